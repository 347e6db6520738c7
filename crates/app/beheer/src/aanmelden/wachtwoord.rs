//! Passwords: what is a good one, and how it is kept (argon2id).

use std::{collections::HashSet, sync::LazyLock};

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier},
};
use kern::App;
use tokio::sync::Semaphore;

/// Shortest password.
pub const KORTST: usize = 12;
/// Longest password; longer ones only cost work.
pub const LANGST: usize = 128;
/// How many hashes run at the same time: each takes 19 MiB.
const TEGELIJK: usize = 2;

static COMMON: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../../../../beleid/wachtwoorden.txt").lines();
    lines.map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
});
static TURN: Semaphore = Semaphore::const_new(TEGELIJK);

/// Why a password is not accepted: the text key of the sentence. `own` are words that anyone could guess: name, e-mail, municipality.
pub fn afkeuring(password: &str, own: &[&str]) -> Option<&'static str> {
    let length = password.chars().count();
    if length < KORTST {
        return Some("fout-wachtwoord-kort");
    }
    if length > LANGST {
        return Some("fout-wachtwoord-lang");
    }
    let lower = password.to_lowercase();
    if lower.chars().collect::<HashSet<_>>().len() < 5 || is_common(&lower) {
        return Some("fout-wachtwoord-bekend");
    }
    is_own(&lower, own).then_some("fout-wachtwoord-eigen")
}

/// On the list of much used passwords: as it stands, without the digits and signs around it, or one word repeated.
fn is_common(lower: &str) -> bool {
    let plain = lower.replace(char::is_whitespace, "");
    let stem = plain.trim_matches(|c: char| !c.is_alphabetic());
    let once = |word: &str| {
        let half = word.len() / 2;
        word.is_char_boundary(half) && word.split_at(half).0 == word.split_at(half).1
    };
    let half = |word: &str| word.get(..word.len() / 2).map(str::to_owned).unwrap_or_default();
    [plain.as_str(), stem].into_iter().any(|word| COMMON.contains(word) || (once(word) && COMMON.contains(half(word).as_str())))
}

/// Hardly more than one's own name, address or municipality: fewer than eight letters and digits are left without them.
fn is_own(lower: &str, own: &[&str]) -> bool {
    let mut rest = lower.to_owned();
    for word in own.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric())) {
        let word = word.to_lowercase();
        if word.chars().count() >= 4 {
            rest = rest.replace(&word, "");
        }
    }
    rest != lower && rest.chars().filter(|c| c.is_alphanumeric()).count() < 8
}

/// The strength that OWASP advises: 19 MiB, two passes, one lane.
fn hasher() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::DEFAULT)
}

/// The hash of a password with this salt, as a PHC string.
pub fn hash_with(password: &str, salt: &[u8; 16]) -> Result<String, String> {
    hasher().hash_password_with_salt(password.as_bytes(), salt).map(|hash| hash.to_string()).map_err(|e| e.to_string())
}

/// Whether this password gives this hash.
pub fn verify_with(password: &str, phc: &str) -> bool {
    hasher().verify_password(password.as_bytes(), phc).is_ok()
}

/// Hashes a password on a thread of its own, a few at a time.
pub async fn hash(app: &App, password: &str) -> Result<String, String> {
    let (password, salt) = (password.to_owned(), app.random::<16>());
    busy(move || hash_with(&password, &salt)).await?
}

/// Checks a password; without a hash to check against it does the same work and says no.
pub async fn verify(password: &str, phc: Option<String>) -> Result<bool, String> {
    // A hash of nothing in particular, made with the same strength.
    static NOBODY: LazyLock<String> = LazyLock::new(|| hash_with("niemand", &[7; 16]).unwrap_or_default());
    let password: String = password.chars().take(LANGST).collect();
    busy(move || {
        let known = phc.is_some();
        verify_with(&password, phc.as_deref().unwrap_or(&NOBODY)) && known
    })
    .await
}

async fn busy<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, String> {
    let _turn = TURN.acquire().await.map_err(|e| e.to_string())?;
    tokio::task::spawn_blocking(work).await.map_err(|e| e.to_string())
}
