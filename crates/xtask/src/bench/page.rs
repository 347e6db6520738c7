//! Reads from our own pages what the measurement needs: a form with its hidden fields, and links.

use super::client::{Answer, Client};
use super::plan::Form;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeSet;

/// A form as found on a page.
pub struct Found {
    /// Where it goes.
    pub action: String,
    /// Hidden fields.
    pub hidden: Vec<(String, String)>,
}

/// Fills in `form` and sends it; returns the answer to the POST.
pub fn submit(client: &mut Client, form: &Form) -> Result<Answer> {
    let (action, fields) = prepare(client, form)?;
    client.post(&action, &fields)
}

/// Fetches the page and fills in the form, without sending it.
pub fn prepare(client: &mut Client, form: &Form) -> Result<(String, Vec<(String, String)>)> {
    let page = client.get(form.page)?;
    let found =
        find(&page.body, form.action).with_context(|| format!("no form for {} on {} (status {})", form.action, form.page, page.status))?;
    let filled = form.fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let names: Vec<&str> = form.fields.iter().map(|(name, _)| *name).collect();
    let hidden = found.hidden.into_iter().filter(|(name, _)| !names.contains(&name.as_str()));
    Ok((found.action, hidden.chain(filled).collect()))
}

/// Logs in; the session is then in the cookies of `client`.
pub fn log_in(client: &mut Client, form: &Form) -> Result<()> {
    let answer = submit(client, form)?;
    ensure!((300..400).contains(&answer.status), "the demo login answered {}", answer.status);
    ensure!(!client.cookies().is_empty(), "the demo login gave no session");
    Ok(())
}

/// The first form whose action starts with `action`.
pub fn find(html: &str, action: &str) -> Option<Found> {
    html.split("<form").skip(1).find_map(|rest| {
        let (tag, inside) = rest.split_once('>')?;
        let found = attribute(tag, "action").filter(|it| it.starts_with(action))?;
        let inside = inside.split("</form").next()?;
        let hidden = inside
            .split("<input")
            .skip(1)
            .filter_map(|it| it.split('>').next())
            .filter(|tag| attribute(tag, "type").as_deref() == Some("hidden"))
            .filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value").unwrap_or_default())))
            .collect();
        Some(Found { action: found, hidden })
    })
}

/// The first link whose address goes on after `starts`.
pub fn first_link(html: &str, starts: &str) -> Option<String> {
    html.split("href=\"")
        .skip(1)
        .filter_map(|it| it.split('"').next())
        .find(|it| it.len() > starts.len() && it.starts_with(starts))
        .map(unescape)
}

/// What stands in the text area with this name.
pub fn text_area(html: &str, name: &str) -> Option<String> {
    html.split("<textarea").skip(1).find_map(|rest| {
        let (tag, inside) = rest.split_once('>')?;
        attribute(tag, "name").filter(|it| it == name)?;
        inside.split("</textarea").next().map(unescape)
    })
}

/// Bytes over the line when someone with an empty browser opens `path`: the page and every file it or its styles name.
pub fn weight(client: &mut Client, path: &str) -> Result<usize> {
    let page = client.get_compressed(path)?;
    ensure!(page.status == 200, "{path} answered {}", page.status);
    let mut files = addresses(&page.body, &["href=\"", "src=\""]);
    let mut total = page.size;
    let mut at = 0;
    while let Some(file) = files.get(at).cloned() {
        let answer = client.get_compressed(&file)?;
        ensure!(answer.status == 200, "{file} answered {}", answer.status);
        total += answer.size;
        if file.ends_with(".css") {
            files.extend(addresses(&client.get(&file)?.body, &["url(", "url(\"", "url('"]));
            dedupe(&mut files);
        }
        at += 1;
    }
    Ok(total)
}

/// The files of our own that follow one of these openings, each once.
fn addresses(text: &str, openings: &[&str]) -> Vec<String> {
    let ends = |c: char| matches!(c, '"' | '\'' | ')');
    let found = openings.iter().flat_map(|opening| text.split(opening).skip(1)).filter_map(|rest| rest.split(ends).next());
    let mut files = found.filter(|it| it.starts_with("/static/")).map(str::to_owned).collect();
    dedupe(&mut files);
    files
}

fn dedupe(files: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    files.retain(|it| seen.insert(it.clone()));
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next().map(unescape)
}

fn unescape(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<a href="/casussen">all</a> <a href="/casussen/7?x=1&amp;y=2">one</a>
        <form method="post" action="/taal"><input type="hidden" name="no" value="1"></form>
        <form method="post" action="/melding/nieuw"><input type="hidden" name="_eenmalig" value="a&amp;b"><input name="straat" value="x"></form>"#;

    #[test]
    fn the_right_form_is_found_with_its_hidden_fields() {
        let found = find(PAGE, "/melding").expect("form");
        assert_eq!(found.action, "/melding/nieuw");
        assert_eq!(found.hidden, [("_eenmalig".to_owned(), "a&b".to_owned())]);
        assert!(find(PAGE, "/anders").is_none());
    }

    #[test]
    fn a_text_area_gives_its_text() {
        let html = r#"<textarea name="uitleg">nee</textarea><textarea class="x" name="tekst" rows="3">id = &quot;a&quot;
b</textarea>"#;
        assert_eq!(text_area(html, "tekst").as_deref(), Some("id = \"a\"\nb"));
        assert_eq!(text_area(html, "anders"), None);
    }

    #[test]
    fn own_files_are_found_once() {
        let html = r#"<link href="/static/a.css"><script src="/static/b.js"></script><link href="/static/a.css"><a href="/casussen">"#;
        assert_eq!(addresses(html, &["href=\"", "src=\""]), ["/static/a.css", "/static/b.js"]);
        assert_eq!(addresses("@font-face{src:url(/static/x.woff2) format(woff2)}", &["url("]), ["/static/x.woff2"]);
    }

    #[test]
    fn a_link_goes_on_after_its_start() {
        assert_eq!(first_link(PAGE, "/casussen").as_deref(), Some("/casussen/7?x=1&y=2"));
        assert_eq!(first_link(PAGE, "/nee"), None);
    }
}
