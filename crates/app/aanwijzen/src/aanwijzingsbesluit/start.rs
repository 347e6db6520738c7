//! On the start page: decisions that wait for a signature, and whether the visitor may see police data now.

use domain::{aanwijzing::Staat, recht::Recht};
use kern::{Ctx, Problem, Startdeel};
use mandaat::aanwijzingsbesluit::{Besluit, HIER, besluiten, bevoegd_nu};
use maud::{Markup, html};
use web::{
    args,
    parts::{self, Kind},
};

pub(super) async fn deel(ctx: &Ctx, tx: &store::Tx) -> Result<Startdeel, Problem> {
    let works = [Recht::CasusZien, Recht::BurgemeesterKiezen, Recht::Melden].iter().any(|r| ctx.mag(*r));
    let naast = if works { vec![bevoegdheid(ctx, tx).await?] } else { Vec::new() };
    Ok(Startdeel { naast, ..Startdeel::default() })
}

/// A line for each decision that was offered to the mayor and waits for a signature.
pub(super) async fn te_ondertekenen(ctx: &Ctx, tx: &store::Tx) -> Result<Startdeel, Problem> {
    if !ctx.mag(Recht::BesluitOndertekenen) {
        return Ok(Startdeel::default());
    }
    let (tr, all) = (ctx.tr, besluiten(tx, &ctx.app).await?);
    let waiting = all.iter().filter(|b| b.aangeboden_op.is_some() && b.ondertekend_op.is_none() && b.ingetrokken_op.is_none());
    let line = |b: &Besluit| {
        let naar = format!("{HIER}/{}", b.nummer());
        parts::row(
            parts::tag(Kind::Warn, &tr.t("start-ondertekenen")),
            parts::link(&naar, tr.t("start-besluit-klaar")),
            &tr.t("start-besluit-klaar-uitleg"),
            parts::button_link(&naar, tr.t("start-lees"), false),
        )
    };
    Ok(Startdeel::nu(waiting.map(line).collect()))
}

async fn bevoegdheid(ctx: &Ctx, tx: &store::Tx) -> Result<Markup, Problem> {
    let (tr, all) = (ctx.tr, besluiten(tx, &ctx.app).await?);
    let sees = ctx.mag(Recht::VoorbereidingZien) || ctx.mag(Recht::BesluitOndertekenen);
    let (tag, content) = match bevoegd_nu(ctx, tx).await? {
        Ok(_) => {
            let here = all.iter().find(|b| b.staat(ctx.now) == Staat::InWerking);
            // The mayor decides by law: the decision names those who work in his name, not himself.
            let named = here.is_some_and(|b| b.personen.iter().any(|p| p.medewerker == ctx.wie_id()));
            let who = if named { "start-bevoegd" } else { "start-bevoegd-orgaan" };
            let until = here.and_then(|b| b.inhoud.geldig_tot).filter(|_| sees);
            let text = match until {
                Some(dag) => format!("{} {}", tr.t(who), tr.with("start-bevoegd-tot", args![("dag", tr.datum(dag))])),
                None => tr.t(who),
            };
            (parts::tag(Kind::Ok, &tr.t("besluitstaat-in-werking")), html! { p.zacht { (text) } })
        }
        Err(bezwaar) => {
            let content = html! {
                p { (tr.t(bezwaar.reden)) }
                div.zacht.klein { (ctx.citaat(bezwaar.artikel)) }
                @if let (Some(stap), Some(naar)) = (bezwaar.stap, bezwaar.naar) { @if ctx.mag(Recht::VoorbereidingZien) { p { (parts::link(naar, tr.t(stap))) } } }
            };
            (parts::tag(Kind::Bad, &tr.t("start-niet-bevoegd")), content)
        }
    };
    Ok(parts::card_with(&tr.t("start-bevoegdheid"), tag, content))
}
