//! Who can be reached when, as far as a rehearsal is told.

use crate::{
    Moment,
    draaiboek::{check::Voorbereiding, model::PLAATSVERVANGER},
    grondslag::Grondslag,
    kalender::{self, Kalender},
};

use super::Reden;

/// Office hours, on the clock of Europe/Amsterdam.
const KANTOOR: std::ops::Range<i8> = 9..17;
/// Nobody is waited for longer than this.
const DAGEN: i32 = 60;

/// Beeld: who can be reached and what may be shared.
#[derive(Debug, Clone, Default)]
pub struct Beeld<'a> {
    /// What the municipality has prepared. Without it everyone answers day and night, and the coordinator has no deputy.
    pub voorbereiding: Option<&'a Voorbereiding>,
    /// Who is away: on leave, or closed.
    pub afwezig: Vec<Afwezig>,
    /// The legal bases.
    pub grondslagen: &'a [Grondslag],
}

/// Somebody, or an office, that is not there from one moment until another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afwezig {
    /// Actor id, or [`PLAATSVERVANGER`].
    pub wie: String,
    /// From.
    pub van: Moment,
    /// Back at.
    pub tot: Moment,
}

impl Beeld<'_> {
    /// Who does the work of this actor at a moment: the actor, or the deputy of the coordinator.
    pub(super) fn wie<'b>(&self, wie: &'b str, op: Moment, kalender: Kalender) -> Result<&'b str, Reden> {
        let named = || wie.to_owned();
        let away = |who: &str| self.afwezig.iter().any(|a| a.wie == who && a.van <= op && op < a.tot);
        let local = kalender::lokaal(op);
        let open = kalender.is_werkdag(local.date()) && KANTOOR.contains(&local.hour());
        let door = match (away(wie), wie) {
            (false, _) => wie,
            (true, "coordinator") if self.vervangen() && !away(PLAATSVERVANGER) => PLAATSVERVANGER,
            (true, _) => return Err(Reden::Afwezig(named())),
        };
        let Some(v) = self.voorbereiding else { return Ok(door) };
        match wie {
            "burgemeester" | "politie" => Ok(door),
            "coordinator" | "communicatie" | "gemeente" => {
                if open || v.buiten_kantoortijd {
                    Ok(door)
                } else {
                    Err(Reden::BuitenKantoortijd(named()))
                }
            }
            _ => match v.partners.get(wie) {
                None => Err(Reden::NietInRegister(named())),
                Some(p) if p.beeindigd => Err(Reden::Beeindigd(named())),
                Some(p) if p.personen == 0 => Err(Reden::NiemandTeBellen(named())),
                Some(p) if open || p.buiten_kantoortijd => Ok(door),
                Some(_) => Err(Reden::BuitenKantoortijd(named())),
            },
        }
    }

    /// To whom a late step of this actor really goes: never to the deputy who stands in for the coordinator and so has it already, nor to a deputy
    /// who is not there. Then it is the mayor, as in a casus.
    pub(super) fn brengt_bij<'b>(&self, wie: &str, naar: &'b str, op: Moment) -> &'b str {
        let away = self.afwezig.iter().any(|a| a.wie == "coordinator" && a.van <= op && op < a.tot);
        let nobody = self.voorbereiding.is_some_and(|v| !v.plaatsvervanger);
        if wie == "coordinator" && naar == PLAATSVERVANGER && (nobody || (away && self.vervangen())) { "burgemeester" } else { naar }
    }

    fn vervangen(&self) -> bool {
        self.voorbereiding.is_some_and(|v| v.plaatsvervanger)
    }

    /// The first moment from `van` on which somebody does the work of this actor.
    pub(super) fn eerst(&self, wie: &str, van: Moment, kalender: Kalender) -> Option<Moment> {
        let back = self.afwezig.iter().filter(|a| a.wie == wie || a.wie == PLAATSVERVANGER).map(|a| a.tot);
        let first = kalender::lokaal(van).date();
        let mornings = (0..DAGEN).map(|n| {
            let dag = first.saturating_add(jiff::Span::new().days(n));
            kalender::moment(dag.at(KANTOOR.start, 0, 0, 0))
        });
        let mut all: Vec<Moment> = std::iter::once(van).chain(back).chain(mornings).filter(|m| *m >= van).collect();
        all.sort();
        all.into_iter().find(|m| self.wie(wie, *m, kalender).is_ok())
    }
}
