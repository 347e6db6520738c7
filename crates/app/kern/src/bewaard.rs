//! Bewaard: a form that was sent after the session ended waits, sealed, until the same person has signed in again; then it stands filled in on
//! its page. Never for someone else, never for long, and never in an address, a cookie or a log.

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{GemeenteCode, Moment, id::MedewerkerId};
use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use store::{Db, StoreError, Tx, args};
use web::{Input, Tr, hervul::hervul, parts, parts::Alert};

use crate::{Answer, App, Ctx, RouteDecl, session};

/// Seconds that a form is kept: a night and a morning.
pub const BEWAARTIJD: i64 = 12 * 3600;
/// Largest form that is kept, in bytes.
const GROOTSTE: usize = 512 * 1024;
/// Most forms of one person at a time; the oldest goes.
const MEESTE: i64 = 5;
/// Largest page that is filled in again.
const PAGINA: usize = 8 * 1024 * 1024;
/// Pages whose forms hold secrets; they are never kept.
const GEHEIM: [&str; 3] = ["/account", "/aanmelden", "/uitnodiging"];
/// Address that throws away what was kept.
pub const WEG: &str = "/aanmelden/bewaard/weg";
/// Query parameter of the page for signing in when a form could not be kept.
pub const KWIJT: &str = "kwijt";

/// Whether the forms of this page hold secrets.
pub(crate) fn is_geheim(adres: &str) -> bool {
    GEHEIM.iter().any(|p| adres.starts_with(p))
}

fn cookie_name(app: &App) -> &'static str {
    if app.settings.secure { "__Host-nazorg-formulier" } else { "nazorg-formulier" }
}

fn set_cookie(app: &App, token: &str, max_age: i64) -> String {
    let secure = if app.settings.secure { "; Secure" } else { "" };
    format!("{}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={max_age}{secure}", cookie_name(app))
}

fn token<'a>(app: &App, headers: &'a HeaderMap) -> Option<&'a str> {
    session::cookie(headers, cookie_name(app)).filter(|t| !t.is_empty())
}

/// Whether this browser has a form that waits.
pub fn wacht(ctx: &Ctx) -> bool {
    token(&ctx.app, &ctx.headers).is_some()
}

/// A form that waits.
#[derive(Serialize, Deserialize)]
struct Formulier {
    /// Where it was sent.
    adres: String,
    /// The page it stood on.
    pagina: String,
    /// The form as it was sent.
    inhoud: String,
}

fn context(medewerker: MedewerkerId) -> String {
    format!("bewaard|{medewerker}")
}

/// The answer to a request without a session: sign in first. A form that was sent is kept for whoever's session it was.
pub(crate) async fn eerst_aanmelden(app: &App, decl: &RouteDecl, request: Request) -> Response {
    let wanted = request.uri().path_and_query().map_or("/", |p| p.as_str()).to_owned();
    if decl.method != Method::POST {
        return Redirect::to(&session::sign_in_address(&wanted)).into_response();
    }
    let pagina = herkomst(app, request.headers(), &wanted);
    aanmelden(app, request, &wanted, &pagina).await
}

/// The same for a form that was sent to an exercise, whose addresses begin with `voor`.
pub async fn eerst_aanmelden_voor_oefening(app: &App, request: Request, voor: &str) -> Response {
    let wanted = request.uri().path_and_query().map_or("/", |p| p.as_str()).to_owned();
    if wanted.strip_prefix(voor).is_some_and(is_geheim) {
        return Redirect::to(&session::sign_in_address("/")).into_response();
    }
    let stood = verwezen(request.headers()).filter(|r| r.starts_with(&format!("{voor}/")) && r.len() < 1000);
    let pagina = stood.map_or_else(|| wanted.clone(), |r| zonder_melding(&r));
    aanmelden(app, request, &wanted, &pagina).await
}

async fn aanmelden(app: &App, request: Request, wanted: &str, pagina: &str) -> Response {
    let naar = session::sign_in_address(pagina);
    match bewaar(app, request, wanted, pagina).await {
        Ok(Some(cookie)) => ([(header::SET_COOKIE, cookie)], Redirect::to(&naar)).into_response(),
        other => {
            if let Err(cause) = other {
                tracing::error!(%cause, "a form could not be kept");
            }
            let sep = if naar.contains('?') { '&' } else { '?' };
            Redirect::to(&format!("{naar}{sep}{KWIJT}=ja")).into_response()
        }
    }
}

/// The page of this service that the browser came from.
fn verwezen(headers: &HeaderMap) -> Option<String> {
    let text = |name| headers.get(name).and_then(|v: &HeaderValue| v.to_str().ok()).unwrap_or_default();
    let host = text(header::HOST);
    let (_, rest) = text(header::REFERER).split_once("://")?;
    let (from, path) = rest.split_once('/')?;
    (from == host && !host.is_empty()).then(|| format!("/{}", path.split('#').next().unwrap_or_default()))
}

/// The page that the form stood on: where the browser came from, else the nearest page above the address.
fn herkomst(app: &App, headers: &HeaderMap, wanted: &str) -> String {
    let is_page = |adres: &str| adres.is_ascii() && adres.len() < 1000 && app.paginas.opens(adres, |_| true);
    if let Some(referer) = verwezen(headers).filter(|r| is_page(r)) {
        return zonder_melding(&referer);
    }
    let mut path = wanted.split('?').next().unwrap_or("/");
    while !is_page(path) {
        path = path.rsplit_once('/').map_or("", |(above, _)| above);
        if path.is_empty() {
            return "/".to_owned();
        }
    }
    path.to_owned()
}

/// Without the confirmation of something that was done before.
fn zonder_melding(adres: &str) -> String {
    let Some((path, query)) = adres.split_once('?') else { return adres.to_owned() };
    let kept: Vec<&str> = query.split('&').filter(|p| !p.starts_with("klaar=")).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

/// Keeps the form and gives the cookie; nothing when it cannot be kept: a file, too large, with secrets, or of nobody known.
async fn bewaar(app: &App, request: Request, adres: &str, pagina: &str) -> Result<Option<String>, StoreError> {
    let form = request.headers().get(header::CONTENT_TYPE).is_some_and(|v| v.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    let secret = is_geheim(adres);
    let Some((gemeente, wie)) = session::eigenaar(app, request.headers()).await?.filter(|_| form && !secret) else { return Ok(None) };
    let Ok(bytes) = to_bytes(request.into_body(), GROOTSTE).await else { return Ok(None) };
    let Ok(inhoud) = String::from_utf8(bytes.to_vec()) else { return Ok(None) };
    let formulier = Formulier { adres: adres.to_owned(), pagina: pagina.to_owned(), inhoud };
    let sealed = app.db.read(&gemeente).await?.seal_secret(&context(wie), &serde_json::to_vec(&formulier)?)?;
    let (token, now) = (session::hex(&app.random::<32>()), app.now());
    ruim_op(&app.db, &gemeente, now).await?;
    let sql = "DELETE FROM bewaard_formulier WHERE gemeente = $1 AND medewerker = $2 AND som NOT IN \
               (SELECT som FROM bewaard_formulier WHERE gemeente = $1 AND medewerker = $2 ORDER BY verloopt DESC LIMIT $3)";
    app.db.housekeep(&gemeente, sql, args![&gemeente, wie, MEESTE - 1]).await?;
    let sql = "INSERT INTO bewaard_formulier (gemeente, som, medewerker, inhoud, verloopt) VALUES ($1, $2, $3, $4, $5)";
    let verloopt = now.plus_seconds(BEWAARTIJD);
    app.db.housekeep(&gemeente, sql, args![&gemeente, session::hash(&token), wie, sealed, verloopt]).await?;
    Ok(Some(set_cookie(app, &token, BEWAARTIJD)))
}

/// The form that waits for this person in this browser.
async fn van(tx: &Tx, token: &str, wie: MedewerkerId, now: Moment) -> Result<Option<Formulier>, StoreError> {
    let sql = "SELECT inhoud FROM bewaard_formulier WHERE gemeente = $1 AND som = $2 AND medewerker = $3 AND verloopt > $4";
    let Some(row) = tx.opt(sql, args![tx.gemeente(), session::hash(token), wie, now]).await? else { return Ok(None) };
    let plain = tx.unseal_secret(&context(wie), &row.bytes("inhoud")?)?;
    Ok(Some(serde_json::from_slice(&plain)?))
}

/// The page to go to after signing in, when a form waits there for this person.
///
/// # Errors
/// When the database fails.
pub async fn pagina(ctx: &Ctx, tx: &Tx, wie: MedewerkerId) -> Result<Option<String>, StoreError> {
    match token(&ctx.app, &ctx.headers) {
        Some(token) => Ok(van(tx, token, wie, ctx.now).await?.map(|f| f.pagina)),
        None => Ok(None),
    }
}

/// A form that waits in this browser for this person.
pub struct Wachtend {
    token: String,
    gemeente: GemeenteCode,
    formulier: Formulier,
}

impl Wachtend {
    /// Finds it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn vind(app: &App, headers: &HeaderMap, gemeente: &GemeenteCode, wie: MedewerkerId) -> Result<Option<Self>, StoreError> {
        let Some(token) = token(app, headers) else { return Ok(None) };
        let found = van(&*app.db.read(gemeente).await?, token, wie, app.now()).await?;
        Ok(found.map(|formulier| Self { token: token.to_owned(), gemeente: gemeente.clone(), formulier }))
    }

    /// Whether it was sent to this address.
    pub fn is_naar(&self, adres: &str) -> bool {
        pad(&self.formulier.adres) == pad(adres)
    }

    /// Whether it stood on the page with this address.
    pub fn stond_op(&self, adres: &str) -> bool {
        pad(&self.formulier.pagina) == pad(adres)
    }

    /// Its page with the form filled in, and a notice that says so.
    pub fn ingevuld(&self, tr: Tr, page: &str) -> String {
        let input = Input::parse_up_to(self.formulier.inhoud.as_bytes(), GROOTSTE).unwrap_or_default();
        let filled = hervul(page, &self.formulier.adres, &input);
        let notice = melding(tr, &self.formulier.pagina, &input, &filled.over).into_string();
        format!("{}{notice}{}", filled.voor, filled.na)
    }

    /// Lets it go, because it was sent; the answer takes the cookie along.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn klaar(&self, app: &App, response: Response) -> Result<Response, StoreError> {
        vergeet(&app.db, &self.gemeente, &self.token).await?;
        Ok(with_cookie(response, &set_cookie(app, "", 0)))
    }
}

fn pad(adres: &str) -> &str {
    adres.split('?').next().unwrap_or_default()
}

/// Puts a form that waits back on its page, or lets it go when it has been sent.
pub(crate) async fn teruggeven(ctx: &Ctx, decl: &RouteDecl, response: Response) -> Answer {
    let Some(visitor) = ctx.visitor() else { return Ok(response) };
    let Some(waits) = Wachtend::vind(&ctx.app, &ctx.headers, &visitor.gemeente, visitor.wie.id).await? else { return Ok(response) };
    let gelukt = response.status().is_redirection() || response.status().is_success();
    if decl.method == Method::POST && waits.is_naar(&ctx.address) && gelukt {
        return Ok(waits.klaar(&ctx.app, response).await?);
    }
    let html = response.headers().get(header::CONTENT_TYPE).is_some_and(|v| v.as_bytes().starts_with(b"text/html"));
    if decl.method != Method::GET || !waits.stond_op(&ctx.address) || !response.status().is_success() || !html {
        return Ok(response);
    }
    let (mut parts, body) = response.into_parts();
    let bytes = to_bytes(body, PAGINA).await.map_err(crate::Problem::storing)?;
    let page = String::from_utf8(bytes.to_vec()).map_err(crate::Problem::storing)?;
    parts.headers.remove(header::CONTENT_LENGTH);
    Ok(Response::from_parts(parts, Body::from(waits.ingevuld(ctx.tr, &page))))
}

/// Says that the form was put back, and shows what has no place any more.
fn melding(tr: Tr, pagina: &str, input: &Input, over: &[String]) -> Markup {
    let regels: Vec<(String, Markup)> = over.iter().map(|n| (n.clone(), html! { span.regels { (input.all(n).join(", ")) } })).collect();
    parts::alert(
        Alert::Warn,
        &tr.t("bewaard-titel"),
        html! {
            p { (tr.t("bewaard-tekst")) }
            @if !regels.is_empty() { p { (tr.t("bewaard-over")) } (parts::dl(&regels)) }
            (parts::post_form(WEG, &[("naar", pagina.to_owned())], html! { button.nl-button.nl-button--subtle type="submit" { (tr.t("bewaard-weg")) } }))
        },
    )
}

/// Throws away what waits in this browser for the visitor; the answer goes to `naar`.
///
/// # Errors
/// When the database fails.
pub async fn gooi_weg(ctx: &Ctx, naar: &str) -> Answer {
    if let (Some(token), Some(_)) = (token(&ctx.app, &ctx.headers), ctx.visitor()) {
        vergeet(&ctx.app.db, ctx.gemeente(), token).await?;
    }
    Ok(with_cookie(ctx.redirect(naar)?, &set_cookie(&ctx.app, "", 0)))
}

async fn vergeet(db: &Db, gemeente: &GemeenteCode, token: &str) -> Result<(), StoreError> {
    let sql = "DELETE FROM bewaard_formulier WHERE gemeente = $1 AND som = $2";
    db.housekeep(gemeente, sql, args![gemeente, session::hash(token)]).await.map(|_| ())
}

fn with_cookie(mut response: Response, cookie: &str) -> Response {
    if let Ok(value) = cookie.parse() {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// Lets go what waited too long; gives how many.
///
/// # Errors
/// When the database fails.
pub async fn ruim_op(db: &Db, gemeente: &GemeenteCode, now: Moment) -> Result<u64, StoreError> {
    db.housekeep(gemeente, "DELETE FROM bewaard_formulier WHERE gemeente = $1 AND verloopt <= $2", args![gemeente, now]).await
}
