//! Packing parts into one file.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use crate::Result;

/// A part: its name in the file, and its bytes.
pub(crate) type Part<'a> = (&'a str, &'a [u8]);

/// One file with these parts in this order. The first is stored as it is: a reader of ODT recognises the file by it. So is a picture in
/// dots, which is packed already.
pub(crate) fn pack(parts: &[Part<'_>]) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (n, (name, bytes)) in parts.iter().enumerate() {
        let as_it_is = n == 0 || name.ends_with(".png");
        let method = if as_it_is { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        // The moment is always the same, so that the same document gives the same bytes.
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
        zip.start_file(*name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
