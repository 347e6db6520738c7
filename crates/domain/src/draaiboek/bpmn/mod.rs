//! The draaiboek as BPMN 2.0 with a diagram, for who keeps processes in another tool.
//!
//! The process follows one casus with its persons: a lane for each actor that carries out steps, a pool for each party that data comes from
//! or goes to. Terms in working days become their usual length (BPMN has no working days); the exact term stands in the text and in the
//! extension elements, which hold everything else a step says. Works the other way is not offered: our own format is the source.

mod geldt;
mod pijlen;
mod plek;
mod schrijf;
mod stap;
mod verband;
mod xml;

use std::collections::BTreeSet;

use super::{
    feit::Feit,
    model::{Draaiboek, Stap, Uitwisseling},
    svg::Labels,
    zwembaan::{Zwembaan, zwembaan},
};
use crate::grondslag::eigen_huis;

/// The name space of what BPMN has no words for.
pub const BPMN_EIGEN: &str = "urn:nazorgregie:draaiboek:1";

/// The draaiboek as BPMN 2.0 XML with a diagram. The same draaiboek gives the same bytes.
pub fn bpmn(d: &Draaiboek, labels: &Labels<'_>) -> String {
    let z = zwembaan(d);
    let v = verband::verband(d);
    let plek = plek::Plek::of(d, &z, &v);
    Model { d, labels, z, v, plek, partijen: partijen(d) }.schrijf()
}

/// The facts that conditions ask for, by the name they have in the process.
pub fn bpmn_feiten() -> impl Iterator<Item = (Feit, String)> {
    <Feit as crate::Code>::ALL.iter().map(|f| (*f, geldt::variabele(*f)))
}

/// Everything that is written down.
struct Model<'a> {
    d: &'a Draaiboek,
    labels: &'a Labels<'a>,
    z: Zwembaan,
    v: verband::Verband,
    plek: plek::Plek,
    /// The other parties, in fixed order.
    partijen: Vec<&'a str>,
}

/// An exchange in which at least one party is not of the municipality.
fn naar_buiten(s: &Stap) -> impl Iterator<Item = &Uitwisseling> {
    s.wisselt_uit.iter().filter(|u| !(eigen_huis(&u.van) && eigen_huis(&u.aan)) && u.van != u.aan)
}

fn partijen(d: &Draaiboek) -> Vec<&str> {
    let all = d.stappen.iter().flat_map(naar_buiten).flat_map(|u| [u.van.as_str(), u.aan.as_str()]);
    all.filter(|a| !eigen_huis(a)).collect::<BTreeSet<_>>().into_iter().collect()
}
