//! A passkey in software: makes a key and signs with it, as a telephone does.

use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const ORIGIN: &str = "http://localhost:8080";
const KEY_ID: [u8; 16] = [5; 16];
/// User present and verified.
const FLAGS: u8 = 0x05;

/// A passkey.
pub struct Sleutel {
    key: SigningKey,
    owner: String,
    counter: u32,
}

impl Sleutel {
    /// A key that belongs to nobody yet.
    pub fn new() -> Self {
        Self { key: SigningKey::from_slice(&[17; 32]).unwrap(), owner: String::new(), counter: 0 }
    }

    /// Answers the question to make a key.
    pub fn maak(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).unwrap();
        self.owner = options["publicKey"]["user"]["id"].as_str().unwrap().to_owned();
        let point = self.key.verifying_key().to_sec1_point(false);
        let point = point.as_bytes();
        let mut data = self.data(FLAGS | 0x40);
        data.extend([0; 16]);
        data.extend(u16::try_from(KEY_ID.len()).unwrap().to_be_bytes());
        data.extend(KEY_ID);
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(&point[1..33]);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(&point[33..65]);
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        let client = client("webauthn.create", &options);
        self.answer(json!({ "attestationObject": b64(&object), "clientDataJSON": b64(client.as_bytes()), "transports": null }))
    }

    /// Answers the question to prove who one is.
    pub fn gebruik(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).unwrap();
        self.counter += 1;
        let (data, client) = (self.data(FLAGS), client("webauthn.get", &options));
        let signed = [data.as_slice(), &Sha256::digest(client.as_bytes())].concat();
        let signature: Signature = self.key.sign(&signed);
        self.answer(json!({
            "authenticatorData": b64(&data), "clientDataJSON": b64(client.as_bytes()), "signature": b64(signature.to_der().as_bytes()), "userHandle": self.owner,
        }))
    }

    fn data(&self, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(b"localhost").to_vec();
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// As the script posts it, percent-encoded.
    fn answer(&self, response: Value) -> String {
        let id = b64(&KEY_ID);
        let text = json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "extensions": {} }).to_string();
        text.bytes().map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
    }
}

fn client(kind: &str, options: &Value) -> String {
    json!({ "type": kind, "challenge": options["publicKey"]["challenge"], "origin": ORIGIN, "crossOrigin": false }).to_string()
}

/// Base64 for addresses, without padding.
fn b64(bytes: &[u8]) -> String {
    const ABC: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let chunk = |part: &[u8]| {
        let word = part.iter().chain([0, 0, 0].iter()).take(3).fold(0_u32, |w, b| w << 8 | u32::from(*b));
        (0..=part.len()).map(move |i| char::from(ABC[(word >> (18 - 6 * i) & 63) as usize])).collect::<String>()
    };
    bytes.chunks(3).map(chunk).collect()
}
