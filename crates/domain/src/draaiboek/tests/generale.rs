use std::collections::BTreeMap;

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::kalender::{Kalender, lokaal, moment};

/// Thursday 24 December 2026, 20:47.
fn donderdag() -> Moment {
    moment(date(2026, 12, 24).at(20, 47, 0, 0))
}

fn dag(dag: i8, uur: i8) -> Moment {
    moment(date(2026, 12, dag).at(uur, 0, 0, 0))
}

fn spel<'a>(gedrag: Gedrag, beeld: Beeld<'a>) -> Generale<'a> {
    let op = donderdag();
    Generale {
        op,
        tot: op.plus_seconds(90 * 86_400),
        feiten: Feiten::default(),
        betrokkenen: vec![Feiten::default()],
        gebieden: vec![],
        voorvallen: vec![],
        gedrag,
        beeld,
        kalender: Kalender::default(),
    }
}

fn boek() -> Draaiboek {
    gelezen(vec![
        RuwStap {
            na: meer(&["melding"]),
            uiterlijk: some("30 minuten"),
            verplicht: Some(true),
            klaar_als: some("vrijgave-vastgelegd"),
            ..stap("nalopen")
        },
        RuwStap {
            na: meer(&["vrijgave-politie"]),
            per: some("betrokkene"),
            uiterlijk: some("1 werkdag"),
            klaar_als: some("besluit-vastgelegd"),
            legt_vast: meer(&["besluit"]),
            escaleert: Some(RuwEscalatie { naar: "plaatsvervanger".into(), na: None }),
            verplicht: Some(true),
            ..stap("besluiten")
        },
        RuwStap {
            na: meer(&["besluit-ja"]),
            per: some("betrokkene"),
            met: meer(&["slachtofferhulp"]),
            wisselt_uit: Some(vec![RuwUitwisseling { van: "coordinator".into(), aan: "slachtofferhulp".into(), wat: vec!["naam".into()] }]),
            weg: some("brief"),
            uiterlijk: some("2 uur"),
            verplicht: Some(true),
            ..stap("helpen")
        },
    ])
}

fn lijst(o: &Ontvouwing) -> Vec<String> {
    let who = |p: &Punt| p.stap.as_ref().map(ToString::to_string).unwrap_or_default();
    let what = |p: &Punt| match &p.wat {
        Wat::Gebeurt(a) => a.to_string(),
        Wat::Feit(f, w) => format!("{f}={w}"),
        Wat::Open { .. } => "open".into(),
        Wat::Verloopt => "te laat".into(),
        Wat::Escaleert { naar } => format!("naar {naar}"),
        Wat::Gedaan { door, te_laat } => format!("door {door}{}", if *te_laat { " te laat" } else { "" }),
        Wat::Deelt { delen, .. } => format!("{:?}", delen[0].antwoord),
        Wat::Bericht { .. } => "brief".into(),
        Wat::Vervalt => "vervalt".into(),
        Wat::Vast(r) => format!("{r:?}"),
    };
    o.punten.iter().map(|p| format!("{} {} {}", lokaal(p.op).strftime("%d %H:%M"), who(p), what(p))).collect()
}

#[test]
fn a_case_unfolds_on_the_clock_with_its_basis() {
    let bases = [grondslag("coordinator", "slachtofferhulp", vec![Soort::Naam])];
    let o = generale(&boek(), &spel(Gedrag::Termijn, Beeld { grondslagen: &bases, ..Beeld::default() }));
    assert_eq!(
        lijst(&o),
        [
            "24 20:47  overval",
            "24 20:47  melding",
            "24 20:47 nalopen open",
            "24 21:17 nalopen door coordinator",
            "24 21:17  vrijgave-politie",
            "24 21:17 besluiten open",
            "28 17:00 besluiten door coordinator",
            "28 17:00  besluit=ja",
            "28 17:00  besluit",
            "28 17:00  besluit-ja",
            "28 17:00 helpen open",
            "28 19:00 helpen door coordinator",
            "28 19:00 helpen Ja { artikel: \"art. 1\" }",
            "28 19:00 helpen brief",
            "28 19:00  afsluiting",
        ]
    );
    assert_eq!(o.vastlopers().count(), 0);
    assert_eq!(o.tot(donderdag()).len(), 3);
}

#[test]
fn without_a_basis_it_fails_where_data_would_go() {
    let o = generale(&boek(), &spel(Gedrag::Meteen, Beeld::default()));
    let first = o.vastlopers().next().expect("a failure");
    assert!(matches!(&first.wat, Wat::Deelt { delen, .. } if delen[0].antwoord == Antwoord::Nee(Weigering::GeenGrondslag)));
}

#[test]
fn a_coordinator_on_leave_has_a_deputy_or_it_fails_at_once() {
    let leave = || vec![Afwezig { wie: "coordinator".into(), van: dag(24, 0), tot: dag(31, 9) }];
    let alone = generale(&boek(), &spel(Gedrag::Termijn, Beeld { afwezig: leave(), ..Beeld::default() }));
    let first = alone.vastlopers().next().expect("a failure");
    assert_eq!((first.op, &first.wat), (donderdag(), &Wat::Vast(Reden::Afwezig("coordinator".into()))));
    assert!(
        lijst(&alone).contains(&"24 21:17 nalopen te laat".to_owned())
            && lijst(&alone).contains(&"31 09:00 nalopen door coordinator te laat".to_owned())
    );

    let help = PartnerStand { personen: 1, buiten_kantoortijd: true, afspraak: true, beeindigd: false };
    let ready = Voorbereiding {
        plaatsvervanger: true,
        buiten_kantoortijd: true,
        partners: BTreeMap::from([("slachtofferhulp".to_owned(), help)]),
        ..Voorbereiding::default()
    };
    let bases = [grondslag("coordinator", "slachtofferhulp", vec![Soort::Naam])];
    let beeld = Beeld { voorbereiding: Some(&ready), afwezig: leave(), grondslagen: &bases };
    let o = generale(&boek(), &spel(Gedrag::Termijn, beeld));
    assert!(lijst(&o).contains(&"24 21:17 nalopen door plaatsvervanger".to_owned()), "{:#?}", lijst(&o));
    assert_eq!(o.vastlopers().count(), 0);
}

#[test]
fn before_a_holiday_nobody_answers_until_monday() {
    let ready = Voorbereiding { plaatsvervanger: true, ..Voorbereiding::default() };
    let o = generale(&boek(), &spel(Gedrag::Meteen, Beeld { voorbereiding: Some(&ready), ..Beeld::default() }));
    let list = lijst(&o);
    assert!(list.contains(&"24 20:47 nalopen BuitenKantoortijd(\"coordinator\")".to_owned()), "{list:#?}");
    assert!(list.contains(&"28 09:00 nalopen door coordinator te laat".to_owned()), "{list:#?}");
    assert!(list.iter().any(|l| l.contains("NietInRegister(\"slachtofferhulp\")")), "{list:#?}");
}

#[test]
fn when_nobody_does_anything_terms_end_and_are_brought_on() {
    let o = generale(&boek(), &spel(Gedrag::Niemand, Beeld::default()));
    assert_eq!(lijst(&o), ["24 20:47  overval", "24 20:47  melding", "24 20:47 nalopen open", "24 21:17 nalopen te laat"]);
    let mut g = spel(Gedrag::Niemand, Beeld::default());
    g.voorvallen = vec![Voorval { op: dag(25, 10), voor: None, wat: Gebeurt::Anker(Anker::VrijgavePolitie) }];
    let list = lijst(&generale(&boek(), &g));
    assert!(list.contains(&"28 17:00 besluiten naar plaatsvervanger".to_owned()), "{list:#?}");
}

#[test]
fn what_is_late_is_not_brought_to_the_deputy_who_stands_in() {
    let play = |beeld: Beeld<'_>| {
        let mut g = spel(Gedrag::Niemand, beeld);
        g.voorvallen = vec![Voorval { op: dag(25, 10), voor: None, wat: Gebeurt::Anker(Anker::VrijgavePolitie) }];
        lijst(&generale(&boek(), &g)).into_iter().find(|l| l.contains("besluiten naar"))
    };
    let with = |plaatsvervanger| Voorbereiding { plaatsvervanger, buiten_kantoortijd: true, ..Voorbereiding::default() };
    let leave = || vec![Afwezig { wie: "coordinator".into(), van: dag(24, 0), tot: dag(31, 9) }];
    let (two, one) = (with(true), with(false));
    let to = |wie: &str| Some(format!("28 17:00 besluiten naar {wie}"));
    assert_eq!(play(Beeld { voorbereiding: Some(&two), ..Beeld::default() }), to("plaatsvervanger"));
    assert_eq!(play(Beeld { voorbereiding: Some(&two), afwezig: leave(), ..Beeld::default() }), to("burgemeester"), "the deputy has it");
    assert_eq!(play(Beeld { voorbereiding: Some(&one), ..Beeld::default() }), to("burgemeester"), "there is no deputy");
}

#[test]
fn an_answer_of_the_rehearsal_changes_the_course_and_versions_can_be_compared() {
    let mut g = spel(Gedrag::Meteen, Beeld::default());
    let yes = generale(&boek(), &g);
    assert!(verschillen(&yes, &yes).is_empty());
    g.betrokkenen = vec![Feiten::default().with(Feit::Besluit, "nee")];
    let no = generale(&boek(), &g);
    assert!(!lijst(&no).iter().any(|l| l.contains("helpen")));
    let all = verschillen(&yes, &no);
    assert_eq!(all.iter().map(|v| (v.stap.as_str(), v.eerst.is_some(), v.dan.is_some())).collect::<Vec<_>>(), [("helpen", true, false)]);
    let later = gelezen(vec![RuwStap { na: meer(&["melding"]), uiterlijk: some("2 uur"), verplicht: Some(true), ..stap("nalopen") }]);
    let both = verschillen(&yes, &generale(&later, &g));
    assert_eq!(both.iter().map(|v| v.stap.as_str()).collect::<Vec<_>>(), ["besluiten", "helpen", "nalopen"]);
    let last = gelezen(vec![RuwStap { niet_voor: meer(&["overval + 30 dagen"]), verplicht: Some(true), ..stap("achteraf") }]);
    let both = verschillen(&yes, &generale(&last, &g));
    assert_eq!(
        both.iter().map(|v| v.stap.as_str()).collect::<Vec<_>>(),
        ["besluiten", "helpen", "nalopen", "achteraf"],
        "in the order of the clock"
    );
}

#[test]
fn what_keeps_waiting_is_named_at_the_end() {
    let d = gelezen(vec![RuwStap { na: meer(&["burgemeester-keuze"]), verplicht: Some(true), ..stap("a") }]);
    let o = generale(&d, &spel(Gedrag::Meteen, Beeld::default()));
    assert_eq!(o.vastlopers().map(|p| &p.wat).collect::<Vec<_>>(), [&Wat::Vast(Reden::BlijftWachten)]);
}

fn stappen() -> impl Strategy<Value = Vec<RuwStap>> {
    let one = (0_usize..4, 0_usize..4, any::<bool>(), any::<bool>(), 0_usize..5, any::<prop::sample::Index>());
    proptest::collection::vec(one, 1..14).prop_map(|list| {
        let make = |(i, (trigger, term, person, must, fact, back)): (usize, &(usize, usize, bool, bool, usize, prop::sample::Index))| {
            let before = (i > 0).then(|| format!("s{}", back.index(i)));
            let na =
                [Some("melding".to_owned()), before, Some("vrijgave-politie".to_owned()), Some("overval".to_owned())][*trigger].clone();
            RuwStap {
                na: Some(Meer(vec![na.unwrap_or_else(|| "melding".into())])),
                uiterlijk: [None, some("2 uur"), some("1 werkdag"), some("3 dagen")][*term].clone(),
                niet_voor: (*term == 3).then(|| Meer(vec!["overval + 1 dag".into()])),
                per: some(if *person { "betrokkene" } else { "casus" }),
                als: [None, None, als("woonvorm", &["huur"]), als("onrust", &["normaal"]), als("geweld", &["dreiging"])][*fact].clone(),
                legt_vast: (*fact == 1 && !person).then(|| Meer(vec!["woonvorm".into(), "onrust".into()])),
                klaar_als: some(if *fact == 0 { "vrijgave-vastgelegd" } else { "vinkje" }),
                verplicht: Some(*must),
                ..stap(&format!("s{i}"))
            }
        };
        list.iter().enumerate().map(make).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// In order of time; no task done twice, or before it could be done; nothing late that was done in time.
    #[test]
    fn a_rehearsal_keeps_the_rules_of_the_planning(steps in stappen(), how in 0_usize..3, away in any::<bool>(), hour in 0_i64..400) {
        let d = gelezen(steps);
        let afwezig = if away { vec![Afwezig { wie: "coordinator".into(), van: dag(25, 0), tot: dag(29, 9) }] } else { vec![] };
        let gedrag = [Gedrag::Termijn, Gedrag::Meteen, Gedrag::Niemand][how];
        let mut g = spel(gedrag, Beeld { afwezig, ..Beeld::default() });
        g.betrokkenen = vec![Feiten::default(), Feiten::default()];
        g.voorvallen = vec![Voorval { op: donderdag().plus_seconds(hour * 3600), voor: None, wat: Gebeurt::Anker(Anker::VrijgavePolitie) }];
        let o = generale(&d, &g);
        prop_assert_eq!(&o, &generale(&d, &g));
        prop_assert!(o.punten.is_sorted_by_key(|p| p.op));
        let (mut open, mut done) = (BTreeMap::new(), BTreeMap::new());
        for p in &o.punten {
            let key = (p.stap.clone(), p.voor);
            match &p.wat {
                Wat::Open { .. } => prop_assert!(open.insert(key, p.op).is_none()),
                Wat::Gedaan { .. } => {
                    prop_assert!(open.get(&key).is_some_and(|m| *m <= p.op));
                    prop_assert!(done.insert(key, p.op).is_none());
                }
                Wat::Verloopt => prop_assert!(!done.contains_key(&key)),
                _ => {}
            }
        }
        if gedrag == Gedrag::Niemand {
            prop_assert!(done.is_empty());
        }
        // Each generated course ends, and the same draaiboek can be drawn, laid over a calendar and exported.
        let z = zwembaan(&d);
        prop_assert!(bpmn(&d, &Labels::nl(&z, vec![])).len() > 100);
        prop_assert_eq!(agenda(&d, donderdag(), Kalender::default()).len(), d.stappen.len());
    }
}
