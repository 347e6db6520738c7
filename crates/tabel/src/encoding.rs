//! From bytes to text, without asking the sender which encoding it is.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Encoding of a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without byte order mark.
    Utf8,
    /// UTF-16, as "Unicode text" of older spreadsheets.
    Utf16,
    /// Windows-1252, as CSV of Dutch spreadsheets.
    Windows1252,
    /// Some lines UTF-8, others Windows-1252: put together from several files.
    Mixed,
}

/// How much of a file is looked at to recognise UTF-16 without a mark.
const SAMPLE: usize = 4096;

/// The text of a file: line ends are `\n`, characters that cannot be seen are gone.
pub(crate) fn decode(bytes: &[u8]) -> (String, Encoding) {
    let (text, encoding) = raw(bytes);
    (clean(&text), encoding)
}

fn raw(bytes: &[u8]) -> (String, Encoding) {
    if let Some(rest) = bytes.strip_prefix(&[0xFF, 0xFE]) {
        return (UTF_16LE.decode_without_bom_handling(rest).0.into_owned(), Encoding::Utf16);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        return (UTF_16BE.decode_without_bom_handling(rest).0.into_owned(), Encoding::Utf16);
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    if let Some(little) = unmarked_utf16(bytes) {
        let encoding = if little { UTF_16LE } else { UTF_16BE };
        return (encoding.decode_without_bom_handling(bytes).0.into_owned(), Encoding::Utf16);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), Encoding::Utf8),
        Err(_) => by_line(bytes),
    }
}

/// Whether this is UTF-16, with or without a mark.
pub(crate) fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) || unmarked_utf16(bytes).is_some()
}

/// Whether this is UTF-16 without a mark, and then whether the small byte comes first: Dutch text is mostly zeros in every other byte.
fn unmarked_utf16(bytes: &[u8]) -> Option<bool> {
    let sample = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or_default();
    if sample.len() < 8 {
        return None;
    }
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    match (even * 10 > half * 6, odd * 10 > half * 6) {
        (false, true) => Some(true),
        (true, false) => Some(false),
        _ => None,
    }
}

/// Each line in its own encoding. A line end is the same byte in both.
pub(crate) fn by_line(bytes: &[u8]) -> (String, Encoding) {
    let (mut text, mut encoding) = (String::with_capacity(bytes.len() + bytes.len() / 8), Encoding::Windows1252);
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        match std::str::from_utf8(line) {
            Ok(line) => {
                if !line.is_ascii() {
                    encoding = Encoding::Mixed;
                }
                text.push_str(line);
            }
            Err(_) => text.push_str(&WINDOWS_1252.decode_without_bom_handling(line).0),
        }
    }
    (text, encoding)
}

/// Makes line ends `\n` and takes out what cannot be seen or turns text around: the same as a form does.
pub(crate) fn clean(text: &str) -> String {
    let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() };
    if text.contains(is_noise) { text.replace(is_noise, "") } else { text }
}

fn is_noise(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}
