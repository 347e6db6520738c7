//! Reading the forms of a page: where each goes and what stands in its fields.

use super::taal::attribute;

/// A form that is posted.
pub struct Formulier {
    /// The page it stands on; empty for who knows that.
    pub pagina: String,
    pub action: String,
    pub velden: Vec<Veld>,
}

/// A field with the value it would send now.
#[derive(Clone)]
pub struct Veld {
    pub name: String,
    pub value: String,
    /// Someone types in it.
    pub typed: bool,
}

/// Every form of the page that is posted as fields.
pub fn formulieren(page: &str) -> Vec<Formulier> {
    let forms = page.split("<form").skip(1).filter_map(|f| f.split("</form>").next());
    forms
        .filter_map(|form| {
            let (head, inside) = form.split_once('>')?;
            let posted = attribute(head, "method").is_some_and(|m| m == "post") && !head.contains("multipart");
            let action = attribute(head, "action").filter(|_| posted)?;
            Some(Formulier { pagina: String::new(), action: unescape(&action), velden: velden(inside) })
        })
        .collect()
}

/// The fields; of radios and lists what is chosen, else the first that says something.
fn velden(inside: &str) -> Vec<Veld> {
    let mut all: Vec<Veld> = Vec::new();
    let mut add = |name: String, value: String, typed: bool| all.push(Veld { name, value: unescape(&value), typed });
    let mut seen: Vec<String> = Vec::new();
    for piece in inside.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let Some(name) = attribute(tag, "name") else { continue };
        let value = attribute(tag, "value").unwrap_or_default();
        let kind = attribute(tag, "type").unwrap_or_default();
        match tag.split([' ', '\n']).next().unwrap_or_default() {
            "textarea" => add(name, text.to_owned(), true),
            "select" => {
                let list =
                    inside.split_once(&format!("name=\"{name}\"")).map_or("", |(_, rest)| rest.split("</select>").next().unwrap_or(""));
                let options: Vec<&str> = list.split("<option").skip(1).filter_map(|o| o.split('>').next()).collect();
                let chosen = options
                    .iter()
                    .find(|o| o.contains(" selected"))
                    .or_else(|| options.iter().find(|o| attribute(o, "value").is_some_and(|v| !v.is_empty())));
                add(name, chosen.and_then(|o| attribute(o, "value")).unwrap_or_default(), false);
            }
            "input" if kind == "radio" => {
                let chosen = inside.contains(&format!("name=\"{name}\"")) && !seen.contains(&name);
                if chosen {
                    let all =
                        inside.split("<input").filter(|i| attribute(i.split('>').next().unwrap_or(""), "name").as_ref() == Some(&name));
                    let checked = all.filter_map(|i| i.split('>').next()).find(|i| i.contains(" checked"));
                    add(name.clone(), checked.and_then(|i| attribute(i, "value")).unwrap_or(value), false);
                    seen.push(name);
                }
            }
            "input" if kind == "checkbox" => {
                let of_this = |tag: &&str| attribute(tag, "name").as_ref() == Some(&name);
                let checked = inside.split('<').filter_map(|i| i.split('>').next()).filter(of_this).any(|i| i.contains(" checked"));
                if tag.contains(" checked") || !(checked || seen.contains(&name)) {
                    seen.push(name.clone());
                    add(name, if value.is_empty() { "on".to_owned() } else { value }, false);
                }
            }
            "input" if kind == "hidden" || kind == "submit" => add(name, value, false),
            "input" => add(name, value, kind != "password"),
            _ => {}
        }
    }
    all
}

fn unescape(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'").replace("&amp;", "&")
}

/// The fields as a browser sends them.
pub fn body(velden: &[Veld]) -> String {
    let pairs = velden.iter().map(|v| format!("{}={}", encode(&v.name), encode(&v.value)));
    pairs.collect::<Vec<_>>().join("&")
}

fn encode(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}
