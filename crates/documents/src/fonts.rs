//! The fonts in the binary, and which text they can show.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Latin, Greek and Cyrillic in three styles; Arabic and Hebrew so that a name is printed as its owner writes it.
static FILES: [&[u8]; 5] = [
    include_bytes!("../fonts/SourceSans3_400Regular.ttf"),
    include_bytes!("../fonts/SourceSans3_400Regular_Italic.ttf"),
    include_bytes!("../fonts/SourceSans3_600SemiBold.ttf"),
    include_bytes!("../fonts/NotoSansArabic_400Regular.ttf"),
    include_bytes!("../fonts/NotoSansHebrew_400Regular.ttf"),
];

pub(crate) static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect());

pub(crate) static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// True if one family can show the whole cluster in each of its styles.
pub(crate) fn covers(cluster: &str) -> bool {
    families().any(|faces| cluster.chars().all(|c| faces.iter().all(|font| font.info().coverage.contains(c.into()))))
}

fn families() -> impl Iterator<Item = &'static [Font]> {
    FONTS.chunk_by(|a, b| a.info().family == b.info().family)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_three_families() {
        let names: Vec<_> = families().map(|faces| (faces[0].info().family.as_str(), faces.len())).collect();
        assert_eq!(names, [("Source Sans 3", 3), ("Noto Sans Arabic", 1), ("Noto Sans Hebrew", 1)]);
    }

    #[test]
    fn a_cluster_needs_one_family() {
        assert!(covers("é") && covers("ж") && covers("ש") && covers("م") && covers("□"));
        assert!(!covers("😀") && !covers("漢") && !covers("ש\u{0e31}"));
    }
}
