//! The rules of aftercare (nazorg), pure.
//!
//! What may and must happen is decided here. This crate knows no database, web, clock or randomness: moments and ids are handed in.

pub mod aanwijzing;
mod bezwaar;
pub mod casus;
mod code;
pub mod draaiboek;
pub mod gegeven;
mod gemeente;
pub mod grondslag;
pub mod herkenning;
pub mod id;
pub mod journaal;
pub mod kalender;
pub mod maatregel;
mod moment;
pub mod naam;
pub mod plan;
pub mod recht;
pub mod trede;

pub use bezwaar::Bezwaar;
pub use code::Code;
pub use gemeente::GemeenteCode;
pub use moment::Moment;
