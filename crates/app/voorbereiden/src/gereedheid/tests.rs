#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use axum::http::StatusCode;
use domain::journaal::{Gebeurtenis, Soort};
use inventaris::partners::{Afspraak, Afspraakstaat, Eigen, Persoon, dossiers_van, voeg_afspraak_toe, voeg_persoon_toe, voeg_toe};
use jiff::{ToSpan, civil::date};
use mandaat::aanstelling::{Aanstelling, load, save};
use policy::Toets;
use store::{
    WriteTx, args,
    testing::{deed, each_engine},
};
use uuid::Uuid;

use super::*;
use crate::proef::{ESRA, HENK, KARIM, MARIJKE, MIGRATIES, Proef, SANNE, filled, id, leeg, prepared};

async fn holds(proef: &Proef, toets: Toets) -> bool {
    let tx = proef.read().await;
    score(&tx, &proef.app, proef.app.now()).await.unwrap().gehaald.iter().any(|g| g.toets == toets)
}

async fn change(proef: &Proef, act: impl AsyncFnOnce(&WriteTx)) {
    let tx = proef.write().await;
    act(&tx).await;
    tx.commit(Gebeurtenis::new(Soort::MedewerkerGewijzigd)).await.unwrap();
}

/// Changes the appointment.
async fn appoint(proef: &Proef, edit: impl Fn(Aanstelling) -> Aanstelling) {
    change(proef, async |tx: &WriteTx| {
        let now = load(tx).await.unwrap().unwrap();
        assert!(save(tx, &edit(now)).await.unwrap());
    })
    .await;
}

async fn sql(proef: &Proef, text: &'static str, wie: u128) {
    change(proef, async |tx: &WriteTx| {
        tx.exec(text, args![tx.gemeente(), id(wie)]).await.unwrap();
    })
    .await;
}

const SLUIT_AF: &str = "UPDATE medewerker SET actief = FALSE WHERE gemeente = $1 AND id = $2";
const WIS_NUMMER: &str = "UPDATE medewerker SET telefoon = '' WHERE gemeente = $1 AND id = $2";

#[tokio::test]
async fn an_empty_municipality_is_not_ready_and_says_where_to_begin() {
    let proef = leeg().await;
    let page = proef.sign_in(SANNE).await.get("/voorbereiden").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.tekst.contains("0%") && page.tekst.contains("loopt het vast."));
    let found = score(&*proef.read().await, &proef.app, proef.app.now()).await.unwrap();
    assert_eq!((found.percentage, found.gehaald.len()), (0, 0));
    assert!(found.gaten.iter().all(|g| g.naar.starts_with("/voorbereiden/")));
    assert!(found.gaten.windows(2).all(|w| w[0].gewicht >= w[1].gewicht), "heaviest first");
}

#[tokio::test]
async fn readiness_and_the_page_of_a_draaiboek_say_the_same() {
    let proef = leeg().await;
    let sanne = proef.sign_in(SANNE).await;
    let page = sanne.get("/voorbereiden").await.tekst;
    assert!(!page.contains("dat niet kan") && !page.contains("niet meer kan"), "nothing was ever there: {page}");
    change(&proef, async |tx: &WriteTx| {
        let d = proef.app.beleid.geldig_op("woningoverval", tx.now().datum()).unwrap();
        assert!(::draaiboek::stel_vast(tx, d, id(SANNE)).await.unwrap());
    })
    .await;
    let all = ::draaiboek::stand::ontbreekt(&*proef.read().await, &proef.app, proef.app.now()).await.unwrap();
    let home = all.iter().find(|o| o.draaiboek == "woningoverval").unwrap().bevindingen.len();
    assert!(home > 1 && holds(&proef, Toets::DraaiboekBevindingen).await, "none of them is impossible");
    for (lang, title, more) in [
        ("nl", "In geen draaiboek staat iets dat niet kan", format!("Let nog op bij Woningoverval: {home} punten")),
        ("en", "No script holds something that is not possible", format!(": {home} points")),
    ] {
        let page = sanne.get_in("/voorbereiden", lang).await.tekst;
        assert!(page.contains(title) && page.contains(&more), "{page}");
    }
}

#[tokio::test]
async fn without_a_decision_that_is_the_gap_and_not_what_it_would_say() {
    let open = async |proef: &Proef| {
        let found = score(&*proef.read().await, &proef.app, proef.app.now()).await.unwrap();
        found.gaten.iter().map(|g| g.toets).collect::<Vec<_>>()
    };
    let proef = leeg().await;
    assert!(open(&proef).await.iter().all(|t| !OVER_HET_BESLUIT.contains(t)), "there is none at all");
    let proef = prepared().await;
    let before = score(&*proef.read().await, &proef.app, proef.app.now()).await.unwrap().percentage;
    proef.later(400 * 86_400);
    let found = open(&proef).await;
    assert!(found.contains(&Toets::AanwijzingsbesluitInWerking) && found.iter().all(|t| !OVER_HET_BESLUIT.contains(t)), "{found:?}");
    let after = score(&*proef.read().await, &proef.app, proef.app.now()).await.unwrap().percentage;
    assert!(after < before, "the percentage still counts them");
}

#[tokio::test]
async fn the_demonstration_is_nearly_ready_with_gaps_on_purpose() {
    let proef = prepared().await;
    let found = score(&*proef.read().await, &proef.app, proef.app.now()).await.unwrap();
    for toets in [
        Toets::CoordinatorBenoemd,
        Toets::PlaatsvervangerBenoemd,
        Toets::BuitenKantoortijdBereikbaar,
        Toets::InstemmingVastgelegd,
        Toets::AanwijzingsbesluitInWerking,
        Toets::AangewezenPersonenVolledig,
        Toets::AanwijzingsbesluitNietBijnaVerlopen,
    ] {
        assert!(found.gehaald.iter().any(|g| g.toets == toets), "{toets:?}");
    }
    assert!(found.gaten.iter().any(|g| g.toets == Toets::Oefening12Maanden));
    assert!(found.percentage > 0 && found.percentage < 100);
}

#[tokio::test]
async fn each_check_of_people_fails_on_its_own_cause() {
    for (toets, text, wie) in [
        (Toets::CoordinatorBenoemd, SLUIT_AF, SANNE),
        (Toets::PlaatsvervangerBenoemd, SLUIT_AF, KARIM),
        (Toets::TelefoonnummersCompleet, WIS_NUMMER, KARIM),
        (Toets::TelefoonnummersCompleet, WIS_NUMMER, MARIJKE),
        (Toets::TelefoonnummersCompleet, WIS_NUMMER, ESRA),
    ] {
        let proef = prepared().await;
        change(&proef, async |tx: &WriteTx| called(tx, "slachtofferhulp").await).await;
        assert!(holds(&proef, toets).await, "{toets:?}");
        sql(&proef, text, wie).await;
        assert!(!holds(&proef, toets).await, "{toets:?}");
    }
}

#[tokio::test]
async fn cover_and_numbers_follow_the_appointment() {
    let proef = prepared().await;
    assert!(!holds(&proef, Toets::TelefoonnummersCompleet).await, "the number of Slachtofferhulp");
    change(&proef, async |tx: &WriteTx| called(tx, "slachtofferhulp").await).await;
    appoint(&proef, |a| Aanstelling { buiten_kantooruren: None, ..a }).await;
    assert!(!holds(&proef, Toets::BuitenKantoortijdBereikbaar).await, "the rota ends before the coming weeks do");
    assert!(holds(&proef, Toets::TelefoonnummersCompleet).await);
    appoint(&proef, |a| Aanstelling { politie_telefoon: String::new(), ..a }).await;
    assert!(!holds(&proef, Toets::TelefoonnummersCompleet).await);
}

#[tokio::test]
async fn a_gap_says_whom_it_is_about_and_leads_to_the_form() {
    let proef = prepared().await;
    let gap = async |toets: Toets| {
        let tx = proef.read().await;
        let found = score(&tx, &proef.app, proef.app.now()).await.unwrap();
        found.gaten.iter().find(|g| g.toets == toets).cloned().map(|g| (g.wie, g.naar))
    };
    let help = Wie::Partner("slachtofferhulp".to_owned());
    let numbers = gap(Toets::TelefoonnummersCompleet).await;
    assert_eq!(numbers, Some((vec![help.clone()], "/voorbereiden/partners/slachtofferhulp".to_owned())));
    sql(&proef, WIS_NUMMER, KARIM).await;
    let numbers = gap(Toets::TelefoonnummersCompleet).await;
    assert_eq!(numbers, Some((vec![Wie::Persoon("Karim Haddad".into()), help], "/voorbereiden/aanstelling/telefoons".to_owned())));
    let draaiboek = gap(Toets::DraaiboekWoningVastgesteld).await;
    assert_eq!(draaiboek, Some((Vec::new(), "/voorbereiden/draaiboeken/woningoverval".to_owned())));
    let page = proef.sign_in(SANNE).await.get("/voorbereiden").await.tekst;
    assert!(page.contains("Karim Haddad, Slachtofferhulp Nederland") && page.contains(" en nog "), "{page}");
}

#[tokio::test]
async fn the_decision_counts_while_it_works_and_names_everyone() {
    let proef = prepared().await;
    appoint(&proef, |a| Aanstelling { plaatsvervangers: vec![id(KARIM), id(HENK)], ..a }).await;
    assert!(!holds(&proef, Toets::AangewezenPersonenVolledig).await, "Henk is on call and not named");
    proef.later(330 * 86_400);
    assert!(
        holds(&proef, Toets::AanwijzingsbesluitInWerking).await && !holds(&proef, Toets::AanwijzingsbesluitNietBijnaVerlopen).await,
        "35 days left"
    );
    proef.later(40 * 86_400);
    assert!(!holds(&proef, Toets::AanwijzingsbesluitInWerking).await && !holds(&proef, Toets::AanwijzingsbesluitNietBijnaVerlopen).await);
}

#[tokio::test]
async fn partners_draaiboeken_and_plan_count_when_recorded() {
    let proef = prepared().await;
    let verwacht = beleid::verwacht(&proef.app, proef.app.now());
    let all = [
        Toets::PartnersCompleet,
        Toets::PartnersGebeld12Maanden,
        Toets::AfsprakenPolitieVastgesteld,
        Toets::DraaiboekWoningVastgesteld,
        Toets::DraaiboekBedrijfVastgesteld,
        Toets::NazorgplanVastgesteld,
    ];
    for toets in all {
        assert!(!holds(&proef, toets).await, "{toets:?}");
    }
    change(&proef, async |tx: &WriteTx| {
        for p in &verwacht.partners {
            called(tx, p).await;
        }
        for d in [verwacht.woning.as_ref().unwrap(), verwacht.bedrijf.as_ref().unwrap()] {
            let sql = "INSERT INTO draaiboek_vaststelling (gemeente, draaiboek, geldig_vanaf, op, door) VALUES ($1, $2, $3, $4, $5)";
            tx.exec(sql, args![tx.gemeente(), d, "2026-01-01", tx.now(), id(SANNE)]).await.unwrap();
        }
        let sql = "INSERT INTO planversie (gemeente, id, nummer, staat, vastgesteld_op) VALUES ($1, $2, $3, $4, $5)";
        tx.exec(sql, args![tx.gemeente(), Uuid::from_u128(1), 1_i64, "vastgesteld", tx.now()]).await.unwrap();
    })
    .await;
    for toets in all {
        assert!(holds(&proef, toets).await, "{toets:?}");
    }
    change(&proef, async |tx: &WriteTx| {
        let sql = "UPDATE partner_lokaal SET doet_mee = FALSE, contactpersoon = '' WHERE gemeente = $1 AND partner = $2";
        tx.exec(sql, args![tx.gemeente(), &verwacht.partners[0]]).await.unwrap();
    })
    .await;
    assert!(holds(&proef, Toets::PartnersCompleet).await, "who does not take part needs no number");
    proef.later(367 * 86_400);
    assert!(!holds(&proef, Toets::PartnersGebeld12Maanden).await, "a call counts for a year");
    assert!(holds(&proef, Toets::PartnersCompleet).await);
}

async fn called(tx: &WriteTx, partner: &str) {
    let sql = "INSERT INTO partner_lokaal (gemeente, partner, contactpersoon, telefoon, laatst_gebeld) VALUES ($1, $2, $3, $4, $5)";
    tx.exec(sql, args![tx.gemeente(), partner, "A. Test", "0900 0101", tx.now()]).await.unwrap();
    voeg_afspraak_toe(tx, partner, &signed()).await.unwrap();
}

fn signed() -> Afspraak {
    Afspraak {
        nr: 0,
        onderwerp: "Nazorg".into(),
        inhoud: "Binnen een dag".into(),
        vanaf: None,
        tot: None,
        staat: Afspraakstaat::Ondertekend,
        getekend_op: Some(date(2026, 11, 1)),
        getekend_door: String::new(),
        opzegtermijn: String::new(),
        herzien_op: None,
        convenant: None,
        versie: 0,
    }
}

#[tokio::test]
async fn an_exercise_is_recorded_once_and_counts_for_a_year() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    let token = sanne.get("/voorbereiden/oefening").await.hidden("_eenmalig");
    let held = [
        ("gehouden_op", "2026-11-20"),
        ("soort", "belronde"),
        ("deelnemers", "4"),
        ("lessen", "Het nummer van de politie klopte niet."),
        ("_eenmalig", token.as_str()),
    ];
    assert!(sanne.post("/voorbereiden/oefening", &held).await.naar.contains("klaar=oefening-vastgelegd"));
    assert_eq!(sanne.post("/voorbereiden/oefening", &held).await.naar, "/voorbereiden/oefening");
    let stored = oefeningen(&*proef.read().await).await.unwrap();
    assert_eq!((stored.len(), stored[0].gehouden_op, stored[0].soort), (1, date(2026, 11, 20), OefeningSoort::Belronde));
    assert!(holds(&proef, Toets::Oefening12Maanden).await);
    assert!(sanne.get("/voorbereiden/oefening").await.tekst.contains("20 november 2026"));
    proef.later(360 * 86_400);
    assert!(!holds(&proef, Toets::Oefening12Maanden).await);
    let wrong = sanne.post("/voorbereiden/oefening", &[("gehouden_op", "2030-01-01"), ("deelnemers", "0")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.tekst.contains("kijk naar 4 punten"), "{}", wrong.tekst);
    assert_eq!(proef.sign_in(MARIJKE).await.post("/voorbereiden/oefening", &held).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_number_of_questions_does_not_grow() {
    let proef = prepared().await;
    let ask = async || {
        let tx = proef.read().await;
        let before = proef.app.db.statement_count();
        score(&tx, &proef.app, proef.app.now()).await.unwrap();
        proef.app.db.statement_count() - before
    };
    change(&proef, async |tx: &WriteTx| called(tx, "politie").await).await;
    let few = ask().await;
    assert_eq!(ask().await, 1, "while nothing changes, only whether something changed");
    change(&proef, async |tx: &WriteTx| {
        for n in 0..30_u128 {
            let o = Oefening {
                id: Uuid::from_u128(n),
                gehouden_op: date(2026, 11, 1),
                soort: OefeningSoort::Tafel,
                deelnemers: 3,
                lessen: "les".into(),
            };
            leg_vast(tx, &o, id(SANNE)).await.unwrap();
            called(tx, &format!("partner-{n}")).await;
        }
    })
    .await;
    assert_eq!(ask().await, few);
    assert!(few <= 22, "{few}");
}

#[tokio::test]
async fn exercises_are_stored_on_each_engine() {
    each_engine(MIGRATIES, |db| async move {
        filled(&db).await;
        let tx = db.write(deed(), store::testing::now()).await.unwrap();
        assert!(oefeningen(&tx).await.unwrap().is_empty());
        let o = Oefening {
            id: Uuid::from_u128(3),
            gehouden_op: date(2026, 11, 1),
            soort: OefeningSoort::Volledig,
            deelnemers: 12,
            lessen: "les".into(),
        };
        leg_vast(&tx, &o, id(SANNE)).await.unwrap();
        assert_eq!(oefeningen(&tx).await.unwrap(), [o]);
        let needed = Verwacht { partners: Vec::new(), woning: Some("woningoverval".into()), bedrijf: None };
        tx.commit(Gebeurtenis::new(Soort::OefeningVastgelegd)).await.unwrap();
        let proef = Proef::op(db, None, vec![crate::slice()]);
        let stand = Stand::load(&*proef.read().await, &proef.app, &needed, store::testing::now()).await.unwrap();
        assert_eq!((stand.laatste_oefening, stand.plan_vastgesteld), (Some(date(2026, 11, 1)), false));
        assert_eq!((stand.woning_vastgesteld, stand.bedrijf_vastgesteld), (false, false));
    })
    .await;
}

#[tokio::test]
async fn readiness_is_kept_by_day_and_shown_over_time() {
    let proef = prepared().await;
    let sanne = proef.sign_in(SANNE).await;
    assert!(!sanne.get(HIER).await.tekst.contains("polyline"), "one day is no line");
    proef.later(86_400);
    let sanne = proef.sign_in(SANNE).await;
    sanne.get(HIER).await;
    let page = sanne.get(HIER).await.tekst;
    assert!(page.contains("polyline") && page.contains("Je begon op"), "{page}");
    let all = meting::metingen(&*proef.read().await, proef.app.now().datum()).await.unwrap();
    assert_eq!(all.len(), 2, "one a day, however often somebody looks: {all:?}");
    let text = sanne.get("/voorbereiden/gereedheid/samenvatting").await.tekst;
    assert!(
        text.contains("% gereed")
            && text.contains("mailto:1@voorbeeldstad.nl,2@voorbeeldstad.nl,hoofd-oov@voorbeeldstad.example?subject=")
            && text.contains("/voorbereiden/")
    );
    assert!(!text.split("<main").nth(1).unwrap().contains("Sanne"), "no names");
    proef.later(86_400);
    let made = samenvatting(&proef.app, &proef.app.settings.gemeente, web::Tr::new(web::Taal::Nl)).await.unwrap();
    assert_eq!(made.aan, ["1@voorbeeldstad.nl", "2@voorbeeldstad.nl", "hoofd-oov@voorbeeldstad.example"]);
    let all = meting::metingen(&*proef.read().await, proef.app.now().datum()).await.unwrap();
    assert_eq!(all.len(), 3, "who asks for it every day has a course without gaps");
}

/// An own partner of which everything is known, or nothing.
async fn own_partner(tx: &WriteTx, nr: u64, known: bool) -> String {
    let id = format!("eigen-{nr:012}");
    let e = Eigen {
        partner: id.clone(),
        naam: format!("Vereniging {nr}"),
        geldt_voor: vec![domain::casus::Incidenttype::Woning],
        voorbereiding: String::new(),
        uitvoering: String::new(),
        sinds: date(2026, 1, 1),
        beeindigd: None,
        reden_einde: String::new(),
    };
    voeg_toe(tx, &e).await.unwrap();
    if known {
        called(tx, &id).await;
    }
    id
}

#[tokio::test]
async fn own_partners_are_counted_and_the_first_that_miss_something_are_named() {
    each_engine(MIGRATIES, |db| async move {
        let (beleid, now) = (policy::Beleid::load().unwrap(), store::testing::now());
        let tx = db.write(deed(), now).await.unwrap();
        let load = async |tx: &WriteTx, now: Moment| {
            let named = dossiers_van(tx, &beleid, &["politie", "slachtofferhulp"]).await.unwrap();
            partner::Partners::load(tx, Arc::new(named), now).await.unwrap()
        };
        let partners = ["politie", "slachtofferhulp"].map(str::to_owned).to_vec();
        let verwacht = stand::Verwacht { partners, woning: None, bedrijf: None };
        let before = load(&tx, now).await;
        let open = |p: &partner::Partners, v| p.aantal_open(&verwacht, v);
        for nr in 1..=9 {
            own_partner(&tx, nr, nr % 3 == 0).await;
        }
        let stop = "UPDATE partner_lokaal SET doet_mee = FALSE WHERE gemeente = $1 AND partner = 'eigen-000000000009'";
        tx.exec(stop, args![tx.gemeente()]).await.unwrap();
        let p = load(&tx, now).await;
        assert_eq!(p.alle(&verwacht), before.alle(&verwacht) + 8, "one takes no part");
        for v in [partner::Vraag::Compleet, partner::Vraag::Gebeld] {
            assert_eq!(open(&p, v), open(&before, v) + 6, "{v:?}");
            let found = p.open(&verwacht, v, &beleid);
            let own = found.wie.iter().filter_map(|w| if let Wie::Eigen { naam, .. } = w { Some(naam.as_str()) } else { None });
            assert_eq!(own.collect::<Vec<_>>(), ["1", "2", "4", "5", "7", "8"].map(|n| format!("Vereniging {n}")), "{v:?}");
            assert!(found.aantal >= found.wie.len());
        }
        let late = now.plus_seconds(400 * 86_400);
        let p = load(&tx, late).await;
        assert_eq!(open(&p, partner::Vraag::Gebeld), open(&before, partner::Vraag::Gebeld) + 8, "a call counts for a year");
    })
    .await;
}

/// Whom the database counts, and whom the rule finds that is used for those it reads: with every mix of a contact, numbers and agreements.
#[tokio::test]
async fn partners_that_are_counted_and_that_are_read_are_held_to_one_rule() {
    each_engine(MIGRATIES, |db| async move {
        let (beleid, now) = (policy::Beleid::load().unwrap(), store::testing::now());
        let tx = db.write(deed(), now).await.unwrap();
        let mut ids = Vec::new();
        for nr in 0..72_usize {
            let partner = own_partner(&tx, nr as u64 + 1, false).await;
            let sql = "INSERT INTO partner_lokaal (gemeente, partner, contactpersoon, telefoon) VALUES ($1, $2, $3, $4)";
            let (contact, number) = (["", "A. Test"][nr % 2], ["", "0900 0101"][nr / 2 % 2]);
            tx.exec(sql, args![tx.gemeente(), partner.as_str(), contact, number]).await.unwrap();
            if let Some(buiten) = [None, Some(""), Some("0900 0102")][nr / 4 % 3] {
                let p = Persoon {
                    nr: 0,
                    naam: "B. Test".into(),
                    functie: String::new(),
                    telefoon: String::new(),
                    buiten: buiten.into(),
                    email: String::new(),
                    aanwezig: Default::default(),
                    vervanger: None,
                    versie: 0,
                };
                voeg_persoon_toe(&tx, &partner, &p).await.unwrap();
            }
            let (today, day) = (now.datum(), 1.day());
            let agreement = match nr / 12 {
                0 => None,
                1 => Some(signed()),
                2 => Some(Afspraak { vanaf: Some(today.saturating_add(day)), ..signed() }),
                3 => Some(Afspraak { tot: Some(today.saturating_sub(day)), ..signed() }),
                4 => Some(Afspraak { vanaf: Some(today), tot: Some(today), ..signed() }),
                _ => Some(Afspraak { staat: Afspraakstaat::Concept, getekend_op: None, ..signed() }),
            };
            if let Some(a) = agreement {
                voeg_afspraak_toe(&tx, &partner, &a).await.unwrap();
            }
            ids.push(partner);
        }
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let read = dossiers_van(&tx, &beleid, &ids).await.unwrap();
        let p = partner::Partners::load(&tx, Arc::new(read), now).await.unwrap();
        let verwacht = stand::Verwacht { partners: Vec::new(), woning: None, bedrijf: None };
        let open = p.open(&verwacht, partner::Vraag::Compleet, &beleid);
        // A contact and a number: of two times two times three mixes seven, with each of the two agreements that bind.
        assert_eq!((open.wie.len(), open.aantal), (72 - 2 * 7, 72 - 2 * 7));
    })
    .await;
}

#[tokio::test]
async fn the_pages_of_the_night_read_no_more_when_there_are_more_partners() {
    let proef = crate::proef::demonstratie().await;
    let sanne = proef.sign_in(SANNE).await;
    let rows = async |from: u64, to: u64| {
        let mut all = Vec::new();
        for (n, path) in ["", "/proefnacht", "/belkaart", "/partners/matrix"].into_iter().enumerate() {
            // Something changed: nothing is remembered.
            change(&proef, async |tx: &WriteTx| {
                let step = (to - from) / 4;
                for nr in from + step * n as u64..from + step * (n as u64 + 1) {
                    own_partner(tx, nr, nr % 2 == 0).await;
                }
            })
            .await;
            let before = proef.app.db.row_count();
            assert_eq!(sanne.get(&format!("/voorbereiden{path}")).await.status, StatusCode::OK, "{path}");
            all.push(proef.app.db.row_count() - before);
        }
        all
    };
    let few = rows(1_000, 1_080).await;
    let many = rows(1_080, 1_480).await;
    let plan = sanne.get("/voorbereiden/nazorgplan").await;
    assert_eq!((plan.telt("bestand/odt?partner="), plan.tekst.contains("partners hebben een eigen versie")), (40, true));
    assert!(few.iter().zip(&many).all(|(few, many)| many <= &(few + 8)), "rows read with 80 and with 480 partners: {few:?} {many:?}");
}
