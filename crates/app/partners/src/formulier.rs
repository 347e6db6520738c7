//! The form of the general data of a partner: reading, showing and comparing.

use maud::{Markup, html};
use web::{Errors, Form, Input, Reader, Tr, botsing::Velden};

use super::{Lokaal, onderdeel::text};

/// Longest line, such as a name; a file may not hold a longer one either.
pub(super) const LANG: usize = 120;
/// Longest reason.
pub(super) const REDEN: usize = web::LANGE_TEKST;

pub(super) fn read(input: &Input, nu: &Lokaal) -> Result<Lokaal, Errors> {
    let mut r = Reader::new(input);
    let doet_mee = !r.checked("niet_mee");
    let reden_niet = text(&mut r, "reden_niet", REDEN);
    if !doet_mee && reden_niet.is_empty() && !r.has_error("reden_niet") {
        r.add("reden_niet", "fout-leeg");
    }
    let naam = text(&mut r, "naam", LANG);
    let contactpersoon = text(&mut r, "contactpersoon", LANG);
    let telefoon = r.opt().phone("telefoon").unwrap_or_default();
    let buiten = text(&mut r, "buiten", LANG);
    let email = r.opt().email("email").unwrap_or_default();
    r.finish(|| {
        Some(Lokaal {
            naam,
            contactpersoon,
            telefoon,
            buiten,
            email,
            doet_mee,
            reden_niet: if doet_mee { String::new() } else { reden_niet },
            laatst_gebeld: nu.laatst_gebeld,
            versie: nu.versie,
        })
    })
}

/// The values of a record that exists.
pub(super) fn input_of(l: &Lokaal) -> Input {
    Input::new()
        .with("naam", &l.naam)
        .with("contactpersoon", &l.contactpersoon)
        .with("telefoon", &l.telefoon)
        .with("buiten", &l.buiten)
        .with("email", &l.email)
        .with("reden_niet", &l.reden_niet)
        .with_checked("niet_mee", !l.doet_mee)
}

/// The record as a person reads it, to compare.
pub(super) fn velden(l: &Lokaal, tr: Tr) -> Velden {
    vec![
        ("naam", l.naam.clone()),
        ("contactpersoon", l.contactpersoon.clone()),
        ("telefoon", l.telefoon.clone()),
        ("buiten", l.buiten.clone()),
        ("email", l.email.clone()),
        ("niet_mee", tr.t(if l.doet_mee { "form-nee" } else { "form-ja" })),
        ("reden_niet", l.reden_niet.clone()),
    ]
}

pub(super) fn fields(form: &Form<'_>) -> Markup {
    html! {
        (form.group("partner-groep-contact", html! {
            (form.text("naam", "partner-naam").optional())
            (form.text("contactpersoon", "partner-contactpersoon").optional())
            (form.phone("telefoon", "partner-telefoon").optional())
            (form.text("buiten", "partner-buiten").optional())
            (form.email("email", "partner-email").optional())
        }))
        (form.group("partner-groep-mee", html! {
            (form.checkbox("niet_mee", "partner-niet-mee"))
            (form.textarea("reden_niet", "partner-reden").rows(2).optional())
        }))
    }
}
