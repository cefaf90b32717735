//! Assignment in all its forms, and `del`.

use dormouse_bytecode::{Constant, Op};
use dormouse_source::Span;
use dormouse_syntax::ast::{BinaryOp, Expr, ExprKind, Stmt, StmtKind};

use crate::compiler::Compiler;
use crate::registers::Reg;
use crate::scope::ScopeKind;

/// The most targets that one unpacking fills; longer lists are unpacked in pieces.
const MAX_UNPACKED: usize = 48;

impl<'a> Compiler<'a> {
    pub(crate) fn assign(&mut self, targets: &'a [Expr], value: &'a Expr) {
        if let [target] = targets {
            return self.assign_one(target, value);
        }
        let value = self.operand(value, None);
        for target in targets {
            self.assign_from(target, value);
        }
    }

    fn assign_one(&mut self, target: &'a Expr, value: &'a Expr) {
        match (&*target.kind, &*value.kind) {
            (ExprKind::Name(name), _) if self.near_local(name).is_some() => {
                if let Some(reg) = self.near_local(name) {
                    self.expr_to(value, reg);
                    self.mark_bound(name);
                }
            }
            (ExprKind::Tuple(targets) | ExprKind::List(targets), ExprKind::Tuple(values))
                if is_pairwise(targets, values) =>
            {
                let at = self.neighbours(values.iter());
                for (idx, target) in targets.iter().enumerate() {
                    self.assign_from(target, at.plus(idx));
                }
            }
            _ => {
                let value = self.operand(value, None);
                self.assign_from(target, value);
            }
        }
    }

    /// Binds a target to what `src` holds.
    pub(crate) fn assign_from(&mut self, target: &'a Expr, src: Reg) {
        let mark = self.mark();
        match &*target.kind {
            ExprKind::Name(name) => self.store_name(name, src, target.span),
            ExprKind::Attribute { value, name } => {
                let value = self.operand(value, None);
                let place = self.attribute_span(target);
                let fields = [value.0, src.0, 0];
                self.attribute(Op::SetAttr, fields, &name.name, place);
            }
            ExprKind::Subscript { value, index } => {
                let value = self.operand(value, None);
                let index = self.operand(index, None);
                let fields = [value.0, index.0, src.0];
                self.emit(Op::SetItem, fields, 0, target.span);
            }
            ExprKind::Tuple(targets) | ExprKind::List(targets) => {
                self.unpack(targets, src, target.span);
            }
            ExprKind::Starred(inner) => self.assign_from(inner, src),
            _ => unreachable!("the parser lets only targets through"),
        }
        self.release(mark);
    }

    fn unpack(&mut self, targets: &'a [Expr], src: Reg, span: Span) {
        let is_starred = |it: &Expr| matches!(*it.kind, ExprKind::Starred(_));
        let starred = targets.iter().position(is_starred);
        let n_first = starred.unwrap_or(targets.len());
        if n_first > MAX_UNPACKED {
            return self.unpack_in_pieces(targets, src, span);
        }
        let at = self.function.registers.alloc_many(targets.len());
        let fields = [at.0, src.0, n_first as u8];
        match starred {
            Some(idx) => {
                let n_last = (targets.len() - idx - 1) as u32;
                self.emit(Op::UnpackEx, fields, n_last, span);
            }
            None => self.emit(Op::Unpack, fields, 0, span),
        }
        for (idx, target) in targets.iter().enumerate() {
            self.assign_from(target, at.plus(idx));
        }
    }

    /// Takes the first targets off, and goes on with the list of the rest.
    fn unpack_in_pieces(&mut self, targets: &'a [Expr], src: Reg, span: Span) {
        let rest = self.temp();
        let mut src = src;
        for targets in targets.chunks(MAX_UNPACKED) {
            let mark = self.mark();
            let is_last = targets.len() < MAX_UNPACKED;
            if is_last {
                self.unpack(targets, src, span);
            } else {
                let at = self.function.registers.alloc_many(MAX_UNPACKED + 1);
                let fields = [at.0, src.0, MAX_UNPACKED as u8];
                self.emit(Op::UnpackEx, fields, 0, span);
                self.copy(at.plus(MAX_UNPACKED), rest, span);
                for (idx, target) in targets.iter().enumerate() {
                    self.assign_from(target, at.plus(idx));
                }
                src = rest;
            }
            self.release(mark);
        }
    }

    pub(crate) fn aug_assign(
        &mut self,
        target: &'a Expr,
        op: BinaryOp,
        value: &'a Expr,
        span: Span,
    ) {
        match &*target.kind {
            ExprKind::Name(name) => {
                let old = self.operand(target, None);
                let dst = self.near_local(name).unwrap_or(old);
                self.binary_with(old, op, value, dst, true, span);
                if self.near_local(name).is_none() {
                    self.store_name(name, dst, target.span);
                }
            }
            ExprKind::Attribute {
                value: object,
                name,
            } => {
                let object = self.operand(object, None);
                let res = self.temp();
                let place = self.attribute_span(target);
                self.attribute(Op::GetAttr, [res.0, object.0, 0], &name.name, place);
                self.binary_with(res, op, value, res, true, span);
                self.attribute(Op::SetAttr, [object.0, res.0, 0], &name.name, place);
            }
            ExprKind::Subscript {
                value: object,
                index,
            } => {
                let object = self.operand(object, None);
                let index = self.operand(index, None);
                let res = self.temp();
                self.emit(Op::GetItem, [res.0, object.0, index.0], 0, target.span);
                self.binary_with(res, op, value, res, true, span);
                self.emit(Op::SetItem, [object.0, index.0, res.0], 0, target.span);
            }
            _ => unreachable!("the parser lets only single targets through"),
        }
    }

    pub(crate) fn ann_assign(&mut self, stmt: &'a Stmt) {
        let StmtKind::AnnAssign {
            target,
            annotation,
            value,
            is_simple,
        } = &stmt.kind
        else {
            unreachable!("the caller matched it");
        };
        if let Some(value) = value {
            self.assign_one(target, value);
        }
        let is_kept = !self.scope().kind.is_function();
        match &*target.kind {
            ExprKind::Name(name) if *is_simple && is_kept => {
                self.keep_annotation(name, annotation, stmt.span);
            }
            _ if *is_simple => {}
            kind => {
                if value.is_none() {
                    self.evaluate_target(kind);
                }
                if is_kept && !self.scopes.keeps_annotations_as_text {
                    self.effect(annotation);
                }
            }
        }
    }

    /// `__annotations__[name] = annotation`
    fn keep_annotation(&mut self, name: &str, annotation: &'a Expr, span: Span) {
        let [value, dict, key] = [(); 3].map(|()| self.temp());
        self.annotation(annotation, value);
        let kind = self.scope().kind;
        if kind == ScopeKind::Class || kind == ScopeKind::Module && self.takes_namespace() {
            self.emit_site(Op::GetName, [dict.0, 0, 0], "__annotations__", span);
        } else {
            self.emit_site(Op::GetGlobal, [dict.0, 0, 0], "__annotations__", span);
        }
        let name = self.scope().mangle(name);
        self.load_const(Constant::Str((&*name).into()), key, span);
        self.emit(Op::SetItem, [dict.0, key.0, value.0], 0, span);
    }

    /// Evaluates the parts of a target that is annotated but not assigned.
    fn evaluate_target(&mut self, target: &'a ExprKind) {
        match target {
            ExprKind::Attribute { value, .. } => self.effect(value),
            ExprKind::Subscript { value, index } => {
                self.effect(value);
                self.effect(index);
            }
            _ => {}
        }
    }

    pub(crate) fn delete(&mut self, target: &'a Expr) {
        let mark = self.mark();
        match &*target.kind {
            ExprKind::Name(name) => self.delete_name(name, target.span),
            ExprKind::Attribute { value, name } => {
                let value = self.operand(value, None);
                let name = self.scope().mangle(&name.name);
                let place = self.attribute_span(target);
                self.emit_name(Op::DelAttr, [value.0, 0, 0], &name, place);
            }
            ExprKind::Subscript { value, index } => {
                let value = self.operand(value, None);
                let index = self.operand(index, None);
                self.emit(Op::DelItem, [value.0, index.0, 0], 0, target.span);
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                items.iter().for_each(|it| self.delete(it));
            }
            _ => unreachable!("the parser lets only targets through"),
        }
        self.release(mark);
    }
}

/// Whether a tuple display can be assigned to targets one by one without building it.
fn is_pairwise(targets: &[Expr], values: &[Expr]) -> bool {
    let is_plain = |it: &Expr| !matches!(*it.kind, ExprKind::Starred(_));
    targets.len() == values.len()
        && values.len() <= 16
        && targets.iter().chain(values).all(is_plain)
}
