//! The list: own measures from the database and shipped ones from policy, in one order, a page at a time.

use ::store::{SqlText, StoreError, Tx, args};
use domain::{
    Code,
    casus::Incidenttype,
    codes,
    maatregel::{Doelgroep, MaatregelSoort, Niveau, Overname},
};
use jiff::civil::Date;
use kern::App;
use policy::Beleid;
use std::{collections::HashMap, sync::Arc};
use web::Input;

use super::{Maatregel, jaar_geleden, store, volgorde};

/// Measures on one page.
pub const PER_PAGINA: usize = 50;
/// Measures in the plan; more is no plan.
const IN_PLAN: usize = 500;

codes! {
    /// Toon: which part of the catalogue is shown.
    pub Toon "maatregeltoon" {
        /// What can be offered now.
        Aanbieden = "aanbieden",
        /// What waits for a choice.
        Open = "open",
        /// What was not adopted.
        Nee = "nee",
        /// What has ended.
        Beeindigd = "beeindigd",
        /// What was not checked in the past year.
        Nalopen = "nalopen",
    }
}

/// What the visitor looks for.
#[derive(Debug, Default)]
pub struct Filter {
    /// Words to look for.
    pub zoek: String,
    /// Part of the catalogue.
    pub toon: Option<Toon>,
    /// What it is for.
    pub soort: Option<MaatregelSoort>,
    /// Who it is open to.
    pub niveau: Option<Niveau>,
    /// Type of robbery.
    pub overval: Option<Incidenttype>,
    /// Who it is for.
    pub doelgroep: Option<Doelgroep>,
}

/// A page of the list.
#[derive(Debug)]
pub struct Pagina {
    /// The measures on it.
    pub regels: Vec<Maatregel>,
    /// There are more behind the last.
    pub meer: bool,
    /// How many there are.
    pub alle: usize,
    /// How many wait for a choice.
    pub te_kiezen: usize,
    /// How many are to be checked.
    pub te_lopen: usize,
}

impl Filter {
    /// From the fields of the form.
    pub fn of(input: &Input) -> Self {
        Self {
            zoek: input.get("zoek").chars().take(200).collect(),
            toon: Toon::from_code(input.get("toon")),
            soort: MaatregelSoort::from_code(input.get("soort")),
            niveau: Niveau::from_code(input.get("niveau")),
            overval: Incidenttype::from_code(input.get("overval")),
            doelgroep: Doelgroep::from_code(input.get("doelgroep")),
        }
    }

    /// The values for the form and for the address of the next page.
    pub fn input(&self) -> Input {
        Input::new()
            .with("zoek", &self.zoek)
            .with_some("toon", self.toon.map(Code::code))
            .with_some("soort", self.soort)
            .with_some("niveau", self.niveau)
            .with_some("overval", self.overval)
            .with_some("doelgroep", self.doelgroep)
    }

    /// Whether anything is looked for.
    pub fn actief(&self) -> bool {
        let chosen = [self.soort.is_some(), self.niveau.is_some(), self.overval.is_some(), self.doelgroep.is_some(), self.toon.is_some()];
        !self.zoek.is_empty() || chosen.contains(&true)
    }

    /// The same test as [`Filter::onto`], for shipped ones, which policy may have ended.
    fn past(&self, m: &Maatregel, beleid: &Beleid, dag: Date) -> bool {
        let zoek = self.zoek.to_lowercase();
        let i = &m.inhoud;
        let english = beleid.maatregel(&m.id).and_then(|p| p.naam_en.as_deref()).unwrap_or_default();
        let texts = [i.naam.as_str(), &i.omschrijving, &i.eigenaar, english];
        let (ended, adopted) = (m.regel(beleid).has_ended(dag), m.keuze.overname);
        let shown = match self.toon {
            None => true,
            Some(Toon::Aanbieden) => m.regel(beleid).may_offer(dag).is_ok(),
            Some(Toon::Open) => adopted == Overname::Open && !ended,
            Some(Toon::Nee) => adopted == Overname::Nee,
            Some(Toon::Beeindigd) => ended,
            Some(Toon::Nalopen) => te_lopen(m, beleid, dag),
        };
        shown
            && (zoek.is_empty() || texts.iter().any(|t| t.to_lowercase().contains(&zoek)))
            && self.soort.is_none_or(|s| i.soort == s)
            && self.niveau.is_none_or(|n| i.niveau == n)
            && self.overval.is_none_or(|o| i.geldt_voor.contains(&o))
            && self.doelgroep.is_none_or(|d| i.doelgroep.contains(&d))
    }

    /// Only the filters that are really given.
    pub fn onto(&self, sql: SqlText, dag: Date) -> SqlText {
        let part = |code: &str| format!("% {code} %");
        let zoek = self.zoek.to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        let sql = sql
            .filter_opt("zoektekst LIKE ? ESCAPE '\\'", (!zoek.is_empty()).then(|| format!("%{zoek}%")))
            .filter_opt("soort = ?", self.soort.map(Code::code))
            .filter_opt("niveau = ?", self.niveau.map(Code::code))
            .filter_opt("geldt_voor LIKE ?", self.overval.map(|o| part(o.code())))
            .filter_opt("doelgroep LIKE ?", self.doelgroep.map(|d| part(d.code())));
        match self.toon {
            None => sql,
            Some(Toon::Aanbieden) => {
                sql.filter_with("overname = 'ja' AND (tot IS NULL OR tot >= ?) AND (van IS NULL OR van <= ?)", args![dag, dag])
            }
            Some(Toon::Open) => sql.filter("overname = 'open' AND (tot IS NULL OR tot >= ?)", dag),
            Some(Toon::Nee) => sql.filter_with("overname = 'nee'", args![]),
            Some(Toon::Beeindigd) => sql.filter("tot < ?", dag),
            Some(Toon::Nalopen) => {
                sql.filter_with("overname = 'ja' AND (tot IS NULL OR tot >= ?) AND gecontroleerd <= ?", args![dag, jaar_geleden(dag)])
            }
        }
    }
}

/// Whether it is adopted, not ended, and unchecked for a year.
fn te_lopen(m: &Maatregel, beleid: &Beleid, dag: Date) -> bool {
    m.keuze.overname == Overname::Ja && !m.regel(beleid).has_ended(dag) && m.lang_niet_nagelopen(dag)
}

/// Shipped measures, with what the municipality recorded about them.
pub async fn meegeleverd(tx: &Tx, beleid: &Beleid) -> Result<Vec<Maatregel>, StoreError> {
    let mut recorded: HashMap<String, Maatregel> = store::uit_beleid(tx).await?.into_iter().map(|m| (m.id.clone(), m)).collect();
    let mut all: Vec<Maatregel> =
        beleid.maatregelen.iter().map(|p| recorded.remove(&p.id).unwrap_or_else(|| Maatregel::van_beleid(p))).collect();
    // What policy no longer holds, the municipality decided about and keeps.
    all.extend(recorded.into_values());
    all.sort_by_cached_key(|m| volgorde(&m.inhoud.naam, &m.id));
    Ok(all)
}

/// One page behind the measure `na`. A fixed number of questions, however many there are.
pub async fn pagina(tx: &Tx, beleid: &Beleid, f: &Filter, dag: Date, na: Option<&str>) -> Result<Pagina, StoreError> {
    let shipped = meegeleverd(tx, beleid).await?;
    let behind = match na {
        None => None,
        Some(id) => match shipped.iter().find(|m| m.id == id) {
            Some(m) => Some(volgorde(&m.inhoud.naam, &m.id)),
            None => store::maatregel(tx, id).await?.map(|m| volgorde(&m.inhoud.naam, &m.id)),
        },
    };
    let [own, own_open, own_check] = store::tellingen(tx, dag, jaar_geleden(dag)).await?;
    let mut regels = store::eigen(tx, f, dag, behind.as_deref(), PER_PAGINA + 1).await?;
    let count = |test: &dyn Fn(&Maatregel) -> bool| shipped.iter().filter(|m| test(m)).count();
    let open = count(&|m| m.keuze.overname == Overname::Open && !m.regel(beleid).has_ended(dag));
    let (alle, te_kiezen, check) = (own + shipped.len(), own_open + open, own_check + count(&|m| te_lopen(m, beleid, dag)));
    let later = |m: &Maatregel| behind.as_ref().is_none_or(|b| volgorde(&m.inhoud.naam, &m.id) > *b);
    regels.extend(shipped.into_iter().filter(|m| later(m) && f.past(m, beleid, dag)));
    regels.sort_by_cached_key(|m| volgorde(&m.inhoud.naam, &m.id));
    let meer = regels.len() > PER_PAGINA;
    regels.truncate(PER_PAGINA);
    Ok(Pagina { regels, meer, alle, te_kiezen, te_lopen: check })
}

/// What may be offered on a day: adopted, begun and not ended, whoever says so. Read once until something changes.
///
/// # Errors
/// When the database fails.
pub async fn aanbod(tx: &Tx, app: &App, dag: Date) -> Result<Arc<Vec<Maatregel>>, StoreError> {
    let read = async || {
        let mut all = store::overgenomen(tx, dag, IN_PLAN).await?;
        all.retain(|m| m.regel(&app.beleid).may_offer(dag).is_ok());
        all.sort_by_key(|m| MaatregelSoort::ALL.iter().position(|s| *s == m.inhoud.soort));
        Ok(all)
    };
    app.onthouden(tx, dag.to_string(), read).await
}

/// How many measures wait for a choice.
///
/// # Errors
/// When the database fails.
pub async fn te_kiezen(tx: &Tx, beleid: &Beleid, dag: Date) -> Result<usize, StoreError> {
    let [_, own, _] = store::tellingen(tx, dag, jaar_geleden(dag)).await?;
    let shipped = meegeleverd(tx, beleid).await?;
    Ok(own + shipped.iter().filter(|m| m.keuze.overname == Overname::Open && !m.regel(beleid).has_ended(dag)).count())
}
