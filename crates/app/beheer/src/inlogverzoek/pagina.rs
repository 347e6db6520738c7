//! The pages of requests for a new link.

use axum::http::StatusCode;
use kern::{Answer, Ctx};
use maud::{Markup, html};
use web::{
    Icon, args,
    parts::{self, Kind},
};

use super::{ADRES, Inlogverzoek};

/// Every request that waits: who asks, for whom, since when.
pub(super) fn toon(ctx: &Ctx, waiting: &[Inlogverzoek]) -> Answer {
    let tr = ctx.tr;
    let rows: Vec<Markup> = waiting.iter().map(|v| rij(ctx, v)).collect();
    ctx.page("inlogverzoeken-titel").show(html! {
        (parts::head(&tr.t("inlogverzoeken-titel"), tr.t("inlogverzoeken-inleiding"), html! {}))
        (parts::panel(html! {
            @if rows.is_empty() { (parts::empty(Icon::Vink, &tr.t("inlogverzoeken-geen"), &tr.t("inlogverzoeken-geen-tekst"), html! {})) }
            @else { (parts::rows(&rows)) }
        }))
        @if waiting.iter().any(|v| v.mag_goedkeuren) { (parts::alert(parts::Alert::Warn, &tr.t("inlogverzoek-bel"), html! { p { (tr.t("inlogverzoek-bel-tekst")) } })) }
    })
}

/// One request with what the visitor can do about it.
pub fn rij(ctx: &Ctx, v: &Inlogverzoek) -> Markup {
    let tr = ctx.tr;
    let own = v.voor.id == ctx.wie_id();
    let (tag, title) = if own {
        (parts::tag(Kind::Bad, &tr.t("inlogverzoek-jouw-account")), tr.t("inlogverzoek-over-jou"))
    } else {
        let title = tr.with("inlogverzoek-voor", args![("naam", v.voor.naam.as_str()), ("functie", v.voor.functie.as_str())]);
        (parts::tag(Kind::Warn, &tr.t("inlogverzoek-wacht")), title)
    };
    let quiet = tr.with(
        "inlogverzoek-regel",
        args![("wie", v.door.naam.as_str()), ("sinds", tr.moment_near(v.gemaakt, ctx.now)), ("tot", tr.moment_near(v.verloopt, ctx.now))],
    );
    let to = |what: &str| format!("{ADRES}/{}/{what}", v.id);
    let stop = v.mag_goedkeuren || own || v.door.id == ctx.wie_id();
    let actions = html! {
        @if v.mag_goedkeuren {
            (parts::button_post(&to("goedkeuren"), tr.t("inlogverzoek-goedkeuren"), false, Some(&tr.with("inlogverzoek-vraag", args![("naam", v.voor.naam.as_str())]))))
        }
        @if stop { (parts::button_post(&to("weigeren"), tr.t("inlogverzoek-weigeren"), false, None)) }
    };
    parts::row(tag, title, &quiet, actions)
}

/// Someone else must be the second person.
pub(super) fn niet_jij(ctx: &Ctx) -> Answer {
    let tr = ctx.tr;
    ctx.page("inlogverzoek-niet-jij").status(StatusCode::FORBIDDEN).show(html! {
        (parts::head(&tr.t("inlogverzoek-niet-jij"), tr.attr("inlogverzoek-niet-jij", "uitleg").unwrap_or_default(), html! {}))
        p { (parts::button_link("/", tr.t("inlogverzoek-terug"), true)) }
    })
}
