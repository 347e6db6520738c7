//! The mayor's pages: three lines, one choice of four, what may be said, a call button.

use casus::Casus;
use std::collections::HashMap;

use domain::{Code, Moment, casus::Keuze, id::CasusId};
use kern::Ctx;
use mandaat::aanstelling::Dienst;
use maud::{Markup, html};
use web::{Form, Icon, args, parts, parts::Kind};

use super::Gekozen;

/// What the screen shows.
pub(super) struct Beeld<'a> {
    pub casus: &'a Casus,
    pub gekozen: Option<&'a Gekozen>,
    pub vrijgegeven: Option<Moment>,
    pub besluit: Option<String>,
    pub bellen: &'a [Dienst],
}

/// The small line on top: place and time.
pub(super) fn context(ctx: &Ctx) -> String {
    format!("{} · {}", ctx.gemeentenaam(), ctx.tr.moment(ctx.now))
}

/// One screen.
pub(super) fn scherm(ctx: &Ctx, form: &Form<'_>, b: &Beeld<'_>) -> Markup {
    let (tr, c) = (ctx.tr, b.casus);
    let gekozen = b.gekozen.and_then(|g| g.keuze);
    html! {
        (parts::head(&tr.t(c.incidenttype.key()), &c.buurt, html! {}))
        ul.nacht-lijst {
            li { (tr.with("burgemeester-wat", args![("moment", tr.moment_near(c.overval_op, ctx.now)), ("geweld", tr.t(c.geweld.key())), ("aantal", tr.t(c.aantal.key()))])) }
            li { (tr.with("burgemeester-waar", args![("buurt", c.buurt.clone()), ("nummer", c.nummer.clone())])) }
            li { @if b.vrijgegeven.is_some() { (tr.t("burgemeester-vrijgegeven")) } @else { strong { (tr.t("burgemeester-niet-vrijgegeven")) } } }
            @if let Some(besluit) = &b.besluit { li { (besluit) } }
        }
        @match b.gekozen.and_then(|g| g.gelezen_op) {
            Some(op) => p.klein { (Icon::Vink.svg()) " " (tr.with("burgemeester-gelezen-op", args![("moment", tr.moment_near(op, ctx.now))])) },
            None => (parts::button_post(&format!("/burgemeester/{}/gelezen", c.nummer), tr.t("burgemeester-gelezen"), false, None)),
        }
        @if let Some((keuze, op)) = gekozen {
            p { strong { (tr.with("burgemeester-keuze", args![("keuze", tr.t(keuze.key())), ("moment", tr.moment_near(op, ctx.now))])) } }
        }
        (form.post(&format!("/burgemeester/{}", c.nummer), html! {
            (form.big_choices::<Keuze>("keuze", "burgemeester-wat-doe-je"))
            (parts::dock(form.submit("burgemeester-vastleggen")))
        }))
        h2 { (tr.t("burgemeester-zeggen-kop")) }
        p { (tr.t("burgemeester-zeggen")) }
        @if let Some(d) = b.bellen.iter().find(|d| !d.telefoon.is_empty()) {
            p { (parts::call(tr.with("burgemeester-bel", args![("naam", d.naam.clone()), ("telefoon", d.telefoon.clone())]), &d.telefoon)) }
        }
    }
}

/// Robberies that are not closed.
pub(super) fn lijst(ctx: &Ctx, casussen: &[Casus], keuzes: &HashMap<CasusId, Gekozen>) -> Markup {
    let tr = ctx.tr;
    let row = |c: &Casus| {
        let tag = match keuzes.get(&c.id) {
            Some(Gekozen { keuze: Some((k, _)), .. }) => parts::tag(Kind::Ok, &tr.t(k.key())),
            Some(_) => parts::tag(Kind::Warn, &tr.t("burgemeester-nog-kiezen")),
            None => parts::tag(Kind::Bad, &tr.t("burgemeester-nog-lezen")),
        };
        let naar = format!("/burgemeester/{}", c.nummer);
        let titel = html! { (parts::link(&naar, format!("{} {}", tr.t(c.incidenttype.key()), c.buurt))) };
        parts::row(tag, titel, &tr.moment_near(c.overval_op, ctx.now), parts::button_link(&naar, tr.t("burgemeester-open"), false))
    };
    html! {
        (parts::head(&tr.t("burgemeester-titel"), tr.t("burgemeester-lead"), html! {}))
        @if casussen.is_empty() {
            (parts::empty(Icon::Vink, &tr.t("burgemeester-leeg"), &tr.t("burgemeester-leeg-uitleg"), html! {}))
        } @else {
            (parts::panel(parts::rows(&casussen.iter().map(row).collect::<Vec<_>>())))
        }
    }
}
