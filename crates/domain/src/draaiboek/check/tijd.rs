//! Terms that cannot hold whatever happens.

use crate::draaiboek::{
    bevinding::Bevinding,
    model::{Draaiboek, Ref},
};

use super::Controle;

/// The term of a step in minutes, with what it counts from, when that is one thing.
fn term(d: &Draaiboek, i: usize) -> Option<(Ref, u32)> {
    let refs = &d.refs[i];
    let from = match (refs.vanaf, &refs.na[..]) {
        (Some(r), _) => r,
        (None, [one]) => *one,
        _ => return None,
    };
    Some((from, d.stappen[i].uiterlijk?.ongeveer_minuten()))
}

pub(super) fn check(c: &Controle<'_>, i: usize, found: &mut Vec<Bevinding>) {
    let stap = &c.d.stappen[i];
    let Some((from, end)) = term(c.d, i) else { return };
    for (r, plus) in &c.d.refs[i].niet_voor {
        if let Some(plus) = plus.filter(|p| *r == from && p.ongeveer_minuten() > end) {
            let zin = format!("De stap moet klaar zijn binnen {}, maar mag pas na {plus} beginnen.", shown(c, i));
            found.push(Bevinding::fout(
                "uiterlijk-voor-niet-voor",
                c.plek(stap, "uiterlijk"),
                zin,
                "Maak \"uiterlijk\" langer of \"niet_voor\" korter.",
            ));
        }
    }
    for j in c.d.voorgangers(i) {
        let before = &c.d.stappen[j];
        if term(c.d, j).is_some_and(|(f, e)| f == from && e > end) {
            let zin = format!("De stap moet klaar zijn binnen {}, maar wacht op \"{}\", die langer mag duren.", shown(c, i), before.id);
            found.push(Bevinding::fout(
                "uiterlijk-voor-voorganger",
                c.plek(stap, "uiterlijk"),
                zin,
                "Maak deze termijn langer of die van de eerdere stap korter.",
            ));
        }
    }
}

fn shown(c: &Controle<'_>, i: usize) -> String {
    c.d.stappen[i].uiterlijk.map(|u| u.to_string()).unwrap_or_default()
}
