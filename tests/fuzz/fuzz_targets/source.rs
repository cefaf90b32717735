//! Text from a stranger: it is compiled, or refused with a message; what the compiler makes verifies and runs.
#![no_main]

use dormouse::{Captured, Program};
use dormouse_fuzz::{FUEL, MEMORY};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut program = Program::new(Box::new(Captured::new()));
    match program.load("fuzz.py", text) {
        Ok(()) => {}
        Err(error) => {
            let shown = error.to_string();
            assert!(!shown.contains("the compiler made bad code"), "{shown}");
            return;
        }
    }
    program.set_memory_limit(Some(MEMORY));
    let _ = program.run_for(FUEL);
});
