//! Contact with people who were hurt: never before the release by the police, never without a decision, never twice the same question.

use crate::draaiboek::{
    aantekening::Aantekening,
    bevinding::Bevinding,
    feit::Feit,
    model::{Bewijs, Per, Stap, Stapfase, Uitwisseling, Weg},
};
use crate::{gegeven::Soort, grondslag::eigen_huis};

use super::Controle;

pub(super) fn check(c: &Controle<'_>, i: usize, found: &mut Vec<Bevinding>) {
    let stap = &c.d.stappen[i];
    if is_omgeving(stap) && !c.zeker.vrijgave[i] {
        let zin = "De stap kan de buurt bereiken voordat de politie contact vrijgeeft. Dat kan het onderzoek storen.";
        found.push(Bevinding::fout("omgeving-voor-vrijgave", c.plek(stap, "niet_voor"), zin, "Zet niet_voor = \"vrijgave-politie\"."));
    }
    if !is_contact(stap) {
        return;
    }
    if !c.zeker.vrijgave[i] {
        let zin = "De stap kan contact met een slachtoffer zijn voordat de politie dat vrijgeeft.";
        found.push(Bevinding::fout("contact-voor-vrijgave", c.plek(stap, "niet_voor"), zin, "Zet niet_voor = \"vrijgave-politie\"."));
    }
    if !c.zeker.besluit[i] {
        let zin = "De stap kan contact zijn met iemand over wie nog niet is besloten, ook als de politie bezwaar heeft.";
        let hint = "Zet \"besluit-ja\" in \"na\", of vraag in \"als\" dat politie-bezwaar \"geen\" is.";
        found.push(Bevinding::fout("contact-zonder-besluit", c.plek(stap, "na"), zin, hint));
    }
    let speaks = stap.klaar_als == Some(Bewijs::ContactGelegd) || matches!(stap.weg, Some(Weg::Telefoon | Weg::Bezoek));
    if speaks && !c.zeker.slachtofferhulp[i] {
        let zin = "Vraag eerst of Slachtofferhulp al contact heeft. Anders hoort het slachtoffer twee keer hetzelfde.";
        let hint = if c.is_stam() && c.d.bouwt_op.is_none() {
            "Laat de stap wachten op de stap die \"slachtofferhulp\" vastlegt; in een aanvulling neem je die op met de id die hij in de casus heeft."
        } else {
            "Laat de stap wachten op de stap die \"slachtofferhulp\" vastlegt."
        };
        found.push(Bevinding::let_op("contact-voor-slachtofferhulp", c.plek(stap, "niet_voor"), zin, hint));
    }
}

/// What the law asks for persons, in the draaiboek as a whole; each is said once, at the first step that needs it.
pub(super) fn geheel(c: &Controle<'_>, found: &mut Vec<Bevinding>) {
    let stappen = &c.d.stappen;
    let from_police = |u: &Uitwisseling| u.van == "politie" && eigen_huis(&u.aan) && u.wat.iter().any(|s| persoonlijk(*s));
    let told = stappen.iter().any(|s| s.brief.as_deref() == Some("avg14"));
    if let Some(first) = stappen.iter().find(|s| s.wisselt_uit.iter().any(from_police)).filter(|_| !told) {
        let zin = "De politie geeft gegevens van personen, maar geen stap vertelt hun dat en waarom (AVG art. 14).";
        let hint = "Voeg een stap per betrokkene toe met brief = \"avg14\" en klaar_als = \"brief-verstuurd\".";
        found.push(Bevinding::let_op("uitleg-over-gegevens-ontbreekt", c.plek(first, "wisselt_uit"), zin, hint));
    }
    let child = |s: &Stap| is_contact(s) && s.als.accepts(Feit::Leeftijdsgroep, "kind");
    let known = stappen.iter().any(|s| s.noot(Aantekening::Vertegenwoordiger).is_some());
    if let Some(first) = stappen.iter().find(|s| child(s)).filter(|_| !known) {
        let zin = "Deze stap kan over een kind gaan, maar geen stap legt vast welke ouder of voogd je belt.";
        let hint = "Voeg een stap per betrokkene toe met noteert = [\"vertegenwoordiger\"], of vraag in \"als\" een andere leeftijdsgroep.";
        found.push(Bevinding::let_op("kind-zonder-vertegenwoordiger", c.plek(first, "als"), zin, hint));
    }
}

/// Kinds of data that say who somebody is or how to reach them.
fn persoonlijk(soort: Soort) -> bool {
    matches!(soort, Soort::Naam | Soort::Adres | Soort::Telefoon | Soort::Email)
}

/// A step of aftercare for one person, unless its evidence is the answer of someone else.
fn is_contact(stap: &Stap) -> bool {
    let other = matches!(
        stap.klaar_als,
        Some(
            Bewijs::PartnerAntwoord
                | Bewijs::BezwaarVastgelegd
                | Bewijs::BesluitVastgelegd
                | Bewijs::VrijgaveVastgelegd
                | Bewijs::ScreeningVastgelegd
        )
    );
    stap.fase == Stapfase::Verlenen && stap.per == Per::Betrokkene && !other
}

/// A letter or a visit to the people around the place.
fn is_omgeving(stap: &Stap) -> bool {
    let reaches = stap.klaar_als == Some(Bewijs::BriefVerstuurd) || matches!(stap.weg, Some(Weg::Bezoek | Weg::Brief));
    stap.fase == Stapfase::Verlenen && stap.per != Per::Betrokkene && reaches && !stap.eigen_zorg
}

/// The step itself asks that the police do not object, or that aftercare was decided.
pub(super) fn gemagt(stap: &Stap) -> bool {
    stap.als.only(Feit::PolitieBezwaar, "geen") || stap.als.only(Feit::Besluit, "ja")
}
