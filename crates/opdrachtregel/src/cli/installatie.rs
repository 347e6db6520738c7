//! The words of making, serving and looking after an installation.

use std::path::PathBuf;

use clap::Args;

use crate::invoer;

/// Which installation.
#[derive(Debug, Clone, Args)]
pub struct Waar {
    /// Map van de installatie (NAZORG_DATA; anders: data)
    #[arg(long, value_name = "MAP")]
    pub data: Option<PathBuf>,
    /// Database: sqlite:///pad/nazorg.db of postgres://gebruiker@host/naam (NAZORG_DATABASE; anders: nazorg.db in de map)
    #[arg(long, value_name = "ADRES")]
    pub database: Option<String>,
}

/// How to speak to the log.
#[derive(Debug, Clone, Args)]
pub struct Dienst {
    /// Adres en poort om op te luisteren (NAZORG_LISTEN; anders: 127.0.0.1:8080)
    #[arg(long, value_name = "ADRES:POORT")]
    pub listen: Option<String>,
    /// Adres waaronder mensen het product bereiken, zoals https://nazorg.utrecht.nl (NAZORG_URL)
    #[arg(long, value_name = "URL")]
    pub url: Option<String>,
    /// Vorm van het logboek: tekst of json (NAZORG_LOG; anders: tekst)
    #[arg(long, value_name = "VORM")]
    pub log: Option<String>,
}

/// `init`
#[derive(Debug, Args)]
pub struct Init {
    /// Gemeente: CBS-code (GM0344) of naam (Utrecht)
    #[arg(long, value_name = "GEMEENTE")]
    pub gemeente: String,
    /// Naam van de eerste beheerder (zonder: die vult de beheerder in bij het openen van de link)
    #[arg(long, value_name = "NAAM", requires = "beheerder_email")]
    pub beheerder_naam: Option<String>,
    /// E-mailadres van de eerste beheerder
    #[arg(long, value_name = "E-MAIL", value_parser = invoer::email, requires = "beheerder_naam")]
    pub beheerder_email: Option<String>,
    /// Which installation.
    #[command(flatten)]
    pub waar: Waar,
    /// Adres waaronder mensen het product bereiken, zoals https://nazorg.utrecht.nl (NAZORG_URL)
    #[arg(long, value_name = "URL")]
    pub url: Option<String>,
}

/// `serve`
#[derive(Debug, Args)]
pub struct Serve {
    /// Which installation.
    #[command(flatten)]
    pub waar: Waar,
    /// How it serves.
    #[command(flatten)]
    pub dienst: Dienst,
}

/// `demo`
#[derive(Debug, Args)]
pub struct Demo {
    /// Which installation.
    #[command(flatten)]
    pub waar: Waar,
    /// How it serves.
    #[command(flatten)]
    pub dienst: Dienst,
    /// Begin zonder zaken: alleen de gemeente, haar mensen en wat zij voorbereidden
    #[arg(long)]
    pub leeg: bool,
    /// Begin met niets: alleen de gemeente en haar mensen, om Voorbereiden zelf te doorlopen
    #[arg(long, conflicts_with = "leeg")]
    pub onvoorbereid: bool,
    /// Maak alleen de demo; start de dienst niet
    #[arg(long)]
    pub alleen_maken: bool,
}

/// A check, for people or for programs.
#[derive(Debug, Args)]
pub struct Controle {
    /// Which installation.
    #[command(flatten)]
    pub waar: Waar,
    /// Antwoord als JSON
    #[arg(long)]
    pub json: bool,
}

/// `samenvatting`
#[derive(Debug, Args)]
pub struct Samenvatting {
    /// Which installation.
    #[command(flatten)]
    pub waar: Waar,
    /// Als e-mail: met aan, onderwerp en tekst
    #[arg(long)]
    pub mail: bool,
}

/// `uitnodigen`
#[derive(Debug, Args)]
pub struct Uitnodigen {
    /// Which installation.
    #[command(flatten)]
    pub waar: Waar,
    /// E-mailadres van de medewerker (zonder: de eerste beheerder, zolang die nog geen naam heeft)
    #[arg(long, value_name = "E-MAIL", value_parser = invoer::email)]
    pub email: Option<String>,
}

/// `bench-data`
#[derive(Debug, Args)]
pub struct BenchData {
    /// Which installation.
    #[command(flatten)]
    pub waar: Waar,
    /// Hoeveel zaken
    #[arg(long, alias = "cases", value_name = "AANTAL")]
    pub casussen: u64,
    /// Ook deze gemeente en zoveel andere voorbereiden, elk met 200 partners en 300 maatregelen
    #[arg(long, value_name = "AANTAL")]
    pub gemeenten: Option<u32>,
    /// Zaad van het toeval (anders: 1)
    #[arg(long, value_name = "GETAL", default_value_t = 1, hide_default_value = true)]
    pub zaad: u64,
}
