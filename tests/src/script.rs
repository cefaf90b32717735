//! One script test: its options, its expected output, its three runs.

use std::fs;
use std::path::{Path, PathBuf};

use dormouse::{Disturbance, State, Transcript, transcript};

/// A script with what its header says.
#[derive(Debug)]
pub struct Script {
    /// Where it is.
    pub path: PathBuf,
    text: String,
    /// Instructions between two sleeps.
    every: u64,
}

/// Disturbed runs end after this many instructions.
const LIMIT: u64 = 20_000_000;
/// A run sleeps about this often at most, so that long scripts do not take minutes.
const MOST_SLEEPS: u64 = 400;

/// All scripts below a folder, sorted by path.
///
/// # Panics
/// When the folder cannot be read.
#[must_use]
pub fn scripts(folder: &Path) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries =
            fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for path in entries.filter_map(Result::ok).map(|it| it.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "py") {
                paths.push(path);
            }
        }
    }
    paths.sort();
    paths
}

impl Script {
    /// Reads a script and its header.
    ///
    /// # Panics
    /// When it cannot be read or its header is not as it must be.
    #[must_use]
    pub fn read(path: PathBuf) -> Self {
        let text =
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert!(
            text.starts_with("# "),
            "{}: a script begins with a `# ` sentence that says what it shows",
            path.display()
        );
        let options = text
            .lines()
            .take_while(|it| it.starts_with('#'))
            .filter_map(|it| it.strip_prefix("#! "));
        let mut every = 1;
        for option in options {
            match option.split_once(" = ") {
                Some(("every", number)) => {
                    every = number
                        .parse()
                        .unwrap_or_else(|_| panic!("{}: `every` takes a number", path.display()));
                }
                _ => panic!("{}: unknown option `{option}`", path.display()),
            }
        }
        Self { path, text, every }
    }

    fn run(&self, disturbance: Disturbance) -> Transcript {
        let name = self
            .path
            .file_name()
            .map(|it| it.to_string_lossy().into_owned())
            .unwrap_or_default();
        transcript(&name, &self.text, disturbance, LIMIT)
            .unwrap_or_else(|error| panic!("{} ({disturbance:?}):\n{error}", self.path.display()))
    }

    /// What a run shows: its output, and the traceback or exit it ended with.
    fn shown(run: &Transcript) -> String {
        match &run.state {
            State::Finished => run.output.clone(),
            State::Raised { traceback } => format!("{}{traceback}", run.output),
            State::Exited { status, message } => {
                format!("{}{message}[exit status {status}]\n", run.output)
            }
            State::Suspended => format!("{}[still running]\n", run.output),
        }
    }
}

/// Runs a script in the three ways and compares with its expected output; gives what is wrong.
///
/// # Errors
/// What differs, for the test's message.
pub fn check(script: &Script) -> Result<(), String> {
    let path = script.path.display();
    let shown = Script::shown(&script.run(Disturbance::Straight));
    let expected_path = script.path.with_extension("out");
    let expected = fs::read_to_string(&expected_path).unwrap_or_default();
    if shown != expected {
        if std::env::var_os("DORMOUSE_BLESS").is_some() {
            fs::write(&expected_path, &shown)
                .map_err(|error| format!("{}: {error}", expected_path.display()))?;
        } else {
            return Err(format!(
                "{path}: expected\n{expected}\nbut got\n{shown}\n(DORMOUSE_BLESS=1 writes the new output)"
            ));
        }
    }
    let stopped = script.run(Disturbance::Stopped);
    if Script::shown(&stopped) != shown {
        return Err(format!(
            "{path}: stopped after every instruction it printed\n{}",
            Script::shown(&stopped)
        ));
    }
    let every = script.every.max(1);
    let n_instructions = count(script).max(1);
    let every = every.max(n_instructions / MOST_SLEEPS);
    let slept = script.run(Disturbance::Pickled { every });
    if Script::shown(&slept) != shown {
        return Err(format!(
            "{path}: sleeping every {every} instructions it printed\n{}",
            Script::shown(&slept)
        ));
    }
    Ok(())
}

/// How many instructions a script takes, to the nearest ten thousand.
fn count(script: &Script) -> u64 {
    dormouse::count_instructions(&script.text, LIMIT)
}
