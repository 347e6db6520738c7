use axum::http::StatusCode;
use casus::betrokkene::{self, Veld};
use domain::{
    Code,
    casus::{Doorverwijzingstaat as Staat, Fase, JaNeeOnbekend},
    draaiboek::{Feit, Staat as Taakstaat},
    gegeven::{Gegeven, Herkomst, Soort},
    grondslag::{Stukken, Toestemming, Voorwaarde, vrijgeven},
    id::{BetrokkeneId, CasusId, Id, ToestemmingId},
    journaal::{Gebeurtenis, Soort as Regelsoort},
};
use proptest::prelude::*;
use screenen::testing::{FLOOR, PIM, SANNE, Stad, ZARA, id};
use store::testing as db;

use super::{
    Antwoord, Doorverwijzing,
    keuze::{Hulpvraag, Weigering},
    regels::{self, Kader, Uitslag},
};
use crate::{
    proef::{MIGRATIES, Proef},
    toestemming::{Gever, Toestemming as Antwoorden, Wijze},
    verstrekking,
};

const NAAM: &str = "Anna de Vries";
const NUMMER: &str = "06 87654321";
const STAP: &str = "doorverwijzen-slachtofferhulp";

/// A person who told name and number; the address is known from the police only.
pub(crate) async fn proef() -> Proef {
    let p = Proef::new().await;
    p.vrij().await;
    let sanne = p.stad.als(SANNE).await;
    let a = sanne.post(&p.pad("slachtofferhulp"), &[("status", "geen-contact"), ("_versie", "0")]).await;
    assert_eq!(a.status, StatusCode::SEE_OTHER, "{}", a.tekst);
    let tx = p.stad.write().await;
    for (veld, waarde) in [(Veld::Naam, NAAM), (Veld::Telefoon, NUMMER)] {
        let gegeven = betrokkene::maak(waarde.to_owned(), veld, Herkomst::Betrokkene, p.persoon, None).unwrap();
        betrokkene::bewaar(&tx, veld, &gegeven, None, id(SANNE)).await.unwrap().unwrap();
    }
    tx.commit(Gebeurtenis::new(Regelsoort::BetrokkeneGewijzigd)).await.unwrap();
    p
}

pub(crate) async fn stem_toe(p: &Proef, partner: &str, gegevens: &[&str]) {
    let sanne = p.stad.als(SANNE).await;
    let pagina = sanne.get(&p.pad(&format!("toestemming?partner={partner}"))).await;
    let once = pagina.hidden("_eenmalig");
    let antwoord = if gegevens.is_empty() { "nee" } else { "ja" };
    let mut form = vec![
        ("partner", partner),
        ("antwoord", antwoord),
        ("gever", "zelf"),
        ("wijze", "gesproken"),
        ("op", "2026-12-01T13:00"),
        ("_eenmalig", once.as_str()),
    ];
    form.extend(gegevens.iter().map(|g| ("gegevens", *g)));
    let a = sanne.post(&p.pad("toestemming"), &form).await;
    assert_eq!(a.status, StatusCode::SEE_OTHER, "{}", a.tekst);
}

/// Shares what the page shows and gives the number of the request.
pub(crate) async fn deel(p: &Proef, partner: &str) -> String {
    let sanne = p.stad.als(SANNE).await;
    let pad = p.pad(&format!("doorverwijzen/{partner}"));
    let pagina = sanne.get(&pad).await;
    let (once, gezien) = (pagina.hidden("_eenmalig"), pagina.hidden("gezien"));
    let form = [("vraag", "bellen"), ("uiterlijk", "2026-12-08"), ("gezien", gezien.as_str()), ("_eenmalig", once.as_str())];
    let a = sanne.post(&pad, &form).await;
    assert_eq!(a.status, StatusCode::SEE_OTHER, "{}", a.tekst);
    let nog_eens = sanne.post(&pad, &form).await;
    assert_eq!(format!("{}?klaar=gedeeld", nog_eens.naar), a.naar, "sent twice is shared once");
    a.naar.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn from_consent_to_the_answer_of_the_partner() {
    let p = proef().await;
    let sanne = p.stad.als(SANNE).await;
    let delen = p.pad("doorverwijzen/slachtofferhulp");
    let zonder = sanne.get(&delen).await.tekst;
    assert!(zonder.contains("Er kan nu niets worden gedeeld") && zonder.contains("toestemming?partner=slachtofferhulp"), "{zonder}");
    stem_toe(&p, "slachtofferhulp", &["naam", "telefoon"]).await;
    assert_eq!(p.feit(Feit::Toestemming).await.as_deref(), Some("ja"));
    let pagina = sanne.get(&delen).await.tekst;
    assert!(pagina.contains("Deel 2 gegevens") && pagina.contains(NAAM) && !pagina.contains("Anna Jansen"), "{pagina}");
    assert!(sanne.get_in(&delen, "en").await.tekst.contains("Share 2 items"));
    let nummer = deel(&p, "slachtofferhulp").await;
    assert_eq!(nummer, format!("{}-1", p.casus.nummer));

    let floor = p.stad.als(FLOOR).await;
    assert!(floor.get("/verzoeken").await.tekst.contains(&nummer));
    let hier = format!("/verzoeken/{nummer}");
    let leest = floor.get(&hier).await;
    assert!(leest.tekst.contains(NAAM) && leest.tekst.contains(NUMMER) && leest.tekst.contains("Sanne de Wit"), "{}", leest.tekst);
    for geheim in ["Anna Jansen", "Maasstraat", "06 12345699", "Rivierenbuurt"] {
        assert!(!leest.tekst.contains(geheim), "{geheim} came from the police");
    }
    let journaal = p.stad.journaal().await;
    assert_eq!(journaal.last().map(String::as_str), Some("doorverwijzing-gelezen"));
    assert!(journaal.iter().filter(|s| *s == "verstrekt").count() == 2 && journaal.iter().any(|s| s == "verstrekking-geweigerd"));

    assert_eq!(floor.post(&hier, &[("antwoord", "aangenomen"), ("_versie", "2")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(p.taak(STAP).await.staat, Taakstaat::Open, "accepting is not yet an answer");
    assert_eq!(floor.post(&hier, &[("antwoord", "gedaan"), ("_versie", "3")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let klaar = floor
        .post(&hier, &[("antwoord", "gedaan"), ("gedaan-op", "2026-12-01"), ("bericht", "Gebeld, afspraak gemaakt."), ("_versie", "3")])
        .await;
    assert_eq!(klaar.status, StatusCode::SEE_OTHER, "{}", klaar.tekst);
    let taak = p.taak(STAP).await;
    assert_eq!((taak.staat, taak.gedaan_door), (Taakstaat::Gedaan, Some(id(FLOOR))));
    assert_eq!(p.feit(Feit::Slachtofferhulp).await.as_deref(), Some("contact"));
    assert!(!floor.get(&hier).await.tekst.contains(NAAM), "a finished request shows no data");
    assert!(sanne.get(&p.pad(&format!("gedeeld/{nummer}"))).await.tekst.contains("afspraak gemaakt"));
    let gedeeld = sanne.get(&p.pad("gedeeld")).await.tekst;
    assert!(gedeeld.contains("Dit hebben wij gedeeld") && !gedeeld.contains(NUMMER), "{gedeeld}");
}

#[tokio::test]
async fn withdrawn_consent_works_at_once() {
    let p = proef().await;
    stem_toe(&p, "slachtofferhulp", &["naam", "telefoon"]).await;
    let nummer = deel(&p, "slachtofferhulp").await;
    let (sanne, floor) = (p.stad.als(SANNE).await, p.stad.als(FLOOR).await);
    let hier = format!("/verzoeken/{nummer}");
    assert!(floor.get(&hier).await.tekst.contains(NAAM));
    sanne.post(&p.pad("toestemming/intrekken"), &[("partner", "slachtofferhulp")]).await;
    let na = floor.get(&hier).await.tekst;
    assert!(na.contains("Dit verzoek is ingetrokken") && !na.contains(NAAM) && !na.contains(NUMMER), "{na}");
    assert!(!floor.get("/verzoeken").await.tekst.contains(&nummer) && floor.get("/verzoeken?toon=alle").await.tekst.contains(&nummer));
    assert!(floor.post(&hier, &[("antwoord", "aangenomen"), ("_versie", "3")]).await.naar.ends_with("klaar=verzoek-gesloten"));
    assert_eq!(p.feit(Feit::Toestemming).await.as_deref(), Some("nee"));
    let ankers = p.rows("SELECT 1 AS een FROM anker WHERE gemeente = $1 AND anker = 'toestemming'").await;
    assert_eq!(ankers, 0, "nothing waits for a consent that is gone");
    assert_ne!(p.taak(STAP).await.staat, Taakstaat::Open);
    assert!(sanne.get(&p.pad("doorverwijzen/slachtofferhulp")).await.tekst.contains("Er kan nu niets"));
}

#[tokio::test]
async fn a_closed_casus_ends_what_a_partner_may_read() {
    let p = proef().await;
    stem_toe(&p, "slachtofferhulp", &["naam", "telefoon"]).await;
    let hier = format!("/verzoeken/{}", deel(&p, "slachtofferhulp").await);
    let floor = p.stad.als(FLOOR).await;
    assert!(floor.get(&hier).await.tekst.contains(NAAM));
    let tx = p.stad.write().await;
    casus::zet_fase(&tx, p.casus.id, Fase::Gesloten).await.unwrap();
    tx.commit(Gebeurtenis::new(Regelsoort::CasusGesloten).in_casus(p.casus.id)).await.unwrap();
    let na = floor.get(&hier).await.tekst;
    assert!(na.contains("heeft deze zaak afgesloten") && !na.contains(NAAM) && !na.contains(NUMMER), "{na}");
}

#[tokio::test]
async fn another_partner_sees_nothing_and_nobody_shares_without_the_right() {
    let p = proef().await;
    stem_toe(&p, "woningcorporatie", &["naam", "telefoon"]).await;
    let nummer = deel_maatregel(&p).await;
    let floor = p.stad.als(FLOOR).await;
    assert_eq!(floor.get(&format!("/verzoeken/{nummer}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        floor.post(&format!("/verzoeken/{nummer}"), &[("antwoord", "aangenomen"), ("_versie", "1")]).await.status,
        StatusCode::NOT_FOUND
    );
    assert!(!floor.get("/verzoeken?toon=alle").await.tekst.contains(&nummer));
    assert_eq!(floor.get(&p.pad("doorverwijzen/woningcorporatie")).await.status, StatusCode::FORBIDDEN);
    let zara = p.stad.als(ZARA).await;
    assert_eq!(zara.get(&p.pad("doorverwijzen/woningcorporatie")).await.status, StatusCode::FORBIDDEN, "not named in the decision");
    let register =
        p.stad.als(PIM).await.get(&format!("/verstrekkingen?partner=woningcorporatie&soort=naam&casus={}", p.casus.nummer)).await;
    assert!(
        register.tekst.contains(&nummer) && register.tekst.contains("AVG art. 6 lid 1 onder a") && !register.tekst.contains(NAAM),
        "{}",
        register.tekst
    );
    assert!(!p.stad.als(PIM).await.get("/verstrekkingen?partner=slachtofferhulp").await.tekst.contains(&nummer));
}

async fn deel_maatregel(p: &Proef) -> String {
    let sanne = p.stad.als(SANNE).await;
    let pad = p.pad("doorverwijzen/woningcorporatie");
    let pagina = sanne.get(&format!("{pad}?vraag=beveiligen&beveiliging=slot&uiterlijk=2026-12-08")).await;
    let gezien = pagina.hidden("gezien");
    assert_eq!(gezien, "naam telefoon", "measure and address are not covered by the consent");
    let veranderd = sanne.post(&pad, &[("vraag", "beveiligen"), ("uiterlijk", "2026-12-08"), ("gezien", "naam")]).await;
    assert_eq!(veranderd.status, StatusCode::UNPROCESSABLE_ENTITY, "something else than what was seen never goes");
    let a = sanne
        .post(&pad, &[("vraag", "beveiligen"), ("beveiliging", "slot"), ("uiterlijk", "2026-12-08"), ("gezien", gezien.as_str())])
        .await;
    assert_eq!(a.status, StatusCode::SEE_OTHER, "{}", a.tekst);
    a.naar.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_no_is_recorded_and_a_yes_needs_kinds_that_the_agreements_allow() {
    let p = proef().await;
    let sanne = p.stad.als(SANNE).await;
    let form = |gegevens, gever| {
        [
            ("partner", "woningcorporatie"),
            ("antwoord", "ja"),
            ("gegevens", gegevens),
            ("gever", gever),
            ("wijze", "gesproken"),
            ("op", "2026-12-01T13:00"),
        ]
    };
    for fout in [form("geweld", "zelf"), form("adres", "zelf-16")] {
        assert_eq!(sanne.post(&p.pad("toestemming"), &fout).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    stem_toe(&p, "woningcorporatie", &[]).await;
    assert_eq!(p.feit(Feit::Toestemming).await.as_deref(), Some("nee"));
    assert!(sanne.get(&p.pad("toestemming")).await.tekst.contains("Nee"));
    assert_eq!(p.stad.als(FLOOR).await.get(&p.pad("toestemming")).await.status, StatusCode::FORBIDDEN);
}

/// Whatever is known, wherever it came from and whatever was consented to: nothing from the police and nothing without a rule and its consent is released.
#[test]
fn nothing_leaves_without_a_basis() {
    let rt = tokio::runtime::Runtime::new().unwrap();
    let stad = rt.block_on(Stad::new());
    let (bewijs, now, beleid) = (rt.block_on(stad.bewijs()), stad.app.now(), &stad.app.beleid);
    let (ik, ander) = (BetrokkeneId::from_uuid(db::id()), BetrokkeneId::from_uuid(db::id()));
    let partner = prop::sample::select(beleid.partners.iter().map(|p| p.id.clone()).collect::<Vec<_>>());
    let kind = || prop::sample::select(Soort::ALL);
    let known = prop::collection::vec((kind(), prop::sample::select(Herkomst::ALL)), 0..25);
    let consents = prop::collection::vec((partner.clone(), prop::collection::vec(kind(), 0..8), any::<bool>(), any::<bool>()), 0..4);
    proptest!(|(aan in partner, known in known, consents in consents)| {
        let values: Vec<Gegeven<String>> = known.iter().map(|(soort, herkomst)| match herkomst {
            Herkomst::Politie => Gegeven::bewaard_van_politie(format!("politie {soort}"), *soort, ik, &bewijs),
            other => Gegeven::new(format!("{other} {soort}"), *soort, *other, ik).unwrap(),
        }).collect();
        let toestemmingen: Vec<Toestemming> = consents.iter().map(|(aan, gegevens, weg, vreemd)| Toestemming {
            id: ToestemmingId::from_uuid(db::id()), van: if *vreemd { ander } else { ik }, aan: aan.clone(), gegevens: gegevens.clone(), gegeven_op: now, ingetrokken_op: weg.then_some(now),
        }).collect();
        let kader = Kader { aan: &aan, over: ik, grondslagen: &beleid.grondslagen, toestemmingen: &toestemmingen, bewijs: Some(&bewijs), now };
        let uit = regels::regels(&values, kader);
        for v in regels::vrij(&uit) {
            prop_assert!(!v.waarde().starts_with("politie") && v.aan() == aan && v.over() == ik.into());
            let rule = beleid.grondslagen.iter().filter(|g| g.id == v.akkoord().grondslag).flat_map(|g| &g.regels).find(|r| r.doel == v.akkoord().doel && r.gegevens.contains(&v.soort()));
            prop_assert!(rule.is_some_and(|r| r.van == "gemeente" && (r.aan == aan || r.aan == "*")));
            if rule.is_some_and(|r| r.voorwaarde == Voorwaarde::Toestemming) {
                prop_assert!(toestemmingen.iter().any(|t| Some(t.id) == v.akkoord().toestemming && t.van == ik && t.aan == aan && t.ingetrokken_op.is_none() && t.gegevens.contains(&v.soort())));
            }
        }
        let mut kinds: Vec<Soort> = uit.iter().map(|r| r.soort).collect();
        kinds.sort();
        kinds.dedup();
        prop_assert_eq!(kinds.len(), uit.len(), "one verdict for each kind");
        prop_assert!(uit.iter().all(|r| known.iter().any(|(s, _)| *s == r.soort) || matches!(r.uitslag, Uitslag::Onbekend)));
    });
}

#[expect(clippy::too_many_lines, reason = "one story, told in order")]
#[tokio::test]
async fn both_engines_keep_requests_and_releases_the_same_way() {
    db::each_engine(MIGRATIES, |database| async move {
        let stad = Stad::op_engine(database).await;
        let (casus, over, now) = (CasusId::from_uuid(db::id()), BetrokkeneId::from_uuid(db::id()), stad.app.now());
        let t = Antwoorden {
            id: stad.app.id(),
            van: over,
            partner: "pvo".into(),
            gegevens: vec![Soort::Naam],
            tekst: crate::toestemming::TEKST.into(),
            wijze: Wijze::Gesproken,
            gever: Gever::Zelf,
            antwoord: JaNeeOnbekend::Ja,
            gegeven_op: now,
            ingetrokken_op: None,
            door: id(SANNE),
        };
        let d = Doorverwijzing {
            id: stad.app.id(),
            nummer: "2026-001-1".into(),
            casus,
            betrokkene: over,
            partner: "pvo".into(),
            vraag: Hulpvraag::Scan,
            uiterlijk: now.datum(),
            staat: Staat::Gevraagd,
            gemaakt_op: now,
            door: id(SANNE),
            gelezen_op: None,
            beantwoord_op: None,
            weigering: None,
            gedaan_op: None,
            versie: 1,
        };
        let tx = stad.write().await;
        crate::toestemming::bewaar(&tx, casus, &t).await.unwrap();
        assert_eq!(crate::toestemming::list(&tx, casus, over).await.unwrap(), std::slice::from_ref(&t));
        assert_eq!(super::volgend_nummer(&tx, casus, "2026-001").await.unwrap(), d.nummer);
        super::insert(&tx, &d).await.unwrap();
        let toestemmingen = crate::toestemming::voor_toets(&tx, casus, over).await.unwrap();
        let naam = Gegeven::new("Anna".to_owned(), Soort::Naam, Herkomst::Betrokkene, over).unwrap();
        let vrij = vrijgeven(naam, "pvo", Stukken::toestemmingen(&toestemmingen), &stad.app.beleid.grondslagen, None, now).unwrap();
        verstrekking::schrijf(&tx, stad.app.uuid(), verstrekking::Langs::Verzoek(&d), &vrij, id(SANNE)).await.unwrap();
        let elders = Doorverwijzing { partner: "slachtofferhulp".into(), ..d.clone() };
        assert!(
            verstrekking::schrijf(&tx, stad.app.uuid(), verstrekking::Langs::Verzoek(&elders), &vrij, id(SANNE)).await.is_err(),
            "released to one partner is not released to another"
        );
        let buurt = verstrekking::Langs::Brief(casus);
        assert!(verstrekking::schrijf(&tx, stad.app.uuid(), buurt, &vrij, id(SANNE)).await.is_err(), "nor to the neighbourhood");
        let leest = verstrekking::leesbaar(&tx, &d, &toestemmingen, now).await.unwrap();
        assert_eq!(leest.iter().map(|v| (v.soort(), v.waarde())).collect::<Vec<_>>(), [(Soort::Naam, "Anna")]);
        assert!(verstrekking::leesbaar(&tx, &d, &[], now).await.unwrap().is_empty(), "without consent nothing is read");
        let rows = tx.all("SELECT waarde FROM verstrekking WHERE gemeente = $1", store::args!["GM9999"]).await.unwrap();
        assert!(rows.iter().all(|r| !String::from_utf8_lossy(&r.bytes("waarde").unwrap()).contains("Anna")));
        super::gelezen(&tx, d.id).await.unwrap();
        assert!(super::voor_partner(&tx, "slachtofferhulp", &d.nummer).await.is_err());
        let read = super::voor_partner(&tx, "pvo", &d.nummer).await.unwrap();
        assert_eq!((read.staat, read.versie, super::inbox(&tx, "pvo", true, 10).await.unwrap().len()), (Staat::Gelezen, 2, 1));
        let nee = Antwoord {
            staat: Staat::Geweigerd,
            weigering: Some(Weigering::GeenTijd),
            gedaan_op: None,
            bericht: Some("Volgende week".into()),
        };
        assert!(!super::beantwoord(&tx, &read, &nee, 1, id(FLOOR)).await.unwrap(), "an older version loses");
        assert!(super::beantwoord(&tx, &read, &nee, 2, id(FLOOR)).await.unwrap());
        assert!(!super::beantwoord(&tx, &read, &nee, 3, id(FLOOR)).await.unwrap(), "answered once");
        let done = super::by_nummer(&tx, casus, over, &d.nummer).await.unwrap();
        assert_eq!(
            (done.staat, done.weigering, super::bericht(&tx, &done).await.unwrap().as_deref()),
            (Staat::Geweigerd, Some(Weigering::GeenTijd), Some("Volgende week"))
        );
        assert!(
            super::inbox(&tx, "pvo", true, 10).await.unwrap().is_empty() && super::inbox(&tx, "pvo", false, 10).await.unwrap().len() == 1
        );
        assert!(verstrekking::leesbaar(&tx, &done, &toestemmingen, now).await.unwrap().is_empty());
        let filter = verstrekking::Filter {
            partner: Some("pvo".into()),
            soort: Some(Soort::Naam),
            casus: Some(casus),
            van: Some(now.datum()),
            tot: Some(now.datum()),
            na: None,
        };
        let line = verstrekking::lees_register(&tx, &filter, 10).await.unwrap();
        assert_eq!(line.len(), 1);
        let verder = verstrekking::Filter { na: Some((line[0].0.op, line[0].0.id)), ..filter };
        assert!(verstrekking::lees_register(&tx, &verder, 10).await.unwrap().is_empty());
        tx.commit(Gebeurtenis::new(Regelsoort::DoorverwijzingGemaakt)).await.unwrap();
        stad.app.db.close().await;
    })
    .await;
}

/// Taking a number and using it happen in one write transaction, and those of one municipality take turns, on PostgreSQL too.
#[tokio::test(flavor = "multi_thread")]
async fn requests_made_at_the_same_moment_get_different_numbers() {
    db::each_engine(MIGRATIES, |db| async move {
        let stad = Stad::op_engine(db).await;
        let (casus, over) = (stad.meld(domain::casus::Incidenttype::Woning).await, BetrokkeneId::from_uuid(db::id()));
        let vraag = async || {
            let tx = stad.write().await;
            let nummer = super::volgend_nummer(&tx, casus.id, &casus.nummer).await.unwrap();
            tokio::task::yield_now().await;
            let d = Doorverwijzing {
                id: stad.app.id(),
                nummer: nummer.clone(),
                casus: casus.id,
                betrokkene: over,
                partner: "pvo".into(),
                vraag: Hulpvraag::Scan,
                uiterlijk: tx.now().datum(),
                staat: Staat::Gevraagd,
                gemaakt_op: tx.now(),
                door: id(SANNE),
                gelezen_op: None,
                beantwoord_op: None,
                weigering: None,
                gedaan_op: None,
                versie: 1,
            };
            super::insert(&tx, &d).await.unwrap();
            tx.commit(Gebeurtenis::new(Regelsoort::DoorverwijzingGemaakt)).await.unwrap();
            nummer
        };
        let (een, twee, drie) = tokio::join!(vraag(), vraag(), vraag());
        let mut nummers = [een, twee, drie];
        nummers.sort();
        assert_eq!(nummers, [1, 2, 3].map(|n| format!("{}-{n}", casus.nummer)));
        stad.app.db.close().await;
    })
    .await;
}

#[test]
fn every_partner_can_be_asked_something() {
    let beleid = policy::Beleid::load().unwrap();
    for p in &beleid.partners {
        assert!(super::keuze::vragen(&p.id).contains(&Hulpvraag::Bellen), "{}", p.id);
    }
    assert_eq!(Hulpvraag::ALL.len(), 8);
}

#[tokio::test]
async fn a_partner_of_the_municipality_itself_is_called_but_gets_nothing_about_a_person() {
    let p = proef().await;
    let sanne = p.stad.als(SANNE).await;
    let register = sanne.get("/voorbereiden/partners").await.tekst;
    assert!(register.contains("Buurtteam De Linden") && register.contains("Slachtofferhulp Nederland"));
    for pagina in ["doorverwijzen", "toestemming"] {
        let tekst = sanne.get(&p.pad(pagina)).await.tekst;
        assert!(tekst.contains("Slachtofferhulp") && !tekst.contains("Buurtteam De Linden"), "{pagina}");
    }
}
