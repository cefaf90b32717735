//! Completing names and attributes at the Tab key.

use std::cell::RefCell;
use std::rc::Rc;

use dormouse::Program;
use rustyline::completion::Completer;
use rustyline::highlight::Highlighter;
use rustyline::hint::Hinter;
use rustyline::validate::Validator;
use rustyline::{Context, Helper};

/// The commands of the session.
const COMMANDS: [&str; 6] = [":dis", ":help", ":inspect", ":pickle", ":quit", ":unpickle"];

/// Looks names up in the program of the session; runs nothing.
pub(super) struct Completion {
    program: Rc<RefCell<Program>>,
}

impl Completion {
    pub(super) fn new(program: Rc<RefCell<Program>>) -> Self {
        Self { program }
    }
}

impl Completer for Completion {
    type Candidate = String;

    fn complete(
        &self,
        line: &str,
        position: usize,
        _: &Context<'_>,
    ) -> rustyline::Result<(usize, Vec<String>)> {
        let before = &line[..position];
        if before.starts_with(':') && !before.contains(' ') {
            let commands = COMMANDS.iter().filter(|it| it.starts_with(before));
            return Ok((0, commands.map(ToString::to_string).collect()));
        }
        let is_in_path = |it: char| it.is_alphanumeric() || it == '_' || it == '.';
        let path_start = before.trim_end_matches(is_in_path).len();
        let path = &before[path_start..];
        if path.is_empty() {
            // Tab at the start of a line indents.
            let indent = if before.trim().is_empty() {
                vec!["    ".to_string()]
            } else {
                Vec::new()
            };
            return Ok((position, indent));
        }
        let name_start = path.rfind('.').map_or(path_start, |it| path_start + it + 1);
        Ok((name_start, self.program.borrow_mut().completions(path)))
    }
}

impl Hinter for Completion {
    type Hint = String;
}

impl Highlighter for Completion {}

impl Validator for Completion {}

impl Helper for Completion {}
