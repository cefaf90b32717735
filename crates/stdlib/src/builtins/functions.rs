//! Built-in functions on values: lengths, iteration, characters.

use dormouse_vm::frame::Resume;
use dormouse_vm::text::surrogate::{char_of, code_of};
use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Raise, Run, Value, Vm};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "len",
        params: "obj, /",
        run: Run::Control(len),
        doc: "Return the number of items in a container.",
    },
    Native {
        name: "iter",
        params: "object, sentinel=, /",
        run: Run::Control(iter),
        doc: "Return an iterator of an object.",
    },
    Native {
        name: "next",
        params: "iterator, default=, /",
        run: Run::Control(next),
        doc: "Return the next item from the iterator.",
    },
    Native {
        name: "hash",
        params: "obj, /",
        run: Run::Control(hash),
        doc: "Return the hash value of an object.",
    },
    Native {
        name: "id",
        params: "obj, /",
        run: Run::Plain(id),
        doc: "Return the identity number of an object.",
    },
    Native {
        name: "ord",
        params: "c, /",
        run: Run::Plain(ord),
        doc: "Return the code point of a character.",
    },
    Native {
        name: "chr",
        params: "i, /",
        run: Run::Control(chr),
        doc: "Return the character of a code point.",
    },
    Native {
        name: "globals",
        params: "",
        run: Run::Plain(globals),
        doc: "Return the globals of the caller, a dict.",
    },
];

fn len(vm: &mut Vm, args: &[Value]) -> Outcome {
    if let Some(function) = vm.script_method(args[0], "__len__") {
        let function = vm.special(function);
        return Ok(Control::call_then(function, [args[0]], Resume::Length));
    }
    let plain = vm.plain(args[0]);
    if !is_sized(plain) {
        if let Some(function) = vm.lookup_str(vm.class_of(args[0]), "__len__") {
            let function = vm.special(function);
            return Ok(Control::call_then(function, [args[0]], Resume::Length));
        }
        let message = format!("object of type '{}' has no len()", vm.type_name(args[0]));
        return Err(vm.raise(ClassId::TypeError, message));
    }
    length(vm, plain)
}

fn is_sized(value: Value) -> bool {
    matches!(
        value.kind(),
        Some(
            Kind::Str
                | Kind::Bytes
                | Kind::ByteArray
                | Kind::List
                | Kind::Tuple
                | Kind::Dict
                | Kind::Set
                | Kind::View
                | Kind::Range
        )
    )
}

/// The length of a value of a built-in container type; 0 for others.
pub(crate) fn length(vm: &mut Vm, plain: Value) -> Outcome {
    let len = match plain.kind() {
        Some(Kind::Str) => vm.heap.strs[plain.index()].n_chars(),
        Some(Kind::Bytes | Kind::ByteArray) => vm.byte_slice(plain).map_or(0, <[u8]>::len),
        Some(Kind::List | Kind::Tuple) => vm.sequence_items(plain).map_or(0, <[Value]>::len),
        Some(Kind::Dict | Kind::Set) => vm.table(plain).map_or(0, |it| it.len()),
        Some(Kind::View) => {
            let dict = vm.heap.views[plain.index()].dict;
            vm.table(dict).map_or(0, |it| it.len())
        }
        Some(Kind::Range) => {
            let len = vm.heap.big_int(vm.range_len(plain));
            if len.as_int().is_none() {
                let message = "Python int too large to convert to C ssize_t";
                return Err(vm.raise(ClassId::OverflowError, message));
            }
            return Ok(len.into());
        }
        _ => 0,
    };
    Ok(Value::int(len as i64).into())
}

fn iter(vm: &mut Vm, args: &[Value]) -> Outcome {
    if args[1].is_unset() {
        return vm.iter_of(args[0]);
    }
    Ok(Control::call(
        vm.hidden_value("_call_iter"),
        [args[0], args[1]],
    ))
}

fn next(vm: &mut Vm, args: &[Value]) -> Outcome {
    if args[1].is_unset() {
        return vm.next_of(args[0]);
    }
    if vm.is_plain_iter(args[0]) {
        return Ok(vm.step(args[0])?.unwrap_or(args[1]).into());
    }
    Ok(Control::call(
        vm.hidden_value("_next_default"),
        [args[0], args[1]],
    ))
}

fn hash(vm: &mut Vm, args: &[Value]) -> Outcome {
    if let Some(hash) = vm.key_hash(args[0])? {
        return Ok(vm.heap.int(as_script_hash(hash)).into());
    }
    if args[0].is_kind(Kind::Instance)
        && let Some(function) = vm.lookup_str(vm.class_of(args[0]), "__hash__")
    {
        if function.is_none() {
            let message = format!("unhashable type: '{}'", vm.type_name(args[0]));
            return Err(vm.raise(ClassId::TypeError, message));
        }
        let function = vm.special(function);
        return Ok(Control::call_then(function, [args[0]], Resume::Hash));
    }
    Ok(Control::call(vm.hidden_value("_hash_tuple"), [args[0]]))
}

/// A hash as scripts see it: a signed 64-bit number, never -1.
fn as_script_hash(hash: u64) -> i64 {
    if hash as i64 == -1 { -2 } else { hash as i64 }
}

fn id(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::int(i64::from(vm.serial(args[0]))))
}

fn ord(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    if let Some(text) = vm.str_of(args[0]) {
        let mut chars = text.chars();
        if let (Some(char), None) = (chars.next(), chars.next()) {
            return Ok(Value::int(i64::from(code_of(char))));
        }
        let message = format!(
            "ord() expected a character, but string of length {} found",
            text.chars().count()
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let is_view = vm.is_view(args[0]);
    match vm.byte_slice(args[0]).filter(|_| !is_view) {
        Some([byte]) => Ok(Value::int(i64::from(*byte))),
        Some(bytes) => {
            let message = format!(
                "ord() expected a character, but string of length {} found",
                bytes.len()
            );
            Err(vm.raise(ClassId::TypeError, message))
        }
        None => {
            let message = format!(
                "ord() expected string of length 1, but {} found",
                vm.type_name(args[0])
            );
            Err(vm.raise(ClassId::TypeError, message))
        }
    }
}

fn chr(vm: &mut Vm, args: &[Value]) -> Outcome {
    let Some(number) = vm.index_value(args[0]) else {
        if vm.script_method(args[0], "__index__").is_none() {
            return Err(not_an_integer(vm, args[0]));
        }
        let function = vm.native("chr").unwrap_or(Value::NONE);
        let with_index = vm.hidden_value("_with_index");
        return Ok(Control::call(with_index, [function, args[0]]));
    };
    let char = number
        .as_int()
        .and_then(|it| u32::try_from(it).ok())
        .and_then(char_of);
    match char {
        Some(char) => Ok(vm.intern(char.encode_utf8(&mut [0; 4])).into()),
        None if number.as_int().is_none_or(|it| i32::try_from(it).is_err()) => {
            let message = "Python int too large to convert to C int";
            Err(vm.raise(ClassId::OverflowError, message))
        }
        None => Err(vm.raise(ClassId::ValueError, "chr() arg not in range(0x110000)")),
    }
}

pub(super) fn not_an_integer(vm: &mut Vm, value: Value) -> Raise {
    let message = format!(
        "'{}' object cannot be interpreted as an integer",
        vm.type_name(value)
    );
    vm.raise(ClassId::TypeError, message)
}

fn globals(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(vm.caller_globals())
}
