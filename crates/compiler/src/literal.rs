//! Displays and f-strings: small ones in one instruction, big ones in batches.

use dormouse_bytecode::{Constant, Op};
use dormouse_source::Span;
use dormouse_syntax::ast::{Conversion, Expr, ExprKind, FStringPart};

use crate::compiler::Compiler;
use crate::registers::Reg;

/// The most items built by one instruction.
const MAX_BATCH: usize = 32;

impl<'a> Compiler<'a> {
    fn fits_batch(&self, n: usize) -> bool {
        n <= MAX_BATCH && self.function.registers.has_room(n)
    }

    /// Evaluates into neighbouring temporaries and returns the first.
    pub(crate) fn neighbours(&mut self, items: impl ExactSizeIterator<Item = &'a Expr>) -> Reg {
        let at = self.function.registers.alloc_many(items.len());
        for (idx, item) in items.enumerate() {
            self.expr_to(item, at.plus(idx));
        }
        at
    }

    fn is_one_batch(&self, items: &[Expr]) -> bool {
        let is_starred = |it: &Expr| matches!(*it.kind, ExprKind::Starred(_));
        self.fits_batch(items.len()) && !items.iter().any(is_starred)
    }

    pub(crate) fn tuple(&mut self, items: &'a [Expr], dst: Reg, span: Span) {
        if self.is_one_batch(items) {
            let at = self.neighbours(items.iter());
            return self.emit(Op::BuildTuple, [dst.0, at.0, items.len() as u8], 0, span);
        }
        let list = self.scratch_for(dst);
        self.list_in(items, list, span);
        self.emit(Op::ListToTuple, [dst.0, list.0, 0], 0, span);
    }

    pub(crate) fn list(&mut self, items: &'a [Expr], dst: Reg, span: Span) {
        if items.len() > 2
            && let Some(constants) = items.iter().map(|it| self.fold(it)).collect()
        {
            let list = self.scratch_for(dst);
            self.emit(Op::BuildList, [list.0, list.0, 0], 0, span);
            self.constants_into(Op::ListExtend, Constant::Tuple(constants), list, span);
            return self.copy(list, dst, span);
        }
        if self.is_one_batch(items) {
            let at = self.neighbours(items.iter());
            return self.emit(Op::BuildList, [dst.0, at.0, items.len() as u8], 0, span);
        }
        let list = self.scratch_for(dst);
        self.list_in(items, list, span);
        self.copy(list, dst, span);
    }

    fn constants_into(&mut self, op: Op, constants: Constant, dst: Reg, span: Span) {
        let tmp = self.temp();
        self.load_const(constants, tmp, span);
        self.emit(op, [dst.0, tmp.0, 0], 0, span);
    }

    /// Builds a list item by item in a temporary.
    fn list_in(&mut self, items: &'a [Expr], list: Reg, span: Span) {
        self.emit(Op::BuildList, [list.0, list.0, 0], 0, span);
        self.extend(items, list, [Op::ListAppend, Op::ListExtend], span);
    }

    fn extend(&mut self, items: &'a [Expr], dst: Reg, [add, update]: [Op; 2], span: Span) {
        for item in items {
            let mark = self.mark();
            if let ExprKind::Starred(inner) = &*item.kind {
                let inner = self.operand(inner, None);
                self.emit(update, [dst.0, inner.0, 0], 0, span);
            } else {
                let item = self.operand(item, None);
                self.emit(add, [dst.0, item.0, 0], 0, span);
            }
            self.release(mark);
        }
    }

    pub(crate) fn set(&mut self, items: &'a [Expr], dst: Reg, span: Span) {
        if items.len() > 2
            && let Some(constants) = items.iter().map(|it| self.fold(it)).collect()
        {
            let set = self.scratch_for(dst);
            self.emit(Op::BuildSet, [set.0, set.0, 0], 0, span);
            self.constants_into(Op::SetUpdate, Constant::FrozenSet(constants), set, span);
            return self.copy(set, dst, span);
        }
        if self.is_one_batch(items) {
            let at = self.neighbours(items.iter());
            return self.emit(Op::BuildSet, [dst.0, at.0, items.len() as u8], 0, span);
        }
        let set = self.scratch_for(dst);
        self.emit(Op::BuildSet, [set.0, set.0, 0], 0, span);
        self.extend(items, set, [Op::SetAdd, Op::SetUpdate], span);
        self.copy(set, dst, span);
    }

    pub(crate) fn dict(&mut self, items: &'a [(Option<Expr>, Expr)], dst: Reg, span: Span) {
        let has_merges = items.iter().any(|(key, _)| key.is_none());
        if !has_merges && self.fits_batch(2 * items.len()) {
            let flat = items
                .iter()
                .flat_map(|(key, value)| key.iter().chain([value]));
            let flat: Vec<&'a Expr> = flat.collect();
            let at = self.neighbours(flat.into_iter());
            return self.emit(Op::BuildDict, [dst.0, at.0, items.len() as u8], 0, span);
        }
        let dict = self.scratch_for(dst);
        self.emit(Op::BuildDict, [dict.0, dict.0, 0], 0, span);
        for (key, value) in items {
            let mark = self.mark();
            if let Some(key) = key {
                let key = self.operand(key, None);
                let value = self.operand(value, None);
                self.emit(Op::DictSet, [dict.0, key.0, value.0], 0, span);
            } else {
                let value = self.operand(value, None);
                self.emit(Op::DictMerge, [dict.0, value.0, 0], 0, span);
            }
            self.release(mark);
        }
        self.copy(dict, dst, span);
    }

    pub(crate) fn fstring(&mut self, parts: &'a [FStringPart], dst: Reg, span: Span) {
        match parts {
            [] => return self.load_const(Constant::Str("".into()), dst, span),
            [part] => return self.fstring_part(part, dst, span),
            _ => {}
        }
        let batch = if self.fits_batch(parts.len().min(MAX_BATCH)) {
            MAX_BATCH
        } else {
            2
        };
        let at = self.function.registers.alloc_many(batch.min(parts.len()));
        let mut n = 0;
        for part in parts {
            if n == batch {
                self.emit(Op::BuildString, [at.0, at.0, n as u8], 0, span);
                n = 1;
            }
            self.fstring_part(part, at.plus(n), span);
            n += 1;
        }
        self.emit(Op::BuildString, [dst.0, at.0, n as u8], 0, span);
    }

    fn fstring_part(&mut self, part: &'a FStringPart, dst: Reg, span: Span) {
        let mark = self.mark();
        match part {
            FStringPart::Text(text) => {
                self.load_const(Constant::Str(text.as_str().into()), dst, span);
            }
            FStringPart::Field {
                value,
                conversion,
                spec,
            } => {
                let at = self.function.registers.alloc_many(2);
                self.expr_to(value, at);
                self.fstring(spec, at.plus(1), span);
                let conversion = match conversion {
                    Conversion::None => 0,
                    Conversion::Str => 1,
                    Conversion::Repr => 2,
                    Conversion::Ascii => 3,
                };
                self.emit(Op::FormatValue, [dst.0, at.0, conversion], 0, span);
            }
        }
        self.release(mark);
    }
}
