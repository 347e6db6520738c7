//! Files of a map: points as rows of a table (GeoJSON), outlines as rings. Degrees become RD.

use serde_json::Value;
use tabel::{Encoding, Origin, Row, Table};
use veiligheidsbeeld::Punt;

use crate::lezen::{Reden, punt};

/// Why a file is no map: sentence key and the number of the feature, from 1; 0 for the file as a whole.
pub type Fout = (usize, Reden);

fn features(text: &str) -> Result<Vec<Value>, Fout> {
    let mut value: Value = serde_json::from_str(text).map_err(|_| (0, "beeld-kaart-onleesbaar"))?;
    match value.get("type").and_then(Value::as_str) {
        Some("FeatureCollection") => match value.get_mut("features").map(Value::take) {
            Some(Value::Array(all)) => Ok(all),
            _ => Err((0, "beeld-kaart-onleesbaar")),
        },
        Some("Feature") => Ok(vec![value]),
        Some("Point") => Ok(vec![serde_json::json!({ "type": "Feature", "geometry": value })]),
        _ => Err((0, "beeld-kaart-onleesbaar")),
    }
}

fn pair(value: &Value) -> Option<(f64, f64)> {
    Some((value.get(0)?.as_f64()?, value.get(1)?.as_f64()?))
}

/// Points with their properties, as the rows of a table; the place stands in the columns `x` and `y`.
///
/// # Errors
/// The first feature that is no point. A feature without a geometry is a row without a place.
pub fn punten(text: &str) -> Result<Table, Fout> {
    let all = features(text)?;
    let mut header: Vec<String> = vec!["x".to_owned(), "y".to_owned()];
    for feature in &all {
        let names = feature.get("properties").and_then(Value::as_object).into_iter().flat_map(|it| it.keys());
        for name in names.filter(|n| !matches!(n.to_lowercase().as_str(), "x" | "y" | "lon" | "lat" | "lengte" | "breedte")) {
            if !header.contains(name) {
                header.push(name.clone());
            }
        }
    }
    let mut rows = Vec::with_capacity(all.len());
    for (i, feature) in all.iter().enumerate() {
        let (x, y) = match feature.get("geometry") {
            None | Some(Value::Null) => (String::new(), String::new()),
            Some(geometry) if geometry.get("type").and_then(Value::as_str) == Some("Point") => {
                let (x, y) = geometry.get("coordinates").and_then(pair).ok_or((i + 1, "beeld-kaart-geen-punt"))?;
                (x.to_string(), y.to_string())
            }
            Some(_) => return Err((i + 1, "beeld-kaart-geen-punt")),
        };
        let property = |name: &String| match feature.get("properties").and_then(|p| p.get(name)) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
        };
        let cells = [x, y].into_iter().chain(header.iter().skip(2).map(property)).collect();
        rows.push(Row { number: i + 1, cells, formulas: Vec::new() });
    }
    Ok(Table { header, rows, origin: Origin::Csv { encoding: Encoding::Utf8, separator: ',' } })
}

/// An area: its code or name when the file says so, and its rings in RD.
#[derive(Debug, Clone, PartialEq)]
pub struct Vorm {
    /// Code, or name.
    pub naam: Option<String>,
    /// Outlines and holes, in any direction.
    pub ringen: Vec<Vec<Punt>>,
}

/// Areas with their outlines, from GeoJSON, a GeoPackage or a zipped shapefile.
///
/// # Errors
/// The first feature that is no area, or has a corner that is no place.
pub fn gebieden(bytes: &[u8]) -> Result<Vec<Vorm>, Fout> {
    let limits = kaart::Limits { bytes: usize::MAX, corners: usize::MAX, ..kaart::Limits::default() };
    let map = kaart::read(bytes, &limits).map_err(|e| (0, crate::vormen::geweigerd(e)))?;
    map.features.iter().map(vorm).collect()
}

fn vorm(f: &kaart::Feature) -> Result<Vorm, Fout> {
    let wrong = |why| (f.number, why);
    let rings = f.rings.as_ref().map_err(|_| wrong("beeld-kaart-geen-vlak"))?;
    let ring = |ring: &kaart::Ring| ring.iter().map(|(x, y)| punt(*x, *y).map_err(wrong)).collect();
    let ringen: Vec<Vec<Punt>> = rings.iter().map(ring).collect::<Result<_, _>>()?;
    if ringen.iter().all(|r| r.len() < 4) {
        return Err(wrong("beeld-kaart-geen-vlak"));
    }
    let keys = ["buurtcode", "wijkcode", "gemeentecode", "statcode", "code", "BU_CODE", "WK_CODE", "GM_CODE", "naam", "statnaam", "name"];
    Ok(Vorm { naam: Some(f.property(&keys).to_owned()).filter(|said| !said.is_empty()), ringen })
}

/// Area within rings in square kilometres: outlines minus holes, by the even-odd rule holes lie inside an outline.
pub fn km2(rings: &[Vec<Punt>]) -> f64 {
    let doubled = |ring: &[Punt]| -> f64 {
        let edges = ring.iter().zip(ring.iter().cycle().skip(1));
        edges.map(|(a, b)| a.x() * b.y() - b.x() * a.y()).sum::<f64>()
    };
    let holds = |ring: &[Punt], p: Punt| {
        let edges = ring.iter().zip(ring.iter().cycle().skip(1));
        let crossed = edges.filter(|(a, b)| (a.y() <= p.y()) != (b.y() <= p.y()));
        crossed.filter(|(a, b)| a.x() + (p.y() - a.y()) / (b.y() - a.y()) * (b.x() - a.x()) > p.x()).count() % 2 == 1
    };
    let signed = |(i, ring): (usize, &Vec<Punt>)| {
        let first = ring.first().copied();
        let around = rings.iter().enumerate().filter(|(j, other)| *j != i && first.is_some_and(|p| holds(other, p))).count();
        doubled(ring).abs() / 2.0 * if around % 2 == 0 { 1.0 } else { -1.0 }
    };
    rings.iter().enumerate().map(signed).sum::<f64>() / 1e6
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
    use super::*;

    #[test]
    fn points_become_rows_and_a_line_does_not() {
        let text = r#"{"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"datum":"2026-01-02","tijd":null},"geometry":{"type":"Point","coordinates":[5.3872,52.1552]}},
            {"type":"Feature","properties":{"branche":"horeca"},"geometry":null}]}"#;
        let table = punten(text).unwrap();
        assert_eq!(table.header, ["x", "y", "datum", "tijd", "branche"]);
        assert_eq!(table.rows[0].cells, ["5.3872", "52.1552", "2026-01-02", "", ""]);
        assert_eq!(table.rows[1].cells, ["", "", "", "", "horeca"], "without a place");
        let line = r#"{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}"#;
        assert_eq!(punten(line), Err((1, "beeld-kaart-geen-punt")));
        assert_eq!(punten("{\"type\":\"Feature"), Err((0, "beeld-kaart-onleesbaar")), "cut off");
        assert_eq!(punten("[]"), Err((0, "beeld-kaart-onleesbaar")));
    }

    #[test]
    fn an_area_with_a_hole_and_an_island() {
        let square = |x: f64, y: f64, side: f64| vec![[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]];
        let hole = serde_json::json!({"type":"Feature","properties":{"buurtcode":" BU99990001 "},"geometry":{"type":"MultiPolygon","coordinates":
            [[square(100_000.0, 400_000.0, 2000.0), square(100_500.0, 400_500.0, 1000.0)], [square(110_000.0, 400_000.0, 1000.0)]]}});
        let found = gebieden(hole.to_string().as_bytes()).unwrap();
        assert_eq!((found[0].naam.as_deref(), found[0].ringen.len()), (Some("BU99990001"), 3));
        assert!((km2(&found[0].ringen) - 4.0).abs() < 1e-9, "four minus one plus one: {}", km2(&found[0].ringen));
        let sea = serde_json::json!({"type":"Polygon","coordinates":[square(-5.0, 40.0, 1.0)]});
        assert_eq!(gebieden(sea.to_string().as_bytes()), Err((1, "beeld-cel-buiten")));
    }
}
