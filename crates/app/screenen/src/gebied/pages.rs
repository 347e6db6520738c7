//! The page of the areas, and of one.

use casus::{Casus, gebied::Gebiedrij};
use kern::{Ctx, PageBuilder};
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, args,
    parts::{self, Alert},
};

use super::adres;

pub(super) fn page<'a>(ctx: &'a Ctx, casus: &Casus, titel: &str) -> PageBuilder<'a> {
    let page = ctx
        .page(titel)
        .crumb(ctx.tr.t("casus-lijst-titel"), "/casussen")
        .crumb(casus.nummer.clone(), format!("/casussen/{}", casus.nummer));
    if titel == "gebieden-titel" { page } else { page.crumb(ctx.tr.t("gebieden-titel"), adres(&casus.nummer)) }
}

pub(super) fn lijst(ctx: &Ctx, casus: &Casus, gebieden: &[Gebiedrij], stappen: &[String], (input, errors): (&Input, &Errors)) -> Markup {
    let tr = ctx.tr;
    let naar = adres(&casus.nummer);
    let werken = casus.gesloten_op.is_none() && ctx.kan_naar(&format!("{naar}/1"));
    let rows: Vec<Markup> = gebieden.iter().map(|g| rij(ctx, &naar, g, werken)).collect();
    let form = Form::new(tr, input, errors).once(ctx.app.uuid());
    html! {
        (parts::head(&tr.t("gebieden-titel"), tr.with("gebieden-lead", args![("aantal", gebieden.len())]), html! {}))
        (parts::side(html! {
            @if rows.is_empty() {
                (parts::empty(Icon::Map, &tr.t("gebieden-leeg"), &tr.t("gebieden-leeg-uitleg"), html! {}))
            } @else { (parts::panel(parts::rows(&rows))) }
            @if werken {
                (parts::card(&tr.t("gebied-toevoegen"), form.post(&naar, html! {
                    (form.text("naam", "gebied-naam").wide(30))
                    (form.actions(html! { (form.submit("gebied-voeg-toe")) (form.cancel(&format!("/casussen/{}", casus.nummer))) }))
                })))
            }
        }, uitleg(ctx, stappen)))
    }
}

fn rij(ctx: &Ctx, naar: &str, g: &Gebiedrij, werken: bool) -> Markup {
    let tr = ctx.tr;
    let acties = html! {
        @if werken {
            div.formulier-knoppen {
            (parts::button_link(&format!("{naar}/{}", g.nr), tr.t("gebied-hernoemen"), false))
            (parts::button_post(&format!("{naar}/{}/weg", g.nr), tr.t("gebied-weg"), false, Some(&tr.with("gebied-weg-vraag", args![("naam", g.naam.clone())]))))
            }
        }
    };
    parts::row(html! {}, html! { (g.naam) }, "", acties)
}

/// Which steps are done in each of them.
fn uitleg(ctx: &Ctx, stappen: &[String]) -> Markup {
    let tr = ctx.tr;
    if stappen.is_empty() {
        return parts::alert(Alert::Info, &tr.t("gebieden-geen-stappen"), html! { p { (tr.t("gebieden-geen-stappen-uitleg")) } });
    }
    parts::card(
        &tr.t("gebieden-stappen"),
        html! { p.klein { (tr.t("gebieden-stappen-uitleg")) } ul lang="nl" { @for titel in stappen { li { (titel) } } } },
    )
}

pub(super) fn formulier(ctx: &Ctx, casus: &Casus, g: &Gebiedrij, (input, errors): (&Input, &Errors)) -> Markup {
    let tr = ctx.tr;
    let naar = adres(&casus.nummer);
    let form = Form::new(tr, input, errors).version(g.versie);
    html! {
        (parts::head(&tr.t("gebied-wijzigen"), tr.t("gebied-wijzigen-lead"), html! {}))
        (parts::panel(form.post(&format!("{naar}/{}", g.nr), html! {
            (form.text("naam", "gebied-naam").wide(30))
            (form.actions(html! { (form.submit("gebied-bewaar")) (form.cancel(&naar)) }))
        })))
    }
}
