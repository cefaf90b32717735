//! The built-in functions, and the hidden helpers that compiled code and the prelude call.

mod attributes;
mod classes;
mod entries;
mod functions;
mod hidden;
mod numbers;
mod output;

pub(crate) use functions::length;

use dormouse_vm::{Value, Vm};

/// Registers the built-in functions and constants.
pub(crate) fn install(vm: &mut Vm) {
    crate::add_functions(vm, functions::FUNCTIONS);
    crate::add_functions(vm, numbers::FUNCTIONS);
    crate::add_functions(vm, attributes::FUNCTIONS);
    crate::add_functions(vm, output::FUNCTIONS);
    crate::add_functions(vm, classes::FUNCTIONS);
    crate::add_functions(vm, hidden::FUNCTIONS);
    crate::add_functions(vm, entries::FUNCTIONS);
    crate::add_methods(vm, classes::METHODS);
    let constants = [
        // Nothing looks these three up, for they are keywords, but CPython lists them.
        ("None", Value::NONE),
        ("True", Value::TRUE),
        ("False", Value::FALSE),
        ("Ellipsis", Value::ELLIPSIS),
        ("NotImplemented", Value::NOT_IMPLEMENTED),
        ("__debug__", Value::TRUE),
    ];
    for (name, value) in constants {
        vm.set_str(vm.builtins, name, value);
    }
    let name = vm.intern("builtins");
    vm.set_str(vm.builtins, "__name__", name);
    vm.set_str(vm.hidden, "__name__", name);
}
