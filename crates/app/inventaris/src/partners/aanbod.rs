//! Aanbod: what a partner offers, for which kind of robbery and which step, from when, and how fast it reacts.

use domain::casus::Incidenttype;
use jiff::civil::Date;
use policy::Beleid;
use serde::{Deserialize, Serialize};
use store::{Row, StoreError, Tx, Value, args};
use web::Tr;

use super::{
    Dossier,
    onderdeel::{Onderdeel, Sql},
};

/// What a partner offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aanbod {
    /// Number within the partner.
    pub nr: i64,
    /// What.
    pub wat: String,
    /// For which kinds of robbery.
    pub geldt_voor: Vec<Incidenttype>,
    /// For one step of the draaiboek; empty for all.
    pub stap: String,
    /// From.
    pub vanaf: Option<Date>,
    /// Until.
    pub tot: Option<Date>,
    /// Longest time to react, such as "2 uur".
    pub reactietijd: String,
    /// Version, for editing.
    pub versie: i64,
}

impl Aanbod {
    /// Whether it holds on that day.
    pub fn geldt(&self, dag: Date) -> bool {
        self.vanaf.is_none_or(|van| van <= dag) && self.tot.is_none_or(|tot| dag <= tot)
    }

    /// Whether it is for this kind of robbery.
    pub fn voor(&self, soort: Incidenttype) -> bool {
        self.geldt_voor.contains(&soort)
    }

    /// The kinds of robbery in words.
    pub fn soorten(&self, tr: Tr) -> String {
        self.geldt_voor.iter().map(|s| tr.label(*s)).collect::<Vec<_>>().join(", ")
    }
}

/// Title of a step in the draaiboeken of that day.
pub fn staptitel<'a>(beleid: &'a Beleid, dag: Date, stap: &str) -> Option<&'a str> {
    beleid.startbaar_op(dag).into_iter().find_map(|d| d.stap(&stap.into())).map(|s| s.titel.as_str())
}

/// The partners that offer something for one step.
///
/// # Errors
/// When the database fails.
pub async fn bij_stappen(tx: &Tx) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT DISTINCT partner FROM partner_aanbod WHERE gemeente = $1 AND stap <> '' ORDER BY partner";
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(|r| r.text("partner")).collect()
}

impl Onderdeel for Aanbod {
    const SQL: Sql = Sql {
        all: "SELECT partner, nr, wat, geldt_voor, stap, vanaf, tot, reactietijd, versie FROM partner_aanbod",
        van: "SELECT nr, wat, geldt_voor, stap, vanaf, tot, reactietijd, versie FROM partner_aanbod \
              WHERE gemeente = $1 AND partner = $2 ORDER BY nr",
        insert: "INSERT INTO partner_aanbod (gemeente, partner, nr, wat, geldt_voor, stap, vanaf, tot, reactietijd, versie) \
                 SELECT $1, $2, COALESCE(MAX(nr), 0) + 1, $3, $4, $5, $6, $7, $8, 1 FROM partner_aanbod WHERE gemeente = $1 AND partner = $2",
        update: "UPDATE partner_aanbod SET wat = $5, geldt_voor = $6, stap = $7, vanaf = $8, tot = $9, reactietijd = $10, \
                 versie = versie + 1 WHERE gemeente = $1 AND partner = $2 AND nr = $3 AND versie = $4",
        delete: "DELETE FROM partner_aanbod WHERE gemeente = $1 AND partner = $2 AND nr = $3",
    };

    fn nr(&self) -> i64 {
        self.nr
    }

    fn versie(&self) -> i64 {
        self.versie
    }

    fn verder(self) -> Self {
        Self { versie: self.versie + 1, ..self }
    }

    fn from_row(r: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            nr: r.int("nr")?,
            wat: r.text("wat")?,
            geldt_voor: r.json("geldt_voor")?,
            stap: r.text("stap")?,
            vanaf: r.opt_date("vanaf")?,
            tot: r.opt_date("tot")?,
            reactietijd: r.text("reactietijd")?,
            versie: r.int("versie")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        let types = serde_json::to_string(&self.geldt_voor).unwrap_or_default();
        args![&self.wat, types, &self.stap, self.vanaf, self.tot, &self.reactietijd]
    }

    fn in_dossier(d: &Dossier) -> &[Self] {
        &d.aanbod
    }
}
