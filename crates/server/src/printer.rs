//! The printer: processes of their own that make documents.
//!
//! A typesetter keeps much of what it laid out: memory that it does not give back, and with it the names in a letter. So it runs in a second
//! process of the same program, without the environment (and so without the secrets) of the first. That process ends when nothing was printed
//! for a while, when the service ends, and when one document takes too long; what it kept is then gone (AVG art. 5 lid 1 onder e, art. 32).

mod press;

use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use domain::Moment;
use press::{Gone, Press};

pub use press::work;

/// How many documents are made at once, and what ends a process.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Processes at the same time; who comes later waits.
    pub presses: usize,
    /// Longest that one document may take.
    pub longest: Duration,
    /// How long a process without work stays.
    pub idle: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { presses: 2, longest: Duration::from_secs(60), idle: Duration::from_secs(5 * 60) }
    }
}

/// Starts a process when there is something to print, and keeps it for the next document.
#[derive(Debug)]
pub struct Printer {
    program: PathBuf,
    limits: Limits,
    presses: Mutex<Presses>,
    returned: Condvar,
}

#[derive(Debug, Default)]
struct Presses {
    idle: Vec<Press>,
    busy: usize,
}

impl Printer {
    /// A printer whose processes are this same program.
    ///
    /// # Errors
    /// When the system cannot say which program this is.
    pub fn of_this_program() -> std::io::Result<Self> {
        // This link holds when the file is replaced while the service runs: the process is of the version that asks.
        let program = if cfg!(target_os = "linux") { PathBuf::from("/proc/self/exe") } else { std::env::current_exe()? };
        Ok(Self::new(program, Limits::default()))
    }

    /// A printer whose processes are this program.
    pub fn new(program: PathBuf, limits: Limits) -> Self {
        Self { program, limits, presses: Mutex::default(), returned: Condvar::new() }
    }

    /// The same, as what the application prints with.
    pub fn shared(self: &Arc<Self>) -> kern::Print {
        let printer = Arc::clone(self);
        Arc::new(move |template, data, now| printer.print(template, data, now))
    }

    /// Makes a PDF; waits for its turn and for the document, so not on a thread that serves.
    ///
    /// # Errors
    /// The sentence of the typesetter, or that it stopped or took too long.
    pub fn print(&self, template: &str, data: &serde_json::Value, now: Moment) -> Result<Vec<u8>, String> {
        let order = press::order(template, data, now)?;
        self.turn().print(&order)
    }

    /// Ends the processes that had no work for a while; gives how many stay.
    pub fn rest(&self) -> usize {
        let mut presses = self.held();
        presses.idle.retain(|press| press.idle() < self.limits.idle);
        presses.idle.len() + presses.busy
    }

    /// [`rest`](Self::rest) as long as the service runs.
    pub async fn upkeep(self: Arc<Self>) {
        let mut turn = tokio::time::interval(self.limits.idle / 4);
        turn.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            turn.tick().await;
            self.rest();
        }
    }

    fn turn(&self) -> Turn<'_> {
        let mut presses = self.held();
        while presses.busy >= self.limits.presses {
            presses = self.returned.wait(presses).unwrap_or_else(PoisonError::into_inner);
        }
        presses.busy += 1;
        Turn { printer: self, press: presses.idle.pop() }
    }

    fn held(&self) -> MutexGuard<'_, Presses> {
        self.presses.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The right to print one document; its process goes back when it still works.
struct Turn<'a> {
    printer: &'a Printer,
    press: Option<Press>,
}

impl Turn<'_> {
    fn print(&mut self, order: &[u8]) -> Result<Vec<u8>, String> {
        if let Some(kept) = self.press.take() {
            match self.on(kept, order) {
                // It stopped since its last document: that says nothing of this one.
                Err(Gone::Ended) => {}
                outcome => return outcome.unwrap_or_else(|gone| Err(gone.to_string())),
            }
        }
        let fresh = Press::start(&self.printer.program).map_err(|error| format!("the printer cannot start: {error}"))?;
        self.on(fresh, order).unwrap_or_else(|gone| Err(gone.to_string()))
    }

    fn on(&mut self, mut press: Press, order: &[u8]) -> Result<Result<Vec<u8>, String>, Gone> {
        let answer = press.print(order, self.printer.limits.longest)?;
        self.press = Some(press);
        Ok(answer)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut presses = self.printer.held();
        presses.busy -= 1;
        presses.idle.extend(self.press.take());
        self.printer.returned.notify_one();
    }
}
