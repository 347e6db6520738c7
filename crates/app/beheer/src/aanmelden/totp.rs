//! The code of an app: a secret that both sides keep, and a step that is used once.

use totp_rs::{Builder, Totp};

/// Length of a step in seconds.
const STAP: u64 = 30;

/// A secret of an app.
pub struct Geheim(Totp);

impl Geheim {
    /// The secret of these bytes; nothing when their number is wrong.
    pub fn new(bytes: &[u8], account: &str) -> Option<Self> {
        let bytes: [u8; 20] = bytes.try_into().ok()?;
        let account = account.replace(':', " ");
        let totp = Builder::new()
            .with_secret(bytes)
            .with_skew(1)
            .with_step_duration(STAP)
            .with_issuer(Some("Nazorgregie"))
            .with_account_name(account);
        totp.build().ok().map(Self)
    }

    /// The step that this code belongs to, when it is right, at most one step off, and later than the last step used.
    pub fn check(&self, code: &str, seconds: i64, last: i64) -> Option<i64> {
        let code: String = code.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        let now = u64::try_from(seconds).ok()?;
        let origin = now / STAP;
        // From new to old, so that the newest step is the one that is used up.
        (origin.saturating_sub(1)..=origin + 1)
            .rev()
            .filter(|step| i64::try_from(*step).is_ok_and(|s| s > last))
            .find(|step| same(&self.0.generate(step * STAP).to_string(), &code))
            .and_then(|step| i64::try_from(step).ok())
    }

    /// The code of this moment, for tests and demonstrations of the app itself.
    #[cfg(test)]
    pub fn code(&self, seconds: i64) -> String {
        self.0.generate(u64::try_from(seconds).unwrap()).to_string()
    }

    /// The link that an app on the same device opens.
    pub fn link(&self) -> String {
        self.0.to_url().unwrap_or_default()
    }

    /// The secret in groups of four, to type over.
    pub fn groups(&self) -> String {
        let text = self.0.secret().to_base32();
        let chars: Vec<char> = text.chars().collect();
        chars.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }
}

/// Equal, in the same time whatever differs.
fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |diff, (x, y)| diff | (x ^ y)) == 0
}
