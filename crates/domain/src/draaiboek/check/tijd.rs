//! Terms that cannot hold whatever happens, or that nobody can see the end of.

use crate::draaiboek::{anker::Anker, bevinding::Bevinding, model::Draaiboek, volgorde::Ref};

use super::{Controle, zeker};

/// The report can come this much later than the robbery: a term from the robbery that is shorter may be over before anyone knows.
const MELDING_LAAT: u32 = 4 * 60;

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
    vanaf(c, i, found);
    escalatie(c, i, found);
    let stap = &c.d.stappen[i];
    let Some((from, end)) = term(c.d, i) else { return };
    if from == Ref::Anker(Anker::Overval) && end < MELDING_LAAT {
        let zin =
            format!("De termijn van {} telt vanaf de overval. De melding komt vaak later: dan is de stap meteen te laat.", shown(c, i));
        found.push(Bevinding::let_op("termijn-voor-melding", c.plek(stap, "uiterlijk"), zin, "Laat de termijn tellen vanaf \"melding\"."));
    }
    for (r, plus) in &c.d.refs[i].niet_voor {
        if let Some(plus) = plus.filter(|p| *r == from && p.ongeveer_minuten() > end) {
            let zin = format!("De stap moet klaar zijn binnen {}, maar mag pas na {plus} beginnen.", shown(c, i));
            let hint = "Maak \"uiterlijk\" langer of \"niet_voor\" korter.";
            found.push(Bevinding::fout("uiterlijk-voor-niet-voor", c.plek(stap, "uiterlijk"), zin, hint));
        }
    }
    for j in c.d.voorgangers(i) {
        let before = &c.d.stappen[j];
        if term(c.d, j).is_some_and(|(f, e)| f == from && e > end) {
            let zin = format!("De stap moet klaar zijn binnen {}, maar wacht op \"{}\", die langer mag duren.", shown(c, i), before.id);
            let hint = "Maak deze termijn langer of die van de eerdere stap korter.";
            found.push(Bevinding::fout("uiterlijk-voor-voorganger", c.plek(stap, "uiterlijk"), zin, hint));
        }
    }
}

/// A term that counts from something that need not have happened when the step is open: then there is no term at all.
fn vanaf(c: &Controle<'_>, i: usize, found: &mut Vec<Bevinding>) {
    let stap = &c.d.stappen[i];
    let Some(from) = c.d.refs[i].vanaf else { return };
    if stap.uiterlijk.is_none() {
        let zin = "Er staat vanaf wanneer de termijn telt, maar er is geen termijn.";
        found.push(Bevinding::fout("vanaf-zonder-uiterlijk", c.plek(stap, "vanaf"), zin, "Vul \"uiterlijk\" in of haal \"vanaf\" weg."));
        return;
    }
    let known = matches!(from, Ref::Anker(Anker::Overval | Anker::Melding) | Ref::Datum(_));
    if !known && !c.d.refs[i].alle().any(|r| r == from) && !zeker(c.d, |r| *r == from, |_| false)[i] {
        let naam = stap.vanaf.as_ref().map(ToString::to_string).unwrap_or_default();
        let zin = format!("De termijn telt vanaf \"{naam}\", maar de stap wacht daar niet op. Zo kan hij open staan zonder termijn.");
        found.push(Bevinding::fout("vanaf-niet-afgewacht", c.plek(stap, "vanaf"), zin, format!("Zet \"{naam}\" ook in \"na\".")));
    }
}

fn escalatie(c: &Controle<'_>, i: usize, found: &mut Vec<Bevinding>) {
    let stap = &c.d.stappen[i];
    let Some(e) = &stap.escaleert else { return };
    if stap.uiterlijk.is_none() {
        let zin = "Er staat wie het hoort als de stap te laat is, maar zonder termijn is hij nooit te laat.";
        found.push(Bevinding::fout("escalatie-zonder-termijn", c.plek(stap, "escaleert"), zin, "Vul \"uiterlijk\" in."));
    }
    if e.naar == stap.wie {
        let zin = format!("De stap gaat als hij te laat is naar \"{}\": dat is wie hem al moest doen.", e.naar);
        found.push(Bevinding::fout(
            "escalatie-naar-zelf",
            c.plek(stap, "escaleert"),
            zin,
            "Kies iemand anders, bijvoorbeeld \"plaatsvervanger\".",
        ));
    }
}

fn shown(c: &Controle<'_>, i: usize) -> String {
    c.d.stappen[i].uiterlijk.map(|u| u.to_string()).unwrap_or_default()
}
