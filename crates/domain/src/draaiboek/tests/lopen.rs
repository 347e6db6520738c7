//! A running casus: tasks with another time, another draaiboek, one more draaiboek.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::{
    plannen::{any_draaiboek, any_event, apply, gemeld, mens, vind},
    *,
};

const UUR: &str = "2 uur";

fn bijgesteld(verlengd_tot: Option<i64>, opgeschort_tot: Option<i64>) -> Stand {
    let b = Bijstelling { verlengd_tot: verlengd_tot.map(uur), opgeschort_tot: opgeschort_tot.map(uur) };
    Stand { bijstellingen: [(("a".into(), None, None), b)].into(), ..gemeld() }
}

fn met_termijn() -> Draaiboek {
    let escaleert = Some(RuwEscalatie { naar: "burgemeester".into(), na: some("1 uur") });
    gelezen(vec![RuwStap { uiterlijk: some(UUR), escaleert, ..stap("a") }])
}

#[test]
fn an_extension_moves_term_and_escalation_and_keeps_the_term_as_it_was() {
    let d = met_termijn();
    let at = |stand: &Stand, h| vind(&planning(&d, stand, uur(h)), "a", None);
    let later = at(&bijgesteld(Some(5), None), 3);
    assert_eq!((later.staat, later.uiterlijk, later.oorspronkelijk), (Staat::Open, Some(uur(5)), Some(uur(2))));
    assert_eq!((later.escaleert_op, later.geescaleerd(uur(6)), later.geescaleerd(uur(7))), (Some(uur(6)), false, true));
    let earlier = at(&bijgesteld(Some(1), None), 1);
    assert_eq!((earlier.uiterlijk, earlier.oorspronkelijk), (Some(uur(2)), None), "an extension never takes time away");
    assert!(at(&gemeld(), 4).geescaleerd(uur(4)) && !at(&gemeld(), 3).geescaleerd(uur(3)), "an hour after the term");
}

#[test]
fn a_suspended_task_waits_and_comes_back_with_time_to_do_it() {
    let d = met_termijn();
    let at = |stand: &Stand, h| vind(&planning(&d, stand, uur(h)), "a", None);
    let stand = bijgesteld(None, Some(6));
    let away = at(&stand, 5);
    assert_eq!(
        (away.staat, away.opgeschort_tot, away.wacht_op.as_slice()),
        (Staat::Wacht, Some(uur(6)), [WachtOp::Moment(uur(6))].as_slice())
    );
    assert_eq!((away.uiterlijk, away.oorspronkelijk), (Some(uur(8)), Some(uur(2))));
    assert!(!away.geescaleerd(uur(100)), "what is suspended is brought to nobody");
    assert_eq!((at(&stand, 6).staat, at(&stand, 9).staat), (Staat::Open, Staat::TeLaat));
}

#[test]
fn two_versions_differ_in_steps_and_fields() {
    let oud = gelezen(vec![stap("a"), stap("b"), stap("c")]);
    let nieuw = gelezen(vec![stap("a"), RuwStap { wie: some("politie"), uiterlijk: some(UUR), ..stap("b") }, stap("d")]);
    let v = verschil(&oud, &nieuw);
    assert_eq!((v.erbij, v.weg), (vec!["d".into()], vec!["c".into()]));
    assert_eq!(v.gewijzigd, [("b".into(), vec![Stapveld::Wie, Stapveld::Uiterlijk])]);
    assert!(verschil(&oud, &oud).is_empty());
}

#[test]
fn another_draaiboek_keeps_what_was_done_and_says_what_comes_and_goes() {
    let woning = gelezen(vec![stap("a"), stap("b"), RuwStap { als: als("incidenttype", &["woning"]), ..stap("huur") }]);
    let bedrijf = gelezen(vec![stap("a"), RuwStap { als: als("incidenttype", &["bedrijf"]), ..stap("pand") }]);
    let mut voor = gemeld();
    voor.feiten.set(Feit::Incidenttype, "woning");
    voor.gedaan.insert(("huur".into(), None), uur(1));
    let mut na = voor.clone();
    na.feiten.set(Feit::Incidenttype, "bedrijf");
    let o = overgang((&woning, &voor), (&bedrijf, &na), uur(2));
    let ids = |list: &[Taak]| list.iter().map(|t| t.stap.to_string()).collect::<Vec<_>>();
    assert_eq!((ids(&o.gedaan), ids(&o.blijft)), (vec!["huur".to_owned()], vec!["a".to_owned()]));
    assert_eq!((ids(&o.nieuw), ids(&o.vervalt)), (vec!["pand".to_owned()], vec!["b".to_owned()]));
    let terug = overgang((&bedrijf, &na), (&woning, &voor), uur(2));
    assert_eq!((ids(&terug.nieuw), ids(&terug.gedaan)), (vec!["b".to_owned()], vec!["huur".to_owned()]), "and back is as it was");
}

#[test]
fn a_second_draaiboek_adds_its_steps_once_and_never_what_was_dropped() {
    let mut eigen = gelezen(vec![stap("a"), stap("b")]);
    eigen.vervallen = vec![("weg".into(), "hoort hier niet".into())];
    let extra = gelezen(vec![
        RuwStap { titel: some("Anders"), ..stap("b") },
        stap("weg"),
        RuwStap { na: meer(&["weg"]), ..stap("alleen-daarna") },
        RuwStap { na: meer(&["weg", "b"]), ..stap("pers") },
    ]);
    let samen = eigen.samen_met(&[&extra]).expect("no circle");
    let ids: Vec<_> = samen.stappen.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(ids, ["a", "b", "pers"]);
    assert_eq!(samen.stap(&"b".into()).map(|s| s.titel.as_str()), Some("Doe iets"), "its own step stays as it is");
    assert_eq!(vind(&planning(&samen, &gemeld(), uur(1)), "pers", None).wacht_op, [WachtOp::Aanleiding(Aanleiding::Stap("b".into()))]);
}

#[test]
fn draaiboeken_that_would_wait_for_each_other_do_not_run_together() {
    let vraag = |id: &str| RuwStap { met: meer(&["slachtofferhulp"]), klaar_als: some("partner-antwoord"), ..stap(id) };
    let eigen = gelezen(vec![vraag("vraag"), RuwStap { na: meer(&["antwoord van slachtofferhulp"]), ..stap("b") }]);
    let extra = gelezen(vec![stap("b"), RuwStap { na: meer(&["b"]), ..vraag("nog-een-vraag") }]);
    assert!(eigen.samen_met(&[&extra]).is_err());
}

/// A draaiboek of which the second half of the steps is another one's.
fn hernoemd(d: &Draaiboek) -> Draaiboek {
    let naam = |id: &StapId| match id.as_str()[1..].parse::<u32>() {
        Ok(n) if n >= 6 => StapId::from(format!("extra{n}")),
        _ => id.clone(),
    };
    let aanleiding = |a: &Aanleiding| match a {
        Aanleiding::Stap(id) => Aanleiding::Stap(naam(id)),
        other => other.clone(),
    };
    let mut d = d.clone();
    for s in &mut d.stappen {
        s.id = naam(&s.id);
        s.na = s.na.iter().map(aanleiding).collect();
        s.niet_voor = s.niet_voor.iter().map(|n| NietVoor { na: aanleiding(&n.na), plus: n.plus }).collect();
        s.vanaf = s.vanaf.as_ref().map(aanleiding);
    }
    d.compile();
    d
}

fn sleutels(tasks: &[Taak]) -> BTreeSet<Sleutel> {
    tasks.iter().map(Taak::sleutel).collect()
}

fn any_bijstelling() -> impl Strategy<Value = (u8, Bijstelling)> {
    let moment = || proptest::option::of((0_i64..900).prop_map(uur));
    (0_u8..12, moment(), moment()).prop_map(|(i, verlengd_tot, opgeschort_tot)| (i, Bijstelling { verlengd_tot, opgeschort_tot }))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Another draaiboek: what is done is never lost and never doubled, every task to do has one fate, and going back is as if nothing was.
    #[test]
    fn no_task_is_lost_or_doubled_by_another_draaiboek(a in any_draaiboek(), b in any_draaiboek(), events in proptest::collection::vec(any_event(), 0..30), now in 0_i64..900) {
        let b = hernoemd(&b);
        let stand = apply(&events);
        let o = overgang((&a, &stand), (&b, &stand), uur(now));
        let after = planning(&b, &stand, uur(now));
        let done: BTreeSet<_> = o.gedaan.iter().map(Taak::sleutel).collect();
        prop_assert_eq!(o.gedaan.len(), stand.gedaan.len());
        prop_assert!(stand.gedaan.keys().all(|(s, v)| done.contains(&(s.clone(), *v, None))));
        let todo: BTreeSet<_> = o.blijft.iter().chain(&o.nieuw).map(Taak::sleutel).collect();
        prop_assert_eq!(&todo, &after.iter().filter(|t| t.te_doen()).map(Taak::sleutel).collect());
        let before: BTreeSet<_> = planning(&a, &stand, uur(now)).iter().filter(|t| t.te_doen()).map(Taak::sleutel).collect();
        let fate: Vec<_> = o.blijft.iter().chain(&o.vervalt).map(Taak::sleutel).collect();
        prop_assert_eq!(fate.len(), before.len(), "one fate each");
        prop_assert_eq!(fate.into_iter().collect::<BTreeSet<_>>(), before);
        let back = overgang((&b, &stand), (&a, &stand), uur(now));
        prop_assert_eq!(sleutels(&back.nieuw), sleutels(&o.vervalt));
        prop_assert_eq!(sleutels(&back.vervalt), sleutels(&o.nieuw));
    }

    /// Merged: each step once, its own tasks exactly as they were, and the same whichever of two others came first.
    #[test]
    fn merging_adds_and_never_changes(a in any_draaiboek(), b in any_draaiboek(), events in proptest::collection::vec(any_event(), 0..30), now in 0_i64..900) {
        let b = hernoemd(&b);
        let stand = apply(&events);
        let Ok(samen) = a.samen_met(&[&b]) else { return Ok(()) };
        let mut ids: Vec<_> = samen.stappen.iter().map(|s| s.id.clone()).collect();
        ids.sort();
        let count = ids.len();
        ids.dedup();
        prop_assert_eq!(ids.len(), count);
        let tasks = planning(&samen, &stand, uur(now));
        prop_assert_eq!(sleutels(&tasks).len(), tasks.len(), "a task twice");
        let answers = a.stappen.iter().chain(&b.stappen).flat_map(Stap::aanleidingen).any(|a| matches!(a, Aanleiding::Antwoord(_)));
        if !answers {
            // The answer of a partner may now come from a step of the other draaiboek; nothing else may change.
            for own in planning(&a, &stand, uur(now)) {
                let same = tasks.iter().find(|t| t.sleutel() == own.sleutel());
                prop_assert_eq!(same, Some(&own));
            }
        }
        prop_assert_eq!(samen.samen_met(&[&b]).map(|again| again.stappen), Ok(samen.stappen), "once is enough");
    }

    /// What was agreed about time: only ever later, never a term before "not before", never lost work, and nothing moves but that task and what
    /// waits for nothing else.
    #[test]
    fn extending_and_suspending_give_time_and_take_nothing(d in any_draaiboek(), events in proptest::collection::vec(any_event(), 0..30), agreed in proptest::collection::vec(any_bijstelling(), 1..6), now in 0_i64..900) {
        let plain = apply(&events);
        let per_step: BTreeMap<u8, Bijstelling> = agreed.into_iter().collect();
        let tasks = planning(&d, &plain, uur(now));
        let mut stand = plain.clone();
        for t in &tasks {
            if let Some(b) = t.stap.as_str()[1..].parse().ok().and_then(|i: u8| per_step.get(&i)) {
                stand.bijstellingen.insert(t.sleutel(), *b);
            }
        }
        let moved = planning(&d, &stand, uur(now));
        prop_assert_eq!(sleutels(&moved), sleutels(&tasks));
        for (was, is) in tasks.iter().zip(&moved) {
            prop_assert_eq!(was.staat == Staat::Gedaan, is.staat == Staat::Gedaan);
            prop_assert_eq!(was.staat == Staat::NietVanToepassing, is.staat == Staat::NietVanToepassing);
            prop_assert!(is.uiterlijk >= was.uiterlijk && is.niet_voor >= was.niet_voor);
            prop_assert!(!matches!((is.niet_voor, is.uiterlijk), (Some(a), Some(b)) if b < a), "{is:?}");
            prop_assert_eq!(is.oorspronkelijk, was.uiterlijk.filter(|u| Some(*u) != is.uiterlijk));
            if !stand.bijstellingen.contains_key(&is.sleutel()) {
                prop_assert_eq!(was, is);
            }
        }
    }

    /// Any order that keeps causality: the same acts and answers about different things, put in another order, leave the same tasks, also when
    /// somebody planned after each of them.
    #[test]
    fn the_same_result_whatever_came_first(d in any_draaiboek(), keuzes in proptest::collection::vec((0_u8..12, 0_u8..3, 0_i64..50), 0..20), seed in any::<u64>()) {
        let run = |order: &[(u8, u8, i64)]| {
            let mut stand = Stand { betrokkenen: (1..=3).map(mens).collect(), ..gemeld() };
            for (s, p, h) in order {
                let id = StapId::from(format!("s{s}"));
                let per = d.stap(&id).map(|s| s.per);
                let voor = (per == Some(Per::Betrokkene)).then(|| persoon(p + 1));
                stand.gedaan.entry((id, voor)).or_insert_with(|| uur(*h));
                let _ = planning(&d, &stand, uur(*h));
            }
            planning(&d, &stand, uur(100))
        };
        let mut unique: Vec<(u8, u8, i64)> = Vec::new();
        for k in keuzes {
            let per = d.stap(&StapId::from(format!("s{}", k.0))).map(|s| s.per);
            if unique.iter().all(|u| u.0 != k.0 || (per == Some(Per::Betrokkene) && u.1 != k.1)) {
                unique.push(k);
            }
        }
        let mut other = unique.clone();
        let mut state = seed | 1;
        other.sort_by_cached_key(|_| { state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1); state });
        prop_assert_eq!(run(&unique), run(&other));
    }
}
