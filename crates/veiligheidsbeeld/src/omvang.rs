//! What can be said at each size.

use serde::Serialize;

/// How many events there are in the chosen area and period, in classes that fix what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Omvang {
    /// None.
    Geen,
    /// 1 to 4.
    Enkele,
    /// 5 to 19.
    Weinig,
    /// 20 to 99.
    Tientallen,
    /// 100 to 999.
    Honderden,
    /// 1,000 and more.
    Duizenden,
}

/// Parts of the picture that need a number of events to mean anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Onderdeel {
    /// The count with its interval.
    Totaal,
    /// Change of the total.
    Verandering,
    /// Counts per neighbourhood with intervals.
    Buurten,
    /// Frequent places with their chance.
    VastePlekken,
    /// Dayparts for week and weekend.
    Dagdelen,
    /// Concentration against chance.
    Concentratie,
    /// Rates per neighbourhood.
    Tempo,
    /// Circular scan.
    Scan,
    /// Near repeat.
    Knox,
    /// Map of spread, blended with the base, for the closed circle.
    Kaart,
    /// Gi*, Moran and density clusters, for analysts who ask.
    Deskundig,
    /// Map of spread for everyone.
    OpenbareKaart,
    /// Hours and weekdays.
    Uren,
    /// Change per neighbourhood, from so many in both periods.
    VeranderingPerBuurt,
    /// Map of the events alone.
    KaartZonderBasis,
    /// Change per cell.
    VeranderingPerCel,
}

impl Omvang {
    /// The class of a number of events.
    pub const fn of(n: usize) -> Self {
        match n {
            0 => Self::Geen,
            1..=4 => Self::Enkele,
            5..=19 => Self::Weinig,
            20..=99 => Self::Tientallen,
            100..=999 => Self::Honderden,
            _ => Self::Duizenden,
        }
    }
}

impl Onderdeel {
    /// All parts, from what needs the fewest events.
    pub const ALLE: [Self; 16] = [
        Self::Totaal,
        Self::Verandering,
        Self::Buurten,
        Self::VastePlekken,
        Self::Dagdelen,
        Self::Concentratie,
        Self::Tempo,
        Self::Scan,
        Self::Knox,
        Self::Kaart,
        Self::Deskundig,
        Self::OpenbareKaart,
        Self::Uren,
        Self::VeranderingPerBuurt,
        Self::KaartZonderBasis,
        Self::VeranderingPerCel,
    ];

    /// From how many events this part is shown.
    pub const fn vanaf(self) -> usize {
        match self {
            Self::Totaal | Self::Verandering => 0,
            Self::Buurten | Self::VastePlekken | Self::Dagdelen | Self::Concentratie => 5,
            Self::Tempo | Self::Scan | Self::Knox | Self::Kaart | Self::Deskundig => 20,
            Self::OpenbareKaart => 50,
            Self::Uren | Self::VeranderingPerBuurt => 100,
            Self::KaartZonderBasis => 500,
            Self::VeranderingPerCel => 1000,
        }
    }

    /// Whether this part is shown for so many events.
    pub const fn mag(self, n: usize) -> bool {
        n >= self.vanaf()
    }

    /// This part, when there are enough events for it.
    ///
    /// # Errors
    /// As the computation.
    pub fn toon<T, E>(self, n: usize, compute: impl FnOnce() -> Result<T, E>) -> Result<Getoond<T>, E> {
        if self.mag(n) { compute().map(Getoond::Wel) } else { Ok(Getoond::TeWeinig { vanaf: self.vanaf() }) }
    }
}

/// A result, or from how many events there would be one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Getoond<T> {
    /// The result.
    Wel(T),
    /// Too few events.
    TeWeinig {
        /// From so many.
        vanaf: usize,
    },
}

impl<T> Getoond<T> {
    /// The result, if there is one.
    pub fn wel(self) -> Option<T> {
        match self {
            Self::Wel(it) => Some(it),
            Self::TeWeinig { .. } => None,
        }
    }
}
