//! Doorverwijzing: ask a partner for help. Every kind of data is tested at that moment, only what was released goes, and what was refused is journalled (R38, R39).

pub(crate) mod antwoord;
mod formulier;
pub(crate) mod gegevens;
pub mod keuze;
pub(crate) mod pages;
pub mod regels;
mod store;
#[cfg(test)]
pub(crate) mod tests;

use self::{
    formulier::Invoer,
    regels::{Kader, Regel},
};
use crate::{
    plek::{self, Plek},
    toestemming,
    verstrekking::{self, Langs},
};
use ::store::{Events, StoreError, Tx, WriteTx};
use axum::extract::Path;
use casus::Casus;
use domain::{
    Code,
    casus::Doorverwijzingstaat as Staat,
    draaiboek::Bewijs,
    gegeven::Soort as Gegevensoort,
    grondslag::{Toestemming, Vrijgegeven},
    id::{BetrokkeneId, CasusId},
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use inventaris::partners::Partner;
use jiff::civil::Date;
use kern::{Answer, Ctx, Medewerker, Posted, Problem, Slice, medewerkers};

use web::{Errors, Form, Input};

pub use store::{Antwoord, Doorverwijzing, beantwoord, bericht, by_nummer, gelezen, inbox, insert, list, volgend_nummer, voor_partner};

/// Partners of policy that are asked nothing here: the municipality itself, and the police, who answer on a page of their own.
const NIET_VRAGEN: [&str; 2] = ["gemeente", "politie"];

/// The routes of this subject.
pub fn slice() -> Slice {
    const A: Activiteit = Activiteit::Verlenen;
    const DELEN: &str = "/casussen/{nummer}/betrokkenen/{volgnr}/doorverwijzen/{partner}";
    Slice::new("doorverwijzing")
        .get("/casussen/{nummer}/betrokkenen/{volgnr}/doorverwijzen", Recht::CasusZien, A, toon)
        .get(DELEN, Recht::Verstrekken, A, bekijk)
        .post(DELEN, Recht::Verstrekken, A, deel)
}

/// The partners that may be asked in this casus: those of policy. To a partner of the municipality's own nothing about a person goes.
pub(crate) async fn partners(ctx: &Ctx, tx: &Tx, casus: &Casus) -> Result<Vec<Partner>, StoreError> {
    let alle = inventaris::partners::partners(tx, &ctx.app).await?;
    Ok(alle
        .iter()
        .filter(|p| p.doet_mee_bij(casus.incidenttype) && !p.van_gemeente() && !NIET_VRAGEN.contains(&p.beleid.id.as_str()))
        .cloned()
        .collect())
}

/// The named contact person of someone, else who directs the casus: whom a partner may call.
pub(crate) async fn contact(
    tx: &Tx,
    casus: &Casus,
    contactpersoon: Option<domain::id::MedewerkerId>,
) -> Result<Option<Medewerker>, StoreError> {
    let wie = contactpersoon.unwrap_or(casus.regie);
    Ok(medewerkers(tx).await?.into_iter().find(|m| m.id == wie))
}

/// Takes back the open requests to this partner of which a value leaned on consent that no longer covers it.
///
/// # Errors
/// When the database fails.
pub(crate) async fn trek_in_zonder_basis(
    tx: &WriteTx,
    casus: CasusId,
    betrokkene: BetrokkeneId,
    partner: &str,
) -> Result<Vec<Gebeurtenis>, StoreError> {
    let toestemmingen = toestemming::voor_toets(tx, casus, betrokkene).await?;
    let mut events = Vec::new();
    for verzoek in list(tx, casus, betrokkene).await?.iter().filter(|d| d.is_open() && d.partner == partner) {
        let delen = verstrekking::van_verzoek(tx, verzoek.id).await?;
        let gedekt = |s: Gegevensoort| toestemmingen.iter().any(|t: &Toestemming| t.dekt(betrokkene, partner, s, tx.now()));
        if delen.iter().any(|v| v.toestemming.is_some() && !gedekt(v.soort)) {
            store::trek_in(tx, verzoek.id).await?;
            events.push(Gebeurtenis::new(Soort::ToestemmingIngetrokken).in_casus(casus).over(betrokkene).met(verzoek.id).code(partner));
        }
    }
    Ok(events)
}

/// The partners to choose from, and what was asked before.
async fn toon(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>) -> Answer {
    let tx = ctx.read().await?;
    let plek = plek::plek(&ctx, &tx, &nummer, volgnr).await?;
    let partners = partners(&ctx, &tx, &plek.casus).await?;
    let verzoeken = list(&tx, plek.casus.id, plek.persoon.id).await?;
    let taken = partner_taken(&ctx, &tx, &plek).await?;
    plek.page(&ctx, "doorverwijzing-titel", &Errors::new()).show(pages::kies(&ctx, &plek, &partners, &verzoeken, &taken))
}

/// The partners that an open task names, each with its term.
async fn partner_taken(ctx: &Ctx, tx: &Tx, plek: &Plek) -> Result<Vec<(Vec<String>, Option<Date>)>, Problem> {
    let taken = plek::open_taken(ctx, tx, &plek.casus, Some(plek.persoon.id), |s| s.klaar_als == Some(Bewijs::PartnerAntwoord)).await?;
    Ok(taken.into_iter().map(|(rij, stap)| (stap.met.clone(), rij.uiterlijk.map(domain::Moment::datum))).collect())
}

/// Everything the share page shows.
struct Beeld {
    plek: Plek,
    partner: Partner,
    regels: Vec<Regel>,
    toestemmingen: Vec<Toestemming>,
    contact: Option<Medewerker>,
    invoer: Option<Invoer>,
    nummer: String,
    doel: String,
    mag_maatregel: bool,
    loopt: bool,
}

impl Beeld {
    fn vrij(&self) -> Vec<&Vrijgegeven<String>> {
        regels::vrij(&self.regels).collect()
    }
    fn adres(&self) -> String {
        self.plek.adres(&format!("doorverwijzen/{}", self.partner.beleid.id))
    }
}

/// Tests every kind now. The same function draws the page and decides what is sent.
async fn beeld(ctx: &Ctx, tx: &Tx, plek: Plek, partner: &str, input: &Input) -> Result<(Beeld, Errors), Problem> {
    let partner = partners(ctx, tx, &plek.casus).await?.into_iter().find(|p| p.beleid.id == partner).ok_or(Problem::NietGevonden)?;
    let (aan, over, grondslagen) = (partner.beleid.id.clone(), plek.persoon.id, &ctx.app.beleid.grondslagen);
    let afspraken: Vec<_> =
        Gegevensoort::ALL.iter().filter_map(|s| regels::afspraak(grondslagen, &aan, over, *s, ctx.now).map(|a| (*s, a.doel))).collect();
    let mag_maatregel = afspraken.iter().any(|(s, _)| formulier::is_maatregel(*s));
    let (invoer, errors) = match formulier::lees(ctx, input, &aan, mag_maatregel) {
        Ok(invoer) => (Some(invoer), Errors::new()),
        Err(errors) => (None, errors),
    };
    let toestemmingen = toestemming::voor_toets(tx, plek.casus.id, over).await?;
    let kandidaten = gegevens::kandidaten(tx, &plek, invoer.as_ref().map_or(&[], |i| &i.beveiliging)).await?;
    let kader = Kader { aan: &aan, over, grondslagen, toestemmingen: &toestemmingen, bewijs: Some(&plek.bewijs), now: ctx.now };
    let regels = regels::regels(&kandidaten, kader);
    let beeld = Beeld {
        contact: contact(tx, &plek.casus, plek.persoon.contactpersoon).await?,
        nummer: volgend_nummer(tx, plek.casus.id, &plek.casus.nummer).await?,
        loopt: list(tx, plek.casus.id, over).await?.iter().any(|d| d.is_open() && d.partner == aan),
        doel: afspraken.into_iter().next().map(|(_, doel)| doel).unwrap_or_default(),
        regels,
        toestemmingen,
        invoer,
        mag_maatregel,
        partner,
        plek,
    };
    Ok((beeld, errors))
}

/// The share page. It shows values, so it is journalled as reading.
async fn bekijk(ctx: Ctx, Path((nummer, volgnr, partner)): Path<(String, i64, String)>) -> Answer {
    let tx = ctx.write().await?;
    let plek = plek::open_plek(&ctx, &tx, &nummer, volgnr).await?;
    let query = Input::query(ctx.address.split_once('?').map_or("", |(_, q)| q));
    let input = if query.get("vraag").is_empty() {
        let termijn = partner_taken(&ctx, &tx, &plek).await?.into_iter().find(|(met, _)| met.contains(&partner)).and_then(|(_, dag)| dag);
        formulier::begin(&ctx, &partner, termijn)
    } else {
        query
    };
    let (b, errors) = beeld(&ctx, &tx, plek, &partner, &input).await?;
    tx.commit(b.plek.gebeurtenis(Soort::BetrokkeneIngezien)).await?;
    pagina(&ctx, &b, &input, &errors)
}

fn pagina(ctx: &Ctx, b: &Beeld, input: &Input, errors: &Errors) -> Answer {
    let (vraag, stuur) =
        (Form::new(ctx.tr, input, errors).quiet(), Form::new(ctx.tr, input, &Errors::new()).quiet().once(ctx.app.uuid()).leave_freely());
    b.plek.page(ctx, "doorverwijzing-delen", errors).show(pages::delen(ctx, b, &vraag, &stuur))
}

/// Releases what may go at this moment. When that differs from what the page showed, nothing goes and the page shows how it is now.
async fn deel(ctx: Ctx, Path((nummer, volgnr, partner)): Path<(String, i64, String)>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    plek::eenmalig(&tx, &input).await?;
    let plek = plek::open_plek(&ctx, &tx, &nummer, volgnr).await?;
    let (b, mut errors) = beeld(&ctx, &tx, plek, &partner, &input).await?;
    let gezien = regels::gezien(&b.regels);
    if gezien.is_empty() {
        errors.add("", "doorverwijzing-fout-niets");
    } else if gezien != input.get("gezien") {
        errors.add("", "doorverwijzing-fout-veranderd");
    }
    let Some(invoer) = b.invoer.as_ref().filter(|_| errors.is_empty()) else {
        tx.commit(b.plek.gebeurtenis(Soort::BetrokkeneIngezien)).await?;
        return pagina(&ctx, &b, &input, &errors);
    };
    let events = verstuur(&ctx, &tx, &b, invoer).await?;
    let terug = b.plek.adres(&format!("gedeeld/{}", b.nummer));
    plek::onthoud(&tx, &input, &terug).await?;
    tx.commit(events).await?;
    ctx.done(&terug, "melding-gedeeld")
}

async fn verstuur(ctx: &Ctx, tx: &WriteTx, b: &Beeld, invoer: &Invoer) -> Result<Events, Problem> {
    let verzoek = Doorverwijzing {
        id: ctx.id(),
        nummer: b.nummer.clone(),
        casus: b.plek.casus.id,
        betrokkene: b.plek.persoon.id,
        partner: b.partner.beleid.id.clone(),
        vraag: invoer.vraag,
        uiterlijk: invoer.uiterlijk,
        staat: Staat::Gevraagd,
        gemaakt_op: ctx.now,
        door: ctx.wie_id(),
        gelezen_op: None,
        beantwoord_op: None,
        weigering: None,
        gedaan_op: None,
        versie: 1,
    };
    insert(tx, &verzoek).await?;
    let mut rest = Vec::new();
    for vrij in regels::vrij(&b.regels) {
        verstrekking::schrijf(tx, ctx.app.uuid(), Langs::Verzoek(&verzoek), vrij, ctx.wie_id()).await?;
        rest.push(b.plek.gebeurtenis(Soort::Verstrekt).met(verzoek.id).code(vrij.soort().code()));
    }
    rest.extend(
        regels::geweigerd(&b.regels).map(|soort| b.plek.gebeurtenis(Soort::VerstrekkingGeweigerd).met(verzoek.id).code(soort.code())),
    );
    Ok(Events::from_parts(b.plek.gebeurtenis(Soort::DoorverwijzingGemaakt).met(verzoek.id).code(&verzoek.partner), rest))
}
