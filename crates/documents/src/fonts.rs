//! The fonts in the binary, and which text they can show.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Latin, Greek and Cyrillic in three styles; other scripts so that a name is printed as its owner writes it; emoji as outlines. The order
/// is that of `fonts/README.md` and of `huisstijl/basis.typ`.
static FILES: [&[u8]; 10] = [
    include_bytes!("../fonts/SourceSans3_400Regular.ttf"),
    include_bytes!("../fonts/SourceSans3_400Regular_Italic.ttf"),
    include_bytes!("../fonts/SourceSans3_600SemiBold.ttf"),
    include_bytes!("../fonts/NotoSansArabic_400Regular.ttf"),
    include_bytes!("../fonts/NotoSansHebrew_400Regular.ttf"),
    include_bytes!("../fonts/NotoSansEthiopic_400Regular.ttf"),
    include_bytes!("../fonts/NotoSansArmenian_400Regular.ttf"),
    include_bytes!("../fonts/NotoSansGeorgian_400Regular.ttf"),
    include_bytes!("../fonts/NotoSansSC_400Regular_Deel.ttf"),
    include_bytes!("../fonts/NotoEmoji_400Regular.ttf"),
];

pub(crate) static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect());

pub(crate) static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// True if one family can show the whole cluster in each of its styles.
pub(crate) fn covers(cluster: &str) -> bool {
    families().any(|faces| cluster.chars().all(|c| faces.iter().all(|font| font.info().coverage.contains(c.into()))))
}

/// True if the cluster is one emoji, possibly put together from several with joiners or tags, and the font has it.
pub(crate) fn is_emoji(cluster: &str) -> bool {
    let has = |c: char| FONTS.last().is_some_and(|font| font.info().coverage.contains(c.into()));
    // Digits are there too, for keys; and signs that the font of the text has are text.
    cluster.chars().next().is_some_and(|c| c >= '\u{2600}' && has(c)) && cluster.chars().all(has)
}

fn families() -> impl Iterator<Item = &'static [Font]> {
    FONTS.chunk_by(|a, b| a.info().family == b.info().family)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_family_is_known_to_the_template() {
        let names: Vec<_> = families().map(|faces| (faces[0].info().family.as_str(), faces.len())).collect();
        assert_eq!((names.len(), names[0], names[7]), (8, ("Source Sans 3", 3), ("Noto Emoji", 1)));
        let template = include_str!("../../../beleid/documenten/huisstijl/basis.typ");
        let list: Vec<String> = names.iter().map(|(name, _)| format!("{name:?}")).collect();
        assert!(template.contains(&format!("font: ({})", list.join(", "))), "{list:?}");
    }

    #[test]
    fn a_cluster_needs_one_family() {
        for cluster in ["é", "ж", "ї", "ş", "ł", "ש", "م", "ሰ", "Հ", "ქ", "漢", "汉", "か", "😀", "□"] {
            assert!(covers(cluster), "{cluster}");
        }
        assert!(!covers("한") && !covers("ש\u{0e31}"));
    }

    #[test]
    fn a_joined_emoji_is_one() {
        for cluster in ["😀", "👩‍👩‍👧‍👦", "👍🏽", "🇳🇱", "❤️"] {
            assert!(is_emoji(cluster), "{cluster}");
        }
        for cluster in ["a", "1", "\u{200d}", "a\u{200d}😀", "漢", ""] {
            assert!(!is_emoji(cluster), "{cluster}");
        }
    }
}
