//! What somebody probably meant, and what the law keeps out: better remedies than a list of all words there are.

use crate::kalender::Duur;

use super::lijkt_op;

/// What may be meant with a trigger that does not exist: a title in place of an id, several in one text, a term in the order of speech, or a word
/// that looks like it.
pub(super) fn aanleiding(woord: &str, known: &[&str], titels: &[(&str, &str)]) -> String {
    if let Some((id, _)) = titels.iter().find(|(_, titel)| titel.to_lowercase() == woord.to_lowercase()) {
        return format!("Dit is de titel van een stap. Noem de id: \"{id}\".");
    }
    let delen: Vec<&str> = woord.split(',').flat_map(|deel| deel.split(" en ")).map(str::trim).collect();
    if delen.len() > 1 && delen.iter().all(|deel| known.contains(deel)) {
        return format!("Noem ze elk apart, in een lijst: [\"{}\"].", delen.join("\", \""));
    }
    if let Some((term, event)) = woord.split_once(" na ").filter(|(term, event)| term.parse::<Duur>().is_ok() && known.contains(event)) {
        return format!("Zet het in \"niet_voor\", en schrijf eerst waarop je wacht: \"{event} + {term}\".");
    }
    match lijkt_op(woord, known.iter().copied()) {
        Some(near) => format!("Bedoel je \"{near}\"?"),
        None => "Gebruik een gebeurtenis zoals \"melding\" of de id van een stap. Is de stap vervallen, kies dan een andere.".to_owned(),
    }
}

/// Words for what is never recorded or shared in aftercare, and why.
const VERBODEN: [(&[&str], &str); 3] = [
    (
        &["bsn", "burgerservice"],
        "Een BSN gebruik je alleen als een wet dat voorschrijft (UAVG art. 46). Voor nazorg is dat niet zo: laat het weg.",
    ),
    (
        &["verdacht", "dader", "straf", "crimine", "antecedent"],
        "Of iemand betrokken is bij strafbare feiten, leg je niet vast en deel je niet (AVG art. 10). Laat het weg.",
    ),
    (
        &["gezond", "medisch", "letsel", "diagnose", "ziekte", "geloof", "godsdienst", "afkomst"],
        "Dit is een bijzonder persoonsgegeven (AVG art. 9): dat leg je niet vast en deel je niet. Laat het weg.",
    ),
];

/// Why a fact or a kind of data with such a name does not exist and never will.
pub(super) fn verboden(woord: &str) -> Option<&'static str> {
    let word = woord.to_lowercase();
    VERBODEN.iter().find(|(begin, _)| begin.iter().any(|b| word.contains(b))).map(|(_, why)| *why)
}
