//! Reconciles the stored tasks with the planning, and finishes tasks.

use std::{borrow::Cow, collections::HashMap};

use domain::{
    Code,
    draaiboek::{Aanleiding, Bewijs, Draaiboek, Spoor, Staat, Stand, Taak, WachtOp, blokkeert_afsluiten, planning},
    id::{BetrokkeneId, CasusId, MedewerkerId},
    journaal::{Gebeurtenis, Soort},
};
use jiff::civil::Date;
use policy::Beleid;
use store::{StoreError, Tx, WriteTx};

use super::store::{self as sql, Sleutel, TaakRij};
use crate::{Casus, Voortgang, by_id, gebied, regie};

/// Runs the planning over what is known now and stores what changed. Every act that changes a casus ends with this, in the same transaction.
///
/// # Errors
/// When the casus or its draaiboek does not exist, or the database fails.
pub async fn herplan(tx: &WriteTx, beleid: &Beleid, id: CasusId) -> Result<(), StoreError> {
    let casus = by_id(tx, id).await?;
    let draaiboek = draaiboek_van(beleid, &casus)?;
    let draaiboek = draaiboek.as_ref();
    let mut stored = sql::by_key(sql::list(tx, id).await?);
    let stand = stand(tx, &casus, &stored).await?;
    let mut rows = Vec::new();
    for taak in planning(draaiboek, &stand, tx.now()) {
        let Some(row) = as_row(draaiboek, id, &taak) else { continue };
        let old = stored.remove(&row.sleutel());
        if old.as_ref().is_none_or(|old| !same(old, &row)) {
            sql::put(tx, &row).await?;
        }
        rows.push(row);
    }
    for key in stored.keys() {
        sql::remove(tx, id, key).await?;
    }
    let next = rows.iter().filter(|t| t.staat == Staat::Open).min_by_key(|t| (t.uiterlijk.is_none(), t.uiterlijk, t.stap.clone()));
    sql::summarise(tx, id, tracks(draaiboek, &rows), next).await
}

/// Finishes one task with its evidence (codes and dates as JSON, never names) and plans again. Nothing happens when it was done already.
///
/// # Errors
/// When the database fails.
pub async fn rond_af(
    tx: &WriteTx,
    beleid: &Beleid,
    casus: CasusId,
    (stap, voor): (&str, Option<BetrokkeneId>),
    bewijs: &serde_json::Value,
    door: MedewerkerId,
) -> Result<Option<Gebeurtenis>, StoreError> {
    rond_af_een(tx, beleid, casus, &(stap.into(), voor, None), bewijs, door).await
}

/// The same for any task, also one for an area.
///
/// # Errors
/// When the database fails.
pub async fn rond_af_een(
    tx: &WriteTx,
    beleid: &Beleid,
    casus: CasusId,
    taak: &Sleutel,
    bewijs: &serde_json::Value,
    door: MedewerkerId,
) -> Result<Option<Gebeurtenis>, StoreError> {
    let done = sql::finish(tx, casus, taak, &bewijs.to_string(), door).await?;
    herplan(tx, beleid, casus).await?;
    Ok(done.then(|| event(Soort::TaakAfgerond, casus, taak.0.as_str(), taak.1)))
}

/// Finishes every task of this casus, and of this person when given, that asks for this evidence and is open. Gives the events to commit.
///
/// # Errors
/// When the database fails.
pub async fn rond_af_met(
    tx: &WriteTx,
    beleid: &Beleid,
    casus: CasusId,
    (soort, voor): (Bewijs, Option<BetrokkeneId>),
    bewijs: &serde_json::Value,
    door: MedewerkerId,
) -> Result<Vec<Gebeurtenis>, StoreError> {
    herplan(tx, beleid, casus).await?;
    let draaiboek = draaiboek_van(beleid, &by_id(tx, casus).await?)?;
    let mut events = Vec::new();
    for row in sql::list(tx, casus).await? {
        let fits = draaiboek.stap(&row.stap).is_some_and(|s| s.klaar_als == Some(soort));
        if fits
            && row.betrokkene == voor
            && row.kan_nu(tx.now())
            && sql::finish(tx, casus, &row.sleutel(), &bewijs.to_string(), door).await?
        {
            events.push(event(Soort::TaakAfgerond, casus, row.stap.as_str(), voor));
        }
    }
    herplan(tx, beleid, casus).await?;
    Ok(events)
}

/// Takes back that a task was done and plans again.
///
/// # Errors
/// When the database fails.
pub async fn heropen(tx: &WriteTx, beleid: &Beleid, casus: CasusId, taak: &Sleutel) -> Result<Option<Gebeurtenis>, StoreError> {
    let undone = sql::reopen(tx, casus, taak).await?;
    herplan(tx, beleid, casus).await?;
    Ok(undone.then(|| event(Soort::TaakHeropend, casus, taak.0.as_str(), taak.1)))
}

/// The tasks for which the casus cannot close now: mandatory, applicable and not done.
///
/// # Errors
/// When the database fails.
pub async fn blokkades(tx: &Tx, beleid: &Beleid, casus: &Casus) -> Result<Vec<TaakRij>, StoreError> {
    let draaiboek = draaiboek_van(beleid, casus)?;
    let stored = sql::by_key(sql::list(tx, casus.id).await?);
    let taken = planning(&draaiboek, &stand(tx, casus, &stored).await?, casus.ingevoerd_op);
    let key = |t: &Taak| (t.stap.clone(), t.voor, t.gebied.as_ref().and_then(gebied::nummer));
    Ok(blokkeert_afsluiten(&draaiboek, &taken).filter_map(|t| stored.get(&key(t)).cloned()).collect())
}

/// What is known, with what was done and what was agreed about tasks.
async fn stand(tx: &Tx, casus: &Casus, stored: &HashMap<Sleutel, TaakRij>) -> Result<Stand, StoreError> {
    let mut stand = crate::stand(tx, casus).await?;
    for ((stap, voor, gebied), row) in stored {
        let Some(op) = row.gedaan_op else { continue };
        match gebied {
            Some(nr) => drop(stand.gedaan_in.insert((stap.clone(), gebied::sleutel(*nr)), op)),
            None => drop(stand.gedaan.insert((stap.clone(), *voor), op)),
        }
    }
    stand.bijstellingen = regie::bijstellingen(tx, casus.id).await?;
    Ok(stand)
}

/// What is known of a casus, complete: what a planning runs on.
///
/// # Errors
/// When the database fails.
pub async fn heel(tx: &Tx, casus: &Casus) -> Result<Stand, StoreError> {
    stand(tx, casus, &sql::by_key(sql::list(tx, casus.id).await?)).await
}

/// The draaiboek that this casus runs: the version it has, with those that run beside it.
///
/// # Errors
/// When policy does not hold it any more, or they cannot run together.
pub fn draaiboek_van<'a>(beleid: &'a Beleid, casus: &Casus) -> Result<Cow<'a, Draaiboek>, StoreError> {
    samengesteld(beleid, (&casus.draaiboek, casus.draaiboek_vanaf), &casus.erbij)
}

/// A draaiboek with those that run beside it.
///
/// # Errors
/// When policy does not hold one of them, or they cannot run together.
pub fn samengesteld<'a>(beleid: &'a Beleid, (id, vanaf): (&str, Date), erbij: &[(String, Date)]) -> Result<Cow<'a, Draaiboek>, StoreError> {
    let find = |id: &str, vanaf: Date| beleid.draaiboek(id, vanaf).ok_or(StoreError::NotFound);
    let eigen = find(id, vanaf)?;
    if erbij.is_empty() {
        return Ok(Cow::Borrowed(eigen));
    }
    let anderen = erbij.iter().map(|(id, vanaf)| find(id, *vanaf)).collect::<Result<Vec<_>, _>>()?;
    eigen.samen_met(&anderen).map(Cow::Owned).map_err(|_| StoreError::NotFound)
}

fn event(soort: Soort, casus: CasusId, stap: &str, voor: Option<BetrokkeneId>) -> Gebeurtenis {
    let event = Gebeurtenis::new(soort).in_casus(casus).code(stap);
    match voor {
        Some(b) => event.over(b),
        None => event,
    }
}

/// Late is not stored, and neither is waiting for a moment: time passes without anyone writing. A task that waits for nothing but the clock is
/// stored as open from that moment on.
fn as_row(draaiboek: &Draaiboek, casus: CasusId, taak: &Taak) -> Option<TaakRij> {
    let stap = draaiboek.stap(&taak.stap)?;
    let only_the_clock = !taak.wacht_op.is_empty() && taak.wacht_op.iter().all(|w| matches!(w, WachtOp::Moment(_)));
    let (staat, niet_voor) = match taak.staat {
        Staat::TeLaat => (Staat::Open, taak.niet_voor),
        Staat::Wacht if only_the_clock => (Staat::Open, taak.open_vanaf.or(taak.niet_voor)),
        other => (other, taak.niet_voor),
    };
    Some(TaakRij {
        casus,
        nummer: String::new(),
        stap: taak.stap.clone(),
        betrokkene: taak.voor,
        volgnr: None,
        gebied: taak.gebied.as_ref().and_then(gebied::nummer),
        staat,
        verplicht: stap.verplicht,
        wie: stap.wie.clone(),
        niet_voor,
        uiterlijk: taak.uiterlijk,
        wacht_op: taak.wacht_op.iter().filter_map(wacht_code).collect::<Vec<_>>().join(" "),
        gedaan_op: None,
        gedaan_door: None,
        bewijs: None,
        oorspronkelijk: taak.oorspronkelijk,
        opgeschort_tot: taak.opgeschort_tot,
        escaleert_op: taak.escaleert_op,
        escaleert_naar: stap.escaleert.as_ref().map(|e| e.naar.clone()),
        toegedeeld: None,
        regie: None,
    })
}

/// What a task waits for, as a code: `anker:…`, `stap:…` or `feit:…`.
fn wacht_code(w: &WachtOp) -> Option<String> {
    match w {
        WachtOp::Aanleiding(Aanleiding::Anker(a)) => Some(format!("anker:{}", a.code())),
        WachtOp::Aanleiding(Aanleiding::Stap(s)) => Some(format!("stap:{s}")),
        WachtOp::Feit(f) => Some(format!("feit:{}", f.code())),
        // The planning names the steps that ask for an answer, and the moment of a day.
        WachtOp::Aanleiding(Aanleiding::Antwoord(_) | Aanleiding::Datum(_)) | WachtOp::Moment(_) => None,
    }
}

/// Whether storing would change nothing.
fn same(old: &TaakRij, new: &TaakRij) -> bool {
    let plan = |t: &TaakRij| {
        let moments = [t.niet_voor, t.uiterlijk, t.oorspronkelijk, t.opgeschort_tot, t.escaleert_op];
        (t.staat, t.verplicht, t.wie.clone(), moments, t.wacht_op.clone(), t.escaleert_naar.clone())
    };
    plan(old) == plan(new)
}

fn tracks(draaiboek: &Draaiboek, rows: &[TaakRij]) -> [Voortgang; 3] {
    let mut out = [Voortgang::default(); 3];
    for row in rows.iter().filter(|r| r.staat != Staat::NietVanToepassing) {
        let Some(stap) = draaiboek.stap(&row.stap) else { continue };
        let track = match stap.spoor {
            Spoor::Slachtoffer => &mut out[0],
            Spoor::Omgeving => &mut out[1],
            Spoor::Preventie => &mut out[2],
        };
        track.totaal += 1;
        track.gedaan += u64::from(row.staat == Staat::Gedaan);
    }
    out
}
