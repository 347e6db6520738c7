//! What cannot be computed, and why.

/// Why an input is refused. Nothing is computed from a part of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fout {
    /// A coordinate, weight or duration is not a finite number.
    #[error("rij {rij}: geen getal")]
    GeenGetal {
        /// Which, from 0, in the order handed in.
        rij: usize,
    },
    /// A coordinate lies more than 10,000 km from the origin: not metres, or not RD.
    #[error("rij {rij}: coördinaat buiten bereik, gebruik meters in RD")]
    BuitenBereik {
        /// Which, from 0, in the order handed in.
        rij: usize,
    },
    /// A weight, area or duration is below zero.
    #[error("rij {rij}: kleiner dan nul")]
    Negatief {
        /// Which, from 0, in the order handed in.
        rij: usize,
    },
    /// There is nothing to compare with: no places, residents, addresses or days.
    #[error("geen plekken, inwoners, adressen of dagen om mee te vergelijken")]
    LegeBasis,
    /// Bounds do not rise, or a number of simulations, radius or cell size is zero.
    #[error("instelling {0} kan niet")]
    Instelling(&'static str),
    /// An end lies before its beginning.
    #[error("rij {rij}: einde ligt voor begin")]
    EindeVoorBegin {
        /// Which, from 0, in the order handed in.
        rij: usize,
    },
    /// More cells, events or pairs than fit in memory.
    #[error("te veel om te berekenen: {0}")]
    TeVeel(&'static str),
}
