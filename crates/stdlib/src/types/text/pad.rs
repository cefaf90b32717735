//! Strings brought to a width.

use dormouse_vm::{ClassId, Kind, Native, Outcome, Raise, Value, Vm};

use super::{ask_index, integer, method, this};

pub(super) const METHODS: &[Native] = &[
    method!(
        "str.center",
        "self, width, fillchar=, /",
        |vm, args| padded(vm, args, "str.center"),
        "In the middle of a width."
    ),
    method!(
        "str.ljust",
        "self, width, fillchar=, /",
        |vm, args| padded(vm, args, "str.ljust"),
        "At the left of a width."
    ),
    method!(
        "str.rjust",
        "self, width, fillchar=, /",
        |vm, args| padded(vm, args, "str.rjust"),
        "At the right of a width."
    ),
    method!("str.zfill", "self, width, /", zfill, "With zeros in front."),
    method!(
        "str.expandtabs",
        "self, /, tabsize=",
        expandtabs,
        "With spaces for tabs."
    ),
];

/// Wider strings are not made: 1 GiB of padding would threaten the host.
const MOST_WIDTH: i64 = 1 << 30;

/// A width a script gave, within what is sensible.
pub(crate) fn width(vm: &mut Vm, value: Value, default: i64) -> Result<usize, Raise> {
    let width = integer(vm, value, default)?;
    if width > MOST_WIDTH {
        return Err(vm.raise(ClassId::MemoryError, ""));
    }
    let width = width.max(0) as usize;
    vm.need_room(width)?;
    Ok(width)
}

/// How much of the padding goes to the left; CPython puts the odd one on the left when the width is odd.
pub(crate) fn left_share(name: &str, missing: usize, width: usize) -> usize {
    match name.rsplit('.').next() {
        Some("ljust") => 0,
        Some("rjust") => missing,
        _ => missing / 2 + (missing & width & 1),
    }
}

fn padded(vm: &mut Vm, args: &[Value], name: &str) -> Outcome {
    if let Some(control) = ask_index(vm, name, args, 1) {
        return Ok(control);
    }
    let (this, width) = (this(vm, args)?, width(vm, args[1], 0)?);
    let fill = if args[2].is_unset() {
        ' '
    } else {
        fill_char(vm, args[2])?
    };
    let string = &vm.heap.strs[this.index()];
    let missing = width.saturating_sub(string.n_chars());
    if missing == 0 {
        return Ok(this.into());
    }
    let left = left_share(name, missing, width);
    let padding = |n_chars: usize| std::iter::repeat_n(fill, n_chars);
    let mut text: String = padding(left).collect();
    text.push_str(string.text());
    text.extend(padding(missing - left));
    Ok(vm.heap.str(text).into())
}

fn fill_char(vm: &mut Vm, value: Value) -> Result<char, Raise> {
    let plain = vm.plain(value);
    if !plain.is_kind(Kind::Str) {
        let message = format!(
            "The fill character must be a unicode character, not {}",
            vm.type_name(value)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let mut chars = vm.heap.text(plain).chars();
    match (chars.next(), chars.next()) {
        (Some(fill), None) => Ok(fill),
        _ => {
            let message = "The fill character must be exactly one character long";
            Err(vm.raise(ClassId::TypeError, message))
        }
    }
}

fn zfill(vm: &mut Vm, args: &[Value]) -> Outcome {
    if let Some(control) = ask_index(vm, "str.zfill", args, 1) {
        return Ok(control);
    }
    let (this, width) = (this(vm, args)?, width(vm, args[1], 0)?);
    let string = &vm.heap.strs[this.index()];
    let missing = width.saturating_sub(string.n_chars());
    if missing == 0 {
        return Ok(this.into());
    }
    let (sign, digits) = {
        let text = string.text();
        text.split_at(usize::from(text.starts_with(['+', '-'])))
    };
    let text = format!("{sign}{}{digits}", "0".repeat(missing));
    Ok(vm.heap.str(text).into())
}

fn expandtabs(vm: &mut Vm, args: &[Value]) -> Outcome {
    if let Some(control) = ask_index(vm, "str.expandtabs", args, 1) {
        return Ok(control);
    }
    let (this, size) = (this(vm, args)?, width(vm, args[1], 8)?);
    let n_tabs = vm.heap.text(this).matches('\t').count();
    vm.need_room(n_tabs.saturating_mul(size))?;
    let (mut expanded, mut column) = (String::new(), 0);
    for c in vm.heap.text(this).chars() {
        match c {
            '\t' => {
                let n_spaces = if size == 0 { 0 } else { size - column % size };
                expanded.extend(std::iter::repeat_n(' ', n_spaces));
                column += n_spaces;
            }
            '\n' | '\r' => {
                expanded.push(c);
                column = 0;
            }
            other => {
                expanded.push(other);
                column += 1;
            }
        }
    }
    Ok(vm.heap.str(expanded).into())
}
