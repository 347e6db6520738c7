//! Boundaries read in and turned back, and the maps that are made of them, page by page and circle by circle.

use super::*;

pub(super) const GRENZEN: &str = "/voorbereiden/veiligheidsbeeld/grenzen";
pub(super) const VOORBEELD: &str = include_str!("../../voorbeeld/buurten.geojson");
pub(super) const CBS: &str = "jaar;buurtcode;buurtnaam;inwoners;adressen\n2025;BU99990001;Centrum;4000;1900\n2025;BU99990002;Molenwijk;2500;900\n\
    2025;BU99990101;Havenkwartier;2000;800\n2025;BU99990102;Rivierenbuurt;3000;1500\n2025;BU99990201;Buitengebied;90;40\n";

/// So many robberies in 2025, in two neighbourhoods by turns.
pub(super) fn list(n: usize) -> String {
    let row = |i: usize| {
        let (area, x) = [("BU99990001", 154_800), ("BU99990002", 156_300)][i % 2];
        format!("{:02}-{:02}-2025;19:45;woning;Geheimlaan {i};{area};{};463100\n", i % 28 + 1, i % 12 + 1, x + i % 5 * 30)
    };
    (0..n).map(row).fold("Datum;Tijd;Soort;Adres;Buurtcode;X;Y\n".to_owned(), |all, row| all + &row)
}

#[tokio::test]
async fn boundaries_are_shown_before_they_are_taken_over_and_can_be_turned_back() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    for lang in ["nl", "en"] {
        for path in [GRENZEN.to_owned(), format!("{GRENZEN}/invoer")] {
            assert_eq!(sanne.get_in(&path, lang).await.status, StatusCode::OK, "{path}");
        }
    }
    let sent = sanne.upload(&format!("{GRENZEN}/invoer"), &[], "buurten-2025.geojson", VOORBEELD.as_bytes()).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.tekst);
    let report = sanne.get(&sent.naar).await.tekst;
    assert!(report.contains("5 nieuw") && report.contains("GeoJSON, RD New") && report.contains("Havenkwartier"), "{report}");
    assert!(crate::store::vormen(&*proef.read().await).await.unwrap().is_empty(), "nothing changed yet");
    sanne.post(&format!("{}/bevestig", sent.naar), &[]).await;
    let page = sanne.get(GRENZEN).await.tekst;
    assert!(
        page.contains("Indeling 2025") && page.contains("5 buurten") && page.contains("<svg") && page.contains("Rivierenbuurt"),
        "{page}"
    );
    // What goes out comes in again as the same.
    let file = sanne.get(&format!("{GRENZEN}/geojson")).await.tekst;
    let again = sanne.upload(&format!("{GRENZEN}/invoer"), &[], "x.geojson", file.as_bytes()).await;
    let report = sanne.get(&again.naar).await.tekst;
    assert!(report.contains("5 gelijk") && report.contains("WGS84"), "{report}");
    sanne.post(&format!("{}/terug", sent.naar), &[]).await;
    assert!(crate::store::vormen(&*proef.read().await).await.unwrap().is_empty());
}

#[tokio::test]
async fn one_broken_area_keeps_the_whole_file_out_and_each_says_why() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let to = format!("{GRENZEN}/invoer");
    let cut = &VOORBEELD.as_bytes()[..VOORBEELD.len() - 200];
    let answer = sanne.upload(&to, &[], "buurten-2025.geojson", cut).await;
    assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.tekst.contains("afgebroken"), "{}", answer.tekst);
    let nameless = sanne.upload(&to, &[], "buurten.geojson", VOORBEELD.as_bytes()).await;
    assert!(nameless.tekst.contains("van welk jaar"));
    // Centrum pushed 300 metres into its neighbours, as a slip of the hand does.
    let mut value: serde_json::Value = serde_json::from_str(VOORBEELD).unwrap();
    for corner in value["features"][0]["geometry"]["coordinates"][0].as_array_mut().unwrap() {
        corner[0] = serde_json::json!(corner[0].as_i64().unwrap() + 300);
    }
    let sent = sanne.upload(&to, &[], "buurten-2025.geojson", value.to_string().as_bytes()).await;
    for (lang, wants) in [
        ("nl", ["ligt voor een deel over Molenwijk", "Uit dit bestand is niets over te nemen", "een gat van ongeveer"]),
        ("en", ["lies partly over Molenwijk", "There is nothing to take over from this file", "a hole of about"]),
    ] {
        let report = sanne.get_in(&sent.naar, lang).await.tekst;
        assert!(wants.iter().all(|want| report.contains(want)), "{report}");
        assert!(!report.contains("/bevestig") && report.contains(">Centrum<"));
    }
    sanne.post(&format!("{}/bevestig", sent.naar), &[]).await;
    assert!(crate::store::vormen(&*proef.read().await).await.unwrap().is_empty());
    assert!(proef.sign_in(MARIJKE).await.get(GRENZEN).await.status == StatusCode::FORBIDDEN);
}

/// The map takes the numbers of the table of its circle: the closed one exact, the others those of the edition.
#[tokio::test]
async fn each_circle_has_the_map_of_its_own_table() {
    let proef = leeg().await;
    inlezen(&proef, GRENZEN, "buurten-2025.geojson", VOORBEELD).await;
    inlezen(&proef, &format!("{HIER}/gebieden"), "buurten.csv", CBS).await;
    inlezen(&proef, INC, "lijst.csv", &list(26)).await;
    let sanne = proef.sign_in(SANNE).await;
    let page = sanne.get(&format!("{HIER}?jaar=2025")).await.tekst;
    for want in [
        "Kaart van 2025",
        "data-zin=\"Centrum: 13\"",
        "data-zin=\"Buitengebied: geen\"",
        "Grenzen: indeling 2025",
        "Per 1.000 inwoners",
        "opgehaald op",
        "Kort na elkaar dicht bij elkaar",
        "9.999 trekkingen",
        "zaad 20260101",
        "Springt een gebied eruit?",
    ] {
        assert!(page.contains(want) || page.contains(&want.replace("9.999", "9999")), "{want} in {page}");
    }
    let english = sanne.get_in(&format!("{HIER}?jaar=2025"), "en").await.tekst;
    assert!(english.contains("Map of 2025") && english.contains("Soon after and close by") && !english.contains('⟦'));
    sanne.post(&format!("{HIER}/uitgeven?jaar=2025"), &[]).await;
    let public = proef.visitor().get("/veiligheidsbeeld/openbaar").await.tekst;
    let partners = proef.sign_in(MARIJKE).await.get(HIER).await.tekst;
    for open in [&public, &partners] {
        assert!(open.contains("Kaart van 2025") && open.contains("data-kaart") && open.contains("opgehaald op"), "{open}");
        for secret in ["Geheimlaan", "vb-omtrek", "zaad"] {
            assert!(!open.contains(secret), "{secret}");
        }
    }
    assert!(public.contains("ongeveer 15") && !public.contains("Centrum: 13"), "rounded for everyone: {public}");
    assert!(proef.visitor().get_in("/veiligheidsbeeld/openbaar", "en").await.tekst.contains("Map of 2025"));
    assert_eq!(proef.visitor().get_in("/veiligheidsbeeld/uitleg/kaart", "en").await.status, StatusCode::OK);
}

/// Addresses in each square of 100 metres around the places of [`list`].
fn squares() -> String {
    let vak = |i: usize| format!("2025;adressen;E{}N{};20\n", 1540 + i % 40, 4620 + i / 40);
    (0..1000).map(vak).fold("jaar;soort;vak;aantal\n".to_owned(), |all, row| all + &row)
}

/// From fifty robberies in a whole year partners and everyone see the same map of spread, which stays; below that a sentence says why not.
#[tokio::test]
async fn partners_and_everyone_see_one_map_of_spread_and_it_stays() {
    let proef = leeg().await;
    inlezen(&proef, GRENZEN, "buurten-2025.geojson", VOORBEELD).await;
    inlezen(&proef, &format!("{HIER}/gebieden"), "buurten.csv", CBS).await;
    inlezen(&proef, &format!("{HIER}/basis"), "vakken.csv", &squares()).await;
    inlezen(&proef, INC, "lijst.csv", &list(44)).await;
    let (sanne, to) = (proef.sign_in(SANNE).await, format!("{HIER}/uitgeven?jaar=2025"));
    sanne.post(&to, &[]).await;
    let marijke = proef.sign_in(MARIJKE).await;
    let both =
        async |lang: &str| [marijke.get_in(HIER, lang).await.tekst, proef.visitor().get_in("/veiligheidsbeeld/openbaar", lang).await.tekst];
    for page in both("nl").await {
        assert!(page.contains("er zijn minder dan 50 overvallen met een bekende plek") && !page.contains("beeld-spreiding-2025"), "{page}");
    }
    inlezen(&proef, INC, "meer.csv", &list(58)).await;
    let preview = sanne.get(&to).await.tekst;
    assert!(preview.contains("Deze kaart blijft") && preview.contains("id=\"beeld-spreiding-2025"), "{preview}");
    sanne.post(&to, &[]).await;
    assert!(proef.journal().await.iter().any(|s| s == "beeld-ingezien"), "places were read to make it");
    let map = |page: &str| page.split_once("beeld-spreiding-2025").and_then(|(_, rest)| rest.split_once("</svg>")).unwrap().0.to_owned();
    let first = both("nl").await;
    assert_eq!(map(&first[0]), map(&first[1]), "one map for both");
    for page in &first {
        for want in [
            "n = ongeveer 60, straal 500 m",
            "niet gekleurd",
            "De nadruk ligt in: ",
            "latere uitgaven van dit jaar houden deze kaart",
            "adressen in gebruik, 2025",
        ] {
            assert!(page.contains(want), "{want} in {page}");
        }
        let (rivers, elsewhere) = (page.find(">Rivierenbuurt<").unwrap(), page.find("Elders of niet bekend").unwrap());
        assert!(elsewhere > rivers, "what lies elsewhere comes last");
    }
    assert!(both("en").await.iter().all(|page| page.contains("Spread of robberies in 2025") && !page.contains('⟦')));
    inlezen(&proef, INC, "nog-meer.csv", &list(80)).await;
    assert!(!sanne.get(&to).await.tekst.contains("Deze kaart blijft"), "there is one already");
    sanne.post(&to, &[]).await;
    let later = both("nl").await;
    assert!(later[1].contains("ongeveer 80") && map(&later[1]) == map(&first[1]) && map(&later[0]) == map(&first[0]));
    assert_eq!(proef.visitor().get_in("/veiligheidsbeeld/uitleg/spreiding-uitgave", "en").await.status, StatusCode::OK);
}

#[tokio::test]
async fn too_few_for_a_map_is_a_sentence_and_so_is_a_map_without_boundaries() {
    let proef = leeg().await;
    inlezen(&proef, INC, "lijst.csv", &list(8)).await;
    inlezen(&proef, &format!("{HIER}/gebieden"), "buurten.csv", CBS).await;
    let page = proef.sign_in(SANNE).await.get(&format!("{HIER}?jaar=2025")).await.tekst;
    assert!(page.contains("zijn de grenzen van de buurten nodig") && page.contains("vanaf 20 overvallen met een plek"), "{page}");
    let proef = leeg().await;
    inlezen(&proef, GRENZEN, "buurten-2025.geojson", VOORBEELD).await;
    inlezen(&proef, &format!("{HIER}/gebieden"), "buurten.csv", CBS).await;
    inlezen(&proef, INC, "lijst.csv", &list(3)).await;
    let sanne = proef.sign_in(SANNE).await;
    let page = sanne.get(&format!("{HIER}?jaar=2025")).await.tekst;
    assert!(page.contains("Bij 3 overvallen tekenen we geen kaart") && !page.contains("data-kaart"), "{page}");
    sanne.post(&format!("{HIER}/uitgeven?jaar=2025"), &[]).await;
    let public = proef.visitor().get("/veiligheidsbeeld/openbaar").await.tekst;
    assert!(!public.contains("data-kaart"), "{public}");
}

/// Without proof of a decision nobody sees what was found about places; the map of counts stays.
#[tokio::test]
async fn what_is_close_is_shown_with_the_proof_that_places_ask() {
    let proef = leeg().await;
    inlezen(&proef, GRENZEN, "buurten-2025.geojson", VOORBEELD).await;
    inlezen(&proef, &format!("{HIER}/gebieden"), "buurten.csv", CBS).await;
    inlezen(&proef, INC, "lijst.csv", &list(26)).await;
    proef.later(400 * 86_400);
    let page = proef.sign_in(SANNE).await.get(&format!("{HIER}?jaar=2025")).await.tekst;
    assert!(page.contains("Centrum: 13") && page.contains("Alleen wie in het aanwijzingsbesluit staat"), "{page}");
    for secret in ["Kort na elkaar dicht bij elkaar", "Springt een gebied eruit", "vb-omtrek"] {
        assert!(!page.contains(&format!("{secret}</h2>")) && (secret != "vb-omtrek" || !page.contains(secret)), "{secret}");
    }
}

#[tokio::test]
async fn a_boundary_is_kept_by_edition_year_on_both_engines() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let vorm = |jaar: i16, code: &str| crate::store::Vorm {
            id: format!("{jaar}:{code}"),
            jaar,
            code: code.into(),
            naam: "Centrum".into(),
            ringen: vec![vec![(1, 2), (3, 4), (5, 1), (1, 2)]],
            opgehaald: jiff::civil::date(2026, 1, 2),
            versie: 0,
        };
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        crate::store::bewaar_vormen(&tx, &[vorm(2024, "BU99990001"), vorm(2025, "BU99990001"), vorm(2025, "WK999900")]).await.unwrap();
        let again = crate::store::Vorm { naam: "Binnenstad".into(), versie: 1, ..vorm(2025, "BU99990001") };
        crate::store::bewaar_vormen(&tx, &[again]).await.unwrap();
        tx.commit(domain::journaal::Gebeurtenis::new(domain::journaal::Soort::BeeldGewijzigd)).await.unwrap();
        let tx = db.read(&testing::gemeente()).await.unwrap();
        assert_eq!(crate::store::vormjaren(&tx).await.unwrap(), [2024, 2025]);
        let kept = crate::store::vormen_van(&tx, 2025).await.unwrap();
        assert_eq!((kept.len(), kept[0].naam.as_str(), kept[0].versie, kept[0].ringen[0].len()), (1, "Binnenstad", 2, 4));
        assert_eq!(crate::store::vormen_van(&tx, 2024).await.unwrap()[0].naam, "Centrum");
        assert_eq!(crate::store::vormen(&tx).await.unwrap().len(), 3);
        assert_eq!(crate::feiten::passend([2024, 2025].into_iter(), 2030), Some(2025));
        assert_eq!(crate::feiten::passend([2024, 2025].into_iter(), 2020), Some(2024));
    })
    .await;
}

/// The day on which a row came stays as long as it says the same.
#[tokio::test]
async fn the_day_of_retrieval_is_kept_with_each_row() {
    let proef = leeg().await;
    inlezen(&proef, INC, "lijst.csv", LIJST).await;
    let first = proef.app.now().datum();
    proef.later(3 * 86_400);
    inlezen(&proef, INC, "lijst.csv", &format!("{LIJST}18-08-2025;18:30;woning;;Kerkweg 9;BU99990002;155950;463150\n")).await;
    let all = crate::store::tellingen(&*proef.read().await).await.unwrap();
    let days: std::collections::BTreeSet<_> = all.iter().map(|i| i.opgehaald).collect();
    assert_eq!(days.into_iter().collect::<Vec<_>>(), [Some(first), Some(proef.app.now().datum())]);
    let page = proef.sign_in(SANNE).await.get(&format!("{HIER}?jaar=2025")).await.tekst;
    let shown = web::Tr::new(web::Taal::Nl).datum_kort(proef.app.now().datum());
    assert!(page.contains(&format!("opgehaald op {shown}")), "the newest day under each picture: {page}");
}
