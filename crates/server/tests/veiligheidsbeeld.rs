//! The command `veiligheidsbeeld`: the check first, how it came about with every answer, and clear words for what is wrong.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

mod hulp;

use std::fs;

use hulp::{Map, run, text};

const LIJST: &str = "Pleegdatum;Tijd;Adres;Buurtcode;X;Y;Branche\n\
    04-03-2025;19:45;Dorpsstraat 1;BU99990001;155000;463000;horeca\n\
    05-03-2025;20:10;Dorpsstraat 1;BU99990001;155000;463000;horeca\n\
    14-05-2025;23:00;Kerkweg 2;BU99990002;155900,5;463100;winkel\n\
    15-06-2025;;Kerkweg 3;BU99990002;;;winkel\n\
    16-06-2025;00:00;Kerkweg 4;BU99990002;155950;463150;winkel\n\
    17-06-2025;12:00;Plein 4;BU99990001;155200;463200;winkel\n";

fn file(map: &Map, name: &str, content: &str) -> std::path::PathBuf {
    let path = map.path(name);
    fs::write(&path, content).unwrap();
    path
}

#[test]
fn every_answer_says_how_it_came_about_and_the_check_comes_first() {
    let map = Map::new();
    let list = file(&map, "l.csv", LIJST);
    let said = run(&["veiligheidsbeeld", "totaal", text(&list), "--gebied", "GM9999", "--km2", "50"]).ok();
    assert!(said.out.starts_with("6 overvallen."), "{}", said.out);
    assert!(said.err.starts_with("Controle van de invoer: 6 overvallen in de periode, 5 met een plek"), "{}", said.err);
    for want in ["n = 6", "2025-01-01 t/m 2025-12-31", "GM9999", "met plek 83%", "methode garwood", "minder dan 85%", "00.00 uur"] {
        assert!(said.err.contains(want), "{want} in {}", said.err);
    }
    let change = run(&["veiligheidsbeeld", "verandering", text(&list), "--eerder", "1"]).ok();
    assert!(change.out.contains("Van 1 naar 6. Dit verschil kan toeval zijn"), "{}", change.out);
    let hours = run(&["veiligheidsbeeld", "uren", text(&list)]).ok();
    assert!(hours.out.contains("Piek niet aantoonbaar") && hours.out.contains("Aantoonbaar zou zijn: van 5"), "{}", hours.out);
    let places = run(&["veiligheidsbeeld", "plekken", text(&list), "--plekken", "400", "--vorm", "csv"]).ok();
    assert!(places.out.contains("dorpsstraat 1") && places.out.contains("multinomiaal"), "{}", places.out);
}

#[test]
fn too_few_is_an_answer_with_a_code_of_its_own() {
    let map = Map::new();
    let list = file(&map, "l.csv", LIJST);
    let said = run(&["veiligheidsbeeld", "scan", text(&list)]);
    assert!(said.code == 1 && said.err.contains("vanaf 20 overvallen") && said.out.is_empty(), "{}{}", said.out, said.err);
}

#[test]
fn a_drawing_and_a_map_are_files_that_stand_on_their_own() {
    let map = Map::new();
    let list = file(&map, "l.csv", LIJST);
    let to = map.path("uren.svg");
    run(&["veiligheidsbeeld", "uren", text(&list), "--vorm", "svg", "--naar", text(&to)]).ok();
    let svg = fs::read_to_string(&to).unwrap();
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\"") && svg.contains("aoristisch") && svg.contains("#0d2d50"), "{svg}");
    run(&["veiligheidsbeeld", "uren", text(&list), "--vorm", "geojson"]).fails(2, &["geen kaart"]);
    // Forty in one spot among two and a half thousand addresses.
    let base: String = (0..2500).map(|i| format!("{};{}\n", 150_050 + i % 50 * 100, 460_050 + i / 50 * 100)).collect();
    let base = file(&map, "b.csv", &format!("x;y\n{base}"));
    let rows: String = (0..40).map(|i| format!("2025-{:02}-11;{};{}\n", i % 12 + 1, 151_050 + i % 2 * 100, 461_050)).collect();
    let many = file(&map, "m.csv", &format!("datum;x;y\n{rows}"));
    let found = run(&["veiligheidsbeeld", "scan", text(&many), "--basis", text(&base), "--simulaties", "199", "--vorm", "geojson"]).ok();
    let json: serde_json::Value = serde_json::from_str(&found.out).unwrap();
    assert!(json["kring"] == "besloten" && json["features"].as_array().is_some_and(|f| f.len() == 1), "{json}");
    let spread = run(&["veiligheidsbeeld", "spreiding", text(&many), "--basis", text(&base), "--straal", "300", "--vorm", "svg"]).ok();
    for want in ["40 overvallen, straal 300 m", "0,05 · 0,25 · 1 · 4 · 16 per km² per jaar", "n = 40", "GM9999", "kern-met-basis"] {
        assert!(spread.out.replace("gebied niet genoemd", "GM9999").contains(want), "{want} in {}", spread.out);
    }
    // Nothing found is an answer: the file says of what.
    let apart: String = (0..20).map(|i| format!("2025-{:02}-11;{};{}\n", i % 12 + 1, 150_050 + i * 200, 460_050 + i * 200)).collect();
    let apart = file(&map, "n.csv", &format!("datum;x;y\n{apart}"));
    let none = run(&["veiligheidsbeeld", "scan", text(&apart), "--basis", text(&base), "--simulaties", "199", "--vorm", "csv"]).ok();
    let told: Vec<&str> = none.out.trim_start_matches('\u{feff}').lines().collect();
    assert!(told.len() == 2 && told[1].contains(";20;2025-01-01;2025-12-31;") && told[1].ends_with(";kulldorff;199;1"), "{}", none.out);
    // The map goes back in as a list: points with a place, whatever the order of the rows.
    let reversed: Vec<&str> = rows.lines().rev().collect();
    let turned = file(&map, "o.csv", &format!("datum;x;y\n{}\n", reversed.join("\n")));
    let again = run(&["veiligheidsbeeld", "scan", text(&turned), "--basis", text(&base), "--simulaties", "199", "--vorm", "geojson"]).ok();
    assert_eq!(again.out, found.out, "the same whatever the order");
}

#[test]
fn bad_input_is_refused_whole_with_its_rows() {
    let map = Map::new();
    let bad = file(
        &map,
        "l.csv",
        "datum;x;y\n31-02-2025;155000;463000\n04-03-2025;463000;155000\n03/25/2025;;\n05-03-2025;155000;\n06-03-2025;1;1\n",
    );
    let want =
        ["er is niets berekend", "rij 2, datum", "rij 3, x", "verwisseld", "rij 4, datum", "rij 5, y", "rij 6, x", "buiten Nederland"];
    run(&["veiligheidsbeeld", "totaal", text(&bad)]).fails(2, &want);
    let persons = file(&map, "p.csv", "datum;Naam aangever\n04-03-2025;Jansen\n");
    let said = run(&["veiligheidsbeeld", "totaal", text(&persons)]).fails(2, &["Naam aangever", "Haal ze eruit"]);
    assert!(!said.err.contains("Jansen"));
    let heads = file(&map, "k.csv", "dag van pleging;x;x\n04-03-2025;1;2\n");
    run(&["veiligheidsbeeld", "totaal", text(&heads)])
        .fails(2, &["Datum (ontbreekt)", "X (staat er twee keer)", "Gevonden: dag van pleging, x, x"]);
    let cut = file(&map, "c.geojson", "{\"type\":\"FeatureCollection\",\"feat");
    run(&["veiligheidsbeeld", "totaal", text(&cut)]).fails(2, &["geen GeoJSON"]);
    let empty = file(&map, "e.csv", "datum;x;y\n");
    run(&["veiligheidsbeeld", "totaal", text(&empty)]).fails(2, &["De lijst is leeg"]);
    run(&["veiligheidsbeeld", "totaal", text(&empty), "--van", "2025-01-01", "--tot", "2025-12-31"]).ok();
    run(&["veiligheidsbeeld", "kwak", text(&empty)]).fails(2, &["'kwak' past niet"]);
    run(&["veiligheidsbeeld", "totaal", text(&empty), "--km2", "0"]).fails(2, &["groter dan nul"]);
    run(&["veiligheidsbeeld", "totaal", text(&map.path("weg.csv"))]).fails(2, &["niet te lezen"]);
}

/// Two and a half thousand addresses in two neighbourhoods beside each other, and forty robberies of which most are in one spot.
fn stad(map: &Map) -> (std::path::PathBuf, std::path::PathBuf, std::path::PathBuf) {
    let base: String = (0..2500).map(|i| format!("{};{}\n", 150_050 + i % 50 * 100, 460_050 + i / 50 * 100)).collect();
    let base = file(map, "basis.csv", &format!("x;y\n{base}"));
    let square = |code: &str, west: u32| {
        let (e, s, n) = (west + 2500, 460_000, 465_000);
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"buurtcode\":\"{code}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[{west},{s}],[{e},{s}],[{e},{n}],[{west},{n}],[{west},{s}]]]}}}}"
        )
    };
    let outlines =
        format!("{{\"type\":\"FeatureCollection\",\"features\":[{},{}]}}", square("BU99990001", 150_000), square("BU99990002", 152_500));
    let outlines = file(map, "kaart.geojson", &outlines);
    let row = |i: u32| {
        let (x, y) = if i < 30 { (151_050 + i % 2 * 100, 461_050) } else { (150_050 + i * 100, 464_050) };
        format!("2025-{:02}-11;{x};{y};BU9999000{}\n", i % 12 + 1, if x < 152_500 { 1 } else { 2 })
    };
    let rows: String = (0..40).map(row).collect();
    (file(map, "lijst.csv", &format!("datum;x;y;buurt\n{rows}")), base, outlines)
}

#[test]
fn experts_get_gi_moran_and_clusters_as_tables_maps_and_drawings() {
    let map = Map::new();
    let (list, base, outlines) = stad(&map);
    let with = |what: &str, more: &[&str]| {
        let all = ["veiligheidsbeeld", what, text(&list), "--basis", text(&base), "--kaart", text(&outlines), "--simulaties", "199"];
        run(&all.iter().chain(more).copied().collect::<Vec<_>>())
    };
    let cells = with("vakken", &[]).ok();
    assert!(cells.out.contains("aantoonbaar uit") && cells.out.contains("gi_ster"), "{}", cells.out);
    assert!(cells.err.contains("simulaties 199 · zaad 1"), "{}", cells.err);
    let json: serde_json::Value = serde_json::from_str(&with("gi", &["--vorm", "geojson", "--cel", "250"]).ok().out).unwrap();
    assert!(json["kring"] == "besloten" && json["cel"] == 250.0 && json["features"].as_array().is_some_and(|f| !f.is_empty()), "{json}");
    assert!(with("vakken", &["--vorm", "svg"]).ok().out.starts_with("<svg xmlns="));
    let alike = with("moran", &["--vorm", "csv"]).ok();
    assert!(alike.out.contains("BU99990001;") && alike.out.contains(";1250;1;"), "{}", alike.out);
    let clusters = with("groepen", &["--minstens", "4"]).ok();
    assert!(
        clusters.out.contains("groepen van 4 of meer binnen 250 meter") && clusters.out.contains("groter dan bij toeval"),
        "{}",
        clusters.out
    );
    let json: serde_json::Value = serde_json::from_str(&with("dbscan", &["--vorm", "geojson"]).ok().out).unwrap();
    assert_eq!(json["features"][0]["geometry"]["type"], "Point", "{json}");
    assert_eq!(
        with("groepen", &["--vorm", "json"]).ok().out,
        with("groepen", &["--vorm", "json"]).ok().out,
        "the same input, the same output"
    );
}

#[test]
fn a_list_without_codes_is_counted_by_the_map_in_which_its_places_lie() {
    let map = Map::new();
    let (list, _, outlines) = stad(&map);
    let areas = file(&map, "buurten.csv", "buurt;inwoners\nBU99990001;1000\nBU99990002;1000\n");
    let bare: String = fs::read_to_string(&list).unwrap().lines().map(|l| format!("{}\n", l.rsplit_once(';').unwrap().0)).collect();
    let bare = file(&map, "kaal.csv", &bare);
    let with = |list: &std::path::Path| {
        run(&["veiligheidsbeeld", "buurten", text(list), "--buurten", text(&areas), "--kaart", text(&outlines)]).ok().out
    };
    assert_eq!(with(&bare), with(&list));
    assert!(!with(&bare).contains("in geen van deze buurten"), "{}", with(&bare));
}

#[test]
fn before_and_after_a_day_weighs_how_long_each_lasted() {
    let map = Map::new();
    let (list, ..) = stad(&map);
    let said = run(&["veiligheidsbeeld", "voorna", text(&list), "--knip", "2025-10-01"]).ok();
    for want in ["Voor 2025-10-01:", "in 273 dagen", "kan toeval zijn", "Per buurt is er niets te zeggen", "zegt dit niet"] {
        assert!(said.out.contains(want), "{want} in {}", said.out);
    }
    let svg = run(&["veiligheidsbeeld", "voorna", text(&list), "--knip", "2025-10-01", "--vorm", "svg"]).ok();
    assert!(svg.out.contains("per jaar"));
    for bad in ["2025-01-01", "2031-01-01"] {
        run(&["veiligheidsbeeld", "voorna", text(&list), "--knip", bad]).fails(2, &["--knip"]);
    }
    run(&["veiligheidsbeeld", "voorna", text(&list)]).fails(2, &["--knip"]);
}

#[test]
fn experts_are_told_what_is_missing() {
    let map = Map::new();
    let (list, base, _) = stad(&map);
    run(&["veiligheidsbeeld", "vakken", text(&list)]).fails(2, &["--basis"]);
    run(&["veiligheidsbeeld", "groepen", text(&list)]).fails(2, &["--basis"]);
    run(&["veiligheidsbeeld", "moran", text(&list), "--basis", text(&base)]).fails(2, &["--kaart"]);
    run(&["veiligheidsbeeld", "vakken", text(&list), "--basis", text(&base), "--cel", "0"]).fails(2, &["groter dan nul"]);
    run(&["veiligheidsbeeld", "groepen", text(&list), "--basis", text(&base), "--minstens", "1"]).fails(2, &["minstens"]);
    let few = file(&map, "f.csv", "datum;x;y\n2025-01-01;151000;461000\n");
    let said = run(&["veiligheidsbeeld", "vakken", text(&few), "--basis", text(&base)]);
    assert!(said.code == 1 && said.err.contains("vanaf 20 overvallen"), "{}{}", said.out, said.err);
}
