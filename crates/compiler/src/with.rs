//! `with` and `async with`: the exit method is kept ready in its call area while the body runs.

use dormouse_bytecode::{Constant, Op};
use dormouse_source::Span;
use dormouse_syntax::ast::{Expr, Stmt, WithItem};

use crate::awaiting::Awaited;
use crate::compiler::Compiler;
use crate::function::Block;
use crate::registers::Reg;

impl<'a> Compiler<'a> {
    pub(crate) fn with_stmt(
        &mut self,
        items: &'a [WithItem],
        body: &'a [Stmt],
        is_async: bool,
        span: Span,
    ) {
        let Some((item, inner)) = items.split_first() else {
            return self.body(body);
        };
        let mark = self.mark();
        // The caught pair lies below the call area, for a call leaves nothing above its start.
        let area = self.function.registers.alloc_many(5).plus(2);
        let ready = self.mark();
        let entered = self.enter(&item.context, area, is_async, span);
        let outer = self.function.handler;
        let block = Block::With {
            area,
            is_async,
            span,
            outer,
        };
        let done = self.function.new_label();
        let caught = self.guarded(Some(block), |it| {
            if let Some(target) = &item.target {
                it.assign_from(target, entered);
            }
            it.release(ready);
            let base = it.function.registers.raise_base();
            it.with_stmt(inner, body, is_async, span);
            it.function.registers.restore_base(base);
        });
        self.release(mark);
        self.function.registers.alloc_many(8);
        self.exit_in_place(area, is_async, span);
        self.jump(done, span);
        self.release(mark);
        self.exit_caught(caught, (area, outer), is_async, span);
        self.function.place(done);
        self.release(mark);
    }

    /// Looks up both methods, as CPython does, and calls the first; returns its result's register.
    fn enter(&mut self, context: &'a Expr, area: Reg, is_async: bool, span: Span) -> Reg {
        let entering = self.function.registers.alloc_many(3);
        let manager = self.operand(context, Some(entering));
        // The lookup of the second method needs the manager after the first has been readied.
        let (first, enter, exit) = if is_async {
            (2, "__aenter__", "__aexit__")
        } else {
            (0, "__enter__", "__exit__")
        };
        let fields = [entering.0, manager.0, first];
        self.emit_name(Op::GetSpecial, fields, enter, span);
        let fields = [area.0, manager.0, first + 1];
        self.emit_name(Op::GetSpecial, fields, exit, span);
        let fields = [entering.0, entering.0, 0];
        self.emit(Op::CallMethod, fields, 0, span);
        if is_async {
            self.wait_for(entering, Awaited::Enter, entering, span);
        }
        entering
    }

    /// `__exit__(None, None, None)` on the way out of a body, where the result of a `return` may be pending above
    /// the call area: the call is made from a copy.
    pub(crate) fn exit_early(&mut self, area: Reg, is_async: bool, span: Span) {
        let mark = self.mark();
        let copy = self.function.registers.alloc_many(6);
        self.copy(area.plus(1), copy.plus(1), span);
        self.copy(area.plus(2), copy.plus(2), span);
        self.exit_in_place(copy, is_async, span);
        self.release(mark);
    }

    fn exit_in_place(&mut self, area: Reg, is_async: bool, span: Span) {
        for idx in 0..3 {
            self.load_const(Constant::None, area.plus(3 + idx), span);
        }
        self.call_exit(area, is_async, span);
    }

    /// Calls the exit method, whose arguments are in place; its result comes to where the area begins.
    fn call_exit(&mut self, area: Reg, is_async: bool, span: Span) {
        self.emit(Op::CallMethod, [area.0, area.0, 3], 0, span);
        if is_async {
            self.wait_for(area, Awaited::Exit, area, span);
        }
    }

    fn exit_caught(
        &mut self,
        (label, flow): (crate::function::Label, Option<crate::flow::LocalSet>),
        (area, outer): (Reg, Option<crate::function::Label>),
        is_async: bool,
        span: Span,
    ) {
        let caught = Reg(area.0.saturating_sub(2));
        let mark = self.mark();
        self.function.registers.alloc_many(8);
        self.function.place_with(label, flow);
        self.emit(Op::Catch, [caught.0, 0, 0], 0, span);
        let [unwind, swallow] = [(); 2].map(|()| self.function.new_label());
        self.function.handler = Some(unwind);
        self.emit(Op::ExcInfo, [area.plus(3).0, caught.0, 0], 0, span);
        self.call_exit(area, is_async, span);
        self.function
            .jump(Op::JumpIf, [area.0, 0, 0], swallow, span);
        self.function.handler = outer;
        self.emit(Op::Reraise, [caught.0, 0, 0], 0, span);
        self.unwinder(caught, unwind, span);
        self.function.place(swallow);
        self.emit(Op::EndCatch, [caught.0, 0, 0], 0, span);
        self.release(mark);
    }
}
