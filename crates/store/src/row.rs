//! A row of an answer, read by column name.

use domain::{Moment, id::Id};
use serde::de::DeserializeOwned;
use sqlx::{Column, Row as _, TypeInfo, postgres::PgRow, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{Result, StoreError, value::PgMoment};

/// A row of an answer.
pub struct Row(pub(crate) Repr);

pub(crate) enum Repr {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

/// Reads a column of the same Rust type on both engines.
macro_rules! get {
    ($row:expr, $column:expr) => {
        match &$row.0 {
            Repr::Sqlite(row) => row.try_get($column),
            Repr::Postgres(row) => row.try_get($column),
        }
        .map_err(|error| unreadable($column, error))
    };
}

/// The value, or the error that it is missing.
macro_rules! required {
    ($row:expr, $opt:ident, $column:expr) => {
        $row.$opt($column)?.ok_or_else(|| StoreError::Column { column: $column.to_owned(), reason: "zij is leeg".to_owned() })
    };
}

impl Row {
    /// Text.
    pub fn text(&self, column: &str) -> Result<String> {
        required!(self, opt_text, column)
    }

    /// Text or nothing.
    pub fn opt_text(&self, column: &str) -> Result<Option<String>> {
        get!(self, column)
    }

    /// A whole number.
    pub fn int(&self, column: &str) -> Result<i64> {
        required!(self, opt_int, column)
    }

    /// A whole number or nothing.
    pub fn opt_int(&self, column: &str) -> Result<Option<i64>> {
        match &self.0 {
            Repr::Postgres(row) if pg_type(row, column)? == "INT4" => row.try_get::<Option<i32>, _>(column).map(|n| n.map(i64::from)),
            Repr::Postgres(row) => row.try_get(column),
            Repr::Sqlite(row) => row.try_get(column),
        }
        .map_err(|error| unreadable(column, error))
    }

    /// A number with a fraction.
    pub fn real(&self, column: &str) -> Result<f64> {
        required!(self, opt_real, column)
    }

    /// A number with a fraction or nothing.
    pub fn opt_real(&self, column: &str) -> Result<Option<f64>> {
        get!(self, column)
    }

    /// Yes or no.
    pub fn bool(&self, column: &str) -> Result<bool> {
        required!(self, opt_bool, column)
    }

    /// Yes, no or nothing.
    pub fn opt_bool(&self, column: &str) -> Result<Option<bool>> {
        get!(self, column)
    }

    /// A moment.
    pub fn moment(&self, column: &str) -> Result<Moment> {
        required!(self, opt_moment, column)
    }

    /// A moment or nothing.
    pub fn opt_moment(&self, column: &str) -> Result<Option<Moment>> {
        match &self.0 {
            Repr::Sqlite(row) => row.try_get::<Option<i64>, _>(column).map(|micros| micros.map(Moment::from_micros)),
            Repr::Postgres(row) => row.try_get::<Option<PgMoment>, _>(column).map(|moment| moment.map(|m| m.0)),
        }
        .map_err(|error| unreadable(column, error))
    }

    /// A civil date, stored as ISO text.
    pub fn date(&self, column: &str) -> Result<jiff::civil::Date> {
        required!(self, opt_date, column)
    }

    /// A civil date or nothing.
    pub fn opt_date(&self, column: &str) -> Result<Option<jiff::civil::Date>> {
        let parsed = self.opt_text(column)?.map(|text| text.parse()).transpose();
        parsed.map_err(|_| StoreError::Column { column: column.to_owned(), reason: "geen datum".to_owned() })
    }

    /// A UUID.
    pub fn uuid(&self, column: &str) -> Result<Uuid> {
        required!(self, opt_uuid, column)
    }

    /// A UUID or nothing.
    pub fn opt_uuid(&self, column: &str) -> Result<Option<Uuid>> {
        get!(self, column)
    }

    /// An identifier of the domain.
    pub fn id<T: Id>(&self, column: &str) -> Result<T> {
        self.uuid(column).map(T::from_uuid)
    }

    /// An identifier of the domain or nothing.
    pub fn opt_id<T: Id>(&self, column: &str) -> Result<Option<T>> {
        Ok(self.opt_uuid(column)?.map(T::from_uuid))
    }

    /// Bytes.
    pub fn bytes(&self, column: &str) -> Result<Vec<u8>> {
        required!(self, opt_bytes, column)
    }

    /// Bytes or nothing.
    pub fn opt_bytes(&self, column: &str) -> Result<Option<Vec<u8>>> {
        get!(self, column)
    }

    /// Something stored as JSON text.
    pub fn json<T: DeserializeOwned>(&self, column: &str) -> Result<T> {
        parse_json(column, &self.text(column)?)
    }

    /// Something stored as JSON text or nothing.
    pub fn opt_json<T: DeserializeOwned>(&self, column: &str) -> Result<Option<T>> {
        self.opt_text(column)?.map(|text| parse_json(column, &text)).transpose()
    }

    /// Something with a code, by its code: `row.code::<Status>("status")`.
    pub fn code<T: domain::Code>(&self, column: &str) -> Result<T> {
        parse_code(column, &self.text(column)?)
    }

    /// Something with a code or nothing.
    pub fn opt_code<T: domain::Code>(&self, column: &str) -> Result<Option<T>> {
        self.opt_text(column)?.map(|text| parse_code(column, &text)).transpose()
    }
}

fn parse_json<T: DeserializeOwned>(column: &str, text: &str) -> Result<T> {
    serde_json::from_str(text)
        .map_err(|error| StoreError::Column { column: column.to_owned(), reason: StoreError::from(error).to_string() })
}

fn parse_code<T: domain::Code>(column: &str, text: &str) -> Result<T> {
    T::from_code(text).ok_or_else(|| StoreError::Column { column: column.to_owned(), reason: format!("onbekende code {text}") })
}

fn pg_type<'r>(row: &'r PgRow, column: &str) -> Result<&'r str> {
    Ok(row.try_column(column)?.type_info().name())
}

fn unreadable(column: &str, error: sqlx::Error) -> StoreError {
    match error {
        sqlx::Error::ColumnDecode { source, .. } => StoreError::Column { column: column.to_owned(), reason: source.to_string() },
        other => StoreError::from(other),
    }
}
