//! What the holder of a link sees: its own version of the plan, with a place for what it thinks, or to sign.

use kern::{Answer, Ctx};
use mandaat::bewerkbaar::{lijst, tekst};
use maud::{Markup, html};
use serde_json::Value;
use web::{
    Errors, Form, Input, Tr, args,
    parts::{self, Alert},
};

use super::{
    Planoordeel, Verzoeksoort,
    openbaar::{Inzien, veld},
};
use crate::nazorgplan::blokken;

/// The plan of a partner, chapter by chapter.
pub(super) fn plan(ctx: &Ctx, i: &Inzien, input: &Input, errors: &Errors) -> Answer {
    let (tr, soort) = (ctx.tr, i.verzoek.soort);
    let words = args![
        ("gemeente", i.gemeente.as_str()),
        ("partner", i.verzoek.organisatie.as_str()),
        ("nummer", i.versie.nummer),
        ("datum", tr.datum(i.verzoek.tot))
    ];
    let title = tr.t(&soort.woord("pagina"));
    let page = ctx.page_titled(title.clone());
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    let form = Form::new(tr, input, errors).quiet();
    let content = match soort {
        Verzoeksoort::Consultatie => opinion(tr, &form, i, input, errors),
        Verzoeksoort::Ondertekening => signature(tr, &form, i),
    };
    page.show_bare(html! {
        (parts::head(&title, tr.with(&soort.woord("intro"), words), html! {}))
        (parts::stack(html! {
            @if soort == Verzoeksoort::Ondertekening { (chapters(tr, i)) (annexes(tr, i)) }
            (form.post(&i.hier, content))
            (parts::law(&tr.t("partnerlink-recht"), "", tr.with(&soort.woord("daarna"), args![("gemeente", i.gemeente.as_str())])))
        }))
    })
}

fn name(tr: Tr, h: &Value) -> String {
    tr.with("plan-hoofdstuk", args![("nummer", tekst(h, "nummer")), ("titel", tekst(h, "titel"))])
}

fn folded(title: String, open: bool, content: Markup) -> Markup {
    parts::panel(parts::details(html! { h2.nl-heading.nl-heading--level-3.planlink-kop lang="nl" { (title) } }, open, content))
}

fn opinion(tr: Tr, form: &Form<'_>, i: &Inzien, input: &Input, errors: &Errors) -> Markup {
    let open = |n: u8| n == 0 || !input.get(&veld(n)).is_empty() || errors.of(&veld(n)).is_some();
    let label = |n: u8| tr.with("planlink-opmerking-bij", args![("nummer", n)]);
    html! {
        div.stapel {
            p { (tr.t("planlink-hoe")) }
            @for (n, h) in i.hoofdstukken() {
                (folded(name(tr, h), open(n), html! {
                    (blokken::all(tr, lijst(h, "blokken")))
                    (form.textarea(&veld(n), "planlink-opmerking").label(label(n)).rows(3).optional())
                }))
            }
            (annexes(tr, i))
            (parts::panel(html! {
                (form.radios::<Planoordeel>("oordeel", "planlink-oordeel"))
                p { (tr.t("planlink-eenmaal")) }
                (form.actions(form.submit("planlink-verstuur")))
            }))
        }
    }
}

fn chapters(tr: Tr, i: &Inzien) -> Markup {
    html! { @for (n, h) in i.hoofdstukken() { (folded(name(tr, h), n == 0, blokken::all(tr, lijst(h, "blokken")))) } }
}

fn annexes(tr: Tr, i: &Inzien) -> Markup {
    let title = |b: &Value| tr.with("planlink-bijlage", args![("letter", tekst(b, "letter")), ("titel", tekst(b, "titel"))]);
    html! { @for b in lijst(&i.document, "bijlagen") { (folded(title(b), false, blokken::all(tr, lijst(b, "blokken")))) } }
}

fn signature(tr: Tr, form: &Form<'_>, i: &Inzien) -> Markup {
    let adopted = i.versie.vastgesteld_op.map(|m| tr.datum(m.datum())).unwrap_or_default();
    parts::panel(html! {
        (parts::alert(Alert::Info, &tr.with("planlink-vastgesteld", args![("datum", adopted)]), html! {
            p { (tr.t("plan-feit-som")) ": " code.kopie-tekst { (i.versie.som) } }
        }))
        (form.text("naam", "planlink-naam").autocomplete("name"))
        (form.text("functie", "planlink-functie").autocomplete("organization-title"))
        (form.checkbox("gelezen", "planlink-gelezen"))
        p { (tr.t("planlink-eenmaal")) }
        (form.actions(form.submit("planlink-teken")))
    })
}
