//! Operations on the representation: quantizing, integral values, scaling, neighbours, and those on the digits.

use std::cmp::Ordering;

use num_bigint::BigUint;
use num_traits::{ToPrimitive, Zero};

use super::context::condition::*;
use super::context::{Context, Rounding};
use super::digits::{
    Fits, Rest, check_digits, digits_text, last_digits, shifted_left, shifted_right, without_zeros,
};
use super::number::Number;

impl Context {
    /// The number with the exponent of a pattern.
    pub(super) fn quantize(&mut self, number: &Number, pattern: &Number) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[number, pattern]) {
            return Ok(nan);
        }
        match (number.is_infinite(), pattern.is_infinite()) {
            (true, true) => return Ok(number.clone()),
            (false, false) => {}
            _ => return Ok(self.refused(INVALID_OPERATION)),
        }
        self.with_exponent(number, pattern.exponent)
    }

    /// The number with another exponent; invalid when it is too long for that.
    pub(super) fn with_exponent(&mut self, number: &Number, exponent: i64) -> Fits<Number> {
        if exponent > self.most || exponent < self.tiny() {
            return Ok(self.refused(INVALID_OPERATION));
        }
        if number.is_zero() {
            return self.finish(Number::zero(number.is_negative, exponent));
        }
        let gap = number.exponent.saturating_sub(exponent);
        if number.n_digits().saturating_add(gap) > self.precision {
            return Ok(self.refused(INVALID_OPERATION));
        }
        if gap >= 0 {
            let coefficient = shifted_left(&number.coefficient, gap as u64)?;
            let result = Number::finite(number.is_negative, coefficient, exponent);
            if result.adjusted() > self.most {
                return Ok(self.refused(INVALID_OPERATION));
            }
            return self.finish(result);
        }
        let (coefficient, rest) = self.without_digits(number, gap.unsigned_abs());
        let result = Number::finite(number.is_negative, coefficient, exponent);
        if result.n_digits() > self.precision || result.adjusted() > self.most {
            return Ok(self.refused(INVALID_OPERATION));
        }
        self.meet(ROUNDED);
        if rest != Rest::Zero {
            self.meet(INEXACT);
        }
        self.finish(result)
    }

    /// The number without what is behind the point. Only the exact form tells that something was there.
    pub(super) fn integral_value(&mut self, number: &Number, is_told: bool) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[number]) {
            return Ok(nan);
        }
        if number.is_infinite() || number.exponent >= 0 {
            return Ok(number.clone());
        }
        if number.is_zero() {
            return Ok(Number::zero(number.is_negative, 0));
        }
        let (coefficient, rest) = self.without_digits(number, number.exponent.unsigned_abs());
        if is_told {
            self.meet(ROUNDED);
            if rest != Rest::Zero {
                self.meet(INEXACT);
            }
        }
        Ok(Number::finite(number.is_negative, coefficient, 0))
    }

    /// The number without zeros at its end.
    pub(super) fn normalize(&mut self, number: &Number) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[number]) {
            return Ok(nan);
        }
        let mut number = self.finish(number.clone())?;
        if !number.is_finite() {
            return Ok(number);
        }
        if number.is_zero() {
            return Ok(Number::zero(number.is_negative, 0));
        }
        let bound = if self.is_clamped {
            self.top()
        } else {
            self.most
        };
        let most = (bound - number.exponent).max(0) as u64;
        let (coefficient, n_taken) = without_zeros(number.coefficient, most);
        number.coefficient = coefficient;
        number.exponent += n_taken as i64;
        Ok(number)
    }

    /// The exponent of the first digit, as a number.
    pub(super) fn logb(&mut self, number: &Number) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[number]) {
            return Ok(nan);
        }
        if number.is_infinite() {
            return Ok(Number::infinity(false));
        }
        if number.is_zero() {
            self.meet(DIVISION_BY_ZERO);
            return Ok(Number::infinity(true));
        }
        self.finish(Number::integer(number.adjusted()))
    }

    /// The number times ten to a power.
    pub(super) fn scaleb(&mut self, number: &Number, power: &Number) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[number, power]) {
            return Ok(nan);
        }
        let most = 2 * i128::from(self.most + self.precision);
        let Some(n_places) = small_integer(power).filter(|it| i128::from(it.abs()) <= most) else {
            return Ok(self.refused(INVALID_OPERATION));
        };
        if number.is_infinite() {
            return Ok(number.clone());
        }
        let mut number = number.clone();
        number.exponent = number.exponent.saturating_add(n_places);
        self.finish(number)
    }

    /// The digits moved to the left, or to the right where the count is negative.
    pub(super) fn shift(&mut self, number: &Number, places: &Number) -> Fits<Number> {
        self.moved(number, places, |context, digits, n_places| {
            if n_places < 0 {
                let digits = last_digits(&digits, context.precision as u64);
                return Ok(shifted_right(&digits, n_places.unsigned_abs()).0);
            }
            let n_kept = (context.precision - n_places) as u64;
            shifted_left(&last_digits(&digits, n_kept), n_places as u64)
        })
    }

    /// The digits moved, those that leave coming in at the other end.
    pub(super) fn rotate(&mut self, number: &Number, places: &Number) -> Fits<Number> {
        self.moved(number, places, |context, digits, n_places| {
            let n_left = n_places.rem_euclid(context.precision) as u64;
            let n_right = context.precision as u64 - n_left;
            let digits = last_digits(&digits, context.precision as u64);
            let left = shifted_left(&last_digits(&digits, n_right), n_left)?;
            let (right, _) = shifted_right(&digits, n_right);
            Ok(left + right)
        })
    }

    fn moved(
        &mut self,
        number: &Number,
        places: &Number,
        change: impl FnOnce(&Self, BigUint, i64) -> Fits<BigUint>,
    ) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[number, places]) {
            return Ok(nan);
        }
        let n_places = small_integer(places).filter(|it| it.abs() <= self.precision);
        let Some(n_places) = n_places else {
            return Ok(self.refused(INVALID_OPERATION));
        };
        if number.is_infinite() {
            return Ok(number.clone());
        }
        let coefficient = change(self, number.coefficient.clone(), n_places)?;
        Ok(Number {
            coefficient,
            ..number.clone()
        })
    }

    /// The neighbour below or above.
    pub(super) fn next(&mut self, number: &Number, is_up: bool) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[number]) {
            return Ok(nan);
        }
        if number.is_infinite() {
            if number.is_negative == is_up {
                return self.largest(number.is_negative);
            }
            return Ok(number.clone());
        }
        let rounding = if is_up {
            Rounding::Ceiling
        } else {
            Rounding::Floor
        };
        let mut directed = Self {
            rounding,
            met: 0,
            ..*self
        };
        let rounded = directed.finish(number.clone())?;
        if directed.met & INEXACT != 0 {
            return Ok(rounded);
        }
        let step = Number::unit(!is_up, self.tiny() - 1);
        directed.add(number, &step)
    }

    /// The neighbour in the direction of another number.
    pub(super) fn next_toward(&mut self, number: &Number, other: &Number) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[number, other]) {
            return Ok(nan);
        }
        let is_up = match number.compare(other) {
            Ordering::Equal => return Ok(number.clone().with_sign(other.is_negative)),
            Ordering::Less => true,
            Ordering::Greater => false,
        };
        let next = self.next(number, is_up)?;
        if next.is_infinite() {
            self.meet(OVERFLOW | ROUNDED | INEXACT);
        } else if next.adjusted() < self.least {
            self.meet(UNDERFLOW | SUBNORMAL | ROUNDED | INEXACT);
            if next.is_zero() {
                self.meet(CLAMPED);
            }
        }
        Ok(next)
    }

    /// A logical operation, digit by digit; the missing operand of the inversion is nothing but ones.
    pub(super) fn logical(
        &mut self,
        left: &Number,
        right: Option<&Number>,
        change: fn(u8, u8) -> u8,
    ) -> Fits<Number> {
        let bits = (logical_bits(left), right.map(logical_bits));
        let (left, right) = match bits {
            (Some(left), None) => {
                check_digits(self.precision as u64)?;
                (left, vec![1; self.precision as usize])
            }
            (Some(left), Some(Some(right))) => (left, right),
            _ => return Ok(self.refused(INVALID_OPERATION)),
        };
        let n = left.len().max(right.len()).min(self.precision as usize);
        let at = |bits: &[u8], place: usize| bits.get(place).copied().unwrap_or(0);
        let digits: Vec<u8> = (0..n)
            .map(|place| change(at(&left, place), at(&right, place)))
            .collect();
        let coefficient = BigUint::from_radix_le(&digits, 10).unwrap_or_default();
        Ok(Number::finite(false, coefficient, 0))
    }
}

/// The digits of a logical operand, the last one first: an integer of zeros and ones.
fn logical_bits(number: &Number) -> Option<Vec<u8>> {
    let is_plain = number.is_finite() && !number.is_negative && number.exponent == 0;
    if !is_plain {
        return None;
    }
    let text = digits_text(&number.coefficient);
    let digits = text.bytes().rev().map(|it| it - b'0');
    digits
        .map(|it| (it <= 1).then_some(it))
        .collect::<Option<Vec<u8>>>()
}

/// The number of an operand that must be an integer with an exponent of zero.
fn small_integer(number: &Number) -> Option<i64> {
    if !number.is_finite() || number.exponent != 0 {
        return None;
    }
    let magnitude = number.coefficient.to_i64()?;
    Some(if number.is_negative {
        -magnitude
    } else {
        magnitude
    })
}

/// Whether a coefficient is a power of ten.
pub(super) fn is_power_of_ten(coefficient: &BigUint) -> bool {
    let (short, _) = without_zeros(coefficient.clone(), u64::MAX);
    !coefficient.is_zero() && short == BigUint::from(1_u32)
}
