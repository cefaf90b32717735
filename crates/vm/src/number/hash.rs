//! Hashes of numbers. Equal numbers have equal hashes, whatever their types.
//!
//! The hash of a rational number is its residue modulo the Mersenne prime 2**61 - 1.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

/// The modulus, 2**61 - 1.
const MODULUS: u64 = (1 << 61) - 1;
/// The width of the modulus: multiplying by 2**61 changes no residue.
const WIDTH: i64 = 61;
/// The hash of infinity, from the digits of pi.
const INFINITY: i64 = 314_159;

/// The hash of an `int`.
pub fn hash_int(value: &BigInt) -> i64 {
    let residue = (value.magnitude() % MODULUS).to_u64().unwrap_or(0);
    finish(residue, value.is_negative())
}

/// The hash of an `int` that fits in a machine word.
pub fn hash_small_int(value: i64) -> i64 {
    finish(value.unsigned_abs() % MODULUS, value < 0)
}

/// The hash of a `float`. A NaN hashes to zero here: unequal to itself, it gets its hash from its
/// identity, which the caller knows.
pub fn hash_float(value: f64) -> i64 {
    if value.is_nan() {
        return 0;
    }
    if value.is_infinite() {
        return if value > 0.0 { INFINITY } else { -INFINITY };
    }
    let (mantissa, exponent) = super::float::decompose(value);
    let shift = exponent.rem_euclid(WIDTH);
    let product = u128::from(mantissa) << shift;
    let residue = u64::try_from(product % u128::from(MODULUS)).unwrap_or(0);
    finish(residue, value < 0.0)
}

/// Applies the sign. -1 is not a hash, because it marks errors in the C interface.
fn finish(residue: u64, is_negative: bool) -> i64 {
    let magnitude = i64::try_from(residue).unwrap_or(0);
    match if is_negative { -magnitude } else { magnitude } {
        -1 => -2,
        hash => hash,
    }
}
