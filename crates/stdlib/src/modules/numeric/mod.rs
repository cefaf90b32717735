//! The modules of numbers, of bytes of numbers, and of dates.

mod binary_text;
mod blake2;
mod decimal;
mod deflating;
mod digests;
mod hash_states;
mod math;
mod random;
mod sponge;
mod structs;

use dormouse_vm::Vm;

/// Registers the natives of the modules.
pub(super) fn install(vm: &mut Vm) {
    for table in [
        binary_text::FUNCTIONS,
        deflating::FUNCTIONS,
        digests::FUNCTIONS,
        hash_states::FUNCTIONS,
        random::FUNCTIONS,
        structs::FUNCTIONS,
    ] {
        crate::add_functions(vm, table);
    }
    decimal::install(vm);
    math::install(vm);
}
