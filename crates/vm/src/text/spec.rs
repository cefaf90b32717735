//! The format mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
//!
//! [`FormatSpec::parse`] reads a specifier; [`format_str`], [`format_int`] and [`format_float`]
//! apply it. The parts that only some types allow are refused when the specifier is applied.

mod layout;

use std::fmt;

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use self::layout::{Number, pad};
use super::unicode::decimal_value;
use crate::number::float_text::{FloatForm, Point, to_text};
use crate::number::{ErrorClass, NumberError, int, int_text};

/// The largest precision that floats accept: what a C `int` holds.
const MOST_PRECISION: usize = i32::MAX as usize;

/// The largest width or precision that is carried out: 1 GiB of padding. Beyond it the allocation
/// would threaten the host, so the script gets `MemoryError` instead.
pub const MOST_PADDING: usize = 1 << 30;

/// Where the padding goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// `<`: after the text.
    Left,
    /// `>`: before the text.
    Right,
    /// `^`: around the text.
    Center,
    /// `=`: between the sign and the digits.
    AfterSign,
}

/// How a number that is not negative shows its sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignMode {
    /// `-`: not at all.
    Minus,
    /// `+`: as a plus.
    Plus,
    /// A space takes its place.
    Space,
}

/// The separator of thousands, or of four digits in bases that are powers of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// `,`.
    Comma,
    /// `_`.
    Underscore,
}

impl Grouping {
    fn separator(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Underscore => '_',
        }
    }
}

/// A parsed specifier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormatSpec {
    /// The padding character.
    pub fill: Option<char>,
    /// Where the padding goes.
    pub align: Option<Align>,
    /// How the sign shows.
    pub sign: Option<SignMode>,
    /// `z`: a result of minus zero loses its sign.
    pub is_zero_unsigned: bool,
    /// `#`: bases show their prefix and floats keep their point.
    pub is_alternate: bool,
    /// `0` before the width.
    pub is_zero_padded: bool,
    /// The least number of characters.
    pub width: Option<usize>,
    /// The separator of groups of digits.
    pub grouping: Option<Grouping>,
    /// The number of digits, or the most characters of a string.
    pub precision: Option<usize>,
    /// The type letter.
    pub code: Option<char>,
}

/// A specifier that cannot be read or applied. [`SpecError::message`] is what a script sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpecError {
    /// Text remains after the type letter.
    Invalid(String),
    /// A type letter that the type does not know.
    UnknownCode(char),
    /// A separator of groups with a type letter that has no groups.
    GroupingWithCode(Grouping, char),
    /// Both separators.
    CommaAndUnderscore,
    /// A width or precision beyond what can be addressed.
    TooManyDigits,
    /// A point without digits.
    MissingPrecision,
    /// A precision that floats do not accept.
    PrecisionTooBig,
    /// A sign for a string.
    SignForStr,
    /// A space as the sign for a string.
    SpaceForStr,
    /// `z` for a string.
    ZeroForStr,
    /// `#` for a string.
    AlternateForStr,
    /// `=` for a string.
    AlignForStr,
    /// A precision for an integer.
    PrecisionForInt,
    /// `z` for an integer.
    ZeroForInt,
    /// A sign with `c`.
    SignForChar,
    /// `#` with `c`.
    AlternateForChar,
    /// `c` of a number that is no character.
    CharRange,
    /// `c` of a number that does not even fit in a machine word.
    CharTooLarge,
    /// A conversion of the number failed.
    Number(NumberError),
}

impl From<NumberError> for SpecError {
    fn from(error: NumberError) -> Self {
        Self::Number(error)
    }
}

impl SpecError {
    /// The class of the exception to raise.
    pub fn class(&self) -> ErrorClass {
        match self {
            Self::CharRange | Self::CharTooLarge => ErrorClass::OverflowError,
            Self::Number(error) => error.class(),
            _ => ErrorClass::ValueError,
        }
    }

    /// The message of the exception, for a value of the type with this name.
    pub fn message(&self, type_name: &str) -> String {
        match self {
            Self::Invalid(spec) => {
                format!("Invalid format specifier '{spec}' for object of type '{type_name}'")
            }
            Self::UnknownCode(code) => format!(
                "Unknown format code '{}' for object of type '{type_name}'",
                ShownCode(*code)
            ),
            Self::GroupingWithCode(grouping, code) => format!(
                "Cannot specify '{}' with '{}'.",
                grouping.separator(),
                ShownCode(*code)
            ),
            Self::Number(error) => error.to_string(),
            other => other.fixed_message().to_owned(),
        }
    }

    fn fixed_message(&self) -> &'static str {
        match self {
            Self::CommaAndUnderscore => "Cannot specify both ',' and '_'.",
            Self::TooManyDigits => "Too many decimal digits in format string",
            Self::MissingPrecision => "Format specifier missing precision",
            Self::PrecisionTooBig => "precision too big",
            Self::SignForStr => "Sign not allowed in string format specifier",
            Self::SpaceForStr => "Space not allowed in string format specifier",
            Self::ZeroForStr => "Negative zero coercion (z) not allowed in string format specifier",
            Self::AlternateForStr => "Alternate form (#) not allowed in string format specifier",
            Self::AlignForStr => "'=' alignment not allowed in string format specifier",
            Self::PrecisionForInt => "Precision not allowed in integer format specifier",
            Self::ZeroForInt => {
                "Negative zero coercion (z) not allowed in integer format specifier"
            }
            Self::SignForChar => "Sign not allowed with integer format specifier 'c'",
            Self::AlternateForChar => {
                "Alternate form (#) not allowed with integer format specifier 'c'"
            }
            Self::CharRange => "%c arg not in range(0x110000)",
            Self::CharTooLarge => "Python int too large to convert to C long",
            Self::Invalid(_)
            | Self::UnknownCode(_)
            | Self::GroupingWithCode(..)
            | Self::Number(_) => unreachable!("`message` renders the kinds that carry data"),
        }
    }
}

/// A type letter as messages show it: escaped unless it is printable ASCII.
pub(super) struct ShownCode(pub(super) char);

impl fmt::Display for ShownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            '!'..='\x7f' => write!(f, "{}", self.0),
            other => write!(f, "\\x{:x}", u32::from(other)),
        }
    }
}

impl FormatSpec {
    /// Reads a specifier.
    pub fn parse(text: &str) -> Result<Self, SpecError> {
        let mut reader = Reader { rest: text };
        let (fill, align) = reader.take_alignment();
        let mut spec = Self {
            fill,
            align,
            sign: reader.take_sign(),
            is_zero_unsigned: reader.take('z'),
            is_alternate: reader.take('#'),
            // With an explicit fill character a zero is only the first digit of the width.
            is_zero_padded: fill.is_none() && reader.take('0'),
            width: reader.take_number()?,
            grouping: reader.take_grouping()?,
            ..Self::default()
        };
        if reader.take('.') {
            spec.precision = Some(reader.take_number()?.ok_or(SpecError::MissingPrecision)?);
        }
        let mut rest = reader.rest.chars();
        spec.code = rest.next();
        if rest.next().is_some() {
            return Err(SpecError::Invalid(text.to_owned()));
        }
        spec.check_grouping()?;
        Ok(spec)
    }

    fn check_grouping(&self) -> Result<(), SpecError> {
        match (self.grouping, self.code) {
            (None, _) | (_, None | Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F')) => Ok(()),
            (Some(Grouping::Underscore), Some('b' | 'o' | 'x' | 'X')) => Ok(()),
            (Some(grouping), Some(code)) => Err(SpecError::GroupingWithCode(grouping, code)),
        }
    }

    /// Refuses sizes beyond [`MOST_PADDING`]; a string has no use for its precision but to be cut.
    fn check_size(&self, precision: Option<usize>) -> Result<(), SpecError> {
        let most = self.width.max(precision).unwrap_or(0);
        if most > MOST_PADDING {
            return Err(NumberError::OutOfMemory.into());
        }
        Ok(())
    }

    /// The fill character, when the type has nothing to say about it.
    fn fill_char(&self) -> char {
        self.fill
            .unwrap_or(if self.is_zero_padded { '0' } else { ' ' })
    }

    fn number_align(&self) -> Align {
        let default = if self.is_zero_padded {
            Align::AfterSign
        } else {
            Align::Right
        };
        self.align.unwrap_or(default)
    }
}

/// The rest of a specifier while it is read.
struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn take(&mut self, wanted: char) -> bool {
        match self.rest.strip_prefix(wanted) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn take_alignment(&mut self) -> (Option<char>, Option<Align>) {
        let mut chars = self.rest.chars();
        let (first, second) = (chars.next(), chars.next());
        if let Some(align) = second.and_then(read_align) {
            self.rest = chars.as_str();
            return (first, Some(align));
        }
        let align = first.and_then(read_align);
        if align.is_some() {
            self.rest = &self.rest[1..];
        }
        (None, align)
    }

    fn take_sign(&mut self) -> Option<SignMode> {
        let sign = match self.rest.chars().next()? {
            '+' => SignMode::Plus,
            '-' => SignMode::Minus,
            ' ' => SignMode::Space,
            _ => return None,
        };
        self.rest = &self.rest[1..];
        Some(sign)
    }

    fn take_number(&mut self) -> Result<Option<usize>, SpecError> {
        let (number, rest) = read_number(self.rest).ok_or(SpecError::TooManyDigits)?;
        self.rest = rest;
        Ok(number)
    }

    fn take_grouping(&mut self) -> Result<Option<Grouping>, SpecError> {
        let has_comma = self.take(',');
        let has_underscore = self.take('_');
        match (has_comma, has_underscore) {
            (true, true) => Err(SpecError::CommaAndUnderscore),
            (true, false) => Ok(Some(Grouping::Comma)),
            (false, true) if self.take(',') => Err(SpecError::CommaAndUnderscore),
            (false, true) => Ok(Some(Grouping::Underscore)),
            (false, false) => Ok(None),
        }
    }
}

fn read_align(c: char) -> Option<Align> {
    match c {
        '<' => Some(Align::Left),
        '>' => Some(Align::Right),
        '^' => Some(Align::Center),
        '=' => Some(Align::AfterSign),
        _ => None,
    }
}

/// The decimal number at the start of `text`, if there is one, and what follows it; `None` when it
/// is too large to be an index.
pub(super) fn read_number(text: &str) -> Option<(Option<usize>, &str)> {
    let mut number: Option<usize> = None;
    let mut chars = text.chars();
    let mut rest = text;
    while let Some(digit) = chars.next().and_then(decimal_value) {
        let shifted = number.unwrap_or(0).checked_mul(10)?;
        let next = shifted.checked_add(usize::from(digit))?;
        number = isize::try_from(next).is_ok().then_some(next);
        number?;
        rest = chars.as_str();
    }
    Some((number, rest))
}

/// `format(text, spec)` of a string.
pub fn format_str(text: &str, spec: &FormatSpec) -> Result<String, SpecError> {
    if let (Some(grouping), None) = (spec.grouping, spec.code) {
        return Err(SpecError::GroupingWithCode(grouping, 's'));
    }
    if let Some(code) = spec.code.filter(|code| *code != 's') {
        return Err(SpecError::UnknownCode(code));
    }
    match spec.sign {
        Some(SignMode::Space) => return Err(SpecError::SpaceForStr),
        Some(SignMode::Plus | SignMode::Minus) => return Err(SpecError::SignForStr),
        None => {}
    }
    if spec.is_zero_unsigned {
        return Err(SpecError::ZeroForStr);
    }
    if spec.is_alternate {
        return Err(SpecError::AlternateForStr);
    }
    if spec.align == Some(Align::AfterSign) {
        return Err(SpecError::AlignForStr);
    }
    spec.check_size(None)?;
    let shown: String = match spec.precision {
        Some(precision) => text.chars().take(precision).collect(),
        None => text.to_owned(),
    };
    let align = spec.align.unwrap_or(Align::Left);
    Ok(pad(
        [""; 2],
        [&shown, ""],
        align,
        spec.fill_char(),
        spec.width,
    ))
}

/// `format(value, spec)` of an integer; `max_digits` bounds decimal text as in
/// [`int_text::to_decimal`].
pub fn format_int(
    value: &BigInt,
    spec: &FormatSpec,
    max_digits: usize,
) -> Result<String, SpecError> {
    match spec.code.unwrap_or('d') {
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%' => format_float(int::to_f64(value)?, spec),
        code @ ('b' | 'c' | 'd' | 'o' | 'x' | 'X' | 'n') => {
            format_whole(value, spec, code, max_digits)
        }
        code => Err(SpecError::UnknownCode(code)),
    }
}

/// `format(value, spec)` of a small integer in the plainest forms; `None` where more is asked for.
pub fn format_small_int(value: i64, spec: &FormatSpec) -> Option<String> {
    let is_decimal = matches!(spec.code, None | Some('d'));
    if !is_decimal || spec.precision.is_some() || spec.is_zero_unsigned {
        return None;
    }
    spec.check_size(None).ok()?;
    let number = Number {
        sign: sign_text(value < 0, spec),
        prefix: "",
        digits: &value.unsigned_abs().to_string(),
        rest: "",
    };
    Some(number.layout(spec, 3))
}

fn format_whole(
    value: &BigInt,
    spec: &FormatSpec,
    code: char,
    max_digits: usize,
) -> Result<String, SpecError> {
    if spec.precision.is_some() {
        return Err(SpecError::PrecisionForInt);
    }
    if spec.is_zero_unsigned {
        return Err(SpecError::ZeroForInt);
    }
    spec.check_size(None)?;
    if code == 'c' {
        return format_char(value, spec);
    }
    let magnitude = value.magnitude();
    let (prefix, group_size, digits) = match code {
        'b' => ("0b", 4, magnitude.to_str_radix(2)),
        'o' => ("0o", 4, magnitude.to_str_radix(8)),
        'x' => ("0x", 4, magnitude.to_str_radix(16)),
        'X' => ("0X", 4, magnitude.to_str_radix(16).to_ascii_uppercase()),
        _ => ("", 3, int_text::to_decimal(&value.abs(), max_digits)?),
    };
    let number = Number {
        sign: sign_text(value.is_negative(), spec),
        prefix: if spec.is_alternate { prefix } else { "" },
        digits: &digits,
        rest: "",
    };
    Ok(number.layout(spec, group_size))
}

fn format_char(value: &BigInt, spec: &FormatSpec) -> Result<String, SpecError> {
    if spec.sign.is_some() {
        return Err(SpecError::SignForChar);
    }
    if spec.is_alternate {
        return Err(SpecError::AlternateForChar);
    }
    let code = value.to_i64().ok_or(SpecError::CharTooLarge)?;
    let c = u32::try_from(code).ok().and_then(char::from_u32);
    let text = c.ok_or(SpecError::CharRange)?.to_string();
    Ok(pad(
        [""; 2],
        [&text, ""],
        spec.number_align(),
        spec.fill_char(),
        spec.width,
    ))
}

/// `format(value, spec)` of a float.
pub fn format_float(value: f64, spec: &FormatSpec) -> Result<String, SpecError> {
    if spec
        .precision
        .is_some_and(|precision| precision > MOST_PRECISION)
    {
        return Err(SpecError::PrecisionTooBig);
    }
    spec.check_size(spec.precision)?;
    let precision = spec.precision.unwrap_or(6);
    let form = match (spec.code, spec.precision) {
        (None, None) => FloatForm::Shortest,
        (None | Some('g' | 'G' | 'n'), _) => FloatForm::General(precision),
        (Some('e' | 'E'), _) => FloatForm::Exponent(precision),
        (Some('f' | 'F' | '%'), _) => FloatForm::Fixed(precision),
        (Some(code), _) => return Err(SpecError::UnknownCode(code)),
    };
    let shown = if spec.code == Some('%') {
        value * 100.0
    } else {
        value
    };
    let mut text = to_text(shown, form, float_point(spec));
    if matches!(spec.code, Some('E' | 'F' | 'G')) {
        text.make_ascii_uppercase();
    }
    if spec.code == Some('%') {
        text.push('%');
    }
    Ok(layout_float(&text, spec))
}

fn float_point(spec: &FormatSpec) -> Point {
    match (spec.code.is_none(), spec.is_alternate) {
        (false, false) => Point::Plain,
        (false, true) => Point::Alternate,
        (true, false) => Point::DotZero,
        (true, true) => Point::AlternateDotZero,
    }
}

fn layout_float(text: &str, spec: &FormatSpec) -> String {
    let (is_negative, magnitude) = match text.strip_prefix('-') {
        Some(magnitude) => (!(spec.is_zero_unsigned && is_zero(magnitude)), magnitude),
        None => (false, text),
    };
    let n_digits = magnitude.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = magnitude.split_at(n_digits);
    let number = Number {
        sign: sign_text(is_negative, spec),
        prefix: "",
        digits,
        rest,
    };
    number.layout(spec, 3)
}

/// Whether the text of a magnitude shows no digit but zeros before its exponent.
fn is_zero(magnitude: &str) -> bool {
    let is_zero_digit = |c: &char| matches!(c, '0' | '.' | '%');
    let is_mantissa = |c: &char| !matches!(c, 'e' | 'E');
    magnitude
        .chars()
        .take_while(is_mantissa)
        .all(|c| is_zero_digit(&c))
}

fn sign_text(is_negative: bool, spec: &FormatSpec) -> &'static str {
    match (is_negative, spec.sign) {
        (true, _) => "-",
        (false, Some(SignMode::Plus)) => "+",
        (false, Some(SignMode::Space)) => " ",
        (false, Some(SignMode::Minus) | None) => "",
    }
}
