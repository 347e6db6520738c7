//! Noteren: what a step asks to note, asked with its task, kept sealed, and changed later on a page of its own.

mod formulier;
#[cfg(test)]
mod tests;

use ::store::{Events, Tx, WriteTx};
use axum::extract::Path;
use casus::{
    Betrokkene,
    aantekening::{self, Bewaard, Woorden},
    betrokkene::{self, Persoon},
    taak,
};
use domain::{
    Code,
    casus::Leeftijdsgroep,
    draaiboek::{Aantekening, Aantekeningen, Genoteerd, Stap},
    id::{Id, MedewerkerId},
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, Medewerker, Posted, Problem, Slice, medewerkers};
use maud::{Markup, html};

use web::{
    Errors, Form, Input, args,
    botsing::{Samen, merk, samen},
    parts,
};

use super::{Beeld, Stand, TAAK_ELDERS, Waar, beeld, stand};
use crate::plek;
use formulier::Keuzen;

pub(super) fn slice() -> Slice {
    const A: Activiteit = Activiteit::Verlenen;
    Slice::new("noteren")
        .get("/casussen/{nummer}/taken/{stap}/aantekeningen", Recht::CasusWerken, A, toon_casus)
        .post("/casussen/{nummer}/taken/{stap}/aantekeningen", Recht::CasusWerken, A, wijzig_casus)
        .get("/casussen/{nummer}/taken/{stap}/{volgnr}/aantekeningen", Recht::CasusWerken, A, toon_persoon)
        .post("/casussen/{nummer}/taken/{stap}/{volgnr}/aantekeningen", Recht::CasusWerken, A, wijzig_persoon)
}

/// The notes of a task as they stand, and what its fields choose from.
pub(super) struct Noten {
    nu: Aantekeningen,
    bewaard: i64,
    versie: i64,
    keuzen: Keuzen,
    woorden: Woorden,
}

impl Noten {
    /// Of a task; a step that asks for nothing may still hold what was noted before.
    pub(super) async fn load(ctx: &Ctx, tx: &Tx, b: &Beeld) -> Result<Self, Problem> {
        let voor = b.persoon.as_ref().map(|p| p.id);
        let bewaard = aantekening::lees(tx, b.casus.id, &b.rij.stap, voor).await?;
        let (mensen, personen) = (medewerkers(tx).await?, betrokkene::list(tx, b.casus.id).await?);
        let (mut nu, bewaard) = bewaard.map_or_else(Default::default, |b| (b.noten, b.versie));
        let mut versie = bewaard;
        if let Some(p) = &b.persoon {
            bij_persoon(&mut nu, &b.stap, p);
            versie += if b.stap.noteert.iter().any(|n| n.wat.bij_persoon()) { p.versie } else { 0 };
        }
        let woorden = Woorden::new(ctx, &mensen, &personen);
        let keuzen = Keuzen {
            collegas: collegas(&mensen, &nu),
            personen: vertegenwoordigers(&woorden, &personen, b.persoon.as_ref()),
            maatregelen: geadviseerd(ctx, tx, b).await?,
        };
        Ok(Self { nu, bewaard, versie, keuzen, woorden })
    }

    /// Whether anything was noted.
    pub(super) fn is_leeg(&self) -> bool {
        self.nu.is_empty()
    }

    /// The inputs with what stands there.
    pub(super) fn ingevuld(&self, input: Input, stap: &Stap) -> Input {
        formulier::ingevuld(input, stap, &self.nu, &self.keuzen)
    }

    /// The fields, with what lets a later change by someone else be seen.
    pub(super) fn velden(&self, ctx: &Ctx, form: &Form<'_>, input: &Input, stap: &Stap) -> Markup {
        let getoond = self.ingevuld(Input::new(), stap);
        html! {
            @if !stap.noteert.is_empty() {
                (merk(form, &getoond))
                (formulier::velden(form, ctx.tr, stap, &self.keuzen, formulier::rijen(input)))
            }
        }
    }

    /// Version that the form sends along; none for a step that asks for nothing.
    pub(super) fn versie(&self) -> i64 {
        self.versie
    }

    /// What was noted, as lines; none without notes.
    pub(super) fn regels(&self, stap: &Stap) -> Vec<(String, Markup)> {
        aantekening::regels(&self.woorden, &stap.noteert, &self.nu)
    }

    /// Reads what was typed, brought together with what someone else changed meanwhile. With `moet` nothing mandatory may be missing.
    pub(super) fn lees(&self, ctx: &Ctx, input: &Input, stap: &Stap, moet: bool) -> (Input, Result<Aantekeningen, Errors>) {
        if stap.noteert.is_empty() {
            return (input.clone(), Ok(Aantekeningen::new()));
        }
        let nu = self.ingevuld(Input::new(), stap);
        let verouderd = input.version() != Some(self.versie);
        let Samen { input, botst } = if verouderd { samen(input, &nu) } else { Samen { input: input.clone(), botst: Vec::new() } };
        let mut errors = Errors::new();
        for wat in botst.iter().filter_map(|naam| formulier::noot_van(stap, naam)) {
            let shown = |i: &Input| formulier::getoond(ctx.tr, stap, wat, &self.keuzen, i);
            errors.add_with(&formulier::botsveld(wat), "fout-conflict", args![("nu", shown(&nu)), ("jij", shown(&input))]);
        }
        let moet = moet && !(self.keuzen.maatregelen.is_empty() && stap.noot(Aantekening::Uitvoering).is_some());
        let gelezen = formulier::lees(&input, stap, &self.keuzen, moet, ctx.now);
        match gelezen {
            Ok(noten) if errors.is_empty() => (input, Ok(noten)),
            Ok(_) => (input, Err(errors)),
            Err(more) => {
                errors.join(more);
                (input, Err(errors))
            }
        }
    }

    /// Keeps what changed. Gives the events to commit, one for each kind that changed: the kind, never the value.
    pub(super) async fn bewaar(&self, ctx: &Ctx, tx: &WriteTx, b: &Beeld, noten: &Aantekeningen) -> Result<Vec<Gebeurtenis>, Problem> {
        let anders: Vec<Aantekening> = b.stap.noteert.iter().map(|n| n.wat).filter(|wat| self.nu.get(wat) != noten.get(wat)).collect();
        if anders.is_empty() {
            return Ok(Vec::new());
        }
        let voor = b.persoon.as_ref().map(|p| p.id);
        if let Some(p) = b.persoon.as_ref().filter(|_| anders.iter().any(|wat| wat.bij_persoon())) {
            betrokkene::update(tx, p.id, p.versie, &met_noten(p, &b.stap, noten)).await?;
        }
        if anders.iter().any(|wat| !wat.bij_persoon()) {
            let mut los = self.nu.clone();
            for wat in &anders {
                match noten.get(wat) {
                    Some(waarde) => drop(los.insert(*wat, waarde.clone())),
                    None => drop(los.remove(wat)),
                }
            }
            los.retain(|wat, _| !wat.bij_persoon());
            aantekening::schrijf(tx, b.casus.id, (&b.rij.stap, voor), self.bewaard, &los, ctx.wie_id()).await?;
        }
        let event = |wat: &Aantekening| {
            let event = Gebeurtenis::new(Soort::AantekeningGemaakt).in_casus(b.casus.id).code(wat.code());
            voor.map_or(event.clone(), |p| event.over(p))
        };
        Ok(anders.iter().map(event).collect())
    }
}

/// What has its place in the record of the person.
fn bij_persoon(noten: &mut Aantekeningen, stap: &Stap, p: &Betrokkene) {
    let here = [
        (Aantekening::Contactpersoon, p.contactpersoon.map(Id::uuid)),
        (Aantekening::Vertegenwoordiger, p.vertegenwoordiger.map(Id::uuid)),
    ];
    for (wat, wie) in here.into_iter().filter(|(wat, _)| stap.noot(*wat).is_some()) {
        if let Some(wie) = wie {
            noten.insert(wat, Genoteerd::Wie(wie));
        }
    }
}

/// The person with what was noted in his record.
fn met_noten(p: &Betrokkene, stap: &Stap, noten: &Aantekeningen) -> Persoon {
    let wie = |wat| match noten.get(&wat) {
        Some(Genoteerd::Wie(id)) => Some(*id),
        _ => None,
    };
    let hier = |wat| stap.noot(wat).is_some();
    Persoon {
        rol: p.rol,
        leeftijdsgroep: p.leeftijdsgroep,
        vertegenwoordiger: if hier(Aantekening::Vertegenwoordiger) {
            wie(Aantekening::Vertegenwoordiger).map(Into::into)
        } else {
            p.vertegenwoordiger
        },
        contactpersoon: if hier(Aantekening::Contactpersoon) {
            wie(Aantekening::Contactpersoon).map(MedewerkerId::from_uuid)
        } else {
            p.contactpersoon
        },
        niet_bellen: p.niet_bellen,
        niet_schrijven: p.niet_schrijven,
    }
}

/// Colleagues who work on cases, and whoever stands there already.
fn collegas(mensen: &[Medewerker], nu: &Aantekeningen) -> Vec<(uuid::Uuid, String)> {
    let staat_er = |id| nu.values().any(|g| matches!(g, Genoteerd::Wie(wie) if *wie == id));
    let past = |m: &&Medewerker| (m.actief && m.mag(Recht::CasusWerken)) || staat_er(m.id.uuid());
    mensen.iter().filter(past).map(|m| (m.id.uuid(), m.naam.clone())).collect()
}

fn vertegenwoordigers(w: &Woorden, personen: &[Betrokkene], zelf: Option<&Betrokkene>) -> Vec<(uuid::Uuid, String)> {
    let past = |b: &&Betrokkene| b.leeftijdsgroep != Leeftijdsgroep::Kind && zelf.is_none_or(|z| z.id != b.id);
    personen.iter().filter(past).map(|b| (b.id.uuid(), w.naam(b.id.uuid()))).collect()
}

/// The measures that were advised in this casus, or to this person, when this step asks what became of them.
async fn geadviseerd(ctx: &Ctx, tx: &Tx, b: &Beeld) -> Result<Vec<String>, Problem> {
    if b.stap.noot(Aantekening::Uitvoering).is_none() {
        return Ok(Vec::new());
    }
    let draaiboek = taak::draaiboek_van(&ctx.app.beleid, &b.casus)?;
    let alles: Vec<Bewaard> = match &b.persoon {
        Some(p) => aantekening::van_persoon(tx, b.casus.id, p.id).await?,
        None => aantekening::van_casus(tx, b.casus.id).await?,
    };
    let noteert = |s: &Bewaard| draaiboek.stap(&s.stap).is_some_and(|s| s.noot(Aantekening::Maatregelen).is_some());
    let lijst = |b: Bewaard| match b.noten.get(&Aantekening::Maatregelen) {
        Some(Genoteerd::Lijst(items)) => items.clone(),
        _ => Vec::new(),
    };
    Ok(alles.into_iter().filter(noteert).flat_map(lijst).collect())
}

/// Whether everything must be noted: not when the step was not needed here, or nothing came of it.
pub(super) fn moet(bewijs: &serde_json::Value) -> bool {
    let is = |naam: &str, waarden: &[&str]| bewijs.get(naam).and_then(serde_json::Value::as_str).is_some_and(|w| waarden.contains(&w));
    !is("uitslag", &["niet-nodig", "onbekend"]) && !is("uitkomst", &["niet-gedaan", "onbekend"])
}

async fn toon_casus(ctx: Ctx, Path((nummer, stap)): Path<(String, String)>) -> Answer {
    pagina(&ctx, &Waar { nummer: &nummer, stap: &stap, volgnr: None, gebied: None }, None, Errors::new()).await
}

async fn toon_persoon(ctx: Ctx, Path((nummer, stap, volgnr)): Path<(String, String, i64)>) -> Answer {
    pagina(&ctx, &Waar { nummer: &nummer, stap: &stap, volgnr: Some(volgnr), gebied: None }, None, Errors::new()).await
}

async fn wijzig_casus(ctx: Ctx, Path((nummer, stap)): Path<(String, String)>, Posted(input): Posted) -> Answer {
    wijzig(&ctx, &Waar { nummer: &nummer, stap: &stap, volgnr: None, gebied: None }, &input).await
}

async fn wijzig_persoon(ctx: Ctx, Path((nummer, stap, volgnr)): Path<(String, String, i64)>, Posted(input): Posted) -> Answer {
    wijzig(&ctx, &Waar { nummer: &nummer, stap: &stap, volgnr: Some(volgnr), gebied: None }, &input).await
}

/// The notes of a task to change; they show values, so opening those of a person is journalled.
async fn pagina(ctx: &Ctx, waar: &Waar<'_>, posted: Option<&Input>, errors: Errors) -> Answer {
    let tx = ctx.write().await?;
    plek::open_casus(ctx, &tx, waar.nummer).await?;
    let b = beeld(ctx, &tx, waar).await?;
    mag(&b, ctx)?;
    let noten = Noten::load(ctx, &tx, &b).await?;
    match &b.persoon {
        Some(p) => tx.commit(Gebeurtenis::new(Soort::BetrokkeneIngezien).in_casus(b.casus.id).over(p.id)).await?,
        None => drop(tx),
    }
    let nu = noten.ingevuld(Input::new(), &b.stap);
    let input = posted.unwrap_or(&nu);
    let form = Form::new(ctx.tr, input, &errors).once(ctx.app.uuid()).version(noten.versie);
    let hier = format!("{}/aantekeningen", waar.adres());
    let content = html! {
        (parts::head(&ctx.tr.t("aantekening-wijzigen"), ctx.tr.t("aantekening-wijzigen-lead"), html! {}))
        (parts::panel(html! { p lang="nl" { strong { (b.stap.titel) } } p lang="nl" { (b.stap.uitleg) } }))
        (parts::panel(form.post(&hier, html! {
            (noten.velden(ctx, &form, input, &b.stap))
            (form.actions(html! { (form.submit("aantekening-bewaren")) (form.cancel(&waar.adres())) }))
        })))
    };
    let persoon =
        b.persoon.as_ref().map(|p| (super::pages::persoon(ctx.tr, p), format!("/casussen/{}/betrokkenen/{}", b.casus.nummer, p.volgnr)));
    plek::page(ctx, &b.casus, "aantekening-wijzigen", &errors, persoon).show(content)
}

/// Only what a step asks for, and only where the task may be done.
fn mag(b: &Beeld, ctx: &Ctx) -> Result<(), Problem> {
    let kan = matches!(stand(&b.rij, ctx.now), Stand::Kan | Stand::Klaar);
    if b.stap.noteert.is_empty() || !kan { Err(TAAK_ELDERS.into()) } else { Ok(()) }
}

async fn wijzig(ctx: &Ctx, waar: &Waar<'_>, input: &Input) -> Answer {
    let tx = ctx.write().await?;
    plek::eenmalig(&tx, input).await?;
    plek::open_casus(ctx, &tx, waar.nummer).await?;
    let b = beeld(ctx, &tx, waar).await?;
    mag(&b, ctx)?;
    let noten = Noten::load(ctx, &tx, &b).await?;
    let klaar = stand(&b.rij, ctx.now) == Stand::Klaar;
    let bewijs = b.rij.bewijs.as_deref().and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default();
    let (input, gelezen) = noten.lees(ctx, input, &b.stap, klaar && moet(&bewijs));
    let gelezen = match gelezen {
        Ok(gelezen) => gelezen,
        Err(errors) => {
            drop(tx);
            return pagina(ctx, waar, Some(&input), errors).await;
        }
    };
    let mut events = noten.bewaar(ctx, &tx, &b, &gelezen).await?.into_iter();
    let Some(eerste) = events.next() else { return ctx.redirect(&waar.adres()) };
    plek::onthoud(&tx, &input, &waar.adres()).await?;
    tx.commit(Events::from_parts(eerste, events.collect())).await?;
    ctx.done(&waar.adres(), "melding-aantekening-bewaard")
}
