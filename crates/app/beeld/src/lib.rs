//! Veiligheidsbeeld: where and when it happens, what can be said about so few, for whom, and what aftercare is prepared there.
//!
//! The numbers come from the library `veiligheidsbeeld`; here are the lists that it is made of, the pages and what leaves the closed circle.

pub mod kaartbestand;
pub mod lezen;
pub mod politiecijfers;
mod store;
pub mod tekening;
pub mod uitgave;

domain::codes! {
    /// Duidingsoort: what is made of the picture.
    pub Duidingsoort "beeldduiding" {
        /// What the municipality knows from the street: local area scan.
        Bevinding = "bevinding",
        /// People or businesses for whom aftercare is prepared.
        Doelgroep = "doelgroep",
        /// A place for which aftercare is prepared.
        Plek = "plek",
    }
}
