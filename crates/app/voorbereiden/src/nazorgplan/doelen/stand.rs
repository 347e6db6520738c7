//! Stand: what the figure of a goal is over a period, and what it says.

use domain::{
    Moment,
    plan::{Doelbron, Doeloordeel, Doeltekort, Doelvoorstel, Meetbaar, Meetwaarde, Tijdvak, doeltekorten, doelvoorstel, oordeel},
};
use kern::{App, Cijfer};
use policy::Drempelsoort;
use store::{StoreError, Tx};

use super::store::{Doel, Doelcijfer, cijfers, doelen};

/// Periods that the page of a goal shows.
pub(super) const PERIODEN: usize = 6;
/// Bound for small numbers when policy names none.
const KLEIN: i64 = 5;

/// The figure of a goal over one period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stand {
    /// The period.
    pub(crate) vak: Tijdvak,
    /// The figure.
    pub(crate) meting: Option<Meetwaarde>,
    /// What it says.
    pub(crate) oordeel: Doeloordeel,
    /// The line it was read from; nothing when it was counted just now.
    pub(crate) regel: Option<Doelcijfer>,
}

/// Below how many a figure says nothing.
pub(crate) fn drempel(app: &App, nu: Moment) -> i64 {
    app.beleid.drempel(Drempelsoort::KleineAantallen, nu.datum()).unwrap_or(KLEIN)
}

/// The figure that a goal counts, when its source is counting and that figure exists.
pub(super) fn cijfer(app: &App, d: &Doel) -> Option<&'static Cijfer> {
    (d.bron == Some(Doelbron::Telling)).then(|| app.cijfer(&d.cijfer)).flatten()
}

/// Why a goal cannot be measured; empty when it can.
pub(crate) fn tekorten(app: &App, d: &Doel) -> Vec<Doeltekort> {
    doeltekorten(&Meetbaar {
        doel: &d.doel,
        indicator: &d.indicator,
        streef: d.streef,
        bron: d.bron,
        bron_compleet: match d.bron {
            Some(Doelbron::Telling) => cijfer(app, d).is_some(),
            Some(Doelbron::Vraag) => !d.vraag.is_empty(),
            Some(Doelbron::Hand) | None => true,
        },
        bron_eenheid: cijfer(app, d).map(Cijfer::eenheid),
        periode: d.periode,
    })
}

/// The suggestion for a goal that cannot be measured, when this installation can carry it out.
pub(super) fn voorstel(app: &App, d: &Doel) -> Option<&'static Doelvoorstel> {
    let text = format!("{} {}", d.doel, d.indicator);
    doelvoorstel(d.doelstelling, &text).filter(|v| v.bron != Doelbron::Telling || app.cijfer(v.cijfer).is_some())
}

/// The line that holds for a period.
pub(super) fn regel<'c>(lines: &'c [Doelcijfer], d: &Doel, vak: Tijdvak) -> Option<&'c Doelcijfer> {
    lines.iter().filter(|c| c.doel == d.id && c.vak == vak).max_by_key(|c| c.nr)
}

/// The figure of a goal over one period. A count that was recorded after the period holds; before that it is counted each time.
pub(super) async fn over(tx: &Tx, app: &App, d: &Doel, lines: &[Doelcijfer], vak: Tijdvak, nu: Moment) -> Result<Stand, StoreError> {
    let recorded = regel(lines, d, vak).filter(|c| c.meting.is_some() && Some(c.bron) == d.bron);
    let (meting, regel) = match (cijfer(app, d), recorded) {
        (_, Some(c)) => (c.meting, Some(c.clone())),
        (Some(figure), None) => (Some(app.meet(tx, figure, (vak, d.grens), nu).await?), None),
        (None, None) => (None, None),
    };
    Ok(Stand { vak, meting, oordeel: oordeel(d.streef, meting, drempel(app, nu), vak.voorbij(nu.datum())), regel })
}

impl Stand {
    /// Whether there was anything to count or record.
    pub(super) fn leeg(&self) -> bool {
        match self.meting {
            None => true,
            Some(m @ Meetwaarde::Deel { .. }) => m.over() == Some(0),
            Some(Meetwaarde::Waarde { tienden, .. }) => tienden == 0 && self.regel.is_none(),
        }
    }
}

/// The figures over the latest periods, newest first; none without a period. Old periods in which there was nothing to count are left out.
pub(super) async fn reeks(tx: &Tx, app: &App, d: &Doel, lines: &[Doelcijfer], aantal: usize, nu: Moment) -> Result<Vec<Stand>, StoreError> {
    let mut all = Vec::new();
    for vak in d.periode.map(|p| p.reeks(nu.datum(), aantal)).unwrap_or_default() {
        all.push(over(tx, app, d, lines, vak, nu).await?);
    }
    if d.bron == Some(Doelbron::Telling) {
        let kept = all.iter().rposition(|s| !s.leeg()).map_or(0, |at| at + 1).max(2);
        all.truncate(kept);
    }
    Ok(all)
}

/// Which of the figures, newest first, stands for the goal: the latest that says something, else the latest that is there.
pub(super) fn laatste(all: &[Stand]) -> Option<&Stand> {
    let told = |s: &&Stand| !matches!(s.oordeel, Doeloordeel::GeenCijfer | Doeloordeel::TeWeinig | Doeloordeel::LooptNog);
    all.iter().find(told).or_else(|| all.iter().find(|s| s.oordeel != Doeloordeel::GeenCijfer)).or(all.first())
}

/// Every goal with the figure that stands for it: of this period, or of the one before.
pub(crate) async fn alle(tx: &Tx, app: &App, nu: Moment) -> Result<Vec<(Doel, Option<Stand>)>, StoreError> {
    let goals = doelen(tx).await?;
    let since = nu.datum().saturating_sub(jiff::Span::new().years(3));
    let lines = cijfers(tx, since).await?;
    let mut all = Vec::new();
    for d in goals {
        let figures = reeks(tx, app, &d, &lines, 2, nu).await?;
        let one = laatste(&figures).cloned();
        all.push((d, one));
    }
    Ok(all)
}
