//! Images from strangers: tens of thousands of damaged ones, their checksums repaired, are refused or run within
//! limits. None of them panics, hangs or takes memory without bound.
//!
//! `DORMOUSE_MUTATIONS=N` makes N changes in all; a failure names the seed that `DORMOUSE_SEED` runs alone.

use std::panic::{AssertUnwindSafe, catch_unwind};

use dormouse::{Captured, Program, State};
use tests::{Image, scripts};

/// Damaged images in all, spread over the scripts.
const N_MUTATIONS: u64 = 40_000;
/// Instructions that a changed program may run.
const FUEL: u64 = 2_000;
/// Bytes that a changed program may hold.
const MEMORY: usize = 64 << 20;

/// A small generator of numbers that look random (xorshift64*).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}

/// One change of one section; checksums and lengths are right again afterwards.
fn mutate(image: &Image, numbers: &mut Numbers) -> Vec<u8> {
    let mut image = image.clone();
    let n_changes = 1 + numbers.below(3);
    for _ in 0..n_changes {
        let n_sections = image.sections.len();
        // The objects are the largest part of the format, so they get the larger part of the changes.
        let section = if numbers.below(2) == 0 {
            3
        } else {
            numbers.below(n_sections)
        };
        let other = image.sections[numbers.below(n_sections)].payload.clone();
        let payload = &mut image.sections[section].payload;
        if payload.is_empty() {
            continue;
        }
        let at = numbers.below(payload.len());
        match numbers.below(8) {
            0 => payload[at] ^= 1 << numbers.below(8),
            1 => payload[at] = numbers.next() as u8,
            2 => payload[at] = payload[at].wrapping_add(1),
            3 => payload[at] = payload[at].wrapping_sub(1),
            4 => payload.truncate(at),
            5 => {
                payload.remove(at);
            }
            6 => payload.insert(at, numbers.next() as u8),
            _ => {
                let from = numbers.below(other.len());
                let len = numbers.below(16).min(other.len() - from);
                let end = (at + len).min(payload.len());
                payload.splice(at..end, other[from..from + len].iter().copied());
            }
        }
    }
    image.encode()
}

/// What became of a damaged image.
enum Outcome {
    Refused,
    Ran,
}

fn load_and_run(bytes: &[u8]) -> Outcome {
    let Ok(mut program) = Program::unpickle(bytes, Box::new(Captured::new())) else {
        return Outcome::Refused;
    };
    program.set_memory_limit(Some(MEMORY));
    if program.run_for(FUEL) == State::Suspended {
        // It is still a whole program.
        let _ = program.pickle();
    }
    Outcome::Ran
}

/// The programs whose images are damaged: each script of the suite, asleep at a place of its own.
fn originals() -> Vec<(String, Image)> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["lang", "stackless", "../examples"];
    let paths = folders.iter().flat_map(|it| scripts(&root.join(it)));
    let mut originals = Vec::new();
    for (at, path) in paths.enumerate() {
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let mut program = Program::new(Box::new(Captured::new()));
        if program.load("script.py", &text).is_err() {
            continue;
        }
        if program.run_for(50 + 97 * (at as u64 % 13)) == State::Suspended
            && let Ok(image) = program.pickle()
        {
            originals.push((path.display().to_string(), Image::decode(&image)));
        }
    }
    originals
}

fn number_from(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

#[test]
fn damaged_images_are_refused_or_run_within_limits() {
    let n_mutations = number_from("DORMOUSE_MUTATIONS").unwrap_or(N_MUTATIONS);
    let only = number_from("DORMOUSE_SEED");
    let originals = originals();
    assert!(!originals.is_empty(), "no script is asleep");
    let n_each = n_mutations.div_ceil(originals.len() as u64);
    let (mut n_refused, mut n_ran) = (0, 0);
    let mut failures = Vec::new();
    for (at, (path, image)) in originals.iter().enumerate() {
        for round in 0..n_each {
            let seed = 1 + at as u64 * 1_000_003 + round;
            if only.is_some_and(|it| it != seed) {
                continue;
            }
            let bytes = mutate(
                image,
                &mut Numbers(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15)),
            );
            match catch_unwind(AssertUnwindSafe(|| load_and_run(&bytes))) {
                Ok(Outcome::Refused) => n_refused += 1,
                Ok(Outcome::Ran) => n_ran += 1,
                Err(_) => failures.push(format!("{path}: seed {seed}")),
            }
        }
    }
    assert!(
        failures.is_empty(),
        "{} damaged images made it panic:\n{}",
        failures.len(),
        failures[..failures.len().min(20)].join("\n")
    );
    assert!(
        only.is_some() || n_refused > n_ran / 10,
        "{n_refused} refused, {n_ran} ran"
    );
}
