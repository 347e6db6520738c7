//! Rows of one file about the same thing: a repetition is left out, a contradiction leaves out every row that takes part in it. Each of
//! these rows is told which other says something else, at the cells that differ; a mistake in one cell hides no contradiction.

use std::collections::HashMap;

use tabel::{Issue, Row};
use web::args;

use crate::{Kolomsoort, Register, bestanden::Uitkomst, cellen::Blad, lezen::Gelezen};

/// Notes about what a change changes; a row that is left out changes nothing.
const WIJZIGT: [&str; 3] = ["tabel-cel-vult", "tabel-cel-leegt", "tabel-cel-wijzigt"];

/// Rows and cells that are named in one sentence, and characters of a cell.
const GENOEMD: usize = 5;
const KORT: usize = 40;

/// Something to be said about the row at this place.
type Bevinding = (usize, Vec<Issue>, Uitkomst);

/// Finds them. Each row is looked at a fixed number of times, however many are about one thing.
pub(crate) fn zoek<R: Register>(gelezen: &mut [Gelezen<R>], rows: &[Row], blad: &Blad<'_>) {
    let mut found = Vec::new();
    for group in groepen(gelezen, |g| g.over.as_deref()) {
        zelfde::<R>(gelezen, rows, blad, &group, &mut found);
    }
    for group in groepen(gelezen, |g| Some(g.naam.as_str()).filter(|n| !n.is_empty())) {
        zelfde_naam::<R>(gelezen, blad, &group, &mut found);
    }
    for (at, issues, uitkomst) in found {
        let regel = &mut gelezen[at].regel;
        if uitkomst == regel.uitkomst && uitkomst != Uitkomst::Fout {
            regel.bevindingen.extend(issues);
            continue;
        }
        if uitkomst == Uitkomst::Dubbel && regel.uitkomst == Uitkomst::Fout {
            continue;
        }
        if uitkomst == Uitkomst::Fout {
            regel.bevindingen.retain(|i| !WIJZIGT.contains(&i.code.as_str()));
        }
        regel.uitkomst = uitkomst;
        regel.inhoud = None;
        regel.bevindingen.extend(issues);
    }
}

/// Places of rows with one key, when there are more of them, in the order of the file.
fn groepen<R: Register>(gelezen: &[Gelezen<R>], key: impl Fn(&Gelezen<R>) -> Option<&str>) -> Vec<Vec<usize>> {
    let mut groups: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, g) in gelezen.iter().enumerate() {
        if let Some(key) = key(g) {
            groups.entry(key).or_default().push(at);
        }
    }
    let mut many: Vec<Vec<usize>> = groups.into_values().filter(|g| g.len() > 1).collect();
    many.sort_unstable();
    many
}

/// Rows about one thing.
fn zelfde<R: Register>(gelezen: &[Gelezen<R>], rows: &[Row], blad: &Blad<'_>, group: &[usize], found: &mut Vec<Bevinding>) {
    let [eerste, later @ ..] = group else { return };
    let anders: Vec<usize> = later.iter().copied().filter(|at| !zegt_zelfde(gelezen, rows, blad, *eerste, *at)).collect();
    let Some(ander) = anders.first().copied() else {
        found.extend(herhaling::<R>(gelezen, rows, blad, *eerste, later));
        return;
    };
    let anders: std::collections::HashSet<usize> = anders.into_iter().collect();
    for at in group {
        let tegen = if anders.contains(at) { *eerste } else { ander };
        found.push((*at, tegenspraken(gelezen, rows, blad, *at, tegen), Uitkomst::Fout));
    }
}

/// Rows that say the same as an earlier one: each is named with that row and with the cells they have, and the row that counts names them.
fn herhaling<R: Register>(gelezen: &[Gelezen<R>], rows: &[Row], blad: &Blad<'_>, eerste: usize, later: &[usize]) -> Vec<Bevinding> {
    let (nr, cellen) = (|at: &usize| gelezen[*at].regel.nr, cellen::<R>(&rows[eerste], blad));
    let note = |at: &usize| {
        let issue = Issue::note(nr(at), "", "tabel-rij-dubbel", "").with("eerste", nr(&eerste)).with("rij", nr(at));
        (*at, vec![issue.with("cellen", &cellen)], Uitkomst::Dubbel)
    };
    let andere: Vec<String> = later.iter().take(GENOEMD).map(|at| nr(at).to_string()).collect();
    let mut andere = andere.join(", ");
    if let Some(rest) = later.len().checked_sub(GENOEMD).filter(|n| *n > 0) {
        andere = blad.tr.with("tabel-rijen-meer", args![("rijen", andere), ("aantal", rest)]);
    }
    let code = if later.len() == 1 { "tabel-rij-dubbel-eerste" } else { "tabel-rij-dubbel-eerste-meer" };
    let telt = Issue::note(nr(&eerste), "", code, "").with("rij", nr(&eerste)).with("andere", andere).with("cellen", &cellen);
    let first = (eerste, vec![telt], gelezen[eerste].regel.uitkomst);
    std::iter::once(first).filter(|(.., uitkomst)| *uitkomst != Uitkomst::Fout).chain(later.iter().map(note)).collect()
}

/// A value that fits in a sentence.
fn kort(value: &str) -> String {
    let start: String = value.chars().take(KORT).collect();
    if start.len() < value.len() { format!("{start}…") } else { start }
}

/// What stands in the cells of a row, in short.
fn cellen<R: Register>(row: &Row, blad: &Blad<'_>) -> String {
    let read = R::KOLOMMEN.iter().filter(|k| k.soort != Kolomsoort::AlleenUit);
    let filled: Vec<(&str, &str)> =
        read.map(|k| (blad.kolom(k.veld), blad.mapping.cell(row, k.veld))).filter(|(_, v)| !v.is_empty()).collect();
    let one = |(kolom, value): &(&str, &str)| blad.tr.with("tabel-rij-dubbel-cel", args![("kolom", *kolom), ("waarde", kort(value))]);
    let mut said = filled.iter().take(GENOEMD).map(one).collect::<Vec<_>>().join(", ");
    if let Some(rest) = filled.len().checked_sub(GENOEMD).filter(|n| *n > 0) {
        said = format!("{said} {}", blad.tr.with("tabel-rij-dubbel-meer", args![("aantal", rest)]));
    }
    said
}

/// Whether two rows say the same: as they were read, or cell by cell when one of them could not be.
fn zegt_zelfde<R: Register>(gelezen: &[Gelezen<R>], rows: &[Row], blad: &Blad<'_>, a: usize, b: usize) -> bool {
    match (&gelezen[a].post, &gelezen[b].post) {
        (Some(a), Some(b)) => R::zegt(a) == R::zegt(b),
        _ => verschillen(gelezen, rows, blad, a, b).is_empty(),
    }
}

/// The columns in which two rows differ, with what each says there.
fn verschillen<R: Register>(
    gelezen: &[Gelezen<R>],
    rows: &[Row],
    blad: &Blad<'_>,
    a: usize,
    b: usize,
) -> Vec<(&'static str, String, String)> {
    if let (Some(a), Some(b)) = (&gelezen[a].post, &gelezen[b].post) {
        let both = R::velden(a, blad.tr).into_iter().zip(R::velden(b, blad.tr));
        return both.filter(|((_, a), (_, b))| a != b).map(|((veld, a), (_, b))| (veld, a, b)).collect();
    }
    let said = |at: usize, veld: &str| blad.mapping.cell(&rows[at], veld).to_owned();
    let read = R::KOLOMMEN.iter().filter(|k| k.soort != Kolomsoort::AlleenUit && k.veld != "id");
    read.filter(|k| said(a, k.veld) != said(b, k.veld)).map(|k| (k.veld, said(a, k.veld), said(b, k.veld))).collect()
}

/// A mistake at each cell of a row that another row contradicts; at the row itself when no cell shows it.
fn tegenspraken<R: Register>(gelezen: &[Gelezen<R>], rows: &[Row], blad: &Blad<'_>, at: usize, tegen: usize) -> Vec<Issue> {
    let (nr, ander) = (gelezen[at].regel.nr, gelezen[tegen].regel.nr);
    let cells = verschillen(gelezen, rows, blad, at, tegen);
    if cells.is_empty() {
        return vec![Issue::error(nr, "", "tabel-rij-tegenspraak", "").with("rij", ander)];
    }
    let issue = |(veld, value, other): &(&'static str, String, String)| {
        let code = if other.is_empty() { "tabel-cel-tegenspraak-leeg" } else { "tabel-cel-tegenspraak" };
        Issue::error(nr, blad.kolom(veld), code, value).with("rij", ander).with("ander", kort(other))
    };
    cells.iter().map(issue).collect()
}

/// Rows with one name about different things. Rows that leave the names as they are may have the same: they had it already.
fn zelfde_naam<R: Register>(gelezen: &[Gelezen<R>], blad: &Blad<'_>, group: &[usize], found: &mut Vec<Bevinding>) {
    let [eerste, later @ ..] = group else { return };
    let Some(ander) = later.iter().copied().find(|at| gelezen[*at].over != gelezen[*eerste].over) else { return };
    if group.iter().all(|at| gelezen[*at].vast) {
        return;
    }
    for at in group {
        let tegen = if gelezen[*at].over == gelezen[*eerste].over { ander } else { *eerste };
        let issue = Issue::error(gelezen[*at].regel.nr, blad.kolom(R::NAAMKOLOM), "tabel-rij-zelfde-naam", &gelezen[*at].regel.naam);
        found.push((*at, vec![issue.with("rij", gelezen[tegen].regel.nr)], Uitkomst::Fout));
    }
}
