//! Editable documents: one list of blocks as OpenDocument text (ODT, ISO/IEC 26300) and as Office Open XML (DOCX, ISO/IEC 29500), and as
//! one HTML file.
//!
//! Knows no subject. Headings, lists and header rows are real ones, so that a screen reader and a table of contents find them. The same
//! document gives the same bytes, always: no clock and no randomness here.

mod docx;
mod dots;
mod html;
mod model;
mod odt;
mod pack;
#[cfg(test)]
mod tests;
mod widths;
mod xml;

pub use docx::docx;
pub use html::html;
pub use model::{Block, Document, Figure, Span, Text};
pub use odt::odt;

/// Why a document could not be written. Only memory can fail: nothing is read or stored here.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// A part of the document could not be written as XML.
    #[error("part of the document could not be written: {0}")]
    Xml(#[from] std::io::Error),
    /// The parts could not be packed together.
    #[error("the document could not be packed: {0}")]
    Pack(#[from] zip::result::ZipError),
}

/// The result of writing a document.
pub type Result<T> = std::result::Result<T, OfficeError>;
