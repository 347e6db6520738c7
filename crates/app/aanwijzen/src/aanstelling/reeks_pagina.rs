//! The page on which several turns are planned at once: the week or the period, then what it would make, and only then keeping it.

use ::store::{Events, Tx};
use domain::{
    id::MedewerkerId,
    journaal::{Gebeurtenis, Soort},
    kalender::Kalender,
};
use jiff::civil::{Date, Time};
use kern::{Answer, Ctx, Posted, Problem};
use mandaat::aanstelling::{self, Beeld, HIER, Roosterdienst, gaten};
use maud::{Markup, html};
use web::{
    Errors, Form, Icon, Input, args,
    parts::{self, Alert, Kind},
};

use super::{
    formulier::{self, Keuze},
    reeks::{self, Dienst, REGELS, Weekdag, veld},
};

/// Page of the rota, and of this subject.
const ROOSTER: &str = "/voorbereiden/aanstelling/rooster";
const REEKS: &str = "/voorbereiden/aanstelling/rooster/reeks";
/// Turns and gaps shown one by one.
const GETOOND: usize = 12;
/// When the office opens.
const OCHTEND: Time = Time::constant(9, 0, 0, 0);
/// Days back that the page knows turns of, to do them once more.
const TERUG: i64 = 400;

/// What would be made.
struct Voorstel {
    nieuw: Vec<Dienst>,
    /// There or over already.
    weg: usize,
    periode: (Date, i64),
}

/// Which of the two forms was posted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Welke {
    Week,
    Kopie,
}

/// What was posted, with its mistakes.
struct Gevuld<'a> {
    welke: Welke,
    input: &'a Input,
    errors: &'a Errors,
    voorstel: Option<&'a Voorstel>,
}

/// The rota, former turns included.
async fn alles(tx: &Tx, ctx: &Ctx) -> Result<(Beeld, Vec<Roosterdienst>), Problem> {
    let beeld = Beeld::load(tx, ctx.now).await?;
    Ok((beeld, aanstelling::rooster(tx, ctx.now.plus_seconds(-TERUG * 86_400)).await?))
}

pub(super) async fn show(ctx: Ctx) -> Answer {
    let (beeld, ooit) = alles(&*ctx.read().await?, &ctx).await?;
    let (none, input) = (Errors::new(), reeks::leeg(ctx.now.datum()));
    page(&ctx, &beeld, &ooit, &Gevuld { welke: Welke::Week, input: &input, errors: &none, voorstel: None })
}

pub(super) async fn week(ctx: Ctx, Posted(input): Posted) -> Answer {
    plan(&ctx, Welke::Week, &input).await
}

pub(super) async fn kopie(ctx: Ctx, Posted(input): Posted) -> Answer {
    plan(&ctx, Welke::Kopie, &input).await
}

/// Shows what it would make, or makes it when that was seen.
async fn plan(ctx: &Ctx, welke: Welke, input: &Input) -> Answer {
    let tx = ctx.write().await?;
    // What was kept already is not looked at again: sent twice, it would find nothing new.
    if let Some(token) = input.once().filter(|_| input.get("daarna") == "zet") {
        tx.remember(token, ROOSTER).await?;
    }
    let (beeld, ooit) = alles(&tx, ctx).await?;
    let read = voorstel(ctx, welke, input, &beeld, &ooit);
    let none = Errors::new();
    let shown = match &read {
        Err(errors) => Gevuld { welke, input, errors, voorstel: None },
        Ok(v) if input.get("daarna") != "zet" || v.nieuw.is_empty() => Gevuld { welke, input, errors: &none, voorstel: Some(v) },
        Ok(v) => {
            let made = reeks::als_diensten(&v.nieuw, || ctx.app.uuid());
            for d in &made {
                aanstelling::plan_dienst(&tx, d).await?;
            }
            let mut people: Vec<MedewerkerId> = made.iter().map(|d| d.medewerker).collect();
            people.sort_unstable();
            people.dedup();
            let mut events = people.into_iter().map(|wie| Gebeurtenis::new(Soort::RoosterGewijzigd).met(wie).code("gepland"));
            let Some(first) = events.next() else { return ctx.redirect(ROOSTER) };
            tx.commit(Events::from_parts(first, events.collect())).await?;
            return ctx.done(ROOSTER, "melding-diensten-gepland");
        }
    };
    drop(tx);
    page(ctx, &beeld, &ooit, &shown)
}

fn voorstel(ctx: &Ctx, welke: Welke, input: &Input, beeld: &Beeld, ooit: &[Roosterdienst]) -> Result<Voorstel, Errors> {
    let werkers = Keuze(&beeld.mensen).werkers();
    let (alle, periode, veld) = match welke {
        Welke::Week => {
            let r = reeks::lees(input, |v| formulier::among(&werkers, v))?;
            (r.diensten(), r.periode(), "eerste")
        }
        Welke::Kopie => {
            let k = reeks::lees_kopie(input)?;
            let all = k.diensten(ooit);
            // Who left is not planned again.
            let works = |w: &MedewerkerId| werkers.iter().any(|m| m.id == *w);
            let all: Vec<Dienst> = all.into_iter().filter(|(w, ..)| works(w)).collect();
            if all.is_empty() {
                return Err(Errors::one("kopie-van", "fout-kopie-leeg"));
            }
            (all, k.periode(), "kopie-eerste")
        }
    };
    let (found, rooster) = (alle.len(), &beeld.rooster);
    let nieuw = reeks::nieuw(alle, rooster, ctx.now);
    if nieuw.is_empty() {
        return Err(Errors::one(veld, "fout-reeks-niets-nieuws"));
    }
    Ok(Voorstel { weg: found - nieuw.len(), nieuw, periode })
}

fn page(ctx: &Ctx, beeld: &Beeld, ooit: &[Roosterdienst], g: &Gevuld<'_>) -> Answer {
    let tr = ctx.tr;
    let (none, blank) = (Errors::new(), reeks::leeg(ctx.now.datum()));
    let of = |welke: Welke| if g.welke == welke { (g.input, g.errors) } else { (&blank, &none) };
    let ((w_in, w_err), (k_in, k_err)) = (of(Welke::Week), of(Welke::Kopie));
    let copy_blank;
    let k_in = if g.welke == Welke::Kopie {
        k_in
    } else {
        copy_blank = kopie_leeg(ctx, ooit);
        &copy_blank
    };
    let week = Form::new(tr, w_in, w_err).once(ctx.app.uuid());
    let copy = Form::new(tr, k_in, k_err).once(ctx.app.uuid());
    let seen = |welke: Welke| g.voorstel.filter(|_| g.welke == welke);
    let page = ctx.page("reeks-titel").in_menu().crumb(tr.t("aanstelling-titel"), HIER).crumb(tr.t("rooster-titel"), ROOSTER);
    let page = if g.errors.is_empty() { page } else { page.invalid(g.errors) };
    page.show(html! {
        (parts::head(&tr.t("reeks-titel"), tr.t("reeks-lead"), html! {}))
        @if let Some(v) = g.voorstel { (gezien(ctx, beeld, v)) }
        (parts::card(&tr.t("reeks-week"), weekformulier(&week, beeld, seen(Welke::Week).is_some())))
        (parts::card(&tr.t("reeks-kopie"), html! {
            @if ooit.is_empty() { p.zacht { (tr.t("reeks-kopie-leeg")) } }
            @else { (kopieformulier(&copy, seen(Welke::Kopie).is_some())) }
        }))
    })
}

/// The four weeks before this one, once more from the first free week.
fn kopie_leeg(ctx: &Ctx, ooit: &[Roosterdienst]) -> Input {
    let first = ooit.iter().map(|d| d.van.datum()).min().unwrap_or_else(|| ctx.now.datum());
    let monday = |d: Date| d.checked_sub(jiff::Span::new().days(i64::from(d.weekday().to_monday_zero_offset()))).unwrap_or(d);
    let next = ooit.iter().map(|d| d.tot.datum()).max().unwrap_or_else(|| ctx.now.datum());
    Input::new().with_date("kopie-van", monday(first)).with("kopie-weken", 4).with_date("kopie-eerste", monday(next))
}

fn weekformulier(form: &Form<'_>, beeld: &Beeld, seen: bool) -> Markup {
    let people = formulier::options(&Keuze(&beeld.mensen).werkers());
    form.post(
        REEKS,
        html! {
            (form.date3("eerste", "reeks-eerste"))
            (form.int("weken", "reeks-weken"))
            @for n in 1..=REGELS {
                (form.group(&format!("reeks-regel-{n}"), html! {
                    div.kolommen {
                        (form.select_of(&veld("wie", n), "rooster-wie", people.clone()).optional())
                        (form.select::<Weekdag>(&veld("vandag", n), "reeks-vandag"))
                        (form.time(&veld("van", n), "reeks-van").wide(6))
                        (form.select::<Weekdag>(&veld("totdag", n), "reeks-totdag"))
                        (form.time(&veld("tot", n), "reeks-tot").wide(6))
                    }
                }))
            }
            (knoppen(form, seen))
        },
    )
}

fn kopieformulier(form: &Form<'_>, seen: bool) -> Markup {
    form.post(
        &format!("{ROOSTER}/kopie"),
        html! {
            (form.date3("kopie-van", "reeks-kopie-van"))
            (form.int("kopie-weken", "reeks-weken"))
            (form.date3("kopie-eerste", "reeks-eerste"))
            (knoppen(form, seen))
        },
    )
}

/// First looking, then keeping.
fn knoppen(form: &Form<'_>, seen: bool) -> Markup {
    form.actions(html! {
        @if seen { (form.submit_value("reeks-zet", "daarna", "zet")) (form.submit_secondary("reeks-bekijk-opnieuw")) }
        @else { (form.submit("reeks-bekijk")) }
        (form.cancel(ROOSTER))
    })
}

/// What would be made, and the hours that nobody covers then.
fn gezien(ctx: &Ctx, beeld: &Beeld, v: &Voorstel) -> Markup {
    let tr = ctx.tr;
    let (first, days) = v.periode;
    // The night before the first day belongs to the period before it, and the one after the last day to this one.
    let begin = domain::kalender::moment(first.to_datetime(OCHTEND));
    let (from, until) = (begin.max(ctx.now), begin.plus_seconds(days * 86_400));
    let left = until.seconds_since(from).max(0).div_euclid(86_400);
    let with: Vec<Roosterdienst> = beeld.rooster.iter().cloned().chain(reeks::als_diensten(&v.nieuw, uuid::Uuid::nil)).collect();
    let open = beeld.aanstelling.as_ref().map(|a| gaten(a, &with, Kalender::default(), from, left)).unwrap_or_default();
    let standard = beeld.aanstelling.as_ref().and_then(|a| a.buiten_kantooruren);
    let line = |van, tot| tr.with("rooster-van-tot", args![("van", tr.moment(van)), ("tot", tr.moment(tot))]);
    parts::alert(
        if open.is_empty() { Alert::Info } else { Alert::Warn },
        &tr.with("reeks-voorstel", args![("aantal", v.nieuw.len())]),
        html! {
            p { (tr.t("reeks-nog-niets")) @if v.weg > 0 { " " (tr.with("reeks-weg", args![("aantal", v.weg)])) } }
            @if let Some(wie) = standard { p { (tr.with("reeks-standaard", args![("wie", beeld.naam(wie).to_owned())])) } }
            @else if open.is_empty() { p { (parts::tag_icon(Kind::Ok, Icon::Vink, &tr.t("reeks-gedekt"))) } }
            @else {
                p { strong { (tr.with("reeks-gaten", args![("aantal", open.len())])) } }
                ul { @for g in open.iter().take(GETOOND) { li { (line(g.van, g.tot)) } } }
                @if open.len() > GETOOND { p { (tr.with("rooster-gaten-meer", args![("aantal", open.len() - GETOOND)])) } }
            }
            (parts::details(tr.t("reeks-diensten"), v.nieuw.len() <= GETOOND, html! {
                ul { @for (wie, van, tot) in &v.nieuw { li { (beeld.naam(*wie)) ": " (line(*van, *tot)) } } }
            }))
        },
    )
}
