//! The map of spread for who may see places: density of robberies on the squares of 100 metres of the national grid, blended with the base. It is
//! computed as what is close together is (`nauw`): away from the requests and once for the same data.

use std::sync::Arc;

use kern::{App, Problem};
use veiligheidsbeeld::{
    Fout, Getoond, Punt, Uitkomst, Vlak,
    spreiding::{KAART_VANAF, Spreiding, SpreidingKeuze, spreiding},
};

use crate::{
    feiten::Feiten,
    geheugen::Geheugen,
    nauw::{self, CEL, Vergeleken, Vraag},
    store::Vorm,
};

/// Events that follow the base, added while there are few: `veiligheidsbeeld` section on what to show with few events.
pub(crate) const PSEUDO: f64 = 400.0;

/// Radii that a reader may choose instead of the one that fits the number, in metres.
pub(crate) const STRALEN: [u32; 5] = [150, 300, 500, 1000, 1500];

/// What is computed from: everything, so that the same data are recognised.
#[derive(Debug, Clone, PartialEq)]
struct Kaartvraag {
    vraag: Vraag,
    /// Outlines of the neighbourhoods.
    vormen: Vec<Vorm>,
    straal: Option<u32>,
}

/// A neighbourhood in the map, in robberies per square kilometre per year.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Buurtdichtheid {
    pub naam: String,
    pub gemiddeld: f64,
    pub hoogste: f64,
}

/// The map.
#[derive(Debug)]
pub(crate) struct Verspreid {
    pub kaart: Uitkomst<Spreiding>,
    /// Neighbourhoods, the highest density first.
    pub buurten: Vec<Buurtdichtheid>,
    /// Squares with something of the base in them, together in square kilometres.
    pub bebouwd_km2: f64,
    /// What was blended in.
    pub basis: Vergeleken,
}

/// The map, or what is missing for one.
#[derive(Debug, Clone)]
pub(crate) enum Kaartstand {
    /// It is there.
    Wel(Arc<Getoond<Verspreid>>),
    /// No robbery of the list has a place that is kept.
    GeenPlekken,
    /// No outlines, or nothing to blend with.
    GeenBasis,
}

impl Kaartvraag {
    fn reken(&self) -> Result<Getoond<Verspreid>, Fout> {
        let basis = &self.vraag.basis;
        let bebouwd_km2 = basis.len() as f64 * CEL * CEL / 1e6;
        let keuze = SpreidingKeuze { bebouwd_km2, straal: self.straal.map(f64::from), pseudo: PSEUDO };
        let vlak = vlak(&self.vormen, CEL)?;
        let kaart = match spreiding(&self.vraag.kader, &self.vraag.punten(), basis, &vlak, &keuze)? {
            Getoond::TeWeinig { vanaf } => return Ok(Getoond::TeWeinig { vanaf }),
            Getoond::Wel(kaart) => kaart,
        };
        let one = |v: &Vorm| Ok(dichtheid(&v.naam, &nauw::vlak(v)?, &kaart.waarde));
        let mut buurten = self.vormen.iter().map(one).collect::<Result<Vec<_>, Fout>>()?;
        buurten.sort_by(|a, b| b.hoogste.total_cmp(&a.hoogste).then(a.naam.cmp(&b.naam)));
        Ok(Getoond::Wel(Verspreid { kaart, buurten, bebouwd_km2, basis: self.vraag.basis() }))
    }
}

/// Mean and highest density in the cells of a neighbourhood.
fn dichtheid(naam: &str, vlak: &Vlak, kaart: &Spreiding) -> Buurtdichtheid {
    let raster = &vlak.raster;
    let inside = (0..raster.len()).filter(|i| vlak.binnen.get(*i) == Some(&true));
    let values: Vec<f64> = inside.filter_map(|i| kaart.dichtheid.get(kaart.vlak.raster.index(raster.centre(i))?).copied()).collect();
    let gemiddeld = values.iter().sum::<f64>() / values.len().max(1) as f64;
    Buurtdichtheid { naam: naam.to_owned(), gemiddeld, hoogste: values.into_iter().fold(0.0, f64::max) }
}

/// The municipality on a grid of squares of so many metres.
pub(crate) fn vlak(vormen: &[Vorm], cel: f64) -> Result<Vlak, Fout> {
    let corner = |(x, y): &(i32, i32)| Punt::new(f64::from(*x), f64::from(*y));
    let rings = vormen.iter().flat_map(|v| &v.ringen).map(|r| r.iter().map(corner).collect());
    Vlak::veelhoek(&rings.collect::<Result<Vec<Vec<Punt>>, _>>()?, cel)
}

static GEHEUGEN: Geheugen<Kaartvraag, Getoond<Verspreid>> = Geheugen::new();

/// Forgets what was found for a municipality: its places are destroyed.
pub(crate) fn vergeet(gemeente: &str) {
    GEHEUGEN.vergeet(gemeente);
}

/// The map with a radius that was chosen, or the one that fits; for who may see places, nothing for who may not.
///
/// # Errors
/// When the library refuses what was stored.
pub(crate) async fn verspreid(app: &App, gemeente: &str, f: &Feiten, straal: Option<u32>) -> Result<Option<Kaartstand>, Problem> {
    if !f.plekken {
        return Ok(None);
    }
    let Some(vraag) = Vraag::van(f).map_err(Problem::storing)? else { return Ok(Some(Kaartstand::GeenPlekken)) };
    // Too few is told before what else is missing: reading in more would not help.
    if vraag.gebeurtenissen.len() < KAART_VANAF {
        return Ok(Some(Kaartstand::Wel(Arc::new(Getoond::TeWeinig { vanaf: KAART_VANAF }))));
    }
    if vraag.basis.is_empty() || f.vormen.is_empty() {
        return Ok(Some(Kaartstand::GeenBasis));
    }
    let asked = Kaartvraag { vraag, vormen: f.vormen.clone(), straal };
    Ok(Some(Kaartstand::Wel(GEHEUGEN.vind(app, (gemeente, f.jaar), asked, Kaartvraag::reken).await?)))
}

#[cfg(test)]
mod tests;
