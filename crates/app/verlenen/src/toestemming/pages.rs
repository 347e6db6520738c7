//! The page of consent: first the partner, then the text to read out and the answer; beside it what was answered before.

use domain::{casus::JaNeeOnbekend, journaal::Wie};
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Form, Icon, Opt, args, parts,
    parts::{Alert, Column, Kind, Table},
};

use super::{Beeld, Keuze, Toestemming, Wijze, formulier};
use crate::doorverwijzing::pages::soorten;

pub(super) fn pagina(ctx: &Ctx, b: &Beeld, form: &Form<'_>) -> Markup {
    let tr = ctx.tr;
    html! {
        (parts::head(&tr.t("toestemming-titel"), tr.with("toestemming-lead", args![("persoon", b.plek.naam(ctx))]), html! {}))
        (parts::side(
            html! {
                @match &b.gekozen {
                    Some(keuze) if !keuze.mogelijk.is_empty() => (parts::card(&tr.with("toestemming-voor", args![("partner", keuze.partner.naam(tr))]), formulier(ctx, b, keuze, form))),
                    Some(keuze) => (parts::alert(Alert::Info, &tr.t("toestemming-niet-nodig"), html! { p { (tr.with("toestemming-niet-nodig-uitleg", args![("partner", keuze.partner.naam(tr))])) } })),
                    None => (parts::card(&tr.t("toestemming-partner-kies"), kies(ctx, b))),
                }
                (parts::card(&tr.t("toestemming-eerder"), eerder(ctx, b)))
            },
            html! {
                (ctx.law(&tr.t("toestemming-recht"), "AVG art. 6 lid 1 onder a en art. 7; UAVG art. 5", tr.t("toestemming-recht-tekst")))
                @if b.gekozen.is_some() { (parts::panel(parts::link(&b.plek.adres("toestemming"), tr.t("toestemming-andere-partner")))) }
            },
        ))
    }
}

/// The partners that take part here, each with what the person answered.
fn kies(ctx: &Ctx, b: &Beeld) -> Markup {
    let rijen: Vec<Markup> = b
        .partners
        .iter()
        .map(|p| {
            let id = &p.beleid.id;
            let geldt = b.antwoorden.iter().find(|t| &t.partner == id);
            let tag = match geldt {
                Some(t) => stand(ctx, t),
                None => parts::tag(Kind::Neutral, &ctx.tr.t("toestemming-niet-gevraagd")),
            };
            parts::row_of(
                tag,
                parts::link(&b.plek.adres(&format!("toestemming?partner={id}")), p.naam(ctx.tr)),
                web::prose::dutch(&p.beleid.uitvoering),
                html! {},
            )
        })
        .collect();
    parts::rows(&rijen)
}

fn formulier(ctx: &Ctx, b: &Beeld, keuze: &Keuze, form: &Form<'_>) -> Markup {
    let tr = ctx.tr;
    let opties = keuze.mogelijk.iter().map(|(soort, doel)| Opt::of(tr, *soort).hint(doel.clone())).collect();
    let gevers = formulier::gevers(b.plek.persoon.leeftijdsgroep).iter().map(|g| Opt::of(tr, *g)).collect();
    let antwoord = [JaNeeOnbekend::Ja, JaNeeOnbekend::Nee].map(|a| Opt::of(tr, a)).to_vec();
    html! {
        p.klein.zacht { (tr.t("toestemming-lees-voor")) }
        blockquote { p { (tekst(ctx, super::TEKST, keuze.partner.naam(tr), &soorten(tr, &keuze.soorten()))) } }
        (form.post(&b.plek.adres("toestemming"), html! {
            (form.hidden("partner", &keuze.partner.beleid.id))
            (form.radios_of("antwoord", "toestemming-antwoord", antwoord))
            (form.checkboxes_of("gegevens", "toestemming-gegevens", opties).optional())
            (form.radios_of("gever", "toestemming-gever", gevers))
            (form.radios::<Wijze>("wijze", "toestemming-wijze"))
            (form.moment("op", "toestemming-op"))
            (form.actions(html! { (form.submit("toestemming-opslaan")) (form.cancel(&b.plek.adres("toestemming"))) }))
        }))
    }
}

/// The words of a version of the text.
fn tekst(ctx: &Ctx, key: &str, partner: &str, gegevens: &str) -> String {
    ctx.tr.with(key, args![("gemeente", ctx.gemeentenaam().to_owned()), ("partner", partner.to_owned()), ("gegevens", gegevens.to_owned())])
}

fn stand(ctx: &Ctx, t: &Toestemming) -> Markup {
    match (t.antwoord, t.ingetrokken_op) {
        (_, Some(_)) => parts::tag(Kind::Neutral, &ctx.tr.t("toestemming-ingetrokken")),
        (JaNeeOnbekend::Ja, None) => parts::tag_icon(Kind::Ok, Icon::Vink, &ctx.tr.label(JaNeeOnbekend::Ja)),
        _ => parts::tag(Kind::Warn, &ctx.tr.label(JaNeeOnbekend::Nee)),
    }
}

fn eerder(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let kolommen = ["toestemming-kolom-partner", "toestemming-kolom-antwoord", "toestemming-kolom-gegevens", "toestemming-kolom-hoe"]
        .map(|k| Column::new(tr.t(k)));
    let leeg = parts::empty(Icon::Schild, &tr.t("toestemming-leeg"), &tr.t("toestemming-leeg-uitleg"), html! {});
    html! { (Table::new(tr.t("toestemming-eerder"), kolommen.into()).hide_caption().rows(b.antwoorden.iter().map(|t| rij(ctx, b, t))).empty(leeg)) }
}

fn rij(ctx: &Ctx, b: &Beeld, t: &Toestemming) -> Vec<Markup> {
    let tr = ctx.tr;
    let naam = b
        .partners
        .iter()
        .find(|p| p.beleid.id == t.partner)
        .map_or_else(|| casus::regie::actor(ctx, &t.partner), |p| p.naam(tr).to_owned());
    vec![
        html! { (naam) },
        html! {
            (stand(ctx, t))
            @if let Some(op) = t.ingetrokken_op { div.zacht.klein { (tr.moment_near(op, ctx.now)) } }
            @if t.geldt() { div { (parts::post_form(&b.plek.adres("toestemming/intrekken"), &[("partner", t.partner.clone())], html! {
                button.nl-button.nl-button--secondary type="submit" { (tr.t("toestemming-intrekken")) }
            })) } }
        },
        html! {
            (soorten(tr, &t.gegevens))
            (parts::details(tr.t("toestemming-woorden"), false, html! { p { (tekst(ctx, &t.tekst, &naam, &soorten(tr, &t.gegevens))) } }))
        },
        html! {
            (tr.moment_near(t.gegeven_op, ctx.now))
            div.zacht.klein { (tr.label(t.wijze)) ", " (tr.label(t.gever).to_lowercase()) }
            div.zacht.klein { (tr.with("toestemming-vastgelegd-door", args![("wie", b.namen.who(tr, Wie::Medewerker(t.door)))])) }
        },
    ]
}
