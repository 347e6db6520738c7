//! Pages of the police: short enough for a phone between two other things.

use casus::{
    Betrokkene, Casus,
    politie::{Openstaand, Politiefunctie, Politievraag},
};
use domain::{Bezwaar, Code, casus::GEEN_VRIJGAVE, casus::PolitieBezwaar, recht::Recht};
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, Opt, Tr, args, parts,
    parts::{Alert, Column, Kind, Table},
};

use super::{
    Beeld,
    formulier::{self, KEUZES, veld},
    namen::{Naam, Namen},
};
use crate::screening::{persoon, weigering};

/// Open cases: number, kind, area, and what is still asked.
pub(super) fn lijst(ctx: &Ctx, casussen: &[(Casus, Openstaand)]) -> Markup {
    let tr = ctx.tr;
    let kolommen = ["politie-kolom-casus", "politie-kolom-soort", "politie-kolom-buurt", "politie-kolom-vrijgave", "politie-kolom-bezwaar"]
        .map(|k| Column::new(tr.t(k)));
    let rij = |(c, s): &(Casus, Openstaand)| {
        vec![
            parts::link(&super::adres(&c.nummer), &c.nummer),
            html! { (tr.label(c.incidenttype)) },
            html! { (c.buurt) },
            vrijgavelabel(tr, *s),
            bezwaarlabel(tr, *s),
        ]
    };
    let leeg = parts::empty(Icon::Vink, &tr.t("politie-leeg"), &tr.t("politie-leeg-uitleg"), html! {});
    let tabel = Table::new(tr.t("politie-titel"), kolommen.to_vec()).hide_caption().empty(leeg).rows(casussen.iter().map(rij));
    html! {
        (parts::head(&tr.t("politie-titel"), tr.t("politie-lead"), html! {}))
        (parts::panel(tabel))
    }
}

fn vrijgavelabel(tr: Tr, s: Openstaand) -> Markup {
    if s.vrijgegeven { parts::tag(Kind::Ok, &tr.t("politie-vrij")) } else { parts::tag(Kind::Warn, &tr.t("politie-niet-vrij")) }
}

fn bezwaarlabel(tr: Tr, s: Openstaand) -> Markup {
    match s.zonder_antwoord {
        0 => parts::tag(Kind::Ok, &tr.t("politie-alles-beantwoord")),
        n => parts::tag(Kind::Warn, &tr.with("politie-zonder-antwoord", args![("aantal", n)])),
    }
}

/// A case that waits for the police, as a line of the start page.
pub fn startregel(ctx: &Ctx, c: &Casus, s: Openstaand) -> Markup {
    let (tr, naar) = (ctx.tr, super::adres(&c.nummer));
    let tag = if s.vrijgegeven { bezwaarlabel(tr, s) } else { vrijgavelabel(tr, s) };
    let titel = parts::link(&naar, format!("{}, {}", tr.label(c.incidenttype), c.buurt));
    let quiet = format!("{} · {}", c.nummer, tr.ago(c.overval_op, ctx.now));
    parts::row(tag, titel, &quiet, parts::button_link(&naar, tr.t("politie-antwoord-geven"), true))
}

/// Both forms of one casus. A form that was not accepted shows what was typed; the other one shows what is on record.
pub(super) fn scherm(
    ctx: &Ctx,
    (b, namen): (&Beeld, &Namen),
    geweigerd: Option<&Bezwaar>,
    input: &Input,
    gevuld: &Input,
    errors: &Errors,
) -> Markup {
    let tr = ctx.tr;
    let vrij_fout = errors.iter().any(|e| e.field.starts_with("vrij_"));
    let geen = Errors::new();
    let (bij_vrij, bij_antwoord) = if vrij_fout { ((input, errors), (gevuld, &geen)) } else { ((gevuld, &geen), (input, errors)) };
    let lead = tr.with(
        "politie-casus-lead",
        args![("nummer", b.casus.nummer.clone()), ("soort", tr.label(b.casus.incidenttype)), ("buurt", b.casus.buurt.clone())],
    );
    let recht = ctx.law(&tr.t("politie-recht"), "AVG art. 10; CCV 2c, 3a", html! { p { (tr.t("politie-recht-tekst")) } });
    html! {
        (parts::head(&tr.t("politie-casus-titel"), lead, html! {}))
        @if let Some(bezwaar) = geweigerd { (weigering(tr, bezwaar, html! {})) }
        @else { (parts::side(html! { (vrijgave(ctx, b, bij_vrij)) (bezwaren(ctx, b, namen, bij_antwoord)) }, recht)) }
    }
}

fn vrijgave(ctx: &Ctx, b: &Beeld, (input, errors): (&Input, &Errors)) -> Markup {
    let tr = ctx.tr;
    let inhoud = match b.vrij {
        Some(v) => {
            let wie = v.functie.map_or_else(|| tr.t("politie-vrij-bij-melding"), |f| tr.label(f));
            parts::alert(Alert::Ok, &tr.with("politie-vrij-sinds", args![("moment", tr.moment_near(v.op, ctx.now))]), html! { p { (wie) } })
        }
        None => {
            let form = Form::new(tr, input, errors).once(ctx.app.uuid());
            html! {
                (weigering(tr, &GEEN_VRIJGAVE, html! { p { (tr.t("politie-houdt-tegen")) } }))
                (form.post(&format!("/casussen/{}/politie/vrijgave", b.casus.nummer), html! {
                    (form.moment("vrij_op", "politie-vrij-op"))
                    (form.radios::<Politiefunctie>("vrij_functie", "politie-functie"))
                    (form.actions(form.submit("politie-geef-vrij")))
                }))
            }
        }
    };
    parts::card(&tr.t("politie-vrijgave"), parts::stack(inhoud))
}

fn bezwaren(ctx: &Ctx, b: &Beeld, namen: &Namen, (input, errors): (&Input, &Errors)) -> Markup {
    let tr = ctx.tr;
    let ongevraagd = b.personen.iter().filter(|(_, v)| v.is_none()).count();
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(formulier::versie(b));
    let inhoud = html! {
        @if b.personen.is_empty() { p.zacht { (tr.t("politie-geen-personen")) } }
        @else {
            (parts::rows(&b.personen.iter().map(|(p, v)| rij(ctx, p, v.as_ref(), namen.get(&p.id))).collect::<Vec<_>>()))
            @if ongevraagd > 0 && ctx.mag(Recht::CasusWerken) {
                (parts::post_form(&format!("/casussen/{}/politie/vragen", b.casus.nummer), &[("_eenmalig", ctx.app.uuid().to_string())],
                    html! { button.nl-button.nl-button--secondary type="submit" { (tr.with("politie-vraag", args![("aantal", ongevraagd)])) } }))
            }
            h3 { (tr.t("politie-antwoorden")) }
            (form.post(&format!("/casussen/{}/politie/antwoorden", b.casus.nummer), html! {
                @for (p, _) in &b.personen {
                    (form.radios_of(&veld(p.volgnr), "politie-antwoord", KEUZES.map(|k| Opt::new(k.code(), tr.label(k))).to_vec()).label(wie(tr, p, namen.get(&p.id))).optional())
                }
                (form.date3("antwoord_op", "politie-antwoord-op"))
                (form.radios::<Politiefunctie>("antwoord_functie", "politie-functie"))
                (form.actions(form.submit("politie-antwoorden-vastleggen")))
            }))
        }
    };
    parts::card(&tr.t("politie-bezwaar"), parts::stack(inhoud))
}

/// "Anna Jansen, persoon 1 (bewoner, volwassen)"; without a name the person by number.
fn wie(tr: Tr, p: &Betrokkene, naam: Option<&Naam>) -> String {
    let naam = match naam {
        Some(Naam::Vrij(vrij)) => vrij.waarde(),
        Some(Naam::Eigen(eigen)) => &eigen.0,
        _ => return persoon(tr, p),
    };
    format!("{naam} · {}", persoon(tr, p))
}

/// On which article a name is shown, or why none is.
fn grond(ctx: &Ctx, naam: Option<&Naam>) -> Markup {
    let tr = ctx.tr;
    match naam {
        Some(Naam::Vrij(vrij)) => html! { div { (tr.t("politie-naam-terug")) " " (ctx.citaat(&vrij.akkoord().artikel)) } },
        Some(Naam::Niet(bezwaar)) => html! { div { (tr.t(bezwaar.reden)) " " (ctx.citaat(bezwaar.artikel)) } },
        _ => html! {},
    }
}

fn rij(ctx: &Ctx, p: &Betrokkene, vraag: Option<&Politievraag>, naam: Option<&Naam>) -> Markup {
    let tr = ctx.tr;
    let (tag, stil) = match vraag {
        None => (parts::tag(Kind::Warn, &tr.label(PolitieBezwaar::NietGevraagd)), String::new()),
        Some(v) => match (v.antwoord, v.antwoord_op, v.functie) {
            (Some(antwoord), Some(op), Some(functie)) => {
                let kind = if antwoord == PolitieBezwaar::Bezwaar { Kind::Bad } else { Kind::Ok };
                (parts::tag(kind, &tr.label(antwoord)), format!("{}, {}", tr.dag(op.datum()), tr.label(functie)))
            }
            _ => (
                parts::tag(Kind::Warn, &tr.t("politie-wacht")),
                tr.with("politie-gevraagd-op", args![("moment", tr.moment_near(v.gevraagd_op, ctx.now))]),
            ),
        },
    };
    let stil = html! { @if !stil.is_empty() { div { (stil) } } (grond(ctx, naam)) };
    parts::row_of(tag, wie(tr, p, naam), stil, html! {})
}
