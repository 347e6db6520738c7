//! Opening a casus: the gate of the decision, the casus, the first planning, the journal line; one transaction.

use casus::{
    self, Casus, NieuweCasus,
    taak::{self, TaakRij},
};
use domain::{
    Bezwaar,
    aanwijzing::{Ontvangst, tekst::MELDING},
    casus::Incidentsoort,
    draaiboek::{Anker, Bewijs, Draaiboek, Staat, Stap},
    id::{CasusId, MedewerkerId},
    journaal::{Gebeurtenis, Soort},
    recht::{Recht, Rol},
};
use jiff::civil::Date;
use kern::{Ctx, Medewerker, Problem, medewerkers};
use mandaat::{
    aanstelling::{Aanstelling, Dienst},
    aanwijzingsbesluit::bevoegdheid,
};
use policy::Beleid;
use store::{Events, StoreError, Tx, WriteTx, args};
use uuid::Uuid;

use super::Melding;

/// Opens a casus for the visitor and gives its number; the same form sent twice gives the same casus.
pub(super) async fn meld(ctx: &Ctx, melding: &Melding, once: Option<Uuid>) -> Result<String, Problem> {
    let tx = ctx.write().await?;
    if let Some(once) = once
        && let Some(waar) = tx.already_done(once).await?
    {
        return Err(Problem::AlGedaan(waar));
    }
    let started = start(&ctx.app.beleid, melding, ctx.now.datum());
    let bewijs = match ontvangst(ctx, &tx, started.map(|d| d.incident)).await? {
        Ok(bewijs) => bewijs,
        Err(bezwaar) => {
            drop(tx);
            ctx.write().await?.commit(Gebeurtenis::new(Soort::MeldingGeweigerd)).await?;
            return Err(bezwaar.into());
        }
    };
    let regie = regie(&tx, ctx).await?;
    let (id, nummer, rest) = open_casus(&tx, &ctx.app.beleid, ctx.id(), melding, &bewijs, regie).await?;
    if let Some(once) = once {
        tx.remember(once, &format!("/melden/{nummer}")).await?;
    }
    let gemeld = Gebeurtenis::new(Soort::CasusGemeld).in_casus(id).code(domain::Code::code(melding.incidenttype));
    tx.commit(Events::from_parts(gemeld, rest)).await?;
    Ok(nummer)
}

/// The draaiboeken that no incident type starts by itself and that this municipality adopted: only those can be chosen.
pub(super) async fn keuzen<'a>(ctx: &'a Ctx, tx: &Tx) -> Result<Vec<&'a Draaiboek>, StoreError> {
    let all = ctx.app.beleid.te_kiezen_op(ctx.now.datum());
    if all.is_empty() {
        return Ok(all);
    }
    let adopted = mandaat::vaststelling::vaststellingen(tx).await?;
    Ok(all.into_iter().filter(|d| adopted.iter().any(|v| v.van(d))).collect())
}

/// Proof that the visitor may receive all that a report about this kind of incident holds, or why not.
pub(super) async fn ontvangst(ctx: &Ctx, tx: &Tx, over: Option<Incidentsoort>) -> Result<Result<Ontvangst, Bezwaar>, StoreError> {
    let bewijs = bevoegdheid(tx, ctx.wie_id(), ctx.now).await?.map(|bewijs| bewijs.ontvangst(over));
    Ok(bewijs.and_then(|bewijs| MELDING.iter().try_for_each(|s| bewijs.ontvangt(*s)).map(|()| bewijs)))
}

/// The draaiboek that a report starts on a day: the chosen one, or that of the incident type.
fn start<'a>(beleid: &'a Beleid, m: &Melding, dag: Date) -> Option<&'a Draaiboek> {
    match &m.draaiboek {
        Some(id) => beleid.geldig_op(id, dag),
        None => beleid.voor_incident(m.incidenttype, dag),
    }
}

/// Who directs a new casus: the one who reports when that is coordinator or deputy, else the appointed coordinator.
async fn regie(tx: &Tx, ctx: &Ctx) -> Result<MedewerkerId, Problem> {
    let wie = ctx.wie()?;
    if wie.rollen.iter().any(|r| matches!(r, Rol::Coordinator | Rol::Plaatsvervanger)) {
        return Ok(wie.id);
    }
    Ok(mandaat::aanstelling::bereikbaar(tx, ctx.now).await?.first().map_or(wie.id, |d| d.medewerker))
}

/// Opens a casus with its draaiboek and first planning inside `tx`; gives the events of what the report finishes at once: a release by the
/// police. The proof shows that the one who reports may.
///
/// # Errors
/// When no draaiboek fits, or the database fails.
pub async fn open_casus(
    tx: &WriteTx,
    beleid: &Beleid,
    id: CasusId,
    m: &Melding,
    bewijs: &Ontvangst,
    regie: MedewerkerId,
) -> Result<(CasusId, String, Vec<Gebeurtenis>), StoreError> {
    let now = tx.now();
    let draaiboek = start(beleid, m, now.datum()).ok_or(StoreError::NotFound)?;
    let nieuw = NieuweCasus {
        id,
        incidenttype: m.incidenttype,
        buurt: m.buurt.clone(),
        geweld: m.geweld,
        aantal: m.aantal,
        overval_op: m.overval_op,
        gemeld_op: now,
        melder: bewijs.medewerker(),
        regie,
        aanwijzingsbesluit: bewijs.besluit(),
        draaiboek: draaiboek.id.clone(),
        draaiboek_vanaf: draaiboek.geldig_vanaf,
    };
    let nummer = casus::create(tx, &nieuw).await?;
    if !m.vrijgegeven {
        taak::herplan(tx, beleid, id).await?;
        return Ok((id, nummer, Vec::new()));
    }
    casus::zet_anker(tx, id, None, Anker::VrijgavePolitie, now).await?;
    let bewijs_taak = serde_json::json!({ "op": now.to_string() });
    let rest = taak::rond_af_met(tx, beleid, id, (Bewijs::VrijgaveVastgelegd, None), &bewijs_taak, bewijs.medewerker()).await?;
    Ok((id, nummer, rest))
}

/// What stands there right after starting.
pub(super) struct Gestart {
    pub casus: Casus,
    pub eerst: Vec<Eerst>,
    pub bellen: Vec<Dienst>,
}

/// One of the first steps, with whom to call for it.
pub(super) struct Eerst {
    pub taak: TaakRij,
    pub titel: String,
    /// The actor that does it, when that is neither the visitor nor who is called.
    pub doet: Option<String>,
    pub bel: Option<Bel>,
}

/// Someone to call: an actor, the name when it is a person, and the number.
pub(super) struct Bel {
    pub actor: String,
    pub naam: String,
    pub nummer: String,
}

/// The casus with its first three open tasks and who can be called now.
pub(super) async fn gestart(ctx: &Ctx, tx: &Tx, nummer: &str) -> Result<Gestart, Problem> {
    let casus = match ctx.mag(Recht::CasusZien) {
        true => casus::by_nummer(tx, nummer).await?,
        false => casus::by_nummer_politie(tx, nummer, ctx.wie_id()).await?,
    };
    let mut taken: Vec<TaakRij> = taak::list(tx, casus.id).await?.into_iter().filter(|t| t.staat == Staat::Open).collect();
    taken.sort_by_key(|t| (t.uiterlijk.is_none(), t.uiterlijk));
    taken.truncate(3);
    let draaiboek = taak::draaiboek_van(&ctx.app.beleid, &casus)?;
    let gids = Gids::load(ctx, tx).await?;
    let eerst = taken.into_iter().map(|taak| {
        let stap = draaiboek.stap(&taak.stap);
        let bel = stap.and_then(|s| gids.voor(s));
        // Who directs reads this as the own list: only what another does is said.
        let zelf = taak.wie == "coordinator" && ctx.mag(Recht::CasusWerken);
        let doet = bel.as_ref().filter(|b| b.actor != taak.wie && !zelf).map(|_| taak.wie.clone());
        Eerst { doet, titel: stap.map_or_else(|| taak.stap.to_string(), |s| s.titel.clone()), taak, bel }
    });
    Ok(Gestart { casus, eerst: eerst.collect(), bellen: gids.bellen })
}

/// The numbers of whom the first steps need.
struct Gids {
    bezoeker: MedewerkerId,
    aanstelling: Option<Aanstelling>,
    mensen: Vec<Medewerker>,
    bellen: Vec<Dienst>,
}

impl Gids {
    async fn load(ctx: &Ctx, tx: &Tx) -> Result<Self, Problem> {
        Ok(Self {
            bezoeker: ctx.wie_id(),
            aanstelling: mandaat::aanstelling::load(tx).await?,
            mensen: medewerkers(tx).await?,
            bellen: mandaat::aanstelling::bereikbaar(tx, ctx.now).await?,
        })
    }

    /// Who does the step, else who helps with it: the first that is somebody else and has a number.
    fn voor(&self, stap: &Stap) -> Option<Bel> {
        std::iter::once(&stap.wie).chain(&stap.met).find_map(|actor| {
            let (naam, nummer) = self.nummer(actor)?;
            Some(Bel { actor: actor.clone(), naam, nummer })
        })
    }

    /// Name and number; the desk of the police has no name.
    fn nummer(&self, actor: &str) -> Option<(String, String)> {
        let a = self.aanstelling.as_ref();
        let mens = |m: &Medewerker| {
            let anders = m.actief && m.id != self.bezoeker && !m.telefoon.is_empty();
            anders.then(|| (m.naam.clone(), m.telefoon.clone()))
        };
        match actor {
            "politie" => a.map(|a| a.politie_telefoon.clone()).filter(|n| !n.is_empty()).map(|n| (String::new(), n)),
            "burgemeester" => self.mensen.iter().find(|m| a.is_some_and(|a| a.burgemeester == Some(m.id))).and_then(mens),
            "coordinator" => {
                let eigen = self.bellen.iter().any(|d| d.medewerker == self.bezoeker);
                let eerste = self.bellen.iter().find(|d| !d.telefoon.is_empty()).filter(|_| !eigen)?;
                Some((eerste.naam.clone(), eerste.telefoon.clone()))
            }
            partner => self.mensen.iter().filter(|m| m.partner.as_deref() == Some(partner)).find_map(mens),
        }
    }
}

/// Neighbourhoods of the latest cases, to choose instead of type.
pub(super) async fn recente_buurten(tx: &Tx) -> Result<Vec<String>, StoreError> {
    let rows = tx
        .all("SELECT buurt FROM (SELECT buurt, overval_op FROM casus WHERE gemeente = $1 ORDER BY overval_op DESC LIMIT 50) AS laatste GROUP BY buurt ORDER BY buurt", args![tx.gemeente()])
        .await?;
    rows.iter().map(|r| r.text("buurt")).collect()
}
