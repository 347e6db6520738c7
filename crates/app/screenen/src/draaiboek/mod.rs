//! The draaiboek of a running casus: another version of it, and other draaiboeken beside it. Only on purpose: what changes is shown first.

mod keuze;
pub(crate) mod pages;
#[cfg(test)]
mod tests;

use ::store::Tx;
use axum::extract::Path;
use casus::{
    self, Casus,
    taak::{self, TaakRij},
};
use domain::{
    Code, codes,
    draaiboek::{Draaiboek, Draaiboekverschil, Overgang, Stand, StapId, overgang, verschil},
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use jiff::civil::Date;
use kern::{Answer, Ctx, Posted, Problem, Slice};
use web::{Errors, Input, Reader};

use crate::screening::{open, open_om_te_wijzigen};

use keuze::Keuze;

codes! {
    /// Wisselreden: why a running casus gets another draaiboek.
    pub Wisselreden "wisselreden" {
        /// Something about this robbery asks for it.
        Omstandigheden = "omstandigheden",
        /// New agreements with partners.
        Afspraken = "afspraken",
        /// The version it had was wrong.
        Fout = "fout",
        /// The law or the policy changed.
        Regels = "regels",
        /// It is not needed any more, or was a mistake.
        NietMeer = "niet-meer",
    }
}

/// The routes of this subject.
pub fn slice() -> Slice {
    const A: Activiteit = Activiteit::Screenen;
    const W: Recht = Recht::CasusWerken;
    Slice::new("casusdraaiboek")
        .get("/casussen/{nummer}/draaiboek", Recht::CasusZien, A, toon)
        .get("/casussen/{nummer}/draaiboek/{wat}/{id}", W, A, toon_keuze)
        .post("/casussen/{nummer}/draaiboek/{wat}/{id}", W, A, bevestig)
}

pub(crate) fn adres(nummer: &str) -> String {
    format!("/casussen/{nummer}/draaiboek")
}

async fn toon(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let casus = open(&ctx, &tx, &nummer).await?;
    pages::overzicht(&ctx, &casus)
}

/// What a choice does to the casus.
pub(crate) struct Gevolg {
    /// What the new draaiboek says otherwise.
    pub verschil: Draaiboekverschil,
    /// What happens to the tasks.
    pub overgang: Overgang,
    /// Tasks that would go although somebody began with them.
    pub begonnen: Vec<StapId>,
}

/// What a casus would see when it got another draaiboek; `na` is what is known then, when that differs.
pub(crate) fn gevolg(van: &Draaiboek, naar: &Draaiboek, (voor, na): (&Stand, &Stand), taken: &[TaakRij], now: domain::Moment) -> Gevolg {
    let overgang = overgang((van, voor), (naar, na), now);
    let begon = |t: &&TaakRij| t.te_doen() && (t.toegedeeld.is_some() || t.oorspronkelijk.is_some() || t.opgeschort(now));
    let mut begonnen: Vec<StapId> = taken
        .iter()
        .filter(begon)
        .filter(|t| overgang.vervalt.iter().any(|v| v.stap == t.stap && v.voor == t.betrokkene))
        .map(|t| t.stap.clone())
        .collect();
    begonnen.dedup();
    Gevolg { verschil: verschil(van, naar), overgang, begonnen }
}

async fn gevolg_van(ctx: &Ctx, tx: &Tx, casus: &Casus, keuze: &Keuze) -> Result<Gevolg, Problem> {
    let beleid = &ctx.app.beleid;
    let van = taak::draaiboek_van(beleid, casus)?;
    let naar = taak::samengesteld(beleid, (&casus.draaiboek, keuze.vanaf), &keuze.erbij)?;
    let stand = taak::heel(tx, casus).await?;
    Ok(gevolg(&van, &naar, (&stand, &stand), &taak::list(tx, casus.id).await?, ctx.now))
}

type Waar = Path<(String, String, String)>;

async fn toon_keuze(ctx: Ctx, Path((nummer, wat, id)): Waar) -> Answer {
    let tx = ctx.read().await?;
    let casus = open(&ctx, &tx, &nummer).await?;
    let keuze = keuze::lees(&ctx.app.beleid, &casus, (&wat, &id), ctx.now.datum()).ok_or(Problem::NietGevonden)?;
    let gevolg = match gevolg_van(&ctx, &tx, &casus, &keuze).await {
        Err(Problem::NietGevonden) => return pages::kan_niet(&ctx, &casus),
        other => other?,
    };
    pages::keuze(&ctx, &casus, &keuze, &gevolg, (&Input::new(), &Errors::new()))
}

/// Gives the casus the draaiboek that was chosen, for a reason, and plans again.
async fn bevestig(ctx: Ctx, Path((nummer, wat, id)): Waar, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    let terug = adres(&nummer);
    let casus = open_om_te_wijzigen(&ctx, &tx, &nummer, &input, &terug).await?;
    let keuze = keuze::lees(&ctx.app.beleid, &casus, (&wat, &id), ctx.now.datum()).ok_or(Problem::NietGevonden)?;
    let gevolg = gevolg_van(&ctx, &tx, &casus, &keuze).await?;
    let mut r = Reader::new(&input);
    let reden = r.choice::<Wisselreden>("reden");
    if keuze.soort == Soort::DraaiboekEraf && !gevolg.begonnen.is_empty() {
        r.add("", "casusdraaiboek-fout-begonnen");
    }
    // What was shown must be what is done: another version in between is looked at first.
    if input.version() != Some(casus.versie) || input.get("merk") != keuze.merk() {
        r.add("", "casusdraaiboek-fout-ander-eerst");
    }
    let reden = match r.finish(|| reden) {
        Ok(reden) => reden,
        Err(errors) => return pages::keuze(&ctx, &casus, &keuze, &gevolg, (&input, &errors)),
    };
    if !casus::draaiboeken(&tx, &casus, keuze.vanaf, &keuze.erbij).await? {
        let errors = Errors::one("", "casusdraaiboek-fout-ander-eerst");
        return pages::keuze(&ctx, &casus, &keuze, &gevolg, (&input, &errors));
    }
    taak::herplan(&tx, &ctx.app.beleid, casus.id).await?;
    let code = format!("{}:{}:{}", keuze.id, keuze.versie, reden.code());
    tx.commit(Gebeurtenis::new(keuze.soort).in_casus(casus.id).code(&code)).await?;
    ctx.done(&terug, keuze.melding())
}

/// The draaiboeken that a casus runs, its own first.
fn lopende(casus: &Casus) -> impl Iterator<Item = &str> {
    std::iter::once(casus.draaiboek.as_str()).chain(casus.erbij.iter().map(|(id, _)| id.as_str()))
}

/// The newest version of a draaiboek on a day, when that is another one.
fn nieuwer(beleid: &policy::Beleid, id: &str, nu: Date, dag: Date) -> Option<Date> {
    beleid.geldig_op(id, dag).map(|d| d.geldig_vanaf).filter(|v| *v > nu)
}

/// Which draaiboeken can be laid beside that of the casus on a day: first those for circumstances, then those for other robberies. A trunk,
/// its own and what runs already are not among them.
fn mogelijk<'a>(beleid: &'a policy::Beleid, casus: &Casus, dag: Date) -> Vec<&'a Draaiboek> {
    let stam = |id: &str| beleid.draaiboeken.iter().any(|d| d.bouwt_op.as_deref() == Some(id));
    let loopt = |id: &str| lopende(casus).any(|l| l == id);
    let mut all: Vec<&Draaiboek> = Vec::new();
    for d in &beleid.draaiboeken {
        let newest = beleid.geldig_op(&d.id, dag);
        if newest == Some(d) && !stam(&d.id) && !loopt(&d.id) {
            all.push(d);
        }
    }
    all.sort_by_key(|d| (!d.geldt_voor.is_empty(), d.naam.clone()));
    all
}
