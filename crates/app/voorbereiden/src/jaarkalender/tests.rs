#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use super::{termijn::Termijnsoort, *};
use crate::proef::{SANNE, prepared};

#[tokio::test]
async fn everything_with_a_term_stands_in_one_list_in_order() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    let all = termijnen(&*proef.read().await, &proef.app, Tr::new(web::Taal::Nl), proef.app.now(), over_maanden(proef.app.now(), 36))
        .await
        .unwrap();
    assert!(all.is_sorted_by_key(|t| t.op));
    for soort in [Termijnsoort::Besluit, Termijnsoort::Oefening, Termijnsoort::Overleg] {
        assert!(all.iter().any(|t| t.soort == soort), "{soort:?} in {all:?}");
    }
    let page = sanne.get(HIER).await;
    assert!(page.tekst.contains("Kwartaaloverleg met de politie"));
    let month = sanne.get(&format!("{HIER}/maand/2027-01")).await;
    assert!(month.tekst.contains("januari 2027") && month.tekst.contains("Kwartaaloverleg"));
    assert_eq!(sanne.get(&format!("{HIER}/maand/onzin")).await.status, 200, "what is no month is this month");
}

#[tokio::test]
async fn the_review_of_decision_and_information_agreements_is_in_the_calendar() {
    let proef = crate::proef::demonstratie().await;
    let tx = proef.read().await;
    let now = proef.app.now();
    let all = termijnen(&tx, &proef.app, Tr::new(web::Taal::Nl), now, over_maanden(now, 36)).await.unwrap();
    let decision = mandaat::aanwijzingsbesluit::actueel(&tx, now).await.unwrap().unwrap();
    let review = all.iter().find(|t| t.soort == Termijnsoort::Besluitherziening).unwrap();
    assert_eq!((Some(review.op), review.wat.as_str()), (decision.inhoud.herziening, decision.nummer().as_str()));
    assert!(all.iter().any(|t| t.soort == Termijnsoort::Informatie && t.naar.starts_with(crate::informatieafspraken::HIER)), "{all:?}");
}

#[tokio::test]
async fn a_figure_to_record_leads_to_its_form_and_names_its_goal_unless_that_names_somebody() {
    let proef = crate::proef::demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let page = sanne.get(HIER).await.tekst;
    let line = page.split("Leg het cijfer van een doel vast: Slachtoffers voelen zich weer veilig").next().unwrap();
    let naar = line.rsplit("href=\"").next().unwrap().split('"').next().unwrap().to_owned();
    assert!(naar.starts_with(crate::nazorgplan::DOELEN) && naar.ends_with("/cijfer/2026-07-01"), "{naar}");
    assert_eq!(sanne.get(&naar).await.status, 200, "the form opens");
    let made = sanne.post(&format!("{HIER}/abonneren"), &[]).await.tekst;
    let token = format!("GM{}", made.split("/jaarkalender/GM").nth(1).unwrap().split('<').next().unwrap());
    let feed = proef.visitor().get(&format!("/jaarkalender/{token}")).await.tekst.replace("\r\n ", "");
    assert!(feed.contains("SUMMARY:Leg het cijfer van een doel vast: Slachtoffers voelen zich weer veilig"), "it says which: {feed}");
    let tx = proef.write().await;
    let sql = "UPDATE plandoel SET doel = 'Sanne de Wit belt iedereen' WHERE gemeente = $1 AND doel LIKE 'Slachtoffers voelen%'";
    assert_eq!(tx.exec(sql, ::store::args![tx.gemeente()]).await.unwrap(), 1);
    tx.commit(domain::journaal::Gebeurtenis::new(domain::journaal::Soort::PlanGewijzigd)).await.unwrap();
    let feed = proef.visitor().get(&format!("/jaarkalender/{token}")).await.tekst.replace("\r\n ", "");
    assert!(
        feed.contains("SUMMARY:Leg het cijfer van een doel vast\r\n") && !feed.contains("Sanne"),
        "a goal that names somebody stays inside: {feed}"
    );
    assert!(sanne.get(HIER).await.tekst.contains("Sanne de Wit belt iedereen"), "colleagues read it on the page");
}

#[tokio::test]
async fn a_calendar_program_follows_the_link_until_it_is_stopped() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    let hier = format!("{HIER}/abonneren");
    let made = sanne.post(&hier, &[]).await.tekst;
    let token = format!("GM{}", made.split("/jaarkalender/GM").nth(1).unwrap().split('<').next().unwrap());
    let feed = proef.visitor().get(&format!("/jaarkalender/{token}")).await;
    assert_eq!(feed.status, 200);
    assert!(feed.tekst.starts_with("BEGIN:VCALENDAR") && feed.tekst.contains("Kwartaaloverleg met de politie"));
    assert!(!feed.tekst.contains("Sanne"), "no names of persons");
    let lines = |name: &str| {
        feed.tekst.lines().filter(|l| l.starts_with(name)).map(|l| l.rsplit(':').next().unwrap().trim().to_owned()).collect::<Vec<_>>()
    };
    let (starts, ends) = (lines("DTSTART"), lines("DTEND"));
    assert!(!starts.is_empty() && starts.len() == ends.len());
    let day = |d: &str| format!("{}-{}-{}", &d[..4], &d[4..6], &d[6..8]).parse::<Date>().unwrap();
    assert!(starts.iter().zip(&ends).all(|(s, e)| day(s).tomorrow().unwrap() == day(e)), "an all-day event ends the next day");
    let again = proef.visitor().get(&format!("/jaarkalender/{token}")).await;
    assert_eq!(again.tekst, feed.tekst, "the same at the same moment, as often as it is asked");
    let tx = proef.write().await;
    tx.exec(
        "UPDATE medewerker SET actief = $3 WHERE gemeente = $1 AND id = $2",
        store::args![tx.gemeente(), crate::proef::id(SANNE), false],
    )
    .await
    .unwrap();
    tx.commit(domain::journaal::Gebeurtenis::new(domain::journaal::Soort::MedewerkerGewijzigd)).await.unwrap();
    assert_eq!(proef.visitor().get(&format!("/jaarkalender/{token}")).await.status, 404, "who left has no calendar");
    let tx = proef.write().await;
    tx.exec(
        "UPDATE medewerker SET actief = $3 WHERE gemeente = $1 AND id = $2",
        store::args![tx.gemeente(), crate::proef::id(SANNE), true],
    )
    .await
    .unwrap();
    tx.commit(domain::journaal::Gebeurtenis::new(domain::journaal::Soort::MedewerkerGewijzigd)).await.unwrap();
    let sanne = proef.sign_in(SANNE).await;
    sanne.post(&hier, &[]).await;
    assert_eq!(proef.visitor().get(&format!("/jaarkalender/{token}")).await.status, 404, "a new link replaces the old one");
    assert_eq!(proef.visitor().get("/jaarkalender/GM9999.onzin").await.status, 404);
}

#[tokio::test]
async fn the_end_of_a_decision_is_said_at_90_45_and_14_days_by_word_and_in_messages() {
    use domain::trede::Trede;
    let (nl, proef) = (Tr::new(web::Taal::Nl), prepared().await);
    let end = async || {
        let tx = proef.read().await;
        let (now, vandaag) = (proef.app.now(), proef.app.now().datum());
        let all = termijnen(&tx, &proef.app, nl, now, start::ver(now)).await.unwrap();
        let signs = start::op_de_ladder(&all, vandaag, false).first().map(|(_, step)| *step);
        let said = binnenkort(&tx, &proef.app, nl, now, 45).await.unwrap();
        (signs, said.into_iter().map(|(_, t)| t).find(|t| t.starts_with("Aanwijzingsbesluit loopt af")).unwrap_or_default())
    };
    assert_eq!(end().await, (None, String::new()));
    for (later, step, words) in
        [(276, Trede::Bijtijds, "nog 89 dagen"), (45, Trede::Binnenkort, "nog 44 dagen"), (31, Trede::Dringend, "nog 13 dagen")]
    {
        proef.later(later * 86_400);
        let (signs, said) = end().await;
        assert_eq!(signs, Some(step), "who signs sees it: {said}");
        assert!(said.ends_with(&format!("({words})")), "{said}");
    }
    let page = proef.sign_in(SANNE).await.get(HIER).await.tekst;
    assert!(page.contains("Binnen 14 dagen"), "and so does the calendar");
    proef.later(20 * 86_400);
    let (signs, said) = end().await;
    assert_eq!((signs, said.ends_with("(voorbij)")), (Some(Trede::Voorbij), true), "{said}");
    let late = proef.sign_in(SANNE).await.get(HIER).await.tekst;
    assert!(late.contains("Aanwijzingsbesluit loopt af: 2026-1"), "an ended decision stays overdue until another comes");
}

#[test]
fn what_ends_is_said_on_three_days_before_and_what_is_past_is_not() {
    use super::{feed::kalender, termijn::Termijn};
    let now = domain::Moment::from("2026-11-26T12:00:00Z".parse::<jiff::Timestamp>().unwrap());
    let term = |op: &str, soort, nader: &str| Termijn {
        op: op.parse().unwrap(),
        soort,
        wat: "Politie".into(),
        nader: nader.into(),
        naar: "/voorbereiden/partners/politie".into(),
    };
    let all = [term("2027-03-01", Termijnsoort::Afspraak, "eigen woorden"), term("2027-03-01", Termijnsoort::Bellen, "")];
    let feed = kalender(&all, "GM9999", "https://x.nl", now).replace("\r\n ", "");
    // 90 days before 1 March 2027 is 1 December, 45 is 15 January and 14 is 15 February.
    for day in ["20261201", "20270115", "20270215"] {
        assert!(feed.contains(&format!("DTSTART;VALUE=DATE:{day}")), "{day}: {feed}");
    }
    for said in ["SUMMARY:Nog 90 dagen: ", "SUMMARY:Nog 45 dagen: ", "SUMMARY:Nog 14 dagen: "] {
        assert_eq!(feed.matches(said).count(), 1, "only what ends: {said} {feed}");
    }
    assert_eq!(feed.matches("BEGIN:VEVENT").count(), 5);
    assert_eq!(feed.matches("BEGIN:VALARM").count(), 4, "on the days of the ladder and on the last day itself: {feed}");
    assert!(feed.contains("TRIGGER:PT32400S") && feed.contains("ACTION:DISPLAY"), "{feed}");
    assert!(!feed.contains("eigen woorden"));
    let ids: std::collections::HashSet<&str> = feed.lines().filter(|l| l.starts_with("UID:")).collect();
    assert_eq!(ids.len(), 5 + 4, "each its own identity, and each alarm");
    let soon = kalender(&[term("2026-12-20", Termijnsoort::Besluit, "")], "GM9999", "https://x.nl", now);
    assert_eq!(soon.matches("BEGIN:VEVENT").count(), 2, "the ladder that is past is left out: {soon}");
}
