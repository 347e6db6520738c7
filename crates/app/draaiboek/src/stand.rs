//! Stand: what this municipality has ready on a day, as the checker of draaiboeken asks it, and what is wrong in what is in force.

use std::sync::Arc;

use domain::{
    Code, Moment,
    draaiboek::{BesluitStand, Bevinding, Draaiboek, Ernst, InformatieStand, PartnerStand, Voorbereiding},
    gegeven::Soort,
    kalender::{Kalender, moment},
};
use inventaris::partners::{Dossier, genoemd, register};
use jiff::civil::Date;
use kern::{App, tik};
use mandaat::{
    aanstelling::{self, gaten},
    aanwijzingsbesluit,
    vaststelling::vaststellingen,
};
use store::{StoreError, Tx, args};

use crate::bereik;

/// Days ahead in which somebody must answer at each hour.
const VOORUIT: i64 = 14;
/// An hour at which only who arranged it answers.
const NACHT: i8 = 3;
/// Actors of the municipality for whom an agreement of the municipality counts.
const EIGEN: [&str; 4] = ["gemeente", "coordinator", "burgemeester", "communicatie"];

/// What is ready now; reckoned once until something changes.
///
/// # Errors
/// When the database fails.
pub async fn voorbereiding(tx: &Tx, app: &App, now: Moment) -> Result<Arc<Voorbereiding>, StoreError> {
    app.onthouden_tot(tx, tik(now), "", async || load(tx, now, &register(tx, app).await?).await).await
}

async fn load(tx: &Tx, now: Moment, partners: &[Dossier]) -> Result<Voorbereiding, StoreError> {
    let (dag, a) = (now.datum(), aanstelling::load(tx).await?);
    let rooster = aanstelling::rooster(tx, now).await?;
    let answered = a.as_ref().is_some_and(|a| gaten(a, &rooster, Kalender::default(), now, VOORUIT).is_empty());
    let besluit = aanwijzingsbesluit::actueel(tx, now).await?.map(|b| b.regel());
    let mut voorbereiding = Voorbereiding {
        dag: Some(dag),
        partners: partners.iter().filter(|d| d.partner.lokaal.doet_mee).map(|d| (d.id().to_owned(), partner(d, dag))).collect(),
        informatieafspraken: afspraken(tx).await?,
        aanwijzingsbesluit: besluit.and_then(|b| {
            Some(BesluitStand { geldig_vanaf: b.geldig_van?, geldig_tot: b.geldig_tot, gegevens: b.gegevens, incidenten: b.incidenten })
        }),
        plaatsvervanger: a.is_some_and(|a| a.plaatsvervangers.iter().any(|p| *p != a.coordinator)),
        buiten_kantoortijd: answered,
    };
    for id in beeindigd(tx).await? {
        voorbereiding.partners.insert(id, PartnerStand { beeindigd: true, ..PartnerStand::default() });
    }
    Ok(voorbereiding)
}

fn partner(d: &Dossier, dag: Date) -> PartnerStand {
    let desk = u16::from(!d.partner.lokaal.telefoon.is_empty());
    let people = d.personen.iter().filter(|p| p.bereikbaar()).count();
    PartnerStand {
        personen: desk + u16::try_from(people).unwrap_or(u16::MAX - 1),
        buiten_kantoortijd: bereik::op(d, moment(dag.at(NACHT, 0, 0, 0))),
        afspraak: d.afspraak_geldt(dag),
        beeindigd: false,
    }
}

/// What was agreed about data, for every actor of the municipality that gives or gets them.
async fn afspraken(tx: &Tx) -> Result<Vec<InformatieStand>, StoreError> {
    let sql = "SELECT van, aan, besluit, gegevens FROM informatieafspraak WHERE gemeente = $1 ORDER BY sleutel";
    let mut all = Vec::new();
    for r in tx.all(sql, args![tx.gemeente()]).await? {
        let (van, aan, wel) = (r.text("van")?, r.text("aan")?, r.text("besluit")? == "ja");
        let kinds: Vec<Soort> = r.text("gegevens")?.split_whitespace().filter_map(Soort::from_code).collect();
        // Agreed without kinds is agreed about nothing.
        if wel && kinds.is_empty() {
            continue;
        }
        for van in actoren(&van) {
            for aan in actoren(&aan) {
                let gegevens = if wel { kinds.clone() } else { Vec::new() };
                all.push(InformatieStand { van: van.to_owned(), aan: aan.to_owned(), gegevens, wel });
            }
        }
    }
    Ok(all)
}

fn actoren(id: &str) -> Vec<&str> {
    if id == EIGEN[0] { EIGEN.to_vec() } else { vec![id] }
}

async fn beeindigd(tx: &Tx) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT partner FROM partner_eigen WHERE gemeente = $1 AND beeindigd IS NOT NULL ORDER BY partner";
    tx.all(sql, args![tx.gemeente()]).await?.iter().map(|r| r.text("partner")).collect()
}

/// Wat ontbreekt: findings about a draaiboek in force, with the draaiboek they are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ontbreekt {
    /// Id of the draaiboek.
    pub draaiboek: String,
    /// First day of its version.
    pub geldig_vanaf: Date,
    /// What was found.
    pub bevindingen: Vec<Bevinding>,
}

/// Whether a step cannot be done like this: an agreement, an ended partner or the decision speaks against it. Only this weighs in readiness;
/// that something is not agreed, filled in or decided yet is a gap of its own there. The page of the draaiboek says the same.
pub fn kan_niet(b: &Bevinding) -> bool {
    /// Without a decision that is the gap.
    const EIGEN_GAT: &str = "politiegegevens-zonder-besluit";
    b.ernst == Ernst::Fout && b.code != EIGEN_GAT
}

/// What this municipality has not ready, or no longer has, for one version.
pub fn van(app: &App, d: &Draaiboek, v: &Voorbereiding) -> Vec<Bevinding> {
    app.beleid.toets_in_kracht(d, v)
}

/// The same for every draaiboek that can start a casus today, also those that the municipality chose; reckoned once until something changes.
///
/// # Errors
/// When the database fails.
pub async fn ontbreekt(tx: &Tx, app: &App, now: Moment) -> Result<Arc<Vec<Ontbreekt>>, StoreError> {
    let reckon = async || {
        let adopted = vaststellingen(tx).await?;
        let chosen = app.beleid.te_kiezen_op(now.datum()).into_iter().filter(|d| adopted.iter().any(|v| v.van(d)));
        let books: Vec<&Draaiboek> = app.beleid.startbaar_op(now.datum()).into_iter().chain(chosen).collect();
        // Only whom they name: a register of thousands says nothing more about them.
        let v = load(tx, now, &genoemd(tx, app).await?).await?;
        let of = |d: &Draaiboek| Ontbreekt { draaiboek: d.id.clone(), geldig_vanaf: d.geldig_vanaf, bevindingen: van(app, d, &v) };
        Ok(books.into_iter().map(of).filter(|o| !o.bevindingen.is_empty()).collect())
    };
    app.onthouden_tot(tx, tik(now), "", reckon).await
}
