//! The flows: every rule of the law between two parties, in both directions.

use domain::{
    gegeven::Soort,
    grondslag::{Grondslag, OMGEVING, Regel, eigen_huis},
};
use jiff::civil::Date;
use policy::Beleid;
use sha2::{Digest, Sha256};

/// Any partner, in a rule.
const ELKE: &str = "*";

/// Stroom: data that may go from one party to another for one purpose on one basis. A rule for any partner is one flow per partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stroom<'a> {
    /// Sum of basis, sender, recipient and purpose.
    pub sleutel: String,
    /// Sender.
    pub van: &'a str,
    /// Recipient.
    pub aan: &'a str,
    /// The basis.
    pub grondslag: &'a Grondslag,
    /// Its rule.
    pub regel: &'a Regel,
}

impl<'a> Stroom<'a> {
    fn new(grondslag: &'a Grondslag, regel: &'a Regel, van: &'a str, aan: &'a str) -> Self {
        let text = [grondslag.id.as_str(), van, aan, &regel.doel].join("\n");
        let sleutel = Sha256::digest(text).iter().take(8).map(|b| format!("{b:02x}")).collect();
        Self { sleutel, van, aan, grondslag, regel }
    }

    /// Whether the basis holds on a day.
    pub fn geldt(&self, dag: Date) -> bool {
        self.grondslag.geldig_vanaf <= dag && self.grondslag.geldig_tot.is_none_or(|tot| dag <= tot)
    }

    /// Whether it comes from a rule for any partner.
    pub fn algemeen(&self) -> bool {
        self.regel.van == ELKE || self.regel.aan == ELKE
    }

    /// Whether it can carry this kind in an exchange of a draaiboek between these actors.
    pub fn draagt(&self, van: &str, aan: &str, soort: Soort) -> bool {
        let past = |mine: &str, actor: &str| mine == actor || (mine == "gemeente" && eigen_huis(actor));
        past(self.van, van) && past(self.aan, aan) && self.regel.gegevens.contains(&soort)
    }

    /// The partner that the municipality exchanges with; nobody when it is among others, within the house, or with the neighbourhood.
    pub fn partner(&self) -> Option<&'a str> {
        let other = match (eigen_huis(self.van), eigen_huis(self.aan)) {
            (true, false) => self.aan,
            (false, true) => self.van,
            _ => return None,
        };
        (other != OMGEVING).then_some(other)
    }

    /// Whether this party gives or gets.
    pub fn raakt(&self, actor: &str) -> bool {
        self.van == actor || self.aan == actor
    }
}

/// All flows that policy knows, in its order. Own partners of the municipality have none: no rule names them.
pub fn stromen(beleid: &Beleid) -> Vec<Stroom<'_>> {
    let rules = || beleid.grondslagen.iter().flat_map(|g| g.regels.iter().map(move |r| (g, r)));
    let mut all: Vec<Stroom<'_>> =
        rules().filter(|(_, r)| r.van != ELKE && r.aan != ELKE).map(|(g, r)| Stroom::new(g, r, &r.van, &r.aan)).collect();
    for (g, r) in rules().filter(|(_, r)| r.van == ELKE || r.aan == ELKE) {
        for p in beleid.partners.iter().map(|p| p.id.as_str()).filter(|p| !eigen_huis(p) && *p != "politie") {
            let van = if r.van == ELKE { p } else { r.van.as_str() };
            let aan = if r.aan == ELKE { p } else { r.aan.as_str() };
            // A rule that names this partner and says as much already stands there.
            let said = all
                .iter()
                .any(|s| s.van == van && s.aan == aan && s.grondslag.id == g.id && r.gegevens.iter().all(|k| s.regel.gegevens.contains(k)));
            if !said {
                all.push(Stroom::new(g, r, van, aan));
            }
        }
    }
    all
}
