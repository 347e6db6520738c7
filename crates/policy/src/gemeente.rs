//! Municipalities: `gemeenten/<year>.toml`.

use domain::{GemeenteCode, draaiboek::lijkt_op};
use jiff::civil::Date;
use serde::Deserialize;

use crate::{
    PolicyError,
    bestand::Bestand,
    datum,
    lees::{at_veld, inhoud, parse},
};

/// Gemeente: a municipality in the years it exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gemeente {
    /// CBS code.
    pub code: GemeenteCode,
    /// Name.
    pub naam: String,
    /// Province.
    pub provincie: String,
    /// First day of validity.
    pub geldig_vanaf: Date,
    /// Last day of validity.
    pub geldig_tot: Option<Date>,
    /// Other names that people use for it.
    pub ook: Vec<String>,
    /// Municipalities that became part of it.
    pub vroeger: Vec<String>,
    /// What is planned or must be checked about it.
    pub te_verifieren: Option<String>,
    /// Made up, for demonstrations.
    pub fictief: bool,
}

/// ```toml
/// geldig_vanaf = 2026-01-01
/// bron         = "CBS, gemeentelijke indeling"
///
/// [[gemeente]]
/// code = "GM0344"
/// naam = "Utrecht"
/// provincie = "Utrecht"
/// ```
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lijst {
    #[serde(deserialize_with = "datum::datum")]
    geldig_vanaf: Date,
    #[serde(default, deserialize_with = "datum::misschien")]
    geldig_tot: Option<Date>,
    #[serde(rename = "bron")]
    _bron: String,
    #[serde(rename = "te_verifieren")]
    _te_verifieren: Option<String>,
    gemeente: Vec<Rij>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rij {
    code: String,
    naam: String,
    provincie: String,
    #[serde(default)]
    ook: Vec<String>,
    #[serde(default)]
    vroeger: Vec<String>,
    #[serde(default)]
    te_verifieren: Option<String>,
    #[serde(default, deserialize_with = "datum::misschien")]
    geldig_vanaf: Option<Date>,
    #[serde(default, deserialize_with = "datum::misschien")]
    geldig_tot: Option<Date>,
    #[serde(default)]
    fictief: bool,
}

/// All municipalities.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gemeenten(Vec<Gemeente>);

impl Gemeenten {
    /// All of them, by name; the newest list counts for a code that stands in several.
    pub fn iter(&self) -> impl Iterator<Item = &Gemeente> {
        self.0.iter()
    }

    /// The municipality with this CBS code, such as `GM0344`.
    pub fn by_code(&self, code: &str) -> Option<&Gemeente> {
        self.0.iter().find(|g| g.code.as_str() == code)
    }

    /// The municipality with this name, another name that people use, or this code, whatever the capitals, spaces and accents; of the code
    /// the digits will do.
    ///
    /// # Errors
    /// Names that look like it, nearest first; empty when nothing does.
    pub fn zoek(&self, naam: &str) -> Result<&Gemeente, Vec<&Gemeente>> {
        let wanted = plat(naam);
        let code = wanted.strip_prefix("gm").unwrap_or(&wanted);
        let code = (code.len() <= 4 && !code.is_empty() && code.bytes().all(|b| b.is_ascii_digit())).then(|| format!("GM{code:0>4}"));
        let called = |g: &&Gemeente| std::iter::once(&g.naam).chain(&g.ook).any(|naam| plat(naam) == wanted);
        if let Some(g) = self.0.iter().find(|g| called(g) || Some(g.code.as_str()) == code.as_deref()) {
            return Ok(g);
        }
        let names = |g: &Gemeente| -> Vec<String> { std::iter::once(&g.naam).chain(&g.ook).map(|naam| plat(naam)).collect() };
        let all: Vec<String> = self.0.iter().flat_map(names).collect();
        let near = lijkt_op(&wanted, all.iter().map(String::as_str));
        let is_near = |g: &&Gemeente| near.is_some_and(|n| names(g).iter().any(|naam| naam == n));
        let begins = |g: &&Gemeente| wanted.len() >= 3 && names(g).iter().any(|naam| naam.contains(&wanted)) && !is_near(g);
        let nearest = self.0.iter().filter(is_near);
        Err(nearest.chain(self.0.iter().filter(begins)).take(5).collect())
    }

    /// The municipality that this one became part of.
    pub fn opgegaan(&self, naam: &str) -> Option<&Gemeente> {
        self.0.iter().find(|g| g.vroeger.iter().any(|v| plat(v) == plat(naam)))
    }

    /// Municipalities that share this name, and are told apart by what stands behind it: "Bergen (L.)" and "Bergen (NH.)".
    pub fn gelijknamig(&self, naam: &str) -> Vec<&Gemeente> {
        let bare = |g: &&Gemeente| g.naam.split_once(" (").is_some_and(|(name, _)| plat(name) == plat(naam));
        self.0.iter().filter(bare).collect()
    }
}

/// Lower case letters and digits alone, without accents: "'s-Hertogenbosch" and "s hertogenbosch" are the same.
fn plat(naam: &str) -> String {
    let bare = |c: char| match c {
        'á' | 'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ï' => 'i',
        'ó' | 'ô' | 'ö' => 'o',
        'ú' | 'û' | 'ü' => 'u',
        other => other,
    };
    naam.to_lowercase().chars().map(bare).filter(|c| c.is_alphanumeric()).collect()
}

pub(crate) fn lees(files: &[Bestand], errors: &mut Vec<PolicyError>) -> Gemeenten {
    let mut all: Vec<Gemeente> = Vec::new();
    for file in files.iter().filter(|f| f.onder("gemeenten").is_some()) {
        let read = inhoud(file).and_then(|text| parse::<Lijst>(&file.pad, &text).map(|list| (list, text)));
        let (list, text) = match read {
            Ok(read) => read,
            Err(e) => {
                errors.extend(e);
                continue;
            }
        };
        for (i, row) in list.gemeente.into_iter().enumerate() {
            let Ok(code) = row.code.parse::<GemeenteCode>() else {
                let hint = "Gebruik GM en vier cijfers, bijvoorbeeld GM0344.";
                errors.push(at_veld(&file.pad, &text, &["gemeente", &i.to_string(), "code"], "Dit is geen gemeentecode.", hint));
                continue;
            };
            all.retain(|g| g.code != code);
            let geldig_vanaf = row.geldig_vanaf.unwrap_or(list.geldig_vanaf);
            let geldig_tot = row.geldig_tot.or(list.geldig_tot);
            let Rij { naam, provincie, ook, vroeger, te_verifieren, fictief, .. } = row;
            all.push(Gemeente { code, naam, provincie, geldig_vanaf, geldig_tot, ook, vroeger, te_verifieren, fictief });
        }
    }
    all.sort_by(|a, b| a.naam.cmp(&b.naam));
    Gemeenten(all)
}
