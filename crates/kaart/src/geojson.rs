//! GeoJSON.

use serde_json::Value;

use crate::{Feature, ReadError, Ring, Wrong};

pub(crate) fn read(text: &[u8]) -> Result<Vec<Feature>, ReadError> {
    let mut value: Value =
        serde_json::from_slice(text).map_err(|e| if e.is_eof() { ReadError::Truncated } else { ReadError::Unreadable })?;
    let list = match value.get("type").and_then(Value::as_str) {
        Some("FeatureCollection") => match value.get_mut("features").map(Value::take) {
            Some(Value::Array(all)) => all,
            _ => return Err(ReadError::Unreadable),
        },
        Some("Feature") => vec![value],
        Some("Polygon" | "MultiPolygon") => vec![serde_json::json!({ "type": "Feature", "geometry": value })],
        _ => return Err(ReadError::Unreadable),
    };
    Ok(list.iter().map(feature).collect())
}

fn feature(value: &Value) -> Feature {
    let said = |v: &Value| match v {
        Value::Null => String::new(),
        Value::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    };
    let properties = value.get("properties").and_then(Value::as_object).into_iter().flatten();
    let properties = properties.map(|(name, v)| (name.clone(), said(v))).collect();
    let drawn = value.get("geometry");
    Feature { number: 0, properties, rings: drawn.map_or(Err(Wrong::NoArea), geometry), point: drawn.and_then(point) }
}

fn point(value: &Value) -> Option<(f64, f64)> {
    let place = value.get("coordinates").filter(|_| value.get("type").and_then(Value::as_str) == Some("Point"))?;
    Some((place.get(0)?.as_f64()?, place.get(1)?.as_f64()?))
}

fn geometry(value: &Value) -> Result<Vec<Ring>, Wrong> {
    let kind = value.get("type").and_then(Value::as_str);
    let parts = value.get("coordinates").and_then(Value::as_array);
    let (kind, parts) = kind.zip(parts).ok_or(Wrong::NoArea)?;
    let rings: Vec<&Value> = match kind {
        "Polygon" => parts.iter().collect(),
        "MultiPolygon" => {
            let each = parts.iter().map(|p| p.as_array().ok_or(Wrong::Broken)).collect::<Result<Vec<_>, _>>()?;
            each.into_iter().flatten().collect()
        }
        _ => return Err(Wrong::NoArea),
    };
    let corner = |c: &Value| Some((c.get(0)?.as_f64()?, c.get(1)?.as_f64()?));
    let ring = |r: &Value| r.as_array()?.iter().map(corner).collect::<Option<Ring>>();
    let all = rings.into_iter().map(|r| ring(r).ok_or(Wrong::Broken)).collect::<Result<Vec<_>, _>>()?;
    if all.is_empty() { Err(Wrong::NoArea) } else { Ok(all) }
}
