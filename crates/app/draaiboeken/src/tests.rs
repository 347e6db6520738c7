#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use ::draaiboek::{HIER, pdf as stuk, stel_vast, vaststellingen, versie, voor_incident};
use ::store::{
    StoreError,
    testing::{self, deed, each_engine},
};
use axum::http::StatusCode;
use domain::casus::Incidenttype;
use domain::journaal::{Gebeurtenis, Soort};
use inventaris::partners::partners;
use jiff::civil::date;
use mandaat::{aanstelling::Beeld, testing::keys};
use policy::Beleid;
use serde_json::Value;

use super::*;
use crate::proef::{HENK, MARIJKE, MIGRATIES, SANNE, demonstratie, filled, id, leeg, prepared};

#[tokio::test]
async fn every_shipped_draaiboek_is_shown_in_both_languages() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    let list = sanne.get(HIER).await;
    let dag = proef.app.now().datum();
    let shown = proef.app.beleid.startbaar_op(dag);
    assert!(shown.len() >= 2);
    for d in shown {
        let hier = format!("{HIER}/{}", d.id);
        assert!(list.tekst.contains(&hier), "{}", d.id);
        for lang in ["nl", "en"] {
            let page = sanne.get_in(&hier, lang).await;
            let lanes = sanne.get_in(&format!("{hier}/zwembaan"), lang).await;
            assert!(lanes.tekst.contains("<svg") && lanes.tekst.contains("</table>"));
            for (n, s) in d.stappen.iter().enumerate() {
                assert!(lanes.tekst.contains(&format!(">{}\u{a0} ", n + 1)), "{}: other steps name it by its number", s.id);
                assert!(page.tekst.contains(&format!("id=\"stap-{}\"", s.id)), "{}", s.id);
                assert!(lanes.tekst.contains(&format!("#stap-{}\"", s.id)), "{} in the list beside the drawing", s.id);
            }
            assert!(!page.tekst.contains("Geen grondslag: deel dit niet"), "{}: an exchange without basis", d.id);
        }
        assert_eq!(sanne.get_in(HIER, "en").await.status, StatusCode::OK);
    }
    assert_eq!(sanne.get(&format!("{HIER}/onbekend")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(sanne.get(&format!("{HIER}/woningoverval?versie=1999-01-01")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_draaiboek_that_must_be_chosen_says_that_it_must_be_adopted_first() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let all = [
        (
            "nl",
            "Een melding start ook zonder vaststelling",
            "Pas daarna kun je het bij een melding kiezen",
            "Ander incident dan een overval",
        ),
        ("en", "A report starts the script without adoption too", "Only then can you choose it", "Another incident than a robbery"),
    ];
    for (lang, by_itself, chosen, other) in all {
        // What comes beside a running casus is not adopted by itself, and says none of this.
        let starts = ["woningoverval", "andere-overval"].map(|id| (id, (true, false, false)));
        let chosen_by_hand = ["explosie-woning", "straatroof", "woninginbraak", "schiet-steekincident"].map(|id| (id, (false, true, true)));
        for (id, expected) in starts.into_iter().chain(chosen_by_hand).chain([("branche-winkel", (false, false, false))]) {
            let page = sanne.get_in(&format!("{HIER}/{id}"), lang).await.tekst;
            assert_eq!((page.contains(by_itself), page.contains(chosen), page.contains(other)), expected, "{id}, {lang}");
        }
    }
}

#[tokio::test]
async fn a_track_shows_its_own_steps_only() {
    let proef = leeg().await;
    let page = proef.sign_in(SANNE).await.get(&format!("{HIER}/woningoverval?spoor=preventie")).await;
    assert!(page.tekst.contains("id=\"stap-woonvorm-vragen\"") && !page.tekst.contains("id=\"stap-slaapplek-nagaan\""));
}

#[tokio::test]
async fn what_must_be_decided_stands_above_the_steps_and_partners_have_their_names() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    for (lang, adopt, missing, named) in [
        ("nl", "/woningoverval/vaststellen", "Niet alles ligt klaar", "Slachtofferhulp Nederland"),
        ("en", "/woningoverval/vaststellen", "Not everything is ready", "Victim Support Netherlands"),
    ] {
        let page = sanne.get_in(&format!("{HIER}/woningoverval"), lang).await.tekst;
        let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}"));
        assert!(at(adopt) < at("id=\"stap-") && at(missing) < at("id=\"stap-"), "before the steps");
        let card = &page[at(missing)..at("id=\"stap-")];
        for p in &proef.app.beleid.partners {
            assert!(!card.contains(&format!("&quot;{}&quot;", p.id)), "{} is a code", p.id);
        }
        assert!(card.contains(named), "{card}");
        assert!(!card.contains("lang=\"nl\">Bij ") && !card.contains("lang=\"nl\">Met "), "in the language of the reader");
        assert_eq!(
            page.matches("<section class=\"stapblok\"").count(),
            proef.app.beleid.geldig_op("woningoverval", proef.app.now().datum()).unwrap().stappen.len()
        );
    }
}

#[tokio::test]
async fn an_exchange_names_its_article_and_condition() {
    let proef = leeg().await;
    let page = proef.sign_in(SANNE).await.get(&format!("{HIER}/woningoverval")).await;
    let at = page.tekst.find("id=\"stap-corporatie-maatregel\"").unwrap();
    let step = &page.tekst[at..at + page.tekst[at..].find("</section>").unwrap()];
    assert!(step.contains("href=\"/grondslagen#avg-6-1-a\">AVG art. 6 lid 1 onder a</a>"), "{step}");
    assert!(step.contains("</a> (toestemming van de betrokkene)"), "the citation reads as one: {step}");
    assert!(step.contains("huur") && step.contains("2 werkdagen na toestemming"), "{step}");
}

#[tokio::test]
async fn adopting_is_recorded_once() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let to = format!("{HIER}/woningoverval/vaststellen");
    assert_eq!(sanne.post(&to, &[("versie", "1999-01-01")]).await.status, StatusCode::NOT_FOUND);
    assert!(sanne.post(&to, &[("versie", "2026-01-01")]).await.naar.contains("klaar=draaiboek-vastgesteld"));
    assert!(!sanne.post(&to, &[("versie", "2026-01-01")]).await.naar.contains("klaar"), "adopted already");
    assert!(sanne.get(HIER).await.tekst.contains("vastgelegd door Sanne de Wit"));
    let all = vaststellingen(&*proef.read().await).await.unwrap();
    assert_eq!((all.len(), all[0].door, all[0].geldig_vanaf), (1, id(SANNE), date(2026, 1, 1)));
    assert_eq!(proef.journal().await.iter().filter(|s| *s == "draaiboek-vastgesteld").count(), 1);
    assert_eq!(proef.sign_in(HENK).await.post(&to, &[("versie", "2026-01-01")]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_document_has_the_fields_of_the_template() {
    let proef = prepared().await;
    let tx = proef.read().await;
    let (partners, beeld) = (partners(&tx, &proef.app).await.unwrap(), Beeld::load(&tx, proef.app.now()).await.unwrap());
    let sample: Value = serde_json::from_str(include_str!("../../../../beleid/documenten/draaiboek/voorbeeld.json")).unwrap();
    let gemeente = pdf::Gemeente { naam: "Voorbeeldstad", code: "GM9999", voorbeeld: true };
    for d in proef.app.beleid.startbaar_op(proef.app.now().datum()) {
        let data = pdf::data(&gemeente, &stuk::woorden(&proef.app, &partners, d, proef.app.now().datum()), &beeld, None);
        assert_eq!(keys(&data), keys(&sample), "{}", d.id);
        assert_eq!(data["status"], "concept");
        let steps: usize = data["sporen"].as_array().unwrap().iter().map(|s| s["stappen"].as_array().unwrap().len()).sum();
        assert_eq!(steps, d.stappen.len());
    }
    for (naam, about) in [("woningoverval", "Woningoverval"), ("explosie-woning", "Explosie of aanslag")] {
        let d = proef.app.beleid.geldig_op(naam, proef.app.now().datum()).unwrap();
        let data = pdf::data(&gemeente, &stuk::woorden(&proef.app, &partners, d, proef.app.now().datum()), &beeld, None);
        assert_eq!(data["geldt_voor"], about, "what it is about, not by which choice it begins");
    }
    drop(tx);
    let made = proef.sign_in(MARIJKE).await.get(&format!("{HIER}/bedrijfsoverval/pdf")).await;
    assert!(made.tekst.starts_with("draaiboek\n") && made.tekst.contains("Sanne de Wit"));
    assert_eq!(proef.journal().await.last().unwrap(), "document-gemaakt");
}

#[tokio::test]
async fn the_store_keeps_its_promises_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let beleid = Beleid::load().unwrap();
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let (naam, vanaf, d) = voor_incident(&tx, &beleid, Incidenttype::Woning, tx.now().datum()).await.unwrap();
        assert_eq!(naam, "woningoverval");
        assert_eq!(versie(&tx, &beleid, &naam, vanaf).await.unwrap(), d);
        assert!(matches!(versie(&tx, &beleid, "weg", vanaf).await, Err(StoreError::NotFound)));
        assert!(matches!(voor_incident(&tx, &beleid, Incidenttype::Woning, date(1999, 1, 1)).await, Err(StoreError::NotFound)));
        assert!(stel_vast(&tx, &d, id(SANNE)).await.unwrap() && !stel_vast(&tx, &d, id(HENK)).await.unwrap());
        let all = vaststellingen(&tx).await.unwrap();
        assert!(all.len() == 1 && all[0].van(&d) && all[0].op == tx.now());
        tx.commit(Gebeurtenis::new(Soort::DraaiboekVastgesteld)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_article_that_must_be_verified_says_so_on_the_page_and_in_the_documents() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let beleid = &proef.app.beleid;
    let artikel = beleid.wetsartikelen.iter().find(|w| w.id == "wpg-16-1-c").unwrap();
    let vraag = artikel.te_verifieren.as_deref().unwrap();
    let d = beleid.geldig_op("woningoverval", proef.app.now().datum()).unwrap();
    let partners = partners(&*proef.read().await, &proef.app).await.unwrap();
    let w = stuk::woorden(&proef.app, &partners, d, proef.app.now().datum());
    let cited = beleid.artikelen_in(&stuk::aangehaald(&w)).iter().any(|(_, a)| a.id == artikel.id);
    assert!(cited, "the test needs a draaiboek that cites it");
    let page = sanne.get(&format!("{HIER}/woningoverval")).await.tekst;
    assert!(page.contains("/grondslagen#wpg-16-1-c") && page.contains(vraag) && page.contains("Nog te controleren"), "page");
    let paper = sanne.get(&format!("{HIER}/woningoverval/pdf")).await.tekst;
    assert!(paper.contains("Wpg art. 16 lid 1 onder c (nog te controleren)") && paper.contains(vraag), "paper");
}

#[tokio::test]
async fn what_a_draaiboek_is_about_has_paragraphs_and_a_list_and_says_what_it_belongs_with() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    for (lang, words) in [("nl", ["Past bij", "Bedrijfsoverval"]), ("en", ["Belongs with", "Business robbery"])] {
        let page = sanne.get_in(&format!("{HIER}/explosie-woning"), lang).await.tekst;
        assert!(page.contains("<p>Drie sporen lopen naast elkaar:</p><ul><li>het onderzoek van de politie;</li>"), "{page}");
        assert!(!page.contains(words[0]), "not a supplement");
        let beside = sanne.get_in(&format!("{HIER}/branche-winkel"), lang).await.tekst;
        assert!(words.iter().all(|w| beside.contains(w)), "{beside}");
    }
    let paper = stuk::alineas("Eerst dit.\nDan dat:\n- een\n- twee\nSlot.");
    assert_eq!(paper, "Eerst dit.\n\nDan dat:\n\n• een\n• twee\n\nSlot.");
}

#[tokio::test]
async fn a_draaiboek_goes_along_as_process_and_as_calendar() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let hier = format!("{HIER}/woningoverval");
    assert!(sanne.get(&hier).await.tekst.contains("/woningoverval/bpmn?versie="));
    let process = sanne.get(&format!("{hier}/bpmn")).await;
    assert_eq!(process.status, StatusCode::OK);
    assert!(process.tekst.starts_with("<?xml") && process.tekst.contains("id=\"stap_slaapplek-nagaan\""));
    for lang in ["nl", "en"] {
        assert!(sanne.get_in(&format!("{hier}/agenda"), lang).await.tekst.contains("name=\"op-tijd\""));
    }
    let file = |vorm: &str| format!("{hier}/agenda?vorm={vorm}&op-dag=24&op-maand=12&op-jaar=2026&op-tijd=20:47");
    let steps = proef.app.beleid.draaiboeken.iter().find(|d| d.id == "woningoverval").unwrap().stappen.len();
    let events = sanne.get(&file("afspraken")).await.tekst;
    assert_eq!(events.matches("BEGIN:VEVENT").count(), steps);
    assert!(events.contains("DTSTART:20261224T") && events.contains("CLASS:PRIVATE") && events.lines().all(|l| l.len() <= 76));
    assert_eq!(sanne.get(&file("taken")).await.tekst.matches("BEGIN:VTODO").count(), steps);
    let wrong = sanne.get(&format!("{hier}/agenda?vorm=taken&op-dag=31&op-maand=2&op-jaar=2027&op-tijd=20:47")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.tekst.contains("value=\"31\""));
}
