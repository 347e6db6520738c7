//! The page: the question, the first point where it fails, and the night as a list.

use domain::id::Id;
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, Tr, args,
    form::Opt,
    parts::{self, Alert, Kind},
};

use super::{
    HIER,
    formulier::Vraag,
    stand::Nacht,
    verloop::{Afloop, PARTNER, Punt, maar_net, vastloper, verloop},
};

pub(super) fn show(ctx: &Ctx, v: &Vraag, n: &Nacht<'_>, (input, errors): (&Input, &Errors)) -> Markup {
    let tr = ctx.tr;
    let punten = verloop(n);
    html! {
        (ctx.tabs(HIER))
        (parts::head(&tr.t("proefnacht-titel"), tr.t("proefnacht-lead"), html! {}))
        (parts::side(
            html! {
                (outcome(ctx, v, &punten))
                (parts::card(&tr.t("proefnacht-verloop"), parts::rows(&punten.iter().map(|p| point(ctx, v, p)).collect::<Vec<_>>())))
            },
            parts::card(&tr.t("proefnacht-vraag"), question(ctx, n, input, errors)),
        ))
    }
}

fn question(ctx: &Ctx, n: &Nacht<'_>, input: &Input, errors: &Errors) -> Markup {
    let form = Form::new(ctx.tr, input, errors).quiet();
    let away = n.aanstelling.iter().flat_map(|a| std::iter::once(a.coordinator).chain(a.plaatsvervangers.iter().copied()));
    let people = away.filter_map(|id| n.namen.get(&id).map(|naam| Opt::new(id.uuid(), naam.clone()))).collect();
    let content = html! {
        (form.radios::<domain::casus::Incidenttype>("soort", "proefnacht-soort"))
        (form.moment("op", "proefnacht-dag"))
        (form.select_of("zonder", "proefnacht-zonder", people).optional())
        (form.actions(form.submit("proefnacht-speel")))
    };
    form.get(HIER, content)
}

fn outcome(ctx: &Ctx, v: &Vraag, punten: &[Punt]) -> Markup {
    let tr = ctx.tr;
    let moment = tr.moment_lang(v.op);
    match vastloper(punten) {
        Some(p) => parts::alert(
            Alert::Error,
            &tr.with("proefnacht-vast", args![("soort", tr.label(v.soort).to_lowercase()), ("moment", moment)]),
            html! {
                p { strong { (tr.t(&p.key())) } " " (einde(tr, p)) }
                @if ctx.kan_naar(&p.naar) { p { (parts::button_link(&p.naar, tr.t("proefnacht-herstel"), true)) } }
                @else { p { (tr.t("proefnacht-herstel-ander")) } }
            },
        ),
        None => parts::alert(
            Alert::Ok,
            &tr.with("proefnacht-goed", args![("soort", tr.label(v.soort).to_lowercase()), ("moment", moment)]),
            html! {
                @let half = maar_net(punten);
                @if half > 0 { p { (tr.with("proefnacht-half", args![("aantal", half)])) } }
            },
        ),
    }
}

/// How a point ended, in words.
pub(super) fn einde(tr: Tr, p: &Punt) -> String {
    tr.attr_with(&p.key(), p.attribuut, args![("wie", p.wie.clone())]).unwrap_or_default()
}

fn point(ctx: &Ctx, v: &Vraag, p: &Punt) -> Markup {
    let tr = ctx.tr;
    let tag = match p.afloop {
        Afloop::Goed => parts::tag_icon(Kind::Ok, Icon::Vink, &tr.t("proefnacht-afloop-goed")),
        Afloop::Let => parts::tag_icon(Kind::Warn, Icon::Let, &tr.t("proefnacht-afloop-let")),
        Afloop::Vast => parts::tag_icon(Kind::Bad, Icon::Let, &tr.t("proefnacht-afloop-vast")),
    };
    // Of partners there are many: each is told apart by its own words.
    let (what, rest) = if p.sleutel == PARTNER { (einde(tr, p), tr.t(&p.key())) } else { (tr.t(&p.key()), einde(tr, p)) };
    let title = html! { @if ctx.kan_naar(&p.naar) { (parts::link(&p.naar, what)) } @else { (what) } };
    parts::row(tag, title, &format!("{} · {rest}", tr.moment_near(p.op, v.op)), html! {})
}
