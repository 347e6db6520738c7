//! Toestemming: what a person allows, per partner and per kind of data, with the text that was read out; withdrawn at once (R38, AVG art. 7).

mod formulier;
mod pages;
mod store;

use ::store::{Events, Tx, WriteTx};
use axum::extract::Path;
use casus::{self, taak};
use domain::{
    Code,
    casus::JaNeeOnbekend,
    codes,
    draaiboek::{Anker, Bewijs, Feit},
    gegeven::Soort as Gegevensoort,
    journaal::{Activiteit, Gebeurtenis, Soort},
    recht::Recht,
};
use inventaris::partners::Partner;
use kern::{Answer, Ctx, Names, Posted, Problem, Slice};

use web::{Errors, Form, Input};

use crate::{
    doorverwijzing::{self, regels},
    plek::{self, Plek},
};

pub use store::{Toestemming, insert as bewaar, list, voor_toets};

/// Key of the text that is read out now. A changed text gets a new key; the old one stays, so that every record still shows its words.
pub const TEKST: &str = "toestemming-tekst-1";

codes! {
    /// Wijze: how an answer about consent was given.
    pub Wijze "toestemming-wijze" {
        /// In a conversation; the text was read out.
        Gesproken = "gesproken",
        /// On paper or by mail; the text was shown.
        Schriftelijk = "schriftelijk",
    }
    /// Gever: who gave the answer.
    pub Gever "toestemming-gever" {
        /// The person.
        Zelf = "zelf",
        /// The person, a minor of 16 or 17.
        Zelf16 = "zelf-16",
        /// Parent, guardian or another legal representative.
        Vertegenwoordiger = "vertegenwoordiger",
    }
}

/// The routes of this subject.
pub fn slice() -> Slice {
    const PAD: &str = "/casussen/{nummer}/betrokkenen/{volgnr}/toestemming";
    const A: Activiteit = Activiteit::Verlenen;
    Slice::new("toestemming").get(PAD, Recht::CasusZien, A, toon).post(PAD, Recht::CasusWerken, A, leg_vast).post(
        "/casussen/{nummer}/betrokkenen/{volgnr}/toestemming/intrekken",
        Recht::CasusWerken,
        A,
        trek_in,
    )
}

/// Everything the page shows.
struct Beeld {
    plek: Plek,
    partners: Vec<Partner>,
    gekozen: Option<Keuze>,
    antwoorden: Vec<Toestemming>,
    namen: Names,
}

/// The partner that was chosen, with what may be asked for.
struct Keuze {
    partner: Partner,
    mogelijk: Vec<(Gegevensoort, String)>,
}

impl Keuze {
    fn soorten(&self) -> Vec<Gegevensoort> {
        self.mogelijk.iter().map(|(s, _)| *s).collect()
    }
}

async fn beeld(ctx: &Ctx, tx: &Tx, plek: Plek, partner: &str) -> Result<Beeld, Problem> {
    let partners = doorverwijzing::partners(ctx, tx, &plek.casus).await?;
    let grondslagen = &ctx.app.beleid.grondslagen;
    let keuze =
        |p: &Partner| Keuze { mogelijk: regels::met_toestemming(grondslagen, &p.beleid.id, plek.persoon.id, ctx.now), partner: p.clone() };
    let gekozen = partners.iter().find(|p| p.beleid.id == partner).map(keuze);
    let antwoorden = list(tx, plek.casus.id, plek.persoon.id).await?;
    Ok(Beeld { partners, gekozen, antwoorden, namen: Names::load(tx).await?, plek })
}

async fn toon(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>) -> Answer {
    let tx = ctx.read().await?;
    let plek = plek::plek(&ctx, &tx, &nummer, volgnr).await?;
    let b = beeld(&ctx, &tx, plek, &ctx.query("partner").unwrap_or_default()).await?;
    let gever = formulier::gevers(b.plek.persoon.leeftijdsgroep).first().map(|g| g.code());
    let input = Input::new().with_moment("op", ctx.now).with("wijze", Wijze::Gesproken).with_some("gever", gever);
    pagina(&ctx, &b, &input, &Errors::new())
}

fn pagina(ctx: &Ctx, b: &Beeld, input: &Input, errors: &Errors) -> Answer {
    let form = Form::new(ctx.tr, input, errors).once(ctx.app.uuid());
    b.plek.page(ctx, "toestemming-titel", errors).show(pages::pagina(ctx, b, &form))
}

async fn leg_vast(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    plek::eenmalig(&tx, &input).await?;
    let plek = plek::open_plek(&ctx, &tx, &nummer, volgnr).await?;
    let b = beeld(&ctx, &tx, plek, input.get("partner")).await?;
    let keuze = b.gekozen.as_ref().ok_or(Problem::NietGevonden)?;
    let gelezen = match formulier::lees(&input, &keuze.soorten(), b.plek.persoon.leeftijdsgroep, b.plek.casus.overval_op, ctx.now) {
        Ok(gelezen) => gelezen,
        Err(errors) => return pagina(&ctx, &b, &input, &errors),
    };
    let partner = keuze.partner.beleid.id.clone();
    let nieuw = Toestemming {
        id: ctx.id(),
        van: b.plek.persoon.id,
        partner: partner.clone(),
        gegevens: gelezen.gegevens,
        tekst: TEKST.to_owned(),
        wijze: gelezen.wijze,
        gever: gelezen.gever,
        antwoord: gelezen.antwoord,
        gegeven_op: gelezen.op,
        ingetrokken_op: None,
        door: ctx.wie_id(),
    };
    let events = verwerk(&ctx, &tx, &b.plek, &nieuw).await?;
    let terug = if nieuw.geldt() { b.plek.adres(&format!("doorverwijzen/{partner}")) } else { b.plek.adres("toestemming") };
    plek::onthoud(&tx, &input, &terug).await?;
    tx.commit(events).await?;
    ctx.done(&terug, "melding-toestemming-vastgelegd")
}

/// Stores an answer in place of the earlier one for this partner; then the facts, the requests that lost their basis, and the tasks.
async fn verwerk(ctx: &Ctx, tx: &WriteTx, plek: &Plek, t: &Toestemming) -> Result<Events, Problem> {
    let voor = Some(plek.persoon.id);
    let eerder = store::trek_in(tx, plek.casus.id, plek.persoon.id, &t.partner).await?;
    store::insert(tx, plek.casus.id, t).await?;
    let mut rest = Vec::new();
    if eerder {
        rest.push(plek.gebeurtenis(Soort::ToestemmingIngetrokken).code(&t.partner));
    }
    rest.extend(werk_bij(ctx, tx, plek, &t.partner).await?);
    let bewijs = serde_json::json!({ "op": t.gegeven_op.datum().to_string(), "antwoord": t.antwoord.code(), "toestemming-wijze": t.wijze.code(), "toestemming-gever": t.gever.code() });
    rest.extend(plek::rond_af_waar(ctx, tx, &plek.casus, voor, |s| s.klaar_als == Some(Bewijs::ToestemmingVastgelegd), &bewijs).await?);
    taak::herplan(tx, &ctx.app.beleid, plek.casus.id).await?;
    Ok(Events::from_parts(plek.gebeurtenis(Soort::ToestemmingVastgelegd).code(&t.partner), rest))
}

/// The fact of consent and since when there is any, as they stand now, and the open requests to this partner that are not covered any more.
async fn werk_bij(ctx: &Ctx, tx: &WriteTx, plek: &Plek, partner: &str) -> Result<Vec<Gebeurtenis>, Problem> {
    let alles = list(tx, plek.casus.id, plek.persoon.id).await?;
    let sinds = alles.iter().filter(|t| t.geldt()).map(|t| t.gegeven_op).min();
    let waarde = if sinds.is_some() { JaNeeOnbekend::Ja } else { JaNeeOnbekend::Nee };
    casus::volg_anker(tx, plek.casus.id, Some(plek.persoon.id), Anker::Toestemming, sinds).await?;
    casus::leg_feit_vast(tx, plek.casus.id, Some(plek.persoon.id), Feit::Toestemming, waarde.code(), ctx.wie_id()).await?;
    Ok(doorverwijzing::trek_in_zonder_basis(tx, plek.casus.id, plek.persoon.id, partner).await?)
}

/// Withdraws the consent for one partner. Pending requests stop in the same transaction, so the partner reads nothing from then on.
async fn trek_in(ctx: Ctx, Path((nummer, volgnr)): Path<(String, i64)>, Posted(input): Posted) -> Answer {
    let tx = ctx.write().await?;
    let plek = plek::open_plek(&ctx, &tx, &nummer, volgnr).await?;
    let terug = plek.adres("toestemming");
    let partner = ctx.app.beleid.partner(input.get("partner")).ok_or(Problem::NietGevonden)?.id.as_str();
    if store::trek_in(&tx, plek.casus.id, plek.persoon.id, partner).await? {
        let rest = werk_bij(&ctx, &tx, &plek, partner).await?;
        taak::herplan(&tx, &ctx.app.beleid, plek.casus.id).await?;
        tx.commit(Events::from_parts(plek.gebeurtenis(Soort::ToestemmingIngetrokken).code(partner), rest)).await?;
    }
    ctx.done(&terug, "melding-toestemming-ingetrokken")
}
