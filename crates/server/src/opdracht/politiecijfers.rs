//! `politiecijfers`: gets figures of the police as a file, to be read in like any other; from the service, or out of a file of the whole country.

use std::{fs::File, io::BufReader, path::Path, time::Duration};

use beeld::{
    politiebestand,
    politiedienst::{self, Opgehaald, Politietabel},
};
use domain::GemeenteCode;
use opdrachtregel::{
    Code, Fout,
    cli::{self, Politiecijfers},
    instellingen::{Instellingen, omgeving},
    term,
};
use ophalen::Dienst;
use web::{Taal, Tr, args};

use super::nieuw_bestand;
use crate::wiring;

/// Longest time of one question, and of all of them.
const PER_VRAAG: Duration = Duration::from_secs(60);
const SAMEN: Duration = Duration::from_secs(900);
/// How much of a file is read at a time.
const STUK: usize = 1024 * 1024;

pub fn run(args: &Politiecijfers) -> Result<Code, Fout> {
    let all = Instellingen::load(&args.waar, &[], &omgeving)?;
    let gemeente = match &args.gemeente {
        Some(code) => {
            code.parse::<GemeenteCode>().map_err(|_| Fout::gebruik(format!("'{code}' is geen CBS-code; schrijf bijvoorbeeld GM0344.")))?
        }
        None => all.gemeente()?,
    };
    nieuw_bestand::vrij(&args.naar)?;
    let tabel = match args.tabel {
        cli::Politietabel::Jaar => Politietabel::Jaar,
        cli::Politietabel::Maand => Politietabel::Maand,
    };
    let file = match &args.uit {
        Some(path) => uit_bestand(path, gemeente.as_str(), tabel)?,
        None => van_dienst(args, &all, gemeente.as_str(), tabel)?,
    };
    nieuw_bestand::schrijf(&args.naar, &file.bytes)?;
    term::say(format_args!("{} rijen in {}. Lees dit bestand in op de pagina Cijfers van de politie.", file.rijen, args.naar.display()));
    Ok(Code::Goed)
}

fn van_dienst(args: &Politiecijfers, all: &Instellingen, gemeente: &str, tabel: Politietabel) -> Result<Opgehaald, Fout> {
    let address = args.adres.clone().or(all.diensten().politiecijfers).ok_or_else(|| {
        Fout::gebruik(
            "ophalen staat uit. Zet politiecijfers = \"https://dataderden.cbs.nl\" in nazorgregie.toml, of geef --adres.".to_owned(),
        )
    })?;
    let bar = term::bar(0, "ophalen");
    let told = |at: usize, of: usize| {
        bar.set_length(of as u64);
        bar.set_position(at as u64);
    };
    let service = Dienst::new(&address, PER_VRAAG, SAMEN).map_err(politiedienst::Fout::from);
    let found = service.and_then(|service| politiedienst::haal(&service, tabel, gemeente, wiring::now().datum(), told));
    bar.finish_and_clear();
    found.map_err(|why| Fout::new(Code::Netwerk, Tr::new(Taal::Nl).with(&why.sleutel(), args![("wat", why.wat())])))
}

/// Out of a file that somebody downloaded, however large: it is read once, row by row.
fn uit_bestand(path: &Path, gemeente: &str, tabel: Politietabel) -> Result<Opgehaald, Fout> {
    let file = File::open(path).map_err(|e| Fout::io("Lezen", path, &e))?;
    let bar = term::bar(file.metadata().map_or(0, |m| m.len()), "lezen");
    let naam = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let source = term::Counted(BufReader::with_capacity(STUK, file), bar.clone());
    let made = politiebestand::uit_bestand(source, &naam, gemeente, tabel);
    bar.finish_and_clear();
    made.map_err(|why| {
        let (key, what) = why.zin();
        Fout::bestand(format!("{}: {}", path.display(), Tr::new(Taal::Nl).with(key, args![("wat", what)])))
    })
}
