//! The words of policy and draaiboeken.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Pakket;

/// `beleid`
#[derive(Debug, Subcommand)]
pub enum Beleid {
    /// Controleer beleid: van dit programma, of van een map met dezelfde indeling
    Check {
        /// Map met beleid
        map: Option<PathBuf>,
        /// Antwoord als JSON
        #[arg(long)]
        json: bool,
    },
}

/// `draaiboek`
#[derive(Debug, Subcommand)]
pub enum Draaiboek {
    /// Controleer draaiboeken, als bestand of bij naam: elke bevinding met regel, kolom en wat u kunt doen
    #[command(
        long_about = "Controleert draaiboeken, zonder iets te veranderen. Noem een bestand (TOML) of de naam van een draaiboek van dit programma.\n\
            Een draaiboek dat bouwt op een stam, vindt die tussen de bestanden die u geeft of in het beleid van dit programma.\n\
            Met --voorbereiding ook tegen wat een gemeente heeft geregeld: partners, afspraken, het aanwijzingsbesluit en wie 's nachts opneemt.\n\
            Eindcode 0: goed, of alleen waarschuwingen. Eindcode 1: er zijn fouten. Eindcode 2: een bestand is niet te lezen.",
        after_long_help = "Voorbeelden:\n  nazorgregie draaiboek check woningoverval.toml\n  nazorgregie draaiboek check woningoverval --voorbereiding klaar.json\n  nazorgregie draaiboek check stam.toml tak.toml --json"
    )]
    Check {
        /// Bestanden met een draaiboek (TOML), of namen van draaiboeken van dit programma
        #[arg(required = true, value_name = "BESTAND")]
        bestanden: Vec<PathBuf>,
        /// Wat de gemeente heeft geregeld (JSON), zoals docs/draaiboek.md beschrijft
        #[arg(long, value_name = "BESTAND")]
        voorbereiding: Option<PathBuf>,
        /// Antwoord als JSON
        #[arg(long)]
        json: bool,
    },
    /// Speel de scenario's: wat hoort er na dit verhaal op het bord te staan
    #[command(
        long_about = "Speelt de scenario's die naast draaiboeken staan. Zonder bestanden: alle scenario's van dit programma.\n\
            Noem een draaiboek van dit programma bij naam om alleen zijn scenario's te spelen.\n\
            Een draaiboek (TOML) komt in de plaats van dat van het programma; staat er een scenarios.md naast, dan wordt die gespeeld.\n\
            Een verhaal (MD) wordt gespeeld zoals het is.\n\
            Eindcode 0: alles kwam uit. Eindcode 1: iets ging anders. Eindcode 2: een bestand is niet te lezen.",
        after_long_help = "Voorbeelden:\n  nazorgregie draaiboek test\n  nazorgregie draaiboek test woningoverval\n  nazorgregie draaiboek test woningoverval/2027-01-01.toml"
    )]
    Test {
        /// Draaiboeken (TOML) en verhalen (MD), of namen van draaiboeken van dit programma
        #[arg(value_name = "BESTAND")]
        bestanden: Vec<PathBuf>,
        /// Antwoord als JSON
        #[arg(long)]
        json: bool,
    },
    /// Teken een draaiboek als zwembaan: wie doet wat wanneer (SVG)
    #[command(
        long_about = "Tekent een draaiboek als zwembaan en schrijft de tekening (SVG) naar de uitvoer.",
        after_long_help = "Voorbeelden:\n  nazorgregie draaiboek teken woningoverval > zwembaan.svg\n  nazorgregie draaiboek teken mijn-draaiboek.toml > zwembaan.svg"
    )]
    Teken(DraaiboekKeuze),
    /// Zet een draaiboek om in een proces met tekening voor andere programma's (BPMN 2.0)
    #[command(
        long_about = "Schrijft een draaiboek als BPMN 2.0 met tekening naar de uitvoer: een baan per actor, een pool per partij waarmee gegevens\n\
            worden gedeeld, en alles wat BPMN niet kent als extra gegevens bij de stap. Termijnen in werkdagen worden dagen, want BPMN kent geen\n\
            werkdagen; de precieze termijn staat in de tekst. Terug lezen kan niet: het draaiboek zelf is de bron.",
        after_long_help = "Voorbeelden:\n  nazorgregie draaiboek bpmn woningoverval > woningoverval.bpmn\n  nazorgregie draaiboek bpmn tak.toml --stam stam.toml > tak.bpmn"
    )]
    Bpmn(DraaiboekKeuze),
    /// Leg de stappen van een draaiboek in een agenda, vanaf een moment dat u kiest (iCalendar)
    #[command(
        long_about = "Schrijft elke stap van een draaiboek als afspraak of taak (iCalendar) naar de uitvoer, gerekend vanaf het moment van de overval\n\
            en met werkdagen en feestdagen. Ook stappen die van een antwoord afhangen staan erin. Er staan geen persoonsgegevens in.",
        after_long_help = "Voorbeelden:\n  nazorgregie draaiboek agenda woningoverval --op 2026-12-24T20:47 > stappen.ics\n  nazorgregie draaiboek agenda mijn.toml --op 2026-12-24T20:47 --taken > taken.ics"
    )]
    Agenda {
        /// Which draaiboek.
        #[command(flatten)]
        keuze: DraaiboekKeuze,
        /// Moment van de overval, bijvoorbeeld 2026-12-24T20:47
        #[arg(long, value_name = "MOMENT")]
        op: String,
        /// Taken in plaats van afspraken; niet elk agendaprogramma leest die
        #[arg(long)]
        taken: bool,
    },
    /// Speel een draaiboek door op de klok en zie waar het vastloopt
    #[command(
        long_about = "Speelt een draaiboek door vanaf een moment dat u kiest: welke taken er komen, wanneer termijnen aflopen, wat er naar wie zou gaan\n\
            en op welke grondslag, en waar het voor het eerst vastloopt. Er verandert niets en er gaat niets uit.\n\
            Eindcode 0: het loopt nergens vast. Eindcode 1: het loopt ergens vast. Eindcode 2: een gegeven klopt niet.",
        after_long_help = "Voorbeelden:\n  nazorgregie draaiboek generale woningoverval --op 2026-12-24T20:47 --afwezig coordinator=2026-12-24..2027-01-04\n  \
            nazorgregie draaiboek generale nieuw.toml --op 2026-12-24T20:47 --tegen oud.toml\n  \
            nazorgregie draaiboek generale woningoverval --op 2026-12-24T20:47 --persoon slachtoffer,oudere,toestemming=nee --feit woonvorm=koop \\\n    \
            --gebeurt 2026-12-25T10:00=vrijgave-politie --gedrag meteen"
    )]
    Generale(Box<DraaiboekGenerale>),
    /// Deel een draaiboek als ondertekend bestand, of bekijk, vergelijk en gebruik er een van een ander
    Pakket {
        /// What to do with it.
        #[command(subcommand)]
        wat: Pakket,
    },
    /// Laat het JSON Schema van een draaiboek zien, voor een editor
    Schema,
    /// Leg een bevinding uit; zonder code een lijst van alle bevindingen
    #[command(after_long_help = "Voorbeelden:\n  nazorgregie draaiboek uitleg\n  nazorgregie draaiboek uitleg contact-voor-vrijgave")]
    Uitleg {
        /// Code van de bevinding
        #[arg(value_name = "CODE")]
        code: Option<String>,
        /// Antwoord als JSON
        #[arg(long)]
        json: bool,
    },
}

/// Which draaiboek a command is about.
#[derive(Debug, Args)]
pub struct DraaiboekKeuze {
    /// Bestand met een draaiboek (TOML), of de naam van een draaiboek van dit programma
    #[arg(value_name = "BESTAND")]
    pub bestand: PathBuf,
    /// Bestand met de stam waarop het bouwt (anders: die van dit programma)
    #[arg(long, value_name = "BESTAND")]
    pub stam: Option<PathBuf>,
}

/// `draaiboek generale`
#[derive(Debug, Args)]
pub struct DraaiboekGenerale {
    /// Which draaiboek.
    #[command(flatten)]
    pub keuze: DraaiboekKeuze,
    /// Moment van de overval en de melding, bijvoorbeeld 2026-12-24T20:47
    #[arg(long, value_name = "MOMENT")]
    pub op: String,
    /// Zoveel dagen wordt gespeeld
    #[arg(long, value_name = "AANTAL", default_value_t = 240)]
    pub dagen: u16,
    /// Wat iedereen doet: termijn (op de laatste dag), meteen of niemand
    #[arg(long, value_name = "GEDRAG", default_value = "termijn")]
    pub gedrag: String,
    /// Antwoord over de casus, bijvoorbeeld woonvorm=huur (mag vaker)
    #[arg(long = "feit", value_name = "FEIT=WAARDE")]
    pub feiten: Vec<String>,
    /// Een betrokkene: rol, leeftijdsgroep en antwoorden (mag vaker; anders één volwassen slachtoffer)
    #[arg(long = "persoon", value_name = "ROL,LEEFTIJD[,FEIT=WAARDE]")]
    pub personen: Vec<String>,
    /// Een gebied (mag vaker)
    #[arg(long = "gebied", value_name = "NAAM")]
    pub gebieden: Vec<String>,
    /// Wat er wanneer gebeurt: een gebeurtenis, een stap of feit:waarde; met @2 voor de tweede persoon (mag vaker)
    #[arg(long = "gebeurt", value_name = "MOMENT=WAT[@PERSOON]")]
    pub voorvallen: Vec<String>,
    /// Wie er niet is: een actor of plaatsvervanger, van en tot (mag vaker)
    #[arg(long = "afwezig", value_name = "WIE=VAN..TOT")]
    pub afwezig: Vec<String>,
    /// Wat de gemeente heeft geregeld (JSON), zoals docs/draaiboek.md beschrijft
    #[arg(long, value_name = "BESTAND")]
    pub voorbereiding: Option<PathBuf>,
    /// Een tweede draaiboek: laat alleen zien wat daarmee anders gaat
    #[arg(long, value_name = "BESTAND")]
    pub tegen: Option<PathBuf>,
    /// Antwoord als JSON
    #[arg(long)]
    pub json: bool,
}
