#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use ::store::{KeyRing, testing::each_engine};
use axum::http::StatusCode;
use draaiboek::eigen;
use mandaat::testing::Als;

use super::{
    bundel::{self, Bundel, Herkomst, Leesfout, Naam},
    store as sql, *,
};
use crate::proef::{HENK, KARIM, MIGRATIES, SANNE, demonstratie, id};

fn bundel_van(tekst: &str) -> Bundel {
    let herkomst = Herkomst {
        gemeente: "GM9998".into(),
        naam: "Havendam".into(),
        gemaakt: "2026-11-26T12:00:00Z".into(),
        programma: "0".into(),
        voorbeeld: true,
    };
    let actoren = vec![Naam { id: "coordinator".into(), naam: "Coördinator".into() }];
    Bundel::new(herkomst, (tekst.into(), tekst.into()), String::new(), actoren, vec![])
}

#[test]
fn a_file_that_is_made_after_midnight_is_of_the_new_day() {
    let made = |gemaakt: &str| Herkomst { gemaakt: gemaakt.into(), ..bundel_van("").herkomst }.gemaakt_op(web::Tr::new(web::Taal::Nl));
    assert_eq!(made("2026-11-27T23:54:36Z"), "zaterdag 28 november 2026, 00:54");
    assert_eq!(made("ooit"), "ooit");
}

#[test]
fn a_file_says_who_signed_it_and_whether_it_was_changed() {
    let ring = KeyRing::for_test();
    let text = bundel::onderteken(&ring, &bundel_van("id = \"a\"")).unwrap();
    let (back, sleutel) = bundel::lees(&text).unwrap();
    assert_eq!(back, bundel_van("id = \"a\""));
    assert_eq!(sleutel, bundel::duim(&ring.verifying_key().to_bytes()));
    assert_eq!(sleutel.split(' ').map(str::len).collect::<Vec<_>>(), [4; 6]);

    let other = bundel::onderteken(&ring, &bundel_van("id = \"b\"")).unwrap();
    let payload = |t: &str| serde_json::from_str::<serde_json::Value>(t).unwrap()["payload"].as_str().unwrap().to_owned();
    assert_eq!(bundel::lees(&text.replace(&payload(&text), &payload(&other))).unwrap_err(), Leesfout::Gewijzigd);
    for wrong in ["", "geen json", "{}", "{\"payload\":\"\",\"protected\":\"e30\",\"signature\":\"\"}"] {
        assert_eq!(bundel::lees(wrong).unwrap_err(), Leesfout::GeenBundel, "{wrong:?}");
    }
}

/// The file about woningoverval as this municipality gives it.
async fn bestand(als: &Als<'_>) -> String {
    let answer = als.get("/voorbereiden/draaiboeken/woningoverval/bestand").await;
    assert_eq!(answer.status, StatusCode::OK);
    answer.tekst
}

/// What was sent, read and signed again by the test ring, which is the ring of the test installation.
fn veranderd(text: &str, change: impl Fn(&str) -> String) -> String {
    let (mut b, _) = bundel::lees(text).unwrap();
    (b.tekst, b.voluit) = (change(&b.voluit), change(&b.voluit));
    bundel::onderteken(&KeyRing::for_test(), &b).unwrap()
}

async fn ingelezen(als: &Als<'_>, text: &str) -> String {
    let answer = als.upload(HIER, &[], "draaiboek.json", text.as_bytes()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.tekst);
    answer.naar
}

#[tokio::test]
async fn what_is_shared_holds_everything_and_equals_what_is_here() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let text = bestand(&sanne).await;
    let (b, _) = bundel::lees(&text).unwrap();
    assert!(b.tekst.contains("bouwt_op") && !b.voluit.contains("bouwt_op") && b.voluit.contains("melding-nalopen"));
    assert!(b.scenarios.contains("```scenario") && b.brieven.iter().any(|n| n == "buurtbrief"));
    assert!(b.actoren.iter().any(|a| a.id == "slachtofferhulp" && a.naam.contains("Slachtofferhulp")) && b.herkomst.voorbeeld);
    let to = ingelezen(&sanne, &text).await;
    let page = sanne.get(&to).await.tekst;
    assert!(page.contains("Dit is gelijk aan wat bij jullie geldt") && page.contains("Van ons zelf"), "{page}");
    assert!(sanne.get(HIER).await.tekst.contains(&to));
    let (beside, _) = bundel::lees(&sanne.get("/voorbereiden/draaiboeken/branche-bezorger/bestand").await.tekst).unwrap();
    assert!(beside.voluit.contains("past_bij = [\"bedrijfsoverval\", \"andere-overval\", \"straatroof\"]"), "{}", beside.voluit);
}

#[tokio::test]
async fn steps_of_another_are_taken_over_on_top_of_what_is_here() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let text = veranderd(&bestand(&sanne).await, |t| {
        let t = t.replacen("uiterlijk = \"30 minuten\"", "uiterlijk = \"45 minuten\"", 1);
        format!(
            "{t}\n[[stap]]\nid = \"eigen-vondst\"\ntitel = \"Bel de wijk\"\nuitleg = \"Bel.\"\nfase = \"melden\"\nspoor = \"omgeving\"\nper = \"casus\"\nwie = \"coordinator\"\nbron = \"Havendam\"\n"
        )
    });
    let to = ingelezen(&sanne, &text).await;
    let page = sanne.get(&to).await.tekst;
    assert!(page.contains("Nieuw: 1. Anders: 1. Niet in dit bestand: 0.") && page.contains("value=\"eigen-vondst\""), "{page}");

    let over = format!("{to}/overnemen");
    let none = sanne.post(&over, &[("hoe", "stappen")]).await;
    assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.tekst.contains("Kies minstens één stap"));
    let concept = sanne.post(&over, &[("hoe", "stappen"), ("stap", "eigen-vondst")]).await;
    assert_eq!(concept.status, StatusCode::SEE_OTHER, "{}", concept.tekst);
    let tx = proef.read().await;
    let all = eigen::alle(&tx).await.unwrap();
    assert_eq!(all.len(), 1);
    let found = proef.app.beleid.toets_tekst(&all[0].tekst, None);
    assert!(found.fouten() == 0 && all[0].tekst.contains("bouwt_op") && all[0].tekst.contains("eigen-vondst"), "{}", all[0].tekst);
    assert!(!all[0].tekst.contains("45 minuten"), "what was not chosen stays as it is here");
    drop(tx);
    assert!(sanne.get(&to).await.tekst.contains("Naar het concept"));

    let whole = sanne.post(&over, &[("hoe", "alles")]).await;
    assert_eq!(whole.status, StatusCode::SEE_OTHER);
    let all = eigen::alle(&*proef.read().await).await.unwrap();
    assert!(all.iter().any(|v| v.tekst.contains("45 minuten") && proef.app.beleid.toets_tekst(&v.tekst, None).fouten() == 0));
}

/// The steps of a text that is written out, as blocks.
fn blokken(tekst: &str) -> (String, Vec<String>) {
    let mut all = tekst.split("[[stap]]").map(str::to_owned);
    let head = all.next().unwrap();
    (head, all.collect())
}

/// A step that is taken over lands between the steps that stand around it in the file, also when it is there only elsewhere.
#[tokio::test]
async fn a_step_that_is_taken_over_stands_where_the_file_has_it() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let text = veranderd(&bestand(&sanne).await, |t| {
        let (head, mut steps) = blokken(t);
        let fase = |s: &String| s.lines().find(|l| l.starts_with("fase")).unwrap().to_owned();
        assert_eq!(fase(&steps[0]), fase(&steps[2]), "the test says something only inside a phase");
        let new =
            steps[0].lines().map(|l| if l.starts_with("id ") { "id = \"eigen-vondst\"" } else { l }).collect::<Vec<_>>().join("\n") + "\n";
        steps.swap(1, 2);
        steps.insert(1, new);
        format!("{head}[[stap]]{}", steps.join("[[stap]]"))
    });
    let order = |text: &str| {
        let t = proef.app.beleid.toets_tekst(text, None);
        assert_eq!(t.fouten(), 0, "{:?}", t.vondsten);
        t.ruw.unwrap().vlak(t.stam.as_ref()).stap.into_iter().map(|s| s.id).collect::<Vec<_>>()
    };
    let before = order(proef.app.beleid.geleverde_tekst("woningoverval", jiff::civil::date(2026, 1, 1)).unwrap());
    let to = ingelezen(&sanne, &text).await;
    let page = sanne.get(&to).await.tekst;
    assert!(page.contains("Staat in het bestand op een andere plaats"), "a place can be taken over too: {page}");
    let over = format!("{to}/overnemen");
    sanne.post(&over, &[("hoe", "stappen"), ("stap", "eigen-vondst")]).await;
    let all = eigen::alle(&*proef.read().await).await.unwrap();
    let mut wanted = before.clone();
    wanted.insert(1, "eigen-vondst".to_owned());
    assert_eq!(order(&all[0].tekst)[..4], wanted[..4], "{}", all[0].tekst);
    let first = all[0].id;

    let moved = if page.contains(&format!("value=\"{}\"", before[2])) { &before[2] } else { &before[1] };
    sanne.post(&over, &[("hoe", "stappen"), ("stap", moved)]).await;
    let all = eigen::alle(&*proef.read().await).await.unwrap();
    let other = all.iter().find(|v| v.id != first).unwrap();
    wanted = before.clone();
    wanted.swap(1, 2);
    assert_eq!(order(&other.tekst), wanted, "only its place: {}", other.tekst);
}

#[tokio::test]
async fn a_changed_or_strange_file_is_refused_and_nothing_is_kept() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let text = bestand(&sanne).await;
    let broken = veranderd(&text, |_| "dit is geen draaiboek = [".into());
    for (sent, says) in [
        ("hallo".to_owned(), "geen bestand met een draaiboek"),
        (text.replacen("\"payload\": \"ey", "\"payload\": \"eX", 1), "veranderd nadat het is gemaakt"),
        (broken, "niet te lezen"),
    ] {
        let answer = sanne.upload(HIER, &[], "x.json", sent.as_bytes()).await;
        assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.tekst.contains(says), "{says}: {}", answer.tekst);
    }
    assert!(sql::lijst(&*proef.read().await).await.unwrap().is_empty());
    let henk = proef.sign_in(HENK).await;
    assert_eq!(henk.upload(HIER, &[], "x.json", text.as_bytes()).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn files_and_known_keys_are_kept_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        use ::store::testing::{deed, gemeente};
        let now = domain::Moment::from_micros(1_790_000_000_000_000);
        let (a, b) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let file = |id, naam: &str| sql::Ontvangen {
            id,
            naam: naam.into(),
            bron: "Havendam".into(),
            sleutel: "aa bb".into(),
            inhoud: "{}".into(),
            op: now,
            door: self::id(SANNE),
            concept: None,
        };
        let tx = db.write(deed(), now).await.unwrap();
        sql::bewaar(&tx, &file(a, "een")).await.unwrap();
        sql::bewaar(&tx, &file(b, "twee")).await.unwrap();
        sql::zet_concept(&tx, a, b).await.unwrap();
        assert!(sql::weg(&tx, b).await.unwrap() && !sql::weg(&tx, b).await.unwrap());
        assert!(sql::ken(&tx, "aa bb", "Havendam", self::id(KARIM)).await.unwrap());
        assert!(!sql::ken(&tx, "aa bb", "Iemand anders", self::id(KARIM)).await.unwrap(), "a key has one owner");
        tx.commit(domain::journaal::Gebeurtenis::new(domain::journaal::Soort::DraaiboekOntvangen).met(a)).await.unwrap();
        let tx = db.read(&gemeente()).await.unwrap();
        let all = sql::lijst(&tx).await.unwrap();
        assert_eq!((all.len(), all[0].id, all[0].concept, all[0].inhoud.as_str()), (1, a, Some(b), ""));
        assert_eq!(sql::een(&tx, a).await.unwrap().inhoud, "{}");
        assert!(sql::een(&tx, b).await.is_err());
        assert_eq!(sql::bekend(&tx).await.unwrap()[0].naam, "Havendam");
    })
    .await;
}

#[tokio::test]
async fn a_source_is_known_only_after_someone_who_may_said_whose_it_is() {
    let proef = demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let to = ingelezen(&sanne, &bestand(&sanne).await).await;
    let henk = proef.sign_in(HENK).await;
    assert_eq!(henk.post(&format!("{to}/bron"), &[("naam", "Havendam")]).await.status, StatusCode::FORBIDDEN);
    let empty = sanne.post(&format!("{to}/bron"), &[("naam", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(sanne.post(&format!("{to}/bron"), &[("naam", "Havendam")]).await.status, StatusCode::SEE_OTHER);
    assert!(sanne.get(HIER).await.tekst.contains("Bekende bronnen"));
}

#[tokio::test]
async fn without_a_browser_a_file_is_made_compared_and_taken_over_by_the_same_rules() {
    use crate::pakket::{self, Bron, Pakket, Weigering};
    let proef = demonstratie().await;
    let (app, gemeente) = (&proef.app, proef.app.settings.gemeente.clone());
    assert!(pakket::maak(app, &gemeente, "woningovrval", None).await.unwrap().is_none());
    let (naam, text) = pakket::maak(app, &gemeente, "woningoverval", None).await.unwrap().unwrap();
    assert!(naam.starts_with("draaiboek-woningoverval-") && naam.ends_with(&format!("-{gemeente}.json")), "{naam}");
    let same = Pakket::lees(&text).unwrap();
    let (v, bron) = pakket::tegen_gemeente(app, &gemeente, &same).await.unwrap();
    assert!(v.gelijk() && bron == Bron::Eigen, "{v:?}");
    assert!(pakket::tegen_geleverd(&app.beleid, &same, app.now().datum()).gelijk());

    let other = veranderd(&text, |t| {
        let t = t.replacen("uiterlijk = \"30 minuten\"", "uiterlijk = \"45 minuten\"", 1);
        format!(
            "{t}\n[[stap]]\nid = \"eigen-vondst\"\ntitel = \"Bel de wijk\"\nuitleg = \"Bel.\"\nfase = \"melden\"\nspoor = \"omgeving\"\nper = \"casus\"\nwie = \"coordinator\"\nbron = \"Havendam\"\n"
        )
    });
    let p = Pakket::lees(&other).unwrap();
    let (v, _) = pakket::tegen_gemeente(app, &gemeente, &p).await.unwrap();
    let ids = |all: &[pakket::Stap]| all.iter().map(|s| s.id.clone()).collect::<Vec<_>>();
    assert!(!v.gelijk() && ids(&v.erbij) == ["eigen-vondst"] && v.anders[0].velden == ["uiterlijk"] && v.weg.is_empty());
    let wrong = pakket::neem_over(app, &gemeente, &p, &["bestaat-niet".into()], self::id(SANNE)).await;
    assert!(matches!(wrong, Err(Weigering::Stappen(all)) if all == ["bestaat-niet"]));
    assert!(eigen::alle(&*proef.read().await).await.unwrap().is_empty() && sql::lijst(&*proef.read().await).await.unwrap().is_empty());

    let to = pakket::neem_over(app, &gemeente, &p, &["eigen-vondst".into()], self::id(SANNE)).await.unwrap();
    let tx = proef.read().await;
    let all = eigen::alle(&tx).await.unwrap();
    assert!(all.len() == 1 && to.ends_with(&all[0].id.to_string()) && all[0].gemaakt.1 == self::id(SANNE));
    assert!(all[0].tekst.contains("eigen-vondst") && !all[0].tekst.contains("45 minuten"), "{}", all[0].tekst);
    assert_eq!(sql::lijst(&tx).await.unwrap()[0].concept, Some(all[0].id), "it stands in the library");
    drop(tx);
    let journal = proef.journal().await;
    for soort in ["draaiboek-gedeeld", "draaiboek-ontvangen", "draaiboekversie-begonnen"] {
        assert!(journal.contains(&soort.to_owned()), "{soort} in {journal:?}");
    }
}
