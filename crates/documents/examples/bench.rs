//! Measures how long a print takes: first of the process, then with other data each time. Run with `--release`.
//! Prints lines of columns parted by tabs: template, pages, milliseconds of the first, of the warm median and of the warm p95.
#![allow(clippy::print_stdout)]

use std::error::Error;
use std::time::{Duration, Instant};

use documents::{Moment, Options};
use serde_json::Value;

const ROUNDS: i64 = 30;

fn main() -> Result<(), Box<dyn Error>> {
    for name in documents::names() {
        let data = documents::example(name).ok_or("no example")?;
        let (first, pages) = time(name, &data, 0)?;
        let mut warm =
            (1..=ROUNDS).map(|round| time(name, &vary(&data, round), round).map(|(took, _)| took)).collect::<Result<Vec<_>, _>>()?;
        warm.sort();
        let at = |part: usize| warm.get(warm.len() * part / 100).copied().unwrap_or_default();
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        println!("{name}\t{pages}\t{:.1}\t{:.1}\t{:.1}", ms(first), ms(at(50)), ms(at(95)));
    }
    Ok(())
}

fn time(name: &str, data: &Value, round: i64) -> Result<(Duration, usize), documents::PrintError> {
    let start = Instant::now();
    let pdf = documents::print(name, data, Options { moment: Moment(1_795_392_000 + round) })?;
    Ok((start.elapsed(), pdf.pages))
}

/// The same data with every text changed, so that no cached result fits.
fn vary(data: &Value, round: i64) -> Value {
    match data {
        Value::String(text) if text.contains(' ') && !text.starts_with('<') => Value::String(format!("{text} {round}")),
        Value::Array(items) => items.iter().map(|item| vary(item, round)).collect(),
        Value::Object(entries) => entries.iter().map(|(key, value)| (key.clone(), vary(value, round))).collect(),
        other => other.clone(),
    }
}
