//! The application: everything a request may need, handed in once.

use std::{
    ops::Deref,
    sync::{Arc, OnceLock},
};

use domain::{GemeenteCode, Moment, id::Id, recht::Functie};
use policy::Beleid;
use store::{Db, StoreError, Tx};
use tokio::sync::Semaphore;
use uuid::Uuid;
use web::{Taal, Tr};

use crate::{
    Adresvraag, Cijfer, Diensten, Eigenstand, Eigenversies, Functievraag, Gevallenvraag, Herhalingsvraag, Plandeelvraag, RouteDecl, Slice,
    Startvraag, Verstrekker,
    eigen::Eigen,
    geheugen::Geheugen,
    links::Paginas,
    oefening::{Oefening, Oefenruimten},
    page::Menu,
    routes::Openen,
};

/// Long forms that are handled at the same time.
const LONG_FORMS: usize = 4;

/// Makes a PDF: template name, data, moment of making. The server hands in Typst; page tests hand in something smaller.
pub type Print = Arc<dyn Fn(&str, &serde_json::Value, Moment) -> Result<Vec<u8>, String> + Send + Sync>;

/// Fills bytes with randomness.
pub type Random = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// Settings of this installation.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The municipality that a visitor without a session meets.
    pub gemeente: GemeenteCode,
    /// Address under which people reach the product, without a slash at the end.
    pub base_url: String,
    /// Cookies over TLS only, HSTS on.
    pub secure: bool,
    /// One-click logins exist and the page says that everything is fictional.
    pub demo: bool,
    /// A session ends after this many seconds without a request.
    pub idle_seconds: i64,
    /// A session ends this many seconds after signing in, whatever happens.
    pub absolute_seconds: i64,
    /// The exercise that this is the data space of; nothing for the real municipality.
    pub oefening: Option<Oefening>,
    /// Services on the internet that may be asked.
    pub diensten: Diensten,
}

/// What [`App::new`] is made of.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// Policy as shipped.
    pub beleid: Arc<Beleid>,
    /// Settings.
    pub settings: Settings,
    /// The clock.
    pub now: Arc<dyn Fn() -> Moment + Send + Sync>,
    /// Randomness.
    pub random: Random,
    /// The printer.
    pub print: Print,
}

/// The application, in the words of one municipality. Cheap to clone.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
    /// Policy, with who directs named as the municipality does, and with the draaiboeken it published itself.
    pub beleid: Arc<Beleid>,
    pub(crate) functie: Functie,
}

/// What [`App`] points to.
pub struct Inner {
    /// The database.
    pub db: Db,
    /// Policy for each name of who directs, made when it is first asked.
    beleid: [OnceLock<Arc<Beleid>>; 2],
    /// Settings.
    pub settings: Settings,
    /// Every route with its right: the source of the rights matrix.
    pub routes: Vec<RouteDecl>,
    /// Every figure that the slices can count, in their order.
    pub cijfers: Vec<&'static Cijfer>,
    /// Which page an address leads to.
    pub(crate) paginas: Paginas,
    /// The menu, put together from all slices.
    pub(crate) menu: Menu,
    pub(crate) openen: Vec<Openen>,
    /// What the slices put on the start page, in order.
    pub(crate) startvragen: Vec<(u8, Startvraag)>,
    pub(crate) gevallenvragen: Vec<(Gevallenvraag, Herhalingsvraag)>,
    pub(crate) adresvragen: Vec<Adresvraag>,
    pub(crate) plandeelvragen: Vec<(u8, Plandeelvraag)>,
    functievraag: Option<Functievraag>,
    verstrekker: Option<Verstrekker>,
    pub(crate) eigenvraag: Option<(Eigenstand, Eigenversies)>,
    /// Policy of municipalities that have draaiboeken of their own.
    pub(crate) eigen: Eigen,
    pub(crate) geheugen: Geheugen,
    /// Turns to read a long form.
    pub(crate) long_forms: Arc<Semaphore>,
    now: Arc<dyn Fn() -> Moment + Send + Sync>,
    random: Random,
    print: Print,
    /// Where exercises are, once the server handed it in.
    pub(crate) oefenruimten: OnceLock<Oefenruimten>,
}

impl Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.inner
    }
}

impl App {
    /// The application around what the slices declare.
    pub(crate) fn new(parts: Parts, slices: &mut [Slice]) -> Self {
        let menu = Menu::new(slices.iter().flat_map(|s| s.menu.clone()).collect(), slices.iter().flat_map(|s| s.tabs.clone()).collect());
        let routes: Vec<RouteDecl> = slices.iter().flat_map(Slice::declared).cloned().collect();
        let cijfers = slices.iter().flat_map(|s| s.cijfers.iter().copied()).collect();
        let openen = slices.iter_mut().flat_map(|s| std::mem::take(&mut s.openen)).collect();
        let Parts { db, beleid, settings, now, random, print } = parts;
        let echt = slices.iter().filter(|_| settings.oefening.is_none()).flat_map(|s| &s.startvragen_echt);
        let mut startvragen: Vec<(u8, Startvraag)> = slices.iter().flat_map(|s| &s.startvragen).chain(echt).copied().collect();
        startvragen.sort_by_key(|(order, _)| *order);
        let paginas = Paginas::new(&routes);
        let inner = Inner {
            db,
            beleid: [OnceLock::from(Arc::clone(&beleid)), OnceLock::new()],
            settings,
            routes,
            cijfers,
            paginas,
            menu,
            openen,
            startvragen,
            adresvragen: slices.iter().flat_map(|s| s.adresvragen.iter().copied()).collect(),
            gevallenvragen: slices.iter().flat_map(|s| s.gevallenvragen.iter().copied()).collect(),
            plandeelvragen: slices.iter().flat_map(|s| s.plandeelvragen.iter().copied()).collect(),
            functievraag: slices.iter().find_map(|s| s.functievraag),
            verstrekker: slices.iter().find_map(|s| s.verstrekker),
            eigenvraag: slices.iter().find_map(|s| s.eigenvraag),
            eigen: Eigen::default(),
            geheugen: Geheugen::default(),
            long_forms: Arc::new(Semaphore::new(LONG_FORMS)),
            now,
            random,
            print,
            oefenruimten: OnceLock::new(),
        };
        Self { inner: Arc::new(inner), beleid, functie: Functie::Coordinator }
    }

    /// The same application in the words of a municipality that calls who directs like this.
    #[must_use]
    pub fn als(&self, functie: Functie) -> Self {
        let [coordinator, contactpersoon] = &self.inner.beleid;
        let shipped = coordinator.get().unwrap_or(&self.beleid);
        let plek = match functie {
            Functie::Coordinator => coordinator,
            Functie::Contactpersoon => contactpersoon,
        };
        let beleid = plek.get_or_init(|| Arc::new(shipped.als(functie)));
        Self { inner: Arc::clone(&self.inner), beleid: Arc::clone(beleid), functie }
    }

    /// How to record what leaves.
    pub(crate) fn verstrekker(&self) -> Option<Verstrekker> {
        self.inner.verstrekker
    }

    /// The same application in the words of the municipality of this transaction, and with its own draaiboeken.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn hier(&self, tx: &Tx) -> Result<Self, StoreError> {
        let named = match self.functievraag {
            Some(vraag) => self.als(*self.onthouden(tx, "", async || vraag(tx).await).await?),
            None => self.clone(),
        };
        named.met_eigen(tx).await
    }

    /// The same application with this policy.
    pub(crate) fn met_beleid(self, beleid: Arc<Beleid>) -> Self {
        Self { beleid, ..self }
    }

    /// Texts in this language, in the words of the municipality.
    pub fn tr(&self, taal: Taal) -> Tr {
        Tr::new(taal).met(self.functie)
    }

    /// The figure with this code.
    pub fn cijfer(&self, code: &str) -> Option<&'static Cijfer> {
        self.cijfers.iter().copied().find(|c| c.code == code)
    }

    /// The moment on the clock that was handed in.
    pub fn now(&self) -> Moment {
        (self.now)()
    }

    /// A fresh identifier (UUIDv7: sorts by the moment of making).
    pub fn id<T: Id>(&self) -> T {
        let mut tail = [0_u8; 10];
        (self.random)(&mut tail);
        let millis = u64::try_from(self.now().micros() / 1000).unwrap_or(0);
        T::from_uuid(uuid::Builder::from_unix_timestamp_millis(millis, &tail).into_uuid())
    }

    /// A fresh identifier without a type.
    pub fn uuid(&self) -> Uuid {
        self.id::<RawId>().0
    }

    /// This many random bytes.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0_u8; N];
        (self.random)(&mut bytes);
        bytes
    }

    /// Makes a PDF on a thread that may take its time.
    ///
    /// # Errors
    /// The sentence of the printer.
    pub async fn print(&self, template: &'static str, data: serde_json::Value) -> Result<Vec<u8>, String> {
        self.print_op(template, data, self.now()).await
    }

    /// The same, as of this moment: what was fixed then gives the same bytes whenever it is printed.
    ///
    /// # Errors
    /// The sentence of the printer.
    pub async fn print_op(&self, template: &'static str, data: serde_json::Value, op: Moment) -> Result<Vec<u8>, String> {
        let print = Arc::clone(&self.print);
        let data = self.gemerkt(data);
        self.work(move || print(template, &data, op)).await.map_err(|e| e.to_string())?
    }

    /// Runs something that takes its time on a thread of its own.
    ///
    /// # Errors
    /// When it panics.
    pub async fn work<T: Send + 'static>(&self, act: impl FnOnce() -> T + Send + 'static) -> Result<T, tokio::task::JoinError> {
        tokio::task::spawn_blocking(act).await
    }
}

#[derive(Clone, Copy)]
struct RawId(Uuid);

impl Id for RawId {
    fn from_uuid(uuid: Uuid) -> Self {
        Self(uuid)
    }
    fn uuid(self) -> Uuid {
        self.0
    }
}
