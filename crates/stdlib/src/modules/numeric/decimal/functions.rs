//! The square root, the exponential function and the logarithms, correctly rounded, whatever the context's rounding,
//! to the even one of two.
//!
//! They are approximated in binary fixed point, with more and more digits until it is certain how the result rounds.

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::adjust::is_power_of_ten;
use super::context::condition::*;
use super::context::{Context, Rounding};
use super::digits::{Fits, TooLarge, check_digits, power_of_ten, shifted_left};
use super::number::Number;

/// Digits beside those of the result, to begin with.
const MORE_DIGITS: i64 = 8;
/// How much an approximation may be off, in units of its last digit.
const ERROR: u32 = 4;
/// Bits of a decimal digit, a little more.
const BITS_OF_DIGIT: f64 = std::f64::consts::LOG2_10 + 1e-9;
/// With a larger precision than this, the exponential function and the logarithms would take far more than a second.
const MOST_PRECISION: i64 = 1 << 17;
/// The root of a number of fewer bits is found by Newton's method.
const FEW_BITS: u64 = 2048;
/// Numbers of this place and above overflow, or vanish, as exponents of e.
const PLACE_OF_OVERFLOW: i64 = 19;

/// An approximation: an integer, and the exponent of its last digit.
struct Approximation {
    digits: BigInt,
    exponent: i64,
}

impl Context {
    /// The same context, which rounds to the nearest and has met nothing.
    pub(super) fn to_nearest(self) -> Self {
        Self {
            rounding: Rounding::HalfEven,
            met: 0,
            ..self
        }
    }

    pub(super) fn sqrt(&mut self, number: &Number) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[number]) {
            return Ok(nan);
        }
        if number.is_negative && !number.is_zero() {
            return Ok(self.refused(INVALID_OPERATION));
        }
        if number.is_infinite() {
            return Ok(number.clone());
        }
        let ideal = number.exponent.div_euclid(2);
        if number.is_zero() {
            return self.finish(Number::zero(number.is_negative, ideal));
        }
        // The square is given an even exponent, and twice the digits that are wanted.
        let is_odd = number.exponent.is_odd();
        let square = shifted_left(&number.coefficient, u64::from(is_odd))?;
        let n_digits = Number::finite(false, square.clone(), 0).n_digits();
        let shift = self.precision + 1 - (n_digits + 1) / 2;
        let n_places = 2 * shift.unsigned_abs();
        let (square, rest) = if shift >= 0 {
            (shifted_left(&square, n_places)?, BigUint::zero())
        } else {
            square.div_rem(&power_of_ten(n_places)?)
        };
        let mut root = square_root(&square);
        let mut exponent = ideal - shift;
        if rest.is_zero() && &root * &root == square {
            let ten_power = power_of_ten(shift.unsigned_abs())?;
            root = if shift >= 0 {
                root / ten_power
            } else {
                root * ten_power
            };
            exponent = ideal;
        } else if (&root % 5_u32).is_zero() {
            root += 1_u32;
        }
        let mut nearest = self.to_nearest();
        let root = nearest.finish(Number::finite(false, root, exponent));
        self.meet(nearest.met);
        root
    }

    pub(super) fn exp(&mut self, number: &Number) -> Fits<Number> {
        if let Some(nan) = self.nan_of(&[number]) {
            return Ok(nan);
        }
        if number.is_infinite() {
            return Ok(if number.is_negative {
                Number::zero(false, 0)
            } else {
                Number::infinity(false)
            });
        }
        if number.is_zero() {
            return Ok(Number::unit(false, 0));
        }
        if number.adjusted() >= PLACE_OF_OVERFLOW {
            let mut nearest = self.to_nearest();
            let result = if number.is_negative {
                nearest.finish(Number::unit(false, self.tiny() - 1))
            } else {
                nearest.overflow(false)
            };
            self.meet(nearest.met | INEXACT | ROUNDED);
            return result;
        }
        let nearly_one = Number::finite(false, BigUint::from(9_u32), -self.precision - 4);
        if number.compare_magnitude(&nearly_one).is_le() {
            self.meet(INEXACT | ROUNDED);
            return self.padded_one(false, self.precision - 1);
        }
        self.approximated(|n_digits| approximate_exp(number, n_digits))
    }

    pub(super) fn ln(&mut self, number: &Number) -> Fits<Number> {
        if let Some(result) = self.logarithm_of_edge(number) {
            return Ok(result);
        }
        if number.compare(&Number::unit(false, 0)).is_eq() {
            return Ok(Number::zero(false, 0));
        }
        self.approximated(|n_digits| approximate_logarithm(number, n_digits, false))
    }

    pub(super) fn log10(&mut self, number: &Number) -> Fits<Number> {
        if let Some(result) = self.logarithm_of_edge(number) {
            return Ok(result);
        }
        if is_power_of_ten(&number.coefficient) {
            let mut nearest = self.to_nearest();
            let result = nearest.finish(Number::integer(number.adjusted()));
            self.meet(nearest.met);
            return result;
        }
        self.approximated(|n_digits| approximate_logarithm(number, n_digits, true))
    }

    /// The logarithm of what is not a positive number.
    fn logarithm_of_edge(&mut self, number: &Number) -> Option<Number> {
        if let Some(nan) = self.nan_of(&[number]) {
            return Some(nan);
        }
        if number.is_zero() {
            return Some(Number::infinity(true));
        }
        if number.is_negative {
            return Some(self.refused(INVALID_OPERATION));
        }
        number.is_infinite().then(|| Number::infinity(false))
    }

    /// A result that cannot be written exactly, rounded as soon as approximations of it round alike on both sides.
    fn approximated(&mut self, approximate: impl Fn(i64) -> Fits<Approximation>) -> Fits<Number> {
        let mut n_more = MORE_DIGITS;
        loop {
            if self.precision + n_more > MOST_PRECISION {
                return Err(TooLarge);
            }
            let Approximation { digits, exponent } = approximate(self.precision + n_more)?;
            let is_negative = digits.is_negative();
            let magnitude = digits.into_parts().1;
            if magnitude > BigUint::from(ERROR) {
                let mut nearest = self.to_nearest();
                let mut rounded = |coefficient| {
                    nearest.met = 0;
                    nearest.finish(Number::finite(is_negative, coefficient, exponent))
                };
                let low = rounded(&magnitude - ERROR)?;
                let high = rounded(&magnitude + ERROR)?;
                if low == high {
                    self.meet(nearest.met | INEXACT | ROUNDED);
                    return Ok(high);
                }
            }
            n_more *= 2;
        }
    }
}

/// The floor of a square root. Of a long number it is found from that of its upper half (Zimmermann's algorithm): the
/// rest of that, divided by twice the root, has the digits that are missing.
fn square_root(square: &BigUint) -> BigUint {
    if square.bits() < FEW_BITS {
        return square.sqrt();
    }
    // Four parts of as many bits, the highest of which begins with one of its two first bits.
    let n_bits = square.bits().div_ceil(8) * 2;
    let shift = (4 * n_bits - square.bits()) / 2 * 2;
    let square = square << shift;
    let mask = (BigUint::one() << n_bits) - 1_u32;
    let high = &square >> (2 * n_bits);
    let root = square_root(&high);
    let rest = high - &root * &root;
    let next = (&square >> n_bits) & &mask;
    let (quotient, rest) = ((rest << n_bits) | next).div_rem(&(&root << 1_u32));
    let root = (root << n_bits) + &quotient;
    // The quotient may be one too large.
    let rest = (rest << n_bits) | (square & mask);
    let root = if rest < &quotient * &quotient {
        root - 1_u32
    } else {
        root
    };
    root >> (shift / 2)
}

/// How many bits hold so many digits, and some more.
fn bits_for(n_digits: i64) -> u64 {
    (n_digits.max(0) as f64 * BITS_OF_DIGIT) as u64 + 24
}

/// A finite number in fixed point, rounded down; what is below the last bit is nothing.
fn to_fixed(number: &Number, bits: u64) -> Fits<BigInt> {
    let n_places = number.exponent.unsigned_abs();
    let magnitude = if number.exponent >= 0 {
        shifted_left(&number.coefficient, n_places)? << bits
    } else if (number.adjusted() as f64) < -(bits as f64) {
        BigUint::zero()
    } else {
        (&number.coefficient << bits) / power_of_ten(n_places)?
    };
    let sign = if number.is_negative {
        Sign::Minus
    } else {
        Sign::Plus
    };
    Ok(BigInt::from_biguint(sign, magnitude))
}

/// e to a number that is not zero and below the place of overflow.
fn approximate_exp(number: &Number, n_digits: i64) -> Fits<Approximation> {
    let bits = bits_for(n_digits);
    // The power of ten is taken out with as many bits more as it has itself.
    let wide = bits + 72;
    let fixed = to_fixed(number, wide)?;
    let ln_ten = logarithm_of_ten(wide);
    let tens = fixed.div_floor(&ln_ten);
    let rest: BigInt = (fixed - &tens * ln_ten) >> (wide - bits);
    let power = exp_fixed(&rest, bits);
    let digits = (power * BigInt::from(power_of_ten(n_digits as u64)?)) >> bits;
    // As checked against the place of overflow it fits.
    let tens = tens.to_i64().unwrap_or(0);
    Ok(Approximation {
        digits,
        exponent: tens - n_digits,
    })
}

/// The natural or the common logarithm of a positive number whose logarithm is not zero.
fn approximate_logarithm(number: &Number, n_digits: i64, is_common: bool) -> Fits<Approximation> {
    // The number is a power of ten times something about one.
    let mut tens = number.adjusted();
    let mut mantissa = number.clone();
    mantissa.exponent -= tens;
    if mantissa
        .compare(&Number::finite(false, BigUint::from(3_u32), 0))
        .is_gt()
    {
        tens += 1;
        mantissa.exponent -= 1;
    }
    // Beside one the logarithm is about as small as the distance.
    let n_leading = if tens == 0 {
        -distance_from_one(&mantissa)?.adjusted()
    } else {
        0
    };
    let n_places = (n_digits + n_leading).max(0);
    check_digits(n_places as u64)?;
    let bits = bits_for(n_places) + 72;
    let mut value = ln_fixed(&to_fixed(&mantissa, bits)?, bits);
    let ln_ten = logarithm_of_ten(bits);
    if is_common {
        value = (value << bits) / ln_ten + (BigInt::from(tens) << bits);
    } else {
        value += ln_ten * tens;
    }
    let digits = (value * BigInt::from(power_of_ten(n_places as u64)?)) >> bits;
    Ok(Approximation {
        digits,
        exponent: -n_places,
    })
}

fn distance_from_one(number: &Number) -> Fits<Number> {
    let one = Number::unit(true, 0);
    let mut exact = Context::widest();
    exact.add(number, &one)
}

/// e to a number in fixed point, from -3 to 3.
fn exp_fixed(number: &BigInt, bits: u64) -> BigInt {
    // The argument is halved until the series is short; each squaring afterwards doubles the error.
    let n_halvings = (bits as f64).sqrt() as u64 + 2;
    let wide = bits + 2 * n_halvings + 16;
    let small: BigInt = (number << (wide - bits)) >> n_halvings;
    let mut sum = BigInt::one() << wide;
    let mut term = sum.clone();
    let mut at = 1_u32;
    loop {
        term = ((term * &small) >> wide) / at;
        if term.is_zero() {
            break;
        }
        sum += &term;
        at += 1;
    }
    for _ in 0..n_halvings {
        sum = (&sum * &sum) >> wide;
    }
    sum >> (wide - bits)
}

/// The natural logarithm of a number in fixed point, from 0.3 to 3: Halley's method on the exponential function.
fn ln_fixed(number: &BigInt, bits: u64) -> BigInt {
    const START: u64 = 60;
    let first = (number >> (bits - START)).to_f64().unwrap_or(1.0) / (1_u64 << START) as f64;
    let mut at_bits = START;
    let mut value = BigInt::from((first.ln() * (1_u64 << START) as f64) as i64);
    // So many bits are right at first; each step makes them thrice as many.
    let mut n_right = 45;
    while n_right < bits + 8 {
        n_right *= 3;
        let next = n_right.min(bits + 16);
        value = if next >= at_bits {
            value << (next - at_bits)
        } else {
            value >> (at_bits - next)
        };
        at_bits = next;
        let target: BigInt = if next >= bits {
            number << (next - bits)
        } else {
            number >> (bits - next)
        };
        let power = exp_fixed(&value, next);
        let step = ((&target - &power) << (next + 1)) / (&target + &power);
        value += step;
    }
    if at_bits >= bits {
        value >> (at_bits - bits)
    } else {
        value << (bits - at_bits)
    }
}

/// The natural logarithm of ten in fixed point, of the areas whose tangents are 1/31, 1/49 and 1/161.
fn logarithm_of_ten(bits: u64) -> BigInt {
    let wide = bits + 16;
    let sum =
        inverse_atanh(31, wide) * 46 + inverse_atanh(49, wide) * 34 + inverse_atanh(161, wide) * 20;
    sum >> 16_u32
}

/// The area of the hyperbolic tangent 1/n in fixed point.
fn inverse_atanh(n: u32, bits: u64) -> BigInt {
    let mut power = (BigInt::one() << bits) / n;
    let mut sum = power.clone();
    let mut at = 3_u32;
    while !power.is_zero() {
        power /= n * n;
        sum += &power / at;
        at += 2;
    }
    sum
}
