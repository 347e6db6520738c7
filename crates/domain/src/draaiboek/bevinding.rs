//! Bevindingen: what is wrong with a draaiboek, where, and what to do.

use serde::Serialize;

use crate::gegeven::Soort;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ernst {
    /// Cannot be used like this.
    Fout,
    /// Usable, but look at it.
    Waarschuwing,
}

/// Where: position in the file as written. Who knows the text turns it into line and column.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Plek {
    /// Table: `""` for the head, or `stap`, `wijzig`, `vervalt`.
    pub tabel: &'static str,
    /// How many tables of that name stand before it.
    pub nummer: usize,
    /// Step id, when there is one.
    pub stap: String,
    /// Field; empty for the table as a whole.
    pub veld: &'static str,
}

impl Plek {
    /// A field in the head of the file.
    pub fn kop(veld: &'static str) -> Self {
        Self { tabel: "", nummer: 0, stap: String::new(), veld }
    }
}

/// Bevinding: one finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bevinding {
    /// Stable code out of [`super::REGELS`]; explained in `docs/bevindingen/<code>.md`.
    pub code: &'static str,
    /// How bad.
    pub ernst: Ernst,
    /// Where.
    pub plek: Plek,
    /// What is wrong, in B1 Dutch.
    pub zin: String,
    /// What to do.
    pub hint: String,
    /// Ids of the actors it is about, in the order of the sentence: a page calls them by name, in the language of its reader.
    #[serde(skip)]
    pub over: Vec<String>,
    /// Kinds of data it is about.
    #[serde(skip)]
    pub wat: Vec<Soort>,
}

impl Bevinding {
    /// A finding that must be solved.
    pub(super) fn fout(code: &'static str, plek: Plek, zin: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code, ernst: Ernst::Fout, plek, zin: zin.into(), hint: hint.into(), over: Vec::new(), wat: Vec::new() }
    }

    /// About these actors.
    pub(super) fn over<'a>(self, actoren: impl IntoIterator<Item = &'a str>) -> Self {
        Self { over: actoren.into_iter().map(str::to_owned).collect(), ..self }
    }

    /// About these kinds of data.
    pub(super) fn wat(self, wat: Vec<Soort>) -> Self {
        Self { wat, ..self }
    }

    /// A finding with which the draaiboek can be used, but that asks a look.
    pub(super) fn let_op(code: &'static str, plek: Plek, zin: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { ernst: Ernst::Waarschuwing, ..Self::fout(code, plek, zin, hint) }
    }
}

/// The candidate that looks most like `woord`, when one is near enough to be a typing error.
pub fn lijkt_op<'a>(woord: &str, kandidaten: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (woord.chars().count() / 3).clamp(1, 3);
    let lower = woord.to_lowercase();
    kandidaten
        .into_iter()
        .map(|k| (afstand(&lower, &k.to_lowercase()), k))
        .filter(|(d, _)| *d <= limit)
        .min_by_key(|(d, _)| *d)
        .map(|(_, k)| k)
}

/// "Bedoel je …?", or else which words are possible.
pub(super) fn bedoel_je<'a>(woord: &str, kandidaten: impl IntoIterator<Item = &'a str> + Clone) -> String {
    match lijkt_op(woord, kandidaten.clone()) {
        Some(k) => format!("Bedoel je \"{k}\"?"),
        None => format!("Kies uit: {}.", kandidaten.into_iter().collect::<Vec<_>>().join(", ")),
    }
}

/// Edit distance in which swapping two neighbours counts once.
fn afstand(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut two: Vec<usize> = Vec::new();
    let mut one: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let change = usize::from(a[i - 1] != b[j - 1]);
            row[j] = (one[j] + 1).min(row[j - 1] + 1).min(one[j - 1] + change);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(two[j - 2] + 1);
            }
        }
        two = std::mem::replace(&mut one, row);
    }
    one[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_errors_are_recognised_and_strangers_are_not() {
        assert_eq!(afstand("melding", "medling"), 1);
        assert_eq!(lijkt_op("slachofferhulp", ["politie", "slachtofferhulp"]), Some("slachtofferhulp"));
        assert_eq!(lijkt_op("Polite", ["politie", "slachtofferhulp"]), Some("politie"));
        assert_eq!(lijkt_op("verzekeraar", ["politie", "slachtofferhulp"]), None);
    }
}
