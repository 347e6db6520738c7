//! Aanwijzingsbesluit: the mayor's decision that names who may receive police data, from draft to withdrawal.

mod bijlage;
mod oefening;
mod store;

use std::sync::Arc;

use ::store::{StoreError, Tx, WriteTx};
use domain::{
    Bezwaar, Moment,
    aanwijzing::{
        self, Aangewezene, Aanwijzingsbesluit, Bevoegdheid, Hoedanigheid, Instemming, Staat,
        controle::{Aangesteld, Blik, Tekort},
        tekst::{Besluittekst, Persoon},
    },
    casus::Incidentsoort,
    codes,
    id::MedewerkerId,
    recht::Rol,
    trede,
};
use kern::{App, Ctx, Medewerker, Problem};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub use bijlage::{Editie, edities, wijzig_bijlage};
pub use oefening::{laat_meekijken, laat_spelen};
pub use store::{Bekend, Besluit, all, by_id, by_nummer, getekende_tekst, insert, offer, publish, update, withdraw};

use crate::aanstelling::{Aanstelling, Functie, functienaam};

/// Page of this subject.
pub const HIER: &str = "/voorbereiden/aanwijzingsbesluit";

codes! {
    /// Reden: why a decision is withdrawn.
    pub Reden "intrekreden" {
        /// Someone named in it left or changed work.
        Persoon = "persoon",
        /// A newer decision takes its place.
        Opvolger = "opvolger",
        /// It is no longer needed.
        NietNodig = "niet-nodig",
        /// The data were not handled as agreed.
        Misbruik = "misbruik",
        /// There is a mistake in the decision.
        Gebrek = "gebrek",
    }
}

/// The decision as it was signed: text, annex and signature. Its JSON is what the sum is taken of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bevroren {
    /// Number.
    pub nummer: String,
    /// Municipality.
    pub gemeente: String,
    /// Text.
    pub tekst: Besluittekst,
    /// Annex.
    pub personen: Vec<Persoon>,
    /// Name of who signed.
    pub naam: String,
    /// Function of who signed.
    pub functie: String,
    /// Place of signing.
    pub plaats: String,
    /// Moment of signing.
    pub op: Moment,
    /// What the municipality called who directs then: a signed text keeps its words.
    #[serde(default)]
    pub noemt: Option<Functie>,
}

/// The end of the decision in force comes near.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verloop {
    /// Number of the decision.
    pub nummer: String,
    /// Whole days left.
    pub dagen: i64,
    /// The warning that was passed: 90, 45 or 14.
    pub drempel: i64,
}

/// Proof that `wie` may receive and read police data at `now`, or why not.
///
/// # Errors
/// When the database fails.
pub async fn bevoegdheid(tx: &Tx, wie: MedewerkerId, now: Moment) -> Result<Result<Bevoegdheid, Bezwaar>, StoreError> {
    Ok(aanwijzing::bevoegdheid(&store::poort(tx, wie).await?, wie, now))
}

/// The same for who has all decisions already: a question less.
///
/// # Errors
/// The refusal, as [`bevoegdheid`] gives it.
pub fn bevoegdheid_uit(besluiten: &[Besluit], wie: &Medewerker, now: Moment) -> Result<Bevoegdheid, Bezwaar> {
    let orgaan = wie.rollen.contains(&Rol::Burgemeester).then_some(wie.id);
    let mut signed: Vec<&Besluit> = besluiten.iter().filter(|b| b.ondertekend_op.is_some()).collect();
    signed.sort_by_key(|b| std::cmp::Reverse(b.ondertekend_op));
    let rules: Vec<_> = signed.into_iter().map(|b| Aanwijzingsbesluit { orgaan, ..b.regel() }).collect();
    aanwijzing::bevoegdheid(&rules, wie.id, now)
}

/// All decisions, newest first; read once until something changes.
///
/// # Errors
/// When the database fails.
pub async fn besluiten(tx: &Tx, app: &App) -> Result<Arc<Vec<Besluit>>, StoreError> {
    app.onthouden(tx, "", async || all(tx).await).await
}

/// Proof that the visitor may see police data now, or why not; reads no more than the page has read already.
///
/// # Errors
/// When the database fails or nobody is signed in.
pub async fn bevoegd_nu(ctx: &Ctx, tx: &Tx) -> Result<Result<Bevoegdheid, Bezwaar>, Problem> {
    Ok(bevoegdheid_uit(&besluiten(tx, &ctx.app).await?, ctx.wie()?, ctx.now))
}

/// The decision in force, the newest when there are several.
///
/// # Errors
/// When the database fails.
pub async fn actueel(tx: &Tx, now: Moment) -> Result<Option<Besluit>, StoreError> {
    Ok(all(tx).await?.into_iter().find(|b| b.staat(now) == Staat::InWerking))
}

/// Whether the decision in force ends within 90 days while no signed one follows it.
///
/// # Errors
/// When the database fails.
pub async fn verloopt(tx: &Tx, now: Moment) -> Result<Option<Verloop>, StoreError> {
    Ok(verloop(&all(tx).await?, now))
}

/// Which of these decisions ends within 90 days while no signed one follows it.
pub fn verloop(besluiten: &[Besluit], now: Moment) -> Option<Verloop> {
    let works = |b: &&Besluit| matches!(b.staat(now), Staat::InWerking | Staat::Gepubliceerd);
    let last = besluiten.iter().filter(works).max_by_key(|b| b.inhoud.geldig_tot.unwrap_or(jiff::civil::Date::MAX))?;
    let dagen = last.regel().dagen_over(now)?;
    let drempel = trede::DAGEN.into_iter().filter(|d| dagen <= *d).min()?;
    Some(Verloop { nummer: last.nummer(), dagen, drempel })
}

/// Signs for the mayor: keeps the text as it reads now. False when it is not this version any more.
///
/// # Errors
/// When the database fails.
pub async fn sign(
    tx: &WriteTx,
    besluit: &Besluit,
    gemeentenaam: &str,
    burgemeester: &Medewerker,
    mensen: &[Medewerker],
) -> Result<bool, StoreError> {
    let bevroren = Bevroren {
        nummer: besluit.nummer(),
        gemeente: gemeentenaam.to_owned(),
        tekst: besluit.inhoud.tekst(gemeentenaam),
        personen: personen(&besluit.personen, mensen),
        naam: burgemeester.naam.clone(),
        functie: burgemeester.functie.clone(),
        plaats: besluit.inhoud.plaats.clone(),
        op: tx.now(),
        noemt: Some(functienaam(tx).await?),
    };
    let json = serde_json::to_string(&bevroren)?;
    store::sign(tx, besluit.id, besluit.versie, burgemeester.id, &json, &som(&json)).await
}

/// What is missing in a decision, what contradicts itself or the appointment, and what asks attention.
pub fn tekorten(b: &Besluit, a: Option<&Aanstelling>, vastgesteld: &[Incidentsoort], vandaag: jiff::civil::Date) -> Vec<Tekort> {
    let aangesteld = a.map(|a| Aangesteld { coordinator: a.coordinator, plaatsvervangers: a.plaatsvervangers.clone() });
    b.inhoud.tekorten(Blik { personen: &b.personen, aangesteld: aangesteld.as_ref(), vastgesteld, vandaag })
}

impl Besluit {
    /// The texts with which its annex is shown: who directs is called as it was at the signature.
    pub fn woorden(&self, tr: web::Tr) -> web::Tr {
        let signed = self.editie.as_ref().map(|e| e.noemt).or_else(|| self.bevroren.as_ref().map(|v| v.noemt));
        signed.flatten().map_or(tr, |functie| tr.met(functie))
    }
}

/// SHA-256 of a text, in hexadecimal.
pub fn som(tekst: &str) -> String {
    Sha256::digest(tekst.as_bytes()).iter().map(|b| format!("{b:02x}")).collect()
}

/// The annex with names and functions.
pub fn personen(aangewezen: &[Aangewezene], mensen: &[Medewerker]) -> Vec<Persoon> {
    aangewezen
        .iter()
        .filter_map(|a| {
            let m = mensen.iter().find(|m| m.id == a.medewerker)?;
            Some(Persoon {
                naam: m.naam.clone(),
                functie: m.functie.clone(),
                hoedanigheid: a.hoedanigheid,
                onder_gezag: a.onder_gezag,
                instemming: a.instemming,
                bewijs: a.bewijs.clone(),
            })
        })
        .collect()
}

/// The persons whom the appointment suggests. The police contact does not work under the mayor, so consent must be recorded first.
pub fn voorgestelde_personen(a: Option<&Aanstelling>) -> Vec<Aangewezene> {
    let Some(a) = a else { return Vec::new() };
    let eigen = std::iter::once((a.coordinator, Hoedanigheid::Coordinator))
        .chain(a.plaatsvervangers.iter().map(|w| (*w, Hoedanigheid::Plaatsvervanger)))
        .chain(a.buiten_kantooruren.map(|w| (w, Hoedanigheid::BuitenKantooruren)))
        .map(|(w, h)| (w, h, true));
    let mut uit: Vec<Aangewezene> = Vec::new();
    for (medewerker, hoedanigheid, onder_gezag) in eigen.chain(a.politie.map(|w| (w, Hoedanigheid::Politiecontact, false))) {
        if uit.iter().all(|p| p.medewerker != medewerker) {
            uit.push(if onder_gezag {
                Aangewezene::eigen(medewerker, hoedanigheid)
            } else {
                Aangewezene::van_elders(medewerker, hoedanigheid, Instemming::default())
            });
        }
    }
    uit
}

#[cfg(test)]
mod tests;
