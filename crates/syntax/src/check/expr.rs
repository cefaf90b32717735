//! The checks of expressions.

use std::collections::BTreeSet;

use dormouse_source::Span;

use super::{Checked, Checker, fail, refuse_debug};
use crate::ast::{
    Argument, Clause, ComprehensionKind, Expr, ExprKind, FStringPart, Ident, Parameters,
};
use crate::scope::{ScopeKind, Touch};
use crate::target::{self, Use};
use crate::visit::defaults_of;

impl<'a> Checker<'a> {
    pub(super) fn exprs(&mut self, exprs: impl IntoIterator<Item = &'a Expr>) -> Checked {
        exprs.into_iter().try_for_each(|it| self.expr(it))
    }

    pub(super) fn optional(&mut self, expr: Option<&'a Expr>) -> Checked {
        expr.map_or(Ok(()), |it| self.expr(it))
    }

    /// An expression that may be starred, because it is an item of a display.
    pub(super) fn items(&mut self, expr: &'a Expr) -> Checked {
        self.expr(unstarred(expr))
    }

    pub(super) fn expr(&mut self, expr: &'a Expr) -> Checked {
        match &*expr.kind {
            ExprKind::Name(name) => {
                self.scopes.touch(name, Touch::Used);
                Ok(())
            }
            ExprKind::Constant(_) => Ok(()),
            ExprKind::FString(parts) => self.parts(parts),
            ExprKind::Binary { left, op: _, right } => {
                self.expr(left)?;
                self.expr(right)
            }
            ExprKind::Unary { op: _, operand } => self.expr(operand),
            ExprKind::Bool { op: _, values } => self.exprs(values),
            ExprKind::Compare { left, rest } => {
                self.expr(left)?;
                rest.iter().try_for_each(|(_, right)| self.expr(right))
            }
            ExprKind::Call { func, arguments } => {
                self.expr(func)?;
                self.arguments(arguments, expr.span)
            }
            ExprKind::Attribute { value, name: _ } => self.expr(value),
            ExprKind::Subscript { value, index } => {
                self.expr(value)?;
                self.expr(index)
            }
            ExprKind::Slice { lower, upper, step } => [lower, upper, step]
                .into_iter()
                .try_for_each(|it| self.optional(it.as_ref())),
            ExprKind::Starred(_) => fail(expr.span, "can't use starred expression here"),
            ExprKind::IfExp { test, body, orelse } => {
                self.expr(body)?;
                self.expr(test)?;
                self.expr(orelse)
            }
            ExprKind::Walrus { name, value } => {
                self.expr(value)?;
                self.scopes.bind_walrus(name, expr.span)
            }
            ExprKind::Lambda { parameters, body } => self.lambda(expr.span, parameters, body),
            ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => {
                items.iter().try_for_each(|it| self.items(it))
            }
            ExprKind::Dict(items) => items.iter().try_for_each(|(key, value)| {
                self.optional(key.as_ref())?;
                self.expr(value)
            }),
            ExprKind::Comprehension {
                kind,
                element,
                value,
                clauses,
            } => self.comprehension(expr.span, *kind, element, value.as_ref(), clauses),
            ExprKind::Yield(value) => {
                self.yield_(expr.span)?;
                self.optional(value.as_ref())
            }
            ExprKind::YieldFrom(value) => {
                self.yield_(expr.span)?;
                if self.scopes.current().kind == (ScopeKind::Function { is_async: true }) {
                    return fail(expr.span, "'yield from' inside async function");
                }
                self.expr(value)
            }
            ExprKind::Await(value) => {
                // It makes the comprehension that it stands in an asynchronous one.
                if let Some(whole) = self.scopes.comprehension() {
                    self.require_async(whole, ASYNC_COMPREHENSION)?;
                }
                let message = match self.scopes.enclosing() {
                    ScopeKind::Module | ScopeKind::Class => "'await' outside function",
                    _ => "'await' outside async function",
                };
                self.require_async(expr.span, message)?;
                self.expr(value)
            }
        }
    }

    fn lambda(&mut self, whole: Span, parameters: &'a Parameters, body: &'a Expr) -> Checked {
        self.exprs(defaults_of(parameters))?;
        self.scopes.enter(ScopeKind::Function { is_async: false });
        self.parameters(parameters, whole)?;
        self.expr(body)?;
        self.scopes.leave();
        Ok(())
    }

    fn parts(&mut self, parts: &'a [FStringPart]) -> Checked {
        for part in parts {
            if let FStringPart::Field {
                value,
                conversion: _,
                spec,
            } = part
            {
                self.expr(value)?;
                self.parts(spec)?;
            }
        }
        Ok(())
    }

    /// Checks the arguments of a call or class that stands at `whole`.
    pub(super) fn arguments(&mut self, arguments: &'a [Argument], whole: Span) -> Checked {
        let mut seen = BTreeSet::new();
        for argument in arguments {
            match argument {
                Argument::Positional(value)
                | Argument::Star(value)
                | Argument::DoubleStar(value) => self.expr(value)?,
                Argument::Keyword(Ident { name, span }, value) => {
                    refuse_debug(name, whole)?;
                    if !seen.insert(name) {
                        return fail(
                            span.to(value.span),
                            format!("keyword argument repeated: {name}"),
                        );
                    }
                    self.expr(value)?;
                }
            }
        }
        Ok(())
    }

    fn comprehension(
        &mut self,
        span: Span,
        kind: ComprehensionKind,
        element: &'a Expr,
        value: Option<&'a Expr>,
        clauses: &'a [Clause],
    ) -> Checked {
        let is_generator = kind == ComprehensionKind::Generator;
        if !is_generator && clauses.iter().any(|it| it.is_async) {
            self.require_async(span, ASYNC_COMPREHENSION)?;
        }
        for (idx, clause) in clauses.iter().enumerate() {
            // The first iterable is evaluated outside.
            self.scopes.iterables += 1;
            self.expr(&clause.iter)?;
            self.scopes.iterables -= 1;
            if idx == 0 {
                self.scopes.enter(ScopeKind::Comprehension(kind, span));
            }
            target::check(&clause.target, Use::Bind)?;
            self.bind(&clause.target, Touch::Iterated)?;
            self.exprs(&clause.conditions)?;
        }
        self.expr(element)?;
        self.optional(value)?;
        self.scopes.leave();
        Ok(())
    }

    fn yield_(&mut self, span: Span) -> Checked {
        let scope = self.scopes.current_mut();
        scope.has_yield = true;
        match scope.kind {
            ScopeKind::Function { .. } => Ok(()),
            ScopeKind::Module | ScopeKind::Class => fail(span, "'yield' outside function"),
            ScopeKind::Comprehension(kind, _) => {
                let what = match kind {
                    ComprehensionKind::List => "list comprehension",
                    ComprehensionKind::Set => "set comprehension",
                    ComprehensionKind::Dict => "dict comprehension",
                    ComprehensionKind::Generator => "generator expression",
                };
                fail(span, format!("'yield' inside {what}"))
            }
        }
    }

    pub(super) fn require_async(&self, span: Span, message: &str) -> Checked {
        match self.scopes.enclosing() {
            ScopeKind::Function { is_async: true }
            | ScopeKind::Comprehension(ComprehensionKind::Generator, _) => Ok(()),
            _ => fail(span, message),
        }
    }
}

const ASYNC_COMPREHENSION: &str = "asynchronous comprehension outside of an asynchronous function";

/// What stands behind the star, if there is one.
pub(super) fn unstarred(expr: &Expr) -> &Expr {
    match &*expr.kind {
        ExprKind::Starred(value) => value,
        _ => expr,
    }
}
