//! Expressions: into a register of the caller's choice, or wherever the value already is.
//!
//! The law of [`Compiler::expr_to`]: a destination that is a local is written by the last instruction only, so that
//! the right side and a handler still see the old value; a temporary may be used for whatever is in between.

use std::sync::Arc;

use dormouse_bytecode::{Constant, Op};
use dormouse_source::Span;
use dormouse_syntax::ast::{self, Expr, ExprKind, UnaryOp};

use crate::compiler::Compiler;
use crate::registers::Reg;

impl<'a> Compiler<'a> {
    /// The register that holds the value: the local itself for a local, else `scratch`, else a new temporary.
    pub(crate) fn operand(&mut self, expr: &'a Expr, scratch: Option<Reg>) -> Reg {
        if let ExprKind::Name(name) = &*expr.kind
            && let Some(reg) = self.stable_local(name, expr.span)
        {
            return reg;
        }
        let dst = match scratch {
            Some(reg) if self.function.registers.is_temporary(reg) => reg,
            _ => self.temp(),
        };
        self.expr_to(expr, dst);
        dst
    }

    /// Evaluates for the effect.
    pub(crate) fn effect(&mut self, expr: &'a Expr) {
        let mark = self.mark();
        if self.fold(expr).is_none() {
            let dst = self.temp();
            self.expr_to(expr, dst);
        }
        self.release(mark);
    }

    /// Evaluates into `dst`.
    pub(crate) fn expr_to(&mut self, expr: &'a Expr, dst: Reg) {
        if let Some((base, parked)) = self.function.registers.to_spill() {
            return self.spilled(expr, dst, base, parked);
        }
        let mark = self.mark();
        if let Some(constant) = self.fold(expr) {
            self.load_const(constant, dst, expr.span);
        } else {
            self.expr_kind(expr, dst);
        }
        self.release(mark);
    }

    fn expr_kind(&mut self, expr: &'a Expr, dst: Reg) {
        let span = expr.span;
        match &*expr.kind {
            ExprKind::Name(name) => self.load_name(name, dst, span),
            ExprKind::Constant(constant) => self.load_literal(constant, dst, span),
            ExprKind::FString(parts) => self.fstring(parts, dst, span),
            ExprKind::Binary { left, op, right } => self.binary(left, *op, right, dst, span),
            ExprKind::Unary { op, operand } => self.unary(*op, operand, dst, span),
            ExprKind::Bool { op, values } => self.bool_value(*op, values, dst, span),
            ExprKind::Compare { left, rest } => self.compare_value(left, rest, dst, span),
            ExprKind::Call { .. } => self.call(expr, dst),
            ExprKind::Attribute { value, name } => {
                let value = self.operand(value, Some(dst));
                let place = self.attribute_span(expr);
                self.attribute(Op::GetAttr, [dst.0, value.0, 0], &name.name, place);
            }
            ExprKind::Subscript { value, index } => {
                let value = self.operand(value, Some(dst));
                let index = self.operand(index, None);
                self.emit(Op::GetItem, [dst.0, value.0, index.0], 0, span);
            }
            ExprKind::Slice { lower, upper, step } => {
                let bounds = [lower.as_ref(), upper.as_ref(), step.as_ref()];
                self.slice(bounds, dst, span);
            }
            ExprKind::Starred(value) => self.expr_to(value, dst),
            ExprKind::IfExp { test, body, orelse } => {
                self.if_value([test, body, orelse], dst, span)
            }
            ExprKind::Walrus { name, value } => {
                self.expr_to(value, dst);
                self.store_name(&name.name, dst, name.span);
            }
            ExprKind::Lambda { .. } => self.lambda(expr, dst),
            ExprKind::Tuple(items) => self.tuple(items, dst, span),
            ExprKind::List(items) => self.list(items, dst, span),
            ExprKind::Set(items) => self.set(items, dst, span),
            ExprKind::Dict(items) => self.dict(items, dst, span),
            ExprKind::Comprehension { .. } => self.comprehension(expr, dst),
            ExprKind::Yield(value) => self.yield_value(value.as_ref(), dst, span),
            ExprKind::YieldFrom(value) => self.yield_from(value, dst, span),
            ExprKind::Await(value) => self.await_value(value, dst, span),
        }
    }

    /// Evaluates an expression after parking the expression's temporaries out of reach.
    #[inline(never)]
    fn spilled(
        &mut self,
        expr: &'a Expr,
        dst: Reg,
        base: crate::registers::Mark,
        parked: std::ops::Range<u8>,
    ) {
        let (span, mark) = (expr.span, self.mark());
        let homes: Vec<(u8, u32)> = parked
            .map(|reg| (reg, self.function.registers.alloc_far()))
            .collect();
        for (reg, far) in &homes {
            self.emit(Op::StoreFar, [*reg, 0, 0], *far, span);
        }
        self.release(base);
        let tmp = self.temp();
        self.expr_to(expr, tmp);
        let res = self.function.registers.alloc_far();
        self.emit(Op::StoreFar, [tmp.0, 0, 0], res, span);
        for (reg, far) in &homes {
            self.emit(Op::LoadFar, [*reg, 0, 0], *far, span);
        }
        self.emit(Op::LoadFar, [dst.0, 0, 0], res, span);
        self.release(mark);
    }

    fn unary(&mut self, op: UnaryOp, operand: &'a Expr, dst: Reg, span: Span) {
        let op = match op {
            UnaryOp::Not => Op::Not,
            UnaryOp::Neg => Op::Neg,
            UnaryOp::Pos => Op::Pos,
            UnaryOp::Invert => Op::Invert,
        };
        let operand = self.operand(operand, Some(dst));
        self.emit(op, [dst.0, operand.0, 0], 0, span);
    }

    fn if_value(&mut self, [test, body, orelse]: [&'a Expr; 3], dst: Reg, span: Span) {
        let (otherwise, end) = (self.function.new_label(), self.function.new_label());
        self.branch(test, false, otherwise, span);
        self.expr_to(body, dst);
        self.jump(end, body.span);
        self.function.place(otherwise);
        self.expr_to(orelse, dst);
        self.function.place(end);
    }

    fn slice(&mut self, bounds: [Option<&'a Expr>; 3], dst: Reg, span: Span) {
        let at = self.function.registers.alloc_many(3);
        for (idx, bound) in bounds.into_iter().enumerate() {
            match bound {
                Some(bound) => self.expr_to(bound, at.plus(idx)),
                None => self.load_const(Constant::None, at.plus(idx), span),
            }
        }
        self.emit(Op::BuildSlice, [dst.0, at.0, 0], 0, span);
    }

    fn yield_value(&mut self, value: Option<&'a Expr>, dst: Reg, span: Span) {
        let value = match value {
            Some(value) => self.operand(value, Some(dst)),
            None => {
                let none = self.temp();
                self.load_const(Constant::None, none, span);
                none
            }
        };
        self.emit(Op::Yield, [dst.0, value.0, 0], 0, span);
    }

    fn yield_from(&mut self, value: &'a Expr, dst: Reg, span: Span) {
        let sent = self.temp();
        let iter = self.temp();
        let value = self.operand(value, Some(iter));
        self.emit(Op::Iter, [iter.0, value.0, 0], 0, span);
        self.delegate(sent, iter, span);
        self.copy(sent, dst, span);
    }

    /// Emits an attribute instruction; private names carry the class's.
    pub(crate) fn attribute(&mut self, op: Op, fields: [u8; 3], name: &str, span: Span) {
        let name = self.scope().mangle(name);
        self.emit_site(op, fields, &name, span);
    }

    /// Where a traceback marks an attribute: when it stands on a later line than its object begins, only the name.
    pub(crate) fn attribute_span(&self, expr: &Expr) -> Span {
        let ExprKind::Attribute { name, .. } = &*expr.kind else {
            return expr.span;
        };
        let start = self.file.position(expr.span.start).line;
        if start == self.file.position(expr.span.end).line {
            expr.span
        } else {
            name.span
        }
    }

    /// Loads a literal of the tree. The library makes imaginary numbers.
    pub(crate) fn load_literal(&mut self, constant: &ast::Constant, dst: Reg, span: Span) {
        if let Some(constant) = literal(constant) {
            self.load_const(constant, dst, span);
        } else if let ast::Constant::Imaginary(value) = constant {
            let number = self.temp();
            self.load_const(Constant::Float(*value), number, span);
            self.call_builtin("_imaginary", &[number], dst, span);
        }
    }

    /// Loads a literal.
    pub(crate) fn load_const(&mut self, constant: Constant, dst: Reg, span: Span) {
        if !self.function.is_reachable() {
            return;
        }
        if let Constant::Int(value) = &constant
            && let Ok(value) = i32::try_from(value)
        {
            return self.emit(Op::LoadInt, [dst.0, 0, 0], value as u32, span);
        }
        let constant = self.function.constant(constant);
        self.emit(Op::LoadConst, [dst.0, 0, 0], constant, span);
    }

    /// The value of an expression that is the same each time and cannot fail.
    pub(crate) fn fold(&self, expr: &Expr) -> Option<Constant> {
        match &*expr.kind {
            ExprKind::Constant(constant) => literal(constant),
            ExprKind::Unary { op, operand } => fold_unary(*op, &self.fold_number(operand)?),
            ExprKind::Tuple(items) => {
                let items = items
                    .iter()
                    .map(|it| self.fold(it))
                    .collect::<Option<_>>()?;
                Some(Constant::Tuple(items))
            }
            ExprKind::Name(name) if name == "__debug__" => Some(Constant::True),
            _ => None,
        }
    }

    /// Looks no deeper than one sign, so that a tower of them is not walked again at each level.
    fn fold_number(&self, expr: &Expr) -> Option<Constant> {
        match &*expr.kind {
            ExprKind::Constant(constant) => literal(constant),
            _ => None,
        }
    }
}

fn fold_unary(op: UnaryOp, value: &Constant) -> Option<Constant> {
    match (op, value) {
        (UnaryOp::Neg, Constant::Int(value)) => Some(Constant::Int(-value)),
        (UnaryOp::Neg, Constant::Float(value)) => Some(Constant::Float(-value)),
        (UnaryOp::Pos, Constant::Int(_) | Constant::Float(_)) => Some(value.clone()),
        (UnaryOp::Invert, Constant::Int(value)) => Some(Constant::Int(-value - 1)),
        (UnaryOp::Not, Constant::True) => Some(Constant::False),
        (UnaryOp::Not, Constant::False | Constant::None) => Some(Constant::True),
        _ => None,
    }
}

/// A literal of the tree as one of the code, unless it must be made when the code runs.
fn literal(constant: &ast::Constant) -> Option<Constant> {
    Some(match constant {
        ast::Constant::None => Constant::None,
        ast::Constant::True => Constant::True,
        ast::Constant::False => Constant::False,
        ast::Constant::Ellipsis => Constant::Ellipsis,
        ast::Constant::Int(value) => Constant::Int(value.clone()),
        ast::Constant::Float(value) => Constant::Float(*value),
        ast::Constant::Imaginary(_) => return None,
        ast::Constant::Str(text) => Constant::Str(text.as_str().into()),
        ast::Constant::Bytes(bytes) => Constant::Bytes(Arc::from(&bytes[..])),
    })
}
