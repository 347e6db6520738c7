//! Evalueren as a whole: cases to evaluate and what was learned.

use casus::{self, Casus, Filter};
use domain::{Code, casus::Fase, journaal::Activiteit, recht::Recht};
use kern::{Answer, Ctx, Slice};
use mandaat::aanwijzingsbesluit::bevoegdheid;
use maud::{Markup, html};

use web::{Icon, parts};

use crate::{casus::punt, store};

pub(crate) fn slice() -> Slice {
    Slice::new("evalueren-overzicht").get("/evalueren", Recht::Evalueren, Activiteit::Evalueren, toon)
}

async fn toon(ctx: Ctx) -> Answer {
    let tx = ctx.read().await?;
    bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let mut casussen = casus::list(&tx, &Filter { fase: Some(Fase::Evalueren), aantal: 20, ..Filter::default() }).await?;
    casussen.extend(casus::list(&tx, &Filter { fase: Some(Fase::Verlenen), aantal: 20, ..Filter::default() }).await?);
    let punten = store::nieuwste(&tx, 50).await?;
    let mensen = kern::medewerkers(&tx).await?;
    let lessen: Vec<Markup> = punten.iter().map(|(p, _)| punt(&ctx, p, &mensen)).collect();
    ctx.page("evalueren-titel").show(pagina(&ctx, &casussen, &lessen))
}

fn pagina(ctx: &Ctx, casussen: &[Casus], lessen: &[Markup]) -> Markup {
    let tr = ctx.tr;
    let rows: Vec<Markup> = casussen.iter().map(|c| rij(ctx, c)).collect();
    html! {
        (parts::head(&tr.t("evalueren-titel"), tr.t("evalueren-lead"), html! {}))
        (parts::card(&tr.t("evalueren-casussen"), html! {
            @if rows.is_empty() { (parts::empty(Icon::Vink, &tr.t("evalueren-geen"), &tr.t("evalueren-geen-uitleg"), html! {})) } @else { (parts::rows(&rows)) }
        }))
        (parts::card(&tr.t("evalueren-lessen"), html! {
            @if lessen.is_empty() { (parts::empty(Icon::Info, &tr.t("evaluatie-geen-punten"), &tr.t("evaluatie-geen-punten-uitleg"), html! {})) } @else { (parts::rows(lessen)) }
        }))
    }
}

fn rij(ctx: &Ctx, c: &Casus) -> Markup {
    let tr = ctx.tr;
    let naar = format!("/casussen/{}/evaluatie", c.nummer);
    let titel = parts::link(&naar, format!("{} {}, {}", c.nummer, tr.t(c.incidenttype.key()), c.buurt));
    parts::row(
        html! {},
        titel,
        &format!("{} · {}", tr.t(c.fase.key()), tr.ago(c.overval_op, ctx.now)),
        parts::button_link(&naar, tr.t("evalueren-doe"), false),
    )
}
