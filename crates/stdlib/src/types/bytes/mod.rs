//! The methods of `bytes` and `bytearray`: most are the same, and give back the type of their receiver.

mod arrays;
mod change;
mod construct;
mod find;
mod hex;
mod split;

use dormouse_vm::{ClassId, Kind, Native, Raise, Value, Vm};

/// The tables of methods.
pub(super) const METHODS: &[&[Native]] = &[
    arrays::METHODS,
    change::BYTES,
    change::ARRAYS,
    construct::METHODS,
    find::BYTES,
    find::ARRAYS,
    hex::METHODS,
    split::BYTES,
    split::ARRAYS,
];

/// The bytes of a receiver; a TypeError for what is no bytes-like object.
fn this<'a>(vm: &'a mut Vm, args: &[Value]) -> Result<&'a [u8], Raise> {
    slice(vm, args[0], "a bytes-like object is required")
}

/// The bytes of an argument; a TypeError that begins with `what` for anything else.
fn slice<'a>(vm: &'a mut Vm, value: Value, what: &str) -> Result<&'a [u8], Raise> {
    if vm.byte_slice(value).is_none() {
        if let Some(raise) = vm.refuse_view(value) {
            return Err(raise);
        }
        let message = format!("{what}, not '{}'", vm.type_name(value));
        return Err(vm.raise(ClassId::TypeError, message));
    }
    Ok(vm.byte_slice(value).unwrap_or(&[]))
}

/// The bytes of an argument, copied: for arguments, which are short.
fn copied(vm: &mut Vm, value: Value) -> Result<Vec<u8>, Raise> {
    Ok(slice(vm, value, "a bytes-like object is required")?.to_vec())
}

/// A new object of the receiver's built-in type.
fn like(vm: &mut Vm, receiver: Value, bytes: Vec<u8>) -> Value {
    if vm.plain(receiver).is_kind(Kind::ByteArray) {
        vm.heap.alloc(bytes)
    } else {
        vm.heap.alloc(bytes.into_boxed_slice())
    }
}

/// A byte that an integer argument stands for.
fn byte(vm: &mut Vm, value: Value) -> Result<u8, Raise> {
    let Some(number) = vm.index_value(value) else {
        let message = format!(
            "'{}' object cannot be interpreted as an integer",
            vm.type_name(value)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    };
    match number.as_int().and_then(|it| u8::try_from(it).ok()) {
        Some(byte) => Ok(byte),
        None => Err(vm.raise(ClassId::ValueError, "byte must be in range(0, 256)")),
    }
}

/// Where a run of bytes first is in others.
fn position(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    memchr::memmem::find(haystack, needle)
}

/// Where a run of bytes last is in others.
fn last_position(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    memchr::memmem::rfind(haystack, needle)
}
