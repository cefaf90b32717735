//! Conditions: a jump on an expression's truth, without making the truth a value.

use dormouse_bytecode::{Constant, Op};
use dormouse_source::Span;
use dormouse_syntax::ast::{BoolOp, CompareOp, Expr, ExprKind, UnaryOp};

use crate::compiler::Compiler;
use crate::function::Label;

impl<'a> Compiler<'a> {
    /// Jumps to `label` if the truth of `test` is `sense`, else goes on. A traceback out of the truth of a plain
    /// value marks `owner`, what the test belongs to.
    pub(crate) fn branch(&mut self, test: &'a Expr, sense: bool, label: Label, owner: Span) {
        let mark = self.mark();
        match &*test.kind {
            _ if self.truth(test).is_some() => {
                if self.truth(test) == Some(sense) {
                    self.jump(label, test.span);
                }
            }
            ExprKind::Unary {
                op: UnaryOp::Not,
                operand,
            } => self.branch(operand, !sense, label, owner),
            ExprKind::Bool { op, values } => {
                self.branch_bool(*op, values, sense, label, owner);
            }
            ExprKind::Compare { left, rest } => self.branch_compare(test, left, rest, sense, label),
            ExprKind::IfExp {
                test: inner,
                body,
                orelse,
            } => {
                let (otherwise, end) = (self.function.new_label(), self.function.new_label());
                self.branch(inner, false, otherwise, owner);
                self.branch(body, sense, label, owner);
                self.jump(end, body.span);
                self.function.place(otherwise);
                self.branch(orelse, sense, label, owner);
                self.function.place(end);
            }
            _ => {
                let value = self.operand(test, None);
                let jump = if sense { Op::JumpIf } else { Op::JumpUnless };
                self.function.jump(jump, [value.0, 0, 0], label, owner);
            }
        }
        self.release(mark);
    }

    fn branch_bool(
        &mut self,
        op: BoolOp,
        values: &'a [Expr],
        sense: bool,
        label: Label,
        mut owner: Span,
    ) {
        // The truth that decides early: false for `and`, true for `or`.
        let decisive = op == BoolOp::Or;
        let Some((last, first)) = values.split_last() else {
            return;
        };
        let end = self.function.new_label();
        let on_decisive = if decisive == sense { label } else { end };
        for value in first {
            self.branch(value, decisive, on_decisive, owner);
            owner = marked(value, owner);
        }
        self.branch(last, sense, label, owner);
        self.function.place(end);
    }

    fn branch_compare(
        &mut self,
        test: &'a Expr,
        left: &'a Expr,
        rest: &'a [(CompareOp, Expr)],
        sense: bool,
        label: Label,
    ) {
        let Some(((op, right), first)) = rest.split_last() else {
            return;
        };
        if first.is_empty() {
            let left = self.operand(left, None);
            return self.compare_jump(left, (*op, right), sense, label, test.span);
        }
        let end = self.function.new_label();
        let on_false = if sense { end } else { label };
        // Two operands are alive at a time, however long the chain is.
        let scratch = [self.temp(), self.temp()];
        let mut left = self.operand(left, Some(scratch[0]));
        for (idx, (op, right)) in first.iter().enumerate() {
            let right = self.compared(*op, right, Some(scratch[(idx + 1) % 2]));
            self.compare_registers_jump(left, *op, right, false, on_false, test.span);
            left = right;
        }
        self.compare_jump(left, (*op, right), sense, label, test.span);
        self.function.place(end);
    }

    /// The truth of a literal.
    pub(crate) fn truth(&self, test: &Expr) -> Option<bool> {
        match &*test.kind {
            ExprKind::Constant(_) => {}
            ExprKind::Name(name) if name == "__debug__" => {}
            _ => return None,
        }
        match self.fold(test)? {
            Constant::None | Constant::False => Some(false),
            Constant::True | Constant::Ellipsis => Some(true),
            Constant::Int(value) => Some(value != 0.into()),
            Constant::Float(value) => Some(value != 0.0),
            Constant::Str(text) => Some(!text.is_empty()),
            Constant::Bytes(bytes) => Some(!bytes.is_empty()),
            Constant::Tuple(_) | Constant::FrozenSet(_) => None,
        }
    }

    /// The names that `:=` surely binds whenever `test` is evaluated, whatever its truth.
    pub(crate) fn surely_bound(test: &'a Expr, names: &mut Vec<&'a str>) {
        match &*test.kind {
            ExprKind::Walrus { name, value } => {
                names.push(&name.name);
                Self::surely_bound(value, names);
            }
            ExprKind::Unary { operand, .. } => Self::surely_bound(operand, names),
            ExprKind::Compare { left, rest } => {
                Self::surely_bound(left, names);
                if let Some((_, right)) = rest.first() {
                    Self::surely_bound(right, names);
                }
            }
            ExprKind::Bool { values, .. } => {
                if let Some(first) = values.first() {
                    Self::surely_bound(first, names);
                }
            }
            _ => {}
        }
    }
}

/// What a traceback marks right after a test: CPython keeps to the last comparison in it, if there is one.
pub(crate) fn marked(test: &Expr, owner: Span) -> Span {
    match &*test.kind {
        ExprKind::Compare { .. } => test.span,
        ExprKind::Unary {
            op: UnaryOp::Not,
            operand,
        } => marked(operand, owner),
        ExprKind::Bool { values, .. } => values.iter().fold(owner, |owner, it| marked(it, owner)),
        _ => owner,
    }
}
