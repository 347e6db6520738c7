//! Whatever someone types, in whichever field: it is refused beside the field or appears as text, and nothing breaks.

use axum::{
    body::to_bytes,
    http::{Method, StatusCode, header},
};
use domain::recht::Rol;
use kern::Access;

use super::{
    Stad, busy, filled,
    formulier::{Formulier, Veld, body, formulieren},
};

/// HTML, Typst markup, SQL, a formula, emoji and writing from right to left.
const STRANGE: &str = "=1+1 </p><script>alert(7)</script> #panic(\"x\") $x$ *vet* ' OR '1'='1 🚨 مرحبا";
/// What must never stand on a page as it was typed.
const RAW: &str = "<script>alert(7)";
const LONG: usize = 100_000;

/// Acts that end or remove something come last, so that they take away no form.
const ENDS: [&str; 10] = ["intrek", "/weg", "/terug", "/einde", "opzeg", "weiger", "afwijzen", "sluiten", "stoppen", "verlaten"];

/// What holds for a visitor for good: doors, and what changes who the visitor is.
const LEFT_OUT: [&str; 6] = ["/afmelden", "/demo", "/account", "/aanmelden", "/beheer/medewerkers", "/taal"];

/// What someone would type in a field that is empty, by its name.
fn usual(name: &str) -> &'static str {
    let has = |words: &[&str]| words.iter().any(|w| name.contains(w));
    match name {
        n if n.ends_with("-dag") => "1",
        n if n.ends_with("-maand") => "11",
        n if n.ends_with("-jaar") => "2026",
        _ if has(&["telefoon", "buiten"]) => "0612345678",
        _ if has(&["email"]) => "a@voorbeeld.nl",
        "streef" => "90",
        "reactietijd" => "2 uur",
        _ if has(&["tijd", "uur"]) => "09:00",
        _ if has(&["aanwezig"]) => "9-17",
        _ if has(&["aantal", "dagen", "deelnemers", "waarde", "grens", "percentage"]) => "5",
        _ => "Tekst",
    }
}

struct Antwoord {
    status: StatusCode,
    tekst: String,
}

async fn send(stad: &Stad, action: &str, velden: &[Veld], cookie: &str) -> Antwoord {
    let fresh: Vec<Veld> = velden
        .iter()
        .map(|v| if v.name == "_eenmalig" { Veld { value: stad.app.uuid().to_string(), ..v.clone() } } else { v.clone() })
        .collect();
    let response = stad.post(action, &body(&fresh), cookie).await;
    let (status, html) = (response.status(), is_page(response.headers()));
    let bytes = to_bytes(response.into_body(), 64 << 20).await.expect("body");
    Antwoord { status, tekst: if html { String::from_utf8_lossy(&bytes).into_owned() } else { String::new() } }
}

fn is_page(headers: &axum::http::HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|t| t.as_bytes().starts_with(b"text/html"))
}

/// The fields of a form as they stand now, with something in each that is empty; nothing when the form is gone.
async fn fresh(stad: &Stad, form: &Formulier, cookie: &str) -> Option<Vec<Veld>> {
    let page = formulieren(&stad.get(&form.pagina, cookie).await);
    let same = |f: &Formulier| f.action == form.action && f.velden.len() == form.velden.len();
    let mut velden = page.into_iter().find(same)?.velden;
    for veld in velden.iter_mut().filter(|v| v.typed && v.value.trim().is_empty()) {
        veld.value = match veld.name.as_str() {
            "naam" => format!("Naam {}", stad.app.uuid()),
            name => usual(name).to_owned(),
        };
    }
    Some(velden)
}

/// Every form that this role meets, each address once.
async fn forms_of(stad: &Stad, cookie: &str) -> Vec<Formulier> {
    let mut all: Vec<Formulier> = Vec::new();
    for route in stad.app.routes.iter().filter(|r| r.method == Method::GET && r.access != Access::Openbaar) {
        let pagina = filled(route.path, stad.nummer);
        for form in formulieren(&stad.get(&pagina, cookie).await) {
            let form = Formulier { pagina: pagina.clone(), ..form };
            let known = all.iter().any(|f| f.action == form.action && f.velden.len() == form.velden.len());
            if !known && !LEFT_OUT.iter().any(|path| form.action.starts_with(path)) {
                all.push(form);
            }
        }
    }
    all.sort_by_key(|f| ENDS.iter().any(|end| f.action.contains(end)));
    all
}

/// What is wrong with an answer, if anything.
fn wrong(what: &str, form: &Formulier, a: &Antwoord) -> Option<String> {
    let broken = a.status.is_server_error() || a.status == StatusCode::PAYLOAD_TOO_LARGE;
    (broken || a.tekst.to_lowercase().contains(RAW)).then(|| format!("{what} in {}: {}", form.action, a.status))
}

#[tokio::test]
async fn what_someone_types_appears_as_text() {
    let stad = busy().await;
    let (mut bad, mut kept, mut refused) = (Vec::new(), 0, 0);
    for rol in [Rol::Coordinator, Rol::Burgemeester, Rol::Politie, Rol::Partner, Rol::Beheerder] {
        let cookie = stad.sign_in(rol).await;
        for form in forms_of(&stad, &cookie).await {
            let typed: Vec<usize> = form.velden.iter().enumerate().filter(|(_, v)| v.typed).map(|(n, _)| n).collect();
            for text in [STRANGE.to_owned(), STRANGE.repeat(LONG / STRANGE.chars().count() + 1)] {
                for n in &typed {
                    let Some(mut velden) = fresh(&stad, &form, &cookie).await else { continue };
                    velden[*n].value.clone_from(&text);
                    let a = send(&stad, &form.action, &velden, &cookie).await;
                    kept += usize::from(a.status.is_redirection());
                    if a.status == StatusCode::UNPROCESSABLE_ENTITY {
                        refused += 1;
                        if !a.tekst.contains("alert(7)") {
                            bad.push(format!("{rol}: {} loses what was typed in {}", form.action, velden[*n].name));
                        }
                    }
                    bad.extend(wrong(&format!("{rol}: {} characters in {}", text.chars().count(), velden[*n].name), &form, &a));
                }
            }
        }
        // Whatever was kept is text on every page.
        for route in stad.app.routes.iter().filter(|r| r.method == Method::GET && r.access != Access::Openbaar) {
            let page = stad.get(&filled(route.path, stad.nummer), &cookie).await;
            if page.to_lowercase().contains(RAW) {
                bad.push(format!("{rol}: {} shows markup", route.path));
            }
        }
    }
    println!("{kept} kept, {refused} refused");
    bad.sort();
    bad.dedup();
    assert!(bad.is_empty(), "\n{}", bad.join("\n"));
    assert!(kept > 50 && refused > 100, "the test fills in forms: {kept} kept, {refused} refused");
}
