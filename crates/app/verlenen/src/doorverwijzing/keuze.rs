//! Closed sets of a request. There is no free text to a partner: words cannot carry what was not released.

use domain::codes;

codes! {
    /// Hulpvraag: what the municipality asks a partner to do.
    pub Hulpvraag "hulpvraag" {
        /// Call the person.
        Bellen = "bellen",
        /// Secure the home.
        Beveiligen = "beveiligen",
        /// Advise about security.
        Advies = "advies",
        /// Scan the security of the business.
        Scan = "scan",
        /// Support after the robbery.
        Steun = "steun",
        /// Help with the damage.
        Schade = "schade",
        /// Tell about a conversation with the offender.
        Herstel = "herstel",
        /// Tell about the hearing and the right to speak.
        Zitting = "zitting",
    }
    /// Beveiliging: what the person asks for, at home or in the business.
    pub Beveiliging "beveiliging" {
        /// Peephole.
        Deurspion = "deurspion",
        /// Better lock.
        Slot = "slot",
        /// Door chain or limiter.
        Kierstand = "kierstand",
        /// Lighting outside.
        Licht = "licht",
        /// Windows.
        Ramen = "ramen",
        /// Bell with a camera.
        Deurbel = "deurbel",
        /// Alarm.
        Alarm = "alarm",
        /// Something to be agreed with the person.
        Overleg = "overleg",
    }
    /// Weigering: why a partner cannot help.
    pub Weigering "weigering" {
        /// Not the work of this partner.
        NietOnzeTaak = "niet-onze-taak",
        /// Outside the area of this partner.
        BuitenGebied = "buiten-gebied",
        /// No capacity in time.
        GeenTijd = "geen-tijd",
        /// The person cannot be reached.
        Onbereikbaar = "onbereikbaar",
        /// The person does not want it any more.
        WilNiet = "wil-niet",
        /// The request misses something.
        Onvolledig = "onvolledig",
    }
}

/// What may be asked of a partner; of one that is not known by name at least to call.
pub fn vragen(partner: &str) -> &'static [Hulpvraag] {
    use Hulpvraag::{Advies, Bellen, Beveiligen, Herstel, Scan, Schade, Steun, Zitting};
    match partner {
        "woningcorporatie" => &[Beveiligen, Advies, Bellen],
        "pkvw-bedrijf" => &[Advies, Beveiligen, Bellen],
        "pvo" => &[Scan, Advies, Bellen],
        "slachtofferhulp" | "slachtofferhulp-detailhandel" => &[Bellen, Steun],
        "branchevereniging" | "ondernemersvereniging" => &[Steun, Bellen],
        "verzekeraar" => &[Schade, Bellen],
        "perspectief-herstelbemiddeling" => &[Herstel, Bellen],
        "openbaar-ministerie" => &[Zitting, Bellen],
        _ => &[Bellen],
    }
}
