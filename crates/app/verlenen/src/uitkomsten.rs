//! What is recorded about a person is not to be read from the journal: the opposite outcome writes the same lines.

use axum::http::StatusCode;
use screenen::testing::{FLOOR, SANNE};

use crate::{
    doorverwijzing::tests::{deel, proef, stem_toe},
    proef::Proef,
};

type Velden<'a> = Vec<(&'a str, &'a str)>;

/// Records each of these outcomes in a municipality of its own, in which all that went before is the same; gives what the journals say.
async fn journalen(pagina: &str, uitkomsten: &[Velden<'_>]) -> Vec<Vec<String>> {
    let mut uit = Vec::new();
    for velden in uitkomsten {
        let p = Proef::new().await;
        p.vrij().await;
        let sanne = p.stad.als(SANNE).await;
        if pagina != "slachtofferhulp" {
            p.slachtofferhulp(&sanne).await;
        }
        let antwoord = sanne.post(&p.pad(pagina), velden).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{velden:?}: {}", antwoord.tekst);
        uit.push(p.stad.journaalregels().await);
    }
    uit
}

fn gelijk(journalen: &[Vec<String>], soort: &str) {
    assert!(journalen[0].iter().any(|r| r.starts_with(soort)), "{soort}: {:?}", journalen[0]);
    for ander in &journalen[1..] {
        assert_eq!(&journalen[0], ander);
    }
}

#[tokio::test]
async fn of_slachtofferhulp() {
    let met = |status| vec![("status", status), ("_versie", "0")];
    gelijk(&journalen("slachtofferhulp", &["contact", "geen-contact", "onbekend"].map(met)).await, "slachtofferhulp-vastgelegd");
}

#[tokio::test]
async fn of_a_contact() {
    let met = |uitkomst| {
        vec![
            ("op-dag", "1"),
            ("op-maand", "12"),
            ("op-jaar", "2026"),
            ("op-tijd", "12:30"),
            ("kanaal", "telefoon"),
            ("partij", "gemeente"),
            ("uitkomst", uitkomst),
            ("toch", "ja"),
        ]
    };
    gelijk(&journalen("contact", &["gesproken", "geen-gehoor", "onjuist", "wil-geen-contact"].map(met)).await, "contact-vastgelegd");
}

#[tokio::test]
async fn of_consent() {
    let met = |antwoord| {
        let mut velden = vec![
            ("partner", "slachtofferhulp"),
            ("antwoord", antwoord),
            ("gever", "zelf"),
            ("wijze", "gesproken"),
            ("op", "2026-12-01T13:00"),
        ];
        velden.extend((antwoord == "ja").then_some(("gegevens", "naam")));
        velden
    };
    gelijk(&journalen("toestemming", &["ja", "nee"].map(met)).await, "toestemming-vastgelegd");
}

#[tokio::test]
async fn of_an_answer_of_a_partner() {
    let mut uit = Vec::new();
    for velden in [
        vec![("antwoord", "aangenomen")],
        vec![("antwoord", "geweigerd"), ("weigering", "geen-tijd")],
        vec![("antwoord", "gedaan"), ("gedaan-op", "2026-12-01")],
    ] {
        let p = proef().await;
        stem_toe(&p, "slachtofferhulp", &["naam", "telefoon"]).await;
        let hier = format!("/verzoeken/{}", deel(&p, "slachtofferhulp").await);
        let floor = p.stad.als(FLOOR).await;
        floor.get(&hier).await;
        let antwoord = floor.post(&hier, &[velden.clone(), vec![("_versie", "2")]].concat()).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{velden:?}: {}", antwoord.tekst);
        uit.push(p.stad.journaalregels().await);
    }
    gelijk(&uit, "doorverwijzing-beantwoord");
}
