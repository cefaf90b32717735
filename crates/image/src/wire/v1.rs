//! Format version 1.
//!
//! Encoded by postcard: the tag of an enum's variant is its position, a struct is its fields in order. So variants are
//! appended only, fields never change, and a new shape is a new module. Objects are a flat table; they refer to each
//! other by number, so no depth of nesting is ever met while decoding.
//!
//! Texts and bytes are borrowed from the image. Sequences are type parameters: what is decoded owns vectors, what is
//! encoded streams them from wherever they lie, through anything that serializes as a sequence of the same items.

use serde::{Deserialize, Serialize, Serializer};

/// The number of an object in the table of objects.
pub type ObjectId = u32;

/// Any value.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// No value.
    Unset,
    /// `None`.
    None,
    /// `False`.
    False,
    /// `True`.
    True,
    /// `...`.
    Ellipsis,
    /// `NotImplemented`.
    NotImplemented,
    /// An integer of at most 61 bits.
    Int(i64),
    /// A float.
    Float(f64),
    /// An object of the table.
    Object(ObjectId),
}

/// Who made an image and what it needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Meta {
    /// The program that wrote it, for people.
    pub producer: String,
    /// Whether it is a whole program.
    pub is_program: bool,
    /// Built-in functions it refers to, sorted.
    pub natives: Vec<String>,
    /// Built-in classes it refers to, sorted.
    pub classes: Vec<String>,
    /// Modules it refers to by name, sorted.
    pub modules: Vec<String>,
    /// Objects of the host it refers to: kind and key, sorted.
    pub hosts: Vec<(String, String)>,
}

/// One compiled function.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Code {
    /// The plain name.
    pub name: String,
    /// The qualified name.
    pub qualname: String,
    /// The source file.
    pub file: String,
    /// The line of the definition.
    pub first_line: u32,
    /// Bits: 1 star, 2 double star, 4 generator, 8 class body, 16 async, 32 hidden.
    pub flags: u8,
    /// Positional parameters.
    pub n_positional: u32,
    /// Those of them without a keyword.
    pub n_positional_only: u32,
    /// Keyword-only parameters.
    pub n_keyword_only: u32,
    /// Names of the locals by register.
    pub locals: Vec<String>,
    /// Cells the closure brings.
    pub n_free: u32,
    /// The size of the frame.
    pub n_registers: u32,
    /// The instructions, packed.
    pub instructions: Vec<u64>,
    /// Literals and parts of literals.
    pub pool: Vec<Constant>,
    /// The literals: indices into the pool.
    pub constants: Vec<u32>,
    /// The names.
    pub names: Vec<String>,
    /// The inline caches: indices of names.
    pub sites: Vec<u32>,
    /// Exception handlers: start, end, target.
    pub handlers: Vec<(u32, u32, u32)>,
    /// Places: how many instructions, and first line, last line, first column, last column.
    pub locations: Vec<(u32, u32, u32, u32, u32)>,
    /// The functions defined inside: indices into the code table, all smaller than this one's.
    pub children: Vec<u32>,
    /// The docstring.
    pub doc: Option<String>,
}

/// A literal, or a part of one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Constant {
    /// `None`.
    None,
    /// `False`.
    False,
    /// `True`.
    True,
    /// `...`.
    Ellipsis,
    /// An integer, little-endian two's complement.
    Int(Vec<u8>),
    /// A float.
    Float(f64),
    /// A string.
    Str(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// A tuple of literals that stand before it in the pool.
    Tuple(Vec<u32>),
    /// A frozenset, likewise.
    FrozenSet(Vec<u32>),
}

/// Values in a row.
pub type Values = Vec<Value>;
/// The entries of a dict: keys with hash where a script's class computes it, and values.
pub type Entries = Vec<(Value, Option<u64>, Value)>;
/// The items of a set, with hash where a script's class computes it.
pub type Items = Vec<(Value, Option<u64>)>;
/// The frames of a tasklet, outermost first.
pub type Frames = Vec<Frame>;

/// An object of the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Object<'a, V = Values, E = Entries, I = Items, F = Frames> {
    /// Something that is found by name where the image is loaded.
    Name(Name<'a>),
    /// A float outside the range of the inline ones.
    Float(f64),
    /// A big integer, little-endian two's complement.
    #[serde(serialize_with = "as_bytes")]
    BigInt(&'a [u8]),
    /// A string.
    Str(&'a str),
    /// Bytes.
    #[serde(serialize_with = "as_bytes")]
    Bytes(&'a [u8]),
    /// A bytearray.
    #[serde(serialize_with = "as_bytes")]
    ByteArray(&'a [u8]),
    /// A tuple.
    Tuple(V),
    /// A list.
    List(V),
    /// A dict.
    Dict(E),
    /// A set or frozenset.
    Set {
        /// Whether it is frozen.
        is_frozen: bool,
        /// Its items.
        items: I,
    },
    /// A range.
    Range([Value; 3]),
    /// A slice.
    Slice([Value; 3]),
    /// A function by value.
    Function(Box<Function<V>>),
    /// A bound method: function, receiver.
    Method(Value, Value),
    /// A class by value.
    Class(Box<Class<V>>),
    /// An instance.
    Instance(Box<Instance<V>>),
    /// A module by value: name, namespace.
    Module(Value, Value),
    /// A cell.
    Cell(Value),
    /// A generator.
    Generator(Box<Generator<V>>),
    /// A built-in iterator.
    Iter(Iter),
    /// A view of a dict: the dict; 0 keys, 1 values, 2 items.
    View(Value, u8),
    /// A property: get, set, delete, doc, name.
    Property(Box<[Value; 5]>),
    /// A staticmethod, or a classmethod when the flag is set.
    Wrapper(Value, bool),
    /// A super object: class, object, the object's class.
    Super([Value; 3]),
    /// The built-in part of an exception: args, cause, context, traceback; suppresses context.
    Exception(Box<[Value; 4]>, bool),
    /// A traceback entry: next, function, pc.
    Traceback(Value, Value, u32),
    /// A tasklet.
    Tasklet(Box<Tasklet<F>>),
    /// A channel.
    Channel(Box<Channel<V>>),
    /// A code object: an index into the code table.
    Code(u32),
    /// A bomb.
    Bomb(Value),
    /// An object of the host: kind, key.
    Host(&'a str, &'a str),
}

/// What is found by name where the image is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Name<'a> {
    /// A built-in function.
    Native(&'a str),
    /// A built-in class.
    BuiltinClass(&'a str),
    /// A module.
    Module(&'a str),
    /// The namespace of a module, by the module's name; the hidden namespace of the library by the empty one.
    Namespace(&'a str),
    /// What a module and a qualified name lead to.
    Global(&'a str, &'a str),
    /// A hidden helper of the library.
    Hidden(&'a str),
    /// The tasklet that is current where the image is loaded.
    CurrentTasklet,
    /// The main tasklet of the program into which the image is loaded.
    MainTasklet,
    /// The dict of built-in names.
    Builtins,
}

/// Bytes at once, not one by one; decoding finds the same.
fn as_bytes<S: Serializer>(bytes: &&[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_bytes(bytes)
}

/// A function by value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Function<V = Values> {
    /// The code object.
    pub code: Value,
    /// The globals, a dict.
    pub globals: Value,
    /// The plain name.
    pub name: Value,
    /// The qualified name.
    pub qualname: Value,
    /// The module's name.
    pub module: Value,
    /// Defaults of positional parameters.
    pub defaults: Value,
    /// Defaults of keyword-only parameters.
    pub keyword_defaults: Value,
    /// Annotations.
    pub annotations: Value,
    /// The docstring.
    pub doc: Value,
    /// The cells.
    pub closure: V,
    /// Other attributes.
    pub dict: Value,
}

/// A class by value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Class<V = Values> {
    /// The plain name.
    pub name: Value,
    /// The qualified name.
    pub qualname: Value,
    /// The direct bases.
    pub bases: V,
    /// The resolution order, itself first.
    pub mro: V,
    /// The namespace, a dict.
    pub namespace: Value,
    /// The class of the class.
    pub metaclass: Value,
    /// The built-in class whose payload instances carry, or unset.
    pub payload_class: Value,
    /// Instances have no `__dict__`.
    pub is_slotted: bool,
    /// What instances carry: 0 nothing, 1 a payload, 2 an exception, 3 tasklet, 4 channel, 5 a class.
    pub layout: u8,
}

/// An instance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Instance<V = Values> {
    /// Its class.
    pub class: Value,
    /// An index into the table of shapes: the names of `slots`.
    pub shape: u32,
    /// The attributes.
    pub slots: V,
    /// Its dict, once it has one.
    pub dict: Value,
    /// The built-in part.
    pub payload: Value,
    /// Its identity number, or 0.
    pub serial: u32,
}

/// A generator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Generator<V = Values> {
    /// The function.
    pub function: Value,
    /// The registers, empty while it runs and when it has ended.
    pub registers: V,
    /// Where it goes on.
    pub pc: u32,
    /// 0 new, 1 suspended, 2 running, 3 finished.
    pub state: u8,
    /// The exception it handles, or that of its resumer.
    pub handled: Value,
    /// The plain name.
    pub name: Value,
    /// The qualified name.
    pub qualname: Value,
}

/// A built-in iterator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Iter {
    /// Nothing is left.
    Exhausted,
    /// Over a sequence: the position.
    Sequence(Value, u64),
    /// From the back.
    Reversed(Value, u64),
    /// Next, left, step.
    Range(i64, u64, i64),
    /// Table, keys already given, length, kind as in a view, from the back.
    Table(Value, u64, u64, u8, bool),
    /// Inner iterator, next number.
    Enumerate(Value, i64),
    /// A tuple of iterators.
    Zip(Value),
}

/// A frame.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frame<V = Values> {
    /// The function or generator.
    pub callee: Value,
    /// The next instruction.
    pub pc: u32,
    /// What is done with the result: the number of a resume kind.
    pub resume: u8,
    /// What the resume kind keeps.
    pub kept: V,
    /// The registers; those that are unset at the end are left out.
    pub registers: V,
}

/// A tasklet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tasklet<F = Frames> {
    /// 0 dead, 1 paused, 2 runnable, 3 sending, 4 receiving.
    pub state: u8,
    /// Bits: 1 atomic, 2 ignores nesting, 4 block trap, 8 detached.
    pub flags: u8,
    /// Its class.
    pub class: Value,
    /// Its attributes.
    pub dict: Value,
    /// The function bound to it.
    pub function: Value,
    /// The call that has not begun.
    pub pending_call: Value,
    /// The frames, outermost first.
    pub frames: F,
    /// What its pending call will return.
    pub tempval: Value,
    /// The exception it handles.
    pub handled: Value,
    /// The exception on its way to a handler.
    pub in_flight: Value,
}

/// A channel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Channel<V = Values> {
    /// Its class.
    pub class: Value,
    /// Its attributes.
    pub dict: Value,
    /// The waiting tasklets, first come first.
    pub waiting: V,
    /// -1 the receiver, 1 the sender, 0 the one who acted.
    pub preference: i8,
    /// The partner and the actor are only scheduled.
    pub schedules_all: bool,
    /// `close()` was called.
    pub is_closing: bool,
}

/// The limit of a timed `run()`: timeout, left, total, soft.
pub type RunLimit = (u64, u64, bool, bool);

/// What makes an object graph a program.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Program {
    /// The main tasklet.
    pub main: Value,
    /// The current tasklet.
    pub current: Value,
    /// The ring from the current tasklet on.
    pub ring: Vec<Value>,
    /// The tasklets that wait in `run()`: tasklet, and timeout, left, total, soft.
    pub runners: Vec<(Value, Option<RunLimit>)>,
    /// `sys.modules`.
    pub modules: Value,
    /// What the modules of the library hold beside their own functions and classes.
    pub module_states: Vec<ModuleState>,
    /// The switch trap's level.
    pub switch_trap: i64,
    /// The recursion limit.
    pub recursion_limit: u32,
    /// Called at every switch, or None.
    pub schedule_callback: Value,
    /// Called at every action on a channel, or None.
    pub channel_callback: Value,
    /// Called with what leaves a tasklet unhandled, or None.
    pub error_handler: Value,
    /// The next identity number.
    pub next_serial: u32,
    /// Identity numbers of objects that are no instances.
    pub serials: Vec<(Value, u32)>,
    /// Variables of the library's hidden namespace that hold running state, by name.
    pub library: Vec<(String, Value)>,
    /// Whether a print statement left a space to be written.
    pub has_soft_space: bool,
}

/// What a module of the library holds beside its own functions and classes, so that what a script put there is the
/// same where the program goes on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModuleState {
    /// The name of the module.
    pub name: String,
    /// Names and values.
    pub entries: Vec<(Value, Value)>,
}

/// The text of a source file, for tracebacks and readers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source<'a> {
    /// The name of the file.
    pub file: &'a str,
    /// Its text.
    pub text: &'a str,
}
