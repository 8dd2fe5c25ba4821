//! The native command for maintainers.

use std::process::ExitCode;

use clap::Parser;
use lacuna::cli::Command;

fn main() -> ExitCode {
    Command::parse().run(&mut std::io::stdout().lock())
}
