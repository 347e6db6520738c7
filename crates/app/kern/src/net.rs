//! Where a request comes from: only to slow down guessing, never kept.

use std::net::IpAddr;

use crate::Ctx;

/// The network of the visitor. Behind a proxy on the same machine or in the same building, the address that the proxy saw.
pub struct Net(pub String);

impl Net {
    /// The network that a request comes from.
    pub fn of(ctx: &Ctx) -> Self {
        let told = ctx.headers.get("x-forwarded-for").and_then(|v| v.to_str().ok()).and_then(last_address);
        let address = if ctx.peer.is_none_or(is_near) { told.or(ctx.peer) } else { ctx.peer };
        Self(address.map_or_else(|| "onbekend".to_owned(), network))
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

/// The network of an address: /24 of IPv4, /56 of IPv6, so that one household or office counts as one.
fn network(address: std::net::IpAddr) -> String {
    match address.to_canonical() {
        std::net::IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            format!("{a}.{b}.{c}.0/24")
        }
        std::net::IpAddr::V6(v6) => {
            let o = v6.octets();
            format!("{:02x?}/56", &o[..7])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::network;

    #[test]
    fn a_network_is_a_household_or_office() {
        let net = |text: &str| text.parse().map(network).unwrap_or_default();
        assert_eq!(net("192.0.2.7"), net("192.0.2.200"));
        assert_ne!(net("192.0.2.7"), net("192.0.3.7"));
        assert_eq!(net("2001:db8:1:200::1"), net("2001:db8:1:2ff::9"));
        assert_ne!(net("2001:db8:1:200::1"), net("2001:db8:1:300::1"));
        assert_eq!(net("::ffff:192.0.2.7"), net("192.0.2.9"));
    }
}
