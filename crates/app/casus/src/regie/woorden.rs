//! How tasks and their steps read: whose they are, and what a task list has no room for.

use std::sync::Arc;

use ::store::{StoreError, Tx};
use domain::{
    draaiboek::{Per, Stap},
    grondslag::OMGEVING,
    id::{CasusId, MedewerkerId},
    kalender::Duur,
};
use kern::{Ctx, Medewerker, medewerkers};
use maud::{Markup, html};
use web::{
    Tr, args,
    parts::{self, Kind},
};

use super::escalatie;
use crate::{
    gebied::{self, Gebiedrij},
    taak::TaakRij,
};

/// The persons, areas and colleagues that words about tasks need.
#[derive(Debug, Clone, Default)]
pub struct Namen {
    /// Names of areas, by number.
    pub gebieden: Vec<Gebiedrij>,
    /// Colleagues.
    pub mensen: Arc<Vec<Medewerker>>,
}

impl Namen {
    /// For one casus.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn load(tx: &Tx, casus: CasusId) -> Result<Self, StoreError> {
        Ok(Self { gebieden: gebied::list(tx, casus).await?, mensen: Arc::new(medewerkers(tx).await?) })
    }

    /// Name of an area.
    pub fn gebied(&self, nr: i64) -> Option<&str> {
        self.gebieden.iter().find(|g| g.nr == nr).map(|g| g.naam.as_str())
    }

    /// Name of a colleague.
    pub fn collega(&self, id: MedewerkerId) -> Option<&str> {
        self.mensen.iter().find(|m| m.id == id).map(|m| m.naam.as_str())
    }
}

/// Name of an actor within a sentence: one of the fixed ones, or the partner as policy calls it.
pub fn actor(ctx: &Ctx, id: &str) -> String {
    match id {
        "coordinator" => ctx.tr.t("casus-actor-coordinator"),
        "burgemeester" => ctx.tr.t("casus-actor-burgemeester"),
        "politie" => ctx.tr.t("casus-actor-politie"),
        "communicatie" => ctx.tr.t("casus-actor-communicatie"),
        OMGEVING => ctx.tr.t("casus-actor-omgeving"),
        partner => ctx.partnernaam(partner),
    }
}

/// Channel, care for colleagues, per area and escalation of a step: what a task list has no room for.
pub fn kenmerken(ctx: &Ctx, stap: &Stap) -> Markup {
    let tr = ctx.tr;
    let mut regels = Vec::new();
    if let Some(weg) = stap.weg {
        regels.push((tr.t("stap-weg"), html! { (tr.label(weg)) }));
    }
    if stap.per != Per::Casus {
        regels.push((tr.t("stap-per"), html! { (tr.label(stap.per)) }));
    }
    if let Some(e) = &stap.escaleert {
        regels.push((tr.t("stap-escaleert"), html! { (escalatiezin(tr, &escalatie::naam(ctx, &e.naar), e.na)) }));
    }
    html! {
        @if stap.eigen_zorg { p { (parts::tag(Kind::Info, &tr.t("stap-eigen-zorg"))) } }
        @if !regels.is_empty() { (parts::dl(&regels)) }
    }
}

fn escalatiezin(tr: Tr, naar: &str, na: Option<Duur>) -> String {
    match na {
        Some(na) => tr.with("stap-escaleert-na", args![("naar", naar.to_owned()), ("duur", tr.duur(na))]),
        None => tr.with("stap-escaleert-meteen", args![("naar", naar.to_owned())]),
    }
}

/// For whom a task is, as its address says it: the casus, person 2 or area 3.
fn bestemming(taak: (Option<i64>, Option<i64>)) -> String {
    match taak {
        (Some(volgnr), _) => format!("b{volgnr}"),
        (_, Some(gebied)) => format!("g{gebied}"),
        _ => "casus".to_owned(),
    }
}

/// Address of the page about who does a task and when; `volgnr` is the number of its person.
pub fn adres(nummer: &str, t: &TaakRij, volgnr: Option<i64>) -> String {
    format!("/casussen/{nummer}/taakregie/{}/{}", t.stap, bestemming((volgnr, t.gebied)))
}
