//! The words of `veiligheidsbeeld`.

use std::path::PathBuf;

use clap::Args;

use crate::invoer;

/// `veiligheidsbeeld`
#[derive(Debug, Args)]
pub struct Veiligheidsbeeld {
    /// Welke berekening
    #[arg(value_enum, value_name = "BEREKENING", hide_possible_values = true)]
    pub berekening: Berekening,
    /// Lijst met overvallen (CSV, XLSX of GeoJSON)
    #[arg(value_name = "LIJST")]
    pub lijst: PathBuf,
    /// Code of naam van het gebied, zoals het bij de uitkomst komt te staan
    #[arg(long, value_name = "NAAM", default_value = "niet genoemd", hide_default_value = true)]
    pub gebied: String,
    /// Grenzen van het gebied (GeoJSON, GeoPackage, of een shapefile in een zip)
    #[arg(long, value_name = "BESTAND")]
    pub kaart: Option<PathBuf>,
    /// Oppervlakte in vierkante kilometers (anders: uit --kaart, anders het vak om de plekken)
    #[arg(long, value_name = "GETAL", value_parser = invoer::positief)]
    pub km2: Option<f64>,
    /// Bebouwde oppervlakte in vierkante kilometers, voor de kaart (anders: de hele oppervlakte)
    #[arg(long, value_name = "GETAL", value_parser = invoer::positief)]
    pub bebouwd: Option<f64>,
    /// Eerste dag (anders: 1 januari van het jaar van de eerste overval)
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = invoer::dag)]
    pub van: Option<jiff::civil::Date>,
    /// Laatste dag (anders: 31 december van het jaar van de laatste overval)
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = invoer::dag)]
    pub tot: Option<jiff::civil::Date>,
    /// Aantal in de even lange periode ervoor, voor verandering
    #[arg(long, value_name = "AANTAL")]
    pub eerder: Option<u64>,
    /// Adressen of inwoners met hun plek (CSV of GeoJSON): x, y en eventueel gewicht
    #[arg(long, value_name = "BESTAND")]
    pub basis: Option<PathBuf>,
    /// Buurten met hun inwoners of adressen (CSV): buurt en basis
    #[arg(long, value_name = "BESTAND")]
    pub buurten: Option<PathBuf>,
    /// Aantal plekken waar het had kunnen gebeuren, als er geen --basis is
    #[arg(long, value_name = "AANTAL")]
    pub plekken: Option<u64>,
    /// Straal van de kaart in meters (anders: past bij aantal en oppervlakte), of van een groep (anders: 250)
    #[arg(long, value_name = "METER", value_parser = invoer::positief)]
    pub straal: Option<f64>,
    /// Zijde van een vak voor Gi* in meters (anders: 500)
    #[arg(long, value_name = "METER", value_parser = invoer::positief)]
    pub cel: Option<f64>,
    /// Hoeveel overvallen een groep minstens heeft (anders: 3)
    #[arg(long, value_name = "AANTAL", value_parser = clap::value_parser!(u32).range(2..))]
    pub minstens: Option<u32>,
    /// Eerste dag van de tweede periode, voor voorna
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = invoer::dag)]
    pub knip: Option<jiff::civil::Date>,
    /// Aantal simulaties
    #[arg(long, value_name = "AANTAL", default_value_t = 9999, hide_default_value = true)]
    pub simulaties: u32,
    /// Zaad van het toeval (anders: 1)
    #[arg(long, value_name = "GETAL", default_value_t = 1, hide_default_value = true)]
    pub zaad: u64,
    /// Vorm van de uitkomst: tekst, csv, json, geojson of svg
    #[arg(long, value_enum, value_name = "VORM", default_value_t = Vorm::Tekst, hide_default_value = true, hide_possible_values = true)]
    pub vorm: Vorm,
    /// Bestand voor de uitkomst (anders: het scherm)
    #[arg(long, value_name = "BESTAND")]
    pub naar: Option<PathBuf>,
}

/// What `veiligheidsbeeld` computes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Berekening {
    /// The input.
    Controle,
    /// The count.
    Totaal,
    /// Against an earlier period.
    Verandering,
    /// Per neighbourhood.
    Buurten,
    /// Frequent places.
    Plekken,
    /// The same address again.
    Herhaling,
    /// Hours and weekdays.
    Uren,
    /// Concentration.
    Concentratie,
    /// Circular scan.
    Scan,
    /// What the scan could have found.
    Onderscheid,
    /// Near repeat.
    Herhaalbuurt,
    /// Map of spread.
    Spreiding,
    /// Gi*.
    #[value(alias = "gi")]
    Vakken,
    /// Moran's I.
    Moran,
    /// Density clusters.
    #[value(alias = "dbscan")]
    Groepen,
    /// Before and after a day.
    Voorna,
}

/// Form of what `veiligheidsbeeld` gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Vorm {
    /// For people.
    Tekst,
    /// A table.
    Csv,
    /// Everything.
    Json,
    /// A map as data.
    Geojson,
    /// A drawing.
    Svg,
}
