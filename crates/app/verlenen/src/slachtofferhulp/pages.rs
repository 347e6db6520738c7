//! The page about Slachtofferhulp: one question, and advice for the visit.

use domain::casus::Slachtofferhulpstatus;
use kern::Ctx;
use maud::{Markup, html};
use web::{Form, Icon, Opt, Tr, args, parts, parts::Kind};

use super::{Antwoord, OVERSLAAN, Slachtofferhulp};
use crate::{
    bellen::{self, Actor},
    keuze::Overslaan,
    plek::Plek,
};

/// The answer in words.
pub(super) fn antwoord(tr: Tr, antwoord: Antwoord) -> String {
    match antwoord {
        Antwoord::Status(status) => tr.label(status),
        Antwoord::Overgeslagen(reden) => tr.with("slachtofferhulp-overgeslagen", args![("reden", tr.label(reden))]),
    }
}

pub(super) fn pagina(ctx: &Ctx, plek: &Plek, nu: Option<&Slachtofferhulp>, actoren: &[Actor], form: &Form<'_>) -> Markup {
    let tr = ctx.tr;
    let mut keuzes = Opt::all::<Slachtofferhulpstatus>(tr);
    keuzes.push(
        Opt::new(OVERSLAAN, tr.t("slachtofferhulp-overslaan")).hint(tr.attr("slachtofferhulp-overslaan", "uitleg").unwrap_or_default()),
    );
    html! {
        (parts::head(&tr.t("slachtofferhulp-titel"), tr.t("slachtofferhulp-lead"), html! { @if let Some(n) = nu { (parts::tag(Kind::Info, &antwoord(tr, n.antwoord))) } }))
        (parts::side(
            parts::panel(form.post(&plek.adres("slachtofferhulp"), html! {
                (form.radios_of("status", "slachtofferhulp-status", keuzes))
                (form.select::<Overslaan>("reden", "slachtofferhulp-reden").optional())
                (form.date3("sinds", "slachtofferhulp-sinds").optional())
                (form.textarea("advies", "slachtofferhulp-advies").rows(4).optional())
                (form.actions(html! { (form.submit("slachtofferhulp-opslaan")) (form.cancel(&plek.adres("contact"))) }))
            })),
            html! {
                (ctx.law(&tr.t("slachtofferhulp-recht"), "CCV stap 3; AVG art. 6 lid 1 onder e", tr.t("slachtofferhulp-recht-tekst")))
                (bellen::kaart(tr, actoren))
                @if let Some(n) = nu { p.zacht.klein { (Icon::Klok.svg()) " " (tr.with("verlenen-vastgelegd-op", args![("moment", tr.moment_near(n.op, ctx.now))])) } }
            },
        ))
    }
}
