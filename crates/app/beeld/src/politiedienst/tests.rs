#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

use std::time::Duration;

use jiff::civil::date;
use ophalen::testing::{Antwoord, Nep};

use super::*;

/// A service with two years, one robbery code that is padded, and pages of two rows.
pub(crate) fn nep(change: impl Fn(&str) -> Option<Antwoord> + Send + Sync + 'static) -> Nep {
    Nep::start(move |path| change(path).unwrap_or_else(|| goed(path)))
}

fn goed(path: &str) -> Antwoord {
    let list = |rows: Value| Antwoord::Goed(json!({ "odata.metadata": "x", "value": rows }).to_string());
    let keys = |all: &[&str]| list(all.iter().map(|k| json!({ "Key": k, "Title": k })).collect());
    if path.contains("/DataProperties") {
        return keys(&["ID", "SoortMisdrijf", "WijkenEnBuurten", "Perioden", "GeregistreerdeMisdrijven_7"]);
    }
    if path.contains("/SoortMisdrijf") {
        return list(
            json!([{ "Key": "0.0.0 ", "Title": "Misdrijven, totaal" }, { "Key": "1.4.6 ", "Title": "Straatroof" }, { "Key": "1.4.7 ", "Title": "Overval" }]),
        );
    }
    if path.contains("/Perioden") {
        return keys(&["2024JJ00", "2025JJ00", "2025KW01", "2025MM11", "2025MM12", "2026MM01"]);
    }
    let row = |gebied: &str, periode: &str, n: Value| json!({ "ID": 1, "SoortMisdrijf": "1.4.7 ", "WijkenEnBuurten": gebied, "Perioden": periode, "GeregistreerdeMisdrijven_7": n });
    if !path.contains("'1.4.7 '") {
        return list(json!([]));
    }
    if path.contains("MM") {
        let months = [("2025MM11", 1), ("2025MM12", 0), ("2026MM01", 2)];
        return list(months.iter().filter(|(p, _)| path.contains(p)).map(|(p, n)| row("GM9999    ", p, json!(n))).collect());
    }
    if path.contains("$skip=2") {
        return list(json!([row("BU99990002", "2024JJ00", json!(1)), row("BU99999999", "2024JJ00", json!(1))]));
    }
    let rows = json!([row("GM9999    ", "2024JJ00", json!(13)), row("BU99990001", "2024JJ00", Value::Null)]);
    Antwoord::Goed(
        json!({ "value": rows, "odata.nextLink": "/ODataFeed/odata/47018NED/TypedDataSet?$filter='1.4.7 '&$skip=2" }).to_string(),
    )
}

fn dienst(nep: &Nep) -> Dienst {
    Dienst::new(&nep.adres, Duration::from_millis(500), Duration::from_secs(5)).unwrap()
}

fn met(change: impl Fn(&str) -> Option<Antwoord> + Send + Sync + 'static) -> Result<Opgehaald, Fout> {
    haal(&dienst(&nep(change)), Politietabel::Jaar, "GM9999", date(2026, 2, 20), |_, _| {})
}

#[test]
fn years_come_page_by_page_padded_and_go_the_way_of_a_file() {
    let nep = nep(|_| None);
    let mut told = Vec::new();
    let file = haal(&dienst(&nep), Politietabel::Jaar, "GM9999", date(2026, 2, 20), |at, of| told.push((at, of))).unwrap();
    assert_eq!((file.naam.as_str(), file.rijen), ("47018NED-GM9999-2026-02-20.json", 4));
    assert_eq!(told, [(3, 5), (4, 5), (5, 5)], "progress");
    let asked = nep.gevraagd();
    assert!(
        asked.iter().any(|q| q.contains(
            "SoortMisdrijf eq '1.4.7 ' and substring(WijkenEnBuurten,2,4) eq '9999' and (Perioden eq '2025JJ00' or Perioden eq '2024JJ00')"
        )),
        "{asked:?}"
    );
    assert!(!asked.iter().any(|q| q.contains("0.0.0") || q.contains(" ge ")), "no totals, no ranges");
    let table = crate::politiecijfers::lees(&file.bytes, &file.naam, &tabel::Limits::default()).unwrap();
    let rows: Vec<String> = table.rows.iter().map(|r| r.cells.join("|")).collect();
    assert_eq!(rows[0], "47018NED|GM9999|1.4.7|2024JJ00|13|2026-02-20");
    assert_eq!(rows[1], "47018NED|BU99990001|1.4.7|2024JJ00||2026-02-20", "not published is not zero");
    let address = format!("{}/ODataFeed/odata/47018NED", nep.adres);
    assert_eq!(table.origin, tabel::Origin::Service { address, day: "2026-02-20".to_owned() });
}

#[test]
fn months_are_asked_one_by_one_and_the_newest_is_left_out_where_the_file_is_read() {
    let file = haal(&dienst(&nep(|_| None)), Politietabel::Maand, "GM9999", date(2026, 2, 20), |_, _| {}).unwrap();
    let table = crate::politiecijfers::lees(&file.bytes, &file.naam, &tabel::Limits::default()).unwrap();
    let rows: Vec<String> = table.rows.iter().map(|r| r.cells[3..5].join("|")).collect();
    assert_eq!(rows, ["2025MM11|1", "2025MM12|0"]);
}

#[test]
fn rows_of_another_municipality_do_not_come_along() {
    let far = |path: &str| {
        (path.contains("/TypedDataSet") && path.contains("'1.4.7 '")).then(|| {
            let row = |g: &str| json!({ "SoortMisdrijf": "1.4.7 ", "WijkenEnBuurten": g, "Perioden": "2025JJ00", "GeregistreerdeMisdrijven_7": 1 });
            Antwoord::Goed(json!({ "value": [row("BU03630001"), row("WK999900  ")] }).to_string())
        })
    };
    assert_eq!(met(far).unwrap().rijen, 1);
}

#[test]
fn what_goes_wrong_has_a_sentence_and_gives_no_file() {
    let data = |a: fn() -> Antwoord| move |p: &str| p.contains("/TypedDataSet").then(a);
    let sentence = |r: Result<Opgehaald, Fout>| r.unwrap_err().sleutel();
    assert_eq!(sentence(met(data(|| Antwoord::Status(500)))), "fout-ophalen-storing");
    assert_eq!(sentence(met(data(|| Antwoord::Kapot(4000)))), "fout-ophalen-afgebroken");
    assert_eq!(sentence(met(data(|| Antwoord::Traag(Duration::from_secs(2))))), "fout-ophalen-te-traag");
    assert_eq!(sentence(met(data(|| Antwoord::Groot(30_000_000)))), "fout-ophalen-te-groot");
    assert_eq!(sentence(met(data(|| Antwoord::Naar("https://elders.example".to_owned())))), "fout-ophalen-omgeleid");
    assert_eq!(sentence(met(data(|| Antwoord::Goed("{\"value\":[{\"Soort".to_owned())))), "fout-ophalen-vorm", "cut off JSON");
    assert_eq!(sentence(met(data(|| Antwoord::Goed("<html>".to_owned())))), "fout-ophalen-vorm");
    assert_eq!(sentence(met(data(|| Antwoord::Goed("{\"value\":[{\"x\":1}]}".to_owned())))), "fout-ophalen-kolom");
    assert_eq!(sentence(met(data(|| Antwoord::Goed("{\"value\":[]}".to_owned())))), "fout-ophalen-leeg");
    let away = |_: &str| Some(Antwoord::Goed("{\"value\":[],\"odata.nextLink\":\"https://elders.example/x\"}".to_owned()));
    assert_eq!(sentence(met(away)), "fout-ophalen-omgeleid");
    let nobody = Dienst::new("http://127.0.0.1:1", Duration::from_secs(1), Duration::from_secs(1)).unwrap();
    assert_eq!(sentence(haal(&nobody, Politietabel::Jaar, "GM9999", date(2026, 2, 20), |_, _| {})), "fout-ophalen-geen-verbinding");
}

#[test]
fn a_service_that_changed_is_not_read_as_if_it_had_not() {
    let other_column = |p: &str| {
        p.contains("/DataProperties").then(|| {
            Antwoord::Goed(
                r#"{"value":[{"Key":"SoortMisdrijf"},{"Key":"WijkenEnBuurten"},{"Key":"Perioden"},{"Key":"Misdrijven_1"}]}"#.to_owned(),
            )
        })
    };
    assert_eq!(met(other_column), Err(Fout::Kolom("GeregistreerdeMisdrijven")));
    let other_code =
        |p: &str| p.contains("/SoortMisdrijf").then(|| Antwoord::Goed(r#"{"value":[{"Key":"1.4.7 ","Title":"Diefstal"}]}"#.to_owned()));
    assert_eq!(met(other_code), Err(Fout::Code));
    let endless =
        |p: &str| p.contains("/TypedDataSet").then(|| Antwoord::Goed(r#"{"value":[],"odata.nextLink":"/TypedDataSet"}"#.to_owned()));
    assert_eq!(met(endless), Err(Fout::TeVeel));
}
