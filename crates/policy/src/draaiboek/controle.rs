//! Checking files from outside: whatever bytes they hold, the answer is a list of findings.

use domain::draaiboek::{Draaiboek, Kennis, Voorbereiding};

use super::{BRIEVEN, Gelezen, ONLEESBAAR, VORM, Vondst, stam};
use crate::{
    Beleid,
    bestand::{self, Bestand},
    lees::{Deels, deels, inhoud},
    plaats::Plaatsen,
};

/// What checking gave.
#[derive(Debug, Clone, Default)]
pub struct Controle {
    /// Everything that was found, in order of file and place.
    pub vondsten: Vec<Vondst>,
    /// The draaiboeken that can be used.
    pub draaiboeken: Vec<Draaiboek>,
}

/// Checks files with a draaiboek, each with its name and its bytes, against the policy that is compiled in and, when it is given, against
/// what a municipality has prepared. A trunk is looked for among the files first and then in that policy.
pub fn controleer_draaiboeken(bestanden: &[(String, Vec<u8>)], beleid: &Beleid, voorbereiding: Option<&Voorbereiding>) -> Controle {
    let (mut all, mut read) = (Controle::default(), Vec::new());
    for (name, bytes) in bestanden {
        match lees(name, bytes) {
            Ok(g) => {
                all.vondsten.extend(g.vorm_vondsten());
                read.push(g);
            }
            Err(found) => all.vondsten.extend(found),
        }
    }
    let given = read.len();
    if read.iter().any(|g| g.ruw.bouwt_op.is_some()) {
        for g in bestand::draaiboeken().iter().filter_map(|f| Gelezen::of(f).ok()) {
            if !read.iter().any(|r| r.ruw.id == g.ruw.id && r.ruw.geldig_vanaf == g.ruw.geldig_vanaf) {
                read.push(g);
            }
        }
    }
    let mut actoren: Vec<&str> = beleid.partners.iter().map(|p| p.id.as_str()).collect();
    actoren.extend(voorbereiding.iter().flat_map(|v| v.partners.keys().map(String::as_str)));
    let brieven = Some(BRIEVEN.to_vec());
    let beginnen = stam::beginnen(&read).into_iter().chain(beleid.beginnen()).collect();
    let kennis = Kennis { actoren, grondslagen: &beleid.grondslagen, brieven, voorbereiding, stammen: stam::stammen(&read), beginnen };
    for g in &read[..given] {
        match stam::van(&read, g) {
            Ok(stam) => {
                let (d, found) = g.toets(stam.as_deref(), &kennis);
                all.draaiboeken.extend(d);
                if !found.is_empty() {
                    let places = Plaatsen::of(&g.text);
                    all.vondsten.extend(found.iter().map(|b| Vondst::of(&g.pad, &places, b)));
                }
            }
            Err((code, e)) => all.vondsten.push(Vondst::from_error(e, code)),
        }
    }
    all.vondsten.sort_by(|a, b| (&a.bestand, a.regel, a.kolom, a.code).cmp(&(&b.bestand, b.regel, b.kolom, b.code)));
    all
}

pub(super) fn lees(name: &str, bytes: &[u8]) -> Result<Gelezen, Vec<Vondst>> {
    let file = Bestand { pad: name.to_owned(), bytes: bytes.to_vec().into() };
    let as_found = |errors: Vec<crate::PolicyError>, code| errors.into_iter().map(|e| Vondst::from_error(e, code)).collect();
    let text = inhoud(&file).map_err(|e| as_found(e, ONLEESBAAR))?;
    match deels(name, &text) {
        Deels { waarde: Some(ruw), errors, weg } => Ok(Gelezen { pad: file.pad, text, ruw, vorm: errors, weg }),
        Deels { errors, .. } => {
            let code = if text.parse::<toml::Table>().is_ok() { VORM } else { ONLEESBAAR };
            Err(as_found(errors, code))
        }
    }
}
