//! Neighbourhoods, over more years than one while there are few robberies.

use std::ops::RangeInclusive;

use veiligheidsbeeld::{
    Fout, Getoond, Onderdeel, Uitkomst,
    buurt::{Buurt, BuurtTelling, TEMPO_VANAF, buurten},
};

use crate::{
    feiten::{Bron, Feiten, Voorval},
    store::Gebied,
};

/// Years that are counted together while one has too few robberies for a rate.
const JAREN: i16 = 3;

/// Neighbourhoods, and over what they are counted.
#[derive(Debug)]
pub struct Buurten {
    /// What the library makes of it.
    pub getoond: Getoond<Uitkomst<Vec<Buurt>>>,
    /// The years.
    pub jaren: RangeInclusive<i16>,
    /// How long these are together, in years: what a rate per year is divided by.
    pub lengte: f64,
    /// Robberies in no neighbourhood that is known.
    pub elders: u64,
}

impl Buurten {
    /// Neighbourhoods of the year; with fewer than twenty robberies of the two before it as well, as far as these follow and have a source.
    /// Nothing when nobody said how many residents there are.
    ///
    /// # Errors
    /// When the library refuses what was stored.
    pub(crate) fn van(f: &Feiten) -> Result<Option<Self>, Fout> {
        if f.gebieden.iter().all(|g| g.inwoners.unwrap_or(0) == 0) {
            return Ok(None);
        }
        let jaren = eerste_jaar(f)..=f.jaar;
        let events: Vec<&Voorval> = f.jaren.range(jaren.clone()).flat_map(|(_, (_, all))| all).collect();
        let kader = f.kader_over(*jaren.start(), &events)?;
        let count = |g: &Gebied| events.iter().filter(|v| f.gebied(v.gebeurtenis.buurt.as_deref()) == Some(g)).count() as u64;
        let row = |g: &Gebied| BuurtTelling { code: g.naam.clone(), aantal: count(g), basis: f64::from(g.inwoners.unwrap_or(0)) };
        let rows: Vec<BuurtTelling> = f.gebieden.iter().map(row).collect();
        let known: u64 = rows.iter().map(|r| r.aantal).sum();
        let lengte = if jaren.start() == jaren.end() && !f.lopend() { 1.0 } else { kader.periode.jaren() };
        let getoond = Onderdeel::Buurten.toon(events.len(), || buurten(&kader, &rows))?;
        Ok(Some(Self { getoond, jaren, lengte, elders: events.len() as u64 - known }))
    }
}

fn eerste_jaar(f: &Feiten) -> i16 {
    if f.voorvallen().len() as u64 >= TEMPO_VANAF {
        return f.jaar;
    }
    let known = |y: &i16| f.bron_van(*y) != Bron::Geen;
    (f.jaar - JAREN + 1..f.jaar).rev().take_while(known).last().unwrap_or(f.jaar)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
    use super::*;
    use crate::nauw::tests::feiten;

    #[test]
    fn fewer_than_twenty_count_with_the_years_before_as_long_as_these_follow() {
        let of = |f: &Feiten| Buurten::van(f).unwrap().unwrap();
        let mut before = feiten(13, 0, false);
        before.jaren.get_mut(&2024).unwrap().1.iter_mut().for_each(|v| v.gebeurtenis.buurt = Some("Wijk 1".into()));
        let (few, enough) = (of(&before), of(&feiten(20, 0, false)));
        assert_eq!((few.jaren.clone(), enough.jaren.clone()), (2024..=2025, 2025..=2025));
        assert!((few.lengte - 2.0).abs() < 0.01 && enough.lengte == 1.0);
        assert_eq!((few.elders, enough.elders), (13, 20), "robberies without a neighbourhood are told");
        let top = few.getoond.wel().unwrap().waarde.remove(0);
        assert_eq!((top.code.as_str(), top.aantal), ("Wijk 1", 13), "those of the year before count");
        let mut gap = feiten(13, 0, false);
        gap.jaren.insert(2024, (Bron::Geen, Vec::new()));
        assert_eq!(of(&gap).jaren, 2025..=2025);
        gap.gebieden.clear();
        assert!(Buurten::van(&gap).unwrap().is_none());
    }
}
