//! Running state to an image.

use std::collections::BTreeMap;

use dormouse_image::wire::v1::{self as wire, Meta, Object, Program};
use dormouse_image::{Image, to_wire};
use dormouse_vm::frame::Resume;
use dormouse_vm::object::{GeneratorState, Iter, Layout, TaskletState, ViewKind};
use dormouse_vm::shape::ShapeId;
use dormouse_vm::{FrameState, Kind, Value, Vm};

use crate::PickleError;
use crate::names::Names;

/// How an object is pickled.
#[derive(Clone, Debug, Default)]
pub struct PickleOptions {
    /// Functions, classes and modules of scripts go by value, so that the image loads where they are not.
    pub by_value: bool,
    /// Attributes of instances of tasklet and channel subclasses go along.
    pub keeps_attributes: bool,
    /// Objects that are saved as another one.
    pub replacements: Vec<(Value, Value)>,
}

/// Pickles the whole program. It must stand between two instructions, which it does whenever [`Vm::run`] is not on
/// the Rust stack.
///
/// # Errors
/// Something cannot travel.
pub fn pickle_program(vm: &Vm) -> Result<Vec<u8>, PickleError> {
    let mut saver = Saver::new(vm, Names::of_program(vm), true, &[]);
    saver.is_program = true;
    let state = vm.scheduler_state();
    let main = saver.value(state.main);
    let current = saver.value(state.current);
    let ring = state.ring.iter().map(|it| saver.value(*it)).collect();
    let runners = state
        .runners
        .iter()
        .map(|it| {
            let limit = it
                .limit
                .map(|it| (it.timeout, it.left, it.is_total, it.is_soft));
            (saver.value(it.tasklet), limit)
        })
        .collect();
    // The dict itself, though its own namespace entry would go by name.
    let modules = saver.value(vm.modules);
    let hidden = vm.table(vm.hidden).into_iter().flat_map(|it| it.iter());
    let library = hidden
        .filter(|it| it.value.is_kind(Kind::List))
        .filter_map(|it| Some((vm.str_of(it.key)?.to_string(), saver.value(it.value))))
        .collect();
    saver.walk()?;
    let mut serials: Vec<(wire::Value, u32)> = state
        .serials
        .iter()
        .filter_map(|(value, serial)| Some((saver.known(*value)?, *serial)))
        .collect();
    serials.sort_by_key(|it| it.1);
    let program = Program {
        main,
        current,
        ring,
        runners,
        modules,
        switch_trap: state.switch_trap,
        recursion_limit: state.recursion_limit,
        next_serial: state.next_serial,
        serials,
        library,
        has_soft_space: state.has_soft_space,
    };
    saver.finish(wire::Value::Unset, Some(program))
}

/// Pickles an object and what it reaches.
///
/// # Errors
/// Something cannot travel, or the object is the current tasklet.
pub fn pickle_object(
    vm: &Vm,
    root: Value,
    options: &PickleOptions,
) -> Result<Vec<u8>, PickleError> {
    if root == vm.current {
        let what = "You cannot __reduce__ the tasklet which is current.".to_string();
        return Err(PickleError {
            path: Vec::new(),
            what,
        });
    }
    let names = Names::of_object(vm, options.by_value);
    let mut saver = Saver::new(vm, names, options.keeps_attributes, &options.replacements);
    let root = saver.value(root);
    saver.walk()?;
    saver.detach_tasklets();
    saver.finish(root, None)
}

/// Every object that pickling `root` would save by value, in the order of the walk.
///
/// # Errors
/// As [`pickle_object`].
pub fn reachable(vm: &Vm, root: Value, options: &PickleOptions) -> Result<Vec<Value>, PickleError> {
    let names = Names::of_object(vm, options.by_value);
    let mut saver = Saver::new(vm, names, options.keeps_attributes, &options.replacements);
    saver.value(root);
    saver.walk()?;
    Ok(saver.queue.iter().map(|it| it.value).collect())
}

/// An object that has a number.
struct Entry {
    value: Value,
    /// The number of the object through which it was found.
    parent: Option<u32>,
    /// It goes by value though it has a name: the function of a frame.
    is_by_value: bool,
}

struct Saver<'a> {
    vm: &'a Vm,
    names: Names<'a>,
    keeps_attributes: bool,
    /// Nothing is left out: a waiting tasklet takes its channel along.
    is_program: bool,
    /// Numbers by kind and index; `u32::MAX` for none.
    numbers: Vec<Vec<u32>>,
    /// Numbers of functions that go by value for the sake of frames, beside their numbers by name.
    frame_functions: BTreeMap<Value, u32>,
    replacements: BTreeMap<Value, Value>,
    /// Short strings by their text: equal ones travel once, so that interning makes no difference.
    strings: BTreeMap<&'a str, Value>,
    queue: Vec<Entry>,
    objects: Vec<Object>,
    code: Vec<wire::Code>,
    known_code: BTreeMap<[u8; 32], u32>,
    /// Code numbers by the address of shared code, so that each is hashed once.
    code_of: BTreeMap<usize, u32>,
    /// Live registers by code and pc.
    live: BTreeMap<(usize, u32), Vec<bool>>,
    shapes: Vec<Vec<String>>,
    shape_numbers: BTreeMap<ShapeId, u32>,
    /// Tasklets that wait on a channel: their numbers and the channels.
    waiting: Vec<(u32, Value)>,
    /// The object being saved.
    at: u32,
}

/// Strings up to this many bytes are shared by text, and interned when they are loaded.
pub(crate) const MAX_SHARED: usize = 64;
const NO_NUMBER: u32 = u32::MAX;

impl<'a> Saver<'a> {
    fn new(
        vm: &'a Vm,
        names: Names<'a>,
        keeps_attributes: bool,
        replacements: &[(Value, Value)],
    ) -> Self {
        Self {
            vm,
            names,
            keeps_attributes,
            is_program: false,
            numbers: vec![Vec::new(); Kind::ALL.len()],
            frame_functions: BTreeMap::new(),
            replacements: replacements.iter().copied().collect(),
            strings: BTreeMap::new(),
            queue: Vec::new(),
            objects: Vec::new(),
            code: Vec::new(),
            known_code: BTreeMap::new(),
            code_of: BTreeMap::new(),
            live: BTreeMap::new(),
            shapes: Vec::new(),
            shape_numbers: BTreeMap::new(),
            waiting: Vec::new(),
            at: NO_NUMBER,
        }
    }

    /// A value as it stands in the image; an object that is met first gets the next number.
    fn value(&mut self, value: Value) -> wire::Value {
        if let Some(number) = value.as_int() {
            return wire::Value::Int(number);
        }
        if value.is_inline_float() {
            return wire::Value::Float(value.unwrap_float());
        }
        let Some(kind) = value.kind() else {
            return match value {
                Value::NONE => wire::Value::None,
                Value::FALSE => wire::Value::False,
                Value::TRUE => wire::Value::True,
                Value::ELLIPSIS => wire::Value::Ellipsis,
                Value::NOT_IMPLEMENTED => wire::Value::NotImplemented,
                _ => wire::Value::Unset,
            };
        };
        let value = if self.replacements.is_empty() {
            value
        } else {
            *self.replacements.get(&value).unwrap_or(&value)
        };
        let value = match kind {
            Kind::Str if self.vm.heap.text(value).len() <= MAX_SHARED => *self
                .strings
                .entry(self.vm.heap.text(value))
                .or_insert(value),
            _ => value,
        };
        let numbers = &mut self.numbers[kind as usize];
        let index = value.index() as usize;
        if index >= numbers.len() {
            numbers.resize(index + 1, NO_NUMBER);
        }
        if numbers[index] == NO_NUMBER {
            numbers[index] = self.queue.len() as u32;
            self.queue.push(Entry {
                value,
                parent: Some(self.at),
                is_by_value: false,
            });
        }
        wire::Value::Object(self.numbers[kind as usize][index])
    }

    /// The number of a value that was met.
    fn known(&self, value: Value) -> Option<wire::Value> {
        let number = *self
            .numbers
            .get(value.kind()? as usize)?
            .get(value.index() as usize)?;
        (number != NO_NUMBER).then_some(wire::Value::Object(number))
    }

    /// The function of a frame: always by value, since the frame stands in the middle of this very code.
    fn frame_callee(&mut self, callee: Value) -> wire::Value {
        if !callee.is_kind(Kind::Function) || self.names.reference(callee).is_none() {
            return self.value(callee);
        }
        if let Some(number) = self.frame_functions.get(&callee) {
            return wire::Value::Object(*number);
        }
        let number = self.queue.len() as u32;
        self.queue.push(Entry {
            value: callee,
            parent: Some(self.at),
            is_by_value: true,
        });
        self.frame_functions.insert(callee, number);
        wire::Value::Object(number)
    }

    fn values(&mut self, values: &[Value]) -> Vec<wire::Value> {
        values.iter().map(|it| self.value(*it)).collect()
    }

    /// Saves what has a number until nothing new is met.
    fn walk(&mut self) -> Result<(), PickleError> {
        while self.objects.len() < self.queue.len() {
            self.at = self.objects.len() as u32;
            let Entry {
                value,
                parent: _,
                is_by_value,
            } = self.queue[self.objects.len()];
            let by_name = if is_by_value {
                None
            } else {
                self.names.reference(value)
            };
            let object = match by_name {
                Some(object) => object,
                None => self.object(value)?,
            };
            self.objects.push(object);
        }
        Ok(())
    }

    fn object(&mut self, value: Value) -> Result<Object, PickleError> {
        let vm = self.vm;
        let heap = &vm.heap;
        let index = value.index();
        let Some(kind) = value.kind() else {
            unreachable!("only objects get numbers")
        };
        Ok(match kind {
            Kind::Float => Object::Float(heap.floats[index]),
            Kind::BigInt => Object::BigInt(heap.big_ints[index].to_signed_bytes_le()),
            Kind::Str => Object::Str(heap.text(value).to_string()),
            Kind::Bytes => Object::Bytes(heap.bytes[index].to_vec()),
            Kind::ByteArray => Object::ByteArray(heap.byte_arrays[index].clone()),
            Kind::Tuple => Object::Tuple(self.values(&heap.tuples[index])),
            Kind::List => Object::List(self.values(&heap.lists[index])),
            Kind::Dict => {
                let entries = heap.dicts[index].table.iter();
                Object::Dict(
                    entries
                        .map(|it| {
                            (
                                self.value(it.key),
                                stored_hash(it.key, it.hash),
                                self.value(it.value),
                            )
                        })
                        .collect(),
                )
            }
            Kind::Set => {
                let set = &heap.sets[index];
                let items = set
                    .table
                    .iter()
                    .map(|it| (self.value(it.key), stored_hash(it.key, it.hash)))
                    .collect();
                Object::Set {
                    is_frozen: set.is_frozen,
                    items,
                }
            }
            Kind::Range => {
                let range = &heap.ranges[index];
                Object::Range([
                    self.value(range.start),
                    self.value(range.stop),
                    self.value(range.step),
                ])
            }
            Kind::Slice => {
                let slice = &heap.slices[index];
                Object::Slice([
                    self.value(slice.start),
                    self.value(slice.stop),
                    self.value(slice.step),
                ])
            }
            Kind::Function => self.function(value),
            Kind::Method => {
                let method = &heap.methods[index];
                Object::Method(self.value(method.function), self.value(method.receiver))
            }
            Kind::Native => unreachable!("natives go by name"),
            Kind::Class => self.class(value),
            Kind::Instance => self.instance(value),
            Kind::Module => {
                let module = &heap.modules[index];
                Object::Module(self.value(module.name), self.value(module.namespace))
            }
            Kind::Cell => Object::Cell(self.value(heap.cells[index])),
            Kind::Generator => self.generator(value),
            Kind::Iter => Object::Iter(self.iter(value)),
            Kind::View => {
                let view = &heap.views[index];
                Object::View(self.value(view.dict), view_kind(view.kind))
            }
            Kind::Property => {
                let it = &heap.properties[index];
                let parts = [it.get, it.set, it.delete, it.doc, it.name];
                Object::Property(parts.map(|it| self.value(it)))
            }
            Kind::Wrapper => {
                let wrapper = &heap.wrappers[index];
                Object::Wrapper(self.value(wrapper.function), wrapper.is_class_method)
            }
            Kind::Super => {
                let it = &heap.supers[index];
                Object::Super([it.class, it.object, it.object_class].map(|it| self.value(it)))
            }
            Kind::Exception => {
                let it = &heap.exceptions[index];
                let parts = [it.args, it.cause, it.context, it.traceback].map(|it| self.value(it));
                Object::Exception(parts, it.suppresses_context)
            }
            Kind::Traceback => {
                let it = &heap.tracebacks[index];
                Object::Traceback(self.value(it.next), self.frame_callee(it.function), it.pc)
            }
            Kind::Tasklet => self.tasklet(value),
            Kind::Channel => self.channel(value),
            Kind::Code => Object::Code(self.code(&heap.codes[index].loaded.code)),
            Kind::Bomb => Object::Bomb(self.value(heap.bombs[index].exception)),
            Kind::Host => {
                let host = &heap.hosts[index];
                if host.key.is_empty() {
                    return Err(self.refuse(format!("host object '{}' has no name", host.kind)));
                }
                Object::Host(host.kind.to_string(), host.key.to_string())
            }
        })
    }

    fn code(&mut self, code: &std::sync::Arc<dormouse_bytecode::Code>) -> u32 {
        let address = std::sync::Arc::as_ptr(code) as usize;
        if let Some(number) = self.code_of.get(&address) {
            return *number;
        }
        let number = to_wire(code, &mut self.code, &mut self.known_code);
        self.code_of.insert(address, number);
        number
    }

    fn function(&mut self, value: Value) -> Object {
        let function = &self.vm.heap.functions[value.index()];
        Object::Function(Box::new(wire::Function {
            code: self.value(function.code),
            globals: self.value(function.globals),
            name: self.value(function.name),
            qualname: self.value(function.qualname),
            module: self.value(function.module),
            defaults: self.value(function.defaults),
            keyword_defaults: self.value(function.keyword_defaults),
            annotations: self.value(function.annotations),
            doc: self.value(function.doc),
            closure: self.values(&function.closure),
            dict: self.value(function.dict),
        }))
    }

    fn class(&mut self, value: Value) -> Object {
        let class = &self.vm.heap.classes[value.index()];
        Object::Class(Box::new(wire::Class {
            name: self.value(class.name),
            qualname: self.value(class.qualname),
            bases: self.values(&class.bases),
            mro: self.values(&class.mro),
            namespace: self.value(class.namespace),
            metaclass: self.value(class.metaclass),
            payload_class: self.value(class.payload_class),
            is_slotted: class.flags.is_slotted,
            layout: layout(class.layout),
        }))
    }

    fn instance(&mut self, value: Value) -> Object {
        let instance = &self.vm.heap.instances[value.index()];
        let has_dict = !instance.dict.is_unset();
        let shape = if has_dict { ShapeId(0) } else { instance.shape };
        Object::Instance(Box::new(wire::Instance {
            class: self.value(instance.class),
            shape: self.shape(shape),
            slots: self.values(&instance.slots),
            dict: self.value(instance.dict),
            payload: self.value(instance.payload),
            serial: if self.keeps_attributes {
                instance.serial
            } else {
                0
            },
        }))
    }

    /// The number of a shape's list of names.
    fn shape(&mut self, shape: ShapeId) -> u32 {
        if let Some(number) = self.shape_numbers.get(&shape) {
            return *number;
        }
        let names: Vec<String> = self
            .vm
            .shape_names(shape)
            .iter()
            .map(|it| self.vm.heap.text(*it).to_string())
            .collect();
        let number = match self.shapes.iter().position(|it| *it == names) {
            Some(number) => number as u32,
            None => {
                self.shapes.push(names);
                self.shapes.len() as u32 - 1
            }
        };
        self.shape_numbers.insert(shape, number);
        number
    }

    fn generator(&mut self, value: Value) -> Object {
        let generator = &self.vm.heap.generators[value.index()];
        let is_waiting = generator.state == GeneratorState::Suspended;
        // One that delegates looks at its sub-iterator again when it goes on.
        let delegates = is_waiting && self.waits_in_yield_from(generator.function, generator.pc);
        let above = delegates.then_some(Resume::YieldFrom);
        let registers = match generator.state {
            GeneratorState::New | GeneratorState::Suspended => self.live_registers(
                generator.function,
                generator.pc,
                &generator.registers,
                is_waiting,
                above,
            ),
            GeneratorState::Running | GeneratorState::Finished => Vec::new(),
        };
        Object::Generator(Box::new(wire::Generator {
            function: self.frame_callee(generator.function),
            registers: self.trimmed(&registers),
            pc: generator.pc,
            state: match generator.state {
                GeneratorState::New => 0,
                GeneratorState::Suspended => 1,
                GeneratorState::Running => 2,
                GeneratorState::Finished => 3,
            },
            handled: self.value(generator.handled),
            name: self.value(generator.name),
            qualname: self.value(generator.qualname),
        }))
    }

    fn waits_in_yield_from(&self, function: Value, pc: u32) -> bool {
        let code = self.vm.code_of(function);
        let waiting = code.and_then(|it| it.instructions.get((pc as usize).checked_sub(1)?));
        waiting.and_then(|it| it.op()) == Some(dormouse_bytecode::Op::YieldFrom)
    }

    fn iter(&mut self, value: Value) -> wire::Iter {
        match &self.vm.heap.iters[value.index()] {
            Iter::Exhausted => wire::Iter::Exhausted,
            Iter::Sequence { sequence, index } => {
                wire::Iter::Sequence(self.value(*sequence), *index as u64)
            }
            Iter::Reversed { sequence, index } => {
                wire::Iter::Reversed(self.value(*sequence), *index as u64)
            }
            Iter::Range { next, left, step } => wire::Iter::Range(*next, *left, *step),
            Iter::Table {
                table,
                entry_idx,
                len,
                kind,
                is_reversed,
            } => {
                // Removed entries do not travel: the position is counted in those that are left.
                let entries = self.vm.table(*table).map_or(&[][..], |it| it.entries());
                let is_given = |at: usize| {
                    if *is_reversed {
                        at + entry_idx >= entries.len()
                    } else {
                        at < *entry_idx
                    }
                };
                let n_given = entries
                    .iter()
                    .enumerate()
                    .filter(|(at, it)| is_given(*at) && !it.key.is_unset())
                    .count();
                let kind = view_kind(*kind);
                wire::Iter::Table(
                    self.value(*table),
                    n_given as u64,
                    *len as u64,
                    kind,
                    *is_reversed,
                )
            }
            Iter::Enumerate { inner, count } => wire::Iter::Enumerate(self.value(*inner), *count),
            Iter::Zip { inner } => wire::Iter::Zip(self.value(*inner)),
        }
    }

    fn tasklet(&mut self, value: Value) -> Object {
        let vm = self.vm;
        let tasklet = &vm.heap.tasklets[value.index()];
        if !tasklet.channel.is_unset() {
            self.waiting.push((self.at, tasklet.channel));
            if self.is_program {
                self.value(tasklet.channel);
            }
        }
        let exceptions = vm.exception_state(value);
        let frames = vm.frames(value);
        let is_waiting = vm.waits_in_call(value);
        let mut saved = Vec::with_capacity(frames.len());
        for (at, frame) in frames.iter().enumerate() {
            let above = frames.get(at + 1).map(|it| it.resume);
            let is_waiting = match above {
                Some(resume) => resume != Resume::Discard,
                None => is_waiting,
            };
            saved.push(self.frame(frame, is_waiting, above));
        }
        let flags = u8::from(tasklet.is_atomic)
            | u8::from(tasklet.ignores_nesting) << 1
            | u8::from(tasklet.is_block_trapped) << 2
            | u8::from(tasklet.is_detached) << 3;
        let is_whole = self.keeps_attributes;
        Object::Tasklet(Box::new(wire::Tasklet {
            class: self.value(tasklet.class),
            dict: if is_whole {
                self.value(tasklet.dict)
            } else {
                wire::Value::Unset
            },
            function: self.value(tasklet.function),
            pending_call: self.value(tasklet.pending_call),
            frames: saved,
            tempval: self.value(tasklet.tempval),
            handled: self.value(exceptions.handled),
            in_flight: self.value(exceptions.in_flight),
            state: match tasklet.state {
                TaskletState::Dead => 0,
                TaskletState::Paused => 1,
                TaskletState::Runnable => 2,
                TaskletState::Sending => 3,
                TaskletState::Receiving => 4,
            },
            flags,
        }))
    }

    fn frame(
        &mut self,
        frame: &FrameState,
        is_waiting: bool,
        above: Option<Resume>,
    ) -> wire::Frame {
        let registers =
            self.live_registers(frame.callee, frame.pc, &frame.registers, is_waiting, above);
        wire::Frame {
            callee: self.frame_callee(frame.callee),
            pc: frame.pc,
            resume: frame.resume as u8,
            kept: self.values(&frame.kept),
            registers: self.trimmed(&registers),
        }
    }

    /// The registers of a frame with dead temporaries unset: what no instruction will read again does not travel.
    fn live_registers(
        &mut self,
        callee: Value,
        pc: u32,
        registers: &[Value],
        is_waiting: bool,
        above: Option<Resume>,
    ) -> Vec<Value> {
        let Some(code) = self.vm.code_of(callee) else {
            return registers.to_vec();
        };
        let address = std::sync::Arc::as_ptr(code) as usize;
        let at = |pc: u32| dormouse_bytecode::live_registers(code, pc);
        let live = self.live.entry((address, pc)).or_insert_with(|| at(pc));
        let mut live = live.clone();
        let n_registers = live.len();
        if is_waiting && pc > 0 {
            let rereads = above.is_some_and(rereads_operands);
            let n_named = code.locals.len();
            let waiting = code.instructions[pc as usize - 1];
            if waiting.op().is_some_and(dormouse_bytecode::Op::is_jump) {
                // The answer may also lead to the jump's target.
                let target = self
                    .live
                    .entry((address, waiting.d()))
                    .or_insert_with(|| at(waiting.d()));
                live.iter_mut()
                    .zip(target.iter())
                    .for_each(|(live, other)| *live |= *other);
            }
            waiting.registers(|range, reads, writes| {
                for register in range.filter(|it| (n_named..n_registers).contains(it)) {
                    live[register] = reads && (writes || rereads) || live[register] && !writes;
                }
            });
            // What is read and written by different operands stays when it is read again.
            if rereads {
                waiting.registers(|range, reads, _| {
                    range
                        .filter(|it| reads && *it < n_registers)
                        .for_each(|it| live[it] = true);
                });
            }
        }
        registers
            .iter()
            .zip(live)
            .map(|(value, is_live)| if is_live { *value } else { Value::UNSET })
            .collect()
    }

    /// Registers without the unset ones at the end.
    fn trimmed(&mut self, registers: &[Value]) -> Vec<wire::Value> {
        let end = registers
            .iter()
            .rposition(|it| !it.is_unset())
            .map_or(0, |it| it + 1);
        self.values(&registers[..end])
    }

    fn channel(&mut self, value: Value) -> Object {
        let channel = &self.vm.heap.channels[value.index()];
        let waiting = self.vm.channel_queue(value);
        Object::Channel(Box::new(wire::Channel {
            class: self.value(channel.class),
            dict: if self.keeps_attributes {
                self.value(channel.dict)
            } else {
                wire::Value::Unset
            },
            waiting: self.values(&waiting),
            preference: channel.preference,
            schedules_all: channel.schedules_all,
            is_closing: channel.is_closing,
        }))
    }

    /// In an object graph nothing is scheduled, and a tasklet whose channel was not met waits on nothing.
    fn detach_tasklets(&mut self) {
        const PAUSED: u8 = 1;
        const RUNNABLE: u8 = 2;
        const DETACHED: u8 = 8;
        for (number, channel) in std::mem::take(&mut self.waiting) {
            let is_met = self.known(channel).is_some();
            if let Object::Tasklet(tasklet) = &mut self.objects[number as usize]
                && !is_met
            {
                tasklet.state = PAUSED;
                tasklet.flags |= DETACHED;
            }
        }
        for object in &mut self.objects {
            if let Object::Tasklet(tasklet) = object
                && tasklet.state == RUNNABLE
            {
                tasklet.state = PAUSED;
            }
        }
    }

    /// The error of the object being saved, with the way to it.
    fn refuse(&self, what: String) -> PickleError {
        let mut path = Vec::new();
        let mut at = Some(self.at);
        while let Some(number) = at.filter(|it| *it != NO_NUMBER) {
            let entry = &self.queue[number as usize];
            path.push(self.vm.type_name(entry.value).to_string());
            at = entry.parent;
        }
        path.reverse();
        PickleError { path, what }
    }

    fn finish(self, root: wire::Value, program: Option<Program>) -> Result<Vec<u8>, PickleError> {
        let meta = meta(&self.objects, program.is_some());
        let Self {
            code,
            shapes,
            objects,
            ..
        } = self;
        let image = Image {
            meta,
            code,
            shapes,
            objects,
            root,
            program,
        };
        image.to_bytes().map_err(|error| PickleError {
            path: Vec::new(),
            what: error.to_string(),
        })
    }
}

/// What an image needs where it is loaded, sorted.
fn meta(objects: &[Object], is_program: bool) -> Meta {
    let mut meta = Meta {
        producer: concat!("dormouse ", env!("CARGO_PKG_VERSION")).to_string(),
        is_program,
        natives: Vec::new(),
        classes: Vec::new(),
        modules: Vec::new(),
        hosts: Vec::new(),
    };
    for object in objects {
        match object {
            Object::Native(name) => meta.natives.push(name.clone()),
            Object::BuiltinClass(name) => meta.classes.push(name.clone()),
            Object::ModuleName(name) | Object::Namespace(name) | Object::Global(name, _)
                if !name.is_empty() =>
            {
                meta.modules.push(name.clone());
            }
            Object::Host(kind, key) => meta.hosts.push((kind.clone(), key.clone())),
            _ => {}
        }
    }
    for names in [&mut meta.natives, &mut meta.classes, &mut meta.modules] {
        names.sort();
        names.dedup();
    }
    meta.hosts.sort();
    meta.hosts.dedup();
    meta
}

/// The hash that travels with a key: only where it is not plain to see.
fn stored_hash(key: Value, hash: u64) -> Option<u64> {
    let is_plain = match key.kind() {
        None => true,
        Some(kind) => matches!(kind, Kind::Str | Kind::BigInt | Kind::Float | Kind::Bytes),
    };
    if is_plain { None } else { Some(hash) }
}

/// Whether the waiting instruction looks at its operands again when its callee returns.
fn rereads_operands(resume: Resume) -> bool {
    match resume {
        Resume::GetAttr
        | Resume::BinaryLeft
        | Resume::BinaryRightFirst
        | Resume::BinaryLast
        | Resume::InPlace
        | Resume::CompareLeft
        | Resume::CompareRightFirst
        | Resume::CompareLast
        | Resume::Next
        | Resume::YieldFrom => true,
        Resume::Deliver
        | Resume::Init
        | Resume::Bool
        | Resume::BoolOfLength
        | Resume::Contains
        | Resume::Length
        | Resume::Str
        | Resume::Repr
        | Resume::Hash
        | Resume::Index
        | Resume::Iter
        | Resume::New
        | Resume::Close
        | Resume::Format
        | Resume::Default
        | Resume::Module
        | Resume::Discard => false,
    }
}

fn view_kind(kind: ViewKind) -> u8 {
    match kind {
        ViewKind::Keys => 0,
        ViewKind::Values => 1,
        ViewKind::Items => 2,
    }
}

fn layout(layout: Layout) -> u8 {
    match layout {
        Layout::Object => 0,
        Layout::Payload => 1,
        Layout::Exception => 2,
        Layout::Tasklet => 3,
        Layout::Channel => 4,
        Layout::Type => 5,
    }
}
