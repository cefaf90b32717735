//! Times whole programs beside `python3` and `lua5.4` in one run, and the operations on tasklets and images.
//!
//! `cargo bench -p tests` prints the tables of `docs/performance.md`. Every program prints a result, and the
//! results are compared: a fast wrong answer is a failure.
#![allow(clippy::print_stdout, reason = "a report on the terminal")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use dormouse::{Captured, Program, State};

/// Rounds of which the best counts.
const ROUNDS: usize = 5;

fn main() {
    println!("| program | dormouse | python3 | ratio | lua5.4 |\n| --- | --- | --- | --- | --- |");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/programs");
    let mut programs: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder is in the repository")
        .filter_map(|it| it.ok().map(|it| it.path()))
        .collect();
    programs.retain(|it| it.extension().is_some_and(|it| it == "py"));
    programs.sort();
    for path in programs {
        compare(&path);
    }
    println!();
    for operation in OPERATIONS {
        operation.time();
    }
    idle_tasklets();
    sleep_times();
    graph_times("a list of a million ints", "x = list(range(1000000))");
    graph_times(
        "a dict of 100,000 strings to lists",
        "x = {str(i): [i] for i in range(100000)}",
    );
    program_times();
}

/// Times a script here and in the other languages' commands, where they are installed.
fn compare(path: &Path) {
    let text = std::fs::read_to_string(path).expect("the script was listed just now");
    let (mut ours, mut theirs, mut lua) = (f64::MAX, f64::MAX, f64::MAX);
    let mut expected = None;
    for _ in 0..ROUNDS {
        let (output, seconds) = run_here(&text);
        ours = ours.min(seconds);
        if let Some((other, seconds)) = run_command("python3", path) {
            theirs = theirs.min(seconds);
            expected = Some(other);
        }
        assert!(
            expected.as_ref().is_none_or(|it| *it == output),
            "{}: results differ",
            path.display()
        );
        if let Some((other, seconds)) = run_command("lua5.4", &path.with_extension("lua")) {
            assert_eq!(other, output, "{}: results differ", path.display());
            lua = lua.min(seconds);
        }
    }
    let shown = |seconds: f64| {
        if seconds == f64::MAX {
            "-".to_string()
        } else {
            format!("{seconds:.3} s")
        }
    };
    let name = path
        .file_stem()
        .map(|it| it.to_string_lossy().into_owned())
        .unwrap_or_default();
    println!(
        "| {name} | {} | {} | {:.2} | {} |",
        shown(ours),
        shown(theirs),
        ours / theirs,
        shown(lua)
    );
}

fn run_here(text: &str) -> (String, f64) {
    let output = Captured::new();
    let mut program = Program::new(Box::new(output.clone()));
    program
        .load("<bench>", text)
        .expect("the benchmark is in the language");
    let start = Instant::now();
    assert_eq!(program.run(), State::Finished);
    (output.text(), start.elapsed().as_secs_f64())
}

/// Runs a command on a script; its own start-up is in the time.
fn run_command(command: &str, script: &Path) -> Option<(String, f64)> {
    if !script.exists() {
        return None;
    }
    let start = Instant::now();
    let output = Command::new(command).arg(script).output().ok()?;
    Some((
        String::from_utf8_lossy(&output.stdout).into_owned(),
        start.elapsed().as_secs_f64(),
    ))
}

/// A script that does something many times, and the same script without it.
struct Operation {
    name: &'static str,
    count: f64,
    script: &'static str,
    empty: &'static str,
}

const OPERATIONS: &[Operation] = &[
    Operation {
        name: "switch among 2 tasklets",
        count: 2_000_000.0,
        script: "
from stackless import schedule, tasklet, run
def work():
    for i in range(1000000):
        schedule()
tasklet(work)()
tasklet(work)()
run()
",
        empty: "
def nothing(): pass
def work():
    for i in range(1000000):
        nothing()
work()
work()
",
    },
    Operation {
        name: "switch among 1,000 tasklets",
        count: 1_000_000.0,
        script: "
from stackless import schedule, tasklet, run
def work():
    for i in range(1000):
        schedule()
for i in range(1000):
    tasklet(work)()
run()
",
        empty: "
def nothing(): pass
def work():
    for i in range(1000):
        nothing()
for i in range(1000):
    work()
",
    },
    Operation {
        name: "channel message, sender to receiver and back",
        count: 1_000_000.0,
        script: "
from stackless import channel, tasklet, run
def sender(c):
    for i in range(1000000):
        c.send(i)
def receiver(c):
    for i in range(1000000):
        c.receive()
c = channel()
tasklet(sender)(c)
tasklet(receiver)(c)
run()
",
        empty: "pass",
    },
    Operation {
        name: "create and finish a tasklet",
        count: 100_000.0,
        script: "
from stackless import tasklet, run
def work(): pass
for i in range(100000):
    tasklet(work)()
run()
",
        empty: "pass",
    },
];

impl Operation {
    fn time(&self) {
        let best = |script: &str| {
            (0..ROUNDS)
                .map(|_| run_here(script).1)
                .fold(f64::MAX, f64::min)
        };
        let each = (best(self.script) - best(self.empty)).max(0.0) / self.count;
        println!("- {}: {:.0} ns", self.name, each * 1e9);
    }
}

/// The memory of the process, in bytes; 0 where the system does not tell.
fn resident_bytes() -> usize {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = statm.split(' ').nth(1).and_then(|it| it.parse().ok());
    pages.unwrap_or(0) * 4096
}

/// How much memory a tasklet takes that waits in `schedule()`, one frame deep.
fn idle_tasklets() {
    const COUNT: usize = 200_000;
    let mut program = Program::new(Box::new(Captured::new()));
    let script = format!(
        "
import stackless
def work(n):
    stackless.schedule()
for i in range({COUNT}):
    stackless.tasklet(work)(i)
stackless.schedule()
while True:
    pass
"
    );
    program
        .load("<bench>", &script)
        .expect("the benchmark is in the language");
    let before = resident_bytes();
    let _ = program.run_for(COUNT as u64 * 20);
    let bytes = resident_bytes().saturating_sub(before);
    println!("- an idle tasklet: {} bytes", bytes / COUNT);
}

/// The best of some rounds of something, in seconds.
fn best(mut work: impl FnMut()) -> f64 {
    (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64()
        })
        .fold(f64::MAX, f64::min)
}

/// How long an object takes to fall asleep and to wake up, beside CPython's pickle where it is installed.
fn graph_times(name: &str, script: &str) {
    let mut program = Program::new(Box::new(Captured::new()));
    program
        .load("<bench>", script)
        .expect("the benchmark is in the language");
    assert_eq!(program.run(), State::Finished);
    let image = program.pickle_global("x").expect("it can be pickled");
    let out = best(|| {
        let _ = program.pickle_global("x");
    });
    let back = best(|| {
        let _ = program.unpickle_global("y", &image);
    });
    println!(
        "- pickle {name}: {:.1} ms out, {:.1} ms in, {:.1} MB{}",
        out * 1e3,
        back * 1e3,
        image.len() as f64 / 1e6,
        python_pickle(script).map_or(String::new(), |it| format!(" (CPython: {it})"))
    );
}

/// The same with CPython's pickle.
fn python_pickle(script: &str) -> Option<String> {
    let program = format!(
        "
import pickle, time
{script}
out = back = 9.0
for _ in range({ROUNDS}):
    start = time.perf_counter(); s = pickle.dumps(x); out = min(out, time.perf_counter() - start)
    start = time.perf_counter(); pickle.loads(s); back = min(back, time.perf_counter() - start)
print('%.1f ms out, %.1f ms in, %.1f MB' % (out * 1e3, back * 1e3, len(s) / 1e6), end='')
"
    );
    let output = Command::new("python3")
        .args(["-c", &program])
        .output()
        .ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// How long a small program takes to be made, to be forked, to fall asleep and to wake up.
fn program_times() {
    let host = || Box::new(Captured::new());
    let mut program = Program::new(host());
    program
        .load("<bench>", "x = [1, 2.5, 'three']\nwhile True:\n    pass\n")
        .expect("the benchmark is in the language");
    let _ = program.run_for(100);
    let image = program.pickle().expect("it can be pickled");
    let made = best(|| drop(Program::new(host())));
    let forked = best(|| drop(program.fork(host())));
    let out = best(|| drop(program.pickle()));
    let back = best(|| drop(Program::unpickle(&image, host())));
    println!(
        "- a small program: {:.0} us to make, {:.0} to fork, {:.0} to pickle ({} bytes), {:.0} to wake up",
        made * 1e6,
        forked * 1e6,
        out * 1e6,
        image.len(),
        back * 1e6
    );
}

/// How long 10,000 suspended tasklets, three frames each, take to fall asleep and to wake up.
fn sleep_times() {
    const COUNT: f64 = 10_000.0;
    let script = "
import stackless
def inner(a, b):
    stackless.schedule()
    return a + b
def middle(n):
    total = inner(n, 1)
    return total
def outer(n):
    name = 'tasklet'
    return middle(n)
for i in range(10000):
    stackless.tasklet(outer)(i)
stackless.schedule()
while True:
    pass
";
    let mut program = Program::new(Box::new(Captured::new()));
    program
        .load("<bench>", script)
        .expect("the benchmark is in the language");
    let _ = program.run_for(2_000_000);
    let image = program.pickle().expect("tasklets can be pickled");
    let out = best(|| drop(program.pickle()));
    let back = best(|| drop(Program::unpickle(&image, Box::new(Captured::new()))));
    println!(
        "- pickle 10,000 tasklets of 3 frames: {:.2} us each out, {:.2} us each in",
        out / COUNT * 1e6,
        back / COUNT * 1e6
    );
    println!(
        "- their image: {:.0} bytes each",
        image.len() as f64 / COUNT
    );
}
