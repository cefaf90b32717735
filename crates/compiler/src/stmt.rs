//! Statements: each is handed to the file that knows it.

use dormouse_bytecode::{Constant, Op};
use dormouse_source::Span;
use dormouse_syntax::ast::{Expr, Stmt, StmtKind};

use crate::Mode;
use crate::compiler::Compiler;
use crate::scope::ScopeKind;

impl<'a> Compiler<'a> {
    /// Compiles a statement; one that control cannot reach leaves nothing.
    pub(crate) fn stmt(&mut self, stmt: &'a Stmt) {
        if !self.function.is_reachable() {
            return;
        }
        let mark = self.mark();
        let base = self.function.registers.raise_base();
        self.stmt_kind(stmt);
        self.function.registers.restore_base(base);
        self.release(mark);
    }

    fn stmt_kind(&mut self, stmt: &'a Stmt) {
        let span = stmt.span;
        match &stmt.kind {
            StmtKind::Pass | StmtKind::Global(_) | StmtKind::Nonlocal(_) => {}
            StmtKind::Expr(value) => self.expression_stmt(value),
            StmtKind::Print { values, newline } => self.print(values, *newline, span),
            StmtKind::Assign { targets, value } => self.assign(targets, value),
            StmtKind::AugAssign { target, op, value } => self.aug_assign(target, *op, value, span),
            StmtKind::AnnAssign { .. } => self.ann_assign(stmt),
            StmtKind::Delete(targets) => targets.iter().for_each(|it| self.delete(it)),
            StmtKind::Break => self.leave_round(true, span),
            StmtKind::Continue => self.leave_round(false, span),
            StmtKind::Return(value) => self.return_stmt(value.as_ref(), span),
            StmtKind::Raise { exception, cause } => {
                self.raise_stmt(exception.as_ref(), cause.as_ref(), span);
            }
            StmtKind::Import(names) => self.import(names, span),
            StmtKind::ImportFrom {
                module,
                names,
                level,
            } => self.import_from(module.as_deref(), names, *level, span),
            StmtKind::Assert { test, message } => self.assert_stmt(test, message.as_ref(), span),
            StmtKind::If { .. } => self.if_stmt(stmt),
            StmtKind::While { test, body, orelse } => self.while_stmt(test, body, orelse, span),
            StmtKind::For {
                target,
                iter,
                body,
                orelse,
                is_async,
            } => self.for_stmt(target, iter, body, orelse, *is_async, span),
            StmtKind::Try { .. } => self.try_stmt(stmt),
            StmtKind::With {
                items,
                body,
                is_async,
            } => self.with_stmt(items, body, *is_async, span),
            StmtKind::Match { subject, cases } => self.match_stmt(subject, cases),
            StmtKind::FunctionDef(def) => self.function_def(def, span),
            StmtKind::ClassDef(def) => self.class_def(def, span),
        }
    }

    fn expression_stmt(&mut self, value: &'a Expr) {
        let is_shown = self.mode == Mode::Interactive && self.scope().kind == ScopeKind::Module;
        if !is_shown {
            return self.effect(value);
        }
        let value_reg = self.operand(value, None);
        self.emit(Op::Display, [value_reg.0, 0, 0], 0, value.span);
    }

    fn print(&mut self, values: &'a [Expr], newline: bool, span: Span) {
        let (tuple, flag) = (self.temp(), self.temp());
        self.tuple(values, tuple, span);
        let newline = if newline {
            Constant::True
        } else {
            Constant::False
        };
        self.load_const(newline, flag, span);
        self.call_builtin("_print_statement", &[tuple, flag], tuple, span);
    }
}
