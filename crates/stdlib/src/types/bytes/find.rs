//! Where bytes are in others, and what kind of characters they are as ASCII.

use dormouse_vm::text::unicode::is_space_byte;
use dormouse_vm::{ClassId, Kind, Native, Outcome, Raise, Value, Vm};

use super::{byte, last_position, position, this};
use crate::types::text::{ask_index, bounds, check_bounds, method};

macro_rules! methods {
    ($table:ident, $owner:literal) => {
        pub(super) const $table: &[Native] = &[
            method!(
                concat!($owner, ".find"),
                "self, sub, start=, end=, /",
                |vm, args| found(vm, args, concat!($owner, ".find")),
                "Where sub is first, or -1."
            ),
            method!(
                concat!($owner, ".rfind"),
                "self, sub, start=, end=, /",
                |vm, args| found(vm, args, concat!($owner, ".rfind")),
                "Where sub is last, or -1."
            ),
            method!(
                concat!($owner, ".index"),
                "self, sub, start=, end=, /",
                |vm, args| found(vm, args, concat!($owner, ".index")),
                "Where sub is first."
            ),
            method!(
                concat!($owner, ".rindex"),
                "self, sub, start=, end=, /",
                |vm, args| found(vm, args, concat!($owner, ".rindex")),
                "Where sub is last."
            ),
            method!(
                concat!($owner, ".count"),
                "self, sub, start=, end=, /",
                count,
                "How often sub is there."
            ),
            method!(
                concat!($owner, ".startswith"),
                "self, prefix, start=, end=, /",
                |vm, args| affixed(vm, args, "startswith"),
                "Whether it begins with a prefix."
            ),
            method!(
                concat!($owner, ".endswith"),
                "self, suffix, start=, end=, /",
                |vm, args| affixed(vm, args, "endswith"),
                "Whether it ends with a suffix."
            ),
            method!(
                concat!($owner, ".isalnum"),
                "self, /",
                |vm, args| every(vm, args, u8::is_ascii_alphanumeric),
                "Only ASCII letters and digits."
            ),
            method!(
                concat!($owner, ".isalpha"),
                "self, /",
                |vm, args| every(vm, args, u8::is_ascii_alphabetic),
                "Only ASCII letters."
            ),
            method!(
                concat!($owner, ".isdigit"),
                "self, /",
                |vm, args| every(vm, args, u8::is_ascii_digit),
                "Only ASCII digits."
            ),
            method!(
                concat!($owner, ".isspace"),
                "self, /",
                |vm, args| every(vm, args, |it| is_space_byte(*it)),
                "Only white space."
            ),
            method!(
                concat!($owner, ".isascii"),
                "self, /",
                |vm, args| whole(vm, args, <[u8]>::is_ascii),
                "Only ASCII."
            ),
            method!(
                concat!($owner, ".islower"),
                "self, /",
                |vm, args| whole(vm, args, |it| {
                    it.iter().any(u8::is_ascii_lowercase) && !it.iter().any(u8::is_ascii_uppercase)
                }),
                "Cased, and all lower case."
            ),
            method!(
                concat!($owner, ".isupper"),
                "self, /",
                |vm, args| whole(vm, args, |it| {
                    it.iter().any(u8::is_ascii_uppercase) && !it.iter().any(u8::is_ascii_lowercase)
                }),
                "Cased, and all upper case."
            ),
            method!(
                concat!($owner, ".istitle"),
                "self, /",
                |vm, args| whole(vm, args, is_title),
                "Words begin in upper case."
            ),
        ];
    };
}

methods!(BYTES, "bytes");
methods!(ARRAYS, "bytearray");

/// What is looked for: bytes, or one byte as an integer.
fn needle(vm: &mut Vm, value: Value) -> Result<Vec<u8>, Raise> {
    if let Some(bytes) = vm.byte_slice(value) {
        return Ok(bytes.to_vec());
    }
    if vm.index_value(value).is_some() {
        return Ok(vec![byte(vm, value)?]);
    }
    if let Some(raise) = vm.refuse_view(value) {
        return Err(raise);
    }
    let message = format!(
        "argument should be integer or bytes-like object, not '{}'",
        vm.type_name(value)
    );
    Err(vm.raise(ClassId::TypeError, message))
}

/// The bounds of the arguments 2 and 3; `None` when they cross.
fn within(vm: &mut Vm, args: &[Value]) -> Result<Option<(usize, usize)>, Raise> {
    let len = this(vm, args)?.len();
    let (start, end) = bounds(vm, args[2], args[3], len)?;
    Ok((start <= end).then_some((start, end)))
}

fn found(vm: &mut Vm, args: &[Value], name: &str) -> Outcome {
    if let Some(control) = ask_index(vm, name, args, 2) {
        return Ok(control);
    }
    check_bounds(vm, args[2], args[3])?;
    let needle = needle(vm, args[1])?;
    let within = within(vm, args)?;
    let bytes = this(vm, args)?;
    let at = within.and_then(|(start, end)| {
        let part = &bytes[start..end];
        let at = if name.contains(".r") {
            last_position(part, &needle)
        } else {
            position(part, &needle)
        };
        at.map(|it| it + start)
    });
    match at {
        Some(at) => Ok(Value::int(at as i64).into()),
        None if name.ends_with("index") => {
            Err(vm.raise(ClassId::ValueError, "subsection not found"))
        }
        None => Ok(Value::int(-1).into()),
    }
}

fn count(vm: &mut Vm, args: &[Value]) -> Outcome {
    check_bounds(vm, args[2], args[3])?;
    let needle = needle(vm, args[1])?;
    let Some((start, end)) = within(vm, args)? else {
        return Ok(Value::int(0).into());
    };
    let mut rest = &this(vm, args)?[start..end];
    if needle.is_empty() {
        return Ok(Value::int(rest.len() as i64 + 1).into());
    }
    let mut count = 0;
    while let Some(at) = position(rest, &needle) {
        count += 1;
        rest = &rest[at + needle.len()..];
    }
    Ok(Value::int(count).into())
}

fn affixed(vm: &mut Vm, args: &[Value], name: &str) -> Outcome {
    check_bounds(vm, args[2], args[3])?;
    let affixes = if vm.byte_slice(args[1]).is_some() {
        vec![args[1]]
    } else {
        let plain = vm.plain(args[1]);
        if !plain.is_kind(Kind::Tuple) {
            let message = format!(
                "{name} first arg must be bytes or a tuple of bytes, not {}",
                vm.type_name(args[1])
            );
            return Err(vm.raise(ClassId::TypeError, message));
        }
        vm.heap.tuples[plain.index()].to_vec()
    };
    let Some((start, end)) = within(vm, args)? else {
        return Ok(Value::FALSE.into());
    };
    for affix in affixes {
        let affix = super::copied(vm, affix)?;
        let part = &this(vm, args)?[start..end];
        let is_there = if name == "startswith" {
            part.starts_with(&affix)
        } else {
            part.ends_with(&affix)
        };
        if is_there {
            return Ok(Value::TRUE.into());
        }
    }
    Ok(Value::FALSE.into())
}

fn every(vm: &mut Vm, args: &[Value], is_wanted: fn(&u8) -> bool) -> Outcome {
    let bytes = this(vm, args)?;
    Ok(Value::bool(!bytes.is_empty() && bytes.iter().all(is_wanted)).into())
}

fn whole(vm: &mut Vm, args: &[Value], is_wanted: fn(&[u8]) -> bool) -> Outcome {
    Ok(Value::bool(is_wanted(this(vm, args)?)).into())
}

fn is_title(bytes: &[u8]) -> bool {
    let (mut has_cased, mut is_inside) = (false, false);
    for byte in bytes {
        if byte.is_ascii_uppercase() && is_inside || byte.is_ascii_lowercase() && !is_inside {
            return false;
        }
        is_inside = byte.is_ascii_alphabetic();
        has_cased |= is_inside;
    }
    has_cased
}
