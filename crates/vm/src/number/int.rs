//! Arithmetic of `int`: floor division, powers, shifts, roots, bits and bytes.
//!
//! Functions named `small_…` are the forms for machine words; they answer `None` when the general
//! form must be asked.

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::NumberError;
use super::scale::scaled;

/// The longest result, in bits, of a power or a shift: 512 MiB. Beyond it the allocation would
/// threaten the host, so the script gets `MemoryError` instead.
pub const MAX_BITS: u64 = 1 << 32;

/// The order of bytes in `to_bytes` and `from_bytes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByteOrder {
    /// The lowest byte first.
    Little,
    /// The highest byte first.
    Big,
}

/// Whether bytes are read and written in two's complement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signedness {
    /// Two's complement.
    Signed,
    /// The number is not negative.
    Unsigned,
}

/// `a // b`.
pub fn floor_div(a: &BigInt, b: &BigInt) -> Result<BigInt, NumberError> {
    if b.is_zero() {
        return Err(NumberError::IntDivision);
    }
    Ok(a.div_floor(b))
}

/// `a % b`, which has the sign of `b`.
pub fn modulo(a: &BigInt, b: &BigInt) -> Result<BigInt, NumberError> {
    if b.is_zero() {
        return Err(NumberError::IntModulo);
    }
    Ok(a.mod_floor(b))
}

/// `divmod(a, b)`.
pub fn div_mod(a: &BigInt, b: &BigInt) -> Result<(BigInt, BigInt), NumberError> {
    if b.is_zero() {
        return Err(NumberError::IntDivision);
    }
    Ok(a.div_mod_floor(b))
}

/// `a // b`, or `None` when `b` is zero or the result does not fit.
pub fn small_floor_div(a: i64, b: i64) -> Option<i64> {
    let quotient = a.checked_div(b)?;
    let is_inexact = quotient * b != a;
    Some(quotient - i64::from(is_inexact && (a < 0) != (b < 0)))
}

/// `a % b`, or `None` when `b` is zero.
pub fn small_modulo(a: i64, b: i64) -> Option<i64> {
    if b == -1 {
        return Some(0);
    }
    let rest = a.checked_rem(b)?;
    let is_opposite = rest != 0 && (rest < 0) != (b < 0);
    Some(if is_opposite { rest + b } else { rest })
}

/// `a ** b` for a `b` that is not negative. A negative `b` makes a float: see
/// [`super::float::pow`].
pub fn pow(base: &BigInt, exponent: &BigUint) -> Result<BigInt, NumberError> {
    if exponent.is_zero() || base.is_one() {
        return Ok(BigInt::one());
    }
    if base.is_zero() {
        return Ok(BigInt::zero());
    }
    if base.magnitude().is_one() {
        return Ok(if exponent.is_odd() {
            -BigInt::one()
        } else {
            BigInt::one()
        });
    }
    let exponent = exponent.to_u32().ok_or(NumberError::OutOfMemory)?;
    // One bit less than the length keeps powers of two at their true size.
    if (base.bits() - 1).max(1).saturating_mul(u64::from(exponent)) > MAX_BITS {
        return Err(NumberError::OutOfMemory);
    }
    Ok(base.pow(exponent))
}

/// `a ** b`, or `None` when the result does not fit.
pub fn small_pow(base: i64, exponent: u32) -> Option<i64> {
    base.checked_pow(exponent)
}

/// `pow(base, exponent, modulus)`; a negative exponent takes the inverse of the base.
pub fn mod_pow(base: &BigInt, exponent: &BigInt, modulus: &BigInt) -> Result<BigInt, NumberError> {
    if modulus.is_zero() {
        return Err(NumberError::ZeroModulus);
    }
    if modulus.magnitude().is_one() {
        return Ok(BigInt::zero());
    }
    if !exponent.is_negative() {
        return Ok(base.modpow(exponent, modulus));
    }
    let positive = modulus.abs();
    let inverse = base
        .mod_floor(&positive)
        .modinv(&positive)
        .ok_or(NumberError::NoInverse)?;
    Ok(inverse.modpow(&exponent.abs(), modulus))
}

/// `a << count`.
pub fn shift_left(a: &BigInt, count: &BigInt) -> Result<BigInt, NumberError> {
    if count.is_negative() {
        return Err(NumberError::NegativeShift);
    }
    if a.is_zero() {
        return Ok(BigInt::zero());
    }
    let count = count.to_u64().ok_or(NumberError::TooManyDigits)?;
    if a.bits().saturating_add(count) > MAX_BITS {
        return Err(NumberError::OutOfMemory);
    }
    Ok(a << count)
}

/// `a << count`, or `None` when the general form must decide.
pub fn small_shift_left(a: i64, count: i64) -> Option<i64> {
    let count = u32::try_from(count).ok().filter(|count| *count < 64)?;
    let shifted = a << count;
    (shifted >> count == a).then_some(shifted)
}

/// `a >> count`, rounded towards minus infinity.
pub fn shift_right(a: &BigInt, count: &BigInt) -> Result<BigInt, NumberError> {
    if count.is_negative() {
        return Err(NumberError::NegativeShift);
    }
    match count.to_u64().filter(|count| *count <= a.bits()) {
        Some(count) => Ok(a >> count),
        None if a.is_negative() => Ok(-BigInt::one()),
        None => Ok(BigInt::zero()),
    }
}

/// `a >> count`, or `None` when the count is negative.
pub fn small_shift_right(a: i64, count: i64) -> Option<i64> {
    (count >= 0).then(|| a >> count.min(63))
}

/// `a / b`, correctly rounded.
pub fn true_div(a: &BigInt, b: &BigInt) -> Result<f64, NumberError> {
    if b.is_zero() {
        return Err(NumberError::TrueDivision);
    }
    let is_negative = a.is_negative() != b.is_negative();
    let magnitude =
        divide_magnitudes(a.magnitude(), b.magnitude()).ok_or(NumberError::TrueDivisionOverflow)?;
    // Zero divided by a negative number is minus zero.
    Ok(if is_negative { -magnitude } else { magnitude })
}

fn divide_magnitudes(a: &BigUint, b: &BigUint) -> Option<f64> {
    // Both operands are exact as floats, so the machine rounds once.
    if a.bits() <= 53 && b.bits() <= 53 {
        return Some(a.to_f64()? / b.to_f64()?);
    }
    let gap = i64::try_from(b.bits()).ok()? - i64::try_from(a.bits()).ok()?;
    // The quotient keeps at least 64 bits, and one sticky bit stands for the rest of it.
    let shift = gap + 65;
    let (quotient, rest) = if shift >= 0 {
        (a << shift.unsigned_abs()).div_rem(b)
    } else {
        a.div_rem(&(b << shift.unsigned_abs()))
    };
    let sticky = u32::from(!rest.is_zero());
    scaled(&((quotient << 1) | BigUint::from(sticky)), -shift - 1)
}

/// `float(a)`, correctly rounded.
pub fn to_f64(a: &BigInt) -> Result<f64, NumberError> {
    let magnitude = scaled(a.magnitude(), 0).ok_or(NumberError::IntToFloat)?;
    Ok(if a.is_negative() {
        -magnitude
    } else {
        magnitude
    })
}

/// `round(a, digits)`: for negative `digits`, to a multiple of a power of ten, ties to even.
pub fn round(a: &BigInt, digits: i64) -> BigInt {
    if digits >= 0 {
        return a.clone();
    }
    // A power of ten that is longer than the number rounds it to zero.
    let places = digits.unsigned_abs();
    if places > a.bits() {
        return BigInt::zero();
    }
    let Ok(places) = u32::try_from(places) else {
        return BigInt::zero();
    };
    let unit = BigInt::from(10).pow(places);
    let (floor, rest) = a.div_mod_floor(&unit);
    let twice = rest * 2;
    let is_up = twice > unit || (twice == unit && floor.is_odd());
    (floor + i32::from(is_up)) * unit
}

/// The greatest common divisor, never negative.
pub fn gcd(a: &BigInt, b: &BigInt) -> BigInt {
    let (small, large) = if a.bits() < b.bits() { (a, b) } else { (b, a) };
    if small.is_zero() || large.bits() < small.bits() + 64 {
        return a.gcd(b);
    }
    // The steps of the algorithm are short: a division does the work of many.
    small.gcd(&(large % small))
}

/// The floor of the square root.
pub fn isqrt(a: &BigInt) -> Result<BigInt, NumberError> {
    if a.is_negative() {
        return Err(NumberError::NegativeSquareRoot);
    }
    Ok(a.sqrt())
}

/// The number of bits of the magnitude.
pub fn bit_length(a: &BigInt) -> u64 {
    a.bits()
}

/// The number of ones in the magnitude.
pub fn bit_count(a: &BigInt) -> u64 {
    a.magnitude().count_ones()
}

/// `a.to_bytes(length, order, signed=…)`.
pub fn to_bytes(
    a: &BigInt,
    length: usize,
    order: ByteOrder,
    signedness: Signedness,
) -> Result<Vec<u8>, NumberError> {
    if u64::try_from(length).map_or(true, |length| length > MAX_BITS / 8) {
        return Err(NumberError::OutOfMemory);
    }
    if a.is_negative() && signedness == Signedness::Unsigned {
        return Err(NumberError::NegativeUnsigned);
    }
    let mut bytes = match signedness {
        _ if a.is_zero() => Vec::new(),
        Signedness::Signed => a.to_signed_bytes_le(),
        Signedness::Unsigned => a.magnitude().to_bytes_le(),
    };
    // Minus one needs no bits beside its sign, hence fits in no bytes at all.
    let is_bare_sign = length == 0 && *a == -BigInt::one();
    if bytes.len() > length && !is_bare_sign {
        return Err(NumberError::IntTooBig);
    }
    bytes.resize(length, if a.is_negative() { 0xff } else { 0 });
    if order == ByteOrder::Big {
        bytes.reverse();
    }
    Ok(bytes)
}

/// `int.from_bytes(bytes, order, signed=…)`.
pub fn from_bytes(bytes: &[u8], order: ByteOrder, signedness: Signedness) -> BigInt {
    match (order, signedness) {
        (ByteOrder::Little, Signedness::Signed) => BigInt::from_signed_bytes_le(bytes),
        (ByteOrder::Big, Signedness::Signed) => BigInt::from_signed_bytes_be(bytes),
        (ByteOrder::Little, Signedness::Unsigned) => BigInt::from_bytes_le(Sign::Plus, bytes),
        (ByteOrder::Big, Signedness::Unsigned) => BigInt::from_bytes_be(Sign::Plus, bytes),
    }
}
