//! Trede: how near an end is. One ladder for everything that ends: decision, plan, agreement, measure (R8).

use jiff::civil::Date;

use crate::code::codes;

/// Days before an end at which it is said, more and more urgently.
pub const DAGEN: [i64; 3] = [90, 45, 14];

codes! {
    /// Trede: a step of the ladder.
    pub Trede "trede" {
        /// Within 90 days: time enough.
        Bijtijds = "bijtijds",
        /// Within 45 days: begin.
        Binnenkort = "binnenkort",
        /// Within 14 days: now.
        Dringend = "dringend",
        /// It has ended.
        Voorbij = "voorbij",
    }
}

/// Whole days from `vandaag` until `einde`; negative once it is over.
pub fn dagen(vandaag: Date, einde: Date) -> i64 {
    i64::from((einde - vandaag).get_days())
}

/// The step on which an end stands; nothing as long as it is far away.
pub fn trede(vandaag: Date, einde: Date) -> Option<Trede> {
    let [ver, nader, dringend] = DAGEN;
    match dagen(vandaag, einde) {
        d if d < 0 => Some(Trede::Voorbij),
        d if d <= dringend => Some(Trede::Dringend),
        d if d <= nader => Some(Trede::Binnenkort),
        d if d <= ver => Some(Trede::Bijtijds),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::date};

    use super::*;

    #[test]
    fn the_ladder_rises_at_90_45_and_14_days_and_ends_the_day_after() {
        let vandaag = date(2026, 11, 26);
        let over = |n: i32| trede(vandaag, vandaag.checked_add(n.days()).expect("day"));
        assert_eq!((over(91), over(90), over(46)), (None, Some(Trede::Bijtijds), Some(Trede::Bijtijds)));
        assert_eq!((over(45), over(15)), (Some(Trede::Binnenkort), Some(Trede::Binnenkort)));
        assert_eq!((over(14), over(0)), (Some(Trede::Dringend), Some(Trede::Dringend)), "the last day counts");
        assert_eq!(over(-1), Some(Trede::Voorbij));
    }
}
