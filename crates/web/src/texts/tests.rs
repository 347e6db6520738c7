use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{ast, parser};

use super::*;

type Shape = BTreeMap<String, BTreeSet<String>>;

/// Every key and `key.attribute` with the variables that it uses.
fn shape(taal: Taal) -> Shape {
    let mut shape = Shape::new();
    for (name, source) in sources(taal) {
        let tree = parser::parse(source.as_str()).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
        for entry in tree.body {
            let ast::Entry::Message(message) = entry else { continue };
            let mut note = |key: String, pattern: &ast::Pattern<&str>| {
                let mut used = BTreeSet::new();
                in_pattern(pattern, &mut used);
                assert!(shape.insert(key.clone(), used).is_none(), "{name}: {key} stands there twice");
            };
            if let Some(value) = &message.value {
                note(message.id.name.to_owned(), value);
            }
            for attribute in &message.attributes {
                note(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
            }
        }
    }
    shape
}

fn in_pattern(pattern: &ast::Pattern<&str>, used: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, used);
        }
    }
}

fn in_expression(expression: &ast::Expression<&str>, used: &mut BTreeSet<String>) {
    let inline = match expression {
        ast::Expression::Inline(inline) => inline,
        ast::Expression::Select { selector, variants } => {
            variants.iter().for_each(|v| in_pattern(&v.value, used));
            selector
        }
    };
    match inline {
        ast::InlineExpression::VariableReference { id } => drop(used.insert(id.name.to_owned())),
        ast::InlineExpression::Placeable { expression } => in_expression(expression, used),
        _ => {}
    }
}

#[test]
fn both_languages_have_the_same_texts() {
    let (nl, en) = (shape(Taal::Nl), shape(Taal::En));
    assert!(nl.len() > 90, "texts are found");
    let missing: Vec<_> = nl
        .keys()
        .filter(|k| !en.contains_key(*k))
        .map(|k| format!("en: {k}"))
        .chain(en.keys().filter(|k| !nl.contains_key(*k)).map(|k| format!("nl: {k}")))
        .collect();
    assert!(missing.is_empty(), "missing: {missing:#?}");
    for (key, used) in &nl {
        assert_eq!(used, &en[key], "variables of {key}");
    }
    assert_eq!(Texts::problems().count(), 0, "{:?}", Texts::problems().collect::<Vec<_>>());
}

#[test]
fn texts_take_arguments_and_missing_keys_show() {
    let tr = Texts::get(Taal::Nl);
    assert_eq!(tr.with("deel-van", args![("gedaan", 2), ("totaal", 14)]), "2 van 14");
    assert_eq!(tr.t("bestaat-niet"), "⟦bestaat-niet⟧");
    assert!(tr.attr("probleem-404", "uitleg").is_some());
    assert_eq!(tr.attr("probleem-404", "nee"), None);
}

#[test]
fn language_follows_the_browser() {
    assert_eq!(Taal::from_accept("en-GB,nl;q=0.5"), Taal::En);
    assert_eq!(Taal::from_accept("fr,nl;q=0.5,en;q=0.3"), Taal::Nl);
    assert_eq!(Taal::from_accept(""), Taal::Nl);
}

#[test]
fn dates_read_as_people_say_them() {
    let (nl, en) = (Texts::get(Taal::Nl), Texts::get(Taal::En));
    let moment = "2026-11-26T21:05:00Z".parse::<jiff::Timestamp>().map(domain::Moment::from).unwrap();
    assert_eq!(nl.moment(moment), "do 26 nov 22:05");
    assert_eq!(en.moment(moment), "Thu 26 Nov 22:05");
    // The hour that comes twice says which it is; the hours beside it, and those of the night in spring, do not.
    let night = |minutes: i64| domain::kalender::moment(jiff::civil::datetime(2026, 10, 25, 1, 30, 0, 0)).plus_seconds(minutes * 60);
    let times: Vec<String> = [0, 60, 120, 180].map(|m| nl.tijd(night(m))).into();
    assert_eq!(times, ["01:30", "02:30 (zomertijd)", "02:30 (wintertijd)", "03:30"]);
    assert_eq!(en.moment(night(60)), "Sun 25 Oct 02:30 (summer time)");
    assert_eq!(nl.tijd(domain::kalender::moment(jiff::civil::datetime(2026, 3, 29, 3, 30, 0, 0))), "03:30");
    assert_eq!(nl.moment_lang(moment), "donderdag 26 november 2026, 22:05");
    assert_eq!(nl.ago(moment, moment.plus_seconds(12 * 3600)), "12 uur geleden");
    assert_eq!(nl.ago(moment, moment.plus_seconds(-3 * 86_400)), "over 3 dagen");
    assert_eq!(nl.duration(60), "1 minuut");
    assert_eq!((nl.getal(-1_234_567), en.getal(999)), ("-1.234.567".to_owned(), "999".to_owned()));
}
