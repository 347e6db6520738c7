//! The draaiboek against people, law and letters.

use crate::{
    draaiboek::{
        bevinding::{Bevinding, bedoel_je},
        model::{Stap, Uitwisseling, VASTE_ACTOREN},
    },
    gegeven::Soort,
    grondslag::{OMGEVING, eigen_huis},
};

use super::Controle;

fn bekend(c: &Controle<'_>, actor: &str) -> bool {
    VASTE_ACTOREN.contains(&actor) || actor == "gemeente" || c.kennis.actoren.contains(&actor)
}

fn onbekend(c: &Controle<'_>, stap: &Stap, veld: &'static str, actor: &str, found: &mut Vec<Bevinding>) {
    let mut known: Vec<&str> = VASTE_ACTOREN.into_iter().chain(c.kennis.actoren.iter().copied()).collect();
    known.dedup();
    found.push(Bevinding::fout("actor-onbekend", c.plek(stap, veld), format!("Niemand heet \"{actor}\"."), bedoel_je(actor, known)));
}

pub(super) fn actoren(c: &Controle<'_>, stap: &Stap, found: &mut Vec<Bevinding>) {
    if !bekend(c, &stap.wie) {
        onbekend(c, stap, "wie", &stap.wie, found);
    }
    for actor in stap.met.iter().filter(|a| !bekend(c, a)) {
        onbekend(c, stap, "met", actor, found);
    }
}

pub(super) fn uitwisselingen(c: &Controle<'_>, stap: &Stap, found: &mut Vec<Bevinding>) {
    for u in &stap.wisselt_uit {
        let ontvangt = |a: &&String| *a == &u.aan && *a == OMGEVING;
        let unknown: Vec<&String> = [&u.van, &u.aan].into_iter().filter(|a| !bekend(c, a) && !ontvangt(a)).collect();
        if !unknown.is_empty() {
            unknown.iter().for_each(|a| onbekend(c, stap, "wisselt_uit", a, found));
            continue;
        }
        if eigen_huis(&u.van) && eigen_huis(&u.aan) {
            continue;
        }
        let without: Vec<String> = u.wat.iter().filter(|s| !mag(c, u, **s)).map(ToString::to_string).collect();
        if !without.is_empty() {
            let zin = format!("Er is geen grondslag om {} te delen van {} naar {}.", without.join(", "), u.van, u.aan);
            let hint = "Haal weg wat niet nodig is, draai de richting om, of leg eerst een grondslag vast.";
            found.push(Bevinding::fout("uitwisseling-zonder-grondslag", c.plek(stap, "wisselt_uit"), zin, hint));
        }
    }
}

/// Some rule in force on the first day of the draaiboek allows this kind of data in this direction.
fn mag(c: &Controle<'_>, u: &Uitwisseling, soort: Soort) -> bool {
    let dag = c.d.geldig_vanaf;
    let in_force = c.kennis.grondslagen.iter().filter(|g| g.geldig_vanaf <= dag && g.geldig_tot.is_none_or(|tot| dag <= tot));
    in_force.flat_map(|g| &g.regels).any(|r| r.is_tussen(&u.van, &u.aan) && r.gegevens.contains(&soort))
}

pub(super) fn brief(c: &Controle<'_>, stap: &Stap, found: &mut Vec<Bevinding>) {
    let (Some(brief), Some(known)) = (&stap.brief, &c.kennis.brieven) else { return };
    if !known.contains(&brief.as_str()) {
        let zin = format!("Er is geen sjabloon voor de brief \"{brief}\".");
        found.push(Bevinding::fout("brief-zonder-sjabloon", c.plek(stap, "brief"), zin, bedoel_je(brief, known.iter().copied())));
    }
}
