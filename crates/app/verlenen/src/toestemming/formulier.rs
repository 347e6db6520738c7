//! The form of consent: for one partner, these kinds, given by whom, when and how; or a no.

use domain::{
    Code, Moment,
    casus::{JaNeeOnbekend, Leeftijdsgroep},
    gegeven::Soort,
};
use web::{Errors, Input, Reader};

use super::{Gever, Wijze};

/// What was posted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Antwoord {
    pub antwoord: JaNeeOnbekend,
    pub gegevens: Vec<Soort>,
    pub gever: Gever,
    pub wijze: Wijze,
    pub op: Moment,
}

/// Who may give consent for someone of this age: for a child under 16 the parent or guardian, from 16 the child (UAVG art. 5).
pub(super) fn gevers(leeftijd: Leeftijdsgroep) -> &'static [Gever] {
    match leeftijd {
        Leeftijdsgroep::Kind => &[Gever::Vertegenwoordiger, Gever::Zelf16],
        Leeftijdsgroep::Volwassen | Leeftijdsgroep::Oudere => &[Gever::Zelf, Gever::Vertegenwoordiger],
    }
}

/// Reads the answer. `mogelijk` are the kinds that the agreements allow for this partner.
///
/// # Errors
/// Every mistake at once, each at its field.
pub(super) fn lees(
    input: &Input,
    mogelijk: &[Soort],
    leeftijd: Leeftijdsgroep,
    overval_op: Moment,
    now: Moment,
) -> Result<Antwoord, Errors> {
    let mut r = Reader::new(input);
    let antwoord = r.one_of("antwoord", |code| JaNeeOnbekend::from_code(code).filter(|a| *a != JaNeeOnbekend::Onbekend));
    let gegevens: Vec<Soort> = if antwoord == Some(JaNeeOnbekend::Ja) {
        r.choices::<Soort>("gegevens").into_iter().filter(|s| mogelijk.contains(s)).collect()
    } else {
        Vec::new()
    };
    let gever = r.one_of("gever", |code| Gever::from_code(code).filter(|g| gevers(leeftijd).contains(g)));
    let wijze = r.choice::<Wijze>("wijze");
    let op = r.moment("op");
    if antwoord == Some(JaNeeOnbekend::Ja) && gegevens.is_empty() && !r.has_error("gegevens") {
        r.add("gegevens", "fout-kies-een-of-meer");
    }
    if let Some(op) = op {
        if op > now {
            r.add("op", "verlenen-fout-toekomst");
        } else if op < overval_op {
            r.add("op", "contact-fout-voor-overval");
        }
    }
    r.finish(|| Some(Antwoord { antwoord: antwoord?, gegevens, gever: gever?, wijze: wijze?, op: op? }))
}
