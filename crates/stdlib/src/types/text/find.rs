//! Where a string is in another.

use dormouse_vm::{ClassId, Kind, Native, Outcome, Raise, Value, Vm};

use super::{ask_index, bounds, check_bounds, method, string, this};

pub(super) const METHODS: &[Native] = &[
    method!(
        "str.find",
        "self, sub, start=, end=, /",
        |vm, args| found(vm, args, "str.find"),
        "Where sub is first, or -1."
    ),
    method!(
        "str.rfind",
        "self, sub, start=, end=, /",
        |vm, args| found(vm, args, "str.rfind"),
        "Where sub is last, or -1."
    ),
    method!(
        "str.index",
        "self, sub, start=, end=, /",
        |vm, args| found(vm, args, "str.index"),
        "Where sub is first."
    ),
    method!(
        "str.rindex",
        "self, sub, start=, end=, /",
        |vm, args| found(vm, args, "str.rindex"),
        "Where sub is last."
    ),
    method!(
        "str.count",
        "self, sub, start=, end=, /",
        count,
        "How often sub is there."
    ),
    method!(
        "str.startswith",
        "self, prefix, start=, end=, /",
        |vm, args| affixed(vm, args, "startswith"),
        "Whether it begins with a prefix."
    ),
    method!(
        "str.endswith",
        "self, suffix, start=, end=, /",
        |vm, args| affixed(vm, args, "endswith"),
        "Whether it ends with a suffix."
    ),
];

/// The part of the receiver between the bounds in arguments 2 and 3, with the byte where it begins; `None` for
/// bounds that cross.
fn part<'a>(
    vm: &'a mut Vm,
    this: Value,
    args: &[Value],
) -> Result<Option<(&'a str, usize)>, Raise> {
    let n_chars = vm.heap.strs[this.index()].n_chars();
    let (start, end) = bounds(vm, args[2], args[3], n_chars)?;
    if start > end {
        return Ok(None);
    }
    let this = &vm.heap.strs[this.index()];
    Ok(Some((this.between(start, end), this.byte_of(start))))
}

fn found(vm: &mut Vm, args: &[Value], name: &str) -> Outcome {
    if let Some(control) = ask_index(vm, name, args, 2) {
        return Ok(control);
    }
    check_bounds(vm, args[2], args[3])?;
    let (this, sub) = (this(vm, args)?, string(vm, args[1], "must be str")?);
    let is_from_right = name.starts_with("str.r");
    // The receiver is looked at with the needle beside it, so the bounds come first.
    let within = part(vm, this, args)?.map(|(part, from)| (from, from + part.len()));
    let at = within.and_then(|(from, to)| {
        let haystack = &vm.heap.text(this)[from..to];
        let needle = vm.heap.text(sub);
        let at = if is_from_right {
            haystack.rfind(needle)
        } else {
            haystack.find(needle)
        };
        at.map(|it| vm.heap.strs[this.index()].position_of(from + it))
    });
    match at {
        Some(at) => Ok(Value::int(at as i64).into()),
        None if name.ends_with("index") => {
            Err(vm.raise(ClassId::ValueError, "substring not found"))
        }
        None => Ok(Value::int(-1).into()),
    }
}

fn count(vm: &mut Vm, args: &[Value]) -> Outcome {
    if let Some(control) = ask_index(vm, "str.count", args, 2) {
        return Ok(control);
    }
    check_bounds(vm, args[2], args[3])?;
    let (this, sub) = (this(vm, args)?, string(vm, args[1], "must be str")?);
    let within = part(vm, this, args)?.map(|(part, from)| (from, from + part.len()));
    let count = within.map_or(0, |(from, to)| {
        vm.heap.text(this)[from..to]
            .matches(vm.heap.text(sub))
            .count()
    });
    Ok(Value::int(count as i64).into())
}

fn affixed(vm: &mut Vm, args: &[Value], name: &str) -> Outcome {
    if let Some(control) = ask_index(vm, &format!("str.{name}"), args, 2) {
        return Ok(control);
    }
    check_bounds(vm, args[2], args[3])?;
    let this = this(vm, args)?;
    let affix = vm.plain(args[1]);
    let affixes = match affix.kind() {
        Some(Kind::Str) => vec![affix],
        Some(Kind::Tuple) => vm.heap.tuples[affix.index()].to_vec(),
        _ => {
            let what = format!("{name} first arg must be str or a tuple of str");
            let message = format!("{what}, not {}", vm.type_name(args[1]));
            return Err(vm.raise(ClassId::TypeError, message));
        }
    };
    let Some((part, from)) = part(vm, this, args)? else {
        return Ok(Value::FALSE.into());
    };
    let to = from + part.len();
    for affix in affixes {
        let plain = vm.plain(affix);
        if !plain.is_kind(Kind::Str) {
            let message = format!(
                "tuple for {name} must only contain str, not {}",
                vm.type_name(affix)
            );
            return Err(vm.raise(ClassId::TypeError, message));
        }
        let (part, affix) = (&vm.heap.text(this)[from..to], vm.heap.text(plain));
        let is_there = if name == "startswith" {
            part.starts_with(affix)
        } else {
            part.ends_with(affix)
        };
        if is_there {
            return Ok(Value::TRUE.into());
        }
    }
    Ok(Value::FALSE.into())
}
