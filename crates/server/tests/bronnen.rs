//! The commands `politiecijfers` and `vakken`, and the settings of services on the internet: off by default, checked, told by `doctor`.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

mod hulp;

use std::{
    fs,
    io::{Cursor, Write},
};

use hulp::{Map, init, program, run, text};
use ophalen::testing::{Antwoord, Nep};

/// The open data of the police as far as they are asked for.
fn politie() -> Nep {
    Nep::start(|path| {
        let text = if path.contains("/DataProperties") {
            r#"{"value":[{"Key":"SoortMisdrijf"},{"Key":"WijkenEnBuurten"},{"Key":"Perioden"},{"Key":"GeregistreerdeMisdrijven_1"}]}"#
        } else if path.contains("/SoortMisdrijf") {
            r#"{"value":[{"Key":"1.4.7 ","Title":"Overval"}]}"#
        } else if path.contains("/Perioden") {
            r#"{"value":[{"Key":"2025JJ00"}]}"#
        } else {
            r#"{"value":[{"SoortMisdrijf":"1.4.7 ","WijkenEnBuurten":"GM0344    ","Perioden":"2025JJ00","GeregistreerdeMisdrijven_1":12}]}"#
        };
        Antwoord::Goed(text.to_owned())
    })
}

#[test]
fn figures_come_as_a_file_only_when_somebody_turned_it_on() {
    let (map, nep) = (Map::new(), politie());
    let (data, to) = (map.path("data"), map.path("cijfers.json"));
    let words = ["politiecijfers", "--data", text(&data), "--gemeente", "GM0344", "--naar", text(&to)];
    run(&words).fails(2, &["staat uit", "politiecijfers = "]);
    assert!(nep.gevraagd().is_empty() && !to.exists());
    let said = run(&[&words[..], &["--adres", &nep.adres]].concat()).ok();
    assert!(said.out.contains("1 rijen in") && said.out.contains("Lees dit bestand in"), "{}", said.out);
    let file = fs::read_to_string(&to).unwrap();
    assert!(
        file.contains(&format!("{}/ODataFeed/odata/47018NED", nep.adres)) && file.contains("\"GeregistreerdeMisdrijven_1\":12"),
        "{file}"
    );
    run(&[&words[..], &["--adres", &nep.adres]].concat()).fails(3, &["bestaat al"]);
    let by_setting = map.path("twee.json");
    let mut again =
        program(&["politiecijfers", "--data", text(&data), "--gemeente", "GM0344", "--tabel", "jaar", "--naar", text(&by_setting)]);
    assert!(again.env("NAZORG_POLITIECIJFERS", &nep.adres).output().unwrap().status.success() && by_setting.exists());
}

#[test]
fn what_goes_wrong_is_a_sentence_and_leaves_no_file() {
    let map = Map::new();
    let to = map.path("cijfers.json");
    let get = |adres: &str| run(&["politiecijfers", "--gemeente", "GM0344", "--adres", adres, "--naar", text(&to)]);
    get("http://127.0.0.1:1").fails(5, &["geen verbinding"]);
    get("http://elders.example").fails(5, &["adres klopt niet"]);
    let broken = Nep::start(|_| Antwoord::Kapot(1000));
    get(&broken.adres).fails(5, &["brak halverwege af"]);
    let away = Nep::start(|_| Antwoord::Naar("https://elders.example/".to_owned()));
    get(&away.adres).fails(5, &["ander adres: https://elders.example/"]);
    run(&["politiecijfers", "--gemeente", "Utrecht", "--adres", &away.adres, "--naar", text(&to)]).fails(2, &["GM0344"]);
    assert!(!to.exists());
}

#[test]
fn services_are_settings_that_are_checked_and_that_doctor_tells_about() {
    let map = Map::new();
    let data = map.path("data");
    init(&data, &[]).ok();
    let doctor = run(&["doctor", "--data", text(&data)]);
    assert!(doctor.out.contains("uit: cijfers van de politie") && doctor.out.contains("uit: plek bij een adres"), "{}", doctor.out);
    let with = |name: &str, value: &str, words: &[&str]| -> hulp::Uitkomst { program(words).env(name, value).output().unwrap().into() };
    let doctor = with("NAZORG_ADRESZOEKER", "https://api.pdok.nl/bzk/locatieserver/search/v3_1", &["doctor", "--data", text(&data)]);
    assert!(doctor.out.contains("aan: plek bij een adres opzoeken bij https://api.pdok.nl"), "{}", doctor.out);
    for wrong in ["http://api.pdok.nl", "api.pdok.nl", "https://x.nl/?q=1"] {
        with("NAZORG_ADRESZOEKER", wrong, &["instellingen", "--data", text(&data)])
            .fails(2, &["NAZORG_ADRESZOEKER", "geen adres van een dienst"]);
    }
    let all = run(&["instellingen", "--data", text(&data)]).ok();
    assert!(all.out.contains("politiecijfers = ") && all.out.contains("adreszoeker = ") && all.out.contains("geen adres verlaat het huis"));
}

fn zipped(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(bytes).unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn an_extract_of_the_bag_becomes_squares_without_addresses() {
    let map = Map::new();
    let object = |i: u32| {
        format!(
            "<o:Verblijfsobject><o:identificatie>{}</o:identificatie><g:pos>{} 463020 0</g:pos><o:status>Verblijfsobject in gebruik</o:status></o:Verblijfsobject>",
            9_999_010_000_000_000_u64 + u64::from(i),
            155_000 + i
        )
    };
    let all: String = (0..3000).map(object).collect();
    let xml = format!("<x><StandTechnischeDatum>2026-02-15</StandTechnischeDatum>{all}</x>");
    let (whole, to) = (map.path("BAGGEM9999L-15022026.zip"), map.path("vakken.csv"));
    fs::write(&whole, zipped("9999VBO15022026.zip", &zipped("9999VBO15022026-000001.xml", xml.as_bytes()))).unwrap();
    let said = run(&["vakken", text(&whole), "--naar", text(&to)]).ok();
    assert!(said.out.starts_with("30 vakken in"), "{}", said.out);
    let file = fs::read_to_string(&to).unwrap();
    assert!(file.contains("2026:adressen:E1550N4630;2026;adressen;E1550N4630;155050;463020;100;"), "{file}");
    run(&["vakken", text(&whole), "--naar", text(&to)]).fails(3, &["bestaat al"]);
    // Of the same extract what lies in one municipality: by its number, or by a map.
    let (own, here) = (map.path("eigen.csv"), map.path("grenzen.geojson"));
    run(&["vakken", text(&whole), "--gemeente", "GM0344", "--naar", text(&own)]).fails(3, &["buiten de gemeente"]);
    let corners = "[[[154000,462000],[156000,462000],[156000,464000],[154000,464000],[154000,462000]]]";
    let area = |code: &str| {
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"gemeentecode\":\"{code}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":{corners}}}}}"
        )
    };
    fs::write(&here, area("GM9999")).unwrap();
    let said = run(&["vakken", text(&whole), "--grenzen", text(&here), "--gemeente", "GM9999", "--naar", text(&own)]).ok();
    assert!(
        said.out.starts_with("10 vakken in") && said.err.contains("2000 verblijfsobjecten liggen buiten de gemeente"),
        "{}{}",
        said.out,
        said.err
    );
    run(&["vakken", text(&whole), "--grenzen", text(&here), "--gemeente", "GM0344", "--naar", text(&map.path("x.csv"))])
        .fails(3, &["geen gebied met deze gemeentecode"]);
    run(&["vakken", text(&whole), "--data", text(&map.path("nergens")), "--naar", text(&map.path("x.csv"))]).fails(3, &["nergens"]);
    let (cut, nothing) = (map.path("stuk.zip"), map.path("niets.csv"));
    fs::write(&cut, zipped("9999VBO15022026.zip", &zipped("9999VBO15022026-000001.xml", &xml.as_bytes()[..xml.len() - 9]))).unwrap();
    run(&["vakken", text(&cut), "--naar", text(&nothing)]).fails(3, &["niet heel"]);
    fs::write(&cut, b"PK\x03\x04 en dan niets").unwrap();
    run(&["vakken", text(&cut), "--naar", text(&nothing)]).fails(3, &["niet heel"]);
    run(&["vakken", text(&map.path("weg.zip")), "--naar", text(&nothing)]).fails(3, &["weg.zip"]);
    assert!(!nothing.exists());
}

#[test]
fn of_a_file_of_the_country_the_figures_of_one_municipality_come_out() {
    let map = Map::new();
    let (file, to) = (map.path("47022NED.csv"), map.path("cijfers.json"));
    let row = |i: u32, area: &str, period: &str, n: &str| format!("\"{i}\";\"1.4.7 \";\"{area}\";\"{period}\";\"{n:>8}\"\n");
    let head = "\"ID\";\"SoortMisdrijf\";\"WijkenEnBuurten\";\"Perioden\";\"GeregistreerdeMisdrijven_1\"\n";
    let rows = [row(1, "GM0344    ", "2025MM11", "3"), row(2, "GM0363    ", "2025MM11", "9"), row(3, "GM0344    ", "2025JJ00", "30")];
    fs::write(&file, [head, &rows.concat()].concat()).unwrap();
    let with =
        |more: &[&str]| run(&[&["politiecijfers", "--gemeente", "GM0344", "--uit", text(&file), "--naar", text(&to)], more].concat());
    assert!(with(&["--tabel", "maand"]).ok().out.starts_with("1 rijen in"));
    let kept = fs::read_to_string(&to).unwrap();
    assert!(kept.contains("2025MM11") && !kept.contains("GM0363") && !kept.contains("JJ00"), "{kept}");
    with(&["--tabel", "maand"]).fails(3, &["bestaat al"]);
    fs::remove_file(&to).unwrap();
    with(&["--adres", "https://dataderden.cbs.nl"]).fails(2, &["--adres"]);
    fs::write(&file, [head, "\"4\";\"1.4.7"].concat()).unwrap();
    with(&[]).fails(3, &["rij 2", "niet helemaal opgehaald"]);
    fs::write(&file, "naam;soort\nx;y\n").unwrap();
    with(&[]).fails(3, &["WijkenEnBuurten"]);
    assert!(!to.exists(), "nothing half");
}
