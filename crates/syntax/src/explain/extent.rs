//! Finds the expressions around the place of a mistake.
//!
//! Their ends are guessed from the tokens that can't stand inside one, and the guess is checked with the real grammar.

use super::Stumble;
use crate::ast::Expr;
use crate::parser;
use crate::token::Token;

/// How many ends are tried for an expression of unknown length. A longer one gets a less helpful message.
const MAX_TRIES: usize = 64;

impl Stumble<'_> {
    /// The index of the first token of the line that the token at `idx` stands on.
    pub(super) fn line_start(&self, idx: usize) -> usize {
        let before = &self.lexemes[..idx.min(self.lexemes.len())];
        let is_break = |token| matches!(token, Token::Newline | Token::Indent | Token::Dedent);
        before
            .iter()
            .rposition(|it| is_break(it.token))
            .map_or(0, |it| it + 1)
    }

    /// The innermost bracket that is open before the token stumbled over.
    pub(super) fn bracket(&self) -> Option<usize> {
        self.bracket_before(self.at)
    }

    /// The innermost bracket that is open before a token.
    pub(super) fn bracket_before(&self, at: usize) -> Option<usize> {
        let mut depth = 0_usize;
        for idx in (0..at.min(self.lexemes.len())).rev() {
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

    /// The tokens of one bracket's inside up to `end`, leaving out those in brackets within.
    pub(super) fn flat(&self, start: usize, end: usize) -> impl Iterator<Item = usize> {
        let mut depth = 0_usize;
        (start..end.min(self.lexemes.len())).filter(move |idx| {
            let token = self.token(*idx);
            let is_outside = depth == 0;
            if token.closing().is_some() {
                depth += 1;
            } else if token.is_closing() {
                depth = depth.saturating_sub(1);
                return depth == 0;
            }
            is_outside
        })
    }

    /// Where the disjunction that ends with the token `last` begins.
    pub(super) fn start_of(&self, last: usize) -> usize {
        let mut depth = 0_usize;
        let mut idx = last + 1;
        while idx > 0 {
            let token = self.token(idx - 1);
            if token.is_closing() {
                depth += 1;
            } else if token.closing().is_some() {
                if depth == 0 {
                    break;
                }
                depth -= 1;
            } else if depth == 0 && self.ends_before(idx - 1, last) {
                break;
            }
            idx -= 1;
        }
        idx
    }

    /// Whether a token outside of brackets can't be part of the disjunction that ends at `last`.
    fn ends_before(&self, idx: usize, last: usize) -> bool {
        let token = self.token(idx);
        let is_unary = idx == 0 || !self.token(idx - 1).ends_operand();
        match token {
            Token::Star | Token::DoubleStar | Token::At => is_unary,
            Token::In => {
                let mut before = (0..idx).rev().map(|it| self.token(it));
                let start = before.find(|it| {
                    matches!(it, Token::For | Token::Newline | Token::Comma)
                        || it.closing().is_some()
                });
                start == Some(Token::For)
            }
            Token::Await => idx == last,
            _ => separates(token),
        }
    }

    /// The expression from `first` up to before `end`.
    pub(super) fn expression(&self, first: usize, end: usize) -> Option<Expr> {
        let lexemes = self.lexemes.get(first..end)?;
        match lexemes.first()?.token {
            Token::Star | Token::DoubleStar | Token::Yield => None,
            _ => parser::expression_of(self.context, lexemes),
        }
    }

    /// The end of the longest expression that begins at `first`. With `is_list` commas may be in it.
    pub(super) fn end_of(&self, first: usize, is_list: bool) -> Option<usize> {
        let mut n_lambdas = 0_usize;
        let mut end = first;
        let mut depth = 0_usize;
        while let Some(lexeme) = self.lexemes.get(end) {
            match lexeme.token {
                it if it.closing().is_some() => depth += 1,
                it if it.is_closing() && depth == 0 => break,
                it if it.is_closing() => depth -= 1,
                _ if depth > 0 => {}
                Token::Lambda => n_lambdas += 1,
                Token::Colon if n_lambdas > 0 => n_lambdas -= 1,
                Token::Comma if is_list || n_lambdas > 0 => {}
                Token::If | Token::Else | Token::In => {}
                it if separates(it) => break,
                _ => {}
            }
            end += 1;
        }
        let tries = (first + 1..=end).rev().take(MAX_TRIES);
        let is_expression = |end: &usize| match self.lexemes.get(first..*end) {
            Some(lexemes) if is_list => parser::expression_of(self.context, lexemes).is_some(),
            _ => self.expression(first, *end).is_some(),
        };
        tries.into_iter().find(is_expression)
    }
}

/// Whether a token outside of brackets can't be part of a disjunction.
fn separates(token: Token) -> bool {
    matches!(
        token,
        Token::Newline
            | Token::Indent
            | Token::Dedent
            | Token::Comma
            | Token::Colon
            | Token::ColonEqual
            | Token::Semicolon
            | Token::Arrow
            | Token::If
            | Token::Elif
            | Token::Else
            | Token::For
            | Token::While
            | Token::With
            | Token::WithParen
            | Token::Async
            | Token::Lambda
            | Token::Yield
            | Token::From
            | Token::As
            | Token::Return
            | Token::Del
            | Token::Assert
            | Token::Raise
            | Token::Print
            | Token::Import
            | Token::Match
            | Token::Case
            | Token::Except
            | Token::Equal
            | Token::PlusEqual
            | Token::MinusEqual
            | Token::StarEqual
            | Token::SlashEqual
            | Token::DoubleSlashEqual
            | Token::PercentEqual
            | Token::AtEqual
            | Token::AmpersandEqual
            | Token::BarEqual
            | Token::CaretEqual
            | Token::LeftShiftEqual
            | Token::RightShiftEqual
            | Token::DoubleStarEqual
    )
}
