//! The case card: one sheet for when power or network is gone. Without names of persons (R60).

use casus::{
    Betrokkene, Casus,
    aantekening::{self, Bewaard},
    betrokkene::wie_regel,
    taak::TaakRij,
};
use domain::{Code, draaiboek::Spoor};
use kern::{Ctx, Names};
use mandaat::aanstelling::Dienst;
use maud::{Markup, html};
use web::{
    Tr, args,
    parts::{self, Column, State, Table},
};

use super::{
    pages::{naam, titel},
    pages_sporen::{Regel, Woorden, personen, regels, wanneer},
};

/// What the card shows.
pub(super) struct Kaart {
    pub casus: Casus,
    pub taken: Vec<TaakRij>,
    pub betrokkenen: Vec<Betrokkene>,
    pub bellen: Vec<Dienst>,
    pub noten: Vec<Bewaard>,
    pub namen: Names,
}

pub(super) fn kaart(ctx: &Ctx, k: &Kaart) -> Markup {
    let (tr, c) = (ctx.tr, &k.casus);
    let w = Woorden::new(ctx, c);
    let by_track = regels(&w, &k.taken, &k.betrokkenen, ctx.now);
    html! {
        (parts::head(&titel(tr, c), tr.with("kaart-regel", args![("nummer", c.nummer.clone()), ("moment", tr.moment_lang(ctx.now))]), html! {}))
        p.zacht { (tr.t("kaart-druk-af")) }
        (parts::card(&tr.t("casus-melding"), parts::dl(&[
            (tr.t("casus-overval-op"), html! { (tr.moment_lang(c.overval_op)) }),
            (tr.t("casusveld-geweld"), html! { (tr.label(c.geweld)) }),
            (tr.t("casusveld-aantal"), html! { (tr.label(c.aantal)) }),
            (tr.t("casusveld-fase"), html! { (tr.label(c.fase)) }),
            (tr.t("casus-regie"), html! { (naam(&k.namen, tr, c.regie)) }),
        ])))
        @let gebeld = aantekening::belregels(tr, &k.noten);
        @if !k.bellen.is_empty() || !gebeld.is_empty() { (parts::card(&tr.t("kaart-bellen"), bellen(&k.bellen, &gebeld))) }
        @for spoor in Spoor::ALL {
            @if let Some(list) = by_track.get(spoor) { (parts::card(&tr.label(*spoor), stappen(&w, tr, list))) }
        }
        (parts::card(&tr.t("casus-betrokkenen"), mensen(tr, &k.betrokkenen)))
        (parts::card(&tr.t("kaart-aantekeningen"), html! { @for _ in 0..6 { p { "……………………………………………………………………………………………………" } } }))
    }
}

fn bellen(diensten: &[Dienst], genoteerd: &[(String, String)]) -> Markup {
    html! {
        ul {
            @for (naam, nummer) in genoteerd { li { strong { (naam) } ": " (heel(nummer)) } }
            @for d in diensten { li { strong { (d.naam) } @if !d.functie.is_empty() { ", " (d.functie) } ": " (heel(&d.telefoon)) } }
        }
    }
}

/// A number on one line: half of it cannot be dialled.
fn heel(nummer: &str) -> String {
    nummer.replace(' ', "\u{a0}")
}

/// Who to call about this casus, each with a number to touch.
pub(super) fn bellijst(ctx: &Ctx, casus: &Casus, noten: &[Bewaard], nu: &[Dienst]) -> Markup {
    let tr = ctx.tr;
    let row = |naam: &str, functie: &str, nummer: &str| {
        let bel = html! { @if !nummer.is_empty() { (parts::call(nummer, nummer)) } };
        parts::row(html! {}, html! { (naam) }, functie, bel)
    };
    let genoteerd: Vec<Markup> = aantekening::belregels(tr, noten).iter().map(|(naam, nummer)| row(naam, "", nummer)).collect();
    let diensten: Vec<Markup> = nu.iter().map(|d| row(&d.naam, &d.functie, &d.telefoon)).collect();
    let leeg = html! { p.zacht { (tr.t("casus-bellijst-leeg")) } };
    html! {
        (parts::head(&tr.t("casus-bellijst"), tr.with("casus-bellijst-lead", args![("casus", titel(tr, casus)), ("nummer", casus.nummer.clone())]), html! {}))
        (parts::card(&tr.t("casus-bellijst-genoteerd"), html! {
            @if genoteerd.is_empty() { (leeg) } @else { (parts::rows(&genoteerd)) }
            @if let Some(m) = aantekening::belmoment(noten, ctx.now) { p.zacht { (tr.t("aantekening-volgend-bellen")) ": " (tr.moment_near(m, ctx.now)) } }
        }))
        @if !diensten.is_empty() { (parts::card(&tr.t("kaart-bellen"), parts::rows(&diensten))) }
    }
}

/// Open steps with a box to tick by hand; what is done stays visible with its moment.
fn stappen(w: &Woorden<'_>, tr: Tr, list: &[Regel<'_>]) -> Markup {
    let columns =
        vec![Column::new(tr.t("kaart-kolom-stap")), Column::new(tr.t("kaart-kolom-wie")), Column::new(tr.t("kaart-kolom-gedaan"))];
    let rows = list.iter().filter(|r| r.stand != State::Off).map(|r| {
        vec![
            html! { span lang="nl" { (w.titel(&r.taak.stap)) } @if !r.volgnrs.is_empty() { div.klein { (personen(tr, &r.volgnrs, |_| None)) } } },
            html! { (wanneer(w, r)) @if r.stand == State::Wait { @if let Some(text) = w.wacht(&r.taak.wacht_op) { div.klein { (text) } } } },
            html! { (if r.stand == State::Done { "☑" } else { "☐" }) },
        ]
    });
    html! { (Table::new(tr.t("kaart-kolom-stap"), columns).hide_caption().rows(rows)) }
}

fn mensen(tr: Tr, list: &[Betrokkene]) -> Markup {
    let line = |b: &Betrokkene| {
        let mut parts = vec![tr.with("betrokkene-n", args![("nummer", b.volgnr)]), wie_regel(tr, b)];
        parts.extend(b.niet_bellen.then(|| tr.t("betrokkene-niet-bellen")));
        parts.extend(b.niet_schrijven.then(|| tr.t("betrokkene-niet-schrijven")));
        parts.join(" · ")
    };
    html! { @if list.is_empty() { p { (tr.t("casus-geen-betrokkenen")) } } @else { ul { @for b in list { li { (line(b)) } } } } }
}
