//! A document as a list of blocks.

/// A piece of text in one style.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Span {
    /// The text; a line end is a line end within the paragraph.
    pub text: String,
    /// Strong.
    pub strong: bool,
    /// With emphasis.
    pub emphasis: bool,
    /// Address it leads to.
    pub link: Option<String>,
}

/// Text of one paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Span>);

impl<T: Into<String>> From<T> for Text {
    fn from(text: T) -> Self {
        Self(vec![Span { text: text.into(), ..Span::default() }])
    }
}

/// A drawing that stands by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figure {
    /// The drawing as SVG that needs nothing else.
    pub svg: String,
    /// Its width and height, of which only the proportion counts.
    pub size: (u32, u32),
    /// What it shows, for who does not see it.
    pub alt: String,
    /// Its caption; empty when there is none.
    pub caption: String,
    /// What is said instead where it cannot be drawn; empty where an earlier figure says it for this one too.
    pub instead: String,
}

/// Room between the margins.
pub(crate) const WIDTH_CM: f64 = 16.0;
/// Largest height of a drawing, so that it stands on a page with its caption.
const HIGH_CM: f64 = 17.0;
/// Width of a drawing for each unit of its own, so that its words are as large as those around it.
const CM_PER_UNIT: f64 = 0.036;

impl Figure {
    /// Width and height on paper.
    pub(crate) fn centimetres(&self) -> (f64, f64) {
        let (wide, high) = (f64::from(self.size.0.max(1)), f64::from(self.size.1.max(1)));
        let scale = CM_PER_UNIT.min(WIDTH_CM / wide).min(HIGH_CM / high);
        (wide * scale, high * scale)
    }
}

/// One block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; level 1 to 4.
    Heading {
        /// 1 is a chapter.
        level: u8,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph(Text),
    /// A paragraph that stands out: a remark or a warning.
    Note(Text),
    /// A list.
    List {
        /// One paragraph each.
        items: Vec<Text>,
        /// Numbered from 1.
        numbered: bool,
    },
    /// A table. Each row has as many cells as the head.
    Table {
        /// What it shows.
        caption: String,
        /// Names of the columns; repeated on every page.
        head: Vec<String>,
        /// Cells; a line end is a line end within the cell.
        rows: Vec<Vec<String>>,
    },
    /// A drawing.
    Figure(Box<Figure>),
    /// What follows starts on a new page.
    PageBreak,
}

impl Block {
    /// A heading.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level: level.clamp(1, 4), text: text.into() }
    }

    /// A paragraph of plain text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(Text::from(text))
    }
}

/// A document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// Title: on top of the first page and in the properties of the file.
    pub title: String,
    /// Line under the title; empty when there is none.
    pub subtitle: String,
    /// Language as `nl` or `en`.
    pub language: String,
    /// Who publishes it.
    pub author: String,
    /// What stands at the foot of each page, before its number.
    pub footer: String,
    /// The content.
    pub blocks: Vec<Block>,
}
