//! The page that explains a code, and the stories beside the draaiboeken.

use rust_embed::RustEmbed;

use crate::bestand;

#[derive(RustEmbed)]
#[folder = "../../docs/bevindingen"]
struct Bevindingen;

/// The page that explains a code of the checker, as Markdown in B1 Dutch.
pub fn uitleg(code: &str) -> Option<String> {
    domain::draaiboek::regel(code)?;
    String::from_utf8(Bevindingen::get(&format!("{code}.md"))?.data.into_owned()).ok()
}

/// The stories that are compiled in: `<draaiboek>/scenarios.md` and its text.
pub fn scenarios() -> Vec<(String, String)> {
    bestand::scenarios()
}

/// The draaiboeken that are compiled in: name of the file and its bytes.
pub fn draaiboek_bestanden() -> Vec<(String, Vec<u8>)> {
    bestand::draaiboeken().into_iter().map(|f| (f.pad, f.bytes.into_owned())).collect()
}
