//! Running the real program in a folder of its own.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

/// A folder that is gone afterwards.
pub struct Map(pub PathBuf);

impl Map {
    pub fn new() -> Self {
        let path = std::env::temp_dir().join(format!("nazorg-server-{}", store::testing::id().simple()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Map {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The program, without the settings of whoever runs the test.
pub fn program(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nazorgregie"));
    command.args(words).stdin(Stdio::null());
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("NAZORG_") {
            command.env_remove(name);
        }
    }
    command
}

/// What a run said.
pub struct Uitkomst {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl From<Output> for Uitkomst {
    fn from(o: Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { code: o.status.code().unwrap_or(-1), out: text(&o.stdout), err: text(&o.stderr) }
    }
}

impl Uitkomst {
    pub fn ok(self) -> Self {
        assert_eq!(self.code, 0, "{}{}", self.out, self.err);
        self
    }

    /// Failed with this code and a sentence that holds all of these.
    pub fn fails(self, code: i32, words: &[&str]) -> Self {
        assert_eq!(self.code, code, "{}{}", self.out, self.err);
        for word in words {
            assert!(self.err.contains(word), "no '{word}' in: {}", self.err);
        }
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self
    }
}

pub fn run(words: &[&str]) -> Uitkomst {
    program(words).output().unwrap().into()
}

pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// An installation of Utrecht.
pub fn init(data: &Path, more: &[&str]) -> Uitkomst {
    let words = [
        "init",
        "--gemeente",
        "GM0344",
        "--beheerder-naam",
        "A. Jansen",
        "--beheerder-email",
        "a.jansen@voorbeeld.nl",
        "--data",
        text(data),
    ];
    run(&[&words[..], more].concat())
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A running service, ended when dropped.
pub struct Dienst {
    pub child: Child,
    pub port: u16,
}

impl Dienst {
    pub fn start(words: &[&str]) -> Self {
        let port = free_port();
        let listen = format!("127.0.0.1:{port}");
        let child = program(words).args(["--listen", &listen]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let mut dienst = Self { child, port };
        let begin = Instant::now();
        while dienst.get("/healthz").is_none_or(|answer| !answer.contains("200 OK")) {
            assert!(begin.elapsed() < Duration::from_secs(60), "no answer");
            assert!(dienst.child.try_wait().unwrap().is_none(), "it stopped");
            std::thread::sleep(Duration::from_millis(10));
        }
        dienst
    }

    /// The whole answer, or nothing when nobody listens.
    pub fn get(&self, path: &str) -> Option<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").ok()?;
        let mut answer = String::new();
        BufReader::new(stream).read_to_string(&mut answer).ok()?;
        Some(answer)
    }

    /// Sends a signal with the tool of the system and waits for the end.
    pub fn signal(mut self, name: &str) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args([name, &id]).status().unwrap().success());
        self.child.wait().unwrap().code()
    }
}

impl Drop for Dienst {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The first line of a file.
pub fn first_line(path: &Path) -> String {
    BufReader::new(fs::File::open(path).unwrap()).lines().next().unwrap().unwrap()
}
