//! The brake on guessing and on filling the tables. It slows a guesser down and never locks an owner out: a device of an earlier
//! success has a counter of its own, and so have passkeys, so that guessing at passwords stops nobody who uses one.

use domain::Moment;
use kern::Ctx;
use store::{StoreError, Tx, args};

/// Attempts without waiting.
const VRIJ: i64 = 5;
/// Wait after the first attempt too many, in seconds; it doubles with each one.
const WACHT: i64 = 30;
/// Longest wait in seconds.
const LANGST: i64 = 15 * 60;
/// Attempts from one network within a [`VENSTER`].
pub const NETWERK: i64 = 40;
/// Passkey ceremonies that one network, device or medewerker may begin within a [`VENSTER`]: people change their mind.
pub const BEGINNEN: i64 = 200;
/// Seconds after which attempts are forgotten.
const VENSTER: i64 = 15 * 60;
/// How often a lost race is tried again.
const HERKANSEN: usize = 3;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Maat {
    /// Attempts on one account or one device: the wait grows.
    Groeiend,
    /// So many per window, such as attempts from one network.
    Venster(i64),
}

/// Attempts so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Teller {
    /// How many.
    pub aantal: i64,
    /// The last one.
    pub laatst: Moment,
}

/// Seconds to wait after this many failed attempts.
pub fn wacht(aantal: i64) -> i64 {
    match aantal - VRIJ {
        over if over < 0 => 0,
        over => WACHT.saturating_mul(1_i64 << over.min(10)).min(LANGST),
    }
}

impl Maat {
    /// The counter with one attempt more, or the seconds to wait before an attempt is possible.
    pub fn next(self, teller: Option<Teller>, now: Moment) -> Result<Teller, i64> {
        let Some(teller) = teller else { return Ok(Teller { aantal: 1, laatst: now }) };
        let past = now.seconds_since(teller.laatst).max(0);
        match self {
            Self::Groeiend if past < wacht(teller.aantal) => Err(wacht(teller.aantal) - past),
            Self::Groeiend if past >= 2 * LANGST => Ok(Teller { aantal: 1, laatst: now }),
            Self::Groeiend => Ok(Teller { aantal: teller.aantal + 1, laatst: now }),
            // The moment is the start of the window.
            Self::Venster(_) if past >= VENSTER => Ok(Teller { aantal: 1, laatst: now }),
            Self::Venster(most) if teller.aantal >= most => Err(VENSTER - past),
            Self::Venster(_) => Ok(Teller { aantal: teller.aantal + 1, laatst: teller.laatst }),
        }
    }
}

/// The counters that an attempt goes through.
#[derive(Debug, Clone)]
pub struct Poging(Vec<(Maat, [u8; 32])>);

impl Poging {
    /// An attempt on an account from an unknown device: counted for the account and for the network.
    pub fn unknown(tx: &Tx, account: &str, net: &str) -> Self {
        let account = (Maat::Groeiend, tx.blind(&format!("poging|account|{account}")));
        Self(vec![account, (Maat::Venster(NETWERK), tx.blind(&format!("poging|net|{net}")))])
    }

    /// A passkey from an unknown device: counted for the network, apart from passwords.
    pub fn passkey(tx: &Tx, net: &str) -> Self {
        Self(vec![(Maat::Venster(NETWERK), tx.blind(&format!("poging|passkey|{net}")))])
    }

    /// The start of a passkey ceremony, by a network, device or medewerker.
    pub fn passkey_begin(tx: &Tx, who: &str) -> Self {
        Self(vec![(Maat::Venster(BEGINNEN), tx.blind(&format!("poging|passkey-begin|{who}")))])
    }

    /// An attempt from a device, or in a session, of its own.
    pub fn own(tx: &Tx, what: &str) -> Self {
        Self(vec![(Maat::Groeiend, tx.blind(&format!("poging|eigen|{what}")))])
    }

    /// Counts the attempt before it is made, so that many at once count as many. Gives the seconds to wait when it may not be made.
    pub async fn begin(&self, ctx: &Ctx) -> Result<Result<(), i64>, StoreError> {
        for (maat, key) in &self.0 {
            if let Err(seconds) = count(ctx, *maat, key).await? {
                return Ok(Err(seconds));
            }
        }
        Ok(Ok(()))
    }

    /// Forgets the failures of the account or device after a success, and gives the network back what this success counted for, so
    /// that an office full of people can start its day.
    pub async fn clear(&self, tx: &Tx, counted: i64) -> Result<(), StoreError> {
        for (maat, key) in &self.0 {
            match maat {
                Maat::Groeiend => {
                    tx.exec("DELETE FROM aanmeldpoging WHERE gemeente = $1 AND sleutel = $2", args![tx.gemeente(), *key]).await?;
                }
                Maat::Venster(_) => {
                    let sql = "UPDATE aanmeldpoging SET aantal = aantal - $3 WHERE gemeente = $1 AND sleutel = $2 AND aantal >= $3";
                    tx.exec(sql, args![tx.gemeente(), *key, counted]).await?;
                }
            }
        }
        Ok(())
    }
}

async fn count(ctx: &Ctx, maat: Maat, key: &[u8; 32]) -> Result<Result<(), i64>, StoreError> {
    let gemeente = ctx.gemeente();
    for _ in 0..HERKANSEN {
        let tx = ctx.read().await?;
        let row = tx.opt("SELECT aantal, laatst FROM aanmeldpoging WHERE gemeente = $1 AND sleutel = $2", args![gemeente, *key]).await?;
        drop(tx);
        let old = row.map(|row| Ok::<_, StoreError>(Teller { aantal: row.int("aantal")?, laatst: row.moment("laatst")? })).transpose()?;
        let new = match maat.next(old, ctx.now) {
            Ok(new) => new,
            Err(seconds) => return Ok(Err(seconds)),
        };
        let touched = match old {
            None => {
                let sql = "INSERT INTO aanmeldpoging (gemeente, sleutel, aantal, laatst) VALUES ($1, $2, $3, $4) ON CONFLICT (gemeente, sleutel) DO NOTHING";
                ctx.app.db.housekeep(gemeente, sql, args![gemeente, *key, new.aantal, new.laatst]).await?
            }
            Some(old) => {
                let sql = "UPDATE aanmeldpoging SET aantal = $3, laatst = $4 WHERE gemeente = $1 AND sleutel = $2 AND aantal = $5 AND laatst = $6";
                ctx.app.db.housekeep(gemeente, sql, args![gemeente, *key, new.aantal, new.laatst, old.aantal, old.laatst]).await?
            }
        };
        if touched == 1 {
            return Ok(Ok(()));
        }
    }
    Ok(Err(1))
}

/// Forgets counters that no longer say anything.
pub async fn tidy(ctx: &Ctx) -> Result<(), StoreError> {
    let before = ctx.now.plus_seconds(-2 * LANGST.max(VENSTER));
    ctx.app
        .db
        .housekeep(ctx.gemeente(), "DELETE FROM aanmeldpoging WHERE gemeente = $1 AND laatst < $2", args![ctx.gemeente(), before])
        .await
        .map(|_| ())
}
