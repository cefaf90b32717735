//! String literals: prefixes, escapes, and the joining of adjacent ones.

use dormouse_source::{Diagnostic, Span};

use crate::actions::{Context, NEXT_TOKEN};
use crate::ast::{Constant, Expr, ExprKind, FStringPart};
use crate::fstring;

/// A literal taken apart.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    /// Whether backslashes are plain characters.
    pub(crate) is_raw: bool,
    /// Whether it is a bytes literal.
    pub(crate) is_bytes: bool,
    /// Whether it has replacement fields.
    pub(crate) is_format: bool,
    /// What stands between the quotes.
    pub(crate) body: Span,
    /// The literal with its prefix and quotes.
    pub(crate) whole: Span,
}

/// Takes the literal at `span` apart.
fn shape(text: &str, span: Span) -> Shape {
    let literal = &text[span.start as usize..span.end as usize];
    let prefix_length = literal.find(['"', '\'']).unwrap_or(0);
    let prefix = literal[..prefix_length].to_ascii_lowercase();
    let quoted = &literal[prefix_length..];
    let is_triple =
        quoted.len() >= 6 && (quoted.starts_with("\"\"\"") || quoted.starts_with("'''"));
    let quote_length: u32 = if is_triple { 3 } else { 1 };
    Shape {
        is_raw: prefix.contains('r'),
        is_bytes: prefix.contains('b'),
        is_format: prefix.contains('f'),
        body: Span::new(
            span.start + prefix_length as u32 + quote_length,
            span.end - quote_length,
        ),
        whole: span,
    }
}

/// Adjacent literals as one constant or f-string.
pub(crate) fn strings(context: &Context<'_>, literals: &[Span]) -> Result<Expr, Diagnostic> {
    let shapes: Vec<Shape> = literals.iter().map(|it| shape(context.text, *it)).collect();
    let span = match (literals.first(), literals.last()) {
        (Some(first), Some(last)) => first.to(*last),
        _ => unreachable!("the grammar joins one literal or more"),
    };
    let n_bytes = shapes.iter().filter(|it| it.is_bytes).count();
    if n_bytes > 0 && n_bytes < shapes.len() {
        // What is wrong in the literals before the clash is told first.
        let is_first = |it: &&Shape| it.is_bytes == shapes[0].is_bytes;
        let before: Vec<Shape> = shapes.iter().take_while(is_first).copied().collect();
        if !shapes[0].is_bytes {
            join_parts(context, &before)?;
        }
        return Err(Diagnostic::syntax(
            NEXT_TOKEN,
            "cannot mix bytes and nonbytes literals",
        ));
    }
    let kind = if n_bytes > 0 {
        ExprKind::Constant(Constant::Bytes(join_bytes(context, &shapes)?))
    } else if shapes.iter().any(|it| it.is_format) {
        ExprKind::FString(join_parts(context, &shapes)?)
    } else {
        ExprKind::Constant(Constant::Str(join_text(context, &shapes)?))
    };
    Ok(Expr {
        kind: Box::new(kind),
        span,
    })
}

fn join_bytes(context: &Context<'_>, shapes: &[Shape]) -> Result<Vec<u8>, Diagnostic> {
    let mut joined = Vec::new();
    for shape in shapes {
        joined.extend(bytes(context.text, *shape)?);
    }
    Ok(joined)
}

fn join_text(context: &Context<'_>, shapes: &[Shape]) -> Result<String, Diagnostic> {
    let mut joined = String::new();
    for shape in shapes {
        joined += &text(context.text, shape.body, shape.is_raw)?;
    }
    Ok(joined)
}

fn join_parts(context: &Context<'_>, shapes: &[Shape]) -> Result<Vec<FStringPart>, Diagnostic> {
    let mut joined = Vec::new();
    for shape in shapes {
        if shape.is_format {
            fstring::parts(context, *shape, &mut joined)?;
        } else {
            fstring::push_text(&mut joined, &text(context.text, shape.body, shape.is_raw)?);
        }
    }
    Ok(joined)
}

/// A bytes literal's value.
fn bytes(source: &str, shape: Shape) -> Result<Vec<u8>, Diagnostic> {
    let body = &source[shape.body.start as usize..shape.body.end as usize];
    if !body.is_ascii() {
        return Err(Diagnostic::syntax(
            shape.whole,
            "bytes can only contain ASCII literal characters",
        ));
    }
    let mut value = Vec::with_capacity(body.len());
    let mut reader = Reader { body, at: 0 };
    while let Some(ch) = reader.next() {
        if ch != '\\' || shape.is_raw {
            value.push(ch as u8);
            continue;
        }
        let start = reader.at - 1;
        match reader.next() {
            Some('x') => match reader.digits(2, 16) {
                Some(code) => value.push(code as u8),
                None => {
                    let message = format!("(value error) invalid \\x escape at position {start}");
                    return Err(Diagnostic::syntax(NEXT_TOKEN, message));
                }
            },
            Some(ch @ '0'..='7') => value.push(reader.octal(ch) as u8),
            Some(ch) => push_simple(ch, |ch| value.push(ch as u8)),
            None => value.push(b'\\'),
        }
    }
    Ok(value)
}

/// The value of the text at `span`, a string literal's or a part of one.
pub(crate) fn text(source: &str, span: Span, is_raw: bool) -> Result<String, Diagnostic> {
    let body = &source[span.start as usize..span.end as usize];
    let mut value = String::with_capacity(body.len());
    let mut reader = Reader { body, at: 0 };
    while let Some(ch) = reader.next() {
        if ch != '\\' || is_raw {
            value.push(ch);
            continue;
        }
        let start = reader.at - 1;
        match reader.next() {
            Some('x') => value.push(reader.code_point(start, 2, "truncated \\xXX escape")?),
            Some('u') => value.push(reader.code_point(start, 4, "truncated \\uXXXX escape")?),
            Some('U') => value.push(reader.code_point(start, 8, "truncated \\UXXXXXXXX escape")?),
            Some('N') => value.push(reader.named(start)?),
            Some(ch @ '0'..='7') => value.push(char::from_u32(reader.octal(ch)).unwrap_or('\0')),
            Some(ch) => push_simple(ch, |ch| value.push(ch)),
            None => value.push('\\'),
        }
    }
    Ok(value)
}

/// The escapes of one character; an unknown one stands for itself, backslash included.
fn push_simple(ch: char, mut push: impl FnMut(char)) {
    match ch {
        '\n' => {}
        '\\' | '\'' | '"' => push(ch),
        'a' => push('\x07'),
        'b' => push('\x08'),
        'f' => push('\x0c'),
        'n' => push('\n'),
        'r' => push('\r'),
        't' => push('\t'),
        'v' => push('\x0b'),
        _ => {
            push('\\');
            push(ch);
        }
    }
}

/// Reads the body of a literal character by character, every line end as a newline.
struct Reader<'a> {
    body: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        let ch = self.body[self.at..].chars().next()?;
        self.at += ch.len_utf8();
        if ch != '\r' {
            return Some(ch);
        }
        if self.body[self.at..].starts_with('\n') {
            self.at += 1;
        }
        Some('\n')
    }

    /// Exactly `count` digits, or `None` and no progress.
    fn digits(&mut self, count: usize, radix: u32) -> Option<u32> {
        let digits = self.body.get(self.at..self.at + count)?;
        if !digits.chars().all(|ch| ch.is_digit(radix)) {
            return None;
        }
        self.at += count;
        u32::from_str_radix(digits, radix).ok()
    }

    /// One octal digit, already read, and up to two more.
    fn octal(&mut self, first: char) -> u32 {
        let mut value = first.to_digit(8).unwrap_or(0);
        for _ in 0..2 {
            match self.digits(1, 8) {
                Some(digit) => value = value * 8 + digit,
                None => break,
            }
        }
        value
    }

    /// The character of an escape with `count` hexadecimal digits, whose backslash is at `start`.
    fn code_point(
        &mut self,
        start: usize,
        count: usize,
        problem: &str,
    ) -> Result<char, Diagnostic> {
        let Some(code) = self.digits(count, 16) else {
            let found = self.body[self.at..]
                .chars()
                .take_while(char::is_ascii_hexdigit)
                .count();
            return Err(bad_escape(start, self.at + found - 1, problem));
        };
        let code = match code {
            0xd800..=0xdfff => code - 0xd800 + FIRST_SURROGATE,
            code => code,
        };
        char::from_u32(code)
            .ok_or_else(|| bad_escape(start, self.at - 1, "illegal Unicode character"))
    }

    /// The character of a `\N{name}` whose backslash is at `start`; the letter is read.
    fn named(&mut self, start: usize) -> Result<char, Diagnostic> {
        let rest = &self.body[self.at..];
        let name = rest.strip_prefix('{').and_then(|it| it.split_once('}'));
        let Some((name, _)) = name.filter(|it| !it.0.is_empty()) else {
            let end = match rest.strip_prefix('{') {
                None => start + 1,
                Some(_) if rest.starts_with("{}") => start + 2,
                Some(_) => self.body.len() - 1,
            };
            return Err(bad_escape(start, end, "malformed \\N character escape"));
        };
        self.at += name.len() + 2;
        unicode_names2::character(name)
            .ok_or_else(|| bad_escape(start, self.at - 1, "unknown Unicode character name"))
    }
}

/// The character that stands for code point D800, which no Rust string can hold: the runtime's
/// `text::surrogate` says the same.
const FIRST_SURROGATE: u32 = 0x10_f000;

/// Refuses an escape; CPython counts the bytes of the literal's body.
fn bad_escape(start: usize, end: usize, problem: &str) -> Diagnostic {
    let message = format!(
        "(unicode error) 'unicodeescape' codec can't decode bytes in position {start}-{end}: {problem}"
    );
    Diagnostic::syntax(NEXT_TOKEN, message)
}
