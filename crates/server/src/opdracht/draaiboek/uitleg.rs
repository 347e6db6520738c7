//! `draaiboek uitleg`: the page behind a code, or a list of all codes.

use domain::draaiboek::{Ernst, REGELS, lijkt_op, regel};
use opdrachtregel::{Code, Fout, term};
use serde_json::json;

pub(super) fn run(code: Option<&str>, json: bool) -> Result<Code, Fout> {
    let Some(code) = code else {
        if json {
            term::say(json!(REGELS));
        } else {
            REGELS.iter().for_each(|r| term::say(format_args!("{:32} {:13} {}", r.code, ernst(r.ernst), r.titel)));
        }
        return Ok(Code::Goed);
    };
    let (Some(regel), Some(page)) = (regel(code), policy::uitleg(code)) else {
        let near = lijkt_op(code, REGELS.iter().map(|r| r.code));
        let hint = near.map_or_else(|| "Zonder code ziet u alle bevindingen.".to_owned(), |n| format!("Bedoelt u \"{n}\"?"));
        return Err(Fout::gebruik(format!("Er is geen bevinding \"{code}\". {hint}")));
    };
    if json {
        term::say(json!({ "code": regel.code, "ernst": regel.ernst, "titel": regel.titel, "uitleg": page }));
    } else {
        term::say(page.trim_end());
    }
    Ok(Code::Goed)
}

fn ernst(ernst: Ernst) -> &'static str {
    match ernst {
        Ernst::Fout => "fout",
        Ernst::Waarschuwing => "waarschuwing",
    }
}
