//! Close in place and in time (Knox), and an area that stands out (circular scan): what needs thousands of drawn patterns. Computed away from the
//! requests, and once for the same data: what was found stays in memory and never in the database, because a circle may lie around an address.

use std::sync::Arc;

use jiff::civil::Date;
use kern::{App, Problem};
use veiligheidsbeeld::{
    Fout, Gebied, Getoond, Kader, Onderdeel, Periode, Punt, Uitkomst, Vlak,
    concentratie::{Concentratie, concentratie},
    knox::{Knox, KnoxKeuze, knox},
    plek::{Plaatsing, Plekken, vaste_plekken},
    scan::{Onderscheid, Scan, ScanKeuze, onderscheid, scan},
};

use crate::{
    basis::Basissoort,
    feiten::{Bron, Feiten, ZAAD},
    geheugen::Geheugen,
};

/// Patterns that are drawn.
pub(crate) const TREKKINGEN: u32 = 9999;

/// Width of the cells over which the addresses of a neighbourhood are spread, in metres.
pub(crate) const CEL: f64 = 100.0;

/// What is computed from: everything, so that the same data are recognised.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Vraag {
    pub(crate) kader: Kader,
    pub(crate) gebeurtenissen: Vec<(Punt, Date)>,
    /// With what is compared; nothing without outlines or addresses.
    pub(crate) basis: Vec<(Punt, f64)>,
    pub(crate) herkomst: Herkomst,
    /// Addresses of the municipality; 0 when nobody said so.
    pub(crate) adressen: u64,
}

/// What the base of comparison is made of. The page says so beside what was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Herkomst {
    /// Squares of 100 metres that were read in: what they count, and the edition year.
    Vakken(Basissoort, i16),
    /// The addresses of each neighbourhood, spread evenly over it: an approximation.
    Gelijk,
    /// Nothing was read in.
    Geen,
}

/// With what is compared: what it is made of, in how many squares, and how much they hold together.
pub(crate) type Vergeleken = (Herkomst, usize, f64);

/// What was found.
#[derive(Debug, Clone)]
pub(crate) struct Nauw {
    /// Robberies with a place, of all years of which places are kept.
    pub aantal: usize,
    /// With what the scan compares.
    pub basis: Vergeleken,
    /// Near repeats.
    pub knox: Getoond<Uitkomst<Knox>>,
    /// Areas that stand out; nothing without a base.
    pub scan: Option<Getoond<Uitkomst<Scan>>>,
    /// On how few places they are; nothing when the number of addresses is not known.
    pub concentratie: Option<Getoond<Uitkomst<Option<Concentratie>>>>,
    /// Addresses of the municipality.
    pub adressen: u64,
    /// What the scan could have found.
    pub onderscheid: Option<Uitkomst<Onderscheid>>,
}

impl Vraag {
    /// All robberies of the list with a place, of the year and those before it of which places are still kept. Only for who may see places.
    ///
    /// # Errors
    /// When the library refuses what was stored.
    pub(crate) fn van(f: &Feiten) -> Result<Option<Self>, Fout> {
        if !f.plekken {
            return Ok(None);
        }
        let listed = || f.jaren.iter().filter(|(_, (bron, _))| *bron == Bron::Lijst);
        let placed = |all: &[crate::feiten::Voorval]| all.iter().any(|v| v.gebeurtenis.punt.is_some());
        let Some(first) = listed().find(|(_, (_, all))| placed(all)).map(|(year, _)| *year) else { return Ok(None) };
        let events = || listed().filter(|(year, _)| **year >= first).flat_map(|(_, (_, all))| all);
        let mut gebeurtenissen: Vec<(Punt, Date)> = events().filter_map(|v| Some((v.gebeurtenis.punt?, v.gebeurtenis.datum))).collect();
        gebeurtenissen.sort_by(|a, b| a.1.cmp(&b.1).then(a.0.order(&b.0)));
        // Years that count from own cases have no places: they are no part of the period, or a density would be too low.
        let last = listed().map(|(year, _)| *year).max().unwrap_or(f.jaar);
        let end = if last < f.jaar { crate::feiten::eerste(last + 1) } else { f.einde() };
        let periode = Periode::new(crate::feiten::eerste(first), end)?;
        let gebied = Gebied { naam: f.gemeente.clone(), km2: 1.0 };
        let kader = Kader::new(gebied, periode, events().count(), gebeurtenissen.len(), ZAAD)?;
        let (herkomst, basis) = basis(f)?;
        let adressen = f.adressen();
        Ok(Some(Self { kader, gebeurtenissen, basis, herkomst, adressen }))
    }

    /// Concentration over the addresses: what lies within 25 metres is one of them.
    fn concentratie(&self, points: &[Punt]) -> Result<Option<Getoond<Uitkomst<Option<Concentratie>>>>, Fout> {
        if self.adressen == 0 || points.is_empty() {
            return Ok(None);
        }
        let placed: Vec<Plaatsing> = points.iter().map(|punt| Plaatsing { adres: None, punt: *punt }).collect();
        let found = vaste_plekken(&self.kader, &placed, &Plekken::Gelijk(self.adressen))?.waarde;
        let mut counts: Vec<u32> = found.plekken.iter().map(|p| p.aantal as u32).collect();
        counts.resize(found.verschillend, 1);
        let most = u32::try_from(self.adressen.max(counts.len() as u64)).map_err(|_| Fout::TeVeel("adressen"))?;
        let it = Onderdeel::Concentratie.toon(points.len(), || concentratie(&self.kader, &counts, most, TREKKINGEN))?;
        Ok(Some(it))
    }

    /// The places alone.
    pub(crate) fn punten(&self) -> Vec<Punt> {
        self.gebeurtenissen.iter().map(|g| g.0).collect()
    }

    /// With what is compared, in how many squares, and how much they hold together.
    pub(crate) fn basis(&self) -> Vergeleken {
        (self.herkomst, self.basis.len(), self.basis.iter().map(|b| b.1).sum())
    }

    fn reken(&self) -> Result<Nauw, Fout> {
        let n = self.gebeurtenissen.len();
        let points = self.punten();
        let keuze = ScanKeuze::default();
        let based = !self.basis.is_empty();
        Ok(Nauw {
            aantal: n,
            basis: self.basis(),
            concentratie: self.concentratie(&points)?,
            adressen: self.adressen,
            knox: Onderdeel::Knox.toon(n, || knox(&self.kader, &self.gebeurtenissen, &KnoxKeuze::default()))?,
            scan: based.then(|| Onderdeel::Scan.toon(n, || scan(&self.kader, &points, &self.basis, &keuze))).transpose()?,
            onderscheid: if based { Onderdeel::Scan.toon(n, || onderscheid(&self.kader, n, &self.basis, &keuze))?.wel() } else { None },
        })
    }
}

/// The squares that were read in; without them the addresses of each neighbourhood, spread evenly.
pub(crate) fn basis(f: &Feiten) -> Result<(Herkomst, Vec<(Punt, f64)>), Fout> {
    if let Some(b) = &f.basis {
        let inside = gemeente(f)?;
        // A larger square is spread evenly over the squares that lie in it.
        let points = |v: &crate::store::Basisvak| {
            let parts = b.soort.delen(v.x, v.y);
            let each = f64::from(v.aantal) / parts.len() as f64;
            parts.into_iter().map(move |(x, y)| Punt::new(f64::from(x), f64::from(y)).map(|p| (p, each)))
        };
        let all = b.vakken.iter().flat_map(points).collect::<Result<Vec<_>, _>>()?;
        // Squares of a file may lie outside the municipality: nothing on the list can be there.
        let own: Vec<(Punt, f64)> = all.into_iter().filter(|(p, _)| inside.iter().any(|v| v.holds(*p)) || inside.is_empty()).collect();
        if !own.is_empty() {
            return Ok((Herkomst::Vakken(b.soort, b.jaar), own));
        }
    }
    let spread = gelijk(f)?;
    Ok((if spread.is_empty() { Herkomst::Geen } else { Herkomst::Gelijk }, spread))
}

/// Each neighbourhood on the grid; nothing without outlines.
fn gemeente(f: &Feiten) -> Result<Vec<Vlak>, Fout> {
    f.vormen.iter().map(vlak).collect()
}

/// A neighbourhood on the grid.
pub(crate) fn vlak(v: &crate::store::Vorm) -> Result<Vlak, Fout> {
    let corner = |(x, y): &(i32, i32)| Punt::new(f64::from(*x), f64::from(*y));
    let rings = v.ringen.iter().map(|r| r.iter().map(corner).collect()).collect::<Result<Vec<Vec<Punt>>, _>>()?;
    Vlak::veelhoek(&rings, CEL)
}

/// The addresses of each neighbourhood, evenly over the cells of which the centre lies in it.
fn gelijk(f: &Feiten) -> Result<Vec<(Punt, f64)>, Fout> {
    let mut out = Vec::new();
    for v in &f.vormen {
        let known = f.gebieden.iter().find(|g| g.code == v.code || g.naam.eq_ignore_ascii_case(&v.naam));
        let Some(addresses) = known.and_then(|g| g.adressen).filter(|n| *n > 0) else { continue };
        let laid = vlak(v)?;
        let cells: Vec<usize> = (0..laid.raster.len()).filter(|i| laid.binnen.get(*i) == Some(&true)).collect();
        let each = f64::from(addresses) / cells.len().max(1) as f64;
        out.extend(cells.into_iter().map(|i| (laid.raster.centre(i), each)));
    }
    Ok(out)
}

static GEHEUGEN: Geheugen<Vraag, Nauw> = Geheugen::new();

/// Forgets what was found for a municipality: its places are destroyed.
pub(crate) fn vergeet(gemeente: &str) {
    GEHEUGEN.vergeet(gemeente);
}

/// What is close, for who may see places; nothing for who may not.
///
/// # Errors
/// When the library refuses what was stored.
pub(crate) async fn nauw(app: &App, gemeente: &str, f: &Feiten) -> Result<Option<Arc<Nauw>>, Problem> {
    let Some(vraag) = Vraag::van(f).map_err(Problem::storing)? else { return Ok(None) };
    GEHEUGEN.vind(app, (gemeente, f.jaar), vraag, Vraag::reken).await.map(Some)
}

#[cfg(test)]
pub(crate) mod tests;
