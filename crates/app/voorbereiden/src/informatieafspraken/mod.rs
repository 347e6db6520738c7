//! Informatieafspraken: which data go from whom to whom, on which basis, what the municipality and its partners agreed about it, and
//! whether that fits the draaiboeken.

mod besluit;
mod bestand;
mod convenant;
pub(crate) mod demo;
mod formulier;
mod gemeente;
mod getekend;
mod handlers;
mod ingetrokken;
mod nalopen;
mod pages;
mod pages_convenant;
mod pages_stroom;
mod pages_tekenen;
mod register;
mod stand;
mod store;
mod stromen;
mod tekenen;

use domain::{codes, gegeven::Soort, journaal::Activiteit, recht::Recht};
use jiff::civil::Date;
use kern::{Access, Slice};
use std::collections::HashMap;

pub(crate) use handlers::Overzicht;
pub(crate) use nalopen::Soortbevinding;
pub(crate) use pages::naar;
pub(crate) use stand::{Tekenstaat, getoond};

pub use getekend::{Convenant, Handtekening, Opzegger, Opzegging, convenanten};
pub use register::bijhouden;
pub use store::{afspraken, save};
pub use stromen::{Stroom, stromen};

/// Page of this subject.
pub(crate) const HIER: &str = "/voorbereiden/informatieafspraken";

codes! {
    /// Besluit: whether a flow is agreed.
    pub Besluit "infobesluit" {
        /// It takes place as agreed.
        Ja = "ja",
        /// It does not take place.
        Nee = "nee",
    }

    /// Kanaal: how the data go.
    pub Kanaal "infokanaal" {
        /// By telephone.
        Telefoon = "telefoon",
        /// By mail that is protected.
        VeiligeMail = "veilige-mail",
        /// In a system that both use.
        Systeem = "systeem",
        /// In a conversation.
        Gesprek = "gesprek",
        /// On paper.
        Brief = "brief",
    }

    /// Groep: kinds of data in short, for the matrix.
    pub Groep "infogroep" {
        /// Who it is.
        Persoon = "persoon",
        /// How to reach the person.
        Bereiken = "bereiken",
        /// What happened.
        Overval = "overval",
        /// What is done about it.
        Nazorg = "nazorg",
    }

    /// Staat: where a flow stands, as the matrix shows it.
    pub Staat "infostaat" {
        /// Nobody decided.
        Open = "open",
        /// Agreed as the law allows.
        Ja = "ja",
        /// Agreed for a part of the kinds.
        Beperkt = "beperkt",
        /// Not agreed.
        Nee = "nee",
        /// The basis has ended or has not begun.
        Vervallen = "vervallen",
    }
}

/// The group of a kind.
pub(crate) fn groep(soort: Soort) -> Groep {
    match soort {
        Soort::Naam | Soort::Leeftijdsgroep | Soort::Rol | Soort::Minderjarig | Soort::Vertegenwoordiger | Soort::Bedrijfsnaam => {
            Groep::Persoon
        }
        Soort::Adres | Soort::Telefoon | Soort::Email | Soort::Taal | Soort::ContactBeperking => Groep::Bereiken,
        Soort::Incidenttype | Soort::PlaatsGlobaal | Soort::Tijdstip | Soort::Geweld | Soort::Tekst => Groep::Overval,
        Soort::ContactGelegd | Soort::Advies | Soort::WensContact | Soort::Maatregel | Soort::Woonvorm => Groep::Nazorg,
    }
}

/// Afspraak: what the municipality recorded about one flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afspraak {
    /// Agreed or not.
    pub besluit: Besluit,
    /// Why not, or why only a part.
    pub reden: String,
    /// The kinds that go, never more than the law names.
    pub gegevens: Vec<Soort>,
    /// How they go.
    pub kanaal: Option<Kanaal>,
    /// Desk or function to ask for.
    pub contact: String,
    /// What colleagues must know.
    pub opmerking: String,
    /// The day on which it is looked at again.
    pub herzien_op: Option<Date>,
    /// Version, for editing.
    pub versie: i64,
}

/// What is recorded, by the key of the flow.
pub type Afspraken = HashMap<String, Afspraak>;

/// The kinds that really go in a flow: what the law names and what was agreed.
pub(crate) fn gaat(s: &Stroom<'_>, a: Option<&Afspraak>) -> Vec<Soort> {
    let agreed = a.filter(|a| a.besluit == Besluit::Ja);
    s.regel.gegevens.iter().copied().filter(|k| agreed.is_some_and(|a| a.gegevens.contains(k))).collect()
}

/// Where a flow stands on a day.
pub(crate) fn staat(s: &Stroom<'_>, a: Option<&Afspraak>, dag: Date) -> Staat {
    match a {
        _ if !s.geldt(dag) => Staat::Vervallen,
        None => Staat::Open,
        Some(a) if a.besluit == Besluit::Nee => Staat::Nee,
        Some(_) if gaat(s, a).len() < s.regel.gegevens.len() => Staat::Beperkt,
        Some(_) => Staat::Ja,
    }
}

/// Address of one flow.
pub(crate) fn adres(sleutel: &str) -> String {
    format!("{HIER}/{sleutel}")
}

pub(crate) use inventaris::partners::convenant_adres;

pub(crate) fn slice() -> Slice {
    const ZIEN: Recht = Recht::VoorbereidingZien;
    const W: Recht = Recht::VoorbereidingWijzigen;
    const TEKENEN: Recht = Recht::BesluitOndertekenen;
    const A: Activiteit = Activiteit::Voorbereiden;
    Slice::new("informatieafspraken")
        .tab(60, "onderdeel-informatieafspraken", "/voorbereiden/informatieafspraken")
        .start_echt(65, |ctx, tx| Box::pin(gemeente::op_start(ctx, tx)))
        .get("/voorbereiden/informatieafspraken", ZIEN, A, handlers::list)
        .get("/voorbereiden/informatieafspraken/{stroom}", ZIEN, A, handlers::show)
        .post_texts("/voorbereiden/informatieafspraken/{stroom}", W, A, 4, handlers::save)
        .get("/voorbereiden/informatieafspraken/convenant/{id}", ZIEN, A, tekenen::manage)
        .get("/voorbereiden/informatieafspraken/convenant/{id}/pdf", ZIEN, A, bestand::print)
        .get("/voorbereiden/informatieafspraken/convenant/{id}/bestand/{vorm}", ZIEN, A, bestand::file)
        .get("/voorbereiden/informatieafspraken/convenant/{id}/getekend/{nr}", ZIEN, A, bestand::signed)
        .post("/voorbereiden/informatieafspraken/convenant/{id}/ondertekenen", TEKENEN, A, gemeente::sign)
        .post("/voorbereiden/informatieafspraken/convenant/{id}/opzeggen", W, A, gemeente::end)
        .post("/voorbereiden/informatieafspraken/convenant/{id}/opzeggen-burgemeester", TEKENEN, A, gemeente::end)
        .post("/voorbereiden/informatieafspraken/convenant/{id}/link", W, A, tekenen::make)
        .post("/voorbereiden/informatieafspraken/convenant/{id}/link/intrekken", W, A, tekenen::withdraw)
        .get("/convenantlink/{token}", Access::Openbaar, A, tekenen::show)
        .post("/convenantlink/{token}", Access::Openbaar, A, tekenen::sign)
}

#[cfg(test)]
mod tests;
