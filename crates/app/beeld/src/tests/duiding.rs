//! Target groups and places: what is prepared, with measures and partners that hold or no longer do.

use domain::maatregel::Overname;
use inventaris::{
    maatregelen::{self, Keuze, Maatregel},
    partners::{self, Lokaal},
};

use super::*;
use crate::{
    Duidingsoort, Groep,
    store::{Duiding, bewaar_duiding, duidingen, verwijder_duiding},
};

const HET: &str = "/voorbereiden/veiligheidsbeeld/duiding";
const GOED: [(&str, &str); 6] = [
    ("soort", "doelgroep"),
    ("groep", "branche"),
    ("naam", "Juweliers"),
    ("bron", "Gebiedsscan"),
    ("op", "2025-01-01"),
    ("nazorg", "Bezoek binnen een dag"),
];

/// With the label for safe business adopted, and every partner of policy taking part.
async fn met_kvo() -> Proef {
    let proef = leeg().await;
    let tx = proef.write().await;
    maatregelen::put(&tx, &kvo(&proef, Overname::Ja)).await.unwrap();
    tx.commit(domain::journaal::Gebeurtenis::new(domain::journaal::Soort::MaatregelGekozen)).await.unwrap();
    proef
}

fn kvo(proef: &Proef, overname: Overname) -> Maatregel {
    let keuze = Keuze { overname, reden: "Anders geregeld".to_owned(), notitie: String::new() };
    Maatregel { keuze, ..Maatregel::van_beleid(proef.app.beleid.maatregel("kvo").unwrap()) }
}

async fn plan(proef: &Proef) -> String {
    serde_json::to_string(&proef.app.plandelen(&*proef.read().await, 3).await.unwrap()).unwrap()
}

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [GOED.as_slice(), more].concat()
}

#[tokio::test]
async fn what_stands_ready_is_linked_named_in_the_plan_and_pointed_out_when_it_stops() {
    let proef = met_kvo().await;
    let sanne = proef.sign_in(SANNE).await;
    let form = sanne.get(HET).await.tekst;
    assert!(form.contains("value=\"kvo\"") && form.contains("value=\"slachtofferhulp\""), "an adopted measure and a partner");
    assert!(!form.contains("value=\"noodfonds\""), "not adopted");
    let made = sanne.post(HET, &with(&[("maatregel", "kvo"), ("partner", "slachtofferhulp"), ("anderen", "De winkelwacht")])).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.tekst);

    let page = sanne.get(HIER).await.tekst;
    for part in ["/voorbereiden/maatregelen/kvo", "/voorbereiden/partners/slachtofferhulp", "De winkelwacht"] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("geldt nu niet") && !page.contains("gelden nu niet"));
    let said = plan(&proef).await;
    for part in ["Juweliers", "Bezoek binnen een dag", "Maatregelen: Keurmerk Veilig Ondernemen", "Slachtofferhulp", "De winkelwacht"] {
        assert!(said.contains(part), "{part}: {said}");
    }

    let tx = proef.write().await;
    maatregelen::put(&tx, &Maatregel { versie: 1, ..kvo(&proef, Overname::Nee) }).await.unwrap();
    let away = Lokaal { doet_mee: false, reden_niet: "Stopt".to_owned(), ..Lokaal::default() };
    partners::save(&tx, "slachtofferhulp", &away).await.unwrap();
    tx.commit(domain::journaal::Gebeurtenis::new(domain::journaal::Soort::PartnerGewijzigd)).await.unwrap();
    let page = sanne.get(HIER).await.tekst;
    assert!(page.contains("2 maatregelen of partners bij een doelgroep of plek gelden nu niet"), "{page}");
    assert!(page.contains("Niet overgenomen") && page.contains("Doet hier niet mee"));
    for (who, told) in [(SANNE, true), (ESRA, false)] {
        let start = proef.sign_in(who).await.get("/proef-start").await.tekst;
        assert_eq!(start.contains("2 maatregelen of partners bij"), told, "{start}");
    }
    assert!(plan(&proef).await.contains("(niet overgenomen)"), "the plan does not promise what does not hold");

    // What no longer holds may stay until somebody takes it away, but is not chosen anew.
    let id = duidingen(&*proef.read().await).await.unwrap()[0].id;
    let to = format!("{HET}/{id}");
    assert!(sanne.get(&to).await.tekst.contains("value=\"kvo\""));
    let stale = with(&[("maatregel", "kvo"), ("partner", "slachtofferhulp"), ("_versie", "1")]);
    assert_eq!(sanne.post(&to, &stale).await.status, StatusCode::SEE_OTHER);
    for other in [("maatregel", "kvo"), ("maatregel", "bestaat-niet"), ("partner", "slachtofferhulp"), ("partner", "eigen-000000000000")] {
        let refused = sanne.post(HET, &with(&[other])).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{other:?}");
        assert!(refused.tekst.contains("Een keuze geldt nu niet meer") && refused.tekst.contains("Juweliers"), "{other:?}");
    }
}

#[tokio::test]
async fn a_form_says_what_is_missing_and_looking_for_a_word_keeps_everything_and_saves_nothing() {
    let proef = met_kvo().await;
    let sanne = proef.sign_in(SANNE).await;
    let empty = sanne.post(HET, &[("soort", "doelgroep"), ("naam", ""), ("op", "2025-01-01")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in ["Vul in welke nazorg klaarligt", "Kies wat voor groep of plek het is"] {
        assert!(empty.tekst.contains(part), "{part}");
    }
    let many: Vec<(&str, &str)> = (0..21).map(|_| ("partner", "ggd")).collect();
    assert!(sanne.post(HET, &with(&many)).await.tekst.contains("Kies er hoogstens 20"));
    let finding = [("soort", "bevinding"), ("naam", "Slecht licht"), ("bron", "Schouw"), ("op", "2025-01-01")];
    assert_eq!(sanne.post(HET, &finding).await.status, StatusCode::SEE_OTHER, "a finding needs no group and no aftercare");

    let looked = sanne.post(HET, &with(&[("maatregel", "kvo"), ("partner", "ggd"), ("zoek", "wijkagent"), ("doen", "zoek")])).await;
    assert_eq!(looked.status, StatusCode::OK);
    let page = &looked.tekst;
    assert!(page.contains("Juweliers") && page.contains("value=\"wijkagent\"") && !page.contains("value=\"politie\""), "{page}");
    assert!(looked.gekozen("maatregel", "kvo") && looked.gekozen("partner", "ggd"), "ticks stay");
    assert_eq!(duidingen(&*proef.read().await).await.unwrap().len(), 1, "only the finding was saved");
}

#[tokio::test]
async fn of_two_editors_what_only_one_changed_is_kept_and_the_same_field_is_asked_about() {
    let proef = met_kvo().await;
    let sanne = proef.sign_in(SANNE).await;
    sanne.post(HET, &with(&[("maatregel", "kvo")])).await;
    let id = duidingen(&*proef.read().await).await.unwrap()[0].id;
    let to = format!("{HET}/{id}");
    let shown = sanne.get(&to).await;
    let (was, mark) = (shown.hidden("_was-nazorg"), shown.hidden("_getoond"));
    let send = async |nazorg: &str, preventie: &str| {
        let old = [
            ("_versie", "1"),
            ("_was-nazorg", &was),
            ("_was-preventie", ""),
            ("_was-maatregel", &shown.hidden("_was-maatregel")),
            ("_getoond", &mark),
        ];
        let typed = [("nazorg", nazorg), ("preventie", preventie), ("maatregel", "kvo")];
        let fields = [&GOED[..5], &old, &typed].concat();
        sanne.post(&to, &fields).await
    };
    assert_eq!(send("Bezoek binnen een dag", "Afroomkluis").await.status, StatusCode::SEE_OTHER);
    assert_eq!(send("Bezoek door twee collega’s", "").await.status, StatusCode::SEE_OTHER);
    let now = duidingen(&*proef.read().await).await.unwrap().remove(0);
    assert_eq!((now.preventie.as_str(), now.nazorg.as_str()), ("Afroomkluis", "Bezoek door twee collega’s"));
    assert_eq!(now.maatregelen, ["kvo"]);
    let both = send("Alleen bellen", "").await;
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(both.tekst.contains("Bezoek door twee collega’s") && both.tekst.contains("Alleen bellen"), "{}", both.tekst);
}

/// What the picture names and nobody prepared yet; branch only for who stands in the decision.
#[tokio::test]
async fn the_picture_proposes_what_is_not_prepared_with_words_to_begin_with() {
    let proef = leeg().await;
    inlezen(&proef, "/voorbereiden/veiligheidsbeeld/incidenten", "lijst.csv", LIJST).await;
    let sanne = proef.sign_in(SANNE).await;
    let year = format!("{HIER}?jaar=2025");
    let page = sanne.get(&year).await.tekst;
    for part in [
        "1 adres is in de jaren van dit beeld vaker",
        "Het vaakst in 2025: horeca (2 keer)",
        "2 woningovervallen in 2025",
        "4 overvallen op bedrijven in 2025",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("na 18 uur"), "four times of businesses say nothing about hours");
    for lang in ["nl", "en"] {
        let form = sanne.get_in(&format!("{HET}?groep=senioren&jaar=2025"), lang).await.tekst;
        assert!(form.contains("Ouderen die alleen wonen") && form.contains("Veiligheidsbeeld 2025"), "the plan is Dutch: {form}");
    }
    sanne.post(HET, &with(&[])).await;
    let page = sanne.get(&year).await.tekst;
    assert!(page.contains("href=\"#duiding\"") && page.contains("id=\"duiding\""), "the list of parts leads there");
    assert!(!page.contains("groep=branche") && page.contains("groep=senioren"), "what is prepared is not proposed");
    let esra = proef.sign_in(ESRA).await.get(&year).await;
    assert!(!esra.tekst.contains("groep=senioren"), "only who may prepare is asked to");
}

#[tokio::test]
async fn what_is_attached_is_kept_and_goes_with_it_on_both_engines() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let mut d = Duiding {
            id: uuid::Uuid::from_u128(7),
            soort: Duidingsoort::Plek,
            groep: Some(Groep::Kvo),
            naam: "Centrum".into(),
            bron: "Scan".into(),
            op: jiff::civil::date(2026, 2, 1),
            nazorg: "Bezoek".into(),
            preventie: String::new(),
            maatregelen: vec!["kvo".into(), "pkvw".into()],
            partners: vec!["ggd".into()],
            anderen: "Winkelwacht".into(),
            versie: 0,
        };
        let event = || domain::journaal::Gebeurtenis::new(domain::journaal::Soort::BeeldGewijzigd);
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        assert!(bewaar_duiding(&tx, &d).await.unwrap());
        tx.commit(event()).await.unwrap();
        d.versie = 1;
        assert_eq!(duidingen(&db.read(&testing::gemeente()).await.unwrap()).await.unwrap(), std::slice::from_ref(&d));

        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        let other = Duiding { maatregelen: vec!["pkvw".into()], groep: None, soort: Duidingsoort::Bevinding, ..d.clone() };
        assert!(bewaar_duiding(&tx, &other).await.unwrap());
        assert!(!bewaar_duiding(&tx, &d).await.unwrap(), "an old version changes nothing");
        tx.commit(event()).await.unwrap();
        let now = Duiding { versie: 2, ..other };
        assert_eq!(duidingen(&db.read(&testing::gemeente()).await.unwrap()).await.unwrap(), [now]);

        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        assert!(verwijder_duiding(&tx, d.id).await.unwrap() && !verwijder_duiding(&tx, d.id).await.unwrap());
        let left = tx.one("SELECT COUNT(*) AS n FROM beeldkoppeling WHERE gemeente = $1", ::store::args![tx.gemeente()]).await.unwrap();
        assert_eq!(left.int("n").unwrap(), 0);
        tx.commit(event()).await.unwrap();
    })
    .await;
}
