//! Pages of a covenant: what is agreed and who signed, for the municipality; the text to sign, for who holds a link.

use domain::recht::Recht;
use kern::{
    Answer, Ctx,
    link::{Link, Linkstaat},
};
use mandaat::bewerkbaar::{self, lijst, tekst};
use maud::{Markup, html};
use serde_json::Value;
use web::{
    Errors, Form, Input, Taal, Tr, args,
    parts::{self, Alert, Kind},
};

use super::{HIER, Ondertekening, convenant, convenant_adres, handlers::Overzicht, nalopen::Tekenstaat, pages, tekenen::Tekst};
use crate::nazorgplan::blokken;

/// Where a signature stands, as a label.
pub(super) fn tekenlabel(tr: Tr, staat: Tekenstaat) -> Markup {
    let (kind, key) = match staat {
        Tekenstaat::Niets => (Kind::Neutral, "tekenstaat-niets"),
        Tekenstaat::Open => (Kind::Warn, "tekenstaat-open"),
        Tekenstaat::Ouder => (Kind::Warn, "tekenstaat-ouder"),
        Tekenstaat::Getekend => (Kind::Ok, "tekenstaat-getekend"),
    };
    parts::tag(kind, &tr.t(key))
}

/// The covenant with a partner: flows, signatures, documents and the link.
pub(super) fn manage(
    ctx: &Ctx,
    o: &Overzicht<'_>,
    id: &str,
    links: &[Link],
    input: &Input,
    errors: &Errors,
    nieuw: Option<&str>,
) -> Answer {
    let (tr, naam) = (ctx.tr, o.naam(ctx.tr, id));
    let title = tr.with("convenant-met", args![("partner", naam.as_str())]);
    let page = ctx.page_titled(title.clone()).crumb(tr.t("menu-voorbereiden"), "/voorbereiden").crumb(tr.t("info-titel"), HIER);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    let agreed = convenant::afgesproken(o, id).len();
    let main = html! {
        @if let (Some(url), Some(link)) = (nieuw, links.first()) { (fresh(ctx, &naam, link, url)) }
        (parts::card(&tr.t("convenant-stromen-kop"), parts::rows(&o.met(id).map(|s| pages::regel(ctx, o, s)).collect::<Vec<_>>())))
        (parts::card(&tr.t("convenant-ondertekening"), signatures(ctx, o, id)))
        @if ctx.mag(Recht::VoorbereidingWijzigen) { (parts::card(&tr.t("convenant-link"), linking(ctx, id, agreed, links, input, errors))) }
    };
    let context = html! {
        (parts::card(&tr.t("convenant-document"), html! { p { (tr.t("convenant-document-tekst")) } (bewerkbaar::links(tr, &convenant_adres(id), "")) }))
        (ctx.law(&tr.t("convenant-recht"), "AVG art. 5 lid 1 onder c; Wpg art. 7 lid 2", tr.t("convenant-recht-tekst")))
    };
    page.show(html! {
        (parts::head(&title, tekenlabel(tr, convenant::tekenstaat(o, id)), html! {}))
        (parts::side(main, context))
    })
}

fn signatures(ctx: &Ctx, o: &Overzicht<'_>, id: &str) -> Markup {
    let tr = ctx.tr;
    let now = convenant::merk(&convenant::afgesproken(o, id));
    let line = |t: &Ondertekening| {
        let (kind, key) = if t.afgesproken == now { (Kind::Ok, "tekenstaat-getekend") } else { (Kind::Neutral, "tekenstaat-ouder") };
        let who = tr.with("convenant-getekend-door", args![("naam", t.naam.as_str()), ("functie", t.functie.as_str())]);
        let quiet = tr.with("convenant-getekend-op", args![("moment", tr.moment(t.op)), ("som", t.som.get(..12).unwrap_or_default())]);
        let text = parts::link(&format!("{}/getekend/{}", convenant_adres(id), t.nr), tr.t("convenant-getekend-tekst"));
        parts::row(parts::tag(kind, &tr.t(key)), who, &quiet, text)
    };
    let lines: Vec<Markup> = o.tekeningen.iter().filter(|t| t.partner == id).map(line).collect();
    html! { @if lines.is_empty() { p.zacht { (tr.t("convenant-niemand")) } } @else { (parts::rows(&lines)) } }
}

fn linking(ctx: &Ctx, id: &str, agreed: usize, links: &[Link], input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).quiet().leave_freely();
    let content = html! { (form.int("dagen", "link-dagen")) (form.actions(form.submit("link-maak"))) };
    let lines: Vec<Markup> = links.iter().map(|l| line(ctx, id, l)).collect();
    parts::stack(html! {
        p { (tr.t("convenant-link-tekst")) }
        @if agreed == 0 && errors.is_empty() { p.zacht { (tr.t("convenant-link-niets")) } }
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
    let (tr, nl) = (ctx.tr, Tr::new(Taal::Nl));
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

/// The covenant as it reads.
fn text(tr: Tr, inhoud: &Value) -> Markup {
    html! {
        div.brief.convenant lang="nl" {
            h2.nl-heading.nl-heading--level-2 { (tekst(inhoud, "titel")) }
            p.zacht { (tekst(inhoud, "ondertitel")) }
            (blokken::all(tr, lijst(inhoud, "inleiding")))
            @for h in lijst(inhoud, "hoofdstukken") {
                h3.nl-heading.nl-heading--level-3 { (tekst(h, "nummer")) ". " (tekst(h, "titel")) }
                (blokken::all(tr, lijst(h, "blokken")))
            }
        }
    }
}

/// The text and the form to sign, for who holds the link.
pub(super) fn sign(ctx: &Ctx, link: &Link, t: &Tekst, hier: &str, input: &Input, errors: &Errors) -> Answer {
    let tr = ctx.tr;
    let page = ctx.page("convenantlink-titel");
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    let words = args![("gemeente", t.gemeente.as_str()), ("partner", t.partner.as_str()), ("datum", tr.datum(link.verloopt.datum()))];
    let form = Form::new(tr, input, errors).quiet();
    let content = html! {
        (form.hidden("som", t.som()))
        (form.text("naam", "convenantlink-naam").autocomplete("name"))
        (form.text("functie", "convenantlink-functie").autocomplete("organization-title"))
        (form.checkbox("akkoord", "convenantlink-akkoord"))
        (form.actions(form.submit("convenantlink-teken")))
    };
    page.show_bare(html! {
        (parts::head(&tr.t("convenantlink-titel"), tr.with("convenantlink-lead", words), html! {}))
        (parts::stack(html! {
            (parts::panel(text(tr, &t.inhoud)))
            (parts::card(&tr.t("convenantlink-kop"), form.post(hier, content)))
            (parts::law(&tr.t("convenantlink-recht"), "", tr.with("convenantlink-recht-tekst", args![("gemeente", t.gemeente.as_str())])))
        }))
    })
}
