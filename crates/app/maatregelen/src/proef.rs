//! Trial: the product with the slices that these tests need.
#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

pub(crate) use mandaat::testing::{Als, Antwoord, KARIM, MARIJKE, MIGRATIES, Proef, SANNE, filled};

/// With people only.
pub(crate) async fn leeg() -> Proef {
    Proef::met(vec![crate::slice()]).await
}

/// With everything that the demonstration prepares below and in this crate.
pub(crate) async fn demonstratie() -> Proef {
    let proef = leeg().await;
    let tx = proef.write().await;
    let mut events = mandaat::seed_demo(&proef.app, &tx).await.unwrap();
    events.extend(crate::seed_demo(&proef.app, &tx).await.unwrap());
    proef.end(tx, events).await
}
