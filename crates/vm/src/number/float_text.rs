//! The written forms of `float`: `repr`, decimal text with a precision, and hexadecimal text.

use num_bigint::BigUint;

use super::NumberError;
use super::float::decompose;
use super::int_text::normalize;
use super::scale::scaled;

/// More digits than any float has after its point. Rust bounds the precision of its formatting, and
/// digits beyond these are zeros.
const MOST_DIGITS: usize = 1100;

/// How the digits of a float are chosen and laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FloatForm {
    /// The shortest digits that read back as the same float, as `repr` gives them.
    Shortest,
    /// `e`: one digit, a point, this many digits, an exponent.
    Exponent(usize),
    /// `f`: this many digits after the point.
    Fixed(usize),
    /// `g`: this many significant digits, with an exponent when that is shorter.
    General(usize),
}

/// What happens to a number without a fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    /// The point and trailing zeros go.
    Plain,
    /// The point stays, and in the general form the trailing zeros too.
    Alternate,
    /// `.0` is added unless there is an exponent; the exponent then comes one digit earlier in the
    /// general form.
    DotZero,
    /// Both of the above.
    AlternateDotZero,
}

impl Point {
    fn is_alternate(self) -> bool {
        matches!(self, Self::Alternate | Self::AlternateDotZero)
    }

    fn has_dot_zero(self) -> bool {
        matches!(self, Self::DotZero | Self::AlternateDotZero)
    }
}

/// `repr(value)`.
pub fn repr(value: f64) -> String {
    to_text(value, FloatForm::Shortest, Point::DotZero)
}

/// Text of a float in this form: `inf`, `nan` or digits, with a minus where the sign bit is set
/// (but for NaN).
pub fn to_text(value: f64, form: FloatForm, point: Point) -> String {
    if value.is_nan() {
        return "nan".to_owned();
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    let magnitude = value.abs();
    if magnitude.is_infinite() {
        return format!("{sign}inf");
    }
    format!("{sign}{}", finite_text(magnitude, form, point))
}

fn finite_text(value: f64, form: FloatForm, point: Point) -> String {
    match form {
        FloatForm::Shortest => {
            let decimal = Decimal::read(ryu::Buffer::new().format_finite(value));
            let has_exponent = decimal.point <= -4 || decimal.point > 16;
            decimal.layout(has_exponent, point)
        }
        FloatForm::Exponent(places) => exponent_text(value, places, point),
        FloatForm::Fixed(places) => {
            let digits = places.min(MOST_DIGITS);
            let mut text = format!("{value:.digits$}");
            text.extend(std::iter::repeat_n('0', places - digits));
            if places == 0 && point.is_alternate() {
                text.push('.');
            }
            text
        }
        FloatForm::General(precision) => general_text(value, precision.max(1), point),
    }
}

fn exponent_text(value: f64, places: usize, point: Point) -> String {
    let digits = places.min(MOST_DIGITS);
    let text = format!("{value:.digits$e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let padding = "0".repeat(places - digits);
    let dot = if places == 0 && point.is_alternate() {
        "."
    } else {
        ""
    };
    let exponent = exponent_suffix(exponent.parse().unwrap_or(0));
    format!("{mantissa}{padding}{dot}{exponent}")
}

fn general_text(value: f64, precision: usize, point: Point) -> String {
    let digits = (precision - 1).min(MOST_DIGITS);
    let mut decimal = Decimal::read(&format!("{value:.digits$e}"));
    let widest = i64::try_from(precision).unwrap_or(i64::MAX) - i64::from(point.has_dot_zero());
    let has_exponent = decimal.point <= -4 || i64::from(decimal.point) > widest;
    if point.is_alternate() {
        let missing = precision.saturating_sub(decimal.digits.len());
        decimal.digits.extend(std::iter::repeat_n('0', missing));
    }
    decimal.layout(has_exponent, point)
}

fn exponent_suffix(exponent: i32) -> String {
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("e{sign}{:02}", exponent.unsigned_abs())
}

/// A decimal number `0.digits * 10**point`.
struct Decimal {
    /// The significant digits, without zeros at either end; `0` for zero.
    digits: String,
    /// How many digits stand before the point, if it is positive.
    point: i32,
}

impl Decimal {
    /// Reads digits with an optional point and an optional exponent.
    fn read(text: &str) -> Self {
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{whole}{fraction}");
        let significant = all.trim_start_matches('0');
        let digits = significant.trim_end_matches('0');
        if digits.is_empty() {
            return Self {
                digits: "0".to_owned(),
                point: 1,
            };
        }
        let length = |text: &str| i32::try_from(text.len()).unwrap_or(i32::MAX);
        let leading = length(&all) - length(significant);
        let exponent: i32 = exponent.parse().unwrap_or(0);
        Self {
            digits: digits.to_owned(),
            point: length(whole) - leading + exponent,
        }
    }

    fn layout(&self, has_exponent: bool, point: Point) -> String {
        if has_exponent {
            let mantissa = place_point(&self.digits, 1, point.is_alternate());
            return mantissa + &exponent_suffix(self.point - 1);
        }
        let plain = place_point(&self.digits, self.point, point.is_alternate());
        match point.has_dot_zero() {
            true if plain.ends_with('.') => plain + "0",
            true if !plain.contains('.') => plain + ".0",
            _ => plain,
        }
    }
}

/// Puts the point after `point` digits, with zeros where digits are missing.
fn place_point(digits: &str, point: i32, keeps_point: bool) -> String {
    let Ok(before) = usize::try_from(point) else {
        let zeros = usize::try_from(point.unsigned_abs()).unwrap_or(0);
        return format!("0.{}{digits}", "0".repeat(zeros));
    };
    if before == 0 {
        return format!("0.{digits}");
    }
    if before < digits.len() {
        let (whole, fraction) = digits.split_at(before);
        return format!("{whole}.{fraction}");
    }
    let zeros = "0".repeat(before - digits.len());
    let dot = if keeps_point { "." } else { "" };
    format!("{digits}{zeros}{dot}")
}

/// `float(text)`.
pub fn parse_float(text: &str) -> Result<f64, NumberError> {
    let normal = normalize(text);
    without_underscores(&normal)
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| NumberError::FloatLiteral {
            text: text.to_owned(),
        })
}

/// The text without underscores; `None` when one does not stand between two digits.
fn without_underscores(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let is_digit = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at))
            .is_some_and(u8::is_ascii_digit)
    };
    let is_misplaced = |at: usize| !is_digit(at.checked_sub(1)) || !is_digit(Some(at + 1));
    let mut underscores = text.match_indices('_').map(|(at, _)| at);
    (!underscores.any(is_misplaced)).then(|| text.replace('_', ""))
}

/// `value.hex()`.
pub fn to_hex(value: f64) -> String {
    if !value.is_finite() {
        return repr(value);
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if value == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let (mantissa, exponent) = decompose(value);
    let lead = mantissa >> 52;
    let fraction = mantissa & ((1 << 52) - 1);
    format!("{sign}0x{lead}.{fraction:013x}p{:+}", exponent + 52)
}

/// `float.fromhex(text)`.
pub fn parse_hex(text: &str) -> Result<f64, NumberError> {
    let is_space = |c: char| c.is_ascii_whitespace() || c == '\x0b';
    let trimmed = text.trim_matches(is_space);
    let (is_negative, unsigned) = match trimmed.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    let lower = unsigned.to_ascii_lowercase();
    let magnitude = match lower.as_str() {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => f64::NAN,
        body => parse_hex_digits(body.strip_prefix("0x").unwrap_or(body))?,
    };
    Ok(if is_negative { -magnitude } else { magnitude })
}

/// Reads `digits[.digits][p[sign]digits]` in lower case.
fn parse_hex_digits(text: &str) -> Result<f64, NumberError> {
    let (mantissa, exponent) = match text.split_once('p') {
        Some((mantissa, exponent)) => (mantissa, parse_exponent(exponent)?),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(NumberError::HexLiteral);
    }
    let value = BigUint::parse_bytes(digits.as_bytes(), 16).ok_or(NumberError::HexLiteral)?;
    let places = i64::try_from(fraction.len()).unwrap_or(i64::MAX / 8);
    scaled(&value, exponent - 4 * places).ok_or(NumberError::HexOverflow)
}

/// A signed decimal exponent. One that is far out of range is brought to a bound that still
/// overflows or vanishes.
fn parse_exponent(text: &str) -> Result<i64, NumberError> {
    const FAR: i64 = 1 << 60;
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NumberError::HexLiteral);
    }
    let magnitude = digits.parse().unwrap_or(FAR).min(FAR);
    Ok(if text.starts_with('-') {
        -magnitude
    } else {
        magnitude
    })
}
