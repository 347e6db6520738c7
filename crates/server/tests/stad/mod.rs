//! The whole product in memory of one test: Voorbeeldstad with its fictional people, on SQLite, with a printer that prints nothing.

#![allow(dead_code, reason = "each test file uses a part of it")]

pub mod formulier;
pub mod taal;
mod velden;

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, header},
};
use domain::{
    Code, Moment,
    journaal::{Activiteit, Gebeurtenis, Soort, Wie},
    recht::Rol,
};
use kern::{App, Parts, Settings};
use server::{
    demo_zaken::{self, Klok},
    oefening, wiring,
};
use store::{Db, Deed, args, testing::TestPlace};
use tower::ServiceExt;

/// A path with its `{names}` filled in with things that exist in the demonstration where they can.
pub fn filled(path: &str, nummer: &str) -> String {
    path.split('/')
        .map(|part| match part {
            "{nummer}" if path.starts_with("/verzoeken") => "2026-002-1",
            "{nummer}" => nummer,
            "{volgnr}" | "{v}" | "{nr}" => "1",
            "{stap}" => "melding-nalopen",
            "{voor}" => "casus",
            "{wat}" => "erbij",
            "{id}" if path.contains("/draaiboek/") => "veel-slachtoffers",
            "{token}" => "0000000000000000",
            "{id}" if path.contains("/partners/") => "slachtofferhulp",
            "{id}" if path.contains("/convenant/") => "slachtofferhulp",
            "{id}" if path.contains("/maatregelen/") => "schadefonds",
            "{id}" if path.contains("/draaiboeken/") => "woningoverval",
            p if p.starts_with('{') => "00000000-0000-7000-8000-000000000001",
            p => p,
        })
        .collect::<Vec<_>>()
        .join("/")
}

/// The product, ready to ask.
pub struct Stad {
    pub app: App,
    pub router: Router,
    /// The casus that pages are about.
    pub nummer: &'static str,
    /// The clock.
    pub klok: Klok,
    /// Where exercises are.
    pub oefeningen: Map,
    _place: Option<TestPlace>,
}

/// With one robbery, just reported.
pub async fn make() -> Stad {
    let now = now();
    let stad = town(Klok::op(now)).await;
    stad.report().await;
    stad
}

/// In the middle of its work, as the demonstration begins.
pub async fn busy() -> Stad {
    let klok = Klok::op(demo_zaken::begin(now()));
    let stad = town(klok.clone()).await;
    demo_zaken::speel(&stad.app, &stad.router, &klok, now()).await.expect("the cases of the demonstration");
    Stad { nummer: "2026-002", ..stad }
}

fn now() -> Moment {
    Moment::from("2026-11-26T21:08:00Z".parse::<jiff::Timestamp>().expect("moment"))
}

/// The same on this empty database, of whichever engine.
#[allow(dead_code, reason = "one test file asks for it")]
pub async fn busy_on(db: Db) -> Stad {
    let klok = Klok::op(demo_zaken::begin(now()));
    let stad = on(db, None, klok.clone()).await;
    demo_zaken::speel(&stad.app, &stad.router, &klok, now()).await.expect("the cases of the demonstration");
    stad
}

async fn town(klok: Klok) -> Stad {
    let (db, place) = store::testing::sqlite(&wiring::migrations()).await;
    on(db, Some(place), klok).await
}

async fn on(db: Db, place: Option<TestPlace>, klok: Klok) -> Stad {
    let settings = Settings {
        gemeente: "GM9999".parse().expect("code"),
        base_url: "http://localhost".to_owned(),
        secure: false,
        demo: true,
        idle_seconds: 3600,
        absolute_seconds: 36_000,
        oefening: None,
        diensten: kern::Diensten::default(),
    };
    let deed = Deed { gemeente: settings.gemeente.clone(), wie: Wie::Systeem, activiteit: Activiteit::Beheer, reden: None };
    let (now, hands) = (klok.nu(), klok.clone());
    let tx = db.write(deed, now).await.expect("tx");
    tx.exec(
        "INSERT INTO gemeente (gemeente, naam, fictief, instellingen, versie, gemaakt) VALUES ($1, 'Voorbeeldstad', TRUE, '{}', 1, $2)",
        args![tx.gemeente(), now],
    )
    .await
    .expect("gemeente");
    tx.commit(Gebeurtenis::new(Soort::InstallatieGemaakt)).await.expect("commit");
    let beleid = wiring::beleid().expect("policy");
    let build = move |db, settings, now| {
        let print = Arc::new(|_: &str, data: &serde_json::Value, _| Ok(format!("%PDF-1.7 {data}").into_bytes()));
        let beleid = Arc::clone(&beleid);
        kern::router(Parts { db, beleid, settings, now, random: Arc::new(wiring::random), print }, wiring::slices())
    };
    let now: wiring::Clock = Arc::new(move || klok.nu());
    let (app, router) = build(db, settings, Arc::clone(&now));
    let map = hulp_map();
    let router = oefening::met_oefeningen(&app, router, &map.0, now, Arc::new(move |db, settings, now| Ok(build(db, settings, now))));
    wiring::seed_demo_people(&app).await.expect("people");
    wiring::seed_demo(&app).await.expect("demo");
    Stad { app, router, nummer: "2026-001", klok: hands, oefeningen: map, _place: place }
}

/// A folder that goes with the test.
pub struct Map(pub std::path::PathBuf);

fn hulp_map() -> Map {
    Map(std::env::temp_dir().join(format!("nazorg-oefening-{}", store::testing::id().simple())))
}

impl Drop for Map {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Stad {
    /// Signs in through the door of the demonstration and gives the cookie.
    pub async fn sign_in(&self, rol: Rol) -> String {
        let response = self.post("/demo/aanmelden", &format!("rol={}", rol.code()), "").await;
        let cookie = response.headers().get(header::SET_COOKIE).and_then(|c| c.to_str().ok()).expect("a cookie");
        cookie.split(';').next().expect("value").to_owned()
    }

    /// One robbery with one person, reported by the coordinator.
    async fn report(&self) {
        let cookie = self.sign_in(Rol::Coordinator).await;
        let response =
            self.post("/melden", "soort=woning&wanneer=net&buurt=Rivierenbuurt&geweld=wapen&aantal=2&vrijgave=nee", &cookie).await;
        assert_eq!(
            response.headers().get(header::LOCATION).and_then(|l| l.to_str().ok()),
            Some("/melden/2026-001"),
            "{}",
            response.status()
        );
        let response = self.post("/casussen/2026-001/betrokkenen/nieuw", "rol=bewoner&leeftijdsgroep=volwassen", &cookie).await;
        assert!(response.status().is_redirection(), "{}", response.status());
    }

    /// A page as it comes; empty when it is no page.
    pub async fn get(&self, path: &str, cookie: &str) -> String {
        let request = Request::builder().uri(path).header("sec-fetch-site", "same-origin").header(header::COOKIE, cookie);
        let response = self.router.clone().oneshot(request.body(Body::empty()).expect("request")).await.expect("answer");
        let page = response.headers().get(header::CONTENT_TYPE).is_some_and(|t| t.as_bytes().starts_with(b"text/html"));
        let bytes = to_bytes(response.into_body(), 64 << 20).await.expect("body");
        if page { String::from_utf8_lossy(&bytes).into_owned() } else { String::new() }
    }

    /// Posts a form.
    pub async fn post(&self, path: &str, form: &str, cookie: &str) -> axum::response::Response {
        let request = Request::builder()
            .method("POST")
            .uri(path)
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()))
            .expect("request");
        self.router.clone().oneshot(request).await.expect("answer")
    }
}
