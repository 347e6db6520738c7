use axum::http::StatusCode;
use casus::{self, taak};
use domain::{
    casus::{BetrokkeneRol, Incidenttype, Leeftijdsgroep, Woonvorm},
    draaiboek::{Anker, Feit, Staat},
    id::{BetrokkeneId, CasusId, Id, MedewerkerId},
    journaal::{Gebeurtenis, Soort},
    maatregel::{Aanbodstand, Doelgroep, Overname},
};
use inventaris::maatregelen::{Maatregel, put};
use jiff::civil::date;
use policy::Beleid;
use screenen::testing::{HENK, SANNE, ZARA, id};
use store::testing::{deed, each_engine, now};
use uuid::Uuid;

use super::{Aanbod, insert, laatste, regels::Vraag, van, van_casus};
use crate::proef::{MIGRATIES, Proef};

/// Adopts these shipped measures.
async fn neem_over(p: &Proef, ids: &[&str]) {
    let tx = p.stad.write().await;
    for naam in ids {
        let mut m = Maatregel::van_beleid(p.stad.app.beleid.maatregel(naam).unwrap());
        m.keuze.overname = Overname::Ja;
        put(&tx, &m).await.unwrap();
    }
    tx.commit(Gebeurtenis::new(Soort::MaatregelGekozen)).await.unwrap();
}

/// A person who was spoken, so that the steps that follow are open.
async fn gesproken() -> Proef {
    let p = Proef::new().await;
    p.vrij().await;
    let tx = p.stad.write().await;
    casus::zet_anker(&tx, p.casus.id, Some(p.persoon), Anker::EersteContact, tx.now()).await.unwrap();
    casus::leg_feit_vast(&tx, p.casus.id, Some(p.persoon), Feit::Welkom, "ja", id(SANNE)).await.unwrap();
    let bewijs = serde_json::json!({ "op": "2026-12-01" });
    taak::herplan(&tx, &p.stad.app.beleid, p.casus.id).await.unwrap();
    for stap in ["eerste-contact-leggen", "hulpvraag-bespreken"] {
        taak::rond_af(&tx, &p.stad.app.beleid, p.casus.id, (stap, Some(p.persoon)), &bewijs, id(SANNE)).await.unwrap();
    }
    tx.commit(Gebeurtenis::new(Soort::ContactVastgelegd).in_casus(p.casus.id)).await.unwrap();
    p
}

fn dag<'a>(extra: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all = vec![("op-dag", "1"), ("op-maand", "12"), ("op-jaar", "2026")];
    all.extend_from_slice(extra);
    all
}

#[test]
fn only_what_holds_for_this_robbery_this_day_and_this_person() {
    let beleid = Beleid::load().unwrap();
    let neem = |naam: &str| {
        let mut m = Maatregel::van_beleid(beleid.maatregel(naam).unwrap());
        m.keuze.overname = Overname::Ja;
        m
    };
    let (overval, later) = (date(2026, 11, 26), date(2026, 12, 1));
    let bewoner = Vraag {
        soort: Incidenttype::Woning,
        overval,
        groepen: Doelgroep::van(BetrokkeneRol::Bewoner, Leeftijdsgroep::Oudere),
        woonvorm: None,
    };
    assert!(bewoner.past(&neem("schadefonds"), &beleid, later));
    assert!(bewoner.past(&neem("ouderenbonden"), &beleid, later));
    assert!(!bewoner.past(&neem("kvo"), &beleid, later), "for a business");
    assert!(!bewoner.past(&neem("subsidie-na-overval"), &beleid, later), "ended, even when somebody adopted it");
    assert!(!bewoner.past(&Maatregel::van_beleid(beleid.maatregel("schadefonds").unwrap()), &beleid, later), "not adopted");
    let mut laat = neem("schadefonds");
    laat.inhoud.vanaf_dagen = Some(5);
    assert!(bewoner.past(&laat, &beleid, later) && !bewoner.past(&laat, &beleid, date(2026, 11, 30)));
    let naaste = Vraag { groepen: Doelgroep::van(BetrokkeneRol::Naaste, Leeftijdsgroep::Volwassen), ..bewoner.clone() };
    assert!(naaste.past(&neem("slachtofferhulp"), &beleid, later) && !naaste.past(&neem("ouderenbonden"), &beleid, later));
    let huur = |woonvorm| Vraag { woonvorm, ..bewoner.clone() };
    assert!(huur(Some(Woonvorm::Huur)).past(&neem("woningcorporatie"), &beleid, later));
    assert!(
        huur(None).past(&neem("woningcorporatie"), &beleid, later)
            && huur(Some(Woonvorm::Onbekend)).past(&neem("woningcorporatie"), &beleid, later)
    );
    assert!(!huur(Some(Woonvorm::Koop)).past(&neem("woningcorporatie"), &beleid, later), "an owner has no housing association");
    assert_eq!(bewoner.dagen(later), 5);
}

#[test]
fn every_step_that_a_measure_finishes_stands_in_a_draaiboek() {
    let beleid = Beleid::load().unwrap();
    for m in &beleid.maatregelen {
        for stap in &m.stappen {
            let known = beleid.draaiboeken.iter().any(|d| d.stappen.iter().any(|s| s.id.as_str() == stap));
            assert!(known, "{}: {stap}", m.id);
        }
    }
}

#[tokio::test]
async fn rows_are_kept_alike_on_both_engines_and_the_newest_holds() {
    each_engine(MIGRATIES, |db| async move {
        let (zaak, wie) = (CasusId::from_uuid(Uuid::from_u128(1)), BetrokkeneId::from_uuid(Uuid::from_u128(2)));
        let tx = db.write(deed(), now()).await.unwrap();
        let maak = |n: u128, voor, maatregel: &str, stand, notitie: Option<&str>| Aanbod {
            id: Uuid::from_u128(n),
            voor,
            maatregel: maatregel.to_owned(),
            naam: "Schadefonds 😀 <b>".to_owned(),
            stand,
            op: date(2026, 12, 1),
            notitie: notitie.map(str::to_owned),
            door: MedewerkerId::from_uuid(Uuid::from_u128(9)),
            vastgelegd_op: now().plus_seconds(i64::try_from(n).unwrap()),
        };
        let rows = [
            maak(1, Some(wie), "schadefonds", Aanbodstand::Aangeboden, Some("belt zelf, שלום")),
            maak(2, Some(wie), "schadefonds", Aanbodstand::Aangenomen, None),
            maak(3, None, "kvo", Aanbodstand::NietGewild, Some("vereniging wil nog niet")),
        ];
        for row in &rows {
            insert(&tx, zaak, row).await.unwrap();
        }
        let zijn = van(&tx, zaak, Some(wie)).await.unwrap();
        assert_eq!(zijn, [rows[1].clone(), rows[0].clone()], "with the note opened");
        assert_eq!(van(&tx, zaak, None).await.unwrap(), [rows[2].clone()]);
        let alles = van_casus(&tx, zaak).await.unwrap();
        assert_eq!(alles.len(), 3);
        assert!(alles.iter().all(|a| a.voor.is_none() || a.notitie.is_none()), "a note about a person stays sealed in the list");
        assert_eq!(laatste(&alles).len(), 2);
        assert_eq!(laatste(&zijn)[0].stand, Aanbodstand::Aangenomen);
        tx.commit(Gebeurtenis::new(Soort::AanbodVastgelegd).in_casus(zaak)).await.unwrap();
        let read = db.read(&deed().gemeente).await.unwrap();
        let hidden = read.all(
            "SELECT id FROM casusaanbod WHERE gemeente = $1 AND notitie IS NOT NULL AND omgevingsnotitie IS NOT NULL",
            ::store::args!["GM9999"],
        );
        assert!(hidden.await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn an_offer_is_recorded_shown_in_the_timeline_and_finishes_its_step() {
    let p = gesproken().await;
    neem_over(&p, &["schadefonds", "pkvw", "kvo", "subsidie-na-overval"]).await;
    let sanne = p.stad.als(SANNE).await;
    let pad = p.pad("aanbod");
    let page = sanne.get(&pad).await.tekst;
    assert!(page.contains("Schadefonds Geweldsmisdrijven") && page.contains("Politiekeurmerk Veilig Wonen"));
    assert!(!page.contains("Keurmerk Veilig Ondernemen"), "for a business");
    assert!(!page.contains("Subsidie voor maatregelen"), "ended");
    assert_eq!(p.taak("schadefonds").await.staat, Staat::Open);
    let notitie = "Belt zelf. <b>שלום</b> #set 😀";
    let a =
        sanne.post(&pad, &dag(&[("maatregel-schadefonds", "aangeboden"), ("maatregel-pkvw", "aangenomen"), ("notitie", notitie)])).await;
    assert_eq!(a.naar, format!("{pad}?klaar=casusaanbod-vastgelegd"), "{}", a.tekst);
    assert_eq!(p.taak("schadefonds").await.staat, Staat::Gedaan);
    let page = sanne.get(&pad).await.tekst;
    assert!(page.contains("Belt zelf. &lt;b&gt;שלום&lt;/b&gt; #set 😀") && page.contains("Nu: aangenomen, "));
    let tijdlijn = sanne.get(&p.casus_pad("tijdlijn")).await.tekst;
    assert!(tijdlijn.contains("legde vast wat er met een maatregel is gedaan") && tijdlijn.contains("Uitkering van het Schadefonds"));
    assert!(!tijdlijn.contains("Belt zelf"));
    let overzicht = sanne.get(&p.pad("gedeeld")).await.tekst;
    assert!(overzicht.contains("Dit hebben wij u aangeboden") && overzicht.contains("Aangenomen") && !overzicht.contains("Belt zelf"));
    let casus = sanne.get(&p.casus_pad("aanbod")).await.tekst;
    assert!(casus.contains("1 aangeboden, 1 aangenomen") && casus.contains("Nu aan te bieden aan de omgeving"));
    assert!(sanne.get_in(&pad, "en").await.tekst.contains("What can you offer?"));
}

#[tokio::test]
async fn mistakes_stand_at_their_field_and_keep_the_input() {
    let p = gesproken().await;
    neem_over(&p, &["schadefonds", "burgernet"]).await;
    let sanne = p.stad.als(SANNE).await;
    let pad = p.pad("aanbod");
    let lang = "x".repeat(2_001);
    for (velden, zin) in [
        (dag(&[]), "Kies bij ten minste één maatregel"),
        (dag(&[("maatregel-schadefonds", "aangenomen"), ("notitie", &lang)]), "te veel"),
        (dag(&[("maatregel-schadefonds", "aangenomen"), ("notitie", "bsn 111222333")]), "burgerservicenummer"),
        (vec![("op-dag", "1"), ("op-maand", "11"), ("op-jaar", "2026"), ("maatregel-schadefonds", "aangenomen")], "overval"),
        (vec![("op-dag", "1"), ("op-maand", "1"), ("op-jaar", "2027"), ("maatregel-schadefonds", "aangenomen")], "al geweest"),
    ] {
        let a = sanne.post(&pad, &velden).await;
        assert!(a.status == StatusCode::UNPROCESSABLE_ENTITY && a.tekst.contains(zin), "{zin} in {}", a.tekst);
        assert!(velden.len() < 4 || a.tekst.contains("value=\"aangenomen\" selected"), "input is kept");
    }
    let omgeving = p.casus_pad("aanbod");
    let a = sanne.post(&omgeving, &dag(&[("maatregel-burgernet", "aangeboden"), ("notitie", "bij Anna Jansen")])).await;
    assert!(a.status == StatusCode::UNPROCESSABLE_ENTITY && a.tekst.contains("gegevens van een betrokkene"), "{}", a.tekst);
    let a = sanne.post(&omgeving, &dag(&[("maatregel-burgernet", "aangeboden"), ("notitie", "op de bijeenkomst")])).await;
    assert_eq!(a.status, StatusCode::SEE_OTHER, "{}", a.tekst);
    assert!(sanne.get(&omgeving).await.tekst.contains("op de bijeenkomst"));
    // What is not offered here is not recorded, whatever is posted.
    let a = sanne.post(&pad, &dag(&[("maatregel-kvo", "aangenomen")])).await;
    assert_eq!(a.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn who_has_no_decision_or_no_right_sees_nothing() {
    let p = Proef::new().await;
    for (wie, status) in [(ZARA, StatusCode::FORBIDDEN), (HENK, StatusCode::FORBIDDEN)] {
        let ander = p.stad.als(wie).await;
        assert_eq!(ander.get(&p.pad("aanbod")).await.status, status);
        assert_eq!(ander.get(&p.casus_pad("aanbod")).await.status, status);
    }
}
