//! A decimal number as the General Decimal Arithmetic specification has it (Mike Cowlishaw, version 1.70): a sign, a
//! coefficient and an exponent, or a special value.

use std::cmp::Ordering;

use num_bigint::BigUint;
use num_traits::{One, Zero};

use super::digits::{n_digits, shifted_left};

/// What a number is beside its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A number.
    Finite,
    /// An infinity.
    Infinity,
    /// A NaN that operations pass on.
    Quiet,
    /// A NaN that operations refuse.
    Signaling,
}

/// A decimal number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// Zeros and special values have a sign too.
    pub(super) is_negative: bool,
    pub(super) form: Form,
    /// The coefficient of a finite number, the payload of a NaN.
    pub(super) coefficient: BigUint,
    /// Zero for special values.
    pub(super) exponent: i64,
}

impl Number {
    pub(super) fn finite(is_negative: bool, coefficient: BigUint, exponent: i64) -> Self {
        Self {
            is_negative,
            form: Form::Finite,
            coefficient,
            exponent,
        }
    }

    pub(super) fn integer(number: i64) -> Self {
        Self::finite(number < 0, BigUint::from(number.unsigned_abs()), 0)
    }

    pub(super) fn zero(is_negative: bool, exponent: i64) -> Self {
        Self::finite(is_negative, BigUint::zero(), exponent)
    }

    /// Ten to a power.
    pub(super) fn unit(is_negative: bool, exponent: i64) -> Self {
        Self::finite(is_negative, BigUint::one(), exponent)
    }

    pub(super) fn infinity(is_negative: bool) -> Self {
        Self {
            form: Form::Infinity,
            ..Self::zero(is_negative, 0)
        }
    }

    pub(super) fn nan() -> Self {
        Self {
            form: Form::Quiet,
            ..Self::zero(false, 0)
        }
    }

    pub(super) fn is_finite(&self) -> bool {
        self.form == Form::Finite
    }

    pub(super) fn is_infinite(&self) -> bool {
        self.form == Form::Infinity
    }

    pub(super) fn is_nan(&self) -> bool {
        matches!(self.form, Form::Quiet | Form::Signaling)
    }

    pub(super) fn is_signaling(&self) -> bool {
        self.form == Form::Signaling
    }

    pub(super) fn is_zero(&self) -> bool {
        self.is_finite() && self.coefficient.is_zero()
    }

    pub(super) fn n_digits(&self) -> i64 {
        n_digits(&self.coefficient) as i64
    }

    /// The exponent of the first digit.
    pub(super) fn adjusted(&self) -> i64 {
        self.exponent + self.n_digits() - 1
    }

    pub(super) fn with_sign(mut self, is_negative: bool) -> Self {
        self.is_negative = is_negative;
        self
    }

    /// Whether it is finite and has no digits but zeros behind the point.
    pub(super) fn is_integral(&self) -> bool {
        self.is_finite()
            && (self.exponent >= 0 || self.is_zero() || self.n_zeros_at_end() >= -self.exponent)
    }

    /// Zeros at the end of a coefficient that is not zero.
    fn n_zeros_at_end(&self) -> i64 {
        super::digits::without_zeros(self.coefficient.clone(), u64::MAX).1 as i64
    }

    /// Whether an integral number is odd.
    pub(super) fn is_odd(&self) -> bool {
        if self.exponent > 0 || self.is_zero() {
            return false;
        }
        let n_places = self.exponent.unsigned_abs();
        super::digits::shifted_right(&self.coefficient, n_places)
            .0
            .bit(0)
    }

    /// The order of two magnitudes that are not NaN.
    pub(super) fn compare_magnitude(&self, other: &Self) -> Ordering {
        if self.is_infinite() || other.is_infinite() {
            return self.is_infinite().cmp(&other.is_infinite());
        }
        if self.is_zero() || other.is_zero() {
            return other.is_zero().cmp(&self.is_zero());
        }
        if self.exponent == other.exponent {
            return self.coefficient.cmp(&other.coefficient);
        }
        let order = self.adjusted().cmp(&other.adjusted());
        order.then_with(|| {
            // As the first digits are of one place, the shift is no longer than a coefficient.
            let gap = self.exponent - other.exponent;
            let places = gap.unsigned_abs();
            if gap > 0 {
                let left = shifted_left(&self.coefficient, places).unwrap_or_default();
                left.cmp(&other.coefficient)
            } else {
                let right = shifted_left(&other.coefficient, places).unwrap_or_default();
                self.coefficient.cmp(&right)
            }
        })
    }

    /// The order of two numbers that are not NaN.
    pub(super) fn compare(&self, other: &Self) -> Ordering {
        if self.is_zero() && other.is_zero() {
            return Ordering::Equal;
        }
        match (self.is_negative, other.is_negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => self.compare_magnitude(other),
            (true, true) => other.compare_magnitude(self),
        }
    }

    /// The order of all representations, NaNs included.
    pub(super) fn compare_total(&self, other: &Self) -> Ordering {
        if self.is_negative != other.is_negative {
            return other.is_negative.cmp(&self.is_negative);
        }
        let order = self.compare_total_magnitude(other);
        if self.is_negative {
            order.reverse()
        } else {
            order
        }
    }

    /// The order of all representations without their signs.
    pub(super) fn compare_total_magnitude(&self, other: &Self) -> Ordering {
        let rank = |it: &Self| match it.form {
            Form::Finite | Form::Infinity => 0,
            Form::Signaling => 1,
            Form::Quiet => 2,
        };
        if self.is_nan() || other.is_nan() {
            let order = rank(self).cmp(&rank(other));
            return order.then_with(|| self.coefficient.cmp(&other.coefficient));
        }
        self.compare_magnitude(other)
            .then(self.exponent.cmp(&other.exponent))
    }
}
