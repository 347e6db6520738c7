//! The draaiboek as a whole: what is missing in it.

use crate::{
    Code,
    draaiboek::{
        anker::Anker,
        bevinding::{Bevinding, Plek, bedoel_je},
        ruw::Ruw,
        volgorde::Ref,
    },
};

use super::{Controle, contact};

pub(super) fn check(c: &Controle<'_>, found: &mut Vec<Bevinding>) {
    if c.d.bron.trim().is_empty() {
        let zin = "Er staat niet waar dit draaiboek op steunt.";
        found.push(Bevinding::fout("bron-ontbreekt", Plek::kop("bron"), zin, "Noem de bron in de kop."));
    }
    if c.d.stappen.is_empty() {
        let zin = "Dit draaiboek heeft geen stappen. In de nacht van een overval zegt het dus niets.";
        found.push(Bevinding::fout(
            "geen-stappen",
            Plek::kop("id"),
            zin,
            "Voeg stappen toe met [[stap]], of bouw op een stam met bouwt_op.",
        ));
        return;
    }
    if c.is_stam() {
        if c.d.bouwt_op.is_some() && !c.is_aanvulling() {
            let zin = "Deze tak is voor geen enkel soort overval. Geen melding start hem.";
            found.push(Bevinding::fout(
                "tak-zonder-soort",
                Plek::kop("geldt_voor"),
                zin,
                "Noem in \"geldt_voor\" woning, bedrijf of anders. Bouw je op een aanvulling, noem dan bij \"bouwt_op\" ook de versie.",
            ));
        }
        return;
    }
    gebeurtenissen(c, found);
    contact::geheel(c, found);
    if !c.d.stappen.iter().any(|s| s.eigen_zorg) {
        let zin = "Geen enkele stap zorgt voor de collega's die met de overval werkten.";
        let hint = "Voeg een stap toe met eigen_zorg = true: vraag hoe het met hen gaat.";
        found.push(Bevinding::let_op("eigen-zorg-ontbreekt", Plek::kop("naam"), zin, hint));
    }
}

/// What a supplement belongs with: draaiboeken with which a casus begins. What is not written here is that of what it builds on.
pub(super) fn past_bij(c: &Controle<'_>, ruw: &Ruw, found: &mut Vec<Bevinding>) {
    let plek = || Plek::kop(if ruw.past_bij.is_some() { "past_bij" } else { "bouwt_op" });
    if !c.d.past_bij.is_empty() && (!c.is_stam() || c.kennis.stammen.contains(&c.d.id.as_str())) {
        let zin = "Dit draaiboek is geen aanvulling. Waar het bij past, wordt nergens gebruikt.";
        let hint = "Haal \"past_bij\" weg. Is het wel een aanvulling, laat dan \"geldt_voor\" leeg.";
        found.push(Bevinding::let_op("past-bij-zonder-aanvulling", plek(), zin, hint));
    }
    for id in c.d.past_bij.iter().filter(|id| !c.kennis.beginnen.contains(&id.as_str())) {
        let zin = format!("In \"past_bij\" staat \"{id}\", maar er begint geen casus met een draaiboek dat zo heet.");
        found.push(Bevinding::fout("draaiboek-onbekend", plek(), zin, bedoel_je(id, c.kennis.beginnen.iter().copied())));
    }
}

/// Events that steps wait for and that no step asks to record.
fn gebeurtenissen(c: &Controle<'_>, found: &mut Vec<Bevinding>) {
    for anker in Anker::ALL {
        let Some(bewijs) = anker.bewijs() else { continue };
        let waits = |i: &usize| c.d.refs[*i].alle().chain(c.d.refs[*i].vanaf).any(|r| r == Ref::Anker(*anker));
        let Some(first) = (0..c.d.stappen.len()).find(waits) else { continue };
        if !c.d.stappen.iter().any(|s| s.klaar_als == Some(bewijs)) {
            let zin = format!("Stappen wachten op \"{anker}\", maar geen stap zegt dat iemand dat moet regelen.");
            let hint = format!("Voeg een stap toe met klaar_als = \"{bewijs}\".");
            found.push(Bevinding::let_op("gebeurtenis-nergens", c.plek(&c.d.stappen[first], "na"), zin, hint));
        }
    }
}
