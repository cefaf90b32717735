//! Code, functions, bound methods, generators and modules.

use std::sync::Arc;

use dormouse_bytecode::Code;

use crate::Value;
use crate::heap::{Trace, Tracer};

/// Code made ready to run: its literals and names are values, its inline caches have a place.
#[derive(Debug)]
pub struct LoadedCode {
    /// The compiled code.
    pub code: Arc<Code>,
    /// The literals.
    pub constants: Box<[Value]>,
    /// The names, interned strings.
    pub names: Box<[Value]>,
    /// The code objects of the functions defined inside.
    pub children: Box<[Value]>,
    /// Where this code's inline caches start in the VM's array.
    pub first_cache: u32,
    /// How many positional arguments a call may give so that nothing needs binding; `u32::MAX` when
    /// every call needs it.
    pub n_plain_arguments: u32,
}

impl LoadedCode {
    /// The names of the variables that the function's closure brings.
    #[must_use]
    pub fn free_names(&self) -> Vec<&str> {
        self.code.free_names()
    }

    /// The names of the function's own variables that inner functions capture.
    #[must_use]
    pub fn cell_names(&self) -> Vec<&str> {
        self.code.cell_names()
    }
}

/// A code object.
#[derive(Clone, Debug)]
pub struct CodeObject {
    /// What runs.
    pub loaded: Arc<LoadedCode>,
}

impl Default for CodeObject {
    fn default() -> Self {
        Self {
            loaded: empty_code(),
        }
    }
}

/// The code of freed slots: nothing that a program can reach runs it.
fn empty_code() -> Arc<LoadedCode> {
    static EMPTY: std::sync::OnceLock<Arc<LoadedCode>> = std::sync::OnceLock::new();
    let make = || {
        let code = Code {
            name: "".into(),
            qualname: "".into(),
            file: "".into(),
            first_line: 0,
            flags: dormouse_bytecode::CodeFlags::default(),
            n_positional: 0,
            n_positional_only: 0,
            n_keyword_only: 0,
            locals: Vec::new(),
            n_free: 0,
            n_registers: 0,
            instructions: Vec::new(),
            constants: Vec::new(),
            names: Vec::new(),
            sites: Vec::new(),
            handlers: Vec::new(),
            locations: Vec::new(),
            children: Vec::new(),
            doc: None,
        };
        let none = || Box::default();
        Arc::new(LoadedCode {
            code: Arc::new(code),
            constants: none(),
            names: none(),
            children: none(),
            first_cache: 0,
            n_plain_arguments: u32::MAX,
        })
    };
    EMPTY.get_or_init(make).clone()
}

/// A function written in the language.
#[derive(Clone, Debug)]
pub struct Function {
    /// What runs; the same as in `code`, kept here to save a step on every call.
    pub loaded: Arc<LoadedCode>,
    /// The code object.
    pub code: Value,
    /// The globals, a dict.
    pub globals: Value,
    /// The plain name, a string.
    pub name: Value,
    /// The name with the scopes around it, a string.
    pub qualname: Value,
    /// The name of the module it was defined in, or None.
    pub module: Value,
    /// The defaults of the last positional parameters: a tuple or None.
    pub defaults: Value,
    /// The defaults of keyword-only parameters: a dict or None.
    pub keyword_defaults: Value,
    /// The annotations: a dict, or None until asked for.
    pub annotations: Value,
    /// The docstring or None.
    pub doc: Value,
    /// The cells of captured variables.
    pub closure: Box<[Value]>,
    /// Its other attributes: a dict, or unset until there is one.
    pub dict: Value,
}

impl Default for Function {
    fn default() -> Self {
        let unset = Value::UNSET;
        Self {
            loaded: empty_code(),
            code: unset,
            globals: unset,
            name: unset,
            qualname: unset,
            module: unset,
            defaults: unset,
            keyword_defaults: unset,
            annotations: unset,
            doc: unset,
            closure: Box::default(),
            dict: unset,
        }
    }
}

/// A function with the object it was looked up on.
#[derive(Clone, Debug, Default)]
pub struct Method {
    /// What is called.
    pub function: Value,
    /// Its first argument.
    pub receiver: Value,
}

/// A built-in function: its number in the table of natives, which is the number of its handle too.
#[derive(Clone, Debug, Default)]
pub struct NativeObject;

/// How far a generator has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GeneratorState {
    /// Not started.
    #[default]
    New,
    /// Suspended at a yield.
    Suspended,
    /// Its frame is on a tasklet's stack.
    Running,
    /// Ended.
    Finished,
}

/// A generator: a frame that is not on a stack.
#[derive(Clone, Debug, Default)]
pub struct Generator {
    /// The function it runs.
    pub function: Value,
    /// The registers of its frame; empty while it runs and when it has ended.
    pub registers: Vec<Value>,
    /// The instruction it goes on at.
    pub pc: u32,
    /// How far it has come.
    pub state: GeneratorState,
    /// While suspended, the exception it is handling; while it runs, the one its resumer was handling.
    pub handled: Value,
    /// The plain name.
    pub name: Value,
    /// The qualified name.
    pub qualname: Value,
}

/// A module.
#[derive(Clone, Debug, Default)]
pub struct Module {
    /// The dotted name, a string.
    pub name: Value,
    /// The namespace, a dict.
    pub namespace: Value,
}

impl Trace for CodeObject {
    fn trace(&self, tracer: &mut Tracer) {
        let LoadedCode {
            code: _,
            constants,
            names,
            children,
            first_cache: _,
            n_plain_arguments: _,
        } = &*self.loaded;
        constants
            .iter()
            .chain(names)
            .chain(children)
            .copied()
            .for_each(|it| tracer.visit(it));
    }
}

impl Trace for Function {
    fn trace(&self, tracer: &mut Tracer) {
        let Self {
            loaded: _,
            code,
            globals,
            name,
            qualname,
            module,
            defaults,
            keyword_defaults,
            annotations,
            doc,
            closure,
            dict,
        } = self;
        let held = [
            code,
            globals,
            name,
            qualname,
            module,
            defaults,
            keyword_defaults,
            annotations,
            doc,
            dict,
        ];
        held.into_iter()
            .chain(closure)
            .copied()
            .for_each(|it| tracer.visit(it));
    }

    fn owned_bytes(&self) -> usize {
        self.closure.len() * size_of::<Value>()
    }
}

impl Trace for Method {
    fn trace(&self, tracer: &mut Tracer) {
        let Self { function, receiver } = self;
        tracer.visit(*function);
        tracer.visit(*receiver);
    }
}

impl Trace for NativeObject {
    fn trace(&self, _: &mut Tracer) {}
}

impl Trace for Generator {
    fn trace(&self, tracer: &mut Tracer) {
        let Self {
            function,
            registers,
            pc: _,
            state: _,
            handled,
            name,
            qualname,
        } = self;
        [*function, *handled, *name, *qualname]
            .into_iter()
            .for_each(|it| tracer.visit(it));
        registers.iter().copied().for_each(|it| tracer.visit(it));
    }

    fn owned_bytes(&self) -> usize {
        self.registers.capacity() * size_of::<Value>()
    }
}

impl Trace for Module {
    fn trace(&self, tracer: &mut Tracer) {
        let Self { name, namespace } = self;
        tracer.visit(*name);
        tracer.visit(*namespace);
    }
}
