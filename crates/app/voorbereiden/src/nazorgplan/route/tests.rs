#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use ::store::testing::{self, deed, each_engine};
use axum::http::StatusCode;
use domain::{
    id::{Id, PlanversieId},
    journaal::{Gebeurtenis, Soort, Wie},
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::*;
use crate::{
    nazorgplan::{HIER, Vaststelling, bied_aan, bij_nummer, nieuw, stel_vast, versies},
    proef::{Als, MARIJKE, MIGRATIES, Proef, SANNE, filled, id, prepared},
};

const V1: &str = "/voorbereiden/nazorgplan/versies/1";

/// A first version that is not offered yet.
async fn concept(proef: &Proef) -> Als<'_> {
    let sanne = proef.sign_in(SANNE).await;
    assert!(sanne.post(&format!("{HIER}/versies"), &[("wat", "Eerste plan")]).await.naar.contains("klaar"));
    sanne
}

async fn adopt(proef: &Proef) {
    proef.sign_in(SANNE).await.post(&format!("{V1}/aanbieden"), &[]).await;
    let done = proef.sign_in(MARIJKE).await.post(&format!("{V1}/vaststellen"), &[("op", "2026-12-01"), ("gelezen", "ja")]).await;
    assert!(done.naar.contains("klaar=plan-vastgesteld"), "{}", done.tekst);
}

/// Asks these partners; gives the addresses of the links, in the order of the page.
async fn asked(als: &Als<'_>, soort: &str, partners: &[&str]) -> Vec<String> {
    let mut fields = vec![("tot", "2026-12-20")];
    fields.extend(partners.iter().map(|p| ("partners", *p)));
    let page = als.post(&format!("{V1}/verzoeken/{soort}"), &fields).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.tekst);
    let links = page.tekst.split("<code class=\"kopie-tekst\">http://localhost").skip(1);
    links.map(|l| l.split('<').next().unwrap().to_owned()).filter(|l| l.starts_with("/planlink/")).collect()
}

async fn last_line(proef: &Proef) -> (Wie, String) {
    let line = proef.read().await.journal(&::store::JournalFilter::default(), None, 1).await.unwrap().remove(0);
    (line.wie, line.gebeurtenis.kind().to_owned())
}

#[tokio::test]
async fn partners_are_asked_and_each_answers_once_about_its_own_version() {
    let proef = prepared().await;
    let sanne = concept(&proef).await;
    sanne.post("/voorbereiden/partners/ggd/gegevens", &[("contactpersoon", "Alleen van de GGD"), ("telefoon", "0800 7777")]).await;
    sanne.post(&format!("{HIER}/versies"), &[("wat", "Met de GGD")]).await;
    let ask = format!("{V1}/verzoeken/consultatie");
    let wrong = sanne.post(&ask, &[("tot", "2020-01-01")]).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.tekst.contains("kijk naar 2 punten"), "{}", wrong.tekst);
    let links = asked(&sanne, "consultatie", &["pvo", "ggd"]).await;
    assert_eq!(links.len(), 2);
    let holder = proef.visitor();
    for lang in ["nl", "en"] {
        let page = holder.get_in(&links[0], lang).await;
        assert_eq!((page.status, page.robots.as_str()), (StatusCode::OK, "noindex, nofollow"));
        for secret in ["06 1234560", "Esra Yilmaz", "Alleen van de GGD"] {
            assert!(!page.tekst.contains(secret), "{secret}");
        }
        assert!(page.tekst.contains("name=\"opmerking-16\"") && !page.tekst.contains("/voorbereiden"), "{}", page.tekst);
        assert_eq!(sanne.get_in(&ask, lang).await.status, StatusCode::OK);
        assert_eq!(sanne.get_in(V1, lang).await.status, StatusCode::OK);
    }
    assert!(holder.get(&links[0]).await.tekst.contains("Wat vindt u"), "reading does not use it up");

    let both = holder.post(&links[0], &[("oordeel", "akkoord"), ("opmerking-3", "Toch iets")]).await;
    assert!(both.status == StatusCode::UNPROCESSABLE_ENTITY && both.tekst.contains("Toch iets"));
    assert_eq!(holder.post(&links[0], &[("oordeel", "niet-akkoord")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(holder.post(&links[0], &[("opmerking-3", "Zonder oordeel")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let good = [("oordeel", "met-opmerkingen"), ("opmerking-3", "<b>Cijfers</b> #set page()"), ("opmerking-9", "ערב טוב 🏠")];
    assert_eq!(holder.post(&links[0], &good).await.naar, links[0]);
    assert!(matches!(last_line(&proef).await, (Wie::Link(_), kind) if kind == "plan-consultatie-beantwoord"));
    let thanks = holder.get(&links[0]).await;
    assert!(thanks.tekst.contains("uw antwoord is ontvangen") && !thanks.tekst.contains("Cijfers"));
    let late = holder.post(&links[0], &[("oordeel", "niet-akkoord"), ("opmerking-3", "<i>Nog eens</i>")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "who comes second is told so, and keeps what he wrote");
    assert!(late.tekst.contains("is niet ontvangen") && late.tekst.contains("&lt;i&gt;Nog eens&lt;/i&gt;"), "{}", late.tekst);

    let page = sanne.get(V1).await.tekst;
    for text in
        ["&lt;b&gt;Cijfers&lt;/b&gt; #set page()", "ערב טוב 🏠", "Akkoord, met opmerkingen", "Wacht op antwoord", "1 van 2 partners"]
    {
        assert!(page.contains(text), "{text}");
    }
    assert!(page.contains("20 december 2026") && !page.contains("Nog eens"), "until when, and only the first answer");
    let read = proef.sign_in(MARIJKE).await.get(V1).await.tekst;
    assert!(read.contains("Cijfers") && !read.contains("/opmerkingen/3/pvo"), "the mayor reads");

    adopt(&proef).await;
    let over = holder.post(&links[1], &[("oordeel", "met-opmerkingen"), ("opmerking-2", "Te laat")]).await;
    assert_eq!(over.status, StatusCode::NOT_FOUND, "the plan went on while he wrote");
    assert!(over.tekst.contains("is niet ontvangen") && over.tekst.contains("Te laat"), "{}", over.tekst);
}

#[tokio::test]
async fn a_long_remark_stays_whole_and_one_that_is_too_long_is_kept_in_the_form() {
    let proef = prepared().await;
    let sanne = concept(&proef).await;
    let links = asked(&sanne, "consultatie", &["pvo"]).await;
    let holder = proef.visitor();
    let long = "🏠".repeat(100_000);
    let longer = "é".repeat(100_001);
    let more = holder.post(&links[0], &[("oordeel", "met-opmerkingen"), ("opmerking-3", &longer)]).await;
    assert!(more.status == StatusCode::UNPROCESSABLE_ENTITY && more.tekst.contains(&longer));
    assert_eq!(holder.post(&links[0], &[("oordeel", "met-opmerkingen"), ("opmerking-3", &long)]).await.status, StatusCode::SEE_OTHER);
    let stored = store::opmerkingen(&*proef.read().await, 1).await.unwrap();
    assert_eq!((stored.len(), stored[0].tekst.chars().count()), (1, 100_000));
    assert!(sanne.get(V1).await.tekst.contains("Toon alles"));
}

#[tokio::test]
async fn every_chapter_holds_its_longest_remark_and_one_that_is_too_long_keeps_them_all() {
    let proef = prepared().await;
    let sanne = concept(&proef).await;
    let links = asked(&sanne, "consultatie", &["pvo"]).await;
    let holder = proef.visitor();
    let page = holder.get(&links[0]).await.tekst;
    let fields: Vec<String> = (0..=16).map(openbaar::veld).filter(|f| page.contains(&format!("name=\"{f}\""))).collect();
    assert_eq!(fields.len(), 17, "{fields:?}");
    let (long, longer) = ("𒀀".repeat(100_000), "𒀀".repeat(150_000));
    let all = |last: &'static str| {
        let mut form = vec![("oordeel", "met-opmerkingen")];
        form.extend(fields.iter().map(|f| (f.as_str(), if f == last { longer.as_str() } else { long.as_str() })));
        form
    };
    let more = holder.post(&links[0], &all("opmerking-16")).await;
    assert_eq!(more.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(more.tekst.contains("#veld-opmerking-16") && !more.tekst.contains("#veld-opmerking-15"), "refused at its own field");
    assert_eq!(more.tekst.matches(long.as_str()).count(), 17, "everything is kept");
    assert_eq!(holder.post(&links[0], &all("")).await.status, StatusCode::SEE_OTHER);
    let stored = store::opmerkingen(&*proef.read().await, 1).await.unwrap();
    assert_eq!(stored.iter().filter(|o| o.tekst == long).count(), 17);
    let stranger = holder.post("/planlink/GM9999.onzin", &[("opmerking-3", &longer)]).await;
    assert_eq!(stranger.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn each_remark_is_decided_with_a_reason_and_a_clash_shows() {
    let proef = prepared().await;
    let sanne = concept(&proef).await;
    let links = asked(&sanne, "consultatie", &["pvo"]).await;
    proef.visitor().post(&links[0], &[("oordeel", "met-opmerkingen"), ("opmerking-3", "Cijfers ontbreken")]).await;
    let one = format!("{V1}/opmerkingen/3/pvo");
    assert!(sanne.get(&one).await.tekst.contains("Cijfers ontbreken"));
    let no_reason = sanne.post(&one, &[("_versie", "1"), ("verwerking", "niet-overgenomen")]).await;
    assert_eq!(no_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
    let no = [("_versie", "1"), ("verwerking", "niet-overgenomen"), ("reden", "Er zijn nog geen cijfers")];
    assert!(sanne.post(&one, &no).await.naar.contains("klaar=planopmerking-beslist"));
    let clash = sanne.post(&one, &[("_versie", "1"), ("_was-verwerking", ""), ("_was-reden", ""), ("verwerking", "verwerkt")]).await;
    assert!(clash.status == StatusCode::UNPROCESSABLE_ENTITY && clash.tekst.contains("Er zijn nog geen cijfers"));
    let page = sanne.get(V1).await.tekst;
    assert!(page.contains("Niet overgenomen") && page.contains("Over alle opmerkingen is besloten"));
    assert_eq!(sanne.get(&format!("{V1}/opmerkingen/4/pvo")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(last_line(&proef).await.1, "plan-opmerking-beslist");
}

#[tokio::test]
async fn a_new_version_says_which_remarks_and_answers_the_versions_before_it_leave_open() {
    let proef = prepared().await;
    let sanne = concept(&proef).await;
    let links = asked(&sanne, "consultatie", &["pvo", "ggd"]).await;
    proef.visitor().post(&links[0], &[("oordeel", "met-opmerkingen"), ("opmerking-3", "Cijfers ontbreken")]).await;
    assert!(sanne.post(&format!("{HIER}/versies"), &[("wat", "Tweede")]).await.naar.contains("klaar"));
    let v2 = format!("{HIER}/versies/2");
    for (lang, remark, answer, title) in [
        (
            "nl",
            "bij hoofdstuk 3 is nog niet besloten",
            "gaf nog geen antwoord en is over deze versie niet gevraagd",
            "Klaar om aan te bieden",
        ),
        ("en", "about chapter 3 has not been decided", "was not asked about this version", "Ready to offer"),
    ] {
        let page = sanne.get_in(&v2, lang).await.tekst;
        assert!(page.contains(remark) && page.contains(answer), "{page}");
        assert!(page.contains("/versies/1/opmerkingen/3/pvo") && page.contains("GGD") && !page.contains(title));
        let ask = sanne.get_in(&format!("{v2}/verzoeken/consultatie"), lang).await.tekst;
        assert!(ask.contains(if lang == "nl" { "geen antwoord op versie 1" } else { "not answered about version 1" }), "{ask}");
    }
    sanne.post(&format!("{v2}/aanbieden"), &[]).await;
    let mayor = proef.sign_in(MARIJKE).await.get(&v2).await.tekst;
    assert!(mayor.contains("bij hoofdstuk 3 is nog niet besloten") && mayor.contains("GGD"), "who adopts reads it: {mayor}");

    let done = [("_versie", "1"), ("verwerking", "verwerkt")];
    assert!(sanne.post(&format!("{V1}/opmerkingen/3/pvo"), &done).await.naar.contains("klaar"));
    let fields = [("tot", "2026-12-20"), ("partners", "ggd")];
    assert_eq!(sanne.post(&format!("{v2}/verzoeken/consultatie"), &fields).await.status, StatusCode::OK);
    let page = sanne.get(&v2).await.tekst;
    assert!(!page.contains("bij hoofdstuk 3 is nog niet besloten") && !page.contains("is over deze versie niet gevraagd"), "{page}");
    assert!(page.contains("1 partner gaf nog geen antwoord"), "what was asked again counts as its own");
}

#[tokio::test]
async fn a_link_stops_when_it_is_withdrawn_too_late_replaced_or_the_plan_moved_on() {
    let proef = prepared().await;
    let sanne = concept(&proef).await;
    let open = async |link: &str| proef.visitor().get(link).await.status == StatusCode::OK;
    let first = asked(&sanne, "consultatie", &["pvo"]).await.remove(0);
    let second = asked(&sanne, "consultatie", &["pvo"]).await.remove(0);
    assert!(!open(&first).await && open(&second).await, "a new link replaces the old");
    let stop = format!("{V1}/verzoeken/consultatie/intrekken");
    assert!(sanne.post(&stop, &[("partner", "pvo")]).await.naar.contains("klaar=planverzoek-ingetrokken"));
    assert!(!open(&second).await && !open("/planlink/GM9999.onzin").await);
    let third = asked(&sanne, "consultatie", &["pvo"]).await.remove(0);
    adopt(&proef).await;
    assert!(!open(&third).await, "what is adopted is no longer asked about");
    assert!(sanne.get(V1).await.tekst.contains("Geen antwoord"));
    let sign = asked(&sanne, "ondertekening", &["pvo"]).await.remove(0);
    assert!(open(&sign).await);
    proef.later(40 * 86_400);
    assert!(!open(&sign).await);
}

#[tokio::test]
async fn a_partner_signs_and_the_adopted_bytes_stay() {
    let proef = prepared().await;
    let sanne = concept(&proef).await;
    assert_eq!(sanne.get(&format!("{V1}/verzoeken/ondertekening")).await.naar, V1, "nothing is adopted yet");
    adopt(&proef).await;
    let paths = [format!("{V1}/pdf"), format!("{V1}/pdf?openbaar=1")];
    let mut before = Vec::new();
    for path in &paths {
        before.push(sanne.bytes_in(path, "nl").await);
    }
    let sum = bij_nummer(&*proef.read().await, 1).await.unwrap().som;
    let link = asked(&sanne, "ondertekening", &["pvo"]).await.remove(0);
    let holder = proef.visitor();
    for lang in ["nl", "en"] {
        assert!(holder.get_in(&link, lang).await.tekst.contains(&sum));
    }
    assert_eq!(holder.post(&link, &[("naam", "Noor <i>Verzonnen</i>")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let good = [("naam", "Noor <i>Verzonnen</i>"), ("functie", "directeur"), ("gelezen", "ja")];
    assert_eq!(holder.post(&link, &good).await.naar, link);
    assert!(matches!(last_line(&proef).await, (Wie::Link(_), kind) if kind == "plan-ondertekend"));

    // Everything that could reach a document changes; the adopted files do not.
    sanne.post(&format!("{HIER}/hoofdstuk/16"), &[("_versie", "0"), ("tekst", "Later geschreven")]).await;
    let tx = proef.write().await;
    tx.exec("UPDATE gemeente SET naam = $2 WHERE gemeente = $1", ::store::args![tx.gemeente(), "Andere naam"]).await.unwrap();
    tx.exec("UPDATE medewerker SET naam = $2 WHERE gemeente = $1", ::store::args![tx.gemeente(), "Iemand anders"]).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::InstallatieGemaakt)).await.unwrap();
    proef.later(86_400);
    for (path, bytes) in paths.iter().zip(&before) {
        assert_eq!(&sanne.bytes_in(path, "en").await, bytes, "{path}");
    }
    assert_eq!(bij_nummer(&*proef.read().await, 1).await.unwrap().som, sum);
    assert_eq!(mandaat::aanwijzingsbesluit::som(&versies::bevroren(&*proef.read().await, 1).await.unwrap()), sum);

    let sheet = async |query: &str| -> Value {
        let page = sanne.get(&format!("{V1}/handtekeningen/pdf{query}")).await.tekst;
        serde_json::from_str(page.strip_prefix("nazorgplan\n").unwrap()).unwrap()
    };
    let signed = |d: &Value| d["partnerhandtekeningen"].as_array().unwrap().iter().find(|p| !p["datum"].is_null()).unwrap().clone();
    let (whole, public) = (sheet("").await, sheet("?openbaar=1").await);
    assert_eq!((&signed(&whole)["naam"], &signed(&whole)["functie"]), (&json!("Noor <i>Verzonnen</i>"), &json!("directeur")));
    assert_eq!((&signed(&public)["naam"], &signed(&public)["functie"]), (&Value::Null, &json!("directeur")));
    assert_eq!((&whole["versie"]["hash"], &whole["hoofdstukken"]), (&json!(sum), &json!([])));
    let page = sanne.get(V1).await.tekst;
    assert!(page.contains("Het vastgestelde bestand") && page.contains("blad met handtekeningen") && page.contains("directeur"));
    let partner = sanne.get(&format!("{V1}/pdf?partner=pvo")).await.tekst;
    assert!(partner.contains("directeur"), "a partner's version is made from the frozen content");
}

#[tokio::test]
async fn a_kept_file_that_was_tampered_with_is_not_given() {
    let proef = prepared().await;
    let sanne = concept(&proef).await;
    adopt(&proef).await;
    let tx = proef.write().await;
    let sql = "UPDATE planversie_bestand SET bytes = $2 WHERE gemeente = $1 AND soort = 'volledig'";
    tx.exec(sql, ::store::args![tx.gemeente(), b"anders".to_vec()]).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::InstallatieGemaakt)).await.unwrap();
    assert_eq!(sanne.get(&format!("{V1}/pdf")).await.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(sanne.get(&format!("{V1}/pdf?openbaar=1")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn publication_and_review_are_recorded_and_the_calendar_follows() {
    let proef = prepared().await;
    let sanne = concept(&proef).await;
    let hier = format!("{V1}/publicatie");
    assert_eq!(sanne.get(&hier).await.naar, V1, "nothing is adopted yet");
    adopt(&proef).await;
    let calendar = "/voorbereiden/jaarkalender";
    assert!(sanne.get(V1).await.tekst.contains("1 december 2027"), "a year after adoption");
    let wrong = sanne.post(&hier, &[("_versie", "0"), ("op", "2030-01-01"), ("herzien", "2026-01-01")]).await;
    assert!(wrong.tekst.contains("kijk naar 3 punten"), "{}", wrong.tekst);
    let good = [("_versie", "0"), ("waar", "https://voorbeeldstad.nl/nazorg"), ("op", "2026-12-01"), ("herzien", "2027-06-14")];
    assert!(sanne.post(&hier, &good).await.naar.contains("klaar=plan-gepubliceerd"));
    let page = sanne.get(V1).await.tekst;
    assert!(page.contains("https://voorbeeldstad.nl/nazorg") && page.contains("14 juni 2027"));
    assert!(sanne.get(calendar).await.tekst.contains("14 juni 2027"));
    let late = [("_versie", "0"), ("_was-waar", ""), ("_was-op", ""), ("waar", "elders"), ("op", "2026-12-01"), ("herzien", "2027-06-14")];
    let clash = sanne.post(&hier, &late).await;
    assert!(clash.status == StatusCode::UNPROCESSABLE_ENTITY && clash.tekst.contains("voorbeeldstad.nl"));
    assert_eq!(proef.sign_in(MARIJKE).await.post(&hier, &good).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_store_keeps_its_promises_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        nieuw(&tx, PlanversieId::from_uuid(Uuid::from_u128(1)), "a", &json!({}), id(SANNE)).await.unwrap();
        let (tot, cons, sign) = ("2026-12-20".parse().unwrap(), Verzoeksoort::Consultatie, Verzoeksoort::Ondertekening);
        assert!(store::vraag(&tx, 1, cons, ("pvo", "PVO"), tot, id(SANNE)).await.unwrap());
        assert!(store::vraag(&tx, 1, cons, ("pvo", "PVO"), tot, id(SANNE)).await.unwrap(), "asking again is allowed");
        let said = [(3, "Cijfers".to_owned())];
        assert!(store::beantwoord(&tx, 1, "pvo", Planoordeel::MetOpmerkingen, &said).await.unwrap());
        assert!(!store::beantwoord(&tx, 1, "pvo", Planoordeel::Akkoord, &[]).await.unwrap());
        assert!(!store::vraag(&tx, 1, cons, ("pvo", "PVO"), tot, id(SANNE)).await.unwrap());
        assert!(!store::trek_in(&tx, 1, cons, "pvo").await.unwrap(), "an answer stays");
        let o = store::opmerkingen(&tx, 1).await.unwrap().remove(0);
        let done = Opmerking { verwerking: Some(Verwerking::Verwerkt), reden: "Zie 3".into(), ..o };
        assert!(store::beslis(&tx, 1, &done, id(SANNE)).await.unwrap() && !store::beslis(&tx, 1, &done, id(SANNE)).await.unwrap());
        assert!(store::vraag(&tx, 1, sign, ("pvo", "PVO"), tot, id(SANNE)).await.unwrap());
        assert!(store::teken(&tx, 1, "pvo", "N", "f").await.unwrap() && !store::teken(&tx, 1, "pvo", "M", "g").await.unwrap());
        let all = verzoeken(&tx, 1).await.unwrap();
        assert_eq!(
            all.iter().map(|v| (v.soort, v.op.is_some(), v.naam.as_str())).collect::<Vec<_>>(),
            [(cons, true, ""), (sign, true, "N")]
        );
        vast::bewaar(&tx, 1, &[("volledig", vec![0, 159, 255])]).await.unwrap();
        assert_eq!(vast::alle(&tx, 1).await.unwrap().len(), 1);
        assert!(!versies::publiceer(&tx, &bij_nummer(&tx, 1).await.unwrap()).await.unwrap(), "adopt it first");
        let adoption = Vaststelling { op: tx.now(), door: id(MARIJKE), naam: "M".into(), vindplaats: String::new() };
        assert!(bied_aan(&tx, 1).await.unwrap() && stel_vast(&tx, 1, &adoption).await.unwrap());
        let v = bij_nummer(&tx, 1).await.unwrap();
        assert!(versies::publiceer(&tx, &v).await.unwrap() && !versies::publiceer(&tx, &v).await.unwrap());
        tx.commit(Gebeurtenis::new(Soort::PlanGepubliceerd)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_public_file_from_before_names_were_taken_out_is_made_again_without_them() {
    let proef = prepared().await;
    let sanne = concept(&proef).await;
    adopt(&proef).await;
    // As a version was kept then: the content does not say whom it names, and the kept file names everybody.
    let old = b"nazorgplan\n{\"tekst\": \"Sanne de Wit\"}".to_vec();
    let tx = proef.write().await;
    let mut content: Value = serde_json::from_str(&versies::bevroren(&tx, 1).await.unwrap()).unwrap();
    content.as_object_mut().unwrap().remove("werk").unwrap();
    content["hoofdstukken"][1]["blokken"] = json!([
        { "soort": "alinea", "tekst": "Bel Sanne de Wit of Willemijn Vertrokken, die niet meer bij ons werkt. \"werk\":{ hoort hier niet." },
    ]);
    content["bijlagen"][0]["blokken"] = json!([
        { "soort": "tabel", "vertrouwelijk": true, "bijschrift": "Wie er iets mee doet", "kop": ["Naam"], "rijen": [["Willemijn Vertrokken", "adviseur", "06 00001111", "–"]] },
    ]);
    let caption = web::Tr::new(web::Taal::Nl).t("plan-mensen");
    content["bijlagen"][0]["blokken"][0]["bijschrift"] = json!(caption);
    let (text, sum) = (content.to_string(), mandaat::aanwijzingsbesluit::som(&content.to_string()));
    tx.exec("UPDATE planversie SET inhoud = $2, som = $3 WHERE gemeente = $1 AND nummer = 1", ::store::args![tx.gemeente(), text, sum])
        .await
        .unwrap();
    let digest: String =
        sha2::Digest::finalize(<sha2::Sha256 as sha2::Digest>::new_with_prefix(&old)).iter().map(|b| format!("{b:02x}")).collect();
    tx.exec(
        "UPDATE planversie_bestand SET bytes = $2, som = $3 WHERE gemeente = $1 AND soort = 'openbaar'",
        ::store::args![tx.gemeente(), old, digest],
    )
    .await
    .unwrap();
    tx.commit(Gebeurtenis::new(Soort::InstallatieGemaakt)).await.unwrap();
    let public = sanne.get(&format!("{V1}/pdf?openbaar=1")).await.tekst;
    assert!(!public.contains("Sanne de Wit") && !public.contains("Vertrokken"), "{public}");
    assert!(public.contains("die niet meer bij ons werkt"), "the words around stay");
    let page = sanne.get(V1).await.tekst;
    assert!(page.contains("Opnieuw gemaakt") && page.contains("van voordat het systeem namen uit de openbare versie haalde"));
    assert_eq!(sanne.bytes_in(&format!("{V1}/pdf?openbaar=1"), "nl").await, sanne.bytes_in(&format!("{V1}/pdf?openbaar=1"), "en").await);
}
