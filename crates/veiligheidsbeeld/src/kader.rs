//! What every result carries: how many, when, where, how, and from which seed.

use jiff::civil::Date;
use serde::Serialize;

use crate::Fout;

/// From the first day to the day after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Periode {
    van: Date,
    tot: Date,
}

impl Periode {
    /// A period of at least one day.
    ///
    /// # Errors
    /// When `tot` is not after `van`.
    pub fn new(van: Date, tot: Date) -> Result<Self, Fout> {
        if tot > van { Ok(Self { van, tot }) } else { Err(Fout::EindeVoorBegin { rij: 0 }) }
    }

    /// The first day.
    pub fn van(self) -> Date {
        self.van
    }

    /// The day after the last.
    pub fn tot(self) -> Date {
        self.tot
    }

    /// Number of days.
    pub fn dagen(self) -> i32 {
        daynumber(self.tot) - daynumber(self.van)
    }

    /// Number of years of 365.25 days.
    pub fn jaren(self) -> f64 {
        f64::from(self.dagen()) / 365.25
    }
}

/// Days since 1 January 1970.
pub fn daynumber(date: Date) -> i32 {
    // Days from civil, after Howard Hinnant: years begin in March, 400 years have 146,097 days.
    let (year, month, day) = (i32::from(date.year()), i32::from(date.month()), i32::from(date.day()));
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The area that was chosen, by its code or name.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Gebied {
    /// Code or name, as the reader knows it.
    pub naam: String,
    /// Area in square kilometres.
    pub km2: f64,
}

/// The frame in which all computations of one security picture stand.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Kader {
    /// The area.
    pub gebied: Gebied,
    /// The period.
    pub periode: Periode,
    /// Events on record in area and period.
    pub geregistreerd: usize,
    /// Of these, events with a place.
    pub geplaatst: usize,
    /// Seed of everything that is drawn.
    pub zaad: u64,
}

impl Kader {
    /// A frame.
    ///
    /// # Errors
    /// When the area is not a positive number, or more is placed than is on record.
    pub fn new(gebied: Gebied, periode: Periode, geregistreerd: usize, geplaatst: usize, zaad: u64) -> Result<Self, Fout> {
        if !gebied.km2.is_finite() || gebied.km2 <= 0.0 {
            return Err(Fout::Instelling("oppervlakte"));
        }
        if geplaatst > geregistreerd {
            return Err(Fout::Instelling("geplaatst"));
        }
        Ok(Self { gebied, periode, geregistreerd, geplaatst, zaad })
    }

    /// Share with a place; nothing when nothing is on record.
    pub fn aandeel_geplaatst(&self) -> Option<f64> {
        (self.geregistreerd > 0).then(|| self.geplaatst as f64 / self.geregistreerd as f64)
    }

    pub(crate) fn uitkomst<T>(&self, methode: Methode, n: usize, simulaties: Option<u32>, waarde: T) -> Uitkomst<T> {
        let verantwoording = Verantwoording {
            n,
            periode: self.periode,
            gebied: self.gebied.clone(),
            aandeel_geplaatst: self.aandeel_geplaatst(),
            methode,
            simulaties,
            zaad: simulaties.map(|_| self.zaad),
        };
        Uitkomst { verantwoording, waarde }
    }
}

/// How a result came about: printed with every number, table and map.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Verantwoording {
    /// Events that were used.
    pub n: usize,
    /// The period.
    pub periode: Periode,
    /// The area.
    pub gebied: Gebied,
    /// Share of the events on record that has a place.
    pub aandeel_geplaatst: Option<f64>,
    /// The method.
    pub methode: Methode,
    /// Number of simulations, when there were any.
    pub simulaties: Option<u32>,
    /// Seed of the simulations, when there were any.
    pub zaad: Option<u64>,
}

/// A value with how it came about.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Uitkomst<T> {
    /// How it came about.
    pub verantwoording: Verantwoording,
    /// The value.
    pub waarde: T,
}

/// The method, named by what it is called in the literature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Methode {
    /// Checks of the input.
    Controle,
    /// Exact Poisson interval.
    Garwood,
    /// Exact conditional binomial test.
    Binomiaal,
    /// The same for each area, corrected after Benjamini and Hochberg.
    BinomiaalBh,
    /// Rates with empirical Bayes after Marshall, exact test corrected after Holm.
    Marshall,
    /// Exact distribution of the largest of multinomial counts.
    Multinomiaal,
    /// An upper bound of the same, for very large numbers.
    MultinomiaalGrens,
    /// Time to the next event, with censoring (Kaplan and Meier).
    KaplanMeier,
    /// Knox with all orders of the days.
    KnoxExact,
    /// Knox with drawn orders of the days.
    Knox,
    /// Circular scan after Kulldorff.
    Kulldorff,
    /// Smallest concentration that the scan finds, by simulation.
    Onderscheid,
    /// Quartic kernel, corrected for the edge.
    Kern,
    /// The same, blended with the base.
    KernMetBasis,
    /// Spread over the hours of an interval (aoristic).
    Aoristisch,
    /// Circular mean with the test of Rayleigh.
    Rayleigh,
    /// Gini generalised for few events, after Bernasco and Steenbeek.
    Bernasco,
    /// Gi* with the distribution of its maximum.
    GetisOrd,
    /// Moran's I under drawn counts.
    Moran,
    /// Density clusters (DBSCAN).
    Dbscan,
}

impl Methode {
    /// Where the formula stands.
    pub const fn bron(self) -> &'static str {
        match self {
            Self::Controle => "Ratcliffe 2004, Int. J. Geographical Information Science 18",
            Self::Garwood => "Garwood 1936, Biometrika 28",
            Self::Binomiaal => "Przyborowski & Wilenski 1940, Biometrika 31",
            Self::BinomiaalBh => "Benjamini & Hochberg 1995, J. R. Stat. Soc. B 57",
            Self::Marshall => "Marshall 1991, Applied Statistics 40; Holm 1979, Scand. J. Statistics 6",
            Self::Multinomiaal | Self::MultinomiaalGrens => "Levin 1981, Annals of Statistics 9",
            Self::KaplanMeier => "Kaplan & Meier 1958, J. Am. Stat. Assoc. 53",
            Self::KnoxExact | Self::Knox => "Knox 1964, Applied Statistics 13; Westfall & Young 1993",
            Self::Kulldorff | Self::Onderscheid => "Kulldorff 1997, Comm. Statistics 26",
            Self::Kern | Self::KernMetBasis => "Silverman 1986, 4.5; Diggle 1985, Applied Statistics 34",
            Self::Aoristisch => "Ratcliffe & McCullagh 1998, Int. J. Geographical Information Science 12",
            Self::Rayleigh => "Mardia & Jupp 2000, 6.3.1; Zar 2010, 27.1",
            Self::Bernasco => "Bernasco & Steenbeek 2017, J. Quantitative Criminology 33",
            Self::GetisOrd => "Ord & Getis 1995, Geographical Analysis 27; Westfall & Young 1993",
            Self::Moran => "Moran 1950, Biometrika 37; Waldhör 1996, Statistics in Medicine 15",
            Self::Dbscan => "Ester e.a. 1996, KDD-96",
        }
    }
}
