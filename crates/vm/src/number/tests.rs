//! Number operations against the outcomes of CPython 3.11.

use num_bigint::BigInt;

use super::{NumberError, float, float_text, hash, int, int_text};

#[expect(
    clippy::type_complexity,
    reason = "a row type stands beside its only table"
)]
mod float_tables;
#[expect(
    clippy::type_complexity,
    reason = "a row type stands beside its only table"
)]
mod int_tables;

use float_tables::{COMPARES, FLOAT_PAIRS, FLOAT_TEXTS, FLOATS, HEX_TEXTS, ROUNDS};
use int_tables::{BYTES, INT_PAIRS, INT_ROUNDS, INT_TEXTS, INTS, MOD_POWERS, SHIFTS};

/// A result, or the message of the exception.
type Outcome<T = &'static str> = Result<T, &'static str>;

/// A float by its bits.
fn float(bits: u64) -> f64 {
    f64::from_bits(bits)
}

fn int(text: &str) -> BigInt {
    text.parse().expect("the tables hold decimal integers")
}

/// The expected outcome in the form of `message`.
fn expected<T: ToString + Copy>(outcome: &Result<T, &str>) -> Result<String, String> {
    outcome
        .map(|value| value.to_string())
        .map_err(str::to_owned)
}

/// A result as text, with the error as its message.
fn message<T: ToString>(outcome: Result<T, NumberError>) -> Result<String, String> {
    outcome
        .map(|value| value.to_string())
        .map_err(|error| error.to_string())
}

fn shown(outcome: Result<f64, NumberError>) -> Result<String, String> {
    message(outcome.map(float_text::repr))
}

fn bits(outcome: Result<f64, NumberError>) -> Result<String, String> {
    message(outcome.map(f64::to_bits))
}

#[test]
fn floats_have_text_and_hash() {
    for (bits, repr, hex, hash, ratio) in FLOATS {
        let value = float(*bits);
        assert_eq!(float_text::repr(value), *repr);
        assert_eq!(float_text::to_hex(value), *hex);
        assert_eq!(hash::hash_float(value), *hash, "{repr}");
        let found = float::as_integer_ratio(value);
        let found = found.map(|(n, d)| (n.to_string(), d.to_string()));
        let ratio = ratio.map(|(n, d)| (n.to_owned(), d.to_owned()));
        assert_eq!(
            found.map_err(|error| error.to_string()),
            ratio.map_err(str::to_owned)
        );
        let read = float_text::parse_float(repr).expect("a repr is a float");
        assert!(read.to_bits() == value.to_bits() || value.is_nan());
    }
}

#[test]
fn float_operators() {
    for (a, b, floor, rest, power) in FLOAT_PAIRS {
        let (a, b) = (float(*a), float(*b));
        assert_eq!(shown(float::floor_div(a, b)), expected(floor), "{a} // {b}");
        assert_eq!(shown(float::modulo(a, b)), expected(rest), "{a} % {b}");
        assert_eq!(shown(float::pow(a, b)), expected(power), "{a} ** {b}");
    }
}

#[test]
fn float_rounding() {
    for (bits, places, rounded) in ROUNDS {
        let value = float(*bits);
        assert_eq!(
            shown(float::round(value, *places)),
            expected(rounded),
            "{value} {places}"
        );
    }
}

#[test]
fn float_literals() {
    for (text, value) in FLOAT_TEXTS {
        assert_eq!(
            shown(float_text::parse_float(text)),
            expected(value),
            "{text:?}"
        );
    }
    for (text, value) in HEX_TEXTS {
        assert_eq!(
            shown(float_text::parse_hex(text)),
            expected(value),
            "{text:?}"
        );
    }
}

#[test]
fn int_literals() {
    for (text, base, value) in INT_TEXTS {
        let found = int_text::parse_int(text, *base, int_text::DEFAULT_MAX_DIGITS);
        assert_eq!(message(found), expected(value), "{text:?} {base}");
    }
}

#[test]
fn int_properties() {
    for (text, hash, n_bits, n_ones, hex, value, root) in INTS {
        let number = int(text);
        assert_eq!(hash::hash_int(&number), *hash, "{text}");
        if let Ok(small) = i64::try_from(&number) {
            assert_eq!(hash::hash_small_int(small), *hash, "{text}");
        }
        assert_eq!(int::bit_length(&number), *n_bits);
        assert_eq!(int::bit_count(&number), *n_ones);
        assert_eq!(int_text::to_hex(&number), *hex);
        assert_eq!(bits(int::to_f64(&number)), expected(value), "{text}");
        assert_eq!(message(int::isqrt(&number)), expected(root));
    }
}

#[test]
fn int_operators() {
    for (a, b, floor, rest, quotient, divisor) in INT_PAIRS {
        let (a, b) = (int(a), int(b));
        assert_eq!(
            message(int::floor_div(&a, &b)),
            expected(floor),
            "{a} // {b}"
        );
        assert_eq!(message(int::modulo(&a, &b)), expected(rest), "{a} % {b}");
        assert_eq!(bits(int::true_div(&a, &b)), expected(quotient), "{a} / {b}");
        assert_eq!(message(Ok(int::gcd(&a, &b))), expected(divisor));
        let (Ok(x), Ok(y)) = (i64::try_from(&a), i64::try_from(&b)) else {
            continue;
        };
        let small = |result: Option<i64>| result.map(BigInt::from);
        assert_eq!(
            small(int::small_floor_div(x, y)),
            int::floor_div(&a, &b).ok()
        );
        assert_eq!(small(int::small_modulo(x, y)), int::modulo(&a, &b).ok());
    }
}

#[test]
fn int_powers_and_shifts() {
    for (a, b, c, result) in MOD_POWERS {
        let found = int::mod_pow(&(*a).into(), &(*b).into(), &(*c).into());
        assert_eq!(message(found), expected(result), "{a} {b} {c}");
    }
    for (a, count, left, right) in SHIFTS {
        let (number, n_bits) = (BigInt::from(*a), BigInt::from(*count));
        assert_eq!(int::shift_left(&number, &n_bits), Ok((*left).into()));
        assert_eq!(int::shift_right(&number, &n_bits), Ok((*right).into()));
        assert_eq!(int::small_shift_left(*a, *count), Some(*left));
        assert_eq!(int::small_shift_right(*a, *count), Some(*right));
    }
    let negative = BigInt::from(-1);
    assert_eq!(
        int::shift_left(&negative, &negative),
        Err(NumberError::NegativeShift)
    );
    assert_eq!(int::small_shift_left(1, 63), None);
    assert_eq!(int::small_shift_left(-1, 63), Some(i64::MIN));
}

#[test]
fn int_rounding_and_bytes() {
    for (a, places, rounded) in INT_ROUNDS {
        assert_eq!(
            int::round(&(*a).into(), *places),
            (*rounded).into(),
            "{a} {places}"
        );
    }
    for (a, length, order, signedness, bytes) in BYTES {
        let number = BigInt::from(*a);
        let found = int::to_bytes(&number, *length, *order, *signedness);
        if let Ok(bytes) = &found
            && *length > 0
        {
            assert_eq!(int::from_bytes(bytes, *order, *signedness), number);
        }
        let bytes = bytes.map(<[u8]>::to_vec).map_err(str::to_owned);
        assert_eq!(
            found.map_err(|error| error.to_string()),
            bytes,
            "{a} {length} {signedness:?}"
        );
    }
}

#[test]
fn ints_compare_exactly_with_floats() {
    for (a, bits, order) in COMPARES {
        assert_eq!(
            float::compare_int(&int(a), float(*bits)),
            Some(*order),
            "{a}"
        );
    }
    assert_eq!(float::compare_int(&int("1"), f64::NAN), None);
}

#[test]
fn long_texts_keep_their_digits() {
    let text = "1234567890".repeat(3000);
    let number = int_text::parse_int(&text, 10, 0).expect("only digits");
    assert_eq!(int_text::to_decimal(&number, 0).as_ref(), Ok(&text));
    assert_eq!(number, int(&text));
    let limit = int_text::DEFAULT_MAX_DIGITS;
    let too_long = int_text::parse_int(&text, 10, limit).map_err(|error| error.to_string());
    assert_eq!(
        too_long,
        Err(
            "Exceeds the limit (4300 digits) for integer string conversion: value has 30000 \
             digits; use sys.set_int_max_str_digits() to increase the limit"
                .to_owned()
        )
    );
    assert_eq!(
        int_text::to_decimal(&number, limit),
        Err(NumberError::TooLongInt { limit })
    );
    let edge = int::pow(&int("10"), &4300_u32.into()).expect("small enough");
    assert_eq!(
        int_text::to_decimal(&edge, limit),
        Err(NumberError::TooLongInt { limit })
    );
    assert!(int_text::to_decimal(&(edge - 1), limit).is_ok());
}
