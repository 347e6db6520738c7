//! Casus: one robbery and the aftercare that follows: report, persons, screening, decision, tracks, closing.

use crate::{Bezwaar, code::codes};

codes! {
    /// Incidenttype: home, business or other.
    pub Incidenttype "incidenttype" {
        /// Robbery in a home.
        Woning = "woning",
        /// Robbery at a business.
        Bedrijf = "bedrijf",
        /// Something else.
        Anders = "anders",
    }
    /// Incidentsoort: the kind of incident a draaiboek is written for and a decision names. A robbery is always meant; the others are chosen.
    pub Incidentsoort "incidentsoort" {
        /// Robbery (overval).
        Overval = "overval",
        /// Explosion or attack at a home or business.
        Explosie = "explosie",
        /// Street robbery.
        Straatroof = "straatroof",
        /// Home burglary.
        Woninginbraak = "woninginbraak",
        /// Shooting or stabbing.
        SchietSteek = "schiet-steekincident",
    }
    /// Geweld: violence and injury in classes; free text is not possible (AVG art. 9).
    pub Geweld "geweld" {
        /// Threat.
        Dreiging = "dreiging",
        /// Weapon shown or used.
        Wapen = "wapen",
        /// People were injured.
        Gewonden = "gewonden",
        /// Someone died.
        Dodelijk = "dodelijk",
    }
    /// Aantal: how many people were there, in classes.
    pub Aantal "aantal" {
        /// One.
        Een = "1",
        /// Two.
        Twee = "2",
        /// Three to five.
        DrieTotVijf = "3-5",
        /// More.
        Meer = "meer",
    }
    /// Fase: where a casus stands.
    pub Fase "fase" {
        /// Reported, to be screened.
        Gemeld = "gemeld",
        /// Screened, to be decided.
        Gescreend = "gescreend",
        /// Decided; aftercare runs.
        Verlenen = "verlenen",
        /// Work done, being evaluated.
        Evalueren = "evalueren",
        /// Closed.
        Gesloten = "gesloten",
    }
    /// BetrokkeneRol: role of a person in the event.
    pub BetrokkeneRol "betrokkenerol" {
        /// Victim.
        Slachtoffer = "slachtoffer",
        /// Lives there.
        Bewoner = "bewoner",
        /// Works there.
        Medewerker = "medewerker",
        /// Owns the business.
        Ondernemer = "ondernemer",
        /// Witness.
        Getuige = "getuige",
        /// Customer.
        Klant = "klant",
        /// Relative or friend.
        Naaste = "naaste",
        /// Neighbour.
        Buur = "buur",
    }
    /// Leeftijdsgroep: age in classes.
    pub Leeftijdsgroep "leeftijdsgroep" {
        /// Under 18: contact goes through the parent or guardian.
        Kind = "kind",
        /// 18 to 64.
        Volwassen = "volwassen",
        /// 65 or older.
        Oudere = "oudere",
    }
    /// JaNeeOnbekend: an answer that may be unknown.
    pub JaNeeOnbekend "antwoord" {
        /// Yes.
        Ja = "ja",
        /// No.
        Nee = "nee",
        /// Not known.
        Onbekend = "onbekend",
    }
    /// Woonvorm: rent or own.
    pub Woonvorm "woonvorm" {
        /// Rented.
        Huur = "huur",
        /// Owned.
        Koop = "koop",
        /// Not known.
        Onbekend = "onbekend",
    }
    /// Onrust: unrest in the neighbourhood.
    pub Onrust "onrust" {
        /// Normal.
        Normaal = "normaal",
        /// Raised.
        Verhoogd = "verhoogd",
        /// High.
        Hoog = "hoog",
    }
    /// Keuze: what the mayor chooses.
    pub Keuze "keuze" {
        /// Call.
        Bellen = "bellen",
        /// Visit.
        Bezoek = "bezoek",
        /// Letter.
        Brief = "brief",
        /// Nothing in person.
        Geen = "geen",
    }
    /// PolitieBezwaar: does the police object to aftercare for this person? Yes or no, never why (AVG art. 10).
    pub PolitieBezwaar "politie-bezwaar" {
        /// No objection.
        Geen = "geen",
        /// Objection.
        Bezwaar = "bezwaar",
        /// Not asked yet.
        NietGevraagd = "niet-gevraagd",
    }
    /// Slachtofferhulpstatus: did Slachtofferhulp (or the sector) have contact already?
    pub Slachtofferhulpstatus "slachtofferhulp" {
        /// Yes.
        Contact = "contact",
        /// No.
        GeenContact = "geen-contact",
        /// Could not be found out.
        Onbekend = "onbekend",
    }
    /// Nazorgbesluit: decision for one person.
    pub Nazorgbesluit "nazorgbesluit" {
        /// Aftercare is offered.
        Ja = "ja",
        /// No aftercare for this person.
        Nee = "nee",
        /// The person was asked and declined.
        Afgewezen = "afgewezen",
    }
    /// BezoekDoor: who goes on behalf of the municipality.
    pub BezoekDoor "bezoek-door" {
        /// The mayor.
        Burgemeester = "burgemeester",
        /// The coordinator.
        Coordinator = "coordinator",
        /// The community police officer.
        Wijkagent = "wijkagent",
        /// A partner.
        Partner = "partner",
        /// Nobody.
        Geen = "geen",
    }
    /// Kanaal: how contact was made or tried.
    pub Kanaal "kanaal" {
        /// Telephone.
        Telefoon = "telefoon",
        /// Visit.
        Bezoek = "bezoek",
        /// Letter.
        Brief = "brief",
        /// E-mail.
        Email = "email",
    }
    /// Contactuitkomst: what came of it.
    pub Contactuitkomst "contactuitkomst" {
        /// Spoken.
        Gesproken = "gesproken",
        /// No answer.
        GeenGehoor = "geen-gehoor",
        /// Wrong number or address.
        Onjuist = "onjuist",
        /// Spoken to someone who represents the person.
        Vertegenwoordiger = "vertegenwoordiger",
        /// Sent.
        Verstuurd = "verstuurd",
        /// The person wants no contact.
        WilGeenContact = "wil-geen-contact",
    }
    /// Doorverwijzingstaat: where a request to a partner stands.
    pub Doorverwijzingstaat "doorverwijzing" {
        /// Sent, not read.
        Gevraagd = "gevraagd",
        /// Read by the partner.
        Gelezen = "gelezen",
        /// Accepted.
        Aangenomen = "aangenomen",
        /// Declined.
        Geweigerd = "geweigerd",
        /// Done.
        Gedaan = "gedaan",
        /// Taken back.
        Ingetrokken = "ingetrokken",
    }
}

/// Refusal: contact before the police released it.
pub const GEEN_VRIJGAVE: Bezwaar = Bezwaar::new("bezwaar-geen-vrijgave", "CCV stap 3a").stap("bezwaar-geen-vrijgave-stap", "/casussen");
/// Refusal: first municipal contact before the status of Slachtofferhulp is known.
pub const GEEN_SLACHTOFFERHULP: Bezwaar =
    Bezwaar::new("bezwaar-geen-slachtofferhulp", "CCV stap 3").stap("bezwaar-geen-slachtofferhulp-stap", "/casussen");
/// Refusal: closing with mandatory work open.
pub const WERK_OPEN: Bezwaar = Bezwaar::new("bezwaar-werk-open", "CCV stap 4").stap("bezwaar-werk-open-stap", "/casussen");
/// Refusal: screening cannot be finished without the answers the type demands.
pub const SCREENING_ONVOLLEDIG: Bezwaar =
    Bezwaar::new("bezwaar-screening-onvolledig", "CCV stap 2b").stap("bezwaar-screening-onvolledig-stap", "/casussen");
/// Refusal: no decision while the police were not asked.
pub const BEZWAAR_NIET_GEVRAAGD: Bezwaar =
    Bezwaar::new("bezwaar-niet-gevraagd-politie", "CCV stap 2c").stap("bezwaar-niet-gevraagd-politie-stap", "/casussen");
/// Refusal: aftercare for this person while the police object.
pub const POLITIE_HEEFT_BEZWAAR: Bezwaar =
    Bezwaar::new("bezwaar-politie-bezwaar", "CCV stap 2c").stap("bezwaar-politie-bezwaar-stap", "/casussen");
/// Refusal: evaluation without an improvement point.
pub const GEEN_VERBETERPUNT: Bezwaar =
    Bezwaar::new("bezwaar-geen-verbeterpunt", "CCV stap 4").stap("bezwaar-geen-verbeterpunt-stap", "/casussen");
/// Refusal: evaluation of a casus in which aftercare has not begun.
pub const NOG_GEEN_NAZORG: Bezwaar =
    Bezwaar::new("bezwaar-nog-geen-nazorg", "CCV stap 4").stap("bezwaar-nog-geen-nazorg-stap", "/casussen");
/// Refusal: a case that is closed is not changed.
pub const CASUS_GESLOTEN: Bezwaar =
    Bezwaar::new("bezwaar-casus-gesloten", "Archiefwet art. 3").stap("bezwaar-casus-gesloten-stap", "/casussen");

/// A `Fase` that may follow another; the state machine in one place.
pub fn mag_naar(van: Fase, naar: Fase) -> bool {
    use Fase::{Evalueren, Gemeld, Gescreend, Gesloten, Verlenen};
    matches!(
        (van, naar),
        (Gemeld, Gescreend)
            | (Gescreend, Verlenen)
            | (Verlenen, Evalueren)
            | (Evalueren, Gesloten)
            | (Gesloten, Evalueren)
            | (Gescreend, Gemeld)
    )
}

/// Whether a casus may be evaluated: not before everyone was decided about, so that aftercare runs or is called off, and not once it is closed.
///
/// # Errors
/// Says what comes first.
pub fn mag_evalueren(fase: Fase) -> Result<(), Bezwaar> {
    match fase {
        Fase::Gemeld | Fase::Gescreend => Err(NOG_GEEN_NAZORG),
        Fase::Verlenen | Fase::Evalueren => Ok(()),
        Fase::Gesloten => Err(CASUS_GESLOTEN),
    }
}

/// Whether anything may reach a person now, a letter included.
///
/// # Errors
/// Not before the police released contact (CCV 3a) and not while they object to this person (CCV 2c).
pub fn mag_benaderen(vrijgegeven: bool, bezwaar: PolitieBezwaar) -> Result<(), Bezwaar> {
    match bezwaar {
        _ if !vrijgegeven => Err(GEEN_VRIJGAVE),
        PolitieBezwaar::Bezwaar => Err(POLITIE_HEEFT_BEZWAAR),
        _ => Ok(()),
    }
}

/// Whether the first municipal contact with a person may be made now.
///
/// # Errors
/// Not before the police released contact (CCV 3a), not with someone the police object to (CCV 2c), and not before the status of
/// Slachtofferhulp is on record (CCV 3).
pub fn mag_contact(
    vrijgegeven: bool,
    bezwaar: PolitieBezwaar,
    slachtofferhulp: Option<Slachtofferhulpstatus>,
    reden_overslaan: bool,
) -> Result<(), Bezwaar> {
    mag_benaderen(vrijgegeven, bezwaar)?;
    if slachtofferhulp.is_none() && !reden_overslaan {
        return Err(GEEN_SLACHTOFFERHULP);
    }
    Ok(())
}

/// Whether this decision about a person may be taken.
///
/// # Errors
/// The police must have been asked; with an objection the only answer for the person is no. The neighbourhood track stands apart from it.
pub fn mag_besluiten(besluit: Nazorgbesluit, bezwaar: PolitieBezwaar) -> Result<(), Bezwaar> {
    match (besluit, bezwaar) {
        (_, PolitieBezwaar::NietGevraagd) => Err(BEZWAAR_NIET_GEVRAAGD),
        (Nazorgbesluit::Ja | Nazorgbesluit::Afgewezen, PolitieBezwaar::Bezwaar) => Err(POLITIE_HEEFT_BEZWAAR),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_contact_before_release_whatever_else_is_known() {
        let zonder = PolitieBezwaar::NietGevraagd;
        assert_eq!(mag_contact(false, zonder, Some(Slachtofferhulpstatus::Contact), true), Err(GEEN_VRIJGAVE));
        assert_eq!(mag_contact(true, zonder, None, false), Err(GEEN_SLACHTOFFERHULP));
        assert_eq!(mag_contact(true, zonder, Some(Slachtofferhulpstatus::Onbekend), false), Ok(()));
        assert_eq!(mag_contact(true, PolitieBezwaar::Geen, None, true), Ok(()));
    }

    #[test]
    fn no_contact_with_someone_the_police_object_to() {
        assert_eq!(mag_contact(true, PolitieBezwaar::Bezwaar, Some(Slachtofferhulpstatus::Contact), true), Err(POLITIE_HEEFT_BEZWAAR));
    }

    #[test]
    fn with_a_police_objection_only_no_is_possible() {
        assert_eq!(mag_besluiten(Nazorgbesluit::Ja, PolitieBezwaar::Bezwaar), Err(POLITIE_HEEFT_BEZWAAR));
        assert_eq!(
            mag_besluiten(Nazorgbesluit::Afgewezen, PolitieBezwaar::Bezwaar),
            Err(POLITIE_HEEFT_BEZWAAR),
            "nobody may have asked the person"
        );
        assert_eq!(mag_besluiten(Nazorgbesluit::Nee, PolitieBezwaar::Bezwaar), Ok(()));
        assert_eq!(mag_besluiten(Nazorgbesluit::Nee, PolitieBezwaar::NietGevraagd), Err(BEZWAAR_NIET_GEVRAAGD));
    }

    #[test]
    fn evaluation_comes_after_the_decisions_and_before_closing() {
        use crate::Code;
        let mag: Vec<_> = Fase::ALL.iter().filter(|f| mag_evalueren(**f).is_ok()).collect();
        assert_eq!(mag, [&Fase::Verlenen, &Fase::Evalueren]);
        assert_eq!(mag_evalueren(Fase::Gescreend), Err(NOG_GEEN_NAZORG));
    }

    #[test]
    fn a_closed_casus_only_reopens_to_evaluation() {
        use crate::Code;
        let open: Vec<_> = Fase::ALL.iter().filter(|f| mag_naar(Fase::Gesloten, **f)).collect();
        assert_eq!(open, [&Fase::Evalueren]);
    }
}
