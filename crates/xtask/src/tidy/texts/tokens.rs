//! Rust text as words, marks and string literals: just enough to see which calls name a key.

/// A piece of Rust.
#[derive(Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// Identifier, keyword or number.
    Word(&'a str),
    /// Content of a string literal, with its line.
    Text(&'a str, usize),
    /// Any other character.
    Mark(char),
}

/// The text before a test module that stands in the same file; a line `mod tests;` only names one.
fn without_tests(text: &str) -> &str {
    let opens = |at: &usize| text[*at..].lines().nth(1).is_some_and(|line| line.trim_end().ends_with('{'));
    text.match_indices("#[cfg(test)]\nmod ").map(|(at, _)| at).find(opens).map_or(text, |at| &text[..at])
}

/// Splits `text`; comments vanish. Code below `#[cfg(test)]` is left out.
pub fn of(text: &str) -> Vec<Token<'_>> {
    let text = without_tests(text);
    let mut reader = Reader { text, at: 0, line: 1 };
    std::iter::from_fn(|| reader.next()).collect()
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn skip(&mut self, bytes: usize) -> &'a str {
        let skipped = &self.rest()[..bytes];
        self.line += skipped.matches('\n').count();
        self.at += bytes;
        skipped
    }

    fn next(&mut self) -> Option<Token<'a>> {
        self.skip_blank();
        let first = self.rest().chars().next()?;
        Some(match first {
            '"' => self.string(),
            'r' if self.rest().starts_with("r\"") || self.rest().starts_with("r#") => self.raw_string(),
            '\'' => self.character(),
            it if it.is_alphanumeric() || it == '_' => {
                let end = self.rest().find(|it: char| !it.is_alphanumeric() && it != '_');
                Token::Word(self.skip(end.unwrap_or(self.rest().len())))
            }
            other => {
                self.skip(other.len_utf8());
                Token::Mark(other)
            }
        })
    }

    fn skip_blank(&mut self) {
        loop {
            let rest = self.rest();
            let length = if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if rest.starts_with("/*") {
                rest.find("*/").map_or(rest.len(), |end| end + 2)
            } else {
                rest.len() - rest.trim_start().len()
            };
            if length == 0 {
                return;
            }
            self.skip(length);
        }
    }

    fn string(&mut self) -> Token<'a> {
        let line = self.line;
        let mut escaped = false;
        let end = self.rest()[1..].find(|it| {
            let closes = it == '"' && !escaped;
            escaped = it == '\\' && !escaped;
            closes
        });
        let inside = end.unwrap_or(self.rest().len() - 1);
        let text = &self.skip((inside + 2).min(self.rest().len()))[1..=inside];
        Token::Text(text, line)
    }

    /// `r"…"` and `r#"…"#`; also `r#word`, which is a word.
    fn raw_string(&mut self) -> Token<'a> {
        let line = self.line;
        let hashes = self.rest()[1..].chars().take_while(|it| *it == '#').count();
        let begin = 1 + hashes;
        if !self.rest()[begin..].starts_with('"') {
            return Token::Word(self.skip(1));
        }
        let close = format!("\"{}", "#".repeat(hashes));
        let body = &self.rest()[begin + 1..];
        let length = body.find(&close).unwrap_or(body.len());
        let text = &body[..length];
        self.skip((begin + 1 + length + close.len()).min(self.rest().len()));
        Token::Text(text, line)
    }

    /// `'x'` and `'\n'` are skipped whole; the quote of a lifetime is a mark.
    fn character(&mut self) -> Token<'a> {
        let mut inside = self.rest()[1..].char_indices();
        let close = match inside.next() {
            Some((_, '\\')) => self.rest()[3..].find('\'').map(|at| at + 4),
            Some((_, it)) if self.rest()[1 + it.len_utf8()..].starts_with('\'') => Some(2 + it.len_utf8()),
            _ => None,
        };
        self.skip(close.unwrap_or(1));
        Token::Mark('\'')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_told_from_comments_characters_and_lifetimes() {
        let texts: Vec<_> = of("// \"a\"\nx(\"b\\\"c\", 'd', '\"', '\\'', r#\"e\"f\"#) /* \"g\" */ fn y<'h>(i: &'h str) { \"j\" }")
            .into_iter()
            .filter_map(|it| if let Token::Text(text, line) = it { Some((text, line)) } else { None })
            .collect();
        assert_eq!(texts, [("b\\\"c", 2), ("e\"f", 2), ("j", 2)]);
    }

    #[test]
    fn test_modules_are_left_out() {
        assert_eq!(of("a\n#[cfg(test)]\nmod tests {\n \"b\" }"), [Token::Word("a")]);
        assert!(of("#[cfg(test)]\nmod tests;\nb").contains(&Token::Word("b")), "naming a file of tests ends nothing");
    }
}
