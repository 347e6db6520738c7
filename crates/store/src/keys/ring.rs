//! The key ring of the server: a file that is kept apart from the database and its back-ups.

use std::{
    collections::BTreeMap,
    fs::{File, OpenOptions},
    io::{ErrorKind, Write},
    path::Path,
    sync::Arc,
};

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::seal;
use crate::{Result, StoreError, hex};

/// The keys of the server: versioned master keys, the key of the blind index and the key that signs the journal.
///
/// Cloning is cheap. `Debug` shows no key.
#[derive(Clone)]
pub struct KeyRing(Arc<Keys>);

struct Keys {
    masters: BTreeMap<i64, Zeroizing<[u8; 32]>>,
    newest: i64,
    blind: Zeroizing<[u8; 32]>,
    signing: SigningKey,
}

/// The file.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
struct Stored {
    soort: String,
    meestersleutels: Vec<StoredMaster>,
    blinde_index: String,
    zegel: String,
}

#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
struct StoredMaster {
    versie: i64,
    sleutel: String,
}

const KIND: &str = "nazorgregie-sleutelbos-1";

impl KeyRing {
    /// Reads the key file, or makes it with fresh keys when there is none. Only its owner may read it (mode 0600).
    ///
    /// Whoever loses this file loses every sealed value: keep a copy in a safe, apart from the back-ups.
    pub fn load_or_create(path: &Path, random: &mut dyn FnMut(&mut [u8])) -> Result<Self> {
        match std::fs::read_to_string(path) {
            Ok(text) => {
                let text = Zeroizing::new(text);
                guard(path)?;
                let stored: Stored = serde_json::from_str(&text).map_err(|_| broken("het bestand heeft niet de goede vorm"))?;
                Self::from_stored(&stored)
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let stored = Stored {
                    soort: KIND.to_owned(),
                    meestersleutels: vec![StoredMaster { versie: 1, sleutel: fresh(random) }],
                    blinde_index: fresh(random),
                    zegel: fresh(random),
                };
                create(path, &stored)?;
                Self::from_stored(&stored)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Adds a new master key to the file. New and rewrapped keys use it from the next start on; older ones keep opening.
    pub fn rotate(path: &Path, random: &mut dyn FnMut(&mut [u8])) -> Result<Self> {
        let text = Zeroizing::new(std::fs::read_to_string(path)?);
        let mut stored: Stored = serde_json::from_str(&text).map_err(|_| broken("het bestand heeft niet de goede vorm"))?;
        let newest = Self::from_stored(&stored)?.newest();
        stored.meestersleutels.push(StoredMaster { versie: newest + 1, sleutel: fresh(random) });
        let next = path.with_extension("nieuw");
        create(&next, &stored)?;
        std::fs::rename(&next, path)?;
        Self::from_stored(&stored)
    }

    /// A ring with fixed keys, for tests only.
    #[cfg(any(test, feature = "testing"))]
    pub fn for_test() -> Self {
        Self(Arc::new(Keys {
            masters: BTreeMap::from([(1, Zeroizing::new([1; 32]))]),
            newest: 1,
            blind: Zeroizing::new([2; 32]),
            signing: SigningKey::from_bytes(&[3; 32]),
        }))
    }

    fn from_stored(stored: &Stored) -> Result<Self> {
        if stored.soort != KIND {
            return Err(broken("het bestand is van een andere soort of versie"));
        }
        let mut masters = BTreeMap::new();
        for master in &stored.meestersleutels {
            masters.insert(master.versie, key(&master.sleutel)?);
        }
        let newest = *masters.keys().next_back().ok_or_else(|| broken("er staat geen meestersleutel in"))?;
        let signing = SigningKey::from_bytes(&*key(&stored.zegel)?);
        Ok(Self(Arc::new(Keys { masters, newest, blind: key(&stored.blinde_index)?, signing })))
    }

    /// The public key that checks the seals of the journal.
    pub fn verifying_key(&self) -> VerifyingKey {
        self.0.signing.verifying_key()
    }

    /// Seals a secret of the program itself, such as a TOTP secret. The context names table and column.
    pub fn seal_secret(&self, context: &str, plain: &[u8]) -> Result<Vec<u8>> {
        let version = self.newest();
        let mut sealed = version.to_be_bytes().to_vec();
        sealed.extend(seal::close(self.master(version)?, &format!("geheim|{context}|{version}"), plain)?);
        Ok(sealed)
    }

    /// Opens a secret that was sealed with the same context.
    pub fn unseal_secret(&self, context: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        let (version, rest) = sealed.split_first_chunk::<8>().ok_or_else(|| StoreError::Unsealable(context.to_owned()))?;
        let version = i64::from_be_bytes(*version);
        Ok(Zeroizing::new(seal::open(self.master(version)?, &format!("geheim|{context}|{version}"), rest)?))
    }

    /// The keyed sum of a text within a scope; small and capital letters and spaces around it do not count.
    pub fn blind(&self, scope: &str, text: &str) -> [u8; 32] {
        let normal = Zeroizing::new(text.trim().to_lowercase());
        // HMAC fills a key up with zeros to the block of its hash.
        let mut block = Zeroizing::new([0; 64]);
        block[..32].copy_from_slice(self.0.blind.as_slice());
        let mut mac = <Hmac<Sha256> as KeyInit>::new((&*block).into());
        mac.update(scope.as_bytes());
        mac.update(&[0]);
        mac.update(normal.as_bytes());
        mac.finalize().into_bytes().into()
    }

    /// Signs a document that leaves, with the key that seals the journal (Ed25519, RFC 8032). What is signed must say by its form that it is no
    /// seal of a journal.
    pub fn sign_document(&self, message: &[u8]) -> Vec<u8> {
        self.sign(message)
    }

    /// Whether the holder of this public key signed a document. False as well for what is no key or no signature.
    pub fn verifies_document(key: &[u8], message: &[u8], signature: &[u8]) -> bool {
        let key = <[u8; 32]>::try_from(key).ok().and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok());
        let signature = Signature::from_slice(signature).ok();
        key.zip(signature).is_some_and(|(key, signature)| key.verify_strict(message, &signature).is_ok())
    }

    pub(crate) fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.0.signing.sign(message).to_bytes().to_vec()
    }

    pub(crate) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        Signature::from_slice(signature).is_ok_and(|signature| self.verifying_key().verify_strict(message, &signature).is_ok())
    }

    pub(super) fn newest(&self) -> i64 {
        self.0.newest
    }

    pub(super) fn master(&self, version: i64) -> Result<&[u8; 32]> {
        let key = self.0.masters.get(&version);
        key.map(|key| &**key).ok_or_else(|| broken(&format!("meestersleutel {version} ontbreekt")))
    }
}

impl std::fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeyRing(versie {})", self.0.newest)
    }
}

fn broken(why: &str) -> StoreError {
    StoreError::KeyRing(why.to_owned())
}

fn fresh(random: &mut dyn FnMut(&mut [u8])) -> String {
    let mut bytes = Zeroizing::new([0; 32]);
    random(bytes.as_mut_slice());
    hex::encode(bytes.as_slice())
}

fn key(text: &str) -> Result<Zeroizing<[u8; 32]>> {
    let bytes = Zeroizing::new(hex::decode(text).unwrap_or_default());
    let key = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| broken("een sleutel heeft niet de goede lengte"))?;
    Ok(Zeroizing::new(key))
}

/// Writes a new file for its owner only, and makes sure it is on the disk before it is used.
fn create(path: &Path, stored: &Stored) -> Result<()> {
    let text = Zeroizing::new(serde_json::to_string_pretty(stored)?);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file: File = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    Ok(())
}

/// Refuses a key file that others can read.
#[cfg(unix)]
fn guard(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    if std::fs::metadata(path)?.permissions().mode() & 0o077 != 0 {
        return Err(broken("anderen kunnen het bestand lezen; geef alleen de eigenaar toegang (chmod 600)"));
    }
    Ok(())
}

#[cfg(not(unix))]
fn guard(_: &Path) -> Result<()> {
    Ok(())
}
