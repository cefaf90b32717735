//! Bytes taken apart.

use dormouse_vm::text::unicode::is_space_byte;
use dormouse_vm::{ClassId, Kind, Native, Outcome, Value, Vm};

use super::{copied, last_position, like, position, this};
use crate::types::text::{ask_index, integer, is_given, method};

macro_rules! methods {
    ($table:ident, $owner:literal) => {
        pub(super) const $table: &[Native] = &[
            method!(
                concat!($owner, ".split"),
                "self, /, sep=, maxsplit=",
                |vm, args| split(vm, args, concat!($owner, ".split")),
                "The pieces between separators."
            ),
            method!(
                concat!($owner, ".rsplit"),
                "self, /, sep=, maxsplit=",
                |vm, args| split(vm, args, concat!($owner, ".rsplit")),
                "The pieces between separators, from the right."
            ),
            method!(
                concat!($owner, ".splitlines"),
                "self, /, keepends=",
                splitlines,
                "The lines."
            ),
            method!(
                concat!($owner, ".partition"),
                "self, sep, /",
                |vm, args| partition(vm, args, false),
                "Before, separator, after."
            ),
            method!(
                concat!($owner, ".rpartition"),
                "self, sep, /",
                |vm, args| partition(vm, args, true),
                "The same for the last separator."
            ),
        ];
    };
}

methods!(BYTES, "bytes");
methods!(ARRAYS, "bytearray");

fn pieces(vm: &mut Vm, receiver: Value, pieces: Vec<Vec<u8>>) -> Outcome {
    let pieces = pieces.into_iter().map(|it| like(vm, receiver, it));
    let pieces = pieces.collect();
    Ok(vm.heap.list(pieces).into())
}

fn split(vm: &mut Vm, args: &[Value], name: &str) -> Outcome {
    if let Some(control) = ask_index(vm, name, args, 2) {
        return Ok(control);
    }
    let most = integer(vm, args[2], -1)?;
    let separator = if is_given(args[1]) {
        Some(copied(vm, args[1])?)
    } else {
        None
    };
    if separator.as_ref().is_some_and(Vec::is_empty) {
        return Err(vm.raise(ClassId::ValueError, "empty separator"));
    }
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let is_from_right = name.ends_with("rsplit");
    let bytes = this(vm, args)?;
    let mut found = match (separator, is_from_right) {
        (Some(separator), false) => split_at(bytes, &separator, most),
        (Some(separator), true) => split_at_last(bytes, &separator, most),
        (None, false) => words(bytes, most),
        (None, true) => last_words(bytes, most),
    };
    if is_from_right {
        found.reverse();
    }
    pieces(vm, args[0], found)
}

fn split_at(bytes: &[u8], separator: &[u8], most: usize) -> Vec<Vec<u8>> {
    let (mut found, mut rest) = (Vec::new(), bytes);
    while found.len() < most
        && let Some(at) = position(rest, separator)
    {
        found.push(rest[..at].to_vec());
        rest = &rest[at + separator.len()..];
    }
    found.push(rest.to_vec());
    found
}

/// The pieces from the last to the first.
fn split_at_last(bytes: &[u8], separator: &[u8], most: usize) -> Vec<Vec<u8>> {
    let (mut found, mut rest) = (Vec::new(), bytes);
    while found.len() < most
        && let Some(at) = last_position(rest, separator)
    {
        found.push(rest[at + separator.len()..].to_vec());
        rest = &rest[..at];
    }
    found.push(rest.to_vec());
    found
}

fn trim_start(bytes: &[u8]) -> &[u8] {
    let start = bytes.iter().position(|it| !is_space_byte(*it));
    &bytes[start.unwrap_or(bytes.len())..]
}

fn trim_end(bytes: &[u8]) -> &[u8] {
    let last = bytes.iter().rposition(|it| !is_space_byte(*it));
    &bytes[..last.map_or(0, |it| it + 1)]
}

fn words(bytes: &[u8], most: usize) -> Vec<Vec<u8>> {
    let (mut found, mut rest) = (Vec::new(), trim_start(bytes));
    while !rest.is_empty() {
        let end = if found.len() == most {
            None
        } else {
            rest.iter().position(|it| is_space_byte(*it))
        };
        let end = end.unwrap_or(rest.len());
        found.push(rest[..end].to_vec());
        rest = trim_start(&rest[end..]);
    }
    found
}

/// The words from the last to the first.
fn last_words(bytes: &[u8], most: usize) -> Vec<Vec<u8>> {
    let (mut found, mut rest) = (Vec::new(), trim_end(bytes));
    while !rest.is_empty() {
        let start = if found.len() == most {
            None
        } else {
            rest.iter().rposition(|it| is_space_byte(*it))
        };
        let start = start.map_or(0, |it| it + 1);
        found.push(rest[start..].to_vec());
        rest = trim_end(&rest[..start]);
    }
    found
}

fn splitlines(vm: &mut Vm, args: &[Value]) -> Outcome {
    let keeps_ends = !args[1].is_unset() && integer(vm, args[1], 0)? != 0;
    let mut rest = this(vm, args)?;
    let mut lines = Vec::new();
    while !rest.is_empty() {
        let end = rest.iter().position(|it| matches!(it, b'\n' | b'\r'));
        let end = end.unwrap_or(rest.len());
        let width = if rest[end..].starts_with(b"\r\n") {
            2
        } else {
            usize::from(end < rest.len())
        };
        lines.push(rest[..if keeps_ends { end + width } else { end }].to_vec());
        rest = &rest[end + width..];
    }
    pieces(vm, args[0], lines)
}

fn partition(vm: &mut Vm, args: &[Value], is_from_right: bool) -> Outcome {
    let separator = copied(vm, args[1])?;
    if separator.is_empty() {
        return Err(vm.raise(ClassId::ValueError, "empty separator"));
    }
    let bytes = this(vm, args)?;
    let at = if is_from_right {
        last_position(bytes, &separator)
    } else {
        position(bytes, &separator)
    };
    let is_found = at.is_some();
    let parts = match at {
        Some(at) => {
            let after = bytes[at + separator.len()..].to_vec();
            [bytes[..at].to_vec(), separator, after]
        }
        None if is_from_right => [Vec::new(), Vec::new(), bytes.to_vec()],
        None => [bytes.to_vec(), Vec::new(), Vec::new()],
    };
    let mut parts = parts.map(|it| like(vm, args[0], it));
    if is_found && vm.plain(args[0]).is_kind(Kind::Bytes) {
        parts[1] = args[1];
    }
    Ok(vm.heap.tuple(parts).into())
}
