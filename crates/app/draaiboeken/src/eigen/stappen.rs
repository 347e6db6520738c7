//! Requests about the steps of a concept: a new one, dropped, put back, moved.

use axum::extract::Path;
use domain::{
    Code,
    draaiboek::{RuwStap, Spoor, Stapfase},
};
use kern::{Answer, Ctx, Posted};
use uuid::Uuid;
use web::Reader;

use super::{
    adres,
    handlers::{Geladen, show_editor},
    pages::Midden,
    waarde::velden,
    wijziging::{begin_change, id_van},
};

pub(super) async fn nieuwe_stap(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let mut r = Reader::new(&input);
    let titel = r.required_text("titel", 90);
    let (spoor, fase) = (r.choice::<Spoor>("spoor"), r.choice::<Stapfase>("fase"));
    let errors = r.into_errors();
    let (Some(titel), Some(spoor), Some(fase)) = (titel, spoor, fase) else {
        let tx = ctx.read().await?;
        let g = Geladen::load(&ctx, &tx, id).await?;
        return show_editor(&ctx, &g, &Midden::Nieuw(&input, &errors), &errors);
    };
    let mut w = begin_change!(&ctx, id, &input, &adres(id));
    let new_id = id_van(&titel, |id| w.beeld.stap(id).is_some());
    let some = |w: &str| Some(w.to_owned());
    let step = RuwStap {
        titel: some(&titel),
        uitleg: some(&titel),
        fase: some(fase.code()),
        spoor: some(spoor.code()),
        per: some("casus"),
        wie: some("coordinator"),
        klaar_als: some("vinkje"),
        bron: Some(ctx.nl().t("editor-eigen-bron")),
        ..RuwStap::default()
    };
    w.tekst.voeg_toe(&new_id, &velden(&step));
    w.bewaar(&ctx, &format!("{}?stap={new_id}", adres(id)), "melding-editor-toegevoegd").await
}

pub(super) async fn stap_weg(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let (stap, to) = (input.get("_stap").to_owned(), adres(id));
    let mut w = begin_change!(&ctx, id, &input, &to);
    if w.verouderd(&input) {
        return ctx.done(&to, "melding-editor-veranderd");
    }
    let trunk = w.beeld.in_stam(&stap).is_some();
    w.tekst.laat_vervallen(&stap, trunk, input.get("reden"));
    w.bewaar(&ctx, &to, "melding-editor-stap-vervallen").await
}

pub(super) async fn stap_terug(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let stap = input.get("_stap").to_owned();
    let to = format!("{}?stap={stap}", adres(id));
    let mut w = begin_change!(&ctx, id, &input, &to);
    if w.verouderd(&input) {
        return ctx.done(&to, "melding-editor-veranderd");
    }
    w.tekst.herstel(&stap);
    w.terug_op_plaats(&ctx.app.beleid, &stap);
    w.bewaar(&ctx, &to, "melding-editor-hersteld").await
}

pub(super) async fn verplaats(ctx: Ctx, Path(id): Path<Uuid>, Posted(input): Posted) -> Answer {
    let stap = input.get("_stap").to_owned();
    let to = format!("{}?stap={stap}", adres(id));
    let mut w = begin_change!(&ctx, id, &input, &to);
    if w.verouderd(&input) {
        return ctx.done(&to, "melding-editor-veranderd");
    }
    let Some(with) = w.beeld.buur(&stap, input.get("richting") == "omhoog").map(|s| s.ruw.id.clone()) else { return ctx.redirect(&to) };
    // Two steps of its own change places in the text; a step of the trunk can only be named.
    if w.beeld.elders(&stap) || w.beeld.elders(&with) || !w.tekst.verplaats(&stap, &with) {
        w.tekst.zet_volgorde(&w.beeld.geruild(&stap, &with));
    }
    w.bewaar(&ctx, &to, "melding-editor-verplaatst").await
}
