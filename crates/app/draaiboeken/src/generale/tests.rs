#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use axum::http::StatusCode;
use domain::{
    draaiboek::{Draaiboek, Feit, Feiten},
    kalender::{Kalender, moment},
};
use draaiboek::HIER;
use jiff::civil::date;
use policy::Beleid;
use web::Input;

use super::{
    formulier::{Kader, bewerkt, lees},
    klok::{Proefmoment, proefmomenten},
    scenarios,
    vraag::Vraag,
};
use crate::proef::{HENK, Proef, SANNE, demonstratie, leeg, prepared};

/// Thursday evening, 20:47.
const AVOND: &str = "op=2026-11-26T20:47";

fn boek(beleid: &Beleid) -> &Draaiboek {
    beleid.geldig_op("woningoverval", date(2026, 11, 26)).unwrap()
}

fn hier(rest: &str) -> String {
    format!("{HIER}/woningoverval/generale?versie=2026-01-01&{rest}")
}

async fn read(proef: &Proef, rest: &str) -> String {
    let page = proef.sign_in(SANNE).await.get(&hier(rest)).await;
    assert_eq!(page.status, StatusCode::OK, "{rest}: {}", page.naar);
    page.tekst
}

/// The page between two ids.
fn part<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let at = page.find(from).unwrap();
    &page[at..at + page[at..].find(to).unwrap()]
}

#[tokio::test]
async fn every_shipped_draaiboek_can_be_rehearsed_in_both_languages() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let (beleid, dag) = (&proef.app.beleid, proef.app.now().datum());
    let all = [beleid.startbaar_op(dag), beleid.te_kiezen_op(dag), beleid.aanvullingen_op(dag)].concat();
    assert!(all.iter().any(|d| d.id == "veel-slachtoffers") && all.iter().all(|d| d.id != "overval"));
    let list = sanne.get(HIER).await.tekst;
    for d in all {
        assert!(list.contains(&format!("{HIER}/{}/generale", d.id)), "{} stands in the list", d.id);
        for lang in ["nl", "en"] {
            for rest in ["", "?op=2026-12-24T20:47&kijk=86400&afdruk=ja"] {
                let page = sanne.get_in(&format!("{HIER}/{}/generale{rest}", d.id), lang).await;
                assert_eq!(page.status, StatusCode::OK, "{}", d.id);
                let text = &page.tekst;
                assert!(text.contains("<svg class=\"figuur\"") && text.contains("</table>") && !text.contains('⟦'), "{} {lang}", d.id);
            }
            let list = sanne.get_in(&format!("{HIER}/{}/scenarios", d.id), lang).await;
            assert!(list.status == StatusCode::OK && !list.tekst.contains('⟦'), "{}", d.id);
        }
    }
    assert_eq!(sanne.get(&format!("{HIER}/onbekend/generale")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(sanne.get(&format!("{HIER}/woningoverval/generale?versie=1999-01-01")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn when_the_coordinator_is_on_leave_the_deputy_does_the_work() {
    let proef = demonstratie().await;
    let leave = format!("{AVOND}&w1-wie=coordinator&w1-van=2026-11-20T00:00&w1-tot=2027-02-01T00:00");
    let page = read(&proef, &leave).await;
    let done = part(&page, "id=\"klok-lijn\"", "</table>");
    assert!(done.contains("Plaatsvervanger"), "the deputy did it");
    assert!(!page.contains("en niemand neemt waar"));
    let alone = read(&proef, &format!("{leave}&w2-wie=plaatsvervanger&w2-van=2026-11-20T00:00&w2-tot=2027-02-01T00:00")).await;
    assert!(alone.contains("is er niet, en niemand neemt waar"), "nobody is left");
    assert!(alone.contains("href=\"/voorbereiden/aanstelling\""), "and it says where that is arranged");
}

#[tokio::test]
async fn a_partner_without_a_number_at_night_is_where_it_fails() {
    let proef = demonstratie().await;
    let page = read(&proef, AVOND).await;
    let failed = part(&page, "generale-getallen", "id=\"klok\"");
    assert!(failed.contains("is alleen in kantoortijd te bereiken") || failed.contains("staat niemand die je kunt bellen"), "{failed}");
    assert!(failed.contains("href=\"/voorbereiden/partners/"), "a link to that partner: {failed}");
    let ideal = read(&proef, &format!("{AVOND}&stand=ideaal")).await;
    assert!(!ideal.contains("in kantoortijd te bereiken"), "as if everyone answers");
}

#[tokio::test]
async fn the_clock_shows_what_is_open_then() {
    let proef = demonstratie().await;
    let d = boek(&proef.app.beleid);
    let title = |id: &str| d.stap(&id.into()).unwrap().titel.clone();
    let begin = read(&proef, AVOND).await;
    let board = part(&begin, "id=\"klok-bord\"", "id=\"klok-lijn\"");
    assert!(board.contains("donderdag 26 november 2026, 20:47") && board.contains(&title("melding-nalopen")));
    assert!(!board.contains(&title("eerste-contact-leggen")) && board.contains("kijk="), "later steps are not on the board yet");
    let later = read(&proef, &format!("{AVOND}&kijk=604800&gedrag=meteen")).await;
    let board = part(&later, "id=\"klok-bord\"", "id=\"klok-lijn\"");
    assert!(board.contains("donderdag 3 december 2026, 20:47") && board.contains("Gedaan ("));
    assert!(board.contains("/grondslagen#"), "exchanges with the article they rest on");
}

#[tokio::test]
async fn two_versions_on_the_same_facts_show_what_goes_otherwise() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let made = sanne.post(crate::eigen::HIER, &[("basis", "woningoverval@2026-01-01"), ("naam", "")]).await.naar;
    let version = made.split('?').next().unwrap().to_owned();
    let form = sanne.get(&format!("{version}?tekst=ja")).await.tekst;
    let number = part(&form, "name=\"_versie\" value=\"", "\">").rsplit('"').next().unwrap().to_owned();
    let id = version.rsplit('/').next().unwrap();
    let text = "id = \"woningoverval\"\nnaam = \"Woningoverval\"\nbouwt_op = \"woningoverval@2026-01-01\"\ngeldt_voor = [\"woning\"]\ngeldig_vanaf = 2026-12-01\nbron = \"CCV\"\ntoelichting = \"Eigen.\"\n\n[[wijzig]]\nid = \"burgemeester-informeren\"\nuiterlijk = \"4 uur\"\n";
    let saved = sanne.post(&format!("{version}/tekst"), &[("tekst", text), ("_versie", &number)]).await;
    assert!(saved.naar.contains("klaar="), "{} {}", saved.status, saved.naar);
    assert!(read(&proef, AVOND).await.contains(&format!("value=\"{id}\"")), "it can be chosen");
    let page = read(&proef, &format!("{AVOND}&tegen={id}")).await;
    let other = part(&page, "Wat anders gaat", "id=\"klok\"");
    let titel = &boek(&proef.app.beleid).stap(&"burgemeester-informeren".into()).unwrap().titel;
    assert!(other.contains(titel) && other.contains("<strong>Uiterlijk vr 27 nov 00:47"), "{other}");
    let same = read(&proef, &format!("{AVOND}&tegen=bedrijfsoverval@2026-01-01")).await;
    assert!(same.contains("Is er niet"), "another draaiboek has other steps");
    // The concept itself is played as well, and the editor shows its stories: one expects the mayor to be told sooner.
    let own = sanne.get(&format!("{HIER}/woningoverval/generale?versie={id}&{AVOND}")).await;
    assert!(own.status == StatusCode::OK && own.tekst.contains(&format!("{}/{id}", crate::eigen::HIER)));
    let editor = sanne.get(&version).await.tekst;
    assert!(editor.contains("komen niet uit") || editor.contains("komt niet uit"), "a story that is red in the editor");
    let list = sanne.get(&format!("{HIER}/woningoverval/scenarios?versie={id}")).await.tekst;
    assert!(list.contains("Komt niet uit") && list.contains("verwacht burgemeester-informeren"), "{list}");
    let gone = sanne.get(&format!("{HIER}/bedrijfsoverval/generale?versie={id}")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND, "a version of another draaiboek");
}

#[tokio::test]
async fn the_form_says_everything_that_is_wrong_and_keeps_what_was_typed() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let wrong = "vorm=ja&op-dag=31&op-maand=2&op-jaar=2027&op-tijd=25:99&p1-rol=koning&w1-wie=coordinator&w1-van=2026-12-02T00:00&w1-tot=2026-12-01T00:00&g1-wat=screening&gebieden=77";
    for lang in ["nl", "en"] {
        let page = sanne.get_in(&hier(wrong), lang).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["op", "op-tijd", "p1-rol", "w1-tot", "g1", "gebieden"] {
            let beside = page.tekst.contains(&format!("veld-{field}-fout")) || page.tekst.contains(&format!("id=\"veld-{field}\" role"));
            assert!(beside || page.tekst.contains(&format!("veld-{field}-dag\" name")), "{field}");
        }
        assert!(page.tekst.contains("value=\"31\"") && page.tekst.contains("value=\"77\"") && page.tekst.contains("25:99"));
        assert!(!page.tekst.contains('⟦'));
    }
    for hostile in [
        "op=gisteren",
        "op=2026-11-26T20:47&dagen=9999",
        "kijk=x",
        "gedrag=x",
        "p1-rol=%3Cscript%3E",
        "tegen=x",
        "w1-wie=niemand",
        "g1-wat=stap.x",
        "g1-voor=9",
    ] {
        let page = sanne.get(&hier(hostile)).await;
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && !page.tekst.contains("<script>"), "{hostile}: {}", page.status);
    }
}

#[tokio::test]
async fn what_is_sent_becomes_a_short_address_and_rows_come_and_go_without_scripts() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let sent = "vorm=ja&op-dag=24&op-maand=12&op-jaar=2026&op-tijd=20:47&dagen=240&gedrag=termijn&stand=nu&gebieden=0&onrust=verhoogd&woonvorm=koop&p1-rol=slachtoffer&p1-leeftijdsgroep=oudere&p1-toestemming=nee&p1-besluit=ja";
    let short = "&op=2026-12-24T20:47&woonvorm=koop&p1-rol=slachtoffer&p1-leeftijdsgroep=oudere&p1-toestemming=nee";
    assert!(sanne.get(&hier(sent)).await.naar.ends_with(short));
    let more = sanne.get(&hier(&format!("{sent}&erbij=persoon"))).await.naar;
    assert!(more.ends_with(&format!("{short}&p2-rol=slachtoffer&p2-leeftijdsgroep=volwassen")), "{more}");
    let less = sanne.get(&format!("{more}&weg=p1")).await.naar;
    assert!(less.ends_with("&p1-rol=slachtoffer&p1-leeftijdsgroep=volwassen"), "the rest moves up: {less}");
    assert_eq!(proef.sign_in(HENK).await.get(&hier(AVOND)).await.status, StatusCode::OK, "who sees the preparation may rehearse");
}

#[test]
fn every_story_comes_back_from_its_address_as_it_was() {
    let beleid = Beleid::load().unwrap();
    let mut seen = 0;
    for d in &beleid.draaiboeken {
        for v in scenarios::van(&beleid, d) {
            assert_eq!(v.proef.mislukt, [], "{} {}", v.titel, v.deel);
            let vraag = Vraag::verhaal(v.begin.unwrap());
            let kader = Kader { d, tegen: Vec::new(), op: vraag.op };
            let address = vraag.paren(d).into_iter().fold(Input::new(), |i, (n, w)| i.with(&n, w));
            let facts = |f: Feiten, usual: &dyn Fn(Feit) -> &'static str| f.iter().filter(|(f, w)| *w != usual(*f)).collect::<Vec<_>>();
            for input in [address, vraag.input(d, "x")] {
                let back = lees(&input, &kader).unwrap();
                assert_eq!((back.op, &back.voorvallen, back.gebieden), (vraag.op, &vraag.voorvallen, vraag.gebieden), "{}", v.titel);
                assert_eq!(facts(back.feiten, &|f| super::vraag::meestal(d, f)), facts(vraag.feiten, &|f| super::vraag::meestal(d, f)));
                assert_eq!(back.paren(d), vraag.paren(d), "{} {}", v.titel, v.deel);
            }
            seen += 1;
        }
    }
    assert!(seen > 10);
}

#[tokio::test]
async fn a_scenario_beside_the_draaiboek_opens_as_a_rehearsal() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    let list = sanne.get(&format!("{HIER}/woningoverval/scenarios?versie=2026-01-01")).await.tekst;
    assert!(list.contains("Komt uit") && !list.contains("Komt niet uit") && list.contains("Donderdagavond in een huurflat"));
    let opened = sanne.get(&hier("verhaal=2")).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER);
    let page = sanne.get(&opened.naar).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        opened.naar.contains("p2-rol=slachtoffer&p2-leeftijdsgroep=kind") && opened.naar.contains("g1=2026-11-26T20:47&g1-wat=overval")
    );
    assert!(page.tekst.contains("persoon 2 (slachtoffer)"));
    assert_eq!(sanne.get(&hier("verhaal=99")).await.status, StatusCode::OK, "a story that is gone is the usual course");
}

#[test]
fn moments_worth_trying_lie_ahead() {
    let now = moment(date(2026, 12, 24).at(21, 0, 0, 0));
    let all = proefmomenten(now, Kalender::default());
    let at = |d: jiff::civil::DateTime| moment(d);
    assert_eq!(all[0], (Proefmoment::Vanavond, at(date(2026, 12, 25).at(20, 47, 0, 0))), "this evening has passed");
    assert_eq!(all[1].1, at(date(2026, 12, 31).at(20, 47, 0, 0)));
    assert_eq!(all[2], (Proefmoment::Zondagnacht, at(date(2026, 12, 27).at(23, 30, 0, 0))));
    assert_eq!(all[3], (Proefmoment::Klokwissel, at(date(2027, 3, 28).at(1, 30, 0, 0))));
}

#[test]
fn a_button_that_asks_nothing_changes_nothing() {
    let input = Input::query("op=2026-11-26T20:47&p1-rol=getuige");
    let (same, changed) = bewerkt(input.clone());
    assert!(same == input && !changed);
    let (most, _) = bewerkt((1..=8).fold(Input::new().with("erbij", "persoon"), |i, n| i.with(&format!("p{n}-rol"), "klant")));
    assert_eq!(most.names().len(), 8, "no more than there is room for");
}

#[test]
fn another_moment_takes_along_what_happens_and_who_is_away() {
    let beleid = Beleid::load().unwrap();
    let d = boek(&beleid);
    let kader = Kader { d, tegen: Vec::new(), op: moment(date(2026, 11, 26).at(20, 47, 0, 0)) };
    let asked = "op=2026-11-26T20:47&p1-rol=klant&w1-wie=coordinator&w1-van=2026-11-25T20:47&w1-tot=2026-11-30T20:47&g1=2026-11-27T09:00&g1-wat=vrijgave-politie&kijk=60";
    let there = lees(&Input::query(asked), &kader).unwrap().verzet(moment(date(2026, 12, 24).at(20, 47, 0, 0)));
    assert_eq!(there.voorvallen[0].op, moment(date(2026, 12, 25).at(9, 0, 0, 0)));
    assert_eq!((there.afwezig[0].van, there.kijk), (moment(date(2026, 12, 23).at(20, 47, 0, 0)), None));
}
