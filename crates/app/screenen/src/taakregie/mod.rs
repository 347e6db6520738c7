//! Taakregie: who does a task, and when: picked up, handed over, given more time, put aside for a while; and what is late for so long that it
//! is brought to another.
//!
//! The planning decides everything about time; here stands only what colleagues agreed. Each task has one page, `/casussen/…/taakregie/…`.

mod daad;
mod pages;
mod start;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_laat;

use ::store::Tx;
use axum::extract::Path;
use casus::{
    Betrokkene, Casus, betrokkene,
    gebied::{self, Gebiedrij},
    regie::{self, Regie, Teksten},
    taak::{self, Sleutel, TaakRij},
};
use domain::{
    draaiboek::{Stap, StapId},
    id::MedewerkerId,
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, Medewerker, Posted, Problem, Slice, medewerkers};
use web::{Errors, Input};

use crate::screening::{open, open_om_te_wijzigen};

use daad::Daad;
pub use regie::{meld_alle, naam};
pub(crate) use start::{gebracht, start};

/// The routes of this subject.
pub fn slice() -> Slice {
    const A: Activiteit = Activiteit::Verlenen;
    const W: Recht = Recht::CasusWerken;
    Slice::new("taakregie")
        .get("/casussen/{nummer}/taakregie/{stap}/{voor}", Recht::CasusZien, A, toon)
        .post("/casussen/{nummer}/taakregie/{stap}/{voor}/oppakken", W, A, |c, p, i| doe(c, p, i, Daad::Oppakken))
        .post("/casussen/{nummer}/taakregie/{stap}/{voor}/loslaten", W, A, |c, p, i| doe(c, p, i, Daad::Loslaten))
        .post("/casussen/{nummer}/taakregie/{stap}/{voor}/geven", W, A, |c, p, i| doe(c, p, i, Daad::Geven))
        .post("/casussen/{nummer}/taakregie/{stap}/{voor}/verlengen", W, A, |c, p, i| doe(c, p, i, Daad::Verlengen))
        .post("/casussen/{nummer}/taakregie/{stap}/{voor}/termijn-terug", W, A, |c, p, i| doe(c, p, i, Daad::TermijnTerug))
        .post("/casussen/{nummer}/taakregie/{stap}/{voor}/opschorten", W, A, |c, p, i| doe(c, p, i, Daad::Opschorten))
        .post("/casussen/{nummer}/taakregie/{stap}/{voor}/hervatten", W, A, |c, p, i| doe(c, p, i, Daad::Hervatten))
}

type Waar = Path<(String, String, String)>;

/// A task with everything around it.
struct Beeld {
    casus: Casus,
    stap: Stap,
    rij: TaakRij,
    persoon: Option<Betrokkene>,
    gebied: Option<Gebiedrij>,
    regie: Regie,
    teksten: Teksten,
    collegas: Vec<Medewerker>,
}

impl Beeld {
    fn sleutel(&self) -> Sleutel {
        self.rij.sleutel()
    }

    fn adres(&self) -> String {
        regie::adres(&self.casus.nummer, &self.rij, self.persoon.as_ref().map(|p| p.volgnr))
    }

    fn collega(&self, id: Option<MedewerkerId>) -> Option<&Medewerker> {
        self.collegas.iter().find(|m| Some(m.id) == id)
    }

    /// Who may be given the task: everyone with a login who works on cases.
    fn kandidaten(&self) -> impl Iterator<Item = &Medewerker> {
        self.collegas.iter().filter(|m| m.actief && m.mag(Recht::CasusWerken))
    }

    /// An event about this task, made precise by its step and, when there is one, by a reason.
    fn gebeurtenis(&self, soort: Soort, reden: Option<&str>) -> Gebeurtenis {
        let code = reden.map_or_else(|| self.stap.id.to_string(), |r| format!("{}:{r}", self.stap.id));
        let event = Gebeurtenis::new(soort).in_casus(self.casus.id).code(&code);
        match &self.persoon {
            Some(p) => event.over(p.id),
            None => event,
        }
    }

    /// The step is mandatory and has a term: more time is only given by who says so.
    fn vaste_termijn(&self) -> bool {
        self.stap.verplicht && self.rij.uiterlijk.is_some()
    }
}

async fn beeld(ctx: &Ctx, tx: &Tx, casus: Casus, (stap, waar): (&str, &str)) -> Result<Beeld, Problem> {
    let nr = |letter: char| waar.strip_prefix(letter).and_then(|nr| nr.parse::<i64>().ok());
    let (persoon, gebied) = match (waar, nr('b'), nr('g')) {
        ("casus", ..) => (None, None),
        (_, Some(volgnr), _) => (Some(betrokkene::by_volgnr(tx, casus.id, volgnr).await?), None),
        (_, _, Some(nr)) => (None, gebied::list(tx, casus.id).await?.into_iter().find(|g| g.nr == nr)),
        _ => return Err(Problem::NietGevonden),
    };
    if waar.starts_with('g') && gebied.is_none() {
        return Err(Problem::NietGevonden);
    }
    let id = StapId::from(stap);
    let key: Sleutel = (id.clone(), persoon.as_ref().map(|p| p.id), gebied.as_ref().map(|g| g.nr));
    let stap = taak::draaiboek_van(&ctx.app.beleid, &casus)?.stap(&id).cloned().ok_or(Problem::NietGevonden)?;
    let rij = taak::list(tx, casus.id).await?.into_iter().find(|t| t.sleutel() == key).ok_or(Problem::NietGevonden)?;
    let (regie, teksten) = regie::load(tx, casus.id, &key).await?;
    Ok(Beeld { casus, stap, rij, persoon, gebied, regie, teksten, collegas: medewerkers(tx).await? })
}

/// Shows the task. Reading a note about a person is journalled.
async fn toon(ctx: Ctx, Path((nummer, stap, waar)): Waar) -> Answer {
    let tx = ctx.write().await?;
    let casus = open(&ctx, &tx, &nummer).await?;
    let b = beeld(&ctx, &tx, casus, (&stap, &waar)).await?;
    let gelezen = b.persoon.as_ref().filter(|_| b.teksten != Teksten::default()).map(|p| p.id);
    match gelezen {
        Some(wie) => tx.commit(Gebeurtenis::new(Soort::BetrokkeneIngezien).in_casus(b.casus.id).over(wie).code("regie")).await?,
        None => drop(tx),
    }
    pages::toon(&ctx, &b, (None, &Input::new(), &Errors::new()))
}

/// Does one thing with a task. Who looked at an older version sees what stands there now, with the input kept.
async fn doe(ctx: Ctx, Path((nummer, stap, waar)): Waar, Posted(input): Posted, daad: Daad) -> Answer {
    let tx = ctx.write().await?;
    let terug = format!("/casussen/{nummer}/taakregie/{stap}/{waar}");
    let casus = open_om_te_wijzigen(&ctx, &tx, &nummer, &input, &terug).await?;
    let b = beeld(&ctx, &tx, casus, (&stap, &waar)).await?;
    let uitkomst = match daad.lees(&b, &input, ctx.wie_id(), ctx.now) {
        Ok(uitkomst) => uitkomst,
        Err(errors) => return pages::toon(&ctx, &b, (Some(daad), &input, &errors)),
    };
    let versie_klopt = input.version() == Some(b.regie.versie);
    if !versie_klopt || !regie::save(&tx, b.casus.id, &b.sleutel(), &uitkomst.regie, &uitkomst.teksten).await? {
        return pages::toon(&ctx, &b, (Some(daad), &input, &Errors::one("", "taakregie-fout-ander-eerst")));
    }
    taak::herplan(&tx, &ctx.app.beleid, b.casus.id).await?;
    tx.commit(uitkomst.event).await?;
    ctx.done(&terug, daad.melding())
}
