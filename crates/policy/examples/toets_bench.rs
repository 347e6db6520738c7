//! How long the sharing test takes on the shipped agreements: every partner, every kind of data, with forty consents on record.
#![allow(clippy::print_stdout, reason = "a measuring program prints")]

use std::{hint::black_box, time::Instant};

use domain::{
    Code, Moment,
    gegeven::{Herkomst, Soort},
    grondslag::{Stukken, Toestemming, Vraag, toets},
    id::{BetrokkeneId, ToestemmingId},
};
use policy::Beleid;

const ROUNDS: u32 = 2_000;

fn main() {
    let (Ok(beleid), Ok(over), Ok(other)) = (
        Beleid::load(),
        "00000000-0000-7000-8000-000000000001".parse::<BetrokkeneId>(),
        "00000000-0000-7000-8000-000000000002".parse::<BetrokkeneId>(),
    ) else {
        return println!("the shipped policy does not read");
    };
    let Ok(id) = "00000000-0000-7000-8000-000000000003".parse::<ToestemmingId>() else { return };
    let now = Moment::from_micros(1_793_606_400_000_000);
    let consent =
        |van, aan: &str| Toestemming { id, van, aan: aan.to_owned(), gegevens: Soort::ALL.to_vec(), gegeven_op: now, ingetrokken_op: None };
    let partners: Vec<&str> = beleid.partners.iter().map(|p| p.id.as_str()).collect();
    let mut toestemmingen: Vec<_> = (0..40).map(|_| consent(other, "buurtvereniging")).collect();
    toestemmingen.extend(partners.iter().map(|p| consent(over, p)));
    let vragen: Vec<Vraag<'_>> = partners
        .iter()
        .flat_map(|aan| Soort::ALL.iter().map(move |soort| (*aan, *soort)))
        .flat_map(|(aan, soort)| [Herkomst::Betrokkene, Herkomst::Politie].map(|herkomst| (aan, soort, herkomst)))
        .map(|(aan, soort, herkomst)| Vraag {
            van: "gemeente",
            aan,
            soort,
            herkomst,
            over: over.into(),
            stukken: Stukken::toestemmingen(&toestemmingen),
            now,
        })
        .collect();
    let clock = Instant::now();
    let yes: usize =
        (0..ROUNDS).map(|_| vragen.iter().filter(|v| toets(black_box(&beleid.grondslagen), black_box(**v)).is_ok()).count()).sum();
    let count = f64::from(ROUNDS) * vragen.len() as f64;
    let each = clock.elapsed().as_secs_f64() / count;
    println!(
        "toets\t{:.3}\tus\t{:.0}\tper second\t{} of {} questions answered with yes",
        each * 1e6,
        1.0 / each,
        yes / ROUNDS as usize,
        vragen.len()
    );
}
