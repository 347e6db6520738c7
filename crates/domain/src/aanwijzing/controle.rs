//! Controle: what is missing in a decision, what contradicts itself or the appointment, and what asks attention. Offering and signing ask
//! the same.

use jiff::civil::Date;

use super::{
    Aangewezene, Hoedanigheid, Politiegrondslag,
    tekst::{Inhoud, MELDING},
};
use crate::{casus::Incidentsoort, id::MedewerkerId};

/// Days that a first day may lie back: a draft waits for its signature. Longer ago the text claims what a decision cannot do.
const TERUG: i32 = 31;

/// A finding: the field, the text key of the sentence, and whether it stops the decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tekort {
    /// Name of the form field that mends it.
    pub veld: &'static str,
    /// Text key of what to do.
    pub key: &'static str,
    /// Article that asks for it.
    pub artikel: &'static str,
    /// The law demands it: nothing is offered or signed before it is mended. Otherwise it is a warning.
    pub hard: bool,
}

/// Who was appointed, as far as the annex is held against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aangesteld {
    /// Who directs.
    pub coordinator: MedewerkerId,
    /// Who takes over.
    pub plaatsvervangers: Vec<MedewerkerId>,
}

/// What a decision is held against.
#[derive(Debug, Clone, Copy)]
pub struct Blik<'a> {
    /// The annex.
    pub personen: &'a [Aangewezene],
    /// The appointment, once there is one.
    pub aangesteld: Option<&'a Aangesteld>,
    /// The kinds of incidents for which the municipality adopted a draaiboek.
    pub vastgesteld: &'a [Incidentsoort],
    /// Today.
    pub vandaag: Date,
}

/// Findings in the order of the form.
#[derive(Default)]
struct Lijst(Vec<Tekort>);

impl Lijst {
    fn hard(&mut self, hapert: bool, veld: &'static str, key: &'static str, artikel: &'static str) {
        self.0.extend(hapert.then_some(Tekort { veld, key, artikel, hard: true }));
    }

    fn let_op(&mut self, hapert: bool, veld: &'static str, key: &'static str, artikel: &'static str) {
        self.0.extend(hapert.then_some(Tekort { veld, key, artikel, hard: false }));
    }
}

impl Inhoud {
    /// What is missing, contradictory or asks attention, in the order of the form.
    pub fn tekorten(&self, tegen: Blik<'_>) -> Vec<Tekort> {
        let mut l = Lijst::default();
        inhoudelijk(self, &mut l);
        incidenten(self, tegen.vastgesteld, &mut l);
        termijn(self, tegen.vandaag, &mut l);
        slot(self, &mut l);
        bijlage(tegen, &mut l);
        l.0
    }
}

fn inhoudelijk(i: &Inhoud, l: &mut Lijst) {
    l.hard(i.grondslagen.is_empty(), "grondslagen", "tekort-grondslagen", "Wpg art. 16 lid 1 onder c");
    l.hard(i.op(Politiegrondslag::Wpg20) && i.verband.trim().is_empty(), "verband", "tekort-verband", "Wpg art. 20 lid 1 onder c");
    l.hard(
        i.op(Politiegrondslag::Wpg20) && i.politiebesluit.trim().is_empty(),
        "politiebesluit",
        "tekort-politiebesluit",
        "Wpg art. 20 lid 1 onder c",
    );
    l.let_op(i.grondslagen == [Politiegrondslag::Wpg19], "grondslagen", "tekort-alleen-19", "Wpg art. 19 onder c");
    l.hard(i.overweging.trim().len() < 40, "overweging", "tekort-overweging", "Awb art. 3:46");
    l.hard(i.doel.trim().is_empty(), "doel", "tekort-doel", "AVG art. 5 lid 1 onder b");
    l.hard(i.gegevens.is_empty(), "gegevens", "tekort-gegevens", "AVG art. 5 lid 1 onder c");
    l.hard(
        !i.gegevens.is_empty() && !MELDING.iter().all(|s| i.gegevens.contains(s)),
        "gegevens",
        "tekort-gegevens-melding",
        "Wpg art. 16 lid 1 onder c",
    );
    l.hard(i.kanaal.trim().is_empty(), "kanaal", "tekort-kanaal", "AVG art. 32");
    l.hard(i.terugkoppeling.trim().is_empty(), "terugkoppeling", "tekort-terugkoppeling", "Awb art. 10:6");
}

/// What is received for a purpose stays within it, so the decision names each kind of incident it is for, and says why.
fn incidenten(i: &Inhoud, vastgesteld: &[Incidentsoort], l: &mut Lijst) {
    let reden = i.ook_na().next().is_some() && i.incident_reden.trim().len() < 40;
    l.hard(reden, "incident_reden", "tekort-incident-reden", "Awb art. 3:46");
    l.let_op(i.incidenten.is_none(), "incidenten", "tekort-incidenten-kies", "AVG art. 5 lid 1 onder b");
    for (soort, key) in [
        (Incidentsoort::Explosie, "tekort-incident-explosie"),
        (Incidentsoort::Straatroof, "tekort-incident-straatroof"),
        (Incidentsoort::Woninginbraak, "tekort-incident-woninginbraak"),
        (Incidentsoort::SchietSteek, "tekort-incident-schiet-steek"),
    ] {
        let mist = vastgesteld.contains(&soort) && !super::dekt(i.incidenten.as_deref(), soort);
        l.let_op(mist, "incidenten", key, "AVG art. 5 lid 1 onder b");
    }
}

fn termijn(i: &Inhoud, vandaag: Date, l: &mut Lijst) {
    let terug = vandaag.checked_sub(jiff::Span::new().days(TERUG)).unwrap_or(vandaag);
    l.hard(i.geldig_van.is_some_and(|van| van < terug), "geldig_van", "tekort-begin-ver-terug", "Awb art. 3:40");
    l.let_op(i.geldig_van.is_some_and(|van| van >= terug && van < vandaag), "geldig_van", "tekort-begin-voorbij", "Awb art. 3:40");
    l.hard(i.geldig_tot.is_some_and(|tot| tot < vandaag), "geldig_tot", "tekort-termijn-voorbij", "Awb art. 10:8");
    l.hard(i.geldig_van.is_none(), "geldig_van", "tekort-geldig-van", "Awb art. 10:5 lid 2");
    l.hard(i.geldig_tot.is_none(), "geldig_tot", "tekort-geldig-tot", "Awb art. 10:8");
    l.hard(i.geldig_van.zip(i.geldig_tot).is_some_and(|(van, tot)| tot < van), "geldig_tot", "tekort-termijn-omgekeerd", "Awb art. 10:8");
    l.hard(i.herziening.zip(i.geldig_tot).is_some_and(|(h, tot)| h > tot), "herziening", "tekort-herziening-na-einde", "Awb art. 10:8");
}

fn slot(i: &Inhoud, l: &mut Lijst) {
    l.hard(i.bekendmaking.is_none(), "bekendmaking", "tekort-bekendmaking", "Awb art. 3:40");
    l.hard(i.plaats.trim().is_empty(), "plaats", "tekort-plaats", "Awb art. 10:5 lid 2");
    l.hard(i.citeertitel.trim().is_empty(), "citeertitel", "tekort-citeertitel", "Awb art. 10:5 lid 2");
}

/// The annex: who must be in it, whose consent is missing, and whether it is the appointment.
fn bijlage(tegen: Blik<'_>, l: &mut Lijst) {
    let p = tegen.personen;
    let als = |h: Hoedanigheid| p.iter().filter(move |a| a.hoedanigheid == h);
    l.hard(als(Hoedanigheid::Coordinator).next().is_none(), "personen", "tekort-coordinator", "Awb art. 10:3");
    let vervangt = |a: &Aangewezene| matches!(a.hoedanigheid, Hoedanigheid::Plaatsvervanger | Hoedanigheid::BuitenKantooruren);
    l.hard(!p.iter().any(vervangt), "personen", "tekort-plaatsvervanger", "CCV stap 1a");
    l.hard(als(Hoedanigheid::Politiecontact).any(|a| a.onder_gezag), "personen", "tekort-politie-gezag", "Awb art. 10:4");
    l.hard(p.iter().any(|a| !a.onder_gezag && a.bewijs.zelf.is_none()), "personen", "tekort-instemming-zelf", "Awb art. 10:4");
    l.hard(p.iter().any(|a| !a.onder_gezag && !a.bewijs.werkgever_stemt_in()), "personen", "tekort-instemming-werkgever", "Awb art. 10:4");
    let later = |d: Option<Date>| d.is_some_and(|d| d > tegen.vandaag);
    let toekomst = p.iter().any(|a| !a.onder_gezag && (later(a.bewijs.zelf) || later(a.bewijs.werkgever_op)));
    l.hard(toekomst, "personen", "tekort-instemming-toekomst", "Awb art. 10:4");
    l.let_op(als(Hoedanigheid::Politiecontact).next().is_none(), "personen", "tekort-politiecontact", "Wpg art. 7 lid 2");
    let Some(a) = tegen.aangesteld else { return };
    let ander = als(Hoedanigheid::Coordinator).any(|c| c.medewerker != a.coordinator);
    l.let_op(ander, "personen", "tekort-andere-coordinator", "CCV stap 1a");
    let mist = |w: &MedewerkerId| !p.iter().any(|x| x.medewerker == *w && vervangt(x));
    l.let_op(a.plaatsvervangers.iter().any(mist), "personen", "tekort-andere-plaatsvervanger", "CCV stap 1a");
}
