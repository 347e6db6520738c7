//! The templates of `beleid/documenten`, compiled into the binary.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::Value;
use typst::syntax::{FileId, Source};

use crate::world::file_id;

/// Each template's name, layout and example data.
macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        static TEMPLATES: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("../../../beleid/documenten/", $name, "/document.typ")),
            include_str!(concat!("../../../beleid/documenten/", $name, "/voorbeeld.json")),
        )),*];
    };
}

templates![
    "aanwijzingsbesluit",
    "avg14",
    "belkaart",
    "buurtbrief",
    "convenant",
    "draaiboek",
    "journaalzegel",
    "nazorgplan",
    "oefencertificaat"
];

/// What the templates share.
static SHARED: &[(&str, &str)] = &[
    ("huisstijl/basis.typ", include_str!("../../../beleid/documenten/huisstijl/basis.typ")),
    ("huisstijl/blokken.typ", include_str!("../../../beleid/documenten/huisstijl/blokken.typ")),
    ("huisstijl/brief.typ", include_str!("../../../beleid/documenten/huisstijl/brief.typ")),
    ("huisstijl/stappen.typ", include_str!("../../../beleid/documenten/huisstijl/stappen.typ")),
];

static SOURCES: LazyLock<HashMap<FileId, Source>> = LazyLock::new(|| {
    let documents = TEMPLATES.iter().map(|(name, text, _)| (path(name), *text));
    let shared = SHARED.iter().map(|(path, text)| ((*path).to_owned(), *text));
    let source = |(path, text): (String, &str)| file_id(&path).map(|id| (id, Source::new(id, text.to_owned())));
    documents.chain(shared).filter_map(source).collect()
});

fn path(name: &str) -> String {
    format!("{name}/document.typ")
}

/// The parsed file, if it is embedded.
pub(crate) fn source(id: FileId) -> Option<&'static Source> {
    SOURCES.get(&id)
}

/// The file that a template starts with.
pub(crate) fn main(name: &str) -> Option<&'static Source> {
    names().find(|known| *known == name).and_then(|name| source(file_id(&path(name))?))
}

/// The names of all templates.
pub fn names() -> impl Iterator<Item = &'static str> {
    TEMPLATES.iter().map(|(name, ..)| *name)
}

/// A template's example data: complete, fictional, and a description of the fields it knows.
pub fn example(name: &str) -> Option<Value> {
    let (_, _, data) = TEMPLATES.iter().find(|(known, ..)| *known == name)?;
    serde_json::from_str(data).ok()
}
