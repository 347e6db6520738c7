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
use kern::{
    ALLEEN_LEZEN, App, Medewerker,
    bewaard::{self, Wachtend},
    onder, session,
};
use maud::html;
use oefenen::{Deelrol, deelname};
use store::Deed;
use tower::ServiceExt;
use uuid::Uuid;
use web::{Input, Taal, Tr, parts};

use super::{MAP, Ruimte, Ruimten, adres, held, herschrijf};

/// Largest answer that is looked through or kept.
const ANTWOORD: usize = 64 << 20;
/// Largest form of which the texts are shown again.
const FORMULIER: usize = 512 << 10;
/// Longest value of a form that may be a choice and no text.
const WOORD: usize = 24;
/// Paths that belong to the real municipality: signing in, one's own account, users and settings, exercises.
const BUITEN: [&str; 8] = ["/aanmelden", "/afmelden", "/uitnodiging", "/inlogverzoeken", "/demo", "/account", "/beheer", "/oefenen"];

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
            if request.method() == Method::POST {
                return Err(bewaard::eerst_aanmelden_voor_oefening(&self.echt, request, &adres(id)).await);
            }
            return Err(Redirect::to(&format!("/aanmelden?naar={path}")).into_response());
        };
        let ruimte = self.ruimten.ruimte(&gemeente, id).await.map_err(fault)?;
        // What somebody wrote when the exercise ended is shown once more.
        let Some(ruimte) = ruimte.filter(|r| !r.dicht() || request.method() == Method::POST) else {
            let elders = self.ruimten.elders(&gemeente, id).await.map_err(fault)?;
            return Err(back(if elders { "melding-oefening-elders" } else { "melding-oefening-voorbij" }));
        };
        let rol = deelname(&ruimte.app, &gemeente, &wie).await.map_err(fault)?;
        let rol = rol.ok_or_else(|| back("melding-oefening-doe-mee"))?;
        let stop = if ruimte.dicht() { Some("voorbij") } else { stopped(inner, request.method(), rol, self.leest(inner)) };
        let waits = Wachtend::vind(&self.echt, request.headers(), &gemeente, wie.id).await.map_err(fault)?;
        let inside = Binnen { ruimte, wie, voor: adres(id), waits };
        inside.answer(&self.echt, request, inner, stop).await
    }

    /// Whether a form that is sent there only asks.
    fn leest(&self, inner: &str) -> bool {
        self.echt.routes.iter().any(|r| r.method == Method::POST && r.leest && r.path == inner)
    }
}

/// Why this is not done inside an exercise; nothing when it is.
fn stopped(inner: &str, method: &Method, rol: Deelrol, asks: bool) -> Option<&'static str> {
    let reads = asks || matches!(*method, Method::GET | Method::HEAD);
    if BUITEN.iter().any(|base| onder(inner, base)) {
        Some("buiten")
    } else if reads || inner == "/taal" {
        None
    } else if !rol.speelt() && inner != oefenen::WAARNEMINGEN {
        Some("waarnemer")
    } else {
        ALLEEN_LEZEN.iter().any(|base| onder(inner, base)).then_some("voorbereiding")
    }
}

/// One participant in one exercise.
struct Binnen {
    ruimte: Arc<Ruimte>,
    wie: Medewerker,
    voor: String,
    /// A form of this person that was sent when the session had ended.
    waits: Option<Wachtend>,
}

impl Binnen {
    async fn answer(&self, echt: &App, request: Request, inner: &str, stop: Option<&str>) -> Result<Response, Response> {
        let wanted = request.uri().path_and_query().map_or_else(|| self.voor.clone(), |p| p.as_str().to_owned());
        let (method, inner, taal) = (request.method().clone(), inner.to_owned(), language(request.headers()));
        let (request, typed) = match stop {
            Some(_) if method == Method::POST => typed(request).await,
            _ => (request, Vec::new()),
        };
        let request = self.addressed(request, &inner, stop).await?;
        let response = self.ruimte.router.clone().oneshot(request).await.unwrap_or_else(|never| match never {});
        if location(&response).is_some_and(|to| onder(to.split('?').next().unwrap_or_default(), "/aanmelden")) {
            // The session inside is of before a restart, or its owner was closed: begin anew.
            held(&self.ruimte.sessies).remove(&self.wie.id);
            return Err(if method == Method::GET { Redirect::to(&wanted).into_response() } else { back("melding-oefening-doe-mee") });
        }
        let done = response.status().is_redirection() || response.status().is_success();
        let answer = self.sent_back(response, &inner, &Rondom { adres: &wanted, taal, typed }).await?;
        match &self.waits {
            Some(waits) if method == Method::POST && waits.is_naar(&wanted) && stop.is_none() && done => {
                waits.klaar(echt, answer).await.map_err(fault)
            }
            _ => Ok(answer),
        }
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
    async fn sent_back(&self, mut response: Response, inner: &str, rondom: &Rondom<'_>) -> Result<Response, Response> {
        let of_language = |v: &&HeaderValue| v.as_bytes().starts_with(b"taal=");
        let kept: Vec<HeaderValue> = response.headers().get_all(header::SET_COOKIE).iter().filter(of_language).cloned().collect();
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
            return self.page(response, inner, rondom).await;
        }
        if !response.status().is_success() || onder(inner, oefenen::POST) {
            return Ok(response);
        }
        self.file(response, &kind, &disposition).await
    }

    async fn page(&self, response: Response, inner: &str, rondom: &Rondom<'_>) -> Result<Response, Response> {
        let (mut parts, body) = response.into_parts();
        let bytes = to_bytes(body, ANTWOORD).await.map_err(fault)?;
        let html = String::from_utf8_lossy(&bytes);
        let mark = |number: &str| {
            let sum = self.ruimte.app.db.ring().blind("oefenbellen", number);
            // The page that asked may call.
            (!onder(inner, oefenen::BELLEN)).then(|| sum[..12].iter().map(|b| format!("{b:02x}")).collect::<String>())
        };
        let page = herschrijf::pagina(&html, &self.voor, &self.ruimte.app.settings.base_url, mark);
        held(&self.ruimte.nummers).extend(page.nummers);
        for link in &page.links {
            oefenen::ontvang_link(&self.ruimte.app, self.wie.id, link).await.map_err(fault)?;
        }
        parts.headers.remove(header::CONTENT_LENGTH);
        let tr = self.ruimte.app.tr(rondom.taal);
        let html = match &self.waits {
            Some(waits) if waits.stond_op(rondom.adres) && parts.status.is_success() => waits.ingevuld(tr, &page.html),
            _ => met_geschreven(tr, page.html, &rondom.typed),
        };
        Ok(Response::from_parts(parts, Body::from(html)))
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

/// What the border knows about a request besides its answer.
struct Rondom<'a> {
    adres: &'a str,
    taal: Taal,
    /// Texts in a form that was refused.
    typed: Vec<String>,
}

fn language(headers: &HeaderMap) -> Taal {
    session::cookie(headers, "taal").filter(|t| *t == Taal::En.code()).map_or(Taal::Nl, |_| Taal::En)
}

/// The texts that somebody wrote in a form that is not handled, so that they can be copied: no choices, no marks of the product.
async fn typed(request: Request) -> (Request, Vec<String>) {
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, FORMULIER).await.unwrap_or_default();
    let input = Input::parse_up_to(&bytes, FORMULIER).unwrap_or_default();
    let names = input.names().into_iter().filter(|n| !n.starts_with('_'));
    let texts = names.flat_map(|n| input.all(n)).filter(|v| is_geschreven(v));
    let texts = texts.cloned().collect();
    (Request::from_parts(parts, Body::empty()), texts)
}

/// Whether a person wrote this: several words or a long one, and no mark of the product such as a fingerprint.
fn is_geschreven(value: &str) -> bool {
    let value = value.trim();
    let mark = value.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    value.contains(char::is_whitespace) || (value.chars().count() > WOORD && !mark)
}

/// The page with what somebody wrote under its content.
fn met_geschreven(tr: Tr, html: String, typed: &[String]) -> String {
    let Some(at) = html.rfind("</main>").filter(|_| !typed.is_empty()) else { return html };
    let shown = parts::card(
        &tr.t("oefengrens-geschreven"),
        html! { p { (tr.attr("oefengrens-geschreven", "uitleg").unwrap_or_default()) } @for text in typed { p.regels { (text) } } },
    );
    format!("{}{}{}", &html[..at], shown.into_string(), &html[at..])
}

/// A header as text; empty without it.
fn text(response: &Response, name: &HeaderName) -> String {
    response.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned()
}

fn location(response: &Response) -> Option<&str> {
    response.headers().get(header::LOCATION)?.to_str().ok()
}
