//! What tests of screening, police and decision need on top of the fictional municipality.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "tests may stop at the first surprise")]

use axum::http::StatusCode;
use casus::{
    self, NieuweCasus,
    betrokkene::{self, Persoon},
    taak::{self, TaakRij},
};
use domain::{
    Code,
    casus::{Aantal, BetrokkeneRol, Geweld, Incidenttype, Leeftijdsgroep},
    id::{BetrokkeneId, CasusId, Id},
    journaal::{Gebeurtenis, Soort},
};
use jiff::civil::date;
use store::{WriteTx, args, testing};

pub(crate) use crate::testing::{ESRA, MARIJKE, MIGRATIES, SANNE, Stad as Proef, id as medewerker};

/// A casus straight in the database, for tests of SQL.
pub(crate) async fn losse_casus(tx: &WriteTx, soort: Incidenttype) -> CasusId {
    let id = CasusId::from_uuid(testing::id());
    let nieuw = NieuweCasus {
        id,
        incidenttype: soort,
        buurt: "Rivierenbuurt".into(),
        geweld: Geweld::Dreiging,
        aantal: Aantal::Twee,
        overval_op: tx.now(),
        gemeld_op: tx.now(),
        melder: medewerker(SANNE),
        regie: medewerker(SANNE),
        aanwijzingsbesluit: testing::id().into(),
        draaiboek: "woningoverval".into(),
        draaiboek_vanaf: date(2026, 1, 1),
    };
    casus::create(tx, &nieuw).await.unwrap();
    id
}

/// A person straight in the database.
pub(crate) async fn los_persoon(tx: &WriteTx, casus: CasusId, rol: BetrokkeneRol, leeftijdsgroep: Leeftijdsgroep) -> BetrokkeneId {
    let id = BetrokkeneId::from_uuid(testing::id());
    let persoon = Persoon { rol, leeftijdsgroep, vertegenwoordiger: None, contactpersoon: None, niet_bellen: false, niet_schrijven: false };
    betrokkene::create(tx, casus, id, &persoon).await.unwrap();
    id
}

impl Proef {
    /// Reports a robbery and gives its number.
    pub(crate) async fn casus(&self, soort: Incidenttype) -> String {
        self.meld(soort).await.nummer
    }

    /// Adds a person to a casus.
    pub(crate) async fn persoon(&self, nummer: &str, rol: BetrokkeneRol, leeftijdsgroep: Leeftijdsgroep) -> BetrokkeneId {
        let tx = self.write().await;
        let casus = casus::by_nummer(&tx, nummer).await.unwrap().id;
        let id = los_persoon(&tx, casus, rol, leeftijdsgroep).await;
        taak::herplan(&tx, &self.app.beleid, casus).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::BetrokkeneToegevoegd)).await.unwrap();
        id
    }

    /// A home robbery with one resident, screened.
    pub(crate) async fn gescreend(&self) -> (String, BetrokkeneId) {
        let nummer = self.casus(Incidenttype::Woning).await;
        let id = self.persoon(&nummer, BetrokkeneRol::Bewoner, Leeftijdsgroep::Oudere).await;
        let velden =
            [("geweld", "wapen"), ("onrust", "verhoogd"), ("herhaling", "nee"), ("woonvorm", "huur"), ("iedereen", "ja"), ("_versie", "0")];
        let antwoord = self.als(SANNE).await.post(&format!("/casussen/{nummer}/screening"), &velden).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        (nummer, id)
    }

    pub(crate) async fn stand(&self, nummer: &str) -> (casus::Casus, domain::draaiboek::Stand) {
        let tx = self.read().await;
        let casus = casus::by_nummer(&tx, nummer).await.unwrap();
        let stand = casus::stand(&tx, &casus).await.unwrap();
        (casus, stand)
    }

    /// The task of a step.
    pub(crate) async fn taak(&self, nummer: &str, stap: &str) -> TaakRij {
        let tx = self.read().await;
        let casus = casus::by_nummer(&tx, nummer).await.unwrap();
        taak::list(&tx, casus.id).await.unwrap().into_iter().find(|t| t.stap.as_str() == stap).expect(stap)
    }

    /// How many lines of this kind the journal holds.
    pub(crate) async fn geschreven(&self, soort: Soort) -> usize {
        self.read()
            .await
            .all("SELECT nr FROM journaal WHERE gemeente = $1 AND soort = $2", args!["GM9999", soort.code()])
            .await
            .unwrap()
            .len()
    }

    pub(crate) async fn sluit(&self, nummer: &str) {
        let tx = self.write().await;
        let casus = casus::by_nummer(&tx, nummer).await.unwrap();
        casus::zet_fase(&tx, casus.id, domain::casus::Fase::Gesloten).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::CasusGesloten)).await.unwrap();
    }
}
