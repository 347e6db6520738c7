//! What the measures do to plan and readiness.

#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

use domain::{
    casus::Incidenttype,
    journaal::{Gebeurtenis, Soort},
    maatregel::{Doelgroep, MaatregelSoort, Niveau, Overname},
};
use jiff::civil::date;
use maatregelen::{Inhoud, Keuze, Maatregel, put};

use crate::{
    gereedheid::score,
    proef::{SANNE, leeg},
};

fn eigen(nr: u32) -> Maatregel {
    Maatregel {
        id: uuid::Uuid::from_u128(u128::from(nr) + 1_000).to_string(),
        uit_beleid: false,
        inhoud: Inhoud {
            naam: format!("Regeling {nr:05}"),
            soort: MaatregelSoort::Financieel,
            niveau: Niveau::Gemeente,
            doelgroep: vec![Doelgroep::Slachtoffer],
            geldt_voor: vec![Incidenttype::Woning],
            vanaf_dagen: None,
            van: None,
            tot: None,
            eigenaar: "OOV".into(),
            omschrijving: String::new(),
            bron: "Besluit".into(),
        },
        keuze: Keuze { overname: Overname::Ja, reden: String::new(), notitie: String::new() },
        gecontroleerd: Some(date(2026, 11, 1)),
        gecontroleerd_door: None,
        som: String::new(),
        versie: 0,
    }
}

#[tokio::test]
async fn the_plan_holds_what_may_be_offered_and_readiness_asks_for_a_check() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let chapter = "/voorbereiden/nazorgplan/hoofdstuk/4";
    assert!(!sanne.get(chapter).await.tekst.contains("Maatregelen die de gemeente aanbiedt"));
    let ended =
        Maatregel { inhoud: Inhoud { naam: "Gestopte regeling".into(), tot: Some(date(2026, 11, 25)), ..eigen(2).inhoud }, ..eigen(2) };
    let tx = proef.write().await;
    for m in [eigen(1), ended] {
        assert!(put(&tx, &m).await.unwrap());
    }
    tx.commit(Gebeurtenis::new(Soort::MaatregelGewijzigd)).await.unwrap();
    let page = sanne.get(chapter).await.tekst;
    assert!(page.contains("Regeling 00001") && !page.contains("Gestopte regeling"), "{page}");
    let holds = async || {
        let found = score(&*proef.read().await, &proef.app, proef.app.now()).await.unwrap();
        found.gehaald.iter().any(|g| g.toets == policy::Toets::MaatregelenNagelopen12Maanden)
    };
    assert!(holds().await);
    proef.later(400 * 86_400);
    assert!(!holds().await, "a check counts for a year");
}
