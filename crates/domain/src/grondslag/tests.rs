use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{Code, id::Id};

fn now() -> Moment {
    Moment::from("2026-11-27T10:30:00Z".parse::<jiff::Timestamp>().expect("moment"))
}

fn person(n: u128) -> BetrokkeneId {
    BetrokkeneId::from_uuid(Uuid::from_u128(n))
}

fn consent_rule() -> Grondslag {
    Grondslag {
        id: "avg-6-1-a".into(),
        artikel: "AVG art. 6 lid 1 onder a".into(),
        geldig_vanaf: date(2018, 5, 25),
        geldig_tot: None,
        regels: vec![Regel {
            van: "gemeente".into(),
            aan: "woningcorporatie".into(),
            doel: "beveiligen van de woning".into(),
            gegevens: vec![Soort::Adres, Soort::Maatregel, Soort::Naam, Soort::Telefoon],
            voorwaarde: Voorwaarde::Toestemming,
        }],
    }
}

fn consent(gegevens: Vec<Soort>) -> Toestemming {
    Toestemming {
        id: ToestemmingId::from_uuid(Uuid::from_u128(5)),
        van: person(1),
        aan: "woningcorporatie".into(),
        gegevens,
        gegeven_op: Moment::from_micros(now().micros() - 1),
        ingetrokken_op: None,
    }
}

fn ask(soort: Soort, herkomst: Herkomst, t: &[Toestemming]) -> Result<Akkoord, Bezwaar> {
    toets(
        &[consent_rule()],
        Vraag {
            van: "gemeente",
            aan: "woningcorporatie",
            soort,
            herkomst,
            over: person(1).into(),
            stukken: Stukken::toestemmingen(t),
            now: now(),
        },
    )
}

#[test]
fn the_address_goes_to_the_corporation_after_consent_only() {
    assert_eq!(ask(Soort::Adres, Herkomst::Betrokkene, &[]).unwrap_err(), TOESTEMMING_ONTBREEKT);
    let yes = ask(Soort::Adres, Herkomst::Betrokkene, &[consent(vec![Soort::Adres])]).expect("allowed");
    assert_eq!((yes.artikel.as_str(), yes.doel.as_str()), ("AVG art. 6 lid 1 onder a", "beveiligen van de woning"));
    assert_eq!(yes.toestemming, Some(ToestemmingId::from_uuid(Uuid::from_u128(5))));
}

#[test]
fn what_came_from_the_police_stays_even_with_consent() {
    assert_eq!(ask(Soort::Naam, Herkomst::Politie, &[consent(vec![Soort::Naam])]).unwrap_err(), KOMT_VAN_POLITIE);
}

#[test]
fn what_the_purpose_does_not_need_stays() {
    assert_eq!(ask(Soort::Geweld, Herkomst::Betrokkene, &[consent(vec![Soort::Geweld])]).unwrap_err(), NIET_NODIG);
}

#[test]
fn withdrawn_consent_works_at_once() {
    let t = Toestemming { ingetrokken_op: Some(now()), ..consent(vec![Soort::Adres]) };
    assert_eq!(ask(Soort::Adres, Herkomst::Betrokkene, &[t]).unwrap_err(), TOESTEMMING_ONTBREEKT);
}

#[test]
fn consent_of_one_person_does_not_cover_another() {
    let t = Toestemming { van: person(2), ..consent(vec![Soort::Adres]) };
    assert_eq!(ask(Soort::Adres, Herkomst::Betrokkene, &[t]).unwrap_err(), TOESTEMMING_ONTBREEKT);
}

#[test]
fn nothing_printed_ever_shows_the_value() {
    let g = Gegeven::new("Maasstraat 12".to_owned(), Soort::Adres, Herkomst::Betrokkene, person(1)).expect("not police");
    assert_eq!(format!("{g:?} {g}"), "Gegeven(adres, betrokkene) adres");
    let v = vrijgeven(g, "woningcorporatie", Stukken::toestemmingen(&[consent(vec![Soort::Adres])]), &[consent_rule()], None, now())
        .expect("released");
    assert!(!format!("{v:?}").contains("Maasstraat"));
    assert_eq!(v.waarde(), "Maasstraat 12");
}

#[test]
fn a_police_value_cannot_be_made_without_proof() {
    assert!(Gegeven::new(1, Soort::Naam, Herkomst::Politie, person(1)).is_err());
}

#[test]
fn a_condition_that_cannot_be_shown_releases_nothing() {
    for voorwaarde in [Voorwaarde::Aanwijzingsbesluit, Voorwaarde::Noodzaak, Voorwaarde::AkkoordPolitie] {
        let mut rule = consent_rule();
        rule.regels[0].voorwaarde = voorwaarde;
        let v = Vraag {
            van: "gemeente",
            aan: "woningcorporatie",
            soort: Soort::Adres,
            herkomst: Herkomst::Betrokkene,
            over: person(1).into(),
            stukken: Stukken::default(),
            now: now(),
        };
        assert!(toets(&[rule], v).is_err(), "{voorwaarde}");
    }
}

fn casus(n: u128) -> CasusId {
    CasusId::from_uuid(Uuid::from_u128(n))
}

fn neighbourhood_rule() -> Grondslag {
    Grondslag {
        id: "wpg-7-2".into(),
        artikel: "Wpg art. 7 lid 2".into(),
        geldig_vanaf: date(2008, 1, 1),
        geldig_tot: None,
        regels: vec![Regel {
            van: "gemeente".into(),
            aan: OMGEVING.into(),
            doel: "bewoners informeren".into(),
            gegevens: vec![Soort::Incidenttype, Soort::PlaatsGlobaal, Soort::Tijdstip],
            voorwaarde: Voorwaarde::AkkoordPolitie,
        }],
    }
}

#[test]
fn facts_of_the_robbery_reach_the_neighbourhood_after_approval_by_the_police_only() {
    let ask = |soort, over: Over, politieakkoord| {
        let v = Vraag {
            van: "gemeente",
            aan: OMGEVING,
            soort,
            herkomst: Herkomst::Politie,
            over,
            stukken: Stukken { politieakkoord, ..Stukken::default() },
            now: now(),
        };
        toets(&[neighbourhood_rule()], v)
    };
    let approved = |n, op| Some(Politieakkoord { over: casus(n), op });
    assert_eq!(ask(Soort::Tijdstip, casus(1).into(), None).unwrap_err(), GEEN_POLITIEAKKOORD);
    assert_eq!(ask(Soort::Tijdstip, casus(1).into(), approved(2, now())).unwrap_err(), GEEN_POLITIEAKKOORD, "another casus");
    assert_eq!(ask(Soort::Tijdstip, casus(1).into(), approved(1, now().plus_seconds(1))).unwrap_err(), GEEN_POLITIEAKKOORD, "not yet");
    assert_eq!(ask(Soort::Tijdstip, casus(1).into(), approved(1, now())).expect("approved").artikel, "Wpg art. 7 lid 2");
    assert_eq!(ask(Soort::Naam, casus(1).into(), approved(1, now())).unwrap_err(), NIET_NODIG);
    assert_eq!(ask(Soort::Tijdstip, person(1).into(), approved(1, now())).unwrap_err(), KOMT_VAN_POLITIE, "never about a person");
}

#[test]
fn the_police_get_back_what_they_gave_and_nothing_else() {
    let rule = |aan: &str| Grondslag {
        regels: vec![Regel {
            van: "gemeente".into(),
            aan: aan.into(),
            doel: "weten over wie het gaat".into(),
            gegevens: vec![Soort::Naam],
            voorwaarde: Voorwaarde::Teruggave,
        }],
        ..neighbourhood_rule()
    };
    let ask = |aan, soort, herkomst| {
        let v = Vraag { van: "gemeente", aan, soort, herkomst, over: person(1).into(), stukken: Stukken::default(), now: now() };
        toets(&[rule(aan)], v)
    };
    assert_eq!(ask("politie", Soort::Naam, Herkomst::Politie).expect("theirs").artikel, "Wpg art. 7 lid 2");
    assert_eq!(ask("politie", Soort::Naam, Herkomst::Betrokkene).unwrap_err(), NIET_VAN_POLITIE);
    assert_eq!(ask("politie", Soort::Telefoon, Herkomst::Politie).unwrap_err(), NIET_NODIG);
    assert_eq!(ask("pvo", Soort::Naam, Herkomst::Politie).unwrap_err(), KOMT_VAN_POLITIE, "to nobody else");
    assert_eq!(ask("pvo", Soort::Naam, Herkomst::Betrokkene).unwrap_err(), NIET_VAN_POLITIE);
}

#[test]
fn the_neighbourhood_is_no_partner() {
    let mut rule = consent_rule();
    rule.regels[0].aan = "*".into();
    let t = [Toestemming { aan: OMGEVING.into(), ..consent(vec![Soort::Adres]) }];
    let v = Vraag {
        van: "gemeente",
        aan: OMGEVING,
        soort: Soort::Adres,
        herkomst: Herkomst::Betrokkene,
        over: person(1).into(),
        stukken: Stukken::toestemmingen(&t),
        now: now(),
    };
    assert_eq!(toets(&[rule], v).unwrap_err(), GEEN_GRONDSLAG);
}

#[test]
fn a_basis_that_is_not_in_force_is_named_as_the_reason() {
    let v = |soort| Vraag {
        van: "gemeente",
        aan: "woningcorporatie",
        soort,
        herkomst: Herkomst::Betrokkene,
        over: person(1).into(),
        stukken: Stukken::default(),
        now: now(),
    };
    let ended = Grondslag { geldig_tot: Some(date(2026, 11, 26)), ..consent_rule() };
    let later = Grondslag { geldig_vanaf: date(2026, 11, 28), ..consent_rule() };
    assert_eq!(toets(std::slice::from_ref(&ended), v(Soort::Adres)).unwrap_err(), GRONDSLAG_GELDT_NIET);
    assert_eq!(toets(&[later], v(Soort::Adres)).unwrap_err(), GRONDSLAG_GELDT_NIET);
    assert_eq!(toets(std::slice::from_ref(&ended), v(Soort::Geweld)).unwrap_err(), GEEN_GRONDSLAG, "it never named this kind");
    assert_eq!(toets(&[ended, consent_rule()], v(Soort::Adres)).unwrap_err(), TOESTEMMING_ONTBREEKT, "the one in force speaks first");
}

fn soorten() -> impl Strategy<Value = Soort> {
    prop::sample::select(Soort::ALL)
}

proptest! {
    /// No yes without a basis: whatever is asked, a yes names a rule that lists the kind, for that recipient, and never police data onward.
    #[test]
    fn a_yes_always_rests_on_a_rule(soort in soorten(), herkomst in prop::sample::select(Herkomst::ALL), given in prop::collection::vec(soorten(), 0..5), aan in prop::sample::select(vec!["woningcorporatie", "slachtofferhulp", "verzekeraar"])) {
        let rule = consent_rule();
        let t = [Toestemming { aan: aan.to_owned(), ..consent(given.clone()) }];
        let uit = toets(std::slice::from_ref(&rule), Vraag { van: "gemeente", aan, soort, herkomst, over: person(1).into(), stukken: Stukken::toestemmingen(&t), now: now() });
        if let Ok(akkoord) = uit {
            prop_assert_eq!(aan, "woningcorporatie");
            prop_assert!(rule.regels[0].gegevens.contains(&soort) && given.contains(&soort));
            prop_assert_ne!(herkomst, Herkomst::Politie);
            prop_assert_eq!(akkoord.grondslag, "avg-6-1-a");
        }
    }
}
