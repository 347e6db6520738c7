//! Figures of single parts, measured by the example programs of their crates.

use super::plan::{PARTS, Part};
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
    Ok(Figure { name: part.name, value, limit: part.limit, unit: part.unit })
}

/// The figure in this column of the line that begins with this name; columns are parted by tabs.
fn figure(text: &str, line: &str, column: usize) -> Option<f64> {
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
