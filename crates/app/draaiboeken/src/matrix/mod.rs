//! Matrix: who has which part in every step of a draaiboek, made from the draaiboek itself and held against the register.

mod pages;

use std::collections::BTreeSet;

use domain::{
    casus::Incidenttype,
    codes,
    draaiboek::{Draaiboek, Spoor, Stap},
    grondslag::OMGEVING,
    journaal::Activiteit,
    recht::Recht,
};
use inventaris::partners::{Dossier, GEMEENTE, Partner, aanbod, dossiers_van};
use jiff::civil::Date;
use kern::{Answer, Ctx, Slice};

const COORDINATOR: &str = "coordinator";
const BURGEMEESTER: &str = "burgemeester";
/// Actors of the municipality itself, in the order of their columns.
const EIGEN: [&str; 3] = [COORDINATOR, BURGEMEESTER, "communicatie"];

codes! {
    /// Rol: the part of an actor in a step.
    pub Rol "matrixrol" {
        /// Carries out.
        VoertUit = "voert-uit",
        /// Answers for it.
        Eind = "eindverantwoordelijk",
        /// Is asked, or does it together.
        Geraadpleegd = "geraadpleegd",
        /// Hears of it.
        Geinformeerd = "geinformeerd",
        /// Offers something for this step.
        Aanbod = "biedt-aan",
    }

    /// Gat: what is missing about an actor that has a part.
    pub Gat "matrixgat" {
        /// Not in the register.
        Onbekend = "onbekend",
        /// Does not take part here.
        DoetNietMee = "doet-niet-mee",
        /// Nobody answers.
        Nummer = "nummer",
        /// No agreement binds.
        Afspraak = "afspraak",
        /// Nothing is offered for this kind of robbery.
        Aanbod = "aanbod",
    }
}

/// An actor with a part in the draaiboek.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kolom {
    pub(super) id: String,
    /// Has a page in the register.
    pub(super) partner: bool,
    pub(super) gaten: Vec<Gat>,
}

/// A step with the part of each actor, in the order of the columns.
pub(super) struct Regel<'a> {
    pub(super) nummer: usize,
    pub(super) stap: &'a Stap,
    pub(super) cellen: Vec<Vec<Rol>>,
}

/// The matrix of a draaiboek.
pub(super) struct Matrix<'a> {
    pub(super) draaiboek: &'a Draaiboek,
    pub(super) kolommen: Vec<Kolom>,
    pub(super) regels: Vec<Regel<'a>>,
}

/// The column of an actor: the municipality is its coordinator.
fn kolom(actor: &str) -> &str {
    if actor == GEMEENTE { COORDINATOR } else { actor }
}

/// Who has which part in a step: who carries it out and with whom, who answers for it, who gives or gets data, and whom a letter reaches.
fn rollen(s: &Stap) -> Vec<(&str, Rol)> {
    let mut all = vec![(kolom(&s.wie), Rol::VoertUit)];
    // The direction is with the coordinator, except for what the mayor himself chooses.
    all.push((if s.wie == BURGEMEESTER { BURGEMEESTER } else { COORDINATOR }, Rol::Eind));
    all.extend(s.met.iter().map(|m| (kolom(m), Rol::Geraadpleegd)));
    for u in &s.wisselt_uit {
        all.push((kolom(&u.van), Rol::Geraadpleegd));
        all.push((kolom(&u.aan), Rol::Geinformeerd));
    }
    if s.brief.is_some() && s.spoor == Spoor::Omgeving {
        all.push((OMGEVING, Rol::Geinformeerd));
    }
    let mut once: Vec<(&str, Rol)> = Vec::new();
    for (who, rol) in all {
        // Who carries out is neither asked nor told apart from that; who is asked hears of it.
        let more = once.iter().any(|(w, r)| *w == who && (*r == rol || (*r == Rol::VoertUit && rol != Rol::Eind)));
        let asked = rol == Rol::Geinformeerd && once.iter().any(|(w, r)| *w == who && *r == Rol::Geraadpleegd);
        if !more && !asked {
            once.push((who, rol));
        }
    }
    once
}

fn gaten(d: &Dossier, soorten: &[Incidenttype], dag: Date) -> Vec<Gat> {
    if !d.partner.lokaal.doet_mee {
        return vec![Gat::DoetNietMee];
    }
    let checks =
        [(!d.bereikbaar(), Gat::Nummer), (!d.afspraak_geldt(dag), Gat::Afspraak), (!soorten.iter().any(|s| d.biedt(*s, dag)), Gat::Aanbod)];
    checks.into_iter().filter_map(|(open, gat)| open.then_some(gat)).collect()
}

impl<'a> Matrix<'a> {
    /// Holds a draaiboek against the register of that day.
    pub(super) fn new(d: &'a Draaiboek, register: &[Dossier], dag: Date) -> Self {
        let offers = |s: &Stap| {
            let fits =
                |p: &&Dossier| p.aanbod.iter().any(|a| a.stap == s.id.as_str() && a.geldt(dag) && d.geldt_voor.iter().any(|t| a.voor(*t)));
            register.iter().filter(fits).map(|p| (p.id().to_owned(), Rol::Aanbod)).collect::<Vec<_>>()
        };
        let parts: Vec<Vec<(String, Rol)>> =
            d.stappen.iter().map(|s| rollen(s).into_iter().map(|(who, rol)| (who.to_owned(), rol)).chain(offers(s)).collect()).collect();
        let takes_part = |id: &str| parts.iter().flatten().any(|(who, _)| who == id);
        let own = EIGEN.iter().filter(|id| takes_part(id)).map(|id| Kolom { id: (*id).to_owned(), partner: false, gaten: Vec::new() });
        let known = register.iter().filter(|p| !p.partner.eigen() && takes_part(p.id())).map(|p| Kolom {
            id: p.id().to_owned(),
            partner: true,
            gaten: gaten(p, &d.geldt_voor, dag),
        });
        let mut kolommen: Vec<Kolom> = own.chain(known).collect();
        for (who, _) in parts.iter().flatten() {
            if kolommen.iter().all(|k| k.id != *who) {
                let missing = if who == OMGEVING { Vec::new() } else { vec![Gat::Onbekend] };
                kolommen.push(Kolom { id: who.clone(), partner: false, gaten: missing });
            }
        }
        let regels = d.stappen.iter().zip(&parts).enumerate().map(|(n, (stap, parts))| Regel {
            nummer: n + 1,
            stap,
            cellen: kolommen.iter().map(|k| parts.iter().filter(|(who, _)| *who == k.id).map(|(_, rol)| *rol).collect()).collect(),
        });
        let regels = regels.collect();
        Self { draaiboek: d, kolommen, regels }
    }

    /// Actors about which something is missing.
    pub(super) fn met_gaten(&self) -> impl Iterator<Item = &Kolom> {
        self.kolommen.iter().filter(|k| !k.gaten.is_empty())
    }
}

/// Who does what.
pub(crate) fn slice() -> Slice {
    Slice::new("matrix").get("/voorbereiden/partners/matrix", Recht::VoorbereidingZien, Activiteit::Voorbereiden, show)
}

pub(super) async fn show(ctx: Ctx) -> Answer {
    let dag = ctx.now.datum();
    let all = ctx.app.beleid.startbaar_op(dag);
    let asked = ctx.query("draaiboek");
    let chosen = all.iter().find(|d| Some(&d.id) == asked.as_ref()).or_else(|| all.first()).copied();
    let tx = ctx.read().await?;
    let offering = aanbod::bij_stappen(&tx).await?;
    let named = chosen.into_iter().flat_map(Draaiboek::deelnemers).chain(offering.iter().map(String::as_str));
    let named: BTreeSet<&str> = named.collect();
    let register = dossiers_van(&tx, &ctx.app.beleid, &named.into_iter().collect::<Vec<_>>()).await?;
    let partners: Vec<Partner> = register.iter().map(|d| d.partner.clone()).collect();
    let as_list = ctx.query("vorm").as_deref() == Some("lijst");
    let matrix = chosen.map(|d| Matrix::new(d, &register, dag));
    let page = ctx.page("matrix-titel").compressed().in_menu().crumb(ctx.tr.t("partners-titel"), inventaris::partners::HIER);
    page.show(pages::show(&ctx, &all, matrix.as_ref(), &partners, as_list))
}

#[cfg(test)]
mod tests;
