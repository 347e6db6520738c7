//! Gekoppeld: the measures and partners that stand ready for a target group or place, by name, and whether they still hold.

use std::collections::{BTreeSet, HashMap};

use ::store::{StoreError, Tx};
use inventaris::{
    maatregelen::{self, Maatregel, Stand},
    partners::{self, Partner},
};
use jiff::civil::Date;
use policy::Beleid;
use web::{Tr, args};

use crate::store::Duiding;

/// A measure or partner that stands ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Koppeling {
    /// What it is called here.
    pub naam: String,
    /// Where it stands; nothing when it is no longer there.
    pub naar: Option<String>,
    /// Why it does not hold today; nothing when it does.
    pub let_op: Option<String>,
}

impl Koppeling {
    /// The name, with why it does not hold.
    pub fn tekst(&self) -> String {
        self.let_op.as_ref().map_or_else(|| self.naam.clone(), |why| format!("{} ({})", self.naam, why.to_lowercase()))
    }
}

/// Everything that is attached, read with a fixed number of questions.
#[derive(Debug)]
pub struct Gekoppeld {
    maatregelen: HashMap<String, Maatregel>,
    partners: HashMap<String, Partner>,
}

impl Gekoppeld {
    /// Reads what is attached to these.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn load(tx: &Tx, beleid: &Beleid, all: &[Duiding]) -> Result<Self, StoreError> {
        let measures: BTreeSet<&str> = all.iter().flat_map(|d| &d.maatregelen).map(String::as_str).collect();
        let partners: BTreeSet<&str> = all.iter().flat_map(|d| &d.partners).map(String::as_str).collect();
        Self::deze(tx, beleid, &measures.into_iter().collect::<Vec<_>>(), &partners.into_iter().collect::<Vec<_>>()).await
    }

    /// Reads these.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn deze(tx: &Tx, beleid: &Beleid, measures: &[&str], partners: &[&str]) -> Result<Self, StoreError> {
        let measures = if measures.is_empty() { Vec::new() } else { maatregelen::deze(tx, beleid, measures).await? };
        let partners = if partners.is_empty() { Vec::new() } else { partners::deze(tx, beleid, partners).await? };
        Ok(Self {
            maatregelen: measures.into_iter().map(|m| (m.id.clone(), m)).collect(),
            partners: partners.into_iter().map(|p| (p.beleid.id.clone(), p)).collect(),
        })
    }

    /// A measure that is attached, as long as it is known.
    pub fn maatregel(&self, id: &str) -> Option<&Maatregel> {
        self.maatregelen.get(id)
    }

    /// A partner that is attached, as long as it is known.
    pub fn partner(&self, id: &str) -> Option<&Partner> {
        self.partners.get(id)
    }

    /// The measures of one, by name.
    pub fn maatregelen(&self, beleid: &Beleid, tr: Tr, dag: Date, d: &Duiding) -> Vec<Koppeling> {
        let made = |id: &String| {
            self.maatregel(id).map_or_else(
                || weg(tr, id),
                |m| Koppeling {
                    naam: m.naam(beleid, tr).to_owned(),
                    naar: Some(format!("{}/{id}", maatregelen::HIER)),
                    let_op: Some(m.stand(beleid, dag)).filter(|s| *s != Stand::Aanbieden).map(|s| tr.label(s)),
                },
            )
        };
        by_name(d.maatregelen.iter().map(made))
    }

    /// The partners of one, by name.
    pub fn partners(&self, tr: Tr, d: &Duiding) -> Vec<Koppeling> {
        let made = |id: &String| {
            self.partner(id).map_or_else(
                || weg(tr, id),
                |p| Koppeling { naam: p.naam(tr).to_owned(), naar: Some(partners::adres(id)), let_op: gestopt(tr, p) },
            )
        };
        by_name(d.partners.iter().map(made))
    }

    /// How many that are attached to these do not hold today.
    pub fn vervallen(&self, beleid: &Beleid, tr: Tr, dag: Date, all: &[Duiding]) -> usize {
        let of = |d: &Duiding| [self.maatregelen(beleid, tr, dag, d), self.partners(tr, d)].concat();
        all.iter().flat_map(of).filter(|k| k.let_op.is_some()).count()
    }
}

/// Why a partner does not take part today.
fn gestopt(tr: Tr, p: &Partner) -> Option<String> {
    match &p.beeindigd {
        Some((op, _)) => Some(tr.with("beeld-koppeling-gestopt", args![("op", tr.datum_kort(*op))])),
        None => (!p.lokaal.doet_mee).then(|| tr.t("partners-doet-niet-mee")),
    }
}

/// What was attached and is known no more.
fn weg(tr: Tr, id: &str) -> Koppeling {
    Koppeling { naam: id.to_owned(), naar: None, let_op: Some(tr.t("beeld-koppeling-weg")) }
}

fn by_name(all: impl Iterator<Item = Koppeling>) -> Vec<Koppeling> {
    let mut all: Vec<Koppeling> = all.collect();
    all.sort_by_cached_key(|k| k.naam.to_lowercase());
    all
}
