//! Settings: flag before environment before file before default, and for each where it came from.

mod bestand;
#[cfg(test)]
mod tests;
mod waarde;

use std::{net::SocketAddr, path::PathBuf};

use domain::GemeenteCode;
use serde::Serialize;
use store::DbConfig;

pub use bestand::text;
pub use waarde::masked;

use crate::{
    Code, Fout,
    cli::{Dienst, Waar},
    plek::{CONFIG, DATABASE, Plek},
};

/// The folder when nothing names one.
const DATA: &str = "data";
/// How every variable begins.
const PREFIX: &str = "NAZORG_";

/// Where a value came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Bron {
    /// The command line.
    Vlag,
    /// The environment.
    Omgeving,
    /// The configuration file.
    Bestand,
    /// Nobody said anything.
    Standaard,
}

impl Bron {
    /// As shown.
    pub fn naam(self) -> &'static str {
        match self {
            Self::Vlag => "vlag",
            Self::Omgeving => "omgeving",
            Self::Bestand => "bestand",
            Self::Standaard => "standaard",
        }
    }
}

/// The form of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Logvorm {
    /// For people.
    Tekst,
    /// For programs.
    Json,
}

/// A setting that exists.
#[derive(Debug)]
pub struct Sleutel {
    /// Name in the file; in the environment `NAZORG_` and the name in capitals.
    pub naam: &'static str,
    /// Flag, where there is one.
    pub vlag: Option<&'static str>,
    /// What holds when nobody says anything; empty when it follows from something else.
    pub standaard: &'static str,
    /// What it does.
    pub uitleg: &'static str,
    check: fn(&str) -> Result<(), String>,
}

impl Sleutel {
    /// The environment variable.
    pub fn variabele(&self) -> String {
        format!("{PREFIX}{}", self.naam.to_uppercase())
    }
}

/// Every setting. This table is the documentation, the check and the order of the list.
pub const SLEUTELS: &[Sleutel] = &[
    Sleutel {
        naam: "gemeente",
        vlag: None,
        standaard: "",
        uitleg: "CBS-code van de gemeente; init zet haar in het bestand",
        check: waarde::gemeente,
    },
    Sleutel {
        naam: "database",
        vlag: Some("--database"),
        standaard: "",
        uitleg: "sqlite:///pad/nazorg.db of postgres://gebruiker@host/naam; leeg: nazorg.db in de map",
        check: waarde::database,
    },
    Sleutel {
        naam: "listen",
        vlag: Some("--listen"),
        standaard: "127.0.0.1:8080",
        uitleg: "adres en poort om op te luisteren; zet er een proxy met TLS voor",
        check: waarde::listen,
    },
    Sleutel {
        naam: "url",
        vlag: Some("--url"),
        standaard: "",
        uitleg: "adres waaronder mensen het product bereiken; met https zijn cookies alleen via TLS te gebruiken; leeg: http:// en het luisteradres",
        check: waarde::url,
    },
    Sleutel { naam: "log", vlag: Some("--log"), standaard: "tekst", uitleg: "vorm van het logboek: tekst of json", check: waarde::log },
    Sleutel {
        naam: "log_niveau",
        vlag: None,
        standaard: "info",
        uitleg: "hoeveel er in het logboek komt: error, warn, info of debug",
        check: waarde::niveau,
    },
    Sleutel {
        naam: "sessie_stil_minuten",
        vlag: None,
        standaard: "30",
        uitleg: "na zoveel minuten zonder verzoek moet iemand opnieuw inloggen (5 tot 120); een gemeente kan zelf iets anders kiezen",
        check: waarde::stil,
    },
    Sleutel {
        naam: "sessie_uren",
        vlag: None,
        standaard: "10",
        uitleg: "na zoveel uur moet iemand altijd opnieuw inloggen (1 tot 24); een gemeente kan zelf iets anders kiezen",
        check: waarde::uren,
    },
    Sleutel {
        naam: "politiecijfers",
        vlag: None,
        standaard: "",
        uitleg: "adres van de open data van de politie bij het CBS, https://dataderden.cbs.nl; leeg: het programma haalt niets op, een bestand inlezen kan altijd",
        check: waarde::dienst,
    },
    Sleutel {
        naam: "adreszoeker",
        vlag: None,
        standaard: "",
        uitleg: "adres van de Locatieserver van PDOK, https://api.pdok.nl/bzk/locatieserver/search/v3_1; leeg: geen adres verlaat het huis. Staat het aan, dan gaat een adres (geen naam) naar PDOK als iemand daarom vraagt",
        check: waarde::dienst,
    },
    Sleutel {
        naam: "demo",
        vlag: None,
        standaard: "nee",
        uitleg: "ja: alles is fictief en inloggen gaat met één klik; alleen opdracht demo zet dit aan",
        check: waarde::ja_nee,
    },
];

/// A value with where it came from.
#[derive(Debug, Clone)]
pub struct Gevonden {
    /// Which setting.
    pub sleutel: &'static Sleutel,
    /// Its value as text.
    pub waarde: String,
    /// Where it came from.
    pub bron: Bron,
}

/// All settings of one installation, checked.
#[derive(Debug, Clone)]
pub struct Instellingen {
    /// The folder.
    pub plek: Plek,
    /// Where the folder came from.
    pub plek_bron: Bron,
    lijst: Vec<Gevonden>,
}

/// The environment, handed in so that tests need not change their own.
pub type Omgeving<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The environment of this process.
pub fn omgeving(naam: &str) -> Option<String> {
    std::env::var(naam).ok()
}

/// Names in the environment that begin as ours but are no setting: most likely a slip.
pub fn onbekende_variabelen() -> Vec<String> {
    let known = |naam: &str| naam == "NAZORG_DATA" || SLEUTELS.iter().any(|s| s.variabele() == naam);
    let ours = |naam: &String| {
        naam.starts_with(PREFIX) && !["NAZORG_TEST_", "NAZORG_BIN", "NAZORG_POSTGRES_"].iter().any(|other| naam.starts_with(other))
    };
    std::env::vars_os().filter_map(|(naam, _)| naam.into_string().ok()).filter(|naam| ours(naam) && !known(naam)).collect()
}

impl Instellingen {
    /// Reads and checks everything; the answer names every mistake at once.
    pub fn load(waar: &Waar, vlaggen: &[(&str, Option<&str>)], omgeving: Omgeving<'_>) -> Result<Self, Fout> {
        let (data, plek_bron) = match (&waar.data, omgeving("NAZORG_DATA")) {
            (Some(flag), _) => (flag.clone(), Bron::Vlag),
            (None, Some(env)) => (PathBuf::from(env), Bron::Omgeving),
            (None, None) => (PathBuf::from(DATA), Bron::Standaard),
        };
        let plek = Plek::new(&data);
        let file = bestand::read(&plek.file(CONFIG))?;
        let flags: Vec<(&str, Option<&str>)> = vlaggen.iter().copied().chain([("--database", waar.database.as_deref())]).collect();
        let lijst: Vec<Gevonden> = SLEUTELS.iter().map(|sleutel| find(sleutel, &flags, omgeving, &file)).collect();
        let wrong: Vec<String> = lijst.iter().filter_map(|found| complaint(found, &plek)).collect();
        if wrong.is_empty() { Ok(Self { plek, plek_bron, lijst }) } else { Err(Fout::gebruik(wrong.join("\n      "))) }
    }

    /// With the flags of a command that serves.
    pub fn of_dienst(waar: &Waar, dienst: &Dienst) -> Result<Self, Fout> {
        let flags = [("--listen", dienst.listen.as_deref()), ("--url", dienst.url.as_deref()), ("--log", dienst.log.as_deref())];
        Self::load(waar, &flags, &omgeving)
    }

    /// Without further flags, of an installation that must exist.
    pub fn of(waar: &Waar) -> Result<Self, Fout> {
        let all = Self::load(waar, &[], &omgeving)?;
        all.plek.must_be_installed()?;
        Ok(all)
    }

    /// All settings, in order.
    pub fn lijst(&self) -> &[Gevonden] {
        &self.lijst
    }

    fn value(&self, naam: &str) -> &str {
        self.lijst.iter().find(|found| found.sleutel.naam == naam).map_or("", |found| found.waarde.as_str())
    }

    /// The municipality.
    pub fn gemeente(&self) -> Result<GemeenteCode, Fout> {
        let hint = || Fout::gebruik(format!("de gemeente ontbreekt; zet gemeente = \"GM….\" in {}", self.plek.file(CONFIG).display()));
        self.value("gemeente").parse().map_err(|_| hint())
    }

    /// Where the database is, as an address.
    pub fn database(&self) -> String {
        match self.value("database") {
            "" => format!("sqlite://{}", self.plek.file(DATABASE).display()),
            given => given.to_owned(),
        }
    }

    /// The database as it was given, so that a configuration can be written that says no more; empty when it follows from the folder.
    pub fn database_given(&self) -> &str {
        self.value("database")
    }

    /// Where the database is, read.
    pub fn db_config(&self) -> Result<DbConfig, Fout> {
        Ok(DbConfig::parse(&self.database())?)
    }

    /// Where to listen.
    pub fn listen(&self) -> Result<SocketAddr, Fout> {
        self.value("listen").parse().map_err(|_| Fout::new(Code::Gebruik, "het luisteradres klopt niet"))
    }

    /// Under which address people reach the product, without a slash at the end.
    pub fn url(&self) -> String {
        match self.value("url") {
            "" => format!("http://{}", self.value("listen")),
            given => given.trim_end_matches('/').to_owned(),
        }
    }

    /// Form and level of the log.
    pub fn log(&self) -> (Logvorm, &str) {
        let vorm = if self.value("log") == "json" { Logvorm::Json } else { Logvorm::Tekst };
        (vorm, self.value("log_niveau"))
    }

    /// Whether everything here is fictional.
    pub fn demo(&self) -> bool {
        self.value("demo") == "ja"
    }

    /// Services on the internet that may be asked; those without an address may not.
    pub fn diensten(&self) -> kern::Diensten {
        let given = |naam: &str| Some(self.value(naam).trim_end_matches('/').to_owned()).filter(|a| !a.is_empty());
        kern::Diensten { politiecijfers: given("politiecijfers"), adreszoeker: given("adreszoeker") }
    }

    /// The address as it was given; empty when it follows from where we listen.
    pub fn url_given(&self) -> &str {
        self.value("url")
    }

    /// What the product itself needs to know.
    pub fn for_app(&self) -> Result<kern::Settings, Fout> {
        self.for_app_of(self.gemeente()?)
    }

    /// The same for a municipality that is not in the file yet.
    pub fn for_app_of(&self, gemeente: GemeenteCode) -> Result<kern::Settings, Fout> {
        let number = |naam: &str| self.value(naam).parse::<i64>().map_err(|_| Fout::gebruik(format!("{naam} is geen getal")));
        let base_url = self.url();
        Ok(kern::Settings {
            gemeente,
            secure: base_url.starts_with("https://"),
            base_url,
            demo: self.demo(),
            idle_seconds: number("sessie_stil_minuten")? * 60,
            absolute_seconds: number("sessie_uren")? * 3600,
            oefening: None,
            diensten: self.diensten(),
        })
    }
}

fn find(sleutel: &'static Sleutel, flags: &[(&str, Option<&str>)], omgeving: Omgeving<'_>, file: &bestand::Waarden) -> Gevonden {
    let flag = sleutel.vlag.and_then(|vlag| flags.iter().find(|(naam, _)| *naam == vlag)?.1);
    // Only the command `demo` makes a demonstration: neither a flag nor the environment may turn real data into one.
    let env = if matches!(sleutel.naam, "demo" | "gemeente") { None } else { omgeving(&sleutel.variabele()) };
    let (waarde, bron) = match (flag, env, file.get(sleutel.naam)) {
        (Some(flag), _, _) => (flag.to_owned(), Bron::Vlag),
        (None, Some(env), _) => (env, Bron::Omgeving),
        (None, None, Some(text)) => (text.clone(), Bron::Bestand),
        (None, None, None) => (sleutel.standaard.to_owned(), Bron::Standaard),
    };
    Gevonden { sleutel, waarde, bron }
}

fn complaint(found: &Gevonden, plek: &Plek) -> Option<String> {
    let why = (found.sleutel.check)(&found.waarde).err()?;
    let place = match found.bron {
        Bron::Vlag => found.sleutel.vlag.unwrap_or_default().to_owned(),
        Bron::Omgeving => found.sleutel.variabele(),
        Bron::Bestand => format!("{} in {}", found.sleutel.naam, plek.file(CONFIG).display()),
        Bron::Standaard => found.sleutel.naam.to_owned(),
    };
    Some(format!("{place}: {why}"))
}
