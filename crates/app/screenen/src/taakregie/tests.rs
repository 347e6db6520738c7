#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use axum::http::StatusCode;
use casus::{
    self, Casus,
    taak::{self, Sleutel, TaakRij},
};
use domain::{
    Code,
    casus::Incidenttype,
    draaiboek::{Staat, StapId},
    id::Id,
    journaal::{Gebeurtenis, Soort},
};
use jiff::civil::date;
use kern::medewerkers;
use store::{args, testing::each_engine};

use crate::testing::{HENK, KARIM, MARIJKE, MIGRATIES, SANNE, Stad, ZARA, id};
use casus::regie::{self as sql, Tijdreden};

pub(super) const STAP: &str = "melding-nalopen";

pub(super) fn sleutel(stap: &str) -> Sleutel {
    (StapId::from(stap), None, None)
}

async fn taak_van(stad: &Stad, casus: &Casus, stap: &str) -> TaakRij {
    taak::list(&*stad.read().await, casus.id).await.unwrap().into_iter().find(|t| t.sleutel() == sleutel(stap)).unwrap()
}

fn pad(casus: &Casus, daad: &str) -> String {
    format!("/casussen/{}/taakregie/{STAP}/casus{daad}", casus.nummer)
}

/// The hour of the clock that day, as the form sends it.
fn op<'a>(naam: [&'a str; 4], dag: &'a str, uur: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![(naam[0], dag), (naam[1], "12"), (naam[2], "2026"), (naam[3], uur)]
}

const TOT: [&str; 4] = ["tot-dag", "tot-maand", "tot-jaar", "tot-tijd"];
const TERUG: [&str; 4] = ["terug-dag", "terug-maand", "terug-jaar", "terug-tijd"];

#[tokio::test]
async fn a_task_is_taken_let_go_and_handed_over_with_a_sealed_note() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let (sanne, karim) = (stad.als(SANNE).await, stad.als(KARIM).await);
    let page = sanne.get(&pad(&casus, "")).await;
    assert!(page.tekst.contains("Nog niemand") && page.tekst.contains("Ik doe dit") && page.hidden("_versie") == "0", "{}", page.tekst);
    assert_eq!(sanne.post(&pad(&casus, "/oppakken"), &[("_versie", "0")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(taak_van(&stad, &casus, STAP).await.toegedeeld, Some(id(SANNE)));
    assert!(sanne.get(&format!("/casussen/{}", casus.nummer)).await.tekst.contains("Sanne de Wit doet dit"));
    assert!(karim.get(&pad(&casus, "")).await.tekst.contains("Ik neem het over"));
    let naar = id(KARIM).uuid().to_string();
    let leeg = sanne.post(&pad(&casus, "/geven"), &[("_versie", "1"), ("notitie", "Bel na vieren")]).await;
    assert!(leeg.status == StatusCode::UNPROCESSABLE_ENTITY && leeg.tekst.contains("Bel na vieren"), "input stays");
    let a = sanne.post(&pad(&casus, "/geven"), &[("_versie", "1"), ("naar", &naar), ("notitie", "Bel na vieren")]).await;
    assert_eq!(a.status, StatusCode::SEE_OTHER, "{}", a.tekst);
    let page = karim.get(&pad(&casus, "")).await.tekst;
    assert!(page.contains("Bel na vieren") && page.contains("Sanne de Wit,"), "{page}");
    let gekregen = sql::gekregen(&*stad.read().await, id(KARIM), 10).await.unwrap();
    assert_eq!(gekregen.iter().map(|g| (g.taak.stap.as_str(), g.van)).collect::<Vec<_>>(), [(STAP, id(SANNE))]);
    let rows = "SELECT stap FROM taakregie WHERE gemeente = $1 AND CAST(notitie AS TEXT) LIKE '%vieren%'";
    assert!(stad.read().await.all(rows, args!["GM9999"]).await.unwrap().is_empty(), "sealed");
    let tijdlijn = sanne.get(&format!("/casussen/{}/tijdlijn", casus.nummer)).await.tekst;
    assert!(tijdlijn.contains("Sanne de Wit gaf een stap aan Karim Haddad"), "{tijdlijn}");
    assert_eq!(karim.post(&pad(&casus, "/loslaten"), &[("_versie", "2")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(taak_van(&stad, &casus, STAP).await.toegedeeld, None);
    assert!(sql::gekregen(&*stad.read().await, id(KARIM), 10).await.unwrap().is_empty());
}

#[tokio::test]
async fn of_two_who_take_a_task_the_second_is_told() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let (sanne, karim) = (stad.als(SANNE).await, stad.als(KARIM).await);
    assert_eq!(sanne.post(&pad(&casus, "/oppakken"), &[("_versie", "0")]).await.status, StatusCode::SEE_OTHER);
    let second = karim.post(&pad(&casus, "/oppakken"), &[("_versie", "0")]).await;
    assert!(
        second.status == StatusCode::UNPROCESSABLE_ENTITY && second.tekst.contains("Een collega wijzigde deze taak net"),
        "{}",
        second.tekst
    );
    assert_eq!(taak_van(&stad, &casus, STAP).await.toegedeeld, Some(id(SANNE)));
    for wie in [HENK, ZARA] {
        assert_eq!(stad.als(wie).await.get(&pad(&casus, "")).await.status, StatusCode::FORBIDDEN, "no right, or not in the decision");
    }
    for adres in
        ["taakregie/bestaat-niet/casus", "taakregie/melding-nalopen/g7", "taakregie/melding-nalopen/b9", "taakregie/melding-nalopen/x"]
    {
        assert_eq!(sanne.get(&format!("/casussen/{}/{adres}", casus.nummer)).await.status, StatusCode::NOT_FOUND, "{adres}");
    }
}

#[tokio::test]
async fn a_mandatory_step_gets_more_time_only_from_who_says_so_and_the_first_term_stays() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let sanne = stad.als(SANNE).await;
    let eerst = taak_van(&stad, &casus, STAP).await.uiterlijk.unwrap();
    let mut form = op(TOT, "3", "09:00");
    form.extend([("_versie", "0"), ("reden", "partner")]);
    let zonder = sanne.post(&pad(&casus, "/verlengen"), &form).await;
    assert!(
        zonder.status == StatusCode::UNPROCESSABLE_ENTITY && zonder.tekst.contains("verplicht en heeft een vaste termijn"),
        "{}",
        zonder.tekst
    );
    form.push(("bewust", "ja"));
    assert_eq!(sanne.post(&pad(&casus, "/verlengen"), &form).await.status, StatusCode::SEE_OTHER);
    let t = taak_van(&stad, &casus, STAP).await;
    assert_eq!((t.oorspronkelijk, t.uiterlijk.unwrap().datum()), (Some(eerst), date(2026, 12, 3)));
    let page = sanne.get(&pad(&casus, "")).await.tekst;
    assert!(page.contains("Eerst was de termijn") && page.contains("Een partner moet eerst antwoorden"), "{page}");
    let regels = stad
        .read()
        .await
        .all("SELECT gebeurtenis FROM journaal WHERE gemeente = $1 AND soort = 'taak-verlengd'", args!["GM9999"])
        .await
        .unwrap();
    assert!(regels[0].text("gebeurtenis").unwrap().contains("melding-nalopen:partner.bewust"));
    let tijdlijn = sanne.get(&format!("/casussen/{}/tijdlijn", casus.nummer)).await.tekst;
    assert!(tijdlijn.contains("bewust voorbij de vaste termijn"), "{tijdlijn}");
    for (dag, waarom) in [("2", "later moment dan de termijn"), ("1", "een moment dat nog komt")] {
        let mut form = op(TOT, dag, "09:00");
        form.extend([("_versie", "1"), ("reden", "partner"), ("bewust", "ja")]);
        let fout = sanne.post(&pad(&casus, "/verlengen"), &form).await.tekst;
        assert!(fout.contains(waarom), "{dag}: {fout}");
    }
    let mut anders = op(TOT, "4", "09:00");
    anders.extend([("_versie", "1"), ("reden", "anders"), ("bewust", "ja")]);
    assert_eq!(sanne.post(&pad(&casus, "/verlengen"), &anders).await.status, StatusCode::UNPROCESSABLE_ENTITY, "says what");
    assert_eq!(sanne.post(&pad(&casus, "/termijn-terug"), &[("_versie", "1")]).await.status, StatusCode::SEE_OTHER);
    let t = taak_van(&stad, &casus, STAP).await;
    assert_eq!((t.uiterlijk, t.oorspronkelijk), (Some(eerst), None));
}

#[tokio::test]
async fn a_task_that_was_put_aside_comes_back_by_itself_or_when_asked() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let sanne = stad.als(SANNE).await;
    let mut form = op(TERUG, "5", "09:00");
    form.extend([("_versie", "0"), ("opschortreden", "politie"), ("opschortbewust", "ja")]);
    assert_eq!(sanne.post(&pad(&casus, "/opschorten"), &form).await.status, StatusCode::SEE_OTHER);
    let t = taak_van(&stad, &casus, STAP).await;
    let now = stad.app.now();
    assert!(t.opgeschort(now) && !t.kan_nu(now) && t.oorspronkelijk.is_some() && t.uiterlijk > t.opgeschort_tot);
    assert!(sanne.get(&pad(&casus, "")).await.tekst.contains("Komt terug op"));
    let open = taak::open(&*stad.read().await, now, &taak::Vraag { aantal: 50, ..taak::Vraag::default() }).await.unwrap();
    assert!(open.iter().all(|t| t.stap.as_str() != STAP), "not among what can be done");
    stad.later(4 * 86_400);
    assert!(taak_van(&stad, &casus, STAP).await.kan_nu(stad.app.now()), "back without anyone doing anything");
    let mut form = op(TERUG, "20", "09:00");
    form.extend([("_versie", "1"), ("opschortreden", "drukte"), ("opschortbewust", "ja")]);
    assert_eq!(sanne.post(&pad(&casus, "/opschorten"), &form).await.status, StatusCode::SEE_OTHER);
    assert_eq!(sanne.post(&pad(&casus, "/hervatten"), &[("_versie", "2")]).await.status, StatusCode::SEE_OTHER);
    let t = taak_van(&stad, &casus, STAP).await;
    assert!(t.opgeschort_tot.is_none() && t.kan_nu(stad.app.now()) && t.te_laat(stad.app.now()), "the first term holds again");
    let journaal = stad.journaal().await;
    assert_eq!(journaal.iter().filter(|s| ["taak-opgeschort", "taak-hervat"].contains(&s.as_str())).count(), 3);
}

#[tokio::test]
async fn nothing_is_agreed_about_what_is_done() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let tx = stad.write().await;
    let done = taak::rond_af(&tx, &stad.app.beleid, casus.id, (STAP, None), &serde_json::json!({}), id(SANNE)).await.unwrap();
    tx.commit(done.unwrap()).await.unwrap();
    let sanne = stad.als(SANNE).await;
    assert!(sanne.get(&pad(&casus, "")).await.tekst.contains("staat niet open"));
    assert_eq!(sanne.post(&pad(&casus, "/oppakken"), &[("_versie", "0")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sanne.get_in(&pad(&casus, ""), "en").await.tekst.contains("This task is not open"));
}

/// The late tasks that come to this colleague, along whichever way.
pub(super) async fn komt_bij(stad: &Stad, wie: u128) -> Vec<TaakRij> {
    let tx = stad.read().await;
    let mensen = medewerkers(&tx).await.unwrap();
    let mut out = Vec::new();
    for weg in sql::Lijn::van(&mensen).ontvangsten(mensen.iter().find(|m| m.id == id(wie)).unwrap()) {
        out.extend(sql::geescaleerd(&tx, stad.app.now(), &weg, 50).await.unwrap());
    }
    out
}

#[tokio::test]
async fn what_is_late_never_comes_to_who_has_it_or_leads_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        let stad = Stad::op_engine(db).await;
        let casus = stad.meld(Incidenttype::Woning).await;
        stad.later(2 * 86_400);
        let key = sleutel(STAP);
        let comes = async |wie: u128| komt_bij(&stad, wie).await.iter().any(|t| t.sleutel() == key);
        let all = async || [comes(KARIM).await, comes(SANNE).await, comes(ZARA).await, comes(MARIJKE).await];
        assert_eq!(all().await, [true, false, false, false], "Sanne leads: to the deputy, as the step says");
        let page = async |taal: &str| stad.als(SANNE).await.get_in(&pad(&casus, ""), taal).await.tekst;
        assert!(page("nl").await.contains("deze taak gaat naar de plaatsvervanger (sinds"));
        // The deputy leads: to whoever else directs, and not to the deputy.
        lead(&stad, &casus, KARIM).await;
        assert_eq!(all().await, [false, true, true, false]);
        let nl = page("nl").await;
        assert!(
            nl.contains("gaat naar de coördinator (Sanne de Wit, Zara Bakker)") && nl.contains("gaat deze taak naar de plaatsvervanger"),
            "{nl}"
        );
        assert!(page("en").await.contains("goes to the coordinator (Sanne de Wit, Zara Bakker)"));
        let overzicht = stad.als(SANNE).await.get(&format!("/casussen/{}", casus.nummer)).await.tekst;
        assert!(overzicht.contains("gaat naar de coördinator (Sanne de Wit, Zara Bakker)"), "{overzicht}");
        assert!(super::meld_alle(&stad.app, &store::testing::gemeente()).await.unwrap() >= 1);
        let rows = "SELECT gebeurtenis FROM journaal WHERE gemeente = $1 AND soort = 'taak-geescaleerd'";
        let told = stad.read().await.all(rows, args!["GM9999"]).await.unwrap();
        let told: Vec<String> = told.iter().map(|r| r.text("gebeurtenis").unwrap()).collect();
        assert!(
            told.iter().any(|t| t.contains("melding-nalopen:coordinator")) && !told.iter().any(|t| t.contains(":plaatsvervanger")),
            "{told:?}"
        );
        // One coordinator took it: then to the other alone.
        give(&stad, &casus, SANNE).await;
        assert_eq!(all().await, [false, false, true, false]);
        // Nobody of them is left: the mayor.
        lock(&stad, ZARA).await;
        assert_eq!(all().await, [false, false, false, true]);
        assert!(page("nl").await.contains("gaat naar de burgemeester (Marijke Postma)"));
        lock(&stad, MARIJKE).await;
        assert_eq!(all().await, [false; 4]);
        let nl = page("nl").await;
        assert!(nl.contains("er is niemand meer") && nl.contains("Bel wie op de belkaart staat"), "{nl}");
        assert!(page("en").await.contains("there is nobody left"));
        stad.app.db.close().await;
    })
    .await;
}

async fn lead(stad: &Stad, casus: &Casus, wie: u128) {
    change(stad, "UPDATE casus SET regie = $2 WHERE gemeente = $1 AND id = $3", args!["GM9999", id(wie).uuid(), casus.id.uuid()]).await;
}

/// May not sign in any more.
pub(super) async fn lock(stad: &Stad, wie: u128) {
    change(stad, "UPDATE medewerker SET actief = $3 WHERE gemeente = $1 AND id = $2", args!["GM9999", id(wie).uuid(), false]).await;
}

pub(super) async fn change(stad: &Stad, sql: &'static str, values: Vec<store::Value>) {
    let tx = stad.write().await;
    assert_eq!(tx.exec(sql, values).await.unwrap(), 1);
    tx.commit(Gebeurtenis::new(Soort::MedewerkerGewijzigd)).await.unwrap();
}

async fn give(stad: &Stad, casus: &Casus, wie: u128) {
    let tx = stad.write().await;
    let key = sleutel(STAP);
    let (mut regie, teksten) = sql::load(&tx, casus.id, &key).await.unwrap();
    regie.wie = Some(id(wie));
    assert!(sql::save(&tx, casus.id, &key, &regie, &teksten).await.unwrap());
    tx.commit(Gebeurtenis::new(Soort::TaakOpgepakt).in_casus(casus.id)).await.unwrap();
}

#[tokio::test]
async fn what_is_late_goes_to_another_and_is_journalled_once_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        let stad = Stad::op_engine(db).await;
        let casus = stad.meld(Incidenttype::Woning).await;
        let tx = stad.write().await;
        let erbij = [("veel-slachtoffers".to_owned(), date(2026, 1, 1))];
        assert!(casus::draaiboeken(&tx, &casus, casus.draaiboek_vanaf, &erbij).await.unwrap());
        taak::herplan(&tx, &stad.app.beleid, casus.id).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::DraaiboekErbij).in_casus(casus.id)).await.unwrap();
        let gemeente = store::testing::gemeente();
        let key = sleutel("veel-werk-verdelen");
        // Other steps of the draaiboek may be late too: this one is followed.
        let brought = async || komt_bij(&stad, KARIM).await;
        let look = async || brought().await.iter().filter(|t| t.sleutel() == key).count();
        assert_eq!((brought().await.len(), super::meld_alle(&stad.app, &gemeente).await.unwrap()), (0, 0));
        stad.later(2 * 86_400);
        assert_eq!(look().await, 1, "read at once, whoever told the journal");
        let all = brought().await.len() as u64;
        assert!(!komt_bij(&stad, SANNE).await.iter().any(|t| t.sleutel() == key), "to that one alone");
        assert_eq!(super::meld_alle(&stad.app, &gemeente).await.unwrap(), all);
        assert_eq!(super::meld_alle(&stad.app, &gemeente).await.unwrap(), 0, "once");
        assert_eq!(stad.journaal().await.iter().filter(|s| *s == "taak-geescaleerd").count() as u64, all);
        let sanne = stad.als(SANNE).await;
        let page = sanne.get(&format!("/casussen/{}", casus.nummer)).await.tekst;
        assert!(page.contains("Te laat: breng dit bij een ander") && page.contains("gaat naar de plaatsvervanger"), "{page}");
        // More time takes it back; when that is over too, it is brought on again and journalled again.
        let tx = stad.write().await;
        let (mut regie, teksten) = sql::load(&tx, casus.id, &key).await.unwrap();
        regie.verlengd_tot = Some(stad.app.now().plus_seconds(86_400));
        regie.verlengd_reden = Some(Tijdreden::Drukte);
        assert!(sql::save(&tx, casus.id, &key, &regie, &teksten).await.unwrap());
        assert!(!sql::save(&tx, casus.id, &key, &regie, &teksten).await.unwrap(), "an older version");
        taak::herplan(&tx, &stad.app.beleid, casus.id).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::TaakVerlengd).in_casus(casus.id).code(Tijdreden::Drukte.code())).await.unwrap();
        assert_eq!(look().await, 0);
        stad.later(2 * 86_400);
        assert_eq!(look().await, 1);
        let again = casus::regie::ongemeld(&*stad.read().await, stad.app.now(), 50).await.unwrap();
        assert!(again.iter().any(|t| t.sleutel() == key), "to be journalled again, although it was before");
        assert_eq!(super::meld_alle(&stad.app, &gemeente).await.unwrap(), again.len() as u64);
        let tx = stad.write().await;
        let done = taak::rond_af_een(&tx, &stad.app.beleid, casus.id, &key, &serde_json::json!({}), id(SANNE)).await.unwrap();
        tx.commit(done.unwrap()).await.unwrap();
        assert_eq!(look().await, 0, "done goes nowhere");
        assert_eq!(
            taak::list(&*stad.read().await, casus.id).await.unwrap().into_iter().find(|t| t.sleutel() == key).unwrap().staat,
            Staat::Gedaan
        );
        stad.app.db.close().await;
    })
    .await;
}
