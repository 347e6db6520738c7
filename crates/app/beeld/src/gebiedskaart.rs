//! A map of neighbourhoods. It is made of a table of a circle and of outlines that anybody may have: it takes the same cells as the table beside
//! it and nothing else, so that it cannot say more.
//!
//! Classes are fixed, so that two years compare. Each has a shade and a pattern and each area its number, so that it reads in grey, on paper, and
//! for who sees no colours. What the table does not show has the pattern of what is not shown.

mod los;
mod plaats;
mod raster;
mod teken;

use web::{Tr, args};

use crate::{
    pages::getal,
    pages_lezer::cel,
    store::Vorm,
    uitgave::{Cel, SAMEN},
};

pub(crate) use los::los;
pub(crate) use raster::{klasse, raster, spreidingschaal};
pub(crate) use teken::{Kaart, letter, teken, weggelaten};

/// What a row of the table says, as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Vak {
    /// Names of the areas that it is about.
    pub namen: Vec<String>,
    /// Step of the scale; nothing for what is not shown.
    pub stap: Option<usize>,
    /// In the area itself; empty for what is not shown.
    pub etiket: String,
    /// Name and value in words.
    pub zin: String,
}

/// From which value each step but the first begins, and how the legend names them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Schaal {
    pub namen: Vec<String>,
}

/// Lower bounds of the steps of counts in the closed circle: none, 1, 2, 5, 10, 20. The same in every year, and for a town with five robberies as
/// for one with hundreds.
const BESLOTEN: [u64; 5] = [1, 2, 5, 10, 20];
/// The same for what was given out: none, 1 to 4 in one, 5, 10, 20, 50.
const UITGEGEVEN: [u64; 5] = [1, 5, 10, 20, 50];
/// The same for robberies per 1,000 residents per year. In the whole country it is about 0.03 (500 robberies, 17.9 million people).
const TEMPO: [f64; 5] = [0.02, 0.05, 0.1, 0.25, 1.0];

fn telschaal(bounds: &[u64]) -> Schaal {
    let step = |i: usize| match (bounds[i], bounds.get(i + 1)) {
        (low, None) => format!("{low}+"),
        (low, Some(next)) if next - low == 1 => low.to_string(),
        (low, Some(next)) => format!("{low}–{}", next - 1),
    };
    Schaal { namen: std::iter::once("0".to_owned()).chain((0..bounds.len()).map(step)).collect() }
}

fn vak(tr: Tr, name: &str, c: Cel, bounds: &[u64]) -> Vak {
    let step = |n: u64| bounds.partition_point(|low| *low <= n);
    let (stap, etiket) = match c {
        Cel::Precies(n) => (Some(step(n)), n.to_string()),
        Cel::Ongeveer(n) => (Some(step(n)), format!("≈{n}")),
        Cel::Enkele => (Some(step(1)), "1–4".to_owned()),
        Cel::Verborgen => (None, String::new()),
    };
    Vak { namen: name.split(SAMEN).map(str::to_owned).collect(), stap, etiket, zin: format!("{name}: {}", cel(tr, c)) }
}

/// Rows of an edition.
pub(crate) fn uitgegeven(tr: Tr, rows: &[(String, Cel)]) -> (Vec<Vak>, Schaal) {
    (rows.iter().map(|(name, c)| vak(tr, name, *c, &UITGEGEVEN)).collect(), telschaal(&UITGEGEVEN))
}

/// Exact counts, for the closed circle.
pub(crate) fn besloten(tr: Tr, rows: &[(String, u64)]) -> (Vec<Vak>, Schaal) {
    (rows.iter().map(|(name, n)| vak(tr, name, Cel::Precies(*n), &BESLOTEN)).collect(), telschaal(&BESLOTEN))
}

/// Robberies per 1,000 residents, for the closed circle; nothing for an area without residents.
pub(crate) fn tempo(tr: Tr, rows: &[(String, Option<f64>)]) -> (Vec<Vak>, Schaal) {
    let one = |(name, value): &(String, Option<f64>)| {
        let said = value.map_or_else(|| tr.t("beeld-cel-verborgen"), |v| getal(tr, v));
        let stap = value.map(|v| TEMPO.partition_point(|low| *low <= v));
        let etiket = value.map(|v| getal(tr, v)).unwrap_or_default();
        Vak { namen: vec![name.clone()], stap, etiket, zin: format!("{name}: {said}") }
    };
    let step = |i: usize| match TEMPO.get(i + 1) {
        None => format!("{}+", getal(tr, TEMPO[i])),
        Some(next) => format!("{}–{}", getal(tr, TEMPO[i]), getal(tr, *next)),
    };
    let first = tr.with("beeld-kaart-onder", args![("waarde", getal(tr, TEMPO[0]))]);
    (rows.iter().map(one).collect(), Schaal { namen: std::iter::once(first).chain((0..TEMPO.len()).map(step)).collect() })
}

/// The steps of the map of Gi*: counts of cells, and what stands out.
pub(crate) fn telschaal_gi(tr: Tr) -> Schaal {
    let namen = ["0", "1", "2–4", "5+"].map(str::to_owned);
    Schaal { namen: namen.into_iter().chain([String::new(), tr.t("beeld-gi-opvallend")]).collect() }
}

/// Whether an edition holds enough for a map: from five robberies, and more than one area.
pub(crate) fn genoeg(totaal: Cel, rows: &[(String, Cel)]) -> bool {
    let few = matches!(totaal, Cel::Enkele) || matches!(totaal, Cel::Precies(n) | Cel::Ongeveer(n) if n < 5);
    !few && rows.len() > 1
}

/// Whether these outlines show any of these areas.
pub(crate) fn past(vakken: &[Vak], vormen: &[Vorm]) -> bool {
    vormen.iter().any(|v| vakken.iter().any(|vak| vak.namen.iter().any(|n| n.eq_ignore_ascii_case(&v.naam))))
}

#[cfg(test)]
pub(crate) mod tests;
