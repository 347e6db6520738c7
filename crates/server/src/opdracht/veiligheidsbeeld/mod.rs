//! `veiligheidsbeeld`: computes on a list of incidents, without an installation.

mod aantallen;
mod deskundig;
mod gebied;
mod lezen;
mod plaatsen;
mod reken;
mod uitvoer;

use std::fs;

use opdrachtregel::{
    Code, Fout,
    cli::{Veiligheidsbeeld, Vorm},
    term,
};
use uitvoer::Uitvoer;

pub fn run(args: &Veiligheidsbeeld) -> Result<Code, Fout> {
    let invoer = lezen::lees(args)?;
    // The check comes first, and never between what another program reads.
    invoer.controle().iter().for_each(term::remark);
    let out = reken::reken(args, &invoer)?;
    out.verantwoord().iter().for_each(term::remark);
    if let Some(vanaf) = out.te_weinig {
        let aantal = out.verantwoording.as_ref().map_or(invoer.gebeurtenissen.len(), |v| v.n);
        term::remark(format_args!("Te weinig: deze berekening zegt pas iets vanaf {vanaf} overvallen. In deze lijst staan er {aantal}."));
        return Ok(Code::Gevonden);
    }
    let text = vorm(args.vorm, &out)?;
    match &args.naar {
        None => term::say(text.trim_end()),
        Some(path) => fs::write(path, text).map_err(|e| Fout::io("Schrijven", path, &e))?,
    }
    Ok(Code::Goed)
}

fn vorm(vorm: Vorm, out: &Uitvoer) -> Result<String, Fout> {
    let missing = |what: &str, instead: &str| Fout::gebruik(format!("bij deze berekening is er geen {what}. Kies --vorm {instead}."));
    match vorm {
        Vorm::Tekst => Ok(out.tekst()),
        Vorm::Csv => Ok(out.csv()),
        Vorm::Json => Ok(format!("{:#}\n", out.json)),
        Vorm::Geojson => out.geojson.as_ref().map(|it| format!("{it}\n")).ok_or_else(|| missing("kaart", "tekst, csv of json")),
        Vorm::Svg => out.svg.clone().ok_or_else(|| missing("tekening", "tekst, csv of json")),
    }
}
