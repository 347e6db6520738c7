//! Fills a form in a finished page again with what someone typed before. It reads the markup that this crate itself writes.

use std::collections::BTreeSet;

use crate::Input;

/// The token of a form is that of the fresh page: the earlier one may have been used.
const VERS: &str = "_eenmalig";

/// A page with its form filled in again.
#[derive(Debug)]
pub struct Hervuld {
    /// The page before the place where a notice belongs.
    pub voor: String,
    /// The page from there on.
    pub na: String,
    /// Names of fields that were typed and have no place on the page.
    pub over: Vec<String>,
}

/// Fills the form that is sent to `action`; of several the one that has most of the fields. Without such a form nothing is filled: the
/// notice then belongs at the beginning of the content, and every typed field is left over.
pub fn hervul(page: &str, action: &str, input: &Input) -> Hervuld {
    let typed: BTreeSet<&str> =
        input.names().into_iter().filter(|n| !n.starts_with('_') && input.all(n).iter().any(|v| !v.trim().is_empty())).collect();
    let best = forms(page, action)
        .into_iter()
        .max_by_key(|(from, to)| names(&page[*from..*to]).iter().filter(|n| typed.contains(n.as_str())).count());
    match best {
        Some((from, to)) if typed.is_empty() || names(&page[from..to]).iter().any(|n| typed.contains(n.as_str())) => {
            let there = names(&page[from..to]);
            let over = typed.iter().filter(|n| !there.contains(**n)).map(|n| (*n).to_owned()).collect();
            Hervuld { voor: page[..from].to_owned(), na: format!("{}{}", fill(&page[from..to], input), &page[to..]), over }
        }
        _ => {
            let at = page.find("<h1").or_else(|| page.find("<main").and_then(|m| page[m..].find('>').map(|e| m + e + 1))).unwrap_or(0);
            Hervuld { voor: page[..at].to_owned(), na: page[at..].to_owned(), over: typed.into_iter().map(str::to_owned).collect() }
        }
    }
}

/// Where the forms that are sent to this address begin and end.
fn forms(page: &str, action: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(from) = page[at..].find("<form").map(|i| at + i) {
        let to = page[from..].find("</form>").map_or(page.len(), |i| from + i);
        let own = Tag::at(page, from).is_some_and(|(tag, _)| tag.get("action") == Some(action) && tag.get("method") == Some("post"));
        if own {
            out.push((from, to));
        }
        at = to.max(from + 5);
    }
    out
}

/// The names of the fields a person can see in a form.
fn names(form: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    let mut at = 0;
    while let Some(from) = form[at..].find('<').map(|i| at + i) {
        at = from + 1;
        let Some((tag, end)) = Tag::at(form, from) else { continue };
        at = end;
        if matches!(tag.name, "input" | "textarea" | "select")
            && tag.get("type") != Some("hidden")
            && let Some(name) = tag.get("name")
        {
            out.insert(name.to_owned());
        }
    }
    out
}

fn fill(form: &str, input: &Input) -> String {
    let mut out = String::with_capacity(form.len());
    let (mut at, mut select) = (0, None::<String>);
    let mut seen: Vec<String> = Vec::new();
    while let Some(from) = form[at..].find('<').map(|i| at + i) {
        out.push_str(&form[at..from]);
        let Some((mut tag, end)) = Tag::at(form, from) else {
            out.push('<');
            at = from + 1;
            continue;
        };
        at = end;
        let name = tag.get("name").map(str::to_owned);
        match (tag.name, name) {
            ("input", Some(name)) => {
                field(&mut tag, &name, input, &mut seen);
                out.push_str(&tag.text());
            }
            ("textarea", Some(name)) => {
                let close = form[end..].find("</textarea").map_or(form.len(), |i| end + i);
                out.push_str(&form[from..end]);
                out.push('\n');
                out.push_str(&escape(input.raw(&name)));
                at = close;
            }
            ("select", name) => {
                select = name;
                out.push_str(&form[from..end]);
            }
            ("/select", _) => {
                select = None;
                out.push_str(&form[from..end]);
            }
            ("option", _) => {
                if let Some(name) = &select {
                    let chosen = tag.get("value").is_some_and(|v| input.contains(name, v));
                    tag.flag("selected", chosen);
                }
                out.push_str(&tag.text());
            }
            _ => out.push_str(&form[from..end]),
        }
    }
    out.push_str(&form[at..]);
    out
}

/// One input. A file and a password must be given again; a hidden field keeps what was sent, so that a change by someone else is still seen.
fn field(tag: &mut Tag<'_>, name: &str, input: &Input, seen: &mut Vec<String>) {
    let kind = tag.get("type").unwrap_or("text").to_owned();
    match kind.as_str() {
        "password" | "file" | "submit" | "button" => {}
        "radio" | "checkbox" => {
            let on = input.contains(name, tag.get("value").unwrap_or("on"));
            tag.flag("checked", on);
        }
        "hidden" if name == VERS || input.all(name).is_empty() => {}
        _ => {
            let nth = seen.iter().filter(|n| *n == name).count();
            seen.push(name.to_owned());
            if let Some(value) = input.all(name).get(nth) {
                tag.set("value", value);
            }
        }
    }
}

/// A tag as it was written: name and attributes, unescaped.
struct Tag<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, Option<String>)>,
}

impl<'a> Tag<'a> {
    /// The tag that begins at this `<`, and where the text after it begins.
    fn at(text: &'a str, from: usize) -> Option<(Self, usize)> {
        let bytes = text.as_bytes();
        let mut at = from + 1;
        let begin = at;
        while at < bytes.len() && !matches!(bytes[at], b' ' | b'>' | b'\n') {
            at += 1;
        }
        let name = &text[begin..at];
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if !name.strip_prefix('/').unwrap_or(name).chars().all(plain) || name.is_empty() {
            return None;
        }
        let mut attributes = Vec::new();
        loop {
            while at < bytes.len() && matches!(bytes[at], b' ' | b'\n') {
                at += 1;
            }
            if *bytes.get(at)? == b'>' {
                return Some((Self { name, attributes }, at + 1));
            }
            let begin = at;
            while at < bytes.len() && !matches!(bytes[at], b' ' | b'>' | b'=' | b'\n') {
                at += 1;
            }
            let key = &text[begin..at];
            if bytes.get(at) == Some(&b'=') && bytes.get(at + 1) == Some(&b'"') {
                let close = text[at + 2..].find('"')? + at + 2;
                attributes.push((key, Some(unescape(&text[at + 2..close]))));
                at = close + 1;
            } else if bytes.get(at) == Some(&b'=') {
                return None;
            } else {
                attributes.push((key, None));
            }
        }
    }

    fn get(&self, key: &str) -> Option<&str> {
        self.attributes.iter().find(|(k, _)| *k == key).and_then(|(_, v)| v.as_deref())
    }

    fn set(&mut self, key: &'a str, value: &str) {
        self.attributes.retain(|(k, _)| *k != key);
        self.attributes.push((key, Some(value.to_owned())));
    }

    fn flag(&mut self, key: &'a str, on: bool) {
        self.attributes.retain(|(k, _)| *k != key);
        if on {
            self.attributes.push((key, None));
        }
    }

    fn text(&self) -> String {
        let mut out = format!("<{}", self.name);
        for (key, value) in &self.attributes {
            out.push(' ');
            out.push_str(key);
            if let Some(value) = value {
                out.push_str("=\"");
                out.push_str(&escape(value));
                out.push('"');
            }
        }
        out.push('>');
        out
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use maud::html;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::{Errors, Form, Opt, Taal, Tr};

    fn page(input: &Input, fresh: u128) -> String {
        let tr = Tr::new(Taal::Nl);
        let errors = Errors::new();
        let form = Form::new(tr, input, &errors).once(Uuid::from_u128(fresh)).version(7);
        let two = vec![Opt::new("a", "A"), Opt::new("b", "B")];
        html! {
            main { h1 { "Kop" }
                form method="post" action="/elders" { input type="text" name="naam" value="blijft"; }
                (form.post("/hier?x=1&y=2", html! {
                    (form.text("naam", "form-dag")) (form.textarea("tekst", "form-dag")) (form.password("geheim", "form-dag"))
                    (form.radios_of("kies", "form-dag", two.clone())) (form.checkboxes_of("veel", "form-dag", two.clone())) (form.select_of("een", "form-dag", two.clone()))
                }))
            }
        }
        .into_string()
    }

    #[test]
    fn a_form_is_filled_as_if_it_was_shown_with_these_values() {
        let typed = Input::new()
            .with("naam", "A & \"B\" <c>")
            .with("tekst", "een\ntwee </textarea><script>")
            .with("kies", "b")
            .with_all("veel", ["a", "b"])
            .with("een", "a")
            .with("geheim", "nooit")
            .with("_versie", 3)
            .with("_eenmalig", Uuid::from_u128(1))
            .with("weg", "x");
        let h = hervul(&page(&Input::new(), 2), "/hier?x=1&y=2", &typed);
        let filled = h.voor + &h.na;
        assert_eq!(h.over, ["weg"]);
        for part in [
            "A &amp; &quot;B&quot; &lt;c&gt;",
            "een\ntwee &lt;/textarea&gt;&lt;script&gt;",
            "value=\"3\"",
            &Uuid::from_u128(2).to_string(),
            "blijft",
        ] {
            assert!(filled.contains(part), "{part}: {filled}");
        }
        assert!(!filled.contains("nooit") && !filled.contains("<script>") && !filled.contains(&Uuid::from_u128(1).to_string()));
        assert_eq!(filled.matches(" checked").count(), 3, "{filled}");
        assert_eq!(filled.matches(" selected").count(), 1, "{filled}");
    }

    #[test]
    fn without_the_form_nothing_typed_is_lost() {
        let typed = Input::new().with("naam", "Anna");
        let h = hervul(&page(&Input::new(), 2), "/nergens", &typed);
        assert_eq!((h.over, h.voor.ends_with("<main>")), (vec!["naam".to_owned()], true));
    }

    proptest! {
        #[test]
        fn any_text_comes_back_as_text(naam in ".{0,60}", tekst in "[ -~\n]{0,80}") {
            let h = hervul(&page(&Input::new(), 2), "/hier?x=1&y=2", &Input::new().with("naam", &naam).with("tekst", &tekst).with("kies", "a"));
            let filled = h.voor + &h.na;
            let (one, many) = (format!("value=\"{}\"", escape(&naam)), format!("\n{}</textarea", escape(&tekst)));
            prop_assert!(filled.contains(&one), "{}", filled);
            prop_assert!(filled.contains(&many), "{}", filled);
        }
    }
}
