//! Cijfer: something that a slice can count in its own tables over a period. A slice declares it, whoever sets a goal reads it.
//!
//! The SQL counts; it never opens a sealed value and gives no identity of a case or a person. `$1` is the municipality, `$2` and `$3` are
//! the first moment of the period and the first after it. Text keys are `cijfer-<code>` and its attribute `.uitleg`: how it is counted.

use domain::{
    Moment,
    plan::{self, Doeleenheid, Einde, Meetwaarde, Tijdmaat, Tijdvak, Verloop},
};
use store::{Row, StoreError, Tx, Value, args};

use crate::{App, tik};

/// A figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cijfer {
    /// Code, for storage and as the end of its text key.
    pub code: &'static str,
    /// What is counted.
    pub vorm: Vorm,
    /// What the period is compared with.
    pub tijd: Tijd,
    /// The statement.
    pub sql: &'static str,
}

/// What a statement gives, and what is made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vorm {
    /// One row with `teller` and `noemer`.
    Deel,
    /// The same; `$4` is this moment.
    DeelNu,
    /// The same; `$4` is a number that the goal chooses, with what is usual.
    DeelTot(u16),
    /// A row for each event: `start_op`, and `eind_op` (a moment) or nothing. Counted here, because the two engines share no way to add
    /// hours to a moment; with the term that is usual.
    Binnen(Tijdmaat, u16),
    /// The same with `eind_dag` (a day); the term is in days.
    BinnenDagen(u16),
    /// One row with `aantal`.
    Aantal,
}

/// What the period is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tijd {
    /// A moment.
    Moment,
    /// A day, stored as text.
    Dag,
}

/// In what the number that a goal chooses is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grensmaat {
    /// Hours or days.
    Tijd(Tijdmaat),
    /// Times.
    Keer,
}

impl App {
    /// Counts a figure over a period, unless nothing changed in this municipality since it was counted last: with many cases counting
    /// is the slow part of the plan. Inside a write transaction it is always counted.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn meet(
        &self,
        tx: &Tx,
        cijfer: &'static Cijfer,
        (vak, grens): (Tijdvak, Option<u16>),
        nu: Moment,
    ) -> Result<Meetwaarde, StoreError> {
        let welk = format!("{} {} {} {grens:?}", cijfer.code, vak.van, vak.tot);
        Ok(*self.onthouden_tot(tx, tik(nu), welk, async || cijfer.meet(tx, vak, grens, nu).await).await?)
    }
}

impl Cijfer {
    /// A share: `teller` of `noemer`.
    pub const fn deel(code: &'static str, sql: &'static str) -> Self {
        Self { code, vorm: Vorm::Deel, tijd: Tijd::Moment, sql }
    }

    /// The same figure, counted otherwise.
    #[must_use]
    pub const fn vorm(self, vorm: Vorm) -> Self {
        Self { vorm, ..self }
    }

    /// The same figure, for a column that holds days.
    #[must_use]
    pub const fn per_dag(self) -> Self {
        Self { tijd: Tijd::Dag, ..self }
    }

    /// The text key of its name.
    pub fn key(&self) -> String {
        format!("cijfer-{}", self.code)
    }

    /// The unit in which it comes out.
    pub fn eenheid(&self) -> Doeleenheid {
        match self.vorm {
            Vorm::Aantal => Doeleenheid::Aantal,
            _ => Doeleenheid::Percentage,
        }
    }

    /// The number that a goal chooses with it: in what it is counted, and what is usual.
    pub fn grens(&self) -> Option<(Grensmaat, u16)> {
        match self.vorm {
            Vorm::Deel | Vorm::DeelNu | Vorm::Aantal => None,
            Vorm::DeelTot(usual) => Some((Grensmaat::Keer, usual)),
            Vorm::Binnen(maat, usual) => Some((Grensmaat::Tijd(maat), usual)),
            Vorm::BinnenDagen(usual) => Some((Grensmaat::Tijd(Tijdmaat::Dagen), usual)),
        }
    }

    /// Counts it over a period. Without `grens` the usual one is taken.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn meet(&self, tx: &Tx, vak: Tijdvak, grens: Option<u16>, nu: Moment) -> Result<Meetwaarde, StoreError> {
        let grens = grens.or_else(|| self.grens().map(|(_, usual)| usual)).unwrap_or_default();
        let mut values: Vec<Value> = args![tx.gemeente()];
        values.extend(match self.tijd {
            Tijd::Moment => {
                let (van, tot) = vak.momenten();
                args![van, tot]
            }
            Tijd::Dag => args![vak.van, vak.tot],
        });
        match self.vorm {
            Vorm::DeelNu => values.extend(args![nu]),
            Vorm::DeelTot(_) => values.extend(args![grens]),
            _ => {}
        }
        match self.vorm {
            Vorm::Aantal => Ok(Meetwaarde::Waarde { tienden: tx.one(self.sql, values).await?.int("aantal")? * 10, van: None }),
            Vorm::Deel | Vorm::DeelNu | Vorm::DeelTot(_) => {
                let row = tx.one(self.sql, values).await?;
                Ok(Meetwaarde::Deel { teller: row.int("teller")?, noemer: row.int("noemer")? })
            }
            Vorm::Binnen(maat, _) => {
                let all = verlopen(&tx.all(self.sql, values).await?, |r| Ok(r.opt_moment("eind_op")?.map(Einde::Op)))?;
                Ok(plan::binnen(&all, maat, grens, nu))
            }
            Vorm::BinnenDagen(_) => {
                let all = verlopen(&tx.all(self.sql, values).await?, |r| Ok(r.opt_date("eind_dag")?.map(Einde::OpDag)))?;
                Ok(plan::binnen(&all, Tijdmaat::Dagen, grens, nu))
            }
        }
    }
}

fn verlopen(rows: &[Row], einde: impl Fn(&Row) -> Result<Option<Einde>, StoreError>) -> Result<Vec<Verloop>, StoreError> {
    rows.iter().map(|r| Ok(Verloop { begin: r.moment("start_op")?, einde: einde(r)? })).collect()
}
