//! Says why the grammar could not go on, as CPython 3.11 does.
//!
//! The grammar only knows at which token it stumbled and which it expected. The mistakes that people make are told apart
//! here by the tokens around the place, with the help of `extent`, which finds the expressions there; what is none of
//! them is plain `invalid syntax`.

mod assignment;
mod brackets;
mod extent;
mod statement;

use dormouse_source::{Diagnostic, DiagnosticKind, Ending, Span};

use crate::actions::{Context, NEXT_TOKEN};
use crate::literal;
use crate::token::{Lexeme, Token};

/// The place where the grammar stumbled.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stumble<'a> {
    /// The text.
    pub(crate) context: &'a Context<'a>,
    /// All tokens.
    pub(crate) lexemes: &'a [Lexeme],
    /// The token stumbled over; one past the last if more should have come.
    pub(crate) at: usize,
    /// What could have stood there, in the grammar's names.
    pub(crate) expected: &'a [String],
    /// Where the text, or the field of the f-string, ends.
    pub(crate) end: u32,
}

/// Where CPython puts a token: a line's end stands behind the blanks, and takes in the comment before it.
pub(crate) fn place_of(text: &str, lexeme: Lexeme) -> Span {
    if lexeme.token != Token::Newline {
        return lexeme.span;
    }
    let rest = &text[lexeme.span.end as usize..];
    let line = &rest[..rest.find(['\n', '\r']).unwrap_or(rest.len())];
    let comment = line.find('#').unwrap_or(line.len());
    let start = lexeme.span.end + comment as u32;
    Span::new(start, lexeme.span.end + line.len() as u32)
}

impl Stumble<'_> {
    /// The best explanation.
    pub(crate) fn explain(&self) -> Diagnostic {
        self.strings()
            .or_else(|| self.indentation())
            .or_else(|| self.parameters())
            .or_else(|| self.assignment())
            .or_else(|| self.walrus())
            .or_else(|| self.loop_target())
            .or_else(|| self.pattern_target())
            .or_else(|| self.legacy())
            .or_else(|| self.comprehension())
            .or_else(|| self.dict())
            .or_else(|| self.conditional())
            .or_else(|| self.comma())
            .or_else(|| self.list_of_names())
            .or_else(|| self.clause())
            .unwrap_or_else(|| self.anything_else())
    }

    /// What is wrong when nothing is known about it.
    fn anything_else(&self) -> Diagnostic {
        if self.found() == Token::Dedent {
            let kind = DiagnosticKind::Indentation;
            return self.settled(Diagnostic::new(kind, self.place(), "unexpected unindent"));
        }
        let diagnostic = Diagnostic::syntax(self.place(), "invalid syntax");
        if self.at >= self.lexemes.len() && self.lacks_lines() {
            return self.settled(diagnostic).ending(Ending::Nowhere);
        }
        diagnostic
    }

    /// A diagnostic about what should have come, where CPython puts it: a token without text stands before the next one,
    /// and the end of the text behind its last line.
    fn settled(&self, mut diagnostic: Diagnostic) -> Diagnostic {
        let rest = &self.lexemes[self.at.min(self.lexemes.len())..];
        if rest.iter().all(|it| it.token == Token::Dedent) {
            let text = self.context.text;
            let text = text.strip_suffix('\n').unwrap_or(text);
            let end = text.strip_suffix('\r').unwrap_or(text).len() as u32;
            diagnostic.span = Span::new(end, end);
            return diagnostic.ending(Ending::Behind);
        }
        match self.found() {
            Token::Indent | Token::Dedent => diagnostic.ending(Ending::Before),
            _ => diagnostic,
        }
    }

    /// What is wrong with the string literals before the place, which the grammar has not looked into yet.
    fn strings(&self) -> Option<Diagnostic> {
        let before = self.lexemes[..self.at.min(self.lexemes.len())].iter().rev();
        let mut literals: Vec<Span> = before
            .take_while(|it| it.token == Token::String)
            .map(|it| it.span)
            .collect();
        literals.reverse();
        if literals.is_empty() {
            return None;
        }
        let mut diagnostic = literal::strings(self.context, &literals).err()?;
        if diagnostic.span == NEXT_TOKEN {
            diagnostic.span = self.place();
        }
        Some(diagnostic)
    }

    /// Whether, at the end of the text, a line is missing rather than the rest of one.
    pub(crate) fn lacks_lines(&self) -> bool {
        self.previous() == Token::Newline || self.previous() == Token::Dedent
    }

    /// The start of the last token that CPython looks at before it gives up: an expression beside another is read up to
    /// the token behind it.
    pub(crate) fn last_seen(&self) -> u32 {
        let last = match self.comma_range() {
            Some((_, last)) => last,
            // Of a display CPython reads its first item and what follows that.
            None if self.found() == Token::LeftBrace => self.at + 2,
            None => self.at,
        };
        let lexeme = self.lexemes.get(last).or(self.lexemes.last());
        match lexeme {
            Some(it) if it.token == Token::Newline => self.end,
            Some(it) => it.span.start,
            None => 0,
        }
    }

    fn token(&self, idx: usize) -> Token {
        self.lexemes.get(idx).map_or(Token::Newline, |it| it.token)
    }

    fn found(&self) -> Token {
        self.token(self.at)
    }

    fn previous(&self) -> Token {
        if self.at == 0 {
            Token::Newline
        } else {
            self.token(self.at - 1)
        }
    }

    fn expects(&self, name: &str) -> bool {
        self.expected.iter().any(|it| it == name)
    }

    /// Where to point: at the token, or for empty ones at what comes next.
    fn place(&self) -> Span {
        let rest = &self.lexemes[self.at.min(self.lexemes.len())..];
        match rest.first() {
            Some(first) if first.token == Token::Newline => place_of(self.context.text, *first),
            // CPython knows the `<>` of old as one operator.
            Some(first) if self.is_old_operator(first.span) => {
                Span::new(first.span.start - 1, first.span.end)
            }
            _ => rest
                .iter()
                .find(|it| it.span.start < it.span.end)
                .map_or_else(|| self.behind(), |it| it.span),
        }
    }

    /// Whether the token at `span` is the second half of a `<>`.
    fn is_old_operator(&self, span: Span) -> bool {
        self.previous() == Token::Less && self.context.cut(span).starts_with('>') && {
            let less = self.lexemes[self.at - 1].span;
            less.end == span.start
        }
    }

    fn behind(&self) -> Span {
        if self.context.field_depth > 0 {
            return Span::new(self.end, self.end + 1);
        }
        self.lexemes
            .last()
            .map(|it| Span::new(it.span.end, it.span.end))
            .unwrap_or_default()
    }

    /// The text between two tokens, both included.
    fn range(&self, first: usize, last: usize) -> Span {
        let span = |idx: usize| self.lexemes.get(idx).map(|it| it.span);
        match (span(first), span(last)) {
            (Some(first), Some(last)) => first.to(last),
            _ => self.place(),
        }
    }

    fn syntax(&self, message: &str) -> Option<Diagnostic> {
        Some(Diagnostic::syntax(self.place(), message))
    }

    fn mark(&self, first: usize, last: usize, message: impl Into<String>) -> Option<Diagnostic> {
        Some(Diagnostic::syntax(self.range(first, last), message))
    }
}
