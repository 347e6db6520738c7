//! What readiness asks about partners: those of policy and those of a draaiboek one by one, of all others only how many.

use domain::Moment;
use inventaris::partners::{Dossier, Nodig};
use policy::Beleid;
use std::sync::Arc;
use store::{Row, StoreError, Tx, args};

use super::stand::{Verwacht, Wie, jaar_geleden};

/// What must be known of each partner that takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Vraag {
    /// Somebody to ask for, a number and an agreement that binds.
    Compleet,
    /// Called within the past year.
    Gebeld,
}

/// The partners of policy and of the draaiboeken, and how many others there are.
pub(super) struct Partners {
    dossiers: Arc<Vec<Dossier>>,
    eigen: Eigen,
    now: Moment,
}

/// The partners that the municipality added itself and that take part: how many, and the first that miss something.
struct Eigen {
    alle: usize,
    compleet: usize,
    gebeld: usize,
    niet_compleet: Vec<(String, String)>,
    niet_gebeld: Vec<(String, String)>,
}

/// `$2` is the day, `$3` a year ago. More than are named of each question, for when one was named already.
macro_rules! eigen {
    ($select:literal, $rest:literal) => {
        concat!(
            "SELECT ",
            $select,
            " FROM (SELECT e.partner AS partner, e.naam AS naam, CASE WHEN (COALESCE(l.contactpersoon, '') <> '' OR EXISTS (SELECT 1 \
             FROM partner_persoon p WHERE p.gemeente = e.gemeente AND p.partner = e.partner)) AND (COALESCE(l.telefoon, '') <> '' OR EXISTS \
             (SELECT 1 FROM partner_persoon p WHERE p.gemeente = e.gemeente AND p.partner = e.partner AND (p.telefoon <> '' OR p.buiten <> ''))) \
             AND EXISTS (SELECT 1 FROM partner_afspraak a WHERE a.gemeente = e.gemeente AND a.partner = e.partner AND a.staat = 'ondertekend' \
             AND (a.vanaf IS NULL OR a.vanaf <= $2) AND (a.tot IS NULL OR a.tot >= $2)) THEN 1 ELSE 0 END AS compleet, \
             CASE WHEN l.laatst_gebeld > $3 THEN 1 ELSE 0 END AS gebeld FROM partner_eigen e LEFT JOIN partner_lokaal l \
             ON l.gemeente = e.gemeente AND l.partner = e.partner WHERE e.gemeente = $1 AND e.beeindigd IS NULL \
             AND COALESCE(l.doet_mee, TRUE)) AS eigen ",
            $rest
        )
    };
}

impl Eigen {
    async fn load(tx: &Tx, now: Moment) -> Result<Self, StoreError> {
        let values = || args![tx.gemeente(), now.datum(), jaar_geleden(now)];
        let count = eigen!(
            "COUNT(*) AS alle, COUNT(CASE WHEN compleet = 1 THEN 1 END) AS compleet, COUNT(CASE WHEN gebeld = 1 THEN 1 END) AS gebeld",
            ""
        );
        let incomplete = eigen!("partner, naam", "WHERE compleet = 0 ORDER BY partner LIMIT 6");
        let silent = eigen!("partner, naam", "WHERE gebeld = 0 ORDER BY partner LIMIT 6");
        let counts = tx.one(count, values()).await?;
        let number = |name| counts.int(name).map(|n| usize::try_from(n).unwrap_or_default());
        let named = |rows: Vec<Row>| rows.iter().map(|r| Ok((r.text("partner")?, r.text("naam")?))).collect::<Result<_, StoreError>>();
        Ok(Self {
            alle: number("alle")?,
            compleet: number("compleet")?,
            gebeld: number("gebeld")?,
            niet_compleet: named(tx.all(incomplete, values()).await?)?,
            niet_gebeld: named(tx.all(silent, values()).await?)?,
        })
    }
}

/// Whom a question is open about.
pub(super) struct Open {
    /// The first of them, most needed first.
    pub(super) wie: Vec<Wie>,
    /// How many in all.
    pub(super) aantal: usize,
}

impl Partners {
    /// `dossiers` are those that policy or a draaiboek names.
    pub(super) async fn load(tx: &Tx, dossiers: Arc<Vec<Dossier>>, now: Moment) -> Result<Self, StoreError> {
        Ok(Self { dossiers, eigen: Eigen::load(tx, now).await?, now })
    }

    fn goed(&self, d: &Dossier, vraag: Vraag) -> bool {
        let l = &d.partner.lokaal;
        match vraag {
            Vraag::Compleet => {
                let contact = !l.contactpersoon.is_empty() || !d.personen.is_empty();
                contact && d.bereikbaar() && d.afspraak_geldt(self.now.datum())
            }
            Vraag::Gebeld => l.laatst_gebeld.is_some_and(|op| op > jaar_geleden(self.now)),
        }
    }

    /// Those of policy that must be known and take part here.
    fn verwacht<'a>(&'a self, verwacht: &'a Verwacht) -> impl Iterator<Item = &'a Dossier> {
        self.dossiers.iter().filter(|d| d.partner.lokaal.doet_mee && verwacht.partners.iter().any(|id| id == d.id()))
    }

    /// How many take part and must be known.
    pub(super) fn alle(&self, verwacht: &Verwacht) -> usize {
        self.verwacht(verwacht).count() + self.eigen.alle
    }

    /// How many of them the question is open about. A partner that does not take part here needs nothing.
    pub(super) fn aantal_open(&self, verwacht: &Verwacht, vraag: Vraag) -> usize {
        let good = if vraag == Vraag::Compleet { self.eigen.compleet } else { self.eigen.gebeld };
        self.verwacht(verwacht).filter(|d| !self.goed(d, vraag)).count() + self.eigen.alle.saturating_sub(good)
    }

    /// Who they are: who is needed first in the night stands first, here and in the list of what is missing.
    pub(super) fn open(&self, verwacht: &Verwacht, vraag: Vraag, beleid: &Beleid) -> Open {
        let nodig = Nodig::op(beleid, self.now.datum());
        let own = self.dossiers.iter().filter(|d| d.partner.van_gemeente() && d.partner.lokaal.doet_mee);
        let mut first: Vec<&Dossier> = self.verwacht(verwacht).chain(own).filter(|d| !self.goed(d, vraag)).collect();
        first.sort_by_key(|d| (nodig.na(d.id()), d.id()));
        let one = |d: &&Dossier| match d.partner.van_gemeente() {
            true => Wie::Eigen { id: d.id().to_owned(), naam: d.partner.beleid.naam.clone() },
            false => Wie::Partner(d.id().to_owned()),
        };
        let others = if vraag == Vraag::Compleet { &self.eigen.niet_compleet } else { &self.eigen.niet_gebeld };
        let others = others.iter().filter(|(id, _)| first.iter().all(|d| d.id() != *id));
        let wie = first.iter().map(one).chain(others.map(|(id, naam)| Wie::Eigen { id: id.clone(), naam: naam.clone() })).collect();
        Open { wie, aantal: self.aantal_open(verwacht, vraag) }
    }

    /// Whether a partner can be called.
    pub(super) fn bereikbaar(&self, id: &str) -> bool {
        self.dossiers.iter().any(|d| d.id() == id && d.bereikbaar())
    }

    /// Whether an agreement with a partner binds now.
    pub(super) fn afspraak_geldt(&self, id: &str) -> bool {
        self.dossiers.iter().any(|d| d.id() == id && d.afspraak_geldt(self.now.datum()))
    }
}
