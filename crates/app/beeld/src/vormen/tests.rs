#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
use serde_json::{Value, json};
use veiligheidsbeeld::rd::to_wgs84;

use super::*;

const VOORBEELD: &str = include_str!("../../voorbeeld/buurten.geojson");
const MB: usize = 20 << 20;

fn blad(text: &str, naam: &str) -> Result<Kaartblad, &'static str> {
    lees(text.as_bytes(), naam, MB, "GM9999")
}

fn collection(features: &[Value]) -> String {
    json!({ "type": "FeatureCollection", "features": features }).to_string()
}

fn feature(code: &str, naam: &str, rings: &Value) -> Value {
    json!({ "type": "Feature", "properties": { "buurtcode": code, "buurtnaam": naam, "jaar": 2025 }, "geometry": { "type": "Polygon", "coordinates": rings } })
}

/// A rectangle of hectometres.
fn vak(x: i64, y: i64, wide: i64, high: i64) -> Value {
    let at = |dx: i64, dy: i64| json!([150_000 + (x + dx) * 100, 450_000 + (y + dy) * 100]);
    json!([at(0, 0), at(wide, 0), at(wide, high), at(0, high), at(0, 0)])
}

fn buurt(nr: u32, naam: &str, x: i64, y: i64, wide: i64, high: i64) -> Value {
    feature(&format!("BU9999{nr:04}"), naam, &json!([vak(x, y, wide, high)]))
}

/// Why each area is refused; empty when it is not.
fn redenen(features: &[Value]) -> Vec<&'static str> {
    let made = blad(&collection(features), "x").unwrap();
    made.stukken.iter().map(|(s, _)| s.reden.as_ref().map_or("", |(key, _)| key)).collect()
}

#[test]
fn the_invented_neighbourhoods_fit_together_and_stay_so() {
    let made = blad(VOORBEELD, "buurten-2026.geojson").unwrap();
    assert_eq!((made.vorm, made.stelsel, made.andere, made.fout()), ("GeoJSON", "RD New", 0, false));
    let names: Vec<&str> = made.stukken.iter().map(|(s, _)| s.naam.as_str()).collect();
    assert_eq!(names, ["Centrum", "Molenwijk", "Havenkwartier", "Rivierenbuurt", "Buitengebied"]);
    assert!(made.stukken.iter().all(|(s, _)| s.jaar == Some(2026)));
    // A line that two areas share is the same line after it was made light.
    let sides = |r: &Ringen| -> Vec<_> { r.iter().flat_map(|r| r.windows(2)).map(|w| (w[0].min(w[1]), w[0].max(w[1]))).collect() };
    let all: Vec<_> = made.stukken.iter().flat_map(|(_, r)| sides(r)).collect();
    let shared = |i: usize| sides(&made.stukken[i].1).iter().filter(|s| all.iter().filter(|o| o == s).count() == 2).count();
    assert_eq!(shared(1), sides(&made.stukken[1].1).len(), "Molenwijk has neighbours all around");
}

#[test]
fn degrees_and_metres_are_the_same_map() {
    let rd = blad(VOORBEELD, "2026").unwrap();
    let mut value: Value = serde_json::from_str(VOORBEELD).unwrap();
    for f in value["features"].as_array_mut().unwrap() {
        for corner in f["geometry"]["coordinates"][0].as_array_mut().unwrap() {
            let g = to_wgs84(Punt::new(corner[0].as_f64().unwrap(), corner[1].as_f64().unwrap()).unwrap());
            *corner = json!([(g.lengte * 1e7).round() / 1e7, (g.breedte * 1e7).round() / 1e7]);
        }
    }
    let degrees = blad(&value.to_string(), "2026").unwrap();
    assert_eq!(degrees.stelsel, "WGS84");
    let light = |b: &Kaartblad| b.stukken.iter().map(|(_, r)| r.clone()).collect::<Vec<_>>();
    assert_eq!(light(&rd), light(&degrees));
}

#[test]
fn a_map_is_light_enough_to_draw() {
    let wave: Vec<Value> =
        (0..=2000).map(|i| json!([150_000.0 + f64::from(i) * 5.0, 450_000.0 + (f64::from(i) / 40.0).sin() * 3.0])).collect();
    let top = [json!([160_000, 460_000]), json!([150_000, 460_000]), wave[0].clone()];
    let ring: Vec<Value> = wave.iter().cloned().chain(top).collect();
    let made = blad(&collection(&[feature("BU99990001", "Golf", &json!([ring]))]), "x").unwrap();
    let corners = made.stukken[0].1[0].len();
    assert!((5..60).contains(&corners), "{corners} corners left of 2004");
}

#[test]
fn each_broken_area_is_told_why_and_keeps_the_others_out() {
    let a = buurt(1, "A", 0, 0, 10, 10);
    assert_eq!(redenen(&[a.clone(), buurt(2, "B", 10, 0, 10, 10)]), ["", ""]);
    let over = [a.clone(), buurt(2, "B", 8, 0, 10, 10), buurt(3, "C", 18, 0, 5, 10)];
    assert_eq!(redenen(&over), ["beeld-vorm-overlap", "beeld-vorm-overlap", "beeld-vorm-samen"]);
    let made = blad(&collection(&over), "x").unwrap();
    let words = &made.stukken[0].0.reden.as_ref().unwrap().1;
    assert_eq!(words[0], ("ander", "B".to_owned()));
    let hectares: f64 = words[1].1.parse().unwrap();
    assert!((hectares - 20.0).abs() < 1.0, "{hectares}");
    assert!(made.fout() && made.stukken.iter().all(|(_, r)| r.is_empty()));
    let bow = feature(
        "BU99990001",
        "Strik",
        &json!([[[150_000, 450_000], [151_000, 451_000], [151_000, 450_000], [150_000, 451_000], [150_000, 450_000]]]),
    );
    let open = feature("BU99990001", "Open", &json!([[[150_000, 450_000], [151_000, 450_000], [151_000, 451_000], [150_000, 451_000]]]));
    let swapped = feature("BU99990001", "Om", &json!([[[450_000, 150_000], [450_000, 151_000], [451_000, 151_000], [450_000, 150_000]]]));
    let sea = feature("BU99990001", "Zee", &json!([[[0, 0], [1, 0], [1, 1], [0, 0]]]));
    let line = json!({ "type": "Feature", "properties": { "buurtcode": "BU99990001", "buurtnaam": "Lijn", "jaar": 2025 },
        "geometry": { "type": "LineString", "coordinates": [[150_000, 450_000], [151_000, 450_000]] } });
    for (wrong, why) in [
        (bow, "beeld-vorm-kruist"),
        (open, "beeld-vorm-open"),
        (swapped, "beeld-cel-verwisseld"),
        (sea, "beeld-cel-buiten"),
        (line, "beeld-kaart-geen-vlak"),
        (buurt(1, "", 0, 0, 10, 10), "beeld-vorm-naam"),
        (feature("BU9999", "Kort", &json!([vak(0, 0, 10, 10)])), "beeld-vorm-code"),
    ] {
        assert_eq!(redenen(&[wrong, buurt(2, "B", 40, 0, 10, 10)]), [why, "beeld-vorm-samen"]);
    }
    assert_eq!(redenen(&[a.clone(), a]), ["beeld-vorm-dubbel", "beeld-vorm-dubbel"]);
}

#[test]
fn a_hole_is_refused_unless_another_area_fills_it() {
    let ringed = |nr: u32| feature(&format!("BU9999{nr:04}"), "Ring", &json!([vak(0, 0, 20, 20), vak(5, 5, 6, 6)]));
    assert_eq!(redenen(&[ringed(1)]), ["beeld-vorm-gat"]);
    assert_eq!(redenen(&[ringed(1), buurt(2, "Kern", 5, 5, 6, 6)]), ["", ""]);
    let abroad = feature("BU12340001", "Enclave", &json!([vak(5, 5, 6, 6)]));
    assert_eq!(redenen(&[ringed(1), abroad]), [""], "another municipality fills it and is not taken over");
    let around = [buurt(1, "Z", 0, 0, 20, 5), buurt(2, "N", 0, 15, 20, 5), buurt(3, "W", 0, 5, 5, 10), buurt(4, "O", 15, 5, 5, 10)];
    assert_eq!(redenen(&around), ["beeld-vorm-gat"; 4], "between them");
}

#[test]
fn other_municipalities_water_and_the_whole_are_left_out() {
    let gm = json!({ "type": "Feature", "properties": { "gemeentecode": "GM9999", "naam": "Voorbeeldstad", "jaar": 2025 },
        "geometry": { "type": "Polygon", "coordinates": [vak(0, 0, 30, 10)] } });
    let wijk = json!({ "type": "Feature", "properties": { "wijkcode": "WK999900", "wijknaam": "Wijk", "gemeentecode": "GM9999", "jaar": 2025 },
        "geometry": { "type": "Polygon", "coordinates": [vak(0, 0, 20, 10)] } });
    let mut water = buurt(9, "Plas", 20, 0, 10, 10);
    water["properties"]["water"] = json!("JA");
    let features = [gm, wijk, buurt(1, "A", 0, 0, 20, 10), water, feature("BU12340001", "Buren", &json!([vak(30, 0, 10, 10)]))];
    let made = blad(&collection(&features), "x").unwrap();
    let kept: Vec<&str> = made.stukken.iter().map(|(s, _)| s.code.as_str()).collect();
    assert_eq!((kept, made.andere, made.fout()), (vec!["WK999900", "BU99990001"], 3, false), "a district lies over its neighbourhoods");
    let only = collection(&[feature("BU12340001", "Buren", &json!([vak(30, 0, 10, 10)]))]);
    assert_eq!(blad(&only, "2025"), Err("beeld-kaart-geen-buurten"));
}

#[test]
fn the_year_is_in_the_file_or_in_its_name_and_never_guessed() {
    assert_eq!(blad(VOORBEELD, "buurten.geojson"), Err("beeld-kaart-geen-jaar"));
    for naam in ["buurten_2025.geojson", "wijkenbuurten_2025_v1.gpkg", "wijken-en-buurten-2025"] {
        assert_eq!(blad(VOORBEELD, naam).unwrap().stukken[0].0.jaar, Some(2025), "{naam}");
    }
    assert_eq!(blad(&VOORBEELD[..VOORBEELD.len() - 40], "2025"), Err("beeld-kaart-afgebroken"));
}

#[test]
fn what_another_program_wrote_is_read_as_well() {
    for bytes in
        [&include_bytes!("../../../../kaart/proef/buurten.gpkg")[..], &include_bytes!("../../../../kaart/proef/buurten-shp.zip")[..]]
    {
        let made = lees(bytes, "x", MB, "GM9999").unwrap();
        assert_eq!((made.stukken.len(), made.fout(), made.stukken[0].0.jaar), (5, false, Some(2025)));
        let drawn = |b: &Kaartblad| b.stukken.iter().map(|(_, r)| (km2(r) * 1000.0).round()).collect::<Vec<_>>();
        assert_eq!(drawn(&made), drawn(&blad(VOORBEELD, "2025").unwrap()));
    }
}

#[test]
fn outlines_and_holes_are_told_apart() {
    let ring = |x: i32, side: i32| vec![(x, x), (x + side, x), (x + side, x + side), (x, x + side), (x, x)];
    let (outline, hole, island, apart) = (ring(0, 100), ring(10, 50), ring(20, 10), ring(200, 10));
    let all = vec![hole.clone(), outline.clone(), island.clone(), apart.clone()];
    assert_eq!(delen(&all), [vec![&outline, &hole], vec![&island], vec![&apart]]);
}
