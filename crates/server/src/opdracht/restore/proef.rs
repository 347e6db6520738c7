//! Trying a backup on a copy: whether it is whole, whose it is, and whether the key ring fits.

use std::{fs, path::PathBuf};

use domain::GemeenteCode;
use store::{Break, Db, DbConfig, KeyRing, args};

use super::Bestanden;
use opdrachtregel::{Fout, plek::private_dir, term};

use crate::wiring;

/// What the copy told.
pub struct Proef {
    gemeenten: Vec<GemeenteCode>,
    /// Everything in it is fictional.
    pub fictief: bool,
}

/// A folder for the copy, gone afterwards.
struct Map(PathBuf);

impl Drop for Map {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Proef {
    /// Puts the backup in a database of its own and looks at it.
    pub async fn new(bestanden: &Bestanden<'_>, ring: &KeyRing) -> Result<Self, Fout> {
        let mut unique = [0; 8];
        wiring::random(&mut unique);
        let map = Map(std::env::temp_dir().join(format!("nazorg-proef-{:016x}", u64::from_be_bytes(unique))));
        private_dir(&map.0)?;
        let config = DbConfig::parse(&format!("sqlite://{}", map.0.join("proef.db").display()))?;
        let db = Db::open(&config, ring.clone(), &wiring::migrations()).await?;
        bestanden.put_in(&db, "Controleren").await?;
        let proef = Self::look(&db).await;
        db.close().await;
        proef
    }

    async fn look(db: &Db) -> Result<Self, Fout> {
        let gemeenten = db.gemeenten().await?;
        let mut fictief = false;
        for gemeente in &gemeenten {
            match db.verify(gemeente).await?.broken {
                Some((_, Break::FalseSeal)) => {
                    return Err(Fout::bestand(
                        "de sleutelbos hoort niet bij deze back-up: het zegel van het journaal klopt niet. Gebruik de sleutelbos van die installatie.",
                    ));
                }
                Some((nr, why)) => term::remark(format_args!(
                    "Let op: het journaal van {gemeente} in deze back-up is niet heel bij regel {nr} ({}).",
                    why.code()
                )),
                None => {}
            }
            let tx = db.read(gemeente).await?;
            let row = tx.opt("SELECT fictief FROM gemeente WHERE gemeente = $1", args![tx.gemeente()]).await?;
            fictief |= row.map(|row| row.bool("fictief")).transpose()?.unwrap_or(false);
        }
        Ok(Self { gemeenten, fictief })
    }

    /// The municipality of the backup.
    pub fn gemeente(&self) -> Result<GemeenteCode, Fout> {
        match self.gemeenten.as_slice() {
            [one] => Ok(one.clone()),
            [] => Err(Fout::bestand("de back-up is leeg: er staat geen gemeente in.")),
            _ => Err(Fout::bestand("in de back-up staan meer gemeenten. Maak eerst met init een installatie, en zet hem daar terug.")),
        }
    }

    /// Refuses a backup of another municipality.
    pub fn must_hold(&self, wanted: &GemeenteCode) -> Result<(), Fout> {
        if self.gemeenten.contains(wanted) {
            return Ok(());
        }
        let held = self.gemeenten.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        Err(Fout::bestand(format!("de back-up is van {held}, deze installatie is van {wanted}. Er is niets veranderd.")))
    }
}
