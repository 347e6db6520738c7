//! Places in the text of a file: from a path of fields to a line and a column. The text is read once for all of them.

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// A text whose places can be asked for.
pub(crate) struct Plaatsen<'t> {
    text: &'t str,
    root: Option<Spanned<DeTable<'t>>>,
    /// Byte at which each line begins.
    lines: Vec<usize>,
}

impl<'t> Plaatsen<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let lines = std::iter::once(0).chain(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i + 1)).collect();
        Self { text, root: DeTable::parse(text).ok(), lines }
    }

    /// Line and column in characters, from 1, of a field: names, and numbers for the entries of a list. An absent field gives the table
    /// it belongs in.
    pub(crate) fn veld(&self, pad: &[&str]) -> (usize, usize) {
        let at = self.root.as_ref().map_or(0, |root| positie(root.get_ref(), pad));
        let line = self.lines.partition_point(|begin| *begin <= at).max(1);
        let begin = self.lines.get(line - 1).copied().unwrap_or(0);
        (line, self.text.get(begin..at).map_or(0, |before| before.chars().count()) + 1)
    }
}

fn positie(root: &DeTable<'_>, pad: &[&str]) -> usize {
    let mut at = 0;
    let mut here: Option<&DeTable<'_>> = Some(root);
    let mut list: Option<&Spanned<DeValue<'_>>> = None;
    for part in pad {
        let value = match (here, list) {
            (Some(t), _) => t.iter().find(|(k, _)| k.get_ref().as_ref() == *part).map(|(k, v)| (k.span().start, v)),
            (_, Some(l)) => part.parse::<usize>().ok().and_then(|i| l.get_ref().get(i)).map(|v| (v.span().start, v)),
            _ => None,
        };
        let Some((start, value)) = value else { break };
        at = start;
        here = value.get_ref().as_table();
        list = value.get_ref().is_array().then_some(value);
    }
    at
}
