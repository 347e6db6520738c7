//! The program: hands the command line to the library, so that tests reach everything the program does.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::heap::limit();
    server::run(std::env::args_os())
}
