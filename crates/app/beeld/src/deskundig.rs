//! For analysts who ask: Gi*, Moran's I and density clusters, each with the chance of its largest value anywhere, so that it holds for small numbers.
//! Computed once for the same data, and only for who may see places.

use std::sync::Arc;

use kern::{App, Problem};
use veiligheidsbeeld::{
    Fout, Onderdeel, Punt, Raster, Uitkomst, Vlak,
    deskundig::{DbscanKeuze, Gi, GiKeuze, Groepen, Moran, MoranGebied, gi_ster, groepen, moran},
    grens::{SPELING, gemeenschappelijk},
};

use crate::{
    feiten::Feiten,
    geheugen::Geheugen,
    nauw::{self, TREKKINGEN, Vergeleken, Vraag},
    spreiding::vlak,
    store::Vorm,
};

/// Width of a cell of Gi*, in metres: below this hardly any cell of a municipality holds two robberies.
const CEL: f64 = 500.0;

/// A neighbourhood: its cells, and which others it borders on.
#[derive(Debug, Clone, PartialEq)]
struct Buurt {
    naam: String,
    code: String,
    vlak: Vlak,
    buren: Vec<String>,
}

/// What is computed from: everything, so that the same data are recognised.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Vragen {
    vraag: Vraag,
    vormen: Vec<Vorm>,
}

/// A neighbourhood as Moran counts it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Moranrij {
    pub naam: String,
    pub aantal: u64,
    pub basis: f64,
    pub buren: usize,
}

/// What was found.
#[derive(Debug)]
pub(crate) struct Deskundig {
    pub gi: Uitkomst<Gi>,
    /// The cells of Gi*.
    pub raster: Raster,
    pub moran: Uitkomst<Moran>,
    pub moranrijen: Vec<Moranrij>,
    pub groepen: Uitkomst<Groepen>,
    pub keuze: DbscanKeuze,
    pub basis: Vergeleken,
    buurten: Vec<Buurt>,
}

/// What was found, or what is missing.
#[derive(Debug, Clone)]
pub(crate) enum Stand {
    /// It is there.
    Wel(Arc<Deskundig>),
    /// So many robberies have a place that is kept, and it takes more.
    TeWeinig { aantal: usize, vanaf: usize },
    /// No outlines, or nothing to compare with.
    GeenBasis,
}

impl Deskundig {
    /// The neighbourhood in which a place lies.
    pub(crate) fn buurt(&self, p: Punt) -> Option<&str> {
        self.buurten.iter().find(|b| b.vlak.holds(p)).map(|b| b.naam.as_str())
    }
}

impl Vragen {
    fn reken(&self) -> Result<Deskundig, Fout> {
        let (kader, punten, basis) = (&self.vraag.kader, self.vraag.punten(), &self.vraag.basis);
        let gi_keuze = self.cellen()?;
        let (raster, buurten) = (gi_keuze.raster, buurten(&self.vormen)?);
        let areas = self.gebieden(&buurten, &punten);
        let moranrijen = areas.iter().map(|(naam, g)| Moranrij {
            naam: naam.clone(),
            aantal: g.aantal,
            basis: g.basis,
            buren: g.buren.iter().filter(|code| areas.iter().any(|(_, o)| o.code == **code)).count(),
        });
        let moranrijen = moranrijen.collect();
        let keuze = DbscanKeuze { simulaties: TREKKINGEN, ..DbscanKeuze::default() };
        Ok(Deskundig {
            gi: gi_ster(kader, &punten, &gi_keuze)?,
            raster,
            moran: moran(kader, &areas.iter().map(|(_, g)| g.clone()).collect::<Vec<_>>(), TREKKINGEN)?,
            moranrijen,
            groepen: groepen(kader, &punten, basis, &keuze)?,
            keuze,
            basis: self.vraag.basis(),
            buurten,
        })
    }

    /// The cells of Gi*: those of which any part lies in the municipality, with their part of the base.
    fn cellen(&self) -> Result<GiKeuze, Fout> {
        let laid = vlak(&self.vormen, nauw::CEL)?;
        let inside = |i: &usize| laid.binnen.get(*i) == Some(&true);
        let small: Vec<Punt> = (0..laid.raster.len()).filter(inside).map(|i| laid.raster.centre(i)).collect();
        let raster = Raster::around(&small, CEL, 0.0)?;
        let (mut binnen, mut basis) = (vec![false; raster.len()], vec![0.0; raster.len()]);
        small.iter().filter_map(|p| raster.index(*p)).for_each(|i| binnen[i] = true);
        for (p, weight) in &self.vraag.basis {
            if let Some(i) = raster.index(*p).filter(|i| binnen[*i]) {
                basis[i] += weight;
            }
        }
        Ok(GiKeuze { raster, binnen, basis, simulaties: TREKKINGEN })
    }

    /// Neighbourhoods with what was counted in them; one without any base has no rate.
    fn gebieden(&self, buurten: &[Buurt], punten: &[Punt]) -> Vec<(String, MoranGebied)> {
        let area = |b: &Buurt| {
            let basis = self.vraag.basis.iter().filter(|(p, _)| b.vlak.holds(*p)).map(|(_, w)| w).sum();
            let aantal = punten.iter().filter(|p| b.vlak.holds(**p)).count() as u64;
            (b.naam.clone(), MoranGebied { code: b.code.clone(), aantal, basis, buren: b.buren.clone() })
        };
        buurten.iter().map(area).filter(|(_, g)| g.basis > 0.0).collect()
    }
}

/// Neighbourhoods with those they border on.
fn buurten(vormen: &[Vorm]) -> Result<Vec<Buurt>, Fout> {
    let corner = |(x, y): &(i32, i32)| Punt::new(f64::from(*x), f64::from(*y)).ok();
    let outline = |v: &Vorm| v.ringen.iter().map(|r| r.iter().filter_map(corner).collect()).collect();
    let near = gemeenschappelijk(&vormen.iter().map(outline).collect::<Vec<_>>(), SPELING)?;
    let code = |i: &usize| vormen.get(*i).map(|v| v.code.clone());
    let one = |(v, near): (&Vorm, &Vec<(usize, f64)>)| {
        let buren = near.iter().filter_map(|(i, _)| code(i)).collect();
        Ok(Buurt { naam: v.naam.clone(), code: v.code.clone(), vlak: nauw::vlak(v)?, buren })
    };
    vormen.iter().zip(&near).map(one).collect()
}

static GEHEUGEN: Geheugen<Vragen, Deskundig> = Geheugen::new();

/// Forgets what was found for a municipality: its places are destroyed.
pub(crate) fn vergeet(gemeente: &str) {
    GEHEUGEN.vergeet(gemeente);
}

/// What there is to say, for who may see places.
///
/// # Errors
/// When the library refuses what was stored.
pub(crate) async fn deskundig(app: &App, gemeente: &str, f: &Feiten) -> Result<Stand, Problem> {
    let vraag = Vraag::van(f).map_err(Problem::storing)?;
    let (aantal, vanaf) = (vraag.as_ref().map_or(0, |v| v.gebeurtenissen.len()), Onderdeel::Deskundig.vanaf());
    let Some(vraag) = vraag.filter(|_| aantal >= vanaf) else { return Ok(Stand::TeWeinig { aantal, vanaf }) };
    if vraag.basis.is_empty() || f.vormen.is_empty() {
        return Ok(Stand::GeenBasis);
    }
    let vragen = Vragen { vraag, vormen: f.vormen.clone() };
    GEHEUGEN.vind(app, (gemeente, f.jaar), vragen, Vragen::reken).await.map(Stand::Wel)
}

#[cfg(test)]
mod tests;
