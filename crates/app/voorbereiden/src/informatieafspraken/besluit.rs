//! The agreements held against the decision in force: what the police may hand over to the mayor under it, and how. Pure.

use domain::{aanwijzing::tekst::Inhoud, gegeven::Soort, grondslag::Voorwaarde};
use jiff::civil::Date;

use super::{
    Afspraken, Kanaal, Stroom, gaat,
    nalopen::{Bevinding, Soortbevinding},
};

/// Words with which a decision keeps names from the telephone; the proposal has them.
const ZONDER_NAMEN: &str = "zonder namen";
/// What says who somebody is or how to reach him.
const NAMEN: [Soort; 6] = [Soort::Naam, Soort::Adres, Soort::Telefoon, Soort::Email, Soort::Bedrijfsnaam, Soort::Vertegenwoordiger];

/// Where an agreement says more than the decision, or another channel.
pub(super) fn tegen(stromen: &[Stroom<'_>], afspraken: &Afspraken, besluit: &Inhoud, dag: Date) -> Vec<Bevinding> {
    let under = stromen.iter().filter(|s| s.geldt(dag) && s.aan == "burgemeester" && s.regel.voorwaarde == Voorwaarde::Aanwijzingsbesluit);
    under.flat_map(|s| stroom(s, afspraken, besluit)).collect()
}

fn stroom(s: &Stroom<'_>, afspraken: &Afspraken, besluit: &Inhoud) -> Vec<Bevinding> {
    let Some(a) = afspraken.get(&s.sleutel) else { return Vec::new() };
    let kinds = gaat(s, Some(a));
    let outside: Vec<Soort> = kinds.iter().copied().filter(|k| !besluit.gegevens.contains(k)).collect();
    let spoken = matches!(a.kanaal, Some(Kanaal::Telefoon | Kanaal::Gesprek)) && besluit.kanaal.to_lowercase().contains(ZONDER_NAMEN);
    let named: Vec<Soort> = kinds.iter().copied().filter(|k| spoken && NAMEN.contains(k)).collect();
    let found = [(Soortbevinding::BuitenBesluit, outside), (Soortbevinding::KanaalBesluit, named)];
    let line = |(soort, gegevens): (Soortbevinding, Vec<Soort>)| Bevinding {
        soort,
        van: s.van.to_owned(),
        aan: s.aan.to_owned(),
        stroom: Some(s.sleutel.clone()),
        gegevens,
        plekken: Vec::new(),
        dag: None,
    };
    found.into_iter().filter(|(_, kinds)| !kinds.is_empty()).map(line).collect()
}
