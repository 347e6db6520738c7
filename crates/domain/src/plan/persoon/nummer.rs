//! Telephone numbers and e-mail addresses in a text, however they are written.

use std::{collections::HashSet, ops::Range};

use super::woord::onzichtbaar;

/// Digits at the end of a number that make it that number.
const EIND: usize = 8;
/// Most signs between two digits of one number.
const TUSSEN: usize = 4;
/// Digits of a Dutch number, with the zero.
const LENGTE: usize = 10;
/// Most digits of a number: the zeros that call abroad, and fifteen.
const LANGST: usize = 17;
/// Numbers of services, which nobody has at home.
const DIENST: &[&str] = &["0800", "0900", "0906", "0909"];

/// The digits of a number.
pub(super) fn cijfers(tekst: &str) -> String {
    tekst.chars().filter(char::is_ascii_digit).collect()
}

/// The end of a number, when it is long enough to know it by.
pub(super) fn eind(cijfers: &str) -> Option<String> {
    cijfers.len().checked_sub(EIND).map(|at| cijfers[at..].to_owned())
}

/// A number without the country: 06… and 00316… are the same.
pub(super) fn kern(cijfers: &str) -> String {
    let rest = cijfers.strip_prefix("0031").or_else(|| cijfers.strip_prefix("31").filter(|r| r.len() >= LENGTE - 1)).unwrap_or(cijfers);
    rest.trim_start_matches('0').to_owned()
}

fn scheiding(c: char) -> bool {
    onzichtbaar(c) || c.is_whitespace() || matches!(c, '-' | '‐'..='―' | '.' | '/' | '(' | ')' | '*' | '_' | '·')
}

/// A digit with its place.
struct Cijfer {
    op: usize,
    teken: char,
    /// Signs since the digit before it, in this run.
    tussen: usize,
}

/// Runs of digits with only separators between them.
fn reeksen(tekst: &str) -> Vec<Vec<Cijfer>> {
    let mut uit: Vec<Vec<Cijfer>> = Vec::new();
    let (mut open, mut tussen) = (false, 0);
    for (op, teken) in tekst.char_indices() {
        if teken.is_ascii_digit() {
            match uit.last_mut().filter(|_| open) {
                Some(run) => run.push(Cijfer { op, teken, tussen }),
                None => uit.push(vec![Cijfer { op, teken, tussen: 0 }]),
            }
            (open, tussen) = (true, 0);
        } else if scheiding(teken) && tussen < TUSSEN {
            tussen += 1;
        } else {
            open = false;
        }
    }
    uit
}

/// The places of numbers of persons, in order: what is written as a number, and what ends as one that is known.
pub(super) fn nummers(tekst: &str, bekend: &HashSet<String>) -> Vec<Range<usize>> {
    let mut uit: Vec<Range<usize>> = Vec::new();
    for run in reeksen(tekst) {
        let mut n = 0;
        while n < run.len() {
            match lengte(tekst, &run[n..]).or_else(|| bekende(&run[n..], bekend)) {
                Some(lengte) => {
                    let start = run[n].op;
                    // A plus or a bracket in front is part of it.
                    let start = start - tekst[..start].chars().rev().take_while(|c| matches!(c, '+' | '(')).count();
                    uit.push(start..run[n + lengte - 1].op + 1);
                    n += lengte;
                }
                None => n += 1,
            }
        }
    }
    uit
}

/// The digits of a run as far as one number goes: a run may be as long as the text.
fn begin(run: &[Cijfer]) -> String {
    run.iter().take(LANGST).map(|c| c.teken).collect()
}

/// How many digits from here are a known number: its last ones, with what comes before them in the same number.
fn bekende(run: &[Cijfer], bekend: &HashSet<String>) -> Option<usize> {
    let text = begin(run);
    // Zero, country code and area may stand in front.
    (0..=LENGTE.min(text.len()))
        .map(|skip| skip + EIND)
        .take_while(|end| *end <= text.len().min(LENGTE + 3))
        .find(|end| bekend.contains(&text[end - EIND..*end]))
}

/// How many digits from here are written as a number.
fn lengte(tekst: &str, run: &[Cijfer]) -> Option<usize> {
    let first = run.first()?;
    let before = tekst[..first.op].chars().next_back();
    if before.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let digits = begin(run);
    let plus = before == Some('+') || tekst[..first.op].ends_with("+(");
    if plus || (digits.starts_with("00") && digits[2..].starts_with(|c| c != '0')) {
        return internationaal(tekst, run, &digits, plus);
    }
    let national = digits.len() >= LENGTE && digits.starts_with('0') && !DIENST.iter().any(|d| digits.starts_with(d));
    let group = run.iter().skip(1).take_while(|c| c.tussen == 0).count() + 1;
    let grouped = group > 2 || (group == 2 && digits.starts_with("06"));
    (national && grouped && heel(tekst, run, LENGTE) && !datum(tekst, run)).then_some(LENGTE)
}

/// With a country code: to the end of the run, at most fifteen digits; a Dutch number ends where it ends.
fn internationaal(tekst: &str, run: &[Cijfer], digits: &str, plus: bool) -> Option<usize> {
    let code = if plus { 0 } else { 2 };
    if digits[code..].starts_with("31") {
        let zero = usize::from(digits[code + 2..].starts_with('0'));
        let end = code + 2 + zero + LENGTE - 1;
        return (run.len() >= end && heel(tekst, run, end)).then_some(end);
    }
    (9 + code..=(15 + code).min(run.len())).rev().find(|end| heel(tekst, run, *end))
}

/// Whether a number of so many digits ends where a group of digits ends.
fn heel(tekst: &str, run: &[Cijfer], lengte: usize) -> bool {
    let Some(last) = lengte.checked_sub(1).and_then(|n| run.get(n)) else { return false };
    !tekst[last.op + 1..].starts_with(char::is_alphanumeric)
}

/// A day with an hour: 06-12-2026 10:00.
fn datum(tekst: &str, run: &[Cijfer]) -> bool {
    let gaps: Vec<usize> = run.iter().take(LENGTE).enumerate().filter(|(_, c)| c.tussen > 0).map(|(n, _)| n).collect();
    let digits: String = run.iter().take(8).map(|c| c.teken).collect();
    let month = digits.get(2..4).and_then(|m| m.parse::<u8>().ok()).is_some_and(|m| (1..=12).contains(&m));
    let year = digits.get(4..6).is_some_and(|y| y == "19" || y == "20");
    let hour = run.get(LENGTE - 1).is_some_and(|c| matches!(tekst.as_bytes().get(c.op + 1), Some(b':' | b'.')));
    gaps.starts_with(&[2, 4, 8]) && month && year && hour
}

/// The places of e-mail addresses, in order.
pub(super) fn adressen(tekst: &str) -> Vec<Range<usize>> {
    let local = |c: char| c.is_alphanumeric() || onzichtbaar(c) || "._%+-'".contains(c);
    let host = |c: char| c.is_alphanumeric() || onzichtbaar(c) || ".-".contains(c);
    let length = |n: usize, c: char| n + c.len_utf8();
    let mut uit: Vec<Range<usize>> = Vec::new();
    for (at, _) in tekst.match_indices('@') {
        let from = at - tekst[..at].chars().rev().take_while(|c| local(*c)).fold(0, length);
        let after = &tekst[at + 1..];
        let to = after.chars().take_while(|c| host(*c)).fold(0, length);
        let name = after[..to].trim_end_matches(['.', '-']);
        if from < at && name.contains('.') && uit.last().is_none_or(|last| last.end <= from) {
            uit.push(from..at + 1 + name.len());
        }
    }
    uit
}
