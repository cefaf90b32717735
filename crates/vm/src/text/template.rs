//! The templates of `str.format`: literal text and replacement fields.
//!
//! [`TemplateParser`] hands out pieces one by one, because each error of the template is raised only
//! after the fields before it were looked up. [`FieldName`] and [`Accessors`] take the name of a
//! field apart, and [`Numbering`] guards the counting of fields without a name.

use std::fmt;

use super::spec::read_number;

/// How deep specifiers may hold fields: a field, and fields in its specifier.
pub const MOST_NESTED: usize = 2;

/// A piece of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text to copy.
    Literal(&'a str),
    /// A value to format.
    Field(Field<'a>),
}

/// A replacement field, `{name!conversion:spec}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field<'a> {
    /// The argument and the way from it to the value; see [`FieldName`].
    pub name: &'a str,
    /// The character after `!`; only `r`, `s` and `a` are conversions.
    pub conversion: Option<char>,
    /// The specifier.
    pub spec: &'a str,
    /// Whether the specifier has fields of its own and is a template itself.
    pub is_spec_nested: bool,
}

/// An error of a template, a `ValueError`. `Display` is its message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplateError {
    /// A brace that is neither doubled nor part of a field.
    SingleBrace(char),
    /// The template ends within a name.
    MissingBrace,
    /// A field within a name.
    BraceInName,
    /// The template ends after `!`.
    MissingConversion,
    /// More than one character after `!`.
    MissingColon,
    /// The template ends within a specifier.
    UnmatchedBrace,
    /// A field without a name after one with a number.
    ManualToAutomatic,
    /// A field with a number after one without a name.
    AutomaticToManual,
    /// An index that cannot be addressed.
    TooManyDigits,
    /// `.` or `[]` without a name.
    EmptyAttribute,
    /// `[` without `]`.
    MissingBracket,
    /// Something else than an accessor after `]`.
    StrayAfterBracket,
    /// A conversion that does not exist.
    UnknownConversion(char),
    /// Fields nested deeper than [`MOST_NESTED`].
    TooDeep,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = match self {
            Self::SingleBrace(brace) => {
                return write!(f, "Single '{brace}' encountered in format string");
            }
            Self::UnknownConversion(code @ '!'..='~') => {
                return write!(f, "Unknown conversion specifier {code}");
            }
            Self::UnknownConversion(code) => {
                return write!(f, "Unknown conversion specifier \\x{:x}", u32::from(*code));
            }
            Self::MissingBrace => "expected '}' before end of string",
            Self::BraceInName => "unexpected '{' in field name",
            Self::MissingConversion => "end of string while looking for conversion specifier",
            Self::MissingColon => "expected ':' after conversion specifier",
            Self::UnmatchedBrace => "unmatched '{' in format spec",
            Self::ManualToAutomatic => {
                "cannot switch from manual field specification to automatic field numbering"
            }
            Self::AutomaticToManual => {
                "cannot switch from automatic field numbering to manual field specification"
            }
            Self::TooManyDigits => "Too many decimal digits in format string",
            Self::EmptyAttribute => "Empty attribute in format string",
            Self::MissingBracket => "Missing ']' in format string",
            Self::StrayAfterBracket => "Only '.' or '[' may follow ']' in format field specifier",
            Self::TooDeep => "Max string recursion exceeded",
        };
        f.write_str(message)
    }
}

/// Takes a template apart. After an error it has no more pieces to give.
#[derive(Debug, Clone)]
pub struct TemplateParser<'a> {
    rest: &'a str,
    /// The field that follows the literal handed out last.
    is_field_next: bool,
}

impl<'a> TemplateParser<'a> {
    /// A parser of this template.
    pub fn new(template: &'a str) -> Self {
        Self {
            rest: template,
            is_field_next: false,
        }
    }

    /// Reads up to a field or past a doubled brace. The literal text may be empty.
    fn read_literal(&mut self) -> Result<&'a str, TemplateError> {
        let Some(at) = self.rest.find(['{', '}']) else {
            return Ok(std::mem::take(&mut self.rest));
        };
        let after = &self.rest[at + 1..];
        let brace = if self.rest[at..].starts_with('{') {
            '{'
        } else {
            '}'
        };
        if after.starts_with(brace) {
            let literal = &self.rest[..=at];
            self.rest = &after[1..];
            return Ok(literal);
        }
        if brace == '}' || after.is_empty() {
            return Err(TemplateError::SingleBrace(brace));
        }
        let literal = &self.rest[..at];
        self.rest = after;
        self.is_field_next = true;
        Ok(literal)
    }

    /// Reads a field, whose opening brace is behind.
    fn read_field(&mut self) -> Result<Field<'a>, TemplateError> {
        let (name, end) = self.read_name()?;
        let mut field = Field {
            name,
            conversion: None,
            spec: "",
            is_spec_nested: false,
        };
        if end == '}' {
            return Ok(field);
        }
        if end == '!' {
            let code = self.take_char().ok_or(TemplateError::MissingConversion)?;
            field.conversion = Some(code);
            match self.take_char() {
                Some('}') => return Ok(field),
                Some(':') | None => {}
                Some(_) => return Err(TemplateError::MissingColon),
            }
        }
        (field.spec, field.is_spec_nested) = self.read_spec()?;
        Ok(field)
    }

    /// Reads a name and the character that ends it. Brackets hide all but their end.
    fn read_name(&mut self) -> Result<(&'a str, char), TemplateError> {
        let text = self.rest;
        let mut is_bracketed = false;
        for (at, c) in text.char_indices() {
            match c {
                ']' => is_bracketed = false,
                _ if is_bracketed => {}
                '[' => is_bracketed = true,
                '{' => return Err(TemplateError::BraceInName),
                '}' | ':' | '!' => {
                    self.rest = &text[at + 1..];
                    return Ok((&text[..at], c));
                }
                _ => {}
            }
        }
        Err(TemplateError::MissingBrace)
    }

    /// Reads a specifier up to the brace that closes the field, and whether it has fields.
    fn read_spec(&mut self) -> Result<(&'a str, bool), TemplateError> {
        let text = self.rest;
        let mut depth = 1;
        let mut is_nested = false;
        for (at, byte) in text.bytes().enumerate() {
            match byte {
                b'{' => {
                    depth += 1;
                    is_nested = true;
                }
                b'}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                self.rest = &text[at + 1..];
                return Ok((&text[..at], is_nested));
            }
        }
        Err(TemplateError::UnmatchedBrace)
    }

    fn take_char(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let c = chars.next()?;
        self.rest = chars.as_str();
        Some(c)
    }
}

impl<'a> Iterator for TemplateParser<'a> {
    type Item = Result<Piece<'a>, TemplateError>;

    fn next(&mut self) -> Option<Self::Item> {
        if !self.is_field_next {
            if self.rest.is_empty() {
                return None;
            }
            match self.read_literal() {
                Ok("") => {}
                Ok(literal) => return Some(Ok(Piece::Literal(literal))),
                Err(error) => {
                    self.rest = "";
                    return Some(Err(error));
                }
            }
        }
        self.is_field_next = false;
        let field = self.read_field();
        if field.is_err() {
            self.rest = "";
        }
        Some(field.map(Piece::Field))
    }
}

/// The argument that a field names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Argument<'a> {
    /// No name: the next positional argument.
    Next,
    /// A positional argument.
    Index(usize),
    /// A keyword argument.
    Keyword(&'a str),
}

/// The name of a field: an argument and accessors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldName<'a> {
    /// The argument.
    pub argument: Argument<'a>,
    /// The accessors, unread.
    pub accessors: Accessors<'a>,
}

impl<'a> FieldName<'a> {
    /// Splits the argument from the accessors.
    pub fn parse(name: &'a str) -> Result<Self, TemplateError> {
        let end = name.find(['.', '[']).unwrap_or(name.len());
        let (first, rest) = name.split_at(end);
        let argument = match read_index(first)? {
            _ if first.is_empty() => Argument::Next,
            Some(index) => Argument::Index(index),
            None => Argument::Keyword(first),
        };
        Ok(Self {
            argument,
            accessors: Accessors { rest },
        })
    }
}

/// One step from an argument towards the value of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accessor<'a> {
    /// `.name`.
    Attribute(&'a str),
    /// `[3]`.
    Index(usize),
    /// `[name]`.
    Key(&'a str),
}

/// The steps in order. An error comes after the steps before it and ends them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accessors<'a> {
    rest: &'a str,
}

impl<'a> Accessors<'a> {
    fn read(&mut self) -> Result<Accessor<'a>, TemplateError> {
        let text = std::mem::take(&mut self.rest);
        if let Some(body) = text.strip_prefix('.') {
            let end = body.find(['.', '[']).unwrap_or(body.len());
            let (name, rest) = body.split_at(end);
            self.rest = rest;
            return match name {
                "" => Err(TemplateError::EmptyAttribute),
                name => Ok(Accessor::Attribute(name)),
            };
        }
        let body = text
            .strip_prefix('[')
            .ok_or(TemplateError::StrayAfterBracket)?;
        let (name, rest) = body.split_once(']').ok_or(TemplateError::MissingBracket)?;
        self.rest = rest;
        match read_index(name)? {
            Some(index) => Ok(Accessor::Index(index)),
            None if name.is_empty() => Err(TemplateError::EmptyAttribute),
            None => Ok(Accessor::Key(name)),
        }
    }
}

impl<'a> Iterator for Accessors<'a> {
    type Item = Result<Accessor<'a>, TemplateError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let accessor = self.read();
        if accessor.is_err() {
            self.rest = "";
        }
        Some(accessor)
    }
}

/// The number that is all of `text`, if it is one.
fn read_index(text: &str) -> Result<Option<usize>, TemplateError> {
    let (number, rest) = read_number(text).ok_or(TemplateError::TooManyDigits)?;
    Ok(number.filter(|_| rest.is_empty()))
}

/// Counts the fields without a name. One counter serves a template and its nested specifiers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Numbering {
    /// No field had a number or lacked a name so far.
    #[default]
    Undecided,
    /// Fields count themselves; this is the next number.
    Automatic(usize),
    /// Fields have numbers.
    Manual,
}

impl Numbering {
    /// The position of the argument; `None` for keywords, which do not count.
    pub fn position(&mut self, argument: Argument<'_>) -> Result<Option<usize>, TemplateError> {
        let position = match (argument, *self) {
            (Argument::Keyword(_), _) => return Ok(None),
            (Argument::Next, Self::Manual) => return Err(TemplateError::ManualToAutomatic),
            (Argument::Index(_), Self::Automatic(_)) => {
                return Err(TemplateError::AutomaticToManual);
            }
            (Argument::Next, Self::Undecided) => 0,
            (Argument::Next, Self::Automatic(next)) => next,
            (Argument::Index(index), Self::Undecided | Self::Manual) => index,
        };
        *self = match argument {
            Argument::Next => Self::Automatic(position + 1),
            Argument::Index(_) | Argument::Keyword(_) => Self::Manual,
        };
        Ok(Some(position))
    }
}
