//! Prints a template with its example or given data: `print TEMPLATE OUT.pdf [DATA.json]`.

use std::error::Error;

use documents::{Moment, Options};
use serde_json::Value;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(template), Some(out)) = (arguments.next(), arguments.next()) else {
        let names: Vec<_> = documents::names().collect();
        return Err(format!("use: print TEMPLATE OUT.pdf [DATA.json]; templates: {}", names.join(", ")).into());
    };
    let data = match arguments.next() {
        Some(path) => serde_json::from_str(&std::fs::read_to_string(path)?)?,
        None => Value::Null,
    };
    let pdf = documents::print(&template, &data, Options { moment: Moment(1_795_392_000) })?;
    std::fs::write(out, pdf.bytes)?;
    Ok(())
}
