//! Load figures of a release build, on SQLite and on PostgreSQL, held against fixed limits.

mod beeld;
mod client;
mod load;
mod page;
mod parts;
mod plan;
mod print;
mod report;
mod server;
mod typing;

use anyhow::{Context as _, Result, bail, ensure};
use client::Client;
use plan::{LOGIN, MUNICIPALITIES, PREPARING, Place, SCENARIOS, Scenario, Work, limit};
use report::{Engine, Figure, Line, Report};
use server::Server;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// Connections that ask at the same time.
const CONNECTIONS: usize = 8;

/// What the command line asks for.
pub struct Options {
    bin: PathBuf,
    work: PathBuf,
    examples: PathBuf,
    python: Option<PathBuf>,
    peers: Option<PathBuf>,
    snel: bool,
    cases: u64,
    time: Duration,
    postgres: Option<String>,
    json: Option<PathBuf>,
}

impl Options {
    /// Reads `--name value` pairs, and `--snel` for a run of a minute.
    pub fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let (mut bin, mut work, mut examples, mut python) = (None, None, None, None);
        let (mut cases, mut seconds, mut postgres, mut json) = (100_000, 6, None, None);
        let (mut peers, mut snel) = (None, false);
        while let Some(name) = arguments.next() {
            if name == "--snel" {
                (cases, seconds, snel) = (5_000, 2, true);
                continue;
            }
            let value = arguments.next().with_context(|| format!("{name} needs a value"))?;
            match name.as_str() {
                "--bin" => bin = Some(value.into()),
                "--work" => work = Some(value.into()),
                "--examples" => examples = Some(value.into()),
                "--python" => python = Some(value.into()),
                "--peers" => peers = Some(value.into()),
                "--cases" => cases = value.parse().context("--cases")?,
                "--seconds" => seconds = value.parse().context("--seconds")?,
                "--postgres" => postgres = Some(value),
                "--json" => json = Some(value.into()),
                _ => bail!("unknown option {name}"),
            }
        }
        Ok(Self {
            bin: bin.context("--bin is needed")?,
            work: work.context("--work is needed")?,
            examples: examples.context("--examples is needed")?,
            python,
            peers,
            snel,
            time: Duration::from_secs(seconds),
            cases,
            postgres,
            json,
        })
    }
}

/// Measures the security picture alone: `--examples DIR --work DIR [--peers FILE] [--snel]`.
pub fn picture(mut arguments: impl Iterator<Item = String>) -> Result<()> {
    let (mut examples, mut work, mut peers, mut quick) = (None, None, None, false);
    while let Some(name) = arguments.next() {
        match name.as_str() {
            "--snel" => quick = true,
            "--examples" => examples = arguments.next().map(PathBuf::from),
            "--work" => work = arguments.next().map(PathBuf::from),
            "--peers" => peers = arguments.next().map(PathBuf::from),
            _ => bail!("unknown option {name}"),
        }
    }
    let (examples, folder) = (examples.context("--examples is needed")?, work.context("--work is needed")?);
    let work = beeld::Work { examples: &examples, folder: &folder, bin: None, peers: peers.as_deref(), quick };
    let (parts, notes) = beeld::measure(&work)?;
    let report = Report { cases: 0, connections: 0, parts, notes, engines: Vec::new() };
    println!("{report}");
    ensure!(report.within_limits(), "a limit is broken");
    Ok(())
}

/// Measures, prints one table, writes JSON; fails when a limit is broken.
pub fn run(options: &Options) -> Result<()> {
    let mut parts = parts::measure(&options.examples)?;
    parts.extend(print::measure(&options.bin)?);
    if let Some(python) = &options.python {
        std::fs::create_dir_all(&options.work)?;
        parts.extend(parts::beside_engine(&options.examples, &options.work, python)?);
    }
    let peers = options.peers.as_deref();
    let picture = beeld::Work { examples: &options.examples, folder: &options.work, bin: Some(&options.bin), peers, quick: options.snel };
    let (figures, notes) = beeld::measure(&picture)?;
    parts.extend(figures);
    let mut engines = vec![measure(options, "SQLite", None)?];
    if let Some(address) = &options.postgres {
        engines.push(measure(options, "PostgreSQL", Some(address))?);
    }
    let report = Report { cases: options.cases, connections: CONNECTIONS, parts, notes, engines };
    println!("{report}");
    if let Some(path) = &options.json {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(path, serde_json::to_string_pretty(&report.json())?)?;
    }
    ensure!(report.within_limits(), "a limit is broken");
    Ok(())
}

fn measure(options: &Options, name: &'static str, database: Option<&str>) -> Result<Engine> {
    let data = options.work.join(name.to_lowercase());
    let begin = Instant::now();
    println!("{name}: making {} cases", options.cases);
    fill(options, &data, database, &["--cases", &options.cases.to_string()])?;
    let filled = begin.elapsed();

    println!("{name}: measuring");
    let server = Server::start(&options.bin, &data, database)?;
    let mut client = Client::new(server.port());
    let idle = server.memory()?;
    page::log_in(&mut client, &LOGIN)?;
    let first_visit = page::weight(&mut client.again(), plan::FIRST_VISIT)?;
    let mut lines = SCENARIOS.iter().map(|it| scenario_line(&server, &client, it, options.time)).collect::<Result<Vec<_>>>()?;
    let loaded = server.peak()?;
    let printed = prints(&mut client)?;
    let (after_prints, printer) = (server.memory()?, server.printer_memory()?);
    let (largest, typing) = typing::slowest(&mut client)?;
    println!("{name}: the check while typing takes longest for {largest}");
    let prepared = preparing(options, name, database)?;
    let figures = vec![
        Figure::new("start to first answer", report::milliseconds(server.start_time()), "ms").below(limit::START_MS),
        Figure::new("memory, idle", report::megabytes(idle), "MB").below(limit::IDLE_MB),
        Figure::new("memory, loaded (highest)", report::megabytes(loaded), "MB").below(limit::LOADED_MB),
        Figure::new("PDF of the nazorgplan, warm", report::milliseconds(printed), "ms").below(limit::PDF_MS),
        Figure::new("check while typing, slowest draaiboek", report::milliseconds(typing), "ms").below(limit::TYPING_MS),
        Figure::new("memory, after prints", report::megabytes(after_prints), "MB").below(limit::LOADED_MB),
        Figure::new("memory of the printer, until it rests", report::megabytes(printer), "MB"),
        Figure::new("first visit", report::kilobytes(first_visit), "kB").below(limit::FIRST_VISIT_KB),
        Figure::new("making the cases", filled.as_secs_f64(), "s"),
    ];
    lines.extend(prepared);
    Ok(Engine { name, figures, lines })
}

/// Median time of the nazorgplan of this municipality as PDF, once it has been printed before.
fn prints(client: &mut Client) -> Result<Duration> {
    let mut once = || {
        let begin = Instant::now();
        let answer = client.get(plan::PRINT)?;
        ensure!(answer.status == 200, "{} answered {}", plan::PRINT, answer.status);
        Ok(begin.elapsed())
    };
    once()?;
    let mut times = (0..plan::PRINTS).map(|_| once()).collect::<Result<Vec<_>>>()?;
    times.sort();
    times.get(plan::PRINTS / 2).copied().context("no prints")
}

/// The pages of Voorbereiden in a second database, with every municipality in it.
fn preparing(options: &Options, name: &'static str, database: Option<&str>) -> Result<Vec<Line>> {
    let data = options.work.join(format!("{}-gemeenten", name.to_lowercase()));
    let second = database.map(second).transpose()?;
    println!("{name}: preparing {MUNICIPALITIES} other municipalities");
    fill(options, &data, second.as_deref(), &["--cases", "0", "--gemeenten", &MUNICIPALITIES.to_string()])?;
    println!("{name}: measuring Voorbereiden");
    let server = Server::start(&options.bin, &data, second.as_deref())?;
    let mut client = Client::new(server.port());
    page::log_in(&mut client, &LOGIN)?;
    PREPARING.iter().map(|it| scenario_line(&server, &client, it, options.time)).collect()
}

/// Makes a second database on the same server.
fn second(url: &str) -> Result<String> {
    let made = Command::new("psql").args(["-q", "-c", "CREATE DATABASE gemeenten", url]).status().context("cannot start psql")?;
    ensure!(made.success(), "psql failed: {made}");
    let (server, _) = url.rsplit_once('/').context("no database in the address")?;
    Ok(format!("{server}/gemeenten"))
}

/// Fills a database; on PostgreSQL also the figures its planner works with, which it otherwise makes by itself after a minute.
fn fill(options: &Options, data: &Path, database: Option<&str>, what: &[&str]) -> Result<()> {
    let made = Command::new(&options.bin)
        .arg(plan::FILL)
        .arg("--data")
        .arg(data)
        .args(what)
        .args(database.iter().flat_map(|url| ["--database", url]))
        .status()
        .context("cannot start the program")?;
    ensure!(made.success(), "{} failed: {made}", plan::FILL);
    if let Some(url) = database {
        let analysed = Command::new("psql").args(["-q", "-c", "VACUUM (ANALYZE)", url]).status().context("cannot start psql")?;
        ensure!(analysed.success(), "psql failed: {analysed}");
    }
    Ok(())
}

fn scenario_line(server: &Server, client: &Client, scenario: &Scenario, time: Duration) -> Result<Line> {
    let session = client.cookies();
    let samples = match &scenario.work {
        Work::Read(place) => {
            let path = resolve(&mut client.again(), place)?;
            load::read(server.port(), session, &path, CONNECTIONS, time)
        }
        Work::Send(form) => load::send(server.port(), session, form, CONNECTIONS, time),
    }
    .with_context(|| scenario.name)?;
    let line = Line::new(scenario, samples, time);
    // As it is measured: a later failure does not take along what is known already.
    println!("  {line}");
    Ok(line)
}

/// The path of a place: given, or the first link on another page that starts in the right way.
fn resolve(client: &mut Client, place: &Place) -> Result<String> {
    match place {
        Place::Path(path) => Ok((*path).to_owned()),
        Place::FirstLink { on, starts } => {
            let answer = client.get(on)?;
            page::first_link(&answer.body, starts).with_context(|| format!("no link to {starts}… on {on}"))
        }
    }
}
