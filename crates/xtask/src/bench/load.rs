//! Many connections at once, each a thread that asks again as soon as it has its answer.

use super::client::{Client, Cookies};
use super::page;
use super::plan::Form;
use anyhow::{Context as _, Result, anyhow, ensure};
use std::time::{Duration, Instant};

/// Time of every request.
pub type Samples = Vec<Duration>;

/// Asks for one page over and over.
pub fn read(port: u16, session: &Cookies, path: &str, connections: usize, time: Duration) -> Result<Samples> {
    together(connections, || {
        let mut client = Client::with(port, session.clone());
        repeat(time, || {
            let begin = Instant::now();
            let answer = client.get(path)?;
            ensure!(answer.status == 200, "{path} answered {}", answer.status);
            Ok(begin.elapsed())
        })
    })
}

/// Fills in and sends one form over and over; only the sending counts.
pub fn send(port: u16, session: &Cookies, form: &Form, connections: usize, time: Duration) -> Result<Samples> {
    together(connections, || {
        let mut client = Client::with(port, session.clone());
        repeat(time, || {
            let (action, fields) = page::prepare(&mut client, form)?;
            let begin = Instant::now();
            let answer = client.post(&action, &fields)?;
            ensure!((300..400).contains(&answer.status), "{action} answered {} instead of going on", answer.status);
            Ok(begin.elapsed())
        })
    })
}

fn together(connections: usize, work: impl Fn() -> Result<Samples> + Sync) -> Result<Samples> {
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..connections).map(|_| scope.spawn(&work)).collect();
        let parts = threads.into_iter().map(|it| it.join().map_err(|_| anyhow!("a connection stopped"))?);
        Ok(parts.collect::<Result<Vec<_>>>()?.concat())
    })
}

/// A short warm-up that does not count, then `time` of measuring.
fn repeat(time: Duration, mut once: impl FnMut() -> Result<Duration>) -> Result<Samples> {
    let warm = Instant::now();
    while warm.elapsed() < time / 6 {
        once().context("warming up")?;
    }
    let begin = Instant::now();
    let mut samples = Samples::new();
    while begin.elapsed() < time {
        samples.push(once()?);
    }
    Ok(samples)
}
