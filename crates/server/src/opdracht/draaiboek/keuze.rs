//! Which draaiboek a command is about: a file, or the name of one that is compiled in. And the words of moments and facts.

use std::path::Path;

use domain::{
    Code as _, Moment,
    draaiboek::{Draaiboek, Ernst, Feit, lijkt_op},
    kalender,
};
use jiff::civil::{Date, DateTime};
use opdrachtregel::{Code, Fout, cli::DraaiboekKeuze, term};
use policy::{Beleid, controleer_draaiboeken};

use super::{bytes, check};

/// The draaiboek, once nothing in it must be solved; what must is told first.
pub(super) fn draaiboek(keuze: &DraaiboekKeuze, beleid: &Beleid) -> Result<Draaiboek, Fout> {
    kies(&keuze.bestand, keuze.stam.as_deref(), beleid)
}

pub(super) fn kies(bestand: &Path, stam: Option<&Path>, beleid: &Beleid) -> Result<Draaiboek, Fout> {
    if !bestand.is_file() {
        return geleverd(bestand, beleid).cloned();
    }
    let files = std::iter::once(bestand).chain(stam).map(bytes).collect::<Result<Vec<_>, _>>()?;
    let all = controleer_draaiboeken(&files, beleid, None);
    let name = bestand.display().to_string();
    all.vondsten.iter().filter(|v| v.ernst == Ernst::Fout).for_each(|v| term::remark(check::line(v)));
    let wanted = |d: &Draaiboek| stam.is_none() || d.bouwt_op.is_some() || all.draaiboeken.len() == 1;
    all.draaiboeken
        .iter()
        .find(|d| wanted(d))
        .cloned()
        .ok_or_else(|| Fout::new(Code::Gevonden, format!("{name} is nog niet te gebruiken. Verbeter eerst de fouten.")))
}

/// Whether this can only be the name of a draaiboek of this program: no file, and not written as one.
pub(super) fn is_naam(pad: &Path) -> bool {
    !pad.is_file() && pad.extension().is_none() && pad.components().count() == 1
}

/// The newest version of a draaiboek of this program, by its name.
pub(super) fn geleverd<'a>(naam: &Path, beleid: &'a Beleid) -> Result<&'a Draaiboek, Fout> {
    let id = naam.to_string_lossy();
    beleid.draaiboeken.iter().rfind(|d| d.id == id).ok_or_else(|| {
        let near = lijkt_op(&id, beleid.draaiboeken.iter().map(|d| d.id.as_str()));
        let hint = near
            .map_or_else(|| "Noem een bestand (TOML) of een draaiboek van dit programma.".to_owned(), |n| format!("Bedoelt u \"{n}\"?"));
        Fout::gebruik(format!("Er is geen bestand en geen draaiboek \"{id}\". {hint}"))
    })
}

/// A moment on the clock of the Netherlands; a day alone begins at midnight.
pub(super) fn moment(text: &str) -> Result<Moment, Fout> {
    let at = text.parse::<DateTime>().or_else(|_| text.parse::<Date>().map(|dag| dag.at(0, 0, 0, 0)));
    at.map(kalender::moment).map_err(|_| Fout::gebruik(format!("\"{text}\" is geen moment. Schrijf 2026-12-24T20:47.")))
}

/// A fact with one of its values.
pub(super) fn feit(text: &str) -> Result<(Feit, &str), Fout> {
    let (naam, waarde) =
        text.split_once('=').ok_or_else(|| Fout::gebruik(format!("\"{text}\" is geen antwoord. Schrijf woonvorm=huur.")))?;
    let feit = Feit::from_code(naam).ok_or_else(|| onbekend("feit", naam, Feit::ALL.iter().map(|f| f.code())))?;
    if feit.waarden().contains(&waarde) { Ok((feit, waarde)) } else { Err(onbekend("waarde", waarde, feit.waarden().iter().copied())) }
}

/// "There is no … with this name", with what comes near or what there is.
pub(super) fn onbekend<'a>(wat: &str, woord: &str, kandidaten: impl Iterator<Item = &'a str> + Clone) -> Fout {
    let hint = lijkt_op(woord, kandidaten.clone())
        .map_or_else(|| format!("Kies uit: {}.", kandidaten.collect::<Vec<_>>().join(", ")), |n| format!("Bedoelt u \"{n}\"?"));
    Fout::gebruik(format!("Er is geen {wat} \"{woord}\". {hint}"))
}
