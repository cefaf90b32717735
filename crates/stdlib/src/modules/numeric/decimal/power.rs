//! Powers. Those to integers are products, others go by way of the logarithm; both with some more digits than the
//! result has, which is nearly always rounded correctly.

use num_bigint::BigUint;
use num_traits::{One, ToPrimitive};

use super::arithmetic::whole;
use super::context::condition::*;
use super::context::{Context, Rounding};
use super::digits::{Fits, power_of_ten};
use super::number::Number;

/// Digits beside those of the operands when a power goes by way of the logarithm: those of the largest exponent, and
/// four.
const MORE_DIGITS: i64 = 23;

impl Context {
    pub(super) fn power(&mut self, base: &Number, exponent: &Number) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[base, exponent]) {
            return Ok(nan);
        }
        let is_whole = exponent.is_integral();
        let is_negative = is_whole && base.is_negative && exponent.is_odd();
        if base.is_zero() {
            return Ok(match (exponent.is_zero(), exponent.is_negative) {
                (true, _) => self.refused(INVALID_OPERATION),
                (false, true) => Number::infinity(is_negative),
                (false, false) => Number::zero(is_negative, 0),
            });
        }
        if base.is_negative && !is_whole {
            return Ok(self.refused(INVALID_OPERATION));
        }
        if exponent.is_infinite() {
            return self.power_to_infinity(base, exponent.is_negative);
        }
        if base.is_infinite() {
            return Ok(match (exponent.is_zero(), exponent.is_negative) {
                (true, _) => Number::unit(is_negative, 0),
                (false, true) => Number::zero(is_negative, 0),
                (false, false) => Number::infinity(is_negative),
            });
        }
        if exponent.is_zero() {
            return Ok(Number::unit(is_negative, 0));
        }
        if base.compare_magnitude(&Number::unit(false, 0)).is_eq() {
            return self.power_of_one(base, exponent, is_negative, is_whole);
        }
        if let Some(result) = self.power_out_of_bounds(base, exponent, is_negative)? {
            return Ok(result);
        }
        if is_whole {
            self.integer_power(base, exponent, is_negative)
        } else {
            self.real_power(base, exponent)
        }
    }

    fn power_to_infinity(&mut self, base: &Number, is_inverse: bool) -> Fits<Number> {
        let order = base.compare_magnitude(&Number::unit(false, 0));
        if order.is_eq() {
            self.meet(INEXACT | ROUNDED);
            return self.padded_one(false, self.precision - 1);
        }
        Ok(if order.is_gt() == is_inverse {
            Number::zero(false, 0)
        } else {
            Number::infinity(false)
        })
    }

    /// One with so many zeros behind the point.
    pub(super) fn padded_one(&self, is_negative: bool, n_zeros: i64) -> Fits<Number> {
        let coefficient = power_of_ten(n_zeros as u64)?;
        Ok(Number::finite(is_negative, coefficient, -n_zeros))
    }

    /// A power of a base of magnitude one: the digits behind the point multiply.
    fn power_of_one(
        &mut self,
        base: &Number,
        exponent: &Number,
        is_negative: bool,
        is_whole: bool,
    ) -> Fits<Number> {
        if !is_whole {
            self.meet(INEXACT | ROUNDED);
            return self.padded_one(is_negative, self.precision - 1);
        }
        if exponent.is_negative {
            return Ok(Number::unit(is_negative, 0));
        }
        let most = self.precision - 1;
        let n_places = u64::try_from(-base.exponent).unwrap_or(0);
        let n_wanted = if exponent.adjusted() > 18 {
            None
        } else {
            (whole(exponent)? * n_places).to_i64()
        };
        let n_zeros = n_wanted.filter(|it| *it <= most || n_places == 0);
        if n_zeros.is_none() && n_places > 0 {
            self.meet(ROUNDED);
        }
        let n_zeros = if n_places == 0 {
            0
        } else {
            n_zeros.unwrap_or(most)
        };
        self.padded_one(is_negative, n_zeros)
    }

    /// The power when it is certain to overflow or to vanish: when the place of the logarithm of the base and that of
    /// the exponent add up to more than the bound has digits.
    fn power_out_of_bounds(
        &mut self,
        base: &Number,
        exponent: &Number,
        is_negative: bool,
    ) -> Fits<Option<Number>> {
        let is_small = base.compare_magnitude(&Number::unit(false, 0)).is_lt();
        let vanishes = is_small != exponent.is_negative;
        let place = place_of_logarithm(base)? + exponent.adjusted();
        let bound = if vanishes { self.tiny() } else { self.most };
        if place <= n_digits_of(bound) {
            return Ok(None);
        }
        if vanishes {
            let least = Number::unit(is_negative, self.tiny() - 1);
            return self.finish(least).map(Some);
        }
        self.overflow(is_negative).map(Some)
    }

    fn integer_power(
        &mut self,
        base: &Number,
        exponent: &Number,
        is_negative: bool,
    ) -> Fits<Number> {
        let mut wide = Self {
            precision: self.precision + exponent.adjusted() + 3 + i64::from(exponent.is_negative),
            is_clamped: false,
            ..self.to_nearest()
        };
        let base = if exponent.is_negative {
            wide.div(&Number::unit(false, 0), base)?
        } else {
            base.clone()
        };
        let exponent: BigUint = whole(exponent)?;
        let mut result = base.clone();
        for at in (0..exponent.bits() - 1).rev() {
            result = wide.mul(&result, &result)?;
            if exponent.bit(at) {
                result = wide.mul(&result, &base)?;
            }
            if !result.is_finite() || result.is_zero() && wide.met & CLAMPED != 0 {
                break;
            }
        }
        self.meet(wide.met);
        if result.is_infinite() {
            return self.overflow(is_negative);
        }
        self.finish(result.with_sign(is_negative))
    }

    fn real_power(&mut self, base: &Number, exponent: &Number) -> Fits<Number> {
        let mut wide = Self {
            precision: self.precision.max(base.n_digits()) + MORE_DIGITS,
            rounding: Rounding::HalfEven,
            ..Self::widest()
        };
        let log = wide.ln(base)?;
        let log = wide.mul(&log, exponent)?;
        wide.met = 0;
        let result = wide.exp(&log)?;
        self.meet(wide.met | INEXACT | ROUNDED);
        if result.is_infinite() {
            return self.overflow(false);
        }
        let is_one = result.is_finite()
            && result
                .compare(&Number::finite(false, BigUint::one(), 0))
                .is_eq();
        if is_one {
            return self.padded_one(false, self.precision - 1);
        }
        self.finish(result)
    }
}

/// At most the place of the first digit of the common logarithm of a magnitude that is not one.
fn place_of_logarithm(base: &Number) -> Fits<i64> {
    let adjusted = base.adjusted();
    match adjusted {
        1.. => return Ok(n_digits_of(adjusted) - 1),
        ..=-2 => return Ok(n_digits_of(adjusted + 1) - 1),
        -1 | 0 => {}
    }
    // Beside one the logarithm is about as small as the distance: at least a 24th of it above, four tenths below.
    let mut exact = Context::widest();
    let distance = exact.add(&base.clone().with_sign(false), &Number::unit(true, 0))?;
    Ok(distance.adjusted() - 1 - i64::from(adjusted == 0))
}

fn n_digits_of(number: i64) -> i64 {
    i64::from(number.unsigned_abs().checked_ilog10().unwrap_or(0)) + 1
}
