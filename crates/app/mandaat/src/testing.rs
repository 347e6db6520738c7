//! Trial, for tests of this crate and of those that stand on it: the product with a few slices, with people to act as.
#![allow(clippy::unwrap_used, clippy::panic, clippy::missing_panics_doc, missing_docs, reason = "tests may stop at the first surprise")]

use std::sync::{
    Arc, LazyLock, Mutex,
    atomic::{AtomicU64, Ordering},
};

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::{
    Code, Moment,
    id::{Id, MedewerkerId},
    journaal::{Gebeurtenis, Soort},
    recht::Rol,
};
use kern::{App, Parts, Settings, Slice};
use store::{
    Db, WriteTx, args,
    testing::{self, TestPlace, deed, gemeente},
};
use tower::ServiceExt;
use uuid::Uuid;

pub const SANNE: u128 = 1;
pub const KARIM: u128 = 2;
pub const MARIJKE: u128 = 3;
pub const ESRA: u128 = 4;
pub const HENK: u128 = 5;

/// Someone to act as: number, name, telephone, role, and the partner that he works for.
pub type Mens = (u128, &'static str, &'static str, Rol, Option<&'static str>);

const MENSEN: [Mens; 5] = [
    (SANNE, "Sanne de Wit", "06 12345601", Rol::Coordinator, None),
    (KARIM, "Karim Haddad", "06 12345602", Rol::Plaatsvervanger, None),
    (MARIJKE, "Marijke Postma", "06 12345603", Rol::Burgemeester, None),
    (ESRA, "Esra Yilmaz", "06 12345605", Rol::Politie, None),
    (HENK, "Henk Visser", "", Rol::Beheerder, None),
];

pub fn id(nr: u128) -> MedewerkerId {
    MedewerkerId::from_uuid(Uuid::from_u128(nr))
}

/// Puts the municipality and its people in a database.
pub async fn people(tx: &WriteTx, mensen: &[Mens]) {
    tx.exec(
        "INSERT INTO gemeente (gemeente, naam, fictief, instellingen, versie, gemaakt) VALUES ($1, $2, $3, $4, $5, $6)",
        args![tx.gemeente(), "Voorbeeldstad", true, "{}", 1_i64, tx.now()],
    )
    .await
    .unwrap();
    for &(nr, naam, telefoon, rol, partner) in mensen {
        tx.exec(
            "INSERT INTO medewerker (gemeente, id, naam, email, functie, telefoon, rollen, partner, actief, versie, gemaakt) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            args![tx.gemeente(), id(nr), naam, format!("{nr}@voorbeeldstad.nl"), "adviseur", telefoon, rol.code(), partner, true, 1_i64, tx.now()],
        )
        .await
        .unwrap();
    }
}

/// A database with people in it, on each engine.
pub async fn filled(db: &Db) {
    let tx = db.write(deed(), testing::now()).await.unwrap();
    people(&tx, &MENSEN).await;
    tx.commit(Gebeurtenis::new(Soort::InstallatieGemaakt)).await.unwrap();
}

pub const MIGRATIES: &[&[store::Migration]] = &[kern::MIGRATIONS, crate::MIGRATIONS];

/// The product for a test: its clock can be moved.
pub struct Proef {
    pub app: App,
    router: Router,
    clock: Arc<Mutex<Moment>>,
    /// As of which moment the last PDF was printed.
    pub printed_op: Arc<Mutex<Option<Moment>>>,
    _place: Option<TestPlace>,
}

impl Proef {
    /// With these slices.
    pub async fn met(slices: Vec<Slice>) -> Self {
        let (db, place) = testing::sqlite(MIGRATIES).await;
        filled(&db).await;
        Self::op(db, Some(place), slices)
    }

    /// On a database that has people already, with the place that goes when the test ends.
    pub fn op(db: Db, place: Option<TestPlace>, slices: Vec<Slice>) -> Self {
        Self::met_beleid(db, place, slices, policy())
    }

    /// The same, with this policy.
    pub fn met_beleid(db: Db, place: Option<TestPlace>, slices: Vec<Slice>, beleid: Arc<policy::Beleid>) -> Self {
        Self::maak(db, place, slices, beleid, kern::Diensten::default())
    }

    /// The same, with services that may be asked.
    pub fn met_diensten(db: Db, place: Option<TestPlace>, slices: Vec<Slice>, diensten: kern::Diensten) -> Self {
        Self::maak(db, place, slices, policy(), diensten)
    }

    fn maak(db: Db, place: Option<TestPlace>, slices: Vec<Slice>, beleid: Arc<policy::Beleid>, diensten: kern::Diensten) -> Self {
        let clock = Arc::new(Mutex::new(testing::now()));
        let (for_app, count) = (Arc::clone(&clock), AtomicU64::new(1));
        let printed_op = Arc::new(Mutex::new(None));
        let for_print = Arc::clone(&printed_op);
        let parts = Parts {
            db,
            beleid,
            settings: Settings {
                gemeente: gemeente(),
                base_url: "http://localhost".into(),
                secure: false,
                demo: true,
                idle_seconds: i64::MAX / 2,
                absolute_seconds: i64::MAX / 2,
                oefening: None,
                diensten,
            },
            now: Arc::new(move || *for_app.lock().unwrap()),
            random: Arc::new(move |bytes| {
                let n = count.fetch_add(1, Ordering::Relaxed).to_be_bytes();
                for (i, b) in bytes.iter_mut().enumerate() {
                    *b = n[7 - i % 8] ^ u8::try_from(i / 8).unwrap();
                }
            }),
            print: Arc::new(move |template, data, op| {
                *for_print.lock().unwrap() = Some(op);
                Ok(format!("{template}\n{data}").into_bytes())
            }),
        };
        let (app, router) = kern::router(parts, slices);
        Self { app, router, clock, printed_op, _place: place }
    }

    /// Adds people, rota and decision.
    pub async fn prepare(self) -> Self {
        let tx = self.write().await;
        let events = crate::demo::people(&self.app, &tx).await.unwrap();
        self.end(tx, events).await
    }

    /// Commits what was filled in.
    pub async fn end(self, tx: WriteTx, events: Vec<Gebeurtenis>) -> Self {
        let mut events = events.into_iter();
        let first = events.next().unwrap();
        tx.commit(store::Events::from_parts(first, events.collect())).await.unwrap();
        self
    }

    pub async fn write(&self) -> WriteTx {
        self.app.db.write(deed(), self.app.now()).await.unwrap()
    }

    pub async fn read(&self) -> store::ReadTx {
        self.app.db.read(&gemeente()).await.unwrap()
    }

    pub fn later(&self, seconds: i64) {
        let mut clock = self.clock.lock().unwrap();
        *clock = clock.plus_seconds(seconds);
    }

    pub async fn sign_in(&self, wie: u128) -> Als<'_> {
        let tx = self.write().await;
        let cookie = kern::session::start(&self.app, &tx, id(wie), &axum::http::HeaderMap::new()).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::Aangemeld)).await.unwrap();
        Als { proef: self, cookie: cookie.split(';').next().unwrap().to_owned() }
    }

    /// Someone without a session.
    pub fn visitor(&self) -> Als<'_> {
        Als { proef: self, cookie: String::new() }
    }

    /// Kinds of all journal lines, oldest first.
    pub async fn journal(&self) -> Vec<String> {
        let rows = self.read().await.all("SELECT soort FROM journaal WHERE gemeente = $1 ORDER BY nr", args!["GM9999"]).await.unwrap();
        rows.iter().map(|r| r.text("soort").unwrap()).collect()
    }
}

fn policy() -> Arc<policy::Beleid> {
    static BELEID: LazyLock<Arc<policy::Beleid>> = LazyLock::new(|| Arc::new(policy::Beleid::load().unwrap()));
    Arc::clone(&BELEID)
}

/// Someone who is signed in.
pub struct Als<'a> {
    proef: &'a Proef,
    cookie: String,
}

/// What came back.
#[derive(Debug)]
pub struct Antwoord {
    pub status: StatusCode,
    pub naar: String,
    pub tekst: String,
    /// What search engines are told.
    pub robots: String,
}

impl Antwoord {
    /// How often a text stands in the page.
    pub fn telt(&self, tekst: &str) -> usize {
        self.tekst.matches(tekst).count()
    }

    /// Whether this option is ticked.
    pub fn gekozen(&self, veld: &str, waarde: &str) -> bool {
        let input = self.tekst.split("<input").filter(|i| i.contains(&format!("name=\"{veld}\"")));
        input.map(|i| i.split('>').next().unwrap_or_default()).any(|i| i.contains(&format!("value=\"{waarde}\"")) && i.contains("checked"))
    }

    /// The value of a hidden field of the page.
    pub fn hidden(&self, name: &str) -> String {
        let at = self.tekst.find(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("no {name} in: {}", self.tekst));
        self.tekst[at..].split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }
}

impl Als<'_> {
    pub async fn get(&self, path: &str) -> Antwoord {
        self.send(Request::get(path).header(header::COOKIE, &self.cookie).body(Body::empty()).unwrap()).await
    }

    /// The same page in this language.
    pub async fn get_in(&self, path: &str, taal: &str) -> Antwoord {
        let cookies = format!("{}; taal={taal}", self.cookie);
        self.send(Request::get(path).header(header::COOKIE, cookies).body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Antwoord {
        let body: Vec<String> = fields.iter().map(|(k, v)| format!("{}={}", encode(k), encode(v))).collect();
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookie)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body.join("&")))
            .unwrap();
        self.send(request).await
    }

    /// The same in this language.
    pub async fn post_in(&self, path: &str, fields: &[(&str, &str)], taal: &str) -> Antwoord {
        let body: Vec<String> = fields.iter().map(|(k, v)| format!("{}={}", encode(k), encode(v))).collect();
        let request = Request::post(path)
            .header(header::COOKIE, format!("{}; taal={taal}", self.cookie))
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body.join("&")))
            .unwrap();
        self.send(request).await
    }

    /// A file that is downloaded, in this language.
    pub async fn bytes_in(&self, path: &str, taal: &str) -> Vec<u8> {
        let cookies = format!("{}; taal={taal}", self.cookie);
        let request = Request::get(path).header(header::COOKIE, cookies).body(Body::empty()).unwrap();
        let response = self.proef.router.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()
    }

    /// A form with a file, as a browser sends it.
    pub async fn upload(&self, path: &str, fields: &[(&str, &str)], file: &str, bytes: &[u8]) -> Antwoord {
        self.upload_from("same-origin", path, fields, file, bytes).await
    }

    /// The same from a page of this or another site.
    pub async fn upload_from(&self, site: &str, path: &str, fields: &[(&str, &str)], file: &str, bytes: &[u8]) -> Antwoord {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(format!("--grens\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
        }
        body.extend(format!("--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"{file}\"\r\n\r\n").bytes());
        body.extend(bytes);
        body.extend(b"\r\n--grens--\r\n");
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookie)
            .header("sec-fetch-site", site)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=grens")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    async fn send(&self, request: Request<Body>) -> Antwoord {
        let response = self.proef.router.clone().oneshot(request).await.unwrap();
        let robots = response.headers().get("x-robots-tag").map(|v| v.to_str().unwrap().to_owned()).unwrap_or_default();
        let naar = response.headers().get(header::LOCATION).map(|v| v.to_str().unwrap().to_owned()).unwrap_or_default();
        let status = response.status();
        let is_text = response.headers().get(header::CONTENT_TYPE).is_none_or(|v| v.to_str().unwrap().starts_with("text/"));
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        let tekst = String::from_utf8_lossy(&bytes).into_owned();
        // Compressed bytes may hold any sign by chance.
        assert!(!is_text || !tekst.contains('⟦'), "a text is missing: {}", tekst.split('⟦').nth(1).unwrap().split('⟧').next().unwrap());
        Antwoord { status, naar, tekst, robots }
    }
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() || b"-_.".contains(&b) { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

/// The names of all fields at every depth: `stappen[].wat`.
pub fn keys(value: &serde_json::Value) -> std::collections::BTreeSet<String> {
    fn walk(value: &serde_json::Value, path: &str, out: &mut std::collections::BTreeSet<String>) {
        match value {
            serde_json::Value::Object(map) => map.iter().for_each(|(k, v)| {
                out.insert(format!("{path}{k}"));
                walk(v, &format!("{path}{k}."), out);
            }),
            serde_json::Value::Array(list) => list.iter().for_each(|v| walk(v, path, out)),
            _ => {}
        }
    }
    let mut out = std::collections::BTreeSet::new();
    walk(value, "", &mut out);
    out
}
