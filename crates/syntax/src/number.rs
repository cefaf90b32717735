//! Numeric literals: where one ends, what is wrong with it, and what it is worth.

use num_bigint::BigInt;
use num_traits::Num;

use crate::ast::Constant;
use crate::token::Problem;

/// The most digits of a decimal integer literal. Reading decimal digits takes quadratic time; CPython has the same limit.
const MAX_DECIMAL_DIGITS: usize = 4300;

/// The length of the number that `text` begins with.
pub(crate) fn scan(text: &str) -> Result<usize, Problem> {
    let bytes = text.as_bytes();
    let base = match bytes.get(..2) {
        Some(b"0x" | b"0X") => Some((16, "hexadecimal")),
        Some(b"0o" | b"0O") => Some((8, "octal")),
        Some(b"0b" | b"0B") => Some((2, "binary")),
        _ => None,
    };
    let mut scanner = Scanner { text, at: 0 };
    match base {
        Some((radix, word)) => scanner.based(radix, word)?,
        None => scanner.decimal()?,
    }
    Ok(scanner.at)
}

/// A place in a number.
struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl Scanner<'_> {
    fn peek(&self) -> u8 {
        self.peek_after(0)
    }

    fn peek_after(&self, distance: usize) -> u8 {
        self.text
            .as_bytes()
            .get(self.at + distance)
            .copied()
            .unwrap_or(0)
    }

    fn fail<T>(&self, at: usize, message: impl Into<String>) -> Result<T, Problem> {
        Err(Problem::Number {
            message: message.into(),
            at: at as u32,
            length: 1,
        })
    }

    /// Digits after `0x`, `0o` or `0b`.
    fn based(&mut self, radix: u32, word: &str) -> Result<(), Problem> {
        self.at = 2;
        loop {
            if self.peek() == b'_' {
                self.at += 1;
            }
            if !char::from(self.peek()).is_digit(radix) {
                if self.peek().is_ascii_digit() {
                    let digit = char::from(self.peek());
                    return self.fail(
                        self.at,
                        format!("invalid digit '{digit}' in {word} literal"),
                    );
                }
                return self.fail(self.at - 1, format!("invalid {word} literal"));
            }
            while char::from(self.peek()).is_digit(radix) {
                self.at += 1;
            }
            if self.peek() != b'_' {
                break;
            }
        }
        if self.peek().is_ascii_digit() {
            let digit = char::from(self.peek());
            return self.fail(
                self.at,
                format!("invalid digit '{digit}' in {word} literal"),
            );
        }
        self.end(word)
    }

    /// Decimal integers, floats and imaginary numbers.
    fn decimal(&mut self) -> Result<(), Problem> {
        let mut is_integer = true;
        if self.peek() != b'.' {
            self.digits()?;
        }
        let whole = self.at;
        if self.peek() == b'.' {
            is_integer = false;
            self.at += 1;
            if self.peek().is_ascii_digit() {
                self.digits()?;
            }
        }
        if matches!(self.peek(), b'e' | b'E') {
            let sign = usize::from(matches!(self.peek_after(1), b'+' | b'-'));
            if self.peek_after(1 + sign).is_ascii_digit() {
                is_integer = false;
                self.at += 1 + sign;
                self.digits()?;
            } else if sign == 1 {
                return self.fail(self.at + 1, "invalid decimal literal");
            }
        }
        if matches!(self.peek(), b'j' | b'J') {
            self.at += 1;
            return self.end("imaginary");
        }
        if is_integer
            && self.text.starts_with('0')
            && self.text[..whole].contains(|ch| matches!(ch, '1'..='9'))
        {
            let message = "leading zeros in decimal integer literals are not permitted; \
                           use an 0o prefix for octal integers";
            let zeros = self.text.bytes().take_while(|it| matches!(it, b'0' | b'_'));
            return Err(Problem::Number {
                message: message.into(),
                at: 0,
                length: zeros.count() as u32,
            });
        }
        self.end("decimal")
    }

    /// Digits with single underscores between them.
    fn digits(&mut self) -> Result<(), Problem> {
        loop {
            while self.peek().is_ascii_digit() {
                self.at += 1;
            }
            if self.peek() != b'_' {
                return Ok(());
            }
            self.at += 1;
            if !self.peek().is_ascii_digit() {
                return self.fail(self.at - 1, "invalid decimal literal");
            }
        }
    }

    /// Refuses a name glued to the number, except the keywords that may follow an operand.
    fn end(&self, word: &str) -> Result<(), Problem> {
        let rest = &self.text[self.at..];
        let glued = rest
            .chars()
            .next()
            .is_some_and(|ch| ch == '_' || unicode_ident::is_xid_continue(ch));
        let is_keyword = ["and", "else", "for", "if", "in", "is", "or", "not"]
            .iter()
            .any(|it| rest.starts_with(it));
        if glued && !is_keyword {
            return self.fail(self.at.saturating_sub(1), format!("invalid {word} literal"));
        }
        Ok(())
    }
}

/// The value of a literal that [`scan`] accepted.
pub(crate) fn value(text: &str) -> Result<Constant, String> {
    let text: String = text
        .chars()
        .filter(|ch| *ch != '_')
        .collect::<String>()
        .to_ascii_lowercase();
    let based = [("0x", 16), ("0o", 8), ("0b", 2)];
    for (prefix, radix) in based {
        if let Some(digits) = text.strip_prefix(prefix) {
            return integer(digits, radix);
        }
    }
    if let Some(digits) = text.strip_suffix('j') {
        return digits
            .parse()
            .map(Constant::Imaginary)
            .map_err(|_| "invalid imaginary literal".into());
    }
    if text.contains(['.', 'e']) {
        return text
            .parse()
            .map(Constant::Float)
            .map_err(|_| "invalid decimal literal".into());
    }
    if text.len() > MAX_DECIMAL_DIGITS {
        return Err(format!(
            "Exceeds the limit ({MAX_DECIMAL_DIGITS} digits) for integer string conversion: value has {} digits; \
             use sys.set_int_max_str_digits() to increase the limit - \
             Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
            text.len()
        ));
    }
    integer(&text, 10)
}

fn integer(digits: &str, radix: u32) -> Result<Constant, String> {
    BigInt::from_str_radix(digits, radix)
        .map(Constant::Int)
        .map_err(|_| "invalid integer literal".into())
}
