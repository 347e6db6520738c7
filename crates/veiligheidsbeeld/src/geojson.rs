//! Maps as GeoJSON (RFC 7946): longitude and latitude in seven decimals, outlines counterclockwise.
//!
//! Every collection carries how it came about and for which circle it was made. Only [`openbare_kaart`] is for everyone; it holds classes and
//! no values.

use serde_json::{Value, json};

use crate::{
    Punt, Raster, Uitkomst, Verantwoording,
    deskundig::{Gi, Groep, Groepen},
    openbaar::{Kring, OpenbareKaart},
    rd::to_wgs84,
    scan::Scan,
    spreiding::Spreiding,
};

/// Corners of an outline that stands for a circle.
const HOEKEN: u32 = 64;

/// Circles that stand out, for the closed circle.
pub fn cirkels(uitkomst: &Uitkomst<Scan>) -> Value {
    let feature = |c: &crate::scan::Cirkel| {
        let corner = |i: u32| {
            let turn = f64::from(i % HOEKEN) / f64::from(HOEKEN) * std::f64::consts::TAU;
            position(c.midden.x() + c.straal * libm::cos(turn), c.midden.y() + c.straal * libm::sin(turn))
        };
        let properties = json!({
            "waargenomen": c.waargenomen, "verwacht": c.verwacht, "aandeel": c.aandeel, "straal": c.straal, "p": c.p,
        });
        polygon((0..=HOEKEN).map(corner).collect(), properties)
    };
    collection(uitkomst.waarde.cirkels.iter().map(feature).collect(), &uitkomst.verantwoording, Kring::Besloten)
}

/// Cells of a map of spread that are not empty, with their density, for the closed circle.
pub fn spreiding(uitkomst: &Uitkomst<Spreiding>) -> Value {
    let map = &uitkomst.waarde;
    let filled = map.dichtheid.iter().enumerate().filter(|(_, d)| **d > 0.0);
    let features = filled.map(|(i, d)| cell(&map.vlak.raster, i, json!({ "dichtheid": d }))).collect();
    let mut out = collection(features, &uitkomst.verantwoording, Kring::Besloten);
    out["straal"] = json!(map.straal);
    out["pseudo"] = json!(map.pseudo);
    out
}

/// Cells in which anything happened with their Gi*, for the closed circle.
pub fn cellen(uitkomst: &Uitkomst<Gi>, raster: &Raster) -> Value {
    let filled = uitkomst.waarde.cellen.iter().filter(|c| c.aantal > 0);
    let features = filled.map(|c| cell(raster, c.cel, json!({ "aantal": c.aantal, "gi_ster": c.z, "p": c.p }))).collect();
    let mut out = collection(features, &uitkomst.verantwoording, Kring::Besloten);
    out["cel"] = json!(raster.cel);
    out
}

/// Middles of density clusters, for the closed circle.
pub fn groepen(uitkomst: &Uitkomst<Groepen>) -> Value {
    let feature = |g: &Groep| {
        json!({ "type": "Feature", "properties": { "aantal": g.aantal, "p": g.p },
            "geometry": { "type": "Point", "coordinates": position(g.midden.x(), g.midden.y()) } })
    };
    collection(uitkomst.waarde.groepen.iter().map(feature).collect(), &uitkomst.verantwoording, Kring::Besloten)
}

/// Coloured cells of a map for everyone, with their class.
pub fn openbare_kaart(uitkomst: &Uitkomst<OpenbareKaart>) -> Value {
    let map = &uitkomst.waarde;
    let coloured = map.klassen.iter().enumerate().filter(|(_, k)| **k > 0);
    let features = coloured.map(|(i, k)| cell(&map.vlak.raster, i, json!({ "klasse": k }))).collect();
    let mut out = collection(features, &uitkomst.verantwoording, Kring::Openbaar);
    out["straal"] = json!(map.straal);
    out["grenzen"] = json!(map.grenzen);
    out
}

fn collection(features: Vec<Value>, verantwoording: &Verantwoording, kring: Kring) -> Value {
    let bron = verantwoording.methode.bron();
    json!({ "type": "FeatureCollection", "kring": kring, "verantwoording": verantwoording, "bron": bron, "features": features })
}

fn polygon(ring: Vec<Value>, properties: Value) -> Value {
    json!({ "type": "Feature", "properties": properties, "geometry": { "type": "Polygon", "coordinates": [ring] } })
}

fn cell(raster: &Raster, index: usize, properties: Value) -> Value {
    let (middle, half) = (raster.centre(index), raster.cel / 2.0);
    let corners = [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)];
    polygon(corners.iter().map(|(dx, dy)| position(middle.x() + dx, middle.y() + dy)).collect(), properties)
}

/// A position in degrees; a place that cannot be is left at the edge of what can.
fn position(x: f64, y: f64) -> Value {
    let limit = |v: f64| v.clamp(-1e7, 1e7);
    let seven = |v: f64| libm::round(v * 1e7) / 1e7;
    Punt::new(limit(x), limit(y)).map_or(Value::Null, |p| {
        let place = to_wgs84(p);
        json!([seven(place.lengte), seven(place.breedte)])
    })
}
