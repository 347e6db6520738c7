//! Where several things come together: who was first or last, what will never come, and what only comes after the closing. Each of these fails when
//! that part of the planning is taken out.

use super::{
    plannen::{gemeld, mens, vind},
    *,
};

fn per_persoon(id: &str) -> RuwStap {
    RuwStap { per: some("betrokkene"), ..stap(id) }
}

/// Persons with an event of their own: number and hour.
fn met(anker: Anker, wanneer: &[(u8, i64)]) -> Stand {
    let persoon = |(n, h): &(u8, i64)| BetrokkeneStand { ankers: [(anker, uur(*h))].into(), ..mens(*n) };
    Stand { betrokkenen: wanneer.iter().map(persoon).collect(), ..gemeld() }
}

fn laat(d: &Draaiboek, stand: &Stand, id: &str) -> Taak {
    vind(&planning(d, stand, uur(48)), id, None)
}

#[test]
fn after_a_step_per_person_the_last_counts_and_of_events_and_answers_the_first() {
    let vraag = |id: &str| RuwStap { met: meer(&["slachtofferhulp"]), klaar_als: some("partner-antwoord"), ..stap(id) };
    let d = gelezen(vec![
        per_persoon("a"),
        RuwStap { na: meer(&["a"]), uiterlijk: some("2 uur"), ..stap("na-allen") },
        RuwStap { na: meer(&["besluit"]), ..stap("besloten") },
        RuwStap { na: meer(&["besluit-ja"]), ..stap("eerste-ja") },
        vraag("v"),
        vraag("w"),
        RuwStap { na: meer(&["antwoord van slachtofferhulp"]), ..stap("verder") },
    ]);
    let mut stand = met(Anker::BesluitJa, &[(1, 20), (2, 10)]);
    for (b, h) in stand.betrokkenen.iter_mut().zip([20, 10]) {
        b.ankers.insert(Anker::Besluit, uur(h));
    }
    for (n, h) in [(1, 5), (2, 3)] {
        stand.gedaan.insert(("a".into(), Some(persoon(n))), uur(h));
    }
    stand.gedaan.insert(("v".into(), None), uur(7));
    stand.gedaan.insert(("w".into(), None), uur(6));
    assert_eq!((laat(&d, &stand, "na-allen").open_vanaf, laat(&d, &stand, "na-allen").uiterlijk), (Some(uur(5)), Some(uur(7))));
    assert_eq!(laat(&d, &stand, "besloten").open_vanaf, Some(uur(20)), "everyone is decided about");
    assert_eq!(laat(&d, &stand, "eerste-ja").open_vanaf, Some(uur(10)), "the first of them");
    assert_eq!(laat(&d, &stand, "verder").open_vanaf, Some(uur(6)), "the first answer");
}

#[test]
fn what_waits_for_an_event_that_will_not_come_does_not_apply_whatever_else_happened() {
    let d = gelezen(vec![
        stap("b"),
        RuwStap { na: meer(&["b", "besluit-ja"]), ..per_persoon("contact") },
        RuwStap { na: meer(&["b"]), niet_voor: meer(&["toestemming"]), ..per_persoon("delen") },
        RuwStap { na: meer(&["besluit-ja"]), ..stap("casus") },
    ]);
    let mut stand = Stand { betrokkenen: vec![mens(1)], ..gemeld() };
    stand.gedaan.insert(("b".into(), None), uur(1));
    let staat = |stand: &Stand, id: &str, voor| vind(&planning(&d, stand, uur(48)), id, voor).staat;
    let one = Some(persoon(1));
    assert_eq!((staat(&stand, "contact", one), staat(&stand, "delen", one)), (Staat::Wacht, Staat::Wacht));
    stand.betrokkenen[0].feiten.set(Feit::Besluit, "nee");
    stand.betrokkenen[0].feiten.set(Feit::Toestemming, "nee");
    assert_eq!((staat(&stand, "contact", one), staat(&stand, "delen", one)), (Staat::NietVanToepassing, Staat::NietVanToepassing));
    // A robbery without a name: once screened nobody will be decided about, so this does not keep the casus open.
    stand.betrokkenen.clear();
    assert_eq!(staat(&stand, "casus", None), Staat::Wacht);
    stand.ankers.insert(Anker::Screening, uur(2));
    assert_eq!(staat(&stand, "casus", None), Staat::NietVanToepassing);
}

#[test]
fn a_release_for_one_person_counts_for_that_person_and_an_event_told_of_the_casus_for_all() {
    let d = gelezen(vec![
        RuwStap { niet_voor: meer(&["vrijgave-politie"]), ..per_persoon("contact") },
        RuwStap { na: meer(&["besluit"]), ..stap("buurt") },
    ]);
    let mut stand = met(Anker::VrijgavePolitie, &[(1, 5)]);
    stand.betrokkenen.push(mens(2));
    let open = |stand: &Stand, n| vind(&planning(&d, stand, uur(48)), "contact", Some(persoon(n))).open_vanaf;
    assert_eq!((open(&stand, 1), open(&stand, 2)), (Some(uur(5)), None));
    stand.ankers.insert(Anker::VrijgavePolitie, uur(10));
    assert_eq!((open(&stand, 1), open(&stand, 2)), (Some(uur(5)), Some(uur(10))));
    assert_eq!(laat(&d, &stand, "buurt").staat, Staat::Wacht);
    stand.ankers.insert(Anker::Besluit, uur(12));
    assert_eq!(laat(&d, &stand, "buurt").open_vanaf, Some(uur(12)), "told of the casus as a whole");
}

#[test]
fn a_term_counts_from_what_it_names_and_after_a_late_release_it_is_at_most_a_working_day() {
    let d = gelezen(vec![
        RuwStap { vanaf: some("screening"), uiterlijk: some("1 uur"), ..stap("a") },
        RuwStap { niet_voor: meer(&["vrijgave-politie"]), uiterlijk: some("3 dagen"), ..stap("b") },
        RuwStap { niet_voor: meer(&["vrijgave-politie", "overval + 1 werkdag"]), ..stap("c") },
    ]);
    let mut stand = gemeld();
    assert_eq!(laat(&d, &stand, "a").uiterlijk, None, "nothing to count from yet");
    let werkdag = |dag, h| crate::kalender::moment(jiff::civil::datetime(2026, 11, dag, h, 0, 0, 0));
    stand.ankers.insert(Anker::VrijgavePolitie, uur(7 * 24));
    let b = laat(&d, &stand, "b");
    assert_eq!((b.niet_voor, b.uiterlijk, b.opgeschoven), (Some(uur(7 * 24)), Some(werkdag(10, 17)), true), "not three days again");
    assert_eq!(laat(&d, &stand, "c").niet_voor, Some(uur(7 * 24)), "the latest of them");
    stand.ankers.insert(Anker::VrijgavePolitie, uur(1));
    assert_eq!(laat(&d, &stand, "c").niet_voor, Some(werkdag(3, 9)), "a working day opens when working hours begin");
}

#[test]
fn what_only_comes_after_the_closing_stops_nobody_from_closing() {
    let vraag =
        |id: &str, na| RuwStap { na: meer(&[na]), met: meer(&["slachtofferhulp"]), klaar_als: some("partner-antwoord"), ..stap(id) };
    let after = |s: RuwStap| RuwStap { verplicht: Some(true), uiterlijk: some("1 dag"), ..s };
    let d = gelezen(vec![
        after(RuwStap { na: meer(&["afsluiting"]), ..stap("erna") }),
        after(RuwStap { niet_voor: meer(&["afsluiting + 1 dag"]), ..stap("later") }),
        vraag("v", "melding"),
        vraag("w", "afsluiting"),
        after(RuwStap { na: meer(&["antwoord van slachtofferhulp"]), ..stap("verder") }),
    ]);
    let mut stand = gemeld();
    let stops = |stand: &Stand| blokkeert_afsluiten(&d, &planning(&d, stand, uur(48))).map(|t| t.stap.to_string()).collect::<Vec<_>>();
    assert_eq!(stops(&stand), ["verder"], "one of the two may answer before the closing");
    stand.ankers.insert(Anker::Afsluiting, uur(1));
    assert_eq!(["erna", "later", "verder"].map(|id| laat(&d, &stand, id).te_doen()), [true, true, false]);
}
