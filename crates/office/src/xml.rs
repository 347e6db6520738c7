//! Writing XML: elements with attributes, and text that cannot break it.

use std::io;

use quick_xml::{
    Writer,
    events::{BytesEnd, BytesStart, BytesText, Event},
};

/// Writes one part of a document.
pub(crate) struct Xml(Writer<Vec<u8>>);

type Done = io::Result<()>;

impl Xml {
    /// Starts a part with its root element.
    pub(crate) fn new() -> Self {
        Self::bare("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    }

    /// Starts with this first line.
    pub(crate) fn bare(first: &str) -> Self {
        let mut bytes = Vec::with_capacity(16 * 1024);
        bytes.extend_from_slice(first.as_bytes());
        Self(Writer::new(bytes))
    }

    /// An element with what `inside` writes.
    pub(crate) fn element(&mut self, name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Self) -> Done) -> Done {
        self.0.write_event(Event::Start(start(name, attributes)))?;
        inside(self)?;
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element without content.
    pub(crate) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> Done {
        self.0.write_event(Event::Empty(start(name, attributes)))
    }

    /// An element with only text.
    pub(crate) fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) -> Done {
        self.element(name, attributes, |x| x.text(text))
    }

    /// Text, without the characters that XML 1.0 does not know.
    pub(crate) fn text(&mut self, text: &str) -> Done {
        self.0.write_event(Event::Text(BytesText::new(&clean(text))))
    }

    /// The bytes of the part.
    pub(crate) fn finish(self) -> Vec<u8> {
        self.0.into_inner()
    }
}

fn start<'a>(name: &'a str, attributes: &[(&'a str, &'a str)]) -> BytesStart<'a> {
    let mut element = BytesStart::new(name);
    for (key, value) in attributes {
        element.push_attribute((*key, clean(value).as_str()));
    }
    element
}

/// Leaves out what XML 1.0 forbids (section 2.2): control characters and two that are no characters at all.
pub(crate) fn clean(text: &str) -> String {
    text.chars().filter(|c| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..)).collect()
}

/// Text as it may stand in a fixed part.
pub(crate) fn escape(text: &str) -> String {
    quick_xml::escape::escape(clean(text)).into_owned()
}
