//! How long a print takes: the process that prints for the service, given each time a document of which every text is new.

use super::plan::PRINTER;
use super::report::{self, Figure};
use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// Prints after the first.
const ROUNDS: i64 = 30;

/// A plan and a letter.
pub fn measure(bin: &Path) -> Result<Vec<Figure>> {
    let mut printer = Printer::start(bin)?;
    let plan = printer.median("nazorgplan")?;
    let letter = printer.median("buurtbrief")?;
    Ok(vec![
        Figure::new("sample nazorgplan, all new text", report::milliseconds(plan), "ms"),
        Figure::new("letters per second", 1.0 / letter.as_secs_f64(), ""),
    ])
}

struct Printer {
    child: Child,
    orders: ChildStdin,
    answers: ChildStdout,
}

impl Printer {
    fn start(bin: &Path) -> Result<Self> {
        let mut child = Command::new(bin)
            .arg(PRINTER)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", bin.display()))?;
        let (orders, answers) = child.stdin.take().zip(child.stdout.take()).context("no way to reach the printer")?;
        Ok(Self { child, orders, answers })
    }

    /// Median time of the example of this template, once it has been printed before.
    fn median(&mut self, template: &str) -> Result<Duration> {
        let example = crate::source::top().join("beleid/documenten").join(template).join("voorbeeld.json");
        let example: Value = serde_json::from_str(&std::fs::read_to_string(&example).with_context(|| example.display().to_string())?)?;
        self.time(template, &example, 0)?;
        let mut times = (1..=ROUNDS).map(|round| self.time(template, &vary(&example, round), round)).collect::<Result<Vec<_>>>()?;
        times.sort();
        times.get(times.len() / 2).copied().context("nothing was printed")
    }

    fn time(&mut self, template: &str, data: &Value, round: i64) -> Result<Duration> {
        let order = serde_json::to_vec(&json!({ "template": template, "data": data, "moment": 1_795_392_000 + round }))?;
        let begin = Instant::now();
        self.orders.write_all(&(order.len() as u64).to_le_bytes())?;
        self.orders.write_all(&order)?;
        self.orders.flush()?;
        let (mut made, mut length) = ([0], [0; 8]);
        self.answers.read_exact(&mut made)?;
        self.answers.read_exact(&mut length)?;
        let mut bytes = Vec::new();
        (&mut self.answers).take(u64::from_le_bytes(length)).read_to_end(&mut bytes)?;
        let took = begin.elapsed();
        if made != [1] || !bytes.starts_with(b"%PDF") {
            bail!("{template} was not printed: {}", String::from_utf8_lossy(&bytes).chars().take(200).collect::<String>());
        }
        Ok(took)
    }
}

impl Drop for Printer {
    fn drop(&mut self) {
        // It may have stopped by itself; then there is nothing left to end.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

/// The same data with every text changed, so that no kept result fits.
fn vary(data: &Value, round: i64) -> Value {
    match data {
        Value::String(text) if text.contains(' ') && !text.starts_with('<') => Value::String(format!("{text} {round}")),
        Value::Array(items) => items.iter().map(|item| vary(item, round)).collect(),
        Value::Object(entries) => entries.iter().map(|(key, value)| (key.clone(), vary(value, round))).collect(),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::vary;
    use serde_json::json;

    #[test]
    fn every_text_changes_and_no_code() {
        assert_eq!(vary(&json!({ "a": ["een zin", "code"], "b": 3 }), 2), json!({ "a": ["een zin 2", "code"], "b": 3 }));
    }
}
