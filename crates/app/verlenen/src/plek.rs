//! What every page of this step starts with: the gate of the decision, the casus, the person; and finishing tasks by what they ask.

use axum::http::StatusCode;
use casus::{
    self, Betrokkene, Casus, betrokkene,
    taak::{self, TaakRij},
};
use domain::{
    aanwijzing::Bevoegdheid,
    casus::{CASUS_GESLOTEN, Fase},
    draaiboek::{Staat, Stap},
    id::BetrokkeneId,
    journaal::Gebeurtenis,
};
use jiff::civil::Date;
use kern::{Ctx, PageBuilder, Problem};
use mandaat::aanwijzingsbesluit::bevoegdheid;

use store::{Tx, WriteTx};
use web::{Errors, Input, Reader, args};

/// The casus with this number, for a user whom a decision in force names.
pub(crate) async fn casus(ctx: &Ctx, tx: &Tx, nummer: &str) -> Result<(Casus, Bevoegdheid), Problem> {
    let bewijs = bevoegdheid(tx, ctx.wie_id(), ctx.now).await??;
    Ok((casus::by_nummer(tx, nummer).await?, bewijs))
}

/// The same, to change something: a closed casus is not changed.
pub(crate) async fn open_casus(ctx: &Ctx, tx: &Tx, nummer: &str) -> Result<(Casus, Bevoegdheid), Problem> {
    let (casus, bewijs) = self::casus(ctx, tx, nummer).await?;
    if casus.fase == Fase::Gesloten {
        return Err(CASUS_GESLOTEN.into());
    }
    Ok((casus, bewijs))
}

/// A person in a casus.
pub(crate) struct Plek {
    pub casus: Casus,
    pub persoon: Betrokkene,
    pub bewijs: Bevoegdheid,
}

/// The person with this number in the casus.
pub(crate) async fn plek(ctx: &Ctx, tx: &Tx, nummer: &str, volgnr: i64) -> Result<Plek, Problem> {
    let (casus, bewijs) = self::casus(ctx, tx, nummer).await?;
    let persoon = betrokkene::by_volgnr(tx, casus.id, volgnr).await?;
    Ok(Plek { casus, persoon, bewijs })
}

/// The same, to change something.
pub(crate) async fn open_plek(ctx: &Ctx, tx: &Tx, nummer: &str, volgnr: i64) -> Result<Plek, Problem> {
    let plek = self::plek(ctx, tx, nummer, volgnr).await?;
    if plek.casus.fase == Fase::Gesloten {
        return Err(CASUS_GESLOTEN.into());
    }
    Ok(plek)
}

impl Plek {
    /// Address of a page of this person.
    pub fn adres(&self, pagina: &str) -> String {
        format!("/casussen/{}/betrokkenen/{}/{pagina}", self.casus.nummer, self.persoon.volgnr)
    }

    /// An event about this person.
    pub fn gebeurtenis(&self, soort: domain::journaal::Soort) -> Gebeurtenis {
        Gebeurtenis::new(soort).in_casus(self.casus.id).over(self.persoon.id)
    }

    /// "Betrokkene 1".
    pub fn naam(&self, ctx: &Ctx) -> String {
        ctx.tr.with("verlenen-betrokkene", args![("nummer", self.persoon.volgnr)])
    }

    /// A page about this person, with its crumbs.
    pub fn page<'a>(&self, ctx: &'a Ctx, titel: &str, errors: &Errors) -> PageBuilder<'a> {
        let persoon = format!("/casussen/{}/betrokkenen/{}", self.casus.nummer, self.persoon.volgnr);
        page(ctx, &self.casus, titel, errors, Some((self.naam(ctx), persoon)))
    }
}

/// A page about a casus, with its crumbs; with mistakes it answers 422.
pub(crate) fn page<'a>(ctx: &'a Ctx, casus: &Casus, titel: &str, errors: &Errors, persoon: Option<(String, String)>) -> PageBuilder<'a> {
    let mut page = ctx
        .page(titel)
        .crumb(ctx.tr.t("verlenen-casussen"), "/casussen")
        .crumb(casus.nummer.clone(), format!("/casussen/{}", casus.nummer));
    if let Some((naam, adres)) = persoon {
        page = page.crumb(naam, adres);
    }
    if errors.is_empty() { page.status(StatusCode::OK) } else { page.invalid(errors) }
}

/// Stops when this form was handled before, and sends the browser to the result.
pub(crate) async fn eenmalig(tx: &WriteTx, input: &Input) -> Result<(), Problem> {
    if let Some(once) = input.once()
        && let Some(waar) = tx.already_done(once).await?
    {
        return Err(Problem::AlGedaan(waar));
    }
    Ok(())
}

/// Remembers that this form is handled.
pub(crate) async fn onthoud(tx: &WriteTx, input: &Input, waar: &str) -> Result<(), Problem> {
    if let Some(once) = input.once() {
        tx.remember(once, waar).await?;
    }
    Ok(())
}

/// A day that is past or today; anything later is a mistake at its field.
pub(crate) fn geweest(r: &mut Reader<'_>, naam: &str, ctx: &Ctx) -> Option<Date> {
    let dag = r.date(naam)?;
    if dag > ctx.now.datum() {
        r.add(naam, "verlenen-fout-toekomst");
        return None;
    }
    Some(dag)
}

/// A note about a person. A number that looks like a citizen service number is refused.
pub(crate) fn notitie(r: &mut Reader<'_>, naam: &str, max: usize) -> Option<String> {
    let tekst = r.text(naam, max)?;
    if betrokkene::lijkt_op_bsn(&tekst) {
        r.add(naam, "verlenen-fout-bsn");
        return None;
    }
    Some(tekst)
}

/// Finishes every task of the casus, or of the person, whose step fits and that is not done; gives the events to commit.
pub(crate) async fn rond_af_waar(
    ctx: &Ctx,
    tx: &WriteTx,
    casus: &Casus,
    voor: Option<BetrokkeneId>,
    past: impl Fn(&Stap) -> bool,
    bewijs: &serde_json::Value,
) -> Result<Vec<Gebeurtenis>, Problem> {
    let beleid = &ctx.app.beleid;
    taak::herplan(tx, beleid, casus.id).await?;
    let draaiboek = taak::draaiboek_van(beleid, casus)?;
    let mut events = Vec::new();
    for rij in taak::list(tx, casus.id).await? {
        let te_doen = matches!(rij.staat, Staat::Open | Staat::TeLaat | Staat::Wacht) && rij.betrokkene == voor && rij.gebied.is_none();
        if te_doen && draaiboek.stap(&rij.stap).is_some_and(&past) {
            events.extend(taak::rond_af(tx, beleid, casus.id, (rij.stap.as_str(), voor), bewijs, ctx.wie_id()).await?);
        }
    }
    Ok(events)
}

/// The tasks of a casus that can be done now, of one person or of the casus itself, with their steps that fit.
pub(crate) async fn open_taken(
    ctx: &Ctx,
    tx: &Tx,
    casus: &Casus,
    voor: Option<BetrokkeneId>,
    past: impl Fn(&Stap) -> bool,
) -> Result<Vec<(TaakRij, Stap)>, Problem> {
    let draaiboek = taak::draaiboek_van(&ctx.app.beleid, casus)?;
    let rijen = taak::list(tx, casus.id).await?;
    Ok(rijen
        .into_iter()
        .filter(|r| {
            matches!(r.staat, Staat::Open | Staat::TeLaat)
                && r.betrokkene == voor
                && r.gebied.is_none()
                && r.niet_voor.is_none_or(|n| n <= ctx.now)
        })
        .filter_map(|r| draaiboek.stap(&r.stap).filter(|s| past(s)).cloned().map(|s| (r, s)))
        .collect())
}
