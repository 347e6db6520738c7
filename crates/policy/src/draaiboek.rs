//! Draaiboeken: `draaiboeken/<id>/<geldig_vanaf>.toml`. The format is described in `docs/draaiboek.md`.

use domain::{
    draaiboek::{Bevinding, Draaiboek, Ernst, Kennis, Plek, Ruw, check, lees as lees_ruw},
    grondslag::Grondslag,
};
use serde::Serialize;

use crate::{
    Beleid, Partner, PolicyError,
    bestand::{Bestand, ingebouwd},
    lees::{at_veld, inhoud, parse},
};

/// A file that could be read as a form; its words are not resolved yet.
struct Gelezen {
    pad: String,
    text: String,
    ruw: Ruw,
}

/// All versions of all draaiboeken, checked.
pub(crate) fn alle(files: &[Bestand], grondslagen: &[Grondslag], partners: &[Partner], errors: &mut Vec<PolicyError>) -> Vec<Draaiboek> {
    let mut read = Vec::new();
    for file in files {
        let Some(name) = file.onder("draaiboeken") else { continue };
        match inhoud(file).and_then(|text| parse::<Ruw>(&file.pad, &text).map(|ruw| (ruw, text))) {
            Ok((ruw, text)) => {
                naam_klopt(file, name, &ruw, &text, errors);
                read.push(Gelezen { pad: file.pad.clone(), text, ruw });
            }
            Err(e) => errors.extend(e),
        }
    }
    let kennis = Kennis { actoren: partners.iter().map(|p| p.id.as_str()).collect(), grondslagen, brieven: None };
    let mut all = Vec::new();
    for g in &read {
        match stam(&read, g) {
            Ok(stam) => match toets(&g.ruw, stam, &kennis) {
                Ok(d) => all.push(d),
                Err(found) => errors.extend(found.iter().map(|b| as_error(&g.pad, &g.text, b))),
            },
            Err(e) => errors.push(e),
        }
    }
    all.sort_by(|a, b| (&a.id, a.geldig_vanaf).cmp(&(&b.id, b.geldig_vanaf)));
    all
}

fn naam_klopt(file: &Bestand, name: &str, ruw: &Ruw, text: &str, errors: &mut Vec<PolicyError>) {
    let (map, dag) = name.trim_end_matches(".toml").split_once('/').unwrap_or_default();
    if map != ruw.id {
        errors.push(at_veld(
            &file.pad,
            text,
            &["id"],
            "De id is niet de naam van de map.",
            format!("Schrijf id = \"{map}\" of hernoem de map."),
        ));
    }
    if dag != ruw.geldig_vanaf {
        let hint = format!("Noem het bestand {}.toml of pas de datum aan.", ruw.geldig_vanaf);
        errors.push(at_veld(&file.pad, text, &["geldig_vanaf"], "De datum is niet de naam van het bestand.", hint));
    }
}

/// The version of the trunk that is valid on the first day of the branch.
fn stam<'a>(read: &'a [Gelezen], g: &Gelezen) -> Result<Option<&'a Ruw>, PolicyError> {
    let Some(id) = &g.ruw.bouwt_op else { return Ok(None) };
    let versions = read.iter().map(|v| &v.ruw).filter(|r| r.id == *id && r.geldig_vanaf <= g.ruw.geldig_vanaf);
    match versions.max_by(|a, b| a.geldig_vanaf.cmp(&b.geldig_vanaf)) {
        Some(ruw) if ruw.bouwt_op.is_none() => Ok(Some(ruw)),
        Some(_) => Err(at_veld(
            &g.pad,
            &g.text,
            &["bouwt_op"],
            format!("\"{id}\" bouwt zelf ergens op."),
            "Bouw op een draaiboek zonder bouwt_op.",
        )),
        None => {
            let message = format!("Er is geen draaiboek \"{id}\" dat op {} geldt.", g.ruw.geldig_vanaf);
            let near = domain::draaiboek::lijkt_op(id, read.iter().map(|v| v.ruw.id.as_str()));
            let hint = near.map_or_else(|| "Voeg die stam toe of haal bouwt_op weg.".to_owned(), |n| format!("Bedoel je \"{n}\"?"));
            Err(at_veld(&g.pad, &g.text, &["bouwt_op"], message, hint))
        }
    }
}

/// Reads and checks; findings of the trunk itself are reported there and not again here.
fn toets(ruw: &Ruw, stam: Option<&Ruw>, kennis: &Kennis<'_>) -> Result<Draaiboek, Vec<Bevinding>> {
    let d = lees_ruw(ruw, stam)?;
    let of_trunk = stam.and_then(|s| Some(check(&lees_ruw(s, None).ok()?, s, kennis))).unwrap_or_default();
    let again = |b: &Bevinding| of_trunk.iter().any(|t| t.code == b.code && t.plek.stap == b.plek.stap && t.zin == b.zin);
    let found: Vec<Bevinding> = check(&d, ruw, kennis).into_iter().filter(|b| b.plek.veld != "bouwt_op" || !again(b)).collect();
    if found.is_empty() { Ok(d) } else { Err(found) }
}

/// Reads the text of a draaiboek as a form, for an editor.
///
/// # Errors
/// What cannot be read, with line and column.
pub fn ruw_draaiboek(file: &str, text: &str) -> Result<Ruw, Vec<PolicyError>> {
    parse(file, text)
}

/// Reads and checks the text of a draaiboek on top of its trunk.
///
/// # Errors
/// Everything that is wrong, with line and column.
pub fn toets_draaiboek(file: &str, text: &str, stam: Option<&Ruw>, kennis: &Kennis<'_>) -> Result<Draaiboek, Vec<PolicyError>> {
    let ruw = parse(file, text)?;
    toets(&ruw, stam, kennis).map_err(|found| found.iter().map(|b| as_error(file, text, b)).collect())
}

fn as_error(file: &str, text: &str, b: &Bevinding) -> PolicyError {
    let v = Vondst::of(file, text, b);
    let message =
        if v.stap.is_empty() { format!("[{}] {}", v.code, v.zin) } else { format!("[{}] Stap \"{}\": {}", v.code, v.stap, v.zin) };
    PolicyError { file: v.bestand, line: v.regel, column: v.kolom, message, hint: v.herstel }
}

/// Vondst: a finding with its place in the text of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Vondst {
    /// File.
    pub bestand: String,
    /// Line, from 1.
    pub regel: usize,
    /// Column in characters, from 1.
    pub kolom: usize,
    /// Stable code; explained in `docs/draaiboek.md`.
    pub code: &'static str,
    /// How bad.
    pub ernst: Ernst,
    /// Step, when it is about one.
    pub stap: String,
    /// What is wrong.
    pub zin: String,
    /// What to do.
    pub herstel: String,
}

impl Vondst {
    fn of(file: &str, text: &str, b: &Bevinding) -> Self {
        let Plek { tabel, nummer, veld, stap } = &b.plek;
        let nummer = nummer.to_string();
        let path: &[&str] = if tabel.is_empty() { &[veld] } else { &[tabel, &nummer, veld] };
        let at = at_veld(file, text, path, b.zin.as_str(), b.hint.as_str());
        Self { ernst: b.ernst, stap: stap.clone(), ..Self::from_error(at, b.code) }
    }

    fn from_error(e: PolicyError, code: &'static str) -> Self {
        let PolicyError { file, line, column, message, hint } = e;
        Self { bestand: file, regel: line, kolom: column, code, ernst: Ernst::Fout, stap: String::new(), zin: message, herstel: hint }
    }
}

/// Code of a finding on a text that is no TOML.
pub const ONLEESBAAR: &str = "onleesbaar";

/// Checks the texts of draaiboeken, each with the name of its file, against the policy that is compiled in. A trunk is looked for among
/// them first and then in that policy. In order of file and place.
pub fn controleer_draaiboeken(teksten: &[(String, String)], beleid: &Beleid) -> Vec<Vondst> {
    let (mut found, mut read) = (Vec::new(), Vec::new());
    for (file, text) in teksten {
        match parse::<Ruw>(file, text) {
            Ok(ruw) => read.push(Gelezen { pad: file.clone(), text: text.clone(), ruw }),
            Err(errors) => {
                let code = if text.parse::<toml::Table>().is_ok() { "vorm" } else { ONLEESBAAR };
                found.extend(errors.into_iter().map(|e| Vondst::from_error(e, code)));
            }
        }
    }
    let given = read.len();
    for g in ingebouwd().iter().filter(|f| f.onder("draaiboeken").is_some()).filter_map(shipped) {
        if !read.iter().any(|r| r.ruw.id == g.ruw.id && r.ruw.geldig_vanaf == g.ruw.geldig_vanaf) {
            read.push(g);
        }
    }
    let actoren = beleid.partners.iter().map(|p| p.id.as_str()).collect();
    let kennis = Kennis { actoren, grondslagen: &beleid.grondslagen, brieven: None };
    for g in &read[..given] {
        match stam(&read, g) {
            Ok(stam) => found.extend(toets(&g.ruw, stam, &kennis).err().unwrap_or_default().iter().map(|b| Vondst::of(&g.pad, &g.text, b))),
            Err(e) => found.push(Vondst::from_error(e, "stam-onbekend")),
        }
    }
    found.sort_by(|a, b| (&a.bestand, a.regel, a.kolom, a.code).cmp(&(&b.bestand, b.regel, b.kolom, b.code)));
    found
}

fn shipped(file: &Bestand) -> Option<Gelezen> {
    let text = inhoud(file).ok()?;
    Some(Gelezen { pad: file.pad.clone(), ruw: parse(&file.pad, &text).ok()?, text })
}
