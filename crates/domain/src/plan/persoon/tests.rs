#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

use proptest::prelude::*;

use super::*;

fn mensen() -> Vec<Bekende> {
    let een = |naam: &str, functie: &str, bereik: &[&str]| Bekende {
        naam: naam.into(),
        functie: functie.into(),
        bereik: bereik.iter().map(|b| (*b).to_owned()).collect(),
        alleen_heel: false,
    };
    vec![
        een("Sanne de Wit", "adviseur OOV", &["06 12345601", "sanne@voorbeeldstad.nl"]),
        een("José Núñez", "", &["+31 6 87654321"]),
        een("Balie Slachtofferhulp", "", &["020 1234567"]),
    ]
}

fn bekenden() -> Bekenden {
    Bekenden::new(&mensen(), ["Slachtofferhulp Nederland", "balie"], ["0800 1234", "010 7654321", "020 1234567", "oov@voorbeeldstad.nl"])
}

#[test]
fn names_go_whole_and_in_part_and_the_function_stands_there() {
    let m = |t: &str| bekenden().maskeer(t);
    assert_eq!(m("Sanne de Wit belt 06 12345601."), "[adviseur OOV] belt [nummer].");
    assert_eq!(m("sanne  de wit"), "[adviseur OOV]");
    assert_eq!(m("Bel mevrouw De Wit of S. de Wit."), "Bel mevrouw [adviseur OOV] of [adviseur OOV].");
    assert_eq!(m("Sanne\nde Wit, SANNE en Jose Nunez"), "[adviseur OOV], [adviseur OOV] en [naam]");
    assert_eq!(m("De muur is wit. De coördinator belt."), "De muur is wit. De coördinator belt.");
    assert_eq!(m("Slachtofferhulp heeft een balie. Balie"), "Slachtofferhulp heeft een balie. Balie", "an organisation is no person");
}

#[test]
fn numbers_and_addresses_go_however_they_are_written() {
    for t in [
        "06 12345601",
        "06-12 34 56 01",
        "0612345699",
        "+31 6 1234 5699",
        "+31 (0)6 12345699",
        "0031 6 12345699",
        "(020) 123 45 67",
        "020-1234568",
        "6 12345601",
        "0 6 1 2 3 4 5 6 0 1",
        "+32 475 12 34 56",
        "06\u{a0}1234\u{200b}5699",
    ] {
        assert_eq!(bekenden().maskeer(&format!("Bel {t}, of wacht.")), "Bel [nummer], of wacht.", "{t}");
    }
    assert_eq!(bekenden().maskeer("Mail Sanne.deWit@elders.nl."), "Mail [e-mail].");
    for t in [
        "112 of 0900-8844",
        "0800 1234",
        "010-765 43 21",
        "oov@voorbeeldstad.nl",
        "06-12-2026 10:00",
        "01-12-2026 10:00",
        "2026-06-12",
        "Wpg art. 16, lid 1",
        "€ 1.000.000",
        "Stb. 2019, 123",
    ] {
        assert_eq!(bekenden().maskeer(t), t);
    }
}

#[test]
fn a_partner_reads_names_and_its_own_numbers() {
    let own = bekenden().met_namen(["06 87654321"]);
    assert_eq!(own.maskeer("Sanne de Wit 06 12345601, José 06-87654321"), "Sanne de Wit [nummer], José 06-87654321");
}

#[test]
fn a_function_with_a_name_in_it_is_not_put_there() {
    let b = Bekenden::new(
        &[
            Bekende { naam: "Jan Bos".into(), functie: "hulp van Kees Dijk".into(), ..Bekende::default() },
            Bekende { naam: "Kees Dijk".into(), ..Bekende::default() },
        ],
        [],
        [],
    );
    assert!(!b.maskeer("Jan Bos").contains("Kees Dijk"));
}

#[test]
fn a_drawing_full_of_digits_is_read_in_one_go() {
    let drawing = "1 ".repeat(50_000);
    assert_eq!(bekenden().maskeer(&format!("{drawing}tel 06 12345601")).len(), drawing.len() + 4 + NUMMER.len());
}

proptest! {
    /// Whatever stands around it, in whatever case and with whatever separator, nobody is named.
    #[test]
    fn nobody_is_left_in_any_text(
        voor in "\\PC{0,20}",
        na in "\\PC{0,20}",
        wie in 0..2_usize,
        tussen in prop::sample::select(vec![" ", "  ", "\n", "\u{a0}", ". ", "-"]),
        groot in any::<bool>(),
        scheiding in prop::sample::select(vec!["", " ", "-", ".", "\u{a0}"]),
        nummer in "[1-9][0-9]{7}",
    ) {
        let b = bekenden();
        let naam = mensen()[wie].naam.replace(' ', tussen);
        let naam = if groot { naam.to_uppercase() } else { naam.to_lowercase() };
        let tekst = format!("{voor} {naam} 06{scheiding}{nummer} x@y.nl {na}");
        let uit = b.maskeer(&tekst);
        prop_assert!(b.plekken(&uit).is_empty(), "{uit}");
        prop_assert!(!uit.contains(&nummer) && !uit.contains(&naam) && !uit.contains("x@y.nl"), "{uit}");
    }

    /// Any text at all: no panic, and what is left holds nothing.
    #[test]
    fn masking_ends(tekst in any::<String>(), cijfers in "[0-9+() .-]{0,40}") {
        let b = bekenden();
        for t in [tekst, cijfers] {
            let uit = b.maskeer(&t);
            prop_assert!(b.plekken(&uit).is_empty(), "{t} -> {uit}");
        }
    }
}
