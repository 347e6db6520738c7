//! A form that is sent after the session ended comes back to the same person, and to nobody else.

use super::*;

const PAGINA: &str = "/beheer/medewerkers/nieuw";
const GETYPT: &str = "naam=Noor+%26+Co&email=noor%40voorbeeldstad.nl&functie=adviseur&telefoon=&rollen=coordinator&_eenmalig=00000000-0000-0000-0000-000000000001";

/// Cookies of both answers together, the later one first.
fn samen(a: &Antwoord, jar: &str) -> String {
    format!("{}; {jar}", a.jar())
}

async fn rows(h: &Huis) -> usize {
    h.db.read(&testing::gemeente())
        .await
        .unwrap()
        .all("SELECT som FROM bewaard_formulier WHERE gemeente = $1", args!["GM9999"])
        .await
        .unwrap()
        .len()
}

#[tokio::test]
async fn a_form_sent_after_the_session_ended_comes_back_filled_in() {
    let h = huis(true).await;
    let jar = h.demo("beheerder").await;
    h.later(1801);
    let out = h.post(PAGINA, &jar, GETYPT).await;
    assert_eq!((out.status, out.location.as_str()), (StatusCode::SEE_OTHER, "/aanmelden?naar=/beheer/medewerkers/nieuw"));
    assert!(!out.cookies.join(" ").contains("Noor"), "no value in a cookie");
    assert_eq!(rows(&h).await, 1);
    let jar = samen(&out, &jar);
    assert!(h.get(&out.location, &jar).await.body.contains("versleuteld bewaard"));
    let back = h.post("/demo/aanmelden", &jar, "rol=beheerder").await;
    assert_eq!(back.location, PAGINA, "the way back needs no address");
    let jar = samen(&back, &out.jar());
    let page = h.get(PAGINA, &jar).await;
    assert!(page.body.contains("value=\"Noor &amp; Co\"") && page.body.contains("noor@voorbeeldstad.nl"), "{}", page.body);
    assert!(page.body.contains("Je was uitgelogd. Controleer"));
    assert!(h.get(PAGINA, &jar).await.body.contains("Noor &amp; Co"), "it stays until it is sent");
    let sent = h.post(PAGINA, &jar, GETYPT).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
    assert_eq!(rows(&h).await, 0, "sent: gone");
    assert!(!h.get(PAGINA, &jar).await.body.contains("Je was uitgelogd. Controleer"));
}

#[tokio::test]
async fn a_kept_form_is_for_nobody_else_and_not_for_long() {
    let h = huis(true).await;
    let jar = h.demo("beheerder").await;
    h.later(1801);
    let out = h.post(PAGINA, &jar, GETYPT).await;
    let other = h.post("/demo/aanmelden", &out.jar(), "rol=coordinator").await;
    assert_eq!(other.location, "/", "another person is not sent there");
    let tx = h.db.write(testing::deed(), h.app.now()).await.unwrap();
    tx.exec("UPDATE medewerker SET rollen = $2 WHERE gemeente = $1", args![tx.gemeente(), "beheerder"]).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::MedewerkerGewijzigd)).await.unwrap();
    let page = h.get(PAGINA, &samen(&other, &out.jar())).await;
    assert!(page.status == StatusCode::OK && !page.body.contains("Noor"), "not with the cookie and the right either");
    let mine = h.post("/demo/aanmelden", &out.jar(), "rol=beheerder").await;
    h.later(12 * 3600);
    let late = h.post("/demo/aanmelden", &samen(&mine, &out.jar()), "rol=beheerder").await;
    assert_eq!(late.location, "/");
    assert_eq!(kern::bewaard::ruim_op(&h.db, &testing::gemeente(), h.app.now()).await.unwrap(), 1);
}

#[tokio::test]
async fn what_was_kept_can_be_thrown_away() {
    let h = huis(true).await;
    let jar = h.demo("beheerder").await;
    h.later(1801);
    let out = h.post(PAGINA, &jar, GETYPT).await;
    let back = h.post("/demo/aanmelden", &out.jar(), "rol=beheerder").await;
    let gone = h.post(kern::bewaard::WEG, &samen(&back, &out.jar()), &format!("naar={PAGINA}")).await;
    assert_eq!((gone.location.as_str(), rows(&h).await), (PAGINA, 0));
}

#[tokio::test]
async fn what_cannot_be_kept_is_said() {
    let h = huis(true).await;
    let jar = h.demo("beheerder").await;
    h.later(1801);
    let large = h.post(PAGINA, &jar, &format!("naam={}", "a".repeat(600_000))).await;
    assert_eq!(large.location, "/aanmelden?naar=/beheer/medewerkers/nieuw&kwijt=ja");
    assert!(h.get(&large.location, "").await.body.contains("kon niet worden bewaard"));
    let secret = h.post("/account/wachtwoord", &jar, "wachtwoord=geheim").await;
    assert!(secret.status == StatusCode::NOT_FOUND || secret.location.ends_with("kwijt=ja"), "{}", secret.location);
    let nobody = h.post(PAGINA, "", GETYPT).await;
    assert!(nobody.location.ends_with("kwijt=ja"), "a form of nobody known is not kept");
    for _ in 0..9 {
        h.post(PAGINA, &jar, GETYPT).await;
    }
    assert_eq!(rows(&h).await, 5, "of one person at most five");
}

#[tokio::test]
async fn reading_after_the_session_ended_leads_back_to_the_page() {
    let h = huis(true).await;
    let jar = h.demo("beheerder").await;
    h.later(1801);
    assert_eq!(h.get("/beheer/medewerkers?toon=alle", &jar).await.location, "/aanmelden?naar=/beheer/medewerkers%3Ftoon%3Dalle");
}
