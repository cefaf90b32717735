//! The built-in functions, and the hidden helpers that compiled code and the prelude call.

mod attributes;
mod classes;
mod entries;
mod functions;
mod hidden;
mod numbers;
mod output;

pub(crate) use functions::length;
pub(crate) use numbers::mod_power;

use dormouse_vm::{Value, Vm};

/// What the module of the built-in functions says of itself.
const DOC: &str = "Built-in functions, types, exceptions, and other objects.

This module provides direct access to all 'built-in'
identifiers of Python; for example, builtins.len is
the full name for the built-in function len().

This module is not normally accessed explicitly by most
applications, but can be useful in modules that provide
objects with the same name as a built-in value, but in
which the built-in of that name is also needed.";

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
    let doc = vm.heap.str(DOC);
    let package = vm.intern("");
    vm.set_str(vm.builtins, "__doc__", doc);
    vm.set_str(vm.builtins, "__package__", package);
    let name = vm.intern("builtins");
    vm.set_str(vm.builtins, "__name__", name);
    vm.set_str(vm.hidden, "__name__", name);
}
