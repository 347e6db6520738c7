//! XLSX: the values of the first sheet that can be seen.

use std::io::{Cursor, Read, copy, sink};

use calamine::{Data, DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};
use zip::ZipArchive;

use crate::{Limits, Origin, ReadError, Row, Table, encoding::clean};

/// Parts in a workbook; one of an office has a few dozen.
const PARTS: usize = 5_000;

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Table, ReadError> {
    weigh(bytes, limits.unpacked)?;
    // The reader is not ours: what makes it stumble is a damaged file, not a fault of the program.
    let read = std::panic::catch_unwind(|| sheet(bytes, limits));
    let (rows, origin) = read.unwrap_or(Err(ReadError::NoWorkbook))?;
    crate::table(rows, origin, limits)
}

/// Unpacks once without keeping anything, so that a small file that holds a very large one is refused before it fills the memory.
fn weigh(bytes: &[u8], limit: u64) -> Result<(), ReadError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::NoWorkbook)?;
    if archive.len() > PARTS {
        return Err(ReadError::TooLarge);
    }
    let mut left = limit;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| ReadError::NoWorkbook)?;
        let size = copy(&mut part.take(left + 1), &mut sink()).map_err(|_| ReadError::NoWorkbook)?;
        left = left.checked_sub(size).ok_or(ReadError::TooLarge)?;
    }
    Ok(())
}

fn sheet(bytes: &[u8], limits: &Limits) -> Result<(Vec<Row>, Origin), ReadError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| ReadError::NoWorkbook)?;
    let sheets: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|s| s.visible == SheetVisible::Visible && s.typ == SheetType::WorkSheet)
        .map(|s| s.name.clone())
        .collect();
    let name = sheets.first().cloned().ok_or(ReadError::NoWorkbook)?;
    let mut cells = book.worksheet_cells_reader(&name).map_err(|_| ReadError::NoWorkbook)?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(cell) = cells.next_cell_with_formula().map_err(|_| ReadError::NoWorkbook)? {
        let (number, column) = (cell.pos.0 as usize + 1, cell.pos.1 as usize);
        let value = text(&cell.value);
        if value.is_empty() {
            continue;
        }
        if column >= limits.columns {
            return Err(ReadError::TooManyColumns(limits.columns));
        }
        if rows.last().is_none_or(|row| row.number != number) {
            if rows.len() > limits.rows {
                return Err(ReadError::TooManyRows(limits.rows));
            }
            rows.push(Row { number, ..Row::default() });
        }
        let Some(row) = rows.last_mut() else { continue };
        if row.cells.len() <= column {
            row.cells.resize(column + 1, String::new());
        }
        if cell.formula.is_some() {
            row.formulas.push(column);
        }
        row.cells[column] = value;
    }
    rows.sort_by_key(|row| row.number);
    Ok((rows, Origin::Xlsx { sheet: name, others: sheets.len() - 1 }))
}

/// A value as a person would type it: dates as 2026-11-26, whole numbers without a fraction.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::DateTime(moment) if moment.is_datetime() => date(moment),
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        other => clean(&Data::from(other.clone()).to_string()),
    }
}

fn date(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) { date } else { format!("{date} {hour:02}:{minute:02}:{second:02}") }
}
