//! SQL of what colleagues agreed about tasks. One function per statement.

use std::collections::BTreeMap;

use domain::{
    Moment,
    draaiboek::{Bijstelling, Sleutel as Planningsleutel, StapId},
    id::{CasusId, Id, MedewerkerId},
};
use store::{Row, SqlText, StoreError, Tx, WriteTx, args};
use uuid::Uuid;

use super::{
    Regie,
    lijn::{BURGEMEESTER, Ontvanger},
};
use crate::{
    gebied, person,
    taak::{OVER_CASUSSEN, Sleutel, TaakRij, met_nummers, waar},
    who,
};

/// Contexts of the sealed texts.
const NOTITIE: &str = "taakregie.notitie";
const TOELICHTING: &str = "taakregie.toelichting";

/// The texts of a task, opened.
#[derive(Default, Clone, PartialEq, Eq)]
pub struct Teksten {
    /// Of who gave the task.
    pub notitie: Option<String>,
    /// With more time or a pause.
    pub toelichting: Option<String>,
}

fn from_row(row: &Row) -> Result<Regie, StoreError> {
    Ok(Regie {
        wie: row.opt_id("wie")?,
        gegeven_door: row.opt_id("gegeven_door")?,
        gegeven_op: row.opt_moment("gegeven_op")?,
        verlengd_tot: row.opt_moment("verlengd_tot")?,
        verlengd_reden: row.opt_code("verlengd_reden")?,
        verlengd_bewust: row.bool("verlengd_bewust")?,
        opgeschort_tot: row.opt_moment("opgeschort_tot")?,
        opgeschort_reden: row.opt_code("opgeschort_reden")?,
        gemeld_op: row.opt_moment("gemeld_op")?,
        versie: row.int("versie")?,
    })
}

/// What was agreed about one task, with the texts; nothing yet is version 0.
pub async fn load(tx: &Tx, casus: CasusId, taak: &Sleutel) -> Result<(Regie, Teksten), StoreError> {
    let row = tx
        .opt(
            "SELECT wie, gegeven_door, gegeven_op, notitie, toelichting, verlengd_tot, verlengd_reden, verlengd_bewust, opgeschort_tot, opgeschort_reden, gemeld_op, versie \
             FROM taakregie WHERE gemeente = $1 AND casus = $2 AND stap = $3 AND betrokkene = $4 AND gebied = $5",
            args![tx.gemeente(), casus.uuid(), taak.0.as_str(), who(taak.1), waar(taak.2)],
        )
        .await?;
    let Some(row) = row else { return Ok(Default::default()) };
    let mut teksten = Teksten::default();
    let sealed = [(NOTITIE, row.opt_bytes("notitie")?), (TOELICHTING, row.opt_bytes("toelichting")?)];
    for (context, bytes) in sealed {
        let Some(bytes) = bytes else { continue };
        let text = tx.unseal(van(casus, taak), context, &bytes).await?;
        match context {
            NOTITIE => teksten.notitie = text,
            _ => teksten.toelichting = text,
        }
    }
    Ok((from_row(&row)?, teksten))
}

/// Whose key seals the texts: of the person the task is for, else of the casus.
fn van(casus: CasusId, taak: &Sleutel) -> Uuid {
    taak.1.map_or(casus.uuid(), Id::uuid)
}

/// Keeps what was agreed, when it still has the version of `r`; false when somebody was first.
pub async fn save(tx: &WriteTx, casus: CasusId, taak: &Sleutel, r: &Regie, t: &Teksten) -> Result<bool, StoreError> {
    let mut sealed = Vec::new();
    for (context, text) in [(NOTITIE, &t.notitie), (TOELICHTING, &t.toelichting)] {
        sealed.push(match text {
            Some(text) => Some(tx.seal(van(casus, taak), context, text).await?),
            None => None,
        });
    }
    let [notitie, toelichting] = <[Option<Vec<u8>>; 2]>::try_from(sealed).unwrap_or_default();
    let n = tx
        .exec(
            "INSERT INTO taakregie (gemeente, casus, stap, betrokkene, gebied, wie, gegeven_door, gegeven_op, notitie, toelichting, verlengd_tot, verlengd_reden, \
             verlengd_bewust, opgeschort_tot, opgeschort_reden, gemeld_op, versie) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1) \
             ON CONFLICT (gemeente, casus, stap, betrokkene, gebied) DO UPDATE SET wie = excluded.wie, gegeven_door = excluded.gegeven_door, \
             gegeven_op = excluded.gegeven_op, notitie = excluded.notitie, toelichting = excluded.toelichting, verlengd_tot = excluded.verlengd_tot, \
             verlengd_reden = excluded.verlengd_reden, verlengd_bewust = excluded.verlengd_bewust, opgeschort_tot = excluded.opgeschort_tot, \
             opgeschort_reden = excluded.opgeschort_reden, gemeld_op = excluded.gemeld_op, versie = taakregie.versie + 1 WHERE taakregie.versie = $17",
            args![
                tx.gemeente(),
                casus.uuid(),
                taak.0.as_str(),
                who(taak.1),
                waar(taak.2),
                r.wie.map(Id::uuid),
                r.gegeven_door.map(Id::uuid),
                r.gegeven_op,
                notitie,
                toelichting,
                r.verlengd_tot,
                r.verlengd_reden.map(domain::Code::code),
                r.verlengd_bewust,
                r.opgeschort_tot,
                r.opgeschort_reden.map(domain::Code::code),
                r.gemeld_op,
                r.versie
            ],
        )
        .await?;
    Ok(n > 0)
}

/// What was agreed about the time of the tasks of a casus, as the planning takes it.
///
/// # Errors
/// When the database fails.
pub async fn bijstellingen(tx: &Tx, casus: CasusId) -> Result<BTreeMap<Planningsleutel, Bijstelling>, StoreError> {
    let rows = tx
        .all(
            "SELECT stap, betrokkene, gebied, verlengd_tot, opgeschort_tot FROM taakregie \
             WHERE gemeente = $1 AND casus = $2 AND (verlengd_tot IS NOT NULL OR opgeschort_tot IS NOT NULL)",
            args![tx.gemeente(), casus.uuid()],
        )
        .await?;
    rows.iter()
        .map(|row| {
            let gebied = Some(row.int("gebied")?).filter(|nr| *nr > 0).map(gebied::sleutel);
            let b = Bijstelling { verlengd_tot: row.opt_moment("verlengd_tot")?, opgeschort_tot: row.opt_moment("opgeschort_tot")? };
            Ok(((StapId::from(row.text("stap")?), person(row)?, gebied), b))
        })
        .collect()
}

/// A task with who gave it.
pub struct Gekregen {
    /// The task.
    pub taak: TaakRij,
    /// Who gave it.
    pub van: MedewerkerId,
}

/// Tasks that others gave to this colleague and that are still to do, the latest first.
pub async fn gekregen(tx: &Tx, wie: MedewerkerId, aantal: i64) -> Result<Vec<Gekregen>, StoreError> {
    let text = SqlText::new(OVER_CASUSSEN)
        .filter("r.gemeente = ?", tx.gemeente())
        .filter("r.wie = ?", wie.uuid())
        .filter_with(
            "r.gegeven_door IS NOT NULL AND r.gegeven_door <> r.wie AND t.staat IN ('open', 'wacht') AND c.gesloten_op IS NULL",
            args![],
        )
        .push("ORDER BY r.gegeven_op DESC, t.casus, t.stap, t.betrokkene, t.gebied", args![])
        .limit(aantal);
    let mut out = Vec::new();
    for row in &tx.all_built(text).await? {
        let taak = met_nummers(row)?;
        let (r, _) = load(tx, taak.casus, &taak.sleutel()).await?;
        if let Some(van) = r.gegeven_door {
            out.push(Gekregen { taak, van });
        }
    }
    Ok(out)
}

/// Tasks over all cases that are late for so long that at `now` they come to this colleague along this way, the longest first. The planning said
/// when, [`super::Lijn`] along which ways; only the clock, and who has the task or leads, is looked at here.
pub async fn geescaleerd(tx: &Tx, now: Moment, o: &Ontvanger, aantal: i64) -> Result<Vec<TaakRij>, StoreError> {
    // One of the mayor does not come back to the mayor, unless the step itself says so.
    let own = o.ambt == BURGEMEESTER && o.naar != BURGEMEESTER;
    let mut text = escalaties(tx, now)
        .filter("t.escaleert_naar = ?", o.naar.as_str())
        .filter("r.wie IS NULL OR r.wie <> ?", o.wie.uuid())
        .filter("t.wie <> 'coordinator' OR c.regie <> ?", o.wie.uuid())
        .filter_opt("t.wie <> ?", own.then_some(BURGEMEESTER));
    for wie in &o.voorbij {
        text = text.filter_with("r.wie = ? OR (t.wie = 'coordinator' AND c.regie = ?)", args![wie.uuid(), wie.uuid()]);
    }
    let text = text.push("ORDER BY t.escaleert_op, t.casus, t.stap, t.betrokkene, t.gebied", args![]).limit(aantal);
    tx.all_built(text).await?.iter().map(met_nummers).collect()
}

/// The same, only those of which the journal does not know yet.
pub async fn ongemeld(tx: &Tx, now: Moment, aantal: i64) -> Result<Vec<TaakRij>, StoreError> {
    let text = escalaties(tx, now)
        .filter_with("r.gemeld_op IS NULL OR r.gemeld_op < t.escaleert_op", args![])
        .push("ORDER BY t.escaleert_op, t.casus, t.stap, t.betrokkene, t.gebied", args![])
        .limit(aantal);
    tx.all_built(text).await?.iter().map(met_nummers).collect()
}

fn escalaties(tx: &Tx, now: Moment) -> SqlText {
    SqlText::new(OVER_CASUSSEN)
        .filter("t.gemeente = ?", tx.gemeente())
        .filter_with("t.staat = 'open'", args![])
        .filter("t.escaleert_op < ?", now)
        .filter("t.niet_voor IS NULL OR t.niet_voor <= ?", now)
        .filter_with("c.gesloten_op IS NULL", args![])
}
