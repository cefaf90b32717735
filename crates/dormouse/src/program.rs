//! One program: a virtual machine with the library in it.

use std::sync::Arc;

use dormouse_image::Limits;
use dormouse_pickle::PickleOptions;
use dormouse_source::SourceFile;
use dormouse_vm::{ClassId, Exit, Host, Value, Vm};

use crate::compile::compile;
use crate::{Error, library};

/// A program, asleep or awake.
#[derive(Debug)]
pub struct Program {
    /// The machine with everything in it.
    pub(crate) vm: Vm,
    /// The globals of `__main__`.
    pub(crate) globals: Value,
    /// Entries come one after another, and what they give to `atexit` waits for the end of the session.
    pub(crate) is_session: bool,
}

/// What became of an interactive entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Feed {
    /// It goes on on the next line.
    Incomplete,
    /// It is the program now: run it.
    Loaded,
}

/// How far a program has come.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub enum State {
    /// The main script has come to its end.
    Finished,
    /// The main script has ended with an exception that nothing caught.
    Raised {
        /// The traceback as CPython 3.11 prints it.
        traceback: String,
    },
    /// The main script has asked to end, by SystemExit.
    Exited {
        /// The exit status a command line gives it.
        status: u8,
        /// What it left to be said on standard error; usually empty.
        message: String,
    },
    /// The instructions given are used up; running goes on.
    Suspended,
}

impl Program {
    /// A program with nothing to run yet. The host grants what it may reach.
    #[must_use]
    pub fn new(host: Box<dyn Host>) -> Self {
        let mut vm = library::vm(host);
        let main = vm.add_module("__main__");
        let globals = vm.namespace(main);
        let builtins = vm.get_str(vm.modules, "builtins").unwrap_or(Value::NONE);
        vm.set_str(globals, "__builtins__", builtins);
        Self::of(vm, globals)
    }

    fn of(vm: Vm, globals: Value) -> Self {
        Self {
            vm,
            globals,
            is_session: false,
        }
    }

    /// A second program in the same state, with a host of its own: one past, two futures.
    ///
    /// ```
    /// use dormouse::{Captured, Program};
    ///
    /// let mut program = Program::new(Box::new(Captured::new()));
    /// program.load("counter.py", "for i in range(3):\n    print(i)\n")?;
    /// let _ = program.run_for(10);
    /// let output = Captured::new();
    /// let mut other = program.fork(Box::new(output.clone()));
    /// let _ = program.run();
    /// let _ = other.run();
    /// assert!(output.text().ends_with("2\n"));
    /// # Ok::<(), dormouse::Error>(())
    /// ```
    #[must_use]
    pub fn fork(&self, host: Box<dyn Host>) -> Self {
        Self {
            vm: self.vm.fork(host),
            globals: self.globals,
            is_session: self.is_session,
        }
    }

    /// Makes a script the program. `name` is shown in tracebacks; unless it is one like `<string>`, the script finds it
    /// as its `__file__`.
    ///
    /// # Errors
    /// A syntax error in the script.
    pub fn load(&mut self, name: &str, text: &str) -> Result<(), Error> {
        self.is_session = false;
        self.load_mode(name, text, "exec")?;
        if !name.starts_with('<') {
            let file = self.vm.heap.str(name);
            self.vm.set_str(self.globals, "__file__", file);
            self.vm.set_str(self.globals, "__cached__", Value::NONE);
        }
        Ok(())
    }

    pub(crate) fn load_mode(&mut self, name: &str, text: &str, mode: &str) -> Result<(), Error> {
        let file = SourceFile::new(name, text);
        let (code, warnings) =
            compile(&file, mode).map_err(|error| Error::syntax(&error, &file))?;
        for warning in warnings.iter().filter(|it| !it.is_deprecation) {
            self.vm.host.write_error(&warning.render(&file));
        }
        self.vm.add_source(file);
        let code = self.vm.load_code(Arc::new(code));
        self.vm.start(code, self.globals);
        Ok(())
    }

    /// Remembers the text of a source file, so that tracebacks show its lines after waking up.
    pub fn add_source(&mut self, name: &str, text: &str) {
        self.vm.add_source(SourceFile::new(name, text));
    }

    /// Puts the whole program to sleep: everything it consists of, as bytes. The program itself is untouched.
    ///
    /// # Errors
    /// Something cannot travel; the message names the path to it.
    pub fn pickle(&self) -> Result<Vec<u8>, Error> {
        dormouse_pickle::pickle_program(&self.vm).map_err(|error| Error::Pickle(error.to_string()))
    }

    /// Wakes a program up. It goes on where it was when it is run.
    ///
    /// # Errors
    /// The bytes are no image, damaged, or of a release that this one does not read.
    pub fn unpickle(image: &[u8], host: Box<dyn Host>) -> Result<Self, Error> {
        let vm = dormouse_pickle::unpickle_program(library::vm(host), image, &Limits::default())
            .map_err(Error::Load)?;
        let main = vm.module("__main__");
        let globals = main.map_or(vm.builtins, |it| vm.namespace(it));
        Ok(Self::of(vm, globals))
    }

    /// Puts one global of `__main__` to sleep.
    ///
    /// # Errors
    /// There is no such global, or it cannot travel.
    pub fn pickle_global(&self, name: &str) -> Result<Vec<u8>, Error> {
        let value = self.vm.get_str(self.globals, name);
        let value = value.ok_or_else(|| Error::Pickle(format!("name '{name}' is not defined")))?;
        dormouse_pickle::pickle_object(&self.vm, value, &PickleOptions::default())
            .map_err(|error| Error::Pickle(error.to_string()))
    }

    /// Wakes one object up and binds it as a global of `__main__`.
    ///
    /// # Errors
    /// As [`Self::unpickle`].
    pub fn unpickle_global(&mut self, name: &str, image: &[u8]) -> Result<(), Error> {
        let value = dormouse_pickle::unpickle_object(&mut self.vm, image, &Limits::default())
            .map_err(Error::Load)?;
        self.vm.set_str(self.globals, name, value);
        Ok(())
    }

    /// Sets `sys.argv`.
    pub fn set_args(&mut self, args: &[String]) {
        let items = args
            .iter()
            .map(|it| self.vm.heap.str(it.as_str()))
            .collect();
        let list = self.vm.heap.list(items);
        if let Some(sys) = self.vm.module("sys") {
            let namespace = self.vm.namespace(sys);
            self.vm.set_str(namespace, "argv", list);
        }
    }

    /// Sets how many bytes the program's objects may take, roughly. A program that goes beyond gets a MemoryError,
    /// which it may handle.
    ///
    /// ```
    /// use dormouse::{Captured, Program, State};
    ///
    /// let mut program = Program::new(Box::new(Captured::new()));
    /// program.load("greedy.py", "hoard = []\nwhile True:\n    hoard.append('x' * 1000)\n")?;
    /// program.set_memory_limit(Some(64 << 20));
    /// assert!(matches!(program.run(), State::Raised { traceback } if traceback.ends_with("MemoryError\n")));
    /// # Ok::<(), dormouse::Error>(())
    /// ```
    pub fn set_memory_limit(&mut self, limit: Option<usize>) {
        self.vm.heap.set_limit(limit);
    }

    /// Runs until the main script ends, and what it has given to `atexit` has been called. What such a script raises is
    /// written to the host's standard error before that.
    pub fn run(&mut self) -> State {
        let mut exit = self.vm.run();
        while self.goes_on_at_exit(&exit) {
            exit = self.vm.run();
        }
        self.state(exit)
    }

    /// Runs at most this many instructions.
    pub fn run_for(&mut self, n_instructions: u64) -> State {
        let exit = self.vm.run_for(n_instructions);
        if self.goes_on_at_exit(&exit) {
            return State::Suspended;
        }
        self.state(exit)
    }

    /// Whether the main script has ended and left functions to be called; the program goes on with them.
    pub(crate) fn goes_on_at_exit(&mut self, exit: &Exit) -> bool {
        let exception = match exit {
            Exit::OutOfFuel => return false,
            _ if self.is_session => return false,
            Exit::Finished(_) => Value::NONE,
            Exit::Raised(exception) => *exception,
        };
        let functions = self.vm.hidden_value("_exit_functions");
        let is_any = self.vm.sequence_items(functions);
        if is_any.is_none_or(<[Value]>::is_empty) {
            return false;
        }
        let call_all = self.vm.hidden_value("_call_exit_functions");
        self.vm.start_call(call_all, &[exception]);
        true
    }

    /// Hands everything the program wrote on to where the host writes it.
    pub fn flush(&mut self) {
        self.vm.host.flush();
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
        State::Raised {
            traceback: self.traceback(exception),
        }
    }

    /// SystemExit: its argument is the status, or a message.
    fn exited(&mut self, exception: Value) -> State {
        let args = self
            .vm
            .exception(exception)
            .map_or(Value::NONE, |it| it.args);
        let code = self
            .vm
            .sequence_items(args)
            .and_then(|it| it.first().copied())
            .unwrap_or(Value::NONE);
        if code.is_none() {
            return State::Exited {
                status: 0,
                message: String::new(),
            };
        }
        if let Some(number) = self.vm.index_value(code).and_then(Value::as_int) {
            return State::Exited {
                status: number as u8,
                message: String::new(),
            };
        }
        let text = self.call_hidden("str", code).unwrap_or_default();
        State::Exited {
            status: 1,
            message: text + "\n",
        }
    }

    fn traceback(&mut self, exception: Value) -> String {
        self.call_hidden("_traceback_text", exception)
            .unwrap_or_else(|| {
                format!(
                    "{}: (its message cannot be shown)\n",
                    self.vm.type_name(exception)
                )
            })
    }

    /// Calls a function of the library with one argument, after the program has ended.
    fn call_hidden(&mut self, name: &str, argument: Value) -> Option<String> {
        let function = self
            .vm
            .get_str(self.vm.hidden, name)
            .or_else(|| self.vm.get_str(self.vm.builtins, name))?;
        match self.vm.call(function, &[argument]) {
            Exit::Finished(value) => self.vm.str_of(value).map(str::to_string),
            Exit::Raised(_) | Exit::OutOfFuel => None,
        }
    }
}
