//! From the address to what a rehearsal starts from, with everything that is wrong beside its field.

use domain::{
    Code, Moment,
    draaiboek::{Afwezig, Draaiboek, Feit, Feiten, Gedrag, Niveau, PLAATSVERVANGER, VASTE_ACTOREN, Voorval, gewoon},
    kalender::moment,
};
use web::{Errors, Input, Reader};

use super::vraag::{DAGEN, Vraag, wat};

/// Most persons of a rehearsal.
pub(super) const PERSONEN: usize = 8;
/// Most absences.
pub(super) const AFWEZIG: usize = 8;
/// Most that happens.
pub(super) const VOORVALLEN: usize = 60;
/// Most areas.
pub(super) const GEBIEDEN: i64 = 5;
/// What can be chosen as length, in days.
pub(super) const LENGTES: [i64; 5] = [7, 28, 120, DAGEN, 365];
/// The furthest place of the clock, in seconds.
const VERST: i64 = 366 * 86_400;

/// What a rehearsal can be about.
pub(super) struct Kader<'a> {
    pub(super) d: &'a Draaiboek,
    /// What it can be compared with.
    pub(super) tegen: Vec<String>,
    /// The moment when the address names none.
    pub(super) op: Moment,
}

/// Everyone who can be away: who has a part in the draaiboek.
pub(super) fn actoren(d: &Draaiboek) -> Vec<&str> {
    let mut all = vec!["coordinator", PLAATSVERVANGER];
    let named = d.stappen.iter().flat_map(|s| std::iter::once(s.wie.as_str()).chain(s.met.iter().map(String::as_str)));
    for wie in VASTE_ACTOREN.into_iter().chain(named) {
        if !all.contains(&wie) {
            all.push(wie);
        }
    }
    all
}

/// The form was sent, so that an empty field is a mistake and not what is usual.
pub(super) fn verstuurd(input: &Input) -> bool {
    !input.get("vorm").is_empty()
}

/// What the buttons beside a row ask: a person more, or a row less. Says whether there was anything to do.
pub(super) fn bewerkt(input: Input) -> (Input, bool) {
    let (more, less) = (!input.get("erbij").is_empty(), input.get("weg").to_owned());
    if !more && less.is_empty() {
        return (input, false);
    }
    let drop =
        |name: &str| name == "erbij" || name == "weg" || (!less.is_empty() && (name == less || name.starts_with(&format!("{less}-"))));
    let kept = input.names().into_iter().filter(|n| !drop(n)).fold(Input::new(), |i, n| i.with_all(n, input.all(n)));
    let free = (1..=PERSONEN).find(|n| kept.get(&format!("p{n}-rol")).is_empty()).filter(|_| more);
    match free {
        Some(n) => {
            (kept.with(&format!("p{n}-rol"), gewoon(Feit::Rol)).with(&format!("p{n}-leeftijdsgroep"), gewoon(Feit::Leeftijdsgroep)), true)
        }
        None => (kept, true),
    }
}

pub(super) fn lees(input: &Input, k: &Kader<'_>) -> Result<Vraag, Errors> {
    let mut r = Reader::new(input);
    let absent = input.get("op").is_empty() && !verstuurd(input);
    let op = if absent { Some(k.op) } else { r.moment("op") };
    let or = |name: &str, usual: i64| if input.get(name).is_empty() { Some(usual) } else { None };
    let dagen = or("dagen", DAGEN).or_else(|| r.one_of("dagen", |v| v.parse().ok().filter(|n| LENGTES.contains(n))));
    let gebieden = or("gebieden", 0).or_else(|| r.int("gebieden", 0..=GEBIEDEN));
    let gedrag = if input.get("gedrag").is_empty() { Some(Gedrag::Termijn) } else { r.choice("gedrag") };
    let feiten = feiten(&mut r, input, "", Niveau::Casus);
    let personen = personen(&mut r, input);
    let afwezig = afwezig(&mut r, input, k);
    let voorvallen = voorvallen(&mut r, input, k, &personen);
    let tegen = r.opt().one_of("tegen", |v| k.tegen.iter().find(|t| *t == v).cloned());
    let kijk = r.opt().int("kijk", -VERST..=VERST);
    let ideaal = input.get("stand") == "ideaal";
    let gebieden = gebieden.and_then(|n| usize::try_from(n).ok());
    r.finish(|| {
        Some(Vraag {
            op: op?,
            dagen: dagen?,
            feiten,
            personen: personen.into_iter().map(|(_, p)| p).collect(),
            gebieden: gebieden?,
            gedrag: gedrag?,
            afwezig,
            voorvallen,
            ideaal,
            tegen,
            kijk,
        })
    })
}

fn feiten(r: &mut Reader<'_>, input: &Input, before: &str, niveau: Niveau) -> Feiten {
    let mut all = Feiten::default();
    for feit in Feit::ALL.iter().filter(|f| f.niveau() == niveau) {
        let name = format!("{before}{}", feit.code());
        if input.get(&name).is_empty() {
            continue;
        }
        if let Some(waarde) = r.one_of(&name, |v| feit.waarden().iter().find(|w| **w == v).copied()) {
            all.set(*feit, waarde);
        }
    }
    all
}

/// The persons with the number of their row; one when the address names none.
fn personen(r: &mut Reader<'_>, input: &Input) -> Vec<(usize, Feiten)> {
    let there = |n: &usize| !input.get(&format!("p{n}-rol")).is_empty();
    let all: Vec<(usize, Feiten)> = (1..=PERSONEN)
        .filter(there)
        .map(|n| {
            let known = feiten(r, input, &format!("p{n}-"), Niveau::Betrokkene);
            let age = known.get(Feit::Leeftijdsgroep).unwrap_or(gewoon(Feit::Leeftijdsgroep));
            (n, known.with(Feit::Leeftijdsgroep, age))
        })
        .collect();
    if all.is_empty() { Vraag::gewoon(Moment::from_micros(0)).personen.into_iter().map(|p| (1, p)).collect() } else { all }
}

/// Whether anything is filled in of a row.
fn ingevuld(input: &Input, names: &[String]) -> bool {
    let parts = |n: &String| [n.clone(), format!("{n}-dag"), format!("{n}-maand"), format!("{n}-jaar"), format!("{n}-tijd")];
    names.iter().flat_map(parts).any(|n| !input.get(&n).is_empty())
}

/// How many rows the form shows: those that are filled in, and one to fill in.
pub(super) fn rijen(input: &Input, soort: char, most: usize) -> usize {
    let filled = |n: &usize| ingevuld(input, &namen(soort, *n));
    (1..=most).rfind(filled).map_or(1, |n| (n + 1).min(most))
}

fn namen(soort: char, n: usize) -> Vec<String> {
    let parts = if soort == 'w' { ["-wie", "-van", "-tot"] } else { ["", "-wat", "-voor"] };
    parts.map(|p| format!("{soort}{n}{p}")).to_vec()
}

fn afwezig(r: &mut Reader<'_>, input: &Input, k: &Kader<'_>) -> Vec<Afwezig> {
    let known = actoren(k.d);
    let mut all = Vec::new();
    for n in (1..=AFWEZIG).filter(|n| ingevuld(input, &namen('w', *n))) {
        let wie = r.one_of(&format!("w{n}-wie"), |v| known.iter().find(|a| **a == v).map(|a| (*a).to_owned()));
        let (van, tot) = (dag(r, input, &format!("w{n}-van")), dag(r, input, &format!("w{n}-tot")));
        let (Some(wie), Some(van), Some(tot)) = (wie, van, tot) else { continue };
        if van < tot {
            all.push(Afwezig { wie, van, tot });
        } else {
            r.add(&format!("w{n}-tot"), "fout-generale-tot");
        }
    }
    all
}

/// A moment, or a day without a time: then its beginning.
fn dag(r: &mut Reader<'_>, input: &Input, name: &str) -> Option<Moment> {
    if input.get(name).is_empty() && input.get(&format!("{name}-tijd")).is_empty() {
        return r.date(name).map(|d| moment(d.at(0, 0, 0, 0)));
    }
    r.moment(name)
}

fn voorvallen(r: &mut Reader<'_>, input: &Input, k: &Kader<'_>, personen: &[(usize, Feiten)]) -> Vec<Voorval> {
    let mut all = Vec::new();
    for n in (1..=VOORVALLEN).filter(|n| ingevuld(input, &namen('g', *n))) {
        let op = r.moment(&format!("g{n}"));
        let what = r.one_of(&format!("g{n}-wat"), |v| wat(k.d, v));
        let name = format!("g{n}-voor");
        let voor = match input.get(&name) {
            "" => None,
            typed => {
                let at = typed.parse::<usize>().ok().and_then(|nr| personen.iter().position(|(row, _)| *row == nr));
                if at.is_none() {
                    r.add(&name, "fout-generale-persoon");
                }
                at
            }
        };
        all.extend(op.zip(what).map(|(op, wat)| Voorval { op, voor, wat }));
    }
    all
}
