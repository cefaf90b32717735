//! The methods of `int` and `bool` that are no binary operators.

use dormouse_vm::number::int::{ByteOrder, Signedness};
use dormouse_vm::number::{NumberError, float, int, int_text};
use dormouse_vm::text::repr::repr_bytes;
use dormouse_vm::{ClassId, Control, Kind, Native, Outcome, Raise, Run, Value, Vm};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use super::construct::instance_with;
use super::{Attribute, attribute};

pub(super) const METHODS: &[Native] = &[
    Native {
        name: "int.__new__",
        params: "cls, x=, /, base=",
        run: Run::Control(int_new),
        doc: "Convert a number or string to an integer.",
    },
    Native {
        name: "bool.__new__",
        params: "cls, x=, /",
        run: Run::Control(bool_new),
        doc: "The truth of a value.",
    },
    Native {
        name: "int.__neg__",
        params: "self, /",
        run: Run::Plain(neg),
        doc: "-self",
    },
    Native {
        name: "int.__pos__",
        params: "self, /",
        run: Run::Plain(itself),
        doc: "+self",
    },
    Native {
        name: "int.__invert__",
        params: "self, /",
        run: Run::Plain(invert),
        doc: "~self",
    },
    Native {
        name: "int.__abs__",
        params: "self, /",
        run: Run::Plain(abs),
        doc: "abs(self)",
    },
    Native {
        name: "int.__bool__",
        params: "self, /",
        run: Run::Plain(truth),
        doc: "True if self else False",
    },
    Native {
        name: "int.__int__",
        params: "self, /",
        run: Run::Plain(itself),
        doc: "int(self)",
    },
    Native {
        name: "int.__index__",
        params: "self, /",
        run: Run::Plain(itself),
        doc: "Return self as a plain int.",
    },
    Native {
        name: "int.__trunc__",
        params: "self, /",
        run: Run::Plain(itself),
        doc: "Truncating an integer gives itself.",
    },
    Native {
        name: "int.__floor__",
        params: "self, /",
        run: Run::Plain(itself),
        doc: "The floor of an integer is itself.",
    },
    Native {
        name: "int.__ceil__",
        params: "self, /",
        run: Run::Plain(itself),
        doc: "The ceiling of an integer is itself.",
    },
    Native {
        name: "int.conjugate",
        params: "self, /",
        run: Run::Plain(itself),
        doc: "The complex conjugate of an integer is itself.",
    },
    Native {
        name: "int.__float__",
        params: "self, /",
        run: Run::Plain(to_float),
        doc: "float(self)",
    },
    Native {
        name: "int.__round__",
        params: "self, ndigits=, /",
        run: Run::Control(round),
        doc: "Round to a power of ten.",
    },
    Native {
        name: "int.__repr__",
        params: "self, /",
        run: Run::Plain(repr),
        doc: "repr(self)",
    },
    Native {
        name: "bool.__repr__",
        params: "self, /",
        run: Run::Plain(bool_repr),
        doc: "repr(self)",
    },
    Native {
        name: "int.__hash__",
        params: "self, /",
        run: Run::Plain(hash),
        doc: "hash(self)",
    },
    Native {
        name: "int.__format__",
        params: "self, format_spec, /",
        run: Run::Control(super::format::number_format),
        doc: "Format by a specifier.",
    },
    Native {
        name: "int.__getnewargs__",
        params: "self, /",
        run: Run::Plain(new_args),
        doc: "What the copy is made of.",
    },
    Native {
        name: "int.bit_length",
        params: "self, /",
        run: Run::Plain(bit_length),
        doc: "Number of bits necessary to represent self in binary.",
    },
    Native {
        name: "int.bit_count",
        params: "self, /",
        run: Run::Plain(bit_count),
        doc: "Number of ones in the binary representation of the absolute value of self.",
    },
    Native {
        name: "int.as_integer_ratio",
        params: "self, /",
        run: Run::Plain(ratio),
        doc: "The integer as a ratio.",
    },
    Native {
        name: "int.to_bytes",
        params: "self, /, length=, byteorder=, *, signed=",
        run: Run::Control(to_bytes),
        doc: "Return an array of bytes representing an integer.",
    },
    Native {
        name: "int.from_bytes",
        params: "cls, /, bytes, byteorder=, *, signed=",
        run: Run::Control(from_bytes),
        doc: "Return the integer represented by the given array of bytes.",
    },
];

pub(super) const ATTRIBUTES: &[Attribute] = &[
    attribute!(Int, "real", itself),
    attribute!(Int, "imag", zero),
    attribute!(Int, "numerator", itself),
    attribute!(Int, "denominator", one),
];

/// Digits an integer may have in decimal text, as the program has set it; 0 for no limit.
pub(crate) fn max_digits(vm: &Vm) -> usize {
    let limits = vm.hidden_value("_int_limits");
    vm.sequence_items(limits)
        .and_then(|it| it.first()?.as_int())
        .and_then(|it| usize::try_from(it).ok())
        .unwrap_or(int_text::DEFAULT_MAX_DIGITS)
}

/// The exception for a receiver of another type.
pub(super) fn wrong_receiver(vm: &mut Vm, value: Value, class: &str) -> Raise {
    let message = format!(
        "descriptor requires a '{class}' object but received a '{}'",
        vm.type_name(value)
    );
    vm.raise(ClassId::TypeError, message)
}

/// Checks the class that a `__new__` is to make an instance of.
pub(super) fn check_class(vm: &mut Vm, class: Value, base: ClassId) -> Result<(), Raise> {
    let name = base.name();
    if !class.is_kind(Kind::Class) {
        let message = format!(
            "{name}.__new__(X): X is not a type object ({})",
            vm.type_name(class)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    }
    if !vm.is_subclass(class, vm.class(base)) {
        let given = vm.class_name(class);
        let message = format!("{name}.__new__({given}): {given} is not a subtype of {name}");
        return Err(vm.raise(ClassId::TypeError, message));
    }
    Ok(())
}

fn int_new(vm: &mut Vm, args: &[Value]) -> Outcome {
    let &[class, x, base] = args else {
        return Ok(Value::int(0).into());
    };
    check_class(vm, class, ClassId::Int)?;
    let number = if !base.is_unset() {
        if vm.index_value(base).is_none() {
            return super::needs_index(vm, "_int_with_base", args);
        }
        int_with_base(vm, x, base)?
    } else if x.is_unset() {
        Value::int(0)
    } else if x.is_int() {
        x
    } else if vm.script_method(x, "__int__").is_some() {
        return Ok(Control::call(vm.hidden_value("_int_new"), [class, x]));
    } else if let Some(number) = vm.index_value(x) {
        number
    } else if let Some(number) = vm.float_of(vm.plain(x)) {
        let number = float::to_int(number).map_err(|error| vm.number_error(&error))?;
        vm.heap.big_int(number)
    } else if vm.str_of(x).is_some() || vm.byte_slice(x).is_some() {
        parse(vm, x, 10)?
    } else if ["__index__", "__trunc__"]
        .iter()
        .any(|it| vm.script_method(x, it).is_some())
    {
        return Ok(Control::call(vm.hidden_value("_int_new"), [class, x]));
    } else {
        let message = format!(
            "int() argument must be a string, a bytes-like object or a real number, not '{}'",
            vm.type_name(x)
        );
        return Err(vm.raise(ClassId::TypeError, message));
    };
    Ok(instance_with(vm, class, number).into())
}

fn int_with_base(vm: &mut Vm, x: Value, base: Value) -> Result<Value, Raise> {
    if x.is_unset() {
        return Err(vm.raise(ClassId::TypeError, "int() missing string argument"));
    }
    let base = vm.index_value(base).and_then(Value::as_int);
    let Some(base) = base.and_then(|it| u32::try_from(it).ok()) else {
        return Err(vm.number_error(&NumberError::IntBase));
    };
    if base == 1 || base > 36 {
        return Err(vm.number_error(&NumberError::IntBase));
    }
    if vm.str_of(x).is_none() && vm.byte_slice(x).is_none() {
        return Err(vm.raise(
            ClassId::TypeError,
            "int() can't convert non-string with explicit base",
        ));
    }
    parse(vm, x, base)
}

/// The integer that a string or bytes write.
fn parse(vm: &mut Vm, x: Value, base: u32) -> Result<Value, Raise> {
    let limit = max_digits(vm);
    let (text, is_bytes) = match (vm.str_of(x), vm.byte_slice(x)) {
        (Some(text), _) => (text.to_string(), false),
        (None, bytes) => {
            let bytes = bytes.unwrap_or(&[]);
            (bytes.iter().map(|it| char::from(*it)).collect(), true)
        }
    };
    let is_short = text.len() <= 18 && base == 10;
    if is_short && text.bytes().all(|it| it.is_ascii_digit()) && !text.is_empty() {
        return Ok(vm.heap.int(text.parse().unwrap_or(0)));
    }
    let error = match int_text::parse_int(&text, base, limit) {
        Ok(number) if !is_bytes || text.is_ascii() => return Ok(vm.heap.big_int(number)),
        Ok(_) => NumberError::IntLiteral { base, text },
        Err(error) => error,
    };
    if is_bytes && matches!(error, NumberError::IntLiteral { .. }) {
        let shown = repr_bytes(vm.byte_slice(x).unwrap_or(&[]));
        let message = format!("invalid literal for int() with base {base}: {shown}");
        return Err(vm.raise(ClassId::ValueError, message));
    }
    Err(vm.number_error(&error))
}

fn bool_new(vm: &mut Vm, args: &[Value]) -> Outcome {
    check_class(vm, args[0], ClassId::Bool)?;
    if args[1].is_unset() {
        return Ok(Value::FALSE.into());
    }
    match vm.quick_truth(args[1]) {
        Some(truth) => Ok(Value::bool(truth).into()),
        None => Ok(Control::call(vm.hidden_value("_truth"), [args[1]])),
    }
}

fn receiver(vm: &mut Vm, value: Value) -> Result<BigInt, Raise> {
    match vm.big_of(value) {
        Some(number) => Ok(number),
        None => Err(wrong_receiver(vm, value, "int")),
    }
}

fn itself(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    match vm.index_value(args[0]) {
        Some(value) => Ok(value),
        None => Err(wrong_receiver(vm, args[0], "int")),
    }
}

fn zero(_: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(Value::int(0))
}

fn one(_: &mut Vm, _: &[Value]) -> Result<Value, Raise> {
    Ok(Value::int(1))
}

fn neg(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = receiver(vm, args[0])?;
    Ok(vm.heap.big_int(-number))
}

fn invert(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = receiver(vm, args[0])?;
    Ok(vm.heap.big_int(-number - 1))
}

fn abs(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = receiver(vm, args[0])?;
    Ok(vm.heap.big_int(number.abs()))
}

fn truth(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = receiver(vm, args[0])?;
    Ok(Value::bool(number != BigInt::ZERO))
}

fn to_float(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = receiver(vm, args[0])?;
    match int::to_f64(&number) {
        Ok(number) => Ok(vm.heap.float(number)),
        Err(error) => Err(vm.number_error(&error)),
    }
}

fn round(vm: &mut Vm, args: &[Value]) -> Outcome {
    let number = receiver(vm, args[0])?;
    if args[1].is_unset() {
        return Ok(vm.heap.big_int(number).into());
    }
    let Some(digits) = vm.big_of(args[1]) else {
        return super::needs_index(vm, "_number_round", args);
    };
    // A power of ten beyond this is longer than any number.
    let digits = digits.to_i64().unwrap_or(if digits.is_negative() {
        i64::MIN
    } else {
        i64::MAX
    });
    Ok(vm.heap.big_int(int::round(&number, digits)).into())
}

fn repr(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = receiver(vm, args[0])?;
    match int_text::to_decimal(&number, max_digits(vm)) {
        Ok(text) => Ok(vm.heap.str(text)),
        Err(error) => Err(vm.number_error(&error)),
    }
}

fn bool_repr(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    match args[0] {
        Value::TRUE => Ok(vm.intern("True")),
        Value::FALSE => Ok(vm.intern("False")),
        other => Err(wrong_receiver(vm, other, "bool")),
    }
}

fn hash(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = receiver(vm, args[0])?;
    Ok(vm.heap.int(dormouse_vm::number::hash::hash_int(&number)))
}

fn new_args(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = itself(vm, args)?;
    Ok(vm.heap.tuple([number]))
}

fn bit_length(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = receiver(vm, args[0])?;
    Ok(Value::int(int::bit_length(&number) as i64))
}

fn bit_count(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = receiver(vm, args[0])?;
    Ok(Value::int(int::bit_count(&number) as i64))
}

fn ratio(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let number = itself(vm, args)?;
    Ok(vm.heap.tuple([number, Value::int(1)]))
}

/// The byte order that a script names.
fn byte_order(vm: &mut Vm, method: &str, value: Value) -> Result<ByteOrder, Raise> {
    if value.is_unset() {
        return Ok(ByteOrder::Big);
    }
    match vm.str_of(value) {
        Some("little") => Ok(ByteOrder::Little),
        Some("big") => Ok(ByteOrder::Big),
        Some(_) => Err(vm.raise(
            ClassId::ValueError,
            "byteorder must be either 'little' or 'big'",
        )),
        None => {
            let message = format!(
                "{method}() argument 'byteorder' must be str, not {}",
                vm.type_name(value)
            );
            Err(vm.raise(ClassId::TypeError, message))
        }
    }
}

/// Whether `signed` is true; `None` when a script must be asked.
fn signedness(vm: &Vm, value: Value) -> Option<Signedness> {
    Some(if !value.is_unset() && vm.quick_truth(value)? {
        Signedness::Signed
    } else {
        Signedness::Unsigned
    })
}

fn to_bytes(vm: &mut Vm, args: &[Value]) -> Outcome {
    let number = receiver(vm, args[0])?;
    let length = if args[1].is_unset() {
        Some(Value::int(1))
    } else {
        vm.index_value(args[1])
    };
    let signed = signedness(vm, args[3]);
    let (Some(length), Some(signedness)) = (length, signed) else {
        let mut args = args.to_vec();
        if args[1].is_unset() {
            args[1] = Value::int(1);
        }
        return super::needs_index(vm, "_int_to_bytes", &args);
    };
    let order = byte_order(vm, "to_bytes", args[2])?;
    let Some(length) = length.as_int() else {
        let message = "Python int too large to convert to C ssize_t";
        return Err(vm.raise(ClassId::OverflowError, message));
    };
    let Ok(length) = usize::try_from(length) else {
        return Err(vm.raise(ClassId::ValueError, "length argument must be non-negative"));
    };
    vm.need_room(length)?;
    match int::to_bytes(&number, length, order, signedness) {
        Ok(bytes) => Ok(vm.heap.alloc(bytes.into_boxed_slice()).into()),
        Err(error) => Err(vm.number_error(&error)),
    }
}

fn from_bytes(vm: &mut Vm, args: &[Value]) -> Outcome {
    let signed = signedness(vm, args[3]);
    let is_subclass = args[0] != vm.class(ClassId::Int);
    if is_subclass || vm.byte_slice(args[1]).is_none() || signed.is_none() {
        byte_order(vm, "from_bytes", args[2])?;
        let args: Vec<Value> = args
            .iter()
            .map(|it| if it.is_unset() { Value::NONE } else { *it })
            .collect();
        return Ok(Control::call(vm.hidden_value("_int_from_bytes"), args));
    }
    let order = byte_order(vm, "from_bytes", args[2])?;
    let bytes = vm.byte_slice(args[1]).unwrap_or(&[]);
    let number = int::from_bytes(bytes, order, signed.unwrap_or(Signedness::Unsigned));
    let number = vm.heap.big_int(number);
    Ok(instance_with(vm, args[0], number).into())
}
