//! Who takes part, inside an exercise: players and who watches.

use domain::{
    Code, GemeenteCode, codes,
    id::{Id, MedewerkerId},
    journaal::{Activiteit, Gebeurtenis, Soort, Wie},
    recht::{Recht, Rol},
};
use kern::{App, Medewerker};
use store::{Deed, Row, StoreError, Tx, WriteTx, args};
use uuid::Uuid;

codes! {
    /// Deelrol: what someone does in an exercise.
    pub Deelrol "deelrol" {
        /// Works on the robbery, in his own role.
        Speler = "speler",
        /// Watches: reads, changes nothing and writes notes.
        Waarnemer = "waarnemer",
        /// Works on the robbery in his own role and writes notes as well: in a small municipality nobody is left to only watch.
        Beide = "beide",
    }
}

impl Deelrol {
    /// Works on the robbery.
    pub fn speelt(self) -> bool {
        self != Self::Waarnemer
    }

    /// Writes notes.
    pub fn noteert(self) -> bool {
        self != Self::Speler
    }
}

/// What this person does in the exercise of this transaction; nothing when he is not in it.
///
/// # Errors
/// When the database fails.
pub async fn deelrol(tx: &Tx, wie: MedewerkerId) -> Result<Option<Deelrol>, StoreError> {
    let sql = "SELECT rol FROM oefendeelnemer WHERE gemeente = $1 AND medewerker = $2";
    tx.opt(sql, args![tx.gemeente(), wie]).await?.map(|row| row.code("rol")).transpose()
}

/// Whether someone may watch. Who watches reads what the coordinator reads, of a municipality whose people and partners are real: so only
/// who may read what is prepared.
pub(crate) fn mag_waarnemen(wie: &Medewerker) -> bool {
    wie.mag(Recht::VoorbereidingZien)
}

/// Takes someone in as he is in the real municipality now, to do this. The border keeps the hands off of who only watches. Who did something
/// else before does this from now on, and that stays visible: who watched saw everything.
pub(crate) async fn neem_op(tx: &WriteTx, wie: &Medewerker, rol: Deelrol) -> Result<(), StoreError> {
    let was = gedaan(tx, wie.id).await?;
    let sql = "INSERT INTO medewerker (gemeente, id, naam, email, functie, telefoon, rollen, partner, actief, versie, gemaakt) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, TRUE, 1, $9) ON CONFLICT (gemeente, id) DO UPDATE SET naam = excluded.naam, \
               email = excluded.email, functie = excluded.functie, telefoon = excluded.telefoon, rollen = excluded.rollen, \
               partner = excluded.partner, actief = TRUE";
    let values =
        args![tx.gemeente(), wie.id, &wie.naam, &wie.email, &wie.functie, &wie.telefoon, rollen(wie, rol), wie.partner.clone(), tx.now()];
    tx.exec(sql, values).await?;
    let sql = "INSERT INTO oefendeelnemer (gemeente, medewerker, rol, sinds, eerder) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (gemeente, medewerker) DO UPDATE SET rol = excluded.rol, eerder = excluded.eerder";
    let eerder: Vec<&str> = Deelrol::ALL.iter().filter(|r| was.contains(r) && **r != rol).map(|r| r.code()).collect();
    tx.exec(sql, args![tx.gemeente(), wie.id.uuid(), rol.code(), tx.now(), eerder.join(" ")]).await.map(|_| ())
}

/// Everything this person did in the exercise until now.
async fn gedaan(tx: &Tx, wie: MedewerkerId) -> Result<Vec<Deelrol>, StoreError> {
    let sql = "SELECT rol, eerder FROM oefendeelnemer WHERE gemeente = $1 AND medewerker = $2";
    let Some(row) = tx.opt(sql, args![tx.gemeente(), wie]).await? else { return Ok(Vec::new()) };
    let mut all = codes_in(&row.text("eerder")?);
    all.push(row.code("rol")?);
    Ok(all)
}

/// Whether this person plays, or did so for a part of the exercise.
pub(crate) async fn speelde(tx: &Tx, wie: MedewerkerId) -> Result<bool, StoreError> {
    Ok(gedaan(tx, wie).await?.iter().any(|r| r.speelt()))
}

fn codes_in(text: &str) -> Vec<Deelrol> {
    text.split(' ').filter_map(Deelrol::from_code).collect()
}

/// The copies of decisions in which this person was named so that he could read along.
pub(crate) async fn genoemd_in(tx: &Tx, wie: MedewerkerId) -> Result<Vec<Uuid>, StoreError> {
    let sql = "SELECT genoemd_in FROM oefendeelnemer WHERE gemeente = $1 AND medewerker = $2";
    tx.opt(sql, args![tx.gemeente(), wie]).await?.map_or_else(|| Ok(Vec::new()), |row| row.json("genoemd_in"))
}

/// Keeps in which copies he is named now.
pub(crate) async fn zet_genoemd_in(tx: &WriteTx, wie: MedewerkerId, besluiten: &[Uuid]) -> Result<(), StoreError> {
    let sql = "UPDATE oefendeelnemer SET genoemd_in = $3 WHERE gemeente = $1 AND medewerker = $2";
    tx.exec(sql, args![tx.gemeente(), wie, serde_json::to_string(besluiten)?]).await.map(|_| ())
}

/// His roles inside: those he has in the municipality; who only watches gets the eyes of the coordinator besides.
fn rollen(wie: &Medewerker, rol: Deelrol) -> String {
    let mut all: Vec<&str> = wie.rollen.iter().map(|r| r.code()).collect();
    let coordinator = Rol::Coordinator.code();
    if rol == Deelrol::Waarnemer && !all.contains(&coordinator) {
        all.push(coordinator);
    }
    all.join(" ")
}

/// What this person does in an exercise. When his roles in the municipality changed since he joined, he has the new ones from now on.
///
/// # Errors
/// When the database fails.
pub async fn deelname(app: &App, gemeente: &GemeenteCode, wie: &Medewerker) -> Result<Option<Deelrol>, StoreError> {
    let tx = app.db.read(gemeente).await?;
    let Some(rol) = deelrol(&tx, wie.id).await? else { return Ok(None) };
    let sql = "SELECT rollen, partner, naam FROM medewerker WHERE gemeente = $1 AND id = $2";
    let row = tx.one(sql, args![tx.gemeente(), wie.id]).await?;
    let same = row.text("rollen")? == rollen(wie, rol) && row.opt_text("partner")? == wie.partner && row.text("naam")? == wie.naam;
    drop(tx);
    if !same {
        let deed = Deed { gemeente: gemeente.clone(), wie: Wie::Systeem, activiteit: Activiteit::Voorbereiden, reden: None };
        let tx = app.db.write(deed, app.now()).await?;
        neem_op(&tx, wie, rol).await?;
        tx.commit(Gebeurtenis::new(Soort::MedewerkerGewijzigd).met(wie.id)).await?;
    }
    Ok(Some(rol))
}

/// Someone in the exercise: name, function, what he does, and what he did before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Deelnemer {
    pub(crate) id: MedewerkerId,
    pub(crate) naam: String,
    pub(crate) functie: String,
    pub(crate) rol: Deelrol,
    pub(crate) eerder: Vec<Deelrol>,
}

impl Deelnemer {
    /// Plays, or did so for a part of the exercise.
    pub(crate) fn speelde(&self) -> bool {
        self.rol.speelt() || self.eerder.iter().any(|r| r.speelt())
    }

    /// Writes notes, or did so for a part of the exercise.
    pub(crate) fn noteerde(&self) -> bool {
        self.rol.noteert() || self.eerder.iter().any(|r| r.noteert())
    }
}

/// Everyone in the exercise, by name.
pub(crate) async fn deelnemers(tx: &Tx) -> Result<Vec<Deelnemer>, StoreError> {
    let sql = "SELECT m.id, m.naam, m.functie, d.rol, d.eerder FROM oefendeelnemer d JOIN medewerker m ON m.gemeente = d.gemeente AND m.id = d.medewerker \
               WHERE d.gemeente = $1 ORDER BY m.naam, m.id";
    let rows = tx.all(sql, args![tx.gemeente()]).await?;
    let one = |r: &Row| {
        let eerder = codes_in(&r.text("eerder")?);
        Ok(Deelnemer { id: r.id("id")?, naam: r.text("naam")?, functie: r.text("functie")?, rol: r.code("rol")?, eerder })
    };
    rows.iter().map(one).collect()
}
