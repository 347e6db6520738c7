//! placeholder
/// x
pub struct Labels;
/// x
pub fn svg() {}
