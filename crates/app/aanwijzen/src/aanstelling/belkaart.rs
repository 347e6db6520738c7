//! Belkaart: who to call now, on a phone and on paper.

use domain::kalender::Kalender;
use kern::{Answer, Ctx};
use maud::{Markup, html};
use serde_json::{Value, json};
use web::{
    Icon, Tr, args,
    parts::{self, Kind},
};

use mandaat::aanstelling::{Beeld, HIER, Inzet, wie_nu};

/// Someone on the card.
struct Regel {
    rol: String,
    naam: String,
    uitleg: String,
    telefoon: String,
}

struct Groep {
    key: &'static str,
    regels: Vec<Regel>,
}

pub(super) async fn show(ctx: Ctx) -> Answer {
    let beeld = Beeld::load(&*ctx.read().await?, ctx.now).await?;
    let tr = ctx.tr;
    let groepen = groepen(tr, &beeld, &ctx);
    let actions = html! { @if !groepen.is_empty() { (parts::button_link("/voorbereiden/belkaart/pdf", tr.t("belkaart-pdf"), false)) } };
    let content = html! {
        (parts::head(&tr.t("belkaart-titel"), tr.t("belkaart-eerst"), actions))
        @if groepen.is_empty() {
            (parts::panel(parts::empty(Icon::Telefoon, &tr.t("belkaart-leeg"), &tr.t("belkaart-leeg-tekst"), parts::button_link(HIER, tr.t("aanstelling-titel"), true))))
        } @else {
            (parts::stack(html! {
                @if !ctx.app.is_oefening() { (geen_netwerk(tr, ctx.now)) }
                @for (n, g) in groepen.iter().enumerate() { (parts::card(&tr.t(g.key), rows(tr, g, n == 0))) }
                @if !ctx.app.is_oefening() { (offline(tr, ctx.now)) }
                (parts::alert(parts::Alert::Warn, &tr.t("belkaart-let-op"), html! { ul { @for key in LET_OP { li { (tr.t(key)) } } } }))
            }))
        }
    };
    ctx.page("belkaart-titel").in_menu().crumb(tr.t("aanstelling-titel"), HIER).show(content)
}

/// What keeps the sheet on a telephone when its owner asks.
pub(super) async fn worker() -> Answer {
    Ok(web::assets::worker("belkaart-werker.js", "/"))
}

/// What the kept sheet says first when it stands in for a page that needs the network.
fn geen_netwerk(tr: Tr, made: domain::Moment) -> Markup {
    let text = html! { p { (tr.with("belkaart-geen-netwerk-tekst", args![("moment", tr.moment_lang(made))])) } };
    html! { div data-geen-netwerk hidden { (parts::alert(parts::Alert::Warn, &tr.t("belkaart-geen-netwerk"), text)) } }
}

/// Keeping the sheet on this telephone; only scripts can, so without them it is not there.
fn offline(tr: Tr, made: domain::Moment) -> Markup {
    let button = |key: &str| html! { button.nl-button.nl-button--secondary type="button" { (tr.t(key)) } };
    html! {
        div data-offline hidden {
            (parts::card(&tr.t("belkaart-offline"), html! {
                p { (tr.t("belkaart-offline-uitleg")) }
                div.knoppenrij data-offline-niet { (button("belkaart-offline-bewaar")) }
                div data-offline-wel hidden { p { (tr.with("belkaart-offline-bewaard", args![("moment", tr.moment_lang(made))])) } (button("belkaart-offline-weg")) }
                p data-offline-fout hidden role="alert" { (tr.t("belkaart-offline-fout")) }
            }))
        }
        script type="module" src=(web::asset("belkaart.js")) {}
    }
}

const LET_OP: [&str; 3] = ["belkaart-let-op-namen", "belkaart-let-op-slachtoffer", "belkaart-let-op-vastleggen"];

fn rows(tr: Tr, groep: &Groep, now: bool) -> Markup {
    let lines: Vec<Markup> = groep
        .regels
        .iter()
        .enumerate()
        .map(|(n, r)| {
            let tag = if now && n == 0 {
                parts::tag(Kind::Info, &tr.t("belkaart-bel-eerst"))
            } else {
                html! {}
            };
            parts::row(tag, html! { strong { (r.naam) } " " span.zacht { (r.rol) } }, &r.uitleg, call(tr, &r.telefoon, now && n == 0))
        })
        .collect();
    parts::rows(&lines)
}

fn call(tr: Tr, number: &str, main: bool) -> Markup {
    if number.is_empty() {
        return parts::tag(Kind::Bad, &tr.t("telefoon-ontbreekt"));
    }
    let dial: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    parts::button_link(&format!("tel:{dial}"), html! { (Icon::Telefoon.svg()) span { (number) } }, main)
}

fn groepen(tr: Tr, beeld: &Beeld, ctx: &Ctx) -> Vec<Groep> {
    let Some(a) = &beeld.aanstelling else { return Vec::new() };
    let nu = wie_nu(a, &beeld.rooster, &beeld.mensen, Kalender::default(), ctx.now);
    let nazorg = nu
        .into_iter()
        .map(|d| {
            let uitleg = d.tot.map_or_else(|| d.functie.clone(), |tot| tr.with("belkaart-dienst-tot", args![("tot", tr.moment(tot))]));
            let rol = if d.inzet == Inzet::Coordinator { tr.label(a.functie) } else { tr.label(d.inzet) };
            Regel { rol, naam: d.naam, uitleg, telefoon: d.telefoon }
        })
        .collect();
    let person = |id: Option<_>, key: &str| {
        id.and_then(|id| beeld.persoon(id)).map(|m| Regel {
            rol: tr.t(key),
            naam: m.naam.clone(),
            uitleg: m.functie.clone(),
            telefoon: m.telefoon.clone(),
        })
    };
    let wacht = Regel {
        rol: tr.t("belkaart-politie-altijd"),
        naam: a.politie_wacht.clone(),
        uitleg: tr.t("belkaart-politie-waarvoor"),
        telefoon: a.politie_telefoon.clone(),
    };
    let politie = std::iter::once(wacht).chain(person(a.politie, "aanstelling-politie")).collect();
    let bestuur = person(a.burgemeester, "aanstelling-burgemeester").into_iter().chain(person(a.loco, "aanstelling-loco")).collect();
    [("belkaart-groep-nazorg", nazorg), ("belkaart-groep-politie", politie), ("belkaart-groep-bestuur", bestuur)]
        .into_iter()
        .map(|(key, regels): (_, Vec<Regel>)| Groep { key, regels })
        .filter(|g| !g.regels.is_empty())
        .collect()
}

pub(super) async fn pdf(ctx: Ctx) -> Answer {
    let beeld = Beeld::load(&*ctx.read().await?, ctx.now).await?;
    // The paper card is Dutch, whatever language its maker reads.
    let tr = ctx.nl();
    let groepen: Vec<Value> = groepen(tr, &beeld, &ctx)
        .into_iter()
        .enumerate()
        .map(|(n, g)| {
            let bellen: Vec<Value> = g
                .regels
                .into_iter()
                .map(|r| json!({ "rol": r.rol, "naam": r.naam, "bereikbaar": r.uitleg, "telefoon": (!r.telefoon.is_empty()).then_some(r.telefoon) }))
                .collect();
            json!({ "naam": format!("{}  {}", n + 1, tr.t(g.key)), "bellen": bellen })
        })
        .collect();
    let data = json!({
        "voorbeeld": ctx.app.settings.demo,
        "taal": "nl",
        "gemeente": { "naam": ctx.gemeentenaam(), "code": ctx.gemeente().as_str() },
        "titel": tr.t("belkaart-titel"),
        "kenmerk": "Belkaart",
        "geldig": tr.with("belkaart-bijgewerkt", args![("op", tr.datum(ctx.now.datum()))]),
        "openbaar": false,
        "eerst": tr.t("belkaart-eerst"),
        "groepen": groepen,
        "let_op": LET_OP.map(|key| tr.t(key)),
    });
    ctx.pdf("belkaart", data, "belkaart").await
}
