//! The `%` operator of `str` and `bytes`: templates in pieces, and one conversion at a time.
//!
//! [`PercentParser`] hands out pieces one by one, because each error of the template is raised only
//! after the conversions before it ran. The caller fetches the arguments: first the widths and
//! precisions written `*`, then the value. It then asks one of the `render_…` functions.

use std::fmt;
use std::ops::Range;

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use super::spec::MOST_PADDING;
use crate::number::float_text::{FloatForm, Point, to_text};
use crate::number::{ErrorClass, NumberError, int_text};

/// What kind of string the template is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplateKind {
    /// A `str`.
    Text,
    /// A `bytes` or a `bytearray`.
    Bytes,
}

/// A width or a precision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// Written in the template.
    Fixed(usize),
    /// `*`: the next argument.
    Argument,
}

/// The flags of a conversion.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Flags {
    /// `-`: the padding follows.
    pub is_left: bool,
    /// `+`: a number shows its plus.
    pub has_plus: bool,
    /// A space takes the place of a plus.
    pub has_space: bool,
    /// `#`: bases show their prefix and floats keep their point.
    pub is_alternate: bool,
    /// `0`: numbers are padded with zeros.
    pub is_zero_padded: bool,
}

/// One conversion as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversion {
    /// Where the key between the parentheses stands in the template.
    pub key: Option<Range<usize>>,
    /// The flags.
    pub flags: Flags,
    /// The least number of characters.
    pub width: Option<Amount>,
    /// The precision.
    pub precision: Option<Amount>,
    /// The letter, or whatever stands in its place.
    pub code: char,
    /// The position of the letter, in characters of the template.
    pub index: usize,
}

/// A conversion whose width and precision are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resolved {
    /// The flags.
    pub flags: Flags,
    /// The least number of characters.
    pub width: usize,
    /// The precision.
    pub precision: Option<usize>,
    /// The letter.
    pub code: char,
}

/// A piece of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Text to copy: this range of the template. For `%%` it is the second sign.
    Literal(Range<usize>),
    /// A conversion to make.
    Conversion(Conversion),
}

/// An error of `%`. `Display` is the message of the script exception.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PercentError {
    /// The template wants more arguments.
    NotEnoughArguments,
    /// Arguments remain.
    TooManyArguments(TemplateKind),
    /// A key, but the arguments are no mapping. It precedes [`PercentError::IncompleteKey`].
    MappingRequired,
    /// The template ends within a conversion.
    Incomplete,
    /// The template ends within a key.
    IncompleteKey,
    /// A width that cannot be addressed.
    WidthTooBig,
    /// A precision that does not fit in a C `int`.
    PrecisionTooBig(TemplateKind),
    /// The argument for `*` is no integer.
    StarWantsInt,
    /// A letter that is no conversion.
    Unsupported {
        /// The letter.
        code: char,
        /// Its position.
        index: usize,
        /// Where it stands.
        kind: TemplateKind,
    },
    /// `%d` and its like of something that is no real number.
    RealRequired {
        /// The letter.
        code: char,
        /// The type of the value.
        type_name: String,
    },
    /// `%x` and its like of something that is no integer.
    IntegerRequired {
        /// The letter.
        code: char,
        /// The type of the value.
        type_name: String,
    },
    /// `%f` and its like of something that is no real number.
    FloatRequired {
        /// What the template is.
        kind: TemplateKind,
        /// The type of the value.
        type_name: String,
    },
    /// `%c` of something that is neither a character nor a number.
    CharRequired(TemplateKind),
    /// `%c` of a number that is no character.
    CharRange(TemplateKind),
    /// `%s` in bytes of something that is not bytes.
    BytesRequired {
        /// The type of the value.
        type_name: String,
    },
    /// A conversion of the number failed.
    Number(NumberError),
}

impl From<NumberError> for PercentError {
    fn from(error: NumberError) -> Self {
        Self::Number(error)
    }
}

impl PercentError {
    /// The class of the exception to raise.
    pub fn class(&self) -> ErrorClass {
        match self {
            Self::Unsupported {
                code,
                kind: TemplateKind::Bytes,
                ..
            } if !code.is_ascii() => ErrorClass::OverflowError,
            Self::CharRange(_) => ErrorClass::OverflowError,
            Self::Incomplete
            | Self::IncompleteKey
            | Self::WidthTooBig
            | Self::PrecisionTooBig(_)
            | Self::Unsupported { .. } => ErrorClass::ValueError,
            Self::Number(error) => error.class(),
            _ => ErrorClass::TypeError,
        }
    }
}

impl fmt::Display for PercentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use TemplateKind::{Bytes, Text};
        match self {
            Self::NotEnoughArguments => f.write_str("not enough arguments for format string"),
            Self::TooManyArguments(kind) => {
                let noun = if *kind == Text { "string" } else { "bytes" };
                write!(f, "not all arguments converted during {noun} formatting")
            }
            Self::MappingRequired => f.write_str("format requires a mapping"),
            Self::Incomplete => f.write_str("incomplete format"),
            Self::IncompleteKey => f.write_str("incomplete format key"),
            Self::WidthTooBig => f.write_str("width too big"),
            Self::PrecisionTooBig(Text) => f.write_str("precision too big"),
            Self::PrecisionTooBig(Bytes) => f.write_str("prec too big"),
            Self::StarWantsInt => f.write_str("* wants int"),
            Self::Unsupported { code, index, kind } => write_unsupported(f, *code, *index, *kind),
            Self::RealRequired { code, type_name } => {
                write!(
                    f,
                    "%{code} format: a real number is required, not {type_name}"
                )
            }
            Self::IntegerRequired { code, type_name } => {
                write!(f, "%{code} format: an integer is required, not {type_name}")
            }
            Self::FloatRequired { kind, type_name } => match kind {
                Text => write!(f, "must be real number, not {type_name}"),
                Bytes => write!(f, "float argument required, not {type_name}"),
            },
            Self::CharRequired(Text) => f.write_str("%c requires int or char"),
            Self::CharRequired(Bytes) => {
                f.write_str("%c requires an integer in range(256) or a single byte")
            }
            Self::CharRange(Text) => f.write_str("%c arg not in range(0x110000)"),
            Self::CharRange(Bytes) => f.write_str("%c arg not in range(256)"),
            Self::BytesRequired { type_name } => write!(
                f,
                "%b requires a bytes-like object, or an object that implements __bytes__, \
                 not '{type_name}'"
            ),
            Self::Number(error) => error.fmt(f),
        }
    }
}

/// Text shows a question mark for what is not printable; bytes show it raw, and fail in their own
/// way beyond ASCII.
fn write_unsupported(
    f: &mut fmt::Formatter<'_>,
    code: char,
    index: usize,
    kind: TemplateKind,
) -> fmt::Result {
    let shown = match kind {
        TemplateKind::Bytes if !code.is_ascii() => {
            return f.write_str("character argument not in range(0x110000)");
        }
        TemplateKind::Text if !matches!(code, ' '..='~') => '?',
        _ => code,
    };
    let number = u32::from(code);
    write!(
        f,
        "unsupported format character '{shown}' (0x{number:x}) at index {index}"
    )
}

/// Takes a template apart. After an error it has no more pieces to give.
#[derive(Debug, Clone)]
pub struct PercentParser<'a> {
    template: &'a [u8],
    kind: TemplateKind,
    at: usize,
    /// How far the characters have been counted, and how many there are up to there.
    counted: (usize, usize),
}

impl<'a> PercentParser<'a> {
    /// A parser of a `str` template.
    pub fn of_str(template: &'a str) -> Self {
        Self {
            template: template.as_bytes(),
            kind: TemplateKind::Text,
            at: 0,
            counted: (0, 0),
        }
    }

    /// A parser of a `bytes` template.
    pub fn of_bytes(template: &'a [u8]) -> Self {
        Self {
            template,
            kind: TemplateKind::Bytes,
            at: 0,
            counted: (0, 0),
        }
    }

    fn peek(&self) -> Option<u8> {
        self.template.get(self.at).copied()
    }

    fn take(&mut self, wanted: u8) -> bool {
        let is_next = self.peek() == Some(wanted);
        self.at += usize::from(is_next);
        is_next
    }

    /// Reads what follows the percent sign.
    fn read_conversion(&mut self) -> Result<Piece, PercentError> {
        if self.take(b'%') {
            return Ok(Piece::Literal(self.at - 1..self.at));
        }
        let key = self.read_key()?;
        let flags = self.read_flags();
        let width = self.read_amount(isize::MAX.unsigned_abs(), &PercentError::WidthTooBig)?;
        let precision = if self.take(b'.') {
            let error = PercentError::PrecisionTooBig(self.kind);
            let amount = self.read_amount(i32::MAX.unsigned_abs() as usize, &error)?;
            Some(amount.unwrap_or(Amount::Fixed(0)))
        } else {
            None
        };
        if matches!(self.peek(), Some(b'h' | b'l' | b'L')) {
            self.at += 1;
        }
        let index = self.index();
        Ok(Piece::Conversion(Conversion {
            key,
            flags,
            width,
            precision,
            code: self.read_code().ok_or(PercentError::Incomplete)?,
            index,
        }))
    }

    fn read_key(&mut self) -> Result<Option<Range<usize>>, PercentError> {
        if !self.take(b'(') {
            return Ok(None);
        }
        let start = self.at;
        let mut depth = 1;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Ok(Some(start..self.at - 1));
            }
        }
        Err(PercentError::IncompleteKey)
    }

    fn read_flags(&mut self) -> Flags {
        let mut flags = Flags::default();
        while let Some(byte) = self.peek() {
            match byte {
                b'-' => flags.is_left = true,
                b'+' => flags.has_plus = true,
                b' ' => flags.has_space = true,
                b'#' => flags.is_alternate = true,
                b'0' => flags.is_zero_padded = true,
                _ => break,
            }
            self.at += 1;
        }
        flags
    }

    fn read_amount(
        &mut self,
        most: usize,
        error: &PercentError,
    ) -> Result<Option<Amount>, PercentError> {
        if self.take(b'*') {
            return Ok(Some(Amount::Argument));
        }
        let mut amount: Option<usize> = None;
        while let Some(digit) = self.peek().filter(u8::is_ascii_digit) {
            self.at += 1;
            let shifted = amount.unwrap_or(0).checked_mul(10);
            let next = shifted.and_then(|shifted| shifted.checked_add(usize::from(digit - b'0')));
            amount = Some(next.filter(|next| *next <= most).ok_or(error.clone())?);
        }
        Ok(amount.map(Amount::Fixed))
    }

    /// The character at hand: of the text, or the byte itself.
    fn read_code(&mut self) -> Option<char> {
        let rest = self.template.get(self.at..)?;
        let code = match self.kind {
            TemplateKind::Bytes => char::from(*rest.first()?),
            TemplateKind::Text => {
                let is_inside = |byte: &&u8| **byte & 0xc0 == 0x80;
                let width = 1 + rest.iter().skip(1).take_while(is_inside).count();
                std::str::from_utf8(rest.get(..width)?)
                    .ok()?
                    .chars()
                    .next()?
            }
        };
        self.at += match self.kind {
            TemplateKind::Bytes => 1,
            TemplateKind::Text => code.len_utf8(),
        };
        Some(code)
    }

    /// The position in characters.
    fn index(&mut self) -> usize {
        let is_start = |byte: &&u8| self.kind == TemplateKind::Bytes || **byte & 0xc0 != 0x80;
        let (from, n_chars) = self.counted;
        let added = self.template[from..self.at].iter().filter(is_start).count();
        self.counted = (self.at, n_chars + added);
        self.counted.1
    }
}

impl Iterator for PercentParser<'_> {
    type Item = Result<Piece, PercentError>;

    fn next(&mut self) -> Option<Self::Item> {
        let start = self.at;
        let rest = self.template.get(start..).filter(|rest| !rest.is_empty())?;
        let length = rest.iter().position(|byte| *byte == b'%');
        match length {
            None => self.at = self.template.len(),
            Some(0) => {
                self.at += 1;
                let piece = self.read_conversion();
                if piece.is_err() {
                    self.at = self.template.len();
                }
                return Some(piece);
            }
            Some(length) => self.at += length,
        }
        Some(Ok(Piece::Literal(start..self.at)))
    }
}

impl Conversion {
    /// Puts the arguments for `*` in their places. A negative width pads on the right; a negative
    /// precision is zero. Sizes beyond [`MOST_PADDING`] are out of memory.
    pub fn resolve(
        &self,
        width: Option<i64>,
        precision: Option<i64>,
    ) -> Result<Resolved, PercentError> {
        let mut flags = self.flags;
        let width = match self.width {
            None => 0,
            Some(Amount::Fixed(width)) => width,
            Some(Amount::Argument) => {
                let width = width.unwrap_or(0);
                flags.is_left |= width < 0;
                usize::try_from(width.unsigned_abs()).unwrap_or(usize::MAX)
            }
        };
        let precision = self.precision.map(|amount| match amount {
            Amount::Fixed(precision) => precision,
            Amount::Argument => usize::try_from(precision.unwrap_or(0)).unwrap_or(0),
        });
        // A string is only cut by its precision, so the largest is harmless there.
        let most = match self.code {
            's' | 'r' | 'a' | 'b' | 'c' => width,
            _ => width.max(precision.unwrap_or(0)),
        };
        if most > MOST_PADDING {
            return Err(NumberError::OutOfMemory.into());
        }
        Ok(Resolved {
            flags,
            width,
            precision,
            code: self.code,
        })
    }

    /// The error of a letter that is no conversion of this kind of template.
    pub fn unsupported(&self, kind: TemplateKind) -> PercentError {
        PercentError::Unsupported {
            code: self.code,
            index: self.index,
            kind,
        }
    }
}

/// Renders an integer for `d i u o x X`; `max_digits` bounds decimal text as in
/// [`int_text::to_decimal`].
pub fn render_int(
    value: &BigInt,
    conversion: &Resolved,
    max_digits: usize,
) -> Result<String, PercentError> {
    let magnitude = value.magnitude();
    let (prefix, digits) = match conversion.code {
        'o' => ("0o", magnitude.to_str_radix(8)),
        'x' => ("0x", magnitude.to_str_radix(16)),
        'X' => ("0X", magnitude.to_str_radix(16).to_ascii_uppercase()),
        _ => ("", int_text::to_decimal(&value.abs(), max_digits)?),
    };
    let missing = conversion
        .precision
        .unwrap_or(0)
        .saturating_sub(digits.len());
    let body = format!("{}{digits}", "0".repeat(missing));
    let prefix = if conversion.flags.is_alternate {
        prefix
    } else {
        ""
    };
    Ok(conversion.layout_number(value.is_negative(), prefix, &body))
}

/// Renders a float for `e E f F g G`.
pub fn render_float(value: f64, conversion: &Resolved) -> String {
    let precision = conversion.precision.unwrap_or(6);
    let form = match conversion.code {
        'e' | 'E' => FloatForm::Exponent(precision),
        'f' | 'F' => FloatForm::Fixed(precision),
        _ => FloatForm::General(precision),
    };
    let is_alternate = conversion.flags.is_alternate;
    let point = if is_alternate {
        Point::Alternate
    } else {
        Point::Plain
    };
    let mut text = to_text(value, form, point);
    if conversion.code.is_ascii_uppercase() {
        text.make_ascii_uppercase();
    }
    let magnitude = text.strip_prefix('-').unwrap_or(&text);
    conversion.layout_number(text.starts_with('-'), "", magnitude)
}

/// Renders the text of a value for `s r a`.
pub fn render_str(text: &str, conversion: &Resolved) -> String {
    let shown: String = match conversion.precision {
        Some(precision) => text.chars().take(precision).collect(),
        None => text.to_owned(),
    };
    conversion.pad_text(&shown)
}

/// Renders the bytes of a value for `s b r a` in a template of bytes.
pub fn render_bytes(bytes: &[u8], conversion: &Resolved) -> Vec<u8> {
    let length = conversion.precision.unwrap_or(bytes.len()).min(bytes.len());
    let shown = &bytes[..length];
    let padding = vec![b' '; conversion.width.saturating_sub(length)];
    if conversion.flags.is_left {
        [shown, &padding].concat()
    } else {
        [&padding, shown].concat()
    }
}

/// Renders a character for `c`; the precision does not count.
pub fn render_char(c: char, conversion: &Resolved) -> String {
    conversion.pad_text(c.encode_utf8(&mut [0; 4]))
}

/// The character with this number, for `c`.
pub fn char_of_int(value: &BigInt, kind: TemplateKind) -> Result<char, PercentError> {
    let most = if kind == TemplateKind::Bytes {
        0xff
    } else {
        0x0010_ffff
    };
    value
        .to_u32()
        .filter(|code| *code <= most)
        .and_then(char::from_u32)
        .ok_or(PercentError::CharRange(kind))
}

impl Resolved {
    fn pad_text(&self, text: &str) -> String {
        let padding = " ".repeat(self.width.saturating_sub(text.chars().count()));
        if self.flags.is_left {
            format!("{text}{padding}")
        } else {
            format!("{padding}{text}")
        }
    }

    fn layout_number(&self, is_negative: bool, prefix: &str, digits: &str) -> String {
        let sign = match (is_negative, self.flags) {
            (true, _) => "-",
            (false, Flags { has_plus: true, .. }) => "+",
            (
                false,
                Flags {
                    has_space: true, ..
                },
            ) => " ",
            (false, _) => "",
        };
        let length = sign.len() + prefix.len() + digits.len();
        let missing = self.width.saturating_sub(length);
        if self.flags.is_left || !self.flags.is_zero_padded {
            return self.pad_text(&format!("{sign}{prefix}{digits}"));
        }
        format!("{sign}{prefix}{}{digits}", "0".repeat(missing))
    }
}
