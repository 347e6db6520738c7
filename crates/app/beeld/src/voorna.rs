//! Voor en na: two years beside each other, over the same months and from the same source, with what chance makes of the difference.

use std::collections::BTreeMap;

use jiff::civil::Date;
use veiligheidsbeeld::{
    Fout, Gebied, Kader, Periode, Uitkomst,
    aantal::{GebiedVerandering, Telling, Verandering, verandering, verandering_per_gebied},
    exact::{Interval, garwood},
};

use crate::feiten::{Bron, Feiten, Voorval, ZAAD, eerste};

/// One of the two periods.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Telperiode {
    pub jaar: i16,
    /// The last day that counts.
    pub tot_en_met: Date,
    pub aantal: usize,
    pub past_bij: Interval,
}

/// Two periods beside each other.
#[derive(Debug)]
pub(crate) struct Voorna {
    pub voor: Telperiode,
    pub na: Telperiode,
    pub verandering: Uitkomst<Verandering>,
    /// By neighbourhood, by name; empty below a hundred robberies in either period.
    pub per_gebied: Uitkomst<Vec<GebiedVerandering>>,
}

/// The picture, or why there is none.
#[derive(Debug)]
pub(crate) enum Voornastand {
    /// It is there.
    Wel(Box<Voorna>),
    /// This year or the one before has no source: not known is not zero.
    Onbekend(i16),
    /// Each has another source: what is counted is not the same.
    AndereBron(i16),
}

/// The same day of another year; of 29 February the day before.
fn zelfde_dag(day: Date, jaar: i16) -> Date {
    Date::new(jaar, day.month(), day.day()).or_else(|_| Date::new(jaar, day.month(), day.day() - 1)).unwrap_or(day)
}

impl Feiten {
    /// Years with which this one can be compared: earlier, from the same source.
    pub(crate) fn vergelijkbaar(&self) -> Vec<i16> {
        let same = |(year, (bron, _)): (&i16, &(Bron, Vec<Voorval>))| (*year < self.jaar && bron.telt_als(self.bron())).then_some(*year);
        if self.bron() == Bron::Geen { Vec::new() } else { self.jaren.iter().filter_map(same).collect() }
    }

    /// The year beside an earlier one; the one before when none is asked for. Of a year that still runs the same months count.
    ///
    /// # Errors
    /// When the library refuses what was stored.
    pub(crate) fn voorna(&self, met: Option<i16>) -> Result<Voornastand, Fout> {
        let year = met.filter(|y| self.vergelijkbaar().contains(y)).unwrap_or(self.jaar - 1);
        let bron = self.bron();
        if let Some(unknown) = [self.jaar, year].into_iter().find(|y| self.bron_van(*y) == Bron::Geen) {
            return Ok(Voornastand::Onbekend(unknown));
        }
        if !self.bron_van(year).telt_als(bron) {
            return Ok(Voornastand::AndereBron(year));
        }
        let last = self.einde().yesterday().unwrap_or(self.vandaag);
        let (na, now) = self.geteld_tot(self.jaar, last);
        let (voor, before) = self.geteld_tot(year, zelfde_dag(last, year));
        let days = |p: &Telperiode| {
            Ok::<_, Fout>(f64::from(Periode::new(eerste(p.jaar), p.tot_en_met.tomorrow().unwrap_or(p.tot_en_met))?.dagen()))
        };
        let (days_before, days_now) = (days(&voor)?, days(&na)?);
        let tel = |n: usize, maat: f64| Telling { aantal: n as u64, maat };
        let period = Periode::new(eerste(year), self.einde())?;
        let all = voor.aantal + na.aantal;
        let placed = before.iter().chain(&now).filter(|v| v.geplaatst).count();
        let kader = Kader::new(Gebied { naam: self.gemeente.clone(), km2: 1.0 }, period, all, placed, ZAAD)?;
        let (first, second) = (self.per_naam(&before), self.per_naam(&now));
        let row = |name: &String| {
            let of = |m: &BTreeMap<String, usize>| m.get(name).copied().unwrap_or(0);
            (name.clone(), tel(of(&first), days_before), tel(of(&second), days_now))
        };
        let names: std::collections::BTreeSet<&String> = first.keys().chain(second.keys()).collect();
        let rows: Vec<_> = names.into_iter().map(row).collect();
        Ok(Voornastand::Wel(Box::new(Voorna {
            verandering: verandering(&kader, tel(voor.aantal, days_before), tel(na.aantal, days_now))?,
            per_gebied: verandering_per_gebied(&kader, &rows)?,
            voor,
            na,
        })))
    }

    fn geteld_tot(&self, jaar: i16, tot_en_met: Date) -> (Telperiode, Vec<&Voorval>) {
        let all = self.jaren.get(&jaar).map_or(&[][..], |(_, all)| all);
        let own: Vec<&Voorval> = all.iter().filter(|v| v.gebeurtenis.datum <= tot_en_met).collect();
        let aantal = own.len();
        (Telperiode { jaar, tot_en_met, aantal, past_bij: garwood(aantal as u64) }, own)
    }

    /// Counts by name of neighbourhood, as far as it is known.
    fn per_naam(&self, all: &[&Voorval]) -> BTreeMap<String, usize> {
        let mut out: BTreeMap<String, usize> = self.gebieden.iter().map(|g| (g.naam.clone(), 0)).collect();
        for name in all.iter().filter_map(|v| self.gebied(v.gebeurtenis.buurt.as_deref())).map(|g| g.naam.clone()) {
            *out.entry(name).or_insert(0) += 1;
        }
        out
    }
}

#[cfg(test)]
mod tests;
