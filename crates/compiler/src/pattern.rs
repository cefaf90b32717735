//! `match`: each pattern jumps to the next case when it fails; names are bound when a whole pattern has matched.

use dormouse_bytecode::{Constant, Op};
use dormouse_source::Span;
use dormouse_syntax::ast::{self, CompareOp, Expr, Ident, MatchCase, Pattern, PatternKind};

use crate::compiler::Compiler;
use crate::function::Label;
use crate::registers::Reg;

/// Names with the registers that hold what they will be bound to.
type Captures<'a> = Vec<(&'a Ident, Reg)>;

/// What a class pattern needs: the class and its sub-patterns.
type ClassParts<'a> = (&'a Expr, &'a [Pattern], &'a [(Ident, Pattern)]);

impl<'a> Compiler<'a> {
    pub(crate) fn match_stmt(&mut self, subject: &'a Expr, cases: &'a [MatchCase]) {
        let mark = self.mark();
        // A copy: captures of a failed guard may rebind a local that is the subject.
        let subject_reg = self.temp();
        self.expr_to(subject, subject_reg);
        let matching = self.mark();
        let end = self.function.new_label();
        for case in cases {
            let next = self.function.new_label();
            let mut captures = Captures::new();
            self.pattern(&case.pattern, subject_reg, next, &mut captures);
            for (name, reg) in captures {
                self.store_name(&name.name, reg, name.span);
            }
            if let Some(guard) = &case.guard {
                self.branch(guard, false, next, case.pattern.span);
            }
            // No later case is tried once a body runs, so the subject is not kept for it.
            self.release(mark);
            self.body(&case.body);
            self.release(matching);
            self.jump(end, case.pattern.span);
            self.function.place(next);
        }
        self.function.place(end);
        self.release(mark);
    }

    /// Goes on if `subject` matches, else jumps to `fail`. Allocates registers for captures and leaves them allocated.
    fn pattern(
        &mut self,
        pattern: &'a Pattern,
        subject: Reg,
        fail: Label,
        captures: &mut Captures<'a>,
    ) {
        let span = pattern.span;
        match &pattern.kind {
            PatternKind::Value(value) => {
                let mark = self.mark();
                let wanted = (CompareOp::Eq, value);
                self.compare_jump(subject, wanted, false, fail, span);
                self.release(mark);
            }
            PatternKind::Singleton(constant) => self.singleton(constant, subject, fail, span),
            PatternKind::Capture(name) | PatternKind::Star(name) => {
                captures.extend(name.as_ref().map(|it| (it, subject)));
            }
            PatternKind::As { pattern, name } => {
                self.pattern(pattern, subject, fail, captures);
                captures.push((name, subject));
            }
            PatternKind::Or(alternatives) => {
                self.alternatives(alternatives, subject, fail, captures);
            }
            PatternKind::Sequence(items) => {
                self.sequence(items, (subject, span), fail, captures);
            }
            PatternKind::Mapping { items, rest } => {
                self.mapping((items, rest.as_ref()), (subject, span), fail, captures);
            }
            PatternKind::Class {
                class,
                positional,
                keyword,
            } => {
                let parts = (class, &positional[..], &keyword[..]);
                self.class_pattern(parts, (subject, span), fail, captures);
            }
        }
    }

    fn singleton(&mut self, constant: &ast::Constant, subject: Reg, fail: Label, span: Span) {
        if *constant == ast::Constant::None {
            return self
                .function
                .jump(Op::JumpIfNone, [subject.0, 0, 0], fail, span);
        }
        let mark = self.mark();
        let wanted = self.temp();
        self.load_literal(constant, wanted, span);
        let fields = [subject.0, wanted.0, 0];
        self.function.jump(Op::JumpIs, fields, fail, span);
        self.release(mark);
    }

    fn alternatives(
        &mut self,
        alternatives: &'a [Pattern],
        subject: Reg,
        fail: Label,
        captures: &mut Captures<'a>,
    ) {
        let mut names = Vec::new();
        captured_names(&alternatives[0], &mut names);
        let homes = self.function.registers.alloc_many(names.len());
        let matched = self.function.new_label();
        for (idx, alternative) in alternatives.iter().enumerate() {
            let is_last = idx + 1 == alternatives.len();
            let next = if is_last {
                fail
            } else {
                self.function.new_label()
            };
            let mark = self.mark();
            let mut own = Captures::new();
            self.pattern(alternative, subject, next, &mut own);
            for (ident, reg) in own {
                if let Some(at) = names.iter().position(|it| it.name == ident.name) {
                    self.copy(reg, homes.plus(at), ident.span);
                }
            }
            self.release(mark);
            if !is_last {
                self.jump(matched, alternative.span);
                self.function.place(next);
            }
        }
        self.function.place(matched);
        let homes = (0..names.len()).map(|it| homes.plus(it));
        captures.extend(names.into_iter().zip(homes));
    }

    /// Jumps to `fail` unless the builtin says yes.
    fn require(&mut self, builtin: &str, subject: Reg, fail: Label, span: Span) {
        let mark = self.mark();
        let res = self.temp();
        self.call_builtin(builtin, &[subject], res, span);
        self.function
            .jump(Op::JumpUnless, [res.0, 0, 0], fail, span);
        self.release(mark);
    }

    /// Jumps to `fail` unless `len(subject) op n`.
    fn require_len(&mut self, op: CompareOp, n: usize, subject: Reg, fail: Label, span: Span) {
        let mark = self.mark();
        let (len, wanted) = (self.temp(), self.temp());
        self.call_builtin("len", &[subject], len, span);
        self.load_const(Constant::Int(n.into()), wanted, span);
        self.compare_registers_jump(len, op, wanted, false, fail, span);
        self.release(mark);
    }

    fn sequence(
        &mut self,
        items: &'a [Pattern],
        (subject, span): (Reg, Span),
        fail: Label,
        captures: &mut Captures<'a>,
    ) {
        self.require("_match_sequence", subject, fail, span);
        let is_star = |it: &Pattern| matches!(it.kind, PatternKind::Star(_));
        let starred = items.iter().position(is_star);
        match starred {
            Some(_) if items.len() == 1 => {}
            Some(_) => self.require_len(CompareOp::GtE, items.len() - 1, subject, fail, span),
            None => self.require_len(CompareOp::Eq, items.len(), subject, fail, span),
        }
        let at = self.function.registers.alloc_many(items.len());
        let n_first = starred.unwrap_or(items.len()) as u8;
        let fields = [at.0, subject.0, n_first];
        match starred {
            Some(idx) => {
                let n_last = (items.len() - idx - 1) as u32;
                self.emit(Op::UnpackEx, fields, n_last, span);
            }
            None => self.emit(Op::Unpack, fields, 0, span),
        }
        for (idx, item) in items.iter().enumerate() {
            self.pattern(item, at.plus(idx), fail, captures);
        }
    }

    fn mapping(
        &mut self,
        (items, rest): (&'a [(Expr, Pattern)], Option<&'a Ident>),
        (subject, span): (Reg, Span),
        fail: Label,
        captures: &mut Captures<'a>,
    ) {
        self.require("_match_mapping", subject, fail, span);
        if !items.is_empty() {
            self.require_len(CompareOp::GtE, items.len(), subject, fail, span);
        }
        let at = self.function.registers.alloc_many(items.len() + 1);
        let rest_reg = at.plus(items.len());
        let mark = self.mark();
        let (keys, values) = (self.temp(), self.temp());
        let key_exprs: Vec<&'a Expr> = items.iter().map(|(key, _)| key).collect();
        self.tuple_of(&key_exprs, keys, span);
        if !items.is_empty() {
            self.call_builtin("_match_keys", &[subject, keys], values, span);
            self.function
                .jump(Op::JumpIfNone, [values.0, 0, 1], fail, span);
            let fields = [at.0, values.0, items.len() as u8];
            self.emit(Op::Unpack, fields, 0, span);
        }
        if let Some(rest) = rest {
            self.call_builtin("_match_rest", &[subject, keys], rest_reg, span);
            captures.push((rest, rest_reg));
        }
        self.release(mark);
        for (idx, (_, pattern)) in items.iter().enumerate() {
            self.pattern(pattern, at.plus(idx), fail, captures);
        }
    }

    fn class_pattern(
        &mut self,
        (class, positional, keyword): ClassParts<'a>,
        (subject, span): (Reg, Span),
        fail: Label,
        captures: &mut Captures<'a>,
    ) {
        let n = positional.len() + keyword.len();
        let at = self.function.registers.alloc_many(n);
        let mark = self.mark();
        let [class_reg, count, names, values] = [(); 4].map(|()| self.temp());
        self.expr_to(class, class_reg);
        self.load_const(Constant::Int(positional.len().into()), count, span);
        let name = |(it, _): &(Ident, Pattern)| {
            Constant::Str(self.scope().mangle(&it.name).into_owned().into())
        };
        let keyword_names = Constant::Tuple(keyword.iter().map(name).collect());
        self.load_const(keyword_names, names, span);
        let arguments = [subject, class_reg, count, names];
        self.call_builtin("_match_class", &arguments, values, span);
        self.function
            .jump(Op::JumpIfNone, [values.0, 0, 1], fail, span);
        self.emit(Op::Unpack, [at.0, values.0, n as u8], 0, span);
        self.release(mark);
        let patterns = positional.iter().chain(keyword.iter().map(|(_, it)| it));
        for (idx, pattern) in patterns.enumerate() {
            self.pattern(pattern, at.plus(idx), fail, captures);
        }
    }
}

/// The names a pattern binds.
fn captured_names<'a>(pattern: &'a Pattern, names: &mut Vec<&'a Ident>) {
    match &pattern.kind {
        PatternKind::Value(_) | PatternKind::Singleton(_) => {}
        PatternKind::Capture(name) | PatternKind::Star(name) => names.extend(name),
        PatternKind::As { pattern, name } => {
            captured_names(pattern, names);
            names.push(name);
        }
        PatternKind::Or(alternatives) => captured_names(&alternatives[0], names),
        PatternKind::Sequence(items) => items.iter().for_each(|it| captured_names(it, names)),
        PatternKind::Mapping { items, rest } => {
            items.iter().for_each(|(_, it)| captured_names(it, names));
            names.extend(rest);
        }
        PatternKind::Class {
            positional,
            keyword,
            ..
        } => {
            let keyword = keyword.iter().map(|(_, it)| it);
            let inner = positional.iter().chain(keyword);
            inner.for_each(|it| captured_names(it, names));
        }
    }
}
