//! Until when a person must have been told about his data: the month of AVG art. 14 lid 3, or as long as it was put off with a reason.

use domain::{
    Code, Moment,
    id::{BetrokkeneId, CasusId, MedewerkerId},
    kalender::{self, Duur, Eenheid, Kalender},
};
use jiff::civil::Date;
use store::{Row, StoreError, Tx, WriteTx, args};

use crate::keuze::Uitstelreden;

/// The month of AVG art. 14 lid 3.
const MAAND: Duur = Duur::new(1, Eenheid::Maand);
/// No month is shorter.
const KORTSTE_MAAND: i64 = 28 * 86_400;

/// Uitstel: the notice is put off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Uitstel {
    /// On which ground.
    pub reden: Uitstelreden,
    /// Up to and including this day.
    pub tot: Date,
    /// Who decided so.
    pub door: MedewerkerId,
    /// When.
    pub op: Moment,
}

/// How the notice to this person was put off, if it was.
///
/// # Errors
/// When the database fails.
pub async fn uitstel(tx: &Tx, casus: CasusId, betrokkene: BetrokkeneId) -> Result<Option<Uitstel>, StoreError> {
    let row = tx
        .opt(
            "SELECT reden, tot, door, op FROM mededeling_uitstel WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3",
            args![tx.gemeente(), casus, betrokkene],
        )
        .await?;
    let lees = |row: Row| Ok(Uitstel { reden: row.code("reden")?, tot: row.date("tot")?, door: row.id("door")?, op: row.moment("op")? });
    row.map(lees).transpose()
}

/// Puts the notice off; a later decision replaces the earlier one.
///
/// # Errors
/// When the database fails.
pub(super) async fn stel_uit(tx: &WriteTx, casus: CasusId, betrokkene: BetrokkeneId, u: Uitstel) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO mededeling_uitstel (gemeente, casus, betrokkene, reden, tot, door, op) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (gemeente, casus, betrokkene) DO UPDATE SET reden = excluded.reden, tot = excluded.tot, door = excluded.door, op = excluded.op",
        args![tx.gemeente(), casus, betrokkene, u.reden.code(), u.tot, u.door, u.op],
    )
    .await
    .map(|_| ())
}

/// The last moment: a month after the first police data, or the end of the day until which it was put off.
fn laatste_moment(eerste: Moment, tot: Option<Date>) -> Moment {
    let maand = Kalender::default().uiterlijk(eerste, MAAND);
    tot.map_or(maand, |tot| maand.max(kalender::moment(tot.at(23, 59, 59, 0))))
}

/// Until when this person must have been told; nothing when the police gave no data.
///
/// # Errors
/// When the database fails.
pub async fn uiterlijk(tx: &Tx, betrokkene: BetrokkeneId, uitstel: Option<&Uitstel>) -> Result<Option<Moment>, StoreError> {
    let row = tx
        .opt(
            "SELECT MIN(op) AS op FROM betrokkene_gegeven WHERE gemeente = $1 AND betrokkene = $2 AND herkomst = 'politie'",
            args![tx.gemeente(), betrokkene],
        )
        .await?;
    let op = match row {
        Some(row) => row.opt_moment("op")?,
        None => None,
    };
    Ok(op.map(|op| laatste_moment(op, uitstel.map(|u| u.tot))))
}

/// A person who was not told in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verlopen {
    /// Number of the casus.
    pub nummer: String,
    /// Number of the person within it.
    pub volgnr: i64,
    /// The last moment was this.
    pub uiterlijk: Moment,
}

/// Persons in open cases of whom the police gave data more than a month ago, who were not told, and for whom it is not put off any
/// more. Looks at the thousand oldest open cases, so that the work does not grow with the number of cases.
///
/// # Errors
/// When the database fails.
pub async fn verlopen(tx: &Tx, now: Moment) -> Result<Vec<Verlopen>, StoreError> {
    let rows = tx
        .all(
            "SELECT nummer, volgnr, op, tot FROM (SELECT c.nummer, b.volgnr, u.tot, (SELECT MIN(g.op) FROM betrokkene_gegeven g \
             WHERE g.gemeente = b.gemeente AND g.betrokkene = b.id AND g.herkomst = 'politie') AS op \
             FROM (SELECT gemeente, id, nummer FROM casus WHERE gemeente = $1 AND gesloten_op IS NULL AND overval_op < $2 ORDER BY overval_op, id LIMIT 1000) AS c \
             CROSS JOIN betrokkene b LEFT JOIN mededeling_uitstel u ON u.gemeente = b.gemeente AND u.casus = b.casus AND u.betrokkene = b.id \
             WHERE b.gemeente = c.gemeente AND b.casus = c.id AND NOT EXISTS (SELECT 1 FROM mededeling m WHERE m.gemeente = b.gemeente AND m.casus = b.casus AND m.betrokkene = b.id AND m.op IS NOT NULL)) AS wachtend \
             WHERE op < $2 AND (tot IS NULL OR tot < $3) ORDER BY op, nummer, volgnr LIMIT 50",
            args![tx.gemeente(), now.plus_seconds(-KORTSTE_MAAND), now.datum()],
        )
        .await?;
    let verlopen = rows.iter().map(|row| {
        Ok(Verlopen {
            nummer: row.text("nummer")?,
            volgnr: row.int("volgnr")?,
            uiterlijk: laatste_moment(row.moment("op")?, row.opt_date("tot")?),
        })
    });
    Ok(verlopen.collect::<Result<Vec<_>, StoreError>>()?.into_iter().filter(|v| v.uiterlijk < now).collect())
}
