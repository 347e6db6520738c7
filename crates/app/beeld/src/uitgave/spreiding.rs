//! The map of spread of an edition: the same for partners and for everyone, over one calendar year that is over.
//!
//! A map of few events gives places away: the middle of a spot by itself is an address, and what differs between two maps lies around the robbery
//! that was added. So:
//!
//! * From 50 robberies with a place, a radius of 500 m or more, cells of 500 m, and classes instead of numbers. A cell is coloured when five or more
//!   reach it and none gives more than half of what they give together.
//! * Of a row of the table by area it says no more than everyone reads there: the row counts as many as it shows, a hidden one what is left of the
//!   total, and one of 1 to 4 counts for nothing. So nobody finds a small or hidden count in it, and one robbery in a quiet area leaves no trace. Only
//!   how a row is divided over its parts comes from places.
//! * A part ([`super::telvak`]) has 100 addresses and lies in one row. Who knows the method, the table, and all robberies but one, and solves for
//!   the last, is left with a part: all its addresses give the same map. This does not rest on what he knows, nor on how many maps he has.
//! * Who knows more of the last one than where the others were, say that it was a supermarket, may know it within its part. So he can with a row of the
//!   table; no map of counts hinders that.
//! * A year has one map: the first stays in every later edition, so that there is nothing to subtract when a robbery comes in late, moves or goes.
//!   A robbery is in one year, and years do not overlap; when its day is moved to another year, the maps that were given out stay. The price is
//!   that a map that was made of a bad list stays too: the coordinator sees it before it is given out.
//! * What lies outside the municipality, or elsewhere than the table counts it, is left out: else it would be known to lie at the border.
//! * The number it says is that of these rows, rounded to five, also for partners: an exact one beside their exact total would tell how many have no
//!   place. Radius and share of the base follow from it.

use std::collections::BTreeMap;

use domain::codes;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use veiligheidsbeeld::{
    Fout, Getoond, Punt, Raster, Vlak,
    openbaar::{KAART_VANAF, Kring, RUST_OP, STRAAL_VANAF, getal, openbare_kaart},
    spreiding::{BASIS_TOT, SpreidingKeuze, straal},
};

use super::{
    Cel, Uitgave, Voor,
    telvak::{CEL, Geteld, Rijen, telvakken},
};
use crate::{
    basis::{Basissoort, VAK},
    feiten::Feiten,
    nauw::{self, Herkomst},
    spreiding::{PSEUDO, vlak},
    tekening::KLASSEN,
};

codes! {
    /// Waarom: why an edition has no map of spread.
    pub Waarom "beeldgeenkaart" {
        /// Fewer than 50 robberies with a place.
        TeWeinig = "te-weinig",
        /// Too many without a place, or with one that is not where they are counted.
        Plekken = "plekken",
        /// Where the addresses are was not read in.
        Basis = "basis",
        /// Too much is hidden in the table.
        Verborgen = "verborgen",
    }
}

/// What an edition says of spread.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Spreiding {
    /// A map.
    Kaart(Spreidkaart),
    /// None, and why.
    Geen(Waarom),
}

/// A map of spread as it was given out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Spreidkaart {
    /// First column on the national grid of 500 metres.
    kolom: i64,
    /// First row.
    rij: i64,
    /// Rows from south to north: of each cell its class, or a point outside the municipality.
    rijen: Vec<String>,
    /// Radius in metres.
    pub straal: u32,
    /// As how many robberies it counts, rounded to five.
    pub n: u64,
    /// What was counted to know where the addresses are, and of which year.
    pub basis: (Basissoort, i16),
    /// The day on which the list was read in, as far as known.
    pub opgehaald: Option<Date>,
    /// The day on which the map was made.
    pub op: Date,
}

impl Spreidkaart {
    /// The municipality on the grid.
    pub(crate) fn vlak(&self) -> Vlak {
        let breed = self.rijen.first().map_or(0, String::len);
        let raster = Raster { cel: CEL, kolom: self.kolom, rij: self.rij, breed, hoog: self.rijen.len() };
        Vlak { raster, binnen: self.rijen.iter().flat_map(|row| row.bytes()).map(|c| c != b'.').collect() }
    }

    /// The class of each cell: 0 is not coloured.
    pub(crate) fn stappen(&self) -> Vec<usize> {
        self.rijen.iter().flat_map(|row| row.chars()).map(|c| c.to_digit(10).unwrap_or(0) as usize).collect()
    }

    /// How much of it follows the addresses, of one.
    pub(crate) fn aandeel_basis(&self) -> f64 {
        if self.n >= BASIS_TOT as u64 { 0.0 } else { PSEUDO / (self.n as f64 + PSEUDO) }
    }
}

/// Whether a map of this year could be made by who may see places: there is none yet, the year is over, and enough have a place.
pub(crate) fn mogelijk(f: &Feiten, eerder: &[(Uitgave, u64)]) -> bool {
    eerste(f.jaar, eerder).is_none() && !f.lopend() && f.geplaatst() >= KAART_VANAF && !f.te_weinig_geplaatst()
}

/// What there is to say of spread beside these editions of a year. Nothing while it runs, and when only who may see places could tell. `elders` is the
/// row of what lies in no area of its own.
///
/// # Errors
/// When the library refuses what was stored.
pub(crate) fn spreiding(f: &Feiten, nieuw: &[Uitgave], elders: &str) -> Result<Option<Spreiding>, Fout> {
    let Some(public) = nieuw.iter().find(|u| u.voor == Voor::Openbaar).filter(|u| !u.lopend) else { return Ok(None) };
    let geen = |why| Ok(Some(Spreiding::Geen(why)));
    if f.geplaatst() < KAART_VANAF {
        return geen(Waarom::TeWeinig);
    }
    if f.te_weinig_geplaatst() {
        return geen(Waarom::Plekken);
    }
    if !f.plekken {
        return Ok(None);
    }
    let Some(waarde) = waarden(public) else { return geen(Waarom::Verborgen) };
    match nauw::basis(f)? {
        // Where in a square of 500 m is not known: it cannot be told which of them lie in which row.
        (Herkomst::Vakken(soort, jaar), squares) if soort.zijde() == VAK => {
            kaart(f, public, &Rijen { waarde, elders }, ((soort, jaar), &squares)).map(Some)
        }
        _ => geen(Waarom::Basis),
    }
}

/// As how many robberies each row counts: what everyone reads of it, of hidden rows what is left of the total; nothing below five, and nothing at all
/// when that cannot be said.
fn waarden(u: &Uitgave) -> Option<BTreeMap<&str, f64>> {
    let read = |c: Cel| match c {
        Cel::Precies(n) | Cel::Ongeveer(n) => Some(n as f64),
        Cel::Enkele => Some(0.0),
        Cel::Verborgen => None,
    };
    let hidden = u.gebieden.iter().filter(|(_, c)| *c == Cel::Verborgen).count() as f64;
    let shown: f64 = u.gebieden.iter().filter_map(|(_, c)| read(*c)).sum();
    let small = u.gebieden.iter().filter(|(_, c)| *c == Cel::Enkele).count() as f64;
    let left = if hidden > 0.0 { ((read(u.totaal)? - shown - 2.0 * small) / hidden).max(RUST_OP.into()) } else { 0.0 };
    let rows = u.gebieden.iter().map(|(name, c)| (name.as_str(), read(*c).unwrap_or(left)));
    let found: BTreeMap<&str, f64> = rows.filter(|(_, n)| *n > 0.0).collect();
    (!u.gebieden.is_empty()).then_some(found)
}

/// Residents for each address, when only residents are known: fewer addresses are counted than there are.
const PER_ADRES: f64 = 3.0;

fn kaart(
    f: &Feiten,
    public: &Uitgave,
    rijen: &Rijen<'_>,
    (basis, squares): ((Basissoort, i16), &[(Punt, f64)]),
) -> Result<Spreiding, Fout> {
    let per = if basis.0 == Basissoort::Inwoners { PER_ADRES } else { 1.0 };
    let adressen: Vec<(Punt, f64)> = squares.iter().map(|(p, n)| (*p, n / per)).collect();
    let Geteld { vakken, geplaatst } = telvakken(f, &f.groepen(Some(public)), rijen, &adressen)?;
    let Cel::Ongeveer(n) = Cel::from(getal(vakken.iter().map(|v| v.gewicht).sum::<f64>().round() as u64, Kring::Openbaar)) else {
        return Ok(Spreiding::Geen(Waarom::TeWeinig));
    };
    if geplaatst < KAART_VANAF {
        return Ok(Spreiding::Geen(Waarom::TeWeinig));
    }
    if geplaatst * 100 < f.voorvallen().len() * 85 {
        return Ok(Spreiding::Geen(Waarom::Plekken));
    }
    let area = vlak(&f.vormen, CEL)?;
    if !area.binnen.contains(&true) {
        return Ok(Spreiding::Geen(Waarom::Basis));
    }
    let bebouwd_km2 = squares.len() as f64 * f64::from(VAK * VAK) / 1e6;
    let radius = ((straal(bebouwd_km2, n as usize) / 50.0).round() * 50.0).max(STRAAL_VANAF);
    let keuze = SpreidingKeuze { bebouwd_km2, straal: Some(radius), pseudo: PSEUDO };
    let kader = f.kader_over(f.jaar, &f.voorvallen().iter().collect::<Vec<_>>())?;
    let Getoond::Wel(made) = openbare_kaart(&kader, &vakken, &area, &keuze, &KLASSEN)? else {
        return Ok(Spreiding::Geen(Waarom::TeWeinig));
    };
    let sign = |(class, inside): (&u8, &bool)| if *inside { char::from(b'0' + class) } else { '.' };
    let signs: Vec<char> = made.waarde.klassen.iter().zip(&area.binnen).map(sign).collect();
    Ok(Spreiding::Kaart(Spreidkaart {
        kolom: area.raster.kolom,
        rij: area.raster.rij,
        rijen: signs.chunks(area.raster.breed).map(|row| row.iter().collect()).collect(),
        straal: radius as u32,
        n,
        basis,
        opgehaald: f.opgehaald(f.jaar),
        op: f.vandaag,
    }))
}

/// The map of a year that was given out first.
fn eerste(jaar: i16, eerder: &[(Uitgave, u64)]) -> Option<&Spreiding> {
    let of_year = eerder.iter().filter(|(u, _)| u.jaar == jaar);
    of_year.filter_map(|(u, _)| u.spreiding.as_ref()).find(|s| matches!(s, Spreiding::Kaart(_)))
}

/// The next editions with what they say of spread. The first map of a year stays, for partners and everyone alike; why there is none comes along
/// with other news, and is no news by itself.
pub(crate) fn met_spreiding(nieuw: Vec<Uitgave>, eerder: &[(Uitgave, u64)], gevonden: Option<Spreiding>) -> Vec<Uitgave> {
    let one = |u: Uitgave| {
        let said = eerste(u.jaar, eerder).cloned().or_else(|| gevonden.clone());
        let bare = Uitgave { spreiding: None, ..u };
        let was = eerder.iter().map(|(w, _)| w).find(|w| Uitgave { spreiding: None, ..(*w).clone() } == bare);
        match was {
            Some(was) if !matches!(said, Some(Spreiding::Kaart(_))) => was.clone(),
            _ if bare.lopend => bare,
            _ => Uitgave { spreiding: said, ..bare },
        }
    };
    nieuw.into_iter().map(one).collect()
}

#[cfg(test)]
mod tests;
