//! Requests about the picture. Which circle a reader belongs to follows from his rights, never from the address.

use ::invoer::Register;
use ::store::{Events, Tx, WriteTx};
use axum::{http::header, response::IntoResponse};
use domain::{
    aanwijzing::Bevoegdheid,
    journaal::{Gebeurtenis, Soort},
    recht::Recht,
};
use kern::{Answer, Ctx, PageBuilder, Posted, Problem, Startdeel};
use mandaat::aanwijzingsbesluit::bevoegd_nu;
use maud::html;
use web::{
    Errors, Input,
    parts::{self, Kind},
};

use crate::{
    HIER, deskundig,
    duiding::Gekoppeld,
    feiten::Feiten,
    indeling::Buurtzoeker,
    lezen::KOPPEN,
    nabij, nauw, pages,
    pages_lezer::{self, Omtrekken},
    spreiding::{self, STRALEN},
    store::{self, Incident, Uitgegeven},
    uitgave::{self, Uitgave, Voor, volgende},
};

/// Days in which a repeat of an own case is news.
const NIEUWS: i64 = 30;
/// Longest heading.
const KOP: usize = 100;

fn jaar(ctx: &Ctx) -> i16 {
    let now = ctx.now.datum().year();
    ctx.query("jaar").and_then(|y| y.parse().ok()).filter(|y| (2000..=now).contains(y)).unwrap_or(now)
}

/// The page; under Voorbereiden for who has that in the menu.
pub(crate) fn titled<'a>(ctx: &'a Ctx, titel: &str) -> PageBuilder<'a> {
    let page = ctx.page(titel);
    if ctx.mag(Recht::VoorbereidingZien) { page.in_menu() } else { page }
}

/// The picture, as the circle of the reader may see it.
pub async fn show(ctx: Ctx) -> Answer {
    if !ctx.mag(Recht::BeeldBesloten) {
        let tx = ctx.read().await?;
        let all = store::uitgaven(&tx, Voor::Partners).await?;
        let omtrekken = Omtrekken::load(&ctx.app, &tx, &all).await?;
        return titled(&ctx, "beeld-titel").show(pages_lezer::lezer(&ctx, &all, Voor::Partners, &omtrekken));
    }
    let (feiten, bezwaar, duidingen, gekoppeld, uitgegeven, nabij) = {
        let tx = ctx.read().await?;
        let (bewijs, bezwaar) = match bevoegd_nu(&ctx, &tx).await? {
            Ok(bewijs) => (Some(bewijs), None),
            Err(bezwaar) => (None, Some(bezwaar)),
        };
        let feiten = Feiten::load(&tx, &ctx.app, ctx.gemeentenaam(), jaar(&ctx), bewijs.as_ref()).await?;
        let nabij = match &bewijs {
            Some(bewijs) => Some(nabij::nabij(&ctx, &tx, bewijs).await?),
            None => None,
        };
        let duidingen = store::duidingen(&tx).await?;
        let gekoppeld = Gekoppeld::load(&tx, &ctx.app.beleid, &duidingen).await?;
        (feiten, bezwaar, duidingen, gekoppeld, store::uitgaven(&tx, Voor::Partners).await?, nabij)
    };
    let besloten = feiten.besloten().map_err(Problem::storing)?;
    let gemeente = ctx.gemeente().as_str();
    let nauw = if bezwaar.is_none() { nauw::nauw(&ctx.app, gemeente, &feiten).await? } else { None };
    let straal = ctx.query("straal").and_then(|s| s.parse().ok()).filter(|s| STRALEN.contains(s));
    let spreiding = spreiding::verspreid(&ctx.app, gemeente, &feiten, straal).await?.map(|stand| (stand, straal));
    let voorna = feiten.voorna(ctx.query("met").and_then(|y| y.parse().ok())).map_err(Problem::storing)?;
    ctx.look(Gebeurtenis::new(Soort::BeeldIngezien).code(if bezwaar.is_none() { "plekken" } else { "tellingen" })).await?;
    let gezien = pages::Gezien { feiten, besloten, bezwaar, nauw, spreiding, voorna, nabij };
    titled(&ctx, "beeld-titel").show(pages::besloten(&ctx, &gezien, (&duidingen, &gekoppeld), &uitgegeven))
}

/// What analysts ask for. Places, so only for who is named in the decision in force.
pub async fn voor_deskundigen(ctx: Ctx) -> Answer {
    let feiten = {
        let tx = ctx.read().await?;
        let bewijs = bevoegd_nu(&ctx, &tx).await??;
        Feiten::load(&tx, &ctx.app, ctx.gemeentenaam(), jaar(&ctx), Some(&bewijs)).await?
    };
    let stand = deskundig::deskundig(&ctx.app, ctx.gemeente().as_str(), &feiten).await?;
    ctx.look(Gebeurtenis::new(Soort::BeeldIngezien).code("deskundig")).await?;
    let to = pages::hier(&ctx);
    titled(&ctx, "beeld-deskundig").crumb(ctx.tr.t("beeld-titel"), to).show(pages::deskundig::pagina(&ctx, &feiten, &stand))
}

/// What everyone may read.
pub async fn openbaar(ctx: Ctx) -> Answer {
    let tx = ctx.read().await?;
    let all = store::uitgaven(&tx, Voor::Openbaar).await?;
    let omtrekken = Omtrekken::load(&ctx.app, &tx, &all).await?;
    ctx.page("beeld-titel").show(pages_lezer::lezer(&ctx, &all, Voor::Openbaar, &omtrekken))
}

/// The same as a file.
pub async fn openbaar_csv(ctx: Ctx) -> Answer {
    csv(&ctx, Voor::Openbaar).await
}

/// What partners may read, as a file.
pub async fn partners_csv(ctx: Ctx) -> Answer {
    csv(&ctx, Voor::Partners).await
}

async fn csv(ctx: &Ctx, voor: Voor) -> Answer {
    let all = store::uitgaven(&*ctx.read().await?, voor).await?;
    let (head, rows) = pages_lezer::rijen(ctx.tr, &pages_lezer::laatste(&all), voor);
    let bytes = tabel::write_csv(&head, rows);
    let name = format!("attachment; filename=\"veiligheidsbeeld-{}-{}.csv\"", domain::Code::code(voor), ctx.now.datum());
    Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)], bytes).into_response())
}

/// A list with what it is for and how to fill it.
pub async fn lijst<R: Register>(ctx: Ctx) -> Answer {
    let all = {
        let tx = ctx.read().await?;
        let kader = R::kader(&ctx, &tx).await?;
        R::alle(&tx, &ctx.app.beleid, &kader).await?
    };
    let shown = all.iter().rev().take(200).map(|p| (R::getoond(p, ctx.tr).to_owned(), R::velden(p, ctx.tr))).collect::<Vec<_>>();
    if let Some(soort) = R::GEHEIM {
        ctx.look(Gebeurtenis::new(soort).code(R::NAAM)).await?;
    }
    let to = if ctx.mag(Recht::VoorbereidingZien) { HIER } else { "/veiligheidsbeeld" };
    titled(&ctx, R::TEKST.titel).crumb(ctx.tr.t("beeld-titel"), to).show(pages::lijst::<R>(&ctx, all.len(), &shown))
}

/// The editions that would be given out now, and those that were. Places are read only when a map of spread can be made of them, by who may.
async fn nieuw(ctx: &Ctx, tx: &Tx) -> Result<(Vec<Uitgave>, Vec<Uitgegeven>, Feiten), Problem> {
    let load = async |bewijs: Option<&Bevoegdheid>| Feiten::load(tx, &ctx.app, ctx.gemeentenaam(), jaar(ctx), bewijs).await;
    let mut feiten = load(None).await?;
    let mut all = store::uitgaven(tx, Voor::Openbaar).await?;
    all.extend(store::uitgaven(tx, Voor::Partners).await?);
    let earlier: Vec<(Uitgave, u64)> =
        pages_lezer::laatste(&all).into_iter().filter(|u| u.uitgave.jaar == feiten.jaar).map(|u| (u.uitgave.clone(), u.basis)).collect();
    if uitgave::mogelijk(&feiten, &earlier)
        && let Ok(bewijs) = bevoegd_nu(ctx, tx).await?
    {
        feiten = load(Some(&bewijs)).await?;
    }
    let first = earlier.first().map(|(u, _)| u);
    let elders = ctx.nl().t("beeld-elders");
    let counted = volgende(&feiten.geteld(&elders, first), &earlier);
    let spreiding = uitgave::spreiding(&feiten, &counted, &elders).map_err(Problem::storing)?;
    Ok((uitgave::met_spreiding(counted, &earlier, spreiding), all, feiten))
}

/// That places were read to make a map of them.
fn gelezen() -> Gebeurtenis {
    Gebeurtenis::new(Soort::BeeldIngezien).code("uitgave")
}

/// What an edition would say, and what changes by it.
pub async fn voorstel(ctx: Ctx) -> Answer {
    let (new, all, feiten) = nieuw(&ctx, &*ctx.read().await?).await?;
    if feiten.plekken {
        ctx.look(gelezen()).await?;
    }
    let page = ctx.page("beeld-uitgeven").in_menu().crumb(ctx.tr.t("beeld-titel"), HIER);
    page.show(pages_lezer::voorstel(&ctx, &new, &all, &feiten))
}

/// Gives the editions of a year out to partners and everyone; a year that is not over only to partners.
pub async fn geef_uit(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx: WriteTx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, HIER).await?;
    }
    let (new, all, feiten) = nieuw(&ctx, &tx).await?;
    let latest = pages_lezer::laatste(&all);
    let fresh = |u: &&Uitgave| {
        let early = feiten.lopend() && u.voor == Voor::Openbaar;
        !(early || latest.iter().any(|old| old.uitgave == **u))
    };
    let changed: Vec<&Uitgave> = new.iter().filter(fresh).collect();
    if changed.is_empty() {
        return ctx.done(HIER, "melding-beeld-niets-nieuw");
    }
    for u in changed {
        let nr = all.iter().filter(|old| old.uitgave.jaar == u.jaar && old.uitgave.voor == u.voor).map(|old| old.nr).max().unwrap_or(0) + 1;
        store::geef_uit(&tx, u, nr, feiten.voorvallen().len() as u64, ctx.wie_id()).await?;
    }
    let given = Gebeurtenis::new(Soort::BeeldUitgegeven).code(&feiten.jaar.to_string());
    let mut events = Events::from(given);
    events.extend(feiten.plekken.then(gelezen));
    tx.commit(events).await?;
    ctx.done(HIER, "melding-beeld-uitgegeven")
}

/// Which heading of the analyst's files holds which field.
pub async fn kolommen(ctx: Ctx) -> Answer {
    let known = store::koppen(&*ctx.read().await?).await?;
    let input = known.iter().fold(Input::new(), |input, (veld, kop)| input.with(veld, kop));
    let page = ctx.page("beeld-kolommen").in_menu().crumb(ctx.tr.t("beeld-titel"), HIER);
    page.show(pages::kolommen(&ctx, &input, &Errors::new()))
}

/// Remembers them.
pub async fn bewaar_kolommen(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, HIER).await?;
    }
    let mut errors = Errors::new();
    for (i, (veld, _)) in KOPPEN.iter().enumerate() {
        let said = input.get(veld);
        if said.chars().count() > KOP {
            errors.add(veld, "fout-beeld-kop-lang");
        }
        if !said.is_empty() && KOPPEN.iter().take(i).any(|(other, _)| input.get(other).eq_ignore_ascii_case(said)) {
            errors.add(veld, "fout-beeld-kop-dubbel");
        }
    }
    if !errors.is_empty() {
        let page = ctx.page("beeld-kolommen").in_menu().crumb(ctx.tr.t("beeld-titel"), HIER).invalid(&errors);
        return page.show(pages::kolommen(&ctx, &input, &errors));
    }
    for (veld, _) in KOPPEN {
        store::bewaar_kop(&tx, veld, input.get(veld)).await?;
    }
    tx.commit(Gebeurtenis::new(Soort::BeeldGewijzigd).code("kolommen")).await?;
    ctx.done(HIER, "melding-beeld-kolommen")
}

/// Gives each robbery of the list that has a place and no neighbourhood the one in which it lies: outlines may come after the list. The version of a
/// row stays: an import can still be turned back.
pub async fn buurten(ctx: Ctx, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    if let Some(token) = input.once() {
        tx.remember(token, HIER).await?;
    }
    let bewijs = bevoegd_nu(&ctx, &tx).await??;
    let zoeker = Buurtzoeker::load(&tx, &ctx.app).await?;
    let lies = |i: Incident| {
        let buurt = zoeker.vind(i.datum.year(), i.plek.punt(&bewijs)?)?.to_owned();
        Some(Incident { buurt, versie: i.versie - 1, ..i })
    };
    let without = store::incidenten(&tx, &bewijs).await?.into_iter().filter(|i| i.buurt.is_empty());
    store::bewaar_incidenten(&tx, &without.filter_map(lies).collect::<Vec<_>>()).await?;
    tx.commit(Gebeurtenis::new(Soort::BeeldGewijzigd).code("buurten")).await?;
    ctx.done(HIER, "melding-beeld-bewaard")
}

/// On the start page: an own case of the last month is a repeat.
pub async fn herhaling(ctx: &Ctx, tx: &Tx) -> Result<Startdeel, Problem> {
    if !ctx.mag(Recht::BeeldBesloten) || !ctx.mag(Recht::VoorbereidingWijzigen) {
        return Ok(Startdeel::default());
    }
    let count = async || ctx.app.herhalingen(tx, ctx.now.plus_seconds(-NIEUWS * 86_400)).await;
    let n = *ctx.app.onthouden_tot(tx, kern::tik(ctx.now), "herhalingen", count).await?;
    if n == 0 {
        return Ok(Startdeel::default());
    }
    let tr = ctx.tr;
    let line = parts::row(
        parts::tag(Kind::Warn, &tr.t("beeld-start-herhaling")),
        html! { (tr.with("beeld-start-herhaling-zin", web::args![("aantal", n)])) },
        &tr.t("beeld-start-herhaling-wat"),
        parts::button_link(HIER, tr.t("beeld-start-herhaling-knop"), false),
    );
    Ok(Startdeel::nu(vec![line]))
}

/// On the start page: a new case lies close to another robbery, in place and in time. Only for who may see places.
pub async fn dichtbij(ctx: &Ctx, tx: &Tx) -> Result<Startdeel, Problem> {
    if !ctx.mag(Recht::BeeldBesloten) || !ctx.mag(Recht::VoorbereidingWijzigen) {
        return Ok(Startdeel::default());
    }
    let Ok(bewijs) = bevoegd_nu(ctx, tx).await? else { return Ok(Startdeel::default()) };
    let found = nabij::nabij(ctx, tx, &bewijs).await?;
    if found.dichtbij.is_empty() {
        return Ok(Startdeel::default());
    }
    let tr = ctx.tr;
    let line = parts::row(
        parts::tag(Kind::Warn, &tr.t("beeld-nabij-start")),
        html! { (tr.with("beeld-nabij-zin", web::args![("nieuw", found.nieuw), ("dagen", nabij::NIEUW), ("dichtbij", found.dichtbij.len())])) },
        &tr.t("beeld-nabij-start-wat"),
        parts::button_link(&format!("{HIER}#nabij"), tr.t("beeld-start-herhaling-knop"), false),
    );
    Ok(Startdeel::nu(vec![line]))
}
