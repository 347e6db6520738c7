//! The program: hands the command line to the library, so that tests reach everything the program does.

use std::process::ExitCode;

/// Gives memory back to the system after a large document, which the allocator of the system does not.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    server::run(std::env::args_os())
}
