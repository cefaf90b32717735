//! The written forms of `int`: reading text in any base, and writing it.

use num_bigint::{BigInt, BigUint, Sign};
use num_traits::{Signed, Zero};

use super::NumberError;
use crate::text::unicode::{decimal_value, is_space};

/// The default limit of digits in conversions between text and `int` in bases that are not powers
/// of two. It bounds the time that hostile input can take; zero lifts it.
pub const DEFAULT_MAX_DIGITS: usize = 4300;

/// Below this many digits the quadratic conversion is the fastest.
const SPLIT_DIGITS: usize = 1500;

/// `int(text, base)`. The base is 0 or 2 to 36; at most `limit` digits are read when the base is
/// not a power of two, and a limit of zero means none.
pub fn parse_int(text: &str, base: u32, limit: usize) -> Result<BigInt, NumberError> {
    if base == 1 || base > 36 {
        return Err(NumberError::IntBase);
    }
    let invalid = || NumberError::IntLiteral {
        base,
        text: text.to_owned(),
    };
    let normal = normalize(text);
    let literal = Literal::read(&normal, base).ok_or_else(invalid)?;
    let n_digits = literal.digits.len();
    if limit != 0 && n_digits > limit && !literal.radix.is_power_of_two() {
        return Err(NumberError::TooLongText {
            limit,
            digits: n_digits,
        });
    }
    Ok(BigInt::from_biguint(
        literal.sign,
        from_digits(&literal.digits, literal.radix),
    ))
}

/// Decimal text of `value`; an error when it has more than `limit` digits, where zero is no limit.
pub fn to_decimal(value: &BigInt, limit: usize) -> Result<String, NumberError> {
    // A digit takes more than 3.3 bits, so most numbers pass without counting digits.
    let bound = u64::try_from(limit).unwrap_or(u64::MAX).saturating_mul(4);
    if limit != 0 && value.bits() > bound {
        return Err(NumberError::TooLongInt { limit });
    }
    let text = value.to_str_radix(10);
    let n_digits = text.len() - usize::from(value.is_negative());
    if limit != 0 && n_digits > limit {
        return Err(NumberError::TooLongInt { limit });
    }
    Ok(text)
}

/// `bin(value)`.
pub fn to_binary(value: &BigInt) -> String {
    prefixed(value, "0b", 2)
}

/// `oct(value)`.
pub fn to_octal(value: &BigInt) -> String {
    prefixed(value, "0o", 8)
}

/// `hex(value)`.
pub fn to_hex(value: &BigInt) -> String {
    prefixed(value, "0x", 16)
}

fn prefixed(value: &BigInt, prefix: &str, radix: u32) -> String {
    let sign = if value.is_negative() { "-" } else { "" };
    format!("{sign}{prefix}{}", value.magnitude().to_str_radix(radix))
}

/// `text` without surrounding white space, its decimal digits of any script made ASCII.
pub(super) fn normalize(text: &str) -> String {
    text.trim_matches(is_blank)
        .chars()
        .map(|c| match decimal_value(c) {
            Some(value) => char::from(b'0' + value),
            None => c,
        })
        .collect()
}

/// Whether literals ignore the character at their ends. Of ASCII it is a smaller set than that of
/// `str.strip`, without the separators 0x1c to 0x1f.
fn is_blank(c: char) -> bool {
    is_space(c) && !matches!(c, '\x1c'..='\x1f')
}

/// An integer literal taken apart.
struct Literal {
    /// Minus or plus.
    sign: Sign,
    /// The base of the digits, after looking at the prefix.
    radix: u32,
    /// The values of the digits, highest first; never empty.
    digits: Vec<u8>,
}

impl Literal {
    /// Reads text without surrounding space; `None` when it is no literal in this base.
    fn read(text: &str, base: u32) -> Option<Self> {
        let (sign, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (Sign::Minus, rest),
            None => (Sign::Plus, text.strip_prefix('+').unwrap_or(text)),
        };
        let (radix, body) = match strip_base_prefix(unsigned, base) {
            // One underscore may separate the prefix from the digits.
            Some((radix, body)) => (radix, body.strip_prefix('_').unwrap_or(body)),
            None => (if base == 0 { 10 } else { base }, unsigned),
        };
        let digits = read_digits(body, radix)?;
        let is_old_octal = base == 0
            && body.len() == unsigned.len()
            && digits[0] == 0
            && digits.iter().any(|digit| *digit != 0);
        (!is_old_octal).then_some(Self {
            sign,
            radix,
            digits,
        })
    }
}

/// The base that a prefix such as `0x` announces, and what follows, when `base` allows that prefix.
fn strip_base_prefix(text: &str, base: u32) -> Option<(u32, &str)> {
    let rest = text.strip_prefix('0')?;
    let letter = rest.chars().next()?;
    let radix = match letter {
        'x' | 'X' => 16,
        'o' | 'O' => 8,
        'b' | 'B' => 2,
        _ => return None,
    };
    (base == 0 || base == radix).then(|| (radix, &rest[1..]))
}

/// Digit values with single underscores between them; `None` for anything else.
fn read_digits(text: &str, radix: u32) -> Option<Vec<u8>> {
    let mut digits = Vec::with_capacity(text.len());
    let mut may_separate = false;
    for c in text.chars() {
        if c == '_' {
            if !may_separate {
                return None;
            }
            may_separate = false;
            continue;
        }
        digits.push(u8::try_from(c.to_digit(radix)?).ok()?);
        may_separate = true;
    }
    may_separate.then_some(digits)
}

/// The number that these digit values write, highest first. Long inputs are split in halves, so
/// that the time is that of multiplication.
fn from_digits(digits: &[u8], radix: u32) -> BigUint {
    if digits.len() <= SPLIT_DIGITS || radix.is_power_of_two() {
        // The digits were checked against the radix, so the fallback is never taken.
        return BigUint::from_radix_be(digits, radix).unwrap_or_default();
    }
    // Chunks of one size need each power of the radix only once.
    let mut power = BigUint::from(radix).pow(1024);
    let mut chunks: Vec<BigUint> = digits
        .rchunks(1024)
        .map(|chunk| BigUint::from_radix_be(chunk, radix).unwrap_or_default())
        .collect();
    while chunks.len() > 1 {
        chunks = chunks.chunks(2).map(|pair| join(pair, &power)).collect();
        power = &power * &power;
    }
    chunks.pop().unwrap_or_else(BigUint::zero)
}

/// Joins a low part and, if there is one, the part above it.
fn join(pair: &[BigUint], power: &BigUint) -> BigUint {
    match pair {
        [low, high] => high * power + low,
        [low] => low.clone(),
        _ => BigUint::zero(),
    }
}
