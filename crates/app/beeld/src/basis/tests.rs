#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
use super::*;

fn read(text: &str, naam: &str) -> Vec<Vec<String>> {
    lees(text.as_bytes(), naam, &Limits::default(), &Binnen::Alles).unwrap().rows.into_iter().map(|r| r.cells).collect()
}

#[test]
fn addresses_of_the_bag_are_counted_by_square_and_only_those_in_use() {
    let text = "identificatie;x;y;status\n1;155010;463020;Verblijfsobject in gebruik\n2;155030;463060;Verblijfsobject in gebruik (niet ingemeten)\n\
        2;155030;463060;Verblijfsobject in gebruik\n3;155030;463060;Verblijfsobject ingetrokken\n4;155100;463000;Verblijfsobject in gebruik\n\
        5;463000;155000;Verblijfsobject in gebruik\n";
    let rows = read(text, "bag-2026.csv");
    assert_eq!(rows[0], ["2026:adressen:E1550N4630", "2026", "adressen", "E1550N4630", "155020", "463040", "2", "", ""]);
    assert_eq!(rows[1][3..7], ["E1551N4630", "155100", "463000", "1"], "a place on an edge is in one square");
    assert_eq!(rows[2][8], "beeld-cel-verwisseld");
    let table = lees(text.as_bytes(), "bag-2026.csv", &Limits::default(), &Binnen::Alles).unwrap();
    assert_eq!(table.origin, Origin::Map { form: "CSV", system: "RD New", others: 2, outside: 0 });
}

#[test]
fn squares_of_cbs_by_their_name_and_what_is_kept_back_is_no_number() {
    let square = |vak: &str, homes: i32| {
        serde_json::json!({"type":"Feature","properties":{"crs28992res100m":vak,"aantal_woningen":homes},
            "geometry":{"type":"Polygon","coordinates":[[[155_000,463_000],[155_100,463_000],[155_100,463_100],[155_000,463_000]]]}})
    };
    let all = [square("E1550N4630", 12), square("E1551N4630", -99_997), square("E15N46", 3), square("E1552N4630", 0)];
    let text = serde_json::json!({"type":"FeatureCollection","features":all}).to_string();
    let rows = read(&text, "vierkanten_2024.geojson");
    assert_eq!(rows[0], ["2024:woningen:E1550N4630", "2024", "woningen", "E1550N4630", "155050", "463050", "12", "", ""]);
    assert_eq!((rows[1][8].as_str(), rows.len()), ("beeld-basis-vak", 2));
}

#[test]
fn squares_of_500_metres_are_a_kind_of_their_own_and_are_spread_evenly() {
    let rows = read("crs28992res500m;aantal_inwoners\nE1550N4630;50\nE1551N4630;5\nE1555N4630;-99997\n", "cbs_vk500_2024.csv");
    assert_eq!(rows[0], ["2024:inwoners-500:E1550N4630", "2024", "inwoners-500", "E1550N4630", "155250", "463250", "50", "", ""]);
    assert_eq!((rows[1][8].as_str(), rows.len()), ("beeld-basis-vak", 2), "a corner of 100 metres is none of 500");
    let again = read("jaar;soort;vak;x;y;aantal\n2024;inwoners-500;E1550N4630;155250;463250;50\n", "x.csv");
    assert_eq!(again[0], rows[0], "a file that was sent before says the same");
    let parts = Basissoort::Inwoners500.delen(155_250, 463_250);
    assert_eq!((parts.len(), parts[0], parts[24]), (25, (155_050, 463_050), (155_450, 463_450)));
    assert_eq!(Basissoort::Adressen.delen(155_020, 463_040), [(155_020, 463_040)]);
    assert!(parts.iter().all(|(x, y)| vaknaam_van(Punt::new(f64::from(*x), f64::from(*y)).unwrap(), GROOT) == "E1550N4630"));
}

fn extract(text: &str) -> Vec<u8> {
    use std::io::{Cursor, Write as _};
    let zipped = |name: &str, bytes: &[u8]| {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
        zip.finish().unwrap().into_inner()
    };
    zipped("9999VBO15022026.zip", &zipped("9999VBO15022026-000001.xml", text.as_bytes()))
}

#[test]
fn an_extract_of_the_bag_as_it_is_delivered_counts_addresses_in_use() {
    let object = |id: u32, status: &str, place: &str| {
        format!(
            "<o:Verblijfsobject><o:identificatie>999901000000000{id}</o:identificatie><g:pos>{place}</g:pos><o:status>{status}</o:status></o:Verblijfsobject>"
        )
    };
    let all = [
        object(1, "Verblijfsobject in gebruik", "155010 463020 0"),
        object(1, "Verblijfsobject in gebruik", "155010 463020 0"),
        object(2, "Verblijfsobject in gebruik (niet ingemeten)", "155030 463060 0"),
        object(3, "Verblijfsobject ingetrokken", "155030 463060 0"),
        object(4, "Verblijfsobject in gebruik", "463000 155000 0"),
    ];
    let text = format!("<x><i><StandTechnischeDatum>2026-02-15</StandTechnischeDatum></i>{}</x>", all.concat());
    let table = lees(&extract(&text), "BAGGEM9999L-15022026.zip", &Limits::default(), &Binnen::Alles).unwrap();
    let rows: Vec<_> = table.rows.iter().map(|r| r.cells.clone()).collect();
    assert_eq!(rows[0], ["2026:adressen:E1550N4630", "2026", "adressen", "E1550N4630", "155020", "463040", "2", "", ""]);
    assert_eq!((rows[1][8].as_str(), rows.len()), ("beeld-cel-verwisseld", 2));
    assert_eq!(table.origin, Origin::Map { form: "BAG-extract (XML)", system: "RD New", others: 2, outside: 0 });
    let cut = lees(&extract(&text[..text.len() - 20]), "bag-2026.zip", &Limits::default(), &Binnen::Alles);
    assert_eq!(cut, Err(ReadError::Refused("beeld-basis-bag-kapot")), "nothing of it, not even what came before");
}

#[test]
fn points_of_a_map_and_a_file_that_was_sent_before_say_the_same() {
    let point = |x: f64| serde_json::json!({"type":"Feature","properties":{"status":"In gebruik"},"geometry":{"type":"Point","coordinates":[x, 463_050.0]}});
    let text = serde_json::json!({"type":"FeatureCollection","features":[point(155_040.0), point(155_060.0)]}).to_string();
    let rows = read(&text, "adressen-2026.geojson");
    assert_eq!(rows[0][2..7], ["adressen", "E1550N4630", "155050", "463050", "2"]);
    let again = read("jaar;soort;vak;x;y;aantal\n2026;adressen;;155050;463050;2\n", "x.csv");
    assert_eq!(again, rows);
}

#[test]
fn a_file_that_says_nothing_is_refused() {
    let refused = |text: &str, naam: &str| match lees(text.as_bytes(), naam, &Limits::default(), &Binnen::Alles) {
        Err(ReadError::Refused(key)) => key,
        other => unreachable!("{other:?}"),
    };
    assert_eq!(refused("straat;huisnummer\nDijk;1\n", "bag-2026.csv"), "beeld-basis-geen-plek");
    assert_eq!(refused("x;y\n155000;463000\n", "bag.csv"), "beeld-kaart-geen-jaar");
    assert_eq!(refused("x;y;woningen\n155000;463000;0\n", "bag-2026.csv"), "beeld-basis-leeg");
}

#[test]
fn addresses_that_are_named_stand_with_their_square_and_come_back() {
    let text = "openbareruimte;huisnummer;huisletter;huisnummertoevoeging;postcode;x;y\nMaasstraat;12;A;;0000AB;155010;463020\n\
        Maasstraat;14;;2;0000AB;155030;463060\nDijk;;;;;155030;463070\n";
    let rows = read(text, "bag-2026.csv");
    assert_eq!((rows[0][6].as_str(), rows[0][7].as_str()), ("3", "|maasstraat 12 a@0000ab|maasstraat 14 2@0000ab|"));
    let again = read(
        "jaar;soort;vak;x;y;aantal;adreslijst\n2026;adressen;;155023;463050;3;|maasstraat 12 a@0000ab|maasstraat 14 2@0000ab|\n",
        "x.csv",
    );
    assert_eq!(again[0][7], rows[0][7]);
}

/// Forty addresses in use in one street, one of them twice, one withdrawn, one without a place, thirty in another municipality, and buildings.
const GEOPACKAGE: &[u8] = include_bytes!("../../proef/adressen.gpkg");

/// An area around the street.
fn gebied() -> Binnen {
    let corner = |(x, y)| Punt::new(x, y).unwrap();
    Binnen::vlakken([vec![
        [(154_000.0, 462_000.0), (156_000.0, 462_000.0), (156_000.0, 464_000.0), (154_000.0, 464_000.0)].map(corner).to_vec(),
    ]])
}

#[test]
fn a_geopackage_of_the_country_gives_the_addresses_of_one_municipality() {
    let count = |binnen: &Binnen, naam: &str| {
        let mut objects = 0;
        uit_geopackage(std::io::Cursor::new(GEOPACKAGE), (naam, binnen), |n| objects = n).map(|table| (table, objects))
    };
    let (table, objects) = count(&gebied(), "bag-2026.gpkg").unwrap();
    let rows: Vec<_> = table.rows.iter().map(|r| r.cells.clone()).collect();
    assert_eq!(rows[0], ["2026:adressen:E1550N4630", "2026", "adressen", "E1550N4630", "155030", "463020", "40", "", ""]);
    assert_eq!((rows[1][8].as_str(), rows.len(), objects), ("beeld-cel-helft", 2, 73), "what has no place is told; buildings are not read");
    assert_eq!(table.origin, Origin::Map { form: "GeoPackage", system: "RD New", others: 32, outside: 30 });
    let by_number = count(&Binnen::Codes(vec!["9999".to_owned()]), "bag-2026.gpkg").unwrap().0;
    assert_eq!(by_number.origin, table.origin, "here the number says the same");
    let all = count(&Binnen::Alles, "bag-2026.gpkg").unwrap().0;
    assert_eq!(all.rows.iter().filter(|r| r.cells[8].is_empty()).count(), 4, "three squares more");
    assert_eq!(count(&gebied(), "bag.gpkg").unwrap_err(), ReadError::Refused("beeld-kaart-geen-jaar"));
    let elders = Binnen::Codes(vec!["0363".to_owned()]);
    assert_eq!(count(&elders, "bag-2026.gpkg").unwrap_err(), ReadError::Refused("beeld-basis-elders"));
    let cut = uit_geopackage(std::io::Cursor::new(&GEOPACKAGE[..GEOPACKAGE.len() - 1000]), ("bag-2026.gpkg", &gebied()), |_| {});
    assert_eq!(cut.unwrap_err(), ReadError::Refused("beeld-kaart-afgebroken"));
}

#[test]
fn of_any_file_of_addresses_what_lies_elsewhere_is_passed_over_and_counted() {
    let text = "identificatie;x;y\n1;155010;463020\n2;137000;456000\n3;137000;456010\n";
    let table = lees(text.as_bytes(), "bag-2026.csv", &Limits::default(), &gebied()).unwrap();
    assert_eq!((table.rows.len(), table.origin), (1, Origin::Map { form: "CSV", system: "RD New", others: 2, outside: 2 }));
    let object = |id: u32, x: u32| {
        format!(
            "<o:Verblijfsobject><o:identificatie>999901000000000{id}</o:identificatie><g:pos>{x} 463020 0</g:pos><o:status>Verblijfsobject in gebruik</o:status></o:Verblijfsobject>"
        )
    };
    let xml = format!("<x><StandTechnischeDatum>2026-02-15</StandTechnischeDatum>{}{}</x>", object(1, 155_010), object(2, 137_000));
    let table = lees(&extract(&xml), "bag.zip", &Limits::default(), &gebied()).unwrap();
    assert_eq!((table.rows.len(), table.origin), (1, Origin::Map { form: "BAG-extract (XML)", system: "RD New", others: 1, outside: 1 }));
    let squares = "crs28992res100m;aantal_woningen\nE1550N4630;12\nE1370N4560;7\n";
    let table = lees(squares.as_bytes(), "vierkanten_2024.csv", &Limits::default(), &gebied()).unwrap();
    assert_eq!(table.rows.len(), 2, "squares are taken as they are");
}
