//! Fuzzes the reading of draaiboeken on stable Rust: damages the shipped files and what was interesting before, and keeps what gives
//! findings that were not seen together. A fault is written down and ends the run with an error.
//!
//! Usage: fuzz FOLDER MINUTES [SEED]
#![allow(clippy::print_stdout, reason = "a chore speaks to the person who runs it")]

#[path = "../../../fuzz/proefbank.rs"]
mod proefbank;

use std::{
    collections::BTreeSet,
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    process::ExitCode,
    time::{Duration, Instant},
};

use policy::{draaiboek_bestanden, scenarios};
use proefbank::{Proefbank, Spoor};

/// One input may not take longer than this, in a build without optimisation.
const TRAAG: Duration = Duration::from_secs(20);
/// Larger inputs are cut.
const GROOT: usize = 200_000;
const WOORDEN: &[&str] = &[
    "\u{feff}",
    "\r\n",
    "\t",
    "\0",
    "\u{200b}",
    "\u{202e}",
    "incident = \"explosie\"\n",
    "[[stap]]\n",
    "[[wijzig]]\n",
    "[[vervalt]]\n",
    "\"\"\"",
    "{ ",
    " }",
    "[",
    "]",
    "na = ",
    "als = { besluit = [] }\n",
    "niet_voor = \"overval + 65535 jaar\"\n",
    "uiterlijk = \"0 minuten\"\n",
    "uiterlijk = \"65535 werkdagen\"\n",
    "per = \"gebied\"\n",
    "geldig_vanaf = 9999-12-31\n",
    "na = \"9998-12-31\"\n",
    "na = 0000-01-01\n",
    "bouwt_op = \"overval\"\n",
    "geldt_voor = []\n",
    "klaar_als = \"besluit-vastgelegd\"\n",
    "legt_vast = [\"besluit\", \"toestemming\"]\n",
    "wisselt_uit = [{ van = \"politie\", aan = \"omgeving\", wat = [\"naam\"] }]\n",
    "escaleert = { naar = \"plaatsvervanger\", na = \"1 dagdeel\" }\n",
    "na = \"antwoord van slachtofferhulp\"\n",
    "```scenario\n",
    "persoon A slachtoffer kind\n",
    "é",
    "👩‍👩‍👧",
    "\u{fffd}",
];

/// Numbers that follow from a seed (SplitMix64).
struct Toeval(u64);

impl Toeval {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn onder(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % (n.max(1) as u64)).unwrap_or(0)
    }

    fn kies<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.onder(list.len()))
    }
}

fn beschadig(t: &mut Toeval, input: &[u8], all: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = input.to_vec();
    for _ in 0..=t.onder(4) {
        let at = t.onder(bytes.len() + 1);
        match t.onder(9) {
            0 => {
                if let Some(b) = bytes.get_mut(at) {
                    *b ^= 1 << t.onder(8);
                }
            }
            1 => drop(bytes.drain(at..(at + t.onder(80)).min(bytes.len()))),
            2 => {
                let word = t.kies(WOORDEN).copied().unwrap_or_default();
                bytes.splice(at..at, word.bytes());
            }
            3 => bytes.splice(at..at, (0..t.onder(6)).map(|_| t.next().to_le_bytes()[0]).collect::<Vec<_>>()).for_each(drop),
            4 => regels(t, &mut bytes),
            5 => {
                let other = t.kies(all).cloned().unwrap_or_default();
                let (from, len) = (t.onder(other.len()), t.onder(2000));
                let part = &other[from..(from + len).min(other.len())];
                bytes.splice(at..at, part.iter().copied());
            }
            6 => bytes = bytes.split(|b| *b == b'\n').collect::<Vec<_>>().join(&b"\r\n"[..]),
            7 => woord(t, &mut bytes, all),
            _ => {
                let copy = bytes[at..(at + t.onder(400)).min(bytes.len())].to_vec();
                for _ in 0..t.onder(40) {
                    bytes.splice(at..at, copy.iter().copied());
                }
            }
        }
        bytes.truncate(GROOT);
    }
    bytes
}

/// A line twice, gone, or in another place.
fn regels(t: &mut Toeval, bytes: &mut Vec<u8>) {
    let mut lines: Vec<Vec<u8>> = bytes.split(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
    let (from, to, how) = (t.onder(lines.len()), t.onder(lines.len()), t.onder(3));
    match how {
        0 => drop(lines.remove(from)),
        1 => lines.insert(to, lines[from].clone()),
        _ => lines.swap(from, to),
    }
    *bytes = lines.join(&b'\n');
}

/// One word between quotes in place of another: ids, kinds of data, events that exist.
fn woord(t: &mut Toeval, bytes: &mut Vec<u8>, all: &[Vec<u8>]) {
    let quoted = |text: &[u8]| -> Vec<(usize, usize)> {
        let marks: Vec<usize> = text.iter().enumerate().filter(|(_, b)| **b == b'"').map(|(i, _)| i).collect();
        marks.chunks_exact(2).map(|p| (p[0], p[1] + 1)).collect()
    };
    let other = t.kies(all).cloned().unwrap_or_default();
    let (here, there) = (quoted(bytes), quoted(&other));
    if let (Some((a, b)), Some((c, d))) = (t.kies(&here).copied(), t.kies(&there).copied()) {
        bytes.splice(a..b, other[c..d].iter().copied());
    }
}

fn name(bytes: &[u8]) -> String {
    let sum = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3));
    format!("{sum:016x}")
}

/// Files of a folder, in fixed order.
fn read(folder: &Path) -> Vec<Vec<u8>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
    paths.sort();
    paths.iter().filter_map(|p| fs::read(p).ok()).collect()
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, minutes, rest @ ..] = arguments.as_slice() else {
        println!("usage: fuzz FOLDER MINUTES [SEED]");
        return ExitCode::FAILURE;
    };
    let (folder, minutes) = (PathBuf::from(folder), minutes.parse::<f64>().unwrap_or(10.0));
    let seed = rest.first().and_then(|s| s.parse().ok()).unwrap_or(1);
    match fuzz(&folder, Duration::from_secs_f64(minutes * 60.0), seed) {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(line) => {
            println!("{line}");
            ExitCode::FAILURE
        }
    }
}

/// The small examples in the pages that explain findings.
fn voorbeelden() -> Vec<Vec<u8>> {
    let pages = domain::draaiboek::REGELS.iter().filter_map(|r| policy::uitleg(r.code));
    pages
        .flat_map(|page| {
            page.split("```toml\n").skip(1).filter_map(|part| part.split("```").next().map(|t| t.as_bytes().to_vec())).collect::<Vec<_>>()
        })
        .collect()
}

fn fuzz(folder: &Path, time: Duration, seed: u64) -> Result<String, String> {
    let bank = Proefbank::new().ok_or("the shipped policy does not read")?;
    let (mut t, begin) = (Toeval(seed), Instant::now());
    let mut inputs = read(folder);
    inputs.extend(draaiboek_bestanden().into_iter().map(|(_, bytes)| bytes));
    inputs.extend(scenarios().into_iter().map(|(_, text)| text.into_bytes()));
    inputs.extend(voorbeelden());
    let mut seen = BTreeSet::new();
    for input in &inputs {
        seen.insert(try_one(&bank, input, folder)?);
    }
    let (mut count, mut kept, mut slowest) = (0_u64, 0, Duration::ZERO);
    while begin.elapsed() < time {
        let Some(base) = t.kies(&inputs).cloned() else { return Err("there is nothing to damage".to_owned()) };
        let input = beschadig(&mut t, &base, &inputs);
        let clock = Instant::now();
        let spoor = try_one(&bank, &input, folder)?;
        slowest = slowest.max(clock.elapsed());
        count += 1;
        if seen.insert(spoor) {
            // Small ones are kept for the tests; the large ones only for this run.
            if input.len() < 3_000 && kept < 150 {
                kept += 1;
                fs::write(folder.join(name(&input)), &input).map_err(|e| e.to_string())?;
            }
            inputs.push(input);
        }
    }
    let secs = begin.elapsed().as_secs();
    Ok(format!("{count} inputs in {secs} s without a fault, {} different traces, {kept} kept; slowest {slowest:?}", seen.len()))
}

fn try_one(bank: &Proefbank, input: &[u8], folder: &Path) -> Result<Spoor, String> {
    let clock = Instant::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| bank.run(input)));
    let slow = clock.elapsed() > TRAAG;
    match outcome {
        Ok(spoor) if !slow => Ok(spoor),
        _ => {
            let path = folder.join(format!("fout-{}", name(input)));
            let _ = fs::write(&path, input);
            Err(format!("a fault ({}): {}", if slow { "too slow" } else { "panic" }, path.display()))
        }
    }
}
