//! Generators, coroutines and asynchronous generators: frames that leave the stack and come back.

use dormouse_bytecode::{Instruction, Op as Opcode};

use super::Op;
use crate::class_table::ClassId;
use crate::frame::Resume;
use crate::heap::Kind;
use crate::native::{Control, Outcome};
use crate::object::GeneratorState;
use crate::{Raise, Value, Vm};

impl Vm {
    /// What a frame that can be suspended is to scripts.
    #[must_use]
    pub fn generator_class(&self, generator: Value) -> ClassId {
        let function = self.heap.generators[generator.index()].function;
        if !function.is_kind(Kind::Function) {
            return ClassId::Generator;
        }
        let flags = self.heap.functions[function.index()].loaded.code.flags;
        match (flags.is_async, flags.is_generator) {
            (false, _) => ClassId::Generator,
            (true, false) => ClassId::Coroutine,
            (true, true) => ClassId::AsyncGenerator,
        }
    }

    /// Whether it is a generator in the narrow sense, an iterator.
    #[must_use]
    pub fn is_generator(&self, value: Value) -> bool {
        value.is_kind(Kind::Generator) && self.generator_class(value) == ClassId::Generator
    }

    /// What messages call it.
    pub(crate) fn generator_word(&self, generator: Value) -> &'static str {
        match self.generator_class(generator) {
            ClassId::Coroutine => "coroutine",
            ClassId::AsyncGenerator => "async generator",
            _ => "generator",
        }
    }

    fn already_executing(&mut self, generator: Value) -> Raise {
        let word = self.generator_word(generator);
        self.raise(ClassId::ValueError, format!("{word} already executing"))
    }

    /// What resuming one that has ended raises.
    fn end_of_finished(&mut self, generator: Value) -> Raise {
        match self.generator_class(generator) {
            ClassId::Coroutine => {
                let message = "cannot reuse already awaited coroutine";
                self.raise(ClassId::RuntimeError, message)
            }
            ClassId::AsyncGenerator => self.stop_async_iteration(),
            _ => self.stop_iteration(Value::NONE),
        }
    }

    fn stop_async_iteration(&mut self) -> Raise {
        let class = self.class(ClassId::StopAsyncIteration);
        Raise(self.new_exception(class, &[]))
    }

    /// Puts a generator's frame onto the stack and lets it go on with a value sent to it.
    pub(crate) fn resume_generator(&mut self, generator: Value, sent: Value, resume: Resume) -> Op {
        match self.heap.generators[generator.index()].state {
            GeneratorState::Running => return Err(self.already_executing(generator)),
            GeneratorState::Finished => {
                let end = self.end_of_finished(generator);
                return self.intercept(resume, end, &[]);
            }
            GeneratorState::New if !sent.is_none() => {
                let word = self.generator_word(generator);
                let message = format!("can't send non-None value to a just-started {word}");
                return Err(self.raise(ClassId::TypeError, message));
            }
            GeneratorState::New | GeneratorState::Suspended => {}
        }
        self.enter_generator(generator, resume)?;
        if self.pc > 0 {
            let i = self.waiting();
            if matches!(i.op(), Some(Opcode::Yield | Opcode::YieldFrom)) {
                self.set_reg(i.a(), sent);
            }
            if i.op() == Some(Opcode::YieldFrom) {
                self.pc -= 1;
            }
        }
        Ok(())
    }

    /// Pushes a generator's frame; its pc is where it stopped.
    fn enter_generator(&mut self, generator: Value, resume: Resume) -> Op {
        if self.depth >= self.recursion_limit {
            return Err(self.raise(ClassId::RecursionError, "maximum recursion depth exceeded"));
        }
        let n_registers = self.heap.generators[generator.index()].registers.len();
        let base = self.push_record(generator, resume, &[], n_registers)?;
        let object = &mut self.heap.generators[generator.index()];
        self.stack[base..base + n_registers].copy_from_slice(&object.registers);
        object.registers = Vec::new();
        object.state = GeneratorState::Running;
        self.pc = object.pc;
        let outer = self.handled;
        if !object.handled.is_none() {
            self.handled = object.handled;
        }
        object.handled = outer;
        Ok(())
    }

    /// Takes the running generator's frame off the stack; gives what its resumer wants done.
    fn leave_generator(&mut self) -> Result<Resume, Raise> {
        let generator = self.callee();
        if !generator.is_kind(Kind::Generator) {
            return Err(self.raise(ClassId::SystemError, "a yield outside a generator"));
        }
        let registers = self.stack[self.base..self.stack_top()].to_vec();
        let (pc, handled) = (self.pc, self.handled);
        let (resume, _) = self.pop_record();
        let outer = self.heap.generators[generator.index()].handled;
        let is_outers = handled == outer && !self.catches_again(generator, handled, &registers);
        let object = &mut self.heap.generators[generator.index()];
        object.registers = registers;
        object.pc = pc;
        object.state = GeneratorState::Suspended;
        object.handled = if is_outers { Value::NONE } else { handled };
        self.handled = outer;
        Ok(resume)
    }

    /// Whether a generator handles the exception that its resumer handles too, and has thrown into it.
    fn catches_again(&self, generator: Value, handled: Value, registers: &[Value]) -> bool {
        // A `Catch` keeps the exception and, behind it, what was handled before.
        let is_kept = |at: usize| registers.get(at..at + 2) == Some(&[handled; 2]);
        if handled.is_none() || !(0..registers.len()).any(is_kept) {
            return false;
        }
        let function = self.heap.generators[generator.index()].function;
        let code = &self.heap.functions[function.index()].loaded.code;
        code.instructions
            .iter()
            .any(|it| it.op() == Some(Opcode::Catch) && is_kept(it.a() as usize))
    }

    pub(super) fn op_yield(&mut self, i: Instruction) -> Op {
        let (value, generator) = (self.reg(i.b()), self.callee());
        let resume = self.leave_generator()?;
        if resume == Resume::YieldFrom && self.generator_class(generator) == ClassId::AsyncGenerator
        {
            // Its awaits pass through who waits for its next item; the item itself is what was waited for.
            return self.end_yield_from(value);
        }
        self.give_out(generator, resume, value)
    }

    /// A generator that has left the stack gives a value to who resumed it.
    fn give_out(&mut self, generator: Value, resume: Resume, value: Value) -> Op {
        if resume == Resume::Close {
            let word = self.generator_word(generator);
            let message = format!("{word} ignored GeneratorExit");
            return Err(self.raise(ClassId::RuntimeError, message));
        }
        self.resume(resume, value, &[])
    }

    /// A sub-iterator has yielded: its value goes out of the generator that waits in a `YieldFrom`, and out of all that
    /// wait for that one, however many they are.
    pub(super) fn yield_through(&mut self, value: Value) -> Op {
        loop {
            let generator = self.callee();
            let resume = self.leave_generator()?;
            let is_passed_on = match resume {
                Resume::Deliver
                | Resume::Next
                | Resume::GetAttr
                | Resume::YieldFrom
                | Resume::Default => {
                    self.depth > 0 && self.waiting().op() == Some(Opcode::YieldFrom)
                }
                _ => false,
            };
            if !is_passed_on {
                return self.give_out(generator, resume, value);
            }
        }
    }

    pub(super) fn op_yield_from(&mut self, i: Instruction) -> Op {
        let (sent, iterator) = (self.reg(i.a()), self.reg(i.b()));
        if iterator.is_kind(Kind::Generator) {
            return self.resume_generator(iterator, sent, Resume::YieldFrom);
        }
        if sent.is_none() {
            let next = self.next_of(iterator);
            return self.finish(next, Resume::YieldFrom, &[]);
        }
        let name = self.intern("send");
        let send = self.hidden_value("_call_method");
        self.call_value(send, &[iterator, name, sent], &[], Resume::YieldFrom, &[])
    }

    /// The sub-iterator of the current frame's `YieldFrom` has ended with a result.
    pub(crate) fn end_yield_from(&mut self, value: Value) -> Op {
        let i = self.waiting();
        self.set_reg(i.a(), value);
        Ok(())
    }

    /// A generator's function has returned; its frame is off the stack.
    pub(super) fn generator_returned(
        &mut self,
        generator: Value,
        value: Value,
        resume: Resume,
    ) -> Op {
        let object = &mut self.heap.generators[generator.index()];
        object.state = GeneratorState::Finished;
        object.registers = Vec::new();
        self.handled = std::mem::replace(&mut object.handled, Value::NONE);
        match resume {
            Resume::Close => self.deliver(Value::NONE),
            _ if self.generator_class(generator) == ClassId::AsyncGenerator => {
                Err(self.stop_async_iteration())
            }
            Resume::Next => Ok(()),
            Resume::YieldFrom => self.end_yield_from(value),
            _ => Err(self.stop_iteration(value)),
        }
    }

    /// `generator.send(value)`; `next` sends None. For a native: the generator runs in its place.
    pub fn send(&mut self, generator: Value, value: Value) -> Outcome {
        self.resume_generator(generator, value, Resume::Deliver)?;
        Ok(Control::Switched)
    }

    /// `generator.throw(exception)`: raises where the generator stands. For a native, as [`Self::send`].
    pub fn throw_into(&mut self, generator: Value, exception: Value) -> Outcome {
        self.throw_with(generator, exception, Resume::Deliver)?;
        Ok(Control::Switched)
    }

    /// `generator.close()`. For a native, as [`Self::send`].
    pub fn close_generator(&mut self, generator: Value) -> Outcome {
        match self.heap.generators[generator.index()].state {
            GeneratorState::New | GeneratorState::Finished => {
                let object = &mut self.heap.generators[generator.index()];
                object.state = GeneratorState::Finished;
                object.registers = Vec::new();
                return Ok(Value::NONE.into());
            }
            GeneratorState::Running => return Err(self.already_executing(generator)),
            GeneratorState::Suspended => {}
        }
        let class = self.class(ClassId::GeneratorExit);
        let exception = self.new_exception(class, &[]);
        self.throw_with(generator, exception, Resume::Close)?;
        Ok(Control::Switched)
    }

    /// Enters a generator, and those it delegates to, and raises in the innermost.
    fn throw_with(&mut self, generator: Value, exception: Value, resume: Resume) -> Op {
        let (mut generator, mut resume) = (generator, resume);
        loop {
            match self.heap.generators[generator.index()].state {
                GeneratorState::Running => return Err(self.already_executing(generator)),
                GeneratorState::Finished => {
                    let raise = if self.generator_class(generator) == ClassId::Coroutine {
                        self.end_of_finished(generator)
                    } else {
                        Raise(exception)
                    };
                    return self.intercept(resume, raise, &[]);
                }
                GeneratorState::New => {
                    // None of its code has begun, so none of it can catch anything.
                    let object = &mut self.heap.generators[generator.index()];
                    object.state = GeneratorState::Finished;
                    object.registers = Vec::new();
                    let raised = self.leaving_generator(generator, exception);
                    return self.intercept(resume, Raise(raised), &[]);
                }
                GeneratorState::Suspended => {}
            }
            self.enter_generator(generator, resume)?;
            let inner = match self.pc {
                0 => Value::UNSET,
                _ => Some(self.waiting())
                    .filter(|i| i.op() == Some(Opcode::YieldFrom))
                    .map_or(Value::UNSET, |i| self.reg(i.b())),
            };
            if !inner.is_kind(Kind::Generator) {
                if self.delegates_throw(inner, exception) {
                    let function = self.hidden_value("_delegate_throw");
                    let args = [inner, exception];
                    return self.call_value(function, &args, &[], Resume::YieldFrom, &[]);
                }
                break;
            }
            (generator, resume) = (inner, Resume::YieldFrom);
        }
        self.throw(Raise(exception));
        Ok(())
    }

    /// Whether a sub-iterator that is no generator has a method for an exception thrown into who waits for it.
    fn delegates_throw(&self, inner: Value, exception: Value) -> bool {
        let method = if self.is_exception(exception, ClassId::GeneratorExit) {
            "close"
        } else {
            "throw"
        };
        !inner.is_unset() && self.lookup_str(self.class_of(inner), method).is_some()
    }

    /// What a suspended generator delegates to; None when it does not.
    #[must_use]
    pub fn delegate_of(&self, generator: Value) -> Value {
        let object = &self.heap.generators[generator.index()];
        let Some(at) = object.pc.checked_sub(1) else {
            return Value::NONE;
        };
        if object.state != GeneratorState::Suspended {
            return Value::NONE;
        }
        let code = &self.heap.functions[object.function.index()].loaded.code;
        code.instructions
            .get(at as usize)
            .filter(|i| i.op() == Some(Opcode::YieldFrom))
            .and_then(|i| object.registers.get(i.b() as usize).copied())
            .filter(|it| !it.is_unset())
            .unwrap_or(Value::NONE)
    }
}
