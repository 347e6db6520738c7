//! Measures how long a print takes: first of the process, then with other data each time. Run with `--release`.
//! Prints lines of columns parted by tabs: template, pages, milliseconds of the first, of the warm median of the warm p95, and prints per second.
//! `bench` takes the example of every template; `bench TEMPLATE DATA.json` takes that data.
#![allow(clippy::print_stdout)]

use std::error::Error;
use std::time::{Duration, Instant};

use documents::{Moment, Options};
use serde_json::Value;

const ROUNDS: i64 = 30;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let given = arguments.next().zip(arguments.next());
    let work: Vec<(String, Value)> = match given {
        Some((name, path)) => vec![(name, serde_json::from_str(&std::fs::read_to_string(path)?)?)],
        None => documents::names().filter_map(|name| Some((name.to_owned(), documents::example(name)?))).collect(),
    };
    for (name, data) in &work {
        let (first, pages) = time(name, data, 0)?;
        let mut warm =
            (1..=ROUNDS).map(|round| time(name, &vary(data, round), round).map(|(took, _)| took)).collect::<Result<Vec<_>, _>>()?;
        warm.sort();
        let at = |part: usize| warm.get(warm.len() * part / 100).copied().unwrap_or_default();
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        println!("{name}\t{pages}\t{:.1}\t{:.1}\t{:.1}\t{:.1}", ms(first), ms(at(50)), ms(at(95)), 1000.0 / ms(at(50)).max(0.001));
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
