//! What is asked of a partner. Codes and a day only, so it may stand in an address.

use domain::{Code, gegeven::Soort};
use jiff::{ToSpan, civil::Date};
use kern::Ctx;
use web::{Errors, Input, Reader};

use super::keuze::{Beveiliging, Hulpvraag, vragen};

/// A term further away than this is a typing error.
const VERSTE_DAGEN: i64 = 120;
/// The term when the draaiboek gives none, in days.
const GEWONE_DAGEN: i64 = 7;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Invoer {
    pub vraag: Hulpvraag,
    pub beveiliging: Vec<Beveiliging>,
    pub uiterlijk: Date,
}

/// The form as it opens: the first question that fits, and the term of the task.
pub(super) fn begin(ctx: &Ctx, partner: &str, termijn: Option<Date>) -> Input {
    let vandaag = ctx.now.datum();
    let dag = termijn.filter(|d| *d >= vandaag).or_else(|| vandaag.checked_add(GEWONE_DAGEN.days()).ok());
    let input = Input::new().with_some("vraag", vragen(partner).first().map(|v| v.code()));
    match dag {
        Some(dag) => input.with_date("uiterlijk", dag),
        None => input,
    }
}

/// Reads what is asked. Measures only where the agreements allow that kind for this partner.
///
/// # Errors
/// Every mistake at once.
pub(super) fn lees(ctx: &Ctx, input: &Input, partner: &str, mag_maatregel: bool) -> Result<Invoer, Errors> {
    let vandaag = ctx.now.datum();
    let mut r = Reader::new(input);
    let vraag = r.one_of("vraag", |code| Hulpvraag::from_code(code).filter(|v| vragen(partner).contains(v)));
    let beveiliging = if mag_maatregel { r.opt().choices::<Beveiliging>("beveiliging") } else { Vec::new() };
    let uiterlijk = r.date("uiterlijk");
    if let Some(dag) = uiterlijk {
        let verste = vandaag.checked_add(VERSTE_DAGEN.days()).unwrap_or(Date::MAX);
        if dag < vandaag || dag > verste {
            r.add("uiterlijk", "doorverwijzing-fout-termijn");
        }
    }
    r.finish(|| Some(Invoer { vraag: vraag?, beveiliging, uiterlijk: uiterlijk? }))
}

/// Whether this kind is a measure.
pub(super) fn is_maatregel(soort: Soort) -> bool {
    soort == Soort::Maatregel
}
