//! Pages and cards about the route of a version, for colleagues.

use domain::recht::Recht;
use kern::{Answer, Ctx};
use maud::{Markup, html};
use web::{
    Errors, Form, Input, Opt, Tr, args,
    botsing::onthoud,
    parts::{self, Alert, Kind},
};

use super::{
    Opmerking, Planoordeel, Planstaat, Planversie, Route, Verwerking, Verzoek, Verzoeksoort, opmerking, publicatie, verzoek::Gemaakt,
};
use crate::nazorgplan::{handlers::page, titel, versie::adres};

/// Remarks longer than this are folded.
const KORT: usize = 400;

/// What a partner may still be asked: those that take part and did not answer.
pub(super) fn options(route: &Route, soort: Verzoeksoort) -> Vec<(String, String)> {
    let answered = |id: &str| route.van(soort).any(|v| v.partner == id && v.op.is_some());
    route.partners.iter().filter(|(id, _)| !answered(id)).cloned().collect()
}

fn under<'a>(ctx: &'a Ctx, v: &Planversie, title: &str, errors: &Errors) -> kern::PageBuilder<'a> {
    let page = page(ctx, title.to_owned()).crumb(ctx.tr.with("plan-versie", args![("nummer", v.nummer)]), adres(v.nummer));
    if errors.is_empty() { page } else { page.invalid(errors) }
}

/// Asks partners; shows the links that were just made, this once.
pub(super) fn ask(
    ctx: &Ctx,
    (soort, v, route): (Verzoeksoort, &Planversie, &Route),
    input: &Input,
    errors: &Errors,
    made: &[Gemaakt],
) -> Answer {
    let tr = ctx.tr;
    let (title, hier) = (tr.t(&soort.woord("titel")), format!("{}/verzoeken/{}", adres(v.nummer), domain::Code::code(soort)));
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).quiet().leave_freely();
    let left = options(route, soort);
    let asked = |id: &str| route.van(soort).find(|r| r.partner == id);
    let choices = left.iter().map(|(id, naam)| {
        let opt = Opt::new(id, naam);
        match asked(id) {
            Some(r) => opt.hint(tr.with("planverzoek-al-gevraagd", args![("datum", tr.datum(r.tot))])),
            None => match route.eerder.gevraagd_bij(id).filter(|_| soort == Verzoeksoort::Consultatie) {
                Some(nummer) => opt.hint(tr.with("planverzoek-eerder-gevraagd", args![("nummer", nummer)])),
                None => opt,
            },
        }
    });
    let content = html! {
        (form.checkboxes_of("partners", "planverzoek-partners", choices.collect()))
        (form.date3("tot", "planverzoek-tot"))
        (form.actions(html! { (form.submit("planverzoek-maak")) (form.cancel(&adres(v.nummer))) }))
    };
    let main = html! {
        @if !made.is_empty() { (fresh(ctx, soort, route, made)) }
        @if left.is_empty() { (parts::alert(Alert::Ok, &tr.t("planverzoek-iedereen"), html! {})) }
        @else { (parts::card(&tr.t(if made.is_empty() { "planverzoek-nieuw" } else { "planverzoek-nog-een" }), form.post(&hier, content))) }
    };
    under(ctx, v, &title, errors).show(html! {
        (parts::head(&title, tr.with(&soort.woord("lead"), args![("nummer", v.nummer)]), parts::button_link(&adres(v.nummer), tr.t("planverzoek-terug"), false)))
        (parts::side(main, ctx.law(&tr.t("link-recht"), "AVG art. 32", tr.t("planverzoek-recht"))))
    })
}

/// The links themselves, this once, each with a text for a mail. The mail is Dutch, whatever the language of the page.
fn fresh(ctx: &Ctx, soort: Verzoeksoort, route: &Route, made: &[Gemaakt]) -> Markup {
    let (tr, nl) = (ctx.tr, ctx.nl());
    let who = ctx.wie().map(|w| w.naam.clone()).unwrap_or_default();
    let mail = |m: &Gemaakt| {
        let asked = route.van(soort).find(|v| v.partner == m.partner);
        let words = args![
            ("gemeente", ctx.gemeentenaam()),
            ("partner", asked.map_or("", |v| v.organisatie.as_str())),
            ("datum", asked.map(|v| nl.datum(v.tot)).unwrap_or_default()),
            ("link", m.url.as_str()),
            ("wie", who.clone())
        ];
        nl.with(&soort.woord("mail"), words)
    };
    let one = |m: &Gemaakt| {
        html! {
            h3.nl-heading.nl-heading--level-3 { (route.naam(&m.partner)) }
            (parts::copy(tr, &m.url))
            (parts::details(tr.t("link-mailtekst"), made.len() == 1, html! { div.mailtekst lang="nl" { (parts::copy(tr, &mail(m))) } }))
        }
    };
    let title = tr.with("planverzoek-klaar", args![("aantal", made.len())]);
    parts::card(&title, parts::stack(html! { p { (tr.t("planverzoek-klaar-tekst")) } @for m in made { div { (one(m)) } } }))
}

/// The cards in the middle of the page of a version.
pub(in crate::nazorgplan) fn cards(ctx: &Ctx, v: &Planversie, route: &Route) -> Markup {
    let tr = ctx.tr;
    html! {
        @if v.staat == Planstaat::Vastgesteld { (kept(tr, v, route)) (requests(ctx, v, route, Verzoeksoort::Ondertekening)) }
        (requests(ctx, v, route, Verzoeksoort::Consultatie))
        @if !route.opmerkingen.is_empty() { (remarks(ctx, v, route)) }
    }
}

/// What is beside it: publication and review.
pub(in crate::nazorgplan) fn aside(ctx: &Ctx, v: &Planversie) -> Markup {
    let tr = ctx.tr;
    if v.staat != Planstaat::Vastgesteld {
        return html! {};
    }
    let shown = |text: String| html! { @if text.is_empty() { span.zacht { (tr.t("planpublicatie-nog-niet")) } } @else { span.vrije-tekst { (text) } } };
    let day = |d: Option<jiff::civil::Date>| d.map(|d| tr.datum(d)).unwrap_or_default();
    parts::card(
        &tr.t("planpublicatie-titel"),
        parts::stack(html! {
            (parts::dl(&[
                (tr.t("planpublicatie-op"), shown(day(v.gepubliceerd_op))),
                (tr.t("planpublicatie-waar"), shown(v.gepubliceerd_waar.clone())),
                (tr.t("planpublicatie-herzien"), shown(day(v.herzien()))),
            ]))
            @if ctx.mag(Recht::VoorbereidingWijzigen) { (parts::button_link(&format!("{}/publicatie", adres(v.nummer)), tr.t("planpublicatie-wijzig"), false)) }
        }),
    )
}

/// Which file is the adopted one, and what came after.
fn kept(tr: Tr, v: &Planversie, route: &Route) -> Markup {
    let hier = adres(v.nummer);
    let one = |b: &super::vast::Vast| {
        let openbaar = b.soort == super::vast::OPENBAAR;
        let query = if openbaar { "?openbaar=1" } else { "" };
        let name = tr.t(if openbaar { "planbestand-openbaar" } else { "planbestand-volledig" });
        if b.opnieuw {
            return parts::row_of(
                parts::tag(web::parts::Kind::Warn, &tr.t("planbestand-opnieuw")),
                parts::link(&format!("{hier}/pdf{query}"), name),
                html! { (tr.t("planbestand-opnieuw-tekst")) },
                html! {},
            );
        }
        let sum = html! { (tr.t("planbestand-som")) " " code.kopie-tekst { (b.som) } };
        parts::row_of(html! {}, parts::link(&format!("{hier}/pdf{query}"), name), sum, html! {})
    };
    let lines: Vec<Markup> = route.bestanden.iter().map(one).collect();
    let signed = route.van(Verzoeksoort::Ondertekening).any(|r| r.op.is_some());
    parts::card(
        &tr.t("planbestand-titel"),
        parts::stack(html! {
            @if lines.is_empty() { p { (tr.t("planbestand-niet-bewaard")) } }
            @else { p { (tr.t("planbestand-tekst")) } (parts::rows(&lines)) }
            @if signed {
                p {
                    (tr.t("planblad-uitleg")) " "
                    (parts::link(&format!("{hier}/handtekeningen/pdf"), tr.t("planblad-volledig"))) " · "
                    (parts::link(&format!("{hier}/handtekeningen/pdf?openbaar=1"), tr.t("planblad-openbaar")))
                }
            }
        }),
    )
}

/// Who was asked, who answered, and until when.
fn requests(ctx: &Ctx, v: &Planversie, route: &Route, soort: Verzoeksoort) -> Markup {
    let tr = ctx.tr;
    let (can, may) = (soort.kan(v.staat), ctx.mag(Recht::VoorbereidingWijzigen));
    let lines: Vec<Markup> = route.van(soort).map(|r| request(ctx, v, route, r, can && may)).collect();
    if lines.is_empty() && !(can && may) {
        return html! {};
    }
    let (asked, answered) = (lines.len(), route.van(soort).filter(|r| r.op.is_some()).count());
    let to = format!("{}/verzoeken/{}", adres(v.nummer), domain::Code::code(soort));
    parts::card(
        &tr.t(&soort.woord("kaart")),
        parts::stack(html! {
            @if lines.is_empty() { p { (tr.t(&soort.woord("leeg"))) } }
            @else { p { (tr.with("planverzoek-stand", args![("aantal", answered), ("totaal", asked)])) } (parts::rows(&lines)) }
            @if can && may { (parts::button_link(&to, tr.t(&soort.woord("knop")), false)) }
        }),
    )
}

fn request(ctx: &Ctx, v: &Planversie, route: &Route, r: &Verzoek, may: bool) -> Markup {
    let (tr, soort) = (ctx.tr, r.soort);
    let late = r.tot < ctx.now.datum() || !soort.kan(v.staat);
    let tag = match (r.op, r.oordeel) {
        (Some(_), Some(Planoordeel::NietAkkoord)) => parts::tag(Kind::Warn, &tr.label(Planoordeel::NietAkkoord)),
        (Some(_), Some(oordeel)) => parts::tag(Kind::Ok, &tr.label(oordeel)),
        (Some(_), None) => parts::tag(Kind::Ok, &tr.t("planverzoek-getekend")),
        (None, _) if late => parts::tag(Kind::Warn, &tr.t("planverzoek-geen-antwoord")),
        (None, _) => parts::tag(Kind::Info, &tr.t("planverzoek-wacht")),
    };
    let quiet = match r.op {
        Some(op) if soort == Verzoeksoort::Ondertekening => tr.with(
            "planverzoek-getekend-door",
            args![("naam", r.naam.as_str()), ("functie", r.functie.as_str()), ("datum", tr.datum(op.datum()))],
        ),
        Some(op) => tr.with("planverzoek-geantwoord", args![("datum", tr.datum(op.datum()))]),
        None => tr.with("planverzoek-loopt", args![("datum", tr.datum(r.tot))]),
    };
    let button = html! { button.nl-button.nl-button--secondary type="submit" { (tr.t("link-intrekken")) } };
    let stop = format!("{}/verzoeken/{}/intrekken", adres(v.nummer), domain::Code::code(soort));
    let withdraw = html! { @if may && r.op.is_none() { (parts::post_form(&stop, &[("partner", r.partner.clone())], button)) } };
    parts::row(tag, route.naam(&r.partner), &quiet, withdraw)
}

fn chapter(tr: Tr, nummer: u8) -> String {
    tr.with("plan-hoofdstuk", args![("nummer", nummer), ("titel", titel(nummer).map(|key| tr.t(key)).unwrap_or_default())])
}

/// Text that someone typed, as text; a long one is folded.
fn said(tr: Tr, tekst: &str) -> Markup {
    let long = tekst.chars().count();
    let whole = html! { div.vrije-tekst dir="auto" { (tekst) } };
    if long <= KORT {
        return whole;
    }
    let start: String = tekst.chars().take(KORT / 2).collect();
    html! { div.vrije-tekst dir="auto" { (start) "…" } (parts::details(tr.with("planopmerking-alles", args![("aantal", long)]), false, whole)) }
}

/// All remarks, by chapter.
fn remarks(ctx: &Ctx, v: &Planversie, route: &Route) -> Markup {
    let tr = ctx.tr;
    let open = route.opmerkingen.iter().filter(|o| o.verwerking.is_none()).count();
    let mut chapters: Vec<u8> = route.opmerkingen.iter().map(|o| o.hoofdstuk).collect();
    chapters.dedup();
    let line = |o: &Opmerking| {
        let tag = match o.verwerking {
            Some(Verwerking::Verwerkt) => parts::tag(Kind::Ok, &tr.label(Verwerking::Verwerkt)),
            Some(Verwerking::NietOvergenomen) => parts::tag(Kind::Neutral, &tr.label(Verwerking::NietOvergenomen)),
            None => parts::tag(Kind::Warn, &tr.t("planopmerking-open")),
        };
        let to = format!("{}/opmerkingen/{}/{}", adres(v.nummer), o.hoofdstuk, o.partner);
        let key = if o.verwerking.is_none() { "planopmerking-beslis" } else { "planopmerking-wijzig" };
        let content = html! {
            (said(tr, &o.tekst))
            @if !o.reden.is_empty() { p { strong { (tr.t("planopmerking-reden")) ":" } " " span.vrije-tekst dir="auto" { (o.reden) } } }
        };
        let action = html! { @if ctx.mag(Recht::VoorbereidingWijzigen) { (parts::button_link(&to, tr.t(key), false)) } };
        html! { div { (parts::rows(&[parts::row(tag, route.naam(&o.partner), "", html! {})])) (content) div.knoppenrij { (action) } } }
    };
    let content = html! {
        p { (tr.with("planopmerking-stand", args![("aantal", open)])) }
        @for n in chapters {
            h3.nl-heading.nl-heading--level-3 { (chapter(tr, n)) }
            @for o in route.opmerkingen.iter().filter(|o| o.hoofdstuk == n) { (line(o)) }
        }
    };
    parts::card(&tr.t("planopmerking-kaart"), parts::stack(content))
}

/// One remark, with the form to decide about it.
pub(super) fn remark(ctx: &Ctx, (v, route, o): (&Planversie, &Route, &Opmerking), input: &Input, errors: &Errors) -> Answer {
    let (tr, title) = (ctx.tr, ctx.tr.t("planopmerking-titel"));
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(o.versie).quiet();
    let content = html! {
        (onthoud(&form, &opmerking::velden(o, tr), &opmerking::input_of(o)))
        (form.radios::<Verwerking>("verwerking", "planopmerking-verwerking"))
        (form.textarea("reden", "planopmerking-reden").rows(4).optional())
        (form.actions(html! { (form.submit("planopmerking-bewaar")) (form.cancel(&adres(v.nummer))) }))
    };
    let hier = format!("{}/opmerkingen/{}/{}", adres(v.nummer), o.hoofdstuk, o.partner);
    under(ctx, v, &title, errors).show(html! {
        (parts::head(&title, html! { (route.naam(&o.partner)) " · " (chapter(tr, o.hoofdstuk)) }, html! {}))
        (parts::stack(html! {
            (parts::panel(said(tr, &o.tekst)))
            (parts::panel(form.post(&hier, content)))
        }))
    })
}

/// The form about publication and review.
pub(super) fn publication(ctx: &Ctx, v: &Planversie, input: &Input, errors: &Errors) -> Answer {
    let (tr, title) = (ctx.tr, ctx.tr.t("planpublicatie-titel"));
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(v.route_versie).quiet();
    let content = html! {
        (onthoud(&form, &publicatie::velden(v, tr), &publicatie::input_of(v)))
        (form.text("waar", "planpublicatie-waar").optional())
        (form.date3("op", "planpublicatie-op").optional())
        (form.date3("herzien", "planpublicatie-herzien"))
        (form.actions(html! { (form.submit("planpublicatie-bewaar")) (form.cancel(&adres(v.nummer))) }))
    };
    under(ctx, v, &title, errors).show(html! {
        (parts::head(&title, tr.with("planpublicatie-lead", args![("nummer", v.nummer)]), html! {}))
        (parts::panel(form.post(&format!("{}/publicatie", adres(v.nummer)), content)))
    })
}
