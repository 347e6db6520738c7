//! On the start page: tasks that a colleague gave to this visitor, and tasks that are brought to the visitor because they are late.

use std::sync::Arc;

use ::store::{StoreError, Tx};
use casus::{
    self, Casus,
    taak::{self, TaakRij},
};
use domain::{Moment, recht::Recht};
use kern::{Ctx, Medewerker, Problem, Startdeel, collegas, medewerkers, tik, tik_einde};
use mandaat::aanwijzingsbesluit::bevoegd_nu;
use maud::{Markup, html};
use web::{
    args,
    parts::{self, Kind},
};

use casus::regie::{self, adres};

/// Tasks of each kind on the page.
const HOOGSTENS: usize = 10;

/// What others brought to a colleague, and the cases of that.
pub(crate) struct Gebracht {
    laat: Vec<TaakRij>,
    gekregen: Vec<regie::Gekregen>,
    casussen: Vec<Casus>,
}

impl Gebracht {
    /// What is late enough before `tot`, and what was given.
    async fn lees(tx: &Tx, tot: Moment, wie: &Medewerker, krijgt: bool) -> Result<Self, StoreError> {
        let mut laat = Vec::new();
        let lijn = regie::Lijn::van(&medewerkers(tx).await?);
        for weg in lijn.ontvangsten(wie) {
            laat.extend(regie::geescaleerd(tx, tot, &weg, HOOGSTENS as i64).await?);
        }
        laat.sort_by_key(|t| t.escaleert_op);
        laat.truncate(HOOGSTENS);
        let gekregen = if krijgt { regie::gekregen(tx, wie.id, HOOGSTENS as i64).await? } else { Vec::new() };
        let casussen = casus::by_ids(tx, laat.iter().map(|t| t.casus).chain(gekregen.iter().map(|g| g.taak.casus))).await?;
        Ok(Self { laat, gekregen, casussen })
    }

    /// What is late enough now.
    fn te_laat(&self, now: Moment) -> impl Iterator<Item = &TaakRij> {
        self.laat.iter().filter(move |t| t.kan_nu(now) && t.escaleert_op.is_some_and(|op| op < now))
    }

    /// Whether a line about this task is among them: then it needs no other.
    pub(crate) fn noemt(&self, t: &TaakRij, now: Moment) -> bool {
        let same = |o: &TaakRij| (o.casus, &o.stap, &o.betrokkene, &o.gebied) == (t.casus, &t.stap, &t.betrokkene, &t.gebied);
        self.te_laat(now).any(same) || self.gekregen.iter().any(|g| same(&g.taak))
    }
}

/// What others brought to the visitor; nothing for who works on no case.
pub(crate) async fn gebracht(ctx: &Ctx, tx: &Tx) -> Result<Option<Arc<Gebracht>>, Problem> {
    let mag = ctx.mag(Recht::CasusZien) || ctx.mag(Recht::BurgemeesterKiezen);
    if !mag || bevoegd_nu(ctx, tx).await?.is_err() {
        return Ok(None);
    }
    let ik = ctx.wie()?;
    let read = async || Gebracht::lees(tx, tik_einde(ctx.now), ik, ctx.mag(Recht::CasusZien)).await;
    Ok(Some(ctx.app.onthouden_tot(tx, tik(ctx.now), ik.id.to_string(), read).await?))
}

/// What others brought to the visitor, as lines.
pub(crate) async fn start(ctx: &Ctx, tx: &Tx) -> Result<Startdeel, Problem> {
    let Some(gebracht) = gebracht(ctx, tx).await? else { return Ok(Startdeel::default()) };
    let Gebracht { laat, gekregen, casussen } = gebracht.as_ref();
    if laat.is_empty() && gekregen.is_empty() {
        return Ok(Startdeel::default());
    }
    let collegas = collegas(tx, &ctx.app).await?;
    let mut lines = Vec::new();
    for t in gebracht.te_laat(ctx.now) {
        let sinds = t.escaleert_op.map(|op| ctx.tr.ago(op, ctx.now)).unwrap_or_default();
        let zin = ctx.tr.with("start-geescaleerd", args![("sinds", sinds)]);
        lines.extend(regel(ctx, casussen, t, parts::tag(Kind::Bad, &ctx.tr.t("start-te-laat")), &zin));
    }
    for g in gekregen {
        let van = collegas.iter().find(|m| m.id == g.van).map_or_else(|| ctx.tr.t("wie-medewerker-weg"), |m| m.naam.clone());
        let zin = ctx.tr.with("start-gekregen", args![("van", van)]);
        lines.extend(regel(ctx, casussen, &g.taak, parts::tag(Kind::Warn, &ctx.tr.t("start-gekregen-label")), &zin));
    }
    Ok(Startdeel::nu(lines))
}

fn regel(ctx: &Ctx, casussen: &[Casus], t: &TaakRij, label: Markup, zin: &str) -> Option<Markup> {
    let tr = ctx.tr;
    let casus = casussen.iter().find(|c| c.id == t.casus)?;
    let titel = taak::draaiboek_van(&ctx.app.beleid, casus).ok()?.stap(&t.stap)?.titel.clone();
    let pagina = adres(&t.nummer, t, t.volgnr);
    let naar = Some(pagina).filter(|p| ctx.kan_naar(p)).unwrap_or_else(|| format!("/burgemeester/{}", t.nummer));
    let stil = format!("{} · {zin}", tr.with("start-casus", args![("nummer", t.nummer.clone())]));
    Some(parts::row(
        label,
        html! { span lang="nl" { (parts::link(&naar, titel)) } },
        &stil,
        parts::button_link(&naar, tr.t("start-open"), false),
    ))
}
