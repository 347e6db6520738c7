//! The page of one flow: what the law allows, which steps use it, and what the municipality agreed.

use domain::{grondslag::Voorwaarde, recht::Recht};
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Errors, Form, Input, args,
    botsing::onthoud,
    parts::{self, Alert},
    prose,
};

use super::{
    Staat, Stroom, adres, convenant_adres, formulier, gaat,
    handlers::Overzicht,
    nalopen::gebruik,
    pages::{self, staatlabel},
    pages_convenant::tekenlabel,
    staat, stand,
};
use ::draaiboek::HIER as DRAAIBOEKEN;

pub(super) fn show(ctx: &Ctx, o: &Overzicht<'_>, s: &Stroom<'_>, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let now = staat(s, o.afspraak(s), o.dag);
    let main = html! {
        @if now == Staat::Vervallen { (parts::alert(Alert::Warn, &tr.t("info-vervallen"), html! { p { (tr.t("info-vervallen-tekst")) } })) }
        (parts::card(&tr.t("info-wet"), wet(ctx, o, s)))
        (parts::card(&tr.t("info-afspraak"), afspraak(ctx, o, s, input, errors)))
    };
    html! {
        (parts::head(&pages::richting(tr, o, s), staatlabel(tr, now), html! {}))
        (parts::side(main, context(ctx, o, s)))
    }
}

fn wet(ctx: &Ctx, o: &Overzicht<'_>, s: &Stroom<'_>) -> Markup {
    let (tr, g) = (ctx.tr, s.grondslag);
    let valid = match g.geldig_tot {
        Some(tot) => tr.with("info-geldig-van-tot", args![("van", tr.datum(g.geldig_vanaf)), ("tot", tr.datum(tot))]),
        None => tr.with("info-geldig-van", args![("van", tr.datum(g.geldig_vanaf))]),
    };
    let agreed = o.afspraak(s);
    let goes = gaat(s, agreed);
    let kinds = html! {
        ul { @for k in &s.regel.gegevens { li {
            (tr.label(*k))
            @if agreed.is_some_and(|a| a.besluit == super::Besluit::Ja) && !goes.contains(k) { " " span.matrix-let { (tr.t("info-niet-uitgewisseld")) } }
        } } }
    };
    html! {
        (parts::dl(&[
            (tr.t("info-waarvoor"), prose::dutch(&s.regel.doel)),
            (tr.t("info-gegevens"), kinds),
            (tr.t("info-grondslag"), html! { (ctx.citaat(&g.artikel)) div.zacht.klein { (valid) } }),
            (tr.t("info-voorwaarde"), html! { (tr.label(s.regel.voorwaarde)) div.zacht.klein { (tr.t(uitleg(s.regel.voorwaarde))) } }),
        ]))
        p.zacht.klein { (tr.t("info-wet-vast")) " " (parts::link("/grondslagen", tr.t("info-grondslagen"))) }
    }
}

fn uitleg(v: Voorwaarde) -> &'static str {
    match v {
        Voorwaarde::Geen => "info-voorwaarde-geen",
        Voorwaarde::Toestemming => "info-voorwaarde-toestemming",
        Voorwaarde::Aanwijzingsbesluit => "info-voorwaarde-aanwijzingsbesluit",
        Voorwaarde::Noodzaak => "info-voorwaarde-noodzaak",
        Voorwaarde::AkkoordPolitie => "info-voorwaarde-akkoord-politie",
        Voorwaarde::Teruggave => "info-voorwaarde-teruggave",
    }
}

fn afspraak(ctx: &Ctx, o: &Overzicht<'_>, s: &Stroom<'_>, input: &Input, errors: &Errors) -> Markup {
    let (tr, now) = (ctx.tr, o.afspraak(s));
    if !ctx.mag(Recht::VoorbereidingWijzigen) {
        let labels = ["info-besluit", "info-niet", "info-reden", "info-kanaal", "info-contact", "info-opmerking", "info-herzien"];
        let rows: Vec<(String, Markup)> = formulier::velden(s, now, tr)
            .into_iter()
            .zip(labels)
            .filter(|((_, value), _)| !value.is_empty())
            .map(|((_, value), key)| (tr.t(key), html! { span.vrije-tekst { (value) } }))
            .collect();
        return html! { @if rows.is_empty() { p.zacht { (tr.t("info-niets-vastgelegd")) } } @else { (parts::dl(&rows)) } };
    }
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(now.map_or(0, |a| a.versie));
    let content = html! {
        @if s.partner().is_none() { p.zacht { (tr.t("info-onderling")) } }
        (onthoud(&form, &formulier::velden(s, now, tr), &formulier::input_of(s, now)))
        (formulier::fields(&form, s, tr))
        (form.actions(html! { (form.submit("info-bewaar")) (form.cancel(super::HIER)) }))
    };
    form.post(&adres(&s.sleutel), content)
}

fn context(ctx: &Ctx, o: &Overzicht<'_>, s: &Stroom<'_>) -> Markup {
    let tr = ctx.tr;
    let steps = gebruik(s, &o.draaiboeken);
    html! {
        (parts::card(&tr.t("info-stappen"), html! {
            @if steps.is_empty() { p.zacht { (tr.t("info-geen-stap")) } }
            @else { ul { @for p in &steps { li { span lang="nl" { (parts::link(&format!("{DRAAIBOEKEN}/{}#stap-{}", p.draaiboek, p.stap), &p.titel)) } } } } }
        }))
        @if let Some(p) = s.partner().filter(|p| o.partner(p).is_ok()) {
            (parts::card(&tr.t("info-convenant"), html! { p { (tekenlabel(tr, stand::tekenstaat(o, p))) } p { (parts::link(&convenant_adres(p), tr.with("convenant-met", args![("partner", o.naam(tr, p))]))) } }))
        }
        (ctx.law(&tr.t("info-recht"), &s.grondslag.artikel, tr.t("info-recht-tekst")))
    }
}
