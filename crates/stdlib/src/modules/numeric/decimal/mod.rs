//! `decimal`: the arithmetic. The classes of the module are in `decimal.py`; its numbers and contexts are instances of
//! them, and here is what is done with those. Nothing here runs script code: traps, and operands of other classes, are
//! left to functions of the module, which the natives are given in a tuple, the kit.
//!
//! The arithmetic is that of the General Decimal Arithmetic specification, version 1.70. Start at [`number::Number`]
//! and [`context::Context::finish`].

mod adjust;
mod arithmetic;
mod context;
mod digits;
mod format;
mod functions;
mod number;
mod operations;
mod ordering;
mod power;
mod text;
mod values;

use std::cmp::Ordering;

use dormouse_vm::{ClassId, Control, Native, Outcome, Raise, Run, Value, Vm};

use context::Context;
use context::condition::*;
use digits::{Fits, TooLarge};
use number::Number;
use values::{Kit, number_of_float, out_of_memory};

/// An operator by the name of its native and its function.
macro_rules! operator {
    ($name:literal, $operation:expr, $doc:literal) => {
        Native {
            name: $name,
            params: "left, right, kit, /",
            run: Run::Control(|vm, args| operator(vm, args, $operation)),
            doc: $doc,
        }
    };
}

/// A comparison by the name of its native and the orders for which it holds.
macro_rules! comparison {
    ($name:literal, $symbol:literal, $holds:expr, $doc:literal) => {
        Native {
            name: $name,
            params: "left, right, kit, /",
            run: Run::Control(|vm, args| comparison(vm, args, $symbol, $holds)),
            doc: $doc,
        }
    };
}

const OPERATORS: &[Native] = &[
    operator!("_decimal_add", Context::add, "left + right."),
    operator!("_decimal_sub", Context::sub, "left - right."),
    operator!("_decimal_mul", Context::mul, "left * right."),
    operator!("_decimal_div", Context::div, "left / right."),
    operator!("_decimal_floordiv", Context::divide_int, "left // right."),
    operator!("_decimal_mod", Context::remainder, "left % right."),
    operator!("_decimal_pow", Context::power, "left ** right."),
    Native {
        name: "_decimal_divmod",
        params: "left, right, kit, context=, /",
        run: Run::Control(divmod),
        doc: "divmod(left, right); with a context, operands that are no numbers raise.",
    },
    comparison!("_decimal_eq", "==", Ordering::is_eq, "left == right."),
    comparison!("_decimal_ne", "!=", Ordering::is_ne, "left != right."),
    comparison!("_decimal_lt", "<", Ordering::is_lt, "left < right."),
    comparison!("_decimal_le", "<=", Ordering::is_le, "left <= right."),
    comparison!("_decimal_gt", ">", Ordering::is_gt, "left > right."),
    comparison!("_decimal_ge", ">=", Ordering::is_ge, "left >= right."),
    Native {
        name: "_decimal_new",
        params: "value, context, kit, /",
        run: Run::Control(new),
        doc: "The exact Decimal of a value.",
    },
    Native {
        name: "_decimal_of_float",
        params: "number, kit, /",
        run: Run::Plain(of_float),
        doc: "The exact Decimal of a float.",
    },
    Native {
        name: "_decimal_read",
        params: "text, context, kit, /",
        run: Run::Control(read),
        doc: "The number that a text is, rounded to a context.",
    },
    Native {
        name: "_decimal_current",
        params: "kit, /",
        run: Run::Plain(current),
        doc: "The context of the running code.",
    },
    Native {
        name: "_decimal_context",
        params: "source, kit, /",
        run: Run::Plain(copy_context),
        doc: "A copy of a context, or of the default one without its flags.",
    },
    Native {
        name: "_decimal_set_field",
        params: "context, field, value, kit, /",
        run: Run::Plain(set_field),
        doc: "Sets what a context keeps in a slot.",
    },
];

/// Registers the natives.
pub(super) fn install(vm: &mut Vm) {
    crate::add_functions(vm, OPERATORS);
    crate::add_functions(vm, operations::FUNCTIONS);
}

fn operator(
    vm: &mut Vm,
    args: &[Value],
    operation: fn(&mut Context, &Number, &Number) -> Fits<Number>,
) -> Outcome {
    let kit = Kit::read(vm, args[2])?;
    let operands = (kit.number(vm, args[0])?, kit.number(vm, args[1])?);
    let (Some(left), Some(right)) = operands else {
        return Ok(Value::NOT_IMPLEMENTED.into());
    };
    let mut held = kit.context(vm, Value::NONE)?;
    let result = operation(&mut held.context, &left, &right);
    kit.end_number(vm, &held, result)
}

fn divmod(vm: &mut Vm, args: &[Value]) -> Outcome {
    let kit = Kit::read(vm, args[2])?;
    let is_operator = args[3].is_unset();
    let operands = (kit.number(vm, args[0])?, kit.number(vm, args[1])?);
    let (left, right) = match operands {
        (Some(left), Some(right)) => (left, right),
        _ if is_operator => return Ok(Value::NOT_IMPLEMENTED.into()),
        _ => (kit.operand(vm, args[0])?, kit.operand(vm, args[1])?),
    };
    let mut held = kit.context(vm, args[3])?;
    let Ok((quotient, rest)) = held.context.divmod(&left, &right) else {
        return Err(out_of_memory(vm));
    };
    let pair = [kit.make(vm, quotient), kit.make(vm, rest)];
    let pair = vm.heap.tuple(pair);
    kit.end(vm, &held, pair)
}

/// A comparison operator. A float is exact here, but that it is one is told.
fn comparison(vm: &mut Vm, args: &[Value], symbol: &str, holds: fn(Ordering) -> bool) -> Outcome {
    let kit = Kit::read(vm, args[2])?;
    let Some(left) = kit.number(vm, args[0])? else {
        return Ok(Value::NOT_IMPLEMENTED.into());
    };
    let is_equality = matches!(symbol, "==" | "!=");
    let float = vm.float_of(vm.plain(args[1]));
    let right = match float {
        Some(float) => number_of_float(float),
        None => match kit.number(vm, args[1])? {
            Some(right) => right,
            None => {
                let symbol = vm.intern(symbol);
                return Ok(Control::call(kit.compare_other, [symbol, args[0], args[1]]));
            }
        },
    };
    if float.is_none() && !left.is_nan() && !right.is_nan() {
        return Ok(Value::bool(holds(left.compare(&right))).into());
    }
    let mut held = kit.context(vm, Value::NONE)?;
    if float.is_some() {
        held.context.meet(FLOAT_OPERATION);
        if is_equality {
            // It is a flag then, but no error.
            kit.flag(vm, &held);
            held.context.met = 0;
        } else if kit.trapped(vm, &held) != 0 {
            return kit.end(vm, &held, Value::NONE);
        }
    }
    let is_nan = left.is_nan() || right.is_nan();
    if is_nan && (!is_equality || left.is_signaling() || right.is_signaling()) {
        held.context.meet(INVALID_OPERATION);
    }
    let is_true = if is_nan {
        symbol == "!="
    } else {
        holds(left.compare(&right))
    };
    kit.end(vm, &held, Value::bool(is_true))
}

fn new(vm: &mut Vm, args: &[Value]) -> Outcome {
    let kit = Kit::read(vm, args[2])?;
    let value = args[0];
    if vm.class_of(value) == kit.class {
        kit.context(vm, args[1])?;
        return Ok(value.into());
    }
    let text = vm.str_of(value).map(|it| text::to_ascii(it, false));
    if let Some(text) = text {
        let mut held = kit.context(vm, args[1])?;
        let mut exact = Context::widest();
        let number = match text {
            Some(text) => exact.read_exactly(&text),
            None => Ok(exact.refused(CONVERSION_SYNTAX)),
        };
        held.context.met = exact.met & ANY_INVALID;
        return kit.end_number(vm, &held, number);
    }
    if let Some(number) = kit.number(vm, value)? {
        kit.context(vm, args[1])?;
        return Ok(kit.make(vm, number).into());
    }
    Ok(Control::call(kit.convert, [value, args[1]]))
}

fn of_float(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let kit = Kit::read(vm, args[1])?;
    let Some(number) = vm.float_of(vm.plain(args[0])) else {
        return Err(vm.raise(ClassId::TypeError, "argument must be int or float"));
    };
    Ok(kit.make(vm, number_of_float(number)))
}

fn read(vm: &mut Vm, args: &[Value]) -> Outcome {
    let kit = Kit::read(vm, args[2])?;
    let mut held = kit.context(vm, args[1])?;
    let text = vm.str_of(args[0]).and_then(|it| text::to_ascii(it, true));
    let number = match text {
        Some(text) => held.context.read(&text),
        None => Ok(held.context.refused(CONVERSION_SYNTAX)),
    };
    kit.end_number(vm, &held, number)
}

fn current(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let kit = Kit::read(vm, args[0])?;
    kit.current(vm)
}

fn copy_context(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let kit = Kit::read(vm, args[1])?;
    if args[0].is_none() {
        return Ok(kit.copy_default(vm));
    }
    let held = kit.context(vm, args[0])?;
    Ok(kit.copy_context(vm, held.value, true))
}

fn set_field(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let kit = Kit::read(vm, args[3])?;
    if kit.is_context(vm, args[0]) {
        let field = args[1].as_int().and_then(|it| usize::try_from(it).ok());
        let slots = &mut vm.heap.instances[args[0].index()].slots;
        if let Some(slot) = field.and_then(|it| slots.get_mut(it)) {
            *slot = args[2];
            return Ok(Value::NONE);
        }
    }
    Err(vm.raise(ClassId::TypeError, "argument must be a context"))
}

/// The result of a computation, or MemoryError.
fn fitting<T>(vm: &mut Vm, result: Fits<T>) -> Result<T, Raise> {
    result.map_err(|TooLarge| out_of_memory(vm))
}
