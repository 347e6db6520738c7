#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
use casus::betrokkene::{Persoon, bewaar, create, maak};
use domain::{
    casus::Leeftijdsgroep,
    journaal::{Gebeurtenis, Soort},
};
use store::testing::each_engine;

use super::*;
use crate::testing::{MIGRATIES, SANNE, Stad, id};

/// A person of a casus with this role and these values.
async fn persoon(stad: &Stad, casus: CasusId, rol: BetrokkeneRol, values: &[(Veld, &str)]) {
    let (over, bewijs): (BetrokkeneId, _) = (stad.app.id(), stad.bewijs().await);
    let tx = stad.write().await;
    let made = Persoon {
        rol,
        leeftijdsgroep: Leeftijdsgroep::Volwassen,
        vertegenwoordiger: None,
        contactpersoon: None,
        niet_bellen: false,
        niet_schrijven: false,
    };
    create(&tx, casus, over, &made).await.unwrap();
    for (veld, text) in values {
        let gegeven = maak((*text).to_owned(), *veld, Herkomst::Politie, over, Some(&stad.ontvangst().await)).unwrap();
        bewaar(&tx, *veld, &gegeven, Some(&bewijs), id(SANNE)).await.unwrap().unwrap();
    }
    tx.commit(Gebeurtenis::new(Soort::BetrokkeneToegevoegd).in_casus(casus).over(over)).await.unwrap();
}

/// A home is where its victims and residents live, a business is at the address of who gave its name, and a witness lives somewhere else.
#[tokio::test]
async fn a_case_is_at_the_address_of_the_home_or_the_business_on_both_engines() {
    each_engine(MIGRATIES, |db| async move {
        let stad = Stad::op_engine(db).await;
        let home = stad.meld(Incidenttype::Woning).await.id;
        persoon(&stad, home, BetrokkeneRol::Slachtoffer, &[(Veld::Adres, "Maasstraat 12, 0000 AB Voorbeeldstad")]).await;
        persoon(&stad, home, BetrokkeneRol::Getuige, &[(Veld::Adres, "Dijk 1"), (Veld::Postadres, "Dijk 2")]).await;
        let shop = stad.meld(Incidenttype::Bedrijf).await.id;
        persoon(&stad, shop, BetrokkeneRol::Ondernemer, &[(Veld::Adres, "Plein 3"), (Veld::Bedrijfsnaam, "Winkel")]).await;
        persoon(&stad, shop, BetrokkeneRol::Medewerker, &[(Veld::Adres, "Kade 9")]).await;
        let (tx, bewijs) = (stad.read().await, stad.bewijs().await);
        let since = stad.app.now().plus_seconds(-30 * 86_400);
        let found = gevaladressen(&tx, &bewijs, since).await.unwrap();
        let read = |g: &Gevaladres| g.adressen.iter().map(|a| a.lees(Some(&bewijs)).unwrap().clone()).collect::<Vec<_>>();
        let mut all: Vec<_> = found.iter().map(read).collect();
        all.sort();
        assert_eq!(all, [vec!["Maasstraat 12, 0000 AB Voorbeeldstad".to_owned()], vec!["Plein 3".to_owned()]]);
        assert!(!format!("{found:?}").contains("Maasstraat"), "never printed");
        assert!(gevaladressen(&tx, &bewijs, stad.app.now()).await.unwrap().is_empty(), "only since then");
    })
    .await;
}
