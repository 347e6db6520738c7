//! Doel: what a figure says about the target of a goal, and when too little happened to say anything (R49).

use crate::code::codes;

codes! {
    /// Doelstelling: the four things that the approach wants to reach, and is evaluated on.
    pub Doelstelling "doelstelling" {
        /// Attention and support for victim and surroundings.
        Steun = "steun",
        /// A higher level of security.
        Veiligheid = "veiligheid",
        /// The feeling of safety is restored.
        Gevoel = "gevoel",
        /// Learning from every robbery.
        Leren = "leren",
    }

    /// Doeleenheid: what the target counts.
    pub Doeleenheid "doeleenheid" {
        /// A share in percent.
        Percentage = "percentage",
        /// A number of things.
        Aantal = "aantal",
        /// A number of days.
        Dagen = "dagen",
        /// A mark from 1 to 10.
        Cijfer = "cijfer",
    }

    /// Doelrichting: on which side of the target it is good.
    pub Doelrichting "doelrichting" {
        /// The target or more.
        Minstens = "minstens",
        /// The target or less.
        Hoogstens = "hoogstens",
    }

    /// Doelbron: where the figure comes from.
    pub Doelbron "doelbron" {
        /// Counted by the product.
        Telling = "telling",
        /// A question that people were asked.
        Vraag = "vraag",
        /// Entered by hand.
        Hand = "hand",
    }

    /// Doeloordeel: what the figure says about the target.
    pub Doeloordeel "doeloordeel" {
        /// Reached.
        Gehaald = "gehaald",
        /// Not reached.
        NietGehaald = "niet-gehaald",
        /// Too little happened to say.
        TeWeinig = "te-weinig",
        /// The period is not over and the count can still change the answer.
        LooptNog = "loopt-nog",
        /// There is a figure but no target.
        GeenStreefwaarde = "geen-streefwaarde",
        /// There is no figure.
        GeenCijfer = "geen-cijfer",
    }
}

/// Streefwaarde: what must be reached. Numbers are in tenths, so that a mark of 7.5 is whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Streefwaarde {
    /// The number, in tenths.
    pub tienden: i64,
    /// What it counts.
    pub eenheid: Doeleenheid,
    /// On which side it is good.
    pub richting: Doelrichting,
}

/// Uitkomst of a measurement over one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meetwaarde {
    /// So many of so many.
    Deel {
        /// How many it holds for.
        teller: i64,
        /// Of how many.
        noemer: i64,
    },
    /// A number in tenths, when known over how many.
    Waarde {
        /// The number, in tenths.
        tienden: i64,
        /// Over how many.
        van: Option<i64>,
    },
}

impl Meetwaarde {
    /// Over how many people or cases it goes.
    pub fn over(self) -> Option<i64> {
        match self {
            Self::Deel { noemer, .. } => Some(noemer),
            Self::Waarde { van, .. } => van,
        }
    }

    /// The value in tenths, rounded down; nothing over nothing.
    pub fn tienden(self) -> Option<i64> {
        match self {
            Self::Deel { teller, noemer } => teller.checked_mul(1000)?.checked_div(noemer),
            Self::Waarde { tienden, .. } => Some(tienden),
        }
    }

    /// Whether it goes over fewer than `drempel`, so that a share or average says nothing.
    pub fn te_weinig(self, drempel: i64) -> bool {
        self.over().is_some_and(|n| n < drempel)
    }

    /// Whether it points out somebody to who does not work with the cases: a count between 1 and `drempel`, or such a rest.
    pub fn herleidbaar(self, drempel: i64) -> bool {
        let small = |n: i64| (1..drempel).contains(&n);
        match self {
            Self::Deel { teller, noemer } => small(teller) || small(noemer - teller) || small(noemer),
            Self::Waarde { van, .. } => van.is_some_and(small),
        }
    }

    /// Between which percentages the real share lies with a certainty of 95 percent (Wilson, 1927); for shares only.
    pub fn interval(self) -> Option<(f64, f64)> {
        let Self::Deel { teller, noemer } = self else { return None };
        if noemer < 1 || teller < 0 || teller > noemer {
            return None;
        }
        let whole = |n: i64| i32::try_from(n).map(f64::from).ok();
        let (k, n) = (whole(teller)?, whole(noemer)?);
        let (p, z2) = (k / n, Z * Z);
        let middle = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
        let half = Z / (1.0 + z2 / n) * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
        Some((((middle - half) * 100.0).max(0.0), ((middle + half) * 100.0).min(100.0)))
    }
}

/// Standard deviations on both sides that hold 95 percent.
const Z: f64 = 1.959_963_984_540_054;

impl Streefwaarde {
    /// Whether a value reaches it. A share is compared as it is counted, never rounded.
    fn gehaald(self, meting: Meetwaarde) -> bool {
        let (value, target) = match meting {
            Meetwaarde::Deel { teller, noemer } => (teller.saturating_mul(1000), self.tienden.saturating_mul(noemer)),
            Meetwaarde::Waarde { tienden, .. } => (tienden, self.tienden),
        };
        match self.richting {
            Doelrichting::Minstens => value >= target,
            Doelrichting::Hoogstens => value <= target,
        }
    }

    /// The value in tenths as it is shown: a share as a whole percentage, unless rounding would put it on the other side of the target.
    pub fn toon(streef: Option<Self>, meting: Meetwaarde) -> Option<i64> {
        let Meetwaarde::Deel { teller, noemer } = meting else { return meting.tienden() };
        let exact = meting.tienden()?;
        let whole = (teller.checked_mul(200)?.checked_add(noemer)?).checked_div(noemer.checked_mul(2)?)? * 10;
        let rounded = Meetwaarde::Waarde { tienden: whole, van: None };
        Some(match streef {
            Some(s) if s.gehaald(rounded) != s.gehaald(meting) => match s.richting {
                Doelrichting::Minstens => exact,
                Doelrichting::Hoogstens => teller.checked_mul(1000)?.checked_add(noemer - 1)? / noemer,
            },
            _ => whole,
        })
    }

    /// Whether the distance to the target can be chance: the target lies within the interval.
    pub fn kan_toeval(self, meting: Meetwaarde) -> bool {
        let target = i32::try_from(self.tienden).map_or(f64::MAX, |t| f64::from(t) / 10.0);
        meting.interval().is_some_and(|(low, high)| low <= target && target <= high)
    }

    /// Reads how a target was written before it had fields of its own: a number with a percent sign, days or nothing else.
    pub fn uit_tekst(tekst: &str) -> Option<Self> {
        let tekst = tekst.trim().to_lowercase();
        let (richting, rest) = ["hoogstens", "maximaal", "ten hoogste", "minstens", "minimaal", "ten minste"]
            .iter()
            .find_map(|w| tekst.strip_prefix(w).map(|rest| (*w, rest.trim())))
            .map_or((Doelrichting::Minstens, tekst.as_str()), |(w, rest)| {
                (if w.starts_with("min") || w == "ten minste" { Doelrichting::Minstens } else { Doelrichting::Hoogstens }, rest)
            });
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(rest.len());
        let (number, unit) = rest.split_at(end);
        let eenheid = match unit.trim() {
            "%" | "procent" => Doeleenheid::Percentage,
            "dagen" | "dag" => Doeleenheid::Dagen,
            "" => Doeleenheid::Aantal,
            _ => return None,
        };
        Some(Self { tienden: tienden(number)?, eenheid, richting })
    }
}

/// Reads a number with at most one decimal as tenths: `95`, `95%`, `7,5`, `7.5`.
pub fn tienden(tekst: &str) -> Option<i64> {
    let tekst = tekst.trim().trim_end_matches('%').trim_end();
    let (whole, decimal) = tekst.split_once([',', '.']).unwrap_or((tekst, "0"));
    let digits =
        |s: &str| (!s.is_empty() && s.len() <= 9 && s.bytes().all(|b| b.is_ascii_digit())).then(|| s.parse::<i64>().ok()).flatten();
    let decimal = (decimal.len() == 1).then(|| digits(decimal)).flatten()?;
    Some(digits(whole)? * 10 + decimal)
}

/// What a figure says about a target. Fewer than `drempel` people or cases say nothing. A number of things only grows, so that as long as
/// the period is not over (`voorbij`) it can be enough already, or too much already, but not yet the other way round.
pub fn oordeel(streef: Option<Streefwaarde>, meting: Option<Meetwaarde>, drempel: i64, voorbij: bool) -> Doeloordeel {
    match (streef, meting) {
        (_, None) => Doeloordeel::GeenCijfer,
        (_, Some(m)) if m.over() == Some(0) => Doeloordeel::GeenCijfer,
        (_, Some(m)) if m.te_weinig(drempel) => Doeloordeel::TeWeinig,
        (None, Some(_)) => Doeloordeel::GeenStreefwaarde,
        (Some(s), Some(m)) => {
            let (gehaald, grows) = (s.gehaald(m), s.eenheid == Doeleenheid::Aantal && !voorbij);
            match (gehaald, s.richting) {
                (false, Doelrichting::Minstens) | (true, Doelrichting::Hoogstens) if grows => Doeloordeel::LooptNog,
                (true, _) => Doeloordeel::Gehaald,
                (false, _) => Doeloordeel::NietGehaald,
            }
        }
    }
}

#[cfg(test)]
mod tests;
