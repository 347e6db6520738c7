//! No inline script or style: the content security policy would refuse it in the browser.

use super::Finding;
use crate::source::Source;

/// What may not stand in markup, split so that this file does not find itself.
const FORBIDDEN: &[&str] = &[
    concat!("sty", "le=\""),
    concat!("<sty", "le"),
    concat!("sty", "le {"),
    concat!("onc", "lick="),
    concat!("onch", "ange="),
    concat!("ons", "ubmit="),
    concat!("onl", "oad="),
    concat!("javas", "cript:"),
];

/// Crates that make pages.
const WITH_PAGES: &[&str] = &["crates/web/src/", "crates/app/", "crates/server/src/"];

/// Looks at the crates that make pages; tests may name what they forbid.
pub fn check(files: &[Source]) -> Vec<Finding> {
    files
        .iter()
        .filter(|file| WITH_PAGES.iter().any(|start| file.path.starts_with(start)) && !file.is_test())
        .flat_map(|file| file.code_lines().filter_map(|(number, line)| inline(file, number, line)))
        .collect()
}

fn inline(file: &Source, number: usize, line: &str) -> Option<Finding> {
    let found = FORBIDDEN.iter().find(|it| stands_alone(line, it))?;
    Some(Finding::at(file, number, format!("inline {found} is blocked by our own policy; use web/css or web/js")))
}

/// `found` is not the tail of a longer word, such as `data-style=`.
fn stands_alone(line: &str, found: &str) -> bool {
    line.match_indices(found).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|it| it.is_alphanumeric() || it == '-' || it == '_')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> usize {
        check(&[Source { path: path.into(), text: text.into() }]).len()
    }

    #[test]
    fn inline_style_and_handlers_are_found() {
        let page = "crates/app/start/src/lib.rs";
        assert_eq!(findings(page, "html! { p style=\"color:red\" { } }"), 1);
        assert_eq!(findings(page, "button onclick=\"go()\" { }"), 1);
    }

    #[test]
    fn comments_other_words_and_other_crates_are_left_alone() {
        assert_eq!(findings("crates/app/start/src/lib.rs", "// style=\"\"\np data-style=\"x\" {}"), 0);
        assert_eq!(findings("crates/domain/src/lib.rs", "style=\"\""), 0);
    }
}
