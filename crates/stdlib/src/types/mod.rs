//! The methods of the built-in types, a file each.

mod boot;
mod list;
pub(crate) mod repr;

use dormouse_vm::Vm;

/// Registers the methods of all built-in types.
pub(crate) fn install(vm: &mut Vm) {
    crate::add_methods(vm, list::METHODS);
    crate::add_methods(vm, boot::METHODS);
    let f = vm.native("object.__init_subclass__").unwrap();
    let w = vm.heap.alloc(dormouse_vm::object::Wrapper { function: f, is_class_method: true });
    let c = vm.class(dormouse_vm::ClassId::Object);
    vm.set_namespace(c, "__init_subclass__", w);
}
