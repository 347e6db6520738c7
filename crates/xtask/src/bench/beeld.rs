//! The security picture: what it may take, and the same work done with the tools of others on the same input.

use super::parts::{figure, text};
use super::plan::{self, Peer, limit};
use super::report::Figure;
use anyhow::{Context as _, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Where everything is.
pub struct Work<'a> {
    /// The example programs.
    pub examples: &'a Path,
    /// A folder to write in.
    pub folder: &'a Path,
    /// The program itself; without it an example program reads the figures of the police.
    pub bin: Option<&'a Path>,
    /// The Python that has the tools of others.
    pub peers: Option<&'a Path>,
    /// Smaller.
    pub quick: bool,
}

/// Figures, and what could not be measured.
pub fn measure(work: &Work<'_>) -> Result<(Vec<Figure>, Vec<String>)> {
    std::fs::create_dir_all(work.folder)?;
    println!("security picture: measuring");
    let mut notes = Vec::new();
    let mut figures = own(work)?;
    figures.extend(police(work)?);
    match work.peers {
        Some(python) => figures.extend(beside(work, python)?),
        None => {
            notes.push("the security picture beside scikit-learn, esda and pointpats: they could not be installed from PyPI".to_owned())
        }
    }
    for line in &figures {
        print!("  {line}");
    }
    Ok((figures, notes))
}

/// What an example program says with these words behind it.
fn said(work: &Work<'_>, program: &str, arguments: &[&str]) -> Result<String> {
    let quick = work.quick.then_some("--snel");
    text(Command::new(work.examples.join(program)).args(arguments).args(quick))
}

fn own(work: &Work<'_>) -> Result<Vec<Figure>> {
    let computed = said(work, "snelheid", &[])?;
    let read = said(work, "lezen_bench", &["lijst"])?;
    let one = |bar: &plan::Bar| {
        let found = figure(&computed, bar.line, 1).or_else(|| figure(&read, bar.line, 1));
        match found {
            Some(value) => Ok(Some(Figure::new(bar.name, value, "ms").below(bar.below_ms))),
            None if work.quick && bar.long => Ok(None),
            None => Err(anyhow::anyhow!("no figure for {}", bar.line)),
        }
    };
    plan::BEELD.iter().filter_map(|bar| one(bar).transpose()).collect()
}

/// The same input for both, and answers that agree.
fn beside(work: &Work<'_>, python: &Path) -> Result<Vec<Figure>> {
    let folder = work.folder.join("naast");
    let to = folder.to_str().context("a folder with a name")?;
    let ours = said(work, "snelheid", &["--naast", to])?;
    let theirs = text(Command::new(python).arg(crate::source::top().join(plan::PEERS)).arg(&folder))?;
    std::fs::remove_dir_all(&folder)?;
    plan::BESIDE.iter().map(|peer| ratio(peer, &ours, &theirs)).collect()
}

fn ratio(peer: &Peer, ours: &str, theirs: &str) -> Result<Figure> {
    let of = |text: &str, line: &str| figure(text, line, 1).zip(figure(text, line, 2)).with_context(|| format!("no figure for {line}"));
    let ((own, answer), (other, same)) = (of(ours, peer.ours)?, of(theirs, peer.theirs)?);
    let apart = (answer - same).abs() / answer.abs().max(1.0);
    ensure!(apart < 1e-9, "{} answers {same}, we {answer}", peer.name);
    let measured = Figure::new(peer.name, other / own, "x");
    Ok(match peer.at_least {
        Some(bar) => measured.at_least(bar),
        None => measured,
    })
}

/// Rows of 47022NED, all of the country, from a file: how long, and the highest memory.
fn police(work: &Work<'_>) -> Result<Vec<Figure>> {
    let rows = if work.quick { plan::POLICE_ROWS / 30 } else { plan::POLICE_ROWS };
    let (file, out) = (work.folder.join("47022NED.csv"), work.folder.join("cijfers.json"));
    let maker = work.examples.join("lezen_bench");
    text(Command::new(&maker).arg("maak").arg(&file).arg(rows.to_string()))?;
    let mut command = match work.bin {
        Some(bin) => {
            let mut command = Command::new(bin);
            command.args(["politiecijfers", "--gemeente", "GM9999", "--tabel", "maand", "--uit"]).arg(&file).arg("--naar").arg(&out);
            command
        }
        None => {
            let mut command = Command::new(&maker);
            command.arg("cijfers").arg(&file).arg(&out);
            command
        }
    };
    let (took, memory) = run(&mut command)?;
    let kept = std::fs::metadata(&out).context("no file came out")?.len();
    ensure!(kept > 1000, "almost nothing came out");
    for done in [file, out] {
        std::fs::remove_file(done)?;
    }
    let share = rows as f64 / plan::POLICE_ROWS as f64;
    let name = if work.quick { "1 million rows of 47022NED" } else { "30 million rows of 47022NED" };
    Ok(vec![
        Figure::new(name, took.as_secs_f64(), "s").below(limit::POLICE_S * share),
        Figure::new("memory while reading them (highest)", super::report::megabytes(memory), "MB").below(limit::POLICE_MB),
    ])
}

/// Runs to the end; how long, and the highest resident memory in kB as far as it was seen, every few milliseconds.
fn run(command: &mut Command) -> Result<(Duration, u64)> {
    let begin = Instant::now();
    let mut child: Child = command.stdout(Stdio::null()).spawn().with_context(|| format!("cannot start {command:?}"))?;
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut highest = 0;
    loop {
        let said = std::fs::read_to_string(&status).unwrap_or_default();
        let line = said.lines().find_map(|it| it.strip_prefix("VmHWM:")).and_then(|it| it.trim().trim_end_matches(" kB").parse().ok());
        highest = highest.max(line.unwrap_or(0));
        if let Some(ended) = child.try_wait()? {
            ensure!(ended.success(), "{command:?} stopped: {ended}");
            return Ok((begin.elapsed(), highest));
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEER: Peer = Peer { ours: "knox", theirs: "knox", name: "x", at_least: Some(20.0) };

    #[test]
    fn a_ratio_counts_only_when_the_answers_agree() {
        let found = ratio(&PEER, "knox\t2.0\t412.0\t8000\n", "knox\t100.0\t412.0\n").map(|f| f.to_string()).unwrap();
        assert!(found.contains("50.0 x") && found.contains("(at least 20)  ok"), "{found}");
        assert!(ratio(&PEER, "knox\t2.0\t412.0\t8000\n", "knox\t100.0\t413.0\n").is_err());
        assert!(ratio(&PEER, "knox\t2.0\t412.0\t8000\n", "").is_err());
    }
}
