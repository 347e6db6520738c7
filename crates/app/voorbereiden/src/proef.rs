//! Trial: the product with the slices that these tests need.
#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

pub(crate) use mandaat::testing::{Als, ESRA, HENK, KARIM, MARIJKE, MIGRATIES, Proef, SANNE, filled, id};

/// With people only.
pub(crate) async fn leeg() -> Proef {
    Proef::met(vec![aanwijzen::slice(), partners::slice(), draaiboeken::slice(), crate::slice()]).await
}

/// With people, rota and decision only: no partners, draaiboeken or plan.
pub(crate) async fn prepared() -> Proef {
    leeg().await.prepare().await
}

/// With everything that the demonstration prepares.
pub(crate) async fn demonstratie() -> Proef {
    let proef = leeg().await;
    let tx = proef.write().await;
    let mut events = mandaat::seed_demo(&proef.app, &tx).await.unwrap();
    events.extend(partners::seed_demo(&proef.app, &tx).await.unwrap());
    events.extend(crate::seed_demo(&proef.app, &tx).await.unwrap());
    proef.end(tx, events).await
}
