//! `vakken`: counts addresses by square from an extract of the BAG, however large.

use std::{
    fs::File,
    io::{self, Read},
};

use beeld::basis;
use kaart::bag;
use opdrachtregel::{Code, Fout, cli::Vakken, term};
use tabel::ReadError;
use web::{Taal, Tr};

use super::nieuw_bestand;

/// The whole country, and more: 60 gigabytes unpacked.
const GRENS: bag::Limits = bag::Limits { unpacked: 60 << 30, objects: 60_000_000 };

pub fn run(args: &Vakken) -> Result<Code, Fout> {
    nieuw_bestand::vrij(&args.naar)?;
    let file = File::open(&args.extract).map_err(|e| Fout::io("Lezen", &args.extract, &e))?;
    let bar = term::spinner("verblijfsobjecten lezen");
    let naam = args.extract.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let mut spill = naar_schijf;
    let read = basis::uit_extract(io::BufReader::new(file), &GRENS, (&mut spill, &naam, |n| bar.set_position(n as u64)));
    bar.finish_and_clear();
    let table = read.map_err(|why| Fout::bestand(format!("{}: {}", args.extract.display(), zin(&why))))?;
    let wrong = table.rows.iter().filter(|r| r.cells.last().is_some_and(|why| !why.is_empty())).count();
    if wrong > 0 {
        term::remark(format_args!("{wrong} verblijfsobjecten hebben geen plek die klopt en tellen niet mee."));
    }
    let rows: Vec<Vec<String>> = table.rows.into_iter().filter(|r| r.cells.last().is_some_and(String::is_empty)).map(|r| r.cells).collect();
    let (count, head) = (rows.len(), table.header);
    nieuw_bestand::schrijf(&args.naar, &tabel::write_csv(&head, rows))?;
    term::say(format_args!("{count} vakken in {}. Lees dit bestand in op de pagina Adressen en vierkanten.", args.naar.display()));
    Ok(Code::Goed)
}

/// A packed file in the extract goes to a file without a name, so that nothing large is in memory and nothing stays.
fn naar_schijf(packed: &mut dyn Read) -> io::Result<Box<dyn bag::Inner>> {
    let mut file = tempfile::tempfile()?;
    io::copy(packed, &mut file)?;
    Ok(Box::new(io::BufReader::new(file)))
}

fn zin(why: &ReadError) -> String {
    let tr = Tr::new(Taal::Nl);
    match why {
        ReadError::Refused(key) => tr.t(key),
        ReadError::TooLarge => "groter dan het hele land. Dit is geen BAG-extract.".to_owned(),
        _ => tr.t("beeld-basis-bag-kapot"),
    }
}
