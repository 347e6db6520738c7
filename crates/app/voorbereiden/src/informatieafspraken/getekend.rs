//! Getekend: a covenant is one text with the signatures of both parties, in whichever order. It binds when both signed.

use domain::{
    Code, Moment, codes,
    id::{Id, LinkId, MedewerkerId},
};
use jiff::{ToSpan, civil::Date};
use store::{Row, StoreError, Tx, WriteTx, args};

/// Parties look at a covenant again after this many months.
const HERZIEN: i32 = 12;
/// So many days before that it can be signed again.
const VOORAF: i32 = 60;

codes! {
    /// Opzegger: who ended a covenant.
    pub Opzegger "convenantopzegger" {
        /// The municipality.
        Gemeente = "gemeente",
        /// The partner.
        Partner = "partner",
        /// Both together.
        Samen = "samen",
    }
}

/// Who signed for a party, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handtekening {
    /// Name.
    pub naam: String,
    /// As what.
    pub functie: String,
    /// When.
    pub op: Moment,
}

/// The end of a covenant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opzegging {
    /// When it was recorded.
    pub op: Moment,
    /// Who ended it.
    pub door: Opzegger,
    /// The last day that it counts.
    pub laatste_dag: Date,
}

/// A covenant with a partner, without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Convenant {
    /// Partner.
    pub partner: String,
    /// Number within the partner.
    pub nr: i64,
    /// Sum of the text.
    pub som: String,
    /// Sum of what was agreed then.
    pub afgesproken: String,
    /// Who signed for the partner.
    pub van_partner: Option<Handtekening>,
    /// Who signed for the municipality.
    pub van_gemeente: Option<Handtekening>,
    /// How it ended, or will end.
    pub opzegging: Option<Opzegging>,
}

impl Convenant {
    /// The moment since which it binds: when the second party signed.
    pub fn bindt_sinds(&self) -> Option<Moment> {
        Some(self.van_partner.as_ref()?.op.max(self.van_gemeente.as_ref()?.op))
    }

    /// Whether it has not ended.
    pub fn loopt(&self, dag: Date) -> bool {
        self.opzegging.as_ref().is_none_or(|o| dag <= o.laatste_dag)
    }

    /// Whether both signed and it has not ended.
    pub fn bindt(&self, dag: Date) -> bool {
        self.bindt_sinds().is_some() && self.loopt(dag)
    }

    /// The day on which parties look at it again.
    pub fn herzien_op(&self) -> Option<Date> {
        self.bindt_sinds()?.datum().checked_add(HERZIEN.months()).ok()
    }

    /// Whether another one may take its place: it ends, or it is nearly time to look at it again.
    pub fn te_vernieuwen(&self, dag: Date) -> bool {
        let soon = self.herzien_op().is_some_and(|op| op.checked_sub(VOORAF.days()).is_ok_and(|van| van <= dag));
        self.opzegging.is_some() || soon
    }
}

fn handtekening(naam: String, functie: String, op: Option<Moment>) -> Option<Handtekening> {
    Some(Handtekening { naam, functie, op: op? })
}

fn from_row(r: &Row) -> Result<Convenant, StoreError> {
    let opzegging = match (r.opt_moment("opgezegd_op")?, Opzegger::from_code(&r.text("opgezegd_door")?), r.opt_date("laatste_dag")?) {
        (Some(op), Some(door), Some(laatste_dag)) => Some(Opzegging { op, door, laatste_dag }),
        _ => None,
    };
    Ok(Convenant {
        partner: r.text("partner")?,
        nr: r.int("nr")?,
        som: r.text("som")?,
        afgesproken: r.text("afgesproken")?,
        van_partner: handtekening(r.text("partner_naam")?, r.text("partner_functie")?, r.opt_moment("partner_op")?),
        van_gemeente: handtekening(r.text("gemeente_naam")?, r.text("gemeente_functie")?, r.opt_moment("gemeente_op")?),
        opzegging,
    })
}

/// All covenants, newest first for each partner.
///
/// # Errors
/// When the database fails.
pub async fn convenanten(tx: &Tx) -> Result<Vec<Convenant>, StoreError> {
    let sql = "SELECT partner, nr, som, afgesproken, partner_naam, partner_functie, partner_op, gemeente_naam, gemeente_functie, \
               gemeente_op, opgezegd_op, opgezegd_door, laatste_dag FROM convenant WHERE gemeente = $1 ORDER BY partner, nr DESC";
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(from_row).collect()
}

/// The text of a covenant as it was frozen.
pub(super) async fn tekst(tx: &Tx, partner: &str, nr: i64) -> Result<String, StoreError> {
    let sql = "SELECT inhoud FROM convenant WHERE gemeente = $1 AND partner = $2 AND nr = $3";
    tx.opt(sql, args![tx.gemeente(), partner, nr]).await?.ok_or(StoreError::NotFound)?.text("inhoud")
}

/// Freezes a text that a party is about to sign; its number is the next one of the partner.
pub(super) async fn bevries(tx: &WriteTx, partner: &str, som: &str, afgesproken: &str, inhoud: &str) -> Result<i64, StoreError> {
    let sql = "INSERT INTO convenant (gemeente, partner, nr, som, afgesproken, inhoud) \
               SELECT $1, $2, COALESCE(MAX(nr), 0) + 1, $3, $4, $5 FROM convenant WHERE gemeente = $1 AND partner = $2";
    tx.exec(sql, args![tx.gemeente(), partner, som, afgesproken, inhoud]).await?;
    let last = "SELECT MAX(nr) AS nr FROM convenant WHERE gemeente = $1 AND partner = $2";
    tx.one(last, args![tx.gemeente(), partner]).await?.int("nr")
}

/// Signs for the partner; false when it signed already or the covenant was ended.
pub(super) async fn teken_partner(tx: &WriteTx, partner: &str, nr: i64, h: &Handtekening, link: LinkId) -> Result<bool, StoreError> {
    let sql = "UPDATE convenant SET partner_link = $4, partner_naam = $5, partner_functie = $6, partner_op = $7 \
               WHERE gemeente = $1 AND partner = $2 AND nr = $3 AND partner_op IS NULL AND opgezegd_op IS NULL";
    Ok(tx.exec(sql, args![tx.gemeente(), partner, nr, link.uuid(), &h.naam, &h.functie, h.op]).await? > 0)
}

/// Signs for the municipality; false when it signed already or the covenant was ended.
pub(super) async fn teken_gemeente(tx: &WriteTx, partner: &str, nr: i64, h: &Handtekening, door: MedewerkerId) -> Result<bool, StoreError> {
    let sql = "UPDATE convenant SET gemeente_door = $4, gemeente_naam = $5, gemeente_functie = $6, gemeente_op = $7 \
               WHERE gemeente = $1 AND partner = $2 AND nr = $3 AND gemeente_op IS NULL AND opgezegd_op IS NULL";
    Ok(tx.exec(sql, args![tx.gemeente(), partner, nr, door, &h.naam, &h.functie, h.op]).await? > 0)
}

/// Records that a covenant ends; false when it was ended already.
pub(super) async fn zeg_op(tx: &WriteTx, partner: &str, nr: i64, o: &Opzegging) -> Result<bool, StoreError> {
    let sql = "UPDATE convenant SET opgezegd_op = $4, opgezegd_door = $5, laatste_dag = $6 \
               WHERE gemeente = $1 AND partner = $2 AND nr = $3 AND opgezegd_op IS NULL";
    Ok(tx.exec(sql, args![tx.gemeente(), partner, nr, o.op, o.door.code(), o.laatste_dag]).await? > 0)
}
