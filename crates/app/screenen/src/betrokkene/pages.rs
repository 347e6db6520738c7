//! Pages of a person.

use casus::{
    Betrokkene, Casus,
    aantekening::{self, Bewaard},
    betrokkene::{Veld, Waarde, herkomst_label, wie_regel},
    taak::TaakRij,
};
use domain::{
    Bezwaar, Code,
    casus::{BetrokkeneRol, Leeftijdsgroep},
    gegeven::Herkomst,
    id::Id,
};
use kern::{Answer, Ctx, Medewerker, PageBuilder};
use mandaat::aanwijzingsbesluit::Besluit;
use maud::{Markup, html};
use web::{
    Errors, Field, Form, Icon, Input, Opt, Tr, args,
    botsing::merk,
    parts::{self, Alert, Column, Table},
};

use super::formulier::{self, Opties, Plek};
use crate::casussen::{wat_mag, werk};

/// Refusal: someone with whom work was done, or who represents another, stays in the casus.
pub(super) const NIET_WEG: Bezwaar =
    Bezwaar::new("bezwaar-betrokkene-niet-weg", "Archiefwet art. 3").stap("bezwaar-betrokkene-niet-weg-stap", "/casussen");

/// What the page of a person shows.
pub(super) struct Beeld {
    pub waarden: Vec<Waarde>,
    pub allen: Vec<Betrokkene>,
    pub mensen: Vec<Medewerker>,
    pub taken: Vec<TaakRij>,
    pub noten: Vec<Bewaard>,
    pub weg_mag: bool,
    pub besluit: Besluit,
}

fn naam(tr: Tr, volgnr: i64) -> String {
    tr.with("betrokkene-n", args![("nummer", volgnr)])
}

fn page<'a>(ctx: &'a Ctx, casus: &Casus, title: String) -> PageBuilder<'a> {
    ctx.page_titled(title)
        .crumb(ctx.tr.t("casus-lijst-titel"), "/casussen")
        .crumb(casus.nummer.clone(), format!("/casussen/{}", casus.nummer))
}

pub(super) fn nieuw(ctx: &Ctx, casus: &Casus, opties: &Opties, input: &Input, errors: &Errors) -> Answer {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).once(ctx.app.uuid());
    let terug = format!("/casussen/{}", casus.nummer);
    let content = html! {
        (parts::head(&tr.t("betrokkene-nieuw"), tr.t("betrokkene-nieuw-doel"), html! {}))
        (form.post(&format!("{terug}/betrokkenen/nieuw"), html! {
            (persoon(tr, &form, opties))
            (form.group("betrokkene-gegevens", html! { @for veld in Veld::ALL { (erbij(tr, &form, opties, *veld)) } }))
            (form.actions(html! { (form.submit("betrokkene-opslaan")) (form.submit_value("betrokkene-opslaan-nog", "daarna", "nog")) (form.cancel(&terug)) }))
        }))
    };
    let page = page(ctx, casus, tr.t("betrokkene-nieuw"));
    if errors.is_empty() { page } else { page.invalid(errors) }.show(content)
}

pub(super) fn wijzig(ctx: &Ctx, casus: &Casus, (b, nu): (&Betrokkene, &Input), opties: &Opties, input: &Input, errors: &Errors) -> Answer {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).version(b.versie);
    let terug = format!("/casussen/{}/betrokkenen/{}", casus.nummer, b.volgnr);
    let title = tr.with("betrokkene-wijzig", args![("nummer", b.volgnr)]);
    let adding = Veld::ALL.iter().any(|v| !input.get(&formulier::nieuw(*v)).is_empty());
    let content = html! {
        (parts::head(&title, tr.t("betrokkene-wijzig-doel"), html! {}))
        (form.post(&format!("{terug}/wijzigen"), html! {
            (merk(&form, nu))
            (persoon(tr, &form, opties))
            @if !opties.bestaand.is_empty() {
                (form.group("betrokkene-staat-er", html! { @for (plek, _) in &opties.bestaand { (bestaand(tr, &form, opties, *plek)) } }))
            }
            (form.more("betrokkene-erbij", adding || opties.bestaand.is_empty(), html! { @for veld in Veld::ALL { (erbij(tr, &form, opties, *veld)) } }))
            (form.actions(html! { (form.submit("betrokkene-opslaan")) (form.cancel(&terug)) }))
        }))
    };
    let page = page(ctx, casus, title);
    if errors.is_empty() { page } else { page.invalid(errors) }.show(content)
}

/// Who it is, who represents, and what to respect.
fn persoon(tr: Tr, form: &Form<'_>, opties: &Opties) -> Markup {
    html! {
        (form.group("betrokkene-wie", html! {
            (form.select::<BetrokkeneRol>("rol", "betrokkene-rol"))
            (form.radios::<Leeftijdsgroep>("leeftijdsgroep", "betrokkene-leeftijd"))
            (form.select_of("vertegenwoordiger", "betrokkene-vertegenwoordiger", vertegenwoordigers(tr, opties)).required_when("betrokkene-vertegenwoordiger-als"))
            (form.select_of("contactpersoon", "betrokkene-contactpersoon", contactpersonen(opties)).optional())
        }))
        (form.group("betrokkene-wensen", html! {
            (form.checkbox("niet-bellen", "betrokkene-niet-bellen"))
            (form.checkbox("niet-schrijven", "betrokkene-niet-schrijven"))
        }))
    }
}

fn vertegenwoordigers(tr: Tr, opties: &Opties) -> Vec<Opt> {
    opties.vertegenwoordigers.iter().map(|b| Opt::new(b.id.uuid(), format!("{} ({})", naam(tr, b.volgnr), wie_regel(tr, b)))).collect()
}

fn contactpersonen(opties: &Opties) -> Vec<Opt> {
    opties.contactpersonen.iter().map(|(id, naam)| Opt::new(id.uuid(), naam.clone())).collect()
}

fn invoerveld<'f>(tr: Tr, form: &'f Form<'_>, name: &str, veld: Veld) -> Field<'f> {
    let key = veld.key();
    match veld {
        Veld::Telefoon => form.phone(name, key),
        Veld::Email => form.email(name, key),
        _ => match veld.keuzes() {
            Some((prefix, codes)) => form.select_of(name, key, codes.iter().map(|c| Opt::new(c, tr.t(&format!("{prefix}-{c}")))).collect()),
            None => form.text(name, key),
        },
    }
    .optional()
}

fn bestaand(tr: Tr, form: &Form<'_>, opties: &Opties, plek: Plek) -> Markup {
    let label = tr.with("betrokkene-van", args![("gegeven", tr.t(plek.0.key())), ("herkomst", tr.label(plek.1))]);
    let veld = invoerveld(tr, form, &formulier::op_plek(plek), plek.0).label(label);
    html! { @if opties.mag(plek.0, plek.1) { (veld) } @else { (veld.hint(tr.t("betrokkene-alleen-lezen"))) } }
}

/// A new value and where it came from: the police only for what the decision in force lists.
fn erbij(tr: Tr, form: &Form<'_>, opties: &Opties, veld: Veld) -> Markup {
    let label = tr.with("betrokkene-herkomst-van", args![("gegeven", tr.t(veld.key()))]);
    let naam = formulier::nieuw_herkomst(veld);
    let anders = Herkomst::ALL.iter().filter(|h| **h != Herkomst::Politie).map(|h| Opt::of(tr, *h)).collect();
    html! {
        div.kolommen {
            (invoerveld(tr, form, &formulier::nieuw(veld), veld))
            @if opties.mag(veld, Herkomst::Politie) { (form.select::<Herkomst>(&naam, "betrokkene-herkomst").label(label)) }
            @else { (form.select_of(&naam, "betrokkene-herkomst", anders).label(label).hint(tr.t("betrokkene-niet-van-politie"))) }
        }
    }
}

/// A posted value as a person reads it.
pub(super) fn getoond(ctx: &Ctx, opties: &Opties, name: &str, value: &str) -> String {
    let tr = ctx.tr;
    let among = |options: Vec<Opt>| options.into_iter().find(|o| o.value == value).map(|o| o.label);
    let label = match name {
        "rol" => BetrokkeneRol::from_code(value).map(|r| tr.label(r)),
        "leeftijdsgroep" => Leeftijdsgroep::from_code(value).map(|l| tr.label(l)),
        "vertegenwoordiger" => among(vertegenwoordigers(tr, opties)),
        "contactpersoon" => among(contactpersonen(opties)),
        "niet-bellen" | "niet-schrijven" => Some(tr.t(if value.is_empty() { "form-nee" } else { "form-ja" })),
        _ => Veld::ALL.iter().find(|v| name.starts_with(v.code())).and_then(|v| keuzetekst(tr, *v, value)),
    };
    label.unwrap_or_else(|| if value.is_empty() { tr.t("form-leeg") } else { value.to_owned() })
}

/// The text of a value from a closed set.
fn keuzetekst(tr: Tr, veld: Veld, value: &str) -> Option<String> {
    veld.keuzes().and_then(|(prefix, _)| tr.find(&format!("{prefix}-{value}")))
}

pub(super) fn toon(ctx: &Ctx, casus: &Casus, b: &Betrokkene, beeld: &Beeld, lees: impl Fn(&Waarde) -> Option<String>) -> Answer {
    let tr = ctx.tr;
    let hier = format!("/casussen/{}/betrokkenen/{}", casus.nummer, b.volgnr);
    let contact = format!("{hier}/contact");
    let actions = html! {
        @if ctx.kan_naar(&format!("{hier}/wijzigen")) { (parts::button_link(&format!("{hier}/wijzigen"), tr.t("betrokkene-knop-wijzig"), false)) }
        @if ctx.kan_naar(&contact) { (parts::button_link(&contact, tr.t("casus-contact"), true)) }
    };
    let content = html! {
        (parts::head(&naam(tr, b.volgnr), tr.with("betrokkene-regel", args![("wie", wie_regel(tr, b)), ("nummer", casus.nummer.clone())]), actions))
        (parts::side(html! {
            (let_op(tr, b))
            (parts::card(&tr.t("betrokkene-gegevens"), tabel(tr, beeld, &lees)))
            (aantekening::kaart(ctx, &aantekening::Woorden::new(ctx, &beeld.mensen, &beeld.allen), casus, &beeld.noten, Some(b.volgnr)))
            (parts::card(&tr.t("betrokkene-werk"), werk(ctx, casus, &beeld.taken, b.volgnr)))
        }, html! {
            (wat_mag(ctx, &beeld.besluit))
            (parts::card(&tr.t("betrokkene-afspraken"), afspraken(tr, casus, b, beeld)))
            (doen(ctx, &hier))
            @if beeld.weg_mag && ctx.kan_naar(&format!("{hier}/wijzigen")) { (weg(tr, &hier)) }
        }))
    };
    page(ctx, casus, naam(tr, b.volgnr)).show(content)
}

fn let_op(tr: Tr, b: &Betrokkene) -> Markup {
    html! {
        @if b.niet_bellen { (parts::alert(Alert::Warn, &tr.t("betrokkene-niet-bellen"), html! { p { (tr.t("betrokkene-niet-bellen-gevolg")) } })) }
        @if b.niet_schrijven { (parts::alert(Alert::Warn, &tr.t("betrokkene-niet-schrijven"), html! { p { (tr.t("betrokkene-niet-schrijven-gevolg")) } })) }
        @if b.leeftijdsgroep == Leeftijdsgroep::Kind { (parts::alert(Alert::Info, &tr.t("betrokkene-kind"), html! { p { (tr.t("betrokkene-kind-gevolg")) } })) }
    }
}

fn tabel(tr: Tr, beeld: &Beeld, lees: &impl Fn(&Waarde) -> Option<String>) -> Markup {
    let door = |w: &Waarde| beeld.mensen.iter().find(|m| m.id == w.door).map_or_else(|| tr.t("wie-medewerker-weg"), |m| m.naam.clone());
    let columns = ["betrokkene-kolom-gegeven", "betrokkene-kolom-waarde", "betrokkene-kolom-herkomst", "betrokkene-kolom-vastgelegd"]
        .map(|k| Column::new(tr.t(k)));
    let rows = beeld.waarden.iter().map(|w| {
        let text = lees(w).map(|t| keuzetekst(tr, w.veld, &t).unwrap_or(t)).unwrap_or_else(|| "–".to_owned());
        vec![
            html! { (tr.t(w.veld.key())) },
            html! { (text) },
            herkomst_label(tr, w.gegeven.herkomst()),
            html! { span.klein { (tr.moment(w.op)) br; (door(w)) } },
        ]
    });
    let empty = parts::empty(Icon::Persoon, &tr.t("betrokkene-geen-gegevens"), &tr.t("betrokkene-geen-gegevens-tekst"), html! {});
    html! { (Table::new(tr.t("betrokkene-gegevens"), columns.to_vec()).hide_caption().empty(empty).rows(rows)) }
}

fn afspraken(tr: Tr, casus: &Casus, b: &Betrokkene, beeld: &Beeld) -> Markup {
    let contact = b.contactpersoon.and_then(|id| beeld.mensen.iter().find(|m| m.id == id)).map_or_else(
        || html! { (tr.t("betrokkene-geen-contactpersoon")) },
        |m| html! { (m.naam) @if !m.telefoon.is_empty() { ", " (parts::phone(&m.telefoon)) } },
    );
    let voor: Vec<&Betrokkene> = beeld.allen.iter().filter(|x| x.vertegenwoordiger == Some(b.id)).collect();
    let link = |x: &Betrokkene| parts::link(&format!("/casussen/{}/betrokkenen/{}", casus.nummer, x.volgnr), naam(tr, x.volgnr));
    let mut items = vec![(tr.t("betrokkene-contactpersoon"), contact)];
    if let Some(ouder) = b.vertegenwoordiger.and_then(|id| beeld.allen.iter().find(|x| x.id == id)) {
        items.push((tr.t("betrokkene-vertegenwoordiger"), link(ouder)));
    }
    if !voor.is_empty() {
        items
            .push((tr.t("betrokkene-vertegenwoordigt"), html! { @for (i, x) in voor.iter().enumerate() { @if i > 0 { ", " } (link(x)) } }));
    }
    parts::dl(&items)
}

/// The other pages about this person that the visitor may use.
fn doen(ctx: &Ctx, hier: &str) -> Markup {
    let tr = ctx.tr;
    let all = [
        ("slachtofferhulp", "betrokkene-doe-slachtofferhulp"),
        ("aanbod", "betrokkene-doe-aanbod"),
        ("toestemming", "betrokkene-doe-toestemming"),
        ("doorverwijzen", "betrokkene-doe-doorverwijzen"),
    ];
    let links: Vec<Markup> = all
        .iter()
        .filter(|(page, _)| ctx.kan_naar(&format!("{hier}/{page}")))
        .map(|(page, key)| parts::row(html! {}, parts::link(&format!("{hier}/{page}"), tr.t(key)), "", html! {}))
        .collect();
    html! { @if !links.is_empty() { (parts::card(&tr.t("betrokkene-doe"), parts::rows(&links))) } }
}

fn weg(tr: Tr, hier: &str) -> Markup {
    parts::details(
        tr.t("betrokkene-weg"),
        false,
        html! {
            p { (tr.t("betrokkene-weg-tekst")) }
            (parts::button_post(&format!("{hier}/verwijderen"), tr.t("betrokkene-weg-knop"), false, Some(&tr.t("betrokkene-weg-vraag"))))
        },
    )
}
