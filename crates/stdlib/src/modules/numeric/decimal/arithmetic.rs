//! Addition, multiplication and the divisions.

use std::borrow::Cow;

use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::Zero;

use super::context::condition::*;
use super::context::{Context, Rounding};
use super::digits::{Fits, TooLarge, check_digits, power_of_ten, shifted_left, without_zeros};
use super::number::Number;

/// Products of two words, in a power modulo a number, that are a matter of a second.
const MOST_STEPS: u128 = 1 << 30;

impl Context {
    /// The number as the context has it.
    pub(super) fn plus(&mut self, number: &Number) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[number]) {
            return Ok(nan);
        }
        let mut number = number.clone();
        if number.is_zero() {
            number.is_negative &= self.rounding == Rounding::Floor;
        }
        self.finish(number)
    }

    pub(super) fn minus(&mut self, number: &Number) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[number]) {
            return Ok(nan);
        }
        let is_negative = if number.is_zero() {
            self.rounding == Rounding::Floor && !number.is_negative
        } else {
            !number.is_negative
        };
        self.finish(number.clone().with_sign(is_negative))
    }

    pub(super) fn abs(&mut self, number: &Number) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[number]) {
            return Ok(nan);
        }
        self.finish(number.clone().with_sign(false))
    }

    pub(super) fn add(&mut self, left: &Number, right: &Number) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[left, right]) {
            return Ok(nan);
        }
        match (left.is_infinite(), right.is_infinite()) {
            (true, true) if left.is_negative != right.is_negative => {
                return Ok(self.refused(INVALID_OPERATION));
            }
            (true, _) => return Ok(left.clone()),
            (_, true) => return Ok(right.clone()),
            (false, false) => {}
        }
        let sum = self.exact_sum(left, right)?;
        self.finish(sum)
    }

    pub(super) fn sub(&mut self, left: &Number, right: &Number) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[left, right]) {
            return Ok(nan);
        }
        self.add(left, &right.clone().with_sign(!right.is_negative))
    }

    /// A sum that rounds as the sum does: a number that is too small to be seen counts as something small.
    fn exact_sum(&self, left: &Number, right: &Number) -> Fits<Number> {
        let (high, low) = if left.exponent >= right.exponent {
            (left, right)
        } else {
            (right, left)
        };
        let mut low_exponent = low.exponent;
        let mut low_coefficient = Cow::Borrowed(&low.coefficient);
        if high.exponent != low_exponent && !high.coefficient.is_zero() {
            // No rounding is decided below this place.
            let unseen = high
                .exponent
                .min(high.adjusted().saturating_sub(self.precision) - 2)
                - 1;
            if low.adjusted() < unseen {
                low_exponent = unseen;
                let seen = u8::from(!low.coefficient.is_zero());
                low_coefficient = Cow::Owned(BigUint::from(seen));
            }
        }
        let gap = (high.exponent - low_exponent) as u64;
        let shifted;
        let high_coefficient = if gap == 0 {
            &high.coefficient
        } else {
            shifted = shifted_left(&high.coefficient, gap)?;
            &shifted
        };
        if left.is_negative == right.is_negative {
            let sum = &*low_coefficient + high_coefficient;
            return Ok(Number::finite(left.is_negative, sum, low_exponent));
        }
        let (difference, is_negative) = match high_coefficient.cmp(&low_coefficient) {
            std::cmp::Ordering::Greater => (high_coefficient - &*low_coefficient, high.is_negative),
            std::cmp::Ordering::Less => (&*low_coefficient - high_coefficient, low.is_negative),
            std::cmp::Ordering::Equal => (BigUint::zero(), self.rounding == Rounding::Floor),
        };
        Ok(Number::finite(is_negative, difference, low_exponent))
    }

    pub(super) fn mul(&mut self, left: &Number, right: &Number) -> Fits<Number> {
        match self.exact_product(left, right)? {
            product if product.is_nan() => Ok(product),
            product => self.finish(product),
        }
    }

    /// A product that is not rounded yet.
    fn exact_product(&mut self, left: &Number, right: &Number) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[left, right]) {
            return Ok(nan);
        }
        let is_negative = left.is_negative != right.is_negative;
        if left.is_infinite() || right.is_infinite() {
            if left.is_zero() || right.is_zero() {
                return Ok(self.refused(INVALID_OPERATION));
            }
            return Ok(Number::infinity(is_negative));
        }
        let n_bits = left.coefficient.bits() + right.coefficient.bits();
        check_digits(n_bits / 4)?;
        let product = &left.coefficient * &right.coefficient;
        Ok(Number::finite(
            is_negative,
            product,
            left.exponent + right.exponent,
        ))
    }

    /// `left * right + third`, rounded once.
    pub(super) fn fma(&mut self, left: &Number, right: &Number, third: &Number) -> Fits<Number> {
        if [left, right, third].iter().any(|it| it.is_signaling())
            && let Some(nan) = self.nan_of(&[left, right, third])
        {
            return Ok(nan);
        }
        let product = self.exact_product(left, right)?;
        self.add(&product, third)
    }

    pub(super) fn div(&mut self, left: &Number, right: &Number) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[left, right]) {
            return Ok(nan);
        }
        let is_negative = left.is_negative != right.is_negative;
        match (left.is_infinite(), right.is_infinite()) {
            (true, true) => return Ok(self.refused(INVALID_OPERATION)),
            (true, false) => return Ok(Number::infinity(is_negative)),
            (false, true) => {
                self.meet(CLAMPED);
                return Ok(Number::zero(is_negative, self.tiny()));
            }
            (false, false) => {}
        }
        if right.is_zero() {
            if left.is_zero() {
                return Ok(self.refused(DIVISION_UNDEFINED));
            }
            self.meet(DIVISION_BY_ZERO);
            return Ok(Number::infinity(is_negative));
        }
        let ideal = left.exponent - right.exponent;
        if left.is_zero() {
            return self.finish(Number::zero(is_negative, ideal));
        }
        let quotient = self.long_quotient(left, right, ideal)?;
        self.finish(quotient.with_sign(is_negative))
    }

    /// A quotient of finite numbers that rounds as the exact one does, and is exact when that is short enough.
    fn long_quotient(&self, left: &Number, right: &Number, ideal: i64) -> Fits<Number> {
        let shift = right.n_digits() - left.n_digits() + self.precision + 1;
        let n_places = shift.unsigned_abs();
        let (mut quotient, rest) = if shift >= 0 {
            shifted_left(&left.coefficient, n_places)?.div_rem(&right.coefficient)
        } else {
            left.coefficient
                .div_rem(&shifted_left(&right.coefficient, n_places)?)
        };
        let mut exponent = ideal - shift;
        if !rest.is_zero() {
            // What is cut off must not look like nothing or like a half.
            if (&quotient % 5_u32).is_zero() {
                quotient += 1_u32;
            }
        } else if exponent < ideal {
            let (short, n_taken) = without_zeros(quotient, (ideal - exponent) as u64);
            quotient = short;
            exponent += n_taken as i64;
        }
        Ok(Number::finite(false, quotient, exponent))
    }

    /// The integer quotient and the rest of finite numbers, the divisor not zero; `None` when the quotient is too long.
    fn whole_quotient(&mut self, left: &Number, right: &Number) -> Fits<Option<(BigUint, Number)>> {
        let exponent = left.exponent.min(right.exponent);
        if left.is_zero() {
            return Ok(Some((
                BigUint::zero(),
                Number::zero(left.is_negative, exponent),
            )));
        }
        let gap = left.adjusted() - right.adjusted();
        if gap > self.precision {
            return Ok(None);
        }
        if gap < 0 {
            let n_places = (left.exponent - exponent) as u64;
            let rest = shifted_left(&left.coefficient, n_places)?;
            let rest = Number::finite(left.is_negative, rest, exponent);
            return Ok(Some((BigUint::zero(), rest)));
        }
        let dividend = shifted_left(&left.coefficient, (left.exponent - exponent) as u64)?;
        let divisor = shifted_left(&right.coefficient, (right.exponent - exponent) as u64)?;
        let (quotient, rest) = dividend.div_rem(&divisor);
        if Number::finite(false, quotient.clone(), 0).n_digits() > self.precision {
            return Ok(None);
        }
        let rest = Number::finite(left.is_negative, rest, exponent);
        Ok(Some((quotient, rest)))
    }

    /// `left // right`, which rounds towards zero.
    pub(super) fn divide_int(&mut self, left: &Number, right: &Number) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[left, right]) {
            return Ok(nan);
        }
        let is_negative = left.is_negative != right.is_negative;
        match (left.is_infinite(), right.is_infinite()) {
            (true, true) => return Ok(self.refused(INVALID_OPERATION)),
            (true, false) => return Ok(Number::infinity(is_negative)),
            (false, true) => return Ok(Number::zero(is_negative, 0)),
            (false, false) => {}
        }
        if right.is_zero() {
            if left.is_zero() {
                return Ok(self.refused(DIVISION_UNDEFINED));
            }
            self.meet(DIVISION_BY_ZERO);
            return Ok(Number::infinity(is_negative));
        }
        match self.whole_quotient(left, right)? {
            Some((quotient, _)) => self.finish(Number::finite(is_negative, quotient, 0)),
            None => Ok(self.refused(DIVISION_IMPOSSIBLE)),
        }
    }

    /// The rest of a division that need not be carried out: of or by what is no number, is infinite, or zero.
    fn undivided_rest(&mut self, left: &Number, right: &Number) -> Fits<Option<Number>> {
        if let Some(nan) = self.nan_of(&[left, right]) {
            return Ok(Some(nan));
        }
        if left.is_infinite() {
            return Ok(Some(self.refused(INVALID_OPERATION)));
        }
        if right.is_infinite() {
            return self.finish(left.clone()).map(Some);
        }
        if right.is_zero() {
            let condition = if left.is_zero() {
                DIVISION_UNDEFINED
            } else {
                INVALID_OPERATION
            };
            return Ok(Some(self.refused(condition)));
        }
        Ok(None)
    }

    /// `left % right`, which has the sign of the dividend.
    pub(super) fn remainder(&mut self, left: &Number, right: &Number) -> Fits<Number> {
        if let Some(rest) = self.undivided_rest(left, right)? {
            return Ok(rest);
        }
        match self.whole_quotient(left, right)? {
            Some((_, rest)) => self.finish(rest),
            None => Ok(self.refused(DIVISION_IMPOSSIBLE)),
        }
    }

    /// `divmod(left, right)`.
    pub(super) fn divmod(&mut self, left: &Number, right: &Number) -> Fits<(Number, Number)> {
        if let Some(nan) = self.nan_of(&[left, right]) {
            return Ok((nan.clone(), nan));
        }
        let is_negative = left.is_negative != right.is_negative;
        if left.is_infinite() {
            let rest = self.refused(INVALID_OPERATION);
            let quotient = if right.is_infinite() {
                Number::nan()
            } else {
                Number::infinity(is_negative)
            };
            return Ok((quotient, rest));
        }
        if right.is_infinite() {
            let rest = self.finish(left.clone())?;
            return Ok((Number::zero(is_negative, 0), rest));
        }
        if right.is_zero() {
            if left.is_zero() {
                return Ok((self.refused(DIVISION_UNDEFINED), Number::nan()));
            }
            self.meet(DIVISION_BY_ZERO);
            return Ok((
                Number::infinity(is_negative),
                self.refused(INVALID_OPERATION),
            ));
        }
        match self.whole_quotient(left, right)? {
            Some((quotient, rest)) => {
                let quotient = self.finish(Number::finite(is_negative, quotient, 0))?;
                Ok((quotient, self.finish(rest)?))
            }
            None => Ok((self.refused(DIVISION_IMPOSSIBLE), Number::nan())),
        }
    }

    /// The rest of a division to the nearest integer, to the even one of two.
    pub(super) fn remainder_near(&mut self, left: &Number, right: &Number) -> Fits<Number> {
        if let Some(rest) = self.undivided_rest(left, right)? {
            return Ok(rest);
        }
        let Some((mut quotient, mut rest)) = self.whole_quotient(left, right)? else {
            return Ok(self.refused(DIVISION_IMPOSSIBLE));
        };
        // The rest is smaller than the divisor, so that the shift is no longer than it; where it is far smaller,
        // nothing is nearer than zero.
        let is_far = !rest.is_zero() && rest.adjusted() + 2 <= right.adjusted();
        if !is_far && !rest.is_zero() {
            let divisor =
                shifted_left(&right.coefficient, (right.exponent - rest.exponent) as u64)?;
            let twice = &rest.coefficient << 1_u32;
            let is_up = match twice.cmp(&divisor) {
                std::cmp::Ordering::Greater => true,
                std::cmp::Ordering::Equal => quotient.bit(0),
                std::cmp::Ordering::Less => false,
            };
            if is_up {
                quotient += 1_u32;
                rest.coefficient = divisor - rest.coefficient;
                rest.is_negative = !rest.is_negative;
                if Number::finite(false, quotient, 0).n_digits() > self.precision {
                    return Ok(self.refused(DIVISION_IMPOSSIBLE));
                }
            }
        }
        self.finish(rest)
    }

    /// `base ** exponent % modulus` of integers.
    pub(super) fn power_modulo(
        &mut self,
        base: &Number,
        exponent: &Number,
        modulus: &Number,
    ) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[base, exponent, modulus]) {
            return Ok(nan);
        }
        let all = [base, exponent, modulus];
        let is_defined = all.iter().all(|it| it.is_integral())
            && (!exponent.is_negative || exponent.is_zero())
            && !modulus.is_zero()
            && modulus.adjusted() < self.precision
            && (!base.is_zero() || !exponent.is_zero());
        if !is_defined {
            return Ok(self.refused(INVALID_OPERATION));
        }
        let is_negative = base.is_negative && exponent.is_odd();
        let modulus = whole(modulus)?;
        let n_words = u128::from(modulus.bits() / 64 + 1);
        let n_squarings = u128::from(exponent.coefficient.bits())
            + 4 * u128::from(exponent.exponent.max(0).unsigned_abs());
        if n_squarings * n_words * n_words > MOST_STEPS {
            return Err(TooLarge);
        }
        let ten = BigUint::from(10_u32);
        let residue = if base.exponent > 0 {
            let power = ten.modpow(&BigUint::from(base.exponent as u64), &modulus);
            &base.coefficient * power % &modulus
        } else {
            whole(base)? % &modulus
        };
        // x ** (c * 10 ** n) is x ** c, raised to the tenth power n times.
        let mut result = if exponent.exponent > 0 {
            check_digits(exponent.exponent as u64)?;
            residue.modpow(&exponent.coefficient, &modulus)
        } else {
            residue.modpow(&whole(exponent)?, &modulus)
        };
        for _ in 0..exponent.exponent.max(0) {
            result = result.modpow(&ten, &modulus);
        }
        Ok(Number::finite(is_negative, result, 0))
    }
}

/// The magnitude of an integral number.
pub(super) fn whole(number: &Number) -> Fits<BigUint> {
    let n_places = number.exponent.unsigned_abs();
    if number.exponent >= 0 {
        return shifted_left(&number.coefficient, n_places);
    }
    if number.is_zero() {
        return Ok(BigUint::zero());
    }
    Ok(&number.coefficient / power_of_ten(n_places)?)
}
