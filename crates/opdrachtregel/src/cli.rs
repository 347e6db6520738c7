//! The words of the command line. Help is Dutch, because officials run this program.

use clap::{Parser, Subcommand};

mod bewaring;
mod bronnen;
mod draaiboek;
mod installatie;
mod pakket;
mod veiligheidsbeeld;

pub use bewaring::{Backup, Journaal, Restore};
pub use bronnen::{Politiecijfers, Politietabel, Vakken};
pub use draaiboek::{Beleid, Draaiboek, DraaiboekGenerale, DraaiboekKeuze};
pub use installatie::{BenchData, Controle, Demo, Dienst, Init, Samenvatting, Serve, Uitnodigen, Waar};
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
            Staat uit tot u de instelling politiecijfers zet, of hier --adres geeft. Met --uit komt er niets van internet: dan leest deze\n\
            opdracht een bestand van het hele land en bewaart alleen wat over de gemeente gaat.",
        after_long_help = "Voorbeelden:\n  \
            nazorgregie politiecijfers --gemeente GM0344 --uit 47022NED.csv --tabel maand --naar maanden.json\n  \
            nazorgregie politiecijfers --data /srv/nazorg --tabel jaar --naar cijfers.json\n  \
            nazorgregie politiecijfers --gemeente GM0344 --adres https://dataderden.cbs.nl --tabel maand --naar maanden.json"
    )]
    Politiecijfers(Politiecijfers),
    /// Tel adressen per vak van 100 meter uit een BAG-extract, ook van het hele land, om in te lezen in het veiligheidsbeeld
    #[command(
        long_about = "Leest een BAG-extract van het Kadaster (Extract Levenscyclus: een zip met zips van XML) of een GeoPackage van de BAG, hoe groot\n\
            ook, en telt de verblijfsobjecten in gebruik per vak van 100 meter. Het resultaat is een CSV-bestand zonder adressen, dat u inleest\n\
            op de pagina Adressen en vierkanten. Is het extract niet heel, dan is er geen bestand.\n\n\
            Van een extract van het hele land houdt u uw gemeente over met --grenzen (een kaart met haar gebied), met --data (de buurten die\n\
            daar zijn ingelezen; die zijn iets vereenvoudigd), of met --gemeente alleen: dan telt het begin van het nummer. Na een herindeling\n\
            houdt een object zijn oude nummer; geef dan ook de codes van de eerdere gemeenten.",
        after_long_help = "Voorbeelden:\n  nazorgregie vakken BAGGEM0344L-15022026.zip --naar adressen-2026.csv\n  \
            nazorgregie vakken lvbag-extract-nl.zip --grenzen gemeenten.gpkg --gemeente GM0344 --naar adressen-2026.csv\n  \
            nazorgregie vakken bag-2026.gpkg --data /srv/nazorg --naar adressen-2026.csv"
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
