//! Trial: the product with the slices that these tests need.

pub(crate) use mandaat::testing::{KARIM, MARIJKE, MIGRATIES, Proef, SANNE, filled, id};

/// With people only.
pub(crate) async fn leeg() -> Proef {
    Proef::met(vec![crate::slice()]).await
}
