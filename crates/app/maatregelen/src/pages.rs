//! Pages of one measure.

use domain::{maatregel::Overname, recht::Recht};
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, args,
    botsing::onthoud,
    parts::{self, Alert},
    prose,
};

use super::{HIER, Maatregel, Stand, formulier, handlers::adres, inhoud_van, labels, pages_lijst, som};

/// The name; Dutch of policy is marked on another page.
pub(super) fn naam(ctx: &Ctx, m: &Maatregel) -> Markup {
    let shown = m.naam(&ctx.app.beleid, ctx.tr);
    if m.uit_beleid && shown == m.inhoud.naam {
        prose::dutch(shown)
    } else {
        html! { (shown) }
    }
}

/// From when until when, and when it was last checked.
pub(super) fn geldig(ctx: &Ctx, m: &Maatregel) -> Markup {
    let tr = ctx.tr;
    let date = |key: &str, d| tr.with(key, args![("datum", tr.datum_kort(d))]);
    let from = m.inhoud.van.map(|d| date("maatregel-geldig-van", d));
    let until = m.einde(&ctx.app.beleid).map(|d| date("maatregel-geldig-tot", d));
    let period = [from, until].into_iter().flatten().collect::<Vec<_>>().join(" ");
    html! {
        @if period.is_empty() { (tr.t("maatregel-zonder-einde")) } @else { (period) }
        // Nobody here checked what only carries the date of the edition.
        div.zacht.klein { @match m.gecontroleerd { Some(d) if m.uit_beleid && m.gecontroleerd_door.is_none() => (date("maatregel-bekeken-op", d)), Some(d) => (date("maatregel-nagelopen-op", d)), None => (tr.t("maatregel-nooit-nagelopen")) } }
    }
}

pub(super) fn show(ctx: &Ctx, m: &Maatregel, door: Option<&str>, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let mag = ctx.mag(Recht::VoorbereidingWijzigen);
    let change = format!("{}/wijzig", adres(&m.id));
    let actions = html! { @if mag && !m.uit_beleid { (parts::button_link(&change, html! { (Icon::Potlood.svg()) span { (tr.t("maatregel-wijzig")) } }, false)) } };
    let ended = m.stand(&ctx.app.beleid, ctx.now.datum()) == Stand::Beeindigd;
    let main = html! {
        (policy_changed(ctx, m, mag))
        @if ended { (parts::alert(Alert::Info, &tr.t("maatregel-is-beeindigd"), tr.t("maatregel-is-beeindigd-tekst"))) }
        (parts::card(&tr.t("maatregel-wat"), what(ctx, m)))
        @if mag && (!ended || !errors.is_empty()) { (parts::card(&tr.t("maatregel-keuze"), choice(ctx, m, input, errors))) }
        @else if !ended || m.keuze.overname != Overname::Open { (parts::card(&tr.t("maatregel-keuze"), parts::dl(&chosen(ctx, m)))) }
    };
    html! {
        (parts::head_of(naam(ctx, m), pages_lijst::stand(ctx, m), actions))
        (parts::side(main, context(ctx, m, door, mag, input, errors)))
    }
}

fn what(ctx: &Ctx, m: &Maatregel) -> Markup {
    let (tr, i) = (ctx.tr, &m.inhoud);
    let text = |t: &str| html! { @if m.uit_beleid { (prose::dutch(t)) } @else { span.vrije-tekst { (t) } } };
    let from = match i.vanaf_dagen {
        None => tr.t("maatregel-vanaf-onbekend"),
        Some(0) => tr.t("maatregel-vanaf-meteen"),
        Some(n) => tr.with("maatregel-vanaf-dagen", args![("dagen", i64::from(n))]),
    };
    html! {
        @if !i.omschrijving.is_empty() { p { (text(&i.omschrijving)) } }
        (parts::dl(&[
            (tr.t("maatregel-soort"), html! { (tr.label(i.soort)) ", " (tr.label(i.niveau).to_lowercase()) }),
            (tr.t("maatregel-doelgroep"), html! { (labels(tr, &i.doelgroep)) }),
            (tr.t("maatregel-overval"), html! { (labels(tr, &i.geldt_voor)) }),
            (tr.t("maatregel-vanaf"), html! { (from) }),
            (tr.t("maatregelen-kolom-geldig"), geldig(ctx, m)),
            (tr.t("maatregel-eigenaar"), text(&i.eigenaar)),
            (tr.t("maatregel-bron"), text(&i.bron)),
        ]))
    }
}

fn chosen(ctx: &Ctx, m: &Maatregel) -> Vec<(String, Markup)> {
    let (tr, k) = (ctx.tr, &m.keuze);
    let rows = [("maatregel-reden", &k.reden), ("maatregel-notitie", &k.notitie)];
    let said = rows.into_iter().filter(|(_, v)| !v.is_empty()).map(|(key, v)| (tr.t(key), html! { span.vrije-tekst { (v) } }));
    std::iter::once((tr.t("maatregel-overname"), html! { (tr.label(k.overname)) })).chain(said).collect()
}

fn choice(ctx: &Ctx, m: &Maatregel, input: &Input, errors: &Errors) -> Markup {
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid()).version(m.versie);
    let content = html! {
        (onthoud(&form, &formulier::velden_keuze(&m.keuze, ctx.tr), &formulier::input_of_keuze(&m.keuze)))
        (formulier::fields_keuze(&form, ctx.tr))
        (form.actions(html! { (form.submit("maatregel-bewaar-keuze")) }))
    };
    form.post(&format!("{}/keuze", adres(&m.id)), content)
}

/// Policy says something else than the municipality decided on: both are shown, and nothing changes by itself.
fn policy_changed(ctx: &Ctx, m: &Maatregel, mag: bool) -> Markup {
    let tr = ctx.tr;
    let Some(nieuw) = m.gewijzigd(&ctx.app.beleid) else { return html! {} };
    let labels = formulier::velden(&m.inhoud, None, tr).into_iter().zip(formulier::velden(&inhoud_van(nieuw), None, tr));
    let changed: Vec<(String, Markup)> = labels
        .filter(|((_, was), (_, is))| was != is)
        .map(|((field, was), (_, is))| (tr.t(veld(field)), html! { div.zacht { del lang="nl" { (was) } } div { ins lang="nl" { (is) } } }))
        .collect();
    let button = html! { button.nl-button.nl-button--secondary type="submit" { (tr.t("maatregel-neem-over")) } };
    parts::alert(
        Alert::Warn,
        &tr.t("maatregel-beleid-gewijzigd"),
        html! {
            p { (tr.t("maatregel-beleid-gewijzigd-tekst")) }
            @if changed.is_empty() { @if let Some(vraag) = &nieuw.te_verifieren { (parts::te_verifieren(tr, vraag, &nieuw.bron, nieuw.geldig_vanaf)) } }
            @else { (parts::dl(&changed)) }
            @if mag { (parts::post_form(&format!("{}/bijwerken", adres(&m.id)), &[("som", som(nieuw))], button)) }
        },
    )
}

/// The text key of a field.
pub(super) fn veld(naam: &str) -> &'static str {
    match naam {
        "soort" => "maatregel-soort",
        "niveau" => "maatregel-niveau",
        "omschrijving" => "maatregel-omschrijving",
        "doelgroep" => "maatregel-doelgroep",
        "geldt_voor" => "maatregel-overval",
        "vanaf_dagen" => "maatregel-vanaf",
        "van" => "maatregel-van",
        "tot" => "maatregel-tot",
        "eigenaar" => "maatregel-eigenaar",
        "bron" => "maatregel-bron",
        "gecontroleerd" => "maatregel-gecontroleerd",
        "overname" => "maatregel-overname",
        "reden" => "maatregel-reden",
        "notitie" => "maatregel-notitie",
        _ => "maatregel-naam",
    }
}

fn context(ctx: &Ctx, m: &Maatregel, door: Option<&str>, mag: bool, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let checked = match (m.gecontroleerd, door) {
        (Some(op), Some(door)) => tr.with("maatregel-nagelopen-door", args![("datum", tr.datum(op)), ("wie", door)]),
        (Some(op), None) => tr.with("maatregel-nagelopen-op", args![("datum", tr.datum(op))]),
        (None, _) => tr.t("maatregel-nooit-nagelopen"),
    };
    let policy = ctx.app.beleid.maatregel(&m.id).filter(|_| m.uit_beleid);
    let ended = m.stand(&ctx.app.beleid, ctx.now.datum()) == Stand::Beeindigd;
    html! {
        (parts::card(&tr.t("maatregel-klopt-titel"), html! {
            p { (checked) }
            @if mag && !ended { p.zacht { (tr.t("maatregel-klopt-tekst")) } (parts::button_post(&format!("{}/nagelopen", adres(&m.id)), tr.t("maatregel-klopt"), false, None)) }
        }))
        @if let Some((vraag, p)) = policy.and_then(|p| Some((p.te_verifieren.as_ref()?, p))) {
            (parts::te_verifieren_melding(tr, vraag, &p.bron, p.geldig_vanaf))
        }
        @if mag && !m.uit_beleid && !ended {
            (parts::details(tr.t("maatregel-beeindig"), errors.of("laatste_dag").is_some(), ending(ctx, m, input, errors)))
        }
    }
}

fn ending(ctx: &Ctx, m: &Maatregel, input: &Input, errors: &Errors) -> Markup {
    let failed = errors.of("laatste_dag").is_some();
    let fresh = Input::new().with_date("laatste_dag", m.inhoud.tot.unwrap_or(ctx.now.datum()));
    let none = Errors::new();
    let (input, errors) = if failed { (input, errors) } else { (&fresh, &none) };
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid()).quiet();
    form.post(
        &format!("{}/beeindig", adres(&m.id)),
        html! { (form.date3("laatste_dag", "maatregel-laatste-dag")) (form.actions(html! { (form.submit_secondary("maatregel-beeindig-knop")) })) },
    )
}

pub(super) fn new(ctx: &Ctx, input: &Input, errors: &Errors) -> Markup {
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid());
    let content = html! { (formulier::fields(&form)) (form.actions(html! { (form.submit("maatregel-bewaar")) (form.cancel(HIER)) })) };
    html! { (parts::head(&ctx.tr.t("maatregel-nieuw"), ctx.tr.t("maatregel-nieuw-lead"), html! {})) (form.post(&format!("{HIER}/nieuw"), content)) }
}

pub(super) fn edit(ctx: &Ctx, m: &Maatregel, input: &Input, errors: &Errors) -> Markup {
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid()).version(m.versie);
    let to = adres(&m.id);
    let content = html! {
        (onthoud(&form, &formulier::velden(&m.inhoud, m.gecontroleerd, ctx.tr), &formulier::input_of(m)))
        (formulier::fields(&form))
        (form.actions(html! { (form.submit("maatregel-bewaar")) (form.cancel(&to)) }))
    };
    html! { (parts::head(&ctx.tr.t("maatregel-wijzig"), &m.inhoud.naam, html! {})) (form.post(&format!("{to}/wijzig"), content)) }
}
