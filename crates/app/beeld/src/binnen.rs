//! Which addresses belong to the municipality, of a file of the whole country or a region.

use std::collections::HashMap;

use ::store::{StoreError, Tx};
use veiligheidsbeeld::Punt;

use crate::{
    indeling::fijnste,
    kaartbestand,
    store::{self, Vorm},
};

/// Width of the strips by which the lines of an outline are found, in metres.
const STROOK: f64 = 100.0;

/// What is kept of a file.
#[derive(Debug, Clone, Default)]
pub enum Binnen {
    /// Everything.
    #[default]
    Alles,
    /// Objects of which the number begins with the code of one of these municipalities (`0344`). After a redrawing of borders objects keep the
    /// number that they had.
    Codes(Vec<String>),
    /// Places within one of these areas.
    Vlakken(Vec<Omtrek>),
}

impl Binnen {
    /// Within these areas, each of outlines and holes in RD.
    pub fn vlakken(all: impl IntoIterator<Item = Vec<Vec<Punt>>>) -> Self {
        Self::Vlakken(all.into_iter().map(|rings| Omtrek::new(&rings)).collect())
    }

    /// Within the neighbourhoods, else the districts, of the latest edition year of which there are outlines; everything when there are none.
    pub(crate) fn buurten(all: &[Vorm]) -> Self {
        let finest = fijnste(all.iter().collect(), |v| &v.code);
        let latest = finest.iter().map(|v| v.jaar).max();
        let areas: Vec<Omtrek> = finest.into_iter().filter(|v| Some(v.jaar) == latest).map(Omtrek::van).collect();
        if areas.is_empty() { Self::Alles } else { Self::Vlakken(areas) }
    }

    /// Within the neighbourhoods that were read in, as [`Binnen::buurten`].
    ///
    /// # Errors
    /// When the database fails.
    pub async fn ingelezen(tx: &Tx) -> Result<Self, StoreError> {
        Ok(Self::buurten(&store::vormen(tx).await?))
    }

    /// Within the areas of a map; with a code (`GM0344`) only those that are, or lie in, that municipality. Nothing when it has none of them.
    ///
    /// # Errors
    /// The first area that cannot be read.
    pub fn kaart(bytes: &[u8], gemeente: Option<&str>) -> Result<Option<Self>, kaartbestand::Fout> {
        let digits = |code: &str| code.get(2..6).map(str::to_owned);
        let own = |naam: &Option<String>| gemeente.is_none_or(|g| naam.as_deref().and_then(digits) == digits(g));
        let all = kaartbestand::gebieden(bytes)?;
        let kept: Vec<_> = all.into_iter().filter(|v| own(&v.naam)).map(|v| v.ringen).collect();
        Ok((!kept.is_empty()).then(|| Self::vlakken(kept)))
    }

    /// Whether an object with this number at this place is kept; one without a place that is asked for by its place is, so that it is told.
    pub fn houdt(&self, nummer: &str, plek: Option<Punt>) -> bool {
        match self {
            Self::Alles => true,
            Self::Codes(codes) => codes.iter().any(|code| nummer.starts_with(code)),
            Self::Vlakken(areas) => plek.is_none_or(|p| areas.iter().any(|area| area.holds(p))),
        }
    }
}

/// An area, ready to be asked about many places.
#[derive(Debug, Clone)]
pub struct Omtrek {
    low: (f64, f64),
    high: (f64, f64),
    strips: HashMap<i64, Vec<(Punt, Punt)>>,
}

impl Omtrek {
    /// The outline of an area that was read in.
    pub(crate) fn van(v: &Vorm) -> Self {
        let corner = |(x, y): &(i32, i32)| Punt::new(f64::from(*x), f64::from(*y)).ok();
        Self::new(&v.ringen.iter().map(|r| r.iter().filter_map(corner).collect()).collect::<Vec<_>>())
    }

    /// Of these outlines and holes in RD.
    pub fn new(rings: &[Vec<Punt>]) -> Self {
        let mut out = Self { low: (f64::INFINITY, f64::INFINITY), high: (f64::NEG_INFINITY, f64::NEG_INFINITY), strips: HashMap::new() };
        for ring in rings {
            for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                out.low = (out.low.0.min(a.x()), out.low.1.min(a.y()));
                out.high = (out.high.0.max(a.x()), out.high.1.max(a.y()));
                for strip in strip(a.y().min(b.y()))..=strip(a.y().max(b.y())) {
                    out.strips.entry(strip).or_default().push((*a, *b));
                }
            }
        }
        out
    }

    /// By the even-odd rule; an edge holds its lower end and not its upper.
    pub fn holds(&self, p: Punt) -> bool {
        if p.x() < self.low.0 || p.x() > self.high.0 || p.y() < self.low.1 || p.y() > self.high.1 {
            return false;
        }
        let edges = self.strips.get(&strip(p.y())).map_or(&[][..], Vec::as_slice);
        let crossed = edges.iter().filter(|(a, b)| (a.y() <= p.y()) != (b.y() <= p.y()));
        crossed.filter(|(a, b)| a.x() + (p.y() - a.y()) / (b.y() - a.y()) * (b.x() - a.x()) > p.x()).count() % 2 == 1
    }
}

fn strip(y: f64) -> i64 {
    (y / STROOK).floor() as i64
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
    use super::*;

    fn at(x: f64, y: f64) -> Punt {
        Punt::new(x, y).unwrap()
    }

    fn square(x: f64, y: f64, side: f64) -> Vec<Punt> {
        vec![at(x, y), at(x + side, y), at(x + side, y + side), at(x, y + side), at(x, y)]
    }

    #[test]
    fn places_within_an_area_with_a_hole_and_one_beside_it() {
        let hole = vec![square(150_000.0, 460_000.0, 3000.0), square(151_000.0, 461_000.0, 1000.0)];
        let areas = Binnen::vlakken([hole, vec![square(153_000.0, 460_000.0, 500.0)]]);
        let keeps = |x: f64, y: f64| areas.houdt("", Some(at(x, y)));
        assert!(keeps(150_500.0, 460_500.0) && keeps(153_100.0, 460_100.0) && keeps(150_000.0, 460_000.0));
        assert!(!keeps(151_500.0, 461_500.0), "in the hole");
        assert!(!keeps(149_999.0, 460_500.0) && !keeps(153_600.0, 460_100.0) && !keeps(153_100.0, 460_600.0));
        assert!(areas.houdt("", None), "without a place it is told, and not passed over");
    }

    #[test]
    fn numbers_of_a_municipality_and_of_the_one_it_was_before() {
        let codes = Binnen::Codes(vec!["1961".to_owned(), "0545".to_owned()]);
        assert!(codes.houdt("0545010000000001", None) && codes.houdt("1961010000000001", None));
        assert!(!codes.houdt("0344010000000001", None) && Binnen::Alles.houdt("0344010000000001", None));
    }

    #[test]
    fn of_the_areas_that_are_there_the_latest_neighbourhoods_count() {
        let corners = |x: i32| vec![vec![(x, 460_000), (x + 1000, 460_000), (x + 1000, 461_000), (x, 461_000), (x, 460_000)]];
        let vorm = |jaar: i16, code: &str, x: i32| Vorm {
            id: String::new(),
            jaar,
            code: code.to_owned(),
            naam: String::new(),
            ringen: corners(x),
            opgehaald: jiff::civil::date(2026, 1, 1),
            versie: 1,
        };
        let all = [vorm(2024, "BU99990001", 150_000), vorm(2025, "BU99990001", 152_000), vorm(2025, "WK999900", 160_000)];
        let kept = Binnen::buurten(&all);
        assert!(kept.houdt("", Some(at(152_500.0, 460_500.0))) && !kept.houdt("", Some(at(150_500.0, 460_500.0))));
        assert!(!kept.houdt("", Some(at(160_500.0, 460_500.0))), "a district is not asked");
        assert!(matches!(Binnen::buurten(&[]), Binnen::Alles));
    }
}
