//! Meetbaar: what keeps a goal from being measured, and a goal to put in its place.

use super::{
    doel::{Doelbron, Doeleenheid, Doelrichting, Doelstelling, Streefwaarde},
    tijdvak::Doelperiode,
    vaag,
};

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
