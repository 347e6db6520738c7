//! Tests of the notes of a casus: they need a casus that was reported.

use domain::{
    casus::Incidenttype,
    draaiboek::{Aantekening, Aantekeningen, Genoteerd, StapId},
    id::{BetrokkeneId, Id},
    journaal::{Gebeurtenis, Soort},
};
use uuid::Uuid;

use crate::testing::{MIGRATIES, SANNE, Stad, id};
use casus::aantekening::{lees, schrijf, van_casus, van_persoon, vul_aan};

#[tokio::test]
async fn notes_are_kept_by_task_with_a_version() {
    ::store::testing::each_engine(MIGRATIES, |db| async move {
        let stad = Stad::op_engine(db).await;
        let casus = stad.meld(Incidenttype::Woning).await;
        let (stap, persoon) = (StapId::from("stap"), BetrokkeneId::from_uuid(Uuid::from_u128(77)));
        let note = |text: &str| Aantekeningen::from([(Aantekening::PolitieNaam, Genoteerd::Tekst(text.to_owned()))]);
        let tx = stad.write().await;
        assert!(schrijf(&tx, casus.id, (&stap, None), 0, &note("een"), id(SANNE)).await.unwrap());
        assert!(!schrijf(&tx, casus.id, (&stap, None), 0, &note("twee"), id(SANNE)).await.unwrap(), "someone was first");
        assert!(schrijf(&tx, casus.id, (&stap, None), 1, &note("drie"), id(SANNE)).await.unwrap());
        assert!(schrijf(&tx, casus.id, (&stap, Some(persoon)), 0, &note("vier"), id(SANNE)).await.unwrap());
        vul_aan(&tx, casus.id, &stap, Aantekening::AantalContact, Genoteerd::Aantal(3), id(SANNE)).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::AantekeningGemaakt)).await.unwrap();
        let tx = stad.read().await;
        let nu = lees(&tx, casus.id, &stap, None).await.unwrap().unwrap();
        assert_eq!(
            (nu.versie, nu.noten.len(), nu.noten.get(&Aantekening::PolitieNaam)),
            (3, 2, Some(&Genoteerd::Tekst("drie".to_owned())))
        );
        assert_eq!(van_casus(&tx, casus.id).await.unwrap().len(), 1);
        assert_eq!(van_persoon(&tx, casus.id, persoon).await.unwrap().len(), 1);
        assert!(!format!("{nu:?}").contains("drie"), "printed notes show no value");
    })
    .await;
}
