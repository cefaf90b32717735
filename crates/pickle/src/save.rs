//! Running state to an image.
//!
//! One walk, breadth first: what is met first gets the next number, and each object is written when its turn comes,
//! straight from the heap into the image. `numbering` says which number a value has, `record` how an object is
//! written, `frame` how tasklets and generators are, `path` what to say when something cannot travel.

mod frame;
mod needs;
mod numbering;
mod path;
mod record;
mod row;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use dormouse_bytecode as bytecode;
use dormouse_image::wire::literals::Literal;
use dormouse_image::wire::v1::{self as wire, ModuleState, Program, Source};
use dormouse_image::{Parts, StatePosition, Writer, to_wire};
use dormouse_vm::object::LoadedCode;
use dormouse_vm::shape::ShapeId;
use dormouse_vm::{Kind, SchedulerState, Value, Vm};

use crate::PickleError;
use crate::graph::Hooks;
use crate::literals::listed;
use crate::names::Names;
use frame::Liveness;
use needs::Needs;
use numbering::Numbering;

/// How an object is pickled.
#[derive(Clone, Debug, Default)]
pub struct PickleOptions {
    /// Functions, classes and modules of scripts go by value, so that the image loads where they are not.
    pub by_value: bool,
    /// Attributes of instances of tasklet and channel subclasses go along.
    pub keeps_attributes: bool,
    /// The contexts of tasklets go along; those of tasklets that stand in a call of their `run` always do.
    pub keeps_contexts: bool,
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
    let program = saver.program(&state);
    saver.walk(None)?;
    let program = saver.with_serials(program);
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
    let image = pickle_unless_asked(vm, root, options, None)?;
    Ok(image.expect("nobody is asked"))
}

/// Pickles an object and what it reaches, unless something is met that is to be asked how: then there is no image.
///
/// # Errors
/// Something cannot travel, or the object is the current tasklet.
pub(crate) fn pickle_unless_asked<'a>(
    vm: &'a Vm,
    root: Value,
    options: &PickleOptions,
    hooks: Option<Hooks<'a>>,
) -> Result<Option<Vec<u8>>, PickleError> {
    if root == vm.current {
        let what = "You cannot __reduce__ the tasklet which is current.".to_string();
        return Err(PickleError {
            path: Vec::new(),
            what,
        });
    }
    let names = Names::of_object(vm, options.by_value);
    let mut saver = Saver::new(vm, names, options.keeps_attributes, &options.replacements);
    saver.keeps_contexts = options.keeps_contexts;
    let root = saver.value(root);
    if !saver.walk(hooks)? {
        return Ok(None);
    }
    saver.detach_tasklets();
    saver.finish(root, None).map(Some)
}

/// What saving an object would save directly with it, in order, and whether a part goes by value though it has a name.
pub(crate) fn references(
    vm: &Vm,
    value: Value,
    options: &PickleOptions,
) -> Result<Vec<(Value, bool)>, PickleError> {
    let names = Names::of_object(vm, options.by_value);
    let mut saver = Saver::new(vm, names, options.keeps_attributes, &[]);
    saver.keeps_contexts = options.keeps_contexts;
    saver.value(value);
    saver.numbering.get_mut().begin(0);
    saver.object(value, false)?;
    Ok(saver.numbering.into_inner().met().skip(1).collect())
}

/// Strings up to this many bytes are shared by text, and interned when they are loaded.
pub(crate) const MAX_SHARED: usize = 64;

/// One pickling.
struct Saver<'a> {
    vm: &'a Vm,
    names: Names<'a>,
    keeps_attributes: bool,
    keeps_contexts: bool,
    /// Nothing is left out: a waiting tasklet takes its channel along.
    is_program: bool,
    /// What stand-ins stand for, where that is a tasklet.
    originals: BTreeMap<Value, Value>,
    /// Shared with the rows that number their values while they are written.
    numbering: RefCell<Numbering<'a>>,
    writer: Writer,
    needs: Needs<'a>,
    code: Vec<wire::Code>,
    known_code: BTreeMap<[u8; 32], u32>,
    /// Code numbers by the address of shared code, so that each is hashed once.
    code_of: BTreeMap<*const bytecode::Code, u32>,
    /// The code that is loaded, and its number. Some may be loaded twice.
    loaded: Vec<(u32, &'a LoadedCode)>,
    liveness: Liveness,
    shapes: Vec<Vec<String>>,
    shape_numbers: BTreeMap<ShapeId, u32>,
    /// Tasklets that wait on a channel: where their states stand, their flags, and the channels.
    waiting: Vec<(StatePosition, u8, Value)>,
}

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
            keeps_contexts: false,
            is_program: false,
            originals: replacements
                .iter()
                .filter(|it| it.0.is_kind(Kind::Tasklet) && it.1.is_kind(Kind::Tasklet))
                .map(|(original, stand_in)| (*stand_in, *original))
                .collect(),
            numbering: RefCell::new(Numbering::new(vm, replacements)),
            writer: Writer::default(),
            needs: Needs::default(),
            code: Vec::new(),
            known_code: BTreeMap::new(),
            code_of: BTreeMap::new(),
            loaded: Vec::new(),
            liveness: Liveness::default(),
            shapes: Vec::new(),
            shape_numbers: BTreeMap::new(),
            waiting: Vec::new(),
        }
    }

    /// A value as it stands in the image; an object that is met first gets the next number.
    fn value(&self, value: Value) -> wire::Value {
        self.numbering.borrow_mut().value(value)
    }

    /// Writes what has a number until nothing new is met, or something is that `hooks` have a say in: then it is false.
    fn walk(&mut self, mut hooks: Option<Hooks<'a>>) -> Result<bool, PickleError> {
        loop {
            let number = self.writer.n_objects();
            let Some(entry) = self.numbering.get_mut().begin(number) else {
                return Ok(true);
            };
            if let Some(hooks) = &mut hooks
                && hooks.asks(entry.value, false)
            {
                return Ok(false);
            }
            let written = match self.names.reference(entry.value) {
                Some(name) if !entry.is_by_value => self.name(name),
                name => self.object(entry.value, name.is_some()),
            };
            written?;
        }
    }

    /// The scheduler's state, with everything it refers to met; serial numbers come when the walk is over.
    fn program(&self, state: &SchedulerState) -> Program {
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
        let vm = self.vm;
        let limit = |it: &dormouse_vm::Limit| (it.timeout, it.left, it.is_total, it.is_soft);
        let hidden = vm.table(vm.hidden).into_iter().flat_map(|it| it.iter());
        Program {
            main: self.value(*main),
            current: self.value(*current),
            ring: ring.iter().map(|it| self.value(*it)).collect(),
            runners: runners
                .iter()
                .map(|it| (self.value(it.tasklet), it.limit.as_ref().map(limit)))
                .collect(),
            modules: self.value(vm.modules),
            module_states: self
                .names
                .library_state()
                .into_iter()
                .map(|(name, entries)| (name.to_string(), entries))
                .chain(self.names.changed_classes())
                .map(|(name, entries)| ModuleState {
                    name,
                    entries: entries
                        .into_iter()
                        .map(|(key, value)| (self.value(key), self.value(value)))
                        .collect(),
                })
                .collect(),
            switch_trap: *switch_trap,
            recursion_limit: *recursion_limit,
            schedule_callback: self.value(*schedule_callback),
            channel_callback: self.value(*channel_callback),
            error_handler: self.value(*error_handler),
            next_serial: 0,
            serials: Vec::new(),
            library: hidden
                .filter(|it| it.value.is_kind(Kind::List))
                .filter_map(|it| Some((vm.str_of(it.key)?.to_string(), self.value(it.value))))
                .collect(),
            has_soft_space: *has_soft_space,
        }
    }

    /// Adds the identity numbers of objects that travel, in the order they were given out.
    fn with_serials(&self, program: Program) -> Program {
        let (next_serial, serials) = self.vm.serials();
        let numbering = self.numbering.borrow();
        let known = |(value, serial)| Some((numbering.known(value)?, serial));
        let mut serials: Vec<(wire::Value, u32)> = serials.filter_map(known).collect();
        serials.sort_by_key(|it| it.1);
        Program {
            next_serial,
            serials,
            ..program
        }
    }

    fn code(&mut self, loaded: &'a LoadedCode) -> u32 {
        let code = &loaded.code;
        let address = Arc::as_ptr(code);
        if let Some(number) = self.code_of.get(&address) {
            return *number;
        }
        let number = to_wire(code, &mut self.code, &mut self.known_code);
        self.code_of.insert(address, number);
        self.loaded.push((number, loaded));
        number
    }

    /// The objects that are literals of the code that travels, functions within functions included.
    fn literals(&self) -> Vec<Literal> {
        let numbering = self.numbering.borrow();
        let mut literals = BTreeSet::new();
        let mut is_seen = BTreeSet::new();
        let mut worklist = self.loaded.clone();
        while let Some((number, code)) = worklist.pop() {
            if !is_seen.insert(std::ptr::from_ref(code)) {
                continue;
            }
            literals.extend(listed(self.vm, number, code, |it| numbering.known(it)));
            let children = self.code[number as usize].children.iter();
            let values = code.children.iter();
            let inner = |it: &Value| &*self.vm.heap.codes[it.index()].loaded;
            worklist.extend(children.copied().zip(values.map(inner)));
        }
        literals.into_iter().collect()
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

    /// The sources of the code that travels with a program, for tracebacks.
    fn sources(&self) -> Vec<Source<'a>> {
        let is_used = |file: &str| self.code.iter().any(|it| it.file == file);
        self.vm
            .sources()
            .filter(|it| is_used(it.name()))
            .map(|it| Source {
                file: it.name(),
                text: it.text(),
            })
            .collect()
    }

    fn finish(self, root: wire::Value, program: Option<Program>) -> Result<Vec<u8>, PickleError> {
        let sources = if program.is_some() {
            self.sources()
        } else {
            Vec::new()
        };
        let literals = self.literals();
        let parts = Parts {
            meta: self.needs.into_meta(program.is_some()),
            code: self.code,
            shapes: self.shapes,
            root,
            program,
            sources,
            literals,
        };
        self.writer.finish(&parts).map_err(PickleError::too_large)
    }
}
