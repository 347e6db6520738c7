//! placeholder
/// x
pub struct Kennis;
/// x
pub fn check() {}
