//! `try`, `raise` and `assert`.
//!
//! A handler starts with `Catch`; its body is guarded by an `Unwind`, which takes back what `Catch` did when the body
//! raises in turn. Both stand inside whatever guards the whole statement, so the exception flies on from there.

use dormouse_bytecode::{Constant, Op};
use dormouse_source::Span;
use dormouse_syntax::ast::{Expr, Handler, Stmt, StmtKind};

use crate::compiler::Compiler;
use crate::condition::marked;
use crate::function::{Block, Label};
use crate::registers::Reg;

impl<'a> Compiler<'a> {
    pub(crate) fn try_stmt(&mut self, stmt: &'a Stmt) {
        let StmtKind::Try {
            body,
            handlers,
            orelse,
            finalbody,
            is_star,
        } = &stmt.kind
        else {
            unreachable!("the caller matched it");
        };
        let with_handlers = |it: &mut Self| {
            if *is_star {
                it.try_except_star(body, handlers, orelse, stmt.span);
            } else {
                it.try_except(body, handlers, orelse, stmt.span);
            }
        };
        if finalbody.is_empty() {
            return with_handlers(self);
        }
        let outer = self.function.handler;
        let block = Block::Finally {
            body: finalbody,
            outer,
        };
        let done = self.function.new_label();
        let caught = self.guarded(Some(block), |it| {
            if handlers.is_empty() {
                it.body(body);
            } else {
                with_handlers(it);
            }
        });
        self.body(finalbody);
        self.jump(done, stmt.span);
        self.handler(caught, stmt.span, |it, caught, unwind| {
            let block = Block::FinallyCaught { caught, outer };
            it.function.blocks.push(block);
            it.body(finalbody);
            it.function.blocks.pop();
            it.function.handler = outer;
            it.emit(Op::Reraise, [caught.0, 0, 0], 0, stmt.span);
            it.unwinder(caught, unwind, stmt.span);
        });
        self.function.place(done);
    }

    /// Compiles a guarded body inside `block`; returns its handler's label, with what is known there, if something
    /// can come to it.
    pub(crate) fn guarded(
        &mut self,
        block: Option<Block<'a>>,
        body: impl FnOnce(&mut Self),
    ) -> (Label, Option<crate::flow::LocalSet>) {
        let label = self.function.new_label();
        let flow = self.function.flow_without_deleted();
        self.function.blocks.extend(block);
        let outer = self.function.handler.replace(label);
        body(self);
        self.function.handler = outer;
        if block.is_some() {
            self.function.blocks.pop();
        }
        let is_used = self.function.is_guard(label);
        (label, flow.filter(|_| is_used))
    }

    /// Emits a handler: `Catch`, then `body` under an unwinder's guard. The body is handed the caught pair and the
    /// unwinder's label, and must restore the outer handler and place the unwinder.
    pub(crate) fn handler(
        &mut self,
        (label, flow): (Label, Option<crate::flow::LocalSet>),
        span: Span,
        body: impl FnOnce(&mut Self, Reg, Label),
    ) {
        let mark = self.mark();
        let caught = self.function.registers.alloc_many(2);
        self.function.place_with(label, flow);
        self.emit(Op::Catch, [caught.0, 0, 0], 0, span);
        let unwind = self.function.new_label();
        let outer = self.function.handler.replace(unwind);
        body(self, caught, unwind);
        self.function.handler = outer;
        self.release(mark);
    }

    /// Places the handler of a handler's body.
    pub(crate) fn unwinder(&mut self, caught: Reg, unwind: Label, span: Span) {
        let is_used = self.function.is_guard(unwind);
        let flow = is_used.then(crate::flow::LocalSet::default);
        self.function.place_with(unwind, flow);
        self.emit(Op::Unwind, [caught.0, 0, 0], 0, span);
    }

    fn try_except(
        &mut self,
        body: &'a [Stmt],
        handlers: &'a [Handler],
        orelse: &'a [Stmt],
        span: Span,
    ) {
        let outer = self.function.handler;
        let done = self.function.new_label();
        let caught = self.guarded(None, |it| it.body(body));
        self.body(orelse);
        self.jump(done, span);
        self.handler(caught, span, |it, caught, unwind| {
            for handler in handlers {
                it.except(handler, caught, (unwind, outer), done);
            }
            it.function.handler = outer;
            it.emit(Op::Reraise, [caught.0, 0, 0], 0, span);
            it.unwinder(caught, unwind, span);
        });
        self.function.place(done);
    }

    fn except(
        &mut self,
        handler: &'a Handler,
        caught: Reg,
        (unwind, outer): (Label, Option<Label>),
        done: Label,
    ) {
        let next = self.function.new_label();
        if let Some(class) = &handler.class {
            let mark = self.mark();
            let class_reg = self.operand(class, None);
            let fields = [caught.0, class_reg.0, 0];
            self.function
                .jump(Op::JumpUnlessMatch, fields, next, handler.span);
            self.release(mark);
        }
        match &handler.name {
            None => self.except_body(handler, caught, None, outer),
            Some(name) => {
                self.store_name(&name.name, caught, name.span);
                self.named_except_body(handler, caught, (unwind, outer), &name.name);
            }
        }
        self.emit(Op::EndCatch, [caught.0, 0, 0], 0, handler.span);
        self.function.handler = outer;
        if let Some(name) = &handler.name {
            self.unbind_exception(&name.name, name.span);
        }
        self.jump(done, handler.span);
        self.function.handler = Some(unwind);
        self.function.place(next);
    }

    fn except_body(
        &mut self,
        handler: &'a Handler,
        caught: Reg,
        name: Option<&'a str>,
        outer: Option<Label>,
    ) {
        self.function.blocks.push(Block::Except {
            caught,
            name,
            outer,
            span: handler.span,
        });
        self.body(&handler.body);
        self.function.blocks.pop();
    }

    /// A body with `as name` has an unwinder of its own, which unbinds the name.
    fn named_except_body(
        &mut self,
        handler: &'a Handler,
        caught: Reg,
        (unwind, outer): (Label, Option<Label>),
        name: &'a str,
    ) {
        let own = self.function.new_label();
        let after = self.function.new_label();
        self.function.handler = Some(own);
        self.except_body(handler, caught, Some(name), outer);
        self.function.handler = Some(unwind);
        self.jump(after, handler.span);
        let flow = self
            .function
            .is_guard(own)
            .then(crate::flow::LocalSet::default);
        let mark = self.mark();
        let inner = self.function.registers.alloc_many(2);
        self.function.place_with(own, flow);
        self.emit(Op::Catch, [inner.0, 0, 0], 0, handler.span);
        self.unbind_exception(name, handler.span);
        self.emit(Op::Reraise, [inner.0, 0, 0], 0, handler.span);
        self.release(mark);
        self.function.place(after);
    }

    /// `name = None; del name`: whatever the body did with the name, this cannot fail.
    pub(crate) fn unbind_exception(&mut self, name: &str, span: Span) {
        if !self.function.is_reachable() {
            return;
        }
        let mark = self.mark();
        let none = self.temp();
        self.load_const(Constant::None, none, span);
        self.store_name(name, none, span);
        self.delete_name(name, span);
        self.release(mark);
    }

    pub(crate) fn raise_stmt(
        &mut self,
        exception: Option<&'a Expr>,
        cause: Option<&'a Expr>,
        span: Span,
    ) {
        let Some(exception) = exception else {
            return self.emit(Op::RaiseAgain, [0; 3], 0, span);
        };
        let mark = self.mark();
        let exception = self.operand(exception, None);
        if let Some(cause) = cause {
            let cause = self.operand(cause, None);
            self.emit(Op::RaiseFrom, [exception.0, cause.0, 0], 0, span);
        } else {
            self.emit(Op::Raise, [exception.0, 0, 0], 0, span);
        }
        self.release(mark);
    }

    pub(crate) fn assert_stmt(&mut self, test: &'a Expr, message: Option<&'a Expr>, span: Span) {
        let mark = self.mark();
        let holds = self.function.new_label();
        self.branch(test, true, holds, span);
        let span = marked(test, span);
        let area = self.function.registers.alloc_many(3);
        let class = area.plus(1);
        self.emit_name(Op::LoadBuiltin, [class.0, 0, 0], "AssertionError", span);
        if let Some(message) = message {
            self.expr_to(message, area.plus(2));
            self.emit(Op::Call, [class.0, area.0, 1], 0, span);
        }
        self.emit(Op::Raise, [class.0, 0, 0], 0, span);
        self.function.place(holds);
        self.release(mark);
    }
}
