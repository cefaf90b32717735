//! A whole program's image from a stranger: it is read, woken up, run, pickled again, and then it must load.
#![no_main]

use dormouse::{Captured, Program, State};
use dormouse_fuzz::{FUEL, MEMORY, mutate};
use libfuzzer_sys::{fuzz_crossover, fuzz_mutator, fuzz_target};

fuzz_target!(|bytes: &[u8]| {
    let is_readable = dormouse::inspect(bytes).is_ok();
    let Ok(mut program) = Program::unpickle(bytes, Box::new(Captured::new())) else {
        return;
    };
    assert!(is_readable, "it wakes up but cannot be read");
    program.set_memory_limit(Some(MEMORY));
    if program.run_for(FUEL) != State::Suspended {
        return;
    }
    let Ok(image) = program.pickle() else {
        return;
    };
    if let Err(error) = Program::unpickle(&image, Box::new(Captured::new())) {
        panic!("what was pickled does not load: {error}");
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate::image(data, size, max_size, seed)
});

fuzz_crossover!(|first: &[u8], second: &[u8], out: &mut [u8], seed: u32| {
    mutate::cross(first, second, out, seed)
});
