//! The methods of `float` that are no binary operators.

use dormouse_vm::number::{NumberError, float, float_text, int};
use dormouse_vm::text::repr::repr_bytes;
use dormouse_vm::{ClassId, Control, Native, Outcome, Raise, Run, Value, Vm};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use super::construct::instance_with;
use super::int::{check_class, wrong_receiver};
use super::{Attribute, attribute};

pub(super) const METHODS: &[Native] = &[
    Native {
        name: "float.__new__",
        params: "cls, x=, /",
        run: Run::Control(float_new),
        doc: "Convert a string or number to a float.",
    },
    Native {
        name: "float.__neg__",
        params: "self, /",
        run: Run::Plain(neg),
        doc: "-self",
    },
    Native {
        name: "float.__pos__",
        params: "self, /",
        run: Run::Plain(itself),
        doc: "+self",
    },
    Native {
        name: "float.__abs__",
        params: "self, /",
        run: Run::Plain(abs),
        doc: "abs(self)",
    },
    Native {
        name: "float.__bool__",
        params: "self, /",
        run: Run::Plain(truth),
        doc: "True if self else False",
    },
    Native {
        name: "float.__float__",
        params: "self, /",
        run: Run::Plain(itself),
        doc: "float(self)",
    },
    Native {
        name: "float.conjugate",
        params: "self, /",
        run: Run::Plain(itself),
        doc: "Return self, the complex conjugate of any float.",
    },
    Native {
        name: "float.__int__",
        params: "self, /",
        run: Run::Plain(|vm, args| whole(vm, args, float::to_int)),
        doc: "int(self)",
    },
    Native {
        name: "float.__trunc__",
        params: "self, /",
        run: Run::Plain(|vm, args| whole(vm, args, float::to_int)),
        doc: "Return the integral closest to self between 0 and self.",
    },
    Native {
        name: "float.__floor__",
        params: "self, /",
        run: Run::Plain(|vm, args| whole(vm, args, float::floor)),
        doc: "Return the floor as an integral.",
    },
    Native {
        name: "float.__ceil__",
        params: "self, /",
        run: Run::Plain(|vm, args| whole(vm, args, float::ceil)),
        doc: "Return the ceiling as an integral.",
    },
    Native {
        name: "float.__round__",
        params: "self, ndigits=, /",
        run: Run::Control(round),
        doc: "Return the integral closest to self, or the decimal.",
    },
    Native {
        name: "float.__repr__",
        params: "self, /",
        run: Run::Plain(repr),
        doc: "repr(self)",
    },
    Native {
        name: "float.__hash__",
        params: "self, /",
        run: Run::Plain(hash),
        doc: "hash(self)",
    },
    Native {
        name: "float.__format__",
        params: "self, format_spec, /",
        run: Run::Control(super::format::number_format),
        doc: "Format by a specifier.",
    },
    Native {
        name: "float.__getnewargs__",
        params: "self, /",
        run: Run::Plain(new_args),
        doc: "What the copy is made of.",
    },
    Native {
        name: "float.is_integer",
        params: "self, /",
        run: Run::Plain(is_integer),
        doc: "Return True if the float is an integer.",
    },
    Native {
        name: "float.as_integer_ratio",
        params: "self, /",
        run: Run::Plain(ratio),
        doc: "Return a pair of integers whose ratio is the float.",
    },
    Native {
        name: "float.hex",
        params: "self, /",
        run: Run::Plain(hex),
        doc: "Return a hexadecimal representation of a floating-point number.",
    },
    Native {
        name: "float.fromhex",
        params: "cls, string, /",
        run: Run::Control(from_hex),
        doc: "Create a floating-point number from a hexadecimal string.",
    },
    Native {
        name: "float.__getformat__",
        params: "cls, typestr, /",
        run: Run::Plain(get_format),
        doc: "How floats are stored.",
    },
];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    attribute!(Float, "real", itself),
    attribute!(Float, "imag", zero),
];

fn float_new(vm: &mut Vm, args: &[Value]) -> Outcome {
    let (class, x) = (args[0], args[1]);
    check_class(vm, class, ClassId::Float)?;
    let number = if x.is_unset() {
        vm.heap.float(0.0)
    } else if vm.script_method(x, "__float__").is_some() {
        return Ok(Control::call(vm.hidden_value("_float_new"), [class, x]));
    } else if vm.float_of(vm.plain(x)).is_some() {
        vm.plain(x)
    } else if let Some(number) = vm.big_of(x) {
        let number = int::to_f64(&number).map_err(|error| vm.number_error(&error))?;
        vm.heap.float(number)
    } else if vm.str_of(x).is_some() || vm.byte_slice(x).is_some() {
        parse(vm, x)?
    } else if vm.script_method(x, "__index__").is_some() {
        return Ok(Control::call(vm.hidden_value("_float_new"), [class, x]));
    } else {
        let message = format!(
            "float() argument must be a string or a real number, not '{}'",
            vm.type_name(x)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    };
    Ok(instance_with(vm, class, number).into())
}

/// The float that a string or bytes write.
fn parse(vm: &mut Vm, x: Value) -> Result<Value, Raise> {
    if let Some(text) = vm.str_of(x).map(str::to_string) {
        return match float_text::parse_float(&text) {
            Ok(number) => Ok(vm.heap.float(number)),
            Err(error) => Err(vm.number_error(&error)),
        };
    }
    let bytes = vm.byte_slice(x).unwrap_or(&[]);
    let number = str::from_utf8(bytes)
        .ok()
        .filter(|it| it.is_ascii())
        .and_then(|it| float_text::parse_float(it).ok());
    match number {
        Some(number) => Ok(vm.heap.float(number)),
        None => {
            let message = format!("could not convert string to float: {}", repr_bytes(bytes));
            Err(vm.raise(ClassId::ValueError, message))
        }
    }
}

fn receiver(vm: &mut Vm, value: Value) -> Result<f64, Raise> {
    match vm.float_of(vm.plain(value)) {
        Some(number) => Ok(number),
        None => Err(wrong_receiver(vm, value, "float")),
    }
}

fn itself(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    receiver(vm, args[0])?;
    Ok(vm.plain(args[0]))
}

fn zero(vm: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(vm.heap.float(0.0))
}

fn neg(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = receiver(vm, args[0])?;
    Ok(vm.heap.float(-number))
}

fn abs(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = receiver(vm, args[0])?;
    Ok(vm.heap.float(number.abs()))
}

fn truth(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    Ok(Value::bool(receiver(vm, args[0])? != 0.0))
}

/// Makes an integer of the float.
fn whole(
    vm: &mut Vm,
    args: &[Value],
    convert: fn(f64) -> Result<BigInt, NumberError>,
) -> Result<Value, Raise> {
    let number = receiver(vm, args[0])?;
    match convert(number) {
        Ok(number) => Ok(vm.heap.big_int(number)),
        Err(error) => Err(vm.number_error(&error)),
    }
}

fn round(vm: &mut Vm, args: &[Value]) -> Outcome {
    let number = receiver(vm, args[0])?;
    if args[1].is_unset() || args[1].is_none() {
        return match float::round_to_int(number) {
            Ok(number) => Ok(vm.heap.big_int(number).into()),
            Err(error) => Err(vm.number_error(&error)),
        };
    }
    let Some(digits) = vm.big_of(args[1]) else {
        return super::needs_index(vm, "_number_round", args);
    };
    // Neither bound is near what changes a float.
    let digits = digits.to_i64().unwrap_or(if digits.is_negative() {
        i64::MIN
    } else {
        i64::MAX
    });
    match float::round(number, digits) {
        Ok(number) => Ok(vm.heap.float(number).into()),
        Err(error) => Err(vm.number_error(&error)),
    }
}

fn repr(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = receiver(vm, args[0])?;
    Ok(vm.heap.str(float_text::repr(number)))
}

fn hash(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = receiver(vm, args[0])?;
    Ok(vm.heap.int(dormouse_vm::number::hash::hash_float(number)))
}

fn new_args(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = itself(vm, args)?;
    Ok(vm.heap.tuple([number]))
}

fn is_integer(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = receiver(vm, args[0])?;
    Ok(Value::bool(float::is_integer(number)))
}

fn ratio(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = receiver(vm, args[0])?;
    match float::as_integer_ratio(number) {
        Ok((numerator, denominator)) => {
            let pair = [vm.heap.big_int(numerator), vm.heap.big_int(denominator)];
            Ok(vm.heap.tuple(pair))
        }
        Err(error) => Err(vm.number_error(&error)),
    }
}

fn hex(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = receiver(vm, args[0])?;
    Ok(vm.heap.str(float_text::to_hex(number)))
}

fn from_hex(vm: &mut Vm, args: &[Value]) -> Outcome {
    let Some(text) = vm.str_of(args[1]).map(str::to_string) else {
        return Err(vm.raise(
            ClassId::TypeError,
            "bad argument type for built-in operation",
        ));
    };
    let number = float_text::parse_hex(&text).map_err(|error| vm.number_error(&error))?;
    let number = vm.heap.float(number);
    if args[0] == vm.class(ClassId::Float) {
        return Ok(number.into());
    }
    Ok(Control::call(args[0], [number]))
}

fn get_format(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    match vm.str_of(args[1]) {
        Some("double" | "float") => Ok(vm.intern("IEEE, little-endian")),
        _ => Err(vm.raise(
            ClassId::ValueError,
            "__getformat__() argument 1 must be 'double' or 'float'",
        )),
    }
}
