//! Trial: the product with the slice of this crate.

use mandaat::testing::Proef;

/// With people only.
pub(crate) async fn leeg() -> Proef {
    Proef::met(vec![crate::slice()]).await
}

/// With people, rota and decision.
pub(crate) async fn ingericht() -> Proef {
    leeg().await.prepare().await
}
