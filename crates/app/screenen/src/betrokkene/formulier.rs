//! The form of a person: role, age, who represents, what to respect, and the values with their provenance.

use casus::{
    Betrokkene,
    betrokkene::{Persoon, Veld, Waarde, lijkt_op_bsn},
};
use domain::{
    Code,
    aanwijzing::Ontvangst,
    casus::{BetrokkeneRol, Leeftijdsgroep},
    gegeven::Herkomst,
    id::{BetrokkeneId, Id, MedewerkerId},
};
use web::{Errors, Input, Reader};

/// A field and where its value came from.
pub(super) type Plek = (Veld, Herkomst);

/// What was filled in.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Invoer {
    /// The person without values.
    pub persoon: Persoon,
    /// New values; nothing in a place takes the value away.
    pub waarden: Vec<(Plek, Option<String>)>,
}

impl std::fmt::Debug for Invoer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Invoer").field("persoon", &self.persoon).finish_non_exhaustive()
    }
}

/// What the form may choose from.
#[derive(Default)]
pub(super) struct Opties {
    /// Persons of the casus who can represent someone.
    pub vertegenwoordigers: Vec<Betrokkene>,
    /// Who may be contact person: identity and name.
    pub contactpersonen: Vec<(MedewerkerId, String)>,
    /// The values that stand there already, with what may be read of them.
    pub bestaand: Vec<(Plek, Option<String>)>,
    /// This person represents another.
    pub vertegenwoordigt: bool,
    /// The fields that the police may fill under the decision in force.
    pub van_politie: Vec<Veld>,
}

impl Opties {
    /// The choices for a person of this casus; `zelf` is the person that is edited.
    pub(super) fn new(
        mensen: &[kern::Medewerker],
        allen: &[Betrokkene],
        zelf: Option<BetrokkeneId>,
        bestaand: Vec<(Plek, Option<String>)>,
        bewijs: &Ontvangst,
    ) -> Self {
        use domain::recht::Recht;
        let fits = |b: &&Betrokkene| b.leeftijdsgroep != Leeftijdsgroep::Kind && Some(b.id) != zelf;
        Self {
            vertegenwoordigers: allen.iter().filter(fits).cloned().collect(),
            contactpersonen: mensen.iter().filter(|m| m.actief && m.mag(Recht::CasusWerken)).map(|m| (m.id, m.naam.clone())).collect(),
            bestaand,
            vertegenwoordigt: zelf.is_some_and(|zelf| allen.iter().any(|b| b.vertegenwoordiger == Some(zelf))),
            van_politie: Veld::ALL.iter().copied().filter(|v| bewijs.ontvangt(v.soort()).is_ok()).collect(),
        }
    }

    /// Whether a value of this field may be received from here.
    pub(super) fn mag(&self, veld: Veld, herkomst: Herkomst) -> bool {
        herkomst != Herkomst::Politie || self.van_politie.contains(&veld)
    }
}

/// Name of the input for a new value of a field.
pub(super) fn nieuw(veld: Veld) -> String {
    veld.code().to_owned()
}

/// Name of the input for the provenance of a new value.
pub(super) fn nieuw_herkomst(veld: Veld) -> String {
    format!("{}-herkomst", veld.code())
}

/// Name of the input for a value that stands there already.
pub(super) fn op_plek((veld, herkomst): Plek) -> String {
    format!("{}-{}", veld.code(), herkomst.code())
}

/// Reads the form.
///
/// # Errors
/// Every mistake at once, each at its field.
pub(super) fn lees(input: &Input, opties: &Opties) -> Result<Invoer, Errors> {
    let mut r = Reader::new(input);
    let rol = r.choice::<BetrokkeneRol>("rol");
    let leeftijd = r.choice::<Leeftijdsgroep>("leeftijdsgroep");
    let vertegenwoordiger =
        r.opt().one_of("vertegenwoordiger", |v| opties.vertegenwoordigers.iter().find(|b| b.id.uuid().to_string() == v).map(|b| b.id));
    let contactpersoon =
        r.opt().one_of("contactpersoon", |v| opties.contactpersonen.iter().find(|(id, _)| id.uuid().to_string() == v).map(|(id, _)| *id));
    let (niet_bellen, niet_schrijven) = (r.checked("niet-bellen"), r.checked("niet-schrijven"));
    let mut waarden = Vec::new();
    for (plek, nu) in &opties.bestaand {
        let text = waarde(&mut r, plek.0, &op_plek(*plek), leeftijd);
        // What the police gave earlier and the decision of today does not list may be read and removed, not replaced.
        if text.is_some() && text != *nu && !opties.mag(plek.0, plek.1) {
            r.add(&op_plek(*plek), "fout-niet-op-lijst");
        }
        waarden.push((*plek, text));
    }
    for veld in Veld::ALL {
        nieuwe_waarde(&mut r, *veld, leeftijd, opties, &mut waarden);
    }
    if leeftijd == Some(Leeftijdsgroep::Kind) && opties.vertegenwoordigt {
        r.add("leeftijdsgroep", "betrokkene-fout-vertegenwoordigt");
    }
    if leeftijd == Some(Leeftijdsgroep::Kind) && vertegenwoordiger.is_none() && !r.has_error("vertegenwoordiger") {
        r.add(
            "vertegenwoordiger",
            if opties.vertegenwoordigers.is_empty() { "betrokkene-fout-ouder-eerst" } else { "betrokkene-fout-ouder" },
        );
    }
    r.finish(|| {
        Some(Invoer {
            persoon: Persoon { rol: rol?, leeftijdsgroep: leeftijd?, vertegenwoordiger, contactpersoon, niet_bellen, niet_schrijven },
            waarden,
        })
    })
}

fn nieuwe_waarde(
    r: &mut Reader<'_>,
    veld: Veld,
    leeftijd: Option<Leeftijdsgroep>,
    opties: &Opties,
    waarden: &mut Vec<(Plek, Option<String>)>,
) {
    let name = nieuw(veld);
    let text = waarde(r, veld, &name, leeftijd);
    if text.is_none() && !r.has_error(&name) {
        return;
    }
    let Some(herkomst) = r.choice::<Herkomst>(&nieuw_herkomst(veld)) else { return };
    if !opties.mag(veld, herkomst) {
        r.add(&nieuw_herkomst(veld), "fout-niet-op-lijst");
    } else if opties.bestaand.iter().any(|(plek, _)| *plek == (veld, herkomst)) {
        r.add(&name, "betrokkene-fout-staat-er-al");
    } else {
        waarden.push(((veld, herkomst), text));
    }
}

/// A value, when it was filled in. A child has no telephone or address of its own here: then its form does not matter.
fn waarde(r: &mut Reader<'_>, veld: Veld, name: &str, leeftijd: Option<Leeftijdsgroep>) -> Option<String> {
    if leeftijd.is_some_and(|l| !veld.past_bij(l)) {
        if r.opt().text(name, 200).is_some() {
            r.add(name, "betrokkene-fout-kind-contact");
        }
        return None;
    }
    let text = match veld {
        Veld::Naam | Veld::Bedrijfsnaam => r.text(name, 120),
        Veld::Adres | Veld::Postadres => r.text(name, 200),
        Veld::Telefoon => r.opt().phone(name),
        Veld::Email => r.opt().email(name),
        Veld::Taal | Veld::WensContact => {
            r.opt().one_of(name, |v| veld.keuzes().is_some_and(|(_, codes)| codes.contains(&v)).then(|| v.to_owned()))
        }
    }?;
    if lijkt_op_bsn(&text) {
        r.add(name, "betrokkene-fout-bsn");
    }
    Some(text)
}

/// The form as it stands for a person that exists. `lees` opens a value.
pub(super) fn huidig(b: &Betrokkene, waarden: &[Waarde], lees: impl Fn(&Waarde) -> Option<String>) -> Input {
    let input = Input::new()
        .with("rol", b.rol.code())
        .with("leeftijdsgroep", b.leeftijdsgroep.code())
        .with_some("vertegenwoordiger", b.vertegenwoordiger.map(Id::uuid))
        .with_some("contactpersoon", b.contactpersoon.map(Id::uuid))
        .with_checked("niet-bellen", b.niet_bellen)
        .with_checked("niet-schrijven", b.niet_schrijven);
    waarden.iter().fold(input, |input, w| input.with_some(&op_plek((w.veld, w.gegeven.herkomst())), lees(w)))
}
