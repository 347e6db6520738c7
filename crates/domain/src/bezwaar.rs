//! A rule says no.

/// Bezwaar: a rule refuses. It always names the article and, where there is one, the next step.
///
/// All parts are text keys or fixed references, never values, so a `Bezwaar` may be logged and shown to anyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bezwaar {
    /// Text key of the sentence that says what is refused and why.
    pub reden: &'static str,
    /// The article the refusal rests on, as a Dutch citation (`Wpg art. 16 lid 1 onder c`).
    pub artikel: &'static str,
    /// Text key of the next step that would make it possible.
    pub stap: Option<&'static str>,
    /// Address of the page where that step is taken.
    pub naar: Option<&'static str>,
}

impl Bezwaar {
    /// A refusal for `reden`, resting on `artikel`.
    pub const fn new(reden: &'static str, artikel: &'static str) -> Self {
        Self { reden, artikel, stap: None, naar: None }
    }

    /// The same refusal with the step that would help and the page to take it on.
    pub const fn stap(mut self, stap: &'static str, naar: &'static str) -> Self {
        self.stap = Some(stap);
        self.naar = Some(naar);
        self
    }
}
