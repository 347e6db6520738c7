//! Nabij: a new own case close to another robbery, in place and in time, as near repeat counts it (Knox: up to 400 metres and 56 days), or at an
//! address that was robbed within two years. It says that it is so, for the work in the surroundings. It predicts nothing: whether another one follows, nobody knows.
//!
//! An own case has no point. Its address is held against the list of the police, which has points, and against the addresses of the squares that were
//! read in (to a hundred metres), and against what a service of addresses answered when somebody asked it (`zoeker`). Only an address that is exactly the same counts; else the case has no place, and that is said. The addresses are
//! opened with the proof of who asks, told in the journal, and forgotten: what is kept in memory is bands of distance and days.

use std::sync::Arc;

use ::store::{StoreError, Tx};
use domain::{
    aanwijzing::Bevoegdheid,
    journaal::{Gebeurtenis, Soort},
};
use jiff::civil::Date;
use kern::{Ctx, Gevaladres};
use veiligheidsbeeld::{Punt, daynumber, knox::KnoxKeuze};

use crate::{
    adres::Sleutel,
    store::{self, Incident},
    zoeker::Adresboek,
};

/// Days in which a case is new.
pub(crate) const NIEUW: i64 = 30;
/// Days in which the same address is a repeat: two years, as long as places are kept.
const HERHAALD: u32 = 730;
/// Places by square are known to this many metres; two that lie no further apart may be one.
const NAUWKEURIG: f64 = 150.0;

/// A new case close to another robbery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dichtbij {
    /// The day of the case.
    pub datum: Date,
    /// The neighbourhood as the report names it.
    pub buurt: String,
    /// Band of distance of the nearest in time, 0 for the same place.
    pub afstand: usize,
    /// Days since that one.
    pub dagen: u32,
    /// Robberies in the window together.
    pub aantal: usize,
    /// One of both places is known only by its square.
    pub ongeveer: bool,
}

/// What there is to say about new cases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Nabij {
    pub dichtbij: Vec<Dichtbij>,
    /// New cases.
    pub nieuw: usize,
    /// Of these, cases whose address was not found.
    pub zonder_plek: usize,
    /// Whether there is a list of addresses to look in.
    pub adreslijst: bool,
}

/// A robbery with a place.
#[derive(Clone, Copy)]
struct Plaats {
    punt: Punt,
    dag: Date,
    ongeveer: bool,
}

/// A place by its address.
type Gevonden = (Punt, bool);

/// What there is to say, for who is named in the decision in force. Looked up once, until something changes or the day is over.
///
/// # Errors
/// When the database fails.
pub(crate) async fn nabij(ctx: &Ctx, tx: &Tx, bewijs: &Bevoegdheid) -> Result<Arc<Nabij>, StoreError> {
    let key = format!("nabij {}", ctx.now.datum());
    ctx.app.onthouden(tx, key, async || zoek(ctx, tx, bewijs).await).await
}

async fn zoek(ctx: &Ctx, tx: &Tx, bewijs: &Bevoegdheid) -> Result<Nabij, StoreError> {
    let keuze = KnoxKeuze::default();
    let window = i64::from(keuze.dagen.last().copied().unwrap_or(0));
    let day = |days: i64| ctx.now.plus_seconds(-days * 86_400);
    let cases = ctx.app.gevaladressen(tx, bewijs, day(NIEUW + window)).await?;
    let since = day(NIEUW).datum();
    if !cases.iter().any(|g| g.op.datum() >= since) {
        return Ok(Nabij::default());
    }
    // Addresses of persons were opened to compare them: that is looking, also when nobody sees them.
    ctx.look(Gebeurtenis::new(Soort::BeeldIngezien).code("dichtbij")).await?;
    let list: Vec<Incident> = store::incidenten(tx, bewijs).await?;
    let asked: Vec<Vec<Sleutel>> = cases.iter().map(|g| sleutels(g, bewijs)).collect();
    let squares = store::adressen(tx).await?;
    let mut known: Vec<(Sleutel, Gevonden)> = lijst(&list, bewijs);
    known.extend(vakken(&squares, &asked));
    known.extend(opgezocht(&Adresboek::load(tx).await?, &asked));
    let placed: Vec<Option<Plaats>> = cases.iter().zip(&asked).map(|(g, asked)| plaats(g, asked, &known)).collect();
    let listed: Vec<Plaats> =
        list.iter().filter_map(|i| Some(Plaats { punt: i.plek.punt(bewijs)?, dag: i.datum, ongeveer: false })).collect();
    Ok(Nabij { adreslijst: !squares.is_empty(), ..vergelijk(&cases, &placed, &listed, since, &keuze) })
}

/// Of the addresses that are asked for those of which a service said where they are.
fn opgezocht(boek: &Adresboek, asked: &[Vec<Sleutel>]) -> Vec<(Sleutel, Gevonden)> {
    asked.iter().flatten().filter_map(|a| Some((a.clone(), (boek.vind_sleutel(a)?.0, false)))).collect()
}

/// The addresses of a case, as far as they can be read.
fn sleutels(g: &Gevaladres, bewijs: &Bevoegdheid) -> Vec<Sleutel> {
    g.adressen.iter().filter_map(|a| Sleutel::van_tekst(a.lees(Some(bewijs)).ok()?)).collect()
}

/// Addresses of the list with their points.
fn lijst(list: &[Incident], bewijs: &Bevoegdheid) -> Vec<(Sleutel, Gevonden)> {
    list.iter().filter_map(|i| Some((Sleutel::van_tekst(i.plek.adres(bewijs))?, (i.plek.punt(bewijs)?, false)))).collect()
}

/// Of the addresses of the squares those that are asked for.
fn vakken(squares: &[(i32, i32, String)], asked: &[Vec<Sleutel>]) -> Vec<(Sleutel, Gevonden)> {
    let all: Vec<&Sleutel> = asked.iter().flatten().collect();
    let mut out = Vec::new();
    for (x, y, in_square) in squares.iter().filter(|_| !all.is_empty()) {
        let Ok(punt) = Punt::new(f64::from(*x), f64::from(*y)) else { continue };
        out.extend(Sleutel::in_vak(in_square).filter(|s| all.iter().any(|a| a.is(s))).map(|s| (s, (punt, true))));
    }
    out
}

/// The place of a case: nothing when none of its addresses is found, or when they lie apart.
fn plaats(g: &Gevaladres, asked: &[Sleutel], known: &[(Sleutel, Gevonden)]) -> Option<Plaats> {
    let found: Vec<Gevonden> = known.iter().filter(|(k, _)| asked.iter().any(|a| a.is(k))).map(|(_, at)| *at).collect();
    een_plek(&found).map(|(punt, ongeveer)| Plaats { punt, dag: g.op.datum(), ongeveer })
}

/// One place of all that were found, the most exact; nothing when they lie apart: then it is not known which it was.
fn een_plek(found: &[Gevonden]) -> Option<Gevonden> {
    let best = *found.iter().min_by_key(|(_, about)| *about)?;
    found.iter().all(|(p, _)| p.distance2(best.0) <= NAUWKEURIG * NAUWKEURIG).then_some(best)
}

/// Two records of one robbery: the same day, and no further apart than places are known.
fn zelfde(a: &Plaats, b: &Plaats) -> bool {
    a.dag == b.dag && a.punt.distance2(b.punt) <= NAUWKEURIG * NAUWKEURIG
}

/// New cases held against what was before: the list, and earlier own cases.
fn vergelijk(cases: &[Gevaladres], placed: &[Option<Plaats>], listed: &[Plaats], since: Date, keuze: &KnoxKeuze) -> Nabij {
    let mut out = Nabij::default();
    for (i, (g, own)) in cases.iter().zip(placed).enumerate().filter(|(_, (g, _))| g.op.datum() >= since) {
        out.nieuw += 1;
        let Some(own) = own else {
            out.zonder_plek += 1;
            continue;
        };
        // A robbery of the same day and place on the list is the case itself; an earlier case that is on the list counts once.
        let others = listed.iter().filter(|o| !zelfde(o, own));
        let others = others.chain(placed.iter().take(i).flatten().filter(|o| !listed.iter().any(|l| zelfde(l, o))));
        let days = |o: &Plaats| daynumber(own.dag).abs_diff(daynumber(o.dag));
        // The same address is a repeat for longer than two places are close.
        let repeat = |o: &Plaats| !own.ongeveer && !o.ongeveer && own.punt == o.punt && days(o) <= HERHAALD;
        let band = |o: &Plaats| keuze.band((own.punt, own.dag), (o.punt, o.dag)).or_else(|| repeat(o).then_some((0, 0)));
        let close = others.filter(|o| o.dag <= own.dag).filter_map(|o| Some((band(o)?, o)));
        let mut close: Vec<(u32, usize, bool)> = close.map(|((far, _), o)| (days(o), far, own.ongeveer || o.ongeveer)).collect();
        close.sort_unstable();
        if let Some((dagen, afstand, ongeveer)) = close.first().copied() {
            let (datum, buurt) = (own.dag, g.buurt.clone());
            out.dichtbij.push(Dichtbij { datum, buurt, afstand, dagen, aantal: close.len(), ongeveer });
        }
    }
    out
}

#[cfg(test)]
mod tests;
