use axum::http::StatusCode;
use domain::{
    draaiboek::Staat,
    id::{CasusId, Id, MedewerkerId},
    journaal::{Gebeurtenis, Soort},
};
use jiff::civil::date;
use screenen::testing::SANNE;
use store::testing::{deed, each_engine, now};
use uuid::Uuid;

use super::{Bijeenkomst, by_casus, houd, spreek_af};
use crate::{
    keuze::{Deelnemer, Vorm, Vraag},
    proef::{MIGRATIES, Proef},
};

const AFSPRAAK: [(&str, &str); 11] = [
    ("afgesproken-dag", "1"),
    ("afgesproken-maand", "12"),
    ("afgesproken-jaar", "2026"),
    ("vorm", "avond"),
    ("partners", "politie"),
    ("plek", "Wijkcentrum De Linde"),
    ("gepland-dag", "15"),
    ("gepland-maand", "12"),
    ("gepland-jaar", "2026"),
    ("gepland-tijd", "19:30"),
    ("_versie", "0"),
];

fn met<'a>(naam: &str, waarde: &'a str) -> Vec<(&'a str, &'a str)>
where
    'static: 'a,
{
    AFSPRAAK.iter().map(|(n, w)| if *n == naam { (*n, waarde) } else { (*n, *w) }).collect()
}

#[tokio::test]
async fn the_agreement_finishes_its_step_and_the_meeting_is_another() {
    let p = Proef::new().await;
    let sanne = p.stad.als(SANNE).await;
    let pad = p.casus_pad("bijeenkomst");
    assert!(sanne.get(&pad).await.tekst.contains("Nog afspreken"));
    for (naam, waarde, zin) in [
        ("plek", "", "Vul ‘Plek’ in"),
        ("plek", "bij Anna Jansen", "gegevens van een betrokkene"),
        ("partners", "", "minstens één antwoord"),
        ("afgesproken-dag", "2", "al geweest is"),
        ("gepland-maand", "11", "kan niet voor de dag van de afspraken"),
    ] {
        let a = sanne.post(&pad, &met(naam, waarde)).await;
        assert!(a.status == StatusCode::UNPROCESSABLE_ENTITY && a.tekst.contains(zin), "{naam}: {zin} in {}", a.tekst);
    }
    let a = sanne.post(&pad, &AFSPRAAK).await;
    assert_eq!(a.naar, format!("{pad}?klaar=bijeenkomst-afgesproken"), "{}", a.tekst);
    assert_eq!(p.taak("afspraak-bijeenkomst").await.staat, Staat::Gedaan);
    let page = sanne.get(&pad).await;
    assert!(page.tekst.contains("Op tijd afgesproken") && page.tekst.contains("dinsdag 15 december 2026, 19:30"));
    assert_eq!(sanne.post(&pad, &AFSPRAAK).await.status, StatusCode::UNPROCESSABLE_ENTITY, "an older version");
    assert!(sanne.get_in(&pad, "en").await.tekst.contains("Agreed in time"));
    p.vrij().await;
    p.stad.later(15 * 86_400);
    let gehouden = [
        ("gehouden-dag", "15"),
        ("gehouden-maand", "12"),
        ("gehouden-jaar", "2026"),
        ("bezoekers", "43"),
        ("vragen", "veiligheid"),
        ("_versie", "1"),
    ];
    assert_eq!(sanne.post(&format!("{pad}/gehouden"), &gehouden).await.status, StatusCode::SEE_OTHER);
    assert_eq!(p.taak("bijeenkomst-houden").await.staat, Staat::Gedaan);
    assert!(sanne.get(&pad).await.tekst.contains("43"));
}

#[tokio::test]
async fn after_twenty_one_days_it_is_late() {
    let p = Proef::new().await;
    let sanne = p.stad.als(SANNE).await;
    p.stad.later(22 * 86_400);
    let page = sanne.get(&p.casus_pad("bijeenkomst")).await;
    assert!(page.tekst.contains("De termijn voor afspraken is voorbij"));
    let geen = [
        ("afgesproken-dag", "23"),
        ("afgesproken-maand", "12"),
        ("afgesproken-jaar", "2026"),
        ("vorm", "geen"),
        ("partners", "politie"),
        ("_versie", "0"),
    ];
    assert_eq!(
        sanne.post(&p.casus_pad("bijeenkomst"), &geen).await.status,
        StatusCode::SEE_OTHER,
        "agreeing that there is none is an agreement"
    );
    assert!(sanne.get(&p.casus_pad("bijeenkomst")).await.tekst.contains("Te laat afgesproken"));
}

#[tokio::test]
async fn the_meeting_is_kept_alike_on_both_engines() {
    each_engine(MIGRATIES, |db| async move {
        let (casus, wie) = (CasusId::from_uuid(Uuid::from_u128(1)), MedewerkerId::from_uuid(Uuid::from_u128(2)));
        let tx = db.write(deed(), now()).await.unwrap();
        let b = Bijeenkomst {
            afgesproken_op: date(2026, 12, 1),
            vorm: Vorm::Inloop,
            partners: vec![Deelnemer::Politie, Deelnemer::Pkvw],
            plek: "De Linde".into(),
            gepland_op: Some(now()),
            gehouden_op: None,
            bezoekers: None,
            vragen: vec![],
            versie: 1,
        };
        assert!(spreek_af(&tx, casus, &b, 0, wie).await.unwrap());
        assert_eq!(by_casus(&tx, casus).await.unwrap(), Some(b.clone()));
        assert!(!houd(&tx, casus, date(2026, 12, 8), 12, &[], 7).await.unwrap());
        assert!(houd(&tx, casus, date(2026, 12, 8), 12, &[Vraag::Hulp, Vraag::Toezicht], 1).await.unwrap());
        let held = by_casus(&tx, casus).await.unwrap().unwrap();
        assert_eq!(
            (held.gehouden_op, held.bezoekers, held.vragen, held.versie),
            (Some(date(2026, 12, 8)), Some(12), vec![Vraag::Hulp, Vraag::Toezicht], 2)
        );
        tx.commit(Gebeurtenis::new(Soort::BijeenkomstAfgesproken)).await.unwrap();
    })
    .await;
}
