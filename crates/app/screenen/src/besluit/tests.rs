#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "tests may stop at the first surprise")]

use axum::http::StatusCode;
use domain::{
    casus::{BetrokkeneRol, BezoekDoor, Fase, Incidenttype, Leeftijdsgroep, Nazorgbesluit, PolitieBezwaar},
    draaiboek::{Anker, Feit, Feiten, Staat},
    journaal::{Gebeurtenis, Soort},
};
use policy::Beleid;
use store::testing::{self, deed, each_engine};

use super::{
    criteria::{self, Geldt},
    store::{Besluit, Toen, geldend, insert, list},
};
use crate::screening::proef::{ESRA, MARIJKE, MIGRATIES, Proef, SANNE, los_persoon, losse_casus, medewerker};

const JA: [(&str, &str); 4] = [("besluit", "ja"), ("criterium", "kwetsbaar"), ("bezoek_door", "coordinator"), ("_versie", "0")];
const NEE: [(&str, &str); 3] = [("besluit", "nee"), ("criterium", "politie-bezwaar"), ("_versie", "0")];

fn adres(nummer: &str) -> String {
    format!("/casussen/{nummer}/besluit")
}

/// The police answer about person 1.
async fn politie(proef: &Proef, nummer: &str, antwoord: &str) {
    let versie = if proef.geschreven(Soort::BezwaarBeantwoord).await == 0 { "0" } else { "1" };
    let velden = [
        ("antwoord-1", antwoord),
        ("antwoord_op-dag", "1"),
        ("antwoord_op-maand", "12"),
        ("antwoord_op-jaar", "2026"),
        ("antwoord_functie", "teamchef"),
        ("_versie", versie),
    ];
    let antwoord = proef.als(ESRA).await.post(&format!("/casussen/{nummer}/politie/antwoorden"), &velden).await;
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
}

#[tokio::test]
async fn the_letter_gives_facts_criteria_proposal_decider_and_article() {
    let proef = Proef::new().await;
    let (nummer, _) = proef.gescreend().await;
    politie(&proef, &nummer, "geen").await;
    let brief = proef.als(SANNE).await.get(&format!("{}/1", adres(&nummer))).await;
    for tekst in [
        "Wat nu bekend is",
        "Huur",
        "De persoon is kwetsbaar",
        "Leeftijdsgroep: 65 of ouder",
        "Voorstel",
        "AVG art. 6 lid 1 onder e",
        "Sanne de Wit, adviseur",
        "2026-1",
    ] {
        assert!(brief.tekst.contains(tekst), "{tekst}");
    }
    assert!(brief.tekst.contains("Besluit vastleggen en burgemeester informeren"));
    assert!(
        brief.gekozen("besluit", "ja")
            && brief.gekozen("bezoek_door", "coordinator")
            && brief.tekst.contains("value=\"kwetsbaar\" selected"),
        "the proposal is filled in"
    );
}

#[tokio::test]
async fn nothing_is_decided_before_the_screening_and_the_police() {
    let proef = Proef::new().await;
    let (sanne, nummer) = (proef.als(SANNE).await, proef.casus(Incidenttype::Woning).await);
    proef.persoon(&nummer, BetrokkeneRol::Bewoner, Leeftijdsgroep::Oudere).await;
    let (een, buurt) = (
        sanne.post(&format!("{}/1", adres(&nummer)), &JA).await,
        sanne.post(&adres(&nummer), &[("buurt", "ja"), ("buurt_criterium", "onrust-buurt")]).await,
    );
    for antwoord in [een, buurt] {
        assert!(antwoord.status == StatusCode::FORBIDDEN && antwoord.tekst.contains("CCV stap 2b"));
    }
    assert!(sanne.get(&adres(&nummer)).await.tekst.contains(&format!("/casussen/{nummer}/screening")), "the letter says where to go");

    let (nummer, _) = proef.gescreend().await;
    let antwoord = sanne.post(&format!("{}/1", adres(&nummer)), &JA).await;
    assert!(antwoord.status == StatusCode::FORBIDDEN && antwoord.tekst.contains("CCV stap 2c"));
    let brief = sanne.get(&format!("{}/1", adres(&nummer))).await;
    assert!(brief.tekst.contains(&format!("/casussen/{nummer}/politie")) && !brief.tekst.contains("name=\"besluit\""));
    assert_eq!(proef.geschreven(Soort::NazorgBesloten).await, 0);
}

#[tokio::test]
async fn a_yes_is_recorded_with_what_was_known_and_moves_the_casus_on() {
    let proef = Proef::new().await;
    let (nummer, id) = proef.gescreend().await;
    politie(&proef, &nummer, "geen").await;
    let antwoord = proef.als(SANNE).await.post(&format!("{}/1", adres(&nummer)), &JA).await;
    assert_eq!((antwoord.status, antwoord.naar), (StatusCode::SEE_OTHER, format!("{}?klaar=besluit-vastgelegd", adres(&nummer))));
    let (casus, stand) = proef.stand(&nummer).await;
    let b = stand.betrokkenen.iter().find(|b| b.id == id).unwrap();
    assert_eq!(
        (casus.fase, b.feiten.get(Feit::Besluit), b.feiten.get(Feit::BezoekDoor)),
        (Fase::Verlenen, Some("ja"), Some("coordinator"))
    );
    assert!(b.ankers.contains_key(&Anker::Besluit) && b.ankers.contains_key(&Anker::BesluitJa));
    assert_eq!(
        (proef.taak(&nummer, "besluit-nazorg").await.staat, proef.taak(&nummer, "contactpersoon-aanwijzen").await.staat),
        (Staat::Gedaan, Staat::Open)
    );
    let besluiten = list(&*proef.read().await, casus.id).await.unwrap();
    let toen = &besluiten[0];
    assert_eq!((toen.criterium.as_str(), toen.artikel.as_str(), toen.door), ("kwetsbaar", "AVG art. 6 lid 1 onder e", medewerker(SANNE)));
    assert_eq!(
        (toen.feiten.casus.get(Feit::Woonvorm), toen.feiten.betrokkene.unwrap().get(Feit::PolitieBezwaar)),
        (Some("huur"), Some("geen"))
    );
    let scherm = proef.als(MARIJKE).await.get(&format!("/burgemeester/{nummer}")).await;
    assert!(scherm.tekst.contains("Nazorg: ja 1, nee 0, nog open 0"), "the mayor sees it");
}

#[tokio::test]
async fn every_mistake_comes_back_at_once_with_the_input() {
    let proef = Proef::new().await;
    let (nummer, _) = proef.gescreend().await;
    politie(&proef, &nummer, "geen").await;
    let (sanne, brief) = (proef.als(SANNE).await, format!("{}/1", adres(&nummer)));
    let leeg = sanne.post(&brief, &[]).await;
    assert_eq!(leeg.status, StatusCode::UNPROCESSABLE_ENTITY);
    for veld in ["besluit", "criterium", "bezoek_door"] {
        assert!(leeg.tekst.contains(&format!("id=\"veld-{veld}-fout\"")), "{veld}");
    }
    let scheef = sanne.post(&brief, &[("besluit", "nee"), ("criterium", "stelt-prijs"), ("_versie", "0")]).await;
    assert!(
        scheef.tekst.contains("id=\"veld-criterium-fout\"")
            && scheef.gekozen("besluit", "nee")
            && scheef.tekst.contains("value=\"stelt-prijs\" selected")
    );
    let bezoek =
        sanne.post(&brief, &[("besluit", "ja"), ("criterium", "burgemeester-zelf"), ("bezoek_door", "geen"), ("_versie", "0")]).await;
    assert!(bezoek.tekst.contains("id=\"veld-criterium-fout\""), "who goes is no reason for aftercare");
    let buurt = sanne.post(&adres(&nummer), &[("buurt", "afgewezen")]).await;
    assert!(buurt.tekst.contains("id=\"veld-buurt-fout\"") && buurt.tekst.contains("id=\"veld-buurt_criterium-fout\""));
}

#[tokio::test]
async fn with_an_objection_only_no_and_the_neighbourhood_stays_open() {
    let proef = Proef::new().await;
    let (nummer, id) = proef.gescreend().await;
    politie(&proef, &nummer, "bezwaar").await;
    let (sanne, brief) = (proef.als(SANNE).await, format!("{}/1", adres(&nummer)));
    let page = sanne.get(&brief).await;
    assert!(
        page.gekozen("besluit", "nee")
            && !page.tekst.contains("name=\"besluit\" value=\"ja\"")
            && !page.tekst.contains("name=\"bezoek_door\"")
    );
    let ja = sanne.post(&brief, &JA).await;
    assert!(ja.status == StatusCode::FORBIDDEN && ja.tekst.contains("alleen ‘nee’"));
    assert_eq!(sanne.post(&brief, &NEE).await.status, StatusCode::SEE_OTHER);
    let (_, stand) = proef.stand(&nummer).await;
    let b = stand.betrokkenen.iter().find(|b| b.id == id).unwrap();
    assert!(b.ankers.contains_key(&Anker::Besluit) && !b.ankers.contains_key(&Anker::BesluitJa));

    let page = sanne.get(&adres(&nummer)).await;
    assert!(
        page.tekst.contains("sluit de buurt niet uit")
            && page.tekst.contains("Geen enkele persoon krijgt nazorg")
            && page.gekozen("buurt", "ja")
    );
    assert_eq!(proef.taak(&nummer, "buurt-toch").await.staat, Staat::Open);
    let antwoord = sanne.post(&adres(&nummer), &[("buurt", "ja"), ("buurt_criterium", "onrust-buurt"), ("_versie", "0")]).await;
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    assert_eq!(proef.taak(&nummer, "buurt-toch").await.staat, Staat::Gedaan);
    assert!(!sanne.get(&adres(&nummer)).await.tekst.contains("Geen enkele persoon krijgt nazorg"));
}

#[tokio::test]
async fn a_new_decision_stands_beside_the_old_one() {
    let proef = Proef::new().await;
    let (nummer, id) = proef.gescreend().await;
    politie(&proef, &nummer, "geen").await;
    let (sanne, brief) = (proef.als(SANNE).await, format!("{}/1", adres(&nummer)));
    sanne.post(&brief, &JA).await;
    proef.later(3600);
    politie(&proef, &nummer, "bezwaar").await;
    assert!(sanne.get(&adres(&nummer)).await.tekst.contains("Opnieuw besluiten"), "an objection that came later asks for a new decision");
    proef.later(3600);
    let antwoord = sanne.post(&brief, &[("besluit", "nee"), ("criterium", "politie-bezwaar"), ("_versie", "1")]).await;
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    let casus = proef.stand(&nummer).await.0;
    let besluiten = list(&*proef.read().await, casus.id).await.unwrap();
    let soorten: Vec<_> = besluiten.iter().map(|b| b.besluit).collect();
    assert_eq!(soorten, [Nazorgbesluit::Nee, Nazorgbesluit::Ja]);
    assert_eq!(geldend(&besluiten, Some(id)).unwrap().besluit, Nazorgbesluit::Nee);
    let page = sanne.get(&adres(&nummer)).await;
    assert_eq!(page.telt("Wat toen bekend was"), 2);
    assert_eq!(proef.taak(&nummer, "contactpersoon-aanwijzen").await.staat, Staat::NietVanToepassing, "work for a yes is called off");
}

#[tokio::test]
async fn what_waits_for_a_yes_follows_the_decision_that_counts() {
    let proef = Proef::new().await;
    let (nummer, id) = proef.gescreend().await;
    politie(&proef, &nummer, "geen").await;
    let (sanne, brief) = (proef.als(SANNE).await, format!("{}/1", adres(&nummer)));
    let nee = [("besluit", "nee"), ("criterium", "bestuur-ongepast")];
    let sinds = async |besluit: &[(&str, &str)], versie: &str| {
        let antwoord = sanne.post(&brief, &[besluit, &[("_versie", versie)]].concat()).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        proef.later(3600);
        let (_, stand) = proef.stand(&nummer).await;
        stand.betrokkenen.iter().find(|b| b.id == id).unwrap().ankers.get(&Anker::BesluitJa).copied()
    };
    let eerst = sinds(&JA[..3], "0").await;
    assert!(eerst.is_some());
    assert_eq!(sinds(&[JA[0], JA[1], ("bezoek_door", "burgemeester")], "1").await, eerst, "another yes does not start the terms again");
    assert_eq!(sinds(&nee, "2").await, None);
    assert!(sinds(&JA[..3], "3").await > eerst, "terms count from the yes that holds now");
}

/// What is recorded about a person is not to be read from the journal: the opposite outcome writes the same lines.
#[tokio::test]
async fn the_journal_does_not_tell_what_was_decided() {
    let (nee, afgewezen) =
        ([("besluit", "nee"), ("criterium", "bestuur-ongepast")], [("besluit", "afgewezen"), ("criterium", "wil-geen-nazorg")]);
    let mut regels = Vec::new();
    for (politie_zegt, besluit, buurt, keuze) in [
        ("geen", &JA[..3], "ja", "bezoek"),
        ("geen", &nee[..], "nee", "geen"),
        ("geen", &afgewezen[..], "nee", "brief"),
        ("bezwaar", &NEE[..2], "ja", "bellen"),
    ] {
        let proef = Proef::new().await;
        let (nummer, _) = proef.gescreend().await;
        politie(&proef, &nummer, politie_zegt).await;
        let (sanne, marijke) = (proef.als(SANNE).await, proef.als(MARIJKE).await);
        let criterium = if buurt == "ja" { "onrust-buurt" } else { "bestuur-ongepast" };
        for (pad, velden) in
            [(format!("{}/1", adres(&nummer)), besluit), (adres(&nummer), &[("buurt", buurt), ("buurt_criterium", criterium)])]
        {
            let antwoord = sanne.post(&pad, &[velden, &[("_versie", "0")]].concat()).await;
            assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        }
        let antwoord = marijke.post(&format!("/burgemeester/{nummer}"), &[("keuze", keuze), ("_versie", "0")]).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        regels.push(proef.journaalregels().await);
    }
    assert!(regels[0].iter().any(|r| r.starts_with("nazorg-besloten")) && regels[0].iter().any(|r| r.starts_with("burgemeester-koos")));
    for andere in &regels[1..] {
        assert_eq!(&regels[0], andere);
    }
}

#[tokio::test]
async fn two_who_decide_otherwise_see_both_and_a_form_sent_twice_decides_once() {
    let proef = Proef::new().await;
    let (nummer, _) = proef.gescreend().await;
    politie(&proef, &nummer, "geen").await;
    let (sanne, brief) = (proef.als(SANNE).await, format!("{}/1", adres(&nummer)));
    let token = testing::id().to_string();
    let mut velden = JA.to_vec();
    velden.push(("_eenmalig", &token));
    sanne.post(&brief, &velden).await;
    sanne.post(&brief, &velden).await;
    assert_eq!(proef.geschreven(Soort::NazorgBesloten).await, 1);
    proef.later(60);
    let laat = sanne.post(&brief, &[("besluit", "afgewezen"), ("criterium", "wil-geen-nazorg"), ("_versie", "0")]).await;
    assert!(
        laat.status == StatusCode::UNPROCESSABLE_ENTITY
            && laat.tekst.contains("Nu staat er: Ja, nazorg. Jij vulde in: Gevraagd, wil geen nazorg."),
        "{}",
        laat.tekst
    );
    assert_eq!(proef.geschreven(Soort::NazorgBesloten).await, 1);
}

#[tokio::test]
async fn two_choices_of_the_mayor_do_not_overwrite_each_other() {
    let proef = Proef::new().await;
    let nummer = proef.casus(Incidenttype::Woning).await;
    let (marijke, hier) = (proef.als(MARIJKE).await, format!("/burgemeester/{nummer}"));
    let kies = async |keuze, versie| marijke.post(&hier, &[("keuze", keuze), ("_versie", versie)]).await;
    assert_eq!(kies("bellen", "0").await.status, StatusCode::SEE_OTHER);
    let tweede = kies("bezoek", "0").await;
    assert!(
        tweede.status == StatusCode::UNPROCESSABLE_ENTITY && tweede.tekst.contains("Nu staat er: Ik bel. Jij vulde in: Ik ga langs."),
        "{}",
        tweede.tekst
    );
    let versie = marijke.get(&hier).await.hidden("_versie");
    assert_eq!(kies("bezoek", versie.as_str()).await.status, StatusCode::SEE_OTHER, "knowing what stood there");
}

#[tokio::test]
async fn the_closed_and_the_rightless_are_refused() {
    let proef = Proef::new().await;
    let (nummer, _) = proef.gescreend().await;
    politie(&proef, &nummer, "geen").await;
    for wie in [ESRA, MARIJKE] {
        assert_eq!(proef.als(wie).await.post(&format!("{}/1", adres(&nummer)), &JA).await.status, StatusCode::FORBIDDEN);
    }
    let sanne = proef.als(SANNE).await;
    assert_eq!(sanne.get(&format!("{}/7", adres(&nummer))).await.status, StatusCode::NOT_FOUND);
    proef.sluit(&nummer).await;
    assert!(sanne.post(&format!("{}/1", adres(&nummer)), &JA).await.tekst.contains("Archiefwet art. 3"));
    assert_eq!(proef.geschreven(Soort::NazorgBesloten).await, 0);
}

#[test]
fn criteria_follow_from_facts_or_ask_for_judgement() {
    let beleid = Beleid::load().unwrap();
    let dag = jiff::civil::date(2026, 12, 1);
    let casus = Feiten::default().with(Feit::Onrust, "hoog").with(Feit::Herhaling, "nee");
    let kind = Feiten::default().with(Feit::Leeftijdsgroep, "kind").with(Feit::Rol, "getuige");
    let oordelen = criteria::beoordeel(&beleid, dag, &casus, Some(&kind));
    assert_eq!(oordelen.len(), beleid.criteria.len());
    let geldt = |id: &str| oordelen.iter().find(|o| o.criterium.id == id).unwrap().geldt;
    assert_eq!(geldt("kwetsbaar"), Geldt::Ja(Feit::Leeftijdsgroep, "kind"));
    assert_eq!(geldt("herhaald-slachtoffer"), Geldt::Nee(Feit::Herhaling, "nee"));
    assert_eq!(geldt("stelt-prijs"), Geldt::Onbekend(Feit::Welkom));
    assert_eq!(geldt("burgemeester-zelf"), Geldt::Ja(Feit::Onrust, "hoog"));
    assert_eq!(geldt("bestuur-ongepast"), Geldt::Oordeel);
    let voorstel = criteria::stel_voor(&oordelen, PolitieBezwaar::Geen);
    assert_eq!(
        (voorstel.besluit, voorstel.criterium.unwrap().id.as_str(), voorstel.bezoek),
        (Nazorgbesluit::Ja, "kwetsbaar", BezoekDoor::Burgemeester)
    );
    let bezwaar = criteria::stel_voor(&oordelen, PolitieBezwaar::Bezwaar);
    assert_eq!(
        (bezwaar.besluit, bezwaar.criterium.unwrap().id.as_str(), bezwaar.bezoek),
        (Nazorgbesluit::Nee, "politie-bezwaar", BezoekDoor::Geen)
    );
    let geen_bezoek = criteria::beoordeel(&beleid, dag, &casus, Some(&Feiten::default().with(Feit::Welkom, "nee")));
    assert_eq!(criteria::stel_voor(&geen_bezoek, PolitieBezwaar::Geen).besluit, Nazorgbesluit::Ja, "no visit is not: no aftercare");
    let niets = criteria::beoordeel(&beleid, dag, &Feiten::default(), Some(&Feiten::default()));
    assert_eq!(criteria::stel_voor(&niets, PolitieBezwaar::Geen).criterium.unwrap().id, "nog-niet-gevraagd");
}

#[test]
fn every_rule_names_a_criterion_of_policy() {
    let beleid = Beleid::load().unwrap();
    for id in criteria::genoemd() {
        assert!(beleid.criterium(id).is_some(), "{id}");
    }
}

#[tokio::test]
async fn sql_of_the_decision() {
    each_engine(MIGRATIES, |db| async move {
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let id = losse_casus(&tx, Incidenttype::Woning).await;
        let een = los_persoon(&tx, id, BetrokkeneRol::Bewoner, Leeftijdsgroep::Oudere).await;
        assert!(list(&tx, id).await.unwrap().is_empty());
        let eerst = Besluit {
            betrokkene: Some(een),
            op: testing::now(),
            besluit: Nazorgbesluit::Ja,
            criterium: "kwetsbaar".into(),
            artikel: "AVG art. 6 lid 1 onder e".into(),
            bezoek_door: BezoekDoor::Wijkagent,
            feiten: Toen {
                casus: Feiten::default().with(Feit::Woonvorm, "huur"),
                betrokkene: Some(Feiten::default().with(Feit::Rol, "bewoner")),
            },
            aanwijzingsbesluit: testing::id().into(),
            door: medewerker(SANNE),
        };
        let buurt = Besluit {
            betrokkene: None,
            op: testing::now().plus_seconds(1),
            feiten: Toen { betrokkene: None, ..eerst.feiten },
            ..eerst.clone()
        };
        let later = Besluit { op: testing::now().plus_seconds(2), besluit: Nazorgbesluit::Nee, ..eerst.clone() };
        for b in [&eerst, &buurt, &later] {
            insert(&tx, id, b).await.unwrap();
        }
        let alles = list(&tx, id).await.unwrap();
        assert_eq!(alles, [later.clone(), buurt.clone(), eerst]);
        assert_eq!((geldend(&alles, Some(een)), geldend(&alles, None)), (Some(&later), Some(&buurt)));
        tx.commit(Gebeurtenis::new(Soort::NazorgBesloten)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn every_page_reads_in_english_too() {
    let proef = Proef::new().await;
    let (nummer, _) = proef.gescreend().await;
    proef.persoon(&nummer, BetrokkeneRol::Bewoner, Leeftijdsgroep::Kind).await;
    politie(&proef, &nummer, "geen").await;
    let sanne = proef.als(SANNE).await;
    let besluit = adres(&nummer);
    sanne.post(&format!("{besluit}/1"), &JA).await;
    let titels = [
        (format!("/casussen/{nummer}/screening"), "Save change", "Is the home rented or owned?"),
        (format!("/casussen/{nummer}/politie"), "Record answers", "Do not give a name"),
        ("/politie".to_owned(), "Questions to the police", "Not released yet"),
        (besluit.clone(), "Decisions taken", "does not rule out the neighbourhood"),
        (format!("{besluit}/1"), "Record decision and inform the mayor", "What is known now"),
        (format!("{besluit}/2"), "Person 2", "CCV stap 2c"),
    ];
    for (path, een, twee) in &titels {
        let page = sanne.get_in(path, "en").await;
        assert!(page.status == StatusCode::OK && page.tekst.contains(twee) && page.tekst.contains(een), "{path}");
    }
}
