//! The format mini-language for decimal numbers.

use super::context::{Context, Rounding};
use super::digits::{Fits, Rest, TooLarge, check_digits, shifted_left};
use super::number::Number;
use super::text::{Notation, unsigned_text};

/// A width that needs more padding than this is refused: 64 MiB.
const MOST_PADDING: usize = 1 << 26;

/// A specifier taken apart.
#[derive(Clone, Debug)]
pub(super) struct Specifier {
    fill: char,
    /// `<`, `>`, `^` or `=`; `0` for zeros between the sign and the number.
    align: char,
    sign: char,
    /// `z`: what is rounded to minus zero loses its sign.
    is_zero_unsigned: bool,
    width: usize,
    has_commas: bool,
    precision: Option<i64>,
    /// The type letter, in small.
    code: char,
    has_capitals: bool,
}

impl Specifier {
    /// `None` when it is none.
    pub(super) fn parse(text: &str, has_capitals: bool) -> Option<Self> {
        let chars: Vec<char> = text.chars().collect();
        let mut at = 0;
        let mut it = Self {
            fill: ' ',
            align: '>',
            sign: '-',
            is_zero_unsigned: false,
            width: 0,
            has_commas: false,
            precision: None,
            code: 'g',
            has_capitals,
        };
        let is_align = |at: usize| chars.get(at).is_some_and(|it| "<>=^".contains(*it));
        let mut has_align = true;
        if is_align(1) {
            (it.fill, it.align) = (chars[0], chars[1]);
            at = 2;
        } else if is_align(0) {
            it.align = chars[0];
            at = 1;
        } else {
            has_align = false;
        }
        let takes = |at: &mut usize, wanted: &str| {
            let found = chars.get(*at).copied().filter(|it| wanted.contains(*it));
            *at += usize::from(found.is_some());
            found
        };
        it.sign = takes(&mut at, "+- ").unwrap_or('-');
        it.is_zero_unsigned = takes(&mut at, "z").is_some();
        if takes(&mut at, "0").is_some() {
            if has_align {
                return None;
            }
            (it.fill, it.align) = ('0', '0');
        }
        if let Some(width) = take_number(&chars, &mut at) {
            it.width = usize::try_from(width?).ok()?;
        }
        it.has_commas = takes(&mut at, ",").is_some();
        if takes(&mut at, ".").is_some() {
            it.precision = Some(take_number(&chars, &mut at)??);
        }
        if let Some(code) = takes(&mut at, "eEfFgGnN%") {
            it.code = code.to_ascii_lowercase();
            it.has_capitals = code.is_ascii_uppercase();
            if it.code == 'n' && it.has_commas {
                return None;
            }
        }
        (at == chars.len()).then_some(it)
    }

    /// The text of a number.
    pub(super) fn apply(&self, number: &Number, context: &Context) -> Fits<String> {
        let mut number = number.clone();
        // `F` looks for zeros before it rounds, as in CPython.
        let is_late = self.code != 'f' || !self.has_capitals;
        if self.is_zero_unsigned && number.is_zero() {
            number.is_negative = false;
        }
        let mut body = if number.is_finite() {
            self.finite_text(&mut number, context, is_late)?
        } else {
            unsigned_text(&number, Notation::Scientific, self.has_capitals)?
        };
        if self.code == '%' {
            body.push('%');
        }
        let sign = match self.sign {
            _ if number.is_negative => "-",
            '+' => "+",
            ' ' => " ",
            _ => "",
        };
        let is_padded = self.align == '0' && number.is_finite();
        if number.is_finite() {
            let width = if is_padded {
                self.width.saturating_sub(sign.len())
            } else {
                0
            };
            check_digits(width as u64)?;
            body = punctuated(&body, width, self.has_commas);
        }
        self.padded(sign, &body, number.is_finite())
    }

    /// The digits of a finite number, which is rounded.
    fn finite_text(&self, number: &mut Number, context: &Context, is_late: bool) -> Fits<String> {
        let mut notation = match self.code {
            'e' => Notation::Exponential(1),
            'f' | '%' => Notation::Fixed,
            _ => Notation::Scientific,
        };
        if self.code == '%' {
            number.exponent += 2;
        }
        let rounding = context.rounding;
        match (self.code, self.precision) {
            ('e', Some(precision)) => {
                check_digits(precision as u64)?;
                if number.is_zero() {
                    notation = Notation::Exponential(1 - precision);
                } else {
                    to_length(number, precision + 1, rounding)?;
                }
            }
            ('f' | '%', Some(precision)) => {
                check_digits(precision as u64)?;
                rescale(number, -precision, rounding)?;
            }
            ('f' | '%', None) if number.exponent > 0 => rescale(number, 0, rounding)?,
            ('f' | '%', None) | ('e', None) => {}
            (_, Some(precision)) if number.n_digits() > precision.max(1) && !number.is_zero() => {
                to_length(number, precision.max(1), rounding)?;
            }
            _ => {}
        }
        if self.is_zero_unsigned && number.is_zero() && is_late {
            number.is_negative = false;
        }
        unsigned_text(number, notation, self.has_capitals)
    }

    fn padded(&self, sign: &str, body: &str, is_finite: bool) -> Fits<String> {
        let len = sign.len() + body.chars().count();
        let n_missing = self.width.saturating_sub(len);
        if n_missing > MOST_PADDING {
            return Err(TooLarge);
        }
        let (fill, align) = match self.align {
            '0' if !is_finite => (' ', '>'),
            '0' => (self.fill, '='),
            align => (self.fill, align),
        };
        let pad = |n: usize| fill.to_string().repeat(n);
        Ok(match align {
            '<' => format!("{sign}{body}{}", pad(n_missing)),
            '^' => {
                let n_left = n_missing / 2;
                format!("{}{sign}{body}{}", pad(n_left), pad(n_missing - n_left))
            }
            '=' => format!("{sign}{}{body}", pad(n_missing)),
            _ => format!("{}{sign}{body}", pad(n_missing)),
        })
    }
}

/// Digits of a specifier: `None` when there are none, inner `None` when there are too many.
fn take_number(chars: &[char], at: &mut usize) -> Option<Option<i64>> {
    let digits: String = chars[*at..]
        .iter()
        .take_while(|it| it.is_ascii_digit())
        .collect();
    *at += digits.len();
    (!digits.is_empty()).then(|| digits.parse().ok())
}

/// Gives a finite number another exponent, however long it becomes.
fn rescale(number: &mut Number, exponent: i64, rounding: Rounding) -> Fits<()> {
    let gap = number.exponent - exponent;
    if gap >= 0 {
        number.coefficient = shifted_left(&number.coefficient, gap as u64)?;
    } else {
        let context = Context {
            rounding,
            ..Context::widest()
        };
        let (coefficient, _): (_, Rest) = context.without_digits(number, gap.unsigned_abs());
        number.coefficient = coefficient;
    }
    number.exponent = exponent;
    Ok(())
}

/// Gives a number that is not zero so many digits.
fn to_length(number: &mut Number, n_digits: i64, rounding: Rounding) -> Fits<()> {
    let exponent = number.adjusted() + 1 - n_digits;
    rescale(number, exponent, rounding)?;
    if number.n_digits() > n_digits {
        rescale(number, exponent + 1, rounding)?;
    }
    Ok(())
}

/// A number with commas between its groups of digits, if it has them, and zeros in front up to a width.
fn punctuated(body: &str, width: usize, has_commas: bool) -> String {
    let n_whole = body.bytes().take_while(u8::is_ascii_digit).count();
    let (whole, rest) = body.split_at(n_whole);
    let width = width.saturating_sub(rest.len());
    if !has_commas {
        return format!("{}{body}", "0".repeat(width.saturating_sub(n_whole)));
    }
    // A comma never stands in front: the text may become one longer than the width.
    let mut n_digits = n_whole.max(width / 4 * 3);
    while n_digits + n_digits.saturating_sub(1) / 3 < width {
        n_digits += 1;
    }
    let zeros = std::iter::repeat_n('0', n_digits - n_whole);
    let mut text = String::new();
    for (at, digit) in zeros.chain(whole.chars()).enumerate() {
        if at > 0 && (n_digits - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + rest
}
