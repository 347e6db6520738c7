//! Reeks: several turns of duty at once. A week that repeats, or a former period once more. What it makes is shown with the hours that nobody
//! covers before anything is kept. Times are of the clock on the wall, so a week later is the same hour, whatever the clock did in between.

use domain::{Moment, codes, id::MedewerkerId, kalender};
use jiff::{
    ToSpan,
    civil::{Date, Time, Weekday},
};
use mandaat::aanstelling::Roosterdienst;
use uuid::Uuid;
use web::{Errors, Input, Reader};

/// Lines of the week on the form.
pub(super) const REGELS: usize = 7;
/// Weeks that are planned at once.
pub(super) const WEKEN: std::ops::RangeInclusive<i64> = 1..=26;

codes! {
    /// Weekdag: a day of the week.
    pub Weekdag "weekdag" {
        /// Monday.
        Maandag = "ma",
        /// Tuesday.
        Dinsdag = "di",
        /// Wednesday.
        Woensdag = "wo",
        /// Thursday.
        Donderdag = "do",
        /// Friday.
        Vrijdag = "vr",
        /// Saturday.
        Zaterdag = "za",
        /// Sunday.
        Zondag = "zo",
    }
}

impl Weekdag {
    fn day(self) -> Weekday {
        match self {
            Self::Maandag => Weekday::Monday,
            Self::Dinsdag => Weekday::Tuesday,
            Self::Woensdag => Weekday::Wednesday,
            Self::Donderdag => Weekday::Thursday,
            Self::Vrijdag => Weekday::Friday,
            Self::Zaterdag => Weekday::Saturday,
            Self::Zondag => Weekday::Sunday,
        }
    }

    /// The first such day on or after `vanaf`.
    fn vanaf(self, vanaf: Date) -> Date {
        (0..7).filter_map(|n| vanaf.checked_add(n.days()).ok()).find(|d| d.weekday() == self.day()).unwrap_or(vanaf)
    }
}

/// A line of the week: who, from which day and hour until which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Regel {
    pub(super) wie: MedewerkerId,
    pub(super) van: (Weekdag, Time),
    pub(super) tot: (Weekdag, Time),
}

/// Turns without an identity yet.
pub(super) type Dienst = (MedewerkerId, Moment, Moment);

/// A week that repeats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reeks {
    pub(super) regels: Vec<Regel>,
    pub(super) eerste: Date,
    pub(super) weken: i64,
}

/// A period that is done once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kopie {
    pub(super) van: Date,
    pub(super) weken: i64,
    pub(super) eerste: Date,
}

fn op(dag: Date, tijd: Time) -> Moment {
    kalender::moment(dag.to_datetime(tijd))
}

impl Reeks {
    /// Its turns, in order. A turn that ends on the day and before the hour it began runs until a week later.
    pub(super) fn diensten(&self) -> Vec<Dienst> {
        let mut all = Vec::new();
        for week in 0..self.weken {
            let Ok(monday) = self.eerste.checked_add((week * 7).days()) else { continue };
            for r in &self.regels {
                let from = r.van.0.vanaf(monday);
                let mut until = r.tot.0.vanaf(from);
                if (until, r.tot.1) <= (from, r.van.1) {
                    until = until.checked_add(7.days()).unwrap_or(until);
                }
                all.push((r.wie, op(from, r.van.1), op(until, r.tot.1)));
            }
        }
        all.sort_unstable_by_key(|(wie, van, tot)| (*van, *tot, *wie));
        all
    }

    /// The first day, and the number of days it covers.
    pub(super) fn periode(&self) -> (Date, i64) {
        (self.eerste, self.weken * 7)
    }
}

impl Kopie {
    /// The turns that began in the former period, as many days later.
    pub(super) fn diensten(&self, rooster: &[Roosterdienst]) -> Vec<Dienst> {
        let until = self.van.checked_add((self.weken * 7).days()).unwrap_or(self.van);
        let days = i64::from(self.van.until(self.eerste).map_or(0, |s| s.get_days()));
        let later = |m: Moment| {
            let local = kalender::lokaal(m);
            local.checked_add(days.days()).ok().map(kalender::moment)
        };
        let from = |d: &&Roosterdienst| (self.van..until).contains(&d.van.datum());
        let mut all: Vec<Dienst> = rooster.iter().filter(from).filter_map(|d| Some((d.medewerker, later(d.van)?, later(d.tot)?))).collect();
        all.sort_unstable_by_key(|(wie, van, tot)| (*van, *tot, *wie));
        all
    }

    pub(super) fn periode(&self) -> (Date, i64) {
        (self.eerste, self.weken * 7)
    }
}

/// What is new: not over yet, and not in the rota already.
pub(super) fn nieuw(alle: Vec<Dienst>, rooster: &[Roosterdienst], now: Moment) -> Vec<Dienst> {
    let known = |(wie, van, tot): &Dienst| rooster.iter().any(|d| d.medewerker == *wie && d.van == *van && d.tot == *tot);
    let mut kept: Vec<Dienst> = Vec::new();
    for d in alle.into_iter().filter(|d| d.2 > now) {
        if !known(&d) && !kept.contains(&d) {
            kept.push(d);
        }
    }
    kept
}

/// As turns of the rota.
pub(super) fn als_diensten(alle: &[Dienst], mut id: impl FnMut() -> Uuid) -> Vec<Roosterdienst> {
    alle.iter().map(|(medewerker, van, tot)| Roosterdienst { id: id(), medewerker: *medewerker, van: *van, tot: *tot }).collect()
}

pub(super) fn veld(wat: &str, n: usize) -> String {
    format!("{wat}-{n}")
}

/// The form as it opens: evenings and nights of working days, and the weekend; the names are still to choose.
pub(super) fn leeg(vandaag: Date) -> Input {
    let first = Weekdag::Maandag.vanaf(vandaag);
    let usual = [("ma", "di"), ("di", "wo"), ("wo", "do"), ("do", "vr"), ("vr", "ma")];
    let input = Input::new().with_date("eerste", first).with("weken", 4);
    usual.into_iter().enumerate().fold(input, |input, (at, (van, tot))| {
        let n = at + 1;
        input.with(&veld("vandag", n), van).with(&veld("van", n), "17:00").with(&veld("totdag", n), tot).with(&veld("tot", n), "09:00")
    })
}

/// Reads the week. A line without a name is left out.
///
/// # Errors
/// Every mistake at once, each at its field.
pub(super) fn lees(input: &Input, wie: impl Fn(&str) -> Option<MedewerkerId>) -> Result<Reeks, Errors> {
    let mut r = Reader::new(input);
    let (eerste, weken) = (r.date("eerste"), r.int("weken", WEKEN));
    let mut regels = Vec::new();
    for n in 1..=REGELS {
        let naam = veld("wie", n);
        if input.get(&naam).is_empty() {
            continue;
        }
        let who = r.one_of(&naam, &wie);
        let (vandag, van) = (r.choice::<Weekdag>(&veld("vandag", n)), r.time(&veld("van", n)));
        let (totdag, tot) = (r.choice::<Weekdag>(&veld("totdag", n)), r.time(&veld("tot", n)));
        if let (Some(wie), Some(vandag), Some(van), Some(totdag), Some(tot)) = (who, vandag, van, totdag, tot) {
            regels.push(Regel { wie, van: (vandag, van), tot: (totdag, tot) });
        }
    }
    if regels.is_empty() && r.errors().is_empty() {
        r.add(&veld("wie", 1), "fout-reeks-niemand");
    }
    r.finish(|| Some(Reeks { regels, eerste: eerste?, weken: weken? }))
}

/// Reads which period is done once more.
///
/// # Errors
/// Every mistake at once, each at its field.
pub(super) fn lees_kopie(input: &Input) -> Result<Kopie, Errors> {
    let mut r = Reader::new(input);
    let (van, weken, eerste) = (r.date("kopie-van"), r.int("kopie-weken", WEKEN), r.date("kopie-eerste"));
    if let (Some(van), Some(eerste)) = (van, eerste)
        && van.weekday() != eerste.weekday()
    {
        r.add("kopie-eerste", "fout-kopie-dag");
    }
    r.finish(|| Some(Kopie { van: van?, weken: weken?, eerste: eerste? }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

    use domain::id::Id;
    use jiff::civil::{date, time};

    use super::*;

    fn wie(n: u128) -> MedewerkerId {
        MedewerkerId::from_uuid(Uuid::from_u128(n))
    }

    fn week(weken: i64, eerste: Date) -> Reeks {
        let night = |n, van, tot| Regel { wie: wie(n), van: (van, time(17, 0, 0, 0)), tot: (tot, time(9, 0, 0, 0)) };
        Reeks { regels: vec![night(1, Weekdag::Vrijdag, Weekdag::Maandag), night(2, Weekdag::Maandag, Weekdag::Dinsdag)], eerste, weken }
    }

    #[test]
    fn a_week_repeats_on_the_clock_of_the_wall_through_the_night_that_has_no_hour() {
        // Summer time begins on 28 March 2027.
        let all = week(2, date(2027, 3, 22)).diensten();
        let said: Vec<String> = all
            .iter()
            .map(|(w, van, tot)| format!("{} {} {}", w.uuid().as_u128(), kalender::lokaal(*van), kalender::lokaal(*tot)))
            .collect();
        assert_eq!(
            said,
            [
                "2 2027-03-22T17:00:00 2027-03-23T09:00:00",
                "1 2027-03-26T17:00:00 2027-03-29T09:00:00",
                "2 2027-03-29T17:00:00 2027-03-30T09:00:00",
                "1 2027-04-02T17:00:00 2027-04-05T09:00:00",
            ]
        );
        assert_eq!(all[1].2.seconds_since(all[1].1), (64 - 1) * 3600, "the weekend misses an hour");
    }

    #[test]
    fn the_same_day_and_hour_is_a_week_later() {
        let whole = Regel { wie: wie(1), van: (Weekdag::Woensdag, time(9, 0, 0, 0)), tot: (Weekdag::Woensdag, time(9, 0, 0, 0)) };
        let all = Reeks { regels: vec![whole], eerste: date(2026, 12, 3), weken: 1 }.diensten();
        assert_eq!((all[0].1.datum(), all[0].2.datum()), (date(2026, 12, 9), date(2026, 12, 16)));
    }

    #[test]
    fn a_former_period_comes_again_and_what_is_there_or_over_is_left_out() {
        let old = als_diensten(&week(2, date(2026, 11, 2)).diensten(), || Uuid::from_u128(9));
        let copy = Kopie { van: date(2026, 11, 2), weken: 2, eerste: date(2026, 11, 30) };
        let again = copy.diensten(&old);
        assert_eq!(again, week(2, date(2026, 11, 30)).diensten());
        let now = op(date(2026, 12, 1), time(12, 0, 0, 0));
        let there = als_diensten(&again[3..], || Uuid::from_u128(8));
        assert_eq!(nieuw(again.clone(), &there, now), &again[1..3], "the first is over, the last is there");
    }
}
