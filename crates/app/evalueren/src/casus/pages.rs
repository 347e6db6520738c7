//! The page of an evaluation.

use casus::Casus;
use domain::{
    Bezwaar, Code,
    casus::{Fase, mag_evalueren},
    plan::HOOFDSTUKKEN,
};
use kern::{Ctx, Medewerker};
use maud::{Markup, html};

use web::{
    Errors, Form, Icon, Input, Opt, args,
    botsing::merk,
    parts::{self, Alert, Kind},
};

use super::formulier::{eigenaren, input_of};
use crate::{
    Oordeel,
    store::{Evaluatie, Verbeterpunt},
};

/// What the page shows.
pub(super) struct Beeld {
    pub casus: Casus,
    pub evaluatie: Evaluatie,
    pub punten: Vec<Verbeterpunt>,
    pub mensen: Vec<Medewerker>,
    /// That the questions on effect and those on cooperation come later, in words: answers are kept, the step stays open.
    pub te_vroeg: [Option<String>; 2],
    /// Measures that were advised; done, not done, not known.
    pub maatregelen: Option<[usize; 4]>,
}

pub(super) fn toon(ctx: &Ctx, b: &Beeld, input: Option<&Input>, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let terug = format!("/casussen/{}", b.casus.nummer);
    let actions = html! { (parts::button_link(&terug, tr.t("evaluatie-naar-casus"), false)) (parts::button_link(&format!("{terug}/sluiten"), tr.t("evaluatie-naar-sluiten"), false)) };
    html! {
        (parts::head(&tr.t("evaluatie-titel"), tr.with("evaluatie-lead", args![("nummer", b.casus.nummer.clone()), ("soort", tr.t(b.casus.incidenttype.key())), ("buurt", b.casus.buurt.clone())]), actions))
        @if let Err(bezwaar) = mag_evalueren(b.casus.fase) { (niet_nu(ctx, b, &bezwaar)) }
        @else { (formulier(ctx, b, input, errors)) }
    }
}

/// What comes first, and the page where that is done; a closed casus shows what was learned.
fn niet_nu(ctx: &Ctx, b: &Beeld, bezwaar: &Bezwaar) -> Markup {
    let tr = ctx.tr;
    let naar = if b.casus.fase == Fase::Gemeld { "screening" } else { "besluit" };
    let weg = |stap| parts::link(&format!("/casussen/{}/{naar}", b.casus.nummer), tr.t(stap));
    html! {
        (parts::alert(Alert::Warn, &tr.t("evaluatie-niet-nu"), html! {
            p { (tr.t(bezwaar.reden)) " (" (bezwaar.artikel) ")" }
            @if let Some(stap) = bezwaar.stap.filter(|_| b.casus.fase != Fase::Gesloten) { p { (weg(stap)) } }
        }))
        @if !b.punten.is_empty() { (parts::card(&tr.t("evaluatie-verbeterpunten"), punten(ctx, b))) }
    }
}

/// One form: what is saved is everything that was filled in.
fn formulier(ctx: &Ctx, b: &Beeld, input: Option<&Input>, errors: &Errors) -> Markup {
    let (tr, nu) = (ctx.tr, input_of(&b.evaluatie));
    let form = Form::new(tr, input.unwrap_or(&nu), errors).once(ctx.app.uuid()).version(b.evaluatie.versie).quiet();
    let [effect_later, proces_later] = &b.te_vroeg;
    let content = html! {
        (merk(&form, &nu))
        (parts::card_with(&tr.t("evaluatie-effect"), stand(ctx, b.evaluatie.effect.is_some()), html! { (later(effect_later.as_deref())) (maatregelen(ctx, b)) (effect(&form)) }))
        (parts::card_with(&tr.t("evaluatie-proces"), stand(ctx, b.evaluatie.proces_op.is_some()), html! { (later(proces_later.as_deref())) (proces(&form)) }))
        (parts::card_with(&tr.t("evaluatie-verbeterpunten"), stand(ctx, !b.punten.is_empty()), html! {
            (punten(ctx, b))
            (verbeterpunt(ctx, b, &form, input))
        }))
        (form.actions(form.submit("evaluatie-bewaren")))
    };
    form.post(&format!("/casussen/{}/evaluatie", b.casus.nummer), parts::stack(content))
}

/// What became of the measures, from the notes of the casus: the second question leans on it.
fn maatregelen(ctx: &Ctx, b: &Beeld) -> Markup {
    let Some([alle, gedaan, niet, onbekend]) = b.maatregelen else { return html! {} };
    html! { p { (ctx.tr.with("evaluatie-maatregelen", args![("alle", alle), ("gedaan", gedaan), ("niet", niet), ("onbekend", onbekend)])) } }
}

fn later(te_vroeg: Option<&str>) -> Markup {
    html! { @if let Some(text) = te_vroeg { p.zacht { (text) } } }
}

fn stand(ctx: &Ctx, klaar: bool) -> Markup {
    if klaar { parts::tag(Kind::Ok, &ctx.tr.t("evaluatie-ingevuld")) } else { parts::tag(Kind::Warn, &ctx.tr.t("evaluatie-nog-invullen")) }
}

fn effect(form: &Form<'_>) -> Markup {
    html! {
        (form.radios::<Oordeel>("aandacht", "evaluatie-doel-aandacht"))
        (form.radios::<Oordeel>("veiligheid", "evaluatie-doel-veiligheid"))
        (form.radios::<Oordeel>("gevoel", "evaluatie-doel-gevoel"))
        (form.radios::<Oordeel>("informatie", "evaluatie-doel-informatie"))
    }
}

fn proces(form: &Form<'_>) -> Markup {
    html! { (form.textarea("goed", "evaluatie-goed")) (form.textarea("beter", "evaluatie-beter")) }
}

fn punten(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    if b.punten.is_empty() {
        return parts::empty(Icon::Info, &tr.t("evaluatie-geen-punten"), &tr.t("evaluatie-geen-punten-uitleg"), html! {});
    }
    let rows: Vec<Markup> = b.punten.iter().map(|p| punt(ctx, p, &b.mensen)).collect();
    parts::rows(&rows)
}

/// An improvement point as a row: what, in which chapter, who and when.
pub(crate) fn punt(ctx: &Ctx, p: &Verbeterpunt, mensen: &[Medewerker]) -> Markup {
    let tr = ctx.tr;
    let eigenaar = mensen.iter().find(|m| m.id == p.eigenaar).map(|m| m.naam.clone()).unwrap_or_default();
    let hoofdstuk = HOOFDSTUKKEN.iter().find(|(n, _)| *n == p.hoofdstuk).map(|(_, key)| tr.t(key)).unwrap_or_default();
    let quiet = tr.with("evaluatie-punt-regel", args![("hoofdstuk", hoofdstuk), ("eigenaar", eigenaar), ("dag", tr.datum(p.uiterlijk))]);
    parts::row(
        html! {},
        html! { span lang="nl" { (p.punt) } },
        &quiet,
        parts::link("/voorbereiden/nazorgplan", tr.t("evaluatie-naar-plan")),
    )
}

fn verbeterpunt(ctx: &Ctx, b: &Beeld, form: &Form<'_>, input: Option<&Input>) -> Markup {
    let tr = ctx.tr;
    let hoofdstukken = HOOFDSTUKKEN.iter().map(|(n, key)| Opt::new(n, format!("{n}. {}", tr.t(key)))).collect();
    let mensen = eigenaren(&b.mensen).map(|m| Opt::new(m.id, m.naam.clone())).collect();
    form.more(
        "evaluatie-punt-toevoegen",
        b.punten.is_empty() || input.is_some_and(|i| !i.get("punt").is_empty() || !i.get("voorstel").is_empty()),
        html! {
            (form.textarea("punt", "evaluatie-punt"))
            (form.select_of("hoofdstuk", "evaluatie-hoofdstuk", hoofdstukken))
            (form.textarea("voorstel", "evaluatie-voorstel"))
            (form.select_of("eigenaar", "evaluatie-eigenaar", mensen))
            (form.date3("uiterlijk", "evaluatie-uiterlijk"))
        },
    )
}
