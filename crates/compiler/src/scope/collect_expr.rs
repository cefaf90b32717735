//! The walk over expressions and assignment targets.

use dormouse_source::Span;
use dormouse_syntax::ast::{Clause, ComprehensionKind, Expr, ExprKind, FStringPart, Ident};

use super::collect::{Checked, Collector, refuse, refuse_debug};
use super::{ScopeId, ScopeKind};

impl Collector {
    pub(super) fn exprs(&mut self, exprs: &[Expr]) -> Checked {
        exprs.iter().try_for_each(|it| self.expr(it))
    }

    pub(super) fn optional(&mut self, expr: Option<&Expr>) -> Checked {
        expr.map_or(Ok(()), |it| self.expr(it))
    }

    pub(super) fn expr(&mut self, expr: &Expr) -> Checked {
        match &*expr.kind {
            ExprKind::Name(name) => {
                self.read(name);
                Ok(())
            }
            ExprKind::Constant(_) => Ok(()),
            ExprKind::FString(parts) => self.fstring(parts),
            ExprKind::Binary { left, right, .. } => {
                self.expr(left)?;
                self.expr(right)
            }
            ExprKind::Unary { operand, .. } => self.expr(operand),
            ExprKind::Bool { values, .. } => self.exprs(values),
            ExprKind::Compare { left, rest } => {
                self.expr(left)?;
                rest.iter().try_for_each(|(_, it)| self.expr(it))
            }
            ExprKind::Call { func, arguments } => {
                self.expr(func)?;
                self.arguments(arguments, expr.span)
            }
            ExprKind::Attribute { value, .. } => self.expr(value),
            ExprKind::Subscript { value, index } => {
                self.expr(value)?;
                self.expr(index)
            }
            ExprKind::Slice { lower, upper, step } => {
                self.optional(lower.as_ref())?;
                self.optional(upper.as_ref())?;
                self.optional(step.as_ref())
            }
            ExprKind::Starred(value) => self.expr(value),
            ExprKind::IfExp { test, body, orelse } => {
                self.expr(test)?;
                self.expr(body)?;
                self.expr(orelse)
            }
            ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => {
                self.exprs(items)
            }
            ExprKind::Dict(items) => self.dict(items),
            ExprKind::Walrus { .. }
            | ExprKind::Lambda { .. }
            | ExprKind::Comprehension { .. }
            | ExprKind::Yield(_)
            | ExprKind::YieldFrom(_)
            | ExprKind::Await(_) => self.scoped(expr),
        }
    }

    /// The expressions that bind names, open scopes or change what kind the scope is.
    fn scoped(&mut self, expr: &Expr) -> Checked {
        match &*expr.kind {
            ExprKind::Walrus { name, value } => {
                self.expr(value)?;
                self.walrus(name)
            }
            ExprKind::Lambda { parameters, body } => {
                self.defaults(parameters)?;
                self.inside(&*expr.kind, ScopeKind::Function, None, |it| {
                    it.parameters(parameters, expr.span)?;
                    it.expr(body)
                })
            }
            ExprKind::Comprehension { .. } => self.comprehension(expr),
            ExprKind::Yield(value) => self.yields("yield", value.as_ref(), expr.span),
            ExprKind::YieldFrom(value) => self.yields("yield from", Some(value), expr.span),
            ExprKind::Await(value) => {
                self.scope().is_async = true;
                self.expr(value)
            }
            _ => unreachable!("only scoped expressions come here"),
        }
    }

    fn read(&mut self, name: &str) {
        self.symbol(name).uses.is_read = true;
        if name == "super" && self.scope().kind.is_function() {
            self.symbol("__class__").uses.is_read = true;
        }
    }

    fn dict(&mut self, items: &[(Option<Expr>, Expr)]) -> Checked {
        for (key, value) in items {
            self.optional(key.as_ref())?;
            self.expr(value)?;
        }
        Ok(())
    }

    fn fstring(&mut self, parts: &[FStringPart]) -> Checked {
        for part in parts {
            if let FStringPart::Field { value, spec, .. } = part {
                self.expr(value)?;
                self.fstring(spec)?;
            }
        }
        Ok(())
    }

    fn yields(&mut self, what: &str, value: Option<&Expr>, span: Span) -> Checked {
        match self.scope().kind {
            ScopeKind::Module | ScopeKind::Class => {
                return refuse(span, format!("'{what}' outside function"));
            }
            ScopeKind::Comprehension(kind) => {
                let place = super::comprehension_title(kind);
                return refuse(span, format!("'{what}' inside {place}"));
            }
            ScopeKind::Function => self.scope().is_generator = true,
        }
        self.optional(value)
    }

    fn comprehension(&mut self, expr: &Expr) -> Checked {
        let ExprKind::Comprehension {
            kind,
            element,
            value,
            clauses,
        } = &*expr.kind
        else {
            unreachable!("the caller matched it");
        };
        self.iterable(&clauses[0].iter)?;
        self.inside(&*expr.kind, ScopeKind::Comprehension(*kind), None, |it| {
            it.symbol(".0").uses.is_parameter = true;
            for (idx, clause) in clauses.iter().enumerate() {
                it.clause(clause, idx)?;
            }
            it.optional(value.as_ref())?;
            it.expr(element)
        })?;
        // All but a generator is awaited where it stands.
        let scope = self.table.of_node(&*expr.kind);
        if self.table.scope(scope).is_async && *kind != ComprehensionKind::Generator {
            self.scope().is_async = true;
        }
        Ok(())
    }

    fn clause(&mut self, clause: &Clause, idx: usize) -> Checked {
        self.scope().is_async |= clause.is_async;
        if idx > 0 {
            self.iterable(&clause.iter)?;
        }
        self.iteration_target(&clause.target)?;
        self.exprs(&clause.conditions)
    }

    fn iterable(&mut self, iter: &Expr) -> Checked {
        let outer = self.context;
        self.context.is_in_iterable = true;
        self.expr(iter)?;
        self.context = outer;
        Ok(())
    }

    fn iteration_target(&mut self, target: &Expr) -> Checked {
        let before: Vec<_> = self.scope().symbols.iter().map(|it| it.uses).collect();
        self.target(target)?;
        for idx in 0..self.scope().symbols.len() {
            let symbol = &mut self.scope().symbols[idx];
            let was_assigned = before.get(idx).is_some_and(|it| it.is_assigned);
            if symbol.uses.is_walrus {
                let name = &symbol.name;
                let message = format!(
                    "comprehension inner loop cannot rebind assignment expression target '{name}'"
                );
                if symbol.uses.is_assigned {
                    return refuse(target.span, message);
                }
            }
            symbol.uses.is_iteration |= symbol.uses.is_assigned && !was_assigned;
        }
        Ok(())
    }

    fn walrus(&mut self, ident: &Ident) -> Checked {
        if self.context.is_in_iterable {
            let message =
                "assignment expression cannot be used in a comprehension iterable expression";
            return refuse(ident.span, message);
        }
        let binder = self.walrus_scope(ident)?;
        let inner = self.current;
        self.current = binder;
        self.bind_in(ident, ident.span)?;
        self.symbol(&ident.name).uses.is_walrus = true;
        self.current = inner;
        Ok(())
    }

    /// The scope in which `:=` binds: the nearest that is not a comprehension.
    fn walrus_scope(&mut self, ident: &Ident) -> Result<ScopeId, dormouse_source::Diagnostic> {
        let inner = self.current;
        while let ScopeKind::Comprehension(_) = self.scope().kind {
            let symbol = self.symbol(&ident.name);
            symbol.uses.is_read = true;
            symbol.uses.is_walrus = true;
            if symbol.uses.is_iteration {
                let name = &ident.name;
                refuse(
                    ident.span,
                    format!(
                        "assignment expression cannot rebind comprehension iteration variable '{name}'"
                    ),
                )?;
            }
            self.current = self.scope().parent.expect("a comprehension is in a scope");
        }
        let binder = std::mem::replace(&mut self.current, inner);
        if binder != inner && self.table.scope(binder).kind == ScopeKind::Class {
            refuse(
                ident.span,
                "assignment expression within a comprehension cannot be used in a class body",
            )?;
        }
        Ok(binder)
    }

    pub(super) fn target(&mut self, target: &Expr) -> Checked {
        match &*target.kind {
            ExprKind::Name(name) => self.bind(name, target.span),
            ExprKind::Attribute { value, name } => {
                refuse_debug(&name.name, target.span)?;
                self.expr(value)
            }
            ExprKind::Starred(inner) => self.target(inner),
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                let is_starred = |it: &&Expr| matches!(*it.kind, ExprKind::Starred(_));
                if items.iter().filter(is_starred).count() > 1 {
                    return refuse(target.span, "multiple starred expressions in assignment");
                }
                items.iter().try_for_each(|it| self.target(it))
            }
            _ => self.expr(target),
        }
    }

    pub(super) fn delete(&mut self, target: &Expr) -> Checked {
        match &*target.kind {
            ExprKind::Name(name) if name == "__debug__" => {
                refuse(target.span, "cannot delete __debug__")
            }
            ExprKind::Name(name) => {
                self.bind(name, target.span)?;
                self.symbol(name).uses.is_deleted = true;
                Ok(())
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                items.iter().try_for_each(|it| self.delete(it))
            }
            _ => self.expr(target),
        }
    }
}
