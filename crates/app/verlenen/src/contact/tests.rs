use axum::http::StatusCode;
use casus::{self, betrokkene::Persoon};
use domain::{
    Moment,
    casus::{Contactuitkomst, Kanaal, Leeftijdsgroep},
    draaiboek::{Anker, Feit, Staat},
    id::{BetrokkeneId, CasusId, ContactmomentId, Id, MedewerkerId},
    journaal::{Gebeurtenis, Soort},
    kalender::{Dagdeel, dagdeel},
};
use proptest::prelude::*;
use screenen::testing::{Als, ESRA, HENK, SANNE, ZARA};
use store::testing::{deed, each_engine, gemeente, now};
use uuid::Uuid;

use super::{
    Contact,
    regels::{DAGDELEN, Feitje, Stand, TE_DICHT, past_niet, stand, te_dicht},
    store as sql,
};
use crate::{
    keuze::Partij,
    proef::{MIGRATIES, Proef, volwassene},
};

fn at(text: &str) -> Moment {
    Moment::from(text.parse::<jiff::Timestamp>().expect("moment"))
}

fn poging(op: &str) -> Feitje {
    Feitje { op: at(op), partij: Partij::Gemeente, kanaal: Kanaal::Telefoon, uitkomst: Some(Contactuitkomst::GeenGehoor) }
}

fn feitje() -> impl Strategy<Value = Feitje> {
    let partij = prop::sample::select(vec![Partij::Gemeente, Partij::Burgemeester, Partij::Slachtofferhulp, Partij::Politie]);
    let kanaal = prop::sample::select(vec![Kanaal::Telefoon, Kanaal::Bezoek, Kanaal::Brief, Kanaal::Email]);
    let uitkomst = prop::option::of(prop::sample::select(vec![
        Contactuitkomst::Gesproken,
        Contactuitkomst::GeenGehoor,
        Contactuitkomst::Onjuist,
        Contactuitkomst::Verstuurd,
        Contactuitkomst::WilGeenContact,
    ]));
    (0_i64..400_000, partij, kanaal, uitkomst).prop_map(|(s, partij, kanaal, uitkomst)| Feitje {
        op: Moment::from_micros(1_790_000_000_000_000).plus_seconds(s),
        partij,
        kanaal,
        uitkomst,
    })
}

proptest! {
    #[test]
    fn too_close_is_always_another_party_who_is_noticed_within_two_days(alle in prop::collection::vec(feitje(), 0..12), partij in feitje()) {
        let gevonden = te_dicht(&alle, partij.partij, partij.op);
        let moet = alle.iter().any(|f| f.partij != partij.partij && f.telt_voor_persoon() && f.op.seconds_since(partij.op).abs() < TE_DICHT);
        prop_assert_eq!(gevonden.is_some(), moet);
        if let Some(f) = gevonden {
            prop_assert!(f.partij != partij.partij && alle.iter().filter(|g| g.partij != partij.partij && g.telt_voor_persoon()).all(|g| g.op.seconds_since(partij.op).abs() >= f.op.seconds_since(partij.op).abs()));
        }
    }

    #[test]
    fn warning_is_mutual(a in feitje(), b in feitje()) {
        let ziet = |een: &Feitje, ander: &Feitje| te_dicht(std::slice::from_ref(ander), een.partij, een.op).is_some();
        prop_assume!(a.telt_voor_persoon() && b.telt_voor_persoon());
        prop_assert_eq!(ziet(&a, &b), ziet(&b, &a));
    }

    #[test]
    fn the_letter_comes_only_after_three_parts_of_the_day(alle in prop::collection::vec(feitje(), 0..12)) {
        let delen = DAGDELEN.iter().filter(|d| alle.iter().any(|f| f.partij.is_eigen() && f.is_poging() && dagdeel(f.op) == **d)).count();
        match stand(&alle) {
            Stand::Bereikt => prop_assert!(alle.iter().any(Feitje::is_bereikt)),
            Stand::Proberen { geprobeerd, over, .. } => {
                prop_assert!(delen < 3 && geprobeerd.len() == delen && geprobeerd.len() + over.len() == 3);
            }
            Stand::Brief | Stand::BriefVerstuurd => prop_assert_eq!(delen, 3),
        }
    }
}

#[test]
fn morning_afternoon_evening_then_a_letter_and_the_night_does_not_count() {
    let mut alle = vec![poging("2026-12-01T08:00:00Z"), poging("2026-12-01T09:00:00Z"), poging("2026-12-02T01:00:00Z")];
    assert_eq!(
        stand(&alle),
        Stand::Proberen { geprobeerd: vec![Dagdeel::Ochtend], over: vec![Dagdeel::Middag, Dagdeel::Avond], pogingen: 3 }
    );
    alle.extend([poging("2026-12-02T13:00:00Z"), poging("2026-12-02T18:00:00Z")]);
    assert_eq!(stand(&alle), Stand::Brief);
    alle.push(Feitje { kanaal: Kanaal::Brief, uitkomst: Some(Contactuitkomst::Verstuurd), ..poging("2026-12-03T10:00:00Z") });
    assert_eq!(stand(&alle), Stand::BriefVerstuurd);
    alle.push(Feitje { uitkomst: Some(Contactuitkomst::Gesproken), ..poging("2026-12-04T10:00:00Z") });
    assert_eq!(stand(&alle), Stand::Bereikt);
}

#[test]
fn a_letter_is_not_spoken_and_a_child_is_not_spoken_alone() {
    let vol = Leeftijdsgroep::Volwassen;
    assert_eq!(past_niet(Kanaal::Telefoon, Contactuitkomst::Verstuurd, vol, Partij::Gemeente), Some("contact-fout-verstuurd"));
    assert_eq!(past_niet(Kanaal::Brief, Contactuitkomst::Gesproken, vol, Partij::Gemeente), Some("contact-fout-schriftelijk"));
    assert_eq!(past_niet(Kanaal::Telefoon, Contactuitkomst::Gesproken, Leeftijdsgroep::Kind, Partij::Gemeente), Some("contact-fout-kind"));
    assert_eq!(past_niet(Kanaal::Telefoon, Contactuitkomst::Vertegenwoordiger, Leeftijdsgroep::Kind, Partij::Gemeente), None);
}

#[tokio::test]
async fn contacts_are_kept_alike_on_both_engines() {
    each_engine(MIGRATIES, |db| async move {
        let (casus, persoon, wie) = (
            CasusId::from_uuid(Uuid::from_u128(1)),
            BetrokkeneId::from_uuid(Uuid::from_u128(2)),
            MedewerkerId::from_uuid(Uuid::from_u128(3)),
        );
        let tx = db.write(deed(), now()).await.unwrap();
        let maak = |nr: u128, op: &str, uitkomst, notitie: Option<&str>| Contact {
            id: ContactmomentId::from_uuid(Uuid::from_u128(nr)),
            feit: Feitje { uitkomst, ..poging(op) },
            door: wie,
            ingevoerd_op: now(),
            notitie: notitie.map(ToOwned::to_owned),
        };
        let gesproken = maak(10, "2026-12-01T09:00:00Z", Some(Contactuitkomst::Gesproken), Some("belt terug"));
        let plan = maak(11, "2026-12-01T10:00:00Z", None, None);
        let later = maak(12, "2026-12-09T10:00:00Z", None, None);
        for c in [&gesproken, &plan, &later] {
            sql::insert(&tx, casus, persoon, c).await.unwrap();
        }
        assert_eq!(sql::list(&tx, casus, persoon).await.unwrap(), [later.clone(), plan.clone(), gesproken.clone()]);
        assert_eq!(sql::eerste_gesprekken(&tx, casus).await.unwrap(), [(persoon, gesproken.feit.op)]);
        assert!(!sql::afzeggen(&tx, casus, persoon, gesproken.id).await.unwrap(), "what happened stays");
        assert_eq!(sql::vervul(&tx, casus, persoon, Partij::Gemeente, at("2026-12-02T00:00:00Z")).await.unwrap(), 1);
        assert!(sql::afzeggen(&tx, casus, persoon, later.id).await.unwrap());
        tx.destroy_person(persoon.uuid()).await.unwrap();
        let over = sql::list(&tx, casus, persoon).await.unwrap();
        assert_eq!((over.len(), over[0].notitie.as_deref()), (1, None), "the note is gone with the key");
        tx.commit(Gebeurtenis::new(Soort::ContactVastgelegd)).await.unwrap();
        assert_eq!(gemeente().as_str(), "GM9999");
    })
    .await;
}

const GESPROKEN: [(&str, &str); 8] = [
    ("kanaal", "telefoon"),
    ("uitkomst", "gesproken"),
    ("op-dag", "1"),
    ("op-maand", "12"),
    ("op-jaar", "2026"),
    ("op-tijd", "12:45"),
    ("partij", "gemeente"),
    ("notitie", "Wil liever in de middag gebeld worden."),
];

fn met<'a>(velden: &[(&'a str, &'a str)], anders: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let rest = velden.iter().filter(|(n, _)| anders.iter().all(|(a, _)| a != n)).copied();
    rest.chain(anders.iter().copied()).collect()
}

async fn geweigerd(sanne: &Als<'_>, pad: &str, velden: &[(&str, &str)], zin: &str) {
    let a = sanne.post(pad, velden).await;
    assert_eq!(a.status, StatusCode::UNPROCESSABLE_ENTITY, "{velden:?}");
    assert!(a.tekst.contains(zin), "{zin} in {}", a.tekst);
}

#[tokio::test]
async fn no_contact_before_release_and_before_slachtofferhulp() {
    let p = Proef::new().await;
    let sanne = p.stad.als(SANNE).await;
    let page = sanne.get(&p.pad("contact")).await;
    assert!(page.tekst.contains("nog niet vrijgegeven") && !page.tekst.contains("tel:0612345699"), "no button before release");
    let a = sanne.post(&p.pad("contact"), &met(&GESPROKEN, &[("notitie", "Belt liever zelf terug")])).await;
    assert_eq!(a.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(a.tekst.contains("CCV stap 3a") && a.tekst.contains("veld-partij-fout"));
    assert!(a.tekst.contains("Belt liever zelf terug"), "what was typed is kept");
    p.vrij().await;
    let a = sanne.post(&p.pad("contact"), &GESPROKEN).await;
    assert_eq!((a.status, a.tekst.contains("Slachtofferhulp al contact had")), (StatusCode::UNPROCESSABLE_ENTITY, true));
    let partner = met(&GESPROKEN, &[("partij", "slachtofferhulp")]);
    assert_eq!(sanne.post(&p.pad("contact"), &partner).await.status, StatusCode::SEE_OTHER, "what a partner did is recorded always");
    assert_eq!(p.rows("SELECT id FROM contactmoment WHERE gemeente = $1").await, 1);
    assert_eq!(
        p.rows("SELECT op FROM anker WHERE gemeente = $1 AND anker = 'eerste-contact'").await,
        0,
        "a partner is not the municipality"
    );
}

#[tokio::test]
async fn no_contact_with_someone_the_police_object_to() {
    let p = Proef::new().await;
    p.vrij().await;
    let sanne = p.stad.als(SANNE).await;
    p.slachtofferhulp(&sanne).await;
    let bezwaar = [
        ("antwoord_op-dag", "1"),
        ("antwoord_op-maand", "12"),
        ("antwoord_op-jaar", "2026"),
        ("antwoord_functie", "wijkagent"),
        ("antwoord-1", "bezwaar"),
    ];
    let a = p.stad.als(ESRA).await.post(&p.casus_pad("politie/antwoorden"), &bezwaar).await;
    assert_eq!(a.status, StatusCode::SEE_OTHER, "{}", a.tekst);
    assert!(!sanne.get(&p.pad("contact")).await.tekst.contains("tel:0612345699"), "no button to call");
    let a = sanne.post(&p.pad("contact"), &GESPROKEN).await;
    assert_eq!((a.status, a.tekst.contains("CCV stap 2c")), (StatusCode::UNPROCESSABLE_ENTITY, true), "{}", a.tekst);
}

#[tokio::test]
async fn the_first_contact_sets_the_event_and_leads_to_the_notice() {
    let p = Proef::new().await;
    p.vrij().await;
    let sanne = p.stad.als(SANNE).await;
    p.slachtofferhulp(&sanne).await;
    let page = sanne.get(&p.pad("contact")).await;
    assert!(page.tekst.contains("tel:0612345699") && page.tekst.contains("Wpg art. 16 lid 1 onder c"));
    let token = page.hidden("_eenmalig");
    let velden = met(&GESPROKEN, &[("taken", "eerste-contact-leggen"), ("welkom", "ja"), ("_eenmalig", &token)]);
    let a = sanne.post(&p.pad("contact"), &velden).await;
    assert_eq!(a.naar, format!("{}?klaar=contact-eerste", p.pad("mededeling")), "{}", a.tekst);
    assert_eq!(sanne.post(&p.pad("contact"), &velden).await.naar, p.pad("mededeling"), "the same form twice is one contact");
    assert_eq!(p.rows("SELECT id FROM contactmoment WHERE gemeente = $1").await, 1);
    assert_eq!(p.taak("eerste-contact-leggen").await.staat, Staat::Gedaan);
    assert_eq!(p.feit(Feit::Welkom).await.as_deref(), Some("ja"));
    let stand = casus::stand(&*p.stad.read().await, &p.casus).await.unwrap();
    assert_eq!(stand.betrokkenen[0].ankers[&Anker::EersteContact], at("2026-12-01T11:45:00Z"));
    let page = sanne.get(&p.pad("contact")).await;
    assert!(page.tekst.contains("Wil liever in de middag") && page.tekst.contains("Is de woning huur of koop"));
    assert!(sanne.get_in(&p.pad("contact"), "en").await.tekst.contains("All contacts"));
    assert!(
        p.stad
            .journaal()
            .await
            .ends_with(&["betrokkene-ingezien", "casus-ingezien", "betrokkene-ingezien", "casus-ingezien"].map(str::to_owned))
    );
    assert_eq!(p.rows("SELECT id FROM contactmoment WHERE gemeente = $1 AND CAST(notitie AS TEXT) LIKE '%middag%'").await, 0, "sealed");
}

#[tokio::test]
async fn mistakes_stand_beside_their_field() {
    let p = Proef::met(&Persoon { niet_bellen: true, ..volwassene() }).await;
    p.vrij().await;
    let sanne = p.stad.als(SANNE).await;
    p.slachtofferhulp(&sanne).await;
    let pad = p.pad("contact");
    geweigerd(&sanne, &pad, &met(&GESPROKEN, &[("op-tijd", "13:30")]), "al geweest is").await;
    geweigerd(&sanne, &pad, &met(&GESPROKEN, &[("op-tijd", "9:30")]), "voor de overval").await;
    geweigerd(&sanne, &pad, &met(&GESPROKEN, &[("uitkomst", "verstuurd")]), "past alleen bij een brief").await;
    geweigerd(&sanne, &pad, &GESPROKEN, "wil niet gebeld worden").await;
    geweigerd(&sanne, &pad, &met(&GESPROKEN, &[("notitie", "bsn 111222333"), ("toch", "ja")]), "burgerservicenummer").await;
    assert_eq!(p.rows("SELECT id FROM contactmoment WHERE gemeente = $1").await, 0);
    let poging = met(&GESPROKEN, &[("uitkomst", "geen-gehoor"), ("taken", "eerste-contact-leggen"), ("toch", "ja")]);
    assert_eq!(sanne.post(&pad, &poging).await.status, StatusCode::SEE_OTHER, "an attempt is kept");
    let klaar = p.rows("SELECT stap FROM taak WHERE gemeente = $1 AND stap = 'eerste-contact-leggen' AND gedaan_op IS NOT NULL").await;
    assert_eq!(klaar, 0, "and the step stays open");
    assert_eq!(sanne.post(&pad, &met(&GESPROKEN, &[("toch", "ja")])).await.status, StatusCode::SEE_OTHER, "confirmed");
}

#[tokio::test]
async fn a_plan_within_two_days_of_another_party_needs_a_cross() {
    let p = Proef::new().await;
    p.vrij().await;
    let sanne = p.stad.als(SANNE).await;
    p.slachtofferhulp(&sanne).await;
    let plan = |dag: &'static str, partij: &'static str| {
        vec![
            ("plan-kanaal", "bezoek"),
            ("plan-op-dag", dag),
            ("plan-op-maand", "12"),
            ("plan-op-jaar", "2026"),
            ("plan-op-tijd", "10:00"),
            ("plan-partij", partij),
        ]
    };
    let pad = p.pad("contact/plan");
    assert_eq!(sanne.post(&pad, &plan("3", "slachtofferhulp")).await.naar, format!("{}?klaar=contact-gepland", p.pad("contact")));
    geweigerd(&sanne, &pad, &plan("4", "gemeente"), "binnen 48 uur").await;
    geweigerd(&sanne, &pad, &plan("1", "gemeente"), "dat nog komt").await;
    let toch = met(&plan("4", "gemeente"), &[("plan-toch", "ja")]);
    assert_eq!(sanne.post(&pad, &toch).await.status, StatusCode::SEE_OTHER);
    let page = sanne.get(&p.pad("contact")).await;
    assert!(page.tekst.contains("Dat is binnen 48 uur"), "the plan of another party warns");
    let afzeggen = page.tekst.split("action=\"").find(|a| a.contains("/afzeggen")).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(sanne.post(&afzeggen, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(p.rows("SELECT id FROM contactmoment WHERE gemeente = $1").await, 1);
}

#[tokio::test]
async fn who_is_not_named_or_has_no_right_sees_nothing() {
    let p = Proef::new().await;
    let zara = p.stad.als(ZARA).await.get(&p.pad("contact")).await;
    assert_eq!((zara.status, zara.tekst.contains("06 12345699")), (StatusCode::FORBIDDEN, false));
    assert_eq!(p.stad.als(HENK).await.get(&p.pad("contact")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(p.stad.als(SANNE).await.get(&p.casus_pad("betrokkenen/9/contact")).await.status, StatusCode::NOT_FOUND);
}
