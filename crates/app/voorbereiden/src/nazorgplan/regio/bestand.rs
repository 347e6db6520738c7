//! The file in which a regional part travels from the municipality that leads to those that take part. Pure.

use domain::plan::HOOFDSTUKKEN;
use jiff::civil::Date;
use mandaat::aanwijzingsbesluit::som;
use serde::{Deserialize, Serialize};

/// What the file says it is, with the version of its form: the first had no day to look at it again.
const SOORT_ZONDER_DAG: &str = "nazorgregie-regioplan/1";
const SOORT: &str = "nazorgregie-regioplan/2";
/// Largest file that can be a regional part, in bytes: every chapter at its longest, with letters of four bytes.
pub(super) const GROOTST: usize = 2 * 1024 * 1024;
/// Longest name of a region.
pub(super) const REGIO: usize = 120;
/// Longest text of a chapter, in characters: as long as an own text may be.
const TEKST: usize = super::super::formulier::TEKST;

/// Text of one chapter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Deel {
    /// Number of the chapter.
    pub(super) hoofdstuk: u8,
    /// Text in the small markup of the plan.
    pub(super) tekst: String,
}

/// An edition of the regional part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Uitgave {
    soort: String,
    /// Name of the region.
    pub(super) regio: String,
    /// Code of the municipality that leads.
    pub(super) trekker: String,
    /// Its name.
    pub(super) trekker_naam: String,
    /// Counts from 1 for each municipality that leads.
    pub(super) versie: i64,
    /// Day of the edition.
    pub(super) uitgegeven: Date,
    /// Day on which who follows asks whether there is a newer one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) nakijken: Option<Date>,
    /// The chapters, by number.
    pub(super) hoofdstukken: Vec<Deel>,
    /// SHA-256 over everything else, so that a damaged or changed file is recognised.
    #[serde(default)]
    pub(super) som: String,
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weigering {
    /// It is no regional part.
    Onbekend,
    /// It is one of a form that this program does not know.
    Nieuwer,
    /// Something in it was changed or lost on the way.
    Beschadigd,
    /// A chapter that does not exist, stands in it twice, is empty or too long.
    Hoofdstuk,
}

impl Weigering {
    /// The text key of the sentence.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Onbekend => "fout-regio-onbekend",
            Self::Nieuwer => "fout-regio-nieuwer",
            Self::Beschadigd => "fout-regio-beschadigd",
            Self::Hoofdstuk => "fout-regio-hoofdstuk",
        }
    }
}

impl Uitgave {
    pub(super) fn new(
        regio: String,
        (trekker, trekker_naam): (String, String),
        versie: i64,
        (uitgegeven, nakijken): (Date, Option<Date>),
        hoofdstukken: Vec<Deel>,
    ) -> Self {
        let soort = if nakijken.is_some() { SOORT } else { SOORT_ZONDER_DAG }.to_owned();
        let made = Self { soort, regio, trekker, trekker_naam, versie, uitgegeven, nakijken, hoofdstukken, som: String::new() };
        Self { som: made.sum(), ..made }
    }

    fn sum(&self) -> String {
        let bare = Self { som: String::new(), ..self.clone() };
        serde_json::to_string(&bare).map(|text| som(&text)).unwrap_or_default()
    }

    /// The file, to keep and to hand out byte for byte.
    pub(super) fn file(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Reads a file that somebody sent in.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Weigering> {
        #[derive(Deserialize)]
        struct Soort {
            soort: String,
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let kind: Soort = serde_json::from_slice(bytes).map_err(|_| Weigering::Onbekend)?;
        if kind.soort != SOORT && kind.soort != SOORT_ZONDER_DAG {
            let ours = SOORT.split('/').next().unwrap_or_default();
            return Err(if kind.soort.split('/').next() == Some(ours) { Weigering::Nieuwer } else { Weigering::Onbekend });
        }
        let read: Self = serde_json::from_slice(bytes).map_err(|_| Weigering::Beschadigd)?;
        if read.som != read.sum() || read.regio.trim().is_empty() || read.regio.chars().count() > REGIO || read.versie < 1 {
            return Err(Weigering::Beschadigd);
        }
        if (read.soort == SOORT) != read.nakijken.is_some() || read.nakijken.is_some_and(|dag| dag <= read.uitgegeven) {
            return Err(Weigering::Beschadigd);
        }
        let known = |d: &Deel| HOOFDSTUKKEN.iter().any(|(n, _)| *n == d.hoofdstuk);
        let fits = |d: &Deel| known(d) && !d.tekst.trim().is_empty() && d.tekst.chars().count() <= TEKST;
        // In order, so that each stands in it once.
        let sorted = read.hoofdstukken.is_sorted_by(|a, b| a.hoofdstuk < b.hoofdstuk);
        if read.hoofdstukken.is_empty() || !sorted || !read.hoofdstukken.iter().all(fits) {
            return Err(Weigering::Hoofdstuk);
        }
        Ok(read)
    }

    pub(super) fn tekst(&self, hoofdstuk: u8) -> Option<&str> {
        self.hoofdstukken.iter().find(|d| d.hoofdstuk == hoofdstuk).map(|d| d.tekst.as_str())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn uitgave(delen: &[(u8, &str)]) -> Uitgave {
        let hoofdstukken = delen.iter().map(|(hoofdstuk, tekst)| Deel { hoofdstuk: *hoofdstuk, tekst: (*tekst).to_owned() }).collect();
        Uitgave::new("Regio Noord".into(), ("GM0001".into(), "Voorstad".into()), 2, (date(2026, 11, 26), None), hoofdstukken)
    }

    #[test]
    fn an_edition_with_a_day_to_look_at_it_again_is_a_file_of_the_second_form() {
        let first = uitgave(&[(1, "Waarom")]);
        let with = |nakijken| {
            let trekker = (first.trekker.clone(), first.trekker_naam.clone());
            Uitgave::new(first.regio.clone(), trekker, 3, (first.uitgegeven, nakijken), first.hoofdstukken.clone())
        };
        let made = with(Some(date(2027, 6, 1)));
        assert!(made.file().contains("regioplan/2") && made.file().contains("2027-06-01"));
        assert_eq!(Uitgave::read(made.file().as_bytes()), Ok(made));
        assert!(!first.file().contains("nakijken"), "files of before keep their sum");
        assert_eq!(Uitgave::read(with(Some(date(2026, 11, 26))).file().as_bytes()), Err(Weigering::Beschadigd), "not after the edition");
    }

    #[test]
    fn a_file_says_what_was_put_in() {
        let made = uitgave(&[(1, "Waarom"), (5, "Wie belt wie\n- één")]);
        assert_eq!(Uitgave::read(made.file().as_bytes()), Ok(made.clone()));
        assert_eq!(Uitgave::read(format!("\u{feff}{}", made.file()).as_bytes()), Ok(made));
    }

    #[test]
    fn what_is_no_regional_part_is_refused_with_the_reason() {
        let made = uitgave(&[(1, "Waarom")]).file();
        let cases: [(&str, Weigering); 5] = [
            ("", Weigering::Onbekend),
            ("{\"soort\": \"iets anders\"}", Weigering::Onbekend),
            (&made.replace("regioplan/1", "regioplan/3"), Weigering::Nieuwer),
            (&made.replace("Waarom", "Daarom"), Weigering::Beschadigd),
            (&made.replace("\"versie\": 2,", ""), Weigering::Beschadigd),
        ];
        for (text, why) in cases {
            assert_eq!(Uitgave::read(text.as_bytes()), Err(why), "{text}");
        }
    }

    #[test]
    fn chapters_are_those_of_the_plan_once_each_and_filled() {
        for delen in [&[(99, "x")][..], &[(1, " ")], &[(5, "a"), (1, "b")], &[(1, "a"), (1, "b")], &[]] {
            assert_eq!(Uitgave::read(uitgave(delen).file().as_bytes()), Err(Weigering::Hoofdstuk), "{delen:?}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_a_surprise(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            prop_assert!(Uitgave::read(&bytes).is_err());
        }

        #[test]
        fn any_text_comes_back_as_it_was(tekst in "\\PC{1,60}") {
            prop_assume!(!tekst.trim().is_empty());
            let made = uitgave(&[(1, &tekst)]);
            prop_assert_eq!(Uitgave::read(made.file().as_bytes()), Ok(made));
        }
    }
}
