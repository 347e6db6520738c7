//! The words of getting open data ready to be read in.

use std::path::PathBuf;

use clap::Args;

use super::Waar;

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
    /// Bestand van de tabel dat al is opgehaald (CSV), in plaats van de dienst; hoe groot ook
    #[arg(long, value_name = "BESTAND", conflicts_with = "adres")]
    pub uit: Option<PathBuf>,
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
    /// Het extract (zip met XML, of GeoPackage)
    #[arg(value_name = "EXTRACT")]
    pub extract: PathBuf,
    /// Alleen deze gemeente (CBS-code; mag vaker): het begin van het nummer, of met --grenzen haar gebied op de kaart
    #[arg(long, value_name = "CODE")]
    pub gemeente: Vec<String>,
    /// Alleen binnen de gebieden van deze kaart (GeoJSON, GeoPackage, of een shapefile in een zip)
    #[arg(long, value_name = "BESTAND")]
    pub grenzen: Option<PathBuf>,
    /// Alleen binnen de buurten die in een installatie zijn ingelezen.
    #[command(flatten)]
    pub waar: Waar,
    /// Bestand om te maken; het mag nog niet bestaan
    #[arg(long, value_name = "BESTAND")]
    pub naar: PathBuf,
}
