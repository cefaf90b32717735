//! Refuses what the grammar lets through: statements out of place, targets that are none, names used twice.
//!
//! Walks the tree once, in the order of the text, with the scopes it stands in ([`crate::scope`]).
//! The messages are those of CPython 3.11.

use std::collections::BTreeSet;

use dormouse_source::{Diagnostic, Span, Stage};

use crate::ast::{
    Alias, Expr, ExprKind, FunctionDef, Handler, Ident, MatchCase, Module, Parameter, Parameters,
    Stmt, StmtKind, UnaryOp, WithItem,
};
use crate::scope::{Scope, ScopeKind, Scopes, Touch};
use crate::target::{self, Use};
use crate::visit::{defaults_of, each_parameter};

mod expr;
mod future;
mod pattern;

use expr::unstarred;

/// CPython's limit on loops, `try` and `with` inside each other; whoever compiles them sizes temporaries for it.
const MAX_BLOCKS: usize = 20;

/// What a check says.
type Checked = Result<(), Diagnostic>;

/// Checks a whole file.
pub(crate) fn module(module: &Module) -> Checked {
    let mut checker = Checker {
        end_of_future: future::check(&module.body)?,
        ..Checker::default()
    };
    checker.body(&module.body)?;
    checker.scopes.finish()
}

/// Checks an expression alone.
pub(crate) fn expression(expr: &Expr) -> Checked {
    Checker::default().expr(expr)
}

#[derive(Default)]
struct Checker<'a> {
    scopes: Scopes<'a>,
    /// Where the imports from `__future__` at the beginning of the file end.
    end_of_future: u32,
}

fn fail(span: Span, message: impl Into<String>) -> Checked {
    Err(Diagnostic::syntax(span, message).found_by(Stage::Tree))
}

/// Refuses to bind the name of a constant that is none by its syntax; CPython shows what the name stands in.
fn refuse_debug(name: &str, whole: Span) -> Checked {
    match name {
        "__debug__" => fail(whole, "cannot assign to __debug__"),
        _ => Ok(()),
    }
}

impl<'a> Checker<'a> {
    fn body(&mut self, body: &'a [Stmt]) -> Checked {
        body.iter().try_for_each(|it| self.stmt(it))
    }

    fn stmt(&mut self, stmt: &'a Stmt) -> Checked {
        match &stmt.kind {
            StmtKind::Expr(value) => self.expr(value),
            StmtKind::Print { values, newline: _ } => self.exprs(values),
            StmtKind::Assign { targets, value } => {
                self.expr(value)?;
                let is_bare_yield = |it: &Expr| {
                    matches!(*it.kind, ExprKind::Yield(_) | ExprKind::YieldFrom(_))
                        && it.span.start == stmt.span.start
                };
                let is_only = targets.len() == 1
                    && is_comparable(value)
                    && !targets.iter().any(is_bare_yield);
                let usage = if is_only { Use::Compared } else { Use::Assign };
                targets.iter().try_for_each(|it| self.target(it, usage))
            }
            StmtKind::AugAssign {
                target,
                op: _,
                value,
            } => {
                target::check_augmented(target)?;
                self.expr(value)?;
                self.bind(target, Touch::Bound)
            }
            StmtKind::AnnAssign {
                target,
                annotation,
                value,
                is_simple,
            } => {
                target::check_annotated(target).map_err(|it| match value {
                    None if it.stage == Stage::Tree => Diagnostic {
                        span: stmt.span,
                        ..it
                    },
                    _ => it,
                })?;
                if let ExprKind::Name(name) = &*target.kind
                    && *is_simple
                {
                    self.scopes.refuse_elsewhere(name, stmt.span)?;
                }
                self.expr(annotation)?;
                self.optional(value.as_ref())?;
                let touch = if *is_simple {
                    Touch::Annotated
                } else {
                    Touch::Bound
                };
                self.target_as(target, Use::Assign, touch)
            }
            StmtKind::Delete(targets) => targets
                .iter()
                .try_for_each(|it| self.target(it, Use::Delete)),
            StmtKind::Pass => Ok(()),
            StmtKind::Break => self.jump(stmt.span, "'break' outside loop"),
            StmtKind::Continue => self.jump(stmt.span, "'continue' not properly in loop"),
            StmtKind::Return(value) => self.return_(stmt.span, value.as_ref()),
            StmtKind::Raise { exception, cause } => {
                self.optional(exception.as_ref())?;
                self.optional(cause.as_ref())
            }
            StmtKind::Global(names) => names
                .iter()
                .try_for_each(|it| self.scopes.declare_global(it, stmt.span)),
            StmtKind::Nonlocal(names) => names
                .iter()
                .try_for_each(|it| self.scopes.declare_nonlocal(it, stmt.span)),
            StmtKind::Import(names) => names.iter().try_for_each(|it| self.import(it, stmt.span)),
            StmtKind::ImportFrom { names, .. } => {
                if stmt.span.start >= self.end_of_future {
                    future::refuse_late(stmt)?;
                }
                names.iter().try_for_each(|it| self.import(it, stmt.span))
            }
            StmtKind::Assert { test, message } => {
                self.expr(test)?;
                self.optional(message.as_ref())
            }
            StmtKind::If { test, body, orelse } => {
                self.expr(test)?;
                self.body(body)?;
                self.body(orelse)
            }
            StmtKind::While { test, body, orelse } => {
                self.expr(test)?;
                self.loop_body(body, stmt.span)?;
                self.body(orelse)
            }
            StmtKind::For {
                target,
                iter,
                body,
                orelse,
                is_async,
            } => {
                if *is_async {
                    self.require_async(stmt.span, "'async for' outside async function")?;
                }
                self.expr(iter)?;
                self.target(target, Use::Bind)?;
                self.loop_body(body, stmt.span)?;
                self.body(orelse)
            }
            StmtKind::Try {
                body,
                handlers,
                orelse,
                finalbody,
                is_star,
            } => {
                let n_outer = usize::from(!finalbody.is_empty());
                let n_inner = usize::from(!handlers.is_empty());
                self.block(body, n_outer + n_inner, stmt.span)?;
                self.handlers(handlers, *is_star, n_outer)?;
                self.block(orelse, n_outer, stmt.span)?;
                self.block(finalbody, 1, stmt.span)
            }
            StmtKind::With {
                items,
                body,
                is_async,
            } => {
                if *is_async {
                    self.require_async(stmt.span, "'async with' outside async function")?;
                }
                items.iter().try_for_each(|it| self.with_item(it))?;
                self.block(body, items.len(), stmt.span)
            }
            StmtKind::Match { subject, cases } => {
                self.items(subject)?;
                self.cases(cases)
            }
            StmtKind::FunctionDef(func) => self.function(func, stmt.span),
            StmtKind::ClassDef(class) => {
                self.exprs(&class.decorators)?;
                self.arguments(&class.arguments, stmt.span)?;
                self.bind_name(&class.name, stmt.span)?;
                self.scopes.enter(ScopeKind::Class);
                self.body(&class.body)?;
                self.scopes.leave();
                Ok(())
            }
        }
    }

    fn jump(&self, span: Span, message: &str) -> Checked {
        let scope = self.scopes.current();
        if scope.star_handlers > 0 && !scope.loops_in_star_handler {
            return fail(
                span,
                "'break', 'continue' and 'return' cannot appear in an except* block",
            );
        }
        if scope.loops == 0 {
            fail(span, message)
        } else {
            Ok(())
        }
    }

    fn return_(&mut self, span: Span, value: Option<&'a Expr>) -> Checked {
        let scope = self.scopes.current_mut();
        let ScopeKind::Function { is_async } = scope.kind else {
            return fail(span, "'return' outside function");
        };
        if scope.star_handlers > 0 {
            return fail(
                span,
                "'break', 'continue' and 'return' cannot appear in an except* block",
            );
        }
        if is_async && value.is_some() {
            scope.valued_return = scope.valued_return.or(Some(span));
        }
        self.optional(value)
    }

    /// The statements of a block that counts as so many to the limit on blocks.
    fn block(&mut self, body: &'a [Stmt], n_blocks: usize, whole: Span) -> Checked {
        let scope = self.scopes.current_mut();
        scope.blocks += n_blocks;
        if scope.blocks > MAX_BLOCKS {
            return fail(whole, "too many statically nested blocks");
        }
        self.body(body)?;
        self.scopes.current_mut().blocks -= n_blocks;
        Ok(())
    }

    fn loop_body(&mut self, body: &'a [Stmt], whole: Span) -> Checked {
        let scope = self.scopes.current_mut();
        let outer = scope.loops_in_star_handler;
        scope.loops += 1;
        scope.loops_in_star_handler = true;
        self.block(body, 1, whole)?;
        let scope = self.scopes.current_mut();
        scope.loops -= 1;
        scope.loops_in_star_handler = outer;
        Ok(())
    }

    /// Binds the name of a definition or clause that stands at `whole`.
    fn bind_name(&mut self, ident: &'a Ident, whole: Span) -> Checked {
        self.scopes.touch(&ident.name, Touch::Bound);
        refuse_debug(&ident.name, whole)
    }

    fn import(&mut self, alias: &'a Alias, whole: Span) -> Checked {
        if alias.name.name == "*" {
            let is_module = self.scopes.current().kind == ScopeKind::Module;
            return if is_module {
                Ok(())
            } else {
                fail(alias.name.span, "import * only allowed at module level")
            };
        }
        let bound = alias.asname.as_ref().unwrap_or(&alias.name);
        let first = bound.name.split('.').next().unwrap_or_default();
        self.scopes.touch(first, Touch::Imported);
        refuse_debug(first, whole)
    }

    /// The `except` clauses of a statement, with so many blocks around them that belong to it.
    fn handlers(&mut self, handlers: &'a [Handler], is_star: bool, n_outer: usize) -> Checked {
        for (idx, handler) in handlers.iter().enumerate() {
            match &handler.class {
                None if is_star => {
                    let colon = handler.span.start + "except*".len() as u32;
                    return Err(Diagnostic::syntax(
                        Span::new(colon, colon + 1),
                        "expected one or more exception types",
                    ));
                }
                None if idx + 1 < handlers.len() => {
                    return fail(handler.span, "default 'except:' must be last");
                }
                class => self.optional(class.as_ref())?,
            }
            if let Some(name) = &handler.name {
                self.bind_name(name, handler.span)?;
            }
            let scope = self.scopes.current_mut();
            let outer = (scope.star_handlers, scope.loops_in_star_handler);
            if is_star {
                scope.star_handlers += 1;
                scope.loops_in_star_handler = false;
            }
            self.block(&handler.body, n_outer + 2, handler.span)?;
            let scope = self.scopes.current_mut();
            (scope.star_handlers, scope.loops_in_star_handler) = outer;
        }
        Ok(())
    }

    fn with_item(&mut self, item: &'a WithItem) -> Checked {
        self.expr(&item.context)?;
        item.target
            .iter()
            .try_for_each(|it| self.target(it, Use::Bind))
    }

    fn cases(&mut self, cases: &'a [MatchCase]) -> Checked {
        for (idx, case) in cases.iter().enumerate() {
            if idx + 1 < cases.len() && case.guard.is_none() {
                pattern::refuse_catch_all(&case.pattern)?;
            }
            for name in pattern::check(&case.pattern)? {
                self.scopes.touch(name, Touch::Bound);
            }
            self.optional(case.guard.as_ref())?;
            self.body(&case.body)?;
        }
        Ok(())
    }

    fn function(&mut self, func: &'a FunctionDef, whole: Span) -> Checked {
        self.exprs(&func.decorators)?;
        self.exprs(defaults_of(&func.parameters))?;
        for parameter in each_parameter(&func.parameters) {
            if let Some(annotation) = &parameter.annotation {
                self.expr(unstarred(annotation))?;
            }
        }
        self.optional(func.returns.as_ref())?;
        self.bind_name(&func.name, whole)?;
        self.scopes.enter(ScopeKind::Function {
            is_async: func.is_async,
        });
        self.parameters(&func.parameters, whole)?;
        self.body(&func.body)?;
        match self.scopes.leave() {
            Scope {
                valued_return: Some(span),
                has_yield: true,
                ..
            } => fail(span, "'return' with value in async generator"),
            _ => Ok(()),
        }
    }

    fn parameters(&mut self, parameters: &'a Parameters, whole: Span) -> Checked {
        let mut seen = BTreeSet::new();
        for Parameter { name, .. } in each_parameter(parameters) {
            refuse_debug(&name.name, whole)?;
            if !seen.insert(&name.name) {
                return fail(
                    name.span,
                    format!("duplicate argument '{}' in function definition", name.name),
                );
            }
            self.scopes.touch(&name.name, Touch::Parameter);
        }
        Ok(())
    }

    fn target(&mut self, expr: &'a Expr, usage: Use) -> Checked {
        self.target_as(expr, usage, Touch::Bound)
    }

    fn target_as(&mut self, expr: &'a Expr, usage: Use, touch: Touch) -> Checked {
        target::check(expr, usage)?;
        self.bind(expr, touch)
    }

    /// Binds the names in a target that was checked, and checks the expressions in it.
    fn bind(&mut self, expr: &'a Expr, touch: Touch) -> Checked {
        match &*expr.kind {
            ExprKind::Name(name) if touch == Touch::Iterated => {
                self.scopes.bind_iterated(name, expr.span)
            }
            ExprKind::Name(name) => {
                self.scopes.touch(name, touch);
                Ok(())
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                items.iter().try_for_each(|it| self.bind(it, touch))
            }
            ExprKind::Starred(value) => self.bind(value, touch),
            _ => self.expr(expr),
        }
    }
}

/// Whether an expression could stand right of a comparison operator as well.
fn is_comparable(value: &Expr) -> bool {
    match &*value.kind {
        ExprKind::Tuple(items) => items.first().is_none_or(is_comparable),
        ExprKind::Unary { op, .. } => *op != UnaryOp::Not,
        ExprKind::Starred(_)
        | ExprKind::Lambda { .. }
        | ExprKind::Yield(_)
        | ExprKind::YieldFrom(_) => false,
        _ => true,
    }
}
