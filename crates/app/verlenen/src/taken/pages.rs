//! The page of one task: what, why, by whom, when; and the form of its evidence.

use casus::{
    Betrokkene,
    regie::Bestemming,
    taak::{self, TaakRij},
};
use domain::{
    Code,
    draaiboek::{Anker, Feit, Per, StapId},
};
use kern::Ctx;
use maud::{Markup, html};

use web::{Form, Icon, Input, Tr, args, parts, parts::Alert, parts::Kind};

use super::{Beeld, Stand, bewijs, noteren::Noten, stand};
use crate::bellen::{self, Actor};

/// What stands around the task.
pub(super) struct Rand<'a> {
    pub actoren: &'a [Actor],
    pub notitie: Option<&'a str>,
    pub door: Option<&'a str>,
    pub elders: Option<&'a str>,
    pub toegedeeld: Option<&'a str>,
    /// To whom it goes, when it is that late.
    pub bestemming: Option<&'a Bestemming>,
    pub noten: &'a Noten,
    pub input: &'a Input,
}

/// "Betrokkene 1 (bewoner)".
pub(super) fn persoon(tr: Tr, p: &Betrokkene) -> String {
    format!("{} ({})", tr.with("verlenen-betrokkene", args![("nummer", p.volgnr)]), tr.label(p.rol).to_lowercase())
}

pub(super) fn taak(ctx: &Ctx, b: &Beeld, adres: &str, form: &Form<'_>, rand: &Rand<'_>) -> Markup {
    let (tr, stap) = (ctx.tr, &b.stap);
    let wie = casus::regie::actor(ctx, &stap.wie);
    let lead = match (&b.persoon, &b.gebied) {
        (_, Some(g)) => tr.with("taak-lead-gebied", args![("wie", wie), ("gebied", g.naam.clone())]),
        (Some(p), _) => tr.with("taak-lead-persoon", args![("wie", wie), ("persoon", persoon(tr, p))]),
        _ => tr.with("taak-lead", args![("wie", wie)]),
    };
    html! {
           (parts::head_of(web::prose::dutch(&stap.titel), lead, label(tr, &b.rij, ctx.now)))
           (parts::side(
    html! {
                   @if let Some(naar) = rand.bestemming { (casus::regie::melding(ctx, &b.rij, naar)) }
                   (parts::panel(html! { p lang="nl" { (stap.uitleg) } (venster(ctx, &b.rij)) }))
                   (stand_van_zaken(ctx, b, adres, form, rand))
               },
               html! {
                   @if let Some(letop) = &stap.letop { (ctx.law(&tr.t("taak-recht"), &stap.bron, html! { p lang="nl" { (letop) } })) }
                   @else { p.zacht.klein { (tr.with("taak-bron", args![("bron", stap.bron.clone())])) } }
                   (regie(ctx, b, rand.toegedeeld))
                   (bellen::kaart(tr, rand.actoren))
               },
           ))
       }
}

/// Who does it, what the draaiboek says of the way, and the page where colleagues divide the work.
fn regie(ctx: &Ctx, b: &Beeld, wie: Option<&str>) -> Markup {
    let tr = ctx.tr;
    let adres = casus::regie::adres(&b.casus.nummer, &b.rij, b.persoon.as_ref().map(|p| p.volgnr));
    parts::card(
        &tr.t("taak-regie"),
        html! {
            @if b.rij.te_doen() { p { @match wie { Some(naam) => (tr.with("taak-van", args![("naam", naam.to_owned())])), None => (tr.t("taak-van-niemand")) } } }
            (casus::regie::kenmerken(ctx, &b.stap))
            p { (parts::link(&adres, tr.t("taak-verdeel"))) }
        },
    )
}

/// The state of a task in one word.
pub(super) fn label(tr: Tr, rij: &TaakRij, now: domain::Moment) -> Markup {
    match stand(rij, now) {
        Stand::Klaar => parts::tag(Kind::Ok, &tr.t("taak-stand-klaar")),
        Stand::Vervallen => parts::tag(Kind::Neutral, &tr.t("taak-stand-nvt")),
        _ if rij.opgeschort(now) => parts::tag(Kind::Info, &tr.t("taak-opgeschort")),
        Stand::Wacht | Stand::Vroeg => parts::tag(Kind::Neutral, &tr.t("taak-stand-wacht")),
        Stand::Kan if rij.te_laat(now) => parts::tag(Kind::Bad, &tr.t("taak-stand-laat")),
        Stand::Kan => parts::tag(Kind::Warn, &tr.t("taak-stand-kan")),
    }
}

/// Not before and not later than.
fn venster(ctx: &Ctx, rij: &TaakRij) -> Markup {
    let tr = ctx.tr;
    let mut regels = Vec::new();
    if let Some(n) = rij.niet_voor {
        regels.push((tr.t("taak-niet-voor"), html! { (tr.moment_near(n, ctx.now)) }));
    }
    if let Some(u) = rij.uiterlijk {
        regels.push((tr.t("taak-uiterlijk"), html! { (tr.moment_near(u, ctx.now)) " (" (tr.ago(u, ctx.now)) ")" }));
    }
    if let Some(eerst) = rij.oorspronkelijk {
        regels.push((tr.t("taakregie-oorspronkelijk"), html! { (tr.moment_near(eerst, ctx.now)) }));
    }
    html! { @if !regels.is_empty() { (parts::dl(&regels)) } @if rij.verplicht { p.zacht.klein { (tr.t("taak-verplicht")) } } }
}

fn stand_van_zaken(ctx: &Ctx, b: &Beeld, adres: &str, form: &Form<'_>, rand: &Rand<'_>) -> Markup {
    let tr = ctx.tr;
    match stand(&b.rij, ctx.now) {
        Stand::Klaar => gedaan(ctx, b, adres, rand),
        Stand::Vervallen => parts::alert(Alert::Info, &tr.t("taak-stand-nvt"), html! { p { (tr.t("taak-nvt-uitleg")) } }),
        Stand::Vroeg => parts::alert(
            Alert::Info,
            &tr.t("taak-te-vroeg"),
            html! { @if let Some(v) = b.rij.niet_voor { p { (tr.with("taak-te-vroeg-uitleg", args![("moment", tr.moment_near(v, ctx.now))])) } } },
        ),
        Stand::Wacht => parts::alert(Alert::Info, &tr.t("taak-wacht-op"), wachtlijst(ctx, b)),
        Stand::Kan => match rand.elders {
            Some(elders) => parts::button_link(elders, tr.t("taak-naar-pagina"), true),
            None => parts::panel(form.post(
                adres,
                html! {
                    (bewijs::velden(form, tr, &b.stap, b.persoon.is_some(), &rand.noten.velden(ctx, form, rand.input, &b.stap)))
                    (form.actions(html! { (form.submit("taak-afronden")) (form.cancel(&format!("/casussen/{}", b.casus.nummer))) }))
                },
            )),
        },
    }
}

fn gedaan(ctx: &Ctx, b: &Beeld, adres: &str, rand: &Rand<'_>) -> Markup {
    let tr = ctx.tr;
    let mut regels = b.rij.bewijs.as_deref().map(|json| bewijs::regels(tr, json)).unwrap_or_default();
    if let Some(op) = b.rij.gedaan_op {
        let door = rand.door.unwrap_or_default().to_owned();
        regels.push((
            tr.t("taak-vastgelegd"),
            html! { (tr.with("taak-vastgelegd-door", args![("moment", tr.moment_near(op, ctx.now)), ("wie", door)])) },
        ));
    }
    regels.extend(rand.noten.regels(&b.stap));
    let wijzig = format!("{adres}/aantekeningen");
    html! {
        (parts::card(&tr.t("taak-bewijs"), html! {
            (parts::dl(&regels))
            @if let Some(tekst) = rand.notitie { p { (Icon::Slot.svg()) " " (tekst) } }
            div.formulier-knoppen {
                @if let Some(elders) = rand.elders { (parts::button_link(elders, tr.t("taak-bekijk"), false)) }
                @if !b.stap.noteert.is_empty() && ctx.kan_naar(&wijzig) { (parts::button_link(&wijzig, tr.t("aantekening-wijzigen"), false)) }
                (parts::button_post(&format!("{adres}/heropen"), tr.t("taak-heropenen"), false, Some(&tr.t("taak-heropenen-vraag"))))
            }
        }))
    }
}

/// What a waiting task waits for, in words, with the page of a step that must come first.
fn wachtlijst(ctx: &Ctx, b: &Beeld) -> Markup {
    let mut codes: Vec<&str> = b.rij.wacht_op.split_whitespace().collect();
    codes.sort_unstable();
    codes.dedup();
    html! { ul { @for code in codes { li { (wacht_op(ctx, b, code)) } } } }
}

/// One thing it waits for: `anker:…`, `feit:…` or `stap:…`.
fn wacht_op(ctx: &Ctx, b: &Beeld, code: &str) -> Markup {
    let tr = ctx.tr;
    let (soort, naam) = code.split_once(':').unwrap_or(("stap", code));
    match (soort, Anker::from_code(naam), Feit::from_code(naam)) {
        ("anker", Some(anker), _) => return html! { (tr.label(anker)) },
        ("feit", _, Some(feit)) => return html! { (tr.label(feit)) },
        _ => {}
    }
    let draaiboek = taak::draaiboek_van(&ctx.app.beleid, &b.casus).ok();
    match draaiboek.as_ref().and_then(|d| d.stap(&StapId::from(naam))) {
        Some(stap) => {
            let volgnr = b.persoon.as_ref().map(|p| p.volgnr).filter(|_| stap.per == Per::Betrokkene);
            html! { a.nl-link lang="nl" href=(taak::adres(&b.casus.nummer, stap, volgnr)) { (stap.titel) } }
        }
        None => html! { (naam) },
    }
}
