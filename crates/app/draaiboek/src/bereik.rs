//! Whether a partner can be called at some moment, by what the register says about the hours of its people and its desk. Pure.

use domain::{Moment, kalender::Kalender};
use inventaris::partners::{Dossier, Lokaal, Persoon};
use mandaat::aanstelling::kantooruur;

/// Between two moments that are looked at.
const STAP: i64 = 30 * 60;
/// Digits that make a number of what somebody wrote about the hours outside the office.
const CIJFERS: usize = 8;
/// Words that say that the number of the day is right by night too.
const ALTIJD: &[&str] = &["altijd", "24/7", "24 uur", "24-uurs", "dag en nacht", "hetzelfde nummer", "always", "day and night"];

/// Whether somebody answers at that moment.
pub fn op(d: &Dossier, op: Moment) -> bool {
    let open = kantooruur(Kalender::default(), op);
    balie(&d.partner.lokaal, open) || d.personen.iter().any(|p| persoon(p, op, open))
}

/// Whether somebody answers at some moment from `van` until and including `tot`.
pub fn tussen(d: &Dossier, van: Moment, tot: Moment) -> bool {
    let steps = tot.seconds_since(van).max(0) / STAP;
    (0..=steps).map(|n| van.plus_seconds(n * STAP)).chain([tot]).any(|moment| op(d, moment))
}

/// The desk: its number in office hours, and outside them a number of its own or a word that it is the same.
fn balie(l: &Lokaal, open: bool) -> bool {
    let outside = l.buiten.to_lowercase();
    let number = outside.chars().filter(char::is_ascii_digit).count() >= CIJFERS;
    let always = ALTIJD.iter().any(|w| outside.contains(w));
    number || (!l.telefoon.is_empty() && (open || always))
}

/// A person: outside its hours only on the number for that. Whoever says no hours is there in office hours.
fn persoon(p: &Persoon, op: Moment, open: bool) -> bool {
    let present = if p.aanwezig.iter().all(Option::is_none) { open } else { p.is_aanwezig(op) };
    !p.buiten.is_empty() || (present && !p.telefoon.is_empty())
}

#[cfg(test)]
mod tests {
    use domain::kalender;
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn the_hours_of_desk_and_people_count() {
        let at = |day: i8, hour: i8| kalender::moment(date(2026, 12, day).at(hour, 0, 0, 0));
        let (monday, night, saturday) = (at(7, 11), at(8, 3), at(12, 11));
        let desk = |buiten: &str| Lokaal { telefoon: "010 1234567".into(), buiten: buiten.into(), ..Lokaal::default() };
        let open = |m| kantooruur(Kalender::default(), m);
        assert!(
            balie(&desk(""), open(monday)) && !balie(&desk(""), open(night)) && !balie(&desk("Werkdagen van 9 tot 17 uur"), open(saturday))
        );
        assert!(balie(&desk("06 12345678"), open(night)) && balie(&desk("Altijd op hetzelfde nummer"), open(saturday)));
        let office = Some((time(9, 0, 0, 0), time(17, 0, 0, 0)));
        let p = Persoon { telefoon: "06 1".into(), aanwezig: [office, office, office, office, office, None, None], ..Persoon::default() };
        assert_eq!([monday, night, saturday].map(|m| persoon(&p, m, open(m))), [true, false, false]);
        let on_call = Persoon { buiten: "06 2".into(), ..p };
        assert!(persoon(&on_call, night, false));
        let unknown = Persoon { telefoon: "06 1".into(), ..Persoon::default() };
        assert_eq!([monday, night].map(|m| persoon(&unknown, m, open(m))), [true, false]);
    }
}
