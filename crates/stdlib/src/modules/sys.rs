//! `sys`: the native part.

use dormouse_vm::{Native, Value, Vm};

const FUNCTIONS: &[Native] = &[];

/// Makes the module; `sys.py` fills in what is written in the language.
pub(super) fn install(vm: &mut Vm) {
    let module = crate::add_module(vm, "sys", FUNCTIONS);
    let namespace = vm.namespace(module);
    vm.set_str(namespace, "modules", vm.modules);
    let maxsize = vm.heap.int(i64::MAX);
    vm.set_str(namespace, "maxsize", maxsize);
    vm.set_str(namespace, "maxunicode", Value::int(0x10_ffff));
    let argv = vm.heap.list(Vec::new());
    vm.set_str(namespace, "argv", argv);
}
