//! `instellingen`: every setting with value, source and explanation.

use opdrachtregel::{
    Code, Fout,
    cli::Controle,
    instellingen::{Gevonden, Instellingen, masked, omgeving},
    plek::CONFIG,
    term,
};
use serde_json::json;

pub fn run(args: &Controle) -> Result<Code, Fout> {
    let all = Instellingen::load(&args.waar, &[], &omgeving)?;
    let data = all.plek.path().display().to_string();
    if args.json {
        let map = json!({ "naam": "data", "waarde": data, "bron": all.plek_bron, "vlag": "--data", "variabele": "NAZORG_DATA" });
        let rows: Vec<_> = std::iter::once(map).chain(all.lijst().iter().map(|f| row(&all, f))).collect();
        term::say(json!({ "bestand": all.plek.file(CONFIG), "instellingen": rows }));
        return Ok(Code::Goed);
    }
    term::say("Een vlag gaat voor een omgevingsvariabele, die gaat voor het bestand, en dat gaat voor de standaard.");
    term::say(format_args!("Bestand: {}\n", all.plek.file(CONFIG).display()));
    term::say(format_args!("data = {data}   ({})\n    map van de installatie; --data of NAZORG_DATA\n", all.plek_bron.naam()));
    for found in all.lijst() {
        let flag = found.sleutel.vlag.map(|vlag| format!("{vlag} of ")).unwrap_or_default();
        let names = if settable(found) { format!("{flag}{}", found.sleutel.variabele()) } else { format!("alleen in {CONFIG}") };
        term::say(format_args!(
            "{} = {}   ({})\n    {}; {names}\n",
            found.sleutel.naam,
            shown(&all, found),
            found.bron.naam(),
            found.sleutel.uitleg
        ));
    }
    Ok(Code::Goed)
}

/// Whether flag or environment can say something about it.
fn settable(found: &Gevonden) -> bool {
    !matches!(found.sleutel.naam, "gemeente" | "demo")
}

/// The value, or what follows when it is empty; without passwords.
fn shown(all: &Instellingen, found: &Gevonden) -> String {
    match found.sleutel.naam {
        "database" => masked(&all.database()),
        "url" => all.url(),
        _ => found.waarde.clone(),
    }
}

fn row(all: &Instellingen, found: &Gevonden) -> serde_json::Value {
    json!({
        "naam": found.sleutel.naam,
        "waarde": shown(all, found),
        "bron": found.bron,
        "vlag": found.sleutel.vlag,
        "variabele": settable(found).then(|| found.sleutel.variabele()),
        "uitleg": found.sleutel.uitleg,
    })
}
