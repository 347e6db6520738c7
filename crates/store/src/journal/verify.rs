//! Verifying the chain, in pieces so that memory does not grow with the journal.

use std::collections::VecDeque;

use domain::GemeenteCode;

use super::{GENESIS, Seal, line::Line, seal};
use crate::{Db, KeyRing, Result, Row, Tx, args};

/// How many lines are read at a time.
const PIECE: i64 = 1000;

/// The outcome of verifying a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// How many lines were found whole.
    pub lines: i64,
    /// How many seals were found whole.
    pub seals: usize,
    /// Where the chain breaks first and why; nothing when it is whole.
    pub broken: Option<(i64, Break)>,
}

impl Verification {
    /// Whether the chain is whole.
    pub fn ok(&self) -> bool {
        self.broken.is_none()
    }
}

/// Why a chain is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Break {
    /// A line is missing.
    Missing,
    /// A line was changed: its sum does not fit its text.
    Changed,
    /// A line does not build on the one before.
    Unlinked,
    /// The head does not fit the last line: lines at the end were removed or added.
    Head,
    /// The signature of a seal is false.
    FalseSeal,
    /// A seal names another line than the one that stands there.
    SealedOtherwise,
}

impl Break {
    /// The code of the reason, for its text.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "ontbreekt",
            Self::Changed => "veranderd",
            Self::Unlinked => "sluit-niet-aan",
            Self::Head => "kop-klopt-niet",
            Self::FalseSeal => "zegel-vals",
            Self::SealedOtherwise => "anders-verzegeld",
        }
    }
}

impl Db {
    /// Recomputes the chain of this municipality and checks its head and seals.
    pub async fn verify(&self, gemeente: &GemeenteCode) -> Result<Verification> {
        let start = Walk { nr: 0, som: GENESIS.to_vec(), seals: VecDeque::new(), whole_seals: 0 };
        verify(&*self.read(gemeente).await?, self.ring(), start).await
    }

    /// The same for the last lines only, at most this many: quick, for a check that runs often.
    pub async fn verify_last(&self, gemeente: &GemeenteCode, lines: i64) -> Result<Verification> {
        let tx = self.read(gemeente).await?;
        let sql = "SELECT nr, som FROM journaal WHERE gemeente = $1 AND nr = (SELECT MAX(nr) FROM journaal WHERE gemeente = $1) - $2";
        let start = match tx.opt(sql, args![tx.gemeente(), lines]).await? {
            Some(row) => Walk { nr: row.int("nr")?, som: row.bytes("som")?, seals: VecDeque::new(), whole_seals: 0 },
            None => Walk { nr: 0, som: GENESIS.to_vec(), seals: VecDeque::new(), whole_seals: 0 },
        };
        let before = start.nr;
        let outcome = verify(&tx, self.ring(), start).await?;
        Ok(Verification { lines: outcome.lines - before, ..outcome })
    }
}

async fn verify(tx: &Tx, ring: &KeyRing, start: Walk) -> Result<Verification> {
    let seals = seal::all(tx).await?.into_iter().filter(|seal| seal.nr > start.nr).collect();
    let mut walk = Walk { seals, ..start };
    let sql = "SELECT gemeente, nr, moment, wie, activiteit, soort, gebeurtenis, casus, betrokkene, reden, vorige, som
        FROM journaal WHERE gemeente = $1 AND nr > $2 ORDER BY nr LIMIT $3";
    loop {
        let rows = tx.all(sql, args![tx.gemeente(), walk.nr, PIECE]).await?;
        for row in &rows {
            if let Some(broken) = walk.step(row, ring)? {
                return Ok(walk.outcome(Some(broken)));
            }
        }
        if rows.len() < PIECE as usize {
            break;
        }
    }
    let broken = walk.end(tx).await?;
    Ok(walk.outcome(broken))
}

/// How far the walk along the chain has come.
struct Walk {
    nr: i64,
    som: Vec<u8>,
    seals: VecDeque<Seal>,
    whole_seals: usize,
}

impl Walk {
    fn step(&mut self, row: &Row, ring: &KeyRing) -> Result<Option<(i64, Break)>> {
        let line = Line::read(row)?;
        let (expected, som) = (self.nr + 1, row.bytes("som")?);
        let broken = if line.nr != expected {
            Some(Break::Missing)
        } else if line.vorige != self.som {
            Some(Break::Unlinked)
        } else if line.sum()?.as_slice() != som {
            Some(Break::Changed)
        } else {
            self.seal(&line, &som, ring)
        };
        if broken.is_none() {
            (self.nr, self.som) = (expected, som);
        }
        Ok(broken.map(|why| (expected, why)))
    }

    fn seal(&mut self, line: &Line, som: &[u8], ring: &KeyRing) -> Option<Break> {
        let seal = self.seals.pop_front_if(|seal| seal.nr <= line.nr)?;
        if !seal.holds(line.gemeente(), ring) {
            return Some(Break::FalseSeal);
        }
        self.whole_seals += 1;
        (seal.nr != line.nr || seal.som != som).then_some(Break::SealedOtherwise)
    }

    async fn end(&self, tx: &Tx) -> Result<Option<(i64, Break)>> {
        if !self.seals.is_empty() {
            // A seal of a line that is not there any more.
            return Ok(Some((self.nr + 1, Break::Missing)));
        }
        let head = tx.opt("SELECT nr, som FROM journaal_kop WHERE gemeente = $1", args![tx.gemeente()]).await?;
        let fits = match head {
            Some(row) => row.int("nr")? == self.nr && row.bytes("som")? == self.som,
            None => self.nr == 0,
        };
        Ok((!fits).then_some((self.nr, Break::Head)))
    }

    fn outcome(self, broken: Option<(i64, Break)>) -> Verification {
        Verification { lines: self.nr, seals: self.whole_seals, broken }
    }
}
