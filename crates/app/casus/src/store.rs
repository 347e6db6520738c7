//! SQL of the casus. One function per statement.

use domain::{
    Code, Moment,
    casus::Fase,
    draaiboek::{Anker, BetrokkeneStand, Feit, Feiten, Stand},
    id::{BetrokkeneId, CasusId, Id, MedewerkerId},
};
use store::{Row, SqlText, StoreError, Tx, WriteTx, args};
use uuid::Uuid;

use crate::{
    Betrokkene, CASUS_ZELF, Casus, Filter, NieuweCasus, Voortgang, betrokkene,
    gebied::{self, Gebiedrij},
};

const SELECT: &str = "SELECT id, nummer, incidenttype, buurt, geweld, aantal, overval_op, gemeld_op, ingevoerd_op, melder, regie, aanwijzingsbesluit, draaiboek, draaiboek_vanaf, draaiboeken_erbij, \
    fase, gesloten_op, slachtoffer_gedaan, slachtoffer_totaal, omgeving_gedaan, omgeving_totaal, preventie_gedaan, preventie_totaal, volgende_stap, volgende_uiterlijk, versie \
    FROM casus";

/// Reads a stored code; shared by the subjects of this slice.
pub fn code<T: Code>(row: &Row, column: &str) -> Result<T, StoreError> {
    let text = row.text(column)?;
    T::from_code(&text).ok_or_else(|| StoreError::Column { column: column.to_owned(), reason: "onbekende code".to_owned() })
}

fn from_row(row: &Row) -> Result<Casus, StoreError> {
    let track = |done: &str, total: &str| -> Result<Voortgang, StoreError> {
        Ok(Voortgang { gedaan: row.int(done)?.unsigned_abs(), totaal: row.int(total)?.unsigned_abs() })
    };
    let dag = row.text("draaiboek_vanaf")?;
    Ok(Casus {
        id: row.id("id")?,
        nummer: row.text("nummer")?,
        incidenttype: code(row, "incidenttype")?,
        buurt: row.text("buurt")?,
        geweld: code(row, "geweld")?,
        aantal: code(row, "aantal")?,
        overval_op: row.moment("overval_op")?,
        gemeld_op: row.moment("gemeld_op")?,
        ingevoerd_op: row.moment("ingevoerd_op")?,
        melder: row.id("melder")?,
        regie: row.id("regie")?,
        aanwijzingsbesluit: row.id("aanwijzingsbesluit")?,
        draaiboek: row.text("draaiboek")?,
        draaiboek_vanaf: dag.parse().map_err(|_| StoreError::Column { column: "draaiboek_vanaf".into(), reason: "geen datum".into() })?,
        erbij: row.json("draaiboeken_erbij")?,
        fase: code(row, "fase")?,
        gesloten_op: row.opt_moment("gesloten_op")?,
        voortgang: [
            track("slachtoffer_gedaan", "slachtoffer_totaal")?,
            track("omgeving_gedaan", "omgeving_totaal")?,
            track("preventie_gedaan", "preventie_totaal")?,
        ],
        volgende_stap: row.opt_text("volgende_stap")?,
        volgende_uiterlijk: row.opt_moment("volgende_uiterlijk")?,
        versie: row.int("versie")?,
    })
}

/// Opens a casus under the next number of its year and gives that number.
///
/// # Errors
/// When the database fails.
pub async fn create(tx: &WriteTx, c: &NieuweCasus) -> Result<String, StoreError> {
    let now = tx.now();
    let jaar = i64::from(now.datum().year());
    let row = tx
        .one(
            "INSERT INTO casusteller (gemeente, jaar, laatste) VALUES ($1, $2, 1) \
             ON CONFLICT (gemeente, jaar) DO UPDATE SET laatste = casusteller.laatste + 1 RETURNING laatste",
            args![tx.gemeente(), jaar],
        )
        .await?;
    let nummer = format!("{jaar}-{:03}", row.int("laatste")?);
    tx.exec(
        "INSERT INTO casus (gemeente, id, nummer, incidenttype, buurt, geweld, aantal, overval_op, gemeld_op, ingevoerd_op, melder, regie, aanwijzingsbesluit, draaiboek, \
         draaiboek_vanaf, fase, slachtoffer_gedaan, slachtoffer_totaal, omgeving_gedaan, omgeving_totaal, preventie_gedaan, preventie_totaal, versie) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 0, 0, 0, 0, 0, 0, 1)",
        args![
            tx.gemeente(),
            c.id.uuid(),
            nummer.as_str(),
            c.incidenttype.code(),
            c.buurt.as_str(),
            c.geweld.code(),
            c.aantal.code(),
            c.overval_op,
            c.gemeld_op,
            now,
            c.melder.uuid(),
            c.regie.uuid(),
            c.aanwijzingsbesluit.uuid(),
            c.draaiboek.as_str(),
            c.draaiboek_vanaf.to_string(),
            Fase::Gemeld.code()
        ],
    )
    .await?;
    Ok(nummer)
}

/// The casus with this number; [`StoreError::NotFound`] when there is none.
///
/// # Errors
/// When the database fails.
pub async fn by_nummer(tx: &Tx, nummer: &str) -> Result<Casus, StoreError> {
    let text = SqlText::new(SELECT).filter("gemeente = ?", tx.gemeente()).filter("nummer = ?", nummer);
    from_row(&tx.opt_built(text).await?.ok_or(StoreError::NotFound)?)
}

/// Identity of the casus with this number; [`StoreError::NotFound`] when there is none.
///
/// # Errors
/// When the database fails.
pub async fn id_by_nummer(tx: &Tx, nummer: &str) -> Result<CasusId, StoreError> {
    tx.one("SELECT id FROM casus WHERE gemeente = $1 AND nummer = $2", args![tx.gemeente(), nummer]).await?.id("id")
}

/// The casus with this number for someone of the police who follows a report: reported by `wie`, or with the police still to speak:
/// about contact or about a person. [`StoreError::NotFound`] for any other.
///
/// # Errors
/// When the database fails.
pub async fn by_nummer_politie(tx: &Tx, nummer: &str, wie: MedewerkerId) -> Result<Casus, StoreError> {
    let text = SqlText::new(SELECT).filter("gemeente = ?", tx.gemeente()).filter("nummer = ?", nummer).filter_with(
        "(melder = ? OR (gesloten_op IS NULL AND (NOT EXISTS (SELECT 1 FROM anker a WHERE a.gemeente = casus.gemeente AND a.casus = casus.id AND a.anker = 'vrijgave-politie') \
         OR EXISTS (SELECT 1 FROM betrokkene b LEFT JOIN politiebezwaar p ON p.gemeente = b.gemeente AND p.casus = b.casus AND p.betrokkene = b.id \
         WHERE b.gemeente = casus.gemeente AND b.casus = casus.id AND COALESCE(p.antwoord, '') = ''))))",
        args![wie.uuid()],
    );
    from_row(&tx.opt_built(text).await?.ok_or(StoreError::NotFound)?)
}

/// The casus with this number for someone of the police who answers about it: open, or reported by `wie`. [`StoreError::NotFound`] for any other.
///
/// # Errors
/// When the database fails.
pub async fn by_nummer_open_of_van(tx: &Tx, nummer: &str, wie: MedewerkerId) -> Result<Casus, StoreError> {
    let text = SqlText::new(SELECT)
        .filter("gemeente = ?", tx.gemeente())
        .filter("nummer = ?", nummer)
        .filter("gesloten_op IS NULL OR melder = ?", wie.uuid());
    from_row(&tx.opt_built(text).await?.ok_or(StoreError::NotFound)?)
}

/// The casus with this identity; [`StoreError::NotFound`] when there is none.
///
/// # Errors
/// When the database fails.
pub async fn by_id(tx: &Tx, id: CasusId) -> Result<Casus, StoreError> {
    let text = SqlText::new(SELECT).filter("gemeente = ?", tx.gemeente()).filter("id = ?", id.uuid());
    from_row(&tx.opt_built(text).await?.ok_or(StoreError::NotFound)?)
}

/// The cases with these identities, in no order, in one statement.
///
/// # Errors
/// When the database fails.
pub async fn by_ids(tx: &Tx, ids: impl IntoIterator<Item = CasusId>) -> Result<Vec<Casus>, StoreError> {
    let text = SqlText::new(SELECT).filter("gemeente = ?", tx.gemeente()).filter_in("id", ids.into_iter().map(Id::uuid));
    tx.all_built(text).await?.iter().map(from_row).collect()
}

/// The police did not release contact, or did not answer about someone.
const WACHT_OP_POLITIE: &str = "(NOT EXISTS (SELECT 1 FROM anker a WHERE a.gemeente = casus.gemeente AND a.casus = casus.id \
    AND a.anker = 'vrijgave-politie') OR EXISTS (SELECT 1 FROM betrokkene b LEFT JOIN politiebezwaar p ON p.gemeente = b.gemeente \
    AND p.casus = b.casus AND p.betrokkene = b.id WHERE b.gemeente = casus.gemeente AND b.casus = casus.id AND COALESCE(p.antwoord, '') = ''))";

/// Cases, newest robbery first; one more than asked tells that there is a next page.
///
/// # Errors
/// When the database fails.
pub async fn list(tx: &Tx, filter: &Filter) -> Result<Vec<Casus>, StoreError> {
    let back = filter.vanaf.is_some_and(|c| c.terug);
    let mut text = SqlText::new(SELECT)
        .filter("gemeente = ?", tx.gemeente())
        .filter_opt("fase = ?", filter.fase.map(Code::code))
        .filter_opt("incidenttype = ?", filter.incidenttype.map(Code::code))
        .filter_opt("nummer = ?", filter.nummer.as_deref());
    if filter.alleen_open && filter.fase.is_none() {
        text = text.filter_with("gesloten_op IS NULL", args![]);
    }
    if filter.wacht_op_politie {
        text = text.filter_with(WACHT_OP_POLITIE, args![]);
    }
    if let Some(cursor) = filter.vanaf {
        text = text
            .filter_with(if back { "(overval_op, id) > (?, ?)" } else { "(overval_op, id) < (?, ?)" }, args![cursor.op, cursor.id.uuid()]);
    }
    let text =
        text.push(if back { "ORDER BY overval_op, id" } else { "ORDER BY overval_op DESC, id DESC" }, args![]).limit(filter.aantal + 1);
    let rows = tx.all_built(text).await?;
    let mut cases = rows.iter().map(from_row).collect::<Result<Vec<_>, _>>()?;
    if back {
        cases.reverse();
    }
    Ok(cases)
}

/// How many cases are not closed, counted no further than 100.
///
/// # Errors
/// When the database fails.
pub async fn open_aantal(tx: &Tx) -> Result<i64, StoreError> {
    tx.one(
        "SELECT count(*) AS aantal FROM (SELECT 1 AS een FROM casus WHERE gemeente = $1 AND gesloten_op IS NULL LIMIT 100) AS open",
        args![tx.gemeente()],
    )
    .await?
    .int("aantal")
}

/// How many cases that are not closed have work with a deadline, counted no further than 100. A number only: no police data.
///
/// # Errors
/// When the database fails.
pub async fn met_termijn(tx: &Tx) -> Result<i64, StoreError> {
    let sql = "SELECT count(*) AS aantal FROM (SELECT 1 AS een FROM casus c WHERE c.gemeente = $1 AND c.gesloten_op IS NULL AND EXISTS \
               (SELECT 1 FROM taak t WHERE t.gemeente = c.gemeente AND t.casus = c.id AND t.staat = 'open' AND t.uiterlijk IS NOT NULL) \
               LIMIT 100) AS lopend";
    tx.one(sql, args![tx.gemeente()]).await?.int("aantal")
}

/// Moves a casus to another phase.
///
/// # Errors
/// When the database fails.
pub async fn zet_fase(tx: &WriteTx, casus: CasusId, fase: Fase) -> Result<(), StoreError> {
    let gesloten = (fase == Fase::Gesloten).then(|| tx.now());
    tx.exec(
        "UPDATE casus SET fase = $3, gesloten_op = $4, versie = versie + 1 WHERE gemeente = $1 AND id = $2",
        args![tx.gemeente(), casus.uuid(), fase.code(), gesloten],
    )
    .await
    .map(|_| ())
}

/// Gives the direction of a casus to someone else.
///
/// # Errors
/// When the database fails.
pub async fn zet_regie(tx: &WriteTx, casus: CasusId, naar: MedewerkerId) -> Result<(), StoreError> {
    tx.exec(
        "UPDATE casus SET regie = $3, versie = versie + 1 WHERE gemeente = $1 AND id = $2",
        args![tx.gemeente(), casus.uuid(), naar.uuid()],
    )
    .await
    .map(|_| ())
}

/// Records a fact about the casus (`betrokkene` none) or about a person; a later answer replaces the earlier one.
///
/// # Errors
/// When the value is not one of the fact's values, or the database fails.
pub async fn leg_feit_vast(
    tx: &WriteTx,
    casus: CasusId,
    betrokkene: Option<BetrokkeneId>,
    feit: Feit,
    waarde: &str,
    door: MedewerkerId,
) -> Result<(), StoreError> {
    if !feit.waarden().contains(&waarde) {
        return Err(StoreError::Column { column: feit.code().to_owned(), reason: "geen waarde van dit feit".to_owned() });
    }
    tx.exec(
        "INSERT INTO feit (gemeente, casus, betrokkene, feit, waarde, door, op) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (gemeente, casus, betrokkene, feit) DO UPDATE SET waarde = excluded.waarde, door = excluded.door, op = excluded.op",
        args![tx.gemeente(), casus.uuid(), who(betrokkene), feit.code(), waarde, door.uuid(), tx.now()],
    )
    .await
    .map(|_| ())
}

/// Forgets a fact.
///
/// # Errors
/// When the database fails.
pub async fn wis_feit(tx: &WriteTx, casus: CasusId, betrokkene: Option<BetrokkeneId>, feit: Feit) -> Result<(), StoreError> {
    tx.exec(
        "DELETE FROM feit WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3 AND feit = $4",
        args![tx.gemeente(), casus.uuid(), who(betrokkene), feit.code()],
    )
    .await
    .map(|_| ())
}

/// Records that something steps wait for has happened, once and for all; the first moment counts.
///
/// # Errors
/// When the database fails.
pub async fn zet_anker(tx: &WriteTx, casus: CasusId, betrokkene: Option<BetrokkeneId>, anker: Anker, op: Moment) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO anker (gemeente, casus, betrokkene, anker, op) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (gemeente, casus, betrokkene, anker) DO NOTHING",
        args![tx.gemeente(), casus.uuid(), who(betrokkene), anker.code(), op],
    )
    .await
    .map(|_| ())
}

/// Keeps in step with the record whether, and since when, something steps wait for holds: it can stop to hold.
///
/// # Errors
/// When the database fails.
pub async fn volg_anker(
    tx: &WriteTx,
    casus: CasusId,
    betrokkene: Option<BetrokkeneId>,
    anker: Anker,
    sinds: Option<Moment>,
) -> Result<(), StoreError> {
    tx.exec(
        "DELETE FROM anker WHERE gemeente = $1 AND casus = $2 AND betrokkene = $3 AND anker = $4",
        args![tx.gemeente(), casus.uuid(), who(betrokkene), anker.code()],
    )
    .await?;
    match sinds {
        Some(op) => zet_anker(tx, casus, betrokkene, anker, op).await,
        None => Ok(()),
    }
}

/// What is known about the casus and each person: the input of the planning function.
///
/// # Errors
/// When the database fails.
pub async fn stand(tx: &Tx, casus: &Casus) -> Result<Stand, StoreError> {
    stand_met(tx, casus, &betrokkene::list(tx, casus.id).await?).await
}

/// The same, for who has the persons at hand.
///
/// # Errors
/// When the database fails.
pub async fn stand_met(tx: &Tx, casus: &Casus, betrokkenen: &[Betrokkene]) -> Result<Stand, StoreError> {
    stand_in(tx, casus, betrokkenen, &gebied::list(tx, casus.id).await?).await
}

/// The same for who has the areas already as well.
///
/// # Errors
/// When the database fails.
pub async fn stand_in(tx: &Tx, casus: &Casus, betrokkenen: &[Betrokkene], gebieden: &[Gebiedrij]) -> Result<Stand, StoreError> {
    let mut stand = Stand::default();
    stand.feiten.set_code(Feit::Incidenttype, casus.incidenttype);
    stand.feiten.set_code(Feit::Geweld, casus.geweld);
    stand.ankers.insert(Anker::Overval, casus.overval_op);
    stand.ankers.insert(Anker::Melding, casus.gemeld_op);
    for b in betrokkenen {
        let mut feiten = Feiten::default();
        feiten.set_code(Feit::Rol, b.rol);
        feiten.set_code(Feit::Leeftijdsgroep, b.leeftijdsgroep);
        stand.betrokkenen.push(BetrokkeneStand { id: b.id, feiten, ankers: Default::default() });
    }
    stand.gebieden = gebieden.iter().map(Gebiedrij::sleutel).collect();
    for (persoon, feit, waarde) in feiten(tx, casus.id).await? {
        match persoon {
            None => stand.feiten.set(feit, &waarde),
            Some(id) => stand.betrokkenen.iter_mut().find(|b| b.id == id).is_some_and(|b| b.feiten.set(feit, &waarde)),
        };
    }
    let rows =
        tx.all("SELECT betrokkene, anker, op FROM anker WHERE gemeente = $1 AND casus = $2", args![tx.gemeente(), casus.id.uuid()]).await?;
    for row in &rows {
        let (persoon, anker, op) = (person(row)?, code::<Anker>(row, "anker")?, row.moment("op")?);
        match persoon {
            None => stand.ankers.insert(anker, op),
            Some(id) => stand.betrokkenen.iter_mut().find(|b| b.id == id).and_then(|b| b.ankers.insert(anker, op)),
        };
    }
    Ok(stand)
}

/// The recorded facts: about whom, which, and its value.
///
/// # Errors
/// When the database fails.
pub async fn feiten(tx: &Tx, casus: CasusId) -> Result<Vec<(Option<BetrokkeneId>, Feit, String)>, StoreError> {
    let rows =
        tx.all("SELECT betrokkene, feit, waarde FROM feit WHERE gemeente = $1 AND casus = $2", args![tx.gemeente(), casus.uuid()]).await?;
    rows.iter().map(|row| Ok((person(row)?, code(row, "feit")?, row.text("waarde")?))).collect()
}

/// The person in a column `betrokkene`; none for the casus itself.
pub fn person(row: &Row) -> Result<Option<BetrokkeneId>, StoreError> {
    let id: BetrokkeneId = row.id("betrokkene")?;
    Ok((id.uuid() != CASUS_ZELF).then_some(id))
}

/// What stands in a column `betrokkene`.
pub fn who(betrokkene: Option<BetrokkeneId>) -> Uuid {
    betrokkene.map_or(CASUS_ZELF, Id::uuid)
}
