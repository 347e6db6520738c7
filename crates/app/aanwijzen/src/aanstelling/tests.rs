#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use ::store::testing;
use axum::http::StatusCode;

use mandaat::{
    aanstelling::{Functie, HIER, Inzet, bereikbaar, functienaam, load, rooster},
    testing::{ESRA, HENK, KARIM, MARIJKE, SANNE, id},
};

use crate::proef::{ingericht, leeg};

const BEWERKEN: &str = "/voorbereiden/aanstelling/bewerken";
const ROOSTER: &str = "/voorbereiden/aanstelling/rooster";
const TELEFOONS: &str = "/voorbereiden/aanstelling/telefoons";

fn fields(change: &[(&str, &str)]) -> Vec<(String, String)> {
    let own = |n| id(n).to_string();
    let mut uit: Vec<(String, String)> = [
        ("functie", "contactpersoon".to_owned()),
        ("afdeling", "OOV".to_owned()),
        ("sinds", "2026-12-01".to_owned()),
        ("coordinator", own(SANNE)),
        ("plaatsvervangers", own(KARIM)),
        ("burgemeester", own(MARIJKE)),
        ("politie", own(ESRA)),
        ("politie_wacht", "OvD".to_owned()),
        ("politie_telefoon", "0900 8844".to_owned()),
    ]
    .map(|(k, v)| (k.to_owned(), v))
    .to_vec();
    for (name, value) in change {
        uit.retain(|(n, _)| n != name);
        uit.push(((*name).to_owned(), (*value).to_owned()));
    }
    uit
}

fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect()
}

#[tokio::test]
async fn appointing_a_contact_person_names_everything_after_it() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    assert!(sanne.get(HIER).await.tekst.contains("Er is nog niemand aangesteld"));
    assert!(sanne.get("/voorbereiden/belkaart").await.tekst.contains("De belkaart is nog leeg"));
    let done = sanne.post(BEWERKEN, &borrowed(&fields(&[]))).await;
    assert!(done.naar.contains("klaar=aanstelling-bewaard"), "{}", done.tekst);
    assert_eq!(functienaam(&*proef.read().await).await.unwrap(), Functie::Contactpersoon);
    let page = sanne.get(HIER).await;
    assert!(page.tekst.contains("Contactpersoon nazorg") && page.tekst.contains("perioden niet gedekt"));
    assert_eq!(proef.journal().await.last().unwrap(), "aanstelling-gewijzigd");
}

#[tokio::test]
async fn all_mistakes_come_back_at_once_and_keep_what_was_typed() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let own = id(SANNE).to_string();
    let answer = sanne
        .post(
            BEWERKEN,
            &borrowed(&fields(&[("afdeling", ""), ("plaatsvervangers", &own), ("politie_telefoon", "12"), ("politie_wacht", "De wacht")])),
        )
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.tekst.contains("kijk naar 3 punten")
            && answer.tekst.contains("niemand vervangt zichzelf")
            && answer.tekst.contains("De wacht"),
        "{}",
        answer.tekst
    );
    let henk = id(HENK).to_string();
    assert_eq!(
        sanne.post(BEWERKEN, &borrowed(&fields(&[("coordinator", &henk)]))).await.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "cannot work on cases"
    );
    assert!(load(&*proef.read().await).await.unwrap().is_none());
    assert_eq!(proef.sign_in(MARIJKE).await.post(BEWERKEN, &borrowed(&fields(&[]))).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn two_editors_see_both_values() {
    let proef = ingericht().await;
    let (sanne, karim) = (proef.sign_in(SANNE).await, proef.sign_in(KARIM).await);
    let page = karim.get(BEWERKEN).await;
    let stale = |extra: &[(&str, &str)]| {
        let mut f = fields(extra);
        for name in ["_versie", "_was-afdeling", "_was-functie", "_was-politie_wacht", "_was-politie_telefoon", "_was-buiten_kantooruren"] {
            f.push((name.to_owned(), page.hidden(name)));
        }
        f
    };
    let versie = page.hidden("_versie");
    assert_eq!(
        sanne.post(BEWERKEN, &borrowed(&fields(&[("afdeling", "Veiligheid"), ("_versie", &versie)]))).await.status,
        StatusCode::SEE_OTHER
    );
    let clash = karim.post(BEWERKEN, &borrowed(&stale(&[("afdeling", "Zorg")]))).await;
    assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(clash.tekst.contains("Veiligheid") && clash.tekst.contains("Zorg"));
    assert_eq!(load(&*proef.read().await).await.unwrap().unwrap().afdeling, "Veiligheid", "nothing was overwritten");
}

#[tokio::test]
async fn the_rota_decides_who_is_called_at_night() {
    let proef = ingericht().await;
    // Tuesday 1 December 2026, 13:00 in Amsterdam: office hours.
    let now = testing::now();
    let tx = proef.read().await;
    let day = bereikbaar(&tx, now).await.unwrap();
    assert_eq!((day[0].naam.as_str(), day[0].inzet), ("Sanne de Wit", Inzet::Coordinator));
    let night = bereikbaar(&tx, now.plus_seconds(10 * 3600)).await.unwrap();
    assert_eq!((night[0].naam.as_str(), night[0].inzet), ("Sanne de Wit", Inzet::Rooster));
    let next_week = bereikbaar(&tx, now.plus_seconds((7 * 24 + 10) * 3600)).await.unwrap();
    assert_eq!(next_week[0].naam, "Karim Haddad");
    let after = bereikbaar(&tx, now.plus_seconds((30 * 24 + 10) * 3600)).await.unwrap();
    assert_eq!((after[0].naam.as_str(), after[0].inzet, after.len()), ("Karim Haddad", Inzet::Standaard, 2), "each person once");
}

#[tokio::test]
async fn a_turn_of_duty_is_planned_once_and_dropped() {
    let proef = ingericht().await;
    let karim = proef.sign_in(KARIM).await;
    let wie = id(KARIM).to_string();
    let turn = |van: &'static str, tot: &'static str| vec![("wie", wie.clone()), ("van", van.to_owned()), ("tot", tot.to_owned())];
    for (van, tot) in
        [("2026-12-20T18:00", "2026-12-20T17:00"), ("2026-11-01T18:00", "2026-11-02T08:00"), ("2026-12-01T18:00", "2027-06-01T08:00")]
    {
        let f = turn(van, tot);
        let f: Vec<_> = f.iter().map(|(k, v)| (*k, v.as_str())).collect();
        assert_eq!(karim.post(ROOSTER, &f).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{van}");
    }
    let token = karim.get(ROOSTER).await.hidden("_eenmalig");
    let mut f = turn("2026-12-20T18:00", "2026-12-21T08:00");
    f.push(("_eenmalig", token));
    let f: Vec<_> = f.iter().map(|(k, v)| (*k, v.as_str())).collect();
    assert_eq!(karim.post(ROOSTER, &f).await.status, StatusCode::SEE_OTHER);
    assert_eq!(karim.post(ROOSTER, &f).await.naar, ROOSTER, "sent twice");
    let rota = rooster(&*proef.read().await, testing::now()).await.unwrap();
    assert_eq!(rota.len(), 3);
    let drop = format!("{ROOSTER}/{}/schrappen", rota[2].id);
    assert!(karim.post(&drop, &[]).await.naar.contains("klaar=dienst-geschrapt"));
    assert_eq!(karim.post(&drop, &[]).await.naar, ROOSTER, "gone already");
}

#[tokio::test]
async fn numbers_are_changed_with_an_eye_on_the_other() {
    let proef = ingericht().await;
    let (sanne, karim) = (proef.sign_in(SANNE).await, proef.sign_in(KARIM).await);
    let field = format!("telefoon-{}", id(KARIM));
    let was = format!("_was-{field}");
    let all = |number: &'static str| {
        let mut f: Vec<(String, String)> = [(SANNE, "06 12345601"), (KARIM, number), (MARIJKE, "06 12345603"), (ESRA, "06 12345605")]
            .into_iter()
            .flat_map(|(n, v)| [(format!("telefoon-{}", id(n)), v.to_owned()), (format!("_was-telefoon-{}", id(n)), v.to_owned())])
            .collect();
        f.retain(|(n, _)| n != &was);
        f.push((was.clone(), "06 12345602".to_owned()));
        f
    };
    assert!(sanne.get(TELEFOONS).await.tekst.contains(&field));
    assert!(sanne.post(TELEFOONS, &borrowed(&all("06 99999991"))).await.naar.contains("klaar=telefoons-bewaard"));
    let clash = karim.post(TELEFOONS, &borrowed(&all("06 99999992"))).await;
    assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(clash.tekst.contains("06 99999991") && clash.tekst.contains("06 99999992"));
    assert_eq!(sanne.post(TELEFOONS, &borrowed(&all("nul zes"))).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let card = sanne.get("/voorbereiden/belkaart").await;
    assert!(card.tekst.contains("tel:0699999991"));
}

#[tokio::test]
async fn the_call_sheet_goes_on_paper() {
    let proef = ingericht().await;
    let pdf = proef.sign_in(MARIJKE).await.get("/voorbereiden/belkaart/pdf").await;
    assert!(pdf.tekst.starts_with("belkaart\n") && pdf.tekst.contains("Marijke Postma") && pdf.tekst.contains("06 12345608"));
}

/// The week of the form with these people on its lines, and what else was posted.
fn week(wie: &[u128], extra: &[(&str, &str)]) -> Vec<(String, String)> {
    let days = [("ma", "di"), ("di", "wo"), ("wo", "do"), ("do", "vr"), ("vr", "ma")];
    let mut f: Vec<(String, String)> = vec![("eerste".into(), "2026-12-07".into()), ("weken".into(), "2".into())];
    for (at, (who, (van, tot))) in wie.iter().zip(days).enumerate() {
        let n = at + 1;
        let line = [
            ("wie", id(*who).to_string()),
            ("vandag", van.into()),
            ("van", "17:00".into()),
            ("totdag", tot.into()),
            ("tot", "9:00".into()),
        ];
        f.extend(line.into_iter().map(|(k, v)| (format!("{k}-{n}"), v)));
    }
    f.extend(extra.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())));
    f
}

#[tokio::test]
async fn weeks_are_planned_at_once_after_the_gaps_were_seen_and_a_period_comes_again() {
    const REEKS: &str = "/voorbereiden/aanstelling/rooster/reeks";
    let proef = ingericht().await;
    let karim = proef.sign_in(KARIM).await;
    let tx = proef.write().await;
    tx.exec("UPDATE aanstelling SET buiten_kantooruren = NULL WHERE gemeente = $1", ::store::args![tx.gemeente()]).await.unwrap();
    tx.exec("DELETE FROM roosterdienst WHERE gemeente = $1", ::store::args![tx.gemeente()]).await.unwrap();
    tx.commit(domain::journaal::Gebeurtenis::new(domain::journaal::Soort::RoosterGewijzigd)).await.unwrap();
    let count = async || rooster(&*proef.read().await, testing::now()).await.unwrap().len();
    let form = karim.get(REEKS).await;
    assert!(form.tekst.contains("Een week die zich herhaalt") && karim.get(ROOSTER).await.tekst.contains(REEKS));
    let four = [SANNE, KARIM, SANNE, KARIM];
    for (fields, said) in [
        (week(&[], &[]), "Kies bij ten minste één dienst"),
        (week(&four, &[("wie-5", "onzin")]), "Kies"),
        (week(&four, &[("weken", "99")]), "26"),
    ] {
        let mut fields = fields;
        if said == "26" {
            fields.retain(|(k, v)| k != "weken" || v == "99");
        }
        let answer = karim.post(REEKS, &borrowed(&fields)).await;
        assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.tekst.contains(said), "{said}: {}", answer.tekst);
    }
    let seen = karim.post(REEKS, &borrowed(&week(&four, &[]))).await;
    assert!(seen.tekst.contains("Dit worden 8 diensten") && seen.tekst.contains("Daarna zijn er nog 2 gaten"), "{}", seen.tekst);
    assert!(seen.tekst.contains("11 dec"), "the weekends");
    assert_eq!(count().await, 0, "looking keeps nothing");
    let whole = [SANNE, KARIM, SANNE, KARIM, SANNE];
    let seen = karim.post(REEKS, &borrowed(&week(&whole, &[]))).await;
    assert!(seen.tekst.contains("elke avond, elke nacht en elk weekend gedekt") && seen.tekst.contains("Zet in het rooster"));
    let token = karim.get(REEKS).await.hidden("_eenmalig");
    let fields = week(&whole, &[("daarna", "zet"), ("_eenmalig", &token)]);
    assert!(karim.post(REEKS, &borrowed(&fields)).await.naar.contains("klaar=diensten-gepland"));
    assert_eq!(karim.post(REEKS, &borrowed(&fields)).await.naar, ROOSTER, "sent twice");
    assert_eq!(count().await, 10);
    let again = karim.post(REEKS, &borrowed(&week(&whole, &[("daarna", "zet")]))).await;
    assert!(again.status == StatusCode::UNPROCESSABLE_ENTITY && again.tekst.contains("geen nieuwe diensten"));
    let copy = |eerste: &'static str, daarna: &'static str| {
        [("kopie-van", "2026-12-07"), ("kopie-weken", "2"), ("kopie-eerste", eerste), ("daarna", daarna)]
    };
    let kopie = "/voorbereiden/aanstelling/rooster/kopie";
    let other_day = karim.post(kopie, &copy("2026-12-22", "")).await;
    assert!(other_day.status == StatusCode::UNPROCESSABLE_ENTITY && other_day.tekst.contains("dezelfde dag van de week"));
    assert!(karim.post(kopie, &copy("2026-12-21", "")).await.tekst.contains("Dit worden 10 diensten"));
    assert!(karim.post(kopie, &copy("2026-12-21", "zet")).await.naar.contains("klaar=diensten-gepland"));
    let rota = rooster(&*proef.read().await, testing::now()).await.unwrap();
    assert_eq!(rota.len(), 20);
    assert_eq!(rota[10].medewerker, id(SANNE));
    assert!(karim.get_in(REEKS, "en").await.tekst.contains("A week that repeats"));
}
