//! JSON Schema of the format, made from the closed sets themselves, so that an editor offers what the checker accepts.

use serde_json::{Map, Value, json};

use crate::{
    Code,
    casus::{Incidentsoort, Incidenttype},
    gegeven::Soort,
};

use super::{
    aantekening::Aantekening,
    anker::Anker,
    feit::Feit,
    model::{Bewijs, Per, Spoor, Stapfase, Weg},
};

/// The schema of a file with a draaiboek.
pub fn schema() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "nazorgregie/draaiboek",
        "title": "Draaiboek",
        "description": "Wat er na een overval gebeurt, door wie en wanneer. Zie docs/draaiboek.md.",
        "type": "object",
        "additionalProperties": false,
        "required": ["id", "naam", "geldig_vanaf", "bron"],
        "properties": {
            "id": id("Naam van het draaiboek, gelijk aan de map."),
            "naam": filled("Naam op het scherm."),
            "naam_en": text("Naam in het Engels."),
            "bouwt_op": { "type": "string", "pattern": "^[a-z0-9-]+(@\\d{4}-\\d{2}-\\d{2})?$", "description": "Stam waarop dit draaiboek bouwt, met @ en de eerste dag ook de versie." },
            "geldt_voor": { "type": "array", "uniqueItems": true, "items": one_of(codes::<Incidenttype>()), "description": "Soorten overval. Leeg voor een stam." },
            "past_bij": { "type": "array", "uniqueItems": true, "items": id("Draaiboek waarmee een casus begint."), "description": "Draaiboeken waar een aanvulling bij hoort. Zonder, of leeg: bij alle." },
            "incident": described(one_of(codes::<Incidentsoort>()), "Soort incident. Zonder is het dat van de stam, of een overval. Het aanwijzingsbesluit moet het noemen."),
            "geldig_vanaf": { "type": "string", "format": "date", "description": "Eerste dag, gelijk aan de naam van het bestand." },
            "bron": filled("Waar het draaiboek op steunt."),
            "toelichting": { "type": "string", "description": "Wat een lezer vooraf moet weten." },
            "volgorde": { "type": "array", "uniqueItems": true, "items": id("Stap van de stam of van dit bestand."), "description": "Stappen die hier in een andere volgorde staan, binnen hun fase." },
            "stap": { "type": "array", "maxItems": super::MAX_STAPPEN, "items": stap(&["id", "titel", "uitleg", "fase", "spoor", "per", "wie", "bron"]), "description": "Stappen. In een tak komen ze erbij." },
            "wijzig": { "type": "array", "items": stap(&["id"]), "description": "Velden van een stap van de stam die hier anders zijn." },
            "vervalt": { "type": "array", "items": vervalt(), "description": "Stappen van de stam die hier niet gelden." },
        },
    })
}

fn stap(required: &[&str]) -> Value {
    let mut fields = Map::new();
    let mut add = |name: &str, value: Value| drop(fields.insert(name.to_owned(), value));
    add("id", id("Vaste naam van de stap. Wat gedaan is, wordt eraan herkend."));
    add("titel", json!({ "type": "string", "minLength": 1, "maxLength": 90, "description": "Wat je doet, als opdracht." }));
    add("uitleg", json!({ "type": "string", "minLength": 1, "maxLength": 400, "description": "Hoe je het doet, in gewone woorden." }));
    add("fase", described(one_of(codes::<Stapfase>()), "Deel van het werk."));
    add("spoor", described(one_of(codes::<Spoor>()), "Voor wie de stap is."));
    add("per", described(one_of(codes::<Per>()), "Eén keer, per betrokkene of per gebied."));
    add("wie", filled("Wie de stap doet: een vaste actor of de id van een partner."));
    add("met", words("Wie meedoet."));
    add(
        "na",
        aanleiding(
            "Begint als dit allemaal is gebeurd: een gebeurtenis, een stap, \"antwoord van <partner>\" of een datum. Zonder: melding.",
        ),
    );
    add("niet_voor", aanleiding("Mag niet eerder dan dit, eventueel met een termijn: \"overval + 1 dag\"."));
    add("uiterlijk", duur("Termijn, geteld vanaf \"vanaf\" of vanaf het laatste van \"na\"."));
    add("vanaf", described(json!({ "anyOf": [one_of(codes::<Anker>()), { "type": "string" }] }), "Waarvandaan de termijn telt."));
    add("als", als());
    add("legt_vast", described(many(one_of(codes::<Feit>())), "Feiten die deze stap vraagt."));
    let notes = || many(one_of(codes::<Aantekening>()));
    add("noteert", described(notes(), "Wat je bij deze stap noteert. Zonder gaat de stap niet dicht."));
    add("noteert_ook", described(notes(), "Wat je bij deze stap kunt noteren."));
    add(
        "wisselt_uit",
        json!({ "type": "array", "items": uitwisseling(), "description": "Gegevens die in deze stap van de een naar de ander gaan." }),
    );
    add("klaar_als", described(one_of(codes::<Bewijs>()), "Wat vastligt voordat de stap klaar is."));
    add("weg", described(one_of(codes::<Weg>()), "Langs welke weg: telefoon, bezoek, brief en meer."));
    add("escaleert", escalatie());
    add("eigen_zorg", json!({ "type": "boolean", "description": "De stap zorgt voor collega's die met de overval werkten." }));
    add("verplicht", json!({ "type": "boolean", "description": "De casus gaat niet dicht zonder deze stap." }));
    add("brief", text("Sjabloon van de brief."));
    add("letop", text("Wat de wet hierover zegt, met het artikel."));
    add("bron", filled("Waar de stap op steunt."));
    json!({ "type": "object", "additionalProperties": false, "required": required, "properties": fields })
}

fn als() -> Value {
    let facts: Map<String, Value> = Feit::ALL.iter().map(|f| (f.code().to_owned(), many(one_of(f.waarden().to_vec())))).collect();
    json!({ "type": "object", "additionalProperties": false, "properties": facts, "description": "De stap geldt alleen als elk feit een van deze waarden heeft." })
}

fn uitwisseling() -> Value {
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["van", "aan", "wat"],
        "properties": {
            "van": filled("Wie geeft."),
            "aan": filled("Wie krijgt; ook \"omgeving\"."),
            "wat": { "type": "array", "minItems": 1, "items": one_of(codes::<Soort>()) },
        },
    })
}

fn escalatie() -> Value {
    json!({
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "naar": text("Wie het hoort als de stap te laat is; ook \"plaatsvervanger\"."),
            "na": duur("Hoe lang na de termijn. Zonder: meteen."),
        },
        "description": "Naar wie de stap gaat als hij te laat is.",
    })
}

fn vervalt() -> Value {
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["id", "reden"],
        "properties": { "id": id("Stap van de stam."), "reden": filled("Waarom hij hier niet geldt.") },
    })
}

fn codes<C: Code>() -> Vec<&'static str> {
    C::ALL.iter().map(|c| c.code()).collect()
}

fn one_of(values: Vec<&'static str>) -> Value {
    json!({ "enum": values })
}

fn many(item: Value) -> Value {
    json!({ "anyOf": [item.clone(), { "type": "array", "items": item }] })
}

fn words(description: &str) -> Value {
    described(many(json!({ "type": "string" })), description)
}

fn aanleiding(description: &str) -> Value {
    described(many(json!({ "anyOf": [one_of(codes::<Anker>()), { "type": "string" }] })), description)
}

fn duur(description: &str) -> Value {
    let pattern =
        "^(\\d+|een|één)\\s+(minuut|minuten|uur|uren|dagdeel|dagdelen|dag|dagen|werkdag|werkdagen|week|weken|maand|maanden|jaar|jaren)$";
    json!({ "type": "string", "pattern": pattern, "description": description })
}

fn id(description: &str) -> Value {
    json!({ "type": "string", "pattern": "^[a-z0-9-]+$", "description": description })
}

/// A text that may not be empty.
fn filled(description: &str) -> Value {
    json!({ "type": "string", "minLength": 1, "description": description })
}

fn text(description: &str) -> Value {
    json!({ "type": "string", "description": description })
}

fn described(mut value: Value, description: &str) -> Value {
    if let Value::Object(map) = &mut value {
        map.insert("description".into(), description.into());
    }
    value
}
