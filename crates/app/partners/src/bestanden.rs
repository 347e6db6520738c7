//! One page from which each part of the register of partners goes to a file and comes back: persons, agreements, offers and conditions.

use inventaris::partners::{Aanbod, Afspraak, Persoon};
use kern::{Answer, Ctx};
use maud::html;
use web::parts;

use super::{delen::Delen, delen_voorwaarden::Voorwaarden, invoer::Partnerlijst};

/// Page of this subject.
pub(super) const HIER: &str = "/voorbereiden/partners/bestanden";

pub(super) async fn show(ctx: Ctx) -> Answer {
    let tr = ctx.tr;
    let page = ctx.page("delen-titel").in_menu().crumb(tr.t("partners-titel"), super::HIER);
    page.show(html! {
        (parts::head(&tr.t("delen-titel"), tr.t("delen-lead"), html! {}))
        (::invoer::knoppen_als::<Partnerlijst>(&ctx, "delen-partners", "delen-partners-tekst"))
        (::invoer::knoppen_als::<Delen<Persoon>>(&ctx, "delen-personen", "delen-personen-tekst"))
        (::invoer::knoppen_als::<Delen<Afspraak>>(&ctx, "delen-afspraken", "delen-afspraken-tekst"))
        (::invoer::knoppen_als::<Delen<Aanbod>>(&ctx, "delen-aanbod", "delen-aanbod-tekst"))
        (::invoer::knoppen_als::<Voorwaarden>(&ctx, "delen-voorwaarden", "delen-voorwaarden-tekst"))
    })
}
