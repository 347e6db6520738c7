//! Regio: one plan for several municipalities. One leads and gives out editions of the regional part; the others take an edition over and
//! keep their own texts and data beside it. It travels as a file, so that each municipality stays the only one that reaches its own data.

mod bestand;
mod handlers;
mod pages;
mod store;

use std::collections::BTreeMap;

use ::store::{StoreError, Tx};
use bestand::Uitgave;
use domain::{journaal::Activiteit, recht::Recht};
use jiff::civil::Date;
use kern::Slice;
use uuid::Uuid;
use web::Tr;

pub(crate) use pages::{above, melding};
pub(crate) use store::Gevolgd;

/// Page of this subject.
pub(crate) const HIER: &str = "/voorbereiden/nazorgplan/regio";

/// The regional part that is followed: whose it is, and its texts by chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Regio {
    pub(crate) van: Gevolgd,
    pub(crate) teksten: BTreeMap<u8, String>,
}

impl Regio {
    /// Whose regional text of a chapter it is, in a sentence, and the text.
    pub(crate) fn deel(&self, tr: Tr, nummer: u8) -> Option<(String, String)> {
        Some((format!("{}.", pages::wie(tr, &self.van)), self.teksten.get(&nummer)?.clone()))
    }
}

/// Whether what is followed is still the last edition, as far as is known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Actueel {
    pub(crate) van: Gevolgd,
    pub(crate) nieuwer: Option<Nieuwer>,
}

/// A newer edition of what is followed, that was sent in and waits for yes or no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Nieuwer {
    pub(crate) versie: i64,
    pub(crate) uitgegeven: Date,
    /// Day on which it was sent in.
    pub(crate) ingelezen: Date,
    /// Page with the difference, where it is taken over.
    pub(crate) naar: String,
}

impl Actueel {
    /// Whether nothing newer waits and nobody needs to ask yet.
    pub(crate) fn in_orde(&self, dag: Date) -> bool {
        self.nieuwer.is_none() && dag < self.van.nakijken()
    }
}

/// Whether the regional part that is followed is still the last edition; nothing when none is followed.
///
/// # Errors
/// When the database fails.
pub(crate) async fn actueel(tx: &Tx) -> Result<Option<Actueel>, StoreError> {
    let Some(van) = store::gevolgd(tx).await? else { return Ok(None) };
    let newer = |(id, text, ingelezen): (Uuid, String, Date)| {
        let u = Uitgave::read(text.as_bytes()).ok()?;
        let fits = u.trekker == van.trekker && u.regio == van.regio && u.versie > van.versie;
        fits.then(|| Nieuwer { versie: u.versie, uitgegeven: u.uitgegeven, ingelezen, naar: format!("{HIER}/inlezen/{id}") })
    };
    let nieuwer = store::voorstellen(tx).await?.into_iter().filter_map(newer).max_by_key(|n| n.versie);
    Ok(Some(Actueel { van, nieuwer }))
}

/// What is followed now, with its texts.
///
/// # Errors
/// When the database fails.
pub(crate) async fn gevolgd(tx: &Tx) -> Result<Option<Regio>, StoreError> {
    let Some(van) = store::gevolgd(tx).await? else { return Ok(None) };
    Ok(Some(Regio { van, teksten: store::teksten(tx).await? }))
}

pub(super) fn slice() -> Slice {
    const ZIEN: Recht = Recht::VoorbereidingZien;
    const W: Recht = Recht::VoorbereidingWijzigen;
    const A: Activiteit = Activiteit::Voorbereiden;
    Slice::new("regio")
        .get("/voorbereiden/nazorgplan/regio", ZIEN, A, handlers::show)
        .post("/voorbereiden/nazorgplan/regio/uitgaven", W, A, handlers::issue)
        .get("/voorbereiden/nazorgplan/regio/uitgaven/{nr}/json", ZIEN, A, handlers::file)
        .post_file("/voorbereiden/nazorgplan/regio/inlezen", W, A, handlers::upload)
        .get("/voorbereiden/nazorgplan/regio/inlezen/{id}", W, A, handlers::proposal)
        .post("/voorbereiden/nazorgplan/regio/inlezen/{id}/overnemen", W, A, handlers::take_over)
        .post("/voorbereiden/nazorgplan/regio/inlezen/{id}/weg", W, A, handlers::discard)
        .post("/voorbereiden/nazorgplan/regio/nagevraagd", W, A, handlers::asked)
        .post("/voorbereiden/nazorgplan/regio/stoppen", W, A, handlers::stop)
}

#[cfg(test)]
mod tests;
