//! The chapter about information says what is agreed, and nothing that a reader may not see.

use super::*;
use crate::informatieafspraken::{self as info, convenant_adres};

async fn chapter(proef: &Proef) -> inhoud::Hoofdstuk {
    chapters(proef).await.swap_remove(7)
}

/// The rows of the table with this caption.
fn rows(h: &inhoud::Hoofdstuk, bijschrift: &str) -> Vec<String> {
    let table = h.gegevens.iter().find(|b| b["bijschrift"] == bijschrift);
    let line = |r: &Value| r.as_array().unwrap().iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" | ");
    table.and_then(|t| t["rijen"].as_array()).into_iter().flatten().map(line).collect()
}

#[tokio::test]
async fn both_directions_say_what_is_agreed_on_which_basis_and_until_when() {
    let proef = demonstratie().await;
    let h = chapter(&proef).await;
    let (gets, gives) = (rows(&h, "Wat de gemeente ontvangt"), rows(&h, "Wat de gemeente geeft"));
    let police = gets.iter().find(|r| r.starts_with("Politie → ")).unwrap();
    for text in ["Wpg art. 16 lid 1 onder c", "geldt vanaf", "Afgesproken; telefoon; opnieuw bekijken op"] {
        assert!(police.contains(text), "{text}: {police}");
    }
    let part = gives.iter().find(|r| r.contains("(niet: telefoonnummer")).unwrap();
    assert!(
        part.contains("Deels afgesproken; beveiligde e-mail") && !part.contains("maakt zelf een afspraak"),
        "reasons stay inside: {part}"
    );
    assert!(gives.iter().any(|r| r.contains("Niet afgesproken")) && gives.iter().any(|r| r.contains("Nog niet afgesproken")));
    assert!(gives.len() < 25, "what is alike stands together: {}", gives.len());
    let covenants = rows(&h, "Convenanten met partners");
    assert!(covenants.iter().any(|r| r.contains("Slachtofferhulp") && r.contains("Door beide ondertekend")), "{covenants:?}");
    assert!(covenants.iter().any(|r| r.contains("Partner tekende, gemeente nog niet")));
    let text = serde_json::to_string(&h.gegevens).unwrap();
    assert!(!text.contains("Verzonnen") && !text.contains("Marijke"), "organisations and days, no names");
    let law = h.gegevens.iter().position(|b| b["tekst"] == "Waar dit op rust").unwrap();
    assert!(law > 3, "the law comes after what was agreed");
}

#[tokio::test]
async fn what_the_checker_finds_leads_to_where_it_is_mended() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let h = chapter(&proef).await;
    let gap = |h: &inhoud::Hoofdstuk, key: &str| h.mist.iter().find(|m| m.key == key).cloned();
    let part = gap(&h, "planmist-info-beperkt").unwrap();
    let to = part.naar.split('#').next().unwrap().to_owned();
    assert_eq!(sanne.get(&to).await.status, StatusCode::OK);
    let many = gap(&h, "planmist-info-niet-afgesproken").unwrap();
    assert!(many.aantal > 1 && many.naar.ends_with("#niet-afgesproken"));
    assert!(sanne.get(info::HIER).await.tekst.contains("id=\"niet-afgesproken\""), "the anchor is there");
    for lang in ["nl", "en"] {
        let page = sanne.get_in("/voorbereiden/nazorgplan/hoofdstuk/7", lang).await.tekst;
        assert!(page.contains(&format!("href=\"{}\"", part.naar)) && !page.contains('⟦'));
    }
    // Mending it closes the gap.
    let done = sanne.post(&to, &[("besluit", "ja"), ("kanaal", "veilige-mail"), ("_versie", "1")]).await;
    assert!(done.naar.contains("klaar=info-bewaard"), "{}", done.tekst);
    assert_eq!(gap(&chapter(&proef).await, "planmist-info-beperkt"), None);
}

#[tokio::test]
async fn who_does_not_take_part_is_not_in_it() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let stands = |h: &inhoud::Hoofdstuk| serde_json::to_string(&h.gegevens).unwrap().contains("Platform Veilig Ondernemen");
    assert!(stands(&chapter(&proef).await));
    let form = [("_versie", "1"), ("niet_mee", "ja"), ("reden_niet", "Andere regio")];
    sanne.post(&format!("{}/gegevens", inventaris::partners::adres("pvo")), &form).await;
    assert!(!stands(&chapter(&proef).await));
    assert_eq!(sanne.get(&convenant_adres("pvo")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_public_version_and_that_of_a_partner_name_nobody_who_signed() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    for query in ["", "?openbaar=1", "?partner=ggd"] {
        let plan = printed(&sanne, &format!("{HIER}/pdf{query}")).await;
        let seven = plan["hoofdstukken"][7].to_string();
        assert!(seven.contains("Convenanten met partners") && !seven.contains("Noor Verzonnen") && !seven.contains("Postma"), "{query}");
    }
}
