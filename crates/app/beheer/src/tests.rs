//! Through the whole router: every way in, and every way that must stay shut.

mod bewaard;
mod inlogverzoek;
mod sleutel;

use std::sync::{
    Arc,
    atomic::{AtomicI64, AtomicU64, Ordering},
};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use domain::{
    GemeenteCode, Moment,
    id::MedewerkerId,
    journaal::{Gebeurtenis, Soort},
    recht::Rol,
};
use kern::{App, Parts, Settings};
use store::{Db, JournalFilter, args, testing};
use tower::ServiceExt;

use crate::{
    aanmelden::{koekje, middel, totp::Geheim, wachtwoord::hash_with},
    demo_id, seed_demo_users,
};

const WACHTWOORD: &str = "drie fietsen in de regen";

struct Huis {
    app: App,
    router: Router,
    db: Db,
    clock: Arc<AtomicI64>,
    _place: Option<testing::TestPlace>,
}

struct Antwoord {
    status: StatusCode,
    location: String,
    cookies: Vec<String>,
    body: String,
}

impl Antwoord {
    /// The cookies as a browser sends them back.
    fn jar(&self) -> String {
        self.cookies.iter().filter_map(|c| c.split(';').next()).collect::<Vec<_>>().join("; ")
    }

    /// A hidden value of a form.
    fn hidden(&self, name: &str) -> String {
        let rest = self.body.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap_or_else(|| panic!("no {name} in {}", self.body));
        rest.split('"').next().unwrap().to_owned()
    }
}

async fn huis(demo: bool) -> Huis {
    let (db, place) = testing::sqlite(&[kern::MIGRATIONS, crate::MIGRATIONS]).await;
    Huis { _place: Some(place), ..Huis::on(db, demo).await }
}

impl Huis {
    async fn on(db: Db, demo: bool) -> Self {
        let gemeente: GemeenteCode = testing::gemeente();
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        let sql = "INSERT INTO gemeente (gemeente, naam, fictief, instellingen, versie, gemaakt) VALUES ($1, $2, $3, $4, 1, $5)";
        tx.exec(sql, args![tx.gemeente(), "Voorbeeldstad", true, "{}", tx.now()]).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::InstallatieGemaakt)).await.unwrap();
        let clock = Arc::new(AtomicI64::new(testing::now().micros()));
        let (now, seed) = (Arc::clone(&clock), AtomicU64::new(1));
        let settings = Settings {
            gemeente,
            base_url: "http://localhost:8080".to_owned(),
            secure: false,
            demo,
            idle_seconds: 1800,
            absolute_seconds: 36_000,
            oefening: None,
            diensten: kern::Diensten::default(),
        };
        let parts = Parts {
            db: db.clone(),
            beleid: Arc::new(policy::Beleid::load().unwrap()),
            settings,
            now: Arc::new(move || Moment::from_micros(now.load(Ordering::SeqCst))),
            random: Arc::new(move |bytes| {
                for byte in bytes {
                    // A simple generator; tests need different bytes, not unpredictable ones.
                    let next = seed.load(Ordering::SeqCst).wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    seed.store(next, Ordering::SeqCst);
                    *byte = (next >> 33) as u8;
                }
            }),
            print: Arc::new(|_, _, _| Err("no printer".to_owned())),
        };
        let (app, router) = kern::router(parts, vec![crate::slice()]);
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        seed_demo_users(&app, &tx).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::MedewerkerToegevoegd)).await.unwrap();
        Self { app, router, db, clock, _place: None }
    }

    async fn send(&self, method: &str, path: &str, jar: &str, body: &str) -> Antwoord {
        self.send_from("198.51.100.7", method, path, jar, body).await
    }

    /// As a proxy in the building passes it on.
    async fn send_from(&self, address: &str, method: &str, path: &str, jar: &str, body: &str) -> Antwoord {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::COOKIE, jar)
            .header(header::HOST, "localhost:8080")
            .header("x-forwarded-for", address)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body.to_owned()))
            .unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let text = |name| response.headers().get_all(name).iter().map(|v| v.to_str().unwrap().to_owned()).collect::<Vec<_>>();
        let (status, location, cookies) = (response.status(), text(header::LOCATION).join(""), text(header::SET_COOKIE));
        let body = String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap();
        assert!(
            !body.contains('⟦'),
            "a text is missing on {path}: {}",
            body.split('⟦').nth(1).unwrap_or_default().chars().take(60).collect::<String>()
        );
        Antwoord { status, location, cookies, body }
    }

    async fn get(&self, path: &str, jar: &str) -> Antwoord {
        self.send("GET", path, jar, "").await
    }

    async fn post(&self, path: &str, jar: &str, body: &str) -> Antwoord {
        self.send("POST", path, jar, body).await
    }

    fn later(&self, seconds: i64) {
        self.clock.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
    }

    fn seconds(&self) -> i64 {
        self.app.now().micros() / 1_000_000
    }

    /// Gives someone a password and an app with a known secret.
    async fn with_password(&self, rol: Rol) {
        let tx = self.db.write(testing::deed(), self.app.now()).await.unwrap();
        let som = hash_with(WACHTWOORD, &[9; 16]).unwrap();
        middel::set_wachtwoord(&tx, demo_id(rol), &som, &[42; 20], 0).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::InlogmiddelGewijzigd)).await.unwrap();
    }

    fn code(&self) -> String {
        Geheim::new(&[42; 20], "").unwrap().code(self.seconds())
    }

    async fn count(&self, soort: Soort) -> i64 {
        let filter = JournalFilter { soort: Some(soort), ..JournalFilter::default() };
        self.db.read(&testing::gemeente()).await.unwrap().journal_count(&filter).await.unwrap()
    }

    /// Both steps with the right password.
    async fn sign_in(&self, jar: &str) -> Antwoord {
        let first = self
            .post(
                "/aanmelden",
                jar,
                &format!("email=sanne.de.wit%40voorbeeldstad.nl&wachtwoord={}&naar=/account", WACHTWOORD.replace(' ', "+")),
            )
            .await;
        assert_eq!(first.status, StatusCode::OK, "{}", first.body);
        self.post("/aanmelden/code", jar, &format!("bewijs={}&naar=/account&code={}", first.hidden("bewijs"), self.code())).await
    }

    async fn demo(&self, rol: &str) -> String {
        self.post("/demo/aanmelden", "", &format!("rol={rol}")).await.jar()
    }

    async fn wrong(&self, jar: &str, email: &str) -> Antwoord {
        self.post("/aanmelden", jar, &format!("email={email}&wachtwoord=niet+het+goede+wachtwoord")).await
    }
}

#[tokio::test]
async fn password_and_code_let_in_and_a_code_works_once() {
    let h = huis(false).await;
    h.with_password(Rol::Coordinator).await;
    let first = h.sign_in("").await;
    assert_eq!((first.status, first.location.as_str()), (StatusCode::SEE_OTHER, "/account"));
    assert_eq!(h.count(Soort::Aangemeld).await, 1);
    assert_eq!(h.get("/account", &first.jar()).await.status, StatusCode::OK);
    let again = h.sign_in("").await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "the same step must not work twice");
    h.later(30);
    assert_eq!(h.sign_in("").await.status, StatusCode::SEE_OTHER);
    assert_eq!(h.count(Soort::AanmeldenMislukt).await, 1);
}

#[tokio::test]
async fn signing_in_changes_the_session() {
    let h = huis(false).await;
    h.with_password(Rol::Coordinator).await;
    let first = h.sign_in("").await.jar();
    h.later(30);
    let second = h.sign_in(&first).await.jar();
    assert_eq!(h.get("/account", &first).await.status, StatusCode::SEE_OTHER, "the old session is gone");
    assert_eq!(h.get("/account", &second).await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_unknown_address_gets_the_same_answer() {
    let h = huis(false).await;
    h.with_password(Rol::Coordinator).await;
    let known = h.wrong("", "sanne.de.wit%40voorbeeldstad.nl").await;
    let unknown = h.wrong("", "niemand.de.wit%40voorbeeldstad.nl").await;
    assert_eq!(known.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(known.body.replace("sanne.de.wit", "x"), unknown.body.replace("niemand.de.wit", "x"));
    assert_eq!(h.count(Soort::AanmeldenMislukt).await, 2);
}

#[tokio::test]
async fn a_guesser_waits_and_the_owner_does_not() {
    let h = huis(false).await;
    h.with_password(Rol::Coordinator).await;
    let device =
        h.sign_in("").await.cookies.iter().find(|c| c.starts_with("nazorg-apparaat")).unwrap().split(';').next().unwrap().to_owned();
    h.later(60);
    for _ in 0..5 {
        assert_eq!(h.wrong("", "sanne.de.wit%40voorbeeldstad.nl").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(h.wrong("", "sanne.de.wit%40voorbeeldstad.nl").await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(h.sign_in(&device).await.status, StatusCode::SEE_OTHER, "a device of an earlier success does not wait");
    h.later(31);
    assert_eq!(h.wrong("", "sanne.de.wit%40voorbeeldstad.nl").await.status, StatusCode::UNPROCESSABLE_ENTITY, "and the wait ends");
}

#[tokio::test]
async fn a_known_device_of_one_is_unknown_for_another() {
    let h = huis(false).await;
    h.with_password(Rol::Coordinator).await;
    let device = h.sign_in("").await.jar();
    for _ in 0..5 {
        h.wrong(&device, "karim.haddad%40voorbeeldstad.nl").await;
    }
    assert_eq!(h.wrong(&device, "karim.haddad%40voorbeeldstad.nl").await.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn a_municipality_sets_how_long_a_session_lasts_within_bounds() {
    let h = huis(true).await;
    let admin = h.demo("beheerder").await;
    for wrong in ["sessie_stil_minuten=4", "sessie_stil_minuten=121", "sessie_uren=0", "sessie_uren=25"] {
        let refused = h.post("/beheer/instellingen", &admin, &format!("_versie=1&{wrong}")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    assert_eq!(h.post("/beheer/instellingen", &admin, "_versie=1&sessie_stil_minuten=5&sessie_uren=1").await.status, StatusCode::SEE_OTHER);
    assert!(h.get("/beheer/instellingen", &admin).await.body.contains("value=\"5\""), "shown again");
    let entered = h.post("/demo/aanmelden", "", "rol=coordinator").await;
    assert!(
        entered.cookies.iter().any(|c| c.ends_with("Max-Age=46800")),
        "an hour, and half a day in which a form sent late is known to be hers: {:?}",
        entered.cookies
    );
    let jar = entered.jar();
    h.later(299);
    assert_eq!(h.get("/account", &jar).await.status, StatusCode::OK);
    h.later(301);
    assert_eq!(h.get("/account", &jar).await.status, StatusCode::SEE_OTHER, "five minutes without a request");
    let jar = h.demo("coordinator").await;
    for _ in 0..14 {
        h.later(250);
        assert_eq!(h.get("/account", &jar).await.status, StatusCode::OK);
    }
    h.later(250);
    assert_eq!(h.get("/account", &jar).await.status, StatusCode::SEE_OTHER, "an hour after signing in");
    // What is stored outside the bounds never counts.
    let tx = h.db.write(testing::deed(), h.app.now()).await.unwrap();
    let sql = "UPDATE gemeente SET instellingen = $2 WHERE gemeente = $1";
    tx.exec(sql, args![tx.gemeente(), "{\"sessie_stil_minuten\":100000,\"sessie_uren\":100000}"]).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::InstellingGewijzigd)).await.unwrap();
    let jar = h.demo("coordinator").await;
    h.later(120 * 60 + 1);
    assert_eq!(h.get("/account", &jar).await.status, StatusCode::SEE_OTHER, "two hours at most");
}

#[tokio::test]
async fn signing_out_ends_the_session_for_real() {
    let h = huis(false).await;
    h.with_password(Rol::Coordinator).await;
    let jar = h.sign_in("").await.jar();
    let out = h.post("/afmelden", &jar, "").await;
    assert_eq!((out.status, out.location.as_str()), (StatusCode::SEE_OTHER, "/aanmelden?klaar=afgemeld"));
    assert_eq!(h.get("/account", &jar).await.location, "/aanmelden?naar=/account");
    assert_eq!(h.count(Soort::Afgemeld).await, 1);
}

#[tokio::test]
async fn one_session_can_end_another() {
    let h = huis(false).await;
    h.with_password(Rol::Coordinator).await;
    let phone = h.sign_in("").await.jar();
    h.later(30);
    let desk = h.sign_in("").await.jar();
    let page = h.get("/account", &desk).await.body;
    let end = page.split("action=\"/account/sessies/").nth(1).unwrap().split('"').next().unwrap();
    let answer = h.post(&format!("/account/sessies/{end}"), &desk, "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(h.get("/account", &phone).await.status, StatusCode::SEE_OTHER);
    assert_eq!(h.get("/account", &desk).await.status, StatusCode::OK);
}

async fn invitation(h: &Huis, wie: MedewerkerId) -> String {
    let tx = h.db.write(testing::deed(), h.app.now()).await.unwrap();
    let path = crate::invite(&h.app, &tx, wie, None).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::UitnodigingGemaakt).met(wie)).await.unwrap();
    path
}

#[tokio::test]
async fn an_invitation_works_once_and_gives_recovery_codes() {
    let h = huis(false).await;
    let path = invitation(&h, demo_id(Rol::Beheerder)).await;
    let page = h.get(&path, "").await;
    assert!(page.body.contains("Henk Visser") && page.body.contains("<svg class=\"qr\""), "{}", page.body);
    let totp = page.hidden("totp");
    let key = |body: &str| body.split("sleuteltekst\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert_eq!(key(&h.get(&path, "").await.body), key(&page.body), "a page that is loaded anew shows what was scanned");
    let other = invitation(&h, demo_id(Rol::Coordinator)).await;
    assert_ne!(key(&h.get(&other, "").await.body), key(&page.body));
    let weak = h.post(&path, "", &format!("totp={totp}&wachtwoord=kort&code=123")).await;
    assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(weak.hidden("totp"), totp, "the secret that was scanned is kept");
    let groups = page.body.split("sleuteltekst\">").nth(1).unwrap().split('<').next().unwrap().replace(' ', "");
    let secret = totp_rs::Secret::try_from_base32(&groups).unwrap();
    let code = Geheim::new(secret.as_ref(), "").unwrap().code(h.seconds());
    let form = format!("totp={totp}&wachtwoord={}&code={code}", WACHTWOORD.replace(' ', "+"));
    let done = h.post(&path, "", &form).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.body);
    assert_eq!(done.body.matches("<li><code>").count(), 10);
    assert_eq!(h.get("/account", &done.jar()).await.status, StatusCode::OK);
    assert_eq!(h.post(&path, "", &form).await.status, StatusCode::NOT_FOUND, "the link works once");
    // A recovery code replaces the app, once.
    let recovery = done.body.split("<li><code>").nth(1).unwrap().split('<').next().unwrap();
    let form = format!("email=henk.visser%40voorbeeldstad.nl&wachtwoord={}&code={recovery}", WACHTWOORD.replace(' ', "+"));
    assert_eq!(
        h.post("/aanmelden/herstel", "", "email=henk.visser%40voorbeeldstad.nl&code=verkeerd").await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(h.post("/aanmelden/herstel", "", &form).await.location, "/account#inlogmiddelen");
    assert_eq!(h.post("/aanmelden/herstel", "", &form).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn an_invitation_expires_and_a_new_one_replaces_it() {
    let h = huis(false).await;
    let old = invitation(&h, demo_id(Rol::Beheerder)).await;
    let new = invitation(&h, demo_id(Rol::Beheerder)).await;
    assert_eq!(h.get(&old, "").await.status, StatusCode::NOT_FOUND);
    assert_eq!(h.get(&new, "").await.status, StatusCode::OK);
    h.later(7 * 86_400 + 1);
    assert_eq!(h.get(&new, "").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn changing_a_way_in_asks_to_confirm() {
    let h = huis(false).await;
    h.with_password(Rol::Coordinator).await;
    let jar = h.sign_in("").await.jar();
    assert_eq!(h.get("/account/wachtwoord", &jar).await.status, StatusCode::OK, "just signed in");
    h.later(601);
    let asked = h.get("/account/wachtwoord", &jar).await;
    assert_eq!(asked.location, "/account/bevestigen?naar=/account/wachtwoord");
    let change = format!("wachtwoord={}", "vier+fietsen+in+de+zon");
    assert_eq!(h.post("/account/wachtwoord", &jar, &change).await.location, "/account/bevestigen?naar=/account/wachtwoord");
    assert_eq!(h.get(&asked.location, &jar).await.status, StatusCode::OK);
    let wrong = h.post("/account/bevestigen", &jar, "wachtwoord=niet&code=000000&naar=/account/wachtwoord").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = format!("wachtwoord={}&code={}&naar=/account/wachtwoord", WACHTWOORD.replace(' ', "+"), h.code());
    assert_eq!(h.post("/account/bevestigen", &jar, &form).await.location, "/account/wachtwoord");
    assert_eq!(h.post("/account/wachtwoord", &jar, &change).await.status, StatusCode::SEE_OTHER);
    assert_eq!(h.post("/account/wachtwoord/verwijderen", &jar, "").await.status, StatusCode::CONFLICT, "the last way in stays");
}

#[tokio::test]
async fn a_passkey_ceremony_is_for_one_thing_and_once() {
    let h = huis(false).await;
    let begin = h.post("/aanmelden/passkey/begin", "", "").await;
    assert_eq!(begin.status, StatusCode::OK);
    assert!(begin.body.contains("\"userVerification\":\"required\""), "{}", begin.body);
    let wrong = h.post("/aanmelden/passkey/klaar", &begin.jar(), "antwoord=%7B%7D").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let tx = h.db.read(&testing::gemeente()).await.unwrap();
    assert!(tx.all("SELECT som FROM ceremonie WHERE gemeente = $1", args![tx.gemeente()]).await.unwrap().is_empty(), "used up");
    drop(tx);
    h.with_password(Rol::Coordinator).await;
    let jar = h.sign_in("").await.jar();
    let add = h.post("/account/passkeys/begin", &jar, "").await;
    assert!(add.body.contains("\"residentKey\":\"required\""), "{}", add.body);
}

#[tokio::test]
async fn demo_logins_exist_in_a_demonstration_only() {
    let real = huis(false).await;
    assert_eq!(real.get("/demo", "").await.status, StatusCode::NOT_FOUND);
    assert_eq!(real.post("/demo/aanmelden", "", "rol=beheerder").await.status, StatusCode::NOT_FOUND);
    let h = huis(true).await;
    let page = h.get("/demo", "").await.body;
    for rol in ["coordinator", "plaatsvervanger", "burgemeester", "privacy", "politie", "partner", "beheerder"] {
        assert!(page.contains(&format!("name=\"rol\" value=\"{rol}\"")), "{rol}");
        let jar = h.demo(rol).await;
        for path in ["/account", "/beheer/rechten", "/account/herstelcodes", "/account/wachtwoord", "/account/passkeys"] {
            assert_eq!(h.get(path, &jar).await.status, StatusCode::OK, "{rol} {path}");
        }
    }
}

#[tokio::test]
async fn an_administrator_manages_users() {
    let h = huis(true).await;
    let jar = h.demo("beheerder").await;
    let new = h.get("/beheer/medewerkers/nieuw", &jar).await;
    let form = format!(
        "_eenmalig={}&naam=Nina+Smit&email=Nina.Smit%40Voorbeeldstad.nl&functie=adviseur&rollen=plaatsvervanger",
        new.hidden("_eenmalig")
    );
    let made = h.post("/beheer/medewerkers/nieuw", &jar, &form).await;
    assert!(made.body.contains("http://localhost:8080/uitnodiging/"), "{}", made.body);
    let twice = h.post("/beheer/medewerkers/nieuw", &jar, &form).await;
    assert_ne!(twice.status, StatusCode::OK, "not made twice");
    let bad = h.post("/beheer/medewerkers/nieuw", &jar, "naam=&email=nina.smit%40voorbeeldstad.nl&rollen=partner&rollen=beheerder").await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bad.body.matches("veld-").count() > 4);
    let list = h.post("/beheer/medewerkers", &jar, "zoek=nina&rol=").await.body;
    assert!(list.contains("Nina Smit") && !list.contains("Karim Haddad"));
    assert!(list.contains("form class=\"filters\" method=\"post\""), "a name never stands in an address");
    assert!(h.post("/beheer/medewerkers", &jar, "zoek=zzz").await.body.contains("Niemand gevonden"));
    assert!(h.post("/beheer/medewerkers", &jar, "rol=politie").await.body.contains("Esra Yilmaz"));
}

#[tokio::test]
async fn two_editors_see_both_values() {
    let h = huis(true).await;
    let jar = h.demo("beheerder").await;
    let path = format!("/beheer/medewerkers/{}", demo_id(Rol::Coordinator));
    let form = |functie: &str| {
        format!(
            "_versie=1&naam=Sanne+de+Wit&email=sanne.de.wit%40voorbeeldstad.nl&functie={functie}&telefoon=06+12345601&rollen=coordinator"
        )
    };
    assert_eq!(h.post(&path, &jar, &form("regisseur")).await.status, StatusCode::SEE_OTHER);
    let clash = h.post(&path, &jar, &form("projectleider")).await;
    assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(clash.body.contains("Nu staat er: regisseur. Jij vulde in: projectleider."), "{}", clash.body);
    assert_eq!(clash.hidden("_versie"), "2");
    let settings = "_versie=1&contact_naam=Afdeling+OOV";
    assert_eq!(h.post("/beheer/instellingen", &jar, settings).await.status, StatusCode::SEE_OTHER);
    assert_eq!(h.post("/beheer/instellingen", &jar, "_versie=1&contact_naam=Team+Nazorg").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(h.post("/beheer/instellingen", &jar, "_versie=2&privacy=javascript%3Ax").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn closing_ends_sessions_and_the_last_administrator_stays() {
    let h = huis(true).await;
    let (jar, sanne) = (h.demo("beheerder").await, h.demo("coordinator").await);
    let path = |rol| format!("/beheer/medewerkers/{}/afsluiten", demo_id(rol));
    assert_eq!(h.post(&path(Rol::Beheerder), &jar, "").await.status, StatusCode::CONFLICT);
    assert_eq!(h.post(&path(Rol::Coordinator), &jar, "").await.status, StatusCode::SEE_OTHER);
    assert_eq!(h.get("/account", &sanne).await.status, StatusCode::SEE_OTHER);
    assert_eq!(h.post("/demo/aanmelden", "", "rol=coordinator").await.status, StatusCode::NOT_FOUND, "closed is closed");
    let people = kern::medewerkers(&h.db.read(&testing::gemeente()).await.unwrap()).await.unwrap();
    let missing: Vec<Rol> = crate::medewerkers::begin::ontbreekt(&people).map(|(rol, _)| rol).collect();
    assert_eq!(missing, [Rol::Coordinator], "the start page of the administrator says who is missing");
    assert_eq!(crate::medewerkers::begin::ontbreekt(&[]).count(), 3);
    let form = h.get("/beheer/medewerkers/nieuw?rol=burgemeester", &jar).await.body;
    assert!(form.contains("value=\"burgemeester\" checked"), "{form}");
    assert_eq!(h.post(&path(Rol::Coordinator).replace("afsluiten", "heropenen"), &jar, "").await.status, StatusCode::SEE_OTHER);
    assert!(!h.demo("coordinator").await.is_empty());
    let other = h.demo("politie").await;
    assert_eq!(h.post(&path(Rol::Coordinator), &other, "").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn english_has_every_text() {
    let h = huis(true).await;
    let jar = format!("{}; taal=en", h.demo("beheerder").await);
    let one = format!("/beheer/medewerkers/{}", demo_id(Rol::Politie));
    for path in [
        "/account",
        "/beheer/medewerkers",
        "/beheer/medewerkers/nieuw",
        &one,
        "/beheer/rechten",
        "/beheer/instellingen",
        "/account/wachtwoord",
        "/demo",
        "/aanmelden/herstel",
    ] {
        let page = h.get(path, &jar).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.body.contains("lang=\"en\""), "{path}");
    }
    assert_eq!(koekje::unhex("0aff"), Some(vec![10, 255]));
    assert_eq!(koekje::unhex("0g"), None);
}

#[tokio::test]
async fn everyone_reads_the_legal_bases_and_what_must_be_verified() {
    let h = huis(true).await;
    for (rol, taal, mark) in [("partner", "nl", "Nog te controleren"), ("politie", "en", "Still to be verified")] {
        let page = h.get("/grondslagen", &format!("{}; taal={taal}", h.demo(rol).await)).await;
        assert_eq!(page.status, StatusCode::OK);
        for w in &h.app.beleid.wetsartikelen {
            let at = page.body.find(&format!("id=\"{}\"", w.id)).unwrap_or_else(|| panic!("{}", w.id));
            let section = page.body[at..].split("</section>").next().unwrap();
            assert!(section.contains(&w.artikel), "{}", w.id);
            assert_eq!(section.contains(mark), w.te_verifieren.is_some(), "{}", w.id);
        }
        assert!(page.body.contains("Vraag de archivaris welk resultaat past"), "retention periods too");
    }
    // A refusal leads to its article.
    let refused = h.get("/beheer/medewerkers", &h.demo("politie").await).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(refused.body.contains("AVG art. 32"), "{}", refused.body);
}

#[tokio::test]
async fn a_passkey_is_added_and_lets_in() {
    let h = huis(false).await;
    let path = invitation(&h, demo_id(Rol::Coordinator)).await;
    let mut key = sleutel::Sleutel::new();
    let begin = h.post(&format!("{path}/passkey/begin"), "", "").await;
    let made = h.post(&format!("{path}/passkey/klaar"), &begin.jar(), &format!("antwoord={}", key.maak(&begin.body))).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.body);
    assert_eq!(made.body.matches("<li><code>").count(), 10);
    assert!(h.get("/account", &made.jar()).await.body.contains("Mijn passkey"));

    let begin = h.post("/aanmelden/passkey/begin", "", "").await;
    let answer = format!("naar=/beheer/rechten&antwoord={}", key.gebruik(&begin.body));
    let jar = begin.jar();
    let entered = h.post("/aanmelden/passkey/klaar", &jar, &answer).await;
    assert_eq!((entered.status, entered.location.as_str()), (StatusCode::SEE_OTHER, "/beheer/rechten"));
    assert_eq!(h.post("/aanmelden/passkey/klaar", &jar, &answer).await.status, StatusCode::UNPROCESSABLE_ENTITY, "an answer works once");

    // Confirming asks a ceremony of its own, for oneself.
    h.later(601);
    let session = entered.jar();
    let begin = h.post("/aanmelden/passkey/begin", "", "").await;
    let mixed = format!("{session}; {}", begin.jar());
    let answer = format!("naar=/account/passkeys&antwoord={}", key.gebruik(&begin.body));
    assert_eq!(h.post("/account/bevestigen/passkey/klaar", &mixed, &answer).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let begin = h.post("/account/bevestigen/passkey/begin", &session, "").await;
    let jar = format!("{session}; {}", begin.jar());
    let answer = format!("naar=/account/passkeys&antwoord={}", key.gebruik(&begin.body));
    assert_eq!(h.post("/account/bevestigen/passkey/klaar", &jar, &answer).await.location, "/account/passkeys");
    assert_eq!(h.get("/account/passkeys", &session).await.status, StatusCode::OK);
    let page = h.get("/account", &session).await.body;
    let id = page.split("/account/passkeys/").find_map(|part| part.split_once("/verwijderen")).unwrap().0.to_owned();
    assert_eq!(h.post(&format!("/account/passkeys/{id}/naam"), &session, "naam=Telefoon").await.status, StatusCode::SEE_OTHER);
    assert_eq!(
        h.post(&format!("/account/passkeys/{id}/verwijderen"), &session, "").await.status,
        StatusCode::CONFLICT,
        "the last way in stays"
    );
}

#[tokio::test]
async fn guessing_locks_no_passkey_out() {
    let h = huis(false).await;
    let path = invitation(&h, demo_id(Rol::Coordinator)).await;
    let mut key = sleutel::Sleutel::new();
    let begin = h.post(&format!("{path}/passkey/begin"), "", "").await;
    h.post(&format!("{path}/passkey/klaar"), &begin.jar(), &format!("antwoord={}", key.maak(&begin.body))).await;
    for _ in 0..50 {
        h.wrong("", "sanne.de.wit%40voorbeeldstad.nl").await;
        h.later(1);
    }
    let begin = h.post("/aanmelden/passkey/begin", "", "").await;
    let answer = format!("antwoord={}", key.gebruik(&begin.body));
    assert_eq!(h.post("/aanmelden/passkey/klaar", &begin.jar(), &answer).await.status, StatusCode::SEE_OTHER);
}

/// A coordinator with a passkey, and the cookie of the device that knows it.
async fn with_passkey(h: &Huis) -> (sleutel::Sleutel, String) {
    let path = invitation(h, demo_id(Rol::Coordinator)).await;
    let mut key = sleutel::Sleutel::new();
    let begin = h.post(&format!("{path}/passkey/begin"), "", "").await;
    let made = h.post(&format!("{path}/passkey/klaar"), &begin.jar(), &format!("antwoord={}", key.maak(&begin.body))).await;
    let device = made.cookies.iter().find(|c| c.starts_with("nazorg-apparaat")).unwrap().split(';').next().unwrap().to_owned();
    (key, device)
}

#[tokio::test]
async fn passkeys_have_a_brake_that_locks_nobody_else_out() {
    let h = huis(false).await;
    let (mut key, device) = with_passkey(&h).await;
    let done = "/aanmelden/passkey/klaar";
    for _ in 0..40 {
        assert_eq!(h.post(done, "", "antwoord=%7B%7D").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let written = h.count(Soort::AanmeldenMislukt).await;
    assert_eq!(h.post(done, "", "antwoord=%7B%7D").await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(h.count(Soort::AanmeldenMislukt).await, written, "and the journal does not grow");
    // The owner on a device of an earlier success, and anyone on another network, go on.
    let begin = h.post("/aanmelden/passkey/begin", &device, "").await;
    let answer = format!("antwoord={}", key.gebruik(&begin.body));
    assert_eq!(h.post(done, &format!("{device}; {}", begin.jar()), &answer).await.status, StatusCode::SEE_OTHER);
    assert_eq!(h.send_from("203.0.113.9", "POST", done, "", "antwoord=%7B%7D").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Passwords are counted apart: who guessed at passkeys stops no one who has a password.
    h.with_password(Rol::Coordinator).await;
    assert_eq!(h.sign_in("").await.status, StatusCode::SEE_OTHER);
    h.later(15 * 60);
    assert_eq!(h.post(done, "", "antwoord=%7B%7D").await.status, StatusCode::UNPROCESSABLE_ENTITY, "and the wait ends");
}

#[tokio::test]
async fn beginning_a_ceremony_has_a_brake() {
    let h = huis(false).await;
    for _ in 0..200 {
        assert_eq!(h.post("/aanmelden/passkey/begin", "", "").await.status, StatusCode::OK);
    }
    assert_eq!(h.post("/aanmelden/passkey/begin", "", "").await.status, StatusCode::TOO_MANY_REQUESTS);
    let tx = h.db.read(&testing::gemeente()).await.unwrap();
    assert_eq!(tx.all("SELECT som FROM ceremonie WHERE gemeente = $1", args![tx.gemeente()]).await.unwrap().len(), 200);
    drop(tx);
    assert_eq!(h.send_from("203.0.113.9", "POST", "/aanmelden/passkey/begin", "", "").await.status, StatusCode::OK);
}

#[tokio::test]
async fn confirming_with_a_passkey_waits_after_mistakes() {
    let h = huis(false).await;
    h.with_password(Rol::Coordinator).await;
    let jar = h.sign_in("").await.jar();
    let done = "/account/bevestigen/passkey/klaar";
    for _ in 0..5 {
        assert_eq!(h.post(done, &jar, "antwoord=%7B%7D&naar=/account").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(h.post(done, &jar, "antwoord=%7B%7D&naar=/account").await.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn the_tables_are_the_same_on_both_engines() {
    testing::each_engine(&[kern::MIGRATIONS, crate::MIGRATIONS], |db| async move {
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        let wie = demo_id(Rol::Coordinator);
        middel::set_wachtwoord(&tx, wie, "x", &[42; 20], 7).await.unwrap();
        middel::set_wachtwoord(&tx, wie, "y", &[42; 20], 8).await.unwrap();
        assert!(!middel::spend_step(&tx, wie, 8).await.unwrap());
        assert!(middel::spend_step(&tx, wie, 9).await.unwrap());
        middel::remember_device(&tx, wie, "token").await.unwrap();
        assert!(middel::known_device(&tx, wie, "token").await.unwrap());
        assert!(!middel::known_device(&tx, demo_id(Rol::Politie), "token").await.unwrap());
        let found = middel::Middelen::load(&tx, wie).await.unwrap();
        assert_eq!((found.count(), found.wachtwoord.map(|w| w.som)), (1, Some("y".to_owned())));
        middel::forget_all(&tx, wie).await.unwrap();
        assert!(middel::Middelen::load(&tx, wie).await.unwrap().none());
        tx.commit(Gebeurtenis::new(Soort::InlogmiddelGewijzigd)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_office_behind_one_address_can_start_its_day() {
    let h = huis(false).await;
    h.with_password(Rol::Coordinator).await;
    for _ in 0..45 {
        assert_eq!(h.sign_in("").await.status, StatusCode::SEE_OTHER, "a success does not use up the attempts of the network");
        h.later(30);
    }
    for who in 0..40 {
        h.wrong("", &format!("iemand{who}%40voorbeeldstad.nl")).await;
    }
    assert_eq!(h.wrong("", "nog.iemand%40voorbeeldstad.nl").await.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn a_link_that_replaces_someones_ways_in_asks_the_administrator_who_he_is() {
    let h = huis(true).await;
    let jar = h.demo("beheerder").await;
    h.with_password(Rol::Beheerder).await;
    let link = format!("/beheer/medewerkers/{}/uitnodiging", demo_id(Rol::Coordinator));
    assert_eq!(h.post(&link, &jar, "").await.status, StatusCode::OK, "just signed in");
    h.later(601);
    let later = h.post(&link, &jar, "").await;
    assert!(later.location.starts_with("/account/bevestigen?naar=/beheer/medewerkers/"), "{}", later.location);
    assert_eq!(h.count(Soort::UitnodigingGemaakt).await, 1);
}
