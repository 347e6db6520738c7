//! Brieven: the letter to the neighbourhood, and the notice to a person whose data came from the police (AVG art. 14).

mod avg14;
mod blad;
mod buurt;
mod omgeving;
mod pages;
mod store;
mod tekst;
#[cfg(test)]
mod tests;
mod uitstel;

use ::store::Tx;
use casus::Casus;
use domain::{journaal::Activiteit, recht::Recht};
use kern::{Ctx, Medewerker, Problem, Slice, medewerkers};

use web::Taal;

pub use blad::Blad;
pub use store::{Buurtbrief, Mededeling, buurtbrief, deel_mee, mededeling};
pub use uitstel::{Uitstel, Verlopen, uiterlijk, uitstel, verlopen};

/// Template of the letter to the neighbourhood, as steps name it.
pub(crate) const BUURTBRIEF: &str = "buurtbrief";
/// Template of the notice, as steps name it.
pub(crate) const AVG14: &str = "avg14";

/// The routes of this subject.
pub fn slice() -> Slice {
    const A: Activiteit = Activiteit::Verlenen;
    const ZIEN: Recht = Recht::CasusZien;
    const WERKEN: Recht = Recht::CasusWerken;
    Slice::new("brieven")
        .get("/casussen/{nummer}/buurtbrief", ZIEN, A, buurt::toon)
        .post("/casussen/{nummer}/buurtbrief", WERKEN, A, buurt::schrijf)
        .post("/casussen/{nummer}/buurtbrief/akkoord", WERKEN, A, buurt::akkoord)
        .post("/casussen/{nummer}/buurtbrief/verstuurd", WERKEN, A, buurt::verstuurd)
        .get("/casussen/{nummer}/buurtbrief/pdf", ZIEN, A, buurt::pdf)
        .get("/casussen/{nummer}/betrokkenen/{volgnr}/mededeling", ZIEN, A, avg14::toon)
        .post("/casussen/{nummer}/betrokkenen/{volgnr}/mededeling", WERKEN, A, avg14::gedaan)
        .post("/casussen/{nummer}/betrokkenen/{volgnr}/mededeling/uitstel", WERKEN, A, avg14::stel_uit)
        .get("/casussen/{nummer}/betrokkenen/{volgnr}/mededeling/pdf", WERKEN, A, avg14::pdf)
}

/// Address of the letter to the neighbourhood.
pub(crate) fn buurtbrief_adres(nummer: &str) -> String {
    format!("/casussen/{nummer}/buurtbrief")
}

/// Address of the notice to a person.
pub(crate) fn mededeling_adres(nummer: &str, volgnr: i64) -> String {
    format!("/casussen/{nummer}/betrokkenen/{volgnr}/mededeling")
}

/// Who signs and who can be called: the fixed contact person, else who directs.
async fn ondertekenaar(tx: &Tx, casus: &Casus, vast: Option<domain::id::MedewerkerId>) -> Result<Option<Medewerker>, Problem> {
    let mensen = medewerkers(tx).await?;
    let wie = vast.unwrap_or(casus.regie);
    Ok(mensen.into_iter().find(|m| m.id == wie))
}

/// The language that a request asks for.
fn taal(ctx: &Ctx) -> Taal {
    ctx.query("taal").and_then(|t| t.parse().ok()).unwrap_or_default()
}
