//! Calls: who is called, and entering and leaving frames.

use dormouse_bytecode::{Instruction, Op as Opcode};

use super::Op;
use crate::class_table::ClassId;
use crate::frame::{Link, MAX_DISTANCE, RECORD, Resume};
use crate::heap::Kind;
use crate::native::{Arguments, Control, Outcome, Run};
use crate::object::Generator;
use crate::{Raise, Value, Vm};

/// Keyword arguments of a call: name and value.
pub(crate) type Keywords<'a> = &'a [(Value, Value)];

impl Vm {
    /// `Call` and `CallMethod` whose callee is not a function that takes exactly these arguments: the callee lies at
    /// `callee_at` on the stack, the arguments behind it.
    pub(super) fn op_call(&mut self, callee_at: usize, n_args: usize, result: u8) -> Op {
        let callee = self.stack[callee_at];
        let (function, receiver) = if callee.is_kind(Kind::Method) {
            let method = &self.heap.methods[callee.index()];
            (method.function, method.receiver)
        } else {
            (callee, Value::UNSET)
        };
        if function.is_kind(Kind::Native) {
            self.awaited = self.base as u32 + u32::from(result);
            if let Some(outcome) =
                self.call_native_plainly(function, receiver, callee_at + 1, n_args)
            {
                let awaited = std::mem::take(&mut self.awaited);
                return match outcome {
                    Ok(Control::Switched) => Ok(()),
                    Ok(Control::Return(value)) => {
                        self.stack[awaited as usize] = value;
                        Ok(())
                    }
                    outcome => self.finish(outcome, Resume::Deliver, &[]),
                };
            }
            self.awaited = 0;
        }
        if callee.is_kind(Kind::Class)
            && let Some(init) = self.plain_init(callee, n_args)
        {
            return self.instantiate_on_stack(callee, init, callee_at + 1, n_args);
        }
        self.call_on_stack(callee, callee_at + 1, n_args)
    }

    /// Calls a value with arguments that lie on the stack and may need binding.
    #[inline(never)]
    fn call_on_stack(&mut self, callee: Value, first: usize, n_args: usize) -> Op {
        let args = Arguments::from_slice(&self.stack[first..first + n_args]);
        self.call_value(callee, &args, &[], Resume::Deliver, &[])
    }

    /// `CallKw` and `CallMethodKw`.
    pub(super) fn op_call_keywords(&mut self, i: Instruction) -> Op {
        let (callee, mut args) = self.call_area(i);
        let names = self.loaded().constants[i.d() as usize];
        let names = self.heap.tuples[names.index()].clone();
        let values = args.split_off(args.len().saturating_sub(names.len()));
        let keywords: Vec<_> = names.iter().copied().zip(values).collect();
        self.call_value(callee, &args, &keywords, Resume::Deliver, &[])
    }

    /// `CallEx`.
    pub(super) fn op_call_ex(&mut self, i: Instruction) -> Op {
        let at = i.b();
        let (callee, args, keywords) = (self.reg(at + 1), self.reg(at + 2), self.reg(at + 3));
        let Some(args) = self.sequence_items(args).map(<[Value]>::to_vec) else {
            return Err(self.raise(ClassId::TypeError, "argument after * must be an iterable"));
        };
        let keywords = self.keyword_pairs(keywords)?;
        self.call_value(callee, &args, &keywords, Resume::Deliver, &[])
    }

    /// A dict of keyword arguments, or None for none.
    pub(super) fn keyword_dict(&mut self, keywords: Keywords) -> Value {
        if keywords.is_empty() {
            Value::NONE
        } else {
            self.new_str_dict(keywords)
        }
    }

    /// The pairs of a dict of keyword arguments, or none for None.
    pub(crate) fn keyword_pairs(&mut self, keywords: Value) -> Result<Vec<(Value, Value)>, Raise> {
        if !keywords.is_kind(Kind::Dict) {
            return Ok(Vec::new());
        }
        let pairs: Vec<_> = self.heap.dicts[keywords.index()]
            .table
            .iter()
            .map(|it| (it.key, it.value))
            .collect();
        if pairs.iter().any(|(key, _)| !key.is_kind(Kind::Str)) {
            return Err(self.raise(ClassId::TypeError, "keywords must be strings"));
        }
        Ok(pairs)
    }

    /// The callee and arguments of a call area.
    fn call_area(&self, i: Instruction) -> (Value, Vec<Value>) {
        let (callee_at, n_args) = self.call_shape(i);
        (
            self.stack[callee_at],
            self.stack[callee_at + 1..callee_at + 1 + n_args].to_vec(),
        )
    }

    /// Where on the stack the callee of a call area lies, and how many arguments follow it.
    fn call_shape(&self, i: Instruction) -> (usize, usize) {
        let (at, n_args) = (self.base + i.b() as usize, i.c() as usize);
        match i.op() {
            Some(Opcode::CallMethod | Opcode::CallMethodKw) if self.stack[at + 1].is_unset() => {
                (at + 2, n_args)
            }
            Some(Opcode::CallMethod | Opcode::CallMethodKw) => (at + 1, n_args + 1),
            _ => (at + 1, n_args),
        }
    }

    /// Calls a value: pushes a frame, or does the work and gives the result to the current frame as `resume`
    /// says. `kept` are the values that `resume` wants to find again.
    pub(crate) fn call_value(
        &mut self,
        callee: Value,
        args: &[Value],
        keywords: Keywords,
        resume: Resume,
        kept: &[Value],
    ) -> Op {
        match callee.kind() {
            Some(Kind::Function) => self.push_call(callee, args, keywords, resume, kept),
            Some(Kind::Native) => {
                let is_control = matches!(self.native_entry(callee).run, Run::Control(_));
                if is_control && resume != Resume::Deliver && self.depth > 0 {
                    return self.call_through_frame(callee, args, keywords, resume, kept);
                }
                let outcome = self.call_native(callee, args, keywords);
                self.finish(outcome, resume, kept)
            }
            Some(Kind::Method) => {
                let method = &self.heap.methods[callee.index()];
                let (function, args) = (method.function, with_receiver(method.receiver, args));
                self.call_value(function, &args, keywords, resume, kept)
            }
            Some(Kind::Class) => self.call_class(callee, args, keywords, resume, kept),
            Some(Kind::Tasklet) if self.class_of(callee) == self.class(ClassId::Tasklet) => {
                let args = self.heap.tuple(args);
                let kwargs = self.keyword_dict(keywords);
                let tasklet = self.tasklet_setup(callee, args, kwargs)?;
                self.resume(resume, tasklet, kept)
            }
            Some(Kind::Wrapper) if !self.heap.wrappers[callee.index()].is_class_method => {
                let function = self.heap.wrappers[callee.index()].function;
                self.call_value(function, args, keywords, resume, kept)
            }
            _ => match self.call_attribute(callee) {
                Some(function)
                    if function.is_kind(Kind::Instance)
                        && self.script_method(function, "__get__").is_none() =>
                {
                    self.call_chained(callee, function, args, keywords, resume, kept)
                }
                Some(function) => {
                    let function = self.special(function);
                    let args = with_receiver(callee, args);
                    self.call_value(function, &args, keywords, resume, kept)
                }
                None => {
                    let message = format!("'{}' object is not callable", self.type_name(callee));
                    Err(self.raise(ClassId::TypeError, message))
                }
            },
        }
    }

    /// Calls an object whose `__call__` is an object itself, and so on: as many as calls may nest.
    fn call_chained(
        &mut self,
        callee: Value,
        function: Value,
        args: &[Value],
        keywords: Keywords,
        resume: Resume,
        kept: &[Value],
    ) -> Op {
        let (mut function, mut receiver, mut n_calls) = (function, callee, self.depth);
        while function.is_kind(Kind::Instance) {
            n_calls += 1;
            if n_calls >= self.recursion_limit {
                return Err(self.raise(ClassId::RecursionError, "maximum recursion depth exceeded"));
            }
            let Some(next) = self.call_attribute(function) else {
                return self.call_value(function, args, keywords, resume, kept);
            };
            (receiver, function) = (function, next);
        }
        // An object that is no function is not bound to the one it is called for.
        let (function, args) = (self.special(function), with_receiver(receiver, args));
        self.call_value(function, &args, keywords, resume, kept)
    }

    /// The `__call__` of an object's class.
    pub(crate) fn call_attribute(&mut self, object: Value) -> Option<Value> {
        let class = self.class_of(object);
        self.lookup_str(class, "__call__")
    }

    /// Does what a built-in ended with.
    #[inline(never)]
    pub(crate) fn finish(&mut self, outcome: Outcome, resume: Resume, kept: &[Value]) -> Op {
        match outcome {
            Ok(Control::Return(value)) => self.resume(resume, value, kept),
            Ok(Control::Call(call)) if call.resume == Resume::Deliver => {
                self.call_value(call.callee, &call.args, &[], resume, kept)
            }
            Ok(Control::Call(call)) => {
                debug_assert_eq!(resume, Resume::Deliver);
                self.call_value(call.callee, &call.args, &[], call.resume, &[])
            }
            Ok(Control::Switched) => Ok(()),
            Err(raise) => self.intercept(resume, raise, kept),
        }
    }

    /// Calls a built-in from a frame of its own, so that it has a plain caller to give its result to.
    pub(super) fn call_through_frame(
        &mut self,
        callee: Value,
        args: &[Value],
        keywords: Keywords,
        resume: Resume,
        kept: &[Value],
    ) -> Op {
        let apply = self.hidden_value("_apply");
        let args = with_receiver(callee, args);
        self.push_call(apply, &args, keywords, resume, kept)
    }

    /// A value of the hidden library.
    #[must_use]
    pub fn hidden_value(&self, name: &str) -> Value {
        self.get_str(self.hidden, name).unwrap_or(Value::NONE)
    }

    /// Pushes the frame of a function with its arguments bound; a generator function makes its generator.
    fn push_call(
        &mut self,
        function: Value,
        args: &[Value],
        keywords: Keywords,
        resume: Resume,
        kept: &[Value],
    ) -> Op {
        let loaded = self.heap.functions[function.index()].loaded.clone();
        if self.depth >= self.recursion_limit {
            return Err(self.raise(ClassId::RecursionError, "maximum recursion depth exceeded"));
        }
        if loaded.code.flags.suspends() {
            let mut registers = vec![Value::UNSET; loaded.code.n_registers as usize];
            self.bind(function, &loaded, args, keywords, &mut registers)?;
            let object = &self.heap.functions[function.index()];
            let (name, qualname) = (object.name, object.qualname);
            let generator = Generator {
                function,
                registers,
                handled: Value::NONE,
                name,
                qualname,
                ..Default::default()
            };
            let generator = self.heap.alloc(generator);
            return self.resume(resume, generator, kept);
        }
        let old = (self.base, self.depth);
        let base = self.push_record(function, resume, kept, loaded.code.n_registers as usize)?;
        let is_plain = keywords.is_empty() && loaded.n_plain_arguments as usize == args.len();
        if is_plain {
            self.stack[base..base + args.len()].copy_from_slice(args);
            self.pc = 0;
            return Ok(());
        }
        let mut registers = std::mem::take(&mut self.stack);
        let window = &mut registers[base..base + loaded.code.n_registers as usize];
        let bound = self.bind(function, &loaded, args, keywords, window);
        self.stack = registers;
        if let Err(raise) = bound {
            (self.base, self.depth) = old;
            return Err(raise);
        }
        self.pc = 0;
        Ok(())
    }

    /// Pushes a frame's record and its cleared registers above the current frame; gives its base.
    /// The pc is left at the caller's: the caller sets it to where the new frame starts.
    pub(crate) fn push_record(
        &mut self,
        callee: Value,
        resume: Resume,
        kept: &[Value],
        n_registers: usize,
    ) -> Result<usize, Raise> {
        let top = self.stack_top();
        let base = top + kept.len() + RECORD;
        let distance = if self.depth == 0 { 0 } else { base - self.base };
        if distance > MAX_DISTANCE {
            return Err(self.raise(ClassId::MemoryError, "a frame is too large"));
        }
        self.reserve(base + n_registers);
        self.stack[top..top + kept.len()].copy_from_slice(kept);
        let pc = if self.depth == 0 { 0 } else { self.pc };
        self.stack[base - 2] = Link {
            pc,
            distance: distance as u32,
            resume,
        }
        .encode();
        self.stack[base - 1] = callee;
        self.stack[base..base + n_registers].fill(Value::UNSET);
        self.base = base;
        self.depth += 1;
        Ok(base)
    }

    /// Takes the current frame off; gives what is to be done with its result and the values kept for that.
    pub(crate) fn pop_record(&mut self) -> (Resume, Arguments) {
        let link = Link::decode(self.stack[self.base - 2]);
        let below = self.base - RECORD;
        let kept = &self.stack[below.saturating_sub(link.resume.n_kept())..below];
        let kept = Arguments::from_slice(kept);
        self.depth -= 1;
        self.pc = link.pc;
        self.base = if self.depth == 0 {
            0
        } else {
            self.base - link.distance as usize
        };
        (link.resume, kept)
    }

    /// `Return` that is not to a plain call of a function.
    pub(super) fn op_return(&mut self, i: Instruction) -> Op {
        let value = self.reg(i.a());
        let callee = self.callee();
        let (resume, kept) = self.pop_record();
        if callee.is_kind(Kind::Generator) {
            return self.generator_returned(callee, value, resume);
        }
        self.resume(resume, value, &kept)
    }
}

/// The arguments of a call with what they are given to in front.
pub(super) fn with_receiver(receiver: Value, args: &[Value]) -> Arguments {
    let mut all = Arguments::with_capacity(args.len() + 1);
    all.push(receiver);
    all.extend_from_slice(args);
    all
}
