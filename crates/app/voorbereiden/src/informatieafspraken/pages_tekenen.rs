//! The text of a covenant to read, and the form for who signs it with a link.

use kern::{Answer, Ctx, link::Link};
use mandaat::bewerkbaar::{lijst, tekst};
use maud::{Markup, html};
use serde_json::Value;
use web::{Errors, Form, Input, Tr, args, parts};

use super::tekenen::Tekst;
use crate::nazorgplan::blokken;

/// The covenant as it reads.
pub(super) fn text(tr: Tr, inhoud: &Value) -> Markup {
    html! {
        div.brief.convenant lang="nl" {
            h2.nl-heading.nl-heading--level-2 { (tekst(inhoud, "titel")) }
            p.zacht { (tekst(inhoud, "ondertitel")) }
            (blokken::all(tr, lijst(inhoud, "inleiding")))
            @for h in lijst(inhoud, "hoofdstukken") {
                h3.nl-heading.nl-heading--level-3 { (tekst(h, "nummer")) ". " (tekst(h, "titel")) }
                (blokken::all(tr, lijst(h, "blokken")))
            }
        }
    }
}

/// The text and the form to sign, for who holds the link.
pub(super) fn sign(ctx: &Ctx, link: &Link, t: &Tekst, hier: &str, input: &Input, errors: &Errors) -> Answer {
    let tr = ctx.tr;
    let page = ctx.page("convenantlink-titel");
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    let words = args![("gemeente", t.gemeente.as_str()), ("partner", t.partner.as_str()), ("datum", tr.datum(link.verloopt.datum()))];
    let form = Form::new(tr, input, errors).quiet();
    let content = html! {
        (form.hidden("som", t.som()))
        (form.text("naam", "convenantlink-naam").autocomplete("name"))
        (form.text("functie", "convenantlink-functie").autocomplete("organization-title"))
        (form.checkbox("akkoord", "convenantlink-akkoord"))
        (form.actions(form.submit("convenantlink-teken")))
    };
    page.show_bare(html! {
        (parts::head(&tr.t("convenantlink-titel"), tr.with("convenantlink-lead", words), html! {}))
        (parts::stack(html! {
            @if t.nr.is_some() { (parts::alert(parts::Alert::Info, &tr.t("convenantlink-gemeente-tekende"), html! { p { (tr.t("convenantlink-gemeente-tekende-tekst")) } })) }
            (parts::panel(text(tr, &t.inhoud)))
            (parts::card(&tr.t("convenantlink-kop"), form.post(hier, content)))
            (parts::law(&tr.t("convenantlink-recht"), "", tr.with("convenantlink-recht-tekst", args![("gemeente", t.gemeente.as_str())])))
        }))
    })
}
