//! What the agreements promise: never more than the law, held against the draaiboeken, signed as they stand.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use ::store::testing::{self, deed, each_engine};
use axum::http::StatusCode;
use domain::{
    Code,
    gegeven::Soort,
    grondslag::{Grondslag, Regel, Voorwaarde},
    journaal::{Gebeurtenis, Soort as Gebeurd},
};
use jiff::{ToSpan, civil::Date};
use web::{Taal, Tr};

use super::{nalopen::nalopen, *};
use crate::proef::{KARIM, MARIJKE, MIGRATIES, Proef, SANNE, demonstratie, filled, leeg};

fn agreed(s: &Stroom<'_>) -> Afspraak {
    Afspraak {
        besluit: Besluit::Ja,
        reden: String::new(),
        gegevens: s.regel.gegevens.clone(),
        kanaal: Some(Kanaal::Telefoon),
        contact: String::new(),
        opmerking: String::new(),
        herzien_op: None,
        versie: 0,
    }
}

fn between<'s, 'a>(all: &'s [Stroom<'a>], van: &str, aan: &str) -> &'s Stroom<'a> {
    all.iter().find(|s| s.van == van && s.aan == aan && !s.algemeen()).unwrap()
}

mod convenant;

const JA: [(&str, &str); 2] = [("besluit", "ja"), ("kanaal", "telefoon")];

#[tokio::test]
async fn both_directions_stand_there_and_every_key_is_its_own() {
    let proef = leeg().await;
    let all = stromen(&proef.app.beleid);
    assert!(all.iter().any(|s| s.van == "gemeente" && s.aan == "slachtofferhulp"));
    assert!(all.iter().any(|s| s.van == "slachtofferhulp" && s.aan == "gemeente"));
    assert!(all.iter().any(|s| s.aan == "ggd" && s.algemeen()) && all.iter().all(|s| s.van != "*" && s.aan != "*"));
    let mut keys: Vec<&str> = all.iter().map(|s| s.sleutel.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), all.len());
}

#[tokio::test]
async fn the_check_finds_what_a_step_cannot_do() {
    let proef = leeg().await;
    let (beleid, dag) = (&proef.app.beleid, proef.app.now().datum());
    let (all, books) = (stromen(beleid), beleid.startbaar_op(dag));
    let kinds = |afspraken: &Afspraken, van: &str, aan: &str| -> Vec<Soortbevinding> {
        nalopen(&all, afspraken, &books, &[], dag).into_iter().filter(|b| b.van == van && b.aan == aan).map(|b| b.soort).collect()
    };
    let full: Afspraken = all.iter().map(|s| (s.sleutel.clone(), agreed(s))).collect();
    assert!(nalopen(&all, &full, &books, &[], dag).iter().all(|b| b.soort == Soortbevinding::NietGebruikt), "all agreed: only unused ones");
    assert!(kinds(&full, "gemeente", "schadefonds").contains(&Soortbevinding::NietGebruikt));
    assert_eq!(kinds(&Afspraken::new(), "gemeente", "pvo"), [Soortbevinding::NietAfgesproken]);
    let pvo = between(&all, "gemeente", "pvo");
    let with = |change: &dyn Fn(&mut Afspraak)| {
        let mut a = agreed(pvo);
        change(&mut a);
        Afspraken::from([(pvo.sleutel.clone(), a)])
    };
    let limited = with(&|a| a.gegevens.retain(|k| *k != Soort::Adres));
    assert_eq!(kinds(&limited, "gemeente", "pvo"), [Soortbevinding::Beperkt]);
    let found = nalopen(&all, &limited, &books, &[], dag).into_iter().find(|b| b.soort == Soortbevinding::Beperkt).unwrap();
    assert_eq!((found.gegevens.as_slice(), found.plekken.len()), (&[Soort::Adres][..], 1));
    // A refusal of the rule for this partner leaves the general one, which nobody agreed either.
    let refused: Afspraken =
        all.iter().filter(|s| s.aan == "pvo").map(|s| (s.sleutel.clone(), Afspraak { besluit: Besluit::Nee, ..agreed(s) })).collect();
    assert!(kinds(&refused, "gemeente", "pvo").iter().all(|k| *k == Soortbevinding::Geweigerd));
    let again = with(&|a| a.herzien_op = Some(dag));
    assert_eq!(kinds(&again, "gemeente", "pvo"), [Soortbevinding::Herzien]);
    let states = [("ggd".to_owned(), Tekenstaat::Open), ("pvo".to_owned(), Tekenstaat::Ouder), ("om".to_owned(), Tekenstaat::Getekend)];
    let unsigned = nalopen(&all, &full, &books, &states, dag);
    assert_eq!(unsigned.iter().filter(|b| b.soort == Soortbevinding::NietOndertekend).count(), 2);
}

#[tokio::test]
async fn a_basis_that_ends_is_seen_before_and_stops_the_step_after() {
    let proef = leeg().await;
    let (beleid, dag) = (&proef.app.beleid, proef.app.now().datum());
    let books = beleid.startbaar_op(dag);
    let regel = Regel {
        van: "gemeente".into(),
        aan: "pvo".into(),
        doel: "Scan".into(),
        gegevens: Soort::ALL.to_vec(),
        voorwaarde: Voorwaarde::Toestemming,
    };
    let basis = |tot: Date| Grondslag {
        id: "x".into(),
        artikel: "X art. 1".into(),
        geldig_vanaf: dag,
        geldig_tot: Some(tot),
        regels: vec![regel.clone()],
    };
    let check = |tot: Date, on: Date| -> Vec<Soortbevinding> {
        let g = basis(tot);
        let all = [Stroom { sleutel: "x".into(), van: "gemeente", aan: "pvo", grondslag: &g, regel: &g.regels[0] }];
        let agreed = Afspraken::from([("x".to_owned(), agreed(&all[0]))]);
        nalopen(&all, &agreed, &books, &[], on).into_iter().filter(|b| b.aan == "pvo").map(|b| b.soort).collect()
    };
    let later = |days: i32| dag.checked_add(days.days()).unwrap();
    assert!(check(later(91), dag).is_empty());
    assert_eq!(check(later(90), dag), [Soortbevinding::LooptAf]);
    assert_eq!(check(later(1), later(2)), [Soortbevinding::ZonderGrondslag, Soortbevinding::LooptAf]);
}

#[tokio::test]
async fn a_municipality_agrees_less_than_the_law_and_never_more() {
    let proef = leeg().await;
    let (all, sanne) = (stromen(&proef.app.beleid), proef.sign_in(SANNE).await);
    let s = between(&all, "gemeente", "pvo");
    let to = adres(&s.sleutel);
    let beyond = sanne.post(&to, &[JA[0], JA[1], ("niet", "geweld"), ("reden", "x")]).await;
    assert_eq!(beyond.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(beyond.tekst.contains("hoort niet bij AVG art. 6 lid 1 onder a"), "{}", beyond.tekst);
    assert_eq!(sanne.post(&adres("0000"), &JA).await.status, StatusCode::NOT_FOUND, "no recipient beyond the law");
    let bare = sanne.post(&to, &[("besluit", "ja"), ("niet", "telefoon")]).await;
    assert!(bare.tekst.contains("kijk naar 2 punten"), "channel and reason: {}", bare.tekst);
    let done = sanne.post(&to, &[JA[0], JA[1], ("niet", "telefoon"), ("reden", "Het PVO belt niet"), ("_versie", "0")]).await;
    assert!(done.naar.contains("klaar=info-bewaard"), "{}", done.tekst);
    let saved = afspraken(&*proef.read().await).await.unwrap().remove(&s.sleutel).unwrap();
    assert!(!saved.gegevens.contains(&Soort::Telefoon) && saved.gegevens.contains(&Soort::Naam));
    assert_eq!(proef.journal().await.last().unwrap(), "infoafspraak-gewijzigd");
    assert_eq!(proef.sign_in(MARIJKE).await.post(&to, &JA).await.status, StatusCode::FORBIDDEN);
    for lang in ["nl", "en"] {
        let page = sanne.get_in(&to, lang).await;
        assert!(page.tekst.contains("AVG art. 6 lid 1 onder a") && page.tekst.contains("Het PVO belt niet"));
    }
}

#[tokio::test]
async fn two_editors_see_their_clash() {
    let proef = leeg().await;
    let all = stromen(&proef.app.beleid);
    let to = adres(&between(&all, "gemeente", "pvo").sleutel);
    let (sanne, karim) = (proef.sign_in(SANNE).await, proef.sign_in(KARIM).await);
    sanne.post(&to, &[JA[0], JA[1], ("_versie", "0"), ("contact", "Balie")]).await;
    let clash = karim.post(&to, &[JA[0], JA[1], ("_versie", "0"), ("contact", "Frontoffice")]).await;
    assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(clash.tekst.contains("Balie") && clash.tekst.contains("Frontoffice"));
}

#[tokio::test]
async fn the_pages_show_matrix_list_filter_and_gaps_in_both_languages() {
    let proef = demonstratie().await;
    let marijke = proef.sign_in(MARIJKE).await;
    for lang in ["nl", "en"] {
        for query in ["", "?vorm=lijst", "?partner=slachtofferhulp", "?soort=geweld&vorm=lijst", "?partner=omgeving&soort=naam"] {
            assert_eq!(marijke.get_in(&format!("{HIER}{query}"), lang).await.status, StatusCode::OK, "{query}");
        }
    }
    let page = marijke.get(HIER).await.tekst;
    assert!(page.contains("infomatrix") && page.contains("Een stap heeft meer nodig dan is afgesproken") && page.contains("Wpg 16.1.c"));
    let unused = page.split("id=\"niet-gebruikt\"").nth(1).unwrap().split("</details>").next().unwrap();
    assert!(unused.contains("telefoonnummer"), "two flows in one direction are told apart: {unused}");
    assert!(marijke.get(&format!("{HIER}?partner=omgeving&soort=naam")).await.tekst.contains("Geen stroom gevonden"));
    let covenant = marijke.get(&convenant_adres("slachtofferhulp")).await.tekst;
    assert!(covenant.contains("Partner: Noor Verzonnen, Regiomanager") && !covenant.contains("Maak de link"), "who looks makes no link");
    assert_eq!(marijke.get(&convenant_adres("onbekend")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_stored_keeps_its_promises_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let beleid = policy::Beleid::load().unwrap();
        let all = stromen(&beleid);
        let s = between(&all, "gemeente", "pvo");
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let first = Afspraak { herzien_op: Some(jiff::civil::date(2027, 1, 1)), kanaal: None, ..agreed(s) };
        assert!(save(&tx, s, &first).await.unwrap());
        assert!(!save(&tx, s, &first).await.unwrap(), "someone else was first");
        let second = Afspraak { besluit: Besluit::Nee, versie: 1, ..first.clone() };
        assert!(save(&tx, s, &second).await.unwrap() && !save(&tx, s, &second).await.unwrap());
        let kept = afspraken(&tx).await.unwrap().remove(&s.sleutel).unwrap();
        assert_eq!(kept, Afspraak { versie: 2, ..second });
        tx.commit(Gebeurtenis::new(Gebeurd::InfoafspraakGewijzigd)).await.unwrap();
    })
    .await;
}

#[test]
fn an_agreement_that_says_more_than_the_decision_or_another_channel_is_a_contradiction() {
    let (beleid, dag) = (policy::Beleid::load().unwrap(), jiff::civil::date(2026, 12, 1));
    let all = stromen(&beleid);
    let flow = all.iter().find(|s| s.van == "politie" && s.aan == "burgemeester" && s.regel.gegevens.contains(&Soort::Email)).unwrap();
    let agreed = |kanaal, gegevens: Vec<Soort>| {
        let a = Afspraak {
            besluit: Besluit::Ja,
            reden: String::new(),
            gegevens,
            kanaal: Some(kanaal),
            contact: String::new(),
            opmerking: String::new(),
            herzien_op: None,
            versie: 0,
        };
        Afspraken::from([(flow.sleutel.clone(), a)])
    };
    let inhoud = domain::aanwijzing::tekst::Inhoud::voorstel("Voorbeeldstad", dag);
    let found = |afspraken: &Afspraken| {
        besluit::tegen(&all, afspraken, &inhoud, dag).into_iter().map(|b| (b.soort, b.gegevens)).collect::<Vec<_>>()
    };
    let named = vec![Soort::Naam, Soort::Email];
    assert_eq!(found(&agreed(Kanaal::Systeem, named.clone())), [(Soortbevinding::BuitenBesluit, vec![Soort::Email])]);
    assert_eq!(
        found(&agreed(Kanaal::Telefoon, named.clone())),
        [(Soortbevinding::BuitenBesluit, vec![Soort::Email]), (Soortbevinding::KanaalBesluit, named)]
    );
    assert_eq!(found(&agreed(Kanaal::Systeem, vec![Soort::Naam])), [], "within the list, by a protected channel");
    assert_eq!(found(&agreed(Kanaal::Telefoon, vec![Soort::Taal])), [], "no names");
}
