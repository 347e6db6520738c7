//! Words of a text, made plain for comparing: small letters without accents.

use std::ops::Range;

/// A word with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Woord {
    pub(super) plaats: Range<usize>,
    /// Where it stands among the plain words.
    plat: Range<usize>,
    /// It begins with a capital.
    pub(super) hoofdletter: bool,
}

/// The words of a text: letters and digits, through what is not seen.
#[derive(Debug, Default)]
pub(super) struct Woorden {
    /// All plain words, one after the other: a plan has tens of thousands.
    plat: String,
    lijst: Vec<Woord>,
}

/// Signs that nobody sees and that are no part of a word or a number.
pub(super) fn onzichtbaar(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Not seen, or an accent that goes with the letter before it.
fn verborgen(c: char) -> bool {
    onzichtbaar(c) || ('\u{300}'..='\u{36f}').contains(&c)
}

/// A sign as it is compared; nothing for what is not seen and for loose accents.
pub(super) fn plat(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c.to_ascii_lowercase());
    }
    if verborgen(c) {
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

impl Woorden {
    pub(super) fn van(tekst: &str) -> Self {
        let mut uit = Self { plat: String::with_capacity(tekst.len()), lijst: Vec::with_capacity(tekst.len() / 6) };
        let mut open = false;
        for (at, c) in tekst.char_indices() {
            let begins = !open && c.is_alphanumeric();
            if begins {
                let here = uit.plat.len();
                uit.lijst.push(Woord { plaats: at..at, plat: here..here, hoofdletter: c.is_uppercase() });
            }
            open = begins || open && (c.is_alphanumeric() || verborgen(c));
            if let Some(w) = uit.lijst.last_mut().filter(|_| open) {
                uit.plat.extend(plat(c));
                (w.plaats.end, w.plat.end) = (at + c.len_utf8(), uit.plat.len());
            }
        }
        uit
    }

    pub(super) fn get(&self, n: usize) -> Option<&Woord> {
        self.lijst.get(n)
    }

    /// The word as it is compared.
    pub(super) fn plat(&self, woord: &Woord) -> &str {
        &self.plat[woord.plat.clone()]
    }

    /// All words from `n`, as they are compared.
    pub(super) fn vanaf(&self, n: usize) -> impl Iterator<Item = &str> {
        self.lijst.get(n..).into_iter().flatten().map(|w| self.plat(w))
    }
}
