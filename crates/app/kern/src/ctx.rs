//! Ctx: one request by one visitor, after the guard of its route let it through.

use std::{
    net::{IpAddr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    body::Bytes,
    extract::{ConnectInfo, FromRequest, FromRequestParts, Request},
    http::{HeaderMap, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    GemeenteCode, Moment,
    grondslag::Vrijgegeven,
    id::{CasusId, Id, MedewerkerId},
    journaal::{Activiteit, Gebeurtenis, Wie},
    recht::Recht,
};
use store::{Deed, ReadTx, StoreError, Tx, WriteTx};
use tokio::sync::OwnedSemaphorePermit;
use uuid::Uuid;
use web::{Taal, Tr, form::Input};

use crate::{Answer, App, Medewerker, PageBuilder, Problem, RouteDecl, session};

/// Someone with a living session.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The municipality.
    pub gemeente: GemeenteCode,
    /// Its name.
    pub gemeentenaam: String,
    /// Who.
    pub wie: Medewerker,
    /// The session.
    pub sessie: Uuid,
    /// When the visitor last proved who he is.
    pub bevestigd: Moment,
}

/// One request.
#[derive(Clone)]
pub struct Ctx {
    /// The application.
    pub app: App,
    /// The moment of this request; the same for all it does.
    pub now: Moment,
    /// Texts in the language of the visitor.
    pub tr: Tr,
    /// Address of this request: path and query.
    pub address: String,
    /// Headers of this request.
    pub headers: HeaderMap,
    /// The machine at the other end of the connection, where that is known.
    pub peer: Option<IpAddr>,
    /// The activity of this route.
    pub activiteit: Activiteit,
    visitor: Option<Visitor>,
    /// The transaction that read the session, for who reads next.
    begun: Arc<Mutex<Option<ReadTx>>>,
}

impl Ctx {
    pub(crate) fn new(app: App, visitor: Option<Visitor>, begun: Option<ReadTx>, decl: &RouteDecl, request: &Request) -> Self {
        let address = request.uri().path_and_query().map_or("/", |p| p.as_str()).to_owned();
        Self {
            now: app.now(),
            tr: app.tr(taal(request.headers())),
            address,
            headers: request.headers().clone(),
            peer: request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip()),
            activiteit: decl.activiteit,
            visitor,
            begun: Arc::new(Mutex::new(begun)),
            app,
        }
    }

    /// The same request in the words of the municipality of this transaction: for who follows a link of another one than this installation's.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn hier(&self, tx: &Tx) -> Result<Self, StoreError> {
        let app = self.app.hier(tx).await?;
        Ok(Self { tr: app.tr(self.tr.taal()), app, ..self.clone() })
    }

    /// The visitor, on a route that anyone may use.
    pub fn visitor(&self) -> Option<&Visitor> {
        self.visitor.as_ref()
    }

    /// The signed-in user.
    ///
    /// # Errors
    /// Never on a route that asks a right; on an open route when nobody is signed in.
    pub fn wie(&self) -> Result<&Medewerker, Problem> {
        self.visitor.as_ref().map(|v| &v.wie).ok_or(Problem::GeenRecht)
    }

    /// Identity of the signed-in user, or a nil identity on an open route.
    pub fn wie_id(&self) -> MedewerkerId {
        self.visitor.as_ref().map_or_else(|| MedewerkerId::from_uuid(Uuid::nil()), |v| v.wie.id)
    }

    /// Whether the visitor has this right; decides what is shown, never what is allowed: that stands on the route.
    pub fn mag(&self, recht: Recht) -> bool {
        self.visitor.as_ref().is_some_and(|v| v.wie.mag(recht))
    }

    /// The municipality of the visitor, or of the installation.
    pub fn gemeente(&self) -> &GemeenteCode {
        self.visitor.as_ref().map_or(&self.app.settings.gemeente, |v| &v.gemeente)
    }

    /// Name of the municipality; empty on an open route without a session.
    pub fn gemeentenaam(&self) -> &str {
        self.visitor.as_ref().map_or("", |v| &v.gemeentenaam)
    }

    /// A read transaction: the one that read the session when nobody took it yet.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read(&self) -> Result<ReadTx, StoreError> {
        match self.begun() {
            Some(tx) => Ok(tx),
            None => self.app.db.read(self.gemeente()).await,
        }
    }

    /// Hands a read transaction to who reads next.
    pub(crate) fn resume(&self, tx: ReadTx) {
        *self.begun.lock().unwrap_or_else(PoisonError::into_inner) = Some(tx);
    }

    fn begun(&self) -> Option<ReadTx> {
        self.begun.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// A write transaction by this visitor under the activity of this route.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn write(&self) -> Result<WriteTx, StoreError> {
        self.write_because(None).await
    }

    /// The same with a reason from a closed set; the reason never holds personal data.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn write_because(&self, reden: Option<String>) -> Result<WriteTx, StoreError> {
        drop(self.begun());
        self.app.db.write(self.deed(reden), self.now).await
    }

    /// Keeps in the journal that this visitor looked, where nothing else is written.
    ///
    /// # Errors
    /// When the database fails; then nothing may be shown.
    pub async fn look(&self, event: Gebeurtenis) -> Result<(), StoreError> {
        drop(self.begun());
        self.app.db.look(self.deed(None), self.now, event).await
    }

    fn deed(&self, reden: Option<String>) -> Deed {
        let wie = self.visitor.as_ref().map_or(Wie::Onbekend, |v| Wie::Medewerker(v.wie.id));
        Deed { gemeente: self.gemeente().clone(), wie, activiteit: self.activiteit, reden }
    }

    /// Texts for a document, which is Dutch whatever its reader reads, in the words of the municipality.
    pub fn nl(&self) -> Tr {
        self.tr.in_taal(Taal::Nl)
    }

    /// Records a value that leaves on this page; true when it is new in the register. Without a register nothing may leave.
    ///
    /// # Errors
    /// When nothing keeps the register, or the database fails.
    pub async fn verstrek(&self, tx: &WriteTx, casus: CasusId, vrij: &Vrijgegeven<String>) -> Result<bool, Problem> {
        let record = self.app.verstrekker().ok_or_else(|| Problem::storing("no register of disclosures"))?;
        record(self, tx, casus, vrij).await
    }

    /// A fresh identifier.
    pub fn id<T: Id>(&self) -> T {
        self.app.id()
    }

    /// Starts a page whose title is this text key.
    pub fn page(&self, title: &str) -> PageBuilder<'_> {
        PageBuilder::new(self, self.tr.t(title))
    }

    /// Starts a page with a title that is text already.
    pub fn page_titled(&self, title: impl Into<String>) -> PageBuilder<'_> {
        PageBuilder::new(self, title.into())
    }

    /// The tabs of the part of the menu that the page at `hier` lies under; that page is the current one.
    pub fn tabs(&self, hier: &str) -> maud::Markup {
        self.app.menu.tabs(self.tr, hier)
    }

    /// Go and see `to`.
    ///
    /// # Errors
    /// Never; the type lets a handler end with it.
    pub fn redirect(&self, to: &str) -> Answer {
        Ok(Redirect::to(to).into_response())
    }

    /// Go and see `to`, with the confirmation of text key `melding-…` on top of that page.
    ///
    /// # Errors
    /// Never; the type lets a handler end with it.
    pub fn done(&self, to: &str, melding: &'static str) -> Answer {
        let (path, fragment) = to.split_once('#').map_or((to, String::new()), |(p, f)| (p, format!("#{f}")));
        let sep = if path.contains('?') { '&' } else { '?' };
        self.redirect(&format!("{path}{sep}klaar={}{fragment}", melding.strip_prefix("melding-").unwrap_or(melding)))
    }

    /// A PDF to open or save. `file` is the name without personal data.
    ///
    /// # Errors
    /// When the printer fails.
    pub async fn pdf(&self, template: &'static str, data: serde_json::Value, file: &str) -> Answer {
        self.pdf_op(template, data, file, self.app.now()).await
    }

    /// The same, as of this moment, so that the bytes are the same each time.
    ///
    /// # Errors
    /// When the printer fails.
    pub async fn pdf_op(&self, template: &'static str, data: serde_json::Value, file: &str, op: domain::Moment) -> Answer {
        let bytes = self.app.print_op(template, data, op).await.map_err(Problem::Storing)?;
        let headers = [
            (header::CONTENT_TYPE, "application/pdf".to_owned()),
            (header::CONTENT_DISPOSITION, format!("inline; filename=\"{file}.pdf\"")),
        ];
        Ok((headers, bytes).into_response())
    }

    /// Name of a partner of policy in the language of the visitor; its code when policy does not know it.
    pub fn partnernaam(&self, id: &str) -> String {
        let known = self.app.beleid.partner(id);
        known
            .map_or_else(|| id.to_owned(), |p| web::prose::plain_name(self.tr, &p.naam, p.naam_en.as_deref()).unwrap_or(&p.naam).to_owned())
    }

    /// Value of a query parameter of this request.
    pub fn query(&self, name: &str) -> Option<String> {
        let (_, query) = self.address.split_once('?')?;
        let input = Input::parse(query.as_bytes()).ok()?;
        let value = input.get(name).trim().to_owned();
        (!value.is_empty()).then_some(value)
    }
}

/// The language of a visitor: the cookie, else what the browser prefers, else Dutch.
pub(crate) fn taal(headers: &HeaderMap) -> Taal {
    let from_cookie = session::cookie(headers, "taal");
    let from_browser = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
    let english = match from_cookie {
        Some(taal) => taal == "en",
        None => from_browser.is_some_and(|b| b.trim_start().starts_with("en") && !b.contains("nl")),
    };
    if english { Taal::En } else { Taal::Nl }
}

impl FromRequestParts<App> for Ctx {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Response> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| Problem::storing("route without guard").into_response())
    }
}

/// The posted form.
pub struct Posted(pub Input);

impl FromRequest<App> for Posted {
    type Rejection = Response;

    async fn from_request(request: Request, state: &App) -> Result<Self, Response> {
        let bytes = Bytes::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        Input::parse(&bytes).map(Self).map_err(|_| Problem::Onleesbaar.into_response())
    }
}

/// A posted form that is not read yet, on a route made with [`Slice::post_long`](crate::Slice::post_long): the handler looks first at who
/// sends it, so that a long form costs nothing to who may not send one.
pub struct Unread(Request);

impl FromRequest<App> for Unread {
    type Rejection = std::convert::Infallible;

    async fn from_request(request: Request, _: &App) -> Result<Self, Self::Rejection> {
        Ok(Self(request))
    }
}

impl Unread {
    /// The form. A value may be as long as the route lets in; the reader of the field says what is too long, beside it.
    ///
    /// # Errors
    /// More than the route lets in, or no form.
    pub async fn read(self, app: &App) -> Result<LongForm, Problem> {
        let turn = Arc::clone(&app.long_forms).acquire_owned().await.map_err(Problem::storing)?;
        let bytes = Bytes::from_request(self.0, app).await.map_err(|_| Problem::Onleesbaar)?;
        let input = Input::parse_up_to(&bytes, bytes.len()).map_err(|_| Problem::Onleesbaar)?;
        Ok(LongForm { input, _turn: turn })
    }
}

/// A long form that was read. Only a few exist at a time, so that many of them together do not fill the memory; the others wait.
pub struct LongForm {
    input: Input,
    _turn: OwnedSemaphorePermit,
}

impl LongForm {
    /// The fields.
    pub fn input(&self) -> &Input {
        &self.input
    }
}
