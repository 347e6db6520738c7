//! The page of one partner: first what is missing, then whom to call, what was agreed, what it offers, and whether one can count on it.

use domain::{Code, id::MedewerkerId, recht::Recht};
use inventaris::partners::{aanbod::staptitel, bellen::log, eigen::is_eigen};
use kern::{
    Ctx, Medewerker,
    link::{Link, Linkstaat},
    medewerkers,
};
use maud::{Markup, html};
use store::{StoreError, Tx};
use web::{
    Errors, Form, Icon, Input, args,
    parts::{self, Alert, Kind},
};

use super::{
    Aanbod, Afspraak, Afspraakstaat, Belpoging, Beluitkomst, Dossier, Oordeel, Persoon, Voorwaarde, adres,
    antwoord::{self, Antwoord},
    link,
    onderdeel::Formulier,
    pages,
    rij::Rij,
};

/// What stands beside the dossier on this page.
pub(super) struct Stand {
    pub(super) bellen: Vec<Belpoging>,
    pub(super) antwoorden: Vec<Antwoord>,
    pub(super) links: Vec<Link>,
    pub(super) mensen: Vec<Medewerker>,
    /// Where this partner stands among those that miss something; nothing on a page with a mistake.
    pub(super) rij: Option<Rij>,
}

impl Stand {
    pub(super) async fn load(tx: &Tx, d: &Dossier) -> Result<Self, StoreError> {
        Ok(Self {
            bellen: log(tx, d.id()).await?,
            antwoorden: antwoord::van(tx, d.id()).await?,
            links: kern::link::list(tx, link::DOEL, d.id()).await?,
            mensen: medewerkers(tx).await?,
            rij: None,
        })
    }

    fn wie(&self, id: Option<MedewerkerId>) -> &str {
        id.and_then(|id| self.mensen.iter().find(|m| m.id == id)).map_or("–", |m| &m.naam)
    }
}

pub(super) fn show(ctx: &Ctx, d: &Dossier, stand: &Stand, input: &Input, errors: &Errors) -> Markup {
    let (tr, p) = (ctx.tr, &d.partner);
    let mag = ctx.mag(Recht::VoorbereidingWijzigen) && !p.eigen() && p.beeindigd.is_none();
    let here = adres(d.id());
    let actions = html! { @if mag { (parts::button_link(&format!("{here}/link"), tr.t("partner-vraag-controle"), false)) } };
    let main = html! {
        (waiting(ctx, d, stand, mag))
        @if mag { @if let Some(rij) = &stand.rij { (rij.kaart(ctx, d)) } }
        (reach(ctx, d, mag))
        @if !p.eigen() {
            (people(ctx, d, mag))
            (agreements(ctx, d, mag))
            (offers(ctx, d, mag))
            (conditions(ctx, d, stand, mag))
            (calls(ctx, d, stand, mag, input, errors))
        }
    };
    html! {
        (parts::head(p.naam(tr), pages::state(ctx, d), actions))
        (parts::side(main, context(ctx, d, stand, mag)))
    }
}

/// A card with a link that adds to it or changes it; `anchor` is where forms lead back to.
fn kaart(anchor: &str, title: &str, action: Option<(String, String)>, content: Markup) -> Markup {
    let action = html! { @if let Some((href, text)) = action { (parts::link(&href, text)) } };
    html! { div id=(anchor) { (parts::card_with(title, action, content)) } }
}

fn leeg(text: &str) -> Markup {
    html! { p.zacht { (text) } }
}

fn waiting(ctx: &Ctx, d: &Dossier, stand: &Stand, mag: bool) -> Markup {
    let tr = ctx.tr;
    let Some(a) = stand.antwoorden.iter().find(|a| a.besloten_op.is_none()) else { return html! {} };
    let title = tr.with("antwoord-wacht", args![("datum", tr.datum(a.op.datum()))]);
    parts::alert(
        Alert::Info,
        &title,
        html! {
            p { (tr.with("antwoord-wacht-tekst", args![("aantal", a.velden.len())])) }
            @if mag { p { (parts::button_link(&format!("{}/antwoord", adres(d.id())), tr.t("antwoord-bekijk"), true)) } }
        },
    )
}

fn reach(ctx: &Ctx, d: &Dossier, mag: bool) -> Markup {
    let (tr, l) = (ctx.tr, &d.partner.lokaal);
    let text = |t: &str| html! { @if t.is_empty() { span.zacht { (tr.t("partners-onbekend")) } } @else { (t) } };
    let content = if d.partner.eigen() {
        pages::contact(tr, d)
    } else {
        parts::dl(&[
            (tr.t("partner-contactpersoon"), text(&l.contactpersoon)),
            (tr.t("partner-telefoon"), if l.telefoon.is_empty() { text("") } else { parts::phone(&l.telefoon) }),
            (tr.t("partner-buiten"), text(&l.buiten)),
            (tr.t("partner-email"), text(&l.email)),
        ])
    };
    let edit = mag.then(|| (format!("{}/gegevens", adres(d.id())), tr.t("partner-wijzig")));
    kaart("gegevens", &tr.t("partner-gegevens"), edit, content)
}

fn add(ctx: &Ctx, d: &Dossier, mag: bool, pad: &str, key: &str) -> Option<(String, String)> {
    mag.then(|| (format!("{}/{pad}/nieuw", adres(d.id())), ctx.tr.t(key)))
}

/// The name of a part, as a link to its form for who may change it.
fn naam(d: &Dossier, mag: bool, pad: &str, nr: i64, text: &str) -> Markup {
    html! { @if mag { (parts::link(&format!("{}/{pad}/{nr}", adres(d.id())), text)) } @else { (text) } }
}

fn people(ctx: &Ctx, d: &Dossier, mag: bool) -> Markup {
    let tr = ctx.tr;
    let line = |p: &Persoon| {
        let stand_in = p.vervanger.and_then(|v| d.personen.iter().find(|q| q.nr == v));
        let quiet = html! {
            @if !p.functie.is_empty() { div { (p.functie) } }
            @if !p.telefoon.is_empty() { div { (parts::phone(&p.telefoon)) } }
            @if !p.buiten.is_empty() { div { (tr.t("partners-buiten")) " " (parts::phone(&p.buiten)) } }
            @if !p.email.is_empty() { div { (p.email) } }
            @let hours = p.uren(tr);
            @if !hours.is_empty() { div { (tr.with("persoon-uren", args![("uren", hours)])) } }
            @if let Some(q) = stand_in { div { (tr.with("persoon-vervangen-door", args![("naam", q.naam.as_str())])) } }
        };
        parts::row_of(html! {}, naam(d, mag, "personen", p.nr, &p.naam), quiet, html! {})
    };
    let lines: Vec<Markup> = d.personen.iter().map(line).collect();
    let content = if lines.is_empty() { leeg(&tr.t("personen-leeg")) } else { parts::rows(&lines) };
    kaart("personen", &tr.t("personen-titel"), add(ctx, d, mag, "personen", "persoon-nieuw"), content)
}

fn agreements(ctx: &Ctx, d: &Dossier, mag: bool) -> Markup {
    let (tr, dag) = (ctx.tr, ctx.now.datum());
    let tag = |a: &Afspraak| {
        if a.verlopen(dag) {
            parts::tag(Kind::Neutral, &tr.t("afspraak-verlopen"))
        } else if a.staat == Afspraakstaat::Concept && a.convenant.is_some() {
            parts::tag(Kind::Warn, &tr.t("afspraak-opnieuw"))
        } else if a.staat == Afspraakstaat::Concept {
            parts::tag(Kind::Warn, &tr.label(a.staat))
        } else if a.geldt(dag) {
            parts::tag_icon(Kind::Ok, Icon::Vink, &tr.t("afspraak-geldt"))
        } else {
            parts::tag(Kind::Info, &tr.label(a.staat))
        }
    };
    let line = |a: &Afspraak| {
        let term = a.regel(tr);
        let quiet = html! {
            @if !a.inhoud.is_empty() { div.tekst { (a.inhoud) } }
            @if !term.is_empty() { div { (term) } }
            @if !a.getekend_door.is_empty() { div { (tr.with("afspraak-door", args![("wie", a.getekend_door.as_str())])) } }
            @if !a.opzegtermijn.is_empty() { div { (tr.with("afspraak-opzeg", args![("termijn", a.opzegtermijn.as_str())])) } }
            @if let Some(op) = a.herzien_op { div { (tr.with(if a.te_herzien(dag) { "afspraak-had-herzien" } else { "afspraak-herzien-op" }, args![("datum", tr.datum(op))])) } }
        };
        let title = match a.elders(d.id()) {
            Some(to) => parts::link(&to, &a.onderwerp),
            None => naam(d, mag, "afspraken", a.nr, &a.onderwerp),
        };
        parts::row_of(tag(a), title, quiet, html! {})
    };
    let lines: Vec<Markup> = d.afspraken.iter().map(line).collect();
    let content = if lines.is_empty() { leeg(&tr.t("afspraken-leeg")) } else { parts::rows(&lines) };
    kaart("afspraken", &tr.t("afspraken-titel"), add(ctx, d, mag, "afspraken", "afspraak-nieuw"), content)
}

fn offers(ctx: &Ctx, d: &Dossier, mag: bool) -> Markup {
    let (tr, dag) = (ctx.tr, ctx.now.datum());
    let line = |a: &Aanbod| {
        let step = staptitel(&ctx.app.beleid, dag, &a.stap);
        let terms = [
            a.vanaf.map(|v| tr.with("partners-vanaf", args![("datum", tr.datum(v))])),
            a.tot.map(|t| tr.with("partners-tot", args![("datum", tr.datum(t))])),
            (!a.reactietijd.is_empty()).then(|| tr.with("aanbod-binnen", args![("termijn", web::prose::quote(tr, &a.reactietijd))])),
        ];
        let terms = terms.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let quiet = html! {
            div { (a.soorten(tr)) }
            @if let Some(step) = step { div { (tr.t("aanbod-bij-stap")) " " (web::prose::dutch(step)) } }
            @else if !a.stap.is_empty() { div { (tr.t("aanbod-stap-weg")) } }
            @if !terms.is_empty() { div { (web::prose::show(&terms)) } }
        };
        let tag = if a.geldt(dag) {
            html! {}
        } else {
            parts::tag(Kind::Neutral, &tr.t("aanbod-geldt-niet"))
        };
        parts::row_of(tag, naam(d, mag, "aanbod", a.nr, &a.wat), quiet, html! {})
    };
    let lines: Vec<Markup> = d.aanbod.iter().map(line).collect();
    let content = if lines.is_empty() { leeg(&tr.t("aanbod-leeg")) } else { parts::rows(&lines) };
    kaart("aanbod", &tr.t("aanbod-titel"), add(ctx, d, mag, "aanbod", "aanbod-nieuw"), content)
}

fn conditions(ctx: &Ctx, d: &Dossier, stand: &Stand, mag: bool) -> Markup {
    let tr = ctx.tr;
    let line = |v: &Voorwaarde| {
        let judged = d.oordeel(*v);
        let tag = match judged.map(|b| b.oordeel) {
            Some(Oordeel::InOrde) => parts::tag_icon(Kind::Ok, Icon::Vink, &tr.label(Oordeel::InOrde)),
            Some(Oordeel::NietInOrde) => parts::tag_icon(Kind::Bad, Icon::Let, &tr.label(Oordeel::NietInOrde)),
            None => parts::tag(Kind::Warn, &tr.t("voorwaarde-open")),
        };
        let quiet = html! {
            @match judged {
                Some(b) => {
                    @if !b.uitleg.is_empty() { div { (b.uitleg) } }
                    div { (tr.with("voorwaarde-door", args![("wie", stand.wie(Some(b.door))), ("datum", tr.datum(b.op.datum()))])) }
                }
                None => { (tr.attr(v.key(), "uitleg").unwrap_or_default()) }
            }
        };
        parts::row_of(tag, tr.label(*v), quiet, html! {})
    };
    let lines: Vec<Markup> = Voorwaarde::ALL.iter().map(line).collect();
    let edit = mag.then(|| (format!("{}/voorwaarden", adres(d.id())), tr.t("voorwaarden-beoordeel")));
    kaart("voorwaarden", &tr.t("voorwaarden-titel"), edit, parts::rows(&lines))
}

fn calls(ctx: &Ctx, d: &Dossier, stand: &Stand, mag: bool, input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).leave_freely();
    let content = html! {
        (form.radios::<Beluitkomst>("uitkomst", "bellen-uitkomst"))
        (form.textarea("opmerking", "bellen-opmerking").rows(2).optional())
        (form.actions(form.submit_secondary("bellen-bewaar")))
    };
    let line = |b: &Belpoging| {
        let what = html! {
            (tr.label(b.uitkomst))
            @if !b.opmerking.is_empty() { ": " (b.opmerking) }
            @if b.door.is_some() { span.zacht { " (" (stand.wie(b.door)) ")" } }
        };
        (tr.datum(b.op.datum()), what)
    };
    let log: Vec<(String, Markup)> = stand.bellen.iter().map(line).collect();
    let can = mag && !d.partner.lokaal.telefoon.is_empty();
    let body = html! {
        @if log.is_empty() { (leeg(&tr.t("bellen-leeg"))) } @else { (parts::timeline(&log)) }
        @if can { (parts::details(tr.t("bellen-leg-vast"), !errors.is_empty(), form.post(&format!("{}/gebeld", adres(d.id())), content))) }
        @else if mag { p.zacht { (tr.t("bellen-eerst-nummer")) } }
    };
    kaart("bellen", &tr.t("bellen-titel"), None, body)
}

fn context(ctx: &Ctx, d: &Dossier, stand: &Stand, mag: bool) -> Markup {
    let (tr, p) = (ctx.tr, &d.partner);
    let roles = parts::dl(&[
        (tr.t("partners-vooraf"), web::prose::dutch(&p.beleid.voorbereiding)),
        (tr.t("partners-daarna"), web::prose::dutch(&p.beleid.uitvoering)),
        (tr.t("partners-soort"), html! { (pages::soorten(tr, &p.beleid.geldt_voor)) }),
        (tr.t("partner-bron"), web::prose::dutch(&p.beleid.bron)),
    ]);
    html! {
        (parts::card(&tr.t("partner-rol"), html! {
            (roles)
            @if p.meedoener() && p.beeindigd.is_none() { p { (parts::link(&format!("/voorbereiden/nazorgplan/pdf?partner={}", d.id()), tr.t("partner-nazorgplan"))) } }
        }))
        @if !p.eigen() { (confirmed(ctx, d, stand, mag)) }
        @if let Some(vraag) = &p.beleid.te_verifieren {
            (parts::te_verifieren_melding(tr, vraag, &p.beleid.bron, p.beleid.geldig_vanaf))
        }
        (pages::wat_hier(ctx))
        @if mag && is_eigen(d.id()) { p { (parts::link(&format!("{}/einde", adres(d.id())), tr.t("eigen-einde-titel"))) } }
    }
}

/// What the partner itself said about its entry, and whether a link is on its way.
fn confirmed(ctx: &Ctx, d: &Dossier, stand: &Stand, mag: bool) -> Markup {
    let tr = ctx.tr;
    let line = |a: &Antwoord| {
        let key = match (a.velden.is_empty() && a.opmerking.is_empty(), a.besloten_op.is_some()) {
            (true, _) => "antwoord-bevestigd",
            (false, true) => "antwoord-verwerkt",
            (false, false) => "antwoord-open",
        };
        (
            tr.datum(a.op.datum()),
            html! { (tr.t(key)) @if a.besloten_door.is_some() { span.zacht { " (" (stand.wie(a.besloten_door)) ")" } } },
        )
    };
    let said: Vec<(String, Markup)> = stand.antwoorden.iter().map(line).collect();
    let open = stand.links.iter().find(|l| l.staat(ctx.now) == Linkstaat::Open);
    let body = html! {
        @if said.is_empty() { (leeg(&tr.t("antwoord-nog-niet"))) } @else { (parts::timeline(&said)) }
        @if let Some(l) = open { p.zacht { (tr.with("link-loopt", args![("datum", tr.datum(l.verloopt.datum()))])) } }
        @if mag { p { (parts::link(&format!("{}/link", adres(d.id())), tr.t("link-beheer"))) } }
    };
    parts::card(&tr.t("antwoord-titel"), body)
}
