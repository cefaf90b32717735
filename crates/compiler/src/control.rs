//! `if`, `while`, `for` and `async for`, and the ways out: `return`, `break`, `continue`.
//!
//! A loop's test stands at its bottom, so that each round takes one jump.

use dormouse_bytecode::{Constant, Op};
use dormouse_source::Span;
use dormouse_syntax::ast::{Expr, ExprKind, Stmt, StmtKind};

use crate::compiler::Compiler;
use crate::function::{Block, Label};
use crate::registers::Reg;

impl<'a> Compiler<'a> {
    /// A chain of `elif` is followed without recursion: it may be long.
    pub(crate) fn if_stmt(&mut self, stmt: &'a Stmt) {
        let end = self.function.new_label();
        let mut rest = std::slice::from_ref(stmt);
        while let [Stmt { kind, span }] = rest
            && let StmtKind::If { test, body, orelse } = kind
        {
            let otherwise = self.function.new_label();
            self.branch(test, false, otherwise, *span);
            self.body(body);
            if !orelse.is_empty() {
                self.jump(end, test.span);
            }
            self.function.place(otherwise);
            rest = orelse;
        }
        self.body(rest);
        self.function.place(end);
    }

    pub(crate) fn while_stmt(
        &mut self,
        test: &'a Expr,
        body: &'a [Stmt],
        orelse: &'a [Stmt],
        span: Span,
    ) {
        let [head, again, end] = [(); 3].map(|()| self.function.new_label());
        if self.truth(test) == Some(true) {
            let flow = self.function.flow_without_deleted();
            self.function.place_with(head, flow);
            self.looped(end, head, |it| it.body(body));
            self.jump(head, test.span);
            return self.function.place(end);
        }
        let flow = self.function.flow_without_deleted();
        self.jump(again, test.span);
        self.function.place_with(head, flow);
        let mut names = Vec::new();
        Self::surely_bound(test, &mut names);
        names.into_iter().for_each(|it| self.mark_bound(it));
        self.looped(end, again, |it| it.body(body));
        self.function.place(again);
        self.branch(test, true, head, span);
        self.body(orelse);
        self.function.place(end);
    }

    fn looped(&mut self, on_break: Label, on_continue: Label, body: impl FnOnce(&mut Self)) {
        self.function.blocks.push(Block::Loop {
            on_break,
            on_continue,
        });
        body(self);
        self.function.blocks.pop();
    }

    pub(crate) fn for_stmt(
        &mut self,
        target: &'a Expr,
        iter: &'a Expr,
        body: &'a [Stmt],
        orelse: &'a [Stmt],
        is_async: bool,
        span: Span,
    ) {
        let mark = self.mark();
        let end = self.function.new_label();
        let n_registers = if is_async { 1 } else { 3 };
        let iterator = self.function.registers.alloc_many(n_registers);
        let source = self.operand(iter, Some(iterator));
        let body = |it: &mut Self, next| it.looped(end, next, |it| it.body(body));
        if is_async {
            self.emit(Op::GetAIter, [iterator.0, source.0, 0], 0, span);
            self.iterate_async(iterator, target, span, body);
        } else {
            self.iterate(iterator, source, target, span, body);
        }
        self.release(mark);
        self.body(orelse);
        self.function.place(end);
    }

    /// Runs `body` for every item of `source`; it is handed the label of the next round. Goes on when exhausted.
    pub(crate) fn iterate(
        &mut self,
        iterator: Reg,
        source: Reg,
        target: &'a Expr,
        span: Span,
        body: impl FnOnce(&mut Self, Label),
    ) {
        let [head, next] = [(); 2].map(|()| self.function.new_label());
        self.emit(Op::GetIter, [iterator.0, source.0, 0], 0, span);
        let flow = self.function.flow_without_deleted();
        self.jump(next, span);
        self.function.place_with(head, flow);
        let base = self.function.registers.raise_base();
        let item = self.iteration_register(target);
        if let ExprKind::Name(name) = &*target.kind
            && self.near_local(name) == Some(item)
        {
            self.mark_bound(name);
        } else {
            self.assign_from(target, item);
        }
        body(self, next);
        self.function.registers.restore_base(base);
        self.function.place(next);
        let fields = [item.0, iterator.0, 0];
        self.function.jump(Op::ForNext, fields, head, span);
    }

    fn iteration_register(&mut self, target: &Expr) -> Reg {
        if let ExprKind::Name(name) = &*target.kind
            && let Some(reg) = self.near_local(name)
        {
            return reg;
        }
        self.temp()
    }

    pub(crate) fn return_stmt(&mut self, value: Option<&'a Expr>, span: Span) {
        let mark = self.mark();
        let has_cleanup = self
            .function
            .blocks
            .iter()
            .any(|it| !matches!(it, Block::Loop { .. }));
        if let Some(value) = value
            && let ExprKind::IfExp { test, body, orelse } = &*value.kind
            && !has_cleanup
        {
            let otherwise = self.function.new_label();
            self.branch(test, false, otherwise, value.span);
            self.return_stmt(Some(body), span);
            self.function.place(otherwise);
            return self.return_stmt(Some(orelse), span);
        }
        let res = match value {
            Some(value) if has_cleanup => {
                let res = self.temp();
                self.expr_to(value, res);
                res
            }
            Some(value) => self.operand(value, None),
            None => {
                let res = self.temp();
                self.load_const(Constant::None, res, span);
                res
            }
        };
        self.leave(0, span, |it| it.emit(Op::Return, [res.0, 0, 0], 0, span));
        self.release(mark);
    }

    /// `break` or `continue`.
    pub(crate) fn leave_round(&mut self, is_break: bool, span: Span) {
        let is_loop = |it: &Block<'a>| matches!(it, Block::Loop { .. });
        let Some(depth) = self.function.blocks.iter().rposition(is_loop) else {
            return;
        };
        let Block::Loop {
            on_break,
            on_continue,
        } = self.function.blocks[depth]
        else {
            return;
        };
        let label = if is_break { on_break } else { on_continue };
        self.leave(depth + 1, span, |it| it.jump(label, span));
    }

    /// Runs what the blocks from `depth` up owe on the way out, then `last`.
    fn leave(&mut self, depth: usize, span: Span, last: impl FnOnce(&mut Self)) {
        let blocks = self.function.blocks.clone();
        let handler = self.function.handler;
        while self.function.blocks.len() > depth {
            let Some(block) = self.function.blocks.pop() else {
                break;
            };
            self.leave_block(block, span);
        }
        last(self);
        self.function.blocks = blocks;
        self.function.handler = handler;
    }

    fn leave_block(&mut self, block: Block<'a>, span: Span) {
        match block {
            Block::Loop { .. } => {}
            Block::Except {
                caught,
                name,
                outer,
                span: bound_at,
            } => {
                self.emit(Op::EndCatch, [caught.0, 0, 0], 0, span);
                self.function.handler = outer;
                if let Some(name) = name {
                    self.unbind_exception(name, bound_at);
                }
            }
            Block::Finally { body, outer } => {
                self.function.handler = outer;
                self.body(body);
            }
            Block::FinallyCaught { caught, outer } => {
                self.emit(Op::EndCatch, [caught.0, 0, 0], 0, span);
                self.function.handler = outer;
            }
            Block::With {
                area,
                is_async,
                span,
                outer,
            } => {
                self.function.handler = outer;
                self.exit_early(area, is_async, span);
            }
        }
    }
}
