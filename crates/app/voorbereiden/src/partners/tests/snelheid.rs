//! How fast the pages of this step are in a database with every municipality in it. Slow to fill, so it runs when asked:
//! `cargo test --release -p voorbereiden snelheid -- --ignored --nocapture`.

use std::time::Instant;

use ::store::{Deed, testing::deed};

use super::*;

const GEMEENTEN: u32 = 342;
const PARTNERS: usize = 200;
/// The longest that the slowest of twenty requests may take, in milliseconds.
const BAR: u128 = 25;

async fn fill(proef: &Proef, code: &str) {
    let deed = Deed { gemeente: code.parse().unwrap(), ..deed() };
    let tx = proef.app.db.write(deed, proef.app.now()).await.unwrap();
    let known: Vec<String> = proef.app.beleid.partners.iter().filter(|p| p.id != GEMEENTE).map(|p| p.id.clone()).collect();
    for n in 0..PARTNERS {
        let id = known.get(n).cloned().unwrap_or_else(|| format!("eigen-{n:012}"));
        if n >= known.len() {
            voeg_toe(&tx, &opslag::own(&id)).await.unwrap();
        }
        let desk = Lokaal { contactpersoon: "Balie".into(), telefoon: "0800 1234".into(), ..Lokaal::default() };
        save(&tx, &id, &desk).await.unwrap();
        bel(&tx, &id, Beluitkomst::Klopt, "", None).await.unwrap();
        for _ in 0..2 {
            voeg_persoon_toe(&tx, &id, &opslag::person()).await.unwrap();
        }
        voeg_afspraak_toe(&tx, &id, &opslag::agreement()).await.unwrap();
        voeg_aanbod_toe(&tx, &id, &opslag::offer()).await.unwrap();
        for v in <Voorwaarde as domain::Code>::ALL {
            let judged = Beoordeling {
                voorwaarde: *v,
                oordeel: Oordeel::InOrde,
                uitleg: String::new(),
                op: tx.now(),
                door: crate::proef::id(SANNE),
            };
            beoordeel(&tx, &id, &judged).await.unwrap();
        }
    }
    tx.commit(Gebeurtenis::new(Soort::PartnerGewijzigd)).await.unwrap();
}

#[tokio::test]
#[ignore = "fills a large database"]
async fn every_page_of_preparing_is_fast_with_every_municipality_in_one_database() {
    let proef = Proef::prepared().await;
    for n in 1..GEMEENTEN {
        fill(&proef, &format!("GM{n:04}")).await;
    }
    fill(&proef, "GM9999").await;
    let sanne = proef.sign_in(SANNE).await;
    let pages = [
        "/voorbereiden",
        "/voorbereiden/aanstelling",
        "/voorbereiden/aanwijzingsbesluit",
        HIER,
        "/voorbereiden/partners?pagina=4",
        "/voorbereiden/partners?onvolledig=ja",
        "/voorbereiden/partners/matrix?draaiboek=woningoverval",
        "/voorbereiden/partners/pvo",
        "/voorbereiden/partners/pvo/personen/1",
        "/voorbereiden/partners/pvo/voorwaarden",
        "/voorbereiden/partners/pvo/link",
        "/voorbereiden/draaiboeken",
        "/voorbereiden/draaiboeken/woningoverval",
        "/voorbereiden/draaiboeken/woningoverval/zwembaan",
        "/voorbereiden/nazorgplan",
        "/voorbereiden/nazorgplan/hoofdstuk/6",
        "/voorbereiden/oefening",
    ];
    let mut slow = Vec::new();
    for page in pages {
        let mut times = Vec::new();
        for _ in 0..21 {
            let begin = Instant::now();
            assert_eq!(sanne.get(page).await.status, StatusCode::OK, "{page}");
            times.push(begin.elapsed());
        }
        times.remove(0);
        times.sort_unstable();
        let (middle, p95) = (times[10], times[18]);
        println!("{page}: p50 {:.1} ms, p95 {:.1} ms", middle.as_secs_f64() * 1e3, p95.as_secs_f64() * 1e3);
        if p95.as_millis() >= BAR {
            slow.push(page);
        }
    }
    assert!(slow.is_empty(), "slower than {BAR} ms: {slow:?}");
}
