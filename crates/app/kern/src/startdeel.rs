//! Startdeel: what a slice puts on the start page of who is signed in. The start page itself knows no slice.

use std::{future::Future, pin::Pin};

use maud::Markup;
use store::Tx;

use crate::{Ctx, Problem};

/// What waits and what runs, as one slice sees it; empty for who has no right to it.
#[derive(Debug, Default)]
pub struct Startdeel {
    /// How many things wait for this visitor now.
    pub wachtend: usize,
    /// Lines about what is due now, each with one button.
    pub nu: Vec<Markup>,
    /// Lines about what comes after.
    pub daarna: Vec<Markup>,
    /// The way to everything, below the lines.
    pub alle: Option<Markup>,
    /// Cards below the lines.
    pub kaarten: Vec<Markup>,
    /// Cards beside them.
    pub naast: Vec<Markup>,
}

impl Startdeel {
    /// Lines that are all due now.
    pub fn nu(lines: Vec<Markup>) -> Self {
        Self { wachtend: lines.len(), nu: lines, ..Self::default() }
    }
}

/// Finds what a slice puts on the start page.
pub type Startvraag = for<'a> fn(&'a Ctx, &'a Tx) -> Pin<Box<dyn Future<Output = Result<Startdeel, Problem>> + Send + 'a>>;

impl Ctx {
    /// What all slices put on the start page of the visitor, in their order.
    ///
    /// # Errors
    /// When one of them fails: a start page that leaves out what waits would be wrong.
    pub async fn startdelen(&self, tx: &Tx) -> Result<Vec<Startdeel>, Problem> {
        let mut all = Vec::new();
        for (_, find) in &self.app.startvragen {
            all.push(find(self, tx).await?);
        }
        Ok(all)
    }
}
