//! Nazorgplan: chapters, completeness, vague places, goals and their figures, and the readiness score.

mod doel;
mod meetbaar;
mod persoon;
mod tijdvak;
mod vaag;
mod verloop;

pub use doel::{Doelbron, Doeleenheid, Doeloordeel, Doelrichting, Doelstelling, Meetwaarde, Streefwaarde, oordeel, tienden};
pub use meetbaar::{DOELVOORSTELLEN, Doeltekort, Doelvoorstel, Meetbaar, doeltekorten, doelvoorstel};
pub use persoon::{Bekende, Bekenden, Persoonsplek, Persoonssoort};
pub use tijdvak::{Doelperiode, Tijdvak};
pub use verloop::{Einde, Tijdmaat, Verloop, binnen};

pub use vaag::{Vaagheid, VagePlek, vage_plekken};

/// A check of readiness and its outcome, ready to be weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Uitkomst {
    /// Weight, 1 to 10: how soon the night breaks on it.
    pub gewicht: u8,
    /// The check holds.
    pub gehaald: bool,
}

/// Readiness as a whole percentage of the weight that holds; 0 without checks.
///
/// Rounds down, so that 100 means that nothing is missing.
pub fn gereedheid(uitkomsten: &[Uitkomst]) -> u8 {
    let total: u32 = uitkomsten.iter().map(|u| u32::from(u.gewicht)).sum();
    let held: u32 = uitkomsten.iter().filter(|u| u.gehaald).map(|u| u32::from(u.gewicht)).sum();
    (held * 100).checked_div(total).map_or(0, |percentage| u8::try_from(percentage).unwrap_or(100))
}

/// The chapters of a nazorgplan, in order: number and text key of the title.
pub const HOOFDSTUKKEN: &[(u8, &str)] = &[
    (0, "hoofdstuk-versie"),
    (1, "hoofdstuk-aanleiding"),
    (2, "hoofdstuk-doelen"),
    (3, "hoofdstuk-veiligheidsbeeld"),
    (4, "hoofdstuk-inventarisatie"),
    (5, "hoofdstuk-organisatie"),
    (6, "hoofdstuk-partners"),
    (7, "hoofdstuk-informatie"),
    (8, "hoofdstuk-criteria"),
    (9, "hoofdstuk-woningoverval"),
    (10, "hoofdstuk-bedrijfsoverval"),
    (11, "hoofdstuk-andere"),
    (12, "hoofdstuk-communicatie"),
    (13, "hoofdstuk-medewerkers"),
    (14, "hoofdstuk-oefenen"),
    (15, "hoofdstuk-evaluatie"),
    (16, "hoofdstuk-kosten"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_means_nothing_is_missing() {
        let held = Uitkomst { gewicht: 10, gehaald: true };
        let missing = Uitkomst { gewicht: 1, gehaald: false };
        assert_eq!(gereedheid(&[held, held, missing]), 95);
        assert_eq!(gereedheid(&[held]), 100);
        assert_eq!(gereedheid(&[missing]), 0);
        assert_eq!(gereedheid(&[]), 0);
    }
}
