//! How many times per second the planning of one casus is worked out: 45 steps, 3 persons, halfway the work.
#![allow(clippy::print_stdout, reason = "a measuring program prints")]

use std::{collections::BTreeMap, hint::black_box, time::Instant};

use domain::{
    Moment,
    draaiboek::{Anker, BetrokkeneStand, Draaiboek, Feit, Feiten, Meer, Ruw, RuwStap, Stand, lees, planning},
    id::{BetrokkeneId, Id},
};

fn stap(i: usize) -> RuwStap {
    let text = |t: &str| Some(t.to_owned());
    let phases = ["melden", "screenen", "besluiten", "verlenen", "evalueren"];
    let na = if i < 5 { "melding".to_owned() } else { format!("s{}", i - 5) };
    let person = i % 5 == 3;
    RuwStap {
        id: format!("s{i}"),
        titel: text("Doe iets"),
        uitleg: text("Zo doe je het."),
        fase: text(phases[i / 9]),
        spoor: text(["slachtoffer", "omgeving", "preventie"][i % 3]),
        per: text(if person { "betrokkene" } else { "casus" }),
        wie: text("coordinator"),
        na: Some(Meer(vec![na])),
        niet_voor: person.then(|| Meer(vec!["vrijgave-politie".into(), "overval + 1 dag".into()])),
        uiterlijk: text(["30 minuten", "1 werkdag", "21 dagen", "6 weken"][i % 4]),
        als: i.is_multiple_of(3).then(|| [("woonvorm".to_owned(), Meer(vec!["huur".into()]))].into()),
        klaar_als: text("vinkje"),
        verplicht: Some(true),
        bron: text("eigen keuze"),
        ..RuwStap::default()
    }
}

fn draaiboek() -> Option<Draaiboek> {
    let ruw = Ruw {
        id: "meting".into(),
        naam: "Meting".into(),
        geldig_vanaf: "2026-01-01".into(),
        stap: (0..45).map(stap).collect(),
        ..Ruw::default()
    };
    lees(&ruw, None).ok()
}

fn stand(start: Moment) -> Stand {
    let person = |n: u128| BetrokkeneStand {
        id: BetrokkeneId::from_uuid(uuid::Uuid::from_u128(n)),
        feiten: Feiten::default().with(Feit::Besluit, "ja"),
        ankers: [(Anker::Besluit, start)].into(),
    };
    let betrokkenen: Vec<_> = (1..=3).map(person).collect();
    let mut gedaan = BTreeMap::new();
    for i in 0..20_i64 {
        let id = format!("s{i}").as_str().into();
        if i % 5 == 3 {
            gedaan.extend(
                betrokkenen
                    .iter()
                    .map(|b| ((domain::draaiboek::StapId::from(format!("s{i}").as_str()), Some(b.id)), start.plus_seconds(i * 3600))),
            );
        } else {
            gedaan.insert((id, None), start.plus_seconds(i * 3600));
        }
    }
    let ankers =
        [(Anker::Overval, start), (Anker::Melding, start.plus_seconds(3600)), (Anker::VrijgavePolitie, start.plus_seconds(50_000))].into();
    Stand { ankers, feiten: Feiten::default().with(Feit::Woonvorm, "huur"), betrokkenen, gedaan, ..Stand::default() }
}

fn main() {
    let Some(d) = draaiboek() else { return println!("the example does not read") };
    let start = Moment::from_micros(1_793_606_400_000_000);
    let stand = stand(start);
    let now = start.plus_seconds(100_000);
    let rounds = 20_000_u32;
    let clock = Instant::now();
    let tasks: usize = (0..rounds).map(|_| planning(black_box(&d), black_box(&stand), black_box(now)).len()).sum();
    let each = clock.elapsed() / rounds;
    let per_second = 1.0 / each.as_secs_f64();
    println!(
        "planning\t{:.3}\tus\t{per_second:.0}\tper second\t45 steps, 3 persons, {} tasks",
        each.as_secs_f64() * 1e6,
        tasks / rounds as usize
    );
}
