//! Long files are reported, not refused: a table of facts may be long.

use super::Finding;
use crate::source::Source;

const LONG: usize = 400;

/// Files with more lines than is pleasant to read.
pub fn remarks(files: &[Source]) -> Vec<Finding> {
    files
        .iter()
        .filter(|file| !file.is_test())
        .map(|file| (file, file.text.lines().count()))
        .filter(|(_, lines)| *lines > LONG)
        .map(|(file, lines)| Finding::on(&file.path, format!("{lines} lines, consider splitting")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_long_files_that_are_not_tests_are_named() {
        let file = |path: &str, lines| Source { path: path.into(), text: "x\n".repeat(lines) };
        let files = [file("a.rs", LONG), file("b.rs", LONG + 1), file("c/tests.rs", 2 * LONG)];
        let places: Vec<_> = remarks(&files).into_iter().map(|it| it.place).collect();
        assert_eq!(places, ["b.rs"]);
    }
}
