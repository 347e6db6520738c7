//! What the reader of the format reports about a line, in the words of somebody who writes a draaiboek and never heard of TOML.

/// Message and hint for a mistake in writing: `message` is what the reader says, `text` the file and `offset` where.
pub(crate) fn uitleg(message: &str, text: &str, offset: usize) -> (String, String) {
    let rest = text.get(offset..).unwrap_or_default();
    let line = regel(text, offset);
    let (zin, hint) = match soort(message) {
        Soort::ZonderAanhaling if !rest.starts_with(['\n', '\r', '#']) && !rest.is_empty() => return waarde(rest),
        Soort::Dubbel if line.starts_with('[') && !line.starts_with("[[") => {
            let naam = line.trim_matches(|c: char| matches!(c, '[' | ']') || c.is_whitespace());
            return (format!("De kop [{naam}] staat er al."), format!("Een groep die vaker voorkomt, heeft dubbele haken: [[{naam}]]."));
        }
        Soort::Dubbel => return (format!("Het veld \"{}\" staat er twee keer.", sleutel(rest)), "Laat er één staan.".to_owned()),
        Soort::Datum => ("Dit is geen datum.", "Schrijf jaar, maand en dag: 2026-01-31. Let op hoeveel dagen de maand heeft."),
        Soort::Lijst if begint_veld(rest) => {
            ("De lijst hierboven heeft geen einde.", "Zet op de regel hierboven een ] achter de laatste waarde.")
        }
        Soort::Lijst => ("In deze lijst mist een komma of een haak.", "Zet een komma tussen twee waarden en sluit de lijst af met ]."),
        Soort::Groep => ("De velden tussen { en } zijn niet te lezen.", "Zet een komma tussen twee velden en sluit af met }."),
        Soort::Tekst if rest.is_empty() || rest.starts_with(['\n', '\r']) => (
            "Deze tekst heeft geen einde.",
            "Zet een aanhalingsteken achter de tekst. Is de tekst langer dan een regel, zet er dan drie aanhalingstekens voor en drie achter.",
        ),
        Soort::Tekst => ("In deze tekst staat een teken dat er niet in mag.", "Haal het teken weg en typ de tekst opnieuw."),
        Soort::Meer => (
            "Achter de waarde staat nog iets.",
            "Staan er aanhalingstekens in de tekst zelf, gebruik daar dan het teken '. Een opmerking begint met #.",
        ),
        Soort::Backslash => ("Het teken \\ heeft in een tekst een eigen betekenis.", "Schrijf \\\\ als je het teken zelf bedoelt."),
        Soort::Naam if rest.starts_with(':') => {
            ("Achter de naam van een veld staat een dubbele punt.", "Gebruik een =-teken: naam = \"Woningoverval\".")
        }
        Soort::Naam => ("Dit is geen naam van een veld.", "Een regel is een naam, een =-teken en een waarde. Een opmerking begint met #."),
        Soort::Leeg | Soort::ZonderAanhaling => ("Hier staat geen waarde.", "Zet de waarde achter het =-teken, of haal de regel weg."),
        Soort::Getal => ("Dit is geen getal.", "Zet tekst tussen aanhalingstekens, ook een termijn: \"1 werkdag\"."),
        Soort::Kop => ("De kop van deze groep is niet te lezen.", "Schrijf de kop met dubbele haken op een eigen regel, zoals [[stap]]."),
        Soort::Regeleinde => {
            ("De regels eindigen op een manier die hier niet te lezen is.", "Sla het bestand opnieuw op als gewone tekst.")
        }
        Soort::Anders => ("Deze regel is niet te lezen.", "Kijk naar aanhalingstekens, blokhaken, komma's en het =-teken."),
    };
    (zin.to_owned(), hint.to_owned())
}

/// After this mistake the reader has lost its way: what it says about the lines that follow is about the same mistake.
pub(crate) fn verdwaald(message: &str) -> bool {
    matches!(soort(message), Soort::Lijst | Soort::Groep | Soort::Tekst | Soort::Regeleinde)
}

/// Kinds of mistakes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Soort {
    ZonderAanhaling,
    Dubbel,
    Datum,
    Lijst,
    Groep,
    Tekst,
    Meer,
    Backslash,
    Naam,
    Leeg,
    Getal,
    Kop,
    Regeleinde,
    Anders,
}

/// Words in messages of the reader, the more special ones first.
const WOORDEN: [(&str, Soort); 27] = [
    ("carriage return", Soort::Regeleinde),
    ("values must be quoted", Soort::ZonderAanhaling),
    ("duplicate key", Soort::Dubbel),
    ("date", Soort::Datum),
    ("year", Soort::Datum),
    ("escaped value", Soort::Backslash),
    ("unicode value", Soort::Backslash),
    ("inline table", Soort::Groep),
    ("key-value pairs", Soort::Groep),
    ("array elements", Soort::Lijst),
    ("in array", Soort::Lijst),
    ("unclosed array table", Soort::Kop),
    ("unclosed array", Soort::Lijst),
    ("array opening", Soort::Lijst),
    ("table", Soort::Kop),
    ("opening quote", Soort::Tekst),
    ("string", Soort::Tekst),
    ("unexpected key or value", Soort::Meer),
    ("unexpected content", Soort::Meer),
    ("unquoted key", Soort::Naam),
    ("invalid key", Soort::Naam),
    ("key with no value", Soort::Leeg),
    ("missing value", Soort::Leeg),
    ("number", Soort::Getal),
    ("float", Soort::Getal),
    ("leading zero", Soort::Getal),
    ("fraction", Soort::Getal),
];

fn soort(message: &str) -> Soort {
    WOORDEN.iter().find(|(words, _)| message.contains(words)).map_or(Soort::Anders, |(_, soort)| *soort)
}

/// A word without quotes, or with those of a word processor.
fn waarde(rest: &str) -> (String, String) {
    let word = rest.split(['\n', '\r', '#', ',', ']', '}']).next().unwrap_or_default().trim();
    if word.starts_with(['“', '”', '„', '‘', '’', '«', '»']) {
        let hint = "Typ rechte aanhalingstekens: \". Een tekstverwerker maakt ze krom; schrijf daarom in deze editor of als gewone tekst.";
        return ("Hier staan kromme aanhalingstekens.".to_owned(), hint.to_owned());
    }
    match word.to_lowercase().as_str() {
        "ja" | "waar" | "true" => ("Hier hoort true of false.".to_owned(), "Schrijf true, met kleine letters.".to_owned()),
        "nee" | "onwaar" | "false" => ("Hier hoort true of false.".to_owned(), "Schrijf false, met kleine letters.".to_owned()),
        _ => (
            format!("\"{}\" staat niet tussen aanhalingstekens.", kort(word)),
            "Zet een aanhalingsteken voor en achter de tekst.".to_owned(),
        ),
    }
}

fn kort(word: &str) -> String {
    if word.chars().count() > 40 { word.chars().take(40).chain(['…']).collect() } else { word.to_owned() }
}

/// The name of a field at the beginning.
fn sleutel(rest: &str) -> &str {
    rest.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_'))).next().unwrap_or_default()
}

fn begint_veld(rest: &str) -> bool {
    let naam = sleutel(rest);
    rest.starts_with('[') || (!naam.is_empty() && rest[naam.len()..].trim_start_matches([' ', '\t']).starts_with('='))
}

/// The line this place is on.
fn regel(text: &str, offset: usize) -> &str {
    let begin = text.get(..offset).and_then(|before| before.rfind('\n')).map_or(0, |i| i + 1);
    text.get(begin..).and_then(|rest| rest.lines().next()).unwrap_or_default().trim()
}
