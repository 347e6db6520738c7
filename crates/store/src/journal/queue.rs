//! Lines of people who only look. Whoever writes one writes those of everyone who waits, in one transaction.

use std::{
    collections::HashMap,
    mem,
    sync::{Arc, Mutex, PoisonError},
};

use domain::{Moment, journaal::Gebeurtenis};
use tokio::sync::{self, oneshot};

use super::Head;
use crate::{Db, Deed, Result};

/// Lines that wait, per municipality.
#[derive(Debug, Default)]
pub(crate) struct Queue(Mutex<HashMap<String, Arc<Waiting>>>);

#[derive(Debug, Default)]
struct Waiting {
    lines: Mutex<Vec<Look>>,
    turn: sync::Mutex<()>,
}

/// One look, and whom to tell that its line is kept.
#[derive(Debug)]
struct Look {
    deed: Deed,
    now: Moment,
    event: Gebeurtenis,
    kept: oneshot::Sender<()>,
}

impl Queue {
    /// Returns once the line is kept.
    ///
    /// One who waited while another wrote finds the line kept already. When that other failed or went away, the line is written again
    /// from here, so that each gets an own error; a line that was kept after all then stands there twice, never not at all.
    pub(crate) async fn keep(&self, db: &Db, deed: Deed, now: Moment, event: Gebeurtenis) -> Result<()> {
        let waiting = Arc::clone(guard(&self.0).entry(deed.gemeente.as_str().to_owned()).or_default());
        loop {
            let (kept, mut told) = oneshot::channel();
            guard(&waiting.lines).push(Look { deed: deed.clone(), now, event: event.clone(), kept });
            let turn = waiting.turn.lock().await;
            let mine = match told.try_recv() {
                Ok(()) => return Ok(()),
                Err(oneshot::error::TryRecvError::Empty) => mem::take(&mut *guard(&waiting.lines)),
                Err(oneshot::error::TryRecvError::Closed) => continue,
            };
            write(db, &mine).await?;
            drop(turn);
            for look in mine {
                // Who went away needs no answer.
                _ = look.kept.send(());
            }
            return Ok(());
        }
    }
}

/// Writes these lines of one municipality, in order.
async fn write(db: &Db, looks: &[Look]) -> Result<()> {
    let Some(first) = looks.first() else { return Ok(()) };
    let tx = db.begin_write(first.deed.gemeente.as_str()).await?;
    let head = Head::lock(&tx).await?;
    head.append(&tx, false, looks.iter().map(|look| (&look.deed, look.now, &look.event))).await?;
    tx.end().await
}

/// Nothing here can stop halfway, so a poisoned lock still holds what it should.
fn guard<T>(lock: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
