//! The `dormouse` command.
//!
//! Nothing here is of use to a host: arguments, files, the terminal. Start at [`main`].
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the command line's job"
)]

mod arguments;
mod failure;
mod host;
mod look;
mod repl;
mod run;
mod sleep;

use std::process::ExitCode;

use crate::arguments::{Command, arguments};

fn main() -> ExitCode {
    let done = match arguments().command {
        Command::Run(options) => run::run(&options),
        Command::Resume(options) => sleep::resume(&options),
        Command::Inspect(options) => look::inspect(&options),
        Command::Diff(options) => look::diff(&options),
        Command::Dis { script } => look::dis(&script),
        Command::CheckSleep { every, script } => sleep::check(&script, every),
        Command::Repl => repl::run(),
    };
    done.unwrap_or_else(|failure| {
        eprintln!("{}", failure.message);
        ExitCode::from(failure.status)
    })
}
