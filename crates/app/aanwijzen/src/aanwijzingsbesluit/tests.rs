#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use ::store::testing;
use axum::http::StatusCode;
use domain::{
    Bezwaar,
    aanwijzing::{self, Bevoegdheid, tekst::Inhoud},
};

use mandaat::{
    aanwijzingsbesluit::{HIER, all, bevoegdheid, by_nummer, getekende_tekst, som, verloopt},
    testing::{ESRA, KARIM, MARIJKE, Proef, SANNE, id},
};

use crate::proef::{ingericht, leeg};

const DAG: i64 = 86_400;
const BESLUIT: &str = "/voorbereiden/aanwijzingsbesluit/2026-1";

fn with(base: &str) -> String {
    format!("{BESLUIT}/{base}")
}

/// The whole form of a draft with one field changed.
fn fields<'a>(page: &'a str, change: &[(&'a str, &'a str)]) -> Vec<(String, String)> {
    let inhoud = Inhoud::voorstel("Voorbeeldstad", testing::now().datum());
    let mut uit: Vec<(String, String)> = vec![
        ("figuur".into(), "machtiging".into()),
        ("grondslagen".into(), "wpg-16".into()),
        ("overweging".into(), inhoud.overweging),
        ("doel".into(), inhoud.doel),
        ("kanaal".into(), inhoud.kanaal),
        ("terugkoppeling".into(), inhoud.terugkoppeling),
        ("geldig_van".into(), "2026-12-01".into()),
        ("geldig_tot".into(), "2027-12-01".into()),
        ("herziening".into(), "2027-10-01".into()),
        ("bekendmaking".into(), "toegezonden".into()),
        ("plaats".into(), "Voorbeeldstad".into()),
        ("citeertitel".into(), inhoud.citeertitel),
    ];
    uit.extend(inhoud.gegevens.iter().map(|s| ("gegevens".to_owned(), domain::Code::code(*s).to_owned())));
    for (wie, hoedanigheid) in [(SANNE, "coordinator"), (KARIM, "plaatsvervanger"), (ESRA, "politiecontact")] {
        uit.push((format!("hoedanigheid-{}", id(wie)), hoedanigheid.into()));
        if wie != ESRA {
            uit.push((format!("gezag-{}", id(wie)), "ja".into()));
        }
    }
    for (veld, value) in [("zelf", "2026-11-20"), ("werkgever", "Politie Oost"), ("werkgever-op", "2026-11-21")] {
        uit.push((format!("{veld}-{}", id(ESRA)), value.into()));
    }
    for (name, value) in change {
        uit.retain(|(n, _)| n != name);
        uit.push(((*name).to_owned(), (*value).to_owned()));
    }
    for part in page.split("name=\"_").skip(1) {
        let name = format!("_{}", part.split('"').next().unwrap());
        let value = part.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
        uit.push((name, value.replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">")));
    }
    uit
}

fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect()
}

async fn refusal(proef: &Proef, wie: u128) -> Result<Bevoegdheid, Bezwaar> {
    bevoegdheid(&*proef.read().await, id(wie), proef.app.now()).await.unwrap()
}

async fn draft(proef: &Proef) {
    let sanne = proef.sign_in(SANNE).await;
    assert_eq!(sanne.post(HIER, &[]).await.naar, with("bewerken"));
    let page = sanne.get(&with("bewerken")).await;
    let saved = sanne.post(&with("bewerken"), &borrowed(&fields(&page.tekst, &[]))).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.tekst);
}

async fn signed(proef: &Proef) {
    draft(proef).await;
    assert!(proef.sign_in(SANNE).await.post(&with("aanbieden"), &[]).await.naar.contains("klaar=aanwijzing-aangeboden"));
    let mayor = proef.sign_in(MARIJKE).await;
    let page = mayor.get(BESLUIT).await;
    let done = mayor.post(&with("ondertekenen"), &[("gelezen", "ja"), ("_versie", &page.hidden("_versie"))]).await;
    assert!(done.naar.contains("klaar=aanwijzing-ondertekend"), "{done:?}");
}

#[tokio::test]
async fn from_draft_to_force_and_everyone_sees_it() {
    let proef = leeg().await;
    assert_eq!(refusal(&proef, SANNE).await.unwrap_err(), aanwijzing::GEEN_BESLUIT);
    signed(&proef).await;
    assert_eq!(refusal(&proef, SANNE).await.unwrap_err(), aanwijzing::NIET_BEKENDGEMAAKT);
    let sanne = proef.sign_in(SANNE).await;
    let done = sanne
        .post(&with("bekendmaken"), &[("bekend_op", "2026-12-01"), ("bekend_wijze", "toegezonden"), ("bekend_kenmerk", "OOV-12")])
        .await;
    assert!(done.naar.contains("klaar=aanwijzing-bekend"), "{done:?}");
    for wie in [SANNE, KARIM, ESRA, MARIJKE] {
        assert_eq!(refusal(&proef, wie).await.unwrap().medewerker(), id(wie));
    }
    assert_eq!(refusal(&proef, mandaat::testing::HENK).await.unwrap_err(), aanwijzing::NIET_GENOEMD);
    let list = sanne.get(HIER).await;
    assert!(list.tekst.contains("In werking") && list.tekst.contains("Karim Haddad") && list.tekst.contains("geeft jou toegang"));
    for soort in ["besluit-opgesteld", "besluit-gewijzigd", "besluit-ondertekend", "besluit-bekendgemaakt"] {
        assert!(proef.journal().await.contains(&soort.to_owned()), "{soort}");
    }
}

#[tokio::test]
async fn it_ends_with_its_term_and_warns_before() {
    let proef = ingericht().await;
    assert!(refusal(&proef, SANNE).await.is_ok());
    assert_eq!(verloopt(&*proef.read().await, proef.app.now()).await.unwrap(), None);
    for (days, drempel) in [(280, 90), (325, 45), (355, 14)] {
        let then = proef.app.now().plus_seconds(days * DAG);
        assert_eq!(verloopt(&*proef.read().await, then).await.unwrap().unwrap().drempel, drempel);
    }
    proef.later(366 * DAG);
    assert_eq!(refusal(&proef, SANNE).await.unwrap_err(), aanwijzing::VERLOPEN);
}

#[tokio::test]
async fn a_withdrawal_works_at_once_by_mayor_or_coordinator() {
    for (wie, action) in [(MARIJKE, "intrekken-burgemeester"), (SANNE, "intrekken")] {
        let proef = ingericht().await;
        let als = proef.sign_in(wie).await;
        let without = als.post(&with(action), &[]).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refusal(&proef, SANNE).await.is_ok(), "a reason is needed");
        assert!(als.post(&with(action), &[("intrekreden", "persoon")]).await.naar.contains("klaar=aanwijzing-ingetrokken"));
        assert_eq!(refusal(&proef, SANNE).await.unwrap_err(), aanwijzing::INGETROKKEN);
        assert_eq!(als.post(&with(action), &[("intrekreden", "gebrek")]).await.naar, BESLUIT, "a second time changes nothing");
    }
}

#[tokio::test]
async fn who_signs_is_the_mayor_and_only_a_whole_text_that_was_read() {
    let proef = leeg().await;
    draft(&proef).await;
    let (sanne, mayor) = (proef.sign_in(SANNE).await, proef.sign_in(MARIJKE).await);
    assert_eq!(sanne.post(&with("ondertekenen"), &[("gelezen", "ja")]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(mayor.post(&with("aanbieden"), &[]).await.status, StatusCode::FORBIDDEN);
    let page = mayor.get(BESLUIT).await;
    assert!(page.tekst.contains("nog niet aangeboden"));
    sanne.post(&with("aanbieden"), &[]).await;
    let versie = mayor.get(BESLUIT).await.hidden("_versie");
    let unread = mayor.post(&with("ondertekenen"), &[("_versie", &versie)]).await;
    assert_eq!(unread.status, StatusCode::UNPROCESSABLE_ENTITY);
    // The coordinator changes the text under the mayor's eyes: the offer ends and the mayor must read again.
    let form = sanne.get(&with("bewerken")).await;
    sanne.post(&with("bewerken"), &borrowed(&fields(&form.tekst, &[("plaats", "Dorp")]))).await;
    let stale = mayor.post(&with("ondertekenen"), &[("gelezen", "ja"), ("_versie", &versie)]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.tekst.contains("De tekst is veranderd"));
    // Incomplete is never signed, whatever is posted.
    let form = sanne.get(&with("bewerken")).await;
    sanne.post(&with("bewerken"), &borrowed(&fields(&form.tekst, &[("doel", "")]))).await;
    assert!(sanne.get(BESLUIT).await.tekst.contains("bewerken#veld-doel"));
    assert_eq!(sanne.post(&with("aanbieden"), &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(mayor.post(&with("ondertekenen"), &[("gelezen", "ja")]).await.status, StatusCode::FORBIDDEN);
    assert!(!proef.journal().await.contains(&"besluit-ondertekend".to_owned()));
}

#[tokio::test]
async fn signing_freezes_the_text() {
    let proef = leeg().await;
    signed(&proef).await;
    let tx = proef.read().await;
    let besluit = by_nummer(&tx, "2026-1").await.unwrap();
    assert_eq!(som(&getekende_tekst(&tx, besluit.id).await.unwrap()), besluit.som.clone().unwrap());
    let frozen = besluit.bevroren.unwrap();
    assert_eq!((frozen.naam.as_str(), frozen.personen.len()), ("Marijke Postma", 3));
    drop(tx);
    let sanne = proef.sign_in(SANNE).await;
    assert_eq!(sanne.get(&with("bewerken")).await.naar, BESLUIT);
    assert_eq!(sanne.post(&with("bewerken"), &borrowed(&fields("", &[("plaats", "Elders")]))).await.naar, BESLUIT);
    let tx = proef.write().await;
    tx.exec("UPDATE medewerker SET naam = 'Iemand Anders' WHERE gemeente = $1 AND id = $2", ::store::args![tx.gemeente(), id(KARIM)])
        .await
        .unwrap();
    tx.commit(domain::journaal::Gebeurtenis::new(domain::journaal::Soort::MedewerkerGewijzigd)).await.unwrap();
    let page = sanne.get(BESLUIT).await;
    assert!(page.tekst.contains("Karim Haddad") && !page.tekst.contains("Elders"), "the signed text stays as it was");
    assert!(page.tekst.contains(&super::brief::grouped(&besluit.som.unwrap())));
}

#[tokio::test]
async fn publication_is_recorded_after_it_happened() {
    let proef = leeg().await;
    signed(&proef).await;
    let sanne = proef.sign_in(SANNE).await;
    for (op, kenmerk) in [("2026-12-02", "a"), ("2026-11-30", "a"), ("2026-12-01", "")] {
        let refused =
            sanne.post(&with("bekendmaken"), &[("bekend_op", op), ("bekend_wijze", "toegezonden"), ("bekend_kenmerk", kenmerk)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{op}");
    }
    assert_eq!(refusal(&proef, SANNE).await.unwrap_err(), aanwijzing::NIET_BEKENDGEMAAKT);
}

#[tokio::test]
async fn two_editors_see_both_values() {
    let proef = leeg().await;
    draft(&proef).await;
    let (sanne, karim) = (proef.sign_in(SANNE).await, proef.sign_in(KARIM).await);
    let (hers, his, too) = (sanne.get(&with("bewerken")).await, karim.get(&with("bewerken")).await, karim.get(&with("bewerken")).await);
    let changed = [("plaats", "Noord"), ("kanaal", "Alleen via de beveiligde post van de wacht.")];
    assert_eq!(sanne.post(&with("bewerken"), &borrowed(&fields(&hers.tekst, &changed))).await.status, StatusCode::SEE_OTHER);
    let other = karim.post(&with("bewerken"), &borrowed(&fields(&too.tekst, &[("citeertitel", "Besluit nazorg")]))).await;
    assert_eq!(other.status, StatusCode::SEE_OTHER, "he changed another field");
    let kept = by_nummer(&*proef.read().await, "2026-1").await.unwrap().inhoud;
    assert_eq!((kept.plaats.as_str(), kept.kanaal.as_str(), kept.citeertitel.as_str()), ("Noord", changed[1].1, "Besluit nazorg"));
    let clash = karim.post(&with("bewerken"), &borrowed(&fields(&his.tekst, &[("plaats", "Zuid")]))).await;
    assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(clash.tekst.contains("Noord") && clash.tekst.contains("Zuid"));
    assert_eq!(clash.tekst.matches("Nu staat er").count(), 2, "in the summary and beside the one field that clashes");
    assert!(clash.tekst.contains(&format!(">\n{}</textarea>", changed[1].1)), "what she changed stands there: {}", clash.tekst);
    let again = karim.post(&with("bewerken"), &borrowed(&fields(&clash.tekst, &[("plaats", "Zuid")]))).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "knowing both, he decides");
    assert_eq!(by_nummer(&*proef.read().await, "2026-1").await.unwrap().inhoud.plaats, "Zuid");
}

#[tokio::test]
async fn the_same_form_twice_makes_one_decision() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let token = sanne.get(HIER).await.hidden("_eenmalig");
    let (first, second) = (sanne.post(HIER, &[("_eenmalig", &token)]).await, sanne.post(HIER, &[("_eenmalig", &token)]).await);
    assert_eq!((first.naar.as_str(), second.naar.as_str()), (with("bewerken").as_str(), with("bewerken").as_str()));
    assert_eq!(all(&*proef.read().await).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_successor_follows_on() {
    let proef = ingericht().await;
    let sanne = proef.sign_in(SANNE).await;
    assert_eq!(sanne.post(HIER, &[("van", "2026-1")]).await.naar, "/voorbereiden/aanwijzingsbesluit/2026-2/bewerken");
    let tx = proef.read().await;
    let (old, new) = (by_nummer(&tx, "2026-1").await.unwrap(), by_nummer(&tx, "2026-2").await.unwrap());
    assert_eq!(new.opvolger_van, Some(old.id));
    assert_eq!(new.inhoud.geldig_van, old.inhoud.geldig_tot.and_then(|d| d.tomorrow().ok()));
    assert_eq!(new.personen, old.personen);
}

#[tokio::test]
async fn the_pdf_says_what_the_page_says_and_is_journalled() {
    let proef = ingericht().await;
    let answer = proef.sign_in(SANNE).await.get(&with("pdf")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(
        answer.tekst.starts_with("aanwijzingsbesluit\n") && answer.tekst.contains("in-werking") && answer.tekst.contains("Karim Haddad")
    );
    assert!(proef.journal().await.contains(&"document-gemaakt".to_owned()));
    assert_eq!(proef.sign_in(SANNE).await.get("/voorbereiden/aanwijzingsbesluit/2026-9/pdf").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_page_of_this_step_speaks_both_languages() {
    let pages = [
        "/voorbereiden/belkaart",
        "/voorbereiden/aanstelling",
        "/voorbereiden/aanstelling/bewerken",
        "/voorbereiden/aanstelling/telefoons",
        "/voorbereiden/aanstelling/rooster",
        HIER,
        BESLUIT,
        "/voorbereiden/aanwijzingsbesluit/2026-2",
        "/voorbereiden/aanwijzingsbesluit/2026-2/bewerken",
    ];
    let proef = ingericht().await;
    let (sanne, mayor) = (proef.sign_in(SANNE).await, proef.sign_in(MARIJKE).await);
    sanne.post(HIER, &[("van", "2026-1")]).await;
    sanne.post("/voorbereiden/aanwijzingsbesluit/2026-2/aanbieden", &[]).await;
    for page in pages {
        for taal in ["nl", "en"] {
            let answer = sanne.get_in(page, taal).await;
            assert_eq!(answer.status, StatusCode::OK, "{page}");
            assert!(answer.tekst.contains(&format!("<html lang=\"{taal}\"")), "{page}");
        }
    }
    assert!(mayor.get_in("/voorbereiden/aanwijzingsbesluit/2026-2", "en").await.tekst.contains("Sign the decision"));
    assert!(mayor.get_in(BESLUIT, "en").await.tekst.contains("Withdraw the decision"));
    assert_eq!(mayor.get("/voorbereiden/aanstelling/bewerken").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn publication_goes_as_the_text_says() {
    let proef = leeg().await;
    signed(&proef).await;
    let sanne = proef.sign_in(SANNE).await;
    assert!(sanne.get(BESLUIT).await.tekst.contains("Volgens de tekst"), "the page says which way");
    let form = |wijze| [("bekend_op", "2026-12-01"), ("bekend_wijze", wijze), ("bekend_kenmerk", "nr. 7")];
    let refused = sanne.post(&with("bekendmaken"), &form("gemeenteblad")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.tekst.contains("De tekst van het besluit noemt een andere wijze"), "{}", refused.tekst);
    assert_eq!(refusal(&proef, SANNE).await.unwrap_err(), aanwijzing::NIET_BEKENDGEMAAKT);
    assert!(sanne.post(&with("bekendmaken"), &form("toegezonden")).await.naar.contains("klaar"));
}

#[tokio::test]
async fn what_the_law_demands_stops_the_offer_and_a_warning_does_not() {
    let proef = leeg().await;
    draft(&proef).await;
    let sanne = proef.sign_in(SANNE).await;
    let gezag = format!("gezag-{}", id(ESRA));
    let politie = format!("hoedanigheid-{}", id(ESRA));
    let hard: [&[(&str, &str)]; 4] = [
        &[(&gezag, "ja")],
        &[("geldig_van", "2020-01-01")],
        &[("geldig_van", "2026-11-20"), ("geldig_tot", "2026-11-30"), ("herziening", "")],
        &[("grondslagen", "wpg-20")],
    ];
    for change in hard {
        let form = sanne.get(&with("bewerken")).await;
        let saved = sanne.post(&with("bewerken"), &borrowed(&fields(&form.tekst, change))).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "a draft may be incomplete: {change:?}");
        assert!(!sanne.get(BESLUIT).await.tekst.contains("Het besluit is compleet"), "{change:?}");
        assert_eq!(sanne.post(&with("aanbieden"), &[]).await.status, StatusCode::FORBIDDEN, "{change:?}");
    }
    let form = sanne.get(&with("bewerken")).await;
    sanne.post(&with("bewerken"), &borrowed(&fields(&form.tekst, &[(&politie, "")]))).await;
    let page = sanne.get(BESLUIT).await.tekst;
    assert!(page.contains("Er staat geen contact bij de politie") && page.contains("aanbieden"), "said, and not stopped");
    assert!(sanne.post(&with("aanbieden"), &[]).await.naar.contains("klaar"));
}

#[tokio::test]
async fn each_state_shows_its_act_day_and_person() {
    let proef = ingericht().await;
    let mayor = proef.sign_in(MARIJKE).await;
    mayor.post(&with("intrekken-burgemeester"), &[("intrekreden", "persoon")]).await;
    let page = mayor.get(BESLUIT).await.tekst;
    let stand = &page[page.find("Aangeboden").unwrap()..page.find("Vingerafdruk").unwrap()];
    assert_eq!(stand.matches("door Sanne de Wit").count(), 2, "offered and made known: {stand}");
    assert_eq!(stand.matches("door Marijke Postma").count(), 2, "signed and withdrawn");
}

#[tokio::test]
async fn a_person_of_a_pool_is_marked_with_both_consents() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    sanne.post(HIER, &[]).await;
    let form = sanne.get(&with("bewerken")).await;
    let pool = format!("pool-{}", id(ESRA));
    sanne.post(&with("bewerken"), &borrowed(&fields(&form.tekst, &[(&pool, "ja")]))).await;
    for page in [BESLUIT.to_owned(), with("pdf")] {
        let text = sanne.get(&page).await.tekst;
        for word in ["regionale pool", "20 november 2026", "Politie Oost", "21 november 2026"] {
            assert!(text.contains(word), "{page}: {word}");
        }
    }
    let zelf = format!("zelf-{}", id(ESRA));
    let form = sanne.get(&with("bewerken")).await;
    sanne.post(&with("bewerken"), &borrowed(&fields(&form.tekst, &[(&zelf, "")]))).await;
    assert_eq!(sanne.post(&with("aanbieden"), &[]).await.status, StatusCode::FORBIDDEN, "the employer does not speak for the person");
}

/// The form of the annex with these persons, signed.
fn annex(page: &str, drop: &[u128]) -> Vec<(String, String)> {
    let gone = |name: &str| drop.iter().any(|wie| name.ends_with(&id(*wie).to_string()));
    let parts = ["hoedanigheid-", "gezag-", "zelf-", "werkgever-", "_"];
    let mut uit: Vec<_> = fields(page, &[]).into_iter().filter(|(n, _)| parts.iter().any(|p| n.starts_with(p)) && !gone(n)).collect();
    uit.push(("gelezen".into(), "ja".into()));
    uit
}

#[tokio::test]
async fn the_mayor_changes_the_annex_without_a_new_decision_where_the_text_says_so() {
    let proef = leeg().await;
    draft(&proef).await;
    let (sanne, mayor) = (proef.sign_in(SANNE).await, proef.sign_in(MARIJKE).await);
    let form = sanne.get(&with("bewerken")).await;
    sanne.post(&with("bewerken"), &borrowed(&fields(&form.tekst, &[("bijlage_apart", "ja")]))).await;
    sanne.post(&with("aanbieden"), &[]).await;
    let versie = mayor.get(BESLUIT).await.hidden("_versie");
    mayor.post(&with("ondertekenen"), &[("gelezen", "ja"), ("_versie", &versie)]).await;
    let made = [("bekend_op", "2026-12-01"), ("bekend_wijze", "toegezonden"), ("bekend_kenmerk", "OOV-12")];
    assert!(sanne.post(&with("bekendmaken"), &made).await.naar.contains("klaar"));
    let sum = by_nummer(&*proef.read().await, "2026-1").await.unwrap().som;
    assert_eq!(sanne.get(&with("bijlage")).await.status, StatusCode::FORBIDDEN, "the mayor alone");
    let page = mayor.get(&with("bijlage")).await;
    let same = mayor.post(&with("bijlage"), &borrowed(&annex(&page.tekst, &[]))).await;
    assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing changed");
    let nobody = mayor.post(&with("bijlage"), &borrowed(&annex(&page.tekst, &[SANNE]))).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY, "the same check as for the decision");
    let done = mayor.post(&with("bijlage"), &borrowed(&annex(&page.tekst, &[ESRA]))).await;
    assert!(done.naar.contains("klaar=bijlage-ondertekend"), "{}", done.tekst);
    assert_eq!(refusal(&proef, ESRA).await.unwrap_err(), aanwijzing::NIET_GENOEMD, "the gate follows at once");
    assert!(refusal(&proef, SANNE).await.is_ok());
    let after = by_nummer(&*proef.read().await, "2026-1").await.unwrap();
    assert_eq!(after.som, sum, "the decision is what it was");
    let shown = sanne.get(BESLUIT).await.tekst;
    assert!(shown.contains("Editie 2, 1 december 2026, ondertekend door Marijke Postma") && shown.contains("Editie 1"), "both are kept");
    assert!(sanne.get(&with("pdf")).await.tekst.contains("Editie 2"));
    assert!(shown.contains(&with("bijlage/1/pdf")) && shown.contains(&with("bijlage/2/pdf")));
    let (first, second) = (sanne.bytes_in(&with("bijlage/1/pdf"), "nl").await, sanne.bytes_in(&with("bijlage/2/pdf"), "nl").await);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(text(&first).contains("Esra Yilmaz") && !text(&second).contains("Esra Yilmaz"), "each holds who was named then");
    assert!(text(&first).contains("Editie 1, 1 december 2026"));
    proef.later(40 * DAG);
    let tx = proef.write().await;
    tx.exec("UPDATE gemeente SET naam = $2 WHERE gemeente = $1", ::store::args![tx.gemeente(), "Andere naam"]).await.unwrap();
    tx.exec("UPDATE medewerker SET naam = $2 WHERE gemeente = $1", ::store::args![tx.gemeente(), "Iemand anders"]).await.unwrap();
    tx.commit(domain::journaal::Gebeurtenis::new(domain::journaal::Soort::InstallatieGemaakt)).await.unwrap();
    assert_eq!(sanne.bytes_in(&with("bijlage/1/pdf"), "en").await, first, "the same bytes, whoever asks and whenever");
    assert_eq!(sanne.get(&with("bijlage/3/pdf")).await.status, StatusCode::NOT_FOUND);
    assert!(proef.journal().await.contains(&"bijlage-gewijzigd".to_owned()));
}

#[tokio::test]
async fn where_the_text_does_not_say_so_the_annex_asks_a_new_decision() {
    let proef = ingericht().await;
    let mayor = proef.sign_in(MARIJKE).await;
    assert!(mayor.get(BESLUIT).await.tekst.contains("De bijlage kan niet apart wijzigen"));
    assert_eq!(mayor.get(&with("bijlage")).await.naar, BESLUIT);
    let page = mayor.get(BESLUIT).await;
    assert_eq!(mayor.post(&with("bijlage"), &borrowed(&annex(&page.tekst, &[ESRA]))).await.naar, BESLUIT);
    assert!(refusal(&proef, ESRA).await.is_ok());
}

#[tokio::test]
async fn the_decision_chooses_incidents_and_its_text_and_check_follow() {
    let proef = leeg().await;
    draft(&proef).await;
    let sanne = proef.sign_in(SANNE).await;
    for lang in ["nl", "en"] {
        let form = sanne.get_in(&with("bewerken"), lang).await.tekst;
        assert!(
            form.contains("name=\"incidenten\"") && form.contains("value=\"explosie\"") && !form.contains("value=\"overval\""),
            "{form}"
        );
    }
    let save = async |change: &[(&str, &str)]| {
        let page = sanne.get(&with("bewerken")).await;
        let mut all = fields(&page.tekst, change);
        all.push(("incidenten".into(), "straatroof".into()));
        let saved = sanne.post(&with("bewerken"), &borrowed(&all)).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.tekst);
        sanne.get(BESLUIT).await.tekst
    };
    let without = save(&[("incidenten", "explosie")]).await;
    assert!(without.contains("waarom dit ook na de gekozen incidenten nodig is"), "{without}");
    let why = "Ook na een explosie of straatroof is er onrust in de buurt, en moet de burgemeester snel kunnen kiezen.";
    let whole = save(&[("incidenten", "explosie"), ("incident_reden", why)]).await;
    assert!(
        whole.contains("een explosie of een andere aanslag bij een woning of bedrijf en een straatroof") && whole.contains(why),
        "{whole}"
    );
    let dag = proef.app.now().datum();
    let d = proef.app.beleid.geldig_op("woninginbraak", dag).unwrap();
    let tx = proef.write().await;
    assert!(mandaat::vaststelling::stel_vast(&tx, d, id(SANNE)).await.unwrap());
    tx.commit(domain::journaal::Gebeurtenis::new(domain::journaal::Soort::DraaiboekVastgesteld)).await.unwrap();
    let page = sanne.get(BESLUIT).await.tekst;
    assert!(page.contains("draaiboek vast voor een woninginbraak") && !page.contains("draaiboek vast voor straatroof"), "{page}");
}
