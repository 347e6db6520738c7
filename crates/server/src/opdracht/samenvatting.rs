//! `samenvatting`: how ready the municipality is, for people or for `sendmail`.

use voorbereiden::gereedheid;
use web::{Taal, Tr};

use super::InGebruik;
use opdrachtregel::{Code, Fout, cli::Samenvatting, instellingen::Instellingen, term};

use crate::wiring;

/// Most bytes of a subject in one encoded word: 75 characters with its marks, three for a byte (RFC 2047 section 2).
const WOORD: usize = 20;

pub async fn run(args: &Samenvatting) -> Result<Code, Fout> {
    let here = InGebruik::open(Instellingen::of(&args.waar)?).await?;
    let (app, _) = wiring::service(here.db.clone(), here.instellingen.for_app()?)?;
    let made = gereedheid::samenvatting(&app, &here.instellingen.gemeente()?, Tr::new(Taal::Nl)).await?;
    here.db.close().await;
    if args.mail && made.aan.is_empty() {
        return Err(Fout::gebruik(
            "er is niemand om dit aan te sturen. Leg bij Voorbereiden de aanstelling vast; coördinator en plaatsvervangers krijgen het op hun e-mailadres.",
        ));
    }
    term::say(if args.mail { mail(&made) } else { format!("{}\n\n{}", made.onderwerp, made.tekst) });
    Ok(Code::Goed)
}

/// The message as `sendmail -t` takes it (RFC 5322), marked as made by a program (RFC 3834).
fn mail(s: &gereedheid::Samenvatting) -> String {
    format!(
        "To: {}\nSubject: {}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\
         Auto-Submitted: auto-generated\n\n{}\n",
        s.aan.join(", "),
        encoded(&s.onderwerp),
        s.tekst
    )
}

/// A header with any letters in it, in words that every mail program reads (RFC 2047). No letter is cut in two.
fn encoded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut words = vec![Vec::new()];
    for letter in text.chars() {
        let mut bytes = [0; 4];
        let bytes = letter.encode_utf8(&mut bytes).as_bytes();
        if words.last().is_some_and(|w: &Vec<u8>| w.len() + bytes.len() > WOORD) {
            words.push(Vec::new());
        }
        if let Some(word) = words.last_mut() {
            word.extend_from_slice(bytes);
        }
    }
    let quoted = |w: &Vec<u8>| {
        w.iter().map(|b| if b.is_ascii_alphanumeric() { char::from(*b).to_string() } else { format!("={b:02X}") }).collect::<String>()
    };
    words.iter().map(|w| format!("=?utf-8?Q?{}?=", quoted(w))).collect::<Vec<_>>().join("\n ")
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn a_subject_is_readable_for_every_mail_program() {
        assert_eq!(encoded("Nazorg Utrecht: 80% gereed"), "Nazorg Utrecht: 80% gereed");
        assert_eq!(encoded("Súd"), "=?utf-8?Q?S=C3=BAd?=");
        let long = encoded(&"Nazorg Súdwest-Fryslân: 80% gereed ".repeat(3));
        assert!(long.lines().all(|l| l.trim().len() <= 75) && long.lines().count() > 1, "{long}");
        assert!(long.lines().skip(1).all(|l| l.starts_with(' ')), "a header goes on after a space");
    }
}
