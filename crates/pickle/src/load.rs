//! An image to running state.
//!
//! The image has been checked when it comes here: every number is in range and of the stated kind. Loading makes all
//! objects empty, resolves names (all that are missing are reported at once), then fills the objects; tables and
//! classes come last, since hashes need finished keys. It runs no code of the image.

use std::sync::Arc;

use dormouse_bytecode::Code;
use dormouse_image::wire::v1::{self as wire, Name, Object};
use dormouse_image::{Image, Limits, LoadError};
use dormouse_vm::frame::Resume;
use dormouse_vm::object::{
    Bomb, Channel, Class, Dict, Exception, Function, Generator, GeneratorState, Host, Instance,
    Iter, Layout, Method, Module, Property, Range, Set, Slice, Str, Super, Tasklet, TaskletState,
    Traceback, View, ViewKind, Wrapper,
};
use dormouse_vm::{ClassId, FrameState, Limit, Runner, SchedulerState, Value, Vm};
use num_bigint::BigInt;

use crate::names::{Names, find_global};
use crate::save::MAX_SHARED;

/// Wakes a whole program up in a new VM that has the library and nothing else.
///
/// # Errors
/// See [`LoadError`].
pub fn unpickle_program(vm: Vm, bytes: &[u8], limits: &Limits) -> Result<Vm, LoadError> {
    let image = Image::open(bytes, limits)?;
    let Some(program) = &image.program else {
        return Err(LoadError::WrongKind { is_program: false });
    };
    let mut vm = vm;
    let mut loader = Loader::new(&mut vm, &image)?;
    loader.load()?;
    let runners = program
        .runners
        .iter()
        .map(|(tasklet, limit)| Runner {
            tasklet: loader.value(*tasklet),
            limit: limit.map(|(timeout, left, is_total, is_soft)| Limit {
                timeout,
                left,
                is_total,
                is_soft,
            }),
        })
        .collect();
    let state = SchedulerState {
        main: loader.value(program.main),
        current: loader.value(program.current),
        ring: loader.values(&program.ring),
        runners,
        switch_trap: program.switch_trap,
        recursion_limit: program.recursion_limit,
        schedule_callback: none_if_unset(loader.value(program.schedule_callback)),
        channel_callback: none_if_unset(loader.value(program.channel_callback)),
        error_handler: none_if_unset(loader.value(program.error_handler)),
        next_serial: program.next_serial,
        serials: program
            .serials
            .iter()
            .map(|(value, serial)| (loader.value(*value), *serial))
            .collect(),
        has_soft_space: program.has_soft_space,
    };
    let library: Vec<(String, Value)> = program
        .library
        .iter()
        .map(|(name, value)| (name.clone(), loader.value(*value)))
        .collect();
    let modules = loader.value(program.modules);
    let states: Vec<(String, Vec<(Value, Value)>)> = program
        .module_states
        .iter()
        .map(|it| {
            let entries = it.entries.iter();
            let entries = entries.map(|(key, value)| (loader.value(*key), loader.value(*value)));
            (it.name.clone(), entries.collect())
        })
        .collect();
    for (name, entries) in states {
        set_module_state(&mut vm, &name, &entries);
    }
    for (name, value) in library {
        vm.set_str(vm.hidden, &name, value);
    }
    vm.modules = modules;
    if let Some(sys) = vm
        .get_str(modules, "sys")
        .filter(|it| it.is_kind(dormouse_vm::Kind::Module))
    {
        let namespace = vm.namespace(sys);
        vm.set_str(namespace, "modules", modules);
    }
    vm.set_scheduler_state(state);
    for source in &image.sources {
        vm.add_source_text(source.file, source.text);
    }
    Ok(vm)
}

/// Wakes an object up in a VM. Nothing is scheduled.
///
/// # Errors
/// See [`LoadError`].
pub fn unpickle_object(vm: &mut Vm, bytes: &[u8], limits: &Limits) -> Result<Value, LoadError> {
    let image = Image::open(bytes, limits)?;
    if image.program.is_some() {
        return Err(LoadError::WrongKind { is_program: true });
    }
    let mut loader = Loader::new(vm, &image)?;
    loader.load()?;
    Ok(loader.value(image.root))
}

/// Gives a module of the library the state it had: what is not in it is taken away.
fn set_module_state(vm: &mut Vm, name: &str, entries: &[(Value, Value)]) {
    let Some(module) = vm.module(name) else {
        return;
    };
    let namespace = vm.namespace(module);
    let names = Names::of_program(vm);
    let fresh: Vec<Value> = vm
        .table(namespace)
        .into_iter()
        .flat_map(|it| it.iter())
        .filter(|it| names.is_state(name, it.key, it.value))
        .map(|it| it.key)
        .collect();
    for key in fresh {
        if !entries.iter().any(|it| it.0 == key) {
            vm.remove_name(namespace, key);
        }
    }
    for (key, value) in entries {
        let key = vm.intern_value(*key);
        vm.set_name(namespace, key, *value);
    }
}

struct Loader<'a> {
    vm: &'a mut Vm,
    image: &'a Image<'a>,
    codes: Vec<Arc<Code>>,
    /// The code objects, made when first asked for.
    code_values: Vec<Value>,
    /// The objects, by number.
    made: Vec<Value>,
    missing: Vec<String>,
}

impl<'a> Loader<'a> {
    fn new(vm: &'a mut Vm, image: &'a Image<'a>) -> Result<Self, LoadError> {
        let codes = image.bytecode()?;
        Ok(Self {
            vm,
            image,
            codes,
            code_values: Vec::new(),
            made: Vec::new(),
            missing: Vec::new(),
        })
    }

    fn load(&mut self) -> Result<(), LoadError> {
        self.import_modules();
        self.make_code();
        for object in &self.image.objects {
            let value = self.make(object);
            self.made.push(value);
        }
        if !self.missing.is_empty() {
            self.missing.sort();
            self.missing.dedup();
            return Err(LoadError::Missing(std::mem::take(&mut self.missing)));
        }
        for index in 0..self.made.len() {
            self.fill(index)?;
        }
        self.fill_tables(true);
        self.adopt_classes()?;
        self.fill_instances()?;
        self.fill_tables(false);
        self.fill_positions();
        self.link_channels();
        Ok(())
    }

    /// Brings in the modules of the library that the image refers to, before any object is made: importing runs the
    /// library's own code, and that may collect what nothing refers to yet.
    fn import_modules(&mut self) {
        let image = self.image;
        let named = image.objects.iter().filter_map(|it| match it {
            Object::Name(Name::Module(name) | Name::Namespace(name) | Name::Global(name, _)) => {
                Some(*name)
            }
            _ => None,
        });
        let states = image.program.iter().flat_map(|it| &it.module_states);
        for name in named.chain(states.map(|it| it.name.as_str())) {
            if !name.is_empty() && self.vm.get_str(self.vm.modules, name).is_none() {
                self.vm.import_library(name);
            }
        }
    }

    /// Code objects, children before parents.
    fn make_code(&mut self) {
        self.code_values = vec![Value::UNSET; self.codes.len()];
        for index in 0..self.codes.len() {
            let children = self.image.code[index]
                .children
                .iter()
                .map(|it| self.code_values[*it as usize])
                .collect();
            self.code_values[index] = self.vm.load_code_with(self.codes[index].clone(), children);
        }
    }

    fn value(&self, value: wire::Value) -> Value {
        match value {
            wire::Value::Unset => Value::UNSET,
            wire::Value::None => Value::NONE,
            wire::Value::False => Value::FALSE,
            wire::Value::True => Value::TRUE,
            wire::Value::Ellipsis => Value::ELLIPSIS,
            wire::Value::NotImplemented => Value::NOT_IMPLEMENTED,
            wire::Value::Int(number) => Value::try_int(number).unwrap_or(Value::NONE),
            wire::Value::Float(number) => Value::try_float(number).unwrap_or(Value::NONE),
            wire::Value::Object(id) => self.made[id as usize],
        }
    }

    fn values(&self, values: &[wire::Value]) -> Vec<Value> {
        values.iter().map(|it| self.value(*it)).collect()
    }

    /// An object without its references, or what a name leads to.
    fn make(&mut self, object: &Object<'_>) -> Value {
        let vm = &mut *self.vm;
        match object {
            Object::Float(number) => vm.heap.alloc(*number),
            Object::BigInt(bytes) => vm.heap.big_int(BigInt::from_signed_bytes_le(bytes)),
            Object::Str(text) if text.len() <= MAX_SHARED => vm.intern(text),
            Object::Str(text) => vm.heap.alloc(Str::new((*text).into())),
            Object::Bytes(bytes) => vm.heap.alloc::<Box<[u8]>>((*bytes).into()),
            Object::ByteArray(bytes) => vm.heap.alloc(bytes.to_vec()),
            Object::Tuple(_) => vm.heap.alloc::<Box<[Value]>>(Box::default()),
            Object::List(_) => vm.heap.alloc(Vec::<Value>::new()),
            Object::Dict(_) => vm.heap.alloc(Dict::default()),
            Object::Set {
                is_frozen,
                items: _,
            } => vm.heap.alloc(Set {
                is_frozen: *is_frozen,
                ..Set::default()
            }),
            Object::Range(_) => vm.heap.alloc(Range::default()),
            Object::Slice(_) => vm.heap.alloc(Slice::default()),
            Object::Function(_) => vm.heap.alloc(Function::default()),
            Object::Method(..) => vm.heap.alloc(Method::default()),
            Object::Class(_) => vm.heap.alloc(Class::default()),
            Object::Instance(_) => vm.heap.alloc(Instance::default()),
            Object::Module(..) => vm.heap.alloc(Module::default()),
            Object::Cell(_) => vm.heap.alloc(Value::UNSET),
            Object::Generator(_) => vm.heap.alloc(Generator::default()),
            Object::Iter(_) => vm.heap.alloc(Iter::default()),
            Object::View(..) => vm.heap.alloc(View::default()),
            Object::Property(_) => vm.heap.alloc(Property::default()),
            Object::Wrapper(..) => vm.heap.alloc(Wrapper::default()),
            Object::Super(_) => vm.heap.alloc(Super::default()),
            Object::Exception(..) => vm.heap.alloc(Exception::default()),
            Object::Traceback(..) => vm.heap.alloc(Traceback::default()),
            Object::Tasklet(_) => vm.heap.alloc(Tasklet::default()),
            Object::Channel(_) => vm.heap.alloc(Channel::default()),
            Object::Bomb(_) => vm.heap.alloc(Bomb::default()),
            Object::Host(kind, key) => vm.heap.alloc(Host {
                kind: (*kind).into(),
                key: (*key).into(),
            }),
            Object::Code(index) => self.code_values[*index as usize],
            Object::Name(name) => self.resolve(*name),
        }
    }

    /// What a name leads to; a missing one is noted.
    fn resolve(&mut self, name: Name<'_>) -> Value {
        let vm = &mut *self.vm;
        let (found, shown) = match name {
            Name::CurrentTasklet => (Some(vm.current), String::new()),
            Name::MainTasklet => (Some(vm.main), String::new()),
            Name::Builtins => (Some(vm.builtins), String::new()),
            Name::Native(name) => (vm.native(name), format!("built-in function {name}")),
            Name::BuiltinClass(name) => {
                let id = ClassId::ALL.iter().find(|it| it.name() == name);
                (id.map(|it| vm.class(*it)), format!("built-in class {name}"))
            }
            Name::Module(name) => (vm.module(name), format!("module {name}")),
            Name::Namespace("") => (Some(vm.hidden), String::new()),
            Name::Namespace(name) => (
                vm.module(name).map(|it| vm.namespace(it)),
                format!("module {name}"),
            ),
            Name::Global(name, qualname) => (
                find_global(vm, name, qualname),
                format!("{name}.{qualname}"),
            ),
            Name::Hidden(name) => (
                vm.get_str(vm.hidden, name),
                format!("library function {name}"),
            ),
        };
        found.unwrap_or_else(|| {
            self.missing.push(shown);
            Value::NONE
        })
    }

    /// Fills an object's references, other than tables.
    fn fill(&mut self, index: usize) -> Result<(), LoadError> {
        let image = self.image;
        let made = self.made[index];
        let at = if made.is_handle() {
            made.index()
        } else {
            return Ok(());
        };
        match &image.objects[index] {
            Object::Tuple(items) => {
                let items = self.values(items);
                self.vm.heap.charge(size_of_val(&*items));
                self.vm.heap.tuples[at] = items.into();
            }
            Object::List(items) => {
                let items = self.values(items);
                self.vm.heap.charge(size_of_val(&*items));
                self.vm.heap.lists[at] = items;
            }
            Object::Range(parts) => {
                let [start, stop, step] = parts.map(|it| self.value(it));
                self.vm.heap.ranges[at] = Range { start, stop, step };
            }
            Object::Slice(parts) => {
                let [start, stop, step] = parts.map(|it| self.value(it));
                self.vm.heap.slices[at] = Slice { start, stop, step };
            }
            Object::Function(function) => self.fill_function(at, function),
            Object::Method(function, receiver) => {
                self.vm.heap.methods[at] = Method {
                    function: self.value(*function),
                    receiver: self.value(*receiver),
                };
            }
            Object::Class(class) => self.fill_class(at, class)?,
            Object::Module(name, namespace) => {
                let name = self.interned(*name);
                self.vm.heap.modules[at] = Module {
                    name,
                    namespace: self.value(*namespace),
                };
            }
            Object::Cell(content) => self.vm.heap.cells[at] = self.value(*content),
            Object::Generator(generator) => self.fill_generator(at, generator),
            Object::Iter(iter) => self.vm.heap.iters[at] = self.iter(iter),
            Object::View(dict, kind) => {
                self.vm.heap.views[at] = View {
                    dict: self.value(*dict),
                    kind: view_kind(*kind),
                };
            }
            Object::Property(parts) => {
                let [get, set, delete, doc, name] = parts.map(|it| self.value(it));
                self.vm.heap.properties[at] = Property {
                    get,
                    set,
                    delete,
                    doc,
                    name,
                };
            }
            Object::Wrapper(function, is_class_method) => {
                let function = self.value(*function);
                self.vm.heap.wrappers[at] = Wrapper {
                    function,
                    is_class_method: *is_class_method,
                };
            }
            Object::Super(parts) => {
                let [class, object, object_class] = parts.map(|it| self.value(it));
                self.vm.heap.supers[at] = Super {
                    class,
                    object,
                    object_class,
                };
            }
            Object::Exception(parts, suppresses_context) => {
                let [args, cause, context, traceback] = parts.map(|it| self.value(it));
                let suppresses_context = *suppresses_context;
                self.vm.heap.exceptions[at] = Exception {
                    args,
                    cause,
                    context,
                    suppresses_context,
                    traceback,
                };
            }
            Object::Traceback(next, function, pc) => {
                let (next, function) = (self.value(*next), self.value(*function));
                self.vm.heap.tracebacks[at] = Traceback {
                    next,
                    function,
                    pc: *pc,
                };
            }
            Object::Tasklet(_)
            | Object::Channel(_)
            | Object::Instance(_)
            | Object::Dict(_)
            | Object::Set { .. } => {}
            Object::Bomb(exception) => {
                self.vm.heap.bombs[at] = Bomb {
                    exception: self.value(*exception),
                }
            }
            Object::Float(_)
            | Object::BigInt(_)
            | Object::Str(_)
            | Object::Bytes(_)
            | Object::ByteArray(_)
            | Object::Name(_)
            | Object::Code(_)
            | Object::Host(..) => {}
        }
        Ok(())
    }

    /// A name: the interned twin of a string.
    fn interned(&mut self, name: wire::Value) -> Value {
        let name = self.value(name);
        self.vm.intern_value(name)
    }

    fn fill_function(&mut self, at: u32, function: &wire::Function) {
        let code = self.value(function.code);
        let loaded = self.vm.heap.codes[code.index()].loaded.clone();
        let (name, qualname) = (
            self.interned(function.name),
            self.interned(function.qualname),
        );
        self.vm.heap.functions[at] = Function {
            loaded,
            code,
            globals: self.value(function.globals),
            name,
            qualname,
            module: self.value(function.module),
            defaults: self.value(function.defaults),
            keyword_defaults: self.value(function.keyword_defaults),
            annotations: self.value(function.annotations),
            doc: self.value(function.doc),
            closure: self.values(&function.closure).into(),
            dict: unset_if_none(self.value(function.dict)),
        };
    }

    fn fill_class(&mut self, at: u32, class: &wire::Class) -> Result<(), LoadError> {
        let (name, qualname) = (self.interned(class.name), self.interned(class.qualname));
        let layout = match class.layout {
            0 => Layout::Object,
            1 => Layout::Payload,
            2 => Layout::Exception,
            3 => Layout::Tasklet,
            4 => Layout::Channel,
            _ => Layout::Type,
        };
        let mro = self.values(&class.mro);
        let is_built_in =
            |vm: &Vm, it: Value| vm.class_id(it).is_some_and(|it| it == ClassId::Object);
        if !mro.last().is_some_and(|it| is_built_in(self.vm, *it)) {
            return Err(LoadError::corrupt(
                "a class that does not derive from object",
            ));
        }
        let object = &mut self.vm.heap.classes[at];
        object.name = name;
        object.qualname = qualname;
        object.layout = layout;
        object.flags.is_slotted = class.is_slotted;
        let bases = self.values(&class.bases);
        let (namespace, metaclass) = (self.value(class.namespace), self.value(class.metaclass));
        let payload_class = self.value(class.payload_class);
        let object = &mut self.vm.heap.classes[at];
        object.bases = bases.into();
        object.mro = mro.into();
        object.namespace = namespace;
        object.metaclass = metaclass;
        object.payload_class = payload_class;
        Ok(())
    }

    fn fill_generator(&mut self, at: u32, generator: &wire::Generator) {
        let function = self.value(generator.function);
        let state = match generator.state {
            0 => GeneratorState::New,
            1 => GeneratorState::Suspended,
            2 => GeneratorState::Running,
            _ => GeneratorState::Finished,
        };
        let mut registers = self.values(&generator.registers);
        if matches!(state, GeneratorState::New | GeneratorState::Suspended) {
            let n_registers = self.n_registers(generator.function);
            registers.resize(n_registers, Value::UNSET);
        }
        let (name, qualname) = (
            self.interned(generator.name),
            self.interned(generator.qualname),
        );
        self.vm.heap.generators[at] = Generator {
            function,
            registers,
            pc: generator.pc,
            state,
            handled: none_if_unset(self.value(generator.handled)),
            name,
            qualname,
        };
    }

    /// The size of the frame of a function of the image.
    fn n_registers(&self, function: wire::Value) -> usize {
        let wire::Value::Object(id) = function else {
            return 0;
        };
        let Object::Function(function) = &self.image.objects[id as usize] else {
            return 0;
        };
        let wire::Value::Object(id) = function.code else {
            return 0;
        };
        let Object::Code(index) = &self.image.objects[id as usize] else {
            return 0;
        };
        self.codes[*index as usize].n_registers as usize
    }

    fn iter(&self, iter: &wire::Iter) -> Iter {
        let position = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
        match iter {
            wire::Iter::Exhausted => Iter::Exhausted,
            wire::Iter::Sequence(sequence, at) => Iter::Sequence {
                sequence: self.value(*sequence),
                index: position(*at),
            },
            wire::Iter::Reversed(sequence, at) => Iter::Reversed {
                sequence: self.value(*sequence),
                index: position(*at),
            },
            wire::Iter::Range(next, left, step) => Iter::Range {
                next: *next,
                left: *left,
                step: *step,
            },
            wire::Iter::Table(table, n_given, len, kind, is_reversed) => Iter::Table {
                table: self.value(*table),
                entry_idx: position(*n_given),
                len: position(*len),
                kind: view_kind(*kind),
                is_reversed: *is_reversed,
            },
            wire::Iter::Enumerate(inner, count) => Iter::Enumerate {
                inner: self.value(*inner),
                count: *count,
            },
            wire::Iter::Zip(inner) => Iter::Zip {
                inner: self.value(*inner),
            },
        }
    }

    /// Fills tables whose keys are all strings, or the others: those need finished classes for their hashes.
    fn fill_tables(&mut self, wants_names: bool) {
        let image = self.image;
        for (index, object) in image.objects.iter().enumerate() {
            let is_name = |key: &wire::Value| matches!(key, wire::Value::Object(id) if matches!(image.objects[*id as usize], Object::Str(_)));
            match object {
                Object::Dict(entries) if entries.iter().all(|it| is_name(&it.0)) == wants_names => {
                    for (key, hash, value) in entries {
                        self.insert(self.made[index], *key, *hash, self.value(*value));
                    }
                }
                Object::Set {
                    is_frozen: _,
                    items,
                } if items.iter().all(|it| is_name(&it.0)) == wants_names => {
                    for (item, hash) in items {
                        self.insert(self.made[index], *item, *hash, Value::UNSET);
                    }
                }
                _ => {}
            }
        }
    }

    fn insert(&mut self, table: Value, key: wire::Value, hash: Option<u64>, value: Value) {
        let key = self.value(key);
        let computed = self.vm.quick_hash(key).and_then(Result::ok);
        let hash = computed.or(hash).unwrap_or(0);
        if let Some(table) = self.vm.table_mut(table) {
            table.insert_new(hash, key, value);
        }
    }

    /// Classes become known, bases before those that derive from them.
    fn adopt_classes(&mut self) -> Result<(), LoadError> {
        let mut classes: Vec<Value> = self
            .image
            .objects
            .iter()
            .zip(&self.made)
            .filter(|(object, _)| matches!(object, Object::Class(_)))
            .map(|(_, made)| *made)
            .collect();
        classes.sort_by_key(|it| self.vm.heap.classes[it.index()].mro.len());
        for class in &classes {
            let object = &self.vm.heap.classes[class.index()];
            let is_first = object.mro.first() == Some(class);
            let are_classes = object
                .mro
                .iter()
                .chain(&object.bases)
                .all(|it| it.is_kind(dormouse_vm::Kind::Class));
            let are_bases_shorter = are_classes
                && object
                    .bases
                    .iter()
                    .all(|it| self.vm.heap.classes[it.index()].mro.len() < object.mro.len());
            if !is_first
                || !are_bases_shorter
                || !object.metaclass.is_kind(dormouse_vm::Kind::Class)
            {
                return Err(LoadError::corrupt(
                    "a class whose resolution order does not fit together",
                ));
            }
        }
        classes.into_iter().for_each(|it| self.vm.adopt_class(it));
        Ok(())
    }

    fn fill_instances(&mut self) -> Result<(), LoadError> {
        let image = self.image;
        for (index, object) in image.objects.iter().enumerate() {
            let made = self.made[index];
            match object {
                Object::Instance(instance) => self.fill_instance(made, instance)?,
                Object::Tasklet(tasklet) => self.fill_tasklet(made, tasklet)?,
                Object::Channel(channel) => {
                    let class = self.value(channel.class);
                    let dict = unset_if_none(self.value(channel.dict));
                    self.vm.heap.channels[made.index()] = Channel {
                        class,
                        dict,
                        preference: channel.preference.signum(),
                        schedules_all: channel.schedules_all,
                        is_closing: channel.is_closing,
                        ..Channel::default()
                    };
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn fill_instance(&mut self, made: Value, instance: &wire::Instance) -> Result<(), LoadError> {
        let class = self.value(instance.class);
        let payload = self.value(instance.payload);
        self.check_payload(class, payload)?;
        let names: Vec<Value> = self.image.shapes[instance.shape as usize]
            .iter()
            .map(|it| self.vm.intern(it))
            .collect();
        let dict = self.value(instance.dict);
        let has_dict = dict.is_kind(dormouse_vm::Kind::Dict);
        let shape = if has_dict {
            dormouse_vm::shape::ShapeId(0)
        } else {
            self.vm.shape_of(class, &names)
        };
        if !has_dict && self.vm.shape_names(shape).len() != names.len() {
            return Err(LoadError::corrupt(
                "an instance that does not fit its shape",
            ));
        }
        let slots = if has_dict {
            Vec::new()
        } else {
            self.values(&instance.slots)
        };
        let dict = if has_dict { dict } else { Value::UNSET };
        self.vm.heap.instances[made.index()] = Instance {
            class,
            shape,
            serial: instance.serial,
            slots,
            dict,
            payload,
        };
        Ok(())
    }

    /// Whether an instance carries what its class says.
    fn check_payload(&self, class: Value, payload: Value) -> Result<(), LoadError> {
        if !class.is_kind(dormouse_vm::Kind::Class) {
            return Err(LoadError::corrupt("an instance without a class"));
        }
        let object = &self.vm.heap.classes[class.index()];
        let fits = match object.layout {
            Layout::Object => payload.is_unset(),
            Layout::Exception => payload.is_kind(dormouse_vm::Kind::Exception),
            Layout::Payload => {
                !payload.is_unset() && self.vm.class_of(payload) == object.payload_class
            }
            Layout::Tasklet | Layout::Channel | Layout::Type => false,
        };
        if fits {
            Ok(())
        } else {
            Err(LoadError::corrupt(
                "an instance that does not carry what its class says",
            ))
        }
    }

    fn fill_tasklet(&mut self, made: Value, tasklet: &wire::Tasklet) -> Result<(), LoadError> {
        let state = match tasklet.state {
            0 => TaskletState::Dead,
            2 if self.image.program.is_some() => TaskletState::Runnable,
            // Waiting ones are linked when their channel is.
            _ => TaskletState::Paused,
        };
        let flag = |bit: u8| tasklet.flags >> bit & 1 == 1;
        let class = self.value(tasklet.class);
        if !class.is_kind(dormouse_vm::Kind::Class)
            || self.vm.heap.classes[class.index()].layout != Layout::Tasklet
        {
            return Err(LoadError::corrupt("a tasklet of a class that has none"));
        }
        self.vm.heap.tasklets[made.index()] = Tasklet {
            class,
            dict: unset_if_none(self.value(tasklet.dict)),
            function: none_if_unset(self.value(tasklet.function)),
            pending_call: self.value(tasklet.pending_call),
            tempval: self.value(tasklet.tempval),
            handled: none_if_unset(self.value(tasklet.handled)),
            in_flight: self.value(tasklet.in_flight),
            state,
            is_atomic: flag(0),
            ignores_nesting: flag(1),
            is_block_trapped: flag(2),
            is_detached: flag(3) || state == TaskletState::Paused && tasklet.state > 2,
            ..Tasklet::default()
        };
        let frames: Vec<FrameState> = tasklet
            .frames
            .iter()
            .map(|frame| FrameState {
                callee: self.value(frame.callee),
                pc: frame.pc,
                resume: Resume::decode(frame.resume).unwrap_or_default(),
                kept: self.values(&frame.kept),
                registers: self.values(&frame.registers),
            })
            .collect();
        self.vm.set_frames(made, &frames);
        Ok(())
    }

    /// Reversed table iterators count from the end, which is known now.
    fn fill_positions(&mut self) {
        for (object, made) in self.image.objects.iter().zip(&self.made) {
            if let Object::Iter(wire::Iter::Table(table, n_given, ..)) = object {
                let len = self
                    .vm
                    .table(self.value(*table))
                    .map_or(0, |it| it.entries().len());
                let given = usize::try_from(*n_given).unwrap_or(usize::MAX).min(len);
                if let Iter::Table { entry_idx, .. } = &mut self.vm.heap.iters[made.index()] {
                    *entry_idx = given;
                }
            }
        }
    }

    fn link_channels(&mut self) {
        for (object, made) in self.image.objects.iter().zip(self.made.clone()) {
            let Object::Channel(channel) = object else {
                continue;
            };
            for waiting in &channel.waiting {
                let tasklet = self.value(*waiting);
                let is_sender = match waiting {
                    wire::Value::Object(id) => {
                        matches!(&self.image.objects[*id as usize], Object::Tasklet(it) if it.state == 3)
                    }
                    _ => false,
                };
                // One that a damaged image lets wait twice waits where it was met first.
                if self.vm.heap.tasklets[tasklet.index()].channel.is_unset() {
                    self.vm.channel_append(made, tasklet, is_sender);
                }
            }
        }
    }
}

fn none_if_unset(value: Value) -> Value {
    if value.is_unset() { Value::NONE } else { value }
}

fn unset_if_none(value: Value) -> Value {
    if value.is_none() { Value::UNSET } else { value }
}

fn view_kind(kind: u8) -> ViewKind {
    match kind {
        0 => ViewKind::Keys,
        1 => ViewKind::Values,
        _ => ViewKind::Items,
    }
}
