//! The cases that are copied, made by the product itself so that their tasks, facts and terms are real.

use casus::{self, NieuweCasus, taak};
use std::collections::HashSet;

use beheer::demo_id;
use domain::{
    Code, Moment,
    casus::{Aantal, BetrokkeneRol, Fase, Geweld, Incidenttype, Leeftijdsgroep},
    draaiboek::{Anker, Feit, Staat},
    id::{AanwijzingsbesluitId, BetrokkeneId, CasusId, Id},
    recht::Rol,
};
use policy::Beleid;

use serde_json::json;
use store::{StoreError, Value, WriteTx, args};
use uuid::Uuid;

use super::kopie::{TABELLEN, values};
use opdrachtregel::Fout;

const BUURTEN: [&str; 6] = ["Centrum", "Havenkwartier", "Molenwijk", "Oostpolder", "Stationsbuurt", "Zuidrand"];

/// A case to copy: its rows per table.
pub struct Sjabloon {
    /// Its identity.
    pub casus: Uuid,
    /// When it was reported.
    pub op: Moment,
    /// How far it is.
    pub stand: Stand,
    /// Its persons.
    pub mensen: Vec<Uuid>,
    /// Identities that each copy gets anew.
    pub identities: Vec<Uuid>,
    /// Rows in the order of the tables.
    pub rows: Vec<Vec<Vec<Value>>>,
}

/// How far a case is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// Reported only.
    Gemeld,
    /// Decided.
    Besloten,
    /// Half the work is done.
    Halverwege,
    /// Nothing is left to do.
    Gesloten,
}

/// Makes every kind of case inside `tx`, which is not meant to be committed.
pub async fn make(tx: &WriteTx, beleid: &Beleid) -> Result<Vec<Sjabloon>, Fout> {
    let mut all = Vec::new();
    let stands = [Stand::Gemeld, Stand::Besloten, Stand::Halverwege, Stand::Gesloten, Stand::Gesloten, Stand::Gesloten];
    for soort in [Incidenttype::Woning, Incidenttype::Bedrijf, Incidenttype::Anders] {
        for (at, stand) in stands.into_iter().enumerate() {
            let n = all.len();
            all.push(one(tx, beleid, soort, stand, 1 + at % 3, n).await?);
        }
    }
    Ok(all)
}

async fn one(tx: &WriteTx, beleid: &Beleid, soort: Incidenttype, stand: Stand, mensen: usize, n: usize) -> Result<Sjabloon, Fout> {
    let (now, wie) = (tx.now(), demo_id(Rol::Coordinator));
    let draaiboek = beleid.voor_incident(soort, now.datum()).ok_or(StoreError::NotFound)?;
    let id = CasusId::from_uuid(number(1000 * n as u128 + 1));
    let nieuw = NieuweCasus {
        id,
        incidenttype: soort,
        buurt: BUURTEN[n % BUURTEN.len()].to_owned(),
        geweld: Geweld::ALL[n % 3],
        aantal: Aantal::ALL[n % 4],
        overval_op: now.plus_seconds(-3 * 3600),
        gemeld_op: now,
        melder: demo_id(Rol::Politie),
        regie: wie,
        aanwijzingsbesluit: decision(tx).await?,
        draaiboek: draaiboek.id.clone(),
        draaiboek_vanaf: draaiboek.geldig_vanaf,
    };
    casus::create(tx, &nieuw).await?;
    casus::zet_anker(tx, id, None, Anker::VrijgavePolitie, now).await?;
    let people = people(tx, id, mensen, n).await?;
    if stand != Stand::Gemeld {
        decide(tx, id, &people, wie, now).await?;
    }
    taak::herplan(tx, beleid, id).await?;
    let share = match stand {
        Stand::Gemeld => 0,
        Stand::Besloten => 15,
        Stand::Halverwege => 50,
        Stand::Gesloten => 100,
    };
    work(tx, beleid, id, share, wie).await?;
    casus::zet_fase(
        tx,
        id,
        match stand {
            Stand::Gemeld => Fase::Gemeld,
            Stand::Besloten | Stand::Halverwege => Fase::Verlenen,
            Stand::Gesloten => Fase::Gesloten,
        },
    )
    .await?;
    read(tx, id, &people, stand).await
}

/// An identity inside the transaction that is thrown away.
fn number(n: u128) -> Uuid {
    Uuid::from_u128(0xbe0c_0000_0000_7000_8000_0000_0000_0000 + n)
}

async fn decision(tx: &WriteTx) -> Result<AanwijzingsbesluitId, StoreError> {
    let row = tx.one("SELECT id FROM aanwijzingsbesluit WHERE gemeente = $1 ORDER BY gemaakt LIMIT 1", args![tx.gemeente()]).await?;
    row.id("id")
}

async fn people(tx: &WriteTx, casus: CasusId, mensen: usize, n: usize) -> Result<Vec<BetrokkeneId>, StoreError> {
    let mut ids = Vec::new();
    for at in 0..mensen {
        let id = number(1000 * n as u128 + 100 + at as u128);
        let (rol, leeftijd) =
            (BetrokkeneRol::ALL[at % BetrokkeneRol::ALL.len()], Leeftijdsgroep::ALL[(at + 1) % Leeftijdsgroep::ALL.len()]);
        tx.exec(
            "INSERT INTO betrokkene (gemeente, id, casus, volgnr, rol, leeftijdsgroep, niet_bellen, niet_schrijven, versie, gemaakt) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9)",
            args![tx.gemeente(), id, casus.uuid(), at as i64 + 1, rol.code(), leeftijd.code(), false, false, tx.now()],
        )
        .await?;
        ids.push(BetrokkeneId::from_uuid(id));
    }
    Ok(ids)
}

async fn decide(
    tx: &WriteTx,
    casus: CasusId,
    people: &[BetrokkeneId],
    wie: domain::id::MedewerkerId,
    now: Moment,
) -> Result<(), StoreError> {
    casus::leg_feit_vast(tx, casus, None, Feit::Onrust, "normaal", wie).await?;
    casus::zet_anker(tx, casus, None, Anker::Screening, now).await?;
    for person in people.iter().copied() {
        for (feit, waarde) in
            [(Feit::PolitieBezwaar, "geen"), (Feit::Besluit, "ja"), (Feit::Slachtofferhulp, "contact"), (Feit::Toestemming, "ja")]
        {
            casus::leg_feit_vast(tx, casus, Some(person), feit, waarde, wie).await?;
        }
        for anker in [Anker::Besluit, Anker::BesluitJa, Anker::EersteContact, Anker::Toestemming] {
            casus::zet_anker(tx, casus, Some(person), anker, now).await?;
        }
    }
    for anker in [Anker::Besluit, Anker::BesluitJa, Anker::BurgemeesterKeuze] {
        casus::zet_anker(tx, casus, None, anker, now).await?;
    }
    Ok(())
}

/// Finishes this share of the tasks, in hundredths.
async fn work(tx: &WriteTx, beleid: &Beleid, casus: CasusId, share: usize, wie: domain::id::MedewerkerId) -> Result<(), StoreError> {
    let total = taak::list(tx, casus).await?.iter().filter(|t| t.staat != Staat::NietVanToepassing).count();
    let mut left = total * share / 100;
    while left > 0 {
        let mut open: Vec<_> =
            taak::list(tx, casus).await?.into_iter().filter(|t| matches!(t.staat, Staat::Open | Staat::TeLaat)).collect();
        open.sort_by(|a, b| (a.uiterlijk, &a.stap, a.betrokkene).cmp(&(b.uiterlijk, &b.stap, b.betrokkene)));
        if open.is_empty() {
            return Ok(());
        }
        for t in open.into_iter().take(left) {
            taak::rond_af(tx, beleid, casus, (t.stap.as_str(), t.betrokkene), &json!({}), wie).await?;
            left -= 1;
        }
    }
    Ok(())
}

async fn read(tx: &WriteTx, casus: CasusId, people: &[BetrokkeneId], stand: Stand) -> Result<Sjabloon, Fout> {
    let mut rows = Vec::new();
    for tabel in TABELLEN {
        let found = tx.all(tabel.read, args![tx.gemeente(), casus.uuid()]).await?;
        rows.push(found.iter().map(|row| values(tx, row, tabel)).collect::<Result<Vec<_>, StoreError>>()?);
    }
    let identities: HashSet<Uuid> = people.iter().map(|p| p.uuid()).chain([casus.uuid()]).collect();
    let mut identities: Vec<Uuid> = identities.into_iter().collect();
    identities.sort();
    Ok(Sjabloon { casus: casus.uuid(), op: tx.now(), stand, mensen: people.iter().map(|p| p.uuid()).collect(), identities, rows })
}
