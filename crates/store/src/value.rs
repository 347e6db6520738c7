//! Values on their way to the database. Every kind has its own null, because PostgreSQL wants to know the type of a null.

use domain::{GemeenteCode, Moment};
use sqlx::{
    Arguments, Decode, Encode, Postgres, Type,
    encode::IsNull,
    error::BoxDynError,
    postgres::{PgArgumentBuffer, PgArguments, PgTypeInfo, PgValueFormat, PgValueRef, types::Oid},
    sqlite::SqliteArguments,
};
use uuid::Uuid;

/// One value for a `$n` in a statement; make a list with [`args!`](crate::args).
#[derive(Clone, PartialEq)]
pub enum Value {
    /// Text.
    Text(Option<String>),
    /// A whole number (BIGINT).
    Int(Option<i64>),
    /// A number with a fraction (DOUBLE PRECISION).
    Real(Option<f64>),
    /// Bytes (BYTEA).
    Bytes(Option<Vec<u8>>),
    /// Yes or no (BOOLEAN).
    Bool(Option<bool>),
    /// A moment (TIMESTAMPTZ).
    Moment(Option<Moment>),
    /// An identifier (UUID).
    Id(Option<Uuid>),
}

impl std::fmt::Debug for Value {
    /// The kind, never the value.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Text(_) => "Text",
            Self::Int(_) => "Int",
            Self::Real(_) => "Real",
            Self::Bytes(_) => "Bytes",
            Self::Bool(_) => "Bool",
            Self::Moment(_) => "Moment",
            Self::Id(_) => "Id",
        })
    }
}

/// The values of a statement, in the order of `$1`, `$2`, …
#[macro_export]
macro_rules! args {
    () => { ::std::vec::Vec::<$crate::Value>::new() };
    ($($value:expr),+ $(,)?) => { ::std::vec![$($crate::Value::from($value)),+] };
}

macro_rules! values {
    ($( $variant:ident: $( $from:ty => $convert:expr ),+ ; )+) => { $( $(
        impl From<$from> for Value {
            fn from(value: $from) -> Self { let convert: fn($from) -> _ = $convert; Self::$variant(Some(convert(value))) }
        }
        impl From<Option<$from>> for Value {
            fn from(value: Option<$from>) -> Self { let convert: fn($from) -> _ = $convert; Self::$variant(value.map(convert)) }
        }
    )+ )+ };
}

values! {
    Text: &str => str::to_owned, String => |text| text, &String => String::clone, &GemeenteCode => |code| code.as_str().to_owned(), jiff::civil::Date => |date| date.to_string();
    Int: i64 => |n| n, i32 => i64::from, u32 => i64::from, u16 => i64::from, u8 => i64::from, usize => |n| i64::try_from(n).unwrap_or(i64::MAX);
    Real: f64 => |n| n;
    Bytes: Vec<u8> => |bytes| bytes, &[u8] => <[u8]>::to_vec, &Vec<u8> => Vec::clone, [u8; 32] => |bytes| bytes.to_vec();
    Bool: bool => |b| b;
    Moment: Moment => |moment| moment;
    Id: Uuid => |id| id, domain::id::CasusId => Uuid::from, domain::id::BetrokkeneId => Uuid::from, domain::id::MedewerkerId => Uuid::from,
        domain::id::AanwijzingsbesluitId => Uuid::from, domain::id::TaakId => Uuid::from, domain::id::DoorverwijzingId => Uuid::from,
        domain::id::ToestemmingId => Uuid::from, domain::id::ContactmomentId => Uuid::from, domain::id::VerbeterpuntId => Uuid::from,
        domain::id::PlanversieId => Uuid::from;
}

pub(crate) fn sqlite(values: Vec<Value>) -> Result<SqliteArguments, BoxDynError> {
    let mut arguments = SqliteArguments::default();
    for value in values {
        match value {
            Value::Text(v) => arguments.add(v)?,
            Value::Int(v) => arguments.add(v)?,
            Value::Real(v) => arguments.add(v)?,
            Value::Bytes(v) => arguments.add(v)?,
            Value::Bool(v) => arguments.add(v.map(i64::from))?,
            Value::Moment(v) => arguments.add(v.map(Moment::micros))?,
            Value::Id(v) => arguments.add(v)?,
        }
    }
    Ok(arguments)
}

pub(crate) fn postgres(values: Vec<Value>) -> Result<PgArguments, BoxDynError> {
    let mut arguments = PgArguments::default();
    for value in values {
        match value {
            Value::Text(v) => arguments.add(v)?,
            Value::Int(v) => arguments.add(v)?,
            Value::Real(v) => arguments.add(v)?,
            Value::Bytes(v) => arguments.add(v)?,
            Value::Bool(v) => arguments.add(v)?,
            Value::Moment(v) => arguments.add(v.map(PgMoment))?,
            Value::Id(v) => arguments.add(v)?,
        }
    }
    Ok(arguments)
}

/// A moment in the binary form of PostgreSQL: microseconds since 1 January 2000 UTC.
pub(crate) struct PgMoment(pub(crate) Moment);

/// Microseconds from 1 January 1970 to 1 January 2000.
const EPOCH: i64 = 946_684_800_000_000;
/// The type number of TIMESTAMPTZ.
const TIMESTAMPTZ: Oid = Oid(1184);

impl Type<Postgres> for PgMoment {
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_oid(TIMESTAMPTZ)
    }
}

impl Encode<'_, Postgres> for PgMoment {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        buffer.extend_from_slice(&self.0.micros().saturating_sub(EPOCH).to_be_bytes());
        Ok(IsNull::No)
    }
}

impl Decode<'_, Postgres> for PgMoment {
    fn decode(value: PgValueRef<'_>) -> Result<Self, BoxDynError> {
        if value.format() == PgValueFormat::Text {
            return Err("een moment in tekstvorm".into());
        }
        let bytes: [u8; 8] = value.as_bytes()?.try_into()?;
        Ok(Self(Moment::from_micros(i64::from_be_bytes(bytes).saturating_add(EPOCH))))
    }
}
