//! `except*`: each clause takes its part out of the group that was raised, and what they raise in turn is raised as a
//! group when all have run. The library keeps the account.

use dormouse_bytecode::Op;
use dormouse_source::Span;
use dormouse_syntax::ast::{Handler, Stmt};

use crate::compiler::Compiler;
use crate::function::Label;
use crate::registers::Reg;

/// What all clauses of a statement share.
#[derive(Clone, Copy)]
struct Account {
    /// The exception that was caught, and the one handled before.
    caught: Reg,
    /// The library's list: the exception, what no clause has taken yet, and what the clauses have raised.
    list: Reg,
    /// Takes back what `Catch` did.
    unwind: Label,
}

impl<'a> Compiler<'a> {
    pub(crate) fn try_except_star(
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
            let list = it.temp();
            it.call_builtin("_group_begin", &[caught], list, span);
            let account = Account {
                caught,
                list,
                unwind,
            };
            for handler in handlers {
                it.except_star(handler, account);
            }
            let nothing = it.function.new_label();
            it.call_builtin("_group_end", &[list], list, span);
            let fields = [list.0, 0, 1];
            it.function.jump(Op::JumpIfNone, fields, nothing, span);
            it.copy(list, caught, span);
            it.function.handler = outer;
            it.emit(Op::Reraise, [caught.0, 0, 0], 0, span);
            it.function.place(nothing);
            it.emit(Op::EndCatch, [caught.0, 0, 0], 0, span);
            it.jump(done, span);
            it.unwinder(caught, unwind, span);
        });
        self.function.place(done);
    }

    /// One clause: handles its part of the group, if there is one.
    fn except_star(&mut self, handler: &'a Handler, account: Account) {
        let next = self.function.new_label();
        let mark = self.mark();
        // `EndCatch` makes the second of a pair the exception being handled: here the part, afterwards the whole again.
        let part = self.function.registers.alloc_many(2);
        let whole = self.function.registers.alloc_many(2);
        self.copy(account.caught, part, handler.span);
        self.copy(account.caught, whole, handler.span);
        self.copy(account.caught, whole.plus(1), handler.span);
        if let Some(class) = &handler.class {
            let class = self.operand(class, None);
            let taken = part.plus(1);
            self.call_builtin("_group_take", &[account.list, class], taken, handler.span);
        }
        let fields = [part.0 + 1, 0, 1];
        self.function
            .jump(Op::JumpIfNone, fields, next, handler.span);
        let caught = self.guarded(None, |it| {
            it.emit(Op::EndCatch, [part.0, 0, 0], 0, handler.span);
            if let Some(name) = &handler.name {
                it.store_name(&name.name, part.plus(1), name.span);
            }
            it.body(&handler.body);
        });
        self.end_clause(handler, whole);
        self.jump(next, handler.span);
        self.handler(caught, handler.span, |it, raised, unwind| {
            let nothing = it.temp();
            let arguments = [account.list, raised];
            it.call_builtin("_group_raised", &arguments, nothing, handler.span);
            it.function.handler = Some(account.unwind);
            it.end_clause(handler, whole);
            it.jump(next, handler.span);
            it.unwinder(raised, unwind, handler.span);
        });
        self.release(mark);
        self.function.place(next);
    }

    /// The name of a clause is unbound, and the whole group handled again.
    fn end_clause(&mut self, handler: &Handler, whole: Reg) {
        if let Some(name) = &handler.name {
            self.unbind_exception(&name.name, name.span);
        }
        self.emit(Op::EndCatch, [whole.0, 0, 0], 0, handler.span);
    }
}
