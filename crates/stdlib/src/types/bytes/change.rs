//! Bytes made from bytes: stripped, replaced, padded, joined, translated, in another case.

use dormouse_vm::text::unicode::is_space_byte;
use dormouse_vm::{ClassId, Control, Native, Outcome, Value, Vm};

use super::{copied, like, position, this};
use crate::types::text::{ask_index, integer, is_given, method, pad};

macro_rules! methods {
    ($table:ident, $owner:literal) => {
        pub(super) const $table: &[Native] = &[
            method!(
                concat!($owner, ".upper"),
                "self, /",
                |vm, args| mapped(vm, args, <[u8]>::to_ascii_uppercase),
                "ASCII letters in upper case."
            ),
            method!(
                concat!($owner, ".lower"),
                "self, /",
                |vm, args| mapped(vm, args, <[u8]>::to_ascii_lowercase),
                "ASCII letters in lower case."
            ),
            method!(
                concat!($owner, ".swapcase"),
                "self, /",
                |vm, args| mapped(vm, args, swapped),
                "Upper for lower and lower for upper."
            ),
            method!(
                concat!($owner, ".title"),
                "self, /",
                |vm, args| mapped(vm, args, titled),
                "Words begin in upper case."
            ),
            method!(
                concat!($owner, ".capitalize"),
                "self, /",
                |vm, args| mapped(vm, args, capitalized),
                "The first letter in upper case."
            ),
            method!(
                concat!($owner, ".strip"),
                "self, bytes=, /",
                |vm, args| stripped(vm, args, true, true),
                "Without white space at the ends."
            ),
            method!(
                concat!($owner, ".lstrip"),
                "self, bytes=, /",
                |vm, args| stripped(vm, args, true, false),
                "Without white space at the start."
            ),
            method!(
                concat!($owner, ".rstrip"),
                "self, bytes=, /",
                |vm, args| stripped(vm, args, false, true),
                "Without white space at the end."
            ),
            method!(
                concat!($owner, ".replace"),
                "self, old, new, count=, /",
                replace,
                "With every old replaced by new."
            ),
            method!(
                concat!($owner, ".removeprefix"),
                "self, prefix, /",
                removeprefix,
                "Without the prefix."
            ),
            method!(
                concat!($owner, ".removesuffix"),
                "self, suffix, /",
                removesuffix,
                "Without the suffix."
            ),
            method!(
                concat!($owner, ".join"),
                "self, iterable_of_bytes, /",
                join,
                "The items with the bytes between them."
            ),
            method!(
                concat!($owner, ".center"),
                "self, width, fillchar=, /",
                |vm, args| padded(vm, args, concat!($owner, ".center")),
                "In the middle of a width."
            ),
            method!(
                concat!($owner, ".ljust"),
                "self, width, fillchar=, /",
                |vm, args| padded(vm, args, concat!($owner, ".ljust")),
                "At the left of a width."
            ),
            method!(
                concat!($owner, ".rjust"),
                "self, width, fillchar=, /",
                |vm, args| padded(vm, args, concat!($owner, ".rjust")),
                "At the right of a width."
            ),
            method!(
                concat!($owner, ".zfill"),
                "self, width, /",
                zfill,
                "With zeros in front."
            ),
            method!(
                concat!($owner, ".expandtabs"),
                "self, /, tabsize=",
                expandtabs,
                "With spaces for tabs."
            ),
            method!(
                concat!($owner, ".translate"),
                "self, table, /, delete=",
                translate,
                "Each byte replaced as a table says."
            ),
        ];
    };
}

methods!(BYTES, "bytes");
methods!(ARRAYS, "bytearray");

fn mapped(vm: &mut Vm, args: &[Value], map: fn(&[u8]) -> Vec<u8>) -> Outcome {
    let bytes = map(this(vm, args)?);
    Ok(like(vm, args[0], bytes).into())
}

fn swapped(bytes: &[u8]) -> Vec<u8> {
    let swap = |byte: &u8| {
        if byte.is_ascii_alphabetic() {
            byte ^ 0x20
        } else {
            *byte
        }
    };
    bytes.iter().map(swap).collect()
}

fn titled(bytes: &[u8]) -> Vec<u8> {
    let mut is_inside = false;
    let title = |byte: &u8| {
        let mapped = if is_inside {
            byte.to_ascii_lowercase()
        } else {
            byte.to_ascii_uppercase()
        };
        is_inside = byte.is_ascii_alphabetic();
        mapped
    };
    bytes.iter().map(title).collect()
}

fn capitalized(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_ascii_lowercase();
    if let Some(first) = bytes.first_mut() {
        first.make_ascii_uppercase();
    }
    bytes
}

fn stripped(vm: &mut Vm, args: &[Value], at_start: bool, at_end: bool) -> Outcome {
    let cut = if is_given(args[1]) {
        Some(copied(vm, args[1])?)
    } else {
        None
    };
    let mut is_in_cut = [false; 256];
    cut.iter()
        .flatten()
        .for_each(|it| is_in_cut[usize::from(*it)] = true);
    let is_cut = |byte: &u8| {
        if cut.is_some() {
            is_in_cut[usize::from(*byte)]
        } else {
            is_space_byte(*byte)
        }
    };
    let mut rest = this(vm, args)?;
    while at_start && rest.first().is_some_and(is_cut) {
        rest = &rest[1..];
    }
    while at_end && rest.last().is_some_and(is_cut) {
        rest = &rest[..rest.len() - 1];
    }
    let rest = rest.to_vec();
    Ok(like(vm, args[0], rest).into())
}

fn replace(vm: &mut Vm, args: &[Value]) -> Outcome {
    let (old, new) = (copied(vm, args[1])?, copied(vm, args[2])?);
    let most = integer(vm, args[3], -1)?;
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let bytes = this(vm, args)?;
    let n_found = count(bytes, &old, most);
    let len = bytes.len() - n_found * old.len();
    let len = len.saturating_add(n_found.saturating_mul(new.len()));
    vm.need_room(len)?;
    let mut rest = this(vm, args)?;
    let (mut replaced, mut n_replaced) = (Vec::with_capacity(len), 0);
    while n_replaced < most {
        let Some(at) = position(rest, &old) else {
            break;
        };
        n_replaced += 1;
        replaced.extend(&rest[..at]);
        replaced.extend(&new);
        rest = &rest[at + old.len()..];
        if old.is_empty() {
            // An empty run is before each byte and at the end.
            let Some((first, after)) = rest.split_first() else {
                break;
            };
            replaced.push(*first);
            rest = after;
        }
    }
    replaced.extend(rest);
    Ok(like(vm, args[0], replaced).into())
}

/// How often a run of bytes is in others, but no more than `most`.
fn count(bytes: &[u8], run: &[u8], most: usize) -> usize {
    if run.is_empty() {
        return (bytes.len() + 1).min(most);
    }
    let (mut rest, mut n_found) = (bytes, 0);
    while n_found < most
        && let Some(at) = position(rest, run)
    {
        n_found += 1;
        rest = &rest[at + run.len()..];
    }
    n_found
}

fn removeprefix(vm: &mut Vm, args: &[Value]) -> Outcome {
    let prefix = copied(vm, args[1])?;
    let bytes = this(vm, args)?;
    let rest = bytes.strip_prefix(&*prefix).unwrap_or(bytes).to_vec();
    Ok(like(vm, args[0], rest).into())
}

fn removesuffix(vm: &mut Vm, args: &[Value]) -> Outcome {
    let suffix = copied(vm, args[1])?;
    let bytes = this(vm, args)?;
    let rest = bytes.strip_suffix(&*suffix).unwrap_or(bytes).to_vec();
    Ok(like(vm, args[0], rest).into())
}

fn join(vm: &mut Vm, args: &[Value]) -> Outcome {
    let separator = this(vm, args)?.to_vec();
    let Some(items) = vm.plain_items(args[1])? else {
        return Ok(Control::call(
            vm.hidden_value("_str_join"),
            [args[0], args[1]],
        ));
    };
    let between = separator
        .len()
        .saturating_mul(items.len().saturating_sub(1));
    let pieces = items.iter().filter_map(|it| vm.byte_slice(*it));
    let len = pieces.map(<[u8]>::len).fold(between, usize::saturating_add);
    vm.need_room(len)?;
    let mut joined = Vec::with_capacity(len);
    for (at, item) in items.iter().enumerate() {
        let Some(piece) = vm.byte_slice(*item) else {
            let message = format!(
                "sequence item {at}: expected a bytes-like object, {} found",
                vm.type_name(*item)
            );
            return Err(vm.raise(ClassId::TypeError, message));
        };
        if at > 0 {
            joined.extend(&separator);
        }
        joined.extend(piece);
    }
    Ok(like(vm, args[0], joined).into())
}

fn padded(vm: &mut Vm, args: &[Value], name: &str) -> Outcome {
    if let Some(control) = ask_index(vm, name, args, 1) {
        return Ok(control);
    }
    let width = pad::width(vm, args[1], 0)?;
    let fill = if args[2].is_unset() {
        b' '
    } else if let Some([byte]) = vm.byte_slice(args[2])
        && !vm.is_view(args[2])
    {
        *byte
    } else {
        let short = name.rsplit('.').next().unwrap_or(name);
        let message = format!(
            "{short}() argument 2 must be a byte string of length 1, not {}",
            vm.type_name(args[2])
        );
        return Err(vm.raise(ClassId::TypeError, message));
    };
    let bytes = this(vm, args)?;
    let missing = width.saturating_sub(bytes.len());
    let left = pad::left_share(name, missing, width);
    let mut padded = vec![fill; left];
    padded.extend(bytes);
    padded.resize(padded.len() + missing - left, fill);
    Ok(like(vm, args[0], padded).into())
}

fn zfill(vm: &mut Vm, args: &[Value]) -> Outcome {
    let width = pad::width(vm, args[1], 0)?;
    let bytes = this(vm, args)?;
    let has_sign = matches!(bytes.first(), Some(b'+' | b'-'));
    let (sign, digits) = bytes.split_at(usize::from(has_sign));
    let zeros = vec![b'0'; width.saturating_sub(bytes.len())];
    let filled = [sign, &zeros, digits].concat();
    Ok(like(vm, args[0], filled).into())
}

fn expandtabs(vm: &mut Vm, args: &[Value]) -> Outcome {
    let size = pad::width(vm, args[1], 8)?;
    let n_tabs = this(vm, args)?.iter().filter(|it| **it == b'\t').count();
    vm.need_room(n_tabs.saturating_mul(size))?;
    let (mut expanded, mut column) = (Vec::new(), 0);
    for byte in this(vm, args)? {
        match byte {
            b'\t' => {
                let n_spaces = if size == 0 { 0 } else { size - column % size };
                expanded.resize(expanded.len() + n_spaces, b' ');
                column += n_spaces;
            }
            b'\n' | b'\r' => {
                expanded.push(*byte);
                column = 0;
            }
            other => {
                expanded.push(*other);
                column += 1;
            }
        }
    }
    Ok(like(vm, args[0], expanded).into())
}

fn translate(vm: &mut Vm, args: &[Value]) -> Outcome {
    let table = if args[1].is_none() {
        None
    } else {
        Some(copied(vm, args[1])?)
    };
    if table.as_ref().is_some_and(|it| it.len() != 256) {
        let message = "translation table must be 256 characters long";
        return Err(vm.raise(ClassId::ValueError, message));
    }
    let deleted = if args[2].is_unset() {
        Vec::new()
    } else {
        copied(vm, args[2])?
    };
    let mut is_deleted = [false; 256];
    deleted
        .iter()
        .for_each(|it| is_deleted[usize::from(*it)] = true);
    let kept = this(vm, args)?
        .iter()
        .filter(|it| !is_deleted[usize::from(**it)]);
    let translated = match table {
        Some(table) => kept.map(|it| table[usize::from(*it)]).collect(),
        None => kept.copied().collect(),
    };
    Ok(like(vm, args[0], translated).into())
}
