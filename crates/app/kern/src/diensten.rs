//! Diensten: services on the internet that this installation may ask. None, unless the configuration names an address.

/// Addresses of services; nothing is asked of one that has none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diensten {
    /// Open data of the police at CBS.
    pub politiecijfers: Option<String>,
    /// Locatieserver of PDOK: address to place.
    pub adreszoeker: Option<String>,
}
