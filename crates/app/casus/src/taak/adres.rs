//! Where a task is done: the page that records its evidence.

use domain::draaiboek::{Bewijs, Stap, Stapfase};
use kern::Ctx;

/// Address of the page where this step is done, for the casus or for the person with number `volgnr`.
pub fn adres(nummer: &str, stap: &Stap, volgnr: Option<i64>) -> String {
    let casus = format!("/casussen/{nummer}");
    let person = |page: &str| volgnr.map(|v| format!("{casus}/betrokkenen/{v}/{page}"));
    let own = match stap.klaar_als {
        Some(Bewijs::ContactGelegd) => person("contact"),
        Some(Bewijs::ToestemmingVastgelegd) => person("toestemming"),
        Some(Bewijs::PartnerAntwoord) => person("doorverwijzen"),
        Some(Bewijs::BesluitVastgelegd) => Some(format!("{casus}/besluit")),
        Some(Bewijs::GelezenEnGekozen) => Some(format!("/burgemeester/{nummer}")),
        Some(Bewijs::PersoonToegevoegd) => Some(format!("{casus}/betrokkenen/nieuw")),
        Some(Bewijs::BezwaarVastgelegd | Bewijs::VrijgaveVastgelegd) => Some(format!("{casus}/politie")),
        Some(Bewijs::ScreeningVastgelegd) => Some(format!("{casus}/screening")),
        Some(Bewijs::VerbeterpuntVastgelegd) => Some(format!("{casus}/evaluatie")),
        Some(Bewijs::AntwoordVastgelegd) if stap.fase == Stapfase::Evalueren && volgnr.is_none() => Some(format!("{casus}/evaluatie")),
        Some(Bewijs::AntwoordVastgelegd) if stap.legt_vast.contains(&domain::draaiboek::Feit::Slachtofferhulp) => person("slachtofferhulp"),
        Some(Bewijs::DatumAfgesproken) if stap.id.as_str().contains("bijeenkomst") => Some(format!("{casus}/bijeenkomst")),
        _ => None,
    };
    own.unwrap_or_else(|| match volgnr {
        Some(v) => format!("{casus}/taken/{}/{v}", stap.id),
        None => format!("{casus}/taken/{}", stap.id),
    })
}

/// The same for any task, also one for the area with this number: nothing when this visitor may not open that page.
pub fn adres_in(ctx: &Ctx, nummer: &str, stap: &Stap, (volgnr, gebied): (Option<i64>, Option<i64>)) -> Option<String> {
    let adres = match gebied {
        Some(nr) => format!("/casussen/{nummer}/taken/{}/gebied/{nr}", stap.id),
        None => adres(nummer, stap, volgnr),
    };
    Some(adres).filter(|adres| ctx.kan_naar(adres))
}

/// The same for a link: nothing when this visitor may not open that page (the mayor's choice is the mayor's).
pub fn adres_voor(ctx: &Ctx, nummer: &str, stap: &Stap, volgnr: Option<i64>) -> Option<String> {
    Some(adres(nummer, stap, volgnr)).filter(|adres| ctx.kan_naar(adres))
}
