//! Comparisons, the larger and the smaller of two, and the classes of numbers.

use std::cmp::Ordering;

use super::context::Context;
use super::context::condition::*;
use super::digits::Fits;
use super::number::{Form, Number};

/// Which of two numbers is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) is_larger: bool,
    /// Signs do not count.
    pub(super) is_of_magnitudes: bool,
}

/// An order as a number.
pub(super) fn number_of(order: Ordering) -> Number {
    Number::integer(order as i64)
}

impl Context {
    /// The order of two numbers, as a number; a NaN when one is.
    pub(super) fn compare(&mut self, left: &Number, right: &Number) -> Number {
        match self.nan_of(&[left, right]) {
            Some(nan) => nan,
            None => number_of(left.compare(right)),
        }
    }

    /// The same, but quiet NaNs are refused too.
    pub(super) fn compare_signal(&mut self, left: &Number, right: &Number) -> Number {
        if left.is_nan() || right.is_nan() {
            self.meet(INVALID_OPERATION);
        }
        self.compare(left, right)
    }

    /// One of two numbers; a number goes before a quiet NaN.
    pub(super) fn choose(&mut self, left: &Number, right: &Number, choice: Choice) -> Fits<Number> {
        if left.is_nan() || right.is_nan() {
            let chosen = match (left.form, right.form) {
                (Form::Quiet, Form::Finite | Form::Infinity) => right,
                (Form::Finite | Form::Infinity, Form::Quiet) => left,
                _ => return Ok(self.nan_of(&[left, right]).unwrap_or_else(Number::nan)),
            };
            return self.finish(chosen.clone());
        }
        let order = if choice.is_of_magnitudes {
            left.compare_magnitude(right)
        } else {
            left.compare(right)
        };
        let order = order.then_with(|| left.compare_total(right));
        let takes_right = match order {
            Ordering::Less => choice.is_larger,
            Ordering::Greater => !choice.is_larger,
            Ordering::Equal => false,
        };
        let chosen = if takes_right { right } else { left };
        self.finish(chosen.clone())
    }

    /// Whether a number is finite, not zero, and not below the smallest exponent.
    pub(super) fn is_normal(&self, number: &Number) -> bool {
        number.is_finite() && !number.is_zero() && number.adjusted() >= self.least
    }

    pub(super) fn is_subnormal(&self, number: &Number) -> bool {
        number.is_finite() && !number.is_zero() && number.adjusted() < self.least
    }

    /// The name of the class that a number is of.
    pub(super) fn class_of(&self, number: &Number) -> &'static str {
        let (negative, positive) = match number.form {
            Form::Quiet => ("NaN", "NaN"),
            Form::Signaling => ("sNaN", "sNaN"),
            Form::Infinity => ("-Infinity", "+Infinity"),
            Form::Finite if number.is_zero() => ("-Zero", "+Zero"),
            Form::Finite if self.is_subnormal(number) => ("-Subnormal", "+Subnormal"),
            Form::Finite => ("-Normal", "+Normal"),
        };
        if number.is_negative {
            negative
        } else {
            positive
        }
    }
}
