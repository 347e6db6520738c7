//! What the start page shows, in a fixed number of queries.

use std::sync::Arc;

use beheer::inlogverzoek::{self, Inlogverzoek};
use domain::{
    Bezwaar, Moment,
    aanwijzing::{Bevoegdheid, Staat},
    id::CasusId,
    recht::Recht,
};
use kern::{Ctx, Problem};
use mandaat::aanwijzingsbesluit::{self, Besluit};
use screenen::{
    casus::{self, Casus},
    politie::{self, Openstaand},
    taak::{self, TaakRij},
};
use store::Tx;
use verlenen::{doorverwijzing::Doorverwijzing, verzoeken};
use voorbereiden::gereedheid::{self, Gereedheid};

/// Tasks that are looked at to say how much waits.
pub(crate) const TAKEN: i64 = 50;
/// Tasks on the page; the rest stands under "Mijn taken".
pub(crate) const GETOOND: usize = 8;
/// Cases on the page.
const CASUSSEN: i64 = 5;

/// Everything on the start page; what the visitor has no right to is absent.
pub(crate) struct Beeld {
    /// Whether police data may be seen now, for who works with them.
    pub bevoegd: Option<Result<Bevoegdheid, Bezwaar>>,
    pub taken: Vec<TaakRij>,
    pub casussen: Vec<Casus>,
    pub open: i64,
    pub gereedheid: Option<Arc<Gereedheid>>,
    pub besluit: Option<Besluit>,
    pub te_ondertekenen: i64,
    pub meldingen: Vec<Casus>,
    pub inlogverzoeken: Vec<Inlogverzoek>,
    /// Requests of the municipality that wait for the partner of this visitor.
    pub verzoeken: Vec<Doorverwijzing>,
    /// Cases that wait for the police, for who only answers for them.
    pub politievragen: Vec<(Casus, Openstaand)>,
}

pub(crate) async fn load(ctx: &Ctx, tx: &Tx) -> Result<Beeld, Problem> {
    let (works, chooses) = (ctx.mag(Recht::CasusZien), ctx.mag(Recht::BurgemeesterKiezen));
    let sees = ctx.mag(Recht::VoorbereidingZien) || ctx.mag(Recht::BesluitOndertekenen);
    let besluiten = if sees { aanwijzingsbesluit::all(tx).await? } else { Vec::new() };
    let bevoegd = match works || chooses || ctx.mag(Recht::Melden) {
        true if sees => Some(aanwijzingsbesluit::bevoegdheid_uit(&besluiten, ctx.wie()?, ctx.now)),
        true => Some(aanwijzingsbesluit::bevoegdheid(tx, ctx.wie_id(), ctx.now).await?),
        false => None,
    };
    let mag = matches!(bevoegd, Some(Ok(_)));
    let filter = casus::Filter { alleen_open: true, aantal: CASUSSEN, ..casus::Filter::default() };
    let mut casussen = if works && mag { casus::list(tx, &filter).await? } else { Vec::new() };
    casussen.truncate(CASUSSEN as usize);
    Ok(Beeld {
        taken: if works && mag {
            taak::open(tx, ctx.now, &taak::Vraag { aantal: TAKEN, ..taak::Vraag::default() }).await?
        } else {
            Vec::new()
        },
        open: if works && mag { casus::open_aantal(tx).await? } else { 0 },
        casussen,
        gereedheid: if ctx.mag(Recht::VoorbereidingWijzigen) { Some(gereedheid::score(tx, &ctx.app, ctx.now).await?) } else { None },
        besluit: besluiten.iter().find(|b| b.staat(ctx.now) == Staat::InWerking).cloned(),
        te_ondertekenen: if ctx.mag(Recht::BesluitOndertekenen) { te_ondertekenen(&besluiten) } else { 0 },
        meldingen: if chooses && mag { screenen::burgemeester::nog_te_kiezen(tx).await? } else { Vec::new() },
        inlogverzoeken: inlogverzoek::voor_mij(ctx, tx).await?,
        verzoeken: if ctx.mag(Recht::VerzoekBeantwoorden) { verzoeken::wachtend(ctx, tx).await? } else { Vec::new() },
        politievragen: if ctx.mag(Recht::PolitieAntwoorden) && !works && mag { politie::wachtend(tx).await? } else { Vec::new() },
        bevoegd,
    })
}

/// How many decisions were offered to the mayor and wait for a signature.
fn te_ondertekenen(besluiten: &[Besluit]) -> i64 {
    let waiting = besluiten.iter().filter(|b| b.aangeboden_op.is_some() && b.ondertekend_op.is_none() && b.ingetrokken_op.is_none());
    i64::try_from(waiting.count()).unwrap_or(i64::MAX)
}

impl Beeld {
    /// How many things wait for this visitor now.
    pub(crate) fn wachtend(&self, now: Moment) -> i64 {
        let due = self.taken.iter().filter(|t| self.dringend(t, now)).count();
        i64::try_from(due + self.meldingen.len() + self.inlogverzoeken.len() + self.verzoeken.len() + self.politievragen.len())
            .unwrap_or(i64::MAX)
            + self.te_ondertekenen
    }

    /// Late, or due before the end of today.
    pub(crate) fn dringend(&self, t: &TaakRij, now: Moment) -> bool {
        t.kan_nu(now) && t.uiterlijk.is_some_and(|u| u < now || u.datum() == now.datum())
    }

    /// The casus of a task, when it is among those on the page.
    pub(crate) fn casus(&self, id: CasusId) -> Option<&Casus> {
        self.casussen.iter().find(|c| c.id == id)
    }
}
