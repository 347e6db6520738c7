mod agenda;
mod bpmn;
mod check;
mod generale;
mod lopen;
mod plannen;
mod samenloop;
mod schema;
mod tekenen;

use super::*;
use crate::{
    Moment,
    gegeven::Soort,
    grondslag::{Grondslag, Regel, Voorwaarde},
    id::{BetrokkeneId, Id},
};

/// A step with all that is asked of it.
fn stap(id: &str) -> RuwStap {
    let s = |t: &str| Some(t.to_owned());
    RuwStap {
        id: id.to_owned(),
        titel: s("Doe iets"),
        uitleg: s("Zo doe je het."),
        fase: s("screenen"),
        spoor: s("slachtoffer"),
        per: s("casus"),
        wie: s("coordinator"),
        klaar_als: s("antwoord-vastgelegd"),
        bron: s("eigen keuze"),
        ..RuwStap::default()
    }
}

fn meer(words: &[&str]) -> Option<Meer> {
    Some(Meer(words.iter().map(|w| (*w).to_owned()).collect()))
}

fn some(word: &str) -> Option<String> {
    Some(word.to_owned())
}

fn als(feit: &str, waarden: &[&str]) -> Option<std::collections::BTreeMap<String, Meer>> {
    Some([(feit.to_owned(), meer(waarden).unwrap_or_default())].into())
}

fn ruw(stappen: Vec<RuwStap>) -> Ruw {
    Ruw {
        id: "proef".into(),
        naam: "Proef".into(),
        geldt_voor: vec!["woning".into()],
        geldig_vanaf: "2026-01-01".into(),
        bron: "eigen keuze".into(),
        stap: stappen,
        ..Ruw::default()
    }
}

fn gelezen(stappen: Vec<RuwStap>) -> Draaiboek {
    lees(&ruw(stappen), None).unwrap_or_else(|found| panic!("{found:#?}"))
}

fn persoon(n: u8) -> BetrokkeneId {
    BetrokkeneId::from_uuid(uuid::Uuid::from_u128(u128::from(n)))
}

fn uur(h: i64) -> Moment {
    // Monday 2 November 2026, 9:00 in Amsterdam.
    Moment::from_micros(1_793_606_400_000_000).plus_seconds(h * 3600)
}

fn grondslag(van: &str, aan: &str, gegevens: Vec<Soort>) -> Grondslag {
    let date = |y| jiff::civil::date(y, 1, 1);
    let regel = Regel { van: van.into(), aan: aan.into(), doel: "hulp".into(), gegevens, voorwaarde: Voorwaarde::Geen };
    Grondslag { id: "proef".into(), artikel: "art. 1".into(), geldig_vanaf: date(2020), geldig_tot: None, regels: vec![regel] }
}
