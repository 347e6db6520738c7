//! The words of the command line. Help is Dutch, because officials run this program.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::invoer;

mod pakket;
mod veiligheidsbeeld;

pub use pakket::Pakket;
pub use veiligheidsbeeld::{Berekening, Veiligheidsbeeld, Vorm};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "nazorgregie",
    version,
    about = "Regie op nazorg aan slachtoffers van een overval.",
    long_about = "Regie op nazorg aan slachtoffers van een overval.\n\n\
        Eén map (--data) bevat één installatie: het configuratiebestand nazorgregie.toml, de sleutelbos en,\n\
        als u SQLite gebruikt, de database.",
    after_long_help = "Zo begint u:\n  \
        nazorgregie demo --data demo                       kijk rond in een fictieve gemeente\n  \
        nazorgregie init --gemeente Utrecht --data DIR …   maak een echte installatie\n  \
        nazorgregie serve --data DIR                       start de dienst\n  \
        nazorgregie doctor --data DIR                      controleer alles\n\n\
        Instellingen: een vlag gaat voor een omgevingsvariabele (NAZORG_…), die gaat voor nazorgregie.toml,\n\
        en dat gaat voor de standaardwaarde. `nazorgregie instellingen --data DIR` toont elke instelling,\n\
        haar waarde en waar die vandaan komt.\n\n\
        Eindcodes: 0 goed · 1 een controle vond iets · 2 opdracht of instelling klopt niet · 3 map of bestand ·\n\
        4 database · 5 adres of poort · 6 beleid · 70 onverwacht"
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub opdracht: Opdracht,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Opdracht {
    /// Maak een installatie voor een gemeente
    #[command(
        long_about = "Maakt een installatie: map, sleutelbos, configuratie, database, gemeente en eerste beheerder.\n\
            Daarna staat er een link op het scherm waarmee de beheerder één keer kan inloggen.\n\
            Mislukt er iets, dan blijft er niets half achter. Een bestaande installatie blijft onaangeroerd.",
        after_long_help = "Voorbeelden:\n  \
            nazorgregie init --gemeente GM0344 --data /srv/nazorg --url https://nazorg.utrecht.nl\n  \
            nazorgregie init --gemeente Urk --data urk --database postgres://nazorg@db.urk.nl/nazorg \\\n      \
            --beheerder-naam 'B. de Vries' --beheerder-email b.devries@urk.nl"
    )]
    Init(Init),
    /// Start de dienst
    #[command(
        long_about = "Start de dienst en blijft draaien. Ctrl-C of SIGTERM stopt haar netjes: verzoeken die lopen, worden afgemaakt.\n\
            Bij het starten wordt de database bijgewerkt als dat nodig is.",
        after_long_help = "Voorbeelden:\n  nazorgregie serve --data /srv/nazorg\n  nazorgregie serve --data /srv/nazorg --listen 127.0.0.1:9000 --log json"
    )]
    Serve(Serve),
    /// Maak en start een fictieve gemeente om in rond te kijken
    #[command(
        long_about = "Maakt Voorbeeldstad (GM9999, fictief) met fictieve personen en drie zaken, en start de dienst: een woningoverval van\n\
            gisteravond, een bedrijfsoverval van bijna twee weken geleden en een zaak die is afgesloten. Met --leeg zonder zaken,\n\
            met --onvoorbereid zonder alles: dan doorloopt u Voorbereiden zelf, vanaf het begin.\n\
            De tweede keer blijft alles staan wat u hebt gedaan. Op de startpagina logt u met één klik in.",
        after_long_help = "Voorbeelden:\n  nazorgregie demo --data demo\n  nazorgregie demo --data demo --alleen-maken\n  nazorgregie demo --data begin --onvoorbereid"
    )]
    Demo(Demo),
    /// Controleer elke instelling en noem wat er mis is en hoe u het herstelt
    #[command(
        long_about = "Controleert de hele installatie zonder iets te veranderen: rechten op bestanden, sleutels, database,\n\
            journaal, ruimte, adres, documenten, beleid, klok, back-up en aanwijzingsbesluit.\n\
            Eindcode 0: alles goed (waarschuwingen mogen). Eindcode 1: er is iets mis.",
        after_long_help = "Voorbeelden:\n  nazorgregie doctor --data /srv/nazorg\n  nazorgregie doctor --data /srv/nazorg --json"
    )]
    Doctor(Controle),
    /// Maak een back-up, ook terwijl de dienst draait
    #[command(
        long_about = "Schrijft alle gegevens naar een bestand, van één moment, terwijl de dienst doorgaat.\n\
            De sleutels van personen komen in een tweede bestand. Bewaar dat op een andere plek, en alleen het nieuwste:\n\
            wie wordt vernietigd, is dan ook uit alle oude back-ups verdwenen. De sleutelbos zit in geen van beide.",
        after_long_help = "Voorbeelden:\n  nazorgregie backup --data /srv/nazorg --naar /backup\n  \
            nazorgregie backup --data /srv/nazorg --naar /backup/maandag.nazorg --sleutels /kluis/nazorg.sleutels"
    )]
    Backup(Backup),
    /// Zet een back-up terug
    #[command(
        long_about = "Zet een back-up terug, ook van SQLite naar PostgreSQL en andersom. Eerst wordt alles gecontroleerd op een kopie.\n\
            Staan er al gegevens, dan weigert deze opdracht, tenzij u --overschrijf geeft; dan wordt er eerst een back-up\n\
            gemaakt van wat er stond. Stop de dienst voordat u begint.",
        after_long_help = "Voorbeelden:\n  \
            In een bestaande installatie; de sleutels van personen blijven zoals ze nu zijn:\n    \
            nazorgregie restore --data /srv/nazorg --van /backup/maandag.nazorg --overschrijf\n  \
            Op een nieuwe machine, met het nieuwste sleutelbestand en uw kopie van de sleutelbos:\n    \
            nazorgregie restore --data /srv/nazorg --van maandag.nazorg --sleutels nazorg.sleutels --sleutelbos sleutelbos.json"
    )]
    Restore(Restore),
    /// Controleer of verzegel het journaal
    Journaal {
        /// What to do with it.
        #[command(subcommand)]
        wat: Journaal,
    },
    /// Controleer het beleid
    Beleid {
        /// What to do with it.
        #[command(subcommand)]
        wat: Beleid,
    },
    /// Controleer een draaiboek, speel de scenario's, lees uitleg bij een bevinding
    Draaiboek {
        /// What to do with it.
        #[command(subcommand)]
        wat: Draaiboek,
    },
    /// Reken aan een lijst met overvallen: hoeveel, waar, wanneer, en wat zo weinig kan zeggen
    #[command(
        long_about = "Rekent aan een lijst met overvallen (CSV, XLSX of GeoJSON) zonder installatie en zonder netwerk. Eerst komt de controle van\n\
            de invoer. Bij elke uitkomst staan aantal, periode, gebied, deel met een plek, methode en zaad. Dezelfde invoer geeft\n\
            dezelfde uitkomst, in welke volgorde de rijen ook staan.\n\n\
            Berekeningen:\n  \
            controle       is de lijst goed genoeg?\n  \
            totaal         hoeveel, met een interval (Garwood)\n  \
            verandering    vergeleken met eerder (--eerder); wat zou er nodig zijn om iets aan te tonen?\n  \
            buurten        per buurt (--buurten, met inwoners of adressen), vanaf 5\n  \
            plekken        vaste plekken met hun kans (--plekken of --basis), vanaf 5\n  \
            herhaling      hetzelfde adres opnieuw, vanaf 5\n  \
            uren           uren en dagen, met exacte toets op een piek, vanaf 5\n  \
            concentratie   hoe geconcentreerd, naast toeval (--plekken of --basis), vanaf 5\n  \
            scan           springt er een gebied uit? (--basis), vanaf 20\n  \
            onderscheid    welke concentratie zou bij dit aantal zijn gevonden? (--basis), vanaf 20\n  \
            herhaalbuurt   kort na elkaar dicht bij elkaar (Knox), vanaf 20\n  \
            spreiding      kaart van de spreiding (--basis), vanaf 20\n  \
            vakken         voor deskundigen: Gi*, vakken die eruit springen (--basis, --cel), vanaf 20\n  \
            moran          voor deskundigen: liggen drukke buurten bij elkaar? (--kaart en --basis of --buurten), vanaf 20\n  \
            groepen        voor deskundigen: DBSCAN met kans (--basis, --straal, --minstens), vanaf 20\n  \
            voorna         voor en na een dag (--knip), per buurt vanaf 100 in beide periodes\n\n\
            Kolommen: datum (nodig), tijd, einddatum, eindtijd, adres, buurt, branche, modus, soort, en x en y (RD) of lengtegraad en\n\
            breedtegraad (WGS84). Een kolom met gegevens van personen wordt geweigerd.\n\
            Eindcode 0: berekend. Eindcode 1: te weinig voor deze berekening. Eindcode 2: er is iets mis met de invoer.",
        after_long_help = "Voorbeelden:\n  \
            nazorgregie veiligheidsbeeld totaal overvallen.csv --gebied GM0344 --km2 94 --van 2025-01-01 --tot 2025-12-31\n  \
            nazorgregie veiligheidsbeeld uren overvallen.csv --vorm svg --naar uren.svg\n  \
            nazorgregie veiligheidsbeeld scan overvallen.geojson --basis adressen.csv --kaart gemeente.geojson --vorm geojson"
    )]
    Veiligheidsbeeld(Veiligheidsbeeld),
    /// Haal cijfers van de politie op als bestand, om in te lezen in het veiligheidsbeeld
    #[command(
        long_about = "Haalt geregistreerde misdrijven van een gemeente op bij de open data van de politie (47018NED per jaar, 47022NED per maand) en\n\
            schrijft ze in een bestand. Dat leest u in op de pagina Cijfers van de politie: daar komt de controle, en daar bevestigt u of\n\
            draait u terug. Zo kan het ook op een andere machine dan de server. Er gaat niets anders naar de dienst dan de code van de\n\
            gemeente en de tabel. Mislukt er iets, dan is er geen bestand.\n\
            Staat uit tot u de instelling politiecijfers zet, of hier --adres geeft.",
        after_long_help = "Voorbeelden:\n  \
            nazorgregie politiecijfers --data /srv/nazorg --tabel jaar --naar cijfers.json\n  \
            nazorgregie politiecijfers --gemeente GM0344 --adres https://dataderden.cbs.nl --tabel maand --naar maanden.json"
    )]
    Politiecijfers(Politiecijfers),
    /// Tel adressen per vak van 100 meter uit een BAG-extract, om in te lezen in het veiligheidsbeeld
    #[command(
        long_about = "Leest een BAG-extract van het Kadaster (Extract Levenscyclus: een zip met zips van XML), hoe groot ook, en telt de\n\
            verblijfsobjecten in gebruik per vak van 100 meter. Het resultaat is een CSV-bestand zonder adressen, dat u inleest op de pagina\n\
            Adressen en vierkanten. Is het extract niet heel, dan is er geen bestand.",
        after_long_help = "Voorbeeld:\n  nazorgregie vakken BAGGEM0344L-15022026.zip --naar adressen-2026.csv"
    )]
    Vakken(Vakken),
    /// Maak de samenvatting van de gereedheid, als tekst of als e-mail
    #[command(
        long_about = "Zegt hoe ver de gemeente is met Voorbereiden, wat nog open staat en wat binnenkort afloopt. Zonder namen.\n\
            Met --mail als e-mail aan coördinator, plaatsvervangers en het hoofd van de afdeling, om door te geven aan sendmail.\n\
            De stand van vandaag wordt bewaard: draai dit elke dag, dan heeft de lijn op de pagina Gereedheid geen gaten.",
        after_long_help = "Voorbeelden:\n  nazorgregie samenvatting --data /srv/nazorg\n  nazorgregie samenvatting --data /srv/nazorg --mail | sendmail -t"
    )]
    Samenvatting(Samenvatting),
    /// Maak een nieuwe eenmalige link voor een medewerker die niet meer kan inloggen
    #[command(after_long_help = "Voorbeeld:\n  nazorgregie uitnodigen --data /srv/nazorg --email a.jansen@utrecht.nl")]
    Uitnodigen(Uitnodigen),
    /// Toon elke instelling met waarde, herkomst en uitleg
    Instellingen(Controle),
    /// Vul een installatie met fictieve zaken om te meten
    #[command(
        name = "bench-data",
        long_about = "Maakt een demo-installatie (of gebruikt een bestaande) en vult die met fictieve zaken.\n\
            Hetzelfde aantal en zaad geven dezelfde zaken. Alleen voor metingen; een echte installatie wordt geweigerd.",
        after_long_help = "Voorbeeld:\n  nazorgregie bench-data --data /tmp/meting --casussen 100000"
    )]
    BenchData(BenchData),
    /// Druk documenten voor de dienst, die dit zelf start
    #[command(name = PRINTER, hide = true)]
    Printer,
}

/// The command with which the service starts a process of its own that makes documents.
pub const PRINTER: &str = "drukker";

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

/// `politiecijfers`
#[derive(Debug, Args)]
pub struct Politiecijfers {
    /// Which installation.
    #[command(flatten)]
    pub waar: Waar,
    /// Gemeente: CBS-code (anders: die van de installatie)
    #[arg(long, value_name = "CODE")]
    pub gemeente: Option<String>,
    /// Adres van de dienst (anders: de instelling politiecijfers)
    #[arg(long, value_name = "URL")]
    pub adres: Option<String>,
    /// Per jaar of per maand
    #[arg(long, value_enum, value_name = "JAAR|MAAND", default_value_t = Politietabel::Jaar, hide_default_value = true, hide_possible_values = true)]
    pub tabel: Politietabel,
    /// Bestand om te maken; het mag nog niet bestaan
    #[arg(long, value_name = "BESTAND")]
    pub naar: PathBuf,
}

/// Which table of the police.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Politietabel {
    /// Per year.
    Jaar,
    /// Per month.
    Maand,
}

/// `vakken`
#[derive(Debug, Args)]
pub struct Vakken {
    /// Het extract (zip)
    #[arg(value_name = "EXTRACT")]
    pub extract: PathBuf,
    /// Bestand om te maken; het mag nog niet bestaan
    #[arg(long, value_name = "BESTAND")]
    pub naar: PathBuf,
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
    /// Controleer bestanden met een draaiboek: elke bevinding met regel, kolom en wat u kunt doen
    #[command(
        long_about = "Controleert bestanden met een draaiboek, zonder iets te veranderen. Een draaiboek dat bouwt op een stam, vindt die\n\
            tussen de bestanden die u geeft of in het beleid van dit programma.\n\
            Met --voorbereiding ook tegen wat een gemeente heeft geregeld: partners, afspraken, het aanwijzingsbesluit en wie 's nachts opneemt.\n\
            Eindcode 0: goed, of alleen waarschuwingen. Eindcode 1: er zijn fouten. Eindcode 2: een bestand is niet te lezen.",
        after_long_help = "Voorbeelden:\n  nazorgregie draaiboek check woningoverval.toml\n  nazorgregie draaiboek check stam.toml tak.toml --json"
    )]
    Check {
        /// Bestanden met een draaiboek (TOML)
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
            Een draaiboek (TOML) komt in de plaats van dat van het programma; staat er een scenarios.md naast, dan wordt die gespeeld.\n\
            Een verhaal (MD) wordt gespeeld zoals het is.\n\
            Eindcode 0: alles kwam uit. Eindcode 1: iets ging anders. Eindcode 2: een bestand is niet te lezen.",
        after_long_help = "Voorbeelden:\n  nazorgregie draaiboek test\n  nazorgregie draaiboek test woningoverval/2027-01-01.toml"
    )]
    Test {
        /// Draaiboeken (TOML) en verhalen (MD)
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
