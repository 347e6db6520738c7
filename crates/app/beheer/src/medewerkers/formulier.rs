//! The form of a medewerker: from what was typed to what is recorded.

use domain::{Code, recht::Rol};
use kern::Medewerker;
use policy::Beleid;
use web::{Errors, Input, Reader};

use super::opslag::Gegevens;

/// The values of someone who exists.
pub fn input(m: &Medewerker) -> Input {
    Input::new()
        .with("naam", &m.naam)
        .with("email", &m.email)
        .with("functie", &m.functie)
        .with("telefoon", &m.telefoon)
        .with_all("rollen", m.rollen.iter().map(|r| r.code()))
        .with("partner", m.partner.as_deref().unwrap_or_default())
}

/// Reads the form. `wie` is the medewerker that is being changed.
pub fn read(beleid: &Beleid, input: &Input, others: &[Medewerker], wie: Option<&Medewerker>) -> Result<Gegevens, Errors> {
    let mut r = Reader::new(input);
    let naam = r.required_text("naam", 100);
    let email = r.email("email").map(|e| e.to_lowercase());
    let functie = r.required_text("functie", 100);
    let telefoon = r.opt().phone("telefoon").unwrap_or_default();
    let rollen: Vec<Rol> = r.choices("rollen");
    let partner = r.opt().one_of("partner", |code| beleid.partner(code).map(|p| p.id.clone()));
    let taken = |address: &str| others.iter().any(|m| m.email == address && Some(m.id) != wie.map(|w| w.id));
    if email.as_deref().is_some_and(taken) {
        r.add("email", "fout-email-bezet");
    }
    if rollen.contains(&Rol::Partner) && partner.is_none() {
        r.add("partner", "fout-partner-kiezen");
    }
    // The administrator manages access and reads no casus: the two do not go together in one login.
    if rollen.contains(&Rol::Beheerder) && rollen.len() > 1 {
        r.add("rollen", "fout-beheerder-alleen");
    }
    let partner = partner.filter(|_| rollen.contains(&Rol::Partner));
    r.finish(|| Some(Gegevens { naam: naam?, email: email?, functie: functie?, telefoon, rollen, partner }))
}
