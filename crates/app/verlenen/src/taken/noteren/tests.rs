use axum::http::StatusCode;
use casus::betrokkene;
use domain::{
    casus::{BetrokkeneRol, Leeftijdsgroep},
    draaiboek::Staat,
    id::{BetrokkeneId, Id},
    journaal::{Gebeurtenis, Soort},
};
use screenen::testing::{KARIM, SANNE, id};

use super::super::tests::{POLITIE, met};
use crate::proef::{Proef, volwassene};

const PAD: &str = "taken/melding-nalopen";

#[tokio::test]
async fn a_task_is_not_done_while_something_to_note_is_missing() {
    let p = Proef::new().await;
    let sanne = p.stad.als(SANNE).await;
    let pad = p.casus_pad(PAD);
    let page = sanne.get(&pad).await.tekst;
    assert!(page.contains("name=\"noot-politie-naam\"") && page.contains("name=\"noot-belmoment-tijd\""), "{page}");
    let zonder = sanne.post(&pad, &met(&POLITIE[..1])).await;
    assert_eq!(zonder.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(zonder.tekst.contains("Jan de Boer") && zonder.tekst.contains("Nummer van je contact bij de politie"), "input is kept");
    assert_ne!(p.taak("melding-nalopen").await.staat, Staat::Gedaan);
    assert_eq!(sanne.post(&pad, &met(&POLITIE)).await.status, StatusCode::SEE_OTHER);
    assert_eq!(p.taak("melding-nalopen").await.staat, Staat::Gedaan);
}

#[tokio::test]
async fn the_contact_at_the_police_stands_where_it_is_needed_and_nowhere_else() {
    let p = Proef::new().await;
    let sanne = p.stad.als(SANNE).await;
    sanne.post(&p.casus_pad(PAD), &met(&POLITIE)).await;
    let casus = format!("/casussen/{}", p.casus.nummer);
    let elsewhere =
        [casus.clone(), p.casus_pad("bellen"), p.casus_pad("kaart"), p.casus_pad(PAD), p.casus_pad("taken/aanmelding-slachtofferhulp")];
    for pad in elsewhere {
        let page = sanne.get(&pad).await.tekst;
        assert!(page.contains("Jan de Boer") && page.replace('\u{a0}', " ").contains("06 12345655"), "{pad}: {page}");
    }
    assert_eq!(p.rows("SELECT stap FROM aantekening WHERE gemeente = $1 AND CAST(inhoud AS TEXT) LIKE '%Boer%'").await, 0, "sealed");
    let lines = p.stad.journaalregels().await.join("\n");
    assert!(
        lines.contains("aantekening-gemaakt") && lines.contains("politie-nummer") && !lines.contains("Boer") && !lines.contains("12345655")
    );
}

#[tokio::test]
async fn two_editors_of_one_note_see_both_values() {
    let p = Proef::new().await;
    let sanne = p.stad.als(SANNE).await;
    sanne.post(&p.casus_pad(PAD), &met(&POLITIE)).await;
    let pad = p.casus_pad("taken/melding-nalopen/aantekeningen");
    let page = sanne.get(&pad).await;
    let (versie, getoond) = (page.hidden("_versie"), page.hidden("_getoond"));
    let form = |nummer: &'static str, naam: &'static str| {
        let mut f: Vec<(&str, String)> = POLITIE.iter().map(|(k, v)| (*k, (*v).to_owned())).collect();
        f[0].1 = naam.to_owned();
        f[1].1 = nummer.to_owned();
        f
    };
    let send = |fields: Vec<(&'static str, String)>| {
        let (versie, getoond, pad, sanne) = (versie.clone(), getoond.clone(), pad.clone(), &sanne);
        async move {
            let mut all: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
            all.extend([("_versie", versie.as_str()), ("_getoond", getoond.as_str())]);
            sanne.post(&pad, &all).await
        }
    };
    assert_eq!(send(form("06 12345656", "Jan de Boer")).await.status, StatusCode::SEE_OTHER);
    let second = send(form("06 12345657", "Jan de Boer")).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(second.tekst.contains("06 12345656") && second.tekst.contains("06 12345657"), "both: {}", second.tekst);
    let other = send(form("06 12345655", "Piet de Boer")).await;
    assert_eq!(other.status, StatusCode::SEE_OTHER, "what only one changed is kept: {}", other.tekst);
    let page = sanne.get(&p.casus_pad("bellen")).await.tekst;
    assert!(page.contains("Piet de Boer") && page.contains("06 12345656"), "{page}");
}

#[tokio::test]
async fn nothing_has_to_be_noted_when_the_step_is_not_needed() {
    let p = Proef::new().await;
    p.vrij().await;
    let sanne = p.stad.als(SANNE).await;
    let pad = p.casus_pad("taken/preventieadvies");
    assert_eq!(sanne.post(&pad, &met(&[("uitslag", "vastgelegd")])).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let nodig = sanne.post(&pad, &met(&[("uitslag", "niet-nodig"), ("nietnodig", "past-niet")])).await;
    assert_eq!(nodig.status, StatusCode::SEE_OTHER, "{}", nodig.tekst);
}

#[tokio::test]
async fn the_contact_person_is_that_of_the_record_and_the_note_is_the_persons() {
    let p = Proef::new().await;
    p.vrij().await;
    let sanne = p.stad.als(SANNE).await;
    let karim = id(KARIM).uuid().to_string();
    let pad = p.casus_pad("taken/contactpersoon-aanwijzen/1");
    let a = sanne
        .post(&pad, &met(&[("uitslag", "vastgelegd"), ("noot-contactpersoon", &karim), ("noot-vervanger", &id(SANNE).uuid().to_string())]))
        .await;
    assert_eq!(a.status, StatusCode::SEE_OTHER, "{}", a.tekst);
    let tx = p.stad.read().await;
    assert_eq!(betrokkene::by_volgnr(&tx, p.casus.id, 1).await.unwrap().contactpersoon, Some(id(KARIM)));
    drop(tx);
    let persoon = sanne.get(&format!("/casussen/{}/betrokkenen/1", p.casus.nummer)).await.tekst;
    assert!(
        persoon.contains("Karim Haddad") && persoon.contains("06 12345601") && persoon.contains("Vervanger van de contactpersoon"),
        "{persoon}"
    );
    let casus = sanne.get(&format!("/casussen/{}", p.casus.nummer)).await.tekst;
    assert!(!casus.contains(">Genoteerd<"), "what is about a person stands with the person");
    let tx = p.stad.write().await;
    tx.destroy_person(p.persoon.uuid()).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::BetrokkeneGewijzigd)).await.unwrap();
    assert_eq!(sanne.get(&pad).await.status, StatusCode::OK, "a destroyed key leaves no note and no fault");
}

#[tokio::test]
async fn the_parent_of_a_child_is_chosen_from_the_case() {
    let kind = betrokkene::Persoon { rol: BetrokkeneRol::Slachtoffer, leeftijdsgroep: Leeftijdsgroep::Kind, ..volwassene() };
    let p = Proef::met(&kind).await;
    let ouder = BetrokkeneId::from_uuid(p.stad.app.uuid());
    let tx = p.stad.write().await;
    betrokkene::create(&tx, p.casus.id, ouder, &volwassene()).await.unwrap();
    casus::taak::herplan(&tx, &p.stad.app.beleid, p.casus.id).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::BetrokkeneToegevoegd).in_casus(p.casus.id)).await.unwrap();
    let sanne = p.stad.als(SANNE).await;
    let pad = p.casus_pad("taken/vertegenwoordiger-vastleggen/1");
    let zelf = sanne.post(&pad, &met(&[("uitslag", "vastgelegd"), ("noot-vertegenwoordiger", &p.persoon.uuid().to_string())])).await;
    assert_eq!(zelf.status, StatusCode::UNPROCESSABLE_ENTITY, "a child does not represent itself");
    let a = sanne.post(&pad, &met(&[("uitslag", "vastgelegd"), ("noot-vertegenwoordiger", &ouder.uuid().to_string())])).await;
    assert_eq!(a.status, StatusCode::SEE_OTHER, "{}", a.tekst);
    let tx = p.stad.read().await;
    assert_eq!(betrokkene::by_volgnr(&tx, p.casus.id, 1).await.unwrap().vertegenwoordiger, Some(ouder));
}
