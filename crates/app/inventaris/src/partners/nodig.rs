//! Who is needed first in the night.

use jiff::civil::Date;
use policy::Beleid;

/// How soon a partner is needed after a report, to order what still misses something: first who takes part in a required step of most of
/// the draaiboeken that can start on that day, then after about how many minutes at the earliest. Never to reckon a term.
pub fn nodig_na(beleid: &Beleid, dag: Date, partner: &str) -> (usize, u32) {
    let books = beleid.startbaar_op(dag);
    let soonest = books.iter().filter_map(|d| {
        let steps = d.stappen.iter().filter(|s| s.verplicht && s.doet_mee(partner));
        steps.filter_map(|s| s.uiterlijk).map(domain::kalender::Duur::ongeveer_minuten).min()
    });
    let soonest: Vec<u32> = soonest.collect();
    (books.len() - soonest.len(), soonest.into_iter().min().unwrap_or(u32::MAX))
}
