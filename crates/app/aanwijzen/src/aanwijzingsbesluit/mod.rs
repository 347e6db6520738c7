//! Aanwijzingsbesluit: pages on the mayor's decision that names who may receive police data, from draft to withdrawal.

mod bestand;
mod bijlage;
mod brief;
mod formulier;
mod handlers;
mod pages;
mod pdf;
mod pdf_bijlage;
mod start;

use domain::{journaal::Activiteit, recht::Recht};
use kern::Slice;

pub(crate) fn slice() -> Slice {
    const ZIEN: Recht = Recht::VoorbereidingZien;
    const WIJZIGEN: Recht = Recht::VoorbereidingWijzigen;
    const TEKENEN: Recht = Recht::BesluitOndertekenen;
    const A: Activiteit = Activiteit::Voorbereiden;
    Slice::new("aanwijzingsbesluit")
        .tab(30, "onderdeel-aanwijzingsbesluit", "/voorbereiden/aanwijzingsbesluit")
        .start_echt(60, |ctx, tx| Box::pin(start::te_ondertekenen(ctx, tx)))
        .start(60, |ctx, tx| Box::pin(start::deel(ctx, tx)))
        .get("/voorbereiden/aanwijzingsbesluit", ZIEN, A, handlers::list)
        .post("/voorbereiden/aanwijzingsbesluit", WIJZIGEN, A, handlers::create)
        .get("/voorbereiden/aanwijzingsbesluit/{nummer}", ZIEN, A, handlers::show)
        .get("/voorbereiden/aanwijzingsbesluit/{nummer}/pdf", ZIEN, A, pdf::make)
        .get("/voorbereiden/aanwijzingsbesluit/{nummer}/bestand/{vorm}", ZIEN, A, pdf::save)
        .get("/voorbereiden/aanwijzingsbesluit/{nummer}/bewerken", WIJZIGEN, A, handlers::edit)
        .post_texts("/voorbereiden/aanwijzingsbesluit/{nummer}/bewerken", WIJZIGEN, A, 12, handlers::save)
        .post("/voorbereiden/aanwijzingsbesluit/{nummer}/aanbieden", WIJZIGEN, A, handlers::offer)
        .post("/voorbereiden/aanwijzingsbesluit/{nummer}/ondertekenen", TEKENEN, A, handlers::sign)
        .get("/voorbereiden/aanwijzingsbesluit/{nummer}/bijlage", TEKENEN, A, bijlage::edit)
        .post("/voorbereiden/aanwijzingsbesluit/{nummer}/bijlage", TEKENEN, A, bijlage::sign)
        .get("/voorbereiden/aanwijzingsbesluit/{nummer}/bijlage/{nr}/pdf", ZIEN, A, pdf_bijlage::make)
        .post("/voorbereiden/aanwijzingsbesluit/{nummer}/bekendmaken", WIJZIGEN, A, handlers::publish)
        .post("/voorbereiden/aanwijzingsbesluit/{nummer}/intrekken", WIJZIGEN, A, handlers::withdraw)
        .post("/voorbereiden/aanwijzingsbesluit/{nummer}/intrekken-burgemeester", TEKENEN, A, handlers::withdraw)
}

#[cfg(test)]
mod tests;
