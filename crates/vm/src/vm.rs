//! The VM: everything a running program consists of, and how it is set up.

use std::collections::BTreeMap;
use std::sync::Arc;

use dormouse_bytecode::{Code, Constant};

use crate::builtin_function::FunctionClasses;
use crate::class_table::ClassId;
use crate::heap::{Heap, Kind};
use crate::host::Host;
use crate::interner::Interner;
use crate::native::{Native, Receiver, Run};
use crate::object::{
    Class, CodeObject, Dict, LoadedCode, Module, NativeObject, Tasklet, TaskletState,
};
use crate::scheduler::Runner;
use crate::shape::Shapes;
use crate::signature::Signature;
use crate::state::LibraryModule;
use crate::{Raise, Value};

/// A native with what is derived from its table entry.
#[derive(Clone, Debug)]
pub(crate) struct NativeEntry {
    pub(crate) native: &'static Native,
    /// What it does, at hand.
    pub(crate) run: Run,
    pub(crate) signature: Arc<Signature<'static>>,
    /// The least and most positional arguments that need no binding.
    pub(crate) plain_arguments: (u8, u8),
    /// The class whose method it is.
    pub(crate) owner: Option<ClassId>,
    /// What it is to scripts.
    pub(crate) classes: FunctionClasses,
    /// What its first argument must be; the native itself relies on it.
    pub(crate) receiver: Receiver,
}

/// One inline cache. What the fields mean depends on the op; a version of 0 is an empty cache.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cache {
    pub(crate) key: u32,
    pub(crate) version: u32,
    pub(crate) slot: u32,
    pub(crate) kind: CacheKind,
    pub(crate) value: Value,
}

/// What an inline cache remembers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum CacheKind {
    /// Nothing.
    #[default]
    Empty,
    /// An attribute in a slot.
    Slot,
    /// A slot that is added: `value` is the number of the shape afterwards.
    NewSlot,
    /// A method or other value found on the class.
    ClassValue,
    /// A method of a built-in type.
    BuiltinMethod,
    /// A method of generators, coroutines or asynchronous generators, which are one kind: by the class.
    GeneratorMethod,
    /// A method of a channel that is no instance of a subclass.
    ChannelMethod,
    /// An attribute of a module.
    ModuleValue,
    /// A global of the code's module.
    Global,
    /// A built-in name.
    Builtin,
}

/// Why the interpreter came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// The main tasklet returned this.
    Finished(Value),
    /// The main tasklet ended with this exception.
    Raised(Value),
    /// The instructions that [`Vm::run`] was given are used up. Running again goes on.
    OutOfFuel,
}

/// A virtual machine: one program, asleep or awake.
///
/// Between two instructions nothing of the program is on the Rust stack, so a `Vm` can be pickled, moved to
/// another thread or dropped at any return of [`Vm::run`].
pub struct Vm {
    /// All objects.
    pub heap: Heap,
    pub(crate) shapes: Shapes,
    pub(crate) interner: Interner,
    pub(crate) caches: Vec<Cache>,
    pub(crate) natives: Vec<NativeEntry>,
    pub(crate) native_numbers: BTreeMap<&'static str, u32>,
    pub(crate) classes: Vec<Value>,
    pub(crate) next_version: u32,
    /// The built-in names, a dict.
    pub builtins: Value,
    /// Hidden helpers of compiled code and of the library, a dict.
    pub hidden: Value,
    /// `sys.modules`, a dict.
    pub modules: Value,
    /// Sources by file name, for tracebacks; they do not travel.
    pub(crate) sources: BTreeMap<Box<str>, dormouse_source::SourceFile>,
    /// The modules that come with the language and have been run.
    pub(crate) library: BTreeMap<Box<str>, LibraryModule>,
    /// The code of the library's modules that are written in the language.
    pub(crate) library_modules: BTreeMap<&'static str, &'static [u8]>,
    pub(crate) library_importer: Option<fn(&mut Vm, &str)>,
    pub(crate) compiler: Option<crate::services::Compile>,
    pub(crate) code_reader: Option<crate::services::ReadCode>,
    /// The world.
    pub host: Box<dyn Host>,

    /// The registers of the current tasklet.
    pub(crate) stack: Vec<Value>,
    /// The first register of the current frame.
    pub(crate) base: usize,
    /// The next instruction of the current frame.
    pub(crate) pc: u32,
    /// How many frames the current tasklet has.
    pub(crate) depth: u32,
    /// The exception the current tasklet handles, or None.
    pub(crate) handled: Value,
    /// The exception of the current tasklet that is on its way to a handler, else unset.
    pub(crate) in_flight: Value,
    /// The current tasklet.
    pub current: Value,
    /// The main tasklet.
    pub main: Value,
    /// The tasklets that wait in `run()`, outermost first.
    pub(crate) runners: Vec<Runner>,
    /// Some member of the ring of runnable tasklets; unset when it is empty.
    pub(crate) ring_anchor: Value,
    pub(crate) switch_trap: i64,
    pub(crate) schedule_callback: Value,
    pub(crate) channel_callback: Value,
    pub(crate) error_handler: Value,
    /// The hidden list of sleeping tasklets.
    pub(crate) timers: Value,
    pub(crate) recursion_limit: u32,

    /// Set when the dispatch loop must return.
    pub(crate) exit: Option<Exit>,
    /// Instructions left in exact mode.
    pub(crate) fuel: u64,
    /// Whether the dispatch loop that runs counts instructions.
    pub(crate) is_exact: bool,
    /// The dispatch loop must be left and entered again, counting or not.
    pub(crate) must_reenter: bool,
    /// While a native runs that was called from the stack: where its result goes, else 0.
    pub(crate) awaited: u32,
    /// A result on its way to a waiting instruction that is not a call.
    pub(crate) delivered: Value,
    pub(crate) collects_always: bool,
    pub(crate) next_serial: u32,
    /// Identity numbers of objects that are not instances.
    pub(crate) serials: BTreeMap<Value, u32>,
    /// Python 2's soft space: whether the next print statement begins with a space.
    pub has_soft_space: bool,
}

impl std::fmt::Debug for Vm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vm")
            .field("current", &self.current)
            .field("pc", &self.pc)
            .finish_non_exhaustive()
    }
}

/// How deep calls may nest unless the script changes it. There is no native stack to protect; the limit catches
/// runaway recursion, as CPython's does.
const RECURSION_LIMIT: u32 = 1000;

impl Vm {
    /// A VM with the built-in classes, an empty set of built-in names, and nothing to run.
    #[must_use]
    pub fn new(host: Box<dyn Host>) -> Self {
        let unset = Value::UNSET;
        let mut vm = Self {
            heap: Heap::default(),
            shapes: Shapes::default(),
            interner: Interner::default(),
            caches: Vec::new(),
            natives: Vec::new(),
            native_numbers: BTreeMap::new(),
            classes: Vec::new(),
            next_version: 1,
            builtins: unset,
            hidden: unset,
            modules: unset,
            sources: BTreeMap::new(),
            library: BTreeMap::new(),
            library_modules: BTreeMap::new(),
            library_importer: None,
            compiler: None,
            code_reader: None,
            host,
            stack: Vec::new(),
            base: 0,
            pc: 0,
            depth: 0,
            handled: Value::NONE,
            in_flight: unset,
            current: unset,
            main: unset,
            runners: Vec::new(),
            ring_anchor: unset,
            switch_trap: 0,
            schedule_callback: Value::NONE,
            channel_callback: Value::NONE,
            error_handler: Value::NONE,
            timers: unset,
            recursion_limit: RECURSION_LIMIT,
            exit: None,
            fuel: 0,
            is_exact: false,
            must_reenter: false,
            awaited: 0,
            delivered: unset,
            collects_always: false,
            next_serial: 1,
            serials: BTreeMap::new(),
            has_soft_space: false,
        };
        vm.builtins = vm.heap.alloc(Dict::default());
        vm.hidden = vm.heap.alloc(Dict::default());
        vm.modules = vm.heap.alloc(Dict::default());
        vm.add_classes();
        vm.adopt_scheduler_lists();
        vm.main = vm.heap.alloc(Tasklet {
            class: vm.class(ClassId::Tasklet),
            function: Value::NONE,
            handled: Value::NONE,
            state: TaskletState::Runnable,
            ..Tasklet::default()
        });
        vm.current = vm.main;
        vm.ring_start(vm.main);
        vm
    }

    /// A built-in class.
    #[must_use]
    #[inline]
    pub fn class(&self, id: ClassId) -> Value {
        self.classes[id as usize]
    }

    /// Which built-in class a class is.
    #[must_use]
    pub fn class_id(&self, class: Value) -> Option<ClassId> {
        self.classes
            .iter()
            .position(|it| *it == class)
            .map(|at| ClassId::ALL[at])
    }

    /// Interns a text: the one string that attribute names of this text are.
    pub fn intern(&mut self, text: &str) -> Value {
        self.interner.intern(&mut self.heap, text)
    }

    /// The interned twin of a string.
    pub fn intern_value(&mut self, name: Value) -> Value {
        if self.heap.strs[name.index()].is_interned {
            return name;
        }
        let text: Box<str> = self.heap.text(name).into();
        self.intern(&text)
    }

    fn add_classes(&mut self) {
        for id in ClassId::ALL {
            let name = self.intern(id.name());
            let namespace = self.heap.alloc(Dict::default());
            let class = self.heap.alloc(Class {
                name,
                qualname: name,
                namespace,
                layout: id.layout(),
                is_builtin: true,
                ..Class::default()
            });
            self.classes.push(class);
        }
        for id in ClassId::ALL {
            let class = self.class(*id);
            let base = self.class(id.base());
            let mut mro = vec![class];
            let mut bases = Vec::new();
            if class != base {
                bases.push(base);
                mro.extend(self.heap.classes[base.index()].mro.iter().copied());
            }
            let shape = self.shapes.new_root(class);
            let metaclass = self.class(ClassId::Type);
            let object = &mut self.heap.classes[class.index()];
            object.flags.is_slotted = matches!(
                id,
                ClassId::Deque
                    | ClassId::DequeIterator
                    | ClassId::DequeReverseIterator
                    | ClassId::MemoryView
                    | ClassId::MemoryIterator
            );
            object.bases = bases.into();
            object.mro = mro.into();
            object.metaclass = metaclass;
            object.root_shape = shape;
            object.payload_class = if object.layout == crate::object::Layout::Payload {
                class
            } else {
                Value::UNSET
            };
            object.version = 1;
            self.shapes.set_version(class, 1);
            let module = self.intern(id.module());
            self.set_namespace(class, "__module__", module);
            if id.is_public() {
                self.set_str(self.builtins, id.name(), class);
            }
        }
    }

    /// Puts a value into the namespace of a built-in class.
    pub fn set_namespace(&mut self, class: Value, name: &str, value: Value) {
        let object = &mut self.heap.classes[class.index()];
        object.maker = None;
        let namespace = object.namespace;
        self.set_str(namespace, name, value);
    }

    /// Registers a built-in function and gives its value. The name must be new.
    ///
    /// A name of the form `class.method` where `class` is a built-in class is also put into that class.
    pub fn add_native(&mut self, native: &'static Native) -> Value {
        let index = self.heap.natives.insert(NativeObject);
        debug_assert_eq!(index as usize, self.natives.len());
        let mut parts = native.name.splitn(2, '.');
        let (first, rest) = (parts.next().unwrap_or(""), parts.next());
        let owner = rest.and_then(|_| ClassId::ALL.iter().copied().find(|it| it.name() == first));
        let value = Value::handle(Kind::Native, index);
        let signature = Arc::new(Signature::parse(native.params));
        let plain_arguments = signature.plain_arguments();
        self.natives.push(NativeEntry {
            native,
            run: native.run,
            signature,
            plain_arguments,
            owner,
            classes: FunctionClasses::of(native.name, owner.is_some()),
            receiver: match owner {
                None | Some(ClassId::Object) => Receiver::Any,
                Some(owner) if native.params.starts_with("self") => {
                    Receiver::of(owner, native.name)
                }
                Some(_) => Receiver::Plain,
            },
        });
        self.native_numbers.insert(native.name, index);
        if let (Some(owner), Some(method)) = (owner, rest) {
            self.set_namespace(self.class(owner), method, value);
        }
        value
    }

    /// Makes a native that reads or writes an attribute a method of the class that has the attribute.
    pub fn set_native_owner(&mut self, native: Value, owner: ClassId) {
        let entry = &mut self.natives[native.index() as usize];
        entry.owner = Some(owner);
        entry.classes = FunctionClasses::of(entry.native.name, true);
        entry.receiver = Receiver::of(owner, entry.native.name);
    }

    /// A native by its name.
    #[must_use]
    pub fn native(&self, name: &str) -> Option<Value> {
        self.native_numbers
            .get(name)
            .map(|index| Value::handle(Kind::Native, *index))
    }

    /// The table entry of a native.
    #[must_use]
    pub fn native_entry(&self, native: Value) -> &'static Native {
        self.natives[native.index() as usize].native
    }

    /// Whether a native is a method of a built-in class, looked up there.
    #[must_use]
    pub fn native_owner(&self, native: Value) -> Option<ClassId> {
        self.natives[native.index() as usize].owner
    }

    /// Makes code ready to run: its literals become values. The code must have been verified.
    pub fn load_code(&mut self, code: Arc<Code>) -> Value {
        let constants = code
            .constants
            .iter()
            .map(|it| self.load_constant(it))
            .collect();
        let names: Box<[Value]> = code.names.iter().map(|it| self.intern(it)).collect();
        let children = code
            .children
            .iter()
            .map(|it| self.load_code(it.clone()))
            .collect();
        let first_cache = self.caches.len() as u32;
        self.caches
            .resize(self.caches.len() + code.sites.len(), Cache::default());
        let flags = code.flags;
        let is_plain = code.n_keyword_only == 0
            && !flags.has_star
            && !flags.has_double_star
            && !flags.suspends();
        let n_plain_arguments = if is_plain {
            code.n_positional
        } else {
            u32::MAX
        };
        let loaded = LoadedCode {
            code,
            constants,
            names,
            children,
            first_cache,
            n_plain_arguments,
        };
        self.heap.alloc(CodeObject {
            loaded: Arc::new(loaded),
        })
    }

    fn load_constant(&mut self, constant: &Constant) -> Value {
        match constant {
            Constant::None => Value::NONE,
            Constant::True => Value::TRUE,
            Constant::False => Value::FALSE,
            Constant::Ellipsis => Value::ELLIPSIS,
            Constant::Int(number) => self.heap.big_int(number.clone()),
            Constant::Float(number) => self.heap.float(*number),
            Constant::Str(text) => self.intern(text),
            Constant::Bytes(bytes) => self.heap.alloc::<Box<[u8]>>(bytes.to_vec().into()),
            Constant::Tuple(items) => {
                let items: Box<[Value]> = items.iter().map(|it| self.load_constant(it)).collect();
                self.heap.tuple(items)
            }
            Constant::FrozenSet(items) => {
                let items: Vec<Value> = items.iter().map(|it| self.load_constant(it)).collect();
                let set = self.heap.alloc(crate::object::Set {
                    is_frozen: true,
                    ..Default::default()
                });
                for item in items {
                    self.set_add_plain(set, item);
                }
                set
            }
        }
    }

    /// A new module with `__name__` set, not yet in `sys.modules`.
    pub fn new_module(&mut self, name: &str) -> Value {
        let namespace = self.heap.alloc(Dict::default());
        let name_value = self.intern(name);
        self.set_str(namespace, "__name__", name_value);
        for attribute in ["__doc__", "__package__", "__loader__", "__spec__"] {
            self.set_str(namespace, attribute, Value::NONE);
        }
        self.heap.alloc(Module {
            name: name_value,
            namespace,
        })
    }

    /// Makes a module that `import` finds.
    pub fn add_module(&mut self, name: &str) -> Value {
        let module = self.new_module(name);
        self.set_str(self.modules, name, module);
        module
    }

    /// A module by its name in `sys.modules`, where a script may have put anything.
    #[must_use]
    pub fn module(&self, name: &str) -> Option<Value> {
        self.get_str(self.modules, name)
            .filter(|it| it.is_kind(Kind::Module))
    }

    /// The namespace of a module.
    #[must_use]
    pub fn namespace(&self, module: Value) -> Value {
        self.heap.modules[module.index()].namespace
    }

    /// A class version that was not used before.
    pub(crate) fn new_version(&mut self) -> u32 {
        self.next_version += 1;
        self.next_version
    }

    /// Frees everything the program cannot reach. Only at a safepoint.
    pub fn collect(&mut self) {
        self.heap.start_collection();
        let roots = self.roots();
        self.heap.mark_from(&roots);
        let heap = &self.heap;
        self.serials.retain(|value, _| heap.is_marked(*value));
        self.interner.retain(|value| heap.is_marked(value));
        self.heap.finish_collection();
        self.caches.fill(Cache::default());
    }

    fn roots(&self) -> Vec<Value> {
        let mut roots = self.fixed_roots();
        roots.extend(&self.stack[..self.stack_top()]);
        roots
    }

    /// What a program holds beside the frames of the current tasklet.
    pub(crate) fn fixed_roots(&self) -> Vec<Value> {
        let mut roots = vec![
            self.builtins,
            self.hidden,
            self.modules,
            self.handled,
            self.in_flight,
            self.current,
            self.main,
            self.schedule_callback,
            self.channel_callback,
            self.error_handler,
            self.timers,
        ];
        roots.extend(&self.classes);
        roots.extend(self.runners.iter().map(|it| it.tasklet));
        roots.extend(self.shapes.names());
        for it in self.library.values() {
            roots.push(it.module);
            roots.extend(&it.names);
        }
        roots
            .extend((0..self.natives.len()).map(|index| Value::handle(Kind::Native, index as u32)));
        if let Some(Exit::Finished(value) | Exit::Raised(value)) = self.exit {
            roots.push(value);
        }
        roots
    }

    /// How deep calls may nest.
    #[must_use]
    pub fn recursion_limit(&self) -> u32 {
        self.recursion_limit
    }

    /// How much deeper calls may nest from here.
    #[must_use]
    pub fn calls_left(&self) -> u32 {
        self.recursion_limit.saturating_sub(self.depth)
    }

    /// Sets how deep calls may nest.
    pub fn set_recursion_limit(&mut self, limit: u32) {
        self.recursion_limit = limit;
    }

    /// Collects at every safepoint: finds values that nothing keeps alive. For tests.
    pub fn collect_always(&mut self, is_on: bool) {
        self.collects_always = is_on;
    }

    /// A script exception of a built-in class.
    #[cold]
    pub fn raise(&mut self, class: ClassId, message: impl AsRef<str>) -> Raise {
        let message = self.heap.str(message.as_ref());
        let class = self.class(class);
        Raise(self.new_exception(class, &[message]))
    }
}
