#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

use ::store::testing::{deed, each_engine, now};
use axum::http::StatusCode;
use domain::journaal::{Gebeurtenis, Soort};
use jiff::civil::date;
use uuid::Uuid;

use super::{
    super::{bewaar_tekst, teksten},
    bestand::{Deel, Uitgave},
    *,
};
use crate::proef::{Als, KARIM, MARIJKE, MIGRATIES, Proef, SANNE, filled, id, prepared};

const PLAN: &str = "/voorbereiden/nazorgplan";

fn uitgave(trekker: &str, versie: i64, delen: &[(u8, &str)]) -> Uitgave {
    let hoofdstukken = delen.iter().map(|(hoofdstuk, tekst)| Deel { hoofdstuk: *hoofdstuk, tekst: (*tekst).to_owned() }).collect();
    Uitgave::new("Regio Noord".into(), (trekker.into(), "Voorstad".into()), versie, (date(2026, 11, 26), None), hoofdstukken)
}

async fn send(wie: &Als<'_>, file: &str) -> String {
    let answer = wie.upload(&format!("{HIER}/inlezen"), &[], "regio.json", file.as_bytes()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.tekst);
    answer.naar
}

async fn take(wie: &Als<'_>, u: &Uitgave) {
    let to = send(wie, &u.file()).await;
    assert!(wie.post(&format!("{to}/overnemen"), &[]).await.naar.contains("klaar=regio-overgenomen"));
}

async fn write(proef: &Proef, nummer: u8, tekst: &str) {
    let tx = proef.write().await;
    assert!(bewaar_tekst(&tx, nummer, tekst, 0).await.unwrap());
    tx.commit(Gebeurtenis::new(Soort::PlanGewijzigd)).await.unwrap();
}

#[tokio::test]
async fn own_texts_are_given_out_and_the_file_never_changes() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    assert!(sanne.get(HIER).await.tekst.contains("Schrijf eerst een eigen tekst"));
    write(&proef, 1, "Waarom wij dit doen").await;
    write(&proef, 5, "Wie belt wie").await;
    let refused = sanne.post(&format!("{HIER}/uitgaven"), &[("regio", "")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.tekst.contains("Kies ten minste één hoofdstuk"), "both mistakes at once");
    let give = [
        ("regio", "Regio Noord"),
        ("hoofdstukken", "5"),
        ("hoofdstukken", "1"),
        ("hoofdstukken", "9"),
        ("nakijken-dag", "1"),
        ("nakijken-maand", "6"),
        ("nakijken-jaar", "2027"),
    ];
    let past = [&give[..6], &[("nakijken-jaar", "2026")]].concat();
    let refused = sanne.post(&format!("{HIER}/uitgaven"), &past).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.tekst.contains("Kies een dag na vandaag"));
    assert!(sanne.post(&format!("{HIER}/uitgaven"), &give).await.naar.contains("klaar=regio-uitgegeven"));
    let file = sanne.get(&format!("{HIER}/uitgaven/1/json")).await.tekst;
    let read = Uitgave::read(file.as_bytes()).unwrap();
    assert_eq!(read.nakijken, Some(date(2027, 6, 1)));
    assert_eq!(read.hoofdstukken.iter().map(|d| d.hoofdstuk).collect::<Vec<_>>(), [1, 5], "what has no own text stays out");
    sanne.post(&format!("{PLAN}/hoofdstuk/1"), &[("_versie", "1"), ("tekst", "Anders")]).await;
    assert_eq!(sanne.get(&format!("{HIER}/uitgaven/1/json")).await.tekst, file, "byte for byte");
    assert!(sanne.post(&format!("{HIER}/uitgaven"), &give).await.naar.contains("klaar"));
    assert!(sanne.get(&format!("{HIER}/uitgaven/2/json")).await.tekst.contains("Anders"));
    assert_eq!(sanne.get(&format!("{HIER}/uitgaven/3/json")).await.status, StatusCode::NOT_FOUND);
    let own = sanne.upload(&format!("{HIER}/inlezen"), &[], "regio.json", file.as_bytes()).await;
    assert!(own.status == StatusCode::UNPROCESSABLE_ENTITY && own.tekst.contains("van jouw eigen gemeente"));
}

#[tokio::test]
async fn a_regional_part_is_shown_before_it_is_taken_over_and_stands_above_the_own_text() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    write(&proef, 1, "Bij ons in Voorbeeldstad").await;
    let to = send(&sanne, &uitgave("GM0001", 1, &[(1, "Voor de hele regio <b>#set</b>"), (12, "Samen naar buiten")]).file()).await;
    let page = sanne.get(&to).await.tekst;
    assert!(page.contains("Er is nog niets veranderd") && page.contains("Voor de hele regio &lt;b&gt;#set&lt;/b&gt;"));
    assert!(gevolgd(&*proef.read().await).await.unwrap().is_none(), "nothing changes before somebody says yes");
    assert!(sanne.post(&format!("{to}/overnemen"), &[]).await.naar.contains("klaar=regio-overgenomen"));
    for again in ["overnemen", "weg"] {
        assert_eq!(sanne.post(&format!("{to}/{again}"), &[]).await.naar, HIER, "a second press changes nothing");
    }
    assert_eq!(proef.journal().await.iter().filter(|s| s.starts_with("regiodeel-")).count(), 2, "sent in, taken over");
    assert_eq!(sanne.get(&to).await.status, StatusCode::NOT_FOUND);
    let chapter = sanne.get(&format!("{PLAN}/hoofdstuk/1")).await.tekst;
    let (regional, local) = (chapter.find("Voor de hele regio").unwrap(), chapter.find("Bij ons in Voorbeeldstad").unwrap());
    assert!(regional < local && chapter.contains("Regio Noord, versie 1 van 26 november 2026, van Voorstad (GM0001)"));
    let plan = sanne.get(&format!("{PLAN}/pdf")).await.tekst;
    assert!(plan.contains("Voor de hele regio") && plan.contains("Samen naar buiten") && plan.contains("Bij ons in Voorbeeldstad"));
    assert!(plan.find("Regionaal deel").unwrap() < plan.find("Lokaal deel").unwrap());
}

#[tokio::test]
async fn a_new_edition_says_what_changes_and_what_goes() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    take(&sanne, &uitgave("GM0001", 2, &[(1, "Eerste zin\nTweede zin"), (12, "Samen naar buiten")])).await;
    let to = send(&sanne, &uitgave("GM0001", 3, &[(1, "Eerste zin\nAndere zin")]).file()).await;
    let page = sanne.get(&to).await.tekst;
    assert!(page.contains("Andere zin") && page.contains("Tweede zin") && page.contains("Vervalt") && page.contains("Samen naar buiten"));
    assert!(!page.contains("Eerste zin</"), "what stays is not repeated");
    assert!(!page.contains("Deze tekst verandert niet"));
    let same = send(&sanne, &uitgave("GM0001", 3, &[(12, "Samen naar buiten")]).file()).await;
    assert!(sanne.get(&same).await.tekst.contains("Deze tekst verandert niet"));
    let to = send(&sanne, &uitgave("GM0001", 3, &[(1, "x")]).file()).await;
    assert!(sanne.post(&format!("{to}/weg"), &[]).await.naar.contains("klaar=regio-weg"));
    assert_eq!(gevolgd(&*proef.read().await).await.unwrap().unwrap().van.versie, 2, "thrown away is not taken over");
    for (file, warning) in [
        (uitgave("GM0001", 1, &[(1, "x")]), "een oudere versie"),
        (uitgave("GM0001", 2, &[(1, "x")]), "Je volgt versie 2 al"),
        (uitgave("GM0002", 7, &[(1, "x")]), "een ander regionaal deel"),
    ] {
        let to = send(&sanne, &file.file()).await;
        assert!(sanne.get(&to).await.tekst.contains(warning), "{warning}");
    }
}

#[tokio::test]
async fn a_newer_edition_that_waits_is_said_on_the_plan_in_readiness_and_in_the_calendar() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    let counted = async || {
        let now = crate::gereedheid::score(&*proef.read().await, &proef.app, proef.app.now()).await.unwrap();
        let is = |g: &crate::gereedheid::Gat| g.toets == policy::Toets::RegionaalDeelActueel;
        (now.gehaald.iter().any(is), now.gaten.iter().any(is))
    };
    assert_eq!(counted().await, (false, false), "who follows no region is not asked about it");
    take(&sanne, &uitgave("GM0001", 2, &[(1, "Eerste zin")])).await;
    assert_eq!(counted().await, (true, false));
    let plan = sanne.get(PLAN).await.tekst;
    assert!(plan.contains("Je volgt Regio Noord, versie 2 van 26 november 2026. Nakijken op 26 november 2027."), "{plan}");
    // An older one, and one of another region, are no news.
    send(&sanne, &uitgave("GM0001", 1, &[(1, "x")]).file()).await;
    assert_eq!(counted().await, (true, false));
    send(&sanne, &uitgave("GM0002", 9, &[(1, "x")]).file()).await;
    assert_eq!(counted().await, (true, false));
    let to = send(&sanne, &uitgave("GM0001", 3, &[(1, "Andere zin")]).file()).await;
    assert_eq!(counted().await, (false, true));
    for page in [PLAN, HIER] {
        let seen = sanne.get(page).await.tekst;
        assert!(seen.contains("Er ligt een nieuwe uitgave") && seen.contains(&format!("href=\"{to}\"")), "{page}");
    }
    let calendar = sanne.get("/voorbereiden/jaarkalender").await.tekst;
    assert!(calendar.contains("Neem de nieuwe uitgave van het regionale deel over") && calendar.contains(&to));
    sanne.post(&format!("{to}/overnemen"), &[]).await;
    assert_eq!(counted().await, (true, false));
    assert!(!sanne.get(PLAN).await.tekst.contains("Er ligt een nieuwe uitgave"));
}

#[tokio::test]
async fn an_edition_is_asked_after_in_time_and_again_a_year_later() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    let trekker = ("GM0001".to_owned(), "Voorstad".to_owned());
    let delen = vec![Deel { hoofdstuk: 1, tekst: "Samen".to_owned() }];
    take(&sanne, &Uitgave::new("Regio Noord".into(), trekker, 4, (date(2026, 11, 26), Some(date(2026, 12, 20))), delen)).await;
    let calendar = sanne.get("/voorbereiden/jaarkalender").await.tekst;
    assert!(calendar.contains("Vraag na of er een nieuwe uitgave van het regionale deel is"), "{calendar}");
    assert!(sanne.get(HIER).await.tekst.contains("Nakijken op 20 december 2026"));
    assert!(!sanne.get(PLAN).await.tekst.contains("Vraag na of er"), "not yet");
    proef.later(30 * 86_400);
    let plan = sanne.get(PLAN).await.tekst;
    assert!(plan.contains("Vraag na of er een nieuwe uitgave") && plan.contains("Vraag Voorstad of dat nog de laatste is"), "{plan}");
    assert!(sanne.get("/voorbereiden").await.tekst.contains("Het regionale deel van het plan is de laatste uitgave"));
    assert!(sanne.post(&format!("{HIER}/nagevraagd"), &[]).await.naar.contains("klaar=regio-nagevraagd"));
    let dag = proef.app.now().datum();
    let van = gevolgd(&*proef.read().await).await.unwrap().unwrap().van;
    assert_eq!((van.nagevraagd, van.nakijken().year()), (Some(dag), dag.year() + 1));
    assert!(!sanne.get(PLAN).await.tekst.contains("Vraag na of er"));
    assert!(proef.journal().await.contains(&"regiodeel-nagevraagd".to_owned()));
    assert_eq!(proef.sign_in(MARIJKE).await.post(&format!("{HIER}/nagevraagd"), &[]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn stopping_lets_the_texts_go_or_keeps_them_as_own() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    write(&proef, 1, "Bij ons").await;
    let edition = uitgave("GM0001", 1, &[(1, "Regionaal"), (12, "Samen naar buiten")]);
    take(&sanne, &edition).await;
    assert!(sanne.post(&format!("{HIER}/stoppen"), &[]).await.naar.contains("klaar=regio-gestopt"));
    let tx = proef.read().await;
    assert!(gevolgd(&tx).await.unwrap().is_none() && teksten(&tx).await.unwrap()[&1].tekst == "Bij ons");
    drop(tx);
    take(&sanne, &edition).await;
    sanne.post(&format!("{HIER}/stoppen"), &[("houden", "ja")]).await;
    let own = teksten(&*proef.read().await).await.unwrap();
    assert_eq!((own[&1].tekst.as_str(), own[&12].tekst.as_str()), ("Regionaal\n\nBij ons", "Samen naar buiten"));
    let journal = proef.journal().await;
    assert!(journal.iter().filter(|s| *s == "regiodeel-gestopt").count() == 2, "{journal:?}");
}

#[tokio::test]
async fn bad_files_are_refused_and_others_only_look() {
    let proef = prepared().await;
    let (sanne, marijke, karim) = (proef.sign_in(SANNE).await, proef.sign_in(MARIJKE).await, proef.sign_in(KARIM).await);
    let huge = vec![b' '; bestand::GROOTST + 1];
    for bytes in [&b"\xff\xfe\0x"[..], b"{}", b"[[[[", &huge] {
        let answer = sanne.upload(&format!("{HIER}/inlezen"), &[], "x.json", bytes).await;
        assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.tekst.contains("geen regionaal deel"));
    }
    let page = marijke.get(HIER).await;
    assert!(page.status == StatusCode::OK && !page.tekst.contains("<form method=\"post\" action=\"/voorbereiden/nazorgplan/regio"));
    assert_eq!(marijke.post(&format!("{HIER}/stoppen"), &[]).await.status, StatusCode::FORBIDDEN);
    let to = send(&karim, &uitgave("GM0001", 1, &[(1, "x")]).file()).await;
    assert_eq!(sanne.get_in(&to, "en").await.status, StatusCode::OK, "a colleague may decide");
    for page in [HIER, to.as_str()] {
        assert!(sanne.get_in(page, "en").await.tekst.contains("<html lang=\"en\""));
    }
}

#[tokio::test]
async fn the_store_keeps_its_promises_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), now()).await.unwrap();
        let (first, second) = (uitgave("GM0001", 1, &[(1, "a"), (5, "b")]), uitgave("GM0001", 2, &[(5, "c")]));
        assert!(store::uitgaven(&tx).await.unwrap().is_empty() && store::gevolgd(&tx).await.unwrap().is_none());
        store::geef_uit(&tx, &first, id(SANNE)).await.unwrap();
        store::geef_uit(&tx, &second, id(SANNE)).await.unwrap();
        assert_eq!(store::uitgaven(&tx).await.unwrap().iter().map(|u| u.versie).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(store::bestand(&tx, 1).await.unwrap(), first.file());
        store::neem_over(&tx, &first, id(SANNE)).await.unwrap();
        store::neem_over(&tx, &second, id(SANNE)).await.unwrap();
        assert_eq!(store::teksten(&tx).await.unwrap(), BTreeMap::from([(5, "c".to_owned())]));
        assert_eq!(store::gevolgd(&tx).await.unwrap().unwrap().som, second.som);
        store::nagevraagd(&tx, date(2027, 3, 1)).await.unwrap();
        let van = store::gevolgd(&tx).await.unwrap().unwrap();
        assert_eq!((van.nagevraagd, van.nakijken()), (Some(date(2027, 3, 1)), date(2028, 3, 1)));
        store::neem_over(&tx, &second, id(SANNE)).await.unwrap();
        assert_eq!(store::gevolgd(&tx).await.unwrap().unwrap().nakijken(), date(2027, 11, 26), "another edition starts anew");
        store::stop(&tx).await.unwrap();
        assert!(store::teksten(&tx).await.unwrap().is_empty() && store::gevolgd(&tx).await.unwrap().is_none());
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        store::leg_voor(&tx, one, "x", id(SANNE)).await.unwrap();
        store::leg_voor(&tx, other, "y", id(SANNE)).await.unwrap();
        assert_eq!(store::voorstel(&tx, one).await.unwrap(), None, "the newest of a person waits");
        assert_eq!(store::voorstel(&tx, other).await.unwrap().as_deref(), Some("y"));
        assert_eq!(store::voorstellen(&tx).await.unwrap(), [(other, "y".to_owned(), now().datum())]);
        assert!(store::werp_weg(&tx, other).await.unwrap() && !store::werp_weg(&tx, other).await.unwrap());
        tx.commit(Gebeurtenis::new(Soort::PlanGewijzigd)).await.unwrap();
    })
    .await;
}
