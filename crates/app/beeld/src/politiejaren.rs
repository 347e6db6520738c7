//! Figures of the police that anybody may read, by year and kind of crime, of the municipality itself.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::{
    politiecijfers::{Periode, SOORTEN},
    store::Politiecijfer,
};

/// What was read of a kind of crime in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cijfer {
    /// As published.
    Aantal(u32),
    /// It was not published, or a month of it was not: that is not zero.
    NietGepubliceerd,
}

/// A year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Politiejaar {
    /// The year.
    pub jaar: i16,
    /// Table that it comes from: that of years, else the months of the other together.
    pub tabel: String,
    /// The day on which the last of it was read.
    pub opgehaald: Date,
    /// By code of the kind of crime; what was not read in is not there.
    pub cijfers: BTreeMap<&'static str, Cijfer>,
}

/// Years of which a whole was read in, newest first. Months count only when all twelve are there.
pub fn politiejaren(all: &[Politiecijfer]) -> Vec<Politiejaar> {
    let own = || all.iter().filter(|c| c.gebied.starts_with("GM"));
    let mut years: BTreeMap<i16, Politiejaar> = BTreeMap::new();
    let mut months: BTreeMap<(i16, &'static str), Vec<&Politiecijfer>> = BTreeMap::new();
    for c in own() {
        let Some(soort) = SOORTEN.iter().find(|code| **code == c.misdrijf) else { continue };
        match Periode::lees(&c.periode) {
            Some(Periode::Jaar(jaar)) => add(&mut years, jaar, soort, &[c]),
            Some(Periode::Maand(jaar, _)) => months.entry((jaar, *soort)).or_default().push(c),
            None => {}
        }
    }
    let of_year = |years: &BTreeMap<i16, Politiejaar>, jaar: i16| years.get(&jaar).is_some_and(|y| y.tabel == "47018NED");
    for ((jaar, soort), all) in months.into_iter().filter(|(_, all)| all.len() == 12) {
        if !of_year(&years, jaar) {
            add(&mut years, jaar, soort, &all);
        }
    }
    years.into_values().rev().collect()
}

/// Adds the sum of what belongs to one year; without one of them it was not published.
fn add(years: &mut BTreeMap<i16, Politiejaar>, jaar: i16, soort: &'static str, all: &[&Politiecijfer]) {
    let (Some(first), Some(last)) = (all.first(), all.iter().map(|c| c.opgehaald).max()) else { return };
    let sum = all.iter().try_fold(0_u32, |sum, c| sum.checked_add(c.aantal?));
    let made = || Politiejaar { jaar, tabel: first.tabel.clone(), opgehaald: last, cijfers: BTreeMap::new() };
    let year = years.entry(jaar).or_insert_with(made);
    year.opgehaald = year.opgehaald.max(last);
    year.cijfers.insert(soort, sum.map_or(Cijfer::NietGepubliceerd, Cijfer::Aantal));
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn cijfer(tabel: &str, misdrijf: &str, periode: &str, aantal: Option<u32>) -> Politiecijfer {
        let text = str::to_owned;
        let opgehaald = date(2026, 2, 3);
        let (gebied, misdrijf, periode, tabel) = (text("GM9999"), text(misdrijf), text(periode), text(tabel));
        Politiecijfer { id: String::new(), tabel, gebied, misdrijf, periode, aantal, opgehaald, versie: 1 }
    }

    #[test]
    fn a_year_is_as_published_or_twelve_months_and_what_was_kept_back_is_not_zero() {
        let months = |year: i16, n: usize, hidden: usize| {
            (1..=n).map(move |m| cijfer("47022NED", "1.4.7", &format!("{year}MM{m:02}"), (m != hidden).then_some(1)))
        };
        let mut all = vec![
            cijfer("47018NED", "1.4.7", "2025JJ00", Some(4)),
            cijfer("47018NED", "1.4.6", "2025JJ00", None),
            cijfer("47018NED", "0.0.0", "2025JJ00", Some(900)),
            Politiecijfer { gebied: "BU99990001".to_owned(), ..cijfer("47018NED", "1.1.1", "2025JJ00", Some(7)) },
        ];
        all.extend(months(2025, 12, 0).chain(months(2024, 12, 0)).chain(months(2023, 12, 5)).chain(months(2022, 11, 0)));
        let found = politiejaren(&all);
        let said: Vec<(i16, &str, Option<&Cijfer>)> = found.iter().map(|y| (y.jaar, y.tabel.as_str(), y.cijfers.get("1.4.7"))).collect();
        let expected = [
            (2025, "47018NED", Some(&Cijfer::Aantal(4))),
            (2024, "47022NED", Some(&Cijfer::Aantal(12))),
            (2023, "47022NED", Some(&Cijfer::NietGepubliceerd)),
        ];
        assert_eq!(said, expected, "eleven months are no year");
        assert_eq!(found[0].cijfers.len(), 2, "no total of totals, and no neighbourhood");
        assert_eq!(found[0].cijfers["1.4.6"], Cijfer::NietGepubliceerd);
    }
}
