//! The work of a casus in three tracks: what is late, what can be done, what waits and for what, what is done, what does not apply.

use casus::{
    Betrokkene, Casus, regie,
    taak::{self, TaakRij},
};
use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
};

use domain::{
    Code, Moment,
    casus::Incidenttype,
    draaiboek::{Draaiboek, Spoor, Staat, Stap, StapId},
    id::BetrokkeneId,
};
use jiff::civil::Date;
use kern::Ctx;
use maud::{Markup, html};
use web::{
    Tr, args,
    parts::{self, State, Step},
};

/// Steps that wait and are shown without opening the rest.
const STRAKS: usize = 3;
/// More persons than this are counted instead of named at a step.
const GENOEMD: usize = 20;

/// The draaiboek of a casus with the words that its tasks need.
pub(crate) struct Woorden<'a> {
    ctx: &'a Ctx,
    draaiboek: Option<Cow<'a, Draaiboek>>,
    /// The day of the report: versions of that day go before others.
    dag: Date,
    /// Colleagues and areas, for a page that names them.
    pub(crate) mensen: regie::Namen,
}

impl<'a> Woorden<'a> {
    pub(crate) fn new(ctx: &'a Ctx, casus: &Casus) -> Self {
        let draaiboek = taak::draaiboek_van(&ctx.app.beleid, casus).ok();
        Self { ctx, draaiboek, dag: casus.ingevoerd_op.datum(), mensen: regie::Namen::default() }
    }

    /// The draaiboek that the casus runs.
    pub(crate) fn draaiboek(&self) -> Option<&Draaiboek> {
        self.draaiboek.as_deref()
    }

    /// The step; a step that was done before the type was corrected, or in another version, stands in another draaiboek.
    pub(crate) fn stap(&self, id: &StapId) -> Option<&Stap> {
        let beleid = &self.ctx.app.beleid;
        let that_day = || Incidenttype::ALL.iter().filter_map(|t| beleid.voor_incident(*t, self.dag)).find_map(|d| d.stap(id));
        let elsewhere = || beleid.draaiboeken.iter().rev().find_map(|d| d.stap(id));
        self.draaiboek().and_then(|d| d.stap(id)).or_else(that_day).or_else(elsewhere)
    }

    /// What must be done.
    pub(crate) fn titel(&self, id: &StapId) -> String {
        self.stap(id).map_or_else(|| id.to_string(), |s| s.titel.clone())
    }

    /// Who carries it out, by name of function or partner.
    pub(crate) fn wie(&self, actor: &str) -> String {
        let tr = self.ctx.tr;
        let partner = || self.ctx.app.beleid.partner(actor).map(|_| self.ctx.partnernaam(actor));
        tr.find(&format!("casus-wie-{actor}")).or_else(partner).unwrap_or_else(|| actor.replace('-', " "))
    }

    /// What a task waits for, in words.
    pub(crate) fn wacht(&self, codes: &str) -> Option<Markup> {
        let tr = self.ctx.tr;
        let mut seen = Vec::new();
        let words: Vec<String> = codes
            .split(' ')
            .filter(|code| {
                let again = seen.contains(code);
                seen.push(*code);
                !again
            })
            .filter_map(|code| match code.split_once(':')? {
                ("stap", id) => Some(format!("‘{}’", web::prose::quote(tr, &self.titel(&id.into())))),
                ("feit", feit) => Some(tr.with("casus-antwoord-op", args![("feit", tr.t(&format!("feit-{feit}")))])),
                ("anker", anker) => Some(tr.t(&format!("anker-{anker}"))),
                _ => None,
            })
            .collect();
        (!words.is_empty()).then(|| web::prose::show(&tr.with("casus-wacht-op", args![("wat", words.join(", "))])))
    }

    fn positie(&self, id: &StapId) -> usize {
        self.draaiboek().and_then(|d| d.positie(id)).unwrap_or(usize::MAX)
    }
}

/// How a task stands at this moment.
pub(crate) fn stand(t: &TaakRij, now: Moment) -> State {
    match t.staat {
        Staat::NietVanToepassing => State::Off,
        Staat::Gedaan => State::Done,
        _ if t.te_laat(now) && t.kan_nu(now) => State::Late,
        _ if t.kan_nu(now) => State::Now,
        _ => State::Wait,
    }
}

/// A step with all persons for whom it stands the same.
pub(crate) struct Regel<'t> {
    /// One of its tasks.
    pub taak: &'t TaakRij,
    /// How it stands.
    pub stand: State,
    /// For which persons, by number; empty for the casus.
    pub volgnrs: Vec<i64>,
    /// In which areas, by number.
    pub gebieden: Vec<i64>,
    /// The earliest term.
    pub uiterlijk: Option<Moment>,
}

fn rang(stand: State) -> u8 {
    match stand {
        State::Late => 0,
        State::Now => 1,
        State::Wait => 2,
        State::Done => 3,
        State::Off => 4,
    }
}

/// What makes tasks one line: place and id of the step, how it stands, who took it, and a time of its own.
type Samen<'t> = (usize, &'t str, u8, Option<uuid::Uuid>, Option<Moment>);

/// The tasks by track, each step once per state: late first, then what can be done, by term.
pub(crate) fn regels<'t>(w: &Woorden<'_>, taken: &'t [TaakRij], betrokkenen: &[Betrokkene], now: Moment) -> HashMap<Spoor, Vec<Regel<'t>>> {
    let nummers: HashMap<BetrokkeneId, i64> = betrokkenen.iter().map(|b| (b.id, b.volgnr)).collect();
    // What somebody took, or what has another time, stands by itself: it has its own line of who and when.
    let mut groups: BTreeMap<Samen<'t>, Regel<'t>> = BTreeMap::new();
    for taak in taken {
        let stand = stand(taak, now);
        let eigen = (taak.toegedeeld.filter(|_| taak.te_doen()).map(domain::id::Id::uuid), taak.oorspronkelijk.and(taak.uiterlijk));
        let regel = groups.entry((w.positie(&taak.stap), taak.stap.as_str(), rang(stand), eigen.0, eigen.1)).or_insert(Regel {
            taak,
            stand,
            volgnrs: Vec::new(),
            gebieden: Vec::new(),
            uiterlijk: None,
        });
        regel.gebieden.extend(taak.gebied);
        regel.volgnrs.extend(taak.betrokkene.and_then(|id| nummers.get(&id)));
        regel.uiterlijk = [regel.uiterlijk, taak.uiterlijk].into_iter().flatten().min();
    }
    let mut out: HashMap<Spoor, Vec<Regel<'t>>> = HashMap::new();
    for mut regel in groups.into_values() {
        regel.volgnrs.sort_unstable();
        out.entry(w.stap(&regel.taak.stap).map_or(Spoor::Slachtoffer, |s| s.spoor)).or_default().push(regel);
    }
    for list in out.values_mut() {
        // Stable: within what waits the order of the draaiboek stays.
        list.sort_by_key(|r| (rang(r.stand), if r.stand == State::Wait { None } else { Some((r.uiterlijk.is_none(), r.uiterlijk)) }));
    }
    out
}

/// Three columns, one per track.
pub(super) fn sporen(w: &Woorden<'_>, casus: &Casus, regels: &HashMap<Spoor, Vec<Regel<'_>>>, nee: bool) -> Markup {
    let tr = w.ctx.tr;
    let columns: Vec<Markup> = Spoor::ALL
        .iter()
        .zip(&casus.voortgang)
        .map(|(spoor, voortgang)| {
            let list = regels.get(spoor).map_or(&[][..], Vec::as_slice);
            parts::card_with(
                &tr.label(*spoor),
                parts::bar(tr, voortgang.gedaan, voortgang.totaal),
                html! {
                    @if *spoor == Spoor::Omgeving && nee { p.klein { strong { (tr.t("casus-nee-persoon-ja-buurt")) } } }
                    (kolom(w, casus, list))
                },
            )
        })
        .collect();
    parts::columns(&columns)
}

fn kolom(w: &Woorden<'_>, casus: &Casus, list: &[Regel<'_>]) -> Markup {
    let tr = w.ctx.tr;
    let pick = |wanted: &[State]| -> Vec<Step> {
        list.iter().filter(|r| wanted.contains(&r.stand)).map(|r| stap(w, casus, r, r.volgnrs.first().copied())).collect()
    };
    let (mut open, waiting, done, off) =
        (pick(&[State::Late, State::Now]), pick(&[State::Wait]), pick(&[State::Done]), pick(&[State::Off]));
    let (soon, later) = waiting.split_at(waiting.len().min(STRAKS));
    open.extend_from_slice(soon);
    html! {
        @if open.is_empty() { p.zacht { (tr.t("casus-niets-open")) } } @else { (parts::steps(tr, &open)) }
        @if !later.is_empty() { (parts::details(tr.with("casus-daarna", args![("aantal", later.len())]), false, parts::steps(tr, later))) }
        @if !done.is_empty() { (parts::details(tr.with("casus-gedaan", args![("aantal", done.len())]), false, parts::steps(tr, &done))) }
        @if !off.is_empty() { (parts::details(tr.with("casus-niet-nodig", args![("aantal", off.len())]), false, parts::steps(tr, &off))) }
    }
}

/// A step; `volgnr` is the number of the person whose task it shows.
fn stap(w: &Woorden<'_>, casus: &Casus, r: &Regel<'_>, volgnr: Option<i64>) -> Step {
    let tr = w.ctx.tr;
    let mut step = Step::new(web::prose::dutch(w.titel(&r.taak.stap)), r.stand);
    if r.stand == State::Off {
        return step;
    }
    let adres = |volgnr| adres(w, casus, r, volgnr);
    if let [] | [_] = r.volgnrs.as_slice()
        && r.gebieden.is_empty()
        && let Some(href) = adres(volgnr)
    {
        step = step.href(href);
    }
    step = step.line(wanneer(w, r));
    if !r.volgnrs.is_empty() {
        step = step.line(personen(tr, &r.volgnrs, |v| if r.volgnrs.len() > 1 { adres(Some(v)) } else { None }));
    }
    if !r.gebieden.is_empty() {
        step = step.line(gebieden(w, casus, r));
    }
    if let Some(text) = w.wacht(&r.taak.wacht_op).filter(|_| r.stand == State::Wait) {
        step = step.line(text);
    }
    match bijzonder(w, casus, r, volgnr) {
        Some(text) => step.line(text),
        None => step,
    }
}

/// The areas, each a link when the step can be done there.
fn gebieden(w: &Woorden<'_>, casus: &Casus, r: &Regel<'_>) -> Markup {
    let href = |nr: i64| {
        let stap = w.stap(&r.taak.stap).filter(|_| matches!(r.stand, State::Now | State::Late))?;
        taak::adres_in(w.ctx, &casus.nummer, stap, (None, Some(nr)))
    };
    html! {
        @for (i, nr) in r.gebieden.iter().enumerate() {
            @if i > 0 { ", " }
            @let naam = w.mensen.gebied(*nr).map_or_else(|| nr.to_string(), ToOwned::to_owned);
            @match href(*nr) { Some(href) => (parts::link(&href, naam)), None => (naam) }
        }
    }
}

/// Who does it, another time, the channel, care for colleagues, and the way to the page where that is agreed.
fn bijzonder(w: &Woorden<'_>, casus: &Casus, r: &Regel<'_>, volgnr: Option<i64>) -> Option<Markup> {
    let (tr, t) = (w.ctx.tr, r.taak);
    if !t.te_doen() {
        return None;
    }
    let stap = w.stap(&t.stap);
    let naam = t.toegedeeld.map(|id| w.mensen.collega(id).map_or_else(|| tr.t("wie-medewerker-weg"), ToOwned::to_owned));
    let woorden = [
        naam.map(|naam| tr.with("taak-van", args![("naam", naam)])),
        t.opgeschort(w.ctx.now).then(|| tr.t("taak-opgeschort")),
        t.oorspronkelijk.map(|eerst| tr.with("taak-termijn-was", args![("moment", tr.moment_near(eerst, w.ctx.now))])),
        stap.and_then(|s| s.weg).map(|weg| tr.label(weg)),
        stap.filter(|s| s.eigen_zorg).map(|_| tr.t("stap-eigen-zorg")),
    ];
    let woorden: Vec<String> = woorden.into_iter().flatten().collect();
    let pagina = matches!((r.volgnrs.as_slice(), r.gebieden.as_slice()), ([] | [_], [] | [_]))
        .then(|| regie::adres(&casus.nummer, t, volgnr))
        .filter(|_| matches!(r.stand, State::Now | State::Late) || t.opgeschort_tot.is_some());
    (!woorden.is_empty() || pagina.is_some()).then(|| {
        html! { (woorden.join(" · ")) @if let Some(p) = pagina { @if !woorden.is_empty() { " · " } (parts::link(&p, tr.t("taak-verdeel"))) } }
    })
}

/// The page where the step is done, when it can be done now and the visitor may.
fn adres(w: &Woorden<'_>, casus: &Casus, r: &Regel<'_>, volgnr: Option<i64>) -> Option<String> {
    if !matches!(r.stand, State::Now | State::Late) {
        return None;
    }
    let href = taak::adres(&casus.nummer, w.stap(&r.taak.stap)?, volgnr);
    w.ctx.kan_naar(&href).then_some(href)
}

/// "Coördinator · niet voor ma 30 nov 09:00 · uiterlijk ma 30 nov 17:00".
pub(crate) fn wanneer(w: &Woorden<'_>, r: &Regel<'_>) -> String {
    let (tr, now) = (w.ctx.tr, w.ctx.now);
    let near = |m| tr.moment_near(m, now);
    let mut parts = vec![w.wie(&r.taak.wie)];
    if r.stand == State::Done {
        parts.extend(r.taak.gedaan_op.map(near));
        return parts.join(" · ");
    }
    if let Some(m) = r.taak.niet_voor.filter(|m| *m > now) {
        parts.push(tr.with("casus-niet-voor", args![("moment", near(m))]));
    }
    if let Some(m) = r.uiterlijk {
        parts.push(tr.with("casus-uiterlijk", args![("moment", near(m))]));
    }
    parts.join(" · ")
}

/// "Betrokkene 1, 2, 3", each a link when there is a page for it.
pub(crate) fn personen(tr: Tr, volgnrs: &[i64], href: impl Fn(i64) -> Option<String>) -> Markup {
    let rest = volgnrs.len().saturating_sub(GENOEMD);
    html! {
        (tr.t("casus-betrokkene"))
        @for (i, v) in volgnrs.iter().take(GENOEMD).enumerate() {
            @if i > 0 { "," } " "
            @match href(*v) { Some(href) => (parts::link(&href, v)), None => (v) }
        }
        @if rest > 0 { " " (tr.with("casus-en-nog", args![("aantal", rest)])) }
    }
}

/// The tasks of one person: what is late or can be done, and what waits.
pub(crate) fn werk(ctx: &Ctx, casus: &Casus, taken: &[TaakRij], volgnr: i64) -> Markup {
    let w = Woorden::new(ctx, casus);
    let mut list: Vec<Regel<'_>> = taken
        .iter()
        .map(|taak| Regel { taak, stand: stand(taak, ctx.now), volgnrs: Vec::new(), gebieden: Vec::new(), uiterlijk: taak.uiterlijk })
        .collect();
    list.sort_by_key(|r| (rang(r.stand), r.uiterlijk.is_none(), r.uiterlijk, w.positie(&r.taak.stap)));
    let step = |r: &&Regel<'_>| stap(&w, casus, r, Some(volgnr));
    let later = |r: &&Regel<'_>| r.stand == State::Wait;
    let (now, wait): (Vec<_>, Vec<_>) = list.iter().filter(|r| r.stand != State::Off).partition(|r| !later(r));
    let now: Vec<Step> = now.iter().map(step).collect();
    let wait: Vec<Step> = wait.iter().map(step).collect();
    let tr = ctx.tr;
    html! {
        @if now.is_empty() { p.zacht { (tr.t("casus-niets-open")) } } @else { (parts::steps(tr, &now)) }
        @if !wait.is_empty() { (parts::details(tr.with("casus-daarna", args![("aantal", wait.len())]), false, parts::steps(tr, &wait))) }
    }
}
