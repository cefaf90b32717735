//! Running scripts.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use dormouse::{Program, State};

use crate::arguments::{Run, Sleep};
use crate::failure::{Failure, read_bytes, text_of};
use crate::host::{INTERRUPTED, Terminal, listen_for_interrupts};
use crate::sleep;

/// How an image begins.
const IMAGE: &[u8] = b"\x89DRM";
/// What is to be run.
struct Script {
    /// What tracebacks and `sys.argv[0]` call it.
    name: String,
    argument: String,
    text: String,
    /// Where it is; modules are looked for beside it.
    path: PathBuf,
}

/// Runs a script, or lets an image go on.
pub(crate) fn run(options: &Run) -> Result<ExitCode, Failure> {
    let (script, args) = match (&options.code, options.script.split_first()) {
        (Some(code), _) => (line(code), &options.script[..]),
        (None, Some((name, args))) if name == "-" => (standard_input()?, args),
        (None, Some((name, args))) => {
            let path = Path::new(name);
            let bytes = read_bytes(path)?;
            if bytes.starts_with(IMAGE) {
                return sleep::go_on(path, &bytes, &options.sleep);
            }
            (file(name, text_of(path, bytes)?), args)
        }
        (None, None) => {
            return Err(Failure::usage(
                "run: a script is missing; `dormouse help run` tells more",
            ));
        }
    };
    let mut program = Program::new(Box::new(Terminal::new(&script.path)));
    let argv = std::iter::once(script.argument).chain(args.iter().cloned());
    program.set_args(&argv.collect::<Vec<String>>());
    program.load(&script.name, &script.text)?;
    finish_or_sleep(&mut program, &options.sleep)
}

fn line(code: &str) -> Script {
    Script {
        name: "<string>".to_string(),
        argument: "-c".to_string(),
        text: format!("{code}\n"),
        path: PathBuf::new(),
    }
}

fn standard_input() -> Result<Script, Failure> {
    let mut bytes = Vec::new();
    let path = PathBuf::from("-");
    std::io::stdin()
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::unreadable(&path, &error))?;
    Ok(Script {
        name: "<stdin>".to_string(),
        argument: "-".to_string(),
        text: text_of(&path, bytes)?,
        path: PathBuf::new(),
    })
}

fn file(name: &str, text: String) -> Script {
    Script {
        name: name.to_string(),
        argument: name.to_string(),
        text,
        path: PathBuf::from(name),
    }
}

/// Runs a program to its end, or until it is to go to sleep.
pub(crate) fn finish_or_sleep(program: &mut Program, sleep: &Sleep) -> Result<ExitCode, Failure> {
    listen_for_interrupts();
    let (Some(image), Some(n_instructions)) = (&sleep.pickle_to, sleep.after) else {
        return Ok(finish(run_flushed(program)));
    };
    let state = program.run_for(n_instructions);
    program.flush();
    if state == State::Suspended {
        return sleep::save(program, image);
    }
    eprintln!("dormouse: the program ended before it could go to sleep");
    Ok(finish(state))
}

/// Runs a program to its end; its output comes before what is said about it.
pub(crate) fn run_flushed(program: &mut Program) -> State {
    let state = program.run();
    program.flush();
    state
}

/// The exit status of a program that ran; its traceback goes to standard error.
pub(crate) fn finish(state: State) -> ExitCode {
    match state {
        State::Finished | State::Suspended => ExitCode::SUCCESS,
        State::Raised { traceback } => {
            eprint!("{traceback}");
            let last = traceback.lines().last().unwrap_or("");
            let is_interrupt = last.split(':').next() == Some("KeyboardInterrupt");
            if is_interrupt {
                ExitCode::from(INTERRUPTED)
            } else {
                ExitCode::FAILURE
            }
        }
        State::Exited { status, message } => {
            eprint!("{message}");
            ExitCode::from(status)
        }
    }
}
