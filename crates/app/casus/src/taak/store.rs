//! SQL of the taak. One function per statement.

use std::{collections::HashMap, fmt, str::FromStr};

use domain::{
    Moment,
    draaiboek::{Staat, StapId},
    id::{BetrokkeneId, CasusId, Id, MedewerkerId},
};
use store::{Row, SqlText, StoreError, Tx, WriteTx, args};
use uuid::Uuid;

use crate::{Voortgang, code, person, who};

/// A stored task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaakRij {
    /// The casus.
    pub casus: CasusId,
    /// Its number, when it was asked for together with the tasks; else empty.
    pub nummer: String,
    /// The step.
    pub stap: StapId,
    /// The person it is for; none for the casus.
    pub betrokkene: Option<BetrokkeneId>,
    /// Number of that person, when it was asked for together with the tasks.
    pub volgnr: Option<i64>,
    /// The area it is for, by number.
    pub gebied: Option<i64>,
    /// Waiting, open, done or not applicable; late is open past its term.
    pub staat: Staat,
    /// The casus cannot close without it.
    pub verplicht: bool,
    /// Who carries it out.
    pub wie: String,
    /// Not before.
    pub niet_voor: Option<Moment>,
    /// Not later than.
    pub uiterlijk: Option<Moment>,
    /// What it waits for: codes, separated by spaces.
    pub wacht_op: String,
    /// Done when.
    pub gedaan_op: Option<Moment>,
    /// Done by whom.
    pub gedaan_door: Option<MedewerkerId>,
    /// Evidence: codes and dates as JSON.
    pub bewijs: Option<String>,
    /// The term before a colleague agreed on another one.
    pub oorspronkelijk: Option<Moment>,
    /// Suspended until then.
    pub opgeschort_tot: Option<Moment>,
    /// When it is brought to another, unless it is done by then.
    pub escaleert_op: Option<Moment>,
    /// And to whom: actor id.
    pub escaleert_naar: Option<String>,
    /// The colleague who does it.
    pub toegedeeld: Option<MedewerkerId>,
    /// Who leads the casus, when it was asked for together with the tasks.
    pub regie: Option<MedewerkerId>,
}

impl TaakRij {
    /// Can be done at `now`.
    pub fn kan_nu(&self, now: Moment) -> bool {
        self.staat == Staat::Open && self.niet_voor.is_none_or(|n| n <= now)
    }

    /// To do, and suspended at `now`.
    pub fn opgeschort(&self, now: Moment) -> bool {
        self.te_doen() && self.opgeschort_tot.is_some_and(|tot| tot > now)
    }

    /// Neither done nor not applicable.
    pub fn te_doen(&self) -> bool {
        matches!(self.staat, Staat::Wacht | Staat::Open | Staat::TeLaat)
    }

    /// Late for so long that it is brought to whom the step names. What the planning said, held against the clock.
    pub fn geescaleerd(&self, now: Moment) -> bool {
        self.kan_nu(now) && self.escaleert_op.is_some_and(|op| op < now)
    }

    /// Which task of the casus this is.
    pub fn sleutel(&self) -> Sleutel {
        (self.stap.clone(), self.betrokkene, self.gebied)
    }

    /// Open and past its term at `now`.
    pub fn te_laat(&self, now: Moment) -> bool {
        self.staat == Staat::Open && self.uiterlijk.is_some_and(|u| u < now)
    }
}

/// Key of a task within its casus: the step, and the person or the number of the area.
pub type Sleutel = (StapId, Option<BetrokkeneId>, Option<i64>);

/// What stands in a column `gebied`.
pub(crate) fn waar(gebied: Option<i64>) -> i64 {
    gebied.unwrap_or(0)
}

pub(crate) fn from_row(row: &Row) -> Result<TaakRij, StoreError> {
    Ok(TaakRij {
        casus: row.id("casus")?,
        nummer: String::new(),
        stap: StapId::from(row.text("stap")?),
        betrokkene: person(row)?,
        volgnr: None,
        staat: code(row, "staat")?,
        verplicht: row.bool("verplicht")?,
        wie: row.text("wie")?,
        niet_voor: row.opt_moment("niet_voor")?,
        uiterlijk: row.opt_moment("uiterlijk")?,
        wacht_op: row.text("wacht_op")?,
        gedaan_op: row.opt_moment("gedaan_op")?,
        gedaan_door: row.opt_uuid("gedaan_door")?.map(Into::into),
        bewijs: row.opt_text("bewijs")?,
        gebied: Some(row.int("gebied")?).filter(|nr| *nr > 0),
        oorspronkelijk: row.opt_moment("oorspronkelijk")?,
        opgeschort_tot: row.opt_moment("opgeschort_tot")?,
        escaleert_op: row.opt_moment("escaleert_op")?,
        escaleert_naar: row.opt_text("escaleert_naar")?,
        toegedeeld: row.opt_id("toegedeeld")?,
        regie: None,
    })
}

/// The tasks of a casus, by step.
///
/// # Errors
/// When the database fails.
pub async fn list(tx: &Tx, casus: CasusId) -> Result<Vec<TaakRij>, StoreError> {
    let rows = tx
        .all(
            "SELECT t.casus, t.stap, t.betrokkene, t.gebied, t.staat, t.verplicht, t.wie, t.niet_voor, t.uiterlijk, t.wacht_op, t.gedaan_op, t.gedaan_door, t.bewijs, \
             t.oorspronkelijk, t.opgeschort_tot, t.escaleert_op, t.escaleert_naar, r.wie AS toegedeeld \
             FROM taak t LEFT JOIN taakregie r ON r.gemeente = t.gemeente AND r.casus = t.casus AND r.stap = t.stap AND r.betrokkene = t.betrokkene AND r.gebied = t.gebied \
             WHERE t.gemeente = $1 AND t.casus = $2",
            args![tx.gemeente(), casus.uuid()],
        )
        .await?;
    rows.iter().map(from_row).collect()
}

/// Which open tasks are asked for.
#[derive(Debug, Clone, Default)]
pub struct Vraag {
    /// Only what this actor carries out.
    pub wie: Option<String>,
    /// Only what this colleague does.
    pub toegedeeld: Option<MedewerkerId>,
    /// Only what comes after this place.
    pub na: Option<Plaats>,
    /// At most this many.
    pub aantal: i64,
}

/// Plaats: a place in the order of open tasks, as an address carries it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plaats {
    uiterlijk: Moment,
    casus: CasusId,
    stap: String,
    betrokkene: Uuid,
    gebied: i64,
}

impl Plaats {
    /// The place of this task; none when it has no term.
    pub fn van(t: &TaakRij) -> Option<Self> {
        Some(Self {
            uiterlijk: t.uiterlijk?,
            casus: t.casus,
            stap: t.stap.to_string(),
            betrokkene: who(t.betrokkene),
            gebied: waar(t.gebied),
        })
    }
}

impl fmt::Display for Plaats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}.{}.{}", self.uiterlijk.micros(), self.casus.uuid(), self.stap, self.betrokkene, self.gebied)
    }
}

impl FromStr for Plaats {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let [micros, casus, stap, betrokkene, gebied] = text.splitn(5, '.').collect::<Vec<_>>()[..] else { return Err(()) };
        Ok(Self {
            uiterlijk: Moment::from_micros(micros.parse().map_err(drop)?),
            casus: casus.parse().map_err(drop)?,
            stap: stap.to_owned(),
            betrokkene: betrokkene.parse().map_err(drop)?,
            gebied: gebied.parse().map_err(drop)?,
        })
    }
}

/// Tasks over all cases, with the numbers of casus and person; a filter follows.
pub(crate) const OVER_CASUSSEN: &str = "SELECT t.casus, t.stap, t.betrokkene, t.gebied, t.staat, t.verplicht, t.wie, t.niet_voor, t.uiterlijk, t.wacht_op, \
    t.gedaan_op, t.gedaan_door, t.bewijs, t.oorspronkelijk, t.opgeschort_tot, t.escaleert_op, t.escaleert_naar, r.wie AS toegedeeld, c.nummer, c.regie, b.volgnr \
    FROM taak t JOIN casus c ON c.gemeente = t.gemeente AND c.id = t.casus LEFT JOIN betrokkene b ON b.gemeente = t.gemeente AND b.id = t.betrokkene \
    LEFT JOIN taakregie r ON r.gemeente = t.gemeente AND r.casus = t.casus AND r.stap = t.stap AND r.betrokkene = t.betrokkene AND r.gebied = t.gebied";

/// Tasks over all cases that can be done now and have a term, the earliest term first, with number of casus and person.
///
/// # Errors
/// When the database fails.
pub async fn open(tx: &Tx, now: Moment, vraag: &Vraag) -> Result<Vec<TaakRij>, StoreError> {
    let mut text = SqlText::new(OVER_CASUSSEN)
        .filter("t.gemeente = ?", tx.gemeente())
        .filter_with("t.staat = 'open' AND t.uiterlijk IS NOT NULL", args![])
        .filter("t.niet_voor IS NULL OR t.niet_voor <= ?", now)
        .filter_opt("t.wie = ?", vraag.wie.as_deref())
        .filter_opt("r.wie = ?", vraag.toegedeeld.map(Id::uuid));
    if let Some(na) = &vraag.na {
        // The first condition lets the index begin at the right place; the second tells tasks with one term apart.
        text = text.filter("t.uiterlijk >= ?", na.uiterlijk).filter_with(
            "(t.uiterlijk, t.casus, t.stap, t.betrokkene, t.gebied) > (?, ?, ?, ?, ?)",
            args![na.uiterlijk, na.casus.uuid(), na.stap.as_str(), na.betrokkene, na.gebied],
        );
    }
    let text = text.push("ORDER BY t.uiterlijk, t.casus, t.stap, t.betrokkene, t.gebied", args![]).limit(vraag.aantal);
    tx.all_built(text).await?.iter().map(met_nummers).collect()
}

/// A row of [`OVER_CASUSSEN`].
pub(crate) fn met_nummers(row: &Row) -> Result<TaakRij, StoreError> {
    Ok(TaakRij { nummer: row.text("nummer")?, volgnr: row.opt_int("volgnr")?, regie: row.opt_id("regie")?, ..from_row(row)? })
}

/// Stores a task as the planning has it now; evidence and who did it stay as they are.
pub(super) async fn put(tx: &WriteTx, t: &TaakRij) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO taak (gemeente, casus, stap, betrokkene, gebied, staat, verplicht, wie, niet_voor, uiterlijk, wacht_op, oorspronkelijk, opgeschort_tot, escaleert_op, escaleert_naar) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) \
         ON CONFLICT (gemeente, casus, stap, betrokkene, gebied) DO UPDATE SET staat = excluded.staat, verplicht = excluded.verplicht, wie = excluded.wie, \
         niet_voor = excluded.niet_voor, uiterlijk = excluded.uiterlijk, wacht_op = excluded.wacht_op, oorspronkelijk = excluded.oorspronkelijk, \
         opgeschort_tot = excluded.opgeschort_tot, escaleert_op = excluded.escaleert_op, escaleert_naar = excluded.escaleert_naar",
        args![
            tx.gemeente(),
            t.casus.uuid(),
            t.stap.as_str(),
            who(t.betrokkene),
            waar(t.gebied),
            domain::Code::code(t.staat),
            t.verplicht,
            t.wie.as_str(),
            t.niet_voor,
            t.uiterlijk,
            t.wacht_op.as_str(),
            t.oorspronkelijk,
            t.opgeschort_tot,
            t.escaleert_op,
            t.escaleert_naar.as_deref()
        ],
    )
    .await
    .map(|_| ())
}

/// Takes away a task that the planning no longer knows and that nobody did.
pub(super) async fn remove(tx: &WriteTx, casus: CasusId, (stap, voor, gebied): &Sleutel) -> Result<(), StoreError> {
    tx.exec(
        "DELETE FROM taak WHERE gemeente = $1 AND casus = $2 AND stap = $3 AND betrokkene = $4 AND gebied = $5 AND gedaan_op IS NULL",
        args![tx.gemeente(), casus.uuid(), stap.as_str(), who(*voor), waar(*gebied)],
    )
    .await
    .map(|_| ())
}

/// Records that a task is done; false when it was done already or does not exist.
pub(super) async fn finish(
    tx: &WriteTx,
    casus: CasusId,
    (stap, voor, gebied): &Sleutel,
    bewijs: &str,
    door: MedewerkerId,
) -> Result<bool, StoreError> {
    let n = tx
        .exec(
            "UPDATE taak SET staat = 'gedaan', gedaan_op = $6, gedaan_door = $7, bewijs = $8 WHERE gemeente = $1 AND casus = $2 AND stap = $3 AND betrokkene = $4 AND gebied = $5 AND gedaan_op IS NULL",
            args![tx.gemeente(), casus.uuid(), stap.as_str(), who(*voor), waar(*gebied), tx.now(), door.uuid(), bewijs],
        )
        .await?;
    Ok(n > 0)
}

/// Takes back that a task was done; false when it was not.
pub(super) async fn reopen(tx: &WriteTx, casus: CasusId, (stap, voor, gebied): &Sleutel) -> Result<bool, StoreError> {
    let n = tx
        .exec(
            "UPDATE taak SET staat = 'open', gedaan_op = NULL, gedaan_door = NULL, bewijs = NULL WHERE gemeente = $1 AND casus = $2 AND stap = $3 AND betrokkene = $4 AND gebied = $5 AND gedaan_op IS NOT NULL",
            args![tx.gemeente(), casus.uuid(), stap.as_str(), who(*voor), waar(*gebied)],
        )
        .await?;
    Ok(n > 0)
}

/// Repeats on the casus what lists show: progress per track and the next step.
pub(super) async fn summarise(tx: &WriteTx, casus: CasusId, tracks: [Voortgang; 3], next: Option<&TaakRij>) -> Result<(), StoreError> {
    let n = |x: u64| i64::try_from(x).unwrap_or(i64::MAX);
    let [s, o, p] = tracks;
    tx.exec(
        "UPDATE casus SET slachtoffer_gedaan = $3, slachtoffer_totaal = $4, omgeving_gedaan = $5, omgeving_totaal = $6, preventie_gedaan = $7, preventie_totaal = $8, \
         volgende_stap = $9, volgende_uiterlijk = $10 WHERE gemeente = $1 AND id = $2",
        args![
            tx.gemeente(),
            casus.uuid(),
            n(s.gedaan),
            n(s.totaal),
            n(o.gedaan),
            n(o.totaal),
            n(p.gedaan),
            n(p.totaal),
            next.map(|t| t.stap.to_string()),
            next.and_then(|t| t.uiterlijk)
        ],
    )
    .await
    .map(|_| ())
}

/// The stored tasks by key.
pub(super) fn by_key(rows: Vec<TaakRij>) -> HashMap<Sleutel, TaakRij> {
    rows.into_iter().map(|t| (t.sleutel(), t)).collect()
}
