//! What `await`, `async for` and `async with` wait for. The waiting itself is a `YieldFrom`, as in a generator.

use dormouse_bytecode::{Instruction, Op as Opcode};

use super::Op;
use crate::class_table::ClassId;
use crate::frame::Resume;
use crate::heap::Kind;
use crate::object::GeneratorState;
use crate::{Value, Vm};

/// Where the library's list of the hooks of asynchronous generators has the generators that were loaded.
const LOADED_GENERATORS: usize = 4;

impl Vm {
    pub(super) fn op_get_awaitable(&mut self, i: Instruction) -> Op {
        let value = self.reg(i.b());
        if !self.is_coroutine(value) {
            return self.ask_for_iterator("_awaitable", &[value, Value::int(i64::from(i.c()))]);
        }
        if self.is_awaiting(value) {
            let message = "coroutine is being awaited already";
            return Err(self.raise(ClassId::RuntimeError, message));
        }
        self.set_reg(i.a(), value);
        Ok(())
    }

    pub(super) fn op_get_aiter(&mut self, i: Instruction) -> Op {
        let value = self.reg(i.b());
        if value.is_kind(Kind::Generator) && self.generator_class(value) == ClassId::AsyncGenerator
        {
            self.set_reg(i.a(), value);
            return Ok(());
        }
        self.ask_for_iterator("_get_aiter", &[value])
    }

    /// Waiting for an asynchronous generator's next item runs it in place, without an object in between.
    pub(super) fn op_get_anext(&mut self, i: Instruction) -> Op {
        let value = self.reg(i.b());
        if !value.is_kind(Kind::Generator) || self.generator_class(value) != ClassId::AsyncGenerator
        {
            return self.ask_for_iterator("_get_anext", &[value]);
        }
        if self.is_stepping(value) {
            let message = "anext(): asynchronous generator is already running";
            return Err(self.raise(ClassId::RuntimeError, message));
        }
        if self.heap.generators[value.index()].state == GeneratorState::New && self.has_first_hook()
        {
            return self.ask_for_iterator("_tell_of", &[value]);
        }
        self.set_reg(i.a(), value);
        Ok(())
    }

    /// A generator has been loaded: if it is asynchronous and has begun, it is listed for who wants to be told.
    pub fn note_loaded_generator(&mut self, generator: Value) {
        let is_begun = self.heap.generators[generator.index()].state == GeneratorState::Suspended;
        if !is_begun
            || self.generator_class(generator) != ClassId::AsyncGenerator
            || !self.has_first_hook()
        {
            return;
        }
        let hooks = self.hidden_value("_asyncgen_hooks");
        let listed = self.heap.lists[hooks.index()].get(LOADED_GENERATORS);
        if let Some(list) = listed.copied().filter(|it| it.is_kind(Kind::List)) {
            self.heap.lists[list.index()].push(generator);
        }
    }

    /// Whether a script wants to be told of asynchronous generators that begin.
    fn has_first_hook(&self) -> bool {
        let hooks = self.hidden_value("_asyncgen_hooks");
        hooks.is_kind(Kind::List)
            && self.heap.lists[hooks.index()]
                .first()
                .is_some_and(|it| !it.is_none())
    }

    fn ask_for_iterator(&mut self, helper: &str, args: &[Value]) -> Op {
        let function = self.hidden_value(helper);
        self.call_value(function, args, &[], Resume::Deliver, &[])
    }

    /// Whether `await` takes a value as it stands: a coroutine, or a generator of a function that `types.coroutine`
    /// has marked.
    #[must_use]
    pub fn is_coroutine(&self, value: Value) -> bool {
        value.is_kind(Kind::Generator)
            && match self.generator_class(value) {
                ClassId::Coroutine => true,
                ClassId::Generator => {
                    let function = self.heap.generators[value.index()].function;
                    function.is_kind(Kind::Function)
                        && self.heap.functions[function.index()]
                            .loaded
                            .code
                            .flags
                            .is_awaitable
                }
                _ => false,
            }
    }

    /// Whether an asynchronous generator is on its way to an item: it runs, or waits for something else.
    #[must_use]
    pub fn is_stepping(&self, generator: Value) -> bool {
        let state = self.heap.generators[generator.index()].state;
        state == GeneratorState::Running || self.is_awaiting(generator)
    }

    /// Whether a generator is suspended in a `YieldFrom`.
    fn is_awaiting(&self, generator: Value) -> bool {
        !self.delegate_of(generator).is_none()
    }

    /// Whether the `Iter` that is under way belongs to a `yield from`.
    pub(super) fn is_before_yield_from(&self) -> bool {
        let instructions = &self.loaded().code.instructions;
        let second = instructions.get(self.pc as usize + 1);
        second.is_some_and(|it| it.op() == Some(Opcode::YieldFrom))
    }

    /// `yield from` on a coroutine: only what may be awaited itself delegates to one.
    pub(super) fn yield_from_coroutine(&mut self, i: Instruction, coroutine: Value) -> Op {
        if !self.loaded().code.flags.is_awaitable {
            let message = "cannot 'yield from' a coroutine object in a non-coroutine generator";
            return Err(self.raise(ClassId::TypeError, message));
        }
        self.set_reg(i.a(), coroutine);
        Ok(())
    }
}
