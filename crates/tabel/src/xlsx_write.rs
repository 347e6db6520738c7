//! Writing a workbook with one sheet, in which every cell is typed as text.

use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
};

use zip::{ZipWriter, result::ZipResult, write::SimpleFileOptions};

use crate::encoding::clean;

/// The longest text that a spreadsheet accepts in one cell.
pub const LONGEST_CELL: usize = 32_767;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Makes a workbook with one sheet: the heading in bold and always in view, every value as text, so that nothing is ever computed. A
/// value longer than [`LONGEST_CELL`] is cut there and ends in `…`, because a spreadsheet would refuse the file.
///
/// # Errors
/// When packing fails, which only a full memory can cause.
pub fn write_xlsx<S: AsRef<str>>(sheet: &str, header: &[S], rows: impl IntoIterator<Item = Vec<String>>) -> std::io::Result<Vec<u8>> {
    pack(sheet, header, rows).map_err(std::io::Error::other)
}

fn pack<S: AsRef<str>>(sheet: &str, header: &[S], rows: impl IntoIterator<Item = Vec<String>>) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relations(&[("officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", workbook(sheet)),
        ("xl/_rels/workbook.xml.rels", relations(&[("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])),
        ("xl/styles.xml", styles()),
    ];
    for (name, content) in parts {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(content.as_bytes())?;
    }
    zip.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default())?;
    let mut out = String::new();
    begin(&mut out, header.len());
    row(&mut out, 1, 1, header.iter().map(AsRef::as_ref));
    for (at, cells) in rows.into_iter().enumerate() {
        row(&mut out, at + 2, 2, cells.iter().map(String::as_str));
        if out.len() > 256 * 1024 {
            zip.write_all(out.as_bytes())?;
            out.clear();
        }
    }
    out.push_str("</sheetData></worksheet>");
    zip.write_all(out.as_bytes())?;
    Ok(zip.finish()?.into_inner())
}

fn begin(out: &mut String, columns: usize) {
    let pane = "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>";
    let _ = write!(out, "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\">{pane}</sheetView></sheetViews>");
    let _ = write!(out, "<cols><col min=\"1\" max=\"{}\" width=\"24\" customWidth=\"1\"/></cols><sheetData>", columns.max(1));
}

fn row<'a>(out: &mut String, number: usize, look: u8, cells: impl Iterator<Item = &'a str>) {
    let _ = write!(out, "<row r=\"{number}\">");
    for (at, value) in cells.enumerate().filter(|(_, value)| !value.is_empty()) {
        let _ = write!(out, "<c r=\"{}{number}\" s=\"{look}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">", letters(at));
        escape(out, &cut(&clean(value)));
        out.push_str("</t></is></c>");
    }
    out.push_str("</row>");
}

/// The name of a column: A, B, … Z, AA, …
fn letters(mut column: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b'A' + u8::try_from(column % 26).unwrap_or(0)));
        match (column / 26).checked_sub(1) {
            Some(rest) => column = rest,
            None => return name,
        }
    }
}

/// A spreadsheet counts in the units of UTF-16.
fn cut(value: &str) -> String {
    if value.encode_utf16().count() <= LONGEST_CELL {
        return value.to_owned();
    }
    let mut left = LONGEST_CELL - 1;
    let kept: String = value
        .chars()
        .take_while(|c| {
            let fits = c.len_utf16() <= left;
            left = left.saturating_sub(c.len_utf16());
            fits
        })
        .collect();
    format!("{kept}…")
}

/// Text in XML. `_x0041_` would be read as a letter, so its first sign is written in that way itself.
fn escape(out: &mut String, value: &str) {
    for (at, c) in value.char_indices() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '_' if is_code(&value[at..]) => out.push_str("_x005F_"),
            other => out.push(other),
        }
    }
}

fn is_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 7 && bytes[1] == b'x' && bytes[2..6].iter().all(u8::is_ascii_hexdigit) && bytes[6] == b'_'
}

fn content_types() -> String {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let part = |name: &str, of: &str| format!("<Override PartName=\"{name}\" ContentType=\"{kind}.{of}+xml\"/>");
    format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{}{}{}</Types>",
        part("/xl/workbook.xml", "sheet.main"),
        part("/xl/worksheets/sheet1.xml", "worksheet"),
        part("/xl/styles.xml", "styles"),
    )
}

fn relations(to: &[(&str, &str)]) -> String {
    let each = to
        .iter()
        .enumerate()
        .map(|(at, (kind, target))| format!("<Relationship Id=\"rId{}\" Type=\"{RELS}/{kind}\" Target=\"{target}\"/>", at + 1));
    format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">{}</Relationships>", each.collect::<String>())
}

/// The name of a sheet has at most 31 characters and none of `[]:*?/\`.
fn workbook(sheet: &str) -> String {
    let mut name = String::new();
    let fitting: String = clean(sheet).chars().filter(|c| !"[]:*?/\\'\n\t\"".contains(*c)).take(31).collect();
    escape(&mut name, if fitting.is_empty() { "1" } else { &fitting });
    format!(
        "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELS}\"><sheets><sheet name=\"{name}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    )
}

/// Look 1 is the heading, look 2 a value; both are of the kind "text" (49), so that typing in them stays text as well.
fn styles() -> String {
    let xf = |font: u8| {
        format!(
            "<xf numFmtId=\"49\" fontId=\"{font}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        )
    };
    let fonts = "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>";
    let fills =
        "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>";
    let borders = "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>";
    let base = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>";
    format!(
        "{HEAD}<styleSheet xmlns=\"{MAIN}\">{fonts}{fills}{borders}<cellStyleXfs count=\"1\">{base}</cellStyleXfs>\
         <cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>{}{}</cellXfs></styleSheet>",
        xf(1),
        xf(0)
    )
}
