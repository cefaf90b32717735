//! The interactive session.

use std::path::Path;
use std::process::ExitCode;

use dormouse::{Feed, Program, State};
use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use crate::host::Terminal;
use crate::{Failure, finish, run_flushed};

const HELP: &str = "\
Statements and expressions are run as you type them; an empty line ends a block.
  :pickle FILE [NAME]     put the whole session, or one variable, to sleep into a file
  :unpickle FILE [NAME]   wake a session up, or wake one object up into a variable
  :help                   this text
  :quit                   leave (so does end-of-file)
";

/// The file in the home folder that keeps the lines typed.
const HISTORY: &str = ".dormouse_history";

/// One interactive session.
struct Session {
    program: Program,
    editor: DefaultEditor,
}

/// What is to be done after a command.
enum Next {
    GoOn,
    Quit,
}

/// Runs a session until end-of-file.
pub(crate) fn run() -> Result<ExitCode, Failure> {
    let editor = DefaultEditor::new()
        .map_err(|error| Failure::usage(format!("dormouse: no terminal: {error}")))?;
    let mut session = Session {
        program: Program::new(host()),
        editor,
    };
    let history = std::env::home_dir().map(|home| home.join(HISTORY));
    if let Some(history) = &history {
        // A first session has no history yet.
        let _ = session.editor.load_history(history);
    }
    println!("Dormouse {} - :help for help", env!("CARGO_PKG_VERSION"));
    let status = session.read_and_run();
    if let Some(history) = &history {
        let _ = session.editor.save_history(history);
    }
    Ok(status)
}

fn host() -> Box<Terminal> {
    Box::new(Terminal::new(Path::new("")))
}

impl Session {
    fn read_and_run(&mut self) -> ExitCode {
        let mut entry = String::new();
        loop {
            let prompt = if entry.is_empty() { ">>> " } else { "... " };
            match self.editor.readline(prompt) {
                Ok(line) => {
                    let _ = self.editor.add_history_entry(&line);
                    if entry.is_empty() && line.trim_start().starts_with(':') {
                        match self.command(line.trim()) {
                            Next::GoOn => continue,
                            Next::Quit => return ExitCode::SUCCESS,
                        }
                    }
                    if let Some(status) = self.feed_line(&mut entry, &line) {
                        return status;
                    }
                }
                Err(ReadlineError::Interrupted) => {
                    println!("KeyboardInterrupt");
                    entry.clear();
                }
                Err(ReadlineError::Eof) => return ExitCode::SUCCESS,
                Err(error) => {
                    eprintln!("dormouse: {error}");
                    return ExitCode::FAILURE;
                }
            }
        }
    }

    /// Adds a line to the entry and runs the entry once it is whole; gives the status when the session ends.
    fn feed_line(&mut self, entry: &mut String, line: &str) -> Option<ExitCode> {
        if !entry.is_empty() {
            entry.push('\n');
        }
        entry.push_str(line);
        if entry.trim().is_empty() {
            entry.clear();
            return None;
        }
        match self.program.feed(entry) {
            Ok(Feed::Incomplete) => return None,
            Ok(Feed::Loaded) => {
                entry.clear();
                return self.run_entry();
            }
            Err(error) => eprintln!("{error}"),
        }
        entry.clear();
        None
    }

    fn run_entry(&mut self) -> Option<ExitCode> {
        let state = run_flushed(&mut self.program);
        match state {
            State::Raised { traceback } => eprint!("{traceback}"),
            State::Exited { .. } => return Some(finish(state)),
            State::Finished | State::Suspended => {}
        }
        None
    }

    fn command(&mut self, line: &str) -> Next {
        let mut words = line.split_whitespace();
        let done = match (words.next(), words.next(), words.next()) {
            (Some(":quit" | ":q" | ":exit"), None, None) => return Next::Quit,
            (Some(":help" | ":h"), None, None) => {
                print!("{HELP}");
                Ok(())
            }
            (Some(":pickle"), Some(file), name) => self.pickle(file, name),
            (Some(":unpickle"), Some(file), name) => self.unpickle(file, name),
            (Some(":pickle" | ":unpickle"), None, _) => {
                Err("a file is missing; see :help".to_string())
            }
            (command, ..) => Err(format!(
                "unknown command {}; see :help",
                command.unwrap_or("")
            )),
        };
        if let Err(message) = done {
            eprintln!("{message}");
        }
        Next::GoOn
    }

    fn pickle(&mut self, file: &str, name: Option<&str>) -> Result<(), String> {
        let image = match name {
            Some(name) => self.program.pickle_global(name),
            None => self.program.pickle(),
        };
        let image = image.map_err(|error| error.to_string())?;
        std::fs::write(file, &image).map_err(|error| format!("cannot write {file}: {error}"))?;
        println!("{} bytes", image.len());
        Ok(())
    }

    fn unpickle(&mut self, file: &str, name: Option<&str>) -> Result<(), String> {
        let image = std::fs::read(file).map_err(|error| format!("cannot read {file}: {error}"))?;
        match name {
            Some(name) => self
                .program
                .unpickle_global(name, &image)
                .map_err(|error| error.to_string()),
            None => {
                self.program =
                    Program::unpickle(&image, host()).map_err(|error| error.to_string())?;
                Ok(())
            }
        }
    }
}
