//! A casus to test with: one person known from the police, in the municipality of the tests of screenen.

use casus::{
    self, Casus,
    betrokkene::{self, Persoon, Veld},
    taak::{self, TaakRij},
};
use domain::{
    casus::{BetrokkeneRol, Incidenttype, Leeftijdsgroep},
    draaiboek::{Anker, Bewijs, Feit},
    gegeven::Herkomst,
    id::{BetrokkeneId, Id},
    journaal::{Gebeurtenis, Soort},
};
use screenen::testing::{Als, SANNE, Stad, id};
use store::{Events, Migration, args};

pub(crate) const MIGRATIES: &[&[Migration]] = &[kern::MIGRATIONS, mandaat::MIGRATIONS, casus::MIGRATIONS, crate::MIGRATIONS];

/// Values of the person, as the police gave them.
pub(crate) const GEGEVENS: [(Veld, &str); 3] =
    [(Veld::Naam, "Anna Jansen"), (Veld::Adres, "Maasstraat 12, 0000 AB Voorbeeldstad"), (Veld::Telefoon, "06 12345699")];

/// A municipality with one casus and one person.
pub(crate) struct Proef {
    pub stad: Stad,
    pub casus: Casus,
    pub persoon: BetrokkeneId,
}

pub(crate) fn volwassene() -> Persoon {
    Persoon {
        rol: BetrokkeneRol::Bewoner,
        leeftijdsgroep: Leeftijdsgroep::Volwassen,
        vertegenwoordiger: None,
        contactpersoon: None,
        niet_bellen: false,
        niet_schrijven: false,
    }
}

impl Proef {
    pub(crate) async fn new() -> Self {
        Self::met(&volwassene()).await
    }

    pub(crate) async fn met(persoon: &Persoon) -> Self {
        Self::in_stad(Stad::met(vec![partners::slice(), crate::slice()], MIGRATIES).await, persoon).await
    }

    /// In this municipality.
    pub(crate) async fn in_stad(stad: Stad, persoon: &Persoon) -> Self {
        let tx = stad.write().await;
        let mut events = partners::seed_demo(&stad.app, &tx).await.unwrap().into_iter();
        let first = events.next().unwrap();
        tx.commit(Events::from_parts(first, events.collect())).await.unwrap();
        let casus = stad.meld(Incidenttype::Woning).await;
        let (bewijs, who) = (stad.bewijs().await, BetrokkeneId::from_uuid(stad.app.uuid()));
        let tx = stad.write().await;
        betrokkene::create(&tx, casus.id, who, persoon).await.unwrap();
        for (veld, waarde) in GEGEVENS {
            let gegeven = betrokkene::maak(waarde.to_owned(), veld, Herkomst::Politie, who, Some(&stad.ontvangst().await)).unwrap();
            betrokkene::bewaar(&tx, veld, &gegeven, Some(&bewijs), id(SANNE)).await.unwrap().unwrap();
        }
        let events =
            taak::rond_af_met(&tx, &stad.app.beleid, casus.id, (Bewijs::PersoonToegevoegd, None), &serde_json::json!({}), id(SANNE))
                .await
                .unwrap();
        assert!(!events.is_empty(), "the step about persons is open");
        tx.commit(Gebeurtenis::new(Soort::BetrokkeneToegevoegd).in_casus(casus.id)).await.unwrap();
        Self { stad, casus, persoon: who }
    }

    /// The police release contact, and the decision is yes.
    pub(crate) async fn vrij(&self) {
        let tx = self.stad.write().await;
        let now = tx.now();
        casus::zet_anker(&tx, self.casus.id, None, Anker::VrijgavePolitie, now).await.unwrap();
        casus::zet_anker(&tx, self.casus.id, Some(self.persoon), Anker::BesluitJa, now).await.unwrap();
        casus::leg_feit_vast(&tx, self.casus.id, Some(self.persoon), Feit::Besluit, "ja", id(SANNE)).await.unwrap();
        taak::herplan(&tx, &self.stad.app.beleid, self.casus.id).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::PolitieVrijgegeven).in_casus(self.casus.id)).await.unwrap();
    }

    /// The police have no objection.
    pub(crate) async fn geen_bezwaar(&self) {
        let tx = self.stad.write().await;
        casus::leg_feit_vast(&tx, self.casus.id, Some(self.persoon), Feit::PolitieBezwaar, "geen", id(SANNE)).await.unwrap();
        taak::herplan(&tx, &self.stad.app.beleid, self.casus.id).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::BezwaarBeantwoord).in_casus(self.casus.id)).await.unwrap();
    }

    /// Slachtofferhulp was asked.
    pub(crate) async fn slachtofferhulp(&self, sanne: &Als<'_>) {
        let a = sanne.post(&self.pad("slachtofferhulp"), &[("status", "contact"), ("_versie", "0")]).await;
        assert_eq!(a.naar, format!("{}?klaar=slachtofferhulp-vastgelegd", self.pad("contact")), "{}", a.tekst);
    }

    /// Address of a page of the person.
    pub(crate) fn pad(&self, pagina: &str) -> String {
        format!("/casussen/{}/betrokkenen/1/{pagina}", self.casus.nummer)
    }

    /// Address of a page of the casus.
    pub(crate) fn casus_pad(&self, pagina: &str) -> String {
        format!("/casussen/{}/{pagina}", self.casus.nummer)
    }

    pub(crate) async fn taak(&self, stap: &str) -> TaakRij {
        let tx = self.stad.read().await;
        taak::list(&tx, self.casus.id)
            .await
            .unwrap()
            .into_iter()
            .find(|t| t.stap.as_str() == stap)
            .unwrap_or_else(|| panic!("no task {stap}"))
    }

    pub(crate) async fn feit(&self, feit: Feit) -> Option<String> {
        casus::feiten(&*self.stad.read().await, self.casus.id).await.unwrap().into_iter().find(|(_, f, _)| *f == feit).map(|(.., w)| w)
    }

    /// Whether a text stands readable anywhere in a column of this table.
    pub(crate) async fn rows(&self, sql: &'static str) -> usize {
        self.stad.read().await.all(sql, args!["GM9999"]).await.unwrap().len()
    }
}
