use jiff::civil::date;
use uuid::Uuid;

use super::{tekst::*, *};
use crate::{
    gegeven::Gegeven,
    id::{BetrokkeneId, Id},
};

fn at(text: &str) -> Moment {
    Moment::from(text.parse::<jiff::Timestamp>().expect("moment"))
}

fn who(n: u128) -> MedewerkerId {
    MedewerkerId::from_uuid(Uuid::from_u128(n))
}

fn besluit() -> Aanwijzingsbesluit {
    Aanwijzingsbesluit {
        id: AanwijzingsbesluitId::from_uuid(Uuid::from_u128(9)),
        orgaan: Some(who(7)),
        geldig_van: Some(date(2026, 1, 1)),
        geldig_tot: Some(date(2026, 12, 31)),
        ondertekend_op: Some(at("2025-12-20T09:00:00Z")),
        bekendgemaakt_op: Some(at("2025-12-22T09:00:00Z")),
        ingetrokken_op: None,
        personen: vec![Aangewezene { medewerker: who(1), hoedanigheid: Hoedanigheid::Coordinator, onder_gezag: true, instemming: false }],
        gegevens: vec![Soort::Naam],
    }
}

#[test]
fn in_force_for_the_named_user_and_the_mayor_only() {
    let now = at("2026-06-01T20:00:00Z");
    assert_eq!(besluit().bevoegdheid(who(1), now).expect("named").medewerker(), who(1));
    assert!(besluit().bevoegdheid(who(7), now).is_ok(), "the organ stays competent");
    assert_eq!(besluit().bevoegdheid(who(2), now).unwrap_err(), NIET_GENOEMD);
}

#[test]
fn what_the_decision_does_not_list_is_not_received_and_what_was_received_stays_readable() {
    let bewijs = besluit().bevoegdheid(who(1), at("2026-06-01T20:00:00Z")).expect("named");
    let over = BetrokkeneId::from_uuid(Uuid::from_u128(3));
    assert!(Gegeven::van_politie("Anna", Soort::Naam, over, &bewijs).is_ok());
    assert_eq!(Gegeven::van_politie("anna@voorbeeld.example", Soort::Email, over, &bewijs).unwrap_err(), NIET_OP_LIJST);
    let kept = Gegeven::bewaard_van_politie("anna@voorbeeld.example", Soort::Email, over, &bewijs);
    assert!(kept.lees(Some(&bewijs)).is_ok() && kept.lees(None).is_err());
}

#[test]
fn the_last_day_counts_and_the_day_after_does_not() {
    assert!(besluit().bevoegdheid(who(1), at("2026-12-31T22:59:59Z")).is_ok());
    assert_eq!(besluit().bevoegdheid(who(1), at("2026-12-31T23:00:00Z")).unwrap_err(), VERLOPEN);
}

#[test]
fn a_withdrawal_closes_the_gate_to_the_second() {
    let b = Aanwijzingsbesluit { ingetrokken_op: Some(at("2026-06-01T12:03:00Z")), ..besluit() };
    assert!(b.bevoegdheid(who(1), at("2026-06-01T12:02:59Z")).is_ok());
    assert_eq!(b.bevoegdheid(who(1), at("2026-06-01T12:03:00Z")).unwrap_err(), INGETROKKEN);
}

#[test]
fn signed_but_not_made_known_does_not_work() {
    let b = Aanwijzingsbesluit { bekendgemaakt_op: None, ..besluit() };
    assert_eq!(b.staat(at("2026-06-01T12:00:00Z")), Staat::Ondertekend);
    assert_eq!(b.bevoegdheid(who(1), at("2026-06-01T12:00:00Z")).unwrap_err(), NIET_BEKENDGEMAAKT);
}

#[test]
fn someone_outside_the_authority_needs_recorded_consent() {
    let mut b = besluit();
    b.personen[0].onder_gezag = false;
    assert_eq!(b.bevoegdheid(who(1), at("2026-06-01T12:00:00Z")).unwrap_err(), NIET_GENOEMD);
    b.personen[0].instemming = true;
    assert!(b.bevoegdheid(who(1), at("2026-06-01T12:00:00Z")).is_ok());
}

#[test]
fn a_successor_takes_over_without_a_gap() {
    let old = Aanwijzingsbesluit { geldig_tot: Some(date(2026, 5, 31)), ..besluit() };
    let new = Aanwijzingsbesluit { geldig_van: Some(date(2026, 6, 1)), ..besluit() };
    for t in ["2026-05-31T21:59:59Z", "2026-05-31T22:00:00Z"] {
        assert!(bevoegdheid(&[old.clone(), new.clone()], who(1), at(t)).is_ok(), "{t}");
    }
    assert_eq!(bevoegdheid(&[], who(1), at("2026-06-01T00:00:00Z")).unwrap_err(), GEEN_BESLUIT);
}

fn persoon(hoedanigheid: Hoedanigheid) -> Persoon {
    Persoon { naam: "Sanne de Wit".into(), functie: "adviseur OOV".into(), hoedanigheid, onder_gezag: true, instemming: false }
}

#[test]
fn the_proposal_is_complete_once_two_people_are_named() {
    let inhoud = Inhoud::voorstel("Voorbeeldstad", date(2026, 3, 1));
    let keys = |p: &[Persoon]| inhoud.tekorten(p).into_iter().map(|t| t.key).collect::<Vec<_>>();
    assert_eq!(keys(&[]), ["tekort-coordinator", "tekort-plaatsvervanger"]);
    assert!(keys(&[persoon(Hoedanigheid::Coordinator), persoon(Hoedanigheid::Plaatsvervanger)]).is_empty());
}

#[test]
fn a_list_without_what_a_report_holds_is_incomplete() {
    for soort in MELDING {
        let mut inhoud = Inhoud::voorstel("Voorbeeldstad", date(2026, 3, 1));
        inhoud.gegevens.retain(|s| *s != soort);
        let keys: Vec<_> = inhoud.tekorten(&[]).into_iter().map(|t| t.key).collect();
        assert!(keys.contains(&"tekort-gegevens-melding"), "{soort}: {keys:?}");
    }
}

#[test]
fn contradictory_dates_are_found() {
    let inhoud = Inhoud { geldig_tot: Some(date(2026, 2, 1)), ..Inhoud::voorstel("Voorbeeldstad", date(2026, 3, 1)) };
    let keys: Vec<_> = inhoud.tekorten(&[]).into_iter().map(|t| t.key).collect();
    assert!(keys.contains(&"tekort-termijn-omgekeerd") && keys.contains(&"tekort-herziening-na-einde"), "{keys:?}");
}

#[test]
fn the_text_excludes_what_may_never_be_received() {
    let tekst = Inhoud::voorstel("Voorbeeldstad", date(2026, 3, 1)).tekst("Voorbeeldstad");
    let all = tekst.artikelen.iter().flat_map(|a| &a.leden).cloned().collect::<String>();
    for word in ["verdachten", "burgerservicenummer", "beelden", "gezondheid", "ingetrokken", "1 maart 2026", "1 maart 2027"] {
        assert!(all.contains(word), "{word}");
    }
    assert!(all.contains("Deze machtiging kan"), "grammar follows the legal form");
    assert!(tekst.gelet_op.iter().any(|g| g.contains("10:12")));
    assert_eq!(tekst.artikelen.iter().map(|a| a.nummer).collect::<Vec<_>>(), (1..=10).collect::<Vec<_>>());
}
