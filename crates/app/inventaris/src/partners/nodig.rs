//! Who is needed first in the night.

use jiff::civil::Date;
use policy::Beleid;

/// After about how many minutes a partner is needed at the earliest: the shortest term of a required step in which it takes part, in any
/// draaiboek that can start on that day. To order what still misses something, never to reckon a term.
pub fn nodig_na(beleid: &Beleid, dag: Date, partner: &str) -> u32 {
    let books = beleid.startbaar_op(dag);
    let steps = books.iter().flat_map(|d| &d.stappen).filter(|s| s.verplicht && s.doet_mee(partner));
    steps.filter_map(|s| s.uiterlijk).map(domain::kalender::Duur::ongeveer_minuten).min().unwrap_or(u32::MAX)
}
