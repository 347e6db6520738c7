//! Two people edit one record. What only one of them changed is kept; of what both changed, the second sees both values.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Errors, Form, Input, args};
use maud::{Markup, html};

/// The fields of a record as a person reads them, in the order of the form.
pub type Velden = Vec<(&'static str, String)>;

/// The field that says what the form showed: a mark of each input.
const GETOOND: &str = "_getoond";
/// The inputs of one date or moment belong together.
const DELEN: [&str; 4] = ["-dag", "-maand", "-jaar", "-tijd"];

/// Sends along what the form showed when it was made, so that a later change by someone else can be recognised: the fields as they were
/// read, and a mark of each input of `getoond`.
pub fn onthoud(form: &Form<'_>, velden: &Velden, getoond: &Input) -> Markup {
    html! {
        @for (naam, waarde) in velden { (form.hidden(&was(naam), waarde)) }
        (merk(form, getoond))
    }
}

/// The same for a form that compares its inputs itself.
pub fn merk(form: &Form<'_>, getoond: &Input) -> Markup {
    let marks = getoond.names().into_iter().filter(|n| !n.starts_with('_')).map(|n| format!("{n}={}", mark(getoond, n)));
    form.hidden(GETOOND, marks.collect::<Vec<_>>().join(" "))
}

/// What was typed, brought together with what stands there now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Samen {
    /// What was typed; an input that was left as the form showed it holds what stands there now.
    pub input: Input,
    /// The inputs that both changed, each in another way, in order of name.
    pub botst: Vec<String>,
}

/// Brings what was typed together with what stands there now. Without a mark of what the form showed, everything counts as typed.
pub fn samen(input: &Input, nu: &Input) -> Samen {
    let shown: BTreeMap<&str, &str> = input.get(GETOOND).split(' ').filter_map(|pair| pair.rsplit_once('=')).collect();
    let mut samen = Samen { input: input.clone(), botst: Vec::new() };
    if shown.is_empty() {
        return samen;
    }
    let none = mark(&Input::new(), "");
    let names: BTreeSet<&str> =
        shown.keys().copied().chain(input.names()).chain(nu.names()).filter(|name| !name.starts_with('_')).collect();
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for name in names {
        groups.entry(DELEN.into_iter().find_map(|deel| name.strip_suffix(deel)).unwrap_or(name)).or_default().push(name);
    }
    for group in groups.into_values() {
        let was = |name: &str| shown.get(name).copied().unwrap_or(&none).to_owned();
        let mine = group.iter().any(|name| mark(input, name) != was(name));
        let other = group.iter().any(|name| mark(nu, name) != was(name));
        let same = group.iter().all(|name| mark(nu, name) == mark(input, name));
        if !mine {
            group.iter().for_each(|name| samen.input.replace(name, nu.all(name)));
        } else if other && !same {
            samen.botst.extend(group.into_iter().map(str::to_owned));
        }
    }
    samen
}

/// What was typed, with what someone else changed meanwhile in inputs that were left alone; as it was typed when the form was made from
/// this version.
pub fn bijgewerkt(input: Input, versie: i64, nu: impl FnOnce() -> Input) -> Input {
    if input.version() == Some(versie) { input } else { samen(&input, &nu()).input }
}

/// A mark of the values of an input: the same values, in any order and with any space around them, give the same mark (FNV-1a, 64 bits).
fn mark(input: &Input, name: &str) -> String {
    let mut values: Vec<&str> = input.all(name).iter().map(|v| v.trim()).filter(|v| !v.is_empty()).collect();
    values.sort_unstable();
    let bytes = values.iter().flat_map(|v| v.bytes().chain([0]));
    format!("{:x}", bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
}

/// The fields that someone else changed since the form was made, and that differ from what was typed.
pub fn botsingen(input: &Input, nu: &Velden, jij: &Velden) -> Errors {
    let mut errors = Errors::new();
    for ((naam, nu), (_, jij)) in nu.iter().zip(jij) {
        if nu != jij && nu.trim() != input.get(&was(naam)) {
            errors.add_with(naam, "fout-conflict", args![("nu", shown(nu)), ("jij", shown(jij))]);
        }
    }
    errors
}

fn was(naam: &str) -> String {
    format!("_was-{naam}")
}

fn shown(waarde: &str) -> String {
    if waarde.is_empty() { "–".to_owned() } else { waarde.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Taal, Tr};

    fn velden(naam: &str, plaats: &str) -> Velden {
        vec![("naam", naam.to_owned()), ("plaats", plaats.to_owned())]
    }

    #[test]
    fn only_what_the_other_changed_clashes() {
        let input = Input::new().with("_was-naam", "A").with("_was-plaats", "B");
        let errors = botsingen(&input, &velden("ander", "B"), &velden("jij", "jij"));
        assert!(errors.of("naam").is_some(), "changed by both");
        assert!(errors.of("plaats").is_none(), "changed by you only");
    }

    /// The form showed A: what `mine` typed and `theirs` saved meanwhile, brought together.
    fn together(shown: &Input, mine: Input, theirs: &Input) -> Samen {
        let (tr, none, errors) = (Tr::new(Taal::Nl), Input::new(), Errors::new());
        let html = merk(&Form::new(tr, &none, &errors), shown).into_string();
        let marks = html.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        samen(&mine.with(GETOOND, marks), theirs)
    }

    #[test]
    fn what_only_the_other_changed_stays_as_the_other_left_it() {
        let shown =
            Input::new().with("naam", "A").with("plaats", "B").with_all("soort", ["x", "y"]).with("dag-dag", 1).with("dag-maand", 2);
        let mine =
            Input::new().with("naam", "A ").with("plaats", "mijn").with_all("soort", ["y", "x"]).with("dag-dag", 1).with("dag-maand", 2);
        let theirs = Input::new().with("naam", "ander").with("plaats", "B").with("soort", "z").with("telefoon", "06").with("dag-dag", 3);
        let uit = together(&shown, mine, &theirs);
        assert_eq!(uit.botst, Vec::<String>::new());
        let values = ["naam", "plaats", "soort", "telefoon", "dag-dag", "dag-maand"].map(|n| uit.input.get(n).to_owned());
        assert_eq!(values, ["ander", "mijn", "z", "06", "3", ""], "what the other added, changed and took away");
    }

    #[test]
    fn what_both_changed_clashes_and_stays_as_it_was_typed() {
        let shown = Input::new().with("naam", "A").with("dag-dag", 1).with("dag-maand", 2);
        let mine = Input::new().with("naam", "ik").with("dag-dag", 1).with("dag-maand", 3);
        let theirs = Input::new().with("naam", "zij").with("dag-dag", 9).with("dag-maand", 2);
        let uit = together(&shown, mine.clone(), &theirs);
        assert_eq!(uit.botst, ["dag-dag", "dag-maand", "naam"], "a date is one thing");
        assert_eq!((uit.input.get("naam"), uit.input.get("dag-dag")), ("ik", "1"));
        assert!(together(&shown, mine.clone(), &mine).botst.is_empty(), "the same change twice");
    }

    #[test]
    fn without_a_mark_everything_counts_as_typed() {
        let mine = Input::new().with("naam", "ik");
        assert_eq!(samen(&mine, &Input::new().with("naam", "zij")), Samen { input: mine, botst: Vec::new() });
    }

    #[test]
    fn the_same_change_twice_is_no_clash() {
        let input = Input::new().with("_was-naam", "A").with("_was-plaats", "B");
        assert!(botsingen(&input, &velden("C", "B"), &velden("C", "B")).is_empty());
    }
}
