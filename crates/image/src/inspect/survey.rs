//! Gathers what there is to say about an image.

use std::collections::BTreeMap;

use dormouse_bytecode::Code;

use super::Reader;
use super::holders::Holders;
use super::parts::kind_name;
use super::report::{
    Channel, Frame, Free, Holder, Module, Needs, Place, Report, Runner, Scheduler, Shown, State,
    Tasklet, Variable, Wait,
};
use crate::wire::v1::{self as wire, Object, Program, Value};

/// The name of a tasklet that has nothing to do yet.
pub(super) const UNBOUND: &str = "unbound";

/// The numbers of a tasklet's states.
const SENDING: u8 = 3;
const RECEIVING: u8 = 4;
const RUNNABLE: u8 = 2;
const PAUSED: u8 = 1;
/// The flag of a tasklet that came without the channel it waited on.
pub(super) const DETACHED_NAME: &str = "detached";
/// The names of a tasklet's flags, by bit.
const FLAGS: [&str; 4] = ["atomic", "ignores nesting", "block trap", DETACHED_NAME];
const DETACHED: u8 = 8;

/// Where an instruction stands: the call before `pc` that is under way, or the instruction at `pc` that is next.
pub(super) fn place(code: &Code, pc: u32, is_in_call: bool) -> Place {
    let before = pc.saturating_sub(1);
    let at = if is_in_call || is_implicit_end(code, pc) {
        before
    } else {
        pc
    };
    let location = code.locations.get(at as usize).or(code.locations.last());
    location.map_or(
        Place {
            line: code.first_line,
            ..Place::default()
        },
        |it| Place {
            line: it.line,
            end_line: it.end_line,
            column: it.column,
            end_column: it.end_column,
        },
    )
}

/// Whether an instruction leaves the function without having been written: its place is that of the whole function, or
/// of the whole statement around it, and says less than the place of the instruction before it.
fn is_implicit_end(code: &Code, pc: u32) -> bool {
    let pc = pc as usize;
    let is_end = |at: usize| {
        let op = code.instructions.get(at).and_then(|it| it.op());
        op.is_some_and(|it| it.is_final() && !it.is_jump())
            && code.locations.get(at) == code.locations.get(pc)
    };
    let line = |at: Option<usize>| at.and_then(|it| code.locations.get(it)).map(|it| it.line);
    // The value it returns may be loaded first.
    (is_end(pc) || is_end(pc + 1)) && line(Some(pc)) < line(pc.checked_sub(1))
}

impl Reader<'_> {
    /// Everything there is to say, as data.
    #[must_use]
    pub fn report(&self) -> Report {
        let meta = &self.image.meta;
        let holders = &self.holders;
        Report {
            kind: if meta.is_program { "program" } else { "object" },
            producer: meta.producer.clone(),
            needs: Needs {
                modules: meta.modules.clone(),
                natives: meta.natives.clone(),
                classes: meta.classes.clone(),
                hosts: meta.hosts.clone(),
            },
            root: self
                .image
                .program
                .is_none()
                .then(|| self.shown(self.image.root)),
            scheduler: self.image.program.as_ref().map(|it| self.scheduler(it)),
            tasklets: self
                .tasklets()
                .map(|(id, tasklet)| self.tasklet_report(id, tasklet, holders))
                .collect(),
            channels: self.channels(holders),
            modules: self.modules(),
            counts: self.counts(),
            n_functions: self.codes.len(),
        }
    }

    fn scheduler(&self, program: &Program) -> Scheduler {
        let runner = |(tasklet, limit): &(Value, Option<wire::RunLimit>)| {
            Some(Runner {
                tasklet: self.tasklet_number(*tasklet)?,
                instructions_left: limit.map(|it| it.1),
            })
        };
        let is_blank = |it: &Value| match self.get(*it) {
            Some(Object::List(items)) => items.is_empty(),
            Some(Object::Dict(entries)) => entries.is_empty(),
            _ => matches!(it, Value::None | Value::False | Value::Int(_)),
        };
        let library = program
            .library
            .iter()
            .filter(|(name, value)| match self.get(*value) {
                Some(Object::List(items)) => name != super::TIMERS && !items.iter().all(is_blank),
                _ => true,
            });
        Scheduler {
            main: self.tasklet_number(program.main),
            current: self.tasklet_number(program.current),
            ring: program
                .ring
                .iter()
                .filter_map(|it| self.tasklet_number(*it))
                .collect(),
            runners: program.runners.iter().filter_map(runner).collect(),
            switch_trap: program.switch_trap,
            recursion_limit: program.recursion_limit,
            callbacks: [
                ("schedule callback", program.schedule_callback),
                ("channel callback", program.channel_callback),
                ("error handler", program.error_handler),
            ]
            .into_iter()
            .filter(|(_, value)| !matches!(value, Value::None | Value::Unset))
            .map(|(name, value)| self.variable(name, value))
            .collect(),
            library: library
                .map(|(name, value)| self.variable(name, *value))
                .collect(),
        }
    }

    pub(super) fn variable(&self, name: &str, value: Value) -> Variable {
        Variable {
            name: name.to_string(),
            value: self.shown(value),
        }
    }

    fn optional(&self, value: Value) -> Option<Shown> {
        (!matches!(value, Value::Unset | Value::None)).then(|| self.shown(value))
    }

    pub(super) fn tasklet_report(
        &self,
        id: u32,
        tasklet: &wire::Tasklet,
        holders: &Holders,
    ) -> Tasklet {
        let state = self.state(id, tasklet);
        let is_waiting = matches!(state, State::Sending | State::Receiving);
        Tasklet {
            number: self.tasklet_numbers.get(&id).copied().unwrap_or(0),
            object: id,
            serial: self.serials.get(&id).copied(),
            name: self.name_of_tasklet(id),
            class: self.special_class(tasklet.class, "tasklet"),
            holders: holders.get(&id).cloned().unwrap_or_default(),
            state,
            waits: is_waiting.then(|| self.wait(id, tasklet)),
            pending_call: (tasklet.pending_call != Value::Unset)
                .then(|| self.pending_call(tasklet.pending_call)),
            wakes_at: self.wakes.get(&id).copied(),
            result: (tasklet.tempval != Value::Unset && !is_waiting && state != State::Sleeping)
                .then(|| self.shown(tasklet.tempval)),
            flags: flag_names(tasklet.flags),
            handles: self.optional(tasklet.handled),
            in_flight: self.optional(tasklet.in_flight),
            attributes: self
                .entries(tasklet.dict)
                .map(|(name, value)| self.variable(name, value))
                .collect(),
            frames: self.frames(id, tasklet),
        }
    }

    fn special_class(&self, class: Value, usual: &str) -> Option<String> {
        let name = self.class_name(class);
        (name != usual && name != "?").then_some(name)
    }

    fn state(&self, id: u32, tasklet: &wire::Tasklet) -> State {
        if let Some(program) = &self.image.program {
            let it = Value::Object(id);
            if program.current == it {
                let is_at_work = !tasklet.frames.is_empty() || tasklet.pending_call != Value::Unset;
                return if is_at_work {
                    State::Running
                } else {
                    State::Ended
                };
            }
            if program.runners.iter().any(|(runner, _)| *runner == it) {
                return State::InRun;
            }
        }
        if self.wakes.contains_key(&id) {
            return State::Sleeping;
        }
        match tasklet.state {
            PAUSED => State::Paused,
            RUNNABLE => State::Runnable,
            SENDING => State::Sending,
            RECEIVING => State::Receiving,
            _ => State::Ended,
        }
    }

    fn wait(&self, id: u32, tasklet: &wire::Tasklet) -> Wait {
        let place = self.waits.get(&id);
        Wait {
            channel: place.and_then(|(channel, _)| self.channel_numbers.get(channel).copied()),
            place: place.map_or(0, |it| it.1),
            sends: (tasklet.state == SENDING).then(|| self.shown(tasklet.tempval)),
        }
    }

    /// `main`, or the function that a tasklet runs, will run or was bound to.
    pub(super) fn name_of_tasklet(&self, id: u32) -> String {
        if self
            .image
            .program
            .as_ref()
            .is_some_and(|it| it.main == Value::Object(id))
        {
            return "main".to_string();
        }
        let Some(Object::Tasklet(tasklet)) = self.image.objects.get(id as usize) else {
            return "?".to_string();
        };
        let of_script = tasklet
            .frames
            .iter()
            .filter_map(|it| self.code_of(it.callee))
            .find(|it| !it.flags.is_hidden);
        if let Some(code) = of_script {
            return code.qualname.to_string();
        }
        let callee = match self.get(tasklet.pending_call) {
            Some(Object::Tuple(parts)) => parts.first().copied().unwrap_or(Value::Unset),
            _ => tasklet.function,
        };
        match callee {
            Value::Unset | Value::None => UNBOUND.to_string(),
            callee => self.callable_name(callee),
        }
    }

    /// A call that has not begun: a tuple of the callable, its arguments and its keywords.
    fn pending_call(&self, call: Value) -> Shown {
        let mut shown = self.shown(call);
        if let Some(Object::Tuple(parts)) = self.get(call)
            && let &[callee, args, keywords] = parts.as_slice()
        {
            let mut arguments: Vec<String> = match self.get(args) {
                Some(Object::Tuple(items)) => items.iter().map(|it| self.shown(*it).text).collect(),
                _ => Vec::new(),
            };
            let keywords = self.entries(keywords);
            arguments
                .extend(keywords.map(|(name, value)| format!("{name}={}", self.shown(value).text)));
            shown.text = format!("{}({})", self.callable_name(callee), arguments.join(", "));
        }
        shown
    }

    fn frames(&self, id: u32, tasklet: &wire::Tasklet) -> Vec<Frame> {
        let state = self.state(id, tasklet);
        let is_blocked = matches!(state, State::Sending | State::Receiving | State::InRun);
        let has_result = tasklet.tempval != Value::Unset;
        let waits_in_call =
            state != State::Running && (is_blocked || has_result || tasklet.flags & DETACHED != 0);
        let n_frames = tasklet.frames.len();
        let frames = tasklet.frames.iter().enumerate();
        frames
            .filter_map(|(at, frame)| self.frame(frame, at + 1 < n_frames || waits_in_call))
            .collect()
    }

    fn frame(&self, frame: &wire::Frame, is_in_call: bool) -> Option<Frame> {
        let code = self.code_of(frame.callee)?;
        let place = place(code, frame.pc, is_in_call);
        let source = self.sources.get(&*code.file);
        let source = source.and_then(|it| it.get(place.line.checked_sub(1)? as usize));
        Some(Frame {
            function: code.qualname.to_string(),
            file: code.file.to_string(),
            place,
            instruction: frame.pc,
            is_in_call,
            is_library: code.flags.is_hidden,
            is_generator: code.flags.is_generator,
            is_async: code.flags.is_async,
            source: source.cloned(),
            locals: self.locals(code, &frame.registers),
            closure: self.closure(code, frame.callee),
        })
    }

    /// The named registers that have a value; a captured one is what is in its cell.
    pub(super) fn named_registers<'a>(
        &'a self,
        code: &'a Code,
        registers: &'a [Value],
    ) -> impl Iterator<Item = (&'a str, Value)> {
        let named = code
            .locals
            .iter()
            .zip(registers)
            .filter(|(name, _)| !name.is_empty() && !name.starts_with('.'));
        let named = named.map(|(name, value)| match self.get(*value) {
            Some(Object::Cell(content)) => (&**name, *content),
            _ => (&**name, *value),
        });
        named.filter(|(_, value)| *value != Value::Unset)
    }

    fn locals(&self, code: &Code, registers: &[Value]) -> Vec<Variable> {
        let of_class = self.class_namespace(code, registers);
        self.named_registers(code, registers)
            .chain(of_class)
            .map(|(name, value)| self.variable(name, value))
            .collect()
    }

    /// What the body of a class has given names to so far.
    fn class_namespace(&self, code: &Code, registers: &[Value]) -> Vec<(&str, Value)> {
        let is_body = code.locals.first().is_some_and(|it| &**it == ".namespace");
        let namespace = registers.first().filter(|_| is_body);
        let Some(Object::Dict(entries)) = namespace.and_then(|it| self.get(*it)) else {
            return Vec::new();
        };
        entries
            .iter()
            .filter_map(|(key, _, value)| match self.get(*key) {
                Some(Object::Str(name)) => Some((*name, *value)),
                _ => None,
            })
            .filter(|(name, _)| !["__module__", "__qualname__"].contains(name))
            .collect()
    }

    fn closure(&self, code: &Code, callee: Value) -> Vec<Free> {
        let function = match self.get(callee) {
            Some(Object::Generator(generator)) => self.get(generator.function),
            other => other,
        };
        let Some(Object::Function(function)) = function else {
            return Vec::new();
        };
        code.free_names()
            .into_iter()
            .zip(&function.closure)
            .map(|(name, cell)| Free {
                name: name.to_string(),
                value: match self.get(*cell) {
                    Some(Object::Cell(content)) => self.shown(*content),
                    _ => self.shown(*cell),
                },
            })
            .collect()
    }

    fn channels(&self, holders: &Holders) -> Vec<Channel> {
        let channels = self.channel_numbers.iter();
        channels
            .filter_map(|(id, number)| {
                let Some(Object::Channel(channel)) = self.image.objects.get(*id as usize) else {
                    return None;
                };
                let holders: Vec<Holder> = holders.get(id).cloned().unwrap_or_default();
                Some(Channel {
                    number: *number,
                    object: *id,
                    name: self.channel_name(*id).map(str::to_string),
                    class: self.special_class(channel.class, "channel"),
                    balance: self.balance(channel),
                    preference: channel.preference,
                    schedules_all: channel.schedules_all,
                    is_closing: channel.is_closing,
                    waiting: channel
                        .waiting
                        .iter()
                        .filter_map(|it| self.tasklet_number(*it))
                        .collect(),
                    holders,
                })
            })
            .collect()
    }

    fn balance(&self, channel: &wire::Channel) -> i64 {
        let n_waiting = channel.waiting.len() as i64;
        match channel.waiting.first().and_then(|it| self.get(*it)) {
            Some(Object::Tasklet(tasklet)) if tasklet.state == SENDING => n_waiting,
            _ => -n_waiting,
        }
    }

    fn modules(&self) -> Vec<Module> {
        let modules = self.image.objects.iter().filter_map(|it| match it {
            Object::Module(name, namespace) => Some((*name, *namespace)),
            _ => None,
        });
        modules
            .map(|(name, namespace)| Module {
                name: self.text_of(name).to_string(),
                globals: self
                    .entries(namespace)
                    .filter(|(name, _)| !(name.starts_with("__") && name.ends_with("__")))
                    .map(|(name, value)| self.variable(name, value))
                    .collect(),
            })
            .collect()
    }

    fn counts(&self) -> BTreeMap<&'static str, usize> {
        let mut counts = BTreeMap::new();
        for object in &self.image.objects {
            *counts.entry(kind_name(object)).or_default() += 1;
        }
        counts
    }
}

fn flag_names(flags: u8) -> Vec<&'static str> {
    let names = FLAGS.iter().enumerate();
    names
        .filter(|(bit, _)| flags >> bit & 1 == 1)
        .map(|(_, name)| *name)
        .collect()
}
