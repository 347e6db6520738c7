//! SQL of the files that were sent in: rows and outcomes, not what the rows are about.

use domain::{GemeenteCode, Moment, codes, id::MedewerkerId};
use serde::{Deserialize, Serialize};
use store::{Db, Row, SqlText, StoreError, Tx, Value, WriteTx, args};
use tabel::Issue;
use uuid::Uuid;

use crate::overgeslagen::Overgeslagen;

/// Rows that are written with one statement.
const CHUNK: usize = 500;
/// Rows on one page of the report.
pub const PER_PAGINA: usize = 50;
/// Files that are listed.
const GETOOND: i64 = 10;
/// A file that was carried out can be turned back for this many seconds; after that its rows are thrown away.
const BEWAARD: i64 = 30 * 86_400;
/// A proposal that nobody came back to for this many seconds is left behind: its rows may hold names of contact persons, and are kept no
/// longer than needed (AVG art. 5 lid 1 onder e).
const VERLATEN: i64 = 7 * 86_400;

codes! {
    /// Staat: where a file stands.
    pub Staat "invoerstaat" {
        /// Sent in; nothing has changed.
        Voorstel = "voorstel",
        /// Confirmed.
        Uitgevoerd = "uitgevoerd",
        /// Turned back.
        Teruggedraaid = "teruggedraaid",
        /// Turned down.
        Verworpen = "verworpen",
    }

    /// Uitkomst: what a row does.
    pub Uitkomst "invoeruitkomst" {
        /// It adds something.
        Nieuw = "nieuw",
        /// It changes something.
        Wijzigt = "wijzigt",
        /// It says what is known already.
        Gelijk = "gelijk",
        /// It repeats an earlier row.
        Dubbel = "dubbel",
        /// It cannot be taken over.
        Fout = "fout",
        /// What it changes was changed by somebody in the meantime.
        Ingehaald = "ingehaald",
    }
}

/// What is to be said about a file as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verslag {
    /// How it was read: `utf-8`, `utf-16`, `windows-1252`, `gemengd` or `xlsx`.
    pub vorm: String,
    /// Separator, or name of the sheet.
    pub hoe: String,
    /// Sheets that were not read.
    pub andere_bladen: usize,
    /// Of these, features that lie in another municipality.
    #[serde(default)]
    pub elders: usize,
    /// Columns that were not read.
    #[serde(default)]
    pub overgeslagen: Vec<Overgeslagen>,
    /// Number of rows by outcome, in the order of [`Uitkomst`].
    pub aantal: Vec<(String, usize)>,
    /// After turning back: what had been changed since and stayed.
    pub bleven: usize,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoer {
    /// Identity.
    pub id: Uuid,
    /// Where it stands.
    pub staat: Staat,
    /// Name of the file on the device of the sender.
    pub bestand: String,
    /// About the file as a whole.
    pub verslag: Verslag,
    /// Sent in at.
    pub gemaakt: Moment,
    /// By whom.
    pub door: MedewerkerId,
}

/// A row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regel {
    /// Number as a spreadsheet shows it.
    pub nr: usize,
    /// What it does.
    pub uitkomst: Uitkomst,
    /// What it is called, for people.
    pub naam: String,
    /// Identity of what it adds or changes.
    pub sleutel: String,
    /// What will stand there, as JSON.
    pub inhoud: Option<String>,
    /// What stood there, as JSON; nothing when it is new.
    pub vorige: Option<String>,
    /// The version of what stood there; 0 when it is new.
    pub versie: i64,
    /// What is to be said about its cells.
    pub bevindingen: Vec<Issue>,
}

impl Verslag {
    /// Counts the rows by outcome.
    #[must_use]
    pub fn tel(mut self, regels: &[Regel]) -> Self {
        use domain::Code;
        let count = |u: Uitkomst| (u.code().to_owned(), regels.iter().filter(|r| r.uitkomst == u).count());
        self.aantal = Uitkomst::ALL.iter().map(|u| count(*u)).collect();
        self
    }

    /// Number of rows with this outcome.
    pub fn van(&self, uitkomst: Uitkomst) -> usize {
        self.aantal.iter().find(|(code, _)| code == domain::Code::code(uitkomst)).map_or(0, |(_, n)| *n)
    }

    /// Whether confirming would change anything.
    pub fn verandert(&self) -> bool {
        self.van(Uitkomst::Nieuw) + self.van(Uitkomst::Wijzigt) > 0
    }
}

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT id, staat, bestand, verslag, gemaakt, door FROM invoer WHERE gemeente = $1 AND register = $2", $rest)
    };
}

fn from_row(r: &Row) -> Result<Invoer, StoreError> {
    Ok(Invoer {
        id: r.uuid("id")?,
        staat: r.code("staat")?,
        bestand: r.text("bestand")?,
        verslag: r.json("verslag")?,
        gemaakt: r.moment("gemaakt")?,
        door: r.id("door")?,
    })
}

/// One file of a register.
///
/// # Errors
/// When the database fails.
pub async fn invoer(tx: &Tx, register: &str, id: Uuid) -> Result<Option<Invoer>, StoreError> {
    tx.opt(select!(" AND id = $3"), args![tx.gemeente(), register, id]).await?.as_ref().map(from_row).transpose()
}

/// The latest files of a register, newest first.
///
/// # Errors
/// When the database fails.
pub async fn laatste(tx: &Tx, register: &str) -> Result<Vec<Invoer>, StoreError> {
    let rows = tx.all(select!(" ORDER BY gemaakt DESC, id DESC LIMIT $3"), args![tx.gemeente(), register, GETOOND]).await?;
    rows.iter().map(from_row).collect()
}

/// Keeps a file as a proposal, and throws away the rows of files that nobody will come back to. What rows of a secret register hold is
/// sealed with a key of this file, which goes with them.
///
/// # Errors
/// When the database fails.
pub async fn leg_voor(tx: &WriteTx, register: &str, invoer: &Invoer, regels: &[Regel], geheim: bool) -> Result<(), StoreError> {
    clear(tx, register, invoer.door, geheim).await?;
    tx.exec(
        "INSERT INTO invoer (gemeente, id, register, staat, bestand, verslag, gemaakt, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            tx.gemeente(),
            invoer.id,
            register,
            domain::Code::code(invoer.staat),
            &invoer.bestand,
            serde_json::to_string(&invoer.verslag)?,
            invoer.gemaakt,
            invoer.door,
        ],
    )
    .await?;
    for chunk in regels.chunks(CHUNK) {
        let mut sql = SqlText::new(
            "INSERT INTO invoerregel (gemeente, invoer, nr, uitkomst, naam, sleutel, inhoud, vorige, versie, bevindingen) VALUES",
        );
        for (at, r) in chunk.iter().enumerate() {
            sql = sql.push(if at == 0 { ROW } else { NEXT_ROW }, values(tx, invoer.id, r, geheim).await?);
        }
        tx.exec_built(sql).await?;
    }
    Ok(())
}

const ROW: &str = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
const NEXT_ROW: &str = ", (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

async fn values(tx: &WriteTx, invoer: Uuid, r: &Regel, geheim: bool) -> Result<Vec<Value>, StoreError> {
    let bevindingen = serde_json::to_string(&r.bevindingen)?;
    let (inhoud, vorige, bevindingen) = if geheim {
        let sealed = (zegel(tx, invoer, r.inhoud.as_deref()).await?, zegel(tx, invoer, r.vorige.as_deref()).await?);
        (sealed.0, sealed.1, zegel(tx, invoer, Some(&bevindingen)).await?.unwrap_or_default())
    } else {
        (r.inhoud.clone(), r.vorige.clone(), bevindingen)
    };
    let code = domain::Code::code(r.uitkomst);
    Ok(args![tx.gemeente(), invoer, r.nr, code, &r.naam, &r.sleutel, inhoud, vorige, r.versie, bevindingen])
}

/// What stands before a sealed text.
const ZEGEL: &str = "zegel:";
const CONTEXT: &str = "invoerregel";

/// A text as the database may hold it.
async fn zegel(tx: &WriteTx, invoer: Uuid, held: Option<&str>) -> Result<Option<String>, StoreError> {
    let Some(held) = held else { return Ok(None) };
    let sealed = tx.seal(invoer, CONTEXT, held).await?;
    Ok(Some(sealed.iter().fold(ZEGEL.to_owned(), |text, b| text + &format!("{b:02x}"))))
}

/// A text as it was before it was sealed; nothing when its key is gone.
async fn open(tx: &Tx, invoer: Uuid, held: Option<String>) -> Result<Option<String>, StoreError> {
    let Some(hex) = held.as_deref().and_then(|h| h.strip_prefix(ZEGEL)) else { return Ok(held) };
    let unreadable = || StoreError::Unsealable(CONTEXT.to_owned());
    let byte = |at: usize| hex.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()).ok_or_else(unreadable);
    let sealed = (0..hex.len()).step_by(2).map(byte).collect::<Result<Vec<u8>, _>>()?;
    tx.unseal(invoer, CONTEXT, &sealed).await
}

/// Throws away proposals that nobody came back to, and the rows of files that can no longer be turned back; gives the number of rows.
/// Nobody did anything, so it needs no line in the journal. The program does so each day.
///
/// # Errors
/// When the database fails.
pub async fn ruim_op(db: &Db, gemeente: &GemeenteCode, now: Moment) -> Result<u64, StoreError> {
    let (left, old) = (now.plus_seconds(-VERLATEN), now.plus_seconds(-BEWAARD));
    let rows = "DELETE FROM invoerregel WHERE gemeente = $1 AND invoer IN (SELECT id FROM invoer WHERE gemeente = $1 \
         AND ((staat = 'voorstel' AND gemaakt < $2) OR (staat = 'uitgevoerd' AND gemaakt < $3) OR staat IN ('verworpen', 'teruggedraaid')))";
    let gone = db.housekeep(gemeente, rows, args![gemeente, left, old]).await?;
    let keys = "DELETE FROM persoonssleutel WHERE gemeente = $1 AND persoon IN (SELECT id FROM invoer WHERE gemeente = $1 \
         AND NOT EXISTS (SELECT 1 FROM invoerregel r WHERE r.gemeente = $1 AND r.invoer = invoer.id))";
    db.housekeep(gemeente, keys, args![gemeente]).await?;
    let files = "DELETE FROM invoer WHERE gemeente = $1 AND staat = 'voorstel' AND gemaakt < $2";
    db.housekeep(gemeente, files, args![gemeente, left]).await?;
    Ok(gone)
}

/// Proposals of this person go, and those that nobody came back to for a week. Of what was turned down, turned back or carried out long
/// ago the rows go, so that it can no longer be turned back.
async fn clear(tx: &WriteTx, register: &str, door: MedewerkerId, geheim: bool) -> Result<(), StoreError> {
    let g = tx.gemeente();
    let left = "SELECT id FROM invoer WHERE gemeente = $1 AND register = $2 AND staat = 'voorstel' AND (door = $3 OR gemaakt < $4)";
    let left = tx.all(left, args![g, register, door, tx.now().plus_seconds(-VERLATEN)]).await?;
    let old = "SELECT id FROM invoer WHERE gemeente = $1 AND register = $2 AND (staat IN ('verworpen', 'teruggedraaid') \
         OR (staat = 'uitgevoerd' AND gemaakt < $3)) AND EXISTS (SELECT 1 FROM invoerregel r WHERE r.gemeente = $1 AND r.invoer = invoer.id)";
    let old = tx.all(old, args![g, register, tx.now().plus_seconds(-BEWAARD)]).await?;
    for row in left.iter().chain(&old) {
        tx.exec("DELETE FROM invoerregel WHERE gemeente = $1 AND invoer = $2", args![g, row.uuid("id")?]).await?;
        if geheim {
            tx.destroy_person(row.uuid("id")?).await?;
        }
    }
    for row in &left {
        tx.exec("DELETE FROM invoer WHERE gemeente = $1 AND id = $2", args![g, row.uuid("id")?]).await?;
    }
    Ok(())
}

/// Whether the rows are still there, so that a file that was carried out can be turned back.
///
/// # Errors
/// When the database fails.
pub async fn bewaard(tx: &Tx, id: Uuid) -> Result<bool, StoreError> {
    let sql = "SELECT nr FROM invoerregel WHERE gemeente = $1 AND invoer = $2 LIMIT 1";
    Ok(tx.opt(sql, args![tx.gemeente(), id]).await?.is_some())
}

/// Rows behind row `na`, of one outcome or all.
///
/// # Errors
/// When the database fails.
pub async fn regels(tx: &Tx, id: Uuid, uitkomst: Option<Uitkomst>, na: usize, limit: usize) -> Result<Vec<Regel>, StoreError> {
    let sql = SqlText::new("SELECT nr, uitkomst, naam, sleutel, inhoud, vorige, versie, bevindingen FROM invoerregel")
        .filter("gemeente = ?", tx.gemeente())
        .filter("invoer = ?", id)
        .filter_opt("uitkomst = ?", uitkomst.map(domain::Code::code))
        .filter("nr > ?", na)
        .push("ORDER BY nr LIMIT ?", args![limit]);
    let rows = tx.all_built(sql).await?;
    let mut out = Vec::with_capacity(rows.len());
    for r in &rows {
        out.push(regel(tx, id, r).await?);
    }
    Ok(out)
}

async fn regel(tx: &Tx, invoer: Uuid, r: &Row) -> Result<Regel, StoreError> {
    let said = open(tx, invoer, Some(r.text("bevindingen")?)).await?;
    Ok(Regel {
        nr: usize::try_from(r.int("nr")?).unwrap_or(0),
        uitkomst: r.code("uitkomst")?,
        naam: r.text("naam")?,
        sleutel: r.text("sleutel")?,
        inhoud: open(tx, invoer, r.opt_text("inhoud")?).await?,
        vorige: open(tx, invoer, r.opt_text("vorige")?).await?,
        versie: r.int("versie")?,
        bevindingen: said.map(|said| serde_json::from_str(&said)).transpose()?.unwrap_or_default(),
    })
}

/// Rows that were overtaken by somebody else.
///
/// # Errors
/// When the database fails.
pub async fn haal_in(tx: &WriteTx, id: Uuid, nummers: &[usize]) -> Result<(), StoreError> {
    for chunk in nummers.chunks(CHUNK) {
        let sql = SqlText::new("UPDATE invoerregel SET uitkomst = 'ingehaald'").filter("gemeente = ?", tx.gemeente());
        tx.exec_built(sql.filter("invoer = ?", id).filter_in("nr", chunk.iter().copied())).await?;
    }
    Ok(())
}

/// Where a file stands from now on; false when it did not stand at `van` any more.
///
/// # Errors
/// When the database fails.
pub async fn zet(tx: &WriteTx, id: Uuid, van: Staat, naar: Staat, verslag: &Verslag) -> Result<bool, StoreError> {
    let sql = "UPDATE invoer SET staat = $4, verslag = $5 WHERE gemeente = $1 AND id = $2 AND staat = $3";
    let (van, naar) = (domain::Code::code(van), domain::Code::code(naar));
    Ok(tx.exec(sql, args![tx.gemeente(), id, van, naar, serde_json::to_string(verslag)?]).await? > 0)
}
