//! The interactive session.

mod completion;

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;

use dormouse::{Feed, Program, State, TextOptions};
use rustyline::error::ReadlineError;
use rustyline::history::FileHistory;
use rustyline::{CompletionType, Config, Editor};

use self::completion::Completion;
use crate::failure::{Failure, print, reason};
use crate::host::{Terminal, forget_interrupts, listen_for_interrupts};
use crate::run::{finish, run_flushed};
use crate::sleep::write_whole;

const HELP: &str = "\
Statements and expressions are run as you type them; an empty line ends a block.
  :pickle FILE [NAME]     put the whole session, or one variable, to sleep into a file
  :unpickle FILE [NAME]   wake a session up, or wake one object up into a variable
  :inspect [NAME]         look at the session, or at one variable, as an image would have it
  :dis NAME               show the bytecode of a function
  :help                   this text
  :quit                   leave (so does Ctrl-D)
Ctrl-C interrupts what runs; Tab completes names and attributes.
";

/// The file in the home folder that keeps the lines typed.
const HISTORY: &str = ".dormouse_history";
/// The variable that names another file for it.
const HISTORY_VARIABLE: &str = "DORMOUSE_HISTORY";
/// How many lines it keeps.
const MAX_HISTORY: usize = 10_000;

/// One interactive session.
struct Session {
    /// Shared with the completion, which looks names up in it.
    program: Rc<RefCell<Program>>,
    editor: Editor<Completion, FileHistory>,
    /// The lines of an entry that is not whole yet.
    entry: String,
    /// How many entries there were: each has a name of its own, so that tracebacks show its lines.
    n_entries: usize,
}

/// What is to be done after a line.
enum Next {
    GoOn,
    Leave(ExitCode),
}

/// Runs a session until end-of-file.
pub(crate) fn run() -> Result<ExitCode, Failure> {
    let mut session =
        Session::new().map_err(|error| Failure::usage(&format!("no terminal: {error}")))?;
    listen_for_interrupts();
    let history = history_file();
    if let Some(history) = &history {
        // A first session has no history yet.
        let _ = session.editor.load_history(history);
    }
    print(&format!(
        "Dormouse {} - :help for help\n",
        env!("CARGO_PKG_VERSION")
    ));
    let status = session.read_and_run();
    let mut program = session.program.borrow_mut();
    let _ = program.end_session();
    program.flush();
    drop(program);
    if let Some(history) = &history {
        let _ = session.editor.save_history(history);
    }
    Ok(status)
}

fn history_file() -> Option<PathBuf> {
    let named = std::env::var_os(HISTORY_VARIABLE).map(PathBuf::from);
    named.or_else(|| Some(std::env::home_dir()?.join(HISTORY)))
}

fn host() -> Box<Terminal> {
    Box::new(Terminal::new(Path::new("")))
}

impl Session {
    fn new() -> rustyline::Result<Self> {
        let config = Config::builder()
            .max_history_size(MAX_HISTORY)?
            .auto_add_history(true)
            .completion_type(CompletionType::List)
            .build();
        let program = Rc::new(RefCell::new(Program::new(host())));
        let mut editor = Editor::with_config(config)?;
        editor.set_helper(Some(Completion::new(program.clone())));
        Ok(Self {
            program,
            editor,
            entry: String::new(),
            n_entries: 0,
        })
    }

    fn read_and_run(&mut self) -> ExitCode {
        loop {
            let prompt = if self.entry.is_empty() {
                ">>> "
            } else {
                "... "
            };
            let next = match self.editor.readline(prompt) {
                Ok(line) => self.line(&line),
                Err(ReadlineError::Interrupted) => {
                    eprintln!("KeyboardInterrupt");
                    self.entry.clear();
                    Next::GoOn
                }
                // A block that the end of the input ends is run like one that an empty line ends.
                Err(ReadlineError::Eof) if !self.entry.is_empty() => self.last_line(),
                Err(ReadlineError::Eof) => Next::Leave(ExitCode::SUCCESS),
                Err(error) => {
                    eprintln!("dormouse: {error}");
                    Next::Leave(ExitCode::FAILURE)
                }
            };
            if let Next::Leave(status) = next {
                return status;
            }
        }
    }

    fn line(&mut self, line: &str) -> Next {
        let is_command = self.entry.is_empty() && line.trim_start().starts_with(':');
        if is_command {
            return self.command(line.trim());
        }
        if !self.entry.is_empty() {
            self.entry.push('\n');
        }
        self.entry += line;
        if self.entry.trim().is_empty() {
            self.entry.clear();
            return Next::GoOn;
        }
        let name = format!("<input {}>", self.n_entries + 1);
        let fed = self.program.borrow_mut().feed(&name, &self.entry);
        match fed {
            Ok(Feed::Incomplete) => return Next::GoOn,
            Ok(Feed::Loaded) => {
                self.n_entries += 1;
                self.entry.clear();
                return self.run_entry();
            }
            Err(error) => eprintln!("{error}"),
        }
        self.entry.clear();
        Next::GoOn
    }

    fn last_line(&mut self) -> Next {
        let next = self.line("");
        if !self.entry.is_empty() {
            eprintln!("SyntaxError: unexpected end of input");
            self.entry.clear();
        }
        next
    }

    fn run_entry(&mut self) -> Next {
        forget_interrupts();
        let state = run_flushed(&mut self.program.borrow_mut());
        match state {
            State::Raised { traceback } => eprint!("{traceback}"),
            State::Exited { .. } => return Next::Leave(finish(state)),
            State::Finished | State::Suspended => {}
        }
        Next::GoOn
    }

    fn command(&mut self, line: &str) -> Next {
        let words: Vec<&str> = line.split_whitespace().collect();
        let done = match words.as_slice() {
            [":quit" | ":q" | ":exit"] => return Next::Leave(ExitCode::SUCCESS),
            [":help" | ":h"] => {
                print(HELP);
                Ok(())
            }
            [":pickle", file] => self.pickle(file, None),
            [":pickle", file, name] => self.pickle(file, Some(name)),
            [":unpickle", file] => self.unpickle(file, None),
            [":unpickle", file, name] => self.unpickle(file, Some(name)),
            [":inspect"] => self.inspect(None),
            [":inspect", name] => self.inspect(Some(name)),
            [":dis", name] => self.dis(name),
            [":pickle" | ":unpickle"] => Err("a file is missing; see :help".to_string()),
            [":dis"] => Err("a name is missing; see :help".to_string()),
            [
                ":pickle" | ":unpickle" | ":inspect" | ":dis" | ":help" | ":quit",
                ..,
            ] => Err("too many words; see :help".to_string()),
            [command, ..] => Err(format!("unknown command {command}; see :help")),
            [] => Ok(()),
        };
        if let Err(message) = done {
            eprintln!("{message}");
        }
        Next::GoOn
    }

    /// The image of the session, or of one variable.
    fn image(&self, name: Option<&str>) -> Result<Vec<u8>, String> {
        let program = self.program.borrow();
        let image = match name {
            Some(name) => program.pickle_global(name),
            None => program.pickle(),
        };
        image.map_err(|error| error.to_string())
    }

    fn pickle(&mut self, file: &str, name: Option<&str>) -> Result<(), String> {
        let image = self.image(name)?;
        write_whole(Path::new(file), &image)
            .map_err(|error| format!("cannot write {file}: {}", reason(&error)))?;
        print(&format!("{} bytes\n", image.len()));
        Ok(())
    }

    fn unpickle(&mut self, file: &str, name: Option<&str>) -> Result<(), String> {
        let image = std::fs::read(file)
            .map_err(|error| format!("cannot read {file}: {}", reason(&error)))?;
        if let Some(name) = name {
            let mut program = self.program.borrow_mut();
            return program
                .unpickle_global(name, &image)
                .map_err(|error| error.to_string());
        }
        let program = Program::unpickle(&image, host()).map_err(|error| error.to_string())?;
        *self.program.borrow_mut() = program;
        self.n_entries = self.n_entries.max(last_entry(&image));
        // What was under way when it fell asleep goes on.
        if let Next::Leave(_) = self.run_entry() {
            eprintln!("(the program that was woken up has ended)");
        }
        Ok(())
    }

    fn inspect(&self, name: Option<&str>) -> Result<(), String> {
        let image = self.image(name)?;
        let mut reader = dormouse::read(&image).map_err(|error| error.to_string())?;
        let files: Vec<String> = reader.files().into_iter().map(str::to_string).collect();
        for file in files {
            if let Some(text) = self.program.borrow().source(&file) {
                reader.add_source(&file, text);
            }
        }
        let options = TextOptions {
            globals: true,
            ..TextOptions::default()
        };
        print(&reader.text(&options));
        Ok(())
    }

    fn dis(&self, name: &str) -> Result<(), String> {
        let listing = self.program.borrow().disassemble_global(name);
        print(&listing.ok_or_else(|| format!("{name} is not a function of this session"))?);
        Ok(())
    }
}

/// The number of the last entry that is part of an image.
fn last_entry(image: &[u8]) -> usize {
    let Ok(reader) = dormouse::read(image) else {
        return 0;
    };
    let files = reader.files().into_iter();
    let numbers =
        files.filter_map(|it| it.strip_prefix("<input ")?.strip_suffix('>')?.parse().ok());
    numbers.max().unwrap_or(0)
}
