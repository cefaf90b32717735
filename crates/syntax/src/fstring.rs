//! F-strings: text and replacement fields.
//!
//! A field's expression is found by scanning for its end, and then parsed by the same grammar as everything else, in
//! place: its spans count from the start of the file. As in CPython 3.11, an expression holds no backslash, no comment
//! and no quote of the string's own kind.

#[cfg(test)]
mod tests;

use std::fmt::Display;

use dormouse_source::{Diagnostic, Span};

use crate::actions::{Context, NEXT_TOKEN};
use crate::ast::{Conversion, Expr, FStringPart};
use crate::literal::{self, Shape};
use crate::parser;

/// How deep fields may stand in format specs: a spec's own fields have plain specs, as in CPython 3.11.
const MAX_SPEC_DEPTH: usize = 1;

/// Adds the parts of one f-string literal to those of its neighbours.
pub(crate) fn parts(
    context: &Context<'_>,
    shape: Shape,
    joined: &mut Vec<FStringPart>,
) -> Result<(), Diagnostic> {
    let mut scanner = Scanner {
        context,
        is_raw: shape.is_raw,
        at: shape.body.start as usize,
        end: shape.body.end as usize,
    };
    for part in scanner.pieces(0)? {
        match part {
            FStringPart::Text(text) => push_text(joined, &text),
            field @ FStringPart::Field { .. } => joined.push(field),
        }
    }
    Ok(())
}

/// Adds text, to the last part if that is text too.
pub(crate) fn push_text(parts: &mut Vec<FStringPart>, text: &str) {
    match parts.last_mut() {
        _ if text.is_empty() => {}
        Some(FStringPart::Text(last)) => last.push_str(text),
        _ => parts.push(FStringPart::Text(text.into())),
    }
}

/// A place in an f-string.
struct Scanner<'a> {
    context: &'a Context<'a>,
    is_raw: bool,
    at: usize,
    end: usize,
}

impl Scanner<'_> {
    fn peek(&self) -> Option<u8> {
        self.context.text.as_bytes()[..self.end]
            .get(self.at)
            .copied()
    }

    fn rest(&self) -> &str {
        &self.context.text[self.at..self.end]
    }

    fn fail<T>(&self, message: impl Display) -> Result<T, Diagnostic> {
        self.refuse(format!("f-string: {message}"))
    }

    /// CPython notices when all literals are read, and shows what comes behind them.
    fn refuse<T>(&self, message: impl Into<String>) -> Result<T, Diagnostic> {
        Err(Diagnostic::syntax(NEXT_TOKEN, message))
    }

    /// Text and fields up to the end of the literal, or of the format spec when `spec_depth` is not 0.
    fn pieces(&mut self, spec_depth: usize) -> Result<Vec<FStringPart>, Diagnostic> {
        let mut parts = Vec::new();
        loop {
            let text = self.text(spec_depth)?;
            push_text(&mut parts, &text);
            match self.peek() {
                Some(b'{') => self.field(spec_depth, &mut parts)?,
                Some(b'}') if spec_depth == 0 => return self.fail("single '}' is not allowed"),
                _ => return Ok(parts),
            }
        }
    }

    /// Text up to a brace that is not doubled.
    fn text(&mut self, spec_depth: usize) -> Result<String, Diagnostic> {
        let mut value = String::new();
        let mut start = self.at;
        while let Some(byte) = self.peek() {
            match byte {
                b'{' | b'}' if spec_depth == 0 && self.rest().as_bytes().get(1) == Some(&byte) => {
                    value += &self.decode(start, self.at + 1)?;
                    self.at += 2;
                    start = self.at;
                }
                b'{' | b'}' => break,
                // The braces of `\N{…}` are part of the escape.
                b'\\' if !self.is_raw && self.rest().starts_with("\\N{") => {
                    let length = self.rest().find('}').map(|it| it + 1);
                    self.at += length.unwrap_or(self.rest().len());
                }
                b'\\' if !self.is_raw => {
                    self.at += 1;
                    if !matches!(self.peek(), Some(b'{' | b'}') | None) {
                        self.at += 1;
                    }
                }
                _ => self.at += 1,
            }
        }
        Ok(value + &self.decode(start, self.at)?)
    }

    fn decode(&self, start: usize, end: usize) -> Result<String, Diagnostic> {
        literal::text(
            self.context.text,
            Span::new(start as u32, end as u32),
            self.is_raw,
        )
    }

    /// A replacement field, whose opening brace is next.
    fn field(&mut self, spec_depth: usize, parts: &mut Vec<FStringPart>) -> Result<(), Diagnostic> {
        if spec_depth > MAX_SPEC_DEPTH {
            return self.fail("expressions nested too deeply");
        }
        self.at += 1;
        let start = self.at;
        self.skip_expression()?;
        let value = self.expression(Span::new(start as u32, self.at as u32))?;
        let is_debug = self.peek() == Some(b'=');
        if is_debug {
            self.at += 1;
            self.at += self.rest().len()
                - self
                    .rest()
                    .trim_start_matches([' ', '\t', '\n', '\r', '\x0c'])
                    .len();
            push_text(
                parts,
                &self.context.text[start..self.at].replace("\r\n", "\n"),
            );
        }
        let conversion = self.conversion()?;
        let has_spec = self.peek() == Some(b':');
        let mut spec = Vec::new();
        if has_spec {
            self.at += 1;
            spec = self.pieces(spec_depth + 1)?;
        }
        if self.peek() != Some(b'}') {
            return self.fail("expecting '}'");
        }
        self.at += 1;
        let conversion = match conversion {
            None if is_debug && !has_spec => Conversion::Repr,
            other => other.unwrap_or(Conversion::None),
        };
        parts.push(FStringPart::Field {
            value,
            conversion,
            spec,
        });
        Ok(())
    }

    fn conversion(&mut self) -> Result<Option<Conversion>, Diagnostic> {
        if self.peek() != Some(b'!') {
            return Ok(None);
        }
        self.at += 1;
        let Some(ch) = self.rest().chars().next() else {
            return self.fail("expecting '}'");
        };
        let conversion = match ch {
            's' => Conversion::Str,
            'r' => Conversion::Repr,
            'a' => Conversion::Ascii,
            _ => return self.fail("invalid conversion character: expected 's', 'r', or 'a'"),
        };
        self.at += 1;
        if !matches!(self.peek(), Some(b':' | b'}')) {
            return self.fail("expecting '}'");
        }
        Ok(Some(conversion))
    }

    /// Moves to what ends the expression of a field.
    fn skip_expression(&mut self) -> Result<(), Diagnostic> {
        let mut brackets = Vec::new();
        while let Some(byte) = self.peek() {
            match byte {
                b'\\' => return self.refuse("f-string expression part cannot include a backslash"),
                b'#' => return self.refuse("f-string expression part cannot include '#'"),
                b'"' | b'\'' => {
                    self.skip_string(byte)?;
                    continue;
                }
                b'(' | b'[' | b'{' => brackets.push(byte),
                b'}' if brackets.is_empty() => return Ok(()),
                b')' | b']' | b'}' => self.close(byte, brackets.pop())?,
                b'=' | b'!' | b'<' | b'>' if brackets.is_empty() => {
                    match self.rest().as_bytes().get(1) {
                        Some(b'=') => self.at += 1,
                        _ if byte == b'<' || byte == b'>' => {}
                        _ => return Ok(()),
                    }
                }
                b':' if brackets.is_empty() => return Ok(()),
                _ => {}
            }
            self.at += 1;
        }
        match brackets.last() {
            Some(bracket) => self.fail(format!("unmatched '{}'", char::from(*bracket))),
            None => self.fail("expecting '}'"),
        }
    }

    fn close(&self, closing: u8, opening: Option<u8>) -> Result<(), Diagnostic> {
        let closing = char::from(closing);
        match (opening, closing) {
            (Some(b'('), ')') | (Some(b'['), ']') | (Some(b'{'), '}') => Ok(()),
            (None, _) => self.fail(format!("unmatched '{closing}'")),
            (Some(opening), _) => {
                let opening = char::from(opening);
                self.fail(format!(
                    "closing parenthesis '{closing}' does not match opening parenthesis '{opening}'"
                ))
            }
        }
    }

    /// Moves behind a string inside an expression.
    fn skip_string(&mut self, quote: u8) -> Result<(), Diagnostic> {
        let is_triple = self.rest().as_bytes().starts_with(&[quote; 3]);
        let closing = &[quote; 3][..if is_triple { 3 } else { 1 }];
        self.at += closing.len();
        while let Some(byte) = self.peek() {
            if byte == b'\\' {
                return self.refuse("f-string expression part cannot include a backslash");
            }
            if self.rest().as_bytes().starts_with(closing) {
                self.at += closing.len();
                return Ok(());
            }
            self.at += 1;
        }
        self.fail("unterminated string")
    }

    fn expression(&self, span: Span) -> Result<Expr, Diagnostic> {
        if self.context.cut(span).trim().is_empty() {
            return match self.peek() {
                Some(ch @ (b'!' | b':' | b'=')) => {
                    self.fail(format!("expression required before '{}'", char::from(ch)))
                }
                _ => self.fail("empty expression not allowed"),
            };
        }
        parser::field(self.context, span)
    }
}
