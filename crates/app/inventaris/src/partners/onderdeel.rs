//! Onderdeel: a numbered part of a partner, such as a person, an agreement or an offer. One set of statements for all.

use store::{Row, SqlText, StoreError, Tx, Value, WriteTx, args};

use super::Dossier;

/// Its statements: `$1` is the municipality and `$2` the partner; then the number, then the values.
pub struct Sql {
    /// Of all partners, without conditions.
    pub all: &'static str,
    /// Of one partner.
    pub van: &'static str,
    /// Values from `$3` on; the number follows from what is there.
    pub insert: &'static str,
    /// `$3` number, `$4` version, values from `$5` on.
    pub update: &'static str,
    /// Of one part, by its number.
    pub delete: &'static str,
}

/// A kind of part.
pub trait Onderdeel: Sized + Clone + Send + Sync + 'static {
    /// Its statements.
    const SQL: Sql;

    /// Number within the partner.
    fn nr(&self) -> i64;
    /// Version, for editing.
    fn versie(&self) -> i64;
    /// Itself after it was saved: one version further.
    #[must_use]
    fn verder(self) -> Self;
    /// Number of another part of this kind that stands in for it.
    fn vervanger(&self) -> Option<i64> {
        None
    }
    /// From a row of the statements that read.
    ///
    /// # Errors
    /// When a column is missing or holds something else.
    fn from_row(r: &Row) -> Result<Self, StoreError>;
    /// The values of the statements that write.
    fn values(&self) -> Vec<Value>;
    /// The parts of this kind in a dossier.
    fn in_dossier(d: &Dossier) -> &[Self];
}

/// All parts of all partners, by partner and number.
pub async fn all<T: Onderdeel>(tx: &Tx) -> Result<Vec<(String, T)>, StoreError> {
    list(tx, SqlText::new(T::SQL.all).filter("gemeente = ?", tx.gemeente())).await
}

/// The parts of these partners, by partner and number.
///
/// # Errors
/// When the database fails.
pub async fn bij<T: Onderdeel>(tx: &Tx, partners: &[&str]) -> Result<Vec<(String, T)>, StoreError> {
    list(tx, SqlText::new(T::SQL.all).filter("gemeente = ?", tx.gemeente()).filter_in("partner", partners.iter().copied())).await
}

async fn list<T: Onderdeel>(tx: &Tx, sql: SqlText) -> Result<Vec<(String, T)>, StoreError> {
    let rows = tx.all_built(sql.push("ORDER BY partner, nr", args![])).await?;
    rows.iter().map(|r| Ok((r.text("partner")?, T::from_row(r)?))).collect()
}

/// The parts of one partner.
pub async fn van<T: Onderdeel>(tx: &Tx, partner: &str) -> Result<Vec<T>, StoreError> {
    tx.all(T::SQL.van, args![tx.gemeente(), partner]).await?.iter().map(T::from_row).collect()
}

/// Adds a part to a partner.
pub async fn insert<T: Onderdeel>(tx: &WriteTx, partner: &str, part: &T) -> Result<(), StoreError> {
    let values = args![tx.gemeente(), partner].into_iter().chain(part.values()).collect();
    tx.exec(T::SQL.insert, values).await.map(|_| ())
}

/// Changes a part when it still has version `part.versie()`; false when someone else was first.
pub async fn update<T: Onderdeel>(tx: &WriteTx, partner: &str, part: &T) -> Result<bool, StoreError> {
    let values = args![tx.gemeente(), partner, part.nr(), part.versie()].into_iter().chain(part.values()).collect();
    Ok(tx.exec(T::SQL.update, values).await? > 0)
}

/// Removes a part.
pub async fn delete<T: Onderdeel>(tx: &WriteTx, partner: &str, nr: i64) -> Result<bool, StoreError> {
    Ok(tx.exec(T::SQL.delete, args![tx.gemeente(), partner, nr]).await? > 0)
}
