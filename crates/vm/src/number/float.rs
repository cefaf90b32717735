//! Arithmetic of `float`: division, powers, rounding, and exact dealings with `int`.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{FromPrimitive, One, Zero};

use super::NumberError;
use super::scale::scaled;

/// Beyond this many decimal places rounding changes no float.
const MOST_PLACES: i64 = 323;
/// Rounding to a multiple of a power of ten higher than this gives zero.
const FEWEST_PLACES: i64 = -308;

/// `a / b`.
pub fn div(a: f64, b: f64) -> Result<f64, NumberError> {
    if b == 0.0 {
        return Err(NumberError::FloatDivision);
    }
    Ok(a / b)
}

/// `a // b`.
pub fn floor_div(a: f64, b: f64) -> Result<f64, NumberError> {
    if b == 0.0 {
        return Err(NumberError::FloatFloorDivision);
    }
    Ok(floor_and_rest(a, b).0)
}

/// `a % b`, which has the sign of `b`.
pub fn modulo(a: f64, b: f64) -> Result<f64, NumberError> {
    if b == 0.0 {
        return Err(NumberError::FloatModulo);
    }
    Ok(floor_and_rest(a, b).1)
}

/// `divmod(a, b)`.
pub fn div_mod(a: f64, b: f64) -> Result<(f64, f64), NumberError> {
    if b == 0.0 {
        return Err(NumberError::FloatDivmod);
    }
    Ok(floor_and_rest(a, b))
}

fn floor_and_rest(a: f64, b: f64) -> (f64, f64) {
    let mut rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest == 0.0 {
        rest = 0.0_f64.copysign(b);
    } else if (b < 0.0) != (rest < 0.0) {
        rest += b;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return (0.0_f64.copysign(a / b), rest);
    }
    // The quotient is nearly whole: take the nearest whole number rather than cut it off.
    let floor = quotient.floor();
    let is_nearer_above = quotient - floor > 0.5;
    (if is_nearer_above { floor + 1.0 } else { floor }, rest)
}

/// `a ** b`.
///
/// # Errors
///
/// [`NumberError::ComplexPower`] where the result is a complex number.
pub fn pow(a: f64, b: f64) -> Result<f64, NumberError> {
    if a == 0.0 && b < 0.0 && b.is_finite() {
        return Err(NumberError::ZeroToNegative);
    }
    if a < 0.0 && a.is_finite() && b.is_finite() && b != b.floor() {
        return Err(NumberError::ComplexPower);
    }
    let result = a.powf(b);
    if result.is_infinite() && a.is_finite() && b.is_finite() {
        return Err(NumberError::PowerOverflow);
    }
    Ok(result)
}

/// Compares exactly, without rounding the integer. `None` when `b` is NaN.
pub fn compare_int(a: &BigInt, b: f64) -> Option<Ordering> {
    if b.is_nan() {
        return None;
    }
    let Some(whole) = BigInt::from_f64(b.trunc()) else {
        return Some(if b > 0.0 {
            Ordering::Less
        } else {
            Ordering::Greater
        });
    };
    let fraction = b.fract();
    Some(
        a.cmp(&whole)
            .then_with(|| 0.0_f64.total_cmp(&(fraction + 0.0))),
    )
}

/// `int(a)`: the whole part.
pub fn to_int(a: f64) -> Result<BigInt, NumberError> {
    if a.is_nan() {
        return Err(NumberError::NanToInt);
    }
    BigInt::from_f64(a.trunc()).ok_or(NumberError::InfinityToInt)
}

/// `math.floor(a)`.
pub fn floor(a: f64) -> Result<BigInt, NumberError> {
    to_int(a.floor())
}

/// `math.ceil(a)`.
pub fn ceil(a: f64) -> Result<BigInt, NumberError> {
    to_int(a.ceil())
}

/// `round(a)`: the nearest integer, ties to even.
pub fn round_to_int(a: f64) -> Result<BigInt, NumberError> {
    to_int(a.round_ties_even())
}

/// `round(a, places)`: the nearest decimal, judged by the exact value of the float.
pub fn round(a: f64, places: i64) -> Result<f64, NumberError> {
    if !a.is_finite() || places > MOST_PLACES {
        return Ok(a);
    }
    if places < FEWEST_PLACES {
        return Ok(0.0 * a);
    }
    match usize::try_from(places) {
        // The text is exact before it is rounded, and reading it back rounds to the nearest float.
        Ok(places) => {
            let value = format!("{a:.places$}").parse().unwrap_or(a);
            if f64::is_finite(value) {
                Ok(value)
            } else {
                Err(NumberError::RoundOverflow)
            }
        }
        Err(_) => round_whole(a, places.unsigned_abs()),
    }
}

/// Rounds to a multiple of `10**places`, ties to even.
fn round_whole(a: f64, places: u64) -> Result<f64, NumberError> {
    let unit = BigInt::from(10).pow(u32::try_from(places).map_err(|_| NumberError::RoundOverflow)?);
    let (floor, rest) = to_int(a.abs())?.div_rem(&unit);
    let is_up = match (rest * 2_u32).cmp(&unit) {
        Ordering::Less => false,
        Ordering::Equal => a.fract() != 0.0 || floor.is_odd(),
        Ordering::Greater => true,
    };
    let rounded = (floor + u32::from(is_up)) * unit;
    let magnitude = scaled(rounded.magnitude(), 0).ok_or(NumberError::RoundOverflow)?;
    Ok(magnitude.copysign(a))
}

/// `a.as_integer_ratio()`: the exact value as a fraction in lowest terms.
pub fn as_integer_ratio(a: f64) -> Result<(BigInt, BigInt), NumberError> {
    if a.is_nan() {
        return Err(NumberError::NanRatio);
    }
    if a.is_infinite() {
        return Err(NumberError::InfinityRatio);
    }
    let (mantissa, exponent) = decompose(a);
    if mantissa == 0 {
        return Ok((BigInt::zero(), BigInt::one()));
    }
    let twos = mantissa.trailing_zeros();
    let odd = BigInt::from(mantissa >> twos);
    let exponent = exponent + i64::from(twos);
    let numerator = if a < 0.0 { -odd } else { odd };
    let power = BigInt::one() << exponent.unsigned_abs();
    Ok(if exponent >= 0 {
        (numerator * power, BigInt::one())
    } else {
        (numerator, power)
    })
}

/// Whether `a` is a whole number.
pub fn is_integer(a: f64) -> bool {
    a.is_finite() && a.fract() == 0.0
}

/// The magnitude of a finite float as `mantissa * 2**exponent`.
pub(super) fn decompose(a: f64) -> (u64, i64) {
    let bits = a.abs().to_bits();
    let fraction = bits & ((1 << 52) - 1);
    match i64::try_from(bits >> 52).unwrap_or(0) {
        0 => (fraction, -1074),
        biased => (fraction | 1 << 52, biased - 1075),
    }
}
