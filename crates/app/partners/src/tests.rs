#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

mod delen;
mod invoer;
mod link;
mod onderdelen;
mod opslag;

use axum::http::StatusCode;
use domain::casus::Incidenttype;
use inventaris::partners::{Mist, partners};
use web::{Taal, Tr};

use super::*;
use crate::proef::{KARIM, MARIJKE, Proef, SANNE, leeg};

const PVO: &str = "/voorbereiden/partners/pvo";
const GEGEVENS: &str = "/voorbereiden/partners/pvo/gegevens";
const GOED: [(&str, &str); 3] = [("naam", "PVO Voorbeeldregio"), ("contactpersoon", "Balie ondernemers"), ("telefoon", "0800 1234")];

async fn mist(proef: &Proef) -> Vec<Mist> {
    dossier(&*proef.read().await, &proef.app.beleid, "pvo").await.unwrap().mist(proef.app.now())
}

#[tokio::test]
async fn the_shipped_partners_stand_there_with_their_roles() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let page = sanne.get(HIER).await;
    let all = partners(&*proef.read().await, &proef.app).await.unwrap();
    assert!(all.len() >= 13, "{}", all.len());
    for p in all.iter() {
        assert!(page.tekst.contains(&format!("{HIER}/{}", p.beleid.id)), "{}", p.beleid.id);
        let one = sanne.get(&format!("{HIER}/{}", p.beleid.id)).await;
        assert_eq!(one.status, StatusCode::OK);
        assert_eq!(one.tekst.contains(&format!("/voorbereiden/nazorgplan/pdf?partner={}", p.beleid.id)), !p.eigen());
        assert_eq!(one.tekst.contains("<p class=\"alert-titel\">Nog te controleren</p>"), p.beleid.te_verifieren.is_some());
    }
    for gone in ["bestaat-niet", "eigen-000000000000"] {
        assert_eq!(sanne.get(&format!("{HIER}/{gone}")).await.status, StatusCode::NOT_FOUND);
    }
    for lang in ["nl", "en"] {
        assert_eq!(sanne.get_in(HIER, lang).await.status, StatusCode::OK);
        assert_eq!(sanne.get_in(PVO, lang).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn contact_data_are_saved_called_and_found() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let call = [("uitkomst", "klopt")];
    assert_eq!(sanne.post(&format!("{PVO}/gebeld"), &call).await.naar, PVO, "nothing to call");
    assert!(sanne.post(GEGEVENS, &GOED).await.naar.contains("klaar=partner-bewaard"));
    assert_eq!(mist(&proef).await, [Mist::Afspraak, Mist::Aanbod, Mist::Voorwaarden, Mist::Gebeld]);
    assert_eq!(sanne.post(&format!("{PVO}/gebeld"), &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "what came of it?");
    assert!(sanne.post(&format!("{PVO}/gebeld"), &call).await.naar.contains("klaar=partner-gebeld"));
    assert!(!mist(&proef).await.contains(&Mist::Gebeld));
    let found = sanne.post(HIER, &[("zoek", "balie")]).await;
    assert!(found.tekst.contains("PVO Voorbeeldregio") && !found.tekst.contains("/partners/ggd"));
    assert!(sanne.get(&format!("{HIER}?onvolledig=ja")).await.tekst.contains(PVO));
    assert!(sanne.post(HIER, &[("zoek", "qqqq")]).await.tekst.contains("Geen partner gevonden"));
    let woning = sanne.post(HIER, &[("soort", "woning")]).await;
    assert!(woning.tekst.contains("/partners/woningcorporatie") && !woning.tekst.contains("/partners/pvo\""));
    proef.later(370 * 86_400);
    assert!(mist(&proef).await.contains(&Mist::Gebeld), "a call counts for a year");
    let journal = proef.journal().await;
    assert!(journal.ends_with(&["partner-gewijzigd".to_owned(), "partner-gebeld".to_owned()]), "{journal:?}");
}

#[tokio::test]
async fn calls_are_a_log_and_a_wrong_number_no_longer_counts() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    sanne.post(GEGEVENS, &GOED).await;
    for (uitkomst, counts) in [("geen-gehoor", false), ("klopt", true), ("geen-gehoor", true), ("klopt-niet", false)] {
        proef.later(60);
        let call = [("uitkomst", uitkomst), ("opmerking", "Vroeg naar de balie")];
        assert!(sanne.post(&format!("{PVO}/gebeld"), &call).await.naar.contains("klaar=partner-gebeld"));
        assert_eq!(!mist(&proef).await.contains(&Mist::Gebeld), counts, "{uitkomst}");
    }
    let page = sanne.get(PVO).await.tekst;
    assert_eq!(page.matches("Vroeg naar de balie").count(), 4, "every call stays");
    assert!(page.contains("Niemand nam op") && page.contains("Sanne de Wit"));
}

#[tokio::test]
async fn every_mistake_is_named_and_nothing_is_saved() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let answer = sanne.post(GEGEVENS, &[("telefoon", "12"), ("email", "geen adres"), ("niet_mee", "ja")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.tekst.contains("kijk naar 3 punten") && answer.tekst.contains("geen adres"), "{}", answer.tekst);
    assert_eq!(partner(&*proef.read().await, &proef.app.beleid, "pvo").await.unwrap().lokaal, Lokaal::default());
    assert_eq!(proef.sign_in(MARIJKE).await.post(GEGEVENS, &GOED).await.status, StatusCode::FORBIDDEN);
    assert_eq!(
        sanne.get(&format!("{HIER}/{GEMEENTE}/gegevens")).await.status,
        StatusCode::NOT_FOUND,
        "nobody calls the municipality itself"
    );
}

#[tokio::test]
async fn a_partner_that_does_not_take_part_misses_nothing() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let out = [("_versie", "0"), ("niet_mee", "ja"), ("reden_niet", "Er is hier geen platform.")];
    assert_eq!(sanne.post(GEGEVENS, &out).await.status, StatusCode::SEE_OTHER);
    let d = dossier(&*proef.read().await, &proef.app.beleid, "pvo").await.unwrap();
    assert!(d.mist(proef.app.now()).is_empty() && !d.partner.doet_mee_bij(Incidenttype::Bedrijf));
    assert!(sanne.get(HIER).await.tekst.contains("Er is hier geen platform."));
}

#[tokio::test]
async fn two_editors_see_both_values() {
    let proef = leeg().await;
    let (sanne, karim) = (proef.sign_in(SANNE).await, proef.sign_in(KARIM).await);
    let page = karim.get(GEGEVENS).await;
    assert_eq!(sanne.post(GEGEVENS, &[("_versie", "0"), ("contactpersoon", "Balie")]).await.status, StatusCode::SEE_OTHER);
    let was = page.hidden("_was-contactpersoon");
    let clash = karim.post(GEGEVENS, &[("_versie", "0"), ("_was-contactpersoon", &was), ("contactpersoon", "Programmateam")]).await;
    assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(clash.tekst.contains("Balie") && clash.tekst.contains("Programmateam"));
    let merged = [("_versie", "0"), ("_was-contactpersoon", "Balie"), ("contactpersoon", "Balie"), ("telefoon", "0800 1234")];
    assert_eq!(karim.post(GEGEVENS, &merged).await.status, StatusCode::SEE_OTHER, "another field is no clash");
}

#[tokio::test]
async fn a_partner_of_ones_own_is_added_ended_and_stays_to_be_seen() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let nieuw = format!("{HIER}/nieuw");
    assert!(sanne.post(&nieuw, &[]).await.tekst.contains("kijk naar 4 punten"));
    let good = [("naam", "Buurtteam"), ("geldt_voor", "woning"), ("voorbereiding", "Denkt mee"), ("uitvoering", "Gaat langs")];
    let answer = sanne.post(&nieuw, &good).await;
    assert!(answer.naar.contains("klaar=partner-toegevoegd"), "{answer:?}");
    let own = answer.naar.split('?').next().unwrap().to_owned();
    assert_eq!(sanne.post(&nieuw, &good).await.status, StatusCode::UNPROCESSABLE_ENTITY, "that name is taken");
    assert!(sanne.get(HIER).await.tekst.contains(&own) && sanne.get(&own).await.tekst.contains("Gaat langs"));
    let person = [("naam", "Noor Verzonnen"), ("telefoon", "06 12345678")];
    assert_eq!(sanne.post(&format!("{own}/personen/nieuw"), &person).await.status, StatusCode::SEE_OTHER);
    assert_eq!(sanne.post(&format!("{own}/einde"), &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "why?");
    assert!(sanne.post(&format!("{own}/einde"), &[("reden", "Het team is gestopt")]).await.naar.contains("klaar=partner-beeindigd"));
    let page = sanne.get(&own).await;
    assert!(page.tekst.contains("Het team is gestopt") && page.tekst.contains("Noor Verzonnen") && !page.tekst.contains("/personen/nieuw"));
    assert!(sanne.get(HIER).await.tekst.contains("1 eigen partner doet niet meer mee"));
    let all = partners(&*proef.read().await, &proef.app).await.unwrap();
    assert!(all.iter().all(|p| p.naam(Tr::new(Taal::Nl)) != "Buurtteam"), "it is offered nowhere");
    assert_eq!(sanne.post(&format!("{own}/personen/nieuw"), &person).await.status, StatusCode::NOT_FOUND, "nothing changes any more");
    assert_eq!(sanne.get(&format!("{PVO}/einde")).await.status, StatusCode::NOT_FOUND, "a partner of policy does not end here");
    let journal = proef.journal().await;
    assert!(journal.ends_with(&["partner-persoon-gewijzigd".to_owned(), "partner-beeindigd".to_owned()]), "{journal:?}");
}

#[tokio::test]
async fn the_number_of_questions_does_not_grow() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let pages = [HIER, PVO];
    let ask = async || {
        let mut counts = Vec::new();
        for page in pages {
            let before = proef.app.db.statement_count();
            assert_eq!(sanne.get(page).await.status, StatusCode::OK, "{page}");
            counts.push(proef.app.db.statement_count() - before);
        }
        counts
    };
    let few = ask().await;
    let tx = proef.write().await;
    for n in 0..30 {
        let own = opslag::own(&format!("eigen-{n:012}"));
        voeg_toe(&tx, &own).await.unwrap();
        for id in [&own.partner, "pvo"] {
            voeg_persoon_toe(&tx, id, &opslag::person()).await.unwrap();
            voeg_afspraak_toe(&tx, id, &opslag::agreement()).await.unwrap();
            voeg_aanbod_toe(&tx, id, &opslag::offer()).await.unwrap();
        }
    }
    tx.commit(Gebeurtenis::new(Soort::PartnerToegevoegd)).await.unwrap();
    assert_eq!(ask().await, few);
}
