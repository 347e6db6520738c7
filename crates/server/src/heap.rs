//! How many heaps the program keeps.
//!
//! The allocator of GNU gives threads heaps of their own, up to eight per processor, and each keeps the most that it ever held. As many
//! heaps as processors are as fast here and hold less. The allocator reads that number only from the environment, when a program
//! begins: so the program begins again, once, as the same process (see decision 0031).

/// Begins again with as many heaps as processors, unless the environment says how many. Where that cannot be done, the program goes on.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub fn limit() {
    use std::{os::unix::process::CommandExt, process::Command};
    /// What the allocator reads.
    const HEAPS: &str = "MALLOC_ARENA_MAX";
    if std::env::var_os(HEAPS).is_some() {
        return;
    }
    let (Ok(program), Ok(processors)) = (std::env::current_exe(), std::thread::available_parallelism()) else { return };
    let mut arguments = std::env::args_os();
    let mut again = Command::new(program);
    if let Some(name) = arguments.next() {
        again.arg0(name);
    }
    let error = again.args(arguments).env(HEAPS, processors.to_string()).exec();
    // Only reached when it did not begin again; more memory is then all that it costs.
    tracing::debug!(%error, "the number of heaps stays as it is");
}

/// Other allocators choose for themselves.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub fn limit() {}
