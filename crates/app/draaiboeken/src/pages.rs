//! Pages of the draaiboeken.

use domain::{
    Code,
    casus::Incidenttype,
    draaiboek::{Bevinding, Draaiboek, KOLOMMEN, Per, Spoor, Stap, Stapfase, zwembaan},
    recht::Recht,
};
use kern::{Ctx, Medewerker, citaat};
use maud::{Markup, PreEscaped, html};
use web::{
    Icon, Tr, args,
    parts::{self, Alert, Column, Kind, Table},
    prose,
};

use ::draaiboek::{HIER, tekening::drawing, woorden::Woorden};
use mandaat::vaststelling::Vaststelling;

use crate::{generale::scenarios, handlers::adres, mist};

/// With these words a draaiboek says that no law sets a term.
const KEUZE: &str = "keuze van je gemeente";

/// Columns of the lists of draaiboeken.
const NAAM: &str = "draaiboek-kolom-naam";
const VOOR: &str = "draaiboek-kolom-voor";
const STAPPEN: &str = "draaiboek-kolom-stappen";
const STAND: &str = "draaiboek-kolom-stand";
const BEKIJK: &str = "draaiboek-kolom-bekijk";

/// Whether the version that is shown was adopted, and by whom.
pub(crate) struct Stand<'a> {
    pub(crate) vast: Option<&'a Vaststelling>,
    pub(crate) mensen: &'a [Medewerker],
    /// What is not ready for it, or no longer.
    pub(crate) mist: &'a [Bevinding],
}

impl Stand<'_> {
    fn zin(&self, tr: Tr) -> Option<String> {
        let v = self.vast?;
        let naam = self.mensen.iter().find(|m| m.id == v.door).map_or("–", |m| &m.naam);
        Some(tr.with("draaiboek-vastgesteld-door", args![("datum", tr.datum(v.op.datum())), ("wie", naam)]))
    }
}

/// Name of a draaiboek.
pub(crate) fn naam(tr: Tr, d: &Draaiboek) -> Markup {
    prose::name(tr, &d.naam, d.naam_en.as_deref())
}

pub(crate) fn list(ctx: &Ctx, [shown, more, beside]: [&[&Draaiboek]; 3], adopted: &[Vaststelling], mensen: &[Medewerker]) -> Markup {
    let tr = ctx.tr;
    // Only what tells lines apart: a supplement is adopted by nobody, and what is no robbery is for no kind of it.
    let line = |d: &Draaiboek, key: &str| {
        let stand = Stand { vast: adopted.iter().find(|v| v.van(d)), mensen, mist: &[] };
        match key {
            NAAM => {
                html! { span { (parts::link(&adres(d, ""), naam(tr, d))) } div.zacht.klein { (tr.with("draaiboek-geldt-vanaf", args![("datum", tr.datum(d.geldig_vanaf))])) } @if ctx.app.beleid.is_eigen(d) { (parts::tag(Kind::Info, &tr.t("draaiboek-eigen-versie"))) } }
            }
            VOOR => html! { (voor(tr, d)) },
            STAPPEN => {
                html! { (tr.with("draaiboek-aantal", args![("aantal", d.stappen.len()), ("verplicht", d.stappen.iter().filter(|s| s.verplicht).count())])) }
            }
            STAND => state(tr, &stand),
            _ => {
                html! { div.linkrij { (parts::link(&adres(d, "/generale"), tr.t("generale-kort"))) (parts::link(&adres(d, "/zwembaan"), tr.t("draaiboek-zwembaan"))) (parts::link(&adres(d, "/pdf"), tr.t("draaiboek-pdf"))) } }
            }
        }
    };
    let empty = parts::empty(Icon::Taak, &tr.t("draaiboeken-leeg"), &tr.t("draaiboeken-leeg-tekst"), html! {});
    let table = |key: &str, keys: &[&str], books: &[&Draaiboek]| {
        let columns = keys.iter().map(|k| Column::new(tr.t(k))).collect();
        Table::new(tr.t(key), columns).rows(books.iter().map(|d| keys.iter().map(|k| line(d, k)).collect::<Vec<_>>()))
    };
    let parts_below: [(&str, &str, &[&str], &[&Draaiboek]); 2] = [
        ("draaiboek-te-kiezen", "draaiboek-te-kiezen-tekst", &[NAAM, STAPPEN, STAND, BEKIJK], more),
        ("draaiboek-aanvullingen", "draaiboek-aanvullingen-tekst", &[NAAM, STAPPEN, BEKIJK], beside),
    ];
    let main = html! {
        (parts::panel(table("draaiboeken-titel", &[NAAM, VOOR, STAPPEN, STAND, BEKIJK], shown).hide_caption().empty(empty)))
        @for (key, text, keys, books) in parts_below {
            @if !books.is_empty() {
                (parts::card(&tr.t(key), html! { p.zacht { (tr.t(text)) } (table(key, keys, books).hide_caption()) }))
            }
        }
        (ctx.law(&tr.t("draaiboeken-uitleg"), "CCV stap 1f", tr.t("draaiboeken-uitleg-tekst")))
    };
    let actions = html! {
        (parts::button_link(crate::eigen::HIER, tr.t("draaiboek-eigen-versies"), false))
        (parts::button_link(crate::bibliotheek::HIER, tr.t("bibliotheek-titel"), false))
    };
    html! {
        (ctx.tabs(HIER))
        (parts::head(&tr.t("draaiboeken-titel"), tr.t("draaiboeken-lead"), actions))
        (parts::stack(main))
    }
}

fn voor(tr: Tr, d: &Draaiboek) -> String {
    d.geldt_voor.iter().map(|s| tr.label(*s)).collect::<Vec<_>>().join(", ")
}

/// Whether no kind of incident starts it by itself: somebody chooses it with a report, once it is adopted.
fn te_kiezen(ctx: &Ctx, d: &Draaiboek) -> bool {
    ctx.app.beleid.te_kiezen_op(ctx.now.datum()).iter().any(|other| other.id == d.id)
}

/// Whether readiness counts what is wrong here: it starts by itself, or the municipality adopted it.
fn telt(ctx: &Ctx, d: &Draaiboek, stand: &Stand<'_>) -> bool {
    stand.vast.is_some() || ctx.app.beleid.startbaar_op(ctx.now.datum()).iter().any(|other| other.id == d.id)
}

/// What it is about, under its name. One to choose for "another robbery" is about no robbery at all.
fn waarover(ctx: &Ctx, d: &Draaiboek) -> String {
    if d.geldt_voor == [Incidenttype::Anders] && te_kiezen(ctx, d) { ctx.tr.t("draaiboek-ander-incident") } else { voor(ctx.tr, d) }
}

fn state(tr: Tr, stand: &Stand<'_>) -> Markup {
    match stand.zin(tr) {
        Some(zin) => html! { (parts::tag_icon(Kind::Ok, Icon::Vink, &tr.t("draaiboek-vastgesteld"))) div.zacht.klein { (zin) } },
        None => parts::tag(Kind::Warn, &tr.t("draaiboek-niet-vastgesteld")),
    }
}

pub(crate) fn show(ctx: &Ctx, w: &Woorden<'_>, stand: &Stand<'_>, spoor: Option<Spoor>) -> Markup {
    let (tr, d) = (ctx.tr, w.draaiboek);
    let numbered: Vec<(usize, &Stap)> =
        d.stappen.iter().enumerate().map(|(n, s)| (n + 1, s)).filter(|(_, s)| spoor.is_none_or(|k| s.spoor == k)).collect();
    let phases: Vec<(Stapfase, Vec<(usize, &Stap)>)> = Stapfase::ALL
        .iter()
        .map(|f| (*f, numbered.iter().filter(|(_, s)| s.fase == *f).copied().collect::<Vec<_>>()))
        .filter(|(_, steps)| !steps.is_empty())
        .collect();
    let actions = html! {
        (parts::button_link(&adres(d, "/generale"), tr.t("generale-kaart"), false))
        (parts::button_link(&adres(d, "/zwembaan"), tr.t("draaiboek-zwembaan"), false))
        (parts::button_link(&adres(d, "/pdf"), tr.t("draaiboek-pdf"), false))
    };
    let to = ctx.mag(Recht::DraaiboekBewerken).then(|| to_adapt(ctx, d));
    let main = html! {
        // What must be decided and what is missing come before the steps: on a telephone nobody scrolls past sixty of them.
        (adoption(ctx, d, stand))
        (mist::kaarten(w, stand.mist, telt(ctx, d, stand)))
        (tracks(tr, d, spoor))
        (parts::card(&tr.t("draaiboek-stappen-titel"), html! {
            p.zacht { (tr.t("draaiboek-stappen-tekst")) }
            @for (fase, steps) in &phases { (phase(w, *fase, steps, to.as_deref())) }
        }))
        (dropped(tr, d))
    };
    let context = html! {
        (scenarios::kaart(tr, &scenarios::van(&ctx.app.beleid, d), &adres(d, "/scenarios"), &adres(d, "/generale")))
        (adapt(ctx, d))
        (parts::card(&tr.t("draaiboek-inhoud"), contents(tr, &phases)))
        (about(ctx, d))
        (super::uitvoer::kaart(ctx, d))
    };
    html! {
        (parts::head_of(naam(tr, d), waarover(ctx, d), actions))
        (parts::side(main, context))
    }
}

fn tracks(tr: Tr, d: &Draaiboek, spoor: Option<Spoor>) -> Markup {
    let all = (tr.t("draaiboek-alle-sporen"), adres(d, ""), spoor.is_none());
    let each = Spoor::ALL.iter().map(|s| (tr.label(*s), format!("{}&spoor={}", adres(d, ""), s.code()), spoor == Some(*s)));
    parts::tabs(&tr.t("draaiboek-sporen"), &std::iter::once(all).chain(each).collect::<Vec<_>>())
}

fn adoption(ctx: &Ctx, d: &Draaiboek, stand: &Stand<'_>) -> Markup {
    let tr = ctx.tr;
    if let Some(zin) = stand.zin(tr) {
        return parts::alert(Alert::Ok, &tr.t("draaiboek-vastgesteld"), html! { p { (zin) } });
    }
    if d.geldt_voor.is_empty() {
        return html! {};
    }
    let hidden = [("versie", d.geldig_vanaf.to_string())];
    let button = html! { button.nl-button.nl-button--primary type="submit" { (tr.t("draaiboek-stel-vast")) } };
    parts::alert(
        Alert::Warn,
        &tr.t("draaiboek-niet-vastgesteld"),
        html! {
            p { (tr.t(if te_kiezen(ctx, d) { "draaiboek-stel-vast-keuze" } else { "draaiboek-stel-vast-tekst" })) }
            @if ctx.mag(Recht::PlanVaststellen) { (parts::post_form(&format!("{HIER}/{}/vaststellen", d.id), &hidden, button)) }
        },
    )
}

/// The page where a version of the municipality's own begins, with what it builds on filled in.
fn to_adapt(ctx: &Ctx, d: &Draaiboek) -> String {
    let base = ctx.app.beleid.geleverde_versies(&d.id).into_iter().rfind(|dag| *dag <= d.geldig_vanaf);
    match base {
        Some(dag) if !ctx.app.beleid.is_eigen(d) => format!("{}?basis={}@{dag}", crate::eigen::HIER, d.id),
        _ => crate::eigen::HIER.to_owned(),
    }
}

/// Where to change what is a choice of the municipality.
fn adapt(ctx: &Ctx, d: &Draaiboek) -> Markup {
    let (tr, to) = (ctx.tr, to_adapt(ctx, d));
    html! {
        @if ctx.mag(Recht::DraaiboekBewerken) {
            (parts::card(&tr.t("draaiboek-aanpassen"), html! { p { (tr.t("draaiboek-aanpassen-tekst")) } p { (parts::button_link(&to, tr.t("draaiboek-aanpassen"), false)) } }))
        }
    }
}

fn contents(tr: Tr, phases: &[(Stapfase, Vec<(usize, &Stap)>)]) -> Markup {
    html! {
        @for (fase, steps) in phases {
            (parts::details(tr.with("draaiboek-fase-aantal", args![("fase", tr.label(*fase)), ("aantal", steps.len())]), false, html! {
                ul lang="nl" { @for (n, s) in steps { li { (n) ". " (parts::link(&format!("#stap-{}", s.id), &s.titel)) } } }
            }))
        }
    }
}

fn about(ctx: &Ctx, d: &Draaiboek) -> Markup {
    let (tr, beleid) = (ctx.tr, &ctx.app.beleid);
    let trunk = d.bouwt_op.as_ref().and_then(|id| {
        let id = id.split('@').next().unwrap_or(id);
        beleid.draaiboeken.iter().filter(|s| s.id == *id && s.geldig_vanaf <= d.geldig_vanaf).max_by_key(|s| s.geldig_vanaf)
    });
    let beside = d.past_bij.iter().map(|id| beleid.geldig_op(id, ctx.now.datum()).map_or_else(|| html! { (id) }, |b| naam(tr, b)));
    let rows = [
        ("draaiboek-geldig", Some(html! { (tr.datum(d.geldig_vanaf)) })),
        (
            "draaiboek-basis",
            Some(html! { @match trunk { Some(stam) => (naam(tr, stam)), None => (d.bouwt_op.as_deref().unwrap_or("–")) } }),
        ),
        ("draaiboek-past-bij", (!d.past_bij.is_empty()).then(|| html! { @for (n, b) in beside.enumerate() { @if n > 0 { ", " } (b) } })),
        ("draaiboek-bron", Some(prose::dutch(&d.bron))),
    ];
    parts::card(
        &tr.t("draaiboek-over"),
        html! {
            (prose::alineas(&d.toelichting))
            (parts::dl(&rows.into_iter().filter_map(|(key, value)| Some((tr.t(key), value?))).collect::<Vec<_>>()))
        },
    )
}

fn phase(w: &Woorden<'_>, fase: Stapfase, steps: &[(usize, &Stap)], to: Option<&str>) -> Markup {
    let required = steps.iter().filter(|(_, s)| s.verplicht).count();
    let words = args![("fase", w.tr.label(fase)), ("aantal", steps.len()), ("verplicht", required)];
    parts::details(w.tr.with("draaiboek-fase-samen", words), false, html! { @for (n, s) in steps { (step(w, *n, s, to)) } })
}

fn step(w: &Woorden<'_>, n: usize, s: &Stap, to: Option<&str>) -> Markup {
    let tr = w.tr;
    html! {
        section.stapblok id={ "stap-" (s.id) } aria-labelledby={ "titel-" (s.id) } {
            h3.nl-heading.nl-heading--level-3 id={ "titel-" (s.id) } lang="nl" { (n) ". " (s.titel) }
            p {
                (parts::tag(Kind::Info, &tr.label(s.spoor))) " "
                @if s.eigen_zorg { (parts::tag(Kind::Info, &tr.t("stap-eigen-zorg"))) " " }
                @if s.per != Per::Casus { (parts::tag(Kind::Neutral, &tr.label(s.per))) " " }
                (parts::tag(if s.verplicht { Kind::Warn } else { Kind::Neutral }, &tr.t(if s.verplicht { "draaiboek-verplicht" } else { "draaiboek-vrij" })))
            }
            p lang="nl" { (s.uitleg) }
            p.zacht { (w.actor(&s.wie)) @if let Some(u) = w.uiterlijk(s) { " · " (tr.t("draaiboek-uiterlijk").to_lowercase()) " " (prose::show(&u)) } }
            (parts::details(tr.t("draaiboek-stap-alles"), false, html! {
                (parts::dl(&facts(w, s)))
                (exchanges(w, s))
                @if let Some(letop) = &s.letop {
                    (parts::law(&tr.t("draaiboek-let-op"), "", html! {
                        (web::prose::dutch(letop))
                        @if let Some(to) = to.filter(|_| letop.contains(KEUZE)) { " " (parts::link(to, tr.t("draaiboek-verander-keuze"))) }
                    }))
                }
                div.zacht.klein { (tr.t("draaiboek-bron")) ": " (citaat(tr, w.beleid, &s.bron)) }
            }))
        }
    }
}

fn facts(w: &Woorden<'_>, s: &Stap) -> Vec<(String, Markup)> {
    let tr = w.tr;
    let records: Vec<String> = s.legt_vast.iter().map(|f| tr.label(*f)).collect();
    let notes: Vec<String> = s.noteert.iter().map(|n| tr.label(n.wat)).collect();
    let lines = |all: Vec<String>| html! { @for line in all { div { (prose::show(&line)) } } };
    let all = [
        ("draaiboek-wie", Some(html! { (w.actor(&s.wie)) })),
        ("draaiboek-met", (!s.met.is_empty()).then(|| html! { (w.actoren(&s.met)) })),
        ("stap-weg", s.weg.map(|weg| html! { (tr.label(weg)) })),
        ("draaiboek-begint", (!s.na.is_empty()).then(|| prose::show(&w.begint(s)))),
        ("draaiboek-niet-voor", (!s.niet_voor.is_empty()).then(|| lines(w.niet_voor(s)))),
        ("draaiboek-uiterlijk", w.uiterlijk(s).map(|u| html! { strong { (prose::show(&u)) } })),
        ("stap-escaleert", w.escaleert(s).map(|zin| prose::show(&zin))),
        ("draaiboek-als", (!s.als.is_empty()).then(|| lines(w.als(&s.als)))),
        ("draaiboek-legt-vast", (!records.is_empty()).then(|| html! { (records.join(", ")) })),
        ("draaiboek-noteert", (!notes.is_empty()).then(|| html! { (notes.join(", ")) })),
        ("draaiboek-klaar-als", s.klaar_als.map(|b| html! { (tr.label(b)) })),
    ];
    all.into_iter().filter_map(|(key, value)| Some((tr.t(key), value?))).collect()
}

/// Channel, per person or area, escalation, care for colleagues and warning of a step, each on its line.
fn bijzonder(w: &Woorden<'_>, s: &Stap) -> Markup {
    let tr = w.tr;
    let lines = [
        s.weg.map(|weg| tr.label(weg)),
        (s.per != Per::Casus).then(|| tr.label(s.per)),
        w.escaleert(s),
        s.eigen_zorg.then(|| tr.t("stap-eigen-zorg")),
    ];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    html! {
        @if lines.is_empty() && s.letop.is_none() { "–" }
        @for line in &lines { div { (prose::show(line)) } }
        @if let Some(letop) = &s.letop { div { strong { (tr.t("draaiboek-let-op")) ": " } (prose::dutch(letop)) } }
    }
}

fn exchanges(w: &Woorden<'_>, s: &Stap) -> Markup {
    let tr = w.tr;
    if s.wisselt_uit.is_empty() {
        return html! {};
    }
    html! {
        p { strong { (tr.t("draaiboek-wisselt-uit")) } }
        ul {
            @for u in &s.wisselt_uit {
                @for deel in w.delen(u) {
                    li {
                        (w.actor(&u.van)) " → " (w.actor(&u.aan)) ": " (w.soorten(&deel.soorten)) ". "
                        (Icon::Weegschaal.svg()) " " (citaat(tr, w.beleid, &w.grondtekst(&deel)))
                    }
                }
            }
        }
    }
}

fn dropped(tr: Tr, d: &Draaiboek) -> Markup {
    html! {
        @if !d.vervallen.is_empty() {
            (parts::card(&tr.t("draaiboek-vervallen"), html! { ul lang="nl" { @for (id, reden) in &d.vervallen { li { (id) ": " (reden) } } } }))
        }
    }
}

pub(crate) fn lanes(ctx: &Ctx, w: &Woorden<'_>, title: &str) -> Markup {
    let (tr, d) = (ctx.tr, w.draaiboek);
    let z = zwembaan(d);
    let columns = [
        "draaiboek-wie",
        "zwembaan-kolom-stap",
        "zwembaan-kolom-spoor",
        "zwembaan-kolom-van",
        "draaiboek-uiterlijk",
        "zwembaan-kolom-bijzonder",
    ];
    let column = |i: usize| KOLOMMEN.get(i).map(|k| tr.t(k.key)).unwrap_or_default();
    let rows = z.banen.iter().flat_map(|b| b.balken.iter().map(move |s| (b, s))).map(|(b, s)| {
        let term = d.stap(&s.stap).and_then(|stap| w.uiterlijk(stap));
        vec![
            html! { (w.actor(&b.wie)) },
            html! { span lang="nl" { (parts::link(&format!("{}#stap-{}", adres(d, ""), s.stap), &s.titel)) } @if s.verplicht { " (" (tr.t("draaiboek-verplicht")) ")" } },
            html! { (tr.label(s.spoor)) },
            html! { (column(s.van)) @if s.tot > s.van { " – " (column(s.tot)) } },
            prose::show(term.as_deref().unwrap_or("–")),
            d.stap(&s.stap).map_or_else(|| html! { "–" }, |stap| bijzonder(w, stap)),
        ]
    });
    let table = Table::new(title, columns.map(|k| Column::new(tr.t(k))).to_vec()).rows(rows);
    let actions = html! {
        (parts::button_link(&adres(d, ""), tr.t("draaiboek-lijst"), false))
        (parts::button_link(&adres(d, "/pdf"), tr.t("draaiboek-pdf"), false))
    };
    html! {
        (parts::head(title, tr.t("zwembaan-lead"), actions))
        (parts::panel(parts::figure(title, PreEscaped(drawing(w, &z)), &tr.t("zwembaan-lijst"), table)))
    }
}
