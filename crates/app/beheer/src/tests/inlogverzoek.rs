//! A link for someone who can sign in already: nobody opens such an account alone.

use axum::http::StatusCode;
use domain::{Code, id::MedewerkerId, journaal::Soort, recht::Rol};
use kern::Medewerker;
use proptest::prelude::*;
use uuid::Uuid;

use super::{Huis, WACHTWOORD, demo_id, huis, testing};
use crate::{aanmelden::totp::Geheim, inlogverzoek::mag_goedkeuren};

/// The administrator asks a link for the coordinator, who can sign in already. Gives the path of the link.
async fn ask(h: &Huis, jar: &str) -> String {
    let page = h.post(&format!("/beheer/medewerkers/{}/uitnodiging", demo_id(Rol::Coordinator)), jar, "").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert!(page.body.contains("De link werkt nog niet"), "{}", page.body);
    format!("/uitnodiging/{}", page.body.split("/uitnodiging/").nth(1).unwrap().split(['"', '<']).next().unwrap())
}

/// The identity of the request as a page shows it.
async fn request(h: &Huis, jar: &str) -> String {
    let page = h.get("/inlogverzoeken", jar).await.body;
    page.split("/inlogverzoeken/").find_map(|part| part.split_once("/goedkeuren")).unwrap_or_else(|| panic!("{page}")).0.to_owned()
}

/// Uses the link: the answer of the form.
async fn open(h: &Huis, path: &str) -> super::Antwoord {
    let page = h.get(path, "").await;
    let groups = page.body.split("sleuteltekst\">").nth(1).unwrap().split('<').next().unwrap().replace(' ', "");
    let secret = totp_rs::Secret::try_from_base32(&groups).unwrap();
    let code = Geheim::new(secret.as_ref(), "").unwrap().code(h.seconds());
    let form = format!("totp={}&wachtwoord={}&code={code}", page.hidden("totp"), WACHTWOORD.replace(' ', "+"));
    h.post(path, "", &form).await
}

#[tokio::test]
async fn an_administrator_alone_takes_over_no_account() {
    let h = huis(true).await;
    h.with_password(Rol::Coordinator).await;
    let jar = h.demo("beheerder").await;
    let path = ask(&h, &jar).await;
    let page = h.get(&path, "").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN, "{}", page.body);
    assert!(page.body.contains("Deze link werkt nog niet") && !page.body.contains("Sanne"), "{}", page.body);
    let form = format!("totp=00&wachtwoord={}&code=000000", WACHTWOORD.replace(' ', "+"));
    assert_eq!(h.post(&path, "", &form).await.status, StatusCode::FORBIDDEN);
    assert_eq!(h.post(&format!("{path}/passkey/begin"), "", "").await.status, StatusCode::NOT_FOUND);
    let list = h.get("/inlogverzoeken", &jar).await.body;
    assert!(list.contains("Sanne de Wit") && !list.contains("/goedkeuren"), "who asked sees it wait: {list}");
    let id = request(&h, &h.demo("privacy").await).await;
    let own = h.post(&format!("/inlogverzoeken/{id}/goedkeuren"), &jar, "").await;
    assert_eq!(own.status, StatusCode::FORBIDDEN);
    let mayor = h.demo("burgemeester").await;
    assert_eq!(h.post(&format!("/inlogverzoeken/{id}/goedkeuren"), &mayor, "").await.status, StatusCode::FORBIDDEN);
    assert_eq!(h.sign_in("").await.status, StatusCode::SEE_OTHER, "and the owner signs in as before");
    assert_eq!(h.count(Soort::UitnodigingGoedgekeurd).await, 0);
}

#[tokio::test]
async fn with_a_second_person_the_link_works_and_its_owner_is_told() {
    let h = huis(true).await;
    h.with_password(Rol::Coordinator).await;
    let path = ask(&h, &h.demo("beheerder").await).await;
    let fg = h.demo("privacy").await;
    let list = h.get("/inlogverzoeken", &fg).await.body;
    assert!(list.contains("Nieuwe inloglink voor Sanne de Wit") && list.contains("Henk Visser"), "{list}");
    let id = request(&h, &fg).await;
    let approved = h.post(&format!("/inlogverzoeken/{id}/goedkeuren"), &fg, "").await;
    assert_eq!(approved.location, "/inlogverzoeken?klaar=inlogverzoek-goedgekeurd");
    assert_eq!(h.count(Soort::UitnodigingGoedgekeurd).await, 1);
    assert_eq!(h.post(&format!("/inlogverzoeken/{id}/goedkeuren"), &fg, "").await.status, StatusCode::NOT_FOUND, "once");
    assert_eq!(open(&h, &path).await.status, StatusCode::OK);
    h.later(60);
    let entered = h.post("/demo/aanmelden", "", "rol=coordinator&naar=/beheer/rechten").await;
    assert_eq!(entered.location, "/account/vervangen");
    let told = h.get("/account/vervangen", &entered.jar()).await.body;
    assert!(told.contains("Henk Visser") && told.contains("Joost van Dijk"), "{told}");
    assert_eq!(h.post("/account/vervangen", &entered.jar(), "").await.location, "/");
    assert_eq!(h.post("/demo/aanmelden", "", "rol=coordinator&naar=/beheer/rechten").await.location, "/beheer/rechten", "told once");
}

#[tokio::test]
async fn whose_account_it_is_can_stop_it_and_it_expires() {
    let h = huis(true).await;
    h.with_password(Rol::Coordinator).await;
    let jar = h.demo("beheerder").await;
    let path = ask(&h, &jar).await;
    let id = request(&h, &h.demo("privacy").await).await;
    let stop = format!("/inlogverzoeken/{id}/weigeren");
    assert_eq!(h.post(&stop, &h.demo("partner").await, "").await.status, StatusCode::FORBIDDEN);
    assert_eq!(h.post(&stop, &h.demo("coordinator").await, "").await.location, "/?klaar=inlogverzoek-geweigerd");
    assert_eq!(h.get(&path, "").await.status, StatusCode::NOT_FOUND);
    assert_eq!(h.count(Soort::UitnodigingGeweigerd).await, 1);
    let path = ask(&h, &jar).await;
    let id = request(&h, &h.demo("privacy").await).await;
    h.later(7 * 86_400 + 1);
    let late = h.post(&format!("/inlogverzoeken/{id}/goedkeuren"), &h.demo("privacy").await, "").await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    assert_eq!(h.get(&path, "").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_link_made_before_the_first_login_does_not_slip_through_after_it() {
    let h = huis(true).await;
    let page = h.post(&format!("/beheer/medewerkers/{}/uitnodiging", demo_id(Rol::Coordinator)), &h.demo("beheerder").await, "").await;
    assert!(!page.body.contains("De link werkt nog niet"), "a first link needs no approval");
    let path = format!("/uitnodiging/{}", page.body.split("/uitnodiging/").nth(1).unwrap().split(['"', '<']).next().unwrap());
    assert_eq!(h.get(&path, "").await.status, StatusCode::OK);
    h.with_password(Rol::Coordinator).await;
    assert_eq!(h.get(&path, "").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn requests_are_the_same_on_both_engines() {
    testing::each_engine(&[kern::MIGRATIONS, crate::MIGRATIONS], |db| async move {
        let h = Huis::on(db, true).await;
        h.with_password(Rol::Coordinator).await;
        ask(&h, &h.demo("beheerder").await).await;
        let fg = h.demo("privacy").await;
        let id = request(&h, &fg).await;
        assert_eq!(h.post(&format!("/inlogverzoeken/{id}/goedkeuren"), &fg, "").await.status, StatusCode::SEE_OTHER);
        assert!(!h.get("/inlogverzoeken", &fg).await.body.contains("/goedkeuren"));
    })
    .await;
}

fn medewerker(nr: u128, rol: Rol, actief: bool) -> Medewerker {
    Medewerker {
        id: Uuid::from_u128(nr).into(),
        naam: String::new(),
        email: String::new(),
        functie: String::new(),
        telefoon: String::new(),
        rollen: vec![rol],
        partner: None,
        actief,
        versie: 1,
    }
}

proptest! {
    #[test]
    fn the_second_person_is_a_third(roles in prop::collection::vec((0..Rol::ALL.len(), any::<bool>()), 3..9), door in 0_usize..9, voor in 0_usize..9) {
        let all: Vec<Medewerker> = roles.iter().enumerate().map(|(i, (rol, actief))| medewerker(i as u128 + 1, Rol::ALL[*rol], *actief)).collect();
        let (door, voor): (MedewerkerId, MedewerkerId) = (all[door % all.len()].id, all[voor % all.len()].id);
        let keurders: Vec<&Medewerker> = all.iter().filter(|m| mag_goedkeuren(m, door, voor, &all)).collect();
        for k in &keurders {
            prop_assert!(k.id != door && k.id != voor && k.actief);
            prop_assert!(k.rollen[0].mag(domain::recht::Recht::InlogGoedkeuren), "{}", k.rollen[0].code());
        }
        let others = |rol| all.iter().any(|m| m.actief && m.id != door && m.id != voor && m.rollen.contains(&rol));
        prop_assert_eq!(keurders.is_empty(), !others(Rol::Privacy) && !others(Rol::Burgemeester) && !others(Rol::Beheerder));
        prop_assert!(!others(Rol::Privacy) || keurders.iter().all(|k| k.rollen.contains(&Rol::Privacy)));
    }
}
