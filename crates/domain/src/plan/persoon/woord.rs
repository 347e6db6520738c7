//! Words of a text, made plain for comparing: small letters without accents.

use std::ops::Range;

/// A word with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Woord {
    pub(super) plaats: Range<usize>,
    pub(super) plat: String,
    /// It begins with a capital.
    pub(super) hoofdletter: bool,
}

/// Signs that nobody sees and that are no part of a word or a number.
pub(super) fn onzichtbaar(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// A sign as it is compared; nothing for what is not seen and for loose accents.
pub(super) fn plat(c: char) -> Option<char> {
    if onzichtbaar(c) || ('\u{300}'..='\u{36f}').contains(&c) {
        return None;
    }
    let small = c.to_lowercase().next().unwrap_or(c);
    Some(match small {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ł' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    })
}

/// The words of a text: letters and digits, through what is not seen.
pub(super) fn woorden(tekst: &str) -> Vec<Woord> {
    let mut uit: Vec<Woord> = Vec::new();
    let mut open = false;
    for (at, c) in tekst.char_indices() {
        let end = at + c.len_utf8();
        let hidden = onzichtbaar(c) || ('\u{300}'..='\u{36f}').contains(&c);
        match uit.last_mut().filter(|_| open) {
            Some(w) if c.is_alphanumeric() || hidden => {
                w.plat.extend(plat(c));
                w.plaats.end = end;
            }
            None if c.is_alphanumeric() => {
                uit.push(Woord { plaats: at..end, plat: plat(c).into_iter().collect(), hoofdletter: c.is_uppercase() });
                open = true;
            }
            _ => open = false,
        }
    }
    uit
}
