//! The operators of `int`, `bool` and `float` as methods: `(5).__add__(3)`, `super().__mul__(other)`.
//!
//! Operators themselves do not come here while their operands are plain numbers.

use std::cmp::Ordering;

use dormouse_vm::number::{float, int};
use dormouse_vm::{Arithmetic, ClassId, Control, Native, Outcome, Raise, Run, Value, Vm};

/// One operator method: class, name, operator, and which operand `self` is.
macro_rules! operator {
    ($class:literal, $check:ident, $name:literal, $operator:ident, left) => {
        Native {
            name: concat!($class, ".", $name),
            params: "self, value, /",
            run: Run::Control(|vm, args| {
                binary(vm, $check, Arithmetic::$operator, args[0], args[1])
            }),
            doc: "The operator, with self on the left.",
        }
    };
    ($class:literal, $check:ident, $name:literal, $operator:ident, right) => {
        Native {
            name: concat!($class, ".", $name),
            params: "self, value, /",
            run: Run::Control(|vm, args| {
                binary(vm, $check, Arithmetic::$operator, args[1], args[0])
            }),
            doc: "The operator, with self on the right.",
        }
    };
}

/// One comparison method: class, name, and what orders it accepts.
macro_rules! comparison {
    ($class:literal, $check:ident, $name:literal, $accepts:expr) => {
        Native {
            name: concat!($class, ".", $name),
            params: "self, value, /",
            run: Run::Plain(|vm, args| $check(vm, args, $accepts)),
            doc: "The comparison.",
        }
    };
}

pub(super) const METHODS: &[Native] = &[
    operator!("int", ints, "__add__", Add, left),
    operator!("int", ints, "__radd__", Add, right),
    operator!("int", ints, "__sub__", Sub, left),
    operator!("int", ints, "__rsub__", Sub, right),
    operator!("int", ints, "__mul__", Mul, left),
    operator!("int", ints, "__rmul__", Mul, right),
    operator!("int", ints, "__truediv__", TrueDiv, left),
    operator!("int", ints, "__rtruediv__", TrueDiv, right),
    operator!("int", ints, "__floordiv__", FloorDiv, left),
    operator!("int", ints, "__rfloordiv__", FloorDiv, right),
    operator!("int", ints, "__mod__", Mod, left),
    operator!("int", ints, "__rmod__", Mod, right),
    operator!("int", ints, "__lshift__", LeftShift, left),
    operator!("int", ints, "__rlshift__", LeftShift, right),
    operator!("int", ints, "__rshift__", RightShift, left),
    operator!("int", ints, "__rrshift__", RightShift, right),
    operator!("int", ints, "__and__", And, left),
    operator!("int", ints, "__rand__", And, right),
    operator!("int", ints, "__or__", Or, left),
    operator!("int", ints, "__ror__", Or, right),
    operator!("int", ints, "__xor__", Xor, left),
    operator!("int", ints, "__rxor__", Xor, right),
    operator!("bool", ints, "__and__", And, left),
    operator!("bool", ints, "__rand__", And, right),
    operator!("bool", ints, "__or__", Or, left),
    operator!("bool", ints, "__ror__", Or, right),
    operator!("bool", ints, "__xor__", Xor, left),
    operator!("bool", ints, "__rxor__", Xor, right),
    operator!("float", floats, "__add__", Add, left),
    operator!("float", floats, "__radd__", Add, right),
    operator!("float", floats, "__sub__", Sub, left),
    operator!("float", floats, "__rsub__", Sub, right),
    operator!("float", floats, "__mul__", Mul, left),
    operator!("float", floats, "__rmul__", Mul, right),
    operator!("float", floats, "__truediv__", TrueDiv, left),
    operator!("float", floats, "__rtruediv__", TrueDiv, right),
    operator!("float", floats, "__floordiv__", FloorDiv, left),
    operator!("float", floats, "__rfloordiv__", FloorDiv, right),
    operator!("float", floats, "__mod__", Mod, left),
    operator!("float", floats, "__rmod__", Mod, right),
    Native {
        name: "int.__pow__",
        params: "self, value, mod=, /",
        run: Run::Control(|vm, args| int_power(vm, args[0], args[1], args[2])),
        doc: "The power, perhaps modulo a number.",
    },
    Native {
        name: "int.__rpow__",
        params: "self, value, mod=, /",
        run: Run::Control(|vm, args| int_power(vm, args[1], args[0], args[2])),
        doc: "The power with self as the exponent.",
    },
    Native {
        name: "float.__pow__",
        params: "self, value, mod=, /",
        run: Run::Plain(|vm, args| float_power(vm, args[0], args[1], args[2])),
        doc: "The power.",
    },
    Native {
        name: "float.__rpow__",
        params: "self, value, mod=, /",
        run: Run::Plain(|vm, args| float_power(vm, args[1], args[0], args[2])),
        doc: "The power with self as the exponent.",
    },
    Native {
        name: "int.__divmod__",
        params: "self, value, /",
        run: Run::Plain(|vm, args| method_divmod(vm, args[0], args[1], args)),
        doc: "Quotient and rest.",
    },
    Native {
        name: "int.__rdivmod__",
        params: "self, value, /",
        run: Run::Plain(|vm, args| method_divmod(vm, args[1], args[0], args)),
        doc: "Quotient and rest with self as the divisor.",
    },
    Native {
        name: "float.__divmod__",
        params: "self, value, /",
        run: Run::Plain(|vm, args| method_divmod(vm, args[0], args[1], args)),
        doc: "Quotient and rest.",
    },
    Native {
        name: "float.__rdivmod__",
        params: "self, value, /",
        run: Run::Plain(|vm, args| method_divmod(vm, args[1], args[0], args)),
        doc: "Quotient and rest with self as the divisor.",
    },
    comparison!("int", compare_ints, "__eq__", Ordering::is_eq),
    comparison!("int", compare_ints, "__ne__", Ordering::is_ne),
    comparison!("int", compare_ints, "__lt__", Ordering::is_lt),
    comparison!("int", compare_ints, "__le__", Ordering::is_le),
    comparison!("int", compare_ints, "__gt__", Ordering::is_gt),
    comparison!("int", compare_ints, "__ge__", Ordering::is_ge),
    comparison!("float", compare_floats, "__eq__", Ordering::is_eq),
    comparison!("float", compare_floats, "__ne__", Ordering::is_ne),
    comparison!("float", compare_floats, "__lt__", Ordering::is_lt),
    comparison!("float", compare_floats, "__le__", Ordering::is_le),
    comparison!("float", compare_floats, "__gt__", Ordering::is_gt),
    comparison!("float", compare_floats, "__ge__", Ordering::is_ge),
];

/// An operator on numbers; the library's function for it where the operands are large.
fn binary(
    vm: &mut Vm,
    run: fn(&mut Vm, Arithmetic, Value, Value) -> Result<Value, Raise>,
    operator: Arithmetic,
    left: Value,
    right: Value,
) -> Outcome {
    if let Some(function) = vm.large_operation(operator, left, right) {
        let operands = [vm.plain(left), vm.plain(right)];
        return Ok(Control::call(function, operands));
    }
    Ok(run(vm, operator, left, right)?.into())
}

/// Whether a value is or carries an integer.
fn is_int(vm: &Vm, value: Value) -> bool {
    vm.index_value(value).is_some()
}

/// Whether a value is or carries a number.
fn is_number(vm: &Vm, value: Value) -> bool {
    is_int(vm, value) || vm.float_of(vm.plain(value)).is_some()
}

fn ints(vm: &mut Vm, operator: Arithmetic, left: Value, right: Value) -> Result<Value, Raise> {
    if !is_int(vm, left) || !is_int(vm, right) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let result = vm.arithmetic(operator, left, right)?;
    Ok(result.unwrap_or(Value::NOT_IMPLEMENTED))
}

fn floats(vm: &mut Vm, operator: Arithmetic, left: Value, right: Value) -> Result<Value, Raise> {
    if !is_number(vm, left) || !is_number(vm, right) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let result = vm.arithmetic(operator, left, right)?;
    Ok(result.unwrap_or(Value::NOT_IMPLEMENTED))
}

fn int_power(vm: &mut Vm, base: Value, exponent: Value, modulus: Value) -> Outcome {
    if modulus.is_unset() || modulus.is_none() {
        if is_int(vm, base)
            && is_int(vm, exponent)
            && let Some(function) = vm.large_operation(Arithmetic::Pow, base, exponent)
        {
            return Ok(Control::call(function, [base, exponent]));
        }
        return ints(vm, Arithmetic::Pow, base, exponent).map(Control::Return);
    }
    if ![base, exponent, modulus].iter().all(|it| is_int(vm, *it)) {
        return Ok(Value::NOT_IMPLEMENTED.into());
    }
    crate::builtins::mod_power(vm, base, exponent, modulus)
}

fn float_power(vm: &mut Vm, base: Value, exponent: Value, modulus: Value) -> Result<Value, Raise> {
    if modulus.is_unset() || modulus.is_none() {
        return floats(vm, Arithmetic::Pow, base, exponent);
    }
    let message = "pow() 3rd argument not allowed unless all arguments are integers";
    Err(vm.raise(ClassId::TypeError, message))
}

fn method_divmod(vm: &mut Vm, left: Value, right: Value, args: &[Value]) -> Result<Value, Raise> {
    // The method of `int` leaves floats to that of `float`.
    let is_float_method = vm.float_of(vm.plain(args[0])).is_some();
    let are_ints = is_int(vm, left) && is_int(vm, right);
    if !is_float_method && !are_ints {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    Ok(divmod(vm, left, right)?.unwrap_or(Value::NOT_IMPLEMENTED))
}

/// `divmod` of numbers of built-in types, or of those that instances of subclasses carry; `None` for other operands.
pub(crate) fn divmod(vm: &mut Vm, left: Value, right: Value) -> Result<Option<Value>, Raise> {
    if let (Some(left), Some(right)) = (vm.big_of(left), vm.big_of(right)) {
        let (quotient, rest) =
            int::div_mod(&left, &right).map_err(|error| vm.number_error(&error))?;
        let pair = [vm.heap.big_int(quotient), vm.heap.big_int(rest)];
        return Ok(Some(vm.heap.tuple(pair)));
    }
    if !is_number(vm, left) || !is_number(vm, right) {
        return Ok(None);
    }
    let (left, right) = (to_float(vm, left)?, to_float(vm, right)?);
    let (quotient, rest) = float::div_mod(left, right).map_err(|error| vm.number_error(&error))?;
    let pair = [vm.heap.float(quotient), vm.heap.float(rest)];
    Ok(Some(vm.heap.tuple(pair)))
}

/// A number as a float; the caller knows that it is one.
fn to_float(vm: &mut Vm, value: Value) -> Result<f64, Raise> {
    let plain = vm.plain(value);
    if let Some(number) = vm.float_of(plain) {
        return Ok(number);
    }
    let number = vm.big_of(plain).unwrap_or_default();
    int::to_f64(&number).map_err(|error| vm.number_error(&error))
}

fn compare_ints(
    vm: &mut Vm,
    args: &[Value],
    accepts: fn(Ordering) -> bool,
) -> Result<Value, Raise> {
    if is_int(vm, args[0]) && is_int(vm, args[1]) {
        return Ok(compare(vm, args, accepts));
    }
    Ok(Value::NOT_IMPLEMENTED)
}

fn compare_floats(
    vm: &mut Vm,
    args: &[Value],
    accepts: fn(Ordering) -> bool,
) -> Result<Value, Raise> {
    if is_number(vm, args[0]) && is_number(vm, args[1]) {
        return Ok(compare(vm, args, accepts));
    }
    Ok(Value::NOT_IMPLEMENTED)
}

/// Compares two numbers; one that is not a number is only unequal to everything.
fn compare(vm: &Vm, args: &[Value], accepts: fn(Ordering) -> bool) -> Value {
    let is_inequality = accepts(Ordering::Less) && accepts(Ordering::Greater);
    let order = vm.compare_numbers(args[0], args[1]);
    Value::bool(order.map_or(is_inequality, accepts))
}
