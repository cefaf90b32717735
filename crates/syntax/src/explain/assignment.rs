//! A `=` where a comparison was meant, or where a parameter list takes none.

use dormouse_source::Diagnostic;

use super::Stumble;
use crate::ast::{Constant, Expr, ExprKind};
use crate::target;
use crate::token::Token;

impl Stumble<'_> {
    /// A `=` where none may stand.
    pub(super) fn assignment(&self) -> Option<Diagnostic> {
        if self.found() != Token::Equal || self.at == 0 {
            return None;
        }
        let first = self.token(self.line_start(self.at));
        let start = self.start_of(self.at - 1);
        let before = self.token(start.checked_sub(1)?);
        let is_condition = matches!(before, Token::If | Token::Elif | Token::While | Token::At)
            && self.bracket().is_none()
            && matches!(first, Token::If | Token::Elif | Token::While | Token::At);
        let is_item = match self.bracket() {
            Some(_) => before.closing().is_some() || before == Token::Comma,
            None => self.context.field_depth > 0 && start == 0,
        };
        let is_pattern = first == Token::Case;
        if !(is_condition || is_item) || is_pattern {
            return None;
        }
        let left = self.expression(start, self.at)?;
        self.compared(start, &left)
    }

    /// The advice to compare, if what stands left of the sign can be compared there.
    fn compared(&self, start: usize, left: &Expr) -> Option<Diagnostic> {
        // CPython reads the left side as an operand of `|`, so that a looser operator leaves only its right operand.
        let (start, left) = match &*left.kind {
            ExprKind::Compare { .. } | ExprKind::Bool { .. } | ExprKind::Unary { .. } => {
                let loose = self
                    .flat(start, self.at)
                    .filter(|it| is_loose(self.token(*it)));
                match loose.last() {
                    Some(_) => return None,
                    None => (start, left),
                }
            }
            _ => (start, left),
        };
        match &*left.kind {
            ExprKind::Name(_) => {
                let end = self.operand_end(self.at + 1)?;
                // Behind `x = y` a second sign is stumbled over first.
                if matches!(self.token(end), Token::Equal | Token::ColonEqual) {
                    return None;
                }
                let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
                self.mark(start, end - 1, message)
            }
            ExprKind::Tuple(_) | ExprKind::List(_) | ExprKind::Comprehension { .. } => None,
            ExprKind::Constant(Constant::None | Constant::True | Constant::False) => None,
            kind => {
                let what = target::describe(kind);
                let message =
                    format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?");
                self.mark(start, self.at - 1, message)
            }
        }
    }

    /// The end of the operand of `|` that begins at `first`.
    fn operand_end(&self, first: usize) -> Option<usize> {
        let end = self.end_of(first, false)?;
        let loose = self
            .flat(first, end)
            .find(|it| is_loose(self.token(*it)) || self.token(*it) == Token::If);
        Some(loose.unwrap_or(end))
    }

    /// A statement that is a walrus whose target is no name; with one it is plain invalid syntax.
    pub(super) fn walrus(&self) -> Option<Diagnostic> {
        if self.found() != Token::ColonEqual || self.bracket().is_some() {
            return None;
        }
        let line = self.line_start(self.at);
        let ends = self.flat(line, self.at).filter(|it| {
            let token = self.token(*it);
            token == Token::Semicolon
                || token == Token::Colon && super::statement::is_block_keyword(self.token(line))
        });
        let starts = std::iter::once(line).chain(ends.map(|it| it + 1));
        let (start, target) = starts
            .filter_map(|it| Some((it, self.expression(it, self.at)?)))
            .next()?;
        self.end_of(self.at + 1, false)?;
        let is_bare = |it: &Expr| it.span.start == self.lexemes[start].span.start;
        match &*target.kind {
            ExprKind::Name(_) if is_bare(&target) => None,
            ExprKind::Tuple(items) if items.first().is_some_and(is_bare) => None,
            kind => {
                let what = target::describe(kind);
                let message = format!("cannot use assignment expressions with {what}");
                Some(Diagnostic::syntax(target.span, message))
            }
        }
    }

    /// What a pattern is to be bound to, when that is no name.
    pub(super) fn pattern_target(&self) -> Option<Diagnostic> {
        let first = self.token(self.line_start(self.at));
        if first != Token::Case || self.previous() != Token::As {
            return None;
        }
        let end = self.end_of(self.at, false)?;
        let target = self.expression(self.at, end)?;
        Some(Diagnostic::syntax(target.span, "invalid pattern target"))
    }

    /// A target of `for` that is looser than the operands of a comparison.
    pub(super) fn loop_target(&self) -> Option<Diagnostic> {
        let start = self.bracket().map_or(0, |it| it + 1);
        let before: Vec<usize> = self.flat(start, self.at).collect();
        let sign = *before.iter().rfind(|it| {
            matches!(
                self.token(**it),
                Token::For | Token::In | Token::Newline | Token::Colon
            )
        })?;
        let is_loose = is_loose(self.found()) || matches!(self.found(), Token::If | Token::Lambda);
        if self.token(sign) != Token::For || !is_loose {
            return None;
        }
        let end = self.end_of(sign + 1, true)?;
        let targets = self.expression(sign + 1, end)?;
        let targets = match &*targets.kind {
            ExprKind::Tuple(items) => items.as_slice(),
            _ => std::slice::from_ref(&targets),
        };
        let bad = targets.iter().find(|it| {
            matches!(
                &*it.kind,
                ExprKind::Unary { .. }
                    | ExprKind::Bool { .. }
                    | ExprKind::IfExp { .. }
                    | ExprKind::Lambda { .. }
            )
        })?;
        let message = format!("cannot assign to {}", target::describe(&bad.kind));
        Some(Diagnostic::syntax(bad.span, message))
    }

    /// A parameter list with what only calls have.
    pub(super) fn parameters(&self) -> Option<Diagnostic> {
        let is_lambda = self.is_lambda_list();
        let is_list = match self.bracket() {
            Some(bracket) if !is_lambda => {
                bracket >= 2
                    && self.token(bracket - 1) == Token::Name
                    && self.token(bracket - 2) == Token::Def
            }
            _ => is_lambda,
        };
        if !is_list {
            return None;
        }
        let first = (0..self.at)
            .rev()
            .find(|it| {
                matches!(
                    self.token(*it),
                    Token::Comma | Token::LeftParen | Token::Lambda
                )
            })
            .map_or(0, |it| it + 1);
        match self.found() {
            Token::Equal if self.token(first) == Token::Star => {
                self.syntax("var-positional argument cannot have default value")
            }
            Token::Equal if self.token(first) == Token::DoubleStar => {
                self.syntax("var-keyword argument cannot have default value")
            }
            Token::RightParen | Token::Comma if self.previous() == Token::Equal => self.mark(
                self.at - 1,
                self.at - 1,
                "expected default value expression",
            ),
            Token::LeftParen
                if matches!(
                    self.previous(),
                    Token::LeftParen | Token::Comma | Token::Lambda
                ) =>
            {
                let inside = self.flat(self.at, self.lexemes.len());
                let closing = inside.into_iter().find(|it| self.token(*it).is_closing())?;
                let what = if is_lambda {
                    "Lambda expression parameters"
                } else {
                    "Function parameters"
                };
                self.mark(self.at, closing, format!("{what} cannot be parenthesized"))
            }
            _ => None,
        }
    }

    /// Whether the token stumbled over stands between `lambda` and its colon.
    fn is_lambda_list(&self) -> bool {
        let start = self.bracket().map_or(0, |it| it + 1);
        let tokens: Vec<usize> = self.flat(start, self.at).collect();
        let last = tokens
            .iter()
            .rev()
            .map(|it| self.token(*it))
            .find(|it| matches!(it, Token::Lambda | Token::Colon | Token::Newline));
        last == Some(Token::Lambda)
    }
}

/// Whether an operator binds more loosely than `|`.
fn is_loose(token: Token) -> bool {
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
