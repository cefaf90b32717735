//! Whether what an image says fits together: indices, kinds, frames, queues. Bytecode is verified in `code`.

use std::sync::Arc;

use dormouse_bytecode::Code;

use crate::wire::v1::{Frame, Instance, Iter, Name, Object, ObjectId, Program, Tasklet, Value};
use crate::{Image, Limits, LoadError};

mod literals;

/// How many kinds of what is done with a frame's result there are, and what each keeps below the frame.
const N_RESUME: u8 = 27;
const RESUME_INIT: u8 = 1;
const RESUME_NEW: u8 = 20;
const RESUME_DEFAULT: u8 = 24;
const RESUME_MODULE: u8 = 25;
const RESUME_DISCARD: u8 = 26;

/// An image under examination.
struct Checker<'a> {
    image: &'a Image<'a>,
    codes: &'a [Arc<Code>],
    /// Registers that frames may still have.
    registers_left: usize,
}

/// Checks everything that does not need a VM.
pub(crate) fn check(
    image: &Image<'_>,
    codes: &[Arc<Code>],
    limits: &Limits,
) -> Result<(), LoadError> {
    if image.objects.len() > limits.max_objects {
        return Err(LoadError::TooLarge(format!(
            "{} objects",
            image.objects.len()
        )));
    }
    let mut checker = Checker {
        image,
        codes,
        registers_left: limits.max_registers,
    };
    for (index, object) in image.objects.iter().enumerate() {
        checker
            .object(object)
            .map_err(|error| located(index, error))?;
    }
    checker.value(image.root)?;
    if let Some(program) = &image.program {
        checker.program(program)?;
    }
    literals::check(image, codes)
}

fn located(index: usize, error: LoadError) -> LoadError {
    match error {
        LoadError::Corrupt(what) => LoadError::Corrupt(format!("object {index}: {what}")),
        other => other,
    }
}

fn corrupt<T>(what: &str) -> Result<T, LoadError> {
    Err(LoadError::corrupt(what))
}

impl<'a> Checker<'a> {
    fn value(&self, value: Value) -> Result<(), LoadError> {
        match value {
            Value::Object(id) if id as usize >= self.image.objects.len() => {
                corrupt("a reference to no object")
            }
            Value::Int(number) if number >> 60 != 0 && number >> 60 != -1 => {
                corrupt("an integer of more than 61 bits")
            }
            _ => Ok(()),
        }
    }

    fn values(&self, values: &[Value]) -> Result<(), LoadError> {
        values.iter().try_for_each(|it| self.value(*it))
    }

    fn get(&self, value: Value) -> Option<&'a Object<'a>> {
        match value {
            Value::Object(id) => self.image.objects.get(id as usize),
            _ => None,
        }
    }

    /// A value that must be an object `is_wanted` accepts, or, when it is optional, unset or None.
    fn expect(
        &self,
        value: Value,
        is_optional: bool,
        what: &str,
        is_wanted: fn(&Object<'_>) -> bool,
    ) -> Result<(), LoadError> {
        let is_absent = matches!(value, Value::Unset | Value::None);
        match self.get(value) {
            Some(object) if is_wanted(object) => Ok(()),
            None if is_optional && is_absent => Ok(()),
            _ => Err(LoadError::corrupt(format!(
                "{what} is missing or of the wrong kind"
            ))),
        }
    }

    fn object(&mut self, object: &Object<'_>) -> Result<(), LoadError> {
        match object {
            Object::Float(_)
            | Object::BigInt(_)
            | Object::Str(_)
            | Object::Bytes(_)
            | Object::ByteArray(_)
            | Object::Name(_)
            | Object::Host(..) => Ok(()),
            Object::Tuple(items) | Object::List(items) => self.values(items),
            Object::Dict(entries) => entries.iter().try_for_each(|(key, _, value)| {
                self.value(*key)?;
                self.value(*value)
            }),
            Object::Set {
                is_frozen: _,
                items,
            } => items.iter().try_for_each(|(item, _)| self.value(*item)),
            Object::Range(bounds) => {
                self.values(bounds)?;
                bounds.iter().try_for_each(|it| self.integer(*it))
            }
            Object::Slice(parts) | Object::Super(parts) => self.values(parts),
            Object::Method(function, receiver) => self.values(&[*function, *receiver]),
            Object::Module(name, namespace) => {
                self.values(&[*name, *namespace])?;
                self.expect(*name, false, "a module's name", is_str)?;
                self.expect(*namespace, false, "a module's namespace", is_dict)
            }
            Object::Function(function) => {
                let held = [
                    function.code,
                    function.globals,
                    function.name,
                    function.qualname,
                    function.module,
                    function.defaults,
                    function.keyword_defaults,
                    function.annotations,
                    function.doc,
                    function.dict,
                ];
                self.values(&held)?;
                self.values(&function.closure)?;
                self.expect(function.code, false, "a function's code", |it| {
                    matches!(it, Object::Code(_))
                })?;
                self.expect(function.globals, false, "a function's globals", is_dict)?;
                self.expect(function.name, false, "a function's name", is_str)?;
                self.expect(
                    function.qualname,
                    false,
                    "a function's qualified name",
                    is_str,
                )?;
                self.expect(function.dict, true, "a function's dict", is_dict)?;
                function.closure.iter().try_for_each(|it| {
                    self.expect(*it, false, "a cell of a closure", |it| {
                        matches!(it, Object::Cell(_))
                    })
                })?;
                let code = self.code(function.code)?;
                if code.n_free as usize != function.closure.len() {
                    return corrupt("a closure of the wrong size");
                }
                Ok(())
            }
            Object::Class(class) => {
                let held = [
                    class.name,
                    class.qualname,
                    class.namespace,
                    class.metaclass,
                    class.payload_class,
                ];
                self.values(&held)?;
                self.values(&class.bases)?;
                self.values(&class.mro)?;
                self.expect(class.name, false, "a class's name", is_str)?;
                self.expect(class.qualname, false, "a class's qualified name", is_str)?;
                self.expect(class.namespace, false, "a class's namespace", is_dict)?;
                self.expect(class.metaclass, false, "a metaclass", is_class)?;
                self.expect(class.payload_class, true, "a payload class", is_class)?;
                let classes = class.bases.iter().chain(&class.mro);
                classes
                    .into_iter()
                    .try_for_each(|it| self.expect(*it, false, "a base class", is_class))?;
                if class.layout > 5 || class.mro.is_empty() || class.bases.is_empty() {
                    return corrupt("a class that does not fit together");
                }
                Ok(())
            }
            Object::Instance(instance) => self.instance(instance),
            Object::Cell(value) | Object::Bomb(value) => self.value(*value),
            Object::Generator(generator) => {
                self.values(&[
                    generator.function,
                    generator.handled,
                    generator.name,
                    generator.qualname,
                ])?;
                self.values(&generator.registers)?;
                self.expect(
                    generator.function,
                    false,
                    "a generator's function",
                    is_function,
                )?;
                self.expect(generator.name, false, "a generator's name", is_str)?;
                self.expect(
                    generator.qualname,
                    false,
                    "a generator's qualified name",
                    is_str,
                )?;
                self.expect(generator.handled, true, "a handled exception", is_instance)?;
                if generator.state > 3 {
                    return corrupt("a generator in no known state");
                }
                let is_asleep = generator.state < 2;
                self.frame_shape(
                    generator.function,
                    generator.pc,
                    &generator.registers,
                    is_asleep,
                )
            }
            Object::Iter(iter) => self.iter(iter),
            Object::View(dict, kind) => {
                self.value(*dict)?;
                self.expect(*dict, false, "a view's dict", is_dict)?;
                if *kind > 2 {
                    corrupt("a view of nothing")
                } else {
                    Ok(())
                }
            }
            Object::Property(parts) => self.values(&**parts),
            Object::Wrapper(function, _) => self.value(*function),
            Object::Exception(parts, _) => {
                self.values(&**parts)?;
                self.expect(parts[0], false, "an exception's arguments", |it| {
                    matches!(it, Object::Tuple(_))
                })?;
                self.expect(parts[1], true, "a cause", is_instance)?;
                self.expect(parts[2], true, "a context", is_instance)?;
                self.expect(parts[3], true, "a traceback", |it| {
                    matches!(it, Object::Traceback(..))
                })
            }
            Object::Traceback(next, function, pc) => {
                self.values(&[*next, *function])?;
                self.expect(*next, true, "a traceback entry", |it| {
                    matches!(it, Object::Traceback(..))
                })?;
                self.expect(*function, false, "a traceback's function", is_function)?;
                if let Some(Object::Name(Name::Global(..) | Name::Hidden(_))) = self.get(*function)
                {
                    return Ok(());
                }
                if *pc as usize >= self.function_code(*function)?.instructions.len() {
                    return corrupt("a traceback outside its code");
                }
                Ok(())
            }
            Object::Tasklet(tasklet) => self.tasklet(tasklet),
            Object::Channel(channel) => {
                self.values(&[channel.class, channel.dict])?;
                self.values(&channel.waiting)?;
                self.expect(channel.class, false, "a channel's class", is_class)?;
                self.expect(channel.dict, true, "a channel's dict", is_dict)?;
                let states: Option<Vec<u8>> = channel
                    .waiting
                    .iter()
                    .map(|it| self.tasklet_state(*it))
                    .collect();
                match states {
                    Some(states)
                        if states.iter().all(|it| *it == 3) || states.iter().all(|it| *it == 4) =>
                    {
                        Ok(())
                    }
                    _ => corrupt("a channel on which others than senders or receivers wait"),
                }
            }
            Object::Code(index) => {
                if *index as usize >= self.codes.len() {
                    corrupt("a code object without code")
                } else {
                    Ok(())
                }
            }
        }
    }

    fn integer(&self, value: Value) -> Result<(), LoadError> {
        match (value, self.get(value)) {
            (Value::Int(_), _) | (_, Some(Object::BigInt(_))) => Ok(()),
            _ => corrupt("a bound that is no integer"),
        }
    }

    fn code(&self, code: Value) -> Result<&'a Code, LoadError> {
        match self.get(code) {
            Some(Object::Code(index)) => match self.codes.get(*index as usize) {
                Some(code) => Ok(code),
                None => corrupt("a code object without code"),
            },
            _ => corrupt("a function without code"),
        }
    }

    fn function_code(&self, function: Value) -> Result<&'a Code, LoadError> {
        match self.get(function) {
            Some(Object::Function(function)) => self.code(function.code),
            Some(Object::Generator(generator)) => match self.get(generator.function) {
                Some(Object::Function(function)) => self.code(function.code),
                _ => corrupt("a generator without a function"),
            },
            _ => corrupt("a frame without a function"),
        }
    }

    fn instance(&self, instance: &Instance) -> Result<(), LoadError> {
        self.values(&[instance.class, instance.dict, instance.payload])?;
        self.values(&instance.slots)?;
        self.expect(instance.class, false, "an instance's class", is_class)?;
        self.expect(instance.dict, true, "an instance's dict", is_dict)?;
        match self.image.shapes.get(instance.shape as usize) {
            Some(names) if names.len() == instance.slots.len() => Ok(()),
            _ => corrupt("an instance that does not fit its shape"),
        }
    }

    fn iter(&self, iter: &Iter) -> Result<(), LoadError> {
        match iter {
            Iter::Exhausted | Iter::Range(..) => Ok(()),
            Iter::Sequence(sequence, at) => {
                self.value(*sequence)?;
                if let Some(Object::Str(text)) = self.get(*sequence)
                    && !text.is_char_boundary((*at).try_into().unwrap_or(usize::MAX))
                {
                    return corrupt("an iterator inside a character");
                }
                Ok(())
            }
            Iter::Reversed(sequence, _) => self.value(*sequence),
            Iter::Table(table, _, _, kind, _) => {
                self.value(*table)?;
                let is_table = |it: &Object<'_>| is_dict(it) || matches!(it, Object::Set { .. });
                if *kind > 2 {
                    return corrupt("an iterator over nothing");
                }
                self.expect(*table, false, "what is iterated", is_table)
            }
            Iter::Enumerate(inner, _) => self.value(*inner),
            Iter::Zip(inner) => {
                self.value(*inner)?;
                self.expect(*inner, false, "what is zipped", |it| {
                    matches!(it, Object::Tuple(_) | Object::List(_))
                })
            }
        }
    }

    fn tasklet_state(&self, value: Value) -> Option<u8> {
        match self.get(value)? {
            Object::Tasklet(tasklet) => Some(tasklet.state),
            _ => None,
        }
    }

    fn tasklet(&mut self, tasklet: &Tasklet) -> Result<(), LoadError> {
        let held = [
            tasklet.class,
            tasklet.dict,
            tasklet.function,
            tasklet.pending_call,
            tasklet.tempval,
            tasklet.handled,
            tasklet.in_flight,
        ];
        self.values(&held)?;
        self.expect(tasklet.class, false, "a tasklet's class", is_class)?;
        self.expect(tasklet.dict, true, "a tasklet's dict", is_dict)?;
        self.expect(tasklet.handled, true, "a handled exception", is_instance)?;
        self.expect(
            tasklet.in_flight,
            true,
            "an exception in flight",
            is_instance,
        )?;
        match self.get(tasklet.pending_call) {
            None if tasklet.pending_call == Value::Unset => {}
            Some(Object::Tuple(parts)) if parts.len() == 3 => {}
            _ => return corrupt("a pending call that is none"),
        }
        if tasklet.state > 4 {
            return corrupt("a tasklet in no known state");
        }
        for (at, frame) in tasklet.frames.iter().enumerate() {
            // Below a frame whose result means nothing, a frame may stand before its first instruction.
            let above = tasklet.frames.get(at + 1);
            self.frame(frame, above.is_none_or(|it| it.resume == RESUME_DISCARD))?;
        }
        Ok(())
    }

    fn frame(&mut self, frame: &Frame, is_innermost: bool) -> Result<(), LoadError> {
        self.value(frame.callee)?;
        self.values(&frame.kept)?;
        self.values(&frame.registers)?;
        let n_kept = match frame.resume {
            RESUME_INIT | RESUME_DEFAULT | RESUME_MODULE => 1,
            RESUME_NEW => 3,
            known if known < N_RESUME => 0,
            _ => return corrupt("a frame with an unknown way to go on"),
        };
        if frame.kept.len() != n_kept {
            return corrupt("a frame that keeps the wrong number of values");
        }
        let code = self.function_code(frame.callee)?;
        if frame.registers.len() > code.n_registers as usize {
            return corrupt("a frame of the wrong size");
        }
        self.registers_left = match self.registers_left.checked_sub(code.n_registers as usize) {
            Some(left) => left,
            None => {
                return Err(LoadError::TooLarge(
                    "its frames have too many registers".to_string(),
                ));
            }
        };
        if frame.pc as usize >= code.instructions.len() || !is_innermost && frame.pc == 0 {
            return corrupt("a frame that stands outside its code");
        }
        Ok(())
    }

    /// The registers and place of a generator's frame.
    fn frame_shape(
        &self,
        function: Value,
        pc: u32,
        registers: &[Value],
        is_asleep: bool,
    ) -> Result<(), LoadError> {
        if let Some(Object::Name(Name::Global(..) | Name::Hidden(_))) = self.get(function) {
            return corrupt("a generator whose function is elsewhere");
        }
        let code = self.function_code(function)?;
        let n_expected = if is_asleep {
            code.n_registers as usize
        } else {
            0
        };
        if registers.len() > n_expected
            || pc as usize > code.instructions.len()
            || is_asleep && pc as usize == code.instructions.len()
        {
            return corrupt("a generator that does not fit its code");
        }
        Ok(())
    }

    fn program(&self, program: &Program) -> Result<(), LoadError> {
        let is_runnable = |value: Value| self.tasklet_state(value) == Some(2);
        self.values(&[
            program.main,
            program.current,
            program.modules,
            program.schedule_callback,
            program.channel_callback,
            program.error_handler,
        ])?;
        self.values(&program.ring)?;
        if self.tasklet_state(program.main).is_none()
            || self.tasklet_state(program.current).is_none()
        {
            return corrupt("a program without a main or current tasklet");
        }
        let mut seen = std::collections::BTreeSet::<ObjectId>::new();
        for member in &program.ring {
            let Value::Object(id) = member else {
                return corrupt("a ring of others than tasklets");
            };
            if !is_runnable(*member) || !seen.insert(*id) {
                return corrupt("a ring of others than runnable tasklets");
            }
        }
        if program.ring.first() != Some(&program.current) {
            return corrupt("a ring that does not begin at the current tasklet");
        }
        let n_runnable = self
            .image
            .objects
            .iter()
            .filter(|it| matches!(it, Object::Tasklet(tasklet) if tasklet.state == 2))
            .count();
        if n_runnable != program.ring.len() {
            return corrupt("a runnable tasklet that is not in the ring");
        }
        for (tasklet, _) in &program.runners {
            self.value(*tasklet)?;
            if self.tasklet_state(*tasklet).is_none() {
                return corrupt("something else than a tasklet waits in run()");
            }
        }
        for (key, value) in program.module_states.iter().flat_map(|it| &it.entries) {
            self.values(&[*key, *value])?;
            self.expect(*key, false, "a name in a module", is_str)?;
        }
        program
            .library
            .iter()
            .try_for_each(|(_, value)| self.value(*value))?;
        program
            .serials
            .iter()
            .try_for_each(|(value, _)| self.value(*value))?;
        self.expect(program.modules, false, "the modules", is_dict)
    }
}

fn is_str(object: &Object<'_>) -> bool {
    matches!(object, Object::Str(_))
}

fn is_dict(object: &Object<'_>) -> bool {
    matches!(
        object,
        Object::Dict(_) | Object::Name(Name::Namespace(_) | Name::Builtins)
    )
}

fn is_class(object: &Object<'_>) -> bool {
    matches!(
        object,
        Object::Class(_) | Object::Name(Name::BuiltinClass(_) | Name::Global(..) | Name::Hidden(_))
    )
}

fn is_function(object: &Object<'_>) -> bool {
    matches!(
        object,
        Object::Function(_) | Object::Name(Name::Global(..) | Name::Hidden(_))
    )
}

fn is_instance(object: &Object<'_>) -> bool {
    matches!(object, Object::Instance(_))
}
