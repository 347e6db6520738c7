//! `bench-data`: many fictional cases, fast. A few cases are made by the product itself and read back; every case is a copy of one of
//! those, moved in time. The same number and seed give the same mix. When asked, municipalities that prepared themselves too.

mod kopie;
mod mensen;
mod sjabloon;
mod voorbereiden;

use std::collections::BTreeMap;

use domain::{
    Moment,
    journaal::{Activiteit, Wie},
};
use opdrachtregel::{
    Code, Fout,
    cli::{BenchData, Dienst},
    term,
};
use store::{Deed, Events, args};
use uuid::Uuid;

use crate::{
    opdracht::{InGebruik, demo},
    wiring,
};
use kopie::{Kopie, Stapel};
use sjabloon::{Sjabloon, Stand};

/// How many cases one transaction adds.
const PER_TRANSACTION: u64 = 1000;
const DAY: i64 = 86_400;
/// How far back the cases go.
const YEARS: i64 = 5;
/// Of every so many older cases, one is still open.
const STILL_OPEN: u64 = 40;

pub async fn run(args: &BenchData) -> Result<Code, Fout> {
    let dienst = Dienst { listen: None, url: None, log: None };
    let here = demo::make(&args.waar, &dienst, demo::Begin::Voorbereid).await?;
    let (now, beleid) = (wiring::now(), wiring::beleid()?);
    let deed = Deed { gemeente: here.instellingen.gemeente()?, wie: Wie::Systeem, activiteit: Activiteit::Melden, reden: None };
    // Dropped without a commit: the cases that were made to copy from leave no trace.
    let sjablonen = sjabloon::make(&here.db.write(deed.clone(), now).await?, &beleid).await?;
    let mut werk =
        Werk { now, toeval: Toeval(args.zaad ^ 0x9e37_79b9_7f4a_7c15), tellers: tellers(&here).await?, sjablonen, aantal: args.casussen };
    if let Some(gemeenten) = args.gemeenten {
        voorbereiden::fill(&here, gemeenten).await?;
    }
    let bar = term::bar(args.casussen, "Zaken maken");
    let mut made = 0;
    while made < args.casussen {
        let until = args.casussen.min(made + PER_TRANSACTION);
        let tx = here.db.write(deed.clone(), now.plus_seconds(-werk.back(until))).await?;
        let (mut stapel, mut events) = (Stapel::default(), Vec::new());
        for nr in made..until {
            let (kopie, stand) = werk.add(nr, &mut stapel);
            mensen::seal(&tx, &mut stapel, &mut werk.toeval, &kopie).await?;
            events.extend(mensen::events(&kopie, stand));
        }
        stapel.store(&tx).await?;
        for (jaar, laatste) in &werk.tellers {
            tx.exec(
                "INSERT INTO casusteller (gemeente, jaar, laatste) VALUES ($1, $2, $3) ON CONFLICT (gemeente, jaar) DO UPDATE SET laatste = excluded.laatste",
                args![tx.gemeente(), *jaar, *laatste],
            )
            .await?;
        }
        let first = events.remove(0);
        tx.commit(Events::from_parts(first, events)).await?;
        made = until;
        bar.set_position(made);
    }
    bar.finish_and_clear();
    here.db.close().await;
    term::say(format_args!("{made} zaken gemaakt in {}", here.instellingen.plek.path().display()));
    Ok(Code::Goed)
}

async fn tellers(here: &InGebruik) -> Result<BTreeMap<i64, i64>, Fout> {
    let tx = here.db.read(&here.instellingen.gemeente()?).await?;
    let rows = tx.all("SELECT jaar, laatste FROM casusteller WHERE gemeente = $1", args![tx.gemeente()]).await?;
    rows.iter().map(|row| Ok((row.int("jaar")?, row.int("laatste")?))).collect()
}

struct Werk {
    now: Moment,
    toeval: Toeval,
    tellers: BTreeMap<i64, i64>,
    sjablonen: Vec<Sjabloon>,
    aantal: u64,
}

impl Werk {
    /// How many seconds ago case `nr` was reported; older cases come first, so that numbers follow the dates.
    fn back(&self, nr: u64) -> i64 {
        let span = YEARS * 365 * DAY;
        let share = |n: u64| i64::try_from(u128::from(n) * span.unsigned_abs() as u128 / u128::from(self.aantal)).unwrap_or(0);
        span - share(nr) + share(1).max(1)
    }

    /// Adds case `nr`.
    fn add(&mut self, nr: u64, stapel: &mut Stapel) -> (Kopie, Stand) {
        let back = self.back(nr);
        let closed = back > 60 * DAY && self.toeval.below(STILL_OPEN) != 0;
        let choice: Vec<usize> = (0..self.sjablonen.len()).filter(|i| (self.sjablonen[*i].stand == Stand::Gesloten) == closed).collect();
        let pick = usize::try_from(self.toeval.below(choice.len() as u64)).unwrap_or(0);
        let jaar = i64::from(self.now.plus_seconds(-back).datum().year());
        let teller = self.tellers.entry(jaar).or_default();
        *teller += 1;
        let nummer = format!("{jaar}-{teller:03}");
        let sjabloon = &self.sjablonen[choice[pick]];
        (stapel.copy(sjabloon, -back, &nummer, |at| self.toeval.id(at)), sjabloon.stand)
    }
}

/// Chance that can be repeated (SplitMix64).
struct Toeval(u64);

impl Toeval {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        if limit == 0 { 0 } else { self.next() % limit }
    }

    fn one_of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        let at = usize::try_from(self.below(list.len() as u64)).unwrap_or(0);
        list.get(at).copied().unwrap_or_default()
    }

    /// An identifier that sorts by the moment.
    fn id(&mut self, at: Moment) -> Uuid {
        let (a, b) = (self.next().to_be_bytes(), self.next().to_be_bytes());
        let tail = [a[0], a[1], a[2], a[3], a[4], b[0], b[1], b[2], b[3], b[4]];
        uuid::Builder::from_unix_timestamp_millis(u64::try_from(at.micros() / 1000).unwrap_or(0), &tail).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::Toeval;

    #[test]
    fn chance_repeats() {
        let draw = |seed| {
            std::iter::repeat_with({
                let mut t = Toeval(seed);
                move || t.below(1000)
            })
            .take(20)
            .collect::<Vec<_>>()
        };
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
    }
}
