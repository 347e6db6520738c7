//! Sealing bytes with XChaCha20-Poly1305: a nonce of 24 bytes, then the sealed text and its tag.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};

use crate::{Result, StoreError};

const NONCE: usize = 24;

/// Fills the bytes with randomness of the operating system.
pub(super) fn fill(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|error| StoreError::KeyRing(format!("geen willekeur van het besturingssysteem ({error})")))
}

/// Seals the text; it opens only with the same key and the same `about`.
pub(super) fn close(key: &[u8; 32], about: &str, plain: &[u8]) -> Result<Vec<u8>> {
    let mut sealed = vec![0; NONCE];
    fill(&mut sealed)?;
    let nonce = XNonce::try_from(sealed.as_slice()).map_err(|_| unsealable(about))?;
    let payload = Payload { msg: plain, aad: about.as_bytes() };
    let cipher = XChaCha20Poly1305::new(key.into());
    sealed.extend(cipher.encrypt(&nonce, payload).map_err(|_| unsealable(about))?);
    Ok(sealed)
}

/// Opens what was sealed with the same key and the same `about`.
pub(super) fn open(key: &[u8; 32], about: &str, sealed: &[u8]) -> Result<Vec<u8>> {
    let (nonce, text) = sealed.split_at_checked(NONCE).ok_or_else(|| unsealable(about))?;
    let nonce = XNonce::try_from(nonce).map_err(|_| unsealable(about))?;
    let payload = Payload { msg: text, aad: about.as_bytes() };
    XChaCha20Poly1305::new(key.into()).decrypt(&nonce, payload).map_err(|_| unsealable(about))
}

fn unsealable(about: &str) -> StoreError {
    StoreError::Unsealable(about.to_owned())
}
