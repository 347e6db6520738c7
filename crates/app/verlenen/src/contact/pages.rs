//! The page of contact: may I call, did someone else already, how often was it tried; then the form and the ledger.

use domain::{
    casus::{Contactuitkomst, JaNeeOnbekend, Kanaal, Leeftijdsgroep},
    gegeven::Herkomst,
    journaal::Wie,
    kalender::dagdeel,
};
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Opt, args, parts,
    parts::{Alert, Column, Kind, Table},
};

use super::{
    Beeld, Contact, gids,
    regels::{self, Stand},
};
use crate::keuze::Partij;

/// Text key of a plan.
pub(super) const GEPLAND: &str = "contactuitkomst-gepland";
/// Text key of a plan that was taken back.
pub(super) const AFGEZEGD: &str = "contactuitkomst-afgezegd";
/// Where the code begins in these keys.
pub(super) const FAMILIE: usize = "contactuitkomst-".len();

pub(super) fn pagina(ctx: &Ctx, b: &Beeld, form: &Form<'_>, plan: &Form<'_>, plan_fout: &Errors) -> Markup {
    let tr = ctx.tr;
    html! {
        (parts::head(&tr.t("contact-titel"), tr.with("contact-lead", args![("persoon", b.plek.naam(ctx))]), bel(ctx, b)))
        (blokkade(ctx, b))
        (waarschuwingen(ctx, b))
        (parts::side(
            html! {
                (parts::card(&tr.t("contact-vastleggen"), formulier(b, form)))
                (parts::details(tr.t("contact-plannen"), !plan_fout.is_empty(), planformulier(b, plan)))
                (parts::card(&tr.t("contact-overzicht"), overzicht(ctx, b)))
            },
            html! {
                (ctx.law(&tr.t("contact-recht"), "CCV stap 3a; AVG art. 14", tr.t("contact-recht-tekst")))
                (pogingen(ctx, b))
                (gids::kaart(ctx, &b.plek.casus))
            },
        ))
    }
}

/// Call buttons, only when contact is allowed and wanted. A number from the police says so.
fn bel(ctx: &Ctx, b: &Beeld) -> Markup {
    let mag = b.mag.is_ok() && !b.plek.persoon.niet_bellen;
    html! {
        @if mag {
            @for w in &b.telefoons {
                @if let Ok(nummer) = w.gegeven.lees(Some(&b.plek.bewijs)) {
                    (parts::call(ctx.tr.with("contact-bel", args![("nummer", nummer.clone())]), nummer))
                    @if w.gegeven.herkomst() == Herkomst::Politie { " " (parts::tag_icon(Kind::Info, Icon::Slot, "Wpg art. 16 lid 1 onder c")) }
                }
            }
        }
    }
}

/// Why there may be no contact yet, with the page that helps.
fn blokkade(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let Err(bezwaar) = b.mag else { return html! {} };
    let naar = if bezwaar == domain::casus::GEEN_SLACHTOFFERHULP {
        b.plek.adres("slachtofferhulp")
    } else {
        format!("/casussen/{}/politie", b.plek.casus.nummer)
    };
    parts::alert(
        Alert::Error,
        &tr.t("contact-nog-niet"),
        html! {
            p { (tr.t(bezwaar.reden)) " " span.klein { "(" (bezwaar.artikel) ")" } }
            @if let Some(stap) = bezwaar.stap { p { (parts::link(&naar, tr.t(stap))) } }
        },
    )
}

fn waarschuwingen(ctx: &Ctx, b: &Beeld) -> Markup {
    let (tr, p) = (ctx.tr, &b.plek.persoon);
    html! {
        @if let Some(ander) = regels::te_dicht(&b.feitjes(), Partij::Gemeente, ctx.now) {
            (parts::alert(Alert::Warn, &tr.t("contact-48-uur"), html! { p { (tr.with("contact-48-uur-uitleg", args![("partij", tr.label(ander.partij)), ("moment", tr.moment_near(ander.op, ctx.now))])) } }))
        }
        @if p.niet_bellen { (parts::alert(Alert::Warn, &tr.t("contact-niet-bellen"), html! { p { (tr.t("contact-niet-uitleg")) } })) }
        @if p.niet_schrijven { (parts::alert(Alert::Warn, &tr.t("contact-niet-schrijven"), html! { p { (tr.t("contact-niet-uitleg")) } })) }
        @if p.leeftijdsgroep == Leeftijdsgroep::Kind { (parts::alert(Alert::Info, &tr.t("contact-kind"), html! { p { (tr.t("contact-kind-uitleg")) } })) }
    }
}

fn formulier(b: &Beeld, form: &Form<'_>) -> Markup {
    let p = &b.plek.persoon;
    let taken: Vec<Opt> = b.taken.iter().map(|(t, s)| Opt::new(&t.stap, s.titel.clone()).dutch()).collect();
    form.post(
        &b.plek.adres("contact"),
        html! {
            (form.radios::<Kanaal>("kanaal", "contact-kanaal"))
            (form.radios::<Contactuitkomst>("uitkomst", "contact-uitkomst"))
            (form.moment("op", "contact-op"))
            (form.select::<Partij>("partij", "contact-partij"))
            (form.radios::<JaNeeOnbekend>("welkom", "contact-welkom").optional())
            @if !taken.is_empty() { (form.checkboxes_of("taken", "contact-taken", taken).optional()) }
            (form.textarea("notitie", "contact-notitie").rows(3).optional())
            @if p.niet_bellen || p.niet_schrijven { (form.checkbox("toch", "contact-toch")) }
            (form.actions(form.submit("contact-opslaan")))
        },
    )
}

fn planformulier(b: &Beeld, form: &Form<'_>) -> Markup {
    form.post(
        &b.plek.adres("contact/plan"),
        html! {
            (form.radios::<Kanaal>("plan-kanaal", "contact-kanaal"))
            (form.moment("plan-op", "contact-plan-op"))
            (form.select::<Partij>("plan-partij", "contact-plan-partij"))
            (form.checkbox("plan-toch", "contact-plan-toch"))
            (form.actions(form.submit_secondary("contact-plan-opslaan")))
        },
    )
}

/// How often it was tried, on which parts of the day, and what comes next.
fn pogingen(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let woorden = |delen: &[domain::kalender::Dagdeel]| {
        regels::sleutels(delen).into_iter().map(|k| tr.t(k).to_lowercase()).collect::<Vec<_>>().join(", ")
    };
    let inhoud = match regels::stand(&b.feitjes()) {
        Stand::Bereikt => {
            html! { p { (parts::tag(Kind::Ok, &tr.t("contact-bereikt"))) } @if !b.uitgelegd { p { (parts::link(&b.plek.adres("mededeling"), tr.t("contact-uitleggen"))) } } }
        }
        Stand::Proberen { geprobeerd, over, pogingen } => html! {
            p { (tr.with("contact-pogingen", args![("aantal", pogingen)])) }
            @if !geprobeerd.is_empty() { p { (tr.with("contact-geprobeerd", args![("delen", woorden(&geprobeerd))])) } }
            p { (tr.with("contact-over", args![("delen", woorden(&over))])) }
        },
        Stand::Brief => html! {
            p { (parts::tag(Kind::Warn, &tr.t("contact-brief"))) }
            p { (tr.t("contact-brief-uitleg")) }
            @if let Some(naar) = &b.brief_na { p { (parts::button_link(naar, tr.t("contact-naar-brief"), false)) } }
        },
        Stand::BriefVerstuurd => {
            html! { p { (tr.t("contact-brief-verstuurd")) } @if let Some(naar) = &b.brief_na { p { (parts::link(naar, tr.t("contact-naar-brief"))) } } }
        }
    };
    parts::card(&tr.t("contact-bereiken"), inhoud)
}

fn overzicht(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let kolommen = ["contact-kolom-wanneer", "contact-kolom-wie", "contact-kolom-hoe", "contact-kolom-uitkomst", "contact-kolom-notitie"]
        .map(|k| Column::new(tr.t(k)));
    let leeg = parts::empty(Icon::Telefoon, &tr.t("contact-leeg"), &tr.t("contact-leeg-uitleg"), html! {});
    let rijen = b.contacten.iter().map(|c| rij(ctx, b, c));
    html! { (Table::new(tr.t("contact-overzicht"), kolommen.into()).hide_caption().rows(rijen).empty(leeg)) }
}

fn rij(ctx: &Ctx, b: &Beeld, c: &Contact) -> Vec<Markup> {
    let (tr, f) = (ctx.tr, c.feit);
    let uitkomst = match f.uitkomst {
        Some(u) => parts::tag(if f.is_bereikt() { Kind::Ok } else { Kind::Neutral }, &tr.label(u)),
        None => html! {
            (parts::tag(Kind::Info, &tr.t(GEPLAND)))
            (parts::button_post(&b.plek.adres(&format!("contact/{}/afzeggen", c.id)), tr.t("contact-afzeggen"), false, None))
        },
    };
    vec![
        html! { (tr.moment_near(f.op, ctx.now)) div.zacht.klein { (tr.label(dagdeel(f.op)).to_lowercase()) } },
        html! { (tr.label(f.partij)) div.zacht.klein { (b.namen.who(tr, Wie::Medewerker(c.door))) } },
        html! { (tr.label(f.kanaal)) },
        uitkomst,
        html! { @if let Some(n) = &c.notitie { (Icon::Slot.svg()) " " (n) } },
    ]
}
