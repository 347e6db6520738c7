//! The check while typing, as the editor of draaiboeken asks for it: the whole text of a concept there, findings and preview back.

use super::client::Client;
use super::page;
use super::plan::{EDITOR, TYPED};
use anyhow::{Context as _, Result, ensure};
use std::time::{Duration, Instant};

/// The draaiboek whose check takes longest: its name with its version, and the 95th percentile of its times. A concept is begun on every
/// shipped draaiboek, so that the largest is among them whatever is shipped.
pub fn slowest(client: &mut Client) -> Result<(String, Duration)> {
    let list = client.get(EDITOR)?;
    let bases: Vec<String> = list
        .body
        .split("<option value=\"")
        .skip(1)
        .filter_map(|it| it.split('"').next())
        .filter(|it| it.contains('@'))
        .map(str::to_owned)
        .collect();
    ensure!(!bases.is_empty(), "no shipped draaiboek on {EDITOR}");
    let mut worst = (String::new(), Duration::ZERO);
    for basis in bases {
        let time = of(client, &basis).with_context(|| basis.clone())?;
        if time > worst.1 {
            worst = (basis, time);
        }
    }
    Ok(worst)
}

fn of(client: &mut Client, basis: &str) -> Result<Duration> {
    let page = client.get(EDITOR)?;
    let form = page::find(&page.body, EDITOR).context("no form to begin a concept")?;
    let chosen = [("basis", basis), ("naam", "")].map(|(name, value)| (name.to_owned(), value.to_owned()));
    let begun = client.post(&form.action, &form.hidden.into_iter().chain(chosen).collect::<Vec<_>>())?;
    ensure!((300..400).contains(&begun.status), "beginning a concept answered {}", begun.status);
    let concept = page::first_link(&client.get(EDITOR)?.body, &format!("{EDITOR}/")).context("no concept")?;
    let text = page::text_area(&client.get(&format!("{concept}?tekst=ja"))?.body, "tekst").context("no text")?;
    let (address, fields) = (format!("{concept}/toets"), [("tekst".to_owned(), text)]);
    let mut times = (0..TYPED)
        .map(|_| {
            let begin = Instant::now();
            let answer = client.post(&address, &fields)?;
            ensure!(answer.status == 200 && answer.body.contains("id=\"toetsing\""), "{address} answered {}", answer.status);
            Ok(begin.elapsed())
        })
        .collect::<Result<Vec<_>>>()?;
    times.sort();
    times.get(TYPED * 95 / 100).copied().context("not asked")
}
