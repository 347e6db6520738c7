//! One table for people, one JSON file for comparison.

use super::load::Samples;
use super::plan::Scenario;
use serde_json::{Value, json};
use std::fmt;
use std::time::Duration;

/// Everything measured.
pub struct Report {
    /// Cases in the database at the start.
    pub cases: u64,
    /// Connections at once.
    pub connections: usize,
    /// Figures of single parts.
    pub parts: Vec<Figure>,
    /// What could not be measured, and why.
    pub notes: Vec<String>,
    /// One entry per database engine.
    pub engines: Vec<Engine>,
}

/// Figures on one database engine.
pub struct Engine {
    /// Its name.
    pub name: &'static str,
    /// What concerns the whole program.
    pub figures: Vec<Figure>,
    /// One per scenario.
    pub lines: Vec<Line>,
}

/// One figure, held against its bar when it has one.
pub struct Figure {
    name: &'static str,
    value: f64,
    unit: &'static str,
    bar: Option<Bar>,
}

/// What a figure is held against.
#[derive(Clone, Copy)]
enum Bar {
    /// It must stay below this.
    Below(f64),
    /// It must reach this.
    AtLeast(f64),
}

/// Figures of one scenario.
pub struct Line {
    name: &'static str,
    limit: Option<f64>,
    per_second: f64,
    p50: f64,
    p95: f64,
    p99: f64,
}

impl Line {
    /// Sums up the samples of all connections over `time`.
    pub fn new(scenario: &Scenario, mut samples: Samples, time: Duration) -> Self {
        samples.sort_unstable();
        Self {
            name: scenario.name,
            limit: scenario.p95_ms,
            per_second: rate(samples.len(), time),
            p50: percentile(&samples, 50),
            p95: percentile(&samples, 95),
            p99: percentile(&samples, 99),
        }
    }

    fn within_limit(&self) -> bool {
        self.limit.is_none_or(|limit| self.p95 < limit)
    }
}

fn rate(count: usize, time: Duration) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / time.as_secs_f64()
}

/// Milliseconds below which `percent` of the sorted samples stay; infinite when there are none.
fn percentile(sorted: &[Duration], percent: usize) -> f64 {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.saturating_sub(1)).map_or(f64::INFINITY, |it| milliseconds(*it))
}

/// As milliseconds.
pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// From kB to MB.
pub fn megabytes(kilobytes: u64) -> f64 {
    f64::from(u32::try_from(kilobytes).unwrap_or(u32::MAX)) / 1024.0
}

/// From bytes to kB.
pub fn kilobytes(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1000.0
}

impl Figure {
    /// What was measured, without a bar.
    pub fn new(name: &'static str, value: f64, unit: &'static str) -> Self {
        Self { name, value, unit, bar: None }
    }

    /// It must stay below this.
    #[must_use]
    pub fn below(self, bar: f64) -> Self {
        Self { bar: Some(Bar::Below(bar)), ..self }
    }

    /// It must reach this.
    #[must_use]
    pub fn at_least(self, bar: f64) -> Self {
        Self { bar: Some(Bar::AtLeast(bar)), ..self }
    }

    fn within_limit(&self) -> bool {
        match self.bar {
            None => true,
            Some(Bar::Below(bar)) => self.value < bar,
            Some(Bar::AtLeast(bar)) => self.value >= bar,
        }
    }

    fn json(&self) -> Value {
        let (limit, least) = match self.bar {
            None => (None, false),
            Some(Bar::Below(bar)) => (Some(bar), false),
            Some(Bar::AtLeast(bar)) => (Some(bar), true),
        };
        json!({ "name": self.name, "value": self.value, "limit": limit, "at_least": least, "unit": self.unit, "pass": self.within_limit() })
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bar = match self.bar {
            None => "no bar".to_owned(),
            Some(Bar::Below(bar)) => format!("bar {bar:.0}"),
            Some(Bar::AtLeast(bar)) => format!("at least {bar:.0}"),
        };
        writeln!(f, "{:<48}{:>10.1} {:<2} ({bar})  {}", self.name, self.value, self.unit, verdict(self.within_limit()))
    }
}

impl Engine {
    fn json(&self) -> Value {
        let line = |it: &Line| {
            json!({
                "name": it.name, "per_second": it.per_second, "p50_ms": it.p50, "p95_ms": it.p95, "p99_ms": it.p99,
                "limit_p95_ms": it.limit, "pass": it.within_limit(),
            })
        };
        let (figures, lines): (Vec<_>, Vec<_>) = (self.figures.iter().map(Figure::json).collect(), self.lines.iter().map(line).collect());
        json!({ "engine": self.name, "program": figures, "pages": lines })
    }
}

impl Report {
    /// Is every bar met?
    pub fn within_limits(&self) -> bool {
        let figures = self.parts.iter().chain(self.engines.iter().flat_map(|it| &it.figures)).all(Figure::within_limit);
        figures && self.engines.iter().flat_map(|it| &it.lines).all(Line::within_limit)
    }

    /// The same figures for programs.
    pub fn json(&self) -> Value {
        let engines: Vec<_> = self.engines.iter().map(Engine::json).collect();
        let parts: Vec<_> = self.parts.iter().map(Figure::json).collect();
        json!({
            "cases": self.cases, "parts": parts, "notes": self.notes, "connections": self.connections, "engines": engines,
            "pass": self.within_limits(),
        })
    }
}

fn verdict(pass: bool) -> &'static str {
    if pass { "ok" } else { "BROKEN" }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bar = self.limit.map_or_else(|| "-".to_owned(), |it| format!("< {it:.0}"));
        write!(f, "{:<24}{:>10.0}{:>10.2}", self.name, self.per_second, self.p50)?;
        write!(f, "{:>10.2}{:>10.2}{bar:>12}  {}", self.p95, self.p99, verdict(self.within_limit()))
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n{} cases, {} connections", self.cases, self.connections)?;
        for engine in &self.engines {
            writeln!(f, "\n{:<24}{:>10}{:>10}{:>10}{:>10}{:>12}", engine.name, "per s", "p50 ms", "p95 ms", "p99 ms", "bar p95")?;
            for line in &engine.lines {
                writeln!(f, "{line}")?;
            }
            for figure in &engine.figures {
                write!(f, "{figure}")?;
            }
        }
        writeln!(f, "\nParts")?;
        for part in &self.parts {
            write!(f, "{part}")?;
        }
        for note in &self.notes {
            writeln!(f, "Not measured: {note}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::plan::{Place, Work};

    fn line(limit: f64, milliseconds: impl Iterator<Item = u64>) -> Line {
        let scenario = Scenario { name: "x", work: Work::Read(Place::Path("/")), p95_ms: Some(limit) };
        Line::new(&scenario, milliseconds.map(Duration::from_millis).collect(), Duration::from_secs(2))
    }

    #[test]
    fn percentiles_are_taken_from_the_nearest_rank() {
        let line = line(95.5, (1..=100).rev());
        assert_eq!([line.p50, line.p95, line.p99].map(f64::round), [50.0, 95.0, 99.0]);
        assert_eq!(line.per_second.round(), 50.0);
        assert!(line.within_limit());
    }

    #[test]
    fn a_broken_bar_and_no_answers_at_all_fail() {
        assert!(!line(10.0, 1..=100).within_limit());
        assert!(!line(10.0, std::iter::empty()).within_limit());
    }

    #[test]
    fn one_broken_bar_fails_the_report() {
        let figure = |value| Figure::new("x", value, "MB").below(60.0);
        let engine = |value| Engine { name: "x", figures: vec![figure(value)], lines: Vec::new() };
        let report =
            |part, whole| Report { cases: 1, connections: 8, parts: vec![figure(part)], notes: Vec::new(), engines: vec![engine(whole)] };
        assert!(report(20.0, 20.0).within_limits());
        assert!(!report(20.0, 90.0).within_limits());
        assert!(!report(90.0, 20.0).within_limits());
    }

    #[test]
    fn a_ratio_must_reach_its_bar() {
        let ratio = |value| Figure::new("x", value, "x").at_least(20.0);
        assert!(ratio(20.0).within_limit() && !ratio(19.9).within_limit());
        assert!(ratio(30.0).to_string().contains("(at least 20)  ok"), "{}", ratio(30.0));
        assert_eq!(ratio(19.0).json()["pass"], false);
    }
}
