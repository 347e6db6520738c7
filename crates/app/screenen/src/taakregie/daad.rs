//! What can be done with a task, as a pure function of the task, the form, who acts and the moment.

use casus::{
    betrokkene::lijkt_op_bsn,
    regie::{Regie, Teksten, Tijdreden},
};
use domain::{
    Bezwaar, Code, Moment,
    id::{Id, MedewerkerId},
    journaal::{Gebeurtenis, Soort},
};
use web::{Errors, Input, Reader};

use super::Beeld;

/// Longest note.
pub(super) const NOTITIE_MAX: usize = 600;
/// More than this is no extension and no pause any more.
const HOOGSTENS_SECONDEN: i64 = 366 * 86_400;

/// Refusal: there is nothing to agree about a task that is done or does not apply.
const TAAK_NIET_OPEN: Bezwaar = Bezwaar::new("bezwaar-taak-niet-open", "CCV stap 3").stap("bezwaar-taak-wacht-stap", "/taken");

/// One act with one task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Daad {
    Oppakken,
    Loslaten,
    Geven,
    Verlengen,
    TermijnTerug,
    Opschorten,
    Hervatten,
}

/// What an act makes of a task.
pub(super) struct Uitkomst {
    pub regie: Regie,
    pub teksten: Teksten,
    pub event: Gebeurtenis,
}

impl Daad {
    /// Last part of its address.
    pub fn pad(self) -> &'static str {
        match self {
            Self::Oppakken => "oppakken",
            Self::Loslaten => "loslaten",
            Self::Geven => "geven",
            Self::Verlengen => "verlengen",
            Self::TermijnTerug => "termijn-terug",
            Self::Opschorten => "opschorten",
            Self::Hervatten => "hervatten",
        }
    }

    /// The confirmation.
    pub fn melding(self) -> &'static str {
        match self {
            Self::Oppakken => "melding-taak-opgepakt",
            Self::Loslaten => "melding-taak-losgelaten",
            Self::Geven => "melding-taak-gegeven",
            Self::Verlengen => "melding-taak-verlengd",
            Self::TermijnTerug => "melding-taak-termijn-terug",
            Self::Opschorten => "melding-taak-opgeschort",
            Self::Hervatten => "melding-taak-hervat",
        }
    }

    /// Reads the form of this act and says what it makes of the task.
    ///
    /// # Errors
    /// Every mistake at once, each at its field.
    pub fn lees(self, b: &Beeld, input: &Input, ik: MedewerkerId, now: Moment) -> Result<Uitkomst, Errors> {
        if !b.rij.te_doen() {
            return Err(Errors::one("", TAAK_NIET_OPEN.reden));
        }
        match self {
            Self::Oppakken => Ok(b.van(ik, None, Soort::TaakOpgepakt)),
            Self::Loslaten => {
                let regie = Regie { wie: None, gegeven_door: None, gegeven_op: None, ..b.regie.clone() };
                let teksten = Teksten { notitie: None, ..b.teksten.clone() };
                Ok(Uitkomst { regie, teksten, event: b.gebeurtenis(Soort::TaakLosgelaten, None) })
            }
            Self::Geven => geven(b, input, ik, now),
            Self::Verlengen => verlengen(b, input, now),
            Self::TermijnTerug => {
                let regie = Regie { verlengd_tot: None, verlengd_reden: None, verlengd_bewust: false, ..b.regie.clone() };
                Ok(Uitkomst { regie, teksten: b.teksten.clone(), event: b.gebeurtenis(Soort::TaakTermijnTerug, None) })
            }
            Self::Opschorten => opschorten(b, input, now),
            Self::Hervatten => {
                let regie = Regie { opgeschort_tot: None, opgeschort_reden: None, ..b.regie.clone() };
                Ok(Uitkomst { regie, teksten: b.teksten.clone(), event: b.gebeurtenis(Soort::TaakHervat, None) })
            }
        }
    }
}

impl Beeld {
    /// The task is done by this colleague from now on; given by another when `door` says so.
    fn van(&self, wie: MedewerkerId, door: Option<(MedewerkerId, Moment, Option<String>)>, soort: Soort) -> Uitkomst {
        let mut event = self.gebeurtenis(soort, None);
        let (gegeven_door, gegeven_op, notitie) = match door {
            Some((door, op, notitie)) => {
                event = event.met(wie.uuid());
                (Some(door), Some(op), notitie)
            }
            None => (None, None, None),
        };
        let regie = Regie { wie: Some(wie), gegeven_door, gegeven_op, ..self.regie.clone() };
        Uitkomst { regie, teksten: Teksten { notitie, ..self.teksten.clone() }, event }
    }
}

fn geven(b: &Beeld, input: &Input, ik: MedewerkerId, now: Moment) -> Result<Uitkomst, Errors> {
    let mut r = Reader::new(input);
    let naar = r.one_of("naar", |v| b.kandidaten().find(|m| m.id.uuid().to_string() == v && Some(m.id) != b.regie.wie).map(|m| m.id));
    let notitie = tekst(&mut r, "notitie", false);
    let naar = r.finish(|| naar)?;
    Ok(b.van(naar, Some((ik, now, notitie)), Soort::TaakOvergedragen))
}

/// A free text. A number that looks like a citizen service number is refused.
fn tekst(r: &mut Reader<'_>, naam: &'static str, verplicht: bool) -> Option<String> {
    let tekst = if verplicht { r.required_text(naam, NOTITIE_MAX) } else { r.opt().text(naam, NOTITIE_MAX) };
    let tekst = tekst.filter(|t| !t.trim().is_empty())?;
    if lijkt_op_bsn(&tekst) {
        r.add(naam, "verlenen-fout-bsn");
        return None;
    }
    Some(tekst)
}

/// A reason, and what it means when the list does not say it.
fn reden(r: &mut Reader<'_>, veld: &'static str, toelichting: &'static str) -> (Option<Tijdreden>, Option<String>) {
    let reden = r.choice::<Tijdreden>(veld);
    (reden, tekst(r, toelichting, reden == Some(Tijdreden::Anders)))
}

/// A moment that is still to come, and not out of sight.
fn straks(r: &mut Reader<'_>, naam: &'static str, now: Moment) -> Option<Moment> {
    let tot = r.moment(naam)?;
    if tot <= now {
        r.add(naam, "taakregie-fout-voorbij");
    } else if tot.seconds_since(now) > HOOGSTENS_SECONDEN {
        r.add(naam, "taakregie-fout-te-ver");
    }
    Some(tot)
}

fn verlengen(b: &Beeld, input: &Input, now: Moment) -> Result<Uitkomst, Errors> {
    let Some(nu) = b.rij.uiterlijk else { return Err(Errors::one("tot", "taakregie-fout-geen-termijn")) };
    let mut r = Reader::new(input);
    let tot = straks(&mut r, "tot", now);
    if tot.is_some_and(|tot| tot <= nu) && !r.has_error("tot") {
        r.add("tot", "taakregie-fout-niet-later");
    }
    let (waarom, toelichting) = reden(&mut r, "reden", "toelichting");
    let bewust = r.checked("bewust");
    if b.vaste_termijn() && !bewust {
        r.add("bewust", "taakregie-fout-bewust");
    }
    let (tot, waarom) = r.finish(|| tot.zip(waarom))?;
    let regie = Regie { verlengd_tot: Some(tot), verlengd_reden: Some(waarom), verlengd_bewust: b.vaste_termijn(), ..b.regie.clone() };
    let event = b.gebeurtenis(Soort::TaakVerlengd, Some(&code(waarom, b.vaste_termijn())));
    Ok(Uitkomst { regie, teksten: Teksten { toelichting, ..b.teksten.clone() }, event })
}

/// The reason as the journal keeps it, with a mark when it goes past the term of a mandatory step.
fn code(reden: Tijdreden, voorbij: bool) -> String {
    if voorbij { format!("{}.bewust", reden.code()) } else { reden.code().to_owned() }
}

fn opschorten(b: &Beeld, input: &Input, now: Moment) -> Result<Uitkomst, Errors> {
    let mut r = Reader::new(input);
    let tot = straks(&mut r, "terug", now);
    let (waarom, toelichting) = reden(&mut r, "opschortreden", "opschorttekst");
    let bewust = r.checked("opschortbewust");
    let voorbij = b.vaste_termijn() && tot.zip(b.rij.uiterlijk).is_some_and(|(tot, nu)| tot > nu);
    if voorbij && !bewust {
        r.add("opschortbewust", "taakregie-fout-bewust");
    }
    let (tot, waarom) = r.finish(|| tot.zip(waarom))?;
    let regie = Regie { opgeschort_tot: Some(tot), opgeschort_reden: Some(waarom), ..b.regie.clone() };
    let event = b.gebeurtenis(Soort::TaakOpgeschort, Some(&code(waarom, voorbij)));
    Ok(Uitkomst { regie, teksten: Teksten { toelichting, ..b.teksten.clone() }, event })
}
