//! Every table's key starts with the municipality, so that no statement can cross one.

use super::Finding;
use crate::source::Source;

/// Tables of the program itself, outside any municipality. Add one only with a decision record.
const OUTSIDE: &[&str] = &["migratie", "_migratie", "installatie"];

/// Looks at every `CREATE TABLE` and `CREATE INDEX` in Rust strings and SQL files.
pub fn check(file: &Source) -> Vec<Finding> {
    if file.is_test() || file.path.starts_with("crates/xtask/") {
        return Vec::new();
    }
    let tables = statements(&file.text, "CREATE TABLE").filter_map(|(line, statement)| table(file, line, &statement));
    let indexes = ["CREATE INDEX", "CREATE UNIQUE INDEX"]
        .into_iter()
        .flat_map(|start| statements(&file.text, start))
        .filter_map(|(line, statement)| index(file, line, &statement));
    tables.chain(indexes).collect()
}

/// Each statement that begins with `start`: line number and text up to the semicolon or the closing quote.
fn statements<'a>(text: &'a str, start: &'a str) -> impl Iterator<Item = (usize, String)> + 'a {
    text.match_indices(start).map(move |(at, _)| {
        let line = text[..at].matches('\n').count() + 1;
        let rest = &text[at + start.len()..];
        let end = rest.find([';', '"']).unwrap_or(rest.len());
        let bare: Vec<_> = rest[..end].lines().map(|it| it.split("--").next().unwrap_or_default()).collect();
        (line, bare.join(" "))
    })
}

fn table(file: &Source, line: usize, statement: &str) -> Option<Finding> {
    let name = name(statement)?;
    if OUTSIDE.contains(&name) || first_key_column(statement) == Some("gemeente") {
        return None;
    }
    Some(Finding::at(file, line, format!("table {name}: the primary key must start with gemeente")))
}

fn index(file: &Source, line: usize, statement: &str) -> Option<Finding> {
    let (name, on) = statement.split_once(" ON ")?;
    let (table, columns) = on.split_once('(')?;
    if OUTSIDE.contains(&table.trim()) || first_word(columns) == Some("gemeente") {
        return None;
    }
    Some(Finding::at(file, line, format!("index {}: the first column must be gemeente", name.trim())))
}

fn name(statement: &str) -> Option<&str> {
    first_word(statement.trim_start().trim_start_matches("IF NOT EXISTS"))
}

/// First column of `PRIMARY KEY (a, b)`, or the column that carries `PRIMARY KEY` itself.
fn first_key_column(statement: &str) -> Option<&str> {
    let at = statement.find("PRIMARY KEY")?;
    let after = statement[at + "PRIMARY KEY".len()..].trim_start();
    match after.strip_prefix('(') {
        Some(columns) => first_word(columns),
        None => statement[..at].rsplit([',', '(']).next().and_then(first_word),
    }
}

fn first_word(text: &str) -> Option<&str> {
    text.split(|it: char| !it.is_alphanumeric() && it != '_').find(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(text: &str) -> Vec<String> {
        let file = Source { path: "crates/store/src/lib.rs".into(), text: text.into() };
        check(&file).into_iter().map(|it| it.what).collect()
    }

    #[test]
    fn a_key_that_starts_with_gemeente_is_right() {
        assert!(findings("CREATE TABLE zaak (\n gemeente TEXT, -- owner\n id UUID,\n PRIMARY KEY (gemeente, id)\n);").is_empty());
        assert!(findings("CREATE TABLE IF NOT EXISTS gemeente (gemeente TEXT PRIMARY KEY, naam TEXT)").is_empty());
        assert!(findings("CREATE INDEX zaak_status ON zaak (gemeente, status);").is_empty());
    }

    #[test]
    fn any_other_key_is_a_finding() {
        assert_eq!(findings("CREATE TABLE zaak (id UUID PRIMARY KEY, gemeente TEXT);").len(), 1);
        assert_eq!(findings("CREATE TABLE zaak (gemeente TEXT, id UUID, PRIMARY KEY (id, gemeente));").len(), 1);
        assert_eq!(findings("CREATE TABLE zaak (gemeente TEXT);").len(), 1);
        assert_eq!(findings("CREATE UNIQUE INDEX z ON zaak (status);").len(), 1);
    }
}
