#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use domain::{Moment, casus::Incidenttype};
use mandaat::aanstelling;
use web::{Taal, Tr};

use super::{
    verloop::{Afloop, Punt, vastloper, verloop},
    *,
};
use crate::proef::{Proef, SANNE, demonstratie, leeg, prepared};

/// Dutch.
const NL: fn() -> Tr = || Tr::new(Taal::Nl);

/// The page of this night.
async fn page(proef: &Proef, query: &str) -> String {
    let answer = proef.sign_in(SANNE).await.get(&format!("{HIER}{query}")).await;
    assert_eq!(answer.status, 200);
    answer.tekst
}

fn outcome<'a>(punten: &'a [Punt], sleutel: &str) -> (&'a str, Afloop) {
    let p = punten.iter().find(|p| p.sleutel == sleutel).unwrap();
    (p.attribuut, p.afloop)
}

#[tokio::test]
async fn an_empty_municipality_fails_at_the_first_point() {
    let proef = leeg().await;
    let text = page(&proef, "").await;
    assert!(text.contains("hier loopt het vast") && text.contains("Er is niemand om te bellen."), "{text}");
}

#[tokio::test]
async fn who_is_away_and_what_has_ended_shows() {
    let proef = demonstratie().await;
    let tx = proef.read().await;
    let night = |dagen: i64, zonder| Vraag { soort: Incidenttype::Woning, op: proef.app.now().plus_seconds(dagen * 86_400), zonder };
    let now = Nacht::load(&tx, &proef.app, NL(), &night(0, None)).await.unwrap();
    let punten = verloop(&now);
    for sleutel in ["opnemen", "besluit", "inlog", "politie", "draaiboek", "burgemeester"] {
        assert_ne!(outcome(&punten, sleutel).1, Afloop::Vast, "{sleutel}: {punten:?}");
    }
    assert!(punten.iter().filter(|p| p.sleutel == "partner").count() > 2, "{punten:?}");
    assert!(punten.is_sorted_by_key(|p| p.op));
    // Three years later nothing of the decision is left.
    let later = Nacht::load(&tx, &proef.app, NL(), &night(3 * 365, None)).await.unwrap();
    assert_eq!(outcome(&verloop(&later), "besluit"), ("geen", Afloop::Vast));
    let away = now.dienst[0].medewerker;
    let without = Nacht::load(&tx, &proef.app, NL(), &night(0, Some(away))).await.unwrap();
    assert!(without.dienst.iter().all(|d| d.medewerker != away) && without.namen.contains_key(&away));
}

#[tokio::test]
async fn a_partner_without_a_number_is_where_the_night_fails() {
    let proef = prepared().await;
    let tx = proef.read().await;
    let vraag = Vraag { soort: Incidenttype::Woning, op: proef.app.now(), zonder: None };
    let punten = verloop(&Nacht::load(&tx, &proef.app, NL(), &vraag).await.unwrap());
    let first = vastloper(&punten).unwrap_or_else(|| panic!("{punten:?}"));
    assert_eq!((first.sleutel, first.attribuut), ("partner", "geen-nummer"), "{punten:?}");
    assert!(first.op >= vraag.op);
}

/// Midnight and three hours, some days after the first of December 2026.
fn om_drie(dag: i8) -> Moment {
    domain::kalender::moment(jiff::civil::date(2026, 12, dag).at(3, 0, 0, 0))
}

#[tokio::test]
async fn a_partner_that_is_there_by_day_only_cannot_be_called_by_night() {
    let proef = demonstratie().await;
    let tx = proef.read().await;
    let vraag = Vraag { soort: Incidenttype::Woning, op: om_drie(5), zonder: None };
    let punten = verloop(&Nacht::load(&tx, &proef.app, NL(), &vraag).await.unwrap());
    let partners: Vec<_> = punten.iter().filter(|p| p.sleutel == "partner").collect();
    let hours = partners.iter().filter(|p| p.attribuut == "buiten-uren").count();
    assert!(hours > 0, "a Saturday at three: {partners:?}");
    let om = partners.iter().find(|p| p.wie == "Openbaar Ministerie").unwrap();
    assert_ne!(om.afloop, Afloop::Vast, "one line to the press can go without it until morning: {om:?}");
    assert!(partners.iter().all(|p| p.attribuut != "buiten-uren" || p.afloop != Afloop::Goed));
    drop(tx);
    assert!(page(&proef, "").await.contains("Politie: nummer en afspraak zijn er.</a>"), "each partner is a title of its own");
}

#[tokio::test]
async fn nobody_on_duty_by_night_is_where_it_fails() {
    let proef = prepared().await;
    let tx = proef.write().await;
    let a = aanstelling::load(&tx).await.unwrap().unwrap();
    assert!(aanstelling::save(&tx, &aanstelling::Aanstelling { buiten_kantooruren: None, ..a }).await.unwrap());
    tx.exec("DELETE FROM roosterdienst WHERE gemeente = $1", ::store::args![tx.gemeente()]).await.unwrap();
    let vraag = Vraag { soort: Incidenttype::Woning, op: om_drie(2), zonder: None };
    let punten = verloop(&Nacht::load(&tx, &proef.app, NL(), &vraag).await.unwrap());
    assert_eq!(outcome(&punten, "opnemen"), ("toeval", Afloop::Vast));
    let Vannacht::Vast(words) = vannacht(&tx, &proef.app, NL()).await.unwrap() else { panic!("it fails") };
    assert!(words.starts_with("Niemand heeft dienst."), "{words}");
}

#[tokio::test]
async fn the_police_desk_is_one_truth_and_readiness_says_what_the_night_says() {
    let proef = prepared().await;
    let tx = proef.write().await;
    let a = aanstelling::load(&tx).await.unwrap().unwrap();
    assert!(!a.politie_telefoon.is_empty());
    let vraag = Vraag { soort: Incidenttype::Woning, op: om_drie(2), zonder: None };
    let of = |punten: &[Punt]| -> Vec<&'static str> {
        punten
            .iter()
            .filter(|p| p.sleutel == "politie" || (p.sleutel == "partner" && p.wie.starts_with("Politie")))
            .map(|p| p.attribuut)
            .collect()
    };
    let with = verloop(&Nacht::load(&tx, &proef.app, NL(), &vraag).await.unwrap());
    assert!(of(&with).iter().all(|a| !["geen-nummer", "buiten-uren"].contains(a)), "{with:?}");
    assert!(aanstelling::save(&tx, &aanstelling::Aanstelling { politie_telefoon: String::new(), ..a }).await.unwrap());
    let without = verloop(&Nacht::load(&tx, &proef.app, NL(), &vraag).await.unwrap());
    assert!(of(&without).iter().all(|a| *a == "geen-nummer"), "{without:?}");
    drop(tx);
    let sanne = proef.sign_in(SANNE).await;
    let Vannacht::Vast(night) = vannacht(&*proef.read().await, &proef.app, NL()).await.unwrap() else { panic!("it fails") };
    assert!(sanne.get("/voorbereiden").await.tekst.contains(&night), "{night}");
    assert!(page(&proef, "").await.contains(&night));
}

/// Where it only just goes well, readiness does not say that all is well.
#[tokio::test]
async fn a_night_that_only_just_goes_well_is_not_called_good() {
    let proef = demonstratie().await;
    let half = match vannacht(&*proef.read().await, &proef.app, NL()).await.unwrap() {
        Vannacht::Loopt(half) => half,
        Vannacht::Vast(words) => panic!("{words}"),
    };
    assert!(half > 1, "partners that nobody answers for at night");
    let page = proef.sign_in(SANNE).await.get("/voorbereiden").await.tekst;
    assert!(page.contains(&format!("loopt niet vast, maar op {half} punten gaat het maar net goed")), "{page}");
    assert!(!page.contains("loopt nergens vast"));
}

#[tokio::test]
async fn a_half_question_keeps_what_was_typed_and_says_what_is_wrong() {
    let proef = prepared().await;
    let query = "?soort=bedrijf&op-dag=31&op-maand=2&op-jaar=2027&op-tijd=25:00";
    let answer = proef.sign_in(SANNE).await.get(&format!("{HIER}{query}")).await;
    assert_eq!(answer.status, 422);
    assert!(answer.tekst.contains("value=\"25:00\"") && answer.tekst.contains("href=\"#veld-op"), "{}", answer.tekst);
}
