//! SQL of chapters.

use std::collections::HashMap;

use store::{Row, StoreError, Tx, WriteTx, args};

/// The municipality's own text of a chapter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hoofdstuktekst {
    /// The text.
    pub tekst: String,
    /// Version, for editing; 0 when it was never saved.
    pub versie: i64,
}

fn number(row: &Row, column: &str) -> Result<u8, StoreError> {
    Ok(u8::try_from(row.int(column)?).unwrap_or(u8::MAX))
}

/// The own texts by chapter.
///
/// # Errors
/// When the database fails.
pub async fn teksten(tx: &Tx) -> Result<HashMap<u8, Hoofdstuktekst>, StoreError> {
    let rows = tx.all("SELECT nummer, tekst, versie FROM planhoofdstuk WHERE gemeente = $1", args![tx.gemeente()]).await?;
    rows.iter().map(|r| Ok((number(r, "nummer")?, Hoofdstuktekst { tekst: r.text("tekst")?, versie: r.int("versie")? }))).collect()
}

/// Saves a text when the chapter still has this version (0: no text yet); false when someone else was first.
///
/// # Errors
/// When the database fails.
pub async fn bewaar_tekst(tx: &WriteTx, nummer: u8, tekst: &str, versie: i64) -> Result<bool, StoreError> {
    let sql = if versie == 0 {
        "INSERT INTO planhoofdstuk (gemeente, nummer, tekst, versie) VALUES ($1, $2, $3, $4 + 1) ON CONFLICT (gemeente, nummer) DO NOTHING"
    } else {
        "UPDATE planhoofdstuk SET tekst = $3, versie = versie + 1 WHERE gemeente = $1 AND nummer = $2 AND versie = $4"
    };
    Ok(tx.exec(sql, args![tx.gemeente(), nummer, tekst, versie]).await? > 0)
}
