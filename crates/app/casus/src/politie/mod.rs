//! Politie: what the police answered, the release of contact and objections per person (R27, R28).
//!
//! No name, no reason, no free text: whoever said it is a function from a closed list (AVG art. 10).

mod functie;
mod store;

pub use functie::Politiefunctie;
pub use store::{Openstaand, Politievraag, Vrijgave, beantwoord, bezwaren, geef_vrij, stand_open, vraag, vrijgave};
