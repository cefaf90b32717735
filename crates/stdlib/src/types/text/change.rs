//! Strings made from a string: stripped, replaced, joined, translated.

use dormouse_vm::text::surrogate::{char_of, code_of};
use dormouse_vm::text::unicode;
use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Value, Vm};

use super::{ask_index, integer, is_given, method, string, this};

pub(super) const METHODS: &[Native] = &[
    method!(
        "str.strip",
        "self, chars=, /",
        |vm, args| stripped(vm, args, "strip"),
        "Without white space at the ends."
    ),
    method!(
        "str.lstrip",
        "self, chars=, /",
        |vm, args| stripped(vm, args, "lstrip"),
        "Without white space at the start."
    ),
    method!(
        "str.rstrip",
        "self, chars=, /",
        |vm, args| stripped(vm, args, "rstrip"),
        "Without white space at the end."
    ),
    method!(
        "str.join",
        "self, iterable, /",
        join,
        "The items with the string between them."
    ),
    method!(
        "str.replace",
        "self, old, new, count=, /",
        replace,
        "With every old replaced by new."
    ),
    method!(
        "str.removeprefix",
        "self, prefix, /",
        removeprefix,
        "Without the prefix."
    ),
    method!(
        "str.removesuffix",
        "self, suffix, /",
        removesuffix,
        "Without the suffix."
    ),
    method!(
        "str.translate",
        "self, table, /",
        translate,
        "Each character replaced as a table says."
    ),
];

fn stripped(vm: &mut Vm, args: &[Value], name: &str) -> Outcome {
    let this = this(vm, args)?;
    if is_given(args[1]) && vm.str_of(args[1]).is_none() {
        let message = format!("{name} arg must be None or str");
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let mut chars: Option<Vec<char>> = if is_given(args[1]) {
        vm.str_of(args[1]).map(|it| it.chars().collect())
    } else {
        None
    };
    if let Some(chars) = &mut chars {
        chars.sort_unstable();
        chars.dedup();
    }
    let is_cut = |c: char| {
        chars
            .as_ref()
            .map_or_else(|| unicode::is_space(c), |it| it.binary_search(&c).is_ok())
    };
    let text = vm.heap.text(this);
    let mut rest = text;
    if name != "rstrip" {
        rest = rest.trim_start_matches(is_cut);
    }
    if name != "lstrip" {
        rest = rest.trim_end_matches(is_cut);
    }
    if rest.len() == text.len() {
        return Ok(this.into());
    }
    let rest: Box<str> = rest.into();
    Ok(vm.heap.str(rest).into())
}

fn join(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = this(vm, args)?;
    let Some(items) = vm.plain_items(args[1])? else {
        return Ok(Control::call(vm.hidden_value("_str_join"), [this, args[1]]));
    };
    let pieces = items.iter().filter_map(|it| vm.str_of(*it));
    let between = vm.heap.text(this).len() * items.len().saturating_sub(1);
    let len = pieces.map(str::len).sum::<usize>() + between;
    vm.need_room(len)?;
    let mut joined = String::with_capacity(len);
    for (at, item) in items.iter().enumerate() {
        let Some(piece) = vm.str_of(*item) else {
            let message = format!(
                "sequence item {at}: expected str instance, {} found",
                vm.type_name(*item)
            );
            return Err(vm.raise(ClassId::TypeError, message));
        };
        if at > 0 {
            joined.push_str(vm.heap.text(this));
        }
        joined.push_str(piece);
    }
    Ok(vm.heap.str(joined).into())
}

fn replace(vm: &mut Vm, args: &[Value]) -> Outcome {
    if let Some(control) = ask_index(vm, "str.replace", args, 3) {
        return Ok(control);
    }
    let this = this(vm, args)?;
    let old = string(vm, args[1], "replace() argument 1 must be str")?;
    let new = string(vm, args[2], "replace() argument 2 must be str")?;
    let most = integer(vm, args[3], -1)?;
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let (text, old_text) = (vm.heap.text(this), vm.heap.text(old));
    let new_len = vm.heap.text(new).len();
    if new_len > old_text.len() {
        let n_found = text.matches(old_text).take(most).count();
        let added = n_found.saturating_mul(new_len - old_text.len());
        vm.need_room(text.len().saturating_add(added))?;
    }
    let (text, old, new) = (vm.heap.text(this), vm.heap.text(old), vm.heap.text(new));
    let replaced = if most == 0 {
        return Ok(this.into());
    } else if most == usize::MAX {
        text.replace(old, new)
    } else {
        text.replacen(old, new, most)
    };
    Ok(vm.heap.str(replaced).into())
}

fn removeprefix(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = this(vm, args)?;
    let prefix = string(vm, args[1], "removeprefix() argument must be str")?;
    let rest = vm.heap.text(this).strip_prefix(vm.heap.text(prefix));
    match rest.map(Box::<str>::from) {
        Some(rest) => Ok(vm.heap.str(rest).into()),
        None => Ok(this.into()),
    }
}

fn removesuffix(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = this(vm, args)?;
    let suffix = string(vm, args[1], "removesuffix() argument must be str")?;
    let rest = vm.heap.text(this).strip_suffix(vm.heap.text(suffix));
    match rest.map(Box::<str>::from) {
        Some(rest) => Ok(vm.heap.str(rest).into()),
        None => Ok(this.into()),
    }
}

/// A dict without a class of its own is read here; any other table is asked by the prelude.
fn translate(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = this(vm, args)?;
    let slow = Control::call(vm.hidden_value("_str_translate"), [this, args[1]]);
    if !args[1].is_kind(Kind::Dict) {
        return Ok(slow);
    }
    let chars: Vec<char> = vm.heap.text(this).chars().collect();
    let mut translated = String::new();
    for c in chars {
        let Some(entry) = vm.find_key(args[1], Value::int(i64::from(code_of(c))))? else {
            return Ok(slow);
        };
        let Some(entry) = entry else {
            translated.push(c);
            continue;
        };
        let value = vm.heap.dicts[args[1].index()].table.value(entry);
        if let Some(text) = vm.str_of(value) {
            if !vm.heap.has_room(translated.len() + text.len()) {
                return Err(vm.raise(ClassId::MemoryError, ""));
            }
            translated.push_str(text);
        } else if let Some(code) = value.as_int() {
            let found = u32::try_from(code).ok().and_then(char_of);
            let Some(found) = found else {
                return Ok(slow);
            };
            translated.push(found);
        } else if !value.is_none() {
            return Ok(slow);
        }
    }
    Ok(vm.heap.str(translated).into())
}
