//! The decision as a document to edit.

use office::{Block, Document, Text};
use serde_json::Value;
use web::{Taal, Tr, args};

use mandaat::bewerkbaar::{datum, feiten, lijst, tabel, tekst};

fn tr() -> Tr {
    Tr::new(Taal::Nl)
}

/// The document of the data that the PDF prints.
pub(super) fn van(d: &Value) -> Document {
    let gemeente = d.get("gemeente").map(|g| tekst(g, "naam")).unwrap_or_default();
    let mut blocks = vec![Block::Note(Text::from(tr().t("document-werkversie")))];
    let dag = d.get("ondertekening").map(|o| datum(tr(), tekst(o, "datum"))).filter(|s| !s.is_empty());
    let ondertekend = dag.unwrap_or_else(|| tr().t("document-niet-ondertekend"));
    blocks.extend(feiten([
        (tr().t("document-orgaan"), tekst(d, "orgaan").to_owned()),
        (tr().t("document-kenmerk"), tekst(d, "kenmerk").to_owned()),
        (tr().t("document-ondertekend"), ondertekend),
        (tr().t("document-geldig-van"), datum(tr(), tekst(d, "geldig_van"))),
        (tr().t("document-geldig-tot"), datum(tr(), tekst(d, "geldig_tot"))),
    ]));
    blocks.push(Block::paragraph(tekst(d, "aanhef")));
    blocks.extend(opsomming("document-gelet-op", lijst(d, "gelet_op")));
    blocks.extend(opsomming("document-overwegende", lijst(d, "overwegingen")));
    blocks.push(Block::paragraph(tekst(d, "dictum")));
    blocks.extend(lijst(d, "artikelen").iter().flat_map(artikel));
    blocks.extend(lijst(d, "bijlage").iter().flat_map(bijlage));
    Document {
        title: tekst(d, "titel").to_owned(),
        subtitle: String::new(),
        language: "nl".to_owned(),
        author: tr().with("document-gemeente", args![("gemeente", gemeente)]),
        footer: tekst(d, "kenmerk").to_owned(),
        blocks,
    }
}

fn punten(all: &[Value]) -> Vec<Text> {
    all.iter().filter_map(Value::as_str).map(Text::from).collect()
}

fn opsomming(kop: &str, all: &[Value]) -> Vec<Block> {
    if all.is_empty() { Vec::new() } else { vec![Block::paragraph(tr().t(kop)), Block::List { items: punten(all), numbered: false }] }
}

fn artikel(a: &Value) -> Vec<Block> {
    let name = tr().with("document-artikel", args![("nummer", tekst(a, "nummer")), ("kop", tekst(a, "kop"))]);
    let leden = match lijst(a, "leden") {
        [lid] => vec![Block::paragraph(lid.as_str().unwrap_or_default())],
        leden => vec![Block::List { items: punten(leden), numbered: true }],
    };
    [Block::heading(1, name)].into_iter().chain(leden).collect()
}

fn bijlage(b: &Value) -> Vec<Block> {
    let fields = ["functie", "naam", "hoedanigheid", "organisatie", "instemming"];
    let head = ["document-functie", "document-naam", "document-hoedanigheid", "document-organisatie", "document-instemming"];
    let rows = lijst(b, "personen").iter().map(|p| fields.map(|f| tekst(p, f).to_owned()).to_vec()).collect();
    vec![
        Block::PageBreak,
        Block::heading(1, tekst(b, "kop")),
        Block::paragraph(tekst(b, "inleiding")),
        tabel(tekst(b, "kop").to_owned(), head.map(|k| tr().t(k)).to_vec(), rows),
    ]
}
