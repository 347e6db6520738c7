//! `backup`: everything in two files, while the service goes on.

use std::{
    fs,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use domain::{
    Moment,
    journaal::{Gebeurtenis, Soort},
};
use indicatif::ProgressBar;
use store::Db;

use super::InGebruik;
use opdrachtregel::{Code, Fout, cli::Backup, instellingen::Instellingen, plek::private_file, term};

use crate::wiring;

pub async fn run(args: &Backup) -> Result<Code, Fout> {
    let now = wiring::now();
    let here = InGebruik::open(Instellingen::of(&args.waar)?).await?;
    let gemeente = here.instellingen.gemeente()?;
    let naar = if args.naar.is_dir() { args.naar.join(format!("nazorg-{gemeente}-{}.nazorg", stamp(now))) } else { args.naar.clone() };
    let sleutels = args.sleutels.clone().unwrap_or_else(|| keys_beside(&naar));
    // The seal in the backup shows later that it is whole, and that it belongs to this key ring.
    here.db.sign_head(&gemeente, now).await?;
    let rows = write(&here.db, &naar, &sleutels).await?;
    here.db.write(here.deed()?, now).await?.commit(Gebeurtenis::new(Soort::BackupGemaakt)).await?;
    term::say(format_args!("Back-up gemaakt: {rows} regels in {}", naar.display()));
    term::say(format_args!("Sleutels van personen: {}", sleutels.display()));
    term::say("Bewaar het sleutelbestand op een andere plek dan de back-up, en alleen het nieuwste: gooi oude sleutelbestanden weg.");
    term::say("Zo is iemand die is vernietigd, ook uit alle oude back-ups verdwenen. De sleutelbos zit in geen van beide bestanden.");
    here.db.close().await;
    Ok(Code::Goed)
}

/// The keys of `naar` when nothing else is said.
pub fn keys_beside(naar: &Path) -> PathBuf {
    let mut name = naar.as_os_str().to_owned();
    name.push(".sleutels");
    PathBuf::from(name)
}

/// Date and time for a file name, on the clock of the Netherlands.
pub fn stamp(now: Moment) -> String {
    let at = now.timestamp().in_tz("Europe/Amsterdam").map_or_else(|_| now.to_string(), |at| at.strftime("%Y-%m-%dT%H%M%S").to_string());
    at.replace(':', "")
}

/// Writes both files, each whole or not at all; the file of keys takes the place of an older one.
pub async fn write(db: &Db, naar: &Path, sleutels: &Path) -> Result<u64, Fout> {
    if naar.exists() {
        return Err(Fout::bestand(format!("het bestand {} bestaat al. Er is niets veranderd. Kies een andere naam.", naar.display())));
    }
    if naar == sleutels {
        return Err(Fout::gebruik("--naar en --sleutels moeten twee verschillende bestanden zijn."));
    }
    for file in [naar, sleutels] {
        folder_exists(file)?;
    }
    let (mut data, mut keys) = (Deel::new(naar)?, Deel::new(sleutels)?);
    let bar = term::spinner("Gegevens schrijven");
    // First the values, then the keys: who is destroyed in between is gone from both.
    let rows = db.dump(&mut data.counted(&bar)).await?;
    db.dump_keys(&mut keys.counted(&bar)).await?;
    bar.finish_and_clear();
    data.finish()?;
    keys.finish()?;
    Ok(rows)
}

/// Refuses a file in a folder that is not there, by the name of the folder.
fn folder_exists(file: &Path) -> Result<(), Fout> {
    let folder = file.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if folder.is_dir() {
        return Ok(());
    }
    Err(Fout::bestand(format!("de map {} bestaat niet. Maak haar eerst, of kies met --naar een map die er is.", folder.display())))
}

/// A file in the making; dropping it removes it.
struct Deel {
    part: PathBuf,
    whole: PathBuf,
    file: BufWriter<fs::File>,
}

impl Deel {
    fn new(whole: &Path) -> Result<Self, Fout> {
        let mut name = whole.as_os_str().to_owned();
        name.push(format!(".deel-{}", std::process::id()));
        let part = PathBuf::from(name);
        let file = BufWriter::with_capacity(1 << 18, private_file(&part)?);
        Ok(Self { part, whole: whole.to_owned(), file })
    }

    fn counted<'a>(&'a mut self, bar: &ProgressBar) -> Counted<'a> {
        Counted(&mut self.file, bar.clone())
    }

    fn finish(mut self) -> Result<(), Fout> {
        let failed = |e: &std::io::Error| Fout::io("Het bestand schrijven", &self.whole, e);
        self.file
            .flush()
            .and_then(|()| self.file.get_ref().sync_all())
            .and_then(|()| fs::rename(&self.part, &self.whole))
            .map_err(|e| failed(&e))
    }
}

impl Drop for Deel {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.part);
    }
}

struct Counted<'a>(&'a mut BufWriter<fs::File>, ProgressBar);

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let n = self.0.write(bytes)?;
        self.1.inc(n as u64);
        Ok(n)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}
