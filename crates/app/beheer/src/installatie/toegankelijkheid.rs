//! Toegankelijkheid: what every visitor may read about the accessibility of this product, with a link to the registered statement.

use domain::journaal::Activiteit;
use kern::{Access, Answer, Ctx, Instellingen, Slice};
use maud::html;
use web::parts;

pub(crate) fn slice() -> Slice {
    Slice::new("toegankelijkheid").get("/toegankelijkheid", Access::Openbaar, Activiteit::Beheer, toon)
}

async fn toon(ctx: Ctx) -> Answer {
    let (instellingen, _) = Instellingen::load(&*ctx.read().await?).await?;
    let tr = ctx.tr;
    let content = html! {
        (parts::head(&tr.t("toegankelijkheid-titel"), tr.t("toegankelijkheid-lead"), html! {}))
        (parts::panel(html! {
            p { (tr.t("toegankelijkheid-hoe")) }
            p { (tr.t("toegankelijkheid-probleem")) }
            @if !instellingen.contact_email.is_empty() { p { strong { (instellingen.contact_email) } } }
            @if instellingen.toegankelijkheid.is_empty() { p.zacht { (tr.t("toegankelijkheid-geen-verklaring")) } }
            @else { p { (parts::link(&instellingen.toegankelijkheid, tr.t("toegankelijkheid-verklaring"))) } }
        }))
    };
    let page = ctx.page("toegankelijkheid-titel");
    if ctx.visitor().is_some() { page.show(content) } else { page.show_bare(content) }
}
