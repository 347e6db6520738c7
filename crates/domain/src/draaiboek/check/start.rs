//! Whether a step can begin: its triggers, its condition, and who records the facts it asks for.

use crate::Code;
use crate::draaiboek::{
    anker::Aanleiding,
    bevinding::Bevinding,
    feit::{Feit, Niveau},
    model::{Bewijs, Per, Stap},
    volgorde::Ref,
};

use super::{Controle, komt_na};

pub(super) fn check(c: &Controle<'_>, i: usize, found: &mut Vec<Bevinding>) {
    let stap = &c.d.stappen[i];
    voorwaarde(c, stap, found);
    aanleidingen(c, stap, found);
    if let Some((zin, hint)) = nooit(c, i) {
        found.push(Bevinding::fout("start-nooit", c.plek(stap, "als"), zin, hint));
    }
    soort(c, stap, found);
    feiten(c, i, found);
    fase(c, i, found);
}

/// A condition that no value meets, or every value.
fn voorwaarde(c: &Controle<'_>, stap: &Stap, found: &mut Vec<Bevinding>) {
    for (feit, waarden) in stap.als.iter() {
        if waarden.is_empty() {
            let zin = format!("Bij \"{feit}\" staat geen enkele waarde. De stap geldt dan nooit.");
            found.push(Bevinding::fout(
                "voorwaarde-leeg",
                c.plek(stap, "als"),
                zin,
                format!("Noem een waarde van \"{feit}\" of haal het feit weg."),
            ));
        } else if waarden.len() == feit.waarden().len() {
            let zin = format!("Elke waarde van \"{feit}\" voldoet. De voorwaarde houdt dus niets tegen.");
            let hint = "Haal de voorwaarde weg. Moet de stap wachten op het antwoord, gebruik dan \"na\" met de stap die het vraagt.";
            found.push(Bevinding::let_op("voorwaarde-altijd", c.plek(stap, "als"), zin, hint));
        }
    }
}

fn aanleidingen(c: &Controle<'_>, stap: &Stap, found: &mut Vec<Bevinding>) {
    let again = |list: &mut dyn Iterator<Item = &Aanleiding>| {
        let list: Vec<&Aanleiding> = list.collect();
        list.iter().enumerate().find(|(n, a)| list[..*n].contains(a)).map(|(_, a)| a.to_string())
    };
    for (veld, dubbel) in [("na", again(&mut stap.na.iter())), ("niet_voor", again(&mut stap.niet_voor.iter().map(|n| &n.na)))] {
        if let Some(naam) = dubbel {
            let zin = format!("\"{naam}\" staat twee keer in \"{veld}\".");
            found.push(Bevinding::let_op("aanleiding-dubbel", c.plek(stap, veld), zin, "Laat er één staan."));
        }
    }
    for a in stap.aanleidingen() {
        match a {
            Aanleiding::Datum(dag) if *dag < c.d.geldig_vanaf => {
                let zin = format!("{dag} ligt voor de eerste dag van dit draaiboek. Wachten op die dag heeft geen zin.");
                found.push(Bevinding::let_op("datum-voorbij", c.plek(stap, "na"), zin, "Noem een latere dag of haal de datum weg."));
            }
            Aanleiding::Antwoord(partner) if !gevraagd(c, partner) => {
                let zin = format!("De stap wacht op antwoord van \"{partner}\", maar geen stap vraagt die partner iets.");
                let hint = format!("Voeg een stap toe met \"{partner}\" in \"met\" en klaar_als = \"partner-antwoord\".");
                found.push(Bevinding::fout("antwoord-nergens-gevraagd", c.plek(stap, "na"), zin, hint));
            }
            _ => {}
        }
    }
}

fn gevraagd(c: &Controle<'_>, partner: &str) -> bool {
    c.d.stappen.iter().any(|s| s.klaar_als == Some(Bewijs::PartnerAntwoord) && s.doet_mee(partner))
}

/// A step that no course of events can start: its condition contradicts an event, or all its predecessors.
fn nooit(c: &Controle<'_>, i: usize) -> Option<(String, &'static str)> {
    let (stap, refs) = (&c.d.stappen[i], &c.d.refs[i]);
    for r in refs.alle() {
        let Ref::Anker(anker) = r else { continue };
        if let Some((feit, waarde)) = anker.vereist().filter(|(f, w)| !stap.als.accepts(*f, w)) {
            let zin = format!("De stap wacht op \"{anker}\", maar geldt niet als {feit} \"{waarde}\" is. Zo start hij nooit.");
            return Some((zin, "Pas de voorwaarde of \"na\" aan."));
        }
    }
    let before: Vec<usize> = refs.na.iter().filter_map(|r| if let Ref::Stap(j) = r { Some(*j) } else { None }).collect();
    if before.is_empty() || before.len() != refs.na.len() {
        return None;
    }
    let excluded = |j: &usize| Feit::ALL.iter().find(|f| sluit_uit(stap, &c.d.stappen[*j], **f));
    let all = before.iter().all(|j| excluded(j).is_some());
    let feit = before.first().and_then(excluded).filter(|_| all)?;
    let zin = format!("De stap komt na een stap die nooit tegelijk geldt: de voorwaarde op \"{feit}\" sluit die uit.");
    Some((zin, "Laat de voorwaarden bij elkaar passen of kies een andere \"na\"."))
}

/// A kind of robbery that this draaiboek is not for.
fn soort(c: &Controle<'_>, stap: &Stap, found: &mut Vec<Bevinding>) {
    let types: Vec<&str> = c.d.geldt_voor.iter().map(|t| t.code()).collect();
    let empty = stap.als.mask(Feit::Incidenttype) == Some(0);
    if !types.is_empty() && !empty && !types.iter().any(|t| stap.als.accepts(Feit::Incidenttype, t)) {
        let zin = format!("De stap vraagt een soort overval waar dit draaiboek niet voor is ({}).", types.join(", "));
        let hint = "Haal de voorwaarde weg of laat de stap vervallen.";
        found.push(Bevinding::fout("start-nooit", c.plek(stap, "als"), zin, hint));
    }
}

/// Facts that nobody records, that are recorded too late, or that are about one person in a step that is not.
fn feiten(c: &Controle<'_>, i: usize, found: &mut Vec<Bevinding>) {
    let stap = &c.d.stappen[i];
    let asked = stap.als.iter().map(|(f, _)| (f, "als")).chain(stap.legt_vast.iter().map(|f| (*f, "legt_vast")));
    for (feit, veld) in asked.filter(|(f, _)| stap.per != Per::Betrokkene && f.niveau() == Niveau::Betrokkene) {
        let zin = format!("\"{feit}\" gaat over één persoon, maar deze stap niet.");
        found.push(Bevinding::fout(
            "feit-van-persoon",
            c.plek(stap, veld),
            zin,
            "Maak er een stap per betrokkene van of kies een ander feit.",
        ));
    }
    for (feit, _) in stap.als.iter().filter(|(f, _)| !f.vanzelf_bekend() && !c.is_stam()) {
        let recorders: Vec<usize> = (0..c.d.stappen.len()).filter(|j| c.d.stappen[*j].legt_vast.contains(&feit)).collect();
        if recorders.is_empty() {
            let zin = format!("Geen enkele stap legt \"{feit}\" vast. Deze stap blijft dan altijd wachten.");
            let hint = format!("Zet legt_vast = [\"{feit}\"] bij de stap die het vraagt.");
            found.push(Bevinding::fout("feit-nergens-vastgelegd", c.plek(stap, "als"), zin, hint));
        } else if recorders.iter().all(|j| *j == i || komt_na(c.d, *j, i)) {
            let zin = format!("De stap heeft \"{feit}\" nodig, maar dat wordt pas na deze stap vastgelegd. Zo begint hij nooit.");
            found.push(Bevinding::fout("feit-te-laat", c.plek(stap, "als"), zin, "Vraag het feit in een eerdere stap."));
        }
    }
}

/// A step that belongs to earlier work than what it waits for: on screen it stands above it.
fn fase(c: &Controle<'_>, i: usize, found: &mut Vec<Bevinding>) {
    let stap = &c.d.stappen[i];
    if let Some(j) = c.d.voorgangers(i).find(|j| c.d.stappen[*j].fase > stap.fase) {
        let before = &c.d.stappen[j];
        let zin = format!("De stap hoort bij \"{}\", maar wacht op \"{}\", die bij \"{}\" hoort.", stap.fase, before.id, before.fase);
        found.push(Bevinding::let_op("fase-achteruit", c.plek(stap, "fase"), zin, "Kies de fase waarin de stap echt wordt gedaan."));
    }
}

/// Both steps ask for this fact and no value suits both; a fact of a person only counts when both are about the same person.
fn sluit_uit(a: &Stap, b: &Stap, feit: Feit) -> bool {
    let same = feit.niveau() == Niveau::Casus || (a.per == Per::Betrokkene && b.per == Per::Betrokkene);
    same && matches!((a.als.mask(feit), b.als.mask(feit)), (Some(x), Some(y)) if x != 0 && y != 0 && x & y == 0)
}
