//! The standard library: built-in functions, the methods of the built-in types, modules, and the prelude.
//!
//! Natives stand in static tables, one line each, in the order of the functions below them; the table entry's
//! name is the identity that images know. What must call script code is written in the language, in
//! `prelude/*.py` and `modules/**/*.py`, and ships compiled inside the binary. This crate uses only the public interface of `vm`: it is the
//! first embedder. Start at [`install`].

mod builtins;
mod library;
mod modules;
mod prelude;
mod regex;
mod types;

use dormouse_vm::{Native, Vm};

/// Puts everything into a new VM: built-in names, types' methods, modules, prelude.
pub fn install(vm: &mut Vm) {
    types::install(vm);
    builtins::install(vm);
    prelude::install(vm);
    modules::install(vm);
    vm.seal_library();
}

/// Registers natives that are methods: their names say of which class.
fn add_methods(vm: &mut Vm, table: &'static [Native]) {
    for native in table {
        vm.add_native(native);
    }
}

/// Registers natives as the built-in functions of their names, or as hidden helpers for names with `_` in front.
fn add_functions(vm: &mut Vm, table: &'static [Native]) {
    for native in table {
        let value = vm.add_native(native);
        let namespace = if native.name.starts_with('_') {
            vm.hidden
        } else {
            vm.builtins
        };
        vm.set_str(namespace, native.name, value);
    }
}

/// Registers natives named `module.function` as the functions of a module that `import` finds.
fn add_module(vm: &mut Vm, name: &str, table: &'static [Native]) -> dormouse_vm::Value {
    let module = vm.add_module(name);
    let namespace = vm.namespace(module);
    for native in table {
        let value = vm.add_native(native);
        let short = native.name.rsplit('.').next().unwrap_or(native.name);
        vm.set_str(namespace, short, value);
    }
    module
}
