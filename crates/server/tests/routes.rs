//! Every route with every role and without any: what the right on the route says is what happens.
//!
//! The routes come from the declaration itself, so a new route is in this test without anyone adding it.

use axum::{
    body::{Body, to_bytes},
    http::{Method, Request, StatusCode, header},
};
use domain::{
    Code,
    journaal::{Activiteit, Gebeurtenis, Soort, Wie},
    recht::Rol,
};
use kern::{Access, App, RouteDecl};
use store::Deed;
use tower::ServiceExt;

mod stad;

use stad::{Stad, filled};

async fn ask(stad: &Stad, route: &RouteDecl, cookie: Option<&str>, taal: &str) -> (StatusCode, Option<String>, String) {
    let mut request =
        Request::builder().method(route.method.clone()).uri(filled(route.path, stad.nummer)).header("sec-fetch-site", "same-origin");
    let cookies = format!("taal={taal}; {}", cookie.unwrap_or_default());
    request = request.header(header::COOKIE, cookies);
    if route.method == Method::POST {
        request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    }
    let response = stad.router.clone().oneshot(request.body(Body::empty()).expect("request")).await.expect("answer");
    let (status, location) = (response.status(), response.headers().get(header::LOCATION).and_then(|l| l.to_str().ok()).map(str::to_owned));
    let body = to_bytes(response.into_body(), 32 << 20).await.expect("body");
    (status, location, String::from_utf8_lossy(&body).into_owned())
}

/// The sentence of the refusal for want of a right; refusals by a rule read otherwise.
fn lacks_right(status: StatusCode, body: &str) -> bool {
    status == StatusCode::FORBIDDEN && body.contains("Dit hoort niet bij jouw rol")
}

fn routes(app: &App) -> Vec<RouteDecl> {
    // Signing out, ending sessions and the demonstration's own doors change who asks; they have tests of their own.
    app.routes
        .iter()
        .filter(|r| !r.path.starts_with("/demo") && !r.path.starts_with("/account/sessies") && r.path != "/afmelden")
        .cloned()
        .collect()
}

#[tokio::test]
async fn every_route_asks_for_its_right() {
    let stad = stad::make().await;
    let mut wrong = Vec::new();
    for route in routes(&stad.app) {
        let (status, location, body) = ask(&stad, &route, None, "nl").await;
        let open = route.access == Access::Openbaar;
        if !open && !location.as_deref().is_some_and(|l| l.starts_with("/aanmelden")) {
            wrong.push(format!("{} {} without a session: {status}", route.method, route.path));
        }
        if status.is_server_error() || body.contains('⟦') {
            wrong.push(format!("{} {} without a session: {status}", route.method, route.path));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[tokio::test]
async fn every_route_with_every_role() {
    let stad = stad::make().await;
    let mut wrong = Vec::new();
    for rol in Rol::ALL {
        let cookie = stad.sign_in(*rol).await;
        for route in routes(&stad.app) {
            let Access::Recht(recht) = route.access else { continue };
            let (status, _, body) = ask(&stad, &route, Some(&cookie), "nl").await;
            if lacks_right(status, &body) == rol.mag(recht) || status.is_server_error() {
                wrong.push(format!("{rol}: {} {} asks {recht}: {status}", route.method, route.path));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Paths in which `{nummer}` is the number of something else: a decision, a chapter or version of the plan, a request to a partner.
const GEEN_CASUS: [&str; 2] = ["/voorbereiden/", "/verzoeken/"];

#[tokio::test]
async fn every_page_of_a_casus_is_journalled() {
    let stad = stad::make().await;
    let regels = async || {
        let tx = stad.app.db.read(&stad.app.settings.gemeente).await.expect("tx");
        let filter = store::JournalFilter { soort: Some(Soort::CasusIngezien), ..store::JournalFilter::default() };
        tx.journal_count(&filter).await.expect("count")
    };
    let (mut wrong, mut opened) = (Vec::new(), std::collections::BTreeSet::new());
    for rol in Rol::ALL {
        let cookie = stad.sign_in(*rol).await;
        let casus = |r: &RouteDecl| r.path.contains("{nummer}") && !GEEN_CASUS.iter().any(|p| r.path.starts_with(p));
        for route in routes(&stad.app).into_iter().filter(|r| r.method == Method::GET && casus(r)) {
            let before = regels().await;
            let (status, ..) = ask(&stad, &route, Some(&cookie), "nl").await;
            let wanted = i64::from(status.is_success());
            if regels().await - before != wanted {
                wrong.push(format!("{rol}: {} {status}", route.path));
            }
            opened.extend(status.is_success().then_some(route.path));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(opened.len() >= 20, "pages were opened indeed: {opened:?}");
}

#[tokio::test]
async fn every_page_in_both_languages_without_a_missing_text() {
    let mut wrong = Vec::new();
    for stad in [stad::make().await, stad::busy().await] {
        pages_of(&stad, &mut wrong).await;
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

async fn pages_of(stad: &Stad, wrong: &mut Vec<String>) {
    for rol in Rol::ALL {
        let cookie = stad.sign_in(*rol).await;
        for route in routes(&stad.app).into_iter().filter(|r| r.method == Method::GET) {
            for taal in ["nl", "en"] {
                let (status, _, body) = ask(stad, &route, Some(&cookie), taal).await;
                // A packed file may hold any bytes.
                let text = !body.contains('\u{fffd}');
                if let Some(at) = body.find('⟦').filter(|_| text) {
                    let key: String = body[at..].chars().take(50).collect();
                    wrong.push(format!("{rol} {taal} {}: {key}", route.path));
                }
                if status.is_success() && body.starts_with("<!DOCTYPE") {
                    if !body.contains(&format!("<html lang=\"{taal}\"")) {
                        wrong.push(format!("{rol} {taal} {}: wrong language", route.path));
                    }
                    if body.contains(" style=\"") || body.contains("<style") || body.contains(" onclick=") {
                        wrong.push(format!("{rol} {taal} {}: inline style or script", route.path));
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn dutch_prose_of_policy_is_marked_as_dutch_on_english_pages() {
    let stad = stad::busy().await;
    let prose = stad::taal::prose(&stad.app.beleid);
    assert!(prose.len() > 150, "{}", prose.len());
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for rol in Rol::ALL {
        let cookie = stad.sign_in(*rol).await;
        for route in routes(&stad.app).into_iter().filter(|r| r.method == Method::GET) {
            let (status, _, body) = ask(&stad, &route, Some(&cookie), "en").await;
            if !status.is_success() || !body.starts_with("<!DOCTYPE") {
                continue;
            }
            if body.contains(['\u{e000}', '\u{e001}']) {
                wrong.push(format!("{}: a mark that nobody showed", route.path));
            }
            for (text, lang) in stad::taal::texts(&body) {
                match prose.iter().find(|p| text.contains(p.as_str())) {
                    Some(_) if lang == "nl" => seen += 1,
                    Some(p) => wrong.push(format!("{}: {p}", route.path)),
                    None => {}
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(seen > 200, "the test sees prose where there is some: {seen}");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[tokio::test]
async fn names_of_policy_are_english_on_english_pages() {
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for stad in [stad::make().await, stad::busy().await] {
        let names = stad::taal::names(&stad.app.beleid);
        let english: Vec<&str> = stad.app.beleid.partners.iter().filter_map(|p| p.naam_en.as_deref()).collect();
        for rol in Rol::ALL {
            let cookie = stad.sign_in(*rol).await;
            for route in routes(&stad.app).into_iter().filter(|r| r.method == Method::GET) {
                let (status, _, body) = ask(&stad, &route, Some(&cookie), "en").await;
                if !status.is_success() || !body.starts_with("<!DOCTYPE") {
                    continue;
                }
                for (text, lang) in stad::taal::texts(&body).into_iter().filter(|(_, lang)| lang != "nl") {
                    seen += english.iter().filter(|name| text.contains(**name)).count();
                    let dutch = names.iter().filter(|name| stad::taal::names_it(&text, name));
                    wrong.extend(dutch.map(|name| format!("{} ({lang}): {name} in {}", route.path, text.trim())));
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(seen > 100, "the test sees English names: {seen}");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Fields of a form that stands in the address, beside numbers, dates and hours: numbers of cases. Names are posted.
const IN_ADDRESS: [&str; 2] = ["nummer", "casus"];

#[tokio::test]
async fn no_address_holds_a_name() {
    let stad = stad::busy().await;
    let names = ["Sanne", "Haddad", "Postma", "Joost", "Yilmaz", "Lotte", "Visser", "Verzonnen", "Rachid", "Bedacht"];
    let (mut wrong, mut forms) = (Vec::new(), 0);
    for rol in Rol::ALL {
        let cookie = stad.sign_in(*rol).await;
        for route in routes(&stad.app).into_iter().filter(|r| r.method == Method::GET) {
            let (_, _, body) = ask(&stad, &route, Some(&cookie), "nl").await;
            for form in body.split("<form").skip(1).filter_map(|f| f.split("</form>").next()) {
                let head = form.split('>').next().unwrap_or_default();
                if !head.contains("method=\"get\"") {
                    continue;
                }
                forms += 1;
                for field in form.split("<input").skip(1).filter_map(|f| f.split('>').next()) {
                    let name = field.split("name=\"").nth(1).and_then(|n| n.split('"').next()).unwrap_or_default();
                    let typed = field.contains("type=\"text\"") || field.contains("type=\"search\"") || field.contains("type=\"email\"");
                    let numeric = field.contains("inputmode=\"numeric\"");
                    if typed && !numeric && !IN_ADDRESS.contains(&name) {
                        wrong.push(format!("{}: field {name} ends in the address", route.path));
                    }
                }
            }
            let links = body.split("href=\"").skip(1).chain(body.split("action=\"").skip(1)).filter_map(|l| l.split('"').next());
            for link in links.filter(|l| names.iter().any(|n| l.contains(n)) && !l.starts_with("mailto:")) {
                wrong.push(format!("{}: {link}", route.path));
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(forms > 5, "the test sees the filters: {forms}");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The route behind an address, as the router finds it: fixed parts go before parameters.
fn behind<'a>(routes: &'a [RouteDecl], method: &Method, address: &str) -> Option<&'a RouteDecl> {
    let parts: Vec<&str> = address.split(['?', '#']).next()?.split('/').collect();
    let fits = |r: &&RouteDecl| {
        let own: Vec<&str> = r.path.split('/').collect();
        r.method == *method && own.len() == parts.len() && own.iter().zip(&parts).all(|(o, p)| o.starts_with('{') || o == p)
    };
    routes.iter().filter(fits).min_by_key(|r| r.path.matches('{').count())
}

#[tokio::test]
async fn no_page_offers_what_its_visitor_may_not_do() {
    let stad = stad::busy().await;
    let all = stad.app.routes.clone();
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for rol in Rol::ALL {
        let cookie = stad.sign_in(*rol).await;
        for route in routes(&stad.app).into_iter().filter(|r| r.method == Method::GET) {
            let (status, _, body) = ask(&stad, &route, Some(&cookie), "nl").await;
            if !status.is_success() && status != StatusCode::FORBIDDEN {
                continue;
            }
            let links = body.split(" href=\"").skip(1).map(|l| (Method::GET, l));
            let forms = body.split(" action=\"").skip(1).map(|l| (Method::POST, l));
            for (method, address) in links.chain(forms).filter_map(|(m, l)| Some((m, l.split('"').next()?))) {
                let Some(Access::Recht(recht)) = behind(&all, &method, address).map(|r| r.access) else { continue };
                seen += 1;
                if !rol.mag(recht) {
                    wrong.push(format!("{rol}: {} offers {method} {address}, which asks {recht}", route.path));
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(seen > 1000, "the test sees what pages offer: {seen}");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[tokio::test]
async fn the_demonstration_shows_every_role_something_real() {
    let stad = stad::busy().await;
    let page = async |rol: Rol, path: &'static str| {
        let route = RouteDecl {
            method: Method::GET,
            path,
            access: Access::Openbaar,
            activiteit: domain::journaal::Activiteit::Beheer,
            leest: true,
        };
        let cookie = stad.sign_in(rol).await;
        ask(&stad, &route, Some(&cookie), "nl").await.2
    };
    let start = page(Rol::Coordinator, "/").await;
    assert!(start.contains("Havenkwartier") && start.contains("Rivierenbuurt") && !start.contains("Molenwijk"), "two cases run");
    assert!(start.contains("Te laat") || start.contains("Vandaag"), "and something is due");
    assert!(page(Rol::Burgemeester, "/").await.contains("/burgemeester/2026-003"), "the mayor has a report to read");
    assert!(page(Rol::Burgemeester, "/").await.contains("Het aanwijzingsbesluit is van jou"), "it does not name her: it is hers");
    assert!(start.contains("Het aanwijzingsbesluit noemt jou"));
    assert!(page(Rol::Politie, "/politie").await.contains("2026-003"), "the police are asked");
    assert!(page(Rol::Partner, "/verzoeken").await.contains("/verzoeken/2026-002-"), "the partner has a request");
    let (police, partner) = (page(Rol::Politie, "/").await, page(Rol::Partner, "/").await);
    assert!(
        police.contains("/casussen/2026-003/politie") && !police.contains("/casussen/2026-002/politie"),
        "one case waits, one has its answers"
    );
    assert!(
        partner.contains("/verzoeken/2026-002-1") && !partner.contains("niets dat je moet doen"),
        "what waits stands on the first page"
    );
    assert!(page(Rol::Privacy, "/journaal").await.contains("Sanne de Wit"));
    let closed = page(Rol::Coordinator, "/casussen/2026-001").await;
    assert!(closed.contains("Molenwijk") && closed.contains("Hier staat nu niets open"));
    assert!(page(Rol::Coordinator, "/voorbereiden/nazorgplan").await.contains("Controleer elk kwartaal"), "the plan has a proposal");
    assert!(stad.app.db.verify(&stad.app.settings.gemeente).await.expect("verified").ok(), "the journal is whole");
}

#[tokio::test]
async fn upkeep_goes_on_after_a_municipality_where_it_fails() {
    let stad = stad::busy().await;
    let (app, here) = (&stad.app, stad.app.settings.gemeente.clone());
    let write = async |gemeente: &domain::GemeenteCode, sql: &'static str| {
        let deed = Deed { gemeente: gemeente.clone(), wie: Wie::Systeem, activiteit: Activiteit::Beheer, reden: None };
        let tx = app.db.write(deed, app.now()).await.expect("tx");
        tx.exec(sql, store::args![tx.gemeente()]).await.expect("written");
        tx.commit(Gebeurtenis::new(Soort::InfoafspraakGewijzigd)).await.expect("commit");
    };
    // In one before it in order, a day that is no day; here, a covenant about something else than is agreed now.
    let broken = "INSERT INTO convenant (gemeente, partner, nr, som, afgesproken, inhoud, opgezegd_op, opgezegd_door, laatste_dag) \
                  VALUES ($1, 'pvo', 1, '', '', '', 0, 'partner', 'geen dag')";
    write(&"GM0001".parse().expect("code"), broken).await;
    write(&here, "UPDATE convenant SET afgesproken = 'anders' WHERE gemeente = $1").await;
    let binds = async || {
        let dossier =
            inventaris::partners::dossier(&app.db.read(&here).await.expect("tx"), &app.beleid, "slachtofferhulp").await.expect("partner");
        dossier.afspraken.iter().any(|a| a.convenant.is_some() && a.geldt(app.now().datum()))
    };
    assert!(binds().await);
    let long_ago = app.now().plus_seconds(-31 * 86_400);
    let deed = Deed { gemeente: here.clone(), wie: Wie::Systeem, activiteit: Activiteit::Beheer, reden: None };
    let tx = app.db.write(deed.clone(), long_ago).await.expect("tx");
    let form = app.uuid();
    tx.remember(form, "/").await.expect("remembered");
    tx.commit(Gebeurtenis::new(Soort::InfoafspraakGewijzigd)).await.expect("commit");
    server::onderhoud::ronde(app).await.expect("a round");
    let tx = app.db.write(deed, app.now()).await.expect("tx");
    assert_eq!(tx.already_done(form).await.expect("asked"), None, "a form of a month ago is forgotten");
    drop(tx);
    assert!(!binds().await, "what comes after the broken one was reached");
}

/// Where both names stand side by side: the choice between them, and why it makes no difference.
const BEIDE: [&str; 2] = ["/voorbereiden/aanstelling", "/voorbereiden/aanstelling/bewerken"];
/// What people typed themselves, and functions of others.
const ANDERE: [&str; 6] = [
    "operationeel coördinator",
    "Coördinator veiligheid",
    "coördinator nazorg",
    "operations coordinator",
    "coordinator-namens",
    "Contactpersoon nazorg van de politie",
];

/// Makes the municipality call who directs like this.
async fn noem(stad: &Stad, functie: &str) {
    let g = stad.app.settings.gemeente.clone();
    let deed = Deed { gemeente: g, wie: Wie::Systeem, activiteit: Activiteit::Voorbereiden, reden: None };
    let tx = stad.app.db.write(deed, stad.app.now()).await.expect("tx");
    tx.exec("UPDATE aanstelling SET functie = $2 WHERE gemeente = $1", store::args![tx.gemeente(), functie]).await.expect("functie");
    // As if the decision was signed then: a signed text keeps the words of that day.
    let sql = "UPDATE aanwijzingsbesluit SET bevroren = REPLACE(bevroren, '\"noemt\":\"coordinator\"', '\"noemt\":\"contactpersoon\"') WHERE gemeente = $1";
    tx.exec(sql, store::args![tx.gemeente()]).await.expect("decision");
    // What people typed stays what they typed.
    let sql = "UPDATE maatregel SET omschrijving = '' WHERE gemeente = $1 AND omschrijving LIKE '%oördinator%'";
    tx.exec(sql, store::args![tx.gemeente()]).await.expect("measures");
    let sql = "UPDATE planhoofdstuk SET tekst = 'Eigen tekst.' WHERE gemeente = $1";
    tx.exec(sql, store::args![tx.gemeente()]).await.expect("chapters");
    tx.commit(Gebeurtenis::new(Soort::AanstellingGewijzigd)).await.expect("commit");
}

/// The page without the blocks that show a draaiboek as it is written: there stand codes of the language, not words.
fn prose(page: &str) -> String {
    let mut parts = page.split("<pre tabindex=\"0\"><code>");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.filter_map(|p| p.split_once("</code>")).fold(first, |all, (_, after)| all + after)
}

/// What every page and document of every role says beside what may be said.
async fn zegt(stad: &Stad, words: &[&str]) -> Vec<String> {
    let mut wrong = Vec::new();
    for rol in Rol::ALL {
        let cookie = stad.sign_in(*rol).await;
        for route in routes(&stad.app).into_iter().filter(|r| r.method == Method::GET && !BEIDE.contains(&r.path)) {
            for taal in ["nl", "en"] {
                let (status, _, body) = ask(stad, &route, Some(&cookie), taal).await;
                let page = body.starts_with("<!DOCTYPE");
                if !status.is_success() || !(page || body.starts_with("%PDF")) {
                    continue;
                }
                let pieces = if page { stad::taal::texts(&prose(&body)).into_iter().map(|(t, _)| t).collect() } else { vec![body] };
                for piece in pieces {
                    let rest = ANDERE.iter().fold(piece, |t, a| t.replace(a, ""));
                    for word in words {
                        if let Some(at) = rest.find(word) {
                            let from = rest.floor_char_boundary(at.saturating_sub(40));
                            let around: String = rest[from..].chars().take(90).collect();
                            wrong.push(format!("{rol} {taal} {}: {around}", route.path));
                        }
                    }
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    wrong
}

#[tokio::test]
async fn a_contact_person_is_called_so_everywhere() {
    for stad in [stad::make().await, stad::busy().await] {
        noem(&stad, "contactpersoon").await;
        let wrong = zegt(&stad, &["oördinator", "oordinator"]).await;
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
        let cookie = stad.sign_in(Rol::Coordinator).await;
        assert!(stad.get("/voorbereiden/draaiboeken/woningoverval", &cookie).await.contains("Contactpersoon"));
    }
}

#[tokio::test]
async fn a_coordinator_is_not_called_a_contact_person() {
    let stad = stad::busy().await;
    let wrong =
        zegt(&stad, &["Contactpersoon nazorg", "contactpersoon nazorg", "ftercare contact person", "oördinator of contactpersoon"]).await;
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[tokio::test]
async fn after_a_withdrawal_the_start_page_says_what_is_closed_and_what_to_do() {
    let stad = stad::busy().await;
    let mayor = stad.sign_in(Rol::Burgemeester).await;
    stad.post("/voorbereiden/aanwijzingsbesluit/2026-1/intrekken-burgemeester", "intrekreden=persoon", &mayor).await;
    for rol in [Rol::Coordinator, Rol::Plaatsvervanger] {
        let page = stad.get("/", &stad.sign_in(rol).await).await;
        for wrong in ["Er is nu niets dat je moet doen", "Er zijn geen open casussen", "noemt niet iedereen"] {
            assert!(!page.contains(wrong), "{rol}: {wrong}");
        }
        for word in ["nu voor jou dicht", "met lopende termijnen", "Het aanwijzingsbesluit is ingetrokken", "Maak een nieuw besluit"] {
            assert!(page.contains(word), "{rol}: {word}");
        }
        assert!(!page.contains("Rivierenbuurt"), "a number and nothing of the cases");
    }
}

#[tokio::test]
async fn who_prepares_sees_the_first_gap_among_what_is_to_do_now() {
    let stad = stad::make().await;
    let g = stad.app.settings.gemeente.clone();
    let deed = Deed { gemeente: g, wie: Wie::Systeem, activiteit: Activiteit::Voorbereiden, reden: None };
    let tx = stad.app.db.write(deed, stad.app.now()).await.expect("tx");
    for sql in [
        "DELETE FROM aanstelling WHERE gemeente = $1",
        "DELETE FROM aanwijzingsbesluit WHERE gemeente = $1",
        "DELETE FROM casus WHERE gemeente = $1",
    ] {
        tx.exec(sql, store::args![tx.gemeente()]).await.expect("empty");
    }
    tx.commit(Gebeurtenis::new(Soort::AanstellingGewijzigd)).await.expect("commit");
    let page = stad.get("/", &stad.sign_in(Rol::Coordinator).await).await;
    assert!(!page.contains("Er is nu niets dat je moet doen") && page.contains("Eerst regelen"));
    assert!(!page.contains("loopt bijna af"), "what is not there does not end");
}

#[tokio::test]
async fn the_end_of_a_decision_rises_on_the_start_page_of_all_who_must_act() {
    let stad = stad::make().await;
    let begin = stad.app.now();
    for (dagen, tekst) in [(276, "Binnen 90 dagen"), (321, "Binnen 45 dagen"), (352, "Binnen 14 dagen")] {
        stad.klok.zet(begin.plus_seconds(dagen * 86_400));
        for rol in [Rol::Coordinator, Rol::Plaatsvervanger, Rol::Burgemeester] {
            let page = stad.get("/", &stad.sign_in(rol).await).await;
            assert!(page.contains(tekst) && page.contains("Aanwijzingsbesluit loopt af"), "{rol} {tekst}");
            assert!(!page.contains("Er is nu niets dat je moet doen"), "{rol} {tekst}");
        }
    }
}
