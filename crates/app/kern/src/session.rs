//! Sessions on the server: the cookie holds `<gemeente>.<token>`, the database only a hash of the token.

use std::ops::RangeInclusive;

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{
    GemeenteCode, Moment,
    id::{Id, MedewerkerId},
    journaal::{Activiteit, Gebeurtenis, Soort, Wie},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{Deed, ReadTx, StoreError, Tx, WriteTx, args};
use uuid::Uuid;

use crate::{Access, Answer, App, Ctx, Medewerker, Problem, RouteDecl, bewaard, ctx::Visitor, routes::Openen};

/// Seconds between two updates of "last seen".
const TOUCH_SECONDS: i64 = 60;

/// Minutes without a request after which a session may end, at least and at most.
pub const STIL_MINUTEN: RangeInclusive<i64> = 5..=120;
/// Hours after which a session may end whatever happens, at least and at most.
pub const UREN: RangeInclusive<i64> = 1..=24;

/// Grenzen: how long a session lasts, where the municipality sets that itself; otherwise as the installation says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Grenzen {
    /// Minutes without a request.
    pub sessie_stil_minuten: Option<i64>,
    /// Hours after signing in.
    pub sessie_uren: Option<i64>,
}

impl Grenzen {
    /// Those of the municipality of this transaction.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn load(tx: &Tx) -> Result<Self, StoreError> {
        tx.one("SELECT instellingen FROM gemeente WHERE gemeente = $1", args![tx.gemeente()]).await?.json("instellingen")
    }

    /// Seconds without a request; within the bounds whatever was stored.
    pub fn idle_seconds(&self, app: &App) -> i64 {
        // In an exercise the clock may jump; the session of the real municipality lets in there.
        self.sessie_stil_minuten
            .filter(|_| app.settings.oefening.is_none())
            .map_or(app.settings.idle_seconds, |n| n.clamp(*STIL_MINUTEN.start(), *STIL_MINUTEN.end()) * 60)
    }

    /// Seconds after signing in; within the bounds whatever was stored.
    pub fn absolute_seconds(&self, app: &App) -> i64 {
        self.sessie_uren
            .filter(|_| app.settings.oefening.is_none())
            .map_or(app.settings.absolute_seconds, |n| n.clamp(*UREN.start(), *UREN.end()) * 3600)
    }

    /// Whether a session with these moments still lives at `now`.
    pub fn alive(&self, app: &App, gemaakt: Moment, laatst_gezien: Moment, now: Moment) -> bool {
        now.seconds_since(laatst_gezien) <= self.idle_seconds(app) && now.seconds_since(gemaakt) <= self.absolute_seconds(app)
    }
}

/// A session as its owner sees it.
#[derive(Debug, Clone)]
pub struct Session {
    /// Identity, for ending it from a list.
    pub id: Uuid,
    /// Whose.
    pub medewerker: MedewerkerId,
    /// Signed in at.
    pub gemaakt: Moment,
    /// Last request.
    pub laatst_gezien: Moment,
    /// Last time the owner proved who he is.
    pub bevestigd: Moment,
    /// Kind of device.
    pub apparaat: String,
}

/// Name of the session cookie; with TLS the prefix pins it to this host.
pub fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-nazorg" } else { "nazorg" }
}

/// Starts a session and gives the value of the `Set-Cookie` header. The caller commits `tx` with [`Soort::Aangemeld`].
///
/// # Errors
/// When the database fails.
pub async fn start(app: &App, tx: &WriteTx, medewerker: MedewerkerId, headers: &HeaderMap) -> Result<String, StoreError> {
    let token = hex(&app.random::<32>());
    let now = app.now();
    let apparaat = device(headers);
    tx.exec(
        "INSERT INTO sessie (gemeente, som, id, medewerker, gemaakt, laatst_gezien, bevestigd, apparaat) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![tx.gemeente(), hash(&token), app.uuid(), medewerker.uuid(), now, now, now, apparaat],
    )
    .await?;
    // The cookie outlives the session, so that a form sent too late is still known to be of this person.
    let seconds = Grenzen::load(tx).await?.absolute_seconds(app) + bewaard::BEWAARTIJD;
    Ok(set_cookie(app, &format!("{}.{token}", tx.gemeente()), seconds))
}

/// The `Set-Cookie` header that takes the session away.
pub fn clear_cookie(app: &App) -> String {
    set_cookie(app, "", 0)
}

/// Ends one session of a medewerker; false when there was none.
///
/// # Errors
/// When the database fails.
pub async fn end(tx: &WriteTx, medewerker: MedewerkerId, id: Uuid) -> Result<bool, StoreError> {
    let n = tx
        .exec("DELETE FROM sessie WHERE gemeente = $1 AND medewerker = $2 AND id = $3", args![tx.gemeente(), medewerker.uuid(), id])
        .await?;
    Ok(n > 0)
}

/// Ends all sessions of a medewerker but one, and gives how many.
///
/// # Errors
/// When the database fails.
pub async fn end_all(tx: &WriteTx, medewerker: MedewerkerId, keep: Option<Uuid>) -> Result<u64, StoreError> {
    tx.exec(
        "DELETE FROM sessie WHERE gemeente = $1 AND medewerker = $2 AND id <> $3",
        args![tx.gemeente(), medewerker.uuid(), keep.unwrap_or(Uuid::nil())],
    )
    .await
}

/// The sessions of a medewerker, newest first.
///
/// # Errors
/// When the database fails.
pub async fn list(tx: &Tx, medewerker: MedewerkerId) -> Result<Vec<Session>, StoreError> {
    let rows = tx
        .all(
            "SELECT id, medewerker, gemaakt, laatst_gezien, bevestigd, apparaat FROM sessie WHERE gemeente = $1 AND medewerker = $2 ORDER BY laatst_gezien DESC",
            args![tx.gemeente(), medewerker.uuid()],
        )
        .await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &store::Row) -> Result<Session, StoreError> {
    Ok(Session {
        id: row.uuid("id")?,
        medewerker: row.id("medewerker")?,
        gemaakt: row.moment("gemaakt")?,
        laatst_gezien: row.moment("laatst_gezien")?,
        bevestigd: row.moment("bevestigd")?,
        apparaat: row.text("apparaat")?,
    })
}

/// The guard of every route.
pub(crate) async fn admit(app: App, decl: RouteDecl, mut request: Request, next: Next) -> Response {
    let (app, found) = match enter(app, request.headers()).await {
        Ok(entered) => entered,
        Err(e) => return Problem::from(e).into_response(),
    };
    let (visitor, begun) = found.unzip();
    // What a page shows and what its visitor may see come from one snapshot. An act reads again after it has written.
    let begun = begun.flatten().filter(|_| decl.method == axum::http::Method::GET);
    match (decl.access, visitor) {
        (Access::Openbaar, visitor) => {
            let ctx = Ctx::new(app, visitor, begun, &decl, &request);
            request.extensions_mut().insert(ctx);
            next.run(request).await
        }
        (Access::Recht(_), None) => bewaard::eerst_aanmelden(&app, &decl, request).await,
        (Access::Recht(recht), Some(visitor)) if visitor.wie.mag(recht) => {
            let ctx = Ctx::new(app, Some(visitor), begun, &decl, &request);
            show(ctx, &decl, request, next).await.unwrap_or_else(IntoResponse::into_response)
        }
        (Access::Recht(_), Some(visitor)) => {
            if let Err(e) = refused(&app, &visitor, decl.activiteit).await {
                return Problem::from(e).into_response();
            }
            Problem::GeenRecht.into_response()
        }
    }
}

/// Who comes in, and the application in the words of his municipality.
async fn enter(app: App, headers: &HeaderMap) -> Result<(App, Option<(Visitor, Option<ReadTx>)>), StoreError> {
    let found = visitor(&app, headers).await?;
    Ok((hier(&app, found.as_ref()).await?, found))
}

/// The application in the words of the municipality of the visitor; without one, of this installation.
pub(crate) async fn hier(app: &App, found: Option<&(Visitor, Option<ReadTx>)>) -> Result<App, StoreError> {
    match found {
        Some((_, Some(tx))) => app.hier(tx).await,
        Some((visitor, None)) => app.hier(&*app.db.read(&visitor.gemeente).await?).await,
        // A page for everyone stays there when the database does not answer.
        None => match app.db.read(&app.settings.gemeente).await {
            Ok(tx) => app.hier(&tx).await,
            Err(_) => Ok(app.clone()),
        },
    }
}

/// Makes the page, and shows it once the journal holds that it was opened. Readers do not wait for each other: only that line takes its turn.
async fn show(ctx: Ctx, decl: &RouteDecl, mut request: Request, next: Next) -> Answer {
    let event = match decl.method {
        axum::http::Method::GET => opened(&ctx, decl).await?,
        _ => None,
    };
    request.extensions_mut().insert(ctx.clone());
    let response = next.run(request).await;
    if let Some(event) = event.filter(|_| response.status().is_success()) {
        ctx.look(event).await?;
    }
    bewaard::teruggeven(&ctx, decl, response).await
}

/// What the journal must hold about this page. For something that is not there the page itself has the answer.
async fn opened(ctx: &Ctx, decl: &RouteDecl) -> Result<Option<Gebeurtenis>, Problem> {
    let tx = ctx.read().await?;
    let event = Openen::first(&ctx.app.openen, decl, &ctx.address, &tx).await;
    ctx.resume(tx);
    match event {
        Err(Problem::NietGevonden) => Ok(None),
        other => other,
    }
}

/// Where to sign in, and where to go after it. Addresses hold no personal data, so they may be passed on.
pub(crate) fn sign_in_address(wanted: &str) -> String {
    if wanted != "/" {
        let encoded: String = wanted
            .bytes()
            .map(|b| if b.is_ascii_alphanumeric() || b"/-_.".contains(&b) { char::from(b).to_string() } else { format!("%{b:02X}") })
            .collect();
        format!("/aanmelden?naar={encoded}")
    } else {
        "/aanmelden".to_owned()
    }
}

async fn refused(app: &App, visitor: &Visitor, activiteit: Activiteit) -> Result<(), StoreError> {
    let deed = Deed { gemeente: visitor.gemeente.clone(), wie: Wie::Medewerker(visitor.wie.id), activiteit, reden: None };
    app.db.write(deed, app.now()).await?.commit(Gebeurtenis::new(Soort::ToegangGeweigerd)).await
}

/// Who sends this request, when the session is alive, with the transaction that read it.
pub(crate) async fn visitor(app: &App, headers: &HeaderMap) -> Result<Option<(Visitor, Option<ReadTx>)>, StoreError> {
    let Some((gemeente, token)) = cookie(headers, cookie_name(app.settings.secure)).and_then(|value| {
        let (code, token) = value.split_once('.')?;
        Some((code.parse::<GemeenteCode>().ok()?, token.to_owned()))
    }) else {
        return Ok(None);
    };
    let now = app.now();
    let tx = app.db.read(&gemeente).await?;
    let som = hash(&token);
    let row = tx
        .opt(
            "SELECT m.id, m.naam, m.email, m.functie, m.telefoon, m.rollen, m.partner, m.actief, m.versie, s.id AS sessie, s.gemaakt, s.laatst_gezien, s.bevestigd, \
             g.naam AS gemeentenaam, g.instellingen FROM sessie s \
             JOIN medewerker m ON m.gemeente = s.gemeente AND m.id = s.medewerker JOIN gemeente g ON g.gemeente = s.gemeente WHERE s.gemeente = $1 AND s.som = $2",
            args![tx.gemeente(), som.clone()],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let (wie, gemaakt, laatst) = (Medewerker::from_row(&row)?, row.moment("gemaakt")?, row.moment("laatst_gezien")?);
    let alive = wie.actief && row.json::<Grenzen>("instellingen")?.alive(app, gemaakt, laatst, now);
    if !alive {
        return Ok(None);
    }
    let touch = now.seconds_since(laatst) >= TOUCH_SECONDS;
    // Never two connections for one request.
    let begun = Some(tx).filter(|_| !touch);
    if touch {
        app.db
            .housekeep(
                &gemeente,
                "UPDATE sessie SET laatst_gezien = $3 WHERE gemeente = $1 AND som = $2",
                args![gemeente.as_str(), som, now],
            )
            .await?;
    }
    let visitor = Visitor {
        gemeente,
        gemeentenaam: row.text("gemeentenaam")?,
        wie,
        sessie: row.uuid("sessie")?,
        bevestigd: row.moment("bevestigd")?,
    };
    Ok(Some((visitor, begun)))
}

/// Whose session this was, ended by time not long ago, when that person may still sign in. It opens nothing: it says for whom a form is kept.
pub(crate) async fn eigenaar(app: &App, headers: &HeaderMap) -> Result<Option<(GemeenteCode, MedewerkerId)>, StoreError> {
    let Some((code, token)) = cookie(headers, cookie_name(app.settings.secure)).and_then(|value| value.split_once('.')) else {
        return Ok(None);
    };
    let Ok(gemeente) = code.parse::<GemeenteCode>() else { return Ok(None) };
    let tx = app.db.read(&gemeente).await?;
    let sql = "SELECT m.id, s.gemaakt FROM sessie s JOIN medewerker m ON m.gemeente = s.gemeente AND m.id = s.medewerker \
               WHERE s.gemeente = $1 AND s.som = $2 AND m.actief";
    let Some(row) = tx.opt(sql, args![tx.gemeente(), hash(token)]).await? else { return Ok(None) };
    let oudste = Grenzen::load(&tx).await?.absolute_seconds(app) + bewaard::BEWAARTIJD;
    let recent = app.now().seconds_since(row.moment("gemaakt")?) <= oudste;
    Ok(recent.then_some((gemeente, row.id("id")?)))
}

/// Who sends this request with a living session.
///
/// # Errors
/// When the database fails.
pub async fn wie(app: &App, headers: &HeaderMap) -> Result<Option<(GemeenteCode, Medewerker)>, StoreError> {
    Ok(visitor(app, headers).await?.map(|(visitor, _)| (visitor.gemeente, visitor.wie)))
}

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let all = headers.get(header::COOKIE)?.to_str().ok()?;
    all.split(';').filter_map(|pair| pair.trim().split_once('=')).find(|(n, _)| *n == name).map(|(_, value)| value)
}

fn set_cookie(app: &App, value: &str, max_age: i64) -> String {
    let secure = if app.settings.secure { "; Secure" } else { "" };
    format!("{}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={max_age}{secure}", cookie_name(app.settings.secure))
}

pub(crate) fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// Phone or computer and the name of the browser; enough to recognise one's own session, too little to follow someone.
fn device(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|v: &HeaderValue| v.to_str().ok()).unwrap_or_default();
    let kind = if agent.contains("Mobile") { "telefoon" } else { "computer" };
    let browser = ["Edg", "Firefox", "Chrome", "Safari"].into_iter().find(|b| agent.contains(b)).unwrap_or("anders");
    format!("{kind} {browser}")
}
