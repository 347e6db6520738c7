#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
use jiff::civil::date;
use web::Taal;

use super::*;
use crate::vormen::Ringen;

/// A square of one kilometre at a column of a row of squares.
pub(crate) fn vierkant(naam: &str, column: i32) -> Vorm {
    let (x, y) = (100_000 + column * 1000, 400_000);
    let ringen: Ringen = vec![vec![(x, y), (x + 1000, y), (x + 1000, y + 1000), (x, y + 1000), (x, y)]];
    let code = format!("BU9999{column:04}");
    Vorm { id: format!("2025:{code}"), jaar: 2025, code, naam: naam.to_owned(), ringen, opgehaald: date(2026, 1, 2), versie: 1 }
}

/// What can be read off a drawing: of each row its step as it is shaded, and the number in it; and every other text.
pub(crate) fn afgelezen(drawn: &str) -> (Vec<(usize, String, String)>, Vec<String>) {
    let between =
        |text: &str, from: &str, to: &str| text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map(|(it, _)| it.to_owned());
    let groups = drawn.split("<g class=\"vb-vak\"").skip(1).filter_map(|g| {
        let row = between(g, "data-gebied=\"", "\"")?.parse().ok()?;
        Some((row, between(g, "class=\"vb-", "\"")?, between(g, "data-zin=\"", "\"")?))
    });
    let texts = drawn.split("<text").skip(1).filter_map(|t| between(t, ">", "</text>")).collect();
    (groups.collect(), texts)
}

#[test]
fn each_cell_has_its_shade_its_pattern_and_its_number_and_what_is_hidden_has_none() {
    let tr = Tr::new(Taal::Nl);
    let cells = [Cel::Precies(0), Cel::Enkele, Cel::Precies(7), Cel::Ongeveer(15), Cel::Ongeveer(60), Cel::Verborgen];
    let rows: Vec<(String, Cel)> = cells.iter().enumerate().map(|(i, c)| (format!("Wijk {i}"), *c)).collect();
    let vormen: Vec<Vorm> = (0..7).map(|i| vierkant(&format!("Wijk {i}"), i)).collect();
    let made = teken(tr, "k", &uitgegeven(tr, &rows), &vormen, &[]);
    let drawn = made.tekening.into_string();
    let (found, texts) = afgelezen(&drawn);
    assert_eq!(found.iter().map(|(_, k, _)| k.as_str()).collect::<Vec<_>>(), ["0", "1", "2", "3", "5", "weg"]);
    assert_eq!(found[1].2, "Wijk 1: 1 tot 4");
    for want in ["0", "1–4", "7", "≈15", "≈60", "5–9", "50+", "niet getoond", "noord", "1 km"] {
        assert!(texts.iter().any(|t| t == want), "{want} in {texts:?}");
    }
    assert_eq!((made.verborgen, made.gebieden), (2, 7), "an area without a row is not shown either");
    assert!(drawn.contains("url(#k-weg)") && drawn.contains("id=\"k-1\"") && !drawn.contains("style="));
}

#[test]
fn areas_that_stand_together_share_a_number_and_a_dotted_line() {
    let tr = Tr::new(Taal::En);
    let rows = [("Wijk 0 + Wijk 1".to_owned(), Cel::Enkele), ("Wijk 2".to_owned(), Cel::Precies(8))];
    let vormen: Vec<Vorm> = (0..3).map(|i| vierkant(&format!("Wijk {i}"), i)).collect();
    let drawn = teken(tr, "k", &uitgegeven(tr, &rows), &vormen, &[]).tekening.into_string();
    let (found, texts) = afgelezen(&drawn);
    assert_eq!(found.len(), 2);
    assert_eq!(texts.iter().filter(|t| *t == "1–4").count(), 2, "once in the map, once in the legend");
    assert_eq!(drawn.matches("vb-stippel").count(), 1);
}

#[test]
fn the_steps_are_the_same_whatever_the_numbers() {
    let tr = Tr::new(Taal::Nl);
    let rows = |n: u64| vec![("A".to_owned(), n), ("B".to_owned(), 1)];
    assert_eq!(besloten(tr, &rows(3)).1, besloten(tr, &rows(300)).1);
    assert_eq!(besloten(tr, &rows(3)).1.namen, ["0", "1", "2–4", "5–9", "10–19", "20+"]);
    assert_eq!(uitgegeven(tr, &[]).1.namen, ["0", "1–4", "5–9", "10–19", "20–49", "50+"]);
    let rates = tempo(tr, &[("A".to_owned(), Some(0.3)), ("B".to_owned(), None)]);
    assert_eq!((rates.0[0].stap, rates.0[1].stap), (Some(4), None));
    assert_eq!(rates.1.namen[1], "0,02–0,05");
}

#[test]
fn a_map_for_a_document_needs_no_style_sheet_and_says_nothing_but_what_is_seen() {
    let tr = Tr::new(Taal::Nl);
    let rows = [("Wijk 0 + Wijk 1".to_owned(), Cel::Enkele), ("Wijk 2".to_owned(), Cel::Precies(8)), ("Wijk 3".to_owned(), Cel::Verborgen)];
    let vormen: Vec<Vorm> = (0..4).map(|i| vierkant(&format!("Wijk {i}"), i)).collect();
    let made = teken(tr, "k", &uitgegeven(tr, &rows), &vormen, &[]);
    let alone = los("Kaart <van> 2025", &made);
    assert!(!alone.contains("class=") && !alone.contains("data-") && !alone.contains("style="), "{alone}");
    assert!(alone.contains("Kaart &lt;van&gt; 2025") && alone.contains("fill=\"#b3cce5\"") && alone.contains("url(#k-weg)"));
    // A number stands there twice: its white edge, and itself.
    let words = |svg: &str| {
        let mut all = afgelezen(svg).1;
        all.dedup();
        all
    };
    assert_eq!(words(&alone), words(&made.tekening.0), "the same words as on the page");
    assert_eq!(alone, los("Kaart <van> 2025", &teken(tr, "k", &uitgegeven(tr, &rows), &vormen, &[])), "the same bytes");
    assert_eq!(alone.matches('<').count(), alone.matches('>').count());
}

#[test]
fn too_few_make_no_map() {
    let rows = [("A".to_owned(), Cel::Enkele), ("B".to_owned(), Cel::Precies(0))];
    for few in [Cel::Enkele, Cel::Precies(0), Cel::Precies(4)] {
        assert!(!genoeg(few, &rows));
    }
    assert!(genoeg(Cel::Ongeveer(5), &rows) && genoeg(Cel::Verborgen, &rows) && !genoeg(Cel::Precies(9), &rows[..1]));
}
