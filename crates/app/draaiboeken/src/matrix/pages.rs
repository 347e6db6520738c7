//! The page of the matrix: a table on a wide screen and on paper, a list per step on a phone.

use domain::{
    Code,
    draaiboek::{Draaiboek, Stapfase},
    recht::Recht,
};
use inventaris::partners::{HIER, Partner, adres};
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Icon, args,
    parts::{self, Alert, Kind},
    prose,
};

use super::{Gat, Kolom, Matrix, Regel, Rol};
use ::draaiboek::{
    HIER as DRAAIBOEKEN,
    woorden::{Woorden, boeknaam},
};

fn plek(d: &str, as_list: bool) -> String {
    format!("{HIER}/matrix?draaiboek={d}{}", if as_list { "&vorm=lijst" } else { "" })
}

pub(super) fn show(ctx: &Ctx, all: &[&Draaiboek], matrix: Option<&Matrix<'_>>, partners: &[Partner], as_list: bool) -> Markup {
    let tr = ctx.tr;
    let Some(m) = matrix else {
        return html! {
            (ctx.tabs(HIER))
            (parts::empty(Icon::Taak, &tr.t("draaiboeken-leeg"), &tr.t("draaiboeken-leeg-tekst"), html! {}))
        };
    };
    let w = Woorden { tr, beleid: &ctx.app.beleid, partners, draaiboek: m.draaiboek, dag: ctx.now.datum() };
    let tabs: Vec<_> = all.iter().map(|d| (boeknaam(tr, d).to_owned(), plek(&d.id, as_list), d.id == m.draaiboek.id)).collect();
    let other =
        parts::button_link(&plek(&m.draaiboek.id, !as_list), tr.t(if as_list { "matrix-als-tabel" } else { "matrix-als-lijst" }), false);
    html! {
        (ctx.tabs(HIER))
        (parts::head(&tr.t("matrix-titel"), tr.t("matrix-lead"), html! { span.alleen-breed { (other) } }))
        (parts::tabs(&tr.t("matrix-draaiboeken"), &tabs))
        (parts::stack(html! {
            (gaps(ctx, &w, m))
            (legend(ctx))
            @if as_list { (parts::panel(list(&w, m))) }
            @else {
                div.alleen-breed { (parts::panel(table(&w, m))) }
                div.alleen-smal { (parts::panel(list(&w, m))) }
            }
        }))
    }
}

fn naam(w: &Woorden<'_>, k: &Kolom) -> Markup {
    html! { @if k.partner { (parts::link(&adres(&k.id), w.actor(&k.id))) } @else { (w.actor(&k.id)) } }
}

/// What is missing about a partner, as a link to the form that mends it for who may fill that in.
fn gap(ctx: &Ctx, w: &Woorden<'_>, k: &Kolom, gat: Gat) -> Markup {
    let form = match gat {
        Gat::Onbekend => None,
        Gat::DoetNietMee | Gat::Nummer => Some("gegevens"),
        Gat::Afspraak => Some("afspraken/nieuw"),
        Gat::Aanbod => Some("aanbod/nieuw"),
    };
    let label = w.tr.label(gat);
    match form.filter(|_| k.partner && ctx.mag(Recht::VoorbereidingWijzigen)) {
        Some(form) => {
            html! { span.matrix-let { (Icon::Let.svg()) " " (parts::link(&format!("{}/{form}", adres(&k.id)), html! { (label) span.onzichtbaar { ": " (w.actor(&k.id)) } })) } }
        }
        None => parts::tag_icon(Kind::Warn, Icon::Let, &label),
    }
}

/// What is missing about whom, before anything else: that is the work.
fn gaps(ctx: &Ctx, w: &Woorden<'_>, m: &Matrix<'_>) -> Markup {
    let (tr, count) = (w.tr, m.met_gaten().count());
    if count == 0 {
        return parts::alert(Alert::Ok, &tr.t("matrix-geen-gaten"), html! {});
    }
    let lines: Vec<Markup> = m
        .met_gaten()
        .map(|k| parts::row(html! {}, naam(w, k), "", html! { div.rijtje { @for gat in &k.gaten { (gap(ctx, w, k, *gat)) " " } } }))
        .collect();
    html! {
        (parts::alert(Alert::Warn, &tr.with("matrix-gaten", args![("aantal", count)]), html! {
            (parts::details(tr.t("matrix-gaten-toon"), false, parts::rows(&lines)))
        }))
    }
}

fn legend(ctx: &Ctx) -> Markup {
    let tr = ctx.tr;
    html! {
        section.legenda aria-label=(tr.t("matrix-legenda")) {
            h2.onzichtbaar { (tr.t("matrix-legenda")) }
            dl {
                @for rol in Rol::ALL { div { dt { (mark(*rol)) " " (tr.label(*rol)) } dd.zacht.klein { (tr.attr(rol.key(), "uitleg").unwrap_or_default()) } } }
            }
        }
    }
}

/// The letter of a part; what it means stands beside it or is read out.
fn mark(rol: Rol) -> Markup {
    let letter = match rol {
        Rol::VoertUit => "V",
        Rol::Eind => "E",
        Rol::Geraadpleegd => "R",
        Rol::Geinformeerd => "I",
        Rol::Aanbod => "A",
    };
    html! { span.rolteken.(format!("rol-{}", rol.code())) aria-hidden="true" { (letter) } }
}

fn table(w: &Woorden<'_>, m: &Matrix<'_>) -> Markup {
    let (tr, d) = (w.tr, m.draaiboek);
    let title = tr.with("matrix-bijschrift", args![("naam", prose::quote_name(tr, &d.naam, d.naam_en.as_deref()))]);
    html! {
        div.matrixvak tabindex="0" role="region" aria-labelledby="matrix-bijschrift" {
            table.matrix {
                caption.onzichtbaar #matrix-bijschrift { (prose::show(&title)) }
                thead {
                    tr {
                        th scope="col" { (tr.t("matrix-stap")) }
                        @for k in &m.kolommen {
                            th scope="col" {
                                div.matrix-kop { (naam(w, k)) }
                                @if !k.gaten.is_empty() { div.matrix-gat { (Icon::Let.svg()) span.onzichtbaar { (tr.with("matrix-gaten-kolom", args![("aantal", k.gaten.len())])) } } }
                            }
                        }
                    }
                }
                @for (fase, steps) in phases(m) {
                    tbody {
                        tr.matrix-fase { th scope="rowgroup" { (tr.label(fase)) } td colspan=(m.kolommen.len()) {} }
                        @for r in steps { (line(w, m, r)) }
                    }
                }
            }
        }
    }
}

/// The steps by part of the work, in the order of the draaiboek.
fn phases<'m, 'd>(m: &'m Matrix<'d>) -> Vec<(Stapfase, Vec<&'m Regel<'d>>)> {
    let steps = |fase: &Stapfase| m.regels.iter().filter(|r| r.stap.fase == *fase).collect::<Vec<_>>();
    Stapfase::ALL.iter().map(|f| (*f, steps(f))).filter(|(_, all)| !all.is_empty()).collect()
}

fn step(w: &Woorden<'_>, r: &Regel<'_>) -> Markup {
    let href = format!("{DRAAIBOEKEN}/{}#stap-{}", w.draaiboek.id, r.stap.id);
    html! { (r.nummer) ". " span lang="nl" { (parts::link(&href, &r.stap.titel)) } }
}

fn line(w: &Woorden<'_>, m: &Matrix<'_>, r: &Regel<'_>) -> Markup {
    html! {
        tr {
            th scope="row" { (step(w, r)) @if r.stap.brief.is_some() { " " (letter(w)) } }
            @for (k, rollen) in m.kolommen.iter().zip(&r.cellen) {
                td.matrix-open[!rollen.is_empty() && !k.gaten.is_empty()] {
                    @for rol in rollen { (mark(*rol)) span.onzichtbaar { (w.tr.label(*rol)) " " } }
                }
            }
        }
    }
}

fn letter(w: &Woorden<'_>) -> Markup {
    html! { span.zacht.klein { (Icon::Brief.svg()) " " (w.tr.t("matrix-brief")) } }
}

fn list(w: &Woorden<'_>, m: &Matrix<'_>) -> Markup {
    html! {
        @for (fase, steps) in phases(m) {
            h2.nl-heading.nl-heading--level-2 { (w.tr.label(fase)) }
            ol.matrixlijst {
                @for r in steps {
                    li {
                        h3.nl-heading.nl-heading--level-3 { (step(w, r)) @if r.stap.brief.is_some() { " " (letter(w)) } }
                        ul { @for rol in Rol::ALL { (who(w, m, r, *rol)) } }
                    }
                }
            }
        }
    }
}

fn who(w: &Woorden<'_>, m: &Matrix<'_>, r: &Regel<'_>, rol: Rol) -> Markup {
    let found: Vec<&Kolom> = m.kolommen.iter().zip(&r.cellen).filter(|(_, rollen)| rollen.contains(&rol)).map(|(k, _)| k).collect();
    html! {
        @if !found.is_empty() {
            li {
                (mark(rol)) " " (w.tr.label(rol)) ": "
                @for (n, k) in found.iter().enumerate() {
                    @if n > 0 { ", " }
                    (naam(w, k))
                    @if !k.gaten.is_empty() {
                        " " span.matrix-let { (Icon::Let.svg()) " " (k.gaten.iter().map(|g| w.tr.label(*g).to_lowercase()).collect::<Vec<_>>().join(", ")) }
                    }
                }
            }
        }
    }
}
