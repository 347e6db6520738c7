//! What may be offered to whom: adopted, in force on that day, for this type of robbery, not too soon, and for this person.

use domain::{
    casus::{Incidenttype, Woonvorm},
    maatregel::Doelgroep,
};
use inventaris::maatregelen::Maatregel;
use jiff::civil::Date;
use policy::Beleid;

/// For whom is looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Vraag {
    pub soort: Incidenttype,
    pub overval: Date,
    pub groepen: Vec<Doelgroep>,
    pub woonvorm: Option<Woonvorm>,
}

impl Vraag {
    /// Whether this one may be offered on `dag`.
    pub fn past(&self, m: &Maatregel, beleid: &Beleid, dag: Date) -> bool {
        let voor_wie = m.inhoud.doelgroep.iter().any(|d| self.groepen.contains(d));
        voor_wie && self.woont_zo(m, beleid) && m.regel(beleid).may_offer_after(self.soort, self.overval, dag).is_ok()
    }

    /// As long as nobody knows whether the home is rented, both are shown.
    fn woont_zo(&self, m: &Maatregel, beleid: &Beleid) -> bool {
        let nodig = beleid.maatregel(&m.id).filter(|_| m.uit_beleid).and_then(|p| p.woonvorm);
        match (nodig, self.woonvorm) {
            (Some(nodig), Some(woont)) => woont == Woonvorm::Onbekend || woont == nodig,
            _ => true,
        }
    }

    /// Days since the robbery.
    pub fn dagen(&self, dag: Date) -> i64 {
        i64::from(self.overval.until(dag).map_or(0, |span| span.get_days()))
    }
}
