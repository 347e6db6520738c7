//! Keys: the ring of the server, and a key for each person wrapped with it.

mod person;
mod ring;
mod seal;

pub(crate) use person::Key;
pub use ring::KeyRing;
