//! Lezer: for whom a document of the plan is. What a reader may not see is gone from it, not merely hidden.
//!
//! Every form of the plan (PDF, ODT, DOCX, HTML, the page behind the link of a partner) is made from what [`Lezer::snijd`] gives.

use std::borrow::Cow;

use domain::plan::Bekenden;
use mandaat::bewerkbaar::tekst;
use serde_json::{Value, json};
use web::{Taal, Tr, args};

use super::bekend::Bekend;

/// What a version keeps for the product itself: no reader gets it.
pub(super) const WERK: &str = "werk";
/// For which circle of the security picture a block is; a block without it is for every reader.
const KRING: &str = "kring";
/// The circle that anybody may read.
const OPENBAAR: &str = "openbaar";
/// Fields with codes, sums and days: no text of people.
const GEEN_TEKST: &[&str] = &["soort", KRING, "hash", "zegel", "datum", "status", "taal", "code", "letter", "partners", "kenmerk"];

/// Who reads the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lezer {
    /// Who carries it out at the municipality: everything.
    Uitvoerder,
    /// A partner: its own data and the functions of the municipality, and no number of anybody else.
    Partner(String),
    /// Everyone (Woo art. 3.1 and 5.1): nothing confidential and no names.
    Iedereen,
}

impl Lezer {
    /// Name of the file for this reader.
    pub(super) fn naam(&self, versie: &str) -> String {
        match self {
            Self::Uitvoerder => format!("nazorgplan-{versie}"),
            Self::Partner(id) => format!("nazorgplan-{versie}-{id}"),
            Self::Iedereen => format!("nazorgplan-{versie}-openbaar"),
        }
    }

    /// Whether a block is for this reader. Of a circle that is not known nobody gets anything.
    pub(super) fn leest(&self, block: &Value) -> bool {
        match (block.get(KRING).map(|k| k.as_str().unwrap_or_default()), self) {
            (None, _) | (Some("partners"), Self::Uitvoerder | Self::Partner(_)) => true,
            (Some(kring), Self::Iedereen) => kring == OPENBAAR,
            (Some(_), _) => false,
        }
    }

    /// The document without what this reader may not see.
    pub(super) fn snijd(&self, mut document: Value) -> Value {
        let werk = document.as_object_mut().and_then(|map| map.remove(WERK)).unwrap_or_default();
        let bekend = Bekend::uit(&werk["bekend"]);
        for blocks in delen(&mut document).filter_map(|deel| deel.get_mut("blokken").and_then(Value::as_array_mut)) {
            blocks.retain(|b| self.leest(b));
        }
        match self {
            Self::Uitvoerder => document,
            Self::Partner(id) => {
                let mut document = voor_partner(document, id);
                maskeer(&mut document, &bekend.voor_partner(id));
                document
            }
            Self::Iedereen => {
                let mut document = openbaar(document);
                maskeer(&mut document, &bekend.openbaar());
                document
            }
        }
    }
}

/// Own rows stay, those of others go: a row says of which partner it is, and a table that does not say so loses all rows.
fn voor_partner(mut document: Value, partner: &str) -> Value {
    let owner = document.get("colofon").map(|c| tekst(c, "contact").to_owned()).unwrap_or_default();
    for deel in delen(&mut document) {
        for block in deel.get_mut("blokken").and_then(Value::as_array_mut).into_iter().flatten() {
            if heet(block, "plan-mensen") {
                functies(block, partner, &owner);
            } else if block.get("partners").is_some() || heet(block, "plan-contacten") {
                houd(block, partner);
            }
        }
    }
    document
}

fn tr() -> Tr {
    Tr::new(Taal::Nl)
}

/// A table with this caption: also the confidential ones of older versions.
fn heet(block: &Value, key: &str) -> bool {
    block.get("bijschrift") == Some(&json!(tr().t(key)))
}

/// Of the people of the municipality the function stays, reached through their department; those of this partner stay as they are.
fn functies(block: &mut Value, partner: &str, afdeling: &str) {
    let van: Vec<Value> = block.get("partners").and_then(Value::as_array).cloned().unwrap_or_default();
    let Some(Value::Array(rows)) = block.get_mut("rijen") else { return };
    let mut n = 0;
    rows.retain_mut(|row| {
        n += 1;
        let of = van.get(n - 1).and_then(Value::as_str);
        if of == Some(partner) {
            return true;
        }
        let function = row.get(1).cloned().unwrap_or_default();
        *row = json!(["–", function, tr().with("plan-bereik-via", args![("afdeling", afdeling)]), "–"]);
        of == Some("gemeente")
    });
    block["partners"] = json!([partner]);
}

fn houd(block: &mut Value, partner: &str) {
    let van: Vec<Value> = block.get("partners").and_then(Value::as_array).cloned().unwrap_or_default();
    let keep = |n: usize| van.get(n).is_some_and(|id| id == partner);
    if let Some(Value::Array(rows)) = block.get_mut("rijen") {
        let mut n = 0;
        rows.retain(|_| {
            n += 1;
            keep(n - 1)
        });
    }
    block["partners"] = json!([partner]);
}

fn delen(document: &mut Value) -> impl Iterator<Item = &mut Value> {
    let lists = document.as_object_mut().into_iter().flat_map(|map| map.iter_mut());
    lists
        .filter(|(name, _)| ["hoofdstukken", "bijlagen"].contains(&name.as_str()))
        .flat_map(|(_, list)| list.as_array_mut().into_iter().flatten())
}

fn openbaar(mut document: Value) -> Value {
    delen(&mut document).for_each(empty);
    if let Value::Object(map) = &mut document {
        map.insert("openbaar".into(), Value::Bool(true));
        if let Some(Value::Object(signature)) = map.get_mut("vaststelling") {
            signature.insert("naam".into(), Value::Null);
        }
        let signed = map.get_mut("partnerhandtekeningen").and_then(Value::as_array_mut).into_iter().flatten();
        for place in signed.filter_map(Value::as_object_mut) {
            place.insert("naam".into(), Value::Null);
        }
    }
    document
}

fn empty(part: &mut Value) {
    let secret = |v: &Value| v.get("vertrouwelijk") == Some(&Value::Bool(true));
    let hide = secret(part);
    if let Some(Value::Array(blocks)) = part.get_mut("blokken") {
        if hide {
            blocks.clear();
        }
        for block in blocks.iter_mut().filter(|b| secret(b)) {
            *block = json!({ "soort": "leeg", "vertrouwelijk": true });
        }
    }
}

/// Each text of a document, pieces of one paragraph together.
pub(super) fn alle_teksten(value: &Value) -> Vec<Cow<'_, str>> {
    let mut uit = Vec::new();
    teksten_erbij(value, &mut uit);
    uit
}

fn teksten_erbij<'a>(value: &'a Value, uit: &mut Vec<Cow<'a, str>>) {
    match value {
        Value::String(text) => uit.push(Cow::Borrowed(text)),
        Value::Array(items) => items.iter().for_each(|item| teksten_erbij(item, uit)),
        Value::Object(map) => {
            for (name, value) in map {
                match name.as_str() {
                    "delen" => uit.push(Cow::Owned(value.as_array().into_iter().flatten().map(|d| tekst(d, "tekst")).collect())),
                    _ => teksten_erbij(value, uit),
                }
            }
        }
        _ => {}
    }
}

/// Every text of the document without who and what is known.
fn maskeer(value: &mut Value, bekenden: &Bekenden) {
    match value {
        Value::String(text) => *text = bekenden.maskeer(text),
        Value::Array(items) => items.iter_mut().for_each(|item| maskeer(item, bekenden)),
        Value::Object(map) => {
            for (name, value) in map.iter_mut() {
                match name.as_str() {
                    "delen" => stukken(value, bekenden),
                    "svg" | "smal" => tekening(value, bekenden),
                    name if GEEN_TEKST.contains(&name) => {}
                    _ => maskeer(value, bekenden),
                }
            }
        }
        _ => {}
    }
}

/// Pieces of one paragraph: a name may begin in one and end in another, and a link may lead to a person.
fn stukken(delen: &mut Value, bekenden: &Bekenden) {
    let Some(all) = delen.as_array_mut() else { return };
    let whole: String = all.iter().map(|d| tekst(d, "tekst")).collect();
    let places = bekenden.plekken(&whole);
    let mut at = 0;
    for deel in all {
        let old = tekst(deel, "tekst").to_owned();
        let end = at + old.len();
        let (mut new, mut here) = (String::new(), at);
        for p in places.iter().filter(|p| p.plaats.start < end && p.plaats.end > at) {
            new.push_str(&whole[here..p.plaats.start.max(here)]);
            if p.plaats.start >= at {
                new.push_str(&p.vervanging);
            }
            here = p.plaats.end.min(end);
        }
        new.push_str(&whole[here..end]);
        deel["tekst"] = json!(new);
        if deel.get("link").and_then(Value::as_str).is_some_and(|link| !bekenden.plekken(link).is_empty()) {
            deel["link"] = Value::Null;
        }
        at = end;
    }
}

/// The words of a drawing: what stands between its marks.
fn tekening(svg: &mut Value, bekenden: &Bekenden) {
    let Some(text) = svg.as_str() else { return };
    let parts = text.split_inclusive('>').map(|part| match part.find('<') {
        Some(mark) => format!("{}{}", bekenden.maskeer(&part[..mark]), &part[mark..]),
        None => bekenden.maskeer(part),
    });
    *svg = Value::String(parts.collect());
}
