//! Text to tokens: runs logos, scans what patterns can't describe, and words the lexical errors.
//!
//! Blanks, comments and continued lines vanish here; line ends stay, for [`crate::layout`] to judge.

#[cfg(test)]
mod tests;

use dormouse_source::{Diagnostic, Ending, Span, Stage};
use logos::{Lexer, Logos};

use crate::layout::token_error;
use crate::number;
use crate::token::{Lexeme, Problem, Token};

/// A lexical error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LexError {
    /// What is wrong and where.
    pub(crate) diagnostic: Diagnostic,
    /// Whether more text could mend it: the text ends inside a string or a continued line.
    pub(crate) is_open: bool,
    /// The tokens before it.
    pub(crate) before: Vec<Lexeme>,
}

/// Cuts the bytes of `span` into tokens, whose spans count from the start of `text`.
pub(crate) fn lex(text: &str, span: Span) -> Result<Vec<Lexeme>, LexError> {
    let mut lexer = Token::lexer(&text[..span.end as usize]);
    lexer.bump(span.start as usize);
    let mut lexemes = Vec::new();
    while let Some(found) = lexer.next() {
        let range = lexer.span();
        let span = Span::new(range.start as u32, range.end as u32);
        match found {
            Ok(token) => lexemes.push(Lexeme { token, span }),
            Err(problem) => {
                return Err(LexError {
                    before: lexemes,
                    ..explain(text, &problem, span)
                });
            }
        }
    }
    let last = lexemes.last().map_or(span.start, |it| it.span.end);
    match continued_end(&text[last as usize..span.end as usize]) {
        Some(at) => {
            let backslash = Span::new(last + at as u32, last + at as u32 + 1);
            Err(explain(text, &Problem::ContinuationAtEnd, backslash))
        }
        None => Ok(lexemes),
    }
}

/// Where a backslash continues the last line of a text, of which `rest` follows the last token.
fn continued_end(rest: &str) -> Option<usize> {
    let line = rest.strip_suffix('\n').unwrap_or(rest);
    let line = line.strip_suffix('\r').unwrap_or(line);
    let is_continued = line.len() < rest.len() && line.ends_with('\\') && !line.contains('#');
    is_continued.then(|| line.len() - 1)
}

/// Words a lexical problem as CPython does.
fn explain(text: &str, problem: &Problem, span: Span) -> LexError {
    let first_byte = Span::new(span.start, span.start + 1);
    let (span, message) = match problem {
        Problem::Character | Problem::NameCharacter => bad_character(text, span),
        Problem::OpenString => {
            let line = line_of(text, span.end);
            (
                first_byte,
                format!("unterminated string literal (detected at line {line})"),
            )
        }
        Problem::OpenTripleString => {
            let line = line_of(text, span.end.saturating_sub(1));
            (
                first_byte,
                format!("unterminated triple-quoted string literal (detected at line {line})"),
            )
        }
        Problem::Continuation => (
            Span::new(span.end, span.end + 1),
            "unexpected character after line continuation character".into(),
        ),
        Problem::ContinuationAtEnd => (
            Span::new(span.start + 1, span.start + 1),
            "unexpected EOF while parsing".into(),
        ),
        Problem::Number {
            message,
            at,
            length,
        } => (
            Span::new(span.start + at, span.start + at + length),
            message.clone(),
        ),
    };
    let is_open = matches!(
        problem,
        Problem::OpenTripleString | Problem::ContinuationAtEnd
    );
    let diagnostic = token_error(span, message);
    let diagnostic = match problem {
        Problem::Continuation => diagnostic.found_by(Stage::Grammar).ending(Ending::Zero),
        Problem::ContinuationAtEnd => diagnostic.found_by(Stage::Grammar).ending(Ending::Minus),
        Problem::Number { message, .. } if message.starts_with("leading zeros") => {
            diagnostic.ending(Ending::Span)
        }
        _ => diagnostic,
    };
    LexError {
        diagnostic,
        is_open,
        before: Vec::new(),
    }
}

/// Finds the first character of `span` that no name may hold there, and says so.
fn bad_character(text: &str, span: Span) -> (Span, String) {
    let slice = &text[span.start as usize..span.end as usize];
    let found = slice
        .char_indices()
        .find(|(at, ch)| !is_name_character(*at, *ch));
    let (at, ch) = found.unwrap_or((0, '\0'));
    let start = span.start + at as u32;
    let span = Span::new(start, start + ch.len_utf8() as u32);
    let code = ch as u32;
    if ch == '\0' {
        (span, "source code cannot contain null bytes".into())
    } else if ch.is_control()
        || ch.is_whitespace()
        || matches!(code, 0x200B..=0x200F | 0x2028..=0x202E | 0xFEFF)
    {
        (
            span,
            format!("invalid non-printable character U+{code:04X}"),
        )
    } else {
        (span, format!("invalid character '{ch}' (U+{code:04X})"))
    }
}

fn is_name_character(at: usize, ch: char) -> bool {
    if at == 0 {
        ch == '_' || unicode_ident::is_xid_start(ch)
    } else {
        unicode_ident::is_xid_continue(ch)
    }
}

/// The line, from 1, that a byte stands on.
pub(crate) fn line_of(text: &str, byte: u32) -> usize {
    let before = &text.as_bytes()[..(byte as usize).min(text.len())];
    let ends = before.iter().enumerate();
    1 + ends
        .filter(|(at, ch)| **ch == b'\n' || (**ch == b'\r' && before.get(at + 1) != Some(&b'\n')))
        .count()
}

/// Accepts a name whose characters all may stand in one.
pub(crate) fn name(lexer: &mut Lexer<'_, Token>) -> Result<(), Problem> {
    let slice = lexer.slice();
    if slice.is_ascii()
        || slice
            .char_indices()
            .all(|(at, ch)| is_name_character(at, ch))
    {
        Ok(())
    } else {
        Err(Problem::NameCharacter)
    }
}

/// Takes in the rest of a number.
pub(crate) fn number(lexer: &mut Lexer<'_, Token>) -> Result<(), Problem> {
    let start = lexer.span().start;
    let length = number::scan(&lexer.source()[start..])?;
    lexer.bump(length - lexer.slice().len());
    Ok(())
}

/// Takes in the rest of a string whose prefix and first quote were found.
pub(crate) fn string(lexer: &mut Lexer<'_, Token>) -> Result<(), Problem> {
    let rest = lexer.remainder().as_bytes();
    let quote = if lexer.slice().ends_with('"') {
        b'"'
    } else {
        b'\''
    };
    let is_triple = rest.starts_with(&[quote, quote]);
    let closing: &[u8] = if is_triple { &[quote; 3] } else { &[quote] };
    let mut at = if is_triple { 2 } else { 0 };
    let problem = loop {
        match rest.get(at) {
            None if is_triple => break Problem::OpenTripleString,
            None => break Problem::OpenString,
            Some(b'\n' | b'\r') if !is_triple => break Problem::OpenString,
            Some(b'\\') if rest[at + 1..].starts_with(b"\r\n") => at += 3,
            Some(b'\\') => at += 1 + utf8_length(rest.get(at + 1)),
            Some(_) if rest[at..].starts_with(closing) => {
                lexer.bump(at + closing.len());
                return Ok(());
            }
            Some(_) => at += 1,
        }
    };
    lexer.bump(at.min(rest.len()));
    Err(problem)
}

/// The bytes of the character that begins with `byte`; none at the end of the text.
fn utf8_length(byte: Option<&u8>) -> usize {
    match byte {
        None => 0,
        Some(0..=0xBF) => 1,
        Some(0xC0..=0xDF) => 2,
        Some(0xE0..=0xEF) => 3,
        Some(0xF0..) => 4,
    }
}

/// Refuses a backslash that does not end its line.
pub(crate) fn stray_backslash(lexer: &mut Lexer<'_, Token>) -> Result<(), Problem> {
    let is_last = lexer.remainder().is_empty();
    Err(if is_last {
        Problem::ContinuationAtEnd
    } else {
        Problem::Continuation
    })
}
