//! Coefficients in base ten: how many digits they have, powers of ten, and what is left when digits are cut off.

use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{ToPrimitive, Zero};

/// A result that would not fit into memory: the script gets MemoryError.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TooLarge;

/// How a computation ends that may need more memory than there is.
pub(super) type Fits<T> = Result<T, TooLarge>;

/// Coefficients of more digits than this are refused: an instruction that divides them takes about a second.
const MOST_DIGITS: u64 = 1 << 20;

/// What is rounded afterwards may be as long as a product.
const MOST_WORKING_DIGITS: u64 = 2 * MOST_DIGITS + 64;

/// The largest power of ten that 128 bits hold.
const MOST_SMALL: u64 = 38;

const SMALL_POWERS: [u128; 39] = {
    let mut powers = [1; 39];
    let mut at = 1;
    while at < 39 {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
};

/// Texts shorter than this are made at once, longer ones of halves.
const SPLIT_DIGITS: u64 = 2000;

/// What was cut off a coefficient, in units of the last digit that is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rest {
    /// Nothing but zeros.
    Zero,
    /// Less than a half.
    BelowHalf,
    /// A half.
    Half,
    /// More than a half.
    AboveHalf,
}

/// Ten to a power, unless it is too large.
pub(super) fn power_of_ten(exponent: u64) -> Fits<BigUint> {
    check_digits(exponent)?;
    Ok(fitting_power(exponent))
}

/// Ten to a power that is known to fit.
fn fitting_power(exponent: u64) -> BigUint {
    match SMALL_POWERS.get(exponent as usize) {
        Some(power) => BigUint::from(*power),
        None => BigUint::from(10_u32).pow(exponent as u32),
    }
}

/// A coefficient must not have more digits than memory has room for.
pub(super) fn check_digits(n_digits: u64) -> Fits<()> {
    if n_digits > MOST_WORKING_DIGITS {
        Err(TooLarge)
    } else {
        Ok(())
    }
}

/// Whether a number of a script may have this coefficient.
pub(super) fn check_coefficient(coefficient: &BigUint) -> Fits<()> {
    // A digit has more than three bits.
    if coefficient.bits() > 3 * MOST_DIGITS && n_digits(coefficient) > MOST_DIGITS {
        return Err(TooLarge);
    }
    Ok(())
}

/// A coefficient times a power of ten.
pub(super) fn shifted_left(coefficient: &BigUint, n_places: u64) -> Fits<BigUint> {
    if n_places == 0 || coefficient.is_zero() {
        return Ok(coefficient.clone());
    }
    if n_places <= MOST_SMALL
        && let Some(small) = coefficient.to_u128()
        && let Some(product) = small.checked_mul(SMALL_POWERS[n_places as usize])
    {
        return Ok(BigUint::from(product));
    }
    check_digits(n_places.saturating_add(n_digits(coefficient)))?;
    Ok(coefficient * power_of_ten(n_places)?)
}

/// A coefficient without its last digits, and what those were.
pub(super) fn shifted_right(coefficient: &BigUint, n_places: u64) -> (BigUint, Rest) {
    if n_places == 0 || coefficient.is_zero() {
        return (coefficient.clone(), Rest::Zero);
    }
    if n_places <= MOST_SMALL
        && let Some(small) = coefficient.to_u128()
    {
        let power = SMALL_POWERS[n_places as usize];
        let (quotient, rest) = (small / power, small % power);
        return (
            BigUint::from(quotient),
            rest_of(rest == 0, (rest * 2).cmp(&power)),
        );
    }
    // Three bits are less than a digit.
    if n_places.saturating_mul(3) > coefficient.bits() + 3 {
        return (BigUint::zero(), Rest::BelowHalf);
    }
    // About as long as the coefficient, which is there.
    let power = fitting_power(n_places);
    let (quotient, rest) = coefficient.div_rem(&power);
    let order = (&rest << 1_u32).cmp(&power);
    (quotient, rest_of(rest.is_zero(), order))
}

/// The last digits of a coefficient.
pub(super) fn last_digits(coefficient: &BigUint, n_kept: u64) -> BigUint {
    if n_digits(coefficient) <= n_kept {
        return coefficient.clone();
    }
    // Shorter than the coefficient, which is there.
    coefficient % fitting_power(n_kept)
}

fn rest_of(is_zero: bool, twice_to_unit: std::cmp::Ordering) -> Rest {
    match twice_to_unit {
        _ if is_zero => Rest::Zero,
        std::cmp::Ordering::Less => Rest::BelowHalf,
        std::cmp::Ordering::Equal => Rest::Half,
        std::cmp::Ordering::Greater => Rest::AboveHalf,
    }
}

/// How many digits a coefficient has; zero has one.
pub(super) fn n_digits(coefficient: &BigUint) -> u64 {
    if let Some(small) = coefficient.to_u128() {
        return n_small_digits(small);
    }
    let bits = coefficient.bits();
    let shift = bits - 64;
    let top = (coefficient >> shift).to_f64().unwrap_or(1.0);
    let log = shift as f64 * std::f64::consts::LOG10_2 + top.log10();
    let floor = log.floor();
    // Beside a power of ten the estimate may err; then the power itself is asked.
    if log - floor > 1e-5 && log - floor < 1.0 - 1e-5 {
        return floor as u64 + 1;
    }
    let nearest = log.round() as u64;
    let power = fitting_power(nearest);
    nearest + u64::from(*coefficient >= power)
}

fn n_small_digits(number: u128) -> u64 {
    // 1233 / 4096 is the common logarithm of two, near enough for so few bits.
    let n_bits = u64::from(u128::BITS - number.leading_zeros());
    let at_least = (n_bits * 1233) >> 12;
    (at_least + u64::from(number >= SMALL_POWERS[at_least as usize])).max(1)
}

/// A coefficient without zeros at its end, at most so many of them, and how many were taken away.
pub(super) fn without_zeros(coefficient: BigUint, most: u64) -> (BigUint, u64) {
    // A power of ten divides only what its power of two divides.
    let most = most.min(coefficient.trailing_zeros().unwrap_or(0));
    if let Some(mut small) = coefficient.to_u128() {
        let mut n_taken = 0;
        let mut step = 32;
        while step > 0 {
            let power = SMALL_POWERS[step as usize];
            if n_taken + step <= most && small >= power && small % power == 0 {
                small /= power;
                n_taken += step;
            }
            step /= 2;
        }
        return (BigUint::from(small), n_taken);
    }
    without_factor(coefficient, 10, most)
}

/// A coefficient without a factor, at most so many times, and how often it was taken away.
pub(super) fn without_factor(mut coefficient: BigUint, factor: u32, most: u64) -> (BigUint, u64) {
    let most = most.min(coefficient.bits());
    if coefficient.is_zero() || most == 0 {
        return (coefficient, 0);
    }
    let mut powers = vec![BigUint::from(factor)];
    while let Some(last) = powers.last()
        && 2 * last.bits() <= coefficient.bits() + 2
        && 1 << powers.len() <= most
    {
        powers.push(last * last);
    }
    // Each power is the square of the one before it, so that none divides twice.
    let mut n_taken = 0;
    for (at, power) in powers.iter().enumerate().rev() {
        if n_taken + (1 << at) > most {
            continue;
        }
        let (quotient, rest) = coefficient.div_rem(power);
        if rest.is_zero() {
            coefficient = quotient;
            n_taken += 1 << at;
        }
    }
    (coefficient, n_taken)
}

/// The digits of a coefficient as text.
pub(super) fn digits_text(coefficient: &BigUint) -> String {
    if let Some(small) = coefficient.to_u128() {
        return small.to_string();
    }
    let mut text = String::new();
    push_digits(coefficient, 0, &mut text);
    text
}

/// Appends the digits, with zeros in front up to a width. Long numbers are divided in the middle.
fn push_digits(coefficient: &BigUint, width: u64, to: &mut String) {
    let n = n_digits(coefficient);
    if n <= SPLIT_DIGITS {
        let text = coefficient.to_str_radix(10);
        let n_zeros = width.saturating_sub(text.len() as u64);
        to.extend(std::iter::repeat_n('0', n_zeros as usize));
        to.push_str(&text);
        return;
    }
    let half = n / 2;
    let (high, low) = coefficient.div_rem(&fitting_power(half));
    push_digits(&high, width.saturating_sub(half), to);
    push_digits(&low, half, to);
}
