//! Trunk and branch made one list of steps, before the words are resolved.

use std::collections::{HashMap, HashSet};

use super::{
    bevinding::{Bevinding, Plek, bedoel_je},
    ruw::{Ruw, RuwStap, Vervalt},
};

/// A step as written after merging, and where it (or its change) stands in this file. Steps of the trunk have no place here.
#[derive(Clone)]
pub(super) struct Bron {
    pub(super) stap: RuwStap,
    pub(super) plek: Plek,
}

/// Trunk and branch as one list: the trunk without what the branch drops, with its changes, then what the branch adds; and then what the
/// branch names in another order.
pub(super) fn samen(ruw: &Ruw, stam: Option<&Ruw>, found: &mut Vec<Bevinding>) -> Vec<Bron> {
    let trunk = stam.map_or(&[][..], |s| &s.stap[..]);
    let mut steps: Vec<Bron> =
        trunk.iter().map(|s| Bron { stap: s.clone(), plek: Plek { tabel: "", nummer: 0, stap: s.id.clone(), veld: "bouwt_op" } }).collect();
    let names: Vec<&str> = trunk.iter().map(|s| s.id.as_str()).collect();
    wijzigingen(ruw, &mut steps, &names, found);
    vervallen(ruw, &mut steps, &names, found);
    let mut taken: HashSet<String> = steps.iter().map(|b| b.stap.id.clone()).collect();
    for (nummer, stap) in ruw.stap.iter().enumerate() {
        let plek = Plek { tabel: "stap", nummer, stap: stap.id.clone(), veld: "id" };
        if !taken.insert(stap.id.clone()) {
            let zin = format!("De stap \"{}\" bestaat al.", stap.id);
            let hint = "Geef de stap een andere id. Wil je een stap van de stam veranderen, gebruik dan [[wijzig]].";
            found.push(Bevinding::fout("stap-dubbel", plek, zin, hint));
            continue;
        }
        steps.push(Bron { stap: stap.clone(), plek });
    }
    klopt(&ruw.volgorde, &steps, found);
    in_volgorde(&mut steps, &ruw.volgorde, |b| &b.stap);
    steps
}

/// Puts steps in this order. The named ones change places with each other, within their phase; the others stay where they are.
pub fn in_volgorde<T: Clone>(steps: &mut [T], volgorde: &[String], stap: impl Fn(&T) -> &RuwStap) {
    let mut rang: HashMap<&str, usize> = HashMap::new();
    for (i, id) in volgorde.iter().enumerate() {
        rang.entry(id).or_insert(i);
    }
    let mut phases: HashMap<Option<String>, Vec<usize>> = HashMap::new();
    for (at, s) in steps.iter().enumerate().filter(|(_, s)| rang.contains_key(stap(s).id.as_str())) {
        phases.entry(stap(s).fase.clone()).or_default().push(at);
    }
    for places in phases.into_values() {
        let mut named: Vec<T> = places.iter().map(|at| steps[*at].clone()).collect();
        named.sort_by_key(|s| rang.get(stap(s).id.as_str()).copied());
        for (at, s) in places.into_iter().zip(named) {
            steps[at] = s;
        }
    }
}

fn klopt(volgorde: &[String], steps: &[Bron], found: &mut Vec<Bevinding>) {
    let names: Vec<&str> = steps.iter().map(|b| b.stap.id.as_str()).collect();
    let known: HashSet<&str> = names.iter().copied().collect();
    let mut seen = HashSet::new();
    // Of more names than there are steps, one is wrong or double before the end.
    for id in volgorde.iter().take(steps.len() + 1) {
        let plek = Plek::kop("volgorde");
        if !known.contains(id.as_str()) {
            let zin = format!("In \"volgorde\" staat \"{id}\", maar die stap is er niet.");
            found.push(Bevinding::fout("volgorde-onbekende-stap", plek, zin, bedoel_je(id, names.iter().copied())));
        } else if !seen.insert(id) {
            let zin = format!("In \"volgorde\" staat \"{id}\" twee keer. Niet duidelijk is welke plaats geldt.");
            found.push(Bevinding::fout("volgorde-dubbel", plek, zin, "Noem elke stap één keer."));
        }
    }
}

fn wijzigingen(ruw: &Ruw, steps: &mut [Bron], names: &[&str], found: &mut Vec<Bevinding>) {
    let at: HashMap<String, usize> = steps.iter().enumerate().map(|(i, b)| (b.stap.id.clone(), i)).collect();
    let mut changed = HashSet::new();
    for (nummer, change) in ruw.wijzig.iter().enumerate() {
        let plek = Plek { tabel: "wijzig", nummer, stap: change.id.clone(), veld: "id" };
        let Some(b) = at.get(&change.id).and_then(|i| steps.get_mut(*i)) else {
            found.push(tak_onbekend(plek, &change.id, names));
            continue;
        };
        if !changed.insert(&change.id) {
            let zin = format!("De stap \"{}\" wordt twee keer gewijzigd. Niet duidelijk is welke wijziging geldt.", change.id);
            found.push(Bevinding::fout("wijzig-dubbel", plek.clone(), zin, "Zet alle wijzigingen van één stap bij elkaar."));
        }
        if *change == (RuwStap { id: change.id.clone(), ..RuwStap::default() }) {
            let zin = format!("Deze wijziging verandert niets aan \"{}\".", change.id);
            found.push(Bevinding::fout("wijzig-leeg", plek.clone(), zin, "Noem de velden die anders zijn, of haal [[wijzig]] weg."));
        }
        wijzig(&mut b.stap, change);
        b.plek = plek;
    }
}

fn vervallen(ruw: &Ruw, steps: &mut Vec<Bron>, names: &[&str], found: &mut Vec<Bevinding>) {
    for (nummer, drop) in ruw.vervalt.iter().enumerate() {
        vervalt(ruw, (nummer, drop), names, found);
    }
    let dropped: HashSet<&str> = ruw.vervalt.iter().map(|v| v.id.as_str()).collect();
    steps.retain(|b| !dropped.contains(b.stap.id.as_str()));
}

fn vervalt(ruw: &Ruw, (nummer, drop): (usize, &Vervalt), names: &[&str], found: &mut Vec<Bevinding>) {
    let plek = Plek { tabel: "vervalt", nummer, stap: drop.id.clone(), veld: "id" };
    if drop.reden.trim().is_empty() {
        let hint = "Schrijf in één zin waarom deze stap hier niet geldt.";
        let at = Plek { veld: "reden", ..plek.clone() };
        found.push(Bevinding::fout("reden-ontbreekt", at, "Er staat niet waarom deze stap vervalt.", hint));
    }
    if !names.contains(&drop.id.as_str()) {
        found.push(tak_onbekend(plek, &drop.id, names));
    } else if ruw.wijzig.iter().any(|w| w.id == drop.id) {
        let zin = format!("De stap \"{}\" wordt gewijzigd en vervalt ook.", drop.id);
        found.push(Bevinding::fout("wijzig-en-vervalt", plek, zin, "Kies: [[wijzig]] als de stap blijft, [[vervalt]] als hij weg moet."));
    }
}

fn tak_onbekend(plek: Plek, id: &str, names: &[&str]) -> Bevinding {
    let hint = if names.is_empty() {
        "Dit draaiboek bouwt nergens op. Zet bouwt_op in de kop.".to_owned()
    } else {
        bedoel_je(id, names.iter().copied())
    };
    Bevinding::fout("tak-onbekende-stap", plek, format!("De stam heeft geen stap \"{id}\"."), hint)
}

/// Every field that the change names replaces that of the step.
fn wijzig(stap: &mut RuwStap, change: &RuwStap) {
    macro_rules! take {
        ($($veld:ident),+) => { $( if change.$veld.is_some() { stap.$veld.clone_from(&change.$veld); } )+ };
    }
    take!(
        titel,
        uitleg,
        fase,
        spoor,
        per,
        wie,
        met,
        na,
        niet_voor,
        uiterlijk,
        vanaf,
        als,
        legt_vast,
        noteert,
        noteert_ook,
        wisselt_uit,
        klaar_als,
        weg,
        escaleert,
        eigen_zorg,
        verplicht,
        brief,
        letop,
        bron
    );
}
