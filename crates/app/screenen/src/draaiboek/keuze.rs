//! Keuze: which draaiboek a casus would get.

use casus::Casus;
use domain::journaal::Soort;
use jiff::civil::Date;
use policy::Beleid;

use super::{mogelijk, nieuwer};

/// What was chosen, and the draaiboeken that the casus then runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Keuze {
    /// Newer version, one more, or one less.
    pub soort: Soort,
    /// The draaiboek it is about.
    pub id: String,
    /// And its version.
    pub versie: Date,
    /// The version of its own draaiboek.
    pub vanaf: Date,
    /// Those beside it.
    pub erbij: Vec<(String, Date)>,
}

impl Keuze {
    /// Last parts of the address.
    pub fn pad(&self) -> String {
        let wat = match self.soort {
            Soort::DraaiboekErbij => "erbij",
            Soort::DraaiboekEraf => "eraf",
            _ => "versie",
        };
        format!("{wat}/{}", self.id)
    }

    /// What exactly was shown: a form that was made for another version is not carried out.
    pub fn merk(&self) -> String {
        format!("{}:{}", self.vanaf, self.erbij.iter().map(|(id, v)| format!("{id}@{v}")).collect::<Vec<_>>().join(","))
    }

    /// Text key of the title.
    pub fn titel(&self) -> &'static str {
        match self.soort {
            Soort::DraaiboekErbij => "casusdraaiboek-erbij-titel",
            Soort::DraaiboekEraf => "casusdraaiboek-eraf-titel",
            _ => "casusdraaiboek-versie-titel",
        }
    }

    /// The confirmation.
    pub fn melding(&self) -> &'static str {
        match self.soort {
            Soort::DraaiboekErbij => "melding-draaiboek-erbij",
            Soort::DraaiboekEraf => "melding-draaiboek-eraf",
            _ => "melding-draaiboek-versie",
        }
    }
}

/// The choice behind an address; nothing when it cannot be made.
pub(super) fn lees(beleid: &Beleid, casus: &Casus, (wat, id): (&str, &str), dag: Date) -> Option<Keuze> {
    let nu = |id: &str, versie: Date| nieuwer(beleid, id, versie, dag).unwrap_or(versie);
    let (vanaf, mut erbij) = (casus.draaiboek_vanaf, casus.erbij.clone());
    match wat {
        "versie" if id == casus.draaiboek => {
            let versie = nu(id, vanaf);
            let erbij: Vec<_> = erbij.iter().map(|(e, v)| (e.clone(), nu(e, *v))).collect();
            let anders = versie != vanaf || erbij != casus.erbij;
            anders.then(|| Keuze { soort: Soort::DraaiboekVersie, id: id.to_owned(), versie, vanaf: versie, erbij })
        }
        "erbij" => {
            let d = mogelijk(beleid, casus, dag).into_iter().find(|d| d.id == id)?;
            erbij.push((d.id.clone(), d.geldig_vanaf));
            Some(Keuze { soort: Soort::DraaiboekErbij, id: d.id.clone(), versie: d.geldig_vanaf, vanaf, erbij })
        }
        "eraf" => {
            let at = erbij.iter().position(|(e, _)| e == id)?;
            let (id, versie) = erbij.remove(at);
            Some(Keuze { soort: Soort::DraaiboekEraf, id, versie, vanaf, erbij })
        }
        _ => None,
    }
}
