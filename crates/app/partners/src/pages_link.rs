//! Pages around the one-time link: making it, what its holder sees, and deciding about what came back.

use kern::{
    Answer, Ctx,
    link::{Link, Linkstaat},
};
use maud::{Markup, html};
use web::{
    Errors, Form, Input, args,
    parts::{self, Alert, Kind},
};

use super::{
    Aanbod, Dossier, Persoon, adres,
    antwoord::{self, Antwoord, Plek, Vorm, plekken},
    besluit::{Keuze, veld},
    openbaar::Inzien,
    pages,
};

/// The links of a partner, a form for a new one, and the one that was just made.
pub(super) fn manage(ctx: &Ctx, d: &Dossier, links: &[Link], input: &Input, errors: &Errors, nieuw: Option<&str>) -> Answer {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).quiet().leave_freely();
    let content = html! {
        (form.int("dagen", "link-dagen"))
        (form.actions(html! { (form.submit("link-maak")) (form.cancel(&adres(d.id()))) }))
    };
    let lines: Vec<Markup> = links.iter().map(|l| line(ctx, d, l)).collect();
    let title = tr.t("link-titel");
    let page = pages::onder(ctx, &d.partner, &title);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    let main = html! {
        @if let (Some(url), Some(link)) = (nieuw, links.first()) { (fresh(ctx, d, link, url)) }
        (parts::card(&tr.t(if nieuw.is_some() { "link-nog-een" } else { "link-nieuw" }), parts::stack(html! {
            p { (tr.t("link-nieuw-tekst")) }
            (form.post(&format!("{}/link", adres(d.id())), content))
        })))
        @if !lines.is_empty() { (parts::card(&tr.t("link-eerder"), parts::rows(&lines))) }
    };
    page.show(html! {
        (parts::head(&title, d.partner.naam(tr), html! {}))
        (parts::side(main, ctx.law(&tr.t("link-recht"), "AVG art. 5 lid 1 onder d; AVG art. 32", tr.t("link-recht-tekst"))))
    })
}

fn line(ctx: &Ctx, d: &Dossier, l: &Link) -> Markup {
    let tr = ctx.tr;
    let staat = l.staat(ctx.now);
    let (kind, key) = match staat {
        Linkstaat::Open => (Kind::Info, "linkstaat-open"),
        Linkstaat::Gebruikt => (Kind::Ok, "linkstaat-gebruikt"),
        Linkstaat::Ingetrokken => (Kind::Neutral, "linkstaat-ingetrokken"),
        Linkstaat::Verlopen => (Kind::Neutral, "linkstaat-verlopen"),
    };
    let seen = match l.geopend {
        Some(op) => tr.with("link-geopend", args![("moment", tr.moment(op))]),
        None => tr.t("link-niet-geopend"),
    };
    let button = html! { button.nl-button.nl-button--secondary type="submit" { (tr.t("link-intrekken")) } };
    let withdraw = html! {
        @if staat == Linkstaat::Open { (parts::post_form(&format!("{}/link/intrekken", adres(d.id())), &[("link", l.id.to_string())], button)) }
    };
    let title = tr.with("link-gemaakt-op", args![("moment", tr.moment(l.gemaakt)), ("datum", tr.datum(l.verloopt.datum()))]);
    parts::row(parts::tag(kind, &tr.t(key)), title, &seen, withdraw)
}

/// The link itself, this once, with a text for a mail. The mail is Dutch, whatever the language of the page.
fn fresh(ctx: &Ctx, d: &Dossier, link: &Link, url: &str) -> Markup {
    let (tr, nl) = (ctx.tr, ctx.nl());
    let words = args![
        ("gemeente", ctx.gemeentenaam()),
        ("partner", d.partner.naam(nl)),
        ("datum", nl.datum(link.verloopt.datum())),
        ("link", url),
        ("wie", ctx.wie().map(|w| w.naam.clone()).unwrap_or_default())
    ];
    parts::alert(
        Alert::Ok,
        &tr.t("link-klaar"),
        html! {
            p { (tr.t("link-klaar-tekst")) }
            (parts::copy(tr, url))
            (parts::details(tr.t("link-mailtekst"), true, html! { div.mailtekst lang="nl" { (parts::copy(tr, &nl.with("link-mail", words))) } }))
        },
    )
}

/// The entry of a partner, for who holds its link.
pub(super) fn entry(ctx: &Ctx, i: &Inzien<'_>, input: &Input, errors: &Errors) -> Answer {
    let (tr, d) = (ctx.tr, &i.dossier);
    let page = ctx.page("partnerlink-titel");
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    let words =
        args![("gemeente", i.gemeente.as_str()), ("partner", d.partner.naam(tr)), ("datum", tr.datum(i.gevolgd.link.verloopt.datum()))];
    let right = html! { button.nl-button.nl-button--primary type="submit" { (tr.t("partnerlink-klopt")) } };
    page.show_bare(html! {
        (parts::head(&tr.t("partnerlink-titel"), tr.with("partnerlink-lead", words), html! {}))
        (parts::stack(html! {
            (known(ctx, d))
            @if errors.is_empty() { (parts::panel(html! { p { (tr.t("partnerlink-klopt-tekst")) } (parts::post_form(&i.hier, &[("antwoord", "klopt".to_owned())], right)) })) }
            (parts::panel(parts::details(tr.t("partnerlink-anders"), !errors.is_empty(), correct(ctx, i, input, errors))))
            (parts::law(&tr.t("partnerlink-recht"), "", tr.with("partnerlink-recht-tekst", args![("gemeente", i.gemeente.as_str())])))
        }))
    })
}

/// What the municipality knows, to read.
fn known(ctx: &Ctx, d: &Dossier) -> Markup {
    let (tr, dag) = (ctx.tr, ctx.now.datum());
    let value =
        |p: &Plek| (tr.t(p.key), html! { @if p.waarde.is_empty() { span.zacht { (tr.t("partners-onbekend")) } } @else { (p.waarde) } });
    let filled = |p: &&Plek| !matches!(p.vorm, Vorm::Weg | Vorm::Uren) && !p.waarde.is_empty();
    let person = |p: &Persoon| {
        let fields = antwoord::van_persoon(p).split_off(1);
        let mut items: Vec<(String, Markup)> = fields.iter().filter(filled).map(value).collect();
        let hours = p.uren(tr);
        if !hours.is_empty() {
            items.push((tr.t("partnerlink-aanwezig"), html! { (hours) }));
        }
        html! { h3.nl-heading.nl-heading--level-3 { (p.naam) } (parts::dl(&items)) }
    };
    let roles = parts::dl(&[
        (tr.t("partnerlink-vooraf"), web::prose::dutch(&d.partner.beleid.voorbereiding)),
        (tr.t("partnerlink-daarna"), web::prose::dutch(&d.partner.beleid.uitvoering)),
    ]);
    html! {
        (parts::card(&tr.t("partnerlink-bereikbaar"), parts::dl(&antwoord::algemeen(d).iter().map(value).collect::<Vec<_>>())))
        @if !d.personen.is_empty() { (parts::card(&tr.t("partnerlink-mensen"), parts::stack(html! { @for p in &d.personen { div { (person(p)) } } }))) }
        (parts::card(&tr.t("partnerlink-rol"), roles))
        @if !d.aanbod.is_empty() {
            (parts::card(&tr.t("partnerlink-aanbod"), html! { ul { @for a in &d.aanbod { li { (a.wat) " (" (a.soorten(tr)) ")" @if !a.reactietijd.is_empty() { ", " (web::prose::show(&tr.with("aanbod-binnen", args![("termijn", web::prose::quote(tr, &a.reactietijd))]))) } } } } }))
        }
        @if !d.afspraken.is_empty() {
            (parts::card(&tr.t("partnerlink-afspraken"), html! { ul { @for a in d.afspraken.iter().filter(|a| !a.verlopen(dag)) { li { strong { (a.onderwerp) } " " span.zacht { (a.regel(tr)) } @if !a.inhoud.is_empty() { div.tekst { (a.inhoud) } } } } } }))
        }
    }
}

fn correct(ctx: &Ctx, i: &Inzien<'_>, input: &Input, errors: &Errors) -> Markup {
    let (tr, d) = (ctx.tr, &i.dossier);
    let form = Form::new(tr, input, errors).quiet();
    let person = |p: &Persoon| group(&form, &p.naam, antwoord::van_persoon(p));
    let offer = |a: &Aanbod| group(&form, &tr.with("partnerlink-aanbod-kop", args![("soorten", a.soorten(tr))]), antwoord::van_aanbod(a));
    let content = html! {
        (group(&form, &tr.t("partnerlink-bereikbaar"), antwoord::algemeen(d)))
        @for p in &d.personen { (person(p)) }
        @for a in &d.aanbod { (offer(a)) }
        (form.textarea("opmerking", "partnerlink-opmerking").optional())
        (form.actions(form.submit("partnerlink-verstuur")))
    };
    form.post(&i.hier, content)
}

fn group(form: &Form<'_>, title: &str, all: Vec<Plek>) -> Markup {
    let hours = |p: &&Plek| p.vorm == Vorm::Uren;
    html! {
        section.formulier-groep {
            h2.nl-heading.nl-heading--level-2 { (title) }
            @for p in all.iter().filter(|p| !hours(p)) { (field(form, p)) }
            @if all.iter().any(|p| hours(&p)) { div.week { @for p in all.iter().filter(hours) { (field(form, p)) } } }
        }
    }
}

fn field(form: &Form<'_>, p: &Plek) -> Markup {
    let placed = match p.vorm {
        Vorm::Regel(_) => form.text(&p.naam, p.key),
        Vorm::Tekst(_) => form.textarea(&p.naam, p.key).rows(3),
        Vorm::Telefoon => form.phone(&p.naam, p.key),
        Vorm::Email => form.email(&p.naam, p.key),
        Vorm::Uren => form.text(&p.naam, p.key).wide(12),
        Vorm::Duur => form.text(&p.naam, p.key).wide(20),
        Vorm::Weg => return html! { (form.checkbox(&p.naam, p.key)) },
    };
    html! { (placed.optional()) }
}

/// The proposal of a partner, field by field, beside what stands there now.
pub(super) fn decide(ctx: &Ctx, d: &Dossier, a: &Antwoord, input: &Input, errors: &Errors) -> Answer {
    let tr = ctx.tr;
    let places = plekken(d);
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).quiet();
    let one = |n: usize, v: &antwoord::Veld| {
        let place = places.iter().find(|p| p.naam == v.naam);
        let label = place.map_or_else(|| tr.t("antwoord-veld-weg"), |p| tr.t(p.key));
        let label = match whose(d, &v.naam) {
            Some(who) => format!("{who}: {label}"),
            None => label,
        };
        let now = place.map_or("", |p| &p.waarde);
        let shown = |text: &str| html! { @if text.is_empty() { span.zacht { (tr.t("form-leeg")) } } @else if text == "ja" && v.naam.ends_with("-weg") { (tr.t("form-ja")) } @else { (text) } };
        html! {
            h2.nl-heading.nl-heading--level-2 { (label) }
            div.voorstel {
                (parts::dl(&[(tr.t("antwoord-nu"), shown(now)), (tr.t("antwoord-voorstel"), html! { strong { (shown(&v.nieuw)) } })]))
                @if now != v.oud { p.zacht.klein { (tr.t("antwoord-intussen")) } }
            }
            (form.radios::<Keuze>(&veld(n), "antwoord-keuze").label(tr.with("antwoord-keuze-bij", args![("wat", label.as_str())])))
        }
    };
    let content = html! {
        (form.hidden("link", a.link))
        @for (n, v) in a.velden.iter().enumerate() { section.formulier-groep { (one(n, v)) } }
        @if !a.opmerking.is_empty() { (parts::alert(Alert::Info, &tr.t("antwoord-opmerking"), html! { p.tekst { (a.opmerking) } })) }
        (form.actions(html! { (form.submit("antwoord-bewaar")) (form.cancel(&adres(d.id()))) }))
    };
    let title = tr.t("antwoord-besluit-titel");
    let page = pages::onder(ctx, &d.partner, &title);
    let page = if errors.is_empty() { page } else { page.invalid(errors) };
    page.show(html! {
        (parts::head(&title, tr.with("antwoord-besluit-lead", args![("partner", d.partner.naam(tr)), ("datum", tr.datum(a.op.datum()))]), html! {}))
        (parts::side(parts::panel(form.post(&format!("{}/antwoord", adres(d.id())), content)), pages::wat_hier(ctx)))
    })
}

/// Whose field it is: a person, or an offer in short.
fn whose(d: &Dossier, naam: &str) -> Option<String> {
    let nr = |soort: &str| naam.strip_prefix(soort)?.split('-').next()?.parse::<i64>().ok();
    if let Some(nr) = nr("persoon-") {
        return d.personen.iter().find(|p| p.nr == nr).map(|p| p.naam.clone());
    }
    let nr = nr("aanbod-")?;
    d.aanbod.iter().find(|a| a.nr == nr).map(|a| a.wat.chars().take(40).collect())
}
