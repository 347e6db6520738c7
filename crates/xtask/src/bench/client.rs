//! A small HTTP/1.1 client that keeps its connection and its cookies. Talks to this machine only.

use anyhow::{Context as _, Result, bail, ensure};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

/// Cookies by name.
pub type Cookies = BTreeMap<String, String>;

/// What the server said.
pub struct Answer {
    /// Status code.
    pub status: u16,
    /// The body as text.
    pub body: String,
    /// Bytes that came over the line: headers and body.
    pub size: usize,
}

/// One connection of one person.
pub struct Client {
    port: u16,
    cookies: Cookies,
    connection: Option<BufReader<TcpStream>>,
}

impl Client {
    /// Connects when first needed.
    pub fn new(port: u16) -> Self {
        Self::with(port, Cookies::new())
    }

    /// Goes on with a session that exists.
    pub fn with(port: u16, cookies: Cookies) -> Self {
        Self { port, cookies, connection: None }
    }

    /// Another connection of the same person.
    pub fn again(&self) -> Self {
        Self::with(self.port, self.cookies.clone())
    }

    /// The session.
    pub fn cookies(&self) -> &Cookies {
        &self.cookies
    }

    /// Asks for a page.
    pub fn get(&mut self, path: &str) -> Result<Answer> {
        self.ask("GET", path, "", "")
    }

    /// Asks for a file the way a browser does: compressed when it can be.
    pub fn get_compressed(&mut self, path: &str) -> Result<Answer> {
        self.ask("GET", path, "", "Accept-Encoding: gzip, br\r\n")
    }

    /// Sends a form.
    pub fn post(&mut self, path: &str, fields: &[(String, String)]) -> Result<Answer> {
        let pairs: Vec<_> = fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        self.ask("POST", path, &pairs.join("&"), "")
    }

    fn ask(&mut self, method: &str, path: &str, body: &str, extra: &str) -> Result<Answer> {
        let request = self.request(method, path, body, extra)?;
        let mut connection = match self.connection.take() {
            Some(open) => open,
            None => self.connect()?,
        };
        connection.get_mut().write_all(request.as_bytes())?;
        let (answer, keep) = self.answer(&mut connection).with_context(|| format!("{method} {path}"))?;
        if keep {
            self.connection = Some(connection);
        }
        Ok(answer)
    }

    fn connect(&self) -> Result<BufReader<TcpStream>> {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(BufReader::with_capacity(64 * 1024, stream))
    }

    fn request(&self, method: &str, path: &str, body: &str, extra: &str) -> Result<String> {
        let mut text = format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAccept-Language: nl\r\n{extra}", self.port);
        if !self.cookies.is_empty() {
            let pairs: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            write!(text, "Cookie: {}\r\n", pairs.join("; "))?;
        }
        if method == "POST" {
            write!(
                text,
                "Origin: http://127.0.0.1:{}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
                self.port,
                body.len()
            )?;
        }
        text.push_str("\r\n");
        text.push_str(body);
        Ok(text)
    }

    /// The answer, and whether the connection stays open.
    fn answer(&mut self, connection: &mut BufReader<TcpStream>) -> Result<(Answer, bool)> {
        let first = line(connection)?;
        let mut size = first.len() + 4;
        let status = first.split(' ').nth(1).and_then(|it| it.parse().ok()).context("no status line")?;
        let (mut length, mut chunked, mut keep) = (0, false, true);
        loop {
            let header = line(connection)?;
            size += header.len() + 2;
            let Some((name, value)) = header.split_once(':') else { break };
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse()?,
                "transfer-encoding" => chunked = value.eq_ignore_ascii_case("chunked"),
                "connection" => keep = !value.eq_ignore_ascii_case("close"),
                "set-cookie" => self.remember(value),
                _ => {}
            }
        }
        let bytes = if chunked { chunks(connection)? } else { exactly(connection, length)? };
        size += bytes.len();
        Ok((Answer { status, body: String::from_utf8_lossy(&bytes).into_owned(), size }, keep))
    }

    fn remember(&mut self, cookie: &str) {
        let pair = cookie.split(';').next().unwrap_or_default();
        if let Some((name, value)) = pair.split_once('=') {
            self.cookies.insert(name.trim().to_owned(), value.to_owned());
        }
    }
}

fn line(connection: &mut BufReader<TcpStream>) -> Result<String> {
    let mut text = String::new();
    ensure!(connection.read_line(&mut text)? > 0, "the server closed the connection");
    Ok(text.trim_end().to_owned())
}

fn exactly(connection: &mut BufReader<TcpStream>, length: usize) -> Result<Vec<u8>> {
    let mut bytes = vec![0; length];
    connection.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn chunks(connection: &mut BufReader<TcpStream>) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    loop {
        let size = usize::from_str_radix(line(connection)?.split(';').next().unwrap_or_default(), 16)?;
        bytes.extend(exactly(connection, size)?);
        if !line(connection)?.is_empty() {
            bail!("a chunk is longer than it said");
        }
        if size == 0 {
            return Ok(bytes);
        }
    }
}

/// `application/x-www-form-urlencoded`.
fn encode(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'_' | b'.' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            other => _ = write!(out, "%{other:02X}"),
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;

    /// Answers every connection's requests with `answers`, one after the other.
    fn serve(answers: &'static [&'static str]) -> Result<u16> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        std::thread::spawn(move || -> Result<()> {
            let (stream, _) = listener.accept()?;
            let mut stream = BufReader::new(stream);
            for answer in answers {
                while !line(&mut stream)?.is_empty() {}
                stream.get_mut().write_all(answer.as_bytes())?;
            }
            Ok(())
        });
        Ok(port)
    }

    #[test]
    fn one_connection_carries_several_answers_and_keeps_cookies() -> Result<()> {
        let port = serve(&[
            "HTTP/1.1 303 See Other\r\nSet-Cookie: sessie=abc; HttpOnly\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhal\r\n2\r\nlo\r\n0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nja",
        ])?;
        let mut client = Client::new(port);
        let first = client.get("/")?;
        assert_eq!(first.status, 303);
        assert_eq!(client.cookies().get("sessie").map(String::as_str), Some("abc"));
        assert_eq!(client.get("/a")?.body, "hallo");
        assert_eq!(client.get("/b")?.body, "ja");
        Ok(())
    }

    #[test]
    fn forms_are_encoded() {
        assert_eq!(encode("é & b"), "%C3%A9+%26+b");
    }
}
