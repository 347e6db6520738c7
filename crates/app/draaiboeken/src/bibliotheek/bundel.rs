//! Bundel: the file. A JSON Web Signature in flattened JSON (RFC 7515, section 7.2.2) signed with Ed25519 (RFC 8037); the key stands in its
//! header, and people know it by its thumbprint (RFC 7638).

use base64ct::{Base64UrlUnpadded, Encoding};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::KeyRing;
use web::Tr;

/// What the payload is.
const SOORT: &str = "nazorgregie-draaiboek";
/// The form of the payload that is written, and the newest that is read.
const VORM: u32 = 1;

/// A draaiboek with everything it refers to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bundel {
    soort: String,
    vorm: u32,
    /// Who made it.
    pub herkomst: Herkomst,
    /// As it was written, on top of what it builds on.
    pub tekst: String,
    /// The same with every step written out.
    pub voluit: String,
    /// The stories beside it, in Markdown.
    pub scenarios: String,
    /// Actors that take part.
    pub actoren: Vec<Naam>,
    /// Letters that steps send.
    pub brieven: Vec<String>,
}

/// Who made a file, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Herkomst {
    /// Code of CBS.
    pub gemeente: String,
    /// Name.
    pub naam: String,
    /// RFC 3339.
    pub gemaakt: String,
    /// Version of the program.
    pub programma: String,
    /// The municipality is fictional.
    pub voorbeeld: bool,
}

impl Herkomst {
    /// When it was made, on the clock of the Netherlands; as it was written when that is no moment.
    pub fn gemaakt_op(&self, tr: Tr) -> String {
        self.gemaakt.parse::<Timestamp>().map_or_else(|_| self.gemaakt.clone(), |t| tr.moment_lang(t.into()))
    }
}

/// An id with its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Naam {
    /// Id.
    pub id: String,
    /// Name.
    pub naam: String,
}

impl Bundel {
    pub(super) fn new(
        herkomst: Herkomst,
        (tekst, voluit): (String, String),
        scenarios: String,
        actoren: Vec<Naam>,
        brieven: Vec<String>,
    ) -> Self {
        Self { soort: SOORT.to_owned(), vorm: VORM, herkomst, tekst, voluit, scenarios, actoren, brieven }
    }
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leesfout {
    /// It is no file of this kind.
    GeenBundel,
    /// Of a newer program.
    Nieuwer,
    /// It was changed after it was signed.
    Gewijzigd,
    /// Its text is no draaiboek.
    Inhoud,
}

impl Leesfout {
    /// Key of the sentence that says it.
    pub(super) fn sleutel(self) -> &'static str {
        match self {
            Self::GeenBundel => "fout-bundel-geen",
            Self::Nieuwer => "fout-bundel-nieuwer",
            Self::Gewijzigd => "fout-bundel-gewijzigd",
            Self::Inhoud => "fout-bundel-inhoud",
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Jws {
    payload: String,
    protected: String,
    signature: String,
}

/// Writes a file, signed with the key of this installation.
pub(super) fn onderteken(ring: &KeyRing, bundel: &Bundel) -> Result<String, serde_json::Error> {
    let header = json!({ "alg": "EdDSA", "jwk": jwk(&ring.verifying_key().to_bytes()), "typ": "nazorgregie-draaiboek+json" });
    let (protected, payload) = (code(header.to_string().as_bytes()), code(serde_json::to_string(bundel)?.as_bytes()));
    let signature = code(&ring.sign_document(format!("{protected}.{payload}").as_bytes()));
    serde_json::to_string_pretty(&Jws { payload, protected, signature })
}

/// Reads a file: what it says, and the thumbprint of the key that signed it.
pub(super) fn lees(text: &str) -> Result<(Bundel, String), Leesfout> {
    use Leesfout::{GeenBundel, Gewijzigd, Nieuwer};
    let jws: Jws = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| GeenBundel)?;
    let header: Value = serde_json::from_slice(&bytes(&jws.protected).ok_or(GeenBundel)?).map_err(|_| GeenBundel)?;
    if header["alg"] != "EdDSA" || header["jwk"]["crv"] != "Ed25519" {
        return Err(GeenBundel);
    }
    let key = header["jwk"]["x"].as_str().and_then(bytes).ok_or(GeenBundel)?;
    let signature = bytes(&jws.signature).ok_or(Gewijzigd)?;
    if !KeyRing::verifies_document(&key, format!("{}.{}", jws.protected, jws.payload).as_bytes(), &signature) {
        return Err(Gewijzigd);
    }
    let payload = bytes(&jws.payload).ok_or(GeenBundel)?;
    let value: Value = serde_json::from_slice(&payload).map_err(|_| GeenBundel)?;
    if value["soort"] != SOORT {
        return Err(GeenBundel);
    }
    if value["vorm"].as_u64().is_none_or(|v| v > u64::from(VORM)) {
        return Err(Nieuwer);
    }
    Ok((serde_json::from_value(value).map_err(|_| GeenBundel)?, duim(&key)))
}

/// The thumbprint of a key, as people compare it: six groups of four.
pub(super) fn duim(key: &[u8]) -> String {
    let sum = Sha256::digest(jwk(key).to_string().as_bytes());
    let groups: Vec<String> = sum[..12].chunks(2).map(|c| format!("{:02x}{:02x}", c[0], c[1])).collect();
    groups.join(" ")
}

/// With its members in the order of RFC 7638.
fn jwk(key: &[u8]) -> Value {
    json!({ "crv": "Ed25519", "kty": "OKP", "x": code(key) })
}

fn code(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    Base64UrlUnpadded::decode_vec(text).ok()
}
