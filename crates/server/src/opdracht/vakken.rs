//! `vakken`: counts addresses by square from an extract of the BAG, however large.

use std::{
    fs::File,
    io::{self, Read, Seek as _},
};

use beeld::{basis, binnen::Binnen};
use domain::GemeenteCode;
use kaart::bag;
use opdrachtregel::{Code, Fout, cli::Vakken, instellingen::Instellingen, term};
use tabel::{Origin, ReadError};
use web::{Taal, Tr};

use super::{InGebruik, nieuw_bestand};

/// The whole country, and more: 60 gigabytes unpacked.
const GRENS: bag::Limits = bag::Limits { unpacked: 60 << 30, objects: 60_000_000 };

pub async fn run(args: &Vakken) -> Result<Code, Fout> {
    nieuw_bestand::vrij(&args.naar)?;
    let binnen = binnen(args).await?;
    let mut file = File::open(&args.extract).map_err(|e| Fout::io("Lezen", &args.extract, &e))?;
    let mut begin = [0; 16];
    let known = file.read(&mut begin).and_then(|n| file.rewind().map(|()| n)).map_err(|e| Fout::io("Lezen", &args.extract, &e))?;
    let bar = term::spinner("verblijfsobjecten lezen");
    let naam = args.extract.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let (mut spill, told) = (naar_schijf, |n| bar.set_position(n as u64));
    let read = if kaart::is_geopackage(&begin[..known]) {
        basis::uit_geopackage(file, (&naam, &binnen), told)
    } else {
        basis::uit_extract(io::BufReader::new(file), &GRENS, (&mut spill, &naam, &binnen), told)
    };
    bar.finish_and_clear();
    let table = read.map_err(|why| Fout::bestand(format!("{}: {}", args.extract.display(), zin(&why))))?;
    if let Origin::Map { outside: outside @ 1.., .. } = table.origin {
        term::remark(format_args!("{outside} verblijfsobjecten liggen buiten de gemeente en tellen niet mee."));
    }
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

/// What is kept: by a map, by the neighbourhoods of an installation, by the first digits of the numbers, or everything.
async fn binnen(args: &Vakken) -> Result<Binnen, Fout> {
    let codes = args.gemeente.iter().map(|code| {
        let read = code.parse::<GemeenteCode>();
        read.map_err(|_| Fout::gebruik(format!("'{code}' is geen CBS-code; schrijf bijvoorbeeld GM0344.")))
    });
    let codes = codes.collect::<Result<Vec<_>, _>>()?;
    if let Some(path) = &args.grenzen {
        let bytes = std::fs::read(path).map_err(|e| Fout::io("Lezen", path, &e))?;
        let tr = Tr::new(Taal::Nl);
        let found = Binnen::kaart(&bytes, codes.first().map(GemeenteCode::as_str));
        let found = found.map_err(|(nr, key)| Fout::bestand(format!("{}: onderdeel {nr}: {}", path.display(), tr.t(key))))?;
        return found.ok_or_else(|| Fout::bestand(format!("{}: geen gebied met deze gemeentecode.", path.display())));
    }
    if args.waar.data.is_some() || args.waar.database.is_some() {
        let here = InGebruik::open(Instellingen::of(&args.waar)?).await?;
        let tx = here.db.read(&here.instellingen.gemeente()?).await?;
        let binnen = Binnen::ingelezen(&tx).await?;
        drop(tx);
        here.db.close().await;
        return match binnen {
            Binnen::Alles => {
                Err(Fout::gebruik("in deze installatie zijn nog geen grenzen van buurten ingelezen. Geef --grenzen met een kaart."))
            }
            binnen => Ok(binnen),
        };
    }
    let digits = |code: &GemeenteCode| code.as_str().trim_start_matches("GM").to_owned();
    Ok(if codes.is_empty() { Binnen::Alles } else { Binnen::Codes(codes.iter().map(digits).collect()) })
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
