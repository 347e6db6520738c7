#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use ::store::StoreError;
use ::store::testing::{self, deed, each_engine};
use axum::http::StatusCode;
use domain::{
    id::{Id, PlanversieId, VerbeterpuntId},
    journaal::{Gebeurtenis, Soort},
};
use mandaat::planwijziging::{stel_wijziging_voor, wijzigingen};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use uuid::Uuid;

use super::{inhoud::Vulling, lezer::Lezer, *};
use mandaat::testing::keys;

use crate::proef::{Als, HENK, KARIM, MARIJKE, MIGRATIES, Proef, SANNE, demonstratie, filled, id, leeg, prepared};

mod hoofdstukken;
mod informatie;
mod lezers;

const KOSTEN: &str = "/voorbereiden/nazorgplan/hoofdstuk/16";
const DOELEN: &str = "/voorbereiden/nazorgplan/doelen";
const VERSIES: &str = "/voorbereiden/nazorgplan/versies";

async fn chapters(proef: &Proef) -> Vec<inhoud::Hoofdstuk> {
    inhoud::Bron::load(&*proef.read().await, &proef.app, "Voorbeeldstad").await.unwrap().hoofdstukken()
}

async fn make(als: &Als<'_>, wat: &str) {
    let done = als.post(VERSIES, &[("wat", wat)]).await;
    assert!(done.naar.contains("klaar=planversie-gemaakt"), "{}", done.tekst);
}

/// The data of a PDF: what stands after the name of the template.
async fn printed(als: &Als<'_>, path: &str) -> Value {
    serde_json::from_str(als.get(path).await.tekst.strip_prefix("nazorgplan\n").unwrap()).unwrap()
}

#[tokio::test]
async fn every_chapter_says_what_fills_it_and_what_is_missing() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let of = |all: &[inhoud::Hoofdstuk], n: usize| (all[n].vulling(), all[n].mist.iter().map(|m| m.key).collect::<Vec<_>>());
    let all = chapters(&proef).await;
    assert_eq!(all.len(), 17);
    assert_eq!(of(&all, 5), (Vulling::Niets, vec!["planmist-aanstelling"]));
    assert_eq!(of(&all, 2), (Vulling::Niets, vec!["planmist-doelstelling"]));
    assert_eq!(of(&all, 7), (Vulling::Gegevens, vec!["planmist-besluit", "planmist-info-niet-afgesproken"]));
    assert_eq!(of(&all, 9), (Vulling::Gegevens, vec!["planmist-draaiboek"]));
    assert_eq!(of(&all, 16), (Vulling::Niets, vec!["planmist-tekst"]));
    assert!(all.iter().all(|h| h.mist.iter().all(|m| m.naar.starts_with("/voorbereiden/"))));
    assert!(all.iter().all(|h| !h.blokken(proef.app.tr(web::Taal::Nl)).is_empty()), "an empty chapter says so");
    for lang in ["nl", "en"] {
        assert_eq!(sanne.get_in(HIER, lang).await.status, StatusCode::OK);
        assert_eq!(sanne.get_in(DOELEN, lang).await.status, StatusCode::OK);
        for n in 0..17 {
            assert_eq!(sanne.get_in(&format!("{HIER}/hoofdstuk/{n}"), lang).await.status, StatusCode::OK, "{n}");
        }
    }
    assert_eq!(sanne.get(&format!("{HIER}/hoofdstuk/17")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn preparing_fills_chapters() {
    let proef = prepared().await;
    let all = chapters(&proef).await;
    assert_eq!(all[5].vulling(), Vulling::Gegevens);
    assert!(all[7].mist.iter().all(|m| m.key != "planmist-besluit"));
    let page = proef.sign_in(MARIJKE).await.get(&format!("{HIER}/hoofdstuk/9")).await;
    assert!(page.tekst.contains("<svg") && !page.tekst.contains("name=\"tekst\""), "the mayor reads");
}

#[tokio::test]
async fn own_text_stands_beside_the_data_and_clashes_are_shown() {
    let proef = leeg().await;
    let (sanne, karim) = (proef.sign_in(SANNE).await, proef.sign_in(KARIM).await);
    let page = karim.get(KOSTEN).await;
    assert!(sanne.post(KOSTEN, &[("_versie", "0"), ("tekst", "Raming: 9.600 euro.")]).await.naar.contains("klaar=plan-bewaard"));
    let clash = karim.post(KOSTEN, &[("_versie", "0"), ("_was-tekst", &page.hidden("_was-tekst")), ("tekst", "Geen kosten.")]).await;
    assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(clash.tekst.contains("Raming: 9.600 euro.") && clash.tekst.contains("Geen kosten."));
    let all = chapters(&proef).await;
    assert_eq!((all[16].vulling(), all[16].mist.len()), (Vulling::Eigen, 0));
    assert_eq!(all[16].blokken(proef.app.tr(web::Taal::Nl)), [json!({ "soort": "alinea", "tekst": "Raming: 9.600 euro." })]);
    let long = "x".repeat(100_001);
    assert_eq!(sanne.post(KOSTEN, &[("_versie", "1"), ("tekst", &long)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(proef.sign_in(MARIJKE).await.post(KOSTEN, &[("tekst", "x")]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_chapter_holds_a_hundred_thousand_characters_of_any_script() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let (first, second) = ("\u{12000}".repeat(100_000), "\u{12001}".repeat(100_000));
    let save = async |text: &str, was: &str, version: &str| {
        sanne.post(KOSTEN, &[("tekst", text), ("_was-tekst", was), ("_versie", version)]).await
    };
    assert_eq!(save(&first, "", "0").await.status, StatusCode::SEE_OTHER);
    assert_eq!(save(&second, &first, "1").await.status, StatusCode::SEE_OTHER);
    let more = format!("{first}x");
    let refused = save(&more, &second, "2").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.tekst.contains(&more), "what was typed is kept");
    assert!(sanne.get(KOSTEN).await.tekst.contains(&second));
}

#[tokio::test]
async fn a_proposal_ends_up_in_the_chapter_or_does_not() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let point = |n: u128| VerbeterpuntId::from_uuid(Uuid::from_u128(n));
    let tx = proef.write().await;
    assert!(stel_wijziging_voor(&tx, 12, "Eerst dit", point(1)).await.unwrap());
    assert!(stel_wijziging_voor(&tx, 12, "Bel de school dezelfde dag.", point(1)).await.unwrap(), "one proposal for a point");
    assert!(stel_wijziging_voor(&tx, 16, "Reken op twee bijeenkomsten.", point(2)).await.unwrap());
    assert!(matches!(stel_wijziging_voor(&tx, 99, "x", point(3)).await, Err(StoreError::NotFound)));
    tx.commit(Gebeurtenis::new(Soort::VerbeterpuntVastgelegd)).await.unwrap();
    let page = sanne.get(HIER).await;
    assert!(page.tekst.contains("Bel de school dezelfde dag.") && !page.tekst.contains("Eerst dit"));
    let act = |n: u128, what: &str| format!("{HIER}/wijzigingen/{}/{what}", Uuid::from_u128(n));
    assert!(sanne.post(&act(1, "overnemen"), &[]).await.naar.contains("hoofdstuk/12?klaar=wijziging-overgenomen"));
    assert_eq!(sanne.post(&act(1, "afwijzen"), &[]).await.naar, HIER, "decided already");
    assert!(sanne.post(&act(2, "afwijzen"), &[]).await.naar.contains("klaar=wijziging-afgewezen"));
    let own = teksten(&*proef.read().await).await.unwrap();
    assert_eq!((own[&12].tekst.as_str(), own.contains_key(&16)), ("Bel de school dezelfde dag.", false));
    let tx = proef.write().await;
    assert!(!stel_wijziging_voor(&tx, 12, "Nog eens", point(1)).await.unwrap(), "what was decided stays");
    assert!(wijzigingen(&tx).await.unwrap().is_empty());
    drop(tx);
    assert_eq!(proef.journal().await.iter().filter(|s| *s == "verbeterpunt-beslist").count(), 2);
}

#[tokio::test]
async fn a_version_is_frozen_offered_and_adopted() {
    let proef = prepared().await;
    let (sanne, marijke) = (proef.sign_in(SANNE).await, proef.sign_in(MARIJKE).await);
    assert_eq!(sanne.post(VERSIES, &[("wat", "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    make(&sanne, "Eerste plan").await;
    let first = printed(&sanne, &format!("{VERSIES}/1/pdf")).await;
    assert_eq!((&first["status"], &first["versie"]["nummer"]), (&json!("concept"), &json!("1")));
    sanne.post(KOSTEN, &[("_versie", "0"), ("tekst", "Raming: 9.600 euro.")]).await;
    proef.later(3600);
    assert_eq!(printed(&sanne, &format!("{VERSIES}/1/pdf")).await, first, "the same version, the same document");
    make(&sanne, "Kosten").await;
    let page = sanne.get_in(&format!("{VERSIES}/2"), "nl").await;
    assert!(page.tekst.contains("1 hoofdstuk is veranderd na versie 1") && page.tekst.contains("16. Kosten"), "{}", page.tekst);
    assert_eq!(sanne.get_in(&format!("{VERSIES}/2"), "en").await.status, StatusCode::OK);
    let says = async |who: &Als<'_>, text: &str| assert!(who.get_in(HIER, "nl").await.tekst.contains(text), "{text}");
    says(&sanne, "Versie 2 is gemaakt. Bied die aan").await;
    says(&marijke, "Er is nog geen versie aangeboden").await;
    let adopt = format!("{VERSIES}/2/vaststellen");
    let good = [("op", "2026-12-01"), ("gelezen", "ja")];
    assert!(!marijke.post(&adopt, &good).await.naar.contains("klaar"), "not offered yet");
    assert!(sanne.post(&format!("{VERSIES}/2/aanbieden"), &[]).await.naar.contains("klaar=plan-aangeboden"));
    says(&sanne, "Versie 2 ligt bij de burgemeester").await;
    says(&marijke, "Versie 2 ligt bij de burgemeester").await;
    assert_eq!(marijke.post(&adopt, &[("op", "2030-01-01")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(marijke.post(&adopt, &good).await.naar.contains("klaar=plan-vastgesteld"));
    let second = printed(&sanne, &format!("{VERSIES}/2/pdf")).await;
    assert_eq!(
        (&second["status"], &second["vaststelling"]["naam"], &second["vaststelling"]["datum"]),
        (&json!("vastgesteld"), &json!("Marijke Postma"), &json!("2026-12-01"))
    );
    let stored = bij_nummer(&*proef.read().await, 2).await.unwrap();
    let content = versies::bevroren(&*proef.read().await, 2).await.unwrap();
    assert_eq!(stored.som, mandaat::aanwijzingsbesluit::som(&content), "the sum is of exactly these bytes");
    assert!(sanne.get(HIER).await.tekst.contains("Versie 2 geldt"));
    let journal = proef.journal().await;
    assert!(journal.contains(&"planversie-gemaakt".to_owned()) && journal.contains(&"plan-vastgesteld".to_owned()));
}

#[tokio::test]
async fn the_coordinator_records_an_adoption_with_who_signed_and_where_it_is() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    make(&sanne, "Eerste plan").await;
    sanne.post(&format!("{VERSIES}/1/aanbieden"), &[]).await;
    let offered = sanne.get(&format!("{VERSIES}/1")).await.tekst;
    assert!(offered.contains("value=\"Marijke Postma\""), "the mayor is proposed");
    assert!(offered.contains("er staat nog niets in"), "who adopts is told of empty chapters: {offered}");
    let bare = sanne.post(&format!("{VERSIES}/1/vaststellen"), &[("op", "2026-12-01"), ("gelezen", "ja")]).await;
    assert!(bare.status == StatusCode::UNPROCESSABLE_ENTITY && bare.tekst.contains("kijk naar 2 punten"), "{}", bare.tekst);
    assert!(
        sanne
            .post(
                &format!("{VERSIES}/1/vaststellen"),
                &[("op", "2026-12-01"), ("naam", "Marijke Postma"), ("vindplaats", "zaak Z26-1234"), ("gelezen", "ja")]
            )
            .await
            .naar
            .contains("klaar=plan-vastgesteld")
    );
    let data = printed(&sanne, &format!("{VERSIES}/1/pdf")).await;
    assert_eq!((&data["vaststelling"]["naam"], &data["vaststelling"]["orgaan"]), (&json!("Marijke Postma"), &json!("de burgemeester")));
    let how = data["vaststelling"]["wijze"].as_str().unwrap();
    assert!(how.contains("vastgelegd") && how.contains("Z26-1234"), "{how}");
    let page = sanne.get(&format!("{VERSIES}/1")).await.tekst;
    assert!(page.contains("Marijke Postma") && page.contains("zaak Z26-1234"));
    let public = printed(&sanne, &format!("{VERSIES}/1/pdf?openbaar=1")).await;
    assert!(public["vaststelling"]["naam"].is_null());
}

#[tokio::test]
async fn the_public_version_holds_no_names_or_numbers() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    let full = sanne.get(&format!("{HIER}/pdf")).await.tekst;
    let public = sanne.get(&format!("{HIER}/pdf?openbaar=1")).await.tekst;
    for secret in ["Sanne de Wit", "Karim Haddad", "Marijke Postma", "06 1234560"] {
        assert!(full.contains(secret) && !public.contains(secret), "{secret}");
    }
    let secret = json!({ "hoofdstukken": [{ "nummer": "1", "blokken": [{ "soort": "alinea", "tekst": "geheim", "vertrouwelijk": true }, { "soort": "alinea", "tekst": "open" }] }] });
    let shown = Lezer::Iedereen.snijd(secret).to_string();
    assert!(!shown.contains("geheim") && shown.contains("open"));
}

#[tokio::test]
async fn a_partner_gets_the_plan_without_the_numbers_of_other_partners() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    let full = printed(&sanne, &format!("{HIER}/pdf")).await;
    let contacts = |d: &Value| d["bijlagen"][0]["blokken"][1].clone();
    let (all, ids) = (contacts(&full)["rijen"].clone(), contacts(&full)["partners"].clone());
    let shn = ids.as_array().unwrap().iter().position(|id| id == "slachtofferhulp").unwrap();
    let own = printed(&sanne, &format!("{HIER}/pdf?partner=slachtofferhulp")).await;
    assert_eq!(contacts(&own)["rijen"], json!([all[shn]]));
    let people = own["bijlagen"][0]["blokken"][0]["rijen"].as_array().unwrap().clone();
    assert!(people.iter().any(|r| r[1] == "adviseur") && people.iter().all(|r| r[0] == "–" && r[2].as_str().unwrap().starts_with("via ")));
    for secret in ["06 1234560", "12345605", "Esra"] {
        assert!(!own.to_string().contains(secret), "{secret}");
    }
    let police = printed(&sanne, &format!("{HIER}/pdf?partner=politie")).await.to_string();
    assert!(police.contains("Esra Yilmaz") && !police.contains("06 12345601"), "its own person, nobody else");
    assert_eq!(sanne.get(&format!("{HIER}/pdf?partner=bestaat-niet")).await.status, 404);
    let mut old = full;
    old["bijlagen"][0]["blokken"][1].as_object_mut().unwrap().remove("partners");
    assert_eq!(contacts(&Lezer::Partner("slachtofferhulp".into()).snijd(old))["rijen"], json!([]), "a version that does not say whose");
}

#[tokio::test]
async fn the_plan_can_be_edited_in_a_word_processor_and_put_on_a_website() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    for vorm in ["odt", "html"] {
        let answer = sanne.get(&format!("{HIER}/bestand/{vorm}?openbaar=1")).await;
        assert_eq!(answer.status, 200);
    }
    let word = sanne.bytes_in(&format!("{HIER}/bestand/docx?openbaar=1"), "nl").await;
    let parts = |kind: &str| {
        (1..).take_while(|n| word.windows(40).any(|w| w.starts_with(format!("word/media/figure{n}.{kind}").as_bytes()))).count()
    };
    assert_eq!(parts("png"), parts("svg"), "each drawing as SVG and in dots");
    assert!(parts("svg") > 3, "{}", parts("svg"));
    let page = sanne.get(&format!("{HIER}/bestand/html")).await.tekst;
    assert!(page.contains("Begint: 0 tot 2 uur</h4>"), "a band of the swimlane has its period as a heading, once");
    assert!(page.contains("<h2>9 ") && page.contains("Sanne de Wit") && page.contains("Wat de gemeente ontvangt"));
    assert!(!sanne.get(&format!("{HIER}/bestand/html?openbaar=1")).await.tekst.contains("Sanne de Wit"));
    let continued = printed(&sanne, &format!("{HIER}/pdf")).await.to_string().matches("\"vervolg\":true").count();
    let drawn = page.matches("data:image/svg+xml").count();
    assert!(continued > 3 && drawn > continued, "every piece of a drawing, not the first alone: {drawn} of {continued} and more");
    assert_eq!(sanne.get(&format!("{HIER}/bestand/exe")).await.status, 404);
}

#[tokio::test]
async fn own_text_is_tried_before_it_is_kept_and_vague_sentences_are_pointed_out() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    let adres = format!("{HIER}/hoofdstuk/16");
    let input = [("tekst", "# Geld\n\nDe **gemeente** betaalt zo spoedig mogelijk. <b>x</b>"), ("proef", "1")];
    let page = sanne.post(&adres, &input).await;
    assert_eq!(page.status, 200);
    assert!(page.tekst.contains("<strong>gemeente</strong>") && page.tekst.contains("&lt;b&gt;x&lt;/b&gt;"), "{}", page.tekst);
    assert!(page.tekst.contains("binnen hoeveel uur"));
    assert!(!sanne.get(&adres).await.tekst.contains("Geld"), "nothing was kept");
}

#[tokio::test]
async fn the_document_has_the_fields_of_the_template() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    let sample: Value = serde_json::from_str(include_str!("../../../../../beleid/documenten/nazorgplan/voorbeeld.json")).unwrap();
    let data = printed(&sanne, &format!("{HIER}/pdf")).await;
    let top = |v: &Value| v.as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(top(&data), top(&sample));
    let unknown: Vec<_> = keys(&data).difference(&keys(&sample)).cloned().collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    let numbers: Vec<&str> = data["hoofdstukken"].as_array().unwrap().iter().map(|h| h["nummer"].as_str().unwrap()).collect();
    assert_eq!(numbers, (0..17).map(|n| n.to_string()).collect::<Vec<_>>());
    assert_eq!(document::verschil(&data, &data), Vec::<u8>::new());
}

#[tokio::test]
async fn the_store_keeps_its_promises_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        assert!(bewaar_tekst(&tx, 3, "a", 0).await.unwrap() && !bewaar_tekst(&tx, 3, "b", 0).await.unwrap());
        assert!(bewaar_tekst(&tx, 3, "b", 1).await.unwrap() && !bewaar_tekst(&tx, 3, "c", 1).await.unwrap());
        assert_eq!(teksten(&tx).await.unwrap()[&3], Hoofdstuktekst { tekst: "b".into(), versie: 2 });
        let version = |n: u128| PlanversieId::from_uuid(Uuid::from_u128(n));
        assert_eq!(nieuw(&tx, version(1), "a", &json!({ "a": 1 }), id(SANNE)).await.unwrap(), 1);
        assert_eq!(nieuw(&tx, version(2), "b", &json!({ "b": 1 }), id(SANNE)).await.unwrap(), 2);
        let adoption = Vaststelling { op: tx.now(), door: id(MARIJKE), naam: "M".into(), vindplaats: "kast".into() };
        assert!(!stel_vast(&tx, 2, &adoption).await.unwrap(), "offer it first");
        assert!(bied_aan(&tx, 2).await.unwrap() && !bied_aan(&tx, 2).await.unwrap());
        assert!(stel_vast(&tx, 2, &adoption).await.unwrap() && !stel_vast(&tx, 2, &adoption).await.unwrap());
        let all = alle_versies(&tx).await.unwrap();
        assert_eq!(all.iter().map(|v| (v.nummer, v.staat)).collect::<Vec<_>>(), [(2, Planstaat::Vastgesteld), (1, Planstaat::Concept)]);
        let stored = bij_nummer(&tx, 2).await.unwrap();
        assert_eq!((stored.vastgesteld_naam.as_deref(), stored.vastgesteld_vindplaats.as_str()), (Some("M"), "kast"));
        assert_eq!(versies::bevroren(&tx, 1).await.unwrap(), r#"{"a":1}"#);
        tx.commit(Gebeurtenis::new(Soort::PlanversieGemaakt)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn the_demonstration_leaves_gaps_on_purpose() {
    let proef = demonstratie().await;
    let tx = proef.read().await;
    let partners = inventaris::partners::register(&tx, &proef.app).await.unwrap();
    assert_eq!(partners.iter().filter(|p| !p.mist(proef.app.now()).is_empty()).count(), 2);
    let all = inhoud::Bron::load(&tx, &proef.app, "Voorbeeldstad").await.unwrap().hoofdstukken();
    let open: Vec<u8> = all.iter().filter(|h| !h.mist.is_empty()).map(|h| h.nummer).collect();
    assert!(open.contains(&6) && !open.contains(&9) && !open.contains(&10) && !open.contains(&16), "{open:?}");
    assert_eq!(alle_versies(&tx).await.unwrap().iter().filter(|v| v.staat == Planstaat::Vastgesteld).count(), 0);
    drop(tx);
    let sanne = proef.sign_in(SANNE).await;
    for path in [HIER, "/voorbereiden", "/voorbereiden/partners", "/voorbereiden/draaiboeken"] {
        assert_eq!(sanne.get(path).await.status, StatusCode::OK, "{path}");
    }
}
