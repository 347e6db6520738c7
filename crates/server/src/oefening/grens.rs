//! The border of an exercise: who gets in, and what becomes of what would leave.
//!
//! Its pages have addresses of their own (`/oefening/<id>/…`), so that a page of the exercise never acts on the real municipality or the other
//! way round, whatever stands open beside it. Who gets in is who has a living session in the real municipality and joined; the session
//! inside never leaves the server.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, Uri, header},
    response::{IntoResponse, Redirect, Response},
    routing::any,
};
use domain::journaal::{Activiteit, Gebeurtenis, Soort, Wie};
use kern::{App, Medewerker, session};
use oefenen::{Deelrol, deelrol};
use store::Deed;
use tower::ServiceExt;
use uuid::Uuid;

use super::{MAP, Ruimte, Ruimten, adres, held, herschrijf};

/// Largest answer that is looked through or kept.
const ANTWOORD: usize = 64 << 20;
/// Paths that belong to the real municipality: signing in, one's own account, users and settings, exercises.
const BUITEN: [&str; 8] = ["/aanmelden", "/afmelden", "/uitnodiging", "/inlogverzoeken", "/demo", "/account", "/beheer", "/oefenen"];
/// Paths under which an exercise is read only: what is prepared goes with the exercise.
const ALLEEN_LEZEN: [&str; 2] = ["/voorbereiden", "/journaal"];

#[derive(Clone)]
struct Grens {
    echt: App,
    ruimten: Arc<Ruimten>,
}

pub(super) fn router(echt: App, ruimten: Arc<Ruimten>) -> Router {
    let (here, under) = (format!("/{MAP}/{{id}}"), format!("/{MAP}/{{id}}/{{*rest}}"));
    let begin = format!("/{MAP}/{{id}}/");
    Router::new().route(&here, any(handle)).route(&begin, any(handle)).route(&under, any(handle)).with_state(Grens { echt, ruimten })
}

async fn handle(State(grens): State<Grens>, request: Request) -> Response {
    let mut response = match grens.pass(request).await {
        Ok(response) | Err(response) => response,
    };
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// What lies behind the address of an exercise.
fn split(path: &str) -> Option<(Uuid, &str)> {
    let rest = path.strip_prefix('/')?.strip_prefix(MAP)?.strip_prefix('/')?;
    let at = rest.find('/').unwrap_or(rest.len());
    let (id, inner) = rest.split_at(at);
    Some((Uuid::try_parse(id).ok()?, if inner.is_empty() { "/" } else { inner }))
}

/// Whether a path lies under another.
fn under(path: &str, base: &str) -> bool {
    path.strip_prefix(base).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Back to the real municipality, with this message on top of the page of exercises.
fn back(melding: &str) -> Response {
    Redirect::to(&told(oefenen::HIER, melding)).into_response()
}

/// An address with a message on top of its page.
fn told(to: &str, melding: &str) -> String {
    format!("{to}?klaar={}", melding.strip_prefix("melding-").unwrap_or(melding))
}

fn fault(cause: impl std::fmt::Display) -> Response {
    tracing::error!(%cause, "an exercise cannot be reached");
    back("melding-oefening-storing")
}

impl Grens {
    async fn pass(&self, request: Request) -> Result<Response, Response> {
        let path = request.uri().path().to_owned();
        let (id, inner) = split(&path).ok_or_else(|| back("melding-oefening-voorbij"))?;
        let known = session::wie(&self.echt, request.headers()).await.map_err(fault)?;
        let Some((gemeente, wie)) = known else {
            let wanted = if request.method() == Method::GET { path.as_str() } else { oefenen::HIER };
            return Err(Redirect::to(&format!("/aanmelden?naar={wanted}")).into_response());
        };
        let ruimte = self.ruimten.ruimte(&gemeente, id).await.map_err(fault)?.filter(|r| !r.dicht());
        let ruimte = ruimte.ok_or_else(|| back("melding-oefening-voorbij"))?;
        let rol = deelrol(&*ruimte.app.db.read(&gemeente).await.map_err(fault)?, wie.id).await.map_err(fault)?;
        let rol = rol.ok_or_else(|| back("melding-oefening-doe-mee"))?;
        let inside = Binnen { ruimte, wie, voor: adres(id) };
        let stop = stopped(inner, request.method(), rol);
        inside.answer(request, inner, stop).await
    }
}

/// Why this is not done inside an exercise; nothing when it is.
fn stopped(inner: &str, method: &Method, rol: Deelrol) -> Option<&'static str> {
    let reads = matches!(*method, Method::GET | Method::HEAD);
    if BUITEN.iter().any(|base| under(inner, base)) {
        Some("buiten")
    } else if reads || inner == "/taal" {
        None
    } else if rol == Deelrol::Waarnemer && inner != oefenen::WAARNEMINGEN {
        Some("waarnemer")
    } else {
        ALLEEN_LEZEN.iter().any(|base| under(inner, base)).then_some("voorbereiding")
    }
}

/// One participant in one exercise.
struct Binnen {
    ruimte: Arc<Ruimte>,
    wie: Medewerker,
    voor: String,
}

impl Binnen {
    async fn answer(&self, request: Request, inner: &str, stop: Option<&str>) -> Result<Response, Response> {
        let wanted = request.uri().path_and_query().map_or_else(|| self.voor.clone(), |p| p.as_str().to_owned());
        let (method, inner) = (request.method().clone(), inner.to_owned());
        let request = self.addressed(request, &inner, stop).await?;
        let response = self.ruimte.router.clone().oneshot(request).await.unwrap_or_else(|never| match never {});
        if location(&response).is_some_and(|to| under(to.split('?').next().unwrap_or_default(), "/aanmelden")) {
            // The session inside is of before a restart, or its owner was closed: begin anew.
            held(&self.ruimte.sessies).remove(&self.wie.id);
            return Err(if method == Method::GET { Redirect::to(&wanted).into_response() } else { back("melding-oefening-doe-mee") });
        }
        self.sent_back(response, &inner).await
    }

    /// The request as the product inside gets it.
    async fn addressed(&self, request: Request, inner: &str, stop: Option<&str>) -> Result<Request, Response> {
        let (mut parts, mut body) = request.into_parts();
        let query = parts.uri.query().map(|q| format!("?{q}")).unwrap_or_default();
        let mut target = format!("{inner}{query}");
        if let Some(what) = stop {
            (parts.method, body) = (Method::GET, Body::empty());
            parts.headers.remove(header::CONTENT_LENGTH);
            parts.headers.remove(header::CONTENT_TYPE);
            target = format!("{}?wat={what}", oefenen::GRENS);
        }
        parts.uri = target.parse::<Uri>().map_err(|_| back("melding-oefening-voorbij"))?;
        let cookies = self.cookies(&parts.headers).await.map_err(fault)?;
        parts.headers.insert(header::COOKIE, HeaderValue::try_from(cookies).map_err(fault)?);
        // What the router outside found in the address is nothing to the one inside.
        let peer = parts.extensions.remove::<ConnectInfo<SocketAddr>>();
        parts.extensions.clear();
        peer.map(|peer| parts.extensions.insert(peer));
        // Pages are read here before they go on.
        parts.headers.remove(header::ACCEPT_ENCODING);
        parts.headers.remove(oefenen::NUMMER);
        if let Some(mark) = inner.strip_prefix(oefenen::BELLEN).and_then(|rest| rest.strip_prefix('/')) {
            let number = held(&self.ruimte.nummers).get(mark).and_then(|n| HeaderValue::from_str(n).ok());
            number.map(|n| parts.headers.insert(oefenen::NUMMER, n));
        }
        Ok(Request::from_parts(parts, body))
    }

    /// The session inside in place of that of the real municipality; the language comes along.
    async fn cookies(&self, headers: &HeaderMap) -> Result<String, store::StoreError> {
        let known = held(&self.ruimte.sessies).get(&self.wie.id).cloned();
        let session = match known {
            Some(session) => session,
            None => self.begin(headers).await?,
        };
        let taal = session::cookie(headers, "taal").map(|t| format!("; taal={t}")).unwrap_or_default();
        Ok(format!("{session}{taal}"))
    }

    async fn begin(&self, headers: &HeaderMap) -> Result<String, store::StoreError> {
        let app = &self.ruimte.app;
        let (gemeente, wie) = (self.ruimte.gemeente.clone(), Wie::Medewerker(self.wie.id));
        let tx = app.db.write(Deed { gemeente, wie, activiteit: Activiteit::Aanmelden, reden: None }, app.now()).await?;
        let cookie = session::start(app, &tx, self.wie.id, headers).await?;
        tx.commit(Gebeurtenis::new(Soort::Aangemeld)).await?;
        let pair = cookie.split(';').next().unwrap_or_default().to_owned();
        held(&self.ruimte.sessies).insert(self.wie.id, pair.clone());
        Ok(pair)
    }

    /// The answer as the visitor gets it: addresses lead into the exercise, files and links stay in the inbox.
    async fn sent_back(&self, mut response: Response, inner: &str) -> Result<Response, Response> {
        let language = |v: &&HeaderValue| v.as_bytes().starts_with(b"taal=");
        let kept: Vec<HeaderValue> = response.headers().get_all(header::SET_COOKIE).iter().filter(language).cloned().collect();
        response.headers_mut().remove(header::SET_COOKIE);
        for cookie in kept {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        if let Some(to) = location(&response) {
            let to = herschrijf::address(to, &self.voor).unwrap_or_else(|| to.to_owned());
            response.headers_mut().insert(header::LOCATION, HeaderValue::try_from(to).map_err(fault)?);
            return Ok(response);
        }
        let (kind, disposition) = (text(&response, &header::CONTENT_TYPE), text(&response, &header::CONTENT_DISPOSITION));
        if kind.starts_with("text/html") && disposition.is_empty() {
            return self.page(response, inner).await;
        }
        if !response.status().is_success() || under(inner, oefenen::POST) {
            return Ok(response);
        }
        self.file(response, &kind, &disposition).await
    }

    async fn page(&self, response: Response, inner: &str) -> Result<Response, Response> {
        let (mut parts, body) = response.into_parts();
        let bytes = to_bytes(body, ANTWOORD).await.map_err(fault)?;
        let html = String::from_utf8_lossy(&bytes);
        let mark = |number: &str| {
            let sum = self.ruimte.app.db.ring().blind("oefenbellen", number);
            // The page that asked may call.
            (!under(inner, oefenen::BELLEN)).then(|| sum[..12].iter().map(|b| format!("{b:02x}")).collect::<String>())
        };
        let page = herschrijf::pagina(&html, &self.voor, &self.ruimte.app.settings.base_url, mark);
        held(&self.ruimte.nummers).extend(page.nummers);
        for link in &page.links {
            oefenen::ontvang_link(&self.ruimte.app, self.wie.id, link).await.map_err(fault)?;
        }
        parts.headers.remove(header::CONTENT_LENGTH);
        Ok(Response::from_parts(parts, Body::from(page.html)))
    }

    /// A file goes to the inbox; its visitor is told so there.
    async fn file(&self, response: Response, kind: &str, disposition: &str) -> Result<Response, Response> {
        let named = disposition.split("filename=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("bestand");
        let name: String = named.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect();
        let bytes = to_bytes(response.into_body(), ANTWOORD).await.map_err(fault)?;
        let naam = format!("OEFENING-{name}");
        oefenen::ontvang_bestand(&self.ruimte.app, self.wie.id, &naam, kind, bytes.to_vec()).await.map_err(fault)?;
        Ok(Redirect::to(&told(&format!("{}{}", self.voor, oefenen::POST), "melding-oefenpost-erbij")).into_response())
    }
}

/// A header as text; empty without it.
fn text(response: &Response, name: &HeaderName) -> String {
    response.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned()
}

fn location(response: &Response) -> Option<&str> {
    response.headers().get(header::LOCATION)?.to_str().ok()
}
