//! The commands.

mod backup;
mod beleid;
pub mod demo;
mod doctor;
mod draaiboek;
mod init;
mod instellingen;
mod journaal;
mod nieuw_bestand;
mod politiecijfers;
mod restore;
mod samenvatting;
mod serve;
mod uitnodigen;
mod vakken;
mod veiligheidsbeeld;

use std::fs::File;
use std::io::{stdin, stdout};

use domain::journaal::{Activiteit, Wie};
use opdrachtregel::{
    Code, Fout,
    cli::{Cli, Opdracht},
    instellingen::Instellingen,
    log,
};
use store::{Db, Deed};

use crate::{bench_data, printer, wiring};

/// Does what was asked.
pub async fn run(cli: Cli) -> Result<Code, Fout> {
    match cli.opdracht {
        Opdracht::Init(args) => init::run(&args).await,
        Opdracht::Serve(args) => serve::run(&args).await,
        Opdracht::Demo(args) => demo::run(&args).await,
        Opdracht::Doctor(args) => doctor::run(&args).await,
        Opdracht::Backup(args) => backup::run(&args).await,
        Opdracht::Restore(args) => restore::run(&args).await,
        Opdracht::Journaal { wat } => journaal::run(&wat).await,
        Opdracht::Beleid { wat } => beleid::run(&wat),
        Opdracht::Draaiboek { wat } => draaiboek::run(&wat).await,
        Opdracht::Veiligheidsbeeld(args) => veiligheidsbeeld::run(&args),
        Opdracht::Politiecijfers(args) => politiecijfers::run(&args),
        Opdracht::Vakken(args) => vakken::run(&args).await,
        Opdracht::Samenvatting(args) => samenvatting::run(&args).await,
        Opdracht::Uitnodigen(args) => uitnodigen::run(&args).await,
        Opdracht::Instellingen(args) => instellingen::run(&args),
        Opdracht::BenchData(args) => bench_data::run(&args).await,
        Opdracht::Printer => printer::work(stdin().lock(), stdout().lock())
            .map(|()| Code::Goed)
            .map_err(|e| Fout::new(Code::Onverwacht, format!("De drukker stopt: {e}."))),
    }
}

/// An installation in use: its database, open, and the promise that nobody replaces it meanwhile.
pub struct InGebruik {
    /// Settings.
    pub instellingen: Instellingen,
    /// The database.
    pub db: Db,
    _held: File,
}

impl InGebruik {
    /// Opens an existing installation.
    pub async fn open(instellingen: Instellingen) -> Result<Self, Fout> {
        instellingen.plek.must_be_installed()?;
        instellingen.plek.writable()?;
        let (vorm, niveau) = instellingen.log();
        log::start(vorm, niveau);
        let held = instellingen.plek.share()?;
        let db = wiring::open(&instellingen).await?;
        let here = Self { instellingen, db, _held: held };
        here.must_hold_gemeente().await?;
        Ok(here)
    }

    /// What someone at the command line does.
    pub fn deed(&self) -> Result<Deed, Fout> {
        Ok(Deed { gemeente: self.instellingen.gemeente()?, wie: Wie::Opdrachtregel, activiteit: Activiteit::Beheer, reden: None })
    }

    /// Refuses a database of another municipality, or an empty one.
    async fn must_hold_gemeente(&self) -> Result<(), Fout> {
        let wanted = self.instellingen.gemeente()?;
        let held = self.db.gemeenten().await?;
        if held.contains(&wanted) {
            return Ok(());
        }
        let held = match held.as_slice() {
            [] => "Zij is leeg".to_owned(),
            some => format!("Zij hoort bij {}", some.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
        };
        Err(Fout::new(
            Code::Database,
            format!("de database is niet van gemeente {wanted}. {held}. Controleer de instellingen gemeente en database."),
        ))
    }
}
