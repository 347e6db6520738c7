//! What goes in a file, and what a file holds against what is in force here.

use domain::draaiboek::{Draaiboek, Ruw, Voorbereiding};
use draaiboek::{eigen, woorden::Woorden};
use inventaris::partners::Partner;
use kern::App;
use policy::{Beleid, Toetsing, ruw_draaiboek};
use store::{StoreError, Tx};
use web::Taal;

use super::bundel::{Bundel, Herkomst, Naam};
use crate::{
    eigen::{Tekst, Verschil, Waarde, velden, verschil},
    generale::scenarios,
    uitvoer::actoren,
};

/// Who makes a file: the application in the words of its municipality, what that is called, and its partners.
pub(super) struct Maker<'a> {
    pub(super) app: &'a App,
    pub(super) gemeente: (&'a str, &'a str),
    pub(super) partners: &'a [Partner],
}

/// The file about a version of a draaiboek.
pub(super) async fn maak(tx: &Tx, maker: &Maker<'_>, d: &Draaiboek) -> Result<Bundel, StoreError> {
    let (app, beleid, now) = (maker.app, &maker.app.beleid, maker.app.now());
    let tekst = geschreven(beleid, tx, d).await?.ok_or(StoreError::NotFound)?;
    let toetsing = beleid.toets_tekst(&tekst, None);
    let ruw = toetsing.ruw.as_ref().ok_or(StoreError::NotFound)?.vlak(toetsing.stam.as_ref());
    let woorden = Woorden { tr: app.tr(Taal::Nl), beleid, partners: maker.partners, draaiboek: d, dag: now.datum() };
    let actoren = actoren(d)
        .into_iter()
        .filter(|a| *a != "omgeving")
        .map(|id| Naam { naam: woorden.actor(id).to_string(), id: id.to_owned() })
        .collect();
    let mut brieven: Vec<String> = d.stappen.iter().filter_map(|s| s.brief.clone()).collect();
    brieven.sort();
    brieven.dedup();
    let herkomst = Herkomst {
        gemeente: maker.gemeente.0.to_owned(),
        naam: maker.gemeente.1.to_owned(),
        gemaakt: now.to_string(),
        programma: env!("CARGO_PKG_VERSION").to_owned(),
        voorbeeld: app.settings.demo,
    };
    Ok(Bundel::new(herkomst, (tekst, voluit(&ruw)), verhalen(beleid, d), actoren, brieven))
}

/// The text of a version: as shipped, or as the municipality wrote it.
pub(super) async fn geschreven(beleid: &Beleid, tx: &Tx, d: &Draaiboek) -> Result<Option<String>, StoreError> {
    if !beleid.is_eigen(d) {
        return Ok(beleid.geleverde_tekst(&d.id, d.geldig_vanaf).map(str::to_owned));
    }
    let own = eigen::alle(tx).await?;
    Ok(own.into_iter().find(|v| v.draaiboek == d.id && v.geldig_vanaf == Some(d.geldig_vanaf)).map(|v| v.tekst))
}

/// A draaiboek as a text that builds on nothing.
fn voluit(r: &Ruw) -> String {
    let mut text = Tekst::leeg();
    let word = |w: &str| Waarde::Tekst(w.trim().to_owned());
    text.zet_kop("id", &word(&r.id), true);
    text.zet_kop("naam", &word(&r.naam), true);
    text.zet_kop("naam_en", &word(r.naam_en.as_deref().unwrap_or_default()), false);
    text.zet_kop("geldt_voor", &Waarde::Lijst(r.geldt_voor.clone()), true);
    text.zet_kop("past_bij", &Waarde::Lijst(r.past_bij(None).to_vec()), false);
    text.zet_kop("incident", &word(r.incident.as_deref().unwrap_or_default()), false);
    text.zet_dag("geldig_vanaf", &r.geldig_vanaf);
    text.zet_kop("bron", &word(&r.bron), true);
    text.zet_kop("toelichting", &word(&r.toelichting), true);
    for s in &r.stap {
        text.voeg_toe(&s.id, &velden(s));
    }
    text.tekst()
}

/// The stories beside it, as the municipality wrote them or as they are shipped.
fn verhalen(beleid: &Beleid, d: &Draaiboek) -> String {
    let own = beleid.eigen_scenarios(d);
    if own.is_empty() { scenarios::geleverd(&d.id) } else { own.to_owned() }
}

/// A file held against what is in force here.
pub(super) struct Vergelijking {
    /// What the text of the file is, and what is wrong in it here.
    pub(super) toetsing: Toetsing,
    /// With every step written out.
    pub(super) nieuw: Ruw,
    /// What is in force here under the same id, every step written out.
    pub(super) hier: Option<Ruw>,
    /// What is different from it.
    pub(super) verschil: Verschil,
    /// Its own text can be used: what it builds on is here, and is the same.
    pub(super) bouwt_hier: bool,
}

/// What a file is, held against this policy and what is in force under its id. Nothing when its text cannot be read.
pub(super) async fn vergelijk(app: &App, tx: &Tx, b: &Bundel, klaar: &Voorbereiding) -> Result<Option<Vergelijking>, StoreError> {
    let beleid = &app.beleid;
    let Ok(nieuw) = ruw_draaiboek("bestand", &b.voluit) else { return Ok(None) };
    let text = match beleid.geldig_op(&nieuw.id, app.now().datum()) {
        Some(d) => geschreven(beleid, tx, d).await?,
        None => None,
    };
    Ok(Some(tegen(beleid, b, nieuw, text.as_deref(), Some(klaar))))
}

/// A file held against a text of the same draaiboek.
pub(super) fn tegen(beleid: &Beleid, b: &Bundel, nieuw: Ruw, hier: Option<&str>, klaar: Option<&Voorbereiding>) -> Vergelijking {
    let own = beleid.toets_tekst(&b.tekst, None);
    let bouwt_hier =
        own.ruw.as_ref().is_some_and(|r| (r.bouwt_op.is_none() || own.stam.is_some()) && r.vlak(own.stam.as_ref()).stap == nieuw.stap);
    let toetsing = beleid.toets_tekst(if bouwt_hier { &b.tekst } else { &b.voluit }, klaar);
    let hier = hier.and_then(|text| {
        let t = beleid.toets_tekst(text, None);
        Some(t.ruw.as_ref()?.vlak(t.stam.as_ref()))
    });
    let none = Ruw { id: nieuw.id.clone(), naam: nieuw.naam.clone(), ..Ruw::default() };
    let verschil = verschil(hier.as_ref().unwrap_or(&none), &nieuw);
    Vergelijking { toetsing, nieuw, hier, verschil, bouwt_hier }
}
