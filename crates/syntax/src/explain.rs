//! Says why the grammar could not go on, as CPython 3.11 does.
//!
//! The grammar only knows at which token it stumbled and which it expected. The mistakes that people make are told apart
//! here by the tokens around the place; what is none of them is plain `invalid syntax`.

use dormouse_source::{Diagnostic, DiagnosticKind, Span};

use crate::actions::Context;
use crate::lexer::line_of;
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
}

impl Stumble<'_> {
    /// The best explanation.
    pub(crate) fn explain(&self) -> Diagnostic {
        self.indentation()
            .or_else(|| self.parameters())
            .or_else(|| self.assignment())
            .or_else(|| self.generator())
            .or_else(|| self.dict())
            .or_else(|| self.comma())
            .or_else(|| self.clause())
            .unwrap_or_else(|| Diagnostic::syntax(self.place(), "invalid syntax"))
    }

    /// Whether, at the end of the text, a line is missing rather than the rest of one.
    pub(crate) fn lacks_lines(&self) -> bool {
        self.previous() == Token::Newline || self.previous() == Token::Dedent
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
            Some(first) if first.token == Token::Newline => first.span,
            _ => rest
                .iter()
                .find(|it| it.span.start < it.span.end)
                .map_or_else(|| self.end(), |it| it.span),
        }
    }

    fn end(&self) -> Span {
        self.lexemes
            .last()
            .map(|it| Span::new(it.span.end, it.span.end))
            .unwrap_or_default()
    }

    /// The index of the first token of the line that the token at `idx` stands on.
    fn line_start(&self, idx: usize) -> usize {
        let before = &self.lexemes[..idx.min(self.lexemes.len())];
        let is_break =
            |it: &Lexeme| matches!(it.token, Token::Newline | Token::Indent | Token::Dedent);
        before.iter().rposition(is_break).map_or(0, |it| it + 1)
    }

    /// The innermost bracket that is open before the token.
    fn bracket(&self) -> Option<usize> {
        let mut depth = 0_usize;
        for idx in (0..self.at.min(self.lexemes.len())).rev() {
            let token = self.token(idx);
            if token.is_closing() {
                depth += 1;
            } else if token.closing().is_some() {
                if depth == 0 {
                    return Some(idx);
                }
                depth -= 1;
            }
        }
        None
    }

    fn syntax(&self, message: &str) -> Option<Diagnostic> {
        Some(Diagnostic::syntax(self.place(), message))
    }

    fn indentation(&self) -> Option<Diagnostic> {
        let kind = DiagnosticKind::Indentation;
        if self.previous() == Token::Newline && self.expects("INDENT") {
            let header = self.line_start(self.at - 1);
            let line = line_of(self.context.text, self.lexemes[header].span.start);
            let what = self.header(header)?;
            let message = format!("expected an indented block after {what} on line {line}");
            return Some(Diagnostic {
                kind,
                message,
                span: self.place(),
            });
        }
        if self.found() == Token::Indent {
            return Some(Diagnostic {
                kind,
                message: "unexpected indent".into(),
                span: self.place(),
            });
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

    /// A `=` where none may stand.
    fn assignment(&self) -> Option<Diagnostic> {
        let first = self.token(self.line_start(self.at));
        let is_condition = matches!(
            first,
            Token::If | Token::Elif | Token::While | Token::Match | Token::At
        );
        let is_inside = is_condition || self.bracket().is_some();
        if self.found() != Token::Equal || !is_inside || !self.previous().ends_operand() {
            return None;
        }
        let left = self.lexemes[self.at - 1].span;
        let before = self.token(self.at.wrapping_sub(2));
        let what = match self.previous() {
            _ if is_comparison(before) => return None,
            Token::Name if before == Token::Dot => "attribute",
            Token::Name if is_arithmetic(before) => "expression",
            Token::Name => {
                let right = self.lexemes.get(self.at + 1).map_or(left, |it| it.span);
                let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
                return Some(Diagnostic::syntax(left.to(right), message));
            }
            Token::None | Token::True | Token::False | Token::RightBrace => return None,
            Token::RightParen => "function call",
            Token::RightBracket => "subscript",
            _ => "literal",
        };
        let message = format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?");
        Some(Diagnostic::syntax(left, message))
    }

    /// A parameter list with what only calls have.
    fn parameters(&self) -> Option<Diagnostic> {
        let first = self.token(self.line_start(self.at));
        if !matches!(first, Token::Def | Token::Async) || self.bracket().is_none() {
            return None;
        }
        let star = self.token(self.at.wrapping_sub(2));
        match self.found() {
            Token::Equal if star == Token::Star => {
                self.syntax("var-positional argument cannot have default value")
            }
            Token::Equal if star == Token::DoubleStar => {
                self.syntax("var-keyword argument cannot have default value")
            }
            Token::LeftParen if matches!(self.previous(), Token::LeftParen | Token::Comma) => {
                self.syntax("Function parameters cannot be parenthesized")
            }
            _ => None,
        }
    }

    /// A generator expression beside other arguments.
    fn generator(&self) -> Option<Diagnostic> {
        let bracket = self.bracket()?;
        let inside = &self.lexemes[bracket..self.at];
        let has = |token: Token| inside.iter().any(|it| it.token == token);
        let is_call = bracket > 0 && self.token(bracket - 1).ends_operand();
        let is_beside = match self.found() {
            Token::Comma => has(Token::For),
            Token::For => has(Token::Comma),
            _ => false,
        };
        if is_call && is_beside && self.token(bracket) == Token::LeftParen {
            return self.syntax("Generator expression must be parenthesized");
        }
        None
    }

    /// A dict display with a key or value missing.
    fn dict(&self) -> Option<Diagnostic> {
        if self.token(self.bracket()?) != Token::LeftBrace
            || !matches!(self.found(), Token::RightBrace | Token::Comma | Token::Star)
        {
            return None;
        }
        if self.previous() == Token::Colon && self.found() == Token::Star {
            return self.syntax("cannot use a starred expression in a dictionary value");
        }
        if self.previous() == Token::Colon {
            return self.syntax("expression expected after dictionary key and ':'");
        }
        if self.expects("\":\"") && !self.expects("\"}\"") {
            return self.syntax("':' expected after dictionary key");
        }
        None
    }

    /// Two operands side by side in brackets, and other trouble with commas.
    fn comma(&self) -> Option<Diagnostic> {
        let first = self.token(self.line_start(self.at));
        match self.found() {
            Token::Comma if first == Token::Except => {
                return self.syntax("multiple exception types must be parenthesized");
            }
            Token::Newline if first == Token::From && self.previous() == Token::Comma => {
                return self.syntax("trailing comma not allowed without surrounding parentheses");
            }
            _ => {}
        }
        let bracket = self.bracket();
        let is_adjacent =
            self.at > 0 && self.previous().ends_operand() && self.found().starts_operand();
        if !is_adjacent {
            return None;
        }
        let span = self.lexemes[self.at - 1].span;
        if self.context.cut(span) == "exec" && bracket.is_none() {
            return Some(Diagnostic::syntax(
                span,
                "Missing parentheses in call to 'exec'. Did you mean exec(...)?",
            ));
        }
        // Python 2's string prefixes are gone, and definitions and imports list names, not expressions.
        let is_prefix = self.previous() == Token::Name && self.found() == Token::String;
        let before = self.token(self.at.wrapping_sub(2));
        let is_parameter = first == Token::Def && !matches!(before, Token::Colon | Token::Equal);
        let is_names = is_parameter || matches!(first, Token::From | Token::Import);
        if is_prefix || is_names {
            return None;
        }
        if bracket.is_some() || self.context.field_depth > 0 {
            return Some(Diagnostic::syntax(
                span.to(self.place()),
                "invalid syntax. Perhaps you forgot a comma?",
            ));
        }
        None
    }

    /// A clause or its colon is missing.
    fn clause(&self) -> Option<Diagnostic> {
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
            return Some(Diagnostic::syntax(self.lexemes[start].span, message));
        }
        if is_new_line && self.expects("\"except\"") && self.expects("\"finally\"") {
            return self.syntax("expected 'except' or 'finally' block");
        }
        let is_forced = matches!(
            first,
            Token::Def | Token::Class | Token::Else | Token::Try | Token::Finally | Token::Lambda
        );
        let is_over =
            self.found() == Token::Newline || (is_forced && self.previous() != Token::Name);
        if !is_new_line
            && is_block_keyword(first)
            && self.bracket().is_none()
            && is_over
            && self.expects("\":\"")
        {
            return self.syntax("expected ':'");
        }
        if !is_new_line && self.expects("\"else\"") && self.found() != Token::Colon {
            return self.syntax("expected 'else' after 'if' expression");
        }
        None
    }
}

fn is_comparison(token: Token) -> bool {
    matches!(
        token,
        Token::And
            | Token::Or
            | Token::Not
            | Token::In
            | Token::Is
            | Token::Less
            | Token::LessEqual
            | Token::Greater
            | Token::GreaterEqual
            | Token::EqualEqual
            | Token::NotEqual
    )
}

fn is_arithmetic(token: Token) -> bool {
    matches!(
        token,
        Token::Plus
            | Token::Minus
            | Token::Star
            | Token::DoubleStar
            | Token::Slash
            | Token::DoubleSlash
            | Token::Percent
            | Token::At
            | Token::LeftShift
            | Token::RightShift
            | Token::Ampersand
            | Token::Bar
            | Token::Caret
            | Token::Tilde
    )
}

fn is_block_keyword(token: Token) -> bool {
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
