//! The methods of `str`, but formatting.
//!
//! Each looks at its arguments first, which may raise, and then works on borrowed text: a method of a long
//! string never copies it to read a part.

mod case;
mod change;
pub(crate) mod codecs;
mod find;
pub(crate) mod pad;
mod split;

use dormouse_vm::{ClassId, Control, Kind, Native, Raise, Value, Vm};

/// The tables of methods.
pub(super) const METHODS: &[&[Native]] = &[
    case::METHODS,
    change::METHODS,
    codecs::METHODS,
    find::METHODS,
    pad::METHODS,
    split::METHODS,
];

/// A line of a table: a method that returns a value, or may ask for a call.
macro_rules! method {
    ($name:expr, $params:literal, $function:expr, $doc:literal) => {
        dormouse_vm::Native {
            name: $name,
            params: $params,
            run: dormouse_vm::Run::Control($function),
            doc: $doc,
        }
    };
}
pub(crate) use method;

/// The string of an argument, the payload of an instance; a TypeError that says `what` for anything else.
pub(crate) fn string(vm: &mut Vm, value: Value, what: &str) -> Result<Value, Raise> {
    let plain = vm.plain(value);
    if plain.is_kind(Kind::Str) {
        return Ok(plain);
    }
    // Messages of argument parsers call None by its name, others by its type's.
    let given = if what.starts_with("must") {
        vm.type_name(value).to_string()
    } else {
        argument_type(vm, value)
    };
    let message = format!("{what}, not {given}");
    Err(vm.raise(ClassId::TypeError, message))
}

/// How messages about wrong arguments name a type: None is called by its name.
pub(crate) fn argument_type(vm: &Vm, value: Value) -> String {
    if value.is_none() {
        "None".to_string()
    } else {
        vm.type_name(value).to_string()
    }
}

/// The receiver of a method of `str`.
fn this(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let plain = vm.plain(args[0]);
    if plain.is_kind(Kind::Str) {
        return Ok(plain);
    }
    let message = format!(
        "descriptor requires a 'str' object but received a '{}'",
        vm.type_name(args[0])
    );
    Err(vm.raise(ClassId::TypeError, message))
}

pub(crate) fn is_given(value: Value) -> bool {
    !value.is_unset() && !value.is_none()
}

/// An integer argument clipped to 64 bits; `default` when it is not given.
pub(crate) fn integer(vm: &mut Vm, value: Value, default: i64) -> Result<i64, Raise> {
    if value.is_unset() {
        return Ok(default);
    }
    match vm.index_value(value) {
        Some(number) => match number.as_int() {
            Some(number) => Ok(number),
            None => Err(vm.raise(
                ClassId::OverflowError,
                "Python int too large to convert to C ssize_t",
            )),
        },
        None => {
            let message = format!(
                "'{}' object cannot be interpreted as an integer",
                vm.type_name(value)
            );
            Err(vm.raise(ClassId::TypeError, message))
        }
    }
}

/// When one of the arguments from `first` on is an integer only by its class's `__index__`: a call that asks
/// it and comes back to the method `name`.
pub(crate) fn ask_index(vm: &mut Vm, name: &str, args: &[Value], first: usize) -> Option<Control> {
    let is_asked = args
        .iter()
        .skip(first)
        .any(|it| vm.script_method(*it, "__index__").is_some());
    if !is_asked {
        return None;
    }
    let method = vm.native(name)?;
    let n_given = args.iter().rposition(|it| !it.is_unset())? + 1;
    let given: Vec<Value> = args[..n_given]
        .iter()
        .map(|it| if it.is_unset() { Value::NONE } else { *it })
        .collect();
    let given = vm.heap.tuple(given);
    Some(Control::call(
        vm.hidden_value("_with_indices"),
        [method, given],
    ))
}

/// Raises when the arguments `start` and `end` are no bounds: they are looked at before any other argument.
pub(crate) fn check_bounds(vm: &mut Vm, start: Value, end: Value) -> Result<(), Raise> {
    bounds(vm, start, end, 0).map(|_| ())
}

/// The bounds of the arguments `start` and `end` of a method, within a length; the start may be past the end.
pub(crate) fn bounds(
    vm: &mut Vm,
    start: Value,
    end: Value,
    len: usize,
) -> Result<(usize, usize), Raise> {
    let mut bound = |value: Value, default: i64| {
        if !is_given(value) {
            return Ok(default);
        }
        let Some(number) = vm.big_of(value) else {
            let message = "slice indices must be integers or None or have an __index__ method";
            return Err(vm.raise(ClassId::TypeError, message));
        };
        let clipped = i64::try_from(&number).unwrap_or(match number.sign() {
            num_bigint::Sign::Minus => i64::MIN / 2,
            _ => i64::MAX / 2,
        });
        let at = if clipped < 0 {
            (clipped.saturating_add(len as i64)).max(0)
        } else {
            clipped
        };
        Ok(at)
    };
    let start = bound(start, 0)?;
    let end = bound(end, len as i64)?.min(len as i64);
    Ok((start as usize, end as usize))
}
