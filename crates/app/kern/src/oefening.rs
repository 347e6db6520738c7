//! Oefening: the data space of an exercise, as everything that runs inside it and the real municipality beside it see it.
//!
//! An exercise is this whole product once more, on a database of its own. [`Settings::oefening`](crate::Settings) says that it is one; the
//! server makes, opens and destroys it and hands that in with [`App::met_oefenruimten`].

use std::{future::Future, pin::Pin, sync::Arc};

use domain::{GemeenteCode, Moment};
use serde_json::Value;
use uuid::Uuid;
use web::{Tr, args, shell::Oefenmerk};

use crate::{App, Problem};

/// Before an address on a page of an exercise: the page of that address in the real municipality.
pub const ECHT: &str = "/-echt";

/// Paths under which an exercise is read only: what is prepared goes with the exercise.
pub const ALLEEN_LEZEN: [&str; 2] = ["/voorbereiden", "/journaal"];

/// Whether a path lies under another.
pub fn onder(path: &str, base: &str) -> bool {
    path.strip_prefix(base).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// What an exercise calls itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oefening {
    /// Identity.
    pub id: Uuid,
    /// Name.
    pub naam: String,
}

impl Oefening {
    /// The mark on every page; `path` is that of the page.
    pub(crate) fn merk(&self, tr: Tr, now: Moment, path: &str) -> Oefenmerk {
        let leest = ALLEEN_LEZEN.iter().any(|base| onder(path, base));
        Oefenmerk {
            naam: self.naam.clone(),
            klok: tr.with("oefenmerk-klok", args![("moment", tr.moment_lang(now))]),
            letop: leest.then(|| tr.t("oefenmerk-alleen-lezen")),
            wegen: vec![
                (tr.t("oefenmerk-post"), "/oefenpost".to_owned()),
                (tr.t("oefenmerk-waarnemingen"), "/waarnemingen".to_owned()),
                (tr.t("oefenmerk-verlaten"), format!("{ECHT}/oefenen")),
            ],
        }
    }
}

/// Something that takes time.
pub type Wacht<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// Finds the application inside an exercise of this municipality.
pub type Vind = Arc<dyn Fn(GemeenteCode, Uuid) -> Wacht<Gevonden> + Send + Sync>;

/// The application inside an exercise; nothing when it was destroyed or is of another municipality.
pub type Gevonden = Result<Option<App>, String>;

/// What goes along into an exercise: its name and identity, and the municipality it is of.
#[derive(Debug, Clone)]
pub struct Kopie {
    /// The municipality.
    pub gemeente: GemeenteCode,
    /// The exercise.
    pub oefening: Oefening,
}

/// How the data spaces of exercises are made, reached and destroyed.
#[derive(Clone)]
pub struct Oefenruimten {
    /// Makes one with what the municipality prepared.
    pub maak: Arc<dyn Fn(Kopie) -> Wacht<Result<(), String>> + Send + Sync>,
    /// The application inside one that was not destroyed; opened when it was not yet.
    pub ruimte: Vind,
    /// Sets its clock so many seconds ahead of the real one.
    pub vooruit: Arc<dyn Fn(Uuid, i64) + Send + Sync>,
    /// Lets nobody in any more.
    pub sluit: Arc<dyn Fn(Uuid) + Send + Sync>,
    /// Destroys it, with its keys.
    pub vernietig: Arc<dyn Fn(Uuid) -> Wacht<Result<(), String>> + Send + Sync>,
    /// Removes what nobody knows of; gives how many.
    pub wezen: Arc<dyn Fn() -> Wacht<u64> + Send + Sync>,
}

impl App {
    /// Hands in where exercises are; once.
    pub fn met_oefenruimten(&self, ruimten: Oefenruimten) {
        _ = self.oefenruimten.set(ruimten);
    }

    /// Where exercises are; nothing inside one, and nothing when the server has no place for them.
    pub fn oefenruimten(&self) -> Option<&Oefenruimten> {
        self.oefenruimten.get()
    }

    /// Whether this is the data space of an exercise.
    pub fn is_oefening(&self) -> bool {
        self.settings.oefening.is_some()
    }

    /// The data of a document, marked when this is an exercise.
    pub(crate) fn gemerkt(&self, mut data: Value) -> Value {
        if let (true, Some(fields)) = (self.is_oefening(), data.as_object_mut()) {
            fields.insert("oefening".to_owned(), Value::Bool(true));
        }
        data
    }

    /// The application inside an exercise.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub async fn oefenruimte(&self, gemeente: &GemeenteCode, id: Uuid) -> Result<Option<Self>, Problem> {
        let Some(ruimten) = self.oefenruimten() else { return Ok(None) };
        (ruimten.ruimte)(gemeente.clone(), id).await.map_err(Problem::Storing)
    }
}
