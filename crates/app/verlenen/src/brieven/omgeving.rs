//! The letter as it may leave: a text that the police approved, with the released facts that it tells.

use ::store::{StoreError, WriteTx};
use casus::{Casus, betrokkene::toets::Naamloos};
use domain::{
    Bezwaar, Code,
    aanwijzing::Bevoegdheid,
    gegeven::{Gegeven, Soort},
    grondslag::{Grondslag, OMGEVING, Politieakkoord, Stukken, Vrijgegeven, vrijgeven},
    journaal::{self, Gebeurtenis},
    kalender,
};
use kern::Ctx;

use super::Buurtbrief;
use crate::verstrekking::{self, Langs};

/// A letter that may go to the neighbourhood. It is made by releasing its text and each fact of the robbery that such a letter tells;
/// what is printed as final or recorded as sent takes this type and no other.
pub(super) struct Omgevingsbrief {
    versie: i64,
    tekst: Vrijgegeven<Naamloos>,
    feiten: Vec<Vrijgegeven<String>>,
}

impl Omgevingsbrief {
    /// Releases text and facts to the neighbourhood on the approval of this text.
    ///
    /// # Errors
    /// The refusal of the sharing test: without approval of the text as it is now nothing leaves.
    pub fn vrij(
        (brief, tekst): (&Buurtbrief, &Naamloos),
        casus: &Casus,
        grondslagen: &[Grondslag],
        bewijs: &Bevoegdheid,
        now: domain::Moment,
    ) -> Result<Self, Bezwaar> {
        let op = brief.akkoord.filter(|_| tekst.tekst() == brief.tekst).map(|(dag, _)| kalender::moment(dag.at(0, 0, 0, 0)));
        let stukken = Stukken { politieakkoord: op.map(|op| Politieakkoord { over: casus.id, op }), ..Stukken::default() };
        let laat_los = |feit| vrijgeven(feit, OMGEVING, stukken, grondslagen, Some(bewijs), now);
        let eigen_woorden = Gegeven::bewaard_van_politie(tekst.clone(), Soort::Tekst, casus.id, bewijs);
        Ok(Self {
            versie: brief.versie,
            tekst: vrijgeven(eigen_woorden, OMGEVING, stukken, grondslagen, Some(bewijs), now)?,
            feiten: feiten(casus, bewijs).into_iter().map(laat_los).collect::<Result<_, _>>()?,
        })
    }

    /// The version of the letter that was released.
    pub fn versie(&self) -> i64 {
        self.versie
    }

    /// Its text.
    pub fn tekst(&self) -> &Vrijgegeven<Naamloos> {
        &self.tekst
    }

    /// Writes what left in the register of disclosures; gives the events. Nobody is named in them.
    pub async fn verstrek(&self, ctx: &Ctx, tx: &WriteTx, casus: &Casus) -> Result<Vec<Gebeurtenis>, StoreError> {
        let mut events = Vec::new();
        let verstrekt = |soort: Soort| Gebeurtenis::new(journaal::Soort::Verstrekt).in_casus(casus.id).code(soort.code());
        for feit in &self.feiten {
            verstrekking::schrijf(tx, ctx.app.uuid(), Langs::Brief(casus.id), feit, ctx.wie_id()).await?;
            events.push(verstrekt(feit.soort()));
        }
        verstrekking::schrijf(tx, ctx.app.uuid(), Langs::Brief(casus.id), &self.tekst, ctx.wie_id()).await?;
        events.push(verstrekt(self.tekst.soort()));
        Ok(events)
    }
}

/// The facts that a letter to the neighbourhood tells; each came with the report of the police and is about the robbery, not about a person.
fn feiten(casus: &Casus, bewijs: &Bevoegdheid) -> [Gegeven<String>; 3] {
    [
        (Soort::Incidenttype, casus.incidenttype.code().to_owned()),
        (Soort::PlaatsGlobaal, casus.buurt.clone()),
        (Soort::Tijdstip, casus.overval_op.datum().to_string()),
    ]
    .map(|(soort, waarde)| Gegeven::bewaard_van_politie(waarde, soort, casus.id, bewijs))
}
