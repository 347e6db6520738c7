//! The plan as a document to edit: the same chapters, annexes and signatures as the PDF.

use mandaat::bewerkbaar::{blokken, datum, feiten, lijst, tabel, tekst};
use office::{Block, Document, Text};
use serde_json::Value;
use web::{Taal, Tr, args};

fn tr() -> Tr {
    Tr::new(Taal::Nl)
}

/// The document of a plan that is complete and, when asked, cut to its reader.
pub(super) fn van(d: &Value) -> Document {
    let gemeente = d.get("gemeente").map(|g| tekst(g, "naam")).unwrap_or_default();
    let openbaar = d.get("openbaar") == Some(&Value::Bool(true));
    let mut blocks = omslag(d);
    for h in lijst(d, "hoofdstukken") {
        blocks.push(Block::heading(1, format!("{} {}", tekst(h, "nummer"), tekst(h, "titel"))));
        blocks.extend(inhoud(h, openbaar));
    }
    for b in lijst(d, "bijlagen") {
        let name = tr().with("document-bijlage", args![("letter", tekst(b, "letter")), ("titel", tekst(b, "titel"))]);
        blocks.push(Block::heading(1, name));
        blocks.extend(inhoud(b, openbaar));
    }
    blocks.extend(vaststelling(d, openbaar));
    Document {
        title: tekst(d, "titel").to_owned(),
        subtitle: [gemeente, tekst(d, "ondertitel")].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" · "),
        language: "nl".to_owned(),
        author: tr().with("document-gemeente", args![("gemeente", gemeente)]),
        footer: voet(d),
        blocks,
    }
}

/// Reference, standing and, for what is no final document, that it is not.
fn voet(d: &Value) -> String {
    let staat = if tekst(d, "status") == "vastgesteld" { "document-vastgesteld" } else { "document-concept" };
    let voorbeeld = (d.get("voorbeeld") == Some(&Value::Bool(true))).then(|| tr().t("document-voorbeeld"));
    [Some(tekst(d, "kenmerk").to_owned()), Some(tr().t(staat)), voorbeeld].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn omslag(d: &Value) -> Vec<Block> {
    let versie = d.get("versie").map(|v| tekst(v, "nummer").to_owned()).unwrap_or_default();
    let dag = d.get("vaststelling").map(|v| datum(tr(), tekst(v, "datum"))).unwrap_or_default();
    let status = tr().t(if dag.is_empty() { "document-concept" } else { "document-vastgesteld" });
    let mut blocks = vec![Block::Note(Text::from(tr().t("document-werkversie")))];
    blocks.extend(feiten([
        (tr().t("document-versie"), versie),
        (tr().t("document-status"), status),
        (tr().t("document-vastgesteld-op"), dag),
    ]));
    let rows = lijst(d, "versies")
        .iter()
        .map(|v| {
            vec![tekst(v, "nummer").to_owned(), datum(tr(), tekst(v, "datum")), tekst(v, "wat").to_owned(), tekst(v, "wie").to_owned()]
        })
        .collect();
    let head = ["document-versie", "document-datum", "document-wat", "document-door"].map(|k| tr().t(k)).to_vec();
    blocks.extend([Block::heading(1, tr().t("document-versiebeheer")), tabel(String::new(), head, rows)]);
    blocks
}

fn inhoud(deel: &Value, openbaar: bool) -> Vec<Block> {
    let weg = openbaar && deel.get("vertrouwelijk") == Some(&Value::Bool(true));
    match (weg, lijst(deel, "blokken")) {
        (true, _) => vec![Block::Note(Text::from(tr().t("document-niet-openbaar")))],
        (false, []) => vec![Block::Note(Text::from(tr().t("plan-nog-leeg")))],
        (false, all) => blokken(1, all),
    }
}

fn vaststelling(d: &Value, openbaar: bool) -> Vec<Block> {
    let mut blocks = vec![Block::PageBreak, Block::heading(1, tr().t("document-vaststelling"))];
    if let Some(text) = d.get("vaststellingstekst").and_then(Value::as_str) {
        blocks.push(Block::paragraph(text));
    }
    if let Some(v) = d.get("vaststelling") {
        blocks.push(Block::paragraph(handtekening(v, openbaar)));
    }
    let partners = lijst(d, "partnerhandtekeningen");
    if !partners.is_empty() {
        blocks.push(Block::heading(2, tr().t("document-partners")));
        blocks.extend(partners.iter().map(|p| Block::paragraph(handtekening(p, openbaar))));
    }
    blocks
}

/// Who signed, where and when; a line to sign on when nobody did.
fn handtekening(v: &Value, openbaar: bool) -> String {
    let naam = if openbaar { "" } else { tekst(v, "naam") };
    let wie: Vec<&str> = [tekst(v, "organisatie"), naam, tekst(v, "functie")].into_iter().filter(|w| !w.is_empty()).collect();
    let dag = tekst(v, "datum");
    let wanneer = match dag.is_empty() {
        true => tr().t("document-niet-ondertekend"),
        false => [tekst(v, "plaats").to_owned(), datum(tr(), dag), tekst(v, "wijze").to_owned()]
            .into_iter()
            .filter(|w| !w.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
    };
    format!("{}\n{wanneer}", wie.join(", "))
}
