//! `await` and `async for`: a `YieldFrom` on what `GetAwaitable` or `GetANext` says to wait for.

use dormouse_bytecode::{Constant, Op};
use dormouse_source::Span;
use dormouse_syntax::ast::Expr;

use crate::compiler::Compiler;
use crate::function::Label;
use crate::registers::Reg;

/// Where what is awaited comes from; an error says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Awaited {
    /// An expression, or a comprehension.
    Value = 0,
    /// `__aenter__`.
    Enter = 1,
    /// `__aexit__`.
    Exit = 2,
}

impl<'a> Compiler<'a> {
    pub(crate) fn await_value(&mut self, value: &'a Expr, dst: Reg, span: Span) {
        let value = self.operand(value, None);
        self.wait_for(value, Awaited::Value, dst, span);
    }

    /// Waits for an awaitable; `dst` may be the same register.
    pub(crate) fn wait_for(&mut self, awaitable: Reg, source: Awaited, dst: Reg, span: Span) {
        let mark = self.mark();
        let iterator = self.temp();
        let fields = [iterator.0, awaitable.0, source as u8];
        self.emit(Op::GetAwaitable, fields, 0, span);
        let sent = self.temp();
        self.delegate(sent, iterator, span);
        self.copy(sent, dst, span);
        self.release(mark);
    }

    /// Runs an iterator to its end, whose result comes to `result`.
    pub(crate) fn delegate(&mut self, result: Reg, iterator: Reg, span: Span) {
        self.load_const(Constant::None, result, span);
        self.emit(Op::YieldFrom, [result.0, iterator.0, 0], 0, span);
    }

    /// Runs `body` for every item of an asynchronous iterator; it is handed the label of the next round. Goes on when
    /// waiting for the next item has raised StopAsyncIteration.
    pub(crate) fn iterate_async(
        &mut self,
        iterator: Reg,
        target: &'a Expr,
        span: Span,
        body: impl FnOnce(&mut Self, Label),
    ) {
        let next = self.function.new_label();
        let flow = self.function.flow_without_deleted();
        self.function.place_with(next, flow);
        let base = self.function.registers.raise_base();
        let item = self.temp();
        let caught = self.guarded(None, |it| {
            let step = it.temp();
            it.emit(Op::GetANext, [step.0, iterator.0, 0], 0, span);
            it.delegate(item, step, span);
        });
        self.assign_from(target, item);
        body(self, next);
        self.jump(next, span);
        self.function.registers.restore_base(base);
        self.until_stopped(caught, span);
    }

    /// The handler of waiting for an item: the end goes on behind it, all else flies on.
    fn until_stopped(&mut self, caught: (Label, Option<crate::flow::LocalSet>), span: Span) {
        let [other, done] = [(); 2].map(|()| self.function.new_label());
        let outer = self.function.handler;
        self.handler(caught, span, |it, caught, unwind| {
            let mark = it.mark();
            let class = it.temp();
            it.emit_name(Op::LoadBuiltin, [class.0, 0, 0], "StopAsyncIteration", span);
            let fields = [caught.0, class.0, 0];
            it.function.jump(Op::JumpUnlessMatch, fields, other, span);
            it.release(mark);
            it.function.handler = outer;
            it.emit(Op::EndCatch, [caught.0, 0, 0], 0, span);
            it.jump(done, span);
            it.function.place(other);
            it.emit(Op::Reraise, [caught.0, 0, 0], 0, span);
            it.unwinder(caught, unwind, span);
        });
        self.function.place(done);
    }
}
