//! The form of a decision: what, on which criterion, who goes.

use casus::Betrokkene;
use domain::{
    Code, Moment,
    casus::{BezoekDoor, Nazorgbesluit},
};
use kern::Ctx;
use policy::{Beleid, CriteriumSoort};
use web::{Errors, Input, Reader, args};

use super::{
    acts::Dossier,
    criteria::{self, Oordeel},
};

/// What a decision about the neighbourhood can be.
pub(super) const BUURT: [Nazorgbesluit; 2] = [Nazorgbesluit::Ja, Nazorgbesluit::Nee];

/// A choice that can be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Keuze {
    pub besluit: Nazorgbesluit,
    pub criterium: String,
    pub artikel: String,
    pub bezoek_door: BezoekDoor,
}

/// The criteria for this person.
pub(super) fn oordelen<'a>(beleid: &'a Beleid, d: &Dossier, b: &Betrokkene, now: Moment) -> Vec<Oordeel<'a>> {
    criteria::beoordeel(beleid, now.datum(), &d.stand.feiten, Some(&d.feiten(b.id)))
}

/// The decision that counts, or else the proposal.
pub(super) fn ingevuld(beleid: &Beleid, d: &Dossier, b: &Betrokkene, now: Moment) -> Input {
    if let Some(g) = d.geldend(Some(b.id)).filter(|_| !d.te_herzien(b)) {
        return Input::new().with("besluit", g.besluit).with("criterium", &g.criterium).with("bezoek_door", g.bezoek_door);
    }
    let oordelen = oordelen(beleid, d, b, now);
    let voorstel = criteria::stel_voor(&oordelen, d.bezwaar(b.id));
    Input::new()
        .with("besluit", voorstel.besluit)
        .with_some("criterium", voorstel.criterium.map(|c| &c.id))
        .with("bezoek_door", voorstel.bezoek)
}

/// The decision that counts, or else yes: a no to the person does not rule out the neighbourhood.
pub(super) fn ingevuld_buurt(d: &Dossier) -> Input {
    match d.geldend(None) {
        Some(g) => Input::new().with("buurt", g.besluit).with("buurt_criterium", &g.criterium),
        None => Input::new().with("buurt", Nazorgbesluit::Ja),
    }
}

/// Reads a decision about a person.
///
/// # Errors
/// Every mistake at once, each at its field, and a decision that someone else took in the meantime.
pub(super) fn lees(ctx: &Ctx, input: &Input, d: &Dossier, b: &Betrokkene) -> Result<Keuze, Errors> {
    let mut r = Reader::new(input);
    let besluit = r.choice::<Nazorgbesluit>("besluit");
    let oordelen = oordelen(&ctx.app.beleid, d, b, ctx.now);
    let criterium = criterium(&mut r, "criterium", &oordelen, besluit);
    let bezoek_door = match besluit {
        Some(Nazorgbesluit::Ja) | None => r.choice("bezoek_door"),
        Some(_) => Some(BezoekDoor::Geen),
    };
    let gelezen = r.finish(|| {
        let (criterium, artikel) = criterium?;
        Some(Keuze { besluit: besluit?, criterium, artikel, bezoek_door: bezoek_door? })
    });
    botsing(ctx, input, "besluit", d, Some(b), gelezen)
}

/// Reads a decision about the neighbourhood.
///
/// # Errors
/// As [`lees`].
pub(super) fn lees_buurt(ctx: &Ctx, input: &Input, d: &Dossier) -> Result<Keuze, Errors> {
    let mut r = Reader::new(input);
    let besluit = r.one_of("buurt", |v| BUURT.into_iter().find(|b| b.code() == v));
    let oordelen = criteria::voor_buurt(&ctx.app.beleid, ctx.now.datum(), &d.stand.feiten);
    let criterium = criterium(&mut r, "buurt_criterium", &oordelen, besluit);
    let gelezen = r.finish(|| {
        let (criterium, artikel) = criterium?;
        Some(Keuze { besluit: besluit?, criterium, artikel, bezoek_door: BezoekDoor::Geen })
    });
    botsing(ctx, input, "buurt", d, None, gelezen)
}

/// A criterion of policy that leads to this decision, with its article.
fn criterium(r: &mut Reader<'_>, veld: &str, oordelen: &[Oordeel<'_>], besluit: Option<Nazorgbesluit>) -> Option<(String, String)> {
    let gekozen = r.one_of(veld, |id| oordelen.iter().map(|o| o.criterium).find(|c| c.id == id && c.soort != CriteriumSoort::Bezoek))?;
    if besluit.is_some_and(|b| b.code() != gekozen.uitkomst) {
        r.add(veld, "besluit-fout-criterium");
    }
    Some((gekozen.id.clone(), gekozen.artikel.clone()))
}

/// Someone else decided since the form was made, and otherwise: show both.
fn botsing(
    ctx: &Ctx,
    input: &Input,
    veld: &str,
    d: &Dossier,
    b: Option<&Betrokkene>,
    gelezen: Result<Keuze, Errors>,
) -> Result<Keuze, Errors> {
    let wie = b.map(|b| b.id);
    let Some(nu) = d.geldend(wie).filter(|_| input.version() != Some(d.aantal(wie))) else { return gelezen };
    let jij = Nazorgbesluit::from_code(input.get(veld));
    if gelezen.as_ref().is_ok_and(|k| k.besluit == nu.besluit && k.criterium == nu.criterium && k.bezoek_door == nu.bezoek_door) {
        return gelezen;
    }
    let mut errors = gelezen.err().unwrap_or_default();
    let label = |b: Nazorgbesluit| ctx.tr.label(b);
    errors.add_with(veld, "fout-conflict", args![("nu", label(nu.besluit)), ("jij", jij.map(label).unwrap_or_default())]);
    Err(errors)
}
