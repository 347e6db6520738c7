use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::Code;

fn mens(n: u8) -> BetrokkeneStand {
    BetrokkeneStand { id: persoon(n), feiten: Feiten::default(), ankers: BTreeMap::new() }
}

fn gemeld() -> Stand {
    Stand { ankers: [(Anker::Overval, uur(-1)), (Anker::Melding, uur(0))].into(), ..Stand::default() }
}

fn vind(tasks: &[Taak], id: &str, voor: Option<BetrokkeneId>) -> Taak {
    tasks.iter().find(|t| t.stap.as_str() == id && t.voor == voor).cloned().unwrap_or_else(|| panic!("no task {id}"))
}

fn een(d: &Draaiboek, stand: &Stand, id: &str) -> Taak {
    vind(&planning(d, stand, uur(1)), id, None)
}

#[test]
fn a_step_opens_at_its_trigger_and_is_late_after_its_term() {
    let d = gelezen(vec![RuwStap { uiterlijk: some("2 uur"), ..stap("a") }]);
    let at = |h| vind(&planning(&d, &gemeld(), uur(h)), "a", None);
    assert_eq!((at(0).staat, at(0).uiterlijk), (Staat::Open, Some(uur(2))));
    assert_eq!((at(2).staat, at(3).staat), (Staat::Open, Staat::TeLaat));
    let before = planning(&d, &Stand::default(), uur(0));
    assert_eq!(before[0].wacht_op, [WachtOp::Aanleiding(Aanleiding::Anker(Anker::Melding))]);
}

#[test]
fn in_a_closed_casus_only_what_comes_after_the_closing_is_left() {
    let d = gelezen(vec![
        RuwStap { verplicht: Some(false), ..stap("a") },
        stap("b"),
        RuwStap { na: meer(&["afsluiting"]), verplicht: Some(false), ..stap("c") },
        RuwStap { na: meer(&["c"]), verplicht: Some(false), ..stap("d") },
    ]);
    let mut stand = gemeld();
    stand.gedaan.insert(("b".into(), None), uur(1));
    let states = |stand: &Stand| ["a", "b", "c", "d"].map(|id| een(&d, stand, id).staat);
    assert_eq!(states(&stand), [Staat::Open, Staat::Gedaan, Staat::Wacht, Staat::Wacht]);
    stand.ankers.insert(Anker::Afsluiting, uur(1));
    assert_eq!(states(&stand), [Staat::NietVanToepassing, Staat::Gedaan, Staat::Open, Staat::Wacht]);
}

#[test]
fn the_term_counts_from_vanaf_or_from_the_latest_trigger() {
    let d = gelezen(vec![
        stap("a"),
        RuwStap { na: meer(&["melding", "a"]), uiterlijk: some("2 uur"), ..stap("b") },
        RuwStap { vanaf: some("overval"), uiterlijk: some("21 dagen"), ..stap("c") },
    ]);
    let mut stand = gemeld();
    stand.gedaan.insert(("a".into(), None), uur(1));
    assert_eq!(een(&d, &stand, "b").uiterlijk, Some(uur(3)));
    assert_eq!(een(&d, &stand, "c").uiterlijk.map(|m| m.datum()), Some(jiff::civil::date(2026, 11, 23)));
}

#[test]
fn nothing_before_release_and_a_term_that_passed_is_counted_again() {
    let d = gelezen(vec![RuwStap { niet_voor: meer(&["vrijgave-politie"]), uiterlijk: some("1 uur"), ..stap("a") }]);
    let mut stand = gemeld();
    assert_eq!(een(&d, &stand, "a").staat, Staat::Wacht);
    stand.ankers.insert(Anker::VrijgavePolitie, uur(30));
    let taak = vind(&planning(&d, &stand, uur(20)), "a", None);
    assert_eq!(
        (taak.staat, taak.niet_voor, taak.wacht_op.as_slice()),
        (Staat::Wacht, Some(uur(30)), [WachtOp::Moment(uur(30))].as_slice())
    );
    assert_eq!((taak.uiterlijk, taak.opgeschoven), (Some(uur(31)), true));
    assert_eq!(vind(&planning(&d, &stand, uur(30)), "a", None).staat, Staat::Open);
}

#[test]
fn an_unknown_fact_waits_and_a_known_one_decides() {
    let d = gelezen(vec![RuwStap { als: als("woonvorm", &["huur"]), ..stap("a") }]);
    let with = |w: Option<&str>| {
        let mut stand = gemeld();
        if let Some(w) = w {
            stand.feiten.set(Feit::Woonvorm, w);
        }
        een(&d, &stand, "a")
    };
    assert_eq!((with(None).staat, with(None).wacht_op), (Staat::Wacht, vec![WachtOp::Feit(Feit::Woonvorm)]));
    assert_eq!((with(Some("huur")).staat, with(Some("koop")).staat), (Staat::Open, Staat::NietVanToepassing));
}

#[test]
fn a_no_to_the_person_leaves_the_surroundings_standing() {
    let contact = RuwStap { per: some("betrokkene"), na: meer(&["besluit-ja"]), ..stap("contact") };
    let later = RuwStap { per: some("betrokkene"), na: meer(&["contact"]), ..stap("nabellen") };
    let buurt = RuwStap { spoor: some("omgeving"), na: meer(&["besluit"]), ..stap("buurt") };
    let d = gelezen(vec![contact, later, buurt]);
    let mut stand = gemeld();
    let mut a = mens(1);
    a.feiten.set(Feit::Besluit, "nee");
    a.ankers.insert(Anker::Besluit, uur(1));
    stand.betrokkenen = vec![a, mens(2)];
    let staat = |stand: &Stand, id: &str, voor| vind(&planning(&d, stand, uur(2)), id, voor).staat;
    assert_eq!(staat(&stand, "contact", Some(persoon(1))), Staat::NietVanToepassing);
    assert_eq!(staat(&stand, "nabellen", Some(persoon(1))), Staat::NietVanToepassing);
    assert_eq!(staat(&stand, "contact", Some(persoon(2))), Staat::Wacht);
    assert_eq!(staat(&stand, "buurt", None), Staat::Wacht, "not everyone is decided about");
    stand.betrokkenen[1].feiten.set(Feit::Besluit, "afgewezen");
    stand.betrokkenen[1].ankers.insert(Anker::Besluit, uur(2));
    assert_eq!(staat(&stand, "buurt", None), Staat::Open);
}

#[test]
fn a_step_of_the_casus_after_one_per_person_waits_for_all_of_them() {
    let d = gelezen(vec![RuwStap { per: some("betrokkene"), ..stap("a") }, RuwStap { na: meer(&["a"]), ..stap("b") }]);
    let mut stand = gemeld();
    assert_eq!(een(&d, &stand, "b").staat, Staat::Wacht, "no persons yet");
    stand.betrokkenen = vec![mens(1), mens(2)];
    stand.gedaan.insert(("a".into(), Some(persoon(1))), uur(0));
    assert_eq!(een(&d, &stand, "b").staat, Staat::Wacht);
    stand.gedaan.insert(("a".into(), Some(persoon(2))), uur(1));
    assert_eq!(een(&d, &stand, "b").staat, Staat::Open);
}

#[test]
fn closing_waits_for_mandatory_work_only() {
    let d = gelezen(vec![
        RuwStap { verplicht: Some(true), ..stap("moet") },
        stap("mag"),
        RuwStap { verplicht: Some(true), als: als("geweld", &["dodelijk"]), ..stap("nvt") },
    ]);
    let mut stand = gemeld();
    stand.feiten.set(Feit::Geweld, "dreiging");
    let open = |stand: &Stand| blokkeert_afsluiten(&d, &planning(&d, stand, uur(1))).map(|t| t.stap.to_string()).collect::<Vec<_>>();
    assert_eq!(open(&stand), ["moet"]);
    stand.gedaan.insert(("moet".into(), None), uur(1));
    assert!(open(&stand).is_empty());
}

#[test]
fn correcting_the_type_keeps_done_work() {
    let (old, new) = (
        gelezen(vec![stap("a"), stap("oud")]),
        gelezen(vec![RuwStap { als: als("incidenttype", &["bedrijf"]), ..stap("a") }, stap("nieuw")]),
    );
    let mut stand = gemeld();
    stand.feiten.set(Feit::Incidenttype, "woning");
    for id in ["a", "oud"] {
        stand.gedaan.insert((id.into(), None), uur(1));
    }
    assert!(planning(&old, &stand, uur(2)).iter().all(|t| t.staat == Staat::Gedaan));
    let after: Vec<_> = planning(&new, &stand, uur(2)).iter().map(|t| (t.stap.to_string(), t.staat)).collect();
    assert_eq!(after, [("a".into(), Staat::Gedaan), ("nieuw".into(), Staat::Open), ("oud".into(), Staat::Gedaan)]);
}

#[derive(Debug, Clone)]
enum Gebeurtenis {
    Anker(Anker, Option<u8>, i64),
    Feit(Feit, usize, Option<u8>),
    Gedaan(String, Option<u8>, i64),
}

/// The last word counts: two events about the same thing are made one, so that order cannot matter.
fn apply(events: &[Gebeurtenis]) -> Stand {
    let mut stand = Stand { betrokkenen: (1..=3).map(mens).collect(), ..Stand::default() };
    for e in events {
        match e {
            Gebeurtenis::Anker(a, None, h) => drop(stand.ankers.insert(*a, uur(*h))),
            Gebeurtenis::Anker(a, Some(n), h) => drop(stand.betrokkenen[usize::from(*n)].ankers.insert(*a, uur(*h))),
            Gebeurtenis::Feit(f, w, None) => drop(stand.feiten.set(*f, f.waarden()[w % f.waarden().len()])),
            Gebeurtenis::Feit(f, w, Some(n)) => drop(stand.betrokkenen[usize::from(*n)].feiten.set(*f, f.waarden()[w % f.waarden().len()])),
            Gebeurtenis::Gedaan(s, n, h) => drop(stand.gedaan.insert((s.as_str().into(), n.map(|n| persoon(n + 1))), uur(*h))),
        }
    }
    stand
}

fn what(e: &Gebeurtenis) -> String {
    match e {
        Gebeurtenis::Anker(a, n, _) => format!("{a} {n:?}"),
        Gebeurtenis::Feit(f, _, n) => format!("feit {f} {n:?}"),
        Gebeurtenis::Gedaan(s, n, _) => format!("stap {s} {n:?}"),
    }
}

fn any_event() -> impl Strategy<Value = Gebeurtenis> {
    let who = || proptest::option::of(0_u8..3);
    prop_oneof![
        (proptest::sample::select(Anker::ALL), who(), -5_i64..900).prop_map(|(a, n, h)| Gebeurtenis::Anker(a, n, h)),
        (proptest::sample::select(Feit::ALL), 0_usize..8, who()).prop_map(|(f, w, n)| Gebeurtenis::Feit(f, w, n)),
        ((0_u8..14).prop_map(|i| format!("s{i}")), who(), 0_i64..900).prop_map(|(s, n, h)| Gebeurtenis::Gedaan(s, n, h)),
    ]
}

type AnyStep = (Vec<String>, Vec<(String, Option<&'static str>)>, Option<&'static str>, Option<String>, bool, Option<(Feit, usize)>);

/// Any draaiboek of twelve steps, circles included.
fn any_draaiboek() -> impl Strategy<Value = Draaiboek> {
    let trigger =
        || prop_oneof![proptest::sample::select(Anker::ALL).prop_map(|a| a.code().to_owned()), (0_u8..12).prop_map(|i| format!("s{i}")),];
    let step = (
        proptest::collection::vec(trigger(), 0..3),
        proptest::collection::vec(
            (trigger(), proptest::option::of(proptest::sample::select(vec!["2 uur", "1 dag", "3 werkdagen", "2 weken"]))),
            0..3,
        ),
        proptest::option::of(proptest::sample::select(vec!["30 minuten", "1 uur", "1 werkdag", "21 dagen", "6 weken"])),
        proptest::option::of(trigger()),
        any::<bool>(),
        proptest::option::of((proptest::sample::select(Feit::ALL), 0_usize..8)),
    );
    proptest::collection::vec(step, 12).prop_map(|steps| {
        let make = |(i, (na, niet_voor, uiterlijk, vanaf, per, conditie)): (usize, AnyStep)| RuwStap {
            na: Some(Meer(na)),
            niet_voor: Some(Meer(niet_voor.into_iter().map(|(t, plus)| plus.map_or(t.clone(), |p| format!("{t} + {p}"))).collect())),
            uiterlijk: uiterlijk.map(ToOwned::to_owned),
            vanaf,
            per: some(if per { "betrokkene" } else { "casus" }),
            als: conditie.and_then(|(f, w)| als(f.code(), &[f.waarden()[w % f.waarden().len()]])),
            ..stap(&format!("s{i}"))
        };
        gelezen(steps.into_iter().enumerate().map(make).collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Total on any draaiboek; done is never lost and never doubled; no term before "not before"; waiting says why.
    #[test]
    fn planning_holds_its_promises(d in any_draaiboek(), events in proptest::collection::vec(any_event(), 0..40), now in -10_i64..1000) {
        let stand = apply(&events);
        let tasks = planning(&d, &stand, uur(now));
        for ((id, voor), op) in &stand.gedaan {
            let same: Vec<_> = tasks.iter().filter(|t| t.stap == *id && t.voor == *voor).collect();
            prop_assert_eq!(same.len(), 1);
            prop_assert_eq!((same[0].staat, same[0].gedaan_op), (Staat::Gedaan, Some(*op)));
        }
        for t in &tasks {
            prop_assert_eq!(t.staat == Staat::Gedaan, stand.gedaan.contains_key(&(t.stap.clone(), t.voor)));
            prop_assert!(!matches!((t.niet_voor, t.uiterlijk), (Some(a), Some(b)) if b < a), "{t:?}");
            prop_assert_eq!(t.staat == Staat::Wacht && t.wacht_op.is_empty(), false, "waits for nothing: {:?}", t);
            prop_assert!(t.staat != Staat::Open && t.staat != Staat::TeLaat || t.open_vanaf.is_some_and(|m| m <= uur(now)));
        }
        let mut keys: Vec<_> = tasks.iter().map(|t| (t.stap.clone(), t.voor)).collect();
        let count = keys.len();
        keys.sort();
        keys.dedup();
        prop_assert_eq!(count, keys.len(), "a task twice");
    }

    #[test]
    fn the_order_of_events_does_not_matter(d in any_draaiboek(), events in proptest::collection::vec(any_event(), 0..30).prop_shuffle(), seed in any::<u64>()) {
        let mut unique: Vec<Gebeurtenis> = Vec::new();
        for e in events {
            if unique.iter().all(|u| what(u) != what(&e)) {
                unique.push(e);
            }
        }
        let mut other = unique.clone();
        let mut state = seed | 1;
        other.sort_by_cached_key(|_| { state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1); state });
        prop_assert_eq!(planning(&d, &apply(&unique), uur(100)), planning(&d, &apply(&other), uur(100)));
    }

    /// Time alone only moves a task from waiting to open to late.
    #[test]
    fn time_only_moves_forward(d in any_draaiboek(), events in proptest::collection::vec(any_event(), 0..30), now in 0_i64..500, later in 1_i64..500) {
        let stand = apply(&events);
        let rank = |s: Staat| match s { Staat::NietVanToepassing => 0, Staat::Wacht => 1, Staat::Open => 2, Staat::TeLaat => 3, Staat::Gedaan => 4 };
        let (a, b) = (planning(&d, &stand, uur(now)), planning(&d, &stand, uur(now + later)));
        for (a, b) in a.iter().zip(&b) {
            prop_assert!(rank(a.staat) <= rank(b.staat) && a.uiterlijk == b.uiterlijk && a.niet_voor == b.niet_voor);
        }
    }

    #[test]
    fn checking_and_drawing_are_total(d in any_draaiboek()) {
        let raw = ruw(vec![]);
        let _ = super::super::check(&d, &raw, &Kennis::default());
        let z = zwembaan(&d);
        prop_assert!(svg(&z, &Labels::nl(&z, vec![])).ends_with("</svg>"));
    }
}
