//! Doel: when a goal of the plan is measured, what a figure says about it, and when too little happened to say anything (R49).

use jiff::civil::Date;

use super::vaag;
use crate::{code::codes, kalender};

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

    /// Doelperiode: the stretch of time over which a goal is measured.
    pub Doelperiode "doelperiode" {
        /// A calendar year.
        Jaar = "jaar",
        /// Half a year.
        Halfjaar = "halfjaar",
        /// A quarter.
        Kwartaal = "kwartaal",
        /// The last twelve whole months, moving along.
        TwaalfMaanden = "12-maanden",
        /// Three calendar years up to and including this one: for who has few robberies.
        DrieJaar = "3-jaar",
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

/// Tijdvak: one period, from its first day up to and without `tot`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tijdvak {
    /// First day.
    pub van: Date,
    /// The day after the last.
    pub tot: Date,
}

impl Tijdvak {
    /// The last day.
    pub fn laatste(self) -> Date {
        self.tot.yesterday().unwrap_or(self.tot)
    }

    /// Whether nothing can happen in it any more.
    pub fn voorbij(self, vandaag: Date) -> bool {
        vandaag >= self.tot
    }

    /// Its first moment, and the first moment after it.
    pub fn momenten(self) -> (crate::Moment, crate::Moment) {
        let midnight = |dag: Date| kalender::moment(dag.to_datetime(jiff::civil::Time::midnight()));
        (midnight(self.van), midnight(self.tot))
    }
}

/// A month as one number, so that counting on is adding.
fn maand(dag: Date) -> i32 {
    i32::from(dag.year()) * 12 + i32::from(dag.month()) - 1
}

fn eerste(maand: i32) -> Date {
    let (year, month) = (i16::try_from(maand.div_euclid(12)), i8::try_from(maand.rem_euclid(12) + 1));
    year.ok().zip(month.ok()).and_then(|(y, m)| Date::new(y, m, 1).ok()).unwrap_or(Date::MAX)
}

fn maanden(van: i32, aantal: i32) -> Tijdvak {
    Tijdvak { van: eerste(van), tot: eerste(van + aantal) }
}

impl Doelperiode {
    fn lengte(self) -> i32 {
        match self {
            Self::DrieJaar => 36,
            Self::Jaar | Self::TwaalfMaanden => 12,
            Self::Halfjaar => 6,
            Self::Kwartaal => 3,
        }
    }

    /// The period in which a day falls; for twelve months the whole months before it.
    pub fn tijdvak(self, dag: Date) -> Tijdvak {
        let (now, length) = (maand(dag), self.lengte());
        match self {
            Self::TwaalfMaanden => maanden(now - length, length),
            Self::DrieJaar => maanden(now - now.rem_euclid(12) - 24, length),
            _ => maanden(now - now.rem_euclid(length), length),
        }
    }

    /// The period before; twelve months move back by a quarter, three years by a year.
    pub fn vorige(self, t: Tijdvak) -> Tijdvak {
        let step = match self {
            Self::TwaalfMaanden => 3,
            Self::DrieJaar => 12,
            _ => self.lengte(),
        };
        maanden(maand(t.van) - step, self.lengte())
    }

    /// The period that starts on this day, when one does.
    pub fn vanaf(self, van: Date) -> Option<Tijdvak> {
        let t = maanden(maand(van), self.lengte());
        let starts = match self {
            Self::TwaalfMaanden => true,
            _ => maand(van).rem_euclid(self.lengte().min(12)) == 0,
        };
        (van.day() == 1 && starts && (1900..9000).contains(&van.year())).then_some(t)
    }

    /// The period of today and those before it, newest first.
    pub fn reeks(self, vandaag: Date, aantal: usize) -> Vec<Tijdvak> {
        std::iter::successors(Some(self.tijdvak(vandaag)), |t| Some(self.vorige(*t))).take(aantal).collect()
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
    let digits = |s: &str| (!s.is_empty() && s.len() <= 9 && s.bytes().all(|b| b.is_ascii_digit())).then(|| s.parse::<i64>().ok()).flatten();
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

/// What is known of a goal, to see whether it can be measured.
#[derive(Debug, Clone, Copy)]
pub struct Meetbaar<'a> {
    /// The goal.
    pub doel: &'a str,
    /// What is measured.
    pub indicator: &'a str,
    /// The target.
    pub streef: Option<Streefwaarde>,
    /// Where the figure comes from.
    pub bron: Option<Doelbron>,
    /// That source is complete: the figure exists, or there is a question.
    pub bron_compleet: bool,
    /// The unit in which the source gives its figure, when it is fixed.
    pub bron_eenheid: Option<Doeleenheid>,
    /// Over which period.
    pub periode: Option<Doelperiode>,
}

/// Doeltekort: why a goal cannot be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doeltekort {
    /// These words say nothing that can be counted.
    Vaag(&'static str),
    /// Nobody said what is measured.
    GeenIndicator,
    /// There is no number.
    GeenGetal,
    /// There is no source.
    GeenBron,
    /// The source does not say which figure or question.
    BronOnaf,
    /// The source gives another unit than the target.
    AndereEenheid,
    /// There is no period.
    GeenPeriode,
}

/// Why a goal cannot be measured; empty when it can. Vague words in the goal itself do no harm once everything else is there.
pub fn doeltekorten(d: &Meetbaar<'_>) -> Vec<Doeltekort> {
    use Doeltekort as T;
    let mut all = Vec::new();
    let mut when = |missing: bool, t: T| {
        if missing {
            all.push(t);
        }
    };
    when(d.indicator.trim().is_empty(), T::GeenIndicator);
    when(d.streef.is_none(), T::GeenGetal);
    when(d.bron.is_none(), T::GeenBron);
    when(d.bron.is_some() && !d.bron_compleet, T::BronOnaf);
    when(d.streef.zip(d.bron_eenheid).is_some_and(|(s, e)| s.eenheid != e), T::AndereEenheid);
    when(d.periode.is_none(), T::GeenPeriode);
    let in_goal = if d.streef.is_some() && d.bron.is_some() { None } else { vaag::zonder_maat(d.doel) };
    let vague = vaag::zonder_maat(d.indicator).or(in_goal).map(T::Vaag);
    vague.into_iter().chain(all).collect()
}

/// Doelvoorstel: a goal that can be measured, to put in the place of one that cannot. Its words are interface texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doelvoorstel {
    /// Code; the text key is `doelvoorstel-<code>`.
    pub code: &'static str,
    /// The objective it serves.
    pub doelstelling: Doelstelling,
    /// Words in a goal that it answers; the first in each objective without words is for all others.
    woorden: &'static [&'static str],
    /// Target.
    pub streef: Streefwaarde,
    /// Source.
    pub bron: Doelbron,
    /// The figure that is counted; empty for other sources.
    pub cijfer: &'static str,
    /// The bound of that figure.
    pub grens: Option<i64>,
}

macro_rules! voorstel {
    ($code:literal, $doel:ident, $woorden:expr, $tienden:literal $eenheid:ident, $bron:ident, $cijfer:literal, $grens:expr) => {
        Doelvoorstel {
            code: $code,
            doelstelling: Doelstelling::$doel,
            woorden: $woorden,
            streef: Streefwaarde { tienden: $tienden, eenheid: Doeleenheid::$eenheid, richting: Doelrichting::Minstens },
            bron: Doelbron::$bron,
            cijfer: $cijfer,
            grens: $grens,
        }
    };
}

const BUURT: &[&str] = &["buurt", "omgeving", "bijeenkomst", "bewoners", "omwonenden", "straat"];
const TEVREDEN: &[&str] = &["tevreden", "tevredenheid", "waardering", "gehoord", "steun"];
const ADVIES: &[&str] = &["advies", "adviezen", "maatregel", "maatregelen", "preventie", "sloten"];
const HULP: &[&str] = &["slachtofferhulp", "dubbel", "afstemmen", "afstemming"];

/// Every suggestion. The numbers are a start; the municipality chooses its own.
pub const DOELVOORSTELLEN: &[Doelvoorstel] = &[
    voorstel!("buurt", Steun, BUURT, 900 Percentage, Telling, "buurtafspraak", Some(21)),
    voorstel!("hulp", Steun, HULP, 950 Percentage, Telling, "slachtofferhulp-eerst", None),
    voorstel!("tevreden", Steun, TEVREDEN, 75 Cijfer, Vraag, "", None),
    voorstel!("contact", Steun, &[], 900 Percentage, Telling, "eerste-contact", Some(48)),
    voorstel!("advies", Veiligheid, ADVIES, 600 Percentage, Hand, "", None),
    voorstel!("veiliger", Veiligheid, &[], 700 Percentage, Telling, "effect-veiligheid", None),
    voorstel!("gevoel", Gevoel, &[], 700 Percentage, Vraag, "", None),
    voorstel!("evalueren", Leren, &["evalueren", "evaluatie", "evalueert"], 1000 Percentage, Telling, "geevalueerd", None),
    voorstel!("leren", Leren, &[], 1000 Percentage, Telling, "wijzigingen-overgenomen", None),
];

/// The suggestion that fits the words of a goal best, of its own objective.
pub fn doelvoorstel(doelstelling: Doelstelling, tekst: &str) -> Option<&'static Doelvoorstel> {
    let words = vaag::genormaliseerd(tekst);
    let of = || DOELVOORSTELLEN.iter().filter(|v| v.doelstelling == doelstelling);
    of().find(|v| v.woorden.iter().any(|w| words.contains(&format!(" {w} ")))).or_else(|| of().find(|v| v.woorden.is_empty()))
}

#[cfg(test)]
mod tests;
