//! Deciding: what is known, the decision, its facts and events, the steps it finishes; one transaction.

use casus::{
    self, Betrokkene, Casus, betrokkene,
    politie::{self, Politievraag},
    taak,
};
use std::collections::HashMap;

use ::store::{Events, StoreError, Tx, WriteTx};
use domain::{
    Code, Moment,
    aanwijzing::Bevoegdheid,
    casus::{BezoekDoor, Fase, Nazorgbesluit, PolitieBezwaar, mag_naar},
    draaiboek::{Anker, Bewijs, Feit, Feiten, Spoor, Stand, Stapfase},
    id::{AanwijzingsbesluitId, BetrokkeneId, MedewerkerId},
    journaal::{Gebeurtenis, Soort},
};
use kern::{Ctx, Problem};
use serde_json::json;

use super::{
    formulier::Keuze,
    store::{self, Besluit, Toen, geldend},
};
use crate::screening::{self, rond_af, rond_af_als};

/// All that a decision looks at.
pub(super) struct Dossier {
    pub casus: Casus,
    pub stand: Stand,
    pub personen: Vec<Betrokkene>,
    pub politie: HashMap<BetrokkeneId, Politievraag>,
    pub besluiten: Vec<Besluit>,
    pub screening: screening::Screening,
}

impl Dossier {
    /// The screening was finished.
    pub fn gescreend(&self) -> bool {
        self.screening.afgerond_op.is_some()
    }

    /// The person with this number.
    pub fn persoon(&self, volgnr: i64) -> Result<&Betrokkene, Problem> {
        self.personen.iter().find(|b| b.volgnr == volgnr).ok_or(Problem::NietGevonden)
    }

    /// What the police answered about this person.
    pub fn bezwaar(&self, wie: BetrokkeneId) -> PolitieBezwaar {
        self.politie.get(&wie).and_then(|v| v.antwoord).unwrap_or(PolitieBezwaar::NietGevraagd)
    }

    /// What is known about this person.
    pub fn feiten(&self, wie: BetrokkeneId) -> Feiten {
        self.stand.betrokkenen.iter().find(|b| b.id == wie).map(|b| b.feiten).unwrap_or_default()
    }

    /// How many decisions were taken about this person, or about the neighbourhood: the version for editing.
    pub fn aantal(&self, wie: Option<BetrokkeneId>) -> i64 {
        i64::try_from(self.besluiten.iter().filter(|b| b.betrokkene == wie).count()).unwrap_or(i64::MAX)
    }

    /// The decision that counts.
    pub fn geldend(&self, wie: Option<BetrokkeneId>) -> Option<&Besluit> {
        geldend(&self.besluiten, wie)
    }

    /// Since when the decision about this person is yes, without a break; nothing when it is not.
    fn ja_sinds(&self, wie: BetrokkeneId) -> Option<Moment> {
        let nieuwste_eerst = self.besluiten.iter().filter(|b| b.betrokkene == Some(wie));
        nieuwste_eerst.take_while(|b| b.besluit == Nazorgbesluit::Ja).last().map(|b| b.op)
    }

    /// A yes that the police object to since: it must be decided again.
    pub fn te_herzien(&self, b: &Betrokkene) -> bool {
        self.bezwaar(b.id) == PolitieBezwaar::Bezwaar && self.geldend(Some(b.id)).is_some_and(|g| g.besluit == Nazorgbesluit::Ja)
    }

    /// Everyone was decided about, and nobody gets aftercare.
    pub fn voor_niemand(&self) -> bool {
        let besluiten: Vec<_> = self.personen.iter().map(|b| self.geldend(Some(b.id))).collect();
        !besluiten.is_empty() && besluiten.iter().all(|g| g.is_some_and(|g| g.besluit != Nazorgbesluit::Ja))
    }
}

/// Who decided, and under which decision of the mayor, in words.
pub(super) struct Namen {
    mensen: HashMap<MedewerkerId, String>,
    aanwijzingsbesluiten: HashMap<AanwijzingsbesluitId, String>,
    /// Number of the decision in force.
    pub nu: String,
}

impl Namen {
    /// Name and function.
    pub fn wie(&self, id: MedewerkerId) -> &str {
        self.mensen.get(&id).map_or("", String::as_str)
    }

    /// Number of the decision of the mayor.
    pub fn aanwijzingsbesluit(&self, id: AanwijzingsbesluitId) -> &str {
        self.aanwijzingsbesluiten.get(&id).map_or("", String::as_str)
    }
}

/// Names for the page.
pub(super) async fn namen(tx: &Tx, now: Moment) -> Result<Namen, StoreError> {
    let mensen = kern::medewerkers(tx).await?.into_iter().map(|m| (m.id, format!("{}, {}", m.naam, m.functie))).collect();
    let nu = mandaat::aanwijzingsbesluit::actueel(tx, now).await?.map(|b| b.nummer()).unwrap_or_default();
    let aanwijzingsbesluiten = mandaat::aanwijzingsbesluit::all(tx).await?.into_iter().map(|b| (b.id, b.nummer())).collect();
    Ok(Namen { mensen, aanwijzingsbesluiten, nu })
}

/// Reads all of it.
pub(super) async fn bekijk(tx: &Tx, casus: Casus) -> Result<Dossier, StoreError> {
    Ok(Dossier {
        stand: casus::stand(tx, &casus).await?,
        personen: betrokkene::list(tx, casus.id).await?,
        politie: politie::bezwaren(tx, casus.id).await?,
        besluiten: store::list(tx, casus.id).await?,
        screening: screening::by_casus(tx, casus.id).await?,
        casus,
    })
}

/// Records a decision about a person, or without one about the neighbourhood, and all that follows from it.
pub(super) async fn besluit(
    ctx: &Ctx,
    tx: &WriteTx,
    d: &Dossier,
    b: Option<&Betrokkene>,
    k: &Keuze,
    bewijs: &Bevoegdheid,
) -> Result<Events, StoreError> {
    let (id, wie) = (d.casus.id, b.map(|b| b.id));
    let rij = Besluit {
        betrokkene: wie,
        op: tx.now(),
        besluit: k.besluit,
        criterium: k.criterium.clone(),
        artikel: k.artikel.clone(),
        bezoek_door: k.bezoek_door,
        feiten: Toen { casus: d.stand.feiten, betrokkene: wie.map(|w| d.feiten(w)) },
        aanwijzingsbesluit: bewijs.besluit(),
        door: bewijs.medewerker(),
    };
    store::insert(tx, id, &rij).await?;
    let rest = match wie {
        Some(wie) => gevolgen(ctx, tx, d, wie, k).await?,
        None => gevolgen_buurt(ctx, tx, d, k).await?,
    };
    if d.casus.fase == Fase::Gescreend && mag_naar(d.casus.fase, Fase::Verlenen) && iedereen_besloten(d, wie) {
        casus::zet_fase(tx, id, Fase::Verlenen).await?;
    }
    taak::herplan(tx, &ctx.app.beleid, id).await?;
    let event = Gebeurtenis::new(Soort::NazorgBesloten).in_casus(id).met(bewijs.besluit());
    let event = match wie {
        Some(wie) => event.over(wie),
        None => event.code("buurt"),
    };
    Ok(Events::from_parts(event, rest))
}

/// Whether, with the decision about `nu`, every person was decided about.
fn iedereen_besloten(d: &Dossier, nu: Option<BetrokkeneId>) -> bool {
    d.personen.iter().all(|b| Some(b.id) == nu || d.geldend(Some(b.id)).is_some())
}

/// What the draaiboek reads: facts and events of this person. Those of the casus follow from all persons together.
async fn gevolgen(ctx: &Ctx, tx: &WriteTx, d: &Dossier, wie: BetrokkeneId, k: &Keuze) -> Result<Vec<Gebeurtenis>, StoreError> {
    let (id, door) = (d.casus.id, ctx.wie_id());
    casus::leg_feit_vast(tx, id, Some(wie), Feit::Besluit, k.besluit.code(), door).await?;
    casus::leg_feit_vast(tx, id, Some(wie), Feit::BezoekDoor, k.bezoek_door.code(), door).await?;
    casus::zet_anker(tx, id, Some(wie), Anker::Besluit, tx.now()).await?;
    let sinds = (k.besluit == Nazorgbesluit::Ja).then(|| d.ja_sinds(wie).unwrap_or(tx.now()));
    casus::volg_anker(tx, id, Some(wie), Anker::BesluitJa, sinds).await?;
    rond_af(tx, &ctx.app.beleid, id, (Bewijs::BesluitVastgelegd, Some(wie)), &bewijs(k), door).await
}

/// The decision about the neighbourhood answers the steps that ask what the neighbourhood gets when a person gets nothing.
async fn gevolgen_buurt(ctx: &Ctx, tx: &WriteTx, d: &Dossier, k: &Keuze) -> Result<Vec<Gebeurtenis>, StoreError> {
    let mut events = Vec::new();
    for b in &d.personen {
        if d.geldend(Some(b.id)).is_some_and(|g| g.besluit != Nazorgbesluit::Ja) {
            events.extend(
                rond_af_als(tx, &ctx.app.beleid, d.casus.id, Some(b.id), &bewijs(k), ctx.wie_id(), |s| {
                    s.fase == Stapfase::Besluiten && s.spoor == Spoor::Omgeving && s.klaar_als == Some(Bewijs::AntwoordVastgelegd)
                })
                .await?,
            );
        }
    }
    Ok(events)
}

fn bewijs(k: &Keuze) -> serde_json::Value {
    let mut json = json!({ "besluit": k.besluit.code(), "criterium": k.criterium });
    if let (Some(map), true) = (json.as_object_mut(), k.bezoek_door != BezoekDoor::Geen) {
        map.insert("bezoek-door".to_owned(), k.bezoek_door.code().into());
    }
    json
}
