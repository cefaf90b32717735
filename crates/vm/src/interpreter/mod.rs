//! The interpreter: runs frames.
//!
//! `dispatch` is the loop; each other module is a group of ops, as methods of [`Vm`] that work on the saved
//! frame. They may raise (an `Err`), push a frame, pop one, or switch tasklets; the loop looks at the frame
//! anew after each. No such method calls the loop: a built-in that needs script code pushes a frame.

mod assign_attribute;
mod attribute;
mod awaiting;
mod bind;
mod build;
mod cached_attribute;
mod call;
mod compare;
mod container;
mod dispatch;
mod generator;
mod import;
mod instantiate;
mod item;
mod iterate;
mod large;
mod names;
mod operator;
mod own_descriptor;
mod raise;
mod registers;
mod resume;
mod slots;
mod truth;

pub use attribute::Lookup;
pub use compare::Comparison;
pub use container::ContainerOperator;
pub use operator::Arithmetic;
pub use own_descriptor::BuiltinAttribute;

use dormouse_bytecode::Instruction;

use crate::heap::Kind;
use crate::object::{Function, LoadedCode};
use crate::{ClassId, Exit, Raise, Value, Vm};

/// What an op's method gives: an exception to raise, or nothing.
pub(crate) type Op = Result<(), Raise>;

impl Vm {
    /// Makes `code` (from [`Vm::load_code`]) the main tasklet's program, with `globals` as its globals.
    ///
    /// The main tasklet must have no frames: it is new, or its last program has ended.
    pub fn start(&mut self, code: Value, globals: Value) {
        debug_assert_eq!(self.depth, 0, "the main tasklet is running");
        let function = self.new_function(code, globals);
        self.exit = None;
        self.handled = Value::NONE;
        if let Err(raise) = self.call_value(function, &[], &[], crate::frame::Resume::Deliver, &[])
        {
            self.throw(raise);
        }
    }

    /// Calls a function in the main tasklet, whose program has ended, and runs until it returns.
    pub fn call(&mut self, callee: Value, args: &[Value]) -> Exit {
        self.start_call(callee, args);
        self.run()
    }

    /// Makes a call the program of the main tasklet, whose program has ended.
    pub fn start_call(&mut self, callee: Value, args: &[Value]) {
        debug_assert_eq!(self.depth, 0, "the main tasklet is running");
        self.exit = None;
        self.handled = Value::NONE;
        if let Err(raise) = self.call_value(callee, args, &[], crate::frame::Resume::Deliver, &[]) {
            self.throw(raise);
        }
    }

    /// Runs until the main tasklet ends.
    pub fn run(&mut self) -> Exit {
        while self.exit.is_none() {
            if self.needs_exact() {
                self.dispatch_exact(u64::MAX)
            } else {
                self.dispatch::<false>()
            }
            self.leave_dispatch();
        }
        self.take_exit()
    }

    /// Runs at most `n_instructions` instructions, exactly.
    pub fn run_for(&mut self, n_instructions: u64) -> Exit {
        self.fuel = n_instructions;
        while self.exit.is_none() {
            self.dispatch_exact(self.fuel);
            self.leave_dispatch();
        }
        self.take_exit()
    }

    fn dispatch_exact(&mut self, fuel: u64) {
        self.fuel = fuel;
        self.is_exact = true;
        self.dispatch::<true>();
        self.is_exact = false;
    }

    /// Forgets an exit that was only for changing over between counting and not counting.
    fn leave_dispatch(&mut self) {
        if std::mem::take(&mut self.must_reenter)
            && self.exit == Some(Exit::OutOfFuel)
            && self.fuel > 0
        {
            self.exit = None;
        }
    }

    /// Leaves the dispatch loop if it does not count and something now needs counting, or the other way round.
    pub(crate) fn change_counting(&mut self) {
        if !self.is_exact && self.needs_exact() && self.exit.is_none() {
            self.must_reenter = true;
            self.fuel = u64::MAX;
            self.exit = Some(Exit::OutOfFuel);
        }
    }

    /// Gives the exit; one that ends the program stays, so that running on gives it again.
    fn take_exit(&mut self) -> Exit {
        match self.exit {
            Some(exit @ (Exit::Finished(_) | Exit::Raised(_))) => exit,
            Some(Exit::OutOfFuel) | None => {
                self.exit = None;
                Exit::OutOfFuel
            }
        }
    }

    /// Whether something that counts instructions is under way.
    fn needs_exact(&self) -> bool {
        self.collects_always || self.runners.iter().any(|it| it.limit.is_some())
    }

    /// What may happen between two instructions: a collection, or an interrupt. Tells whether the frame changed.
    #[cold]
    #[inline(never)]
    pub(crate) fn safepoint(&mut self) -> bool {
        if self.heap.wants_collection() {
            self.collect();
        }
        if let Err(raise) = self.check_interrupt() {
            // As if the next instruction had raised: its handler is asked.
            self.pc += 1;
            self.throw(raise);
            return true;
        }
        false
    }

    /// Raises KeyboardInterrupt when the host was asked to stop the program.
    ///
    /// # Errors
    /// It was.
    pub fn check_interrupt(&mut self) -> Result<(), Raise> {
        if !self.host.take_interrupt() {
            return Ok(());
        }
        let class = self.class(ClassId::KeyboardInterrupt);
        Err(Raise(self.new_exception(class, &[])))
    }

    /// Collects after an instruction; MemoryError when what is left is more than the limit allows.
    #[cold]
    #[inline(never)]
    pub(crate) fn collect_within_limit(&mut self) {
        self.collect();
        if !self.heap.has_room(0) {
            let raise = self.raise(ClassId::MemoryError, "");
            self.throw(raise);
        }
    }

    /// Raises MemoryError unless so many more bytes keep the limit: for a native that is about to make something large.
    ///
    /// # Errors
    /// MemoryError.
    pub fn need_room(&mut self, bytes: usize) -> Result<(), Raise> {
        if self.heap.has_room(bytes) {
            return Ok(());
        }
        Err(self.raise(ClassId::MemoryError, ""))
    }

    /// The callee of the current frame: a function or a generator.
    #[inline]
    pub(crate) fn callee(&self) -> Value {
        self.stack[self.base - 1]
    }

    /// The function of the current frame.
    pub(crate) fn function(&self) -> Value {
        let callee = self.callee();
        if callee.is_kind(Kind::Generator) {
            self.heap.generators[callee.index()].function
        } else {
            callee
        }
    }

    /// The code of the current frame.
    #[inline]
    pub(crate) fn loaded(&self) -> &LoadedCode {
        let callee = self.callee();
        if callee.is_kind(Kind::Function) {
            return &self.heap.functions[callee.index()].loaded;
        }
        let function = self.heap.generators[callee.index()].function;
        &self.heap.functions[function.index()].loaded
    }

    /// The globals of the current frame.
    pub(crate) fn globals(&self) -> Value {
        self.heap.functions[self.function().index()].globals
    }

    /// The end of the current frame's registers.
    pub(crate) fn stack_top(&self) -> usize {
        if self.depth == 0 {
            0
        } else {
            self.base + self.loaded().code.n_registers as usize
        }
    }

    /// A register of the current frame.
    #[inline]
    pub(crate) fn reg(&self, register: u8) -> Value {
        self.stack[self.base + register as usize]
    }

    /// Sets a register of the current frame.
    #[inline]
    pub(crate) fn set_reg(&mut self, register: u8, value: Value) {
        self.stack[self.base + register as usize] = value;
    }

    /// `count` registers from `first`, copied.
    pub(crate) fn regs(&self, first: usize, count: usize) -> Vec<Value> {
        self.stack[self.base + first..self.base + first + count].to_vec()
    }

    /// The instruction that is under way: the one before the saved pc.
    pub(crate) fn waiting(&self) -> Instruction {
        self.loaded().code.instructions[self.pc as usize - 1]
    }

    /// A name of the current code, interned.
    pub(crate) fn name(&self, index: u32) -> Value {
        self.loaded().names[index as usize]
    }

    /// The name of an inline cache of the current code.
    pub(crate) fn site_name(&self, site: u32) -> Value {
        let loaded = self.loaded();
        loaded.names[loaded.code.sites[site as usize] as usize]
    }

    /// The number of an inline cache of the current code.
    pub(crate) fn cache_idx(&self, site: u32) -> usize {
        (self.loaded().first_cache + site) as usize
    }

    /// A function of a code object, without defaults or closure.
    pub fn new_function(&mut self, code: Value, globals: Value) -> Value {
        let loaded = self.heap.codes[code.index()].loaded.clone();
        let name = self.intern(&loaded.code.name);
        let qualname = self.intern(&loaded.code.qualname);
        let module = self.get_str(globals, "__name__").unwrap_or(Value::NONE);
        let doc = loaded
            .code
            .doc
            .as_deref()
            .map(|it| self.heap.str(it))
            .unwrap_or(Value::NONE);
        self.heap.alloc(Function {
            loaded,
            code,
            globals,
            name,
            qualname,
            module,
            defaults: Value::NONE,
            keyword_defaults: Value::NONE,
            annotations: Value::NONE,
            doc,
            closure: Box::default(),
            dict: Value::UNSET,
        })
    }

    /// Makes room for `top` registers of the current tasklet; by exact need at first, so that an idle
    /// tasklet stays small.
    pub(crate) fn reserve(&mut self, top: usize) {
        if top > self.stack.len() {
            let grown = if self.stack.is_empty() {
                top
            } else {
                top.max(self.stack.len() * 2)
            };
            self.stack.reserve_exact(grown - self.stack.len());
            self.stack.resize(grown, Value::UNSET);
        }
    }
}
