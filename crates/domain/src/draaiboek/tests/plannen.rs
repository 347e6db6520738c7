use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::Code;

pub(super) fn mens(n: u8) -> BetrokkeneStand {
    BetrokkeneStand { id: persoon(n), feiten: Feiten::default(), ankers: BTreeMap::new() }
}

pub(super) fn gemeld() -> Stand {
    Stand { ankers: [(Anker::Overval, uur(-1)), (Anker::Melding, uur(0))].into(), ..Stand::default() }
}

pub(super) fn vind(tasks: &[Taak], id: &str, voor: Option<BetrokkeneId>) -> Taak {
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

#[test]
fn a_step_per_area_gives_one_task_for_each_and_one_without_areas() {
    let deur = RuwStap { per: some("gebied"), ..stap("deur") };
    let later = RuwStap { per: some("gebied"), na: meer(&["deur"]), ..stap("later") };
    let d = gelezen(vec![deur, later, RuwStap { na: meer(&["deur"]), ..stap("klaar") }]);
    let mut stand = gemeld();
    stand.gedaan.insert(("deur".into(), None), uur(0));
    assert_eq!((een(&d, &stand, "deur").staat, een(&d, &stand, "klaar").staat), (Staat::Gedaan, Staat::Open), "the surroundings as one");
    stand.gedaan.clear();
    stand.gebieden = vec!["plein".into(), "straat".into()];
    stand.gedaan_in.insert(("deur".into(), "plein".into()), uur(0));
    let staat = |stand: &Stand, id: &str, gebied: Option<&str>| {
        let tasks = planning(&d, stand, uur(1));
        tasks.iter().find(|t| t.stap.as_str() == id && t.gebied.as_ref().map(Gebied::as_str) == gebied).map(|t| t.staat)
    };
    assert_eq!(staat(&stand, "deur", Some("plein")), Some(Staat::Gedaan));
    assert_eq!(staat(&stand, "deur", Some("straat")), Some(Staat::Open));
    assert_eq!((staat(&stand, "later", Some("plein")), staat(&stand, "later", Some("straat"))), (Some(Staat::Open), Some(Staat::Wacht)));
    assert_eq!(staat(&stand, "klaar", None), Some(Staat::Wacht), "not every area is done");
    stand.gedaan_in.insert(("deur".into(), "haven".into()), uur(0));
    assert_eq!(staat(&stand, "deur", Some("haven")), Some(Staat::Gedaan), "work in an area that is gone is kept");
}

#[test]
fn the_answer_of_a_partner_is_the_first_step_that_asks_for_it() {
    let vraag = |id: &str| RuwStap { met: meer(&["slachtofferhulp"]), klaar_als: some("partner-antwoord"), ..stap(id) };
    let other = RuwStap { met: meer(&["woningcorporatie"]), klaar_als: some("partner-antwoord"), ..stap("ander") };
    let d = gelezen(vec![vraag("a"), vraag("b"), other, RuwStap { na: meer(&["antwoord van slachtofferhulp"]), ..stap("verder") }]);
    let mut stand = gemeld();
    stand.gedaan.insert(("ander".into(), None), uur(0));
    let waits = een(&d, &stand, "verder").wacht_op;
    assert_eq!(waits, ["a", "b"].map(|s| WachtOp::Aanleiding(Aanleiding::Stap(s.into()))), "what can be done about it");
    stand.gedaan.insert(("b".into(), None), uur(1));
    assert_eq!((een(&d, &stand, "verder").staat, een(&d, &stand, "verder").open_vanaf), (Staat::Open, Some(uur(1))));
}

#[test]
fn a_day_of_the_calendar_begins_at_midnight_here() {
    let d = gelezen(vec![RuwStap { na: meer(&["melding", "2026-11-05"]), uiterlijk: some("1 dag"), ..stap("a") }]);
    let taak = een(&d, &gemeld(), "a");
    let begin = crate::kalender::moment(jiff::civil::datetime(2026, 11, 5, 0, 0, 0, 0));
    assert_eq!((taak.staat, taak.wacht_op), (Staat::Wacht, vec![WachtOp::Moment(begin)]));
    assert_eq!(taak.uiterlijk.map(|m| m.datum()), Some(jiff::civil::date(2026, 11, 6)));
    assert_eq!(vind(&planning(&d, &gemeld(), begin), "a", None).staat, Staat::Open);
}

#[test]
fn a_late_step_is_brought_on_after_its_term() {
    let with = |na: Option<&str>| {
        let escaleert = Some(RuwEscalatie { naar: "plaatsvervanger".into(), na: na.map(ToOwned::to_owned) });
        gelezen(vec![RuwStap { uiterlijk: some("1 uur"), escaleert, ..stap("a") }])
    };
    assert_eq!(een(&with(None), &gemeld(), "a").escaleert_op, Some(uur(1)));
    assert_eq!(een(&with(Some("2 uur")), &gemeld(), "a").escaleert_op, Some(uur(3)));
    let mut stand = gemeld();
    stand.gedaan.insert(("a".into(), None), uur(0));
    assert_eq!(een(&with(None), &stand, "a").escaleert_op, None, "done work goes nowhere");
    assert!(gelezen(vec![RuwStap { escaleert: Some(RuwEscalatie::default()), ..stap("a") }]).stappen[0].escaleert.is_none(), "cleared");
}

#[derive(Debug, Clone)]
pub(super) enum Gebeurtenis {
    Anker(Anker, Option<u8>, i64),
    Feit(Feit, usize, Option<u8>),
    Gedaan(String, Option<u8>, i64),
}

/// The last word counts: two events about the same thing are made one, so that order cannot matter.
pub(super) fn apply(events: &[Gebeurtenis]) -> Stand {
    let gebieden = if events.len().is_multiple_of(2) { vec!["noord".into(), "zuid".into()] } else { vec![] };
    let mut stand = Stand { betrokkenen: (1..=3).map(mens).collect(), gebieden, ..Stand::default() };
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

pub(super) fn what(e: &Gebeurtenis) -> String {
    match e {
        Gebeurtenis::Anker(a, n, _) => format!("{a} {n:?}"),
        Gebeurtenis::Feit(f, _, n) => format!("feit {f} {n:?}"),
        Gebeurtenis::Gedaan(s, n, _) => format!("stap {s} {n:?}"),
    }
}

pub(super) fn any_event() -> impl Strategy<Value = Gebeurtenis> {
    let who = || proptest::option::of(0_u8..3);
    prop_oneof![
        (proptest::sample::select(Anker::ALL), who(), -5_i64..900).prop_map(|(a, n, h)| Gebeurtenis::Anker(a, n, h)),
        (proptest::sample::select(Feit::ALL), 0_usize..8, who()).prop_map(|(f, w, n)| Gebeurtenis::Feit(f, w, n)),
        ((0_u8..14).prop_map(|i| format!("s{i}")), who(), 0_i64..900).prop_map(|(s, n, h)| Gebeurtenis::Gedaan(s, n, h)),
    ]
}

type AnyStep =
    (Vec<String>, Vec<(String, Option<&'static str>)>, Option<&'static str>, Option<String>, usize, Option<(Feit, usize)>, usize);

const BEWIJZEN: [&str; 6] =
    ["antwoord-vastgelegd", "partner-antwoord", "besluit-vastgelegd", "vrijgave-vastgelegd", "screening-vastgelegd", "gelezen-en-gekozen"];

/// Any draaiboek of twelve steps, circles included.
pub(super) fn any_draaiboek() -> impl Strategy<Value = Draaiboek> {
    let trigger = || {
        prop_oneof![
            6 => proptest::sample::select(Anker::ALL).prop_map(|a| a.code().to_owned()),
            6 => (0_u8..12).prop_map(|i| format!("s{i}")),
            1 => Just("antwoord van slachtofferhulp".to_owned()),
            1 => Just("2026-11-12".to_owned()),
        ]
    };
    let step = (
        proptest::collection::vec(trigger(), 0..3),
        proptest::collection::vec(
            (trigger(), proptest::option::of(proptest::sample::select(vec!["2 uur", "1 dagdeel", "1 dag", "3 werkdagen", "2 weken"]))),
            0..3,
        ),
        proptest::option::of(proptest::sample::select(vec!["30 minuten", "1 uur", "1 werkdag", "21 dagen", "6 weken"])),
        proptest::option::of(trigger()),
        0_usize..3,
        proptest::option::of((proptest::sample::select(Feit::ALL), 0_usize..8)),
        0_usize..12,
    );
    proptest::collection::vec(step, 12).prop_map(|steps| {
        let make = |(i, (na, niet_voor, uiterlijk, vanaf, per, conditie, wijze)): (usize, AnyStep)| RuwStap {
            na: Some(Meer(na)),
            niet_voor: Some(Meer(niet_voor.into_iter().map(|(t, plus)| plus.map_or(t.clone(), |p| format!("{t} + {p}"))).collect())),
            uiterlijk: uiterlijk.map(ToOwned::to_owned),
            vanaf,
            per: some(["casus", "betrokkene", "gebied"][per]),
            fase: some(["screenen", "verlenen"][wijze / 6]),
            met: meer(&["slachtofferhulp"]),
            klaar_als: some(BEWIJZEN[wijze % 6]),
            escaleert: (wijze == 3).then(|| RuwEscalatie { naar: "burgemeester".into(), na: some("1 uur") }),
            als: conditie.and_then(|(f, w)| als(f.code(), &[f.waarden()[w % f.waarden().len()]])),
            ..stap(&format!("s{i}"))
        };
        gelezen(steps.into_iter().enumerate().map(make).collect())
    })
}

/// A casus as it really goes: only what is open is done, one thing after another. The police refuse: no release, or an objection to
/// everyone. Gives the steps that were open at any moment.
fn verloop(d: &Draaiboek, keuzes: &[u8], vrijgave: bool) -> std::collections::BTreeSet<StapId> {
    let mut stand = Stand { betrokkenen: vec![mens(1), mens(2)], ..gemeld() };
    let mut ooit = std::collections::BTreeSet::new();
    for (n, keuze) in keuzes.iter().enumerate() {
        let now = uur(i64::try_from(n).unwrap_or(0) * 9);
        let open: Vec<Taak> = planning(d, &stand, now).into_iter().filter(|t| matches!(t.staat, Staat::Open | Staat::TeLaat)).collect();
        ooit.extend(open.iter().map(|t| t.stap.clone()));
        let Some(taak) = open.get(usize::from(*keuze) % open.len().max(1)) else { continue };
        let Some(stap) = d.stap(&taak.stap) else { continue };
        stand.gedaan.insert((taak.stap.clone(), taak.voor), now);
        let person = stand.betrokkenen.iter_mut().find(|b| Some(b.id) == taak.voor);
        match (stap.klaar_als, person) {
            (Some(Bewijs::VrijgaveVastgelegd), _) if vrijgave => drop(stand.ankers.insert(Anker::VrijgavePolitie, now)),
            (Some(Bewijs::ScreeningVastgelegd), _) => drop(stand.ankers.insert(Anker::Screening, now)),
            (Some(Bewijs::GelezenEnGekozen), _) => drop(stand.ankers.insert(Anker::BurgemeesterKeuze, now)),
            (Some(Bewijs::BesluitVastgelegd), Some(b)) => {
                b.feiten.set(Feit::PolitieBezwaar, "bezwaar");
                b.feiten.set(Feit::Besluit, "nee");
                b.ankers.insert(Anker::Besluit, now);
            }
            _ => {}
        }
    }
    ooit
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// What the checker lets pass is never open after the police refused: without release nobody is contacted, and with an objection
    /// nobody about whom it was decided "no".
    #[test]
    fn no_contact_after_the_police_refused(d in any_draaiboek(), keuzes in proptest::collection::vec(any::<u8>(), 0..40), vrijgave in any::<bool>()) {
        let code = if vrijgave { "contact-zonder-besluit" } else { "contact-voor-vrijgave" };
        let found = super::super::check(&d, &ruw(vec![]), &Kennis::default());
        let contact = |s: &Stap| s.fase == Stapfase::Verlenen && s.per == Per::Betrokkene && s.klaar_als == Some(Bewijs::AntwoordVastgelegd);
        for id in verloop(&d, &keuzes, vrijgave) {
            let reported = found.iter().any(|b| b.code == code && b.plek.stap == id.as_str());
            prop_assert!(reported || !d.stap(&id).is_some_and(contact), "{} was open and not reported", id);
        }
    }

    /// Total on any draaiboek; done is never lost and never doubled; no term before "not before"; waiting says why.
    #[test]
    fn planning_holds_its_promises(d in any_draaiboek(), events in proptest::collection::vec(any_event(), 0..40), now in -10_i64..1000) {
        let stand = apply(&events);
        let tasks = planning(&d, &stand, uur(now));
        for ((id, voor), op) in &stand.gedaan {
            let same: Vec<_> = tasks.iter().filter(|t| t.stap == *id && t.voor == *voor && t.gebied.is_none()).collect();
            prop_assert_eq!(same.len(), 1);
            prop_assert_eq!((same[0].staat, same[0].gedaan_op), (Staat::Gedaan, Some(*op)));
        }
        for t in &tasks {
            prop_assert_eq!(t.staat == Staat::Gedaan, t.gebied.is_none() && stand.gedaan.contains_key(&(t.stap.clone(), t.voor)));
            prop_assert!(t.escaleert_op.is_none_or(|m| t.uiterlijk.is_some_and(|end| end <= m)), "brought on before it is late: {:?}", t);
            prop_assert!(!matches!((t.niet_voor, t.uiterlijk), (Some(a), Some(b)) if b < a), "{t:?}");
            prop_assert_eq!(t.staat == Staat::Wacht && t.wacht_op.is_empty(), false, "waits for nothing: {:?}", t);
            prop_assert!(t.staat != Staat::Open && t.staat != Staat::TeLaat || t.open_vanaf.is_some_and(|m| m <= uur(now)));
        }
        let mut keys: Vec<_> = tasks.iter().map(|t| (t.stap.clone(), t.voor, t.gebied.clone())).collect();
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
