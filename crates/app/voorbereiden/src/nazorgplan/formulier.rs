//! Forms of the plan: the text of a chapter, a version and its adoption.

use jiff::civil::Date;
use web::{Errors, Input, Reader};

/// Longest own text of a chapter.
pub(super) const TEKST: usize = web::LANGE_TEKST;
/// Largest form of a chapter, in bytes: the text and the one it was made from, each character written as three signs for each of four
/// bytes, and half as much again, so that what is too long is refused beside its field with everything kept.
pub(super) const FORMULIER: usize = 2 * TEKST * 12 * 3 / 2;

pub(super) fn read_text(input: &Input) -> Result<String, Errors> {
    let mut r = Reader::new(input);
    let tekst = r.text("tekst", TEKST).unwrap_or_default();
    r.finish(|| Some(tekst))
}

/// What changed since the version before.
pub(super) fn read_version(input: &Input) -> Result<String, Errors> {
    let mut r = Reader::new(input);
    let wat = r.required_text("wat", 200);
    r.finish(|| wat)
}

/// The day of adoption, not before the version was made and not in the future; and, for who records what the mayor did elsewhere, who
/// signed and where the decision is found.
pub(super) fn read_adoption(
    input: &Input,
    elders: bool,
    gemaakt: Option<Date>,
    vandaag: Date,
) -> Result<(Date, Option<(String, String)>), Errors> {
    let mut r = Reader::new(input);
    let op = r.date("op");
    let signed = if elders { r.required_text("naam", 200).zip(r.required_text("vindplaats", 300)).map(Some) } else { Some(None) };
    r.required_check("gelezen");
    if op.is_some_and(|op| op > vandaag || gemaakt.is_some_and(|g| op < g)) {
        r.add("op", "fout-plan-dag");
    }
    r.finish(|| Some((op?, signed?)))
}
