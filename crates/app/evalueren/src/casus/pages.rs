//! The page of an evaluation.

use domain::{
    Bezwaar, Code,
    casus::{Fase, mag_evalueren},
    plan::HOOFDSTUKKEN,
};
use kern::{Ctx, Medewerker};
use maud::{Markup, html};
use screenen::casus::Casus;
use web::{
    Errors, Form, Icon, Input, Opt, args,
    parts::{self, Alert, Kind},
};

use super::formulier::{DOELEN, eigenaren};
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
}

/// The form that was not accepted.
pub(super) struct Fout<'a> {
    pub deel: &'static str,
    pub input: &'a Input,
    pub errors: Errors,
}

impl Default for Fout<'_> {
    fn default() -> Self {
        static NONE: std::sync::LazyLock<Input> = std::sync::LazyLock::new(Input::new);
        Self { deel: "", input: &NONE, errors: Errors::new() }
    }
}

pub(super) fn toon(ctx: &Ctx, b: &Beeld, fout: &Fout<'_>) -> Markup {
    let tr = ctx.tr;
    let terug = format!("/casussen/{}", b.casus.nummer);
    let actions = html! { (parts::button_link(&terug, tr.t("evaluatie-naar-casus"), false)) (parts::button_link(&format!("{terug}/sluiten"), tr.t("evaluatie-naar-sluiten"), false)) };
    html! {
        (parts::head(&tr.t("evaluatie-titel"), tr.with("evaluatie-lead", args![("nummer", b.casus.nummer.clone()), ("soort", tr.t(b.casus.incidenttype.key())), ("buurt", b.casus.buurt.clone())]), actions))
        @if let Err(bezwaar) = mag_evalueren(b.casus.fase) { (niet_nu(ctx, b, &bezwaar)) }
        @else { (formulieren(ctx, b, fout)) }
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

fn formulieren(ctx: &Ctx, b: &Beeld, fout: &Fout<'_>) -> Markup {
    let tr = ctx.tr;
    html! {
        (parts::card_with(&tr.t("evaluatie-effect"), stand(ctx, b.evaluatie.effect.is_some()), deel(ctx, b, fout, "effect", effect_input(&b.evaluatie), effect)))
        (parts::card_with(&tr.t("evaluatie-proces"), stand(ctx, b.evaluatie.proces_op.is_some()), deel(ctx, b, fout, "proces", proces_input(&b.evaluatie), proces)))
        (parts::card_with(&tr.t("evaluatie-verbeterpunten"), stand(ctx, !b.punten.is_empty()), html! {
            (punten(ctx, b))
            (deel(ctx, b, fout, "verbeterpunt", Input::new(), verbeterpunt))
        }))
    }
}

fn stand(ctx: &Ctx, klaar: bool) -> Markup {
    if klaar { parts::tag(Kind::Ok, &ctx.tr.t("evaluatie-ingevuld")) } else { parts::tag(Kind::Warn, &ctx.tr.t("evaluatie-nog-invullen")) }
}

/// One of the three forms: with what was typed when it was refused, else with what is on record.
fn deel(ctx: &Ctx, b: &Beeld, fout: &Fout<'_>, naam: &'static str, own: Input, fields: fn(&Ctx, &Beeld, &Form<'_>) -> Markup) -> Markup {
    let none = Errors::new();
    let (input, errors) = if fout.deel == naam { (fout.input, &fout.errors) } else { (&own, &none) };
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid()).version(b.evaluatie.versie);
    if naam == "proces" && fout.deel == naam && fout.errors.of("goed").is_some_and(|e| e.key == "evaluatie-fout-botsing") {
        form.conflict("goed", &b.evaluatie.goed);
        form.conflict("beter", &b.evaluatie.beter);
    }
    form.post(&format!("/casussen/{}/evaluatie/{naam}", b.casus.nummer), fields(ctx, b, &form))
}

fn effect(_: &Ctx, _: &Beeld, form: &Form<'_>) -> Markup {
    html! {
        (form.radios::<Oordeel>("aandacht", "evaluatie-doel-aandacht"))
        (form.radios::<Oordeel>("veiligheid", "evaluatie-doel-veiligheid"))
        (form.radios::<Oordeel>("gevoel", "evaluatie-doel-gevoel"))
        (form.radios::<Oordeel>("informatie", "evaluatie-doel-informatie"))
        (form.actions(form.submit("evaluatie-effect-bewaren")))
    }
}

fn effect_input(e: &Evaluatie) -> Input {
    e.effect.map_or_else(Input::new, |antwoorden| {
        DOELEN.iter().zip(antwoorden).fold(Input::new(), |input, (doel, a)| input.with(doel, a.code()))
    })
}

fn proces(_: &Ctx, _: &Beeld, form: &Form<'_>) -> Markup {
    html! {
        (form.textarea("goed", "evaluatie-goed"))
        (form.textarea("beter", "evaluatie-beter"))
        (form.actions(form.submit("evaluatie-proces-bewaren")))
    }
}

fn proces_input(e: &Evaluatie) -> Input {
    Input::new().with("goed", &e.goed).with("beter", &e.beter)
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

fn verbeterpunt(ctx: &Ctx, b: &Beeld, form: &Form<'_>) -> Markup {
    let tr = ctx.tr;
    let hoofdstukken = HOOFDSTUKKEN.iter().map(|(n, key)| Opt::new(n, format!("{n}. {}", tr.t(key)))).collect();
    let mensen = eigenaren(&b.mensen).map(|m| Opt::new(m.id, m.naam.clone())).collect();
    form.more(
        "evaluatie-punt-toevoegen",
        b.punten.is_empty() || !form.summary().into_string().is_empty(),
        html! {
            (form.textarea("punt", "evaluatie-punt"))
            (form.select_of("hoofdstuk", "evaluatie-hoofdstuk", hoofdstukken))
            (form.textarea("voorstel", "evaluatie-voorstel"))
            (form.select_of("eigenaar", "evaluatie-eigenaar", mensen))
            (form.date3("uiterlijk", "evaluatie-uiterlijk"))
            (form.actions(form.submit("evaluatie-punt-bewaren")))
        },
    )
}
