use jiff::civil::date;
use uuid::Uuid;

use super::{controle::*, tekst::*, *};
use crate::{
    casus::Incidentsoort,
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
        personen: vec![Aangewezene::eigen(who(1), Hoedanigheid::Coordinator)],
        gegevens: vec![Soort::Naam],
        incidenten: Some(Vec::new()),
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
    let bewijs = besluit().bevoegdheid(who(1), at("2026-06-01T20:00:00Z")).expect("named").ontvangst(Some(Incidentsoort::Overval));
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

const VANDAAG: jiff::civil::Date = date(2026, 3, 1);

fn annex() -> Vec<Aangewezene> {
    let consent =
        Instemming { pool: false, zelf: Some(date(2026, 2, 1)), werkgever: "Politie".into(), werkgever_op: Some(date(2026, 2, 2)) };
    vec![
        Aangewezene::eigen(who(1), Hoedanigheid::Coordinator),
        Aangewezene::eigen(who(2), Hoedanigheid::Plaatsvervanger),
        Aangewezene::van_elders(who(3), Hoedanigheid::Politiecontact, consent),
    ]
}

fn gevonden(inhoud: &Inhoud, personen: &[Aangewezene]) -> Vec<(&'static str, bool)> {
    let aangesteld = Aangesteld { coordinator: who(1), plaatsvervangers: vec![who(2)] };
    let found = inhoud.tekorten(Blik { personen, aangesteld: Some(&aangesteld), vastgesteld: &[], vandaag: VANDAAG });
    found.into_iter().map(|t| (t.key, t.hard)).collect()
}

fn voorstel() -> Inhoud {
    Inhoud::voorstel("Voorbeeldstad", VANDAAG)
}

#[test]
fn the_proposal_is_complete_once_the_appointed_are_named() {
    let keys: Vec<_> = gevonden(&voorstel(), &[]).into_iter().filter(|(_, hard)| *hard).map(|(k, _)| k).collect();
    assert_eq!(keys, ["tekort-coordinator", "tekort-plaatsvervanger"]);
    assert_eq!(gevonden(&voorstel(), &annex()), []);
}

#[test]
fn an_annex_that_is_not_the_appointment_is_pointed_out() {
    let mut swapped = annex();
    swapped[0].medewerker = who(2);
    swapped[1].medewerker = who(1);
    assert_eq!(gevonden(&voorstel(), &swapped), [("tekort-andere-coordinator", false), ("tekort-andere-plaatsvervanger", false)]);
    assert_eq!(gevonden(&voorstel(), &annex()[..2]), [("tekort-politiecontact", false)]);
}

#[test]
fn consent_is_two_facts_each_with_its_day() {
    let with = |change: fn(&mut Aangewezene)| {
        let mut p = annex();
        change(&mut p[2]);
        gevonden(&voorstel(), &p)
    };
    assert_eq!(with(|p| p.onder_gezag = true), [("tekort-politie-gezag", true)], "the police do not work under the mayor");
    assert_eq!(with(|p| p.bewijs.zelf = None), [("tekort-instemming-zelf", true)]);
    assert_eq!(with(|p| p.bewijs.werkgever_op = None), [("tekort-instemming-werkgever", true)]);
    assert_eq!(with(|p| p.bewijs.werkgever = " ".into()), [("tekort-instemming-werkgever", true)]);
    assert_eq!(with(|p| p.bewijs.zelf = Some(date(2026, 3, 2))), [("tekort-instemming-toekomst", true)]);
    let half = Instemming { zelf: Some(VANDAAG), ..Instemming::default() };
    assert!(!Aangewezene::van_elders(who(4), Hoedanigheid::Plaatsvervanger, half).instemming, "one of the two opens nothing");
}

#[test]
fn a_term_that_is_over_or_claims_the_past_is_found() {
    let met = |van, tot| gevonden(&Inhoud { geldig_van: Some(van), geldig_tot: Some(tot), herziening: None, ..voorstel() }, &annex());
    let later = date(2026, 12, 31);
    assert_eq!(met(date(2020, 1, 1), later), [("tekort-begin-ver-terug", true)]);
    assert_eq!(met(date(2026, 2, 27), later), [("tekort-begin-voorbij", false)]);
    assert_eq!(met(VANDAAG, later), []);
    assert_eq!(met(date(2026, 2, 27), date(2026, 2, 28)), [("tekort-begin-voorbij", false), ("tekort-termijn-voorbij", true)]);
}

#[test]
fn each_basis_brings_what_it_asks() {
    let twintig = Inhoud { grondslagen: vec![Politiegrondslag::Wpg20], ..voorstel() };
    assert_eq!(gevonden(&twintig, &annex()), [("tekort-verband", true), ("tekort-politiebesluit", true)]);
    let whole = Inhoud { verband: "Zorgtafel overvallen".into(), politiebesluit: "korpschef, 2 januari 2026, kenmerk 7".into(), ..twintig };
    assert_eq!(gevonden(&whole, &annex()), []);
    let tekst = whole.tekst("Voorbeeldstad");
    let considered = tekst.overwegingen.join(" ");
    for word in ["zwaarwegend algemeen belang", "Zorgtafel overvallen", "bevoegd gezag", "korpschef, 2 januari 2026", "voorwaarden"] {
        assert!(considered.contains(word), "{word}: {considered}");
    }
    let all: String = tekst.artikelen.iter().flat_map(|a| &a.leden).cloned().collect();
    assert!(all.contains("hulp te verlenen aan wie die nodig heeft") && all.contains("artikel 4:5"));
    let negentien = Inhoud { grondslagen: vec![Politiegrondslag::Wpg19], ..voorstel() };
    assert_eq!(gevonden(&negentien, &annex()), [("tekort-alleen-19", false)]);
    assert!(
        negentien.tekst("V").gelet_op[0].contains("artikel 19") && negentien.tekst("V").overwegingen.join(" ").contains("elke keer zelf")
    );
    assert!(!voorstel().tekst("V").overwegingen.join(" ").contains("samenwerkingsverband"), "only what was chosen");
}

#[test]
fn a_list_without_what_a_report_holds_is_incomplete() {
    for soort in MELDING {
        let mut inhoud = Inhoud::voorstel("Voorbeeldstad", date(2026, 3, 1));
        inhoud.gegevens.retain(|s| *s != soort);
        assert_eq!(gevonden(&inhoud, &annex()), [("tekort-gegevens-melding", true)], "{soort}");
    }
}

#[test]
fn contradictory_dates_are_found() {
    let inhoud = Inhoud { geldig_tot: Some(date(2026, 2, 1)), ..Inhoud::voorstel("Voorbeeldstad", date(2026, 3, 1)) };
    let keys: Vec<_> = gevonden(&inhoud, &[]).into_iter().map(|(k, _)| k).collect();
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

#[test]
fn the_text_says_whether_the_annex_can_change_apart() {
    let article = |apart| {
        let text = Inhoud { bijlage_apart: apart, ..voorstel() }.tekst("Voorbeeldstad");
        text.artikelen[0].leden.join(" ")
    };
    assert!(article(false).contains("is een nieuw besluit") && !article(false).contains("editie"));
    assert!(article(true).contains("door de burgemeester in de bijlage aangewezen personen") && article(true).contains("nieuwe editie"));
}

#[test]
fn a_decision_is_for_robberies_and_for_the_incidents_it_chooses() {
    let over = BetrokkeneId::from_uuid(Uuid::from_u128(3));
    let proof = |incidenten| {
        let b = Aanwijzingsbesluit { incidenten, ..besluit() };
        b.bevoegdheid(who(1), at("2026-06-01T20:00:00Z")).expect("named")
    };
    assert!(proof(Some(vec![])).ontvangst(Some(Incidentsoort::Overval)).ontvangt(Soort::Naam).is_ok());
    let only = proof(Some(vec![Incidentsoort::Straatroof])).ontvangst(Some(Incidentsoort::Explosie));
    assert_eq!(only.ontvangt(Soort::Naam).unwrap_err(), NIET_VOOR_INCIDENT);
    assert_eq!(Gegeven::van_politie("Anna", Soort::Naam, over, &only).unwrap_err(), NIET_VOOR_INCIDENT);
    assert!(Gegeven::bewaard_van_politie("Anna", Soort::Naam, over, &only).lees(Some(&only)).is_ok(), "what came in stays readable");
    assert_eq!(proof(None).ontvangst(None).ontvangt(Soort::Naam).unwrap_err(), NIET_VOOR_INCIDENT, "what it is about is not known");
    assert!(proof(Some(vec![Incidentsoort::Straatroof])).ontvangst(Some(Incidentsoort::Straatroof)).ontvangt(Soort::Naam).is_ok());
    for soort in <Incidentsoort as crate::Code>::ALL {
        assert!(proof(None).ontvangst(Some(*soort)).ontvangt(Soort::Naam).is_ok(), "before it was a choice, a person read the words");
    }
}

#[test]
fn the_text_follows_the_choice_of_incidents_and_asks_why() {
    let all = |i: &Inhoud| i.tekst("V").artikelen.iter().flat_map(|a| &a.leden).cloned().collect::<String>();
    let before = Inhoud { incidenten: None, ..voorstel() };
    assert_eq!(before.tekst("V"), voorstel().tekst("V"), "a decision without further incidents reads as it did");
    assert!(!all(&voorstel()).contains("geldt ook voor nazorg"));
    let chosen = Inhoud { incidenten: Some(vec![Incidentsoort::Explosie, Incidentsoort::Straatroof]), ..voorstel() };
    assert!(
        all(&chosen).contains("nazorg na een explosie of een andere aanslag bij een woning of bedrijf en een straatroof."),
        "{}",
        all(&chosen)
    );
    assert_eq!(gevonden(&chosen, &annex()), [("tekort-incident-reden", true)]);
    let why = "Ook na een explosie en na een straatroof is er onrust in de buurt en is een bezoek soms nodig.";
    let whole = Inhoud { incident_reden: why.into(), ..chosen };
    assert_eq!(gevonden(&whole, &annex()), []);
    assert!(whole.tekst("V").overwegingen.contains(&why.to_owned()));
    assert_eq!(gevonden(&before, &annex()), [("tekort-incidenten-kies", false)]);
}

#[test]
fn an_adopted_draaiboek_that_the_decision_is_not_for_is_named() {
    let people = annex();
    let held = |i: &Inhoud, adopted: &[Incidentsoort]| {
        let blik = Blik { personen: &people, aangesteld: None, vastgesteld: adopted, vandaag: VANDAAG };
        i.tekorten(blik).into_iter().map(|t| t.key).collect::<Vec<_>>()
    };
    assert!(held(&voorstel(), &[Incidentsoort::Overval]).is_empty());
    let every = <Incidentsoort as crate::Code>::ALL;
    let keys = ["tekort-incident-explosie", "tekort-incident-straatroof", "tekort-incident-woninginbraak", "tekort-incident-schiet-steek"];
    assert_eq!(held(&voorstel(), every), keys);
    assert_eq!(held(&Inhoud { incidenten: None, ..voorstel() }, every), ["tekort-incidenten-kies"]);
}

#[test]
fn a_decision_from_before_the_choice_still_reads() {
    let mut json = serde_json::to_value(voorstel()).expect("json");
    let fields = json.as_object_mut().expect("an object");
    fields.remove("incidenten");
    fields.remove("incident_reden");
    let read: Inhoud = serde_json::from_value(json).expect("reads");
    assert_eq!((read.incidenten, read.incident_reden.as_str()), (None, ""));
}
