//! The configuration file: read with place of every mistake, written with an explanation beside every setting.

use std::{collections::BTreeMap, fmt::Write, fs, path::Path};

use domain::draaiboek::lijkt_op;
use toml::Spanned;

use super::SLEUTELS;
use crate::{Code, Fout};

/// Values by name, as text.
pub type Waarden = BTreeMap<String, String>;

/// Reads the file; a missing file has no values.
pub fn read(path: &Path) -> Result<Waarden, Fout> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(e) if matches!(e.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory) => return Ok(Waarden::new()),
        Err(e) => return Err(Fout::io("Het configuratiebestand lezen", path, &e)),
    };
    parse(&text).map_err(|wrong| {
        let lines: Vec<String> = wrong.iter().map(|(at, why)| format!("{}:{}: {why}", path.display(), place(&text, *at))).collect();
        Fout::new(Code::Gebruik, lines.join("\n      "))
    })
}

type Wrong = (usize, String);

fn parse(text: &str) -> Result<Waarden, Vec<Wrong>> {
    let table: BTreeMap<Spanned<String>, Spanned<toml::Value>> = toml::from_str(text).map_err(|e| {
        let at = e.span().map_or(0, |span| span.start);
        vec![(at, "hier klopt de vorm niet; schrijf: naam = \"waarde\", elke naam één keer".to_owned())]
    })?;
    let (mut values, mut wrong) = (Waarden::new(), Vec::new());
    for (name, value) in table {
        match text_of(name.get_ref(), value.get_ref()) {
            Ok(text) => _ = values.insert(name.get_ref().clone(), text),
            Err(why) => wrong.push((name.span().start, why)),
        }
    }
    wrong.sort();
    if wrong.is_empty() { Ok(values) } else { Err(wrong) }
}

fn text_of(name: &str, value: &toml::Value) -> Result<String, String> {
    if !SLEUTELS.iter().any(|s| s.naam == name) {
        let meant = lijkt_op(name, SLEUTELS.iter().map(|s| s.naam)).map(|naam| format!(" Bedoelde u {naam}?")).unwrap_or_default();
        return Err(format!("de instelling {name} bestaat niet.{meant}"));
    }
    match value {
        toml::Value::String(text) => Ok(text.clone()),
        toml::Value::Integer(n) => Ok(n.to_string()),
        toml::Value::Boolean(yes) => Ok(if *yes { "ja" } else { "nee" }.to_owned()),
        _ => Err(format!("de waarde van {name} moet een tekst, een getal, of true of false zijn")),
    }
}

/// Line and column of a byte.
fn place(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or(text);
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    format!("{}:{column}", before.matches('\n').count() + 1)
}

/// The text of a new file: what is given, and every other setting as a comment.
pub fn text(values: &[(&str, &str)]) -> String {
    let mut out = String::from(
        "# Instellingen van nazorgregie. Een vlag of een variabele NAZORG_… gaat hiervoor.\n\
         # `nazorgregie instellingen` toont wat nu geldt en waar het vandaan komt.\n",
    );
    for sleutel in SLEUTELS {
        let given = values.iter().find(|(naam, value)| *naam == sleutel.naam && !value.is_empty());
        let value = toml::Value::from(given.map_or(sleutel.standaard, |(_, value)| value));
        let hash = if given.is_some() { "" } else { "# " };
        let _ = write!(out, "\n# {}\n{hash}{} = {value}\n", sleutel.uitleg, sleutel.naam);
    }
    out
}
