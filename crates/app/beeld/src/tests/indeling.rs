//! Where a robbery counts: by its place, by the code of another edition, in a district; and a year of which it is known that there were none.

use super::{
    kaart::{CBS, GRENZEN, VOORBEELD, list},
    *,
};

const GEBIEDEN: &str = "/voorbereiden/veiligheidsbeeld/gebieden";
const CIJFERS: &str = "/voorbereiden/veiligheidsbeeld/cijfers";

/// The list without its column of neighbourhoods.
fn zonder_buurt(n: usize) -> String {
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(';').collect();
        [&cells[..4], &cells[5..]].concat().join(";") + "\n"
    };
    list(n).lines().map(row).collect()
}

#[tokio::test]
async fn a_list_with_places_alone_counts_in_the_neighbourhoods_in_which_these_lie() {
    let proef = leeg().await;
    inlezen(&proef, GRENZEN, "buurten-2025.geojson", VOORBEELD).await;
    inlezen(&proef, GEBIEDEN, "buurten.csv", CBS).await;
    inlezen(&proef, INC, "lijst.csv", &zonder_buurt(12)).await;
    let sanne = proef.sign_in(SANNE).await;
    let page = sanne.get(&format!("{HIER}?jaar=2025")).await.tekst;
    assert!(page.contains("De meeste overvallen waren in: Centrum, Molenwijk (6)"), "{page}");
    assert!(!page.contains("zonder bekende buurt") && !page.contains("staat er geen buurt bij"), "{page}");
    assert!(inlezen(&proef, INC, "lijst.csv", &zonder_buurt(12)).await.contains("12 gelijk"), "sent again it says the same");
}

#[tokio::test]
async fn outlines_that_come_after_the_list_place_it_when_somebody_asks() {
    let proef = leeg().await;
    inlezen(&proef, GEBIEDEN, "buurten.csv", CBS).await;
    inlezen(&proef, INC, "lijst.csv", &zonder_buurt(12)).await;
    inlezen(&proef, GRENZEN, "buurten-2025.geojson", VOORBEELD).await;
    let (sanne, to) = (proef.sign_in(SANNE).await, format!("{HIER}?jaar=2025"));
    let page = sanne.get(&to).await.tekst;
    assert!(page.contains("Van 12 (in alle jaren) weten we de plek") && page.contains("12 zonder bekende buurt"), "{page}");
    assert_eq!(proef.sign_in(MARIJKE).await.post(crate::BUURTEN, &[]).await.status, StatusCode::FORBIDDEN);
    sanne.post(crate::BUURTEN, &[]).await;
    let page = sanne.get(&to).await.tekst;
    assert!(page.contains("De meeste overvallen waren in: Centrum, Molenwijk (6)") && !page.contains("staat er geen buurt bij"), "{page}");
}

#[tokio::test]
async fn without_neighbourhoods_districts_are_counted_and_drawn() {
    let proef = leeg().await;
    let names = [("BU99990001", "WK999900"), ("Centrum", "Binnenstad"), ("buurtcode", "wijkcode"), ("buurtnaam", "wijknaam")];
    let mut value: serde_json::Value = serde_json::from_str(VOORBEELD).unwrap();
    value["features"].as_array_mut().unwrap().truncate(1);
    let district = names.iter().fold(value.to_string(), |text, (old, new)| text.replace(old, new));
    inlezen(&proef, GRENZEN, "wijken-2025.geojson", &district).await;
    inlezen(&proef, GEBIEDEN, "wijken.csv", "jaar;wijkcode;wijknaam;inwoners;adressen\n2025;WK999900;Binnenstad;6500;2800\n").await;
    inlezen(&proef, INC, "lijst.csv", &list(12)).await;
    let page = proef.sign_in(SANNE).await.get(&format!("{HIER}?jaar=2025")).await.tekst;
    assert!(page.contains("De meeste overvallen waren in: Binnenstad (12)"), "a neighbourhood of the list lies in its district: {page}");
}

#[tokio::test]
async fn what_was_recorded_under_the_codes_before_a_merger_counts_with_the_years_after_it() {
    let proef = leeg().await;
    let renamed = CBS.replace("BU9999", "BU8888").replace("2025;", "2024;");
    inlezen(&proef, GEBIEDEN, "oud.csv", &renamed).await;
    inlezen(&proef, GEBIEDEN, "buurten.csv", CBS).await;
    let before = list(6).replace("BU9999", "BU8888").replace("-2025;", "-2024;");
    inlezen(&proef, INC, "oud.csv", &before).await;
    inlezen(&proef, INC, "lijst.csv", &list(6)).await;
    let page = proef.sign_in(SANNE).await.get(&format!("{HIER}?jaar=2025")).await.tekst;
    assert!(page.contains("Over 2024 tot en met 2025 samen") && !page.contains("zonder bekende buurt"), "{page}");
}

#[tokio::test]
async fn a_year_of_which_the_police_published_that_there_were_none_is_zero_and_any_other_is_not_known() {
    let proef = leeg().await;
    let row = |jaar: i16, n: &str| format!("1.4.7 ;GM9999  ;{jaar}JJ00;{n}\n");
    let head = "SoortMisdrijf;WijkenEnBuurten;Perioden;GeregistreerdeMisdrijven_1\n";
    let file = format!("{head}{}{}{}", row(2025, "0"), row(2024, ""), row(2023, "3"));
    inlezen(&proef, CIJFERS, "47018NED.csv", &file).await;
    let sanne = proef.sign_in(SANNE).await;
    let none = sanne.get(&format!("{HIER}?jaar=2025")).await.tekst;
    for want in ["In 2025: geen overvallen geregistreerd.", "tussen ongeveer 0 en 3,7", "47018NED", "er zijn geen overvallen"] {
        assert!(none.contains(want), "{want} in {none}");
    }
    assert!(!none.contains("tekenen we geen kaart") && !none.contains("id=\"spreiding\""), "nothing happened that could be drawn: {none}");
    let english = sanne.get_in(&format!("{HIER}?jaar=2025"), "en").await.tekst;
    assert!(english.contains("no robberies on record") && !english.contains('⟦'), "{english}");
    for jaar in [2024, 2023] {
        let page = sanne.get(&format!("{HIER}?jaar={jaar}")).await.tekst;
        assert!(page.contains(&format!("Over {jaar} is nog niets ingelezen")), "{jaar}: {page}");
    }
    assert!(none.contains("?jaar=2026\""), "from an earlier year one goes on to a later as well");
    // The year after it is held against zero: six would be a shown rise.
    inlezen(&proef, INC, "lijst.csv", &list(3).replace("-2025;", "-2026;")).await;
    let page = sanne.get(&format!("{HIER}?jaar=2026")).await.tekst;
    for want in ["Van 0 naar 3: dit verschil kan toeval zijn. Een stijging is aantoonbaar vanaf 6", "In 2025 tot en met 2026 samen: 3"] {
        assert!(page.contains(want), "{want} in {page}");
    }
}

#[tokio::test]
async fn the_check_lists_points_that_may_be_a_default_and_places_outside() {
    let proef = leeg().await;
    inlezen(&proef, GRENZEN, "buurten-2025.geojson", VOORBEELD).await;
    let more = "30-12-2025;19:45;woning;Geheimlaan 90;;220000;500000\n29-12-2025;19:45;woning;Geheimlaan 91;;154800;463100\n\
        28-12-2025;19:45;woning;Geheimlaan 92;;154800;463100\n";
    let report = inlezen(&proef, INC, "lijst.csv", &(list(6) + more)).await;
    let page = proef.sign_in(SANNE).await.get(&format!("{HIER}?jaar=2025")).await.tekst;
    for want in ["154800, 463100 (RD): 3 op 3 verschillende adressen", "1 met een plek buiten de gemeente", "uitleg/controle"] {
        assert!(page.contains(want), "{want} in {page}");
    }
    assert!(report.contains("Deze plek ligt buiten de gemeente. De rij telt wel mee."), "{report}");
    let future = inlezen(&proef, INC, "later.csv", "Datum;X;Y\n01-02-2099;155000;463000\n").await;
    assert!(future.contains("Deze dag ligt in de toekomst.") && !future.contains("nagelopen"), "{future}");
    // Who may not see places gets none of this.
    proef.later(400 * 86_400);
    assert!(!proef.sign_in(SANNE).await.get(&format!("{HIER}?jaar=2025")).await.tekst.contains("154800"));
}

/// An own case of that day in August 2025.
fn geval(dag: i8) -> kern::Geval {
    let op = web::amsterdam().to_timestamp(jiff::civil::date(2025, 8, dag).at(20, 0, 0, 0)).unwrap();
    kern::Geval { op: op.into(), soort: domain::casus::Incidenttype::Woning, buurt: "Centrum".into(), herhaling: false }
}

/// An own case of the day before the last robbery on the list, and one of the day after.
fn eigen() -> Slice {
    Slice::new("gevallen").gevallen(|_, _| Box::pin(async { Ok(vec![geval(16), geval(18)]) }), |_, _| Box::pin(async { Ok(0) }))
}

#[tokio::test]
async fn own_cases_after_the_last_of_the_list_are_told_and_do_not_count() {
    let (db, place) = testing::sqlite(MIGRATIES).await;
    filled(&db).await;
    let proef = Proef::op(db, Some(place), slices().into_iter().chain([eigen()]).collect()).prepare().await;
    inlezen(&proef, INC, "lijst.csv", LIJST).await;
    let sanne = proef.sign_in(SANNE).await;
    let page = sanne.get(&format!("{HIER}?jaar=2025")).await.tekst;
    assert!(page.contains("In 2025: 6 overvallen") && page.contains("1 eigen casus is van na de laatste overval op de lijst"), "{page}");
    assert!(sanne.get_in(&format!("{HIER}?jaar=2025"), "en").await.tekst.contains("1 own case is later than the last robbery on the list"));
}
