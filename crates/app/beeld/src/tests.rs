#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use ::store::testing::{self, each_engine};
use axum::http::StatusCode;
use kern::Slice;
use mandaat::testing::{ESRA, HENK, KARIM, MARIJKE, Proef, SANNE, filled};

use super::*;
use crate::uitgave::{Cel, Voor};

mod diensten;
mod duiding;
mod indeling;
mod kaart;
mod plekken;

const INC: &str = "/voorbereiden/veiligheidsbeeld/incidenten";
const MIGRATIES: &[&[Migration]] = &[kern::MIGRATIONS, mandaat::MIGRATIONS, MIGRATIONS];

fn slices() -> Vec<Slice> {
    vec![
        slice(),
        Slice::new("voorbereiden")
            .menu(MenuItem::new(MenuGroup::Stappen, 1, "beeld-titel", "/voorbereiden", Recht::VoorbereidingZien))
            .get("/proef-start", ZIEN, A, start),
    ]
}

/// What waits and what comes after on the start page.
async fn start(ctx: kern::Ctx) -> kern::Answer {
    let parts = ctx.startdelen(&*ctx.read().await?).await?;
    let lines: String = parts.into_iter().flat_map(|p| p.nu.into_iter().chain(p.daarna)).map(|line| line.0).collect();
    Ok(axum::response::IntoResponse::into_response(lines))
}

/// Without a decision of the mayor.
async fn zonder_besluit() -> Proef {
    let (db, place) = testing::sqlite(MIGRATIES).await;
    filled(&db).await;
    Proef::op(db, Some(place), slices())
}

/// With a decision in force that names Sanne and Karim.
async fn leeg() -> Proef {
    zonder_besluit().await.prepare().await
}

/// Reads a file in and confirms it.
async fn inlezen(proef: &Proef, hier: &str, naam: &str, text: &str) -> String {
    let sanne = proef.sign_in(SANNE).await;
    let sent = sanne.upload(&format!("{hier}/invoer"), &[], naam, text.as_bytes()).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.tekst);
    let report = sanne.get(&sent.naar).await.tekst;
    sanne.post(&format!("{}/bevestig", sent.naar), &[("deel", "ja")]).await;
    report
}

const LIJST: &str = "Pleegdatum;Tijd;Soort;Branche;Adres;Buurtcode;X;Y\n\
    04-03-2025;19:45;bedrijf;horeca;Geheimlaan 77;BU99990001;155000;463000\n\
    05-03-2025;20:10;bedrijf;horeca;Geheimlaan 77;BU99990001;155000;463000\n\
    14-05-2025;23:00;woning;;Kerkweg 2;BU99990002;155900;463100\n\
    15-06-2025;21:00;woning;;Kerkweg 3;BU99990002;155910;463100\n\
    16-07-2025;20:30;bedrijf;winkel;Plein 1;BU99990001;155100;463100\n\
    17-08-2025;18:30;bedrijf;winkel;Plein 2;BU99990001;155120;463100\n";
const BUURTEN: &str =
    "jaar;buurtcode;buurtnaam;inwoners;adressen\n2025;BU99990001;Centrum;4000;1900\n2025;BU99990002;Molenwijk;2500;-99990\n";

#[tokio::test]
async fn without_anything_the_page_says_what_to_load() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    for lang in ["nl", "en"] {
        let page = sanne.get_in(HIER, lang).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.tekst.contains("/voorbereiden/veiligheidsbeeld/incidenten/invoer"), "{}", page.tekst);
        for path in ["/gebieden", "/cijfers", "/incidenten", "/kolommen", "/uitgeven", "/duiding"] {
            assert_eq!(sanne.get_in(&format!("{HIER}{path}"), lang).await.status, StatusCode::OK, "{path}");
        }
        for path in ["", "/garwood", "/kringen", "/algoritmeregister", "/knox"] {
            assert_eq!(proef.visitor().get_in(&format!("/veiligheidsbeeld/uitleg{path}"), lang).await.status, StatusCode::OK, "{path}");
        }
    }
    assert_eq!(proef.visitor().get("/veiligheidsbeeld/uitleg/bestaat-niet").await.status, StatusCode::NOT_FOUND);
    assert!(sanne.get(HIER).await.tekst.contains("nog niets ingelezen"), "not known is not zero");
}

#[tokio::test]
async fn a_list_becomes_a_picture_with_its_source_and_what_can_be_said() {
    let proef = leeg().await;
    inlezen(&proef, INC, "lijst.csv", LIJST).await;
    inlezen(&proef, &format!("{HIER}/gebieden"), "buurten.csv", BUURTEN).await;
    let sanne = proef.sign_in(SANNE).await;
    let page = sanne.get(&format!("{HIER}?jaar=2025")).await.tekst;
    for want in [
        "In 2025: 6 overvallen. In één jaar te weinig voor een kaart",
        "lijst van de politie",
        "6 van 6 met een plek",
        "Geheimlaan 77",
        "Molenwijk",
        "<svg",
        "Een piek is niet aantoonbaar. Verschillen tussen de vakken kunnen toeval zijn. Aantoonbaar zou zijn: van 6",
        "Bij zo weinig overvallen is dat van geen enkele buurt aan te tonen.",
        "Een winkelgebied heeft weinig inwoners",
        "Inwoners en adressen: indeling 2025",
        "Het zegt niets over wie er woont of werkt.",
    ] {
        assert!(page.contains(want), "{want} in {page}");
    }
    assert!(sanne.get_in(&format!("{HIER}?jaar=2025"), "en").await.tekst.contains("In 2025: 6 robberies"));
    assert!(proef.journal().await.iter().any(|s| s == "beeld-ingezien"), "who looks at addresses is in the journal");
}

#[tokio::test]
async fn nothing_in_the_database_can_be_read_without_the_key() {
    let proef = leeg().await;
    inlezen(&proef, INC, "lijst.csv", LIJST).await;
    let tx = proef.read().await;
    for sql in ["SELECT inhoud AS t FROM invoerregel WHERE gemeente = $1", "SELECT naam AS t FROM invoerregel WHERE gemeente = $1"] {
        let rows = tx.all(sql, ::store::args!["GM9999"]).await.unwrap();
        assert!(!rows.is_empty() && rows.iter().all(|r| !r.text("t").unwrap_or_default().to_lowercase().contains("geheimlaan")), "{sql}");
    }
    let sealed = tx.all("SELECT plek FROM beeldincident WHERE gemeente = $1", ::store::args!["GM9999"]).await.unwrap();
    assert!(sealed.iter().all(|r| !String::from_utf8_lossy(&r.bytes("plek").unwrap()).contains("Geheimlaan")));
}

#[tokio::test]
async fn a_file_with_persons_is_refused_and_a_bad_row_is_named() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let persons = sanne.upload(&format!("{INC}/invoer"), &[], "x.csv", b"Datum;Naam aangever\n04-03-2025;Jansen\n").await;
    assert!(
        persons.status == StatusCode::UNPROCESSABLE_ENTITY && persons.tekst.contains("Naam aangever") && !persons.tekst.contains("Jansen")
    );
    let bad = "Datum;X;Y\n04-03-2025;155000;463000\n31-02-2025;155000;463000\n05-03-2025;463000;155000\n04/25/2025;;\n";
    let report = inlezen(&proef, INC, "x.csv", bad).await;
    for want in ["Dit is geen dag", "verwisseld", "eerst de dag"] {
        assert!(report.contains(want), "{want}");
    }
    let tx = proef.read().await;
    assert_eq!(crate::store::tellingen(&tx).await.unwrap().len(), 1, "only the good row");
}

#[tokio::test]
async fn a_file_is_turned_back_and_the_same_robbery_is_not_counted_twice() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let first = sanne.upload(&format!("{INC}/invoer"), &[], "lijst.csv", LIJST.as_bytes()).await.naar;
    sanne.post(&format!("{first}/bevestig"), &[("deel", "ja")]).await;
    assert_eq!(crate::store::tellingen(&*proef.read().await).await.unwrap().len(), 6);
    let longer = format!("{LIJST}18-08-2025;18:30;woning;;Kerkweg 9;BU99990002;155950;463150\n");
    let again = sanne.upload(&format!("{INC}/invoer"), &[], "lijst.csv", longer.as_bytes()).await.naar;
    let report = sanne.get(&again).await.tekst;
    assert!(report.contains("1 nieuw, 6 gelijk"), "{report}");
    sanne.post(&format!("{again}/bevestig"), &[("deel", "ja")]).await;
    assert_eq!(crate::store::tellingen(&*proef.read().await).await.unwrap().len(), 7);
    for file in [again, first] {
        sanne.post(&format!("{file}/terug"), &[]).await;
    }
    assert!(crate::store::tellingen(&*proef.read().await).await.unwrap().is_empty());
}

#[tokio::test]
async fn headings_of_the_analyst_are_remembered() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let file = b"Dag van het feit;Waar\n04-03-2025;Plein 1\n";
    let refused = sanne.upload(&format!("{INC}/invoer"), &[], "x.csv", file).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.tekst.contains("/voorbereiden/veiligheidsbeeld/kolommen"), "who is refused is told where: {}", refused.tekst);
    let twice = sanne.post(&format!("{HIER}/kolommen"), &[("datum", "Dag"), ("tijd", "dag")]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    sanne.post(&format!("{HIER}/kolommen"), &[("datum", "Dag van het feit"), ("adres", "Waar")]).await;
    assert_eq!(sanne.upload(&format!("{INC}/invoer"), &[], "x.csv", file).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn how_it_was_done_is_read_and_shown_and_stays_when_a_file_does_not_say_it() {
    let proef = leeg().await;
    let rows = |more: &str, modus: &str| {
        let one = |day: &str, x: u32| format!("{day};bedrijf;horeca;{x};463000{modus}\n");
        format!("Datum;Soort;Branche;X;Y{more}\n{}{}", one("04-03-2025", 155_000), one("05-04-2025", 155_500))
    };
    inlezen(&proef, INC, "lijst.csv", &rows(";Werkwijze", ";Mes")).await;
    let sanne = proef.sign_in(SANNE).await;
    let page = sanne.get(&format!("{HIER}?jaar=2025")).await.tekst;
    for want in ["Het vaakst: bedrijfsoverval, horeca (2 van 2)", "Hoe het ging", "scope=\"row\">mes</th>"] {
        assert!(page.contains(want), "{want} in {page}");
    }
    assert!(sanne.get(INC).await.tekst.contains("mes") && sanne.get(&format!("{INC}/csv")).await.tekst.contains(";mes;"));
    assert!(inlezen(&proef, INC, "lijst.csv", &rows("", "")).await.contains("2 gelijk"));
    let kept = crate::store::tellingen(&*proef.read().await).await.unwrap();
    assert!(kept.len() == 2 && kept.iter().all(|i| i.modus == "mes"));
}

#[tokio::test]
async fn police_figures_come_from_json_and_what_was_not_published_is_not_zero() {
    let proef = leeg().await;
    let json = r#"{"value":[{"SoortMisdrijf":"1.4.7 ","WijkenEnBuurten":"GM9999    ","Perioden":"2024JJ00","GeregistreerdeMisdrijven_1":3},
        {"SoortMisdrijf":"1.4.7 ","WijkenEnBuurten":"GM9999    ","Perioden":"2023JJ00","GeregistreerdeMisdrijven_1":null}]}"#;
    inlezen(&proef, &format!("{HIER}/cijfers"), "cijfers.json", json).await;
    let page = proef.sign_in(SANNE).await.get(HIER).await.tekst;
    assert!(page.contains("47018NED") && page.contains("niet gepubliceerd"), "{page}");
    let newer = json.replace("_1\":3", "_1\":4");
    assert!(
        inlezen(&proef, &format!("{HIER}/cijfers"), "cijfers.json", &newer).await.contains("wijzigt"),
        "a newer file changes the figure"
    );
}

/// Who may see what; and that nothing exact reaches partners or everyone, on a page, as a file, or in the plan.
#[tokio::test]
async fn each_circle_reads_its_own_and_no_more() {
    let proef = leeg().await;
    inlezen(&proef, INC, "lijst.csv", LIJST).await;
    inlezen(&proef, &format!("{HIER}/gebieden"), "buurten.csv", BUURTEN).await;
    let sanne = proef.sign_in(SANNE).await;
    assert!(sanne.get(&format!("{HIER}/uitgeven?jaar=2025")).await.tekst.contains("1 tot 4"));
    sanne.post(&format!("{HIER}/uitgeven?jaar=2025"), &[]).await;
    let again = sanne.post(&format!("{HIER}/uitgeven?jaar=2025"), &[]).await;
    assert!(again.naar.contains("niets-nieuw"), "{}", again.naar);
    let (marijke, henk, esra, karim) =
        (proef.sign_in(MARIJKE).await, proef.sign_in(HENK).await, proef.sign_in(ESRA).await, proef.sign_in(KARIM).await);
    let closed = "eheimlaan";
    assert!(
        karim.get(&format!("{HIER}?jaar=2025")).await.tekst.contains(closed)
            && esra.get("/veiligheidsbeeld?jaar=2025").await.tekst.contains(closed)
    );
    let visitor = proef.visitor();
    let pages = [
        marijke.get(HIER).await.tekst,
        henk.get(&format!("{HIER}?jaar=2025")).await.tekst,
        visitor.get("/veiligheidsbeeld/openbaar").await.tekst,
        visitor.get("/veiligheidsbeeld/openbaar/csv").await.tekst,
    ];
    for page in &pages {
        assert!(page.contains("1 tot 4") && page.contains("2025"), "{page}");
        for secret in [closed, "Kerkweg", "155000", "horeca", "19:45"] {
            assert!(!page.contains(secret), "{secret} in {page}");
        }
    }
    for path in [INC.to_owned(), format!("{INC}/csv"), format!("{HIER}/uitgeven")] {
        assert_eq!(marijke.get(&path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    let plan = proef.app.plandelen(&*proef.read().await, 3).await.unwrap();
    assert!(!plan.is_empty() && !serde_json::to_string(&plan).unwrap().to_lowercase().contains(closed));
}

#[tokio::test]
async fn an_edition_is_kept_as_it_was_on_both_engines() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        let made = uitgave::Uitgave {
            jaar: 2025,
            voor: Voor::Partners,
            totaal: Cel::Ongeveer(10),
            soorten: vec![("woning".into(), Cel::Enkele)],
            gebieden: Vec::new(),
            bron: "lijst".into(),
            lopend: false,
            opgehaald: Some(jiff::civil::date(2026, 2, 1)),
            spreiding: Some(uitgave::Spreiding::Geen(uitgave::Waarom::TeWeinig)),
        };
        crate::store::geef_uit(&tx, &made, 1, 10, mandaat::testing::id(SANNE)).await.unwrap();
        let gebied = crate::store::Gebied {
            id: "2025:BU1".into(),
            jaar: 2025,
            code: "BU1".into(),
            naam: "A".into(),
            inwoners: None,
            adressen: Some(3),
            bron: "cbs".into(),
            opgehaald: None,
            versie: 0,
        };
        crate::store::bewaar_gebieden(&tx, std::slice::from_ref(&gebied)).await.unwrap();
        tx.commit(domain::journaal::Gebeurtenis::new(domain::journaal::Soort::BeeldUitgegeven)).await.unwrap();
        let tx = db.read(&testing::gemeente()).await.unwrap();
        assert_eq!(crate::store::uitgaven(&tx, Voor::Partners).await.unwrap()[0].uitgave, made);
        assert!(crate::store::uitgaven(&tx, Voor::Openbaar).await.unwrap().is_empty());
        assert_eq!(crate::store::gebieden(&tx).await.unwrap()[0].adressen, Some(3));
        assert!(crate::store::tellingen(&tx).await.unwrap().is_empty() && crate::store::politiecijfers(&tx).await.unwrap().is_empty());
    })
    .await;
}

/// Police data: an address is read in, shown and exported only for who is named in a decision in force; counts are not police data.
#[tokio::test]
async fn without_a_decision_nobody_reads_a_list_in_or_sees_an_address() {
    let proef = zonder_besluit().await;
    let sanne = proef.sign_in(SANNE).await;
    for path in [INC.to_owned(), format!("{INC}/csv"), format!("{INC}/xlsx"), format!("{INC}/invoer")] {
        let page = sanne.get(&path).await;
        assert!(page.status == StatusCode::FORBIDDEN && page.tekst.contains("Wpg art. 16"), "{path}");
    }
    let sent = sanne.upload(&format!("{INC}/invoer"), &[], "lijst.csv", LIJST.as_bytes()).await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
    assert!(crate::store::tellingen(&*proef.read().await).await.unwrap().is_empty());
    // Who is named reads it, the police officer who hands over as well.
    let proef = proef.prepare().await;
    inlezen(&proef, INC, "lijst.csv", LIJST).await;
    for wie in [SANNE, KARIM, ESRA] {
        assert!(proef.sign_in(wie).await.get(&format!("{INC}/csv")).await.tekst.contains("Geheimlaan 77"));
    }
}

#[tokio::test]
async fn a_withdrawn_decision_closes_the_addresses_at_once() {
    let proef = leeg().await;
    inlezen(&proef, INC, "lijst.csv", LIJST).await;
    inlezen(&proef, &format!("{HIER}/gebieden"), "buurten.csv", BUURTEN).await;
    let sanne = proef.sign_in(SANNE).await;
    let file = sanne.upload(&format!("{INC}/invoer"), &[], "lijst.csv", LIJST.as_bytes()).await.naar;
    assert_eq!(sanne.get(&file).await.status, StatusCode::OK);
    proef.later(400 * 86_400);
    let sanne = proef.sign_in(SANNE).await;
    for path in [INC.to_owned(), format!("{INC}/csv"), file.clone()] {
        assert_eq!(sanne.get(&path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(sanne.post(&format!("{file}/bevestig"), &[("deel", "ja")]).await.status, StatusCode::FORBIDDEN);
    // Counts are no police data: who may see the closed circle goes on reading them.
    let page = sanne.get(&format!("{HIER}?jaar=2025")).await.tekst;
    for want in ["In 2025: 6 overvallen", "Molenwijk", "6 van 6 met een plek", "Alleen wie in het aanwijzingsbesluit staat"] {
        assert!(page.contains(want), "{want}");
    }
    for secret in ["geheimlaan", "Geheimlaan", "155000", "horeca"] {
        assert!(!page.contains(secret), "{secret}");
    }
}

fn incident(id: &str, day: jiff::civil::Date, plek: plek::Plek) -> crate::store::Incident {
    crate::store::Incident {
        id: id.into(),
        datum: day,
        begin: Some(day.at(19, 45, 0, 0)),
        einde: None,
        soort: domain::casus::Incidenttype::Woning,
        branche: "horeca".into(),
        modus: "mes".into(),
        buurt: "BU99990001".into(),
        geplaatst: !plek.is_geen(),
        plek,
        bron: "politie".into(),
        opgehaald: None,
        versie: 0,
        sleutel: String::new(),
        label: String::new(),
    }
    .benoemd()
}

/// Places go two years after the end of their year, with their key; rows after five. Each is told in the journal, once.
#[tokio::test]
async fn what_is_over_its_term_is_destroyed_on_both_engines() {
    use domain::journaal::{Gebeurtenis, Soort};
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let proef = Proef::op(db.clone(), None, slices()).prepare().await;
        let now = proef.app.now();
        let tx = proef.read().await;
        let bewijs = mandaat::aanwijzingsbesluit::bevoegdheid(&tx, mandaat::testing::id(SANNE), now).await.unwrap().unwrap();
        let bewijs = bewijs.ontvangst(Some(domain::casus::Incidentsoort::Overval));
        drop(tx);
        let place =
            || plek::Plek::ontvangen("Geheimlaan 77".into(), veiligheidsbeeld::Punt::new(155_000.0, 463_000.0).ok(), &bewijs).unwrap();
        let year = now.datum().year();
        let day = |back: i16| jiff::civil::date(year - back, 3, 4);
        let all: Vec<_> = [0, 1, 2, 3, 5, 6].iter().map(|back| incident(&format!("i{back}"), day(*back), place())).collect();
        let tx = proef.write().await;
        crate::store::bewaar_incidenten(&tx, &all).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::BeeldGewijzigd)).await.unwrap();
        let tx = proef.read().await;
        let kept = crate::store::incidenten(&tx, &bewijs).await.unwrap();
        assert_eq!(kept.len(), 6);
        assert!(kept.iter().all(|i| i.plek.adres(&bewijs) == "Geheimlaan 77" && i.geplaatst));
        assert!(!format!("{kept:?}").contains("Geheimlaan"), "never printed");
        assert!(crate::store::tellingen(&tx).await.unwrap().iter().all(|i| i.plek.is_geen() && i.geplaatst));
        let raw = tx.all("SELECT plek FROM beeldincident WHERE gemeente = $1", ::store::args![tx.gemeente()]).await.unwrap();
        let held: Vec<u8> = raw.last().unwrap().bytes("plek").unwrap();
        assert!(!String::from_utf8_lossy(&held).contains("Geheimlaan"));
        drop(tx);
        let gemeente = testing::gemeente();
        let gone = vernietig(&proef.app, &gemeente).await.unwrap();
        let tx = proef.read().await;
        let left = crate::store::incidenten(&tx, &bewijs).await.unwrap();
        let with = |has: bool| left.iter().filter(|i| i.plek.is_geen() != has).map(|i| i.id.as_str()).collect::<Vec<_>>();
        assert_eq!((with(true), with(false)), (vec!["i2", "i1", "i0"], vec!["i5", "i3"]), "{gone}");
        assert_eq!(gone, 3, "one row, two places");
        let keys = tx.all("SELECT persoon FROM persoonssleutel WHERE gemeente = $1", ::store::args![tx.gemeente()]).await.unwrap();
        assert_eq!(keys.len(), 3, "the keys of the other years are gone, in every back-up");
        drop(tx);
        assert_eq!(vernietig(&proef.app, &gemeente).await.unwrap(), 0, "once");
        assert_eq!(proef.journal().await.iter().filter(|s| *s == "beeld-vernietigd").count(), 1);
    })
    .await;
}

#[test]
fn terms_are_in_the_policy_and_run_from_the_end_of_the_year() {
    let beleid = policy::Beleid::load().unwrap();
    let op = |y, m, d| Grens::op(&beleid, jiff::civil::date(y, m, d));
    assert_eq!(op(2026, 12, 31), Grens { plek: 2024, rij: 2021 });
    assert_eq!(op(2027, 1, 1), Grens { plek: 2025, rij: 2022 });
}

#[tokio::test]
async fn a_row_of_long_ago_counts_without_its_address_and_one_of_longer_ago_is_refused() {
    let proef = leeg().await;
    let year = proef.app.now().datum().year();
    let list = format!("Datum;Adres\n04-03-{};Geheimlaan 77\n04-03-{};Geheimlaan 78\n", year - 3, year - 6);
    let report = inlezen(&proef, INC, "lijst.csv", &list).await;
    assert!(
        report.contains("het adres bewaart de gemeente niet meer") && report.contains("bewaart de gemeente geen overvallen meer"),
        "{report}"
    );
    let csv = proef.sign_in(SANNE).await.get(&format!("{INC}/csv")).await.tekst;
    assert!(csv.contains(&format!("{}-03-04", year - 3)) && !csv.contains("Geheimlaan"), "{csv}");
}
