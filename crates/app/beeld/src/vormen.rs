//! Outlines of neighbourhoods and districts from a file of a map: read, held against each other, and made light enough to draw. One area that
//! is wrong keeps the whole file out, because a map with a piece missing says something that is not so.

mod licht;
mod toets;

use std::collections::BTreeMap;

use ::kaart::{Feature, Limits, Map, ReadError, Wrong};
use veiligheidsbeeld::Punt;

use crate::lezen::punt;

pub use licht::Ringen;

/// Most corners of a file: more than CBS uses for a whole province.
const HOEKEN: usize = 400_000;

/// Why an area cannot be taken over: the key of a sentence and the words in it.
pub type Reden = (&'static str, Vec<(&'static str, String)>);

/// An area as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Stuk {
    /// Number in the file, from 1.
    pub nr: usize,
    /// Code of CBS.
    pub code: String,
    /// Name.
    pub naam: String,
    /// Edition year, when the file says so.
    pub jaar: Option<i16>,
    /// Outlines and holes in RD.
    pub(crate) ringen: Vec<Vec<Punt>>,
    /// Land of this municipality: it is taken over. The others only fill what lies between.
    pub(crate) eigen: bool,
    /// What is wrong with it.
    pub reden: Option<Reden>,
}

/// What a file holds for this municipality.
#[derive(Debug, Clone, PartialEq)]
pub struct Kaartblad {
    /// Form of the file.
    pub vorm: &'static str,
    /// How it says where: RD New or WGS84.
    pub stelsel: &'static str,
    /// Areas of this municipality in the order of the file, each with its outline as it is drawn.
    pub stukken: Vec<(Stuk, Ringen)>,
    /// Features that are not taken over: other municipalities, water, the municipality as a whole.
    pub andere: usize,
}

impl Kaartblad {
    /// Whether anything is wrong.
    pub fn fout(&self) -> bool {
        self.stukken.iter().any(|(s, _)| s.reden.is_some())
    }
}

/// Why a file as a whole cannot be taken over: the key of a sentence.
pub fn geweigerd(error: ReadError) -> &'static str {
    match error {
        ReadError::Empty => "fout-bestand-leeg",
        ReadError::TooLarge => "beeld-kaart-te-groot",
        ReadError::Truncated => "beeld-kaart-afgebroken",
        ReadError::Unreadable => "beeld-kaart-onbekend",
        ReadError::Incomplete => "beeld-kaart-half",
    }
}

/// Reads a file for a municipality. Its name may say the edition year.
///
/// # Errors
/// The key of a sentence when nothing can be taken over.
pub fn lees(bytes: &[u8], naam: &str, max: usize, gemeente: &str) -> Result<Kaartblad, &'static str> {
    let limits = Limits { bytes: max, corners: HOEKEN, ..Limits::default() };
    let map = ::kaart::read(bytes, &limits).map_err(geweigerd)?;
    let named = jaartal(naam);
    let mut all: Vec<Stuk> = map.features.iter().filter_map(|f| stuk(f, gemeente, named)).collect();
    if !all.iter().any(|s| s.eigen) {
        return Err("beeld-kaart-geen-buurten");
    }
    if all.iter().any(|s| s.eigen && s.jaar.is_none()) {
        return Err("beeld-kaart-geen-jaar");
    }
    dubbel(&mut all);
    if all.iter().all(|s| !s.eigen || s.reden.is_none()) {
        toets::samen(&mut all);
    }
    let andere = map.features.len() - all.iter().filter(|s| s.eigen).count();
    Ok(Kaartblad { vorm: map.format.name(), stelsel: stelsel(&map), stukken: licht::maak(all), andere })
}

/// How the first corner says where it is.
fn stelsel(map: &Map) -> &'static str {
    let first = map.features.iter().filter_map(|f| f.rings.as_ref().ok()).flatten().flatten().next();
    if first.is_some_and(|(x, _)| x.abs() <= 180.0) { "WGS84" } else { "RD New" }
}

/// A year in the name of a file: `buurten_2025.geojson`, `wijkenbuurten-2024-v1.gpkg`.
pub(crate) fn jaartal(naam: &str) -> Option<i16> {
    let digits = naam.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 4);
    digits.filter_map(|part| part.parse().ok()).find(|year| (1995..=2100).contains(year))
}

/// The area of a feature; nothing for what is no neighbourhood or district.
fn stuk(f: &Feature, gemeente: &str, named: Option<i16>) -> Option<Stuk> {
    let said = f.property(&["buurtcode", "bu_code", "wijkcode", "wk_code", "gemeentecode", "gm_code", "statcode", "jaarstatcode", "code"]);
    // Some files write the year before the code.
    let bare = ["BU", "WK", "GM"].iter().find_map(|kind| said.find(kind)).and_then(|at| said.get(at..));
    let code = bare.unwrap_or(said).to_owned();
    if code.starts_with("GM") {
        return None;
    }
    let naam = match code.get(..2) {
        Some("WK") => f.property(&["wijknaam", "wk_naam", "statnaam", "naam", "name"]),
        _ => f.property(&["buurtnaam", "bu_naam", "statnaam", "naam", "name"]),
    };
    let year = f.property(&["jaar", "editie", "year", "peiljaar", "jaarcode"]);
    let land = !["ja", "b", "true", "1"].contains(&f.property(&["water"]).to_lowercase().as_str());
    let near = code.get(2..6) == gemeente.get(2..6) || code.get(2..6).is_none();
    let mut made = Stuk {
        nr: f.number,
        code,
        naam: naam.to_owned(),
        jaar: year.parse::<f64>().ok().map(|y| y as i16).filter(|y| (1995..=2100).contains(y)).or(named),
        ringen: Vec::new(),
        eigen: land && near,
        reden: None,
    };
    match ringen(f) {
        Ok(ringen) => made.ringen = ringen,
        Err(reden) => made.reden = Some(reden),
    }
    if made.reden.is_none() {
        made.reden = vorm(&made);
    }
    Some(made)
}

fn zin(key: &'static str) -> Reden {
    (key, Vec::new())
}

/// The outlines in RD.
fn ringen(f: &Feature) -> Result<Vec<Vec<Punt>>, Reden> {
    let rings = f.rings.as_ref().map_err(|wrong| {
        zin(match wrong {
            Wrong::NoArea => "beeld-kaart-geen-vlak",
            Wrong::Broken => "beeld-vorm-kapot",
        })
    })?;
    let corner = |(x, y): &(f64, f64)| punt(*x, *y).map_err(zin);
    rings.iter().map(|ring| ring.iter().map(corner).collect()).collect()
}

/// What is wrong with an area by itself.
fn vorm(s: &Stuk) -> Option<Reden> {
    let code = s.code.len() == if s.code.starts_with("WK") { 8 } else { 10 };
    let known = code && ["WK", "BU"].contains(&s.code.get(..2).unwrap_or_default()) && s.code.chars().skip(2).all(|c| c.is_ascii_digit());
    if !known {
        return Some(zin("beeld-vorm-code"));
    }
    if s.naam.is_empty() || s.naam.chars().count() > 100 {
        return Some(zin("beeld-vorm-naam"));
    }
    if s.ringen.iter().any(|r| r.len() < 4) {
        return Some(zin("beeld-vorm-kapot"));
    }
    if s.ringen.iter().any(|r| r.first() != r.last()) {
        return Some(zin("beeld-vorm-open"));
    }
    toets::kruist(&s.ringen).then(|| zin("beeld-vorm-kruist"))
}

/// An area that stands there twice contradicts itself.
fn dubbel(all: &mut [Stuk]) {
    let mut rows: BTreeMap<(Option<i16>, String), Vec<usize>> = BTreeMap::new();
    all.iter().filter(|s| s.eigen).for_each(|s| rows.entry((s.jaar, s.code.clone())).or_default().push(s.nr));
    for s in all.iter_mut().filter(|s| s.eigen && s.reden.is_none()) {
        let others = rows.get(&(s.jaar, s.code.clone())).into_iter().flatten().filter(|nr| **nr != s.nr);
        let others: Vec<String> = others.map(ToString::to_string).collect();
        if !others.is_empty() {
            s.reden = Some(("beeld-vorm-dubbel", vec![("rij", others.join(", "))]));
        }
    }
}

/// Area within rings in square kilometres, as they are drawn.
pub fn km2(ringen: &Ringen) -> f64 {
    let place = |(x, y): &(i32, i32)| Punt::new(f64::from(*x), f64::from(*y)).ok();
    let rings: Vec<Vec<Punt>> = ringen.iter().map(|r| r.iter().filter_map(place).collect()).collect();
    crate::kaartbestand::km2(&rings)
}

/// Rings by the outline in which they lie: each outline with its holes.
pub fn delen(ringen: &Ringen) -> Vec<Vec<&Vec<(i32, i32)>>> {
    let holds = |ring: &[(i32, i32)], (x, y): (i32, i32)| {
        let crossed = ring.windows(2).filter(|w| (w[0].1 <= y) != (w[1].1 <= y));
        let at = |w: &[(i32, i32)]| f64::from(w[0].0) + f64::from(y - w[0].1) / f64::from(w[1].1 - w[0].1) * f64::from(w[1].0 - w[0].0);
        crossed.filter(|w| at(w) > f64::from(x)).count() % 2 == 1
    };
    let around = |i: usize| -> Vec<usize> {
        let first = ringen[i].first().copied().unwrap_or_default();
        (0..ringen.len()).filter(|j| *j != i && holds(&ringen[*j], first)).collect()
    };
    let outlines: Vec<usize> = (0..ringen.len()).filter(|i| around(*i).len() % 2 == 0).collect();
    let in_outline = |i: usize, outline: usize| around(i).contains(&outline) && around(i).len() == around(outline).len() + 1;
    let holes = |outline: usize| (0..ringen.len()).filter(move |i| in_outline(*i, outline));
    let part = |o: &usize| std::iter::once(*o).chain(holes(*o)).map(|i| &ringen[i]).collect();
    outlines.iter().map(part).collect()
}

#[cfg(test)]
mod tests;
