//! Lezer: for whom a document of the plan is. What a reader may not see is gone from it, not merely hidden.

use serde_json::{Value, json};

/// Who reads the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lezer {
    /// Who carries it out at the municipality: everything.
    Uitvoerder,
    /// A partner: everything but the numbers of other partners.
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

    /// The document without what this reader may not see.
    pub(super) fn snijd(&self, document: Value) -> Value {
        match self {
            Self::Uitvoerder => document,
            Self::Partner(id) => voor_partner(document, id),
            Self::Iedereen => openbaar(document),
        }
    }
}

/// Own numbers stay, those of others go: a row says of which partner it is, and a table that does not say so loses all rows.
fn voor_partner(mut document: Value, partner: &str) -> Value {
    for deel in delen(&mut document) {
        for block in deel.get_mut("blokken").and_then(Value::as_array_mut).into_iter().flatten() {
            if deel_van_partners(block) {
                houd(block, partner);
            }
        }
    }
    document
}

/// The table of contacts: it names its partners, or it is the confidential one of an older version.
fn deel_van_partners(block: &Value) -> bool {
    block.get("partners").is_some() || block.get("bijschrift") == Some(&json!(web::Tr::new(web::Taal::Nl).t("plan-contacten")))
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
