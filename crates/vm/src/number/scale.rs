//! The one place where a big integer is rounded to a float.

use num_bigint::BigUint;
use num_traits::{ToPrimitive, Zero};

/// Significant bits of a float.
const PRECISION: i64 = 53;
/// The exponent of the lowest bit of the smallest float.
const LOWEST: i64 = -1074;
/// One above the exponent of the highest bit of the largest float.
const HIGHEST: i64 = 1024;

/// `mantissa * 2**exponent`, rounded to the nearest float, ties to even. `None` when it exceeds
/// every float.
pub(super) fn scaled(mantissa: &BigUint, exponent: i64) -> Option<f64> {
    if mantissa.is_zero() {
        return Some(0.0);
    }
    let n_bits = i64::try_from(mantissa.bits()).ok()?;
    let top = n_bits.saturating_add(exponent);
    if top > HIGHEST {
        return None;
    }
    if top < LOWEST {
        return Some(0.0);
    }
    let unit = (top - PRECISION).max(LOWEST);
    let rounded = shift_to_even(mantissa, unit - exponent)?;
    // Rounding up may carry into one more bit; the product is exact or infinite either way.
    let value = rounded.to_f64()? * power_of_two(unit);
    value.is_finite().then_some(value)
}

/// `2**exponent` for an exponent from -1074 to 1023.
pub(super) fn power_of_two(exponent: i64) -> f64 {
    let bits = if exponent >= -1022 {
        (exponent + 1023).unsigned_abs() << 52
    } else {
        1 << (exponent - LOWEST)
    };
    f64::from_bits(bits)
}

/// `mantissa / 2**shift`, rounded half to even. The result fits in 54 bits.
fn shift_to_even(mantissa: &BigUint, shift: i64) -> Option<u64> {
    if shift <= 0 {
        return (mantissa << shift.unsigned_abs()).to_u64();
    }
    let shift = shift.unsigned_abs();
    let floor = (mantissa >> shift).to_u64()?;
    let half = mantissa.bit(shift - 1);
    let is_tie = mantissa.trailing_zeros() == Some(shift - 1);
    let up = half && (!is_tie || floor & 1 == 1);
    Some(floor + u64::from(up))
}
