//! The cells of one row: reading them, and noting what is wrong with each.

use domain::{Code, Moment};
use jiff::civil::Date;
use std::{any::TypeId, cell::RefCell, collections::HashMap, rc::Rc};
use tabel::{Column, Issue, Mapping, Row};
use web::{Taal, Tr};

use crate::lezen::Namen;
use domain::naam::sleutel;

/// The values of a closed set by the words that people write: code, Dutch label, English label.
type Woorden = Rc<HashMap<String, usize>>;

/// What reading the cells of any row needs.
pub(crate) struct Blad<'a> {
    pub(crate) mapping: &'a Mapping,
    pub(crate) kolommen: &'a [Column],
    pub(crate) namen: &'a Namen,
    pub(crate) nu: Moment,
    pub(crate) tr: Tr,
    woorden: RefCell<HashMap<TypeId, Woorden>>,
}

impl<'a> Blad<'a> {
    pub(crate) fn new(mapping: &'a Mapping, kolommen: &'a [Column], namen: &'a Namen, nu: Moment, tr: Tr) -> Self {
        Self { mapping, kolommen, namen, nu, tr, woorden: RefCell::default() }
    }

    /// The heading as it stands in the file, else as the register names it.
    pub(crate) fn kolom(&self, veld: &str) -> &'a str {
        let name = self.mapping.name(veld);
        if !name.is_empty() {
            return name;
        }
        self.kolommen.iter().find(|c| c.key == veld).map_or("", Column::name)
    }

    fn woorden<T: Code>(&self) -> Woorden {
        Rc::clone(self.woorden.borrow_mut().entry(TypeId::of::<T>()).or_insert_with(|| {
            let tr = [Tr::new(Taal::Nl), Tr::new(Taal::En)];
            let of = |(at, v): (usize, &T)| [v.code().to_owned(), tr[0].label(*v), tr[1].label(*v)].map(|w| (sleutel(&w), at));
            Rc::new(T::ALL.iter().enumerate().flat_map(of).collect())
        }))
    }
}

/// The cells of a row on its way into a register. A method gives nothing when the cell is wrong, and has noted why.
pub struct Cellen<'a> {
    pub(crate) blad: &'a Blad<'a>,
    pub(crate) row: &'a Row,
    pub(crate) issues: Vec<Issue>,
}

impl<'a> Cellen<'a> {
    /// What stands in a cell; empty when the file has no such column.
    pub fn cel(&self, veld: &str) -> &'a str {
        self.blad.mapping.cell(self.row, veld)
    }

    /// Whether the file has this column.
    pub fn heeft(&self, veld: &str) -> bool {
        self.blad.mapping.has(veld)
    }

    /// Texts in the language of who sent the file.
    pub fn tr(&self) -> Tr {
        self.blad.tr
    }

    /// Today.
    pub fn vandaag(&self) -> Date {
        self.blad.nu.datum()
    }

    /// Now: when the file was sent in.
    pub fn nu(&self) -> Moment {
        self.blad.nu
    }

    /// Whether something else than `id` is called this already.
    pub fn bezet(&self, naam: &str, id: &str) -> bool {
        self.blad.namen.bezet(naam, id)
    }

    fn kolom(&self, veld: &str) -> &'a str {
        self.blad.kolom(veld)
    }

    /// Notes a mistake: the row cannot be taken over.
    pub fn fout(&mut self, veld: &str, key: &str) -> &mut Issue {
        self.noteer(Issue::error(self.row.number, self.kolom(veld), key, self.cel(veld)))
    }

    /// Notes what is good to know.
    pub fn noot(&mut self, veld: &str, key: &str) -> &mut Issue {
        self.noteer(Issue::note(self.row.number, self.kolom(veld), key, self.cel(veld)))
    }

    fn noteer(&mut self, issue: Issue) -> &mut Issue {
        self.issues.push(issue);
        let last = self.issues.len() - 1;
        &mut self.issues[last]
    }

    /// Notes what a change changes, column by column.
    pub(crate) fn verschil(&mut self, was: Vec<(&'static str, String)>, wordt: Vec<(&'static str, String)>) {
        for ((veld, before), (_, after)) in was.into_iter().zip(wordt) {
            if before != after {
                let key = match (before.is_empty(), after.is_empty()) {
                    (true, _) => "tabel-cel-vult",
                    (false, true) => "tabel-cel-leegt",
                    (false, false) => "tabel-cel-wijzigt",
                };
                let before: String = before.chars().take(80).collect();
                self.noteer(Issue::note(self.row.number, self.kolom(veld), key, &after).with("was", before));
            }
        }
    }

    /// A text that may be empty; what was there when the file has no such column.
    pub fn tekst(&mut self, veld: &'static str, max: usize, was: Option<&String>) -> Option<String> {
        if !self.heeft(veld) {
            return Some(was.cloned().unwrap_or_default());
        }
        let text = self.cel(veld).to_owned();
        let length = text.chars().count();
        if length > max {
            let issue = self.fout(veld, "tabel-cel-te-lang");
            issue.args.push(("max".to_owned(), max.to_string()));
            issue.args.push(("lengte".to_owned(), length.to_string()));
            return None;
        }
        Some(text)
    }

    /// A text that may not be empty.
    pub fn verplicht(&mut self, veld: &'static str, max: usize, was: Option<&String>) -> Option<String> {
        let text = self.tekst(veld, max, was)?;
        if text.is_empty() {
            self.fout(veld, "tabel-cel-leeg");
            return None;
        }
        Some(text)
    }

    /// A name: a text that may not be empty, with single spaces.
    pub fn naam(&mut self, veld: &'static str, max: usize, was: Option<&String>) -> Option<String> {
        self.verplicht(veld, max, was).map(|n| n.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// One value of a closed set.
    pub fn keus<T: Code>(&mut self, veld: &'static str) -> Option<T> {
        let found = self.gekozen(veld);
        if found.is_none() && self.cel(veld).is_empty() {
            self.fout(veld, "tabel-cel-leeg");
        } else if found.is_none() {
            self.onbekend::<T>(veld);
        }
        found
    }

    /// The same without noting what is wrong.
    pub fn gekozen<T: Code>(&self, veld: &str) -> Option<T> {
        self.blad.woorden::<T>().get(&sleutel(self.cel(veld))).and_then(|at| T::ALL.get(*at)).copied()
    }

    /// Any number of values, between commas, semicolons or line ends.
    pub fn keuzen<T: Code>(&mut self, veld: &'static str, was: Option<&Vec<T>>) -> Option<Vec<T>> {
        if let (false, Some(was)) = (self.heeft(veld), was) {
            return Some(was.clone());
        }
        let found = self.genoemd::<T>(veld);
        if found.is_empty() {
            self.fout(veld, "tabel-cel-leeg");
            return None;
        }
        if found.iter().any(Option::is_none) {
            self.onbekend::<T>(veld);
            return None;
        }
        // In the order of the set, each once, so that a file in another order says the same.
        Some(T::ALL.iter().enumerate().filter(|(at, _)| found.contains(&Some(*at))).map(|(_, v)| *v).collect())
    }

    /// Whether a cell says just these values, in any order and language.
    pub fn zegt<T: Code>(&self, veld: &'static str, is: &[T]) -> bool {
        let found = self.genoemd::<T>(veld);
        found.iter().all(Option::is_some) && T::ALL.iter().enumerate().all(|(at, v)| found.contains(&Some(at)) == is.contains(v))
    }

    /// Each value that is named, by its place in the set; nothing for one that is not in it.
    fn genoemd<T: Code>(&self, veld: &str) -> Vec<Option<usize>> {
        let words = self.blad.woorden::<T>();
        let said = self.cel(veld).split([',', ';', '\n']).map(sleutel).filter(|s| !s.is_empty());
        said.map(|s| words.get(&s).copied()).collect()
    }

    fn onbekend<T: Code>(&mut self, veld: &'static str) {
        let tr = self.tr();
        let words = T::ALL.iter().map(|v| tr.label(*v)).collect::<Vec<_>>().join(", ");
        self.fout(veld, "tabel-cel-kies").args.push(("keuzes".to_owned(), words));
    }

    /// Yes, no, or nothing (`Some(None)`).
    pub fn ja_nee(&mut self, veld: &'static str) -> Option<Option<bool>> {
        match sleutel(self.cel(veld)).as_str() {
            "" => Some(None),
            "ja" | "yes" | "j" | "y" | "x" | "true" | "waar" | "1" => Some(Some(true)),
            "nee" | "no" | "n" | "false" | "onwaar" | "0" => Some(Some(false)),
            _ => {
                self.fout(veld, "tabel-cel-ja-nee");
                None
            }
        }
    }

    /// A whole number up to `max`, or nothing; what was there when the file has no such column.
    pub fn getal(&mut self, veld: &'static str, max: u16, was: Option<u16>) -> Option<u16> {
        if !self.heeft(veld) {
            return was;
        }
        let said = self.cel(veld);
        if said.is_empty() {
            return None;
        }
        let number = said.parse::<u16>().ok().filter(|n| *n <= max);
        if number.is_none() {
            self.fout(veld, "tabel-cel-getal").args.push(("tot".to_owned(), max.to_string()));
        }
        number
    }

    /// A date, or nothing; what was there when the file has no such column.
    pub fn datum(&mut self, veld: &'static str, was: Option<Date>) -> Option<Date> {
        if !self.heeft(veld) {
            return was;
        }
        let said = self.cel(veld);
        if said.is_empty() {
            return None;
        }
        let date = datum(said);
        if date.is_none() {
            self.fout(veld, "tabel-cel-datum");
        }
        date
    }

    /// A telephone number as a form takes it, or empty; what was there when the file has no such column.
    pub fn telefoon(&mut self, veld: &'static str, was: Option<&String>) -> Option<String> {
        self.vorm(veld, was, "tabel-cel-telefoon", web::form::parse_phone)
    }

    /// An e-mail address as a form takes it, or empty; what was there when the file has no such column.
    pub fn email(&mut self, veld: &'static str, was: Option<&String>) -> Option<String> {
        self.vorm(veld, was, "tabel-cel-email", web::form::parse_email)
    }

    fn vorm(&mut self, veld: &'static str, was: Option<&String>, key: &str, parse: fn(&str) -> Option<String>) -> Option<String> {
        if !self.heeft(veld) {
            return Some(was.cloned().unwrap_or_default());
        }
        let said = self.cel(veld);
        if said.is_empty() || was.is_some_and(|was| was == said) {
            return Some(said.to_owned());
        }
        let value = parse(said);
        if value.is_none() {
            self.fout(veld, key);
        }
        value
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
