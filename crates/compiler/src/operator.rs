//! Arithmetic, comparisons and the two short-circuit operators, as values.

use dormouse_bytecode::{Constant, Op};
use dormouse_source::Span;
use dormouse_syntax::ast::{BinaryOp, BoolOp, CompareOp, Expr, ExprKind};

use crate::compiler::Compiler;
use crate::function::Label;
use crate::registers::Reg;

impl<'a> Compiler<'a> {
    pub(crate) fn binary(
        &mut self,
        left: &'a Expr,
        op: BinaryOp,
        right: &'a Expr,
        dst: Reg,
        span: Span,
    ) {
        let left = self.operand(left, Some(dst));
        self.binary_with(left, op, right, dst, false, span);
    }

    /// `dst = left op right`, where the left operand is computed already.
    pub(crate) fn binary_with(
        &mut self,
        left: Reg,
        op: BinaryOp,
        right: &'a Expr,
        dst: Reg,
        is_augmented: bool,
        span: Span,
    ) {
        let flag = u8::from(is_augmented);
        if let Some(value) = self.immediate(right)
            && let Some(op) = immediate_op(op)
        {
            return self.emit(op, [dst.0, left.0, flag], value as u32, span);
        }
        let scratch = (left != dst).then_some(dst);
        let right = self.operand(right, scratch);
        let fields = [dst.0, left.0, right.0];
        self.emit(binary_op(op), fields, flag.into(), span);
    }

    fn immediate(&self, expr: &Expr) -> Option<i32> {
        match self.fold(expr)? {
            Constant::Int(value) => i32::try_from(&value).ok(),
            _ => None,
        }
    }

    /// The value of a literal that fits a signed byte.
    pub(crate) fn short_immediate(&self, expr: &Expr) -> Option<i8> {
        i8::try_from(self.immediate(expr)?).ok()
    }

    /// `and` and `or`: the first operand that decides.
    pub(crate) fn bool_value(&mut self, op: BoolOp, values: &'a [Expr], dst: Reg, span: Span) {
        let res = self.scratch_for(dst);
        let end = self.function.new_label();
        let jump = match op {
            BoolOp::And => Op::JumpUnless,
            BoolOp::Or => Op::JumpIf,
        };
        for (idx, value) in values.iter().enumerate() {
            self.expr_to(value, res);
            if idx + 1 < values.len() {
                self.function.jump(jump, [res.0, 0, 0], end, span);
            }
        }
        self.function.place(end);
        self.copy(res, dst, span);
    }

    /// `dst` if it may be written early, else a new temporary.
    pub(crate) fn scratch_for(&mut self, dst: Reg) -> Reg {
        if self.function.registers.is_temporary(dst) {
            dst
        } else {
            self.temp()
        }
    }

    pub(crate) fn compare_value(
        &mut self,
        left: &'a Expr,
        rest: &'a [(CompareOp, Expr)],
        dst: Reg,
        span: Span,
    ) {
        if let [(op, right)] = rest {
            let left = self.operand(left, Some(dst));
            let right = self.compared(*op, right, (left != dst).then_some(dst));
            return self.comparison(*op, left, right, dst, span);
        }
        let res = self.scratch_for(dst);
        let end = self.function.new_label();
        // Two operands are alive at a time, however long the chain is.
        let scratch = [self.temp(), self.temp()];
        let mut left = self.operand(left, Some(scratch[0]));
        for (idx, (op, right)) in rest.iter().enumerate() {
            let right = self.compared(*op, right, Some(scratch[(idx + 1) % 2]));
            self.comparison(*op, left, right, res, span);
            if idx + 1 < rest.len() {
                self.function.jump(Op::JumpUnless, [res.0, 0, 0], end, span);
            }
            left = right;
        }
        self.function.place(end);
        self.copy(res, dst, span);
    }

    /// The right operand of a comparison: a set literal that is only searched becomes a constant.
    pub(crate) fn compared(&mut self, op: CompareOp, right: &'a Expr, scratch: Option<Reg>) -> Reg {
        if matches!(op, CompareOp::In | CompareOp::NotIn)
            && let Some(constant) = self.fold_searched(right)
        {
            let dst = match scratch {
                Some(reg) if self.function.registers.is_temporary(reg) => reg,
                _ => self.temp(),
            };
            self.load_const(constant, dst, right.span);
            return dst;
        }
        self.operand(right, scratch)
    }

    fn fold_searched(&self, right: &Expr) -> Option<Constant> {
        let fold_all = |items: &[Expr]| -> Option<Vec<Constant>> {
            items.iter().map(|it| self.fold(it)).collect()
        };
        match &*right.kind {
            ExprKind::Set(items) => Some(Constant::FrozenSet(fold_all(items)?)),
            ExprKind::List(items) => Some(Constant::Tuple(fold_all(items)?)),
            _ => None,
        }
    }

    fn comparison(&mut self, op: CompareOp, left: Reg, right: Reg, dst: Reg, span: Span) {
        let (op, flag) = match op {
            CompareOp::Eq => (Op::Eq, 0),
            CompareOp::NotEq => (Op::Ne, 0),
            CompareOp::Lt => (Op::Lt, 0),
            CompareOp::LtE => (Op::Le, 0),
            CompareOp::Gt => (Op::Gt, 0),
            CompareOp::GtE => (Op::Ge, 0),
            CompareOp::Is => (Op::Is, 1),
            CompareOp::IsNot => (Op::Is, 0),
            CompareOp::In => (Op::Contains, 1),
            CompareOp::NotIn => (Op::Contains, 0),
        };
        self.emit(op, [dst.0, left.0, right.0], flag, span);
    }

    /// Jumps to `label` if the truth of `left op right` is `sense`, `left` being computed already; returns the
    /// right operand's register, if it was computed into one.
    pub(crate) fn compare_jump(
        &mut self,
        left: Reg,
        (op, right): (CompareOp, &'a Expr),
        sense: bool,
        label: Label,
        span: Span,
    ) {
        let c = u8::from(sense);
        if let Some(jump) = immediate_jump(op)
            && let Some(value) = self.short_immediate(right)
        {
            return self
                .function
                .jump(jump, [left.0, value as u8, c], label, span);
        }
        if let Some(sense) = identity_sense(op, sense)
            && self.fold(right) == Some(Constant::None)
        {
            return self
                .function
                .jump(Op::JumpIfNone, [left.0, 0, sense], label, span);
        }
        let right = self.compared(op, right, None);
        self.compare_registers_jump(left, op, right, sense, label, span);
    }

    pub(crate) fn compare_registers_jump(
        &mut self,
        left: Reg,
        op: CompareOp,
        right: Reg,
        sense: bool,
        label: Label,
        span: Span,
    ) {
        if let Some((jump, _)) = register_jump(op) {
            let c = identity_sense(op, sense).unwrap_or(u8::from(sense));
            return self.function.jump(jump, [left.0, right.0, c], label, span);
        }
        let res = self.temp();
        self.comparison(op, left, right, res, span);
        let jump = if sense { Op::JumpIf } else { Op::JumpUnless };
        self.function.jump(jump, [res.0, 0, 0], label, span);
    }
}

/// For `is` and `is not`: the flag with which an identity jump is taken when the comparison's truth is `sense`.
fn identity_sense(op: CompareOp, sense: bool) -> Option<u8> {
    match op {
        CompareOp::Is => Some(u8::from(sense)),
        CompareOp::IsNot => Some(u8::from(!sense)),
        _ => None,
    }
}

fn register_jump(op: CompareOp) -> Option<(Op, Op)> {
    match op {
        CompareOp::Eq => Some((Op::JumpEq, Op::JumpEqImm)),
        CompareOp::NotEq => Some((Op::JumpNe, Op::JumpNeImm)),
        CompareOp::Lt => Some((Op::JumpLt, Op::JumpLtImm)),
        CompareOp::LtE => Some((Op::JumpLe, Op::JumpLeImm)),
        CompareOp::Gt => Some((Op::JumpGt, Op::JumpGtImm)),
        CompareOp::GtE => Some((Op::JumpGe, Op::JumpGeImm)),
        CompareOp::Is | CompareOp::IsNot => Some((Op::JumpIs, Op::JumpIs)),
        CompareOp::In | CompareOp::NotIn => None,
    }
}

fn immediate_jump(op: CompareOp) -> Option<Op> {
    let (_, jump) = register_jump(op)?;
    (jump != Op::JumpIs).then_some(jump)
}

fn immediate_op(op: BinaryOp) -> Option<Op> {
    match op {
        BinaryOp::Add => Some(Op::AddImm),
        BinaryOp::Sub => Some(Op::SubImm),
        _ => None,
    }
}

fn binary_op(op: BinaryOp) -> Op {
    match op {
        BinaryOp::Add => Op::Add,
        BinaryOp::Sub => Op::Sub,
        BinaryOp::Mul => Op::Mul,
        BinaryOp::MatMul => Op::MatMul,
        BinaryOp::TrueDiv => Op::TrueDiv,
        BinaryOp::FloorDiv => Op::FloorDiv,
        BinaryOp::Mod => Op::Mod,
        BinaryOp::Pow => Op::Pow,
        BinaryOp::LeftShift => Op::LeftShift,
        BinaryOp::RightShift => Op::RightShift,
        BinaryOp::BitAnd => Op::BitAnd,
        BinaryOp::BitOr => Op::BitOr,
        BinaryOp::BitXor => Op::BitXor,
    }
}
