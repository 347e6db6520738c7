//! Columns of a file that are not read: which they are, what stands in them, and which column was probably meant.

use domain::draaiboek::lijkt_op;
use serde::{Deserialize, Serialize};
use tabel::{Column, Mapping, Table};

/// A column that was not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overgeslagen {
    /// Its letter in a spreadsheet.
    pub letter: String,
    /// Its heading; empty when it has none.
    pub kop: String,
    /// How many rows have something in it.
    pub gevuld: usize,
    /// The column that it resembles and that the file does not have.
    pub lijkt_op: Option<String>,
}

/// The columns of this file that no field belongs to. A column without a heading counts when something stands in it.
pub(crate) fn overgeslagen(table: &Table, mapping: &Mapping, columns: &[Column]) -> Vec<Overgeslagen> {
    let missing: Vec<&Column> = columns.iter().filter(|c| !mapping.has(c.key)).collect();
    mapping
        .unread()
        .map(|at| {
            let kop = table.header.get(at).cloned().unwrap_or_default();
            let gevuld = table.rows.iter().filter(|row| !row.cell(at).is_empty()).count();
            Overgeslagen { letter: letter(at), gevuld, lijkt_op: lijkt(&kop, &missing), kop }
        })
        .filter(|o| !o.kop.is_empty() || o.gevuld > 0)
        .collect()
}

/// For a file that lacks columns: of each heading that resembles one, the heading and that column.
pub(crate) fn bedoeld(header: &[String], columns: &[Column], missing: &[&str]) -> Vec<(String, String)> {
    let missing: Vec<&Column> = columns.iter().filter(|c| missing.contains(&c.name())).collect();
    let strange = header.iter().filter(|h| !columns.iter().any(|c| c.knows(h)));
    strange.filter_map(|h| lijkt(h, &missing).map(|c| (h.clone(), c))).collect()
}

/// The column that a heading resembles: a slip of the pen, or one that begins or ends with the other.
fn lijkt(kop: &str, columns: &[&Column]) -> Option<String> {
    let kop = gevouwen(kop);
    if kop.chars().count() < 3 {
        return None;
    }
    let names: Vec<(String, &Column)> =
        columns.iter().flat_map(|c| c.names.iter().map(|n| (gevouwen(n), *c))).filter(|(n, _)| n.chars().count() >= 3).collect();
    let slip = lijkt_op(&kop, names.iter().map(|(n, _)| n.as_str()));
    let part = || {
        let inside = |n: &str| n.starts_with(&kop) || kop.starts_with(n) || n.ends_with(&kop) || kop.ends_with(n);
        names.iter().map(|(n, _)| n.as_str()).find(|n| inside(n))
    };
    let found = slip.or_else(part)?;
    names.iter().find(|(n, _)| n == found).map(|(_, c)| c.name().to_owned())
}

fn gevouwen(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A, B, … Z, AA, as a spreadsheet counts.
fn letter(at: usize) -> String {
    let last = u8::try_from(at % 26).map_or('?', |n| char::from(b'A' + n));
    match at / 26 {
        0 => last.to_string(),
        n => format!("{}{last}", letter(n - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letter_of_a_spreadsheet() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letter), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn a_column_that_is_not_read_is_named_with_what_it_resembles() {
        let columns =
            [Column::required("naam", ["Naam"]), Column::optional("telefoon", ["Telefoon"]), Column::optional("mail", ["E-mail"])];
        let table = tabel::read(
            "Naam;Telefoonnummer;;Emial;Opmerking intern;Leeg\nEen;06 1;x;a@b.nl;;\nTwee;;;;let op;\n".as_bytes(),
            "a.csv",
            &tabel::Limits::default(),
        )
        .expect("a table");
        let mapping = Mapping::find(&table.header, &columns).expect("columns");
        let found: Vec<(String, String, usize, Option<String>)> =
            overgeslagen(&table, &mapping, &columns).into_iter().map(|o| (o.letter, o.kop, o.gevuld, o.lijkt_op)).collect();
        let said = |letter: &str, kop: &str, n: usize, like: Option<&str>| (letter.to_owned(), kop.to_owned(), n, like.map(str::to_owned));
        assert_eq!(
            found,
            [
                said("B", "Telefoonnummer", 1, Some("Telefoon")),
                said("C", "", 1, None),
                said("D", "Emial", 1, Some("E-mail")),
                said("E", "Opmerking intern", 1, None),
                said("F", "Leeg", 0, None)
            ]
        );
    }

    #[test]
    fn a_file_without_a_column_it_needs_hears_which_heading_was_probably_meant() {
        let columns = [Column::required("naam", ["Naam"]), Column::optional("soort", ["Soort"])];
        let header = ["Naam van de partner".to_owned(), "Soort".to_owned()];
        assert_eq!(bedoeld(&header, &columns, &["Naam"]), [("Naam van de partner".to_owned(), "Naam".to_owned())]);
    }
}
