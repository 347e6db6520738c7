//! Kennis: what a reader who knows the rules makes of an edition by adding and subtracting.

use super::{Cel, Kan, Uitgave, VEEL};

/// What a reader knows of each cell of an edition before he adds and subtracts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kennis {
    /// The total.
    pub totaal: Kan,
    /// By kind.
    pub soorten: Vec<Kan>,
    /// By area.
    pub gebieden: Vec<Kan>,
}

impl Kennis {
    /// From one edition.
    pub fn van(u: &Uitgave) -> Self {
        let all = |cells: &[(String, Cel)]| cells.iter().map(|(_, c)| c.kan()).collect();
        let totaal = if u.totaal == Cel::Verborgen { (0, VEEL) } else { u.totaal.kan() };
        Self { totaal, soorten: all(&u.soorten), gebieden: all(&u.gebieden) }
    }

    /// Together with what another edition over the same counts says; where they contradict each other the counts changed, and the first holds.
    #[must_use]
    pub fn met(&self, other: &Self) -> Self {
        let both = |a: Kan, b: Kan| {
            let kan = (a.0.max(b.0), a.1.min(b.1));
            if kan.0 <= kan.1 { kan } else { a }
        };
        let all = |a: &[Kan], b: &[Kan]| a.iter().enumerate().map(|(i, k)| b.get(i).map_or(*k, |o| both(*k, *o))).collect();
        Self {
            totaal: both(self.totaal, other.totaal),
            soorten: all(&self.soorten, &other.soorten),
            gebieden: all(&self.gebieden, &other.gebieden),
        }
    }

    /// What each cell can be after adding and subtracting: both tables add up to the same total.
    pub fn afgeleid(&self) -> (Vec<Kan>, Vec<Kan>) {
        let sum = |cells: &[Kan]| cells.iter().fold((0, 0), |s, c| (s.0 + c.0, s.1 + c.1));
        let (kinds, areas) = (sum(&self.soorten), sum(&self.gebieden));
        let low = self.totaal.0.max(kinds.0).max(areas.0);
        let high = self.totaal.1.min(kinds.1).min(areas.1);
        let of = |cells: &[Kan], all: Kan| -> Vec<Kan> {
            let one = |c: &Kan| (c.0.max(low.saturating_sub(all.1 - c.1)), c.1.min(high.saturating_sub(all.0 - c.0)));
            cells.iter().map(one).collect()
        };
        (of(&self.soorten, kinds), of(&self.gebieden, areas))
    }

    /// Which cells that show "1 to 4" could be told more precisely: of the kinds and of the areas.
    pub(super) fn lekken(&self, u: &Uitgave) -> (Vec<usize>, Vec<usize>) {
        let (kinds, areas) = self.afgeleid();
        let leaks = |cells: &[(String, Cel)], known: &[Kan]| {
            cells.iter().zip(known).enumerate().filter(|(_, ((_, c), k))| *c == Cel::Enkele && **k != (1, 4)).map(|(i, _)| i).collect()
        };
        (leaks(&u.soorten, &kinds), leaks(&u.gebieden, &areas))
    }
}
