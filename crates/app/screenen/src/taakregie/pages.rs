//! The page of one task: who does it, its term, and what can be agreed about it.

use axum::http::StatusCode;
use casus::{
    regie::{self, Lijn, Tijdreden},
    taak,
};
use domain::id::{Id, MedewerkerId};
use kern::{Answer, Ctx};
use maud::{Markup, html};
use web::{
    Errors, Form, Input, Opt, args,
    parts::{self, Alert, Kind},
    prose,
};

use super::{Beeld, daad::Daad};
use crate::screening::pagina;

/// What was posted and did not go well: the act, the form and its mistakes.
type Terug<'a> = (Option<Daad>, &'a Input, &'a Errors);

pub(super) fn toon(ctx: &Ctx, b: &Beeld, terug: Terug<'_>) -> Answer {
    let tr = ctx.tr;
    let page = pagina(ctx, &b.casus, tr.t("taakregie-titel"), terug.2);
    let page = if terug.2.is_empty() { page.status(StatusCode::OK) } else { page };
    let open = b.rij.te_doen() && b.casus.gesloten_op.is_none() && ctx.kan_naar(&format!("/casussen/{}/regie", b.casus.nummer));
    page.show(html! {
        (parts::head_of(prose::dutch(&b.stap.titel), waarvoor(ctx, b), merken(ctx, b)))
        (parts::side(
            html! {
                (geescaleerd(ctx, b))
                (parts::card(&tr.t("taakregie-nu"), html! { (stand(ctx, b)) @if open { (knoppen(ctx, b, terug)) } }))
                @if open { (formulieren(ctx, b, terug)) }
                @else if !b.rij.te_doen() { (parts::alert(Alert::Info, &tr.t("taakregie-niet-open"), html! { p { (tr.t("taakregie-niet-open-uitleg")) } })) }
            },
            html! {
                (parts::card(&tr.t("taakregie-stap"), over_stap(ctx, b)))
                @if let Some(letop) = &b.stap.letop { (ctx.law(&tr.t("taak-recht"), &b.stap.bron, html! { p lang="nl" { (letop) } })) }
            },
        ))
    })
}

/// For whom or where.
fn waarvoor(ctx: &Ctx, b: &Beeld) -> String {
    let tr = ctx.tr;
    match (&b.persoon, &b.gebied) {
        (Some(p), _) => tr.with("taakregie-voor-persoon", args![("nummer", b.casus.nummer.clone()), ("volgnr", p.volgnr)]),
        (_, Some(g)) => tr.with("taakregie-voor-gebied", args![("nummer", b.casus.nummer.clone()), ("naam", g.naam.clone())]),
        _ => tr.with("taakregie-voor-casus", args![("nummer", b.casus.nummer.clone())]),
    }
}

fn merken(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    html! {
        @if b.rij.opgeschort(ctx.now) { (parts::tag(Kind::Info, &tr.t("taak-opgeschort"))) }
        @else if b.rij.kan_nu(ctx.now) && b.rij.te_laat(ctx.now) { (parts::tag(Kind::Bad, &tr.t("taak-stand-laat"))) }
        @else if b.rij.gedaan_op.is_some() { (parts::tag(Kind::Ok, &tr.t("taak-stand-klaar"))) }
    }
}

/// Late for so long that it is brought to another.
fn geescaleerd(ctx: &Ctx, b: &Beeld) -> Markup {
    let naar = Lijn::van(&b.collegas).bestemming(&b.rij, b.casus.regie).filter(|_| b.rij.geescaleerd(ctx.now));
    naar.map_or_else(|| html! {}, |naar| regie::melding(ctx, &b.rij, &naar))
}

fn stand(ctx: &Ctx, b: &Beeld) -> Markup {
    let (tr, r) = (ctx.tr, &b.regie);
    let naam = |id: Option<MedewerkerId>| b.collega(id).map_or_else(|| tr.t("wie-medewerker-weg"), |m| m.naam.clone());
    let near = |m| tr.moment_near(m, ctx.now);
    let mut regels = vec![(tr.t("taakregie-wie"), html! { @if r.wie.is_some() { (naam(r.wie)) } @else { (tr.t("taakregie-niemand")) } })];
    if let (Some(_), Some(op)) = (r.gegeven_door, r.gegeven_op) {
        regels.push((
            tr.t("taakregie-gegeven"),
            html! { (tr.with("taakregie-gegeven-door", args![("wie", naam(r.gegeven_door)), ("moment", near(op))])) },
        ));
    }
    if let Some(notitie) = &b.teksten.notitie {
        regels.push((tr.t("taakregie-notitie"), html! { (web::Icon::Slot.svg()) " " (notitie) }));
    }
    if let Some(op) = b.rij.uiterlijk {
        regels.push((tr.t("taak-uiterlijk"), html! { (near(op)) " (" (tr.ago(op, ctx.now)) ")" }));
    }
    if let Some(op) = b.rij.oorspronkelijk {
        regels.push((tr.t("taakregie-oorspronkelijk"), html! { (near(op)) }));
    }
    let waarom = |reden: Option<Tijdreden>| reden.map(|x| tr.label(x)).unwrap_or_default();
    if r.verlengd_tot.is_some() {
        let bewust = if r.verlengd_bewust { tr.t("taakregie-verlengd-bewust") } else { String::new() };
        regels.push((tr.t("taakregie-verlengd"), html! { (waarom(r.verlengd_reden)) ". " (bewust) }));
    }
    if let Some(tot) = r.opgeschort_tot.filter(|tot| *tot > ctx.now) {
        regels.push((
            tr.t("taakregie-opgeschort"),
            html! { (tr.with("taakregie-terug-op", args![("moment", near(tot))])) " " (waarom(r.opgeschort_reden)) "." },
        ));
    }
    if let Some(tekst) = &b.teksten.toelichting {
        regels.push((tr.t("taakregie-toelichting"), html! { (web::Icon::Slot.svg()) " " (tekst) }));
    }
    parts::dl(&regels)
}

/// What needs no words: pick up, let go, take back.
fn knoppen(ctx: &Ctx, b: &Beeld, (daad, _, errors): Terug<'_>) -> Markup {
    let (tr, ik) = (ctx.tr, ctx.wie_id());
    let knop = |daad: Daad, key: &str, hoofd: bool| {
        let hidden = [("_versie", b.regie.versie.to_string()), ("_eenmalig", ctx.app.uuid().to_string())];
        let klasse = if hoofd { "nl-button nl-button--primary" } else { "nl-button nl-button--secondary" };
        parts::post_form(&format!("{}/{}", b.adres(), daad.pad()), &hidden, html! { button class=(klasse) type="submit" { (tr.t(key)) } })
    };
    let simpel = daad.is_some_and(|d| !matches!(d, Daad::Geven | Daad::Verlengen | Daad::Opschorten));
    html! {
        @if simpel { (Form::new(tr, &Input::new(), errors).summary()) }
        div.formulier-knoppen {
            @match b.regie.wie {
                Some(wie) if wie == ik => (knop(Daad::Loslaten, "taakregie-loslaten", false)),
                Some(_) => { (knop(Daad::Oppakken, "taakregie-overnemen", false)) (knop(Daad::Loslaten, "taakregie-vrijgeven", false)) },
                None => (knop(Daad::Oppakken, "taakregie-oppakken", true)),
            }
            @if b.regie.verlengd_tot.is_some() { (knop(Daad::TermijnTerug, "taakregie-termijn-terug", false)) }
            @if b.rij.opgeschort(ctx.now) { (knop(Daad::Hervatten, "taakregie-hervatten", true)) }
        }
    }
}

fn formulieren(ctx: &Ctx, b: &Beeld, terug: Terug<'_>) -> Markup {
    let (leeg, geen) = (Input::new(), Errors::new());
    let van = |daad: Daad| if terug.0 == Some(daad) { (terug.1, terug.2, true) } else { (&leeg, &geen, false) };
    html! {
        (geven(ctx, b, van(Daad::Geven)))
        (verlengen(ctx, b, van(Daad::Verlengen)))
        @if !b.rij.opgeschort(ctx.now) { (opschorten(ctx, b, van(Daad::Opschorten))) }
    }
}

type Deel<'a> = (&'a Input, &'a Errors, bool);

fn formulier(
    ctx: &Ctx,
    b: &Beeld,
    daad: Daad,
    titel: &str,
    (input, errors, open): Deel<'_>,
    velden: impl FnOnce(&Form<'_>) -> Markup,
) -> Markup {
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid()).version(b.regie.versie).quiet();
    let inhoud = velden(&form);
    parts::panel(parts::details(ctx.tr.t(titel), open, form.post(&format!("{}/{}", b.adres(), daad.pad()), inhoud)))
}

fn geven(ctx: &Ctx, b: &Beeld, deel: Deel<'_>) -> Markup {
    let wie: Vec<Opt> = b
        .kandidaten()
        .filter(|m| Some(m.id) != b.regie.wie && m.id != ctx.wie_id())
        .map(|m| Opt::new(m.id.uuid(), m.naam.clone()).hint(m.functie.clone()))
        .collect();
    if wie.is_empty() {
        return html! {};
    }
    formulier(ctx, b, Daad::Geven, "taakregie-geven", deel, |form| {
        html! {
            (form.radios_of("naar", "taakregie-naar", wie))
            (form.textarea("notitie", "taakregie-notitie-veld").rows(3).optional())
            (form.actions(form.submit("taakregie-geef")))
        }
    })
}

/// A step that is mandatory and has a term: who goes past it says so.
fn bewust(ctx: &Ctx, b: &Beeld, form: &Form<'_>, naam: &str) -> Markup {
    let tr = ctx.tr;
    html! {
        @if b.vaste_termijn() {
            (parts::alert(Alert::Warn, &tr.t("taakregie-vaste-termijn"), html! { p { (prose::show(&tr.with("taakregie-vaste-termijn-uitleg", args![("bron", prose::quote(tr, &b.stap.bron))]))) } }))
            (form.checkbox(naam, "taakregie-bewust"))
        }
    }
}

fn verlengen(ctx: &Ctx, b: &Beeld, deel: Deel<'_>) -> Markup {
    let Some(nu) = b.rij.uiterlijk else { return html! {} };
    let voorstel = Input::new().with_moment("tot", nu.max(ctx.now).plus_seconds(86_400));
    let deel = if deel.2 { deel } else { (&voorstel, deel.1, false) };
    formulier(ctx, b, Daad::Verlengen, "taakregie-verlengen", deel, |form| {
        html! {
            (form.moment("tot", "taakregie-tot"))
            (form.radios::<Tijdreden>("reden", "taakregie-reden"))
            (form.textarea("toelichting", "taakregie-toelichting-veld").rows(2).optional())
            (bewust(ctx, b, form, "bewust"))
            (form.actions(form.submit("taakregie-verleng")))
        }
    })
}

fn opschorten(ctx: &Ctx, b: &Beeld, deel: Deel<'_>) -> Markup {
    formulier(ctx, b, Daad::Opschorten, "taakregie-opschorten", deel, |form| {
        html! {
            (form.moment("terug", "taakregie-terug"))
            (form.radios::<Tijdreden>("opschortreden", "taakregie-reden"))
            (form.textarea("opschorttekst", "taakregie-toelichting-veld").rows(2).optional())
            (bewust(ctx, b, form, "opschortbewust"))
            (form.actions(form.submit("taakregie-schort-op")))
        }
    })
}

/// What the draaiboek says of the step, with the page where it is done.
fn over_stap(ctx: &Ctx, b: &Beeld) -> Markup {
    let tr = ctx.tr;
    let volgnr = b.persoon.as_ref().map(|p| p.volgnr);
    let doen = taak::adres_in(ctx, &b.casus.nummer, &b.stap, (volgnr, b.rij.gebied)).filter(|_| b.rij.kan_nu(ctx.now));
    html! {
        p lang="nl" { (b.stap.uitleg) }
        (regie::kenmerken(ctx, &b.stap))
        @if let Some(doen) = doen { p { (parts::button_link(&doen, tr.t("taakregie-doe"), false)) } }
    }
}
