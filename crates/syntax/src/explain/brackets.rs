//! Mistakes between brackets: missing commas and keys, comprehensions that need parentheses, half conditionals.

use dormouse_source::{Diagnostic, Ending, Span};

use super::Stumble;
use crate::ast::ExprKind;
use crate::token::Token;

/// The soft keywords. CPython compares a name with as much of them as the name is long.
const SOFT: [&str; 3] = ["_", "case", "match"];

impl Stumble<'_> {
    /// `print` and `exec` as the statements they were.
    pub(super) fn legacy(&self) -> Option<Diagnostic> {
        let line = self.line_start(self.at);
        let name = match self.previous() {
            Token::Name => self.at.checked_sub(1)?,
            _ => (line..self.at).find(|it| self.token(*it) == Token::Print)?,
        };
        let word = self.context.cut(self.lexemes[name].span);
        if !matches!(word, "print" | "exec") || self.found() == Token::LeftParen {
            return None;
        }
        let is_attribute = name > 0 && self.token(name - 1) == Token::Dot;
        let end = self.end_of(name + 1, true)?;
        if is_attribute {
            return None;
        }
        let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
        self.mark(name, end - 1, message)
    }

    /// A comprehension that shares its brackets with something else.
    pub(super) fn comprehension(&self) -> Option<Diagnostic> {
        let bracket = self.bracket()?;
        let open = self.token(bracket);
        let is_call =
            open == Token::LeftParen && bracket > 0 && self.token(bracket - 1).ends_operand();
        let inside: Vec<Token> = self
            .flat(bracket + 1, self.at)
            .map(|it| self.token(it))
            .collect();
        let has = |token: Token| inside.contains(&token);
        match self.found() {
            Token::Comma if is_call && has(Token::For) => self.mark(
                bracket + 1,
                self.at - 1,
                "Generator expression must be parenthesized",
            ),
            Token::For if is_call && has(Token::Comma) => {
                let mut start = self.start_of(self.at - 1);
                if self.token(start - 1) == Token::Star {
                    start -= 1;
                }
                let mut rest = self.flat(self.at, self.lexemes.len());
                let end = rest.find(|it| {
                    matches!(self.token(*it), Token::Comma | Token::Newline)
                        || self.token(*it).is_closing()
                            && self.bracket_before(*it + 1) != Some(bracket)
                });
                let message = "Generator expression must be parenthesized";
                self.mark(start, end.unwrap_or(self.at) - 1, message)
            }
            Token::For if is_call && self.token(bracket + 2) == Token::Equal => {
                let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
                self.mark(bracket + 1, bracket + 2, message)
            }
            Token::For if self.token(bracket + 1) == Token::Star && !has(Token::Comma) => self
                .mark(
                    bracket + 1,
                    self.at - 1,
                    "iterable unpacking cannot be used in comprehension",
                ),
            Token::For
                if open != Token::LeftParen
                    && has(Token::Comma)
                    && !has(Token::For)
                    && !has(Token::Colon) =>
            {
                let message = "did you forget parentheses around the comprehension target?";
                self.mark(bracket + 1, self.at - 1, message)
            }
            _ => None,
        }
    }

    /// A dict display with a key or value missing.
    pub(super) fn dict(&self) -> Option<Diagnostic> {
        let bracket = self.bracket()?;
        let line = self.token(self.line_start(self.at));
        if self.token(bracket) != Token::LeftBrace || line == Token::Case {
            return None;
        }
        let found = self.found();
        if self.previous() == Token::Colon && found == Token::Star {
            let end = self.end_of(self.at + 1, false).unwrap_or(self.at + 1);
            let message = "cannot use a starred expression in a dictionary value";
            return self.mark(self.at, end - 1, message);
        }
        if self.previous() == Token::Colon && matches!(found, Token::RightBrace | Token::Comma) {
            let message = "expression expected after dictionary key and ':'";
            return self.mark(self.at - 1, self.at - 1, message);
        }
        let inside: Vec<usize> = self.flat(bracket + 1, self.at).collect();
        let is_dict = inside
            .iter()
            .any(|it| matches!(self.token(*it), Token::Colon))
            || self.token(bracket + 1) == Token::DoubleStar;
        let comma = inside.iter().rfind(|it| self.token(**it) == Token::Comma)?;
        let start = comma + 1;
        if !is_dict || start >= self.at || found == Token::Colon || found == Token::Equal {
            return None;
        }
        let lambdas = inside.iter().filter(|it| **it >= start);
        if lambdas
            .into_iter()
            .any(|it| self.token(*it) == Token::Colon)
        {
            return None;
        }
        let key = self.expression(start, self.at)?;
        let last = key.span.end.max(1) - 1;
        let message = "':' expected after dictionary key";
        Some(Diagnostic::syntax(Span::new(last, last), message).ending(Ending::Zero))
    }

    /// `a if b` without an else.
    pub(super) fn conditional(&self) -> Option<Diagnostic> {
        if self.at == 0 || !self.expects("\"else\"") || self.found() == Token::Colon {
            return None;
        }
        let test = self.start_of(self.at - 1);
        let sign = test.checked_sub(1)?;
        if self.token(sign) != Token::If || sign <= self.line_start(self.at) {
            return None;
        }
        let body = self.start_of(sign - 1);
        if body == sign {
            return None;
        }
        let message = "expected 'else' after 'if' expression";
        self.mark(body, self.at - 1, message)
    }

    /// Two expressions side by side in brackets.
    pub(super) fn comma(&self) -> Option<Diagnostic> {
        let (start, end) = self.comma_range()?;
        let message = "invalid syntax. Perhaps you forgot a comma?";
        self.mark(start, end - 1, message)
    }

    /// The first token of two expressions side by side, and the token behind them.
    pub(super) fn comma_range(&self) -> Option<(usize, usize)> {
        let bracket = self.bracket();
        if (bracket.is_none() || self.at < 2) && self.context.field_depth == 0 {
            return None;
        }
        let first = self.token(self.line_start(self.at));
        let is_names = matches!(
            first,
            Token::From | Token::Import | Token::Case | Token::Except
        );
        // In `a not b` the grammar reads on for `not in`.
        let second = self.at - usize::from(self.previous() == Token::Not && self.at > 0);
        if is_names || second == 0 || !self.token(second - 1).ends_operand() {
            return None;
        }
        let start = self.start_of(second - 1);
        if !self.begins_expression(start, bracket) {
            return None;
        }
        let left = self.expression(start, second)?;
        if let ExprKind::Name(name) = &*left.kind {
            let is_prefix = self.token(second) == Token::String;
            let is_legacy = matches!(name.as_str(), "print" | "exec");
            if is_prefix || is_legacy || SOFT.iter().any(|it| it.starts_with(name.as_str())) {
                return None;
            }
        }
        let end = self.end_of(second, false)?;
        Some((start, end))
    }

    /// Whether CPython reads any expression at `start`, rather than an operand or a name.
    fn begins_expression(&self, start: usize, bracket: Option<usize>) -> bool {
        let Some(before) = start.checked_sub(1) else {
            return true;
        };
        let is_parameters = bracket.is_some_and(|it| {
            it >= 2 && self.token(it - 1) == Token::Name && self.token(it - 2) == Token::Def
        });
        let is_call = bracket.is_some_and(|it| it > 0 && self.token(it - 1).ends_operand());
        match self.token(before) {
            Token::Comma | Token::LeftParen => !is_parameters,
            Token::DoubleStar => is_call,
            Token::If | Token::In => false,
            _ => true,
        }
    }
}
