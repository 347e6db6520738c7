//! Where a request comes from: only to slow down guessing, never kept.

use std::net::IpAddr;

use kern::Ctx;

use super::rem;

/// The network of the visitor. Behind a proxy on the same machine or in the same building, the address that the proxy saw.
pub struct Net(pub String);

impl Net {
    /// The network that a request comes from.
    pub fn of(ctx: &Ctx) -> Self {
        let told = ctx.headers.get("x-forwarded-for").and_then(|v| v.to_str().ok()).and_then(last_address);
        let address = if ctx.peer.is_none_or(is_near) { told.or(ctx.peer) } else { ctx.peer };
        Self(address.map_or_else(|| "onbekend".to_owned(), rem::network))
    }
}

/// The address that the nearest proxy added; those before it can be made up.
fn last_address(header: &str) -> Option<IpAddr> {
    header.rsplit(',').next()?.trim().parse().ok()
}

fn is_near(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local(),
    }
}
