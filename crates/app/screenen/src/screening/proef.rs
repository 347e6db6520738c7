//! Trial: the product with preparing and screening, a decision in force, and people to act as.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "tests may stop at the first surprise")]

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
    casus::{Aantal, BetrokkeneRol, Geweld, Incidenttype, Leeftijdsgroep},
    id::{BetrokkeneId, CasusId, Id, MedewerkerId},
    journaal::{Gebeurtenis, Soort},
    recht::Rol,
};
use jiff::civil::date;
use kern::{App, Parts, Settings};
use store::{
    Events, Migration, WriteTx, args,
    testing::{self, TestPlace, deed, gemeente},
};
use tower::ServiceExt;
use uuid::Uuid;

use crate::{
    betrokkene::{self, Persoon},
    casus::{self, NieuweCasus},
    taak::{self, TaakRij},
};

pub(crate) const SANNE: u128 = 1;
pub(crate) const MARIJKE: u128 = 2;
pub(crate) const ESRA: u128 = 3;

const MENSEN: [(u128, &str, Rol); 4] =
    [(SANNE, "Sanne de Wit", Rol::Coordinator), (MARIJKE, "Marijke Postma", Rol::Burgemeester), (ESRA, "Esra Yilmaz", Rol::Politie), (4, "Karim Haddad", Rol::Plaatsvervanger)];

/// The tables of everything that screening stands on.
pub(crate) const MIGRATIES: &[&[Migration]] = &[kern::MIGRATIONS, voorbereiden::MIGRATIONS, crate::MIGRATIONS];

pub(crate) fn medewerker(nr: u128) -> MedewerkerId {
    MedewerkerId::from_uuid(Uuid::from_u128(nr))
}

/// A casus straight in the database, for tests of SQL.
pub(crate) async fn losse_casus(tx: &WriteTx, soort: Incidenttype) -> CasusId {
    let id = CasusId::from_uuid(testing::id());
    let nieuw = NieuweCasus {
        id,
        incidenttype: soort,
        buurt: "Rivierenbuurt".into(),
        geweld: Geweld::Dreiging,
        aantal: Aantal::Twee,
        overval_op: tx.now(),
        gemeld_op: tx.now(),
        melder: medewerker(SANNE),
        regie: medewerker(SANNE),
        aanwijzingsbesluit: testing::id().into(),
        draaiboek: "woningoverval".into(),
        draaiboek_vanaf: date(2026, 1, 1),
    };
    casus::create(tx, &nieuw).await.unwrap();
    id
}

/// A person straight in the database.
pub(crate) async fn los_persoon(tx: &WriteTx, casus: CasusId, rol: BetrokkeneRol, leeftijdsgroep: Leeftijdsgroep) -> BetrokkeneId {
    let id = BetrokkeneId::from_uuid(testing::id());
    let persoon = Persoon { rol, leeftijdsgroep, vertegenwoordiger: None, contactpersoon: None, niet_bellen: false, niet_schrijven: false };
    betrokkene::create(tx, casus, id, &persoon).await.unwrap();
    id
}

/// The product for a test; its clock can be moved.
pub(crate) struct Proef {
    pub(crate) app: App,
    router: Router,
    clock: Arc<Mutex<Moment>>,
    _place: TestPlace,
}

impl Proef {
    /// With people, an appointment and a decision in force.
    pub(crate) async fn new() -> Self {
        let (db, place) = testing::sqlite(MIGRATIES).await;
        let clock = Arc::new(Mutex::new(testing::now()));
        let (for_app, count) = (Arc::clone(&clock), AtomicU64::new(1));
        let settings = Settings { gemeente: gemeente(), base_url: "http://localhost".into(), secure: false, demo: true, idle_seconds: i64::MAX / 2, absolute_seconds: i64::MAX / 2 };
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
        let (app, router) = kern::router(parts, vec![voorbereiden::slice(), crate::slice()]);
        let proef = Self { app, router, clock, _place: place };
        let tx = proef.write().await;
        people(&tx).await;
        let events = voorbereiden::seed_demo(&proef.app, &tx).await.unwrap();
        tx.commit(Events::from_parts(Gebeurtenis::new(Soort::InstallatieGemaakt), events)).await.unwrap();
        proef
    }

    pub(crate) async fn write(&self) -> WriteTx {
        self.app.db.write(deed(), self.app.now()).await.unwrap()
    }

    pub(crate) async fn read(&self) -> store::ReadTx {
        self.app.db.read(&gemeente()).await.unwrap()
    }

    pub(crate) fn later(&self, seconds: i64) {
        let mut clock = self.clock.lock().unwrap();
        *clock = clock.plus_seconds(seconds);
    }

    pub(crate) async fn als(&self, wie: u128) -> Als<'_> {
        let tx = self.write().await;
        let cookie = kern::session::start(&self.app, &tx, medewerker(wie), &axum::http::HeaderMap::new()).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::Aangemeld)).await.unwrap();
        Als { proef: self, cookie: cookie.split(';').next().unwrap().to_owned() }
    }

    /// Reports a robbery and gives its number.
    pub(crate) async fn casus(&self, soort: Incidenttype) -> String {
        let velden = [("soort", soort.code()), ("wanneer", "net"), ("buurt", "Rivierenbuurt"), ("geweld", "wapen"), ("aantal", "2"), ("vrijgave", "nee")];
        let antwoord = self.als(SANNE).await.post("/melden", &velden).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        antwoord.naar.rsplit('/').next().unwrap().to_owned()
    }

    /// Adds a person to a casus.
    pub(crate) async fn persoon(&self, nummer: &str, rol: BetrokkeneRol, leeftijdsgroep: Leeftijdsgroep) -> BetrokkeneId {
        let tx = self.write().await;
        let casus = casus::by_nummer(&tx, nummer).await.unwrap().id;
        let id = los_persoon(&tx, casus, rol, leeftijdsgroep).await;
        taak::herplan(&tx, &self.app.beleid, casus).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::BetrokkeneToegevoegd)).await.unwrap();
        id
    }

    /// A home robbery with one resident, screened.
    pub(crate) async fn gescreend(&self) -> (String, BetrokkeneId) {
        let nummer = self.casus(Incidenttype::Woning).await;
        let id = self.persoon(&nummer, BetrokkeneRol::Bewoner, Leeftijdsgroep::Oudere).await;
        let velden = [("geweld", "wapen"), ("onrust", "verhoogd"), ("herhaling", "nee"), ("woonvorm", "huur"), ("iedereen", "ja"), ("_versie", "0")];
        let antwoord = self.als(SANNE).await.post(&format!("/casussen/{nummer}/screening"), &velden).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        (nummer, id)
    }

    pub(crate) async fn stand(&self, nummer: &str) -> (casus::Casus, domain::draaiboek::Stand) {
        let tx = self.read().await;
        let casus = casus::by_nummer(&tx, nummer).await.unwrap();
        let stand = casus::stand(&tx, &casus).await.unwrap();
        (casus, stand)
    }

    /// The task of a step.
    pub(crate) async fn taak(&self, nummer: &str, stap: &str) -> TaakRij {
        let tx = self.read().await;
        let casus = casus::by_nummer(&tx, nummer).await.unwrap();
        taak::list(&tx, casus.id).await.unwrap().into_iter().find(|t| t.stap.as_str() == stap).expect(stap)
    }

    /// How many lines of this kind the journal holds.
    pub(crate) async fn journaal(&self, soort: Soort) -> usize {
        self.read().await.all("SELECT nr FROM journaal WHERE gemeente = $1 AND soort = $2", args!["GM9999", soort.code()]).await.unwrap().len()
    }

    pub(crate) async fn sluit(&self, nummer: &str) {
        let tx = self.write().await;
        let casus = casus::by_nummer(&tx, nummer).await.unwrap();
        casus::zet_fase(&tx, casus.id, domain::casus::Fase::Gesloten).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::CasusGesloten)).await.unwrap();
    }
}

async fn people(tx: &WriteTx) {
    let sql = "INSERT INTO gemeente (gemeente, naam, fictief, instellingen, versie, gemaakt) VALUES ($1, $2, $3, $4, $5, $6)";
    tx.exec(sql, args![tx.gemeente(), "Voorbeeldstad", true, "{}", 1_i64, tx.now()]).await.unwrap();
    for (nr, naam, rol) in MENSEN {
        let sql = "INSERT INTO medewerker (gemeente, id, naam, email, functie, telefoon, rollen, partner, actief, versie, gemaakt) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
        let values = args![tx.gemeente(), medewerker(nr), naam, format!("{nr}@voorbeeldstad.nl"), "adviseur OOV", "06 12345601", rol.code(), None::<String>, true, 1_i64, tx.now()];
        tx.exec(sql, values).await.unwrap();
    }
}

fn policy() -> Arc<policy::Beleid> {
    static BELEID: LazyLock<Arc<policy::Beleid>> = LazyLock::new(|| Arc::new(policy::Beleid::load().unwrap()));
    Arc::clone(&BELEID)
}

/// Someone who is signed in.
pub(crate) struct Als<'a> {
    proef: &'a Proef,
    cookie: String,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Antwoord {
    pub(crate) status: StatusCode,
    pub(crate) naar: String,
    pub(crate) tekst: String,
}

impl Antwoord {
    /// How often a text stands in the page.
    pub(crate) fn telt(&self, tekst: &str) -> usize {
        self.tekst.matches(tekst).count()
    }

    /// Whether this option is ticked.
    pub(crate) fn gekozen(&self, veld: &str, waarde: &str) -> bool {
        let input = self.tekst.split("<input").filter(|i| i.contains(&format!("name=\"{veld}\"")));
        input.map(|i| i.split('>').next().unwrap_or_default()).any(|i| i.contains(&format!("value=\"{waarde}\"")) && i.contains("checked"))
    }
}

impl Als<'_> {
    pub(crate) async fn get(&self, path: &str) -> Antwoord {
        self.send(Request::get(path).header(header::COOKIE, &self.cookie).body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Antwoord {
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
        let response = self.proef.router.clone().oneshot(request).await.unwrap();
        let naar = response.headers().get(header::LOCATION).map(|v| v.to_str().unwrap().to_owned()).unwrap_or_default();
        let status = response.status();
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        let tekst = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!tekst.contains('⟦'), "a text is missing: {}", tekst.split('⟦').nth(1).unwrap().split('⟧').next().unwrap());
        Antwoord { status, naar, tekst }
    }
}

fn encode(text: &str) -> String {
    text.bytes().map(|b| if b.is_ascii_alphanumeric() || b"-_.".contains(&b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}
