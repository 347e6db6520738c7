//! How fast lists are read: `lezen_bench lijst` reads a million rows of robberies, as the command line does, in memory already.
//!
//! `lezen_bench maak FILE ROWS` makes a file like 47022NED, `lezen_bench cijfers FILE TO` keeps of it what is about one municipality.
#![allow(clippy::print_stdout, reason = "a measuring program prints")]

use std::{
    fs::File,
    io::{self, BufReader, BufWriter, Write as _},
    path::Path,
    time::Instant,
};

use beeld::{gebeurtenissen, politiebestand::uit_bestand, politiecijfers::SOORTEN, politiedienst::Politietabel};
use tabel::{Limits, Rows};

const RIJEN: usize = 1_000_000;

fn main() -> io::Result<()> {
    let all: Vec<String> = std::env::args().skip(1).filter(|a| a != "--snel").collect();
    match all.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["lijst"] => lijst(),
        ["maak", path, rows] => maak(Path::new(path), rows.parse().map_err(io::Error::other)?),
        ["cijfers", path, to] => {
            let source = BufReader::with_capacity(1 << 20, File::open(path)?);
            let made = uit_bestand(source, path, "GM9999", Politietabel::Maand).map_err(io::Error::other)?;
            std::fs::write(to, made.bytes)
        }
        _ => Err(io::Error::other("lijst, maak FILE ROWS, or cijfers FILE TO")),
    }
}

/// A number that looks drawn, and is the same each time.
fn drawn(seed: u64) -> u64 {
    let z = (seed ^ 0x9E37_79B9_7F4A_7C15).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (z ^ (z >> 31)).wrapping_mul(0x94D0_49BB_1331_11EB) >> 24
}

/// Median of five, from bytes to events with a day, a time, a place and an address.
fn lijst() -> io::Result<()> {
    let mut text = b"datum;tijd;x;y;adres;buurt;branche\n".to_vec();
    for i in 0..RIJEN as u64 {
        let at = |salt: u64, most: u64| drawn(i * 8 + salt) % most;
        let (day, hour, x, y) = ((at(0, 28) + 1, at(1, 12) + 1), (at(2, 24), at(3, 60)), 150_000 + at(4, 20_000), 450_000 + at(5, 20_000));
        let house = at(6, 200);
        writeln!(
            text,
            "2025-{:02}-{:02};{:02}:{:02};{x}.{};{y}.5;Straat {house};BU9999{:04};winkel",
            day.1,
            day.0,
            hour.0,
            hour.1,
            at(7, 10),
            house / 4
        )?;
    }
    let limits = Limits { rows: RIJEN, ..Limits::default() };
    let mut times = Vec::new();
    for _ in 0..5 {
        let begin = Instant::now();
        let rows = Rows::open(text.as_slice(), "lijst.csv", &limits).map_err(io::Error::other)?;
        let read = gebeurtenissen::lijst(rows).map_err(|why| io::Error::other(format!("{why:?}")))?;
        times.push(begin.elapsed());
        assert!(read.gebeurtenissen.len() == RIJEN && read.gebeurtenissen.iter().all(|g| g.punt.is_some()), "everything was read");
    }
    times.sort_unstable();
    println!("lijst\t{:.3}\t{RIJEN} rows, {} MB", times[2].as_secs_f64() * 1e3, text.len() / 1_000_000);
    Ok(())
}

/// Rows as the service for downloads writes them: every area of the country, month after month, all kinds, padded and in quotes.
fn maak(path: &Path, rows: u64) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
    writeln!(out, "\"ID\";\"SoortMisdrijf\";\"WijkenEnBuurten\";\"Perioden\";\"GeregistreerdeMisdrijven_1\"")?;
    // Sixty kinds, of which five are used; twelve months of years up to 2026; as many areas as fit, each tenth of our municipality.
    let other = ["0.0.0", "1.1.2", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.4.1", "1.4.2", "1.4.3", "1.4.4"];
    for id in 0..rows {
        let (kind, rest) = (id % 60, id / 60);
        let (month, area) = (rest % 168, rest / 168);
        let code = SOORTEN.get(kind as usize).or_else(|| other.get(kind as usize % other.len())).copied().unwrap_or("9.9.9");
        let town = if area.is_multiple_of(10) { 9999 } else { 1000 + area % 342 };
        let count = drawn(id) % 40;
        let said = if count == 39 { ".".to_owned() } else { count.to_string() };
        writeln!(
            out,
            "\"{id}\";\"{code} \";\"BU{town:04}{:04}\";\"{}MM{:02}\";\"{said:>8}\"",
            area % 10_000,
            2012 + month / 12,
            month % 12 + 1
        )?;
    }
    out.flush()
}
