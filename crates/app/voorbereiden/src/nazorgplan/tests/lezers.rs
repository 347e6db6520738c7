//! What each reader of the plan sees, in every form; and what who adopts is told.

use proptest::prelude::*;

use super::*;
use crate::nazorgplan::{bekend::Bekend, bevinding::Bevinding};

const TEKST: &str = "Sanne de Wit belt 06 12345601, of **Sanne** *de Wit* ([bel](tel:0612345601)). Er wordt regelmatig overlegd.";
const H12: &str = "/voorbereiden/nazorgplan/hoofdstuk/12";

/// How many things wait on the start page of this person.
async fn wacht(proef: &Proef, wie: u128) -> String {
    proef.sign_in(wie).await.get("/proef-start").await.tekst
}

async fn tel_start(ctx: kern::Ctx) -> kern::Answer {
    let parts = ctx.startdelen(&*ctx.read().await?).await?;
    Ok(axum::response::IntoResponse::into_response(parts.iter().map(|p| p.wachtend).sum::<usize>().to_string()))
}

#[tokio::test]
async fn own_text_that_names_somebody_is_pointed_out_and_masked_in_every_form() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    let tried = sanne.post(H12, &[("tekst", TEKST), ("proef", "1")]).await.tekst;
    assert!(tried.contains("keer een naam of nummer van een persoon"), "{tried}");
    assert!(tried.contains("[adviseur]") && tried.contains("[nummer]"));
    sanne.post(H12, &[("_versie", "0"), ("tekst", TEKST)]).await;
    assert!(sanne.get(H12).await.tekst.contains("keer een naam of nummer van een persoon"));
    let overview = sanne.get(HIER).await.tekst;
    assert!(
        overview.matches("keer een naam of nummer van een persoon; 2 zinnen kunnen concreter").count() >= 2,
        "in the table and beside the form"
    );
    make(&sanne, "Eerste plan").await;
    let page = sanne.get(&format!("{VERSIES}/1")).await.tekst;
    assert!(page.contains("Dit staat nog open") && page.contains(H12));
    for basis in [HIER.to_owned(), format!("{VERSIES}/1")] {
        let pdf = sanne.get(&format!("{basis}/pdf?openbaar=1")).await.tekst;
        let html = sanne.get(&format!("{basis}/bestand/html?openbaar=1")).await.tekst;
        // What ODT and DOCX are made of.
        let blocks = format!("{:?}", bestand::van(&printed(&sanne, &format!("{basis}/pdf?openbaar=1")).await));
        for (form, text) in [("pdf", pdf), ("html", html), ("odt and docx", blocks)] {
            for secret in ["Sanne", "de Wit", "12345601"] {
                assert!(!text.contains(secret), "{secret} in {form}");
            }
            assert!(text.contains("[adviseur] belt [nummer]"), "{form}");
        }
        let partner = printed(&sanne, &format!("{basis}/pdf?partner=ggd")).await.to_string();
        assert!(partner.contains("Sanne de Wit belt [nummer]") && !partner.contains("12345601"));
        let full = printed(&sanne, &format!("{basis}/pdf")).await;
        assert!(full.to_string().contains("Sanne de Wit belt 06 12345601") && full.get("werk").is_none());
    }
}

#[test]
fn each_reader_gets_the_circle_of_the_picture_that_is_his_and_no_other() {
    use crate::nazorgplan::lezer::Lezer;
    let block = |kring: Option<&str>, tekst: &str| {
        let mut b = json!({ "soort": "alinea", "tekst": tekst });
        if let Some(kring) = kring {
            b["kring"] = json!(kring);
        }
        b
    };
    let blocks =
        json!([block(None, "ieder"), block(Some("partners"), "zeven"), block(Some("openbaar"), "tien"), block(Some("besloten"), "geheim")]);
    let document = json!({ "hoofdstukken": [{ "nummer": "3", "titel": "x", "blokken": blocks }] });
    let read = |lezer: &Lezer| lezer.snijd(document.clone()).to_string();
    for (lezer, wants, not) in
        [(Lezer::Uitvoerder, "zeven", "tien"), (Lezer::Partner("ggd".into()), "zeven", "tien"), (Lezer::Iedereen, "tien", "zeven")]
    {
        let text = read(&lezer);
        assert!(text.contains("ieder") && text.contains(wants) && !text.contains(not) && !text.contains("geheim"), "{lezer:?}: {text}");
    }
}

#[tokio::test]
async fn a_partner_person_is_known_too_and_an_old_version_is_masked_with_who_is_known_now() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    let tx = proef.write().await;
    let p = inventaris::partners::Persoon {
        naam: "Fatima el Amrani".into(),
        functie: "regisseur".into(),
        telefoon: "06 55554444".into(),
        ..Default::default()
    };
    inventaris::partners::voeg_persoon_toe(&tx, "ggd", &p).await.unwrap();
    let content =
        json!({ "hoofdstukken": [{ "nummer": "1", "titel": "x", "blokken": [{ "soort": "alinea", "tekst": "Bel Fatima el Amrani." }] }] });
    nieuw(&tx, PlanversieId::from_uuid(Uuid::from_u128(9)), "oud", &content, id(SANNE)).await.unwrap();
    tx.commit(Gebeurtenis::new(Soort::PlanversieGemaakt)).await.unwrap();
    let old = printed(&sanne, &format!("{VERSIES}/1/pdf?openbaar=1")).await;
    assert_eq!(old["hoofdstukken"][0]["blokken"][0]["tekst"], "Bel [regisseur].");
    let full = printed(&sanne, &format!("{HIER}/pdf")).await["bijlagen"][0]["blokken"].clone();
    let mine = full[0]["rijen"].as_array().unwrap().iter().find(|r| r[0] == "Sanne de Wit").unwrap()[3].as_str().unwrap().to_owned();
    assert!(mine.contains("vervanger: Karim Haddad"), "{mine}");
    assert!(full[2]["rijen"][0][1] == "Fatima el Amrani\nregisseur", "{full}");
    assert_eq!(printed(&sanne, &format!("{HIER}/pdf?partner=ggd")).await["bijlagen"][0]["blokken"][2]["rijen"], full[2]["rijen"]);
    assert_eq!(printed(&sanne, &format!("{HIER}/pdf?partner=pvo")).await["bijlagen"][0]["blokken"][2]["rijen"], json!([]));
}

#[tokio::test]
async fn the_mayor_finds_on_the_start_page_what_waits_until_it_is_adopted() {
    let count = kern::Slice::new("proef-start").get(
        "/proef-start",
        domain::recht::Recht::Eigen,
        domain::journaal::Activiteit::Voorbereiden,
        tel_start,
    );
    let proef = Proef::met(vec![partners::slice(), crate::slice(), count]).await.prepare().await;
    let (sanne, marijke) = (proef.sign_in(SANNE).await, proef.sign_in(MARIJKE).await);
    make(&sanne, "Eerste plan").await;
    assert_eq!(wacht(&proef, MARIJKE).await, "0", "not offered yet");
    let own = wacht(&proef, SANNE).await;
    sanne.post(&format!("{VERSIES}/1/aanbieden"), &[]).await;
    assert_eq!((wacht(&proef, MARIJKE).await.as_str(), wacht(&proef, SANNE).await), ("1", own), "she prepares, she does not adopt");
    marijke.post(&format!("{VERSIES}/1/vaststellen"), &[("op", "2026-12-01"), ("gelezen", "ja")]).await;
    assert_eq!(wacht(&proef, MARIJKE).await, "0");
}

#[tokio::test]
async fn an_adopted_version_gives_the_same_bytes_each_time() {
    let proef = prepared().await;
    let (sanne, marijke) = (proef.sign_in(SANNE).await, proef.sign_in(MARIJKE).await);
    make(&sanne, "Eerste plan").await;
    sanne.post(&format!("{VERSIES}/1/aanbieden"), &[]).await;
    marijke.post(&format!("{VERSIES}/1/vaststellen"), &[("op", "2026-12-01"), ("gelezen", "ja")]).await;
    let adopted = bij_nummer(&*proef.read().await, 1).await.unwrap().vastgesteld_op;
    assert_eq!(*proef.printed_op.lock().unwrap(), adopted, "the kept files are of the moment of adoption");
    let paths = ["pdf?partner=ggd", "bestand/odt?partner=ggd", "bestand/docx", "bestand/html?openbaar=1"];
    let mut first = Vec::new();
    for path in paths {
        first.push(sanne.bytes_in(&format!("{VERSIES}/1/{path}"), "nl").await);
    }
    proef.later(86_400);
    let sanne = proef.sign_in(SANNE).await;
    for (path, old) in paths.iter().zip(first) {
        assert!(sanne.bytes_in(&format!("{VERSIES}/1/{path}"), "nl").await == old, "{path}");
    }
    sanne.get(&format!("{VERSIES}/1/pdf?partner=ggd")).await;
    assert_eq!(*proef.printed_op.lock().unwrap(), adopted);
}

#[tokio::test]
async fn what_was_found_is_frozen_with_the_version() {
    let found = Bevinding { hoofdstuk: 12, vaag: 1, personen: 3, niets: false };
    assert_eq!(Bevinding::bevroren(&json!({ "werk": { "bevindingen": [found.json()] } })), [found]);
    assert_eq!(Bevinding::bevroren(&json!({})), []);
    let proef = prepared().await;
    let known = Bekend::load(&*proef.read().await, &proef.app).await.unwrap();
    assert_eq!(Bekend::uit(&known.json()), known);
    make(&proef.sign_in(SANNE).await, "Eerste plan").await;
    let content = versies::bevroren(&*proef.read().await, 1).await.unwrap();
    assert!(content.contains("Sanne de Wit") && !content.contains("Henk Visser"), "a version keeps nobody that it does not name");
}

proptest! {
    /// Wherever in a document a known person or any number stands, the public version does not hold it.
    #[test]
    fn no_place_in_a_document_names_anybody(
        tekst in "[ a-z.]{0,12}",
        nummer in "06[ -]?[1-9][0-9]{7}",
        diep in prop::sample::select(vec!["tekst", "wat", "titel", "alt"]),
        knip in 0..12_usize,
    ) {
        let known = json!({ "mensen": [{ "naam": "Sanne de Wit", "functie": "", "bereik": [], "heel": false, "van": "gemeente" }], "gewoon": [], "vrij": [] });
        let naam = "Sanne de Wit";
        let (a, b) = naam.split_at(knip);
        let document = json!({
            "werk": { "bekend": known },
            "versies": [{ "wat": format!("{tekst} {naam} {nummer}") }],
            "hoofdstukken": [{ "blokken": [
                { "soort": "alinea", diep: format!("{tekst} {nummer} {naam}") },
                { "soort": "tabel", "rijen": [[format!("{naam}{tekst}1")], [nummer.clone()]] },
                { "soort": "alinea", "delen": [{ "tekst": format!("{tekst} {a}"), "vet": true }, { "tekst": format!("{b} x"), "link": format!("tel:{nummer}") }] },
                { "soort": "figuur", "svg": format!("<svg d=\"06 12 34 56 78 90\"><text>{naam}, {nummer}</text></svg>"), "smal": format!("<svg><text>{naam} {nummer}</text></svg>") },
            ] }],
        });
        let uit = Lezer::Iedereen.snijd(document).to_string();
        prop_assert!(!uit.contains("Sanne") && !uit.contains(&nummer), "{uit}");
        prop_assert!(uit.contains("06 12 34 56 78 90"), "the drawing itself stays");
    }
}
