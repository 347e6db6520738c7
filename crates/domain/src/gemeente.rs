//! The code of a municipality.

use std::{fmt, str::FromStr, sync::Arc};

/// CBS code of a municipality: `GM` and four digits. It opens the key of every table.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GemeenteCode(Arc<str>);

/// The text was not a municipality code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("geen gemeentecode: gebruik GM en vier cijfers, bijvoorbeeld GM0344")]
pub struct GeenGemeenteCode;

impl GemeenteCode {
    /// The code as text, for example `GM0344`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for GemeenteCode {
    type Err = GeenGemeenteCode;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let digits = s.strip_prefix("GM").ok_or(GeenGemeenteCode)?;
        if digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()) { Ok(Self(Arc::from(s))) } else { Err(GeenGemeenteCode) }
    }
}

impl fmt::Display for GemeenteCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for GemeenteCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
