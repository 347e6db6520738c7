//! A service on this machine that answers as a test says.
#![allow(clippy::unwrap_used, missing_docs, reason = "only in tests")]

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    time::Duration,
};

/// What the service says to a request.
pub enum Antwoord {
    /// 200 with this text.
    Goed(String),
    /// Another status.
    Status(u16),
    /// Elsewhere.
    Naar(String),
    /// Says it sends this many bytes, and stops halfway.
    Kapot(usize),
    /// So many bytes, without saying so before.
    Groot(usize),
    /// Nothing for so long.
    Traag(Duration),
}

/// The service; it answers until the test ends.
pub struct Nep {
    pub adres: String,
    gevraagd: Arc<Mutex<Vec<String>>>,
}

impl Nep {
    /// Answers each request by its path with query, decoded.
    pub fn start(answer: impl Fn(&str) -> Antwoord + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let adres = format!("http://{}", listener.local_addr().unwrap());
        let gevraagd = Arc::new(Mutex::new(Vec::new()));
        let (seen, answer) = (Arc::clone(&gevraagd), Arc::new(answer));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (seen, answer) = (Arc::clone(&seen), Arc::clone(&answer));
                std::thread::spawn(move || serve(stream, &seen, answer.as_ref()));
            }
        });
        Self { adres, gevraagd }
    }

    /// What was asked, decoded, in order.
    pub fn gevraagd(&self) -> Vec<String> {
        self.gevraagd.lock().unwrap().clone()
    }
}

fn serve(mut stream: TcpStream, seen: &Mutex<Vec<String>>, answer: &dyn Fn(&str) -> Antwoord) {
    let (mut head, mut byte) = (Vec::new(), [0; 1]);
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap_or(0) == 1 {
        head.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let path = decoded(head.split(' ').nth(1).unwrap_or_default());
    seen.lock().unwrap().push(path.clone());
    let _ = match answer(&path) {
        Antwoord::Goed(text) => write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{text}", text.len()),
        Antwoord::Status(n) => write!(stream, "HTTP/1.1 {n} No\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno"),
        Antwoord::Naar(to) => {
            write!(stream, "HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        }
        Antwoord::Kapot(n) => {
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {n}\r\nConnection: close\r\n\r\n{}", " ".repeat(n / 2))
        }
        Antwoord::Groot(n) => {
            let _ = write!(stream, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            let part = vec![b' '; 65_536];
            (0..n / part.len()).try_for_each(|_| stream.write_all(&part))
        }
        Antwoord::Traag(long) => {
            std::thread::sleep(long);
            Ok(())
        }
    };
}

fn decoded(text: &str) -> String {
    let (bytes, mut out, mut i) = (text.as_bytes(), Vec::new(), 0);
    while i < bytes.len() {
        let hex = text.get(i + 1..i + 3).and_then(|h| u8::from_str_radix(h, 16).ok());
        match (bytes[i], hex) {
            (b'%', Some(byte)) => {
                out.push(byte);
                i += 3;
            }
            (byte, _) => {
                out.push(byte);
                i += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
