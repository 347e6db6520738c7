//! A line of the journal as a plain sentence, for the journal, the timeline of a casus and a person's own history.

use std::collections::HashMap;

use domain::{
    Code,
    casus::Kanaal,
    draaiboek::Draaiboek,
    id::MedewerkerId,
    journaal::{Soort, Wie},
};
use store::{JournalLine, StoreError, Tx};
use uuid::Uuid;
use web::{Markup, Tr, args, prose};

use crate::medewerkers;

/// The names that sentences need; load once for a page.
#[derive(Debug, Default)]
pub struct Names {
    people: HashMap<MedewerkerId, String>,
    /// Numbers of cases, by identity.
    pub casussen: HashMap<Uuid, String>,
    /// Numbers of persons within their casus, by identity.
    pub betrokkenen: HashMap<Uuid, i64>,
    /// Titles of steps, by id.
    pub stappen: HashMap<String, String>,
}

impl Names {
    /// The names of all users of the municipality.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn load(tx: &Tx) -> Result<Self, StoreError> {
        let people = medewerkers(tx).await?.into_iter().map(|m| (m.id, m.naam)).collect();
        Ok(Self { people, ..Self::default() })
    }

    /// Adds the titles of the steps of a draaiboek.
    pub fn add_steps(&mut self, draaiboek: &Draaiboek) {
        self.stappen.extend(draaiboek.stappen.iter().map(|s| (s.id.to_string(), s.titel.clone())));
    }

    /// Who, in words.
    pub fn who(&self, tr: Tr, wie: Wie) -> String {
        match wie {
            Wie::Medewerker(id) => self.people.get(&id).cloned().unwrap_or_else(|| tr.t("wie-medewerker-weg")),
            Wie::Link(_) => tr.t("wie-link"),
            Wie::Systeem => tr.t("wie-systeem"),
            Wie::Opdrachtregel => tr.t("wie-opdrachtregel"),
            Wie::Onbekend => tr.t("wie-onbekend"),
        }
    }

    /// The sentence of a line.
    pub fn sentence(&self, tr: Tr, line: &JournalLine) -> Markup {
        let event = &line.gebeurtenis;
        let casus = event.casus().and_then(|id| self.casussen.get(&id).cloned()).unwrap_or_default();
        let betrokkene = event
            .betrokkene()
            .and_then(|id| self.betrokkenen.get(&id))
            .map(|n| tr.with("journaal-betrokkene", args![("nummer", *n)]))
            .unwrap_or_default();
        let code = event.precisering().map(|c| self.code(tr, event.soort(), c)).unwrap_or_default();
        let words = args![("wie", self.who(tr, line.wie)), ("casus", casus), ("betrokkene", betrokkene), ("code", code)];
        prose::show(&tr.with(event.soort().key(), words))
    }

    /// A fixed code in words: the title of a step, or the label of a value.
    fn code(&self, tr: Tr, soort: Soort, code: &str) -> String {
        let family = match soort {
            Soort::TaakAfgerond | Soort::TaakHeropend => {
                return self.stappen.get(code).map_or_else(|| code.to_owned(), |titel| prose::quote(tr, titel));
            }
            Soort::CasusGemeld => "incidenttype",
            Soort::FeitVastgelegd => "feit",
            Soort::AantekeningGemaakt => "aantekening",
            Soort::CasusGewijzigd => "casusveld",
            Soort::ContactVastgelegd if Kanaal::from_code(code).is_some() => "kanaal",
            Soort::ContactVastgelegd => "contactuitkomst",
            Soort::Verstrekt | Soort::VerstrekkingGeweigerd => "soort",
            _ => return code.to_owned(),
        };
        tr.find(&format!("{family}-{code}")).unwrap_or_else(|| code.to_owned())
    }
}
