//! Speaking to the person at the terminal: results on standard output, problems and progress on standard error.

use std::{
    fmt::Display,
    io::{BufRead, Read, Write},
    time::Duration,
};

use indicatif::{ProgressBar, ProgressStyle};

use crate::Fout;

/// A line of the result. A reader that went away (`| head`) is no problem.
pub fn say(line: impl Display) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// A remark that is no result: shown, but not in the output that another program reads.
pub fn remark(line: impl Display) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Why the command stopped.
pub fn problem(fout: &Fout) {
    remark(self::fout(&fout.to_string()));
}

/// A sentence that begins with a word begins with a capital; an option, a setting or a value stays as it is written.
pub(crate) fn fout(zin: &str) -> String {
    let word = zin.split(' ').next().unwrap_or_default();
    let begins = word.chars().all(|c| c.is_lowercase() && c.is_alphabetic()) && !word.is_empty();
    let mut letters = zin.chars();
    match letters.next().filter(|_| begins) {
        Some(first) => format!("Fout: {}{}", first.to_uppercase(), letters.as_str()),
        None => format!("Fout: {zin}"),
    }
}

/// Progress over a known number of bytes or things; shows on a terminal only.
pub fn bar(total: u64, wat: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg} [{bar:30}] {percent} %  nog {eta}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(total).with_style(style.progress_chars("=> ")).with_message(wat)
}

/// Progress without a known end; shows on a terminal only.
pub fn spinner(wat: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template("{spinner} {msg} {bytes}").unwrap_or_else(|_| ProgressStyle::default_spinner());
    let bar = ProgressBar::new_spinner().with_style(style).with_message(wat);
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}

/// A reader that moves a bar along.
pub struct Counted<R>(pub R, pub ProgressBar);

impl<R: BufRead> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let n = self.0.read(into)?;
        self.1.inc(n as u64);
        Ok(n)
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        self.0.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.1.inc(amount as u64);
        self.0.consume(amount);
    }
}
