//! The command line of nazorgregie.

mod wiring;

fn main() {}
