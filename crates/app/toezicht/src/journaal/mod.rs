//! Journaal: read it in plain sentences, filter it, verify the chain, seal its head.

mod pages;
pub(crate) use pages::by_day;
#[cfg(test)]
mod tests;
mod zoek;

use axum::extract::Path;
use domain::{
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, MenuGroup, MenuItem, Posted, Problem, Slice};
use store::Seal;
use web::{Errors, Form, Input};

use crate::names;

/// Lines on one page.
const LINES: u32 = 50;

/// The routes of this subject.
pub(crate) fn slice() -> Slice {
    Slice::new("journaal")
        .menu(MenuItem::new(MenuGroup::Verantwoorden, 10, "menu-journaal", "/journaal", Recht::JournaalLezen))
        .get("/journaal", Recht::JournaalLezen, Activiteit::Toezicht, toon)
        .post("/journaal/controleer", Recht::JournaalLezen, Activiteit::Toezicht, controleer)
        .post("/journaal/verzegel", Recht::JournaalLezen, Activiteit::Toezicht, verzegel)
        .get("/journaal/zegel/{nr}", Recht::JournaalLezen, Activiteit::Toezicht, zegel)
}

/// Lines by day, newest first. Reading the journal is itself a line.
async fn toon(ctx: Ctx) -> Answer {
    let input = Input::query(ctx.address.split_once('?').map_or("", |(_, q)| q));
    let tx = ctx.write().await?;
    let (filter, errors) = zoek::lees(&tx, &input).await?;
    let voor = input.get("voor").parse().ok();
    let mut lines = if errors.is_empty() { tx.journal(&filter, voor, LINES + 1).await? } else { Vec::new() };
    let more = lines.len() > LINES as usize;
    lines.truncate(LINES as usize);
    let names = names::for_lines(&ctx, &tx, &lines).await?;
    let people = kern::medewerkers(&tx).await?;
    tx.commit(Gebeurtenis::new(Soort::JournaalIngezien)).await?;
    let seals = ctx.app.db.heads(ctx.gemeente()).await?;
    let form = Form::new(ctx.tr, &input, &errors).filtering();
    let beeld = pages::Beeld {
        lines: &lines,
        names: &names,
        people: &people,
        next: more.then(|| zoek::next_page(&input, lines.last())),
        seal: seals.last(),
        active: zoek::active(&input),
    };
    ctx.page("journaal-titel").show(pages::toon(&ctx, &form, &beeld))
}

/// Recomputes the whole chain.
async fn controleer(ctx: Ctx) -> Answer {
    let outcome = ctx.app.db.verify(ctx.gemeente()).await?;
    let code = if outcome.ok() { "heel" } else { "gebroken" };
    ctx.write().await?.commit(Gebeurtenis::new(Soort::JournaalGecontroleerd).code(code)).await?;
    ctx.page("journaal-controle-titel").crumb(ctx.tr.t("journaal-titel"), "/journaal").show(pages::controle(&ctx, &outcome))
}

/// Signs the head of the chain; the paper with it can be kept outside the house.
async fn verzegel(ctx: Ctx, Posted(_): Posted) -> Answer {
    ctx.write().await?.commit(Gebeurtenis::new(Soort::JournaalVerzegeld)).await?;
    ctx.app.db.sign_head(ctx.gemeente(), ctx.now).await?;
    ctx.done("/journaal", "melding-journaal-verzegeld")
}

/// The signed head as a PDF.
async fn zegel(ctx: Ctx, Path(nr): Path<i64>) -> Answer {
    let seals = ctx.app.db.heads(ctx.gemeente()).await?;
    let seal = seals.iter().find(|s| s.nr == nr).ok_or(Problem::NietGevonden)?;
    ctx.pdf("journaalzegel", print_data(&ctx, seal), &format!("journaalzegel-{nr}")).await
}

/// The signed head in the shape of the template `journaalzegel`. The document is Dutch, whatever the language of the reader.
fn print_data(ctx: &Ctx, seal: &Seal) -> serde_json::Value {
    let hex = |bytes: &[u8]| bytes.iter().map(|b| format!("{b:02x}")).collect::<String>();
    let tr = web::Tr::new(web::Taal::Nl);
    let controle = ["1", "2", "3", "4"].map(|n| tr.t(&format!("journaalzegel-controle-{n}")));
    serde_json::json!({
        "taal": "nl",
        "gemeente": { "naam": ctx.gemeentenaam(), "code": ctx.gemeente().as_str() },
        "titel": tr.t("journaalzegel-titel"),
        "kenmerk": format!("{} {}", tr.t("journaalzegel-kenmerk"), seal.nr),
        "inleiding": tr.t("journaalzegel-inleiding"),
        "nummer": seal.nr,
        "aantal": seal.nr,
        "hash": hex(&seal.som),
        "gezegeld_op": seal.moment,
        "handtekening": hex(&seal.handtekening),
        "sleutel": hex(ctx.app.db.ring().verifying_key().as_bytes()),
        "door": ctx.gemeentenaam(),
        "betekenis": tr.t("journaalzegel-betekenis"),
        "controle": controle,
    })
}

/// A filter with nothing wrong in it, for other pages that list lines.
pub(crate) fn no_errors() -> Errors {
    Errors::new()
}
