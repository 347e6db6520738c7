//! The list, the casus, its timeline and its card. Every one first asks for the decision in force.

use std::{iter, sync::Arc};

use ::store::{Events, JournalFilter, JournalLine, Tx};
use axum::extract::Path;
use casus::{self, Betrokkene, Casus, Cursor, Filter, aantekening, betrokkene, gebied, regie, taak};
use domain::{
    Code, Moment,
    aanwijzing::Bevoegdheid,
    casus::{Fase, Incidenttype},
    id::{CasusId, Id},
    journaal::{Gebeurtenis, Soort},
};
use kern::{Answer, Ctx, Medewerker, Names, Posted, Problem, collegas};
use mandaat::{aanstelling, aanwijzingsbesluit};
use web::{Errors, Input, Reader};

use super::{
    pages,
    pages::Beeld,
    pages_kaart::{self, Kaart, kaart as kaart_pagina},
    pages_lijst::{self, Bladeren},
};

/// Cases on a page.
const PER_PAGINA: i64 = 25;
/// Lines of the timeline beside a casus.
const KORT: u32 = 8;
/// Lines on a page of the timeline.
const LANG: u32 = 50;

pub(super) async fn lijst(ctx: Ctx) -> Answer {
    let tx = ctx.read().await?;
    gate(&ctx, &tx).await?;
    let input = Input::query(ctx.address.split_once('?').map_or("", |(_, q)| q));
    let filter = filter(&input);
    let mut casussen = casus::list(&tx, &filter).await?;
    let bladeren = bladeren(&input, filter.vanaf, &mut casussen);
    let gefilterd = input.get("toon") == "alle" || ["fase", "soort", "nummer"].iter().any(|name| !input.get(name).is_empty());
    ctx.page("casus-lijst-titel").show(pages_lijst::lijst(&ctx, &input, &casussen, &bladeren, gefilterd))
}

async fn gate(ctx: &Ctx, tx: &Tx) -> Result<Bevoegdheid, Problem> {
    Ok(aanwijzingsbesluit::bevoegd_nu(ctx, tx).await??)
}

/// The filter of the address; what is not understood filters nothing.
fn filter(input: &Input) -> Filter {
    let nummer = Some(input.get("nummer")).filter(|n| !n.is_empty()).map(volledig_nummer);
    Filter {
        fase: Fase::from_code(input.get("fase")),
        incidenttype: Incidenttype::from_code(input.get("soort")),
        alleen_open: input.get("toon") != "alle" && nummer.is_none(),
        wacht_op_politie: false,
        nummer,
        vanaf: cursor(input.get("na"), false).or_else(|| cursor(input.get("voor"), true)),
        aantal: PER_PAGINA,
    }
}

/// "2026-4" is 2026-004.
fn volledig_nummer(text: &str) -> String {
    match text.split_once('-').and_then(|(jaar, volg)| Some((jaar, volg.trim().parse::<u32>().ok()?))) {
        Some((jaar, volg)) => format!("{}-{volg:03}", jaar.trim()),
        None => text.to_owned(),
    }
}

fn cursor(text: &str, terug: bool) -> Option<Cursor> {
    let (micros, id) = text.split_once('.')?;
    Some(Cursor { op: Moment::from_micros(micros.parse().ok()?), id: id.parse::<CasusId>().ok()?, terug })
}

/// Cuts the list to a page, and says where the pages before and after begin.
fn bladeren(input: &Input, vanaf: Option<Cursor>, casussen: &mut Vec<Casus>) -> Bladeren {
    let meer = casussen.len() > PER_PAGINA as usize;
    let terug = vanaf.is_some_and(|c| c.terug);
    if meer && terug {
        casussen.remove(0);
    } else if meer {
        casussen.pop();
    }
    let (newer, older) = if terug { (meer, true) } else { (vanaf.is_some(), meer) };
    let adres = |name: &str, c: &Casus| {
        let mut query: Vec<String> = ["fase", "soort", "toon", "nummer"]
            .iter()
            .filter(|n| !input.get(n).is_empty())
            .map(|n| format!("{n}={}", veilig(input.get(n))))
            .collect();
        query.push(format!("{name}={}.{}", c.overval_op.micros(), c.id.uuid()));
        format!("/casussen?{}", query.join("&"))
    };
    Bladeren {
        vorige: casussen.first().filter(|_| newer).map(|c| adres("voor", c)),
        volgende: casussen.last().filter(|_| older).map(|c| adres("na", c)),
    }
}

/// Only what codes and numbers are made of.
fn veilig(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}

/// Finds persons by their whole name, business or number. The text goes in the body, never in an address; who is found is journalled.
pub(super) async fn zoek(ctx: Ctx, Posted(input): Posted) -> Answer {
    let mut r = Reader::new(&input);
    let text = r.required_text("zoek", 120);
    let tx = ctx.write().await?;
    gate(&ctx, &tx).await?;
    let page = ctx.page("casus-zoek").crumb(ctx.tr.t("casus-lijst-titel"), "/casussen");
    let text = match r.finish(|| text) {
        Ok(text) => text,
        Err(errors) => return page.invalid(&errors).show(pages_lijst::gevonden(&ctx, &input, &errors, None)),
    };
    let vondsten = betrokkene::zoek(&tx, &text).await?;
    let mut seen =
        vondsten.iter().map(|v| Gebeurtenis::new(Soort::BetrokkeneIngezien).in_casus(v.casus).over(v.betrokkene).code("gezocht"));
    if let Some(first) = seen.next() {
        tx.commit(Events::from_parts(first, seen.collect())).await?;
    }
    page.show(pages_lijst::gevonden(&ctx, &input, &Errors::new(), Some(&vondsten)))
}

pub(super) async fn toon(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    let bewijs = gate(&ctx, &tx).await?;
    let casus = casus::by_nummer(&tx, &nummer).await?;
    let beeld = beeld(&ctx, &tx, &bewijs, casus).await?;
    ctx.page_titled(nummer).crumb(ctx.tr.t("casus-lijst-titel"), "/casussen").show(pages::casus(&ctx, &beeld))
}

/// One line in the journal for every page of a casus that is shown; without it nothing is shown.
pub(super) async fn geopend(tx: &Tx, nummer: &str) -> Result<Gebeurtenis, Problem> {
    Ok(Gebeurtenis::new(Soort::CasusIngezien).in_casus(casus::id_by_nummer(tx, nummer).await?))
}

async fn beeld(ctx: &Ctx, tx: &Tx, bewijs: &Bevoegdheid, casus: Casus) -> Result<Beeld, Problem> {
    let betrokkenen = betrokkene::list(tx, casus.id).await?;
    let (mensen, gebieden) = (collegas(tx, &ctx.app).await?, gebied::list(tx, casus.id).await?);
    let besluiten = aanwijzingsbesluit::besluiten(tx, &ctx.app).await?;
    let besluit = besluiten.iter().find(|b| b.id == bewijs.besluit()).ok_or(Problem::NietGevonden)?.clone();
    Ok(Beeld {
        stand: casus::stand_in(tx, &casus, &betrokkenen, &gebieden).await?,
        taken: taak::list(tx, casus.id).await?,
        velden: betrokkene::velden_in(tx, casus.id).await?,
        besluit,
        namen: namen(ctx, Arc::clone(&mensen), &casus, &betrokkenen),
        noten: aantekening::van_casus(tx, casus.id).await?,
        mensen: regie::Namen { gebieden, mensen },
        tijdlijn: tx.timeline(casus.id.uuid(), None, KORT).await?,
        betrokkenen,
        casus,
    })
}

async fn journaal(tx: &Tx, casus: &Casus, voor: Option<i64>, aantal: u32) -> Result<Vec<JournalLine>, Problem> {
    Ok(tx.journal(&JournalFilter { casus: Some(casus.id.uuid()), ..JournalFilter::default() }, voor, aantal).await?)
}

/// The names that the sentences of this casus need.
fn namen(ctx: &Ctx, mensen: Arc<Vec<Medewerker>>, casus: &Casus, betrokkenen: &[Betrokkene]) -> Names {
    let versies = iter::once((casus.draaiboek.clone(), casus.draaiboek_vanaf)).chain(casus.erbij.iter().cloned());
    let mut names = Names::of(mensen).with_policy(&ctx.app.beleid).in_versions(versies.collect());
    names.casussen.insert(casus.id.uuid(), casus.nummer.clone());
    names.betrokkenen.extend(betrokkenen.iter().map(|b| (b.id.uuid(), b.volgnr)));
    names
}

pub(super) async fn tijdlijn(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    gate(&ctx, &tx).await?;
    let casus = casus::by_nummer(&tx, &nummer).await?;
    let betrokkenen = betrokkene::list(&tx, casus.id).await?;
    let mut lines = journaal(&tx, &casus, ctx.query("voor").and_then(|v| v.parse().ok()), LANG + 1).await?;
    let more = lines.len() > LANG as usize;
    lines.truncate(LANG as usize);
    let verder = lines.last().filter(|_| more).map(|l| l.nr);
    let names = namen(&ctx, collegas(&tx, &ctx.app).await?, &casus, &betrokkenen);
    under(&ctx, "casus-tijdlijn", &nummer).show(pages::tijdlijn_pagina(&ctx, &casus, &names, &lines, verder))
}

/// A page under a casus.
pub(super) fn under<'a>(ctx: &'a Ctx, title: &str, nummer: &str) -> kern::PageBuilder<'a> {
    ctx.page(title).crumb(ctx.tr.t("casus-lijst-titel"), "/casussen").crumb(nummer, format!("/casussen/{nummer}"))
}

/// One sheet to print, without names of persons.
pub(super) async fn kaart(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    gate(&ctx, &tx).await?;
    let casus = casus::by_nummer(&tx, &nummer).await?;
    let kaart = Kaart {
        taken: taak::list(&tx, casus.id).await?,
        betrokkenen: betrokkene::list(&tx, casus.id).await?,
        bellen: aanstelling::bereikbaar(&tx, ctx.now).await?,
        noten: aantekening::van_casus(&tx, casus.id).await?,
        namen: Names::load(&tx).await?,
        casus,
    };
    under(&ctx, "casus-kaart", &nummer).show(kaart_pagina(&ctx, &kaart))
}

/// Who to call about this casus: what was noted, then who directs now.
pub(super) async fn bellen(ctx: Ctx, Path(nummer): Path<String>) -> Answer {
    let tx = ctx.read().await?;
    gate(&ctx, &tx).await?;
    let casus = casus::by_nummer(&tx, &nummer).await?;
    let noten = aantekening::van_casus(&tx, casus.id).await?;
    let nu = aanstelling::bereikbaar(&tx, ctx.now).await?;
    under(&ctx, "casus-bellijst", &nummer).show(pages_kaart::bellijst(&ctx, &casus, &noten, &nu))
}
