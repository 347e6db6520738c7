//! The words of keeping: backup, restore and the journal.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{Controle, Waar};

/// `backup`
#[derive(Debug, Args)]
pub struct Backup {
    /// Which installation.
    #[command(flatten)]
    pub waar: Waar,
    /// Bestand voor de gegevens, of een map: dan krijgt het bestand een naam met datum en tijd
    #[arg(long, value_name = "BESTAND|MAP")]
    pub naar: PathBuf,
    /// Bestand voor de sleutels van personen; wordt vervangen als het bestaat (anders: BESTAND.sleutels)
    #[arg(long, value_name = "BESTAND")]
    pub sleutels: Option<PathBuf>,
}

/// `restore`
#[derive(Debug, Args)]
pub struct Restore {
    /// Which installation.
    #[command(flatten)]
    pub waar: Waar,
    /// De back-up met gegevens
    #[arg(long, value_name = "BESTAND")]
    pub van: PathBuf,
    /// De sleutels van personen; laat weg om de sleutels te houden die er nu zijn
    #[arg(long, value_name = "BESTAND")]
    pub sleutels: Option<PathBuf>,
    /// Kopie van de sleutelbos; alleen nodig als er nog geen installatie is
    #[arg(long, value_name = "BESTAND")]
    pub sleutelbos: Option<PathBuf>,
    /// Adres waaronder mensen het product bereiken; alleen als er nog geen installatie is
    #[arg(long, value_name = "URL")]
    pub url: Option<String>,
    /// Vervang de gegevens die er staan
    #[arg(long)]
    pub overschrijf: bool,
}

/// `journaal`
#[derive(Debug, Subcommand)]
pub enum Journaal {
    /// Controleer of het journaal heel is: elke regel, elk zegel
    #[command(alias = "verifieer")]
    Verify(Controle),
    /// Zet een zegel op de laatste regel; bewaar de uitvoer op een andere plek
    Verzegel(Controle),
}
