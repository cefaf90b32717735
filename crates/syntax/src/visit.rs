//! Walks over the tree: a [`Visitor`] says what happens at the nodes it cares for, and the functions here go on to what a
//! node is made of, in the order in which that is evaluated.
//!
//! They call themselves as deep as the tree is, which the parser bounds ([`crate::MAX_DEPTH`]).

use crate::ast::{
    Argument, Clause, Expr, ExprKind, FStringPart, FunctionDef, Handler, Ident, Parameter,
    Parameters, Pattern, PatternKind, Stmt, StmtKind,
};

/// What happens at each node. As it stands, a visitor goes everywhere and does nothing.
pub trait Visitor: Sized {
    /// A statement.
    fn stmt(&mut self, stmt: &Stmt) {
        stmt_parts(self, stmt);
    }

    /// An expression that is evaluated.
    fn expr(&mut self, expr: &Expr) {
        expr_parts(self, expr);
    }

    /// An expression that is assigned to or deleted.
    fn target(&mut self, target: &Expr) {
        target_parts(self, target);
    }

    /// An `except` clause.
    fn handler(&mut self, handler: &Handler) {
        handler_parts(self, handler);
    }

    /// A pattern of a `case`.
    fn pattern(&mut self, pattern: &Pattern) {
        pattern_parts(self, pattern);
    }

    /// A name that a definition, an `except` clause or a pattern binds.
    fn bound(&mut self, _name: &Ident) {}

    /// The statements of a block.
    fn body(&mut self, body: &[Stmt]) {
        body.iter().for_each(|it| self.stmt(it));
    }

    /// Expressions that are evaluated one after the other.
    fn exprs<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expr>) {
        exprs.into_iter().for_each(|it| self.expr(it));
    }

    /// What stands in the parentheses of a call or class.
    fn arguments(&mut self, arguments: &[Argument]) {
        for argument in arguments {
            match argument {
                Argument::Positional(value)
                | Argument::Star(value)
                | Argument::Keyword(_, value)
                | Argument::DoubleStar(value) => self.expr(value),
            }
        }
    }
}

/// Goes on to the parts of a statement.
pub fn stmt_parts(visitor: &mut impl Visitor, stmt: &Stmt) {
    match &stmt.kind {
        StmtKind::Pass
        | StmtKind::Break
        | StmtKind::Continue
        | StmtKind::Global(_)
        | StmtKind::Nonlocal(_)
        | StmtKind::Import(_)
        | StmtKind::ImportFrom { .. } => {}
        StmtKind::Expr(value) => visitor.expr(value),
        StmtKind::Print { values, .. } => visitor.exprs(values),
        StmtKind::Delete(targets) => targets.iter().for_each(|it| visitor.target(it)),
        StmtKind::Assign { targets, value } => {
            visitor.expr(value);
            targets.iter().for_each(|it| visitor.target(it));
        }
        StmtKind::AugAssign { target, value, .. } => {
            visitor.target(target);
            visitor.expr(value);
        }
        StmtKind::AnnAssign {
            target,
            annotation,
            value,
            is_simple: _,
        } => {
            visitor.exprs(value);
            visitor.target(target);
            visitor.expr(annotation);
        }
        StmtKind::Return(value) => visitor.exprs(value),
        StmtKind::Raise { exception, cause } => visitor.exprs(exception.iter().chain(cause)),
        StmtKind::Assert { test, message } => {
            visitor.expr(test);
            visitor.exprs(message);
        }
        StmtKind::FunctionDef(def) => {
            function_head(visitor, def);
            visitor.bound(&def.name);
            visitor.body(&def.body);
        }
        StmtKind::ClassDef(def) => {
            visitor.exprs(&def.decorators);
            visitor.arguments(&def.arguments);
            visitor.bound(&def.name);
            visitor.body(&def.body);
        }
        StmtKind::If { .. }
        | StmtKind::While { .. }
        | StmtKind::For { .. }
        | StmtKind::Try { .. }
        | StmtKind::With { .. }
        | StmtKind::Match { .. } => blocks(visitor, stmt),
    }
}

/// Goes on to the parts of a statement that is made of blocks.
fn blocks(visitor: &mut impl Visitor, stmt: &Stmt) {
    match &stmt.kind {
        StmtKind::If { test, body, orelse } | StmtKind::While { test, body, orelse } => {
            visitor.expr(test);
            visitor.body(body);
            visitor.body(orelse);
        }
        StmtKind::For {
            target,
            iter,
            body,
            orelse,
            is_async: _,
        } => {
            visitor.expr(iter);
            visitor.target(target);
            visitor.body(body);
            visitor.body(orelse);
        }
        StmtKind::Try {
            body,
            handlers,
            orelse,
            finalbody,
            is_star: _,
        } => {
            visitor.body(body);
            handlers.iter().for_each(|it| visitor.handler(it));
            visitor.body(orelse);
            visitor.body(finalbody);
        }
        StmtKind::With { items, body, .. } => {
            for item in items {
                visitor.expr(&item.context);
                item.target.iter().for_each(|it| visitor.target(it));
            }
            visitor.body(body);
        }
        StmtKind::Match { subject, cases } => {
            visitor.expr(subject);
            for case in cases {
                visitor.pattern(&case.pattern);
                visitor.exprs(&case.guard);
                visitor.body(&case.body);
            }
        }
        _ => unreachable!("only compound statements come here"),
    }
}

/// Goes on to what a function definition evaluates where it stands.
pub fn function_head(visitor: &mut impl Visitor, def: &FunctionDef) {
    visitor.exprs(&def.decorators);
    visitor.exprs(defaults_of(&def.parameters));
    visitor.exprs(annotations_of(def));
}

/// The defaults of parameters.
pub fn defaults_of(parameters: &Parameters) -> impl Iterator<Item = &Expr> {
    each_parameter(parameters).filter_map(|it| it.default.as_ref())
}

/// The annotations of a function.
pub fn annotations_of(def: &FunctionDef) -> impl Iterator<Item = &Expr> {
    let annotations = each_parameter(&def.parameters).filter_map(|it| it.annotation.as_ref());
    annotations.chain(&def.returns)
}

/// Goes on to the parts of an `except` clause.
pub fn handler_parts(visitor: &mut impl Visitor, handler: &Handler) {
    visitor.exprs(&handler.class);
    handler.name.iter().for_each(|it| visitor.bound(it));
    visitor.body(&handler.body);
}

/// Goes on to the parts of a pattern.
pub fn pattern_parts(visitor: &mut impl Visitor, pattern: &Pattern) {
    match &pattern.kind {
        PatternKind::Singleton(_) => {}
        PatternKind::Value(value) => visitor.expr(value),
        PatternKind::Capture(name) | PatternKind::Star(name) => {
            name.iter().for_each(|it| visitor.bound(it));
        }
        PatternKind::As { pattern, name } => {
            visitor.pattern(pattern);
            visitor.bound(name);
        }
        PatternKind::Or(patterns) | PatternKind::Sequence(patterns) => {
            patterns.iter().for_each(|it| visitor.pattern(it));
        }
        PatternKind::Mapping { items, rest } => {
            for (key, value) in items {
                visitor.expr(key);
                visitor.pattern(value);
            }
            rest.iter().for_each(|it| visitor.bound(it));
        }
        PatternKind::Class {
            class,
            positional,
            keyword,
        } => {
            visitor.expr(class);
            let keyword = keyword.iter().map(|(_, it)| it);
            positional
                .iter()
                .chain(keyword)
                .for_each(|it| visitor.pattern(it));
        }
    }
}

/// Goes on to the parts of what is assigned to: what holds the place is evaluated.
pub fn target_parts(visitor: &mut impl Visitor, target: &Expr) {
    match &*target.kind {
        ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => expr_parts(visitor, target),
        ExprKind::Starred(inner) => visitor.target(inner),
        ExprKind::Tuple(items) | ExprKind::List(items) => {
            items.iter().for_each(|it| visitor.target(it));
        }
        _ => {}
    }
}

/// Goes on to the parts of an expression.
pub fn expr_parts(visitor: &mut impl Visitor, expr: &Expr) {
    match &*expr.kind {
        ExprKind::Name(_) | ExprKind::Constant(_) => {}
        ExprKind::FString(parts) => fields(visitor, parts),
        ExprKind::Binary { left, right, .. } => visitor.exprs([left, right]),
        ExprKind::Unary { operand, .. } => visitor.expr(operand),
        ExprKind::Bool { values, .. } => visitor.exprs(values),
        ExprKind::Compare { left, rest } => {
            visitor.expr(left);
            visitor.exprs(rest.iter().map(|(_, it)| it));
        }
        ExprKind::Call { func, arguments } => {
            visitor.expr(func);
            visitor.arguments(arguments);
        }
        ExprKind::Attribute { value, .. }
        | ExprKind::Starred(value)
        | ExprKind::Walrus { value, .. }
        | ExprKind::YieldFrom(value)
        | ExprKind::Await(value) => visitor.expr(value),
        ExprKind::Subscript { value, index } => visitor.exprs([value, index]),
        ExprKind::Slice { lower, upper, step } => {
            visitor.exprs(lower.iter().chain(upper).chain(step));
        }
        ExprKind::IfExp { test, body, orelse } => visitor.exprs([test, body, orelse]),
        ExprKind::Lambda { parameters, body } => {
            visitor.exprs(defaults_of(parameters));
            visitor.expr(body);
        }
        ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => {
            visitor.exprs(items);
        }
        ExprKind::Dict(items) => {
            for (key, value) in items {
                visitor.exprs(key);
                visitor.expr(value);
            }
        }
        ExprKind::Comprehension {
            element,
            value,
            clauses,
            kind: _,
        } => {
            for Clause {
                target,
                iter,
                conditions,
                is_async: _,
            } in clauses
            {
                visitor.expr(iter);
                visitor.target(target);
                visitor.exprs(conditions);
            }
            visitor.expr(element);
            visitor.exprs(value);
        }
        ExprKind::Yield(value) => visitor.exprs(value),
    }
}

fn fields(visitor: &mut impl Visitor, parts: &[FStringPart]) {
    for part in parts {
        if let FStringPart::Field { value, spec, .. } = part {
            visitor.expr(value);
            fields(visitor, spec);
        }
    }
}

/// All parameters in the order in which they are written.
pub fn each_parameter(parameters: &Parameters) -> impl Iterator<Item = &Parameter> {
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
