//! Runs the built command in a folder of its own.
#![allow(dead_code, reason = "each test file uses its part")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// How long a line of a running command is waited for.
const PATIENCE: Duration = Duration::from_secs(30);

/// A temporary folder in which commands run; it is removed with the value.
pub(crate) struct Folder {
    folder: tempfile::TempDir,
}

/// What a command did.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) status: i32,
    pub(crate) output: String,
    pub(crate) errors: String,
}

/// A command that runs.
pub(crate) struct Running {
    child: Child,
    /// Its lines, as they come.
    lines: Receiver<String>,
    seen: String,
}

impl Folder {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("there is room for temporary files"),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        self.write_bytes(name, text.as_bytes());
    }

    pub(crate) fn write_bytes(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).expect("the folder is ours");
        }
        fs::write(path, bytes).expect("the folder is ours");
    }

    pub(crate) fn read_bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).expect("the test has written it")
    }

    pub(crate) fn remove(&self, name: &str) {
        fs::remove_file(self.path(name)).expect("the test has written it");
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dormouse"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("DORMOUSE_HISTORY", self.path("history"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs to its end, without input.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, "")
    }

    /// Runs to its end with an input.
    pub(crate) fn run_with(&self, arguments: &[&str], input: &str) -> Ran {
        let mut child = self
            .command(arguments)
            .spawn()
            .expect("the command was built");
        if let Some(mut stdin) = child.stdin.take() {
            // A command that reads nothing may be gone already.
            let _ = stdin.write_all(input.as_bytes());
        }
        let ran = child.wait_with_output().expect("it was started");
        Ran {
            status: ran.status.code().unwrap_or(-1),
            output: String::from_utf8_lossy(&ran.stdout).into_owned(),
            errors: String::from_utf8_lossy(&ran.stderr).into_owned(),
        }
    }

    /// Starts it and lets it run.
    pub(crate) fn start(&self, arguments: &[&str]) -> Running {
        let mut child = self
            .command(arguments)
            .spawn()
            .expect("the command was built");
        let output = BufReader::new(child.stdout.take().expect("it is piped"));
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                // Nobody listens once the test has failed.
                let _ = sender.send(line + "\n");
            }
        });
        Running {
            child,
            lines,
            seen: String::new(),
        }
    }
}

impl Ran {
    /// Compares everything.
    pub(crate) fn shows(&self, status: i32, output: &str, errors: &str) {
        let found = (self.status, self.output.as_str(), self.errors.as_str());
        assert_eq!(found, (status, output, errors));
    }
}

impl Running {
    /// Reads its output up to a line.
    pub(crate) fn wait_for(&mut self, line: &str) {
        while !self.seen.lines().any(|it| it == line) {
            match self.lines.recv_timeout(PATIENCE) {
                Ok(next) => self.seen += &next,
                Err(_) => {
                    let _ = self.child.kill();
                    panic!("it did not print `{line}`: {}", self.seen);
                }
            }
        }
    }

    /// Presses Ctrl-C.
    pub(crate) fn interrupt(&self) {
        let status = Command::new("kill")
            .args(["-INT", &self.child.id().to_string()])
            .status()
            .expect("there is a `kill`");
        assert!(status.success());
    }

    /// What it did, once it has ended.
    pub(crate) fn finish(mut self) -> Ran {
        while let Ok(next) = self.lines.recv_timeout(PATIENCE) {
            self.seen += &next;
        }
        // Its output is at its end, or it is stuck.
        let _ = self.child.kill();
        let status = self
            .child
            .wait()
            .expect("it was started")
            .code()
            .unwrap_or(-1);
        let mut errors = String::new();
        if let Some(mut stderr) = self.child.stderr.take() {
            let _ = stderr.read_to_string(&mut errors);
        }
        Ran {
            status,
            output: self.seen,
            errors,
        }
    }
}
