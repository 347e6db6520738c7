//! SQL of evaluation and improvement points. One function per statement.

use domain::{
    Code, Moment,
    id::{CasusId, Id, MedewerkerId, VerbeterpuntId},
};
use jiff::civil::Date;
use store::{Row, SqlText, StoreError, Tx, WriteTx, args};

use crate::Oordeel;

/// The four objectives, in the order of the roadmap.
pub(crate) type Effect = [Oordeel; 4];

/// The evaluation of a casus.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Evaluatie {
    pub effect: Option<Effect>,
    pub goed: String,
    pub beter: String,
    pub proces_op: Option<Moment>,
    pub versie: i64,
}

/// What is learned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verbeterpunt {
    pub id: VerbeterpuntId,
    pub casus: CasusId,
    pub punt: String,
    pub hoofdstuk: u8,
    pub voorstel: String,
    pub eigenaar: MedewerkerId,
    pub uiterlijk: Date,
}

/// The evaluation of a casus; an empty one when nobody began.
pub(crate) async fn evaluatie(tx: &Tx, casus: CasusId) -> Result<Evaluatie, StoreError> {
    let row = tx
        .opt("SELECT aandacht, veiligheid, gevoel, informatie, goed, beter, proces_op, versie FROM evaluatie WHERE gemeente = $1 AND casus = $2", args![tx.gemeente(), casus.uuid()])
        .await?;
    row.as_ref().map_or_else(|| Ok(Evaluatie::default()), from_row)
}

fn from_row(row: &Row) -> Result<Evaluatie, StoreError> {
    let one = |column: &str| row.opt_code::<Oordeel>(column);
    let effect = match (one("aandacht")?, one("veiligheid")?, one("gevoel")?, one("informatie")?) {
        (Some(a), Some(b), Some(c), Some(d)) => Some([a, b, c, d]),
        _ => None,
    };
    Ok(Evaluatie {
        effect,
        goed: row.text("goed")?,
        beter: row.text("beter")?,
        proces_op: row.opt_moment("proces_op")?,
        versie: row.int("versie")?,
    })
}

/// Records the four answers on effect.
pub(crate) async fn zet_effect(tx: &WriteTx, casus: CasusId, [a, b, c, d]: Effect) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO evaluatie (gemeente, casus, aandacht, veiligheid, gevoel, informatie, effect_op, goed, beter, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, '', '', 1) \
         ON CONFLICT (gemeente, casus) DO UPDATE SET aandacht = excluded.aandacht, veiligheid = excluded.veiligheid, gevoel = excluded.gevoel, \
         informatie = excluded.informatie, effect_op = excluded.effect_op, versie = evaluatie.versie + 1",
        args![tx.gemeente(), casus.uuid(), a.code(), b.code(), c.code(), d.code(), tx.now()],
    )
    .await
    .map(|_| ())
}

/// Records how the cooperation went.
pub(crate) async fn zet_proces(tx: &WriteTx, casus: CasusId, (goed, beter): (&str, &str)) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO evaluatie (gemeente, casus, goed, beter, proces_op, versie) VALUES ($1, $2, $3, $4, $5, 1) \
         ON CONFLICT (gemeente, casus) DO UPDATE SET goed = excluded.goed, beter = excluded.beter, proces_op = excluded.proces_op, versie = evaluatie.versie + 1",
        args![tx.gemeente(), casus.uuid(), goed, beter, tx.now()],
    )
    .await
    .map(|_| ())
}

/// Records an improvement point.
pub(crate) async fn leg_verbeterpunt_vast(tx: &WriteTx, v: &Verbeterpunt, door: MedewerkerId) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO verbeterpunt (gemeente, id, casus, punt, hoofdstuk, voorstel, eigenaar, uiterlijk, door, op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            tx.gemeente(),
            v.id.uuid(),
            v.casus.uuid(),
            v.punt.as_str(),
            i64::from(v.hoofdstuk),
            v.voorstel.as_str(),
            v.eigenaar.uuid(),
            v.uiterlijk,
            door.uuid(),
            tx.now()
        ],
    )
    .await
    .map(|_| ())
}

fn punt(row: &Row) -> Result<Verbeterpunt, StoreError> {
    Ok(Verbeterpunt {
        id: row.id("id")?,
        casus: row.id("casus")?,
        punt: row.text("punt")?,
        hoofdstuk: u8::try_from(row.int("hoofdstuk")?).unwrap_or_default(),
        voorstel: row.text("voorstel")?,
        eigenaar: row.id("eigenaar")?,
        uiterlijk: row.date("uiterlijk")?,
    })
}

/// The improvement points of one casus.
pub(crate) async fn van_casus(tx: &Tx, casus: CasusId) -> Result<Vec<Verbeterpunt>, StoreError> {
    let rows = tx
        .all("SELECT id, casus, punt, hoofdstuk, voorstel, eigenaar, uiterlijk FROM verbeterpunt WHERE gemeente = $1 AND casus = $2 ORDER BY id", args![tx.gemeente(), casus.uuid()])
        .await?;
    rows.iter().map(punt).collect()
}

/// The newest improvement points with the number of their casus.
pub(crate) async fn nieuwste(tx: &Tx, limit: i64) -> Result<Vec<(Verbeterpunt, String)>, StoreError> {
    let text = SqlText::new(
        "SELECT v.id, v.casus, v.punt, v.hoofdstuk, v.voorstel, v.eigenaar, v.uiterlijk, c.nummer FROM verbeterpunt v \
         JOIN casus c ON c.gemeente = v.gemeente AND c.id = v.casus",
    )
    .filter("v.gemeente = ?", tx.gemeente())
    .push("ORDER BY v.id DESC", args![])
    .limit(limit);
    let rows = tx.all_built(text).await?;
    rows.iter().map(|row| Ok((punt(row)?, row.text("nummer")?))).collect()
}
