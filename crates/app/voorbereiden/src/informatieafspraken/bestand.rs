//! The covenant as a PDF and as a document to edit.

use axum::extract::Path;
use domain::{
    Code,
    journaal::{Gebeurtenis, Soort},
};
use kern::{Answer, Ctx, Problem};
use mandaat::bewerkbaar::{self, Vorm, blokken, lijst, tekst};
use office::{Block, Document, Text};
use serde_json::Value;
use web::{Taal, Tr, args};

use super::{convenant, handlers::Overzicht, store::getekend};

const SJABLOON: &str = "convenant";

pub(super) async fn print(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let data = gemaakt(&ctx, &id).await?;
    ctx.pdf(SJABLOON, data, &format!("convenant-{id}")).await
}

pub(super) async fn file(ctx: Ctx, Path((id, vorm)): Path<(String, String)>) -> Answer {
    let vorm = Vorm::from_code(&vorm).ok_or(Problem::NietGevonden)?;
    let data = gemaakt(&ctx, &id).await?;
    bewerkbaar::bestand(vorm, &van(&data), &format!("convenant-{id}"))
}

/// The text as it was signed, with who signed it.
pub(super) async fn signed(ctx: Ctx, Path((id, nr)): Path<(String, String)>) -> Answer {
    let nr = nr.parse().map_err(|_| Problem::NietGevonden)?;
    let tx = ctx.write().await?;
    let (o, inhoud) = getekend(&tx, &id, nr).await?;
    let inhoud = serde_json::from_str(&inhoud).map_err(Problem::storing)?;
    tx.commit(Gebeurtenis::new(Soort::DocumentGemaakt).code(&format!("convenant:{id}"))).await?;
    ctx.pdf(SJABLOON, convenant::compleet(inhoud, Some(&o)), &format!("convenant-{id}-{nr}")).await
}

/// What the covenant says today; that it was made goes in the journal.
async fn gemaakt(ctx: &Ctx, id: &str) -> Result<Value, Problem> {
    let tx = ctx.write().await?;
    let o = Overzicht::load(&tx, &ctx.app, ctx.now.datum()).await?;
    let data = convenant::compleet(convenant::inhoud(&o, ctx.gemeentenaam(), o.partner(id)?), None);
    tx.commit(Gebeurtenis::new(Soort::DocumentGemaakt).code(&format!("convenant:{id}"))).await?;
    Ok(data)
}

fn tr() -> Tr {
    Tr::new(Taal::Nl)
}

fn van(d: &Value) -> Document {
    let gemeente = d.pointer("/gemeente/naam").and_then(Value::as_str).unwrap_or_default();
    let mut blocks = vec![Block::Note(Text::from(tr().t("document-werkversie")))];
    blocks.extend(blokken(1, lijst(d, "inleiding")));
    for h in lijst(d, "hoofdstukken") {
        blocks.push(Block::heading(1, format!("{} {}", tekst(h, "nummer"), tekst(h, "titel"))));
        blocks.extend(blokken(1, lijst(h, "blokken")));
    }
    blocks.push(Block::heading(1, tr().t("convenant-ondertekening")));
    for partij in lijst(d, "leeg") {
        let words = format!("{}\n{}", tekst(partij, "organisatie"), tr().t("document-niet-ondertekend"));
        blocks.push(Block::paragraph(words));
    }
    Document {
        title: tekst(d, "titel").to_owned(),
        subtitle: tekst(d, "ondertitel").to_owned(),
        language: "nl".to_owned(),
        author: tr().with("document-gemeente", args![("gemeente", gemeente)]),
        footer: format!("{} · {}", tekst(d, "kenmerk"), tr().t("document-concept")),
        blocks,
    }
}
