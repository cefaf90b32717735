//! The table of what is restorable, across processes: each script of `tests/stackless/restorable`, and some more, falls
//! asleep again and again, and goes on in another process each time. All their outputs together are what it prints.

mod command;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use command::Folder;

/// After how many instructions a script falls asleep first; then after three times as many each time, so that the sleeps
/// are spread over scripts of any length.
const FIRST_SLEEPS: [u64; 2] = [60, 131];
const GROWTH: u64 = 3;
const N_WORKERS: usize = 2;

fn suite() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests")
}

/// The scripts of a folder, not of those below it.
fn scripts(folder: &str) -> Vec<PathBuf> {
    let folder = suite().join(folder);
    let entries = fs::read_dir(&folder).expect("the suite has the folder");
    let mut paths: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|it| it.path())
        .filter(|it| it.extension().is_some_and(|it| it == "py"))
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "{} has no scripts", folder.display());
    paths
}

/// What a script prints in as many processes as it takes, and how many those were.
fn in_many_processes(folder: &Folder, script: &str, first_sleep: u64) -> (String, usize) {
    let mut after = first_sleep;
    let mut output = String::new();
    let mut arguments = vec!["run", "--pickle-to", "to.img", "--after"];
    for n_processes in 1.. {
        let n_instructions = after.to_string();
        let from = if n_processes == 1 { script } else { "from.img" };
        arguments[0] = if n_processes == 1 { "run" } else { "resume" };
        let ran = folder.run(&[&*arguments, &[&n_instructions, from]].concat());
        output += &ran.output;
        if !ran.errors.contains("asleep in to.img") {
            let is_end = ran.errors == "dormouse: the program ended before it could go to sleep\n";
            if !is_end {
                output += &ran.errors;
            }
            return (output, n_processes);
        }
        folder.write_bytes("from.img", &folder.read_bytes("to.img"));
        after *= GROWTH;
    }
    unreachable!("each process runs longer than the one before")
}

/// What is wrong with a script.
fn check(path: &Path) -> Result<(), String> {
    let expected = fs::read_to_string(path.with_extension("out")).expect("it has an output");
    let text = fs::read_to_string(path).expect("it was listed");
    let folder = Folder::new();
    for first_sleep in FIRST_SLEEPS {
        folder.write("script.py", &text);
        let (output, n_processes) = in_many_processes(&folder, "script.py", first_sleep);
        if output != expected {
            return Err(format!(
                "{}: first asleep after {first_sleep} instructions, in {n_processes} processes it printed\n{output}",
                path.display()
            ));
        }
        if n_processes < 2 {
            return Err(format!("{}: it never slept", path.display()));
        }
    }
    Ok(())
}

#[test]
fn what_is_restorable_goes_on_in_other_processes() {
    let mut paths = scripts("stackless/restorable");
    paths.extend(scripts("stackless"));
    paths.extend(scripts("stackless/generator"));
    let next = AtomicUsize::new(0);
    let work = || {
        let mut failures = Vec::new();
        while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
            failures.extend(check(path).err());
        }
        failures
    };
    let failures: Vec<String> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..N_WORKERS).map(|_| scope.spawn(work)).collect();
        let failures = workers.into_iter().map(|it| it.join());
        failures
            .flat_map(|it| it.expect("a worker does not panic"))
            .collect()
    });
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
