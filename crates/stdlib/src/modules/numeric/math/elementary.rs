//! Functions of one or two floats, their classification and parts.

use dormouse_vm::number::{float, int};
use dormouse_vm::{ClassId, Control, Native, Outcome, Raise, Run, Value, Vm};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};

use super::{ask_floats, domain_error, range_error, real, reals, special};

/// What an infinite result of a finite argument means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Infinite {
    /// The result exceeds every float.
    Range,
    /// The function has a pole there.
    Domain,
}

/// A function of one float: name, computation, what an infinite result means.
macro_rules! unary {
    ($name:literal, $compute:expr, $infinite:ident, $doc:literal) => {
        Native {
            name: concat!("math.", $name),
            params: "x, /",
            run: Run::Control(|vm, args| {
                unary(
                    vm,
                    concat!("math.", $name),
                    args,
                    $compute,
                    Infinite::$infinite,
                )
            }),
            doc: $doc,
        }
    };
}

/// A function of two floats.
macro_rules! binary {
    ($name:literal, $compute:expr, $doc:literal) => {
        Native {
            name: concat!("math.", $name),
            params: "x, y, /",
            run: Run::Control(|vm, args| binary(vm, concat!("math.", $name), args, $compute)),
            doc: $doc,
        }
    };
}

/// A function of one float that gives a truth.
macro_rules! predicate {
    ($name:literal, $compute:expr, $doc:literal) => {
        Native {
            name: concat!("math.", $name),
            params: "x, /",
            run: Run::Control(|vm, args| match real(vm, args[0])? {
                Some(x) => Ok(Value::bool($compute(x)).into()),
                None => ask_floats(vm, concat!("math.", $name), args),
            }),
            doc: $doc,
        }
    };
}

pub(super) const FUNCTIONS: &[Native] = &[
    unary!(
        "acos",
        f64::acos,
        Domain,
        "Return the arc cosine, in radians."
    ),
    unary!(
        "acosh",
        special::acosh,
        Domain,
        "Return the inverse hyperbolic cosine."
    ),
    unary!(
        "asin",
        f64::asin,
        Domain,
        "Return the arc sine, in radians."
    ),
    unary!(
        "asinh",
        special::asinh,
        Domain,
        "Return the inverse hyperbolic sine."
    ),
    unary!(
        "atan",
        f64::atan,
        Domain,
        "Return the arc tangent, in radians."
    ),
    unary!(
        "atanh",
        special::atanh,
        Domain,
        "Return the inverse hyperbolic tangent."
    ),
    unary!("cbrt", f64::cbrt, Domain, "Return the cube root."),
    unary!("cos", f64::cos, Domain, "Return the cosine of radians."),
    unary!("cosh", f64::cosh, Range, "Return the hyperbolic cosine."),
    unary!(
        "degrees",
        |x| x * (180.0 / std::f64::consts::PI),
        Range,
        "Convert radians to degrees."
    ),
    unary!("erf", libm::erf, Domain, "Return the error function."),
    unary!(
        "erfc",
        libm::erfc,
        Domain,
        "Return the complementary error function."
    ),
    unary!("exp", f64::exp, Range, "Return e raised to a power."),
    unary!("exp2", f64::exp2, Range, "Return 2 raised to a power."),
    unary!("expm1", f64::exp_m1, Range, "Return exp(x) - 1."),
    unary!(
        "fabs",
        f64::abs,
        Domain,
        "Return the absolute value as a float."
    ),
    unary!(
        "log1p",
        f64::ln_1p,
        Domain,
        "Return the logarithm of 1 + x."
    ),
    unary!(
        "radians",
        |x| x * (std::f64::consts::PI / 180.0),
        Domain,
        "Convert degrees to radians."
    ),
    unary!("sin", f64::sin, Domain, "Return the sine of radians."),
    unary!("sinh", f64::sinh, Range, "Return the hyperbolic sine."),
    unary!("sqrt", f64::sqrt, Domain, "Return the square root."),
    unary!("tan", f64::tan, Domain, "Return the tangent of radians."),
    unary!("tanh", f64::tanh, Domain, "Return the hyperbolic tangent."),
    unary!(
        "ulp",
        ulp,
        Range,
        "Return the value of the least significant bit."
    ),
    Native {
        name: "math.gamma",
        params: "x, /",
        run: Run::Control(|vm, args| checked(vm, "math.gamma", args, special::gamma)),
        doc: "Return the gamma function.",
    },
    Native {
        name: "math.lgamma",
        params: "x, /",
        run: Run::Control(|vm, args| checked(vm, "math.lgamma", args, special::log_gamma)),
        doc: "Return the logarithm of the absolute value of the gamma function.",
    },
    binary!(
        "atan2",
        |x, y| Ok(x.atan2(y)),
        "Return the arc tangent of y/x."
    ),
    binary!(
        "copysign",
        |x, y| Ok(x.copysign(y)),
        "Return a float with the sign of another."
    ),
    binary!("fmod", fmod, "Return the remainder with the sign of x."),
    binary!(
        "nextafter",
        |x, y| Ok(libm::nextafter(x, y)),
        "Return the next float towards y."
    ),
    binary!("pow", pow, "Return x raised to the power y."),
    binary!(
        "remainder",
        remainder,
        "Return the difference to the nearest multiple of y."
    ),
    predicate!(
        "isfinite",
        f64::is_finite,
        "Whether a number is neither infinite nor NaN."
    ),
    predicate!("isinf", f64::is_infinite, "Whether a number is infinite."),
    predicate!("isnan", f64::is_nan, "Whether a number is NaN."),
    Native {
        name: "math.isclose",
        params: "a, b, *, rel_tol=, abs_tol=",
        run: Run::Control(isclose),
        doc: "Whether two numbers are close in value.",
    },
    Native {
        name: "math.floor",
        params: "x, /",
        run: Run::Control(|vm, args| rounded(vm, "math.floor", args[0], "__floor__", float::floor)),
        doc: "Return the largest integer that is not greater.",
    },
    Native {
        name: "math.ceil",
        params: "x, /",
        run: Run::Control(|vm, args| rounded(vm, "math.ceil", args[0], "__ceil__", float::ceil)),
        doc: "Return the smallest integer that is not less.",
    },
    Native {
        name: "math.trunc",
        params: "x, /",
        run: Run::Control(trunc),
        doc: "Return the whole part.",
    },
    Native {
        name: "math.modf",
        params: "x, /",
        run: Run::Control(modf),
        doc: "Return the fractional and the whole part.",
    },
    Native {
        name: "math.frexp",
        params: "x, /",
        run: Run::Control(frexp),
        doc: "Return mantissa and exponent.",
    },
    Native {
        name: "math.ldexp",
        params: "x, i, /",
        run: Run::Control(ldexp),
        doc: "Return x * (2**i).",
    },
    Native {
        name: "math.log",
        params: "*args",
        run: Run::Control(log),
        doc: "Return the logarithm to a base, e by default.",
    },
    Native {
        name: "math.log2",
        params: "x, /",
        run: Run::Control(|vm, args| log_to(vm, "math.log2", args, f64::log2, |exponent| exponent)),
        doc: "Return the logarithm to base 2.",
    },
    Native {
        name: "math.log10",
        params: "x, /",
        run: Run::Control(|vm, args| {
            log_to(vm, "math.log10", args, f64::log10, |exponent| {
                2.0_f64.log10() * exponent
            })
        }),
        doc: "Return the logarithm to base 10.",
    },
];

/// Why a function has no result at its arguments.
pub(super) enum Undefined {
    Domain,
    Range,
}

fn undefined(vm: &mut Vm, reason: &Undefined) -> Raise {
    match reason {
        Undefined::Domain => domain_error(vm),
        Undefined::Range => range_error(vm),
    }
}

fn unary(
    vm: &mut Vm,
    name: &str,
    args: &[Value],
    compute: fn(f64) -> f64,
    infinite: Infinite,
) -> Outcome {
    let Some(x) = real(vm, args[0])? else {
        return ask_floats(vm, name, args);
    };
    let result = compute(x);
    if result.is_nan() && !x.is_nan() {
        return Err(domain_error(vm));
    }
    if result.is_infinite() && x.is_finite() {
        return Err(match infinite {
            Infinite::Range => range_error(vm),
            Infinite::Domain => domain_error(vm),
        });
    }
    Ok(vm.heap.float(result).into())
}

fn checked(
    vm: &mut Vm,
    name: &str,
    args: &[Value],
    compute: fn(f64) -> Result<f64, Undefined>,
) -> Outcome {
    let Some(x) = real(vm, args[0])? else {
        return ask_floats(vm, name, args);
    };
    match compute(x) {
        Ok(result) => Ok(vm.heap.float(result).into()),
        Err(reason) => Err(undefined(vm, &reason)),
    }
}

fn binary(
    vm: &mut Vm,
    name: &str,
    args: &[Value],
    compute: fn(f64, f64) -> Result<f64, Undefined>,
) -> Outcome {
    let Some([x, y]) = reals(vm, args)? else {
        return ask_floats(vm, name, args);
    };
    match compute(x, y) {
        Ok(result) => Ok(vm.heap.float(result).into()),
        Err(reason) => Err(undefined(vm, &reason)),
    }
}

fn ulp(x: f64) -> f64 {
    let x = x.abs();
    if !x.is_finite() {
        return x;
    }
    let above = x.next_up();
    if above.is_infinite() {
        x - x.next_down()
    } else {
        above - x
    }
}

fn fmod(x: f64, y: f64) -> Result<f64, Undefined> {
    let result = x % y;
    if result.is_nan() && !x.is_nan() && !y.is_nan() {
        return Err(Undefined::Domain);
    }
    Ok(result)
}

fn pow(x: f64, y: f64) -> Result<f64, Undefined> {
    let result = x.powf(y);
    if result.is_finite() || !x.is_finite() || !y.is_finite() {
        return Ok(result);
    }
    if result.is_nan() || x == 0.0 {
        return Err(Undefined::Domain);
    }
    Err(Undefined::Range)
}

fn remainder(x: f64, y: f64) -> Result<f64, Undefined> {
    if x.is_nan() || y.is_nan() {
        return Ok(x + y);
    }
    if x.is_infinite() || y == 0.0 {
        return Err(Undefined::Domain);
    }
    if y.is_infinite() {
        return Ok(x);
    }
    let (abs_x, abs_y) = (x.abs(), y.abs());
    let below = abs_x % abs_y;
    let above = abs_y - below;
    // Half way the even multiple is taken.
    let magnitude = if below < above {
        below
    } else if below > above {
        -above
    } else {
        below - 2.0 * (0.5 * (abs_x - below) % abs_y)
    };
    Ok(1.0_f64.copysign(x) * magnitude)
}

fn isclose(vm: &mut Vm, args: &[Value]) -> Outcome {
    let tolerance = |vm: &mut Vm, value: Value, default: f64| {
        if value.is_unset() {
            Ok(Some(default))
        } else {
            real(vm, value)
        }
    };
    let numbers = (
        reals(vm, &args[..2])?,
        tolerance(vm, args[2], 1e-9)?,
        tolerance(vm, args[3], 0.0)?,
    );
    let (Some([a, b]), Some(relative), Some(absolute)) = numbers else {
        let or = |vm: &mut Vm, value: Value, default: f64| {
            if value.is_unset() {
                vm.heap.float(default)
            } else {
                value
            }
        };
        let tolerances = [or(vm, args[2], 1e-9), or(vm, args[3], 0.0)];
        let function = vm.native("math.isclose").unwrap_or(Value::NONE);
        return Ok(Control::call(
            vm.hidden_value("_math_isclose"),
            [function, args[0], args[1], tolerances[0], tolerances[1]],
        ));
    };
    if relative < 0.0 || absolute < 0.0 {
        return Err(vm.raise(ClassId::ValueError, "tolerances must be non-negative"));
    }
    if a == b {
        return Ok(Value::TRUE.into());
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(Value::FALSE.into());
    }
    let difference = (b - a).abs();
    let is_close = difference <= (relative * b).abs()
        || difference <= (relative * a).abs()
        || difference <= absolute;
    Ok(Value::bool(is_close).into())
}

fn rounded(
    vm: &mut Vm,
    name: &str,
    x: Value,
    method: &str,
    convert: fn(f64) -> Result<BigInt, dormouse_vm::number::NumberError>,
) -> Outcome {
    if let Some(function) = vm.script_method(x, method) {
        let function = vm.special(function);
        return Ok(Control::call(function, [x]));
    }
    if let Some(number) = vm.index_value(x) {
        return Ok(number.into());
    }
    let Some(number) = real(vm, x)? else {
        return ask_floats(vm, name, &[x]);
    };
    match convert(number) {
        Ok(number) => Ok(vm.heap.big_int(number).into()),
        Err(error) => Err(vm.number_error(&error)),
    }
}

fn trunc(vm: &mut Vm, args: &[Value]) -> Outcome {
    if let Some(function) = vm.script_method(args[0], "__trunc__") {
        let function = vm.special(function);
        return Ok(Control::call(function, [args[0]]));
    }
    if let Some(number) = vm.index_value(args[0]) {
        return Ok(number.into());
    }
    let Some(number) = vm.float_of(vm.plain(args[0])) else {
        let message = format!(
            "type {} doesn't define __trunc__ method",
            vm.type_name(args[0])
        );
        return Err(vm.raise(ClassId::TypeError, message));
    };
    match float::to_int(number) {
        Ok(number) => Ok(vm.heap.big_int(number).into()),
        Err(error) => Err(vm.number_error(&error)),
    }
}

fn modf(vm: &mut Vm, args: &[Value]) -> Outcome {
    let Some(x) = real(vm, args[0])? else {
        return ask_floats(vm, "math.modf", args);
    };
    let (fraction, whole) = if x.is_infinite() {
        (0.0_f64.copysign(x), x)
    } else {
        (x.fract().copysign(x), x.trunc())
    };
    let pair = [vm.heap.float(fraction), vm.heap.float(whole)];
    Ok(vm.heap.tuple(pair).into())
}

fn frexp(vm: &mut Vm, args: &[Value]) -> Outcome {
    let Some(x) = real(vm, args[0])? else {
        return ask_floats(vm, "math.frexp", args);
    };
    let (mantissa, exponent) = if x == 0.0 || !x.is_finite() {
        (x, 0)
    } else {
        libm::frexp(x)
    };
    let pair = [vm.heap.float(mantissa), Value::int(i64::from(exponent))];
    Ok(vm.heap.tuple(pair).into())
}

fn ldexp(vm: &mut Vm, args: &[Value]) -> Outcome {
    let Some(exponent) = vm.big_of(args[1]) else {
        let message = "Expected an int as second argument to ldexp.";
        return Err(vm.raise(ClassId::TypeError, message));
    };
    let Some(x) = real(vm, args[0])? else {
        return ask_floats(vm, "math.ldexp", args);
    };
    if x == 0.0 || !x.is_finite() {
        return Ok(vm.heap.float(x).into());
    }
    // Beyond these every result is zero or out of range.
    let exponent = exponent
        .to_i32()
        .map_or(if exponent.is_negative() { -5000 } else { 5000 }, |it| {
            it.clamp(-5000, 5000)
        });
    let result = libm::ldexp(x, exponent);
    if result.is_infinite() {
        return Err(range_error(vm));
    }
    Ok(vm.heap.float(result).into())
}

/// The logarithm of a number by `log`; for integers beyond floats, the exponent's part by `scale`.
fn logarithm(
    vm: &mut Vm,
    value: Value,
    log: fn(f64) -> f64,
    scale: fn(f64) -> f64,
) -> Result<Option<f64>, Raise> {
    let has_method = vm.script_method(value, "__float__").is_some();
    if !has_method && let Some(number) = vm.big_of(value) {
        if number.is_negative() || number.is_zero() {
            return Err(domain_error(vm));
        }
        return Ok(Some(match int::to_f64(&number) {
            Ok(number) => log(number),
            Err(_) => {
                // A mantissa from a half to one, as precise as a float can hold.
                let bits = number.bits();
                let mantissa = int::true_div(&number, &(BigInt::from(1) << bits)).unwrap_or(1.0);
                log(mantissa) + scale(bits as f64)
            }
        }));
    }
    let Some(number) = real(vm, value)? else {
        return Ok(None);
    };
    if number <= 0.0 {
        return Err(domain_error(vm));
    }
    Ok(Some(log(number)))
}

fn log_to(
    vm: &mut Vm,
    name: &str,
    args: &[Value],
    log: fn(f64) -> f64,
    scale: fn(f64) -> f64,
) -> Outcome {
    match logarithm(vm, args[0], log, scale)? {
        Some(result) => Ok(vm.heap.float(result).into()),
        None => ask_floats(vm, name, args),
    }
}

fn log(vm: &mut Vm, args: &[Value]) -> Outcome {
    let args = vm.sequence_items(args[0]).unwrap_or(&[]).to_vec();
    if args.is_empty() || args.len() > 2 {
        let message = "math.log requires 1 to 2 arguments";
        return Err(vm.raise(ClassId::TypeError, message));
    }
    let scale = |exponent| 2.0_f64.ln() * exponent;
    let Some(numerator) = logarithm(vm, args[0], f64::ln, scale)? else {
        return ask_floats(vm, "math.log", &args);
    };
    let Some(base) = args.get(1) else {
        return Ok(vm.heap.float(numerator).into());
    };
    let Some(denominator) = logarithm(vm, *base, f64::ln, scale)? else {
        return ask_floats(vm, "math.log", &args);
    };
    match float::div(numerator, denominator) {
        Ok(result) => Ok(vm.heap.float(result).into()),
        Err(error) => Err(vm.number_error(&error)),
    }
}
