//! Persoonsplek: where a text names a person that the product knows, or a number or address on which a person can be reached.
//!
//! What everyone may read (Woo art. 5.1) holds none of these: in its place stands the function, or that there was a number.

mod nummer;
mod woord;

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use nummer::cijfers;
use woord::{Woorden, plat};

/// What stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Persoonssoort {
    /// A name.
    Naam,
    /// A telephone number.
    Nummer,
    /// An e-mail address.
    Email,
}

/// A place in a text that names a person or leads to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Persoonsplek {
    /// Where, in bytes.
    pub plaats: Range<usize>,
    /// What.
    pub soort: Persoonssoort,
    /// What may stand there instead: a function or a fixed word, in square brackets.
    pub vervanging: String,
}

/// Somebody the product knows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bekende {
    /// Name.
    pub naam: String,
    /// Function; may be empty.
    pub functie: String,
    /// Numbers and addresses.
    pub bereik: Vec<String>,
    /// Only the whole name counts: it may be a desk.
    pub alleen_heel: bool,
}

/// Parts of names that are ordinary words.
const GEWOON: &[&str] = &["van", "de", "den", "der", "het", "ten", "ter", "te", "la", "le", "el", "al", "en", "mevrouw", "meneer", "heer"];
/// Words between first and family name, which go with the family name.
const TUSSEN: &[&str] = &["van", "de", "den", "der", "het", "ten", "ter", "te", "la", "le", "el", "al", "t", "d"];
const NAAM: &str = "[naam]";
const NUMMER: &str = "[nummer]";
const EMAIL: &str = "[e-mail]";

/// Everyone the product knows, and what of numbers and addresses may be read by whoever reads.
#[derive(Debug, Clone, Default)]
pub struct Bekenden {
    /// Whole names as words, with the function, by their first word.
    heel: HashMap<String, Vec<(Vec<String>, String)>>,
    /// Parts of names, with the function.
    delen: HashMap<String, String>,
    /// The last digits of numbers of persons.
    nummers: HashSet<String>,
    /// Digits of numbers, and addresses, that may stay.
    vrij: HashSet<String>,
    /// Names stay, only what leads to a person goes.
    namen_blijven: bool,
}

impl Bekenden {
    /// Of these people. `gewoon` are words that are no name here, such as those of organisations; `vrij` are numbers and addresses of
    /// organisations, which stay unless they are somebody's own.
    pub fn new<'a>(mensen: &[Bekende], gewoon: impl IntoIterator<Item = &'a str>, vrij: impl IntoIterator<Item = &'a str>) -> Self {
        let mut geen: HashSet<String> = GEWOON.iter().map(|w| (*w).to_owned()).collect();
        geen.extend(gewoon.into_iter().flat_map(platte_woorden));
        let anders = geen.clone();
        geen.extend(mensen.iter().flat_map(|m| platte_woorden(&m.functie)));
        let eigen: HashSet<String> = mensen.iter().flat_map(|m| &m.bereik).map(|b| sleutel(b)).collect();
        let mut uit =
            Self { vrij: vrij.into_iter().map(sleutel).filter(|s| !s.is_empty() && !eigen.contains(s)).collect(), ..Self::default() };
        uit.nummers = mensen.iter().flat_map(|m| &m.bereik).filter_map(|b| nummer::eind(&cijfers(b))).collect();
        for m in mensen {
            let delen = platte_woorden(&m.naam);
            let functie = if m.functie.is_empty() { NAAM.to_owned() } else { format!("[{}]", m.functie) };
            for deel in delen.iter().filter(|d| !m.alleen_heel && d.chars().count() > 1 && !geen.contains(*d)) {
                uit.delen.entry(deel.clone()).or_insert_with(|| functie.clone());
            }
            if delen.len() > 1 && !delen.iter().all(|d| anders.contains(d)) {
                let first = delen.first().cloned().unwrap_or_default();
                uit.heel.entry(first).or_default().push((delen, functie));
            }
        }
        uit.veilig();
        uit
    }

    /// A function that names somebody itself says nothing but that there was a name.
    fn veilig(&mut self) {
        let leeg = |f: &str, me: &Self| !me.plekken(f).is_empty();
        let whole = self.heel.values().flatten().map(|(_, f)| f);
        let bad: HashSet<String> = whole.chain(self.delen.values()).filter(|f| leeg(f, self)).cloned().collect();
        let whole = self.heel.values_mut().flatten().map(|(_, f)| f);
        for f in whole.chain(self.delen.values_mut()).filter(|f| bad.contains(*f)) {
            NAAM.clone_into(f);
        }
    }

    /// For who may read names, and has numbers and addresses of its own.
    #[must_use]
    pub fn met_namen<'a>(mut self, eigen: impl IntoIterator<Item = &'a str>) -> Self {
        for b in eigen {
            self.vrij.insert(sleutel(b));
            if let Some(eind) = nummer::eind(&cijfers(b)) {
                self.nummers.remove(&eind);
            }
        }
        self.namen_blijven = true;
        self
    }

    /// The places in a text, in order, none over another.
    pub fn plekken(&self, tekst: &str) -> Vec<Persoonsplek> {
        let mut all = self.adressen(tekst);
        let vrij = |n: &Range<usize>| self.vrij.contains(&sleutel(&tekst[n.clone()])) || all.iter().any(|p| overlapt(&p.plaats, n));
        let numbers: Vec<Range<usize>> = nummer::nummers(tekst, &self.nummers).into_iter().filter(|n| !vrij(n)).collect();
        all.extend(numbers.into_iter().map(|plaats| Persoonsplek { plaats, soort: Persoonssoort::Nummer, vervanging: NUMMER.to_owned() }));
        if !self.namen_blijven {
            let names = self.namen(tekst).into_iter().filter(|n| !all.iter().any(|p| overlapt(&p.plaats, &n.plaats)));
            let names: Vec<Persoonsplek> = names.collect();
            all.extend(names);
        }
        all.sort_by_key(|p| p.plaats.start);
        all
    }

    /// The text without them.
    pub fn maskeer(&self, tekst: &str) -> String {
        let (mut uit, mut hier) = (String::with_capacity(tekst.len()), 0);
        for p in self.plekken(tekst) {
            uit.push_str(&tekst[hier..p.plaats.start]);
            uit.push_str(&p.vervanging);
            hier = p.plaats.end;
        }
        uit.push_str(&tekst[hier..]);
        uit
    }

    fn adressen(&self, tekst: &str) -> Vec<Persoonsplek> {
        let found = nummer::adressen(tekst).into_iter().filter(|a| !self.vrij.contains(&sleutel(&tekst[a.clone()])));
        found.map(|plaats| Persoonsplek { plaats, soort: Persoonssoort::Email, vervanging: EMAIL.to_owned() }).collect()
    }

    /// Whole names in any spelling, else parts that are written as a name, with initials and what stands between.
    fn namen(&self, tekst: &str) -> Vec<Persoonsplek> {
        let words = Woorden::van(tekst);
        let (mut uit, mut n): (Vec<Persoonsplek>, usize) = (Vec::new(), 0);
        while let Some(w) = words.get(n) {
            let named = self.heel.get(words.plat(w)).into_iter().flatten();
            let whole = named.filter(|(naam, _)| past(&words, n, naam)).max_by_key(|(naam, _)| naam.len());
            let part = || self.delen.get(words.plat(w)).filter(|_| w.hoofdletter).map(|f| (1, f));
            let Some((lengte, functie)) = whole.map(|(naam, f)| (naam.len(), f)).or_else(part) else {
                n += 1;
                continue;
            };
            let start = terug(tekst, &words, n).unwrap_or(w.plaats.start);
            let end = words.get(n + lengte - 1).map_or(w.plaats.end, |last| last.plaats.end);
            match uit.last_mut() {
                // "Sanne Wit": two parts of one name.
                Some(last) if last.plaats.end >= start || tekst[last.plaats.end..start].trim().is_empty() => last.plaats.end = end,
                _ => uit.push(Persoonsplek { plaats: start..end, soort: Persoonssoort::Naam, vervanging: functie.clone() }),
            }
            n += lengte;
        }
        uit
    }
}

/// The words of a short text, as they are compared.
fn platte_woorden(tekst: &str) -> Vec<String> {
    Woorden::van(tekst).vanaf(0).map(str::to_owned).collect()
}

fn past(words: &Woorden, n: usize, naam: &[String]) -> bool {
    let mut here = words.vanaf(n);
    naam.iter().all(|part| here.next() == Some(part))
}

/// Where a name begins that has a part at word `n`, when that is before it: initials and "van de" go with it.
fn terug(tekst: &str, words: &Woorden, n: usize) -> Option<usize> {
    let mut start = None;
    for at in (1..=n).rev() {
        let (before, after) = words.get(at - 1).zip(words.get(at))?;
        let (gap, plat) = (&tekst[before.plaats.end..after.plaats.start], words.plat(before));
        let initial = before.hoofdletter && plat.chars().count() == 1 && gap.starts_with('.');
        let between = TUSSEN.contains(&plat) && gap.chars().all(|c| c.is_whitespace() || matches!(c, '\'' | '’'));
        if !initial && !between {
            break;
        }
        start = Some(before.plaats.start);
    }
    start
}

/// What makes a number or address the same however it is written.
fn sleutel(bereik: &str) -> String {
    if bereik.contains('@') {
        bereik.chars().filter_map(plat).collect::<String>().trim().to_owned()
    } else {
        nummer::kern(&cijfers(bereik))
    }
}

fn overlapt(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

#[cfg(test)]
mod tests;
