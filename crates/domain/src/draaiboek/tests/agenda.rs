use jiff::civil::date;

use super::*;
use crate::kalender::{Kalender, lokaal, moment};

fn op(d: &Draaiboek, begin: Moment) -> Vec<String> {
    let show = |m: Moment| lokaal(m).strftime("%m-%d %H:%M").to_string();
    agenda(d, begin, Kalender::default())
        .iter()
        .map(|a| format!("{} {} {}", a.stap.id, show(a.van), a.tot.map(show).unwrap_or_default()))
        .collect()
}

#[test]
fn steps_stand_on_the_calendar_with_its_holidays() {
    let d = gelezen(vec![
        RuwStap { na: meer(&["melding"]), uiterlijk: some("30 minuten"), ..stap("a") },
        RuwStap { na: meer(&["a"]), uiterlijk: some("1 werkdag"), ..stap("b") },
        RuwStap { na: meer(&["melding"]), niet_voor: meer(&["overval + 1 dag"]), uiterlijk: some("2 uur"), ..stap("c") },
        RuwStap {
            na: meer(&["screening"]),
            vanaf: some("overval"),
            uiterlijk: some("21 dagen"),
            als: als("woonvorm", &["huur"]),
            ..stap("d")
        },
    ]);
    // Thursday before Christmas: the next working day is Monday.
    let begin = moment(date(2026, 12, 24).at(20, 47, 0, 0));
    let expected = ["a 12-24 21:47 12-24 22:17", "b 12-24 21:47 12-28 17:00", "c 12-25 09:00 12-25 11:00", "d 12-25 10:47 01-14 23:59"];
    assert_eq!(op(&d, begin), expected);
}

#[test]
fn nothing_ends_before_it_begins() {
    let d = gelezen(vec![RuwStap { na: meer(&["melding"]), vanaf: some("overval"), uiterlijk: some("5 minuten"), ..stap("a") }]);
    let all = agenda(&d, uur(0), Kalender::default());
    assert!(all.iter().all(|a| a.tot.is_none_or(|t| t >= a.van)));
}
