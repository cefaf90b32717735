//! Mistakes of whole statements: indentation, clauses, colons, lists of names.

use dormouse_source::{Diagnostic, DiagnosticKind};

use super::Stumble;
use crate::lexer::line_of;
use crate::token::Token;

impl Stumble<'_> {
    /// A block that is missing, or one too many.
    pub(super) fn indentation(&self) -> Option<Diagnostic> {
        let kind = DiagnosticKind::Indentation;
        if self.previous() == Token::Newline && self.expects("INDENT") {
            let header = self.line_start(self.at - 1);
            let line = line_of(self.context.text, self.lexemes[header].span.start);
            let what = self.header(header)?;
            let message = format!("expected an indented block after {what} on line {line}");
            return Some(self.settled(Diagnostic::new(kind, self.place(), message)));
        }
        if self.found() == Token::Indent {
            return Some(self.settled(Diagnostic::new(kind, self.place(), "unexpected indent")));
        }
        None
    }

    /// What the line that begins at `idx` begins, in CPython's words.
    fn header(&self, idx: usize) -> Option<String> {
        let idx = if self.token(idx) == Token::Async {
            idx + 1
        } else {
            idx
        };
        match self.token(idx) {
            Token::Def => Some("function definition".into()),
            Token::Class => Some("class definition".into()),
            Token::Except if self.token(idx + 1) == Token::Star => {
                Some("'except*' statement".into())
            }
            token if is_block_keyword(token) => {
                let word = self.context.cut(self.lexemes[idx].span);
                Some(format!("'{word}' statement"))
            }
            _ => None,
        }
    }

    /// Trouble with commas between names.
    pub(super) fn list_of_names(&self) -> Option<Diagnostic> {
        let start = self.line_start(self.at);
        match self.found() {
            Token::Comma if self.token(start) == Token::Except => {
                let first = start + 1 + usize::from(self.token(start + 1) == Token::Star);
                let mut end = self.end_of(first, true)?;
                if self.token(end) == Token::As {
                    end += 2;
                }
                if self.token(end) != Token::Colon {
                    return None;
                }
                self.mark(
                    first,
                    end - 1,
                    "multiple exception types must be parenthesized",
                )
            }
            Token::Newline
                if self.token(start) == Token::From && self.previous() == Token::Comma =>
            {
                self.syntax("trailing comma not allowed without surrounding parentheses")
            }
            _ => None,
        }
    }

    /// A clause or its colon is missing.
    pub(super) fn clause(&self) -> Option<Diagnostic> {
        let start = self.line_start(self.at);
        let start = if self.token(start) == Token::Async {
            start + 1
        } else {
            start
        };
        let first = self.token(start);
        let is_new_line = self.at == start;
        if first == Token::Except
            && self.at == start + 1
            && (self.expected.len() == 1 || self.found() == Token::Star)
        {
            let message = "cannot have both 'except' and 'except*' on the same 'try'";
            let end = start + usize::from(self.found() == Token::Star);
            return self.mark(start, end, message);
        }
        if is_new_line && self.expects("\"except\"") && self.expects("\"finally\"") {
            let it = self.syntax("expected 'except' or 'finally' block")?;
            return Some(self.settled(it));
        }
        if first == Token::Def && self.at == start + 2 && self.previous() == Token::Name {
            return self.syntax("expected '('");
        }
        if first == Token::Def && self.previous() == Token::Arrow && self.found() == Token::Colon {
            return self.mark(self.at - 1, self.at - 1, "expected ':'");
        }
        let is_forced = matches!(
            first,
            Token::Def | Token::Class | Token::Else | Token::Try | Token::Finally | Token::Lambda
        );
        let is_over =
            self.found() == Token::Newline || (is_forced && self.previous() != Token::Name);
        let is_bare = self.bracket().is_none();
        if !is_new_line && is_block_keyword(first) && is_bare && is_over && self.expects("\":\"") {
            return self.syntax("expected ':'");
        }
        None
    }
}

pub(super) fn is_block_keyword(token: Token) -> bool {
    matches!(
        token,
        Token::If
            | Token::Elif
            | Token::Else
            | Token::While
            | Token::For
            | Token::Try
            | Token::Except
            | Token::Finally
            | Token::With
            | Token::WithParen
            | Token::Match
            | Token::Case
            | Token::Def
            | Token::Class
    )
}
