#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use ::store::testing::{self, deed, each_engine};
use axum::http::StatusCode;
use domain::{
    id::{Id, VerbeterpuntId},
    journaal::{Gebeurtenis, Soort},
    plan::{Doelbron, Doeleenheid, Doeloordeel, Doelperiode, Doelrichting, Doelstelling, Meetwaarde, Streefwaarde},
};
use mandaat::planwijziging::stel_wijziging_voor;
use uuid::Uuid;

use super::{
    DOELEN, Doel, stand,
    store::{self, Doelcijfer, bewaar_doel, doelen},
};
use crate::{
    nazorgplan::{HIER, inhoud},
    proef::{Als, HENK, KARIM, MARIJKE, MIGRATIES, Proef, SANNE, demonstratie, filled, id, leeg},
};

const BASIS: [(&str, &str); 2] = [("doelstelling", "gevoel"), ("doel", "Slachtoffers voelen zich weer veilig")];
const VRAAG: [(&str, &str); 6] = [
    ("indicator", "Slachtoffers die ja antwoorden"),
    ("streef", "70"),
    ("eenheid", "percentage"),
    ("periode", "jaar"),
    ("bron", "vraag"),
    ("vraag", "Voelt u zich weer veilig?"),
];

async fn make(als: &Als<'_>, extra: &[(&str, &str)]) -> String {
    let done = als.post(DOELEN, &[BASIS.as_slice(), extra].concat()).await;
    assert!(done.naar.contains("klaar=doel-bewaard"), "{}", done.tekst);
    done.naar.split('?').next().unwrap().to_owned()
}

async fn gaps(proef: &Proef) -> Vec<(&'static str, usize)> {
    let bron = inhoud::Bron::load(&*proef.read().await, &proef.app, "Voorbeeldstad").await.unwrap();
    bron.hoofdstukken()[2].mist.iter().map(|m| (m.key, m.aantal)).collect()
}

#[tokio::test]
async fn a_goal_that_cannot_be_measured_is_pointed_out_with_a_suggestion_and_never_refused() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    assert_eq!(sanne.post(DOELEN, &[("doel", "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let one = make(&sanne, &[]).await;
    assert_eq!(gaps(&proef).await, [("planmist-indicator", 1), ("planmist-doelstelling", 3)]);
    let page = sanne.get(&one).await.tekst;
    for words in ["Er staat niet wat je meet", "geen streefwaarde met een getal", "waar het cijfer vandaan komt", "over welke periode"] {
        assert!(page.contains(words), "{words}");
    }
    let filled = sanne.get(&format!("{one}/wijzigen?voorstel=1")).await;
    assert!(filled.tekst.contains("Voelt u zich weer veilig op de plek van de overval?") && filled.tekst.contains("value=\"70\""));
    assert!(filled.tekst.contains("value=\"Slachtoffers voelen zich weer veilig\""), "the goal itself stays");
    assert!(sanne.get(DOELEN).await.tekst.contains("Nog niet meetbaar"));
    let full = [BASIS.as_slice(), &VRAAG, &[("_versie", "1")]].concat();
    assert_eq!(sanne.post(&format!("{one}/wijzigen"), &full).await.status, StatusCode::SEE_OTHER);
    assert_eq!(gaps(&proef).await, [("planmist-doelstelling", 3)]);
    assert!(!sanne.get(DOELEN).await.tekst.contains("Nog niet meetbaar"));
}

#[tokio::test]
async fn words_that_nobody_can_count_are_quoted() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let done = sanne.post(DOELEN, &[("doelstelling", "leren"), ("doel", "Zo veel mogelijk leren")]).await;
    let page = sanne.get_in(done.naar.split('?').next().unwrap(), "en").await.tekst;
    assert!(page.contains("<span lang=\"nl\">zo veel mogelijk</span>"), "Dutch words on an English page are marked");
    assert!(page.contains("proposed changes"), "a suggestion that this installation can count");
}

#[tokio::test]
async fn all_mistakes_come_at_once_and_input_is_kept() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let wrong = [("doelstelling", "steun"), ("doel", ""), ("streef", "veel"), ("grens", "0"), ("indicator", "Dit blijft staan")];
    let back = sanne.post(DOELEN, &wrong).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.tekst.contains("hoogstens één cijfer achter de komma") && back.tekst.contains("Dit blijft staan"));
    assert!(back.tekst.contains("veld-doel-fout") && back.tekst.contains("veld-streef-fout"));
    let share = [("doelstelling", "steun"), ("doel", "x"), ("streef", "101"), ("eenheid", "percentage")];
    assert!(sanne.post(DOELEN, &share).await.tekst.contains("hoogstens 100"));
    let bare = [("doelstelling", "steun"), ("doel", "x"), ("streef", "8")];
    assert!(sanne.post(DOELEN, &bare).await.tekst.contains("Kies wat het getal telt"));
    assert_eq!(proef.sign_in(MARIJKE).await.post(DOELEN, &BASIS).await.status, StatusCode::FORBIDDEN);
    assert_eq!(doelen(&*proef.read().await).await.unwrap().len(), 0);
}

#[tokio::test]
async fn two_editors_of_a_goal_see_each_other_and_a_second_press_adds_nothing() {
    let proef = leeg().await;
    let (sanne, karim) = (proef.sign_in(SANNE).await, proef.sign_in(KARIM).await);
    let token = sanne.get(&format!("{DOELEN}/nieuw")).await.hidden("_eenmalig");
    let once = [BASIS.as_slice(), &[("_eenmalig", token.as_str())]].concat();
    sanne.post(DOELEN, &once).await;
    sanne.post(DOELEN, &once).await;
    let all = doelen(&*proef.read().await).await.unwrap();
    assert_eq!(all.len(), 1);
    let edit = format!("{DOELEN}/{}/wijzigen", all[0].id);
    let page = karim.get(&edit).await;
    let full = [BASIS.as_slice(), &VRAAG, &[("_versie", "1")]].concat();
    assert_eq!(sanne.post(&edit, &full).await.status, StatusCode::SEE_OTHER);
    let was = page.hidden("_was-indicator");
    let late = [BASIS.as_slice(), &[("_versie", "1"), ("_was-indicator", was.as_str()), ("indicator", "Anders")]].concat();
    let clash = karim.post(&edit, &late).await;
    assert!(clash.status == StatusCode::UNPROCESSABLE_ENTITY && clash.tekst.contains("Slachtoffers die ja antwoorden"));
}

#[tokio::test]
async fn answers_to_a_question_become_a_figure_that_can_be_corrected() {
    let proef = leeg().await;
    let (sanne, karim) = (proef.sign_in(SANNE).await, proef.sign_in(KARIM).await);
    let one = make(&sanne, &VRAAG).await;
    let place = format!("{one}/cijfer/2026-01-01");
    let wrong = sanne.post(&place, &[("gevraagd", "8"), ("noemer", "9"), ("teller", "10")]).await;
    assert!(wrong.tekst.contains("niet meer mensen antwoorden") && wrong.tekst.contains("niet meer zijn dan er antwoordden"));
    let form = karim.get(&place).await;
    let figure = |teller: &'static str| [("_versie", "0"), ("gevraagd", "12"), ("noemer", "9"), ("teller", teller)];
    assert!(sanne.post(&place, &figure("8")).await.naar.contains("klaar=doelcijfer-bewaard"));
    let page = sanne.get(&one).await.tekst;
    assert!(page.contains("89% (8 van 9)") && page.contains("Gehaald"), "{page}");
    assert!(page.contains("kan toeval zijn"), "with nine answers 70 percent is within reach of chance");
    let other = proef.sign_in(HENK).await.get(&one).await.tekst;
    assert!(other.contains("89%") && !other.contains("8 van 9") && !other.contains("kan toeval zijn"), "one of nine is somebody");
    let was = form.hidden("_was-teller");
    let clash = karim.post(&place, &[figure("5").as_slice(), &[("_was-teller", was.as_str())]].concat()).await;
    assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(karim.post(&place, &[("_versie", "1"), ("gevraagd", "12"), ("noemer", "9"), ("teller", "5")]).await.naar.contains("klaar="));
    let page = sanne.get(&one).await.tekst;
    assert!(page.contains("56% (5 van 9)") && page.contains("Niet gehaald"));
    assert!(page.contains("89% (8 van 9)") && page.contains("2 regels in de geschiedenis"), "what was corrected stays readable");
    assert!(sanne.post(&format!("{place}/intrekken"), &[]).await.naar.contains("klaar=doelcijfer-ingetrokken"));
    assert!(sanne.get(&one).await.tekst.contains("Nog geen cijfer"));
    assert_eq!(proef.journal().await.iter().filter(|s| *s == "plan-gewijzigd").count(), 4);
}

#[tokio::test]
async fn a_few_answers_say_nothing_and_show_their_number_only_to_who_works_with_cases() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let one = make(&sanne, &VRAAG).await;
    sanne.post(&format!("{one}/cijfer/2026-01-01"), &[("_versie", "0"), ("gevraagd", "5"), ("noemer", "4"), ("teller", "4")]).await;
    let page = sanne.get(&one).await.tekst;
    assert!(page.contains("4 van 4") && page.contains("Te weinig om iets te zeggen") && !page.contains("100%"));
    let henk = proef.sign_in(HENK).await;
    for path in [DOELEN, one.as_str()] {
        let page = henk.get(path).await.tekst;
        assert!(page.contains("Minder dan 5") && !page.contains("4 van 4"), "{path}");
    }
    let data = sanne.get(&format!("{HIER}/pdf")).await.tekst;
    let at = data.find("Slachtoffers die ja").map_or("", |at| &data[at..at + 400]);
    assert!(at.contains("2026: te weinig om iets te zeggen") && !at.contains("4 van 4"), "{at}");
}

#[tokio::test]
async fn a_mark_by_hand_needs_its_source_and_a_place_in_time() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let hand = [("indicator", "Rapportcijfer"), ("streef", "7,5"), ("eenheid", "cijfer"), ("periode", "kwartaal"), ("bron", "hand")];
    let one = make(&sanne, &hand).await;
    let place = format!("{one}/cijfer/2026-07-01");
    assert_eq!(sanne.post(&place, &[("waarde", "11")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wrong = sanne.post(&place, &[("waarde", "7,6")]).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.tekst.contains("veld-toelichting-fout"));
    let good = [("_versie", "0"), ("waarde", "7,6"), ("noemer", "11"), ("toelichting", "Enquête van Slachtofferhulp")];
    assert_eq!(sanne.post(&place, &good).await.status, StatusCode::SEE_OTHER);
    assert!(sanne.get(&one).await.tekst.contains("een 7,6 (over 11)"));
    for nowhere in ["2026-08-01", "2026-07-02", "gisteren", "2031-01-01"] {
        let answer = sanne.post(&format!("{one}/cijfer/{nowhere}"), &good).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
    assert_eq!(sanne.get(&format!("{one}/cijfer/2026-07-02")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_count_is_recorded_when_its_period_is_over_and_counted_again_when_taken_back() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let point = |n: u128| VerbeterpuntId::from_uuid(Uuid::from_u128(n));
    let tx = proef.write().await;
    for n in 1..=6 {
        stel_wijziging_voor(&tx, 12, "Bel de school dezelfde dag.", point(n)).await.unwrap();
    }
    tx.commit(Gebeurtenis::new(Soort::VerbeterpuntVastgelegd)).await.unwrap();
    let year = testing::now().datum().year();
    for n in 1..=5 {
        sanne.post(&format!("{HIER}/wijzigingen/{}/overnemen", Uuid::from_u128(n)), &[]).await;
    }
    let count = [
        ("indicator", "Overgenomen wijzigingen"),
        ("streef", "80"),
        ("eenheid", "percentage"),
        ("periode", "jaar"),
        ("bron", "telling"),
        ("cijfer", "wijzigingen-overgenomen"),
    ];
    let one = make(&sanne, &count).await;
    let page = sanne.get(&one).await.tekst;
    assert!(page.contains("83% (5 van 6)") && page.contains("Gehaald"));
    assert!(page.contains("uit een evaluatie zijn voorgesteld"), "it says how it is counted");
    let place = format!("{one}/cijfer/{year}-01-01");
    assert_eq!(sanne.post(&format!("{place}/vastleggen"), &[]).await.naar, one, "the year is still running");
    assert_eq!(sanne.get(&place).await.status, StatusCode::NOT_FOUND, "what is counted is not entered by hand");
    proef.later(400 * 86_400);
    let sanne = proef.sign_in(SANNE).await;
    assert!(sanne.post(&format!("{place}/vastleggen"), &[]).await.naar.contains("klaar=doelcijfer-vastgelegd"));
    let tx = proef.write().await;
    tx.exec("DELETE FROM planwijziging WHERE gemeente = $1", ::store::args![tx.gemeente()]).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::PlanGewijzigd)).await.unwrap();
    assert!(sanne.get(&one).await.tekst.contains("83% (5 van 6)"), "it stays when what was counted is gone");
    sanne.post(&format!("{place}/intrekken"), &[]).await;
    assert!(sanne.get(&one).await.tekst.contains("Niets te tellen"));
}

#[tokio::test]
async fn a_removed_goal_comes_back_with_its_figures() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let one = make(&sanne, &VRAAG).await;
    sanne.post(&format!("{one}/cijfer/2026-01-01"), &[("_versie", "0"), ("gevraagd", "12"), ("noemer", "9"), ("teller", "8")]).await;
    assert!(sanne.post(&format!("{one}/verwijderen"), &[]).await.naar.contains("klaar=doel-verwijderd"));
    assert_eq!(sanne.get(&one).await.status, StatusCode::NOT_FOUND);
    assert_eq!(sanne.post(&format!("{one}/verwijderen"), &[]).await.naar, DOELEN, "gone already");
    assert!(sanne.get(DOELEN).await.tekst.contains("1 verwijderd doel"));
    assert_eq!(gaps(&proef).await, [("planmist-doelstelling", 4)]);
    assert!(sanne.post(&format!("{one}/terugzetten"), &[]).await.naar.contains("klaar=doel-terug"));
    assert!(sanne.get(&one).await.tekst.contains("89% (8 van 9)"));
    assert_eq!(sanne.post(&format!("{one}/terugzetten"), &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_version_of_the_plan_keeps_the_figure_it_was_made_with() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let one = make(&sanne, &VRAAG).await;
    let place = format!("{one}/cijfer/2026-01-01");
    sanne.post(&place, &[("_versie", "0"), ("gevraagd", "40"), ("noemer", "30"), ("teller", "24")]).await;
    let version = format!("{HIER}/versies");
    assert!(sanne.post(&version, &[("wat", "Eerste versie")]).await.naar.contains("klaar="));
    sanne.post(&place, &[("_versie", "1"), ("gevraagd", "40"), ("noemer", "30"), ("teller", "15")]).await;
    let frozen = sanne.get(&format!("{version}/1/pdf")).await.tekst;
    assert!(frozen.contains("2026: 80% (24 van 30) (gehaald)") && frozen.contains("Voelt u zich weer veilig?"), "{frozen}");
    let draft = sanne.get(&format!("{HIER}/pdf")).await.tekst;
    assert!(draft.contains("50% (15 van 30) (niet gehaald)") && !draft.contains("24 van 30"));
    for form in ["odt", "docx", "html"] {
        assert_eq!(sanne.get(&format!("{version}/1/bestand/{form}")).await.status, StatusCode::OK, "{form}");
    }
}

#[tokio::test]
async fn every_page_reads_in_both_languages_and_the_demonstration_has_one_goal_without_measure() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let all = stand::alle(&*proef.read().await, &proef.app, proef.app.now()).await.unwrap();
    assert_eq!(all.len(), 6);
    let bare: Vec<&str> = all.iter().filter(|(d, _)| d.streef.is_none()).map(|(d, _)| d.doel.as_str()).collect();
    assert_eq!(bare, ["Ondernemers zo snel en zo goed mogelijk helpen met preventie"]);
    let gevoel = all.iter().find(|(d, _)| d.bron == Some(Doelbron::Vraag)).unwrap();
    assert_eq!(gevoel.1.as_ref().unwrap().oordeel, Doeloordeel::Gehaald);
    for taal in ["nl", "en"] {
        assert_eq!(sanne.get_in(DOELEN, taal).await.status, StatusCode::OK);
        assert_eq!(sanne.get_in(&format!("{DOELEN}/nieuw?doelstelling=leren"), taal).await.status, StatusCode::OK);
        for (d, s) in &all {
            let one = format!("{DOELEN}/{}", d.id);
            for path in [one.clone(), format!("{one}/wijzigen"), format!("{one}/wijzigen?voorstel=1")] {
                assert_eq!(sanne.get_in(&path, taal).await.status, StatusCode::OK, "{path}");
            }
            if let Some(s) = s.as_ref().filter(|_| d.bron != Some(Doelbron::Telling)) {
                assert_eq!(sanne.get_in(&format!("{one}/cijfer/{}", s.vak.van), taal).await.status, StatusCode::OK);
            }
        }
    }
    let page = sanne.get(&format!("{DOELEN}/{}", gevoel.0.id)).await.tekst;
    assert!(page.contains("<svg class=\"figuur\"") && page.contains("<title id=\"doel-verloop-titel\">"));
}

#[tokio::test]
async fn the_store_keeps_its_promises_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let goal = Doel {
            indicator: "i".into(),
            streef: Some(Streefwaarde { tienden: 75, eenheid: Doeleenheid::Cijfer, richting: Doelrichting::Hoogstens }),
            periode: Some(Doelperiode::TwaalfMaanden),
            bron: Some(Doelbron::Telling),
            cijfer: "overvallen".into(),
            grens: Some(3),
            vraag: "v".into(),
            ..Doel::nieuw(Uuid::from_u128(1), Doelstelling::Leren, "d")
        };
        assert!(bewaar_doel(&tx, &goal).await.unwrap());
        let goal = Doel { versie: 1, ..goal };
        assert_eq!(doelen(&tx).await.unwrap(), std::slice::from_ref(&goal));
        assert!(bewaar_doel(&tx, &goal).await.unwrap() && !bewaar_doel(&tx, &goal).await.unwrap(), "only the version that was read");
        old(&tx, 2, "95%").await;
        old(&tx, 3, "binnen een week").await;
        let all = doelen(&tx).await.unwrap();
        assert_eq!(
            all[1].streef.map(|s| (s.tienden, s.eenheid)),
            Some((950, Doeleenheid::Percentage)),
            "written before there were numbers"
        );
        assert_eq!((all[2].streef, all[2].in_woorden.as_str()), (None, "binnen een week"));
        let vak = Doelperiode::Jaar.tijdvak(testing::now().datum());
        let line = |nr, meting| Doelcijfer {
            doel: goal.id,
            vak,
            nr,
            meting,
            gevraagd: Some(9),
            toelichting: "t".into(),
            bron: Doelbron::Vraag,
            door: id(SANNE),
            op: testing::now(),
        };
        let each = [Some(Meetwaarde::Deel { teller: 1, noemer: 2 }), Some(Meetwaarde::Waarde { tienden: 7, van: Some(3) }), None];
        for (nr, meting) in (1..).zip(each) {
            assert!(store::leg_vast(&tx, &line(nr, meting)).await.unwrap() && !store::leg_vast(&tx, &line(nr, None)).await.unwrap());
        }
        let lines = store::cijfers_van(&tx, goal.id).await.unwrap();
        assert_eq!(lines, [line(3, each[2]), line(2, each[1]), line(1, each[0])]);
        assert_eq!(store::cijfers(&tx, vak.van).await.unwrap().len(), 3);
        assert_eq!(store::cijfers(&tx, vak.tot).await.unwrap().len(), 0);
        assert!(store::verwijder(&tx, goal.id).await.unwrap() && !store::verwijder(&tx, goal.id).await.unwrap());
        assert_eq!((doelen(&tx).await.unwrap().len(), store::verwijderde(&tx).await.unwrap().len()), (2, 1));
        assert!(store::zet_terug(&tx, goal.id).await.unwrap() && !store::zet_terug(&tx, goal.id).await.unwrap());
        tx.commit(Gebeurtenis::new(Soort::PlanGewijzigd)).await.unwrap();
    })
    .await;
}

/// A goal as it was stored before targets were numbers.
async fn old(tx: &::store::WriteTx, nr: u128, target: &str) {
    tx.exec(
        "INSERT INTO plandoel (gemeente, id, doel, indicator, streefwaarde, doelstelling, versie) VALUES ($1, $2, 'd', 'i', $3, 'steun', 1)",
        ::store::args![tx.gemeente(), Uuid::from_u128(nr), target],
    )
    .await
    .unwrap();
}

#[tokio::test]
async fn a_figure_is_counted_again_only_after_something_was_written() {
    let proef = demonstratie().await;
    let (figure, vak) = (proef.app.cijfers[0], domain::plan::Doelperiode::Jaar.reeks(proef.app.now().datum(), 1)[0]);
    let ask = async || {
        let tx = proef.read().await;
        let before = proef.app.db.statement_count();
        let counted = proef.app.meet(&tx, figure, (vak, None), proef.app.now()).await.unwrap();
        assert_eq!(counted, figure.meet(&tx, vak, None, proef.app.now()).await.unwrap());
        // One question is of the comparison itself.
        proef.app.db.statement_count() - before - 1
    };
    assert_eq!((ask().await, ask().await), (2, 1));
    let sanne = proef.sign_in(SANNE).await;
    ask().await;
    let lines = proef.journal().await.len();
    assert_eq!(sanne.get("/voorbereiden/nazorgplan/pdf").await.status, StatusCode::OK);
    assert!(proef.journal().await.len() > lines, "printing is in the journal");
    assert_eq!(ask().await, 1, "who looks changes nothing");
    let tx = proef.write().await;
    tx.commit(domain::journaal::Gebeurtenis::new(domain::journaal::Soort::PlanGewijzigd)).await.unwrap();
    assert_eq!((ask().await, ask().await), (2, 1), "something changed");
    proef.later(301);
    assert_eq!(ask().await, 2, "what could still be in time may be late by now");
    let tx = proef.write().await;
    let before = proef.app.db.statement_count();
    proef.app.meet(&tx, figure, (vak, None), proef.app.now()).await.unwrap();
    assert_eq!(proef.app.db.statement_count() - before, 1, "inside a write transaction it is always counted");
}
