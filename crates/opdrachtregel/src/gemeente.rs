//! Finding a municipality by code or name, with help for who makes a slip.

use domain::Moment;
use policy::{Beleid, Gemeente};

use crate::Fout;

/// The fictional municipality.
pub const FICTIEF: &str = "GM9999";
/// Its name.
pub const FICTIEF_NAAM: &str = "Voorbeeldstad";

/// The municipality that was typed as code or as name and that exists today; the fictional one is refused.
pub fn find<'a>(beleid: &'a Beleid, typed: &str, now: Moment) -> Result<&'a Gemeente, Fout> {
    let typed = typed.trim();
    if [FICTIEF, FICTIEF_NAAM].iter().any(|fictional| fictional.eq_ignore_ascii_case(typed)) {
        return Err(fictional());
    }
    match beleid.gemeenten.zoek(typed) {
        Ok(found) if found.fictief => Err(fictional()),
        Ok(found) if exists(found, now) => Ok(found),
        Ok(found) => Err(Fout::gebruik(format!(
            "de gemeente {} ({}) bestaat op dit moment niet. Geef de gemeente waarin zij is opgegaan.",
            found.naam, found.code
        ))),
        Err(near) => Err(same_name(beleid, typed).or_else(|| gone(beleid, typed)).unwrap_or_else(|| unknown(typed, &near))),
    }
}

fn exists(gemeente: &Gemeente, now: Moment) -> bool {
    let today = now.datum();
    gemeente.geldig_vanaf <= today && gemeente.geldig_tot.is_none_or(|last| today <= last)
}

fn fictional() -> Fout {
    Fout::gebruik(format!(
        "{FICTIEF_NAAM} ({FICTIEF}) is verzonnen en kan geen echte installatie worden. Rondkijken kan met: nazorgregie demo"
    ))
}

/// Several municipalities are called like this.
fn same_name(beleid: &Beleid, typed: &str) -> Option<Fout> {
    let all = beleid.gemeenten.gelijknamig(typed);
    let named: Vec<String> = all.iter().map(|g| format!("{} in {} ({})", g.naam, g.provincie, g.code)).collect();
    let first = all.first().filter(|_| all.len() > 1)?;
    let hoeveel = all.len();
    Some(Fout::gebruik(format!(
        "er zijn {hoeveel} gemeenten die zo heten: {}. Geef de code, zoals --gemeente {}.",
        named.join(" en "),
        first.code
    )))
}

/// It became part of another municipality.
fn gone(beleid: &Beleid, typed: &str) -> Option<Fout> {
    let now = beleid.gemeenten.opgegaan(typed)?;
    Some(Fout::gebruik(format!("de gemeente '{typed}' is opgegaan in {} ({}). Geef die gemeente.", now.naam, now.code)))
}

fn unknown(typed: &str, near: &[&Gemeente]) -> Fout {
    let near: Vec<String> = near.iter().filter(|g| !g.fictief).map(|g| format!("{} ({})", g.naam, g.code)).collect();
    let help = if near.is_empty() {
        "Geef de naam, of de CBS-code: GM en vier cijfers, zoals GM0344.".to_owned()
    } else {
        format!("Bedoelde u {}?", near.join(" of "))
    };
    Fout::gebruik(format!("de gemeente '{typed}' bestaat niet. {help}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search(typed: &str) -> Result<String, String> {
        let beleid = Beleid::load().unwrap();
        find(&beleid, typed, store::testing::now()).map(|g| g.code.to_string()).map_err(|fout| fout.to_string())
    }

    #[test]
    fn all_municipalities_of_2026_are_found_by_code_and_name() {
        let beleid = Beleid::load().unwrap();
        let real: Vec<_> = beleid.gemeenten.iter().filter(|g| !g.fictief).collect();
        assert_eq!(real.len(), 342);
        for g in real {
            for typed in [g.code.as_str(), g.naam.as_str()] {
                let found = find(&beleid, typed, store::testing::now()).map(|g| g.code.to_string());
                assert_eq!(found.ok().as_deref(), Some(g.code.as_str()), "{typed}");
            }
        }
        assert_eq!(search("utrecht").as_deref(), Ok("GM0344"));
        assert_eq!(search(" gm0344 ").as_deref(), Ok("GM0344"));
        assert_eq!(search("sudwest fryslan").as_deref(), Ok("GM1900"));
    }

    #[test]
    fn a_slip_gets_a_suggestion_and_fiction_is_refused() {
        assert!(search("Uterecht").unwrap_err().contains("Bedoelde u Utrecht (GM0344)"));
        for (typed, said) in [
            ("Bergen", "Bergen (L.) in Limburg (GM0893) en Bergen (NH.) in Noord-Holland (GM0373)"),
            ("Haag", "'s-Gravenhage (GM0518)"),
            ("Den Hag", "'s-Gravenhage (GM0518)"),
            ("weesp", "is opgegaan in Amsterdam (GM0363)"),
        ] {
            let why = search(typed).unwrap_err();
            assert!(why.contains(said) && (typed != "Bergen" || !why.contains("bestaat niet")), "{typed}: {why}");
        }
        assert!(search("Brussel-Hoofdstad").unwrap_err().contains("CBS-code"));
        assert!(search("GM9999").unwrap_err().contains("verzonnen"));
        assert!(search("voorbeeldstad").unwrap_err().contains("verzonnen"));
    }
}
