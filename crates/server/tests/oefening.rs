//! Exercises: a fictitious robbery in a data space of its own, beside a municipality that is in the middle of its work.

use std::collections::{BTreeMap, BTreeSet};

use axum::{
    body::{Body, to_bytes},
    http::{Method, Request, StatusCode, header},
    response::Response,
};
use domain::{
    Code,
    journaal::{Activiteit, Gebeurtenis, Soort, Wie},
    recht::Rol,
};
use kern::{App, RouteDecl};
use server::wiring;
use store::{Db, Deed, args};
use tower::ServiceExt;
use uuid::Uuid;

mod stad;

use stad::{Stad, filled};

/// Rows of each table, as a dump tells.
async fn rows(db: &Db) -> BTreeMap<String, Vec<String>> {
    let mut data = Vec::new();
    db.dump(&mut data).await.expect("dump");
    let (mut all, mut table) = (BTreeMap::<String, Vec<String>>::new(), String::new());
    for line in String::from_utf8(data).expect("text").lines() {
        if line.starts_with('[') {
            all.get_mut(&table).expect("a table first").push(line.to_owned());
        } else if let Some(name) = line.split("\"tabel\":\"").nth(1).and_then(|rest| rest.split('"').next()) {
            table = name.to_owned();
            all.insert(table.clone(), Vec::new());
        }
    }
    all
}

struct Antwoord {
    status: StatusCode,
    naar: String,
    soort: String,
    koekjes: Vec<String>,
    tekst: String,
}

async fn read(response: Response) -> Antwoord {
    let text = |name| response.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    let (status, naar, soort) = (response.status(), text(header::LOCATION), text(header::CONTENT_TYPE));
    let koekjes = response.headers().get_all(header::SET_COOKIE).iter().filter_map(|c| c.to_str().ok().map(str::to_owned)).collect();
    let bytes = to_bytes(response.into_body(), 64 << 20).await.expect("body");
    Antwoord { status, naar, soort, koekjes, tekst: String::from_utf8_lossy(&bytes).into_owned() }
}

async fn get(stad: &Stad, path: &str, cookie: &str) -> Antwoord {
    let request = Request::builder().uri(path).header("sec-fetch-site", "same-origin").header(header::COOKIE, cookie);
    read(stad.router.clone().oneshot(request.body(Body::empty()).expect("request")).await.expect("answer")).await
}

async fn post(stad: &Stad, path: &str, form: &str, cookie: &str) -> Antwoord {
    read(stad.post(path, form, cookie).await).await
}

/// A busy municipality with an exercise that its coordinator began.
struct Spel {
    stad: Stad,
    id: Uuid,
    voor: String,
    sanne: String,
}

async fn begin() -> Spel {
    let stad = stad::busy().await;
    let sanne = stad.sign_in(Rol::Coordinator).await;
    let answer = post(&stad, "/oefenen", "naam=Overval+op+de+juwelier", &sanne).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.tekst);
    let tx = stad.app.db.read(&stad.app.settings.gemeente).await.expect("tx");
    let row = tx.one("SELECT id FROM oefenruimte WHERE gemeente = $1", args![tx.gemeente()]).await.expect("exercise");
    let id = row.uuid("id").expect("id");
    drop(tx);
    assert_eq!(answer.naar, format!("/oefenen?oefening={id}&klaar=oefenruimte-begonnen"));
    Spel { stad, id, voor: format!("/oefening/{}", id.simple()), sanne }
}

impl Spel {
    async fn join(&self, rol: Rol, als: &str) -> String {
        let cookie = self.stad.sign_in(rol).await;
        let answer = post(&self.stad, &format!("/oefenen/{}/meedoen", self.id), &format!("rol={als}"), &cookie).await;
        assert_eq!((answer.status, answer.naar), (StatusCode::SEE_OTHER, format!("{}/", self.voor)), "{}", answer.tekst);
        cookie
    }

    async fn get(&self, path: &str, cookie: &str) -> Antwoord {
        get(&self.stad, &format!("{}{path}", self.voor), cookie).await
    }

    async fn post(&self, path: &str, form: &str, cookie: &str) -> Antwoord {
        post(&self.stad, &format!("{}{path}", self.voor), form, cookie).await
    }

    async fn inside(&self) -> App {
        self.stad.app.oefenruimte(&self.stad.app.settings.gemeente, self.id).await.expect("space").expect("there")
    }
}

const MELDING: &str = "soort=woning&wanneer=net&buurt=Rivierenbuurt&geweld=wapen&aantal=2&vrijgave=nee";

#[tokio::test]
async fn only_what_was_prepared_goes_along_on_each_engine() {
    store::testing::each_engine(&wiring::migrations(), |db| async move {
        let stad = stad::busy_on(db.clone()).await;
        let real = rows(&db).await;
        for full in ["casus", "betrokkene", "taak", "verstrekking", "evaluatie", "beeldincident", "sessie", "maatregel", "partner_persoon"]
        {
            assert!(!real[full].is_empty(), "the test says nothing when {full} is empty");
        }
        let (copy, _place) = store::testing::sqlite(&wiring::migrations()).await;
        db.copy_tables(&stad.app.settings.gemeente, oefenen::TABELLEN, &copy).await.expect("copied");
        for (table, found) in rows(&copy).await {
            let wanted = if oefenen::TABELLEN.contains(&table.as_str()) { real[&table].len() } else { 0 };
            assert_eq!(found.len(), wanted, "{table}");
        }
        let mut keys = Vec::new();
        assert_eq!(copy.dump_keys(&mut keys).await.expect("keys"), 0, "no key of a person");
    })
    .await;
}

#[tokio::test]
async fn a_robbery_in_an_exercise_stays_there() {
    let spel = begin().await;
    let (real, sanne) = (rows(&spel.stad.app.db).await, spel.join(Rol::Coordinator, "speler").await);
    let start = spel.get("/", &sanne).await;
    assert_eq!(start.status, StatusCode::OK);
    for mark in ["<title>Oefening: ", "oefenkader", "Overval op de juwelier", "href=\"/oefenen\""] {
        assert!(start.tekst.contains(mark), "{mark}");
    }
    assert!(!start.tekst.contains("2026-00"), "no casus of the municipality");
    let to_prepare = |page: &str| page.contains("Alles over gereedheid");
    assert!(to_prepare(&get(&spel.stad, "/", &sanne).await.tekst));
    assert!(!to_prepare(&start.tekst), "nobody is asked for what cannot be done here");
    let read_only = |page: &Antwoord| page.tekst.contains("Wat is voorbereid, lees je hier alleen.");
    assert!(read_only(&spel.get("/voorbereiden/partners", &sanne).await) && !read_only(&start));
    let made = spel.post("/melden", MELDING, &sanne).await;
    assert_eq!(made.naar, format!("{}/melden/2026-001", spel.voor), "numbers begin anew: {}", made.tekst);
    assert_eq!(spel.get("/casussen/2026-001", &sanne).await.status, StatusCode::OK);
    assert_eq!(rows(&spel.stad.app.db).await["casus"], real["casus"], "the municipality has no casus more");
    assert_eq!(get(&spel.stad, "/casussen/2026-004", &sanne).await.status, StatusCode::NOT_FOUND);

    let politie = spel.join(Rol::Politie, "speler").await;
    assert!(spel.get("/", &politie).await.tekst.contains("2026-001"), "the police see what they must answer");
}

#[tokio::test]
async fn without_a_session_or_joining_nobody_gets_in() {
    let spel = begin().await;
    assert_eq!(spel.get("/casussen", "").await.naar, format!("/aanmelden?naar={}/casussen", spel.voor));
    assert_eq!(spel.get("/casussen", &spel.sanne).await.naar, "/oefenen?klaar=oefening-doe-mee", "who began must join as well");
    for path in ["/oefening/onzin/", "/oefening/00000000000070008000000000000009/casussen"] {
        assert_eq!(get(&spel.stad, path, &spel.sanne).await.naar, "/oefenen?klaar=oefening-voorbij", "{path}");
    }
    let again = post(&spel.stad, "/oefenen", "naam=Overval+op+de+juwelier", &spel.sanne).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "one of a name");
    let forged = spel.stad.sign_in(Rol::Partner).await;
    let answer = post(&spel.stad, &format!("/oefenen/{}/meedoen", spel.id), "rol=waarnemer", &forged).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "a partner does not read what the coordinator reads");
}

#[tokio::test]
async fn files_and_calls_do_not_leave() {
    let spel = begin().await;
    let sanne = spel.join(Rol::Coordinator, "speler").await;
    let kaart = spel.get("/voorbereiden/belkaart/pdf", &sanne).await;
    assert_eq!(kaart.naar, format!("{}/oefenpost?klaar=oefenpost-erbij", spel.voor));
    let post = spel.get("/oefenpost", &sanne).await;
    let at =
        post.tekst.split(&format!("href=\"{}/oefenpost/", spel.voor)).nth(1).and_then(|rest| rest.split('"').next()).expect("the file");
    let file = spel.get(&format!("/oefenpost/{at}"), &sanne).await;
    assert_eq!((file.status, file.soort.as_str()), (StatusCode::OK, "application/pdf"));
    assert!(file.tekst.contains("\"oefening\":true"), "marked on every page");

    let card = spel.get("/voorbereiden/belkaart", &sanne).await;
    assert!(!card.tekst.contains("tel:") && !card.tekst.contains("data-offline"), "asks first, and is not kept on a telephone");
    let ask = card.tekst.split(&format!("{}/oefenbellen/", spel.voor)).nth(1).and_then(|rest| rest.split('"').next()).expect("a call");
    let page = spel.get(&format!("/oefenbellen/{ask}"), &sanne).await;
    assert!(page.tekst.contains("bel je echt?") && page.tekst.contains("href=\"tel:"), "{}", page.tekst);
    assert_eq!(spel.get("/oefenbellen/0011", &sanne).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_watches_reads_everything_changes_nothing_and_writes_notes() {
    let spel = begin().await;
    let (sanne, joost) = (spel.join(Rol::Coordinator, "speler").await, spel.join(Rol::Privacy, "waarnemer").await);
    spel.post("/melden", MELDING, &sanne).await;
    assert_eq!(spel.post("/melden", MELDING, &joost).await.status, StatusCode::FORBIDDEN);
    for page in ["/casussen", "/casussen/2026-001", "/casussen/2026-001/evaluatie", "/voorbereiden/nazorgplan"] {
        assert_eq!(spel.get(page, &joost).await.status, StatusCode::OK, "{page}");
    }
    assert_eq!(get(&spel.stad, "/casussen", &joost).await.status, StatusCode::FORBIDDEN, "in the municipality nothing changed for him");
    assert_eq!(spel.post("/waarnemingen", "tekst=Sanne+belt+eerst+de+politie", &sanne).await.status, StatusCode::FORBIDDEN);
    let noted = spel.post("/waarnemingen", "tekst=De+melding+kostte+50+seconden", &joost).await;
    assert_eq!(noted.naar, format!("{}/waarnemingen?klaar=waarneming-vastgelegd", spel.voor));
    assert!(spel.get("/waarnemingen", &joost).await.tekst.contains("50 seconden"));
    assert!(!spel.get("/waarnemingen", &sanne).await.tekst.contains("50 seconden"), "players see it after the end");
    assert!(get(&spel.stad, &format!("/oefenen/{}/einde", spel.id), &sanne).await.tekst.contains("50 seconden"));
}

/// Somebody falls ill in the middle of an exercise: who watched plays on in his own role, and the other way round. The journal tells it.
#[tokio::test]
async fn who_watched_may_play_and_who_played_may_watch() {
    let spel = begin().await;
    let (sanne, joost) = (spel.join(Rol::Coordinator, "speler").await, spel.join(Rol::Privacy, "waarnemer").await);
    spel.post("/melden", MELDING, &sanne).await;
    assert_eq!(spel.get("/casussen/2026-001", &joost).await.status, StatusCode::OK, "he reads along");
    spel.post("/waarnemingen", "tekst=De+melding+kostte+50+seconden", &joost).await;
    let joost = spel.join(Rol::Privacy, "speler").await;
    assert_eq!(
        spel.get("/casussen/2026-001", &joost).await.status,
        StatusCode::FORBIDDEN,
        "for who plays the gate is as it is on the night"
    );
    assert_eq!(spel.post("/waarnemingen", "tekst=Nog+iets", &joost).await.status, StatusCode::FORBIDDEN);
    let page = get(&spel.stad, "/oefenen", &joost).await.tekst;
    assert!(page.contains("Je doet mee als: speler") && page.contains("(keek eerst alleen mee)"), "{page}");
    let sanne = spel.join(Rol::Coordinator, "waarnemer").await;
    assert_eq!(spel.post("/melden", MELDING, &sanne).await.status, StatusCode::FORBIDDEN, "now she only watches");
    let noted = spel.post("/waarnemingen", "tekst=De+vrijgave+duurde+lang", &sanne).await;
    assert!(noted.naar.contains("waarneming-vastgelegd"), "{}", noted.naar);
    let own = spel.get("/waarnemingen", &sanne).await.tekst;
    assert!(own.contains("duurde lang") && !own.contains("50 seconden"), "she played: not what others saw of her");
    let all = get(&spel.stad, &format!("/oefenen/{}/einde", spel.id), &sanne).await.tekst;
    assert!(all.contains("50 seconden") && !all.contains("speelde mee)"), "he wrote it when he only watched: {all}");
    let again = spel.join(Rol::Coordinator, "speler").await;
    assert_eq!(spel.get("/casussen/2026-001", &again).await.status, StatusCode::OK, "the mayor named her, so she stays named");
    for db in [&spel.stad.app.db, &spel.inside().await.db] {
        let journal = rows(db).await["journaal"].join("\n");
        assert!(journal.contains("oefenrol-veranderd") && journal.contains("waarnemer"), "{journal}");
    }
    let form = "soort=volledig&goed=Snel+gemeld&beter=Vrijgave+was+onbekend&hoofdstuk-1=5&voorstel-1=Leg+de+vrijgave+uit";
    post(&spel.stad, &format!("/oefenen/{}/einde", spel.id), form, &again).await;
    let tx = spel.stad.app.db.read(&spel.stad.app.settings.gemeente).await.expect("tx");
    let verslag = oefenen::ruimte(&tx, spel.id).await.expect("read").expect("there").verslag.expect("ended");
    assert_eq!((verslag.deelnemers, verslag.waarnemers), (2, 2), "each counts as what he did");
}

/// What is learned goes to the plan, which is public: it names nobody, also nobody who was made up for the exercise.
#[tokio::test]
async fn a_lesson_that_names_someone_of_the_exercise_is_refused_at_its_field() {
    let spel = begin().await;
    let sanne = spel.join(Rol::Coordinator, "speler").await;
    spel.post("/melden", MELDING, &sanne).await;
    let form =
        "rol=bewoner&leeftijdsgroep=volwassen&naam=Roos+Bakema&naam-herkomst=politie&telefoon=06+98765432&telefoon-herkomst=betrokkene";
    let added = spel.post("/casussen/2026-001/betrokkenen/nieuw", form, &sanne).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.tekst);
    let einde = format!("/oefenen/{}/einde", spel.id);
    let named =
        "soort=volledig&goed=Mevrouw+Bakema+kreeg+snel+hulp&beter=Vrijgave+was+onbekend&hoofdstuk-1=5&voorstel-1=Bel+0698765432+eerder";
    let refused = post(&spel.stad, &einde, named, &sanne).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.naar);
    let says = "iemand uit de verzonnen zaak";
    for field in ["goed", "voorstel-1"] {
        assert!(refused.tekst.contains(&format!("id=\"veld-{field}-fout\"")), "beside {field}: {}", refused.tekst);
    }
    assert!(refused.tekst.matches(says).count() >= 2 && !refused.tekst.contains("id=\"veld-beter-fout\""), "{}", refused.tekst);
    assert!(refused.tekst.contains("Mevrouw Bakema kreeg snel hulp"), "what was typed is kept");
    let form = "soort=volledig&goed=Het+slachtoffer+kreeg+snel+hulp&beter=Vrijgave+was+onbekend&hoofdstuk-1=5&voorstel-1=Bel+eerder";
    assert!(post(&spel.stad, &einde, form, &sanne).await.naar.contains("oefenruimte-beeindigd"));
}

/// Neither somebody who works at a partner: whom to call there, by name, number or mail, and who signs in for one.
#[tokio::test]
async fn a_lesson_that_names_someone_at_a_partner_is_refused_at_its_field() {
    let spel = begin().await;
    let sanne = spel.join(Rol::Coordinator, "speler").await;
    let tx = spel.stad.app.db.read(&spel.stad.app.settings.gemeente).await.expect("tx");
    let someone = inventaris::partners::personen(&tx)
        .await
        .expect("persons")
        .into_values()
        .flatten()
        .find(|p| !p.naam.is_empty() && !p.telefoon.is_empty());
    let someone = someone.expect("a contact person with a number");
    let signs_in = kern::medewerkers(&tx).await.expect("people").into_iter().find(|m| m.rollen.contains(&Rol::Partner)).expect("a partner");
    drop(tx);
    let einde = format!("/oefenen/{}/einde", spel.id);
    let plus = |text: &str| text.replace('+', "%2B").replace(' ', "+");
    let (naam, nummer, partner) = (plus(&someone.naam), plus(&someone.telefoon), plus(&signs_in.naam));
    let named = format!("soort=volledig&goed=Fijn+dat+{naam}+meedeed&beter=Bel+{nummer}+eerder&hoofdstuk-1=5&voorstel-1=Vraag+{partner}");
    let refused = post(&spel.stad, &einde, &named, &sanne).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.naar);
    for field in ["goed", "beter", "voorstel-1"] {
        assert!(refused.tekst.contains(&format!("id=\"veld-{field}-fout\"")), "beside {field}: {}", refused.tekst);
    }
    assert!(refused.tekst.contains("van iemand bij een partner") && refused.tekst.contains(&format!("Fijn dat {} meedeed", someone.naam)));
    let form = "soort=volledig&goed=Slachtofferhulp+deed+mee&beter=Bel+eerder&hoofdstuk-1=5&voorstel-1=Vraag+de+partner+eerder";
    assert!(post(&spel.stad, &einde, form, &sanne).await.naar.contains("oefenruimte-beeindigd"));
}

/// Two teams practise in the same week: each exercise has its own space, clock and end.
#[tokio::test]
async fn two_exercises_run_beside_each_other() {
    let spel = begin().await;
    let (stad, sanne) = (&spel.stad, spel.join(Rol::Coordinator, "speler").await);
    let same = post(stad, "/oefenen", "naam=Overval+op+de+juwelier", &sanne).await;
    assert!(same.status == StatusCode::UNPROCESSABLE_ENTITY && same.tekst.contains("met deze naam"), "{}", same.tekst);
    let other = post(stad, "/oefenen", "naam=Overval+op+het+tankstation", &sanne).await.naar;
    let id: Uuid = other.split(['=', '&']).nth(1).and_then(|id| id.parse().ok()).expect("id");
    let start = get(stad, "/", &sanne).await.tekst;
    assert!(start.contains("Overval op de juwelier") && start.contains("Overval op het tankstation"), "both stand on the start page");
    post(stad, &format!("/oefenen/{id}/meedoen"), "rol=speler", &sanne).await;
    let there = format!("/oefening/{}", id.simple());
    spel.post("/melden", MELDING, &sanne).await;
    assert!(spel.get("/casussen", &sanne).await.tekst.contains("2026-001"));
    assert!(!get(stad, &format!("{there}/casussen"), &sanne).await.tekst.contains("2026-001"), "nothing goes from one to the other");
    let wrong = post(stad, &format!("/oefenen/{id}/klok"), "uren=x", &sanne).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.tekst.contains(&format!("/oefenen/{id}/klok")), "of that one");
    post(stad, &format!("/oefenen/{id}/klok"), "uren=48", &sanne).await;
    let inside = stad.app.oefenruimte(&stad.app.settings.gemeente, id).await.expect("space").expect("there");
    assert!(inside.now().seconds_since(spel.inside().await.now()) >= 47 * 3600, "each has its own clock");
    let form = "soort=volledig&goed=Snel+gemeld&beter=Vrijgave+was+onbekend&hoofdstuk-1=5&voorstel-1=Leg+de+vrijgave+uit";
    post(stad, &format!("/oefenen/{id}/einde"), form, &sanne).await;
    assert_eq!(spel.get("/casussen", &sanne).await.status, StatusCode::OK, "the other goes on");
    let page = get(stad, "/oefenen", &sanne).await.tekst;
    assert!(page.contains("Er loopt een oefening: Overval op de juwelier") && page.contains("Begin nog een oefening"), "{page}");
}

/// In a small municipality three people do everything: who observes plays as well, and his notes say so.
#[tokio::test]
async fn who_plays_and_watches_does_both_in_his_own_role() {
    let spel = begin().await;
    let (sanne, joost) = (spel.join(Rol::Coordinator, "beide").await, spel.join(Rol::Privacy, "waarnemer").await);
    assert_eq!(spel.post("/melden", MELDING, &sanne).await.naar, format!("{}/melden/2026-001", spel.voor), "she plays");
    let noted = spel.post("/waarnemingen", "tekst=De+melding+kostte+50+seconden", &sanne).await;
    assert_eq!(noted.naar, format!("{}/waarnemingen?klaar=waarneming-vastgelegd", spel.voor), "and writes what she saw");
    spel.post("/waarnemingen", "tekst=Het+ging+rustig", &joost).await;
    let own = spel.get("/waarnemingen", &sanne).await.tekst;
    assert!(own.contains("50 seconden") && !own.contains("Het ging rustig"), "not what others saw of her");
    let all = spel.get("/waarnemingen", &joost).await.tekst;
    assert!(all.contains("50 seconden") && all.contains("speelde mee"), "her note says that she played");
    assert!(get(&spel.stad, "/oefenen", &sanne).await.tekst.contains("speelt mee en neemt waar"));
    let form = "soort=volledig&goed=Snel+gemeld&beter=Vrijgave+was+onbekend&hoofdstuk-1=5&voorstel-1=Leg+de+vrijgave+uit";
    post(&spel.stad, &format!("/oefenen/{}/einde", spel.id), form, &sanne).await;
    let tx = spel.stad.app.db.read(&spel.stad.app.settings.gemeente).await.expect("tx");
    let verslag = oefenen::ruimte(&tx, spel.id).await.expect("read").expect("there").verslag.expect("ended");
    assert_eq!((verslag.deelnemers, verslag.waarnemers), (1, 2), "she counts as both");
}

#[tokio::test]
async fn a_question_is_asked_inside_and_nothing_that_is_prepared_changes() {
    let spel = begin().await;
    let (sanne, joost) = (spel.join(Rol::Coordinator, "speler").await, spel.join(Rol::Privacy, "waarnemer").await);
    for who in [&sanne, &joost] {
        let found = spel.post("/voorbereiden/partners", "zoek=Slachtofferhulp", who).await;
        assert!(found.status == StatusCode::OK && found.tekst.contains("Slachtofferhulp"), "{} {}", found.status, found.naar);
        assert_eq!(spel.post("/voorbereiden/maatregelen", "zoek=slot", who).await.status, StatusCode::OK);
        let form = format!("naam=Een+heel+nieuwe+partner+in+de+stad&vingerafdruk={}", "95e3296d3ba5".repeat(5));
        let changed = spel.post("/voorbereiden/partners/nieuw", &form, who).await;
        assert!(!changed.tekst.contains("95e3296d3ba5"), "no mark of the product is shown as if it was written");
        assert_eq!(changed.status, StatusCode::FORBIDDEN);
        assert!(changed.tekst.contains("Een heel nieuwe partner in de stad"), "what was written is there to copy: {}", changed.tekst);
    }
}

#[tokio::test]
async fn who_gets_another_role_has_it_inside_at_once() {
    let spel = begin().await;
    let joost = spel.join(Rol::Privacy, "speler").await;
    let cases = format!("class=\"menu-regel\" href=\"{}/casussen\"", spel.voor);
    assert!(!spel.get("/", &joost).await.tekst.contains(&cases));
    let app = &spel.stad.app;
    let deed = Deed { gemeente: app.settings.gemeente.clone(), wie: Wie::Systeem, activiteit: Activiteit::Beheer, reden: None };
    let tx = app.db.write(deed, app.now()).await.expect("tx");
    let sql = "UPDATE medewerker SET rollen = 'coordinator' WHERE gemeente = $1 AND rollen = 'privacy'";
    assert_eq!(tx.exec(sql, args![tx.gemeente()]).await.expect("changed"), 1);
    tx.commit(Gebeurtenis::new(Soort::MedewerkerGewijzigd)).await.expect("commit");
    let start = spel.get("/", &joost).await.tekst;
    assert!(start.contains(&cases), "the menu of the new role, without joining anew: {start}");
    // The role is no decision: who is not named in it still opens no casus, as in the municipality.
    assert_eq!(spel.get("/casussen", &joost).await.status, StatusCode::FORBIDDEN);
}

/// A form that is sent when the session just ended waits for its owner, as in the municipality itself.
#[tokio::test]
async fn a_form_that_was_sent_without_a_session_stands_filled_in_after_signing_in() {
    let spel = begin().await;
    let joost = spel.join(Rol::Privacy, "waarnemer").await;
    let app = &spel.stad.app;
    spel.stad.klok.zet(app.now().plus_seconds(13 * 3600));
    let page = format!("{}/waarnemingen", spel.voor);
    let sent = spel.post("/waarnemingen", "tekst=De+vrijgave+duurde+twee+uur", &joost).await;
    assert!(sent.naar.starts_with("/aanmelden?naar=") && sent.naar.contains("waarnemingen"), "{}", sent.naar);
    let secret = spel.post("/account/wachtwoord", "wachtwoord=een+heel+lang+geheim", &joost).await;
    assert!(secret.naar.starts_with("/aanmelden") && secret.koekjes.iter().all(|c| !c.contains("formulier")), "a password is never kept");
    let kept = sent.koekjes.iter().find(|c| c.contains("formulier")).expect("it waits").split(';').next().expect("pair").to_owned();
    let again = format!("{}; {kept}", spel.stad.sign_in(Rol::Privacy).await);
    let back = get(&spel.stad, &page, &again).await;
    assert!(back.tekst.contains("De vrijgave duurde twee uur"), "{}", back.tekst);
    let noted = post(&spel.stad, &page, "tekst=De+vrijgave+duurde+twee+uur", &again).await;
    assert_eq!(noted.naar, format!("{page}?klaar=waarneming-vastgelegd"));
    assert!(noted.koekjes.iter().any(|c| c.contains("formulier=;")), "it waits no longer: {:?}", noted.koekjes);
    let other = format!("{}; {kept}", spel.stad.sign_in(Rol::Coordinator).await);
    assert!(!get(&spel.stad, "/oefenen", &other).await.tekst.contains("twee uur"), "never for somebody else");
}

#[tokio::test]
async fn the_clock_goes_forward_and_sessions_go_along() {
    let spel = begin().await;
    let sanne = spel.join(Rol::Coordinator, "speler").await;
    let (inside, before) = (spel.inside().await, spel.inside().await.now());
    for wrong in ["-3", "0", "5000", "x"] {
        let answer = post(&spel.stad, &format!("/oefenen/{}/klok", spel.id), &format!("uren={wrong}"), &sanne).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let moved = post(&spel.stad, &format!("/oefenen/{}/klok", spel.id), "uren=72", &sanne).await;
    assert_eq!(moved.naar, format!("/oefenen?oefening={}&klaar=oefenruimte-vooruit", spel.id));
    assert_eq!(inside.now().seconds_since(before), 72 * 3600);
    assert_eq!(spel.get("/casussen", &sanne).await.status, StatusCode::OK, "nobody is put out by a jump");
    spel.post("/melden", MELDING, &sanne).await;
    post(&spel.stad, &format!("/oefenen/{}/klok", spel.id), "uren=48", &sanne).await;
    let journal = rows(&inside.db).await["journaal"].join("\n");
    assert!(journal.contains("taak-geescaleerd"), "what became late went to another, and the journal of the exercise says so");
    let politie = spel.stad.sign_in(Rol::Politie).await;
    assert_eq!(post(&spel.stad, &format!("/oefenen/{}/klok", spel.id), "uren=1", &politie).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn it_ends_in_the_register_the_plan_and_a_certificate_and_is_destroyed() {
    let spel = begin().await;
    let (stad, sanne) = (&spel.stad, spel.join(Rol::Coordinator, "speler").await);
    spel.join(Rol::Politie, "speler").await;
    spel.post("/melden", MELDING, &sanne).await;
    let einde = format!("/oefenen/{}/einde", spel.id);
    let empty = post(stad, &einde, "soort=volledig&goed=Snel", &sanne).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY, "an improvement point is asked");
    assert!(empty.tekst.contains("Snel"), "and what was typed is kept");
    let named = "soort=volledig&goed=Sanne+de+Wit+was+snel&beter=Bel+06+12345601&hoofdstuk-1=5&voorstel-1=Vraag+het+Sanne";
    let named = post(stad, &einde, named, &sanne).await;
    assert_eq!(named.status, StatusCode::UNPROCESSABLE_ENTITY, "what is learned names nobody");
    assert!(named.tekst.matches("van een collega. Noem een functie").count() >= 3, "beside each text: {}", named.tekst);
    assert!(named.tekst.contains("Sanne de Wit was snel"), "and it is kept");
    let before = rows(&stad.app.db).await;
    let form = "soort=volledig&goed=Snel+gemeld&beter=Vrijgave+was+onbekend&hoofdstuk-1=5&voorstel-1=Leg+de+vrijgave+uit";
    let naar = format!("/oefenen/{}", spel.id);
    assert_eq!(post(stad, &einde, form, &sanne).await.naar, format!("{naar}?klaar=oefenruimte-beeindigd"));
    let after = rows(&stad.app.db).await;
    assert_eq!((after["oefening"].len(), after["planwijziging"].len()), (before["oefening"].len() + 1, before["planwijziging"].len() + 1));
    assert_eq!(after["casus"], before["casus"]);
    assert_eq!(spel.get("/casussen", &sanne).await.naar, "/oefenen?klaar=oefening-voorbij");
    let late = spel.post("/melden", MELDING, &sanne).await;
    assert_eq!(late.status, StatusCode::FORBIDDEN, "nothing lands in the municipality");
    let late = spel.post("/casussen/2026-001/notities", "tekst=Zij+slaapt+vannacht+bij+haar+zus", &sanne).await;
    assert!(
        late.tekst.contains("net beëindigd") && late.tekst.contains("Zij slaapt vannacht bij haar zus"),
        "what was written: {}",
        late.tekst
    );
    assert_eq!(rows(&stad.app.db).await["casus"], before["casus"]);

    let paper = get(stad, &format!("{naar}/certificaat/pdf"), &sanne).await;
    assert!(paper.soort == "application/pdf" && paper.tekst.contains("teamchef basisteam"), "{}", paper.tekst);
    assert!(!paper.tekst.contains("Yilmaz") && !paper.tekst.contains("\"oefening\":true"), "functions, and a real document");

    let folder = stad.oefeningen.0.join(spel.id.simple().to_string());
    assert!(folder.join("sleutelbos.json").exists());
    assert_eq!(post(stad, &format!("{naar}/vernietigen"), "", &sanne).await.naar, format!("{naar}?klaar=oefenruimte-vernietigd"));
    assert!(!folder.exists(), "database and keys are gone");
    assert!(get(stad, &naar, &sanne).await.tekst.contains("Leg de vrijgave uit"), "what was learned stays");
    let journal = rows(&stad.app.db).await["journaal"].join("\n");
    for kind in ["oefenruimte-begonnen", "oefenruimte-meegedaan", "oefening-vastgelegd", "oefenruimte-beeindigd", "oefenruimte-vernietigd"]
    {
        assert!(journal.contains(kind), "{kind}");
    }
}

#[tokio::test]
async fn it_is_destroyed_at_the_end_of_its_term_and_so_is_what_nobody_knows() {
    let spel = begin().await;
    let stad = &spel.stad;
    let folder = stad.oefeningen.0.join(spel.id.simple().to_string());
    let orphan = stad.oefeningen.0.join("00000000000070008000000000000042");
    std::fs::create_dir_all(&orphan).expect("folder");
    server::onderhoud::ronde(&stad.app).await.expect("upkeep");
    assert!(folder.exists() && !orphan.exists());
    stad.klok.zet(stad.app.now().plus_seconds(31 * 86_400));
    server::onderhoud::ronde(&stad.app).await.expect("upkeep");
    assert!(!folder.exists());
    let sanne = stad.sign_in(Rol::Coordinator).await;
    assert_eq!(spel.get("/", &sanne).await.naar, "/oefenen?klaar=oefening-voorbij");
}

/// A service on several machines: what runs elsewhere is not over, and what another machine recorded as destroyed goes here as well.
#[tokio::test]
async fn another_machine_neither_says_that_it_is_over_nor_keeps_what_is_destroyed() {
    let spel = begin().await;
    let stad = &spel.stad;
    let sanne = spel.join(Rol::Coordinator, "speler").await;
    let folder = stad.oefeningen.0.join(spel.id.simple().to_string());
    let sql = "UPDATE oefenruimte SET vernietigd = $2 WHERE gemeente = $1";
    let deed = Deed { gemeente: stad.app.settings.gemeente.clone(), wie: Wie::Systeem, activiteit: Activiteit::Voorbereiden, reden: None };
    let tx = stad.app.db.write(deed, stad.app.now()).await.expect("tx");
    tx.exec(sql, args![tx.gemeente(), tx.now()]).await.expect("destroyed elsewhere");
    tx.commit(Gebeurtenis::new(Soort::OefenruimteVernietigd).met(spel.id)).await.expect("commit");
    server::onderhoud::ronde(&stad.app).await.expect("upkeep");
    assert!(!folder.exists(), "also while it was open here");

    let (id, deed) = (
        Uuid::from_u128(77),
        Deed { gemeente: stad.app.settings.gemeente.clone(), wie: Wie::Systeem, activiteit: Activiteit::Voorbereiden, reden: None },
    );
    let tx = stad.app.db.write(deed, stad.app.now()).await.expect("tx");
    let sql = "INSERT INTO oefenruimte (gemeente, id, naam, begonnen, door, vooruit) VALUES ($1, $2, 'Elders', $3, $2, 0)";
    tx.exec(sql, args![tx.gemeente(), id, tx.now()]).await.expect("begun elsewhere");
    tx.commit(Gebeurtenis::new(Soort::OefenruimteBegonnen).met(id)).await.expect("commit");
    let answer = get(stad, &format!("/oefening/{}/", id.simple()), &sanne).await;
    assert_eq!(answer.naar, "/oefenen?klaar=oefening-elders");
    assert_eq!(get(stad, "/oefenen", &sanne).await.status, StatusCode::OK);
}

/// Every `="…"` on a page that begins at the root of the site.
fn addresses(page: &str) -> BTreeSet<String> {
    let parts = page.split("=\"").skip(1).filter_map(|rest| rest.split('"').next());
    parts.filter(|v| v.starts_with('/') && !v.starts_with("/static/")).map(str::to_owned).collect()
}

fn routes(app: &App) -> Vec<RouteDecl> {
    app.routes.iter().filter(|r| r.path != "/oefenpost/{id}").cloned().collect()
}

#[tokio::test]
async fn no_route_with_any_role_leads_out_or_leaves_a_trace() {
    let spel = begin().await;
    let stad = &spel.stad;
    let mut wrong = Vec::new();
    let mut cookies = Vec::new();
    for rol in Rol::ALL {
        cookies.push((*rol, spel.join(*rol, "speler").await));
    }
    spel.post("/melden", MELDING, &cookies[0].1).await;
    spel.post("/casussen/2026-001/betrokkenen/nieuw", "rol=bewoner&leeftijdsgroep=volwassen", &cookies[0].1).await;
    let before = rows(&stad.app.db).await;
    let (mut pages, mut files) = (0, 0);
    for (rol, cookie) in &cookies {
        for route in routes(&stad.app) {
            let path = filled(route.path, "2026-001");
            let answer = match route.method {
                Method::GET => spel.get(&path, cookie).await,
                _ => spel.post(&path, "", cookie).await,
            };
            let mut say = |what: &str| wrong.push(format!("{rol}: {} {path}: {what} {}", route.method, answer.status));
            if answer.status.is_server_error() {
                say("fault");
            }
            if !answer.koekjes.is_empty() {
                say("a cookie");
            }
            if answer.status.is_redirection() {
                files += usize::from(answer.naar.contains("oefenpost-erbij"));
                if !answer.naar.starts_with(&format!("{}/", spel.voor)) {
                    say(&format!("leads to {}", answer.naar));
                }
            } else if answer.soort.starts_with("text/html") && answer.tekst.starts_with("<!DOCTYPE") {
                pages += 1;
                if !answer.tekst.contains("<title>Oefening: ") && !answer.tekst.contains("<title lang=\"nl\">Oefening: ") {
                    say("no mark");
                }
                let away = addresses(&answer.tekst);
                let away: Vec<_> = away.iter().filter(|a| !a.starts_with(&spel.voor) && *a != "/oefenen").collect();
                let typed = |a: &&&String| answer.tekst.contains(&format!("value=\"{a}\""));
                if away.iter().any(|a| !typed(&a)) {
                    say(&format!("leads out to {away:?}"));
                }
                if answer.tekst.contains("\"mailto:") || answer.tekst.contains("\"tel:") {
                    say("calls or mails");
                }
            } else if answer.status.is_success() && !answer.soort.starts_with("text/html") {
                say(&format!("sends {}", answer.soort));
            }
        }
    }
    assert!(pages > 200 && files > 20, "{pages} pages and {files} files were seen");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    let after = rows(&stad.app.db).await;
    for (table, found) in &after {
        if table != "sessie" {
            assert_eq!(found, &before[table], "{table} of the municipality changed");
        }
    }
}
