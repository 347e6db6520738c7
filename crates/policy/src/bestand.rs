//! Where the files come from: compiled in, or a folder.

use std::{borrow::Cow, path::Path};

use rust_embed::RustEmbed;

use crate::PolicyError;

/// A file, its path within the policy folder with `/` between the parts, and its bytes.
#[derive(Debug, Clone)]
pub(crate) struct Bestand {
    pub pad: String,
    pub bytes: Cow<'static, [u8]>,
}

impl Bestand {
    /// The parts of the path below this folder, when the file is in it.
    pub fn onder(&self, map: &str) -> Option<&str> {
        self.pad.strip_prefix(map).and_then(|rest| rest.strip_prefix('/')).filter(|rest| rest.ends_with(".toml"))
    }
}

/// Folders that hold policy; texts and documents are read by those who show and print them.
const MAPPEN: [&str; 10] = [
    "bewaartermijnen",
    "criteria",
    "draaiboeken",
    "drempels",
    "gemeenten",
    "gereedheid",
    "grondslagen",
    "incidenttypen",
    "maatregelen",
    "partners",
];

macro_rules! embed {
    ($( $name:ident $folder:literal ),+ $(,)?) => {
        $( #[derive(RustEmbed)] #[folder = $folder] struct $name; )+
        fn all() -> Vec<Vec<Bestand>> {
            vec![$( $name::iter().filter_map(|f| $name::get(&f).map(|e| Bestand { pad: f.replace('\\', "/"), bytes: e.data })).collect() ),+]
        }
    };
}

embed! {
    Bewaartermijnen "../../beleid/bewaartermijnen",
    Criteria "../../beleid/criteria",
    Draaiboeken "../../beleid/draaiboeken",
    Drempels "../../beleid/drempels",
    GemeentenMap "../../beleid/gemeenten",
    GereedheidMap "../../beleid/gereedheid",
    Grondslagen "../../beleid/grondslagen",
    Incidenttypen "../../beleid/incidenttypen",
    Maatregelen "../../beleid/maatregelen",
    Partners "../../beleid/partners",
}

/// The draaiboeken that are compiled in, without the rest of the policy.
pub(crate) fn draaiboeken() -> Vec<Bestand> {
    let file =
        |f: Cow<'_, str>| Draaiboeken::get(&f).map(|e| Bestand { pad: format!("draaiboeken/{}", f.replace('\\', "/")), bytes: e.data });
    Draaiboeken::iter().filter(|f| f.ends_with(".toml")).filter_map(file).collect()
}

/// The stories that are compiled in: name of the file and text.
pub(crate) fn scenarios() -> Vec<(String, String)> {
    let text = |f: Cow<'_, str>| Some((format!("{f}"), String::from_utf8(Draaiboeken::get(&f)?.data.into_owned()).ok()?));
    Draaiboeken::iter().filter(|f| f.ends_with("scenarios.md")).filter_map(text).collect()
}

/// The files that are compiled in.
pub(crate) fn ingebouwd() -> Vec<Bestand> {
    let named = MAPPEN.into_iter().zip(all());
    let mut files: Vec<Bestand> =
        named.flat_map(|(map, files)| files.into_iter().map(move |f| Bestand { pad: format!("{map}/{}", f.pad), ..f })).collect();
    files.sort_by(|a, b| a.pad.cmp(&b.pad));
    files
}

/// The files in a folder.
pub(crate) fn uit_map(dir: &Path) -> Result<Vec<Bestand>, Vec<PolicyError>> {
    let (mut files, mut errors) = (Vec::new(), Vec::new());
    for map in MAPPEN {
        let path = dir.join(map);
        if path.is_dir() {
            walk(&path, map, &mut files, &mut errors);
        }
    }
    if files.is_empty() && errors.is_empty() {
        errors.push(PolicyError::file(
            &dir.display().to_string(),
            "Hier staat geen beleid.",
            "Wijs de map aan waarin draaiboeken, partners en grondslagen staan.",
        ));
    }
    files.sort_by(|a, b| a.pad.cmp(&b.pad));
    if errors.is_empty() { Ok(files) } else { Err(errors) }
}

fn walk(dir: &Path, pad: &str, files: &mut Vec<Bestand>, errors: &mut Vec<PolicyError>) {
    let failed = |e: std::io::Error| {
        PolicyError::file(pad, format!("Dit is niet te lezen ({e})."), "Controleer of het bestaat en of je het mag lezen.")
    };
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(e) => return errors.push(failed(e)),
    };
    for entry in entries.flatten() {
        let (path, pad) = (entry.path(), format!("{pad}/{}", entry.file_name().to_string_lossy()));
        if path.is_dir() {
            walk(&path, &pad, files, errors);
        } else if path.extension().is_some_and(|x| x == "toml") {
            match std::fs::read(&path) {
                Ok(bytes) => files.push(Bestand { pad, bytes: bytes.into() }),
                Err(e) => errors.push(failed(e)),
            }
        }
    }
}
