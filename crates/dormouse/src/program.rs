//! One program: a virtual machine with the library in it.

use std::sync::Arc;

use dormouse_source::SourceFile;
use dormouse_vm::{ClassId, Exit, Host, Value, Vm};

use crate::Error;
use crate::compile::compile;

/// A program, asleep or awake.
#[derive(Debug)]
pub struct Program {
    vm: Vm,
    /// The globals of `__main__`.
    globals: Value,
}

/// How far a program has come.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub enum State {
    /// The main script has come to its end.
    Finished,
    /// The main script has ended with an exception that nothing caught.
    Raised {
        /// The traceback as CPython 3.11 prints it; empty for SystemExit.
        traceback: String,
        /// The exit status a command line gives it.
        status: u8,
    },
    /// The instructions given are used up; running goes on.
    Suspended,
}

impl Program {
    /// A program with nothing to run yet. The host grants what it may reach.
    #[must_use]
    pub fn new(host: Box<dyn Host>) -> Self {
        let mut vm = Vm::new(host);
        vm.set_compiler(compile);
        dormouse_stdlib::install(&mut vm);
        let main = vm.add_module("__main__");
        let globals = vm.namespace(main);
        let builtins = vm.get_str(vm.modules, "builtins").unwrap_or(Value::NONE);
        vm.set_str(globals, "__builtins__", builtins);
        Self { vm, globals }
    }

    /// Makes a script the program. `name` is shown in tracebacks.
    ///
    /// # Errors
    /// A syntax error in the script.
    pub fn load(&mut self, name: &str, text: &str) -> Result<(), Error> {
        self.load_mode(name, text, "exec")
    }

    fn load_mode(&mut self, name: &str, text: &str, mode: &str) -> Result<(), Error> {
        let file = SourceFile::new(name, text);
        let code = compile(&file, mode).map_err(|error| Error::syntax(&error, &file))?;
        self.vm.add_source(file);
        let code = self.vm.load_code(Arc::new(code));
        self.vm.start(code, self.globals);
        Ok(())
    }

    /// Sets `sys.argv`.
    pub fn set_args(&mut self, args: &[String]) {
        let items = args.iter().map(|it| self.vm.heap.str(it.as_str())).collect();
        let list = self.vm.heap.list(items);
        if let Some(sys) = self.vm.get_str(self.vm.modules, "sys") {
            let namespace = self.vm.namespace(sys);
            self.vm.set_str(namespace, "argv", list);
        }
    }

    /// Runs until the main script ends.
    pub fn run(&mut self) -> State {
        let exit = self.vm.run();
        self.state(exit)
    }

    /// Runs at most this many instructions.
    pub fn run_for(&mut self, n_instructions: u64) -> State {
        let exit = self.vm.run_for(n_instructions);
        self.state(exit)
    }

    fn state(&mut self, exit: Exit) -> State {
        match exit {
            Exit::Finished(_) => State::Finished,
            Exit::OutOfFuel => State::Suspended,
            Exit::Raised(exception) => self.raised(exception),
        }
    }

    fn raised(&mut self, exception: Value) -> State {
        if self.vm.is_exception(exception, ClassId::SystemExit) {
            return self.exited(exception);
        }
        State::Raised { traceback: self.traceback(exception), status: 1 }
    }

    /// SystemExit: its argument is the status, or a message.
    fn exited(&mut self, exception: Value) -> State {
        let args = self.vm.exception(exception).map_or(Value::NONE, |it| it.args);
        let code = self.vm.sequence_items(args).and_then(|it| it.first().copied()).unwrap_or(Value::NONE);
        if code.is_none() {
            return State::Raised { traceback: String::new(), status: 0 };
        }
        if let Some(number) = self.vm.index_value(code).and_then(Value::as_int) {
            return State::Raised { traceback: String::new(), status: number as u8 };
        }
        let text = self.call_hidden("str", code).unwrap_or_default();
        State::Raised { traceback: text + "\n", status: 1 }
    }

    fn traceback(&mut self, exception: Value) -> String {
        self.call_hidden("_traceback_text", exception).unwrap_or_else(|| {
            format!("{}: (its message cannot be shown)\n", self.vm.type_name(exception))
        })
    }

    /// Calls a function of the library with one argument, after the program has ended.
    fn call_hidden(&mut self, name: &str, argument: Value) -> Option<String> {
        let function = self.vm.get_str(self.vm.hidden, name).or_else(|| self.vm.get_str(self.vm.builtins, name))?;
        match self.vm.call(function, &[argument]) {
            Exit::Finished(value) => self.vm.str_of(value).map(str::to_string),
            Exit::Raised(_) | Exit::OutOfFuel => None,
        }
    }
}
