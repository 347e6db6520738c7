//! `politiecijfers`: gets figures of the police as a file, to be read in like any other.

use std::time::Duration;

use beeld::politiedienst::{self, Politietabel};
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

pub fn run(args: &Politiecijfers) -> Result<Code, Fout> {
    let all = Instellingen::load(&args.waar, &[], &omgeving)?;
    let gemeente = match &args.gemeente {
        Some(code) => {
            code.parse::<GemeenteCode>().map_err(|_| Fout::gebruik(format!("'{code}' is geen CBS-code; schrijf bijvoorbeeld GM0344.")))?
        }
        None => all.gemeente()?,
    };
    let address = args.adres.clone().or(all.diensten().politiecijfers).ok_or_else(|| {
        Fout::gebruik(
            "ophalen staat uit. Zet politiecijfers = \"https://dataderden.cbs.nl\" in nazorgregie.toml, of geef --adres.".to_owned(),
        )
    })?;
    nieuw_bestand::vrij(&args.naar)?;
    let tabel = match args.tabel {
        cli::Politietabel::Jaar => Politietabel::Jaar,
        cli::Politietabel::Maand => Politietabel::Maand,
    };
    let bar = term::bar(0, "ophalen");
    let told = |at: usize, of: usize| {
        bar.set_length(of as u64);
        bar.set_position(at as u64);
    };
    let service = Dienst::new(&address, PER_VRAAG, SAMEN).map_err(politiedienst::Fout::from);
    let found = service.and_then(|service| politiedienst::haal(&service, tabel, gemeente.as_str(), wiring::now().datum(), told));
    bar.finish_and_clear();
    let file = found.map_err(|why| Fout::new(Code::Netwerk, Tr::new(Taal::Nl).with(&why.sleutel(), args![("wat", why.wat())])))?;
    nieuw_bestand::schrijf(&args.naar, &file.bytes)?;
    term::say(format_args!("{} rijen in {}. Lees dit bestand in op de pagina Cijfers van de politie.", file.rijen, args.naar.display()));
    Ok(Code::Goed)
}
