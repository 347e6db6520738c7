//! Reading a page: which text stands on it, and in which language.

use policy::Beleid;

/// Elements without an end.
const VOID: [&str; 14] = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "path"];

/// Every piece of text with the language that holds for it: what stands between tags, and what a screen reader reads of attributes.
pub fn texts(page: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut open: Vec<(String, String)> = Vec::new();
    for (n, piece) in page.split('<').enumerate() {
        let (tag, text) = if n == 0 { ("", piece) } else { piece.split_once('>').unwrap_or((piece, "")) };
        let name: String = tag.trim_start_matches('/').chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
        let lang = |open: &[(String, String)]| open.last().map(|(_, l)| l.clone()).unwrap_or_default();
        if tag.starts_with('/') {
            while let Some((top, _)) = open.pop() {
                if top == name {
                    break;
                }
            }
        } else if !name.is_empty() {
            let own = attribute(tag, "lang").unwrap_or_else(|| lang(&open));
            for read in ["aria-label", "alt", "data-vraag", "placeholder"] {
                found.extend(attribute(tag, read).map(|value| (value, own.clone())));
            }
            if !VOID.contains(&name.as_str()) && !tag.ends_with('/') {
                open.push((name, own));
            }
        }
        found.push((text.to_owned(), lang(&open)));
    }
    found
}

/// The value of an attribute as it stands in the page.
pub fn attribute(tag: &str, name: &str) -> Option<String> {
    let rest = tag.split_once(&format!(" {name}=\""))?.1;
    rest.split_once('"').map(|(value, _)| value.to_owned())
}

/// Prose of policy: Dutch wherever it is shown. As it stands in a page, where some signs are written out.
pub fn prose(beleid: &Beleid) -> Vec<String> {
    let steps = beleid.draaiboeken.iter().flat_map(|d| {
        d.stappen
            .iter()
            .flat_map(|s| [s.titel.clone(), s.uitleg.clone(), s.letop.clone().unwrap_or_default()])
            .chain([d.toelichting.clone()])
    });
    let criteria = beleid.criteria.iter().flat_map(|c| [c.naam.clone(), c.uitleg.clone()]);
    let partners = beleid.partners.iter().flat_map(|p| [p.voorbereiding.clone(), p.uitvoering.clone()]);
    let law = beleid.wetsartikelen.iter().flat_map(|w| {
        [w.uitleg.clone(), w.te_verifieren.clone().unwrap_or_default()].into_iter().chain(w.toegestaan.iter().map(|r| r.doel.clone()))
    });
    let kept =
        beleid.bewaartermijnen.iter().flat_map(|b| [b.naam.clone(), b.omschrijving.clone(), b.te_verifieren.clone().unwrap_or_default()]);
    let types = beleid.incidenttypen.iter().flat_map(|t| [t.omschrijving.clone(), t.slachtoffers.clone()]);
    let measures = beleid.maatregelen.iter().flat_map(|m| [m.omschrijving.clone(), m.te_verifieren.clone().unwrap_or_default()]);
    let all = steps.chain(measures).chain(criteria).chain(partners).chain(law).chain(kept).chain(types);
    let mut all: Vec<String> = all
        .map(|t| t.trim().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;"))
        .filter(|t| t.chars().count() >= 14)
        .collect();
    all.sort();
    all.dedup();
    all
}

/// Dutch names of policy that have an English one: on an English page the English name stands, or the Dutch one is marked.
pub fn names(beleid: &Beleid) -> Vec<String> {
    fn differs(nl: &str, en: Option<&str>) -> Option<String> {
        en.filter(|en| !en.contains(nl)).map(|_| nl.to_owned())
    }
    let partners = beleid.partners.iter().filter_map(|p| differs(&p.naam, p.naam_en.as_deref()));
    let measures = beleid.maatregelen.iter().filter_map(|m| differs(&m.naam, m.naam_en.as_deref()));
    let criteria = beleid.criteria.iter().filter_map(|c| differs(&c.naam, c.naam_en.as_deref()));
    let books = beleid.draaiboeken.iter().filter_map(|d| differs(&d.naam, d.naam_en.as_deref()));
    // What has no English name: articles of law.
    let law = beleid.wetsartikelen.iter().map(|w| w.naam.clone());
    let mut all: Vec<String> = partners.chain(measures).chain(criteria).chain(books).chain(law).map(|n| n.replace('&', "&amp;")).collect();
    all.sort();
    all.dedup();
    all
}

/// Whether the text names it. A name of one short word must be the whole text: what people typed may hold that word too.
pub fn names_it(text: &str, name: &str) -> bool {
    if name.len() < 10 {
        return text.trim() == name;
    }
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(name).any(|(at, _)| !letter(text[..at].chars().next_back()) && !letter(text[at + name.len()..].chars().next()))
}
