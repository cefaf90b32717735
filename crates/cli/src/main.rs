//! The `dormouse` command.
//!
//! Nothing here is of use to a host: arguments, files, the terminal. Start at [`main`].
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "the command line's job")]

mod host;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use dormouse::{Program, State};

use crate::host::Terminal;

/// A small Python-like language whose running programs can go to sleep and wake up anywhere.
#[derive(Parser)]
#[command(name = "dormouse", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run a script.
    Run {
        /// The script.
        script: PathBuf,
        /// What the script finds in `sys.argv`.
        args: Vec<String>,
    },
    /// Print the bytecode of a script beside its source lines.
    Dis {
        /// The script.
        script: PathBuf,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command {
        Command::Run { script, args } => run(&script, &args),
        Command::Dis { script } => dis(&script),
    };
    done.unwrap_or_else(|message| {
        eprintln!("{message}");
        ExitCode::from(2)
    })
}

fn read(script: &PathBuf) -> Result<String, String> {
    std::fs::read_to_string(script).map_err(|error| format!("dormouse: cannot read {}: {error}", script.display()))
}

fn run(script: &PathBuf, args: &[String]) -> Result<ExitCode, String> {
    let text = read(script)?;
    let name = script.display().to_string();
    let mut program = Program::new(Box::new(Terminal::new(script)));
    let argv: Vec<String> = std::iter::once(name.clone()).chain(args.iter().cloned()).collect();
    program.set_args(&argv);
    if let Err(error) = program.load(&name, &text) {
        eprintln!("{error}");
        return Ok(ExitCode::from(1));
    }
    Ok(finish(program.run()))
}

fn finish(state: State) -> ExitCode {
    match state {
        State::Finished | State::Suspended => ExitCode::SUCCESS,
        State::Raised { traceback, status } => {
            eprint!("{traceback}");
            ExitCode::from(status)
        }
    }
}

fn dis(script: &PathBuf) -> Result<ExitCode, String> {
    let text = read(script)?;
    match dormouse::disassemble(&script.display().to_string(), &text) {
        Ok(listing) => {
            print!("{listing}");
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            eprintln!("{error}");
            Ok(ExitCode::from(1))
        }
    }
}
