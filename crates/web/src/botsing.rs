//! Two people edit one record: the second sees both values of each field that changed under his hands.

use crate::{Errors, Form, Input, args};
use maud::{Markup, html};

/// The fields of a record as a person reads them, in the order of the form.
pub type Velden = Vec<(&'static str, String)>;

/// Sends along what the form showed when it was made, so that a later change by someone else can be recognised.
pub fn onthoud(form: &Form<'_>, velden: &Velden) -> Markup {
    html! { @for (naam, waarde) in velden { (form.hidden(&was(naam), waarde)) } }
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

    #[test]
    fn the_same_change_twice_is_no_clash() {
        let input = Input::new().with("_was-naam", "A").with("_was-plaats", "B");
        assert!(botsingen(&input, &velden("C", "B"), &velden("C", "B")).is_empty());
    }
}
