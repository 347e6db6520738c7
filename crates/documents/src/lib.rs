//! Documents: a template and JSON become one accessible, archivable PDF.
//!
//! Every PDF conforms to PDF/UA-1 and PDF/A-2a: the exporter checks both and refuses otherwise. Data is only ever text: nothing in it
//! is run as markup. The same template, data and moment give the same bytes.

mod fonts;
mod moment;
mod templates;
mod text;
mod world;

use serde_json::Value;
use typst::WorldExt;
use typst::diag::{EcoVec, SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst::syntax::{Source, VirtualPath};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

pub use moment::Moment;
pub use templates::{example, names};
use text::Reach;
use world::World;

/// Compilations whose intermediate results stay cached; older ones are dropped so that memory does not grow.
const KEPT_COMPILATIONS: usize = 5;

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// What is said about a print besides its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// The moment of making: stands in the file's metadata and, as a date, in the document.
    pub moment: Moment,
}

/// Why no document came out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// No template has this name.
    #[error("no template named {0:?}")]
    UnknownTemplate(String),
    /// The data could not be laid out.
    #[error("{file}:{line}: {message}")]
    Layout {
        /// Template file.
        file: String,
        /// Line in it; 0 when unknown.
        line: usize,
        /// What is wrong, with its hints.
        message: String,
    },
    /// The result would not conform to PDF/UA-1 and PDF/A-2a.
    #[error("the document does not conform: {0}")]
    Conformance(String),
    /// The moment is outside the calendar.
    #[error("the moment is outside the calendar")]
    Moment,
}

/// Prints `data` with `template` (see [`names`]).
///
/// `Value::Null` prints the template's own example, visibly marked as such.
pub fn print(template: &str, data: &Value, options: Options) -> Result<Pdf, PrintError> {
    let main = templates::main(template).ok_or_else(|| PrintError::UnknownTemplate(template.to_owned()))?;
    let example = if data.is_null() { example(template) } else { None };
    let data = example.as_ref().unwrap_or(data);
    match attempt(main, data, options, Reach::Fonts) {
        // A shaping case that the per-cluster check did not foresee: plain Latin always has a glyph.
        Err(first @ PrintError::Conformance(_)) => attempt(main, data, options, Reach::Latin).map_err(|_| first),
        result => result,
    }
}

/// One compilation; the caches are trimmed whatever comes out.
fn attempt(main: &'static Source, data: &Value, options: Options, reach: Reach) -> Result<Pdf, PrintError> {
    let data = text::clean(data, reach);
    let result = World::new(main, &data, options.moment).and_then(|world| compile(&world, options));
    comemo::evict(KEPT_COMPILATIONS);
    result
}

fn compile(world: &World, options: Options) -> Result<Pdf, PrintError> {
    let Warned { output, .. } = typst::compile::<PagedDocument>(world);
    let document = output.map_err(|errors| layout_error(world, &errors))?;
    let bytes = typst_pdf::pdf(&document, &pdf_options(options)?).map_err(|errors| PrintError::Conformance(messages(&errors)))?;
    Ok(Pdf { bytes, pages: document.pages().len() })
}

fn pdf_options(options: Options) -> Result<PdfOptions, PrintError> {
    let standards =
        PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|error| PrintError::Conformance(error.message().to_string()))?;
    let timestamp = options.moment.datetime().map(Timestamp::new_utc).ok_or(PrintError::Moment)?;
    Ok(PdfOptions {
        creator: Smart::Custom(Some("nazorgregie".to_owned())),
        timestamp: Some(timestamp),
        standards,
        ..PdfOptions::default()
    })
}

fn layout_error(world: &World, errors: &EcoVec<SourceDiagnostic>) -> PrintError {
    let place = errors.first().and_then(|error| {
        let source = typst::World::source(world, error.span.id()?).ok()?;
        let line = world.range(error.span).and_then(|range| source.lines().byte_to_line(range.start));
        let file = VirtualPath::get_without_slash(source.id().get().vpath()).to_owned();
        Some((file, line.map_or(0, |line| line + 1)))
    });
    let (file, line) = place.unwrap_or_default();
    PrintError::Layout { file, line, message: messages(errors) }
}

fn messages(errors: &EcoVec<SourceDiagnostic>) -> String {
    let mut parts: Vec<String> = Vec::new();
    for error in errors {
        let hints = error.hints.iter().map(|hint| format!(" ({})", hint.v)).collect::<String>();
        parts.push(format!("{}{hints}", error.message));
    }
    parts.join("; ")
}

#[cfg(test)]
mod tests;
