//! `json`: writing and reading of plain data. What calls script code is in `json.py`.

mod read;
mod write;

use dormouse_vm::{ClassId, Native, Raise, Run, Value, Vm};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_json_write",
        params: "value, indent, item_separator, key_separator, options, /",
        run: Run::Plain(json_write),
        doc: "The text of plain data, or None when script code must be asked.",
    },
    Native {
        name: "_json_quote",
        params: "text, ensure_ascii, /",
        run: Run::Plain(quote),
        doc: "A string in quotes.",
    },
    Native {
        name: "_json_read",
        params: "text, position, strict, /",
        run: Run::Plain(json_read),
        doc: "A value and where it ends; or a message, where, and None.",
    },
    Native {
        name: "_json_string",
        params: "text, position, strict, /",
        run: Run::Plain(string),
        doc: "The string whose opening quote is before a position, and where it ends; or a message, where, and None.",
    },
];

fn text_of(vm: &mut Vm, value: Value) -> Result<String, Raise> {
    match vm.str_of(value) {
        Some(text) => Ok(text.to_string()),
        None => {
            let message = format!(
                "first argument must be a string, not {}",
                vm.type_name(value)
            );
            Err(vm.raise(ClassId::TypeError, message))
        }
    }
}

fn json_write(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let bits = args[4].as_int().unwrap_or(0);
    let layout = write::Layout {
        indent: vm.str_of(args[1]).map(str::to_string),
        item_separator: text_of(vm, args[2])?,
        key_separator: text_of(vm, args[3])?,
        is_ascii: bits & 1 != 0,
        sorts_keys: bits & 2 != 0,
        skips_keys: bits & 4 != 0,
        allows_nan: bits & 8 != 0,
    };
    match write::write(vm, args[0], &layout)? {
        Some(text) => Ok(vm.heap.str(text)),
        None => Ok(Value::NONE),
    }
}

fn quote(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let text = text_of(vm, args[0])?;
    let mut quoted = String::with_capacity(text.len() + 2);
    write::push_quoted(&mut quoted, &text, args[1] == Value::TRUE);
    Ok(vm.heap.str(quoted))
}

/// The text of the first argument from a position in characters on, as bytes of the whole.
fn start(vm: &Vm, args: &[Value]) -> (Value, usize) {
    let text = vm.plain(args[0]);
    let position = args[1].as_int().map_or(0, |it| it.max(0) as usize);
    (text, vm.heap.strs[text.index()].byte_of(position))
}

/// What a reader gives to the language: positions are in characters.
fn answer(vm: &mut Vm, text: Value, result: Result<(Value, usize), read::Wrong>) -> Value {
    match result {
        Ok((value, end)) => {
            let end = vm.heap.strs[text.index()].position_of(end);
            vm.heap.tuple([value, Value::int(end as i64)])
        }
        Err(wrong) => {
            let at = vm.heap.strs[text.index()].position_of(wrong.at);
            let message = vm.heap.str(wrong.message);
            vm.heap.tuple([message, Value::int(at as i64), Value::NONE])
        }
    }
}

fn json_read(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    text_of(vm, args[0])?;
    let (text, at) = start(vm, args);
    let is_strict = args[2] != Value::FALSE;
    let result = read::read(vm, text, at, is_strict);
    Ok(answer(vm, text, result))
}

fn string(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    text_of(vm, args[0])?;
    let (text, at) = start(vm, args);
    let is_strict = args[2] != Value::FALSE;
    let result = read::read_string(vm.heap.text(text), at, is_strict);
    let result = result.map(|(read, end)| (vm.heap.str(read), end));
    Ok(answer(vm, text, result))
}
