//! The state of preparation: what every check looks at, loaded once.

use domain::{Moment, aanwijzing::Staat, id::MedewerkerId, kalender::Kalender};
use jiff::{ToSpan, civil::Date};
use kern::{App, Medewerker, medewerkers};
use mandaat::{
    aanstelling::{self, Aanstelling, Roosterdienst, VOORUIT, gaten},
    aanwijzingsbesluit::{self, Besluit},
};
use policy::{Beleid, Toets};
use store::{StoreError, Tx, args};

use ::draaiboek::stand::kan_niet;
use inventaris::partners::genoemd;

use super::partner::{Open, Partners, Vraag};
use crate::nazorgplan::regio::{Actueel, actueel};

/// A call and an exercise count for this long.
const MAANDEN: i32 = 12;

/// Partners that a check names.
const POLITIE: &str = "politie";
const SLACHTOFFERHULP: &str = "slachtofferhulp";
/// The list of partners that still miss something.
const ONVOLLEDIG: &str = "/voorbereiden/partners?onvolledig=ja";
/// Where measures are chosen, and where those that are offered are checked.
const MAATREGELEN_KIEZEN: &str = "/voorbereiden/maatregelen/kiezen";
const MAATREGELEN_NALOPEN: &str = "/voorbereiden/maatregelen/nalopen";
/// The form of the appointment.
const BEWERKEN: &str = "/voorbereiden/aanstelling/bewerken";

/// Wie: whom a gap is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wie {
    /// Somebody on the call sheet, by name.
    Persoon(String),
    /// A partner, by its code.
    Partner(String),
    /// A partner that the municipality added itself.
    Eigen {
        /// Its code.
        id: String,
        /// What it is called.
        naam: String,
    },
    /// The desk of the police that answers day and night.
    Politiewacht,
}

impl Wie {
    /// The form where his number is filled in.
    fn naar(&self) -> String {
        match self {
            Self::Persoon(_) => "/voorbereiden/aanstelling/telefoons".to_owned(),
            Self::Partner(id) | Self::Eigen { id, .. } => inventaris::partners::adres(id),
            Self::Politiewacht => BEWERKEN.to_owned(),
        }
    }
}

/// What must be there, according to policy.
pub(super) struct Verwacht {
    /// Partners that must be known and have been called.
    pub(super) partners: Vec<String>,
    /// The draaiboek for a home.
    pub(super) woning: Option<String>,
    /// The draaiboek for a business.
    pub(super) bedrijf: Option<String>,
}

/// Everything that checks look at. One query for each part, none that grows with what it finds.
pub(super) struct Stand {
    pub(super) aanstelling: Option<Aanstelling>,
    pub(super) rooster: Vec<Roosterdienst>,
    pub(super) mensen: Vec<Medewerker>,
    pub(super) besluiten: Vec<Besluit>,
    pub(super) partners: Partners,
    /// The draaiboek for a home was adopted, in whichever version.
    pub(super) woning_vastgesteld: bool,
    /// The same for a business.
    pub(super) bedrijf_vastgesteld: bool,
    /// The first draaiboek in force with something in it that is not possible.
    pub(super) gebroken: Option<String>,
    /// Draaiboeken in force with how many other points their pages show: those weigh in checks of their own.
    pub(super) let_op: Vec<(String, usize)>,
    pub(super) plan_vastgesteld: bool,
    pub(super) laatste_oefening: Option<Date>,
    /// Measures that are adopted and have not ended.
    pub(super) maatregelen: i64,
    /// The longest ago that one of them was checked; nothing when one never was.
    pub(super) maatregelen_nagelopen: Option<Date>,
    /// The regional part of the plan that is followed.
    pub(super) regio: Option<Actueel>,
}

impl Stand {
    pub(super) async fn load(tx: &Tx, app: &App, verwacht: &Verwacht, now: Moment) -> Result<Self, StoreError> {
        let g = tx.gemeente();
        let (gebroken, let_op) = bevindingen(tx, app, now).await?;
        let rest = tx
            .one(
                "SELECT (SELECT COUNT(*) FROM draaiboek_vaststelling WHERE gemeente = $1 AND draaiboek = $3) AS woning, \
                 (SELECT COUNT(*) FROM draaiboek_vaststelling WHERE gemeente = $1 AND draaiboek = $4) AS bedrijf, \
                 (SELECT MAX(nummer) FROM planversie WHERE gemeente = $1 AND vastgesteld_op IS NOT NULL) AS plan, \
                 (SELECT MAX(gehouden_op) FROM oefening WHERE gemeente = $1) AS laatst, \
                 (SELECT COUNT(*) FROM maatregel WHERE gemeente = $1 AND overname = 'ja' AND (tot IS NULL OR tot >= $2)) AS maatregelen, \
                 (SELECT MIN(gecontroleerd) FROM maatregel WHERE gemeente = $1 AND overname = 'ja' AND (tot IS NULL OR tot >= $2)) AS nagelopen",
                args![g, now.datum(), verwacht.woning.as_deref(), verwacht.bedrijf.as_deref()],
            )
            .await?;
        Ok(Self {
            aanstelling: aanstelling::load(tx).await?,
            rooster: aanstelling::rooster(tx, now).await?,
            mensen: medewerkers(tx).await?,
            besluiten: aanwijzingsbesluit::all(tx).await?,
            partners: Partners::load(tx, genoemd(tx, app).await?, now).await?,
            woning_vastgesteld: rest.int("woning")? > 0,
            bedrijf_vastgesteld: rest.int("bedrijf")? > 0,
            gebroken,
            let_op,
            plan_vastgesteld: rest.opt_int("plan")?.is_some(),
            laatste_oefening: rest.opt_date("laatst")?,
            maatregelen: rest.int("maatregelen")?,
            regio: actueel(tx).await?,
            maatregelen_nagelopen: rest.opt_text("nagelopen")?.and_then(|dag| dag.parse().ok()),
        })
    }

    /// Whether this check is about this municipality at all.
    pub(super) fn telt(&self, toets: Toets) -> bool {
        match toets {
            Toets::RegionaalDeelActueel => self.regio.is_some(),
            // Without a draaiboek that is the gap, and nothing in it can be wrong.
            Toets::DraaiboekBevindingen => self.woning_vastgesteld || self.bedrijf_vastgesteld,
            _ => true,
        }
    }

    /// Whether this check holds at `now`.
    pub(super) fn gehaald(&self, toets: Toets, verwacht: &Verwacht, now: Moment) -> bool {
        let a = self.aanstelling.as_ref();
        let each_partner = |vraag| self.partners.aantal_open(verwacht, vraag) == 0;
        match toets {
            Toets::CoordinatorBenoemd => a.is_some_and(|a| self.actief(a.coordinator)),
            Toets::PlaatsvervangerBenoemd => a.is_some_and(|a| a.plaatsvervangers.iter().any(|p| self.actief(*p))),
            Toets::BuitenKantoortijdBereikbaar => a.is_some_and(|a| self.covered(a, now)),
            Toets::TelefoonnummersCompleet => a.is_some_and(|a| self.numbers(a)),
            Toets::InstemmingVastgelegd => {
                self.in_werking(now).next().is_some()
                    && self.in_werking(now).all(|b| b.personen.iter().all(|p| p.onder_gezag || p.instemming))
            }
            Toets::AfsprakenPolitieVastgesteld => self.partners.afspraak_geldt(POLITIE),
            Toets::PartnersCompleet => each_partner(Vraag::Compleet),
            Toets::AanwijzingsbesluitInWerking => self.in_werking(now).next().is_some(),
            Toets::AangewezenPersonenVolledig => {
                let names = |p: MedewerkerId| self.in_werking(now).any(|b| b.regel().bevoegdheid(p, now).is_ok());
                a.is_some() && self.on_call().chain(a.and_then(|a| a.politie)).all(names)
            }
            Toets::AanwijzingsbesluitNietBijnaVerlopen => {
                self.in_werking(now).next().is_some() && aanwijzingsbesluit::verloop(&self.besluiten, now).is_none()
            }
            Toets::PartnersGebeld12Maanden => each_partner(Vraag::Gebeld),
            Toets::DraaiboekWoningVastgesteld => self.woning_vastgesteld,
            Toets::DraaiboekBedrijfVastgesteld => self.bedrijf_vastgesteld,
            Toets::DraaiboekBevindingen => self.gebroken.is_none(),
            Toets::NazorgplanVastgesteld => self.plan_vastgesteld,
            Toets::MaatregelenNagelopen12Maanden => {
                self.maatregelen > 0 && self.maatregelen_nagelopen.is_some_and(|op| op > jaar_geleden(now).datum())
            }
            Toets::RegionaalDeelActueel => self.regio.as_ref().is_none_or(|r| r.in_orde(now.datum())),
            Toets::Oefening12Maanden => self.laatste_oefening.is_some_and(|op| op > jaar_geleden(now).datum()),
        }
    }

    fn covered(&self, a: &Aanstelling, now: Moment) -> bool {
        gaten(a, &self.rooster, Kalender::default(), now, VOORUIT).is_empty() && a.buiten_kantooruren.is_none_or(|p| self.actief(p))
    }

    /// Whether everyone on the call sheet has a number, and so has Slachtofferhulp.
    fn numbers(&self, a: &Aanstelling) -> bool {
        a.burgemeester.is_some() && a.politie.is_some() && self.zonder_nummer(a).is_empty()
    }

    /// Everyone on the call sheet without a number, each once, the desk of the police and Slachtofferhulp as well.
    fn zonder_nummer(&self, a: &Aanstelling) -> Vec<Wie> {
        let ids = self.te_bellen(a).into_iter().filter(|id| !self.reachable(*id));
        let naam = |id: MedewerkerId| self.mensen.iter().find(|m| m.id == id).map(|m| Wie::Persoon(m.naam.clone()));
        let desk = a.politie_telefoon.is_empty().then_some(Wie::Politiewacht);
        let help = (!self.partners.bereikbaar(SLACHTOFFERHULP)).then(|| Wie::Partner(SLACHTOFFERHULP.to_owned()));
        ids.filter_map(naam).chain(desk).chain(help).collect()
    }

    /// Everyone on the call sheet, each once.
    fn te_bellen(&self, a: &Aanstelling) -> Vec<MedewerkerId> {
        let mut ids: Vec<MedewerkerId> = Vec::new();
        for id in self.on_call().chain(a.loco).chain(a.burgemeester).chain(a.politie) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// Whom a gap is about, and the form that closes it, where that is more precise than policy can say.
    pub(super) fn precies(&self, toets: Toets, verwacht: &Verwacht, beleid: &Beleid) -> (Open, Option<String>) {
        let nobody = |naar: Option<String>| (Open { wie: Vec::new(), aantal: 0 }, naar);
        let partners = |vraag| {
            let open = self.partners.open(verwacht, vraag, beleid);
            let naar = if let [one] = open.wie.as_slice() { one.naar() } else { ONVOLLEDIG.to_owned() };
            (open, Some(naar))
        };
        let draaiboek = |id: &Option<String>| nobody(id.as_ref().map(|id| format!("{}/{id}", ::draaiboek::HIER)));
        match toets {
            Toets::TelefoonnummersCompleet => {
                let wie = self.aanstelling.as_ref().map(|a| self.zonder_nummer(a)).unwrap_or_default();
                let naar = wie.first().map_or_else(|| BEWERKEN.to_owned(), Wie::naar);
                (Open { aantal: wie.len(), wie }, Some(naar))
            }
            Toets::PartnersCompleet => partners(Vraag::Compleet),
            Toets::PartnersGebeld12Maanden => partners(Vraag::Gebeld),
            Toets::MaatregelenNagelopen12Maanden => {
                nobody(Some(if self.maatregelen == 0 { MAATREGELEN_KIEZEN } else { MAATREGELEN_NALOPEN }.to_owned()))
            }
            Toets::AfsprakenPolitieVastgesteld => nobody(Some(inventaris::partners::adres(POLITIE))),
            Toets::DraaiboekWoningVastgesteld => draaiboek(&verwacht.woning),
            Toets::DraaiboekBedrijfVastgesteld => draaiboek(&verwacht.bedrijf),
            Toets::DraaiboekBevindingen => draaiboek(&self.gebroken),
            _ => nobody(None),
        }
    }

    /// How many of all are in order, of a gap with `open` things.
    pub(super) fn voortgang(&self, toets: Toets, verwacht: &Verwacht, open: usize) -> Option<(usize, usize)> {
        let all = match toets {
            Toets::TelefoonnummersCompleet => self.aanstelling.as_ref().map(|a| self.te_bellen(a).len() + 2)?,
            Toets::PartnersCompleet | Toets::PartnersGebeld12Maanden => self.partners.alle(verwacht),
            _ => return None,
        };
        Some((all.saturating_sub(open), all))
    }

    fn actief(&self, id: MedewerkerId) -> bool {
        self.mensen.iter().any(|m| m.id == id && m.actief)
    }

    fn reachable(&self, id: MedewerkerId) -> bool {
        self.mensen.iter().any(|m| m.id == id && m.actief && !m.telefoon.is_empty())
    }

    /// Everyone who may be called at night to take a report.
    fn on_call(&self) -> impl Iterator<Item = MedewerkerId> + '_ {
        let a = self.aanstelling.as_ref();
        a.map(|a| a.coordinator)
            .into_iter()
            .chain(a.into_iter().flat_map(|a| a.plaatsvervangers.iter().copied().chain(a.buiten_kantooruren)))
            .chain(self.rooster.iter().map(|d| d.medewerker))
    }

    fn in_werking(&self, now: Moment) -> impl Iterator<Item = &Besluit> {
        self.besluiten.iter().filter(move |b| b.staat(now) == Staat::InWerking)
    }
}

/// The first draaiboek that an agreement, an ended partner or the decision speaks against, and how many other points each has. That nothing
/// is agreed yet, or that there is no decision, are gaps of their own.
async fn bevindingen(tx: &Tx, app: &App, now: Moment) -> Result<(Option<String>, Vec<(String, usize)>), StoreError> {
    let all = ::draaiboek::stand::ontbreekt(tx, app, now).await?;
    let broken = all.iter().find(|o| o.bevindingen.iter().any(kan_niet)).map(|o| o.draaiboek.clone());
    let other = all.iter().map(|o| (o.draaiboek.clone(), o.bevindingen.iter().filter(|b| !kan_niet(b)).count()));
    Ok((broken, other.filter(|(_, n)| *n > 0).collect()))
}

pub(super) fn jaar_geleden(now: Moment) -> Moment {
    let day = now.datum();
    let then = day.checked_sub(MAANDEN.months()).unwrap_or(day);
    domain::kalender::moment(then.at(0, 0, 0, 0))
}
