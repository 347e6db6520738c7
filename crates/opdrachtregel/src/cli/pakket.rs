//! The words of `draaiboek pakket`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Waar;
use crate::invoer;

/// What can be done with a signed file.
#[derive(Debug, Subcommand)]
pub enum Pakket {
    /// Schrijf een draaiboek met alles waar het naar verwijst als één bestand, ondertekend door deze installatie
    #[command(
        long_about = "Schrijft het draaiboek zoals de gemeente er vandaag mee werkt, of de versie met --versie: de tekst, alle stappen voluit, de\n\
            scenario's, de partners en de brieven. Het bestand is ondertekend met de sleutel van deze installatie en noemt de gemeente.\n\
            Er staan geen persoonsgegevens in. Het journaal noteert dat het draaiboek is gedeeld.",
        after_long_help = "Voorbeelden:\n  nazorgregie draaiboek pakket maak woningoverval --data /srv/nazorg --naar .\n  \
            nazorgregie draaiboek pakket maak woningoverval --versie 2026-01-01 --data /srv/nazorg > woningoverval.json"
    )]
    Maak {
        /// Id van het draaiboek
        #[arg(value_name = "DRAAIBOEK")]
        draaiboek: String,
        /// Eerste dag van de versie (anders: wat vandaag geldt)
        #[arg(long, value_name = "DATUM")]
        versie: Option<String>,
        /// Bestand, of map waarin het bestand komt (anders: naar de uitvoer)
        #[arg(long, value_name = "PAD")]
        naar: Option<PathBuf>,
        /// Which installation.
        #[command(flatten)]
        waar: Waar,
    },
    /// Laat zien wie een bestand ondertekende, of het daarna is veranderd, en wat erin staat
    #[command(
        long_about = "Controleert de handtekening van een bestand en laat zien wie het maakte, wanneer, en wat erin staat. Vraagt geen installatie.\n\
            Wie het maakte, weet u pas zeker als het kenmerk klopt: vraag het na bij de gemeente die het stuurde. Met --data staat erbij of\n\
            de gemeente dit kenmerk kent.\n\
            Eindcode 0: ongewijzigd. Eindcode 1: veranderd nadat het is ondertekend. Eindcode 2: geen bestand met een draaiboek.",
        after_long_help = "Voorbeelden:\n  nazorgregie draaiboek pakket toon woningoverval.json\n  nazorgregie draaiboek pakket toon woningoverval.json --data /srv/nazorg --json"
    )]
    Toon(Bestand),
    /// Vergelijk een bestand met wat hier geldt: stappen erbij, anders, weg of verplaatst
    #[command(
        long_about = "Houdt een bestand naast het draaiboek met dezelfde id en zegt wat anders is, en wat hier nog moet worden opgelost.\n\
            Met --data naast wat bij die gemeente geldt, zonder naast wat dit programma levert. Er verandert niets.\n\
            Eindcode 0: gelijk. Eindcode 1: er is verschil, of het bestand is veranderd. Eindcode 2: geen bestand met een draaiboek.",
        after_long_help = "Voorbeelden:\n  nazorgregie draaiboek pakket vergelijk woningoverval.json\n  nazorgregie draaiboek pakket vergelijk woningoverval.json --data /srv/nazorg --json"
    )]
    Vergelijk(Bestand),
    /// Maak van een bestand een concept bij de gemeente, helemaal of met gekozen stappen
    #[command(
        long_about = "Maakt een concept in de editor op naam van een medewerker die draaiboeken mag bewerken. Er gaat niets in: een collega kijkt na en\n\
            daarna stelt de gemeente het vast, zoals altijd. Zonder --stap wordt het hele bestand overgenomen. Met --stap komen alleen die\n\
            stappen op wat hier geldt; `vergelijk` noemt de stappen die verschillen. Het bestand blijft in de bibliotheek staan.\n\
            Eindcode 0: het concept staat klaar. Eindcode 1: het bestand is veranderd. Eindcode 2: bestand, stap of medewerker klopt niet.",
        after_long_help = "Voorbeelden:\n  nazorgregie draaiboek pakket overnemen woningoverval.json --door s.devries@utrecht.nl --data /srv/nazorg\n  \
            nazorgregie draaiboek pakket overnemen woningoverval.json --door s.devries@utrecht.nl --stap buurt-bellen --stap school-bellen"
    )]
    Overnemen {
        /// Bestand met een draaiboek (JSON)
        #[arg(value_name = "BESTAND")]
        bestand: PathBuf,
        /// E-mailadres van de medewerker op wiens naam het concept komt
        #[arg(long, value_name = "E-MAIL", value_parser = invoer::email)]
        door: String,
        /// Id van een stap die wordt overgenomen (mag vaker; anders: alles)
        #[arg(long = "stap", value_name = "ID")]
        stappen: Vec<String>,
        /// Antwoord als JSON
        #[arg(long)]
        json: bool,
        /// Which installation.
        #[command(flatten)]
        waar: Waar,
    },
}

/// A file that is only read.
#[derive(Debug, Args)]
pub struct Bestand {
    /// Bestand met een draaiboek (JSON)
    #[arg(value_name = "BESTAND")]
    pub bestand: PathBuf,
    /// Antwoord als JSON
    #[arg(long)]
    pub json: bool,
    /// Which installation.
    #[command(flatten)]
    pub waar: Waar,
}
