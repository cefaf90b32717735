//! Programs that stand where they have just printed something.

use dormouse::{Captured, Program, State};

/// A script is given up when it has not printed `here` after this many instructions.
const LIMIT: u64 = 100_000;

/// Runs a script up to the instruction that prints `here`.
///
/// # Panics
/// The script is not in the language, or never prints it.
#[must_use]
pub fn stopped(script: &str) -> Stopped {
    let output = Captured::new();
    let mut program = Program::new(Box::new(output.clone()));
    program
        .load("state.py", script)
        .expect("the script is in the language");
    let mut stopped = Stopped { program, output };
    stopped.run_to("here");
    stopped
}

/// A program that stands where it has just printed something.
#[derive(Debug)]
pub struct Stopped {
    program: Program,
    output: Captured,
}

impl Stopped {
    /// Goes on up to the instruction that prints this.
    ///
    /// # Panics
    /// It never does.
    pub fn run_to(&mut self, mark: &str) {
        for _ in 0..LIMIT {
            let state = self.program.run_for(1);
            if self.output.text().contains(mark) {
                return;
            }
            assert_eq!(
                state,
                State::Suspended,
                "it never printed `{mark}`: {}",
                self.output.text()
            );
        }
        panic!("it never printed `{mark}`");
    }

    /// Its image.
    ///
    /// # Panics
    /// Something in it cannot travel.
    #[must_use]
    pub fn image(&self) -> Vec<u8> {
        self.program.pickle().expect("everything in it can travel")
    }
}
