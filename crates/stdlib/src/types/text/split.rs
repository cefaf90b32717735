//! Strings taken apart.

use dormouse_vm::text::unicode;
use dormouse_vm::{ClassId, Native, Outcome, Raise, Value, Vm};

use super::{ask_index, integer, is_given, method, string, this};

pub(super) const METHODS: &[Native] = &[
    method!(
        "str.split",
        "self, /, sep=, maxsplit=",
        |vm, args| split(vm, args, "str.split"),
        "The pieces between separators."
    ),
    method!(
        "str.rsplit",
        "self, /, sep=, maxsplit=",
        |vm, args| split(vm, args, "str.rsplit"),
        "The pieces between separators, from the right."
    ),
    method!(
        "str.splitlines",
        "self, /, keepends=",
        splitlines,
        "The lines."
    ),
    method!(
        "str.partition",
        "self, sep, /",
        |vm, args| partition(vm, args, false),
        "Before, separator, after."
    ),
    method!(
        "str.rpartition",
        "self, sep, /",
        |vm, args| partition(vm, args, true),
        "The same for the last separator."
    ),
];

/// A list of the pieces of a string.
fn pieces(vm: &mut Vm, pieces: Vec<Box<str>>) -> Outcome {
    let pieces = pieces.into_iter().map(|it| vm.heap.str(it)).collect();
    Ok(vm.heap.list(pieces).into())
}

fn split(vm: &mut Vm, args: &[Value], name: &str) -> Outcome {
    if let Some(control) = ask_index(vm, name, args, 2) {
        return Ok(control);
    }
    let this = this(vm, args)?;
    let most = integer(vm, args[2], -1)?;
    let separator = separator(vm, args[1])?;
    let most = usize::try_from(most).unwrap_or(usize::MAX - 1);
    let text = vm.heap.text(this);
    let mut found: Vec<Box<str>> = match separator {
        Some(separator) if name == "str.split" => {
            let separator = vm.heap.text(separator);
            text.splitn(most + 1, separator).map(Into::into).collect()
        }
        Some(separator) => {
            let separator = vm.heap.text(separator);
            text.rsplitn(most + 1, separator).map(Into::into).collect()
        }
        None if name == "str.split" => words(text, most),
        None => last_words(text, most),
    };
    if name == "str.rsplit" {
        found.reverse();
    }
    pieces(vm, found)
}

fn separator(vm: &mut Vm, value: Value) -> Result<Option<Value>, Raise> {
    if !is_given(value) {
        return Ok(None);
    }
    if vm.str_of(value).is_none() {
        let message = format!("must be str or None, not {}", vm.type_name(value));
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let separator = string(vm, value, "must be str or None")?;
    if vm.heap.text(separator).is_empty() {
        return Err(vm.raise(ClassId::ValueError, "empty separator"));
    }
    Ok(Some(separator))
}

fn words(text: &str, most: usize) -> Vec<Box<str>> {
    let mut words = Vec::new();
    let mut rest = text.trim_start_matches(unicode::is_space);
    while !rest.is_empty() {
        let end = if words.len() == most {
            rest.len()
        } else {
            rest.find(unicode::is_space).unwrap_or(rest.len())
        };
        words.push(rest[..end].into());
        rest = rest[end..].trim_start_matches(unicode::is_space);
    }
    words
}

/// The words from the last to the first.
fn last_words(text: &str, most: usize) -> Vec<Box<str>> {
    let mut words = Vec::new();
    let mut rest = text.trim_end_matches(unicode::is_space);
    while !rest.is_empty() {
        let start = if words.len() == most {
            0
        } else {
            let mut chars = rest.char_indices().rev();
            let last = chars.find(|(_, c)| unicode::is_space(*c));
            last.map_or(0, |(at, c)| at + c.len_utf8())
        };
        words.push(rest[start..].into());
        rest = rest[..start].trim_end_matches(unicode::is_space);
    }
    words
}

fn splitlines(vm: &mut Vm, args: &[Value]) -> Outcome {
    let this = this(vm, args)?;
    let keeps_ends = !args[1].is_unset() && integer(vm, args[1], 0)? != 0;
    let mut lines = Vec::new();
    let mut rest = vm.heap.text(this);
    while !rest.is_empty() {
        let end = rest.find(unicode::is_line_break).unwrap_or(rest.len());
        let after = &rest[end..];
        let width = if after.starts_with("\r\n") {
            2
        } else {
            after.chars().next().map_or(0, char::len_utf8)
        };
        lines.push(rest[..if keeps_ends { end + width } else { end }].into());
        rest = &rest[end + width..];
    }
    pieces(vm, lines)
}

fn partition(vm: &mut Vm, args: &[Value], is_from_right: bool) -> Outcome {
    let (this, separator) = (this(vm, args)?, string(vm, args[1], "must be str")?);
    let (text, needle) = (vm.heap.text(this), vm.heap.text(separator));
    if needle.is_empty() {
        return Err(vm.raise(ClassId::ValueError, "empty separator"));
    }
    let at = if is_from_right {
        text.rfind(needle)
    } else {
        text.find(needle)
    };
    let empty = || Box::<str>::from("");
    let parts = match at {
        Some(at) => {
            let before: Box<str> = text[..at].into();
            let after: Box<str> = text[at + needle.len()..].into();
            let (before, after) = (vm.heap.str(before), vm.heap.str(after));
            [before, separator, after]
        }
        None if is_from_right => [vm.heap.str(empty()), vm.heap.str(empty()), this],
        None => [this, vm.heap.str(empty()), vm.heap.str(empty())],
    };
    Ok(vm.heap.tuple(parts).into())
}
