//! Draaiboeken: `draaiboeken/<id>/<geldig_vanaf>.toml`. The format is described in `docs/draaiboek.md`.

use domain::{
    draaiboek::{Bevinding, Draaiboek, Kennis, Plek, Ruw, check, lees as lees_ruw},
    grondslag::Grondslag,
};

use crate::{
    Partner, PolicyError,
    bestand::Bestand,
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
    let Plek { tabel, nummer, veld, stap } = &b.plek;
    let nummer = nummer.to_string();
    let message = if stap.is_empty() { format!("[{}] {}", b.code, b.zin) } else { format!("[{}] Stap \"{stap}\": {}", b.code, b.zin) };
    match *tabel {
        "" => at_veld(file, text, &[veld], message, b.hint.as_str()),
        tabel => at_veld(file, text, &[tabel, &nummer, veld], message, b.hint.as_str()),
    }
}
