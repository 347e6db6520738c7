//! Persoon: whom to call at a partner, when, and who stands in.

use domain::{Moment, kalender};
use jiff::civil::{Time, Weekday};
use serde::{Deserialize, Serialize};
use store::{Row, StoreError, Value, args};
use web::Tr;

use super::{
    Dossier,
    onderdeel::{Onderdeel, Sql},
};

/// The days of the week: text key of the field, short code in names of fields.
pub const DAGEN: [(&str, &str, Weekday); 7] = [
    ("persoon-ma", "ma", Weekday::Monday),
    ("persoon-di", "di", Weekday::Tuesday),
    ("persoon-wo", "wo", Weekday::Wednesday),
    ("persoon-do", "do", Weekday::Thursday),
    ("persoon-vr", "vr", Weekday::Friday),
    ("persoon-za", "za", Weekday::Saturday),
    ("persoon-zo", "zo", Weekday::Sunday),
];

/// Hours on one day, from and until.
pub type Uren = (Time, Time);

/// A contact person of a partner.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Persoon {
    /// Number within the partner.
    pub nr: i64,
    /// Name.
    pub naam: String,
    /// Function.
    pub functie: String,
    /// Number in office hours.
    pub telefoon: String,
    /// Number outside office hours.
    pub buiten: String,
    /// Mail.
    pub email: String,
    /// Present hours, Monday first.
    pub aanwezig: [Option<Uren>; 7],
    /// Who stands in: number of another person of this partner.
    pub vervanger: Option<i64>,
    /// Version, for editing.
    pub versie: i64,
}

impl Persoon {
    /// Present hours in one line, equal days together: "ma–vr 9:00–17:00".
    pub fn uren(&self, tr: Tr) -> String {
        let mut groups: Vec<(usize, usize, Uren)> = Vec::new();
        for (day, hours) in self.aanwezig.iter().enumerate().filter_map(|(i, u)| Some((i, (*u)?))) {
            match groups.last_mut() {
                Some((_, last, same)) if *last + 1 == day && *same == hours => *last = day,
                _ => groups.push((day, day, hours)),
            }
        }
        let short = |day: usize| DAGEN.get(day).and_then(|(key, ..)| tr.attr(key, "kort")).unwrap_or_default();
        let line = |(from, to, hours): &(usize, usize, Uren)| {
            let days = if from == to { short(*from) } else { format!("{}–{}", short(*from), short(*to)) };
            format!("{days} {}", uren_tekst(*hours))
        };
        groups.iter().map(line).collect::<Vec<_>>().join(", ")
    }

    /// Whether this person is present at `now`. A holiday is no different: the partner says when it is there.
    pub fn is_aanwezig(&self, now: Moment) -> bool {
        let (local, day) = (kalender::lokaal(now), usize::from(kalender::lokaal(now).weekday().to_monday_zero_offset().unsigned_abs()));
        self.aanwezig.get(day).copied().flatten().is_some_and(|(van, tot)| (van..tot).contains(&local.time()))
    }

    /// The number to call at `now`: that of office hours when present, else the other, else the only one there is.
    pub fn nummer(&self, now: Moment) -> &str {
        match (self.is_aanwezig(now), self.telefoon.as_str(), self.buiten.as_str()) {
            (true, day, _) if !day.is_empty() => day,
            (false, day, "") => day,
            (_, _, other) => other,
        }
    }

    /// Whether any number leads to this person.
    pub fn bereikbaar(&self) -> bool {
        !self.telefoon.is_empty() || !self.buiten.is_empty()
    }
}

fn klok(t: Time) -> String {
    format!("{}:{:02}", t.hour(), t.minute())
}

/// Hours as people write them.
pub fn uren_tekst((van, tot): Uren) -> String {
    format!("{}–{}", klok(van), klok(tot))
}

/// Hours from what someone typed: "9-17", "9:00 - 17.30"; nothing when it is no such thing or ends before it begins.
pub fn lees_uren(text: &str) -> Option<Uren> {
    let (van, tot) = text.split_once(['-', '–', '—'])?;
    let time = |t: &str| {
        let (hour, minute) = t.trim().split_once([':', '.', 'u']).unwrap_or((t.trim(), ""));
        Time::new(hour.parse().ok()?, if minute.is_empty() { 0 } else { minute.parse().ok()? }, 0, 0).ok()
    };
    let (van, tot) = (time(van)?, time(tot)?);
    (van < tot).then_some((van, tot))
}

impl Onderdeel for Persoon {
    const SQL: Sql = Sql {
        all: "SELECT partner, nr, naam, functie, telefoon, buiten, email, aanwezig, vervanger, versie FROM partner_persoon",
        van: "SELECT nr, naam, functie, telefoon, buiten, email, aanwezig, vervanger, versie FROM partner_persoon \
              WHERE gemeente = $1 AND partner = $2 ORDER BY nr",
        insert: "INSERT INTO partner_persoon (gemeente, partner, nr, naam, functie, telefoon, buiten, email, aanwezig, vervanger, versie) \
                 SELECT $1, $2, COALESCE(MAX(nr), 0) + 1, $3, $4, $5, $6, $7, $8, $9, 1 FROM partner_persoon WHERE gemeente = $1 AND partner = $2",
        update: "UPDATE partner_persoon SET naam = $5, functie = $6, telefoon = $7, buiten = $8, email = $9, aanwezig = $10, vervanger = $11, \
                 versie = versie + 1 WHERE gemeente = $1 AND partner = $2 AND nr = $3 AND versie = $4",
        delete: "DELETE FROM partner_persoon WHERE gemeente = $1 AND partner = $2 AND nr = $3",
    };

    fn nr(&self) -> i64 {
        self.nr
    }

    fn versie(&self) -> i64 {
        self.versie
    }

    fn verder(self) -> Self {
        Self { versie: self.versie + 1, ..self }
    }

    fn vervanger(&self) -> Option<i64> {
        self.vervanger
    }

    fn from_row(r: &Row) -> Result<Self, StoreError> {
        let hours: Vec<String> = r.json("aanwezig")?;
        Ok(Self {
            nr: r.int("nr")?,
            naam: r.text("naam")?,
            functie: r.text("functie")?,
            telefoon: r.text("telefoon")?,
            buiten: r.text("buiten")?,
            email: r.text("email")?,
            aanwezig: std::array::from_fn(|day| hours.get(day).and_then(|h| lees_uren(h))),
            vervanger: r.opt_int("vervanger")?,
            versie: r.int("versie")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        let hours = self.aanwezig.map(|u| u.map(uren_tekst).unwrap_or_default());
        let hours = serde_json::to_string(&hours).unwrap_or_default();
        args![&self.naam, &self.functie, &self.telefoon, &self.buiten, &self.email, hours, self.vervanger]
    }

    fn in_dossier(d: &Dossier) -> &[Self] {
        &d.personen
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

    use jiff::civil::time;
    use web::Taal;

    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        let nine = Some((time(9, 0, 0, 0), time(17, 30, 0, 0)));
        for text in ["9-17:30", "9:00 - 17.30", "09u00–17u30"] {
            assert_eq!(lees_uren(text), nine, "{text}");
        }
        for text in ["", "9", "17-9", "9-9", "25-26", "overdag", "9:61-10"] {
            assert_eq!(lees_uren(text), None, "{text}");
        }
    }

    #[test]
    fn the_number_to_call_depends_on_the_hour() {
        let p = Persoon { telefoon: "dag".into(), buiten: "nacht".into(), aanwezig: [lees_uren("9-17"); 7], ..Persoon::default() };
        let at = |hour: i8| kalender::moment(jiff::civil::date(2026, 12, 1).at(hour, 0, 0, 0));
        assert_eq!([at(8), at(9), at(16), at(17)].map(|now| p.nummer(now)), ["nacht", "dag", "dag", "nacht"]);
        let one = Persoon { buiten: String::new(), ..p.clone() };
        assert_eq!(one.nummer(at(3)), "dag", "better a number of the day than none");
        assert_eq!(Persoon { telefoon: String::new(), ..p }.nummer(at(12)), "nacht");
    }

    #[test]
    fn equal_days_in_a_row_are_one_group() {
        let office = lees_uren("9-17");
        let p = Persoon { aanwezig: [office, office, None, office, lees_uren("9-12"), None, None], ..Persoon::default() };
        assert_eq!(p.uren(Tr::new(Taal::Nl)), "ma–di 9:00–17:00, do 9:00–17:00, vr 9:00–12:00");
    }
}
