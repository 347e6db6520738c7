use serde_json::{Value, json};

use super::*;

mod conformance;
mod content;
mod hostile;

const OPTIONS: Options = Options { moment: Moment(1_795_464_840) };

fn printed(template: &str, data: &Value) -> Pdf {
    print(template, data, OPTIONS).unwrap_or_else(|error| panic!("{template}: {error}"))
}

fn example_of(template: &str) -> Value {
    example(template).unwrap_or_else(|| panic!("{template} has no example"))
}

/// The example with some fields replaced.
fn with(template: &str, changes: Value) -> Value {
    let mut data = example_of(template);
    let (Value::Object(fields), Value::Object(changes)) = (&mut data, changes) else { panic!("not objects") };
    fields.extend(changes);
    data
}

/// The laid-out text of the document, page by page: what a reader sees, without line ends and spaces.
fn shown(template: &str, data: &Value) -> Vec<String> {
    laid_out(template, data).pages().iter().map(|page| frame_text(&page.frame)).collect()
}

fn laid_out(template: &str, data: &Value) -> PagedDocument {
    let data = text::clean(data, Reach::Fonts);
    let main = templates::main(template).unwrap_or_else(|| panic!("no {template}"));
    let world = World::new(main, &data, OPTIONS.moment).unwrap_or_else(|error| panic!("{error}"));
    typst::compile::<PagedDocument>(&world).output.unwrap_or_else(|errors| panic!("{errors:?}"))
}

fn frame_text(frame: &typst::layout::Frame) -> String {
    let mut out = String::new();
    for (_, item) in frame.items() {
        match item {
            typst::layout::FrameItem::Group(group) => out.push_str(&frame_text(&group.frame)),
            typst::layout::FrameItem::Text(text) => out.extend(text.text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}')),
            _ => {}
        }
    }
    out
}

/// The same text as [`shown`] gives it.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
