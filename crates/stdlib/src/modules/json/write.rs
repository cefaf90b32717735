//! Plain data to JSON text. The walk has a stack of its own, so depth of nesting is no matter.

use std::collections::HashSet;
use std::fmt::Write;

use dormouse_vm::number::{float_text, int_text};
use dormouse_vm::text::surrogate::{code_of, is_surrogate};
use dormouse_vm::{ClassId, Kind, Raise, Value, Vm};

/// How the text is laid out, and what is allowed.
pub(super) struct Layout {
    /// What each level is indented by; `None` for one line.
    pub(super) indent: Option<String>,
    pub(super) item_separator: String,
    pub(super) key_separator: String,
    pub(super) is_ascii: bool,
    pub(super) sorts_keys: bool,
    pub(super) skips_keys: bool,
    pub(super) allows_nan: bool,
}

/// A container being written: what is left of it, last first.
enum Open {
    List(Value, Vec<Value>),
    Dict(Value, Vec<(String, Value)>),
}

/// The text of a value; `None` when script code must be asked.
pub(super) fn write(vm: &mut Vm, value: Value, layout: &Layout) -> Result<Option<String>, Raise> {
    let mut text = String::new();
    let mut open: Vec<Open> = Vec::new();
    let mut ids = HashSet::new();
    let mut next = Some(value);
    loop {
        vm.need_room(text.len())?;
        if let Some(value) = next.take() {
            match push_value(vm, &mut text, value, layout)? {
                Pushed::Done => {}
                Pushed::Opened(container, handle) => {
                    if !ids.insert(handle.bits()) {
                        return Err(vm.raise(ClassId::ValueError, "Circular reference detected"));
                    }
                    open.push(container);
                    next = first(&mut text, &mut open, layout);
                    if next.is_some() {
                        continue;
                    }
                }
                Pushed::Unknown => return Ok(None),
            }
        }
        match open.last_mut() {
            None => return Ok(Some(text)),
            Some(Open::List(handle, items)) => match items.pop() {
                Some(item) => {
                    text.push_str(&layout.item_separator);
                    new_line(&mut text, layout, open.len());
                    next = Some(item);
                }
                None => {
                    ids.remove(&handle.bits());
                    open.pop();
                    new_line(&mut text, layout, open.len());
                    text.push(']');
                }
            },
            Some(Open::Dict(handle, pairs)) => match pairs.pop() {
                Some((key, item)) => {
                    text.push_str(&layout.item_separator);
                    new_line(&mut text, layout, open.len());
                    push_key(&mut text, &key, layout);
                    next = Some(item);
                }
                None => {
                    ids.remove(&handle.bits());
                    open.pop();
                    new_line(&mut text, layout, open.len());
                    text.push('}');
                }
            },
        }
    }
}

/// Writes what comes before the first item of the container just opened, and gives that item.
fn first(text: &mut String, open: &mut [Open], layout: &Layout) -> Option<Value> {
    let depth = open.len();
    match open.last_mut()? {
        Open::List(_, items) => {
            let item = items.pop()?;
            new_line(text, layout, depth);
            Some(item)
        }
        Open::Dict(_, pairs) => {
            let (key, item) = pairs.pop()?;
            new_line(text, layout, depth);
            push_key(text, &key, layout);
            Some(item)
        }
    }
}

fn new_line(text: &mut String, layout: &Layout, depth: usize) {
    if let Some(indent) = &layout.indent {
        text.push('\n');
        for _ in 0..depth {
            text.push_str(indent);
        }
    }
}

fn push_key(text: &mut String, key: &str, layout: &Layout) {
    push_quoted(text, key, layout.is_ascii);
    text.push_str(&layout.key_separator);
}

enum Pushed {
    Done,
    Opened(Open, Value),
    Unknown,
}

fn push_value(
    vm: &mut Vm,
    text: &mut String,
    value: Value,
    layout: &Layout,
) -> Result<Pushed, Raise> {
    if let Some(scalar) = scalar(vm, value, layout)? {
        text.push_str(&scalar);
        return Ok(Pushed::Done);
    }
    let plain = vm.plain(value);
    match plain.kind() {
        Some(Kind::Str) => {
            push_quoted(text, vm.heap.text(plain), layout.is_ascii);
            Ok(Pushed::Done)
        }
        Some(Kind::List | Kind::Tuple) if value == plain => {
            let mut items = vm.sequence_items(plain).unwrap_or(&[]).to_vec();
            if items.is_empty() {
                text.push_str("[]");
                return Ok(Pushed::Done);
            }
            items.reverse();
            text.push('[');
            Ok(Pushed::Opened(Open::List(plain, items), plain))
        }
        Some(Kind::Dict) if value == plain => open_dict(vm, text, plain, layout),
        _ => Ok(Pushed::Unknown),
    }
}

fn open_dict(
    vm: &mut Vm,
    text: &mut String,
    dict: Value,
    layout: &Layout,
) -> Result<Pushed, Raise> {
    let entries: Vec<(Value, Value)> = vm.heap.dicts[dict.index()]
        .table
        .iter()
        .map(|it| (it.key, it.value))
        .collect();
    if entries.is_empty() {
        text.push_str("{}");
        return Ok(Pushed::Done);
    }
    let mut pairs = Vec::with_capacity(entries.len());
    for (key, value) in entries {
        let plain = vm.plain(key);
        let name = if plain.is_kind(Kind::Str) {
            Some(vm.heap.text(plain).to_string())
        } else if layout.sorts_keys {
            // The order of such keys is the language's business.
            return Ok(Pushed::Unknown);
        } else {
            scalar(vm, key, layout)?
        };
        match name {
            Some(name) => pairs.push((name, value)),
            None if layout.skips_keys => {}
            None => {
                let message = format!(
                    "keys must be str, int, float, bool or None, not {}",
                    vm.type_name(key)
                );
                return Err(vm.raise(ClassId::TypeError, message));
            }
        }
    }
    if layout.sorts_keys {
        pairs.sort_by(|left, right| left.0.cmp(&right.0));
    }
    pairs.reverse();
    if pairs.is_empty() {
        text.push_str("{}");
        return Ok(Pushed::Done);
    }
    text.push('{');
    Ok(Pushed::Opened(Open::Dict(dict, pairs), dict))
}

/// The text of None, a truth value or a number.
fn scalar(vm: &mut Vm, value: Value, layout: &Layout) -> Result<Option<String>, Raise> {
    let plain = vm.plain(value);
    Ok(Some(match plain {
        Value::NONE => "null".to_string(),
        Value::TRUE => "true".to_string(),
        Value::FALSE => "false".to_string(),
        _ => {
            if let Some(number) = plain.as_int() {
                return Ok(Some(number.to_string()));
            }
            if let Some(number) = vm.float_of(plain) {
                return float(vm, number, layout).map(Some);
            }
            if plain.is_kind(Kind::BigInt) {
                let text = int_text::to_decimal(&vm.heap.big_ints[plain.index()], 4300);
                return text.map(Some).map_err(|error| vm.number_error(&error));
            }
            return Ok(None);
        }
    }))
}

fn float(vm: &mut Vm, number: f64, layout: &Layout) -> Result<String, Raise> {
    if number.is_finite() {
        return Ok(float_text::repr(number));
    }
    if !layout.allows_nan {
        let message = "Out of range float values are not JSON compliant";
        return Err(vm.raise(ClassId::ValueError, message));
    }
    Ok(if number.is_nan() {
        "NaN"
    } else if number > 0.0 {
        "Infinity"
    } else {
        "-Infinity"
    }
    .to_string())
}

/// Appends a string in quotes.
pub(super) fn push_quoted(text: &mut String, string: &str, is_ascii: bool) {
    text.push('"');
    for c in string.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\x0c' => text.push_str("\\f"),
            '\x08' => text.push_str("\\b"),
            ' '..='~' => text.push(c),
            c if c < ' ' || is_ascii => push_escaped(text, c),
            c => text.push(c),
        }
    }
    text.push('"');
}

fn push_escaped(text: &mut String, c: char) {
    // Writing to a string cannot fail.
    if is_surrogate(c) {
        let _ = write!(text, "\\u{:04x}", code_of(c));
        return;
    }
    for unit in c.encode_utf16(&mut [0; 2]) {
        let _ = write!(text, "\\u{unit:04x}");
    }
}
