//! Pages of the organisation: the chart, the equal list, and the form of one part.

use domain::recht::Recht;
use kern::Ctx;
use maud::{Markup, PreEscaped, html};
use web::{Errors, Form, Icon, Input, Opt, botsing::onthoud, parts};

use mandaat::{
    aanstelling,
    organisatie::{Boom, HIER, Onderdeel, Vak, svg},
};

use super::handlers::{input_of, onder, velden};

pub(super) fn show(ctx: &Ctx, tree: &Boom) -> Markup {
    let tr = ctx.tr;
    let mag = ctx.mag(Recht::VoorbereidingWijzigen);
    let titel = tr.t("organisatie-schema");
    let own = tree.rijen().iter().any(|(_, v)| v.id.is_some());
    let actions = html! { @if mag { (parts::button_link(&format!("{HIER}/nieuw"), tr.t("organisatie-voeg-toe"), true)) } };
    html! {
        (ctx.tabs(aanstelling::HIER))
        (parts::head(&tr.t("organisatie-titel"), tr.t("organisatie-lead"), actions))
        (parts::stack(html! {
            @if !own { (parts::empty(Icon::Groep, &tr.t("organisatie-leeg"), &tr.t("organisatie-leeg-tekst"), html! {})) }
            (parts::card(&tr.t("organisatie-lijst"), html! { ul.boomlijst { (branch(&tree.0, mag)) } }))
            (parts::card(&titel, html! {
                p.schuifhint.zacht.klein { (tr.t("organisatie-schuif")) }
                div.figuurvak { div.figuur-rol tabindex="0" role="region" aria-label=(titel) { (PreEscaped(svg(tree, &titel))) } }
            }))
        }))
    }
}

fn branch(v: &Vak, mag: bool) -> Markup {
    html! {
        li {
            @match v.id.filter(|_| mag) {
                Some(id) => (parts::link(&format!("{HIER}/{id}"), &v.naam)),
                None => strong { (v.naam) },
            }
            @if !v.rol.is_empty() { div.zacht { (v.rol) } }
            @if !v.onder.is_empty() { ul { @for o in &v.onder { (branch(o, mag)) } } }
        }
    }
}

pub(super) fn form(ctx: &Ctx, o: &Onderdeel, all: &[Onderdeel], input: &Input, errors: &Errors) -> Markup {
    let tr = ctx.tr;
    let form = Form::new(tr, input, errors).once(ctx.app.uuid()).version(o.versie);
    let own = onder(all, o.id);
    let above = all.iter().filter(|p| !own.contains(&p.id)).map(|p| Opt::new(p.id, p.naam.clone())).collect();
    let (to, title) = match o.versie {
        0 => (format!("{HIER}/nieuw"), "organisatie-nieuw"),
        _ => (format!("{HIER}/{}", o.id), "organisatie-wijzig"),
    };
    let content = html! {
        @if o.versie > 0 { (onthoud(&form, &velden(o, all), &input_of(o))) }
        (form.text("naam", "organisatie-naam"))
        (form.textarea("rol", "organisatie-rol").rows(3).optional())
        (form.select_of("boven", "organisatie-boven", above).optional())
        (form.actions(html! { (form.submit("organisatie-bewaar")) (form.cancel(HIER)) }))
    };
    html! {
        (parts::head(&tr.t(title), tr.t("organisatie-geen-namen"), html! {}))
        (parts::stack(html! {
            (parts::panel(form.post(&to, content)))
            @if o.versie > 0 {
                (parts::card(&tr.t("organisatie-weg"), html! {
                    p { (tr.t("organisatie-weg-tekst")) }
                    (parts::button_post(&format!("{HIER}/{}/weg", o.id), tr.t("organisatie-weg"), false, Some(&tr.t("organisatie-weg-vraag"))))
                }))
            }
        }))
    }
}
