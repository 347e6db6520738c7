//! Invoer: lists from and to files, for any register. A file is a proposal until somebody confirms it, and can be turned back after that.
//!
//! What a register must say about itself stands in [`Register`]; the pages, the requests, the report by cell and the files are here.

mod bestanden;
mod cellen;
mod handlers;
mod lezen;
mod overgeslagen;
mod pages;
mod tegenspraak;
mod uitvoer;

use domain::{Moment, journaal::Soort};
use kern::{App, Ctx, Problem};
use maud::Markup;
use policy::Beleid;
use serde::{Serialize, de::DeserializeOwned};
use std::future::Future;
use store::{StoreError, Tx, WriteTx};
use web::{Errors, Input, Taal, Tr, botsing::Velden};

pub use bestanden::{
    Invoer, PER_PAGINA, Regel, Staat, Uitkomst, Verslag, bewaard, haal_in, invoer, laatste, leg_voor, regels, ruim_op, zet,
};
pub use cellen::Cellen;
pub use handlers::{Eerder, bied_aan, confirm, discard, eerder, form, show, start, undo, upload};
pub use overgeslagen::Overgeslagen;
pub use uitvoer::{csv, knoppen, knoppen_als, xlsx};

/// A register that goes to a file and comes back from it.
pub trait Register: Send + Sync + 'static {
    /// What one row is about.
    type Post: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static;

    /// What else reading a row needs to know, loaded once for a file.
    type Kader: Send + Sync + 'static;

    /// Name among the files, and at the beginning of the name of a file.
    const NAAM: &'static str;
    /// Page of the list; the pages of this crate lie under it (`/invoer`, `/csv`, `/xlsx`).
    const HIER: &'static str;
    /// Page to go back to.
    const TERUG: &'static str = Self::HIER;
    /// Column by which a row without an identity says what it is about.
    const NAAMKOLOM: &'static str = "naam";
    /// The store gives a new one its identity, so that what a file added is found again by its name.
    const NUMMERT: bool = false;
    /// Text keys.
    const TEKST: Tekst;
    /// Columns in order.
    const KOLOMMEN: &'static [Kolom];

    /// `ANALYZE` of the tables that a file fills; what was written by the thousand is found again by its key at once.
    const ANALYSE: &'static [&'static str] = &[];

    /// Rows hold what may only stand sealed in the database, such as an address; this is what the journal says about who reads them.
    const GEHEIM: Option<Soort> = None;

    /// Its files are maps: what to say instead of columns and how to fill them.
    const KAART: Option<Kaartinvoer> = None;

    /// Page on which is remembered how files call the columns, and the text of the link to it.
    const KOPPAGINA: Option<(&'static str, &'static str)> = None;

    /// Another way than a file, on the page where a file is sent in; nothing when there is none.
    fn dienst(_: &Ctx, _: &Input, _: &Errors) -> Option<Markup> {
        None
    }

    /// Who may send in a file or read the report about one, when a right on the route is not enough.
    fn poort(_: &Ctx, _: &Tx) -> impl Future<Output = Result<(), Problem>> + Send {
        async { Ok(()) }
    }

    /// More headings by which this municipality's files name a field, as they were told before.
    fn koppen(_: &Tx) -> impl Future<Output = Result<Vec<(&'static str, String)>, StoreError>> + Send {
        async { Ok(Vec::new()) }
    }

    /// The rows of a file, for a municipality and what is known of it; a register whose files are no plain lists reads them itself.
    ///
    /// # Errors
    /// When the file is no table, or larger than the limits.
    fn tabel(bytes: &[u8], naam: &str, limits: &tabel::Limits, _: (&str, &Self::Kader)) -> Result<tabel::Table, tabel::ReadError> {
        tabel::read(bytes, naam, limits)
    }

    /// Headings with which a file is refused, with the text key of why.
    fn weigert(_: &[String]) -> Option<(&'static str, Vec<String>)> {
        None
    }
    /// Loads what else reading needs, proof that this user may read included.
    fn kader(ctx: &Ctx, tx: &Tx) -> impl Future<Output = Result<Self::Kader, Problem>> + Send;

    /// Everything that is known, in the order of the file. A fixed number of questions.
    fn alle(tx: &Tx, beleid: &Beleid, kader: &Self::Kader) -> impl Future<Output = Result<Vec<Self::Post>, StoreError>> + Send;

    /// Saves many, each over the version that it holds; the caller knows that these are the latest.
    fn bewaar(tx: &WriteTx, posten: &[Self::Post]) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Takes away what a file added and nobody changed since. What other things hang on stays; gives how many are gone.
    fn haal_weg(tx: &WriteTx, posten: &[Self::Post]) -> impl Future<Output = Result<usize, StoreError>> + Send;

    /// Identity.
    fn id(post: &Self::Post) -> &str;

    /// What it is called; the same in every language.
    fn naam(post: &Self::Post) -> &str;

    /// What it is called on a page.
    fn getoond(post: &Self::Post, _: Tr) -> &str {
        Self::naam(post)
    }

    /// Names by which a row without an identity means this one; none when it can only be meant by its identity.
    fn namen(post: &Self::Post) -> Vec<String> {
        vec![Self::naam(post).to_owned()]
    }

    /// The name by which a row says what it is about, as [`Register::namen`] gives it.
    fn genoemd(cellen: &Cellen<'_>, _: &Self::Kader) -> String {
        cellen.cel(Self::NAAMKOLOM).to_owned()
    }

    /// Version; 0 when nothing was recorded yet.
    fn versie(post: &Self::Post) -> i64;

    /// Itself after it was saved: one version further.
    fn verder(post: Self::Post) -> Self::Post;

    /// A new identity.
    fn nieuw_id(app: &App) -> String {
        app.uuid().to_string()
    }

    /// What it says, whatever its identity and version: two rows about one thing either say the same or contradict each other.
    fn zegt(post: &Self::Post) -> impl PartialEq;

    /// What it says as a person reads it, by column.
    fn velden(post: &Self::Post, tr: Tr) -> Velden;

    /// From the cells of a row: what is known already (`was`) as it becomes, or a new one. Nothing when a cell is wrong.
    fn lees(cellen: &mut Cellen<'_>, kader: &Self::Kader, was: Option<&Self::Post>, id: String) -> Option<Self::Post>;

    /// As a row of a file, value by value in the order of the columns.
    fn rij(post: &Self::Post, kader: &Self::Kader, beleid: &Beleid, nu: Moment, tr: Tr) -> Vec<String>;
}

/// What a register is called in the texts.
#[derive(Debug, Clone, Copy)]
pub struct Tekst {
    /// Title of its list.
    pub titel: &'static str,
    /// What one row is about.
    pub een: &'static str,
    /// After turning back: how many stayed, and why (`$aantal`).
    pub bleven: &'static str,
    /// About a cell with an identity that does not exist.
    pub kenmerk: &'static str,
}

/// What the page says where a map is sent in: text keys.
#[derive(Debug, Clone, Copy)]
pub struct Kaartinvoer {
    /// Title of the page.
    pub titel: &'static str,
    /// What happens, in a sentence.
    pub lead: &'static str,
    /// Label of the file, with which forms it may have as its hint.
    pub bestand: &'static str,
    /// Where to get it and what it must hold, paragraph by paragraph.
    pub uitleg: &'static [&'static str],
    /// Ends of the names of files that it may have.
    pub soorten: &'static str,
}

/// A column: name of the field and text key of the heading.
#[derive(Debug, Clone, Copy)]
pub struct Kolom {
    /// Name of the field.
    pub veld: &'static str,
    /// Text key of the heading.
    pub tekst: &'static str,
    /// What a file does with it.
    pub soort: Kolomsoort,
}

/// What a file does with a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kolomsoort {
    /// A file cannot do without it.
    Nodig,
    /// It may be left out; what was there stays.
    Vrij,
    /// It is written and never read.
    AlleenUit,
}

impl Kolom {
    /// A file cannot do without it.
    pub const fn nodig(veld: &'static str, tekst: &'static str) -> Self {
        Self { veld, tekst, soort: Kolomsoort::Nodig }
    }

    /// It may be left out.
    pub const fn vrij(veld: &'static str, tekst: &'static str) -> Self {
        Self { veld, tekst, soort: Kolomsoort::Vrij }
    }

    /// It is written and never read.
    pub const fn alleen_uit(veld: &'static str, tekst: &'static str) -> Self {
        Self { veld, tekst, soort: Kolomsoort::AlleenUit }
    }
}

/// The columns as a file names them, in the language of the page first.
fn kolommen<R: Register>(tr: Tr) -> Vec<tabel::Column> {
    let other = Tr::new(if tr.taal() == Taal::En { Taal::Nl } else { Taal::En });
    let column =
        |k: &Kolom| tabel::Column { key: k.veld, names: vec![tr.t(k.tekst), other.t(k.tekst)], required: k.soort == Kolomsoort::Nodig };
    R::KOLOMMEN.iter().map(column).collect()
}

#[cfg(test)]
mod tests;
