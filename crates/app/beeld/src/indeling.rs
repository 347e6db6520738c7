//! Indeling: in which area of an edition a place lies, and under which area counts what was recorded under the code of another edition. Codes
//! change with each merger and each redrawing; what happened stays where it was.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use ::store::{StoreError, Tx};
use kern::App;
use veiligheidsbeeld::Punt;

use crate::{
    binnen::Omtrek,
    feiten::passend,
    nauw,
    store::{self, Gebied, Vorm},
};

/// Kinds of area, the finest first: a neighbourhood, else a district.
const NIVEAUS: [&str; 2] = ["BU", "WK"];
/// Share of an area of an earlier edition that lies in one of a later, from which what happened in the one counts in the other.
const AANDEEL: f64 = 0.9;

/// Of all these the finest that are there.
pub(crate) fn fijnste<T>(all: Vec<T>, code: impl Fn(&T) -> &str) -> Vec<T> {
    let Some(niveau) = NIVEAUS.iter().find(|n| all.iter().any(|it| code(it).starts_with(*n))) else { return Vec::new() };
    all.into_iter().filter(|it| code(it).starts_with(niveau)).collect()
}

/// Finds the neighbourhood of a place by the outlines of the edition that fits the year; the district where these were read in and no
/// neighbourhoods.
pub(crate) struct Buurtzoeker(BTreeMap<i16, Vec<(String, Omtrek)>>);

impl Buurtzoeker {
    /// Of these outlines.
    pub(crate) fn new(all: Vec<Vorm>) -> Self {
        let mut out: BTreeMap<i16, Vec<(String, Omtrek)>> = BTreeMap::new();
        for v in fijnste(all, |v| &v.code) {
            let omtrek = Omtrek::van(&v);
            out.entry(v.jaar).or_default().push((v.code, omtrek));
        }
        Self(out)
    }

    /// Of all outlines that were read in; laid out once until something changes.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) async fn load(tx: &Tx, app: &App) -> Result<Arc<Self>, StoreError> {
        app.onthouden(tx, "", async || Ok(Self::new(store::vormen(tx).await?))).await
    }

    /// Code of the area in which a place lies; nothing outside all of them.
    pub(crate) fn vind(&self, jaar: i16, punt: Punt) -> Option<&str> {
        let all = self.0.get(&passend(self.0.keys().copied(), jaar)?)?;
        all.iter().find(|(_, omtrek)| omtrek.holds(punt)).map(|(code, _)| code.as_str())
    }

    /// Whether a place lies outside all areas of the edition that fits; never as long as there are none.
    pub(crate) fn buiten(&self, jaar: i16, punt: Option<Punt>) -> bool {
        !self.0.is_empty() && punt.is_some_and(|p| self.vind(jaar, p).is_none())
    }
}

/// For codes that are no area of this edition the code under which they count: the district of a neighbourhood, the area that lies where theirs
/// was, or the only one of the same name. What fits nowhere is left out, and told as not known.
pub(crate) fn opvolgers(
    said: &BTreeSet<String>,
    nu: &[(String, String)],
    alle: &[Gebied],
    (vormen, alle_vormen): (&[Vorm], &[Vorm]),
) -> BTreeMap<String, String> {
    let known = |code: &str| nu.iter().any(|(own, _)| own == code);
    let district = |code: &str| Some(format!("WK{}", code.strip_prefix("BU")?.get(..6)?)).filter(|wk| known(wk));
    let drawn: Vec<(&str, Omtrek)> = vormen.iter().map(|v| (v.code.as_str(), Omtrek::van(v))).collect();
    let there = |code: &str| {
        let was = alle_vormen.iter().filter(|v| v.code == code).max_by_key(|v| v.jaar)?;
        waar(was, &drawn).filter(|found| known(found))
    };
    let named = |code: &str| {
        let names = alle.iter().map(|g| (&g.code, &g.naam)).chain(alle_vormen.iter().map(|v| (&v.code, &v.naam)));
        let name = names.filter(|(own, _)| *own == code).map(|(_, name)| name).next_back()?;
        let mut same = nu.iter().filter(|(_, own)| own.eq_ignore_ascii_case(name));
        let (found, _) = same.next()?;
        same.next().is_none().then(|| found.clone())
    };
    let find = |code: &str| district(code).or_else(|| there(code)).or_else(|| named(code));
    said.iter().filter_map(|code| Some((code.clone(), find(code)?))).collect()
}

/// The area in which nearly all of an outline lies.
fn waar(was: &Vorm, drawn: &[(&str, Omtrek)]) -> Option<String> {
    let laid = nauw::vlak(was).ok()?;
    let cells: Vec<Punt> = (0..laid.raster.len()).filter(|i| laid.binnen.get(*i) == Some(&true)).map(|i| laid.raster.centre(i)).collect();
    let within = |(_, omtrek): &&(&str, Omtrek)| cells.iter().filter(|p| omtrek.holds(**p)).count() as f64 >= AANDEEL * cells.len() as f64;
    drawn.iter().filter(|_| !cells.is_empty()).find(within).map(|(code, _)| (*code).to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
    use super::*;
    use crate::gebiedskaart::tests::vierkant;

    /// A square of an edition, with a code and name of its own.
    fn vorm(jaar: i16, code: &str, naam: &str, at: i32) -> Vorm {
        Vorm { jaar, code: code.to_owned(), naam: naam.to_owned(), ..vierkant(naam, at) }
    }

    fn midden(v: &Vorm) -> Punt {
        let ring = &v.ringen[0];
        let mean = |of: fn(&(i32, i32)) -> i32| f64::from(ring.iter().skip(1).map(of).sum::<i32>()) / (ring.len() - 1) as f64;
        Punt::new(mean(|c| c.0), mean(|c| c.1)).unwrap()
    }

    #[test]
    fn a_place_lies_in_an_area_of_the_edition_of_its_year_and_else_in_a_district() {
        let (old, new) = (vorm(2024, "BU99990001", "Oud", 0), vorm(2026, "BU99990009", "Nieuw", 0));
        let (district, p) = (vorm(2026, "WK999900", "Wijk", 0), midden(&old));
        let both = Buurtzoeker::new(vec![old, new, district.clone()]);
        assert_eq!([2023, 2025, 2026].map(|y| both.vind(y, p)), [Some("BU99990001"), Some("BU99990001"), Some("BU99990009")]);
        assert_eq!(both.vind(2026, Punt::new(10.0, 400_000.0).unwrap()), None);
        assert_eq!(Buurtzoeker::new(vec![district]).vind(2026, p), Some("WK999900"));
        assert_eq!(Buurtzoeker::new(Vec::new()).vind(2026, p), None);
    }

    #[test]
    fn what_was_recorded_under_an_earlier_code_counts_where_it_was() {
        let alle = [vorm(2024, "BU11110001", "Dorp", 0), vorm(2024, "BU11110002", "Kern", 1), vorm(2024, "BU11110003", "Half", 2)];
        let mut half = vorm(2026, "BU22220009", "Rest", 2);
        half.ringen[0].iter_mut().for_each(|c| c.0 += 500);
        let vormen = [vorm(2026, "BU22220001", "Dorp en Kern", 0), half, vorm(2026, "BU22220005", "Kern", 7)];
        let nu: Vec<(String, String)> = vormen.iter().map(|v| (v.code.clone(), v.naam.clone())).collect();
        let said = ["BU11110001", "BU11110002", "BU11110003", "onzin"].map(str::to_owned).into();
        let found = opvolgers(&said, &nu, &[], (&vormen, &alle));
        let expected = [("BU11110001", "BU22220001"), ("BU11110002", "BU22220005")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        assert_eq!(found, expected.into(), "by its place; by its name; cut in two is not known");
        let district = opvolgers(&["BU99990102".to_owned()].into(), &[("WK999901".to_owned(), "West".to_owned())], &[], (&[], &[]));
        assert_eq!(district["BU99990102"], "WK999901");
    }
}
