#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use std::io::{Cursor, Read, Write};

use proptest::prelude::*;

use super::*;

fn csv(bytes: impl AsRef<[u8]>) -> Result<Table, ReadError> {
    read(bytes.as_ref(), "lijst.csv", &Limits::default())
}

fn cells(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|r| r.cells.iter().map(String::as_str).collect()).collect()
}

fn utf16(text: &str, little: bool) -> Vec<u8> {
    text.encode_utf16().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
}

const LIJST: &str = "naam;plaats\nCafé De Ruïne;'s-Hertogenbosch\n";

#[test]
fn every_encoding_of_an_office_gives_the_same_letters() {
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(LIJST);
    let files = [
        (LIJST.as_bytes().to_vec(), Encoding::Utf8),
        (["\u{feff}", LIJST].concat().into_bytes(), Encoding::Utf8),
        (windows.into_owned(), Encoding::Windows1252),
        ([&[0xFF, 0xFE][..], &utf16(LIJST, true)].concat(), Encoding::Utf16),
        ([&[0xFE, 0xFF][..], &utf16(LIJST, false)].concat(), Encoding::Utf16),
        (utf16(LIJST, true), Encoding::Utf16),
        (utf16(LIJST, false), Encoding::Utf16),
    ];
    for (bytes, expected) in files {
        let table = csv(&bytes).unwrap();
        assert_eq!(cells(&table), [["Café De Ruïne", "'s-Hertogenbosch"]], "{expected:?}");
        assert_eq!(table.origin, Origin::Csv { encoding: expected, separator: ';' });
    }
}

#[test]
fn a_file_of_two_encodings_is_read_line_by_line() {
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode("één;twee\n");
    let table = csv([b"a;b\n", "één;drie\n".as_bytes(), &windows].concat()).unwrap();
    assert_eq!(cells(&table), [["één", "drie"], ["één", "twee"]]);
    assert!(matches!(table.origin, Origin::Csv { encoding: Encoding::Mixed, .. }));
}

#[test]
fn the_separator_is_found_and_a_quoted_one_does_not_count() {
    for separator in [';', ',', '\t', '|'] {
        let text = format!("naam{separator}\"a;b,c\"\n\"x{separator}y\"{separator}z\n");
        let table = csv(text).unwrap();
        assert_eq!(table.header, ["naam", "a;b,c"]);
        assert_eq!(cells(&table), [[format!("x{separator}y").as_str(), "z"]]);
    }
    let declared = csv("sep=,\na,b;c\n1,2;3\n").unwrap();
    assert_eq!((declared.header.len(), declared.rows[0].number), (2, 2));
    assert_eq!(csv("alleen dit\nx\n").unwrap().header, ["alleen dit"]);
}

#[test]
fn quotes_line_ends_and_empty_rows_are_as_in_a_spreadsheet() {
    let table = csv("a;b\r\n\r\n\"twee\r\nregels en een \"\" teken\";5\" pijp\r\n;\r\nlaatste").unwrap();
    assert_eq!(cells(&table), [vec!["twee\nregels en een \" teken", "5\" pijp"], vec!["laatste"]]);
    assert_eq!(table.rows.iter().map(|r| r.number).collect::<Vec<_>>(), [3, 5]);
    assert_eq!(csv("a;b\n1;\"nooit dicht\n2;3\n"), Err(ReadError::OpenQuote(2)));
}

fn values(record: &Record<'_>) -> (usize, Vec<String>) {
    (record.number, (0..record.len()).map(|i| record.cell(i).to_owned()).collect())
}

/// Rows of a text that comes in pieces of this many bytes; what is kept of them says the same.
fn streamed(bytes: &[u8], piece: usize, limits: &Limits) -> Result<Vec<(usize, Vec<String>)>, ReadError> {
    let mut rows = Rows::open(std::io::BufReader::with_capacity(piece, bytes), "lijst.csv", limits)?;
    let (mut out, mut kept) = (vec![(1, rows.header().to_vec())], Batch::default());
    while let Some(record) = rows.row()? {
        out.push(values(&record));
        kept.push(&record);
    }
    assert_eq!(kept.rows().map(|r| values(&r)).collect::<Vec<_>>(), out[1..]);
    assert_eq!((kept.len(), kept.is_empty()), (out.len() - 1, out.len() == 1));
    Ok(out)
}

#[test]
fn a_text_in_pieces_gives_the_same_rows_as_the_whole() {
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode("een;één\r\n");
    let text =
        ["a;b\r\n\r\n\"twee\r\nregels en een \"\" teken\";5\" pijp\r\n;\r\n'=1+1;x\u{200b}\r\n".as_bytes(), &windows, b"laatste"].concat();
    let whole = csv(&text).unwrap();
    for piece in [1, 2, 3, 7, 20, 1000] {
        let rows = streamed(&text, piece, &Limits::default()).unwrap();
        assert_eq!(rows[0].1, whole.header);
        let same: Vec<_> = whole.rows.iter().map(|r| (r.number, r.cells.iter().map(|c| c.trim().to_owned()).collect::<Vec<_>>())).collect();
        assert_eq!(rows[1..], same, "pieces of {piece}");
    }
    let utf16: Vec<u8> = [&[0xFF, 0xFE][..], &utf16("a;b\n1;2\n", true)].concat();
    assert_eq!(streamed(&utf16, 1000, &Limits::default()).unwrap()[1].1, ["1", "2"]);
}

#[test]
fn a_row_without_an_end_and_too_many_rows_are_refused_while_reading() {
    let small = Limits { rows: 2, columns: 3, ..Limits::default() };
    let endless = ["a;b\n1;".to_owned(), "x".repeat(2_000_000)].concat();
    assert_eq!(streamed(endless.as_bytes(), 4096, &small), Err(ReadError::LongRow(2)));
    let open = ["a;b\n1;\"", &"x\n".repeat(2_000_000)].concat();
    assert_eq!(streamed(open.as_bytes(), 4096, &small), Err(ReadError::OpenQuote(2)));
    assert_eq!(streamed(b"a\n1\n2\n3\n", 4096, &small), Err(ReadError::TooManyRows(2)));
    assert_eq!(streamed(b"a\n1;2;3;4\n", 4096, &small), Err(ReadError::TooManyColumns(3)));
    assert_eq!(streamed(b"a\n1;;;;\n", 4096, &small).map(|r| r.len()), Ok(2), "empty values beyond the last column do not count");
    assert_eq!(streamed(b"", 4096, &small), Err(ReadError::Empty));
    assert_eq!(streamed(b"PK\x03\x04 en dan niets", 4096, &small), Err(ReadError::NoWorkbook));
}

#[test]
fn what_is_no_table_is_refused_with_a_reason() {
    assert_eq!(csv(""), Err(ReadError::Empty));
    assert_eq!(csv(" ; \n\n"), Err(ReadError::Empty));
    let small = Limits { bytes: 100, rows: 2, columns: 3, ..Limits::default() };
    let with = |text: &str| read(text.as_bytes(), "x.csv", &small);
    assert_eq!(with(&"x".repeat(101)), Err(ReadError::TooLarge));
    assert_eq!(with("a\n1\n2\n3\n"), Err(ReadError::TooManyRows(2)));
    assert_eq!(with("a\n\n\n1\n\n2\n"), csv("a\n\n\n1\n\n2\n"), "empty rows do not count");
    assert_eq!(with("a;b;c;d\n"), Err(ReadError::TooManyColumns(3)));
    assert_eq!(read(&[0xD0, 0xCF, 0x11, 0xE0, 1], "oud.xls", &small), Err(ReadError::OldOrLocked));
    assert_eq!(read(b"PK\x03\x04 en dan niets", "x.xlsx", &small), Err(ReadError::NoWorkbook));
    assert_eq!(read(b"geen zip", "x.XLSX", &small), Err(ReadError::NoWorkbook));
}

#[test]
fn csv_holds_no_formula() {
    let hostile = ["=1+1", "+31 6", "-2", "@SUM(A1)", "\t=1", " =1", "'=1", "＝1", "=cmd|' /C calc'!A0"];
    let rows = hostile.map(|h| vec![h.to_owned(), "x".to_owned()]);
    let bytes = write_csv(&["a", "b"], rows);
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.starts_with('\u{feff}'));
    for line in text.trim_start_matches('\u{feff}').lines().skip(1) {
        assert!(line.trim_start_matches('"').starts_with('\''), "{line}");
    }
    let back = csv(&bytes).unwrap();
    assert_eq!(back.rows.iter().map(|r| r.cells[0].as_str()).collect::<Vec<_>>(), hostile);
}

#[test]
fn a_workbook_holds_text_only_and_comes_back_as_it_was() {
    let long = "é".repeat(LONGEST_CELL + 10);
    let values = ["=1+1", "<b>&\"vet\"</b>", "regel 1\nregel 2", "😀 مرحبا", "_x0041_", "#let x = 1", " ruimte "];
    let rows = values.map(|v| vec![v.to_owned(), String::new(), "einde".to_owned()]);
    let bytes = write_xlsx("Maat/regelen", &["a", "b", "c"], rows.into_iter().chain([vec![long]])).unwrap();
    let mut sheet = String::new();
    zip::ZipArchive::new(Cursor::new(&bytes)).unwrap().by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut sheet).unwrap();
    assert!(!sheet.contains("<f>") && !sheet.contains("<f "), "no formula");
    let back = read(&bytes, "x.xlsx", &Limits::default()).unwrap();
    assert_eq!(back.origin, Origin::Xlsx { sheet: "Maatregelen".into(), others: 0 });
    assert_eq!(back.rows.iter().take(values.len()).map(|r| r.cells[0].as_str()).collect::<Vec<_>>(), values);
    assert_eq!(back.rows[0].cells, ["=1+1", "", "einde"]);
    assert!(back.rows.iter().all(|r| r.formulas.is_empty()));
    let cut = &back.rows[values.len()].cells[0];
    assert!(cut.ends_with('…') && cut.chars().count() == LONGEST_CELL);
}

/// A workbook with this sheet, as other programs write it.
fn workbook(sheet: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(write_xlsx("Blad", &["x"], []).unwrap())).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        out.start_file(&name, zip::write::SimpleFileOptions::default()).unwrap();
        let mut content = String::new();
        part.read_to_string(&mut content).unwrap();
        if name.contains("sheet1") {
            content = format!(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{sheet}</sheetData></worksheet>"
            );
        } else if name.contains("styles") {
            content = content.replacen("numFmtId=\"49\"", "numFmtId=\"14\"", 1);
        }
        out.write_all(content.as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn values_of_a_workbook_are_taken_and_formulas_are_named() {
    let sheet = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>dag</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>aantal</t></is></c></row>\
        <row r=\"4\"><c r=\"A4\" s=\"1\"><v>46352</v></c><c r=\"B4\"><f>WEBSERVICE(\"http://elders.example\")</f><v>7</v></c></row>\
        <row r=\"5\"><c r=\"B5\" t=\"b\"><v>1</v></c><c r=\"C5\"><v>2.5</v></c></row>";
    let table = read(&workbook(sheet), "x.xlsx", &Limits::default()).unwrap();
    assert_eq!(cells(&table), [vec!["2026-11-26", "7"], vec!["", "true", "2.5"]]);
    assert_eq!((table.rows[0].number, table.rows[0].formulas.as_slice()), (4, &[1][..]));
    let mapping = Mapping::find(&table.header, &[Column::required("n", ["Aantal"])]).unwrap();
    let codes = |row: usize| mapping.issues(&table.rows[row]).into_iter().map(|i| (i.code, i.gravity)).collect::<Vec<_>>();
    assert_eq!(codes(0), [("tabel-cel-formule".to_owned(), Gravity::Note)]);
    assert_eq!(codes(1), [("tabel-cel-te-veel".to_owned(), Gravity::Error)]);
}

#[test]
fn a_small_file_that_unpacks_to_a_large_one_is_refused() {
    let bytes = workbook(&"<row><c><v>0</v></c></row>".repeat(200_000));
    assert!(bytes.len() < 200_000);
    assert_eq!(read(&bytes, "x.xlsx", &Limits { unpacked: 1_000_000, ..Limits::default() }), Err(ReadError::TooLarge));
    assert_eq!(read(&bytes, "x.xlsx", &Limits::default()), Err(ReadError::TooManyRows(50_000)));
}

#[test]
fn headings_are_found_however_they_are_written() {
    let columns = [Column::required("geldig_tot", ["Geldig t/m", "Valid until"]), Column::optional("bron", ["Bron", "Source"])];
    for heading in ["Geldig t/m", "geldig_tot", "VALID UNTIL", " geldig-tm"] {
        let header = [heading.to_owned(), "Anders".to_owned()];
        let mapping = Mapping::find(&header, &columns).unwrap();
        assert_eq!((mapping.name("geldig_tot"), mapping.has("bron"), mapping.unread().collect::<Vec<_>>()), (heading, false, vec![1]));
    }
    let codes = |header: &[&str]| {
        let header: Vec<String> = header.iter().map(ToString::to_string).collect();
        Mapping::find(&header, &columns).map_err(|e| e.into_iter().map(|i| i.code).collect::<Vec<_>>()).map(|_| ())
    };
    assert_eq!(codes(&["bron"]), Err(vec!["tabel-kolom-ontbreekt".to_owned()]));
    assert_eq!(codes(&["geldig_tot", "bron", "Source"]), Err(vec!["tabel-kolom-dubbel".to_owned()]));
}

#[test]
fn rows_that_repeat_or_contradict_are_told_apart() {
    let rows = [(2, "a", 1), (3, "b", 1), (4, "a", 1), (5, "b", 2), (6, "c", 1), (7, "b", 1)];
    let found: Vec<_> = repeats(rows).into_iter().collect();
    assert_eq!(found, [(3, Repeat::Differs(5)), (4, Repeat::Same(2)), (5, Repeat::Differs(3)), (7, Repeat::Differs(3))]);
}

#[test]
fn an_issue_repeats_a_long_value_in_short() {
    let issue = Issue::error(3, "Naam", "x", &"é".repeat(100_000)).with("max", 200);
    assert_eq!(issue.value.chars().count(), 81);
    assert_eq!(serde_json::from_str::<Issue>(&serde_json::to_string(&issue).unwrap()).unwrap(), issue);
}

#[test]
fn fifty_thousand_rows_of_anything_are_read() {
    let mut bytes = b"naam;soort;bedrag\n".to_vec();
    for n in 0..50_000 {
        match n % 4 {
            0 => bytes.extend(format!("Regeling {n};financieel;=1+{n}\n").bytes()),
            1 => bytes.extend(encoding_rs::WINDOWS_1252.encode(&format!("Café {n};nazorg;1\n")).0.iter()),
            2 => bytes.extend(format!("\"Ruïne; nummer\n{n}\";preventie;2\n").bytes()),
            _ => bytes.extend(format!("dubbel;nazorg;{n}\n").bytes()),
        }
    }
    let table = csv(&bytes).unwrap();
    assert_eq!(table.rows.len(), 50_000);
    assert_eq!((table.rows[1].cells[0].as_str(), table.rows[2].cells[0].as_str()), ("Café 1", "Ruïne; nummer\n2"));
}

prop_compose! {
    /// A table with at least one heading and rows that are not empty.
    fn any_table()(width in 1_usize..5)(
        header in proptest::collection::vec("[a-z]{1,6}", width),
        rows in proptest::collection::vec(proptest::collection::vec("[^\\r\\p{Cc}\\p{Cf}\\u{fffe}\\u{ffff}]{0,12}|[=+\\-@'\";,\\n\\t|]{0,4}|_x00[0-9A-F]{2}_", width), 0..6),
    ) -> (Vec<String>, Vec<Vec<String>>) {
        (header, rows.into_iter().filter(|r| r.iter().any(|c| !c.trim().is_empty())).collect())
    }
}

/// Rows as they come back: without empty values at the end.
fn shortened(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let short = |row: &Vec<String>| row[..row.iter().rposition(|c| !c.trim().is_empty()).map_or(0, |at| at + 1)].to_vec();
    rows.iter().map(short).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_is_written_as_csv_is_read_again((header, rows) in any_table()) {
        let back = csv(write_csv(&header, rows.clone())).unwrap();
        prop_assert_eq!(&back.header, &header);
        prop_assert_eq!(back.rows.iter().map(|r| r.cells.clone()).collect::<Vec<_>>(), shortened(&rows));
    }

    #[test]
    fn what_is_written_as_workbook_is_read_again((header, rows) in any_table()) {
        let bytes = write_xlsx("Blad", &header, rows.clone()).unwrap();
        let back = read(&bytes, "x.xlsx", &Limits::default()).unwrap();
        prop_assert_eq!(&back.header, &header);
        prop_assert_eq!(back.rows.iter().map(|r| r.cells.clone()).collect::<Vec<_>>(), shortened(&rows));
    }

    #[test]
    fn any_bytes_are_a_table_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(table) = csv(&bytes) {
            let clean = table.rows.iter().all(|r| r.cells.iter().all(|c| !c.contains(['\0', '\r', '\u{202e}'])));
            prop_assert!(clean);
        }
    }

    #[test]
    fn a_damaged_workbook_never_ends_the_program(at in any::<prop::sample::Index>(), noise in proptest::collection::vec(any::<u8>(), 1..8)) {
        let mut bytes = write_xlsx("Blad", &["naam", "soort"], [vec!["a".to_owned(), "b".to_owned()]]).unwrap();
        let at = at.index(bytes.len());
        let end = (at + noise.len()).min(bytes.len());
        bytes[at..end].copy_from_slice(&noise[..end - at]);
        let _ = read(&bytes, "x.xlsx", &Limits::default());
    }

    /// The sheet itself is damaged, not the packing around it.
    #[test]
    fn a_sheet_of_nonsense_never_ends_the_program(sheet in "(<row( r=\"[0-9A-Z]{0,12}\")?>|<c( r=\"[A-Z0-9]{0,14}\")?( t=\"(s|b|e|d|str)\")?( s=\"[0-9]{0,6}\")?>|<v>[0-9.eE+-]{0,8}</v>|<f( t=\"shared\" si=\"[0-9]{1,3}\")?>[A-Z0-9(]{0,6}</f>|</c>|</row>){0,12}") {
        let _ = read(&workbook(&sheet), "x.xlsx", &Limits::default());
    }
}
