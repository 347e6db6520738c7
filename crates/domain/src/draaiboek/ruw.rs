//! The draaiboek as written: words, not yet resolved, so that every mistake can be reported at once.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Deserializer, Serialize, de};

/// A file of a draaiboek.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Ruw {
    /// Identity; equals the folder.
    pub id: String,
    /// Name.
    pub naam: String,
    /// Name in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub naam_en: Option<String>,
    /// Trunk.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bouwt_op: Option<String>,
    /// Incident types.
    pub geldt_voor: Vec<String>,
    /// Draaiboeken that a supplement belongs with; a version without it has those of what it builds on, and without any it fits beside all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub past_bij: Option<Vec<String>>,
    /// Kind of incident; a branch without it has that of its trunk, and without either it is a robbery.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incident: Option<String>,
    /// First day; equals the file name.
    #[serde(deserialize_with = "datum")]
    pub geldig_vanaf: String,
    /// Source.
    pub bron: String,
    /// Explanation.
    pub toelichting: String,
    /// Steps of the trunk and of this file that stand in another order here: on the places they have, in this order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub volgorde: Vec<String>,
    /// Steps; in a branch they are added.
    pub stap: Vec<RuwStap>,
    /// Changes to steps of the trunk.
    pub wijzig: Vec<RuwStap>,
    /// Steps of the trunk that are dropped.
    pub vervalt: Vec<Vervalt>,
}

/// A step, or a change to a step: what is absent stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RuwStap {
    /// Identity.
    pub id: String,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub titel: Option<String>,
    /// How.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uitleg: Option<String>,
    /// Phase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fase: Option<String>,
    /// Track.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spoor: Option<String>,
    /// Casus or person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<String>,
    /// Actor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wie: Option<String>,
    /// Together with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub met: Option<Meer>,
    /// Starts after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub na: Option<Meer>,
    /// Held until.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub niet_voor: Option<Meer>,
    /// Term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uiterlijk: Option<String>,
    /// Start of the term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vanaf: Option<String>,
    /// Condition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub als: Option<BTreeMap<String, Meer>>,
    /// Facts recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legt_vast: Option<Meer>,
    /// Notes that must be there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noteert: Option<Meer>,
    /// Notes that may stay empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noteert_ook: Option<Meer>,
    /// Exchanges.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wisselt_uit: Option<Vec<RuwUitwisseling>>,
    /// Evidence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub klaar_als: Option<String>,
    /// Channel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weg: Option<String>,
    /// What happens when it is late.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub escaleert: Option<RuwEscalatie>,
    /// Care for colleagues.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eigen_zorg: Option<bool>,
    /// Mandatory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verplicht: Option<bool>,
    /// Letter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brief: Option<String>,
    /// Legal note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letop: Option<String>,
    /// Source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bron: Option<String>,
}

/// An exchange as written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuwUitwisseling {
    /// Sender.
    pub van: String,
    /// Recipient.
    pub aan: String,
    /// Kinds of data.
    pub wat: Vec<String>,
}

/// Escalation as written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RuwEscalatie {
    /// Who is told; empty for nobody, so that a branch can clear it.
    pub naar: String,
    /// How long after the term; without it at once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub na: Option<String>,
}

/// A step of the trunk that does not apply in this branch.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Vervalt {
    /// Identity of the step.
    pub id: String,
    /// Why.
    pub reden: String,
}

/// One word or a list of words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Meer(pub Vec<String>);

impl<'de> Deserialize<'de> for Meer {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Words;
        impl<'de> de::Visitor<'de> for Words {
            type Value = Meer;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("een tekst of een lijst van teksten")
            }
            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Meer, A::Error> {
                Ok(Meer(vec![kale_datum(map, &self)?]))
            }
            fn visit_str<E: de::Error>(self, v: &str) -> Result<Meer, E> {
                Ok(Meer(vec![v.to_owned()]))
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, mut seq: A) -> Result<Meer, A::Error> {
                let mut words = Vec::new();
                while let Some(Woord(word)) = seq.next_element()? {
                    words.push(word);
                }
                Ok(Meer(words))
            }
        }
        d.deserialize_any(Words)
    }
}

/// A date as text: quoted, or as the date of TOML, which reads as a map with one entry.
fn datum<'de, D: Deserializer<'de>>(d: D) -> Result<String, D::Error> {
    d.deserialize_any(TekstOfDatum("een datum zoals 2026-01-01"))
}

/// One entry of a list: a text, or a date of TOML.
struct Woord(String);

impl<'de> Deserialize<'de> for Woord {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_any(TekstOfDatum("een tekst")).map(Self)
    }
}

/// Reads a text or a date of TOML, and says what was expected.
struct TekstOfDatum(&'static str);

impl<'de> de::Visitor<'de> for TekstOfDatum {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<E: de::Error>(self, v: &str) -> Result<String, E> {
        Ok(v.to_owned())
    }

    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<String, A::Error> {
        kale_datum(map, &self)
    }
}

/// The date of TOML reads as a map with one entry, whose key begins with a dollar. Another table is not a date.
fn kale_datum<'de, A: de::MapAccess<'de>>(mut map: A, expected: &dyn de::Expected) -> Result<String, A::Error> {
    match map.next_key::<String>()? {
        Some(key) if key.starts_with('$') => map.next_value(),
        _ => Err(de::Error::invalid_type(de::Unexpected::Map, expected)),
    }
}
