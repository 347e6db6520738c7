//! A line of the journal as a plain sentence, for the journal, the timeline of a casus and a person's own history.

use std::{collections::HashMap, sync::Arc};

use domain::{
    Code,
    casus::Kanaal,
    draaiboek::StapId,
    id::MedewerkerId,
    journaal::{Soort, Wie},
};
use jiff::civil::Date;
use policy::Beleid;
use store::{JournalLine, StoreError, Tx};
use uuid::Uuid;
use web::{Markup, Tr, args, prose};

use crate::{Medewerker, medewerkers};

/// The names that sentences need; load once for a page. Names of policy are looked up in policy, not copied.
#[derive(Debug, Default)]
pub struct Names {
    people: Arc<Vec<Medewerker>>,
    policy: Option<Arc<Beleid>>,
    versies: Vec<(String, Date)>,
    /// Numbers of cases, by identity.
    pub casussen: HashMap<Uuid, String>,
    /// Numbers of persons within their casus, by identity.
    pub betrokkenen: HashMap<Uuid, i64>,
}

impl Names {
    /// The names of all users of the municipality.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn load(tx: &Tx) -> Result<Self, StoreError> {
        Ok(Self::of(Arc::new(medewerkers(tx).await?)))
    }

    /// The names of these users, for a page that has them already.
    pub fn of(people: Arc<Vec<Medewerker>>) -> Self {
        Self { people, ..Self::default() }
    }

    /// With the names that policy gives to steps, draaiboeken and measures.
    #[must_use]
    pub fn with_policy(self, policy: &Arc<Beleid>) -> Self {
        Self { policy: Some(Arc::clone(policy)), ..self }
    }

    /// With the versions of draaiboeken whose words go before those of other versions.
    #[must_use]
    pub fn in_versions(self, versies: Vec<(String, Date)>) -> Self {
        Self { versies, ..self }
    }

    fn step(&self, id: &str) -> Option<&str> {
        let (policy, id) = (self.policy.as_ref()?, StapId::from(id));
        let first = self.versies.iter().filter_map(|(boek, vanaf)| policy.draaiboek(boek, *vanaf));
        first.chain(policy.draaiboeken.iter().rev()).find_map(|d| d.stap(&id)).map(|s| s.titel.as_str())
    }

    fn person(&self, id: MedewerkerId) -> Option<&str> {
        self.people.iter().find(|m| m.id == id).map(|m| m.naam.as_str())
    }

    /// Who, in words.
    pub fn who(&self, tr: Tr, wie: Wie) -> String {
        match wie {
            Wie::Medewerker(id) => self.person(id).map_or_else(|| tr.t("wie-medewerker-weg"), ToOwned::to_owned),
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
        let aan = event.doel().and_then(|id| self.person(id.into())).map_or_else(|| tr.t("wie-medewerker-weg"), ToOwned::to_owned);
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
                let maatregel = self.policy.as_ref().and_then(|p| p.maatregel(code));
                return maatregel.map_or_else(|| tr.t("journaal-eigen-maatregel"), |m| prose::quote(tr, &m.naam));
            }
            Soort::OefenruimteMeegedaan | Soort::OefenrolVeranderd => "deelrol",
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
        let titel = self.step(id).map_or_else(|| id.to_owned(), |titel| prose::quote(tr, titel));
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
        let boek = self.policy.as_ref().and_then(|p| p.draaiboeken.iter().rev().find(|d| d.id == id));
        let naam = boek.map_or_else(|| id.to_owned(), |d| prose::quote(tr, &d.naam));
        let dag = dag.parse().map_or_else(|_| dag.to_owned(), |dag| tr.datum(dag));
        let reden = tr.find(&format!("wisselreden-{reden}")).unwrap_or_else(|| reden.to_owned());
        tr.with("journaal-boek", args![("naam", naam), ("dag", dag), ("reden", reden)])
    }
}
