//! Aanstelling: pages on who directs aftercare, who takes over, who is on duty, and who to call now.

mod belkaart;
mod formulier;
mod handlers;
mod pages;
mod reeks;
mod reeks_pagina;

use domain::{journaal::Activiteit, recht::Recht};
use kern::Slice;

pub(crate) fn slice() -> Slice {
    const ZIEN: Recht = Recht::VoorbereidingZien;
    const WIJZIGEN: Recht = Recht::VoorbereidingWijzigen;
    const A: Activiteit = Activiteit::Voorbereiden;
    Slice::new("aanstelling")
        .tab(20, "onderdeel-aanstelling", "/voorbereiden/aanstelling")
        .get("/voorbereiden/aanstelling", ZIEN, A, handlers::show)
        .get("/voorbereiden/aanstelling/bewerken", WIJZIGEN, A, handlers::edit)
        .post("/voorbereiden/aanstelling/bewerken", WIJZIGEN, A, handlers::save)
        .get("/voorbereiden/aanstelling/telefoons", WIJZIGEN, A, handlers::phones)
        .post("/voorbereiden/aanstelling/telefoons", WIJZIGEN, A, handlers::save_phones)
        .get("/voorbereiden/aanstelling/rooster", WIJZIGEN, A, handlers::rota)
        .post("/voorbereiden/aanstelling/rooster", WIJZIGEN, A, handlers::add_turn)
        .get("/voorbereiden/aanstelling/rooster/reeks", WIJZIGEN, A, reeks_pagina::show)
        .post("/voorbereiden/aanstelling/rooster/reeks", WIJZIGEN, A, reeks_pagina::week)
        .post("/voorbereiden/aanstelling/rooster/kopie", WIJZIGEN, A, reeks_pagina::kopie)
        .post("/voorbereiden/aanstelling/rooster/{id}/schrappen", WIJZIGEN, A, handlers::drop_turn)
        .get("/voorbereiden/belkaart", ZIEN, A, belkaart::show)
        .get("/voorbereiden/belkaart/pdf", ZIEN, A, belkaart::pdf)
        .get("/voorbereiden/belkaart/werker.js", ZIEN, A, belkaart::worker)
}

#[cfg(test)]
mod tests;
