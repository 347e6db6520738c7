//! Plek: where an incident of the list of the police was. An address or a point can be a home, and with it a person: it is police data (Wpg
//! art. 1) and is made and read with a [`Bevoegdheid`] alone, as police data of a casus. Counts by neighbourhood need none.

use std::fmt;

use ::store::StoreError;
use domain::{
    Bezwaar,
    aanwijzing::{Bevoegdheid, Ontvangst},
    gegeven::Soort,
};
use serde::{Deserialize, Serialize};
use veiligheidsbeeld::Punt;

/// Address and point in RD. It becomes text only to be sealed.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Plek {
    adres: String,
    punt: Option<(f64, f64)>,
}

impl Plek {
    /// No place: that is no police data.
    pub fn geen() -> Self {
        Self::default()
    }

    /// A place that is received from the police now.
    ///
    /// # Errors
    /// When the decision in force does not list addresses.
    pub fn ontvangen(adres: String, punt: Option<Punt>, bewijs: &Ontvangst) -> Result<Self, Bezwaar> {
        let made = Self { adres, punt: punt.map(|p| (p.x(), p.y())) };
        if made.is_geen() {
            return Ok(made);
        }
        bewijs.ontvangt(Soort::Adres).map(|()| made)
    }

    /// A place that was received before, under the decision of that time: who is named now may read it.
    ///
    /// # Errors
    /// When it is no place.
    pub(crate) fn ontzegeld(text: &str, _: &Bevoegdheid) -> Result<Self, StoreError> {
        Ok(serde_json::from_str(text)?)
    }

    /// The text to be sealed.
    ///
    /// # Errors
    /// When a number cannot be written.
    pub(crate) fn te_verzegelen(&self) -> Result<String, StoreError> {
        Ok(serde_json::to_string(self)?)
    }

    /// Whether there is none.
    pub fn is_geen(&self) -> bool {
        self.adres.is_empty() && self.punt.is_none()
    }

    /// Whether it has a point, to be counted as placed.
    pub fn op_kaart(&self) -> bool {
        self.punt.is_some()
    }

    /// The address; empty when not known.
    pub fn adres(&self, _: &Bevoegdheid) -> &str {
        &self.adres
    }

    /// The point.
    pub fn punt(&self, _: &Bevoegdheid) -> Option<Punt> {
        self.punt.and_then(|(x, y)| Punt::new(x, y).ok())
    }

    /// With the point that a service of addresses gave. The address was received already, so that nothing more is received now.
    #[must_use]
    pub(crate) fn met_punt(self, punt: Punt, _: &Bevoegdheid) -> Self {
        Self { punt: Some((punt.x(), punt.y())), ..self }
    }

    /// What two places have in common, as far as it tells nothing about either: a number.
    pub(crate) fn merk(&self) -> Option<u64> {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hash = DefaultHasher::new();
        match (self.adres.is_empty(), self.punt) {
            (false, _) => crate::lezen::adressleutel(&self.adres).hash(&mut hash),
            (true, Some((x, y))) => (x.round() as i64, y.round() as i64).hash(&mut hash),
            (true, None) => return None,
        }
        Some(hash.finish())
    }
}

impl fmt::Debug for Plek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Plek({})", if self.is_geen() { "geen" } else { "adres" })
    }
}
