//! The program: hands the command line to the library, so that tests reach everything the program does.

use std::process::ExitCode;

/// Pages are many small texts, made and dropped by several threads at once; this allocator costs a page about a tenth less than that of glibc.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    server::run(std::env::args_os())
}
