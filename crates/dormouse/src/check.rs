//! The check that makes the language what it is: a program that is stopped, or pickled, dropped and loaded
//! again, at any instruction must print the same.

use crate::{Captured, Error, Program, State};

/// How a checked run is disturbed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disturbance {
    /// Not at all.
    Straight,
    /// Control returns to the host after every instruction.
    Stopped,
    /// The program is pickled, dropped and loaded again after every so many instructions.
    Pickled {
        /// Instructions between two sleeps, at least 1.
        every: u64,
    },
}

/// What a run printed and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript {
    /// Everything written, errors included.
    pub output: String,
    /// How the main script ended.
    pub state: State,
    /// How often the program slept.
    pub n_sleeps: u64,
    /// The bytes of the largest image.
    pub largest_image: usize,
}

/// Runs a script to its end under a disturbance, at most `limit` instructions when it is disturbed.
///
/// # Errors
/// A syntax error, or an image that could not be made or loaded.
pub fn transcript(
    name: &str,
    text: &str,
    disturbance: Disturbance,
    limit: u64,
) -> Result<Transcript, Error> {
    let output = Captured::new();
    let mut program = Program::new(Box::new(output.clone()));
    program.load(name, text)?;
    let (mut n_sleeps, mut largest_image) = (0, 0);
    let step = match disturbance {
        Disturbance::Straight => {
            let state = program.run();
            return Ok(Transcript {
                output: output.text(),
                state,
                n_sleeps,
                largest_image,
            });
        }
        Disturbance::Stopped => 1,
        Disturbance::Pickled { every } => every.max(1),
    };
    let mut n_run = 0;
    loop {
        let state = program.run_for(step);
        n_run += step;
        if state != State::Suspended || n_run >= limit {
            return Ok(Transcript {
                output: output.text(),
                state,
                n_sleeps,
                largest_image,
            });
        }
        if disturbance != Disturbance::Stopped {
            let image = program.pickle()?;
            largest_image = largest_image.max(image.len());
            drop(program);
            program = Program::unpickle(&image, Box::new(output.clone()))?;
            n_sleeps += 1;
        }
    }
}

/// How many instructions a script takes to its end, at most `limit`, rounded up to a thousand; 0 when it does
/// not compile.
#[must_use]
pub fn count_instructions(text: &str, limit: u64) -> u64 {
    const STEP: u64 = 1000;
    let mut program = Program::new(Box::new(Captured::new()));
    if program.load("<count>", text).is_err() {
        return 0;
    }
    let mut n_run = 0;
    while n_run < limit {
        n_run += STEP;
        if program.run_for(STEP) != State::Suspended {
            break;
        }
    }
    n_run
}
