//! Which version is played: one that is or will be in force, or a version that the municipality still writes.

use domain::draaiboek::Draaiboek;
use draaiboek::eigen::{self, Versie, Versiestaat};
use jiff::civil::Date;
use kern::{Ctx, Problem};
use store::Tx;
use uuid::Uuid;
use web::{args, form::Opt};

/// A version as the address names it.
pub(super) struct Boek {
    /// The first day of the version, or the id of a version that is being written.
    pub(super) code: String,
    /// Itself; nothing when it cannot be read.
    pub(super) d: Option<Draaiboek>,
    /// The version that is being written.
    pub(super) eigen: Option<Versie>,
}

/// The version of this draaiboek that is asked for, else the one of today.
pub(super) async fn kies(ctx: &Ctx, tx: &Tx, id: &str, code: Option<&str>) -> Result<Boek, Problem> {
    let Some(nr) = code.and_then(|c| c.parse::<Uuid>().ok()) else {
        let d = crate::handlers::gekozen(ctx, id, code)?;
        return Ok(Boek { code: d.geldig_vanaf.to_string(), d: Some(d.clone()), eigen: None });
    };
    let v = eigen::een(tx, nr).await?;
    if v.draaiboek != id {
        return Err(Problem::NietGevonden);
    }
    Ok(Boek { code: nr.to_string(), d: ctx.app.beleid.toets_tekst(&v.tekst, None).draaiboek, eigen: Some(v) })
}

/// The same for what it is compared with, which may be another draaiboek: `id@day`.
pub(super) async fn tegenover(ctx: &Ctx, tx: &Tx, id: &str, code: &str) -> Result<Option<Draaiboek>, Problem> {
    match code.split_once('@') {
        Some((other, dag)) => Ok(dag.parse::<Date>().ok().and_then(|dag| ctx.app.beleid.draaiboek(other, dag)).cloned()),
        None => Ok(kies(ctx, tx, id, Some(code)).await?.d),
    }
}

/// The versions of this draaiboek: those in force by day, then what is being written.
pub(super) fn versies(ctx: &Ctx, id: &str, eigen: &[Versie]) -> Vec<Opt> {
    let tr = ctx.tr;
    let of = |d: &&Draaiboek| d.id == id;
    let known = ctx.app.beleid.draaiboeken.iter().filter(of).map(|d| {
        let key = if ctx.app.beleid.is_eigen(d) { "generale-versie-eigen" } else { "generale-versie" };
        Opt::new(d.geldig_vanaf, tr.with(key, args![("datum", tr.datum(d.geldig_vanaf))]))
    });
    let written = eigen.iter().filter(|v| v.draaiboek == id && open(v)).map(|v| {
        let args = args![("staat", tr.label(v.staat)), ("datum", tr.moment_near(v.gewijzigd.0, ctx.now))];
        Opt::new(v.id, tr.with("generale-versie-concept", args))
    });
    known.chain(written).collect()
}

/// What a version can be compared with: the other versions, then the other draaiboeken.
pub(super) fn tegenhangers(ctx: &Ctx, boek: &Boek, id: &str, eigen: &[Versie]) -> Vec<Opt> {
    let mut all: Vec<Opt> = versies(ctx, id, eigen).into_iter().filter(|o| o.value != boek.code).collect();
    let others = ctx.app.beleid.startbaar_op(ctx.now.datum());
    let named = |d: &&Draaiboek| Opt::named(format!("{}@{}", d.id, d.geldig_vanaf), ctx.tr, &d.naam, d.naam_en.as_deref());
    all.extend(others.iter().filter(|d| d.id != id).map(named));
    all
}

fn open(v: &Versie) -> bool {
    !matches!(v.staat, Versiestaat::Gepubliceerd | Versiestaat::Ingetrokken)
}
