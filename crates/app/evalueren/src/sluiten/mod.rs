//! Closing a casus: blocked while mandatory work is open; opening it again stays possible.

use axum::extract::Path;
use casus::{
    self, Casus,
    taak::{self, TaakRij},
};
use domain::{
    casus::{Fase, GEEN_VERBETERPUNT, WERK_OPEN, mag_naar},
    draaiboek::Anker,
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, Slice};
use mandaat::aanwijzingsbesluit::bevoegdheid;
use maud::{Markup, html};

use web::{args, parts};

use crate::store;

pub(crate) fn slice() -> Slice {
    Slice::new("sluiten")
        .get("/casussen/{nummer}/sluiten", Recht::Evalueren, Activiteit::Evalueren, toon)
        .post("/casussen/{nummer}/sluiten", Recht::Evalueren, Activiteit::Evalueren, sluit)
        .post("/casussen/{nummer}/heropenen", Recht::Evalueren, Activiteit::Evalueren, heropen)
}

async fn toon(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let casus = casus::by_nummer(&tx, &nummer).await?;
    let open = taak::blokkades(&tx, &ctx.app.beleid, &casus).await?;
    let mensen = casus::betrokkene::list(&tx, casus.id).await?;
    let volgnr = |t: &TaakRij| t.betrokkene.and_then(|id| mensen.iter().find(|b| b.id == id)).map(|b| b.volgnr);
    let rows: Vec<Markup> = open.iter().map(|t| rij(&ctx, &casus, t, volgnr(t))).collect();
    let page = ctx.page("sluiten-titel").crumb(ctx.tr.t("menu-casussen"), "/casussen").crumb(nummer.clone(), format!("/casussen/{nummer}"));
    page.show(pagina(&ctx, &casus, &rows))
}

fn rij(ctx: &Ctx, casus: &Casus, t: &TaakRij, volgnr: Option<i64>) -> Markup {
    let tr = ctx.tr;
    let stap = taak::draaiboek_van(&ctx.app.beleid, casus).ok().and_then(|d| d.stap(&t.stap).cloned());
    let titel = stap.as_ref().map_or_else(|| t.stap.to_string(), |s| s.titel.clone());
    let naar = stap
        .and_then(|s| taak::adres_in(ctx, &casus.nummer, &s, (volgnr, t.gebied)))
        .unwrap_or_else(|| format!("/casussen/{}", casus.nummer));
    let quiet = [volgnr.map(|v| tr.with("sluiten-betrokkene", args![("nummer", v)])), wanneer(ctx, t)];
    parts::row(
        html! {},
        html! { span lang="nl" { (titel) } },
        &quiet.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        parts::link(&naar, tr.t("sluiten-doe")),
    )
}

/// From when the step can be done, when that is not yet.
fn wanneer(ctx: &Ctx, t: &TaakRij) -> Option<String> {
    if t.kan_nu(ctx.now) {
        return None;
    }
    Some(match t.niet_voor.filter(|m| *m > ctx.now) {
        Some(m) => ctx.tr.with("sluiten-vanaf", args![("moment", ctx.tr.moment_near(m, ctx.now))]),
        None => ctx.tr.t("sluiten-wacht"),
    })
}

fn pagina(ctx: &Ctx, casus: &Casus, open: &[Markup]) -> Markup {
    let tr = ctx.tr;
    let naar = format!("/casussen/{}", casus.nummer);
    html! {
        (parts::head(&tr.t("sluiten-titel"), tr.t("sluiten-lead"), parts::button_link(&naar, tr.t("evaluatie-naar-casus"), false)))
        @if casus.fase == Fase::Gesloten {
            (parts::alert(parts::Alert::Info, &tr.t("sluiten-is-dicht"), html! {
                p { (tr.t("sluiten-is-dicht-uitleg")) }
                (parts::button_post(&format!("{naar}/heropenen"), tr.t("sluiten-heropen"), false, Some(&tr.t("sluiten-heropen-vraag"))))
            }))
        } @else if open.is_empty() {
            (parts::alert(parts::Alert::Ok, &tr.t("sluiten-klaar"), html! {
                p { (tr.t("sluiten-klaar-uitleg")) }
                (parts::button_post(&format!("{naar}/sluiten"), tr.t("sluiten-knop"), true, Some(&tr.t("sluiten-vraag"))))
            }))
        } @else {
            @let aantal = open.len() as u64;
            (parts::alert(parts::Alert::Warn, &tr.with("sluiten-open", args![("aantal", aantal)]), html! { p { (tr.with("sluiten-open-uitleg", args![("aantal", aantal)])) } }))
            (parts::panel(parts::rows(open)))
        }
    }
}

async fn sluit(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.write().await?;
    bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let casus = casus::by_nummer(&tx, &nummer).await?;
    if casus.fase == Fase::Gesloten {
        return ctx.redirect(&format!("/casussen/{nummer}"));
    }
    // Evaluated while aftercare still ran: with nothing open any more that is behind it as well.
    let fase = if casus.fase == Fase::Verlenen { Fase::Evalueren } else { casus.fase };
    if !taak::blokkades(&tx, &ctx.app.beleid, &casus).await?.is_empty() || !mag_naar(fase, Fase::Gesloten) {
        return Err(WERK_OPEN.into());
    }
    if store::van_casus(&tx, casus.id).await?.is_empty() {
        return Err(GEEN_VERBETERPUNT.into());
    }
    casus::zet_anker(&tx, casus.id, None, Anker::Afsluiting, ctx.now).await?;
    taak::herplan(&tx, &ctx.app.beleid, casus.id).await?;
    casus::zet_fase(&tx, casus.id, Fase::Gesloten).await?;
    tx.commit(Gebeurtenis::new(Soort::CasusGesloten).in_casus(casus.id)).await?;
    ctx.done(&format!("/casussen/{nummer}"), "melding-casus-gesloten")
}

async fn heropen(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.write().await?;
    bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let casus = casus::by_nummer(&tx, &nummer).await?;
    if mag_naar(casus.fase, Fase::Evalueren) {
        casus::volg_anker(&tx, casus.id, None, Anker::Afsluiting, None).await?;
        casus::zet_fase(&tx, casus.id, Fase::Evalueren).await?;
        taak::herplan(&tx, &ctx.app.beleid, casus.id).await?;
        tx.commit(Gebeurtenis::new(Soort::CasusHeropend).in_casus(casus.id)).await?;
    }
    ctx.done(&format!("/casussen/{nummer}"), "melding-casus-heropend")
}
