//! `draaiboek teken`, `bpmn` and `agenda`: a draaiboek for other programs.

use domain::draaiboek::{Draaiboek, Labels, Zwembaan, bpmn as als_bpmn, svg, zwembaan};
use draaiboeken::{Vorm, als_agenda};
use opdrachtregel::{Code, Fout, cli::DraaiboekKeuze, term};
use policy::Beleid;

use super::keuze;
use crate::wiring;

pub(super) fn teken(wat: &DraaiboekKeuze) -> Result<Code, Fout> {
    schrijf(wat, |_, z, labels| svg(z, labels))
}

pub(super) fn bpmn(wat: &DraaiboekKeuze) -> Result<Code, Fout> {
    schrijf(wat, |d, _, labels| als_bpmn(d, labels).trim_end().to_owned())
}

pub(super) fn agenda(wat: &DraaiboekKeuze, op: &str, taken: bool) -> Result<Code, Fout> {
    let (beleid, begin) = (wiring::beleid()?, keuze::moment(op)?);
    let d = keuze::draaiboek(wat, &beleid)?;
    let vorm = if taken { Vorm::Taken } else { Vorm::Afspraken };
    let labels = Labels::nl(&zwembaan(&d), namen(&beleid).collect());
    term::say(als_agenda(&d, |wie| labels.actor(wie).to_owned(), begin, vorm, wiring::now()).trim_end());
    Ok(Code::Goed)
}

fn schrijf(wat: &DraaiboekKeuze, maak: impl FnOnce(&Draaiboek, &Zwembaan, &Labels<'_>) -> String) -> Result<Code, Fout> {
    let beleid = wiring::beleid()?;
    let d = keuze::draaiboek(wat, &beleid)?;
    let z = zwembaan(&d);
    let labels = Labels::nl(&z, namen(&beleid).collect());
    term::say(maak(&d, &z, &labels));
    Ok(Code::Goed)
}

fn namen(beleid: &Beleid) -> impl Iterator<Item = (&str, &str)> {
    beleid.partners.iter().map(|p| (p.id.as_str(), p.naam.as_str()))
}
