//! The question: which kind of robbery, when, and who is away.

use domain::{Code, Moment, casus::Incidenttype, id::MedewerkerId, kalender};
use kern::Ctx;
use web::{Errors, Input, Reader};

/// What is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Vraag {
    pub(super) soort: Incidenttype,
    pub(super) op: Moment,
    /// Who is away.
    pub(super) zonder: Option<MedewerkerId>,
}

impl Vraag {
    /// A home, tonight at three, with everyone there.
    pub(super) fn vannacht(now: Moment) -> Self {
        Self { soort: Incidenttype::Woning, op: vannacht(now), zonder: None }
    }
}

/// The question of the address. Without one, or with a mistake, it is a home tonight at 3:00; the mistakes stand beside it.
pub(super) fn lees(ctx: &Ctx) -> (Vraag, Input, Errors) {
    let standaard = Vraag::vannacht(ctx.now);
    let asked = ctx.address.split_once('?').map_or("", |(_, query)| query);
    let input = Input::query(asked);
    if input.get("soort").is_empty() {
        return (standaard, invoer(&standaard), Errors::new());
    }
    let mut r = Reader::new(&input);
    let soort = r.choice::<Incidenttype>("soort");
    let op = r.date("op").zip(r.time("op-tijd"));
    let zonder = input.get("zonder").parse().ok();
    match r.finish(|| Some(Vraag { soort: soort?, op: op.map(|(dag, tijd)| kalender::moment(dag.to_datetime(tijd)))?, zonder })) {
        Ok(vraag) => (vraag, input, Errors::new()),
        Err(errors) => (standaard, input, errors),
    }
}

fn invoer(v: &Vraag) -> Input {
    let lokaal = kalender::lokaal(v.op);
    Input::new()
        .with("soort", v.soort.code())
        .with_date("op", lokaal.date())
        .with("op-tijd", format!("{:02}:{:02}", lokaal.hour(), lokaal.minute()))
}

/// The next time that it is three o'clock.
fn vannacht(now: Moment) -> Moment {
    let dag = now.datum();
    let drie = |dag: jiff::civil::Date| kalender::moment(dag.at(3, 0, 0, 0));
    if drie(dag) > now { drie(dag) } else { drie(dag.tomorrow().unwrap_or(dag)) }
}
