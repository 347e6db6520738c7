//! One row on its way to a measure: reading its cells, and noting what is wrong with each.

use std::collections::HashMap;

use domain::{
    Code,
    casus::Incidenttype,
    maatregel::{Doelgroep, MaatregelSoort, Niveau},
};
use jiff::civil::Date;
use tabel::{Issue, Row};
use web::{Taal, Tr};

use super::{
    super::{formulier::DAGEN, sleutel},
    lezen::Lezer,
};

/// Words of closed sets as people write them: code, Dutch label, English label.
pub(super) struct Woorden {
    pub(super) soort: HashMap<String, MaatregelSoort>,
    pub(super) niveau: HashMap<String, Niveau>,
    pub(super) doelgroep: HashMap<String, Doelgroep>,
    pub(super) overval: HashMap<String, Incidenttype>,
}

fn woorden<T: Code>() -> HashMap<String, T> {
    let tr = [Tr::new(Taal::Nl), Tr::new(Taal::En)];
    T::ALL.iter().flat_map(|v| [v.code().to_owned(), tr[0].label(*v), tr[1].label(*v)].map(|w| (sleutel(&w), *v))).collect()
}

/// A row on its way to a measure.
pub(super) struct Cellen<'a> {
    pub(super) lezer: &'a Lezer<'a>,
    pub(super) row: &'a Row,
    pub(super) issues: Vec<Issue>,
}

impl Woorden {
    pub(super) fn new() -> Self {
        Self { soort: woorden(), niveau: woorden(), doelgroep: woorden(), overval: woorden() }
    }
}

impl<'a> Cellen<'a> {
    pub(super) fn cel(&self, key: &str) -> &str {
        self.lezer.mapping.cell(self.row, key)
    }

    pub(super) fn fout(&mut self, key: &'static str, code: &str) -> &mut Issue {
        let issue = Issue::error(self.row.number, self.kolom(key), code, self.cel(key));
        self.issues.push(issue);
        let last = self.issues.len() - 1;
        &mut self.issues[last]
    }

    pub(super) fn kolom(&self, key: &'static str) -> &str {
        let name = self.lezer.mapping.name(key);
        if name.is_empty() { key } else { name }
    }

    /// A text that may be empty; what was there when the file has no such column.
    pub(super) fn tekst(&mut self, key: &'static str, max: usize, was: Option<&String>) -> Option<String> {
        if !self.lezer.mapping.has(key) {
            return Some(was.cloned().unwrap_or_default());
        }
        let text = self.cel(key).to_owned();
        let length = text.chars().count();
        if length > max {
            let issue = self.fout(key, "tabel-cel-te-lang");
            issue.args.push(("max".to_owned(), max.to_string()));
            issue.args.push(("lengte".to_owned(), length.to_string()));
            return None;
        }
        Some(text)
    }

    pub(super) fn verplicht(&mut self, key: &'static str, max: usize) -> Option<String> {
        let text = self.tekst(key, max, None)?;
        if text.is_empty() {
            self.fout(key, "tabel-cel-leeg");
            return None;
        }
        Some(text)
    }

    pub(super) fn keus<T: Code>(&mut self, key: &'static str, set: impl Fn(&Woorden) -> &HashMap<String, T>) -> Option<T> {
        let said = sleutel(self.cel(key));
        let found = set(&self.lezer.woorden).get(&said).copied();
        match found {
            Some(value) => Some(value),
            None if said.is_empty() => {
                self.fout(key, "tabel-cel-leeg");
                None
            }
            None => {
                self.onbekend::<T>(key);
                None
            }
        }
    }

    /// Any number of values, between commas, semicolons or line ends.
    pub(super) fn keuzen<T: Code>(
        &mut self,
        key: &'static str,
        set: impl Fn(&Woorden) -> &HashMap<String, T>,
        was: Option<&Vec<T>>,
    ) -> Option<Vec<T>> {
        if let (false, Some(was)) = (self.lezer.mapping.has(key), was) {
            return Some(was.clone());
        }
        let said: Vec<String> = self.cel(key).split([',', ';', '\n']).map(sleutel).filter(|s| !s.is_empty()).collect();
        let found: Vec<Option<T>> = said.iter().map(|s| set(&self.lezer.woorden).get(s).copied()).collect();
        if found.is_empty() {
            self.fout(key, "tabel-cel-leeg");
            return None;
        }
        if found.iter().any(Option::is_none) {
            self.onbekend::<T>(key);
            return None;
        }
        // In the order of the set, each once, so that a file in another order says the same.
        Some(T::ALL.iter().copied().filter(|v| found.contains(&Some(*v))).collect())
    }

    pub(super) fn onbekend<T: Code>(&mut self, key: &'static str) {
        let tr = self.lezer.tr;
        let words = T::ALL.iter().map(|v| tr.label(*v)).collect::<Vec<_>>().join(", ");
        self.fout(key, "tabel-cel-kies").args.push(("keuzes".to_owned(), words));
    }

    pub(super) fn dagen(&mut self, was: Option<u16>) -> Option<u16> {
        if !self.lezer.mapping.has("vanaf_dagen") {
            return was;
        }
        let said = self.cel("vanaf_dagen");
        if said.is_empty() {
            return None;
        }
        let number = said.parse::<u16>().ok().filter(|n| i64::from(*n) <= DAGEN);
        if number.is_none() {
            self.fout("vanaf_dagen", "tabel-cel-getal").args.push(("tot".to_owned(), DAGEN.to_string()));
        }
        number
    }

    /// A date; what was there when the file has no such column.
    pub(super) fn datum_of(&mut self, key: &'static str, was: Option<Date>) -> Option<Date> {
        if !self.lezer.mapping.has(key) {
            return was;
        }
        let said = self.cel(key);
        if said.is_empty() {
            return None;
        }
        let date = datum(said);
        if date.is_none() {
            self.fout(key, "tabel-cel-datum");
        }
        date
    }
}

/// A date as people and programs write it: 2026-11-26 (with or without a time), 26-11-2026, 26/11/2026 or 26.11.2026.
fn datum(text: &str) -> Option<Date> {
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    if let Ok(date) = day.parse::<Date>() {
        return Some(date).filter(|d| (1000..=9999).contains(&d.year()));
    }
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let year = year.parse::<i16>().ok().filter(|y| (1000..=9999).contains(y))?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_are_read_as_people_write_them() {
        for text in ["2026-11-26", "2026-11-26 00:00:00", "2026-11-26T08:00", "26-11-2026", "26/11/2026", "26.11.2026"] {
            assert_eq!(datum(text), Some(date(2026, 11, 26)), "{text}");
        }
        for text in ["11/26/2026", "morgen", "26-11", "26-11-26", "2026-02-30", "46352"] {
            assert_eq!(datum(text), None, "{text}");
        }
    }
}
