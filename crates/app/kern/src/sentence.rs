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

use crate::{Medewerker, medewerkers};

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
    /// Names of draaiboeken, by id.
    pub boeken: HashMap<String, String>,
    /// Names of the measures of policy, by id.
    pub maatregelen: HashMap<String, String>,
}

impl Names {
    /// The names of all users of the municipality.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn load(tx: &Tx) -> Result<Self, StoreError> {
        Ok(Self::of(&medewerkers(tx).await?))
    }

    /// The names of these users, for a page that has them already.
    pub fn of(mensen: &[Medewerker]) -> Self {
        Self { people: mensen.iter().map(|m| (m.id, m.naam.clone())).collect(), ..Self::default() }
    }

    /// Adds the name of a draaiboek and the titles of its steps.
    pub fn add_steps(&mut self, draaiboek: &Draaiboek) {
        self.stappen.extend(draaiboek.stappen.iter().map(|s| (s.id.to_string(), s.titel.clone())));
        self.boeken.insert(draaiboek.id.clone(), draaiboek.naam.clone());
    }

    /// Adds the names of the measures of policy.
    pub fn add_measures(&mut self, beleid: &policy::Beleid) {
        self.maatregelen.extend(beleid.maatregelen.iter().map(|m| (m.id.clone(), m.naam.clone())));
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
        let precise = event.precisering().or((event.soort() == Soort::BetrokkeneIngezien).then_some("gegevens"));
        let code = precise.map(|c| self.code(tr, event.soort(), c)).unwrap_or_default();
        let aan = event.doel().and_then(|id| self.people.get(&id.into()).cloned()).unwrap_or_else(|| tr.t("wie-medewerker-weg"));
        let words = args![("wie", self.who(tr, line.wie)), ("casus", casus), ("betrokkene", betrokkene), ("code", code), ("aan", aan)];
        prose::show(&tr.with(event.soort().key(), words))
    }

    /// A fixed code in words: the title of a step, or the label of a value.
    fn code(&self, tr: Tr, soort: Soort, code: &str) -> String {
        let family = match soort {
            Soort::TaakAfgerond
            | Soort::TaakHeropend
            | Soort::TaakOpgepakt
            | Soort::TaakLosgelaten
            | Soort::TaakOvergedragen
            | Soort::TaakVerlengd
            | Soort::TaakTermijnTerug
            | Soort::TaakOpgeschort
            | Soort::TaakHervat
            | Soort::TaakGeescaleerd => return self.stap(tr, soort, code),
            Soort::DraaiboekVersie | Soort::DraaiboekErbij | Soort::DraaiboekEraf => return self.boek(tr, code),
            Soort::AanbodVastgelegd => {
                // A measure of the municipality's own has a number for an identity, and its name is not kept in the journal.
                return self.maatregelen.get(code).map_or_else(|| tr.t("journaal-eigen-maatregel"), |naam| prose::quote(tr, naam));
            }
            Soort::CasusGemeld => "incidenttype",
            Soort::FeitVastgelegd => "feit",
            Soort::AantekeningGemaakt => "aantekening",
            Soort::CasusGewijzigd => "casusveld",
            Soort::BetrokkeneIngezien => "ingezien",
            Soort::ContactVastgelegd if Kanaal::from_code(code).is_some() => "kanaal",
            Soort::ContactVastgelegd => "contactuitkomst",
            Soort::Verstrekt | Soort::VerstrekkingGeweigerd => "soort",
            _ => return code.to_owned(),
        };
        tr.find(&format!("{family}-{code}")).unwrap_or_else(|| code.to_owned())
    }

    /// A step, with why it got another time or to whom it was brought: `stap`, `stap:reden`, `stap:reden.bewust` or `stap:actor`.
    fn stap(&self, tr: Tr, soort: Soort, code: &str) -> String {
        let (id, rest) = code.split_once(':').unwrap_or((code, ""));
        let titel = self.stappen.get(id).map_or_else(|| id.to_owned(), |titel| prose::quote(tr, titel));
        let (waarom, bewust) = rest.strip_suffix(".bewust").map_or((rest, false), |r| (r, true));
        let family = if soort == Soort::TaakGeescaleerd { "casus-wie" } else { "tijdreden" };
        let mut words = tr.find(&format!("{family}-{waarom}")).unwrap_or_else(|| waarom.replace('-', " "));
        if bewust {
            words = format!("{words}; {}", tr.t("journaal-voorbij-termijn"));
        }
        if words.is_empty() { titel } else { format!("{titel} ({words})") }
    }

    /// A draaiboek with its version and why: `id:dag:reden`.
    fn boek(&self, tr: Tr, code: &str) -> String {
        let mut parts = code.splitn(3, ':');
        let (id, dag, reden) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let naam = self.boeken.get(id).map_or_else(|| id.to_owned(), |naam| prose::quote(tr, naam));
        let dag = dag.parse().map_or_else(|_| dag.to_owned(), |dag| tr.datum(dag));
        let reden = tr.find(&format!("wisselreden-{reden}")).unwrap_or_else(|| reden.to_owned());
        tr.with("journaal-boek", args![("naam", naam), ("dag", dag), ("reden", reden)])
    }
}
