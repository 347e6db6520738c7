//! The page of the agreements: what does not fit, the matrix or a list per partner, and the covenants.

use domain::{Code, gegeven::Soort};
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, Opt, Tr, args,
    parts::{self, Alert, Kind},
};

use super::{
    Groep, HIER, Staat, Stroom, adres, convenant_adres, groep,
    handlers::{Filter, Overzicht},
    nalopen::{Bevinding, Soortbevinding},
    pages_convenant::tekenlabel,
    staat, stand,
};
use ::draaiboek::HIER as DRAAIBOEKEN;

/// The line of the matrix for rules about any partner.
const ELKE: &str = "*";

pub(super) fn list(ctx: &Ctx, o: &Overzicht<'_>, f: &Filter) -> Markup {
    let tr = ctx.tr;
    let other = if f.lijst { "info-als-matrix" } else { "info-als-lijst" };
    let change = parts::button_link(&plek(f, !f.lijst), tr.t(other), false);
    let shown: Vec<&Stroom<'_>> = o.stromen.iter().filter(|s| f.past(s)).collect();
    html! {
        (ctx.tabs(HIER))
        (parts::head(&tr.t("info-titel"), tr.t("info-lead"), html! { span.alleen-breed { (change) } }))
        (parts::stack(html! {
            (bevindingen(ctx, o))
            (filters(ctx, o, f))
            @if shown.is_empty() { (parts::empty(Icon::Zoek, &tr.t("info-niets"), &tr.t("info-niets-tekst"), parts::link(HIER, tr.t("info-alle")))) }
            @else if f.lijst { (lijst(ctx, o, &shown, f)) }
            @else {
                div.alleen-breed { (parts::stack(html! { (legenda(tr)) (parts::panel(matrix(ctx, o, &shown, f))) })) }
                div.alleen-smal { (lijst(ctx, o, &shown, f)) }
            }
            // A list says where each covenant stands already.
            @if !f.lijst { div.alleen-breed { (convenanten(ctx, o)) } }
        }))
    }
}

fn plek(f: &Filter, lijst: bool) -> String {
    let parts =
        [f.partner.as_ref().map(|p| format!("partner={p}")), f.soort.map(|s| format!("soort={s}")), lijst.then(|| "vorm=lijst".to_owned())];
    let query: Vec<String> = parts.into_iter().flatten().collect();
    if query.is_empty() { HIER.to_owned() } else { format!("{HIER}?{}", query.join("&")) }
}

/// Sender and recipient.
pub(super) fn richting(tr: Tr, o: &Overzicht<'_>, s: &Stroom<'_>) -> String {
    tr.with("info-richting", args![("van", o.naam(tr, s.van)), ("aan", o.naam(tr, s.aan))])
}

pub(super) fn staatlabel(tr: Tr, staat: Staat) -> Markup {
    let label = tr.label(staat);
    match staat {
        Staat::Ja => parts::tag_icon(Kind::Ok, Icon::Vink, &label),
        Staat::Beperkt => parts::tag(Kind::Info, &label),
        Staat::Open | Staat::Vervallen => parts::tag(Kind::Warn, &label),
        Staat::Nee => parts::tag(Kind::Neutral, &label),
    }
}

/// A flow as a row: where it stands, who to whom, what and on which basis.
pub(super) fn regel(ctx: &Ctx, o: &Overzicht<'_>, s: &Stroom<'_>) -> Markup {
    let tr = ctx.tr;
    let kinds: Vec<String> = s.regel.gegevens.iter().map(|k| tr.label(*k).to_lowercase()).collect();
    let quiet = html! { (kinds.join(", ")) br; (tr.label(s.regel.voorwaarde)) ". " (ctx.citaat(&s.grondslag.artikel)) };
    let title = parts::link(&adres(&s.sleutel), richting(tr, o, s));
    parts::row_of(staatlabel(tr, staat(s, o.afspraak(s), o.dag)), title, quiet, html! {})
}

fn filters(ctx: &Ctx, o: &Overzicht<'_>, f: &Filter) -> Markup {
    let tr = ctx.tr;
    let input = Input::new().with_some("partner", f.partner.as_ref()).with_some("soort", f.soort);
    let errors = Errors::new();
    let form = Form::new(tr, &input, &errors).filtering();
    let mut parties: Vec<&str> = Vec::new();
    for s in &o.stromen {
        parties.extend([s.van, s.aan].into_iter().filter(|p| !parties.contains(p)).collect::<Vec<_>>());
    }
    parties.dedup();
    let options = parties.iter().map(|p| Opt::new(p, o.naam(tr, p))).collect();
    let fields = html! {
        (form.select_of("partner", "info-partner", options).optional())
        (form.select_of("soort", "info-soort", Opt::all::<Soort>(tr)).optional())
        @if f.lijst { (form.hidden("vorm", "lijst")) }
    };
    parts::filters(tr, HIER, f.actief(), fields)
}

/// What does not fit, before anything else: that is the work.
fn bevindingen(ctx: &Ctx, o: &Overzicht<'_>) -> Markup {
    let (tr, all) = (ctx.tr, o.bevindingen());
    if all.is_empty() {
        return parts::alert(Alert::Ok, &tr.t("info-klopt"), html! {});
    }
    let groups = Soortbevinding::ALL.iter().map(|s| (*s, all.iter().filter(|b| b.soort == *s).collect::<Vec<_>>()));
    parts::alert(
        Alert::Warn,
        &tr.with("info-bevindingen", args![("aantal", all.len())]),
        html! {
            @for (soort, found) in groups.filter(|(_, found)| !found.is_empty()) {
                @let title = format!("{} ({})", tr.label(soort), found.len());
                div id=(soort.code()) { (parts::details(title, false, html! {
                    p.zacht { (tr.attr(soort.key(), "uitleg").unwrap_or_default()) }
                    (parts::rows(&found.iter().map(|b| bevinding(tr, o, b)).collect::<Vec<_>>()))
                })) }
            }
        },
    )
}

/// The page where it is mended.
pub(crate) fn naar(b: &Bevinding) -> String {
    match (&b.stroom, b.soort) {
        (Some(stroom), _) => adres(stroom),
        (None, Soortbevinding::NietOndertekend) => convenant_adres(&b.van),
        (None, _) => b.plekken.first().map_or_else(|| HIER.to_owned(), |p| format!("{DRAAIBOEKEN}/{}#stap-{}", p.draaiboek, p.stap)),
    }
}

fn bevinding(tr: Tr, o: &Overzicht<'_>, b: &Bevinding) -> Markup {
    let who = match b.aan.as_str() {
        "" => o.naam(tr, &b.van),
        aan => tr.with("info-richting", args![("van", o.naam(tr, &b.van)), ("aan", o.naam(tr, aan))]),
    };
    let to = naar(b);
    // Which flow it is, where one party has more of them to another.
    let all = o.stromen.iter().find(|s| b.stroom.as_ref() == Some(&s.sleutel)).map_or(&[][..], |s| &s.regel.gegevens);
    let about = if b.gegevens.is_empty() { all } else { &b.gegevens };
    let kinds: Vec<String> = about.iter().map(|k| tr.label(*k).to_lowercase()).collect();
    let quiet = html! {
        (kinds.join(", "))
        @if let Some(dag) = b.dag { @if !kinds.is_empty() { br; } (tr.datum(dag)) }
        @for p in &b.plekken { br; (tr.t("info-stap")) " " span lang="nl" { (parts::link(&format!("{DRAAIBOEKEN}/{}#stap-{}", p.draaiboek, p.stap), &p.titel)) } }
    };
    parts::row_of(html! {}, parts::link(&to, who), quiet, html! {})
}

fn legenda(tr: Tr) -> Markup {
    html! {
        section.legenda aria-label=(tr.t("info-legenda")) {
            dl {
                @for g in Groep::ALL { div { dt { (teken(tr, *g)) " " (tr.label(*g)) } dd.zacht.klein { (tr.attr(g.key(), "uitleg").unwrap_or_default()) } } }
                @for s in Staat::ALL { div { dt { (merkteken(*s)) " " (tr.label(*s)) } dd.zacht.klein { (tr.attr(s.key(), "uitleg").unwrap_or_default()) } } }
            }
        }
    }
}

/// The letter of a group of kinds.
fn teken(tr: Tr, g: Groep) -> Markup {
    html! { span.rolteken aria-hidden="true" { (tr.attr(g.key(), "letter").unwrap_or_default()) } }
}

fn merkteken(s: Staat) -> Markup {
    let icon = match s {
        Staat::Ja => Icon::Vink,
        Staat::Beperkt => Icon::Filter,
        Staat::Open => Icon::Vraag,
        Staat::Nee => Icon::Sluit,
        Staat::Vervallen => Icon::Klok,
    };
    html! { span.(format!("infomerk infomerk-{}", s.code())) aria-hidden="true" { (icon.svg()) } }
}

/// A citation in as few signs as a cell has room for.
fn kort(artikel: &str) -> String {
    artikel.replace(" art. ", " ").replace(" lid ", ".").replace(" onder ", ".").replace(" en ", ", ")
}

/// The party of a row or column: a rule for any partner has one line for all, unless one partner is chosen.
fn as_van<'s>(s: &'s Stroom<'_>, f: &Filter) -> (&'s str, &'s str) {
    let any = |pattern: &str, actor: &'s str| if pattern == ELKE && f.partner.is_none() { ELKE } else { actor };
    (any(&s.regel.van, s.van), any(&s.regel.aan, s.aan))
}

fn assen<'s>(all: &[&'s Stroom<'_>], f: &Filter, pick: impl Fn((&'s str, &'s str)) -> &'s str) -> Vec<&'s str> {
    let mut found: Vec<&str> = Vec::new();
    for s in all {
        let one = pick(as_van(s, f));
        if !found.contains(&one) {
            found.push(one);
        }
    }
    // The police and the municipality first; "every partner" last.
    found.sort_by_key(|a| match *a {
        "politie" => 0,
        "burgemeester" => 1,
        "gemeente" => 2,
        ELKE => 9,
        _ => 5,
    });
    found
}

fn matrix(ctx: &Ctx, o: &Overzicht<'_>, shown: &[&Stroom<'_>], f: &Filter) -> Markup {
    let tr = ctx.tr;
    let (rows, columns) = (assen(shown, f, |(van, _)| van), assen(shown, f, |(_, aan)| aan));
    let naam = |id: &str| if id == ELKE { tr.t("info-elke") } else { o.naam(tr, id) };
    html! {
        div.matrixvak tabindex="0" role="region" aria-labelledby="info-bijschrift" {
            table.matrix.infomatrix {
                caption.onzichtbaar #info-bijschrift { (tr.t("info-bijschrift")) }
                thead { tr {
                    th scope="col" { (tr.t("info-van-aan")) }
                    @for c in &columns { th scope="col" { div.matrix-kop { (naam(c)) } } }
                } }
                tbody { @for r in &rows { tr {
                    th scope="row" { strong { (naam(r)) } }
                    @for c in &columns {
                        @let here: Vec<&Stroom<'_>> = shown.iter().copied().filter(|s| as_van(s, f) == (*r, *c)).collect();
                        td { (cel(tr, o, &here, *r == ELKE || *c == ELKE)) }
                    }
                } } }
            }
        }
    }
}

/// What goes between two parties: kinds in short, basis and state.
fn cel(tr: Tr, o: &Overzicht<'_>, here: &[&Stroom<'_>], elke: bool) -> Markup {
    let Some(first) = here.first() else { return html! {} };
    if elke {
        let agreed = here.iter().filter(|s| matches!(staat(s, o.afspraak(s), o.dag), Staat::Ja | Staat::Beperkt)).count();
        let count = tr.with("info-elke-aantal", args![("aantal", agreed), ("totaal", here.len())]);
        return html! { div.infocel { (inhoud(tr, first)) (parts::link(&format!("{HIER}?vorm=lijst"), count)) } };
    }
    html! {
        @for s in here {
            @let now = staat(s, o.afspraak(s), o.dag);
            a.infocel.(format!("infocel-{}", now.code())) href=(adres(&s.sleutel)) {
                span.onzichtbaar { (richting(tr, o, s)) ": " (tr.label(now)) ". " }
                (inhoud(tr, s)) (merkteken(now))
            }
        }
    }
}

fn inhoud(tr: Tr, s: &Stroom<'_>) -> Markup {
    let groups: Vec<Groep> = Groep::ALL.iter().copied().filter(|g| s.regel.gegevens.iter().any(|k| groep(*k) == *g)).collect();
    let words: Vec<String> = groups.iter().map(|g| tr.label(*g).to_lowercase()).collect();
    html! {
        span.infocel-groepen { @for g in &groups { (teken(tr, *g)) } }
        span.onzichtbaar { (words.join(", ")) ". " }
        span.infocel-grond { (kort(&s.grondslag.artikel)) }
    }
}

/// The flows per partner, folded up unless something was chosen; then what goes among others.
fn lijst(ctx: &Ctx, o: &Overzicht<'_>, shown: &[&Stroom<'_>], f: &Filter) -> Markup {
    let tr = ctx.tr;
    let of = |id: &str| shown.iter().filter(|s| s.partner() == Some(id)).map(|s| regel(ctx, o, s)).collect::<Vec<_>>();
    let rest: Vec<Markup> = shown.iter().filter(|s| s.partner().is_none()).map(|s| regel(ctx, o, s)).collect();
    let groups = o.partners.iter().map(|p| (p.beleid.id.as_str(), of(&p.beleid.id))).filter(|(_, lines)| !lines.is_empty());
    let head = |id: &str| {
        let words = args![("aantal", stand::afgesproken(o, id).len()), ("totaal", o.met(id).count())];
        html! { (o.naam(tr, id)) " (" (tr.with("info-elke-aantal", words)) ") " (tekenlabel(tr, stand::tekenstaat(o, id))) }
    };
    parts::panel(html! {
        div.infolijst {
            @for (id, lines) in groups {
                (parts::details(head(id), f.actief(), html! {
                    (parts::rows(&lines))
                    p { (parts::link(&convenant_adres(id), tr.with("convenant-met", args![("partner", o.naam(tr, id))]))) }
                }))
            }
            @if !rest.is_empty() { (parts::details(tr.t("info-anderen"), f.actief(), parts::rows(&rest))) }
        }
    })
}

fn convenanten(ctx: &Ctx, o: &Overzicht<'_>) -> Markup {
    let tr = ctx.tr;
    let line = |id: &str| {
        let words = args![("aantal", stand::afgesproken(o, id).len()), ("totaal", o.met(id).count())];
        let title = parts::link(&convenant_adres(id), tr.with("convenant-met", args![("partner", o.naam(tr, id))]));
        parts::row(tekenlabel(tr, stand::tekenstaat(o, id)), title, &tr.with("info-afgesproken-van", words), html! {})
    };
    let lines: Vec<Markup> = o.met_stromen().map(|p| line(&p.beleid.id)).collect();
    parts::card(&tr.t("info-convenanten"), parts::rows(&lines))
}
