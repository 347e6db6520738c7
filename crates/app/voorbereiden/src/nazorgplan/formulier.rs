//! Forms of the plan: the text of a chapter, a goal, a version and its adoption.

use domain::Code;
use jiff::civil::Date;
use maud::{Markup, html};
use uuid::Uuid;
use web::{Errors, Form, Input, Reader, Tr, botsing::Velden};

use super::{Doel, Doelstelling};

/// Longest own text of a chapter.
const TEKST: usize = 20_000;

pub(super) fn read_text(input: &Input) -> Result<String, Errors> {
    let mut r = Reader::new(input);
    let tekst = r.text("tekst", TEKST).unwrap_or_default();
    r.finish(|| Some(tekst))
}

pub(super) fn read_goal(input: &Input, id: Uuid, versie: i64) -> Result<Doel, Errors> {
    let mut r = Reader::new(input);
    let doelstelling = r.choice::<Doelstelling>("doelstelling");
    let doel = r.required_text("doel", 300);
    let indicator = r.text("indicator", 300).unwrap_or_default();
    let streefwaarde = r.text("streefwaarde", 100).unwrap_or_default();
    r.finish(|| Some(Doel { id, doel: doel?, indicator, streefwaarde, doelstelling: doelstelling?, versie }))
}

pub(super) fn goal_input(d: &Doel) -> Input {
    Input::new()
        .with("doelstelling", d.doelstelling.code())
        .with("doel", &d.doel)
        .with("indicator", &d.indicator)
        .with("streefwaarde", &d.streefwaarde)
}

/// The goal as a person reads it, to compare.
pub(super) fn goal_velden(d: &Doel, tr: Tr) -> Velden {
    vec![
        ("doelstelling", tr.label(d.doelstelling)),
        ("doel", d.doel.clone()),
        ("indicator", d.indicator.clone()),
        ("streefwaarde", d.streefwaarde.clone()),
    ]
}

pub(super) fn goal_fields(form: &Form<'_>) -> Markup {
    html! {
        (form.radios::<Doelstelling>("doelstelling", "doel-doelstelling"))
        (form.text("doel", "doel-doel"))
        (form.text("indicator", "doel-indicator").optional())
        (form.text("streefwaarde", "doel-streefwaarde").optional().wide(20))
    }
}

/// What changed since the version before.
pub(super) fn read_version(input: &Input) -> Result<String, Errors> {
    let mut r = Reader::new(input);
    let wat = r.required_text("wat", 200);
    r.finish(|| wat)
}

/// The day of adoption: not before the version was made, not in the future.
pub(super) fn read_adoption(input: &Input, gemaakt: Option<Date>, vandaag: Date) -> Result<Date, Errors> {
    let mut r = Reader::new(input);
    let op = r.date("op");
    r.required_check("gelezen");
    if op.is_some_and(|op| op > vandaag || gemaakt.is_some_and(|g| op < g)) {
        r.add("op", "fout-plan-dag");
    }
    r.finish(|| op)
}
