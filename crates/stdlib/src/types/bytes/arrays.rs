//! What only a `bytearray` can do: change.

use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Raise, Value, Vm};

use super::byte;
use crate::types::text::{ask_index, integer, method};

pub(super) const METHODS: &[Native] = &[
    method!("bytearray.append", "self, item, /", append, "Add a byte."),
    method!(
        "bytearray.extend",
        "self, iterable_of_ints, /",
        extend,
        "Add bytes."
    ),
    method!(
        "bytearray.insert",
        "self, index, item, /",
        insert,
        "Put a byte before a position."
    ),
    method!(
        "bytearray.pop",
        "self, index=, /",
        pop,
        "Remove a byte and give it."
    ),
    method!(
        "bytearray.remove",
        "self, value, /",
        remove,
        "Remove the first byte of a value."
    ),
    method!("bytearray.clear", "self, /", clear, "Remove all bytes."),
    method!("bytearray.copy", "self, /", copy, "A copy."),
    method!(
        "bytearray.reverse",
        "self, /",
        reverse,
        "Turn around in place."
    ),
    method!(
        "bytearray.__setitem__",
        "self, key, value, /",
        set_item,
        "Set self[key] to value."
    ),
    method!(
        "bytearray.__delitem__",
        "self, key, /",
        del_item,
        "Delete self[key]."
    ),
];

/// The receiver, which must be a bytearray.
pub(super) fn receiver(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let plain = vm.plain(args[0]);
    if plain.is_kind(Kind::ByteArray) {
        return Ok(plain);
    }
    let message = format!(
        "descriptor requires a 'bytearray' object but received a '{}'",
        vm.type_name(args[0])
    );
    Err(vm.raise(ClassId::TypeError, message))
}

fn append(vm: &mut Vm, args: &[Value]) -> Outcome {
    if let Some(control) = ask_index(vm, "bytearray.append", args, 1) {
        return Ok(control);
    }
    let (array, byte) = (receiver(vm, args)?, byte(vm, args[1])?);
    vm.check_resizable(array)?;
    vm.heap.charge(1);
    vm.heap.byte_arrays[array.index()].push(byte);
    Ok(Value::NONE.into())
}

fn extend(vm: &mut Vm, args: &[Value]) -> Outcome {
    let array = receiver(vm, args)?;
    let added = match vm.byte_slice(args[1]) {
        Some(bytes) => Some(bytes.to_vec()),
        None if vm.index_value(args[1]).is_some() => {
            let message = format!("can't extend bytearray with {}", vm.type_name(args[1]));
            return Err(vm.raise(ClassId::TypeError, message));
        }
        None => super::construct::of_items(vm, args[1], "bytearray")?,
    };
    let Some(added) = added else {
        return Ok(Control::call(
            vm.hidden_value("_bytearray_extend"),
            [array, args[1]],
        ));
    };
    if !added.is_empty() {
        vm.check_resizable(array)?;
    }
    vm.heap.charge(added.len());
    vm.heap.byte_arrays[array.index()].extend(&added);
    Ok(Value::NONE.into())
}

fn insert(vm: &mut Vm, args: &[Value]) -> Outcome {
    let (array, at, byte) = (
        receiver(vm, args)?,
        integer(vm, args[1], 0)?,
        byte(vm, args[2])?,
    );
    vm.check_resizable(array)?;
    vm.heap.charge(1);
    let bytes = &mut vm.heap.byte_arrays[array.index()];
    let len = bytes.len() as i64;
    let at = if at < 0 {
        at.saturating_add(len).max(0)
    } else {
        at.min(len)
    };
    bytes.insert(at as usize, byte);
    Ok(Value::NONE.into())
}

fn pop(vm: &mut Vm, args: &[Value]) -> Outcome {
    let (array, at) = (receiver(vm, args)?, integer(vm, args[1], -1)?);
    let len = vm.heap.byte_arrays[array.index()].len() as i64;
    if len == 0 {
        return Err(vm.raise(ClassId::IndexError, "pop from empty bytearray"));
    }
    let at = if at < 0 { at.saturating_add(len) } else { at };
    if !(0..len).contains(&at) {
        return Err(vm.raise(ClassId::IndexError, "pop index out of range"));
    }
    vm.check_resizable(array)?;
    let byte = vm.heap.byte_arrays[array.index()].remove(at as usize);
    Ok(Value::int(i64::from(byte)).into())
}

fn remove(vm: &mut Vm, args: &[Value]) -> Outcome {
    let (array, byte) = (receiver(vm, args)?, byte(vm, args[1])?);
    let bytes = &vm.heap.byte_arrays[array.index()];
    match bytes.iter().position(|it| *it == byte) {
        Some(at) => {
            vm.check_resizable(array)?;
            vm.heap.byte_arrays[array.index()].remove(at);
            Ok(Value::NONE.into())
        }
        None => Err(vm.raise(ClassId::ValueError, "value not found in bytearray")),
    }
}

fn clear(vm: &mut Vm, args: &[Value]) -> Outcome {
    let array = receiver(vm, args)?;
    if !vm.heap.byte_arrays[array.index()].is_empty() {
        vm.check_resizable(array)?;
    }
    vm.heap.byte_arrays[array.index()] = Vec::new().into();
    Ok(Value::NONE.into())
}

fn copy(vm: &mut Vm, args: &[Value]) -> Outcome {
    let array = receiver(vm, args)?;
    let copy = vm.heap.byte_arrays[array.index()].to_vec();
    Ok(vm.heap.alloc(copy).into())
}

fn reverse(vm: &mut Vm, args: &[Value]) -> Outcome {
    let array = receiver(vm, args)?;
    vm.heap.byte_arrays[array.index()].reverse();
    Ok(Value::NONE.into())
}

/// The position of an integer key.
fn key(vm: &mut Vm, array: Value, key: Value, range_error: &str) -> Result<usize, Raise> {
    if vm.index_value(key).is_none() {
        let message = format!(
            "bytearray indices must be integers or slices, not {}",
            vm.type_name(key)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let len = vm.heap.byte_arrays[array.index()].len();
    match vm.position(key, len) {
        Some(at) => Ok(at),
        None => Err(vm.raise(ClassId::IndexError, range_error)),
    }
}

fn set_item(vm: &mut Vm, args: &[Value]) -> Outcome {
    if let Some(control) = ask_index(vm, "bytearray.__setitem__", args, 1) {
        return Ok(control);
    }
    let array = receiver(vm, args)?;
    if args[1].is_kind(Kind::Slice) {
        return set_slice(vm, array, args[1], args[2]);
    }
    let at = key(vm, array, args[1], "bytearray index out of range")?;
    let byte = byte(vm, args[2])?;
    vm.heap.byte_arrays[array.index()][at] = byte;
    Ok(Value::NONE.into())
}

fn set_slice(vm: &mut Vm, array: Value, slice: Value, value: Value) -> Outcome {
    let added = match vm.byte_slice(value) {
        Some(bytes) => bytes.to_vec(),
        None => {
            if vm.index_value(value).is_some() || vm.str_of(value).is_some() {
                let message =
                    "can assign only bytes, buffers, or iterables of ints in range(0, 256)";
                return Err(vm.raise(ClassId::TypeError, message));
            }
            match super::construct::of_items(vm, value, "bytearray")? {
                Some(bytes) => bytes,
                None => {
                    let function = vm.hidden_value("_bytearray_set_slice");
                    return Ok(Control::call(function, [array, slice, value]));
                }
            }
        }
    };
    let len = vm.heap.byte_arrays[array.index()].len();
    let indices = vm.slice_indices(slice, len)?;
    if indices.step == 1 {
        let start = indices.start as usize;
        if indices.count != added.len() {
            vm.check_resizable(array)?;
        }
        vm.heap.charge(added.len());
        vm.heap.byte_arrays[array.index()].splice(start..start + indices.count, &added);
        return Ok(Value::NONE.into());
    }
    if added.is_empty() {
        return del_slice(vm, array, slice);
    }
    if indices.count != added.len() {
        let message = format!(
            "attempt to assign bytes of size {} to extended slice of size {}",
            added.len(),
            indices.count
        );
        return Err(vm.raise(ClassId::ValueError, message));
    }
    for (at, byte) in indices.positions().zip(added) {
        vm.heap.byte_arrays[array.index()][at] = byte;
    }
    Ok(Value::NONE.into())
}

fn del_item(vm: &mut Vm, args: &[Value]) -> Outcome {
    if let Some(control) = ask_index(vm, "bytearray.__delitem__", args, 1) {
        return Ok(control);
    }
    let array = receiver(vm, args)?;
    if !args[1].is_kind(Kind::Slice) {
        let at = key(vm, array, args[1], "bytearray index out of range")?;
        vm.check_resizable(array)?;
        vm.heap.byte_arrays[array.index()].remove(at);
        return Ok(Value::NONE.into());
    }
    del_slice(vm, array, args[1])
}

fn del_slice(vm: &mut Vm, array: Value, slice: Value) -> Outcome {
    let len = vm.heap.byte_arrays[array.index()].len();
    let indices = vm.slice_indices(slice, len)?;
    if indices.count > 0 {
        vm.check_resizable(array)?;
    }
    if indices.step == 1 {
        let start = indices.start as usize;
        vm.heap.byte_arrays[array.index()].splice(start..start + indices.count, &[]);
        return Ok(Value::NONE.into());
    }
    let mut is_kept = vec![true; len];
    indices.positions().for_each(|at| is_kept[at] = false);
    let bytes = vm.heap.byte_arrays[array.index()].iter().zip(is_kept);
    let kept: Vec<u8> = bytes.filter(|it| it.1).map(|it| *it.0).collect();
    vm.heap.byte_arrays[array.index()] = kept.into();
    Ok(Value::NONE.into())
}
