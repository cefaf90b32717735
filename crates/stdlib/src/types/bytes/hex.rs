//! Bytes as hexadecimal digits, and from them.

use dormouse_vm::{ClassId, Kind, Native, Outcome, Raise, Value, Vm};

use super::this;
use crate::types::construct::instance_with;
use crate::types::text::{integer, method};

pub(super) const METHODS: &[Native] = &[
    method!(
        "bytes.hex",
        "self, /, sep=, bytes_per_sep=",
        hex,
        "Two hexadecimal digits for each byte."
    ),
    method!(
        "bytearray.hex",
        "self, /, sep=, bytes_per_sep=",
        hex,
        "Two hexadecimal digits for each byte."
    ),
    method!(
        "bytes.fromhex",
        "cls, string, /",
        from_hex,
        "Bytes of hexadecimal digits."
    ),
    method!(
        "bytearray.fromhex",
        "cls, string, /",
        from_hex,
        "Bytes of hexadecimal digits."
    ),
];

/// What CPython says of a separator that is not one character: it asks for the length first.
fn wrong_separator(vm: &mut Vm, separator: Value) -> Raise {
    let plain = vm.plain(separator);
    let len = match vm.table(plain).map(|it| it.len()) {
        _ if plain.is_kind(Kind::Str) => None,
        Some(len) => Some(len),
        None => match vm.byte_slice(plain).map(<[u8]>::len) {
            Some(len) => Some(len),
            None => vm.sequence_items(plain).map(<[Value]>::len),
        },
    };
    match len {
        Some(1) => vm.raise(ClassId::TypeError, "sep must be str or bytes."),
        None if !plain.is_kind(Kind::Str) => {
            let message = format!("object of type '{}' has no len()", vm.type_name(separator));
            vm.raise(ClassId::TypeError, message)
        }
        _ => vm.raise(ClassId::ValueError, "sep must be length 1."),
    }
}

fn hex(vm: &mut Vm, args: &[Value]) -> Outcome {
    let group = integer(vm, args[2], 1)?;
    let separator = if !args[1].is_unset() {
        match (vm.str_of(args[1]), vm.byte_slice(args[1])) {
            (Some(text), _) if text.chars().count() == 1 => {
                let Some(c) = text.chars().next().filter(char::is_ascii) else {
                    return Err(vm.raise(ClassId::ValueError, "sep must be ASCII."));
                };
                Some(c)
            }
            (_, Some([byte])) if vm.plain(args[1]).is_kind(Kind::Bytes) => Some(char::from(*byte)),
            _ => return Err(wrong_separator(vm, args[1])),
        }
    } else {
        None
    };
    let bytes = this(vm, args)?;
    let size = usize::try_from(group.unsigned_abs()).unwrap_or(usize::MAX);
    let mut digits = String::with_capacity(bytes.len() * 2);
    for (at, byte) in bytes.iter().enumerate() {
        // Groups are counted from the right, or from the left for a negative size.
        let before = if group > 0 { bytes.len() - at } else { at };
        if let Some(separator) = separator
            && at > 0
            && size > 0
            && before % size == 0
        {
            digits.push(separator);
        }
        for nibble in [byte >> 4, byte & 15] {
            digits.extend(char::from_digit(u32::from(nibble), 16));
        }
    }
    Ok(vm.heap.str(digits).into())
}

fn from_hex(vm: &mut Vm, args: &[Value]) -> Outcome {
    let Some(text) = vm.str_of(args[1]) else {
        let message = format!(
            "fromhex() argument must be str, not {}",
            crate::types::text::argument_type(vm, args[1])
        );
        return Err(vm.raise(ClassId::TypeError, message));
    };
    let chars: Vec<char> = text.chars().collect();
    let mut bytes = Vec::with_capacity(chars.len() / 2);
    let mut at = 0;
    while at < chars.len() {
        if chars[at].is_ascii() && dormouse_vm::text::unicode::is_space(chars[at]) {
            at += 1;
            continue;
        }
        let digit = |at: usize| chars.get(at).and_then(|it| it.to_digit(16));
        match (digit(at), digit(at + 1)) {
            (Some(high), Some(low)) => bytes.push((high << 4 | low) as u8),
            (first, _) => {
                let wrong = at + usize::from(first.is_some());
                let message =
                    format!("non-hexadecimal number found in fromhex() arg at position {wrong}");
                return Err(vm.raise(ClassId::ValueError, message));
            }
        }
        at += 2;
    }
    let class = args[0];
    if !class.is_kind(Kind::Class) {
        return Ok(vm.heap.alloc(bytes.into_boxed_slice()).into());
    }
    let array = vm.class(ClassId::ByteArray);
    let payload = if vm.is_subclass(class, array) {
        vm.heap.alloc(bytes)
    } else {
        vm.heap.alloc(bytes.into_boxed_slice())
    };
    Ok(instance_with(vm, class, payload).into())
}
