//! One value, between the database and JSON.

use domain::Moment;
use serde_json::{Map, Value as Json, json};
use sqlx::{Row as _, TypeInfo, ValueRef};
use uuid::Uuid;

use super::Column;
use crate::{Result, Row, StoreError, Value, hex, row::Repr};

/// The value of this column as JSON.
pub(super) fn out(row: &Row, column: &Column) -> Result<Json> {
    let name = column.name.as_str();
    let kind = match &row.0 {
        Repr::Sqlite(row) => row.try_get_raw(name)?.type_info().name().to_owned(),
        Repr::Postgres(_) => column.kind.clone(),
    };
    Ok(match kind.as_str() {
        "NULL" => Json::Null,
        "TEXT" | "text" => json!(row.opt_text(name)?),
        "INTEGER" | "bigint" | "integer" => json!(row.opt_int(name)?),
        "REAL" | "double precision" => json!(row.opt_real(name)?),
        "BLOB" | "bytea" => bytes(row.opt_bytes(name)?.as_deref()),
        "uuid" => bytes(row.opt_uuid(name)?.as_ref().map(|id| id.as_bytes().as_slice())),
        "boolean" => json!(row.opt_bool(name)?.map(i64::from)),
        "timestamp with time zone" => json!(row.opt_moment(name)?.map(Moment::micros)),
        other => return Err(StoreError::Dump(format!("kolom {name} heeft een onbekende soort: {other}"))),
    })
}

fn bytes(bytes: Option<&[u8]>) -> Json {
    bytes.map_or(Json::Null, |bytes| Json::Object(Map::from_iter([("b".to_owned(), Json::String(hex::encode(bytes)))])))
}

/// The JSON as a value for this column.
pub(super) fn back(json: &Json, column: &Column) -> Result<Value> {
    let wrong = || StoreError::Dump(format!("een waarde past niet in kolom {}", column.name));
    let known = match column.kind.as_str() {
        "TEXT" | "text" => text(json).map(Value::Text),
        "INTEGER" | "bigint" | "integer" => int(json).map(Value::Int),
        "REAL" | "double precision" => real(json).map(Value::Real),
        "BLOB" | "bytea" => blob(json).map(Value::Bytes),
        "uuid" => blob(json)
            .and_then(|bytes| bytes.map(|bytes| Uuid::from_slice(&bytes).ok()).map_or(Some(None), |id| id.map(Some)))
            .map(Value::Id),
        "boolean" => int(json).map(|n| Value::Bool(n.map(|n| n != 0))),
        "timestamp with time zone" => int(json).map(|micros| Value::Moment(micros.map(Moment::from_micros))),
        _ => None,
    };
    known.ok_or_else(wrong)
}

/// Nothing when the JSON is of another kind; an empty value when it is null.
fn text(json: &Json) -> Option<Option<String>> {
    if json.is_null() { Some(None) } else { json.as_str().map(|text| Some(text.to_owned())) }
}

fn int(json: &Json) -> Option<Option<i64>> {
    if json.is_null() { Some(None) } else { json.as_i64().map(Some) }
}

fn real(json: &Json) -> Option<Option<f64>> {
    if json.is_null() { Some(None) } else { json.as_f64().map(Some) }
}

fn blob(json: &Json) -> Option<Option<Vec<u8>>> {
    if json.is_null() { Some(None) } else { json.get("b")?.as_str().and_then(hex::decode).map(Some) }
}
