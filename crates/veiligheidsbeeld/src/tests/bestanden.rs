use serde_json::Value;

use super::kader;
use crate::{
    Punt, Raster, Vlak, geojson,
    openbaar::{Telvak, openbare_kaart},
    scan::{ScanKeuze, scan},
    spreiding::{SpreidingKeuze, spreiding},
};

/// Longitude and latitude of the outline of a feature.
fn outline(feature: &Value) -> Vec<(f64, f64)> {
    let ring = feature["geometry"]["coordinates"][0].as_array().unwrap();
    ring.iter().map(|p| (p[0].as_f64().unwrap(), p[1].as_f64().unwrap())).collect()
}

/// Twice the area in square degrees: positive when counterclockwise.
fn turn(ring: &[(f64, f64)]) -> f64 {
    ring.windows(2).map(|w| w[0].0 * w[1].1 - w[1].0 * w[0].1).sum()
}

#[test]
fn circles_and_maps_as_geojson() {
    let base: Vec<(Punt, f64)> = (0..2500)
        .map(|i| (Punt::new(150_050.0 + f64::from(i % 50) * 100.0, 460_050.0 + f64::from(i / 50) * 100.0).unwrap(), 1.0))
        .collect();
    let mut points = vec![base[0].0; 20];
    points.extend((1..=40).map(|i| base[i * 61].0));
    let found = geojson::cirkels(&scan(&kader(60), &points, &base, &ScanKeuze { simulaties: 99, ..ScanKeuze::default() }).unwrap());
    assert_eq!(
        (&found["kring"], &found["verantwoording"]["n"], &found["verantwoording"]["methode"]),
        (&"besloten".into(), &60.into(), &"kulldorff".into())
    );
    let circle = &found["features"][0];
    assert_eq!(circle["properties"]["waargenomen"], 20);
    let ring = outline(circle);
    assert!(ring.len() == 65 && ring[0] == ring[64] && turn(&ring) > 0.0);
    let vlak = Vlak::geheel(Raster { cel: 500.0, kolom: 300, rij: 920, breed: 10, hoog: 10 });
    let keuze = SpreidingKeuze { bebouwd_km2: 10.0, straal: Some(800.0), pseudo: 0.0 };
    let drawn = geojson::spreiding(&spreiding(&kader(60), &points, &[], &vlak, &keuze).unwrap().wel().unwrap());
    let ring = outline(&drawn["features"][0]);
    assert!(ring.len() == 5 && ring[0] == ring[4] && turn(&ring) > 0.0);
    assert!(ring.iter().all(|(x, y)| (5.3..5.5).contains(x) && (52.1..52.2).contains(y)), "{ring:?}");
    let vakken = [Telvak { aantal: 60, gewicht: 60.0, plekken: base.iter().copied().take(200).collect() }];
    let public = geojson::openbare_kaart(&openbare_kaart(&kader(60), &vakken, &vlak, &keuze, &[0.1, 1.0]).unwrap().wel().unwrap());
    assert_eq!(public["kring"], "openbaar");
    let features = public["features"].as_array().unwrap();
    assert!(
        !features.is_empty() && features.iter().all(|f| f["properties"].as_object().unwrap().keys().eq(["klasse"])),
        "classes and nothing else"
    );
}
