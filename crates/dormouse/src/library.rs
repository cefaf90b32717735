//! A VM with the library in it: made once in a process, then forked for every program.

use std::sync::{Mutex, OnceLock, PoisonError};

use dormouse_vm::{Host, Vm};

use crate::compile::compile;

/// A new VM that has the library and nothing else.
pub(crate) fn vm(host: Box<dyn Host>) -> Vm {
    static LIBRARY: OnceLock<Mutex<Vm>> = OnceLock::new();
    let library = LIBRARY.get_or_init(|| Mutex::new(install()));
    let library = library.lock().unwrap_or_else(PoisonError::into_inner);
    library.fork(host)
}

/// Runs the library, without granting it anything.
fn install() -> Vm {
    let mut vm = Vm::new(Box::new(Nothing));
    vm.set_compiler(compile);
    vm.set_code_reader(|code| dormouse_image::unpack_code(code).ok());
    dormouse_stdlib::install(&mut vm);
    dormouse_pickle::install(&mut vm);
    vm
}

/// The host of the library while nobody uses it.
struct Nothing;

impl Host for Nothing {
    fn write(&mut self, _: &str) {}
}
