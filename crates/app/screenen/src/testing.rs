//! For tests of this step and the ones that build on it: a fictional municipality with people to act as and a decision in force.
#![allow(clippy::unwrap_used, clippy::panic, clippy::missing_panics_doc, reason = "tests may stop at the first surprise")]

use casus::{self, Casus};
use domain::{
    Code,
    aanwijzing::{Bevoegdheid, Ontvangst},
    casus::{Aantal, Geweld, Incidentsoort, Incidenttype},
    journaal::{Gebeurtenis, Soort},
    recht::Rol,
};
use kern::{App, Slice};
use mandaat::testing::{Mens, Proef, people};
use store::{
    Db, Events, Migration, ReadTx, WriteTx, args,
    testing::{self, deed},
};

use crate::melding::{Melding, open_casus};

pub use mandaat::testing::{Als, Antwoord, ESRA, HENK, KARIM, MARIJKE, SANNE, id};

/// Someone at Slachtofferhulp.
pub const FLOOR: u128 = 6;
/// Coordinator who is not named in the decision.
pub const ZARA: u128 = 7;
/// Privacy officer.
pub const PIM: u128 = 8;

const TELEFOON: &str = "06 12345601";
const MENSEN: [Mens; 8] = [
    (SANNE, "Sanne de Wit", TELEFOON, Rol::Coordinator, None),
    (KARIM, "Karim Haddad", TELEFOON, Rol::Plaatsvervanger, None),
    (MARIJKE, "Marijke Postma", TELEFOON, Rol::Burgemeester, None),
    (ESRA, "Esra Yilmaz", TELEFOON, Rol::Politie, None),
    (HENK, "Henk Visser", TELEFOON, Rol::Beheerder, None),
    (FLOOR, "Floor Jansen", TELEFOON, Rol::Partner, Some("slachtofferhulp")),
    (PIM, "Pim de Boer", TELEFOON, Rol::Privacy, None),
    (ZARA, "Zara Bakker", TELEFOON, Rol::Coordinator, None),
];

/// The tables of this step and all below it.
pub const MIGRATIES: &[&[Migration]] = &[kern::MIGRATIONS, mandaat::MIGRATIONS, casus::MIGRATIONS];

/// The product as a test sees it; the clock only moves when asked.
pub struct Stad {
    /// The application.
    pub app: App,
    proef: Proef,
}

impl Stad {
    /// On SQLite, with a decision in force.
    pub async fn new() -> Self {
        Self::met(vec![], MIGRATIES).await
    }

    /// The same with more slices and their tables.
    pub async fn met(slices: Vec<Slice>, migraties: &[&[Migration]]) -> Self {
        let stad = Self::met_mensen(slices, migraties).await;
        stad.prepare().await;
        stad
    }

    /// The same with another policy: what this function makes of the one of today.
    pub async fn met_beleid(slices: Vec<Slice>, migraties: &[&[Migration]], anders: impl FnOnce(&mut policy::Beleid)) -> Self {
        let (db, place) = testing::sqlite(migraties).await;
        filled(&db).await;
        let mut beleid = policy::Beleid::load().unwrap();
        anders(&mut beleid);
        let stad = Self::van(Proef::met_beleid(db, Some(place), all(slices), std::sync::Arc::new(beleid)));
        stad.prepare().await;
        stad
    }

    /// On SQLite, with people but without a decision.
    pub async fn zonder_besluit() -> Self {
        Self::met_mensen(vec![], MIGRATIES).await
    }

    async fn met_mensen(slices: Vec<Slice>, migraties: &[&[Migration]]) -> Self {
        let (db, place) = testing::sqlite(migraties).await;
        filled(&db).await;
        Self::van(Proef::op(db, Some(place), all(slices)))
    }

    /// On a database of [`testing::each_engine`], with a decision in force.
    pub async fn op_engine(db: Db) -> Self {
        filled(&db).await;
        let stad = Self::van(Proef::op(db, None, all(vec![])));
        stad.prepare().await;
        stad
    }

    fn van(proef: Proef) -> Self {
        Self { app: proef.app.clone(), proef }
    }

    async fn prepare(&self) {
        let tx = self.write().await;
        let mut events = mandaat::seed_demo(&self.app, &tx).await.unwrap().into_iter();
        let first = events.next().unwrap();
        tx.commit(Events::from_parts(first, events.collect())).await.unwrap();
    }

    /// A write transaction by the system.
    pub async fn write(&self) -> WriteTx {
        self.proef.write().await
    }

    /// A read transaction.
    pub async fn read(&self) -> ReadTx {
        self.proef.read().await
    }

    /// Moves the clock.
    pub fn later(&self, seconds: i64) {
        self.proef.later(seconds);
    }

    /// Proof for the coordinator.
    pub async fn bewijs(&self) -> Bevoegdheid {
        mandaat::aanwijzingsbesluit::bevoegdheid(&*self.read().await, id(SANNE), self.app.now()).await.unwrap().unwrap()
    }

    /// Proof with which Sanne receives data of the police about a robbery.
    pub async fn ontvangst(&self) -> Ontvangst {
        self.bewijs().await.ontvangst(Some(Incidentsoort::Overval))
    }

    /// Withdraws the decision in force.
    pub async fn trek_in(&self) {
        let tx = self.write().await;
        let besluit = mandaat::aanwijzingsbesluit::actueel(&tx, self.app.now()).await.unwrap().unwrap();
        mandaat::aanwijzingsbesluit::withdraw(&tx, besluit.id, id(MARIJKE), mandaat::aanwijzingsbesluit::Reden::NietNodig).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::BesluitIngetrokken)).await.unwrap();
    }

    /// The decision in force as if it never listed these kinds of data.
    pub async fn zonder_gegevens(&self, weg: &[domain::gegeven::Soort]) {
        let tx = self.write().await;
        let mut besluit = mandaat::aanwijzingsbesluit::actueel(&tx, self.app.now()).await.unwrap().unwrap();
        besluit.inhoud.gegevens.retain(|s| !weg.contains(s));
        let inhoud = serde_json::to_string(&besluit.inhoud).unwrap();
        tx.exec("UPDATE aanwijzingsbesluit SET inhoud = $3 WHERE gemeente = $1 AND id = $2", args![tx.gemeente(), besluit.id, inhoud])
            .await
            .unwrap();
        tx.commit(Gebeurtenis::new(Soort::BesluitGewijzigd)).await.unwrap();
    }

    /// A casus of this type, an hour after the robbery, directed by the coordinator.
    pub async fn meld(&self, incidenttype: Incidenttype) -> Casus {
        let overval_op = self.app.now().plus_seconds(-3600);
        let m = Melding {
            draaiboek: None,
            incidenttype,
            overval_op,
            buurt: "Rivierenbuurt".into(),
            geweld: Geweld::Wapen,
            aantal: Aantal::Twee,
            vrijgegeven: false,
        };
        let tx = self.write().await;
        let (id, ..) = open_casus(&tx, &self.app.beleid, self.app.id(), &m, &self.ontvangst().await, id(SANNE)).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::CasusGemeld).in_casus(id).code(incidenttype.code())).await.unwrap();
        casus::by_id(&*self.read().await, id).await.unwrap()
    }

    /// Someone signed in.
    pub async fn als(&self, wie: u128) -> Als<'_> {
        self.proef.sign_in(wie).await
    }

    /// What the journal says of acts, oldest first: kind, reason and event without identities. Steps that were finished stand apart:
    /// which ones wait is a matter of the draaiboek.
    pub async fn journaalregels(&self) -> Vec<String> {
        let sql = "SELECT soort, reden, gebeurtenis FROM journaal WHERE gemeente = $1 ORDER BY nr";
        let rows = self.read().await.all(sql, args!["GM9999"]).await.unwrap();
        let regel = |r: &store::Row| {
            let mut event: serde_json::Value = serde_json::from_str(&r.text("gebeurtenis").unwrap()).unwrap();
            let fields = event.as_object_mut().unwrap();
            for id in ["casus", "betrokkene", "doel"] {
                fields.remove(id);
            }
            format!("{} {:?} {event}", r.text("soort").unwrap(), r.opt_text("reden").unwrap())
        };
        rows.iter().filter(|r| !r.text("soort").unwrap().starts_with("taak-")).map(regel).collect()
    }

    /// Kinds of all journal lines, oldest first.
    pub async fn journaal(&self) -> Vec<String> {
        self.proef.journal().await
    }
}

/// The slices below, this one, and more.
fn all(more: Vec<Slice>) -> Vec<Slice> {
    std::iter::once(crate::slice()).chain(more).collect()
}

async fn filled(db: &Db) {
    let tx = db.write(deed(), testing::now()).await.unwrap();
    people(&tx, &MENSEN).await;
    tx.commit(Gebeurtenis::new(Soort::InstallatieGemaakt)).await.unwrap();
}
