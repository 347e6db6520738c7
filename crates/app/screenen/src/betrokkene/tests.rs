#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use axum::http::StatusCode;
use casus::taak;
use domain::{
    Code,
    casus::{BetrokkeneRol, Incidenttype, Leeftijdsgroep},
    gegeven::{Herkomst, Soort as Soortgegeven},
    id::{BetrokkeneId, Id},
    journaal::{Gebeurtenis, Soort},
};
use store::{args, testing::each_engine};

use crate::testing::{Als, Antwoord, MIGRATIES, SANNE, Stad, id};
use casus::betrokkene::{
    Persoon, Veld, Waarde, bewaar, create, lijkt_op_bsn, list, maak, remove, schrijfadres, velden_in, waarden, waarden_in, zoek,
};

fn bewoner() -> Persoon {
    Persoon {
        rol: BetrokkeneRol::Bewoner,
        leeftijdsgroep: Leeftijdsgroep::Oudere,
        vertegenwoordiger: None,
        contactpersoon: None,
        niet_bellen: false,
        niet_schrijven: false,
    }
}

#[test]
fn nine_digits_that_pass_the_eleven_test_look_like_a_bsn() {
    for text in ["111222333", "bsn 111.222.333.", "1112 22 333", "x111222333y"] {
        assert!(lijkt_op_bsn(text), "{text}");
    }
    for text in ["", "111222334", "000000000", "06 12345678", "1112223330", "Maasstraat 12, 1234 AB", "+31 6 12345678"] {
        assert!(!lijkt_op_bsn(text), "{text}");
    }
}

#[expect(clippy::too_many_lines, reason = "one story, told in order")]
#[tokio::test]
async fn values_stand_beside_each_other_by_provenance_and_sealed_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        let stad = Stad::op_engine(db).await;
        let (casus, bewijs) = (stad.meld(Incidenttype::Woning).await, stad.bewijs().await);
        let persoon: BetrokkeneId = stad.app.id();
        let tx = stad.write().await;
        assert_eq!(create(&tx, casus.id, persoon, &bewoner()).await.unwrap(), 1);
        for (text, herkomst) in
            [("Ans Verzonnen", Herkomst::Politie), ("Ans Verzonnen-Bakker", Herkomst::Betrokkene), ("Ans Bakker", Herkomst::Betrokkene)]
        {
            let gegeven = maak(text.into(), Veld::Naam, herkomst, persoon, Some(&stad.ontvangst().await)).unwrap();
            bewaar(&tx, Veld::Naam, &gegeven, Some(&bewijs), id(SANNE)).await.unwrap().unwrap();
        }
        assert!(maak("x".into(), Veld::Naam, Herkomst::Politie, persoon, None).is_err(), "no police value without proof");
        let gegeven = maak("+31 6 1234 5678".into(), Veld::Telefoon, Herkomst::Politie, persoon, Some(&stad.ontvangst().await)).unwrap();
        assert!(bewaar(&tx, Veld::Telefoon, &gegeven, None, id(SANNE)).await.unwrap().is_err());
        bewaar(&tx, Veld::Telefoon, &gegeven, Some(&bewijs), id(SANNE)).await.unwrap().unwrap();
        tx.commit(Gebeurtenis::new(Soort::BetrokkeneToegevoegd).in_casus(casus.id).over(persoon)).await.unwrap();

        let tx = stad.read().await;
        let all = waarden(&tx, persoon, Some(&bewijs)).await.unwrap();
        let texts: Vec<_> = all.iter().map(|w| (w.veld, w.gegeven.herkomst(), w.gegeven.lees(Some(&bewijs)).unwrap().as_str())).collect();
        assert_eq!(
            texts,
            [
                (Veld::Naam, Herkomst::Politie, "Ans Verzonnen"),
                (Veld::Naam, Herkomst::Betrokkene, "Ans Bakker"),
                (Veld::Telefoon, Herkomst::Politie, "+31 6 1234 5678")
            ]
        );
        assert!(all[0].gegeven.lees(None).is_err());
        assert_eq!(waarden(&tx, persoon, None).await.unwrap().len(), 1, "without proof only what the person told");
        assert_eq!(waarden_in(&tx, casus.id, Some(&bewijs)).await.unwrap().len(), 3);
        assert_eq!(velden_in(&tx, casus.id).await.unwrap().len(), 3);
        for text in ["ans  VERZONNEN ", "Ans Bakker", "06 12345678", "0031612345678"] {
            assert_eq!(zoek(&tx, text).await.unwrap().first().map(|v| (v.betrokkene, v.volgnr)), Some((persoon, 1)), "{text}");
        }
        assert!(zoek(&tx, "Ans").await.unwrap().is_empty() && zoek(&tx, "").await.unwrap().is_empty());
        let rows = tx
            .all("SELECT waarde, aanwijzingsbesluit, herkomst FROM betrokkene_gegeven WHERE gemeente = $1", args!["GM9999"])
            .await
            .unwrap();
        for row in rows {
            assert!(!String::from_utf8_lossy(&row.bytes("waarde").unwrap()).contains("Ans"));
            assert_eq!(
                row.opt_uuid("aanwijzingsbesluit").unwrap(),
                (row.text("herkomst").unwrap() == "politie").then(|| bewijs.besluit().uuid())
            );
        }
        drop(tx);

        let tx = stad.write().await;
        remove(&tx, casus.id, persoon).await.unwrap();
        tx.commit(Gebeurtenis::new(Soort::BetrokkeneVerwijderd).in_casus(casus.id).over(persoon)).await.unwrap();
        let tx = stad.read().await;
        assert!(list(&tx, casus.id).await.unwrap().is_empty() && waarden(&tx, persoon, Some(&bewijs)).await.unwrap().is_empty());
        assert!(
            tx.opt("SELECT persoon FROM persoonssleutel WHERE gemeente = $1 AND persoon = $2", args!["GM9999", persoon])
                .await
                .unwrap()
                .is_none(),
            "the key is gone"
        );
        drop(tx);
        stad.app.db.close().await;
    })
    .await;
}

#[tokio::test]
async fn letters_go_to_the_other_address_or_nowhere() {
    let stad = Stad::new().await;
    let (bewijs, persoon) = (stad.ontvangst().await, stad.app.id::<BetrokkeneId>());
    let at = |veld, text: &str, herkomst| Waarde {
        veld,
        gegeven: maak(text.into(), veld, herkomst, persoon, Some(&bewijs)).unwrap(),
        op: stad.app.now(),
        door: id(SANNE),
    };
    let all = [at(Veld::Adres, "thuis", Herkomst::Betrokkene), at(Veld::Postadres, "postbus", Herkomst::Politie)];
    assert_eq!(schrijfadres(false, &all).map(|w| w.veld), Some(Veld::Postadres));
    assert_eq!(schrijfadres(false, &all[..1]).map(|w| w.veld), Some(Veld::Adres));
    assert!(schrijfadres(true, &all).is_none());
}

const BASIS: [(&str, &str); 4] =
    [("rol", "bewoner"), ("leeftijdsgroep", "oudere"), ("naam", "Ans Verzonnen"), ("naam-herkomst", "politie")];

#[tokio::test]
async fn adding_a_person_finishes_the_step_and_plans_steps_for_this_person() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let (sanne, hier) = (stad.als(SANNE).await, format!("/casussen/{}", casus.nummer));
    let page = sanne.get(&format!("{hier}/betrokkenen/nieuw")).await;
    let once = page.hidden("_eenmalig");
    let form: Vec<_> = BASIS.into_iter().chain([("_eenmalig", once.as_str())]).collect();
    let answer = sanne.post(&format!("{hier}/betrokkenen/nieuw"), &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.tekst);
    assert!(answer.naar.starts_with(&format!("{hier}?klaar=betrokkene-toegevoegd")));
    assert_eq!(sanne.post(&format!("{hier}/betrokkenen/nieuw"), &form).await.naar, hier, "sent twice is added once");
    let tx = stad.read().await;
    let b = list(&tx, casus.id).await.unwrap();
    assert_eq!(b.len(), 1);
    let taken = taak::list(&tx, casus.id).await.unwrap();
    assert!(taken.iter().any(|t| t.betrokkene == Some(b[0].id)));
    let persons = stad
        .app
        .beleid
        .draaiboek(&casus.draaiboek, casus.draaiboek_vanaf)
        .unwrap()
        .stappen
        .iter()
        .filter(|s| s.klaar_als == Some(domain::draaiboek::Bewijs::PersoonToegevoegd));
    for step in persons {
        let task = taken.iter().find(|t| t.stap == step.id).unwrap();
        assert_ne!(task.staat, domain::draaiboek::Staat::Open, "{}", step.id);
    }
}

#[tokio::test]
async fn reading_a_person_is_journalled_and_shows_lock_and_article() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let (sanne, hier) = (stad.als(SANNE).await, format!("/casussen/{}/betrokkenen", casus.nummer));
    sanne.post(&format!("{hier}/nieuw"), &BASIS).await;
    let page = sanne.get(&format!("{hier}/1")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.tekst.contains("Ans Verzonnen") && page.tekst.contains("Politie · Wpg 16 lid 1 c") && !page.tekst.contains("<title>Ans"));
    assert!(stad.journaal().await.ends_with(&["betrokkene-ingezien", "casus-ingezien"].map(str::to_owned)));
    assert!(sanne.get_in(&format!("{hier}/1"), "en").await.tekst.contains("Named contact person"));
    stad.trek_in().await;
    let refused = sanne.get(&format!("{hier}/1")).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(!refused.tekst.contains("Verzonnen"));
    assert_eq!(sanne.post("/casussen", &[("zoek", "Ans Verzonnen")]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn who_is_found_by_name_is_journalled() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let sanne = stad.als(SANNE).await;
    sanne.post(&format!("/casussen/{}/betrokkenen/nieuw", casus.nummer), &BASIS).await;
    let page = sanne.post("/casussen", &[("zoek", "ans verzonnen")]).await;
    assert!(page.tekst.contains("1 persoon gevonden") && page.tekst.contains("/betrokkenen/1"));
    assert_eq!(stad.journaal().await.last().map(String::as_str), Some("betrokkene-ingezien"));
    assert!(sanne.post("/casussen", &[("zoek", "Iemand Anders")]).await.tekst.contains("Niemand gevonden"));
}

#[tokio::test]
async fn a_child_needs_a_guardian_and_has_no_number_of_its_own() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let (sanne, nieuw) = (stad.als(SANNE).await, format!("/casussen/{}/betrokkenen/nieuw", casus.nummer));
    let kind = [("rol", "bewoner"), ("leeftijdsgroep", "kind"), ("telefoon", "06 12345678"), ("telefoon-herkomst", "politie")];
    let alone = sanne.post(&nieuw, &kind).await;
    assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(alone.tekst.contains("Voeg eerst de ouder") && alone.tekst.contains("bereik je via de ouder"));
    sanne.post(&nieuw, &BASIS).await;
    let ouder = list(&*stad.read().await, casus.id).await.unwrap()[0].id.uuid().to_string();
    let answer = sanne.post(&nieuw, &[("rol", "bewoner"), ("leeftijdsgroep", "kind"), ("vertegenwoordiger", &ouder)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.tekst);
    let page = sanne.get(&format!("/casussen/{}", casus.nummer)).await.tekst;
    assert!(page.contains("contact via betrokkene 1"));
    let weg = sanne.post(&format!("/casussen/{}/betrokkenen/1/verwijderen", casus.nummer), &[]).await;
    assert_eq!(weg.status, StatusCode::FORBIDDEN, "someone who represents another stays");
}

#[tokio::test]
async fn every_mistake_in_the_form_of_a_person_comes_in_one_answer() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let (sanne, nieuw) = (stad.als(SANNE).await, format!("/casussen/{}/betrokkenen/nieuw", casus.nummer));
    let fout = [
        ("rol", "bewoner"),
        ("leeftijdsgroep", "kind"),
        ("telefoon", "12"),
        ("telefoon-herkomst", ""),
        ("naam", "Ans"),
        ("naam-herkomst", ""),
    ];
    let answer = sanne.post(&nieuw, &fout).await.tekst;
    assert!(answer.contains("Voeg eerst de ouder") && answer.contains("bereik je via de ouder"));
    for veld in ["telefoon-herkomst", "naam-herkomst"] {
        assert!(answer.contains(&format!("href=\"#veld-{veld}")), "{veld}: {answer}");
    }
    sanne.post(&nieuw, &BASIS).await;
    let ouder = list(&*stad.read().await, casus.id).await.unwrap()[0].id.uuid().to_string();
    sanne.post(&nieuw, &[("rol", "bewoner"), ("leeftijdsgroep", "kind"), ("vertegenwoordiger", &ouder)]).await;
    let hier = format!("/casussen/{}/betrokkenen/1/wijzigen", casus.nummer);
    let kind = sanne.post(&hier, &[("rol", "niets"), ("leeftijdsgroep", "kind"), ("_versie", "1")]).await.tekst;
    for veld in ["rol", "leeftijdsgroep", "vertegenwoordiger"] {
        assert!(kind.contains(&format!("href=\"#veld-{veld}")), "{veld}: {kind}");
    }
}

#[tokio::test]
async fn a_number_that_looks_like_a_bsn_is_refused_and_no_field_asks_for_what_may_not_be_kept() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let (sanne, nieuw) = (stad.als(SANNE).await, format!("/casussen/{}/betrokkenen/nieuw", casus.nummer));
    let answer = sanne
        .post(&nieuw, &[("rol", "bewoner"), ("leeftijdsgroep", "oudere"), ("naam", "Ans 111222333"), ("naam-herkomst", "politie")])
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.tekst.contains("lijkt een burgerservicenummer"));
    let page = sanne.get(&nieuw).await.tekst;
    let names: Vec<&str> = page.split(" name=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert!(names.contains(&"naam"));
    for forbidden in
        ["bsn", "burgerservice", "verdacht", "dader", "gezond", "medisch", "letsel", "ziek", "geboorte", "strafblad", "religie", "etni"]
    {
        assert!(names.iter().all(|n| !n.contains(forbidden)), "{forbidden} in {names:?}");
        assert!(Veld::ALL.iter().all(|v| !v.code().contains(forbidden)));
    }
}

/// The form of a person as it is shown now, with these fields typed over.
async fn typed(als: &Als<'_>, wijzigen: &str, typed: &[(&str, &str)]) -> Vec<(String, String)> {
    let page = als.get(wijzigen).await;
    let mut uit: Vec<(String, String)> = [("_versie", page.hidden("_versie")), ("_getoond", page.hidden("_getoond"))]
        .into_iter()
        .chain([("rol", "bewoner".to_owned()), ("leeftijdsgroep", "oudere".to_owned()), ("naam-politie", "Ans Verzonnen".to_owned())])
        .map(|(k, v)| (k.to_owned(), v))
        .collect();
    for (name, value) in typed {
        uit.retain(|(n, _)| n != name);
        uit.push(((*name).to_owned(), (*value).to_owned()));
    }
    uit
}

async fn send(als: &Als<'_>, wijzigen: &str, form: &[(String, String)]) -> Antwoord {
    als.post(wijzigen, &form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect::<Vec<_>>()).await
}

#[tokio::test]
async fn who_saves_second_sees_both_values_of_what_both_changed() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let (sanne, hier) = (stad.als(SANNE).await, format!("/casussen/{}/betrokkenen", casus.nummer));
    sanne.post(&format!("{hier}/nieuw"), &BASIS).await;
    let wijzigen = format!("{hier}/1/wijzigen");
    assert!(sanne.get(&wijzigen).await.tekst.contains("Naam (van: Politie)"));
    let own = [("naam", "Ans Zelf"), ("naam-herkomst", "betrokkene"), ("naam-politie", "Ans Eerst")];
    let (first, second) = (typed(&sanne, &wijzigen, &own).await, typed(&sanne, &wijzigen, &[("naam-politie", "Ans Tweede")]).await);
    let third = typed(&sanne, &wijzigen, &[("leeftijdsgroep", "volwassen")]).await;
    assert_eq!(send(&sanne, &wijzigen, &first).await.status, StatusCode::SEE_OTHER);
    let clash = send(&sanne, &wijzigen, &second).await;
    assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(clash.tekst.contains("Nu staat er: Ans Eerst") && clash.tekst.contains("Jij vulde in: Ans Tweede"));
    assert!(clash.tekst.contains("heeft ‘Naam (van: Politie)’ gewijzigd") && !clash.tekst.contains("‘’"), "{}", clash.tekst);
    assert_eq!(clash.tekst.matches("Nu staat er").count(), 2, "in the summary and beside the field, for one field: {}", clash.tekst);
    assert_eq!(send(&sanne, &wijzigen, &third).await.status, StatusCode::SEE_OTHER, "nothing clashes");
    let page = sanne.get(&format!("{hier}/1")).await.tekst;
    assert!(
        page.contains("Ans Eerst") && page.contains("Ans Zelf") && page.contains("18 tot en met 64"),
        "what the first typed stays: {page}"
    );
    let again = [("_versie", clash.hidden("_versie")), ("_getoond", clash.hidden("_getoond"))];
    let mut last = second.clone();
    last.retain(|(n, _)| !n.starts_with('_'));
    last.extend(again.map(|(k, v)| (k.to_owned(), v)));
    last.push(("naam-betrokkene".to_owned(), "Ans Zelf".to_owned()));
    assert_eq!(send(&sanne, &wijzigen, &last).await.status, StatusCode::SEE_OTHER);
    let page = sanne.get(&format!("{hier}/1")).await.tekst;
    assert!(page.contains("Ans Tweede") && page.contains("Ans Zelf") && page.contains("18 tot en met 64"), "{page}");
}

#[tokio::test]
async fn a_person_added_by_mistake_goes_with_the_key_but_not_after_work() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let (sanne, hier) = (stad.als(SANNE).await, format!("/casussen/{}/betrokkenen", casus.nummer));
    sanne.post(&format!("{hier}/nieuw"), &BASIS).await;
    sanne.post(&format!("{hier}/nieuw"), &BASIS).await;
    assert!(sanne.get(&format!("{hier}/1")).await.tekst.contains("Per vergissing toegevoegd?"));
    assert_eq!(sanne.post(&format!("{hier}/1/verwijderen"), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(sanne.get(&format!("{hier}/1")).await.status, StatusCode::NOT_FOUND);
    let b = list(&*stad.read().await, casus.id).await.unwrap()[0].id;
    let tx = stad.write().await;
    tx.commit(Gebeurtenis::new(Soort::ContactVastgelegd).in_casus(casus.id).over(b).code("gesproken")).await.unwrap();
    assert_eq!(sanne.post(&format!("{hier}/2/verwijderen"), &[]).await.status, StatusCode::FORBIDDEN);
    assert!(!sanne.get(&format!("{hier}/2")).await.tekst.contains("Per vergissing toegevoegd?"));
}

#[tokio::test]
async fn the_police_give_only_what_the_decision_lists() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let (sanne, hier) = (stad.als(SANNE).await, format!("/casussen/{}/betrokkenen", casus.nummer));
    let page = sanne.get(&format!("{hier}/nieuw")).await.tekst;
    let keuzes = |page: &str, veld: &str| {
        let from = page.find(&format!("name=\"{veld}-herkomst\"")).unwrap();
        page[from..].split("</select>").next().unwrap().to_owned()
    };
    assert!(keuzes(&page, "telefoon").contains("value=\"politie\"") && !keuzes(&page, "email").contains("value=\"politie\""));
    assert!(page.contains("Niet van de politie: dit gegeven staat niet in het aanwijzingsbesluit"));
    let email = [&BASIS[..], &[("email", "ans@voorbeeld.example"), ("email-herkomst", "politie")]].concat();
    let answer = sanne.post(&format!("{hier}/nieuw"), &email).await;
    assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.tekst.contains("Wpg art. 16 lid 1 onder c"), "{}", answer.tekst);

    let telefoon = [&BASIS[..], &[("telefoon", "06 12345678"), ("telefoon-herkomst", "politie")]].concat();
    assert_eq!(sanne.post(&format!("{hier}/nieuw"), &telefoon).await.status, StatusCode::SEE_OTHER);
    stad.zonder_gegevens(&[Soortgegeven::Telefoon]).await;
    let nieuw = maak("06".into(), Veld::Telefoon, Herkomst::Politie, stad.app.id(), Some(&stad.ontvangst().await)).err().unwrap();
    assert_eq!(nieuw, domain::aanwijzing::NIET_OP_LIJST, "the type refuses it, whichever form it comes from");
    assert!(sanne.get(&format!("{hier}/1")).await.tekst.contains("06 12345678"), "what came in lawfully stays readable");
    let page = sanne.get(&format!("{hier}/1/wijzigen")).await;
    assert!(page.tekst.contains("je mag het lezen of weghalen"));
    let versie = page.hidden("_versie");
    let form =
        |telefoon| [("_versie", versie.as_str()), BASIS[0], BASIS[1], ("naam-politie", "Ans Anders"), ("telefoon-politie", telefoon)];
    let other = sanne.post(&format!("{hier}/1/wijzigen"), &form("06 87654321")).await;
    assert!(other.status == StatusCode::UNPROCESSABLE_ENTITY && other.tekst.contains("veld-telefoon-politie-fout"), "{}", other.tekst);
    assert_eq!(sanne.post(&format!("{hier}/1/wijzigen"), &form("06 12345678")).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn every_task_on_the_page_of_a_person_leads_to_who_does_it_and_when() {
    let stad = Stad::new().await;
    let casus = stad.meld(Incidenttype::Woning).await;
    let (sanne, hier) = (stad.als(SANNE).await, format!("/casussen/{}/betrokkenen", casus.nummer));
    sanne.post(&format!("{hier}/nieuw"), &BASIS).await;
    let page = sanne.get(&format!("{hier}/1")).await.tekst;
    let links: Vec<&str> =
        page.split("href=\"").skip(1).filter_map(|l| l.split('"').next()).filter(|l| l.contains("/taakregie/")).collect();
    assert!(!links.is_empty());
    for link in links {
        assert_eq!(sanne.get(link).await.status, StatusCode::OK, "{link}");
    }
}
