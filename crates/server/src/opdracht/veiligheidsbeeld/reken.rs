//! From what was read to an answer: one function per computation, all numbers from the library.

use beeld::tekening;
use maud::Markup;
use opdrachtregel::{
    Fout,
    cli::{Berekening, Veiligheidsbeeld},
};
use serde::Serialize;
use serde_json::json;
use veiligheidsbeeld::{Getoond, Onderdeel, Punt, Uitkomst, aantal::totaal};

use super::{
    aantallen, deskundig, gebied,
    lezen::Invoer,
    plaatsen,
    uitvoer::{Uitvoer, getal},
};

pub type Uitslag = Result<Uitvoer, Fout>;

pub fn wrong(e: veiligheidsbeeld::Fout) -> Fout {
    use veiligheidsbeeld::Fout as F;
    match e {
        F::LegeBasis => Fout::gebruik("er is niets om mee te vergelijken. Geef --basis, --plekken of --buurten."),
        other => Fout::gebruik(format!("{other}.")),
    }
}

/// What was asked.
pub fn reken(args: &Veiligheidsbeeld, invoer: &Invoer) -> Uitslag {
    match args.berekening {
        Berekening::Controle => Ok(aantallen::controle(invoer)),
        Berekening::Totaal => Ok(aantallen::total(invoer)),
        Berekening::Verandering => aantallen::change(args, invoer),
        Berekening::Buurten => plaatsen::areas(invoer),
        Berekening::Plekken => plaatsen::places(args, invoer),
        Berekening::Herhaling => plaatsen::again(invoer),
        Berekening::Uren => aantallen::hours(invoer),
        Berekening::Concentratie => plaatsen::spread(args, invoer),
        Berekening::Scan => gebied::circles(args, invoer),
        Berekening::Onderscheid => gebied::could_find(args, invoer),
        Berekening::Herhaalbuurt => gebied::near(args, invoer),
        Berekening::Spreiding => gebied::map(args, invoer),
        Berekening::Vakken => deskundig::cells(args, invoer),
        Berekening::Moran => deskundig::alike(args, invoer),
        Berekening::Groepen => deskundig::clusters(args, invoer),
        Berekening::Voorna => deskundig::before_after(args, invoer),
    }
}

pub fn start<T: Serialize>(u: &Uitkomst<T>) -> Uitvoer {
    Uitvoer { json: json!(u), verantwoording: Some(u.verantwoording.clone()), ..Uitvoer::default() }
}

/// The answer, or from how many there would be one.
pub fn shown<T: Serialize>(
    part: Onderdeel,
    n: usize,
    invoer: &Invoer,
    compute: impl FnOnce() -> Result<Uitkomst<T>, veiligheidsbeeld::Fout>,
    tell: impl FnOnce(&Uitkomst<T>) -> Uitvoer,
) -> Uitslag {
    match part.toon(n, compute).map_err(wrong)? {
        Getoond::Wel(u) => Ok(tell(&u)),
        Getoond::TeWeinig { vanaf } => Ok(Uitvoer { te_weinig: Some(vanaf), ..start(&totaal(&invoer.kader, n as u64)) }),
    }
}

pub fn points(invoer: &Invoer) -> Vec<Punt> {
    invoer.gebeurtenissen.iter().filter_map(|g| g.punt).collect()
}

pub fn p(value: f64) -> String {
    if value < 0.0001 { "< 0,0001".to_owned() } else { getal(value) }
}

pub fn svg(title: &str, size: (f64, f64), drawing: &Markup, out: &Uitvoer) -> Option<String> {
    Some(tekening::bestand(title, &out.verantwoord().join(" · "), size, drawing))
}
