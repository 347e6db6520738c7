//! About whom the police answer. Who is of the police gets back the name that the police gave, through the sharing test and recorded; a
//! colleague reads the name inside the municipality.

use casus::{
    Betrokkene,
    betrokkene::{Veld, Waarde, waarden_in},
    politie::Politievraag,
};
use std::collections::HashMap;

use ::store::WriteTx;
use domain::{
    Bezwaar, Code,
    aanwijzing::Bevoegdheid,
    gegeven::Herkomst,
    grondslag::{Stukken, Vrijgegeven, vrijgeven},
    id::BetrokkeneId,
    journaal::{Gebeurtenis, Soort},
    recht::Rol,
};
use kern::{Ctx, Problem};

use super::Beeld;

/// Refusal: nothing was asked about this person, so nothing has to be told.
pub(super) const NIET_GEVRAAGD: Bezwaar = Bezwaar::new("bezwaar-niet-gevraagd", "AVG art. 5 lid 1 onder c");
/// Refusal: there is no name to give back.
pub(super) const GEEN_NAAM: Bezwaar = Bezwaar::new("bezwaar-geen-naam", "AVG art. 5 lid 1 onder c");

/// The name of a person as the visitor may read it.
#[derive(Debug, Clone)]
pub(super) enum Naam {
    /// Released to the police, with its article.
    Vrij(Vrijgegeven<String>),
    /// Read inside the municipality. `Debug` of a value is not its business: it never leaves this page.
    Eigen(Eigen),
    /// Not shown, and why.
    Niet(Bezwaar),
}

/// A name that a colleague reads.
#[derive(Clone)]
pub(super) struct Eigen(pub String);

impl std::fmt::Debug for Eigen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Eigen")
    }
}

/// Names by person, and what the journal must hold about reading them.
pub(super) type Namen = HashMap<BetrokkeneId, Naam>;

/// The names that this visitor may read now.
///
/// # Errors
/// When the database fails.
pub(super) async fn namen(ctx: &Ctx, tx: &WriteTx, beeld: &Beeld, bewijs: &Bevoegdheid) -> Result<(Namen, Vec<Gebeurtenis>), Problem> {
    let waarden = waarden_in(tx, beeld.casus.id, Some(bewijs)).await?;
    let politie = ctx.wie()?.rollen.contains(&Rol::Politie);
    let (mut namen, mut events) = (Namen::new(), Vec::new());
    for (p, vraag) in &beeld.personen {
        let naam = if politie { naar_politie(ctx, &waarden, (p, vraag.as_ref()), bewijs) } else { eigen(&waarden, p, bewijs) };
        if let Naam::Vrij(vrij) = &naam
            && ctx.verstrek(tx, beeld.casus.id, vrij).await?
        {
            events.push(Gebeurtenis::new(Soort::Verstrekt).in_casus(beeld.casus.id).over(p.id).code(vrij.soort().code()));
        }
        if !matches!(naam, Naam::Niet(_)) {
            events.push(Gebeurtenis::new(Soort::BetrokkeneIngezien).in_casus(beeld.casus.id).over(p.id));
        }
        namen.insert(p.id, naam);
    }
    Ok((namen, events))
}

/// The names of a person, what the police gave first.
fn kandidaten<'a>(waarden: &'a [Waarde], p: &Betrokkene) -> Vec<&'a Waarde> {
    let mut out: Vec<&Waarde> = waarden.iter().filter(|w| w.veld == Veld::Naam && w.gegeven.over() == p.id.into()).collect();
    out.sort_by_key(|w| w.gegeven.herkomst() != Herkomst::Politie);
    out
}

fn naar_politie(ctx: &Ctx, waarden: &[Waarde], (p, vraag): (&Betrokkene, Option<&Politievraag>), bewijs: &Bevoegdheid) -> Naam {
    if vraag.is_none() {
        return Naam::Niet(NIET_GEVRAAGD);
    }
    let mut nee = GEEN_NAAM;
    for w in kandidaten(waarden, p) {
        match vrijgeven(w.gegeven.clone(), "politie", Stukken::default(), &ctx.app.beleid.grondslagen, Some(bewijs), ctx.now) {
            Ok(vrij) => return Naam::Vrij(vrij),
            Err(bezwaar) => nee = bezwaar,
        }
    }
    Naam::Niet(nee)
}

fn eigen(waarden: &[Waarde], p: &Betrokkene, bewijs: &Bevoegdheid) -> Naam {
    let gelezen = kandidaten(waarden, p).into_iter().find_map(|w| w.gegeven.lees(Some(bewijs)).ok().cloned());
    gelezen.map_or(Naam::Niet(GEEN_NAAM), |naam| Naam::Eigen(Eigen(naam)))
}
