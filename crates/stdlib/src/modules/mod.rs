//! The modules: native tables here, those written in the language in `*.py` beside them.

mod files;
mod frames;
mod heaps;
mod itertools;
mod json;
mod numeric;
mod re;
mod reduce;
mod stackless;
mod sys;
mod time;
mod unicodedata;

use dormouse_vm::{Native, Outcome, Raise, Run, Value, Vm};

use crate::library;

const FUNCTIONS: &[Native] = &[
    Native {
        name: "_library_module",
        params: "name, /",
        run: Run::Control(library_module),
        doc: "A module of the library that is not loaded yet, or None.",
    },
    Native {
        name: "_seal_module",
        params: "module, /",
        run: Run::Plain(seal_module),
        doc: "A module of the library has been run.",
    },
    Native {
        name: "_read_attribute",
        params: "object, name, /",
        run: Run::Control(read_attribute),
        doc: "An attribute, without asking __getattr__.",
    },
];

/// Registers the modules. Those that scripts nearly always use are loaded now, the others when imported.
pub(crate) fn install(vm: &mut Vm) {
    crate::add_functions(vm, FUNCTIONS);
    for table in [
        files::FUNCTIONS,
        frames::FUNCTIONS,
        heaps::FUNCTIONS,
        itertools::FUNCTIONS,
        json::FUNCTIONS,
        re::FUNCTIONS,
        unicodedata::FUNCTIONS,
    ] {
        crate::add_functions(vm, table);
    }
    add_builtins(vm);
    stackless::install(vm);
    sys::install(vm);
    time::install(vm);
    numeric::install(vm);
    for (name, code) in library::MODULES {
        vm.add_library_module(name, code);
    }
    vm.set_library_importer(import_now);
    for name in ["stackless", "sys", "time"] {
        if let (Some(code), Some(module)) = (vm.library_module(name), vm.get_str(vm.modules, name))
        {
            let namespace = vm.namespace(module);
            crate::prelude::run_hidden(vm, &format!("<{name}>"), code, namespace);
        }
    }
}

/// Brings a module of the library, and the package it is in, into a VM that runs nothing.
fn import_now(vm: &mut Vm, name: &str) {
    let package = name.rsplit_once('.');
    if let Some((package, _)) = package
        && vm.get_str(vm.modules, package).is_none()
    {
        import_now(vm, package);
    }
    if vm.get_str(vm.modules, name).is_none()
        && let Some(code) = vm.library_module(name)
        && vm.is_idle()
    {
        let module = vm.add_module(name);
        let namespace = vm.namespace(module);
        crate::prelude::run_hidden(vm, &format!("<{name}>"), code, namespace);
        vm.seal_library_module(module);
        if let Some((package, leaf)) = package
            && let Some(package) = vm.get_str(vm.modules, package)
        {
            let namespace = vm.namespace(package);
            vm.set_str(namespace, leaf, module);
        }
    }
}

/// The module `builtins`, whose namespace is the dict of built-in names.
fn add_builtins(vm: &mut Vm) {
    let name = vm.intern("builtins");
    let namespace = vm.builtins;
    let module = vm
        .heap
        .alloc(dormouse_vm::object::Module { name, namespace });
    vm.set_str(vm.modules, "builtins", module);
}

fn library_module(vm: &mut Vm, args: &[Value]) -> Outcome {
    let name = vm.str_of(args[0]).unwrap_or("").to_string();
    let Some(code) = vm.library_module(&name) else {
        return Ok(Value::NONE.into());
    };
    let code = vm.load_library_code(&format!("<{name}>"), code);
    let module = vm.add_module(&name);
    let load = vm.hidden_value("_run_library");
    Ok(dormouse_vm::Control::call(load, [module, code]))
}

fn seal_module(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    vm.seal_library_module(args[0]);
    Ok(Value::NONE)
}

fn read_attribute(vm: &mut Vm, args: &[Value]) -> Outcome {
    let name = vm.intern_value(args[1]);
    vm.get_attr(args[0], name)
}
