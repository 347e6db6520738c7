//! What chapters say, held against what a plan must hold.

use super::*;

async fn tekst(proef: &Proef, nummer: usize) -> String {
    Value::Array(chapters(proef).await[nummer].blokken(super::inhoud::tr())).to_string()
}

#[tokio::test]
async fn generated_text_names_a_moment_to_count_from_and_is_not_vague() {
    let proef = demonstratie().await;
    for (n, h) in chapters(&proef).await.iter().enumerate() {
        let text = Value::Array(h.gegevens.clone()).to_string();
        for unit in ["werkdagen)", "werkdag)", "weken)", "uur)", "dagen)", "minuten)"] {
            assert!(!text.contains(unit), "chapter {n} has a term that counts from nothing: {unit}");
        }
    }
    let twelve = tekst(&proef, 12).await;
    assert!(twelve.contains("binnen 2 werkdagen na "), "{twelve}");
    // The drawing: "(2 werkdagen na …)".
    let nine = tekst(&proef, 9).await;
    assert!(nine.contains("werkdagen na") && nine.contains("na stap "), "{nine}");
}

#[tokio::test]
async fn the_chapter_about_information_says_retention_rights_and_leaks() {
    let proef = prepared().await;
    let seven = tekst(&proef, 7).await;
    for words in ["Hoe lang gegevens blijven", "Casus met nazorg", "5 jaar", "AVG art. 15", "binnen 72 uur", "Autoriteit Persoonsgegevens"]
    {
        assert!(seven.contains(words), "{words}");
    }
}

#[tokio::test]
async fn exercises_are_a_plan_and_open_points_are_said_as_open() {
    let proef = prepared().await;
    let fourteen = tekst(&proef, 14).await;
    assert!(fourteen.contains("De eerste oefening moet nog worden gepland") && fourteen.contains("nog niet gehouden"));
    assert!(!fourteen.contains("Het nazorgplan is vastgesteld") && !fourteen.contains("nazorgplan is niet vastgesteld"), "{fourteen}");
    assert!(fourteen.contains("er is het laatste jaar niet geoefend"), "{fourteen}");
    let tx = proef.write().await;
    let held = crate::gereedheid::Oefening {
        id: Uuid::from_u128(3),
        gehouden_op: "2026-11-02".parse().unwrap(),
        soort: crate::gereedheid::OefeningSoort::Tafel,
        deelnemers: 6,
        lessen: "Bel eerder".into(),
    };
    crate::gereedheid::leg_vast(&tx, &held, id(SANNE)).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::OefeningVastgelegd)).await.unwrap();
    let fourteen = tekst(&proef, 14).await;
    assert!(fourteen.contains("De volgende oefening is vóór 2 november 2027") && fourteen.contains("Bel eerder"), "{fourteen}");
}

#[tokio::test]
async fn evaluation_has_indicators_with_targets_and_a_yearly_report() {
    let proef = demonstratie().await;
    let fifteen = tekst(&proef, 15).await;
    assert!(
        fifteen.contains("Indicatoren") && fifteen.contains("Slachtoffers voelen zich weer veilig") && fifteen.contains("31 maart 2027"),
        "{fifteen}"
    );
    assert!(chapters(&leeg().await).await[15].mist.iter().any(|m| m.key == "planmist-doelstelling"));
}

#[tokio::test]
async fn a_deputy_mayor_stands_there_once_appointed_and_is_missed_until_then() {
    let proef = prepared().await;
    let loco = async || {
        let all = chapters(&proef).await;
        (
            Value::Array(all[5].blokken(super::inhoud::tr())).to_string().contains("Locoburgemeester"),
            all[5].mist.iter().any(|m| m.key == "planmist-loco"),
        )
    };
    assert_eq!(loco().await, (false, true));
    let tx = proef.write().await;
    let a = mandaat::aanstelling::load(&tx).await.unwrap().unwrap();
    assert!(mandaat::aanstelling::save(&tx, &mandaat::aanstelling::Aanstelling { loco: Some(id(HENK)), ..a }).await.unwrap());
    tx.commit(Gebeurtenis::new(Soort::AanstellingGewijzigd)).await.unwrap();
    assert_eq!(loco().await, (true, false));
}

#[tokio::test]
async fn a_drawing_has_a_name_in_an_editable_file() {
    let proef = prepared().await;
    let page = proef.sign_in(SANNE).await.get(&format!("{HIER}/bestand/html")).await.tekst;
    assert!(page.contains("<img src=\"data:image/svg+xml") && !page.contains(" alt=\"\"") && !page.contains("Tekening: ."));
    let blocks = format!("{:?}", bestand::van(&printed(&proef.sign_in(SANNE).await, &format!("{HIER}/pdf")).await));
    assert!(blocks.contains("Tekening: ") && !blocks.contains("Tekening: ."), "a form without drawings says what is in the PDF");
}
