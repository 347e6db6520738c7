#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use axum::http::StatusCode;
use casus::{
    betrokkene::{self, Persoon},
    taak,
};
use domain::{
    Code,
    casus::{BetrokkeneRol, Incidenttype, Leeftijdsgroep},
    draaiboek::Staat,
    id::{BetrokkeneId, CasusId, Id},
    journaal::{Gebeurtenis, Soort},
};
use store::testing::each_engine;

use crate::testing::{HENK, KARIM, MIGRATIES, SANNE, Stad, ZARA, id};
use casus::{Casus, Cursor, Filter};

fn persoon(rol: BetrokkeneRol) -> Persoon {
    Persoon {
        rol,
        leeftijdsgroep: Leeftijdsgroep::Volwassen,
        vertegenwoordiger: None,
        contactpersoon: Some(id(SANNE)),
        niet_bellen: false,
        niet_schrijven: false,
    }
}

async fn mensen(stad: &Stad, casus: CasusId, aantal: usize) -> Vec<BetrokkeneId> {
    let tx = stad.write().await;
    let mut out = Vec::new();
    for _ in 0..aantal {
        let id = stad.app.id();
        betrokkene::create(&tx, casus, id, &persoon(BetrokkeneRol::Bewoner)).await.unwrap();
        out.push(id);
    }
    taak::herplan(&tx, &stad.app.beleid, casus).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::BetrokkeneToegevoegd).in_casus(casus)).await.unwrap();
    out
}

#[tokio::test]
async fn an_empty_list_offers_to_report() {
    let stad = Stad::new().await;
    let page = stad.als(SANNE).await.get("/casussen").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.tekst.contains("Er loopt nu geen casus") && page.tekst.contains("href=\"/melden\""));
}

#[tokio::test]
async fn the_list_shows_where_the_work_stands_and_what_is_late() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let sanne = stad.als(SANNE).await;
    let page = sanne.get("/casussen").await.tekst;
    assert!(page.contains("Rivierenbuurt") && page.contains(&casus.nummer) && page.contains("Loop de melding na met de politie"));
    assert!(!page.contains("Te laat"));
    stad.later(2 * 3600);
    assert!(sanne.get("/casussen").await.tekst.contains("Te laat"));
    assert!(!sanne.get("/casussen?soort=bedrijf").await.tekst.contains("Rivierenbuurt"));
    assert!(sanne.get(&format!("/casussen?nummer={}", casus.nummer.replace("-00", "-"))).await.tekst.contains("Rivierenbuurt"));
    assert!(sanne.get_in("/casussen", "en").await.tekst.contains("Next step"));
}

#[tokio::test]
async fn paging_goes_both_ways_and_asks_no_more_when_there_is_more() {
    let stad = Stad::new().await;
    let sanne = stad.als(SANNE).await;
    let count = async |path: &str| {
        let before = stad.app.db.statement_count();
        let page = sanne.get(path).await.tekst;
        (stad.app.db.statement_count() - before, page)
    };
    stad.meld(Incidenttype::Woning).await;
    sanne.get("/casussen").await; // what holds until something changes is read once
    let (one, _) = count("/casussen").await;
    for _ in 0..29 {
        stad.later(60);
        stad.meld(Incidenttype::Bedrijf).await;
    }
    sanne.get("/casussen").await; // a session that was not seen for a while is marked as seen
    let (many, first) = count("/casussen").await;
    assert_eq!(one, many, "statements do not grow with rows");
    assert_eq!(first.matches("/casussen/2026-").count(), 25);
    assert!(first.contains("rel=\"next\"") && !first.contains("rel=\"prev\""));
    let href = |page: &str, rel: &str| {
        page.split(&format!("rel=\"{rel}\" href=\"")).nth(1).unwrap().split('"').next().unwrap().replace("&amp;", "&")
    };
    let (_, second) = count(&href(&first, "next")).await;
    assert_eq!(second.matches("/casussen/2026-").count(), 5);
    assert!(second.contains("rel=\"prev\"") && !second.contains("rel=\"next\""));
    let (_, back) = count(&href(&second, "prev")).await;
    assert_eq!(back.matches("/casussen/2026-").count(), 25);
    assert!(back.contains("2026-030") && !back.contains("rel=\"prev\"") && back.contains("rel=\"next\""));
}

#[tokio::test]
async fn without_a_decision_nobody_sees_a_casus() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let hier = format!("/casussen/{}", casus.nummer);
    assert_eq!(stad.als(HENK).await.get(&hier).await.status, StatusCode::FORBIDDEN, "an administrator has no right");
    let niet_genoemd = stad.als(ZARA).await.get(&hier).await;
    assert_eq!(niet_genoemd.status, StatusCode::FORBIDDEN);
    assert!(niet_genoemd.tekst.contains("noemt jou niet"));
    stad.trek_in().await;
    let sanne = stad.als(SANNE).await;
    for path in ["", "/kaart", "/tijdlijn", "/gegevens", "/regie", "/betrokkenen/nieuw"] {
        let answer = sanne.get(&format!("{hier}{path}")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
        assert!(answer.tekst.contains("ingetrokken") && !answer.tekst.contains("Rivierenbuurt"), "{path}");
    }
    assert_eq!(sanne.get("/casussen").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn opening_a_casus_is_journalled_and_shows_interval_tracks_and_law() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let page = stad.als(SANNE).await.get(&format!("/casussen/{}", casus.nummer)).await;
    assert_eq!(page.status, StatusCode::OK);
    for part in [
        "Woningoverval Rivierenbuurt",
        "Screening nodig",
        "Slachtoffer",
        "Omgeving",
        "Preventie",
        "1 uur later",
        "Sanne de Wit voert de regie",
        "aanwijzingsbesluit 2026-1",
        "Wacht op",
    ] {
        assert!(page.tekst.contains(part), "{part}");
    }
    assert_eq!(stad.journaal().await.last().map(String::as_str), Some("casus-ingezien"));
}

#[tokio::test]
async fn late_comes_first_in_a_track() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    stad.later(7 * 24 * 3600);
    let page = stad.als(SANNE).await.get(&format!("/casussen/{}", casus.nummer)).await.tekst;
    let columns = &page[page.find("class=\"kolommen\"").unwrap()..];
    let late = columns.find("stap laat").unwrap();
    assert!(late < columns.find("stap straks").unwrap());
}

#[tokio::test]
async fn two_hundred_and_fifty_persons_ask_no_more_statements_than_one() {
    let stad = Stad::new().await;
    let sanne = stad.als(SANNE).await;
    let (small, large) = (stad.meld(Incidenttype::Bedrijf).await, stad.meld(Incidenttype::Bedrijf).await);
    mensen(&stad, small.id, 1).await;
    mensen(&stad, large.id, 250).await;
    sanne.get(&format!("/casussen/{}", small.nummer)).await; // what holds until something changes is read once
    let mut counts = Vec::new();
    for casus in [&small, &large] {
        let before = stad.app.db.statement_count();
        let page = sanne.get(&format!("/casussen/{}", casus.nummer)).await;
        assert_eq!(page.status, StatusCode::OK);
        counts.push(stad.app.db.statement_count() - before);
        if casus.id == large.id {
            assert!(page.tekst.contains("Betrokkene 250") && page.tekst.contains("en nog 230"));
        }
    }
    assert_eq!(counts[0], counts[1]);
}

#[tokio::test]
async fn the_card_holds_no_value_of_a_person() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let sanne = stad.als(SANNE).await;
    let nieuw = format!("/casussen/{}/betrokkenen/nieuw", casus.nummer);
    sanne.post(&nieuw, &[("rol", "bewoner"), ("leeftijdsgroep", "oudere"), ("naam", "Ans Verzonnen"), ("naam-herkomst", "politie")]).await;
    for path in ["", "/kaart", "/tijdlijn"] {
        let page = sanne.get(&format!("/casussen/{}{path}", casus.nummer)).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(!page.tekst.contains("Verzonnen"), "{path}");
    }
    assert!(sanne.get(&format!("/casussen/{}", casus.nummer)).await.tekst.contains("Politie · Wpg 16 lid 1 c"));
}

#[tokio::test]
async fn direction_is_handed_over_once() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let (sanne, hier) = (stad.als(SANNE).await, format!("/casussen/{}/regie", casus.nummer));
    let page = sanne.get(&hier).await;
    let (versie, karim) = (page.hidden("_versie"), id(KARIM).uuid().to_string());
    assert!(!page.tekst.contains("Henk Visser"), "an administrator cannot direct");
    let form = [("_versie", versie.as_str()), ("naar", karim.as_str())];
    assert_eq!(sanne.post(&hier, &form).await.status, StatusCode::SEE_OTHER);
    assert_eq!(casus::by_id(&*stad.read().await, casus.id).await.unwrap().regie, id(KARIM));
    assert_eq!(stad.journaal().await.last().map(String::as_str), Some("regie-overgedragen"));
    let again = sanne.post(&hier, &[("_versie", versie.as_str()), ("naar", id(SANNE).uuid().to_string().as_str())]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "from a page that is out of date");
}

fn verbeterd<'a>(versie: &'a str, soort: &'a str, buurt: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("_versie", versie),
        ("incidenttype", soort),
        ("buurt", buurt),
        ("geweld", "wapen"),
        ("aantal", "2"),
        ("overval-dag", "1"),
        ("overval-maand", "12"),
        ("overval-jaar", "2026"),
        ("overval-tijd", "12:00"),
        ("gemeld-dag", "1"),
        ("gemeld-maand", "12"),
        ("gemeld-jaar", "2026"),
        ("gemeld-tijd", "13:00"),
    ]
}

#[tokio::test]
async fn another_type_changes_the_draaiboek_and_keeps_what_was_done() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let tx = stad.write().await;
    let done = taak::rond_af(&tx, &stad.app.beleid, casus.id, ("melding-nalopen", None), &serde_json::json!({}), id(SANNE))
        .await
        .unwrap()
        .unwrap();
    tx.commit(done).await.unwrap();
    let (sanne, hier) = (stad.als(SANNE).await, format!("/casussen/{}/gegevens", casus.nummer));
    let versie = sanne.get(&hier).await.hidden("_versie");
    let ask = sanne.post(&hier, &verbeterd(&versie, "bedrijf", "Rivierenbuurt")).await;
    assert!(ask.status == StatusCode::OK && ask.tekst.contains("Blijft gedaan (1)") && ask.tekst.contains("Vervalt ("), "{}", ask.tekst);
    assert!(ask.hidden("buurt") == "Rivierenbuurt" && ask.hidden("bevestigd") == "ja", "the form comes along");
    assert_eq!(casus::by_id(&*stad.read().await, casus.id).await.unwrap().incidenttype, Incidenttype::Woning, "nothing yet");
    let mut sure = verbeterd(&versie, "bedrijf", "Rivierenbuurt");
    sure.push(("bevestigd", "ja"));
    let answer = sanne.post(&hier, &sure).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.tekst);
    let tx = stad.read().await;
    let now = casus::by_id(&tx, casus.id).await.unwrap();
    assert_eq!((now.incidenttype, now.overval_op), (Incidenttype::Bedrijf, casus.overval_op));
    assert_ne!(now.draaiboek, casus.draaiboek);
    let taken = taak::list(&tx, casus.id).await.unwrap();
    let task = taken.iter().find(|t| t.stap.as_str() == "melding-nalopen").unwrap();
    assert_eq!((task.staat, task.gedaan_door), (Staat::Gedaan, Some(id(SANNE))));
    assert_eq!(stad.journaal().await.iter().filter(|s| *s == "casus-gewijzigd").count(), 1);
    drop(tx);
    let late = sanne.post(&hier, &verbeterd(&versie, "woning", "Bloemenbuurt")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.tekst.contains("Nu staat er: Rivierenbuurt") && late.tekst.contains("Jij vulde in: Bloemenbuurt"));
}

#[tokio::test]
async fn a_type_corrected_twice_is_as_it_was_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        let stad = Stad::op_engine(db).await;
        let casus = stad.meld(Incidenttype::Woning).await;
        mensen(&stad, casus.id, 2).await;
        let tasks = async || {
            let tx = stad.read().await;
            let mut list = taak::list(&tx, casus.id).await.unwrap();
            list.retain(|t| t.staat != Staat::Gedaan);
            list.sort_by_key(|t| t.sleutel());
            list
        };
        let before = tasks().await;
        let sanne = stad.als(SANNE).await;
        let hier = format!("/casussen/{}/gegevens", casus.nummer);
        for soort in ["bedrijf", "woning"] {
            let versie = sanne.get(&hier).await.hidden("_versie");
            let mut form = verbeterd(&versie, soort, "Rivierenbuurt");
            form.push(("bevestigd", "ja"));
            assert_eq!(sanne.post(&hier, &form).await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(tasks().await, before);
        stad.app.db.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_report_before_the_robbery_or_with_a_house_number_is_refused() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let mut form = verbeterd("1", "woning", "Maasstraat 12");
    form.retain(|(k, _)| *k != "gemeld-tijd");
    form.push(("gemeld-tijd", "11:00"));
    let answer = stad.als(SANNE).await.post(&format!("/casussen/{}/gegevens", casus.nummer), &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.tekst.contains("zonder huisnummer") && answer.tekst.contains("De overval kan niet na de melding zijn"));
}

#[tokio::test]
async fn the_list_and_its_cursor_are_the_same_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        let stad = Stad::op_engine(db).await;
        let mut all = Vec::new();
        for i in 0..4 {
            stad.later(if i == 2 { 0 } else { 60 });
            all.push(stad.meld(Incidenttype::Woning).await);
        }
        let tx = stad.read().await;
        let list = async |vanaf| casus::list(&tx, &Filter { aantal: 2, alleen_open: true, vanaf, ..Filter::default() }).await.unwrap();
        let first = list(None).await;
        assert_eq!(first.len(), 3, "one more than asked");
        assert_eq!(first[0].id, all[3].id);
        let at = |c: &Casus, terug| Some(Cursor { op: c.overval_op, id: c.id, terug });
        let second = list(at(&first[1], false)).await;
        assert_eq!(second.len(), 2);
        let back = list(at(&second[0], true)).await;
        assert_eq!(back.iter().map(|c| c.id).collect::<Vec<_>>(), first[..2].iter().map(|c| c.id).collect::<Vec<_>>());
        assert!(first.iter().all(|c| c.fase.code() == "gemeld" && c.voortgang[0].totaal > 0 && c.volgende_stap.is_some()));
        drop(tx);
        stad.app.db.close().await;
    })
    .await;
}
