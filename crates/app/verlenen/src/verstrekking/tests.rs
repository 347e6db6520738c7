use casus::betrokkene::{self, Veld};
use domain::{
    gegeven::Herkomst,
    id::{BetrokkeneId, Id},
    journaal::{Gebeurtenis, Soort},
};
use screenen::testing::{ESRA, SANNE, id};

use crate::proef::{Proef, volwassene};

/// A second person, whose name the person told and the police did not.
async fn tweede(p: &Proef) {
    let who = BetrokkeneId::from_uuid(p.stad.app.uuid());
    let tx = p.stad.write().await;
    betrokkene::create(&tx, p.casus.id, who, &volwassene()).await.unwrap();
    let naam = betrokkene::maak("Bram Visser".to_owned(), Veld::Naam, Herkomst::Betrokkene, who, None).unwrap();
    betrokkene::bewaar(&tx, Veld::Naam, &naam, None, id(SANNE)).await.unwrap().unwrap();
    tx.commit(Gebeurtenis::new(Soort::BetrokkeneToegevoegd).in_casus(p.casus.id).over(who)).await.unwrap();
}

#[tokio::test]
async fn the_police_read_the_name_they_gave_once_they_are_asked_and_it_is_recorded() {
    let p = Proef::new().await;
    tweede(&p).await;
    let (sanne, esra) = (p.stad.als(SANNE).await, p.stad.als(ESRA).await);
    let pad = p.casus_pad("politie");
    let voor = esra.get(&pad).await.tekst;
    assert!(!voor.contains("Anna Jansen") && voor.contains("nog niets gevraagd"), "nothing before they are asked: {voor}");
    sanne.post(&format!("{pad}/vragen"), &[]).await;
    let page = esra.get(&pad).await.tekst;
    assert!(page.contains("Anna Jansen · Betrokkene 1") && page.contains("Wpg art. 7 lid 2"), "{page}");
    assert!(!page.contains("Bram Visser") && page.contains("krijgt alleen terug wat zij zelf gaf"), "what others told stays: {page}");
    assert!(!page.contains("Maasstraat") && !page.contains("06 12345699"), "a name and nothing more");
    esra.get(&pad).await;
    assert_eq!(
        p.rows("SELECT id FROM verstrekking WHERE gemeente = $1 AND partner = 'politie' AND soort = 'naam' AND waarde IS NULL").await,
        1
    );
    let lines = p.stad.journaal().await;
    assert_eq!(lines.iter().filter(|l| *l == "verstrekt").count(), 1);
    assert_eq!(lines.iter().filter(|l| *l == "betrokkene-ingezien").count(), 2, "each look is journalled: {lines:?}");
    assert!(sanne.get(&p.pad("gedeeld")).await.tekst.contains("over wie de vraag naar bezwaar gaat"), "the person can be told");
}

#[tokio::test]
async fn a_wrong_answer_of_the_police_shows_the_name_again_and_answers_stay_apart() {
    let p = Proef::new().await;
    tweede(&p).await;
    let (sanne, esra) = (p.stad.als(SANNE).await, p.stad.als(ESRA).await);
    let pad = p.casus_pad("politie");
    sanne.post(&format!("{pad}/vragen"), &[]).await;
    let fout = esra.post(&format!("{pad}/antwoorden"), &[("antwoord-1", "bezwaar")]).await.tekst;
    assert!(fout.contains("Anna Jansen") && fout.contains("antwoord_functie"), "{fout}");
    let goed = [("antwoord-1", "bezwaar"), ("antwoord-2", "geen"), ("antwoord_op", "2026-12-01"), ("antwoord_functie", "teamchef")];
    esra.post(&format!("{pad}/antwoorden"), &goed).await;
    let sql = "SELECT antwoord FROM politiebezwaar WHERE gemeente = $1 ORDER BY antwoord";
    let rows = p.stad.read().await.all(sql, store::args!["GM9999"]).await.unwrap();
    let answers: Vec<String> = rows.iter().map(|r| r.text("antwoord").unwrap()).collect();
    assert_eq!(answers, ["bezwaar", "geen"]);
}

#[tokio::test]
async fn a_colleague_who_calls_the_police_reads_the_name_without_a_disclosure() {
    let p = Proef::new().await;
    let page = p.stad.als(SANNE).await.get(&p.casus_pad("politie")).await.tekst;
    assert!(page.contains("Anna Jansen"), "{page}");
    assert_eq!(p.rows("SELECT id FROM verstrekking WHERE gemeente = $1").await, 0);
}
