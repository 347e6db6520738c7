//! Who can be called about a step: colleagues and partners with a number on record.

use casus::aantekening;
use domain::{id::CasusId, recht::Rol};
use inventaris::partners::{Partner, Persoon, partners, personen};
use kern::{Ctx, Medewerker, Problem, medewerkers};
use mandaat::aanstelling;
use maud::{Markup, html};

use store::Tx;
use web::{Tr, parts};

/// An actor of a step with the people who can be called.
#[derive(Debug, Clone)]
pub(crate) struct Actor {
    pub id: String,
    pub naam: String,
    pub mensen: Vec<(String, String)>,
}

/// The actors with their numbers: of a partner what the municipality recorded, else colleagues and people who sign in.
pub(crate) async fn actoren(ctx: &Ctx, tx: &Tx, ids: &[String]) -> Result<Vec<Actor>, Problem> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let (mensen, lokaal, personen) = (medewerkers(tx).await?, partners(tx, &ctx.app).await?, personen(tx).await?);
    let people = |id: &str| personen.get(id).map_or(&[][..], Vec::as_slice);
    Ok(ids
        .iter()
        .map(|id| match lokaal.iter().find(|p| p.beleid.id == *id) {
            Some(p) => Actor { id: id.clone(), naam: p.naam(ctx.tr).to_owned(), mensen: nummers(ctx, p, people(id), &mensen) },
            None => Actor { id: id.clone(), naam: casus::regie::actor(ctx, id), mensen: collegas(&mensen, id) },
        })
        .collect())
}

/// The same with, in front of the other numbers of the police, who speaks for the police about this casus and the desk that always answers:
/// the number of the call sheet and of the night.
pub(crate) async fn bij_casus(tx: &Tx, casus: CasusId, mut actoren: Vec<Actor>) -> Result<Vec<Actor>, Problem> {
    if let Some(actor) = actoren.iter_mut().find(|a| a.id == "politie") {
        let noten = aantekening::van_casus(tx, casus).await?;
        let wacht = aanstelling::load(tx).await?.map(|a| (a.politie_wacht, a.politie_telefoon)).filter(|(_, nummer)| !nummer.is_empty());
        let eerst: Vec<_> = aantekening::politiecontact(&noten).into_iter().chain(wacht).collect();
        actor.mensen.retain(|(_, nummer)| eerst.iter().all(|(_, known)| known != nummer));
        actor.mensen.splice(0..0, eerst);
    }
    Ok(actoren)
}

/// The numbers of a partner: its desk in office hours and outside them, then its people, first who is present now.
fn nummers(ctx: &Ctx, p: &Partner, personen: &[Persoon], mensen: &[Medewerker]) -> Vec<(String, String)> {
    let overdag = if p.lokaal.contactpersoon.is_empty() { p.naam(ctx.tr).to_owned() } else { p.lokaal.contactpersoon.clone() };
    let mut people: Vec<&Persoon> = personen.iter().filter(|p| p.bereikbaar()).collect();
    people.sort_by_key(|p| !p.is_aanwezig(ctx.now));
    let people = people.into_iter().map(|p| (p.naam.clone(), p.nummer(ctx.now).to_owned()));
    let eigen: Vec<(String, String)> =
        [(overdag, p.lokaal.telefoon.clone()), (ctx.tr.t("verlenen-buiten-kantoortijd"), p.lokaal.buiten.clone())]
            .into_iter()
            .chain(people)
            .filter(|(_, nummer)| !nummer.is_empty())
            .collect();
    if eigen.is_empty() { collegas(mensen, &p.beleid.id) } else { eigen }
}

fn collegas(mensen: &[Medewerker], id: &str) -> Vec<(String, String)> {
    mensen.iter().filter(|m| m.actief && !m.telefoon.is_empty() && hoort_bij(m, id)).map(|m| (m.naam.clone(), m.telefoon.clone())).collect()
}

fn hoort_bij(m: &Medewerker, id: &str) -> bool {
    match id {
        "coordinator" => m.rollen.iter().any(|r| matches!(r, Rol::Coordinator | Rol::Plaatsvervanger)),
        "burgemeester" => m.rollen.contains(&Rol::Burgemeester),
        "politie" => m.rollen.contains(&Rol::Politie),
        partner => m.partner.as_deref() == Some(partner),
    }
}

/// The actors on a card; an actor without a number says where to fill it in.
pub(crate) fn kaart(tr: Tr, actoren: &[Actor]) -> Markup {
    html! {
        @if !actoren.is_empty() {
            (parts::card(&tr.t("verlenen-bellen"), html! {
                @for a in actoren {
                    p { strong { (a.naam) } }
                    @if a.mensen.is_empty() { p.zacht.klein { (tr.t("verlenen-geen-nummer")) } }
                    @for (naam, nummer) in &a.mensen { p { (parts::call(format!("{naam}, {nummer}"), nummer)) } }
                }
            }))
        }
    }
}
