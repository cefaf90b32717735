//! Numbers as text: reading them, and the scientific and the engineering notation.

use num_bigint::BigUint;
use num_traits::Zero;

use super::context::Context;
use super::context::condition::*;
use super::digits::{Fits, check_digits, digits_text};
use super::number::{Form, Number};

/// Exponents beyond this are as good as it: far beyond all that can be represented, and safe to compute with.
const FAR_EXPONENT: i64 = 4_000_000_000_000_000_000;

impl Context {
    /// The number that a text is, which must be represented exactly; the context is the widest.
    pub(super) fn read_exactly(&mut self, text: &str) -> Fits<Number> {
        let number = self.read(text)?;
        if self.met & (INEXACT | ROUNDED | CLAMPED) != 0 {
            self.met = 0;
            return Ok(self.refused(INVALID_OPERATION));
        }
        Ok(number)
    }

    /// The number that a text is, as the context has it.
    pub(super) fn read(&mut self, text: &str) -> Fits<Number> {
        let Some(number) = parse(text)? else {
            return Ok(self.refused(CONVERSION_SYNTAX));
        };
        self.create(number)
    }

    /// The number as the context has it, where a NaN with too long a payload is none.
    pub(super) fn create(&mut self, number: Number) -> Fits<Number> {
        if number.is_nan() {
            let room = self.precision - i64::from(self.is_clamped);
            if !number.coefficient.is_zero() && number.n_digits() > room {
                return Ok(self.refused(CONVERSION_SYNTAX));
            }
            return Ok(number);
        }
        self.finish(number)
    }
}

/// A text taken apart: ASCII, without blanks.
fn parse(text: &str) -> Fits<Option<Number>> {
    let (is_negative, body) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    if !body.starts_with(|it: char| it.is_ascii_digit() || it == '.') {
        return Ok(parse_special(&body.to_ascii_lowercase())?.map(|it| it.with_sign(is_negative)));
    }
    let (digits, exponent) = match body.find(['e', 'E']) {
        Some(at) => {
            let Some(exponent) = parse_exponent(&body[at + 1..]) else {
                return Ok(None);
            };
            (&body[..at], exponent)
        }
        None => (body, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return Ok(None);
    }
    let joined = [whole, fraction].concat();
    let Some(coefficient) = parse_digits(&joined)? else {
        return Ok(None);
    };
    let exponent = exponent.saturating_sub(fraction.len() as i64);
    let exponent = exponent.clamp(-FAR_EXPONENT, FAR_EXPONENT);
    Ok(Some(Number::finite(is_negative, coefficient, exponent)))
}

/// A name of a special value, in small letters.
fn parse_special(text: &str) -> Fits<Option<Number>> {
    if matches!(text, "inf" | "infinity") {
        return Ok(Some(Number::infinity(false)));
    }
    let (form, payload) = if let Some(payload) = text.strip_prefix("nan") {
        (Form::Quiet, payload)
    } else if let Some(payload) = text.strip_prefix("snan") {
        (Form::Signaling, payload)
    } else {
        return Ok(None);
    };
    let coefficient = if payload.is_empty() {
        Some(BigUint::zero())
    } else {
        parse_digits(payload)?
    };
    Ok(coefficient.map(|coefficient| Number {
        form,
        coefficient,
        ..Number::nan()
    }))
}

fn parse_exponent(text: &str) -> Option<i64> {
    let (is_negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.is_empty() || !digits.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let magnitude = digits.parse().unwrap_or(FAR_EXPONENT).min(FAR_EXPONENT);
    Some(if is_negative { -magnitude } else { magnitude })
}

fn parse_digits(text: &str) -> Fits<Option<BigUint>> {
    if !text.bytes().all(|it| it.is_ascii_digit()) {
        return Ok(None);
    }
    if text.len() <= 38 {
        return Ok(text.parse::<u128>().ok().map(BigUint::from));
    }
    check_digits(text.len() as u64)?;
    let number = dormouse_vm::number::int_text::parse_int(text, 10, 0);
    Ok(number.ok().map(|it| it.into_parts().1))
}

/// A text with the digits of all scripts made ASCII; `None` when it has other characters beyond. Blanks around and
/// underscores are taken away where the text may have them.
pub(super) fn to_ascii(text: &str, is_strict: bool) -> Option<String> {
    use dormouse_vm::text::unicode::{decimal_value, is_space};
    let text = if is_strict {
        text
    } else {
        text.trim_matches(is_space)
    };
    let chars = text.chars().filter(|it| is_strict || *it != '_');
    chars
        .map(|it| match decimal_value(it) {
            _ if it.is_ascii() => Some(it),
            Some(value) => Some(char::from(b'0' + value)),
            None => is_space(it).then_some(' '),
        })
        .collect()
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notation {
    /// With an exponent where it would have many zeros without.
    Scientific,
    /// The same, but the exponent is a multiple of three.
    Engineering,
    /// With an exponent, and so many digits before the point.
    Exponential(i64),
    /// Without an exponent.
    Fixed,
}

/// The text of a number without its sign.
pub(super) fn unsigned_text(
    number: &Number,
    notation: Notation,
    has_capitals: bool,
) -> Fits<String> {
    let digits = match number.form {
        Form::Infinity => return Ok("Infinity".to_string()),
        Form::Quiet | Form::Signaling => {
            let name = if number.is_signaling() { "sNaN" } else { "NaN" };
            let has_payload = !number.coefficient.is_zero();
            let payload = if has_payload {
                digits_text(&number.coefficient)
            } else {
                String::new()
            };
            return Ok(name.to_string() + &payload);
        }
        Form::Finite => digits_text(&number.coefficient),
    };
    let n_digits = digits.len() as i64;
    let point = number.exponent + n_digits;
    let is_plain = number.exponent <= 0 && point > -6;
    let place = match notation {
        Notation::Exponential(place) => place,
        Notation::Fixed => point,
        Notation::Scientific | Notation::Engineering if is_plain => point,
        Notation::Scientific => 1,
        Notation::Engineering if number.is_zero() => (point + 1).rem_euclid(3) - 1,
        Notation::Engineering => (point - 1).rem_euclid(3) + 1,
    };
    let mut text = with_point(digits, place)?;
    let has_exponent = matches!(notation, Notation::Exponential(_)) || place != point;
    if has_exponent {
        text.push(if has_capitals { 'E' } else { 'e' });
        let power = point - place;
        text.push(if power < 0 { '-' } else { '+' });
        text += &power.unsigned_abs().to_string();
    }
    Ok(text)
}

/// Digits with the point at a place, which may be outside of them.
fn with_point(mut digits: String, place: i64) -> Fits<String> {
    let n_digits = digits.len() as i64;
    check_digits(place.unsigned_abs())?;
    if place <= 0 {
        let zeros = "0".repeat(place.unsigned_abs() as usize);
        digits.insert_str(0, &zeros);
        digits.insert_str(0, "0.");
    } else if place > n_digits {
        digits.extend(std::iter::repeat_n('0', (place - n_digits) as usize));
    } else if place < n_digits {
        digits.insert(place as usize, '.');
    }
    Ok(digits)
}

/// The text of a number.
pub(super) fn text_of(number: &Number, notation: Notation, has_capitals: bool) -> Fits<String> {
    let mut text = unsigned_text(number, notation, has_capitals)?;
    if number.is_negative {
        text.insert(0, '-');
    }
    Ok(text)
}
