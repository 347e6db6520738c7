//! A writer of XML: names, attributes and text, two spaces per level.

use std::fmt::Write;

/// XML while it is written.
pub(super) struct Xml {
    out: String,
    open: Vec<&'static str>,
}

/// A name with its value.
pub(super) type Attr<'a> = (&'a str, &'a str);

impl Xml {
    pub(super) fn new() -> Self {
        Self { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), open: Vec::new() }
    }

    /// Begins an element that [`Xml::close`] ends.
    pub(super) fn open(&mut self, name: &'static str, attrs: &[Attr<'_>]) {
        self.tag(name, attrs);
        self.out.push_str(">\n");
        self.open.push(name);
    }

    /// Ends the element that was begun last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.indent();
            let _ = writeln!(self.out, "</{name}>");
        }
    }

    /// An element without content.
    pub(super) fn leaf(&mut self, name: &str, attrs: &[Attr<'_>]) {
        self.tag(name, attrs);
        self.out.push_str("/>\n");
    }

    /// An element with text.
    pub(super) fn text(&mut self, name: &str, attrs: &[Attr<'_>], text: &str) {
        self.tag(name, attrs);
        self.out.push('>');
        esc(&mut self.out, text, true);
        let _ = writeln!(self.out, "</{name}>");
    }

    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn tag(&mut self, name: &str, attrs: &[Attr<'_>]) {
        self.indent();
        let _ = write!(self.out, "<{name}");
        for (key, value) in attrs {
            let _ = write!(self.out, " {key}=\"");
            esc(&mut self.out, value, false);
            self.out.push('"');
        }
    }

    fn indent(&mut self) {
        for _ in 0..self.open.len() {
            self.out.push_str("  ");
        }
    }
}

/// Only what XML 1.0 allows; new lines in text alone.
fn esc(out: &mut String, text: &str, lines: bool) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if !lines => out.push_str("&quot;"),
            '\n' if lines => out.push('\n'),
            '\n' | '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
}

/// An identity as XML allows it (NCName): words of ids stay as they are, the rest becomes a low line.
pub(super) fn naam(voor: &str, id: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') { c } else { '_' };
    format!("{voor}_{}", id.chars().map(safe).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_names_are_safe() {
        let mut x = Xml::new();
        x.open("a", &[("b", "1 < 2 & \"3\"\n\u{1}")]);
        x.text("c", &[], "een\ntwee <d>\u{7}");
        assert_eq!(
            x.finish(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"1 &lt; 2 &amp; &quot;3&quot; \">\n  <c>een\ntwee &lt;d&gt;</c>\n</a>\n"
        );
        assert_eq!(naam("stap", "een twee/é"), "stap_een_twee__");
    }
}
