//! The methods of numbers and contexts, by name.

use std::cmp::Ordering;

use dormouse_vm::{ClassId, Kind, Native, Outcome, Raise, Run, Value, Vm};
use num_bigint::{BigInt, BigUint, Sign};
use num_traits::{One, ToPrimitive, Zero};

use super::arithmetic::whole;
use super::context::condition::*;
use super::context::{Context, Rounding};
use super::digits::{Fits, check_digits, digits_text, power_of_ten, shifted_left, without_factor};
use super::fitting;
use super::format::Specifier;
use super::number::{Form, Number};
use super::ordering::{Choice, number_of};
use super::text::{Notation, text_of};
use super::values::{Kit, out_of_memory};

pub(super) const FUNCTIONS: &[Native] = &[
    Native {
        name: "_decimal_unary",
        params: "operation, number, kit, context, /",
        run: Run::Control(unary),
        doc: "An operation on one number.",
    },
    Native {
        name: "_decimal_binary",
        params: "operation, left, right, kit, context, /",
        run: Run::Control(binary),
        doc: "An operation on two numbers.",
    },
    Native {
        name: "_decimal_ternary",
        params: "operation, first, second, third, kit, context, /",
        run: Run::Control(ternary),
        doc: "An operation on three numbers.",
    },
    Native {
        name: "_decimal_rounded",
        params: "operation, number, other, rounding, kit, context, /",
        run: Run::Control(rounded),
        doc: "An operation with a rounding of its own, by name.",
    },
    Native {
        name: "_decimal_ask",
        params: "question, number, kit, context, /",
        run: Run::Plain(ask),
        doc: "What a number is.",
    },
    Native {
        name: "_decimal_text",
        params: "form, number, kit, context, /",
        run: Run::Plain(text),
        doc: "A number as text.",
    },
    Native {
        name: "_decimal_format",
        params: "number, specifier, kit, /",
        run: Run::Plain(format),
        doc: "A number as text, by a format specifier.",
    },
    Native {
        name: "_decimal_integer",
        params: "number, rounding, kit, /",
        run: Run::Plain(integer),
        doc: "A number as an integer, by a rounding.",
    },
    Native {
        name: "_decimal_of_parts",
        params: "form, digits, exponent, kit, context, is_exact, /",
        run: Run::Control(of_parts),
        doc: "The number of a form with its sign, digits, and an exponent.",
    },
];

fn unary(vm: &mut Vm, args: &[Value]) -> Outcome {
    let kit = Kit::read(vm, args[2])?;
    let number = kit.operand(vm, args[1])?;
    let mut held = kit.context(vm, args[3])?;
    let context = &mut held.context;
    let name = vm.str_of(args[0]).unwrap_or("");
    let result = match name {
        "plus" => context.plus(&number),
        "minus" => context.minus(&number),
        "abs" => context.abs(&number),
        "apply" => context.finish(number),
        "create" => context.create(number),
        "exp" => context.exp(&number),
        "ln" => context.ln(&number),
        "log10" => context.log10(&number),
        "logb" => context.logb(&number),
        "sqrt" => context.sqrt(&number),
        "normalize" => context.normalize(&number),
        "next_minus" => context.next(&number, false),
        "next_plus" => context.next(&number, true),
        "logical_invert" => context.logical(&number, None, |left, right| left ^ right),
        "copy" => Ok(number),
        "copy_abs" => Ok(number.with_sign(false)),
        "copy_negate" => {
            let is_negative = !number.is_negative;
            Ok(number.with_sign(is_negative))
        }
        _ => return Err(vm.raise(ClassId::ValueError, "no such operation")),
    };
    kit.end_number(vm, &held, result)
}

fn binary(vm: &mut Vm, args: &[Value]) -> Outcome {
    let kit = Kit::read(vm, args[3])?;
    let (left, right) = (kit.operand(vm, args[1])?, kit.operand(vm, args[2])?);
    let mut held = kit.context(vm, args[4])?;
    let context = &mut held.context;
    let choice = |is_larger, is_of_magnitudes| Choice {
        is_larger,
        is_of_magnitudes,
    };
    let name = vm.str_of(args[0]).unwrap_or("");
    let result = match name {
        "add" => context.add(&left, &right),
        "subtract" => context.sub(&left, &right),
        "multiply" => context.mul(&left, &right),
        "divide" => context.div(&left, &right),
        "divide_int" => context.divide_int(&left, &right),
        "remainder" => context.remainder(&left, &right),
        "remainder_near" => context.remainder_near(&left, &right),
        "power" => context.power(&left, &right),
        "compare" => Ok(context.compare(&left, &right)),
        "compare_signal" => Ok(context.compare_signal(&left, &right)),
        "compare_total" => Ok(number_of(left.compare_total(&right))),
        "compare_total_mag" => Ok(number_of(left.compare_total_magnitude(&right))),
        "copy_sign" => Ok(left.with_sign(right.is_negative)),
        "max" => context.choose(&left, &right, choice(true, false)),
        "max_mag" => context.choose(&left, &right, choice(true, true)),
        "min" => context.choose(&left, &right, choice(false, false)),
        "min_mag" => context.choose(&left, &right, choice(false, true)),
        "quantize" => context.quantize(&left, &right),
        "scaleb" => context.scaleb(&left, &right),
        "shift" => context.shift(&left, &right),
        "rotate" => context.rotate(&left, &right),
        "next_toward" => context.next_toward(&left, &right),
        "logical_and" => context.logical(&left, Some(&right), |left, right| left & right),
        "logical_or" => context.logical(&left, Some(&right), |left, right| left | right),
        "logical_xor" => context.logical(&left, Some(&right), |left, right| left ^ right),
        "same_quantum" => {
            let is_same = left.form == right.form && left.exponent == right.exponent
                || left.is_nan() && right.is_nan();
            return Ok(Value::bool(is_same).into());
        }
        _ => return Err(vm.raise(ClassId::ValueError, "no such operation")),
    };
    kit.end_number(vm, &held, result)
}

fn ternary(vm: &mut Vm, args: &[Value]) -> Outcome {
    let kit = Kit::read(vm, args[4])?;
    let (first, second) = (kit.operand(vm, args[1])?, kit.operand(vm, args[2])?);
    let third = kit.operand(vm, args[3])?;
    let mut held = kit.context(vm, args[5])?;
    let context = &mut held.context;
    let result = match vm.str_of(args[0]).unwrap_or("") {
        "fma" => context.fma(&first, &second, &third),
        "power_modulo" => context.power_modulo(&first, &second, &third),
        _ => return Err(vm.raise(ClassId::ValueError, "no such operation")),
    };
    kit.end_number(vm, &held, result)
}

fn rounded(vm: &mut Vm, args: &[Value]) -> Outcome {
    let kit = Kit::read(vm, args[4])?;
    let number = kit.operand(vm, args[1])?;
    let other = match vm.str_of(args[0]) {
        Some("quantize" | "round") => kit.operand(vm, args[2])?,
        _ => Number::nan(),
    };
    let mut held = kit.context(vm, args[5])?;
    if !args[3].is_none() {
        held.context.rounding = rounding(vm, args[3])?;
    }
    let context = &mut held.context;
    let result = match vm.str_of(args[0]).unwrap_or("") {
        "quantize" => context.quantize(&number, &other),
        "to_integral_value" => context.integral_value(&number, false),
        "to_integral_exact" => context.integral_value(&number, true),
        // To so many digits behind the point.
        "round" => {
            let n_places = whole(&other).ok().and_then(|it| it.to_i64());
            let n_places = n_places.unwrap_or(i64::MAX / 2);
            let exponent = if other.is_negative {
                n_places
            } else {
                -n_places
            };
            let pattern = Number::unit(false, exponent);
            context.quantize(&number, &pattern)
        }
        _ => return Err(vm.raise(ClassId::ValueError, "no such operation")),
    };
    kit.end_number(vm, &held, result)
}

/// A rounding by its name.
fn rounding(vm: &mut Vm, name: Value) -> Result<Rounding, Raise> {
    match vm.str_of(name).and_then(Rounding::of_name) {
        Some(rounding) => Ok(rounding),
        None => {
            let message = "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   \
                ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]";
            Err(vm.raise(ClassId::TypeError, message))
        }
    }
}

fn ask(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let kit = Kit::read(vm, args[2])?;
    let number = kit.operand(vm, args[1])?;
    Ok(match vm.str_of(args[0]).unwrap_or("") {
        "is_finite" => Value::bool(number.is_finite()),
        "is_infinite" => Value::bool(number.is_infinite()),
        "is_nan" => Value::bool(number.is_nan()),
        "is_qnan" => Value::bool(number.form == Form::Quiet),
        "is_signed" => Value::bool(number.is_negative),
        "is_snan" => Value::bool(number.is_signaling()),
        "is_zero" => Value::bool(number.is_zero()),
        "is_true" => Value::bool(!number.is_zero()),
        "is_normal" => {
            let context = kit.context(vm, args[3])?.context;
            Value::bool(context.is_normal(&number))
        }
        "is_subnormal" => {
            let context = kit.context(vm, args[3])?.context;
            Value::bool(context.is_subnormal(&number))
        }
        "number_class" => {
            let class = kit.context(vm, args[3])?.context.class_of(&number);
            vm.heap.str(class)
        }
        "adjusted" if number.is_finite() => vm.heap.int(number.adjusted()),
        "adjusted" => Value::int(0),
        "as_tuple" => tuple_of(vm, &number),
        "ratio" => ratio_of(vm, &number)?,
        "float" => {
            let float = float_of(vm, &number)?;
            vm.heap.float(float)
        }
        "hash" if number.is_nan() && !number.is_signaling() => {
            let hash = vm.identity_hash(args[1]);
            vm.heap.int(hash)
        }
        "hash" => hash_of(vm, &number)?,
        _ => return Err(vm.raise(ClassId::ValueError, "no such question")),
    })
}

/// The sign, the digits, and the exponent or a letter for it.
fn tuple_of(vm: &mut Vm, number: &Number) -> Value {
    let digits = match number.form {
        Form::Infinity => vec![Value::int(0)],
        Form::Quiet | Form::Signaling if number.coefficient.is_zero() => Vec::new(),
        Form::Finite | Form::Quiet | Form::Signaling => digits_text(&number.coefficient)
            .bytes()
            .map(|it| Value::int(i64::from(it - b'0')))
            .collect(),
    };
    let digits = vm.heap.tuple(digits);
    let exponent = match number.form {
        Form::Finite => vm.heap.int(number.exponent),
        Form::Infinity => vm.intern("F"),
        Form::Quiet => vm.intern("n"),
        Form::Signaling => vm.intern("N"),
    };
    let sign = Value::int(i64::from(number.is_negative));
    vm.heap.tuple([sign, digits, exponent])
}

fn signed(is_negative: bool, magnitude: BigUint) -> BigInt {
    let sign = if is_negative { Sign::Minus } else { Sign::Plus };
    BigInt::from_biguint(sign, magnitude)
}

/// A special value cannot be what is asked for.
fn refuse_special(vm: &mut Vm, number: &Number, what: &str) -> Result<(), Raise> {
    if number.is_nan() {
        let message = format!("cannot convert NaN to {what}");
        return Err(vm.raise(ClassId::ValueError, message));
    }
    if number.is_infinite() {
        let message = format!("cannot convert Infinity to {what}");
        return Err(vm.raise(ClassId::OverflowError, message));
    }
    Ok(())
}

/// The pair of integers without common divisor whose ratio the number is.
fn ratio_of(vm: &mut Vm, number: &Number) -> Result<Value, Raise> {
    refuse_special(vm, number, "integer ratio")?;
    let places = number.exponent.unsigned_abs();
    let (numerator, denominator) = if number.exponent >= 0 || number.is_zero() {
        let whole = whole(number);
        (fitting(vm, whole)?, BigUint::one())
    } else {
        // A power of ten has but twos and fives.
        let n_twos = number.coefficient.trailing_zeros().unwrap_or(0).min(places);
        let odd = &number.coefficient >> n_twos;
        let (rest, n_fives) = without_factor(odd, 5, places);
        let power = power_of_ten(places - n_fives);
        let power = fitting(vm, power)?;
        match n_twos.cmp(&n_fives) {
            Ordering::Less => (rest, power << (n_fives - n_twos)),
            _ => (rest, power >> (n_twos - n_fives)),
        }
    };
    let numerator = vm.heap.big_int(signed(number.is_negative, numerator));
    let denominator = vm.heap.big_int(BigInt::from(denominator));
    Ok(vm.heap.tuple([numerator, denominator]))
}

fn float_of(vm: &mut Vm, number: &Number) -> Result<f64, Raise> {
    if number.is_signaling() {
        let message = "cannot convert signaling NaN to float";
        return Err(vm.raise(ClassId::ValueError, message));
    }
    let magnitude = match number.form {
        Form::Infinity => f64::INFINITY,
        Form::Quiet | Form::Signaling => f64::NAN,
        Form::Finite => {
            let text = format!("{}e{}", digits_text(&number.coefficient), number.exponent);
            text.parse().unwrap_or(f64::INFINITY)
        }
    };
    Ok(if number.is_negative {
        -magnitude
    } else {
        magnitude
    })
}

/// The hash of a number, which equal numbers of other types have too.
fn hash_of(vm: &mut Vm, number: &Number) -> Result<Value, Raise> {
    const MODULUS: u64 = (1 << 61) - 1;
    /// The inverse of ten.
    const TENTH: u64 = 2_075_258_708_292_324_556;
    const INFINITY: i64 = 314_159;
    if number.is_signaling() {
        let message = "Cannot hash a signaling NaN value";
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let magnitude = if number.is_infinite() {
        INFINITY
    } else {
        let base = if number.exponent >= 0 { 10 } else { TENTH };
        let power = power_modulo(base, number.exponent.unsigned_abs(), MODULUS);
        let residue = &number.coefficient % MODULUS;
        let residue = residue.to_u64().unwrap_or(0);
        (u128::from(residue) * u128::from(power) % u128::from(MODULUS)) as i64
    };
    let hash = if number.is_negative {
        -magnitude
    } else {
        magnitude
    };
    Ok(vm.heap.int(if hash == -1 { -2 } else { hash }))
}

fn power_modulo(base: u64, exponent: u64, modulus: u64) -> u64 {
    let product = |a: u64, b: u64| (u128::from(a) * u128::from(b) % u128::from(modulus)) as u64;
    let (mut result, mut base, mut exponent) = (1, base, exponent);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = product(result, base);
        }
        base = product(base, base);
        exponent >>= 1;
    }
    result
}

fn text(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let kit = Kit::read(vm, args[2])?;
    let number = kit.operand(vm, args[1])?;
    let has_capitals = kit.context(vm, args[3])?.context.has_capitals;
    let form = vm.str_of(args[0]).unwrap_or("");
    let notation = if form == "engineering" {
        Notation::Engineering
    } else {
        Notation::Scientific
    };
    let is_repr = form == "repr";
    let text = text_of(&number, notation, has_capitals);
    let text = fitting(vm, text)?;
    Ok(vm.heap.str(if is_repr {
        format!("Decimal('{text}')")
    } else {
        text
    }))
}

fn format(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let kit = Kit::read(vm, args[2])?;
    let number = kit.operand(vm, args[0])?;
    let context = kit.context(vm, Value::NONE)?.context;
    let specifier = vm.str_of(args[1]);
    let specifier = specifier.and_then(|it| Specifier::parse(it, context.has_capitals));
    let Some(specifier) = specifier else {
        return Err(vm.raise(ClassId::ValueError, "invalid format string"));
    };
    let text = specifier.apply(&number, &context);
    let text = fitting(vm, text)?;
    Ok(vm.heap.str(text))
}

fn integer(vm: &mut Vm, args: &[Value]) -> Result<Value, Raise> {
    let kit = Kit::read(vm, args[2])?;
    let number = kit.operand(vm, args[0])?;
    refuse_special(vm, &number, "integer")?;
    let rounding = args[1].as_int().and_then(Rounding::of_number);
    let context = Context {
        rounding: rounding.unwrap_or(Rounding::Down),
        ..Context::widest()
    };
    let magnitude: Fits<BigUint> = if number.exponent >= 0 {
        shifted_left(&number.coefficient, number.exponent as u64)
    } else {
        Ok(context
            .without_digits(&number, number.exponent.unsigned_abs())
            .0)
    };
    let magnitude = fitting(vm, magnitude)?;
    Ok(vm.heap.big_int(signed(number.is_negative, magnitude)))
}

/// The number of a tuple of its parts, which is exact or invalid.
fn of_parts(vm: &mut Vm, args: &[Value]) -> Outcome {
    let kit = Kit::read(vm, args[3])?;
    let mut held = kit.context(vm, args[4])?;
    let digits = vm.sequence_items(args[1]).unwrap_or(&[]);
    let digits: Option<Vec<u8>> = digits
        .iter()
        .map(|it| vm.index_value(*it)?.as_int()?.to_u8().filter(|it| *it < 10))
        .collect();
    let (Some(form), Some(digits)) = (args[0].as_int(), digits) else {
        return Err(vm.raise(ClassId::ValueError, "coefficient must be a tuple of digits"));
    };
    if check_digits(digits.len() as u64).is_err() {
        return Err(out_of_memory(vm));
    }
    let text: String = digits.iter().map(|it| char::from(b'0' + it)).collect();
    let sign = if form & 1 == 1 { "-" } else { "" };
    let exponent = match args[2] {
        it if it.is_kind(Kind::BigInt) => vm.big_of(it).unwrap_or_default(),
        it => BigInt::from(it.as_int().unwrap_or(0)),
    };
    let text = match form >> 1 {
        0 if text.is_empty() => format!("{sign}0e{exponent}"),
        0 => format!("{sign}{text}e{exponent}"),
        1 => format!("{sign}Infinity"),
        2 => format!("{sign}NaN{text}"),
        _ => format!("{sign}sNaN{text}"),
    };
    if args[5] == Value::FALSE {
        let number = held.context.read(&text);
        return kit.end_number(vm, &held, number);
    }
    let mut exact = Context::widest();
    let number = exact.read_exactly(&text);
    held.context.met = exact.met & ANY_INVALID;
    kit.end_number(vm, &held, number)
}
