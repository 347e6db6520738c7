//! SQL of the verstrekking. One function per statement. What leaves is written by [`schrijf`] and by nothing else.

use casus::betrokkene::toets::Naamloos;
use domain::{
    Code, Moment,
    gegeven::{Over, Soort},
    grondslag::{OMGEVING, Toestemming, Vrijgegeven},
    id::{BetrokkeneId, CasusId, DoorverwijzingId, Id, MedewerkerId, ToestemmingId},
};
use jiff::civil::Date;

use store::{Row, SqlText, StoreError, Tx, WriteTx, args};
use uuid::Uuid;

use crate::doorverwijzing::Doorverwijzing;

/// Context of the sealed value.
const WAARDE: &str = "verstrekking.waarde";

/// One release, without its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verstrekking {
    /// Identity.
    pub id: Uuid,
    /// The casus.
    pub casus: CasusId,
    /// About whom or what.
    pub over: Over,
    /// To which partner, or the neighbourhood.
    pub partner: String,
    /// Kind of data.
    pub soort: Soort,
    /// The article.
    pub artikel: String,
    /// The purpose.
    pub doel: String,
    /// The consent it leans on.
    pub toestemming: Option<ToestemmingId>,
    /// When.
    pub op: Moment,
    /// By whom.
    pub door: MedewerkerId,
}

const SELECT: &str =
    "SELECT v.id, v.casus, v.betrokkene, v.partner, v.soort, v.artikel, v.doel, v.toestemming, v.op, v.door FROM verstrekking v";

fn from_row(row: &Row) -> Result<Verstrekking, StoreError> {
    let casus: CasusId = row.id("casus")?;
    Ok(Verstrekking {
        id: row.uuid("id")?,
        casus,
        over: row.opt_id::<BetrokkeneId>("betrokkene")?.map_or(Over::Casus(casus), Over::Betrokkene),
        partner: row.text("partner")?,
        soort: row.code("soort")?,
        artikel: row.text("artikel")?,
        doel: row.text("doel")?,
        toestemming: row.opt_id("toestemming")?,
        op: row.moment("op")?,
        door: row.id("door")?,
    })
}

/// Langs: along which way a value leaves.
#[derive(Debug, Clone, Copy)]
pub enum Langs<'a> {
    /// A request to a partner, who reads the value here.
    Verzoek(&'a Doorverwijzing),
    /// The letter to the neighbourhood of a casus. The value stands in that letter and is kept nowhere else.
    Brief(CasusId),
    /// The page on which the police answer about someone. The value stands there and is kept nowhere else.
    Politie(CasusId),
}

impl Langs<'_> {
    fn casus(self) -> CasusId {
        match self {
            Self::Verzoek(d) => d.casus,
            Self::Brief(casus) | Self::Politie(casus) => casus,
        }
    }

    /// To whom and about what a value along this way was released.
    fn past<T>(self, vrij: &Vrijgegeven<T>) -> bool {
        match self {
            Self::Verzoek(d) => vrij.aan() == d.partner && vrij.over() == d.betrokkene.into(),
            Self::Brief(casus) => vrij.aan() == OMGEVING && vrij.over() == casus.into(),
            Self::Politie(_) => vrij.aan() == "politie" && vrij.over().betrokkene().is_some(),
        }
    }
}

/// What the register keeps of a value: the value itself for a request, so that the partner can read it here.
pub trait Leesbaar {
    /// The words, when they are kept.
    fn woorden(&self) -> &str;
}

impl Leesbaar for String {
    fn woorden(&self) -> &str {
        self
    }
}

impl Leesbaar for Naamloos {
    fn woorden(&self) -> &str {
        self.tekst()
    }
}

/// Writes one released value that leaves; with a request it is what the partner reads. The type is the guarantee: only the sharing test makes a [`Vrijgegeven`].
///
/// ```compile_fail,E0308
/// # use domain::{gegeven::Gegeven, id::MedewerkerId};
/// # use verlenen::verstrekking::{Langs, schrijf};
/// async fn send(tx: &store::WriteTx, id: uuid::Uuid, langs: Langs<'_>, untested: &Gegeven<String>, door: MedewerkerId) {
///     let _ = schrijf(tx, id, langs, untested, door).await;
/// }
/// ```
///
/// # Errors
/// When the value was released to someone else or about something else, or the database fails.
pub async fn schrijf<T: Leesbaar>(
    tx: &WriteTx,
    id: Uuid,
    langs: Langs<'_>,
    vrij: &Vrijgegeven<T>,
    door: MedewerkerId,
) -> Result<(), StoreError> {
    if !langs.past(vrij) {
        return Err(StoreError::Column { column: "verstrekking".to_owned(), reason: "vrijgegeven aan een ander".to_owned() });
    }
    let verzoek = match langs {
        Langs::Verzoek(d) => Some((d, tx.seal(d.betrokkene.uuid(), WAARDE, vrij.waarde().woorden()).await?)),
        Langs::Brief(_) | Langs::Politie(_) => None,
    };
    let (verzoek, waarde) = verzoek.map_or((None, None), |(d, sealed)| (Some(d.id), Some(sealed)));
    let a = vrij.akkoord();
    tx.exec(
        "INSERT INTO verstrekking (gemeente, id, casus, betrokkene, doorverwijzing, partner, soort, grondslag, artikel, doel, toestemming, waarde, op, door) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        args![
            tx.gemeente(),
            id,
            langs.casus(),
            vrij.over().betrokkene(),
            verzoek,
            vrij.aan(),
            vrij.soort().code(),
            &a.grondslag,
            &a.artikel,
            &a.doel,
            a.toestemming,
            waarde,
            tx.now(),
            door
        ],
    )
    .await
    .map(|_| ())
}

/// Whether the register holds already that the police saw this kind of value of this person.
pub(super) async fn is_bij_politie(tx: &Tx, casus: CasusId, vrij: &Vrijgegeven<String>) -> Result<bool, StoreError> {
    let text = SqlText::new("SELECT v.id FROM verstrekking v")
        .filter("v.gemeente = ?", tx.gemeente())
        .filter("v.casus = ?", casus)
        .filter_opt("v.betrokkene = ?", vrij.over().betrokkene())
        .filter("v.partner = ?", vrij.aan())
        .filter("v.soort = ?", vrij.soort().code())
        .limit(1);
    Ok(tx.opt_built(text).await?.is_some())
}

/// What was released with a request.
///
/// # Errors
/// When the database fails.
pub async fn van_verzoek(tx: &Tx, verzoek: DoorverwijzingId) -> Result<Vec<Verstrekking>, StoreError> {
    let text =
        SqlText::new(SELECT).filter("v.gemeente = ?", tx.gemeente()).filter("v.doorverwijzing = ?", verzoek).push("ORDER BY v.id", args![]);
    tx.all_built(text).await?.iter().map(from_row).collect()
}

/// What was released about a person, newest first.
///
/// # Errors
/// When the database fails.
pub async fn over(tx: &Tx, casus: CasusId, betrokkene: BetrokkeneId) -> Result<Vec<Verstrekking>, StoreError> {
    let text = SqlText::new(SELECT)
        .filter("v.gemeente = ?", tx.gemeente())
        .filter("v.casus = ?", casus)
        .filter("v.betrokkene = ?", betrokkene)
        .push("ORDER BY v.op DESC, v.id", args![]);
    tx.all_built(text).await?.iter().map(from_row).collect()
}

/// Verstrekt: a value as its recipient reads it. It was released, or is read from what was released before; there is no other way to one.
///
/// ```compile_fail,E0451
/// let typed = verlenen::verstrekking::Verstrekt { soort: domain::gegeven::Soort::Naam, waarde: "Anna Jansen".to_owned() };
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Verstrekt {
    soort: Soort,
    waarde: String,
}

impl Verstrekt {
    /// Kind of data.
    pub fn soort(&self) -> Soort {
        self.soort
    }

    /// The value.
    pub fn waarde(&self) -> &str {
        &self.waarde
    }
}

impl From<&Vrijgegeven<String>> for Verstrekt {
    fn from(vrij: &Vrijgegeven<String>) -> Self {
        Self { soort: vrij.soort(), waarde: vrij.waarde().clone() }
    }
}

impl std::fmt::Debug for Verstrekt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Verstrekt({})", self.soort)
    }
}

/// The values of an open request that its partner may read at this moment: what leaned on consent only while that consent holds.
///
/// # Errors
/// When the database fails.
pub async fn leesbaar(tx: &Tx, verzoek: &Doorverwijzing, toestemmingen: &[Toestemming], now: Moment) -> Result<Vec<Verstrekt>, StoreError> {
    if !verzoek.is_open() {
        return Ok(Vec::new());
    }
    let rows = tx
        .all(
            "SELECT soort, toestemming, waarde FROM verstrekking WHERE gemeente = $1 AND doorverwijzing = $2 AND partner = $3 ORDER BY id",
            args![tx.gemeente(), verzoek.id, &verzoek.partner],
        )
        .await?;
    let mut out = Vec::new();
    for row in &rows {
        let (soort, leunt): (Soort, Option<ToestemmingId>) = (row.code("soort")?, row.opt_id("toestemming")?);
        let mag = leunt.is_none() || toestemmingen.iter().any(|t| t.dekt(verzoek.betrokkene, &verzoek.partner, soort, now));
        if mag && let Some(waarde) = tx.unseal(verzoek.betrokkene.uuid(), WAARDE, &row.bytes("waarde")?).await? {
            out.push(Verstrekt { soort, waarde });
        }
    }
    Ok(out)
}

/// Which releases to list.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only to this partner.
    pub partner: Option<String>,
    /// Only this kind.
    pub soort: Option<Soort>,
    /// Only in this casus.
    pub casus: Option<CasusId>,
    /// From this day.
    pub van: Option<Date>,
    /// Up to and including this day.
    pub tot: Option<Date>,
    /// Page after the release at the edge.
    pub na: Option<(Moment, Uuid)>,
}

/// The register, newest first, each with the number of its request, or of the casus for a letter: no values. One more than asked tells that there is a next page.
///
/// # Errors
/// When the database fails.
pub async fn register(tx: &Tx, f: &Filter, limit: i64) -> Result<Vec<(Verstrekking, String)>, StoreError> {
    let begin = |dag: Date| domain::kalender::moment(dag.to_datetime(jiff::civil::Time::midnight()));
    let mut text = SqlText::new(
        "SELECT v.id, v.casus, v.betrokkene, v.partner, v.soort, v.artikel, v.doel, v.toestemming, v.op, v.door, COALESCE(d.nummer, c.nummer) AS nummer FROM verstrekking v \
         LEFT JOIN doorverwijzing d ON d.gemeente = v.gemeente AND d.id = v.doorverwijzing LEFT JOIN casus c ON c.gemeente = v.gemeente AND c.id = v.casus",
    )
    .filter("v.gemeente = ?", tx.gemeente())
    .filter_opt("v.partner = ?", f.partner.as_deref())
    .filter_opt("v.soort = ?", f.soort.map(Code::code))
    .filter_opt("v.casus = ?", f.casus)
    .filter_opt("v.op >= ?", f.van.map(begin))
    .filter_opt("v.op < ?", f.tot.and_then(|d| d.tomorrow().ok()).map(begin));
    if let Some((op, id)) = f.na {
        text = text.filter_with("(v.op, v.id) < (?, ?)", args![op, id]);
    }
    let rows = tx.all_built(text.push("ORDER BY v.op DESC, v.id DESC", args![]).limit(limit + 1)).await?;
    rows.iter().map(|row| Ok((from_row(row)?, row.opt_text("nummer")?.unwrap_or_default()))).collect()
}
