//! An object's image from a stranger: it is read, loaded, shown, compared, copied, called, iterated and pickled.
#![no_main]

use std::cell::OnceCell;

use dormouse::{Captured, Program};
use dormouse_fuzz::{FUEL, MEMORY, mutate};
use libfuzzer_sys::{fuzz_crossover, fuzz_mutator, fuzz_target};

/// What is done with the object. Each step may fail by any exception.
const SCRIPT: &str = "\
import copy, pickle, stackless
def same(x): return x == x
def less(x): return x < x
def contains(x): return x in x
def first(x): return x[0]
def add(x): return x + x
def attributes(x): return [getattr(x, name) for name in dir(x)]
def insert(x): x.insert(), stackless.run()
def again(x): return repr(pickle.loads(pickle.dumps(x)))
for step in (repr, same, hash, len, type, bool, again, first, less, contains, add, list, next, str, attributes,
             copy.copy, copy.deepcopy, callable, insert, pickle.dumps, '{}'.format):
    try:
        step(it)
    except BaseException:
        pass
it()
";

thread_local! {
    static TEMPLATE: OnceCell<Program> = const { OnceCell::new() };
}

/// A program that is about to run the script.
fn program() -> Program {
    TEMPLATE.with(|template| {
        let template = template.get_or_init(|| {
            let mut program = Program::new(Box::new(Captured::new()));
            program
                .load("fuzz.py", SCRIPT)
                .expect("the script is in the language");
            program
        });
        template.fork(Box::new(Captured::new()))
    })
}

fuzz_target!(|bytes: &[u8]| {
    let mut program = program();
    let is_readable = dormouse::inspect(bytes).is_ok();
    if program.unpickle_global("it", bytes).is_err() {
        return;
    }
    assert!(is_readable, "it loads but cannot be read");
    program.set_memory_limit(Some(MEMORY));
    let _ = program.run_for(FUEL);
    let _ = program.pickle();
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate::image(data, size, max_size, seed)
});

fuzz_crossover!(|first: &[u8], second: &[u8], out: &mut [u8], seed: u32| {
    mutate::cross(first, second, out, seed)
});
