use axum::http::StatusCode;
use domain::id::Id;
use domain::{
    casus::Incidenttype,
    draaiboek::{Feit, Staat},
};
use screenen::testing::{HENK, KARIM, PIM, SANNE, id};

use crate::proef::Proef;

const OP: [(&str, &str); 3] = [("op-dag", "1"), ("op-maand", "12"), ("op-jaar", "2026")];

/// Who speaks for the police, and when to call again.
pub(super) const POLITIE: [(&str, &str); 6] = [
    ("noot-politie-naam", "Jan de Boer"),
    ("noot-politie-nummer", "06 12345655"),
    ("noot-belmoment-dag", "2"),
    ("noot-belmoment-maand", "12"),
    ("noot-belmoment-jaar", "2026"),
    ("noot-belmoment-tijd", "09:00"),
];

pub(super) fn met<'a>(extra: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    OP.iter().chain(extra).copied().collect()
}

#[tokio::test]
async fn a_tick_finishes_a_task_and_opening_again_takes_it_back() {
    let p = Proef::new().await;
    let sanne = p.stad.als(SANNE).await;
    let pad = p.casus_pad("taken/melding-nalopen");
    let page = sanne.get(&pad).await;
    assert!(
        page.tekst.contains("Loop de melding na met de politie") && page.tekst.contains("href=\"tel:"),
        "title and who to call: {}",
        page.tekst
    );
    assert!(sanne.get_in(&pad, "en").await.tekst.contains("Finish task"));
    let leeg = sanne.post(&pad, &[]).await;
    assert_eq!(leeg.status, StatusCode::UNPROCESSABLE_ENTITY);
    let morgen = sanne.post(&pad, &[("op-dag", "2"), ("op-maand", "12"), ("op-jaar", "2026")]).await;
    assert!(morgen.status == StatusCode::UNPROCESSABLE_ENTITY && morgen.tekst.contains("al geweest is"));
    assert_eq!(sanne.post(&pad, &met(&POLITIE)).await.naar, format!("/casussen/{}?klaar=taak-afgerond", p.casus.nummer));
    assert_eq!(p.taak("melding-nalopen").await.bewijs.as_deref(), Some(r#"{"op":"2026-12-01"}"#));
    let klaar = sanne.get(&pad).await;
    assert!(klaar.tekst.contains("1 december 2026") && klaar.tekst.contains("Sanne de Wit") && klaar.tekst.contains("Heropenen"));
    sanne.post(&format!("{pad}/heropen"), &[]).await;
    assert_eq!(p.taak("melding-nalopen").await.staat, Staat::Open);
    let journaal = p.stad.journaal().await;
    assert_eq!(journaal[journaal.len() - 3..], ["taak-afgerond", "casus-ingezien", "taak-heropend"]);
}

#[tokio::test]
async fn an_answer_is_a_fact() {
    let p = Proef::new().await;
    let sanne = p.stad.als(SANNE).await;
    let pad = p.casus_pad("taken/onrust-inschatten");
    let page = sanne.get(&pad).await;
    assert!(page.tekst.contains("Onrust in de buurt"), "{} {}", page.naar, page.tekst);
    let fout = sanne.post(&pad, &met(&[("feit-onrust", "paniek")])).await;
    assert_eq!(fout.status, StatusCode::UNPROCESSABLE_ENTITY);
    let token = sanne.get(&pad).await.hidden("_eenmalig");
    let velden = met(&[("feit-onrust", "verhoogd"), ("_eenmalig", &token)]);
    assert_eq!(sanne.post(&pad, &velden).await.status, StatusCode::SEE_OTHER);
    assert_eq!(sanne.post(&pad, &velden).await.naar, format!("/casussen/{}", p.casus.nummer), "twice is once");
    assert_eq!(p.feit(Feit::Onrust).await.as_deref(), Some("verhoogd"));
    assert_eq!(p.taak("onrust-inschatten").await.staat, Staat::Gedaan);
}

#[tokio::test]
async fn a_waiting_task_says_for_what_and_refuses() {
    let p = Proef::new().await;
    let sanne = p.stad.als(SANNE).await;
    let pad = p.casus_pad("taken/preventieadvies");
    let page = sanne.get(&pad).await;
    assert!(page.tekst.contains("vrijgave door de politie") && !page.tekst.contains("Taak afronden"), "{}", page.tekst);
    let a = sanne.post(&pad, &met(&[("uitslag", "vastgelegd")])).await;
    assert!(a.status == StatusCode::FORBIDDEN && a.tekst.contains("wacht nog op iets anders"));
    p.vrij().await;
    let advies = met(&[("uitslag", "vastgelegd"), ("noot-maatregelen", "Deurspion\nLicht bij de achterdeur")]);
    assert_eq!(sanne.post(&pad, &advies).await.status, StatusCode::SEE_OTHER);
    let later = p.casus_pad("taken/maatregelen-nagaan");
    assert!(sanne.get(&later).await.tekst.contains("Je kunt dit doen vanaf"));
    let vroeg = sanne.post(&later, &met(&[("uitkomst", "gedaan")])).await;
    assert!(vroeg.status == StatusCode::FORBIDDEN && vroeg.tekst.contains("te vroeg"));
    p.stad.later(44 * 86_400);
    let a = sanne.post(&later, &met(&[("uitkomst", "gedaan")])).await;
    assert_eq!(a.status, StatusCode::UNPROCESSABLE_ENTITY, "every measure needs an answer");
    let standen = [
        ("uitkomst", "gedaan"),
        ("noot-uitvoering-1-maatregel", "Deurspion"),
        ("noot-uitvoering-1", "gedaan"),
        ("noot-uitvoering-1-op", "2026-12-20"),
        ("noot-uitvoering-2-maatregel", "Licht bij de achterdeur"),
        ("noot-uitvoering-2", "niet-gedaan"),
        ("noot-uitvoering-2-op", "2026-12-20"),
        ("noot-uitvoering-2-belemmering", "verhuurder"),
    ];
    let a = sanne.post(&later, &met(&standen)).await;
    assert_eq!(a.status, StatusCode::SEE_OTHER, "six weeks later: {}", a.tekst);
    let page = sanne.get(&later).await.tekst;
    assert!(page.contains("Licht bij de achterdeur: Niet gedaan") && page.contains("De verhuurder"), "{page}");
}

#[tokio::test]
async fn a_note_about_a_person_is_sealed_and_its_reading_is_journalled() {
    let p = Proef::new().await;
    p.vrij().await;
    let sanne = p.stad.als(SANNE).await;
    let pad = p.casus_pad("taken/contactpersoon-aanwijzen/1");
    let karim = id(KARIM).uuid().to_string();
    let a = sanne
        .post(
            &pad,
            &met(&[
                ("uitslag", "vastgelegd"),
                ("notitie", "Karim belt op dinsdag."),
                ("noot-contactpersoon", &karim),
                ("noot-vervanger", &karim),
            ]),
        )
        .await;
    assert_eq!(a.status, StatusCode::SEE_OTHER, "{}", a.tekst);
    assert!(sanne.get(&pad).await.tekst.contains("Karim belt op dinsdag."));
    assert!(p.stad.journaal().await.ends_with(&["betrokkene-ingezien", "casus-ingezien"].map(str::to_owned)));
    assert_eq!(p.rows("SELECT stap FROM taaknotitie WHERE gemeente = $1 AND CAST(notitie AS TEXT) LIKE '%dinsdag%'").await, 0);
}

#[tokio::test]
async fn a_task_with_a_page_of_its_own_goes_there() {
    let p = Proef::new().await;
    let sanne = p.stad.als(SANNE).await;
    assert_eq!(sanne.get(&p.casus_pad("taken/afspraak-bijeenkomst")).await.naar, p.casus_pad("bijeenkomst"));
    assert_eq!(sanne.get(&p.casus_pad("taken/status-slachtofferhulp/1")).await.naar, p.pad("slachtofferhulp"));
    assert_eq!(sanne.post(&p.casus_pad("taken/afspraak-bijeenkomst"), &OP).await.status, StatusCode::FORBIDDEN);
    p.vrij().await;
    p.geen_bezwaar().await;
    assert_eq!(sanne.get(&p.casus_pad("taken/avg14-brief/1")).await.naar, p.pad("mededeling"));
    assert_eq!(sanne.get(&p.casus_pad("taken/bestaat-niet")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn my_tasks_are_grouped_and_filtered() {
    let p = Proef::new().await;
    let sanne = p.stad.als(SANNE).await;
    let page = sanne.get("/taken").await;
    assert!(page.tekst.contains("Vandaag") && page.tekst.contains("Loop de melding na") && page.tekst.contains("Rivierenbuurt"));
    let comm = sanne.get("/taken?wie=communicatie").await;
    assert!(!comm.tekst.contains("Loop de melding na"), "only of communication");
    p.stad.later(86_400);
    let page = sanne.get("/taken").await;
    assert!(page.tekst.contains("Te laat"));
    let late = sanne.get(&p.casus_pad("taken/melding-nalopen")).await.tekst;
    assert!(late.contains("Te laat: deze taak gaat naar"), "the page of the task says to whom it went: {late}");
    assert!(sanne.get_in("/taken", "en").await.tekst.contains("My tasks"));
    p.stad.later(32 * 86_400);
    assert!(sanne.get("/taken").await.tekst.contains("De maand voor uitleg over gegevens is voorbij"));
    for wie in [HENK, PIM] {
        assert_eq!(p.stad.als(wie).await.get("/taken").await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn without_a_decision_nothing_opens() {
    let p = Proef::new().await;
    let sanne = p.stad.als(SANNE).await;
    p.stad.trek_in().await;
    for pad in [
        "/taken".to_owned(),
        p.casus_pad("taken/melding-nalopen"),
        p.casus_pad("bijeenkomst"),
        p.casus_pad("buurtbrief"),
        p.pad("contact"),
        p.pad("mededeling"),
        p.pad("slachtofferhulp"),
    ] {
        let a = sanne.get(&pad).await;
        assert!(a.status == StatusCode::FORBIDDEN && a.tekst.contains("ingetrokken"), "{pad}");
    }
}

#[tokio::test]
async fn the_list_is_paged_without_losing_or_repeating_a_task() {
    let p = Proef::new().await;
    for _ in 0..6 {
        p.stad.meld(Incidenttype::Woning).await;
    }
    let sanne = p.stad.als(SANNE).await;
    let links = |tekst: &str| -> Vec<String> {
        tekst
            .split("href=\"")
            .skip(1)
            .filter_map(|t| t.split('"').next())
            .filter(|h| h.contains("/taken/"))
            .map(ToOwned::to_owned)
            .collect()
    };
    let (mut naar, mut seen, mut pages) = ("/taken".to_owned(), Vec::new(), 0);
    loop {
        let page = sanne.get(&naar).await;
        assert_eq!(page.status, StatusCode::OK, "{naar}");
        let found = links(&page.tekst);
        assert!(found.len() <= 50, "{} tasks on one page", found.len());
        seen.extend(found);
        pages += 1;
        let next = page.tekst.split("rel=\"next\" href=\"").nth(1).and_then(|t| t.split('"').next());
        let Some(next) = next else { break };
        naar = next.replace("&amp;", "&");
        assert!(pages < 20, "the pages never end");
    }
    let all = seen.len();
    seen.sort();
    seen.dedup();
    assert!(pages > 1 && seen.len() == all, "{pages} pages, {all} links, {} different", seen.len());
    let politie = sanne.get("/taken?wie=politie").await;
    assert!(!politie.tekst.contains("rel=\"next\"") && !politie.tekst.contains("Loop de melding na"));
    assert_eq!(sanne.get("/taken?na=onzin").await.status, StatusCode::OK);
}
