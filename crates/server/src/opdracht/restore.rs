//! `restore`: puts a backup back, after trying it on a copy, and never over something without being told.

mod proef;

use std::{
    fs::{self, File},
    io::{BufReader, Write},
    path::{Path, PathBuf},
};

use domain::{
    GemeenteCode,
    journaal::{Activiteit, Gebeurtenis, Soort, Wie},
};
use store::{Db, DbConfig, Deed, KeyRing, StoreError, args};

use super::backup;
use opdrachtregel::{
    Code, Fout,
    cli::Restore,
    instellingen::{self, Instellingen, omgeving},
    plek::{CONFIG, DATABASE, InAanbouw, RING, private_dir, private_file},
    term,
};

use crate::wiring;
use proef::Proef;

/// Where a copy of what was there goes.
const BEFORE: &str = "voor-terugzetten";

pub async fn run(args: &Restore) -> Result<Code, Fout> {
    let given = Instellingen::load(&args.waar, &[("--url", args.url.as_deref())], &omgeving)?;
    let bestanden = Bestanden { van: &args.van, sleutels: args.sleutels.as_deref() };
    bestanden.must_exist()?;
    let rows = if given.plek.installed() { over(args, &given, &bestanden).await? } else { anew(args, &given, &bestanden).await? };
    term::say(format_args!(
        "Teruggezet: {rows} regels. Iedereen moet opnieuw inloggen; eenmalige links van voor de back-up werken niet meer."
    ));
    term::say(format_args!("Controleer de installatie met: nazorgregie doctor --data {}", given.plek.path().display()));
    Ok(Code::Goed)
}

/// The two files of a backup.
pub struct Bestanden<'a> {
    pub van: &'a Path,
    pub sleutels: Option<&'a Path>,
}

impl Bestanden<'_> {
    fn must_exist(&self) -> Result<(), Fout> {
        for path in [Some(self.van), self.sleutels].into_iter().flatten() {
            File::open(path).map_err(|e| Fout::io("De back-up lezen", path, &e))?;
        }
        Ok(())
    }

    /// Puts them in the database in place of what is there, all or nothing.
    pub async fn put_in(&self, db: &Db, wat: &'static str) -> Result<u64, Fout> {
        let size = |path: &Path| path.metadata().map_or(0, |m| m.len());
        let bar = term::bar(size(self.van) + self.sleutels.map_or(0, size), wat);
        let read = |path: &Path| {
            File::open(path)
                .map(|f| term::Counted(BufReader::with_capacity(1 << 18, f), bar.clone()))
                .map_err(|e| Fout::io("De back-up lezen", path, &e))
        };
        let mut data = read(self.van)?;
        let rows = match self.sleutels {
            Some(path) => db.replace(&mut data, Some(&mut read(path)?)).await,
            None => db.replace(&mut data, None).await,
        };
        bar.finish_and_clear();
        Ok(rows?)
    }
}

/// In an installation that exists.
async fn over(args: &Restore, given: &Instellingen, bestanden: &Bestanden<'_>) -> Result<u64, Fout> {
    if args.sleutelbos.is_some() {
        return Err(Fout::gebruik("--sleutelbos kan niet: deze installatie heeft al een sleutelbos, en die wordt nooit vervangen."));
    }
    given.plek.writable()?;
    let _alone = given.plek.alone()?;
    let (config, ring) = (given.db_config()?, wiring::ring(given)?);
    if config.sqlite_path().is_none() {
        wiring::reachable(&config).await?;
    }
    let gemeente = given.gemeente()?;
    let proef = Proef::new(bestanden, &ring).await?;
    proef.must_hold(&gemeente)?;
    let db = match Db::open(&config, ring.clone(), &wiring::migrations()).await {
        Ok(db) => db,
        Err(error) => aside(args, &config, &ring, error).await?,
    };
    if !db.gemeenten().await?.is_empty() {
        if !args.overschrijf {
            return Err(Fout::bestand(
                "er staan al gegevens. Er is niets veranderd. Geef --overschrijf om ze te vervangen; er wordt eerst een back-up van gemaakt.",
            ));
        }
        keep_what_is_there(given, &db).await?;
    }
    let rows = bestanden.put_in(&db, "Terugzetten").await?;
    finish(&db, &gemeente).await?;
    Ok(rows)
}

/// A damaged SQLite file is kept beside a new one.
async fn aside(args: &Restore, config: &DbConfig, ring: &KeyRing, error: StoreError) -> Result<Db, Fout> {
    let (StoreError::Corrupt(_), Some(path), true) = (&error, config.sqlite_path(), args.overschrijf) else { return Err(error.into()) };
    let stamp = backup::stamp(wiring::now());
    for end in ["", "-wal", "-shm"] {
        let (from, to) = (with_end(path, end), with_end(path, &format!(".kapot-{stamp}{end}")));
        if from.exists() {
            fs::rename(&from, &to).map_err(|e| Fout::io("Het kapotte bestand bewaren", &from, &e))?;
        }
    }
    term::remark(format_args!("Het kapotte bestand is bewaard: {}.kapot-{stamp}", path.display()));
    Ok(Db::open(config, ring.clone(), &wiring::migrations()).await?)
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

async fn keep_what_is_there(given: &Instellingen, db: &Db) -> Result<(), Fout> {
    let folder = given.plek.file(BEFORE);
    if !folder.exists() {
        private_dir(&folder)?;
    }
    let file = folder.join(format!("{}.nazorg", backup::stamp(wiring::now())));
    backup::write(db, &file, &backup::keys_beside(&file)).await?;
    term::say(format_args!(
        "Wat er stond, is bewaard in {}. Gooi dat weg zodra alles in orde is: er zitten ook sleutels bij.",
        file.display()
    ));
    Ok(())
}

/// On a machine without an installation.
async fn anew(args: &Restore, given: &Instellingen, bestanden: &Bestanden<'_>) -> Result<u64, Fout> {
    let bos = args.sleutelbos.as_deref().ok_or_else(|| {
        Fout::gebruik(format!(
            "in {} staat nog geen installatie. Geef --sleutelbos met uw kopie van de sleutelbos.",
            given.plek.path().display()
        ))
    })?;
    if bestanden.sleutels.is_none() {
        return Err(Fout::gebruik(
            "in een nieuwe installatie zijn er nog geen sleutels van personen. Geef --sleutels met het nieuwste sleutelbestand.",
        ));
    }
    let building = InAanbouw::new(&given.plek)?;
    let here = building.here().clone();
    let text = fs::read(bos).map_err(|e| Fout::io("De sleutelbos lezen", bos, &e))?;
    write_private(&here.file(RING), &text)?;
    let ring = KeyRing::load_or_create(&here.file(RING), &mut wiring::random)?;
    let proef = Proef::new(bestanden, &ring).await?;
    let gemeente = proef.gemeente()?;
    let own_file = given.database_given().is_empty();
    let demo = if proef.fictief { "ja" } else { "" };
    let config = [("gemeente", gemeente.as_str()), ("database", given.database_given()), ("url", given.url_given()), ("demo", demo)];
    write_private(&here.file(CONFIG), instellingen::text(&config).as_bytes())?;
    if own_file {
        private_file(&here.file(DATABASE))?;
    }
    let place = if own_file { DbConfig::parse(&format!("sqlite://{}", here.file(DATABASE).display()))? } else { given.db_config()? };
    if place.sqlite_path().is_none() {
        wiring::reachable(&place).await?;
    }
    let db = Db::open(&place, ring, &wiring::migrations()).await?;
    if !db.gemeenten().await?.is_empty() && !args.overschrijf {
        return Err(Fout::new(
            Code::Database,
            "de database is niet leeg. Er is niets veranderd. Geef een lege database, of --overschrijf.",
        ));
    }
    let rows = bestanden.put_in(&db, "Terugzetten").await?;
    finish(&db, &gemeente).await?;
    building.place()?;
    Ok(rows)
}

fn write_private(path: &Path, bytes: &[u8]) -> Result<(), Fout> {
    let mut file = private_file(path)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|e| Fout::io("Het bestand schrijven", path, &e))
}

/// Ends what was valid when the backup was made, and says in the journal what happened.
async fn finish(db: &Db, gemeente: &GemeenteCode) -> Result<(), Fout> {
    let deed = Deed { gemeente: gemeente.clone(), wie: Wie::Opdrachtregel, activiteit: Activiteit::Beheer, reden: None };
    let tx = db.write(deed, wiring::now()).await?;
    tx.exec("DELETE FROM sessie WHERE gemeente = $1", args![tx.gemeente()]).await?;
    tx.exec("DELETE FROM uitnodiging WHERE gemeente = $1", args![tx.gemeente()]).await?;
    tx.commit(Gebeurtenis::new(Soort::BackupTeruggezet)).await?;
    db.close().await;
    Ok(())
}
