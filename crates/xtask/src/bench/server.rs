//! The program under measurement: started on a free port, ended when dropped.

use super::client::Client;
use super::plan::{HEALTH, SERVE};
use anyhow::{Context as _, Result, bail};
use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long the first answer may take before we give up.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running program.
pub struct Server {
    child: Child,
    port: u16,
    start_time: Duration,
}

impl Server {
    /// Starts the program twice: once to migrate and fill the caches of the machine, once to be timed.
    pub fn start(bin: &Path, data: &Path, database: Option<&str>) -> Result<Self> {
        drop(Self::once(bin, data, database)?);
        Self::once(bin, data, database)
    }

    fn once(bin: &Path, data: &Path, database: Option<&str>) -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let begin = Instant::now();
        let child = Command::new(bin)
            .arg(SERVE)
            .arg("--data")
            .arg(data)
            .args(["--listen", &format!("127.0.0.1:{port}")])
            .args(database.iter().flat_map(|url| ["--database", url]))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(data.with_extension("log"))?)
            .spawn()
            .context("cannot start the program")?;
        let mut server = Self { child, port, start_time: Duration::ZERO };
        server.wait(begin)?;
        server.start_time = begin.elapsed();
        Ok(server)
    }

    fn wait(&mut self, begin: Instant) -> Result<()> {
        while begin.elapsed() < PATIENCE {
            if Client::new(self.port).get(HEALTH).is_ok_and(|it| it.status == 200) {
                return Ok(());
            }
            if let Some(status) = self.child.try_wait()? {
                bail!("the program stopped: {status}");
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        bail!("no answer on {HEALTH} within {} s", PATIENCE.as_secs())
    }

    /// Where it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// From start to first answer.
    pub fn start_time(&self) -> Duration {
        self.start_time
    }

    /// Resident memory in kB.
    pub fn memory(&self) -> Result<u64> {
        status(self.child.id(), "VmRSS:")
    }

    /// The highest resident memory so far in kB.
    pub fn peak(&self) -> Result<u64> {
        status(self.child.id(), "VmHWM:")
    }

    /// Resident memory in kB of the processes that print for it, together.
    pub fn printer_memory(&self) -> Result<u64> {
        let mut sum = 0;
        for thread in std::fs::read_dir(format!("/proc/{}/task", self.child.id()))? {
            let children = std::fs::read_to_string(thread?.path().join("children"))?;
            for child in children.split_whitespace() {
                sum += status(child.parse()?, "VmRSS:")?;
            }
        }
        Ok(sum)
    }
}

/// A line of what the system says of a process, in kB.
fn status(process: u32, name: &str) -> Result<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find_map(|it| it.strip_prefix(name)).with_context(|| format!("no {name}"))?;
    line.trim().trim_end_matches(" kB").parse().with_context(|| name.to_owned())
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have stopped by itself; then there is nothing left to end.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}
