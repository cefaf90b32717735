//! The commands about sleeping programs: going to sleep, resume, check-sleep.

use std::path::Path;
use std::process::ExitCode;

use dormouse::{Disturbance, Program, transcript};

use crate::arguments::{Resume, Sleep};
use crate::failure::{Failure, print, read_bytes, read_text, reason};
use crate::host::Terminal;
use crate::run::finish_or_sleep;

/// Writes a program's image.
pub(crate) fn save(program: &Program, image: &Path) -> Result<ExitCode, Failure> {
    let bytes = program.pickle()?;
    write_whole(image, &bytes).map_err(|error| {
        Failure::usage(&format!(
            "cannot write {}: {}",
            image.display(),
            reason(&error)
        ))
    })?;
    eprintln!(
        "dormouse: asleep in {} ({} bytes)",
        image.display(),
        bytes.len()
    );
    Ok(ExitCode::SUCCESS)
}

/// Writes a file in one step: whoever looks sees the old content or the new one.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut partial = path.as_os_str().to_owned();
    partial.push(".partial");
    std::fs::write(&partial, bytes)?;
    std::fs::rename(&partial, path)
}

/// Wakes a program up and runs it to its end, or lists what it needs.
pub(crate) fn resume(options: &Resume) -> Result<ExitCode, Failure> {
    let bytes = read_bytes(&options.image)?;
    if options.list {
        return list(&options.image, &bytes);
    }
    go_on(&options.image, &bytes, &options.sleep)
}

/// Wakes a program up and runs it to its end, or until it is to go to sleep again.
pub(crate) fn go_on(image: &Path, bytes: &[u8], sleep: &Sleep) -> Result<ExitCode, Failure> {
    let host = Box::new(Terminal::new(image));
    let mut program =
        Program::unpickle(bytes, host).map_err(|error| Failure::image(image, error))?;
    finish_or_sleep(&mut program, sleep)
}

/// What an image needs, and whether it is here.
fn list(image: &Path, bytes: &[u8]) -> Result<ExitCode, Failure> {
    let needs = dormouse::needs(bytes).map_err(|error| Failure::image(image, error))?;
    let mut text = String::new();
    for need in &needs {
        let verdict = if need.is_here { "here" } else { "missing" };
        text += &format!("{verdict:<8} {} {}\n", need.kind, need.name);
    }
    print(&text);
    let is_complete = needs.iter().all(|it| it.is_here);
    Ok(if is_complete {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Disturbed runs end after this many instructions, so that a program that waits for time does not hang the check.
const LIMIT: u64 = 50_000_000;

/// Runs a script straight, stopped after every instruction, and pickled after every so many; compares.
pub(crate) fn check(script: &Path, every: u64) -> Result<ExitCode, Failure> {
    let text = read_text(script)?;
    let name = script.display().to_string();
    let straight = transcript(&name, &text, Disturbance::Straight, LIMIT)?;
    for disturbance in [Disturbance::Stopped, Disturbance::Pickled { every }] {
        let disturbed = transcript(&name, &text, disturbance, LIMIT)?;
        if (&disturbed.output, &disturbed.state) != (&straight.output, &straight.state) {
            eprintln!("dormouse: {name} does not sleep well ({disturbance:?})");
            report_difference(&straight.output, &disturbed.output);
            return Ok(ExitCode::FAILURE);
        }
        if disturbed.n_sleeps > 0 {
            print(&format!(
                "{name}: same output after {} sleeps; the largest image had {} bytes\n",
                disturbed.n_sleeps, disturbed.largest_image
            ));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn report_difference(expected: &str, found: &str) {
    let mut lines = expected.lines().zip(found.lines()).enumerate();
    match lines.find(|(_, (expected, found))| expected != found) {
        Some((at, (expected, found))) => {
            let line = at + 1;
            eprintln!("  line {line}: straight: {expected}\n  line {line}: disturbed: {found}");
        }
        None => {
            let (expected, found) = (expected.lines().count(), found.lines().count());
            eprintln!(
                "  straight printed {expected} lines, disturbed {found}, or they ended differently"
            );
        }
    }
}
