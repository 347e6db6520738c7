//! Which checks count, how heavily, and where a gap is closed: policy says so.

use domain::{Moment, casus::Incidenttype};
use jiff::civil::Date;
use kern::App;
use policy::Toets;

use super::{Gat, stand::Verwacht};

/// The municipality itself stands among the partners of policy, but nobody calls it.
const GEMEENTE: &str = "gemeente";

fn valid(van: Date, tot: Option<Date>, now: Moment) -> bool {
    let dag = now.datum();
    van <= dag && tot.is_none_or(|tot| dag <= tot)
}

/// The checks that count at `now`.
pub(super) fn checks(app: &App, now: Moment) -> Vec<Gat> {
    let counted = app.beleid.gereedheid.iter().filter(|c| valid(c.geldig_vanaf, c.geldig_tot, now));
    counted
        .map(|c| Gat {
            toets: c.toets,
            gewicht: c.gewicht,
            minuten: c.minuten.unwrap_or(5),
            wie: Vec::new(),
            meer: 0,
            naar: c.naar.clone(),
            voortgang: None,
            leeg: false,
            let_op: Vec::new(),
        })
        .collect()
}

/// The partners that must be known, and the draaiboeken that must be adopted.
pub(super) fn verwacht(app: &App, now: Moment) -> Verwacht {
    let partners = app.beleid.partners.iter().filter(|p| p.id != GEMEENTE && valid(p.geldig_vanaf, p.geldig_tot, now));
    let draaiboek = |soort| app.beleid.voor_incident(soort, now.datum()).map(|d| d.id.clone());
    Verwacht {
        partners: partners.map(|p| p.id.clone()).collect(),
        woning: draaiboek(Incidenttype::Woning),
        bedrijf: draaiboek(Incidenttype::Bedrijf),
    }
}

/// The text key of a check.
pub(super) fn key(toets: Toets) -> &'static str {
    match toets {
        Toets::CoordinatorBenoemd => "toets-coordinator-benoemd",
        Toets::PlaatsvervangerBenoemd => "toets-plaatsvervanger-benoemd",
        Toets::BuitenKantoortijdBereikbaar => "toets-buiten-kantoortijd-bereikbaar",
        Toets::TelefoonnummersCompleet => "toets-telefoonnummers-compleet",
        Toets::InstemmingVastgelegd => "toets-instemming-vastgelegd",
        Toets::AfsprakenPolitieVastgesteld => "toets-afspraken-politie-vastgesteld",
        Toets::PartnersCompleet => "toets-partners-compleet",
        Toets::AanwijzingsbesluitInWerking => "toets-aanwijzingsbesluit-in-werking",
        Toets::AangewezenPersonenVolledig => "toets-aangewezen-personen-volledig",
        Toets::AanwijzingsbesluitNietBijnaVerlopen => "toets-aanwijzingsbesluit-niet-bijna-verlopen",
        Toets::PartnersGebeld12Maanden => "toets-partners-gebeld-12-maanden",
        Toets::DraaiboekWoningVastgesteld => "toets-draaiboek-woning-vastgesteld",
        Toets::DraaiboekBedrijfVastgesteld => "toets-draaiboek-bedrijf-vastgesteld",
        Toets::DraaiboekBevindingen => "toets-draaiboek-bevindingen",
        Toets::NazorgplanVastgesteld => "toets-nazorgplan-vastgesteld",
        Toets::MaatregelenNagelopen12Maanden => "toets-maatregelen-nagelopen-12-maanden",
        Toets::RegionaalDeelActueel => "toets-regionaal-deel-actueel",
        Toets::Oefening12Maanden => "toets-oefening-12-maanden",
    }
}
