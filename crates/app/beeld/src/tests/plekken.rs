//! What needs places: the map of spread, the page for experts, two years beside each other, new cases close to another robbery, and the base of it all.

use domain::{
    gegeven::{Gegeven, Soort as Soortgegeven},
    id::BetrokkeneId,
};
use kern::Gevaladres;

use super::{
    kaart::{CBS, GRENZEN, VOORBEELD, list},
    *,
};

const BASIS: &str = "/voorbereiden/veiligheidsbeeld/basis";
const DESKUNDIG: &str = "/voorbereiden/veiligheidsbeeld/deskundig";

async fn vol() -> Proef {
    let proef = leeg().await;
    inlezen(&proef, GRENZEN, "buurten-2025.geojson", VOORBEELD).await;
    inlezen(&proef, &format!("{HIER}/gebieden"), "buurten.csv", CBS).await;
    inlezen(&proef, INC, "lijst.csv", &list(26)).await;
    proef
}

#[tokio::test]
async fn the_map_of_spread_is_for_who_may_see_places_with_its_number_radius_and_caveat() {
    let proef = vol().await;
    let sanne = proef.sign_in(SANNE).await;
    let to = format!("{HIER}?jaar=2025");
    let page = sanne.get(&to).await.tekst;
    for want in [
        "Spreiding van overvallen, 2025 tot en met 2025",
        "De nadruk ligt in",
        "n = 26, straal ",
        "telt voor 94% mee waar de adressen liggen",
        "deel de kaart niet buiten de besloten kring",
        "Vergeleken met het aantal adressen per buurt",
        "Hoogste per km² per jaar",
    ] {
        assert!(page.contains(want), "{want} in {page}");
    }
    assert!(!page.contains("functioneel beheerder om"), "nobody is sent away for a map");
    let wide = sanne.get(&format!("{to}&straal=1500")).await.tekst;
    assert!(wide.contains("n = 26, straal 1500 m"));
    assert!(!sanne.get(&format!("{to}&straal=7")).await.tekst.contains("straal 7 m"), "only a radius that is offered");
    let english = sanne.get_in(&to, "en").await.tekst;
    assert!(english.contains("The weight lies in") && english.contains("n = 26, radius") && !english.contains('⟦'));
    // Who sees the closed circle and is not named any more, and who reads an edition, gets none.
    proef.later(400 * 86_400);
    assert!(!proef.sign_in(SANNE).await.get(&to).await.tekst.contains("n = 26, straal"));
    assert!(!proef.sign_in(MARIJKE).await.get(HIER).await.tekst.contains("n = 26, straal"));
}

/// What is asked at the table follows from what was found; with few robberies nothing is found, and nothing asked about it.
#[tokio::test]
async fn questions_for_the_table_follow_from_what_the_picture_shows() {
    const FOUND: [&str; 3] =
        ["Wie is er dan bereikbaar voor slachtoffers", "Welke afspraken over nazorg en preventie", "zijn het er meer dan gemiddeld"];
    let many = vol().await.sign_in(SANNE).await.get(&format!("{HIER}?jaar=2025")).await.tekst;
    for want in FOUND.into_iter().chain(["Wie maakt nazorg en preventie klaar", "wooncomplexen voor senioren"]) {
        assert!(many.contains(want), "{want} in {many}");
    }
    let proef = leeg().await;
    inlezen(&proef, INC, "lijst.csv", &list(4)).await;
    let few = proef.sign_in(SANNE).await.get(&format!("{HIER}?jaar=2025")).await.tekst;
    assert!(few.contains("Kijken we samen met buurgemeenten") && FOUND.iter().all(|q| !few.contains(q)), "{few}");
}

#[tokio::test]
async fn the_page_for_experts_has_three_computations_each_with_its_chance_and_method() {
    let proef = vol().await;
    let sanne = proef.sign_in(SANNE).await;
    let to = format!("{DESKUNDIG}?jaar=2025");
    let page = sanne.get(&to).await.tekst;
    for want in
        ["uitleg/getis-ord", "uitleg/moran", "uitleg/dbscan", "trekkingen", "zaad 20260101", "Kans op toeval", "n = 26, vakken van 500 m"]
    {
        assert!(page.contains(want), "{want} in {page}");
    }
    assert!(!page.contains("Geheimlaan"), "no address");
    let english = sanne.get_in(&to, "en").await.tekst;
    assert!(english.contains("For experts") && !english.contains('⟦'), "{english}");
    assert!(sanne.get(&format!("{HIER}?jaar=2025")).await.tekst.contains(&to), "the page of the picture leads there");
    assert!(proef.journal().await.iter().any(|s| s == "beeld-ingezien"));
    assert_eq!(proef.sign_in(ESRA).await.get(&to).await.status, StatusCode::OK, "the police, who is named");
    for wie in [MARIJKE, HENK] {
        assert_eq!(proef.sign_in(wie).await.get(&to).await.status, StatusCode::FORBIDDEN);
    }
    for code in ["getis-ord", "moran", "dbscan", "kern", "nabij"] {
        for lang in ["nl", "en"] {
            let page = proef.visitor().get_in(&format!("/veiligheidsbeeld/uitleg/{code}"), lang).await;
            assert!(page.status == StatusCode::OK && !page.tekst.contains('⟦'), "{code}");
        }
    }
    proef.later(400 * 86_400);
    let gone = proef.sign_in(SANNE).await.get(&to).await;
    assert!(gone.status == StatusCode::FORBIDDEN && gone.tekst.contains("Wpg art. 16"), "without a decision nobody");
}

#[tokio::test]
async fn too_few_or_no_base_says_what_is_missing() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    for (lang, want) in [("nl", "Er zijn er 0"), ("en", "There are 0")] {
        assert!(sanne.get_in(DESKUNDIG, lang).await.tekst.contains(want), "{lang}");
    }
    inlezen(&proef, INC, "lijst.csv", &list(8)).await;
    assert!(sanne.get(&format!("{DESKUNDIG}?jaar=2025")).await.tekst.contains("Er zijn er 8"));
    let proef = leeg().await;
    inlezen(&proef, INC, "lijst.csv", &list(26)).await;
    let sanne = proef.sign_in(SANNE).await;
    for path in [format!("{DESKUNDIG}?jaar=2025"), format!("{HIER}?jaar=2025")] {
        let page = sanne.get(&path).await.tekst;
        assert!(page.contains("Lees de grenzen van de buurten in, en de adressen") && page.contains(&format!("{BASIS}/invoer")), "{path}");
    }
}

#[tokio::test]
async fn two_years_stand_beside_each_other_or_the_page_says_why_not() {
    let proef = leeg().await;
    inlezen(&proef, INC, "lijst.csv", &list(26)).await;
    inlezen(&proef, INC, "eerder.csv", &list(12).replace("-2025;", "-2024;")).await;
    let sanne = proef.sign_in(SANNE).await;
    let page = sanne.get(&format!("{HIER}?jaar=2025")).await.tekst;
    for want in [
        "2024 en 2025 naast elkaar",
        "2024: 12",
        "2025: 26",
        "Van 12 naar 26: dit verschil is aantoonbaar",
        "vanaf 100 overvallen in beide jaren",
    ] {
        assert!(page.contains(want), "{want} in {page}");
    }
    assert!(sanne.get_in(&format!("{HIER}?jaar=2025"), "en").await.tekst.contains("2024 and 2025 beside each other"));
    let first = sanne.get(&format!("{HIER}?jaar=2024")).await.tekst;
    assert!(first.contains("Over 2023 is niets ingelezen"), "not known is not zero: {first}");
}

fn basisvak(vak: &str, x: i32, aantal: u32, adressen: &str) -> crate::store::Basisvak {
    crate::store::Basisvak {
        id: format!("2026:adressen:{vak}"),
        jaar: 2026,
        soort: "adressen".into(),
        vak: vak.into(),
        x,
        y: 463_050,
        aantal,
        adressen: adressen.into(),
        opgehaald: jiff::civil::date(2026, 1, 2),
        versie: 0,
    }
}

#[tokio::test]
async fn the_base_and_its_addresses_are_kept_found_and_taken_away_on_both_engines() {
    use ::invoer::Register;
    use domain::journaal::{Gebeurtenis, Soort};
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let all = [
            basisvak("E1550N4630", 155_020, 2, "|maasstraat 1@0000aa|maasstraat 12@0000ab|"),
            basisvak("E1551N4630", 155_140, 3, "|maasstraat 12@0000zz|"),
            basisvak("E1552N4630", 155_250, 9, ""),
        ];
        let older = crate::store::Basisvak { id: "2020:x".into(), jaar: 2020, ..basisvak("E9", 1, 1, "|dijk 1@|") };
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        crate::store::bewaar_basis(&tx, &all).await.unwrap();
        crate::store::bewaar_basis(&tx, std::slice::from_ref(&older)).await.unwrap();
        let more = crate::store::Basisvak { aantal: 5, versie: 1, ..all[2].clone() };
        crate::store::bewaar_basis(&tx, std::slice::from_ref(&more)).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::BeeldGewijzigd)).await.unwrap();
        let tx = db.read(&testing::gemeente()).await.unwrap();
        let soort = crate::basis::Basissoort::Adressen;
        assert_eq!(crate::store::basisjaren(&tx).await.unwrap(), [(soort, 2020), (soort, 2026)]);
        let kept = crate::store::basis_van(&tx, soort, 2026).await.unwrap();
        assert_eq!(kept.iter().map(|b| (b.x, b.aantal, b.versie)).collect::<Vec<_>>(), [(155_020, 2, 1), (155_140, 3, 1), (155_250, 5, 2)]);
        assert!(kept.iter().all(|b| b.adressen.is_empty()), "who counts reads no addresses");
        assert_eq!(crate::store::basis(&tx).await.unwrap()[1].adressen, all[0].adressen);
        let found = crate::store::adressen(&tx).await.unwrap();
        assert_eq!(found.iter().map(|f| f.0).collect::<Vec<_>>(), [155_020, 155_140], "the newest edition, and squares that name any");
        assert_eq!(found[0].2, all[0].adressen);
        drop(tx);
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        let gone = crate::lijsten::Basis::haal_weg(&tx, &[all[0].clone(), more.clone()]).await.unwrap();
        assert_eq!(gone, 1, "what was changed since stays");
        tx.commit(Gebeurtenis::new(Soort::BeeldGewijzigd)).await.unwrap();
    })
    .await;
}

/// A file with wrong rows changes nothing until somebody asks for the good rows alone; what was taken over is turned back.
#[tokio::test]
async fn a_base_with_wrong_rows_is_taken_over_by_choice_alone_and_turned_back() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let text = "openbareruimte;huisnummer;postcode;x;y\nMaasstraat;12;0000AB;155010;463020\nMaasstraat;14;0000AB;463020;155010\nDijk;1;0000AC;155310;463020\n";
    let sent = sanne.upload(&format!("{BASIS}/invoer"), &[], "bag-2026.csv", text.as_bytes()).await;
    let count = async || crate::store::basis(&*proef.read().await).await.unwrap().len();
    for (lang, wants) in [
        ("nl", ["2 nieuw, 1 fout", "verwisseld", "Ik herstel het bestand eerst", "Neem alleen de 2 goede rijen over"]),
        ("en", ["2 new, 1 wrong", "swapped", "I mend the file first", "Take over only the 2 good rows"]),
    ] {
        let report = sanne.get_in(&sent.naar, lang).await.tekst.to_lowercase();
        assert!(wants.iter().all(|want| report.contains(&want.to_lowercase())), "{wants:?} in {report}");
        assert!(!report.contains(">voer dit uit<"));
    }
    let plain = sanne.post(&format!("{}/bevestig", sent.naar), &[]).await;
    assert_eq!((plain.naar.as_str(), count().await), (sent.naar.as_str(), 0), "without the choice nothing is half imported");
    sanne.post(&format!("{}/bevestig", sent.naar), &[("deel", "ja")]).await;
    assert_eq!(count().await, 2);
    // What goes out comes in as the same, its addresses included.
    for lang in ["nl", "en"] {
        let file = sanne.get_in(&format!("{BASIS}/csv"), lang).await.tekst;
        let again = sanne.upload(&format!("{BASIS}/invoer"), &[], "terug.csv", file.as_bytes()).await;
        let report = sanne.get(&again.naar).await.tekst;
        assert!(report.contains("2 gelijk"), "{file} {report}");
    }
    sanne.post(&format!("{}/terug", sent.naar), &[]).await;
    assert_eq!(count().await, 0);
}

/// An own case of yesterday at an address of the list, and one that nobody can place.
fn casussen() -> Slice {
    Slice::new("gevallen").gevaladressen(|_, bewijs, sinds| {
        Box::pin(async move {
            let own = |days: i64, adres: Option<&str>| {
                let over = BetrokkeneId::from(uuid::Uuid::from_u128(7));
                let made = adres.map(|a| Gegeven::bewaard_van_politie(a.to_owned(), Soortgegeven::Adres, over, bewijs));
                Gevaladres { op: sinds.plus_seconds((86 - days) * 86_400), buurt: "Centrum".into(), adressen: made.into_iter().collect() }
            };
            Ok(vec![own(3, None), own(1, Some("Maasstraat 12, 0000 AB Voorbeeldstad"))])
        })
    })
}

#[tokio::test]
async fn a_new_case_close_to_another_robbery_is_told_without_person_or_address() {
    let (db, place) = testing::sqlite(MIGRATIES).await;
    filled(&db).await;
    let slices = slices().into_iter().chain([casussen()]).collect();
    let proef = Proef::op(db, Some(place), slices).prepare().await;
    let sanne = proef.sign_in(SANNE).await;
    let near = sanne.get(HIER).await.tekst;
    assert!(!near.contains("kort na een andere"), "nothing can be placed: {near}");
    let day = |back: i64| proef.app.now().plus_seconds(-back * 86_400).datum();
    let row = |back: i64, x: i32| {
        let d = day(back);
        format!("{:02}-{:02}-{};20:00;woning;Geheimlaan {x};BU99990001;{x};463050\n", d.day(), d.month(), d.year())
    };
    inlezen(&proef, INC, "lijst.csv", &format!("Datum;Tijd;Soort;Adres;Buurtcode;X;Y\n{}{}", row(9, 155_150), row(80, 155_010))).await;
    let bag = "openbareruimte;huisnummer;postcode;x;y\nMaasstraat;12;0000AB;155010;463020\nMaasstraat;14;0000AB;155050;463080\n";
    inlezen(&proef, BASIS, "bag-2026.csv", bag).await;
    for (lang, wants) in [
        (
            "nl",
            [
                "1 overval van de afgelopen 30 dagen kort na een andere",
                "100 tot 200 m (op ongeveer 100 m)",
                "8 dagen",
                "Van 1 van 2 nieuwe overvallen",
                "Dit is geen voorspelling",
            ],
        ),
        (
            "en",
            [
                "1 robbery of the last 30 days soon after another",
                "100 to 200 m (to about 100 m)",
                "8 days",
                "Of 1 of 2 new robberies",
                "This is no prediction",
            ],
        ),
    ] {
        let page = sanne.get_in(HIER, lang).await.tekst;
        let card = page
            .split("id=\"nabij\"")
            .nth(1)
            .unwrap_or_default()
            .split("<div id=")
            .next()
            .unwrap_or_default()
            .split("uitleg/nabij")
            .next()
            .unwrap_or_default()
            .to_owned();
        assert!(wants.iter().all(|want| card.contains(want)), "{wants:?} in {card}");
        for secret in ["Maasstraat", "maasstraat", "Geheimlaan", "155"] {
            assert!(!card.contains(secret), "{secret} in {card}");
        }
    }
    assert!(!proef.sign_in(MARIJKE).await.get(HIER).await.tekst.contains("kort na een andere"));
    assert!(proef.journal().await.iter().filter(|s| *s == "beeld-ingezien").count() > 1);
}
