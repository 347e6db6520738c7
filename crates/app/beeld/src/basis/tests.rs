#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
use super::*;

fn read(text: &str, naam: &str) -> Vec<Vec<String>> {
    lees(text.as_bytes(), naam, &Limits::default()).unwrap().rows.into_iter().map(|r| r.cells).collect()
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
    let table = lees(text.as_bytes(), "bag-2026.csv", &Limits::default()).unwrap();
    assert_eq!(table.origin, Origin::Map { form: "CSV", system: "RD New", others: 2 });
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
    let refused = |text: &str, naam: &str| match lees(text.as_bytes(), naam, &Limits::default()) {
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
