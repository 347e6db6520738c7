//! The page of the meeting: first the agreements with their term, then the meeting itself.

use casus::Casus;
use domain::Moment;
use kern::Ctx;
use maud::{Markup, html};

use web::{Form, Tr, args, parts, parts::Alert, parts::Kind};

use super::{Bijeenkomst, adres};
use crate::keuze::{Deelnemer, Vorm, Vraag};

/// What the page shows.
pub(super) struct Beeld<'a> {
    pub casus: &'a Casus,
    pub nu: Option<&'a Bijeenkomst>,
    pub uiterlijk: Moment,
    pub bewerken: bool,
}

pub(super) fn pagina(ctx: &Ctx, b: &Beeld<'_>, form: &Form<'_>, houden: &Form<'_>) -> Markup {
    let tr = ctx.tr;
    html! {
        (parts::head(&tr.t("bijeenkomst-titel"), tr.with("bijeenkomst-lead", args![("moment", tr.moment_near(b.uiterlijk, ctx.now))]), termijn(ctx, b)))
        @if b.nu.is_none() && ctx.now > b.uiterlijk {
            (parts::alert(Alert::Error, &tr.t("bijeenkomst-te-laat"), html! { p { (tr.t("bijeenkomst-te-laat-uitleg")) } }))
        }
        (parts::side(
            html! {
                @if let Some(nu) = b.nu { (afspraken(tr, nu)) (verloop(tr, b, nu, houden)) }
                @if b.nu.is_none() { (parts::card(&tr.t("bijeenkomst-afspraken"), afspraakformulier(b, form))) }
                @else { (parts::details(tr.t("bijeenkomst-wijzigen"), b.bewerken, afspraakformulier(b, form))) }
            },
            ctx.law(&tr.t("bijeenkomst-recht"), "CCV stap 3c", tr.t("bijeenkomst-recht-tekst")),
        ))
    }
}

/// Agreed in time, agreed late, still to do, or late.
fn termijn(ctx: &Ctx, b: &Beeld<'_>) -> Markup {
    let tr = ctx.tr;
    match b.nu {
        Some(nu) if nu.afgesproken_op <= b.uiterlijk.datum() => parts::tag(Kind::Ok, &tr.t("bijeenkomst-op-tijd")),
        Some(_) => parts::tag(Kind::Bad, &tr.t("bijeenkomst-laat-afgesproken")),
        None if ctx.now > b.uiterlijk => parts::tag(Kind::Bad, &tr.t("taak-stand-laat")),
        None => parts::tag(Kind::Warn, &tr.t("bijeenkomst-nog-afspreken")),
    }
}

fn afspraken(tr: Tr, nu: &Bijeenkomst) -> Markup {
    let partners = nu.partners.iter().map(|p| tr.label(*p)).collect::<Vec<_>>().join(", ");
    let mut regels = vec![
        (tr.t("bijeenkomst-afgesproken"), html! { (tr.datum(nu.afgesproken_op)) }),
        (tr.t("bijeenkomst-vorm"), html! { (tr.label(nu.vorm)) }),
        (tr.t("bijeenkomst-partners"), html! { (partners) }),
    ];
    if !nu.plek.is_empty() {
        regels.push((tr.t("bijeenkomst-plek"), html! { (nu.plek) }));
    }
    if let Some(op) = nu.gepland_op {
        regels.push((tr.t("bijeenkomst-gepland"), html! { (tr.moment_lang(op)) }));
    }
    parts::card(&tr.t("bijeenkomst-afspraken"), parts::dl(&regels))
}

fn verloop(tr: Tr, b: &Beeld<'_>, nu: &Bijeenkomst, form: &Form<'_>) -> Markup {
    if nu.vorm == Vorm::Geen {
        return html! {};
    }
    let Some(op) = nu.gehouden_op else {
        return parts::card(
            &tr.t("bijeenkomst-houden"),
            form.post(
                &format!("{}/gehouden", adres(&b.casus.nummer)),
                html! {
                    (form.date3("gehouden", "bijeenkomst-gehouden-op"))
                    (form.int("bezoekers", "bijeenkomst-bezoekers"))
                    (form.checkboxes::<Vraag>("vragen", "bijeenkomst-vragen").optional())
                    (form.actions(form.submit("bijeenkomst-houden-opslaan")))
                },
            ),
        );
    };
    let vragen = nu.vragen.iter().map(|v| tr.label(*v)).collect::<Vec<_>>().join("; ");
    parts::card(
        &tr.t("bijeenkomst-houden"),
        parts::dl(&[
            (tr.t("bijeenkomst-gehouden-op"), html! { (tr.datum(op)) }),
            (tr.t("bijeenkomst-bezoekers"), html! { (tr.getal(nu.bezoekers.unwrap_or_default())) }),
            (tr.t("bijeenkomst-vragen"), html! { (vragen) }),
        ]),
    )
}

fn afspraakformulier(b: &Beeld<'_>, form: &Form<'_>) -> Markup {
    form.post(
        &adres(&b.casus.nummer),
        html! {
            (form.date3("afgesproken", "bijeenkomst-afgesproken"))
            (form.radios::<Vorm>("vorm", "bijeenkomst-vorm"))
            (form.checkboxes::<Deelnemer>("partners", "bijeenkomst-partners"))
            (form.text("plek", "bijeenkomst-plek").optional())
            (form.moment("gepland", "bijeenkomst-gepland").optional())
            (form.actions(form.submit("bijeenkomst-opslaan")))
        },
    )
}
