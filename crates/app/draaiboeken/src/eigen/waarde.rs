//! A step as fields with values: the one model under the form, the text and the difference.

use std::collections::BTreeMap;

use domain::draaiboek::{Meer, RuwEscalatie, RuwStap, RuwUitwisseling};
use toml_edit::{Array, InlineTable, Value};

/// The fields of a step, in the order of a text.
pub(super) const VELDEN: [&str; 24] = [
    "titel",
    "uitleg",
    "fase",
    "spoor",
    "per",
    "wie",
    "met",
    "weg",
    "na",
    "niet_voor",
    "uiterlijk",
    "vanaf",
    "als",
    "legt_vast",
    "noteert",
    "noteert_ook",
    "wisselt_uit",
    "escaleert",
    "klaar_als",
    "brief",
    "eigen_zorg",
    "verplicht",
    "letop",
    "bron",
];

/// Waarde: what stands in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Waarde {
    /// A word or a text.
    Tekst(String),
    /// Words.
    Lijst(Vec<String>),
    /// A condition.
    Als(BTreeMap<String, Vec<String>>),
    /// Exchanges.
    Uit(Vec<RuwUitwisseling>),
    /// Who hears that it is late, and how long after.
    Escaleert(String, String),
    /// Yes or no.
    Vlag(bool),
}

/// A step as fields.
pub(crate) type Velden = BTreeMap<&'static str, Waarde>;

impl Waarde {
    pub(crate) fn leeg(&self) -> bool {
        match self {
            Self::Tekst(t) => t.trim().is_empty(),
            Self::Lijst(l) => l.is_empty(),
            Self::Als(a) => a.is_empty(),
            Self::Uit(u) => u.is_empty(),
            Self::Escaleert(naar, na) => naar.is_empty() && na.is_empty(),
            Self::Vlag(v) => !v,
        }
    }

    /// The same in a text. One word stands alone, as people write it.
    pub(super) fn toml(&self) -> Value {
        match self {
            Self::Tekst(t) => t.as_str().into(),
            Self::Lijst(l) => array(l),
            Self::Als(a) => Value::InlineTable(a.iter().map(|(k, v)| (k.as_str(), array(v))).collect::<InlineTable>()),
            Self::Uit(all) => Value::Array(all.iter().map(uitwisseling).collect::<Array>()),
            Self::Escaleert(naar, na) => {
                let mut t = InlineTable::new();
                if !self.leeg() {
                    t.insert("naar", naar.as_str().into());
                }
                if !na.is_empty() {
                    t.insert("na", na.as_str().into());
                }
                Value::InlineTable(t)
            }
            Self::Vlag(v) => (*v).into(),
        }
    }
}

pub(super) fn array(words: &[String]) -> Value {
    Value::Array(words.iter().map(String::as_str).collect::<Array>())
}

fn uitwisseling(u: &RuwUitwisseling) -> Value {
    let mut t = InlineTable::new();
    t.insert("van", u.van.as_str().into());
    t.insert("aan", u.aan.as_str().into());
    t.insert("wat", array(&u.wat));
    Value::InlineTable(t)
}

/// The fields of a step as written.
pub(crate) fn velden(s: &RuwStap) -> Velden {
    VELDEN.into_iter().map(|veld| (veld, waarde(s, veld))).collect()
}

fn waarde(s: &RuwStap, veld: &str) -> Waarde {
    let tekst = |t: &Option<String>| Waarde::Tekst(t.clone().unwrap_or_default().trim_end().to_owned());
    let lijst = |m: &Option<Meer>| Waarde::Lijst(m.clone().unwrap_or_default().0);
    match veld {
        "titel" => tekst(&s.titel),
        "uitleg" => tekst(&s.uitleg),
        "fase" => tekst(&s.fase),
        "spoor" => tekst(&s.spoor),
        "per" => tekst(&s.per),
        "wie" => tekst(&s.wie),
        "met" => lijst(&s.met),
        "weg" => tekst(&s.weg),
        "na" => lijst(&s.na),
        "niet_voor" => lijst(&s.niet_voor),
        "uiterlijk" => tekst(&s.uiterlijk),
        "vanaf" => tekst(&s.vanaf),
        "als" => Waarde::Als(s.als.iter().flatten().map(|(k, v)| (k.clone(), v.0.clone())).collect()),
        "legt_vast" => lijst(&s.legt_vast),
        "noteert" => lijst(&s.noteert),
        "noteert_ook" => lijst(&s.noteert_ook),
        "wisselt_uit" => Waarde::Uit(s.wisselt_uit.clone().unwrap_or_default()),
        "escaleert" => {
            let RuwEscalatie { naar, na } = s.escaleert.clone().unwrap_or_default();
            Waarde::Escaleert(naar, na.unwrap_or_default())
        }
        "klaar_als" => tekst(&s.klaar_als),
        "brief" => tekst(&s.brief),
        "eigen_zorg" => Waarde::Vlag(s.eigen_zorg.unwrap_or(false)),
        "verplicht" => Waarde::Vlag(s.verplicht.unwrap_or(false)),
        "letop" => tekst(&s.letop),
        _ => tekst(&s.bron),
    }
}

/// A list that was chosen in a form, in the order in which it stood: what stays first, then what is new.
pub(super) fn in_volgorde(was: &[String], gekozen: &[String]) -> Vec<String> {
    let stays = was.iter().filter(|w| gekozen.contains(w));
    let mut all: Vec<String> = stays.cloned().collect();
    for new in gekozen {
        if !all.contains(new) {
            all.push(new.clone());
        }
    }
    all
}
