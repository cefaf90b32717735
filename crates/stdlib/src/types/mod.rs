//! The methods of the built-in types, a file each.

mod list;
pub(crate) mod repr;

use dormouse_vm::Vm;

/// Registers the methods of all built-in types.
pub(crate) fn install(vm: &mut Vm) {
    crate::add_methods(vm, list::METHODS);
}
