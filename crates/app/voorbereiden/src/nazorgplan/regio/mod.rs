//! Regio: one plan for several municipalities. One leads and gives out editions of the regional part; the others take an edition over and
//! keep their own texts and data beside it. It travels as a file, so that each municipality stays the only one that reaches its own data.

mod bestand;
mod handlers;
mod pages;
mod store;

use std::collections::BTreeMap;

use ::store::{StoreError, Tx};
use domain::{journaal::Activiteit, recht::Recht};
use kern::Slice;
use web::Tr;

pub(crate) use pages::above;
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
        .post("/voorbereiden/nazorgplan/regio/stoppen", W, A, handlers::stop)
}

#[cfg(test)]
mod tests;
