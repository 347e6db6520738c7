//! Draaiboeken: `draaiboeken/<id>/<geldig_vanaf>.toml`. The format is described in `docs/draaiboek.md`.

mod controle;
mod eigen;
mod stam;
mod uitleg;
mod vondst;

use domain::{
    draaiboek::{Bevinding, Draaiboek, Ernst, Kennis, Ruw, check, lees as lees_ruw, lijkt_op},
    grondslag::Grondslag,
};

use crate::{
    Partner, PolicyError,
    bestand::Bestand,
    lees::{Deels, at_veld, deels, inhoud, parse},
    plaats::Plaatsen,
};

pub use controle::{Controle, controleer_draaiboeken};
pub(crate) use eigen::Eigen;
pub use eigen::{Eigenversie, Toetsing};
pub use uitleg::{draaiboek_bestanden, scenarios, uitleg};
pub use vondst::{ONLEESBAAR, VORM, Vondst};

/// The finding that an exchange has no legal basis.
const ZONDER_GRONDSLAG: &str = "uitwisseling-zonder-grondslag";
/// The letters that can be made; each has a folder in `beleid/documenten`.
const BRIEVEN: [&str; 2] = ["avg14", "buurtbrief"];

/// A file that could be read as a form, whole or but for some fields; its words are not resolved yet.
#[derive(Debug)]
pub(crate) struct Gelezen {
    pad: String,
    text: String,
    ruw: Ruw,
    /// What does not fit and was left out.
    vorm: Vec<PolicyError>,
    /// The names of what was left out.
    weg: Vec<String>,
}

impl Gelezen {
    fn of(file: &Bestand) -> Result<Self, Vec<PolicyError>> {
        let text = inhoud(file)?;
        let Deels { waarde, errors, weg } = deels(&file.pad, &text);
        let Some(ruw) = waarde else { return Err(errors) };
        Ok(Self { pad: file.pad.clone(), text, ruw, vorm: errors, weg })
    }

    /// Reads the words and checks: what was left out makes it unusable, and is not missed a second time.
    fn toets(&self, stam: Option<&Ruw>, kennis: &Kennis<'_>) -> (Option<Draaiboek>, Vec<Bevinding>) {
        let (d, mut found) = toets(&self.ruw, stam, kennis);
        found.retain(|b| !self.is_gezegd(b));
        (d.filter(|_| self.vorm.is_empty()), found)
    }

    /// Whether this finding misses a field that was left out because it does not fit.
    fn is_gezegd(&self, b: &Bevinding) -> bool {
        b.code == "veld-ontbreekt" && self.weg.iter().any(|w| w == b.plek.veld || lijkt_op(w, [b.plek.veld]).is_some())
    }

    /// What does not fit, as findings.
    fn vorm_vondsten(&self) -> impl Iterator<Item = Vondst> {
        self.vorm.iter().cloned().map(|e| Vondst::from_error(e, VORM))
    }
}

/// All versions of all draaiboeken, checked, and the files they were read from. Of the law: its bases, and how many articles could be read.
pub(crate) fn alle(
    files: &[Bestand],
    (grondslagen, wetsartikelen): (&[Grondslag], usize),
    partners: &[Partner],
    errors: &mut Vec<PolicyError>,
) -> (Vec<Draaiboek>, Vec<Gelezen>) {
    let mut read = Vec::new();
    for file in files {
        let Some(name) = file.onder("draaiboeken") else { continue };
        match Gelezen::of(file) {
            Ok(g) => {
                errors.extend(g.vorm.iter().cloned());
                naam_klopt(name, &g, errors);
                read.push(g);
            }
            Err(e) => errors.extend(e),
        }
    }
    // A partner whose own file is wrong is known all the same: that file has its own error, and every step with it would repeat it.
    let of_files = files.iter().filter_map(|f| f.onder("partners")?.strip_suffix(".toml"));
    let mut actoren: Vec<&str> = partners.iter().map(|p| p.id.as_str()).chain(of_files).collect();
    actoren.sort_unstable();
    actoren.dedup();
    // The same for the law: as long as a file of it cannot be read, nobody knows which basis is missing.
    let laws = files.iter().filter(|f| f.onder("grondslagen").is_some()).count();
    let (stammen, beginnen) = (stam::stammen(&read), stam::beginnen(&read));
    let kennis = Kennis { actoren, grondslagen, brieven: Some(BRIEVEN.to_vec()), voorbereiding: None, stammen, beginnen };
    let mut all = Vec::new();
    for g in &read {
        match stam::van(&read, g) {
            Ok(stam) => {
                let (d, found) = g.toets(stam.as_deref(), &kennis);
                all.extend(d);
                let follows = |b: &Bevinding| b.code == ZONDER_GRONDSLAG && wetsartikelen < laws;
                let own: Vec<Bevinding> = found.into_iter().filter(|b| !follows(b)).collect();
                errors.extend(as_errors(&g.pad, &g.text, &own));
            }
            Err((_, e)) => errors.push(e),
        }
    }
    all.sort_by(|a, b| (&a.id, a.geldig_vanaf).cmp(&(&b.id, b.geldig_vanaf)));
    (all, read)
}

fn naam_klopt(name: &str, g: &Gelezen, errors: &mut Vec<PolicyError>) {
    let (map, dag) = name.trim_end_matches(".toml").split_once('/').unwrap_or_default();
    if map != g.ruw.id {
        let hint = format!("Schrijf id = \"{map}\" of hernoem de map.");
        errors.push(at_veld(&g.pad, &g.text, &["id"], "De id is niet de naam van de map.", hint));
    }
    if dag != g.ruw.geldig_vanaf {
        let hint = format!("Noem het bestand {}.toml of pas de datum aan.", g.ruw.geldig_vanaf);
        errors.push(at_veld(&g.pad, &g.text, &["geldig_vanaf"], "De datum is niet de naam van het bestand.", hint));
    }
}

/// Reads and checks: a draaiboek that can be used, unless something must be solved first, and everything that was found. What is
/// wrong with the trunk itself is reported there and not again here; what a municipality has not prepared for a step of it is.
fn toets(ruw: &Ruw, stam: Option<&Ruw>, kennis: &Kennis<'_>) -> (Option<Draaiboek>, Vec<Bevinding>) {
    match lees_ruw(ruw, stam) {
        Ok(d) => {
            let found = bevindingen(&d, ruw, stam, kennis);
            let usable = found.iter().all(|b| b.ernst != Ernst::Fout);
            (usable.then_some(d), found)
        }
        Err(found) => (None, found),
    }
}

/// What is found in a draaiboek that could be read.
fn bevindingen(d: &Draaiboek, ruw: &Ruw, stam: Option<&Ruw>, kennis: &Kennis<'_>) -> Vec<Bevinding> {
    let all = check(d, ruw, kennis);
    let about_trunk = all.iter().any(|b| b.plek.veld == "bouwt_op");
    let alone = Kennis { voorbereiding: None, ..kennis.clone() };
    let of_trunk = stam.filter(|_| about_trunk).and_then(|s| Some(check(&lees_ruw(s, None).ok()?, s, &alone))).unwrap_or_default();
    let again = |b: &Bevinding| of_trunk.iter().any(|t| t.code == b.code && t.plek.stap == b.plek.stap && t.zin == b.zin);
    all.into_iter().filter(|b| b.plek.veld != "bouwt_op" || !again(b)).collect()
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
/// Everything that must be solved, with line and column.
pub fn toets_draaiboek(file: &str, text: &str, stam: Option<&Ruw>, kennis: &Kennis<'_>) -> Result<Draaiboek, Vec<PolicyError>> {
    let ruw = parse(file, text)?;
    let (d, found) = toets(&ruw, stam, kennis);
    d.ok_or_else(|| as_errors(file, text, &found))
}

/// What must be solved; warnings do not stop anyone.
fn as_errors(file: &str, text: &str, found: &[Bevinding]) -> Vec<PolicyError> {
    let faults: Vec<&Bevinding> = found.iter().filter(|b| b.ernst == Ernst::Fout).collect();
    if faults.is_empty() {
        return Vec::new();
    }
    let places = Plaatsen::of(text);
    faults.into_iter().map(|b| Vondst::of(file, &places, b).into_error()).collect()
}
