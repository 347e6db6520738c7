//! Ingetrokken: what was agreed with a partner and is not any more, since when and why.

use ::store::{JournalFilter, StoreError, Tx};
use domain::{Code, Moment, journaal::Soort};
use jiff::civil::Date;

use super::{Afspraak, Besluit, Stroom, handlers::Overzicht};

/// Lines of the journal that are looked through at most.
const REGELS: u32 = 2_000;

/// A flow that was agreed and does not go any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ingetrokken {
    /// Key of the flow.
    pub(super) sleutel: String,
    pub(super) waardoor: Waardoor,
}

/// What ended it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Waardoor {
    /// The municipality decided so, for this reason.
    Besluit(Moment, String),
    /// The last day of its basis is over.
    Grondslag(Date),
}

/// The flows with a partner that were agreed and do not go any more; when somebody decided so is in the journal.
pub(super) async fn ingetrokken(tx: &Tx, o: &Overzicht<'_>, partner: &str) -> Result<Vec<Ingetrokken>, StoreError> {
    let recorded: Vec<(&Stroom<'_>, &Afspraak)> = o.met(partner).filter_map(|s| Some((s, o.afspraak(s)?))).collect();
    let no = recorded.iter().any(|(_, a)| a.besluit == Besluit::Nee);
    let filter = JournalFilter { soort: Some(Soort::InfoafspraakGewijzigd), ..JournalFilter::default() };
    let lines = if no { tx.journal(&filter, None, REGELS).await? } else { Vec::new() };
    let decided: Vec<(&str, Moment)> = lines.iter().filter_map(|l| Some((l.gebeurtenis.precisering()?, l.moment))).collect();
    let ended = |(s, a): (&Stroom<'_>, &Afspraak)| {
        let waardoor = match a.besluit {
            Besluit::Nee => Waardoor::Besluit(sinds(&decided, &s.sleutel)?, a.reden.clone()),
            Besluit::Ja => Waardoor::Grondslag(s.grondslag.geldig_tot.filter(|tot| *tot < o.dag)?),
        };
        Some(Ingetrokken { sleutel: s.sleutel.clone(), waardoor })
    };
    Ok(recorded.into_iter().filter_map(ended).collect())
}

/// When a flow that was agreed was decided against; nothing when it never was agreed. The decisions are newest first.
fn sinds(decided: &[(&str, Moment)], sleutel: &str) -> Option<Moment> {
    let (yes, no) = (format!("{sleutel}:{}", Besluit::Ja.code()), format!("{sleutel}:{}", Besluit::Nee.code()));
    let agreed = decided.iter().position(|(code, _)| *code == yes)?;
    decided.get(..agreed)?.iter().rev().find(|(code, _)| *code == no).map(|(_, moment)| *moment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_counts_from_the_first_no_after_the_last_yes() {
        let at = |n: i64| Moment::from_micros(n);
        let decided = [("a:nee", at(5)), ("b:nee", at(4)), ("a:nee", at(3)), ("a:ja", at(2)), ("a:nee", at(1))];
        assert_eq!(sinds(&decided, "a"), Some(at(3)));
        assert_eq!(sinds(&decided, "b"), None, "never agreed");
    }
}
