//! The covenant as a PDF and as a document to edit.

use ::store::Tx;
use axum::extract::Path;
use domain::{
    Code,
    journaal::{Gebeurtenis, Soort},
};
use kern::{Answer, Ctx, Problem};
use mandaat::bewerkbaar::{self, Vorm, blokken, datum, lijst, tekst};
use office::{Block, Document, Text};
use serde_json::Value;
use web::{Taal, Tr, args};

use super::{Convenant, convenant, getekend, handlers::Overzicht, stand};

const SJABLOON: &str = "convenant";

pub(super) async fn print(ctx: Ctx, Path(id): Path<String>) -> Answer {
    let data = gemaakt(&ctx, &id).await?;
    ctx.pdf(SJABLOON, data, &format!("convenant-{id}")).await
}

pub(super) async fn file(ctx: Ctx, Path((id, vorm)): Path<(String, String)>) -> Answer {
    let vorm = Vorm::from_code(&vorm).ok_or(Problem::NietGevonden)?;
    let data = gemaakt(&ctx, &id).await?;
    bewerkbaar::bestand(&ctx.app, vorm, van(&data), &format!("convenant-{id}"))
}

/// The text as it was signed, with who signed it.
pub(super) async fn signed(ctx: Ctx, Path((id, nr)): Path<(String, String)>) -> Answer {
    let nr: i64 = nr.parse().map_err(|_| Problem::NietGevonden)?;
    let tx = ctx.read().await?;
    let all = getekend::convenanten(&tx).await?;
    let c = all.iter().find(|c| c.partner == id && c.nr == nr).ok_or(Problem::NietGevonden)?;
    let data = van_getekend(&tx, c).await?;
    drop(tx);
    ctx.look(Gebeurtenis::new(Soort::DocumentGemaakt).code(&format!("convenant:{id}"))).await?;
    ctx.pdf(SJABLOON, data, &format!("convenant-{id}-{nr}")).await
}

async fn van_getekend(tx: &Tx, c: &Convenant) -> Result<Value, Problem> {
    let inhoud = serde_json::from_str(&getekend::tekst(tx, &c.partner, c.nr).await?).map_err(Problem::storing)?;
    Ok(convenant::compleet(inhoud, Some(c)))
}

/// What the covenant says today, with the signatures under it if those are for this; that it was made goes in the journal.
async fn gemaakt(ctx: &Ctx, id: &str) -> Result<Value, Problem> {
    let tx = ctx.read().await?;
    let o = Overzicht::load(&tx, &ctx.app, ctx.now.datum()).await?;
    let partner = o.partner(id)?;
    let data = match stand::passend(&o, id) {
        Some(c) => van_getekend(&tx, c).await?,
        None => convenant::compleet(convenant::inhoud(&o, ctx.gemeentenaam(), partner), None),
    };
    drop(tx);
    ctx.look(Gebeurtenis::new(Soort::DocumentGemaakt).code(&format!("convenant:{id}"))).await?;
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
    blocks.extend(lijst(d, "ondertekeningen").iter().map(|p| Block::paragraph(handtekening(p))));
    Document {
        title: tekst(d, "titel").to_owned(),
        subtitle: tekst(d, "ondertitel").to_owned(),
        language: "nl".to_owned(),
        author: tr().with("document-gemeente", args![("gemeente", gemeente)]),
        footer: format!("{} · {}", tekst(d, "kenmerk"), tekst(d, "kadertitel")),
        blocks,
    }
}

/// Who signed for a party and when; a line to sign on when nobody did.
fn handtekening(p: &Value) -> String {
    let wie: Vec<&str> = ["organisatie", "naam", "functie"].iter().map(|f| tekst(p, f)).filter(|w| !w.is_empty()).collect();
    let wanneer = match tekst(p, "datum") {
        "" => tr().t("document-niet-ondertekend"),
        dag => format!("{}, {}", datum(tr(), dag), tekst(p, "wijze")),
    };
    format!("{}\n{wanneer}", wie.join(", "))
}
