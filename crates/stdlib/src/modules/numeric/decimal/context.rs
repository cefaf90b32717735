//! The context of an operation: precision, rounding and bounds, and the conditions that have been met. Here is what
//! each result goes through.

use num_bigint::BigUint;
use num_traits::{One, Zero};

use super::digits::{Fits, Rest, last_digits, power_of_ten, shifted_left, shifted_right};
use super::number::{Form, Number};

/// How the last digit is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rounding {
    Up,
    Down,
    Ceiling,
    Floor,
    HalfUp,
    HalfDown,
    HalfEven,
    /// Away from zero when the last digit would be 0 or 5.
    ZeroFiveUp,
}

impl Rounding {
    /// The roundings by number, as contexts keep them.
    pub(super) fn of_number(number: i64) -> Option<Self> {
        Some(match number {
            0 => Self::Up,
            1 => Self::Down,
            2 => Self::Ceiling,
            3 => Self::Floor,
            4 => Self::HalfUp,
            5 => Self::HalfDown,
            6 => Self::HalfEven,
            7 => Self::ZeroFiveUp,
            _ => return None,
        })
    }

    /// A rounding by the name that scripts know it by.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        Some(match name {
            "ROUND_UP" => Self::Up,
            "ROUND_DOWN" => Self::Down,
            "ROUND_CEILING" => Self::Ceiling,
            "ROUND_FLOOR" => Self::Floor,
            "ROUND_HALF_UP" => Self::HalfUp,
            "ROUND_HALF_DOWN" => Self::HalfDown,
            "ROUND_HALF_EVEN" => Self::HalfEven,
            "ROUND_05UP" => Self::ZeroFiveUp,
            _ => return None,
        })
    }

    /// Whether a coefficient that has lost digits is one larger.
    pub(super) fn is_up(self, is_negative: bool, kept: &BigUint, rest: Rest) -> bool {
        if rest == Rest::Zero {
            return false;
        }
        match self {
            Self::Up => true,
            Self::Down => false,
            Self::Ceiling => !is_negative,
            Self::Floor => is_negative,
            Self::HalfUp => rest >= Rest::Half,
            Self::HalfDown => rest == Rest::AboveHalf,
            Self::HalfEven => rest == Rest::AboveHalf || rest == Rest::Half && kept.bit(0),
            Self::ZeroFiveUp => (kept % 5_u32).is_zero(),
        }
    }
}

/// The conditions, one bit each, as contexts keep them.
pub(super) mod condition {
    pub(in super::super) const CLAMPED: u32 = 1 << 0;
    pub(in super::super) const CONVERSION_SYNTAX: u32 = 1 << 1;
    pub(in super::super) const DIVISION_BY_ZERO: u32 = 1 << 2;
    pub(in super::super) const DIVISION_IMPOSSIBLE: u32 = 1 << 3;
    pub(in super::super) const DIVISION_UNDEFINED: u32 = 1 << 4;
    pub(in super::super) const INEXACT: u32 = 1 << 6;
    pub(in super::super) const INVALID_CONTEXT: u32 = 1 << 7;
    pub(in super::super) const INVALID_OPERATION: u32 = 1 << 8;
    pub(in super::super) const OVERFLOW: u32 = 1 << 10;
    pub(in super::super) const ROUNDED: u32 = 1 << 11;
    pub(in super::super) const SUBNORMAL: u32 = 1 << 12;
    pub(in super::super) const UNDERFLOW: u32 = 1 << 13;
    /// A float was mixed in.
    pub(in super::super) const FLOAT_OPERATION: u32 = 1 << 14;

    /// All that the signal InvalidOperation stands for.
    pub(in super::super) const ANY_INVALID: u32 = CONVERSION_SYNTAX
        | DIVISION_IMPOSSIBLE
        | DIVISION_UNDEFINED
        | INVALID_CONTEXT
        | INVALID_OPERATION;
}
use condition::*;

/// The largest precision and exponent.
pub(super) const MOST_EXPONENT: i64 = 999_999_999_999_999_999;
/// The smallest exponent of a last digit.
pub(super) const LEAST_EXPONENT: i64 = -1_999_999_999_999_999_997;

/// What an operation is done under, and the conditions that it has met.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context {
    pub(super) precision: i64,
    pub(super) rounding: Rounding,
    pub(super) least: i64,
    pub(super) most: i64,
    pub(super) is_clamped: bool,
    /// Exponents are written with a capital E.
    pub(super) has_capitals: bool,
    pub(super) met: u32,
}

impl Context {
    /// The context in which nothing is rounded that can be represented at all.
    pub(super) fn widest() -> Self {
        Self {
            precision: MOST_EXPONENT,
            rounding: Rounding::HalfEven,
            least: -MOST_EXPONENT,
            most: MOST_EXPONENT,
            is_clamped: false,
            has_capitals: true,
            met: 0,
        }
    }

    /// The smallest exponent of a subnormal number.
    pub(super) fn tiny(&self) -> i64 {
        self.least - (self.precision - 1)
    }

    /// The largest exponent of a number of full precision.
    pub(super) fn top(&self) -> i64 {
        self.most - (self.precision - 1)
    }

    pub(super) fn meet(&mut self, conditions: u32) {
        self.met |= conditions;
    }

    /// A NaN as the result of an operation that there is not.
    pub(super) fn refused(&mut self, condition: u32) -> Number {
        self.meet(condition);
        Number::nan()
    }

    /// The result of an operation one of whose operands is a NaN: a signaling one goes before a quiet one.
    pub(super) fn nan_of(&mut self, operands: &[&Number]) -> Option<Number> {
        let signaling = operands.iter().find(|it| it.is_signaling());
        if signaling.is_some() {
            self.meet(INVALID_OPERATION);
        }
        let nan = signaling.or_else(|| operands.iter().find(|it| it.is_nan()))?;
        let mut nan = (*nan).clone();
        nan.form = Form::Quiet;
        Some(self.short_nan(nan))
    }

    /// A NaN whose payload fits the precision.
    fn short_nan(&self, mut nan: Number) -> Number {
        let room = self.precision - i64::from(self.is_clamped);
        nan.coefficient = last_digits(&nan.coefficient, room.max(0) as u64);
        nan
    }

    /// A result as the context has it: within the bounds of the exponent and no longer than the precision.
    pub(super) fn finish(&mut self, number: Number) -> Fits<Number> {
        if number.is_nan() {
            return Ok(self.short_nan(number));
        }
        if number.is_infinite() {
            return Ok(number);
        }
        let n_digits = number.n_digits();
        let adjusted = number.exponent + n_digits - 1;
        if number.coefficient.is_zero() {
            return Ok(self.finish_zero(number));
        }
        if adjusted > self.most {
            return self.overflow(number.is_negative);
        }
        if adjusted < self.least {
            self.meet(SUBNORMAL);
            let number = self.finish_subnormal(number);
            return self.folded(number);
        }
        if n_digits <= self.precision {
            return self.folded(number);
        }
        let number = self.without_last(number, n_digits - self.precision);
        if number.adjusted() > self.most {
            return self.overflow(number.is_negative);
        }
        self.folded(number)
    }

    fn finish_zero(&mut self, mut number: Number) -> Number {
        let top = if self.is_clamped {
            self.top()
        } else {
            self.most
        };
        let exponent = number.exponent.min(top).max(self.tiny());
        if exponent != number.exponent {
            self.meet(CLAMPED);
            number.exponent = exponent;
        }
        number
    }

    fn finish_subnormal(&mut self, number: Number) -> Number {
        let tiny = self.tiny();
        if number.exponent >= tiny {
            return number;
        }
        let (coefficient, rest) = self.without_digits(&number, (tiny - number.exponent) as u64);
        self.meet(ROUNDED);
        if rest != Rest::Zero {
            self.meet(INEXACT | UNDERFLOW);
            if coefficient.is_zero() {
                self.meet(CLAMPED);
            }
        }
        Number::finite(number.is_negative, coefficient, tiny)
    }

    /// A coefficient that has lost digits and was rounded for that.
    pub(super) fn without_digits(&self, number: &Number, n_places: u64) -> (BigUint, Rest) {
        let (mut kept, rest) = shifted_right(&number.coefficient, n_places);
        if self.rounding.is_up(number.is_negative, &kept, rest) {
            kept += 1_u32;
        }
        (kept, rest)
    }

    /// A finite number rounded to the precision, of which it has so many digits too many.
    fn without_last(&mut self, number: Number, n_lost: i64) -> Number {
        let (kept, rest) = self.without_digits(&number, n_lost as u64);
        self.meet(ROUNDED);
        if rest != Rest::Zero {
            self.meet(INEXACT);
        }
        let rounded = Number::finite(number.is_negative, kept, number.exponent + n_lost);
        if rounded.n_digits() <= self.precision {
            return rounded;
        }
        // It was all nines.
        let (kept, _) = shifted_right(&rounded.coefficient, 1);
        Number::finite(rounded.is_negative, kept, rounded.exponent + 1)
    }

    /// A number whose exponent is brought down to the largest one of full precision, where the context clamps.
    fn folded(&mut self, mut number: Number) -> Fits<Number> {
        if self.is_clamped && number.exponent > self.top() {
            let n_places = (number.exponent - self.top()) as u64;
            number.coefficient = shifted_left(&number.coefficient, n_places)?;
            number.exponent = self.top();
            self.meet(CLAMPED);
        }
        Ok(number)
    }

    /// The result of an operation whose result is too large: an infinity, or the largest number.
    pub(super) fn overflow(&mut self, is_negative: bool) -> Fits<Number> {
        self.meet(OVERFLOW | INEXACT | ROUNDED);
        let is_infinite = match self.rounding {
            Rounding::Up | Rounding::HalfUp | Rounding::HalfDown | Rounding::HalfEven => true,
            Rounding::Down | Rounding::ZeroFiveUp => false,
            Rounding::Ceiling => !is_negative,
            Rounding::Floor => is_negative,
        };
        if is_infinite {
            return Ok(Number::infinity(is_negative));
        }
        self.largest(is_negative)
    }

    /// The number of the largest magnitude.
    pub(super) fn largest(&self, is_negative: bool) -> Fits<Number> {
        let nines = power_of_ten(self.precision as u64)? - BigUint::one();
        Ok(Number::finite(is_negative, nines, self.top()))
    }
}
