//! The page of a covenant: what is agreed, who signed, what must happen next, and how it ends.

use domain::recht::Recht;
use kern::{
    Answer, Ctx,
    link::{Link, Linkstaat},
};
use mandaat::bewerkbaar;
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, Tr, args,
    parts::{self, Alert, Kind},
};

use super::{
    Convenant, HIER, Handtekening, Opzegger, adres, convenant_adres,
    handlers::Overzicht,
    ingetrokken::{Ingetrokken, Waardoor},
    pages, pages_tekenen,
    stand::{self, Partij, Tekenstaat},
    tekenen::Tekst,
};

/// What stands on the page beside the overview.
pub(super) struct Getoond<'a> {
    pub(super) links: &'a [Link],
    /// What the municipality can sign now.
    pub(super) tekst: Option<&'a Tekst>,
    /// A link that was just made.
    pub(super) nieuw: Option<&'a str>,
    /// What was agreed and is not any more, when nothing is left.
    pub(super) weg: &'a [Ingetrokken],
}

/// Where the signatures stand, as a label.
pub(super) fn tekenlabel(tr: Tr, staat: Tekenstaat) -> Markup {
    let label = tr.label(staat);
    match staat {
        Tekenstaat::Niets | Tekenstaat::Beeindigd => parts::tag(Kind::Neutral, &label),
        Tekenstaat::Getekend => parts::tag_icon(Kind::Ok, Icon::Vink, &label),
        _ => parts::tag(Kind::Warn, &label),
    }
}

/// The covenant with a partner: what must happen, flows, signatures, documents, the link and the end.
pub(super) fn manage(ctx: &Ctx, o: &Overzicht<'_>, id: &str, g: &Getoond<'_>, input: &Input, errors: &Errors) -> Answer {
    let (tr, naam) = (ctx.tr, o.naam(ctx.tr, id));
    let title = tr.with("convenant-met", args![("partner", naam.as_str())]);
    let page = ctx.page_titled(title.clone()).crumb(tr.t("menu-voorbereiden"), "/voorbereiden").crumb(tr.t("info-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    let (none, staat) = (Errors::new(), stand::tekenstaat(o, id));
    // Three forms stand on this page; the mistakes belong to one of them.
    let of = |fields: &[&str]| if fields.iter().any(|f| errors.of(f).is_some()) { errors } else { &none };
    let main = html! {
        @if let (Some(url), Some(link)) = (g.nieuw, g.links.first()) { (fresh(ctx, &naam, link, url)) }
        (next(ctx, o, id, staat))
        @if !g.weg.is_empty() { (withdrawn(ctx, o, id, g.weg)) }
        @if let (Tekenstaat::Getekend, Some(c)) = (staat, stand::half(o, id)) { (renewal(ctx, c)) }
        (parts::card(&tr.t("convenant-ondertekening"), signatures(ctx, o, id)))
        (parts::card(&tr.t("convenant-stromen-kop"), parts::rows(&o.met(id).map(|s| pages::regel(ctx, o, s)).collect::<Vec<_>>())))
        @if let Some(t) = g.tekst { (signing(ctx, id, t, input, of(&["gelezen"]))) }
        @if ctx.mag(Recht::VoorbereidingWijzigen) { (parts::card(&tr.t("convenant-link"), linking(ctx, o, id, g.links, input, of(&["dagen"])))) }
    };
    let context = html! {
        (parts::card(&tr.t("convenant-document"), html! { p { (tr.t("convenant-document-tekst")) } (bewerkbaar::links(tr, &convenant_adres(id), "")) }))
        @for c in stand::op_te_zeggen(o, id) { (ending(ctx, id, c, input, of(&["opzegger", "laatste_dag"]))) }
        (ctx.law(&tr.t("convenant-recht"), "AVG art. 5 lid 1 onder c; Wpg art. 7 lid 2", tr.t("convenant-recht-tekst")))
    };
    page.show(html! {
        (parts::head(&title, tekenlabel(tr, staat), html! {}))
        (parts::side(main, context))
    })
}

/// The one thing that has to happen now, and by whom.
fn next(ctx: &Ctx, o: &Overzicht<'_>, id: &str, staat: Tekenstaat) -> Markup {
    let (tr, signs) = (ctx.tr, ctx.mag(Recht::BesluitOndertekenen));
    let to_sign = || html! { @if signs { p { (parts::link("#ondertekenen", tr.t("convenant-naar-ondertekenen"))) } } };
    let alert =
        |kind, key: &str, more: Markup| parts::alert(kind, &tr.t(key), html! { p { (tr.attr(key, "uitleg").unwrap_or_default()) } (more) });
    match staat {
        Tekenstaat::Niets => html! {},
        Tekenstaat::Open => alert(Alert::Info, "convenant-open", to_sign()),
        Tekenstaat::WachtGemeente if signs => alert(Alert::Info, "convenant-wacht-op-jou", to_sign()),
        Tekenstaat::WachtGemeente => alert(Alert::Info, "convenant-wacht-gemeente", html! {}),
        Tekenstaat::WachtPartner => alert(Alert::Info, "convenant-wacht-partner", html! {}),
        Tekenstaat::Ouder => alert(Alert::Warn, "convenant-verouderd", to_sign()),
        Tekenstaat::Beeindigd => alert(Alert::Warn, "convenant-beeindigd", to_sign()),
        Tekenstaat::Getekend => binds(ctx, o, id),
    }
}

/// Everything that was agreed is withdrawn: what, since when, what it means for the signatures, and where it is mended.
fn withdrawn(ctx: &Ctx, o: &Overzicht<'_>, id: &str, weg: &[Ingetrokken]) -> Markup {
    let (tr, signed) = (ctx.tr, stand::getoond(o, id));
    let ended = signed.and_then(|c| c.opzegging.as_ref()).filter(|e| e.laatste_dag < o.dag);
    let meaning = match (ended, signed) {
        (Some(e), _) => tr.with("convenant-weg-opgezegd", args![("datum", tr.datum(e.laatste_dag))]),
        (None, Some(c)) if c.bindt_sinds().is_some() => tr.t("convenant-weg-beide"),
        (None, Some(_)) => tr.t("convenant-weg-een"),
        (None, None) => tr.t("convenant-weg-niemand"),
    };
    let why = |w: &Waardoor| match w {
        Waardoor::Besluit(op, reden) if reden.is_empty() => tr.with("convenant-weg-besluit", args![("datum", tr.datum(op.datum()))]),
        Waardoor::Besluit(op, reden) => {
            tr.with("convenant-weg-besluit-reden", args![("datum", tr.datum(op.datum())), ("reden", reden.as_str())])
        }
        Waardoor::Grondslag(tot) => tr.with("convenant-weg-grondslag", args![("datum", tr.datum(*tot))]),
    };
    parts::alert(
        Alert::Warn,
        &tr.t("convenant-weg"),
        html! {
            ul {
                @for w in weg {
                    @if let Ok(s) = o.stroom(&w.sleutel) {
                        li { (parts::link(&adres(&s.sleutel), pages::richting(tr, o, s))) ": " span lang="nl" { (s.regel.doel) } ". " span.vrije-tekst { (why(&w.waardoor)) } }
                    }
                }
            }
            p { (meaning) }
            p { (tr.t("convenant-weg-herstel")) }
        },
    )
}

/// One that binds is being signed again: who has to sign now.
fn renewal(ctx: &Ctx, c: &Convenant) -> Markup {
    let key = if c.van_gemeente.is_none() { "convenant-vernieuwen-gemeente" } else { "convenant-vernieuwen-partner" };
    let to_sign = c.van_gemeente.is_none() && ctx.mag(Recht::BesluitOndertekenen);
    parts::alert(
        Alert::Info,
        &ctx.tr.t(key),
        html! { @if to_sign { p { (parts::link("#ondertekenen", ctx.tr.t("convenant-naar-ondertekenen"))) } } },
    )
}

fn binds(ctx: &Ctx, o: &Overzicht<'_>, id: &str) -> Markup {
    let tr = ctx.tr;
    let Some(c) = stand::bindend(o, id) else { return html! {} };
    let day = |key: &str, d: Option<jiff::civil::Date>| d.map(|d| tr.with(key, args![("datum", tr.datum(d))]));
    let lines = [
        day("convenant-eindigt", c.opzegging.as_ref().map(|e| e.laatste_dag)),
        day("convenant-verandert", stand::laatste_dag(o, id)),
        day("convenant-bekijk", c.herzien_op()),
    ];
    let since = c.bindt_sinds().map(|m| tr.datum(m.datum())).unwrap_or_default();
    parts::alert(
        Alert::Ok,
        &tr.with("convenant-geldt-sinds", args![("datum", since)]),
        html! {
            p { (lines.into_iter().flatten().collect::<Vec<_>>().join(" ")) }
            p { (parts::link(&format!("{}#afspraken", inventaris::partners::adres(id)), tr.t("convenant-in-register"))) }
        },
    )
}

/// Each covenant with who signed for whom, newest first.
fn signatures(ctx: &Ctx, o: &Overzicht<'_>, id: &str) -> Markup {
    let tr = ctx.tr;
    let now = stand::merk(&stand::afgesproken(o, id));
    let party = |wie: Partij, h: Option<&Handtekening>| match h {
        Some(h) => tr.with(
            "convenant-getekend-door",
            args![("partij", tr.label(wie)), ("naam", h.naam.as_str()), ("functie", h.functie.as_str()), ("moment", tr.moment(h.op))],
        ),
        None => tr.with("convenant-nog-niet", args![("partij", tr.label(wie))]),
    };
    let line = |c: &Convenant| {
        let tag = match (&c.opzegging, c.bindt_sinds()) {
            (Some(_), _) => parts::tag(Kind::Neutral, &tr.label(Tekenstaat::Beeindigd)),
            (None, _) if c.afgesproken != now => parts::tag(Kind::Neutral, &tr.label(Tekenstaat::Ouder)),
            (None, Some(_)) => parts::tag_icon(Kind::Ok, Icon::Vink, &tr.label(Tekenstaat::Getekend)),
            (None, None) => parts::tag(Kind::Warn, &tr.t("convenant-half")),
        };
        let quiet = html! {
            div { (party(Partij::Gemeente, c.van_gemeente.as_ref())) }
            div { (party(Partij::Partner, c.van_partner.as_ref())) }
            @if let Some(e) = &c.opzegging { div { (tr.with("convenant-opgezegd", args![("wie", tr.label(e.door).to_lowercase()), ("datum", tr.datum(e.laatste_dag))])) } }
            div { (tr.with("convenant-vingerafdruk", args![("som", c.som.get(..12).unwrap_or_default())])) }
            div { (parts::link(&format!("{}/getekend/{}", convenant_adres(id), c.nr), tr.t("convenant-getekend-tekst"))) }
        };
        parts::row_of(tag, tr.with("convenant-nummer", args![("nummer", c.nr)]), quiet, html! {})
    };
    let lines: Vec<Markup> = o.convenanten.iter().filter(|c| c.partner == id).map(line).collect();
    html! { @if lines.is_empty() { p.zacht { (tr.t("convenant-niemand")) } } @else { (parts::rows(&lines)) } }
}

/// The text to read, and under it the mayor's signature.
fn signing(ctx: &Ctx, id: &str, t: &Tekst, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    if !ctx.mag(Recht::BesluitOndertekenen) {
        return parts::panel(parts::details(tr.t("convenant-lees"), false, pages_tekenen::text(tr, &t.inhoud)));
    }
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).quiet();
    let content = html! {
        (form.hidden("som", t.som()))
        (form.checkbox("gelezen", "convenant-gelezen"))
        (form.actions(form.submit("convenant-onderteken")))
    };
    html! {
        (parts::panel(pages_tekenen::text(tr, &t.inhoud)))
        div id="ondertekenen" {
            (parts::card(&tr.t("convenant-ondertekenen"), html! {
                p { (tr.t(if t.nr.is_some() { "convenant-ondertekenen-tweede" } else { "convenant-ondertekenen-eerste" })) }
                (form.post(&format!("{}/ondertekenen", convenant_adres(id)), content))
            }))
        }
    }
}

fn linking(ctx: &Ctx, o: &Overzicht<'_>, id: &str, links: &[Link], input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).quiet().leave_freely();
    let content = html! { (form.int("dagen", "link-dagen")) (form.actions(form.submit("link-maak"))) };
    let lines: Vec<Markup> = links.iter().map(|l| line(ctx, id, l)).collect();
    let nothing = match (stand::afgesproken(o, id).is_empty(), stand::tekenbaar(o, id, Partij::Partner)) {
        (true, _) => Some("convenant-link-niets"),
        (false, None) => Some("fout-convenant-al"),
        (false, Some(_)) => None,
    };
    parts::stack(html! {
        p { (tr.t("convenant-link-tekst")) }
        @if let Some(key) = nothing.filter(|_| errors.is_empty()) { p.zacht { (tr.t(key)) } }
        @else { (form.post(&format!("{}/link", convenant_adres(id)), content)) }
        @if !lines.is_empty() { div { h3.nl-heading.nl-heading--level-3 { (tr.t("link-eerder")) } (parts::rows(&lines)) } }
    })
}

fn line(ctx: &Ctx, id: &str, l: &Link) -> Markup {
    let (tr, staat) = (ctx.tr, l.staat(ctx.now));
    let (kind, key) = match staat {
        Linkstaat::Open => (Kind::Info, "linkstaat-open"),
        Linkstaat::Gebruikt => (Kind::Ok, "convenant-link-gebruikt"),
        Linkstaat::Ingetrokken => (Kind::Neutral, "linkstaat-ingetrokken"),
        Linkstaat::Verlopen => (Kind::Neutral, "linkstaat-verlopen"),
    };
    let seen = l.geopend.map_or_else(|| tr.t("link-niet-geopend"), |op| tr.with("link-geopend", args![("moment", tr.moment(op))]));
    let button = html! { button.nl-button.nl-button--secondary type="submit" { (tr.t("link-intrekken")) } };
    let withdraw = html! {
        @if staat == Linkstaat::Open { (parts::post_form(&format!("{}/link/intrekken", convenant_adres(id)), &[("link", l.id.to_string())], button)) }
    };
    let title = tr.with("link-gemaakt-op", args![("moment", tr.moment(l.gemaakt)), ("datum", tr.datum(l.verloopt.datum()))]);
    parts::row(parts::tag(kind, &tr.t(key)), title, &seen, withdraw)
}

/// The link itself, this once, with a text for a mail. The mail is Dutch, whatever the language of the page.
fn fresh(ctx: &Ctx, partner: &str, link: &Link, url: &str) -> Markup {
    let (tr, nl) = (ctx.tr, ctx.nl());
    let words = args![
        ("gemeente", ctx.gemeentenaam()),
        ("partner", partner),
        ("datum", nl.datum(link.verloopt.datum())),
        ("link", url),
        ("wie", ctx.wie().map(|w| w.naam.clone()).unwrap_or_default())
    ];
    let mail = html! { div.mailtekst lang="nl" { (parts::copy(tr, &nl.with("convenant-mail", words))) } };
    let content = html! { p { (tr.t("link-klaar-tekst")) } (parts::copy(tr, url)) (parts::details(tr.t("link-mailtekst"), true, mail)) };
    parts::alert(Alert::Ok, &tr.t("link-klaar"), content)
}

/// Recording that the covenant ends; a signature of one party alone is simply taken back.
fn ending(ctx: &Ctx, id: &str, c: &Convenant, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let action = if ctx.mag(Recht::BesluitOndertekenen) {
        "opzeggen-burgemeester"
    } else if ctx.mag(Recht::VoorbereidingWijzigen) {
        "opzeggen"
    } else {
        return html! {};
    };
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).quiet();
    let bound = c.bindt_sinds().is_some();
    let content = html! {
        (form.hidden("nr", c.nr.to_string()))
        @if bound { (form.radios::<Opzegger>("opzegger", "convenant-opzegger")) (form.date3("laatste_dag", "convenant-laatste-dag")) }
        (form.actions(form.submit_secondary(if bound { "convenant-zeg-op" } else { "convenant-trek-in" })))
    };
    let (title, text) =
        if bound { ("convenant-opzeggen", "convenant-opzeggen-tekst") } else { ("convenant-intrekken", "convenant-intrekken-tekst") };
    parts::panel(parts::details(
        tr.t(title),
        !errors.is_empty(),
        html! { p { (tr.t(text)) } (form.post(&format!("{}/{action}", convenant_adres(id)), content)) },
    ))
}
