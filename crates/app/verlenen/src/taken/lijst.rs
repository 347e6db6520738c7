//! Mijn taken: what is open over all cases, by urgency.

use casus::{
    self, Casus,
    regie::Lijn,
    taak::{self, TaakRij},
};
use std::collections::{BTreeSet, HashMap};

use ::store::Tx;
use domain::{Code, Moment, codes, draaiboek::Stap, id::CasusId};
use jiff::ToSpan;
use kern::{Answer, Ctx, Problem, collegas};
use mandaat::aanwijzingsbesluit::bevoegdheid;
use maud::{Markup, html};

use web::{Form, Icon, Input, Opt, args, parts, parts::Alert, parts::Kind};

use crate::brieven;

/// Tasks on one page.
const PER_PAGINA: usize = 50;

codes! {
    /// Groep: how soon a task must be done.
    pub Groep "taakgroep" {
        /// The term is over.
        TeLaat = "te-laat",
        /// Before the end of the day.
        Vandaag = "vandaag",
        /// Within seven days.
        DezeWeek = "deze-week",
        /// Later.
        Later = "later",
    }
}

/// The group of a term, on the calendar of the Netherlands.
pub(super) fn groep(uiterlijk: Moment, now: Moment) -> Groep {
    let (dag, vandaag) = (uiterlijk.datum(), now.datum());
    let week = vandaag.checked_add(7.days()).unwrap_or(vandaag);
    match () {
        () if uiterlijk < now => Groep::TeLaat,
        () if dag == vandaag => Groep::Vandaag,
        () if dag <= week => Groep::DezeWeek,
        () => Groep::Later,
    }
}

/// A task with the words around it.
struct Regel<'a> {
    rij: TaakRij,
    casus: &'a Casus,
    stap: Stap,
}

pub(super) async fn toon(ctx: Ctx) -> Answer {
    let tx = ctx.read().await?;
    bevoegdheid(&tx, ctx.wie_id(), ctx.now).await??;
    let vraag = taak::Vraag {
        wie: ctx.query("wie").filter(|w| !w.is_empty()),
        toegedeeld: ctx.query("van").filter(|v| v == "mij").map(|_| ctx.wie_id()),
        na: ctx.query("na").and_then(|na| na.parse().ok()),
        aantal: PER_PAGINA as i64 + 1,
    };
    let mut rijen = taak::open(&tx, ctx.now, &vraag).await?;
    let meer = rijen.len() > PER_PAGINA;
    rijen.truncate(PER_PAGINA);
    let volgende = rijen.last().filter(|_| meer).and_then(taak::Plaats::van).map(|na| adres(&vraag, Some(&na)));
    let vorige = vraag.na.is_some().then(|| adres(&vraag, None));
    let casussen = casussen(&tx, &rijen).await?;
    // It looks at the persons of a thousand cases: most of the work of this page, so it is done once until something changes.
    let late = ctx.app.onthouden_tot(&tx, kern::tik(ctx.now), "avg14", async || brieven::verlopen(&tx, ctx.now).await);
    let verlopen = late.await?;
    let regels: Vec<Regel<'_>> = rijen.into_iter().filter_map(|rij| regel(&ctx, &casussen, rij)).collect();
    let lijn = Lijn::van(&collegas(&tx, &ctx.app).await?);
    let heel = !meer && vraag.na.is_none();
    ctx.page("taken-titel").show(html! {
        (parts::head(&ctx.tr.t("taken-titel"), aanloop(&ctx, &regels, heel), html! {}))
        (alarmen(&ctx, &verlopen))
        (filter(&ctx, &vraag))
        (groepen(&ctx, &lijn, &regels))
        (parts::paging(ctx.tr, vorige.as_deref(), volgende.as_deref()))
    })
}

/// Address of the list with this filter, from this place on.
fn adres(vraag: &taak::Vraag, na: Option<&taak::Plaats>) -> String {
    let delen: Vec<String> = [
        vraag.wie.as_ref().map(|w| format!("wie={}", veilig(w))),
        vraag.toegedeeld.map(|_| "van=mij".to_owned()),
        na.map(|na| format!("na={na}")),
    ]
    .into_iter()
    .flatten()
    .collect();
    if delen.is_empty() { "/taken".to_owned() } else { format!("/taken?{}", delen.join("&")) }
}

/// Only what ids of actors are made of.
fn veilig(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}

/// The cases of these tasks, in one question.
async fn casussen(tx: &Tx, rijen: &[TaakRij]) -> Result<HashMap<CasusId, Casus>, Problem> {
    let ids: BTreeSet<CasusId> = rijen.iter().map(|rij| rij.casus).collect();
    Ok(casus::by_ids(tx, ids).await?.into_iter().map(|c| (c.id, c)).collect())
}

fn regel<'a>(ctx: &'a Ctx, casussen: &'a HashMap<CasusId, Casus>, rij: TaakRij) -> Option<Regel<'a>> {
    let casus = casussen.get(&rij.casus)?;
    let stap = taak::draaiboek_van(&ctx.app.beleid, casus).ok()?.stap(&rij.stap)?.clone();
    Some(Regel { rij, casus, stap })
}

fn aanloop(ctx: &Ctx, regels: &[Regel<'_>], heel: bool) -> String {
    let laat = regels.iter().filter(|r| r.rij.te_laat(ctx.now)).count();
    if regels.is_empty() {
        return ctx.tr.t("taken-lead-niets");
    }
    let key = if heel { "taken-lead" } else { "taken-lead-deel" };
    ctx.tr.with(key, args![("aantal", regels.len()), ("laat", laat)])
}

/// The month of AVG art. 14 is over: this cannot wait.
fn alarmen(ctx: &Ctx, verlopen: &[brieven::Verlopen]) -> Markup {
    let tr = ctx.tr;
    html! {
        @if !verlopen.is_empty() {
            (parts::alert(Alert::Error, &tr.t("taken-avg14"), html! {
                ul { @for v in verlopen { li { (parts::link(&brieven::mededeling_adres(&v.nummer, v.volgnr), tr.with("taken-avg14-regel", args![("nummer", v.nummer.clone()), ("volgnr", v.volgnr), ("datum", tr.datum(v.uiterlijk.datum()))]))) } } }
            }))
        }
    }
}

/// By who carries it out: everyone whom a draaiboek names.
fn filter(ctx: &Ctx, vraag: &taak::Vraag) -> Markup {
    let (wie, mijn) = (vraag.wie.as_deref(), vraag.toegedeeld.map(|_| "mij"));
    let actoren: BTreeSet<&str> = ctx.app.beleid.draaiboeken.iter().flat_map(|d| &d.stappen).map(|s| s.wie.as_str()).collect();
    let input = Input::new().with_some("wie", wie).with_some("van", mijn);
    let errors = web::Errors::new();
    let form = Form::new(ctx.tr, &input, &errors).filtering();
    let keuzes = actoren.iter().map(|a| Opt::new(*a, casus::regie::actor(ctx, a))).collect();
    let van = vec![Opt::new("mij", ctx.tr.t("taken-van-mij"))];
    let velden = html! { (form.select_of("wie", "taken-wie", keuzes).optional()) (form.select_of("van", "taken-van", van).optional()) };
    parts::filters(ctx.tr, "/taken", wie.is_some() || mijn.is_some(), velden)
}

fn groepen(ctx: &Ctx, lijn: &Lijn, regels: &[Regel<'_>]) -> Markup {
    let tr = ctx.tr;
    let van = |g: Groep| {
        regels.iter().filter(|r| r.rij.uiterlijk.is_some_and(|u| groep(u, ctx.now) == g)).map(|r| rij(ctx, lijn, r)).collect::<Vec<_>>()
    };
    html! {
        @if regels.is_empty() { (parts::empty(Icon::Vink, &tr.t("taken-leeg"), &tr.t("taken-leeg-uitleg"), html! {})) }
        @for g in Groep::ALL {
            @let rijen = van(*g);
            @if !rijen.is_empty() { (parts::card(&tr.label(*g), parts::rows(&rijen))) }
        }
    }
}

fn rij(ctx: &Ctx, lijn: &Lijn, r: &Regel<'_>) -> Markup {
    let tr = ctx.tr;
    let laat = r.rij.te_laat(ctx.now);
    let tag = if laat {
        parts::tag(Kind::Bad, &tr.t("taak-stand-laat"))
    } else {
        html! {}
    };
    let naar = taak::adres_in(ctx, &r.rij.nummer, &r.stap, (r.rij.volgnr, r.rij.gebied));
    let titel = html! { @match naar { Some(naar) => a.nl-link lang="nl" href=(naar) { (r.stap.titel) }, None => span lang="nl" { (r.stap.titel) } } };
    let persoon = r.rij.volgnr.map(|n| format!(", {}", tr.with("verlenen-betrokkene", args![("nummer", n)]))).unwrap_or_default();
    let meer = meer(ctx, lijn, r);
    let wanneer = r.rij.uiterlijk.map(|u| tr.with("taken-uiterlijk", args![("moment", tr.moment_near(u, ctx.now))])).unwrap_or_default();
    let stil = format!("{} · {} {}{persoon} · {wanneer}{meer}", casus::regie::actor(ctx, &r.stap.wie), r.rij.nummer, r.casus.buurt);
    parts::row(tag, titel, &stil, html! {})
}

/// The area, the channel, who took it, and the term as it was: what differs from an ordinary task.
fn meer(ctx: &Ctx, lijn: &Lijn, r: &Regel<'_>) -> String {
    let tr = ctx.tr;
    let van = r.rij.toegedeeld.map(|wie| if wie == ctx.wie_id() { tr.t("taken-doe-jij") } else { tr.t("taken-doet-ander") });
    let woorden = [
        r.rij.gebied.map(|nr| tr.with("taken-gebied", args![("nummer", nr)])),
        r.stap.weg.map(|weg| tr.label(weg)),
        van,
        r.rij.oorspronkelijk.map(|eerst| tr.with("taak-termijn-was", args![("moment", tr.moment_near(eerst, ctx.now))])),
        r.stap.eigen_zorg.then(|| tr.t("stap-eigen-zorg")),
        r.rij
            .geescaleerd(ctx.now)
            .then(|| lijn.bestemming(&r.rij, r.casus.regie))
            .flatten()
            .map(|naar| tr.with("taken-gaat-naar", args![("naar", naar.in_woorden(ctx))])),
    ];
    woorden.into_iter().flatten().map(|w| format!(" · {w}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::from(text.parse::<jiff::Timestamp>().expect("moment"))
    }

    #[test]
    fn groups_follow_the_dutch_calendar() {
        let now = at("2026-11-26T22:30:00Z");
        assert_eq!(groep(at("2026-11-26T22:29:59Z"), now), Groep::TeLaat);
        assert_eq!(groep(at("2026-11-26T22:59:59Z"), now), Groep::Vandaag, "23:59 in Amsterdam");
        assert_eq!(groep(at("2026-11-26T23:00:00Z"), now), Groep::DezeWeek, "midnight in Amsterdam is tomorrow");
        assert_eq!(groep(at("2026-12-03T22:00:00Z"), now), Groep::DezeWeek);
        assert_eq!(groep(at("2026-12-03T23:00:00Z"), now), Groep::Later);
    }
}
