//! The commands about sleeping programs: resume, inspect, check-sleep.

use std::path::Path;
use std::process::ExitCode;

use dormouse::{Disturbance, Program, transcript};

use crate::host::Terminal;
use crate::{Failure, finish, read, run_flushed, unreadable};

/// Writes a program's image.
pub(crate) fn save(program: &Program, image: &Path) -> Result<ExitCode, Failure> {
    let bytes = program.pickle()?;
    std::fs::write(image, &bytes).map_err(|error| {
        Failure::usage(format!(
            "dormouse: cannot write {}: {error}",
            image.display()
        ))
    })?;
    eprintln!(
        "dormouse: asleep in {} ({} bytes)",
        image.display(),
        bytes.len()
    );
    Ok(ExitCode::SUCCESS)
}

fn read_image(image: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(image).map_err(|error| unreadable(image, &error))
}

/// Wakes a program up and runs it to its end.
pub(crate) fn resume(image: &Path) -> Result<ExitCode, Failure> {
    let bytes = read_image(image)?;
    let mut program = Program::unpickle(&bytes, Box::new(Terminal::new(image)))?;
    Ok(finish(run_flushed(&mut program)))
}

/// Prints what is in an image.
pub(crate) fn inspect(image: &Path) -> Result<ExitCode, Failure> {
    let bytes = read_image(image)?;
    print!("{}", dormouse::inspect(&bytes)?);
    Ok(ExitCode::SUCCESS)
}

/// Disturbed runs end after this many instructions, so that a program that waits for time does not hang the check.
const LIMIT: u64 = 50_000_000;

/// Runs a script straight, stopped after every instruction, and pickled after every so many; compares.
pub(crate) fn check(script: &Path, every: u64) -> Result<ExitCode, Failure> {
    let text = read(script)?;
    let name = script.display().to_string();
    let straight = transcript(&name, &text, Disturbance::Straight, LIMIT)?;
    for disturbance in [Disturbance::Stopped, Disturbance::Pickled { every }] {
        let disturbed = transcript(&name, &text, disturbance, LIMIT)?;
        if (&disturbed.output, &disturbed.state) != (&straight.output, &straight.state) {
            eprintln!("dormouse: {name} does not sleep well ({disturbance:?})");
            report_difference(&straight.output, &disturbed.output);
            return Ok(ExitCode::from(1));
        }
        if disturbed.n_sleeps > 0 {
            println!(
                "{name}: same output after {} sleeps; the largest image had {} bytes",
                disturbed.n_sleeps, disturbed.largest_image
            );
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn report_difference(expected: &str, found: &str) {
    let mut lines = expected.lines().zip(found.lines()).enumerate();
    match lines.find(|(_, (expected, found))| expected != found) {
        Some((at, (expected, found))) => {
            eprintln!(
                "  line {}: straight: {expected}\n  line {}: disturbed: {found}",
                at + 1,
                at + 1
            );
        }
        None => {
            let (expected, found) = (expected.lines().count(), found.lines().count());
            eprintln!(
                "  straight printed {expected} lines, disturbed {found}, or they ended differently"
            );
        }
    }
}
