//! Trunk and branch made one list of steps, before the words are resolved.

use std::collections::{HashMap, HashSet};

use super::{
    bevinding::{Bevinding, Plek, bedoel_je},
    ruw::{Ruw, RuwStap, Vervalt},
};

/// A step as written after merging, and where it (or its change) stands in this file. Steps of the trunk have no place here.
pub(super) struct Bron {
    pub(super) stap: RuwStap,
    pub(super) plek: Plek,
}

/// Trunk and branch as one list: the trunk without what the branch drops, with its changes, then what the branch adds.
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
    steps
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
