//! Whether a step can be finished, and whether what it promises is then on record.

use crate::draaiboek::{
    aantekening::Aantekening,
    bevinding::Bevinding,
    feit::{Feit, Niveau},
    model::{Bewijs, Per, Stap},
};
use crate::grondslag::eigen_huis;

use super::Controle;

pub(super) fn check(c: &Controle<'_>, i: usize, found: &mut Vec<Bevinding>) {
    let stap = &c.d.stappen[i];
    if stap.bron.trim().is_empty() {
        let zin = "Er staat niet waar deze stap op steunt.";
        found.push(Bevinding::fout("bron-ontbreekt", c.plek(stap, "bron"), zin, "Noem wet, handreiking of eigen keuze."));
    }
    if stap.verplicht {
        verplicht(c, i, found);
    }
    bewijs(c, stap, found);
    brief(c, stap, found);
    aantekeningen(c, i, found);
}

/// Notes without a place, about nobody, or about measures that nobody advises.
fn aantekeningen(c: &Controle<'_>, i: usize, found: &mut Vec<Bevinding>) {
    let stap = &c.d.stappen[i];
    if !stap.noteert.is_empty() && !stap.noteert_hier() {
        let zin = "Deze stap wordt op een eigen pagina afgerond. Daar is geen plek voor deze aantekeningen.";
        let hint = "Kies klaar_als = \"vinkje\", \"antwoord-vastgelegd\" of \"uitkomst-vastgelegd\", of haal \"noteert\" weg.";
        found.push(Bevinding::fout("aantekening-zonder-plek", c.plek(stap, "noteert"), zin, hint));
    }
    for noot in stap.noteert.iter().filter(|n| n.wat.van_persoon() && stap.per != Per::Betrokkene) {
        let zin = format!("\"{}\" gaat over één persoon. Deze stap niet.", noot.wat);
        found.push(Bevinding::fout("aantekening-van-persoon", c.plek(stap, "noteert"), zin, "Zet per = \"betrokkene\"."));
    }
    let adviseert = |s: &Stap| s.per == stap.per && s.noot(Aantekening::Maatregelen).is_some();
    if stap.noot(Aantekening::Uitvoering).is_some() && !c.d.voorgangers(i).any(|j| adviseert(&c.d.stappen[j])) {
        let zin = "Deze stap gaat maatregelen na, maar wacht op geen stap die maatregelen noteert.";
        let hint = "Zet in \"na\" de stap met noteert = [\"maatregelen\"].";
        found.push(Bevinding::fout("aantekening-zonder-maatregelen", c.plek(stap, "noteert"), zin, hint));
    }
}

fn verplicht(c: &Controle<'_>, i: usize, found: &mut Vec<Bevinding>) {
    let stap = &c.d.stappen[i];
    if stap.klaar_als.is_none() {
        let zin = "Een verplichte stap zegt niet wanneer hij klaar is.";
        let hint = "Vul \"klaar_als\" in, bijvoorbeeld \"vinkje\" of \"antwoord-vastgelegd\".";
        found.push(Bevinding::fout("verplicht-zonder-bewijs", c.plek(stap, "verplicht"), zin, hint));
    }
    if c.after[i] {
        let zin = "Deze verplichte stap begint pas na het afsluiten. De casus sluit dan met verplicht werk open.";
        let hint = "Laat de stap voor \"afsluiting\" beginnen of maak hem niet verplicht.";
        found.push(Bevinding::fout("sluit-met-werk-open", c.plek(stap, "na"), zin, hint));
    }
    if stap.uiterlijk.is_none() {
        let zin = "Een verplichte stap zonder termijn is nooit te laat. Niemand merkt dat hij blijft liggen.";
        found.push(Bevinding::let_op("verplicht-zonder-termijn", c.plek(stap, "verplicht"), zin, "Vul \"uiterlijk\" in."));
    }
}

/// Evidence that does not belong to this step, and facts that it does not record.
fn bewijs(c: &Controle<'_>, stap: &Stap, found: &mut Vec<Bevinding>) {
    let Some(bewijs) = stap.klaar_als else { return };
    let fits = match niveau(bewijs) {
        Some(Niveau::Betrokkene) => stap.per == Per::Betrokkene,
        Some(Niveau::Casus) => stap.per != Per::Betrokkene,
        None => true,
    };
    if !fits {
        let (is, moet) = if stap.per == Per::Betrokkene { ("de casus", "casus") } else { ("één persoon", "betrokkene") };
        let zin = format!("\"{bewijs}\" gaat over {is}. Deze stap niet.");
        found.push(Bevinding::fout(
            "bewijs-past-niet",
            c.plek(stap, "klaar_als"),
            zin,
            format!("Zet per = \"{moet}\" of kies ander bewijs."),
        ));
    }
    if bewijs == Bewijs::PartnerAntwoord && !deelnemers(stap).any(|a| !eigen_huis(a)) {
        let zin = "De stap is klaar als een partner antwoordt, maar er doet geen partner mee.";
        found.push(Bevinding::fout("antwoord-zonder-partner", c.plek(stap, "klaar_als"), zin, "Noem de partner in \"met\"."));
    }
    for feit in stap.legt_vast.iter().filter(|f| !legt_vast(bewijs, **f)) {
        let zin = format!("Met \"{bewijs}\" als bewijs wordt \"{feit}\" niet gevraagd. Het antwoord komt dan nergens te staan.");
        let hint = "Zet klaar_als = \"antwoord-vastgelegd\" of haal het feit weg bij \"legt_vast\".";
        found.push(Bevinding::fout("feit-past-niet-bij-bewijs", c.plek(stap, "legt_vast"), zin, hint));
    }
}

fn deelnemers(stap: &Stap) -> impl Iterator<Item = &str> {
    std::iter::once(stap.wie.as_str()).chain(stap.met.iter().map(String::as_str))
}

/// What the evidence is about, when it is not about either.
fn niveau(bewijs: Bewijs) -> Option<Niveau> {
    match bewijs {
        Bewijs::ContactGelegd | Bewijs::BesluitVastgelegd | Bewijs::ToestemmingVastgelegd | Bewijs::BezwaarVastgelegd => {
            Some(Niveau::Betrokkene)
        }
        Bewijs::GelezenEnGekozen | Bewijs::ScreeningVastgelegd | Bewijs::PersoonToegevoegd | Bewijs::VerbeterpuntVastgelegd => {
            Some(Niveau::Casus)
        }
        _ => None,
    }
}

/// Whether recording this evidence asks for this fact.
fn legt_vast(bewijs: Bewijs, feit: Feit) -> bool {
    match bewijs {
        Bewijs::AntwoordVastgelegd => true,
        Bewijs::ScreeningVastgelegd => feit.niveau() == Niveau::Casus,
        Bewijs::GelezenEnGekozen => feit == Feit::BurgemeesterKeuze,
        Bewijs::BesluitVastgelegd => matches!(feit, Feit::Besluit | Feit::BezoekDoor),
        Bewijs::BezwaarVastgelegd => feit == Feit::PolitieBezwaar,
        Bewijs::ToestemmingVastgelegd => feit == Feit::Toestemming,
        Bewijs::ContactGelegd => matches!(feit, Feit::Welkom | Feit::Slachtofferhulp),
        _ => false,
    }
}

fn brief(c: &Controle<'_>, stap: &Stap, found: &mut Vec<Bevinding>) {
    let sent = stap.klaar_als == Some(Bewijs::BriefVerstuurd);
    match &stap.brief {
        Some(brief) if !sent => {
            let zin = format!("Bij deze stap hoort de brief \"{brief}\", maar nergens staat dat die is verstuurd.");
            found.push(Bevinding::let_op("brief-zonder-bewijs", c.plek(stap, "brief"), zin, "Zet klaar_als = \"brief-verstuurd\"."));
        }
        None if sent => {
            let zin = "De stap is klaar als de brief is verstuurd, maar er staat niet welke brief.";
            found.push(Bevinding::fout("bewijs-zonder-brief", c.plek(stap, "klaar_als"), zin, "Noem het sjabloon bij \"brief\"."));
        }
        _ => {}
    }
}
