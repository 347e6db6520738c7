//! The form of a partner: reading, showing and comparing.

use jiff::civil::Date;
use maud::{Markup, html};
use web::{Errors, Form, Input, Reader, Tr};

use super::Lokaal;
use crate::botsing::Velden;

pub(super) fn read(input: &Input, nu: &Lokaal, vandaag: Date) -> Result<Lokaal, Errors> {
    let mut r = Reader::new(input);
    let doet_mee = !r.checked("niet_mee");
    let reden_niet = r.text("reden_niet", 300).unwrap_or_default();
    if !doet_mee && reden_niet.is_empty() {
        r.add("reden_niet", "fout-leeg");
    }
    let naam = r.text("naam", 120).unwrap_or_default();
    let contactpersoon = r.text("contactpersoon", 120).unwrap_or_default();
    let telefoon = r.opt().phone("telefoon");
    let buiten = r.text("buiten", 120).unwrap_or_default();
    let email = r.opt().email("email");
    let afspraak = r.text("afspraak", 2000).unwrap_or_default();
    let (van, tot) = (r.opt().date("afspraak_van"), r.opt().date("afspraak_tot"));
    let op = r.opt().date("afspraak_op");
    if let (Some(van), Some(tot)) = (van, tot)
        && tot < van
    {
        r.add("afspraak_tot", "fout-tot-voor-van");
    }
    if op.is_some_and(|op| op > vandaag) {
        r.add("afspraak_op", "fout-partner-later");
    } else if op.is_some() && afspraak.is_empty() {
        r.add("afspraak", "fout-leeg");
    }
    r.finish(|| {
        Some(Lokaal {
            naam,
            contactpersoon,
            telefoon: telefoon.unwrap_or_default(),
            buiten,
            email: email.unwrap_or_default(),
            afspraak,
            afspraak_van: van,
            afspraak_tot: tot,
            afspraak_op: op,
            doet_mee,
            reden_niet: if doet_mee { String::new() } else { reden_niet },
            laatst_gebeld: nu.laatst_gebeld,
            versie: nu.versie,
        })
    })
}

/// The values of a record that exists.
pub(super) fn input_of(l: &Lokaal) -> Input {
    let dates = [("afspraak_van", l.afspraak_van), ("afspraak_tot", l.afspraak_tot), ("afspraak_op", l.afspraak_op)];
    let input = Input::new()
        .with("naam", &l.naam)
        .with("contactpersoon", &l.contactpersoon)
        .with("telefoon", &l.telefoon)
        .with("buiten", &l.buiten)
        .with("email", &l.email)
        .with("afspraak", &l.afspraak)
        .with("reden_niet", &l.reden_niet)
        .with_checked("niet_mee", !l.doet_mee);
    dates.into_iter().filter_map(|(name, date)| Some((name, date?))).fold(input, |input, (name, date)| input.with_date(name, date))
}

/// The record as a person reads it, to compare.
pub(super) fn velden(l: &Lokaal, tr: Tr) -> Velden {
    let date = |d: Option<Date>| d.map(|d| tr.datum(d)).unwrap_or_default();
    vec![
        ("naam", l.naam.clone()),
        ("contactpersoon", l.contactpersoon.clone()),
        ("telefoon", l.telefoon.clone()),
        ("buiten", l.buiten.clone()),
        ("email", l.email.clone()),
        ("afspraak", l.afspraak.clone()),
        ("afspraak_van", date(l.afspraak_van)),
        ("afspraak_tot", date(l.afspraak_tot)),
        ("afspraak_op", date(l.afspraak_op)),
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
        (form.group("partner-groep-afspraak", html! {
            (form.textarea("afspraak", "partner-afspraak").rows(4).optional())
            (form.date3("afspraak_van", "partner-afspraak-van").optional())
            (form.date3("afspraak_tot", "partner-afspraak-tot").optional())
            (form.date3("afspraak_op", "partner-afspraak-op").optional())
        }))
        (form.group("partner-groep-mee", html! {
            (form.checkbox("niet_mee", "partner-niet-mee"))
            (form.text("reden_niet", "partner-reden").optional())
        }))
    }
}
