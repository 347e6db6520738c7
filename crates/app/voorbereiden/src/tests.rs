//! What the measures do to plan and readiness, and what a print leaves.

#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

use domain::{
    journaal::{Gebeurtenis, Soort},
    maatregel::Overname,
};
use inventaris::maatregelen::{Inhoud, Keuze, Maatregel, put};
use jiff::civil::{Date, date};

use crate::{
    gereedheid::score,
    proef::{MARIJKE, Proef, SANNE, demonstratie, leeg},
};

/// A measure of the municipality's own, made from a shipped one.
fn eigen(proef: &Proef, nr: u128, naam: &str, tot: Option<Date>) -> Maatregel {
    let shipped = Maatregel::van_beleid(&proef.app.beleid.maatregelen[0]);
    Maatregel {
        id: uuid::Uuid::from_u128(nr).to_string(),
        uit_beleid: false,
        inhoud: Inhoud { naam: naam.into(), tot, ..shipped.inhoud.clone() },
        keuze: Keuze { overname: Overname::Ja, ..shipped.keuze.clone() },
        gecontroleerd: Some(date(2026, 11, 1)),
        ..shipped
    }
}

#[tokio::test]
async fn the_plan_holds_what_may_be_offered_and_readiness_asks_for_a_check() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let chapter = "/voorbereiden/nazorgplan/hoofdstuk/4";
    assert!(!sanne.get(chapter).await.tekst.contains("Maatregelen die de gemeente aanbiedt"));
    let (runs, ended) = (eigen(&proef, 1, "Lopende regeling", None), eigen(&proef, 2, "Gestopte regeling", Some(date(2026, 11, 25))));
    let tx = proef.write().await;
    for m in [runs, ended] {
        assert!(put(&tx, &m).await.unwrap());
    }
    tx.commit(Gebeurtenis::new(Soort::MaatregelGewijzigd)).await.unwrap();
    let page = sanne.get(chapter).await.tekst;
    assert!(page.contains("Lopende regeling") && !page.contains("Gestopte regeling"), "{page}");
    let holds = async || {
        let found = score(&*proef.read().await, &proef.app, proef.app.now()).await.unwrap();
        found.gehaald.iter().any(|g| g.toets == policy::Toets::MaatregelenNagelopen12Maanden)
    };
    assert!(holds().await);
    proef.later(400 * 86_400);
    assert!(!holds().await, "a check counts for a year");
}

#[tokio::test]
async fn a_print_keeps_its_line_and_drops_nothing_that_was_remembered() {
    let proef = demonstratie().await;
    let (sanne, marijke) = (proef.sign_in(SANNE).await, proef.sign_in(MARIJKE).await);
    let plan = "/voorbereiden/nazorgplan";
    sanne.post(&format!("{plan}/versies"), &[("wat", "Voor de proef")]).await;
    let new = crate::nazorgplan::alle_versies(&*proef.read().await).await.unwrap()[0].nummer;
    sanne.post(&format!("{plan}/versies/{new}/aanbieden"), &[]).await;
    let concept = format!("{plan}/versies/{new}/pdf");
    let seen = sanne.get(&concept).await;
    assert!(seen.tekst.contains("nazorgplan"), "made from the frozen content");
    marijke.post(&format!("{plan}/versies/{new}/vaststellen"), &[("op", "2026-12-01"), ("gelezen", "ja")]).await;
    let here = crate::informatieafspraken::HIER;
    for path in [
        format!("{plan}/pdf"),
        concept,
        format!("{plan}/versies/{new}/pdf?openbaar=1"),
        format!("{plan}/versies/{new}/pdf?partner=slachtofferhulp"),
        format!("{plan}/versies/{new}/handtekeningen/pdf"),
        format!("{plan}/versies/{new}/bestand/odt"),
        "/voorbereiden/draaiboeken/woningoverval/pdf".to_owned(),
        "/voorbereiden/aanwijzingsbesluit/2026-1/pdf".to_owned(),
        "/voorbereiden/aanwijzingsbesluit/2026-1/bestand/docx".to_owned(),
        format!("{here}/convenant/pvo/pdf"),
        format!("{here}/convenant/pvo/bestand/html"),
    ] {
        let (before, lines) = (proef.read().await.last_change().await.unwrap(), proef.journal().await.len());
        assert_eq!(sanne.get(&path).await.status, axum::http::StatusCode::OK, "{path}");
        assert_eq!(proef.journal().await[lines..], ["document-gemaakt"], "{path}");
        assert_eq!(proef.read().await.last_change().await.unwrap(), before, "{path}");
    }
}

#[tokio::test]
async fn an_article_that_must_be_verified_says_so_in_the_matrix_of_the_plan() {
    let proef = demonstratie().await;
    let artikel = proef.app.beleid.wetsartikelen.iter().find(|w| w.id == "wpg-16-1-c").unwrap();
    let plan = proef.sign_in(SANNE).await.get("/voorbereiden/nazorgplan/hoofdstuk/7").await.tekst;
    assert!(plan.contains("(nog te controleren)") && plan.contains(artikel.te_verifieren.as_deref().unwrap()));
}
