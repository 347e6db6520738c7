//! On the start page: what the mayor chooses, what the police answer, tasks and open cases. Nothing without a decision in force.

use casus::{
    self, Casus,
    taak::{self, TaakRij},
};
use domain::{Bezwaar, Code, Moment, draaiboek::Stap, recht::Recht};
use kern::{Ctx, Problem, Startdeel, tik, tik_einde};
use mandaat::aanwijzingsbesluit::bevoegd_nu;
use maud::{Markup, html};
use store::{StoreError, Tx};
use web::{
    Icon, args,
    parts::{self, Kind},
};

use crate::{burgemeester::nog_te_kiezen, casussen, politie, taakregie};

/// Tasks that are looked at to say how much waits.
const TAKEN: i64 = 50;
/// Tasks on the page; the rest stands under "Mijn taken".
const GETOOND: usize = 8;
/// Cases on the page.
const CASUSSEN: i64 = 5;

/// Robberies about which the mayor chooses.
pub(crate) async fn burgemeester(ctx: &Ctx, tx: &Tx) -> Result<Startdeel, Problem> {
    if !ctx.mag(Recht::BurgemeesterKiezen) || bevoegd_nu(ctx, tx).await?.is_err() {
        return Ok(Startdeel::default());
    }
    Ok(Startdeel::nu(nog_te_kiezen(tx).await?.iter().map(|c| melding(ctx, c)).collect()))
}

/// Cases that wait for the police, for who only answers for them.
pub(crate) async fn politie(ctx: &Ctx, tx: &Tx) -> Result<Startdeel, Problem> {
    if !ctx.mag(Recht::PolitieAntwoorden) || ctx.mag(Recht::CasusZien) || bevoegd_nu(ctx, tx).await?.is_err() {
        return Ok(Startdeel::default());
    }
    Ok(Startdeel::nu(politie::wachtend(tx).await?.iter().map(|(c, s)| politie::startregel(ctx, c, *s)).collect()))
}

/// What runs in the municipality, the same for everyone who may see it.
struct Lopend {
    /// The newest open cases.
    casussen: Vec<Casus>,
    /// Tasks with a term that can be done, the first to end first.
    taken: Vec<TaakRij>,
    /// How many cases are open.
    open: i64,
}

impl Lopend {
    /// With the tasks that can be done before `tot`.
    async fn lees(tx: &Tx, tot: Moment) -> Result<Self, StoreError> {
        let filter = casus::Filter { alleen_open: true, aantal: CASUSSEN, ..casus::Filter::default() };
        let mut casussen = casus::list(tx, &filter).await?;
        casussen.truncate(CASUSSEN as usize);
        let taken = taak::open(tx, tot, &taak::Vraag { aantal: TAKEN, ..taak::Vraag::default() }).await?;
        Ok(Self { casussen, taken, open: casus::open_aantal(tx).await? })
    }
}

/// Tasks by urgency, and the newest open cases.
pub(crate) async fn werk(ctx: &Ctx, tx: &Tx) -> Result<Startdeel, Problem> {
    if !ctx.mag(Recht::CasusZien) {
        return Ok(Startdeel::default());
    }
    if let Err(bezwaar) = bevoegd_nu(ctx, tx).await? {
        return dicht(ctx, tx, &bezwaar).await;
    }
    let lopend = ctx.app.onthouden_tot(tx, tik(ctx.now), "", async || Lopend::lees(tx, tik_einde(ctx.now)).await).await?;
    let casussen = &lopend.casussen;
    let gebracht = taakregie::gebracht(ctx, tx).await?;
    let named = |t: &TaakRij| gebracht.as_ref().is_some_and(|g| g.noemt(t, ctx.now));
    let taken: Vec<&TaakRij> = lopend.taken.iter().filter(|t| t.kan_nu(ctx.now) && !named(t)).collect();
    let kaarten = vec![open_casussen(ctx, casussen, lopend.open)];
    let lines = |urgent| {
        let shown = taken.iter().take(GETOOND).filter(move |t| dringend(ctx, t) == urgent);
        shown.map(|t| taak_rij(ctx, casussen, t, urgent)).collect()
    };
    Ok(Startdeel {
        wachtend: taken.iter().filter(|t| dringend(ctx, t)).count(),
        nu: lines(true),
        daarna: lines(false),
        alle: (!taken.is_empty()).then(|| html! { p.rijen-meer { (parts::link("/taken", ctx.tr.t("start-alle-taken"))) } }),
        kaarten,
        ..Startdeel::default()
    })
}

/// Cases that go on behind a closed gate: how many, why, and what opens it. A number is no police data.
async fn dicht(ctx: &Ctx, tx: &Tx, bezwaar: &Bezwaar) -> Result<Startdeel, Problem> {
    let tr = ctx.tr;
    let (open, lopend) = (casus::open_aantal(tx).await?, casus::met_termijn(tx).await?);
    if open == 0 {
        return Ok(Startdeel { kaarten: vec![open_casussen(ctx, &[], 0)], ..Startdeel::default() });
    }
    let naar = bezwaar.naar.unwrap_or("/voorbereiden/aanwijzingsbesluit");
    let titel = tr.with("start-casussen-dicht", args![("aantal", open), ("lopend", lopend)]);
    let knop = tr.t(bezwaar.stap.unwrap_or("start-regel"));
    let regel = parts::row(
        parts::tag_icon(Kind::Bad, Icon::Slot, &tr.t("start-dicht")),
        parts::link(naar, titel.clone()),
        &tr.t(bezwaar.reden),
        parts::button_link(naar, knop, true),
    );
    let kaart = parts::card(&tr.t("start-open-casussen"), parts::empty(Icon::Slot, &titel, &tr.t("start-casussen-dicht-uitleg"), html! {}));
    Ok(Startdeel { kaarten: vec![kaart], ..Startdeel::nu(vec![regel]) })
}

fn melding(ctx: &Ctx, c: &Casus) -> Markup {
    let tr = ctx.tr;
    let naar = format!("/burgemeester/{}", c.nummer);
    let titel = parts::link(&naar, format!("{}, {}", tr.t(c.incidenttype.key()), c.buurt));
    parts::row(
        parts::tag(Kind::Bad, &tr.t("start-kies")),
        titel,
        &tr.ago(c.overval_op, ctx.now),
        parts::button_link(&naar, tr.t("start-lees-en-kies"), true),
    )
}

/// Late, or due before the end of today.
fn dringend(ctx: &Ctx, t: &TaakRij) -> bool {
    t.kan_nu(ctx.now) && t.uiterlijk.is_some_and(|u| u < ctx.now || u.datum() == ctx.now.datum())
}

fn taak_rij(ctx: &Ctx, casussen: &[Casus], t: &TaakRij, nu: bool) -> Markup {
    let tr = ctx.tr;
    // The casus of a task, when it is among those on the page.
    let casus = casussen.iter().find(|c| c.id == t.casus);
    let stap = stap(ctx, casus, t);
    let eigen = stap.as_ref().and_then(|s| taak::adres_in(ctx, &t.nummer, s, (t.volgnr, t.gebied)));
    let knop = tr.t(if eigen.is_some() { "start-doe" } else { "start-naar-casus" });
    let naar = eigen.unwrap_or_else(|| format!("/casussen/{}", t.nummer));
    let titel = stap.map_or_else(|| t.stap.to_string(), |s| s.titel);
    let over = casus.map(|c| format!(", {} {}", tr.t(c.incidenttype.key()).to_lowercase(), c.buurt)).unwrap_or_default();
    let persoon = t.volgnr.map(|v| tr.with("start-betrokkene", args![("nummer", v)])).unwrap_or_default();
    let term = t.uiterlijk.map(|u| tr.with("start-uiterlijk", args![("moment", tr.moment_near(u, ctx.now))])).unwrap_or_default();
    let quiet = format!("{}{over}{persoon} · {term}", tr.with("start-casus", args![("nummer", t.nummer.clone())]));
    let titel = html! { span lang="nl" { (parts::link(&naar, titel)) } };
    if !nu {
        return parts::row(html! {}, titel, &quiet, html! {});
    }
    let (kind, key) = if t.te_laat(ctx.now) { (Kind::Bad, "start-te-laat") } else { (Kind::Warn, "start-vandaag") };
    parts::row(parts::tag(kind, &tr.t(key)), titel, &quiet, parts::button_link(&naar, knop, false))
}

/// The step of a task: from the draaiboek of its casus, else from any draaiboek that has it.
fn stap(ctx: &Ctx, casus: Option<&Casus>, t: &TaakRij) -> Option<Stap> {
    let own = casus.and_then(|c| taak::draaiboek_van(&ctx.app.beleid, c).ok()).and_then(|d| d.stap(&t.stap).cloned());
    own.or_else(|| ctx.app.beleid.draaiboeken.iter().find_map(|d| d.stap(&t.stap)).cloned())
}

fn open_casussen(ctx: &Ctx, casussen: &[Casus], open: i64) -> Markup {
    let tr = ctx.tr;
    let leeg = parts::empty(Icon::Map, &tr.t("start-geen-casussen"), &tr.t("start-geen-casussen-uitleg"), html! {});
    parts::card(
        &tr.t("start-open-casussen"),
        html! {
            (casussen::tabel(ctx, "start-open-casussen", casussen, leeg))
            @if !casussen.is_empty() { p { (parts::link("/casussen", tr.with(if open < 100 { "start-alle-casussen" } else { "start-alle-casussen-veel" }, args![("aantal", open)]))) } }
        },
    )
}
