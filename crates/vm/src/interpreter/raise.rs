//! Exceptions: raising, unwinding, handlers.

use dormouse_bytecode::Instruction;

use super::Op;
use crate::class_table::ClassId;
use crate::heap::Kind;
use crate::object::{Exception, GeneratorState, Instance, Traceback};
use crate::{Raise, Value, Vm};

impl Vm {
    /// A new exception instance of a class, with its arguments.
    pub fn new_exception(&mut self, class: Value, args: &[Value]) -> Value {
        let args = self.heap.tuple(args.to_vec());
        let none = Value::NONE;
        let payload = self.heap.alloc(Exception {
            args,
            cause: none,
            context: none,
            suppresses_context: false,
            traceback: none,
        });
        let shape = self.heap.classes[class.index()].root_shape;
        self.heap.alloc(Instance {
            class,
            shape,
            payload,
            ..Instance::default()
        })
    }

    /// The built-in part of an exception instance.
    #[must_use]
    pub fn exception(&self, value: Value) -> Option<&Exception> {
        let payload = self.exception_payload(value)?;
        Some(&self.heap.exceptions[payload.index()])
    }

    /// The built-in part of an exception instance, to change it.
    pub fn exception_mut(&mut self, value: Value) -> Option<&mut Exception> {
        let payload = self.exception_payload(value)?;
        Some(&mut self.heap.exceptions[payload.index()])
    }

    fn exception_payload(&self, value: Value) -> Option<Value> {
        if !value.is_kind(Kind::Instance) {
            return None;
        }
        let payload = self.heap.instances[value.index()].payload;
        payload.is_kind(Kind::Exception).then_some(payload)
    }

    /// Whether a value is an exception of a built-in class or one derived from it.
    #[must_use]
    pub fn is_exception(&self, value: Value, class: ClassId) -> bool {
        self.exception_payload(value).is_some()
            && self.is_subclass(self.class_of(value), self.class(class))
    }

    /// The value that a StopIteration carries.
    #[must_use]
    pub fn stop_value(&self, exception: Value) -> Value {
        let args = self.exception(exception).map_or(Value::UNSET, |it| it.args);
        self.sequence_items(args)
            .and_then(|it| it.first().copied())
            .unwrap_or(Value::NONE)
    }

    /// A StopIteration that carries a value.
    pub fn stop_iteration(&mut self, value: Value) -> Raise {
        let class = self.class(ClassId::StopIteration);
        let exception = if value.is_none() {
            self.new_exception(class, &[])
        } else {
            self.new_exception(class, &[value])
        };
        Raise(exception)
    }

    /// Raises in the current frame: sets the context, then unwinds.
    #[cold]
    pub(crate) fn throw(&mut self, raise: Raise) {
        let context = self.handled;
        let exception = raise.0;
        if !context.is_none() && context != exception {
            self.break_context_cycle(context, exception);
            if let Some(payload) = self.exception_mut(exception) {
                payload.context = context;
            }
        }
        self.unwind(exception, true);
    }

    /// Cuts the chain of contexts where it would come back to `exception`.
    fn break_context_cycle(&mut self, context: Value, exception: Value) {
        let mut at = context;
        while let Some(next) = self
            .exception(at)
            .map(|it| it.context)
            .filter(|it| !it.is_none())
        {
            if next == exception {
                if let Some(payload) = self.exception_mut(at) {
                    payload.context = Value::NONE;
                }
                return;
            }
            at = next;
        }
    }

    /// Takes frames off until one handles the exception. `is_new` adds the current frame to the traceback.
    pub(crate) fn unwind(&mut self, exception: Value, mut is_new: bool) {
        loop {
            if self.depth == 0 {
                return self.tasklet_raised(exception);
            }
            if is_new {
                self.add_traceback(exception);
            }
            is_new = true;
            let at = self.pc.saturating_sub(1);
            if let Some(handler) = self.loaded().code.handler(at) {
                self.pc = handler.target;
                self.in_flight = exception;
                return;
            }
            let callee = self.callee();
            let (resume, kept) = self.pop_record();
            let mut exception_out = exception;
            if callee.is_kind(Kind::Generator) {
                exception_out = self.generator_raised(callee, exception);
            }
            match self.intercept(resume, Raise(exception_out), &kept) {
                Ok(()) => return,
                Err(raise) if raise.0 == exception => {}
                Err(raise) => return self.throw(raise),
            }
        }
    }

    fn add_traceback(&mut self, exception: Value) {
        if self.loaded().code.flags.is_hidden {
            return;
        }
        let Some(next) = self.exception(exception).map(|it| it.traceback) else {
            return;
        };
        let entry = Traceback {
            next,
            function: self.function(),
            pc: self.pc.saturating_sub(1),
        };
        let entry = self.heap.alloc(entry);
        if let Some(payload) = self.exception_mut(exception) {
            payload.traceback = entry;
        }
    }

    /// An exception has left a generator's frame: it has ended.
    fn generator_raised(&mut self, generator: Value, exception: Value) -> Value {
        let object = &mut self.heap.generators[generator.index()];
        object.state = GeneratorState::Finished;
        object.registers = Vec::new();
        let handled = std::mem::replace(&mut object.handled, Value::NONE);
        self.handled = handled;
        self.leaving_generator(generator, exception)
    }

    /// The exception that comes out of a generator for one that was raised in it: StopIteration would end who asked for
    /// its next item, so it becomes an error.
    pub(super) fn leaving_generator(&mut self, generator: Value, exception: Value) -> Value {
        let class = self.generator_class(generator);
        let stop = if self.is_exception(exception, ClassId::StopIteration) {
            "StopIteration"
        } else if class == ClassId::AsyncGenerator
            && self.is_exception(exception, ClassId::StopAsyncIteration)
        {
            "StopAsyncIteration"
        } else {
            return exception;
        };
        let word = self.generator_word(generator);
        let message = format!("{word} raised {stop}");
        let error = self.raise(ClassId::RuntimeError, message).0;
        if let Some(payload) = self.exception_mut(error) {
            payload.cause = exception;
            payload.context = exception;
            payload.suppresses_context = true;
        }
        error
    }

    /// An exception instance of what a `raise` statement names.
    pub fn instance_to_raise(&mut self, value: Value) -> Result<Value, Raise> {
        if self.exception(value).is_some() {
            return Ok(value);
        }
        if value.is_kind(Kind::Class) && self.is_subclass(value, self.class(ClassId::BaseException))
        {
            return Ok(self.new_exception(value, &[]));
        }
        Err(self.raise(
            ClassId::TypeError,
            "exceptions must derive from BaseException",
        ))
    }

    /// Whether raising this class must run script code to make the instance.
    fn needs_call(&self, value: Value) -> bool {
        value.is_kind(Kind::Class) && !self.heap.classes[value.index()].is_builtin
    }

    pub(super) fn op_raise(&mut self, i: Instruction) -> Op {
        let value = self.reg(i.a());
        if self.needs_call(value) {
            let function = self.hidden_value("_raise");
            return self.call_value(function, &[value], &[], crate::frame::Resume::Deliver, &[]);
        }
        Err(Raise(self.instance_to_raise(value)?))
    }

    pub(super) fn op_raise_from(&mut self, i: Instruction) -> Op {
        let (value, cause) = (self.reg(i.a()), self.reg(i.b()));
        if self.needs_call(value) || self.needs_call(cause) {
            let function = self.hidden_value("_raise_from");
            return self.call_value(
                function,
                &[value, cause],
                &[],
                crate::frame::Resume::Deliver,
                &[],
            );
        }
        let exception = self.instance_to_raise(value)?;
        let cause = if cause.is_none() {
            cause
        } else if let Ok(cause) = self.instance_to_raise(cause) {
            cause
        } else {
            return Err(self.raise(
                ClassId::TypeError,
                "exception causes must derive from BaseException",
            ));
        };
        if let Some(payload) = self.exception_mut(exception) {
            payload.cause = cause;
            payload.suppresses_context = true;
        }
        Err(Raise(exception))
    }

    pub(super) fn op_raise_again(&mut self, _: Instruction) -> Op {
        if self.handled.is_none() {
            return Err(self.raise(ClassId::RuntimeError, "No active exception to reraise"));
        }
        self.unwind(self.handled, false);
        Ok(())
    }

    pub(super) fn op_catch(&mut self, i: Instruction) -> Op {
        let exception = std::mem::take(&mut self.in_flight);
        self.set_reg(i.a(), exception);
        self.set_reg(i.a() + 1, self.handled);
        self.handled = exception;
        Ok(())
    }

    pub(super) fn op_end_catch(&mut self, i: Instruction) -> Op {
        self.handled = self.none_if_unset(self.reg(i.a() + 1));
        Ok(())
    }

    pub(super) fn op_reraise(&mut self, i: Instruction) -> Op {
        self.op_end_catch(i)?;
        let exception = self.reg(i.a());
        if self.exception(exception).is_none() {
            return Err(self.raise(ClassId::SystemError, "a handler without an exception"));
        }
        self.unwind(exception, false);
        Ok(())
    }

    pub(super) fn op_unwind(&mut self, i: Instruction) -> Op {
        let exception = std::mem::take(&mut self.in_flight);
        self.op_end_catch(i)?;
        if self.exception(exception).is_none() {
            return Err(self.raise(ClassId::SystemError, "unwinding without an exception"));
        }
        self.unwind(exception, false);
        Ok(())
    }

    fn none_if_unset(&self, value: Value) -> Value {
        if value.is_unset() { Value::NONE } else { value }
    }

    pub(super) fn op_jump_unless_match(&mut self, i: Instruction) -> Op {
        let (exception, wanted) = (self.reg(i.a()), self.reg(i.b()));
        if !self.matches(exception, wanted)? {
            self.pc = i.d();
        }
        Ok(())
    }

    /// Whether an exception is of a class or one of a tuple of classes.
    pub fn matches(&mut self, exception: Value, wanted: Value) -> Result<bool, Raise> {
        let class = self.class_of(exception);
        let base = self.class(ClassId::BaseException);
        let wanted = match self.sequence_items(wanted) {
            Some(items) if wanted.is_kind(Kind::Tuple) => items.to_vec(),
            _ => vec![wanted],
        };
        let mut is_match = false;
        for wanted in wanted {
            if wanted.is_kind(Kind::Class) && self.is_subclass(wanted, base) {
                is_match |= self.is_subclass(class, wanted);
            } else {
                let message =
                    "catching classes that do not inherit from BaseException is not allowed";
                return Err(self.raise(ClassId::TypeError, message));
            }
        }
        Ok(is_match)
    }

    pub(super) fn op_exc_info(&mut self, i: Instruction) -> Op {
        let exception = self.reg(i.b());
        let traceback = self
            .exception(exception)
            .map_or(Value::NONE, |it| it.traceback);
        let class = self.class_of(exception);
        self.set_reg(i.a(), class);
        self.set_reg(i.a() + 1, exception);
        self.set_reg(i.a() + 2, traceback);
        Ok(())
    }
}
