//! One process that prints: what it is sent and what it answers.

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use domain::Moment;
use opdrachtregel::cli::PRINTER;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Why a process gave no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Gone {
    #[error("the printer stopped")]
    Ended,
    #[error("the document took too long")]
    Late,
}

/// What is to be printed.
#[derive(Serialize, Deserialize)]
struct Order<T, D> {
    template: T,
    data: D,
    /// Seconds since 1970.
    moment: i64,
}

/// The bytes of an order.
pub(super) fn order(template: &str, data: &Value, now: Moment) -> Result<Vec<u8>, String> {
    serde_json::to_vec(&Order { template, data, moment: now.timestamp().as_second() }).map_err(|e| e.to_string())
}

/// A process that prints one document after another.
#[derive(Debug)]
pub(super) struct Press {
    child: Child,
    orders: ChildStdin,
    answers: ChildStdout,
    since: Instant,
}

impl Press {
    pub(super) fn start(program: &Path) -> io::Result<Self> {
        let mut child =
            Command::new(program).arg(PRINTER).env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(orders), Some(answers)) => Ok(Self { child, orders, answers, since: Instant::now() }),
            _ => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }

    /// How long it has had no work.
    pub(super) fn idle(&self) -> Duration {
        self.since.elapsed()
    }

    /// The document, or the sentence of the typesetter.
    pub(super) fn print(&mut self, order: &[u8], longest: Duration) -> Result<Result<Vec<u8>, String>, Gone> {
        let Self { child, orders, answers, .. } = self;
        let (tell, hear) = mpsc::channel();
        let answer = thread::scope(|scope| {
            scope.spawn(move || tell.send(exchange(orders, answers, order)));
            hear.recv_timeout(longest).unwrap_or_else(|_| {
                // Its pipes close, so the thread above ends too.
                _ = child.kill();
                Err(Gone::Late)
            })
        })?;
        self.since = Instant::now();
        Ok(answer)
    }
}

impl Drop for Press {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to end.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

fn exchange(orders: &mut ChildStdin, answers: &mut ChildStdout, order: &[u8]) -> Result<Result<Vec<u8>, String>, Gone> {
    let mut answered = || {
        send(orders, order)?;
        let mut made = [0];
        answers.read_exact(&mut made)?;
        receive(answers).map(|bytes| if made == [1] { Ok(bytes) } else { Err(String::from_utf8_lossy(&bytes).into_owned()) })
    };
    answered().map_err(|_: io::Error| Gone::Ended)
}

/// What the process does: orders come in, documents go out, until no more comes.
///
/// # Errors
/// When an order is broken off or the answer is not taken.
pub fn work(mut orders: impl Read, mut answers: impl Write) -> io::Result<()> {
    loop {
        let order = match receive(&mut orders) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            order => order?,
        };
        let Order::<String, Value> { template, data, moment } = serde_json::from_slice(&order)?;
        let printed = documents::print(&template, &data, documents::Options { moment: documents::Moment(moment) });
        answers.write_all(&[u8::from(printed.is_ok())])?;
        match printed {
            Ok(pdf) => send(&mut answers, &pdf.bytes)?,
            Err(error) => send(&mut answers, error.to_string().as_bytes())?,
        }
    }
}

/// A length in eight bytes, lowest first, and that many bytes.
fn send(to: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    to.write_all(&(bytes.len() as u64).to_le_bytes())?;
    to.write_all(bytes)?;
    to.flush()
}

fn receive(from: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut length = [0; 8];
    from.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    let mut bytes = Vec::new();
    from.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}
