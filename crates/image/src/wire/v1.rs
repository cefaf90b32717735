//! Format version 1.
//!
//! Encoded by postcard: the tag of an enum's variant is its position, a struct is its fields in order. So variants are
//! appended only, fields never change, and a new shape is a new module. Objects are a flat table; they refer to each
//! other by number, so no depth of nesting is ever met while decoding.

use serde::{Deserialize, Serialize};

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

/// An object of the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Object {
    /// A float outside the range of the inline ones.
    Float(f64),
    /// A big integer, little-endian two's complement.
    BigInt(Vec<u8>),
    /// A string.
    Str(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// A bytearray.
    ByteArray(Vec<u8>),
    /// A tuple.
    Tuple(Vec<Value>),
    /// A list.
    List(Vec<Value>),
    /// A dict: keys with hash where a script's class computes it, and values.
    Dict(Vec<(Value, Option<u64>, Value)>),
    /// A set or frozenset.
    Set {
        /// Whether it is frozen.
        is_frozen: bool,
        /// Items with hash where a script's class computes it.
        items: Vec<(Value, Option<u64>)>,
    },
    /// A range.
    Range([Value; 3]),
    /// A slice.
    Slice([Value; 3]),
    /// A function by value.
    Function(Box<Function>),
    /// A bound method: function, receiver.
    Method(Value, Value),
    /// A built-in function, by name.
    Native(String),
    /// A built-in class, by name.
    BuiltinClass(String),
    /// A class by value.
    Class(Box<Class>),
    /// An instance.
    Instance(Box<Instance>),
    /// A module by value: name, namespace.
    Module(Value, Value),
    /// A module by name.
    ModuleName(String),
    /// The namespace of a module, by the module's name.
    Namespace(String),
    /// What a module and a qualified name lead to.
    Global(String, String),
    /// A hidden helper of the library, by name.
    Hidden(String),
    /// A cell.
    Cell(Value),
    /// A generator.
    Generator(Box<Generator>),
    /// A built-in iterator.
    Iter(Iter),
    /// A view of a dict: the dict; 0 keys, 1 values, 2 items.
    View(Value, u8),
    /// A property: get, set, delete, doc, name.
    Property([Value; 5]),
    /// A staticmethod, or a classmethod when the flag is set.
    Wrapper(Value, bool),
    /// A super object: class, object, the object's class.
    Super([Value; 3]),
    /// The built-in part of an exception: args, cause, context, traceback; suppresses context.
    Exception([Value; 4], bool),
    /// A traceback entry: next, function, pc.
    Traceback(Value, Value, u32),
    /// A tasklet.
    Tasklet(Box<Tasklet>),
    /// A channel.
    Channel(Box<Channel>),
    /// A code object: an index into the code table.
    Code(u32),
    /// A bomb.
    Bomb(Value),
    /// An object of the host: kind, key.
    Host(String, String),
    /// The tasklet that is current where the image is loaded.
    CurrentTasklet,
    /// The main tasklet of the program into which the image is loaded.
    MainTasklet,
    /// The dict of built-in names.
    Builtins,
}

/// A function by value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Function {
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
    pub closure: Vec<Value>,
    /// Other attributes.
    pub dict: Value,
}

/// A class by value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Class {
    /// The plain name.
    pub name: Value,
    /// The qualified name.
    pub qualname: Value,
    /// The direct bases.
    pub bases: Vec<Value>,
    /// The resolution order, itself first.
    pub mro: Vec<Value>,
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
pub struct Instance {
    /// Its class.
    pub class: Value,
    /// An index into the table of shapes: the names of `slots`.
    pub shape: u32,
    /// The attributes.
    pub slots: Vec<Value>,
    /// Its dict, once it has one.
    pub dict: Value,
    /// The built-in part.
    pub payload: Value,
    /// Its identity number, or 0.
    pub serial: u32,
}

/// A generator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Generator {
    /// The function.
    pub function: Value,
    /// The registers, empty while it runs and when it has ended.
    pub registers: Vec<Value>,
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
pub struct Frame {
    /// The function or generator.
    pub callee: Value,
    /// The next instruction.
    pub pc: u32,
    /// What is done with the result: the number of a resume kind.
    pub resume: u8,
    /// What the resume kind keeps.
    pub kept: Vec<Value>,
    /// The registers; those that are unset at the end are left out.
    pub registers: Vec<Value>,
}

/// A tasklet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tasklet {
    /// Its class.
    pub class: Value,
    /// Its attributes.
    pub dict: Value,
    /// The function bound to it.
    pub function: Value,
    /// The call that has not begun.
    pub pending_call: Value,
    /// The frames, outermost first.
    pub frames: Vec<Frame>,
    /// What its pending call will return.
    pub tempval: Value,
    /// The exception it handles.
    pub handled: Value,
    /// The exception on its way to a handler.
    pub in_flight: Value,
    /// 0 dead, 1 paused, 2 runnable, 3 sending, 4 receiving.
    pub state: u8,
    /// Bits: 1 atomic, 2 ignores nesting, 4 block trap, 8 detached.
    pub flags: u8,
}

/// A channel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Channel {
    /// Its class.
    pub class: Value,
    /// Its attributes.
    pub dict: Value,
    /// The waiting tasklets, first come first.
    pub waiting: Vec<Value>,
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
    /// The switch trap's level.
    pub switch_trap: i64,
    /// The recursion limit.
    pub recursion_limit: u32,
    /// The next identity number.
    pub next_serial: u32,
    /// Identity numbers of objects that are no instances.
    pub serials: Vec<(Value, u32)>,
    /// Variables of the library's hidden namespace that hold running state, by name.
    pub library: Vec<(String, Value)>,
    /// Whether a print statement left a space to be written.
    pub has_soft_space: bool,
}
