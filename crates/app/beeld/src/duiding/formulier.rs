//! The form of a finding, target group or place.

use ::store::Tx;
use jiff::civil::Date;
use kern::{Answer, Ctx};
use maud::{Markup, html};
use uuid::Uuid;
use web::{
    Errors, Form, Input, Reader, Tr,
    botsing::{Velden, onthoud},
    parts,
};

use super::{
    gekoppeld::Gekoppeld,
    keus::{HOOGSTENS, Keus},
};
use crate::{Duidingsoort, HIER, store::Duiding};

const KORT: usize = 200;
const LANG: usize = 2_000;

/// What was filled in.
pub(super) fn read(input: &Input, id: Uuid, versie: i64, vandaag: Date) -> Result<Duiding, Errors> {
    let mut r = Reader::new(input);
    let soort: Option<Duidingsoort> = r.choice("soort");
    let finding = soort == Some(Duidingsoort::Bevinding);
    let groep = r.opt().choice("groep").filter(|_| !finding);
    let naam = r.required_text("naam", KORT);
    let bron = r.required_text("bron", KORT);
    let op = r.date("op");
    let nazorg = r.text("nazorg", LANG).unwrap_or_default();
    let preventie = r.text("preventie", LANG).unwrap_or_default();
    let anderen = r.text("anderen", KORT).unwrap_or_default();
    if op.is_some_and(|op| op > vandaag) {
        r.add("op", "fout-beeld-later");
    }
    if soort.is_some() && !finding && nazorg.is_empty() {
        r.add("nazorg", "fout-beeld-nazorg");
    }
    if soort.is_some() && !finding && groep.is_none() && !r.has_error("groep") {
        r.add("groep", "fout-beeld-groep");
    }
    for name in ["maatregel", "partner"] {
        if input.all(name).len() > HOOGSTENS {
            r.add(name, "fout-beeld-koppeling-veel");
        }
    }
    let (maatregelen, partners) = (input.all("maatregel").to_vec(), input.all("partner").to_vec());
    r.finish(|| {
        Some(Duiding {
            id,
            soort: soort?,
            groep,
            naam: naam?,
            bron: bron?,
            op: op?,
            nazorg,
            preventie,
            maatregelen,
            partners,
            anderen,
            versie,
        })
    })
}

/// As the form shows it.
pub(super) fn input_of(d: &Duiding) -> Input {
    Input::new()
        .with("soort", d.soort)
        .with_some("groep", d.groep)
        .with("naam", &d.naam)
        .with("bron", &d.bron)
        .with_date("op", d.op)
        .with("nazorg", &d.nazorg)
        .with("preventie", &d.preventie)
        .with_all("maatregel", &d.maatregelen)
        .with_all("partner", &d.partners)
        .with("anderen", &d.anderen)
}

/// As a person reads it, to compare.
pub(super) fn velden(ctx: &Ctx, d: &Duiding, known: &Gekoppeld) -> Velden {
    let tr = ctx.tr;
    let names = |all: Vec<super::Koppeling>| all.into_iter().map(|k| k.naam).collect::<Vec<_>>().join(", ");
    vec![
        ("soort", tr.label(d.soort)),
        ("groep", d.groep.map(|g| tr.label(g)).unwrap_or_default()),
        ("naam", d.naam.clone()),
        ("bron", d.bron.clone()),
        ("op", tr.datum(d.op)),
        ("nazorg", d.nazorg.clone()),
        ("preventie", d.preventie.clone()),
        ("maatregel", names(known.maatregelen(&ctx.app.beleid, tr, ctx.now.datum(), d))),
        ("partner", names(known.partners(tr, d))),
        ("anderen", d.anderen.clone()),
    ]
}

/// The page of the form. It shows what was typed, ticks included, with what can be chosen for the word that was looked for.
pub(super) async fn view(ctx: &Ctx, tx: &Tx, d: Option<&Duiding>, input: &Input, errors: Errors) -> Answer {
    let tr = ctx.tr;
    let keus = Keus::load(ctx, tx, input).await?;
    let known = Gekoppeld::load(tx, &ctx.app.beleid, d.map_or(&[], std::slice::from_ref)).await?;
    let to = d.map_or_else(|| format!("{HIER}/duiding"), |d| format!("{HIER}/duiding/{}", d.id));
    let form = Form::new(tr, input, &errors).once(ctx.app.uuid());
    let form = if let Some(d) = d { form.version(d.versie) } else { form };
    let content: Markup = html! {
        @if let Some(d) = d { (onthoud(&form, &velden(ctx, d, &known), &input_of(d))) }
        (wat(&form))
        (form.group("beeld-duiding-klaar", html! {
            (form.textarea("nazorg", "beeld-duiding-nazorg").rows(4).required_when("beeld-duiding-behalve"))
            (form.textarea("preventie", "beeld-duiding-preventie").rows(4).optional())
        }))
        (form.group("beeld-duiding-koppelen", koppelen(tr, &form, keus)))
        (form.actions(html! { (form.submit("beeld-duiding-bewaar")) (form.cancel(HIER)) }))
    };
    let title = if d.is_some() { "beeld-duiding-wijzig" } else { "beeld-duiding-nieuw" };
    let page = ctx.page(title).in_menu().crumb(tr.t("beeld-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(&errors) };
    page.show(html! {
        (parts::head(&tr.t(title), tr.t("beeld-duiding-lead"), html! {}))
        (form.post(&to, content))
        @if let Some(d) = d { (parts::button_post(&format!("{HIER}/duiding/{}/weg", d.id), tr.t("beeld-duiding-weg"), false, Some(&tr.t("beeld-duiding-weg-zeker")))) }
    })
}

fn wat(form: &Form<'_>) -> Markup {
    form.group(
        "beeld-duiding-wat",
        html! {
            (form.radios::<Duidingsoort>("soort", "beeld-duiding-soort"))
            (form.select::<crate::Groep>("groep", "beeld-duiding-groep").required_when("beeld-duiding-behalve"))
            (form.text("naam", "beeld-duiding-naam"))
            (form.text("bron", "beeld-duiding-bron"))
            (form.date3("op", "beeld-duiding-op"))
        },
    )
}

/// Measures and partners, and a word to look for when there are more than fit.
fn koppelen(tr: Tr, form: &Form<'_>, keus: Keus) -> Markup {
    let (no_measure, no_partner) = (keus.maatregelen.is_empty(), keus.partners.is_empty());
    html! {
        @if keus.zoeken {
            (form.text("zoek", "beeld-duiding-zoek").optional())
            div.knoppenrij { (form.submit_value("beeld-duiding-zoek-knop", "doen", "zoek")) }
        }
        @if no_measure { p { (tr.t("beeld-duiding-geen-maatregel")) " " (parts::link(inventaris::maatregelen::HIER, tr.t("beeld-duiding-naar-maatregelen"))) } }
        @else { (form.checkboxes_of("maatregel", "beeld-duiding-maatregelen", keus.maatregelen).optional()) }
        @if no_partner { p { (tr.t("beeld-duiding-geen-partner")) " " (parts::link(inventaris::partners::HIER, tr.t("beeld-duiding-naar-partners"))) } }
        @else { (form.checkboxes_of("partner", "beeld-duiding-partners", keus.partners).optional()) }
        (form.text("anderen", "beeld-duiding-anderen").optional())
    }
}
