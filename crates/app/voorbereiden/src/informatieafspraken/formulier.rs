//! The form of one flow: what the municipality agrees about it, never more than the law allows.

use domain::{Code, gegeven::Soort};
use maud::{Markup, html};
use web::{Errors, Form, Input, Opt, Reader, Tr, args, botsing::Velden};

use super::{Afspraak, Besluit, Kanaal, Stroom};

const REGEL: usize = 200;
const TEKST: usize = web::LANGE_TEKST;

/// What is agreed. A kind that the rule does not name is refused with the article.
pub(super) fn read(input: &Input, s: &Stroom<'_>, versie: i64) -> Result<Afspraak, Errors> {
    let mut r = Reader::new(input);
    let besluit = r.choice::<Besluit>("besluit");
    let reden = r.text("reden", TEKST).unwrap_or_default();
    let kanaal = if besluit == Some(Besluit::Ja) { r.choice::<Kanaal>("kanaal") } else { Kanaal::from_code(input.get("kanaal")) };
    let contact = r.text("contact", REGEL).unwrap_or_default();
    let opmerking = r.text("opmerking", TEKST).unwrap_or_default();
    let herzien_op = r.opt().date("herzien_op");
    let niet: Vec<Soort> = input.all("niet").iter().filter_map(|v| Soort::from_code(v)).collect();
    let gegevens: Vec<Soort> = s.regel.gegevens.iter().copied().filter(|k| !niet.contains(k)).collect();
    if reden.is_empty() && (besluit == Some(Besluit::Nee) || !niet.is_empty()) {
        r.add("reden", "fout-info-reden");
    }
    if besluit == Some(Besluit::Ja) && gegevens.is_empty() {
        r.add("niet", "fout-info-niets");
    }
    let mut errors = r.into_errors();
    let known = |v: &String| Soort::from_code(v).is_some_and(|k| s.regel.gegevens.contains(&k));
    if !input.all("niet").iter().all(known) {
        errors.add_with("niet", "fout-info-buiten-grondslag", args![("artikel", s.grondslag.artikel.clone())]);
    }
    match besluit {
        Some(besluit) if errors.is_empty() => Ok(Afspraak { besluit, reden, gegevens, kanaal, contact, opmerking, herzien_op, versie }),
        _ => Err(errors),
    }
}

/// The kinds that do not go although the law allows them.
fn niet(s: &Stroom<'_>, a: &Afspraak) -> Vec<Soort> {
    s.regel.gegevens.iter().copied().filter(|k| !a.gegevens.contains(k)).collect()
}

pub(super) fn input_of(s: &Stroom<'_>, a: Option<&Afspraak>) -> Input {
    let Some(a) = a else { return Input::new() };
    let input = Input::new()
        .with("besluit", a.besluit.code())
        .with("reden", &a.reden)
        .with_all("niet", niet(s, a))
        .with_some("kanaal", a.kanaal.map(Code::code))
        .with("contact", &a.contact)
        .with("opmerking", &a.opmerking);
    a.herzien_op.into_iter().fold(input, |input, op| input.with_date("herzien_op", op))
}

/// What is agreed as a person reads it, to compare.
pub(super) fn velden(s: &Stroom<'_>, a: Option<&Afspraak>, tr: Tr) -> Velden {
    let of = |text: Option<String>| text.unwrap_or_default();
    vec![
        ("besluit", of(a.map(|a| tr.label(a.besluit)))),
        ("niet", of(a.map(|a| niet(s, a).iter().map(|k| tr.label(*k)).collect::<Vec<_>>().join(", ")))),
        ("reden", of(a.map(|a| a.reden.clone()))),
        ("kanaal", of(a.and_then(|a| a.kanaal).map(|k| tr.label(k)))),
        ("contact", of(a.map(|a| a.contact.clone()))),
        ("opmerking", of(a.map(|a| a.opmerking.clone()))),
        ("herzien_op", of(a.and_then(|a| a.herzien_op).map(|d| tr.datum(d)))),
    ]
}

pub(super) fn fields(form: &Form<'_>, s: &Stroom<'_>, tr: Tr) -> Markup {
    let kinds = s.regel.gegevens.iter().map(|k| Opt::of(tr, *k)).collect();
    html! {
        (form.radios::<Besluit>("besluit", "info-besluit"))
        (form.checkboxes_of("niet", "info-niet", kinds).optional())
        (form.textarea("reden", "info-reden").rows(2).optional())
        (form.select::<Kanaal>("kanaal", "info-kanaal").optional())
        (form.text("contact", "info-contact").optional())
        (form.date3("herzien_op", "info-herzien").optional())
        (form.textarea("opmerking", "info-opmerking").rows(2).optional())
    }
}
