//! Inventaris: what the steps ask each other of the inventory of Voorbereiden: its partners and its measures. Its tables, no pages.

pub mod maatregelen;
pub mod partners;
