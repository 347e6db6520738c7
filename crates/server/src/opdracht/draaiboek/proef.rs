//! `draaiboek test`: plays stories and says what went otherwise.

use std::path::PathBuf;

use domain::draaiboek::{Draaiboek, Ernst, Proef, speel};
use opdrachtregel::{Code, Fout, term};
use policy::{Beleid, Vondst, controleer_draaiboeken, scenarios};
use serde_json::json;

use super::{bytes, check, keuze};
use crate::wiring;

/// The stories to play, and the draaiboeken that come instead of those of the program.
#[derive(Default)]
struct Werk {
    verhalen: Vec<(String, String)>,
    eigen: Vec<Draaiboek>,
    fouten: Vec<Vondst>,
}

pub(super) fn run(paden: &[PathBuf], json: bool) -> Result<Code, Fout> {
    let beleid = wiring::beleid()?;
    let werk = if paden.is_empty() { Werk { verhalen: scenarios(), ..Werk::default() } } else { lees(paden, &beleid)? };
    let vind = |id: &str| werk.eigen.iter().rfind(|d| d.id == id).or_else(|| beleid.draaiboeken.iter().rfind(|d| d.id == id));
    let uitslag: Vec<(&str, Proef)> = werk.verhalen.iter().map(|(naam, text)| (naam.as_str(), speel(text, vind))).collect();
    let goed = werk.fouten.is_empty() && uitslag.iter().all(|(_, p)| p.mislukt.is_empty());
    if json {
        let rows: Vec<_> = uitslag.iter().map(|(naam, p)| json!({ "bestand": naam, "uitslag": p })).collect();
        term::say(json!({ "goed": goed, "bevindingen": werk.fouten, "verhalen": rows }));
    } else {
        werk.fouten.iter().for_each(|v| term::say(check::line(v)));
        for (naam, proef) in &uitslag {
            for m in &proef.mislukt {
                term::say(format_args!("{naam}:{}: {}\n    {}", m.regel, m.tekst, m.zin));
            }
        }
        term::say(slot(&uitslag, goed));
    }
    Ok(if goed { Code::Goed } else { Code::Gevonden })
}

fn slot(uitslag: &[(&str, Proef)], goed: bool) -> String {
    let total = |count: fn(&Proef) -> usize| uitslag.iter().map(|(_, p)| count(p)).sum::<usize>();
    let (stories, expected) = (total(|p| p.scenarios), total(|p| p.verwachtingen));
    match (stories, goed) {
        (0, true) => "Er zijn geen scenario's om te spelen.".to_owned(),
        (_, true) => format!("Alles kwam uit: {expected} verwachtingen in {stories} scenario's."),
        (_, false) => format!("\nNiet alles kwam uit: {stories} scenario's, {expected} verwachtingen."),
    }
}

/// Draaiboeken are checked first; those with a fault are not played. The story beside a draaiboek goes along.
fn lees(paden: &[PathBuf], beleid: &Beleid) -> Result<Werk, Fout> {
    let (mut werk, mut draaiboeken) = (Werk::default(), Vec::new());
    for pad in paden {
        if keuze::is_naam(pad) {
            // Its stories, played with the draaiboek that is in this program.
            let beside = format!("{}/scenarios.md", keuze::geleverd(pad, beleid)?.id);
            werk.verhalen.extend(scenarios().into_iter().filter(|(naam, _)| naam.ends_with(&beside)));
            continue;
        }
        if pad.extension().is_some_and(|x| x == "md") {
            verhaal(pad, &mut werk)?;
            continue;
        }
        draaiboeken.push(bytes(pad)?);
        let beside = pad.with_file_name("scenarios.md");
        if beside.is_file() && !paden.contains(&beside) {
            verhaal(&beside, &mut werk)?;
        }
    }
    let all = controleer_draaiboeken(&draaiboeken, beleid, None);
    werk.eigen = all.draaiboeken;
    werk.eigen.sort_by_key(|d| d.geldig_vanaf);
    werk.fouten = all.vondsten.into_iter().filter(|v| v.ernst == Ernst::Fout).collect();
    Ok(werk)
}

fn verhaal(pad: &std::path::Path, werk: &mut Werk) -> Result<(), Fout> {
    let (naam, inhoud) = bytes(pad)?;
    let text = String::from_utf8(inhoud).map_err(|_| Fout::gebruik(format!("{naam} is geen tekst in UTF-8. Sla het op als UTF-8.")))?;
    if werk.verhalen.iter().all(|(n, _)| *n != naam) {
        werk.verhalen.push((naam, text));
    }
    Ok(())
}
