//! Vaagheid: what a plan says without who, when or how much. A plan is as concrete as possible (CCV, step 1f).

/// What a sentence leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Vaagheid {
    /// Nobody does it.
    GeenWie,
    /// There is no moment.
    GeenWanneer,
    /// There is no number.
    GeenGetal,
}

/// A place in a text that is vague: the sentence, the words it hangs on, and what they leave open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VagePlek {
    /// The sentence.
    pub zin: String,
    /// The words.
    pub woorden: &'static str,
    /// What they leave open.
    pub vaagheid: Vaagheid,
}

/// Words that stand where a moment belongs.
const WANNEER: &[&str] = &[
    "zo snel mogelijk",
    "zo spoedig mogelijk",
    "spoedig",
    "tijdig",
    "op korte termijn",
    "op termijn",
    "te zijner tijd",
    "regelmatig",
    "periodiek",
    "binnen redelijke termijn",
    "binnenkort",
    "geregeld",
    "af en toe",
    "op gezette tijden",
];
/// Words that stand where someone belongs.
const WIE: &[&str] = &[
    "men",
    "iemand",
    "de betrokken partijen",
    "betrokken partijen",
    "alle partijen",
    "de organisatie",
    "er wordt",
    "er worden",
    "in gezamenlijkheid",
];
/// Words that stand where a number belongs.
const GETAL: &[&str] = &[
    "voldoende",
    "zoveel mogelijk",
    "zo veel mogelijk",
    "adequaat",
    "adequate",
    "passende",
    "een aantal",
    "diverse",
    "enkele",
    "waar nodig",
    "indien nodig",
    "waar mogelijk",
    "zo nodig",
    "substantieel",
    "aanzienlijk",
];

/// Words in a goal or an indicator that nobody can count.
const MAAT: &[&str] = &[
    "zo snel mogelijk",
    "zo goed mogelijk",
    "zo min mogelijk",
    "zo weinig mogelijk",
    "snel",
    "sneller",
    "goed",
    "goede",
    "beter",
    "betere",
    "meer",
    "minder",
    "vaker",
    "vaak",
    "optimaal",
    "optimale",
    "effectief",
    "effectieve",
    "kwalitatief",
    "serieus",
];

/// The words in a goal or an indicator that cannot be measured. A number beside them makes them measurable.
pub(super) fn zonder_maat(tekst: &str) -> Option<&'static str> {
    if tekst.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let words = genormaliseerd(tekst);
    let found = |w: &&&str| words.contains(&format!(" {w} "));
    [GETAL, WANNEER, MAAT].into_iter().flatten().find(found).copied()
}

/// The vague places of a text, in order. A sentence with a number of days or hours is not vague about its moment.
pub fn vage_plekken(tekst: &str) -> Vec<VagePlek> {
    zinnen(tekst).flat_map(|zin| plekken(&zin)).collect()
}

fn plekken(zin: &str) -> Vec<VagePlek> {
    let words = genormaliseerd(zin);
    let number = zin.chars().any(|c| c.is_ascii_digit());
    [(Vaagheid::GeenWanneer, WANNEER), (Vaagheid::GeenWie, WIE), (Vaagheid::GeenGetal, GETAL)]
        .into_iter()
        .filter(|(vaagheid, _)| !number || *vaagheid == Vaagheid::GeenWie)
        .filter_map(|(vaagheid, list)| {
            let found = list.iter().find(|w| words.contains(&format!(" {w} ")))?;
            Some(VagePlek { zin: zin.to_owned(), woorden: found, vaagheid })
        })
        .collect()
}

/// Lower case, with one space around every word and nothing else.
pub(super) fn genormaliseerd(zin: &str) -> String {
    let words: Vec<String> = zin.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
    format!(" {} ", words.join(" "))
}

/// Sentences: up to a full stop, question or exclamation mark before a space, or the end of a line.
fn zinnen(tekst: &str) -> impl Iterator<Item = String> + '_ {
    tekst.lines().flat_map(|line| {
        let mut sentences = vec![String::new()];
        let mut chars = line.chars().peekable();
        while let Some(c) = chars.next() {
            if let Some(last) = sentences.last_mut() {
                last.push(c);
            }
            if matches!(c, '.' | '?' | '!') && chars.peek().is_some_and(|next| next.is_whitespace()) {
                sentences.push(String::new());
            }
        }
        sentences.into_iter().map(|s| s.trim().to_owned()).filter(|s| !s.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn soorten(tekst: &str) -> Vec<(Vaagheid, &'static str)> {
        vage_plekken(tekst).into_iter().map(|p| (p.vaagheid, p.woorden)).collect()
    }

    #[test]
    fn words_that_hide_who_when_and_how_much_are_found() {
        assert_eq!(soorten("De coördinator belt zo spoedig mogelijk."), [(Vaagheid::GeenWanneer, "zo spoedig mogelijk")]);
        assert_eq!(soorten("Er wordt contact gezocht."), [(Vaagheid::GeenWie, "er wordt")]);
        assert_eq!(soorten("De wijkagent houdt voldoende spreekuren."), [(Vaagheid::GeenGetal, "voldoende")]);
        assert_eq!(soorten("Men overlegt regelmatig.").len(), 2);
    }

    #[test]
    fn who_names_a_moment_is_not_vague() {
        assert!(soorten("De coördinator belt tijdig, uiterlijk binnen 48 uur.").is_empty());
        assert!(soorten("De gemeente betaalt de taxi.").is_empty());
        // "men" inside a word is another word.
        assert!(soorten("Mensen komen samen.").is_empty());
    }

    #[test]
    fn each_sentence_is_judged_by_itself() {
        let found = vage_plekken("Binnen 2 dagen belt SHN. Daarna belt de wijkagent regelmatig.\nKlaar?");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].zin, "Daarna belt de wijkagent regelmatig.");
    }
}
