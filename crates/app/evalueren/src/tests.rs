//! What is learned names nobody.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use axum::http::StatusCode;
use casus::{
    betrokkene::{self, Persoon, Veld},
    taak,
};
use domain::{
    casus::{BetrokkeneRol, Fase, Incidenttype, Leeftijdsgroep},
    draaiboek::Anker,
    gegeven::Herkomst,
    id::{BetrokkeneId, Id},
    journaal::{Gebeurtenis, Soort},
};
use screenen::testing::{KARIM, SANNE, Stad, id};
use store::{Migration, args};

const MIGRATIES: &[&[Migration]] = &[kern::MIGRATIONS, mandaat::MIGRATIONS, casus::MIGRATIONS, verlenen::MIGRATIONS, crate::MIGRATIONS];

/// A casus with one person, known from the police; gives its number.
async fn casus(stad: &Stad, fase: Fase) -> String {
    let casus = stad.meld(Incidenttype::Woning).await;
    let (bewijs, wie) = (stad.bewijs().await, BetrokkeneId::from_uuid(stad.app.uuid()));
    let persoon = Persoon {
        rol: BetrokkeneRol::Bewoner,
        leeftijdsgroep: Leeftijdsgroep::Volwassen,
        vertegenwoordiger: None,
        contactpersoon: None,
        niet_bellen: false,
        niet_schrijven: false,
    };
    let tx = stad.write().await;
    betrokkene::create(&tx, casus.id, wie, &persoon).await.unwrap();
    let naam = betrokkene::maak("Anna Jansen".to_owned(), Veld::Naam, Herkomst::Politie, wie, Some(&stad.ontvangst().await)).unwrap();
    betrokkene::bewaar(&tx, Veld::Naam, &naam, Some(&bewijs), id(SANNE)).await.unwrap().unwrap();
    casus::zet_fase(&tx, casus.id, fase).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::BetrokkeneToegevoegd).in_casus(casus.id)).await.unwrap();
    casus.nummer
}

#[tokio::test]
async fn what_is_learned_never_names_a_person() {
    let stad = Stad::met(vec![crate::slice()], MIGRATIES).await;
    let (nummer, sanne) = (casus(&stad, Fase::Verlenen).await, stad.als(SANNE).await);
    let hier = format!("/casussen/{nummer}/evaluatie");
    let eigenaar = id(SANNE).to_string();
    let rows = async |sql: &'static str| stad.read().await.all(sql, args!["GM9999"]).await.unwrap().len();
    let velden = |voorstel: &'static str| {
        vec![
            ("punt", "Eerder bellen"),
            ("hoofdstuk", "1"),
            ("voorstel", voorstel),
            ("eigenaar", eigenaar.as_str()),
            ("uiterlijk-dag", "1"),
            ("uiterlijk-maand", "3"),
            ("uiterlijk-jaar", "2027"),
        ]
    };
    for velden in [
        vec![("goed", "Anna Jansen was blij"), ("beter", "Sneller bellen"), ("_versie", "0")],
        vec![("goed", "Goed gegaan"), ("beter", "bsn 111222333"), ("_versie", "0")],
        velden("Bel mevrouw Jansen eerder"),
    ] {
        let a = sanne.post(&hier, &velden).await;
        assert_eq!(a.status, StatusCode::UNPROCESSABLE_ENTITY, "{velden:?}");
        assert!(a.tekst.contains("van een betrokkene"), "{}", a.tekst);
    }
    assert_eq!(rows("SELECT 1 AS een FROM evaluatie WHERE gemeente = $1").await, 0);
    assert_eq!(rows("SELECT 1 AS een FROM verbeterpunt WHERE gemeente = $1").await, 0);
    let long = format!("😀 שלום <b>x</b> #set {}", "\u{1f6a8}".repeat(99_970));
    let too_long = format!("{long}{}", "x".repeat(100));
    let a = sanne.post(&hier, &[("goed", too_long.as_str()), ("beter", long.as_str()), ("_versie", "0")]).await;
    assert!(a.status == StatusCode::UNPROCESSABLE_ENTITY && a.tekst.contains("tekens"), "too much is said, and the rest may be long");
    let goed = [("goed", "De politie belde snel"), ("beter", "Sneller bellen"), ("_versie", "0")];
    assert_eq!(sanne.post(&hier, &goed).await.status, StatusCode::SEE_OTHER);
    let a = sanne.post(&hier, &velden("Bel binnen een werkdag")).await;
    assert_eq!(a.status, StatusCode::SEE_OTHER, "{}", a.tekst);
}

const EFFECT: [(&str, &str); 4] = [("aandacht", "ja"), ("veiligheid", "ja"), ("gevoel", "deels"), ("informatie", "nee")];

#[tokio::test]
async fn nothing_is_evaluated_before_aftercare_began() {
    for (fase, naar) in [(Fase::Gemeld, "screening"), (Fase::Gescreend, "besluit")] {
        let stad = Stad::met(vec![crate::slice()], MIGRATIES).await;
        let (nummer, sanne) = (casus(&stad, fase).await, stad.als(SANNE).await);
        let hier = format!("/casussen/{nummer}/evaluatie");
        let page = sanne.get(&hier).await.tekst;
        assert!(
            page.contains("nog geen nazorg") && page.contains(&format!("/casussen/{nummer}/{naar}")) && !page.contains("name=\"aandacht\"")
        );
        for velden in [&EFFECT[..], &[("goed", "Snel"), ("beter", "Sneller"), ("_versie", "0")]] {
            let a = sanne.post(&hier, velden).await;
            assert!(a.status == StatusCode::FORBIDDEN && a.tekst.contains("CCV stap 4"), "{fase}: {}", a.tekst);
        }
        let tx = stad.read().await;
        assert_eq!(casus::by_nummer(&tx, &nummer).await.unwrap().fase, fase);
    }
}

#[tokio::test]
async fn a_lesson_during_aftercare_does_not_end_it() {
    let stad = Stad::met(vec![crate::slice()], MIGRATIES).await;
    let (nummer, sanne) = (casus(&stad, Fase::Verlenen).await, stad.als(SANNE).await);
    let (beleid, fase) = (stad.app.beleid.clone(), async || casus::by_nummer(&*stad.read().await, &nummer).await.unwrap().fase);
    let tx = stad.write().await;
    let casus = casus::by_nummer(&tx, &nummer).await.unwrap();
    casus::taak::herplan(&tx, &beleid, casus.id).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::CasusIngezien).in_casus(casus.id)).await.unwrap();
    let hier = format!("/casussen/{nummer}/evaluatie");
    let lesson = |versie| [("goed", "De politie belde snel"), ("beter", "Sneller bellen"), ("_versie", versie)];
    assert_eq!(sanne.post(&hier, &lesson("0")).await.status, StatusCode::SEE_OTHER);
    assert_eq!(fase().await, Fase::Verlenen, "steps of giving aftercare are open");
    let tx = stad.write().await;
    tx.exec("UPDATE taak SET gedaan_op = $2 WHERE gemeente = $1", args![tx.gemeente(), tx.now()]).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::CasusIngezien).in_casus(casus.id)).await.unwrap();
    assert_eq!(sanne.post(&hier, &lesson("1")).await.status, StatusCode::SEE_OTHER);
    assert_eq!(fase().await, Fase::Evalueren);
}

#[tokio::test]
async fn an_improvement_point_belongs_to_someone_who_works_here() {
    let stad = Stad::met(vec![crate::slice()], MIGRATIES).await;
    let (nummer, sanne) = (casus(&stad, Fase::Verlenen).await, stad.als(SANNE).await);
    let tx = stad.write().await;
    tx.exec("UPDATE medewerker SET actief = $3 WHERE gemeente = $1 AND id = $2", args![tx.gemeente(), id(KARIM), false]).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::MedewerkerAfgesloten)).await.unwrap();
    for (wie, mag) in [(id(999), false), (id(KARIM), false), (id(SANNE), true)] {
        let eigenaar = wie.to_string();
        let velden = [
            ("punt", "Eerder bellen"),
            ("hoofdstuk", "1"),
            ("voorstel", "Bel binnen een werkdag"),
            ("eigenaar", eigenaar.as_str()),
            ("uiterlijk-dag", "1"),
            ("uiterlijk-maand", "3"),
            ("uiterlijk-jaar", "2027"),
        ];
        let a = sanne.post(&format!("/casussen/{nummer}/evaluatie"), &velden).await;
        assert_eq!(a.status == StatusCode::SEE_OTHER, mag, "{wie}: {}", a.tekst);
        assert_eq!(a.tekst.contains("veld-eigenaar-fout"), !mag);
    }
}

#[tokio::test]
async fn who_judges_the_effect_second_sees_both_and_other_parts_are_kept() {
    let stad = Stad::met(vec![crate::slice()], MIGRATIES).await;
    let (nummer, sanne) = (casus(&stad, Fase::Verlenen).await, stad.als(SANNE).await);
    let hier = format!("/casussen/{nummer}/evaluatie");
    let page = sanne.get(&hier).await;
    let own = [("_versie", page.hidden("_versie")), ("_getoond", page.hidden("_getoond"))];
    let hidden: Vec<(&str, &str)> = own.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let send = async |fields: &[(&str, &str)]| sanne.post(&hier, &[&hidden[..], fields].concat()).await;
    assert_eq!(send(&EFFECT).await.status, StatusCode::SEE_OTHER);
    assert_eq!(send(&[("goed", "Snel gebeld"), ("beter", "Nummers")]).await.status, StatusCode::SEE_OTHER, "another part");
    let second = send(&[&[("aandacht", "nee"), ("goed", "Anders")], &EFFECT[1..]].concat()).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(second.tekst.contains("Nu staat er: Ja. Jij vulde in: Nee."), "{}", second.tekst);
    assert!(second.tekst.contains("Nu staat er: Snel gebeld. Jij vulde in: Anders."), "{}", second.tekst);
    assert!(second.tekst.contains(">\nNummers</textarea>"), "what the other typed stays: {}", second.tekst);
    assert_eq!(send(&EFFECT).await.status, StatusCode::SEE_OTHER, "the same answers are no clash");
}

#[tokio::test]
async fn everything_that_was_typed_is_saved_together_or_comes_back_together() {
    let stad = Stad::met(vec![crate::slice()], MIGRATIES).await;
    let (nummer, sanne) = (casus(&stad, Fase::Verlenen).await, stad.als(SANNE).await);
    let hier = format!("/casussen/{nummer}/evaluatie");
    let half = sanne.post(&hier, &[&EFFECT[..3], &[("goed", "Snel gebeld"), ("punt", "Eerder bellen")]].concat()).await;
    assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
    for name in ["informatie", "beter", "hoofdstuk", "voorstel", "eigenaar", "uiterlijk"] {
        assert!(half.tekst.contains(&format!("id=\"veld-{name}-fout\"")), "{name}: {}", half.tekst);
    }
    assert!(half.tekst.contains("Snel gebeld") && half.tekst.contains("Eerder bellen"), "what was typed is kept");
    let nothing = sanne.post(&hier, &[]).await;
    assert!(nothing.status == StatusCode::UNPROCESSABLE_ENTITY && nothing.tekst.contains("Vul eerst iets in"), "{}", nothing.tekst);
}

#[tokio::test]
async fn answers_before_their_time_are_kept_and_the_step_stays_open() {
    let stad = Stad::met(vec![crate::slice()], MIGRATIES).await;
    let (nummer, sanne) = (casus(&stad, Fase::Verlenen).await, stad.als(SANNE).await);
    let hier = format!("/casussen/{nummer}/evaluatie");
    assert!(sanne.get(&hier).await.tekst.contains("Deze vragen kunnen vanaf"));
    assert_eq!(sanne.post(&hier, &EFFECT).await.status, StatusCode::SEE_OTHER);
    let tx = stad.read().await;
    let zaak = casus::by_nummer(&tx, &nummer).await.unwrap();
    let taken = taak::list(&tx, zaak.id).await.unwrap();
    assert!(taken.iter().any(|t| t.stap.as_str() == "effect-meten" && t.gedaan_op.is_none()), "twelve weeks have not passed");
}

#[tokio::test]
async fn what_waits_for_closing_stops_waiting_when_the_casus_is_opened_again() {
    let stad = Stad::met(vec![crate::slice()], MIGRATIES).await;
    let (nummer, sanne) = (casus(&stad, Fase::Gesloten).await, stad.als(SANNE).await);
    let tx = stad.write().await;
    let zaak = casus::by_nummer(&tx, &nummer).await.unwrap();
    let asked = taak::Vraag { aantal: 50, ..taak::Vraag::default() };
    assert!(!taak::open(&tx, tx.now(), &asked).await.unwrap().is_empty());
    casus::zet_anker(&tx, zaak.id, None, Anker::Afsluiting, tx.now()).await.unwrap();
    taak::herplan(&tx, &stad.app.beleid, zaak.id).await.unwrap();
    assert_eq!(taak::open(&tx, tx.now(), &asked).await.unwrap(), [], "nothing of a closed casus waits for anybody");
    tx.commit(Gebeurtenis::new(Soort::CasusGesloten).in_casus(zaak.id)).await.unwrap();
    assert_eq!(sanne.post(&format!("/casussen/{nummer}/heropenen"), &[]).await.status, StatusCode::SEE_OTHER);
    let tx = stad.read().await;
    let stand = casus::stand(&tx, &casus::by_nummer(&tx, &nummer).await.unwrap()).await.unwrap();
    assert!(!stand.ankers.contains_key(&Anker::Afsluiting));
    assert!(!taak::open(&tx, stad.app.now(), &asked).await.unwrap().is_empty(), "it is work again");
}
