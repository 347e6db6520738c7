//! Afspraak: what was agreed with a partner, for how long, and whether it was signed.

use domain::{Code, codes};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::{Row, StoreError, Value, args};
use web::{Tr, args as words};

use super::{
    Dossier,
    onderdeel::{Onderdeel, Sql},
};

codes! {
    /// Afspraakstaat: whether an agreement binds.
    pub Afspraakstaat "afspraakstaat" {
        /// Not signed yet.
        Concept = "concept",
        /// Signed by both.
        Ondertekend = "ondertekend",
    }
}

/// An agreement with a partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Afspraak {
    /// Number within the partner.
    pub nr: i64,
    /// Subject.
    pub onderwerp: String,
    /// What was agreed.
    pub inhoud: String,
    /// From.
    pub vanaf: Option<Date>,
    /// Until.
    pub tot: Option<Date>,
    /// Whether it binds.
    pub staat: Afspraakstaat,
    /// The day it was signed.
    pub getekend_op: Option<Date>,
    /// Who signed for the partner.
    pub getekend_door: String,
    /// Notice, in words.
    pub opzegtermijn: String,
    /// The day it is looked at again.
    pub herzien_op: Option<Date>,
    /// Number of the covenant that this agreement stands for: it follows that covenant and is not edited here.
    pub convenant: Option<i64>,
    /// Version, for editing.
    pub versie: i64,
}

impl Afspraak {
    /// Whether it has ended.
    pub fn verlopen(&self, dag: Date) -> bool {
        self.tot.is_some_and(|tot| tot < dag)
    }

    /// Whether it binds on that day.
    pub fn geldt(&self, dag: Date) -> bool {
        self.staat == Afspraakstaat::Ondertekend && !self.verlopen(dag) && self.vanaf.is_none_or(|van| van <= dag)
    }

    /// Whether it was to be looked at again before that day.
    pub fn te_herzien(&self, dag: Date) -> bool {
        !self.verlopen(dag) && self.herzien_op.is_some_and(|op| op < dag)
    }

    /// Term and signature in one line.
    pub fn regel(&self, tr: Tr) -> String {
        let date = |key: &str, d: Option<Date>| d.map(|d| tr.with(key, words![("datum", tr.datum(d))]));
        let signed = (self.staat == Afspraakstaat::Ondertekend).then(|| match self.getekend_op {
            Some(d) => tr.with("partners-getekend", words![("datum", tr.datum(d))]),
            None => tr.label(self.staat),
        });
        let parts = [date("partners-vanaf", self.vanaf), date("partners-tot", self.tot), signed];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

impl Onderdeel for Afspraak {
    const SQL: Sql = Sql {
        all: "SELECT partner, nr, onderwerp, inhoud, vanaf, tot, staat, getekend_op, getekend_door, opzegtermijn, herzien_op, convenant, versie \
              FROM partner_afspraak",
        van: "SELECT nr, onderwerp, inhoud, vanaf, tot, staat, getekend_op, getekend_door, opzegtermijn, herzien_op, convenant, versie \
              FROM partner_afspraak WHERE gemeente = $1 AND partner = $2 ORDER BY nr",
        insert: "INSERT INTO partner_afspraak (gemeente, partner, nr, onderwerp, inhoud, vanaf, tot, staat, getekend_op, getekend_door, \
                 opzegtermijn, herzien_op, convenant, versie) \
                 SELECT $1, $2, COALESCE(MAX(nr), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1 \
                 FROM partner_afspraak WHERE gemeente = $1 AND partner = $2",
        update: "UPDATE partner_afspraak SET onderwerp = $5, inhoud = $6, vanaf = $7, tot = $8, staat = $9, getekend_op = $10, \
                 getekend_door = $11, opzegtermijn = $12, herzien_op = $13, convenant = $14, versie = versie + 1 \
                 WHERE gemeente = $1 AND partner = $2 AND nr = $3 AND versie = $4",
        delete: "DELETE FROM partner_afspraak WHERE gemeente = $1 AND partner = $2 AND nr = $3",
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
            onderwerp: r.text("onderwerp")?,
            inhoud: r.text("inhoud")?,
            vanaf: r.opt_date("vanaf")?,
            tot: r.opt_date("tot")?,
            staat: r.code("staat")?,
            getekend_op: r.opt_date("getekend_op")?,
            getekend_door: r.text("getekend_door")?,
            opzegtermijn: r.text("opzegtermijn")?,
            herzien_op: r.opt_date("herzien_op")?,
            convenant: r.opt_int("convenant")?,
            versie: r.int("versie")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        args![
            &self.onderwerp,
            &self.inhoud,
            self.vanaf,
            self.tot,
            self.staat.code(),
            self.getekend_op,
            &self.getekend_door,
            &self.opzegtermijn,
            self.herzien_op,
            self.convenant
        ]
    }

    fn in_dossier(d: &Dossier) -> &[Self] {
        &d.afspraken
    }
}

/// The agreement that binds, else the last one, in one line.
pub fn afspraak(tr: Tr, d: &Dossier, dag: Date) -> String {
    afspraak_regel(tr, &d.afspraken, dag)
}

/// As [`afspraak`], of a list of agreements.
pub fn afspraak_regel(tr: Tr, afspraken: &[Afspraak], dag: Date) -> String {
    let Some(a) = afspraken.iter().rev().find(|a| a.geldt(dag)).or_else(|| afspraken.last()) else { return String::new() };
    let term = a.regel(tr);
    let state = if a.geldt(dag) || a.verlopen(dag) { String::new() } else { tr.label(a.staat) };
    [a.onderwerp.clone(), term, state].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" · ")
}
