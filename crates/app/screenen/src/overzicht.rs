//! Screenen as a whole: the cases that wait for screening or a decision.

use crate::casussen;
use casus::{self, Filter};
use domain::{casus::Fase, journaal::Activiteit, recht::Recht};
use kern::{Answer, Ctx, MenuGroup, MenuItem, Slice};
use mandaat::aanwijzingsbesluit::bevoegdheid;
use maud::html;
use web::{Icon, parts};

/// Cases of one kind on the page; more stand in the list of all cases.
const AANTAL: i64 = 50;

/// The routes of this subject.
pub(crate) fn slice() -> Slice {
    Slice::new("screenen-overzicht")
        .menu(MenuItem::new(MenuGroup::Stappen, 20, "menu-screenen", "/screenen", Recht::CasusZien).step(2))
        .get("/screenen", Recht::CasusZien, Activiteit::Screenen, toon)
}

async fn toon(ctx: Ctx) -> Answer {
    let tx = ctx.read().await?;
    bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let tr = ctx.tr;
    let mut cards = Vec::new();
    for (fase, titel, leeg) in [
        (Fase::Gemeld, "screenen-te-screenen", "screenen-niets-te-screenen"),
        (Fase::Gescreend, "screenen-te-besluiten", "screenen-niets-te-besluiten"),
    ] {
        let casussen = casus::list(&tx, &Filter { fase: Some(fase), aantal: AANTAL, ..Filter::default() }).await?;
        let leeg = parts::empty(Icon::Vink, &tr.t(leeg), &tr.t("screenen-niets-uitleg"), html! {});
        cards.push(parts::card(&tr.t(titel), casussen::tabel(&ctx, titel, &casussen, leeg)));
    }
    ctx.page("screenen-titel").show(html! {
        (parts::head(&tr.t("screenen-titel"), tr.t("screenen-lead"), html! {}))
        @for card in &cards { (card) }
    })
}
