//! The `dormouse` command.
//!
//! Nothing here is of use to a host: arguments, files, the terminal. Start at [`main`].
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the command line's job"
)]

mod host;
mod repl;
mod sleep;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use dormouse::{Error, Program, State};

use crate::host::Terminal;

/// A small Python-like language whose running programs can go to sleep and wake up anywhere.
#[derive(Parser)]
#[command(name = "dormouse", version)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Run a script.
    Run {
        /// Put the whole program to sleep into this file after so many instructions.
        #[arg(long, value_name = "IMAGE", requires = "after")]
        pickle_to: Option<PathBuf>,
        /// Instructions to run before going to sleep.
        #[arg(long, value_name = "N", requires = "pickle_to")]
        after: Option<u64>,
        /// The script.
        script: PathBuf,
        /// What the script finds in `sys.argv`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
    /// Wake a sleeping program up and let it go on.
    Resume {
        /// The image.
        image: PathBuf,
    },
    /// Print what is in an image, running nothing.
    Inspect {
        /// The image.
        image: PathBuf,
    },
    /// Print the bytecode of a script beside its source lines.
    Dis {
        /// The script.
        script: PathBuf,
    },
    /// Check that a script prints the same when it is stopped or pickled at every instruction.
    CheckSleep {
        /// Instructions between two sleeps.
        #[arg(long, value_name = "N", default_value_t = 1)]
        every: u64,
        /// The script.
        script: PathBuf,
    },
    /// An interactive session; also what happens without a command.
    Repl,
}

/// The exit status of a damaged or unreadable image.
const BAD_IMAGE: u8 = 4;
/// The exit status of wrong arguments and unreadable files.
const BAD_USAGE: u8 = 2;

/// What ends a command early: the message, and the exit status.
struct Failure {
    message: String,
    status: u8,
}

impl Failure {
    fn usage(message: String) -> Self {
        Self {
            message,
            status: BAD_USAGE,
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let status = if matches!(error, Error::Load(_)) {
            BAD_IMAGE
        } else {
            1
        };
        let prefix = if matches!(error, Error::Syntax(_)) {
            ""
        } else {
            "dormouse: "
        };
        Self {
            message: format!("{prefix}{error}"),
            status,
        }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command.unwrap_or(Command::Repl) {
        Command::Run {
            pickle_to,
            after,
            script,
            args,
        } => run(&script, &args, pickle_to.as_deref().zip(after)),
        Command::Resume { image } => sleep::resume(&image),
        Command::Inspect { image } => sleep::inspect(&image),
        Command::Dis { script } => dis(&script),
        Command::CheckSleep { every, script } => sleep::check(&script, every),
        Command::Repl => repl::run(),
    };
    done.unwrap_or_else(|failure| {
        eprintln!("{}", failure.message);
        ExitCode::from(failure.status)
    })
}

fn read(script: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(script).map_err(|error| unreadable(script, &error))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::usage(format!("dormouse: cannot read {}: {error}", path.display()))
}

fn run(script: &Path, args: &[String], sleep: Option<(&Path, u64)>) -> Result<ExitCode, Failure> {
    let text = read(script)?;
    let name = script.display().to_string();
    let mut program = Program::new(Box::new(Terminal::new(script)));
    let argv: Vec<String> = std::iter::once(name.clone())
        .chain(args.iter().cloned())
        .collect();
    program.set_args(&argv);
    program.load(&name, &text)?;
    let Some((image, n_instructions)) = sleep else {
        return Ok(finish(run_flushed(&mut program)));
    };
    match program.run_for(n_instructions) {
        State::Suspended => sleep::save(&program, image),
        ended => {
            eprintln!("dormouse: the program ended before it could go to sleep");
            Ok(finish(ended))
        }
    }
}

/// Runs a program to its end; its output comes before what is said about it.
fn run_flushed(program: &mut Program) -> State {
    let state = program.run();
    program.flush();
    state
}

/// The exit status of a program that ran; its traceback goes to standard error.
fn finish(state: State) -> ExitCode {
    match state {
        State::Finished | State::Suspended => ExitCode::SUCCESS,
        State::Raised { traceback } => {
            eprint!("{traceback}");
            ExitCode::FAILURE
        }
        State::Exited { status, message } => {
            eprint!("{message}");
            ExitCode::from(status)
        }
    }
}

fn dis(script: &Path) -> Result<ExitCode, Failure> {
    let text = read(script)?;
    print!(
        "{}",
        dormouse::disassemble(&script.display().to_string(), &text)?
    );
    Ok(ExitCode::SUCCESS)
}
