//! `unicodedata`: the natives, which give None for what there is not.

use dormouse_vm::text::{facts, unicode};
use dormouse_vm::{ClassId, Native, Raise, Run, Value, Vm};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_unicode_fact",
        params: "char, which, /",
        run: Run::Plain(fact),
        doc: "0 its name, 1 its category, 2 how it combines, 3 its value as a decimal, 4 its direction, 5 its width, \
              6 whether it is mirrored, 7 its value, 8 its value as a digit, 9 what it is made of.",
    },
    Native {
        name: "_unicode_lookup",
        params: "name, /",
        run: Run::Plain(lookup),
        doc: "The character of a name.",
    },
    Native {
        name: "_unicode_normalize",
        params: "form, text, /",
        run: Run::Plain(normalize),
        doc: "A normal form of a text.",
    },
];

fn fact(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let Some(c) = vm.str_of(args[0]).and_then(|it| it.chars().next()) else {
        return Err(vm.raise(ClassId::TypeError, "a character is required"));
    };
    Ok(match args[1].as_int() {
        Some(0) => match unicode::name(c) {
            Some(name) => vm.heap.str(name),
            None => Value::NONE,
        },
        Some(1) => vm.intern(&unicode::category_name(c)),
        Some(2) => Value::int(i64::from(unicode::combining_class(c))),
        Some(4) => vm.intern(facts::direction(c)),
        Some(5) => vm.intern(facts::width(c)),
        Some(6) => Value::int(i64::from(facts::is_mirrored(c))),
        Some(7) => facts::numeric_value(c).map_or(Value::NONE, |(numerator, denominator)| {
            vm.heap.float(numerator as f64 / f64::from(denominator))
        }),
        Some(8) => facts::digit_value(c).map_or(Value::NONE, Value::int),
        Some(9) => vm.heap.str(facts::decomposition(c)),
        _ => unicode::decimal_value(c).map_or(Value::NONE, |it| Value::int(i64::from(it))),
    })
}

fn lookup(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let Some(name) = vm.str_of(args[0]) else {
        let message = format!(
            "lookup() argument must be str, not {}",
            vm.type_name(args[0])
        );
        return Err(vm.raise(ClassId::TypeError, message));
    };
    match unicode::char_of_name(name) {
        Some(c) => Ok(vm.intern(c.encode_utf8(&mut [0; 4]))),
        None => match facts::sequence_of_name(name) {
            Some(text) => Ok(vm.heap.str(text)),
            None => Ok(Value::NONE),
        },
    }
}

fn normalize(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let (Some(form), Some(text)) = (vm.str_of(args[0]), vm.str_of(args[1])) else {
        return Err(vm.raise(ClassId::TypeError, "normalize() takes two strings"));
    };
    match unicode::normalize(form, text) {
        Some(text) => Ok(vm.heap.str(text)),
        None => Ok(Value::NONE),
    }
}
