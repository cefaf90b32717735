//! The running state as plain data, both ways: what pickling needs and nobody else should.

use std::sync::Arc;

use dormouse_bytecode::Code;

use crate::frame::{Link, RECORD, Resume};
use crate::heap::Kind;
use crate::object::{CodeObject, LoadedCode, TaskletState};
use crate::scheduler::Runner;
use crate::shape::ShapeId;
use crate::{Exit, Value, Vm};

/// A frame, free of where it lies.
#[derive(Clone, Debug, PartialEq)]
pub struct FrameState {
    /// The function, or the generator whose frame it is.
    pub callee: Value,
    /// The next instruction.
    pub pc: u32,
    /// What its caller does with its result.
    pub resume: Resume,
    /// What the resume kind keeps for that.
    pub kept: Vec<Value>,
    /// The registers.
    pub registers: Vec<Value>,
}

/// A frame as it lies on a stack.
#[derive(Clone, Copy, Debug)]
pub struct FrameView<'a> {
    /// The function, or the generator whose frame it is.
    pub callee: Value,
    /// The next instruction.
    pub pc: u32,
    /// What its caller does with its result.
    pub resume: Resume,
    /// What the resume kind keeps for that.
    pub kept: &'a [Value],
    /// The registers.
    pub registers: &'a [Value],
}

impl FrameView<'_> {
    /// The same, free of where it lies.
    #[must_use]
    pub fn to_state(&self) -> FrameState {
        FrameState {
            callee: self.callee,
            pc: self.pc,
            resume: self.resume,
            kept: self.kept.to_vec(),
            registers: self.registers.to_vec(),
        }
    }
}

/// The state of the scheduler.
#[derive(Clone, Debug)]
pub struct SchedulerState {
    /// The main tasklet.
    pub main: Value,
    /// The current tasklet.
    pub current: Value,
    /// The runnable tasklets from the current one on.
    pub ring: Vec<Value>,
    /// The tasklets that wait in `run()`, outermost first.
    pub runners: Vec<Runner>,
    /// The level at which switches are refused.
    pub switch_trap: i64,
    /// How deep calls may nest.
    pub recursion_limit: u32,
    /// Called at every switch, or None.
    pub schedule_callback: Value,
    /// Called at every action on a channel, or None.
    pub channel_callback: Value,
    /// Called with what leaves a tasklet unhandled, or None.
    pub error_handler: Value,
    /// Whether a print statement left a space to be written.
    pub has_soft_space: bool,
}

/// A module that comes with the language and has been run.
#[derive(Clone, Debug, Default)]
pub(crate) struct LibraryModule {
    /// The module.
    pub(crate) module: Value,
    /// The names that running it brought.
    pub(crate) names: Box<[Value]>,
    /// Classes that have changed since have later versions.
    pub(crate) version: u32,
}

/// The exceptions of a tasklet between two instructions.
#[derive(Clone, Copy, Debug)]
pub struct ExceptionState {
    /// The one it handles, or None.
    pub handled: Value,
    /// The one on its way to a handler, else unset.
    pub in_flight: Value,
}

impl Vm {
    /// The frames of a tasklet, outermost first.
    #[must_use]
    pub fn frames(&self, tasklet: Value) -> Vec<FrameView<'_>> {
        let object = &self.heap.tasklets[tasklet.index()];
        let (stack, mut base, mut pc, depth) = if tasklet == self.current {
            (&self.stack, self.base, self.pc, self.depth)
        } else {
            (&object.stack, object.base as usize, object.pc, object.depth)
        };
        let mut frames = Vec::with_capacity(depth as usize);
        for _ in 0..depth {
            let link = Link::decode(stack[base - 2]);
            let callee = stack[base - 1];
            let n_registers = self.n_registers(callee);
            let below = base - RECORD;
            frames.push(FrameView {
                callee,
                pc,
                resume: link.resume,
                kept: &stack[below - link.resume.n_kept()..below],
                registers: &stack[base..base + n_registers],
            });
            pc = link.pc;
            base -= link.distance as usize;
        }
        frames.reverse();
        frames
    }

    fn n_registers(&self, callee: Value) -> usize {
        self.code_of(callee).map_or(0, |it| it.n_registers as usize)
    }

    /// The code of a function, or of the function of a generator.
    #[must_use]
    pub fn code_of(&self, callee: Value) -> Option<&Arc<Code>> {
        let function = match callee.kind()? {
            Kind::Generator => self.heap.generators[callee.index()].function,
            _ => callee,
        };
        function
            .is_kind(Kind::Function)
            .then(|| &self.heap.functions[function.index()].loaded.code)
    }

    /// Gives a tasklet that is not current its frames, outermost first.
    pub fn set_frames(&mut self, tasklet: Value, frames: &[FrameState]) {
        let mut stack: Vec<Value> = Vec::new();
        let (mut base, mut pc) = (0, 0);
        for frame in frames {
            stack.extend(&frame.kept);
            let new_base = stack.len() + RECORD;
            let distance = if base == 0 { 0 } else { new_base - base };
            stack.push(
                Link {
                    pc,
                    distance: distance as u32,
                    resume: frame.resume,
                }
                .encode(),
            );
            stack.push(frame.callee);
            let n_registers = self.n_registers(frame.callee);
            stack.extend(frame.registers.iter().take(n_registers));
            stack.resize(new_base + n_registers, Value::UNSET);
            (base, pc) = (new_base, frame.pc);
        }
        let object = &mut self.heap.tasklets[tasklet.index()];
        object.set_frames(stack, base as u32, pc, frames.len() as u32);
    }

    /// The exceptions of a tasklet.
    #[must_use]
    pub fn exception_state(&self, tasklet: Value) -> ExceptionState {
        if tasklet == self.current {
            return ExceptionState {
                handled: self.handled,
                in_flight: self.in_flight,
            };
        }
        let object = &self.heap.tasklets[tasklet.index()];
        ExceptionState {
            handled: object.handled,
            in_flight: object.in_flight,
        }
    }

    /// The state of the scheduler.
    #[must_use]
    pub fn scheduler_state(&self) -> SchedulerState {
        SchedulerState {
            main: self.main,
            current: self.current,
            ring: self.ring(),
            runners: self.runners.clone(),
            switch_trap: self.switch_trap,
            recursion_limit: self.recursion_limit,
            schedule_callback: self.schedule_callback,
            channel_callback: self.channel_callback,
            error_handler: self.error_handler,
            has_soft_space: self.has_soft_space,
        }
    }

    /// Makes a new VM go on from a state. Its own main tasklet, which has nothing to do, is forgotten. Identity numbers
    /// have been restored before.
    pub fn set_scheduler_state(&mut self, state: SchedulerState) {
        let SchedulerState {
            main,
            current,
            ring,
            runners,
            switch_trap,
            recursion_limit,
            schedule_callback,
            channel_callback,
            error_handler,
            has_soft_space,
        } = state;
        self.stack = Vec::new();
        (self.base, self.pc, self.depth) = (0, 0, 0);
        self.main = main;
        self.current = current;
        self.runners = runners;
        self.switch_trap = switch_trap;
        self.recursion_limit = recursion_limit;
        self.schedule_callback = schedule_callback;
        self.channel_callback = channel_callback;
        self.error_handler = error_handler;
        self.has_soft_space = has_soft_space;
        self.adopt_scheduler_lists();
        self.ring_anchor = Value::UNSET;
        for tasklet in ring {
            if self.ring_anchor.is_unset() {
                self.ring_start(tasklet);
            } else {
                self.ring_append_last(tasklet);
            }
        }
        self.unpark();
        self.exit = if self.depth == 0 {
            Some(Exit::Finished(Value::NONE))
        } else {
            None
        };
    }

    /// The names of an instance's slots, in order.
    #[must_use]
    pub fn shape_names(&self, shape: ShapeId) -> &[Value] {
        &self.shapes.get(shape).names
    }

    /// The shape of instances of a class with these attributes, in order.
    pub fn shape_of(&mut self, class: Value, names: &[Value]) -> ShapeId {
        let root = self.heap.classes[class.index()].root_shape;
        self.shapes.with_all(root, names.iter().copied())
    }

    /// The shape of instances that have a dict with these attributes in slots, in order.
    pub fn shape_beside_dict(&mut self, names: &[Value]) -> ShapeId {
        self.shapes.with_all(ShapeId(0), names.iter().copied())
    }

    /// Makes code ready to run whose children are code objects already. The code must have been verified.
    pub fn load_code_with(&mut self, code: Arc<Code>, children: Vec<Value>) -> Value {
        let mut shallow = (*code).clone();
        shallow.children = Vec::new();
        let value = self.load_code(Arc::new(shallow));
        let loaded = self.heap.codes[value.index()].loaded.clone();
        let loaded = LoadedCode {
            code,
            constants: loaded.constants.clone(),
            names: loaded.names.clone(),
            children: children.into(),
            first_cache: loaded.first_cache,
            n_plain_arguments: loaded.n_plain_arguments,
        };
        self.heap.codes[value.index()] = CodeObject {
            loaded: Arc::new(loaded),
        };
        value
    }

    /// Declares everything that is loaded now as part of the library: it travels by name.
    pub fn seal_library(&mut self) {
        let modules: Vec<(Box<str>, Value)> = self
            .table(self.modules)
            .into_iter()
            .flat_map(|it| it.iter())
            .filter_map(|it| Some((self.str_of(it.key)?.into(), it.value)))
            .collect();
        for (name, module) in modules {
            self.library.insert(name, LibraryModule::default());
            self.seal_library_module(module);
        }
    }

    /// Whether the module of this name comes with the language and has been run. One that a script puts in its place
    /// does not.
    #[must_use]
    pub fn is_library(&self, module_name: &str) -> bool {
        let sealed = self.library.get(module_name);
        sealed.is_some_and(|it| self.get_str(self.modules, module_name) == Some(it.module))
    }

    /// A module of the library has been run: what it holds goes by name from now on. While it is run, it goes by value like
    /// a script's module, since where an image is loaded its names lead to what the whole module makes of them.
    /// The names that running it brings are remembered, so that one a script deletes is known to be missing.
    pub fn seal_library_module(&mut self, module: Value) {
        if !module.is_kind(Kind::Module) || !self.namespace(module).is_kind(Kind::Dict) {
            return;
        }
        let name = self.str_of(self.heap.modules[module.index()].name);
        let is_library =
            |it: &str| self.library.contains_key(it) || self.library_modules.contains_key(it);
        let Some(name) = name.filter(|it| is_library(it)).map(Box::<str>::from) else {
            return;
        };
        let entries = self.table(self.namespace(module)).into_iter();
        let keys = entries.flat_map(|it| it.iter().map(|it| it.key));
        let names = keys.filter(|it| it.is_kind(Kind::Str)).collect();
        let version = self.new_version();
        let sealed = LibraryModule {
            module,
            names,
            version,
        };
        self.library.insert(name, sealed);
    }

    /// The names that running a module of the library brought.
    #[must_use]
    pub fn library_names(&self, module_name: &str) -> &[Value] {
        self.library.get(module_name).map_or(&[], |it| &it.names)
    }

    /// The classes of a module of the library, by their names in it, whose attributes or whose bases' have been set since
    /// the module was run.
    pub fn changed_classes(&self, module_name: &str) -> Vec<(&str, Value)> {
        let sealed = self.library.get(module_name);
        let Some(sealed) = sealed.filter(|it| it.module.is_kind(Kind::Module)) else {
            return Vec::new();
        };
        let entries = self.table(self.namespace(sealed.module)).into_iter();
        let is_changed = |class: Value| {
            class.is_kind(Kind::Class) && self.heap.classes[class.index()].version > sealed.version
        };
        entries
            .flat_map(|it| it.iter())
            .filter(|it| is_changed(it.value))
            .filter_map(|it| Some((self.str_of(it.key)?, it.value)))
            .collect()
    }

    /// Whether a tasklet's pending call has its result already, or waits for it.
    #[must_use]
    pub fn waits_in_call(&self, tasklet: Value) -> bool {
        let object = &self.heap.tasklets[tasklet.index()];
        let is_blocked = matches!(
            object.state,
            TaskletState::Sending | TaskletState::Receiving
        );
        tasklet != self.current && (is_blocked || object.is_detached || !object.tempval.is_unset())
    }
}
