//! Refuses what the grammar lets through: statements out of place, targets that are none, names used twice.
//!
//! Walks the tree once, in the order of the text, with the scopes it stands in ([`crate::scope`]).
//! The messages are those of CPython 3.11.

use std::collections::BTreeSet;

use dormouse_source::{Diagnostic, Span, Stage};

use crate::ast::{
    Alias, Argument, Clause, ComprehensionKind, Expr, ExprKind, FStringPart, FunctionDef, Handler,
    Ident, MatchCase, Module, Parameter, Parameters, Stmt, StmtKind, UnaryOp, WithItem,
};
use crate::scope::{Scope, ScopeKind, Scopes, Touch};
use crate::target::{self, Use};

mod future;
mod pattern;

/// What a check says.
type Checked = Result<(), Diagnostic>;

/// Checks a whole file.
pub(crate) fn module(module: &Module) -> Checked {
    let mut checker = Checker::default();
    future::check(&module.body)?;
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
}

fn fail(span: Span, message: impl Into<String>) -> Checked {
    Err(Diagnostic::syntax(span, message).found_by(Stage::Tree))
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
                self.target(target, Use::Assign)
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
            StmtKind::Import(names) => names.iter().try_for_each(|it| self.import(it)),
            StmtKind::ImportFrom {
                module: _,
                names,
                level: _,
            } => names.iter().try_for_each(|it| self.import(it)),
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
                self.loop_body(body)?;
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
                self.loop_body(body)?;
                self.body(orelse)
            }
            StmtKind::Try {
                body,
                handlers,
                orelse,
                finalbody,
                is_star,
            } => {
                self.body(body)?;
                self.handlers(handlers, *is_star)?;
                self.body(orelse)?;
                self.body(finalbody)
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
                self.body(body)
            }
            StmtKind::Match { subject, cases } => {
                self.items(subject)?;
                self.cases(cases)
            }
            StmtKind::FunctionDef(func) => self.function(func),
            StmtKind::ClassDef(class) => {
                self.exprs(&class.decorators)?;
                self.arguments(&class.arguments)?;
                self.scopes.touch(&class.name.name, Touch::Bound);
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

    fn loop_body(&mut self, body: &'a [Stmt]) -> Checked {
        let scope = self.scopes.current_mut();
        let outer = scope.loops_in_star_handler;
        scope.loops += 1;
        scope.loops_in_star_handler = true;
        self.body(body)?;
        let scope = self.scopes.current_mut();
        scope.loops -= 1;
        scope.loops_in_star_handler = outer;
        Ok(())
    }

    fn import(&mut self, alias: &'a Alias) -> Checked {
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
        Ok(())
    }

    fn handlers(&mut self, handlers: &'a [Handler], is_star: bool) -> Checked {
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
                self.scopes.touch(&name.name, Touch::Bound);
            }
            let scope = self.scopes.current_mut();
            let outer = (scope.star_handlers, scope.loops_in_star_handler);
            if is_star {
                scope.star_handlers += 1;
                scope.loops_in_star_handler = false;
            }
            self.body(&handler.body)?;
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

    fn function(&mut self, func: &'a FunctionDef) -> Checked {
        self.exprs(&func.decorators)?;
        self.defaults(&func.parameters)?;
        for parameter in each_parameter(&func.parameters) {
            if let Some(annotation) = &parameter.annotation {
                self.expr(unstarred(annotation))?;
            }
        }
        self.optional(func.returns.as_ref())?;
        self.scopes.touch(&func.name.name, Touch::Bound);
        self.scopes.enter(ScopeKind::Function {
            is_async: func.is_async,
        });
        self.parameters(&func.parameters)?;
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

    fn defaults(&mut self, parameters: &'a Parameters) -> Checked {
        each_parameter(parameters).try_for_each(|it| self.optional(it.default.as_ref()))
    }

    fn parameters(&mut self, parameters: &'a Parameters) -> Checked {
        let mut seen = BTreeSet::new();
        for Parameter { name, .. } in each_parameter(parameters) {
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

    fn exprs(&mut self, exprs: &'a [Expr]) -> Checked {
        exprs.iter().try_for_each(|it| self.expr(it))
    }

    fn optional(&mut self, expr: Option<&'a Expr>) -> Checked {
        expr.map_or(Ok(()), |it| self.expr(it))
    }

    /// An expression that may be starred, because it is an item of a display.
    fn items(&mut self, expr: &'a Expr) -> Checked {
        self.expr(unstarred(expr))
    }

    fn expr(&mut self, expr: &'a Expr) -> Checked {
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
                self.arguments(arguments)
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
            ExprKind::Lambda { parameters, body } => {
                self.defaults(parameters)?;
                self.scopes.enter(ScopeKind::Function { is_async: false });
                self.parameters(parameters)?;
                self.expr(body)?;
                self.scopes.leave();
                Ok(())
            }
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
                let message = match self.scopes.enclosing() {
                    ScopeKind::Module | ScopeKind::Class => "'await' outside function",
                    _ => "'await' outside async function",
                };
                self.require_async(expr.span, message)?;
                self.expr(value)
            }
        }
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

    fn arguments(&mut self, arguments: &'a [Argument]) -> Checked {
        let mut seen = BTreeSet::new();
        for argument in arguments {
            match argument {
                Argument::Positional(value)
                | Argument::Star(value)
                | Argument::DoubleStar(value) => self.expr(value)?,
                Argument::Keyword(Ident { name, span }, value) => {
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
            self.require_async(
                span,
                "asynchronous comprehension outside of an asynchronous function",
            )?;
        }
        for (idx, clause) in clauses.iter().enumerate() {
            // The first iterable is evaluated outside.
            self.scopes.iterables += 1;
            self.expr(&clause.iter)?;
            self.scopes.iterables -= 1;
            if idx == 0 {
                self.scopes.enter(ScopeKind::Comprehension(kind));
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
            ScopeKind::Comprehension(kind) => {
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

    fn require_async(&self, span: Span, message: &str) -> Checked {
        match self.scopes.enclosing() {
            ScopeKind::Function { is_async: true }
            | ScopeKind::Comprehension(ComprehensionKind::Generator) => Ok(()),
            _ => fail(span, message),
        }
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

/// What stands behind the star, if there is one.
fn unstarred(expr: &Expr) -> &Expr {
    match &*expr.kind {
        ExprKind::Starred(value) => value,
        _ => expr,
    }
}

/// All parameters in the order in which they are written.
fn each_parameter(parameters: &Parameters) -> impl Iterator<Item = &Parameter> {
    let Parameters {
        positional_only,
        positional,
        star,
        keyword_only,
        double_star,
    } = parameters;
    let positional = positional_only.iter().chain(positional);
    let keyword = keyword_only.iter().chain(double_star.as_deref());
    positional.chain(star.as_deref()).chain(keyword)
}
