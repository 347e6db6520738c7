#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

use axum::http::StatusCode;
use domain::Code;
use inventaris::partners::{HIER, adres};
use web::{Taal, Tr};

use inventaris::partners::register;

use super::*;
use crate::proef::{ESRA, MARIJKE, SANNE, demonstratie, leeg};

#[tokio::test]
async fn every_step_has_one_who_does_it_and_one_who_answers_for_it() {
    let proef = demonstratie().await;
    let register = register(&*proef.read().await, &proef.app).await.unwrap();
    let dag = proef.app.now().datum();
    let all = proef.app.beleid.startbaar_op(dag);
    assert!(all.len() >= 3);
    for d in all {
        let m = Matrix::new(d, &register, dag);
        assert_eq!(m.regels.len(), d.stappen.len());
        for r in &m.regels {
            for one in [Rol::VoertUit, Rol::Eind] {
                assert_eq!(r.cellen.iter().filter(|c| c.contains(&one)).count(), 1, "{} {}", r.stap.id, one.code());
            }
            let actors = r.stap.met.iter().chain(r.stap.wisselt_uit.iter().flat_map(|u| [&u.van, &u.aan]));
            for a in actors {
                let at = m.kolommen.iter().position(|k| k.id == kolom(a)).unwrap();
                assert!(!r.cellen[at].is_empty(), "{}: {a}", r.stap.id);
            }
        }
        assert!(m.kolommen.iter().all(|k| !k.gaten.contains(&Gat::Onbekend)), "policy knows every actor");
    }
}

#[tokio::test]
async fn gaps_are_marked_and_close() {
    let proef = leeg().await;
    let dag = proef.app.now().datum();
    let woning = proef.app.beleid.voor_incident(Incidenttype::Woning, dag).unwrap();
    let gaps = async |id: &str| {
        let register = register(&*proef.read().await, &proef.app).await.unwrap();
        Matrix::new(woning, &register, dag).kolommen.into_iter().find(|k| k.id == id).unwrap().gaten
    };
    assert_eq!(gaps("slachtofferhulp").await, [Gat::Nummer, Gat::Afspraak, Gat::Aanbod]);
    let sanne = proef.sign_in(SANNE).await;
    let here = adres("slachtofferhulp");
    assert_eq!(sanne.post(&format!("{here}/gegevens"), &[("_versie", "0"), ("telefoon", "0900 0101")]).await.status, StatusCode::SEE_OTHER);
    let signed = [("onderwerp", "Melden"), ("inhoud", "Binnen een dag"), ("staat", "ondertekend"), ("getekend_op", "2026-11-01")];
    assert_eq!(sanne.post(&format!("{here}/afspraken/nieuw"), &signed).await.status, StatusCode::SEE_OTHER);
    assert_eq!(gaps("slachtofferhulp").await, [Gat::Aanbod]);
    let offer = [("wat", "Steun"), ("geldt_voor", "bedrijf"), ("reactietijd", "2 uur")];
    sanne.post(&format!("{here}/aanbod/nieuw"), &offer).await;
    assert_eq!(gaps("slachtofferhulp").await, [Gat::Aanbod], "that is for another kind of robbery");
    let offer = [("wat", "Steun"), ("geldt_voor", "woning"), ("stap", "melding-nalopen")];
    sanne.post(&format!("{here}/aanbod/nieuw"), &offer).await;
    assert!(gaps("slachtofferhulp").await.is_empty());
    let register = register(&*proef.read().await, &proef.app).await.unwrap();
    let m = Matrix::new(woning, &register, dag);
    let at = m.kolommen.iter().position(|k| k.id == "slachtofferhulp").unwrap();
    assert!(m.regels.iter().any(|r| r.stap.id.as_str() == "melding-nalopen" && r.cellen[at] == [Rol::Aanbod]));
    sanne.post(&format!("{here}/gegevens"), &[("_versie", "1"), ("niet_mee", "ja"), ("reden_niet", "Andere regio")]).await;
    assert_eq!(gaps("slachtofferhulp").await, [Gat::DoetNietMee]);
}

#[tokio::test]
async fn the_page_shows_each_draaiboek_as_table_and_as_list() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let here = format!("{HIER}/matrix");
    for lang in ["nl", "en"] {
        let page = sanne.get_in(&here, lang).await;
        assert_eq!(page.status, StatusCode::OK);
        for rol in Rol::ALL {
            assert!(page.tekst.contains(&Tr::new(if lang == "nl" { Taal::Nl } else { Taal::En }).label(*rol)), "{}", rol.code());
        }
    }
    let page = sanne.get(&format!("{here}?draaiboek=bedrijfsoverval")).await;
    assert!(page.tekst.contains("<table class=\"matrix\"") && page.tekst.contains("matrixlijst") && page.tekst.contains("/partners/pvo"));
    let list = sanne.get(&format!("{here}?draaiboek=bedrijfsoverval&vorm=lijst")).await;
    assert!(!list.tekst.contains("<table class=\"matrix\"") && list.tekst.contains("matrixlijst"));
    assert_eq!(sanne.get(&format!("{here}?draaiboek=bestaat-niet")).await.status, StatusCode::OK);
    assert_eq!(proef.sign_in(ESRA).await.get(&here).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_gap_leads_to_the_form_that_closes_it_for_who_may_fill_that_in() {
    let proef = leeg().await;
    let (sanne, here) = (proef.sign_in(SANNE).await, format!("{HIER}/matrix?draaiboek=woningoverval"));
    let page = sanne.get(&here).await.tekst;
    for form in ["gegevens", "afspraken/nieuw", "aanbod/nieuw"] {
        let to = format!("{}/{form}", adres("slachtofferhulp"));
        assert!(page.contains(&format!("href=\"{to}\"")), "{to}");
        assert_eq!(sanne.get(&to).await.status, StatusCode::OK);
    }
    assert!(!proef.sign_in(MARIJKE).await.get(&here).await.tekst.contains("/gegevens\""), "who looks gets no form");
}
