//! A drawing in dots: a word processor shows SVG only beside the same picture in dots, for who reads it with an older one.

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};

/// The letters of the drawings, the same as in the PDF.
const LETTERS: &[u8] = include_bytes!("../../documents/fonts/SourceSans3_400Regular.ttf");
/// Dots for each unit of a drawing, so that its words can be read on paper.
const FINE: f32 = 2.0;
/// Most dots along its longest side.
const MOST: f32 = 2400.0;

/// Draws SVG, one after another.
pub(crate) struct Dots(Options<'static>);

impl Dots {
    pub(crate) fn new() -> Self {
        let mut letters = Database::new();
        letters.load_font_data(LETTERS.to_vec());
        letters.set_sans_serif_family("Source Sans 3");
        Self(Options { fontdb: std::sync::Arc::new(letters), font_family: "Source Sans 3".to_owned(), ..Options::default() })
    }

    /// As a PNG; nothing when it is no drawing.
    pub(crate) fn png(&self, svg: &str) -> Option<Vec<u8>> {
        let tree = Tree::from_str(svg, &self.0).ok()?;
        let (wide, high) = (tree.size().width(), tree.size().height());
        let scale = FINE.min(MOST / wide.max(high));
        let mut dots = Pixmap::new((wide * scale).ceil().max(1.0) as u32, (high * scale).ceil().max(1.0) as u32)?;
        dots.fill(resvg::tiny_skia::Color::WHITE);
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut dots.as_mut());
        dots.encode_png().ok()
    }
}
