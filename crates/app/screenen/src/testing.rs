//! For tests of this step and the ones that build on it: a fictional municipality with people to act as and a decision in force.
#![allow(clippy::unwrap_used, clippy::panic, clippy::missing_panics_doc, reason = "tests may stop at the first surprise")]

use std::sync::{
    Arc, LazyLock, Mutex,
    atomic::{AtomicU64, Ordering},
};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
};
use domain::{
    Code, Moment,
    aanwijzing::Bevoegdheid,
    casus::{Aantal, Geweld, Incidenttype},
    id::{Id, MedewerkerId},
    journaal::{Gebeurtenis, Soort},
    recht::Rol,
};
use kern::{App, Parts, Settings, Slice};
use store::{
    Db, Events, Migration, ReadTx, WriteTx, args,
    testing::{self, TestPlace, deed, gemeente},
};
use tower::ServiceExt;
use uuid::Uuid;

use crate::{
    casus::{self, Casus},
    melding::{Melding, open_casus},
};

/// Coordinator, named in the decision.
pub const SANNE: u128 = 1;
/// Deputy, named in the decision.
pub const KARIM: u128 = 2;
/// Mayor.
pub const MARIJKE: u128 = 3;
/// Police contact, named in the decision with consent.
pub const ESRA: u128 = 4;
/// Administrator.
pub const HENK: u128 = 5;
/// Someone at Slachtofferhulp.
pub const FLOOR: u128 = 6;
/// Coordinator who is not named in the decision.
pub const ZARA: u128 = 7;
/// Privacy officer.
pub const PIM: u128 = 8;

const MENSEN: [(u128, &str, Rol, Option<&str>); 8] = [
    (SANNE, "Sanne de Wit", Rol::Coordinator, None),
    (KARIM, "Karim Haddad", Rol::Plaatsvervanger, None),
    (MARIJKE, "Marijke Postma", Rol::Burgemeester, None),
    (ESRA, "Esra Yilmaz", Rol::Politie, None),
    (HENK, "Henk Visser", Rol::Beheerder, None),
    (FLOOR, "Floor Jansen", Rol::Partner, Some("slachtofferhulp")),
    (PIM, "Pim de Boer", Rol::Privacy, None),
    (ZARA, "Zara Bakker", Rol::Coordinator, None),
];

/// The tables of this step and all below it.
pub const MIGRATIES: &[&[Migration]] = &[kern::MIGRATIONS, mandaat::MIGRATIONS, crate::MIGRATIONS];

/// The identity of one of the people.
pub fn id(nr: u128) -> MedewerkerId {
    MedewerkerId::from_uuid(Uuid::from_u128(nr))
}

/// The product as a test sees it; the clock only moves when asked.
pub struct Stad {
    /// The application.
    pub app: App,
    router: Router,
    clock: Arc<Mutex<Moment>>,
    _place: Option<TestPlace>,
}

impl Stad {
    /// On SQLite, with a decision in force.
    pub async fn new() -> Self {
        Self::met(vec![], MIGRATIES).await
    }

    /// The same with more slices and their tables.
    pub async fn met(slices: Vec<Slice>, migraties: &[&[Migration]]) -> Self {
        let (db, place) = testing::sqlite(migraties).await;
        let mut stad = Self::op(db, slices).await;
        stad._place = Some(place);
        stad.prepare().await;
        stad
    }

    /// On SQLite, with people but without a decision.
    pub async fn zonder_besluit() -> Self {
        let (db, place) = testing::sqlite(MIGRATIES).await;
        let mut stad = Self::op(db, vec![]).await;
        stad._place = Some(place);
        stad
    }

    /// On a database of [`testing::each_engine`], with a decision in force.
    pub async fn op_engine(db: Db) -> Self {
        let stad = Self::op(db, vec![]).await;
        stad.prepare().await;
        stad
    }

    async fn op(db: Db, slices: Vec<Slice>) -> Self {
        people(&db).await;
        let clock = Arc::new(Mutex::new(testing::now()));
        let (for_app, count) = (Arc::clone(&clock), AtomicU64::new(1));
        let settings = Settings {
            gemeente: gemeente(),
            base_url: "http://localhost".into(),
            secure: false,
            demo: true,
            idle_seconds: i64::MAX / 2,
            absolute_seconds: i64::MAX / 2,
        };
        let parts = Parts {
            db,
            beleid: policy(),
            settings,
            now: Arc::new(move || *for_app.lock().unwrap()),
            random: Arc::new(move |bytes| {
                let n = count.fetch_add(1, Ordering::Relaxed).to_be_bytes();
                for (i, b) in bytes.iter_mut().enumerate() {
                    *b = n[7 - i % 8] ^ u8::try_from(i / 8).unwrap();
                }
            }),
            print: Arc::new(|template, data, _| Ok(format!("{template}\n{data}").into_bytes())),
        };
        let all = [mandaat::slice(), crate::slice()].into_iter().chain(slices).collect();
        let (app, router) = kern::router(parts, all);
        Self { app, router, clock, _place: None }
    }

    async fn prepare(&self) {
        let tx = self.write().await;
        let mut events = mandaat::seed_demo(&self.app, &tx).await.unwrap().into_iter();
        let first = events.next().unwrap();
        tx.commit(Events::from_parts(first, events.collect())).await.unwrap();
    }

    /// A write transaction by the system.
    pub async fn write(&self) -> WriteTx {
        self.app.db.write(deed(), self.app.now()).await.unwrap()
    }

    /// A read transaction.
    pub async fn read(&self) -> ReadTx {
        self.app.db.read(&gemeente()).await.unwrap()
    }

    /// Moves the clock.
    pub fn later(&self, seconds: i64) {
        let mut clock = self.clock.lock().unwrap();
        *clock = clock.plus_seconds(seconds);
    }

    /// Proof for the coordinator.
    pub async fn bewijs(&self) -> Bevoegdheid {
        mandaat::aanwijzingsbesluit::bevoegdheid(&*self.read().await, id(SANNE), self.app.now()).await.unwrap().unwrap()
    }

    /// Withdraws the decision in force.
    pub async fn trek_in(&self) {
        let tx = self.write().await;
        let besluit = mandaat::aanwijzingsbesluit::actueel(&tx, self.app.now()).await.unwrap().unwrap();
        mandaat::aanwijzingsbesluit::withdraw(&tx, besluit.id, id(MARIJKE), mandaat::aanwijzingsbesluit::Reden::NietNodig).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::BesluitIngetrokken)).await.unwrap();
    }

    /// The decision in force as if it never listed these kinds of data.
    pub async fn zonder_gegevens(&self, weg: &[domain::gegeven::Soort]) {
        let tx = self.write().await;
        let mut besluit = mandaat::aanwijzingsbesluit::actueel(&tx, self.app.now()).await.unwrap().unwrap();
        besluit.inhoud.gegevens.retain(|s| !weg.contains(s));
        let inhoud = serde_json::to_string(&besluit.inhoud).unwrap();
        tx.exec("UPDATE aanwijzingsbesluit SET inhoud = $3 WHERE gemeente = $1 AND id = $2", args![tx.gemeente(), besluit.id, inhoud])
            .await
            .unwrap();
        tx.commit(Gebeurtenis::new(Soort::BesluitGewijzigd)).await.unwrap();
    }

    /// A casus of this type, an hour after the robbery, directed by the coordinator.
    pub async fn meld(&self, incidenttype: Incidenttype) -> Casus {
        let bewijs = self.bewijs().await;
        let overval_op = self.app.now().plus_seconds(-3600);
        let m = Melding {
            incidenttype,
            overval_op,
            buurt: "Rivierenbuurt".into(),
            geweld: Geweld::Wapen,
            aantal: Aantal::Twee,
            vrijgegeven: false,
        };
        let tx = self.write().await;
        let (id, ..) = open_casus(&tx, &self.app.beleid, self.app.id(), &m, &bewijs, id(SANNE)).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::CasusGemeld).in_casus(id).code(incidenttype.code())).await.unwrap();
        casus::by_id(&*self.read().await, id).await.unwrap()
    }

    /// Someone signed in.
    pub async fn als(&self, wie: u128) -> Als<'_> {
        let tx = self.write().await;
        let cookie = kern::session::start(&self.app, &tx, id(wie), &HeaderMap::new()).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::Aangemeld)).await.unwrap();
        Als { stad: self, cookie: cookie.split(';').next().unwrap().to_owned() }
    }

    /// What the journal says of acts, oldest first: kind, reason and event without identities. Steps that were finished stand apart:
    /// which ones wait is a matter of the draaiboek.
    pub async fn journaalregels(&self) -> Vec<String> {
        let sql = "SELECT soort, reden, gebeurtenis FROM journaal WHERE gemeente = $1 ORDER BY nr";
        let rows = self.read().await.all(sql, args!["GM9999"]).await.unwrap();
        let regel = |r: &store::Row| {
            let mut event: serde_json::Value = serde_json::from_str(&r.text("gebeurtenis").unwrap()).unwrap();
            let fields = event.as_object_mut().unwrap();
            for id in ["casus", "betrokkene", "doel"] {
                fields.remove(id);
            }
            format!("{} {:?} {event}", r.text("soort").unwrap(), r.opt_text("reden").unwrap())
        };
        rows.iter().filter(|r| !r.text("soort").unwrap().starts_with("taak-")).map(regel).collect()
    }

    /// Kinds of all journal lines, oldest first.
    pub async fn journaal(&self) -> Vec<String> {
        let rows = self.read().await.all("SELECT soort FROM journaal WHERE gemeente = $1 ORDER BY nr", args!["GM9999"]).await.unwrap();
        rows.iter().map(|r| r.text("soort").unwrap()).collect()
    }
}

async fn people(db: &Db) {
    let tx = db.write(deed(), testing::now()).await.unwrap();
    tx.exec(
        "INSERT INTO gemeente (gemeente, naam, fictief, instellingen, versie, gemaakt) VALUES ($1, $2, $3, $4, $5, $6)",
        args![tx.gemeente(), "Voorbeeldstad", true, "{}", 1_i64, tx.now()],
    )
    .await
    .unwrap();
    for (nr, naam, rol, partner) in MENSEN {
        tx.exec(
            "INSERT INTO medewerker (gemeente, id, naam, email, functie, telefoon, rollen, partner, actief, versie, gemaakt) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            args![tx.gemeente(), id(nr), naam, format!("{nr}@voorbeeldstad.nl"), "adviseur", "06 12345601", rol.code(), partner, true, 1_i64, tx.now()],
        )
        .await
        .unwrap();
    }
    tx.commit(Gebeurtenis::new(Soort::InstallatieGemaakt)).await.unwrap();
}

fn policy() -> Arc<policy::Beleid> {
    static BELEID: LazyLock<Arc<policy::Beleid>> = LazyLock::new(|| Arc::new(policy::Beleid::load().unwrap()));
    Arc::clone(&BELEID)
}

/// Someone who is signed in.
pub struct Als<'a> {
    stad: &'a Stad,
    cookie: String,
}

/// What came back.
#[derive(Debug)]
pub struct Antwoord {
    /// Status.
    pub status: StatusCode,
    /// Where to go; empty when nowhere.
    pub naar: String,
    /// The page.
    pub tekst: String,
}

impl Antwoord {
    /// The value of a hidden field of the page.
    pub fn hidden(&self, name: &str) -> String {
        let at = self.tekst.find(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("no {name} in: {}", self.tekst));
        self.tekst[at..].split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }
}

impl Als<'_> {
    /// Asks for a page.
    pub async fn get(&self, path: &str) -> Antwoord {
        self.send(Request::get(path).header(header::COOKIE, &self.cookie).body(Body::empty()).unwrap()).await
    }

    /// The same in English.
    pub async fn get_en(&self, path: &str) -> Antwoord {
        self.send(Request::get(path).header(header::COOKIE, format!("{}; taal=en", self.cookie)).body(Body::empty()).unwrap()).await
    }

    /// Sends a form.
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

    async fn send(&self, request: Request<Body>) -> Antwoord {
        let response = self.stad.router.clone().oneshot(request).await.unwrap();
        let naar = response.headers().get(header::LOCATION).map(|v| v.to_str().unwrap().to_owned()).unwrap_or_default();
        let status = response.status();
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        let tekst = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!tekst.contains('⟦'), "a text is missing: {}", tekst.split('⟦').nth(1).unwrap().split('⟧').next().unwrap());
        Antwoord { status, naar, tekst }
    }
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() || b"-_.".contains(&b) { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
