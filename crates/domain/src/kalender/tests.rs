use jiff::civil::datetime;
use proptest::prelude::*;

use super::*;

fn at(y: i16, m: i8, d: i8, h: i8, min: i8) -> Moment {
    moment(datetime(y, m, d, h, min, 0, 0))
}

fn duur(s: &str) -> Duur {
    s.parse().expect("a term")
}

#[test]
fn easter_of_known_years() {
    for (y, m, d) in [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25), (2285, 3, 22)] {
        assert_eq!(pasen(y), date(y, m, d));
    }
}

#[test]
fn holidays_of_2026_and_the_sunday_rule() {
    let days: Vec<String> = feestdagen(2026, Bevrijdingsdag::Lustrum).iter().map(|(d, f)| format!("{d} {f}")).collect();
    assert_eq!(
        days,
        [
            "2026-01-01 nieuwjaar",
            "2026-04-05 eerste-paasdag",
            "2026-04-06 tweede-paasdag",
            "2026-04-27 koningsdag",
            "2026-05-14 hemelvaart",
            "2026-05-24 eerste-pinksterdag",
            "2026-05-25 tweede-pinksterdag",
            "2026-12-25 eerste-kerstdag",
            "2026-12-26 tweede-kerstdag",
        ]
    );
    let kalender = Kalender::default();
    assert_eq!(kalender.feestdag(date(2025, 4, 26)), Some(Feestdag::Koningsdag));
    assert_eq!(kalender.feestdag(date(2025, 4, 27)), None);
    assert!(kalender.feestdag(date(2025, 5, 5)).is_some() && kalender.feestdag(date(2026, 5, 5)).is_none());
    assert!(Kalender { bevrijdingsdag: Bevrijdingsdag::Altijd }.feestdag(date(2026, 5, 5)).is_some());
}

#[test]
fn terms_in_words() {
    for (text, shown) in [
        ("30 minuten", "30 minuten"),
        ("2 uur", "2 uur"),
        ("1 uren", "1 uur"),
        ("een werkdag", "1 werkdag"),
        ("21  dagen", "21 dagen"),
        ("6 weken", "6 weken"),
        ("1 dagdeel", "1 dagdeel"),
        ("2 dagdelen", "2 dagdelen"),
    ] {
        assert_eq!(duur(text).to_string(), shown);
    }
    for bad in ["", "2", "uur", "-1 dag", "2 fortnights", "1 dag later", "99999 dagen", "1,5 uur"] {
        assert_eq!(bad.parse::<Duur>(), Err(GeenDuur), "{bad}");
    }
}

#[test]
fn a_working_day_over_easter_ends_on_tuesday() {
    let kalender = Kalender::default();
    assert_eq!(kalender.uiterlijk(at(2026, 4, 2, 20, 47), duur("1 werkdag")), at(2026, 4, 3, 17, 0), "Good Friday is worked");
    assert_eq!(kalender.uiterlijk(at(2026, 4, 3, 20, 47), duur("1 werkdag")), at(2026, 4, 7, 17, 0));
    assert_eq!(kalender.uiterlijk(at(2026, 12, 24, 23, 50), duur("1 werkdag")), at(2026, 12, 28, 17, 0));
}

#[test]
fn hours_pass_through_daylight_saving() {
    let kalender = Kalender::default();
    assert_eq!(kalender.uiterlijk(at(2026, 3, 29, 1, 30), duur("2 uur")), at(2026, 3, 29, 4, 30), "summer time begins");
    assert_eq!(kalender.uiterlijk(at(2026, 10, 25, 1, 30), duur("3 uur")), at(2026, 10, 25, 3, 30), "summer time ends");
}

#[test]
fn days_end_with_the_local_day() {
    let kalender = Kalender::default();
    let eind = kalender.uiterlijk(at(2026, 3, 19, 20, 47), duur("21 dagen"));
    assert_eq!(lokaal(eind), datetime(2026, 4, 9, 23, 59, 59, 0));
    assert_eq!(lokaal(kalender.uiterlijk(at(2026, 3, 19, 20, 47), duur("3 weken"))), datetime(2026, 4, 9, 23, 59, 59, 0));
    assert_eq!(lokaal(kalender.uiterlijk(at(2026, 1, 31, 8, 0), duur("1 maand"))), datetime(2026, 2, 28, 23, 59, 59, 0));
    assert_eq!(lokaal(kalender.niet_voor(at(2026, 3, 19, 20, 47), duur("1 dag"))), datetime(2026, 3, 20, 9, 0, 0, 0));
}

#[test]
fn terms_in_day_parts_leave_the_night_out() {
    let kalender = Kalender::default();
    let end = |h: i8, n: &str| lokaal(kalender.uiterlijk(at(2026, 7, 1, h, 30), duur(n)));
    assert_eq!(end(8, "1 dagdeel"), datetime(2026, 7, 1, 17, 59, 59, 0));
    assert_eq!(end(14, "1 dagdeel"), datetime(2026, 7, 1, 23, 59, 59, 0));
    assert_eq!(end(22, "1 dagdeel"), datetime(2026, 7, 2, 11, 59, 59, 0));
    assert_eq!(end(3, "1 dagdeel"), datetime(2026, 7, 1, 11, 59, 59, 0), "at night the morning comes first");
    assert_eq!(end(22, "4 dagdelen"), datetime(2026, 7, 3, 11, 59, 59, 0));
    assert_eq!(lokaal(kalender.niet_voor(at(2026, 7, 1, 22, 5), duur("1 dagdeel"))), datetime(2026, 7, 2, 9, 0, 0, 0));
    assert_eq!(lokaal(kalender.niet_voor(at(2026, 10, 24, 20, 0), duur("2 dagdelen"))), datetime(2026, 10, 25, 12, 0, 0, 0), "clock back");
}

#[test]
fn day_parts() {
    for (h, part) in
        [(0, Dagdeel::Nacht), (5, Dagdeel::Nacht), (6, Dagdeel::Ochtend), (12, Dagdeel::Middag), (18, Dagdeel::Avond), (23, Dagdeel::Avond)]
    {
        assert_eq!(dagdeel(at(2026, 7, 1, h, 59)), part);
    }
}

fn any_moment() -> impl Strategy<Value = Moment> {
    (1_577_836_800_i64..2_524_608_000).prop_map(|s| Moment::from_micros(s * 1_000_000))
}

fn any_duur() -> impl Strategy<Value = Duur> {
    let unit = prop_oneof![
        Just(Eenheid::Minuut),
        Just(Eenheid::Uur),
        Just(Eenheid::Dagdeel),
        Just(Eenheid::Dag),
        Just(Eenheid::Werkdag),
        Just(Eenheid::Week),
        Just(Eenheid::Maand),
        Just(Eenheid::Jaar)
    ];
    (0_u16..60, unit).prop_map(|(n, e)| Duur::new(n, e))
}

proptest! {
    #[test]
    fn terms_go_forward_and_opening_never_follows_the_end(m in any_moment(), d in any_duur()) {
        let kalender = Kalender::default();
        let (open, eind) = (kalender.niet_voor(m, d), kalender.uiterlijk(m, d));
        prop_assert!(m <= open && open <= eind);
    }

    #[test]
    fn longer_terms_end_later(m in any_moment(), d in any_duur(), extra in 1_u16..5) {
        let kalender = Kalender::default();
        prop_assert!(kalender.uiterlijk(m, d) < kalender.uiterlijk(m, Duur::new(d.aantal + extra, d.eenheid)));
    }

    #[test]
    fn working_days_end_at_five_on_a_working_day(m in any_moment(), n in 1_u16..40) {
        let kalender = Kalender::default();
        let eind = lokaal(kalender.uiterlijk(m, Duur::new(n, Eenheid::Werkdag)));
        prop_assert!(kalender.is_werkdag(eind.date()) && eind.hour() == 17);
    }

    #[test]
    fn hours_are_exact_seconds(m in any_moment(), n in 0_u16..5000) {
        prop_assert_eq!(Kalender::default().uiterlijk(m, Duur::new(n, Eenheid::Uur)).seconds_since(m), i64::from(n) * 3600);
    }

    #[test]
    fn words_are_read_back(d in any_duur()) {
        prop_assert_eq!(d.to_string().parse::<Duur>(), Ok(d));
    }

    #[test]
    fn reading_and_counting_are_total(text in ".{0,20}", micros in any::<i64>(), n in any::<u16>()) {
        let _ = text.parse::<Duur>();
        let m = Moment::from_micros(micros);
        for e in [Eenheid::Minuut, Eenheid::Dagdeel, Eenheid::Dag, Eenheid::Week, Eenheid::Maand, Eenheid::Jaar] {
            let _ = Kalender::default().uiterlijk(m, Duur::new(n, e));
        }
    }

    #[test]
    fn local_time_comes_back(m in any_moment()) {
        let back = moment(lokaal(m));
        prop_assert!(back == m || m.seconds_since(back) == 3600, "only the hour that occurs twice may differ");
    }
}
