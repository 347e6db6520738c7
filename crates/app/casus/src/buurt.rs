//! Buurt: a neighbourhood or another part of the surroundings by its name, and nothing finer: an address or a person does not belong there (R21).

use web::Reader;

/// Longest name.
const MAX: usize = 60;
/// Words that a number may follow: "Wijk 7" and "Buurt 03" are parts of a municipality.
const GENUMMERD: [&str; 12] =
    ["wijk", "buurt", "district", "stadsdeel", "sector", "vak", "zone", "fase", "deelplan", "kwartier", "blok", "area"];
/// Words that announce a person.
const PERSOON: [&str; 9] = ["mevrouw", "mevr", "mw", "meneer", "dhr", "familie", "fam", "mr", "mrs"];

/// Reads the name of a neighbourhood, required.
pub fn lees(r: &mut Reader<'_>, name: &str) -> Option<String> {
    let naam = r.required_text(name, MAX)?;
    let Some(fout) = fijner(&naam) else { return Some(naam) };
    r.add(name, fout);
    None
}

/// Text key of what makes this finer than a neighbourhood.
fn fijner(naam: &str) -> Option<&'static str> {
    let klein = naam.to_lowercase();
    let woorden: Vec<&str> = klein.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    if woorden.iter().any(|w| PERSOON.contains(w)) {
        return Some("melden-fout-naam");
    }
    let nummer = |i: usize| woorden[i].starts_with(|c: char| c.is_ascii_digit()) && !rangtelwoord(woorden[i]);
    let genummerd = |i: usize| i > 0 && GENUMMERD.contains(&woorden[i - 1]) && woorden[i].len() < 4;
    (0..woorden.len()).any(|i| nummer(i) && !genummerd(i)).then_some("melden-fout-huisnummer")
}

/// "2e" or "1ste", as in 2e Exloërmond.
fn rangtelwoord(woord: &str) -> bool {
    matches!(woord.trim_start_matches(|c: char| c.is_ascii_digit()), "e" | "de" | "ste")
}

#[cfg(test)]
mod tests {
    use super::fijner;

    #[test]
    fn a_part_of_a_municipality_may_have_a_number() {
        for naam in ["Wijk 7", "Buurt 03 Vinkenbuurt", "Wijk 00 Centrum", "2e Exloërmond", "Bedrijventerrein A12", "Rivierenbuurt"] {
            assert_eq!(fijner(naam), None, "{naam}");
        }
    }

    #[test]
    fn an_address_or_a_person_is_finer_than_a_neighbourhood() {
        for naam in
            ["Maasstraat 12", "Maasstraat 12-a", "1234 AB", "1234AB", "12 Maasstraat", "Wijk 7 nummer 3", "Buurt 1234 AB", "Lindelaan 2a"]
        {
            assert_eq!(fijner(naam), Some("melden-fout-huisnummer"), "{naam}");
        }
        for naam in ["Mevrouw Jansen", "fam. De Vries", "bij dhr Bakker"] {
            assert_eq!(fijner(naam), Some("melden-fout-naam"), "{naam}");
        }
    }
}
