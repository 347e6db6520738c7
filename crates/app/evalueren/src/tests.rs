//! What is learned names nobody.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use axum::http::StatusCode;
use domain::{
    casus::{BetrokkeneRol, Incidenttype, Leeftijdsgroep},
    gegeven::Herkomst,
    id::{BetrokkeneId, Id},
    journaal::{Gebeurtenis, Soort},
};
use screenen::{
    betrokkene::{self, Persoon, Veld},
    testing::{SANNE, Stad, id},
};
use store::{Migration, args};

const MIGRATIES: &[&[Migration]] =
    &[kern::MIGRATIONS, voorbereiden::MIGRATIONS, screenen::MIGRATIONS, verlenen::MIGRATIONS, crate::MIGRATIONS];

/// A casus with one person, known from the police; gives its number.
async fn casus(stad: &Stad) -> String {
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
    let naam = betrokkene::maak("Anna Jansen".to_owned(), Veld::Naam, Herkomst::Politie, wie, Some(&bewijs)).unwrap();
    betrokkene::bewaar(&tx, Veld::Naam, &naam, Some(&bewijs), id(SANNE)).await.unwrap().unwrap();
    tx.commit(Gebeurtenis::new(Soort::BetrokkeneToegevoegd).in_casus(casus.id)).await.unwrap();
    casus.nummer
}

#[tokio::test]
async fn what_is_learned_never_names_a_person() {
    let stad = Stad::met(vec![crate::slice()], MIGRATIES).await;
    let (nummer, sanne) = (casus(&stad).await, stad.als(SANNE).await);
    let pad = |deel: &str| format!("/casussen/{nummer}/evaluatie/{deel}");
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
    for (deel, velden) in [
        ("proces", vec![("goed", "Anna Jansen was blij"), ("beter", "Sneller bellen"), ("_versie", "0")]),
        ("proces", vec![("goed", "Goed gegaan"), ("beter", "bsn 111222333"), ("_versie", "0")]),
        ("verbeterpunt", velden("Bel mevrouw Jansen eerder")),
    ] {
        let a = sanne.post(&pad(deel), &velden).await;
        assert_eq!(a.status, StatusCode::UNPROCESSABLE_ENTITY, "{velden:?}");
        assert!(a.tekst.contains("van een betrokkene"), "{}", a.tekst);
    }
    assert_eq!(rows("SELECT 1 AS een FROM evaluatie WHERE gemeente = $1").await, 0);
    assert_eq!(rows("SELECT 1 AS een FROM verbeterpunt WHERE gemeente = $1").await, 0);
    let goed = [("goed", "De politie belde snel"), ("beter", "Sneller bellen"), ("_versie", "0")];
    assert_eq!(sanne.post(&pad("proces"), &goed).await.status, StatusCode::SEE_OTHER);
    let a = sanne.post(&pad("verbeterpunt"), &velden("Bel binnen een werkdag")).await;
    assert_eq!(a.status, StatusCode::SEE_OTHER, "{}", a.tekst);
}
