//! When the figure of a goal must be recorded by somebody: after each period, for a goal that the product cannot count itself.

use domain::{
    Moment,
    plan::{Doelbron, Doelperiode, Tijdvak},
};
use jiff::{ToSpan, civil::Date};
use store::{StoreError, Tx};

use super::{
    handlers::adres,
    store::{Doel, Doelcijfer, cijfers, doelen},
};

/// Months between two figures over twelve months that move along.
const KWARTAAL: i32 = 3;
/// Most periods ahead of one goal.
const MEEST: usize = 12;

/// A figure to record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Invulling {
    /// From this day: the first after the period.
    pub(crate) op: Date,
    /// The goal.
    pub(crate) doel: String,
    /// Where the figure is filled in.
    pub(crate) naar: String,
}

/// The figures that are to be recorded up to and including `tot`, and those that are overdue.
///
/// # Errors
/// When the database fails.
pub(crate) async fn in_te_vullen(tx: &Tx, nu: Moment, tot: Date) -> Result<Vec<Invulling>, StoreError> {
    let by_hand: Vec<Doel> = doelen(tx).await?.into_iter().filter(is_in_te_vullen).collect();
    if by_hand.is_empty() {
        return Ok(Vec::new());
    }
    let lines = cijfers(tx, nu.datum().saturating_sub(4.years())).await?;
    Ok(by_hand.iter().flat_map(|d| van_doel(d, &lines, nu.datum(), tot)).collect())
}

/// Whether people bring the figure, and everything is there to fill it in.
fn is_in_te_vullen(d: &Doel) -> bool {
    matches!(d.bron, Some(Doelbron::Hand | Doelbron::Vraag)) && d.streef.is_some() && d.periode.is_some()
}

fn van_doel(d: &Doel, lines: &[Doelcijfer], vandaag: Date, tot: Date) -> Vec<Invulling> {
    let Some(periode) = d.periode else { return Vec::new() };
    let mine: Vec<&Doelcijfer> = lines.iter().filter(|c| c.doel == d.id && c.meting.is_some()).collect();
    let done = |vak: &Tijdvak| mine.iter().any(|c| c.vak == *vak);
    let made = gemaakt(d);
    vakken(periode, &mine, vandaag)
        .take(MEEST)
        .take_while(|vak| vak.tot <= tot)
        .filter(|vak| !done(vak) && made.is_none_or(|day| day < vak.tot))
        .map(|vak| Invulling { op: vak.tot, doel: d.doel.clone(), naar: format!("{}/cijfer/{}", adres(d.id), vak.van) })
        .collect()
}

/// The periods from the last one that is over, on and on. Twelve months that move along are asked for each quarter after the last figure.
fn vakken(periode: Doelperiode, mine: &[&Doelcijfer], vandaag: Date) -> impl Iterator<Item = Tijdvak> {
    let now = periode.tijdvak(vandaag);
    let first = match periode {
        Doelperiode::TwaalfMaanden => {
            let next = mine.iter().map(|c| c.vak.tot).max().and_then(|tot| tot.checked_add(KWARTAAL.months()).ok());
            next.map_or(now, |op| periode.tijdvak(op))
        }
        _ => periode.vorige(now),
    };
    std::iter::successors(Some(first), move |vak| {
        let next = match periode {
            Doelperiode::TwaalfMaanden => vak.tot.checked_add(KWARTAAL.months()).ok()?,
            _ => vak.tot,
        };
        Some(periode.tijdvak(next)).filter(|v| v.tot > vak.tot)
    })
}

/// The day on which a goal was made, as its identity tells (UUIDv7): before that no figure was to be recorded.
fn gemaakt(d: &Doel) -> Option<Date> {
    let (seconds, _) = d.id.get_timestamp()?.to_unix();
    Some(Moment::from_micros(i64::try_from(seconds).ok()?.checked_mul(1_000_000)?).datum())
}

#[cfg(test)]
mod tests {
    use domain::{
        id::{Id, MedewerkerId},
        plan::{Doeleenheid, Doelrichting, Doelstelling, Meetwaarde, Streefwaarde},
    };
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;

    fn goal(periode: Doelperiode) -> Doel {
        let streef = Streefwaarde { tienden: 700, eenheid: Doeleenheid::Percentage, richting: Doelrichting::Minstens };
        Doel {
            streef: Some(streef),
            periode: Some(periode),
            bron: Some(Doelbron::Hand),
            ..Doel::nieuw(Uuid::from_u128(7), Doelstelling::Gevoel, "Weer veilig")
        }
    }

    fn line(d: &Doel, vak: Tijdvak) -> Doelcijfer {
        Doelcijfer {
            doel: d.id,
            vak,
            nr: 1,
            meting: Some(Meetwaarde::Deel { teller: 7, noemer: 9 }),
            gevraagd: None,
            toelichting: String::new(),
            bron: Doelbron::Hand,
            door: MedewerkerId::from_uuid(Uuid::nil()),
            op: Moment::from_micros(0),
        }
    }

    fn days(d: &Doel, lines: &[Doelcijfer], vandaag: Date) -> Vec<String> {
        let ahead = vandaag.checked_add(12.months()).unwrap();
        van_doel(d, lines, vandaag, ahead).iter().map(|i| i.op.to_string()).collect()
    }

    #[test]
    fn each_period_asks_for_its_figure_on_the_day_after_it_until_it_is_there() {
        let (d, dag) = (goal(Doelperiode::Halfjaar), date(2026, 11, 26));
        assert_eq!(days(&d, &[], dag), ["2026-07-01", "2027-01-01", "2027-07-01"], "the last one is overdue");
        let done = line(&d, Doelperiode::Halfjaar.vanaf(date(2026, 1, 1)).unwrap());
        assert_eq!(days(&d, std::slice::from_ref(&done), dag), ["2027-01-01", "2027-07-01"]);
        let taken_back = Doelcijfer { meting: None, ..done };
        assert_eq!(days(&d, &[taken_back], dag).len(), 3, "a figure that was taken back is asked for again");
    }

    #[test]
    fn months_that_move_along_are_asked_for_each_quarter_after_the_last_figure() {
        let (d, dag) = (goal(Doelperiode::TwaalfMaanden), date(2026, 11, 26));
        assert_eq!(days(&d, &[], dag)[..2], ["2026-11-01", "2027-02-01"]);
        let done = line(&d, Doelperiode::TwaalfMaanden.vanaf(date(2025, 10, 1)).unwrap());
        assert_eq!(days(&d, &[done], dag), ["2027-01-01", "2027-04-01", "2027-07-01", "2027-10-01"]);
    }

    #[test]
    fn a_goal_asks_for_nothing_before_it_was_made_or_when_it_is_counted() {
        let made = uuid::Timestamp::from_unix(uuid::NoContext, 1_795_000_000, 0);
        let new = Doel { id: Uuid::new_v7(made), ..goal(Doelperiode::Jaar) };
        assert_eq!(days(&new, &[], date(2026, 11, 26)), ["2027-01-01"], "made in November 2026");
        assert!(!is_in_te_vullen(&Doel { bron: Some(Doelbron::Telling), ..goal(Doelperiode::Jaar) }));
        assert!(!is_in_te_vullen(&Doel { periode: None, ..goal(Doelperiode::Jaar) }));
    }
}
