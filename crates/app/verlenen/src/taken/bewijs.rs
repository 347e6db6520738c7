//! Evidence of a task: which questions each kind asks, what is stored (codes, dates and numbers), and how it reads.

use domain::{
    Code,
    casus::{
        BetrokkeneRol, BezoekDoor, Geweld, Incidenttype, JaNeeOnbekend, Keuze, Leeftijdsgroep, Nazorgbesluit, Onrust, PolitieBezwaar,
        Slachtofferhulpstatus, Woonvorm,
    },
    draaiboek::{Bewijs, Feit, Stap},
};
use jiff::civil::Date;
use kern::Ctx;
use maud::{Markup, html};
use serde_json::{Map, Value, json};
use web::{Errors, Form, Input, Opt, Reader, Tr};

use crate::{
    keuze::{NietNodig, Taakuitkomst, Uitslag, Verzending},
    plek::{geweest, notitie},
};

/// Longest note.
const NOTITIE_MAX: usize = 600;
/// More letters than any neighbourhood needs.
const BRIEVEN_MAX: i64 = 100_000;

/// What was posted with a task.
#[derive(Clone, PartialEq)]
pub(super) struct Gelezen {
    /// Evidence: codes and dates.
    pub bewijs: Value,
    /// Facts to record.
    pub feiten: Vec<(Feit, String)>,
    /// A note about the person; sealed.
    pub notitie: Option<String>,
}

impl std::fmt::Debug for Gelezen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Gelezen").field("bewijs", &self.bewijs).field("feiten", &self.feiten).finish_non_exhaustive()
    }
}

/// Whether the task is done on this page; other kinds have a page of their own.
pub(super) fn hier(bewijs: Option<Bewijs>) -> bool {
    matches!(
        bewijs,
        None | Some(
            Bewijs::Vinkje | Bewijs::AntwoordVastgelegd | Bewijs::DatumAfgesproken | Bewijs::BriefVerstuurd | Bewijs::UitkomstVastgelegd
        )
    )
}

/// Name of the field of a fact.
fn veld(feit: Feit) -> String {
    format!("feit-{}", feit.code())
}

/// The questions of this step, with the fields of its notes.
pub(super) fn velden(form: &Form<'_>, tr: Tr, stap: &Stap, per_persoon: bool, noten: &Markup) -> Markup {
    html! {
        @match stap.klaar_als {
            Some(Bewijs::AntwoordVastgelegd) if !stap.legt_vast.is_empty() => {
                @for feit in &stap.legt_vast { (form.radios_of(&veld(*feit), "taak-antwoord", keuzes(tr, *feit)).label(tr.label(*feit))) }
            },
            Some(Bewijs::AntwoordVastgelegd) => {
                (form.radios::<Uitslag>("uitslag", "taak-uitslag"))
                (form.radios::<NietNodig>("nietnodig", "taak-nietnodig").optional())
            },
            Some(Bewijs::UitkomstVastgelegd) => (form.radios::<Taakuitkomst>("uitkomst", "taak-uitkomst")),
            Some(Bewijs::DatumAfgesproken) => (form.date3("datum", "taak-datum")),
            Some(Bewijs::BriefVerstuurd) => { (form.radios::<Verzending>("verzending", "taak-verzending")) (form.int("aantal", "taak-aantal")) },
            _ => {},
        }
        (noten)
        (form.date3("op", "taak-op"))
        @if per_persoon { (form.textarea("notitie", "taak-notitie").rows(3).optional()) }
    }
}

/// The form as it opens: today, one letter for one person.
pub(super) fn leeg(ctx: &Ctx, per_persoon: bool) -> Input {
    let input = Input::new().with_date("op", ctx.now.datum());
    if per_persoon { input.with("aantal", 1) } else { input }
}

/// Reads the evidence.
///
/// # Errors
/// Every mistake at once, each at its field.
pub(super) fn lees(ctx: &Ctx, input: &Input, stap: &Stap, per_persoon: bool) -> Result<Gelezen, Errors> {
    let mut r = Reader::new(input);
    let mut bewijs = Map::new();
    let mut feiten = Vec::new();
    match stap.klaar_als {
        Some(Bewijs::AntwoordVastgelegd) if !stap.legt_vast.is_empty() => {
            for feit in &stap.legt_vast {
                let waarde = r.one_of(&veld(*feit), |v| feit.waarden().iter().copied().find(|w| *w == v));
                if let Some(waarde) = waarde {
                    bewijs.insert(veld(*feit), json!(waarde));
                    feiten.push((*feit, waarde.to_owned()));
                }
            }
        }
        Some(Bewijs::AntwoordVastgelegd) => {
            let uitslag = r.choice::<Uitslag>("uitslag");
            neem(&mut bewijs, "uitslag", uitslag.map(Code::code));
            let reden = r.opt().choice::<NietNodig>("nietnodig").filter(|_| uitslag == Some(Uitslag::NietNodig));
            if uitslag == Some(Uitslag::NietNodig) && reden.is_none() {
                r.add("nietnodig", "taak-fout-nietnodig");
            }
            neem(&mut bewijs, "nietnodig", reden.map(Code::code));
        }
        Some(Bewijs::UitkomstVastgelegd) => neem(&mut bewijs, "uitkomst", r.choice::<Taakuitkomst>("uitkomst").map(Code::code)),
        Some(Bewijs::DatumAfgesproken) => neem(&mut bewijs, "datum", r.date("datum").map(|d| d.to_string())),
        Some(Bewijs::BriefVerstuurd) => {
            neem(&mut bewijs, "verzending", r.choice::<Verzending>("verzending").map(Code::code));
            neem(&mut bewijs, "aantal", r.int("aantal", 1..=BRIEVEN_MAX));
        }
        _ => {}
    }
    neem(&mut bewijs, "op", geweest(&mut r, "op", ctx).map(|d| d.to_string()));
    let tekst = if per_persoon { notitie(&mut r, "notitie", NOTITIE_MAX) } else { None };
    r.finish(|| Some(Gelezen { bewijs: Value::Object(bewijs), feiten, notitie: tekst }))
}

fn neem(bewijs: &mut Map<String, Value>, naam: &str, waarde: Option<impl Into<Value>>) {
    if let Some(waarde) = waarde {
        bewijs.insert(naam.to_owned(), waarde.into());
    }
}

/// The values of a fact as choices.
fn keuzes(tr: Tr, feit: Feit) -> Vec<Opt> {
    feit.waarden().iter().map(|w| Opt::new(w, waarde(tr, feit, w))).collect()
}

/// A value of a fact in words.
fn waarde(tr: Tr, feit: Feit, code: &str) -> String {
    fn of<C: Code>(tr: Tr, code: &str) -> String {
        C::from_code(code).map_or_else(|| code.to_owned(), |c| tr.t(c.key()))
    }
    match feit {
        Feit::Incidenttype => of::<Incidenttype>(tr, code),
        Feit::Geweld => of::<Geweld>(tr, code),
        Feit::Woonvorm => of::<Woonvorm>(tr, code),
        Feit::Onrust => of::<Onrust>(tr, code),
        Feit::BurgemeesterKeuze => of::<Keuze>(tr, code),
        Feit::Rol => of::<BetrokkeneRol>(tr, code),
        Feit::Leeftijdsgroep => of::<Leeftijdsgroep>(tr, code),
        Feit::Slachtofferhulp => of::<Slachtofferhulpstatus>(tr, code),
        Feit::PolitieBezwaar => of::<PolitieBezwaar>(tr, code),
        Feit::Besluit => of::<Nazorgbesluit>(tr, code),
        Feit::BezoekDoor => of::<BezoekDoor>(tr, code),
        Feit::KvoGebied | Feit::Herhaling | Feit::EigenOpvang | Feit::Toestemming | Feit::Welkom => of::<JaNeeOnbekend>(tr, code),
    }
}

/// Stored evidence as names and values; codes that no text knows are left out.
pub(super) fn regels(tr: Tr, json: &str) -> Vec<(String, Markup)> {
    let Ok(Value::Object(bewijs)) = serde_json::from_str::<Value>(json) else { return Vec::new() };
    bewijs.iter().filter_map(|(naam, waarde)| regel(tr, naam, waarde)).collect()
}

fn regel(tr: Tr, naam: &str, waarde_nu: &Value) -> Option<(String, Markup)> {
    if let Some(feit) = naam.strip_prefix("feit-").and_then(Feit::from_code) {
        let tekst = waarde(tr, feit, waarde_nu.as_str()?);
        return Some((tr.label(feit), html! { (tekst) }));
    }
    let label = tr.find(&format!("taakbewijs-{naam}"))?;
    let tekst = match waarde_nu {
        Value::Number(n) => n.as_i64().map(|n| tr.getal(n))?,
        Value::String(s) => match s.parse::<Date>() {
            Ok(dag) => tr.datum(dag),
            Err(_) => tr.find(&format!("{naam}-{s}"))?,
        },
        _ => return None,
    };
    Some((label, html! { (tekst) }))
}
