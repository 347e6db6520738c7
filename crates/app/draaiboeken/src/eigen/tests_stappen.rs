#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use axum::http::StatusCode;

use super::tests::begonnen;
use crate::proef::{SANNE, demonstratie};

#[tokio::test]
async fn words_of_a_title_lead_to_a_step_without_scripts() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let hier = begonnen(&sanne).await;
    let one = sanne.get(&format!("{hier}?zoek=OMGEVING-inf")).await;
    assert_eq!((one.status, one.naar.as_str()), (StatusCode::SEE_OTHER, format!("{hier}?stap=omgeving-informeren#stap").as_str()));
    let all = sanne.get(&hier).await.tekst;
    let links = |page: &str| page.matches("data-stap=").count();
    let some = sanne.get(&format!("{hier}?zoek=slachtoffer")).await;
    assert_eq!(some.status, StatusCode::OK);
    assert!(links(&some.tekst) > 1 && links(&some.tekst) < links(&all), "{}", links(&some.tekst));
    assert!(some.tekst.contains(&format!("{} stappen gevonden", links(&some.tekst))) && some.tekst.contains("Toon alle stappen"));
    assert!(some.tekst.contains("value=\"slachtoffer\""), "what was typed stays");
    for nothing in ["zzzz", "%3Cscript%3Ealert(1)%3C/script%3E"] {
        let page = sanne.get_in(&format!("{hier}?zoek={nothing}"), "en").await;
        assert!(page.tekst.contains("No step has these words") && !page.tekst.contains("<script>alert"));
        assert_eq!(links(&page.tekst), links(&all), "then all are there to choose from");
    }
    assert_eq!(sanne.get(&format!("{hier}?zoek=%20")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_step_opens_at_its_form_and_the_list_beside_it_is_folded() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let hier = begonnen(&sanne).await;
    let page = sanne.get(&format!("{hier}?stap=omgeving-informeren")).await.tekst;
    assert!(page.contains("id=\"stap\" tabindex=\"-1\" lang=\"nl\""), "{page}");
    assert!(page.contains("data-stap=\"omgeving-informeren\" aria-current=\"page\""));
    let list = page.split("editor-lijst").nth(1).and_then(|p| p.split("</nav>").next()).unwrap();
    assert!(
        list.contains("role=\"search\"") && list.find("role=\"search\"") < list.find("<details"),
        "the field stands above what is folded"
    );
    assert!(!list.contains("<details open"));
}
