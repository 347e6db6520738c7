//! A page of an exercise as its visitor gets it: every address leads into the exercise, no number is called and no mail is written without a
//! question. The product writes addresses from `/` on and always between double quotes; text never holds a raw one.

/// What a page became, and what was found on it.
pub(super) struct Pagina {
    pub(super) html: String,
    /// Marks and telephone numbers.
    pub(super) nummers: Vec<(String, String)>,
    /// Addresses that the product wanted to hand out, as they are inside the exercise.
    pub(super) links: Vec<String>,
}

/// Attributes that hold what somebody typed or an address for the product itself.
const LAAT: [&str; 3] = ["value", "content", "data-kopie"];

/// Rewrites a page for the exercise at `voor` (`/oefening/…`), which calls itself `basis` in full; `merk` marks a telephone number that is asked
/// about first, and gives nothing for one that may be called from the page.
pub(super) fn pagina(html: &str, voor: &str, basis: &str, merk: impl Fn(&str) -> Option<String>) -> Pagina {
    let mut out = Pagina { html: String::with_capacity(html.len() + html.len() / 16), nummers: Vec::new(), links: handed_out(html, basis) };
    let mut rest = html;
    while let Some(at) = rest.find("=\"") {
        let (before, after) = rest.split_at(at + 2);
        out.html.push_str(before);
        let end = after.find('"').unwrap_or(after.len());
        let (value, tail) = after.split_at(end);
        let name = before[..at].rsplit(|c: char| c.is_whitespace() || c == '<').next().unwrap_or_default();
        match attribute(name, value, voor, &merk, &mut out.nummers) {
            Some(new) => out.html.push_str(&new),
            None => out.html.push_str(value),
        }
        rest = tail;
    }
    out.html.push_str(rest);
    out
}

fn attribute(
    name: &str,
    value: &str,
    voor: &str,
    merk: &impl Fn(&str) -> Option<String>,
    nummers: &mut Vec<(String, String)>,
) -> Option<String> {
    if LAAT.contains(&name) {
        return None;
    }
    if let Some(number) = value.strip_prefix("tel:") {
        let mark = merk(number)?;
        nummers.push((mark.clone(), number.to_owned()));
        return Some(format!("{voor}{}/{mark}", oefenen::BELLEN));
    }
    if value.starts_with("mailto:") {
        return Some(format!("{voor}{}", oefenen::POST));
    }
    address(value, voor)
}

/// Where an address of the product leads inside the exercise at `voor`; nothing when it stays as it is.
pub(super) fn address(value: &str, voor: &str) -> Option<String> {
    if let Some(real) = value.strip_prefix(kern::ECHT) {
        return Some(real.to_owned());
    }
    (value.starts_with('/') && !value.starts_with("//") && !value.starts_with(web::assets::PREFIX)).then(|| format!("{voor}{value}"))
}

/// Full addresses on a page: only what is handed out stands there in full.
fn handed_out(html: &str, basis: &str) -> Vec<String> {
    let mut found: Vec<String> = html
        .match_indices(basis)
        .filter_map(|(at, _)| {
            let rest = &html[at + basis.len()..];
            let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '&' | ')')).unwrap_or(rest.len());
            rest[..end].starts_with('/').then(|| rest[..end].to_owned())
        })
        .collect();
    found.sort();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(page: &str) -> String {
        super::pagina(page, "/oefening/x", "http://h/oefening/x", |n| Some(format!("m{}", n.len()))).html
    }

    #[test]
    fn every_address_leads_into_the_exercise() {
        assert_eq!(html(r#"<a href="/casussen?fase=a">x</a>"#), r#"<a href="/oefening/x/casussen?fase=a">x</a>"#);
        assert_eq!(
            html(r#"<form method="post" action="/melden" data-eenmaal>"#),
            r#"<form method="post" action="/oefening/x/melden" data-eenmaal>"#
        );
        assert_eq!(html(r#"<button formaction="/a">"#), r#"<button formaction="/oefening/x/a">"#);
        assert_eq!(html(r#"<input data-toets="/t" value="/blijft">"#), r#"<input data-toets="/oefening/x/t" value="/blijft">"#);
    }

    #[test]
    fn styles_other_sites_fragments_and_text_stay() {
        for same in [
            r#"<link href="/static/app.css">"#,
            r##"<a href="#inhoud">"##,
            r#"<a href="https://wetten.overheid.nl/">"#,
            r#"<a href="//elders.example">"#,
            "<p>href=/casussen &quot;/casussen&quot; = /x</p>",
            r#"<path d="M3 11">"#,
        ] {
            assert_eq!(html(same), same);
        }
    }

    #[test]
    fn the_real_municipality_is_reached_only_when_a_page_says_so() {
        assert_eq!(html(r#"<a href="/-echt/oefenen">"#), r#"<a href="/oefenen">"#);
    }

    #[test]
    fn a_number_is_not_called_and_no_mail_written_from_the_page() {
        let page = pagina(r#"<a href="tel:0612345601">x</a><a href="mailto:a@b.nl">y</a>"#, "/o", "http://h/o", |_| Some("m".into()));
        assert_eq!(page.html, r#"<a href="/o/oefenbellen/m">x</a><a href="/o/oefenpost">y</a>"#);
        assert_eq!(page.nummers, [("m".to_owned(), "0612345601".to_owned())]);
    }

    #[test]
    fn what_is_handed_out_is_found_once() {
        let page = pagina(
            r#"<code>http://h/o/partnerlink/GM1.ab</code><b data-kopie="http://h/o/partnerlink/GM1.ab">"#,
            "/o",
            "http://h/o",
            |_| None,
        );
        assert_eq!(page.links, ["/partnerlink/GM1.ab"]);
    }
}
