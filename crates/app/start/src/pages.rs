//! The start page.

use domain::recht::Recht;
use kern::{Ctx, Startdeel};
use maud::{Markup, html};
use web::{Icon, args, parts};

/// From this many on, the sentence counts no further.
const VEEL: usize = 50;

/// One sentence, then what is urgent, then what runs; readiness and competence beside it.
pub(crate) fn start(ctx: &Ctx, delen: Vec<Startdeel>) -> Markup {
    let tr = ctx.tr;
    let mut all = Startdeel::default();
    for deel in delen {
        all.wachtend += deel.wachtend;
        all.nu.extend(deel.nu);
        all.daarna.extend(deel.daarna);
        all.alle = all.alle.or(deel.alle);
        all.kaarten.extend(deel.kaarten);
        all.naast.extend(deel.naast);
    }
    let melden = html! { @if ctx.mag(Recht::Melden) { (parts::button_link("/melden", html! { (Icon::Alarm.svg()) span { (tr.t("start-melden")) } }, true)) } };
    let lead = format!("{} · {}", tr.with("start-gemeente", args![("gemeente", ctx.gemeentenaam().to_owned())]), tr.moment_lang(ctx.now));
    let left = html! { (nodig(ctx, &all)) @for kaart in &all.kaarten { (kaart) } (ingangen(ctx)) };
    let right = html! { @for kaart in &all.naast { (kaart) } };
    html! {
        (parts::head(&zin(ctx, all.wachtend), lead, melden))
        div #nodig data-ververs="60" { (parts::side(left, right)) }
    }
}

/// "Goedemorgen Sanne. Twee dingen wachten op jou."
fn zin(ctx: &Ctx, aantal: usize) -> String {
    let tr = ctx.tr;
    let hour = ctx.now.timestamp().to_zoned_datetime(web::amsterdam()).hour();
    let groet = tr.t(match hour {
        6..12 => "start-goedemorgen",
        12..18 => "start-goedemiddag",
        18..24 => "start-goedenavond",
        _ => "start-goedenacht",
    });
    let naam = ctx.wie().map(|w| w.voornaam().to_owned()).unwrap_or_default();
    let key = if aantal < VEEL { "start-wachtend" } else { "start-wachtend-veel" };
    format!("{groet} {naam}. {}", tr.with(key, args![("aantal", aantal)]))
}

/// What is due now, each with one button; below it, quietly, what comes after.
fn nodig(ctx: &Ctx, b: &Startdeel) -> Markup {
    let tr = ctx.tr;
    let leeg = || {
        let uitleg = tr.t(if b.daarna.is_empty() { "start-niets-uitleg" } else { "start-straks-uitleg" });
        parts::empty(Icon::Vink, &tr.t("start-niets"), &uitleg, html! {})
    };
    let alle = html! { @if let Some(alle) = &b.alle { (alle) } };
    html! {
        (parts::card(&tr.t("start-nodig"), html! {
            @if b.nu.is_empty() { (leeg()) } @else { (parts::rows(&b.nu)) }
            @if b.daarna.is_empty() { (alle) }
        }))
        @if !b.daarna.is_empty() { (parts::card(&tr.t("start-daarna"), html! { (parts::rows(&b.daarna)) (alle) })) }
    }
}

/// The way in for who has one thing to do here.
fn ingangen(ctx: &Ctx) -> Markup {
    let tr = ctx.tr;
    let all = [
        (Recht::JournaalLezen, "/journaal", "start-naar-journaal"),
        (Recht::VerzoekBeantwoorden, "/verzoeken", "start-naar-verzoeken"),
        (Recht::MedewerkersBeheren, "/beheer/medewerkers", "start-naar-medewerkers"),
    ];
    let mine: Vec<Markup> = all
        .iter()
        .filter(|(recht, ..)| ctx.mag(*recht))
        .map(|(_, naar, key)| {
            parts::row(
                html! {},
                parts::link(naar, tr.t(key)),
                &tr.attr(key, "uitleg").unwrap_or_default(),
                parts::button_link(naar, tr.t("start-open"), false),
            )
        })
        .chain((ctx.mag(Recht::PolitieAntwoorden) && !ctx.mag(Recht::CasusZien)).then(|| {
            parts::row(
                html! {},
                parts::link("/politie", tr.t("start-naar-politie")),
                &tr.attr("start-naar-politie", "uitleg").unwrap_or_default(),
                parts::button_link("/politie", tr.t("start-open"), false),
            )
        }))
        .collect();
    html! { @if !mine.is_empty() { (parts::card(&tr.t("start-voor-jou"), parts::rows(&mine))) } }
}
