//! SQL of the values of a person. Each stands under its field and its provenance: what the police gave and what the person told stand side by side.

use domain::{
    Bezwaar, Code, Moment,
    aanwijzing::{Bevoegdheid, Ontvangst},
    gegeven::{Gegeven, Herkomst, Over},
    id::{BetrokkeneId, CasusId, Id, MedewerkerId},
};
use store::{SqlText, StoreError, Tx, WriteTx, args};
use uuid::Uuid;

use super::{Veld, veld::telefoonvorm};
use crate::code;

/// A value with where it stands.
#[derive(Debug, Clone)]
pub struct Waarde {
    /// Its field.
    pub veld: Veld,
    /// The value, which knows its kind, provenance and person.
    pub gegeven: Gegeven<String>,
    /// Recorded when.
    pub op: Moment,
    /// Recorded by whom.
    pub door: MedewerkerId,
}

const SELECT: &str = "SELECT g.betrokkene, g.soort, g.herkomst, g.waarde, g.op, g.door";
/// Persons first, then their values: a plain JOIN lets SQLite walk the values of the whole municipality.
const IN_CASUS: &str = "FROM betrokkene b CROSS JOIN betrokkene_gegeven g";
const OWN_VALUES: &str = "g.gemeente = b.gemeente AND g.betrokkene = b.id";

/// The values of a person. Values from the police only with the proof; without it they are left out. Reading is journalled by the caller.
///
/// # Errors
/// When the database fails.
pub async fn waarden(tx: &Tx, betrokkene: BetrokkeneId, bewijs: Option<&Bevoegdheid>) -> Result<Vec<Waarde>, StoreError> {
    let text = SqlText::new(SELECT)
        .push("FROM betrokkene_gegeven g", args![])
        .filter("g.gemeente = ?", tx.gemeente())
        .filter("g.betrokkene = ?", betrokkene.uuid());
    read(tx, text, bewijs).await
}

/// The values of all persons of a casus in two statements, however many persons there are.
///
/// # Errors
/// When the database fails.
pub async fn waarden_in(tx: &Tx, casus: CasusId, bewijs: Option<&Bevoegdheid>) -> Result<Vec<Waarde>, StoreError> {
    let text = SqlText::new(SELECT)
        .push(IN_CASUS, args![])
        .filter("b.gemeente = ?", tx.gemeente())
        .filter("b.casus = ?", casus.uuid())
        .filter_with(OWN_VALUES, args![]);
    read(tx, text, bewijs).await
}

/// The values of all persons of all casussen, in two statements: of an exercise, where there are few.
///
/// # Errors
/// When the database fails.
pub async fn waarden_overal(tx: &Tx, bewijs: Option<&Bevoegdheid>) -> Result<Vec<Waarde>, StoreError> {
    let text = SqlText::new(SELECT).push(IN_CASUS, args![]).filter("b.gemeente = ?", tx.gemeente()).filter_with(OWN_VALUES, args![]);
    read(tx, text, bewijs).await
}

/// The values of a person as the sharing test takes them.
///
/// # Errors
/// When the database fails.
pub async fn gegevens(tx: &Tx, betrokkene: BetrokkeneId, bewijs: Option<&Bevoegdheid>) -> Result<Vec<Gegeven<String>>, StoreError> {
    Ok(waarden(tx, betrokkene, bewijs).await?.into_iter().map(|w| w.gegeven).collect())
}

async fn read(tx: &Tx, text: SqlText, bewijs: Option<&Bevoegdheid>) -> Result<Vec<Waarde>, StoreError> {
    let mut sealed = Vec::new();
    for row in &tx.all_built(text).await? {
        let (veld, herkomst): (Veld, Herkomst) = (code(row, "soort")?, code(row, "herkomst")?);
        if herkomst != Herkomst::Politie || bewijs.is_some() {
            let about: BetrokkeneId = row.id("betrokkene")?;
            sealed.push((veld, herkomst, about, row.bytes("waarde")?, row.moment("op")?, row.id::<MedewerkerId>("door")?));
        }
    }
    let wanted: Vec<(Uuid, &'static str, &[u8])> =
        sealed.iter().map(|(veld, _, about, bytes, ..)| (about.uuid(), veld.context(), bytes.as_slice())).collect();
    let plain = tx.unseal_many(&wanted).await?;
    let mut out: Vec<Waarde> = sealed
        .iter()
        .zip(plain)
        .filter_map(|((veld, herkomst, about, _, op, door), text)| {
            Some(Waarde { veld: *veld, gegeven: make(text?, *veld, *herkomst, *about, bewijs)?, op: *op, door: *door })
        })
        .collect();
    out.sort_by_key(|w| (w.gegeven.over(), w.veld, w.gegeven.herkomst()));
    Ok(out)
}

fn make(text: String, veld: Veld, herkomst: Herkomst, over: BetrokkeneId, bewijs: Option<&Bevoegdheid>) -> Option<Gegeven<String>> {
    match (herkomst, bewijs) {
        (Herkomst::Politie, Some(bewijs)) => Some(Gegeven::bewaard_van_politie(text, veld.soort(), over, bewijs)),
        (other, _) => Gegeven::new(text, veld.soort(), other, over).ok(),
    }
}

/// Makes a value of this provenance that is received now.
///
/// # Errors
/// A police value without the proof is refused, and one of a kind that the decision does not list.
pub fn maak(
    text: String,
    veld: Veld,
    herkomst: Herkomst,
    over: BetrokkeneId,
    bewijs: Option<&Ontvangst>,
) -> Result<Gegeven<String>, Bezwaar> {
    match (herkomst, bewijs) {
        (Herkomst::Politie, Some(bewijs)) => Gegeven::van_politie(text, veld.soort(), over, bewijs),
        (other, _) => Gegeven::new(text, veld.soort(), other, over),
    }
}

/// Stores a value sealed, in place of an earlier one of the same field and provenance. A police value keeps the decision it came in under.
///
/// # Errors
/// A police value without the proof is refused; or the database fails.
pub async fn bewaar(
    tx: &WriteTx,
    veld: Veld,
    gegeven: &Gegeven<String>,
    bewijs: Option<&Bevoegdheid>,
    door: MedewerkerId,
) -> Result<Result<(), Bezwaar>, StoreError> {
    let text = match gegeven.lees(bewijs) {
        Ok(text) => text,
        Err(bezwaar) => return Ok(Err(bezwaar)),
    };
    let Over::Betrokkene(persoon) = gegeven.over() else {
        return Err(StoreError::Column { column: "betrokkene".to_owned(), reason: "niet over een persoon".to_owned() });
    };
    let persoon = persoon.uuid();
    let besluit = bewijs.filter(|_| gegeven.herkomst() == Herkomst::Politie).map(|b| b.besluit().uuid());
    let zoek = veld.zoekvorm(text).map_or_else(Vec::new, |z| tx.blind(&z).to_vec());
    let sealed = tx.seal(persoon, veld.context(), text).await?;
    tx.exec(
        "INSERT INTO betrokkene_gegeven (gemeente, betrokkene, soort, herkomst, waarde, zoek, aanwijzingsbesluit, door, op, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1) \
         ON CONFLICT (gemeente, betrokkene, soort, herkomst) DO UPDATE SET waarde = excluded.waarde, zoek = excluded.zoek, aanwijzingsbesluit = excluded.aanwijzingsbesluit, \
         door = excluded.door, op = excluded.op, versie = betrokkene_gegeven.versie + 1",
        args![tx.gemeente(), persoon, veld.code(), gegeven.herkomst().code(), sealed, zoek, besluit, door.uuid(), tx.now()],
    )
    .await?;
    Ok(Ok(()))
}

/// Takes a value away.
///
/// # Errors
/// When the database fails.
pub async fn wis(tx: &WriteTx, betrokkene: BetrokkeneId, veld: Veld, herkomst: Herkomst) -> Result<(), StoreError> {
    tx.exec(
        "DELETE FROM betrokkene_gegeven WHERE gemeente = $1 AND betrokkene = $2 AND soort = $3 AND herkomst = $4",
        args![tx.gemeente(), betrokkene.uuid(), veld.code(), herkomst.code()],
    )
    .await
    .map(|_| ())
}

/// Which fields are known of whom in a casus, and where they came from, without opening a value.
///
/// # Errors
/// When the database fails.
pub async fn velden_in(tx: &Tx, casus: CasusId) -> Result<Vec<(BetrokkeneId, Veld, Herkomst)>, StoreError> {
    let text = SqlText::new("SELECT g.betrokkene, g.soort, g.herkomst")
        .push(IN_CASUS, args![])
        .filter("b.gemeente = ?", tx.gemeente())
        .filter("b.casus = ?", casus.uuid())
        .filter_with(OWN_VALUES, args![]);
    let rows = tx.all_built(text).await?;
    let mut out = rows
        .iter()
        .map(|row| Ok((row.id("betrokkene")?, code(row, "soort")?, code(row, "herkomst")?)))
        .collect::<Result<Vec<_>, StoreError>>()?;
    out.sort();
    Ok(out)
}

/// Someone who was found by name, business or number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vondst {
    /// The casus.
    pub casus: CasusId,
    /// Its number.
    pub nummer: String,
    /// The person.
    pub betrokkene: BetrokkeneId,
    /// Number within the casus.
    pub volgnr: i64,
}

/// Persons whose name, business name or telephone number is exactly this, apart from capitals and spaces. The search finds sums, never texts.
///
/// # Errors
/// When the database fails.
pub async fn zoek(tx: &Tx, text: &str) -> Result<Vec<Vondst>, StoreError> {
    let names = Veld::Naam.zoekvorm(text).filter(|t| !t.is_empty()).into_iter();
    let sums: Vec<Vec<u8>> = names.chain(telefoonvorm(text)).map(|t| tx.blind(&t).to_vec()).collect();
    let text = SqlText::new(
        "SELECT DISTINCT b.casus, c.nummer, b.id, b.volgnr, c.overval_op FROM betrokkene_gegeven g JOIN betrokkene b ON b.gemeente = g.gemeente AND b.id = g.betrokkene \
         JOIN casus c ON c.gemeente = b.gemeente AND c.id = b.casus",
    )
    .filter("g.gemeente = ?", tx.gemeente())
    .filter_in("g.zoek", sums)
    .push("ORDER BY c.overval_op DESC, b.volgnr LIMIT 50", args![]);
    tx.all_built(text)
        .await?
        .iter()
        .map(|row| {
            Ok(Vondst { casus: row.id("casus")?, nummer: row.text("nummer")?, betrokkene: row.id("id")?, volgnr: row.int("volgnr")? })
        })
        .collect()
}

/// The address for letters: the other address before the own one, what the person told before what others told. Nothing when the person wants no letters.
pub fn schrijfadres(niet_schrijven: bool, waarden: &[Waarde]) -> Option<&Waarde> {
    let rank = |w: &&Waarde| (w.veld != Veld::Postadres, w.gegeven.herkomst() != Herkomst::Betrokkene);
    waarden.iter().filter(|w| !niet_schrijven && matches!(w.veld, Veld::Adres | Veld::Postadres)).min_by_key(rank)
}
