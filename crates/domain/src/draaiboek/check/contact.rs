//! Contact with people who were hurt: never before the release by the police, never without a decision, never twice the same question.

use crate::draaiboek::{
    bevinding::Bevinding,
    feit::Feit,
    model::{Bewijs, Per, Stap, Stapfase, Weg},
};

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
    if stap.klaar_als == Some(Bewijs::ContactGelegd) && !c.zeker.slachtofferhulp[i] {
        let zin = "Vraag eerst of Slachtofferhulp al contact heeft. Anders hoort het slachtoffer twee keer hetzelfde.";
        let hint = "Laat de stap wachten op de stap die \"slachtofferhulp\" vastlegt.";
        found.push(Bevinding::let_op("contact-voor-slachtofferhulp", c.plek(stap, "niet_voor"), zin, hint));
    }
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
