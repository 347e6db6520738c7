//! Reads from our own pages what the measurement needs: a form with its hidden fields, and links.

use super::client::{Answer, Client};
use super::plan::Form;
use anyhow::{Context as _, Result, ensure};

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
    fn a_link_goes_on_after_its_start() {
        assert_eq!(first_link(PAGE, "/casussen").as_deref(), Some("/casussen/7?x=1&y=2"));
        assert_eq!(first_link(PAGE, "/nee"), None);
    }
}
