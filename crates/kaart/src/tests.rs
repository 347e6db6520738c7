#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

use std::io::Write as _;

use proptest::prelude::*;

use super::*;

/// Written by GDAL 3 with pages of 512 bytes: rows spill over to other pages and the tables are trees.
const GEOPACKAGE: &[u8] = include_bytes!("../proef/buurten.gpkg");
/// Written by GDAL 3.
const SHAPEFILE: &[u8] = include_bytes!("../proef/buurten-shp.zip");

fn polygon(corners: &str, properties: &str) -> String {
    format!(r#"{{"type":"Feature","properties":{properties},"geometry":{{"type":"Polygon","coordinates":[[{corners}]]}}}}"#)
}

fn read_text(text: &str) -> Result<Map, ReadError> {
    read(text.as_bytes(), &Limits::default())
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn the_same_neighbourhoods_from_a_geopackage_and_a_shapefile_of_another_program() {
    let (package, shapes) = (read(GEOPACKAGE, &Limits::default()).unwrap(), read(SHAPEFILE, &Limits::default()).unwrap());
    assert_eq!((package.format.name(), shapes.format.name()), ("GeoPackage", "shapefile"));
    for map in [&package, &shapes] {
        let names: Vec<&str> = map.features.iter().map(|f| f.property(&["BUURTNAAM"])).collect();
        assert_eq!(names, ["Centrum é", "Molenwijk", "Havenkwartier", "Rivierenbuurt", "Buitengebied"]);
        assert_eq!(map.features[1].property(&["buurtcode"]), "BU99990002");
        assert_eq!(map.features[0].property(&["jaar"]), "2025");
        let rings = map.features[4].rings.as_ref().unwrap();
        assert_eq!((rings.len(), rings[0].len(), rings[0].first()), (1, 99, rings[0].last()));
    }
    let corners = |map: &Map, i: usize| {
        let mut all = map.features[i].rings.clone().unwrap().concat();
        all.sort_by(|a, b| a.partial_cmp(b).unwrap());
        all.dedup();
        all
    };
    assert!((0..5).all(|i| corners(&package, i) == corners(&shapes, i)), "the same corners in either direction");
}

#[test]
fn a_geopackage_on_disk_gives_the_same_features_one_by_one() {
    let whole = read(GEOPACKAGE, &Limits::default()).unwrap();
    let from = |bytes: &[u8], wanted: &dyn Fn(&str) -> bool| {
        let mut all = Vec::new();
        each(std::io::Cursor::new(bytes), wanted, &mut |_, feature| all.push(feature)).map(|n| (n, all))
    };
    let (count, all) = from(GEOPACKAGE, &|_| true).unwrap();
    assert_eq!((count, &all), (5, &whole.features));
    assert_eq!(from(GEOPACKAGE, &|_| false).unwrap().0, 5, "without the wanted layer all of them");
    assert_eq!(from(&GEOPACKAGE[..GEOPACKAGE.len() - 600], &|_| true), Err(ReadError::Truncated));
    assert_eq!(from(b"SQLite format 3\0", &|_| true), Err(ReadError::Truncated));
    assert!(from(&[b'x'; 200], &|_| true).is_err() && is_geopackage(GEOPACKAGE));
}

#[test]
fn a_map_in_any_form_that_was_cut_off_is_refused() {
    let whole = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, polygon("[0,0],[1,0],[1,1],[0,0]", "{}"));
    assert_eq!(read_text(&whole).unwrap().features.len(), 1);
    assert_eq!(read_text(&whole[..whole.len() - 9]), Err(ReadError::Truncated));
    assert_eq!(read(&GEOPACKAGE[..GEOPACKAGE.len() - 600], &Limits::default()), Err(ReadError::Truncated));
    assert!(read(&SHAPEFILE[..SHAPEFILE.len() - 600], &Limits::default()).is_err());
    for (text, why) in
        [("", ReadError::Empty), ("  ", ReadError::Empty), ("[]", ReadError::Unreadable), ("naam;code", ReadError::Unreadable)]
    {
        assert_eq!(read_text(text), Err(why), "{text}");
    }
    assert_eq!(read_text(r#"{"type":"FeatureCollection","features":[]}"#), Err(ReadError::Empty));
}

#[test]
fn a_shape_without_its_table_and_a_packed_map_of_another_form() {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(SHAPEFILE)).unwrap();
    let mut shapes = Vec::new();
    zip.by_name("buurten_2025/buurten.shp").unwrap().read_to_end(&mut shapes).unwrap();
    assert_eq!(read(&shapes, &Limits::default()), Err(ReadError::Incomplete), "alone");
    assert_eq!(read(&zipped(&[("a.shp", &shapes)]), &Limits::default()), Err(ReadError::Incomplete), "packed alone");
    let text = polygon("[0,0],[1,0],[1,1],[0,0]", "{}");
    assert_eq!(read(&zipped(&[("a.geojson", text.as_bytes()), ("lees.txt", b"x")]), &Limits::default()).unwrap().format, Format::GeoJson);
    assert_eq!(read(&zipped(&[("lees.txt", b"x")]), &Limits::default()), Err(ReadError::Unreadable));
    let small = Limits { unpacked: 100, ..Limits::default() };
    assert_eq!(read(&zipped(&[("a.geojson", &[b' '; 5_000])]), &small), Err(ReadError::TooLarge), "a small file that becomes large");
}

#[test]
fn what_is_wrong_with_a_feature_stands_with_that_feature() {
    let point = r#"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}"#;
    let none = r#"{"type":"Feature","properties":null,"geometry":null}"#;
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{},{point},{none},{}]}}"#,
        polygon("[0,0],[1,0],[1,1],[0,0]", r#"{"Code":" A ","n":3,"leeg":null}"#),
        polygon(r#"[0,0],[1,"x"],[1,1],[0,0]"#, "{}"),
    );
    let map = read_text(&text).unwrap();
    assert_eq!((map.features[0].property(&["leeg", "CODE"]), map.features[0].property(&["n"])), ("A", "3"));
    let wrong: Vec<Option<Wrong>> = map.features.iter().map(|f| f.rings.clone().err()).collect();
    assert_eq!(wrong, [None, Some(Wrong::NoArea), Some(Wrong::NoArea), Some(Wrong::Broken)]);
    assert_eq!(map.features[3].number, 4);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// A hostile file may be refused in any way, and stops nothing.
    #[test]
    fn bytes_that_were_changed_stop_nothing(at in 0_usize..40_000, to: u8, end in 0_usize..40_000, shape: bool) {
        let whole = if shape { SHAPEFILE } else { GEOPACKAGE };
        let mut bytes = whole.to_vec();
        let n = bytes.len();
        bytes[at % n] = to;
        bytes.truncate((end % n).max(100));
        let _ = read(&bytes, &Limits::default());
        let _ = each(std::io::Cursor::new(&bytes), &|_| true, &mut |_, _| {});
        let mut bytes = whole.to_vec();
        bytes[at % n] = to;
        let _ = read(&bytes, &Limits::default());
    }

    #[test]
    fn any_binary_outline_is_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = wkb::rings(&bytes);
        let _ = wkb::rings(&[&[1, 3, 0, 0, 0][..], &bytes].concat());
    }
}
