//! Built-in functions on numbers: powers, rounding, sums, extremes, digits in other bases.
//!
//! Each computes on numbers of built-in types and leaves what a script's class has a say in to the prelude.

use std::cmp::Ordering;

use dormouse_vm::frame::Resume;
use dormouse_vm::number::int;
use dormouse_vm::number::int_text::{to_binary, to_hex, to_octal};
use dormouse_vm::{Arithmetic, ClassId, Control, Kind, Native, Outcome, Raise, Run, Value, Vm};
use num_bigint::BigInt;

use super::functions::not_an_integer;
use crate::types::arithmetic;

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "abs",
        params: "x, /",
        run: Run::Control(abs),
        doc: "Return the absolute value of a number.",
    },
    Native {
        name: "pow",
        params: "base, exp, mod=",
        run: Run::Control(pow),
        doc: "Return base to the power exp, perhaps modulo mod.",
    },
    Native {
        name: "divmod",
        params: "x, y, /",
        run: Run::Control(divmod),
        doc: "Return the quotient and the rest of a division.",
    },
    Native {
        name: "round",
        params: "number, ndigits=",
        run: Run::Control(round),
        doc: "Round a number to a precision in decimal digits.",
    },
    Native {
        name: "sum",
        params: "iterable, /, start=",
        run: Run::Control(sum),
        doc: "Return the sum of a start value and the items of an iterable.",
    },
    Native {
        name: "min",
        params: "*args, key=, default=",
        run: Run::Control(min),
        doc: "Return the smallest item.",
    },
    Native {
        name: "max",
        params: "*args, key=, default=",
        run: Run::Control(max),
        doc: "Return the largest item.",
    },
    Native {
        name: "bin",
        params: "number, /",
        run: Run::Control(bin),
        doc: "Return the binary text of an integer.",
    },
    Native {
        name: "oct",
        params: "number, /",
        run: Run::Control(oct),
        doc: "Return the octal text of an integer.",
    },
    Native {
        name: "hex",
        params: "number, /",
        run: Run::Control(hex),
        doc: "Return the hexadecimal text of an integer.",
    },
    Native {
        name: "_index",
        params: "x, /",
        run: Run::Control(index),
        doc: "An object as the integer it stands for.",
    },
];

fn abs(vm: &mut Vm, args: &[Value]) -> Outcome {
    if let Some(function) = vm.script_method(args[0], "__abs__") {
        let function = vm.special(function);
        return Ok(Control::call(function, [args[0]]));
    }
    let plain = vm.plain(args[0]);
    if let Some(number) = plain.as_int() {
        return Ok(vm.heap.int(number.abs()).into());
    }
    if let Some(number) = vm.float_of(plain) {
        return Ok(vm.heap.float(number.abs()).into());
    }
    match vm.big_of(plain) {
        Some(number) => Ok(vm.heap.big_int(num_traits::Signed::abs(&number)).into()),
        None => {
            let message = format!("bad operand type for abs(): '{}'", vm.type_name(args[0]));
            Err(vm.raise(ClassId::TypeError, message))
        }
    }
}

/// Whether a value is a number of a built-in type, no instance of a subclass.
fn is_plain_number(vm: &Vm, value: Value) -> bool {
    value.is_int() || value.is_bool() || value.is_kind(Kind::BigInt) || vm.float_of(value).is_some()
}

fn none_if_unset(value: Value) -> Value {
    if value.is_unset() { Value::NONE } else { value }
}

/// So many products of two words take less than a tenth of a second: with more, a power is made in the library.
const MOST_STEPS: u64 = 1 << 26;

/// The power of an integer modulo another one; with very large ones the library makes it.
pub(crate) fn mod_power(vm: &mut Vm, base: Value, exponent: Value, modulus: Value) -> Outcome {
    let args = [base, exponent, modulus].map(|it| vm.index_value(it).unwrap_or_default());
    let [base, exponent, modulus] = args.map(|it| vm.big_of(it).unwrap_or_default());
    let n_words = modulus.bits() / 64 + 1;
    let n_steps = exponent
        .bits()
        .saturating_mul(n_words.saturating_mul(n_words));
    if n_steps > MOST_STEPS && exponent.sign() != num_bigint::Sign::Minus {
        let function = vm.hidden_value("_large_mod_power");
        return Ok(Control::call(function, args));
    }
    match int::mod_pow(&base, &exponent, &modulus) {
        Ok(power) => Ok(vm.heap.big_int(power).into()),
        Err(error) => Err(vm.number_error(&error)),
    }
}

fn pow(vm: &mut Vm, args: &[Value]) -> Outcome {
    let (base, exponent, modulus) = (args[0], args[1], none_if_unset(args[2]));
    if modulus.is_none()
        && is_plain_number(vm, base)
        && let Some(function) = vm.large_operation(Arithmetic::Pow, base, exponent)
    {
        return Ok(Control::call(function, [base, exponent]));
    }
    if modulus.is_none()
        && is_plain_number(vm, base)
        && is_plain_number(vm, exponent)
        && let Some(power) = vm.arithmetic(Arithmetic::Pow, base, exponent)?
    {
        return Ok(power.into());
    }
    let is_int = |value: Value| value.is_int() || value.is_bool() || value.is_kind(Kind::BigInt);
    if is_int(base) && is_int(exponent) && is_int(modulus) {
        return mod_power(vm, base, exponent, modulus);
    }
    Ok(Control::call(
        vm.hidden_value("_pow"),
        [base, exponent, modulus],
    ))
}

fn divmod(vm: &mut Vm, args: &[Value]) -> Outcome {
    if vm
        .large_operation(Arithmetic::FloorDiv, args[0], args[1])
        .is_some()
        && is_plain_number(vm, args[0])
    {
        return Ok(Control::call(vm.hidden_value("_large_divmod"), args));
    }
    if is_plain_number(vm, args[0])
        && is_plain_number(vm, args[1])
        && let Some(pair) = arithmetic::divmod(vm, args[0], args[1])?
    {
        return Ok(pair.into());
    }
    Ok(Control::call(vm.hidden_value("_divmod"), args))
}

fn round(vm: &mut Vm, args: &[Value]) -> Outcome {
    let digits = none_if_unset(args[1]);
    if (args[0].is_int() || args[0].is_bool()) && digits.is_none() {
        return Ok(vm.index_value(args[0]).unwrap_or(args[0]).into());
    }
    Ok(Control::call(vm.hidden_value("_round"), [args[0], digits]))
}

fn sum(vm: &mut Vm, args: &[Value]) -> Outcome {
    let start = if args[1].is_unset() {
        Value::int(0)
    } else {
        args[1]
    };
    let refused = match vm.plain(start).kind() {
        Some(Kind::Str) => Some("sum() can't sum strings [use ''.join(seq) instead]"),
        Some(Kind::Bytes) => Some("sum() can't sum bytes [use b''.join(seq) instead]"),
        Some(Kind::ByteArray) => Some("sum() can't sum bytearray [use b''.join(seq) instead]"),
        _ => None,
    };
    if let Some(message) = refused {
        return Err(vm.raise(ClassId::TypeError, message));
    }
    if let Some(total) = quick_sum(vm, args[0], start)? {
        return Ok(total.into());
    }
    Ok(Control::call(vm.hidden_value("_sum"), [args[0], start]))
}

/// The bytes of the items that are summed at once.
const MOST_SUMMED: usize = 1 << 24;

/// The sum of a list, tuple or range of plain numbers; `None` for anything else.
fn quick_sum(vm: &mut Vm, iterable: Value, start: Value) -> Result<Option<Value>, Raise> {
    if !is_plain_number(vm, start) {
        return Ok(None);
    }
    if iterable.is_kind(Kind::Range)
        && let Some(start) = vm.big_of(start)
    {
        let total = start + range_sum(vm, iterable);
        return Ok(Some(vm.heap.big_int(total)));
    }
    let Some(items) = vm.sequence_items(iterable) else {
        return Ok(None);
    };
    if !items.iter().all(|it| is_plain_number(vm, *it)) {
        return Ok(None);
    }
    // The library adds large numbers one by one.
    let sizes = items.iter().map(|it| vm.heap.size_of(*it));
    if sizes.sum::<usize>() > MOST_SUMMED {
        return Ok(None);
    }
    let items = items.to_vec();
    let mut total = start;
    for item in items {
        match vm.arithmetic(Arithmetic::Add, total, item)? {
            Some(sum) => total = sum,
            None => return Ok(None),
        }
    }
    Ok(Some(total))
}

/// The sum of an arithmetic progression.
fn range_sum(vm: &Vm, range: Value) -> BigInt {
    let len = vm.range_len(range);
    let range = &vm.heap.ranges[range.index()];
    let (start, step) = (
        vm.big_of(range.start).unwrap_or_default(),
        vm.big_of(range.step).unwrap_or_default(),
    );
    // The product of two neighbours is even.
    let steps = &len * (&len - 1) / 2;
    start * len + step * steps
}

fn min(vm: &mut Vm, args: &[Value]) -> Outcome {
    extreme(vm, args, "min", Ordering::Less)
}

fn max(vm: &mut Vm, args: &[Value]) -> Outcome {
    extreme(vm, args, "max", Ordering::Greater)
}

/// The first item that no other one is `wanted` than.
fn extreme(vm: &mut Vm, args: &[Value], name: &str, wanted: Ordering) -> Outcome {
    // Keyword-only parameters are bound before the star.
    let (key, default) = (none_if_unset(args[0]), args[1]);
    let given = vm.sequence_items(args[2]).unwrap_or(&[]).to_vec();
    if given.is_empty() {
        let message = format!("{name} expected at least 1 argument, got 0");
        return Err(vm.raise(ClassId::TypeError, message));
    }
    if given.len() > 1 && !default.is_unset() {
        let message =
            format!("Cannot specify a default for {name}() with multiple positional arguments");
        return Err(vm.raise(ClassId::TypeError, message));
    }
    if key.is_none() {
        let found = match &*given {
            [one] => vm
                .sequence_items(*one)
                .and_then(|items| quick_extreme(vm, items, wanted)),
            items => quick_extreme(vm, items, wanted),
        };
        if let Some(value) = found {
            return Ok(value.into());
        }
    }
    let default = if default.is_unset() {
        vm.hidden_value("_MISSING")
    } else {
        default
    };
    let is_largest = Value::bool(wanted == Ordering::Greater);
    Ok(Control::call(
        vm.hidden_value("_extreme"),
        [args[2], key, default, is_largest],
    ))
}

/// The extreme of items whose order needs no script; `None` when there are none or one does.
fn quick_extreme(vm: &Vm, items: &[Value], wanted: Ordering) -> Option<Value> {
    let (first, rest) = items.split_first()?;
    let mut best = *first;
    for item in rest {
        if vm.quick_cmp(*item, best)? == wanted {
            best = *item;
        }
    }
    Some(best)
}

fn bin(vm: &mut Vm, args: &[Value]) -> Outcome {
    based(vm, args[0], "bin", to_binary)
}

fn oct(vm: &mut Vm, args: &[Value]) -> Outcome {
    based(vm, args[0], "oct", to_octal)
}

fn hex(vm: &mut Vm, args: &[Value]) -> Outcome {
    based(vm, args[0], "hex", to_hex)
}

fn based(vm: &mut Vm, value: Value, name: &str, text: fn(&BigInt) -> String) -> Outcome {
    if let Some(number) = vm.big_of(value) {
        vm.need_room(usize::try_from(number.bits()).unwrap_or(usize::MAX))?;
        return Ok(vm.heap.str(text(&number)).into());
    }
    if vm.script_method(value, "__index__").is_none() {
        return Err(not_an_integer(vm, value));
    }
    let function = vm.native(name).unwrap_or(Value::NONE);
    Ok(Control::call(
        vm.hidden_value("_with_index"),
        [function, value],
    ))
}

fn index(vm: &mut Vm, args: &[Value]) -> Outcome {
    if let Some(value) = vm.index_value(args[0]) {
        return Ok(value.into());
    }
    match vm.script_method(args[0], "__index__") {
        Some(function) => {
            let function = vm.special(function);
            Ok(Control::call_then(function, [args[0]], Resume::Index))
        }
        None => Err(not_an_integer(vm, args[0])),
    }
}
