//! What leaves the closed circle. An edition holds only what its circle may read: small counts are gone before anything is made of it, so a
//! page, a file and a print cannot say more. It is kept as it was given out.
//!
//! * Areas with fewer than 100 addresses are shown together with others of their district, in the same way every year.
//! * 1 to 4 is shown as that; for everyone other counts are rounded to five.
//! * A reader knows the rules and adds and subtracts: within an edition, between partners and everyone, and between two editions. [`Kennis`] is
//!   what he can then know of each cell. As long as a small count could be told more precisely than "1 to 4", another cell is hidden, and at
//!   last the total.
//! * A count that was given out stays until it differs by five or more, so that two editions give no single event away.

use std::collections::BTreeMap;

use domain::codes;
use serde::{Deserialize, Serialize};
use veiligheidsbeeld::openbaar::{Eenheid, Getal, Kring, getal, samenvoegen};

/// Fewest addresses of what is shown as one area outside the closed circle.
pub const ADRESSEN: u64 = 100;
/// A count that was given out stays until it differs by so many.
const STAP: u64 = 5;

codes! {
    /// Voor: for whom an edition is.
    pub Voor "beeldkring" {
        /// Partners.
        Partners = "partners",
        /// Council and everyone.
        Openbaar = "openbaar",
    }
}

impl Voor {
    /// As the library knows it.
    pub fn kring(self) -> Kring {
        match self {
            Self::Partners => Kring::Partners,
            Self::Openbaar => Kring::Openbaar,
        }
    }
}

/// A count as it was given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cel {
    /// As counted.
    Precies(u64),
    /// 1 to 4.
    Enkele,
    /// Rounded to five.
    Ongeveer(u64),
    /// Not shown.
    Verborgen,
}

impl From<Getal> for Cel {
    fn from(g: Getal) -> Self {
        match g {
            Getal::Precies(n) => Self::Precies(n),
            Getal::EenTotVier | Getal::MinderDanVijf => Self::Enkele,
            Getal::Ongeveer(n) => Self::Ongeveer(n),
            Getal::Verborgen => Self::Verborgen,
        }
    }
}

/// From and up to.
pub type Kan = (u64, u64);
/// More than can be.
const VEEL: u64 = 1_000_000;

impl Cel {
    /// What this can be, for a reader who knows the rules.
    pub fn kan(self) -> Kan {
        match self {
            Self::Precies(n) => (n, n),
            Self::Enkele => (1, 4),
            Self::Ongeveer(n) => (n.saturating_sub(2).max(5), n + 2),
            // What is hidden beside small counts is itself not small.
            Self::Verborgen => (5, VEEL),
        }
    }
}

/// What a circle may read of one year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Uitgave {
    /// The year.
    pub jaar: i16,
    /// For whom.
    pub voor: Voor,
    /// All together; hidden when it would give a part away.
    pub totaal: Cel,
    /// By kind, each by its code.
    pub soorten: Vec<(String, Cel)>,
    /// By area or group of areas, each by its name.
    pub gebieden: Vec<(String, Cel)>,
    /// Where the counts come from: the code of a source.
    pub bron: String,
    /// The year is not over.
    pub lopend: bool,
}

/// Exact counts of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Geteld {
    /// The year.
    pub jaar: i16,
    /// By kind, by code.
    pub soorten: Vec<(String, u64)>,
    /// By group, by name; what lies in no area of its own is one of them.
    pub gebieden: Vec<(String, u64)>,
    /// All together.
    pub totaal: u64,
    /// Code of the source.
    pub bron: String,
    /// The year is not over.
    pub lopend: bool,
}

/// Weight of being in another district: an area joins its own district first.
const VER: f64 = 1e-6;

/// For each area the name of the group in which it is shown; nothing when it may not be shown. Areas of one district count as neighbours; where
/// a district is too small by itself, the others of the municipality do, so that nothing small stays over.
pub fn groepen(gebieden: &[(String, String, Option<u32>)]) -> BTreeMap<String, Option<String>> {
    let district = |code: &str| code.strip_prefix("BU").and_then(|rest| rest.get(..6)).unwrap_or(code).to_owned();
    let units: Vec<Eenheid> = gebieden
        .iter()
        .map(|(code, _, adressen)| {
            let near = gebieden.iter().filter(|(other, ..)| other != code);
            let weight = |other: &str| if district(other) == district(code) { 1.0 } else { VER };
            Eenheid {
                code: code.clone(),
                adressen: u64::from(adressen.unwrap_or(0)),
                grenzen: near.map(|(other, ..)| (other.clone(), weight(other))).collect(),
            }
        })
        .collect();
    let merged = samenvoegen(&units, ADRESSEN).unwrap_or_default();
    let name = |group: &String| {
        let of: Vec<&str> = gebieden
            .iter()
            .filter(|(code, ..)| merged.get(code).and_then(Option::as_ref) == Some(group))
            .map(|(_, naam, _)| naam.as_str())
            .collect();
        of.join(SAMEN)
    };
    merged.iter().map(|(code, group)| (code.clone(), group.as_ref().map(name))).collect()
}

/// Between the names of areas that are shown together.
const SAMEN: &str = " + ";

/// For each area the group in which an earlier edition of the same year showed it. A group that was given out stays, also when addresses or areas
/// changed since: other groups could be laid beside these and subtracted.
pub fn groepen_van(eerder: &Uitgave, gebieden: &[(String, String, Option<u32>)]) -> BTreeMap<String, Option<String>> {
    let shown =
        |naam: &str| eerder.gebieden.iter().map(|(group, _)| group).find(|group| group.split(SAMEN).any(|part| part == naam)).cloned();
    gebieden.iter().map(|(code, naam, _)| (code.clone(), shown(naam))).collect()
}

/// What a reader knows of each cell of an edition before he adds and subtracts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kennis {
    /// The total.
    pub totaal: Kan,
    /// By kind.
    pub soorten: Vec<Kan>,
    /// By area.
    pub gebieden: Vec<Kan>,
}

impl Kennis {
    /// From one edition.
    pub fn van(u: &Uitgave) -> Self {
        let all = |cells: &[(String, Cel)]| cells.iter().map(|(_, c)| c.kan()).collect();
        let totaal = if u.totaal == Cel::Verborgen { (0, VEEL) } else { u.totaal.kan() };
        Self { totaal, soorten: all(&u.soorten), gebieden: all(&u.gebieden) }
    }

    /// Together with what another edition over the same counts says; where they contradict each other the counts changed, and the first holds.
    #[must_use]
    pub fn met(&self, other: &Self) -> Self {
        let both = |a: Kan, b: Kan| {
            let kan = (a.0.max(b.0), a.1.min(b.1));
            if kan.0 <= kan.1 { kan } else { a }
        };
        let all = |a: &[Kan], b: &[Kan]| a.iter().enumerate().map(|(i, k)| b.get(i).map_or(*k, |o| both(*k, *o))).collect();
        Self {
            totaal: both(self.totaal, other.totaal),
            soorten: all(&self.soorten, &other.soorten),
            gebieden: all(&self.gebieden, &other.gebieden),
        }
    }

    /// What each cell can be after adding and subtracting: both tables add up to the same total.
    pub fn afgeleid(&self) -> (Vec<Kan>, Vec<Kan>) {
        let sum = |cells: &[Kan]| cells.iter().fold((0, 0), |s, c| (s.0 + c.0, s.1 + c.1));
        let (kinds, areas) = (sum(&self.soorten), sum(&self.gebieden));
        let low = self.totaal.0.max(kinds.0).max(areas.0);
        let high = self.totaal.1.min(kinds.1).min(areas.1);
        let of = |cells: &[Kan], all: Kan| -> Vec<Kan> {
            let one = |c: &Kan| (c.0.max(low.saturating_sub(all.1 - c.1)), c.1.min(high.saturating_sub(all.0 - c.0)));
            cells.iter().map(one).collect()
        };
        (of(&self.soorten, kinds), of(&self.gebieden, areas))
    }

    /// Which cells that show "1 to 4" could be told more precisely: of the kinds and of the areas.
    fn lekken(&self, u: &Uitgave) -> (Vec<usize>, Vec<usize>) {
        let (kinds, areas) = self.afgeleid();
        let leaks = |cells: &[(String, Cel)], known: &[Kan]| {
            cells.iter().zip(known).enumerate().filter(|(_, ((_, c), k))| *c == Cel::Enkele && **k != (1, 4)).map(|(i, _)| i).collect()
        };
        (leaks(&u.soorten, &kinds), leaks(&u.gebieden, &areas))
    }
}

/// The next editions of a year, after those of `eerder` with the exact total of which they were made. They are the same as long as fewer than
/// five robberies came or went: whoever lays two editions beside each other would see that single one. Once, when the year is over, the last
/// months come in. A list that is destroyed at the end of its term changes nothing that was given out.
pub fn volgende(geteld: &Geteld, eerder: &[(Uitgave, u64)]) -> Vec<Uitgave> {
    let before: Vec<&(Uitgave, u64)> = eerder.iter().filter(|(u, _)| u.jaar == geteld.jaar).collect();
    let editions: Vec<Uitgave> = before.iter().map(|(u, _)| u.clone()).collect();
    let over = editions.iter().all(|u| u.lopend) && !geteld.lopend;
    let near = before.iter().any(|(_, basis)| basis.abs_diff(geteld.totaal) < STAP) && !over;
    let poorer = editions.iter().any(|u| u.bron == LIJST && geteld.bron != LIJST);
    if geteld.bron == GEEN || (!before.is_empty() && (near || poorer)) {
        return editions;
    }
    uitgaven(geteld, &editions)
}

/// Codes of the list of the police, and of no source.
const LIJST: &str = "lijst";
const GEEN: &str = "geen";

/// The editions of a year for partners and for everyone: what may be given out after what was given out before.
pub fn uitgaven(geteld: &Geteld, eerder: &[Uitgave]) -> Vec<Uitgave> {
    let previous = |voor: Voor| eerder.iter().find(|u| u.voor == voor && u.jaar == geteld.jaar);
    let mut made: Vec<Uitgave> = [Voor::Openbaar, Voor::Partners].into_iter().map(|voor| begin(geteld, voor, previous(voor))).collect();
    // Hiding one cell may lay bare another; each round hides at least one, so this ends.
    loop {
        let known = gezamenlijk(&made, eerder);
        let worst = made.iter().enumerate().find_map(|(i, u)| {
            let (kinds, areas) = known.lekken(u);
            (!kinds.is_empty() || !areas.is_empty()).then_some((i, !kinds.is_empty(), !areas.is_empty()))
        });
        let Some((_, kinds, areas)) = worst else { return made };
        if !verberg(&mut made, kinds, areas) {
            // Nothing is left to hide: what was there stays, and the new edition says nothing about parts.
            return made.into_iter().map(|u| previous(u.voor).cloned().unwrap_or_else(|| leeg(u))).collect();
        }
    }
}

/// What a reader of all editions knows.
pub fn gezamenlijk(nu: &[Uitgave], eerder: &[Uitgave]) -> Kennis {
    let mut all = nu.iter().chain(eerder.iter().filter(|e| nu.iter().any(|n| n.jaar == e.jaar && samen(n, e)))).map(Kennis::van);
    let first = all.next().unwrap_or(Kennis { totaal: (0, VEEL), soorten: Vec::new(), gebieden: Vec::new() });
    all.fold(first, |known, next| known.met(&next))
}

/// Whether two editions have the same rows, so that their cells can be laid on each other.
fn samen(a: &Uitgave, b: &Uitgave) -> bool {
    let names = |cells: &[(String, Cel)]| cells.iter().map(|(n, _)| n.clone()).collect::<Vec<_>>();
    names(&a.gebieden) == names(&b.gebieden) && names(&a.soorten) == names(&b.soorten)
}

fn begin(geteld: &Geteld, voor: Voor, eerder: Option<&Uitgave>) -> Uitgave {
    let was = |cells: Option<&Vec<(String, Cel)>>, name: &str| cells.and_then(|all| all.iter().find(|(n, _)| n == name)).map(|(_, c)| *c);
    let show = |n: u64, before: Option<Cel>| blijft(before, n).unwrap_or_else(|| Cel::from(getal(n, voor.kring())));
    let soorten = geteld.soorten.iter().map(|(name, n)| (name.clone(), show(*n, was(eerder.map(|e| &e.soorten), name)))).collect();
    let gebieden = geteld.gebieden.iter().map(|(name, n)| (name.clone(), show(*n, was(eerder.map(|e| &e.gebieden), name)))).collect();
    let totaal = show(geteld.totaal, eerder.map(|e| e.totaal));
    Uitgave { jaar: geteld.jaar, voor, totaal, soorten, gebieden, bron: geteld.bron.clone(), lopend: geteld.lopend }
}

/// What was given out before, as long as the count is near it.
fn blijft(before: Option<Cel>, n: u64) -> Option<Cel> {
    before.filter(|cel| match cel {
        Cel::Verborgen => true,
        Cel::Enkele => (1..=4).contains(&n),
        Cel::Precies(0) => n == 0,
        Cel::Precies(m) | Cel::Ongeveer(m) => m.abs_diff(n) < STAP,
    })
}

/// Hides one thing, in both editions alike: the smallest count that is still shown beside the leak, else the total, else a count of the other
/// table, which adds up to the same. False when nothing is left to hide.
fn verberg(made: &mut [Uitgave], kinds: bool, areas: bool) -> bool {
    if (areas && verberg_rij(made, false)) || (kinds && verberg_rij(made, true)) {
        return true;
    }
    let shown = made.iter().any(|u| u.totaal != Cel::Verborgen);
    made.iter_mut().for_each(|u| u.totaal = Cel::Verborgen);
    shown || verberg_rij(made, false) || verberg_rij(made, true)
}

/// Hides the smallest count above zero of one of the tables.
fn verberg_rij(made: &mut [Uitgave], kinds: bool) -> bool {
    let value = |c: Cel| match c {
        Cel::Precies(n) | Cel::Ongeveer(n) if n > 0 => Some(n),
        _ => None,
    };
    let rows = |u: &Uitgave| if kinds { u.soorten.clone() } else { u.gebieden.clone() };
    let Some((_, name)) = made.iter().flat_map(rows).filter_map(|(name, c)| Some((value(c)?, name))).min() else { return false };
    for u in made.iter_mut() {
        let rows = if kinds { &mut u.soorten } else { &mut u.gebieden };
        rows.iter_mut().filter(|(n, c)| *n == name && value(*c).is_some()).for_each(|(_, c)| *c = Cel::Verborgen);
    }
    true
}

/// Only that there is a year.
fn leeg(u: Uitgave) -> Uitgave {
    Uitgave { soorten: Vec::new(), gebieden: Vec::new(), ..u }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
    use super::*;
    use proptest::prelude::*;

    fn geteld(areas: &[u64], kinds: &[u64]) -> Geteld {
        let named = |all: &[u64], word: &str| all.iter().enumerate().map(|(i, n)| (format!("{word}{i}"), *n)).collect();
        Geteld {
            jaar: 2025,
            soorten: named(kinds, "s"),
            gebieden: named(areas, "g"),
            totaal: areas.iter().sum(),
            bron: "lijst".into(),
            lopend: false,
        }
    }

    /// Splits a total over three kinds.
    fn kinds(total: u64, a: u64, b: u64) -> Vec<u64> {
        let first = a.min(total);
        let second = b.min(total - first);
        vec![first, second, total - first - second]
    }

    #[test]
    fn a_single_small_count_cannot_be_subtracted() {
        let made = uitgaven(&geteld(&[8, 4, 0], &[12, 0, 0]), &[]);
        let partners = &made[1];
        assert_eq!(partners.gebieden[1].1, Cel::Enkele);
        let known = gezamenlijk(&made, &[]).afgeleid().1;
        assert_eq!(known[1], (1, 4), "{made:?}");
    }

    #[test]
    fn two_small_counts_with_an_exact_total_cannot_be_told() {
        // 8 + 1 + 1 = 10: with the total both small ones would be 1.
        let made = uitgaven(&geteld(&[8, 1, 1], &[10, 0, 0]), &[]);
        assert_eq!(gezamenlijk(&made, &[]).afgeleid().1[1..], [(1, 4), (1, 4)], "{made:?}");
    }

    #[test]
    fn areas_below_a_hundred_addresses_are_shown_together_or_not_at_all() {
        let area = |code: &str, naam: &str, adressen| (code.to_owned(), naam.to_owned(), adressen);
        let all = [
            area("BU99990001", "Centrum", Some(900)),
            area("BU99990002", "Dijk", Some(40)),
            area("BU99990101", "Eiland", Some(30)),
            area("BU99990201", "Veen", None),
        ];
        let groups = groepen(&all);
        let together = Some("Centrum + Dijk + Eiland + Veen".to_owned());
        assert!(groups.values().all(|g| *g == together), "{groups:?}");
        let own = groepen(&[area("BU99990001", "Centrum", Some(900)), area("BU99990101", "Eiland", Some(130))]);
        assert_eq!(own["BU99990101"].as_deref(), Some("Eiland"));
        assert_eq!(groepen(&[area("BU99990001", "Centrum", None)])["BU99990001"], None, "not known is not enough");
    }

    #[test]
    fn nothing_is_known_of_an_event_that_came_late() {
        let first = uitgaven(&geteld(&[8, 6, 20], &[34, 0, 0]), &[]);
        let second = uitgaven(&geteld(&[9, 6, 20], &[35, 0, 0]), &first);
        assert_eq!(first, second, "one event more changes nothing that can be read");
        let third = uitgaven(&geteld(&[14, 6, 20], &[40, 0, 0]), &second);
        assert_eq!(third[1].gebieden[0].1, Cel::Precies(14), "six more do");
    }

    #[test]
    fn a_year_moves_once_when_it_is_over_and_else_by_five() {
        let running = Geteld { lopend: true, ..geteld(&[30, 7, 20], &[57, 0, 0]) };
        let first = volgende(&running, &[]);
        let given: Vec<(Uitgave, u64)> = first.iter().map(|u| (u.clone(), 57)).collect();
        let more = geteld(&[30, 9, 21], &[60, 0, 0]);
        assert_eq!(volgende(&Geteld { lopend: true, ..more.clone() }, &given), first, "three more in a running year show nowhere");
        let over = volgende(&more, &given);
        assert!(over.iter().all(|u| !u.lopend), "the year is over: {over:?}");
        let given: Vec<(Uitgave, u64)> = over.iter().map(|u| (u.clone(), 60)).collect();
        assert_eq!(volgende(&geteld(&[30, 9, 22], &[61, 0, 0]), &given), over, "a late one shows nowhere");
        assert_ne!(volgende(&geteld(&[36, 9, 21], &[66, 0, 0]), &given), over, "six do");
        let own = Geteld { bron: "casussen".into(), ..geteld(&[80, 1, 2], &[83, 0, 0]) };
        assert_eq!(volgende(&own, &given), over, "when the list is destroyed, what was given out stays");
        assert_eq!(volgende(&Geteld { bron: "geen".into(), ..geteld(&[], &[]) }, &given), over);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3000))]

        /// The attack: whoever reads partners' and everyone's editions, twice, and adds and subtracts, knows of no small count more than that it
        /// is 1 to 4; also when the counts did not change in between, and when they did.
        #[test]
        fn no_small_count_can_be_recovered_over_two_editions(
            areas in prop::collection::vec(0_u64..15, 1..6), late in prop::collection::vec(0_u64..3, 6), a in 0_u64..20, b in 0_u64..20, changed: bool
        ) {
            let total: u64 = areas.iter().sum();
            let first = uitgaven(&geteld(&areas, &kinds(total, a, b)), &[]);
            let now: Vec<u64> = if changed { areas.iter().zip(&late).map(|(n, l)| n + l).collect() } else { areas.clone() };
            let second = uitgaven(&geteld(&now, &kinds(now.iter().sum(), a, b)), &first);
            for (editions, before, counts) in [(&first, &[][..], &areas), (&second, &first[..], &now)] {
                let (kinds, known) = gezamenlijk(editions, before).afgeleid();
                for edition in editions {
                    for ((name, cel), kan) in edition.soorten.iter().zip(&kinds) {
                        prop_assert!(*cel != Cel::Enkele || *kan == (1, 4), "{} {:?}: {:?}", name, kan, editions);
                    }
                    for (i, (name, cel)) in edition.gebieden.iter().enumerate() {
                        if *cel == Cel::Enkele {
                            prop_assert_eq!(known[i], (1, 4), "{} of {:?}: {:?}", name, counts, editions);
                        }
                        let small = (1..=4).contains(&counts[i]);
                        let told = matches!(cel, Cel::Precies(n) if *n == counts[i]) && small;
                        prop_assert!(!told, "a small count in plain sight");
                    }
                }
            }
            // Between two editions a cell stays, or moves by five or more, or only says that there is something.
            for (old, new) in first.iter().zip(&second) {
                for ((_, was), (_, is)) in old.gebieden.iter().zip(&new.gebieden) {
                    if let (Cel::Precies(x), Cel::Precies(y)) = (was, is) {
                        prop_assert!(x == y || x.abs_diff(*y) >= 5 || *x == 0, "{was:?} {is:?}");
                    }
                }
            }
        }
    }
}
