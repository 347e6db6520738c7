//! Figures of single parts, measured by the example programs of their crates.

use super::plan::{ENGINE, PARTS, Part, limit};
use super::report::Figure;
use anyhow::{Context as _, Result, ensure};
use std::path::Path;
use std::process::Command;

/// Runs every example program and takes the figures from its lines.
pub fn measure(examples: &Path) -> Result<Vec<Figure>> {
    PARTS.iter().map(|part| one(examples, part)).collect()
}

fn one(examples: &Path, part: &Part) -> Result<Figure> {
    let program = examples.join(part.program);
    let output = Command::new(&program).output().with_context(|| format!("cannot start {}", program.display()))?;
    ensure!(output.status.success(), "{} stopped: {}", program.display(), output.status);
    let text = String::from_utf8_lossy(&output.stdout);
    let value = figure(&text, part.line, part.column).with_context(|| format!("no figure for {} from {}", part.line, program.display()))?;
    let measured = Figure::new(part.name, value, part.unit);
    Ok(match part.limit {
        Some(limit) => measured.below(limit),
        None => measured,
    })
}

/// Planning beside SpiffWorkflow that runs the process of the same draaiboek, one step there against one event here.
pub fn beside_engine(examples: &Path, work: &Path, python: &Path) -> Result<Vec<Figure>> {
    let process = work.join("draaiboek.bpmn");
    let ours = text(Command::new(examples.join("draaiboek_bench")).arg(&process))?;
    let theirs = text(Command::new(python).arg(crate::source::top().join(ENGINE)).arg("--meet").arg(&process))?;
    let event = figure(&ours, "event", 1).context("no figure for an event")?;
    let step = figure(&theirs, "spiffworkflow", 1).context("no figure of the process engine")?;
    Ok(vec![
        Figure::new("SpiffWorkflow, one step", step, "us"),
        Figure::new("planning after one event", event, "us"),
        Figure::new("planning, part of SpiffWorkflow", event / step * 100.0, "%").below(limit::PLANNING_PERCENT),
    ])
}

/// What a program says on its output.
pub fn text(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot start {command:?}"))?;
    ensure!(output.status.success(), "{command:?} stopped: {}\n{}", output.status, String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The figure in this column of the line that begins with this name; columns are parted by tabs.
pub fn figure(text: &str, line: &str, column: usize) -> Option<f64> {
    text.lines().map(|it| it.split('\t').collect::<Vec<_>>()).find(|it| it.first() == Some(&line))?.get(column)?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::figure;

    #[test]
    fn a_figure_stands_in_its_column() {
        let text = "brief\t1\t2.0\t3.0\nnazorgplan\t12\t140.5\t61.25\t70\n";
        assert_eq!(figure(text, "nazorgplan", 3), Some(61.25));
        assert_eq!(figure(text, "plan", 1), None);
        assert_eq!(figure(text, "brief", 9), None);
    }
}
