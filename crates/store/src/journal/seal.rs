//! Seals: signed heads of the journal. Whoever keeps or prints one can show later that nothing before it was changed or removed.

use domain::{GemeenteCode, Moment};

use super::Head;
use crate::{Db, KeyRing, Result, Row, Tx, args, hex};

/// A signed head of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// The number of the line it seals.
    pub nr: i64,
    /// The sum of that line.
    pub som: Vec<u8>,
    /// When it was signed.
    pub moment: Moment,
    /// The Ed25519 signature.
    pub handtekening: Vec<u8>,
}

impl Seal {
    /// The text that is signed: four lines, so that it can be printed and checked by hand.
    pub fn message(&self, gemeente: &str) -> String {
        format!("nazorgregie journaalzegel 1\n{gemeente} {}\n{}\n{}\n", self.nr, hex::encode(&self.som), self.moment.micros())
    }

    pub(super) fn holds(&self, gemeente: &str, ring: &KeyRing) -> bool {
        ring.verifies(self.message(gemeente).as_bytes(), &self.handtekening)
    }

    pub(super) fn read(row: &Row) -> Result<Self> {
        Ok(Self { nr: row.int("nr")?, som: row.bytes("som")?, moment: row.moment("moment")?, handtekening: row.bytes("handtekening")? })
    }
}

impl Db {
    /// Signs the head of this municipality's journal; nothing when the journal is empty. An existing seal of the same line stays.
    pub async fn sign_head(&self, gemeente: &GemeenteCode, now: Moment) -> Result<Option<Seal>> {
        let tx = self.begin_write(gemeente.as_str()).await?;
        let head = Head::lock(&tx).await?;
        if head.nr == 0 {
            return Ok(None);
        }
        if let Some(row) = tx.opt(ONE, args![tx.gemeente(), head.nr]).await? {
            return Seal::read(&row).map(Some);
        }
        let mut seal = Seal { nr: head.nr, som: head.som, moment: now, handtekening: Vec::new() };
        seal.handtekening = self.ring().sign(seal.message(tx.gemeente()).as_bytes());
        let sql = "INSERT INTO journaal_zegel (gemeente, nr, som, moment, handtekening) VALUES ($1, $2, $3, $4, $5)";
        tx.exec(sql, args![tx.gemeente(), seal.nr, &seal.som, seal.moment, &seal.handtekening]).await?;
        tx.end().await?;
        Ok(Some(seal))
    }

    /// All seals of this municipality, oldest first.
    pub async fn heads(&self, gemeente: &GemeenteCode) -> Result<Vec<Seal>> {
        all(&*self.read(gemeente).await?).await
    }
}

const ONE: &str = "SELECT nr, som, moment, handtekening FROM journaal_zegel WHERE gemeente = $1 AND nr = $2";

pub(super) async fn all(tx: &Tx) -> Result<Vec<Seal>> {
    let sql = "SELECT nr, som, moment, handtekening FROM journaal_zegel WHERE gemeente = $1 ORDER BY nr";
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(Seal::read).collect()
}
