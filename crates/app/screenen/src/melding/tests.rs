use domain::{Moment, casus::*};
use web::Input;

use super::formulier::{laatst_om, lees};

fn at(text: &str) -> Moment {
    Moment::from(text.parse::<jiff::Timestamp>().expect("moment"))
}

fn posted() -> Input {
    Input::new()
        .with("soort", "woning")
        .with("wanneer", "net")
        .with("buurt", "Rivierenbuurt")
        .with("geweld", "wapen")
        .with("aantal", "2")
        .with("vrijgave", "nee")
}

#[test]
fn six_answers_make_a_report() {
    let now = at("2026-11-26T21:08:00Z");
    let m = lees(&posted(), now).expect("report");
    assert_eq!((m.incidenttype, m.geweld, m.aantal, m.vrijgegeven), (Incidenttype::Woning, Geweld::Wapen, Aantal::Twee, false));
    assert_eq!((m.overval_op, m.buurt.as_str()), (now, "Rivierenbuurt"));
}

#[test]
fn an_empty_form_names_all_six_at_once() {
    let errors = lees(&Input::new(), at("2026-11-26T21:08:00Z")).unwrap_err();
    let fields: Vec<_> = errors.iter().map(|e| e.field.as_str()).collect();
    assert_eq!(fields, ["soort", "wanneer", "buurt", "geweld", "aantal", "vrijgave"]);
}

#[test]
fn a_house_number_is_no_neighbourhood() {
    let input = Input::new()
        .with("soort", "woning")
        .with("wanneer", "net")
        .with("buurt", "Maasstraat 12")
        .with("geweld", "wapen")
        .with("aantal", "2")
        .with("vrijgave", "nee");
    let errors = lees(&input, at("2026-11-26T21:08:00Z")).unwrap_err();
    assert_eq!(errors.of("buurt").map(|e| e.key.as_str()), Some("melden-fout-huisnummer"));
}

#[test]
fn a_clock_time_is_the_last_one_that_was() {
    let time = |h, m| jiff::civil::time(h, m, 0, 0);
    assert_eq!(laatst_om(time(20, 47), at("2026-11-26T21:08:00Z")), at("2026-11-26T19:47:00Z"));
    assert_eq!(laatst_om(time(23, 50), at("2026-11-26T23:08:00Z")), at("2026-11-26T22:50:00Z"), "just after midnight it was yesterday");
    assert_eq!(laatst_om(time(23, 50), at("2026-11-26T21:08:00Z")), at("2026-11-25T22:50:00Z"));
}
