//! The journal: a chain of lines per municipality, each hashing the one before.

mod line;
mod queue;
mod read;
mod seal;
mod verify;

pub(crate) use queue::Queue;
pub use read::{JournalFilter, JournalLine};
pub use seal::Seal;
pub use verify::{Break, Verification};

use domain::{Moment, journaal::Gebeurtenis};

use crate::{Deed, Result, Tx, args, db::Engine};
use line::Line;

/// What precedes the first line.
pub(crate) const GENESIS: [u8; 32] = [0; 32];

/// One event or more, in order.
#[derive(Debug, Clone)]
pub struct Events {
    first: Gebeurtenis,
    rest: Vec<Gebeurtenis>,
}

impl Events {
    /// Starts with this event.
    pub fn new(first: Gebeurtenis) -> Self {
        Self { first, rest: Vec::new() }
    }

    /// Adds an event.
    #[must_use]
    pub fn and(mut self, next: Gebeurtenis) -> Self {
        self.rest.push(next);
        self
    }

    /// A first event and any number of others.
    pub fn from_parts(first: Gebeurtenis, rest: Vec<Gebeurtenis>) -> Self {
        Self { first, rest }
    }

    /// The events in order.
    pub fn iter(&self) -> impl Iterator<Item = &Gebeurtenis> {
        std::iter::once(&self.first).chain(&self.rest)
    }
}

impl From<Gebeurtenis> for Events {
    fn from(event: Gebeurtenis) -> Self {
        Self::new(event)
    }
}

impl Extend<Gebeurtenis> for Events {
    fn extend<T: IntoIterator<Item = Gebeurtenis>>(&mut self, events: T) {
        self.rest.extend(events);
    }
}

/// The last line of a municipality's chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) nr: i64,
    pub(crate) som: Vec<u8>,
}

impl Head {
    /// Reads the head and keeps others from writing until the transaction ends.
    pub(crate) async fn lock(tx: &Tx) -> Result<Self> {
        let sql = match tx.engine() {
            // SQLite has one writer at a time already.
            Engine::Sqlite => "SELECT nr, som FROM journaal_kop WHERE gemeente = $1",
            Engine::Postgres => "SELECT nr, som FROM journaal_kop WHERE gemeente = $1 FOR UPDATE",
        };
        if let Some(row) = tx.opt(sql, args![tx.gemeente()]).await? {
            return Ok(Self { nr: row.int("nr")?, som: row.bytes("som")? });
        }
        let first = "INSERT INTO journaal_kop (gemeente, nr, som) VALUES ($1, 0, $2) ON CONFLICT (gemeente) DO NOTHING";
        tx.exec(first, args![tx.gemeente(), GENESIS]).await?;
        let row = tx.one(sql, args![tx.gemeente()]).await?;
        Ok(Self { nr: row.int("nr")?, som: row.bytes("som")? })
    }

    /// Adds a line for each event and moves the head; `changed` when more than these lines was written.
    pub(crate) async fn append<'a>(
        self,
        tx: &Tx,
        changed: bool,
        events: impl IntoIterator<Item = (&'a Deed, Moment, &'a Gebeurtenis)> + Send,
    ) -> Result<()> {
        let mut head = self;
        let lines: Vec<_> = events.into_iter().collect();
        for (deed, now, event) in lines {
            let line = Line::new(&head, deed, now, event)?;
            head = Self { nr: line.nr, som: line.sum()?.to_vec() };
            line.insert(tx, &head.som).await?;
        }
        let sql = if changed {
            "UPDATE journaal_kop SET nr = $2, som = $3, gewijzigd = $2 WHERE gemeente = $1"
        } else {
            "UPDATE journaal_kop SET nr = $2, som = $3 WHERE gemeente = $1"
        };
        tx.exec(sql, args![tx.gemeente(), head.nr, head.som]).await.map(|_| ())
    }
}
