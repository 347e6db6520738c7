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

use super::{nalopen::nalopen, stand::Partij, *};
use crate::proef::{ESRA, KARIM, MARIJKE, MIGRATIES, Proef, SANNE, demonstratie, filled, id, leeg};

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
    assert!(marijke.get(&format!("{HIER}?partner=omgeving&soort=naam")).await.tekst.contains("Geen stroom gevonden"));
    let covenant = marijke.get(&convenant_adres("slachtofferhulp")).await.tekst;
    assert!(covenant.contains("Partner: Noor Verzonnen, Regiomanager") && !covenant.contains("Maak de link"), "who looks makes no link");
    assert_eq!(marijke.get(&convenant_adres("onbekend")).await.status, StatusCode::NOT_FOUND);
}

async fn linked(proef: &Proef) -> String {
    let page = proef.sign_in(SANNE).await.post(&format!("{}/link", convenant_adres("pvo")), &[("dagen", "30")]).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.tekst);
    let at = page.tekst.find("http://localhost/convenantlink/").unwrap() + "http://localhost".len();
    page.tekst[at..].split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_partner_signs_the_text_it_read_once() {
    let proef = leeg().await;
    let (sanne, holder) = (proef.sign_in(SANNE).await, proef.visitor());
    let link_page = format!("{}/link", convenant_adres("pvo"));
    assert_eq!(sanne.post(&link_page, &[("dagen", "30")]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing to sign");
    let all = stromen(&proef.app.beleid);
    let to = adres(&between(&all, "gemeente", "pvo").sleutel);
    sanne.post(&to, &[JA[0], JA[1], ("_versie", "0")]).await;
    let link = linked(&proef).await;
    let page = holder.get(&link).await;
    assert_eq!((page.status, page.robots.as_str()), (StatusCode::OK, "noindex, nofollow"));
    for text in ["Een veiligheidsscan of training", "Geheimhouding", "voorstel, nog te controleren", "AVG art. 15 tot en met 22", "Datalek"]
    {
        assert!(page.tekst.contains(text), "{text}");
    }
    assert!(!page.tekst.contains("/voorbereiden"), "no way into the house");
    let som = page.hidden("som");
    let empty = holder.post(&link, &[("som", &som)]).await;
    assert!(empty.tekst.contains("kijk naar 3 punten"), "{}", empty.tekst);
    let sign = |som: String| {
        vec![("som", som), ("naam", "Noor Verzonnen".to_owned()), ("functie", "Directeur".to_owned()), ("akkoord", "ja".to_owned())]
    };
    let old: Vec<(&str, String)> = sign("0".into());
    let old: Vec<(&str, &str)> = old.iter().map(|(k, v)| (*k, v.as_str())).collect();
    assert!(holder.post(&link, &old).await.tekst.contains("De tekst is veranderd"), "another text than was read");
    let now = sign(som.clone());
    let now: Vec<(&str, &str)> = now.iter().map(|(k, v)| (*k, v.as_str())).collect();
    assert_eq!(holder.post(&link, &now).await.naar, link);
    assert_eq!(proef.journal().await.last().unwrap(), "convenant-ondertekend");
    assert!(holder.get(&link).await.tekst.contains("het convenant is getekend"), "used");
    let covenant = sanne.get(&convenant_adres("pvo")).await.tekst;
    assert!(
        covenant.contains("Noor Verzonnen, Directeur") && covenant.contains(&som[..12]) && !covenant.contains("Voor een oudere versie")
    );
    sanne.post(&to, &[JA[0], JA[1], ("niet", "email"), ("reden", "Niet nodig"), ("_versie", "1")]).await;
    assert!(sanne.get(&convenant_adres("pvo")).await.tekst.contains("Voor een oudere versie"));
    let frozen = sanne.get(&format!("{}/getekend/1", convenant_adres("pvo"))).await.tekst;
    assert!(frozen.contains("Noor Verzonnen") && frozen.contains(&som) && frozen.contains("e-mailadres"), "as it was signed: {frozen}");
    assert!(!sanne.get(&format!("{}/pdf", convenant_adres("pvo"))).await.tekst.contains("e-mailadres"));
    for vorm in ["odt", "docx", "html"] {
        assert_eq!(sanne.get(&format!("{}/bestand/{vorm}", convenant_adres("pvo"))).await.status, StatusCode::OK);
    }
}

/// The flow from the municipality to the PVO is agreed.
async fn afgesproken(proef: &Proef) -> String {
    let to = adres(&between(&stromen(&proef.app.beleid), "gemeente", "pvo").sleutel);
    assert!(proef.sign_in(SANNE).await.post(&to, &[JA[0], JA[1], ("_versie", "0")]).await.naar.contains("klaar=info-bewaard"));
    to
}

async fn partner_signs(proef: &Proef) -> String {
    let link = linked(proef).await;
    let holder = proef.visitor();
    let page = holder.get(&link).await;
    let som = page.hidden("som");
    let form = [("som", som.as_str()), ("naam", "Noor Verzonnen"), ("functie", "Directeur"), ("akkoord", "ja")];
    assert_eq!(holder.post(&link, &form).await.naar, link);
    page.tekst
}

async fn mayor_signs(proef: &Proef) -> String {
    let (marijke, here) = (proef.sign_in(MARIJKE).await, convenant_adres("pvo"));
    let page = marijke.get(&here).await;
    let form = [("som", page.hidden("som")), ("gelezen", "ja".to_owned())];
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let done = marijke.post(&format!("{here}/ondertekenen"), &form).await;
    assert!(done.naar.contains("klaar=convenant-getekend"), "{}", done.tekst);
    page.tekst
}

async fn register(proef: &Proef) -> partners::Dossier {
    partners::dossier(&*proef.read().await, &proef.app.beleid, "pvo").await.unwrap()
}

async fn staat_nu(proef: &Proef) -> Tekenstaat {
    let o = handlers::Overzicht::load(&*proef.read().await, &proef.app, proef.app.now().datum()).await.unwrap();
    stand::tekenstaat(&o, "pvo")
}

#[tokio::test]
async fn it_binds_when_both_signed_in_whichever_order_and_stands_in_the_register() {
    for mayor_first in [true, false] {
        let proef = leeg().await;
        let (dag, flow) = (proef.app.now().datum(), afgesproken(&proef).await);
        assert_eq!(staat_nu(&proef).await, Tekenstaat::Open);
        if mayor_first {
            mayor_signs(&proef).await;
            assert_eq!(staat_nu(&proef).await, Tekenstaat::WachtPartner);
            assert!(register(&proef).await.afspraken.is_empty(), "one signature binds nobody");
            assert!(partner_signs(&proef).await.contains("De gemeente heeft deze tekst al getekend"));
        } else {
            partner_signs(&proef).await;
            assert_eq!(staat_nu(&proef).await, Tekenstaat::WachtGemeente);
            assert!(mayor_signs(&proef).await.contains("Nu jij nog"));
        }
        assert_eq!(staat_nu(&proef).await, Tekenstaat::Getekend);
        let journal = proef.journal().await;
        assert_eq!(journal.last().unwrap(), "partner-afspraak-gewijzigd");
        assert!(journal.contains(&"convenant-getekend-gemeente".to_owned()) && journal.contains(&"convenant-ondertekend".to_owned()));
        let d = register(&proef).await;
        let a = &d.afspraken[0];
        assert!(d.afspraak_geldt(dag) && d.afspraken.len() == 1, "{a:?}");
        assert_eq!((a.vanaf, a.getekend_op, a.getekend_door.as_str()), (Some(dag), Some(dag), "Noor Verzonnen, Directeur"));
        assert_eq!((a.herzien_op, a.convenant), (dag.checked_add(1.years()).ok(), Some(1)));
        let (sanne, here) = (proef.sign_in(SANNE).await, convenant_adres("pvo"));
        let page = sanne.get(&partners::adres("pvo")).await.tekst;
        assert!(page.contains(&here) && page.contains("Noor Verzonnen, Directeur") && page.contains("Convenant over gegevens"));
        let part = format!("{}/afspraken/1", partners::adres("pvo"));
        assert_eq!(sanne.get(&part).await.naar, here, "it is changed where it is made");
        assert_eq!(sanne.post(&part, &[("onderwerp", "x"), ("staat", "concept")]).await.naar, here);
        sanne.post(&format!("{part}/weg"), &[]).await;
        assert_eq!(register(&proef).await.afspraken.len(), 1);
        let pdf = sanne.get(&format!("{here}/pdf")).await.tekst;
        for text in ["Noor Verzonnen", "Marijke Postma", "Getekend door beide partijen", "na inloggen"] {
            assert!(pdf.contains(text), "{text}: {pdf}");
        }
        assert!(!pdf.contains("Dit is een voorstel"));
        let again = sanne.post(&format!("{here}/link"), &[("dagen", "30")]).await;
        assert!(again.status == StatusCode::UNPROCESSABLE_ENTITY && again.tekst.contains("tekende deze tekst al"));
        // What was agreed changes: the register does not count on it any more, and asks to sign again.
        let less = [JA[0], JA[1], ("niet", "email"), ("reden", "Niet nodig"), ("_versie", "1")];
        sanne.post(&flow, &less).await;
        assert_eq!(staat_nu(&proef).await, Tekenstaat::Ouder);
        assert!(!register(&proef).await.afspraak_geldt(dag));
        assert!(sanne.get(&partners::adres("pvo")).await.tekst.contains("Opnieuw tekenen"));
        assert!(sanne.get(&here).await.tekst.contains("is veranderd sinds de ondertekening"));
        assert!(sanne.get(&flow).await.tekst.contains("Voor een oudere versie"));
        // Back as it was: the same covenant binds again. Signed anew for the other text: one line in the register still.
        sanne.post(&flow, &[JA[0], JA[1], ("_versie", "2")]).await;
        assert!(register(&proef).await.afspraak_geldt(dag));
        sanne.post(&flow, &[less[0], less[1], less[2], less[3], ("_versie", "3")]).await;
        partner_signs(&proef).await;
        mayor_signs(&proef).await;
        let d = register(&proef).await;
        assert_eq!((d.afspraken.len(), d.afspraken[0].convenant, d.afspraak_geldt(dag)), (1, Some(2), true));
    }
}

#[tokio::test]
async fn the_mayor_signs_what_he_read_and_nobody_else_does() {
    let proef = leeg().await;
    let (marijke, here) = (proef.sign_in(MARIJKE).await, convenant_adres("pvo"));
    let act = format!("{here}/ondertekenen");
    assert_eq!(marijke.post(&act, &[("gelezen", "ja")]).await.naar, here, "nothing to sign");
    afgesproken(&proef).await;
    for who in [SANNE, KARIM, ESRA] {
        assert_eq!(proef.sign_in(who).await.post(&act, &[]).await.status, StatusCode::FORBIDDEN);
    }
    let som = marijke.get(&here).await.hidden("som");
    let unread = marijke.post(&act, &[("som", &som)]).await;
    assert_eq!(unread.status, StatusCode::UNPROCESSABLE_ENTITY);
    let other = marijke.post(&act, &[("som", "0"), ("gelezen", "ja")]).await;
    assert!(other.status == StatusCode::UNPROCESSABLE_ENTITY && other.tekst.contains("De tekst is veranderd"));
    for lang in ["nl", "en"] {
        assert_eq!(marijke.get_in(&here, lang).await.status, StatusCode::OK);
    }
    mayor_signs(&proef).await;
    assert_eq!(marijke.post(&act, &[("som", &som), ("gelezen", "ja")]).await.naar, here, "signed already");
    for lang in ["nl", "en"] {
        for who in [SANNE, MARIJKE] {
            assert!(!proef.sign_in(who).await.get_in(&here, lang).await.tekst.contains('⟦'));
        }
    }
}

#[tokio::test]
async fn ending_it_ends_the_agreement_in_the_register() {
    let proef = leeg().await;
    let (sanne, here, dag) = (proef.sign_in(SANNE).await, convenant_adres("pvo"), proef.app.now().datum());
    let end = format!("{here}/opzeggen");
    assert_eq!(sanne.post(&end, &[]).await.naar, here, "nothing to end");
    afgesproken(&proef).await;
    mayor_signs(&proef).await;
    // One signature is taken back at once, and the other party can start again.
    assert!(sanne.post(&end, &[]).await.naar.contains("klaar=convenant-opgezegd"));
    assert_eq!(staat_nu(&proef).await, Tekenstaat::Open);
    partner_signs(&proef).await;
    mayor_signs(&proef).await;
    assert_eq!(sanne.post(&end, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let on = |day: Date| {
        [
            ("opzegger", "partner".to_owned()),
            ("laatste_dag-dag", day.day().to_string()),
            ("laatste_dag-maand", day.month().to_string()),
            ("laatste_dag-jaar", day.year().to_string()),
        ]
    };
    let send = |day: Date, to: String| {
        let sanne = &sanne;
        async move {
            let form = on(day);
            let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
            sanne.post(&to, &form).await
        }
    };
    let past = send(dag.yesterday().unwrap(), end.clone()).await;
    assert!(past.status == StatusCode::UNPROCESSABLE_ENTITY && past.tekst.contains("Kies vandaag of een latere dag"));
    assert_eq!(send(dag, format!("{here}/opzeggen-burgemeester")).await.status, StatusCode::FORBIDDEN);
    let last = dag.checked_add(10.days()).unwrap();
    assert!(send(last, end).await.naar.contains("klaar=convenant-opgezegd"));
    let d = register(&proef).await;
    assert_eq!((d.afspraken[0].tot, d.afspraak_geldt(dag), d.afspraak_geldt(last)), (Some(last), true, true));
    assert!(!d.afspraak_geldt(last.tomorrow().unwrap()));
    assert!(sanne.get(&here).await.tekst.contains("Opgezegd door: de partner"));
    let o = handlers::Overzicht::load(&*proef.read().await, &proef.app, last.tomorrow().unwrap()).await.unwrap();
    assert_eq!(stand::tekenstaat(&o, "pvo"), Tekenstaat::Beeindigd);
    assert_eq!(stand::tekenbaar(&o, "pvo", Partij::Gemeente), Some(stand::Tekenbaar::Nieuw), "a new one can be signed");
}

#[tokio::test]
async fn the_register_follows_when_nobody_wrote_anything() {
    let proef = leeg().await;
    afgesproken(&proef).await;
    partner_signs(&proef).await;
    mayor_signs(&proef).await;
    // As after a newer policy: what both signed is about something else than what is agreed now.
    let tx = proef.write().await;
    tx.exec("UPDATE convenant SET afgesproken = 'other' WHERE gemeente = $1", ::store::args![tx.gemeente()]).await.unwrap();
    tx.commit(Gebeurtenis::new(Gebeurd::InfoafspraakGewijzigd)).await.unwrap();
    assert!(register(&proef).await.afspraak_geldt(proef.app.now().datum()));
    proef.sign_in(MARIJKE).await.get(HIER).await;
    assert!(!register(&proef).await.afspraak_geldt(proef.app.now().datum()));
    let lines = proef.journal().await.len();
    proef.sign_in(SANNE).await.get(&convenant_adres("pvo")).await;
    let more = proef.journal().await;
    assert!(more[lines..].iter().all(|s| s != "partner-afspraak-gewijzigd"), "once");
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

#[tokio::test]
async fn a_covenant_keeps_both_signatures_and_its_end_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), testing::now()).await.unwrap();
        let (link, door) = (<domain::id::LinkId as domain::id::Id>::from_uuid(uuid::Uuid::from_u128(1)), id(MARIJKE));
        let h = |naam: &str| Handtekening { naam: naam.into(), functie: "F".into(), op: testing::now() };
        let first = getekend::bevries(&tx, "pvo", "a", "b", "tekst").await.unwrap();
        let second = getekend::bevries(&tx, "pvo", "c", "d", "later").await.unwrap();
        assert_eq!((first, second, getekend::bevries(&tx, "ggd", "e", "f", "x").await.unwrap()), (1, 2, 1));
        assert_eq!(getekend::tekst(&tx, "pvo", 2).await.unwrap(), "later");
        assert!(matches!(getekend::tekst(&tx, "pvo", 3).await, Err(::store::StoreError::NotFound)));
        assert!(getekend::teken_gemeente(&tx, "pvo", 2, &h("Mayor"), door).await.unwrap());
        assert!(!getekend::teken_gemeente(&tx, "pvo", 2, &h("Other"), door).await.unwrap(), "once");
        assert!(getekend::teken_partner(&tx, "pvo", 2, &h("Partner"), link).await.unwrap());
        assert!(!getekend::teken_partner(&tx, "pvo", 2, &h("Other"), link).await.unwrap(), "once");
        let end = Opzegging { op: testing::now(), door: Opzegger::Samen, laatste_dag: testing::now().datum() };
        assert!(getekend::zeg_op(&tx, "pvo", 1, &end).await.unwrap() && !getekend::zeg_op(&tx, "pvo", 1, &end).await.unwrap());
        assert!(!getekend::teken_partner(&tx, "pvo", 1, &h("Late"), link).await.unwrap(), "what ended is not signed");
        assert!(!getekend::zeg_op(&tx, "pvo", 9, &end).await.unwrap());
        let all = convenanten(&tx).await.unwrap();
        let numbers: Vec<_> = all.iter().map(|c| (c.partner.as_str(), c.nr)).collect();
        assert_eq!(numbers, [("ggd", 1), ("pvo", 2), ("pvo", 1)]);
        assert_eq!((&all[1].van_gemeente, &all[1].van_partner), (&Some(h("Mayor")), &Some(h("Partner"))));
        assert!(all[1].bindt(end.laatste_dag) && !all[0].bindt(end.laatste_dag));
        assert_eq!((all[2].opzegging.as_ref(), all[2].loopt(end.laatste_dag.tomorrow().unwrap())), (Some(&end), false));
        tx.commit(Gebeurtenis::new(Gebeurd::InfoafspraakGewijzigd)).await.unwrap();
    })
    .await;
}
