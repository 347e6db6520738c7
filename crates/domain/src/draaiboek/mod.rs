//! Draaiboek: the script for one kind of robbery, as a language.
//!
//! [`Ruw`] is the file as written. [`lees`] turns it, with the trunk it builds on, into a [`Draaiboek`] or says everything that is wrong.
//! [`check`] holds a draaiboek against what else is known. [`planning`] says which tasks there are now. [`Zwembaan`] draws it.
//! The format is described in `docs/draaiboek.md`.

mod aantekening;
mod agenda;
mod anker;
mod bedoeld;
mod bevinding;
mod bpmn;
mod check;
mod feit;
mod generale;
mod lees;
mod model;
mod overgang;
mod papier;
mod planning;
mod regels;
mod ruw;
mod samen;
mod samenvoegen;
mod scenario;
mod schema;
mod stand;
mod svg;
mod tekst;
mod vel;
mod vlak;
mod volgorde;
mod zwembaan;

pub use aantekening::{Aantekening, Aantekeningen, Afgesproken, Belemmering, Genoteerd, Noot, Uitgevoerd, Uitvoeringsstand, Vorm};
pub use agenda::{Afspraak, agenda};
pub use anker::{Aanleiding, Anker};
pub use bevinding::{Bevinding, Ernst, Plek, lijkt_op};
pub use bpmn::{BPMN_EIGEN, bpmn, bpmn_feiten};
pub use check::{BesluitStand, InformatieStand, Kennis, PartnerStand, Voorbereiding, check};
pub use feit::{Als, Feit, Feiten, Niveau};
pub use generale::{
    Afwezig, Antwoord, Beeld, Deling, Gang, Gebeurt, Gedrag, Generale, Ontvouwing, Punt, Reden, Verschil, Voorval, Wat, Weigering,
    generale, gewoon, verschillen,
};
pub use lees::{MAX_STAPPEN, lees};
pub use model::{
    Bewijs, Draaiboek, Escalatie, NietVoor, PLAATSVERVANGER, Per, Spoor, Stap, StapId, Stapfase, Uitwisseling, VASTE_ACTOREN, Weg,
};
pub use overgang::{Draaiboekverschil, Overgang, Stapveld, overgang, verschil};
pub use papier::{Stuk, svg_legenda, svg_stukken};
pub use planning::{blokkeert_afsluiten, planning};
pub use regels::{REGELS, Regel, regel};
pub use ruw::{Meer, Ruw, RuwEscalatie, RuwStap, RuwUitwisseling, Vervalt};
pub use samen::in_volgorde;
pub use samenvoegen::Kring;
pub use scenario::{Mislukt, Proef, Uitgangspunt, Verhaal, bijgewerkt, speel, verhalen};
pub use schema::schema;
pub use stand::{BetrokkeneStand, Bijstelling, Gebied, Gedaan, Sleutel, Staat, Stand, Taak, WachtOp};
pub use svg::{Labels, svg};
pub use zwembaan::{Baan, Balk, KOLOMMEN, Kolom, Zwembaan, zwembaan};

#[cfg(test)]
mod tests;
