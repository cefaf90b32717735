//! Making `bytes` and `bytearray`.

use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Raise, Value, Vm};

use crate::types::construct::instance_with;
use crate::types::text::{self, codecs, method};

pub(super) const METHODS: &[Native] = &[
    method!(
        "bytes.__new__",
        "cls, source=, encoding=, errors=",
        bytes_new,
        "Bytes of integers, text or zeros."
    ),
    method!(
        "bytearray.__new__",
        "cls, *args, **kwargs",
        bytearray_new,
        "An empty bytearray."
    ),
    method!(
        "bytearray.__init__",
        "self, source=, encoding=, errors=",
        bytearray_init,
        "Fill with integers, text or zeros."
    ),
];

fn bytes_new(vm: &mut Vm, args: &[Value]) -> Outcome {
    let class = args[0];
    if !class.is_kind(Kind::Class) {
        let message = format!(
            "bytes.__new__(X): X is not a type object ({})",
            vm.type_name(class)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    match content(vm, &args[1..], "bytes")? {
        Some(bytes) => {
            let bytes = vm.heap.alloc(bytes.into_boxed_slice());
            Ok(instance_with(vm, class, bytes).into())
        }
        None => Ok(Control::call(
            vm.hidden_value("_bytes_slow"),
            [class, args[1], given(args[2]), given(args[3])],
        )),
    }
}

fn bytearray_new(vm: &mut Vm, args: &[Value]) -> Outcome {
    let array = vm.heap.alloc(Vec::<u8>::new());
    if !args[0].is_kind(Kind::Class) {
        return Ok(array.into());
    }
    Ok(instance_with(vm, args[0], array).into())
}

fn bytearray_init(vm: &mut Vm, args: &[Value]) -> Outcome {
    let array = super::arrays::receiver(vm, args)?;
    if !vm.heap.byte_arrays[array.index()].is_empty() {
        vm.check_resizable(array)?;
    }
    match content(vm, &args[1..], "bytearray")? {
        Some(bytes) => {
            if bytes.len() != vm.heap.byte_arrays[array.index()].len() {
                vm.check_resizable(array)?;
            }
            vm.heap.charge(bytes.len());
            vm.heap.byte_arrays[array.index()] = bytes.into();
            Ok(Value::NONE.into())
        }
        None => Ok(Control::call(
            vm.hidden_value("_bytearray_slow"),
            [array, args[1], given(args[2]), given(args[3])],
        )),
    }
}

fn given(argument: Value) -> Value {
    if argument.is_unset() {
        Value::NONE
    } else {
        argument
    }
}

/// The content that source, encoding and errors describe; `None` when script code must run.
fn content(vm: &mut Vm, args: &[Value], name: &str) -> Result<Option<Vec<u8>>, Raise> {
    let (source, encoding, errors) = (args[0], args[1], args[2]);
    let is_text = vm.str_of(source).is_some();
    if !encoding.is_unset() || !errors.is_unset() {
        if !is_text {
            let which = if encoding.is_unset() {
                "errors"
            } else {
                "encoding"
            };
            let message = format!("{which} without a string argument");
            return Err(vm.raise(ClassId::TypeError, message));
        }
        if encoding.is_unset() {
            let message = "string argument without an encoding";
            return Err(vm.raise(ClassId::TypeError, message));
        }
        if codecs::is_elsewhere(vm, encoding, errors) {
            codecs::check_names(vm, encoding, errors, name)?;
            return Ok(None);
        }
        let text = vm.plain(source);
        return codecs::encoded(vm, text, encoding, errors, name).map(Some);
    }
    if is_text {
        return Err(vm.raise(ClassId::TypeError, "string argument without an encoding"));
    }
    if source.is_unset() {
        return Ok(Some(Vec::new()));
    }
    if vm.script_method(source, "__bytes__").is_some()
        || vm.script_method(source, "__index__").is_some()
    {
        return Ok(None);
    }
    if let Some(bytes) = vm.byte_slice(source) {
        return Ok(Some(bytes.to_vec()));
    }
    if vm.index_value(source).is_some() {
        return zeros(vm, source).map(Some);
    }
    of_items(vm, source, name)
}

fn zeros(vm: &mut Vm, count: Value) -> Result<Vec<u8>, Raise> {
    const MOST: i64 = 1 << 31;
    match text::integer(vm, count, 0)? {
        count @ 0..=MOST => {
            vm.need_room(count as usize)?;
            Ok(vec![0; count as usize])
        }
        count if count < 0 => Err(vm.raise(ClassId::ValueError, "negative count")),
        _ => Err(vm.raise(ClassId::MemoryError, "")),
    }
}

/// Bytes of an iterable of integers.
pub(super) fn of_items(vm: &mut Vm, source: Value, name: &str) -> Result<Option<Vec<u8>>, Raise> {
    let Some(items) = vm.plain_items(source)? else {
        return Ok(None);
    };
    let mut bytes = Vec::with_capacity(items.len());
    for item in items {
        if vm.script_method(item, "__index__").is_some() {
            return Ok(None);
        }
        let Some(number) = vm.index_value(item) else {
            let message = format!(
                "'{}' object cannot be interpreted as an integer",
                vm.type_name(item)
            );
            return Err(vm.raise(ClassId::TypeError, message));
        };
        match number.as_int().and_then(|it| u8::try_from(it).ok()) {
            Some(byte) => bytes.push(byte),
            None => {
                let what = if name == "bytes" { "bytes" } else { "byte" };
                let message = format!("{what} must be in range(0, 256)");
                return Err(vm.raise(ClassId::ValueError, message));
            }
        }
    }
    Ok(Some(bytes))
}
